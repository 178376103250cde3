"""Headers, openings, closings and appendices in the many shapes that offices give them."""

from __future__ import annotations

import pytest
from support.repository import CORPUS, with_corpus

from vbgen.readers import read
from vbgen.readers.reading import Cell, Grid, Line, Reading, Unreadable
from vbgen.recognise.citations import cited
from vbgen.recognise.closing import Mark, closing
from vbgen.recognise.facts import facts, plain
from vbgen.recognise.titles import appendix_titles, is_name, kind_of
from vbgen.recognise.zones import spots
from vbgen.tree import Run


def line(text: str, **look: object) -> Line:
    return Line((Run(text),), **look)  # type: ignore[arg-type]


def centred(text: str, **look: object) -> Line:
    return line(text, align="center", size=14.0, **look)


def grid(*rows: tuple[list[Line], ...], ruled: bool = False) -> Grid:
    return Grid(tuple(tuple(Cell(tuple(cell)) for cell in row) for row in rows), ruled)


NAMES = ["UBND TỈNH A", "SỞ NỘI VỤ"]
CROWN = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
DATE = "An Bình, ngày      tháng      năm 2026"
NUMBER = "Số:          /SNV-VP"
SUBJECT = ["V/v rà soát hồ sơ", "của các phòng"]
LETTER = [line("Kính gửi: Sở Tài chính", size=14.0), line("Sở Nội vụ có ý kiến như sau: nội dung.", size=14.0)]

SHAPES: dict[str, list[Line | Grid]] = {
    "no table": [line(text, size=14.0) for text in (*NAMES, NUMBER, *SUBJECT, *CROWN, DATE)],
    "blanks between the columns": [
        line(f"  {NAMES[0]}          {CROWN[0]}"),
        line(f"{NAMES[1]}\t\t   {CROWN[1]}"),
        line(f"{NUMBER}\t\t{DATE}"),
        *map(line, SUBJECT),
    ],
    "forced breaks in two cells": [
        grid(([line("\n".join([*NAMES, NUMBER, *SUBJECT]))], [line("\n".join([*CROWN, DATE]))]))
    ],
    "V/v below the table": [
        grid((list(map(line, [*NAMES, NUMBER])), list(map(line, [*CROWN, DATE])))),
        *map(line, SUBJECT),
    ],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_blank_header_says_the_same_in_every_shape(shape: str) -> None:
    found = facts(Reading((*SHAPES[shape], *LETTER)))
    top = found.header
    assert (top.superior, top.issuer) == ((NAMES[0],), (NAMES[1],))
    assert (top.number, top.symbol, top.place, top.year) == ("", "SNV-VP", "An Bình", "2026")
    assert (found.opening.kind, found.opening.summary) == ("cong-van", "rà soát hồ sơ của các phòng")
    assert found.opening.addressees == ("Sở Tài chính",)


def test_what_a_web_page_prints_above_the_names_is_no_name() -> None:
    above = [line("Văn bản gốc"), line("Ngày cập nhật:"), line("01/01/2026")]
    body = [line("NGHỊ QUYẾT"), line("CHƯƠNG TRÌNH NĂM 2026"), line("QUỐC HỘI"), line("Căn cứ Hiến pháp;")]
    found = facts(Reading((*above, line("QUỐC HỘI"), *map(line, CROWN), line("Nghị quyết số: 5/2026/QH15"), *body)))
    assert (found.header.issuer, found.header.number, found.header.symbol) == (("QUỐC HỘI",), "5", "2026/QH15")
    assert (found.opening.kind, found.opening.summary) == ("nghi-quyet", "CHƯƠNG TRÌNH NĂM 2026")
    assert found.opening.bases == ("Căn cứ Hiến pháp",)


def test_a_stamped_number_on_a_line_of_its_own_belongs_to_the_blank_number() -> None:
    body = [line("Kính gửi: Tỉnh ủy"), line("Đảng ủy báo cáo như sau."), line("159"), line("Hết.")]
    found = facts(Reading((line("ĐẢNG ỦY XÃ A"), line("Số -CV/ĐU"), line("ĐẢNG CỘNG SẢN VIỆT NAM"), *body)))
    assert (found.header.number, found.header.symbol) == ("159", "CV/ĐU")
    assert "159" not in [entry.text for entry in found.entries]


def test_a_gazette_says_all_in_its_title() -> None:
    title = ["CỦA BỘ TÀI CHÍNH SỐ 13/2001/TT-BTC", "NGÀY 8 THÁNG 3 NĂM 2001", "HƯỚNG DẪN VỀ THUẾ"]
    found = facts(Reading((centred("THÔNG TƯ"), *map(centred, title), line("Căn cứ Luật thuế;", size=12.0))))
    top = found.header
    assert (top.issuer, top.number, top.symbol) == (("BỘ TÀI CHÍNH",), "13", "2001/TT-BTC")
    assert (top.day, top.month, top.year, found.opening.summary) == ("8", "3", "2001", "HƯỚNG DẪN VỀ THUẾ")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("K Ế   H O Ạ C H", "ke-hoach"), ("KẾ HOẠCH", "ke-hoach"), ("BIÊN BẢN HỌP", "bien-ban"), ("UBND XÃ", "")],
)
def test_the_kind_that_a_title_names(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_a_line_with_more_than_the_kind_is_no_bare_name() -> None:
    assert is_name("THÔNG BÁO")
    assert not is_name("THÔNG BÁO VỀ VIỆC HỌP")


def opened(*lines: Line) -> dict[str, object]:
    return plain(facts(Reading((grid((list(map(line, NAMES)), list(map(line, CROWN)))), *lines))))


def test_a_title_in_lines_is_joined_up_to_who_decides() -> None:
    found = opened(
        centred("QUYẾT ĐỊNH", bold=True),
        centred("Ban hành quy định về", bold=True),
        centred("thực hiện công tác văn thư", bold=True),
        centred("GIÁM ĐỐC SỞ NỘI VỤ", bold=True),
        line("Căn cứ Luật Lưu trữ;", size=14.0),
        line("QUYẾT ĐỊNH:", size=14.0),
        line("Điều 1. Ban hành.", size=14.0),
        line("Nơi nhận: Như trên.", size=14.0),
    )
    assert (found["kind"], found["summary"]) == ("quyet-dinh", "Ban hành quy định về thực hiện công tác văn thư")
    assert found["bases"] == ["Căn cứ Luật Lưu trữ"]


def test_title_subject_and_petition_in_one_paragraph() -> None:
    found = opened(
        centred("TỜ TRÌNH"), centred("(V/v xin kinh phí)\nKính gửi: UBND huyện A"), centred("     Phòng Nội vụ huyện A")
    )
    assert (found["kind"], found["summary"]) == ("to-trinh", "xin kinh phí")
    assert found["addressees"] == ["UBND huyện A", "Phòng Nội vụ huyện A"]


def test_addressees_with_commas_and_without_a_name() -> None:
    found = opened(line("Kính gửi: - Đảng ủy,"), line("- Các hội,"), line("- Mặt trận."))
    assert found["addressees"] == ["Đảng ủy", "Các hội", "Mặt trận"]
    assert opened(line("Kính gửi: …………………"))["addressees"] == []


# --- closing -------------------------------------------------------------------------------------------------------


def test_several_signers_in_a_grid_are_read_rank_by_rank() -> None:
    def cell(*texts: str) -> list[Line]:
        return [line(text, bold=True) for text in texts]

    found = closing(
        spots(
            grid(
                (cell("Đại diện", "Sở Nội vụ", "", "Lê Văn An"), cell("Đại diện", "Sở Y tế", "", "Trần Bình")),
                (cell("THÀNH VIÊN"), cell("THƯ KÝ")),
                (cell("Đỗ Cường"), cell("Vũ Dũng")),
            )
        )
    )
    assert [(mark.position, mark.name) for mark in found.signers] == [
        ("Đại diện Sở Nội vụ", "Lê Văn An"),
        ("Đại diện Sở Y tế", "Trần Bình"),
        ("THÀNH VIÊN", "Đỗ Cường"),
        ("THƯ KÝ", "Vũ Dũng"),
    ]


HOSTED = {
    "above the name": ("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ NỘI VỤ", "Lê Văn An"),
    "below the name": ("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN", "Lê Văn An", "GIÁM ĐỐC SỞ NỘI VỤ"),
}


@pytest.mark.parametrize("shape", HOSTED)
def test_the_office_in_the_signers_own_agency_is_his_other_position(shape: str) -> None:
    end = closing([spot for text in ("Nơi nhận:", "- Lưu: VT.", *HOSTED[shape]) for spot in spots(line(text))])
    assert end.signers == (Mark(("TM. BAN CHỈ ĐẠO",), "PHÓ TRƯỞNG BAN", "Lê Văn An", host="GIÁM ĐỐC SỞ NỘI VỤ"),)
    assert end.rest == ()


def test_a_body_signs_by_its_head_in_small_letters() -> None:
    signed = [line("UBND XÃ AN BÌNH"), line("Chủ tịch")]
    found = facts(Reading((*map(line, CROWN), *LETTER, *[line("Nội dung.")] * 4, *signed)))
    assert found.closing.signers == (Mark(("UBND XÃ AN BÌNH",), "Chủ tịch", ""),)
    assert found.header.issuer == ("UBND XÃ AN BÌNH",)


def test_signature_and_recipients_faked_on_lines() -> None:
    lines = [
        line("Nơi nhận:\t\t\tTM. ỦY BAN NHÂN DÂN"),
        line("- Như trên;                 KT. CHỦ TỊCH"),
        line("- Cơ quan báo, đài;\t\t\tPHÓ CHỦ TỊCH"),
        line("- Lưu: VT."),
        line("Sonnk/QĐ06"),
        line("Lê Văn An", bold=True),
    ]
    found = closing([spot for item in lines for spot in spots(item)])
    assert found.recipients == ("Như trên", "Cơ quan báo, đài")
    assert (found.filing, found.drafter) == ("Lưu: VT", "Sonnk/QĐ06")
    assert found.signers == (Mark(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Lê Văn An"),)


# --- appendices, citations, body -----------------------------------------------------------------------------------


def test_titles_of_appendices() -> None:
    items = (
        centred("PHỤ LỤC I"),
        centred("DANH MỤC HỒ SƠ"),
        line("(Kèm theo Quyết định số 1/QĐ-SNV)", size=14.0),
        grid(([line("TT")], [line("Tên")]), ruled=True),
        centred("PHÂN CÔNG NHIỆM VỤ"),
        centred("(Kèm theo Kế hoạch số 2/KH-SNV)"),
        line("Phụ lục 3 của Nghị định nói rằng các cơ quan phải lập danh mục hồ sơ.", size=14.0),
        centred("PHỤ LỤC"),
        line("Nội dung.", size=14.0),
    )
    assert appendix_titles(items) == ["DANH MỤC HỒ SƠ", "PHÂN CÔNG NHIỆM VỤ", "PHỤ LỤC"]


@pytest.mark.parametrize(
    "number",
    [
        "10/2007/QĐ_BKHCN",
        "866/-TTg",
        "03/3527/2026/HCNM",
        "1407/26/TP",
        "01TV/2026",
        "244/HĐNT/A2/2026",
        "66.7/2025/NQ-CP",
    ],
)
def test_numbers_of_odd_shapes_are_cited(number: str) -> None:
    assert [item.number for item in cited([f"theo Văn bản số {number} ngày 05/6/2026"])] == [number]


def test_a_table_without_rules_gives_one_rung_for_each_row() -> None:
    roster = grid(([line("- Bà A")], [line("- Trưởng ban")]), ([line("- Ông B")], [line("- Thành viên")]))
    found = facts(Reading((*SHAPES["no table"], *LETTER, roster, line("Hết./.", size=14.0))))
    assert [entry.label for entry in found.entries] == ["", "-", "-", ""]
    assert [entry.text for entry in found.entries][1:3] == ["Bà A - Trưởng ban", "Ông B - Thành viên"]


# --- real files ----------------------------------------------------------------------------------------------------


@with_corpus
def test_no_real_file_breaks_recognising() -> None:
    for path in sorted((CORPUS / "dev").rglob("*.*"))[::7]:
        try:
            reading = read(str(path))
        except Unreadable:
            continue
        assert set(plain(facts(reading))) >= {"kind", "issuer", "signers"}


def test_a_wrapped_addressee_is_one_and_the_letter_begins_below_it() -> None:
    header = [line(text, size=14.0) for text in (*NAMES, NUMBER, *SUBJECT, *CROWN, DATE)]
    letter = (
        *("Kính gửi:", "- Các sở: Nội vụ, Tài chính,", "Công Thương, Thanh", "tra tỉnh;", "- UBND các xã."),
        "Sở Nội vụ đề nghị rà soát.",
    )
    found = facts(Reading((*header, *(line(text, size=14.0) for text in letter))))
    assert found.opening.addressees == ("Các sở: Nội vụ, Tài chính, Công Thương, Thanh tra tỉnh", "UBND các xã")
    assert [entry.text for entry in found.entries] == ["Sở Nội vụ đề nghị rà soát."]


def test_a_letter_of_the_party_without_its_about_has_a_summary() -> None:
    lines = (
        *("TỈNH ỦY LAM SƠN", "ĐẢNG ỦY XÃ HÒA AN", "*", "Số 12-CV/ĐU", "Chuẩn bị báo cáo", "tại Hội nghị tháng 6"),
        *("ĐẢNG CỘNG SẢN VIỆT NAM", "Hòa An, ngày 05 tháng 6 năm 2026", "Kính gửi: Các chi bộ", "Đề nghị báo cáo."),
    )
    found = facts(Reading(tuple(map(line, lines))))
    assert found.opening.summary == "Chuẩn bị báo cáo tại Hội nghị tháng 6"
    assert found.header.rest == ()


@pytest.mark.parametrize("look", [{"bold": True, "align": "both", "size": 14.0}, {}], ids=["justified", "plain text"])
def test_a_long_summary_of_a_decision_stands_between_its_type_and_who_decides(look: dict[str, object]) -> None:
    summary = "Ban hành giải pháp " + "nâng cao an toàn phòng cháy cho các cơ sở, công trình " * 6 + "trên địa bàn"
    below = (
        "GIÁM ĐỐC SỞ NỘI VỤ",
        "Căn cứ Luật Phòng cháy;",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành.",
        "Nơi nhận:",
        "- Lưu: VT.",
    )
    lines = (*NAMES, "Số: 12/QĐ-SNV", *CROWN, DATE)
    found = facts(
        Reading(
            (
                *map(line, lines),
                line("QUYẾT ĐỊNH", **{**look, "align": "center"} if look else {}),
                line(summary, **look),
                *map(line, below),
            )
        )
    )
    assert (found.opening.summary, found.opening.bases) == (summary, ("Căn cứ Luật Phòng cháy",))


def test_the_last_words_of_the_national_name_below_the_rest_of_it_are_no_line_of_their_own() -> None:
    crown = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", CROWN[1]]
    found = facts(
        Reading((grid((list(map(line, [*NAMES, NUMBER, *SUBJECT])), list(map(line, [*crown, DATE])))), *LETTER))
    )
    assert found.header.rest == ()
