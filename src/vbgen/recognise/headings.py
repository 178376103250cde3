"""An entry → the unit that it names as a heading over the items below it, however offices write such headings."""

from __future__ import annotations

from vbgen.patterns import regex
from vbgen.recognise.casing import small
from vbgen.recognise.hierarchy import is_deeper, is_heading
from vbgen.recognise.items import Said, said
from vbgen.recognise.ladder import Entry
from vbgen.recognise.names import is_nameable
from vbgen.recognise.predicates import ROLE, charged, is_described
from vbgen.recognise.words import UNIT, directions
from vbgen.standards import ARTICLE
from vbgen.standards.fields import bare_label

_DUTIES = (
    r"(?:(?:[Qq]uyền(?: hạn)?|[Cc]hức năng)(?:,| và) )?(?:[Tt]rách nhiệm|[Nn]hiệm vụ|[Nn]ghĩa vụ)"
    r"(?:(?:,| và) (?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền hạn|quyền))*(?: chính| chung| cụ thể)?"
)
_HEADED = regex(
    rf"(?:(?:Giao|Đề nghị|Yêu cầu|Kiến nghị|Đối với|(?P<duties>{_DUTIES} của)|Về phía)\s+(?:cho\s+|đối với\s+|với\s+)?)?"
)
_PLACE = regex(r"(?:Thủ đô|thành phố|tỉnh|thị xã|huyện|quận|xã|phường|đặc khu|thị trấn) [<up>]")  # for its government
_DUTY = regex(
    rf",?\s+có (?:các |những )?{_DUTIES}(?: như)?(?: sau(?: đây)?)?$", words=("ách nhiệm", "hiệm vụ", "ghĩa vụ")
)
_SENTENCES = regex(r"[.]\s|;\s(?![<up>]|(?:và )?(?:các|những) )")
_WORK_LONG = 40  # letters of an item that is no name
_LISTING = regex(r"\b(?:gồm|gồm có|sau|cụ thể|sau đây|dưới đây|bao gồm)$")


def headed(entry: Entry, following: Entry | None) -> str:
    """The unit that an entry names as a heading over the items below it: "1. Sở Nội vụ", "Giao Sở Y tế:"."""
    text = entry.text.strip(" :.*")
    text = small(text) if text.isupper() and entry.level in ("A", "I", "1", "a", "-") else text
    if len(text) > 330 or following is None or _SENTENCES.search(text) or bare_label(entry.text):
        return ""
    match = _HEADED.match(text)
    unit = ROLE.sub("", _DUTY.sub("", text[match.end() :])) if match else ""
    about = match is not None and text.startswith("Đối với ") and _PLACE.match(unit)
    if not match or not (about or UNIT.match(unit)) or "\n" in unit:
        return ""
    announces, deeper = entry.text.endswith(":"), is_deeper(entry, following)
    if announces and deeper and (begun := _begun(f"{unit}:")) and _is_told(following.text, entry.level):
        return begun
    charge = charged(unit + " ", "")
    if charge and announces and deeper and text.startswith("Đối với ") and is_nameable(charge[1]):
        unit, charge = charge[0], None  # "Đối với Hội Nông dân xã tham gia Dự án:"
    if _LISTING.search(unit) or (charge and not (deeper and is_heading(entry, following) and is_described(unit))):
        return ""
    alone = (
        entry.level != ARTICLE
        and (announces or entry.line.bold or (entry.label and len(following.text) > _WORK_LONG))
        and deeper
        and is_of_names(unit)
        and not is_of_names(following.text.strip(" .;"))
    )
    if not alone and not _is_told(following.text, entry.level):
        return ""
    ends = (
        entry.text.endswith(".") and not following.label and is_of_names(unit)
    )  # "16. Các doanh nghiệp và cộng đồng."
    short = (len(text) < 120 or bool(match["duties"])) and (ends or not entry.text.endswith((".", ";")))
    if not entry.label:
        charges = announces and deeper and unit != text
        return unit if charges or (short and entry.line.bold and entry.line.align != "center") else ""
    return unit if announces or (short and (deeper or entry.line.bold or not following.label)) else ""


_VERBS_ALONE = regex(
    r"(?:(?:tập trung|khẩn trương|chủ động|nghiêm túc|tiếp tục|trực tiếp|chịu trách nhiệm|có trách nhiệm|lãnh đạo|chỉ đạo|tổ chức"
    r"|triển khai|thực hiện|chủ trì|tham mưu|hướng dẫn|phối hợp|kiểm tra|đôn đốc|bảo đảm|làm tốt|ngay|tốt|việc|và)[, ]*)+:"
)


def _begun(text: str) -> str:
    """The unit of a lead-in that breaks off at its verbs: "Sở Y tế tập trung chỉ đạo:"."""
    found = charged(text, "")
    return found[0] if found and _VERBS_ALONE.fullmatch(found[1]) and is_of_names(found[0]) else ""


def _is_told(text: str, level: str) -> bool:
    """Whether an item under a unit's name says what to do; articles are headed by what they are about."""
    found = said(text)
    return found is Said.WORK or (found is Said.OTHERS and level != ARTICLE)


def is_of_names(text: str) -> bool:
    """Whether a text ends in names of units alone, that an enumeration goes on with: "đề nghị các sở, ban, ngành"."""
    at = max((direction.end for direction in directions(text)), default=0)
    found = charged(f"{text[at:]} có trách nhiệm", "") if UNIT.match(text, at) else None
    return found is not None and found[0] == text[at:]
