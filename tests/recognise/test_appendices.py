"""What follows the signatures: appendices, what is issued with the document, another document."""

from __future__ import annotations

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.appendices import attached, unattached
from vbgen.tree import Run


def line(text: str) -> Line:
    """A centred line after "=", else one of the text's."""
    return Line((Run(text.removeprefix("=")),), align="center" if text.startswith("=") else "both", size=14)


def crown(*left: str) -> Grid:
    right = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    return Grid(((Cell(tuple(map(line, left))), Cell(tuple(map(line, right)))),), ruled=False)


TABLE = Grid(((Cell((line("TT"),)), Cell((line("Nhiệm vụ"),))), (Cell((line("1"),)), Cell((line("Rà soát"),)))))


def found(*items: str | Grid) -> list[tuple[str, str, int]]:
    """Kind, title and number of items of each."""
    whole = tuple(line(item) if isinstance(item, str) else item for item in items)
    return [(item.kind, item.title, len(item.items)) for item in attached(whole)]


def test_appendices_begin_with_their_labels() -> None:
    assert found(
        "=PHỤ LỤC I", "=DANH MỤC", "=(Kèm theo Kế hoạch số 5/KH-UBND)", TABLE, "=Phụ lục II: Biểu mẫu", "Lời."
    ) == [
        ("", "DANH MỤC", 1),
        ("", "Biểu mẫu", 1),
    ]


def test_a_title_right_after_the_signatures_needs_no_label() -> None:
    assert found("=PHÂN CÔNG NHIỆM VỤ", "=(Kèm theo Kế hoạch số 5/KH-UBND", "=của Sở Y tế)", TABLE) == [
        ("", "PHÂN CÔNG NHIỆM VỤ", 1)
    ]
    assert found("=PHÂN CÔNG NHIỆM VỤ", TABLE) == [("", "PHÂN CÔNG NHIỆM VỤ", 1)]
    assert found(TABLE) == [("", "", 1)]


def test_what_is_issued_has_a_kind_with_a_header_of_its_own_or_without() -> None:
    body = ("=Chương I", "=QUY ĐỊNH CHUNG", "Điều 1. Phạm vi")
    for head in ((crown("UBND TỈNH A"),), ()):
        for issued in (("=(Ban hành kèm theo Quyết định số 5/QĐ-UBND)",), ()):
            assert found(*head, "=QUY CHẾ", "=Phối hợp quản lý đất đai", *issued, *body) == [
                ("quy-che", "Phối hợp quản lý đất đai", 3)
            ]


def test_a_second_appendix_is_told_by_the_words_that_issue_it() -> None:
    assert found(
        *("=PHỤ LỤC", "=DANH MỤC", "Lời."),
        *("=CHƯƠNG TRÌNH", "=Công tác năm 2026", "=(Kèm theo Quyết định số 5/QĐ-UBND)", "1. Tháng 01"),
    ) == [("", "DANH MỤC", 1), ("chuong-trinh", "Công tác năm 2026", 1)]


def test_the_header_of_a_form_within_an_appendix_begins_nothing() -> None:
    form = (crown("TÊN CƠ QUAN", "Số: …/BC-…"), "=BÁO CÁO", "=Kết quả tháng …", "Kính gửi: …")
    assert found("=PHỤ LỤC", "=MẪU BÁO CÁO", *form) == [("", "MẪU BÁO CÁO", 4)]


def test_another_document_with_a_number_of_its_own_belongs_to_no_appendix() -> None:
    other = (crown("SỞ Y TẾ", "Số: 15/SYT-VP"), line("=BÁO CÁO"), line("=Kết quả"), line("Nội dung."))
    assert attached(other) == ()
    assert unattached(other) == other


def test_in_a_file_without_looks_a_kind_and_a_title_in_small_letters_begin_what_is_issued() -> None:
    def plain(text: str) -> Line:
        return Line((Run(text),))

    texts = (
        "PHỤ LỤC",
        "Lời.",
        "QUY CHẾ",
        "Phối hợp quản lý chợ",
        "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)",
        "Điều 1. Phạm vi",
    )
    found = attached(tuple(map(plain, texts)))
    assert [(item.kind, item.title, len(item.items)) for item in found] == [
        ("", "", 1),
        ("quy-che", "Phối hợp quản lý chợ", 1),
    ]


def test_the_issuer_in_capitals_above_what_is_issued_is_its_header() -> None:
    assert found(
        "=UBND TỈNH", "=QUY CHẾ", "=Phối hợp quản lý chợ", "=(Ban hành kèm theo Quyết định số 6/QĐ-UBND)", "Lời."
    ) == [("quy-che", "Phối hợp quản lý chợ", 1)]
