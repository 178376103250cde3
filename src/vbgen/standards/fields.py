"""Lines that state a task's facts under labels of their own: "Đơn vị chủ trì: Sở A; phối hợp: Sở B", "Sản phẩm: …"."""

from __future__ import annotations

import re

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards.bodies import listed

_WHO = (
    r"(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Pp]hòng|[Nn]gười|[Tt]ổ chức|[Cc]á nhân)"
    r"(?:,? (?:đơn vị|cơ quan|cá nhân))? )?"
)
_LABELS = {
    "lead": rf"{_WHO}(?:[Cc]hủ trì|đầu mối|thực hiện|chịu trách nhiệm)(?: (?:thực hiện|tham mưu|chính))?"
    r"|[Tt]rách nhiệm thực hiện|[Pp]hân công(?: thực hiện)?",
    "support": rf"{_WHO}[Pp]hối hợp(?: thực hiện)?",
    "due": r"(?:[Tt]hời gian|[Tt]hời hạn|[Tt]iến độ|[Hh]ạn)(?: (?:hoàn thành|thực hiện|trình|báo cáo|ban hành))?"
    r"|[Hh]oàn thành",
    "product": r"(?:[Dd]ự kiến )?(?:[Ss]ản phẩm|[Kk]ết quả)(?: (?:đầu ra|dự kiến|thực hiện|hoàn thành|chính))?",
}
_LABEL = regex(
    r"(?:^|(?<=[.;,(]\s)|(?<=[(–-]\s)|(?<=\())"
    r"(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS.items()) + r")\s*:\s*(?=\S)",
    words=(":",),
)
_PARTS = (  # "Sở A chủ trì, phối hợp với Sở B", "Sở A chủ trì; Sở B phối hợp"
    r"(?:[Gg]iao )?(?P<lead>[A-ZĐ][^();:]*?) chủ trì"
    r"(?:(?:,| và)? phối hợp (?:với|cùng) (?P<by>[^();:]+?)|(?:[,;]| và)? (?P<with>[^();:]+?) phối hợp)?"
)
_WHEN = r" (?:[Hh]oàn thành|xong|trước|trong|thời|chậm|quý|tháng|năm|định kỳ|hằng|hàng|thường)"
_LED = regex(rf"\({_PARTS}(?:(?:[;.]|,(?={_WHEN})) (?P<due>[^()]*))?\)", words=(" chủ trì",))
_PARTED = regex(_PARTS)


ROLES = regex(  # "Sở A (chủ trì), Sở B (phối hợp)"
    r"(?P<lead>[^();]+?) \(chủ trì\)(?:\s*[,;]|\s+và)?\s+(?P<with>[^()]+?) \(phối hợp\)", re.I, words=("(chủ trì)",)
)


_CHARGES = regex(  # "Thời hạn: 30/6/2026, giao Sở A …" is a sentence
    r",\s(?:giao|đề nghị|yêu cầu)\s", words=("giao", "đề nghị", "yêu cầu")
)


class Fields(NamedTuple):
    """What labelled fields state of a task; "" and () where they say nothing of that."""

    lead: str = ""
    support: tuple[str, ...] = ()
    due: str = ""
    product: str = ""


def is_field(text: str) -> bool:
    """Whether a line is nothing but fields of a task."""
    match = _LABEL.match(text.strip(" *(-"))
    return match is not None and len(text) < 500 and not _CHARGES.search(text)


def bare_label(text: str) -> bool:
    """Whether a line is but the label of a field over the items below it: "- Cơ quan phối hợp:"."""
    text = text.strip(" *-")
    label = _LABEL.match(f"{text} …") if text.endswith(":") else None
    return label is not None and label.end() == len(text) + 1


def fields(text: str) -> Fields | None:
    """The facts that the labelled fields of a line or sentence state; None when it has none of whom or when."""
    text = text.strip(" *")
    if match := _LED.search(text):
        return Fields(match["lead"].strip(), _partners(match), (match["due"] or "").strip(" .;"))
    labels = list(_LABEL.finditer(text))
    if not labels:
        return None
    found: dict[str, str] = {}
    for label, end in zip(labels, [*(other.start() for other in labels[1:]), len(text)], strict=True):
        value = re.sub(r"[\s.;,/]+$", "", text[label.end() : end].removesuffix("./.").strip(" (").rstrip(") "))
        found.setdefault(label.lastgroup or "", value)
    if not found or not (is_field(text) or "lead" in found):
        return None
    lead, support = found.get("lead", ""), listed(_ASKED.sub(r"\g<who>", found.get("support", "")))
    if roles := ROLES.fullmatch(lead):
        return Fields(roles["lead"], support or listed(roles["with"]), found.get("due", ""), found.get("product", ""))
    if parted := _PARTED.fullmatch(lead):
        lead, support = parted["lead"], support or _partners(parted)
    return Fields(lead, support, found.get("due", ""), found.get("product", ""))


_ASKED = regex(r"[Mm]ời (?P<who>[^,;]+?) tham gia")  # "Cơ quan phối hợp: Mời Ban Tổ chức Thành ủy tham gia, …"


def _partners(match: re.Match[str]) -> tuple[str, ...]:
    return listed(match["by"] or match["with"] or "")


def joined(first: Fields | None, more: Fields) -> Fields:
    """The facts of two lines of one task; what the first states stands."""
    if first is None:
        return more
    return Fields(
        first.lead or more.lead, first.support or more.support, first.due or more.due, first.product or more.product
    )
