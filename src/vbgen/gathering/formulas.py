"""The set phrases of an answer: how it opens, closes, agrees, asks. All are of folded text."""

from __future__ import annotations

import re

from vbgen.patterns import regex

AGREES = regex(
    r"(?<!để )(?<!cho )(?<!bảo đảm )(?<!đảm bảo )(?<!tính )(?<!đề nghị )(?<!sự )(?<!chưa )(?<!không )(?<!chưa được )"
    r"(?:thống nhất|nhất trí|đồng ý|tán thành|đồng tình)"
    r"(?: 100 ?%| tuyệt đối| hết| cả)?(?=[ .,;!/]*$|[.,;:]| (?:với|về|như|theo|cao|hoàn toàn|toàn bộ|nội dung|dự thảo"
    r"|các (?:nội dung|mục|điều|khoản|phần)|(?:điều|mục|khoản|phần) \w+|và không|ạ|nhé|nha"
    r"|sự cần thiết|chủ trương|(?:việc )?ban hành|bố cục|phương án)(?!\w))"
    r"|(?<!không )(?<!chưa )(?<!cho )đúng (?:thẩm quyền|quy định|trình tự)(?=[ .,;])"
    r"|(?<!\w)(?:ok|okay)(?!\w)"
    r"|(?<!\w)(?:là|hoàn toàn) phù hợp(?=[ .;/]*$)"
    r"|: (?:phù hợp|đầy đủ|bảo đảm|đảm bảo)(?=[ .;/]*$)"
)
NOTHING = regex(
    r"không (?:(?:(?:có|tham gia)(?: thêm)? )?(?:ý kiến|góp ý)(?! (?:nhỏ|về|của))"
    r"|có (?:nội dung|ý kiến|điểm|vấn đề)(?: nào)?(?: khác)? (?:cần|phải|đề nghị)"
    r"|(?:bổ sung|sửa đổi|chỉnh sửa|góp ý|đề nghị)(?: gì)? thêm)[^.;:]*"
    r"|không (?:bổ sung|sửa đổi|chỉnh sửa|góp ý|đề nghị) gì[^.;:]*"
    r"|(?:^|: )không(?: có)?(?=[\s./]*$)"
    r"|không(?:,? (?:bổ sung|sửa đổi|chỉnh sửa|góp ý))+(?=[\s./;]*$)"
)
ASKS = regex(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|bổ sung|sửa(?! chữa)|chỉnh|điều chỉnh|thay(?! mặt)|bỏ|lược|bớt|xem xét"
    r"|cân nhắc|làm rõ|rà soát|nên|cần(?! thiết)|ghi rõ|quy định rõ|giữ nguyên|chuyển(?! đổi| tiếp)|gộp|tách|viết lại"
    r"|viết gọn|rút gọn|thêm|kéo dài|lùi|rút ngắn|hoàn thiện|xin (?:ghi|lùi|giảm|tăng|được|hỗ trợ|cho|giữ|đổi))(?!\w)"
)
OPENS = regex(
    r"(?:phúc đáp|thực hiện|căn cứ|sau khi|qua (?:nghiên cứu|xem xét)|nghiên cứu|tiếp nhận|nhận được|trả lời"
    r"|theo đề nghị|ngày \d|kính gửi|(?:kính |xin )?(?:chào|thưa)|v/v|về việc"
    r"|(?:thời gian|địa điểm|thành phần|chủ trì|chủ tọa|thư ký)(?=:)|có mặt|hôm nay"
    r"|[^.:;]{4,60} (?:nhận được (?:công văn|văn bản|dự thảo|thư|giấy)|(?:đã|sau khi) nghiên cứu))(?!\w)"
)
OWN = regex(
    r"(?<!\w)(?:(?:nội dung|nhiệm vụ|phần việc)(?: được)? (?:giao|của|phân công)(?: cho)?"
    r"|không (?:thuộc|phải) (?:chức năng|thẩm quyền|nhiệm vụ)[^.;:]{0,20} (?:của|giao)(?: cho)?) "
    r"(?:sở|đơn vị|ngành|xã|phường|cơ quan|ban|phòng|văn phòng|công an|hội|đoàn|trường|trạm|trung tâm)(?!\w)"
)
VIEW = regex(r"(?<!\w)(?:đề nghị (?!góp|tham gia|các (?:cơ quan|đơn vị))|có ý kiến (?:như sau: *)?(?=\w))")
SUBJECT = regex(r"[^.:;,]{0,60}(?<!\w)(?:góp ý|tham gia ý kiến|ý kiến)[^.:;,]{0,30}(?<!\w)dự thảo[^.:;,]{0,60}$")
SAYS = regex(r"ý kiến[^:.;]{0,40}:\s*(?=\S)")
HAS_VIEW = regex(r"ý kiến|góp ý|tham gia")
FINDS = regex(r"(?<!\w)thấy(?: rằng)?:? (?=.*(?<!\w)(?:chưa|không|thiếu|quá|còn|sai|trùng|nhầm|khó)(?!\w))")
LEADS_ALL = regex(r"(?<!\w)(?:ý kiến|góp ý|tham gia)[^.:;]{0,40} (?:như sau|cụ thể|sau đây)\W*$")
CLOSES = regex(
    r"(?:trên đây|hết(?: ạ)?[.!]*$|kính (?:đề nghị|gửi|mong|chuyển|trình|báo cáo)|trân trọng|rất mong"
    r"|(?:em |tôi |xin |chúng tôi )*(?:chân thành |trân trọng )?c[ảá]m ơn)(?!\w)"
    r"|(?!.*(?<!\w)(?:giao|bổ sung|sửa|thay|bỏ|thêm|quy định)(?!\w))"
    r"[^:]{0,90}(?:tổng hợp|xem xét, quyết định|hoàn thiện dự thảo|trình cấp có thẩm quyền)"
    r"(?:, [^:]{0,40}| giúp| hộ)?[./;\s]*$"
    r"|(?!.*(?:đề nghị|kiến nghị))[^:]{0,60}(?<!\w)(?:gửi|chuyển) [^:]{3,80}"
    r"(?:nghiên cứu|hoàn thiện|xem xét|tiếp thu)[^:.]{0,40}[./\s]*$"
)
_WISHES = regex(
    r"(?!.*(?:tổng hợp|hoàn thiện|tiếp thu))"
    r".*(?<!\w)(?:đề nghị|kiến nghị|mong|xin|nhớ|giúp)[^.;]*?(?<!\w)"
    r"(?:bổ sung|sửa|thay|bỏ|thêm|lùi|hỗ trợ|(?:sớm|xin) cấp|bố trí|nâng|giảm|tăng|kéo dài|ghi rõ|làm rõ"
    r"|điều chỉnh)(?!\w)"
)


def closes(words: str) -> bool:
    """Whether words only close an answer, and ask for nothing that the draft is to say."""
    return bool(CLOSES.match(words)) and not _WISHES.match(words)


BEGINS = regex(r"(?:tại|ở|về|phần|mục|đối với|riêng|còn)(?!\w)")
ALSO = regex(r"(?:ngoài ra|đồng thời|bên cạnh đó|thêm nữa)(?!\w)")
TOPIC = regex(r"(?:dự thảo|về|phần|đối với|ý kiến|(?:(?:những|các) )?nội dung|tại|một số|góp ý)(?!\w)[^.;!?]{0,70}$")
BUT = regex(
    r",?\s*(?:tuy nhiên|ngoài ra|song|bên cạnh đó|đồng thời|và (?=đề nghị)|và thấy(?: rằng)?|nhưng"
    r"|chỉ có điều)(?!\w)[,:]?\s*|,\s*(?=đề nghị)",
    re.I,
)


_PRAISES = regex(r"(?<!không )(?<!chưa )(?<!cho )(?:phù hợp với|bám sát|đánh giá cao|công phu)")
_WANTING = regex(
    r"(?<!\w)(?:chưa|không|thiếu|quá|còn(?! lại)|sai|trùng|nhầm|khó|nhưng|song|tuy nhiên|mâu thuẫn|chồng chéo)(?!\w)"
)


_FAULT = regex(
    rf"{_WANTING.pattern}|(?<!\w)(?:chỉ|cao|thấp|nhiều|ít|gấp|dài|ngắn|lâu|rộng|hẹp|bỏ|sửa|ở đâu|thế nào)(?!\w)|[?]"
)


def finds_fault(words: str) -> bool:
    """Whether words ask for something, or find something wanting."""
    return bool(ASKS.search(words)) or is_wanting(words)


def is_wanting(words: str) -> bool:
    """Whether words find something wanting."""
    return bool(_FAULT.search(words))


def is_view(words: str) -> bool:
    """Whether words agree, praise, or say that there is nothing to say."""
    praises = _PRAISES.search(words) and not _WANTING.search(words)
    return bool(AGREES.search(words) or NOTHING.search(words) or praises)
