"""Rules drawn on a page and the rows between them → tables with borders."""

from __future__ import annotations

from vbgen.named import NamedTuple
from vbgen.readers.pdf.flow import TextArea, in_cell
from vbgen.readers.pdf.page import Page, TextLine, Word
from vbgen.readers.pdf.rules import Stroke
from vbgen.readers.reading import Cell, Grid, Line

_NEAR = 4.0  # points: rules closer than this meet


class Ruled(NamedTuple):
    """A table on one page: where its rules stand, and what is in it."""

    page: int
    top: float
    bottom: float
    xs: tuple[float, ...]
    grid: Grid
    rows: tuple[TextLine, ...]  # that stand in it


def tables_of(page: Page, rows: list[TextLine]) -> list[Ruled]:
    """The tables on a page, from top to bottom."""
    found = (_table(page, across, down, rows) for across, down in _clusters(page))
    return sorted((table for table in found if table), key=lambda table: table.top)


def _clusters(page: Page) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Rules that hang together, those across and those down."""
    rules = [*page.across, *page.down]
    if len(page.down) < 2 or len(rules) > 4_000:
        return []
    groups: list[tuple[list[float], list[Stroke]]] = []
    for rule in sorted(rules, key=lambda rule: rule.y0):
        box = [rule.x0, rule.y0, rule.x1, rule.y1]
        members = [rule]
        apart = []
        for other, inside in groups:
            if _meets(box, other):
                box = [min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])]
                members += inside
            else:
                apart.append((other, inside))
        groups = [*apart, (box, members)]
    down = set(page.down)
    return [([r for r in inside if r not in down], [r for r in inside if r in down]) for _, inside in groups]


def _meets(one: list[float], other: list[float]) -> bool:
    across = one[0] <= other[2] + _NEAR and other[0] <= one[2] + _NEAR
    return across and one[1] <= other[3] + _NEAR and other[1] <= one[3] + _NEAR


def _steps(places: list[float]) -> tuple[float, ...]:
    """Places without those that repeat another."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return tuple(kept)


def _table(page: Page, across: list[Stroke], down: list[Stroke], rows: list[TextLine]) -> Ruled | None:
    xs = _steps([rule.x0 for rule in down])
    ys = _steps([rule.y0 for rule in across])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) == 2 and len(ys) == 2):
        return None
    inside = [row for row in rows if ys[0] - 2 < row.base < ys[-1] + 2 and xs[0] - 5 < row.centre < xs[-1] + 5]
    if not inside:
        return None
    grid = [_grid_row(xs, ys, index, across, down, inside, page.number) for index in range(len(ys) - 1)]
    filled = [row for row in grid if any(cell.lines for cell in row)]
    return Ruled(page.number, ys[0], ys[-1], xs, Grid(tuple(filled)), tuple(inside))


def _grid_row(
    xs: tuple[float, ...],
    ys: tuple[float, ...],
    index: int,
    across: list[Stroke],
    down: list[Stroke],
    rows: list[TextLine],
    page: int,
) -> tuple[Cell, ...]:
    middle = (ys[index] + ys[index + 1]) / 2
    cells = []
    start = 0
    for column in range(1, len(xs)):
        if column < len(xs) - 1 and not any(
            abs(rule.x0 - xs[column]) <= _NEAR and rule.y0 - 2 < middle < rule.y1 + 2 for rule in down
        ):
            continue
        left, right = xs[start], xs[column]
        top, bottom = _height(left, right, ys, index, across)
        lines: tuple[Line, ...] = ()
        if top == ys[index]:
            lines = tuple(in_cell(*_inside(rows, left, right, top, bottom, page)))
        cells.append(Cell(lines, column - start))
        start = column
    return tuple(cells)


def _height(left: float, right: float, ys: tuple[float, ...], index: int, across: list[Stroke]) -> tuple[float, float]:
    """The top and bottom of the cell that a place is in: rules that do not cross it are not its own."""
    middle = (left + right) / 2
    own = [y for y in ys if any(abs(r.y0 - y) <= _NEAR and r.x0 - 2 < middle < r.x1 + 2 for r in across)]
    top = max([y for y in own if y <= ys[index]], default=ys[0])
    return top, min([y for y in own if y > ys[index]], default=ys[-1])


def _inside(
    rows: list[TextLine], left: float, right: float, top: float, bottom: float, page: int
) -> tuple[list[TextLine], TextArea]:
    found = []
    for row in rows:
        if top - 1 < row.base <= bottom + 1:
            words = [word for word in row.words if left - 1 <= (word.x0 + word.x1) / 2 < right + 1]
            if words:
                found.append(part(row, words))
    margin = min([5.4, *(max(row.x0 - left, 0.5) for row in found), *(max(right - row.x1, 0.5) for row in found)])
    return found, TextArea(left + margin, right - margin)


def part(row: TextLine, words: list[Word]) -> TextLine:
    """A row of some of its words only."""
    return row._replace(words=tuple(words))


def merged(tables: list[Ruled]) -> Grid:
    """A table that runs over several pages, its head row once."""
    rows = list(tables[0].grid.rows)
    heads = 0
    for table in tables[1:]:
        more = list(table.grid.rows)
        same = 0
        while same < min(len(more), len(rows)) and _texts(more[same]) == _texts(rows[same]):
            same += 1
        heads = max(heads, same)
        rows += more[same:]
    return Grid(tuple(rows), True, heads)


def _texts(row: tuple[Cell, ...]) -> list[str]:
    return [line.text for cell in row for line in cell.lines]


def same_columns(one: Ruled, other: Ruled) -> bool:
    """Whether a table on the next page goes on with this one."""
    pairs = zip(one.xs, other.xs, strict=False)
    return len(one.xs) == len(other.xs) and all(abs(a - b) < _NEAR for a, b in pairs) and other.page == one.page + 1
