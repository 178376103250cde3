"""The documents of the units of a plan whose tasks stand in tables of assignments, of its body and its appendices."""

from __future__ import annotations

from vbgen.compose import compose
from vbgen.model import Assignments, Task
from vbgen.outline import reading
from vbgen.outputs import Output, outputs
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.tree import texts

HEAD = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân tỉnh A, symbol: UBND, place: A}
date: 05/01/2026
summary: Chuyển đổi số
body:
  - Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau
"""
TABLE = """\
      - assignments:
          columns: [TT, Nhiệm vụ, Chủ trì, Phối hợp, Ghi chú]
          body:
            - heading: Thủ tục
              tasks:
                - {text: Niêm yết, lead: Sở Nội vụ}
            - heading: Hạ tầng
              lead: Sở Tài chính
              tasks:
                - {text: Mua máy, cells: {Ghi chú: ưu tiên xã}}
                - {text: Kéo mạng, lead: Sở Xây dựng, support: [Sở Nội vụ]}
                - {text: Quyết toán, label: 3a, lead: Sở Tài chính; Sở Xây dựng}
"""
SIGNED = "signers: [{position: Chủ tịch, name: Lê An}]\n"
IN_BODY = f"{HEAD}  - heading: Nhiệm vụ\n    body:\n{TABLE}{SIGNED}outputs:\n"
IN_APPENDIX = (
    f"{HEAD}  - heading: Tổ chức\n    tasks: [{{text: Đôn đốc, lead: Sở Nội vụ}}]\n"
    f"appendices:\n  - title: Phân công\n    orientation: ngang\n    body:\n{TABLE}"
    f"  - title: Biểu mẫu\n    body: [Ghi theo mẫu]\n{SIGNED}outputs:\n"
)
TOLD = "  trich: {kind: thong-bao, each: don-vi, summary: X, body: [Việc như sau, '{nhiem-vu}']}\n"
TAKEN = "  trich: {kind: thong-bao, each: don-vi, summary: X}\n"
FORM = (
    "  trich: {kind: thong-bao, each: don-vi, summary: X, body: [{assignments: {by: khong-gop, blank: [Kết quả]}}]}\n"
)
COLUMNS = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Ghi chú"]


def made(plan: str) -> dict[str, Output]:
    document, spans, faults = decode(parse(plan, "a.yaml"))
    assert document is not None, faults
    found, faults = outputs(document, spans)
    assert faults == []
    return {output.name.removeprefix("trich-"): output for output in found}


def bodies(plan: str) -> dict[str, list[str]]:
    """What stands below the title of each document, without the one who signs it."""
    return {name: texts(compose(output.document))[7:] for name, output in made(plan).items()}


OFFICE = ["I", "Thủ tục", "1", "Niêm yết", "Sở Nội vụ", "II", "Hạ tầng", "2", "Kéo mạng", "Sở Xây dựng", "Sở Nội vụ"]
MONEY = ["I", "Hạ tầng", "1", "Mua máy", "Sở Tài chính", "ưu tiên xã"]
SETTLED = ["3a", "Quyết toán", "Sở Tài chính; Sở Xây dựng"]
BUILDING = ["I", "Hạ tầng", "1", "Kéo mạng", "Sở Xây dựng", "Sở Nội vụ", *SETTLED]
FORM_HEAD = ["TT", "Nội dung nhiệm vụ", "Thời hạn", "Kết quả"]
END = ["./.", "CHỦ TỊCH", "Lê An"]


def test_a_table_of_the_body_holds_the_unit_s_rows_under_their_groups() -> None:
    head = ["Việc như sau:", "I. NHIỆM VỤ", *COLUMNS]
    assert bodies(IN_BODY + TOLD) == {
        "so-noi-vu": [*head, *OFFICE, *END],
        "so-tai-chinh": [*head, *MONEY, *SETTLED, *END],
        "so-xay-dung": [*head, *BUILDING, *END],
    }


def test_the_tasks_of_an_appendix_stand_under_its_title_where_the_body_says() -> None:
    head = ["Việc như sau:", "Phân công", *COLUMNS]
    assert bodies(IN_APPENDIX + TOLD) == {
        "so-noi-vu": [
            *("Việc như sau:", "I. TỔ CHỨC", "1. Đôn đốc. Giao Sở Nội vụ chủ trì.", "Phân công", *COLUMNS),
            *(*OFFICE, *END),
        ],
        "so-tai-chinh": [*head, *MONEY, *SETTLED, *END],
        "so-xay-dung": [*head, *BUILDING, *END],
    }


def test_a_document_without_a_body_of_its_own_takes_the_appendices_that_hold_tasks_of_the_unit() -> None:
    found = made(IN_APPENDIX + TAKEN)
    assert {
        name: [(item.title, item.orientation) for item in one.document.appendices] for name, one in found.items()
    } == {
        "so-noi-vu": [("Phân công", "ngang")],
        "so-tai-chinh": [("Phân công", "ngang")],
        "so-xay-dung": [("Phân công", "ngang")],
    }
    assert bodies(IN_APPENDIX + TAKEN)["so-tai-chinh"] == [
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau.",
        "Nhiệm vụ của Sở Tài chính tại Phụ lục kèm theo./.",
        *("CHỦ TỊCH", "Lê An", "Phụ lục", "PHÂN CÔNG"),
        "(Kèm theo Thông báo số         /TB-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh A)",
        *(*COLUMNS, *MONEY, *SETTLED),
    ]
    only_office = IN_APPENDIX.replace("lead: Sở Tài chính", "lead: Sở Nội vụ").replace(
        "lead: Sở Xây dựng", "lead: Sở Y tế"
    )
    others = made(only_office.replace("lead: Sở Nội vụ}]", "lead: Công an tỉnh}]") + TAKEN)
    assert others["cong-an-tinh"].document.appendices == ()


def test_a_form_of_the_unit_lists_its_rows_alone() -> None:
    assert bodies(IN_APPENDIX + FORM) == {
        "so-noi-vu": [
            "TT",
            "Nội dung nhiệm vụ",
            "Thời hạn",
            "Kết quả",
            *("1", "Đôn đốc", "2", "Niêm yết", "3"),
            "Kéo mạng",
            *END,
        ],
        "so-tai-chinh": [*FORM_HEAD, "1", "Mua máy", "2", "Quyết toán", *END],
        "so-xay-dung": [*FORM_HEAD, "1", "Kéo mạng", "2", "Quyết toán", *END],
    }


def test_a_part_of_another_s_task_stands_under_that_task_s_words() -> None:
    row = "                - {text: Sắp xếp kho, lead: Sở Y tế, body: [{task: Kiểm kê, lead: Sở Tư pháp}]}\n"
    inner = "      - {text: Sắp xếp kho, lead: Sở Y tế, body: [{task: Kiểm kê, lead: Sở Tư pháp}]}\n"
    in_body = f"{HEAD}  - heading: Nhiệm vụ\n    tasks:\n{inner}{SIGNED}outputs:\n"
    assert bodies(IN_BODY.replace(SIGNED, row + SIGNED) + TOLD)["so-tu-phap"] == [
        *("Việc như sau:", "I. NHIỆM VỤ", *COLUMNS, "A", "Hạ tầng", "I", "Sắp xếp kho", "1", "Kiểm kê", "Sở Tư pháp"),
        *END,
    ]
    assert bodies(in_body + TOLD)["so-tu-phap"] == [
        *("Việc như sau:", "I. NHIỆM VỤ", "1. Sắp xếp kho:", "Kiểm kê. Giao Sở Tư pháp chủ trì./.", *END[1:]),
    ]


def test_rows_and_tables_stand_where_they_stand_in_the_plan() -> None:
    found = made(IN_APPENDIX + TOLD)["so-tai-chinh"]
    places = {
        block.text if isinstance(block, Task) else "table": found.spans.span(("body", at)).line
        for at, block in enumerate(reading(found.document.body))
        if isinstance(block, Task | Assignments)
    }
    assert places == {"table": 13, "Mua máy": 22, "Quyết toán": 24}


def test_the_tasks_of_what_is_issued_with_a_decision_stand_in_the_body() -> None:
    enclosed = (
        "  - title: Quản lý giá\n    kind: quy-dinh\n    body:\n      - heading: Trách nhiệm\n        level: dieu\n"
    )
    tasks = "        tasks: [{text: Kê khai, lead: Sở Nội vụ}, {text: Thẩm định, lead: Sở Y tế}]\n"
    head = HEAD.replace("ke-hoach", "quyet-dinh\nbases: [Luật Giá]").replace("- Ủy ban", "- clause: Ủy ban")
    assert bodies(f"{head}appendices:\n{enclosed}{tasks}{SIGNED}outputs:\n{TAKEN}") == {
        "so-noi-vu": [
            *("Quản lý giá:", "Điều 1. Trách nhiệm"),
            *("1. Kê khai. Giao Sở Nội vụ chủ trì./.", *END[1:]),
        ],
        "so-y-te": [
            *("Quản lý giá:", "Điều 1. Trách nhiệm"),
            *("1. Thẩm định. Giao Sở Y tế chủ trì./.", *END[1:]),
        ],
    }
