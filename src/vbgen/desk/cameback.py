"""A Word file that came back onto its plan → its edits one by one, for a page; those taken → the plan's text.

Done in a process of its own (`desk.worker`): what crosses over is plain.
"""

from __future__ import annotations

from vbgen.bases import Base, base_of
from vbgen.comparing.saying import shown
from vbgen.comparing.words import Stretch, stretches
from vbgen.diagnostics import Diagnostic
from vbgen.named import NamedTuple
from vbgen.plans import loads
from vbgen.pulling import NONE, Pulled, Refusals, pull
from vbgen.pulling.grouping import FileEdit
from vbgen.pulling.telling import authors, place_said


class ShownEdit(NamedTuple):
    """An edit of the file: its words, those that went and came marked; `hint` where the plan cannot say it."""

    number: int
    words: tuple[tuple[Stretch, ...], ...]
    can: bool = True
    hint: str = ""


class ShownComment(NamedTuple):
    """A comment of the file: where it belongs in the plan, what it and its answers say."""

    number: int
    place: str
    said: tuple[str, ...]
    done: bool


class CameBack(NamedTuple):
    """What is in a file that came back, and the plan's text with what was taken of it."""

    text: str
    taken: int  # places of the plan that were changed
    edits: tuple[ShownEdit, ...]
    comments: tuple[ShownComment, ...]
    looks: tuple[str, ...]
    clashes: tuple[str, ...]
    follows: tuple[str, ...]  # what the plan prints otherwise because of what was edited elsewhere
    authors: tuple[str, ...]
    lost: tuple[str, ...]
    findings: tuple[Diagnostic, ...]
    base: str = ""


def came_back(text: str, path: str, returned: bytes, sent: bytes | None = None, refusals: Refusals = NONE) -> CameBack:
    """What a file says otherwise than the plan at `path`, which holds `text`; `sent` is the file as it went out.

    Raises Fault for a file that is none of the plan's.
    """
    plan = loads(text, path)
    base = Base(None) if sent else base_of(plan, returned)
    found = pull(plan, returned, sent, base.plan, refusals)
    return CameBack(
        found.text,
        len(found.done),
        tuple(_shown(edit, found) for edit in found.edits),
        tuple(
            ShownComment(at, place_said(one.place) if one.place else "", one.said, one.comment.is_resolved)
            for at, one in enumerate(found.comments)
        ),
        tuple(look.sentence for look in found.looks),
        tuple(
            f"{clash.what}: kế hoạch nay là {shown(clash.ours)}; tệp gửi về {shown(clash.after)}"
            for clash in found.clashes
        ),
        tuple(
            f"“{' / '.join(item.wanted)}” nay in “{' / '.join(item.printed)}”" for item in found.left if item.follows
        ),
        tuple(authors(found.changes)),
        found.lost,
        found.findings,
        base.told,
    )


def _shown(edit: FileEdit, found: Pulled) -> ShownEdit:
    words = tuple(tuple(stretches("\n".join(hunk.before), "\n".join(hunk.after))) for hunk in edit.shown)
    if edit.number not in found.failed:
        return ShownEdit(edit.number, words)
    pairs = {(hunk.after, hunk.before) for hunk in edit.shown}
    hints = [item.hint for item in found.left if (item.wanted, item.printed) in pairs and item.hint]
    return ShownEdit(edit.number, words, can=False, hint="; ".join(dict.fromkeys(hints)))
