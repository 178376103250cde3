"""Plain text and Markdown: encodings, lines that belong together, tables."""

from __future__ import annotations

import pytest
from support.readings import all_lines, whole

from vbgen.readers import text
from vbgen.readers.reading import Grid, Line, Unreadable
from vbgen.tree import Run

WRAPPED = """Kính gửi: Các cơ quan, đơn vị.
Thực hiện Công văn số 170-CV/TU ngày 27/10/2025 của Ban Thường vụ Tỉnh
uỷ về việc tập huấn ứng dụng Sổ tay Đảng viên điện tử; Thường trực Đảng uỷ xã
Công Hải trân trọng cám ơn sự quan tâm, tạo điều kiện để cán bộ, đảng viên được
tập huấn, bồi dưỡng, nâng cao năng lực phục vụ công tác tại địa phương.
Tuy nhiên, thời gian diễn ra lớp tập huấn trùng với lịch tổ chức Đại hội đã định
từ trước.
- Như trên;
"""


def plain(content: str, name: str = "a.txt") -> list[str]:
    return [line.text for line in all_lines(text.read(content.encode(), name))]


def test_hard_wrapped_lines_are_joined() -> None:
    found = plain(WRAPPED)
    assert [line[:9] for line in found] == ["Kính gửi:", "Thực hiện", "Tuy nhiên", "- Như trê", ""]
    assert "Tỉnh uỷ về việc" in found[1]
    assert "Đảng uỷ xã Công Hải trân trọng" in found[1]


def test_sentences_that_a_web_page_was_torn_at_its_links_are_whole_again() -> None:
    data = """\
1. Thường trực Hội đồng có trách nhiệm chủ trì
,
phối hợp với Chánh án
tổ chức hội nghị theo quy định tại
Điều 6
; gửi kết quả cho
Hội đồng quản lý trước ngày 05 tháng 6 năm 2027 để tổng hợp, báo cáo cấp có thẩm quyền xem xét, quyết định.
2. Một đoạn rất dài để tệp này không giống tệp bị cắt dòng theo bề rộng của trang, vì dòng này hơn hẳn.
"""
    first, second, end = plain(data)
    assert first.startswith(
        "1. Thường trực Hội đồng có trách nhiệm chủ trì, phối hợp với Chánh án tổ chức hội nghị theo quy định tại "
        "Điều 6; gửi kết quả cho Hội đồng quản lý trước ngày 05"
    )
    assert (second[:2], end) == ("2.", "")


def test_a_sentence_that_goes_on_after_the_end_of_a_page_is_one() -> None:
    data = "1. Người đứng đầu cơ quan,\n\nđịa phương chịu trách nhiệm.\n\na) Rà soát,\n\nb) Báo cáo"
    assert plain(data) == [
        "1. Người đứng đầu cơ quan, địa phương chịu trách nhiệm.",
        "",
        "a) Rà soát,",
        "",
        "b) Báo cáo",
    ]


def test_lines_that_stand_alone_stay_alone() -> None:
    alone = "ỦY BAN NHÂN DÂN TỈNH\nnăm 2024\na) một;\nb) hai\nc) ba\nUBND XÃ          CỘNG HÒA\nSố: 1\tngày 2"
    assert plain(alone) == alone.split("\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_of_unicode_are_known(encoding: str) -> None:
    reading = text.read("Quyết định số 1\r\nĐiều 1".encode(encoding), "a.txt")
    assert [line.text for line in all_lines(reading)] == ["Quyết định số 1", "Điều 1"]
    assert not reading.findings


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("C¨n cø LuËt Tæ chøc".encode("latin-1"), "Căn cứ Luật Tổ chức"),
        ("COÄNG HOAØ XAÕ HOÄI CHUÛ NGHÓA".encode("latin-1"), "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA"),
        ("Quyê\u0301t đi\u0323nh ban ha\u0300nh".encode("cp1258"), "Quyết định ban hành"),
    ],
)
def test_older_encodings_are_guessed_with_a_warning(data: bytes, expected: str) -> None:
    reading = text.read(data, "a.txt")
    assert whole(reading) == expected
    assert [found.id for found in reading.findings] == ["S0115"]


@pytest.mark.parametrize("data", [b"\n\n", b"abc\0def" * 9])
def test_files_without_text_are_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable):
        text.read(data, "a.txt")


def test_markdown_becomes_lines_and_tables() -> None:
    source = (
        "| **UBND** <br> Số: 1 | *ngày 2* |\n| :--- | --- |\n\n# KẾ HOẠCH\n\nMột **đậm**\nvà *nghiêng*[^a].\n"
        "* mục một\n+ mục hai\n1. ba\n\n| A | B |\n|---|---|\n| 1 | x\\|y |\n\n---\n[^a]: Lời chú\n"
    )
    reading = text.read(source.encode(), "a.md")
    layout, title, one, *rest, table = reading.items
    assert isinstance(layout, Grid)
    assert not layout.ruled
    assert [line.text for line in layout.rows[0][0].lines] == ["UBND", "Số: 1"]
    assert isinstance(title, Line)
    assert (title.text, title.style, title.bold) == ("KẾ HOẠCH", "Heading 1", True)
    assert isinstance(one, Line)
    assert one.runs[1:] == (
        Run("đậm", bold=True), Run(" và "), Run("nghiêng", italic=True), Run("", note=1), Run(".")
    )  # fmt: skip
    assert [line.text for line in rest if isinstance(line, Line)] == ["- mục một", "+ mục hai", "1. ba"]
    assert isinstance(table, Grid)
    assert (table.ruled, table.heads, table.rows[1][1].lines[0].text) == (True, 1, "x|y")
    assert reading.notes == ((Run("Lời chú"),),)


# --- hostile texts ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hostile",
    [
        "# x" + " " * 300_000 + "y",
        "# " + "#" * 300_000 + " y",
        "<!--" * 100_000,
        "<div " * 100_000 + "a",
        "a" + " " * 300_000 + "<b",
        "[a" * 100_000,
        "**" + "a\n" * 40_000,
        "a" + "\u0301\u0323" * 100_000,
        "* " * 100_000 + "a",
        "a^" * 100_000,
    ],
)
def test_no_stretch_of_a_text_is_gone_over_again_and_again(hostile: str) -> None:
    """Each took from a minute to hours; what is asserted is that it ends, with text."""
    assert whole(text.read(hostile.encode(), "a.md")).strip()


def test_a_note_that_marks_itself_is_read_once() -> None:
    found = text.read(b"a[^1]\n\n[^1]: b [^1] c[^2]\n", "a.md")
    assert found.notes == ((Run("b [^1] c[^2]"),),)


def test_headings_strikes_comments_and_scripts_of_markdown() -> None:
    found = text.read("# Một ##\n## C#\n\nm<sup>2</sup> CO<sub>2</sub>, 10^6^ ~~cũ~~<!-- bỏ\n -->\n".encode(), "a.md")
    first, second, third = found.items
    shown = [(item.text, item.style) for item in (first, second, third) if isinstance(item, Line)]
    assert shown == [("Một", "Heading 1"), ("C#", "Heading 2"), ("m² CO₂, 10⁶ cũ", "")]


@pytest.mark.parametrize("data", [b"a\n" * 100_001, b"a" * 5_000_001])
def test_a_text_of_more_lines_or_letters_than_any_document_has_is_refused_at_once(data: bytes) -> None:
    with pytest.raises(Unreadable, match="tệp có hơn 5 triệu chữ cái hoặc 50000 dòng; chia nhỏ tệp"):
        text.read(data, "a.txt")


JOINED = """Đảng uỷyêu cầu các cơ quan, đơn vịkhẩn trương chuẩn bịcác nội dung theo Nghị quyết Đại hội lần thứI.
Văn phòng Đảng uỷUỷban nhân dân xã lưu hồsơ năm học kỳ2025; ông Hồ Đức Phớc chủđộng theo dõi HĐND.
"""


def test_words_that_an_extractor_ran_together_are_parted_and_told() -> None:
    found = text.read(JOINED.encode(), "a.txt")
    assert [line.text for line in all_lines(found)][:2] == [
        "Đảng uỷ yêu cầu các cơ quan, đơn vị khẩn trương chuẩn bị các nội dung theo Nghị quyết Đại hội lần thứ I.",
        "Văn phòng Đảng uỷ Uỷ ban nhân dân xã lưu hồ sơ năm học kỳ 2025; ông Hồ Đức Phớc chủ động theo dõi HĐND.",
    ]
    assert [(item.id, item.message) for item in found.findings] == [
        ("S0152", "7 chỗ chữ dính nhau, như khi chép từ PDF, đã tách")
    ]


def test_a_slip_or_two_are_left_to_the_author() -> None:
    slips = "Đảng uỷyêu cầu rà soát.\nĐơn vịkhẩn trương."
    assert plain(slips) == slips.split("\n")


def test_the_lines_of_a_digital_signature_are_left_out_and_told() -> None:
    found = text.read(
        "ĐẢNG UỶ XÃ AN BÌNH\nSố 5\nLê Văn An\nĐẢNG UỶ XÃ AN BÌNH\n29-09-2025 13:41:12 +07:00".encode(), "a.txt"
    )
    assert [line.text for line in all_lines(found)] == ["ĐẢNG UỶ XÃ AN BÌNH", "Số 5", "Lê Văn An"]
    assert [item.id for item in found.findings] == ["S0116"]
    alone = "Họp lúc\n29-09-2025 13:41:12"
    assert [line.text for line in all_lines(text.read(alone.encode(), "a.txt"))] == ["Họp lúc"]


def test_a_word_that_no_two_words_are_as_long_as_is_left_as_it_is() -> None:
    endless = "Mưa " + "tạ" * 40_000 + "q"
    assert plain(f"{JOINED.strip()}\n{endless}")[-1] == endless


def test_a_line_that_begins_with_a_place_and_a_colon_is_no_rest_of_the_one_before() -> None:
    lines = ["mục 1 phần II: điều tra xong trước 30/4 gấp quá vì vướng Tết", "mục 2 phần I điểm b: khó tìm người"]
    assert text.unwrapped(lines) == lines
