"""A remark that calls no place + the words of each → the only place whose words it shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from vbgen.gathering.calls import unquoted
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.vietnamese import folded

_TOGETHER = 5  # words that stand together in a remark and in one block only
_PAIRS = 3  # of words in a remark, that stand so in one block only
OFFICE = regex(
    r"(?:sở|ủy ban|ubnd|công an|bộ|ban|phòng|hội|văn phòng|trường|trạm|đoàn|cục|chi cục|trung tâm|tổ dân phố"
    r"|mặt trận)(?!\w)"
)
"""How a name of an office begins: who speaks, or is to be charged, and no place."""
_OPENERS = frozenset("đối với|về|riêng|còn|nội dung|việc|phần|quy định".split("|"))
_BEGUN = 3  # words with which a remark begins, and which one block holds
_WORD = regex(r"\w+")
_FIGURE = regex(
    r"(?<!thành )(?<!bằng )(?<!lên )(?<!còn )(?<!thêm )(?<!đến )(?<!sang )(?<!số )(?<![\w.,/])"
    r"(?:\d{1,2}/\d{1,2}(?:/\d{4})?|\d[\d.,]*\d(?: ?%| [a-zà-ỹ]+))(?![\w/])"
)
"""A day, a figure with what it counts, which the draft says: not what is asked for instead."""
_CLEAR = frozenset(
    "ghi rõ|làm rõ|giải thích|định rõ|nêu rõ|minh rõ|xác định|xem lại|soát lại|nói về|chỗ ghi|đoạn ghi|đoạn nêu|chỗ nêu"
    "|nêu về".split("|")
)
"""The words after which a remark says what it is about."""
_SPEAKER = 30  # letters in which a remark says who makes it: "Ông Tư: …"
_SUBJECT = 6  # words at most of what it is about


class PlaceWords(NamedTuple):
    """A place and its words, one blank between them and at either end."""

    place: str
    words: str


def spaced(text: str) -> str:
    """The words of a text, one blank between them and at either end."""
    return f" {' '.join(_WORD.findall(_dated(folded(text))))} "


def _dated(text: str) -> str:
    """A folded text with its days in one form: "ngày 05 tháng 6 năm 2027", "05/6/2027" → "5/6/2027"."""
    text = _IN_WORDS.sub(r"\1/\2/\3", text)
    return _DAY.sub(lambda day: "/".join(str(int(part)) for part in day[0].split("/")), text)


_IN_WORDS = regex(r"(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_DAY = regex(r"(?<![\w/.,])\d{1,2}/\d{1,2}(?:/\d{4})?(?![\w/])")


def shared(text: str, places: list[PlaceWords]) -> str:
    """The only place that holds the longest words which stand together in a text, when these are many; else a figure
    of it, what it wants made clear, or most of its pairs of words that one place alone has; "" for none.
    """
    words = _WORD.findall(_dated(folded(text)))
    together, size = _together(words, places)
    if size:
        return together
    own = unquoted(_dated(folded(text)))  # what is quoted and stands nowhere is to be put in
    words = _WORD.findall(own)
    by_phrase = _figured(text, places) or next(filter(None, (_only(phrase, places) for phrase in _subjects(words))), "")
    begins = (words, _WORD.findall(own.partition(": ")[2]) if ": " in own[:_SPEAKER] else [])
    by_begin = next(filter(None, (_begun(one, places) for one in begins)), "")
    return by_phrase or by_begin or _paired(words, places)


def told(text: str, places: list[PlaceWords]) -> str:
    """The only place that holds the days and figures which a text speaks of, else most words that stand together."""
    return _figured(text, places) or _together(_WORD.findall(_dated(folded(text))), places)[0]


def _together(words: list[str], places: list[PlaceWords]) -> tuple[str, int]:
    """The only place that holds the longest words which stand together in a text, "" for several; how many they are, 0
    for few.
    """
    for size in range(len(words), _TOGETHER - 1, -1):
        runs = [f" {' '.join(words[at : at + size])} " for at in range(len(words) - size + 1)]
        if found := {one.place for one in places if any(run in one.words for run in runs)}:
            return (found.pop() if len(found) == 1 else ""), size
    return "", 0


def _figured(text: str, places: list[PlaceWords]) -> str:
    """The only place that holds the days and figures which a text speaks of."""
    found = {place for figure in _FIGURE.findall(unquoted(_dated(folded(text)))) if (place := _only(figure, places))}
    return found.pop() if len(found) == 1 else ""


def _begun(words: list[str], places: list[PlaceWords]) -> str:
    """The place of the only block that holds the words that a text begins with."""
    start = next((at for at in (2, 1) if " ".join(words[:at]) in _OPENERS), 0)
    if start:
        return _begun(words[start:], places)
    begin = " ".join(words[:_BEGUN])
    found = [one.place for one in places if f" {begin} " in one.words]
    return found[0] if len(words) > _BEGUN and len(found) == 1 and not OFFICE.match(begin) else ""


def _only(phrase: str, places: list[PlaceWords]) -> str:
    """The place of the only block that holds a phrase."""
    found = [one.place for one in places if spaced(phrase) in one.words]
    return found[0] if len(found) == 1 else ""


def _subjects(words: list[str]) -> Iterator[str]:
    """What a remark may be about, the longest first: "làm rõ vùng cao là từ …" is about "vùng cao là …"."""
    for at in range(2, len(words) - 1):
        if f"{words[at - 2]} {words[at - 1]}" in _CLEAR:
            yield from (" ".join(words[at : at + size]) for size in range(min(_SUBJECT, len(words) - at), 1, -1))


def _paired(words: list[str], places: list[PlaceWords]) -> str:
    """The place of most pairs of words that one place alone has: of three, or of two that stand together, and are no
    figure, where no other place has any.
    """
    held = [{one.place for one in places if f" {left} {right} " in one.words} for left, right in pairwise(words)]
    own = [next(iter(some)) if len(some) == 1 else "" for some in held]
    pairs = set(zip(own, pairwise(words), strict=True))
    counts = Counter(place for place, _ in pairs if place).most_common(2)
    if not counts:
        return ""
    (place, many), others = counts[0], counts[1][1] if len(counts) > 1 else 0
    runs = ("".join(words[at : at + 3]) for at, pair in enumerate(pairwise(own)) if set(pair) == {place})
    return place if (many >= _PAIRS and many >= 2 * others) or (not others and any(map(str.isalpha, runs))) else ""
