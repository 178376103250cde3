"""What charges somebody in a document and is no task of it."""

from __future__ import annotations

import pytest

from vbgen.model import Appendix, Block, Clause, Column, Document, Paragraph, Row, Table, Task
from vbgen.overlooked import Overlooked, OverlookedSort, overlooked


def document(*body: Block, appendices: tuple[Appendix, ...] = ()) -> Document:
    return Document(kind="ke-hoach", body=body, appendices=appendices)


def under(heading: str, *blocks: Block) -> Document:
    return document(Clause(heading, heading=True, blocks=blocks))


def found(of: Document) -> list[tuple[OverlookedSort, str, tuple[str, ...]]]:
    return [(item.sort, item.path, item.units) for item in overlooked(of)]


TABLE = Table(
    tuple(map(Column, ("TT", "Nội dung", "Chủ trì", "Phối hợp"))),
    (
        Row(("I", "Đất đai", "", "")),
        Row(("1", "Rà soát hồ sơ", "UBND các xã, phường", "Sở Tài chính")),
        Row(("2", "Cập nhật dữ liệu hằng quý", "Sở Nông nghiệp và Môi trường", "")),
        Row(("3", "Tổng số: 15.000 thửa", "", "")),
    ),
)


def test_rows_of_a_table_that_name_units_are_overlooked_each() -> None:
    assert found(document(TABLE)) == [
        (OverlookedSort.ROW, "/1.2", ("UBND các xã, phường", "Sở Tài chính")),
        (OverlookedSort.ROW, "/1.3", ("Sở Nông nghiệp và Môi trường",)),
    ]
    appended = document(appendices=(Appendix("Phân công", body=(TABLE,)),))
    assert [(item.sort, item.path, item.text) for item in overlooked(appended)] == [
        (OverlookedSort.APPENDED_ROW, "PL1/1.2", "Rà soát hồ sơ"),
        (OverlookedSort.APPENDED_ROW, "PL1/1.3", "Cập nhật dữ liệu hằng quý"),
    ]


@pytest.mark.parametrize(
    "heading", ["Ủy ban nhân dân các xã, phường", "Trách nhiệm của Sở Nội vụ", "**Kho bạc Nhà nước tỉnh:**"]
)
def test_items_under_a_unit_s_heading_are_overlooked(heading: str) -> None:
    work = Clause("Tổ chức kiểm tra, đối chiếu khối lượng kê khai, nộp thuế", level="-")
    plain = Paragraph("Chỉ đạo lực lượng chức năng tăng cường triển khai các biện pháp")
    task = Task("Rà soát hồ sơ của các tổ chức, cá nhân trên địa bàn")
    assert [item[:2] for item in found(under(heading, work, task, plain, Paragraph("(Có Phụ lục kèm theo)")))] == [
        (OverlookedSort.ITEM, "I.-1"),
        (OverlookedSort.ITEM, "I/1"),
    ]


def test_what_is_wanted_by_a_day_of_whoever_it_is_sent_to_is_overlooked() -> None:
    wanted = "Báo cáo kết quả thực hiện về Sở Y tế (qua Phòng Nghiệp vụ) trước 14 giờ thứ Sáu hằng tuần"
    told = "Báo cáo đã gửi Sở Y tế"
    assert found(document(Paragraph(wanted), Paragraph(told))) == [
        (OverlookedSort.SENTENCE, "/1", ("nơi nhận văn bản",))
    ]


def test_what_leads_the_tasks_that_stand_in_it_is_not_overlooked() -> None:
    lead = "Ủy ban nhân dân cấp xã"
    inside = (Task("Niêm yết công khai quy trình"),)
    assert found(under("Trách nhiệm", Clause(f"{lead} có trách nhiệm", lead=lead, blocks=inside))) == []
    assert found(under("Trách nhiệm", Clause(f"{lead} có trách nhiệm niêm yết", lead=lead))) != []


def test_a_heading_that_names_no_unit_holds_no_such_items() -> None:
    work = Clause("Đẩy mạnh cải cách thủ tục hành chính, cắt giảm thời gian giải quyết hồ sơ", level="-")
    assert found(under("Nhiệm vụ, giải pháp", work)) == []
    assert found(under("Sở Nội vụ thực hiện rà soát thủ tục", work)) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Giao Sở Nội vụ tham mưu sắp xếp bộ máy", ("Sở Nội vụ",)),
        ("Trong quá trình thực hiện, đề nghị UBND các xã rà soát lại danh sách", ("UBND các xã",)),
        ("Sở Tài chính có trách nhiệm bố trí kinh phí", ("Sở Tài chính",)),
    ],
)
def test_sentences_that_charge_a_unit_are_overlooked(text: str, units: tuple[str, ...]) -> None:
    assert found(under("Tổ chức thực hiện", Paragraph(text))) == [(OverlookedSort.SENTENCE, "I/1", units)]


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí được bố trí từ ngân sách nhà nước",
        "Trên đây là Kế hoạch năm 2026, yêu cầu các cơ quan, địa phương nghiêm túc tổ chức thực hiện./.",
        "Yêu cầu Thủ trưởng các sở, ngành và Chủ tịch UBND các phường khẩn trương triển khai thực hiện",
        "Sở Nội vụ đã được giao Phòng Tổ chức tham mưu",
    ],
)
def test_closings_and_what_was_done_charge_nobody(text: str) -> None:
    assert found(under("Tổ chức thực hiện", Paragraph(text))) == []


def test_a_lead_in_and_an_aim_charge_nobody() -> None:
    lead_in = Paragraph("Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện các nhiệm vụ sau:")
    assert found(document(lead_in, Task("Rà soát", lead="Sở Nội vụ"))) == []
    aim = Paragraph("Yêu cầu các cơ quan, địa phương đánh giá đúng thực trạng, kết quả")
    assert found(under("Mục đích, yêu cầu", aim)) == []
    assert found(under("Tổ chức thực hiện", aim)) != []


def test_marks_of_the_text_are_left_out() -> None:
    assert overlooked(under("Tổ chức thực hiện", Paragraph("**Giao Sở Nội vụ** tham mưu[^1]"))) == [
        Overlooked(OverlookedSort.SENTENCE, "I/1", "Giao Sở Nội vụ tham mưu", ("Sở Nội vụ",))
    ]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Dạy bơi cho trẻ em từ 6 đến 15 tuổi, mỗi xã, phường mở ít nhất 02 lớp trong hè 2026", ("mỗi xã, phường",)),
        ("Xây dựng mô hình điểm; mỗi trường chọn 01 lớp làm điểm", ("mỗi trường",)),
        ("Kinh phí hỗ trợ, mỗi xã 50 triệu đồng", ()),
        ("Phấn đấu giảm số vụ đuối nước, mỗi năm giảm 10%", ()),
    ],
)
def test_what_each_of_many_is_to_do_inside_a_sentence_is_overlooked(text: str, units: tuple[str, ...]) -> None:
    told = [(OverlookedSort.SENTENCE, "I.1", units)] if units else []
    assert found(under("Nhiệm vụ, giải pháp", Clause(text))) == told


@pytest.mark.parametrize(
    ("kind", "text", "units"),
    [
        ("ke-hoach", "UBND các xã niêm yết danh sách tại nhà văn hóa thôn", ("UBND các xã",)),
        ("quyet-dinh", "UBND các xã báo cáo kết quả về Sở Xây dựng trước ngày 20/3/2026", ("UBND các xã",)),
        ("bao-cao", "Thanh tra tỉnh tổ chức 03 cuộc thanh tra", ()),
        ("ke-hoach", "Sở Xây dựng đã rà soát 42 công trình", ()),
    ],
)
def test_a_unit_that_a_plan_or_a_day_tells_to_work_is_overlooked(kind: str, text: str, units: tuple[str, ...]) -> None:
    of = Document(kind=kind, body=(Paragraph("Mở đầu"), Paragraph(text)))
    assert [item.units for item in overlooked(of)] == ([units] if units else [])


def test_figures_to_be_reached_are_told_by_the_unit_that_they_stand_beside() -> None:
    quotas = Table(
        tuple(map(Column, ("TT", "Địa bàn", "Số cây"))),
        (Row(("1", "UBND xã Tân Tiến", "1.500")), Row(("2", "Tổng", "1.500")), Row(("3", "UBND xã Đông Sơn", ""))),
    )
    assert [(item.sort, item.path, item.text, item.units) for item in overlooked(document(quotas))] == [
        (OverlookedSort.FIGURES, "/1.1", "UBND xã Tân Tiến: 1.500", ("UBND xã Tân Tiến",))
    ]
