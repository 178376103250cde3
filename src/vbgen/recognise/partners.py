"""With whom a text tells a unit to work together."""

from __future__ import annotations

from functools import lru_cache

from vbgen.patterns import regex
from vbgen.recognise.names import is_inside
from vbgen.recognise.words import ORDER, UNIT, VERB
from vbgen.standards.bodies import is_whole, listed

_HOW = r"(?:chặt chẽ|tốt|thường xuyên|kịp thời|quyết liệt|đồng bộ|hiệu quả|nhịp nhàng|trực tiếp|tích cực)"  # "phối hợp chặt chẽ, kịp thời với"
_WITH = regex(
    r"(?:[Cc]hủ trì,? cùng (?:với )?|^Cùng (?:với )?|(?:[Cc]hủ động|[Tt]rực tiếp) cùng (?:với )?"
    rf"|[Pp]hối hợp(?:,? (?:và )?{_HOW})*(?:,? (?:chỉ đạo|cùng|hỗ trợ|hướng dẫn))?\s+(?:với |cùng với |cùng )?)"
)
_STOP = regex(r"[.;:]|$")
_GAP = regex(r",?\s+(?P<during>(?=trong ))?")
_PURPOSE = regex(
    r"quy định |thẩm tra|làm việc|thống nhất|có phương án|để |nhằm |trong (?:việc|công tác|quá trình|suốt|thời gian)\b|khi "
)
_JOINED = regex(r"\s(?:trong|để|nhằm|về|khi|và)$")  # what joins a name with what is done
_PRESS = regex(r", truyền thông(?= )")  # a noun there: "các cơ quan báo chí, truyền thông | tuyên truyền"


@lru_cache(maxsize=4096)
def supporting(text: str) -> tuple[str, ...]:
    """The units with which a text tells its own to work together."""
    read = 0
    for found in _WITH.finditer(text):
        if found.start() < read or not (unit := UNIT.match(text, found.end())):
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
        if stop[0] != ";" or not UNIT.match(text, stop.end() + 1) or partners(named) != named:
            return stop.start()
    return len(text)


def partners(text: str) -> str:
    """The names that a text begins with, of those with whom something is done: what stands before the verb after them."""
    said = _PRESS.sub(lambda match: "·" * len(match[0]), text)
    for gap in _GAP.finditer(said):
        at = gap.end()
        told = VERB.match(said, at) or (gap["during"] is not None and VERB.match(said, at + len("trong ")))
        order = not told and ORDER.match(said, at)
        if not (told or order or _PURPOSE.match(said, at)) or is_inside(text[: gap.start()], said[at:], ""):
            continue
        if not order or is_whole(listed(text[: gap.start()])[-1]):
            return text[: gap.start()]
    return text
