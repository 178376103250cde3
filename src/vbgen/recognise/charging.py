"""A sentence → the unit that it charges with work, wherever in it that unit stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbgen.named import NamedTuple
from vbgen.patterns import before, regex
from vbgen.recognise.predicates import LED, LIABLE, NAME, charged
from vbgen.recognise.words import REPORTED, UNIT, WORK, directed, directions
from vbgen.standards.bodies import is_anyone, listed


class Surroundings(NamedTuple):
    """What surrounds a sentence: the issuer of the document, whether a unit with a verb is being told what to do,

    and whether a heading names the unit that does what stands below it.
    """

    issuer: str
    starts: bool
    headed: bool = False


_COUNTED = regex(r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là,\s+")
_OPENS = regex(  # a comma ends what it opens
    r"(?:Hàng|Hằng|Định kỳ|Sau|Trước|Trong|Khi|Căn cứ|Trên cơ sở|Để|Nhằm"
    r"|Từ|Ngoài|Cuối|Đầu|Đến|Đối với|Nếu|Riêng|Chậm nhất|Nhận được|Ngay sau|Cùng với|Kết thúc|Hết|Quá|Theo(?! dõi)|Tại|Trường hợp|Đồng thời|Bên cạnh đó|Ngoài ra|Do đó|Vì vậy)\b"
    r"(?=(?P<said>[^.;:]{0,501}))"
)
_GROUNDS = regex(r"(?:Căn cứ|Trên cơ sở|Sau khi)\b(?=(?P<said>[^.:]{0,501}))")  # a semicolon ends them
_PERIOD = regex(r"(?:Cuối|Đầu|Hàng|Hằng|Mỗi) (?:ngày|tuần|tháng|quý|năm|học kỳ)\s+")  # needs no comma before the unit
_HOUR = regex(r"(?:Đúng|Lúc|Vào) [^,.;:]{2}(?=(?P<said>[^,.;:]{0,39}))")  # nor does it
_AFTER_COMMA, _AFTER_SEMICOLON, _AFTER_FIGURE = regex(r",\s+"), regex(r";\s+"), regex(r"\d(?: \([^()]*\))?\s+")
_CASE = regex(r"\sthì\s+")  # "Sau khi kiểm tra, đối với hồ sơ đầy đủ thì | Sở A trả kết quả"
_COMMA = regex(r",\s+(?:thì\s+)?")
_SUBJECTS, _PHRASE = 6, 500  # places where a subject is looked for, letters of the phrase that opens a sentence
_EXECUTION = r"(?:có trách nhiệm|chịu trách nhiệm|căn cứ)\s+(?:tổ chức\s+)?(?:triển khai\s+)?(?:thi hành|Quyết định)"
_HAS_EXECUTION = regex(_EXECUTION)
_EXECUTED = regex(rf"[^.]*?(?=\s+{_EXECUTION})")
_CALL = regex(  # after the unit that a formula calls on
    r"(?:quan tâm|nghiêm túc|khẩn trương|phối hợp|tổ chức|triển khai|thực hiện|và|,|\s)+"
    r"(?:(?:các )?nội dung (?:trên|nêu trên|của \w+ này))?[.;/]*",
    re.I,
)
_INFORMS = regex(
    r"(?:để biết|biết,? (?:và )?(?:thực hiện|chỉ đạo|triển khai|phối hợp)|xin báo cáo)[^.]*\.?(?:/\.)?$",
    re.I,
    words=("biết", "xin báo cáo"),
)


_CALLS = regex(
    r"(?:Trên đây là [^;]{3,300}?[,;.] (?:[<up>][^,;]{3,60} )?)?(?:yêu cầu|đề nghị) ",
    re.I,
)


def is_closing(sentence: str) -> bool:
    """Whether a sentence only closes a letter: it calls on everybody to carry it out, or says that it informs."""
    if _INFORMS.search(sentence):
        return True
    call = _CALLS.match(sentence)
    names = _CALL_ON.match(sentence, call.end()) if call else None
    return names is not None and is_anyone(names["names"]) and bool(_CALL.fullmatch(sentence, names.end()))


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
_TO, _ENDS = regex(r"\s(?:đến|cho|tới)\s+"), regex(r"[.;:]")
_PERSON = regex(  # who somebody is: "Chủ trì thiết kế: Ông An Bình, kỹ sư"
    r"[^:.;]{5,90}:\s+(?:Ông|Bà) [<up>]\w*(?: [<up>]\w*){1,4} ?[,;]", words=("Ông ", "Bà ")
)
_CLAUSE = regex(r"[,;:.]\s")


def lead(sentence: str, scene: Surroundings, *, owned: bool) -> str:
    """The unit that a sentence charges, or ""."""
    if _RETOLD.match(sentence) or _PERSON.match(sentence):
        return ""
    if by := _BY.match(sentence):
        sentence = sentence[by.end() :]
    urged = _URGED.match(sentence)
    urges = urged and scene.starts and not owned and UNIT.match(sentence, urged.end())
    if urged and urges and (found := charged(sentence[urged.end() :], "")):
        return found[0]
    if directed := _directed(sentence, scene, owned=owned):
        return directed
    if (to := _passed_to(sentence)) and (found := charged(sentence[to:], scene.issuer)):
        return found[0]
    if scene.starts and (aside := _set_aside(sentence)):
        return aside
    sender = _sender(sentence)
    if sender and not (owned and is_anyone(sender)):
        return sender.strip()
    for at in _subjects(sentence):
        found = charged(sentence[at:], scene.issuer)
        if not found or not found[1] or any(told.match(found[1]) for told in (_TELLS, _EARNS, _MAY)):
            continue
        if LIABLE.match(found[1]) and not owned:
            continue
        short = len(found[0]) < NAME or len(listed(found[0])) > 2
        if LED.match(found[1]) or (scene.starts and short and not _is_entry(sentence)):
            return found[0]
    named = _WORK_NAMED.match(sentence) if scene.starts and not UNIT.match(sentence) else None
    told = opened(sentence[named.end() :]) if named else ""
    found = charged(told, scene.issuer) if UNIT.match(told) else None
    does = found and (LED.match(found[1]) or (WORK.match(found[1]) and found[1].count(" ") >= _SAYS))
    return found[0] if found and does and not found[0].startswith(("Ông ", "Bà ")) else ""


def _passed_to(sentence: str) -> int:
    """Where the unit begins that something is passed to: "Chuyển đơn của bà An đến | Sở A giải quyết"; 0 for none."""
    if not sentence.startswith("Chuyển "):
        return 0
    end = _ENDS.search(sentence)
    to = next(before(UNIT.match, _TO, sentence, _PASSES, min(end.start() if end else _FAR, _FAR)), None)
    return to.end() if to else 0


def _sender(sentence: str) -> str:
    """The unit that sends what a sentence is about: "Báo cáo của | các đơn vị | gửi về Sở trước ngày …"; "" for none."""
    papers = _PAPERS.match(sentence)
    for of in before(UNIT.match, _OF, sentence, papers.end(), papers.end("said")) if papers else ():
        unit = UNIT.match(sentence, of.end())
        sent = _SENT.match(sentence, unit.end()) if unit else None
        if sent:
            return sentence[of.end() : sent.end("unit")]
    return ""


_SET_OFF = regex(
    r"[<up>]|(?:các|những|mỗi|từng|mọi)\s"
)  # "đơn vị trực thuộc, Sở A", no "các cơ quan, tổ chức, cá nhân"
_ASIDE = regex(r"(?:(?P<only>Riêng )(?:đối với )?|Đối với )")
_LEVELS = regex(r"(?:quận|huyện|xã|phường|đặc khu|thị trấn|thị xã|sở|ban|ngành)\b")
_DUTY = regex(r"(?:thì )?(?:phải|cần|có trách nhiệm|khẩn trương|tiếp tục|chủ động|tập trung|nghiêm túc)\b")
_APART = regex(r"(?P<names>[^.;:]{3,160}):\s+")  # "13 xã chưa lập tổ công tác: thành lập ngay tổ công tác"
_DEALT_WITH = regex(  # "Đối với các hộ chưa nhận tiền: lập hồ sơ cưỡng chế"
    r"(?:các |những |mọi )?(?:hộ|cá nhân|người|tổ chức|doanh nghiệp|cơ sở|công ty|chủ|học sinh|sinh viên|cán bộ|công chức|đảng viên"
    r"|khách hàng|thành viên|hội viên|đồng chí|bên)\b",
    re.I,
)


def _set_aside(sentence: str) -> str:
    """The units of which a sentence says first that it is about them: "Riêng các xã ven biển: đo mặn …", "Đối với quận, huyện thực hiện …"."""
    about = _ASIDE.match(sentence)
    if not about or UNIT.match(sentence, _opening(sentence) or len(sentence)):
        return ""
    text = sentence[about.end() :]
    apart = _APART.match(text)
    if apart and UNIT.match(text) and WORK.match(text, apart.end()) and not _DEALT_WITH.match(text):
        return apart["names"].strip()
    levels = _LEVELS.match(text)
    found = charged(f"các {text}" if levels else text, "")
    if not found or not found[0] or _DEALT_WITH.match(found[0]):
        return ""
    says = text[len(found[0]) - (4 if levels else 0) :].lstrip()
    set_off = says.startswith(":") or levels or (about["only"] and says.startswith(","))
    told = _DUTY.match(found[1]) or (WORK.match(found[1]) and set_off)
    return found[0] if told else ""


_BY = regex(
    r"(?:Thời hạn|Thời gian|Chế độ|Thời điểm)[^:.;]{0,30}:\s+(?=(?:Trước|Chậm nhất|Định kỳ|Hằng|Hàng|Đến|Vào|Trong)\b)"
)
_WORK_NAMED = regex(r"(?!Mẫu|Biểu|Bảng|Phụ lục)[^:;.]{4,160}:\s+")  # "Nâng cấp đường liên xã: Ban Quản lý dự án …"
_SAYS = 2  # words after a verb, at least
_PASSES, _FAR = len("Chuyển đơn"), 265  # letters before "đến", at least and at most
_PAPERS = regex(r"(?:Ý kiến|Văn bản|Báo cáo|Kết quả|Hồ sơ|Danh sách|Số liệu|Đề xuất)(?=(?P<said>[^.;:]{0,65}))")
_OF = regex(r" của ")
_SENT = regex(
    r"(?P<unit>[^.;:]*?)(?:,| (?:xin|đề nghị))* (?:gửi|gởi|báo cáo|nộp|chuyển) (?:về|đến|tới|cho|qua|trước|bằng)\b"
    r"[^.;]*\b(?:trước|chậm nhất|trong|đến)\b"
)
_ENTRY = regex(r"[^:.]{5,90}:\s+(?=(?P<filled>[^.;:]*[.;]?$))")
_FIGURES = regex(
    r"[^:]{5,200}:\s+(?:(?:hệ số|định mức|mức|tỷ lệ|tối đa|tối thiểu|không quá|điểm|được)\b|[\d+])(?:[^.;:]|[.,]\d)*[.;]?$"
)


def _is_entry(sentence: str) -> bool:
    """Whether a sentence only fills in who something is, or its figures.

    "Nhà thầu khảo sát: Công ty A.", "Các địa phương đạt 3/6 tiêu chí: hệ số 3,0."
    """
    entry = _ENTRY.match(sentence) if ":" in sentence else None
    if entry and (entry["filled"].startswith(("Ông", "Bà")) or UNIT.match(sentence, entry.end())):
        return True
    return ":" in sentence and bool(_FIGURES.match(sentence))


_TELLS = regex(  # a unit asks itself; a heading; a field to fill in
    r"(?:đề nghị|kiến nghị|yêu cầu|xin)\b|\S+(?:\s+\S+){0,2}\s*$(?<![.;])|(?!có trách nhiệm|có nhiệm vụ|phải)[^.;]{,50}:$"
)
_EARNS = regex(  # what somebody gets who does well or ill
    r"(?:hoàn thành|đạt|có(?! trách nhiệm| nhiệm vụ)|vi phạm|không|cố ý|chậm|để xảy ra)\b(?:(?!\b(?:để|nhằm)\b)[^.;])*?"
    r"\b(?:được|bị) (?:xem xét|xét|khen thưởng|biểu dương|xử lý|xử phạt|kỷ luật|phê bình|truy cứu|coi là)\b"
)
_MAY = regex(r"[^.;]*?\b(?:thì (?:có thể )?|có thể |đương nhiên )(?:được|bị)\b(?! giao)")  # what befalls somebody


def executing(text: str) -> str:
    """Those who a sentence says are to execute a decision."""
    unit = UNIT.match(text) if _HAS_EXECUTION.search(text) else None
    found = unit and _EXECUTED.match(text, unit.end())
    return text[: found.end()] if found else ""


def opened(sentence: str) -> str:
    """A sentence without the phrase that opens it, before its subject or its verb."""
    return sentence[_opening(sentence) :]


def _opening(sentence: str) -> int:
    """Where the phrase that opens a sentence ends."""
    counted = _COUNTED.match(sentence)
    start = counted.end() if counted else 0
    ends = (at for at in _phrase_ends(sentence, start) if UNIT.match(sentence, at) or WORK.match(sentence, at))
    end = next(ends, start if counted and (UNIT.match(sentence, start) or WORK.match(sentence, start)) else 0)
    opens = None if end and UNIT.match(sentence, end) else _OPENS.match(sentence)
    case = opens and _CASE.search(sentence, opens.end())
    is_case = case and opens and case.start() < opens.end("said") and UNIT.match(sentence, case.end())
    return case.end() if case and is_case else end


def _phrase_ends(sentence: str, start: int) -> Iterator[int]:
    """Where a phrase that opens a sentence may end."""
    for opens, mark in ((_OPENS, _AFTER_COMMA), (_GROUNDS, _AFTER_SEMICOLON), (_HOUR, _AFTER_FIGURE)):
        if found := opens.match(sentence, start):
            for end in mark.finditer(sentence, found.end()):
                if end.start() >= found.end("said"):
                    break
                if opens is not _HOUR or UNIT.match(sentence, end.end()):
                    yield end.end()
    if (period := _PERIOD.match(sentence, start)) and UNIT.match(sentence, period.end()):
        yield period.end()


def _subjects(sentence: str) -> list[int]:
    """Where the subject of a sentence may begin: at its start, or after the phrase that opens it.

    That phrase may enumerate units itself: "Căn cứ đề xuất của các bộ, cơ quan trung ương, Bộ Công an chủ trì …".
    """
    first = _opening(sentence)
    commas = _COMMA.finditer(sentence, first, first + _PHRASE) if first else ()
    named = [comma.end() for comma in commas if _SET_OFF.match(sentence, comma.end())]
    later = [at for at in named if UNIT.match(sentence, at)][:_SUBJECTS]
    places = (0, *later, first) if later and not _SET_OFF.match(sentence, first) else (0, first, *later)
    return [_whole_from(sentence, at) for at in dict.fromkeys(places) if UNIT.match(sentence, at)]


_CUT_NAME = regex(r"(?<=\s)(?:các|những) (?:cơ quan|bộ|sở|ban|tổ chức|đơn vị|địa phương), $")


def _whole_from(sentence: str, at: int) -> int:
    """Where the enumeration that a name goes on with begins: "nếu vướng mắc các cơ quan, | đơn vị, địa phương báo cáo"."""
    cut = _CUT_NAME.search(sentence[max(0, at - 30) : at])
    return at - len(cut[0]) if cut else at


def _directed(sentence: str, scene: Surroundings, *, owned: bool) -> str:
    """The unit after "giao", "đề nghị", "yêu cầu" …, where the writer himself says so."""
    for match in directions(sentence):
        before = sentence[: match.start]
        if not UNIT.match(sentence, match.end) or _is_told_again(match.verb, before):
            continue
        clause = _CLAUSE.split(before)[-1].strip()
        asks = scene.headed and match.verb.lower() == "yêu cầu"  # it is its unit that is to ask
        if asks and not UNIT.match(clause):
            continue
        if scene.starts and before.endswith(", ") and _acts(before, scene.issuer):
            continue
        if owned and clause and not UNIT.match(clause):
            continue
        if owned and match.verb.lower() == "phân công" and not clause:
            continue  # its unit is to name somebody: "Phân công lãnh đạo phụ trách"
        given = match.verb in ("Giao", "giao")  # by whom the issuer writes for
        told, by = sentence[match.end :], "" if given else scene.issuer
        found = charged(told, by)
        if found is None and (aside := _AMONG.match(told)):  # "các tỉnh, trong đó trọng tâm là …, khẩn trương …"
            found = charged(f"{aside['names']} {told[aside.end() :]}", by)
        if found:
            return (_ANY.match(found[0]) and _about(sentence)) or found[0]
    return ""


def _about(sentence: str) -> str:
    """The unit that a sentence says first that it is about: "Đối với | các xã ven biển |: …"; "" for none."""
    unit = UNIT.match(sentence, len(_FOR)) if sentence.startswith(_FOR) else None
    end = _AFTER_NAME.search(sentence, unit.end()) if unit else None
    return sentence[len(_FOR) : end.start()].strip() if end else ""


def _acts(before: str, issuer: str) -> bool:
    """Whether a sentence told somebody what to do before "đề nghị", so that this is the last of what he does."""
    for at in _subjects(before):
        found = charged(before[at:], issuer)
        if found and WORK.match(found[1]) and not (directed(found[1]) or _UTTERS.match(found[1])):
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


_OTHERS = regex(rf"(?:{_PAPER}|văn bản|công văn) số|\b(?:để|Trong đó|trong đó|đề nghị)\b")
_DONE = regex(r"\bđã\b[^.;]{0,120}$")  # "đã có thông báo, giao …"
_AMONG = regex(
    r"(?P<names>[^.;:]{3,250}?),? (?:trong đó|nhất là|đặc biệt là|trọng tâm là|kể cả)\b[^.;]{3,300}?,?\s"
    r"(?=(?:khẩn trương|tập trung|chủ động|tiếp tục|nghiêm túc|chỉ đạo|tổ chức|triển khai|thực hiện|phải|có trách nhiệm)\b)"
)
_FOR, _AFTER_NAME = "Đối với ", regex(r"[:,]")
_ANY = regex(r"(?:các )?(?:đơn vị|cơ quan|cơ quan, đơn vị)$")
