"""What the heads of a table say that its columns hold."""

from __future__ import annotations

import pytest

from vbgen.columns import held, keys
from vbgen.model import Column


def _columns(heads: str) -> tuple[Column, ...]:
    """ "TT | Chủ trì < Cơ quan thực hiện": what stands after "<" is printed above."""
    pairs = [head.partition("<") for head in heads.split("|")]
    return tuple(Column(title.strip(), under=(under.strip(),) if under else ()) for title, _, under in pairs)


@pytest.mark.parametrize(
    ("heads", "facts"),
    [
        (
            "TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành | Sản phẩm",
            "so nhiem-vu chu-tri phoi-hop thoi-han san-pham",
        ),
        (
            "STT | Nhiệm vụ | Chủ trì < Đơn vị | Phối hợp < Đơn vị | Tiến độ | Kết quả | Ghi chú",
            "so nhiem-vu chu-tri phoi-hop thoi-han san-pham khac",
        ),
        ("Số TT | NỘI DUNG CÔNG VIỆC | ĐƠN VỊ THỰC HIỆN | THỜI GIAN", "so nhiem-vu chu-tri thoi-han"),
        ("TT | Công việc | Lãnh đạo phụ trách | Phân công thực hiện", "so nhiem-vu khac chu-tri"),
        ("TT | Nội dung | Đơn vị đầu mối | Tham gia | Hạn", "so nhiem-vu chu-tri phoi-hop thoi-han"),
        ("Bước | Công việc | Chủ trì/phối hợp | Sản phẩm", "so nhiem-vu chu-tri-phoi-hop san-pham"),
        (
            "TT | Nhiệm vụ | Bắt đầu < Thời gian | Hoàn thành < Thời gian | Người thực hiện",
            "so nhiem-vu khac thoi-han chu-tri",
        ),
        ("TT | Tên đề án | Cơ quan chủ trì soạn thảo | Cơ quan thực hiện", "so nhiem-vu chu-tri phoi-hop"),
        ("TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Cơ quan chủ trì theo dõi", "so nhiem-vu khac khac chu-tri"),
        ("Nhiệm vụ | Thời hạn | Kết quả", "nhiem-vu thoi-han san-pham"),
    ],
)
def test_heads_of_tables_of_assignments_say_which_fact_a_column_holds(heads: str, facts: str) -> None:
    found = held(_columns(heads))
    assert (" ".join(found.facts), found.charges) == (facts, True)


@pytest.mark.parametrize(
    "heads",
    [
        "STT | Nội dung công việc | Đơn vị | Khối lượng | Đơn giá",
        "STT | Tên hàng hóa, dịch vụ | Cơ quan tham mưu giá | Cơ quan tiếp nhận kê khai",
        "TT | Họ và tên | Chức vụ | Đơn vị công tác",
        "TT | Nội dung | Thời gian | Địa điểm",
        "TT | Cụm công nghiệp | Diện tích | Chủ đầu tư/đơn vị quản lý",
        "TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch 2026",
    ],
)
def test_heads_of_other_tables_charge_nobody(heads: str) -> None:
    assert not held(_columns(heads)).charges


def test_what_the_author_says_of_a_column_goes_before_its_head() -> None:
    columns = (Column("Nội dung"), Column("Đơn vị", fact="chu-tri"), Column("Cơ quan chủ trì đề án", fact="khac"))
    assert held(columns).facts == ("nhiem-vu", "chu-tri", "khac")


def test_columns_of_one_head_are_called_by_what_stands_above_them_or_by_their_order() -> None:
    assert keys(_columns("Ghi chú | Tỉnh < Vốn | Tỉnh < Đất | Khác | Khác")) == (
        *["Ghi chú", "Vốn - Tỉnh", "Đất - Tỉnh"],
        *["Khác", "Khác (2)"],
    )
