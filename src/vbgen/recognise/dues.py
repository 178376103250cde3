"""The day, span or rhythm by which a sentence wants its work done."""

from __future__ import annotations

import re

_DAY = (
    r"(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?|ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?|(?:tháng )?\d{1,2} ?/ ?\d{4}"
    r"|ngày \d{1,2} (?:hằng|hàng|của) \w+"
)
_SPAN = r"(?:đầu |cuối )?(?:tháng|quý|năm|tuần) (?:\d+|[IVX]+)\b(?: ?/ ?\d{4}| năm \d{4})?"
_EVERY = r"(?:ngày|tuần|tháng|quý|năm|6 tháng)\b"
_LIMITS = (  # in the order of what they are worth
    re.compile(
        r"(?:(?:hoàn thành|xong|(?:chậm|muộn) nhất(?: là)?) )*(?:trước|trong|đến hết|đến|chậm nhất|muộn nhất|từ nay đến|thời hạn|hạn)"
        r"(?: (?:là|vào|xong|hết|trước|thời gian|\d+ ?(?:giờ|h) ?(?:\d+)?(?: phút)?))* ?:? ?"
        rf"(?:{_DAY}|{_SPAN})",
        re.I,
    ),
    re.compile(r"(?:trong thời hạn|trong vòng|chậm nhất|sau) (?:là )?\d+ (?:ngày|tháng|giờ)[^,.;]*", re.I),
    re.compile(rf"từ ngày \d+ đến (?:ngày )?\d+ (?:hằng|hàng|mỗi) tháng|{_SPAN}(?=,)", re.I),
    re.compile(
        rf"định kỳ (?:vào )?(?:(?:hằng|hàng|mỗi|\d+|\() ?[^,.;)]*?{_EVERY}[^,.;()]{{,12}}?\)?(?= |[,.;]|$)|một năm)",
        re.I,
    ),
    re.compile(
        rf"(?:^|[,;:(] ?|(?:báo cáo|theo dõi|tổng hợp|đánh giá)[^,.;]* )(?P<due>(?:hằng|hàng|mỗi) {_EVERY}(?:, (?:(?:hằng|hàng) )?{_EVERY})*)",
        re.I,
    ),
)
_PLANNED = re.compile(
    r"(?:quy hoạch|tầm nhìn|giai đoạn|thời kỳ|định hướng|chiến lược|kế hoạch|nhiệm kỳ)[^.;]{0,80}$", re.I
)


def due_of(text: str) -> str:
    """The day, span or rhythm by which a sentence wants its work done, or ""; years of plans do not count."""
    starts = [match for limit in _LIMITS if (match := limit.match(text))]
    inside = [match for limit in _LIMITS for match in limit.finditer(text)]
    for match in starts + inside:
        due = match["due"] if "due" in match.re.groupindex else match[0]
        if not (_YEAR.match(due) and _PLANNED.search(text[: match.start()])):
            return due.strip(" ,:")
    return ""


_YEAR = re.compile(r"(?:hoàn thành )?(?:đến|trong) năm \d", re.I)
