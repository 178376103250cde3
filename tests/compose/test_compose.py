"""A document becomes what stands on its pages."""

from __future__ import annotations

from vbgen.compose import compose
from vbgen.compose.citations import full_citation
from vbgen.model import (
    Block,
    Clause,
    Column,
    Document,
    Issuer,
    Note,
    Paragraph,
    Recipient,
    Reference,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.standards import PAGE
from vbgen.tree import PrintedParagraph, PrintedTable, Run, Tree, text_of
from vbgen.vietnamese import PartialDate

SON_DONG = Issuer(("Ủy ban nhân dân", "huyện Sơn Động"), symbol="UBND-NC", place="Sơn Động")
KH87 = Reference(
    "kh87",
    "ke-hoach",
    "87/KH-UBND",
    PartialDate(year=2024, month=5, day=3),
    "Chủ tịch UBND tỉnh Bắc Giang",
    "ban hành Kế hoạch cải thiện Chỉ số",
)


def plan(*body: Block, **fields: object) -> Document:
    known: dict[str, object] = {"kind": "ke-hoach", "issuer": SON_DONG, "body": body}
    return Document(**(known | fields))  # type: ignore[arg-type]


def lines(tree: Tree) -> list[tuple[str, str]]:
    return [(item.role, text_of(item.runs)) for item in tree.items if isinstance(item, PrintedParagraph)]


def body_of(*body: Block, **fields: object) -> list[tuple[str, str]]:
    """The lines below the title of a plan."""
    found = lines(compose(plan(*body, **fields)))
    return found[[role for role, _ in found].index("kind_name") + 1 :]


def test_a_letter_stands_on_the_page_in_the_order_of_its_form() -> None:
    letter = Document(
        kind="cong-van",
        issuer=SON_DONG,
        date=PartialDate(year=2024, month=5),
        summary="triển khai thực hiện Kế hoạch số 87/KH-UBND",
        references=(KH87,),
        addressees=("Các cơ quan, đơn vị thuộc UBND huyện", "UBND các xã, thị trấn"),
        body=(Paragraph("Thực hiện [@kh87], Chủ tịch UBND huyện yêu cầu:"), Task("Rà soát [@kh87]")),
        recipients=(Recipient("Như trên"), Recipient("LĐVP, CVTH")),
        filing="Lưu: VT, NV.",
        signers=(Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="Tổng Thị Hương Giang"),),
    )
    tree = compose(letter)
    assert (tree.form, tree.title, tree.author) == (
        "cong-van",
        "Công văn triển khai thực hiện Kế hoạch số 87/KH-UBND",
        "Ủy ban nhân dân huyện Sơn Động",
    )
    assert lines(tree) == [
        ("issuer", "ỦY BAN NHÂN DÂN\nHUYỆN SƠN ĐỘNG"),
        ("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("motto", "Độc lập - Tự do - Hạnh phúc"),
        ("number", "Số:         /UBND-NC"),
        ("subject", "V/v triển khai thực hiện Kế hoạch số 87/KH-UBND"),
        ("place_date", "Sơn Động, ngày      tháng 5 năm 2024"),
        ("addressees", "Kính gửi:"),
        ("addressee", "- Các cơ quan, đơn vị thuộc UBND huyện;"),
        ("addressee", "- UBND các xã, thị trấn."),
        (
            "text",
            "Thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2024 của Chủ tịch UBND tỉnh Bắc Giang ban hành Kế hoạch cải "
            "thiện Chỉ số, Chủ tịch UBND huyện yêu cầu:",
        ),
        ("clause", "1. Rà soát Kế hoạch số 87/KH-UBND./."),
        ("recipients", "Nơi nhận:"),
        ("recipient", "- Như trên;"),
        ("recipient", "- LĐVP, CVTH;"),
        ("recipient", "- Lưu: VT, NV."),
        ("authority", "KT. CHỦ TỊCH"),
        ("position", "PHÓ CHỦ TỊCH"),
        ("name", "Tổng Thị Hương Giang"),
    ]


def test_a_party_letter_has_neither_colon_nor_motto_and_ends_with_a_full_stop() -> None:
    letter = Document(
        kind="cong-van",
        standard="dang",
        issuer=Issuer(("Ban Chỉ đạo",), ("Thành ủy Hạ Long",), "BCĐ", "Hạ Long"),
        number="2",
        date=PartialDate(year=2020, month=10, day=15),
        summary="chuẩn bị điều tra",
        addressees=("Ủy ban nhân dân Thành phố",),
        body=(Paragraph("Ban Chỉ đạo yêu cầu thực hiện./."),),
        signers=(Signer(position="Phó Bí thư Thành ủy", concurrent="Phó Chủ tịch Ban Chỉ đạo", name="Nguyễn Anh Tú"),),
    )
    assert lines(compose(letter)) == [
        ("superior", "THÀNH ỦY HẠ LONG"),
        ("issuer", "BAN CHỈ ĐẠO"),
        ("issuer_mark", "*"),
        ("national_name", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("number", "Số 02-CV/BCĐ"),
        ("subject", "về việc chuẩn bị điều tra"),
        ("place_date", "Hạ Long, ngày 15 tháng 10 năm 2020"),
        ("addressed", "Kính gửi: Ủy ban nhân dân Thành phố"),
        ("text", "Ban Chỉ đạo yêu cầu thực hiện."),
        ("position", "PHÓ BÍ THƯ THÀNH ỦY"),
        ("concurrent", "kiêm"),
        ("position", "PHÓ CHỦ TỊCH BAN CHỈ ĐẠO"),
        ("name", "Nguyễn Anh Tú"),
    ]


def test_a_plan_climbs_down_the_ladder_and_its_points_follow_the_vietnamese_alphabet() -> None:
    points = tuple(Clause(f"Điểm {n}") for n in range(1, 6))
    found = body_of(
        Clause("Mục đích", heading=True, blocks=(Clause("Yêu cầu", heading=True, blocks=points),)),
        Clause("Tổ chức", heading=True, blocks=(Clause("Các sở", blocks=(Clause("Một", level="-"),)),)),
    )
    assert found == [
        ("roman", "I. MỤC ĐÍCH"),
        ("clause_heading", "1. Yêu cầu"),
        ("point", "a) Điểm 1;"),
        ("point", "b) Điểm 2;"),
        ("point", "c) Điểm 3;"),
        ("point", "d) Điểm 4;"),
        ("point", "đ) Điểm 5."),
        ("roman", "II. TỔ CHỨC"),
        ("clause", "1. Các sở:"),
        ("dash", "- Một./."),
    ]


def test_articles_and_chapters_run_on_through_the_document() -> None:
    def article(text: str) -> Clause:
        return Clause(text, heading=True, blocks=(Clause("Khoản"),))

    def chapter(text: str, *articles: Clause) -> Clause:
        return Clause(text, heading=True, level="chuong", blocks=articles)

    found = body_of(
        chapter("Chung", article("Phạm vi"), article("Đối tượng")), chapter("Riêng", article("Hồ sơ")), kind="quy-che"
    )
    assert found == [
        ("chapter_label", "Chương I"),
        ("chapter_title", "CHUNG"),
        ("article", "Điều 1. Phạm vi"),
        ("clause", "1. Khoản."),
        ("article", "Điều 2. Đối tượng"),
        ("clause", "1. Khoản."),
        ("chapter_label", "Chương II"),
        ("chapter_title", "RIÊNG"),
        ("article", "Điều 3. Hồ sơ"),
        ("clause", "1. Khoản./."),
    ]


def test_labels_stand_as_stated_and_those_after_them_go_on() -> None:
    letters = (Clause("Năm", label="e)"), Clause("Sáu", label="f)"), Clause("Bảy"), Clause("Tám", label="(i)"))
    found = body_of(
        Clause(
            "Kết quả",
            heading=True,
            label="A.",
            blocks=(
                Clause("Một", label="1.1."),
                Clause("Hai"),
                Clause("Ba", label="7)"),
                Clause("Bốn", blocks=letters),
            ),
        ),
        Clause("Nhiệm vụ", heading=True, blocks=(Clause("Lại"),)),
        Clause("Bước", label="Bước 1:", level="1"),
        Clause("Bước", level="1"),
    )
    assert [text for _, text in found] == [
        "A. KẾT QUẢ",
        "1.1. Một.",
        "1.2. Hai.",
        "7) Ba.",
        "8) Bốn:",
        "e) Năm;",
        "f) Sáu;",
        "g) Bảy;",
        "(i) Tám.",
        "B. NHIỆM VỤ",
        "1. Lại.",
        "Bước 1: Bước.",
        "Bước 2: Bước./.",
    ]


def test_a_paragraph_holds_what_is_for_its_unit() -> None:
    found = body_of(
        Paragraph("Giao Sở Y tế", "Sở Y tế", (Task("Rà soát", lead="Sở Y tế"), Task("Báo cáo", due="6/2024"))),
        Paragraph("Giao Sở Nội vụ", "Sở Nội vụ", (Clause("Lập hồ sơ", level="-"),)),
    )
    assert found == [
        ("text", "Giao Sở Y tế:"),
        ("clause", "1. Rà soát."),
        ("clause", "2. Báo cáo. Hoàn thành trong tháng 6/2024."),
        ("text", "Giao Sở Nội vụ:"),
        ("dash", "- Lập hồ sơ./."),
    ]


def test_the_end_mark_stands_once_whatever_the_last_paragraph_ends_with() -> None:
    for written in ("Thực hiện", "Thực hiện.", "Thực hiện;", "Thực hiện./.", "**Thực hiện.**"):
        assert body_of(Paragraph(written)) == [("text", "Thực hiện./.")]
    assert body_of(Paragraph("Các sở, ngành...")) == [("text", "Các sở, ngành..../.")]


def test_bases_are_cited_with_dates_in_words_and_laws_without_number() -> None:
    law = Reference(
        "lcq", "luat", "65/2025/QH15", PartialDate(year=2025, month=6, day=16), "Quốc hội", "Tổ chức chính quyền"
    )
    found = body_of(Paragraph("Thi hành [@lcq]"), references=(law, KH87), bases=("Căn cứ [@lcq]", "Căn cứ [@kh87]"))
    assert found == [
        ("basis", "Căn cứ Luật Tổ chức chính quyền ngày 16 tháng 6 năm 2025;"),
        (
            "basis",
            "Căn cứ Kế hoạch số 87/KH-UBND ngày 03 tháng 5 năm 2024 của Chủ tịch UBND tỉnh Bắc Giang ban hành Kế hoạch "
            "cải thiện Chỉ số.",
        ),
        ("text", "Thi hành Luật Tổ chức chính quyền./."),
    ]


def test_a_note_that_is_marked_twice_is_printed_once() -> None:
    notes = (Note("a", "A"), Note("b", "B"))
    tree = compose(plan(Paragraph("Một[^a], hai[^b]"), Paragraph("ba[^a]"), notes=notes, summary="X"))
    marks = [run.note for item in tree.items if isinstance(item, PrintedParagraph) for run in item.runs if run.note]
    assert (marks, [text_of(note.runs) for note in tree.notes]) == ([1, 2, 1], ["A", "B"])


def test_notes_are_numbered_in_the_order_of_their_marks() -> None:
    tree = compose(
        plan(
            Paragraph("Theo báo cáo[^b] và [^a]**đậm**"), notes=(Note("a", "Lời *a*"), Note("b", "Lời b")), summary="X"
        )
    )
    paragraph = tree.items[-1]
    assert isinstance(paragraph, PrintedParagraph)
    assert list(paragraph.runs) == [
        Run("Theo báo cáo"),
        Run("", note=1),
        Run(" và "),
        Run("", note=2),
        Run("đậm", bold=True),
        Run("./."),
    ]
    assert [text_of(note.runs) for note in tree.notes] == ["Lời b", "Lời a"]


def test_a_table_fills_the_text_area_and_the_end_mark_follows_it() -> None:
    tree = compose(
        plan(
            Table(
                (Column("TT"), Column("Nội dung"), Column("Thời hạn", width="20%")),
                (Row(("Nhóm một",)), Row(("1", "Rà soát & trình {{ x }}", "30/6/2024")), Row(("2", "Ngắn"))),
            )
        )
    )
    grid, end = tree.items[-2:]
    assert isinstance(grid, PrintedTable)
    assert isinstance(end, PrintedParagraph)
    assert sum(grid.widths) == PAGE.text_width
    assert grid.widths[2] == round(PAGE.text_width * 0.2)
    assert [[(text_of(cell.runs), cell.align, cell.span) for cell in row] for row in grid.rows] == [
        [("Nhóm một", "left", 3)],
        [("1", "center", 1), ("Rà soát & trình {{ x }}", "left", 1), ("30/6/2024", "center", 1)],
        [("2", "center", 1), ("Ngắn", "left", 1), ("", "center", 1)],
    ]
    assert text_of(end.runs) == "./."


def test_a_total_adds_up_amounts_in_one_unit_but_neither_prices_nor_percents_nor_counts_of_different_things() -> None:
    heads = ("TT", "Nội dung chi", "Đơn vị tính", "Số lượng", "Đơn giá", "Thành tiền", "Tỷ lệ", "Diện tích")
    rows = (
        ("1", "Máy tính", "bộ", "5", "15.000.000", "75.000.000", "80 %", "1,5 ha"),
        ("2", "Tập huấn", "lớp", "**2**", "**8.250.000**", "**16.500.000,5**", "20 %", "1.200 ha"),
        ("3", "Chi khác", "", "-", "-", "-", "", ""),
    )
    tree = compose(plan(Table(tuple(map(Column, heads)), tuple(map(Row, rows)), total="có")))
    grid = next(item for item in tree.items if isinstance(item, PrintedTable))
    assert [[(text_of(cell.runs), cell.align, cell.span) for cell in row] for row in grid.rows[-1:]] == [
        [
            ("Tổng cộng", "center", 5),
            ("91.500.000,5", "right", 1),
            ("", "right", 1),
            ("1.201,5 ha", "right", 1),
        ]
    ]
    assert all(run.bold for cell in grid.rows[-1] for run in cell.runs)
    assert {row[5].align for row in grid.rows[:3]} == {"right"}


def test_signature_lines_follow_each_authority() -> None:
    def signed(signer: Signer) -> list[tuple[str, str]]:
        return lines(compose(plan(Paragraph("A"), signers=(signer,))))[-4:]

    assert signed(Signer(("TM", "KT"), ("Ủy ban nhân dân", "Chủ tịch"), "Phó Chủ tịch", name="A")) == [
        ("authority", "TM. ỦY BAN NHÂN DÂN"),
        ("authority", "KT. CHỦ TỊCH"),
        ("position", "PHÓ CHỦ TỊCH"),
        ("name", "A"),
    ]
    assert signed(Signer(("Q",), (), "Giám đốc", name="A"))[-2:] == [("authority", "Q. GIÁM ĐỐC"), ("name", "A")]
    assert signed(Signer(position="Trưởng ban", host_position="Bộ trưởng Bộ Nội vụ", name="A"))[-3:] == [
        ("position", "TRƯỞNG BAN"),
        ("host_position", "BỘ TRƯỞNG BỘ NỘI VỤ"),
        ("hosted_name", "A"),
    ]


def test_a_paragraph_that_announces_a_list_or_a_table_ends_with_a_colon() -> None:
    table = Table((Column("TT"),), (Row(("1",)),))
    for following in (table, Clause("Một"), Task("Rà soát")):
        assert body_of(Paragraph("Kết quả như sau"), following)[0] == ("text", "Kết quả như sau:")
    assert body_of(Paragraph("Kết quả như sau"))[0] == ("text", "Kết quả như sau./.")


def _cited(summary: str, kind: str = "ke-hoach") -> str:
    date = PartialDate(year=2026, month=2, day=9)
    return full_citation(Reference("a", kind, "57/KH-UBND", date, "UBND tỉnh", summary), date_in_words=False)


def test_a_reference_reads_as_a_clerk_writes_it() -> None:
    begins = "Kế hoạch số 57/KH-UBND ngày 09/02/2026 của UBND tỉnh"
    assert _cited("phát triển kinh tế tập thể") == f"{begins} về phát triển kinh tế tập thể"
    assert _cited("Phát triển kinh tế tập thể") == f"{begins} về phát triển kinh tế tập thể"
    assert _cited("về phát triển kinh tế tập thể") == f"{begins} về phát triển kinh tế tập thể"
    assert _cited("Về việc thu ngân sách") == f"{begins} về việc thu ngân sách"
    assert _cited("thực hiện Nghị quyết số 9") == f"{begins} thực hiện Nghị quyết số 9"
    assert _cited("Phê duyệt Đề án") == f"{begins} về việc phê duyệt Đề án"


def test_what_stands_above_a_list_or_a_table_ends_with_a_colon_unless_its_author_ended_it() -> None:
    grid = Table((Column("TT"),), (Row(("1",)),))
    assert body_of(Paragraph("Yêu cầu các đơn vị"), Task("Rà soát"))[0] == ("text", "Yêu cầu các đơn vị:")
    assert body_of(Paragraph("Kết quả cụ thể"), grid)[0] == ("text", "Kết quả cụ thể:")
    assert body_of(Paragraph("Kết quả đã rõ."), grid)[0] == ("text", "Kết quả đã rõ.")
    assert body_of(Paragraph("Mở đầu"), Clause("Mục đích", heading=True))[0] == ("text", "Mở đầu.")


def test_a_task_with_dashes_has_one_colon() -> None:
    dash = Clause("Rà soát hộ nghèo")
    said = [text for _, text in body_of(Task("Tổ chức thực hiện:", lead="Văn phòng", blocks=(dash,)))]
    assert said[0] == "1. Tổ chức thực hiện. Giao Văn phòng chủ trì:"
    said = [text for _, text in body_of(Task("Rà soát", lead="Văn phòng", product="Báo cáo", blocks=(dash,)))]
    assert said[0] == "1. Rà soát. Giao Văn phòng chủ trì; sản phẩm: Báo cáo."


def test_the_items_of_a_list_end_alike() -> None:
    short, long = Clause("Rà soát", level="a"), Clause("Rà soát hộ nghèo. Lập danh sách", level="a")
    assert [text for _, text in body_of(short, short, short)] == ["a) Rà soát;", "b) Rà soát;", "c) Rà soát./."]
    assert [text for _, text in body_of(short, long, short)] == [
        "a) Rà soát.",
        "b) Rà soát hộ nghèo. Lập danh sách.",
        "c) Rà soát./.",
    ]
