"""What an item of a list says, told by how it begins: which decides whose work it is, and whether its lead-in is any."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from vbgen.patterns import regex
from vbgen.recognise.charging import is_closing, opened
from vbgen.recognise.predicates import charged
from vbgen.recognise.words import UNIT, WORK, directed, directions


class Said(Enum):
    """What an item says."""

    WORK = auto()  # "Rà soát …", "Hằng năm, tổng hợp …", "Về kinh phí: bố trí …"
    CASE = auto()  # "Trường hợp thiếu hồ sơ thì …"
    OTHERS = auto()  # who does it: "Sở Y tế rà soát …", "Đề nghị Sở Y tế …"
    FACT = auto()  # what is: "Hồ sơ phải đầy đủ, hợp lệ"
    FIELD = auto()  # a field to fill in, a closing formula: "Thời gian: …", "Trên đây là …"
    THING = auto()  # anything else: "Công tác tuyên truyền"


class Owner(Enum):
    """From where an entry has the unit that what stands in it inherits."""

    NONE = auto()
    HEADING = auto()  # a heading names it: "1. Sở Y tế"
    LIST = auto()  # a lead-in charges it with the list: "Sở Y tế thực hiện các nội dung sau:"
    SENTENCE = auto()  # a sentence charges it with work of its own


_INHERITED = {  # what is work of the unit above it, where it charges nobody
    Owner.NONE: (),
    Owner.HEADING: (Said.WORK, Said.CASE, Said.OTHERS, Said.FACT, Said.THING),
    Owner.LIST: (Said.WORK, Said.CASE, Said.OTHERS, Said.THING),
    Owner.SENTENCE: (Said.WORK,),
}
_FIELD = regex(
    r"(?:Ông|Bà|Luật sư|Địa chỉ|Điện thoại|Lý do|Mẫu|Biểu|Trên đây|Nơi nhận|Kính|Lưu ý|Về|Được|Có quyền)\b"
    r"|(?:Nội dung|Thời gian|Địa điểm|Thành phần|Đối tượng|Phạm vi|Hình thức|Kinh phí|Số lượng)\b[^:.;]{0,40}:"
)
_FACT = regex(r"[^,;:.]*\b(?:phải|được|đã|sẽ|là|gồm|có hiệu lực)\b")
_IS = regex(
    r"[^.;:]{5,150}? là (?:một |những |trong |các )*(?:nhiệm vụ|nội dung|yếu tố|trách nhiệm|yêu cầu|giải pháp|vấn đề|việc)\b"
)
_WORKS = regex(
    r"[^.;:]{3,80}? (?:làm việc|hoạt động|họp) theo (?:chế độ|nguyên tắc|quy chế|định kỳ)\b"
)  # how, not what
_CASE = regex(r"(?:Trường hợp|Đối với|Nếu|Khi)\b[^.;]* thì ")
_ABOUT = regex(r"Về [^:.;]{3,80}:\s+")
_SHORTEST = 20  # letters of a plain paragraph that says what to do
_WHEN = regex(r"(?:hàng|hằng|định kỳ|chậm nhất|trước ngày|đến hết|đến năm)\b", re.I)


@lru_cache(maxsize=4096)
def said(text: str) -> Said:
    """What an item says; `text` without its label."""
    text = _bare(text)
    if _FIELD.match(text):
        return Said.FIELD
    told = opened(text)
    direction = directed(told)
    if direction and UNIT.match(told, direction.end):
        return Said.OTHERS
    if WORK.match(told):
        return Said.WORK
    if _CASE.match(text):
        return Said.CASE
    if any(directions(text)) or (UNIT.match(told) and charged(told, "")):
        return Said.OTHERS
    return Said.FACT if _FACT.match(text) else Said.THING


def is_inherited(text: str, owner: Owner, *, labelled: bool) -> bool:
    """Whether an entry that charges nobody is work of the unit that the one above it has from `owner`."""
    if labelled:
        bases = owner is not Owner.HEADING and _bare(text).startswith("Căn cứ")
        return owner is not Owner.NONE and not bases and not _WORKS.match(text) and said(text) in _INHERITED[owner]
    text = _bare(text)  # plain paragraphs below a unit's name often tell of it
    told = opened(text)
    tells = _FIELD.match(text) or _IS.match(text) or is_closing(text) or not (WORK.match(told) or _WHEN.match(told))
    return owner is Owner.HEADING and not tells and len(text) > _SHORTEST


def _bare(text: str) -> str:
    """A text without stray marks and without what it is about."""
    text = text.lstrip(" .:)")
    return _ABOUT.sub(lambda about: "" if WORK.match(text, about.end()) else about[0], text)
