"""What differs between two documents → text for a terminal, JSON, a web page, a spreadsheet, a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from html import escape
from typing import Any

from vbgen.comparing import Change, compare
from vbgen.comparing.saying import Sentence, sentences, shown
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.vietnamese import PartialDate, short_date
from vbgen.widetable import CellWords, wide_table
from vbgen.worksheet import worksheet

_HEAD = ("TT", "Chỗ", "Thay đổi", "Bản trước", "Bản sau")
_WIDTHS = (6, 12, 60, 44, 44)


class Differences(NamedTuple):
    """What is compared, under the names that it was asked for, and what differs."""

    before: str
    after: str
    sentences: list[Sentence]


def differences(before: Document, after: Document, names: tuple[str, str]) -> Differences:
    """What differs between two documents, in sentences."""
    return Differences(*names, sentences(compare(before, after)))


def summary(found: Differences) -> str:
    """How much differs, in words."""
    return f"{len(found.sentences)} chỗ khác nhau." if found.sentences else "Hai bản giống nhau."


_COLOURS = {" ": "{}", "-": "\x1b[31;9m{}\x1b[0m", "+": "\x1b[32m{}\x1b[0m"}


def text(found: Differences, *, coloured: bool = False) -> str:
    """A line for each sentence and the count; coloured, what went is red and struck, what came green."""
    lines = [f"{found.before} → {found.after}"]
    for item in found.sentences:
        said = "".join(_COLOURS[sign].format(words) for sign, words in item.words) if coloured else item.plain
        lines.append(f"- {said}")
    return "\n".join([*lines, summary(found)]) + "\n"


def json(found: Differences) -> str:
    """An object with a list of changes, each with its sentence and its words: " " both, "-" before, "+" after."""
    from json import dumps

    changes = [
        {
            "sentence": item.plain,
            "words": [list(part) for part in item.words],
            "changes": list(map(change_of, item.changes)),
        }
        for item in found.sentences
    ]
    told = {"before": found.before, "after": found.after, "differences": changes}
    return dumps(told, ensure_ascii=False, indent=2) + "\n"


def change_of(change: Change) -> dict[str, Any]:
    """A change as JSON has it."""
    return {
        **change._asdict(),
        "sort": change.sort.name.lower(),
        "before": _value(change.before),
        "after": _value(change.after),
    }


def _value(value: Any) -> Any:
    """A value as JSON has it: records as objects of what they say."""
    if isinstance(value, PartialDate):
        return short_date(value)
    if is_dataclass(value) and not isinstance(value, type):
        said = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: _value(item) for name, item in said.items() if item not in ("", (), PartialDate())}
    if isinstance(value, tuple | list):
        return [_value(item) for item in value]
    return f"{len(value)} byte" if isinstance(value, bytes) else value


_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{title}</title><style>
body {{ font: 16px/1.5 "Times New Roman", Tinos, serif; max-width: 60em; margin: 2em auto; padding: 0 1em }}
del {{ color: #a00; background: #fdecec }} ins {{ color: #060; background: #e9f7e9; text-decoration: underline }}
li {{ margin: .5em 0 }} li::marker {{ color: #666 }}
</style></head><body><h1>{title}</h1><ol>
{items}
</ol><p>{summary}</p></body></html>
"""
_TAGS = {" ": "{}", "-": "<del>{}</del>", "+": "<ins>{}</ins>"}


def html(found: Differences) -> str:
    """A web page of one file that needs no other."""
    items = (
        "<li>" + "".join(_TAGS[sign].format(escape(words)) for sign, words in item.words) + "</li>"
        for item in found.sentences
    )
    title = escape(f"So sánh {found.before} với {found.after}")
    return _PAGE.format(title=title, items="\n".join(items), summary=summary(found))


def _rows(found: Differences) -> Iterable[tuple[str, str, str, str, str]]:
    for number, item in enumerate(found.sentences, 1):
        place = item.changes[0].place or item.changes[0].came
        before = "; ".join(shown(change.before) for change in item.changes if change.before is not None)
        after = "; ".join(shown(change.after) for change in item.changes if change.after is not None)
        yield str(number), place, item.plain, before, after


def xlsx(found: Differences) -> bytes:
    """A workbook of one sheet, a row for each sentence under a frozen head. Raises Fault without openpyxl."""
    above = (f"So sánh {found.before} với {found.after}", summary(found))
    return worksheet("So sánh", found.after, above, _HEAD, _WIDTHS, _rows(found))


_LOOKS = {" ": "", "-": "s", "+": "u"}


def docx(found: Differences) -> bytes:
    """A Word file with a row for each sentence; what went is struck, what came underlined."""
    rows = (
        (
            [CellWords(number)],
            [CellWords(place)],
            [CellWords(words, _LOOKS[sign]) for sign, words in item.words],
        )
        for item, (number, place, *_) in zip(found.sentences, _rows(found), strict=True)
    )
    title = (f"So sánh {found.before} với {found.after}", summary(found))
    return wide_table(title, _HEAD[:3], (15, 42, 200), rows)


FORMATS: dict[str, Callable[[Differences], bytes]] = {
    "text": lambda found: text(found).encode(),
    "json": lambda found: json(found).encode(),
    "html": lambda found: html(found).encode(),
    "xlsx": xlsx,
    "docx": docx,
}
BINARY = ("xlsx", "docx")  # formats for files only
