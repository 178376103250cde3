"""numbering.xml → the numbers that Word prints before paragraphs, counted in reading order."""

from __future__ import annotations

import re

from vbgen.named import NamedTuple
from vbgen.ooxml.elements import VAL, Element, Props, is_on, number
from vbgen.ooxml.names import name
from vbgen.ooxml.styles import Styles, paragraph_props
from vbgen.vietnamese import roman

LEVELS = 9  # of a list in Word
LETTERS = 255  # of a number's pattern: Word takes no more


class ListLevel(NamedTuple):
    """A level of a list: how its number is written, and the indents and looks it brings."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    suffix: str = "tab"
    restart: int = -1  # the level (from 1) whose number restarts this one; 0 never, -1 any higher one
    legal: bool = False
    style: str = ""
    paragraph: Props = {}  # noqa: RUF012 (never changed)
    run: Props = {}  # noqa: RUF012


class ListNumber(NamedTuple):
    """The number of one paragraph with its space, and its level."""

    text: str
    level: ListLevel


class _List(NamedTuple):
    abstract: str
    levels: dict[int, ListLevel]
    starts: dict[int, int]  # where this list begins anew


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        for child in root if root is not None else ():
            if child.tag == name("w:abstractNum"):
                self._abstracts[child.get(name("w:abstractNumId"), "")] = child
            elif child.tag == name("w:num"):
                self._nums[child.get(name("w:numId"), "")] = child

    def label(self, style: str, own: Props) -> ListNumber | None:
        """The number of the next paragraph of this style with these properties; None when it has none."""
        numbered = self._styles.numbered(style)
        styled = self._styles.style_paragraph(numbered) if numbered else {}
        num = str(own.get("num", styled.get("num", "0")))
        found = self._list(num) if num != "0" else None
        if found is None:
            return None
        place = number(own.get("level", styled.get("level")))
        if "num" not in own and "level" not in own:
            place = next((at for at, level in found.levels.items() if level.style == numbered), place)
        if place not in found.levels:
            return None
        return ListNumber(self._next(num, found, place), found.levels[place])

    def _list(self, num: str) -> _List | None:
        if num not in self._lists:
            element = self._nums.get(num)
            self._lists[num] = self._load(element) if element is not None else None
        return self._lists[num]

    def _load(self, num: Element) -> _List | None:
        abstract = self._abstract(num, 0)
        if abstract is None:
            return None
        levels = dict(map(self._level, abstract.iterchildren(name("w:lvl"))))
        levels = {place: level for place, level in levels.items() if 0 <= place < LEVELS}
        starts = {}
        for change in num.iterchildren(name("w:lvlOverride")):
            place = number(change.get(name("w:ilvl")))
            if not 0 <= place < LEVELS:
                continue
            if (level := change.find(name("w:lvl"))) is not None:
                levels[place] = self._level(level)[1]
            if (start := change.find(name("w:startOverride"))) is not None:
                starts[place] = number(start.get(VAL), 1)
        return _List(abstract.get(name("w:abstractNumId"), ""), levels, starts)

    def _level(self, element: Element) -> tuple[int, ListLevel]:
        values = {child.tag: child.get(VAL, "") for child in element}
        level = ListLevel(
            form=values.get(name("w:numFmt"), "decimal") or "none",
            text=values.get(name("w:lvlText"), "")[:LETTERS],
            start=number(values.get(name("w:start")), 0),
            suffix=values.get(name("w:suff"), "tab"),
            restart=number(values.get(name("w:lvlRestart")), -1),
            legal=is_on(element.find(name("w:isLgl"))),
            style=values.get(name("w:pStyle"), ""),
            paragraph=paragraph_props(element.find(name("w:pPr"))),
            run=self._styles.run_props(element.find(name("w:rPr"))),
        )
        return number(element.get(name("w:ilvl"))), level

    def _abstract(self, num: Element, depth: int) -> Element | None:
        """The abstract list of a list, by way of a list style when it links to one."""
        link = num.find(name("w:abstractNumId"))
        abstract = self._abstracts.get(link.get(VAL, "")) if link is not None else None
        styled = abstract.find(name("w:numStyleLink")) if abstract is not None else None
        if styled is None or depth > 5:
            return abstract
        target = self._nums.get(str(self._styles.style_paragraph(styled.get(VAL, "")).get("num", "")))
        return self._abstract(target, depth + 1) if target is not None else abstract

    def _next(self, num: str, found: _List, place: int) -> str:
        """Count on, and write the number."""
        level = found.levels[place]
        counts = self._counts.setdefault(found.abstract, {})
        for at in range(place + 1):
            if at in found.starts and (num, at) not in self._begun:  # a list that begins anew where it is first used
                self._begun.add((num, at))
                counts[at] = found.starts[at] - (at == place)
        for at in range(place):
            if at not in counts:
                counts[at] = found.levels[at].start if at in found.levels else 1
        counts[place] = counts[place] + 1 if place in counts else level.start
        for deeper in [at for at in counts if at > place]:
            restart = found.levels[deeper].restart if deeper in found.levels else -1
            if restart < 0 or place < restart:
                del counts[deeper]
        return _written(found, level, counts)


def _written(found: _List, level: ListLevel, counts: dict[int, int]) -> str:
    if level.form == "bullet":
        text = ("+" if "+" in level.text else "-") if level.text.strip() else ""
    elif level.form == "none":
        text = re.sub("%[1-9]", "", level.text)
    else:
        text = re.sub("%([1-9])", lambda match: _part(found, level, counts, int(match[1]) - 1), level.text)
    return text + ("" if not text or level.suffix == "nothing" else " ")


def _part(found: _List, level: ListLevel, counts: dict[int, int], place: int) -> str:
    other = found.levels.get(place, ListLevel())
    return formatted(counts.get(place, other.start), "decimal" if level.legal else other.form)


def formatted(value: int, form: str) -> str:
    """A number in one of Word's formats: decimal, decimalZero, upperRoman, lowerRoman, upperLetter, lowerLetter."""
    if form in ("upperRoman", "lowerRoman") and 1 <= value <= 3999:
        return roman(value) if form == "upperRoman" else roman(value).lower()
    if form in ("upperLetter", "lowerLetter") and 1 <= value <= 780:
        letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("none", "bullet"):
        return ""
    return f"{value:02}" if form == "decimalZero" else str(value)
