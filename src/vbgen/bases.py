"""A Word file that came back → the plan that it was made of, among the revisions that Git keeps of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from vbgen.diagnostics import Fault
from vbgen.git import GitError, kept, revisions
from vbgen.plans import Plan, loads
from vbgen.rendering import render
from vbgen.stamps import stamp_of

_REVISIONS = 50  # of a plan's that are tried, newest first


class Base(NamedTuple):
    """The plan that a file was made of, None for the plan as it is now; and what a person should know of that."""

    plan: Plan | None
    told: str = ""


def base_of(plan: Plan, returned: bytes) -> Base:
    """The revision of a plan whose rendering has the stamp that a file still carries."""
    stamp = stamp_of(returned)
    if not stamp:
        return Base(
            None, "Tệp gửi về không còn dấu của vbgen: coi như dựng từ kế hoạch hiện nay; nếu không phải, thêm --base."
        )
    if stamp_of(render(plan)) == stamp:
        return Base(None)
    for revision, text in _revisions(plan.source.name):
        try:
            older = loads(text, plan.source.name)
            if stamp_of(render(older)) == stamp:
                return Base(older, f"Tệp gửi về dựng từ kế hoạch ở bản {revision[:10]} của Git.")
        except Fault:
            continue  # a revision that does not decode was not rendered either
    return Base(None, "Không thấy trong Git bản kế hoạch đã dựng ra tệp gửi về: so với kế hoạch hiện nay.")


def _revisions(path: str) -> Iterator[tuple[str, bytes]]:
    """The revisions of a plan, newest first, with its text in each; none where there is no Git."""
    with suppress(GitError):
        for revision in revisions(path, _REVISIONS):
            with suppress(GitError):  # where it was gone for a while
                yield revision, kept(revision, path)
