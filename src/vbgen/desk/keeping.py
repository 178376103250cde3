"""A text of the page → the file, and a revision of Git that says what changed: the one way in which the desk saves."""

from __future__ import annotations

from vbgen import git
from vbgen.comparing import compare
from vbgen.comparing.saying import sentences
from vbgen.desk.app import desk
from vbgen.desk.folder import Seen
from vbgen.diagnostics import Fault
from vbgen.named import NamedTuple
from vbgen.plans import loads
from vbgen.vietnamese import shortened

_LONG = 100  # letters of a revision's first line


class Saved(NamedTuple):
    """What stands in the file now, and what must be told of it: why Git did not keep it, or ""."""

    seen: Seen
    told: str = ""


def keep(path: str, text: str, was: str, said: str = "") -> Saved:
    """Save a text over the one of digest `was`. Raises Changed, Outside, Unreadable, Fault; then nothing is written.

    `said` is what the revision says, for a file that is no plan.
    """
    folder = desk().folder
    before = folder.seen(path).text
    seen = folder.keep(path, text, was)
    return Saved(seen, _revised(path, said or change_said(before, text)))


def add(path: str, data: bytes, said: str) -> str:
    """Save a file that is not there yet; `said` is what its first revision says. Raises Fault, Outside."""
    desk().folder.add(path, data)
    return _revised(path, said)


def _revised(path: str, said: str) -> str:
    if not desk().git:
        return ""
    try:
        git.commit(desk().folder.whole(path), f"{path}: {shortened(said, _LONG)}")
    except git.GitError as error:
        return f"Đã lưu, nhưng chưa ghi vào lịch sử: {error}"
    return ""


def change_said(before: str, after: str) -> str:
    """What changed between two texts of a plan, in one line: "Thời hạn nhiệm vụ II.3: …, và 2 chỗ khác"."""
    try:
        said = sentences(compare(loads(before).document, loads(after).document))
    except Fault:
        return "sửa, bản này còn lỗi"
    if not said:
        return "sửa cách viết, nội dung không đổi"
    return said[0].plain + (f", và {len(said) - 1} chỗ khác" if len(said) > 1 else "")
