"""Names of bodies in texts: whole words, whatever their tone marks and capitals."""

from __future__ import annotations

import pytest

from vbgen.standards.bodies import HEAD, listed, named_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Giao Uỷ ban nhân dân xã Hoà An chủ trì", "Ủy ban nhân dân xã Hòa An"),
        ("UBND\xa0các xã,  phường", "UBND các xã, phường"),
        ("(Sở Y tế)", "Sở Y tế"),
        ("TRẠM Y TẾ XÃ KHOẺ", "Trạm Y tế xã Khỏe"),
    ],
)
def test_a_body_is_named_by_its_whole_name(text: str, name: str) -> None:
    assert named_in(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("các cơ sở y tế", "Sở Y tế"),
        ("cán bộ y tế thôn", "Bộ Y tế"),
        ("Ủy ban Dân tộc", "Ban Dân tộc"),
        ("Uỷ  ban Dân tộc", "Ban Dân tộc"),
        ("UBND xã Hòa Anh", "UBND xã Hòa An"),
        ("Sở Nội vụ", ""),
    ],
)
def test_a_part_of_another_word_names_nobody(text: str, name: str) -> None:
    assert not named_in(text, name)


@pytest.mark.parametrize(
    "name",
    """\
Thuế tỉnh Hà Nam;Thuế cơ sở 3;Hải quan khu vực VI;Thống kê tỉnh;Kho bạc Nhà nước khu vực;BHXH tỉnh;
Đồn Biên phòng Mỹ Lý;Công đoàn ngành;Bưu điện tỉnh;Hạt Kiểm lâm Con Cuông;Trường Mầm non Hoa Mai;
Trạm Y tế xã;Thi hành án dân sự tỉnh;Cảng vụ Hàng hải;Tòa án nhân dân;Viện kiểm sát nhân dân;
Ngân hàng Nhà nước khu vực 3;Đặc khu Phú Quý;Tổ công nghệ số cộng đồng;thôn Một;các thôn;tổ dân phố;
Hội Nông dân;các đoàn thể;công ty;nhà đầu tư;Chủ tịch UBND xã;Trưởng phòng Nội vụ;Ban CHQS xã;
Báo và phát thanh;Liên minh HTX;Đoàn ĐBQH;Mặt trận Tổ quốc;các tổ chức chính trị - xã hội;
các chủ rừng;hộ kinh doanh;Các ông (bà);19 đơn vị;99 xã, phường;Quý công ty;Người đứng đầu;
Ban Quản lý Khu kinh tế;Bệnh viện Đa khoa;Uỷ ban MTTQ;Quân khu 4;Quỹ Đầu tư phát triển""".replace("\n", "").split(";"),
)
def test_names_of_bodies_are_known_by_how_they_begin(name: str) -> None:
    assert HEAD.match(name)


@pytest.mark.parametrize(
    "text",
    """\
cơ sở vật chất;bộ máy;Hội nghị;Phòng chống;Ban hành;Báo cáo;Thuế giá trị gia tăng;Thống kê số liệu;
Thanh tra, kiểm tra việc;Trường hợp;Viện dẫn;Vụ việc;Tổ chức thực hiện;Quỹ đất;Đội ngũ;Chủ động;
Các nội dung;Khoa học công nghệ;Bộ phận;Đoàn kết""".replace("\n", "").split(";"),
)
def test_common_words_name_nobody(text: str) -> None:
    assert not HEAD.match(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sở Nông nghiệp và Môi trường, Sở Y tế và các xã, phường",
            "Sở Nông nghiệp và Môi trường|Sở Y tế|các xã, phường",
        ),
        ("Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Văn phòng HĐND và UBND, Công an xã", "Văn phòng HĐND và UBND|Công an xã"),
        ("các Sở: Tài chính, Xây dựng", "các Sở: Tài chính, Xây dựng"),
        ("Đoàn Thanh niên, Hội Phụ nữ và các tổ chức", "Đoàn Thanh niên|Hội Phụ nữ|các tổ chức"),
        ("Báo và phát thanh, truyền hình tỉnh; UBND các xã", "Báo và phát thanh, truyền hình tỉnh|UBND các xã"),
        ("", ""),
    ],
)
def test_an_enumeration_is_split_where_another_name_begins(text: str, names: str) -> None:
    assert "|".join(listed(text)) == names
