"""In running text a number stays with its word; a bond that would make gaps is loosened."""

from __future__ import annotations

import pytest
from support.cases import drawn_documents
from support.drawn import RIGHT, Drawn

from vbgen.standards import standard
from vbgen.standards.metrics import width
from vbgen.tree import Run
from vbgen.writers.setting import Measure, bound, unbound

LOOK = standard("nha-nuoc").roles["text"]
WIDE = Measure(99_999)


GAP = 0.45  # of an em: the widest of 1200 lines


def set_in(text: str, measure: Measure = WIDE) -> str:
    """The text as it is set: "~" for a space, "=" for a hyphen that binds, "|" where an address may part."""
    (run,) = bound((Run(text),), LOOK, 14, measure).runs
    assert unbound(run.text) == text
    return run.text.replace("\u00a0", "~").replace("\u2011", "=").replace("\u200b", "|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trước ngày 24/9/2026", "Trước ngày~24/9/2026"),
        ("từ ngày 05 tháng 9 năm 2026", "từ ngày~05 tháng~9 năm~2026"),
        ("theo điểm a khoản 2 Điều 5", "theo điểm~a khoản~2 Điều~5"),
        ("Nghị định số 150/2020/NĐ-CP", "Nghị định số~150/2020/NĐ=CP"),
        ("tại Phụ lục I", "tại Phụ lục~I"),
        ("trồng 500 ha rừng", "trồng 500~ha rừng"),
        ("giao 48.650 triệu đồng", "giao 48.650~triệu đồng"),
        ("Giao Phòng Văn hóa - Xã hội", "Giao Phòng Văn hóa~=~Xã hội"),
        ("Kế hoạch 20/KH-UBND", "Kế hoạch 20/KH=UBND"),
        ("Công văn số 402-CV/VPTU", "Công văn số~402=CV/VPTU"),
        ("Giao 14 thôn", "Giao 14 thôn"),
        ("Không có số nào", "Không có số nào"),
    ],
)
def test_a_number_stays_with_its_word(text: str, expected: str) -> None:
    assert set_in(text) == expected


def test_a_bond_across_a_bold_stretch_holds_in_each_run() -> None:
    runs = bound((Run("Theo Điều "), Run("5", bold=True), Run(" và khoản 2")), LOOK, 14, WIDE).runs
    assert [run.text for run in runs] == ["Theo Điều\u00a0", "5", " và khoản\u00a02"]


def test_a_bond_that_would_stretch_the_line_is_loosened() -> None:
    head = "Các cơ quan báo cáo theo Nghị định số"
    room = Measure(round(width(f"{head} 1", 14)))
    assert set_in(f"{head} 150/2020/NĐ-CP của Chính phủ", room).startswith(f"{head} 150")


def test_an_address_parts_where_the_line_is_full_and_nowhere_else() -> None:
    text = "Truy cập https://dichvucong.gov.vn/p/home/dvc-trang-chu.html để thực hiện"
    assert "|" not in set_in(text)
    assert set_in(text, Measure(round(width("Truy cập https://dichvucong.gov.vn/p/home/dvc", 14)))).startswith(
        "Truy cập https://dichvucong.gov.vn/p/home/|dvc"
    )


def test_an_address_parts_between_two_letters_where_its_next_sign_would_leave_gaps() -> None:
    head = "Thư điện tử: vanphong.uybannhandanxatantien"
    measure = Measure(round(width(head, 14)) + 20)
    assert set_in(f"{head}tinhbacninh@bacninh.gov.vn của xã", measure).startswith(f"{head}|tinhbacninh")


def test_where_a_line_gaps_though_nothing_is_bound_its_letters_move_by_a_hair() -> None:
    text = "Thực hiện kế hoạch ngày 20/11/2026 của Ban Thường vụ Tỉnh đoàn"
    head = text.partition(" Thường")[0]
    near = Measure(round(width(f"{head} Thường", 14)) - 60)
    (run,), tracking = bound((Run(text),), LOOK, 14, near)
    assert (unbound(run.text), tracking) == (text, -2)
    assert bound((Run(text),), LOOK, 14, WIDE).tracking == 0


@pytest.mark.parametrize("name", drawn_documents())
def test_no_line_of_any_case_plan_or_example_gaps(pages: dict[str, Drawn], name: str) -> None:
    lines = [line for line in pages[name].lines if line.size > 12.5 and line.x1 > RIGHT - 3]
    assert [(line.text, line.blank) for line in lines if line.blank > GAP] == []
