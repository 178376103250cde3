"""Items of a file → the same without its list of contents, which repeats headings and tasks with page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line
from vbgen.vietnamese import folded

_TITLE = "mục lục"
_HEADS = ("trang", "nội dung trang", "nội dung", "nội dung\ttrang")  # over the columns of a typed list
_STYLE = regex(r"(?:toc|mục lục)\s*\d*$|(?:table of figures|toc heading)$", 2)  # 2: in any case of letters
_PAGE = regex(r"(?:\d{1,4}|[ivxlc]{1,7})$")
_DOTS = regex(r"(?:[.…·_]{4}|(?:\s\.){4})$")
_LABEL = regex(r"(?:(?:phần|chương|mục|điều)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-zđ])[.):]\s+", 2)
_UNTITLED = 3  # entries in a row that make a list of contents without a title over it


def without_contents(items: Sequence[Line | Grid]) -> tuple[tuple[Line | Grid, ...], tuple[Line, ...]]:
    """The items without their list of contents, and the lines that were left out.

    Such a list is what Word's field makes (styles TOC 1 …), or, typed, the lines that end in a page number behind dots
    or a tab: under "MỤC LỤC", or three and more of them whose page numbers do not fall and most of which come again
    below, for a list of figures behind tabs looks the same: "Xã A ⇥ 7".
    """
    kept: list[Line | Grid] = []
    left: list[Line] = []
    at = 0
    while at < len(items):
        end, listed = _run(items, at)
        if listed:
            left += [item for item in items[at:end] if isinstance(item, Line)]
        else:
            kept += items[at:end]
        at = end
    return tuple(kept), tuple(left)


def _run(items: Sequence[Line | Grid], start: int) -> tuple[int, bool]:
    """The index after the lines from one on that look like entries, at least that one; whether they are contents."""
    first = items[start]
    if not isinstance(first, Line):
        return start + 1, False
    text = first.text.strip(" .:").lstrip()
    titled = text[:1] in ("m", "M") and folded(text) == _TITLE
    at = start + titled
    while titled and at < len(items) and _is_head(items[at]):
        at += 1
    entries: list[Line] = []
    while at < len(items) and isinstance(item := items[at], Line) and (_is_entry(item) or not item.text.strip()):
        if not titled and entries and _is_made(item) != _is_made(entries[0]) and item.text.strip():
            break
        entries += [item] if item.text.strip() else []
        at += 1
    found = bool(entries) and (titled or _is_made(entries[0]) or (_rises(entries) and _recur(entries, items[at:])))
    return max(at, start + 1), found


def _is_head(item: Line | Grid) -> bool:
    return isinstance(item, Line) and folded(item.text) in map(folded, ("", *_HEADS))


def _is_made(line: Line) -> bool:
    """Whether Word's field made an entry."""
    return bool(_STYLE.match(line.style))


def _is_entry(line: Line) -> bool:
    return _is_made(line) or bool(_page(line.text))


def _page(text: str) -> str:
    """The page number that an entry ends in, behind dots, a tab or a gap; "" where it ends in none.

    Looked for from the end, so that a line of a million dots is read once.
    """
    text = text.rstrip()
    match = _PAGE.search(text[-7:])
    if not match:
        return ""
    before = text[: len(text) - len(match[0])]
    dots = before.rstrip()
    gap = before[len(dots) :]
    led = "\t" in gap or gap.endswith("   ") or _DOTS.search(dots[-8:])
    return match[0] if led and before[:1].strip() else ""


def _rises(entries: Sequence[Line]) -> bool:
    """Whether enough lines end in page numbers that never fall, as those of a list of contents."""
    pages = [int(page) for line in entries if (page := _page(line.text)).isdecimal()]
    return len(pages) == len(entries) >= _UNTITLED and all(before <= after for before, after in pairwise(pages))


def _recur(entries: Sequence[Line], below: Sequence[Line | Grid]) -> bool:
    """Whether most entries come again below their list; one may be cut short there, or go on in other words."""
    texts = {_bare(item.text) for item in below if isinstance(item, Line)}
    return 2 * sum(_bare(line.text.removesuffix(_page(line.text))) in texts for line in entries) > len(entries)


def _bare(text: str) -> str:
    """The words of a heading, its label and the marks at its end left out, which Word numbers or a typist varies."""
    return folded(_LABEL.sub("", text.strip(" .·…_\t:;"), count=1)).strip(" .·…_\t:;")
