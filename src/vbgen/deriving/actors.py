"""Rules of rewriting on who does a task: its subject, we ourselves, those with whom it is done."""

from __future__ import annotations

import re

from vbgen import patterns
from vbgen.deriving.choosing import PARTNERS, Choice, Involvement
from vbgen.deriving.scene import Scene
from vbgen.patterns import regex
from vbgen.recognise.partners import partners
from vbgen.recognise.words import UNIT, VERB, after_verb
from vbgen.vietnamese import folded, lower_first, upper_first

_DIRECTED = r"(?:giao|đề nghị|yêu cầu|kiến nghị|phân công|chỉ đạo)(?: cho)?"
_BY_WHOM = rf"(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân)[^,;.]*? |sở [^,;.]*? )?{_DIRECTED}:?"
_LIABLE = regex(r"(?:phải |tự |hoàn toàn )*chịu trách nhiệm (?:toàn diện |cá nhân |hoàn toàn )*(?:trước|về|nếu)")
_STATED = regex(r"(?:được|là|đã|không|chưa)\b")  # what somebody is or may do: no order without a subject
_EVERYBODY = "Các cơ quan, đơn vị"


def subject_dropped(text: str, scene: Scene) -> str:
    """ "UBND các xã, phường rà soát", "Giao UBND xã … chủ trì": who does it is said by the heading or the lead.

    Who answers for something in person stays named, as do those of whom something is said; so does a subject of which
    the lead is only a part, or before which another does something.
    """
    if sent := _sent(text, scene.choice.place.lead):
        return sent
    found = None if scene.choice.after else _found(text, scene.choice.place.lead)
    opening = _opening(text[: found[0]]) if found else None
    if found is None or opening is None:
        return text
    before, rest = text[: found[0]], re.sub(r"^\s*\([^()\d\ue000-\uf8ff]*\)", "", text[found[1] :])
    lead = scene.choice.place.lead
    if _goes_on(rest) or " được " in lead or after_verb(lead) == "":  # "Các đơn vị tiếp nhận": its verb cuts the name
        return text
    rest = re.sub(r"^[\s,:]+", "", rest)
    if scene.choice.involvement is Involvement.LEAD and (_LIABLE.match(rest) or _STATED.match(rest)):
        return f"{before}{_EVERYBODY} {rest}" if scene.choice.general else text
    rest = re.sub(
        r"^(?:(?:(?:có|chịu) trách nhiệm(?: trong việc)?|có (?:nghĩa vụ|nhiệm vụ)) (?!trước|về|nếu)|(?:cần|phải) )",
        "",
        rest,
    )
    rest = re.sub(r"^(căn cứ [^;.]{0,250}?) (?:có|chịu) trách nhiệm (?!trước|về|nếu)", r"\1, ", rest)
    return f"{opening}{rest}" if opening else upper_first(rest)


_PAPERS = regex(
    r"(?P<what>(?:Kết quả|Báo cáo|Danh sách|Hồ sơ|Văn bản|Ý kiến|Số liệu|Kế hoạch)[^,.;:]{0,120}?),? "
    r"(?:đề nghị|yêu cầu|giao) (?P<whom>[^.;:]{3,160}?) (?:tổng hợp,? )?(?:gửi|báo cáo) (?=về|đến|cho|[<up>])"
)


def _sent(text: str, lead: str) -> str:
    """ "Kết quả đợt 1 đề nghị UBND các xã gửi về Sở A trước ngày …": it is sent, by whom the lead says; else ""."""
    match = _PAPERS.match(text)
    if match is None or folded(match["whom"]) != folded(lead):
        return ""
    return f"Gửi {lower_first(match['what'])} {text[match.end() :]}"


def head_answers(scene: Scene) -> str:
    """The head of our council, where the superior has that person answer for a task: "Chủ tịch UBND xã"; else ""."""
    text, lead = scene.choice.task.text, scene.choice.place.lead
    found = _found(text, lead)
    if not re.search(r"\bchủ tịch\b", folded(lead)) or not scene.short.startswith(_COUNCILS):
        return ""
    said = text[found[1] :] if found else text  # where a heading names that person, it begins with what is to be done
    answers = _LIABLE.match(lower_first(said.lstrip(" ,:"))) is not None
    return f"Chủ tịch {scene.short}" if answers and scene.choice.involvement is Involvement.LEAD else ""


_COMMA = regex(r"\s*,\s+")
_ANYBODY = regex(r"tổ chức, (?:đơn vị|cá nhân|cơ quan|doanh nghiệp)")


def _goes_on(rest: str) -> bool:
    """Whether others are told the same after a name: "UBND cấp xã, tổ chức đề nghị điều chỉnh …"."""
    comma = _COMMA.match(rest)
    if comma is None or _ANYBODY.match(rest, comma.end()):
        return comma is not None
    return UNIT.match(rest, comma.end()) is not None and VERB.match(rest, comma.end()) is None


def _found(text: str, name: str) -> tuple[int, int] | None:
    """Where a name stands near the beginning of a text."""
    low, wanted = folded(text), folded(name)
    at = low.find(wanted) if wanted else -1
    if at < 0 or at > 250 or len(low) != len(text):
        return None
    end = at + len(wanted)
    return (at, end) if not low[end : end + 1].isalnum() else None


_OTHERS = regex(
    r"(?<=\bthì )(?:các )?(?:[Ss]ở|[Bb]ộ|[Nn]gành|[Bb]an)(?:, (?:các )?(?:[Ss]ở|[Bb]ộ|[Nn]gành|[Bb]an))*, $"
)


_WITHIN = regex(
    r"\b(?:của|thuộc|tại|cho|với)\s+(?:các\s+)?[<low>]+,\s*$"
)  # "nội dung của ngành, địa phương phải được …"


_WHEN = regex(
    r"(?:trong|từ|đến|hết|quý|năm|tháng|ngay|sau|trước|khi|kể từ|vào|tại|hằng|hàng|mỗi|định kỳ|đầu|cuối|thời gian)\b"
    r"[^,;:]*[,;:]\s+",
    re.IGNORECASE,
)
"""What a sentence begins with that says when or where: "Quý II/2026, UBND xã …"."""


def _opening(before: str) -> str | None:
    """What stays of what stands before the subject: "Trong thời gian này, giao " leaves its first part.

    "" when nothing does, None when the sentence has another subject.
    """
    if before.count("(") > before.count(")"):
        return None
    if not before.strip() or re.fullmatch(rf"{_BY_WHOM}\s*", folded(before)):
        return ""
    if _WITHIN.search(before):
        return None
    before = _OTHERS.sub("", before)
    if after_verb(before) is None:  # others of an enumeration
        when = _WHEN.match(before)
        return when[0] if when else ""
    match = re.search(rf"(?:[,;]|\bthì)\s+((?:{_DIRECTED})\s+)?$", before, re.IGNORECASE)
    if match and _acts(before[: match.start()]):
        return None
    return before[: match.start(1) if match[1] else match.end()] if match else None


_BEGINS = regex(rf"(?:^|[,;:.]\s+|\bthì\s+)(?:(?i:{_DIRECTED})\s+)?")


def _acts(before: str) -> bool:
    """Whether another has a verb of its own before us: "Sở Nội vụ hướng dẫn, UBND cấp xã rà soát"."""
    other = next(patterns.before(UNIT.match, _BEGINS, before), None)
    return other is not None and after_verb(before[other.end() :]) is not None


def called(text: str, scene: Scene) -> str:
    """ "UBND các xã, phường" within the sentence is us."""
    choice = scene.choice
    if choice.involvement is not Involvement.LEAD or not choice.said or not choice.by_level:
        return text
    council = r"(?:(?:Ủy|Uỷ) ban nhân dân |UBND )?" if scene.short.startswith(_COUNCILS) else ""
    return re.sub(rf"(?<!\w){council}{re.escape(choice.said)}(?!\w)", scene.short, text)


_COUNCILS = ("UBND", "Ủy ban nhân dân")


def in_support(text: str, scene: Scene) -> str:
    """What another leads becomes "Phối hợp với" it: in what the sentence that names us says we do, or in the whole."""
    choice = scene.choice
    if choice.involvement is not Involvement.SUPPORT or not choice.place.lead:
        return text
    lead = _leader(choice)
    lead_in = f"Phối hợp với {partner(choice)}"
    match = next((m for m in PARTNERS.finditer(text) if folded(choice.said) in folded(m["with"])), None)
    if match is None:
        return f"{lead_in} trong việc {lower_first(_led(_without(text, lead)))}"
    clause = re.match(r"[^;]*?(?=;|[.](?:\s|$)|$)", text[match.start("with") + len(partners(match["with"])) :])
    rest = clause[0].strip(" ,:") if clause else ""
    if rest and not _PURPOSE.match(rest):
        return f"{lead_in} {rest}"
    before = _without(re.split(r"[.;]\s", text[: match.start()])[-1].strip(), lead)
    done = lower_first(_led(_MANNER.sub("", before).strip(" ,")))
    return f"{lead_in} trong việc {done} {rest}".strip() if done else f"{lead_in} {rest}".strip()


def _leader(choice: Choice) -> str:
    return choice.place.lead.rstrip(" .;:,").replace("; ", ", ")


def partner(choice: Choice) -> str:
    """Who leads what we support, as a sentence names them."""
    lead = _leader(choice)
    return lower_first(lead) if _MANY.match(lead) else lead


_MANY = regex(r"(?:Các|Những|Toàn thể|Tất cả|Mọi)\b")
_PURPOSE = regex(r"(?:để|nhằm|khi)\b")  # without what is done for it, it says nothing
_MANNER = regex(r"(?:khẩn trương|tiếp tục|chủ động|chủ trì|tăng cường)[\s,]*$", re.IGNORECASE)


def _led(text: str) -> str:
    return re.sub(
        r"^(?:khẩn trương |chủ động |tiếp tục )?(?:chủ trì|là cơ quan chủ trì)(?:,\s*|\s+|$)", "", text, flags=re.I
    )


def _without(text: str, lead: str) -> str:
    """A text without its lead at the beginning, "giao" before it."""
    found = _found(text, lead)
    return text[found[1] :].strip(" ,:") if found and _opening(text[: found[0]]) == "" else text
