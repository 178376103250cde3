"""Rungs of the body → assignments: sentences that charge a named unit with work, with whom, by when, giving what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vbgen.recognise.ladder import RANKS, Entry
from vbgen.recognise.words import (
    ATTRIBUTES,
    COMPOUND,
    DIRECTS,
    IN_NAMES,
    LIMITS,
    NEVER_IN_NAMES,
    PAST,
    PLANNED,
    REPORTED,
    UNIT,
    VERB,
    WORK,
)
from vbgen.vietnamese import folded

MAX = 40  # more would not be read by anybody


class Assignment(NamedTuple):
    """What charges units: a sentence, `text` without a label, or the row of a table.

    `place` is the index of the sentence's entry, -1 for a row.
    """

    place: int
    lead: str
    text: str
    support: tuple[str, ...] = ()
    due: str = ""
    product: str = ""


class _Owner(NamedTuple):
    """A unit that the items below inherit: of a heading that names it, or of a sentence that charges it "…:"."""

    rank: float
    unit: str
    heading: bool


class _Scene(NamedTuple):
    """What surrounds an entry: the issuer of the document, and whether a unit with a verb is being told what to do."""

    issuer: str
    starts: bool


_TELLING = ("bao-cao", "to-trinh", "bien-ban")  # kinds that tell what was done; only what they ask for is an assignment
_ASKING = re.compile(
    r"kiến nghị|đề xuất|đề nghị|nhiệm vụ|giải pháp|phương hướng|tổ chức thực hiện|kết luận|ý kiến thống nhất", re.I
)


def sentences(text: str) -> list[str]:
    """The sentences of a text: cut after ".", ";" or "!" before a capital letter, not within numbers."""
    whole = " ".join(text.split())
    cuts = [match.end() for match in re.finditer(r"[.;!?]\s", whole) if _begins(whole[match.end() :])]
    return [whole[start:end].strip() for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True) if whole]


def _begins(text: str) -> bool:
    """Whether a text looks like the beginning of a sentence."""
    return text[:1].isupper() or text.startswith(("(", "“", "-", "+"))


def assignments(entries: Sequence[Entry], kind: str = "", issuer: str = "") -> list[Assignment]:
    """The assignments of a body, in order; those of a document of `kind` that `issuer` wrote."""
    found: list[Assignment] = []
    owners: list[_Owner] = []
    asked: list[int] = []  # ranks of the headings under which a telling document asks
    begun = False  # before the first label a document tells why it was written
    for place, entry in enumerate(entries):
        begun = begun or bool(entry.label)
        if entry.label:
            rank = RANKS.get(entry.level, 60)
            owners = [owner for owner in owners if owner.rank < rank]
            asked = [at for at in asked if at < rank]
            if len(entry.text) < 200 and _ASKING.search(entry.text):
                asked.append(rank)
        tells = kind in _TELLING and not asked
        if not tells and (unit := _headed(entry, entries, place)):
            owners.append(_Owner(_rank_over(entry, entries, place), unit, heading=True))
            continue
        owner = owners[-1] if owners else None
        here = _in_entry(place, entry, owner, _Scene(issuer, begun and not tells))
        if here and kind not in _TELLING and _announces(entry, entries, place):
            owners.append(
                _Owner(_rank_over(entry, entries, place), here[-1].lead, heading=bool(owner and owner.heading))
            )
        found += [item for item in here if not _is_topic(item, entry, entries, place)]
    return found[:MAX]


def _rank_over(entry: Entry, entries: Sequence[Entry], place: int) -> float:
    """The rank at which a heading stands: its own, or without a number just above the items that follow."""
    if entry.label:
        return RANKS.get(entry.level, 60)
    return RANKS.get(entries[place + 1].level, 60) - 0.5


def _is_deeper(entry: Entry, entries: Sequence[Entry], place: int) -> bool:
    """Whether the next entry is an item under this one."""
    if place + 1 >= len(entries) or not entries[place + 1].label:
        return False
    return RANKS.get(entries[place + 1].level, 60) > (RANKS.get(entry.level, 60) if entry.label else -1)


def _announces(entry: Entry, entries: Sequence[Entry], place: int) -> bool:
    """Whether an entry ends in ":" above the items that say the rest of it."""
    return entry.text.endswith(":") and _is_deeper(entry, entries, place)


def _is_topic(item: Assignment, entry: Entry, entries: Sequence[Entry], place: int) -> bool:
    """Whether an assignment is only a heading inside: "1. Về hồ sơ" over its own items, "Điều 12. Hội đồng tư vấn"."""
    if item.text != entry.text or not _is_deeper(entry, entries, place) or len(item.text) > 150:
        return False
    if entry.line.bold and not item.text.endswith((".", ";", ":")):
        return True
    return not re.match(WORK, item.text) and not re.match(UNIT, item.text) and not DIRECTS.search(item.text)


_HEADED = re.compile(
    r"(?:(?:Giao|Đề nghị|Yêu cầu|Kiến nghị|Đối với|Trách nhiệm của|Nhiệm vụ của|Về phía)\s+(?:cho\s+|đối với\s+|với\s+)?)?"
    rf"(?P<unit>{UNIT}.*)$"
)
_SENTENCES = re.compile(r"[.]\s|;\s(?![A-ZĐ])")
_LISTING = re.compile(r"\b(?:gồm|gồm có|như sau|cụ thể|sau đây|dưới đây)$")


def _headed(entry: Entry, entries: Sequence[Entry], place: int) -> str:
    """The unit that an entry names as a heading over the items below it: "1. Sở Nội vụ", "Giao Sở Y tế:"."""
    text = entry.text.strip(" :.*")
    match = _HEADED.match(text)
    if not match or len(text) > 330 or place + 1 >= len(entries) or _SENTENCES.search(text):
        return ""
    announces, deeper = entry.text.endswith(":"), _is_deeper(entry, entries, place)
    if _charged(match["unit"] + " ", "") or _LISTING.search(text) or not _is_told(entries[place + 1].text, entry.level):
        return ""
    if not entry.label:
        return match["unit"] if announces and deeper and match["unit"] != text else ""
    short = len(text) < 120 and not entry.text.endswith((".", ";"))
    return match["unit"] if announces or (short and (deeper or entry.line.bold)) else ""


def _is_told(text: str, level: str) -> bool:
    """Whether an item under a unit's name says what to do: with a verb, with a unit and a verb, with "đề nghị"."""
    text = _OPENING.sub("", text.lstrip(" .:)"))
    if re.match(WORK, text) or level == "dieu":  # articles are headed by what they are about
        return bool(re.match(WORK, text))
    return bool(DIRECTS.search(text)) or bool(re.match(UNIT, text) and _charged(text, ""))


_OPENING = re.compile(
    r"(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là,\s+)?(?:(?:Hàng|Hằng|Định kỳ|Sau|Trước|Trong|Khi|Căn cứ|Trên cơ sở|Để|Nhằm"
    r"|Từ|Cuối|Đầu|Đến|Đối với|Nếu|Riêng|Chậm nhất|Theo|Tại|Trường hợp|Đồng thời|Bên cạnh đó|Ngoài ra|Do đó|Vì vậy)\b[^.;:]{0,300}?,\s+)?"
    rf"(?={UNIT}|{WORK})"
)
_NO_WORK = re.compile(r"(?:Ông|Bà|Luật sư|Địa chỉ|Điện thoại|Lý do|Mẫu|Biểu|Trên đây|Nơi nhận|Kính|Lưu ý|Về)\b")


def _in_entry(place: int, entry: Entry, owner: _Owner | None, scene: _Scene) -> list[Assignment]:
    """The assignments of one entry's sentences; an entry that charges nobody at its start is one of its owner's."""
    text = re.sub(r"^\((.*)\)$", r"\1", entry.text)
    parts = sentences(text)
    if executed := _EXECUTED.match(text):
        return [_assignment(place, executed["lead"], text)]
    found: list[Assignment] = []
    for sentence in parts:
        lead = "" if _CLOSING.search(sentence) else _lead(sentence, scene, owned=bool(owner))
        if lead:
            found.append(_assignment(place, lead, sentence))
    own = bool(found) and (found[0].text == parts[0] or not entry.label)
    if owner and not own and _inherits(entry, owner):
        found.insert(0, _assignment(place, owner.unit, entry.text))
    return found


_WHEN = r"(?i:hàng|hằng|định kỳ|chậm nhất|trước ngày|đến hết|đến năm)\b"


def _inherits(entry: Entry, owner: _Owner) -> bool:
    """Whether an entry that charges nobody is work of the unit above it."""
    text = entry.text.lstrip(" .:)")
    if _NO_WORK.match(text):
        return False
    if owner.heading:
        return bool(entry.label) or (len(text) > 30 and bool(re.match(rf"{WORK}|{_WHEN}", text)))
    return bool(entry.label) and bool(re.match(WORK, text)) and not text.startswith("Căn cứ")


_EXECUTED = re.compile(
    rf"(?P<lead>{UNIT}[^.:]*?)\s+(?:có trách nhiệm|chịu trách nhiệm|căn cứ)\s+(?:tổ chức\s+)?(?:triển khai\s+)?(?:thi hành|Quyết định)"
)
_LED = re.compile(r"(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)")
_CLOSING = re.compile(
    r"(?:để biết|biết,? (?:và )?(?:thực hiện|chỉ đạo|triển khai|phối hợp)|xin báo cáo)[^.]*\.?(?:/\.)?$", re.I
)
_URGED = re.compile(rf"(?:Quan tâm |Tiếp tục )?(?:[Cc]hỉ đạo|[Đđ]ôn đốc)\s+(?={UNIT})")
_PAPER = (
    r"(?:Văn bản|Công văn|Thông báo|Nghị định|Nghị quyết|Quyết định|Thông tư|Tờ trình|Báo cáo|Kế hoạch|Luật|Điều|Khoản)"
)
_RETOLD = re.compile(rf"{_PAPER} (?:số )?\d")
_UNIT = re.compile(UNIT)
_CLAUSE = re.compile(r"[,;:.]\s")


def _lead(sentence: str, scene: _Scene, *, owned: bool) -> str:
    """The unit that a sentence charges, or ""."""
    if _RETOLD.match(sentence):
        return ""
    urged = _URGED.match(sentence)
    if urged and scene.starts and not owned and (found := _charged(sentence[urged.end() :], "")):
        return found[0]
    if directed := _directed(sentence, scene, owned=owned):
        return directed
    for at in _subjects(sentence):
        found = _charged(sentence[at:], scene.issuer)
        if not found or _TELLS.match(found[1]) or (_LIABLE.match(found[1]) and not owned):
            continue
        if _LED.match(found[1]) or (scene.starts and len(found[0]) < 160 and not _ENTRY.match(sentence)):
            return found[0]
    return ""


_ENTRY = re.compile(rf"[^:.]{{5,90}}:\s+(?:{UNIT}|Ông|Bà)[^.;:]*[.;]?$")  # "Nhà thầu khảo sát: Công ty A."
_TELLS = re.compile(  # a unit asks itself; a heading; a field to fill in
    r"(?:đề nghị|kiến nghị|yêu cầu|xin)\b|(?:\S+\s*){1,3}$(?<![.;])|[^.;]{,50}:$"
)
_LIABLE = re.compile(
    r"(?:tự |hoàn toàn )*chịu trách nhiệm (?:toàn diện |hoàn toàn |cá nhân |toàn bộ )*(?:trước|về) (?:pháp luật|tính|Pháp luật)"
)


def _subjects(sentence: str) -> list[int]:
    """Where the subject of a sentence may begin: at its start, or after the phrase that opens it."""
    opening = _OPENING.match(sentence)
    places = [0, opening.end()] if opening and opening.end() else [0]
    return [at for at in places if _UNIT.match(sentence, at)]


def _directed(sentence: str, scene: _Scene, *, owned: bool) -> str:
    """The unit after "giao", "đề nghị", "yêu cầu" …, where the writer himself says so."""
    for match in DIRECTS.finditer(sentence):
        before = sentence[: match.start()]
        if not _UNIT.match(sentence, match.end()) or _is_told_again(match["verb"], before):
            continue
        clause = _CLAUSE.split(before)[-1].strip()
        if owned and clause and not _UNIT.match(clause):
            continue
        if found := _charged(sentence[match.end() :], scene.issuer):
            about = _ABOUT.match(sentence)
            return about["unit"].strip() if about and _ANY.match(found[0]) else found[0]
    return ""


def _is_told_again(verb: str, before: str) -> bool:
    """Whether what stands before "giao", "đề nghị" shows that somebody else said so, or that it was said before."""
    if REPORTED.search(before) or (verb.lower() == "giao" and _DONE.search(before)):
        return True
    return len(before) > 600 or bool(_OTHERS.search(_CLAUSE.split(before)[-1]))


_OTHERS = re.compile(rf"{_PAPER} số|\b(?:để|Trong đó|trong đó|đề nghị)\b")
_DONE = re.compile(r"\bđã\b[^.;]{0,120}$")  # "đã có thông báo, giao …"
_ABOUT = re.compile(rf"Đối với (?P<unit>{UNIT}[^:,]*?)[:,]")
_ANY = re.compile(r"(?:các )?(?:đơn vị|cơ quan|cơ quan, đơn vị)$")

_VERB_AFTER = re.compile(rf",?\s+(?={VERB})|:\s*$")
_NAMED = re.compile(rf"(?P<lead>[^.;:]{{3,200}}):\s+(?:\(\w+\)\s*)?(?={WORK}|{UNIT}.{{3,60}}{VERB})")
_LIMIT = re.compile(
    rf"[.](?=\s|$)|;(?!\s{UNIT})(?=\s|$)|(?<!các Sở)(?<!các sở)(?<!phường)(?<!xã)(?<!, ngành)(?<!huyện)(?<!các đơn vị)(?<!các Bộ):\s"
)
_NOT_SUBJECT = re.compile(r"\b(?:đã|được|sẽ|đang|để|việc|cho|không|cũng|chưa|kính|trân trọng|có thể|thì|xin|sau đây)$")
_NOT_NAME = re.compile(
    r"\b(?:đã|nhận được|ghi nhận|có trụ sở|đủ điều kiện|có đủ|khoản \d|vi phạm|có quyền|trong việc|có thể"
    r"|(?<!biệt )(?<!nhất )là|gồm|quyền sau)\b"
    r"|\bđược\b(?! cấp| giao)"
)


def _charged(text: str, issuer: str) -> tuple[str, str] | None:
    """A text that begins with a unit → the unit and what it is told to do; None when no verb follows the name."""
    unit, named, limit = re.match(UNIT, text), _NAMED.match(text), _LIMIT.search(text)
    end = limit.start() if limit else len(text)
    for match in _VERB_AFTER.finditer(text, unit.end() if unit else 0, end):
        lead, rest = text[: match.start()].strip(" ,:-"), text[match.end() :]
        if _is_inside_name(lead, rest, text[match.end() : end], comma=match[0].startswith(",")):
            continue
        if _nameable(rest):
            if named and match.end() < named.end("lead"):
                break
            if limit and limit[0].startswith(":") and end < 90:
                return None  # an entry of a list: "Nhà thầu khảo sát xây dựng: …"
        return _accepted(lead, rest, issuer)
    return _accepted(named["lead"], text[named.end() :], issuer) if named else None


def _accepted(lead: str, rest: str, issuer: str) -> tuple[str, str] | None:
    """A unit and what follows it, unless that tells what the unit did, or the unit is the issuer."""
    if (
        PAST.match(rest)
        or _NOT_SUBJECT.search(lead)
        or _NOT_NAME.search(re.sub(r"\(.*?\)", "", lead))
        or len(lead) > 330
    ):
        return None
    if issuer and _same(lead, issuer):
        return None
    return re.sub(r"^cho\s+", "", lead), rest


_OPEN_ENDS = re.compile(
    r"(?:\b(?:các|khi|những|Chủ|chủ|và|hoặc|của|với|về|được|có|tham gia|sản xuất|hoạt động|cổ phần|do|thuộc|trực thuộc)|,)$"
)
_NOUNS = re.compile(
    r"tổ chức(?:,? (?:cá nhân|đoàn thể|chính trị|xã hội|khác|liên quan|Đảng|đảng))|dự án|sử dụng (?:đất|vốn|lao động|hóa|điện)"
    r"|thu hút đầu"
)
_NAME_HEADS = re.compile(
    r"(?:Công ty|cổ phần|TNHH|MTV|thành viên|Ban|Ban Quản lý|Ban quản lý|Tổ|Đoàn|đoàn|Hội đồng|án|Trung tâm|Chi cục|Quỹ|Cục"
    r"|đầu tư|xây dựng)$"
)


_BUSY = re.compile(
    r"(?:sản xuất|kinh doanh|khai thác|chế biến|vận chuyển|bảo quản|tồn trữ|thiết kế|khảo sát|xuất khẩu|nhập khẩu)$"
)


def _nameable(rest: str) -> bool:
    """Whether a verb may be part of a name."""
    return bool(IN_NAMES.match(rest) or ATTRIBUTES.match(rest))


def _is_inside_name(lead: str, rest: str, clause: str, *, comma: bool = False) -> bool:
    """Whether a verb belongs to the name before it: "Đoàn | kiểm tra", "cơ sở | đào tạo rà soát"."""
    if _NOUNS.match(rest) or _OPEN_ENDS.search(lead) or (comma and _BUSY.search(lead) and _nameable(rest)):
        return True
    if lead.count("(") > lead.count(")"):
        return True
    last = lead.rsplit(None, 1)[-1]
    if COMPOUND.match(f"{last} {rest}"):
        return True
    if IN_NAMES.match(rest) and _NAME_HEADS.search(lead):
        return True
    if not _nameable(rest):
        return False
    later = NEVER_IN_NAMES.search(clause) or re.search(r"\b(?:được|đã)\b", clause)
    return later is not None and later.start() < 80 and not re.search(r"[,:(]", clause[: later.start()])


def _same(lead: str, issuer: str) -> bool:
    """Whether a unit is the issuer itself, named in full or without its place."""
    short, whole = folded(lead), folded(issuer)
    return short == whole or short.startswith(whole) or (len(short) > 5 and whole.startswith(short))


_WITH = re.compile(
    rf"phối hợp(?: chặt chẽ)?(?:,? (?:chỉ đạo|cùng))?\s+(?:với |cùng )?(?P<with>{UNIT}[^.;:]*?)[,]?(?:\s+(?={VERB}|để |nhằm |trong việc|khi )|(?=;\s(?:hoàn thành|sản phẩm|thời hạn)))"
)


def _due(text: str) -> str:
    """The day, span or rhythm by which a sentence wants its work done, or ""; years of plans do not count."""
    starts = [match for limit in LIMITS if (match := limit.match(text))]
    inside = [match for limit in LIMITS for match in limit.finditer(text)]
    for match in starts + inside:
        due = match["due"] if "due" in match.re.groupindex else match[0]
        if not (_YEAR.match(due) and PLANNED.search(text[: match.start()])):
            return due.strip(" ,:")
    return ""


_YEAR = re.compile(r"(?:hoàn thành )?(?:đến|trong) năm \d", re.I)


_PRODUCT = re.compile(r"(?:[Ss]ản phẩm|[Kk]ết quả)\s*:\s*(?P<product>[^.;]+)")


def _assignment(place: int, lead: str, text: str) -> Assignment:
    """An assignment with what its sentence says of support, due and product."""
    support = _WITH.search(text)
    product = _PRODUCT.search(text)
    names = support["with"].strip(" ,") if support else ""
    return Assignment(
        place,
        lead,
        text,
        (names,) if names and len(names) < 300 else (),
        _due(" ".join(text.split())),
        product["product"].strip() if product else "",
    )
