"""How a reader calls a place of a draft → its section path: "điểm a khoản 2 Mục II" → "II.2.a".

A place is called from the inside out or from the outside in, by its sign or by words that are quoted from it. What is
said of an article of a law is no place of the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vbgen.comparing.matching import Node, nodes
from vbgen.comparing.saying import shown
from vbgen.model import Document
from vbgen.patterns import regex
from vbgen.vietnamese import folded, nfc, roman_value


class CalledPlace(NamedTuple):
    """A place as a text calls it: its section path, "" where the draft has none such, and the words that call it."""

    place: str
    said: str = ""


_SIGN = r"(?:[ivxlc]+|\d+|[a-zđ])(?:[.][ivxlc\d]+|[.][a-zđ])*"
_PIECE = rf"""(?:
    (?P<appendix>phụ\ lục|biểu|danh\ mục\ kèm\ theo)(?:\ số)?(?:\ (?P<appended>(?:[ivx]+|\d+)(?:[.]\d+)*)(?!\w))?
  | (?P<chapter>chương)\ (?P<chaptered>{_SIGN})(?!\w)
  | (?P<article>điều)\ (?P<articled>\d+[a-zđ]?)(?!\w)
  | (?P<part>phần|mục|nhiệm\ vụ|nội\ dung)(?:\ (?:thứ|số))?\ (?P<parted>{_SIGN})(?!\w)
  | (?P<clause>khoản|số\ thứ\ tự|stt|tt)(?:\ (?:thứ|số))?\ (?P<claused>{_SIGN})(?!\w)
  | k[.]?\ ?(?P<short>\d+)(?!\w)
  | (?P<point>điểm|tiết)\ (?P<pointed>{_SIGN})(?!\w)
  | (?P<dash>gạch\ đầu\ dòng|ý|đoạn)\ thứ\ (?P<dashed>\d+|nhất|hai|ba|tư|năm)(?!\w)
)"""
_ONE = regex(_PIECE, re.VERBOSE)
_BARE = regex(
    r"[-+•\s]*(?:tại\s+)?(?P<bare>(?:[ivxlc]+|[ivxlc]+(?:[.](?:\d+|[a-zđ]))+|\d+(?:[.](?:\d+|[a-zđ]))+))\s*[:,–-](?!\w)"
)
_BETWEEN = regex(r"[,:]?\s+(?:(?:của|thuộc|tại|trong|ở)\s+)?|,\s*")
_LAW = regex(
    r"\s*,?\s*(?:(?:của|tại|trong|theo)\s+)?(?:bộ luật|luật|hiến pháp|pháp lệnh|nghị định|thông tư"
    r"|(?:hướng dẫn|quy định|nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|kết luận|quy chế|chương trình) số)(?!\w)"
)
_ORDINALS = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5"}
_QUOTED = regex(r"[“\"]([^”\"“]{8,}?)[”\"]")
_PARTS = (
    ("Căn cứ", r"(?:phần|mục) căn cứ|căn cứ ban hành|các căn cứ|viện dẫn căn cứ"),
    ("Trích yếu", r"trích yếu|tên gọi (?:của )?(?:dự thảo|kế hoạch|văn bản)|tên (?:dự thảo|kế hoạch|văn bản)|tiêu đề"),
    ("Nơi nhận", r"nơi nhận"),
    ("Thể thức", r"thể thức|kỹ thuật trình bày|lỗi chính tả|phông chữ|cỡ chữ"),
)
"""What a draft has beside its blocks, as a remark calls it."""
_PART = regex("|".join(rf"(?P<p{at}>{words})" for at, (_, words) in enumerate(_PARTS)))


_SAID = (
    (regex(r"PL(\d+)"), "Phụ lục {}"),
    (regex(r"KT(\d+)"), "văn bản kèm theo thứ {}"),
    (regex(r"C([IVXLC]+)"), "Chương {}"),
    (regex(r"Đ(\d+\w?)"), "Điều {}"),
    (regex(r"([IVXLC]+)"), "Mục {}"),
    (regex(r"(\d+)"), "khoản {}"),
    (regex(r"([a-zđ])"), "điểm {}"),
    (regex(r"[/:](\d+)"), "đoạn thứ {}"),
)
"""The parts of a section path, and how a letter calls each."""


def called_place(place: str) -> str:
    """A section path as a letter calls it: "II.1.a" → "điểm a khoản 1 Mục II"; a name of a part stays as it is."""
    said = []
    for token in re.split(r"[.]|(?=[/:])", place):
        found = next(((match, words) for sign, words in _SAID if (match := sign.fullmatch(token))), None)
        if found is None:
            return place
        said.append(found[1].format(found[0][1]))
    return " ".join(reversed(said))


class DraftPlaces:
    """The places of a draft, found by how a text calls them."""

    def __init__(self, draft: Document) -> None:
        self._nodes = [node for node in nodes(draft) if node.place]
        self._words = [folded(shown(node.block)) for node in self._nodes]
        self._tokens = {node.place: _tokens(node.place) for node in self._nodes}

    def called(self, text: str, within: str = "") -> CalledPlace:
        """The place that a text calls first, else the one that it quotes; `within` one that a line above it calls."""
        text = " ".join(nfc(text).split())
        for tokens, start, end in _mentions(folded(text)):
            said = text[start:end]
            if place := self._place(tokens, within):
                return CalledPlace(place, said)
            return CalledPlace("", said)
        if place := self.quoted(text):
            return CalledPlace(place)
        part = _PART.search(folded(text))
        return CalledPlace(_PARTS[int((part.lastgroup or "p0")[1:])][0]) if part else CalledPlace(within)

    def quoted(self, text: str) -> str:
        """The place of the only block that holds words which a text quotes; "" where none does, or several do."""
        for match in _QUOTED.finditer(text):
            words = folded(match[1])
            found = [node.place for node, own in zip(self._nodes, self._words, strict=True) if words in own]
            if len(found) == 1:
                return found[0]
        return ""

    def words(self, place: str) -> str:
        """What stands at a place, "" where nothing does."""
        return next((shown(node.block) for node in self._nodes if node.place == place), "")

    def rank(self, place: str) -> int:
        """Where a place comes in reading order; what is no place of the draft comes first."""
        return next((at for at, node in enumerate(self._nodes) if node.place == place), -1)

    def like(self, text: str) -> str:
        """The place of the block whose words these are, or of the only one that holds them; "" where none is."""
        words = folded(text)
        same = [node.place for node, own in zip(self._nodes, self._words, strict=True) if own == words]
        held = same or [
            node.place for node, own in zip(self._nodes, self._words, strict=True) if words and words in own
        ]
        return held[0] if len(held) == 1 or same else ""

    def holding(self, words: str) -> str:
        """The place of the block that a whole paragraph prints, with its label and its facts; "" for none."""
        key = folded(words)
        held = [
            (len(own), node.place) for node, own in zip(self._nodes, self._words, strict=True) if own and own in key
        ]
        return max(held, default=(0, ""))[1] or self.like(words)

    def _place(self, tokens: tuple[str, ...], within: str) -> str:
        """The place that ends with the tokens, those between left out; the shortest, within what is called above."""
        found = [node for node in self._nodes if _ends_with(self._tokens[node.place], tokens)]
        near = [node for node in found if within and _is_in(node.place, within)]
        some = sorted(near or found, key=lambda node: len(self._tokens[node.place]))
        if not some or (len(some) > 1 and _is_open(self._tokens, some[0], some[1], tokens)):
            return ""
        return some[0].place


def _is_in(place: str, within: str) -> bool:
    return place == within or place.startswith((f"{within}.", f"{within}/"))


def _is_open(tokens: dict[str, tuple[str, ...]], first: Node, second: Node, called: tuple[str, ...]) -> bool:
    """Whether two places answer a call equally well; one that is called whole answers it better."""
    return tokens[first.place] != called and len(tokens[first.place]) == len(tokens[second.place])


def _tokens(place: str) -> tuple[str, ...]:
    """ "PL1.II.3.đ/2" → ("pl1", "ii", "3", "đ", "/2")."""
    return tuple(part for part in re.split(r"[.]|(?=/)|:", place.lower()) if part)


def _ends_with(tokens: tuple[str, ...], called: tuple[str, ...]) -> bool:
    """Whether a place's tokens hold those of a call in their order and end with its last."""
    if not tokens or tokens[-1] != called[-1]:
        return False
    rest = iter(tokens)
    return all(token in rest for token in called)


def _mentions(text: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The calls in a folded text: the tokens of each from the outside in, and where its words begin and end."""
    if bare := _BARE.match(text):
        yield tuple(bare["bare"].split(".")), *bare.span("bare")
    read = 0
    while match := _ONE.search(text, read):
        start, pieces = match.start(), [_piece(match)]
        read = match.end()
        while (gap := _BETWEEN.match(text, read)) and (more := _ONE.match(text, gap.end())):
            pieces.append(_piece(more))
            read = more.end()
        if _LAW.match(text, read):
            continue
        ranked = sorted(pieces, key=lambda piece: piece[0])
        if tokens := tuple(token for _, part in ranked for token in part):
            yield tokens, start, read


def _piece(match: re.Match[str]) -> tuple[int, tuple[str, ...]]:
    """How far inside a piece of a call is, and its tokens."""
    if match["appendix"]:
        first, *rest = (match["appended"] or "1").split(".")
        return 0, (f"pl{_number(first)}", *rest)
    if match["chapter"]:
        return 1, (f"c{match['chaptered']}",)
    if match["article"]:
        return 3, (f"đ{match['articled']}",)
    if match["dash"]:
        return 7, (f"/{_ORDINALS.get(match['dashed'], match['dashed'])}",)
    said = match["parted"] or match["claused"] or match["pointed"] or match["short"]
    tokens = tuple(said.split("."))
    if match["part"]:
        return (2 if not tokens[0].isdigit() else 4), tokens
    return (5 if match["clause"] or match["short"] else 6), tokens


def _number(sign: str) -> str:
    return sign if sign.isdigit() else str(roman_value(sign.upper()) or sign)
