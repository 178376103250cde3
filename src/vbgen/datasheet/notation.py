"""The cells of a column → the texts that a Vietnamese document prints.

Numbers become what Vietnamese writes ("1234567.5" → "1.234.567,5") where a column counts something. Years, codes,
accounts and what begins with 0 name a thing and are left alone: a point in a number of an account makes it another.
"""

from __future__ import annotations

import re

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, group_digits, is_no_amount, short_date

_NUMBER = regex(r"-?(?:0|[1-9]\d*)(?:[.,]\d+)?")
_NUMERAL = regex(r"[-+]?\(?-?[\d.,]*\d[\d.,]*\)? ?(?:%|‰)?")
_SPACED = regex(r"-?[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?")
_ENGLISH = regex(r"-?[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|-?[1-9]\d{0,2}(?:,\d{3})+\.\d+")
_VIETNAMESE = regex(r"-?[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|-?[1-9]\d{0,2}(?:\.\d{3})+,\d+")
_EITHER = regex(r"-?[1-9]\d{0,2}[.,]\d{3}")
_DECIMAL = regex(r"-?\d+[.,](?!\d{3}$)\d+|-?\d{4,}[.,]\d+|-?0[.,]\d+")
_PERCENT = regex(r"(-?\d+)\.(\d+)( ?[%‰])")
_ISO = regex(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
# The titles of columns whose figures name things. "Số" alone does too: "Số: 45" is a number of a document.
_NAMES_THINGS = regex(
    r"\b(?:năm|mã|mst|tài khoản|stk|tk|số (?:hiệu|thửa|tờ|nhà|văn bản|quyết định|công văn|hồ sơ|giấy|chứng chỉ|hộ chiếu"
    r"|định danh|thẻ|sổ|bhxh|bảo hiểm|sim|seri|serial|báo danh|biên lai|hóa đơn|hoá đơn|hợp đồng|phát hành|vào sổ|máy"
    r"|khung|phòng|kiểm soát|thứ tự|cmnd|cccd|đt|điện thoại|ký hiệu|đăng ký|đăng kí|giấy phép|qđ|cv)"
    r"|số và ký hiệu|thửa|tờ bản đồ|biển (?:số|kiểm soát)|ký hiệu|cccd|cmnd|căn cước|hộ chiếu|điện thoại|đt|sđt|di động"
    r"|fax|tt|stt|sbd|khóa|khoá|niên|phiên bản|bưu chính|zip|postcode|id|serial|imei)\b|^số$",
    re.I,
)
_COUNTS = regex(
    r"\b(?:số lượng|số tiền|số hộ|số người|số dân|dân số|số khẩu|kinh phí|tổng|thành tiền|đơn giá|diện tích|giá|trị giá"
    r"|sản lượng|doanh thu|dự toán|quyết toán|vốn|thu|chi|đồng)\b",
    re.I,
)


class CellValue(NamedTuple):
    """A cell's text; `raw` when it is a number that nobody has written for readers yet: "1234567.5"."""

    text: str
    raw: bool = False


def written(title: str, cells: tuple[CellValue, ...], *, typed: bool) -> tuple[str, ...]:
    """A column as documents print it; `typed` when raw cells are known to be numbers.

    "12.500" in a text may be twelve thousand or twelve and a half: such a column is left as it was written, unless
    another cell of it shows which mark stands before decimals.
    """
    texts = tuple(cell.text if typed else _dated(cell.text) for cell in cells)
    if _NAMES_THINGS.search(title):
        return texts
    told = [text for text in texts if not is_no_amount(text)]
    if not all(map(_is_numeral, told)):
        return texts
    raw = [cell.text for cell in cells if cell.raw] if typed else told
    if _are_years(raw) and not _COUNTS.search(title):
        return texts
    if typed:
        return tuple(group_digits(cell.text) if cell.raw else cell.text for cell in cells)
    return _grouped(texts, told)


def _is_numeral(text: str) -> bool:
    return bool(_NUMERAL.fullmatch(text) or _SPACED.fullmatch(text)) and not re.match(r"0\d", text)


def _are_years(texts: list[str]) -> bool:
    return bool(texts) and all(text.isdecimal() and 1900 <= int(text) <= 2100 for text in texts)


def _grouped(texts: tuple[str, ...], told: list[str]) -> tuple[str, ...]:
    """A column of numerals from a text file in Vietnamese notation."""
    if any(map(_VIETNAMESE.fullmatch, map(_bare, told))):
        return tuple(_one(text, decimal=",") for text in texts)
    english = any(map(_ENGLISH.fullmatch, map(_bare, told)))
    figures = [_bare(text) for text in told]
    if not english and any(map(_EITHER.fullmatch, figures)) and not any(map(_DECIMAL.fullmatch, figures)):
        return texts
    return tuple(_one(text, decimal="." if english else "") for text in texts)


def _bare(text: str) -> str:
    """The figures within parentheses, which mean "less than none" in accounts."""
    return text.strip("()%‰ ")


def _one(text: str, decimal: str) -> str:
    """A numeral in Vietnamese notation; `decimal` is the mark before its decimals, "" when either may be."""
    figures = _bare(text)
    if not figures or not figures[-1].isdecimal():
        return text
    before, _, after = text.partition(figures)
    plain = re.sub("[ \u00a0\u202f\u2009]", "", figures)
    if decimal:
        plain = plain.replace("," if decimal == "." else ".", "")
    return before + (group_digits(plain) if _NUMBER.fullmatch(plain) else figures) + after


def _dated(text: str) -> str:
    """A date as programs write it becomes one as documents do: "2026-09-05" → "05/9/2026"; "12.5%" → "12,5%"."""
    if match := _ISO.fullmatch(text):
        year, month, day, time = match.groups()
        try:
            date = short_date(PartialDate(year=int(year), month=int(month), day=int(day)))
        except ValueError:
            return text
        return f"{date} {time}" if time else date
    if match := _PERCENT.fullmatch(text):
        return f"{match[1]},{match[2]}{match[3]}"
    return text
