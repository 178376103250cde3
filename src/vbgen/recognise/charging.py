"""A sentence → the unit that it charges with work, and where the name of that unit ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vbgen.patterns import regex
from vbgen.recognise.names import is_inside, is_nameable
from vbgen.recognise.words import DIRECTS, ORDER, PAST, REPORTED, UNIT, VERB, WORK
from vbgen.standards.bodies import is_anyone, is_ended, is_whole, listed
from vbgen.vietnamese import folded


class Surroundings(NamedTuple):
    """What surrounds a sentence: the issuer of the document, whether a unit with a verb is being told what to do,

    and whether a heading names the unit that does what stands below it.
    """

    issuer: str
    starts: bool
    headed: bool = False


# UNIT and VERB take long to compile: a pattern that holds one is run only where its other words stand
_COUNTED = r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là,\s+"
_OPENS = (
    r"(?:Hàng|Hằng|Định kỳ|Sau|Trước|Trong|Khi|Căn cứ|Trên cơ sở|Để|Nhằm"
    r"|Từ|Ngoài|Cuối|Đầu|Đến|Đối với|Nếu|Riêng|Chậm nhất|Theo|Tại|Trường hợp|Đồng thời|Bên cạnh đó|Ngoài ra|Do đó|Vì vậy)\b"
)
_TIME = (  # needs no comma before the unit
    r"(?:(?:Cuối|Đầu|Hàng|Hằng|Mỗi) (?:ngày|tuần|tháng|quý|năm|học kỳ)|(?:Đúng|Lúc|Vào) [^,.;:]{2,40}?\d(?: \([^()]*\))?)\s+"
)
_OPENED = rf"(?:{_OPENS}[^.;:]{{0,500}}?,|(?:Căn cứ|Trên cơ sở|Sau khi)\b[^.:]{{0,500}}?;)\s+"
_HAS_OPENING = regex(rf"{_COUNTED}|{_OPENED}|{_TIME}")
_OPENING = regex(rf"(?:{_COUNTED})?(?:{_OPENED}|{_TIME}(?={UNIT}))?(?={UNIT}|{WORK})")
_COMMA = regex(r",\s+(?:thì\s+)?")
_SUBJECTS, _PHRASE = 6, 500  # places where a subject is looked for, letters of the phrase that opens a sentence
_EXECUTION = r"(?:có trách nhiệm|chịu trách nhiệm|căn cứ)\s+(?:tổ chức\s+)?(?:triển khai\s+)?(?:thi hành|Quyết định)"
_HAS_EXECUTION = regex(_EXECUTION)
_EXECUTED = regex(rf"(?P<lead>{UNIT}[^.]*?)\s+{_EXECUTION}")
_LED = regex(r"(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)")
_CALL = regex(  # after the unit that a formula calls on
    r"(?:quan tâm|nghiêm túc|khẩn trương|phối hợp|tổ chức|triển khai|thực hiện|và|,|\s)+"
    r"(?:(?:các )?nội dung (?:trên|nêu trên|của \w+ này))?[.;/]*",
    re.I,
)
_INFORMS = regex(
    r"(?:để biết|biết,? (?:và )?(?:thực hiện|chỉ đạo|triển khai|phối hợp)|xin báo cáo)[^.]*\.?(?:/\.)?$", re.I
)


_CALLS = regex(r"(?:Trên đây là [^;]{3,300}?[,;.] (?:[<up>][^,;]{3,60} )?)?(?:yêu cầu|đề nghị) ", re.I)


def is_closing(sentence: str) -> bool:
    """Whether a sentence only closes a letter: it calls on everybody to carry it out, or says that it informs."""
    if _INFORMS.search(sentence):
        return True
    call = _CALLS.match(sentence)
    names = _CALL_ON.match(sentence, call.end()) if call else None
    many = names is not None and any(map(is_anyone, listed(names["names"])))
    return names is not None and many and bool(_CALL.fullmatch(sentence, names.end()))


_CALL_ON = regex(
    r"(?P<names>[^.;:]*?)(?=\s(?:quan tâm|nghiêm túc|khẩn trương|phối hợp|tổ chức|triển khai|thực hiện)\b)", re.I
)
_URGED = regex(r"(?:Quan tâm |Tiếp tục )?(?:[Cc]hỉ đạo|[Đđ]ôn đốc)\s+")
_PAPER = (
    r"(?:Văn bản|Công văn|Thông báo|Nghị định|Nghị quyết|Quyết định|Thông tư|Tờ trình|Báo cáo|Kế hoạch|Luật|Điều|Khoản)"
)
_RETOLD = regex(  # what a paper says
    rf"{_PAPER} (?:số )?\d|Tại (?:điểm|khoản|Khoản|Điều|Điểm)\s[^.;]*?\b(?:quy định|nêu)\b"
)
_UNIT = regex(UNIT)
_CLAUSE = regex(r"[,;:.]\s")


def lead(sentence: str, scene: Surroundings, *, owned: bool) -> str:
    """The unit that a sentence charges, or ""."""
    if _RETOLD.match(sentence):
        return ""
    if by := _BY.match(sentence):
        sentence = sentence[by.end() :]
    urged = _URGED.match(sentence)
    urges = urged and scene.starts and not owned and _UNIT.match(sentence, urged.end())
    if urged and urges and (found := charged(sentence[urged.end() :], "")):
        return found[0]
    if directed := _directed(sentence, scene, owned=owned):
        return directed
    if scene.starts and (aside := _set_aside(sentence)):
        return aside
    if _PAPERS_OF.match(sentence) and (passive := _PASSIVE.match(sentence)):
        return passive["unit"].strip()
    places = _subjects(sentence)
    for at in places:
        if at and at != places[-1] and sentence[at].islower() and not _MANY.match(sentence, at):
            continue  # "Căn cứ đề xuất của các phòng, đơn vị trực thuộc, Sở A …"
        found = charged(sentence[at:], scene.issuer)
        if not found or not found[1] or any(told.match(found[1]) for told in (_TELLS, _EARNS, _MAY)):
            continue
        if _LIABLE.match(found[1]) and not owned:
            continue
        short = len(found[0]) < _NAME or len(listed(found[0])) > 2
        if _LED.match(found[1]) or (scene.starts and short and not _is_entry(sentence)):
            return found[0]
    named = _WORK_NAMED.match(sentence) if scene.starts and not _UNIT.match(sentence) else None
    told = named is not None and _UNIT.match(sentence, named.end())
    found = charged(sentence[named.end() :], scene.issuer) if named and told else None
    does = found and (_LED.match(found[1]) or _DOES.match(found[1]) or sentence.startswith(("Về ", "Riêng ")))
    return found[0] if found and does else ""


_MANY = regex(r"(?:các|những|mỗi|từng|mọi)\s")
_ASIDE = regex(r"(?:(?P<only>Riêng )(?:đối với )?|Đối với )")
_LEVELS = regex(r"(?:quận|huyện|xã|phường|đặc khu|thị trấn|thị xã|sở|ban|ngành)\b")
_DUTY = regex(r"(?:thì )?(?:phải|cần|có trách nhiệm|khẩn trương|tiếp tục|chủ động|tập trung|nghiêm túc)\b")
_DEALT_WITH = regex(  # "Đối với các hộ chưa nhận tiền: lập hồ sơ cưỡng chế"
    r"(?:các |những |mọi )?(?:hộ|cá nhân|người|tổ chức|doanh nghiệp|cơ sở|công ty|chủ|học sinh|sinh viên|cán bộ|công chức|đảng viên"
    r"|khách hàng|thành viên|hội viên|đồng chí|bên)\b",
    re.I,
)


def _set_aside(sentence: str) -> str:
    """The units of which a sentence says first that it is about them: "Riêng các xã ven biển: đo mặn …", "Đối với quận, huyện thực hiện …"."""
    about = _ASIDE.match(sentence)
    if not about or _UNIT.match(sentence, _opening(sentence) or len(sentence)):
        return ""
    text = sentence[about.end() :]
    levels = _LEVELS.match(text)
    found = charged(f"các {text}" if levels else text, "")
    if not found or not found[0] or _DEALT_WITH.match(found[0]):
        return ""
    says = text[len(found[0]) - (4 if levels else 0) :].lstrip()
    apart = says.startswith(":") or levels or (about["only"] and says.startswith(","))
    told = _DUTY.match(found[1]) or (_WORK.match(found[1]) and apart)
    return found[0] if told else ""


_BY = regex(
    r"(?:Thời hạn|Thời gian|Chế độ|Thời điểm)[^:.;]{0,30}:\s+(?=(?:Trước|Chậm nhất|Định kỳ|Hằng|Hàng|Đến|Vào|Trong)\b)"
)
_WORK_NAMED = regex(r"[^:;.]{10,160}:\s+")  # "Nâng cấp đường liên xã: Ban Quản lý dự án …"
_DOES = regex(r"(?:làm chủ đầu tư|thực hiện|tổ chức thực hiện|phối hợp với|tham mưu|phụ trách)\b")
_OF = r"(?:Ý kiến|Văn bản|Báo cáo|Kết quả|Hồ sơ|Danh sách|Số liệu|Đề xuất)[^.;:]{0,60}? của "
_PAPERS_OF = regex(_OF)
_PASSIVE = regex(  # "Báo cáo của các đơn vị gửi về Sở trước ngày …"
    rf"{_OF}(?P<unit>{UNIT}[^.;:]*?)(?:,| (?:xin|đề nghị))* (?:gửi|gởi|báo cáo|nộp|chuyển) (?:về|đến|tới|cho|qua|trước|bằng)\b"
    r"[^.;]*\b(?:trước|chậm nhất|trong|đến)\b"
)
_ENTRY = regex(  # "Nhà thầu khảo sát: Công ty A.", "Các địa phương đạt 3/6 tiêu chí: hệ số 3,0."
    rf"[^:.]{{5,90}}:\s+(?:{UNIT}|Ông|Bà)[^.;:]*[.;]?$"
    r"|[^:]{5,200}:\s+(?:(?:hệ số|định mức|mức|tỷ lệ|tối đa|tối thiểu|không quá|điểm|được)\b|[\d+])(?:[^.;:]|[.,]\d)*[.;]?$"
)


def _is_entry(sentence: str) -> bool:
    """Whether a sentence only fills in who something is."""
    return ":" in sentence and bool(_ENTRY.match(sentence))


_TELLS = regex(  # a unit asks itself; a heading; a field to fill in
    r"(?:đề nghị|kiến nghị|yêu cầu|xin)\b|(?:\S+\s*){1,3}$(?<![.;])|(?!có trách nhiệm|có nhiệm vụ|phải)[^.;]{,50}:$"
)
_EARNS = regex(  # what somebody gets who does well or ill
    r"(?:hoàn thành|đạt|có(?! trách nhiệm| nhiệm vụ)|vi phạm|không|cố ý|chậm|để xảy ra)\b(?:(?!\b(?:để|nhằm)\b)[^.;])*?"
    r"\b(?:được|bị) (?:xem xét|xét|khen thưởng|biểu dương|xử lý|xử phạt|kỷ luật|phê bình|truy cứu|coi là)\b"
)
_MAY = regex(r"[^.;]*?\b(?:thì (?:có thể )?|có thể |đương nhiên )(?:được|bị)\b(?! giao)")  # what befalls somebody
_LIABLE = regex(
    r"(?:tự |hoàn toàn )*chịu trách nhiệm (?:toàn diện |hoàn toàn |cá nhân |toàn bộ )*(?:trước|về) (?:pháp luật|tính|Pháp luật)"
)


def executing(text: str) -> str:
    """Those who a sentence says are to execute a decision."""
    found = _EXECUTED.match(text) if _HAS_EXECUTION.search(text) else None
    return found["lead"] if found else ""


def opened(sentence: str) -> str:
    """A sentence without the phrase that opens it, before its subject or its verb."""
    return sentence[_opening(sentence) :]


def _opening(sentence: str) -> int:
    """Where the phrase that opens a sentence ends."""
    opening = _OPENING.match(sentence) if _HAS_OPENING.match(sentence) else None
    return opening.end() if opening else 0


def _subjects(sentence: str) -> list[int]:
    """Where the subject of a sentence may begin: at its start, or after the phrase that opens it.

    That phrase may enumerate units itself: "Căn cứ đề xuất của các bộ, cơ quan trung ương, Bộ Công an chủ trì …".
    """
    places, at = [0], _opening(sentence)
    while at and len(places) < _SUBJECTS:
        places.append(at)
        later = (comma.end() for comma in _COMMA.finditer(sentence, at, at + _PHRASE))
        at = next((end for end in later if _UNIT.match(sentence, end)), 0)
    return [at for at in places if _UNIT.match(sentence, at)]


def _directed(sentence: str, scene: Surroundings, *, owned: bool) -> str:
    """The unit after "giao", "đề nghị", "yêu cầu" …, where the writer himself says so."""
    for match in DIRECTS.finditer(sentence):
        before = sentence[: match.start()]
        if not _UNIT.match(sentence, match.end()) or _is_told_again(match["verb"], before):
            continue
        clause = _CLAUSE.split(before)[-1].strip()
        asks = scene.headed and match["verb"].lower() == "yêu cầu"  # it is its unit that is to ask
        if asks and not _UNIT.match(clause):
            continue
        if scene.starts and before.endswith(", ") and _acts(before, scene.issuer):
            continue
        if owned and clause and not _UNIT.match(clause):
            continue
        given = match["verb"] in ("Giao", "giao")  # by whom the issuer writes for
        if found := charged(sentence[match.end() :], "" if given else scene.issuer):
            about = _ABOUT.match(sentence) if sentence.startswith("Đối với ") and _ANY.match(found[0]) else None
            return about["unit"].strip() if about else found[0]
    return ""


def _acts(before: str, issuer: str) -> bool:
    """Whether a sentence told somebody what to do before "đề nghị", so that this is the last of what he does."""
    for at in _subjects(before):
        found = charged(before[at:], issuer)
        if found and _WORK.match(found[1]) and not (DIRECTS.match(found[1]) or _UTTERS.match(found[1])):
            return True
    return False


_UTTERS = regex(
    r"(?:yêu cầu|đề nghị|giao|phân công|đánh giá|ghi nhận|có ý kiến|cho ý kiến|thông báo|quyết định|chỉ đạo|nhấn mạnh|kết luận)\b"
)


def _is_told_again(verb: str, before: str) -> bool:
    """Whether what stands before "giao", "đề nghị" shows that somebody else said so, or that it was said before."""
    if REPORTED.search(before) or (verb.lower() == "giao" and _DONE.search(before)):
        return True
    return len(before) > 600 or bool(_OTHERS.search(_CLAUSE.split(before)[-1]))


_OTHERS = regex(rf"{_PAPER} số|\b(?:để|Trong đó|trong đó|đề nghị)\b")
_DONE = regex(r"\bđã\b[^.;]{0,120}$")  # "đã có thông báo, giao …"
_ABOUT = regex(rf"Đối với (?P<unit>{UNIT}[^:,]*?)[:,]")
_ANY = regex(r"(?:các )?(?:đơn vị|cơ quan|cơ quan, đơn vị)$")

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
_VERB_AFTER = regex(rf",?\s+(?:thì\s+)?(?={VERB})|\s+(?P<order>(?={ORDER}))|(?:\s+(?:như sau|sau đây))?:\s*$")
_NAME = 160  # letters of a name
_SAYS = 3  # words after a verb that is none of those known, at least
_NAMED = regex(r"(?P<lead>[^.;:]{3,200}):\s+(?:\(\w+\)\s*)?")
_WORK = regex(WORK)
_UNIT_THAT = regex(rf"{UNIT}.{{3,60}}{VERB}")
_LIMIT = regex(
    r"[.](?=\s|$)|;(?=\s|$)|(?<!các Sở)(?<!các sở)(?<!phường)(?<!xã)(?<!, ngành)(?<!huyện)(?<!các đơn vị)(?<!các Bộ):\s"
)
_ABOUT_WHAT = regex(
    r"\s+(?:(?:một số|các|những) (?:nội dung|nhiệm vụ|vấn đề|công việc|việc|giải pháp)|nội dung sau|như sau|về việc)\b.*$"
)
_PAPERS = r"(?:[Vv]ăn bản|Công văn|Tờ trình|Báo cáo|Quyết định|Thông báo|Kế hoạch)"
_TOLD = regex(  # what tells only: that a unit wrote, planned, has not done
    rf"có (?:ý kiến (?:tại |bằng )?)?{_PAPERS} (?:số )?\d|có ý kiến (?:tại|thống nhất|đồng ý|nhất trí)|cơ bản\b|sử dụng con dấu|(?:bố trí|đặt) (?:tại|ở)\b|chịu sự\b|nhận thấy\b|là cơ quan chuyên môn"
)
_SETTLED = regex(r"(?:trước khi|sau khi|khi|trong|hằng năm|hàng năm|thường xuyên)\b[^.;]{0,120}\bđã\b")
_NOT_SUBJECT = regex(
    r"\b(?:đã|được|sẽ|đang|chỉ|để|(?<!công )việc|cho|không|cũng|còn|chưa|kính|trân trọng|có thể|thì|xin|sau đây)$"
)
_NOT_NAME = regex(
    r"\b(?:đã|nhận được|chưa(?! nộp| báo cáo| thực hiện| hoàn thành| gửi)|dự kiến|trân trọng|ghi nhận|có trụ sở|đủ điều kiện|có đủ|khoản \d|vi phạm|để|hết|đặt tại|có quyền|trong việc|có thể"
    r"|(?<!biệt )(?<!nhất )là(?! thành viên)|gồm|quyền sau|làm việc|hoạt động theo)\b"
    r"|\bđược\b(?! cấp| giao| phân công| (?:UBND|Ủy ban|Uỷ ban|Chủ tịch|cấp trên)[^,;:]{0,60} (?:giao|phân công))"
)


@lru_cache(maxsize=4096)
def charged(text: str, issuer: str) -> tuple[str, str] | None:
    """A text that begins with a unit → the unit and what it is told to do; None when no verb follows the name."""
    unit, named, limit = _UNIT.match(text), _named(text), _limit(text)
    end = limit.start() if limit else len(text)
    start = unit.end() if unit else 0
    sooner = _unknown_verb(text, start, min(end, start + _NAME))
    for match in _VERB_AFTER.finditer(text, start, end):
        if named and match.end() > named.end("lead") and _WORK.match(text, named.end()):
            break
        lead, rest = text[: match.start()].strip(" ,:-"), text[match.end() :]
        if sooner and sooner < match.start():
            break
        if match["order"] is not None and not is_whole(listed(lead)[-1]):
            continue
        if rest and is_inside(lead, rest, text[match.end() : end], comma=match[0].startswith(",")):
            continue
        if not _MUST.match(rest) and _ALLOWS.search(lead) and _MUST_YET.match(rest):
            continue  # who may do one thing must do another: "Nhà đầu tư được tiếp tục thực hiện dự án | phải nộp …"
        if is_nameable(rest):
            if named and match.end() < named.end("lead"):
                break
            if limit and limit[0].startswith(":") and end < 90:
                return None  # an entry of a list: "Nhà thầu khảo sát xây dựng: …"
        return _accepted(lead, rest, issuer)
    if sooner and not named:
        return _accepted(text[:sooner].strip(" ,:-"), text[sooner:].lstrip(), issuer)
    return _accepted(named["lead"], text[named.end() :], issuer) if named else None


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
    if not named or _WORK.match(text, named.end()):
        return named
    return named if _UNIT.match(text, named.end()) and _UNIT_THAT.match(text, named.end()) else None


def _limit(text: str) -> re.Match[str] | None:
    """Where what is said of a unit ends: not at a semicolon before another unit."""
    limits = _LIMIT.finditer(text)
    return next((found for found in limits if found[0] != ";" or not _UNIT.match(text, found.end() + 1)), None)


def _accepted(lead: str, rest: str, issuer: str) -> tuple[str, str] | None:
    """A unit and what follows it, unless that tells what the unit did, or the unit is the issuer."""
    lead = _ABOUT_WHAT.sub("", _TIMED.sub("", lead))
    bare = re.sub(r"\(.*?\)", "", lead)
    if (
        PAST.match(rest)
        or _is_passive(lead)
        or _TOLD.match(rest)
        or _SETTLED.match(rest)
        or _NOT_SUBJECT.search(lead)
        or _NOT_NAME.search(_ALLOWED.sub("", bare) if _MUST.match(rest) else bare)
        or len(lead) > 330
    ):
        return None
    own = issuer and _same(lead, issuer)
    if own and not (_LED.match(rest) and not _LIABLE.match(rest)) and not _FOLLOWING_UP.match(rest):
        return None
    return re.sub(r"^cho\s+", "", lead), rest


def _is_passive(lead: str) -> bool:
    """Whether a name ends in whom something is done by: "Quỹ do Bộ trưởng Bộ Công an | quản lý"."""
    _, by, whom = lead.rpartition(" do ")
    return bool(by) and "," not in whom and _UNIT.match(whom) is not None


_MUST = regex(r"(?:phải|có trách nhiệm|có nghĩa vụ)\b")
_ALLOWS = regex(r"\bđược\b(?! cấp| giao| phân công)")
_MUST_YET = regex(r"[^,.;:]{0,80}\s(?:phải|có trách nhiệm|có nghĩa vụ)\b")
_ALLOWED = regex(
    r"(?<=\s)được (?:tiếp tục |phép )?(?:thực hiện|sử dụng|thuê|giao|hưởng|hỗ trợ)\b[^,]*$"
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


_WITH = regex(
    r"(?:[Cc]hủ trì,? cùng (?:với )?|[Pp]hối hợp(?: chặt chẽ)?(?:,? (?:chỉ đạo|cùng|hỗ trợ|hướng dẫn))?\s+(?:với |cùng với |cùng )?)"
)
_STOP = regex(r"[.;:]|$")
_WITH_ENDS = regex(
    rf"(?:(?<!,)(?<! truyền thông)\s(?=truyền thông {VERB}))?(?:,?\s+(?=(?:trong )?{VERB}|quy định |thẩm tra|làm việc|thống nhất|có phương án|để |nhằm |trong (?:việc|công tác|quá trình|suốt|thời gian)\b|khi ))"
)
_JOINED = regex(r"\s(?:trong|để|nhằm|về|khi|và)$")  # what joins a name with what is done
_PRESS = regex(r", truyền thông(?= )")  # a noun there: "các cơ quan báo chí, truyền thông | tuyên truyền"


@lru_cache(maxsize=4096)
def supporting(text: str) -> tuple[str, ...]:
    """The units with which a text tells its own to work together."""
    read = 0
    for found in _WITH.finditer(text):
        if found.start() < read or not (unit := _UNIT.match(text, found.end())):
            continue
        stop = _STOP.search(text, unit.end())
        read = stop.start() if stop else len(text)
        names = partners(text[found.end() : read]).strip(" ,")
        if len(names) < 300:
            return listed(_JOINED.sub("", names))
    return ()


def partners(text: str) -> str:
    """The names that a text begins with, of those with whom something is done: what stands before the verb after them."""
    said = _PRESS.sub(lambda match: "·" * len(match[0]), text)
    ends = (
        match.start()
        for match in _WITH_ENDS.finditer(said)
        if not is_inside(text[: match.start()], said[match.end() :], "")
    )
    return text[: next(ends, len(text))]
