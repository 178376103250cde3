"""The words by which sentences that charge a unit with work are known: how units' names begin, what they are told."""

from __future__ import annotations

import re

_COMMON = """sở|cơ quan|đơn vị|ban|ngành|bộ|phòng|xã|phường|doanh nghiệp|công ty|tổ chức|cá nhân|chủ đầu tư|địa phương|trường
|huyện|thành viên|lực lượng|chi bộ|đồng chí|hội|đoàn|tổng|cấp ủy|cấp uỷ|nhà|tập thể|cán bộ|đoàn thể|cơ sở|nhà thầu|hộ|chủ
|thầy|khoa|lớp|giáo viên|bên|ủy viên|thôn|tổ dân phố|hợp tác xã|ubnd|ủy ban|uỷ ban|bộ trưởng|thủ trưởng|văn phòng|tập đoàn"""
_UNITS = """Sở|Phòng|Ban(?! hành)|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Văn phòng|VP|Công an|Bộ(?! luật| phận)|Bộ đội|Chi cục|Cục|Thanh tra
|Trung tâm|Công ty|CÔNG TY|Đoàn(?! viên)|Hội(?! nghị| thảo)|Mặt trận|MTTQ|UBMTTQ|Viện|Chủ tịch|Thủ trưởng|Giám đốc|Chánh|Đảng ủy|Đảng uỷ
|Đảng bộ|Kho bạc|Điện lực|Viễn thông|Bảo hiểm|Ngân hàng|Liên đoàn|Hiệp hội|Tổng|Lãnh đạo|Đồng chí|Thành viên|Tỉnh ủy
|Tỉnh đoàn|Thành ủy|Thành đoàn|Huyện ủy|Chi bộ|Cấp ủy|Cấp uỷ|Doanh nghiệp|Nhà trường|Khoa|Bệnh viện|Trạm|Hạt|Chủ đầu tư
|Nhà thầu|Quỹ|Liên minh|Tòa án|Toà án|Viện kiểm sát|VNPT|Vụ|Thường trực|Tập đoàn|Hợp tác xã|Người đứng đầu|Bộ trưởng
|Cơ quan|Đơn vị|Trưởng|Phó|Ông|Bà|Kế toán|Đội|Liên danh|Ngành|Trưởng ban|Bí thư"""
_MORE = r"""Trường (?:ĐH|Đại học|Cao đẳng|THPT|THCS|Tiểu học|Chính trị)|Tổ (?:công tác|trưởng|kiểm tra|giúp việc|thẩm định|dân phố|soạn thảo)
|Báo (?:Lào|Bắc|[A-ZĐ][a-zà-ỹ]+ )|Đài (?:Phát|PT|Truyền)|Quý (?:công ty|cơ quan|đơn vị|Công ty)|quý (?:công ty|cơ quan|đơn vị|Công ty)
|(?:0?\d+ )(?:đơn vị|công ty|xã|phường)"""


def _flat(text: str) -> str:
    return text.replace("\n", "")


UNIT = (
    rf"(?:(?:{_flat(_UNITS)})(?![a-zđà-ỹ])|(?:{_flat(_MORE)})|(?:[Cc]ác|[Tt]oàn thể|[Tt]ất cả các|[Nn]hững)\s+(?i:{_flat(_COMMON)})(?![a-zđà-ỹ])"
    r"|(?:công ty|đơn vị|chủ đầu tư|cơ quan|doanh nghiệp|nhà thầu|thủ trưởng|phòng|ông|bà|đồng chí|các|lãnh đạo|giám đốc)(?![a-zđà-ỹ]))"
)

_VERBS = """chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|thực hiện|triển khai|tổ chức|rà soát|xây dựng|tham mưu|chỉ đạo
|báo cáo|nghiên cứu|khẩn trương|tiếp tục|căn cứ|hướng dẫn|kiểm tra|tăng cường|đẩy mạnh|bố trí|quan tâm|xem xét|cử|gửi
|cung cấp|hoàn thiện|hoàn thành|đôn đốc|tuyên truyền|phổ biến|quán triệt|chủ động|thường xuyên|định kỳ|tập trung
|nghiêm túc|bám sát|cập nhật|tổng hợp|lập|ban hành|đề xuất|bảo đảm|đảm bảo|quản lý|theo dõi|giám sát|chấp hành|sớm
|tạo điều kiện|cho ý kiến|tham gia|lựa chọn|thông báo|hỗ trợ|trong phạm vi|trên cơ sở|là cơ quan|trực tiếp|phân công
|giao|xác định|thẩm định|trình|công khai|đăng tải|niêm yết|bổ sung|chuẩn bị|phát huy|nâng cao|kịp thời|nhanh chóng
|khắc phục|xử lý|giải quyết|tiếp nhận|đánh giá|thống kê|vận động|lồng ghép|duy trì|có mặt|có văn bản|có ý kiến
|có kế hoạch|có giải pháp|có biện pháp|cùng|liên hệ|nộp|chuyển|ưu tiên|không để|phải|cần|tích cực|điều chỉnh|cân đối
|yêu cầu|đăng ký|vận hành|bàn giao|thanh toán|phê duyệt|phát động|phân bổ|theo chức năng|theo thẩm quyền|theo nhiệm vụ
|theo quy định|dừng|rút kinh nghiệm|kiện toàn|soạn thảo|tiến hành|nêu rõ|ghi|đối chiếu|giải trình|làm rõ|tuân thủ|lưu ý|tìm kiếm
|kiểm soát|sắp xếp|bảo vệ|phát hiện|ngăn chặn|đề ra|phát triển|thu hút|thu hồi|đầu tư|cải tạo|sử dụng|tham dự|dự họp|dự hội nghị
|chấn chỉnh|kêu gọi|quy hoạch|ứng dụng|đề nghị|chỉnh sửa|sửa đổi|cam kết|duyệt|hợp đồng|đào tạo|tập huấn|bồi dưỡng|phòng ngừa
|nêu cao|xác nhận|gởi|khi|sau khi|trước khi|ra soát|nắm|nắm bắt|tiếp thu|giữ|thành lập|quyết định|tự|mời|tháo gỡ|di dời|góp ý|đôn đốc|chia sẻ|gắn|lấy|đưa|làm|thu|dự"""
VERB = rf"(?:{_flat(_VERBS)})(?![a-zđà-ỹ])"

DIRECTS = re.compile(
    r"\b(?P<verb>Giao|giao|[Pp]hân công|[Đđ]ề nghị|[Yy]êu cầu|[Ủủ]y quyền cho|[Ủủ]y quyền)(?: cho| trách nhiệm cho)?\s*:?\s+"
)
REPORTED = re.compile(
    r"\b(?:đã|được|việc|theo|do|có|từng|như)\s*$|\bđã\b[^.;]{0,120}$|\btheo (?:yêu cầu|đề nghị)\s*$", re.I
)
PAST = re.compile(
    r"^(?:đã|được|sẽ|đang|vừa|cũng|chưa|không|có (?:trụ sở|tổng|địa chỉ)|nhận được|là|gồm|thông báo|kính|trân trọng|xin)\b"
)
