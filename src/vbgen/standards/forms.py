"""What a form (mẫu) is: which parts it prints, in which order, and its own sentences."""

from __future__ import annotations

from vbgen.named import NamedTuple
from vbgen.standards.roles import RoleName


class Particular(NamedTuple):
    """A line of a form with a place to fill in: `text` holds "{}" for the value of the document's `particulars`.

    "{issuer}" in it stands for the issuer's name. A text without "{}" is printed as it is. Where the value of `then` is
    given, its text goes on with the sentence. What a meeting's minutes say of its end stands `after` the body, the
    confirmation of a leave `below` Nơi nhận.
    """

    text: str
    key: str = ""
    required: bool = False
    role: RoleName = "text"
    after: bool = False
    below: bool = False
    then: Particular | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The places of the line."""
        return tuple(row.key for row in (self, self.then) if row and row.key)


class Form(NamedTuple):
    """A form: `number` is its official number, `parts` are what stands between title and body, in printed order.

    The parts are document fields, but `resolves`, a fixed line. A field that is no part of the form is a fault of the
    user; `required` fields must be filled. Each form has a template of its name in templates/.
    """

    slug: str
    number: str
    about: str
    parts: tuple[str, ...] = ("bases",)
    required: frozenset[str] = frozenset({"summary"})
    titled: bool = True  # ô 5a stands above the body; without, ô 5b stands under the number
    summary: bool = True  # a title without summary has its rule under the kind's name
    dated: bool = True  # the header tells place and date
    addressing: str = ""  # before the addressees, where it is not “Kính gửi:”
    inviting: bool = False  # the first of them stands on that line, as a sentence goes on (mẫu 1.7)
    resolves: str = ""
    particulars: tuple[Particular, ...] = ()
    signers: int = 0  # how many at least
    attaches: bool = False  # may issue another document with it (mẫu 1.3)
    copies: bool = False  # stands below another document (mẫu 3.1)
