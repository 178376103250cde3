"""The register in Excel: what is typed there comes back as facts, or is told."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

from vbgen.cli import main
from vbgen.diagnostics import Fault
from vbgen.following import Following, Today, follow
from vbgen.following.progress import Event, progress_path
from vbgen.following.register import register
from vbgen.following.typed_in import Typed, typed
from vbgen.vietnamese import PartialDate

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
number: 12
date: 05/01/2026
summary: Cải cách hành chính năm 2026
body:
  - heading: Nhiệm vụ
    tasks:
      - {text: Niêm yết thủ tục hành chính tại trụ sở, lead: Văn phòng, due: 15/3/2026, product: Biên bản}
      - {text: Số hóa hồ sơ đất đai, lead: Phòng Kinh tế, support: Văn phòng, due: 30/5/2026}
      - {text: Tổ chức hội nghị đối thoại, lead: Phòng Kinh tế, due: 30/4/2026}
      - {text: Tuyên truyền trên đài truyền thanh, lead: Phòng Văn hóa, due: thường xuyên}
"""
TODAY = date(2026, 4, 20)
HEADS = (
    "STT Văn-bản Nội-dung Chủ-trì Phối-hợp Thời-hạn Sản-phẩm Tình-trạng Kết-quả Vướng-mắc Giải-pháp Ghi-chú Mã".split()
)


def today(**facts: Any) -> Event:
    return Event(date=PartialDate.of(TODAY), **facts)


FIRST = 4  # the row of the first task


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "kh.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def found(plan: Path) -> Following:
    return follow([str(plan)], Today(TODAY))


def edited(plan: Path, edit: Callable[[Any], object]) -> Typed:
    """What is read of the register after an edit of its sheet."""
    now = found(plan)
    book = openpyxl.load_workbook(io.BytesIO(register(now, now.tasks)))
    edit(book.active)
    stream = io.BytesIO()
    book.save(stream)
    return typed(stream.getvalue(), "so.xlsx", now)


def put(head: str, value: object, row: int = FIRST) -> Callable[[Any], None]:
    def edit(sheet: Any) -> None:
        sheet.cell(row, HEADS.index(head) + 1).value = value

    return edit


def test_the_register_has_a_row_for_each_task_in_the_order_of_their_days(plan: Path) -> None:
    now = found(plan)
    sheet: Any = openpyxl.load_workbook(io.BytesIO(register(now, now.tasks))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)]
    title = "Kế hoạch số 12/KH-UBND"
    assert rows == [
        ["1", title, "Niêm yết thủ tục hành chính tại trụ sở", "Văn phòng", None, datetime(2026, 3, 15), "Biên bản",
         "chưa làm", None, None, None, None, "kh.yaml#I.1"],
        ["2", title, "Tổ chức hội nghị đối thoại", "Phòng Kinh tế", None, datetime(2026, 4, 30), None,
         "chưa làm", None, None, None, None, "kh.yaml#I.3"],
        ["3", title, "Số hóa hồ sơ đất đai", "Phòng Kinh tế", "Văn phòng", datetime(2026, 5, 30), None,
         "chưa làm", None, None, None, None, "kh.yaml#I.2"],
        ["4", title, "Tuyên truyền trên đài truyền thanh", "Phòng Văn hóa", None, "thường xuyên", None,
         "chưa làm", None, None, None, None, "kh.yaml#I.4"],
    ]  # fmt: skip
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.page_setup.orientation) == ("D4", "$3:$3", "landscape")
    assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["H4:H7"]


def test_nothing_typed_is_nothing_read(plan: Path) -> None:
    assert edited(plan, lambda sheet: None) == Typed({}, ())


@pytest.mark.parametrize(
    ("edits", "fact"),
    [
        (
            [("Tình-trạng", "Hoàn thành"), ("Kết-quả", "3/BB-VP ngày 10/3/2026")],
            Event(date=PartialDate.of(date(2026, 3, 10)), done="3/BB-VP ngày 10/3/2026"),
        ),
        ([("Tình-trạng", "đang làm"), ("Kết-quả", "xong 5/12 thôn")], today(progress="xong 5/12 thôn")),
        ([("Kết-quả", "xong 5/12 thôn")], today(progress="xong 5/12 thôn")),
        ([("Tình-trạng", "tạm dừng"), ("Vướng-mắc", "chờ in")], today(paused="chờ in", difficulty="chờ in")),
        (
            [("Tình-trạng", "xin gia hạn"), ("Thời-hạn", "30/5/2026")],
            today(asked=PartialDate.of(date(2026, 5, 30))),
        ),
        (
            [("Thời-hạn", datetime(2026, 5, 30)), ("Ghi-chú", "theo 45/UBND-VX ngày 01/4/2026")],
            Event(
                date=PartialDate.of(TODAY),
                note="theo 45/UBND-VX ngày 01/4/2026",
                extended=PartialDate.of(date(2026, 5, 30)),
                by="45/UBND-VX ngày 01/4/2026",
            ),
        ),
        ([("Vướng-mắc", "thiếu bảng tin"), ("Giải-pháp", "mua")], today(difficulty="thiếu bảng tin", proposal="mua")),
        ([("Thời-hạn", "15/03/2026 ")], None),
    ],
)  # fmt: skip
def test_what_is_typed_in_a_row_is_a_fact_of_its_task(
    plan: Path, edits: list[tuple[str, object]], fact: Event | None
) -> None:
    def edit(sheet: Any) -> None:
        for head, value in edits:
            put(head, value)(sheet)

    assert edited(plan, edit) == Typed({"kh.yaml#I.1": fact} if fact else {}, ())


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (put("Tình-trạng", "hoàn thành"), "hoàn thành mà chưa ghi kết quả"),
        (put("Tình-trạng", "xong rồi"), "không có tình trạng “xong rồi”"),
        (put("Tình-trạng", None), "tình trạng bị xóa trống"),
        (put("Tình-trạng", "xin gia hạn"), "xin gia hạn mà chưa ghi ngày xin lùi đến"),
        (put("Thời-hạn", "30/5/2026"), "thời hạn sửa thành “30/5/2026” mà không có văn bản gia hạn"),
        (put("Thời-hạn", 46172), "thời hạn sửa thành “30/5/2026”"),
        (put("Nội-dung", "Niêm yết giá"), "Nội dung sửa trong kế hoạch, không sửa trong sổ: “Niêm yết giá”"),
        (put("Chủ-trì", "Phòng A"), "Chủ trì sửa trong kế hoạch"),
        (put("Mã", "kh.yaml#I.9"), "không có nhiệm vụ mang mã kh.yaml#I.9"),
        (put("Mã", "kh.yaml#I.2"), "mã kh.yaml#I.2 đã có ở một hàng trên"),
        (lambda sheet: sheet.delete_rows(FIRST), "không có trong sổ, không đổi gì: kh.yaml#I.1"),
        (lambda sheet: sheet.append([None, None, "việc mới giao miệng"]), "không có mã: “việc mới giao miệng”"),
    ],
)
def test_what_is_unsure_is_told_and_is_no_fact(plan: Path, edit: Callable[[Any], object], told: str) -> None:
    said = edited(plan, edit)
    assert said.facts == {}
    assert told in "\n".join(said.doubts)


def test_rows_may_be_sorted_merged_and_lose_their_codes(plan: Path) -> None:
    def edit(sheet: Any) -> None:
        sheet.move_range("A5:M5", rows=10)
        put("Mã", None, 15)(sheet)
        put("Kết-quả", "đã mời 3 đoàn", 15)(sheet)
        put("Ghi-chú", "họp 02/4", 6)(sheet)
        sheet.merge_cells("L6:L7")

    note = today(note="họp 02/4")
    assert edited(plan, edit) == Typed(
        {"kh.yaml#I.3": today(progress="đã mời 3 đoàn"), "kh.yaml#I.2": note, "kh.yaml#I.4": note},
        (),
    )


def test_a_cell_merged_across_holds_once(plan: Path) -> None:
    def edit(sheet: Any) -> None:
        put("Kết-quả", "đã họp")(sheet)
        sheet.merge_cells("I4:K4")

    assert edited(plan, edit) == Typed({"kh.yaml#I.1": today(progress="đã họp")}, ())


@pytest.mark.parametrize("state", ["Đã hoàn thành", "hoan thanh", "Hòan thành.", "XONG", "hoàn thành đúng hạn"])
def test_states_are_known_as_clerks_spell_them(plan: Path, state: str) -> None:
    def edit(sheet: Any) -> None:
        put("Tình-trạng", state)(sheet)
        put("Kết-quả", "3/BB-VP ngày 10/3/2026")(sheet)

    done = Event(date=PartialDate.of(date(2026, 3, 10)), done="3/BB-VP ngày 10/3/2026")
    assert edited(plan, edit) == Typed({"kh.yaml#I.1": done}, ())


@pytest.mark.parametrize("due", ["30.5.2026", "30-05-26", "ngày 30 tháng 5 năm 2026", "trước ngày 30/5/2026", 46172])
def test_a_day_is_one_however_it_is_typed(plan: Path, due: object) -> None:
    def edit(sheet: Any) -> None:
        put("Thời-hạn", due)(sheet)
        sheet.cell(FIRST, 6).number_format = "dd/mm/yyyy"
        put("Ghi-chú", "45-CV/ĐU ngày 01/4/2026")(sheet)

    by = "45-CV/ĐU ngày 01/4/2026"
    assert edited(plan, edit).facts["kh.yaml#I.1"] == today(note=by, extended=PartialDate.of(date(2026, 5, 30)), by=by)


def test_heads_may_be_moved_spelt_otherwise_and_lose_their_codes(plan: Path) -> None:
    def edit(sheet: Any) -> None:
        sheet.insert_cols(3)
        for head, name in (("Tình-trạng", "Trạng thái"), ("Kết-quả", "Kết quả thực hiện:"), ("Mã", None)):
            sheet.cell(3, HEADS.index(head) + 2).value = name
        sheet.cell(FIRST, HEADS.index("Kết-quả") + 2).value = "đã dán"
        for row in range(FIRST, FIRST + 4):
            sheet.cell(row, HEADS.index("Mã") + 2).value = None

    assert edited(plan, edit) == Typed({"kh.yaml#I.1": today(progress="đã dán")}, ())


def test_what_no_column_takes_is_told(plan: Path) -> None:
    def edit(sheet: Any) -> None:
        sheet.cell(3, 14).value, sheet.cell(FIRST, 14).value = "Ý kiến lãnh đạo", "làm gấp"
        sheet.cell(FIRST + 1, 16).value = "gọi điện"
        sheet.cell(FIRST, 9).comment = openpyxl.comments.Comment("hỏi lại chị Lan", "L")
        put("Kết-quả", "#REF!", FIRST + 2)(sheet)

    assert edited(plan, edit) == Typed({}, (
        "hàng 6 (kh.yaml#I.2): công thức ở cột Kết quả ra lỗi #REF!",
        "hàng 4: chú thích trên ô không đọc vào sổ: “hỏi lại chị Lan”",
        "cột “Ý kiến lãnh đạo” không phải của sổ, không đọc: hàng 4 “làm gấp”",
        "cột thứ 16 (không có tên) không phải của sổ, không đọc: hàng 5 “gọi điện”",
    ))  # fmt: skip


def test_a_copy_of_the_sheet_says_nothing_new_or_is_told(plan: Path) -> None:
    def edit(sheet: Any) -> None:
        sheet.parent.create_sheet("Bìa", 0)
        put("Kết-quả", "ở trang hai")(sheet.parent.copy_worksheet(sheet))

    said = edited(plan, edit)
    assert said.facts == {}
    assert [one.partition(": “")[0] for one in said.doubts] == [
        "trang “Theo dõi nhiệm vụ Copy” hàng 4: mã kh.yaml#I.1 đã có ở một hàng trên"
    ]


def test_of_50_hostile_edits_none_is_lost(plan: Path) -> None:
    chance = random.Random(50)
    values = [
        "=1+1",
        "hoàn thành",
        "30.5.2026",
        46172.5,
        True,
        "x" * 900,
        "a\nb",
        "đang làm",
        "<b>",
        datetime(2026, 5, 1),
    ]
    for _ in range(50):
        head, row, value = chance.choice(HEADS[1:]), chance.randrange(FIRST, FIRST + 4), chance.choice(values)
        said = edited(plan, put(head, value, row))
        assert said.facts or said.doubts, (head, row, value)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["tasks", *map(str, arguments)])


def test_the_register_goes_out_and_what_was_typed_comes_back_into_the_file_of_facts(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "so.xlsx"
    assert run("export", out, plan, "--ngay", "20/4/2026").exit_code == 0
    book = openpyxl.load_workbook(out)
    sheet: Any = book.active
    put("Tình-trạng", "hoàn thành")(sheet)
    put("Kết-quả", "3/BB-VP ngày 10/3/2026")(sheet)
    put("Kết-quả", "đã mời 3 đoàn", FIRST + 1)(sheet)
    put("Tình-trạng", "hoàn thành", FIRST + 2)(sheet)
    put("Kết-quả", "9/BC ngày 01/01/2026", FIRST + 2)(sheet)
    book.save(out)
    done = run("import", out, plan, "--ngay", "20/4/2026")
    assert (done.exit_code, done.output) == (1, """\
- kh.yaml#I.1
- kh.yaml#I.3
! kh.yaml#I.2: I.2: việc ngày 01/01/2026 trước ngày ban hành văn bản
2 nhiệm vụ đã ghi vào tệp tiến độ; 1 chỗ chưa rõ.
""")  # fmt: skip
    facts = Path(progress_path(str(plan))).read_text(encoding="utf-8")
    assert "{date: 10/3/2026, done: 3/BB-VP ngày 10/3/2026}" in facts
    assert "{date: 20/4/2026, progress: đã mời 3 đoàn}" in facts
    assert "I.2:" not in facts


def test_a_file_that_is_no_register_or_another_plans_is_refused(plan: Path) -> None:
    other = openpyxl.Workbook()
    stream = io.BytesIO()
    other.save(stream)
    for data, told in ((b"PK", "không đọc được sổ"), (stream.getvalue(), "không phải sổ theo dõi")):
        with pytest.raises(Fault, match=told):
            typed(data, "so.xlsx", found(plan))
    now = found(plan)
    strange = now._replace(tasks=tuple(row._replace(id=f"khac{row.id}", text="x") for row in now.tasks))
    with pytest.raises(Fault, match="sổ này của kế hoạch khác"):
        typed(register(now, now.tasks), "so.xlsx", strange)
    assert PartialDate() == Event(date=PartialDate.of(TODAY)).turn
