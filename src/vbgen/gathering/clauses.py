"""How a reader calls a place of a draft → its section path: "điểm a khoản 2 Mục II" → "II.2.a".

A place is called by its sign (`calls`), by words that are quoted from it, or by many that stand in it alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable
from copy import copy

from vbgen.comparing.matching import Node, nodes
from vbgen.comparing.places import called_place
from vbgen.comparing.saying import shown
from vbgen.gathering.calls import (
    APPENDIX,
    above,
    before,
    calls,
    ends_with,
    goes_in,
    is_turn,
    tokens_of,
    unquoted,
)
from vbgen.gathering.parts import called_part, issued_called, kinds_called
from vbgen.gathering.sharing import OFFICE, PlaceWords, shared, spaced, told
from vbgen.gathering.titles import EARLY, is_heading, titled, titles
from vbgen.model import Block, Document
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry
from vbgen.tree import Run
from vbgen.units import unit_key
from vbgen.vietnamese import folded, nfc


class CalledPlace(NamedTuple):
    """A place as a text calls it: its section path, "" where the draft has none such, and the words that call it.

    `is_near`: the draft has only what holds the place that is called, such as the article of a point that is to come.
    """

    place: str
    said: str = ""
    is_near: bool = False


_NAMED = 2  # words of a title, of which more call its place wherever they stand
_PAGE = regex(r"\W*(?:(?:tại|ở|dự thảo) )*trang (?:số )?\d+[^:;.]{0,50}")  # pages are as Word breaks them: no place
_ON_PAGE = regex(
    r"\W*(?:(?:tại|ở|dự thảo) )*trang (?:số )?\d+"
    r"(?:\W+(?:dòng|hàng)(?: thứ)? \d+(?: (?:từ )?(?:trên xuống|dưới lên))?)?(?=\W+\w)"
)
_NEW = regex(r"(?<!\w)(?:bổ sung|thêm|xây dựng|lập|kèm|có)(?: thêm)?(?: (?:một|các|01))? $")  # what the draft has not
_OPENING = regex(r"(?:đoạn|phần|câu|lời) (?:mở đầu|dẫn|đầu)")
_ENDING = regex(r"(?:đoạn|phần|câu|lời) (?:cuối|kết)")
_QUOTED = regex(r"[“\"]([^”\"“]{8,}?)[”\"]")


class DraftPlaces:
    """The places of a draft, found by how a text calls them; `offices` may be named in such texts."""

    def __init__(self, draft: Document, offices: Iterable[str] = ()) -> None:
        self._nodes = [node for node in nodes(draft) if node.place]
        self._names = _names([node.place for node in self._nodes])
        self._taken = frozenset(self._names.values())
        self._nodes = [node._replace(place=self.name(node.place)) for node in self._nodes]
        self._words = [folded(shown(node.block)) for node in self._nodes]
        self._tokens = {node.place: tokens_of(node.place) for node in self._nodes}
        self._tokens |= {first: tokens_of(first) for node in self._nodes if (first := _appended(node.place))}
        self._parts = kinds_called(draft)
        self._issued = issued_called(draft)
        self._titles = titles(draft, self._nodes)
        self._titles_of = {one.place: one.words for one in self._titles if one.is_whole}
        self._spaced = [
            PlaceWords(node.place, words)
            for node in self._nodes
            if not _is_office((words := spaced(shown(node.block))), node.block)
        ]
        self._offices = _offices(self._nodes, offices)
        self._lean = ""  # the part that articles are of which several parts have

    def leaning(self, places: Iterable[str], lines: Iterable[str]) -> DraftPlaces:
        """The same for a letter of these lines, about these places: where it calls articles that only what is issued
        with the draft has, and does not name the draft by its kind, those that the draft has too are of that.
        """
        own = next((name for name, part in self._parts if not part), "")
        if any(re.search(rf"(?:dự thảo|đối với|về|của) {own}(?! ban hành)(?!\w)", folded(line)) for line in lines):
            return self
        known = [(_part_of(place), article) for place in places if (article := _ARTICLE.search(place))]
        issued = {part for part, article in known if part and not self._tokens.get(article[0])}
        if len(issued) != 1 or all(part for part, _ in known):
            return self
        lean = copy(self)
        lean._lean = issued.pop()
        return lean

    def of_unit(self, name: str) -> str:
        """The place that is headed by the name of a unit, else the only one that it leads; "" for none."""
        key = unit_key(name)
        headed = [node.place for node in self._nodes if key and unit_key(shown(node.block)) == key]
        led = [node.place for node in self._nodes if key and unit_key(getattr(node.block, "lead", "")) == key]
        return headed[0] if headed else led[0] if len(led) == 1 else ""

    def name(self, place: str) -> str:
        """A section path as a letter means it: "/1.4.b", which a paragraph leads in, is "4.b" where none else is."""
        return self._names.get(place) or _led_in(place, self._taken)

    def called(self, text: str, within: str = "") -> CalledPlace:
        """The place that a text calls first, else the one that it quotes; `within` one that a line above it calls."""
        text = " ".join(nfc(text).split())
        low = folded(text)
        if page := _ON_PAGE.match(low):
            rest = self.called(text[page.end() :].lstrip(" ,:;("), within)
            if self.has(rest.place):
                return rest
        title = titled(low, [one for one in self._titles if not within or (one.is_whole and _is_in(one.place, within))])
        within = title.place if title else within
        mentions = list(calls(unquoted(low)))
        for tokens, start, end in mentions:
            if tokens == (APPENDIX,) and _NEW.search(low[:start]):
                return CalledPlace("", text[start:end])
            inner = [one for one in mentions[1:] if goes_in(tokens, one[0])]
            if len(mentions) == 2 and inner and start < EARLY:  # "Điều 2: đề nghị viết lại khoản 2 như sau"
                found = self._found((*tokens, *inner[0][0]), low, (start, end), within)
                if found.place and not found.is_near:
                    return found._replace(said=text[start : inner[0][2]])
            found = self._found(tokens, low, (start, end), within)
            if not found.place and (place := self.quoted(text)):
                return CalledPlace(place, text[start:end])
            if found.place and not found.is_near and (place := self._exactly(text, found.place)):
                return CalledPlace(place, text[start:end])
            page = _PAGE.match(low[:start]) if not found.place else None
            return found._replace(said=text[0 if page else start : end])
        part = called_part(low)
        if part and title and called_part(title.words):  # the draft has a section that is called so
            return CalledPlace(title.place, title.words)
        if part and part.start < EARLY and not self._edge(low[: part.start]):
            return CalledPlace(part.name, text[part.start : part.end])
        place = self.quoted(text) or self._edge(low)
        if not place and not within and (page := _PAGE.match(low)):
            return CalledPlace("", text[slice(*page.span())].strip())
        if place or not part:
            place = place or (self._part_led_in(low) if low.endswith(":") else "")
            exact = self._exactly(text, title.place) if title and not place else ""
            return CalledPlace(place or exact or within, title.words if title and not place else "")
        return CalledPlace(part.name)

    def is_explicit(self, text: str, called: CalledPlace) -> bool:
        """Whether a place is called by its number, by words that are quoted, or is a part beside the blocks."""
        by_number = any(calls(unquoted(folded(text))))
        return by_number or called.place not in self._tokens or called.place == self.quoted(text)

    def coming(self, text: str, last: str, *, is_new: bool = False) -> CalledPlace | None:
        """What is to hold a place that the draft has not, where it is next after those there: "khoản 4" of three;
        `is_new`: where a text says that it is to be put in.
        """
        low = unquoted(folded(text))
        tokens, start, end = next(calls(low), ((), 0, 0))
        if len(tokens) != 1 or (is_new and not _NEW.search(low[:start])):
            return None
        held = next((one for one in above(last) if f"{one}.{before(tokens[0])}" in self._tokens), "")
        return CalledPlace(held, text[start:end], is_near=True) if held else None

    @staticmethod
    def is_early(text: str) -> bool:
        """Whether a text begins with what it calls by a number, where it calls anything so."""
        return next((start < EARLY for _, start, _ in calls(unquoted(folded(text)))), True)

    def carried(self, text: str, last: str) -> CalledPlace | None:
        """What a text calls within what was called before it, or in what holds that, the nearest first."""
        found = (self.called(text, place) for place in above(last) if not _PAGE.match(folded(text)))
        return next((one for one in found if one.place and not one.is_near), None)

    def quoted(self, text: str, within: str = "") -> str:
        """The place of the only block that holds words which a text quotes; "" where none does, or several do."""
        quoted = []
        for match in _QUOTED.finditer(text):
            words = folded(match[1])
            found = [node.place for node, own in zip(self._nodes, self._words, strict=True) if words in own]
            found = [place for place in found if not within or _is_in(place, within)]
            quoted += found if len(found) == 1 else []
        return quoted[0] if len(set(quoted)) == 1 else ""

    def is_heading(self, text: str) -> bool:
        """Whether a text is a place's number and its title, or either: "Điều 4. Trình tự tiếp"."""
        return is_heading(text, self._titles)

    def _exactly(self, text: str, within: str) -> str:
        """What a text speaks of in a place that it calls: whose words it quotes, whose figure or words it says."""
        return self.quoted(text, within) or told(text, [one for one in self._spaced if _is_in(one.place, within)])

    def has(self, place: str) -> bool:
        """Whether a place is of the draft's text, and no part beside it."""
        return place in self._tokens

    def shared(self, text: str, within: str) -> str:
        """The only place, within another, whose title or whose words a remark shares; "" for none."""
        within = within if self.has(within) else ""
        low = spaced(text)
        named = {one.place for one in self._titles if one.is_whole and f" {one.words} " in low}
        named -= {one.place for one in self._titles if OFFICE.match(one.words)}  # who is charged, not what it is about
        named = {place for place in named if len(self._titles_of[place].split()) > _NAMED}
        if len(named) == 1 and not within:
            return named.pop()
        own = self._offices.sub(" _ ", folded(text)) if self._offices else text
        return shared(own, [one for one in self._spaced if not within or _is_in(one.place, within)])

    def words(self, place: str) -> str:
        """What stands at a place, "" where nothing does."""
        return next((shown(node.block) for node in self._nodes if node.place == place), "")

    def said(self, place: str) -> str:
        """A place as a letter calls it: "điểm b khoản 1 Điều 5 Quy chế kèm theo"."""
        return called_place(place, self._issued)

    def rank(self, place: str) -> int:
        """Where a place comes in reading order, one that the draft has not after what would hold it; what is no place
        comes first.
        """
        places = [node.place for node in self._nodes]
        for one in above(place):
            if within := [at for at, own in enumerate(places) if _is_in(own, one)]:
                return within[0 if one == place else -1]
        return -1

    def like(self, text: str, within: str = "") -> str:
        """The place of the block whose words these are, or of the only one that holds them; "" where none is."""
        words = folded(text).rstrip(" .;,")
        owns = [(node.place, own.rstrip(" .;,")) for node, own in zip(self._nodes, self._words, strict=True)]
        owns = [(place, own) for place, own in owns if not within or _is_in(place, within)]
        same = [place for place, own in owns if own == words]
        held = same or [place for place, own in owns if words and words in own]
        return held[0] if len(held) == 1 or same else ""

    def quoting(self, lines: Iterable[str]) -> CalledPlace:
        """The place that lines call, or of whose words they are, each within the one above: a cell of a table."""
        found, lines = CalledPlace(""), list(lines)
        for line in lines:
            words = entry(Line((Run(line),))).text
            one = self.called(line, found.place)
            place = self.like(words, found.place) if len(words.split()) > 1 else ""
            if one.place and one.place != found.place:
                found = one
            elif place or (one.said and not found.said):
                found = CalledPlace(place) if place else one
            elif (other := self.like(words)) and len(words.split()) > 1 and self._is_answered(found, other):
                found = CalledPlace(other)  # "Điều 2" of what is issued, by the words that stand there
        return found

    def _is_answered(self, found: CalledPlace, place: str) -> bool:
        """Whether a place is, or is in, what a call means that was found elsewhere."""
        tokens = self._tokens[place]
        return any(
            ends_with(tokens[:many], called)
            for called, *_ in calls(folded(found.said))
            for many in range(1, len(tokens) + 1)
        )

    def holding(self, words: str) -> str:
        """The place of the block that a whole paragraph prints, with its label and its facts; "" for none."""
        key = folded(words)
        held = [
            (len(own), node.place) for node, own in zip(self._nodes, self._words, strict=True) if own and own in key
        ]
        return max(held, default=(0, ""))[1] or self.like(words)

    def _found(self, called: tuple[str, ...], text: str, span: tuple[int, int], within: str) -> CalledPlace:
        """The place of a call's tokens; of one that the draft has not, what would hold it."""
        part = self._part_beside(text, *span)
        called = tuple(self._turn_of(token, called[:at]) for at, token in enumerate(called))
        for many in range(len(called), 0, -1):
            if place := self._place(
                called[:many], part if part is not None else within, text, is_sure=part is not None
            ):
                return CalledPlace(place, is_near=not all(map(is_turn, called[many:])))
        if is_turn(called[0]):
            return CalledPlace(self._edge(text) or within)
        return CalledPlace("")

    def _turn_of(self, token: str, above: tuple[str, ...]) -> str:
        """What a token calls: "1.2" is the second paragraph of 1 where it holds no items, but paragraphs."""
        holders = {place for place, tokens in self._tokens.items() if above and ends_with(tokens, above)}
        within = {place[len(one) :] for one in holders for place in self._tokens if _is_in(place, one) and place != one}
        is_paragraphs = bool(within) and all(place.startswith("/") for place in within)
        return f"/{token}" if is_paragraphs and token.isdecimal() else token

    def _place(self, called: tuple[str, ...], within: str, text: str, *, is_sure: bool) -> str:
        """The place that ends with the tokens, those between left out; the shortest, within what is called above."""
        some = [place for place, tokens in self._tokens.items() if ends_with(tokens, called)]
        if called[-1].startswith("-") and not any(not within or _is_in(place, within) for place in some):
            return self._place((*called[:-1], f"#{called[-1][1:]}"), within, text, is_sure=is_sure)
        near = [place for place in some if _is_in(place, within)] if within else []
        if is_turn(called[-1]):  # "ý thứ nhất" of khoản 1 is not that khoản
            near = [place for place in near if place != within]
        if is_sure:  # "Điều 1 của Quy chế", "Điều 1 Quyết định"
            near = [place for place in some if _part_of(place) == within]
        some = sorted(near or some, key=lambda place: len(self._tokens[place]))
        if called[-1][0] == "#" and (items := [place for place in some if not is_turn(self._tokens[place][-1])]):
            some, near = items, [place for place in near if place in items]
        if is_turn(called[-1]) and called[-1][1:] == "0":
            return some[-1] if some and (within or len(called) > 1) else ""
        if not some or (is_turn(called[0]) and not near):
            return ""
        others = [place for place in some if _part_of(place) != _part_of(some[0])]
        if others and not near and self._lean:
            some = [place for place in some if _part_of(place) == self._lean] or some
        elif others and not near:  # an article of the decision, and of what is issued with it
            said = set(text.split())
            shares = {place: len(said & self._said_in(place)) for place in (some[0], others[0])}
            if shares[others[0]] > shares[some[0]] + 1:
                some = others
        if len(some) > 1 and _is_open(self._tokens, some[0], some[1], called):
            return ""
        return some[0]

    def _said_in(self, place: str) -> set[str]:
        return {
            word
            for node, own in zip(self._nodes, self._words, strict=True)
            if _is_in(node.place, place)
            for word in own.split()
        }

    def _part_beside(self, text: str, start: int, end: int) -> str | None:
        """The part of the draft that a call names beside it: "KT1" for "Điều 1 của Quy chế", "" for the main text."""
        for name, part in self._parts:
            if re.match(rf"[\s,]*(?:(?:của|trong|tại|thuộc|ở) )?(?:bản )?(?:dự thảo )?{name}(?!\w| số)", text[end:]):
                return part
            if re.search(rf"(?<!\w){name}(?: kèm theo)?[\s,:]*(?:đề nghị )?(?:tại )?$", text[:start]):
                return part
        return None

    def _part_led_in(self, text: str) -> str:
        """What a line leads in that names only what is issued with the draft: "Đối với dự thảo Quy chế:"."""
        return next((part for name, part in self._parts if part and re.search(rf"(?<!\w){name}(?!\w)", text)), "")

    def _edge(self, text: str) -> str:
        """The first or the last paragraph of the draft's own text, where a remark is about that."""
        free = [node.place for node in self._nodes if not _appended(node.place)]
        for pattern, at in ((_OPENING, 0), (_ENDING, -1)):
            if free and pattern.search(text[:EARLY]):
                return free[at]
        return ""


def _offices(nodes: Iterable[Node], others: Iterable[str]) -> re.Pattern[str] | None:
    """The names of whom a draft charges, and of others, if any: who is named is not what a remark is about."""
    names = {folded(one) for one in others}
    for node in nodes:
        names |= {folded(one) for one in (getattr(node.block, "lead", ""), *getattr(node.block, "support", ()))}
        names |= {folded(text)} if _is_office(text := shown(node.block), node.block) else set()
    known = sorted(filter(None, names), key=len, reverse=True)
    return regex("|".join(map(re.escape, known))) if known else None


def _is_office(words: str, block: Block) -> bool:
    """Whether a block is a heading that names an office, with what it is charged with below."""
    return bool(OFFICE.match(folded(words).strip())) and bool(getattr(block, "blocks", ()))


def _names(places: list[str]) -> dict[str, str]:
    """Section paths → the same without the paragraph that leads them in, where that is no other's."""
    counts = Counter(_led_in(place, ()) for place in places)
    return {place: name if counts[name := _led_in(place, ())] == 1 else place for place in places}


def _led_in(place: str, taken: Container[str]) -> str:
    short = _LED_IN.sub(lambda match: f"{match[1]}." if match[1] else "", place)
    return place if short in taken else short


_LED_IN = regex(r"^((?:PL|KT)\d+)?/\d+\.")


def _part_of(place: str) -> str:
    return place.split(".")[0] if place.startswith("KT") else ""


def _appended(place: str) -> str:
    """The appendix that a place is in: "PL1" of "PL1/2"."""
    return match[0] if (match := _IN_APPENDIX.match(place)) else ""


_ARTICLE = regex(r"Đ\d+\w?")
_IN_APPENDIX = regex(r"(?:PL|KT)\d+")


def _is_in(place: str, within: str) -> bool:
    return place == within or place.startswith((f"{within}.", f"{within}/", f"{within}:"))


def _is_open(tokens: dict[str, tuple[str, ...]], first: str, second: str, called: tuple[str, ...]) -> bool:
    """Whether two places answer a call equally well; one that is called whole answers it better."""
    return tokens[first] != called and len(tokens[first]) == len(tokens[second])
