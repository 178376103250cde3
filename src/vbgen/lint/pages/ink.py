"""Pages as drawn → what spoils them: letters off the paper, printed over others, cut, or struck by a line.

Judged by the ink of single letters, of which a share must be hit, so that fonts, accents and tight lines do no harm.
In the manuals' examples `⇥` puts a line at the paper's edge, `⇧` over the line above, `✂` cuts it, `⊖` strikes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from vbgen.lint.pages.breaks import PRACTICE, Pages
from vbgen.lint.rule import WARNING, Hit, rule
from vbgen.readers.pdf.ink import Box, Ink
from vbgen.readers.pdf.laid import Laid

_OVER = 0.2  # of a letter's box that another line's letter covers: more is printed over it
_OVER_ON_LINE = 0.4  # of the larger of two on one line: slanted and condensed letters reach over their neighbours
_BOLD = 0.15  # of the size: one letter printed twice so close is meant to look bold
_SEEN = 0.85  # of a letter that is drawn: less is cut
_FEW = 2  # letters: one alone that touches is chance
_CELL = 24  # points: letters are compared within squares of this size
_EDGE = 3.0  # points: nearer to the paper's edge no printer prints
_CORE = 0.2  # of a letter at either edge that a line may touch
_DECORATED = 1.5  # points: a line that begins and ends with words strikes them on purpose
_SHORTEST = 8.0  # points
_APART = 60.0  # points: further on, another line begins
_GAP = 0.2  # of the size: a wider gap between the ink of letters is a space


@rule("P0401", WARNING, PRACTICE)
def off_paper(found: Pages) -> Iterator[Hit]:
    """Chữ và bảng nằm trọn trên tờ giấy.

    Sai: trang 1: Câu đầu. | ⇥ Câu tràn ra ngoài mép giấy
    Đúng: trang 1: Câu đầu. | Câu sau.
    """
    for page in found.pages:
        paper = Box(0, 0, page.width, page.height)
        lost = [ink for ink in page.inks if ink.box.within(paper).area < _SEEN * ink.box.area]
        for line in _lines(page, lost):
            told = f"chữ ra ngoài mép giấy ở trang {page.number}"
            yield Hit((), told, line, "thu hẹp bảng, thụt dòng hoặc khung chữ; bảng rộng thì xoay ngang giấy")
        wide = [item for item in page.down if not _EDGE < item.x0 < page.width - _EDGE]
        if wide and not lost:
            told = f"bảng hoặc khung ra ngoài mép giấy ở trang {page.number}"
            yield Hit((), told, "", "thu hẹp bảng vào trong lề; bảng rộng thì xoay ngang giấy")


@rule("P0402", WARNING, PRACTICE)
def overprinted(found: Pages) -> Iterator[Hit]:
    """Chữ không in chồng lên chữ khác.

    Sai: trang 1: Câu đầu. | ⇧ Câu in đè
    Đúng: trang 1: Câu đầu. | Câu sau.
    """
    for page in found.pages:
        for line in _lines(page, _covered(page.inks)):
            told = f"chữ in chồng lên nhau ở trang {page.number}"
            yield Hit((), told, line, "giãn dòng, dời khung chữ hoặc hình để chữ không đè nhau")


@rule("P0403", WARNING, PRACTICE)
def cut(found: Pages) -> Iterator[Hit]:
    """Chữ không bị ô bảng hay khung cắt mất.

    Sai: trang 1: Câu đầu. | ✂ Câu bị cắt ngang
    Đúng: trang 1: Câu đầu. | Câu sau.
    """
    for page in found.pages:
        paper = Box(0, 0, page.width, page.height)
        part = [
            ink
            for ink in page.inks
            if ink.window
            and ink.box.within(paper).area >= _SEEN * ink.box.area
            and ink.box.within(ink.window).area < _SEEN * ink.box.area
        ]
        for line in _lines(page, part):
            told = f"chữ bị cắt mất một phần ở trang {page.number}"
            yield Hit((), told, line, "bỏ chiều cao cố định của hàng (chọn “At least”) hoặc nới khung chữ")


@rule("P0404", WARNING, PRACTICE)
def struck(found: Pages) -> Iterator[Hit]:
    """Đường kẻ không gạch ngang, gạch dọc qua chữ.

    Sai: trang 1: Câu đầu. | ⊖ Câu bị gạch ngang
    Đúng: trang 1: Câu đầu. | Câu sau.
    """
    for page in found.pages:
        lines = dict.fromkeys((*_lines(page, _struck_across(page)), *_lines(page, _struck_down(page), 1)))
        for line in lines:
            told = f"đường kẻ gạch qua chữ ở trang {page.number}"
            yield Hit((), told, line, "dời đường kẻ, hoặc nới cột để chữ không vượt đường kẻ của bảng")


# --- what is hit ----------------------------------------------------------------------------------------------------


def _lines(page: Laid, hit: Iterable[Ink], fewest: int = _FEW) -> Iterator[str]:
    """The text of each line of which at least so many letters are hit, once, in the order of the file."""
    hits = {ink for ink in hit if ink.text.isalnum()}
    if not hits:
        return
    run: list[Ink] = []
    for ink in (*page.inks, None):
        if ink and run and abs(ink.base - run[-1].base) < 1 and 0 < ink.box.x1 - run[-1].box.x1 < _APART:
            run.append(ink)
            continue
        if len(hits.intersection(run)) >= fewest:
            yield _text(run)
        run = [ink] if ink else []


def _text(run: list[Ink]) -> str:
    """The letters of a line, with a space in each gap."""
    spaced = [" " * (ink.box.x0 - before.box.x1 > _GAP * ink.size) + ink.text for before, ink in pairwise(run)]
    return run[0].text + "".join(spaced)


def _covered(inks: Iterable[Ink]) -> Iterator[Ink]:
    """The letters that are printed over one that comes before them in the file."""
    near: dict[tuple[int, int], list[Ink]] = defaultdict(list)
    for ink in inks:
        if not ink.text.isalnum():
            continue
        box = ink.box
        squares = [
            (x, y)
            for x in range(int(box.x0 // _CELL), int(box.x1 // _CELL) + 1)
            for y in range(int(box.y0 // _CELL), int(box.y1 // _CELL) + 1)
        ]
        if any(_over(ink, other) for square in squares for other in near[square]):
            yield ink
        for square in squares:
            near[square].append(ink)


def _over(ink: Ink, other: Ink) -> bool:
    shared = ink.box.within(other.box).area
    if shared <= 0:
        return False
    near = abs(ink.box.x0 - other.box.x0) + abs(ink.base - other.base) < _BOLD * ink.size
    if ink.text == other.text and near:
        return False
    if abs(ink.base - other.base) < 0.05 * ink.size:
        return shared > _OVER_ON_LINE * max(ink.box.area, other.box.area)
    return shared > _OVER * min(ink.box.area, other.box.area)


def _struck_across(page: Laid) -> Iterator[Ink]:
    for line in page.across:
        if line.x1 - line.x0 < _SHORTEST:
            continue
        through = [ink for ink in page.inks if _crosses(line.y0, ink) and line.x0 < _middle(ink) < line.x1]
        if through and not _on_purpose(line.x0, line.x1, page, through):
            yield from through


def _crosses(y: float, ink: Ink) -> bool:
    """Whether a line at this height runs through a letter, not just under it or along its top."""
    margin = _CORE * (ink.box.y1 - ink.box.y0)
    return ink.box.y0 + margin < y < min(ink.box.y1 - margin, ink.base - 0.05 * ink.size)


def _on_purpose(x0: float, x1: float, page: Laid, through: list[Ink]) -> bool:
    """Whether a line begins and ends with the words that it strikes: somebody struck them out."""
    base = through[0].base
    words = [ink.box for ink in page.inks if abs(ink.base - base) < 1 and x0 < _middle(ink) < x1]
    first, last = min(box.x0 for box in words), max(box.x1 for box in words)
    return abs(first - x0) < _DECORATED and abs(last - x1) < _DECORATED


def _struck_down(page: Laid) -> Iterator[Ink]:
    for line in page.down:
        for ink in page.inks:
            margin = _CORE * (ink.box.x1 - ink.box.x0)
            within = ink.box.x0 + margin < line.x0 < ink.box.x1 - margin
            if within and line.y0 < (ink.box.y0 + ink.box.y1) / 2 < line.y1:
                yield ink


def _middle(ink: Ink) -> float:
    return (ink.box.x0 + ink.box.x1) / 2
