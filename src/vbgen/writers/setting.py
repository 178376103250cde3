"""The lines of a text, as a careful typist sets them: a number stays with its word, titles break between phrases.

What stays together is bound by no-break spaces and hyphens (`ngày 24/9/2026`, `Điều 5`, `500 ha`, `20/KH-UBND`); where
that would stretch the spaces of a line too far the bond is loosened again, an address of the web may be parted, and
the letters of the paragraph are set up to a fifth of a point closer or wider, so that the line gains or loses a word.
Readers take these signs out again. The hyphen is U+2011, not `w:noBreakHyphen`, which readers of others pass over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, count, repeat
from operator import add

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards import Role
from vbgen.standards.bonds import bonds, tied
from vbgen.standards.metrics import advances
from vbgen.standards.phrasing import BOUND, HYPHEN, phrased
from vbgen.tree import Run, with_text

_PARTED = "\u200b"  # a line may end here
_LOOSE = 0.43  # of an em: spaces that are wider look like gaps
_TRACKINGS = (0, -1, 1, -2, 2, -3, 3, -4, 4)  # twips: a fifth of a point at most, which nobody sees
_SPARE = 20  # twips: what fits by less may not fit, for programs do not reckon alike
_DOUBT = 0.02  # of an em, for the same reason
_TORN = 1.0  # beyond this, an address that is parted anywhere looks better
_SPACE = 0.25
_EM = 2048  # units of the font
_BLANK = _SPACE * _EM
_OVERHANG = _EM / 12

_MAY = regex(r"\d|[-–] | [IVXLC]")
_MANY = 30  # letters of a word that may be parted
_LONG = regex(rf"(?:https?://|www\.)\S+|[\w.-]+@\S+|\S{{{_MANY},}}")


class Measure(NamedTuple):
    """The column that a paragraph is set in: its width and the indent of its first line, in twips."""

    room: float
    first: float = 0


def broken(runs: tuple[Run, ...], look: Role, size: float, room: int) -> tuple[Run, ...]:
    """A title, or a signer's office, of one look: its lines break between phrases."""
    if len(runs) != 1 or runs[0].note:
        return runs
    (run,) = runs
    return (run._replace(text=phrased(run.text, size, room, bold=look.bold or run.bold, italic=look.italic).text),)


class Setting(NamedTuple):
    """Runs with their bonds, and by how many twips their letters stand further apart than the font has them."""

    runs: tuple[Run, ...]
    tracking: int = 0


def bound(runs: tuple[Run, ...], look: Role, size: float, measure: Measure) -> Setting:
    """Running text with its bonds; where a line gaps all the same, its letters are set a little closer, or wider."""
    text = "".join([run.text for run in runs])
    long = _holds_long(text)
    tied_at = bonds(text) if long or _MAY.search(text) else {}
    webs = [match.span() for match in _LONG.finditer(text)] if long else []
    twip = _EM / (size * 20)
    room = Measure((measure.room - _SPARE) * twip, measure.first * twip)
    if not (tied_at or webs) and len(runs) == 1 and not _may_gap(runs[0], look, room):
        return Setting(runs)  # as most paragraphs
    edges = _edges(runs, look)
    least, signs, tracking = float("inf"), tied_at, 0
    for tried in (0,) if webs else _TRACKINGS:  # an address parts where it must
        kept = dict(tied_at)
        spread = [edge + at * tried * twip for at, edge in enumerate(edges)] if tried else edges
        gap = _loosen(text, kept, webs, spread, room) + (_DOUBT if tried else 0)
        if look.italic and kept:
            gap = max(gap, _loosen(text, dict(kept), webs, _overhung(spread, kept), room))
        if gap < least:
            least, signs, tracking = gap, kept, tried
        if gap <= _LOOSE:
            break
    return Setting(_put(runs, text, signs), tracking)


def _may_gap(run: Run, look: Role, room: Measure) -> bool:
    """Whether a line of words that nothing binds gaps; lengths in units of the font."""
    face = (look.bold or run.bold, look.italic or run.italic)
    ends = [0.0, *accumulate(map(_wide, run.text.split(" "), repeat(face)))]
    first, end, last = 0, room.room - room.first, len(ends) - 1
    while (after := max(first + 1, bisect_right(ends, ends[first] + end + _BLANK) - 1)) < last:
        if end + _BLANK - (ends[after] - ends[first]) > max(1, after - first - 1) * (_LOOSE - _SPACE) * _EM:
            return True
        first, end = after, room.room
    return False


@lru_cache(8192)  # a language has some thousand syllables
def _wide(word: str, face: tuple[bool, bool]) -> float:
    """How wide a word is with the space after it."""
    bold, italic = face
    return sum(advances(word, bold=bold, italic=italic)) + _BLANK


def _put(runs: tuple[Run, ...], text: str, signs: dict[int, str]) -> tuple[Run, ...]:
    """Runs, of which this is the text, with signs in the place of characters."""
    if not signs:
        return runs
    found, start = [], 0
    for run in runs:
        end = start + len(run.text)
        inside = [at for at in signs if start <= at < end]
        if inside:
            run = with_text(run, _signed(text, start, end, {at: signs[at] for at in sorted(inside)}))
        found.append(run)
        start = end
    return tuple(found)


def bound_in_cell(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The text of a cell, its numbers, dates and units whole: columns are as wide as these."""
    if len(runs) == 1:  # nearly all cells
        (run,) = runs
        if " " not in run.text:
            return runs
        text = tied(run.text)
        return runs if text is run.text else (with_text(run, text),)
    return tuple([with_text(run, tied(run.text)) for run in runs])


def _signed(text: str, start: int, end: int, signs: dict[int, str]) -> str:
    """text[start:end] with signs in the place of characters, which come in their order."""
    parts: list[str] = []
    for at, sign in signs.items():
        parts += (text[start:at], sign)
        start = at + 1
    return "".join([*parts, text[start:end]])


def _holds_long(text: str) -> bool:
    """Whether a text may hold a long word, which is rarer than it takes to look for one."""
    end = _MANY
    while end <= len(text):  # whether so many letters hold a space
        space = text.rfind(" ", end - _MANY, end)
        if space < 0:
            return True
        end = space + 1 + _MANY
    return "@" in text or "://" in text or "www." in text


def _edges(runs: tuple[Run, ...], look: Role) -> list[int]:
    """How far each character of the runs begins from the first, in units of the font, were they one line."""
    units = (advances(run.text, bold=look.bold or run.bold, italic=look.italic or run.italic) for run in runs)
    return list(accumulate(chain.from_iterable(units), initial=0))


def _overhung(edges: Sequence[float], signs: dict[int, str]) -> list[float]:
    """How far slanted characters begin in LibreOffice, which gives room for their slope before a sign that binds."""
    beyond = accumulate((_OVERHANG if at in signs else 0.0 for at in range(len(edges) - 1)), initial=0.0)
    return [edge + more for edge, more in zip(edges, beyond, strict=True)]


def _loosen(
    text: str, signs: dict[int, str], webs: list[tuple[int, int]], edges: Sequence[float], measure: Measure
) -> float:
    """Take out the bonds by which a line would have gaps, and part long addresses; lengths in units of the font.

    Returns how wide the widest spaces are that are left, in ems.
    """
    widest = 0.0
    ends = map(add, accumulate(map(len, text.split(" "))), count())  # of words
    spaces = [at for at in ends if at not in signs][:-1]  # the last word ends the text
    start, room = 0, measure.room - measure.first
    while (line := _line(spaces, edges, start, room)) is not None:
        last, beyond, held = line
        gap = room - (edges[last] - edges[start])
        if gap / max(1, held - 1) > (_LOOSE - _SPACE) * _EM:
            least = bisect_left(edges, edges[start] + room - (_TORN - _SPACE) * _EM * held)
            cut = _cut(text, signs, webs, last + 1, beyond, least)
            if cut >= 0:
                last = cut
            else:  # spaces that bind do not grow with the others
                for bond in [bond for bond in signs if start <= bond < last and signs[bond] == BOUND]:
                    del signs[bond]
                    held += 1
            gap = room - (edges[last] - edges[start])
            widest = max(widest, gap / max(1, held - (cut < 0)) / _EM + _SPACE)
        start, room = last + 1, measure.room
    return widest


def _line(spaces: list[int], edges: Sequence[float], start: int, room: float) -> tuple[int, int, int] | None:
    """Of a line that begins at `start`: the space that ends it, the first letter beyond it, how many spaces it has.

    None for the last line, and for one without a space to end it.
    """
    end = len(edges) - 1
    beyond = bisect_right(edges, edges[start] + room) - 1
    first, at = bisect_left(spaces, start), bisect_left(spaces, beyond)
    if at == first and at < len(spaces):  # the first word is wider than the line
        beyond = max(beyond, spaces[at])
    while at < len(spaces) and spaces[at] == beyond:  # spaces may stand beyond the edge
        at, beyond = at + 1, beyond + 1
    return (spaces[at - 1], beyond, at - first) if at > first and beyond < end else None


def _cut(text: str, signs: dict[int, str], webs: list[tuple[int, int]], start: int, end: int, least: int) -> int:
    """Where a line may end all the same, as late as may be: there the bond is loosened; -1: nowhere.

    A line that ends before `least` gaps: an address is parted between two letters rather than at a sign so early.
    """
    for at in range(end - 1, start, -1):
        if signs.get(at) == BOUND and text[at + 1 : at + 2] not in ("-", "–"):
            del signs[at]
            return at
        if signs.get(at) == HYPHEN and text[at - 1] != " ":
            del signs[at]
            return at
        signed = text[at] in "/?&=@." and text[at + 1 : at + 2] not in ("", "/")
        if signed and any(a <= at < b - 1 for a, b in webs):
            if at + 1 < least and any(a <= at and end < b for a, b in webs):
                break
            signs[at] = text[at] + _PARTED
            return at
    if any(a <= start and end < b for a, b in webs) and end - 1 > start:  # no sign to part it after
        signs[end - 1] = text[end - 1] + _PARTED
        return end - 1
    return -1


def unbound(text: str) -> str:
    """A text without what binds and parts it, as it is searched for."""
    return text.translate({ord(BOUND): " ", ord(HYPHEN): "-", ord(_PARTED): None})
