"""Changes in Vietnamese sentences."""

from __future__ import annotations

from dataclasses import replace

from vbgen.comparing import compare
from vbgen.comparing.saying import called, sentences
from vbgen.model import Clause, Column, Document, Issuer, Recipient, Row, Signer, Table, Task
from vbgen.vietnamese import PartialDate

TASK = Task(
    "Rà soát, công bố, công khai đầy đủ các thủ tục hành chính thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã",
    lead="Văn phòng",
    due="30/6/2026",
)
PLAN = Document(
    kind="ke-hoach",
    issuer=Issuer(name=("Ủy ban nhân dân", "xã Tân Tiến")),
    summary="Cải cách hành chính",
    body=(Clause("Nhiệm vụ", heading=True, blocks=(TASK,)),),
    recipients=(Recipient("Như trên"), Recipient("Phòng Kinh tế")),
    signers=(Signer(name="Trần Văn A"),),
)


def with_task(*tasks: Task) -> Document:
    return replace(PLAN, body=(Clause("Nhiệm vụ", heading=True, blocks=tasks),))


def told(after: Document) -> list[str]:
    return [item.plain for item in sentences(compare(PLAN, after))]


def test_the_fields_of_one_task_are_one_sentence() -> None:
    after = with_task(replace(TASK, due="15/7/2026", lead="Phòng Kinh tế", support=("Công an xã",)))
    assert told(after) == [
        "Chủ trì nhiệm vụ I.1: Văn phòng → Phòng Kinh tế; thêm phối hợp: {+Công an xã+}; "
        "thời hạn: 30/6/2026 → 15/7/2026"
    ]


def test_of_long_words_those_that_changed_are_shown() -> None:
    after = with_task(replace(TASK, text=TASK.text.replace("công khai đầy đủ", "niêm yết")))
    assert told(after) == [
        "Nhiệm vụ I.1: Rà soát, công bố, [-công khai đầy đủ-]{+niêm yết+} các thủ tục hành chính thuộc …"
    ]


def test_a_task_that_came_is_told_with_its_facts_and_renumbers_nothing() -> None:
    assert told(with_task(Task("Niêm yết giá dịch vụ", lead="Trạm Y tế"), TASK)) == [
        "Thêm nhiệm vụ I.1: “Niêm yết giá dịch vụ” (chủ trì: Trạm Y tế)"
    ]


def test_of_a_long_block_that_came_so_many_letters_are_shown_as_fit_a_line() -> None:
    text = "Rà soát " * 20
    assert told(with_task(Task(text.strip(), lead="Trạm Y tế"), TASK)) == [
        f"Thêm nhiệm vụ I.1: “{text[:119].rstrip()}…” (chủ trì: Trạm Y tế)"
    ]


def test_a_heading_that_went_is_told_with_what_it_held() -> None:
    assert told(replace(PLAN, body=())) == ["Bỏ mục I: “Nhiệm vụ”, cùng 1 mục bên trong"]


def test_fields_of_the_header_and_the_close_are_told_each_alone() -> None:
    after = replace(
        PLAN,
        number="12",
        date=PartialDate(year=2026, month=1, day=5),
        recipients=PLAN.recipients[::-1],
        signers=(Signer(name="Lê Thị B"),),
    )
    assert told(after) == [
        "Thêm số: {+12+}",
        "Thời gian ban hành: (trống) → 05/01/2026",
        "Chuyển chỗ nơi nhận: Như trên",
        "Họ và tên người ký: Trần Văn A → Lê Thị B",
    ]


def test_what_has_no_number_is_called_by_where_it_stands() -> None:
    assert [called("đoạn", "/2"), called("đoạn", "III/2"), called("bảng", "PL1/1")] == [
        "đoạn 2",
        "đoạn 2 của mục III",
        "bảng ở đoạn 1 của phụ lục 1",
    ]
    assert [called("mục", "KT1.CII.Đ6.1.a"), called("nhiệm vụ", "Đ2.3"), called("đoạn", "CI.Đ1/2")] == [
        "điểm a khoản 1 Điều 6 của văn bản kèm theo 1",
        "nhiệm vụ ở khoản 3 Điều 2",
        "đoạn 2 của Điều 1",
    ]
    assert called("nhiệm vụ", "/1.4.b") == "nhiệm vụ 4.b (dưới đoạn 1)"
    assert [called("nhiệm vụ", "KT2.II.3"), called("nhiệm vụ", "1:2"), called("mục", "2~2")] == [
        "nhiệm vụ II.3 của văn bản kèm theo 2",
        "nhiệm vụ 1 (câu giao thứ 2)",
        "mục 2 (số ấy lần thứ 2)",
    ]


def test_a_cell_is_told_by_its_column_and_its_row_and_a_row_by_its_cells() -> None:
    columns = (Column("TT"), Column("Việc"), Column("Hạn"))
    rows = (Row(("1", "Rà soát danh mục", "30/6/2026")), Row(("2", "Niêm yết bảng giá", "")))
    before = replace(PLAN, body=(Table(columns=columns, rows=rows),))
    other = (Row(("1", "Rà soát danh mục", "15/7/2026")), Row(("2", "Niêm yết bảng giá", "31/8/2026")))
    more = (*other, Row(("3", "Tập huấn cán bộ thôn", "30/9/2026")))
    after = replace(PLAN, body=(Table(columns=columns, rows=more),))
    assert [item.plain for item in sentences(compare(before, after))] == [
        "Ô “Hạn” hàng 1 trong bảng ở đoạn 1: 30/6/2026 → 15/7/2026; thêm chữ ở ô “Hạn” hàng 2: {+31/8/2026+}; "
        "thêm hàng: {+3 | Tập huấn cán bộ thôn | 30/9/2026+}"
    ]


def test_of_a_short_text_that_mostly_stayed_the_words_that_changed_are_shown() -> None:
    before, after = (
        with_task(Task(text, lead="Văn phòng")) for text in ("Trồng 14 cây ven đường", "Trồng 16 cây ven đường")
    )
    assert [one.plain for one in sentences(compare(before, after))] == [
        "Nhiệm vụ I.1: Trồng [-14-]{+16+} cây ven đường"
    ]
