"""What follows the signatures → appendices, and documents issued with the one before: titles, references, bodies.

An appendix begins with "Phụ lục …", with the header or the name of a document that is issued, with a title above "(Kèm
theo …)", or right after the signatures. Within one, the header of a form to fill in begins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line
from vbgen.recognise.captions import is_caption, is_unit
from vbgen.recognise.opening import text_of
from vbgen.recognise.titles import as_title, is_name, kind_of
from vbgen.recognise.zones import is_crown, is_numbered, lines_of
from vbgen.standards import reading

_LABEL = reading(
    r"^\W*(?i:{appendix}|PHỤ BIỂU)(?:\s+(?:số\s*)?(?:[IVXLC]+|\d+|[A-Z]))?\s*(?:[:.–-]\s*(?P<title>\S.*))?$"
)
_ISSUED = reading(r"^\W*(?:Ban hành )?{attached}", re.I)
_BESIDE = reading(r"\s*\((?:Ban hành )?{attached}.*\)$", re.I)
_RUNG = regex(r"(?:Chương|Phần|Mục|Điều)\b|(?:[IVX]+|[A-Z]|\d+)\s*[.)/]\s", re.I)
_SUMMARY = 400  # letters that no title has more of
_TITLE = 8  # lines that no title has more of
_ISSUERS = 4  # lines of an issuer and its superior, and the next


class Attached(NamedTuple):
    """An appendix as it stands in a file; `kind` is that of a document issued with the one before it."""

    title: str
    kind: str
    items: tuple[Line | Grid, ...]
    across: bool  # its pages lie across
    given: tuple[str, ...] = ()  # what composing gives anew: header, label, with what it is issued


def attached(items: tuple[Line | Grid, ...]) -> tuple[Attached, ...]:
    """The appendices that follow each other in items."""
    starts = list(_starts(items))
    return tuple(_attached(list(items[start:end])) for start, end in pairwise([*starts, len(items)]))


def unattached(items: tuple[Line | Grid, ...]) -> tuple[Line | Grid, ...]:
    """What belongs to no appendix: another document, with a number of its own, after the signatures."""
    return items[: next(_starts(items), len(items))]


def _starts(items: tuple[Line | Grid, ...]) -> Iterator[int]:
    last: int | None = None
    for at, item in enumerate(items):
        if last is not None and at < last + _TITLE and _is_head(items[last:at]):
            continue  # a title begins once
        titled = _is_label(item) or _is_issued(items[at : at + _TITLE])
        if titled or (at == 0 and not _is_another(items)):
            last = at
            yield at


def _is_head(items: tuple[Line | Grid, ...]) -> bool:
    """Whether items are nothing but the head of an appendix: header, label, title."""
    return all(_is_crown(item) or (isinstance(item, Line) and (_is_label(item) or _is_set_off(item))) for item in items)


def _is_label(item: Line | Grid) -> bool:
    return isinstance(item, Line) and bool(_LABEL.match(text_of(item))) and _is_set_off(item)


def _is_set_off(line: Line) -> bool:
    """Whether a line stands as titles do: in the middle, or where a file shows no looks in capitals."""
    text = text_of(line)
    plain = not line.align and not line.size
    return (
        line.align == "center" or (text == text.upper() and (plain or line.bold)) or bool(plain and _ISSUED.match(text))
    )


def _is_crown(item: Line | Grid) -> bool:
    return any(is_crown(text_of(line)) for line in lines_of(item))


def _is_issued(items: tuple[Line | Grid, ...]) -> bool:
    """Whether a header, a kind's name or a title stands above the words that tell with what it is issued."""
    first = items[0]
    if not _is_crown(first) and not (
        isinstance(first, Line) and _is_set_off(first) and not _ISSUED.match(text_of(first))
    ):
        return False
    for item in items[1:]:
        if isinstance(item, Line) and _ISSUED.match(text_of(item)) and (item.align == "center" or not item.align):
            return True
        if not _is_crown(item) and not (isinstance(item, Line) and (_is_set_off(item) or _is_plain_title(item))):
            return False
    return False


def _is_plain_title(line: Line) -> bool:
    """Whether a line of a file that shows no looks may go on with a title in small letters."""
    text = text_of(line)
    return not line.align and not line.size and text[-1:] not in (".", ";", ":") and not _RUNG.match(text)


def _is_attaching(item: Line | Grid) -> bool:
    return isinstance(item, Line) and bool(_ISSUED.match(text_of(item)))


def _is_another(items: tuple[Line | Grid, ...]) -> bool:
    """Whether items begin with the header of a document that has a number of its own, and is issued with none."""
    if _is_issued(items[:_TITLE]):
        return False
    texts = [text_of(line) for item in items[:_TITLE] for line in lines_of(item)]
    return any(map(is_crown, texts)) and any(map(is_numbered, texts))


def _attached(items: list[Line | Grid]) -> Attached:
    across = any(line.across for item in items[:3] for line in lines_of(item))
    given: list[str] = []
    for _ in range(_crowns(items)):
        given += [text_of(line) for line in lines_of(items.pop(0))]
    kind, title = "", list[str]()
    first = items[0] if items else None
    if isinstance(first, Line):
        text = as_title(first, text_of(first))
        if label := _LABEL.match(text_of(first)):
            title = [label["title"]] if label["title"] else []
            given.append(text_of(first)[: label.start("title")].strip() if label["title"] else text_of(first))
            items.pop(0)
        elif is_name(text) and _is_set_off(first):
            kind = kind_of(text)
            items.pop(0)
    issued = ""  # the words that tell with what it is issued, which composing gives anew
    while items and isinstance(item := items[0], Line):
        text = text_of(item)
        if (_ISSUED.match(text) and not issued) or issued.count("(") > issued.count(")"):
            issued += text
            given.append(text)
        elif (kind and not issued and _is_plain_title(item) and any(map(_is_attaching, items[1:4]))) or (
            _is_heading(item, text, title) and not (issued and title and _names_table(items))
        ):
            title.append(text)
        else:
            break
        items.pop(0)
    whole = " ".join(title)
    if beside := _BESIDE.search(whole):
        given.append(beside[0].strip())
    return Attached(_BESIDE.sub("", whole).strip(), kind, tuple(items), across, tuple(given))


def _crowns(items: list[Line | Grid]) -> int:
    """How many items are the header: Quốc hiệu, or the issuer in capitals right above the name of what is issued."""
    count = next((at for at, item in enumerate(items) if not _is_crown(item)), len(items))
    for at, item in enumerate(items[count : count + _ISSUERS], count):
        if not isinstance(item, Line) or (text := text_of(item)) != text.upper() or _LABEL.match(text):
            break
        if is_name(as_title(item, text)):
            return at
    return count


def _names_table(items: list[Line | Grid]) -> bool:
    """Whether the first of items is a table's name: the table, or its unit of measure, comes next."""
    rest = [item for item in items[1:3] if isinstance(item, Grid) or not is_unit(item)]
    measured = len(rest) < len(items[1:3])
    if not (rest and isinstance(rest[0], Grid) and isinstance(items[0], Line)):
        return False
    return is_caption(items[0], measured=measured)


def _is_heading(line: Line, text: str, above: list[str]) -> bool:
    """Whether a line goes on with a title: set off, short, and not the body's first heading."""
    if not _is_set_off(line) or len(text) > _SUMMARY or _ISSUED.match(text) or len(above) >= _TITLE:
        return False
    return not (above and _RUNG.match(text))
