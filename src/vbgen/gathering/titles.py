"""The titles of a draft → the place that a text calls by one: "phần đào tạo", "tại mục Kinh phí"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from vbgen.comparing.matching import Node
from vbgen.gathering.calls import is_call
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.vietnamese import folded


class CalledTitle(NamedTuple):
    """A place and how it is called by words: by its whole title, or by a part of it."""

    place: str
    words: str
    is_whole: bool
    is_begun: bool = False  # only the words that the title begins with: "phần phân công"


EARLY = 40  # letters of a remark in which it says what it is about
_GENERIC = "nội dung"  # of which letters speak that mean no section
_DUTY = r"(?: (?:nhiệm vụ|trách nhiệm|việc|nội dung|phân công))?(?: (?:của|cho|giao(?: cho)?))?"
"""What stands before who is charged: "phần nhiệm vụ của các trường học"."""
_PART = regex(rf"(?<!\w)(?:phần|mục|chương)(?: về)?{_DUTY}\s*[“\"]?$")
_WORD = regex(r"\w+")
_CALLED = regex(
    r"(?<!\w)(?:phần|mục|nội dung|giải pháp|nhiệm vụ|chương|điều|về|tại|riêng|đối với)(?: về| phần| mục)?"
    r"(?: (?:việc|công tác|(?:trình tự, )?thủ tục|quy định|hoạt động|trách nhiệm))?"
    rf"{_DUTY}\s*[“\"]?$"
)
_NAMED = regex(
    rf"(?<!\w)(?:phần|mục|chương|phụ lục|biểu mẫu|vào)(?: về)?{_DUTY}\s*[“\"]?$"
)  # wherever it stands in a remark
_BESIDE = regex(  # "tiết b mục tiêu cụ thể"
    r"(?<!\w)(?:khoản|điểm|tiết|ý|đoạn)(?: thứ)? (?:\d{1,2}|[a-zđ]|nhất|hai|ba|cuối),? (?:(?:của|tại|trong|thuộc) )?$"
)
_IS_ASKED_OF = regex(r" (?:cần|nên|phải|bổ sung|sửa|thêm|tách|gộp|chuyển|viết|bỏ|chưa)(?!\w)")
_COUNTS = regex(r"\W*\d")
_ENDED = regex(r"\W*$|[”\"]?\s*[,.:;(–-]")
_TITLE_WORDS = 10  # of a line that leads in others, from which on it is no title


def titles(draft: Document, nodes: Iterable[Node]) -> list[CalledTitle]:
    """The titles of a draft's blocks and appendices."""
    return [*(title for node in nodes for title in _of_node(node)), *_of_appendices(draft)]


def titled(text: str, known: Iterable[CalledTitle]) -> CalledTitle | None:
    """The title that a folded text begins with, or calls; None where there is none, or several are called so."""
    known, found = list(known), []
    for one in known:
        words = one.words.split()
        if not all(word in text for word in words):  # else each title is a pattern to be compiled for each line
            continue
        spaced = r"\W+".join(words)
        for title in re.finditer(rf"(?<!\w){spaced}(?!\w)", text):
            before = text[: title.start()]
            is_beside = bool(_BESIDE.search(before))
            is_told = is_beside or _PART.search(before)
            heads = one.words != _GENERIC and _heads(text, title)
            if (one.words == _GENERIC or one.is_begun) and not (is_told or heads):
                continue
            if (
                is_beside
                or (title.start() < EARLY and _CALLED.search(before))
                or ((one.is_whole or one.is_begun) and _NAMED.search(before))
                or (one.is_whole and _is_begun_with(text, title) and not _COUNTS.match(text, title.end()))
                or (not before and _ENDED.match(text, title.end()))
                or (not before and one.is_whole and _IS_ASKED_OF.match(text, title.end()))
            ):
                found.append(((len(one.words), one.is_whole), one))
    highest = max((rank for rank, _ in found), default=(0, False))
    best = [one for rank, one in found if rank == highest]
    if not best:
        return _of_topic(text, known)
    return best[0] if len({one.place for one in best}) == 1 else None


def _of_topic(text: str, known: Iterable[CalledTitle]) -> CalledTitle | None:
    """The title that shares most words in a row with what a text says it is about, from its first or to its last:
    "Về mức thưởng hạng sao: …".
    """
    topic = _TOPIC.match(text)
    words = _WORD.findall(topic[1]) if topic else []
    runs = {one: _run(words, one.words.split()) for one in known if one.is_whole}
    most = max(map(len, runs.values()), default=0)
    best = [one for one, run in runs.items() if len(run) == most and " ".join(run) not in _COMMON]
    return best[0] if most > 1 and len(best) == 1 else None


def _run(words: list[str], title: list[str]) -> list[str]:
    """The longest row of words, from the first or to the last of them, that stands in a title too."""
    found = SequenceMatcher(None, words, title, autojunk=False).find_longest_match()
    is_at_end = found.a == 0 or found.a + found.size == len(words)
    return words[found.a : found.a + found.size] if is_at_end else []


_TOPIC = regex(
    rf"\W*(?:(?:về|phần|mục|riêng|đối với|nội dung|liên quan đến) )+(?:{_DUTY} )?"
    r"(.{3,60}?)(?=\s*[:.;(]|,? (?:đề nghị|cần|nên|phải|chưa) |\W*$)"
)
_COMMON = frozenset("thực hiện|nội dung|quy định|nhiệm vụ|giải pháp|công tác|hỗ trợ|trách nhiệm|hoạt động".split("|"))
"""Words of many titles, which tell none."""


def _heads(text: str, title: re.Match[str]) -> bool:
    """Whether a text is headed by the first words of a title: "Sơ đồ phân lô: dãy C có 54 lô", "Về kinh phí:"."""
    return bool(_HEADED.fullmatch(text[: title.start()])) and text[title.end() :].startswith(":")


_HEADED = regex(r"(?:về )?(?:(?:nội dung|phần|việc) )?")


def _is_begun_with(text: str, title: re.Match[str]) -> bool:
    """Whether a remark begins with a title behind a few words: "Đề nghị cân nhắc: mục tiêu chung chưa rõ"."""
    return title.start() < EARLY and text[: title.start()].endswith((": ", "; "))


def is_heading(text: str, known: Iterable[CalledTitle]) -> bool:
    """Whether a text is a place's number and its title, or either: "Điều 4. Trình tự tiếp"."""
    low = " ".join(_WORD.findall(folded(text)))
    return any(
        one.is_whole and low.endswith(one.words) and (low == one.words or is_call(low.removesuffix(one.words)))
        for one in known
    )


def _of_node(node: Node) -> Iterator[CalledTitle]:
    """How a headed place is called: by its title, or by a part of it: "quy hoạch", "hạ tầng"."""
    title = folded(getattr(node.block, "text", ""))
    leads_in = getattr(node.block, "blocks", ()) and len(title.split()) <= _TITLE_WORDS
    if getattr(node.block, "heading", False) or leads_in:
        whole, *parts = (" ".join(_WORD.findall(part)) for part in (title, *re.split(r",| và | về ", title)))
        for part in dict.fromkeys((whole, *parts)):
            if len(part.split()) > 1:
                yield CalledTitle(node.place, part, part == whole)
        yield from _begun(node.place, whole)


def _of_appendices(draft: Document) -> Iterator[CalledTitle]:
    appended = (one for one in draft.appendices if not one.kind)
    for number, one in enumerate(appended, 1):
        words = " ".join(_WORD.findall(folded(one.title)))
        if len(words.split()) > 1:
            yield CalledTitle(f"PL{number}", words, is_whole=True)
        yield from _begun(f"PL{number}", words)


def _begun(place: str, words: str) -> Iterator[CalledTitle]:
    """A title by the words that it begins with."""
    own = words.split()
    return (CalledTitle(place, " ".join(own[:many]), is_whole=False, is_begun=True) for many in range(2, len(own)))
