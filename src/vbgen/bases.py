"""A Word file that came back → the plan that it was made of, among the revisions that Git keeps of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.git import GitError, kept, revisions
from vbgen.named import NamedTuple
from vbgen.plans import Plan, loads
from vbgen.pulling import opened_bytes
from vbgen.pulling.hunks import lines_as_read
from vbgen.rendering import render
from vbgen.stamps import stamp_of

_REVISIONS = 50  # of a plan's that are tried, newest first


class Base(NamedTuple):
    """The plan that a file was made of, None for the plan as it is now; and what a person should know of that."""

    plan: Plan | None
    told: str = ""


def base_of(plan: Plan, returned: bytes) -> Base:
    """The revision of a plan whose rendering has the stamp that a file still carries, or is likest to it without one.

    Raises Fault (S0964) where a file has the stamp of a revision that is nowhere: against another the plan's own edits
    since would be undone.
    """
    stamp = stamp_of(returned)
    if not stamp:
        return _likest(plan, returned)
    if stamp_of(render(plan)) == stamp:
        return Base(None)
    for revision, older, rendered in _revisions(plan.source.name):
        if stamp_of(rendered) == stamp:
            return Base(older, f"Tệp gửi về dựng từ kế hoạch ở bản {revision[:10]} của Git.")
    message = (
        "không thấy bản kế hoạch đã dựng ra tệp gửi về: kế hoạch hiện nay khác, Git không có hoặc không giữ bản ấy"
    )
    hint = "thêm --base với tệp Word như lúc gửi đi, hoặc kế hoạch lúc ấy"
    raise Fault(Diagnostic("S0964", message, hint=hint))


def _likest(plan: Plan, returned: bytes) -> Base:
    """Of a file that another program saved without its stamp: the revision that prints most of its lines."""
    lines = Counter(lines_as_read(opened_bytes(returned)))

    def strange(rendered: bytes) -> int:
        """How many lines a revision prints that the file has not, and the other way round."""
        printed = Counter(lines_as_read(opened_bytes(rendered)))
        return (lines - printed).total() + (printed - lines).total()

    found = [(strange(render(plan)), 0, "", plan)]
    for at, (revision, older, rendered) in enumerate(_revisions(plan.source.name), 1):
        if older.document != plan.document:
            found.append((strange(rendered), at, revision, older))
    _, at, revision, best = min(found, key=lambda item: item[:2])
    lost = "Tệp gửi về không còn dấu của vbgen: "
    if at:
        return Base(best, f"{lost}coi như dựng từ kế hoạch ở bản {revision[:10]} của Git, là bản giống nhất.")
    return Base(None, f"{lost}coi như dựng từ kế hoạch hiện nay; nếu không phải, thêm --base.")


def _revisions(path: str) -> Iterator[tuple[str, Plan, bytes]]:
    """The revisions of a plan that render, newest first, with what they render; none where there is no Git."""
    with suppress(GitError):
        for revision in revisions(path, _REVISIONS):
            with suppress(GitError, Fault):  # where it was gone for a while, or decoded no more
                older = loads(kept(revision, path), path)
                yield revision, older, render(older)
