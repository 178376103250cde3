"""The words by which sentences that charge a unit with work are known: how units' names begin, what they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbgen.named import NamedTuple
from vbgen.patterns import Alternatives, before, regex
from vbgen.standards.bodies import HEAD

UNIT = HEAD


def _flat(text: str) -> str:
    """A list of words without its line breaks."""
    return text.replace("\n", "")


_VERBS = """chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có nghĩa vụ|có các nghĩa vụ|có các nhiệm vụ
|thực hiện|triển khai|tổ chức|rà soát|xây dựng|tham mưu|chỉ đạo|báo cáo|nghiên cứu(?! sinh| viên)|khẩn trương|tiếp tục|căn cứ
|hướng dẫn|kiểm tra|tăng cường|đẩy mạnh|đẩy nhanh|bố trí|quan tâm|xem xét|cử(?! tri| nhân)|gửi|gởi|cung cấp|hoàn thiện|hoàn thành
|đôn đốc|tuyên truyền|phổ biến|quán triệt|chủ động|thường xuyên|định kỳ|tập trung|nghiêm túc|bám sát|cập nhật
|tổng hợp|lập|ban hành(?! kèm)|đề xuất|bảo đảm|đảm bảo|quản lý|theo dõi|giám sát|chấp hành|sớm|tạo điều kiện|cho ý kiến
|tham gia|lựa chọn|thông báo|hỗ trợ|là cơ quan|là đơn vị|là đầu mối|là lực lượng (?:nòng cốt|chủ công|xung kích)|trực tiếp|phân công|giao(?! thông| dịch| lưu)
|xác định|thẩm định|trình(?! tự| độ)|công khai|đăng tải|niêm yết|bổ sung|chuẩn bị|phát huy|nâng cao|kịp thời
|nhanh chóng|khắc phục|xử lý|giải quyết|tiếp nhận|đánh giá|thống kê|vận động|lồng ghép|duy trì|có mặt|có [Vv]ăn bản
|có ý kiến|có kế hoạch|có giải pháp|có biện pháp|cùng(?! cấp)|liên hệ|nộp|chuyển|ưu tiên|không để|phải|cần|tích cực
|điều chỉnh|cân đối|yêu cầu|đăng ký|vận hành|bàn giao|thanh toán|phê duyệt|phát động|phân bổ|dừng|rút kinh nghiệm
|kiện toàn|soạn thảo|tiến hành|nêu rõ|ghi(?! nhận)|đối chiếu|giải trình|làm rõ|tuân thủ|lưu ý|tìm kiếm|kiểm soát
|sắp xếp|bảo vệ|phát hiện|ngăn chặn|đề ra|phát triển|thu hút|thu hồi|đầu tư|cải tạo|sử dụng|tham dự|dự họp
|dự hội nghị|chấn chỉnh|kêu gọi|quy hoạch|ứng dụng|đề nghị|chỉnh sửa|sửa đổi|cam kết|duyệt|đào tạo|tập huấn
|bồi dưỡng|phòng ngừa|nêu cao|xác nhận|ra soát|nắm|nắm bắt|tiếp thu|giữ|thành lập|quyết định|tự(?! quản| nhiên| nguyện| vệ| trị| túc| động| lực| do)|mời|tháo gỡ|di dời
|góp ý|chia sẻ|gắn|lấy|đưa|thu|dự(?! án)|ký|phản ánh|khảo sát|lắp đặt|biết|chấm điểm|ghi chép|thảo luận|thông qua
|xếp hạng|kiến nghị|công bố|đọc|cài đặt|dự thảo|điều tra|trao đổi|tổng kết|sơ kết|huy động|xúc tiến|lãnh đạo
|vận dụng|đầu mối|xin ý kiến|bảo quản|truyền thông|giúp|chấp thuận|cho phép|thu gom|đình chỉ|tạm dừng|khai báo
|phụ trách|tuần tra|mở chuyên|mở(?= (?:[0-9]|lớp|các lớp|đợt|chiến dịch))|xác minh|thẩm tra|kiểm kê|thi công|nạo vét|giải ngân|khai thác|trồng|ứng trực
|đồng loạt|ra quyết định|phản hồi|củng cố|chú trọng|hưởng ứng|tham khảo|kiểm điểm|khuyến khích|động viên|kết nối|tích hợp|số hóa
|làm (?:đầu mối|thường trực|nòng cốt|cơ quan|chủ đầu tư|chủ trì)|phun|tiêm(?! chủng)|dập|vớt|phát quang|cấp phát|tiêu hủy|ra quân
|sửa chữa|khen thưởng|cảnh báo|thu thập|thiết lập|mở rộng|không được|tham vấn|xét(?! chọn| tuyển)|kê khai|đối thoại|vay|chi trả
|công nhận|triệu tập|sẵn sàng|kiên quyết|quyết liệt|siết chặt|nghiêm cấm|tuyệt đối|bám nắm|chủ động|phấn đấu|nỗ lực|chú ý|bám địa bàn
|kiểm đếm|sơ tán|di dân|gia cố|che chắn|canh gác|túc trực|khơi thông|truy vết|tiếp công dân|đưa tin|làm sạch|nâng cấp|hoàn trả|tháo dỡ|đền bù|nộp lưu|khôi phục|quyên góp|ủng hộ
|treo|xả|tưới|bơm|đề cao|thống nhất (?:ý kiến )?với|chốt chặn|cắm mốc|cắm biển|phong tỏa|gieo cấy|tiết kiệm|bóc tách|trích đo|kê biên|lên phương án|vào cuộc|kết nạp|tuyển quân|giao quân|tòng quân|khám tuyển|sơ tuyển|xét duyệt|chọn|bốc thăm|tặng quà|thăm hỏi|chúc mừng|trao tặng|ra mắt|rải|phủ xanh|đối ứng|truy thu|cắt giảm|rút ngắn|trích lục|tống đạt|bắt giữ|triệt xóa|truy quét|gọi hỏi|răn đe|cảm hóa|hiệp đồng|cổ động|kẻ vẽ|tiếp sóng|bình ổn giá|làm việc với|kết hợp
|luân phiên|cụ thể hóa|cụ thể hoá|thể chế hóa|cấp thẻ|cấp mã|cấp phát|cấp kinh phí|cấp vốn|cung ứng(?! dịch vụ)|đóng đủ|tăng ca|phân tuyến|cho (?:học sinh|sinh viên|cán bộ|công chức|người lao động|nghỉ|ngừng|phép)|lan tỏa|truyền đạt|nêu gương|ký kết|tranh thủ|điều động|luân chuyển|bổ nhiệm|khởi công|xử phạt|trấn áp|triệt phá|niêm phong|lắng nghe|giải đáp|nhắc nhở|phê bình|chấm dứt|giảm thiểu"""
_MANNER = """theo địa bàn|theo lĩnh vực|theo phân công|trong phạm vi|trên cơ sở|theo chức năng|theo thẩm quyền|theo nhiệm vụ|theo phạm vi|theo quy định|khi
|cuối học kỳ|cuối năm|cuối tháng|cuối quý|trước ngày|trong thời gian|sau khi|trước khi|ngoài việc|hàng năm|hằng năm|hàng tháng|hằng tháng"""
VERB = Alternatives(f"{_flat(_VERBS)}|{_flat(_MANNER)}")  # what follows the name of a unit that is told what to do
_ORDERS = """chuẩn xác|cấp(?! (?:xã|phường|huyện|tỉnh|quận|bộ|trên|dưới|ủy|uỷ|cơ sở|thành|nào|có|nước|giấy|phép|mình|học|cứu|độ|số|thẻ))
|điều tra|đa dạng hóa|nhân rộng|lưu trữ|trang trí|phân giao|hình thành|khuyến khích|đấu tranh
|là|tính toán|mở rộng|thí điểm|bãi bỏ|giới thiệu|trả lời|phân tích|nghiêm cấm|không|có|dự thảo|tổng kết|sơ kết
|đo đạc|cắm|trực (?:ban|gác|chỉ huy|sẵn sàng|24)|tăng|giảm|dành
|cảnh giới|khoanh|cách ly|điều trị|xét nghiệm|cấp cứu|cứu hộ|cứu trợ|cứu chữa|thăm|đón
|dán|phát (?:sóng|hành|tờ|quang)|in ấn|đăng|viết|biên soạn|biên tập|chuẩn hóa|chuẩn hoá|đồng bộ
|liên thông|nâng|hạ|trích|tạm ứng|thu hồi|xóa|xoá|giải tỏa|giải phóng|bồi thường|tái định cư
|chăm sóc|thu hoạch|phòng trừ|phòng,? chống|đồng hành|hợp tác|liên kết|thay thế|lưu giữ|hiệp thương|tôn tạo|giữ gìn|gìn giữ
|phục hồi|xã hội hóa|xã hội hoá|phân luồng|phân cấp|phân định|phân vùng|phân bổ|đặt hàng|đối soát|diễn tập|huấn luyện
|áp dụng|đóng góp|đóng(?! trên| tại| chân| ở)|phổ cập|gương mẫu|điều phối|điều hành
|điều tiết|tuyển dụng|đấu thầu|đấu giá|nghiệm thu|quyết toán|thanh lý|mua sắm|mua|thuê|bảo trì
|duy tu|bảo dưỡng|tu sửa|khánh thành|khởi tố|truy tố|xét xử|cưỡng chế|tịch thu
|tiêu huỷ|bình chọn|bầu|mở|ngừng|hạn chế|rút|dự báo|dự trữ|dự phòng
|thiết lập|phân loại|giúp|thay mặt|bình xét|kết nối|tiếp cận|rút ngắn|trao|tặng|trang bị|treo|thỏa thuận|thoả thuận|vệ sinh|động viên
|đánh giá"""
ORDER = Alternatives(  # what follows a name that needs nothing more
    f"{_flat(_ORDERS)}|quy định|trang bị", unless=r"(?!(?:là|có|không)\b)"
)
WORK = Alternatives(f"{_flat(_VERBS)}|{_flat(_ORDERS)}", of_any_case=True)  # how an item begins that says what to do

# Verbs that may stand within a name: after its first word ("Đoàn kiểm tra"), or before the verb that counts ("cơ sở đào tạo
# rà soát"); and those that never do.
IN_NAMES = regex(
    r"(?:kiểm tra|thẩm định|quản lý|xây dựng(?! (?:báo cáo|kế hoạch|đề án|chương trình|dự thảo|phương án|mô hình))|đầu tư|khai thác|giám sát|phát triển|sử dụng|đào tạo|quy hoạch|kiểm soát"
    r"|bảo vệ|thanh toán|điều hành|huy động|cung ứng|chuyển giao|dự(?! thảo| kiến| họp))(?![<low>])"
)
ATTRIBUTES = regex(
    r"(?:cung cấp|ứng dụng|tổ chức|trình|vận hành|thu|lập|tham gia|thực hiện|xử lý|tiếp nhận|bàn giao|đăng ký|quyết định|hỗ trợ"
    r"|đánh giá|phản ánh|khảo sát|bảo quản|trực tiếp|thẩm tra|giao|làm)(?![<low>])"
)
NEVER_IN_NAMES = regex(
    r"(?<!,)\s(?<!và )(?<!việc )(?<!để )(?<!về )(?<!hình )(?<!tác )(?<!hoạch )(?<!chức )(?<!quả )(?<!cho )(?<!được )(?<!đã )"
    r"(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|khẩn trương|chủ động|tiếp tục|tăng cường|đẩy nhanh|đẩy mạnh"
    r"|rà soát|thực hiện|triển khai|hướng dẫn|báo cáo|căn cứ|theo chức năng|cần|phải)(?![<low>])"
)
_SECOND = (  # the first syllables of words, and what follows them that a verb begins which is none there
    ("công chương quá hành lộ giáo quy tờ tiến lịch", "trình"),
    ("khẩn cung trung sơ cao nâng trợ phụ phân bao đẳng thứ cùng các liên cứu", "cấp"),
    ("trật thứ", "tự"),
    ("bầu ứng đề tuyển", "cử"),
    ("có theo được bị", "(?:yêu cầu|đề nghị|kiến nghị|đăng ký)"),
    ("làm là có", "căn cứ"),
    ("hàng hộ người tổ bên", "vay"),
    ("độc xác thiết công trung", "lập"),
    ("nghiệm doanh nguồn", "thu"),
    ("đăng chữ thư", "ký"),
    ("ngoại được", "giao"),
    ("chủ vốn nhà", "đầu tư"),
    ("dục", "thường xuyên"),
    ("tổ", "hợp tác"),
    ("kinh", "tế đầu tư"),
    ("hồ", "sơ (?:đề nghị|đăng ký)"),
    ("cấp", "(?:giấy|phép)"),
    ("số", "(?:thu|đăng ký)"),
    ("tuyển", "(?:chọn|dụng)"),
    ("ủy uỷ uy viên", "phụ trách (?:cụm|thôn|xã|phường|huyện)"),
    ("quan vị phận chức", "tham mưu"),
    ("quan", "tham mưu, giúp việc"),
    ("mưu", "giúp việc"),
    ("phận", "(?:tiếp nhận|quản lý|giúp việc|thẩm định|một cửa)"),
    ("vấn", "(?:thẩm tra|thiết kế|giám sát)"),
    ("thầu vị", "thi công"),
    ("vị chức", "thẩm tra"),
    ("người", "(?:quyết định|sử dụng|đứng đầu|phụ trách|làm|quản lý|tham gia|đăng ký|lập|ký)"),
    ("ngành sở bộ quan vị phương", "quản lý (?:nhà nước )?(?:về |theo )?(?:chuyên )?(?:ngành|lĩnh vực)"),
    ("ban", "(?:tổ chức|chỉ đạo|soạn thảo|giám sát|thanh tra|lãnh đạo|thư ký)"),
)
COMPOUND = Alternatives(
    "|".join(f"{first} {rest}" for firsts, rest in _SECOND for first in firsts.split()), of_any_case=True
)
IN_CHARGE_OF = regex(r"\w+ phụ trách (?:khối|lĩnh vực|ngành|mảng|địa bàn)", re.I, words=("phụ trách",))

_DIRECTS = regex(
    r"(?![Pp]hân công (?:cơ quan|đơn vị|người) (?:trình|thẩm tra|soạn thảo|chủ trì|phối hợp|thực hiện|phụ trách))\b(?<![Bb]àn )(?<![Cc]huyển )(?<!phân )(?<!các )(?<!những )(?<!ứng )(?<!theo )"
    r"(?P<verb>Giao|giao|[Pp]hân công|[Đđ]ề nghị|[Yy]êu cầu|(?:[Ủủ]y|[Uu]ỷ) quyền)"
    r"(?: cho| trách nhiệm cho| nhiệm vụ cho| đối với)?\s*:?\s+",
    words=("iao", "ân công", "ề nghị", "êu cầu", "quyền"),
)
_MEANWHILE = regex(r"(?:trong quá trình|trong thời gian|khi|sau khi)\s(?=(?P<what>[^,.;:]{3,60}))")
_GAP, _SPACE = regex(r",?\s"), regex(r"\s")


class Direction(NamedTuple):
    """ "giao", "đề nghị" … and what stands between it and the unit that is told: "trong quá trình thực hiện, "."""

    verb: str
    start: int
    end: int


def directions(text: str) -> Iterator[Direction]:
    """Where a text directs somebody."""
    start = 0
    for found in _DIRECTS.finditer(text):  # one pass: a line may say "đề nghị" thousands of times
        if found.start() >= start:
            direction = _direction(found)
            start = direction.end
            yield direction


def directed(text: str) -> Direction | None:
    """How a text begins that directs somebody."""
    found = _DIRECTS.match(text)
    return _direction(found) if found else None


def _direction(found: re.Match[str]) -> Direction:
    end = found.end()
    if while_ := _MEANWHILE.match(found.string, end):
        gaps = before(UNIT.match, _GAP, found.string, while_.end() + 3, while_.end("what") + 2)
        end = next((gap.end() for gap in gaps), end)
    return Direction(found["verb"], found.start(), end)


def has_verb(text: str, start: int = 0) -> bool:
    """Whether a text says after a space what somebody is told to do."""
    return any(before(VERB.match, _SPACE, text, start))


_WORD = regex(r"(?<!\S)(?=\S)[“\"(]*")


def after_verb(text: str) -> str | None:
    """What a text says after the first of its words that say what to do, however begun; None where none does."""
    small = text.lower()
    gap = next(before(VERB.match, _WORD, small), None)
    verb = VERB.match(small, gap.end()) if gap else None
    return text[verb.end() :] if verb else None


def unit_end(text: str, at: int) -> int:
    """Where the beginning of a unit's name that stands at a place ends, its first letter small or not; 0 for none."""
    if found := UNIT.match(text, at):
        return found.end()
    if text[max(0, at - 3) : at].lower() == "cơ ":  # "cơ sở dữ liệu" is of no Sở
        return 0
    raised = UNIT.match(f"{text[at : at + 1].upper()}{text[at + 1 : at + _HEAD]}")
    return at + raised.end() if raised else 0


_HEAD = 160  # letters that no beginning of a name has more of


def has_unit(text: str) -> bool:
    """Whether the name of a unit begins with one of a text's words, its first letter small or not."""
    return any(before(unit_end, _WORD, text))


def has_work(text: str) -> bool:
    """Whether one of a text's words begins what an item says that is to be done."""
    return any(before(WORK.match, _WORD, text))


REPORTED = regex(  # what stands before them where somebody tells that it was done
    r"\b(?:đã|được|việc|theo|do|có|từng|như|hồ sơ|văn bản|giấy|đơn|nội dung)\s*$|\bđã\b[^.,;:]{0,120}$"
    r"|\btheo (?:yêu cầu|đề nghị)\s*$",
    re.I,
)
PAST = regex(  # what a unit did, or is
    r"^(?:đã|được|sẽ|đang|vừa|cũng|chưa|không(?! để\b| được (?:chủ quan|lơ là|tự ý|đùn đẩy|né tránh|gây|để|cho|thu|tổ chức|yêu cầu|đặt ra|ban hành)\b)|có (?:trụ sở|tổng|địa chỉ|đủ|thể)|nhận được|là (?!cơ quan|đơn vị|đầu mối|lực lượng (?:nòng cốt|chủ công|xung kích)[^.;]*, )|gồm"
    r"|thông báo (?=đã|về việc|dừng|kết thúc|không|từ chối|như sau|[^.;]{0,150}\bbiết\b)|thông báo:|kính|trân trọng|xin|ghi nhận|đánh giá cao|nhất trí|thống nhất(?! (?:ý kiến )?với)|trình bày|biểu dương|dự kiến)\b"
)
