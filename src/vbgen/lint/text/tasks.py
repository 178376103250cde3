"""Rules on what is to be done: one lead, a product, a due date that can be met, and those who are told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from vbgen.days_off import day_off, workdays_before
from vbgen.lint.rule import ADVICE, ERROR, WARNING, Hit, rule
from vbgen.lint.text.content import Content, Duty, day_of
from vbgen.outline import tasks, traces
from vbgen.patterns import regex
from vbgen.schema.registry import looks_like_id
from vbgen.vietnamese import PartialDate, folded, parse_date

if TYPE_CHECKING:
    from vbgen.model import Document, Task
    from vbgen.schema.spans import Path

_DUTY = "Quy chế làm việc: mỗi việc một cơ quan chủ trì, rõ sản phẩm, rõ thời hạn"


def _at(duty: Duty, name: str = "") -> Path:
    return (*duty.path, name) if name else duty.path


# --- who -----------------------------------------------------------------------------------------------------------

_UNIT = (
    r"(?:Sở|Phòng|Ban(?! hành)|UBND|Ủy ban|Uỷ ban"
    r"|Văn phòng|Công an|Chi cục|Cục|Thanh tra|Trung tâm|Bộ(?! phận)|Hội|Đoàn)"
)
_TWO = regex(rf"(?:,|;|\bvà)\s+(?:các\s+)?{_UNIT}\b")
_COUNCIL = (
    r"(?:Đoàn (?:ĐBQH|đại biểu Quốc hội)|(?:Thường trực )?HĐND|Hội đồng nhân dân|UBND|[ỦU][yỷ] ban nhân dân"
    r"|Đảng [uủ][ỷy])"
)
_ONE_OFFICE = regex(rf"\bVăn phòng {_COUNCIL}(?:(?:, | và ){_COUNCIL})+", re.I, words=("văn phòng ",))
"""The one office that serves several bodies: "Văn phòng HĐND và UBND"."""
_MANY = regex(r"^(?:Các|Tất cả|Toàn thể|Những)\b|^(?:Sở, ban, ngành|Cơ quan, đơn vị)", re.I)


def _several(lead: str) -> bool:
    return bool(_TWO.search(_ONE_OFFICE.sub("Văn phòng", lead)))


@rule("N0101", ADVICE, _DUTY)
def one_lead(content: Content) -> Iterator[Hit]:
    """Mỗi nhiệm vụ có đúng một cơ quan, đơn vị chủ trì; các nơi khác phối hợp.

    Sai: Sở Nội vụ, Sở Tài chính
    Sai: Các sở, ban, ngành
    Sai: Văn phòng HĐND và UBND xã, Phòng Kinh tế
    Đúng: Sở Nội vụ
    Đúng: Văn phòng HĐND và UBND xã
    Đúng: Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh
    Đúng: Sở Văn hóa, Thể thao và Du lịch
    Đúng: Sở Nông nghiệp và Môi trường
    Đúng: Phòng Kinh tế, Hạ tầng và Đô thị
    Đúng: Đài Phát thanh và Truyền hình
    """
    seen: set[str] = set()
    for duty in content.duties:
        if duty.lead in seen:
            continue
        seen.add(duty.lead)
        if _several(duty.lead):
            yield Hit(_at(duty, "lead"), "nhiệm vụ có hơn một nơi chủ trì", duty.lead, "để một nơi, nơi khác phối hợp")
        elif _MANY.match(duty.lead) and content.is_plan:
            yield Hit(_at(duty, "lead"), "nhiều nơi cùng chủ trì thì không rõ ai chịu trách nhiệm", duty.lead)


@rule("N0102", WARNING, _DUTY, on="plan")
def lead_given(content: Content) -> Iterator[Hit]:
    """Nhiệm vụ nào cũng có nơi chủ trì, của chính nó hoặc của đề mục trên nó.

    Sai: lead:
    Đúng: lead: Sở Nội vụ
    """
    for duty in content.duties:
        if not duty.lead and not re.match(_UNIT, duty.text) and not _MANY.match(duty.text):
            yield Hit(_at(duty), "nhiệm vụ chưa có nơi chủ trì", hint="thêm `lead`, ở đây hoặc ở đề mục trên")


@rule("N0103", WARNING, _DUTY)
def lead_supports(content: Content) -> Iterator[Hit]:
    """Nơi chủ trì không đồng thời là nơi phối hợp; mỗi nơi phối hợp ghi một lần.

    Sai: Sở Nội vụ | Sở Nội vụ
    Đúng: Sở Nội vụ | Sở Tài chính
    """
    for duty in content.duties:
        seen = {folded(duty.lead)}
        for index, unit in enumerate(duty.support):
            if folded(unit) in seen:
                same = folded(unit) == folded(duty.lead)
                message = "nơi chủ trì không thể phối hợp với chính mình" if same else "nơi phối hợp ghi hai lần"
                yield Hit((*_at(duty, "support"), index), message, unit)
            seen.add(folded(unit))


@rule("N0104", ERROR, _DUTY, on="plan")
def name_not_id(content: Content) -> Iterator[Hit]:
    """Nơi chủ trì, phối hợp ghi tên, không ghi mã của sổ đơn vị: mã sẽ in ra nguyên văn.

    Sai: lead: phong-kinh-te
    Đúng: lead: Phòng Kinh tế
    """
    for duty in content.duties:
        if looks_like_id(duty.lead):
            yield Hit(_at(duty, "lead"), "nơi chủ trì là mã, sẽ in ra nguyên văn", duty.lead, "ghi tên đầy đủ")
        for index, unit in enumerate(duty.support):
            if looks_like_id(unit):
                hint = "ghi tên đầy đủ"
                yield Hit((*_at(duty, "support"), index), "nơi phối hợp là mã, sẽ in ra nguyên văn", unit, hint)


# --- what ----------------------------------------------------------------------------------------------------------

_VAGUE = regex(
    r"^(?:kết quả(?: tốt)?|hiệu quả|chất lượng|nâng cao|đảm bảo|bảo đảm|tốt|đạt yêu cầu|hoàn thành|thực hiện|có"
    r" kết quả|đúng quy định"
    r"|theo quy định|theo yêu cầu)\b(?!.*\d)",
    re.I,
)


@rule("N0111", ADVICE, _DUTY, on="plan")
def product_given(content: Content) -> Iterator[Hit]:
    """Nhiệm vụ có sản phẩm để nghiệm thu.

    Sai: product:
    Đúng: product: Báo cáo
    """
    for duty in content.duties:
        if not duty.product:
            yield Hit(_at(duty), "nhiệm vụ chưa ghi sản phẩm", hint="product: Báo cáo, Quyết định, Kế hoạch …")


@rule("N0112", ADVICE, _DUTY, on="plan")
def product_measured(content: Content) -> Iterator[Hit]:
    """Sản phẩm là thứ đếm được, cầm được: văn bản, số liệu, tỷ lệ; không phải lời khen.

    Sai: Hiệu quả cao
    Đúng: Báo cáo
    """
    for duty in content.duties:
        if _VAGUE.match(duty.product):
            yield Hit(_at(duty, "product"), "sản phẩm này không đo đếm được", duty.product, "Báo cáo, 100% hồ sơ …")


# --- when ----------------------------------------------------------------------------------------------------------

_PERIOD = regex(r"h[ằà]ng\s|định kỳ|mỗi\s|ngày|tuần|tháng|quý|năm|\d", re.I)
_HAZY = regex(r"thường xuyên|kịp thời|sớm|khẩn trương|ngay|liên tục|thời gian tới", re.I)


@rule("N0121", ADVICE, _DUTY, on="plan")
def due_given(content: Content) -> Iterator[Hit]:
    """Nhiệm vụ có thời hạn: một ngày hoặc một định kỳ.

    Sai: due:
    Đúng: due: 30/6/2026
    """
    for duty in content.duties:
        if not duty.due and not re.search(r"\d{1,2}/\d{1,2}(?:/\d{4})?|h[ằà]ng (?:tháng|quý|năm|tuần)", duty.text):
            yield Hit(_at(duty), "nhiệm vụ chưa có thời hạn", hint="due: 30/6/2026, hằng quý …")


@rule("N0122", ADVICE, _DUTY)
def due_hazy(content: Content) -> Iterator[Hit]:
    """“Thường xuyên”, “kịp thời” cần kèm định kỳ báo cáo thì mới theo dõi được.

    Sai: thường xuyên
    Đúng: thường xuyên, báo cáo hằng quý
    """
    for duty in content.duties:
        if _HAZY.search(duty.due) and not _PERIOD.search(_HAZY.sub("", duty.due)):
            yield Hit(_at(duty, "due"), f"“{duty.due}” không phải thời hạn theo dõi được", duty.due, "thêm định kỳ")


_DATE = regex(r"(?<![\d/])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)")
_LONG_DATE = regex(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", words=("ngày",))
_DUE_WORDS = (
    r"(?:trước|đến hết|chậm nhất(?: là)?|muộn nhất(?: là)?|xong(?: trước)?|thời hạn(?: là)?"
    r"|hạn chót|hết)\s*:?\s*(?:ngày\s+)?"
)
_DUE_DATE = regex(
    _DUE_WORDS + r"(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})(?!\d)", words=("trước", "hết", "nhất", "xong", "hạn")
)
_DATE_LIKE = regex(r"(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}")


@rule("N0123", ERROR, "lịch dương", on="plan")
def due_real(content: Content) -> Iterator[Hit]:
    """Thời hạn là ngày có trong lịch.

    Sai: 31/6/2026
    Đúng: 30/6/2026
    """
    dues = [(duty.due.strip(), _at(duty, "due")) for duty in content.duties]
    for due, path in (*dues, *_dues_of_tables(content)):
        if _DATE_LIKE.fullmatch(due) and _parsed(due) is None:
            yield Hit(path, "không có ngày này trong lịch", due, "viết 30/6/2026")


_DUE_COLUMN = regex(r"(?:thời hạn|thời gian|hạn|ngày)\b(?:.{0,12}hoàn thành|.{0,8}thực hiện)?|hoàn thành", re.I)


def _dues_of_tables(content: Content) -> Iterator[tuple[str, Path]]:
    """The cells of columns of dues, in tables of a plan that are typed out."""
    for table in content.tables if content.is_plan else ():
        columns = [at for at in range(table.width) if _DUE_COLUMN.fullmatch(table.title(at).strip())]
        for at, row in enumerate(table.rows):
            yield from ((row[column].strip(), table.at(at)) for column in columns if column < len(row))


def _parsed(text: str) -> PartialDate | None:
    digits = re.findall(r"\d+", text)
    return parse_date("/".join(digits)) if digits else None


def _dues(content: Content) -> Iterator[tuple[Duty, str, date]]:
    """Each duty with the days that it is due by, wherever they are told, as written."""
    for duty in content.duties:
        told = [duty.due] if _DATE_LIKE.search(duty.due) else []
        told += [match[1] for match in _DUE_DATE.finditer(duty.text)]
        seen: set[date] = set()
        for text in told:
            for match in (*_DATE.finditer(text), *_LONG_DATE.finditer(text)):
                day = day_of(_parsed(match[0]))
                if day and day not in seen:
                    seen.add(day)
                    yield duty, match[0], day


def _due_path(duty: Duty, text: str) -> Path:
    return _at(duty, "due" if text in duty.due else "text")


_TOLD_AFTER = regex("bao-cao|bien-ban")  # kinds that tell of what was done


@rule("N0124", ERROR, "thời hạn không trước ngày ban hành")
def due_after_issue(content: Content) -> Iterator[Hit]:
    """Thời hạn không trước ngày ban hành văn bản.

    Sai: 30/6/2025
    Đúng: 30/6/2026
    """
    if content.day is None or content.date is None:
        return
    for duty, text, day in _dues(content):
        if day < content.day and (
            content.date.complete or (day.year, day.month) < (content.day.year, content.day.month)
        ):
            told = text in duty.due and content.is_plan
            yield Hit(
                _due_path(duty, text), "thời hạn trước ngày ban hành văn bản", text, severity=None if told else WARNING
            )
    for text, path in _dues_of_tables(content):
        due = day_of(_parsed(text)) if _DATE_LIKE.fullmatch(text) else None
        if due and content.date.complete and due < content.day and not _TOLD_AFTER.search(content.kind):
            yield Hit(path, "thời hạn trước ngày ban hành văn bản", text, severity=WARNING)


@rule("N0125", ADVICE, "Bộ luật Lao động, Điều 111, 112")
def due_working(content: Content) -> Iterator[Hit]:
    """Thời hạn rơi vào ngày làm việc, không phải thứ Bảy, Chủ nhật, ngày lễ, ngày nghỉ bù.

    Ngày nghỉ được hoán đổi mới công bố: khai ở mục `swapped` của vbgen.toml.

    Sai: 28/6/2026
    Sai: 02/9/2026
    Sai: 08/02/2027
    Sai: 31/8/2026
    Đúng: 30/6/2026
    Đúng: 22/8/2026
    """
    for duty, text, day in _dues(content):
        if off := day_off(day, content.swapped):
            before = workdays_before(day, 1, content.swapped)
            hint = f"ngày làm việc liền trước: {before.day:02}/{before.month}/{before.year}"
            yield Hit(_due_path(duty, text), f"hạn {text} là {off}", text, hint)


# --- who is told ---------------------------------------------------------------------------------------------------

_EVERYONE = regex(
    r"(?:^|,\s|\bvà\s)(?:các|toàn thể|tất cả)\b|sở, (?:ban, )?ngành|cơ quan, đơn vị|như trên|như điều|như phần"
    r"|thành viên|danh sách",
    re.I,
)
_EMPTY = frozenset("của và các cho cấp thuộc tỉnh huyện xã thành phố phường trấn thị quận đơn vị cơ quan".split())
_PARTS = regex(r"\w+")


def _covered(unit: str, told: list[str]) -> bool:
    """Whether one of those who are told is this unit, or stands for many."""
    words = set(_PARTS.findall(unit.casefold())) - _EMPTY
    return any(_EVERYONE.search(name) or words <= set(_PARTS.findall(name.casefold())) for name in told)


@rule("N0201", WARNING, "Kính gửi đúng nơi được giao việc", on="plan")
def lead_addressed(content: Content) -> Iterator[Hit]:
    """Nơi được giao chủ trì trong công văn phải có ở “Kính gửi”.

    Sai: Sở Tài chính
    Đúng: Sở Nội vụ
    """
    if content.kind != "cong-van" or not content.addressees:
        return
    seen: set[str] = set()
    for duty in content.duties:
        unit = duty.lead
        if not unit or unit in seen or _MANY.match(unit) or _several(unit):
            continue
        seen.add(unit)
        if not _covered(unit, list(content.addressees)):
            told = _covered(unit, list(content.recipients))
            yield Hit(
                _at(duty, "lead") if duty.own_lead else _at(duty),
                f"{unit} được giao việc mà không có ở “Kính gửi”",
                unit,
                severity=ADVICE if told else None,
            )


@rule("N0202", ADVICE, "Nơi nhận đủ nơi được giao việc", on="plan")
def lead_told(content: Content) -> Iterator[Hit]:
    """Nơi được giao chủ trì trong văn bản có tên loại phải có ở Nơi nhận.

    Sai: Sở Tài chính
    Đúng: Sở Nội vụ
    """
    if content.kind == "cong-van" or not content.recipients:
        return
    told = [*content.recipients, *content.addressees]
    told += [
        item for recipient in (content.document.recipients if content.document else ()) for item in recipient.items
    ]
    seen: set[str] = set()
    for duty in content.duties:
        if not duty.lead or duty.lead in seen:
            continue
        seen.add(duty.lead)
        if not _MANY.match(duty.lead) and not _covered(duty.lead, told):
            yield Hit(
                _at(duty, "lead") if duty.own_lead else _at(duty),
                f"{duty.lead} được giao việc mà không có ở Nơi nhận",
                duty.lead,
            )


@rule("N0203", WARNING, "nguồn của nhiệm vụ", on="plan")
def follows_known(content: Content) -> Iterator[Hit]:
    """Nhiệm vụ cấp trên (`follows`) thuộc một văn bản có ở `references`.

    Sai: kh99#II.3
    Đúng: kh87#II.3
    """
    known = {item.id for item in content.document.references} if content.document else set()
    for duty in content.duties:
        for trace in traces(duty.follows):
            if (cited := trace.partition("#")[0]) not in known:
                yield Hit(_at(duty, "follows"), f"`{cited}` không có ở `references`", trace)


@rule("N0204", WARNING, "thời hạn không muộn hơn thời hạn cấp trên giao", on="plan")
def due_in_time(content: Content) -> Iterator[Hit]:
    """Thời hạn không muộn hơn thời hạn của nhiệm vụ cấp trên mà nó triển khai (`vbgen check --superior TỆP`).

    Sai: 30/9/2026
    Sai: không thời hạn
    Đúng: 20/6/2026
    """
    theirs = {key: task.due for superior in content.superiors for key, task in _assigned(superior, content)}
    for duty in content.duties:
        dues = [theirs.get(trace, "") for trace in traces(duty.follows)]
        dated = [(day, due) for due in dues if (day := day_of(_parsed(due)))]
        if not dated:
            continue
        given, due = min(dated, key=lambda item: item[0])
        if not duty.due:
            yield Hit(_at(duty), f"bỏ mất thời hạn {due} của cấp trên", hint=f"due: {due}")
        elif (day := day_of(_parsed(duty.due))) and day > given:
            yield Hit(_at(duty, "due"), f"muộn hơn thời hạn {due} của cấp trên", duty.due, severity=ERROR)


def _assigned(superior: Document, content: Content) -> Iterator[tuple[str, Task]]:
    """The tasks of a superior's document by what `follows` calls them; those of one that is not cited are none."""
    number = superior.number.lstrip("0")
    for reference in content.document.references if content.document else ():
        cited = re.split(r"[/-]", reference.number)[0].lstrip("0")
        if reference.kind == superior.kind and (cited == number or not number):
            for place in tasks(superior):
                yield f"{reference.id}#{place.path}", place.block
