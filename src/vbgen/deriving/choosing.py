"""The superior's tasks → which of them are ours, as lead or in support, with the reason and our department for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from vbgen.deriving.departments import Charge, Words, charge
from vbgen.deriving.reaching import How, Reach, Sender, parallels, reach, sender
from vbgen.model import Clause, Document, Task
from vbgen.named import NamedTuple
from vbgen.outline import Place, reading, tasks
from vbgen.patterns import before, regex
from vbgen.recognise.partners import partners
from vbgen.recognise.words import UNIT, VERB, after_verb, has_unit, has_verb, unit_end
from vbgen.units import Unit
from vbgen.vietnamese import folded


class Involvement(Enum):
    """What we are to a task of the superior."""

    LEAD = "thực hiện"
    SUPPORT = "phối hợp"
    UNSURE = "chưa rõ"
    NOT = "không thuộc"


class Decision(NamedTuple):
    """What a person decides of a task of the superior, in the place of what is chosen for it.

    `department` and `due` are None where what is found for them may stand; "" leaves them open. `why` is the person's
    reason, which matters for what is not taken up.
    """

    involvement: Involvement
    department: str | None = None
    due: str | None = None
    why: str = ""


_JOINT = regex(r"\b(?:cơ quan|đơn vị|sở|ngành|(?<!ủy )ban|các cấp)\b")


class Choice(NamedTuple):
    """A task of the superior, what we are to it and why; for ours, the department in charge."""

    place: Place[Task]
    involvement: Involvement
    why: str
    charge: Charge = Charge()
    reach: Reach = Reach(How.NOT)  # how the superior's words reach us
    after: bool = False  # whether we act after another, who has the lead in the superior's words
    decision: Decision | None = None  # a person's

    @property
    def said(self) -> str:
        """The superior's words that reach us."""
        return self.reach.said

    @property
    def by_level(self) -> bool:
        """Whether the words that reach us call all units of our level, so that we may say our name for them."""
        return self.reach.how in (How.LEVEL, How.LISTED) and not self.general

    @property
    def general(self) -> bool:
        """Whether the task is every body's, ours and others', each for itself."""
        return self.reach.how in (How.GENERAL, How.LISTED) and bool(
            _JOINT.search(folded(self.reach.said + self.place.lead))
        )

    @property
    def condition(self) -> str:
        """What must be true of us for the superior to mean us."""
        return self.reach.condition

    @property
    def task(self) -> Task:
        return self.place.block

    @property
    def ours(self) -> bool:
        return self.involvement in (Involvement.LEAD, Involvement.SUPPORT)


def choose(superior: Document, unit: Unit, decisions: Mapping[str, Decision] | None = None) -> tuple[Choice, ...]:
    """Each task of the superior, in its order; what a person decided, by the path of the task, is as decided."""
    places = tasks(superior)
    listed = frozenset(id(item) for place in places if is_list(place.block) for item in place.block.blocks)
    scene = _Telling(superior, unit, sender(superior, unit), _overseers(places), listed)
    decisions = decisions or {}
    return tuple(_decided(_choice(place, scene), decisions.get(place.path), scene) for place in places)


class _Telling(NamedTuple):
    """What all tasks of a document have in common: who tells whom, and who oversees the tasks of each section."""

    superior: Document
    unit: Unit
    by: Sender
    overseers: dict[str, str]  # the path of a section → those whom the superior has oversee its tasks
    listed: frozenset[int]  # what is only an item of a list of things within a task


_DECIDED = "cơ quan mình chọn"


def _decided(choice: Choice, decision: Decision | None, scene: _Telling) -> Choice:
    """A choice as a person decided it, if one did."""
    if decision is None:
        return choice
    held = choice.charge if choice.ours else _charge(choice.place, scene, Reach(How.NOT))
    if decision.department is not None:
        held = Charge(decision.department, _DECIDED)
    why = decision.why or (choice.why if choice.involvement is decision.involvement else _DECIDED)
    return choice._replace(involvement=decision.involvement, why=why, charge=held, decision=decision)


def is_list(task: Task) -> bool:
    """Whether what stands in a task lists things, not work: "công khai những nội dung sau: 1. Chính sách …"."""
    items = [block for block in task.blocks if isinstance(block, Clause | Task)]
    things = [block for block in items if isinstance(block, Clause) and not (block.heading or block.lead)]
    charged = any(isinstance(block, Task) and (block.lead or block.due or block.blocks) for block in items)
    return len(items) > 2 and not charged and 2 * len(things) > len(items)


def _choice(place: Place[Task], scene: _Telling) -> Choice:
    task, unit, by = place.block, scene.unit, scene.by
    if id(task) in scene.listed:
        return Choice(place, Involvement.NOT, "một mục của bản kê trong nhiệm vụ trên nó")
    items = () if is_list(task) else tuple(reading(task.blocks))  # tasks among them are chosen on their own
    over = any(isinstance(item, Task) for item in items)
    if ((over or not task.blocks) and _FORMULA.search(" ".join(task.text.split()))) or (
        over and _LEADS_IN.search(task.text)
    ):
        return Choice(place, Involvement.NOT, "lời dẫn hoặc lời kết của văn bản, không giao việc gì thêm")
    if any(_FOUND.match(folded(head)) for head in place.above):
        return Choice(place, Involvement.NOT, "phần đánh giá, không giao việc")
    words = _named(task) or place.lead
    lead = reach(unit, words, by) if words else _untold(by)
    if lead.ours:
        charged = _charge(place, scene, lead)
        return Choice(place, Involvement.LEAD, _reason(lead), charged, lead)
    for words in (*task.support, *_partners(task.text)):
        support = reach(unit, words, by, supports=True)
        if support.ours:
            charged = _charge(place, scene, support)
            why = f"phối hợp với {place.lead}: {_reason(support)}" if place.lead else _reason(support)
            return Choice(place, Involvement.SUPPORT, why, charged, support)
    if (acting := _acting(task.text, scene)).ours:
        return Choice(place, Involvement.LEAD, _reason(acting), _charge(place, scene, acting), acting, after=True)
    involvement = Involvement.UNSURE if lead.how is How.UNSURE else Involvement.NOT
    return Choice(place, involvement, _context(unit, lead), reach=lead)


_FOUND = regex(
    r"(?:đánh giá (?:chung|kết quả|tình hình|thực trạng)|(?:những )?kết quả (?:đạt được|thực hiện)|tình hình\b"
    r"|(?:những )?(?:mặt )?(?:tồn tại|hạn chế|khó khăn)\b|nguyên nhân\b|những (?:mặt|kết quả)\b)"
)
"""How headings begin, folded, under which it is told how things stand."""

_SIGNS = regex(r"\W*")
_COLON = regex(r"[^.;:]{0,120}?(?=[\s*]*:[\s*]*\S)")


def _named(task: Task) -> str:
    """The body that a task without a lead of its own begins with: "Sở Xây dựng: các lĩnh vực …"."""
    signs = None if task.lead else _SIGNS.match(task.text)
    unit = UNIT.match(task.text, signs.end()) if signs else None
    rest = _COLON.match(task.text, unit.end()) if unit else None
    who = task.text[signs.end() : rest.end()] if signs and rest else ""
    return who if not has_verb(who) else ""


_AFTER = regex(r"(?:,|\bthì)\s+", re.I)
_REST = regex(  # of a name: "các | xã, phường"
    r"[^.,;:]{0,100}(?:, (?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố)[^.,;:]{0,40})*", re.I
)
_SPACE = regex(r"\s+")


def _others_acting(text: str) -> Iterator[tuple[str, str]]:
    """Each who in a sentence does something after what another does, with what is said before: "Đảng ủy lãnh đạo"."""
    start = 0
    for gap in before(unit_end, _AFTER, text):
        rest = _REST.match(text, unit_end(text, gap.end()))
        if gap.start() < start or rest is None:
            continue
        for space in _SPACE.finditer(text, rest.start(), rest.end() + 1):
            if VERB.match(text, space.end()) and _REST.fullmatch(text, rest.start(), space.start()):
                since = max(start, *(text.rfind(mark, 0, gap.start()) + 1 for mark in ".;:"))
                yield text[since : gap.start()], text[gap.end() : space.start()]
                start = space.start()
                break


def _acting(text: str, scene: _Telling) -> Reach:
    """How a sentence names us that says what we do after what another does: "Đảng ủy lãnh đạo, UBND xã xây dựng …".

    Not us whom another does something with or to: "đôn đốc các sở, UBND các xã thực hiện".
    """
    for said, who in _others_acting(" ".join(text.split())):
        found = reach(scene.unit, who, scene.by)
        is_object = has_unit(after_verb(said) or "")
        named = not re.search(r"\s(?:là|cho|để|về)\s", who)  # "trưởng thôn là đại diện cho UBND xã, chịu …"
        if found.how in (How.NAME, How.LEVEL) and named and not is_object:
            return found
    return Reach(How.NOT)


_URGED = (
    r"(?:[^.;]*\b(?:[Yy]êu cầu|[Đđ]ề nghị)\b[^.;]*\b(?:nghiêm túc|khẩn trương)(?: tổ chức)?(?: triển khai)?,? thực hiện"
    r"(?: (?:[<up>][<low>]+ [<low>]+|\[@\w+\]|văn bản)(?: này)?)?"
    r"(?:,? (?:và )?chịu trách nhiệm (?:trước|nếu)[^.;]*)?(?:[./]+\s*|$))"
)
_HINDERED = (
    r"(?:Trong )?[Qq]uá trình (?:triển khai,? )?(?:tổ chức )?thực hiện[^.;]*\b(?:khó khăn|vướng mắc|phát sinh)[^.;]*"
    r"\b(?:phản ánh|báo cáo|kiến nghị|liên hệ|thông tin)\b[^.;]*\.?"
)
HINDERED = regex(rf"(?:Trường hợp các văn bản viện dẫn[^.]*\. )?{_HINDERED}")
"""A sentence that closes a document: whom to tell of what hinders."""

_FORMULA = regex(
    r"^Trên đây là\b"
    r"|\b(?:chịu|có) trách nhiệm thi hành (?:[<up>][<low>]+ [<low>]+|\[@\w+\])(?: này)?"
    r"(?:\.\s+(?:(?:[<up>][<low>]+ [<low>]+ này|\[@\w+\]) )?có hiệu lực[^.]*)?[./]*$"
    r"|^Căn cứ (?:[Vv]ăn bản|[<up>][<low>]+(?: [<low>]+)?|\[@\w+\])(?: này)?, [^.;]*"
    r"(?:triển khai|tổ chức)?,? ?thực hiện\.?$"
    rf"|(?:^|(?:^|(?<=[.;])){_URGED})(?:Trường hợp các văn bản viện dẫn[^.]*\. )?{_HINDERED}$"
    rf"|^{_URGED}$"
    r"|\b(?:nội dung|nhiệm vụ|công việc|thực hiện)(?: chính| cụ thể| trọng tâm)*,?"
    r"(?: cụ thể)?(?: như)? sau(?: đây)?\s*[:.]?$"
)
_LEADS_IN = regex(r"\b(?:như sau|sau đây|dưới đây)\s*[:.]?\s*$")  # over tasks
"""What only leads to the items after it, or closes a document: our draft leads and closes in its own words."""


def _untold(by: Sender) -> Reach:
    """A task without a lead is ours when the document is sent to nobody else."""
    if by.tells_only_us:
        return Reach(How.LEVEL, "", "", "", "văn bản chỉ gửi cấp mình")
    return Reach(How.UNSURE, why="cấp trên không ghi ai chủ trì")


def _reason(found: Reach) -> str:
    return f"{found.how.value} (“{found.said}”)" if found.said else found.why


PARTNERS = regex(r"(?i:phối hợp)(?: chặt chẽ| đồng bộ| thường xuyên)*,?(?: cùng)?(?: với)? (?P<with>[^.;:(]{2,240})")


def _partners(text: str) -> list[str]:
    """Whom a task's own sentences say it is done with: the words between "phối hợp với" and the next verb."""
    return [partners(match["with"]) for match in PARTNERS.finditer(" ".join(text.split()))]


def _context(unit: Unit, lead: Reach) -> str:
    """Why a task is not ours, and which department of ours has the same field one level down."""
    low = folded(lead.why)
    for _, department in unit.departments:
        for name in parallels(department):
            if re.search(rf"(?<!\w){re.escape(folded(name))}(?!\w)", low):
                return f"{lead.why} (cùng lĩnh vực với {department.name})"
    return lead.why


_OVERSEES = regex(r"(?:các )?(?:nhiệm vụ|nội dung) (?:nêu )?trên|lĩnh vực này|các nhiệm vụ này", re.IGNORECASE)


def _section(path: str) -> str:
    """The path of what a task stands in."""
    return path.rpartition("/")[0] or path.rpartition(".")[0]


def _overseers(places: list[Place[Task]]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for place in places:
        if (section := _section(place.path)) and _OVERSEES.search(place.block.text):
            found.setdefault(section, []).append(place.lead)
    return {section: "; ".join(leads) for section, leads in found.items()}


def _charge(place: Place[Task], scene: _Telling, found: Reach) -> Charge:
    if found.department:
        return Charge(found.department, "gọi đích danh")
    above, support = " ; ".join(place.above), "; ".join(place.block.support)
    overseers = scene.overseers.get(_section(place.path), "")
    by = "" if scene.superior.issuer.name[-1:] == ("Văn phòng",) else " ".join(scene.superior.issuer.name)
    words = Words(place.block.text, above, scene.superior.summary, place.lead, support, overseers, by)
    return charge(scene.unit, words)
