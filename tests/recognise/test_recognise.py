"""What is read from files of others: headers of every shape, closings, ladders, tasks, citations; and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import CASES, LADDER, plan
from support.repository import EXAMPLES, PLANS, SETS

from vbgen.compose import compose
from vbgen.model import Clause, Document, Signer
from vbgen.readers.docx import read as read_docx
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise.building import build
from vbgen.recognise.citations import Cited, cited
from vbgen.recognise.closing import Mark, closing
from vbgen.recognise.facts import facts
from vbgen.recognise.header import header
from vbgen.recognise.ladder import entry
from vbgen.recognise.opening import opening
from vbgen.recognise.tasks import assignments
from vbgen.recognise.zones import spots, zones
from vbgen.schema import decode
from vbgen.source import parse, read
from vbgen.standards import DEFAULT, of_form, standard
from vbgen.tree import Run, texts
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template


def line(text: str, **look: object) -> Line:
    return Line((Run(text),), **look)  # type: ignore[arg-type]


def grid(*rows: tuple[list[Line], ...], ruled: bool = False) -> Grid:
    return Grid(tuple(tuple(Cell(tuple(cell)) for cell in row) for row in rows), ruled)


CROWN = [line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True), line("Độc lập - Tự do - Hạnh phúc", bold=True)]
DATE = line("Lào Cai, ngày 05 tháng 6 năm 2026", italic=True)
NAMES = [line("UBND TỈNH LÀO CAI"), line("SỞ CÔNG THƯƠNG", bold=True)]
NUMBER = line("Số: 112/SCT-QLNL")
SUBJECT = line("V/v tham gia ý kiến")

HEADERS: dict[str, tuple[Line | Grid, ...]] = {
    "one row of two cells": (grid(([*NAMES, line("-----"), NUMBER, SUBJECT], [*CROWN, line("____"), DATE])),),
    "two rows": (grid((NAMES, CROWN), ([NUMBER, SUBJECT], [DATE])),),
    "three columns with a spacer": (grid((NAMES, [line("")], CROWN), ([NUMBER, SUBJECT], [line("")], [DATE])),),
    "a row for each line": (
        grid(([NAMES[0]], [CROWN[0]]), ([NAMES[1]], [CROWN[1]]), ([NUMBER], [DATE]), ([SUBJECT], [line("")])),
    ),
    "lines cut by tabs": (
        line("UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        line("SỞ CÔNG THƯƠNG\tĐộc lập - Tự do - Hạnh phúc", bold=True),
        line("Số: 112/SCT-QLNL\tLào Cai, ngày 05 tháng 6 năm 2026"),
        SUBJECT,
    ),
}


def test_one_line_in_no_look_right_under_the_type_is_the_summary() -> None:
    look = {"size": 11.0, "align": "left"}
    texts_ = ("KẾ HOẠCH", "Phòng, chống dịch bệnh mùa hè năm 2027", "Thực hiện Chỉ thị số 12/CT-TTg, UBND xã yêu cầu:")
    found = opening(tuple(line(text, **look) for text in texts_), "", standard(DEFAULT))
    assert (found.kind, found.summary, [item.text for item in found.rest if isinstance(item, Line)]) == (
        "ke-hoach",
        texts_[1],
        [texts_[2]],
    )
    bare = opening((line(texts_[0], **look), line(texts_[2], **look)), "", standard(DEFAULT))
    assert (bare.summary, len(bare.rest)) == ("", 1)


def test_about_as_a_paragraph_above_whom_a_letter_goes_to_is_its_summary() -> None:
    items = (line("Về việc chuẩn bị Đại hội"), line("Kính gửi: Các chi bộ"), line("Đảng ủy yêu cầu rà soát văn kiện."))
    found = opening(items, "", standard("dang"))
    assert (found.kind, found.summary, found.addressees) == ("cong-van", "chuẩn bị Đại hội", ("Các chi bộ",))


@pytest.mark.parametrize("shape", HEADERS)
def test_a_header_says_the_same_in_every_shape(shape: str) -> None:
    body = (line("Kính gửi: Bộ Công Thương"), line("Sở Công Thương có ý kiến như sau: nội dung."))
    found = header(zones(Reading((*HEADERS[shape], *body))).header)
    assert found._asdict() == {
        "standard": "nha-nuoc",
        "superior": ("UBND TỈNH LÀO CAI",),
        "issuer": ("SỞ CÔNG THƯƠNG",),
        "number": "112",
        "symbol": "SCT-QLNL",
        "place": "Lào Cai",
        "day": "05",
        "month": "6",
        "year": "2026",
        "subject": "tham gia ý kiến",
        "urgency": "",
        "draft": "",
        "rest": (),
    }


def test_a_name_cut_in_two_lines_has_no_superior() -> None:
    names = [line("ỦY BAN NHÂN DÂN", bold=True), line("HUYỆN SƠN ĐỘNG", bold=True)]
    found = header(spots(grid(([*names, line("Số:        /UBND-NC")], [*CROWN, DATE]))))
    assert (found.superior, found.issuer, found.number) == ((), ("ỦY BAN NHÂN DÂN", "HUYỆN SƠN ĐỘNG"), "")


def test_a_party_header_is_known_by_its_title() -> None:
    names = [line("TỈNH ỦY BẮC NINH"), line("BAN TỔ CHỨC", bold=True), line("*"), line("Số 07-KH/BTCTU")]
    found = header(spots(grid((names, [line("ĐẢNG CỘNG SẢN VIỆT NAM", bold=True), DATE]))))
    assert (found.standard, found.number, found.symbol) == ("dang", "07", "KH/BTCTU")


def test_recipients_filing_and_a_signer_for_the_head() -> None:
    left = [line("Nơi nhận:", bold=True), line("- Như trên;"), line("- Sở Nội vụ;\n- Lưu: VT, CN."), line("PL.(300)")]
    right = [line("TM. ỦY BAN NHÂN DÂN        KT. CHỦ TỊCH"), line("PHÓ CHỦ TỊCH"), line("Nguyễn Văn An", bold=True)]
    found = closing(spots(grid((left, right))))
    assert found.recipients == ("Như trên", "Sở Nội vụ")
    assert (found.filing, found.drafter) == ("Lưu: VT, CN", "PL.(300)")
    assert found.signers == (Mark(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Nguyễn Văn An"),)


def test_title_addressees_and_bases_are_taken_from_the_body() -> None:
    found = opening(
        (
            line("TỜ TRÌNH", bold=True, align="center"),
            line("Về việc ban hành Quy chế", bold=True, align="center"),
            line("Kính gửi:"),
            line("- Ủy ban nhân dân tỉnh;"),
            line("- Sở Nội vụ."),
            line("Căn cứ Luật Tổ chức chính quyền địa phương;", italic=True),
            line("Căn cứ Nghị định số 30/2020/NĐ-CP."),
            line("Sở trình như sau:"),
        ),
        "",
        standard(DEFAULT),
    )
    assert (found.kind, found.summary) == ("to-trinh", "Về việc ban hành Quy chế")
    assert found.addressees == ("Ủy ban nhân dân tỉnh", "Sở Nội vụ")
    assert found.bases == ("Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ Nghị định số 30/2020/NĐ-CP")
    assert [item.text for item in found.rest if isinstance(item, Line)] == ["Sở trình như sau:"]


@pytest.mark.parametrize(
    ("text", "label", "level"),
    [
        ("I. MỤC ĐÍCH", "I.", "I"),
        ("1.Rà soát", "1.", "1"),
        ("1.2. Rà soát", "1.2.", "1.1"),
        ("đ) Rà soát", "đ)", "a"),
        ("Điều 5. Hiệu lực", "Điều 5.", "dieu"),
        ("Chương II", "Chương II", "chuong"),
        ("- Rà soát", "-", "-"),
        ("+ Rà soát", "+", "+"),
        ("(1) Rà soát", "(1)", "(1)"),
        ("30 ngày kể từ ngày ký", "", ""),
        ("Rà soát", "", ""),
    ],
)
def test_labels_at_the_start_of_a_line(text: str, label: str, level: str) -> None:
    assert entry(line(text))[:2] == (label, level)


def test_sentences_that_charge_a_unit() -> None:
    body = [
        entry(line(text))
        for text in (
            "1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tham mưu, hoàn thành trước ngày 30/12/2026.",
            "2. Sở Y tế:",
            "a) Rà soát các trạm y tế;",
            "b) Báo cáo hằng quý.",
            "3. UBND tỉnh đã giao Sở Xây dựng thực hiện năm 2025.",
        )
    ]
    found = [(item.place, item.lead, item.support, item.due) for item in assignments(body, "ke-hoach", "UBND TỈNH")]
    assert found == [
        (0, "Sở Nội vụ", ("Sở Tài chính",), "trước ngày 30/12/2026"),
        (2, "Sở Y tế", (), ""),
        (3, "Sở Y tế", (), "hằng quý"),
    ]


def test_citations_with_date_issuer_and_summary() -> None:
    text = (
        "Thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2024 của Chủ tịch UBND tỉnh Bắc Giang về việc cải cách, Sở Nội vụ "
        "có ý kiến; Nghị định số 30/2020/NĐ-CP, QCVN 05A:2020/BCT và Hướng dẫn số 05-HD/VPTW"
    )
    assert cited([text]) == [
        Cited("87/KH-UBND", "03/5/2024", "Kế hoạch", "Chủ tịch UBND tỉnh Bắc Giang", "về việc cải cách"),
        Cited("30/2020/NĐ-CP", "", "Nghị định"),
        Cited("QCVN05A:2020/BCT"),
        Cited("05-HD/VPTW", "", "Hướng dẫn"),
    ]


# --- the way back (law 2) ------------------------------------------------------------------------------------------


def _there_and_back(document: Document) -> Document:
    """Rendered to Word and imported again."""
    tree = compose(document)
    template = load(Path(form_template(tree.form, tree.size)).read_bytes(), of_form(tree.form).slug)
    return build(facts(read_docx(write(tree, template), "a.docx"))).document


def _document(text: str) -> Document:
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    return document


@pytest.mark.parametrize("plan", [*PLANS, *EXAMPLES, *SETS], ids=lambda plan: plan.stem)
def test_a_plan_comes_back_from_word_saying_the_same(plan: Path) -> None:
    document = decode(read(str(plan))).document
    assert document is not None
    back = _there_and_back(document)
    assert texts(compose(back)) == texts(compose(document))
    same = [*"kind standard number date summary addressees recipients drafter particulars".split()]
    same += "urgency circulation contact draft".split()
    assert {name: getattr(back, name) for name in same} == {name: getattr(document, name) for name in same}
    assert _folded(back.signers) == _folded(document.signers)  # capitals do not tell “Trưởng Ban” from “Trưởng ban”
    pages = [(item.kind, item.orientation) for item in document.appendices]
    assert [(item.kind, item.orientation) for item in back.appendices] == pages


@pytest.mark.parametrize("standard", ["nha-nuoc", "dang"])
def test_the_address_comes_back_from_the_foot_of_page_1_or_from_below_the_signatures(standard: str) -> None:
    kind, address = ("cong-van", ("Số 12, đường Trần Phú, xã Tân Tiến", "ĐT: 0204 123 456"))
    text = plan("  - Một việc\n", kind=kind, standard=standard, extra=f"contact: {list(address)}\n")
    document = decode(parse(text)).document
    assert document is not None
    back = _there_and_back(document)
    assert (back.contact, back.recipients, len(back.body)) == (address, document.recipients, 1)


@pytest.mark.parametrize("standard", ["nha-nuoc", "dang"])
def test_issuers_of_a_joint_document_come_back_each_with_its_symbol(standard: str) -> None:
    joint = """kind: ke-hoach
issuer: {name: Sở Nội vụ, symbol: SNV, place: Bắc Ninh}
partners:
  - {name: [Ủy ban Mặt trận Tổ quốc Việt Nam, tỉnh Bắc Ninh], symbol: MTTQ}
  - {name: Liên đoàn Lao động tỉnh Bắc Ninh, symbol: LĐLĐ}
number: 5
date: 05/01/2026
summary: phối hợp công tác
body: [Một việc]
attachments: [Danh sách đại biểu, Dự toán kinh phí]
recipients: ["Lưu: VT"]
signers:
  - {position: Giám đốc, name: Trần Thị Bình}
  - {authority: TM, head: Ban Thường trực, position: Chủ tịch, name: Lê Văn Chính}
  - {authority: TM, head: Ban Thường vụ, position: Chủ tịch}
"""
    if standard == "dang":
        joint = joint.replace("Lưu: VT", "Lưu Văn phòng").replace("kind: ke-hoach", "kind: ke-hoach\nstandard: dang")
    document = _document(joint)
    back = _there_and_back(document)
    assert (back.issuer.name, back.issuer.symbol) == (("Sở Nội vụ",), "SNV")
    assert [(partner.name, partner.symbol) for partner in back.partners] == [
        (("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Ninh",), "MTTQ"),  # in one line, as it is printed
        (("Liên đoàn Lao động tỉnh Bắc Ninh",), "LĐLĐ"),
    ]
    assert (len(back.body), back.attachments) == (1, document.attachments)
    assert texts(compose(back)) == texts(compose(document))


def test_a_name_cut_at_its_dash_is_one_issuer() -> None:
    text = plan("  - Một việc\n").replace("name: Sở Nội vụ", "name: [Phòng Văn hóa -, Xã hội]")
    back = _there_and_back(_document(text))
    assert (back.partners, len(back.issuer.name)) == ((), 2)


@pytest.mark.parametrize("what", [["Danh sách đại biểu"], ["Danh sách đại biểu", "Dự toán kinh phí"]])
def test_what_goes_with_a_letter_comes_back_and_what_follows_it_keeps_it_in_the_body(what: list[str]) -> None:
    document = _document(plan("  - Một việc\n", kind="cong-van", extra=f"attachments: {what}\n"))
    back = _there_and_back(document)
    assert (back.attachments, len(back.body)) == (tuple(what), 1)
    body = '  - "Gửi kèm: Danh sách đại biểu"\n  - Đề nghị các cơ quan thực hiện\n'
    assert _there_and_back(_document(plan(body, kind="cong-van"))).attachments == ()


def test_a_signer_who_is_not_known_yet_comes_back_without_a_name() -> None:
    text = plan("  - Một việc\n").replace(", name: Trần Thị Bình", "")
    (signer,) = _there_and_back(_document(text)).signers
    assert (signer.position, signer.name) == ("Giám đốc", "")


def _folded(signers: tuple[Signer, ...]) -> list[tuple[object, ...]]:
    return [
        (item.authority, [head.casefold() for head in item.head], item.position.casefold(), item.name)
        for item in signers
    ]


@pytest.mark.parametrize("name", ["ten-dai", "muoi-hai-noi-kinh-gui", "bac", "dang", "bang", "de-muc-20"])
def test_an_awkward_plan_comes_back_saying_the_same(name: str) -> None:
    document = _document(CASES[name])
    assert texts(compose(_there_and_back(document))) == texts(compose(document))


def test_a_ladder_with_tasks_comes_back_as_it_was() -> None:
    body = (
        "  - Mở đầu\n"
        + LADDER.partition("\n")[2].partition("      - task")[0]
        + """\
  - heading: Tổ chức thực hiện
    tasks:
      - {text: Rà soát hồ sơ, lead: Văn phòng, support: [Phòng Một], due: 30/6/2026, product: Báo cáo}
      - {text: Lập danh mục, lead: Phòng Hai, due: 7/2026}
"""
    )
    document = _document(plan(body.replace("[^a]", "")))
    assert _there_and_back(document).body == document.body


def test_labels_out_of_turn_are_stated() -> None:
    texts_ = ("A. Bốn.", "1.1. Năm.", "1.2. Sáu.", "B. Bảy.", "2. Hai;", "3. Ba.", "a) Một;", "e) Hai;", "f) Ba./.")
    body = build(facts(Reading((*HEADERS["two rows"], line("Kính gửi: A"), *map(line, texts_))))).document.body
    points = (Clause("Một"), Clause("Hai", label="e)"), Clause("Ba", label="f)"))
    assert body == (
        Clause("Bốn.", level="I", label="A.", blocks=(Clause("Năm", label="1.1."), Clause("Sáu"))),
        Clause("Bảy.", level="I", blocks=(Clause("Hai;", label="2."), Clause("Ba.", blocks=points))),
    )


def test_what_only_an_appendix_cites_is_a_reference_too() -> None:
    cites = (
        "Theo Thông tư số 64/2025/TT-BCT ngày 05/12/2025 của Bộ Công Thương về quản lý chợ; Thông tư số 64/2025/TT-BCT."
    )
    appendix = (line("Phụ lục", align="center", bold=True), line("DANH MỤC", align="center", bold=True), line(cites))
    closing = grid(([line("Nơi nhận:"), line("- Lưu: VT.")], [line("GIÁM ĐỐC"), line("Lê An", bold=True)]))
    reading = Reading((*HEADERS["two rows"], line("Kính gửi: A"), line("Gửi Phụ lục kèm theo./."), closing, *appendix))
    document = build(facts(reading)).document
    assert [(item.id, item.number) for item in document.references] == [("tt64", "64/2025/TT-BCT")]
    assert [(item.title, len(item.body)) for item in document.appendices] == [("Danh mục", 1)]
    assert any("Thông tư số 64/2025/TT-BCT" in text for text in texts(compose(document)))


@pytest.mark.parametrize("goes_on", ["ứng dụng", "đổi mới", "ổn định", "ưu tiên", "ươm tạo"])
def test_a_summary_goes_on_before_any_small_letter(goes_on: str) -> None:
    text = f"Kế hoạch số 87/KH-UBND ngày 03/5/2026 của UBND tỉnh về việc cải cách hành chính, {goes_on} công nghệ."
    assert [item.summary for item in cited([text])] == [f"về việc cải cách hành chính, {goes_on} công nghệ"]


@pytest.mark.parametrize("goes_on", ["Ủy ban nhân dân xã yêu cầu", "Ông Chủ tịch yêu cầu", "Đảng ủy yêu cầu"])
def test_a_summary_ends_before_a_capital(goes_on: str) -> None:
    text = f"Thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2026 của UBND tỉnh về việc cải cách hành chính, {goes_on}"
    assert [item.summary for item in cited([text])] == ["về việc cải cách hành chính"]


@pytest.mark.parametrize(("line_", "name"), [("ông ấy", ""), ("ứng cử viên", ""), ("Ông Ấy Đỗ", "Ông Ấy Đỗ")])
def test_a_name_begins_each_word_with_a_capital(line_: str, name: str) -> None:
    found = closing(spots(grid(([line("Nơi nhận:"), line("- Lưu: VT.")], [line("CHỦ TỊCH"), line(line_)]))))
    assert [mark.name for mark in found.signers] == [name]


def test_the_drafter_stands_to_the_right_of_the_filing_line() -> None:
    left = [line("Nơi nhận:", bold=True), line("- Như trên;"), line("- Lưu: VT, NVK. A.XX(10)")]
    right = [line("CHỦ TỊCH"), line("Nguyễn Văn An", bold=True)]
    found = closing(spots(grid((left, right))))
    assert (found.filing, found.drafter) == ("Lưu: VT, NVK", "A.XX(10)")
    ended = [*left[:2], line("- Lưu: VT, KSTT. Linh.")]
    assert closing(spots(grid((ended, right)))).filing == "Lưu: VT, KSTT. Linh"
