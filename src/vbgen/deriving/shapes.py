"""Our tasks → the body of a công văn, chỉ thị, thông báo or kế hoạch that charges our departments with them."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

from vbgen.deriving.choosing import Involvement
from vbgen.deriving.items import Item
from vbgen.deriving.levels import CENTRE, COMMUNE, DISTRICT, standing
from vbgen.deriving.reaching import Sender, reach, short_name
from vbgen.model import Appendix, Assignments, Block, Clause, Document, Paragraph, Reference, Task
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.recognise.casing import Casing
from vbgen.recognise.words import UNIT, has_verb
from vbgen.standards import StatedLevel
from vbgen.units import Unit
from vbgen.vietnamese import folded, lower_first, parse_date, upper_first

_ELSEWHERE = "Nhiệm vụ khác"  # of what stands under no heading
_OPEN = "…"  # whom a person is to name
_FEW = 3  # tasks that stand one after another; more are grouped

KINDS = ("cong-van", "ke-hoach", "chi-thi", "thong-bao")
GROUPS = ("don-vi", "muc")


class Layout(NamedTuple):
    """How a draft is laid out: its kind, its groups (by department, by the superior's sections), in short."""

    kind: str = "cong-van"
    by: str = "don-vi"
    brief: bool = False


class Sketch(NamedTuple):
    """What a body is made of."""

    superior: Document
    reference: Reference
    unit: Unit
    layout: Layout
    items: tuple[Item, ...]

    @property
    def short(self) -> str:
        return short_name(self.unit)

    @property
    def cited(self) -> str:
        return f"[@{self.reference.id}]"


def issuer_name(superior: Document) -> str:
    """Who issued a document as others call it: "Văn phòng" of a header is "Văn phòng Ủy ban nhân dân tỉnh Lào Cai"."""
    name, above = " ".join(superior.issuer.name), " ".join(superior.issuer.superior)
    bureau = any(folded(head) == "ban thường vụ" for signer in superior.signers for head in signer.head)
    if bureau and _COMMITTEE.match(folded(name)):  # who signs "T/M BAN THƯỜNG VỤ" issued it
        return f"Ban Thường vụ {upper_first(name)}"
    return upper_first(f"{name} {above}" if above and folded(name) in _NAMELESS else name)


_COMMITTEE = regex(r"(?:tỉnh|thành|huyện|quận|thị|đảng) ủy ")
_NAMELESS = ("văn phòng", "thanh tra", "ban thường vụ", "ban chấp hành", "ủy ban nhân dân", "hội đồng nhân dân")


def reported_to(superior: Document, unit: Unit) -> str:
    """To whom we report what a superior asks for: itself; of the Centre's, those between it and us."""
    if standing(superior.issuer).level is not CENTRE or standing(unit).level not in (COMMUNE, DISTRICT):
        return issuer_name(superior)
    return f"Ủy ban nhân dân {unit.province}" if unit.province else "cấp trên"


def everybody(unit: Unit) -> str:
    """All whom a unit can charge with work: "Các cơ quan, đơn vị, UBND các xã, thị trấn"."""
    others = (lower_first(name) if name.startswith("Các ") else name for name in unit.others)
    return ", ".join(("Các cơ quan, đơn vị", *others))


def body(sketch: Sketch) -> tuple[Block, ...]:
    """The body of the draft."""
    if not sketch.items:
        return _empty(sketch)
    return _plan(sketch) if sketch.layout.kind == "ke-hoach" else _letter(sketch)


def appendices(sketch: Sketch) -> tuple[Appendix, ...]:
    """The table of assignments of a kế hoạch."""
    if sketch.layout.kind != "ke-hoach" or not sketch.items:
        return ()
    table = Assignments("theo-don-vi" if sketch.layout.by == "don-vi" else "theo-muc")
    return (Appendix("Phân công nhiệm vụ", orientation="ngang", body=(table,)),)


def _empty(sketch: Sketch) -> tuple[Block, ...]:
    """A draft without a task: it tells the document on, and can be filled."""
    told = f"Thực hiện {sketch.cited}, {sketch.short} thông báo đến {lower_first(everybody(sketch.unit))} để biết"
    return (Paragraph(f"{told}; chủ động phối hợp với cơ quan được giao chủ trì khi có yêu cầu"),)


# --- công văn, chỉ thị, thông báo ----------------------------------------------------------------------------------


def _letter(sketch: Sketch) -> tuple[Block, ...]:
    told, who = sketch.short, lower_first(everybody(sketch.unit))
    focus = "triển khai thực hiện, tập trung một số nội dung sau" if sketch.layout.brief else ""
    opening, closing = {
        "chi-thi": (
            f"Thực hiện {sketch.cited}; {told} yêu cầu {who} {focus or 'thực hiện nghiêm các nội dung sau'}",
            "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện Chỉ thị này",
        ),
        "thong-bao": (
            f"Thực hiện {sketch.cited}; {told} thông báo phân công {who} {focus or 'thực hiện các nhiệm vụ sau'}",
            "Yêu cầu các cơ quan, đơn vị căn cứ nhiệm vụ được phân công, nghiêm túc thực hiện",
        ),
    }.get(
        sketch.layout.kind,
        (
            f"Thực hiện {sketch.cited}; {told} yêu cầu {who} {focus or 'triển khai thực hiện một số nội dung sau'}",
            "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện",
        ),
    )
    enclosed = () if sketch.layout.kind == "chi-thi" else (Paragraph(f"(*Sao gửi kèm theo {sketch.cited}*)"),)
    tasks = _grouped(sketch, "1")
    gist = _gist(sketch) if sketch.layout.brief and any(isinstance(block, Clause) for block in tasks) else ()
    return (Paragraph(opening), *gist, *tasks, Paragraph(_report(sketch)), Paragraph(closing), *enclosed)


def _gist(sketch: Sketch) -> tuple[Block, ...]:
    """What a short letter says first: to carry the superior's document out, and what of it above all."""
    topics = [head for head, _, _ in _by_section(sketch) if head != _ELSEWHERE and not _OF_ANY.match(folded(head))]
    listed = "; ".join(map(lower_first, topics))
    text = f"Tổ chức triển khai thực hiện đầy đủ các nội dung tại {sketch.cited}; trong đó, tập trung: {listed}"
    return (Clause(text, level="1"),) if topics else ()


# --- kế hoạch ------------------------------------------------------------------------------------------------------


def _plan(sketch: Sketch) -> tuple[Block, ...]:
    scope = sketch.unit.scope or (
        f"trên địa bàn {kind}" if (kind := _kind(sketch.unit)) else f"thuộc trách nhiệm của {sketch.short}"
    )
    aims = (
        f"Triển khai đầy đủ, kịp thời, có hiệu quả các nhiệm vụ được giao tại {sketch.cited} {scope}",
        "Làm căn cứ để các cơ quan, đơn vị tổ chức thực hiện, kiểm tra, đánh giá kết quả",
    )
    demands = (
        "Phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm; mỗi nhiệm vụ một đơn vị chủ trì",
        "Các cơ quan, đơn vị chủ động, phối hợp chặt chẽ; kịp thời báo cáo khó khăn, vướng mắc",
    )
    focal = _focal(sketch)
    done = [
        Clause("Các cơ quan, đơn vị căn cứ nhiệm vụ tại mục II và Phụ lục kèm theo, tổ chức thực hiện bảo đảm tiến độ"),
        *(
            [Clause(f"{focal} theo dõi, đôn đốc, tổng hợp kết quả, tham mưu {sketch.short} báo cáo cấp trên")]
            if focal
            else []
        ),
        Clause(_report(sketch)),
    ]
    return (
        Paragraph(f"Thực hiện {sketch.cited}, {sketch.short} ban hành Kế hoạch triển khai thực hiện như sau"),
        Clause(
            "Mục đích, yêu cầu",
            heading=True,
            blocks=(
                Clause("Mục đích", heading=True, blocks=tuple(Clause(text, level="-") for text in aims)),
                Clause("Yêu cầu", heading=True, blocks=tuple(Clause(text, level="-") for text in demands)),
            ),
        ),
        Clause("Nội dung nhiệm vụ", heading=True, blocks=_grouped(sketch, "")),
        Clause("Tổ chức thực hiện", heading=True, blocks=tuple(done)),
        Paragraph(
            f"Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo {sketch.short}"
            f"{f' (qua {focal})' if focal else ''} để xem xét, giải quyết"
        ),
    )


def _kind(unit: Unit) -> str:
    held = standing(unit)
    return held.kind if held.level.below and not held.party else ""


# --- the tasks -----------------------------------------------------------------------------------------------------


def _grouped(sketch: Sketch, level: StatedLevel) -> tuple[Block, ...]:
    """The tasks under a heading for each department, or for each section of the superior; few stand without."""
    groups = _by_section(sketch) if sketch.layout.by == "muc" else _by_department(sketch)
    if len(sketch.items) <= _FEW or (len(groups) == 1 and not groups[0][1]):
        return tuple(item.task for item in sketch.items)
    return tuple(
        Clause(head, heading=True, level=level, lead=lead, blocks=tuple(_without(task, lead) for task in tasks))
        for head, lead, tasks in groups
    )


def _without(task: Task, lead: str) -> Task:
    """A task that does not say again who leads it."""
    return dataclasses.replace(task, lead="") if lead and task.lead == lead else task


def _by_department(sketch: Sketch) -> list[tuple[str, str, list[Task]]]:
    """(Heading, lead of all under it, tasks): what is everybody's first, then departments as the registry has them."""
    general = [item.task for item in sketch.items if _is_general(item)]
    unsure = [item.task for item in sketch.items if not item.task.lead and not _is_general(item)]
    groups = [(everybody(sketch.unit), "", general), (_OPEN, "", unsure)]
    ours = [department.name for _, department in sketch.unit.departments]
    heads = [item.task.lead for item in sketch.items if item.task.lead and item.task.lead not in ours]
    for lead in (*dict.fromkeys(heads), *ours):
        own = [item.task for item in sketch.items if item.task.lead == lead and not _is_general(item)]
        groups.append((lead, lead, [_under(lead, task) for task in own]))
    return [group for group in groups if group[2]]


def _is_general(item: Item) -> bool:
    """Whether a task is everybody's; what another leads is its department's alone."""
    return item.choice.general and item.choice.involvement is Involvement.LEAD


def _under(head: str, task: Task) -> Task:
    """A task under the heading of whom it names first: "Chủ tịch UBND xã chịu trách nhiệm …"."""
    return dataclasses.replace(task, text=upper_first(task.text.removeprefix(f"{head} ")))


def _by_section(sketch: Sketch) -> list[tuple[str, str, list[Task]]]:
    """The same by the superior's heading, in normal case, that is no name and says what only this document says."""
    casing = Casing(" ".join(item.choice.task.text for item in sketch.items))
    by, groups = Sender(standing(sketch.superior.issuer)), dict[str, list[Task]]()
    for item in sketch.items:
        heads = [head for head in item.choice.place.above if not (_is_name(head) or reach(sketch.unit, head, by).ours)]
        told = [head for head in heads if not _OF_ANY.match(folded(head))]
        shown = upper_first(casing.sentence((told or heads)[-1].strip(" :.*"))) if heads else _ELSEWHERE
        groups.setdefault(shown, []).append(item.task)
    return [(head, "", tasks) for head, tasks in groups.items()]


_OF_ANY = regex(  # headings that any document may have
    r"(?:(?:trách nhiệm|tổ chức|phân công)(?: tổ chức)?(?: triển khai)? thực hiện|tổ chức|phân công nhiệm vụ"
    r"|nhiệm vụ(?: cụ thể| trọng tâm)?|nội dung(?: thực hiện)?|giải pháp|chế độ(?: thông tin,?)? báo cáo|yêu cầu)\W*$"
)
_CALLS = regex(r"(?:(?:Giao|Đề nghị|Yêu cầu|Trách nhiệm của|Nhiệm vụ của|Đối với)\s+)?")


def _is_name(head: str) -> bool:
    """Whether a heading is the name of a body and says nothing of the work."""
    calls = _CALLS.match(head)
    found = UNIT.match(head, calls.end() if calls else 0)
    return found is not None and not has_verb(head, found.end())


# --- reporting -----------------------------------------------------------------------------------------------------


def _focal(sketch: Sketch) -> str:
    """The department that most tasks are charged to."""
    counted = Counter(item.task.lead for item in sketch.items if item.task.lead)
    return counted.most_common(1)[0][0] if counted else ""


def report_day(sketch: Sketch) -> str:
    """The earliest of our days by which the superior wants a report; "" when it names none."""
    days = [
        (found, item.task.due)
        for item in sketch.items
        if _REPORT.search(f"{item.task.text} {item.task.product}".casefold())
        and (found := parse_date(item.task.due)) is not None
        and found.complete
    ]
    return min(days)[1] if days else ""


def report_when(sketch: Sketch) -> str:
    """By when the superior wants a report of what was done, as a sentence says it; "" when it does not tell."""
    if day := report_day(sketch):
        return f"trước ngày {day}"
    told = (item.task.due for item in sketch.items if _REPORTS.match(folded(item.task.text)))
    return next((due for due in told if _RECURS.match(due)), "")


_REPORT = regex(r"báo cáo|gửi kết quả")
_REPORTS = regex(r"(?:định kỳ(?: [^,;.]{1,40}?,?)? |tổng hợp,? |thực hiện )*báo cáo\b")
_RECURS = regex(r"(?:định kỳ|hằng|hàng|trước|chậm nhất)\b.*\d", re.IGNORECASE)


def _report(sketch: Sketch) -> str:
    focal, above = _focal(sketch), reported_to(sketch.superior, sketch.unit)
    return (
        f"Báo cáo kết quả thực hiện về {sketch.short}{f' (qua {focal})' if focal else ''} "
        f"{report_when(sketch) or 'trước ngày …'} để tổng hợp, báo cáo {above}"
    )
