"""Between header and body: whom a letter is to, what a document is called and about, what it stands on."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.opening import Opening, opening
from vbgen.recognise.titles import is_name, kind_of, name_in
from vbgen.standards import standard
from vbgen.tree import Run

LAW = standard("nha-nuoc")


def head(text: str) -> Line:
    return Line((Run(text),), align="center", size=14.0, bold=True)


def middle(text: str) -> Line:
    return Line((Run(text),), align="center", size=14.0)


def text(words: str) -> Line:
    return Line((Run(words),), align="both", size=14.0)


def opened(*items: Line | Grid, subject: str = "") -> Opening:
    return opening(items, subject, LAW)


BODY = "Sở Nội vụ báo cáo như sau:"
TO: dict[str, tuple[tuple[Line, ...], tuple[str, ...]]] = {
    "one, on the line": ((text("Kính gửi: Sở Tài chính"),), ("Sở Tài chính",)),
    "a list of dashes": ((text("Kính gửi:"), text("- Sở Tài chính;"), text("- Sở Y tế.")), ("Sở Tài chính", "Sở Y tế")),
    "a list in the middle": (
        (head("Kính gửi:"), head("Sở Tài chính;"), head("Sở Y tế.")),
        ("Sở Tài chính", "Sở Y tế"),
    ),
    "a list that begins on the line": (
        (text("Kính gửi: Sở Tài chính;"), text("Sở Y tế.")),
        ("Sở Tài chính", "Sở Y tế"),
    ),
    "a name cut by a narrow column": (
        (text("Kính gửi: Ban Quản lý dự án"), text("đầu tư xây dựng.")),
        ("Ban Quản lý dự án đầu tư xây dựng",),
    ),
    "a name cut in the middle of a column": (
        (middle("Kính gửi: Ban Quản lý dự án"), middle("Khu kinh tế.")),
        ("Ban Quản lý dự án Khu kinh tế",),
    ),
    "one name on one line with another": (
        (text("Kính gửi: Sở Tài chính,"), text("Sở Y tế.")),
        ("Sở Tài chính, Sở Y tế",),
    ),
}


@pytest.mark.parametrize("shape", TO)
def test_whom_a_letter_is_to_ends_where_its_text_begins(shape: str) -> None:
    lines, names = TO[shape]
    found = opened(*lines, text(BODY), subject="báo cáo")
    assert (found.kind, found.summary, found.addressees) == ("cong-van", "báo cáo", names)
    assert [item.text for item in found.rest if isinstance(item, Line)] == [BODY]


@pytest.mark.parametrize(
    "cells",
    [(["Kính gửi:"], ["- Sở Tài chính;", "- Sở Y tế."]), (["Kính gửi:", "- Sở Tài chính;", "- Sở Y tế."],)],
)
def test_whom_a_letter_is_to_may_stand_in_a_table(cells: tuple[list[str], ...]) -> None:
    table = Grid((tuple(Cell(tuple(map(text, lines))) for lines in cells),), ruled=False)
    found = opened(table, text(BODY), subject="báo cáo")
    assert found.addressees == ("Sở Tài chính", "Sở Y tế")
    assert found.rest == (text(BODY),)


def test_whom_it_is_to_may_stand_above_the_title() -> None:
    found = opened(text("Kính gửi: Sở Y tế"), head("TỜ TRÌNH"), head("Về cải cách hành chính"), text(BODY))
    assert (found.kind, found.summary) == ("to-trinh", "Về cải cách hành chính")
    assert (found.addressees, found.rest) == (("Sở Y tế",), (text(BODY),))


def test_what_a_letter_is_about_may_stand_right_above_whom_it_is_to() -> None:
    found = opened(text("V/v báo cáo"), text("Kính gửi: Sở Y tế"), text(BODY))
    assert (found.kind, found.summary, found.addressees) == ("cong-van", "báo cáo", ("Sở Y tế",))


TITLED: dict[str, tuple[tuple[Line, ...], tuple[str, str, tuple[str, ...]]]] = {
    "a summary of two lines": (
        (head("KẾ HOẠCH"), head("Cải cách hành chính"), head("năm 2026")),
        ("ke-hoach", "Cải cách hành chính năm 2026", ()),
    ),
    "the summary on the type's line": (
        (head("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH"),),
        ("ke-hoach", "CẢI CÁCH HÀNH CHÍNH", ()),
    ),
    "a summary in brackets": (
        (head("KẾ HOẠCH"), head("(về cải cách hành chính)")),
        ("ke-hoach", "về cải cách hành chính", ()),
    ),
    "a summary in no look": (
        (head("KẾ HOẠCH"), text("Cải cách hành chính năm 2026")),
        ("ke-hoach", "Cải cách hành chính năm 2026", ()),
    ),
    "no summary": ((head("KẾ HOẠCH"),), ("ke-hoach", "", ())),
    "whose resolution it is": (
        (head("NGHỊ QUYẾT"), head("CỦA HỘI ĐỒNG NHÂN DÂN"), head("Về giám sát")),
        ("nghi-quyet", "Về giám sát", ("CỦA HỘI ĐỒNG NHÂN DÂN",)),
    ),
    "who decides, below the summary": (
        (head("QUYẾT ĐỊNH"), head("Về việc ban hành Quy chế"), head("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")),
        ("quyet-dinh", "Về việc ban hành Quy chế", ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",)),
    ),
}


@pytest.mark.parametrize("shape", TITLED)
def test_a_title_is_a_type_a_summary_and_who_decides(shape: str) -> None:
    lines, said = TITLED[shape]
    found = opened(*lines, text("Sở Nội vụ ban hành kế hoạch này."))
    assert (found.kind, found.summary, found.competence) == said
    assert [item.text for item in found.rest if isinstance(item, Line)] == ["Sở Nội vụ ban hành kế hoạch này."]


PLAN = (head("KẾ HOẠCH"), head("Cải cách"), text(BODY))


@pytest.mark.parametrize(("lines", "kind"), [(0, "ke-hoach"), (5, "ke-hoach"), (6, "")])
def test_a_title_is_among_the_first_six_lines(lines: int, kind: str) -> None:
    found = opened(*[text("Lời trên")] * lines, *PLAN)
    assert (found.kind, found.competence) == (kind, ("Lời trên",) * lines if kind else ())


@pytest.mark.parametrize(("letters", "kind"), [(300, "ke-hoach"), (301, "")])
def test_no_title_stands_below_a_long_paragraph(letters: int, kind: str) -> None:
    assert opened(text("a" * letters), *PLAN).kind == kind


def strong(words: str) -> Line:
    return Line((Run(words),), align="left", size=14.0, bold=True)


@pytest.mark.parametrize(
    ("below", "summary", "rest"),
    [
        ((strong("Cải cách hành chính"),), "Cải cách hành chính", ()),
        ((strong("Cải cách hành chính:"),), "", (strong("Cải cách hành chính:"),)),  # announces the text
        ((head("Cải cách"), strong("hành chính:")), "Cải cách", (strong("hành chính:"),)),
        ((head("Cải cách"), head("(kèm theo Quyết định này)")), "Cải cách", (head("(kèm theo Quyết định này)"),)),
        ((head("Cải cách"), head("PHẦN THỨ NHẤT")), "Cải cách", (head("PHẦN THỨ NHẤT"),)),
        ((head("Cải cách -"), head("ĐỔI MỚI")), "Cải cách - ĐỔI MỚI", ()),
        (tuple(map(head, "abcdefghi")), "a b c d e f g", (head("h"), head("i"))),  # seven lines at the most
    ],
)
def test_a_summary_ends_where_another_look_or_the_text_begins(
    below: tuple[Line, ...], summary: str, rest: tuple[Line, ...]
) -> None:
    found = opened(head("KẾ HOẠCH"), *below, text(BODY))
    assert (found.summary, found.rest) == (summary, (*rest, text(BODY)))


def test_a_plan_s_bases_end_at_what_it_says() -> None:
    found = opened(*PLAN[:2], text("Căn cứ Luật Lưu trữ;"), text(BODY), text("Căn cứ Luật Đất đai;"))
    assert (found.bases, found.competence) == (("Căn cứ Luật Lưu trữ",), ())
    assert found.rest == (text(BODY), text("Căn cứ Luật Đất đai;"))


LONG = "Một câu dài hơn bốn mươi chữ nên không phải là lời của căn cứ nào"


@pytest.mark.parametrize(
    ("between", "bases"),
    [(head("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"), 2), (head("_____"), 2), (text(LONG), 1)],
)
def test_bases_go_on_below_who_decides_and_not_below_a_sentence(between: Line, bases: int) -> None:
    first, second = text("Căn cứ Luật Lưu trữ;"), text("Căn cứ Luật Đất đai;")
    found = opened(
        head("QUYẾT ĐỊNH"), head("Về lưu trữ"), first, between, second, head("QUYẾT ĐỊNH:"), text("Điều 1. A.")
    )
    assert len(found.bases) == bases


def test_an_invitation_says_who_invites_and_whom() -> None:
    lines = (head("GIẤY MỜI"), head("Họp về cải cách"), text("Sở Nội vụ trân trọng kính mời:"), text("- Sở Y tế;"))
    found = opened(*lines, text("Thời gian: 8 giờ"))
    assert (found.kind, found.summary) == ("giay-moi", "Họp về cải cách")
    assert (found.competence, found.addressees) == (("Sở Nội vụ",), ("Sở Y tế",))


def test_bases_end_at_the_word_of_decision() -> None:
    found = opened(
        head("QUYẾT ĐỊNH"),
        head("Về việc ban hành Quy chế"),
        head("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"),
        text("Căn cứ Luật Lưu trữ;"),
        text("Theo đề nghị của Giám đốc Sở Nội vụ."),
        head("QUYẾT ĐỊNH:"),
        text("Điều 1. Ban hành Quy chế."),
    )
    assert found.bases == ("Căn cứ Luật Lưu trữ", "Theo đề nghị của Giám đốc Sở Nội vụ")
    assert found.competence == ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "QUYẾT ĐỊNH:")
    assert [item.text for item in found.rest if isinstance(item, Line)] == ["Điều 1. Ban hành Quy chế."]


def test_a_telegram_says_who_wires_and_to_whom() -> None:
    lines = (head("CÔNG ĐIỆN"), head("Về việc ứng phó bão"), head("CHỦ TỊCH UBND TỈNH điện:"))
    found = opened(*lines, text("- Sở Y tế;"), text("- Sở Nội vụ."), text("Bão đang vào."))
    assert (found.kind, found.summary) == ("cong-dien", "Về việc ứng phó bão")
    assert (found.competence, found.addressees) == (("CHỦ TỊCH UBND TỈNH",), ("Sở Y tế", "Sở Nội vụ"))


@pytest.mark.parametrize(
    ("line", "kind", "name", "alone"),
    [
        ("KẾ HOẠCH", "ke-hoach", "KẾ HOẠCH", True),
        ("KẾ HOẠCH:", "ke-hoach", "KẾ HOẠCH", True),
        ("K Ế  H O Ạ C H", "ke-hoach", "K Ế  H O Ạ C H", True),  # letters set apart
        ("GIẤY UỶ QUYỀN", "giay-uy-quyen", "GIẤY UỶ QUYỀN", True),
        ("KẾ HOẠCH CẢI CÁCH", "ke-hoach", "KẾ HOẠCH", False),
        ("KẾ HOẠCHX", "", "", False),
        ("Kế hoạch", "", "", False),  # small letters are a sentence's
    ],
)
def test_the_name_of_a_type_stands_in_capitals_at_the_beginning(line: str, kind: str, name: str, alone: bool) -> None:
    assert (kind_of(line), name_in(line), is_name(line)) == (kind, name, alone)


@pytest.mark.parametrize(
    "first", ["Để chủ động ứng phó, Ủy ban nhân dân tỉnh yêu cầu", "Ủy ban nhân dân tỉnh yêu cầu các xã thực hiện:"]
)
def test_in_a_text_without_looks_the_first_sentence_of_a_body_is_no_summary(first: str) -> None:
    lines = [Line((Run(words),)) for words in ("CHỈ THỊ", "Về phòng, chống hạn", "mùa khô năm 2026", first)]
    found = opened(*lines)
    assert (found.kind, found.summary) == ("chi-thi", "Về phòng, chống hạn mùa khô năm 2026")
    assert found.rest == (lines[-1],)


def test_a_long_summary_in_capitals_may_begin_as_a_basis_does() -> None:
    summary = f"THỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2021 VỀ {'PHÁT ĐỘNG THI ĐUA ' * 20}".strip()
    lines = [Line((Run(words),)) for words in ("KẾ HOẠCH", summary, "Thực hiện Chỉ thị, Ủy ban ban hành như sau:")]
    found = opened(*lines)
    assert (found.kind, found.summary, found.rest) == ("ke-hoach", summary, (lines[-1],))
