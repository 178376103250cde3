"""What LibreOffice draws of a Word file, as lines of text with their places in points from the upper left corner."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from vbgen.readers.libreoffice import as_pdf

LEFT, RIGHT, TOP, BOTTOM = 85.05, 552.8, 56.7, 785.2  # the text area: 30, 15, 20 and 20 mm from the paper's edges


@dataclass(frozen=True)
class Line:
    """A line of text: `base` is its base line, `size`, `bold` and `italic` those of its first letter.

    `blank` is how wide its spaces are, in ems.
    """

    page: int
    text: str
    x0: float
    x1: float
    top: float
    base: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    blank: float = 0.0

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True)
class Rule:
    """A horizontal line drawn on a page."""

    page: int
    x0: float
    x1: float
    y: float
    red: bool = False


@dataclass(frozen=True)
class Drawn:
    """The pages of one document, and the size of each in points."""

    pages: int
    sizes: tuple[tuple[int, int], ...]
    fonts: frozenset[str]
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def numbers(self) -> dict[int, Line]:
        """The number at the top of each page that shows one."""
        return {line.page: line for line in self.lines if line.base < TOP and line.text.isdecimal()}

    def sections(self) -> list[Drawn]:
        """The document, then each appendix: a page without a number begins one."""
        shown = self.numbers()
        starts = [page for page in range(1, self.pages + 1) if page not in shown]
        return [self._part(start, end) for start, end in pairwise([*starts, self.pages + 1])]

    def _part(self, start: int, end: int) -> Drawn:
        """Pages from `start` to before `end`, counted from 1."""
        lines = [replace(item, page=item.page - start + 1) for item in self.lines if start <= item.page < end]
        rules = [replace(item, page=item.page - start + 1) for item in self.rules if start <= item.page < end]
        return Drawn(end - start, self.sizes[start - 1 : end - 1], self.fonts, tuple(lines), tuple(rules))

    def line(self, start: str) -> Line:
        """The one line that begins so."""
        (found,) = [line for line in self.lines if line.text.startswith(start)]
        return found

    def between(self, first: str, last: str) -> list[Line]:
        """The lines from the one that begins with `first` up to and with the one that begins with `last`."""
        texts = [line.text for line in self.lines]
        start = next(index for index, text in enumerate(texts) if text.startswith(first))
        end = next(index for index, text in enumerate(texts[start:], start) if text.startswith(last))
        return list(self.lines[start : end + 1])

    def rule_under(self, line: Line) -> Rule:
        """The one rule just under a line."""
        (found,) = [
            rule
            for rule in self.rules
            if rule.page == line.page and line.base < rule.y < line.base + 16 and rule.x0 < line.centre < rule.x1
        ]
        return found


def convert(files: list[Path], folder: Path) -> dict[str, Path]:
    """Word files → PDF files by stem, all in one run of LibreOffice with a profile of its own."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine: the pages are not measured")
    drawn = as_pdf({file.stem: file.read_bytes() for file in files})
    made = {file.stem: folder / f"{file.stem}.pdf" for file in files}
    for stem, path in made.items():
        path.write_bytes(drawn[stem])
    return made


def draw(pdf: Path) -> Drawn:
    """Read what is drawn on the pages of a PDF."""
    with pdfplumber.open(pdf) as document:
        lines, rules, fonts = [], [], set()
        for number, page in enumerate(document.pages, 1):
            fonts |= {char["fontname"].split("+")[-1] for char in page.chars if char["text"].strip()}
            lines += _lines(page, number)
            rules += [
                Rule(number, item["x0"], item["x1"], item["top"], item["stroking_color"] == (1.0, 0.0, 0.0))
                for item in (*page.lines, *page.rects, *page.curves)
                if item["height"] < 1.5 < item["width"]
            ]
        sizes = tuple((round(page.width), round(page.height)) for page in document.pages)
        return Drawn(len(document.pages), sizes, frozenset(fonts), tuple(lines), tuple(rules))


def _lines(page: Any, number: int) -> list[Line]:
    """The page's characters by base line and gap: two columns at one height are two lines."""
    rows: dict[int, list[dict[str, Any]]] = {}
    for char in page.chars:
        rows.setdefault(round(char["matrix"][5]), []).append(char)
    found = []
    for _, chars in sorted(rows.items(), reverse=True):
        chars.sort(key=lambda char: char["x0"])
        group: list[dict[str, Any]] = []
        for char in chars:
            if group and char["x0"] - group[-1]["x1"] > 8:
                found.append(_line(group, page, number))
                group = []
            group.append(char)
        found.append(_line(group, page, number))
    return [line for line in found if line.text]


def _line(chars: list[dict[str, Any]], page: Any, number: int) -> Line:
    inked = [char for char in chars if char["text"].strip()] or chars
    first = inked[0]
    text = "".join(char["text"] for char in chars).strip()
    font = first["fontname"]
    return Line(
        page=number,
        text=text,
        x0=first["x0"],
        x1=inked[-1]["x1"],
        top=min(char["top"] for char in inked),
        base=page.height - first["matrix"][5],
        bottom=max(char["bottom"] for char in inked),
        size=round(first["size"], 1),
        bold="Bold" in font,
        italic="Italic" in font,
        blank=_blank(inked),
    )


def _blank(inked: list[dict[str, Any]]) -> float:
    """How wide the spaces are between the letters of a line: what is narrower parts letters of a word."""
    apart = [(after["x0"] - before["x1"]) / before["size"] for before, after in pairwise(inked)]
    blanks = [gap for gap in apart if gap > 0.1]
    return sum(blanks) / len(blanks) if len(blanks) > 3 else 0.0
