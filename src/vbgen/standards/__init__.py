"""The law as data: kinds, forms, parts, roles, sizes and fixed wordings of the state, the Party and Đoàn.

`standard` gives all that rules a document of a date in one value. No logic lives here but looking up; composing,
recognising, checking and template building read that value, and no number of the Decree appears anywhere else.
"""

from __future__ import annotations

from vbgen.standards import doan, nd30, party
from vbgen.standards.forms import Form, Particular
from vbgen.standards.kinds import Kind
from vbgen.standards.ladder import ARTICLE, LADDER, LEVELS, Level, Rung, StatedLevel
from vbgen.standards.phrases import reading
from vbgen.standards.roles import CLOSING, HEADER, MM, SIZES, PageSetup, Role, RoleName, Zone
from vbgen.standards.standard import Standard
from vbgen.standards.tables import FACTS
from vbgen.standards.wording import (
    ALIGNMENTS,
    AUTHORITIES,
    CIRCULATIONS,
    GROUPINGS,
    ORIENTATIONS,
    URGENCIES,
    Wording,
)
from vbgen.vietnamese import PartialDate

__all__ = [
    "ALIGNMENTS",
    "ALL_KINDS",
    "ARTICLE",
    "AUTHORITIES",
    "CIRCULATIONS",
    "CITED_KINDS",
    "CLOSING",
    "DEFAULT",
    "DOCUMENT_KINDS",
    "FACTS",
    "FORMS",
    "GROUPINGS",
    "HEADER",
    "LADDER",
    "LANDSCAPE",
    "LEVELS",
    "MM",
    "ORIENTATIONS",
    "PAGE",
    "PLAN_KINDS",
    "SIGNS",
    "SIZES",
    "STANDARDS",
    "URGENCIES",
    "ZONES",
    "Form",
    "Kind",
    "Level",
    "PageSetup",
    "Particular",
    "Role",
    "RoleName",
    "Rung",
    "Standard",
    "StatedLevel",
    "Wording",
    "Zone",
    "attached_kind",
    "crowned",
    "is_first",
    "of_form",
    "reading",
    "ruled_by",
    "standard",
    "top_rung",
]

_EDITIONS = {
    editions[0].slug: editions for editions in (nd30.EDITIONS, party.EDITIONS, doan.EDITIONS)
}  # each newest first

STANDARDS = {slug: editions[0].name for slug, editions in _EDITIONS.items()}
DEFAULT = next(iter(STANDARDS))
"""What a plan that names no standard is of."""


def standard(slug: str, on: PartialDate = PartialDate()) -> Standard:  # noqa: B008
    """What a standard prescribes on a date. Raises KeyError for a slug that is none.

    An open day or month is the last one, an open year the newest edition; what is older than all has the oldest.
    """
    editions = _EDITIONS[slug]
    if on.year is not None and len(editions) > 1:
        day = (on.year, on.month or 12, on.day or 31)
        return next((edition for edition in editions if edition.since <= day), editions[-1])
    return editions[0]


def crowned(text: str) -> set[str]:
    """The slugs of the standards whose crown stands in a text."""
    return {slug for slug, pattern in _CROWNS.items() if pattern.search(text)}


def of_form(form: str) -> Standard:
    """The standard whose looks a form is printed in. Raises KeyError."""
    return _BY_FORM[form]


def is_first(law: Standard) -> bool:
    """Whether a standard had no other edition before this one."""
    return _EDITIONS[law.slug][-1].since == law.since


def attached_kind(slug: str, law: Standard) -> Kind:
    """The kind of what is issued with a document: one of its standard's, or another's. Raises KeyError."""
    return law.kinds.get(slug) or ALL_KINDS[slug]


def top_rung(slug: str, law: Standard) -> StatedLevel:
    """The rung that the body of a kind begins with: Điều in every legal text, "" where blocks' sorts decide."""
    form = law.form_of(slug)
    if form:
        return form[0].top
    return ARTICLE if slug in DOCUMENT_KINDS and slug not in PLAN_KINDS else ""


def ruled_by(clause: str) -> str:
    """The slug of the standard whose law a clause is of: "Nghị định 30/2020/NĐ-CP, Điều 7"; "" for another law's."""
    return next((slug for law, slug in _LAWS.items() if clause.startswith(law)), "")


_NEWEST = [editions[0] for editions in _EDITIONS.values()]
_OLDEST_FIRST = [edition for editions in _EDITIONS.values() for edition in reversed(editions)]
_BY_FORM = {form.slug: edition for edition in _OLDEST_FIRST for form in edition.forms.values()}
_CROWNS = {edition.slug: reading(f"{{{edition.crown}}}") for edition in _OLDEST_FIRST}
_LAWS = {edition.name: edition.slug for edition in _OLDEST_FIRST}

FORMS = {form.slug: form for edition in _OLDEST_FIRST for form in edition.forms.values()}
SIGNS = {sign: token for edition in _OLDEST_FIRST for token, sign in edition.signs.items()}
"""Every way to print a token of AUTHORITIES → the token."""

ZONES = {name: role.zone for edition in _OLDEST_FIRST for name, role in edition.roles.items()}
"""Where a role stands, which is the same in every standard."""

PAGE = nd30.STANDARD.page
LANDSCAPE = PAGE.turned

# Where standards have a kind of one name, the first standard's stands.
ALL_KINDS = {slug: kind for found in reversed(_NEWEST) for slug, kind in found.kinds.items()}
PLAN_KINDS = {**ALL_KINDS, **{slug: kind for found in _NEWEST for slug, kind in found.copies.items()}}
"""What a plan may be of."""

# Kinds that may be cited: those above, and legal texts (Luật Ban hành VBQPPL), which are not drafted here.
CITED_KINDS = {
    "hien-phap": "Hiến pháp",
    "bo-luat": "Bộ luật",
    "luat": "Luật",
    "phap-lenh": "Pháp lệnh",
    "lenh": "Lệnh",
    "nghi-dinh": "Nghị định",
    "thong-tu": "Thông tư",
    "thong-tu-lien-tich": "Thông tư liên tịch",
    **{slug: kind.name for slug, kind in ALL_KINDS.items()},
}
DOCUMENT_KINDS = {**CITED_KINDS, **{slug: kind.name for slug, kind in PLAN_KINDS.items()}}
"""What a plan's file may be of: those above, and legal texts, which are imported to be carried out and not printed."""
