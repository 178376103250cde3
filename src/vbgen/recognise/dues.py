"""The day, span or rhythm by which a sentence wants its work done, whole as printed."""

from __future__ import annotations

import re
from functools import lru_cache

from vbgen.patterns import regex

_YEAR = r"(?: ?/ ?\d{4}| năm \d{4})"
_DAY = (
    r"(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?(?!\d)|ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?"
    r"|(?:tháng )?\d{1,2} ?/ ?\d{4}"
    r"|ngày \d{1,2}(?: của)?(?: (?:hằng|hàng|mỗi))? (?:tháng|quý|năm)(?: (?:cuối|đầu tiên|đầu|sau|kế tiếp|tiếp theo|liền kề))?"
    r"(?: (?:của )?(?:mỗi |hằng |hàng )?quý)?"
    r"|ngày (?:cuối cùng|làm việc cuối cùng)(?: của \w+)?|ngày \d{1,2}(?= )"
)
_SPAN = rf"(?:đầu |cuối |giữa )?(?:(?:tháng|tuần) \d+|quý (?:\d|[IVX]+)\b)(?:{_YEAR})?|(?:đầu |cuối )?năm \d{{4}}"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_HOUR = r"\d+ ?(?:giờ|h)(?: ?\d+)?(?: phút)?"
_MARGIN = r"trước|trong|đến hết|đến|chậm nhất|muộn nhất|từ nay đến|không quá|thời hạn|hạn"
_BY = (
    r"(?:(?:phải )?(?:hoàn thành|xong|(?:chậm|muộn) nhất(?: là)?) )*"
    rf"(?:{_MARGIN})(?: (?:là|vào|xong|hết|trước|thời gian|đến|{_HOUR}),?)*:? "
    rf"(?:{_DAY}|{_SPAN})(?: (?:hằng|hàng|mỗi) năm)?"
)
_WEEKLY = rf"(?:trước|chậm nhất) (?:là |vào )*(?:{_HOUR},? )?(?:ngày |sáng |chiều )?{_WEEKDAY} (?:hằng|hàng|mỗi) tuần"
_WEEK = rf"(?:trước|trong|đến hết|đến|chậm nhất) tuần (?:thứ )?(?:\d|nhất|hai|ba|tư|đầu|cuối)(?: của)? tháng \d{{1,2}}(?:{_YEAR})?"
_COUNT = r"(?:\d+|một|hai|ba|bốn|năm|sáu|chín|mười)"
_UNIT = r"(?:ngày|tuần|tháng|quý|năm)\b"
_EACH = rf"(?:hằng|hàng|mỗi|{_COUNT}) {_UNIT}(?: (?:một|1|01) lần| đầu năm)?"
_RHYTHM = rf"(?:(?:hằng|hàng|mỗi) {_UNIT})(?:(?:,| và) (?:(?:hằng|hàng|mỗi) )?(?:ngày|tuần|tháng|quý|năm|6 tháng)\b)*"
_PERIOD = (
    rf"định kỳ (?:vào )?(?:{_EACH}(?:(?:,| và) (?:{_EACH}|{_UNIT}))*"
    rf"|(?:tháng|quý|năm|tuần)\b|\([^()]*{_UNIT}[^()]*\))"
)
_REST = r"[^,.;()]*?(?= (?:về|cho|tới|gửi) (?-i:[<up>])|[,.;()]|$)"  # but not to whom
_PART = r"(?:ngày|tháng|quý|tuần)"
_DIGITS = tuple("0123456789")
_DATED = (*_DIGITS, "quý", "ngày")  # one of which is in every day and span
_EVERY = ("hằng ", "hàng ", "mỗi ")
_LIMITS = (  # in the order of what they are worth
    regex(
        rf"từ (?:đầu |cuối )?{_PART} [^,.;()]{{1,25}}? đến (?:hết )?(?:{_DAY}|(?=(?:đầu |cuối )?{_PART})(?:{_SPAN})|khi [^,.;()]{{3,60}})",
        re.I,
        words=("từ đầu ", "từ cuối ", "từ ngày ", "từ tháng ", "từ quý ", "từ tuần "),
    ),
    regex(_WEEK, re.I, words=(" tuần ",)),
    regex(_WEEKLY, re.I, words=(" tuần",)),
    regex(rf"(?:trước|chậm nhất|muộn nhất|vào|lúc) (?:là |vào )*{_HOUR},? (?:hằng|hàng|mỗi) ngày", re.I, words=_EVERY),
    regex(_BY, re.I, words=_DATED),
    regex(
        rf"(?:trong thời hạn|trong vòng|chậm nhất|muộn nhất|sau) (?:là |sau |không quá |tối đa )?\d+ {_UNIT}{_REST}",
        re.I,
        words=_DIGITS,
    ),
    regex(rf"(?:trong thời hạn|trong vòng|chậm nhất|không quá) (?:là )?\d+ giờ{_REST}", re.I, words=(" giờ",)),
    regex(r"trong ngày(?: làm việc)?(?=[.;,]|$)", re.I, words=("trong ngày",)),
    regex(r"trước (?:ít nhất )?\d+ (?:ngày|giờ|tuần|tháng)\b(?: làm việc)?(?! \d)", re.I, words=("trước ",)),
    regex(r"trong (?:thời gian )?\d+ (?:ngày|giờ)\b(?: làm việc)?(?: kể từ [^,.;()]*)?", re.I, words=_DIGITS),
    regex(r"từ ngày \d+ đến (?:ngày )?\d+ (?:hằng|hàng|mỗi) tháng", re.I, words=("từ ngày ",)),
    regex(
        r"(?:thời hạn|thời gian|hạn|tiến độ)(?: hoàn thành| thực hiện| báo cáo| gửi)?\s*:\s*"
        rf"(?P<due>{_DAY}|{_SPAN}|{_PERIOD}|{_RHYTHM}|thường xuyên)",
        re.I,
        words=("hạn", "thời gian", "tiến độ"),
    ),
    regex(rf"(?:{_DAY}|{_SPAN}|ngày \d{{1,2}} tháng \d{{1,2}}) (?:hằng|hàng|mỗi) năm", re.I, words=_EVERY),
    regex(
        r"(?<!\d)\d+ (?:lần ?/ ?(?:ngày|tuần|tháng|quý|năm)|(?:giờ|ngày|tuần|tháng) ?/ ?(?:0?1 )?lần)\b",
        re.I,
        words=("lần",),
    ),
    regex(_PERIOD, re.I, words=("định kỳ ",)),
    regex(
        rf"(?:^|[,;:(.] ?|(?:báo cáo|theo dõi|tổng hợp|đánh giá|kiểm tra|rà soát|(?:bảo đảm|đảm bảo|bố trí) (?:nguồn )?kinh phí)[^,.;]{{0,300}} )(?P<due>{_RHYTHM})(?= |[,.;:)]|$)",
        re.I,
        words=_EVERY,
    ),
    regex(
        r"(?<!kế hoạch )(?<!chương trình )(?<!giao ban )(?<!lương )(?<!phụ cấp )(?<!trợ cấp )(?:hằng|hàng) (?:ngày|tuần|tháng|quý)(?=[.;/]*$)",
        re.I,
        words=_EVERY,
    ),
    regex(r"ngay (?:sau )?khi [^,.;()]+", re.I, words=("ngay ",)),
    regex(
        r"(?:vào )?cuối học kỳ[^,.;()]{0,12}?(?: và cuối năm(?: học)?)?(?= (?:gửi|gởi|báo cáo|nộp|tổ chức|tổng kết)\b|[,.;)]|$)",
        re.I,
        words=("cuối học kỳ",),
    ),
    regex(r"trước khi [^,.;()]+", re.I, words=("trước khi ",)),
    regex(
        rf"(?<!ký )(?<!họp )(?<!ban hành )(?<!hiệu lực )vào (?P<due>{_DAY}|{_SPAN})", re.I, words=("vào ",)
    ),  # when it is held
)
_OPENS = regex(
    rf"(?P<due>(?:đến |cuối |đầu )?(?:{_SPAN})|(?:cuối|đầu) (?:tháng|quý|năm|tuần|học kỳ)\b[^,.;]{{0,12}}?"
    r"|(?:trước khi|(?:ngay )?khi (?:kết thúc|hoàn thành)) [^,.;:]{3,80})(?:,|(?= (?-i:[<up>])))",
    re.I,
    words=("tháng", "tuần", "quý", "năm", "học kỳ", "khi "),
)
_MORE = regex(rf"(?:,| và|;)? (?:(?:\w+ ){{0,2}}?)(?:{_BY})", re.I)
_RHYTHM_BEFORE = regex(rf"(?:{_PERIOD}|{_RHYTHM})(?:(?:,|,? vào)? | \()$", re.I)
_BOUND = regex(  # "định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 05/12)"
    r"(?:(?:,| và|;) (?:\w+ ){0,2}\w+)? \((?:trước|chậm nhất|muộn nhất) [^()]*\d[^()]*\)", re.I
)
_UP_TO = regex(r"đến (?:hết )?(?:cuối )?năm \d|trong (?:cả )?năm \d", re.I)
_PLANNED = regex(
    r"(?:quy hoạch|tầm nhìn|giai đoạn|thời kỳ|định hướng|chiến lược|kế hoạch|nhiệm kỳ|mục tiêu|chỉ tiêu|phương án|lộ trình|chương trình"
    r"|số liệu|kết quả|dự báo|kinh phí|dự toán)[^.;]{0,80}$",
    re.I,
)


_VERB = regex(r"^(?:(?:phải )?(?:hoàn thành|xong),? )+(?=\w)", re.I)  # "hoàn thành trong tháng 11"
# what another does with it: "… để Sở Y tế tổng hợp, báo cáo trước ngày …"
_THEIRS = regex(r"\bđể (?:[<up>]\w+|các) [^.;]*[.;/]*$")


@lru_cache(maxsize=4096)
def due_of(text: str) -> str:
    """The day, span or rhythm by which a sentence wants its work done, or ""; years of plans and laws do not count."""
    own = _THEIRS.sub("", text)
    found = _due(own) or (_due(text) if own != text else "")
    return _VERB.sub("", found)


def _due(text: str) -> str:
    if opens := _OPENS.match(text):
        return opens["due"].strip(" ,")
    starts = [match for limit in _LIMITS if (match := limit.match(text))]
    inside = [match for limit in _LIMITS for match in limit.finditer(text)]
    for match in starts + inside:
        name = "due" if "due" in match.re.groupindex else 0
        start, end = match.span(name)
        if (
            start
            and _UP_TO.match(match[name])
            and (match[name].lower().startswith("đến") or _PLANNED.search(text[:start]))
        ):
            continue
        while more := _BOUND.match(text, end) or _MORE.match(text, end):
            end = more.end()
        if before := _RHYTHM_BEFORE.search(text[:start]):
            start = before.start()
            end += before[0].endswith("(") and text[end : end + 1] == ")"
            while more := _BOUND.match(text, end):
                end = more.end()
        return text[start:end].strip(" ,:;")
    return ""
