"""Whether what looks like the verb after the name of a unit is a part of that name: "Đoàn | kiểm tra", "bộ phận | tiếp nhận"."""

from __future__ import annotations

import re

from vbgen.patterns import regex
from vbgen.recognise.words import ATTRIBUTES, COMPOUND, IN_CHARGE_OF, IN_NAMES, NEVER_IN_NAMES
from vbgen.standards.bodies import is_whole, listed

_OPEN_ENDS = regex(
    r"(?:\b(?:(?:thực hiện|làm) (?:công tác|nhiệm vụ|việc)|các|khi|những|Chủ|chủ|và|hoặc|của|với|về|được|có|tham gia|sản xuất|hoạt động|cổ phần|do|(?<!trực )thuộc"
    r"|sau|trước|chịu sự|thuộc diện|được giao(?: (?:nhiệm vụ )?(?:chủ trì|phụ trách))?|được phân công|(?:có|theo) (?:yêu cầu|nhu cầu|đề nghị))|,)$"
)
_NOUNS = regex(
    r"tổ chức(?:,? (?:cá nhân|đơn vị|cơ quan|doanh nghiệp|đoàn thể|chính trị|xã hội|khác|liên quan|Đảng|đảng))|dự án|sử dụng (?:đất|vốn|lao động|hóa|điện)"
    r"|thu hút đầu"
)
_NAME_HEADS = tuple(
    "Công ty|cổ phần|TNHH|MTV|thành viên|Ban|Ban Quản lý|Ban quản lý|Tổ|Đoàn|đoàn|Hội đồng|án|Trung tâm|Chi cục|Quỹ|Cục"
    "|đầu tư|xây dựng".split("|")
)
_BUSY = tuple(
    "sản xuất|kinh doanh|khai thác|chế biến|vận chuyển|bảo quản|tồn trữ|thiết kế|khảo sát|xuất khẩu|nhập khẩu".split(
        "|"
    )
)
_LACKING = regex(
    r"^(?:[Cc]ác|[Nn]hững|\d+) .*\b(?:chưa|đang|còn)(?: |$)"
)  # "các đơn vị chưa nộp báo cáo | khẩn trương nộp"
_GIVEN = regex(r"\bđược (?:giao|phân công)$")
_ORDERED = regex(r"\b(?:khẩn trương|nghiêm túc|chủ động|tiếp tục|có trách nhiệm|phải|cần|sớm)\b")

_IN_CHARGE = regex(  # of whom: "đồng chí Ủy viên | phụ trách chịu trách nhiệm chỉ đạo"
    r"phụ trách (?:chịu trách nhiệm|có trách nhiệm|chủ trì|chỉ đạo|trực tiếp)(?![<low>])"
)
_COMPETENT = regex(r"(?:tiếp nhận|giải quyết|quyết định)\b")  # for what: "người có thẩm quyền | giải quyết khiếu nại"
_BARE = regex(
    r"(?:[Cc]ơ quan|Đơn vị|Tổ chức|Bộ phận)(?: (?:tiếp nhận|giải quyết|cung cấp|quản lý|thẩm định))?"
)  # of which kind?


_OVER = (" liên quan", " trực thuộc")  # which of many: nothing of the name comes after it


def is_nameable(rest: str) -> bool:
    """Whether a verb may be part of a name."""
    return bool(IN_NAMES.match(rest) or ATTRIBUTES.match(rest))


def is_inside(lead: str, rest: str, clause: str, *, comma: bool = False) -> bool:
    """Whether a verb belongs to the name before it: "Đoàn | kiểm tra", "cơ sở | đào tạo rà soát"."""
    if _BARE.fullmatch(lead) or (lead.endswith("ủy ban") and rest.startswith("kiểm tra")):
        return True
    if lead.endswith(_OVER) or (_ORDERED.match(rest) and _GIVEN.search(lead)):
        return False
    if _IN_CHARGE.match(rest):
        return True
    if _LACKING.search(lead) and _ORDERED.search(clause, 1):
        return True
    if lead.endswith("có thẩm quyền") and _COMPETENT.match(rest):
        return True
    if _NOUNS.match(rest) or _OPEN_ENDS.search(lead) or (comma and lead.endswith(_BUSY) and is_nameable(rest)):
        return True
    if lead.count("(") > lead.count(")"):
        return True
    last = lead.rsplit(None, 1)[-1]
    if COMPOUND.match(f"{last} {rest}") or IN_CHARGE_OF.match(f"{last} {rest}"):
        return True
    if IN_NAMES.match(rest) and lead.endswith(_NAME_HEADS):
        return True
    if not comma and is_whole(listed(lead)[-1]):
        return False
    if not is_nameable(rest):
        return False
    later = NEVER_IN_NAMES.search(clause) or re.search(r"\b(?:được|đã)\b", clause)
    return later is not None and later.start() < 80 and not re.search(r"[,:(]", clause[: later.start()])
