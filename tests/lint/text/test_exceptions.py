"""What a rule lets be, and how grave it is where it is less sure: by kind, by part, in a plan and in a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import support.lint.file_makers as f
import support.lint.makers as m

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint.binding import binds
from vbgen.recognise.facts import facts
from vbgen.standards import standard

Found = Callable[..., list[Diagnostic]]
ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def graded(found: list[Diagnostic], name: str) -> list[Severity]:
    return [item.severity for item in found if item.id == name]


def plan(**changes: Any) -> list[Diagnostic]:
    return m.judged(m.document(**changes))


def letter(**changes: Any) -> list[Diagnostic]:
    return m.judged(m.letter(**changes))


def issued(**changes: Any) -> list[Diagnostic]:
    return m.judged(m.document(**changes), issue=True)


LEFT = ["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ"]
TO = ["Kính gửi: Sở Tài chính"]
ABOUT = "V/v báo cáo"


def work(**fields: Any) -> list[dict[str, Any]]:
    """A body of one task."""
    return [{"task": "Rà soát hồ sơ", "lead": "Sở Y tế", "due": "30/6/2026", **fields}]


A_LETTER = {"left": [*LEFT, "Số: 15/SNV-VP", ABOUT], "title": [], "middle": [*TO, "Rà soát./."]}
GRADES: dict[str, tuple[Found, dict[str, Any], str, list[Severity]]] = {
    "a letter without “Như trên”": (letter, {"recipients": ["Sở Nội vụ", "Lưu: VT, NC"]}, "T0901", [ERROR]),
    "a letter that has it second": (letter, {"recipients": ["Sở Nội vụ", "Như trên"]}, "T0901", [WARNING]),
    "a letter that has it first": (letter, {"recipients": ["Như trên", "Sở Nội vụ"]}, "T0901", []),
    "a plan that is to nobody": (plan, {}, "T0901", []),
    "a file of a letter": (f.seen, A_LETTER, "T0901", [WARNING]),
    "a file to nobody": (f.seen, {"recipients": ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]}, "T0901", [WARNING]),
    "two filing lines": (plan, {"recipients": ["Các sở", "Lưu: VT", "Lưu: VT, NC"]}, "T0904", [ERROR]),
    "a plan without a filing line": (plan, {"recipients": ["Các sở"]}, "T0904", []),
    "such a plan to be issued": (issued, {"recipients": ["Các sở"]}, "T0904", [ERROR]),
    "such a file": (f.seen, {"recipients": ["Nơi nhận:", "- Các sở."]}, "T0904", [WARNING]),
    "a type's code in small letters": (plan, {"symbol": "Kh-UBND"}, "T0303", [ERROR]),
    "a code of another type in a plan": (plan, {"symbol": "BC-UBND"}, "T0304", [ERROR]),
    "a code of another type in a file": (f.seen, {"left": [*LEFT, "Số: 15/BC-SNV"]}, "T0304", [WARNING]),
    "a code of no type": (plan, {"symbol": "XX-UBND"}, "T0304", [WARNING]),
    "the code of its type": (plan, {"symbol": "KH-UBND"}, "T0304", []),
    "CV in a letter": (letter, {"symbol": "CV-UBND"}, "T0305", [ERROR]),
    "the code of a type in a letter": (letter, {"symbol": "TB-UBND"}, "T0305", [WARNING]),
    "a letter's symbol": (letter, {"symbol": "UBND-NC"}, "T0305", []),
    "a letter's symbol without a drafting unit": (letter, {"symbol": "UBND"}, "T0306", [WARNING]),
    "a plan's year": (plan, {"symbol": "2026/KH-UBND"}, "T0307", [ERROR]),
    "two leads": (plan, {"body": work(lead="Sở Nội vụ, Sở Y tế")}, "N0101", [ADVICE]),
    "a lead that supports itself": (plan, {"body": work(support=["sở y tế"])}, "N0103", [WARNING]),
    "a support told twice": (plan, {"body": work(support=["Sở Nội vụ", "Sở Nội vụ"])}, "N0103", [WARNING]),
    "two supports": (plan, {"body": work(support=["Sở Nội vụ", "Sở Tài chính"])}, "N0103", []),
    "no lead": (plan, {"body": work(lead="")}, "N0102", [WARNING]),
    "no due": (plan, {"body": work(due="")}, "N0121", [ADVICE]),
    "a due in its text": (plan, {"body": work(due="", task="Rà soát hồ sơ trước 30/6/2026")}, "N0121", []),
    "a hazy due": (plan, {"body": work(due="Thường xuyên")}, "N0122", [ADVICE]),
    "a hazy due with a period": (plan, {"body": work(due="Thường xuyên, hằng quý")}, "N0122", []),
    "a definite due": (plan, {"body": work()}, "N0122", []),
    "a plan without recipients": (plan, {"recipients": None}, "T0911", [WARNING]),
    "such a plan to be issued, no recipients": (issued, {"recipients": None}, "T0911", [ERROR]),
}


@pytest.mark.parametrize("case", GRADES)
def test_a_rule_is_as_grave_as_it_is_sure(case: str) -> None:
    made, changes, name, grades = GRADES[case]
    assert graded(made(**changes), name) == grades


@pytest.mark.parametrize(
    ("left", "right", "sure"),
    [
        ([*LEFT, "Số: 15/KH-SNV"], "Lào Cai, ngày 05 tháng 6 năm 2026", True),
        ([*LEFT, "Số: 15/KH-SNV"], "Lào Cai, ngày     tháng     năm 2026", True),
        ([*LEFT, "Số: 15/KH-SNV"], "Lào Cai, ngày 05 tháng 3 năm 2020", True),
        ([*LEFT, "Số: 15/KH-SNV"], "Lào Cai, ngày 04 tháng 3 năm 2020", False),  # the day before the Decree
        ([*LEFT, "Số: 15/KH-SNV"], "Lào Cai, ngày     tháng     năm 2020", False),
        (["CÔNG TY CỔ PHẦN A", "Số: 15/KH-CTA"], "Lào Cai, ngày 05 tháng 6 năm 2026", False),
    ],
)
def test_the_decree_binds_agencies_since_its_day(left: list[str], right: str, sure: bool) -> None:
    read = f.reading(left=left, right=[f.NATIONAL, f.MOTTO, right])
    assert binds(facts(read), standard("nha-nuoc")) is sure


@pytest.mark.parametrize(
    ("first", "second", "ids"),
    [
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", "theo Kế hoạch số 78/KH-UBND", ["78/KH-UBND"]),
        ("theo Kế hoạch số 78/KH-UBND", "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", ["78/KH-UBND"]),
        ("theo Công văn số 78/KH-UBND", "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", []),
        ("theo Kế hoạch số 88/KH-UBND", "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", []),  # the next one
        ("theo Kế hoạch số 78/KH-UBND ngày 04/5/2024", "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", []),
        ("theo Kế hoạch số 187/KH-UBND", "Kế hoạch số 871/KH-UBND ngày 03/5/2024 của UBND tỉnh", []),
    ],
)
def test_a_number_a_slip_away_from_a_dated_one_is_told_wherever_it_stands(
    first: str, second: str, ids: list[str]
) -> None:
    found = [item for item in plan(body=[first, second]) if item.id == "N0303"]
    assert [item.message.partition(" ")[0] for item in found] == ids


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Rà soát nhóm “việc của xã", "“việc của xã"),  # from a mark that is not closed
        ("Rà soát việc” của xã", "Rà soát việc” của xã"),
        (f"{'a' * 50} {'b' * 29}” c", f" {'b' * 29}” c"),  # from thirty letters before one that was not opened
        (f"Rà “{'a' * 50}", f"“{'a' * 39}"),
    ],
)
def test_what_is_shown_of_a_lone_mark_of_quotation(text: str, near: str) -> None:
    (told,) = [item for item in f.seen(middle=[text, "Hết./."]) if item.id == "C0214"]
    assert told.message == f"dấu ngoặc kép không đủ cặp: “{near.strip()}”"
