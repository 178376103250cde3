"""A standard (hệ thể thức): all that one law prescribes for the look and the words of a document, in one value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from vbgen.named import NamedTuple
from vbgen.standards.forms import Form
from vbgen.standards.kinds import Kind
from vbgen.standards.ladder import LADDER, Rung
from vbgen.standards.roles import PageSetup, Role
from vbgen.standards.wording import Wording


class Standard(NamedTuple):
    """What a law prescribes since a day. Its rows stand in a module of their own: `nd30`, `party`.

    An edition that says something otherwise is the same value with other fields (`_replace`) and an earlier or later
    `since`; one whose pages look otherwise has templates of its own.
    """

    slug: str  # as a plan's `standard` names it
    name: str  # the law, as it is cited
    since: tuple[int, int, int]  # year, month and day
    words: Wording
    kinds: Mapping[str, Kind]
    copies: Mapping[str, Kind]  # what stands below the document that it copies
    forms: Mapping[str, Form]
    roles: Mapping[str, Role]
    signs: Mapping[str, str]  # a token of AUTHORITIES → how it is printed above a signature
    crown: str  # the phrase by which its documents are known
    presets: tuple[str, ...]  # the coupled sizes; the first is the usual one
    page: PageSetup
    numeral: Callable[[int], str]  # how appendices are counted
    ladder: Mapping[str, Rung] = LADDER
    verified: bool = True  # its rows were held against the law's own text; else what breaks them is never an error
    letters: frozenset[str] = frozenset()  # of its own bodies, in the symbols of their documents
    decides: str = "{issuer}"  # who decides where a collective signs, whose name is the head

    def form_of(self, kind: str) -> tuple[Kind, Form] | None:
        """The kind of a slug and the form that it is printed in; None when the standard has no such kind."""
        found = self.kinds.get(kind) or self.copies.get(kind)
        return (found, self.forms[found.form]) if found else None

    def with_templates(self, prefix: str) -> Standard:
        """The standard with templates of its own, whose names begin so: for an edition that looks otherwise."""
        return self._replace(forms={slug: form._replace(slug=f"{prefix}{slug}") for slug, form in self.forms.items()})


class _Slugged(Protocol):
    @property
    def slug(self) -> str: ...


_R = TypeVar("_R", bound=_Slugged)


def by_slug(*rows: _R) -> dict[str, _R]:
    """A table of rows by their slugs, in the given order."""
    return {row.slug: row for row in rows}
