"""What a plan and a file say, as the rules read it: each text in its part, with its place, in reading order."""

from __future__ import annotations

import pytest

from vbgen.lint import Asked
from vbgen.lint.text import contents
from vbgen.lint.text.content import Content, Duty, JudgedTable, Passage, Signature, Zoned
from vbgen.lint.text.contents import of_document, of_facts
from vbgen.model import (
    Appendix,
    Assignments,
    Clause,
    Column,
    Document,
    Image,
    Issuer,
    Merge,
    Note,
    PageBreak,
    Paragraph,
    Partner,
    Recipient,
    Reference,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise.facts import facts
from vbgen.tree import Run
from vbgen.vietnamese import PartialDate

DAY = PartialDate(year=2026, month=1, day=5)
CITED = Reference("kh87", "ke-hoach", "87/KH-UBND", DAY, "UBND tỉnh", "cải cách")
TABLE = Table(
    (Column("TT"), Column("Việc"), Column("Vốn")),
    (Row(("1", "Đường", ""), merged=(Merge(1, span=2),)), Row(("2", "**Chợ**", "5"))),
    caption="Bảng 1",
    unit="đồng",
    notes=("Ước tính",),
)
PLAN = Document(
    kind="ke-hoach",
    issuer=Issuer(("Sở Nội vụ",), ("UBND tỉnh",), "SNV", "Bắc Ninh"),
    partners=(Partner(("Sở Y tế",), "SYT"),),
    number="12",
    date=DAY,
    summary="Triển khai [@kh87]",
    references=(CITED,),
    notes=(Note("1", "Theo *tỉnh*"),),
    addressees=("Các xã",),
    particulars=(("time", ("8 giờ",)),),
    bases=("Căn cứ Luật",),
    body=(
        Paragraph("Theo [@kh87] và [@khong]"),
        Clause("Mục tiêu", heading=True, lead="Sở A", blocks=(Task("Rà **soát**", support=("Sở B",), due="6/2026"),)),
        Task("Gửi", numbered=False, lead="Sở C", product="Báo cáo", follows="kh87#I.1"),
        TABLE,
        Assignments(
            blocks=(Clause("Nhóm", cells=(("Ghi chú", ("a", "b")),), blocks=(Task("Lập sổ", lead="Sở D"),)),),
            columns=(Column("Việc"),),
            caption="Phân công",
        ),
        PageBreak(""),
        Image("a.png", caption="Hình 1"),
    ),
    attachments=("Mẫu",),
    recipients=(Recipient("Như trên", ("Sở E",)), Recipient("Lưu hồ sơ")),
    filing="Lưu: VT",
    appendices=(Appendix(title="Danh mục", body=(Paragraph("Việc"), TABLE)),),
    drafter="NVA",
    competence="Giám đốc",
    signers=(Signer(("KT",), ("Giám đốc",), "Phó Giám đốc", name="Lê An"), Signer(("TM",), (), "Chủ tịch")),
)


def test_a_plan_is_read_text_by_text() -> None:
    body, table = ("body",), "table"
    assert [(one.part, one.text, one.path) for one in of_document(PLAN, Asked()).passages] == [
        (
            "references",
            "Kế hoạch số 87/KH-UBND ngày 05/01/2026 của UBND tỉnh về cải cách",
            ("references", "kh87"),
        ),
        ("superior", "UBND tỉnh", ("issuer", "superior", 0)),
        ("issuer", "Sở Nội vụ", ("issuer", "name", 0)),
        ("issuer", "Sở Y tế", ("partners", 0, "name", 0)),
        ("summary", "Triển khai Kế hoạch số 87/KH-UBND", ("summary",)),
        ("bases", "Căn cứ Luật", ("bases", 0)),
        ("addressees", "Các xã", ("addressees", 0)),
        ("particulars", "8 giờ", ("particulars", "time", 0)),
        ("body", "Theo Kế hoạch số 87/KH-UBND và ", (*body, 0, "text")),
        ("body", "Mục tiêu", (*body, 1, "text")),
        ("body", "Rà soát", (*body, 2, "text")),
        ("facts", "6/2026", (*body, 2, "due")),
        ("facts", "Sở B", (*body, 2, "support", 0)),
        ("body", "Gửi", (*body, 3, "text")),
        ("facts", "Sở C", (*body, 3, "lead")),
        ("facts", "Báo cáo", (*body, 3, "product")),
        (table, "TT", (*body, 4, "columns", 0)),
        (table, "Việc", (*body, 4, "columns", 1)),
        (table, "Vốn", (*body, 4, "columns", 2)),
        (table, "Bảng 1", (*body, 4, "caption")),
        (table, "đồng", (*body, 4, "unit")),
        (table, "Ước tính", (*body, 4, "notes", 0)),
        (table, "1", (*body, 4, "rows", 0, 0)),
        (table, "Đường", (*body, 4, "rows", 0, 1)),
        (table, "2", (*body, 4, "rows", 1, 0)),
        (table, "Chợ", (*body, 4, "rows", 1, 1)),
        (table, "5", (*body, 4, "rows", 1, 2)),
        (table, "Việc", (*body, 5, "columns", 0)),
        (table, "Phân công", (*body, 5, "caption")),
        (table, "Nhóm", (*body, 6, "text")),
        (table, "a", (*body, 6, "cells", "Ghi chú", 0)),
        (table, "b", (*body, 6, "cells", "Ghi chú", 1)),
        (table, "Lập sổ", (*body, 7, "text")),
        ("facts", "Sở D", (*body, 7, "lead")),
        ("body", "Hình 1", (*body, 9, "caption")),
        ("attachments", "Mẫu", ("attachments", 0)),
        ("appendix", "Danh mục", ("appendices", 0, "title")),
        ("appendix", "Việc", ("appendices", 0, "body", 0, "text")),
        *(
            ("appendix", text, ("appendices", 0, "body", 1, *path))
            for text, path in (
                ("TT", ("columns", 0)),
                ("Việc", ("columns", 1)),
                ("Vốn", ("columns", 2)),
                ("Bảng 1", ("caption",)),
                ("đồng", ("unit",)),
                ("Ước tính", ("notes", 0)),
                ("1", ("rows", 0, 0)),
                ("Đường", ("rows", 0, 1)),
                ("2", ("rows", 1, 0)),
                ("Chợ", ("rows", 1, 1)),
                ("5", ("rows", 1, 2)),
            )
        ),
        ("notes", "Theo tỉnh", ("notes", "1")),
        ("recipients", "Như trên", ("recipients", 0)),
        ("recipients", "Sở E", ("recipients", 0, "items", 0)),
        ("recipients", "Lưu hồ sơ", ("recipients", 1)),
        ("recipients", "Lưu: VT", ("filing",)),
    ]


def test_a_plan_is_read_part_by_part() -> None:
    made = of_document(PLAN, Asked(issue=True, repealed="cu.csv"), (PLAN,))
    table = JudgedTable(("TT", "Việc", "Vốn"), (("1", "Đường", ""), ("2", "Chợ", "5")), ("body", 4))
    assert (made.kind, made.symbol, made.parts, made.date) == ("ke-hoach", "KH-SNV-SYT", ("", "", ""), DAY)
    assert (made.recipients, made.filing) == (("Như trên",), ("Lưu: VT", "Lưu hồ sơ"))
    assert made.signers == (
        Signature((("KT.", "Giám đốc"),), "Phó Giám đốc", "Lê An", ("signers", 0)),
        Signature((("TM.", ""),), "Chủ tịch", "", ("signers", 1)),
    )
    assert made.duties == (
        Duty("Rà soát", "Sở A", ("Sở B",), "6/2026", "", ("body", 2), own_lead=False),
        Duty("Gửi", "Sở C", (), "", "Báo cáo", ("body", 3), follows="kh87#I.1"),
        Duty("Lập sổ", "Sở D", (), "", "", ("body", 7)),
    )
    assert made.tables == (table, table._replace(path=("appendices", 0, "body", 1)))
    assert (made.appendices, made.competence, made.issue, made.repealed) == (1, ("Giám đốc",), True, "cu.csv")
    assert (made.superiors, made.document, made.binds) == ((PLAN,), PLAN, True)
    bare = of_document(Document(kind="khong-co", symbol="XY"), Asked())
    assert (bare.symbol, bare.filing, bare.competence) == ("XY", (), ())


def test_headings_and_numbered_blocks_are_told_apart() -> None:
    shown = {one.text: (one.level, one.heading) for one in of_document(PLAN, Asked()).passages if one.part == "body"}
    assert {text: shown[text] for text in ("Mục tiêu", "Rà soát", "Gửi", "Hình 1")} == {
        "Mục tiêu": ("#", True),
        "Rà soát": ("#", False),
        "Gửi": ("", False),
        "Hình 1": ("", False),
    }


@pytest.mark.parametrize(
    ("text", "plain"), [("Rà **soát**", "Rà soát"), ("Theo [@kh87]", "Theo [@kh87]"), ("a[^1] b", "a b"), ("a", "a")]
)
def test_a_text_is_plain_without_its_marks(text: str, plain: str) -> None:
    assert contents.plain(text) == plain


# --- files ---------------------------------------------------------------------------------------------------------


def line(text: str, *, bold: bool = False) -> Line:
    return Line((Run(text, bold=bold),), bold=bold)


GRID = Grid(
    tuple(tuple(Cell((line(text),)) for text in row) for row in (("TT", "Vốn"), ("1", "5"), ("2", ""))), ruled=True
)
HEAD = (
    *("UBND TỈNH BẮC NINH", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    *("Số: 12/KH-SNV", "Bắc Ninh, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH", "Trồng cây", "Căn cứ Luật Lâm nghiệp;"),
)
END = ("Nơi nhận:", "- Các sở;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn An")


def read(*extra: str | Grid, head: tuple[str, ...] = HEAD) -> Content:
    body = (line("I. NHIỆM VỤ", bold=True), line("1. Sở Y tế rà soát hồ sơ."), GRID)
    items = (*map(line, head), *body, *map(line, END), *(line(one) if isinstance(one, str) else one for one in extra))
    return of_facts(facts(Reading(items)), Asked())


def test_a_file_is_read_part_by_part() -> None:
    made = read("PHỤ LỤC", "DANH MỤC CÂY", GRID)
    table = JudgedTable(("TT", "Vốn"), (("1", "5"), ("2", "")))
    assert made.passages == (
        Passage("superior", "UBND TỈNH BẮC NINH", (0,)),
        Passage("issuer", "SỞ NỘI VỤ", (0,)),
        Passage("summary", "Trồng cây"),
        Passage("bases", "Căn cứ Luật Lâm nghiệp"),
        Passage("body", "NHIỆM VỤ", label="I.", level="I", heading=True),
        Passage("body", "Sở Y tế rà soát hồ sơ.", label="1.", level="1"),
        *(Passage("table", text) for text in ("TT", "Vốn", "1", "5", "2")),
        Passage("recipients", "Các sở"),
        Passage("recipients", "Lưu: VT"),
        *(Passage("appendix", text) for text in ("PHỤ LỤC", "DANH MỤC CÂY", "TT", "Vốn", "1", "5", "2")),
    )
    assert (made.parts, made.date) == (("05", "01", "2026"), DAY)
    assert made.signers == (Signature((("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC", "Lê Văn An"),)
    assert [(duty.lead, duty.text) for duty in made.duties] == [("Sở Y tế", "Sở Y tế rà soát hồ sơ.")]
    assert (made.tables, made.appendices, made.filing) == ((table, table), 3, ("Lưu: VT",))
    assert made.lines == Zoned(
        HEAD[:6],
        (*HEAD[6:], "I. NHIỆM VỤ", "1. Sở Y tế rà soát hồ sơ."),
        (*HEAD[6:], "I. NHIỆM VỤ", "1. Sở Y tế rà soát hồ sơ."),
        END,
    )


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("12", PartialDate(year=2026)),  # stamped over what was typed
        ("05", DAY),
        ("1", DAY),
        ("123", DAY),
        ("x", DAY),
    ],
)
def test_a_figure_beside_the_date_was_stamped_over_it(above: str, date: PartialDate) -> None:
    assert read(head=(*HEAD[:5], above, *HEAD[5:])).date == date
    assert read(head=(*HEAD[:6], above, *HEAD[6:])).date in (date, DAY)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("KT. CHỦ TỊCH", ("KT.", "CHỦ TỊCH")),
        ("TM.ỦY BAN", ("TM.", "ỦY BAN")),
        ("T.M ỦY BAN", ("T.", "M ỦY BAN")),
        ("T.M. ỦY BAN", ("T.M.", "ỦY BAN")),
        ("TUQ CHỦ TỊCH", ("TUQ", "CHỦ TỊCH")),
        ("KT/TM CHỦ TỊCH", ("KT/TM", "CHỦ TỊCH")),
        ("GIÁM ĐỐC", ("GIÁM", "ĐỐC")),
        ("TRƯỞNG BAN", ("", "TRƯỞNG BAN")),
        ("1.2 BAN", ("1.2", "BAN")),
        ("QUYỀN.CHỦ TỊCH", ("", "QUYỀN.CHỦ TỊCH")),
    ],
)
def test_a_sign_stands_before_its_head(text: str, pair: tuple[str, str]) -> None:
    assert contents._authority(text) == pair
