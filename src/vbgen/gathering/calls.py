"""A text → the places of a draft that it calls, as tokens from the outside in: "điểm a khoản 2 Điều 5" → đ5, 2, a.

A place is called from the inside out or from the outside in. What is said of an article of a law is no place of the
draft. A paragraph or a dash is called by its turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbgen.patterns import regex
from vbgen.vietnamese import folded, point, point_value, roman, roman_value

Call = tuple[tuple[str, ...], int, int]
"""The tokens of a call, and where its words begin and end."""

_AFTER = r"(?=\W*$|[:,.;)–-](?!\d)|\ (?:của|tại|mục|phần|trong|thuộc|ở|là|nên|đề|cần|phải|về|chưa)(?!\w))"
_SIGN = r"(?:[ivxlc]+|\d+|[a-zđ])(?:[.][ivxlc\d]+|[.][a-zđ])*"
_PIECE = rf"""(?<!\w)(?:
    (?P<appendix>phụ\ lục|biểu(?=\ (?:số\ )?(?:\d|[ivx]+(?!\w)))|danh\ mục\ kèm\ theo)
    (?:\ số)?(?:\ (?P<appended>(?:[ivx]+|\d+)(?:[.]\d+)*)(?!\w))?
  | pl[.]?\ ?(?P<annexed>[ivx]+|\d+)(?!\w)
  | (?P<path>[ivx]+[.]\d+(?:[.](?:\d+|[a-zđ]))*)(?!\w)
  | (?P<chapter>chương)\ (?P<chaptered>{_SIGN})(?!\w)
  | (?P<article>điều)\ (?P<articled>\d+[a-zđ]?(?:[.]\d+)*(?:[.][a-zđ])?)(?!\w)
  | (?P<whole>phần)(?:\ thứ)?\ (?P<wholly>[ivx]+|[1-9]|nhất|hai|ba|tư|năm|sáu)(?!\w)
    (?P<wherein>(?:[.](?:\d+|[a-zđ])(?!\w))*)
  | (?P<part>mục|nhiệm\ vụ|nội\ dung)(?:\ (?:thứ|số))?\ (?P<parted>\d+[a-zđ]|{_SIGN})(?!\w)
  | (?P<sort>giải\ pháp|chỉ\ tiêu|mục\ tiêu)(?:\ (?:thứ|số))?\ (?P<sorted>\d{{1,2}}{_AFTER})
  | (?P<clause>khoản)(?:\ (?:thứ|số))?\ (?P<claused>{_SIGN})(?!\w)
  | đ[.]?\ ?(?P<shortly>\d+(?:[.]\d+)*(?:[.][a-zđ])?)(?!\w)
  | k[.]?\ ?(?P<short>\d+)(?!\w)
  | (?P<point>điểm|tiết)\ (?P<pointed>{_SIGN})(?!\w)
  | ý\ (?P<lettered>[a-zđ])(?!\w)
  | (?P<dash>(?:dấu\ )?gạch(?:\ (?:đầu\ dòng|ngang))?|đầu\ dòng|ý|đoạn|dòng|hàng|số\ thứ\ tự|stt|tt)(?:\ (?:thứ|số))?
    \ (?P<dashed>\d+|nhất|hai|ba|tư|bốn|năm|sáu|bảy|đầu(?:\ tiên)?|cuối(?:\ cùng)?)(?!\w)
    (?:\ từ\ (?:trên\ xuống|(?P<below>dưới\ lên))(?!\w))?
)"""
_ONE = regex(_PIECE, re.VERBOSE)
_BARE = regex(
    r"[-+•(\s]*(?:tại\s+)?(?P<bare>(?P<whole>[ivxlc]+(?:[.](?:\d+|[a-zđ]))+)|[ivxlc]+|\d+(?:[.](?:\d+|[a-zđ]))+)"
    r"(?!\w)(?P<stop>\s*[:,–-](?!\w))?"
)
_BETWEEN = regex(
    r"(?:\s*(?:\([^)]{0,80}\)|“[^”]{0,80}”))?(?:[,:;/–-]?\s+(?:(?:của|thuộc|tại|trong|ở|vào|trên)\s+)?|[,/]\s*)"
)
_LAW = regex(
    r"\s*,?\s*(?:(?:của|tại|trong|theo)\s+)?(?:bộ luật|luật|hiến pháp|pháp lệnh|nghị định|thông tư"
    r"|(?:hướng dẫn|quy định|nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|kết luận|quy chế|chương trình) số)(?!\w)"
)
_TURN_WORDS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "đầu": 1, "cuối": 0}
_ORDINALS = {word: str(turn) for word, turn in _TURN_WORDS.items()}
_WHOLE = "phần "  # before the number of a Phần, which a draft may have as a section of its highest level
_TURNS = {"đoạn": "/", **dict.fromkeys(("dấu", "gạch", "đầu"), "-")}  # by its turn: "-2", and "-0" for the last
_ANY = "#"  # a dash, a paragraph, an item, a row of a table
APPENDIX = "pl"  # an appendix that is called by no number


def is_call(text: str) -> bool:
    """Whether a text does nothing but call a place: "Điều 4 khoản 1"."""
    low = folded(text).rstrip(" .:;")
    return any((start, end) == (0, len(low)) for _, start, end in calls(low))


def begins_with_call(text: str) -> bool:
    """Whether a folded text begins with a place that it calls."""
    return any(start == 0 for _, start, _ in calls(text))


def unquoted(text: str) -> str:
    """A text with blanks for what it quotes: what is quoted calls no place."""
    return _QUOTE.sub(lambda match: " " * len(match[0]), text)


def goes_in(outer: tuple[str, ...], inner: tuple[str, ...]) -> bool:
    """Whether a call may be of something within another: a khoản of a điều, a điểm of a khoản."""
    return _depth(inner[0]) > _depth(outer[-1])


def _depth(token: str) -> int:
    signs = (r"pl|kt", r"c[ivxl]|phần ", r"đ\d", r"[ivxlc]+$", r"\d+$", r"[a-zđ]$", r"[-/#]")
    return next((at for at, sign in enumerate(signs) if re.match(sign, token)), len(signs))


_QUOTE = regex(r"“[^”]*”|\"[^\"]*\"")


def tokens_of(place: str) -> tuple[str, ...]:
    """ "PL1.II.3.đ/2" → ("pl1", "ii", "3", "đ", "/2")."""
    return tuple(part for part in re.split(r"[.]|(?=/)|:", place.lower()) if part)


def ends_with(tokens: tuple[str, ...], called: tuple[str, ...]) -> bool:
    """Whether a place's tokens hold those of a call in their order and end with its last."""
    if not tokens or not _answers(tokens[-1], called[-1]):
        return False
    rest = iter(tokens)
    return all(any(_answers(token, one) for token in rest) for one in called)


def _answers(token: str, called: str) -> bool:
    """Whether a token is what a call says; a paragraph or a dash is called by its turn."""
    if called.startswith(_WHOLE):
        return token.removeprefix("p") == called.removeprefix(_WHOLE)
    if called == APPENDIX:
        return bool(re.fullmatch(r"pl\d+", token))
    if not is_turn(called):
        return token == called
    sorts = {"-": "-+", "/": "/", _ANY: "-+/"}[called[0]]
    if token[0] in sorts:
        return called[1:] in ("0", token[1:])
    turn = int(called[1:])
    return called[0] == _ANY and turn > 0 and token in (str(turn), point(turn))


def is_turn(called: str) -> bool:
    """Whether a dash or a paragraph is called by its turn."""
    return called[0] in "-/#"


_BACK = regex(r"(?<!\w)(chương|điều|mục|khoản|điểm|phần|nội dung) (?:này|(?:nêu |nói |vừa nêu )?trên)(?!\w)")
_SIGN_OF = {"chương": r"C[IVXLC]+", "điều": r"Đ\d+\w?", "mục": r"[IVXLC]+|\d+", "khoản": r"\d+", "điểm": r"[a-zđ]"}


def called_back(text: str, last: str) -> str:
    """The place that a text calls back, "Điều này", where `last` was called before it; "" for none."""
    match = _BACK.search(folded(text)) if last else None
    if not match:
        return ""
    sign = _SIGN_OF.get(match[1], "")
    return next((place for place in above(last) if sign and re.search(rf"(?:^|[.])(?:{sign})$", place)), last)


def above(place: str) -> Iterator[str]:
    """A place and those that hold it, from the inside out."""
    while place:
        yield place
        place = re.sub(r"(?:^|[./:])[^./:]*$", "", place)


def before(token: str) -> str:
    """The sign before one: "3" of "4", "c" of "d"; "" of the first and of another sort."""
    value = int(token) if token.isdecimal() else point_value(token) or 0
    return "" if value < 2 else str(value - 1) if token.isdecimal() else point(value - 1)


def calls(text: str) -> Iterator[Call]:
    """The calls in a folded text: the tokens of each from the outside in, and where its words begin and end."""
    read = 0
    if bare := _BARE.match(text):
        tokens, end = tuple(bare["bare"].split(".")), bare.end("bare")
        rest = list(_pieces(text, end))
        if bare["stop"] or bare["whole"] or rest:
            end = rest[-1][1] if rest else end
            yield (*tokens, *_in_order([piece for piece, _ in rest])), bare.start("bare"), end
    while match := _ONE.search(text, read):
        rest = list(_pieces(text, match.end()))
        pieces = [_piece(match), *(piece for piece, _ in rest)]
        read = rest[-1][1] if rest else match.end()
        if not _LAW.match(text, read) and (tokens := _in_order(pieces)):
            yield tokens, match.start(), read


def _pieces(text: str, read: int) -> Iterator[tuple[tuple[int, tuple[str, ...]], int]]:
    """The pieces of a call that go on from a place, each with where it ends."""
    while (gap := _BETWEEN.match(text, read)) and (more := _ONE.match(text, gap.end())):
        read = more.end()
        yield _piece(more), read


def _in_order(pieces: list[tuple[int, tuple[str, ...]]]) -> tuple[str, ...]:
    if any(rank == _SECTION for rank, _ in pieces):  # "mục II phần 1" is of no Phần
        pieces = [(5, (_arabic(one[0]), *one[1:])) if rank == _LOOSELY else (rank, one) for rank, one in pieces]
    return tuple(token for _, part in sorted(pieces, key=lambda piece: piece[0]) for token in part)


def _piece(match: re.Match[str]) -> tuple[int, tuple[str, ...]]:
    """How far inside a piece of a call is, and its tokens."""
    if match["appendix"]:
        if not match["appended"]:
            return 0, (APPENDIX,)
        first, *rest = match["appended"].split(".")
        return 0, (f"{APPENDIX}{_number(first)}", *rest)
    if match["annexed"]:
        return 0, (f"{APPENDIX}{_number(match['annexed'])}",)
    if match["path"]:
        return _SECTION, tuple(match["path"].split("."))
    if match["chapter"]:
        return 1, (f"c{match['chaptered']}",)
    if match["article"] or match["shortly"]:
        first, *rest = (match["articled"] or match["shortly"]).split(".")
        return 4, (f"đ{first}", *rest)
    if match["dash"]:
        turn = match["dashed"].split()[0]
        sign = _TURNS.get(match["dash"].split()[0], _ANY)
        return 8, () if match["below"] else (sign + _ORDINALS.get(turn, turn),)
    if match["lettered"]:
        return 7, (match["lettered"],)
    if match["whole"]:
        turn = _ORDINALS.get(match["wholly"], match["wholly"])
        number = roman(int(turn)).lower() if turn.isdecimal() else turn
        rank = _LOOSELY if match["wholly"].isdecimal() else 1
        return rank, (_WHOLE + number, *filter(None, match["wherein"].split(".")))
    said = match["sorted"] or match["parted"] or match["claused"] or match["pointed"] or match["short"]
    tokens = tuple(_RUN_ON.sub(r"\1.\2", said).split("."))
    if match["part"] or match["sort"]:
        return (_SECTION if not tokens[0].isdecimal() else 5), tokens
    return (6 if match["clause"] or match["short"] else 7), tokens


_RUN_ON = regex(r"^(\d+)([a-zđ])$")  # "mục 1b"
_LOOSELY = 2  # how far inside what is called "phần 1" is, a Phần or a part of a section
_SECTION = 3  # how far inside a section of a Roman number is


def _arabic(whole: str) -> str:
    return str(roman_value(whole.removeprefix(_WHOLE).upper()))


def _number(sign: str) -> str:
    return sign if sign.isdecimal() else str(roman_value(sign.upper()) or sign)
