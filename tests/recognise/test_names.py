"""Where the name of a body ends: whatever the country calls it, before a verb that could belong to a name."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry
from vbgen.recognise.tasks import assignments
from vbgen.tree import Run

BODIES = """\
Thuế tỉnh Tây Giang
Thuế cơ sở 7 tỉnh Tây Giang
Hải quan khu vực XVIII
Chi cục Hải quan cửa khẩu Nậm Cắn
Thống kê tỉnh
Thống kê cơ sở Kỳ Sơn
Kho bạc Nhà nước khu vực XI
Phòng Giao dịch Kho bạc Nhà nước số 4
Bảo hiểm xã hội tỉnh
BHXH cơ sở Con Cuông
Đồn Biên phòng Keng Đu
Ban Chỉ huy Bộ đội Biên phòng tỉnh
Bộ Chỉ huy Quân sự tỉnh
Ban Chỉ huy Quân sự xã
Ban Chỉ huy Phòng thủ khu vực 2 - Bình Minh
Công đoàn cơ sở xã
Liên đoàn Lao động tỉnh
Bưu điện tỉnh
Bưu điện văn hóa xã
Hạt Kiểm lâm khu vực 3
Chi cục Kiểm lâm
Vườn Quốc gia Pù Mát
Ban Quản lý rừng phòng hộ Tương Dương
Trường Mầm non Sao Sáng
Trường Tiểu học và Trung học cơ sở Bình Minh
Trường Phổ thông dân tộc bán trú THCS Na Ngoi
Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên
Trạm Y tế xã
Trạm Y tế phường An Khê
Bệnh viện Đa khoa khu vực Tây Nam
Trung tâm Kiểm soát bệnh tật tỉnh
Trung tâm Phục vụ hành chính công xã
Trung tâm Cung ứng dịch vụ sự nghiệp công xã
Thi hành án dân sự tỉnh
Phòng Thi hành án dân sự khu vực 3
Cảng vụ Đường thủy nội địa khu vực II
Cảng vụ Hàng không miền Trung
Tòa án nhân dân khu vực 5
Tòa án nhân dân tỉnh
Viện kiểm sát nhân dân khu vực 5
Ngân hàng Nhà nước chi nhánh Khu vực 8
Ngân hàng Chính sách xã hội chi nhánh tỉnh
Phòng giao dịch Ngân hàng Chính sách xã hội Kỳ Sơn
Quỹ Tín dụng nhân dân Bình Minh
Đặc khu Phú Quý
Ủy ban nhân dân đặc khu Phú Quý
Tổ công nghệ số cộng đồng thôn Đông
Tổ bảo vệ an ninh, trật tự thôn
Tổ hòa giải các thôn
Thôn Bản Mới
Tổ dân phố số 4
Trưởng thôn, Bí thư chi bộ thôn
Hội Nông dân tỉnh
Hội Liên hiệp Phụ nữ xã
Hội Cựu chiến binh xã
Hội Chữ thập đỏ tỉnh
Hội Người cao tuổi xã
Đoàn Thanh niên Cộng sản Hồ Chí Minh xã
Tỉnh đoàn
Liên minh Hợp tác xã tỉnh
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh
Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh
Công ty Điện lực Tây Giang
Công ty TNHH MTV Thủy lợi Nam Tây Giang
Công ty Cổ phần Môi trường và Công trình đô thị An Khê
Điện lực khu vực Con Cuông
Viễn thông Tây Giang
Chi nhánh Viettel Tây Giang
Nhà đầu tư Dự án Khu đô thị Đông An Khê
Chủ đầu tư các dự án
Chủ tịch Ủy ban nhân dân xã
Phó Chủ tịch Ủy ban nhân dân tỉnh phụ trách khối
Trưởng phòng Kinh tế
Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã
Giám đốc Sở Giáo dục và Đào tạo
Hiệu trưởng các trường học trên địa bàn
Trưởng Công an xã
Chỉ huy trưởng Ban Chỉ huy Quân sự xã
Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã
Ủy ban Kiểm tra Tỉnh ủy
Ban Tuyên giáo và Dân vận Tỉnh ủy
Ban Nội chính Tỉnh ủy
Ban Xây dựng Đảng Đảng ủy xã
Đảng ủy Ủy ban nhân dân tỉnh
Đảng ủy Công an xã
Trường Chính trị tỉnh
Báo và Đài phát thanh, truyền hình tỉnh
Cổng Thông tin điện tử tỉnh
Đài Khí tượng Thủy văn khu vực Bắc Trung Bộ
Chi cục Quản lý thị trường
Ban Quản lý Khu kinh tế Đông Nam
Ban Quản lý dự án đầu tư xây dựng khu vực số 2
Ban Dân tộc Hội đồng nhân dân tỉnh
Đoàn đại biểu Quốc hội tỉnh
Thường trực Hội đồng nhân dân xã
Kiểm toán nhà nước khu vực II
Thanh tra tỉnh
Văn phòng Đăng ký đất đai tỉnh
Chi nhánh Văn phòng Đăng ký đất đai khu vực 4
Trung tâm Phát triển quỹ đất tỉnh
Sở Dân tộc và Tôn giáo
Phòng Kinh tế, Hạ tầng và Đô thị phường
Văn phòng Ban Chỉ đạo 389 tỉnh
Cơ quan thường trực Ban Chỉ đạo
Tổ công tác liên ngành
Hội đồng Phổ biến, giáo dục pháp luật tỉnh
Ban Giám hiệu các trường
Hợp tác xã Nông nghiệp Tân Lập
Bộ phận Tiếp nhận và Trả kết quả
Công ty Cổ phần Cấp nước Tây Giang
Các tổ chức tín dụng trên địa bàn
Các hộ kinh doanh tại chợ Trung tâm
Khối Dân vận xã
Trung đoàn 335
Quân khu 4
Sư đoàn 324
Đội Quản lý thị trường số 6
Đội Thuế liên xã số 2
Nhà văn hóa thôn Đông
Ga Vinh
Bến xe khách trung tâm
Cục Đường bộ Việt Nam
Khu Quản lý đường bộ II
Chi cục Thủy lợi và Phát triển nông thôn
Ban Quản trị chung cư Hoàng Anh
Ban Công tác Mặt trận thôn Đông
Chi hội Phụ nữ thôn Đông
Già làng, trưởng bản
Người có uy tín trong đồng bào dân tộc thiểu số
""".splitlines()

SAID = [
    (("1. {} rà soát, tổng hợp số liệu trên địa bàn.",), 1),
    (("1. {}", "- Rà soát hồ sơ trên địa bàn.", "- Báo cáo kết quả định kỳ."), 2),
    (("1. {}:", "Chỉ đạo lực lượng rà soát hồ sơ trên địa bàn."), 1),
    (("1. Giao {} tham mưu văn bản triển khai.",), 1),
    (("1. Đề nghị {} chủ trì, phối hợp với Sở Y tế kiểm tra.",), 1),
]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_charged_by_its_whole_name_as_subject_as_heading_and_after_an_order(body: str) -> None:
    found = [
        [
            item.lead
            for item in assignments([entry(Line((Run(text.format(body)),))) for text in ("II. NHIỆM VỤ", *texts)])
        ]
        for texts, _ in SAID
    ]
    assert found == [[body] * count for _, count in SAID]
