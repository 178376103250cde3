"""Which words of a file an import left behind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document as Docx
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen import importing
from vbgen.cli import main
from vbgen.importing.losses import missing
from vbgen.vietnamese import PartialDate

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


LETTER = """ỦY BAN NHÂN DÂN
XÃ TÂN TIẾN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/KH-UBND
Tân Tiến, ngày {day}
KẾ HOẠCH
Rà soát chợ
1. Phòng Kinh tế rà soát chợ.
2. Văn phòng báo cáo kết quả.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
PHỤ LỤC {label}
DANH SÁCH CHỢ
({issued})
Chợ Tân Tiến, chợ Đình.
"""


def told(tmp_path: Path, day: str, label: str, issued: str) -> list[str]:
    """The words that are told to be lost of a letter with an appendix, and its doubts."""
    file = tmp_path / "a.txt"
    file.write_text(LETTER.format(day=day, label=label, issued=issued), encoding="utf-8")
    lines = importing.read(str(file)).yaml.splitlines()
    return [line.partition("kế hoạch: ")[2] for line in lines if "chưa vào kế hoạch" in line]


@pytest.mark.parametrize(
    ("label", "issued"),
    [
        ("1", "Kèm theo Kế hoạch số 5/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã Tân Tiến"),
        ("I", "Ban hành kèm theo Kế hoạch số 5/KH-UBND ngày 02 tháng 3 năm 2026 của Chủ tịch UBND xã Tân Tiến"),
        ("01", "Kèm theo văn bản số: 5/KH-UBND, ngày 02/3/2026"),
    ],
)
def test_what_vbgen_prints_above_an_appendix_in_its_own_words_is_no_loss(
    tmp_path: Path, label: str, issued: str
) -> None:
    assert told(tmp_path, "02 tháng 3 năm 2026", label, issued) == []


@pytest.mark.parametrize(
    ("issued", "lost"),
    [
        ("Kèm theo Kế hoạch số 5/KH-UBND ngày 12/3/2026 của UBND xã Tân Tiến", "12"),
        ("Kèm theo Kế hoạch số 6/KH-UBND ngày 02/3/2026 của UBND xã Tân Tiến", "6"),
        ("Kèm theo Kế hoạch số 5/KH-UBND ngày 02/3/2026 của UBND xã Phú Lương", "phú lương"),
    ],
)
def test_another_number_day_or_body_above_an_appendix_is_told(tmp_path: Path, issued: str, lost: str) -> None:
    assert told(tmp_path, "02 tháng 3 năm 2026", "I", issued) == [lost]


def test_a_month_that_only_the_appendix_has_completes_the_date_and_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    issued = "Kèm theo Kế hoạch số 5/KH-UBND ngày … tháng 3 năm 2026 của UBND xã Tân Tiến"
    file.write_text(LETTER.format(day="… tháng … năm …", label="I", issued=issued), encoding="utf-8")
    found = importing.read(str(file))
    assert found.document.date == PartialDate(year=2026, month=3)
    assert "# cần xác minh: tháng, năm lấy từ dòng “Kèm theo …” của phụ lục" in found.yaml


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("BIÊN BẢN LÀM VIỆC", "Làm việc"),
        ("BIÊN BẢN THẨM ĐỊNH\nHồ sơ cấp phép chợ Đình", "Thẩm định Hồ sơ cấp phép chợ Đình"),
    ],
)
def test_the_sort_of_minutes_begins_their_summary(tmp_path: Path, title: str, summary: str) -> None:
    file = tmp_path / "a.txt"
    minutes = f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{title}\n"
    minutes += "Hôm nay, ngày 02/3/2026, tại UBND xã Tân Tiến, chúng tôi gồm:\nI. Thành phần\n1. Ông Lê Văn An.\n"
    file.write_text(minutes, encoding="utf-8")
    found = importing.read(str(file))
    assert (found.document.kind, found.document.summary) == ("bien-ban", summary)
    assert "dòng không rõ" not in found.yaml


def test_a_month_that_there_is_not_completes_no_date(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    issued = "Kèm theo Kế hoạch số 5/KH-UBND ngày … tháng 13 năm 2026 của UBND xã Tân Tiến"
    file.write_text(LETTER.format(day="… tháng … năm …", label="I", issued=issued), encoding="utf-8")
    assert importing.read(str(file)).document.date == PartialDate()


def test_the_heads_of_a_table_that_stand_again_after_a_page_end_are_no_loss(tmp_path: Path) -> None:
    heads = ["STT", "Nội dung công việc", "Cơ quan chủ trì", "Thời hạn"]
    document = Docx()
    for line in ("ỦY BAN NHÂN DÂN", "XÃ TÂN TIẾN", "Số: 5/KH-UBND", "Tân Tiến, ngày 02 tháng 3 năm 2026", "KẾ HOẠCH"):
        document.add_paragraph(line)
    document.add_paragraph("Trồng cây")
    document.add_paragraph("1. Phân công:")
    for row in (["1", "Đào hố", "Thôn Đoài", "10/3/2026"], ["2", "Trồng cây", "Thôn Đông", "20/3/2026"]):
        table = document.add_table(rows=0, cols=4)
        table.style = "Table Grid"
        for texts in (heads, row):
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
        document.add_paragraph("")
    document.save(str(tmp_path / "a.docx"))
    read = importing.read(str(tmp_path / "a.docx"))
    assert [doubt.why for doubt in read.doubts if "chưa vào kế hoạch" in doubt.why] == []
    assert "Thôn Đông" in read.yaml
