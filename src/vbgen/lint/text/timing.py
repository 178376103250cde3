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
    from vbgen.lint.text.content import Content

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


@rule("N0512", ERROR, "lịch dương")
def period_turned(content: Content) -> Iterator[Hit]:
    """Khoảng thời gian không kết thúc trước khi bắt đầu.

    Sai: từ ngày 20/11/2026 đến ngày 10/11/2026
    Đúng: từ ngày 10/11/2026 đến ngày 20/11/2026
    """
    for match, passage in content.find(_PERIOD):
        start, end = _day(match, "1"), _day(match, "2")
        if start and end and end < start:
            told = f"{short_date(end)} trước {short_date(start)}"
            yield Hit(
                passage.path, f"khoảng thời gian kết thúc trước khi bắt đầu: {told}", match[0], "xem lại hai ngày"
            )


_NO_QUARTER = scan(r"(?<!\w)[Qq]uý (?:VI{0,3}|IX|[05-9]|[1-9]\d)(?=[ ,.;:)/]|$)(?!/?\d*/?QĐ)", ("uý ",))
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
            before = content.text[max(0, match.start() - 8) : match.start()]
            if not re.search(r"ngày \d{1,2} $|(?:từ|lúc|hồi) $", before):  # of these C0223 tells
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
        if day and content.day and content.date and content.date.complete and day < content.day:
            told = f"có hiệu lực từ {short_date(day)}, ban hành {short_date(content.day)}"
            yield Hit(passage.path, told, match[0], "kể từ ngày ký")


_BY = scan(
    r"(?:[Bb]áo cáo|[Gg]ửi|[Hh]oàn thành|[Xx]ong|[Nn]ộp|[Đđ]ăng ký|[Tt]ổng hợp)[^.;\n]{0,90}?(?:trước|chậm nhất"
    r"(?: là| đến| vào| trong)?|xong trước|hạn cuối(?: là)?)[ \xa0](?:\d{1,2} giờ(?: \d\d)?,? )?"
    rf"ngày[ \xa0]{_dated('1')}",
    ("trước", "chậm nhất", "hạn cuối"),
)
_TOLD = regex(
    r"\bđã\b|quy định|theo (?:Công văn|Kế hoạch|Văn bản|yêu cầu|Thông báo)|quá hạn|chưa "
    r"|không (?:gửi|báo cáo|hoàn thành)|tính đến|kể từ|thành lập|được (?:cấp|giao|phê duyệt)|hoạt động"
)
_YEAR = datetime.timedelta(days=366)
_NEAR = 30  # letters before what is due
_ORDERS = ("ke-hoach", "cong-van", "chi-thi", "quyet-dinh", "chuong-trinh", "huong-dan", "cong-dien", "phuong-an")


@rule("N0515", WARNING, "thời hạn không trước ngày ban hành")
def due_before_issue(content: Content) -> Iterator[Hit]:
    """Thời hạn giao ở lời văn không trước ngày ban hành.

    Sai: Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 20 tháng 5 năm 2026
    Đúng: Các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 20 tháng 6 năm 2026
    """
    if content.kind not in _ORDERS or not (content.day and content.date and content.date.complete):
        return
    for match, passage in content.find(_BY):
        day = _day(match, "1")
        start = passage.text.find(match[0])
        sentence = passage.text[max(0, start - _NEAR) : start + len(match[0])].rpartition(". ")[2]
        typed = match[0][match.start("d1") - match.start() :]
        if passage.part != "body" or not day or _TOLD.search(sentence):
            continue
        if any(typed in duty.due for duty in content.duties):
            continue  # of a task's due N0124 tells
        if content.day - _YEAR <= day < content.day:
            told = f"hạn {short_date(day)} trước ngày ban hành {short_date(content.day)}"
            yield Hit(passage.path, told, match[0][-40:], "xem lại ngày")


_AHEAD = datetime.timedelta(days=2)  # a clerk in another zone, and what is stamped for tomorrow


@rule("N0516", ADVICE, "Nghị định 30/2020/NĐ-CP, Điều 15: số và thời gian ban hành", only_issue=True)
def issued_ahead(content: Content) -> Iterator[Hit]:
    """Văn bản phát hành không ghi ngày chưa đến: số và ngày ban hành lấy khi đăng ký văn bản.

    Sai: date: 05/6/2099
    Đúng: date: 05/6/2026
    """
    if content.number and content.day and content.day > datetime.date.today() + _AHEAD:
        where = ("date",) if content.is_plan else ()
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
