"""With whom a text tells a unit to work together."""

from __future__ import annotations

from functools import lru_cache

from vbgen.patterns import regex
from vbgen.recognise.names import is_inside
from vbgen.recognise.words import ORDER, UNIT, VERB
from vbgen.standards.bodies import is_whole, listed

_UNIT = regex(UNIT)
_HOW = r"(?:chặt chẽ|tốt|thường xuyên|kịp thời|quyết liệt|đồng bộ|hiệu quả|nhịp nhàng|trực tiếp|tích cực)"  # "phối hợp chặt chẽ, kịp thời với"
_WITH = regex(
    r"(?:[Cc]hủ trì,? cùng (?:với )?|^Cùng (?:với )?|(?:[Cc]hủ động|[Tt]rực tiếp) cùng (?:với )?"
    rf"|[Pp]hối hợp(?:,? (?:và )?{_HOW})*(?:,? (?:chỉ đạo|cùng|hỗ trợ|hướng dẫn))?\s+(?:với |cùng với |cùng )?)"
)
_STOP = regex(r"[.;:]|$")
_WITH_ENDS = regex(
    rf"(?:(?<!,)(?<! truyền thông)\s(?=truyền thông {VERB}))?(?:,?\s+(?=(?:trong )?{VERB}|(?P<order>{ORDER})|quy định |thẩm tra|làm việc|thống nhất|có phương án|để |nhằm |trong (?:việc|công tác|quá trình|suốt|thời gian)\b|khi ))"
)
_JOINED = regex(r"\s(?:trong|để|nhằm|về|khi|và)$")  # what joins a name with what is done
_PRESS = regex(r", truyền thông(?= )")  # a noun there: "các cơ quan báo chí, truyền thông | tuyên truyền"


@lru_cache(maxsize=4096)
def supporting(text: str) -> tuple[str, ...]:
    """The units with which a text tells its own to work together."""
    read = 0
    for found in _WITH.finditer(text):
        if found.start() < read or not (unit := _UNIT.match(text, found.end())):
            continue
        read = _read_to(text, found.end(), unit.end())
        names = partners(text[found.end() : read]).strip(" ,")
        if len(names) < 300:
            return listed(_JOINED.sub("", names))
    return ()


def _read_to(text: str, start: int, end: int) -> int:
    """Where the clause ends in which names begin at `start`: not at ";" between two of them, before any verb."""
    for stop in _STOP.finditer(text, end):
        named = text[start : stop.start()]
        if stop[0] != ";" or not _UNIT.match(text, stop.end() + 1) or partners(named) != named:
            return stop.start()
    return len(text)


def partners(text: str) -> str:
    """The names that a text begins with, of those with whom something is done: what stands before the verb after them."""
    said = _PRESS.sub(lambda match: "·" * len(match[0]), text)
    ends = (
        match.start()
        for match in _WITH_ENDS.finditer(said)
        if not is_inside(text[: match.start()], said[match.end() :], "")
        and (match["order"] is None or is_whole(listed(text[: match.start()])[-1]))
    )
    return text[: next(ends, len(text))]
