"""Words of more than one syllable that titles and names of authorities are made of: a line never ends within them.

Loaded when a title first takes more than one line. Words of three syllables go on from pair to pair: "hành chính",
"chính công".
"""

from __future__ import annotations

from itertools import pairwise

_WORDS = """
ủy ban, ủy ban nhân dân, hội đồng nhân dân, tòa án nhân dân, kiểm sát nhân dân, hồ chí minh, ủy viên, ủy quyền, nhân
dân, hội đồng, mặt trận, tổ quốc, việt nam, chủ tịch, phó chủ tịch, bí thư, tổng bí thư, thủ tướng, chính phủ, bộ
trưởng, thứ trưởng, giám đốc, phó giám đốc, tổng giám đốc, cục trưởng, vụ trưởng, viện trưởng, hiệu trưởng, trưởng
ban, phó trưởng ban, trưởng phòng, phó trưởng phòng, chánh văn phòng, văn phòng, chánh án, chánh thanh tra, trưởng
đoàn, trưởng thôn, tổ trưởng, thường trực, ban thường vụ, thường vụ, chấp hành, ban chấp hành, ban bí thư, bộ chính
trị, trung ương, trung tâm, trung đoàn, đảng bộ, đảng ủy, đảng viên, chi bộ, tỉnh ủy, thành ủy, huyện ủy, quận ủy,
quân ủy, cấp ủy, ban chỉ đạo, chỉ đạo, ban tổ chức, tổ chức, ban quản lý, quản lý, quản trị, ban chỉ huy, chỉ huy, ban
tuyên giáo, tuyên giáo, dân vận, nội chính, kiểm tra, thanh tra, giám sát, kiểm sát, kiểm toán, kiểm soát, kiểm kê,
kiểm định, kiểm nghiệm, kiểm dịch, kiểm lâm, tòa án, tối cao, viện kiểm sát, công an, quân sự, quốc phòng, quốc gia,
quốc hội, quốc tế, quốc lộ, quốc hiệu, quốc khánh, biên phòng, biên giới, hải quan, hải quân, hải đảo, cảnh sát, công
chức, viên chức, cán bộ, công vụ, công dân, công nhân, công đoàn, công trình, công việc, công tác, công bố, công khai,
công nghệ, công nghiệp, công thương, công ty, công cộng, công ích, công sản, công báo, công điện, công văn, công viên,
công suất, công chứng, công bằng, công nhận, đại biểu, đại diện, đại hội, đại học, đại đoàn kết, hội nghị, hội thảo,
hội thi, hội chợ, hội viên, hội nhập, cuộc họp, phiên họp, kỳ họp, nhiệm kỳ, nhiệm vụ, chức vụ, chức năng, chức danh,
chức trách, quyền hạn, trách nhiệm, thẩm quyền, thẩm định, thẩm tra, phân cấp, phân quyền, phân công, phân bổ, phân
loại, phân tích, phân khu, phân bón, giải pháp, giải quyết, giải phóng, giải ngân, giải trình, giải thưởng, kế hoạch,
quy hoạch, quy chế, quy định, quy trình, quy chuẩn, quy mô, quy ước, quy tắc, quyết định, quyết toán, quyết nghị, nghị
quyết, nghị định, thông tư, thông báo, thông tin, thông cáo, thông tri, thông qua, thông minh, giao thông, truyền
thông, truyền thống, truyền hình, truyền thanh, tuyên truyền, tuyên dương, liên thông, lưu thông, viễn thông, chương
trình, đề án, đề nghị, đề xuất, đề cương, đề tài, dự án, dự toán, dự thảo, dự phòng, dự kiến, dự báo, dự trữ, phương
án, phương hướng, phương tiện, phương pháp, phương thức, báo cáo, báo chí, tờ trình, biên bản, biên chế, hướng dẫn,
hợp đồng, hợp tác, hợp tác xã, hợp nhất, hợp lý, hợp pháp, phối hợp, tổng hợp, kết hợp, tích hợp, giấy mời, giấy phép,
giấy chứng nhận, chứng nhận, chứng thực, chứng chỉ, chứng từ, chỉ thị, chỉ tiêu, chỉ số, chỉ dẫn, địa chỉ, hiệu lực,
hiệu quả, hiệu suất, năng lực, năng suất, năng lượng, chất lượng, số lượng, khối lượng, lực lượng, sản lượng, triển
khai, thực hiện, thực hành, thực trạng, thực tế, thực phẩm, thực vật, tổng kết, sơ kết, kết quả, kết luận, kết nối,
kết cấu, tăng cường, đẩy mạnh, đẩy nhanh, nâng cao, cải cách, cải thiện, cải tạo, đổi mới, sáng tạo, khởi nghiệp,
chuyển đổi, chuyển giao, chuyển nhượng, chuyển mục đích, mục đích, mục tiêu, hạng mục, danh mục, danh sách, danh hiệu,
hành chính, hành chính công, hành vi, hành nghề, ban hành, thi hành, tiến hành, vận hành, điều hành, lưu hành, thủ
tục, thủ tục hành chính, thủ trưởng, thủ đô, một cửa, bộ phận, bộ máy, bộ đội, bộ tiêu chí, tiêu chí, tiêu chuẩn, tiêu
dùng, dịch vụ, dịch vụ công, dịch bệnh, phục vụ, nghiệp vụ, nội vụ, trực tuyến, trực thuộc, trực tiếp, tiếp nhận, tiếp
công dân, tiếp tục, tiếp cận, tài chính, tài nguyên, tài sản, tài liệu, tài khoản, tài trợ, ngân sách, ngân hàng, kinh
tế, kinh phí, kinh doanh, kinh nghiệm, xã hội, xã hội hóa, văn hóa, văn học, văn bản, văn thư, văn minh, văn nghệ, thể
thao, thể dục, thể chế, thể thức, thể lệ, du lịch, giáo dục, đào tạo, bồi dưỡng, dạy nghề, nghề nghiệp, doanh nghiệp,
sự nghiệp, nông nghiệp, lâm nghiệp, nông thôn, nông dân, nông sản, nông lâm, lâm sản, thủy sản, thủy lợi, thủy điện,
chăn nuôi, trồng trọt, thú y, bảo vệ, bảo đảm, bảo hiểm, bảo trì, bảo tồn, bảo trợ, bảo dưỡng, bảo mật, đảm bảo, y tế,
dân số, dân quân, dân tộc, dân chủ, dân cư, dân sự, dân phố, tổ dân phố, tôn giáo, tín ngưỡng, gia đình, phụ nữ, thanh
niên, thanh toán, thanh lý, thiếu niên, nhi đồng, trẻ em, người dân, người lao động, lao động, thương binh, liệt sĩ,
người có công, việc làm, làm việc, chính sách, chính trị, chính quyền, chính thức, hành động, hoạt động, vận động,
biến động, khởi động, tự vệ, tự động, tự chủ, tự do, độc lập, hạnh phúc, khoa học, kỹ thuật, kỹ năng, kỹ sư, môi
trường, thị trường, lập trường, trường học, hiện trường, xây dựng, sử dụng, áp dụng, ứng dụng, tín dụng, tuyển dụng,
đầu tư, vật tư, vật liệu, vật nuôi, tư pháp, tư vấn, tư tưởng, pháp luật, pháp lệnh, pháp chế, pháp lý, vi phạm, xử
lý, xử phạt, khiếu nại, tố cáo, kiến nghị, phản ánh, phản hồi, phòng chống, phòng ngừa, tham nhũng, lãng phí, tiêu
cực, tiết kiệm, minh bạch, trật tự, an toàn, an ninh, an sinh, an ninh mạng, tội phạm, tệ nạn, ma túy, cháy nổ, chữa
cháy, cứu nạn, cứu hộ, cứu trợ, thiên tai, lũ lụt, lũ quét, sạt lở, ứng phó, khắc phục, hậu quả, biến đổi, khí hậu,
khí tượng, thủy văn, sửa chữa, sửa đổi, bổ sung, thay thế, bãi bỏ, thu hồi, thu hút, thu nhập, thu thập, thu gom, thu
chi, đất đai, địa chính, địa giới, địa phương, địa bàn, địa điểm, nhà ở, nhà nước, nhà trường, nhà văn hóa, hạ tầng,
cơ sở, cơ quan, cơ cấu, cơ chế, cơ bản, cơ sở dữ liệu, dữ liệu, hồ sơ, hồ chứa, lưu trữ, thống kê, số hóa, chuyển đổi
số, điện tử, điện lực, chữ ký, ký kết, hệ thống, phần mềm, thiết bị, trang thiết bị, trang phục, cổng thông tin, cổng
dịch vụ, nghèo nàn, hộ nghèo, cận nghèo, giảm nghèo, bền vững, phát triển, phát động, phát hành, phát thanh, phát
sinh, phát huy, phong trào, thi đua, khen thưởng, kỷ luật, kỷ niệm, kỷ cương, gương mẫu, điển hình, tiên tiến, xếp
hạng, xếp loại, đánh giá, định giá, đấu giá, đấu thầu, giá trị, giá cả, mua sắm, tổng thể, cụ thể, chi tiết, toàn
diện, toàn dân, toàn quốc, thường xuyên, định kỳ, đột xuất, hằng năm, hàng năm, giai đoạn, đầu năm, cuối năm, sáu
tháng, quý i, tháng đầu, thời gian, thời hạn, thời kỳ, tiến độ, lộ trình, sắp xếp, sáp nhập, thành lập, thành phố,
thành viên, thành tích, thành phần, kiện toàn, bổ nhiệm, miễn nhiệm, bầu cử, ứng cử, luân chuyển, điều động, điều
chỉnh, điều kiện, điều tra, điều lệ, nghỉ hưu, nghỉ phép, nghỉ lễ, tiền lương, nâng lương, phụ cấp, phụ lục, phụ
trách, chế độ, trợ cấp, hỗ trợ, bồi thường, tái định cư, định cư, giải phóng mặt bằng, mặt bằng, rà soát, thống nhất,
hoàn thành, hoàn thiện, khẩn trương, chấn chỉnh, lãnh đạo, chủ trì, chủ trương, chủ động, chủ đầu tư, quan trọng,
trọng tâm, trọng điểm, lĩnh vực, khu vực, đơn vị, đơn giản, đơn thư, đồng bộ, đồng bào, miền núi, thiểu số, vùng cao,
nghiên cứu, ứng xử, sinh hoạt, sinh viên, học sinh, học tập, học viện, tuyển sinh, giáo viên, giảng dạy, khám bệnh,
chữa bệnh, bệnh viện, khám chữa, vệ sinh, vắc xin, tiêm chủng, dịch tả, gia súc, gia cầm, rừng phòng hộ, phòng hộ, đặc
dụng, khoáng sản, tài nguyên nước, nước sạch, rác thải, chất thải, ô nhiễm, cấp nước, cấp phép, cấp xã, cấp tỉnh, cấp
huyện, cấp bách, khẩn cấp, cung cấp, nâng cấp, đô thị, chợ phiên, chỉnh trang, cây xanh, chiếu sáng, vỉa hè, lòng
đường, lề đường, bến xe, bãi đỗ, vận tải, vận chuyển, đường bộ, đường sắt, đường thủy, cầu đường, xe ô tô, ô tô, xăng
dầu, điện năng, hài lòng, sự hài lòng, mức độ, tín nhiệm, nguồn lực, nguồn vốn, nguồn gốc, nhân lực, nhân sự, nhân
viên, nhân rộng, tinh gọn, tinh thần, tinh giản, mạng lưới, không gian, không gian mạng, mạng xã hội, trí tuệ, trí tuệ
nhân tạo, nhân tạo, chiến lược, chiến sĩ, chiến thắng, quân đội, cựu chiến binh, chiến binh, thanh tra viên, nhập ngũ,
tuyển quân, nghĩa vụ, khu phố, khu dân cư, khu kinh tế, khu công nghiệp, cụm công nghiệp, đặc khu, thị trấn, thị xã,
chi cục, tổng cục, chi nhánh, phòng giao dịch, giao dịch, giao ban, giao nhận, giao đất, cho thuê, sở hữu, trí thức,
tri thức, tình hình, tình trạng, tình nguyện, yêu cầu, nhu cầu, quan hệ, quan trắc, đối ngoại, đối thoại, đối tượng,
đối với, ngoại giao, ngoại vụ, biển đảo, thủ công, mỹ nghệ, làng nghề, sản phẩm, sản xuất, xuất khẩu, nhập khẩu, xúc
tiến, thương mại, gian lận, hàng giả, hàng hóa, buôn lậu, bình ổn, bình đẳng, bình dân, học vụ, xóa bỏ, nhà tạm, dột
nát, mừng thọ, người cao tuổi, cao tuổi, khuyết tật, người khuyết tật, bạo lực, học đường, đuối nước, tai nạn, thương
tích, liên ngành, liên tịch, liên quan, liên kết, hòa giải, hương ước, nông thôn mới, văn phòng phẩm, trụ sở, hội
trường, trang trí, tết nguyên đán, nguyên đán, lễ hội, di tích, lịch sử, danh lam, thắng cảnh, thư viện, bảo tàng,
nghệ thuật, gia đình văn hóa, ấm no, tiến bộ, kiêm nhiệm
"""

_SYLLABLES = [word.split() for word in _WORDS.replace("\n", " ").split(",")]

COMPOUNDS = frozenset(" ".join(pair) for word in _SYLLABLES for pair in pairwise(word))
"""Pairs of neighbouring syllables within them, in small letters."""

TWOS = frozenset((word[0], word[1]) for word in _SYLLABLES if len(word) == 2)
"""Those of two syllables."""

OPENERS = frozenset(
    """và của về trên tại theo cho trong từ đến do để với cùng nhằm bằng thuộc giữa đối qua khi hoặc hay năm tháng gắn
    vào là được sau trước gồm ở các những""".split()
)
"""Words that begin a phrase: a line may end before them, and does not end with them."""

UNITS = frozenset("xã phường tỉnh huyện quận thôn bản ấp xóm buôn làng".split())
"""What stands before the name of a place, besides compounds: "thành phố"."""
