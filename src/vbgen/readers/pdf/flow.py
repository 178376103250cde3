"""Printed rows of a PDF → paragraphs, as the Word file had them.

The best witness is the break itself: a row that the next row's first word would have fitted into was ended by its
author. Indents, gaps, alignment and numbers decide the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from vbgen.letters import latin, printable
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.pdf.page import Char, TextLine, Word
from vbgen.readers.reading import Line
from vbgen.tree import Run
from vbgen.vietnamese import nfc

_NUMBERED = regex(
    r"(?:[-–+*•▪➢]|[IVXLC]{1,6}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|\(?[a-zđ]{1,2}\)|"
    r"[a-zđA-Z]\.|(?:Điều|Chương|Mục|Phần|Khoản) [\dIVXLC]+)(?= |$)"
)
_BLOCK = (
    60.0  # points: rows that begin deeper are of a block set in, as addressees are, and not first rows of paragraphs
)
_TAB = 2.2  # of the size: a wider gap within a row is a tab


class TextArea(NamedTuple):
    """Where text runs between: the margins, and the step from row to row."""

    left: float
    right: float
    pitch: float = 0.0

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def column_of(rows: Sequence[TextLine]) -> TextArea:
    """The text area of rows, by what most long rows begin and end at."""
    if not rows:
        return TextArea(85, 540)
    widest = max(row.x1 - row.x0 for row in rows)
    long = [row for row in rows if row.x1 - row.x0 > 0.8 * widest]
    starts = Counter(round(row.x0) for row in rows)
    often = [start for start, count in starts.items() if count >= max(2, len(rows) // 40)]
    left = min(often) if often else min(row.x0 for row in long)
    pairs = pairwise(rows)
    steps = Counter(
        round(below.base - row.base, 0)
        for row, below in pairs
        if row.page == below.page and abs(below.x0 - left) < 3 and row.x1 - row.x0 > 0.8 * widest
    )
    pitch = float(min(steps, key=lambda step: (-steps[step], step))) if steps else 0.0
    exact = sorted(row.x0 for row in rows if round(row.x0) == left) or [left]
    return TextArea(float(exact[len(exact) // 2]), _right(long), pitch)


def _right(long: Sequence[TextLine]) -> float:
    """Where most long rows end when they are justified, else where the longest ends."""
    end, count = Counter(round(row.x1) for row in long).most_common(1)[0]
    return end + 0.5 if count >= max(3, len(long) // 4) else max(row.x1 for row in long)


# --- paragraphs -----------------------------------------------------------------------------------------------------


def paragraphs(rows: Sequence[TextLine], column: TextArea) -> list[Line]:
    """Rows of one column → its paragraphs."""
    found: list[list[TextLine]] = []
    for row in rows:
        if found and _continues(found[-1], row, column):
            found[-1].append(row)
        else:
            found.append([row])
    lines = [line_of(group, column) for group in found]
    full = [line.align for group, line in zip(found, lines, strict=True) if len(group) > 1 and line.align != "center"]
    if full.count("both") * 2 <= len(full):
        return lines
    return [line._replace(align="both") if line.align == "left" and not line.left else line for line in lines]


def in_cell(rows: Sequence[TextLine], column: TextArea) -> list[Line]:
    """Rows of a table's cell → its paragraphs, without indents: cells are narrow, and often centred."""
    found: list[list[TextLine]] = []
    for row in rows:
        last = found[-1][-1] if found else row
        room = column.right - column.left - (last.x1 - last.x0)
        width = row.words[0].x1 - row.words[0].x0 + 0.25 * row.size + 3
        near = row.base - last.base < 1.8 * row.size or row.page != last.page
        if found and near and room <= width and not (_NUMBERED.match(row.text) and row.text[:1] in "-–+*•"):
            found[-1].append(row)
        else:
            found.append([row])
    return [line_of(group, column)._replace(left=0, first=0) for group in found]


def _continues(group: list[TextLine], row: TextLine, column: TextArea) -> bool:
    last = group[-1]
    if abs(last.size - row.size) > 1.2:
        return False
    if is_centred(last, column) or is_centred(row, column):
        return _continues_title(last, row, column)
    if fits(last, row, column):
        return False
    if last.page == row.page and column.pitch and row.base - last.base > max(1.6 * last.size, column.pitch + 4):
        return False
    deep = row.x0 - column.left
    if deep < 8 and group[0].x0 - row.x0 > 130:
        return False
    if deep < 8:
        return not (_NUMBERED.match(row.text) and group[0].x0 - column.left < 8 and last.text[-1:] in ".;:!?")
    below = abs(row.x0 - last.x0) < 5 and not _NUMBERED.match(row.text)
    if len(group) > 1 or (below and deep > _BLOCK):
        return below
    return row.x0 - group[0].x0 > 3 and bool(_NUMBERED.match(group[0].text))


def _continues_title(last: TextLine, row: TextLine, column: TextArea) -> bool:
    """Whether a centred row goes on with the row before; one that begins with a small letter does."""
    alike = _looks(last) == _looks(row) and last.text.isupper() == row.text.isupper() and last.page == row.page
    near = row.base - last.base < 1.7 * row.size
    both = is_centred(row, column) and (is_centred(last, column) or last.x1 > column.right - 20)
    if not (alike and near and both) or _NUMBERED.match(row.text):
        return _continues_title_end(last, row, column)
    if row.text[0].islower() or not fits(last, row, column):
        return True
    wide = last.x1 - last.x0 + row.x1 - row.x0  # a title of more than one line breaks between phrases
    return _looks(row)[0] and wide > column.right - column.left


def _continues_title_end(last: TextLine, row: TextLine, column: TextArea) -> bool:
    """Whether a row that only seems centred, being short, ends the paragraph of a full row before; or the reverse."""
    full = last.x1 > column.right - 20 and last.x0 - column.left < 45
    return full and abs(row.x0 - column.left) < 8 and not fits(last, row, column)


def fits(last: TextLine, row: TextLine, column: TextArea) -> bool:
    """Whether the first word of a row had room at the end of the row before."""
    first = row.words[0]
    room = column.right - last.x1
    if is_centred(last, column):
        room += last.x0 - column.left
    return room > first.x1 - first.x0 + 0.25 * row.size + 1.5


def is_centred(row: TextLine, column: TextArea) -> bool:
    """Whether a row stands in the middle of its column with room on both sides."""
    before, after = row.x0 - column.left, column.right - row.x1
    slack = 5 if min(before, after) < 60 else max(5.0, 0.025 * (column.right - column.left))
    return min(before, after) > 12 and abs(before - after) < slack and not (before < 45 and _NUMBERED.match(row.text))


def _looks(row: TextLine) -> tuple[bool, bool]:
    fonts = Counter(char.font for word in row.words for char in word.chars)
    return fonts.most_common(1)[0][0]


# --- lines ----------------------------------------------------------------------------------------------------------


def line_of(rows: Sequence[TextLine], column: TextArea) -> Line:
    """The rows of one paragraph → it."""
    runs = _merged(
        piece for index, row in enumerate(rows) for piece in _pieces(row, rows[index - 1] if index else None)
    )
    letters = [char for row in rows for word in row.words for char in word.chars]
    (bold, italic), _ = Counter(char.font for char in letters).most_common(1)[0]
    size, _ = Counter(char.size for char in letters).most_common(1)[0]
    left = min(row.x0 for row in rows[1:] or rows) - column.left
    first = rows[0].x0 - column.left - left
    align = _align(rows, column)
    if align in ("center", "right"):
        left = first = 0
    elif len(rows) == 1 and 8 < left < 60:
        left, first = 0, left
    return Line(runs, align, size, bold, italic, "", _twips(left), _twips(first), False, rows[0].page)


def _align(rows: Sequence[TextLine], column: TextArea) -> str:
    even = all(abs(row.x0 - column.left - column.right + row.x1) < 5 for row in rows)
    if even and any(is_centred(row, column) for row in rows):
        return "center"
    if all(row.x1 > column.right - 3 and row.x0 > column.centre for row in rows):
        return "right"
    if len(rows) > 1 and all(row.x1 > column.right - 4 for row in rows[:-1]):
        return "both"
    return "left"


def _twips(points: float) -> int:
    return 0 if abs(points) < 1 else round(points * 20)


def _pieces(row: TextLine, before: TextLine | None) -> list[tuple[str, Char]]:
    """Each letter of a row with its looks, spaces between words before them."""
    found: list[tuple[str, Char]] = []
    for index, word in enumerate(row.words):
        first = word.chars[0]
        if index:
            wide = first.x0 - row.words[index - 1].x1 > _TAB * row.size
            found.append(("\t" if wide else " ", first))
        elif before and not _broken(before.words[-1]):
            found.append((" ", first))
        found += [(_private(char, row), char) for char in word.chars]
    return found


def _broken(word: Word) -> bool:
    """Whether a row ends within a word: "TT-" before "BCT"."""
    return len(word.text) > 1 and word.text[-1] in "-/" and word.text[-2].isalnum()


def is_raised(char: Char, row: TextLine) -> bool:
    """Whether a letter is a small raised digit, such as marks a footnote."""
    return char.size < 0.8 * row.size and row.base - char.base > 0.1 * row.size and char.text in "0123456789"


def _private(char: Char, row: TextLine) -> str:
    return MARKS[int(char.text)] if is_raised(char, row) else char.text


MARKS = "".join(chr(0xE900 + digit) for digit in range(10))
"""Private letters for raised digits, until it is known which of them mark footnotes."""
DIGITS = {ord(mark): str(digit) for digit, mark in enumerate(MARKS)}
_MARK = regex(f"([{MARKS}]+)")
_UNIT = regex(r"(?<!\w)[kcdm]?m$")  # "m²" bears no mark


def _merged(pieces: Iterable[tuple[str, Char]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for text, char in pieces:
        bold, italic = char.font
        if text in " \t" and runs:
            bold, italic = bold and runs[-1].bold, italic and runs[-1].italic
        if runs and (runs[-1].bold, runs[-1].italic) == (bold, italic):
            runs[-1] = Run(runs[-1].text + text, bold, italic)
        else:
            runs.append(Run(text, bold, italic))
    return tuple(run._replace(text=nfc(latin(printable(run.text)))) for run in runs)


def with_marks(line: Line, numbers: dict[int, int]) -> Line:
    """The raised digits of a line as marks of the notes they name; as digits where there is no such note.

    `numbers` says which note each printed number is; a number once used is taken out.
    """
    runs: list[Run] = []
    for run in line.runs:
        for index, part in enumerate(_MARK.split(run.text)):
            plain = part.translate(DIGITS)
            before = runs[-1].text if runs else ""
            if index % 2 and int(plain) in numbers and not _UNIT.search(before):
                runs.append(Run("", run.bold, run.italic, numbers.pop(int(plain))))
            elif plain:
                same = runs and not runs[-1].note and (runs[-1].bold, runs[-1].italic) == (run.bold, run.italic)
                text = runs.pop().text + plain if same else plain
                runs.append(Run(text, run.bold, run.italic))
    return line._replace(runs=tuple(runs))
