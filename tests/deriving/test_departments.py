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
        (Words("Đánh giá thuận lợi, khó khăn", sender="Sở Nội vụ"), "Phòng Văn hóa - Xã hội"),
        (Words("Đánh giá thuận lợi, khó khăn", sender="Ủy ban nhân dân tỉnh Sơn La"), ""),
        (Words("Thống kê người hoạt động không chuyên trách ở bản"), "Phòng Văn hóa - Xã hội"),
    ],
)
def test_which_department_takes_a_task(words: Words, name: str) -> None:
    assert charge(UNIT, words).department == name
