"""Rungs of the body → assignments: sentences that charge a named unit with work, with whom, by when, giving what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vbgen.recognise.ladder import RANKS, Rung
from vbgen.recognise.words import DIRECTS, PAST, REPORTED, UNIT, VERB

MAX = 40  # more would not be read by anybody


class Assignment(NamedTuple):
    """A sentence that charges units: `place` is the index of its rung, `text` the sentence without a label."""

    place: int
    lead: str
    text: str
    support: tuple[str, ...] = ()
    due: str = ""
    product: str = ""


_TELLING = ("bao-cao", "to-trinh", "bien-ban")  # kinds that tell what was done; only what they ask for is an assignment
_ASKING = re.compile(r"kiến nghị|đề xuất|đề nghị|nhiệm vụ|giải pháp|phương hướng|tổ chức thực hiện", re.I)
_HEADED = re.compile(
    rf"^(?:(?:Giao|Đề nghị|Yêu cầu|Đối với|Trách nhiệm của|Về phía)\s+(?:cho\s+)?)?(?P<unit>{UNIT}.*)$"
)
_LED = re.compile(r"^(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm)")
_UNIT_HERE = re.compile(UNIT)
_VERB_AFTER = re.compile(rf"[,:]?\s+(?={VERB})")
_LIMIT = re.compile(rf"[.;](?=\s|$)|:\s(?!{VERB})")
_CLOSING = re.compile(
    r"(?:để biết|biết,? (?:và )?(?:thực hiện|chỉ đạo|triển khai|phối hợp)|xin báo cáo)[^.]*\.?(?:/\.)?$", re.I
)
_URGED = re.compile(rf"^(?:Quan tâm |Tiếp tục )?(?:[Cc]hỉ đạo|[Đđ]ôn đốc)\s+(?={UNIT})")
_RETOLD = re.compile(
    r"^(?:Theo|Thực hiện|Căn cứ|Trên cơ sở|Xét|Tại|Để|Ngày|Sau khi|Qua|Trong|Về|Nhằm|Phấn đấu|Hiện nay|Đến nay)\b"
)


def sentences(text: str) -> list[str]:
    """The sentences of a text: cut after ".", ";" or "!" before a capital letter, not within numbers."""
    parts = re.split(r"(?<=[.;!?])\s+(?=[A-ZĐÀ-Ỹ(“\-+])", " ".join(text.split()))
    return [part for part in parts if part]


def assignments(rungs: Sequence[Rung], kind: str = "", issuer: str = "") -> list[Assignment]:
    """The assignments of a body, in order; those of a document of `kind` that `issuer` wrote."""
    found: list[Assignment] = []
    owners: list[tuple[float, str]] = []  # (rank of the heading, the unit that it names)
    asked = [99] if kind not in _TELLING else []  # ranks of the headings under which a telling document asks
    for place, rung in enumerate(rungs):
        rank = RANKS.get(rung.level, 60) if rung.label else 60
        if rung.label:
            owners = [owner for owner in owners if owner[0] < rank]
            asked = [at for at in asked if at < rank or (at == 99 and kind not in _TELLING)]
            if len(rung.text) < 200 and _ASKING.search(rung.text):
                asked.append(rank)
        if (asked or kind not in _TELLING) and (unit := _headed(rung, rungs, place)):
            below = RANKS.get(rungs[place + 1].level, 60) - 0.5  # a heading without a number stands above its items
            owners.append((rank if rung.label else below, unit))
            continue
        owner = owners[-1][1] if owners else ""
        found += _in_rung(place, rung, owner, issuer, starts=bool(asked) and (kind != "cong-van" or bool(rung.label)))
    return found[:MAX]


def _headed(rung: Rung, rungs: Sequence[Rung], place: int) -> str:
    """The unit that a rung names as a heading over the items below it: "1. Sở Nội vụ", "Giao Sở Y tế:"."""
    text = rung.text.strip(" :.*")
    match = _HEADED.match(text)
    if not match or len(text) > 200 or place + 1 >= len(rungs) or re.search(r"[.;]\s", text):
        return ""
    below = rungs[place + 1]
    deeper = bool(below.label) and RANKS.get(below.level, 60) > (RANKS.get(rung.level, 60) if rung.label else 55)
    announces = rung.text.rstrip().endswith(":")
    found = _charged(match["unit"] + " ", "")
    if found:
        return found[0] if announces and deeper and (rung.label or match["unit"] != text) else ""
    short = len(text) < 120 and not rung.text.rstrip().endswith((".", ";"))
    if not rung.label:
        return match["unit"] if announces and below.label and match["unit"] != text else ""
    return match["unit"] if short and (deeper or announces or rung.line.bold) else ""


def _in_rung(place: int, rung: Rung, owner: str, issuer: str, *, starts: bool) -> list[Assignment]:
    """The assignments of one rung's sentences; without any of their own, the rung is one of its owner's."""
    found = []
    for sentence in sentences(rung.text):
        lead = _lead(sentence, issuer, starts=starts and not owner)
        if lead and not _CLOSING.search(sentence):
            found.append(_assignment(place, lead, sentence))
    if not found and owner and (rung.label or len(rung.text) > 30):
        return [_assignment(place, owner, rung.text)]
    return found


def _lead(sentence: str, issuer: str, *, starts: bool) -> str:
    """The unit that a sentence charges, or ""; `starts` lets a sentence that begins with a unit and a verb count."""
    for match in DIRECTS.finditer(sentence):
        before = sentence[: match.start()]
        if len(before) > 330 or REPORTED.search(before):
            continue
        unit = _UNIT_HERE.match(sentence, match.end())
        found = _charged(sentence[match.end() :], "") if unit else None
        if found:
            return found[0]
    urged = _URGED.match(sentence)
    if urged and starts and (found := _charged(sentence[urged.end() :], "")):
        return found[0]
    if not _UNIT_HERE.match(sentence):
        return ""
    found = _charged(sentence, issuer)
    if not found:
        return ""
    lead, rest = found
    if _LED.match(rest):
        return lead
    return lead if starts and not _RETOLD.match(sentence) and len(lead) < 160 else ""


def _charged(text: str, issuer: str) -> tuple[str, str] | None:
    """A text that begins with a unit → the unit and what it is told to do; None when no verb follows the name."""
    limit = _LIMIT.search(text)
    for match in _VERB_AFTER.finditer(text, 0, limit.start() if limit else len(text)):
        lead, rest = text[: match.start()].strip(" ,:-"), text[match.end() :]
        if _is_inside_name(lead, rest):
            continue
        if PAST.match(rest) or re.search(r"\b(?:đã|được|sẽ|đang|để|việc|cho|không|cũng|chưa|kính|trân trọng)$", lead):
            return None
        if (issuer and _same(lead, issuer)) or len(lead) > 330 or re.search(r"\b(?:đã|nhận được|ghi nhận)\b", lead):
            return None
        return re.sub(r"^cho\s+", "", lead), rest
    return None


_OPEN_ENDS = re.compile(
    r"(?:\b(?:các|khi|những|Chủ|chủ|và|hoặc|của|với|về|được|có|tham gia|sản xuất|hoạt động|cổ phần)|,)$"
)
_NOUNS = re.compile(
    r"tổ chức(?:,? (?:cá nhân|đoàn thể|chính trị|xã hội|khác|liên quan|Đảng|đảng))|dự án|sử dụng (?:đất|vốn|lao động|hóa|điện)|thu hút đầu"
)
_IN_NAMES = re.compile(
    r"(?:kiểm tra|thẩm định|quản lý|xây dựng|đầu tư|khai thác|giám sát|phát triển|tham mưu|sử dụng|đào tạo|quy hoạch|kiểm soát"
    r"|bảo vệ|dự)(?![a-zđà-ỹ])"
)
_NAME_HEADS = re.compile(
    r"(?:Công ty|cổ phần|TNHH|MTV|thành viên|Ban|Ban Quản lý|Ban quản lý|Tổ|Đoàn|đoàn|Hội đồng|án|Trung tâm|Chi cục|Quỹ|Cục|đầu tư|xây dựng)$"
)


def _is_inside_name(lead: str, rest: str) -> bool:
    """Whether a verb belongs to the name before it: "Đoàn | kiểm tra", "Công ty cổ phần | xây dựng Yên Hà"."""
    if _NOUNS.match(rest) or _OPEN_ENDS.search(lead):
        return True
    return bool(_IN_NAMES.match(rest)) and bool(_NAME_HEADS.search(lead))


def _same(lead: str, issuer: str) -> bool:
    """Whether a unit is the issuer itself, named in full or without its place."""
    short, whole = lead.casefold(), issuer.casefold()
    return short == whole or short.startswith(whole) or (len(short) > 5 and whole.startswith(short))


_WITH = re.compile(
    rf"phối hợp(?: chặt chẽ)?(?:,? (?:chỉ đạo|cùng))?\s+(?:với |cùng )?(?P<with>{UNIT}[^.;:]*?)[,]?\s+(?={VERB}|để |nhằm |trong việc|khi )"
)
_DAY = (
    r"(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|"
    r"(?:tháng\s+)?\d{1,2}\s?/\s?\d{4}|ngày\s+\d{1,2}\s+(?:hằng|hàng|của)\s+\w+"
)
_SPAN = r"(?:đầu |cuối )?(?:tháng|quý|năm|tuần)\s+[\dIVX]+(?:\s?/\s?\d{4}| năm \d{4})?"
_DUE = re.compile(
    rf"""(?P<due>(?:(?:hoàn\ thành|xong|chậm\ nhất|muộn\ nhất)\s+)*
    (?:trước|trong|đến\ hết|đến|chậm\ nhất|muộn\ nhất|từ\ nay\ đến|thời\ hạn|hạn)
    (?:\s+(?:là|vào|xong|hết|trước|thời\ gian|\d+\s?(?:giờ|h)(?:\d+)?(?:\s+phút)?))*\s*:?\s*(?:{_DAY.replace(" ", chr(92) + " ")}|{_SPAN.replace(" ", chr(92) + " ")})
    |(?:trong\ thời\ hạn|trong\ vòng|chậm\ nhất|sau)\s+\d+\s+ngày[^,.;]*
    |(?:định\ kỳ\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm|6\ tháng)(?:\s*,\s*(?:hằng\ |hàng\ )?(?:ngày|tuần|tháng|quý|năm|6\ tháng)\b)*
    |định\ kỳ\s+[^,.;()]{{3,40}})""",
    re.I | re.X,
)
_PRODUCT = re.compile(r"(?:[Ss]ản phẩm|[Kk]ết quả)\s*:\s*(?P<product>[^.;]+)")


def _assignment(place: int, lead: str, text: str) -> Assignment:
    support = _WITH.search(text)
    due = _DUE.search(text)
    product = _PRODUCT.search(text)
    names = support["with"].strip(" ,") if support else ""
    return Assignment(
        place,
        lead,
        text,
        (names,) if names and len(names) < 300 else (),
        " ".join(due["due"].split()).strip(" ,") if due else "",
        product["product"].strip() if product else "",
    )
