"""Entries of a body → who is charged with what: by sentences, by headings that name a unit, by what announces a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from vbgen.compose.body import once
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid
from vbgen.recognise.casing import Casing
from vbgen.recognise.charging import Surroundings, executing, is_closing, lead, opened
from vbgen.recognise.dues import due_of
from vbgen.recognise.headings import headed, is_of_names
from vbgen.recognise.hierarchy import TOP, is_deeper, is_heading, parents
from vbgen.recognise.items import Owner, Said, is_inherited, said
from vbgen.recognise.ladder import Entry
from vbgen.recognise.partners import supporting
from vbgen.recognise.predicates import charged
from vbgen.recognise.sentences import spans
from vbgen.recognise.stated import Stated, stated
from vbgen.recognise.words import UNIT, WORK, directions
from vbgen.standards.bodies import is_anyone, listed, named_in
from vbgen.standards.fields import Fields, bare_label, fields, is_field, joined

_AIM = r"(?:mục đích|mục tiêu|yêu cầu|quan điểm|nguyên tắc|ý nghĩa)(?: chung| cụ thể| chỉ đạo)?"
_AIMS = regex(rf"{_AIM}(?:\s*(?:,|-|–|và|, và)\s*{_AIM})*\W*", re.I)
_FINDINGS = regex(  # headings over what is, not over what is to be done
    r"(?:(?:Đánh giá|Khái quát|Đặc điểm|Dự báo)(?: chung| về)?,? (?:tình hình|thực trạng|nguy cơ|kết quả|bối cảnh)"
    r"|Đánh giá chung|Khái quát|Tình hình|Thực trạng|Bối cảnh|Kết quả (?:đạt được|thực hiện)|Những kết quả|Ưu điểm|Tồn tại|Hạn chế"
    r"|Khó khăn|Nguyên nhân|Sự cần thiết|Đặc điểm)\b[^.;]{0,90}",
    re.I,
)
_SCOPE = regex(r"(?:(?:phạm vi|đối tượng)(?: điều chỉnh| áp dụng|,? và| đối tượng|,)*|giải thích từ ngữ)\W*", re.I)


class Assignment(NamedTuple):
    """What charges units: a sentence, `text` without a label, or the row of a table.

    `place` is the index of the sentence's entry, -1 for a row; there it stands from `start`, before the next one's.
    """

    place: int
    lead: str
    text: str
    support: tuple[str, ...] = ()
    due: str = ""
    product: str = ""
    start: int = 0
    stated: str = ""  # the sentence that states its facts as composing does
    apart: bool = False  # its facts stand in lines of their own


class Placed(NamedTuple):
    """An entry: which it stands in, the unit that what stands in it inherits, and what it charges itself."""

    parent: int
    heir: str = ""
    charges: tuple[Assignment, ...] = ()


_TELLING = ("bao-cao", "to-trinh", "bien-ban")  # kinds that tell what was done; only what they ask for is an assignment
_ASKING = regex(
    r"kiến nghị|đề xuất|đề nghị|nhiệm vụ|giải pháp|phương hướng|tổ chức thực hiện|kết luận|ý kiến thống nhất", re.I
)


def assignments(entries: Sequence[Entry], kind: str = "", issuer: str = "") -> list[Assignment]:
    """The assignments of a body, in order; those of a document of `kind` that `issuer` wrote."""
    return [charge for entry in placed(entries, kind, issuer) for charge in entry.charges]


def placed(
    items: Sequence[Entry | Grid], kind: str = "", issuer: str = "", *, charging: bool = True
) -> tuple[Placed, ...]:
    """Where each entry among items stands and what it charges; without `charging` only where it stands."""
    entries = [item for item in items if isinstance(item, Entry)]
    count = accumulate(isinstance(item, Entry) for item in items)
    tabled = frozenset(place - 1 for place, item in zip(count, items, strict=True) if isinstance(item, Grid))
    pairs = zip(entries, [*entries[1:], None], strict=False)
    alone = [bool(headed(entry, following)) for entry, following in pairs]
    above = parents(entries, alone, tabled)
    if not charging:
        return tuple(Placed(parent) for parent in above)
    return tuple(_TaskFinder(entries, above, kind, issuer, tabled).placed())


_MEETING = regex(r"\W*(?:Thành phần|Địa điểm)\b[^:.;]{0,40}:")  # beside it "Chủ trì: …" tells who presides
_ATTENDING = regex(r"\W*Thành phần\b[^:.;]{0,40}:?", re.I)  # a heading: so below it
_GENERAL = regex(r"(?:Trách nhiệm|Nhiệm vụ|Nội dung|Yêu cầu) (?:chung|cụ thể)\W*")  # a heading, whoever it is about
_ENCLOSES = regex(r"\((?:Có|Kèm|Gửi kèm|Xem)\b[^()]*(?:kèm|kèm theo|đính kèm)\W*")  # "(Có biểu mẫu kèm theo)"


class _TaskFinder:
    def __init__(
        self, entries: Sequence[Entry], above: Sequence[int], kind: str, issuer: str, tabled: frozenset[int]
    ) -> None:
        self._entries, self._above, self._kind, self._issuer, self._tabled = entries, above, kind, issuer, tabled
        self._casing: Casing | None = None
        self._below: dict[int, list[int]] = {}
        for place, parent in enumerate(above):
            self._below.setdefault(parent, []).append(place)
        self._heirs: list[str] = []  # what stands in an entry inherits
        self._owners: list[Owner] = []  # from where that comes
        self._asks: list[bool] = []  # of what tells: whether it stands where it asks
        self._aims: list[bool] = []  # whether it stands below "Mục đích, yêu cầu", which charges nobody in general
        self._finds: list[bool] = []  # whether it stands below "Đặc điểm tình hình", which charges whom it says it does
        self._scopes: list[bool] = []  # whether it stands below "Đối tượng áp dụng", which charges nobody at all

    def placed(self) -> list[Placed]:
        found = []
        begun = False  # before the first label or charge a document tells why it was written
        for place, entry in enumerate(self._entries):
            begun = begun or bool(entry.label) or place - 1 in self._tabled or (place == 0 and -1 in self._tabled)
            found.append(self._place(place, entry, begun=begun))
            begun = begun or bool(found[-1].charges)
        return self._with_fields(found)

    def _with_fields(self, found: list[Placed]) -> list[Placed]:
        """The entries with the facts that lines of fields state of the ones before them, or of the one that they stand in."""
        meetings = {self._above[at] for at, entry in enumerate(self._entries) if _MEETING.match(entry.text)}
        meetings |= {at for at, entry in enumerate(self._entries) if entry.label and _ATTENDING.fullmatch(entry.text)}
        stated: dict[int, Fields] = {}
        since: dict[int, list[int]] = {}  # of each parent: entries since its last line of fields
        lines: dict[int, list[int]] = {}  # of each parent: those that its last lines of fields are about
        for place, entry in enumerate(self._entries):
            parent = self._above[place]
            facts = self._stated(place, entry) if parent not in meetings else None
            if facts is None:
                since.setdefault(parent, []).append(place)
                lines.pop(parent, None)
                continue
            about = lines.get(parent) or [at for at in since.pop(parent, []) if self._entries[at].label]
            about = [at for one in about for at in self._meant(one)]
            lines[parent] = about = about or ([parent] if parent != TOP else [])
            for at in about:
                stated[at] = joined(stated.get(at), facts)
        for at, entry in enumerate(self._entries):
            held = self._below.get(at, ())
            leaves = [child for child in held if child not in self._below and not found[child].charges]
            below = [self._entries[child].text.strip(" .;") for child in leaves if self._entries[child].label]
            lists = entry.text.endswith(":")  # its kinds or its members: "Phân loại theo ngạch:", "a) Viên chức …"
            named = below and not lists and len(below) == len(held) and all(map(_is_name, below))
            if named and not (found[at].charges or found[at].heir) and said(entry.text) is Said.WORK:
                stated.setdefault(at, Fields(lead="; ".join(below)))  # "1. Rà soát đất công ích", "- UBND các xã"
        for at, facts in stated.items():
            charged = found[at].charges
            lead = facts.lead or (charged[0].lead if charged else "")
            if lead and len(charged) < 2:
                given = charged[0] if charged else Assignment(at, lead, self._entries[at].text)
                charge = given._replace(
                    lead=lead,
                    support=facts.support or given.support,
                    due=facts.due or given.due,
                    product=facts.product or given.product,
                    apart=True,
                )
                found[at] = found[at]._replace(heir=lead, charges=(charge,))
        return found

    def _stated(self, place: int, entry: Entry) -> Fields | None:
        """What a line of fields states; a label alone states the names that stand in it: "- Cơ quan phối hợp:", "+ Sở A"."""
        if _is_fact(entry.text):
            return fields(entry.text)
        names = [self._entries[at].text.strip(" .;") for at in self._below.get(place, ())]
        if not bare_label(entry.text) or not names or not all(map(is_of_names, names)):
            return None
        return fields(f"{entry.text} {'; '.join(names)}")

    def _meant(self, place: int) -> Sequence[int]:
        """The entries that facts after one are about: what stands in it, where it is but a label over those who do the work."""
        return self._below.get(place, ()) if bare_label(self._entries[place].text) else (place,)

    def _place(self, place: int, entry: Entry, *, begun: bool) -> Placed:
        parent = self._above[place]
        inherited = self._heirs[parent] if parent != TOP else ""
        owner = self._owners[parent] if parent != TOP and inherited else Owner.NONE
        asks = bool(parent != TOP and self._asks[parent])
        asks = asks or (bool(entry.label) and len(entry.text) < 200 and bool(_ASKING.search(entry.text)))
        self._asks.append(asks)
        finds = bool(parent != TOP and self._finds[parent]) and not asks
        self._finds.append(finds or bool(not inherited and entry.label and _FINDINGS.fullmatch(entry.text)))
        tells = finds or (self._kind in _TELLING and not asks)
        aims = bool(parent != TOP and self._aims[parent])
        self._aims.append(aims or bool(entry.label and _AIMS.fullmatch(entry.text)))
        scopes = bool(parent != TOP and self._scopes[parent])
        self._scopes.append(scopes or bool(entry.label and _SCOPE.fullmatch(entry.text)))
        following = self._following(place)
        if scopes:
            return self._note(Placed(parent), Owner.NONE)
        if _is_fact(entry.text) or bare_label(entry.text) or _GENERAL.fullmatch(entry.text):
            return self._note(Placed(parent, inherited), owner)
        if not tells and (unit := headed(entry, following)):
            return self._note(Placed(parent, self._written(unit, entry)), Owner.HEADING)
        below_name = owner is Owner.HEADING
        owned = is_inherited(entry.text, owner, labelled=bool(entry.label))
        named = below_name and (bool(entry.label) or owned)
        scene = Surroundings(self._issuer, begun and not tells, named)
        charges = _charges(place, entry, inherited, scene, inherits=owned)
        holds = place + 1 < len(self._above) and self._above[place + 1] == place
        if place in self._tabled and entry.text.endswith(":"):
            charges = []  # it only announces the table
        charges = [item for item in charges if not _is_topic(item, entry, following, holds=holds)]
        charges = [item for item in charges if not (aims and _is_all(item.lead) and not item.due)]
        heir = charges[-1].lead if charges else inherited
        announces = entry.text.endswith(":") and is_deeper(entry, following)
        announces = announces and not (charges and charges[0].stated)
        steps = below_name and owned and WORK.match(opened(entry.text)) and not _FOLLOWS.search(entry.text)
        if announces and len(charges) == 1 and not steps and self._leads_in(place, charges[0]):
            return self._note(Placed(parent, heir), Owner.HEADING if below_name else Owner.LIST)
        if self._kind in _TELLING:
            heir = inherited
        own = bool(charges) and is_deeper(entry, following) and _opens(entry.text, charges[-1].stated)
        return self._note(Placed(parent, heir, tuple(charges)), Owner.HEADING if below_name or own else Owner.SENTENCE)

    def _note(self, found: Placed, owner: Owner) -> Placed:
        self._heirs.append(found.heir)
        self._owners.append(owner)
        return found

    def _written(self, unit: str, entry: Entry) -> str:
        """A unit that a heading names, as the text writes it where the heading is in capitals."""
        if not entry.text.isupper():
            return unit
        if self._casing is None:
            self._casing = Casing("\n".join(item.text for item in self._entries if not item.text.isupper()))
        return self._casing.name(unit.upper())

    def _following(self, place: int) -> Entry | None:
        return self._entries[place + 1] if place + 1 < len(self._entries) else None

    def _leads_in(self, place: int, charge: Assignment) -> bool:
        """Whether the items that an entry announces are the work, so that the entry itself charges nobody more.

        They say what to do; or the entry says no more to everyone than that they follow.
        """
        items = self._below.get(place, ())[:8]
        if self._kind in _TELLING and any(_urges(self._entries[at].text) for at in items):
            return False  # whom the asked one is to urge does the work
        told = [said(self._entries[at].text) for at in items]
        work = sum(found in (Said.WORK, Said.CASE) for found in told)
        others = bool(told) and all(found is Said.OTHERS for found in told)
        return bool(told) and (2 * work >= len(told) or _is_bare(charge, others=others))


def _is_name(text: str) -> bool:
    return UNIT.match(text) is not None and is_of_names(text)


def _is_all(lead: str) -> bool:
    """Whether aims that are said of a lead are everybody's: "các cơ quan, đơn vị", "mỗi xã", "Hội Phụ nữ các cấp"."""
    return is_anyone(lead) or lead.startswith(("mỗi ", "Mỗi ", "từng ", "Từng ")) or lead.endswith(" các cấp")


def _opens(text: str, facts: str) -> bool:
    """Whether a text ends in facts as composing ends them above what stands in a task: "Giao Văn phòng chủ trì:"."""
    return bool(facts) and text.endswith(once(":", facts))


def _is_fact(text: str) -> bool:
    """Whether a line is nothing but fields: no sentence in the place of a day: "Thời hạn: trước ngày 25, các xã gửi báo cáo …"."""
    if not is_field(text):
        return False
    facts = fields(text)
    says = text.partition(":")[2].strip()
    return not (facts and facts.due and not facts.lead and UNIT.match(opened(says)) and charged(opened(says), ""))


_URGES = regex(r"(?:Chỉ đạo|Đôn đốc)\s+")


def _urges(text: str) -> bool:
    """Whether a text tells its unit to see to it that others do something."""
    urged = _URGES.match(text)
    return urged is not None and UNIT.match(text, urged.end()) is not None


_URGED_ALONE = regex(r"(?:Chỉ đạo|Đôn đốc)\s+(?P<names>[^:]+):")
_FOLLOWS = regex(
    r"(?:các|những|một số|\d+) (?:nội dung|nhiệm vụ|công việc|việc|biện pháp|giải pháp|công tác|yêu cầu)[^.;:]{0,60}:$"
    r"|(?:nội dung|nhiệm vụ|công việc)(?: cụ thể| chủ yếu| chính)?(?: như)? sau(?: đây)?:$"
    r"|(?:thực hiện|triển khai)(?: cụ thể)?(?: như sau| sau đây)?:$"
)


def _is_bare(charge: Assignment, *, others: bool) -> bool:
    """Whether a lead-in tells everyone only that the items are theirs: "giao các đơn vị thực hiện các nội dung sau:".

    Where `others` are told in each item, all whom the lead-in names are everyone.
    """
    text = charge.text
    if text.endswith((f"{charge.lead} chỉ đạo:", f"{charge.lead} tập trung chỉ đạo:")):
        return True  # the items tell whom, and what
    many = others and len(listed(charge.lead)) > 1
    if not (is_anyone(charge.lead) or many) or charge.due or "chủ trì" in text:
        return False
    return bool(_FOLLOWS.search(text)) or text.rstrip(" :").endswith(charge.lead)


def _is_topic(item: Assignment, entry: Entry, following: Entry | None, *, holds: bool) -> bool:
    """Whether an assignment is only a heading inside: "1. Về hồ sơ" over its own items, "Điều 12. Hội đồng tư vấn"."""
    if item.text != entry.text or not holds or len(item.text) > 150:
        return False
    if (urged := _URGED_ALONE.fullmatch(item.text)) and is_of_names(urged["names"]):
        return True  # "a) Chỉ đạo Sở Nội vụ:"
    if is_heading(entry, following) and not named_in(entry.text, item.lead):
        return True
    if not is_deeper(entry, following):
        return False
    if entry.line.bold and not item.text.endswith((".", ";", ":")):
        return True
    return not (WORK.match(item.text) or UNIT.match(item.text) or any(directions(item.text)))


class _Segment(NamedTuple):
    """A part of an entry that charges one unit: where it and its charging sentence begin, and its facts as stated."""

    start: int
    lead: str
    sentence: str
    at: int = 0
    stated: Stated | None = None
    facts: str = ""


def _charges(place: int, entry: Entry, owner: str, scene: Surroundings, *, inherits: bool) -> list[Assignment]:
    """The assignments of one entry; one that charges nobody at its start is its owner's."""
    whole = entry.text
    if _ENCLOSES.fullmatch(whole):
        return []
    if executed := executing(whole):
        return [_assignment(place, whole, _Segment(0, executed, whole))]
    if (facts := fields(whole)) and facts.lead:
        return [Assignment(place, facts.lead, whole, facts.support, facts.due, facts.product)]
    found = list(_segments(whole, owner, scene, inherits=inherits))
    ends = [*(segment.start for segment in found[1:]), len(whole)]
    return [  # what is told before the charging sentence is no fact of its work
        _assignment(place, whole[max(segment.start, segment.at) : end].strip(), segment)
        for segment, end in zip(found, ends, strict=False)
    ]


def _segments(whole: str, owner: str, scene: Surroundings, *, inherits: bool) -> Iterator[_Segment]:
    """The parts of a text that charge a unit each; those before the first belong to it, or to the owner."""
    held: _Segment | None = None
    for at, sentence in spans(whole):
        scene = scene._replace(starts=scene.starts or held is not None)
        before = whole[held.start if held else 0 : at].strip()
        if at and not (held and held.stated) and (facts := stated(before, sentence)):
            held = (held or _Segment(0, facts.lead or owner, before))._replace(stated=facts, facts=sentence)
            continue
        retold = (not scene.starts and sentence[:1].islower() and _DID.search(whole, 0, at)) or (
            _EACH.match(sentence) and _SURVEYED.match(whole)
        )
        unit = "" if retold or is_closing(sentence) else lead(sentence.strip("()"), scene, owned=bool(owner))
        if unit and held is None:
            if at and inherits:
                yield _Segment(0, owner, whole[:at].strip())
            held = _Segment(at if inherits else 0, unit, sentence, at)
        elif unit and held:
            yield held
            held = _Segment(at, unit, sentence)
    if held is None and inherits:
        held = _Segment(0, owner, whole)
    if held:
        yield held


_DID = regex(r"\bđã\b")  # "… đã ban hành 12 văn bản; giao Phòng Kinh tế …" tells what was done
_EACH = regex(r"(?:[Mm]ỗi|[Tt]ừng)\s")
_SURVEYED = regex(  # how a survey was made is told: "Năm 2023, Chỉ số … được khảo sát … Mỗi huyện chọn 02 xã; mỗi xã …"
    r"(?:Trong |Trong năm |Năm )\d{4}, [^.;]{0,80}\bđược (?:tiến hành |tổ chức )?(?:khảo sát|điều tra|phỏng vấn)\b"
)
_PRODUCT = regex(r"(?:[Ss]ản phẩm|[Kk]ết quả)\s*:\s*(?P<product>[^.;]+)")


def _assignment(place: int, text: str, segment: _Segment) -> Assignment:
    """An assignment with what its part of the entry says of support, due and product."""
    if segment.stated:
        facts = segment.stated
        return Assignment(
            place,
            segment.lead,
            segment.sentence,
            facts.support or supporting(segment.sentence),
            facts.due or due_of(segment.sentence),
            facts.product,
            segment.start,
            segment.facts,
        )
    product = _PRODUCT.search(text)
    named = product["product"].strip() if product else ""
    return Assignment(place, segment.lead, segment.sentence, supporting(text), due_of(text), named, segment.start)
