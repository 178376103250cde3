"""Which department takes a task: by what is said of it, less by what every office has to do with, by who wrote it."""

from __future__ import annotations

import pytest

from vbgen.deriving.departments import Words, charge
from vbgen.units import Department, Unit

UNIT = Unit(
    ("Ủy ban nhân dân", "xã Tân Tiến"),
    departments=(
        ("kinh-te", Department("Phòng Kinh tế", parallel=("Sở Tài chính", "Sở Nông nghiệp và Môi trường"))),
        ("van-hoa", Department("Phòng Văn hóa - Xã hội", parallel=("Sở Nội vụ", "Sở Y tế"))),
    ),
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (Words("Nạo vét kênh mương nội đồng"), "Phòng Kinh tế"),
        (
            Words("Kiện toàn Ban Chỉ đạo, bố trí kinh phí từ ngân sách", title="an toàn thực phẩm"),
            "Phòng Văn hóa - Xã hội",
        ),
        (Words("Thành lập đội bắt chó, mèo thả rông", title="phòng, chống bệnh dại trên động vật"), "Phòng Kinh tế"),
        (Words("Rà soát thu ngân sách"), "Phòng Kinh tế"),
        (Words("Cân đối ngân sách, bảo đảm kinh phí", title="bầu cử trưởng thôn"), "Phòng Kinh tế"),
        (Words("Đánh giá thuận lợi, khó khăn", sender="Sở Nội vụ"), "Phòng Văn hóa - Xã hội"),
        (Words("Đánh giá thuận lợi, khó khăn", sender="Ủy ban nhân dân tỉnh Sơn La"), ""),
        (Words("Phổ biến pháp luật về chăn nuôi cho hộ nuôi trâu, bò"), "Phòng Kinh tế"),
        (Words("Họp thôn", title="tinh giản biên chế gắn với phát triển nông nghiệp"), "Phòng Văn hóa - Xã hội"),
        (Words("Cử người trông coi", title="quản lý tài sản công sau sắp xếp đơn vị hành chính"), "Phòng Kinh tế"),
        (Words("Cắt giảm biên chế, tạo thuận lợi cho người dân, doanh nghiệp"), "Phòng Văn hóa - Xã hội"),
        (Words("Công khai trên trang thông tin điện tử kết quả giải ngân"), "Phòng Kinh tế"),
        (Words("Vận động nông dân gieo sạ đồng loạt"), "Phòng Kinh tế"),
        (Words("Tuyên truyền về lịch thời vụ", title="Phòng, chống dịch bệnh trên cây trồng"), "Phòng Kinh tế"),
        (Words("Tiêm vắc xin lở mồm long móng cho đàn trâu, bò"), "Phòng Kinh tế"),
        (Words("Thu hồi vốn tạm ứng quá hạn của các dự án"), "Phòng Kinh tế"),
        (Words("Niêm yết đường dây nóng tại trụ sở UBND, nhà văn hóa thôn", title="quản lý đất đai"), "Phòng Kinh tế"),
        (Words("Niêm yết danh sách cử tri"), "Phòng Văn hóa - Xã hội"),
        (Words("Thống kê người hoạt động không chuyên trách ở bản"), "Phòng Văn hóa - Xã hội"),
    ],
)
def test_which_department_takes_a_task(words: Words, name: str) -> None:
    assert charge(UNIT, words).department == name


def test_of_words_within_one_another_the_longest_tells_whoever_holds_them() -> None:
    unit = Unit(
        ("Ủy ban nhân dân", "xã Tân Tiến"),
        departments=(
            ("van-phong", Department("Văn phòng", parallel=("Văn phòng UBND tỉnh", "Sở Tư pháp"))),
            ("van-hoa", Department("Phòng Văn hóa - Xã hội", parallel=("Sở Giáo dục và Đào tạo",))),
            ("mot-cua", Department("Trung tâm Phục vụ hành chính công")),
        ),
    )
    assert charge(unit, Words("Phổ biến, giáo dục pháp luật")).department == "Văn phòng"
    assert charge(unit, Words("Rà soát thủ tục hành chính")).department == "Văn phòng"
    assert charge(unit, Words("Rà soát hồ sơ thủ tục hành chính")).department == "Trung tâm Phục vụ hành chính công"


def test_a_department_with_words_of_its_own_keeps_those_of_the_laws() -> None:
    plain = Department("Phòng Kinh tế", parallel=("Sở Tài chính",))
    named = Department("Phòng Kinh tế", parallel=("Sở Tài chính",), field=("chợ",))
    other = ("van-hoa", Department("Phòng Văn hóa - Xã hội", parallel=("Sở Nội vụ",)))
    words = Words("Rà soát dự toán chi tiền lương và quyết toán")
    units = [Unit(("UBND",), departments=(("kinh-te", economy), other)) for economy in (plain, named)]
    assert [charge(unit, words) for unit in units] == [charge(units[0], words)] * 2
    assert charge(units[0], words).department == "Phòng Kinh tế"


def test_the_subject_of_a_body_is_held_by_its_own_offices() -> None:
    offices = (
        ("thuy-loi", Department("Chi cục Thủy lợi", field=("hồ chứa", "đê điều"))),
        ("ke-hoach", Department("Phòng Kế hoạch - Tài chính")),
    )
    body = Unit(("Sở Nông nghiệp và Môi trường",), superior=("Ủy ban nhân dân tỉnh Lam Sơn",), departments=offices)
    words = Words("Kiểm tra hồ chứa trước mùa mưa", title="ứng phó thiên tai, bảo vệ môi trường")
    assert charge(body, words).department == "Chi cục Thủy lợi"


def made_of(*fields: str) -> Unit:
    """A unit whose departments, A and on, have these made-up words as their fields."""
    departments = tuple(
        (name.lower(), Department(name, field=tuple(words.split())))
        for name, words in zip("ABCD", fields, strict=False)
    )
    return Unit(("Ủy ban nhân dân", "xã Tân Tiến"), departments=departments)


@pytest.mark.parametrize(
    ("fields", "name", "near"),
    [
        (("alfa beta gama", "zeta eta"), "A", ()),  # half as much again as the next
        (("alfa beta gama", "zeta eta teta"), "", ("A", "B")),
        (("alfa beta gama", "zeta eta teta", "iota kapa"), "", ("A", "B", "C")),
        (("alfa beta gama", "zeta eta teta", "iota"), "", ("A", "B")),
        (("alfa", "zeta", "iota", "omega"), "", ("A", "B", "C")),  # three at the most
        (("alfa", "xi"), "A", ()),
        (("xi", "ro"), "", ()),  # none of them is heard
        (("xi",), "A", ()),  # the only one
    ],
)
def test_a_department_is_sure_from_half_as_much_again_as_the_next(
    fields: tuple[str, ...], name: str, near: tuple[str, ...]
) -> None:
    found = charge(made_of(*fields), Words("alfa beta gama zeta eta teta iota kapa omega"))
    assert (found.department, found.near) == (name, near)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (Words("alfa beta"), "“alfa”, “beta”"),
        (Words("", above="alfa", title="beta"), "“alfa”, “beta”"),
        (Words("alfa beta gama zeta"), "“alfa”, “beta”, “gama”"),  # three at the most
    ],
)
def test_why_a_department_takes_a_task_is_told_by_its_words(words: Words, why: str) -> None:
    assert charge(made_of("alfa beta gama zeta", "xi"), words).why == why
