"""Rules on time: periods that end before they begin, times that no calendar has, what begins before it is issued."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, ERROR, WARNING, Hit, rule
from vbgen.lint.text.content import day_of
from vbgen.lint.text.scan import digits, scan
from vbgen.patterns import regex
from vbgen.vietnamese import parse_date, short_date

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Passage

_CLAUSE = "số liệu trong một văn bản phải khớp nhau"


def _dated(name: str) -> str:
    """A date of a text as three groups of a name: d1, m1, y1."""
    return (
        rf"(?P<d{name}>\d{{1,2}})(?:/| tháng[ \xa0])(?P<m{name}>\d{{1,2}})(?:/| năm[ \xa0])(?P<y{name}>\d{{4}})(?!\d)"
    )


def _day(match: re.Match[str], name: str) -> datetime.date | None:
    return day_of(parse_date(f"{match[f'd{name}']}/{match[f'm{name}']}/{match[f'y{name}']}"))


_PERIOD = scan(
    rf"[Tt]ừ(?: [^.;\n]{{0,12}}?)?[ \xa0]?ngày[ \xa0]{_dated('1')}[^.;\n\d]{{0,20}}? (?:đến|tới)(?: hết)?"
    rf"(?: [^.;\n\d]{{0,12}}?)?[ \xa0]?ngày[ \xa0]{_dated('2')}",
    ("đến", "tới"),
)


_ONE_YEAR = scan(  # the year is said once, behind the end; the month too, where both are the same
    r"[Tt]ừ(?: [^.;\n\d]{0,12}?)?[ \xa0]?ngày[ \xa0](?P<d1>\d{1,2})(?:(?:/| tháng[ \xa0])(?P<m1>\d{1,2}))?(?![\d/])"
    rf"(?! năm)[^.;\n\d]{{0,12}}? (?:đến|tới)(?: hết)?(?: ngày)?[ \xa0]{_dated('2')}",
    ("đến", "tới"),
)
_MONTHS = scan(
    r"[Tt]ừ tháng[ \xa0](?P<m1>\d{1,2})(?:/| năm[ \xa0])(?P<y1>\d{4}) (?:đến|tới)(?: hết)? tháng[ \xa0](?P<m2>\d{1,2})"
    r"(?:/| năm[ \xa0])(?P<y2>\d{4})(?!\d)",
    ("đến", "tới"),
)
_NEW_YEAR = 5  # months between two ends of which the first was surely in the year before


@rule("N0512", ERROR, "lịch dương")
def period_turned(content: Content) -> Iterator[Hit]:
    """Khoảng thời gian không kết thúc trước khi bắt đầu.

    Sai: từ ngày 20/11/2026 đến ngày 10/11/2026
    Sai: từ ngày 20 tháng 6 đến ngày 16 tháng 6 năm 2026
    Sai: từ tháng 12 năm 2026 đến tháng 9 năm 2026
    Đúng: từ ngày 10/11/2026 đến ngày 20/11/2026
    Đúng: từ ngày 20/12 đến ngày 10/01/2027
    """
    for match, passage in content.find(_PERIOD):
        start, end = _day(match, "1"), _day(match, "2")
        if start and end and end < start:
            told = f"{short_date(end)} trước {short_date(start)}"
            yield Hit(
                passage.path, f"khoảng thời gian kết thúc trước khi bắt đầu: {told}", match[0], "xem lại hai ngày"
            )
    for match, passage in content.find(_ONE_YEAR):
        one = (int(match["m1"] or match["m2"]), int(match["d1"]))
        other = (int(match["m2"]), int(match["d2"]))
        if other < one and one[0] - other[0] <= _NEW_YEAR:
            yield Hit(passage.path, "khoảng thời gian kết thúc trước khi bắt đầu", match[0], "xem lại hai ngày")
    for match, passage in content.find(_MONTHS):
        if (int(match["y2"]), int(match["m2"])) < (int(match["y1"]), int(match["m1"])):
            yield Hit(passage.path, "khoảng thời gian kết thúc trước khi bắt đầu", match[0], "xem lại hai tháng")


_NO_QUARTER = scan(r"(?<!\w)[Qq]uý (?:VI{0,3}|IX|[05-9]|[1-9]\d)(?=[\s,.;:)/]|$)(?!/?\d*/?QĐ)", ("uý ",))
_NO_MONTH = scan(r"(?<!\w)[Tt]háng (?:1[3-9]|[2-9]\d)(?:/\d{4}| năm \d{4})(?!\d)", digits("háng "))
_NO_HOUR = scan(r"(?<![\d.,/])(?:2[5-9]|[3-9]\d) giờ(?: \d\d| ?,)(?=[^\n]{0,30}ngày \d)", ("giờ",))


@rule("N0513", ERROR, "lịch dương")
def no_such_time(content: Content) -> Iterator[Hit]:
    """Năm có bốn quý, mười hai tháng; ngày có 24 giờ.

    Sai: báo cáo trong quý V năm 2026
    Sai: hoàn thành trong tháng 13/2026
    Sai: họp, 26 giờ 00, ngày 20 tháng 11 năm 2026
    Đúng: báo cáo trong quý IV năm 2026
    """
    for found, what in ((_NO_QUARTER, "quý"), (_NO_MONTH, "tháng"), (_NO_HOUR, "giờ")):
        for match, passage in content.find(found):
            if passage.part in ("references", "bases"):
                continue
            if not re.search(r"ngày \d{1,2} $|(?:từ|lúc|hồi) $", content.before(match)):  # of these C0223 tells
                yield Hit(passage.path, f"không có {what} này", match[0])


_IN_FORCE = scan(
    r"(?:Quyết định|Nghị quyết|Chỉ thị|Quy chế|Quy định|Hướng dẫn) này có hiệu lực[^.;\n]{0,30}?"
    rf"ngày[ \xa0]{_dated('1')}",
    ("này có hiệu lực",),
)


@rule("N0514", WARNING, "Luật Ban hành văn bản quy phạm pháp luật; " + _CLAUSE)
def in_force_before(content: Content) -> Iterator[Hit]:
    """Văn bản không có hiệu lực trước ngày ban hành.

    Sai: Quyết định này có hiệu lực kể từ ngày 01 tháng 5 năm 2026
    Đúng: Quyết định này có hiệu lực kể từ ngày 15 tháng 6 năm 2026
    """
    for match, passage in content.find(_IN_FORCE):
        day = _day(match, "1")
        if day and content.issued and day < content.issued:
            told = f"có hiệu lực từ {short_date(day)}, ban hành {short_date(content.issued)}"
            yield Hit(passage.path, told, match[0], "kể từ ngày ký")


_BY = scan(
    r"(?:[Bb]áo cáo|[Gg]iải quyết (?:dứt điểm|xong)|[Gg]ửi|giao dự toán|phân bổ"
    r"|[Hh]oàn thành|[Xx]ong|[Nn]ộp|[Đđ]ăng ký|[Tt]ổng hợp)[^.;\n]{0,90}?(?:trước|chậm nhất"
    r"(?: là| đến| vào| trong)?|xong trước|hạn cuối(?: là)?)[ \xa0](?:\d{1,2} giờ(?: \d\d)?,? )?"
    rf"ngày[ \xa0]{_dated('1')}",
    ("trước", "chậm nhất", "hạn cuối"),
)
_TOLD = regex(
    r"\bđã\b|quy định|[Tt]heo (?:Công văn|Kế hoạch|Văn bản|yêu cầu|Thông báo)|quá hạn|chưa "
    r"|không (?:gửi|báo cáo|hoàn thành)|tính đến|kể từ|thành lập|được (?:cấp|giao|phê duyệt)|hoạt động"
)
_YEAR = datetime.timedelta(days=366)
_NEAR = 30  # letters before what is due
_ORDERS = frozenset(
    "ke-hoach cong-van chi-thi quyet-dinh chuong-trinh huong-dan cong-dien phuong-an thong-bao giay-moi"
    " ket-luan nghi-quyet to-trinh".split()
)
_TO_COME = regex(
    r"phương hướng|nhiệm vụ|thời gian tới|kiến nghị|đề xuất", re.I
)  # what heads what a report sets out to do


@rule("N0515", WARNING, "thời hạn không trước ngày ban hành")
def due_before_issue(content: Content) -> Iterator[Hit]:
    """Thời hạn giao ở lời văn không trước ngày ban hành.

    Sai: Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 20 tháng 5 năm 2026
    Đúng: Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 20 tháng 6 năm 2026
    """
    own = content.issued
    if own is None:
        return
    ordered = frozenset(content.body if content.kind in _ORDERS else _to_come(content))
    for match, passage in content.find(_BY):
        day = _day(match, "1")
        start = passage.text.find(match[0])
        sentence = passage.text[max(0, start - _NEAR) : start + len(match[0])].rpartition(". ")[2]
        typed = match[0][match.start("d1") - match.start() :]
        if passage not in ordered or not day or _TOLD.search(sentence):
            continue
        if any(typed in duty.due for duty in content.duties):
            continue  # of a task's due N0124 tells
        if own - _YEAR <= day < own:
            told = f"hạn {short_date(day)} trước ngày ban hành {short_date(own)}"
            yield Hit(passage.path, told, match[0][-40:], "xem lại ngày")


def _to_come(content: Content) -> tuple[Passage, ...]:
    """What stands below the heading of what a report sets out to do, up to its next heading of another sort."""
    found: list[Passage] = []
    ahead = False
    for passage in content.body if content.kind == "bao-cao" else ():
        if passage.heading and (passage.level == "I" or content.is_plan):
            goes_on = ahead and content.is_plan and not _DONE.search(passage.text)
            ahead = goes_on or bool(_TO_COME.search(passage.text))
        elif ahead:
            found.append(passage)
    return tuple(found)


_DONE = regex(r"kết quả|tình hình|hạn chế|tồn tại|nguyên nhân|đánh giá", re.I)


_LATE = 3  # months into the year after a plan's own, by which its last reports are in


@rule("N0523", WARNING, "thời hạn thuộc năm của kế hoạch")
def due_in_another_year(content: Content) -> Iterator[Hit]:
    """Thời hạn của kế hoạch một năm không ở quá xa sau năm ấy: thường là gõ nhầm năm.

    Sai: 15/4/2027
    Đúng: 15/01/2027
    """
    years = {int(year) for year in _OF_A_YEAR.findall(content.summary)}
    if content.kind not in ("ke-hoach", "chuong-trinh", "cong-van", "chi-thi") or len(years) != 1:
        return
    year = years.pop()
    if _LONGER.search(content.summary) or (content.day and content.day.year > year):
        return
    for duty in content.duties:
        match = _DUE_DAY.search(duty.due)
        day = day_of(parse_date(match[0])) if match else None
        if day and day > datetime.date(year + 1, _LATE, 31):
            told = f"thời hạn {short_date(day)} của văn bản năm {year}"
            yield Hit((*duty.path, "due"), told, duty.due, "xem lại năm")


_OF_A_YEAR = regex(r"(?<!\d)(20\d\d)(?!\d)")
_LONGER = regex(r"giai đoạn|đến năm|20\d\d\s*[-–]\s*20\d\d|năm học", re.I)
_DUE_DAY = regex(r"\d{1,2}/\d{1,2}/\d{4}")

_HAPPENED = scan(
    r"(?:Sau (?:đợt|trận|cơn|khi)|Vừa qua|[Qq]ua (?:đợt|kiểm tra)|đã (?:xảy ra|diễn ra|tổ chức|hoàn thành|ban hành"
    r"|tiếp nhận|giải quyết|làm|có|phát hiện))(?P<between>[^.;,\n\d]{0,50}?)"
    r"(?:ngày[ \xa0](?P<d>\d{1,2})(?:/| tháng[ \xa0])|tháng[ \xa0])(?P<m>\d{1,2})(?:/| năm[ \xa0])(?P<y>\d{4})(?!\d)",
    ("Sau", "ua", "đã"),
)
_ON_A_DAY = scan(
    r"(?:(?<=\n)|(?<=\. )|^)(?:Ngày|Trong các ngày|Trong ngày|Sáng ngày|Chiều ngày) (?:\d{1,2}(?:,| và|, \d{1,2} và) )?"
    r"(?P<d>\d{1,2})(?:/| tháng )(?P<m>\d{1,2})(?:/| năm )(?P<y>\d{4}),(?P<between>[^.;\n]{0,60}?)"
    r"(?:chủ trì|nhận được|xảy ra|làm hư hỏng|bị hư hỏng|đã )",
    ("gày ",),
)
_NOT_YET = regex(r"\b(?:đến|tới|trước|hết|cho|để|sẽ|dự kiến|nhằm|từ|kế hoạch|giai đoạn|lịch|hiệu lực|áp dụng|vào)\b")


@rule("N0522", WARNING, _CLAUSE)
def happened_ahead(content: Content) -> Iterator[Hit]:
    """Việc kể là đã xảy ra không có ngày, tháng sau ngày ban hành.

    Sai: Sau đợt mưa lũ tháng 11 năm 2026, kênh bị sạt 38 m
    Sai: Ủy ban nhân dân xã đã tổ chức họp dân ngày 20/7/2026
    Sai: Ngày 24 tháng 9 năm 2026, Ủy ban nhân dân xã nhận được đơn của ông An
    Đúng: Sau đợt mưa lũ tháng 4 năm 2026, kênh bị sạt 38 m
    """
    own = content.issued
    if own is None:
        return
    told = f"kể là đã xảy ra, sau ngày ban hành {short_date(own)}"
    for match, passage in content.find(_HAPPENED):
        said = (int(match["y"]), int(match["m"]), int(match["d"] or 0))
        ahead = (own.year, own.month, own.day) < said <= (own.year + 2, 12, 31)
        if ahead and passage.part == "body" and not _NOT_YET.search(match["between"]):
            yield Hit(passage.path, told, match[0])
    for match, passage in content.find(_ON_A_DAY):
        day = day_of(parse_date(f"{match['d']}/{match['m']}/{match['y']}"))
        ahead = day is not None and own < day <= own + _YEAR
        if ahead and passage.part == "body" and not _NOT_YET.search(match["between"]):
            yield Hit(passage.path, told, match[0])


_AHEAD = datetime.timedelta(days=2)  # a clerk in another zone, and what is stamped for tomorrow


@rule("N0516", ADVICE, "Nghị định 30/2020/NĐ-CP, Điều 15: số và thời gian ban hành", only_issue=True)
def issued_ahead(content: Content) -> Iterator[Hit]:
    """Văn bản phát hành không ghi ngày chưa đến: số và ngày ban hành lấy khi đăng ký văn bản.

    Sai: date: 05/6/2099
    Đúng: date: 05/6/2026
    """
    if content.number and content.day and content.day > datetime.date.today() + _AHEAD:
        where = ("date",)
        yield Hit(where, f"ngày ban hành {short_date(content.day)} chưa đến", short_date(content.day), severity=None)


_SUNDAY_MEETING = regex(r"(?P<name>[Cc]hủ nhật|[Tt]hứ [Bb]ảy),? (?:ngày )?\d")


@rule("N0517", ADVICE, "Bộ luật Lao động, Điều 111")
def meeting_day(content: Content) -> Iterator[Hit]:
    """Cuộc họp được mời thường vào ngày làm việc.

    Sai: 8 giờ 00, Chủ nhật, ngày 28 tháng 6 năm 2026
    Đúng: 8 giờ 00, thứ Sáu, ngày 26 tháng 6 năm 2026
    """
    for passage in content.passages if content.kind == "giay-moi" else ():
        match = _SUNDAY_MEETING.search(passage.text) if passage.part in ("particulars", "body") else None
        if match:
            yield Hit(passage.path, f"họp vào {match['name']}", match[0], "xem lại ngày họp")
