"""Facts become a document: each paragraph where it stood, each assignment a task, what a kind does not have kept."""

from __future__ import annotations

import pytest

from vbgen import tree
from vbgen.compose import compose
from vbgen.model import Document, Paragraph, Signer, Task
from vbgen.outline import tasks
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise.building import Built, build
from vbgen.recognise.facts import Facts, facts, ladder, plain
from vbgen.recognise.ladder import Entry
from vbgen.tree import Run, text_of
from vbgen.vietnamese import PartialDate, folded

HEADER = (
    *("ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    "Số: 12/{symbol}",
    "Lam Sơn, ngày 05 tháng 6 năm 2026",
)
CLOSING = ("Nơi nhận:", "- Các sở;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An")


def line(text: str) -> Line:
    return Line((Run(text),))


def grid(*rows: str) -> Grid:
    return Grid(tuple(tuple(Cell((line(text.strip()),)) for text in row.split("|")) for row in rows))


def found(*items: str | Grid, symbol: str = "KH-UBND", after: tuple[str | Grid, ...] = ()) -> Facts:
    """The facts of a document with this title and body between a header and a closing, and of what follows."""
    whole = (*HEADER, *items, *CLOSING, *after)
    named = [item.format(symbol=symbol) if isinstance(item, str) else item for item in whole]
    return facts(Reading(tuple(line(item) if isinstance(item, str) else item for item in named)))


def built(*items: str | Grid, symbol: str = "KH-UBND", after: tuple[str | Grid, ...] = ()) -> Document:
    return build(found(*items, symbol=symbol, after=after)).document


TABLE = grid(
    "TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn", "1 | Rà soát | UBND các xã | 30/6/2026", "2 | Tập huấn | Sở Y tế |"
)


def test_a_basis_below_a_paragraph_stays_there() -> None:
    letter = built(
        "V/v trả lời hồ sơ",
        "Kính gửi: Hợp tác xã Bình An",
        "Ngày 01/6/2026, Sở Công Thương nhận được đơn của Hợp tác xã Bình An.",
        "Căn cứ Nghị định số 12/2025/NĐ-CP ngày 05/02/2025 của Chính phủ về hợp tác xã;",
        "Sở Công Thương trả lại hồ sơ.",
        symbol="SCT-CN",
    )
    assert letter.bases == ()
    assert [block.text[:13] for block in letter.body if isinstance(block, Paragraph)] == [
        *["Ngày 01/6/202", "Căn cứ [@nd12", "Sở Công Thươn"]
    ]


def test_a_basis_that_opens_the_body_is_one() -> None:
    plan = built("KẾ HOẠCH", "Trồng cây", "Căn cứ Luật Đất đai ngày 18/01/2024;", "Ủy ban ban hành Kế hoạch như sau:")
    assert plan.bases == ("Căn cứ Luật Đất đai ngày 18/01/2024",)


def test_addressees_of_a_kind_that_prints_none_stand_in_its_body() -> None:
    notice = built("THÔNG BÁO", "Kết quả kiểm tra", "Kính gửi: Công ty A", "1. Công ty A khắc phục.", symbol="TB-UBND")
    assert notice.addressees == ("Công ty A",)
    decision = built("QUYẾT ĐỊNH", "Về việc nâng lương", "Kính gửi: Công ty A", "Điều 1. Nâng lương.", symbol="QĐ-UBND")
    assert (decision.addressees, decision.body[0]) == ((), Paragraph("Kính gửi: Công ty A"))


def test_a_legal_text_is_a_document_of_articles_whose_duties_are_tasks() -> None:
    decree = built(
        *("NGHỊ ĐỊNH", "Về dữ liệu đất đai", "Điều 1. Phạm vi", "Nghị định này quy định về dữ liệu đất đai."),
        *("Điều 2. Trách nhiệm thi hành", "1. Bộ Tài chính có trách nhiệm bố trí kinh phí."),
        symbol="2026/NĐ-CP",
    )
    assert decree.kind == "nghi-dinh"
    assert [(place.path, place.lead) for place in tasks(decree)] == [("Đ2.1", "Bộ Tài chính")]


ISSUED = (
    "Điều 1. Phạm vi",
    "Quy chế này quy định về phối hợp.",
    "Điều 2. Trách nhiệm",
    "1. Sở Y tế có trách nhiệm lập danh sách.",
)


@pytest.mark.parametrize(
    ("document", "wanted"),
    [
        pytest.param(
            found("KẾ HOẠCH", "Trồng cây", "I. NHIỆM VỤ", "Theo bảng sau:", TABLE),
            [("I.1", "UBND các xã"), ("I.2", "Sở Y tế")],
            id="a table in the body",
        ),
        pytest.param(
            found("KẾ HOẠCH", "Trồng cây", "1. Trồng cây.", after=("PHỤ LỤC", "PHÂN CÔNG", TABLE)),
            [("PL1.1", "UBND các xã"), ("PL1.2", "Sở Y tế")],
            id="a table in an appendix",
        ),
    ],
)
def test_every_assignment_that_is_recognised_is_a_task_with_its_lead(
    document: Facts, wanted: list[tuple[str, str]]
) -> None:
    made = [(place.path, place.lead) for place in tasks(build(document).document)]
    assert made == wanted
    charged = [*document.assignments, *(item for annex in document.annexes for item in annex.assignments)]
    assert [folded(item.lead) for item in charged] == [folded(lead) for _, lead in made]


def test_lines_of_a_form_without_a_body_become_one_and_are_doubted() -> None:
    lines = (
        "UBND XÃ TÂN TIẾN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/UBND",
        "Mẫu số 3",
        "V/v trợ cấp",
        "Kính gửi: Sở Y tế",
    )
    made = build(facts(Reading(tuple(map(line, (*lines, "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An"))))))
    assert made.document.body == (Paragraph("Mẫu số 3"),)
    assert any(doubt.path == "body" for doubt in made.doubts)


def test_a_fact_is_known_through_the_marks_of_its_looks() -> None:
    runs = (Run("Giao Sở Y tế rà soát xong trong "), Run("tháng 6/2026", bold=True))
    head = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH", "Triển khai công tác")
    lines = [Line((Run(text),), bold=True, align="center") for text in head]
    body = (line("I. NHIỆM VỤ"), Line((Run("1. "), *runs)), line("2. Hết."))
    made = build(facts(Reading((*lines, *body)))).document
    found = [place.block for place in tasks(made)]
    assert [(task.text, task.due) for task in found if isinstance(task, Task)] == [
        ("Giao Sở Y tế rà soát xong trong **tháng 6/2026**", "6/2026")
    ]
    printed = [text_of(item.runs) for item in compose(made).items if isinstance(item, tree.PrintedParagraph)]
    assert "1. Giao Sở Y tế rà soát xong trong tháng 6/2026." in printed


def test_an_appendix_of_which_only_the_word_stands_there_is_left_open() -> None:
    made = build(found("KẾ HOẠCH", "Triển khai công tác", "1. Rà soát hồ sơ.", after=("PHỤ LỤC",)))
    (annex,) = made.document.appendices
    assert (annex.title, annex.body) == ("…", (Paragraph("…"),))
    assert [doubt.why for doubt in made.doubts if doubt.path == "appendices"] == [
        "không thấy tên của phụ lục thứ 1",
        "không thấy nội dung của phụ lục thứ 1",
    ]


def test_two_tables_with_an_empty_line_between_are_one_where_the_second_goes_on() -> None:
    head = "TT | Nhiệm vụ | Chủ trì"
    above, below = grid(head, "1 | Rà soát | Sở Nội vụ"), grid("2 | Báo cáo | Sở Y tế")
    made = built("KẾ HOẠCH", "Triển khai công tác", "I. NHIỆM VỤ", above, "", below)
    assert [(place.lead, place.block.text) for place in tasks(made) if isinstance(place.block, Task)] == [
        ("Sở Nội vụ", "Rà soát"),
        ("Sở Y tế", "Báo cáo"),
    ]


def test_a_lead_in_a_line_of_its_own_is_the_tasks_but_where_the_heading_names_it() -> None:
    plan = built(
        *("KẾ HOẠCH", "Chuyển đổi số", "1. Sở Y tế", "a) Rà soát đường truyền", "- Cơ quan chủ trì: Sở Y tế."),
        *("b) Kết nối dữ liệu", "- Cơ quan chủ trì: Sở Nội vụ."),
    )
    found = [place.block for place in tasks(plan) if isinstance(place.block, Task)]
    assert [(task.text, task.lead) for task in found] == [
        ("Rà soát đường truyền", ""),
        ("Kết nối dữ liệu", "Sở Nội vụ"),
    ]


@pytest.mark.parametrize(
    ("below", "texts"),
    [
        (Line((Run("Quy định chung"),), align="center"), ["Quy định chung", "Nội dung."]),
        (line("QUY ĐỊNH CHUNG"), ["QUY ĐỊNH CHUNG", "Nội dung."]),
        (line("Quy định chung"), ["", "Quy định chung", "Nội dung."]),
        (line("1. QUY ĐỊNH CHUNG"), ["", "QUY ĐỊNH CHUNG", "Nội dung."]),
    ],
)
def test_the_name_of_a_chapter_stands_below_its_label_set_off_from_what_follows(below: Line, texts: list[str]) -> None:
    read = ladder((line("Chương I"), below, line("Nội dung.")))
    assert [item.text for item in read if isinstance(item, Entry)] == texts


def test_the_province_s_party_is_written_as_a_name_whatever_the_text_says_of_it() -> None:
    head = ("ĐẢNG BỘ TỈNH LAM SƠN", "BAN THƯỜNG VỤ", "Số 45-CT/TU", "ĐẢNG CỘNG SẢN VIỆT NAM")
    lines = (*head, "Lam Sơn, ngày 10 tháng 11 năm 2026", "CHỈ THỊ", "về phòng, chống hạn", "Các xã trữ nước.")
    made = build(facts(Reading(tuple(map(line, (*lines, "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn An")))))).document
    assert (made.issuer.superior, made.issuer.name) == (("Đảng bộ tỉnh Lam Sơn",), ("Ban Thường vụ",))


def test_a_task_supports_whom_its_own_words_name() -> None:
    plan = built(
        "KẾ HOẠCH", "Chuyển đổi số", "1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh rà soát đường truyền."
    )
    (task,) = (place.block for place in tasks(plan) if isinstance(place.block, Task))
    assert (task.lead, task.support) == ("Sở Y tế", ("Công an tỉnh",))


def signed(*lines: str, symbol: str = "KH-UBND") -> Built:
    head = [text.format(symbol=symbol) for text in HEADER]
    body = ("KẾ HOẠCH", "Trồng cây", "1. Trồng cây.", "Nơi nhận:", "- Lưu: VT.")
    return build(facts(Reading(tuple(map(line, (*head, *body, *lines))))))


@pytest.mark.parametrize(
    ("lines", "signer"),
    [
        (("CHỦ TỊCH", "Lê Văn An"), Signer(position="Chủ tịch", name="Lê Văn An")),
        (
            ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"),
            Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Lê Văn An"),
        ),
        (
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An"),
            Signer(("TM", "KT"), ("Ủy ban nhân dân", "Chủ tịch"), "Phó Chủ tịch", name="Lê Văn An"),
        ),
        (("Q. CHỦ TỊCH", "Lê Văn An"), Signer(("Q",), (), "Chủ tịch", name="Lê Văn An")),
    ],
)
def test_who_signs_is_read_with_his_authority(lines: tuple[str, ...], signer: Signer) -> None:
    made = signed(*lines)
    assert made.document.signers == (signer,)
    assert [doubt for doubt in made.doubts if doubt.path.startswith("signers")] == []


def test_who_is_not_named_is_doubted() -> None:
    made = signed("CHỦ TỊCH")
    assert [(doubt.path, doubt.why) for doubt in made.doubts if doubt.path.startswith("signers")] in (
        [("signers[0]", "không thấy họ tên người ký")],
        [("signers", "không tìm thấy người ký")],
    )


@pytest.mark.parametrize(
    ("symbol", "own", "issuer"),
    [("KH-UBND", "", "UBND"), ("UBND-KH", "UBND-KH", ""), ("BC-UBND", "BC-UBND", "")],
)
def test_a_symbol_that_is_not_made_of_kind_and_issuer_is_kept_whole(symbol: str, own: str, issuer: str) -> None:
    made = built("KẾ HOẠCH", "Trồng cây", "1. Trồng cây.", symbol=symbol)
    assert (made.symbol, made.issuer.symbol) == (own, issuer)


def dated(header: str, *given: str) -> tuple[PartialDate, list[str]]:
    lines = (*HEADER[:5], header, "KẾ HOẠCH", "Trồng cây", "1. Trồng cây.", *CLOSING)
    after: list[Line] = []
    for sign, text in zip(("I", "II"), given, strict=False):
        head = (f"PHỤ LỤC {sign}", "DANH MỤC", f"(Kèm theo Kế hoạch số 12/KH-UBND {text})")
        after += [*(Line((Run(one),), align="center") for one in head), line("1. A.")]
    whole = (*(line(text.format(symbol="KH-UBND")) for text in lines), *after)
    made = build(facts(Reading(whole)))
    return made.document.date, [doubt.why for doubt in made.doubts if doubt.path == "date"]


TAKEN = "tháng, năm lấy từ dòng “Kèm theo …” của phụ lục"


@pytest.mark.parametrize(
    ("header", "given", "date", "told"),
    [
        ("Lam Sơn, ngày     tháng     năm 2026", ("ngày   tháng 6 năm 2026",), (2026, 6, None), [TAKEN]),
        ("Lam Sơn, ngày     tháng     năm     ", ("ngày   tháng 6 năm 2026",), (2026, 6, None), [TAKEN]),
        ("Lam Sơn, ngày     tháng     năm 2026", ("ngày   tháng   năm 2026",), (2026, None, None), [TAKEN]),
        ("Lam Sơn, ngày     tháng     năm 2025", ("ngày   tháng 6 năm 2026",), (2025, None, None), []),
        ("Lam Sơn, ngày     tháng 5 năm 2026", ("ngày   tháng 6 năm 2026",), (2026, 5, None), []),
        ("Lam Sơn, ngày 05 tháng 5 năm 2026", ("ngày   tháng 6 năm 2026",), (2026, 5, 5), []),
        ("Lam Sơn, ngày     tháng     năm 2026", (), (2026, None, None), []),
        ("Lam Sơn, ngày     tháng     năm 2026", ("ngày   tháng 13 năm 2026",), (2026, None, None), []),
    ],
)
def test_a_date_that_is_open_is_completed_by_what_appendices_say(
    header: str, given: tuple[str, ...], date: tuple[int | None, ...], told: list[str]
) -> None:
    found, doubts = dated(header, *given)
    assert ((found.year, found.month, found.day), doubts) == (date, told)


def test_who_is_not_found_is_doubted_each_by_its_name() -> None:
    made = build(facts(Reading(tuple(map(line, ("1. Trồng cây.", "2. Chăm sóc."))))))
    assert {(doubt.path, doubt.why) for doubt in made.doubts} >= {
        ("kind", "không thấy tên loại; tạm coi là công văn"),
        ("issuer", "không tìm thấy trong tệp gốc"),
        ("number", "không tìm thấy trong tệp gốc"),
        ("summary", "không tìm thấy trong tệp gốc"),
        ("signers", "không tìm thấy người ký"),
    }
    assert (made.document.kind, made.document.issuer.name) == ("cong-van", ("…",))


def test_the_facts_are_told_under_the_keys_of_their_labels() -> None:
    read = found(
        "KẾ HOẠCH", "Trồng cây", "1. Sở Y tế rà soát xong trước ngày 30/6/2026.", after=("PHỤ LỤC", "DANH MỤC", TABLE)
    )
    told = plain(read)
    assert (told["kind"], told["standard"], told["superior"], told["issuer"]) == (
        "ke-hoach",
        "nd30",
        None,
        "ỦY BAN NHÂN DÂN TỈNH LAM SƠN",
    )
    assert [told[key] for key in ("number", "symbol", "place", "day", "month", "year")] == [
        *("12", "KH-UBND", "Lam Sơn", "05", "6", "2026")
    ]
    assert (told["summary"], told["labels"], told["recipients"], told["filing"]) == (
        "Trồng cây",
        ["1."],
        ["Các sở"],
        "Lưu: VT",
    )
    assert told["signers"] == [{"authority": [], "position": "CHỦ TỊCH", "name": "Lê Văn An"}]
    assert [(item["lead"], item["due"], item["starts"]) for item in told["assignments"]] == [
        ("Sở Y tế", "trước ngày 30/6/2026", "Sở Y tế rà soát xong trước ngày"),
        ("UBND các xã", "30/6/2026", "Rà soát"),
        ("Sở Y tế", "", "Tập huấn"),
    ]
    assert plain(read._replace(header=read.header._replace(standard="dang")))["standard"] == "dang"
