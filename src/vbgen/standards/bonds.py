"""What a line does not end within: a number and its word, its unit, a symbol."""

from __future__ import annotations

from functools import lru_cache

from vbgen.patterns import regex
from vbgen.standards.phrasing import BOUND, HYPHEN

_BESIDE = regex(  # each way begins with a sign, by which most spaces are passed over
    r" (?:[\dIVXLC](?<=\w .)|[-–] (?=\w)(?<=\w . )|(?:[^\W\d]|%)(?<=\d .)|[a-zđ]\b(?<=điểm .))"
)
_HEADS = frozenset(
    """số ngày tháng năm quý điều khoản điểm mục chương phần lần khóa kỳ thứ lục biểu mẫu tiết trang cấp hạng nhóm lớp
    khu tổ thôn đợt bước tuần giờ phút tuổi tầng phòng đường mức""".split()
)
_UNITS = frozenset(
    """ha km m m2 m3 m² m³ km2 km² cm mm kg g mg tấn tạ yến lít l ml đồng nghìn ngàn triệu tỷ tỉ giờ phút giây kw kv mw
    kwh kva w usd độ""".split()
)
_ROMAN = regex(r"[IVXLC]+\b")
_WORD = regex(r"[^\W_]+[²³]?")
_SYMBOL = regex(r"(?<![\w/])\d{1,5}[A-Za-zđĐ]?(?:/\d{4})?[/-][A-ZĐƯ][\w]*(?:[-/&][A-ZĐƯ0-9]\w*)*")
_SIGN = regex(r"[/-][A-ZĐƯ]")  # in every symbol, and far quicker found
_MAY = regex(r" [-\dIVXLC–]|\d[^ ]* ")


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
    for match in _BESIDE.finditer(text):
        start = match.start()
        end = start + 1
        if (dash := text[end]) in "-–":  # "Văn hóa - Xã hội"
            if not narrow or (text[start - 1].isdigit() and text[end + 2].isdigit()):
                found |= {start: BOUND, end: HYPHEN if dash == "-" else dash, end + 1: BOUND}
            continue
        word = text.rfind(" ", 0, start) + 1
        if not word and not narrow:  # no line ends after its first word
            continue
        before = text[max(word, text.rfind("\n", 0, start) + 1) : start].lstrip('(“"').lower()
        counted = text[end].isdigit() or before == "điểm" or _ROMAN.match(text, end)
        unit = text[start - 1].isdigit() and (name := _WORD.match(text, end)) and name[0].lower() in _UNITS
        if unit or text[end] == "%" or (counted and before in _HEADS):
            found[start] = BOUND
    if ("/" in text or "-" in text) and _SIGN.search(text):
        for match in _SYMBOL.finditer(text):
            found |= {at: HYPHEN for at in range(*match.span()) if text[at] == "-"}
    return found
