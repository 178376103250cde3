"""Body lines → entries: the label that each begins with, its level, and its own text (ô 6)."""

from __future__ import annotations

import re
from typing import NamedTuple

from vbgen.readers.reading import Line
from vbgen.tree import Run

_ORDER = ("phan", "chuong", "muc", "tieu-muc", "dieu", "I", "1", "1.1", "a", "(1)", "-", "+", "*")
RANKS = {level: rank for rank, level in enumerate(_ORDER)}


class Entry(NamedTuple):
    """A line of the body: `label` as printed ("" for a free paragraph), `level` as standards.LEVELS names it."""

    label: str
    level: str
    line: Line  # without its label

    @property
    def text(self) -> str:
        return " ".join(self.line.text.split())


_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("phan", re.compile(r"Phần\s+(?:[IVXLC]+|\d+|thứ\s+\w+)\b\s*[.:\-–]?", re.I)),
    ("chuong", re.compile(r"Chương\s+(?:[IVXLC]+|\d+)\b\s*[.:\-–]?", re.I)),
    ("tieu-muc", re.compile(r"Tiểu mục\s+\d+\b\s*[.:]?", re.I)),
    ("muc", re.compile(r"Mục\s+(?:\d+|[IVXLC]+)\b\s*[.:](?=\s|$)|MỤC\s+(?:\d+|[IVXLC]+)\b\s*[.:]?", re.I)),
    ("dieu", re.compile(r"(?:Điều|ĐIỀU)\s+\d+[a-z]?\s*(?:[.:/]|(?=\s+[A-ZĐ])|$)")),
    ("I", re.compile(r"(?:[IVX]+|[IVXLC]{2,})\s*(?:[.)/]\s*[-–]?|[-–:](?=\s))(?!\w*\.\w)")),
    ("1.1", re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)/:]|(?=\s))(?!\d)")),
    ("1", re.compile(r"\d{1,3}\s*(?:\.(?!\d)|/(?=\s)|\)|\s*-(?=\s))")),
    ("(1)", re.compile(r"\((?:\d{1,2}|[ivx]+|[a-zđ])\)")),
    ("a", re.compile(r"[a-zđ]{1,2}\s*\)|[a-zđ]\.(?=\s)|[A-ZĐ]\s*[.)](?=\s)")),
    ("+", re.compile(r"[+](?=\s|\w)")),
    ("*", re.compile(r"\*+(?=\s|\w)|[•▪►✓❖](?=\s|\w)?")),
    ("-", re.compile(r"[-–—](?=\s|\w|“|\()")),
)


def entry(line: Line) -> Entry:
    """The entry that a line is: its label cut off, with the white space after it."""
    text = line.text
    start = len(text) - len(text.lstrip())
    for level, pattern in _LABELS:
        if match := pattern.match(text, start):
            if level in ("1", "a") and not _is_label(text, match):
                continue
            return Entry(
                "".join(match[0].split()) if level not in _TITLED else " ".join(match[0].split()),
                level,
                _cut(line, match.end()),
            )
    return Entry("", "", line)


_TITLED = ("phan", "chuong", "muc", "tieu-muc", "dieu")
_UNITS = re.compile(r"\s*(ngày|tháng|năm|giờ|đồng|%|người|triệu|tỷ|km|ha|m2|hộ|xã|tuổi)\b")


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether digits or a letter at the start number the line, and do not belong to its sentence ("30 ngày", "a. m")."""
    after = text[match.end() : match.end() + 12]
    return not (match[0].strip().isdigit() and _UNITS.match(after))


def part(line: Line, start: int, end: int) -> Line:
    """The part of a line between two places of its text with single spaces."""
    places = [match.start() for match in re.finditer(r"\S|(?<=\S)\s+(?=\S)", line.text)]
    places.append(len(line.text.rstrip()))
    runs: list[Run] = []
    at = 0
    first, last = places[min(start, len(places) - 1)], places[min(end, len(places) - 1)]
    for run in line.runs:
        begins, at = at, at + len(run.text)
        if run.note:
            if first <= begins <= last:
                runs.append(run)
            continue
        text = run.text[max(0, first - begins) : max(0, last - begins)]
        if text:
            runs.append(run._replace(text=text))
    return line._replace(runs=tuple(runs))


def _cut(line: Line, end: int) -> Line:
    """The line without its first `end` characters and the white space after them."""
    text = line.text
    end += len(text[end:]) - len(text[end:].lstrip(" \t\xa0"))
    runs: list[Run] = []
    for run in line.runs:
        if end >= len(run.text) and not run.note:
            end -= len(run.text)
            continue
        runs.append(run if run.note else run._replace(text=run.text[end:]))
        end = 0
    return line._replace(runs=tuple(runs))
