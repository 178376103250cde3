"""Markdown → lines and tables with their looks: headings, weight and slope, lists, pipe tables, footnotes.

In time linear in its letters: no pattern here can run over one stretch of a text again and again.
"""

from __future__ import annotations

import re

from vbgen import inline
from vbgen.patterns import regex
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.readers.runs import joined
from vbgen.tree import Run

_HEADING = regex(r"#{1,6}(?=\s)")
_RULE = regex(r"\s*([-*_])(?:\s*\1){2,}\s*$")
_ITEM = regex(r"(\s*)([-*+]|\d{1,9}[.)])\s+(.*)")
_TYPED_ITEM = regex(r"\s*(?:[a-zđ]{1,2}\)|[IVXLC]+\.|[-–+])\s")
_HEAD_LINE = regex(r"\*\*[^*\n]+\*\*$")  # a line wholly bold is a heading, whatever stands below
_SEPARATOR = regex(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_NOTE = regex(r"\[\^([^\s\]]+)\]:\s*(.*)")
_BREAK = regex(r"(?<!\s)\s*<br\s{0,9}/?>\s*", re.I)
_TAG = regex(r"</?(?:div|p|center|span|u|table|tr|td|th|tbody|thead|font)\b[^<>]*>", re.I)
_SCRIPT = regex(r"<(su[pb])>([^<>\s]{1,20})</\1>", re.I)
_STRUCK = regex(r"(?<!~)~~(?!~)|</?su[pb]>", re.I)
_STRONG = regex(r"</?(?:b|strong)>|__(?=\S)|(?<=\S)__", re.I)
_SLOPE = regex(r"</?(?:i|em)>", re.I)
_LINED = regex(r"</?(?:u|ins)>", re.I)
_LINK = regex(r"!?\[([^\]^@\[][^\]\[]*)\]\([^()\s]*\)")
_ESCAPED = regex(r"\\([!#$%&+\-.:;<=>?@\]_`{|}/\"'(),])")
_PARTS = 90  # of a paragraph that may be such a heading: some thirty lines


def reading(text: str) -> Reading:
    """A whole Markdown text."""
    return _Markdown().read(_STRUCK.sub("", _SCRIPT.sub(_scripted, _TAG.sub("", _uncommented(text)))))


def _uncommented(text: str) -> str:
    """Text without its comments; one that does not end is text."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join((*kept, text[at:]))


def _scripted(match: re.Match[str]) -> str:
    mark = inline.SCRIPTS["super" if match[1].lower() == "sup" else "sub"]
    return f"{mark}{match[2]}{mark}"


class _Markdown:
    """Gathers blocks line by line; a paragraph goes on until a blank line or another block."""

    def __init__(self) -> None:
        self.items: list[Line | Grid] = []
        self.open: list[str] = []  # the parts of the paragraph that goes on, with the white space between them
        self.notes: dict[str, str] = {}
        self.marked: dict[str, int] = {}

    def read(self, text: str) -> Reading:
        lines = [re.sub(r"^\s{0,3}(?:>\s?)+", "", line) for line in text.split("\n")]
        self.notes = {note[1]: note[2] for line in lines if (note := _NOTE.match(line))}
        at = 0
        while at < len(lines):
            at += self._block(lines, at)
        self._close()
        numbered = sorted(self.marked.items(), key=lambda pair: pair[1])
        texts, self.notes = [self.notes[key] for key, _ in numbered], {}  # a note has no notes of its own
        return Reading(tuple(self.items), tuple(map(self._runs, texts)))

    def _block(self, lines: list[str], at: int) -> int:
        """Take the block or line that begins here; the number of lines taken."""
        line = lines[at]
        if line.lstrip().startswith(("```", "~~~")):
            self._close()
            return 1
        if "|" in line and at + 1 < len(lines) and "-" in lines[at + 1] and _SEPARATOR.match(lines[at + 1]):
            return self._table(lines, at)
        if not line.strip() or _RULE.match(line) or _NOTE.match(line):
            self._close()
        elif heading := _HEADING.match(line):
            self._close()
            self._add(_title(line[heading.end() :]), style=f"Heading {heading.end()}", bold=True)
        elif item := _ITEM.match(line):
            self._close()
            sign = item[2].replace("*", "-")
            self._go_on(f"{sign} {item[3]}", line)
        else:
            if _TYPED_ITEM.match(line) or self._is_head():
                self._close()
            self._go_on(line.strip(), line)
        return 1

    def _go_on(self, text: str, line: str) -> None:
        """Add to the open paragraph; two spaces or a backslash at the end of a line are a line break."""
        hard = line.endswith(("  ", "\\"))
        text = text.rstrip().removesuffix("\\")
        self.open += ["" if not self.open or self.open[-1] == "\n" else " ", text, "\n" if hard else ""]

    def _is_head(self) -> bool:
        """Whether the open paragraph is wholly bold."""
        return len(self.open) < _PARTS and bool(_HEAD_LINE.match("".join(self.open)))

    def _close(self) -> None:
        text, self.open = "".join(self.open), []
        if text.strip():
            self._add(text.rstrip("\n"))

    def _add(self, text: str, style: str = "", bold: bool = False) -> None:
        self.items.append(self._line(text, style, bold))

    def _line(self, text: str, style: str = "", bold: bool = False) -> Line:
        runs = self._runs(text)
        if bold:
            runs = tuple(run._replace(bold=not run.note) for run in runs)
        letters = sum(len(run.text) for run in runs)
        heavy, slanted = (sum(len(run.text) for run in runs if run[at]) * 2 > letters for at in (1, 2))
        return Line(runs, style=style, bold=heavy, italic=slanted)

    def _runs(self, text: str) -> tuple[Run, ...]:
        text = _BREAK.sub("\n", _LINK.sub(r"\1", text))
        text = _ESCAPED.sub(r"\1", _LINED.sub("++", _SLOPE.sub("*", _STRONG.sub("**", text))))
        runs: list[Run] = []
        for piece in inline.parse(text):
            if piece.note and piece.note in self.notes:
                runs.append(Run("", note=self.marked.setdefault(piece.note, len(self.marked) + 1)))
                continue
            plain = f"[^{piece.note}]" if piece.note else f"[@{piece.citation}]" if piece.citation else piece.text
            runs.append(Run(plain, piece.bold, piece.italic, 0, piece.script, piece.underlined))
        return tuple(joined(runs))

    def _table(self, lines: list[str], at: int) -> int:
        """A pipe table; one of a single row, or of two columns with broken lines, only lays out: it has no rules."""
        self._close()
        end = at + 2
        while end < len(lines) and "|" in lines[end] and lines[end].strip():
            end += 1
        rows = tuple(
            tuple(Cell(self._cell(text)) for text in _cells(lines[row])) for row in range(at, end) if row != at + 1
        )
        filled = any(line.text for cell in rows[0] for line in cell.lines)
        if not filled:
            rows = rows[1:]
        if rows:
            broken = any(len(cell.lines) > 1 for row in rows for cell in row)
            ruled = len(rows) > 1 and not (broken and len(rows[0]) == 2)
            self.items.append(Grid(rows, ruled, int(ruled and filled)))
        return end - at

    def _cell(self, text: str) -> tuple[Line, ...]:
        return tuple(self._line(piece) for piece in _BREAK.split(text) if piece.strip())


def _title(text: str) -> str:
    """A heading's text without the signs that may close it: " Mục đích ##" → "Mục đích"."""
    text = text.strip()
    bare = text.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else text


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]
