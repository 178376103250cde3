"""The words by which sentences that charge a unit with work are known: how units' names begin, what they are told."""

from __future__ import annotations

import re

_COMMON = """sở|cơ quan|đơn vị|ban|ngành|bộ|phòng|xã|phường|doanh nghiệp|công ty|tổ chức|cá nhân|chủ đầu tư
|địa phương|trường|huyện|thành viên|lực lượng|chi bộ|đồng chí|hội|đoàn|tổng công ty|cấp ủy|cấp uỷ|nhà trường|tập thể
|cán bộ|đoàn thể|cơ sở|nhà thầu|hộ|chủ|thầy|khoa|lớp|giáo viên|bên|ủy viên|thôn|tổ dân phố|hợp tác xã|ubnd|ủy ban
|uỷ ban|bộ trưởng|thủ trưởng|văn phòng|tập đoàn|lãnh đạo|hiệp hội|chuyên gia|thư ký|trung tâm|trạm|bệnh viện
|tổ công tác|tỉnh|chi nhánh|quận|cục|vụ|viện"""
_UNITS = """Sở|Phòng(?!,? (?:cháy|chống|ngừa))|Ban(?! hành| ngày)|UBND|UB MTTQ|Ủy ban|Uỷ ban|HĐND|Hội đồng|Văn phòng
|VP|Công an|Bộ đội|Bộ(?! luật| phận| hồ sơ| Hồ sơ| máy| môn| tiêu chí)|Chi cục|Cục|Thanh tra|Trung tâm|Công ty
|CÔNG TY|DNTN|Đoàn(?! viên)|Hội(?! nghị| thảo)|Mặt trận|MTTQ|UBMTTQ|Viện|Chủ tịch|Thủ trưởng|Giám đốc|Chánh|Đảng ủy
|Đảng uỷ|Đảng bộ|Kho bạc|Điện lực|Viễn thông|Bảo hiểm|Ngân hàng|Liên đoàn|Hiệp hội
|Tổng (?:[Cc]ông ty|[Cc]ục|[Tt]hư ký|[Gg]iám đốc|[Ll]iên đoàn)|Lãnh đạo|Đồng chí|Thành viên|Tỉnh ủy|Tỉnh đoàn
|Thành ủy|Thành đoàn|Huyện ủy|Chi bộ|Cấp ủy|Cấp uỷ|Doanh nghiệp|Nhà trường|Khoa|Bệnh viện|Trạm|Hạt|Chủ đầu tư
|Nhà thầu|Quỹ|Liên minh|Tòa án|Toà án|Viện kiểm sát|VNPT|Vụ|Thường trực|Tập đoàn|Hợp tác xã|Người đứng đầu|Bộ trưởng
|Cơ quan|Đơn vị(?! đo| tính)|Trưởng|Phó|Ông|Bà|Kế toán|Đội|Liên danh|Ngành|Bí thư
|Cơ sở(?! vật chất| dữ liệu| pháp lý| hạ tầng| để)|Thư ký|Giảng viên|Giáo viên|GVCN|CVHT|Chuyên gia|Tổ chức, cá nhân
|Lực lượng|Chính quyền|Địa phương"""
_MORE = r"""Trường (?:ĐH|Đại học|Cao đẳng|THPT|THCS|Tiểu học|Chính trị)|Báo (?:Lào|Bắc|[A-ZĐ][a-zà-ỹ]+ )
|Tổ (?:công tác|trưởng|kiểm tra|giúp việc|thẩm định|dân phố|soạn thảo|liên ngành)|Đài (?:Phát|PT|Truyền)
|[Qq]uý (?:công ty|cơ quan|đơn vị|Công ty)|(?:0?\d+ )(?:đơn vị|công ty|xã|phường)"""
_LOWER = """công ty|đơn vị(?! đo| tính)|chủ đầu tư|cơ quan|doanh nghiệp|nhà thầu|thủ trưởng
|phòng(?! cháy| chống| ngừa)|ông|bà|đồng chí|lãnh đạo|giám đốc|cơ sở(?! vật chất| dữ liệu| pháp lý| hạ tầng| để)
|khoa(?! học)|thư ký|giảng viên|giáo viên|tổ chức, cá nhân|hợp tác xã|chính quyền|nhà trường"""


def _flat(text: str) -> str:
    """A list of words without its line breaks."""
    return text.replace("\n", "")


_END = r"(?![a-zđà-ỹ])"
UNIT = (
    rf"(?:(?:{_flat(_UNITS)}){_END}|(?:{_flat(_MORE)})|(?:[Cc]ác|[Tt]oàn thể|[Tt]ất cả các|[Nn]hững)\s+"
    rf"(?:(?i:{_flat(_COMMON)}){_END}|(?:{_flat(_UNITS)}){_END})|(?:{_flat(_LOWER)}){_END})"
)

_VERBS = """chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có nghĩa vụ|có các nghĩa vụ|có các nhiệm vụ
|thực hiện|triển khai|tổ chức|rà soát|xây dựng|tham mưu|chỉ đạo|báo cáo|nghiên cứu|khẩn trương|tiếp tục|căn cứ
|hướng dẫn|kiểm tra|tăng cường|đẩy mạnh|đẩy nhanh|bố trí|quan tâm|xem xét|cử|gửi|gởi|cung cấp|hoàn thiện|hoàn thành
|đôn đốc|tuyên truyền|phổ biến|quán triệt|chủ động|thường xuyên|định kỳ|tập trung|nghiêm túc|bám sát|cập nhật
|tổng hợp|lập|ban hành|đề xuất|bảo đảm|đảm bảo|quản lý|theo dõi|giám sát|chấp hành|sớm|tạo điều kiện|cho ý kiến
|tham gia|lựa chọn|thông báo|hỗ trợ|là cơ quan|là đơn vị|là đầu mối|trực tiếp|phân công|giao(?! thông| dịch| lưu)
|xác định|thẩm định|trình(?! tự| độ)|công khai|đăng tải|niêm yết|bổ sung|chuẩn bị|phát huy|nâng cao|kịp thời
|nhanh chóng|khắc phục|xử lý|giải quyết|tiếp nhận|đánh giá|thống kê|vận động|lồng ghép|duy trì|có mặt|có [Vv]ăn bản
|có ý kiến|có kế hoạch|có giải pháp|có biện pháp|cùng|liên hệ|nộp|chuyển|ưu tiên|không để|phải|cần|tích cực
|điều chỉnh|cân đối|yêu cầu|đăng ký|vận hành|bàn giao|thanh toán|phê duyệt|phát động|phân bổ|dừng|rút kinh nghiệm
|kiện toàn|soạn thảo|tiến hành|nêu rõ|ghi(?! nhận)|đối chiếu|giải trình|làm rõ|tuân thủ|lưu ý|tìm kiếm|kiểm soát
|sắp xếp|bảo vệ|phát hiện|ngăn chặn|đề ra|phát triển|thu hút|thu hồi|đầu tư|cải tạo|sử dụng|tham dự|dự họp
|dự hội nghị|chấn chỉnh|kêu gọi|quy hoạch|ứng dụng|đề nghị|chỉnh sửa|sửa đổi|cam kết|duyệt|đào tạo|tập huấn
|bồi dưỡng|phòng ngừa|nêu cao|xác nhận|ra soát|nắm|nắm bắt|tiếp thu|giữ|thành lập|quyết định|tự|mời|tháo gỡ|di dời
|góp ý|chia sẻ|gắn|lấy|đưa|thu|dự(?! án)|ký|phản ánh|khảo sát|lắp đặt|biết|chấm điểm|ghi chép|thảo luận|thông qua
|xếp hạng|kiến nghị|công bố|đọc|cài đặt|dự thảo|điều tra|trao đổi|tổng kết|sơ kết|huy động|xúc tiến|lãnh đạo
|vận dụng|đầu mối|xin ý kiến|bảo quản|truyền thông|giúp|chấp thuận|cho phép|thu gom|đình chỉ|tạm dừng|khai báo
|ra quyết định|thiết lập|mở rộng|chịu sự|không được|tham vấn|xét(?! chọn| tuyển)|kê khai|đối thoại|vay|chi trả"""
_MANNER = """trong phạm vi|trên cơ sở|theo chức năng|theo thẩm quyền|theo nhiệm vụ|theo phạm vi|theo quy định|khi
|sau khi|trước khi|ngoài việc|hàng năm|hằng năm|hàng tháng|hằng tháng"""
VERB = rf"(?:{_flat(_VERBS)}|{_flat(_MANNER)}){_END}"  # what follows the name of a unit that is told what to do
_ORDERS = """chuẩn xác|điều tra|đa dạng hóa|nhân rộng|lưu trữ|trang trí|phân giao|hình thành|khuyến khích|đấu tranh
|là|tính toán|mở rộng|thí điểm|bãi bỏ|giới thiệu|trả lời|phân tích|nghiêm cấm|không|có|dự thảo|tổng kết|sơ kết
|thiết lập|phân loại|giúp|thay mặt|bình xét|kết nối|tiếp cận|rút ngắn|trao|tặng|trang bị|treo|vệ sinh|động viên
|đánh giá"""
WORK = rf"(?i:{_flat(_VERBS)}|{_flat(_ORDERS)}){_END}"  # how an item begins that says what to do

# Verbs that may stand within a name: after its first word ("Đoàn kiểm tra"), or before the verb that counts ("cơ sở đào tạo
# rà soát"); and those that never do.
IN_NAMES = re.compile(
    r"(?:kiểm tra|thẩm định|quản lý|xây dựng|đầu tư|khai thác|giám sát|phát triển|tham mưu|sử dụng|đào tạo|quy hoạch|kiểm soát"
    r"|bảo vệ|dự(?! thảo| kiến| họp))(?![a-zđà-ỹ])"
)
ATTRIBUTES = re.compile(
    r"(?:cung cấp|ứng dụng|tổ chức|trình|vận hành|thu|lập|tham gia|thực hiện|xử lý|tiếp nhận|bàn giao|đăng ký|quyết định|hỗ trợ"
    r"|đánh giá|phản ánh|khảo sát|bảo quản|trực tiếp|thẩm tra|giao|làm)(?![a-zđà-ỹ])"
)
NEVER_IN_NAMES = re.compile(
    r"(?<!,)\s(?<!và )(?<!việc )(?<!để )(?<!về )(?<!hình )(?<!tác )(?<!hoạch )(?<!chức )(?<!quả )(?<!cho )(?<!được )(?<!đã )"
    r"(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|khẩn trương|chủ động|tiếp tục|tăng cường|đẩy nhanh|đẩy mạnh"
    r"|rà soát|thực hiện|triển khai|hướng dẫn|báo cáo|căn cứ|theo chức năng|cần|phải)(?![a-zđà-ỹ])"
)
COMPOUND = re.compile(  # words of which a verb of the list is only the second syllable
    r"(?:công|chương|quá|hành|lộ|giáo|quy|tờ|tiến|lịch) trình|(?:trật|thứ) tự|(?:độc|xác|thiết) lập|(?:nghiệm|doanh|nguồn) thu"
    r"|người (?:quyết định|sử dụng|đứng đầu|phụ trách|làm|quản lý|tham gia|đăng ký|lập|ký)|hồ sơ (?:đề nghị|đăng ký)"
    r"|(?:chủ|vốn|nhà) đầu tư|cấp (?:giấy|phép)|chữ ký|số (?:thu|đăng ký)|kinh tế đầu tư"
    r"|tuyển (?:chọn|dụng)|được giao|thư ký|Ban (?:tổ chức|chỉ đạo|soạn thảo|giám sát|thanh tra|lãnh đạo|thư ký)",
    re.I,
)

DIRECTS = re.compile(  # "giao", "đề nghị" … before the unit that is told
    r"\b(?<![Bb]àn )(?<![Cc]huyển )(?<!phân )(?<!các )(?<!những )(?<!ứng )(?<!theo )"
    r"(?P<verb>Giao|giao|[Pp]hân công|[Đđ]ề nghị|[Yy]êu cầu|(?:[Ủủ]y|[Uu]ỷ) quyền)"
    r"(?: cho| trách nhiệm cho| đối với)?\s*:?\s+"
    rf"(?:(?:trong quá trình|trong thời gian|khi|sau khi)\s[^,.;:]{{3,60}}?,?\s(?={UNIT}))?"
)
REPORTED = re.compile(  # what stands before them where somebody tells that it was done
    r"\b(?:đã|được|việc|theo|do|có|từng|như|hồ sơ|văn bản|giấy|đơn|nội dung)\s*$|\bđã\b[^.,;:]{0,120}$"
    r"|\btheo (?:yêu cầu|đề nghị)\s*$",
    re.I,
)
PAST = re.compile(  # what a unit did, or is
    r"^(?:đã|được|sẽ|đang|vừa|cũng|chưa|không|có (?:trụ sở|tổng|địa chỉ|đủ|thể)|nhận được|là (?!cơ quan|đơn vị|đầu mối)|gồm"
    r"|thông báo|kính|trân trọng|xin|ghi nhận|đánh giá cao|nhất trí|thống nhất|trình bày|biểu dương|tiếp nhận)\b"
)

_DAY = (
    r"(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?|ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?|(?:tháng )?\d{1,2} ?/ ?\d{4}"
    r"|ngày \d{1,2} (?:hằng|hàng|của) \w+"
)
_SPAN = r"(?:đầu |cuối )?(?:tháng|quý|năm|tuần) (?:\d+|[IVX]+)\b(?: ?/ ?\d{4}| năm \d{4})?"
_EVERY = r"(?:ngày|tuần|tháng|quý|năm|6 tháng)\b"
LIMITS = (  # in the order of what they are worth
    re.compile(
        r"(?:(?:hoàn thành|xong|(?:chậm|muộn) nhất(?: là)?) )*(?:trước|trong|đến hết|đến|chậm nhất|muộn nhất|từ nay đến|thời hạn|hạn)"
        r"(?: (?:là|vào|xong|hết|trước|thời gian|\d+ ?(?:giờ|h) ?(?:\d+)?(?: phút)?))* ?:? ?"
        rf"(?:{_DAY}|{_SPAN})",
        re.I,
    ),
    re.compile(r"(?:trong thời hạn|trong vòng|chậm nhất|sau) (?:là )?\d+ (?:ngày|tháng|giờ)[^,.;]*", re.I),
    re.compile(rf"từ ngày \d+ đến (?:ngày )?\d+ (?:hằng|hàng|mỗi) tháng|{_SPAN}(?=,)", re.I),
    re.compile(
        rf"định kỳ (?:vào )?(?:(?:hằng|hàng|mỗi|\d+|\() ?[^,.;)]*?{_EVERY}[^,.;()]{{,12}}?\)?(?= |[,.;]|$)|một năm)",
        re.I,
    ),
    re.compile(
        rf"(?:^|[,;:(] ?|(?:báo cáo|theo dõi|tổng hợp|đánh giá)[^,.;]* )(?P<due>(?:hằng|hàng|mỗi) {_EVERY}(?:, (?:(?:hằng|hàng) )?{_EVERY})*)",
        re.I,
    ),
)
PLANNED = re.compile(
    r"(?:quy hoạch|tầm nhìn|giai đoạn|thời kỳ|định hướng|chiến lược|kế hoạch|nhiệm kỳ)[^.;]{0,80}$", re.I
)
