"""Rungs of the body → assignments: sentences that charge a named unit with work, with whom, by when, giving what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vbgen.recognise.ladder import Rung


class Assignment(NamedTuple):
    """A sentence that charges units: `place` is the index of its rung, `text` the sentence without a label."""

    place: int
    lead: str
    text: str
    support: tuple[str, ...] = ()
    due: str = ""
    product: str = ""


_UNIT_WORDS = (
    "Sở|Phòng|Ban|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Văn phòng|Công an|Bộ|Bộ đội|Các|Chi cục|Cục|Thanh tra|Trung tâm|Công ty|"
    "Đoàn|Hội|Mặt trận|MTTQ|UBMTTQ|Trường|Viện|Chủ tịch|Thủ trưởng|Giám đốc|Trưởng|Ông|ông|bà|Đảng ủy|Đảng uỷ|Đảng bộ|"
    "Tổ|Kho bạc|Điện lực|Viễn thông|Báo|Đài|Bảo hiểm|Ngân hàng|Liên đoàn|Hiệp hội|Chánh|Cơ quan|cơ quan|Đơn vị|đơn vị|"
    "các|Tổng|Lãnh đạo|Đồng chí|đồng chí|Thành viên|Huyện|Tỉnh|Thành|Chi bộ|Cấp ủy|cấp ủy|Doanh nghiệp|doanh nghiệp|"
    "Nhà trường|Khoa|Bệnh viện|Trạm|Hạt|Đội|Chủ đầu tư|chủ đầu tư|Nhà thầu|Quỹ|Liên minh|Tòa án|Viện kiểm sát|VNPT|Vụ|"
    "Thường trực|Ủy viên|Ban Thường vụ|Toàn thể|Quý|quý|Tập đoàn|Hợp tác xã|Người đứng đầu|Cán bộ"
)
_VERBS = (
    "chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|thực hiện|triển khai|tổ chức|rà soát|xây dựng|tham mưu|chỉ đạo|báo cáo|"
    "nghiên cứu|khẩn trương|tiếp tục|căn cứ|hướng dẫn|kiểm tra|tăng cường|đẩy mạnh|bố trí|quan tâm|xem xét|cử|gửi|cung cấp|"
    "hoàn thiện|hoàn thành|đôn đốc|tuyên truyền|phổ biến|quán triệt|chủ động|thường xuyên|định kỳ|tập trung|nghiêm túc|"
    "bám sát|cập nhật|tổng hợp|lập|ban hành|đề xuất|bảo đảm|đảm bảo|quản lý|theo dõi|giám sát|chấp hành|sớm|tạo điều kiện|"
    "cho ý kiến|tham gia|lựa chọn|thông báo|hỗ trợ|trong phạm vi|trên cơ sở|là cơ quan|làm|trực tiếp|phân công|giao|"
    "xác định|thẩm định|trình|công khai|đăng tải|niêm yết|bổ sung|chuẩn bị|phát huy|nâng cao|kịp thời|nhanh chóng|"
    "tự|khắc phục|xử lý|giải quyết|tiếp nhận|đánh giá|thống kê|vận động|lồng ghép|đưa|duy trì|dự|có mặt|có văn bản|"
    "có ý kiến|có kế hoạch|cùng|liên hệ|nộp|chuyển|lưu|ưu tiên|nghiêm cấm|không|phải|cần|tích cực|điều chỉnh|thu|"
    "cân đối|yêu cầu|sử dụng|đăng ký|khai thác|vận hành|bàn giao|ký|thanh toán|quyết định|phê duyệt|phát động|phân bổ|theo chức năng|"
    "theo thẩm quyền|theo nhiệm vụ|theo quy định|dừng|rút kinh nghiệm|kiện toàn|đề nghị|biết|phát hành|thay mặt|soạn thảo|tiến hành"
)
_GROUP = rf"(?:{_UNIT_WORDS})(?![a-zđà-ỹ])[^.;:]*?"
_VERB = rf"(?:{_VERBS})(?![a-zđà-ỹ])"
_CHARGED = re.compile(
    rf"(?P<verb>\b(?:Giao|giao|[Pp]hân công|[Đđ]ề nghị|[Yy]êu cầu|[Ủủ]y quyền|[Cc]hỉ đạo|[Đđ]ôn đốc)(?: cho| trách nhiệm cho)?)\s*:?\s+"
    rf"(?P<lead>{_GROUP})[,:]?\s+(?=(?:{_VERB}))"
)
_LED = re.compile(
    rf"^(?P<lead>{_GROUP})[,:]?\s+(?=(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm))"
)
_STARTS = re.compile(rf"^(?P<lead>{_GROUP})[,:]?\s+(?={_VERB})")
_WITH = re.compile(
    rf"phối hợp(?: chặt chẽ)?(?: với| cùng)?\s+(?P<with>(?:{_UNIT_WORDS}|với)(?![a-zđà-ỹ])[^.;:]*?)[,]?\s+(?={_VERB}|để|nhằm|trong việc|trong quá trình)|"
    r"(?P<after>[^.;:,]*?) phối hợp(?=[.;,]|$)"
)
_DAY = r"(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\d{1,2}\s?/\s?\d{4}"
_DUE = re.compile(
    r"(?P<due>(?:(?:hoàn thành |xong |chậm nhất |muộn nhất )*(?:trước|trong|đến hết|đến|chậm nhất|muộn nhất|từ nay đến|hạn|thời hạn|"
    rf"thời gian)(?:\s+(?:là|vào|xong|hết|thời hạn|thời gian|\d+\s?(?:giờ|h)(?:\d+)?(?:\s+phút)?))*\s*:?\s*(?:{_DAY}|ngày\s+\d{{1,2}}\s+(?:hằng|hàng|của)\s+\w+|"
    r"(?:tháng|quý|năm|tuần)\s+[\dIVX]+(?:\s?/\s?\d{4}| năm \d{4})?))|(?:trong thời hạn|trong vòng|chậm nhất)\s+\d+\s+ngày[^,.;]*|"
    r"(?:(?:định kỳ|thường xuyên)\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm|6 tháng)(?:\s*,\s*(?:hằng |hàng )?\w+)*|định kỳ\s+[^,.;()]{3,40}|thường xuyên)",
    re.I,
)
_PRODUCT = re.compile(r"(?:[Ss]ản phẩm|[Kk]ết quả)\s*:\s*(?P<product>[^.;]+)")
_CLOSING = re.compile(
    r"(để biết|để .{0,30}biết,|biết, (thực hiện|chỉ đạo|triển khai)|(xin|kính) báo cáo)[^.]*\.?(/\.)?$", re.I
)
_RETOLD = re.compile(r"^(Theo|Thực hiện|Căn cứ|Trên cơ sở|Xét|Tại|Để|Ngày|Sau khi|Qua|Trong|Về|Nhằm|Phấn đấu)\b")
_MAX = 40


def sentences(text: str) -> list[str]:
    """The sentences of a text: cut after ".", ";" or "!" that ends one, not within numbers and abbreviations."""
    parts = re.split(r"(?<=[.;!?])\s+(?=[A-ZĐÀ-Ỹ(“\-+])", " ".join(text.split()))
    return [part for part in parts if part]


def assignments(rungs: Sequence[Rung]) -> list[Assignment]:
    """The assignments of a body, in order."""
    found: list[Assignment] = []
    owners: list[tuple[int, str]] = []  # (rank of the heading, the unit it names)
    for place, rung in enumerate(rungs):
        rank = _RANKS.get(rung.level, 99)
        if rung.label:
            owners = [owner for owner in owners if owner[0] < rank]
        if unit := _headed(rung, rungs, place):
            owners.append((rank if rung.label else 50, unit))
            continue
        found += _in_rung(place, rung, owners[-1][1] if owners and (rung.label or True) else "")
    return found[:_MAX]


_RANKS = {
    level: rank
    for rank, level in enumerate(
        ("phan", "chuong", "muc", "tieu-muc", "dieu", "I", "1", "1.1", "a", "(1)", "-", "+", "*")
    )
}


def _headed(rung: Rung, rungs: Sequence[Rung], place: int) -> str:
    """The unit that a rung names as a heading over the items below it: "1. Sở Nội vụ", "Giao Sở Y tế:"."""
    text = rung.text.strip(" :.*")
    if len(text) > 160 or not text or place + 1 >= len(rungs):
        return ""
    bare = re.sub(r"^(Giao|Đề nghị|Yêu cầu|Đối với|Trách nhiệm của)\s+(cho\s+)?", "", text)
    if not re.match(rf"(?:{_UNIT_WORDS})(?![a-zđà-ỹ])", bare) or re.search(r"[.;]\s", text):
        return ""
    below = rungs[place + 1]
    deeper = bool(below.label) and _RANKS.get(below.level, 99) > _RANKS.get(rung.level, 99)
    ended = rung.text.rstrip().endswith((":", "."))
    if re.search(rf"\s{_VERB}", bare):
        lead = _STARTS.match(bare + " ")
        ends = rung.text.rstrip().endswith(":")
        return lead["lead"].strip(" ,:") if lead and ends and deeper else ""
    return bare if deeper or (not ended and rung.label) or rung.text.rstrip().endswith(":") else ""


def _in_rung(place: int, rung: Rung, owner: str) -> list[Assignment]:
    """The assignments of one rung's sentences; without any of their own, the rung is one under its owner."""
    found = []
    for sentence in sentences(rung.text):
        if lead := _lead(sentence, bool(owner)):
            if not _CLOSING.search(sentence):
                found.append(_assignment(place, lead, sentence))
    if not found and owner:
        return [_assignment(place, owner, rung.text)]
    return found


def _lead(sentence: str, owned: bool) -> str:
    """The unit that a sentence charges, or ""."""
    if match := _CHARGED.search(sentence):
        before = sentence[: match.start()]
        if len(before) < 220 and not re.search(r"(đã|được|việc|theo|do)\s*$", before):
            return _named(match["lead"])
    if match := _LED.match(sentence):
        return _named(match["lead"])
    if owned or _RETOLD.match(sentence):
        return ""
    if (match := _STARTS.match(sentence)) and not re.match(r"(?:đã|được|sẽ|đang|có)\b", sentence[match.end() :]):
        lead = _named(match["lead"])
        return lead if len(lead) < 140 else ""
    return ""


def _named(lead: str) -> str:
    return re.sub(r"^(cho|các đơn vị:)\s+", "", lead.strip(" ,:-"))


def _assignment(place: int, lead: str, text: str) -> Assignment:
    support: tuple[str, ...] = ()
    if match := _WITH.search(text):
        names = (match["with"] or match["after"] or "").removeprefix("với ").strip(" ,")
        support = (names,) if names and len(names) < 300 and match["with"] else ()
    due = _DUE.search(text)
    product = _PRODUCT.search(text)
    return Assignment(
        place,
        lead,
        text,
        support,
        " ".join(due["due"].split()).strip(" ,") if due else "",
        product["product"].strip() if product else "",
    )


def leads(found: Iterable[Assignment]) -> set[str]:
    """The distinct units that are charged."""
    return {item.lead for item in found}
