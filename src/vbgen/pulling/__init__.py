"""A Word file that came back and the plan that it was made of → the plan with the edits of the file.

Import reads the file as it was sent and as it came back alike, so that what it cannot know is wanting in both, and what
differs is what somebody edited. Those changes are carried into the plan's document (`merging`), and its file is edited
in place (`revising`). What the plan then prints is laid beside the file that came back, line by line: an edit whose
lines are not printed as they were edited is taken back whole, and told.
"""

from __future__ import annotations

from vbgen.comparing import compare
from vbgen.comparing.saying import Sentence, sentences
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import lent
from vbgen.importing import opened
from vbgen.merging import Clash, carried
from vbgen.named import NamedTuple
from vbgen.plans import Plan, loads
from vbgen.pulling.cells import with_lines_apart
from vbgen.pulling.comments import PlacedComment, placed, written
from vbgen.pulling.grouping import FileEdit
from vbgen.pulling.homing import brought_home
from vbgen.pulling.looks import LookChange
from vbgen.pulling.owners import Owners
from vbgen.pulling.pictures import as_sent
from vbgen.pulling.places import PlanPlaces
from vbgen.pulling.proving import Left
from vbgen.pulling.sameness import must_be_of_one_document, must_be_the_same
from vbgen.readers.reading import Reading
from vbgen.readers.reviews import Reviews, TrackedChange, reviews
from vbgen.rendering import render
from vbgen.revising import Unrevisable, revise
from vbgen.stamps import stamp_of


class Refusals(NamedTuple):
    """What a person leaves out of a file that came back: edits by their numbers, comments by their places in order."""

    edits: frozenset[int] = frozenset()
    comments: frozenset[int] = frozenset()


NONE = Refusals()


class Pulled(NamedTuple):
    """The plan's new text, what was changed in it, and what could not be.

    `clashes` are changes that meet others of the plan's own: then the text is the plan's as it stood. `left` are lines
    that still differ, `looks` changes that are of looks alone, `lost` comments of the plan that found no place;
    `comments` are those of the file, `changes` what was tracked in it; `edits` all edits of the file in its order,
    refused ones too, `failed` the numbers of those that the plan cannot say.
    """

    text: str
    is_changed: bool = False
    done: tuple[Sentence, ...] = ()
    left: tuple[Left, ...] = ()
    looks: tuple[LookChange, ...] = ()
    clashes: tuple[Clash, ...] = ()
    lost: tuple[str, ...] = ()
    comments: tuple[PlacedComment, ...] = ()
    changes: tuple[TrackedChange, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    edits: tuple[FileEdit, ...] = ()
    failed: frozenset[int] = frozenset()

    @property
    def left_over(self) -> int:
        """How many edits did not come into the plan."""
        return sum(not left.follows for left in self.left) + len(self.clashes) + len(self.looks)


def pull(
    plan: Plan,
    returned: bytes,
    sent: bytes | None = None,
    base: Plan | None = None,
    refusals: Refusals = NONE,
) -> Pulled:
    """The edits of a file that came back, taken into the plan, and its comments; but those that a person refuses.

    `base` is the plan that the file was made of when it was sent, the plan itself when None; `sent` the file itself,
    what the base renders when None. Raises Fault for a file that holds no document, or another.
    """
    origin = base or plan
    rendered = render(origin)
    old = opened_bytes(sent if sent is not None else rendered)
    new = as_sent(opened_bytes(returned), old)
    must_be_the_same(old, new)
    stamp = stamp_of(returned)
    if stamp != stamp_of(sent if sent is not None else rendered) and (stamp or sent is None):
        must_be_of_one_document(old, new)  # without a stamp, a person who gives the file that was sent vouches for it
    home = brought_home(origin, old, new, opened_bytes(rendered) if sent is not None else old, refusals.edits)
    findings = tuple(item for item in new.findings if item.id not in _TOLD)
    found = reviews(new.word) if new.word is not None else Reviews()
    text, lost = home.revised
    merged = None
    if base is not None and base.document != plan.document:
        merged = carried(base.document, home.document, plan.document)
    if clashes := (merged.clashes if merged else home.clashes):
        return Pulled(
            plan.source.text,
            clashes=clashes,
            changes=found.changes,
            findings=findings,
            edits=home.edits,
            failed=home.failed,
        )
    if merged:
        try:
            text, lost = revise(plan.source, plan.spans, plan.document, merged.document)
        except Unrevisable as error:
            raise Fault(Diagnostic("S0922", str(error), plan.source.name)) from None
    after = loads(text, plan.source.name)
    done = sentences(compare(plan.document, after.document))
    comments = placed(found.comments, after)
    owners = Owners(plan.document, PlanPlaces(plan))
    left = tuple(item._replace(hint=owners.hint(item)) for item in home.left)
    text = written(after, tuple(one for at, one in enumerate(comments) if at not in refusals.comments))
    return Pulled(
        text,
        text != plan.source.text,
        tuple(done),
        left,
        home.looks,
        (),
        lost,
        comments,
        found.changes,
        findings,
        home.edits,
        home.failed,
    )


_TOLD = ("S0111", "S0358", "S0120")  # changes and comments, told one by one; the ending of the copy that is read


def opened_bytes(data: bytes) -> Reading:
    """What stands in a Word file. Raises Fault."""
    if data[:5] == b"%PDF-":
        hint = "lấy tệp Word mà người sửa đã lưu; PDF thì dùng `vbgen diff` để xem chỗ khác"
        raise Fault(Diagnostic("S0963", "tệp gửi về là PDF; chỉ đưa về được chỗ sửa trong tệp Word (.docx)", hint=hint))
    try:
        with lent(data, ".docx") as path:
            return with_lines_apart(opened(path))
    except Fault as fault:  # the name of the copy says nothing to anybody
        raise Fault(*(item._replace(file="") for item in fault.diagnostics)) from None
