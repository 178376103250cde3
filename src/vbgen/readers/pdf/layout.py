"""The parts of a page that stand side by side or apart: the header, the closing block, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.pdf.flow import DIGITS, MARKS, TextArea, is_raised, line_of
from vbgen.readers.pdf.page import Page, TextLine, Word
from vbgen.readers.pdf.rules import Stroke
from vbgen.readers.reading import Cell, Grid, Line
from vbgen.standards import reading

_NATION = reading(r"^(?:{nation}|{party}|{youth})")
_ABOUT = reading(r"^(?:{about}|{about_in_words})", re.IGNORECASE)
_NUMBER = reading(r"^{number}(?!\w)")
_DATE = regex(r"\bngày\b.*\btháng\b|\bngày\b.*/.*/", re.IGNORECASE)
_UNFINISHED_DATE = regex(r"\bngày\b.*\b(?:tháng|năm)$|\bngày(?: \d+)?$", re.IGNORECASE)
_RECIPIENTS = reading(r"^{recipients}\s*:?")
_ITEM = regex(r"^[-–+*•]|^(?:Nơi|Lưu)\b")
_NOTE_NUMBER = regex(rf"([{MARKS}]+|\d{{1,3}}(?= ))\s*")
_PAGE_NUMBER = regex(r"(?:[-–]\s*)?(?:Trang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–])?")
_OVERLAY = regex(
    r"^(?:Người ký|Ký bởi|Ký số|Được ký bởi|Thời gian ký|Ngày ký|Giờ ký|Signature|Signed by|Digitally signed)\b", re.I
)
_OVERLAY_MORE = regex(r"^(?:Cơ quan|Email|Chức vụ|Số|Tổ chức|Date|Reason|Location)\s*:|^\+07|\+07:?00'?$")


class Sides(NamedTuple):
    """Rows that stand side by side as the two cells of a table, and the rows before and after."""

    before: list[TextLine]
    grid: Grid | None
    after: list[TextLine]


def is_overlay(rows: Sequence[TextLine], index: int) -> bool:
    """Whether a row is stamped on by signing: "Ký bởi: …", or a small one under such a row."""
    row = rows[index]
    if _OVERLAY.match(row.text):
        return True
    above = [other for other in rows[max(0, index - 4) : index] if row.base - other.base < 40]
    return row.size < 10.5 and bool(_OVERLAY_MORE.search(row.text)) and any(_OVERLAY.match(o.text) for o in above)


def is_page_number(row: TextLine, page: Page) -> bool:
    """Whether a row is the page's number, in its upper or lower margin."""
    margin = row.base < 0.085 * page.height or row.base > 0.925 * page.height
    return margin and _PAGE_NUMBER.fullmatch(row.text) is not None


# --- header ---------------------------------------------------------------------------------------------------------


def header(rows: list[TextLine]) -> Sides:
    """The header of a document's first page: who issues on the left, Quốc hiệu on the right."""
    at, word = _nation(rows)
    if at is None:
        return Sides([], None, rows)
    gutter = rows[at].words[word].x0 - 2
    nation = TextLine(rows[at].words[word:], rows[at].base, rows[at].size)
    first = at
    while first and rows[first - 1].x1 < gutter + 10 and rows[at].base - rows[first - 1].base < 60:
        first -= 1
    left: list[TextLine] = []
    right: list[TextLine] = []
    end = first
    for index in range(first, len(rows)):
        sides = _sides(rows[index], gutter)
        if index > at and not _in_header(rows[index], sides, left, right, nation, gutter):
            break
        left += [sides[0]] if sides[0] else []
        right += [sides[1]] if sides[1] else []
        end = index + 1
    if not left:
        return Sides([], None, rows)
    return Sides(rows[:first], _grid(_lines(left), _dated(right)), rows[end:])


def _nation(rows: list[TextLine]) -> tuple[int | None, int]:
    """The row and word that Quốc hiệu begins with."""
    for index, row in enumerate(rows[:12]):
        for place in range(len(row.words)):
            text = TextLine(row.words[place : place + 5], 0, 0).text
            if text.isupper() and _NATION.match(text):
                return index, place
    return None, 0


def _sides(row: TextLine, gutter: float) -> tuple[TextLine | None, TextLine | None]:
    """What of a row stands left and right of a gutter, cut at the gap that is nearest to it."""
    if row.x1 <= gutter + 10:
        return row, None
    best, cut = 60.0, 0
    for index in range(1, len(row.words)):
        start, end = row.words[index - 1].x1, row.words[index].x0
        away = max(start - gutter, gutter - end, 0.0)
        if end - start > 0.6 * row.size and away < best:
            best, cut = away, index
    if cut and row.x0 < gutter - 30:
        return row._replace(words=row.words[:cut]), row._replace(words=row.words[cut:])
    return (None, row) if row.x0 > gutter - 70 else (row, None)


def _in_header(
    row: TextLine,
    sides: tuple[TextLine | None, TextLine | None],
    left: list[TextLine],
    right: list[TextLine],
    nation: TextLine,
    gutter: float,
) -> bool:
    """Whether a row under Quốc hiệu still belongs to the header; `left` and `right` are what it has so far."""
    if right and _goes_on_with_date(right[-1], row):
        return True
    dated = any(_DATE.search(other.text) for other in right)
    numbered = any(_NUMBER.match(other.text) for other in left)
    lowest = max(other.base for other in (nation, *left, *right))
    one, other = sides
    if row.base - nation.base > 260 or row.base - lowest > 60:
        return False
    if one and other:
        return not dated or other.x0 - one.x1 > 2 * row.size
    if one:
        about = bool(_ABOUT.match(one.text)) or any(_ABOUT.match(line.text) for line in left)
        return row.x1 <= gutter + 10 and not row.text.startswith("Kính gửi") and (about or not (dated and numbered))
    date = _DATE.search(row.text) is not None
    return not dated and (date or abs(row.centre - nation.centre) < 30) and len(right) < 5


def _goes_on_with_date(above: TextLine, row: TextLine) -> bool:
    """Whether a row is the end of a date that its column was too narrow for: "… tháng 3 năm" over "2026"."""
    text = row.text.strip()
    near = 0 < row.base - above.base < 2.2 * above.size
    return (
        near
        and bool(_UNFINISHED_DATE.search(above.text))
        and bool(re.match(r"(?:tháng |năm )?\d", text))
        and len(text) < 25
    )


def _dated(right: list[TextLine]) -> list[Line]:
    """The lines of the right column, a date that wraps on one line."""
    groups: list[list[TextLine]] = []
    for row in right:
        if groups and _goes_on_with_date(groups[-1][-1], row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [line for group in groups for line in ([_one(group)] if len(group) > 1 else _lines(group))]


def _one(rows: list[TextLine]) -> Line:
    """Rows as one line, whatever room the first had left."""
    joined = rows[0]._replace(words=tuple(word for row in rows for word in row.words))
    return line_of([joined], _own(rows))._replace(align="center")


# --- columns that nothing names -------------------------------------------------------------------------------------


def side_by_side(rows: list[TextLine], column: TextArea) -> Sides:
    """The first rows that stand in two halves, bold: two who sign, or a header without Quốc hiệu."""
    for first, row in enumerate(rows[:-1]):
        cut = _middle(row, column)
        if not cut or not (_all_bold(row.words[:cut]) or _all_bold(row.words[cut:])):
            continue
        place = (row.words[cut - 1].x1 + row.words[cut].x0) / 2
        halves: list[tuple[TextLine, TextLine]] = []
        for other in rows[first:]:
            one = tuple(word for word in other.words if word.x0 < place)
            two = other.words[len(one) :]
            if (one and one[-1].x1 > place - 2) or (one and two and two[0].x0 - one[-1].x1 < 1.5 * row.size):
                break
            if one and not two and not halves:
                break
            halves.append((other._replace(words=one), other._replace(words=two)))
        if sum(bool(one.words and two.words) for one, two in halves) > 1:
            left = [one for one, _ in halves if one.words]
            right = [two for _, two in halves if two.words]
            return Sides(rows[:first], _grid(_lines(left), _lines(right)), rows[first + len(halves) :])
    return Sides(rows, None, [])


def _all_bold(words: Sequence[Word]) -> bool:
    return all(word.chars[0].font.bold for word in words)


def _middle(row: TextLine, column: TextArea) -> int:
    """The word after a wide gap near the middle of a row; 0 when there is none."""
    for index, (before, after) in enumerate(pairwise(row.words), 1):
        near = abs((before.x1 + after.x0) / 2 - column.centre) < 0.2 * (column.right - column.left)
        if near and after.x0 - before.x1 > 1.5 * row.size:
            return index
    return 0


# --- closing --------------------------------------------------------------------------------------------------------


def closing(rows: list[TextLine], column: TextArea) -> Sides:
    """The block that ends a document: Nơi nhận on the left, who signs on the right; all rows are of one page."""
    at = next((index for index, row in enumerate(rows) if _RECIPIENTS.match(row.text)), None)
    if at is None:
        return Sides(rows, None, [])
    far = column.left + 0.38 * (column.right - column.left)
    first = at
    while first and _signs(rows[first - 1], rows[first], far):
        first -= 1
    starts: list[Word] = []
    for row in rows[first:]:
        if (found := _right_start(row, far)) is not None:
            starts.append(found)
        elif starts and row.x0 < far < row.x1 and not _ITEM.match(row.text):
            break  # over the whole width: what follows is no part of the block
    signs = [word.x0 for word in starts if word.chars[0].font.bold or word.text.isupper()]
    cut = min(signs or [word.x0 for word in starts], default=column.right) - 3
    left: list[TextLine] = []
    right: list[TextLine] = []
    end = first
    for row in rows[first:]:
        one = tuple(word for word in row.words if word.x0 < cut)
        other = row.words[len(one) :]
        if one and (one[-1].x1 > cut + 2 or (other and other[0].x0 - one[-1].x1 < 0.6 * row.size)):
            break
        left += [row._replace(words=one)] if one else []
        right += [row._replace(words=other)] if other else []
        end += 1
    grid = _grid(_recipients(left), _lines(right))
    return Sides(rows[:first], grid, rows[end:])


def closing_goes_on(grid: Grid, rows: list[TextLine], column: TextArea) -> Sides:
    """The closing block with what of it the next page begins with: recipients on the left, who signs on the right."""
    left, right = grid.rows[0]
    if not left.lines or not _RECIPIENTS.match(left.lines[0].text):
        return Sides([], None, rows)
    far = column.left + 0.38 * (column.right - column.left)
    one: list[TextLine] = []
    other: list[TextLine] = []
    end = 0
    for row in rows:
        cut = next((at for at, word in enumerate(row.words) if word is _right_start(row, far)), len(row.words))
        item, sign = row.words[:cut], row.words[cut:]
        filed = any(_FILED.match(done.text) for done in left.lines) or any(_FILED.match(done.text) for done in one)
        if item and (filed or not (_ITEM.match(row.text) or (one and not _ended(one[-1], row)))):
            break
        if sign and not item and not _is_signer(row):
            break
        one += [row._replace(words=item)] if item else []
        other += [row._replace(words=sign)] if sign else []
        end += 1
    if not end:
        return Sides([], None, rows)
    return Sides([], _grid([*left.lines, *_recipients(one)], [*right.lines, *_lines(other)]), rows[end:])


_FILED = reading(r"^\W*{filing}")


def _is_signer(row: TextLine) -> bool:
    """Whether a row alone on the right is of a signature: a few words, each with a capital, that is no sentence."""
    return len(row.text) < 60 and all(word[:1].isupper() or not word[:1].isalpha() for word in row.text.split())


def _signs(row: TextLine, below: TextLine, far: float) -> bool:
    return row.x0 > far and _all_bold(row.words) and below.base - row.base < 3 * row.size


def _right_start(row: TextLine, far: float) -> Word | None:
    """The word that the right column begins with in a row."""
    if row.x0 > far:
        return row.words[0]
    pairs = pairwise(row.words)
    return next((after for before, after in pairs if after.x0 > far and _wide(before, after, row)), None)


def _wide(before: Word, after: Word, row: TextLine) -> bool:
    return after.x0 - before.x1 > 1.5 * row.size


def _recipients(rows: list[TextLine]) -> list[Line]:
    groups: list[list[TextLine]] = []
    for row in rows:
        last = groups[-1][-1] if groups else None
        if last and not _ITEM.match(row.text) and _ITEM.match(groups[-1][0].text) and not _ended(last, row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [line_of(group, _own(group)) for group in groups]


def _ended(last: TextLine, row: TextLine) -> bool:
    return last.text[-1] in ";." or (last.text[-1] == ":" and _RECIPIENTS.match(last.text) is not None)


def _own(rows: Sequence[TextLine]) -> TextArea:
    return TextArea(min(row.x0 for row in rows), max(row.x1 for row in rows))


def _lines(rows: list[TextLine]) -> list[Line]:
    return [line_of([row], _own([row]))._replace(align="center") for row in rows]


def _grid(left: list[Line], right: list[Line]) -> Grid:
    return Grid(((Cell(tuple(left)), Cell(tuple(right))),), ruled=False)


# --- footnotes ------------------------------------------------------------------------------------------------------


def body_size(pages: Sequence[Page]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            sizes[row.size] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


_PADDING = 12  # points between the words of a cell and its border


def foot(rows: list[TextLine], size: float, page: Page, goes_on: bool) -> tuple[list[TextLine], list[list[TextLine]]]:
    """The rows of a page without its footnotes, and those of each footnote.

    Notes are the small rows at the foot, from the first with a raised number; or, when the page before had notes
    (`goes_on`), from a short rule: then the first rows belong to the note before, and stand first even if there are
    none of them. Small rows of a table at the foot, between whose columns lines are drawn, are no notes.
    """
    start = len(rows)
    while start and rows[start - 1].size <= size - 1.4 and not _is_ruled(rows[start - 1], page.down):
        start -= 1
    small = rows[start:]
    numbers = {number for row in rows[:start] for number in _raised(row)}
    marked = [index for index, row in enumerate(small) if _starts_note(row, numbers)]
    if goes_on and small and any(_is_separator(rule, small[0]) for rule in page.across):
        marked = marked if marked[:1] == [0] else [0, *marked]
    elif not marked:
        return rows, []
    groups = [small[begin:end] for begin, end in zip(marked, [*marked[1:], len(small)], strict=True)]
    return rows[: start + marked[0]], groups


def _raised(row: TextLine) -> list[str]:
    """The raised numbers in a row."""
    text = "".join(char.text if is_raised(char, row) else " " for word in row.words for char in word.chars)
    return text.split()


def _is_ruled(row: TextLine, down: Sequence[Stroke]) -> bool:
    """Whether a line is drawn down in a row, or beside it, as of a column of a table."""
    middle = row.base - row.size / 4
    return any(rule.y0 < middle < rule.y1 and row.x0 - _PADDING < rule.x0 < row.x1 + _PADDING for rule in down)


def _is_separator(rule: Stroke, below: TextLine) -> bool:
    return abs(rule.x0 - below.x0) < 8 and 70 < rule.x1 - rule.x0 < 250 and 0 < below.base - rule.y0 < 25


def _starts_note(row: TextLine, numbers: set[str]) -> bool:
    """Whether a row begins with the number of a note: raised, or one of those raised in the text above."""
    return is_raised(row.words[0].chars[0], row) or row.words[0].text in numbers


def note_number(line: Line) -> tuple[int, Line]:
    """The number that a note begins with, 0 for the rest of a note begun on the page before; and the note's text."""
    text = line.runs[0].text
    found = _NOTE_NUMBER.match(text)
    if not found:
        return 0, line
    runs = (line.runs[0]._replace(text=text[found.end() :]), *line.runs[1:])
    if not runs[0].text and len(runs) > 1:
        runs = (runs[1]._replace(text=runs[1].text.lstrip()), *runs[2:])
    return int(found[1].translate(DIGITS)), line._replace(runs=runs)
