"""The closing block of a view: where Nơi nhận and the signers stand, and what is held on the page of the signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vbgen.writers.fields import Pair, StyledLine
from vbgen.writers.grids import HOLD
from vbgen.writers.lengths import Figure

_WHOLE = 30  # lines of Nơi nhận that stand in one row, kept on one page: a higher one could be cut off
_FIRST, _FURTHER = 14, 3  # lines in the rows of a longer one: as high as a signature, then so many as stay together


def seats(signers: int) -> list[tuple[int, int]]:
    """Where Nơi nhận and then each signer stand in the closing block, as row and column.

    One signer stands beside Nơi nhận. Several stand two in a row, the first on the left, an odd one alone on the right;
    Nơi nhận stands below them.
    """
    if signers < 2:
        return [(0, 0), (0, 1)][: signers + 1]
    odd = signers % 2
    paired = [(odd + signer // 2, signer % 2) for signer in range(signers - odd)]
    return [(odd + signers // 2, 0), *[(0, 1)] * odd, *paired]


def rows(
    left: Sequence[StyledLine],
    signers: Sequence[Sequence[StyledLine]],
    confirmer: Sequence[StyledLine],
    blank: StyledLine,
) -> tuple[Pair, ...]:
    """The closing block: `left` is Nơi nhận, `blank` what stands where nothing does; no rows when nobody signs."""
    if not left and not signers and not confirmer:
        return ()
    placed = seats(len(signers))
    cells: list[list[tuple[StyledLine, ...]]] = [[(blank,), (blank,)] for _ in range(placed[0][0] + 1)]
    for (row, column), lines in zip(placed, (left, *signers), strict=True):
        cells[row][column] = tuple(lines) or (blank,)
    pairs = [part for first, second in cells for part in _parted(Pair(first, second), blank)]
    pairs += [Pair(tuple(confirmer), (blank,))] if confirmer else []
    if len(left) > _WHOLE:  # what is higher than a page cannot be kept on one
        return tuple(pairs)
    # the last row too: an address, or the line that ends the pages, would stand alone on one
    return tuple(
        pair._replace(left=tuple(map(_held, pair.left)), right=tuple(map(_held, pair.right))) for pair in pairs
    )


def _parted(pair: Pair, blank: StyledLine) -> Iterator[Pair]:
    """A row of the closing block in rows that a page can hold, its signer in the first."""
    if len(pair.left) <= _WHOLE:
        yield pair
        return
    yield pair._replace(left=pair.left[:_FIRST])
    for start in range(_FIRST, len(pair.left), _FURTHER):
        yield Pair(pair.left[start : start + _FURTHER], (blank,), Figure("1"))


def kept(body: list[StyledLine], *, last_fills: bool) -> tuple[StyledLine, ...]:
    """The body, its end held on the page of the signature: at least two lines of text, the last row of a table.

    `last_fills` tells whether the last paragraph has these two lines.
    """
    if not body:
        return ()
    lines = [*body[:-1], body[-1]._replace(hold=HOLD)]
    if len(lines) > 1 and not last_fills:
        lines[-2] = _held(lines[-2])
    return tuple(lines)


def _held(line: StyledLine) -> StyledLine:
    if not line.rows:
        return line._replace(hold=HOLD)
    last = (row._replace(hold=HOLD) if row.head else row for row in line.rows[-2:])  # one that may split is not held
    rows = [*line.rows[:-2], *last]
    return line._replace(rows=tuple(rows))
