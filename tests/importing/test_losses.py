"""Which words of a file an import left behind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen import importing
from vbgen.cli import main
from vbgen.importing.losses import missing

WORDS = st.lists(st.sampled_from("ủy ban nhân dân xã giao kế hoạch".split()), max_size=30)


def test_nothing_is_missing_when_the_same_words_stand_in_another_order() -> None:
    assert missing("giao Sở Y tế chủ trì".split(), "chủ trì giao Sở Y tế".split()) == []


def test_of_equal_words_those_without_their_neighbours_are_missing() -> None:
    source = "Sở Y tế báo cáo ; Sở Nội vụ báo cáo gấp".split()
    assert missing(source, "Sở Y tế ; Sở Nội vụ báo cáo gấp".split()) == ["báo", "cáo"]
    assert missing("a b a c a d".split(), "a b a d".split()) == ["a", "c"]
    assert missing("một hai một".split(), ["hai"]) == ["một", "một"]


@law(100)
@given(WORDS, WORDS)
def test_as_many_of_each_word_are_missing_as_are_too_few(source: list[str], kept: list[str]) -> None:
    assert Counter(missing(source, kept)) == Counter(source) - Counter(kept)


DECREE = """{above}
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/{number}
Hà Nội, ngày 5 tháng 03 năm 2026
{kind}
Về quản lý chợ
Căn cứ Luật Giá;
Điều 1. Phạm vi điều chỉnh
1. Quản lý chợ theo 02 hình thức:
a) Chợ hạng một;
b) Chợ hạng hai, từ ngày01 tháng 7.
Điều 2. Hiệu lực
Văn bản này có hiệu lực từ ngày ký.
{signs}
Nguyễn Văn An
"""


@pytest.mark.parametrize(
    ("above", "number", "kind", "signs"),
    [
        ("CHÍNH PHỦ", "2026/NĐ-CP", "NGHỊ ĐỊNH", "TM. CHÍNH PHỦ\nTHỦ TƯỚNG"),  # a kind that vbgen does not print
        ("BỘ TÀI CHÍNH", "2026/TT-BTC", "THÔNG TƯ", "BỘ TRƯỞNG"),
        ("ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN", "2026/QĐ-UBND", "QUYẾT ĐỊNH", "TM. UỶ BAN NHÂN DÂN\nCHỦ TỊCH"),
    ],
)
def test_tone_marks_zeros_and_spaces_set_otherwise_are_no_loss(
    above: str, number: str, kind: str, signs: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(DECREE.format(above=above, number=number, kind=kind, signs=signs), encoding="utf-8")
    read = importing.read(str(file))
    assert [doubt.why for doubt in read.doubts if "chưa vào kế hoạch" in doubt.why] == []


def test_words_that_have_no_place_make_an_error_with_their_count(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    text = DECREE.format(above="UBND XÃ AN BÌNH", number="2026/QĐ-UBND", kind="QUYẾT ĐỊNH", signs="CHỦ TỊCH\n(Đã ký)")
    file.write_text(text, encoding="utf-8")
    assert importing.read(str(file)).findings == ()  # "Đã ký" stands where the signature does
    twice = text.replace("Độc lập", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập")
    file.write_text(twice, encoding="utf-8")
    (found,) = importing.read(str(file)).findings
    assert (found.id, found.message) == ("S0151", "6 chữ của tệp gốc chưa vào kế hoạch")
    assert CliRunner().invoke(main, ["import", str(file)]).exit_code == 1
