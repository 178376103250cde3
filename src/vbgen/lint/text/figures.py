"""Rules on figures that do not agree with each other: shares, sums and numbers of tables, periods, times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, WARNING, Hit, rule
from vbgen.lint.text.content import day_of
from vbgen.lint.text.scan import scan
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.vietnamese import folded, group_digits, parse_date, roman, roman_value, short_date

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, JudgedTable

_CLAUSE = "số liệu trong một văn bản phải khớp nhau"

# --- shares --------------------------------------------------------------------------------------------------------

_WHOLE = r"\d{1,3}(?:\.\d{3})+|\d+"
_PART = r"\d(?<![\w.,/]\d)(?:\d{0,2}(?:\.\d{3})+|\d*)"  # the same, where a word or a figure begins
_SHARE = scan(
    rf"(?P<part>{_PART})\s?/\s?(?P<all>{_WHOLE})(?![\w/]|[.,]\d)"
    r"[^.;/%\d\n]{1,80}?(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|\()\s*(?:tỷ lệ|tỉ lệ)?\s*(?P<share>\d{1,3}(?:,\d{1,4})?)\s?%",
    ("%",),
)
_OVER = scan(
    rf"(?P<part>{_PART})\s?/\s?(?P<all>{_WHOLE}) (?:thành viên|đại biểu|đồng chí|hộ|người|phiếu|đảng viên"
    r"|xã|phường|thôn|cơ quan|đơn vị|sở|trường|hồ sơ|nhiệm vụ|chỉ tiêu|tiêu chí|thủ tục)(?!\w)",
    ("/",),
)
_OVERFULL = regex(r"[^.;]{0,60}(?:vượt|tăng)")


@rule("N0501", WARNING, _CLAUSE)
def share(content: Content) -> Iterator[Hit]:
    """Tỷ lệ ghi sau một phân số đúng với phân số ấy; phần không lớn hơn toàn thể.

    Sai: hoàn thành 21/24 nhiệm vụ, đạt 78,5%
    Sai: 22/21 thành viên tán thành
    Đúng: hoàn thành 21/24 nhiệm vụ, đạt 87,5%
    Đúng: 1.027/1.031 hồ sơ đúng hạn, đạt 99,6%
    """
    for match, passage in content.find(_SHARE):
        part, whole, said = number(match["part"]), number(match["all"]), number(match["share"])
        if not part or not whole or said is None or part > whole * 10:
            continue
        right = part * 100 / whole
        places = len(match["share"].partition(",")[2])
        if abs(right - said) > Decimal(1).scaleb(-places):
            shown = f"{right:.{max(places, 1)}f}".replace(".", ",").removesuffix(",0")
            fraction = f"{match['part']}/{match['all']}"
            yield Hit(passage.path, f"{fraction} là {shown}%, không phải {match['share']}%", match[0], f"{shown}%")
    for match, passage in content.find(_OVER):
        part, whole = number(match["part"]), number(match["all"])
        overfull = _OVERFULL.match(content.text, match.end())
        if part and whole and whole < part < 2 * whole and not overfull:
            yield Hit(passage.path, f"{match['part']} lớn hơn {match['all']}", match[0], "xem lại hai số")


_NUMBER = regex(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def number(text: str) -> Decimal | None:
    """ "1.204,5" → 1204.5; None for what is no number of one way of writing."""
    bare = text.strip().removesuffix("%").strip()
    if not _NUMBER.fullmatch(bare) or len(bare) > 30:
        return None
    return Decimal(bare.replace(".", "").replace(",", "."))


# --- tables --------------------------------------------------------------------------------------------------------

TOTAL = regex(r"(?:tổng|cộng|tổng số|tổng cộng|cộng chung|toàn (?:xã|phường|tỉnh|huyện))(?: cộng| số)?\s*:?", re.I)
ORDER = regex(r"(?:tt|stt|số tt|số thứ tự|thứ tự)\.?", re.I)
_NEVER_SUMMED = regex(r"%|tỷ lệ|tỉ lệ|đơn giá|năm|điểm|bình quân|trung bình|hệ số|điện thoại|số hiệu|mã", re.I)


@rule("N0502", WARNING, _CLAUSE)
def sums(content: Content) -> Iterator[Hit]:
    """Số ở hàng tổng, hàng của nhóm bằng tổng các hàng của nó.

    Chỉ xét bảng mà ở nhóm, cột khác cộng đúng, hoặc bảng đánh số liền, một cột tiền, hàng tổng ở cuối.

    Sai: TT; Nội dung; Tiền; Dự toán | 1; Đường; 600; 700 | 2; Chợ; 400; 500 | ; Tổng cộng; 1.000; 1.300
    Sai: TT; Nội dung; Kinh phí (đồng) | 1; Cây; 62.500 | 2; Máy; 14.000 | 3; Cờ; 10.000 | ; Tổng cộng; 88.500
    Đúng: TT; Nội dung; Tiền; Dự toán | 1; Đường; 600; 700 | 2; Chợ; 400; 500 | ; Tổng cộng; 1.000; 1.200
    """
    for table in content.tables:
        found = list(_sums(table))
        right = sum(item.said == item.made for item in found)
        wrong = [item for item in found if item.said != item.made]
        plain = not right and len(wrong) == 1 and _is_plain(table, wrong[0])
        if plain or (right and len(wrong) <= right):  # else of another make: shares, figures of a part
            for item in wrong:
                message = f"cột “{table.title(item.column)}” ghi {printed(item.said)}, cộng lại là {printed(item.made)}"
                yield Hit(table.at(item.row), message, table.rows[item.row][item.column], "xem lại số liệu")


_MONEY = regex(r"đồng|kinh phí|tiền|dự toán|thành tiền", re.I)


def _is_plain(table: JudgedTable, item: _Sum) -> bool:
    """Whether a table is rows 1, 2, 3 … and their total of money at the end, so that nothing else can be meant."""
    numbers = [row[0].strip(" .") for row in table.rows[: item.row]]
    counted = numbers == [str(at) for at in range(1, len(numbers) + 1)]
    near = item.made and abs(item.said - item.made) * 2 <= item.made
    return bool(counted and near and item.row == len(table.rows) - 1 and _MONEY.search(table.title(item.column)))


class _Sum(NamedTuple):
    """A figure that is said to be the sum of others: where it stands, what is said, what they make."""

    row: int
    column: int
    said: Decimal
    made: Decimal


def _sums(table: JudgedTable) -> Iterator[_Sum]:
    totals = [at for at, row in enumerate(table.rows) if any(TOTAL.fullmatch(cell) for cell in row[:2])]
    groups = {at: _members(table, at) for at, row in enumerate(table.rows) if _is_group(row[:1])}
    heads = [at for at, members in groups.items() if members]
    tops = [at for at in range(len(table.rows)) if at in groups] if heads else []
    for column in range(1, max(map(len, table.rows), default=0)):
        if _NEVER_SUMMED.search(table.title(column)):
            continue
        for head in heads:
            yield from _sum(table, head, column, groups[head])
        for total in totals if len(totals) == 1 else ():
            others = tops or [at for at in range(len(table.rows)) if at != total]
            yield from _sum(table, total, column, others)


def _is_group(label: tuple[str, ...]) -> bool:
    return bool(label) and bool(roman_value(label[0].strip(" .")))


def _members(table: JudgedTable, head: int) -> list[int]:
    """The rows numbered 1, 2, 3 … right below a row numbered I, II …"""
    found: list[int] = []
    for at in range(head + 1, len(table.rows)):
        label = table.rows[at][0].strip(" .") if table.rows[at] else ""
        if label != str(len(found) + 1):
            break
        found.append(at)
    following = table.rows[at] if found and (at := found[-1] + 1) < len(table.rows) else ()
    inner = following and not _is_group(following[:1]) and not any(TOTAL.fullmatch(cell) for cell in following[:2])
    return [] if inner else found  # rows of rows are not added


def _sum(table: JudgedTable, total: int, column: int, rows: list[int]) -> Iterator[_Sum]:
    said = _figure(table, total, column)
    figures = [_figure(table, row, column) for row in rows]
    given = [figure for figure in figures if figure is not None]
    if said is not None and len(given) == len(figures) >= 2 and any(given):
        yield _Sum(total, column, said, sum(given, Decimal()))


def _figure(table: JudgedTable, row: int, column: int) -> Decimal | None:
    """The number in a cell; nothing for 0, as tables write it; None for words."""
    cells = table.rows[row]
    if column >= len(cells) or len(cells) != table.width:
        return None
    text = cells[column].strip()
    return Decimal() if text in ("", "-", "–") else number(text)


def printed(value: Decimal) -> str:
    """1204.5 → "1.204,5"."""
    return group_digits(f"{value:f}")


@rule("N0503", WARNING, _CLAUSE)
def row_numbers(content: Content) -> Iterator[Hit]:
    """Số thứ tự của các hàng liền nhau, không nhảy, không trùng.

    Sai: TT; Trường | 1; Mầm non | 2; Tiểu học | 4; Trung học
    Sai: TT; Trường | 1; Mầm non | 2; Tiểu học | 2; Trung học
    Sai: TT; Khoản | I; Đầu tư | II; Thường xuyên | II; Dự phòng
    Đúng: TT; Trường | 1; Mầm non | 2; Tiểu học | 1; Trung học
    """
    for table in content.tables:
        if not ORDER.fullmatch(table.title(0).strip()):
            continue
        last = 0
        slips: list[tuple[int, int, int]] = []
        right = 0
        for at, row in enumerate(table.rows):
            label = row[0].strip(" .") if row else ""
            if not label.isdecimal() or len(label) > 4:
                continue
            number = int(label)
            right += number == last + 1
            told = bool(slips) and slips[-1][2] == last and number == slips[-1][1] + 2  # the row before was the slip
            if number not in (last + 1, 1) and last and not told:
                slips.append((at, last, number))
            last = number
        yield from _roman_rows(content, table)
        for at, before, number in slips if len(slips) <= max(1, right // 4) else ():
            message = f"sau hàng số {before} là hàng số {number}"
            severity = None if content.is_plan else ADVICE  # a row of a file may be of several that are one
            yield Hit(table.at(at), message, "", f"đánh số {before + 1}", severity)


def _roman_rows(content: Content, table: JudgedTable) -> Iterator[Hit]:
    """The groups I, II, III … of a table that do not run on."""
    groups = [(at, roman_value(row[0].strip(" .")) or 0) for at, row in enumerate(table.rows) if _is_group(row[:1])]
    wrong = [(at, before, value) for (_, before), (at, value) in pairwise(groups) if value not in (before + 1, 1)]
    if len(groups) > 2 and len(wrong) == 1:
        at, before, value = wrong[0]
        severity = None if content.is_plan else ADVICE
        message = f"sau nhóm {roman(before)} là nhóm {roman(value)}"
        yield Hit(table.at(at), message, "", f"đánh số {roman(before + 1)}", severity)


# --- periods and times ---------------------------------------------------------------------------------------------

_MOMENT = regex(r"(?P<hour>\d{1,2}) ?(?:giờ|h|:) ?(?P<minute>\d{2})?")
_DATE = regex(r"(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})")
_WHEN = regex(r"^\W*Thời gian\b", re.I)


@rule("N0505", WARNING, _CLAUSE)
def before_it_is_told(content: Content) -> Iterator[Hit]:
    """Cuộc họp được mời không diễn ra trước ngày ban hành giấy mời; biên bản kết thúc sau khi bắt đầu.

    Sai: giay-moi | 8 giờ 00, ngày 05 tháng 3 năm 2026
    Sai: bien-ban | 14 giờ 00, ngày 12 tháng 11 năm 2026 | 13 giờ 30, ngày 12 tháng 11 năm 2026
    Đúng: giay-moi | 8 giờ 00, ngày 26 tháng 6 năm 2026
    Đúng: bien-ban | 14 giờ 00, ngày 12 tháng 11 năm 2026 | 16 giờ 30, ngày 12 tháng 11 năm 2026
    """
    told = {passage.path[1]: passage for passage in content.passages if passage.part == "particulars"}
    if content.kind == "giay-moi" and content.day:
        lines = [told["time"]] if "time" in told else [item for item in content.body if _WHEN.match(item.text)]
        for passage in lines:
            days = [day for match in _DATE.finditer(passage.text) if (day := _day(match))]
            if days and max(days) < content.day:
                yield Hit(passage.path, "cuộc họp diễn ra trước ngày ban hành", passage.text, "xem lại ngày")
    start, end = told.get("starts"), told.get("ends")
    if start and end and (one := _moment(start.text)) and (other := _moment(end.text)) and other < one:
        yield Hit(end.path, "kết thúc trước khi bắt đầu", end.text, start.text)


_WEEKDAYS = "hai ba tư năm sáu bảy".split()
_NAMED_DAY = scan(
    r"(?P<name>[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|[Cc]hủ nhật)(?:,| \()? ?(?:ngày )?"
    r"(?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<year>\d{4})(?!\d)",
    ("hứ ", "hủ nhật"),
)


@rule("N0506", WARNING, "lịch dương")
def weekday_of_a_date(content: Content) -> Iterator[Hit]:
    """Thứ ghi cạnh một ngày đúng với lịch.

    Sai: sáng thứ Tư, ngày 26 tháng 3 năm 2026
    Sai: thứ Sáu, 26/3/2026
    Đúng: sáng thứ Năm, ngày 26 tháng 3 năm 2026
    """
    for match, passage in content.find(_NAMED_DAY):
        day = day_of(parse_date(f"{match['day']}/{match['month']}/{match['year']}"))
        if day is None:
            continue
        said = match["name"].split()[-1].casefold()
        real = "nhật" if day.weekday() == 6 else _WEEKDAYS[day.weekday()]
        if said != real:
            right = "Chủ nhật" if real == "nhật" else f"thứ {real.capitalize()}"
            yield Hit(
                passage.path,
                f"ngày {short_date(day)} là {right}",
                match[0],
                right,
            )


def _moment(text: str) -> tuple[date, int, int] | None:
    """The day, hour and minute of "14 giờ 00, ngày 12 tháng 11 năm 2026"."""
    at, on = _MOMENT.search(text), _DATE.search(text)
    day = _day(on) if on else None
    return (day, int(at["hour"]), int(at["minute"] or 0)) if at and day else None


def _day(match: re.Match[str]) -> date | None:
    return day_of(parse_date("/".join(match.groups())))


_PERIOD = regex(
    r"(?P<lead>(?:[^\W\d]+[ ,]+){2,6})(?P<kind>quý|tháng|năm|học kỳ|đợt) (?P<value>20\d\d|\d{1,2}|[IVX]{1,5})(?![\w/])",
    re.I,
)
_ANNOUNCES = regex(
    r"như sau|^Trên đây|kết quả như|ban hành (?:Kế hoạch|Chương trình|Báo cáo)",
    re.I,
    words=("như sau", "trên đây", "kết quả như", "ban hành"),
)


@rule("N0504", WARNING, _CLAUSE)
def period(content: Content) -> Iterator[Hit]:
    """Câu giới thiệu, câu kết nhắc lại trích yếu nói cùng một quý, tháng, năm với trích yếu.

    Sai: Kết quả chuyển đổi số quý III năm 2026 | Xã báo cáo kết quả chuyển đổi số quý II năm 2026 như sau:
    Đúng: Kết quả chuyển đổi số quý III năm 2026 | Xã báo cáo kết quả chuyển đổi số quý III năm 2026 như sau:
    """
    lines = [passage for passage in content.body if _ANNOUNCES.search(passage.text)]
    lines += [passage for passage in content.passages if passage.part == "appendix" and len(passage.text) < _TITLE]
    told_of: set[str] = set()  # what of a passage is told once
    for match in _PERIOD.finditer(content.summary) if lines else ():
        lead = r"[ ,]+".join(map(re.escape, re.findall(r"[^\W\d]+", match["lead"])[-4:]))
        again = regex(rf"{lead} {match['kind']} (?P<value>20\d\d|\d{{1,2}}|[ivx]{{1,5}})(?![\w/])", re.I)
        for passage in lines:
            for other in again.finditer(passage.text):
                if other["value"].casefold() != match["value"].casefold():
                    shown = f"{match['kind']} {match['value'].upper()}"
                    told_of.add(passage.text)
                    yield Hit(passage.path, f"trích yếu nói {shown}", other[0], shown)
    said = _MONTHS_OF_A_YEAR.search(content.summary)
    for passage in lines:
        for other in _MONTHS_OF_A_YEAR.finditer(passage.text):
            if said and _AS_FOLLOWS.search(passage.text) and folded(other[0]) != folded(said[0]):
                yield Hit(passage.path, f"trích yếu nói {said[0]}", other[0], said[0])
    meeting = _MEETING.search(content.summary)
    for passage in content.body if meeting else ():
        for other in _MEETING.finditer(passage.text):
            if meeting and other["month"] != meeting["month"]:
                yield Hit(passage.path, f"trích yếu nói {meeting[0]}", other[0], meeting[0])
    years = set(_SAID_YEAR.findall(content.summary))
    yield from _appendix_years(content, years, told_of)
    for passage in lines if len(years) == 1 else ():
        told = _ANNOUNCED.search(passage.text) if passage.text not in told_of else None
        if told and told["year"] not in years:
            yield Hit(passage.path, f"trích yếu nói năm {min(years)}", told[0], f"năm {min(years)}")


_MEETING = regex(r"(?:phiên họp|cuộc họp giao ban|hội nghị giao ban)(?: thường kỳ| định kỳ)? tháng (?P<month>\d{1,2})")


def _appendix_years(content: Content, years: set[str], told_of: set[str]) -> Iterator[Hit]:
    """Titles of appendices that say over again what the summary says, of another year; but those that are told of."""
    words = set(folded(content.summary).split())
    for passage in content.passages if len(years) == 1 else ():
        title = passage.part == "appendix" and len(passage.text) < _TITLE and passage.text not in told_of
        told = _SAID_YEAR.findall(passage.text) if title else []
        if len(told) != 1 or told[0] in years or passage.text.startswith("("):
            continue
        own = set(folded(passage.text).split()) - {"năm", *told}
        if len(own) > 4 and len(own & words) * 5 >= len(own) * 4 and not _OF_BEFORE.search(passage.text):
            yield Hit(passage.path, f"trích yếu nói năm {min(years)}", f"năm {told[0]}", f"năm {min(years)}", ADVICE)


_OF_BEFORE = regex(r"kết quả|thực hiện|ước|so với|kèm theo", re.I)
_AS_FOLLOWS = regex(r"như sau|^Trên đây")
_MONTHS_OF_A_YEAR = regex(r"\b(?:ba|sáu|chín|0?[369]) tháng (?:đầu|cuối) năm\b", re.I)
_TITLE = 150  # letters that no title of an appendix has more of
_SAID_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
_ANNOUNCED = regex(
    r"(?:ban hành|xây dựng|báo cáo|thông báo)(?: [^\W\d_]+){1,12} năm (?P<year>20\d\d)"
    r"(?: của [^:;.,]{1,60})?,? (?:như sau|với (?:các |những )?nội dung)"
)
