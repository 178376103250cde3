"""Titles and names of authorities break where a reader would."""

from __future__ import annotations

import pytest

from vbgen.standards.metrics import wrap
from vbgen.standards.phrasing import BOUND, phrased

COLUMN = 8500.0  # twips


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        (
            "Ban hành Quy chế làm việc của Trung tâm Phục vụ hành chính công xã Yên Dũng",
            COLUMN,
            ["Ban hành Quy chế làm việc của Trung tâm", "Phục vụ hành chính công xã Yên Dũng"],
        ),
        (
            "Về việc đề nghị hỗ trợ kinh phí sửa chữa các trường học bị hư hỏng do bão",
            COLUMN,
            ["Về việc đề nghị hỗ trợ kinh phí sửa chữa", "các trường học bị hư hỏng do bão"],
        ),
        (
            "Triển khai nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2027 trên địa bàn",
            COLUMN,
            [
                "Triển khai nhiệm vụ phát triển kinh tế - xã hội,",
                "bảo đảm quốc phòng, an ninh năm 2027 trên địa bàn",
            ],
        ),
        (
            "ỦY BAN NHÂN DÂN - ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ TÂN TIẾN",
            3600.0,
            ["ỦY BAN NHÂN DÂN -", "ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "XÃ TÂN TIẾN"],
        ),
        ("TUQ. CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", 5000.0, ["TUQ. CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH"]),
    ],
)
def test_lines_end_between_phrases_and_are_bound_to_do_so(text: str, room: float, lines: list[str]) -> None:
    found = phrased(text, 14, room, bold=True)
    assert list(found.lines) == lines
    assert found.text.replace(BOUND, " ").replace("\u2011", "-") == text
    assert [line.replace(BOUND, " ").replace("\u2011", "-") for line in wrap(found.text, 14, room, bold=True)] == lines


def test_a_narrow_paragraph_is_bound_for_its_own_width() -> None:
    found = phrased("V/v đẩy nhanh tiến độ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", 12, 3300, slack=60)
    assert list(found.lines) == ["V/v đẩy nhanh tiến độ", "số hóa hồ sơ, kết quả", "giải quyết thủ tục hành chính"]
    assert [line.replace(BOUND, " ") for line in wrap(found.text, 12, found.width + 60)] == list(found.lines)


def test_what_has_spaces_of_its_own_is_left_alone() -> None:
    assert phrased("Số  một " * 9, 14, 2000).text == "Số  một " * 9


def test_what_fills_a_page_is_no_title_and_is_left_alone() -> None:
    page = " ".join(["ban hành Kế hoạch của Ủy ban nhân dân xã"] * 40)
    assert phrased(page, 14, 4000).text == page


def test_a_line_end_of_the_author_s_stays() -> None:
    assert phrased("SỞ NỘI VỤ\nTỈNH", 14, 9000).lines == ("SỞ NỘI VỤ", "TỈNH")
