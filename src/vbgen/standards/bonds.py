"""What a line does not end within: a number and its word, its unit, a symbol."""

from __future__ import annotations

from functools import lru_cache

from vbgen.patterns import regex
from vbgen.standards.phrasing import BOUND, HYPHEN

_BEFORE_NUMBER = regex(r" (?:[0-9%–-]|[IVXLC](?=[IVXLC]*\b))")  # each ends behind a space that may bind
_AFTER_NUMBER = regex(r"[0-9] [^\W\d]")
_POINT = regex(r"điểm (?:[a-zđ]\b|[IVXLC])")
_HEADS = frozenset(
    """số ngày tháng năm quý điều khoản điểm mục chương phần lần khóa kỳ thứ lục biểu mẫu tiết trang cấp hạng nhóm lớp
    khu tổ thôn đợt bước tuần giờ phút tuổi tầng phòng đường mức""".split()
)
_UNITS = frozenset(
    """ha km m m2 m3 m² m³ km2 km² cm mm kg g mg tấn tạ yến lít l ml đồng nghìn ngàn triệu tỷ tỉ giờ phút giây kw kv mw
    kwh kva w usd độ""".split()
)
_WORD = regex(r"[^\W_]+[²³]?")
_SYMBOL = regex(r"(?<![\w/])\d{1,5}[A-Za-zđĐ]?(?:/\d{4})?[/-][A-ZĐƯ][\w]*(?:[-/&][A-ZĐƯ0-9]\w*)*")
_SLASHED, _DASHED = regex(r"/[A-ZĐƯ]"), regex(r"-[A-ZĐƯ]")  # one is in every symbol, and far quicker found
_MAY = regex(r" [-\dIVXLC–]|^\D*\d[^ ]* ")


@lru_cache(4096)  # a cell is measured, then printed; columns repeat their texts
def tied(text: str) -> str:
    """The text of a cell with no-break signs within its numbers, dates and units."""
    if not _MAY.search(text):
        return text
    signs = bonds(text, narrow=True)
    if not signs:
        return text
    letters = list(text)
    for at, sign in signs.items():
        letters[at] = sign
    return "".join(letters)


def bonds(text: str, *, narrow: bool = False) -> dict[int, str]:
    """What stands in the place of which character, so that no line ends there.

    In a `narrow` column lines end after a first word too, and names are parted: "Văn hóa - / Xã hội".
    """
    found: dict[int, str] = {}
    for end in _after_spaces(text):
        start, sign, last = end - 1, text[end], text[end - 2 : end - 1]
        if sign in "-–":  # "Văn hóa - Xã hội"
            after = text[end + 2 : end + 3] if text[end + 1 : end + 2] == " " else ""
            if _is_letter(last) and _is_letter(after) and (not narrow or (last.isdecimal() and after.isdecimal())):
                found |= {start: BOUND, end: HYPHEN if sign == "-" else sign, end + 1: BOUND}
            continue
        word = text.rfind(" ", 0, start) + 1
        if not word and not narrow:  # no line ends after its first word
            continue
        if sign == "%":
            binds = last.isdecimal()
        elif last.isdecimal():
            binds = (name := _WORD.match(text, end)) is not None and name[0].lower() in _UNITS
        else:
            binds = text[max(word, text.rfind("\n", 0, start) + 1) : start].lstrip('(“"').lower() in _HEADS
        if binds:
            found[start] = BOUND
    if _SLASHED.search(text) or _DASHED.search(text):
        for match in _SYMBOL.finditer(text):
            found |= {at: HYPHEN for at in range(*match.span()) if text[at] == "-"}
    return found


def _after_spaces(text: str) -> list[int]:
    """What stands behind spaces that may bind."""
    found = [match.end() - 1 for match in _BEFORE_NUMBER.finditer(text)]
    found += [match.end() - 1 for match in _AFTER_NUMBER.finditer(text)]
    if "điểm " in text:
        found += [match.end() - 1 for match in _POINT.finditer(text)]
    return found


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
