"""A text that begins with the name of a unit → that name, and what is said that the unit is to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.recognise.names import is_inside, is_nameable
from vbgen.recognise.words import ORDER, PAST, UNIT, VERB, WORK
from vbgen.standards.bodies import is_ended, is_whole, listed
from vbgen.vietnamese import folded

LED = regex(r"(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)")
LIABLE = regex(
    r"(?:tự |hoàn toàn )*chịu trách nhiệm (?:toàn diện |hoàn toàn |cá nhân |toàn bộ )*(?:trước|về) (?:pháp luật|tính|Pháp luật)"
)
_ROLE = r"(?:là )?(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận) )?(?:[Tt]hường trực|chủ trì|đầu mối)"
ROLE = regex(  # no part of a name
    rf"\s*\({_ROLE}[^()]*\)$|\s+[-–]\s+{_ROLE}[^-–,;]*[-–]?$", words=("ường trực", "chủ trì", "đầu mối")
)
NAME = 160  # letters of a name
_NO_VERBS = frozenset(  # words after the name of a place, or in it, that never begin what is to be done
    """
    và hoặc hay của về tại ở trong trên dưới với cho theo do từ đến tới nơi là đã đang sẽ được bị chưa không cũng
    đều còn vẫn mới có thì mà nêu này đó trước sau khi để nhằm như gồm cùng các những một hai tỉnh thành huyện xã
    phường thị thôn bản khu cấp số khác ngày tháng năm quý đợt lần phía bên phụ thuộc trực qua bằng vào ra gần cách khóa
    khoá nhiệm kỳ đồng người cơ đơn liên chuyên miền vùng biên ven giáp nghèo trọng nông đô loại điểm đặc khó thí
    nội ngoại địa việc công kinh văn nhân dân tổ chủ đại cá hộ hội nghiệp nghệ thương cộng tác chức trị hóa hoá sự
    thông dục khí lực học tế chính sản vụ mại dựng tạo lý quân binh niên nữ chấp luật pháp án sát viện thao lịch
    tuyên huy anh đoàn ban ngành sở phòng trung trường trạm tiểu mầm phổ nhà chi cục bộ thủ giám trưởng phó chánh
    hiệu kế nhất đề cần phải dự xin ủy uỷ kính bao tất toàn mỗi từng riêng hiện thời tuy nếu vì bởi nên rất quá lại
    nữa hằng hàng kèm tính đạt chiếm gặp bước thứ lúc hồi
    """.split()
)
_NEXT = regex(r"\s+(?P<word>[<low>]+)(?=\s)")
_GAP = regex(r"(?P<colon>(?:\s+(?:như sau|sau đây))?:\s*$)|,?\s+(?P<then>thì\s+)?")
_SAYS = 3  # words after a verb that is none of those known, at least
_NAMED = regex(r"(?P<lead>[^.;:]{3,200}?(?:\bcác \w+: [<up>][^.;:]{2,120})?):\s+(?:\(\w+\)\s*)?")
_SPAN = range(3, 61)  # letters between the head of a name and the verb after it
_LIMIT = regex(
    r"[.](?=\s|$)|;(?=\s|$)|(?<!các Sở)(?<!các sở)(?<!phường)(?<!xã)(?<!, ngành)(?<!huyện)(?<!các đơn vị)(?<!các Bộ):\s"
)
_ABOUT_WHAT = regex(
    r"\s+(?:(?:một số|các|những) (?:nội dung|nhiệm vụ|vấn đề|công việc|việc|giải pháp)|nội dung sau|như sau|về việc)\b.*$"
)
_PAPERS = r"(?:[Vv]ăn bản|Công văn|Tờ trình|Báo cáo|Quyết định|Thông báo|Kế hoạch)"
_TOLD = regex(  # what tells only: that a unit wrote, planned, has not done
    rf"có (?:ý kiến (?:tại |bằng )?)?{_PAPERS} (?:số )?\d|có ý kiến (?:tại|thống nhất|đồng ý|nhất trí)|cơ bản\b|sử dụng con dấu|(?:bố trí|đặt) (?:tại|ở)\b|chịu sự\b|nhận thấy\b|(?:tham gia |cùng |đều )*(?:đồng ý|nhất trí)\b|là cơ quan chuyên môn|xác định (?:rõ )?(?:đây|công tác|việc)\b[^.;]*\blà\b"
)
_SETTLED = regex(r"(?:trước khi|sau khi|khi|trong|hằng năm|hàng năm|thường xuyên)\b[^.;]{0,120}\bđã\b")
_NOW = regex(r"(?:khẩn trương|phải|có trách nhiệm|sớm)\b")
_LACKING = regex(r"(?<=\s)chưa [^,;]+$")  # which of many: "13 xã chưa lập tổ công tác | khẩn trương thành lập"
_HIGHEST = frozenset(
    "Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư".split("|")
)
_DECIDES = regex(r"(?:xem xét, )?(?:cho phép|quyết định|chấp thuận|phê duyệt)\b")  # which charges nobody
_BEFALLS = regex(r"\w+ (?!(?:chuẩn|trang|thiết)\b)\w+ bị\b")  # no verb there: "Hệ thống cấp nước | tập trung bị hư hại"
_NOT_SUBJECT = regex(  # the last is a verb: "Lãnh đạo | hoàn thành các chỉ tiêu"
    r"\b(?:đã|được|sẽ|đang|chỉ|để|(?<!công )việc|cho|không|cũng|còn|chưa|kính|trân trọng|có thể|thì|xin|sau đây"
    r"|^Lãnh đạo)$"
)
_NOT_NAME = regex(
    r"\b(?:đã|nhận được|chưa(?! nộp| báo cáo| thực hiện| hoàn thành| gửi)|dự kiến|trân trọng|ghi nhận|có trụ sở|đủ điều kiện|có đủ|khoản \d|vi phạm|ít nhất|tối thiểu|để|hết|đặt tại|có quyền|trong việc|có thể"
    r"|(?<!biệt )(?<!nhất )là(?! thành viên| (?:Phó |Tổ |Phó Tổ )?(?:[Tt]rưởng|Chủ tịch|Giám đốc|Bí thư|Ủy viên))|gồm|quyền sau|làm việc|hoạt động theo)\b"
    r"|\bđược\b(?! cấp| giao| phân công| (?:UBND|Ủy ban|Uỷ ban|Chủ tịch|cấp trên)[^,;:]{0,60} (?:giao|phân công))"
)


@lru_cache(maxsize=4096)
def charged(text: str, issuer: str) -> tuple[str, str] | None:
    """A text that begins with a unit → the unit and what it is told to do; None when no verb follows the name."""
    unit, named, limit = UNIT.match(text), _named(text), _limit(text)
    end = limit.start() if limit else len(text)
    start = unit.end() if unit else 0
    sooner = _unknown_verb(text, start, min(end, start + NAME))
    for verb in _verbs(text, start, end):
        if named and verb.end > named.end("lead") and WORK.match(text, named.end()):
            break
        lead, rest = text[: verb.start].strip(" ,:-"), text[verb.end :]
        if sooner and sooner < verb.start:
            break
        if verb.is_order and not is_whole(listed(lead)[-1]):
            continue
        if rest and is_inside(lead, rest, text[verb.end : end], comma=text[verb.start] == ","):
            continue
        if not _MUST.match(rest) and _ALLOWS.search(lead) and _MUST_YET.match(rest):
            continue  # who may do one thing must do another: "Nhà đầu tư được tiếp tục thực hiện dự án | phải nộp …"
        if is_nameable(rest):
            if named and verb.end < named.end("lead"):
                break
            if limit and limit[0].startswith(":") and end < 90:
                return None  # an entry of a list: "Nhà thầu khảo sát xây dựng: …"
        return _accepted(lead, rest, issuer)
    if sooner and not named:
        return _accepted(text[:sooner].strip(" ,:-"), text[sooner:].lstrip(), issuer)
    return _accepted(named["lead"], text[named.end() :], issuer) if named else None


class _Verb(NamedTuple):
    """Where the gap before a verb begins and ends; an order comes only after a name that needs nothing more."""

    start: int
    end: int
    is_order: bool = False


def _verbs(text: str, start: int, end: int) -> Iterator[_Verb]:
    """Where a verb, or a colon at its end, may follow a name in a stretch of a text."""
    while gap := _GAP.search(text, start, end):
        if gap["colon"] is not None or VERB.match(text, gap.end(), end):
            yield _Verb(gap.start(), start := gap.end())
            continue
        spaces = gap.start() + (text[gap.start()] == ",")
        start = spaces + 1
        if not gap["then"] and ORDER.match(text, gap.end(), end):
            yield _Verb(spaces, start := gap.end(), is_order=True)


def _unknown_verb(text: str, start: int, end: int) -> int:
    """Where a verb that is none of those known follows a name that is at its end: "Công an xã | chốt chặn"; 0 for nowhere."""
    for found in _NEXT.finditer(text, start, end):
        if found["word"] in _NO_VERBS or not is_ended(name := text[: found.start()]):
            continue
        if text.count(" ", found.end()) >= _SAYS and is_whole(listed(name)[-1]):
            return found.start()
    return 0


def is_described(text: str) -> bool:
    """Whether what a text says after a unit of many only tells which: "Các phòng ban | tham gia đào tạo"."""
    found = charged(f"{text} ", "")
    return found is not None and not is_whole(listed(found[0])[-1]) and is_nameable(found[1])


def _named(text: str) -> re.Match[str] | None:
    """A name before a colon and what it is told to do."""
    named = _NAMED.match(text)
    if not named or WORK.match(text, named.end()):
        return named
    unit = UNIT.match(text, named.end())
    return named if unit and any(VERB.match(text, unit.end() + at) for at in _SPAN) else None


def _limit(text: str) -> re.Match[str] | None:
    """Where what is said of a unit ends: not at a semicolon before another unit."""
    limits = _LIMIT.finditer(text)
    return next((found for found in limits if found[0] != ";" or not UNIT.match(text, found.end() + 1)), None)


def _accepted(lead: str, rest: str, issuer: str) -> tuple[str, str] | None:
    """A unit and what follows it, unless that tells what the unit did, or the unit is the issuer."""
    lead = _ABOUT_WHAT.sub("", ROLE.sub("", _TIMED.sub("", lead)))
    bare = re.sub(r"\(.*?\)", "", lead)
    if _NOW.match(rest):
        bare = _LACKING.sub("", bare)
    if (
        PAST.match(rest)
        or _is_passive(lead)
        or _TOLD.match(rest)
        or _SETTLED.match(rest)
        or _BEFALLS.match(rest)
        or (lead in _HIGHEST and _DECIDES.match(rest))
        or _NOT_SUBJECT.search(lead)
        or _NOT_NAME.search(_ALLOWED.sub("", bare) if _MUST.match(rest) else bare)
        or len(lead) > 330
    ):
        return None
    own = issuer and _same(lead, issuer)
    if own and not (LED.match(rest) and not LIABLE.match(rest)) and not _FOLLOWING_UP.match(rest):
        return None
    return re.sub(r"^cho\s+", "", lead), rest


def _is_passive(lead: str) -> bool:
    """Whether a name ends in whom something is done by: "Quỹ do Bộ trưởng Bộ Công an | quản lý"."""
    _, by, whom = lead.rpartition(" do ")
    return bool(by) and "," not in whom and UNIT.match(whom) is not None


_MUST = regex(r"(?:phải|có trách nhiệm|chịu trách nhiệm|có nghĩa vụ)\b")
_ALLOWS = regex(r"\bđược\b(?! cấp| giao| phân công)")
_MUST_YET = regex(r"[^,.;:]{0,80}\s(?:phải|có trách nhiệm|có nghĩa vụ)\b")
_ALLOWED = regex(
    r"(?<=\s)được (?:tiếp tục |phép )?(?:thực hiện|sử dụng|thuê|giao|hưởng|hỗ trợ|phân bổ|bố trí|cấp|phê duyệt|đầu tư)\b[^,]*$"
)  # which of many
_FOLLOWING_UP = regex(  # what a writer names himself for
    r"(?:có trách nhiệm |chủ động |thường xuyên )*(?:theo dõi|đôn đốc|tổng hợp|tham mưu|phối hợp (?:với|cùng)|là (?:cơ quan (?:thường trực|đầu mối)|đầu mối)"
    r"|hướng dẫn,? (?:và )?(?:kiểm tra|đôn đốc|theo dõi))"
)
_TIMED = regex(r"\s*\((?:sau|trước|trong|chậm nhất) [^()]*\)$")  # "Mỗi thành viên (sau 05 ngày) gửi …"


def _same(lead: str, issuer: str) -> bool:
    """Whether a unit is the issuer itself, named in full or without its place."""
    short, whole = folded(lead), folded(issuer)
    return short == whole or short.startswith(whole) or (len(short) > 5 and whole.startswith(short))
