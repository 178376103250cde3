"""Law that is dead is found at the document's date, with its successor; what is said of the past is let be."""

from __future__ import annotations

from pathlib import Path

import pytest
import support.lint.makers as m

from vbgen.lint import Asked, check_document

TABLE = """\
số hiệu;tên;hết hiệu lực;thay bằng;tin cậy
12/2016/QĐ-UBND;quản lý chợ;01/3/2024;Quyết định số 05/2024/QĐ-UBND;chắc
"""


def told(
    text: str, date: str = "05/6/2026", *, asked: Asked | None = None, references: object = None
) -> list[tuple[str, str]]:
    """Severity and message of what is found about dead law in a plan of one paragraph."""
    plan = m.document(body=[text], date=date, references=references)
    found = check_document(plan, asked=asked or Asked(("N0405",)))
    return [(item.severity.value, item.message) for item in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Theo Nghị định số 47/2020/NĐ-CP ngày 09/4/2020", "47/2020/NĐ-CP đã hết hiệu lực từ 22/10/2025"),
        ("Theo Luật Đất đai năm 2013", "Luật Đất đai năm 2013 đã hết hiệu lực từ 01/8/2024"),
        (
            "Theo Luật Đất đai ngày 29 tháng 11 năm 2013",
            "Luật Đất đai ngày 29 tháng 11 năm 2013 đã hết hiệu lực từ 01/8/2024",
        ),
        ("Theo Luật Đất đai số 45/2013/QH13", "45/2013/QH13 đã hết hiệu lực từ 01/8/2024"),
        ("Theo Luật Khoáng sản", "Luật Khoáng sản đã hết hiệu lực từ 01/7/2025"),
        ("Theo Pháp lệnh Tín ngưỡng, tôn giáo", "Pháp lệnh Tín ngưỡng, tôn giáo đã hết hiệu lực từ 01/01/2018"),
    ],
)
def test_a_dead_law_is_told_with_its_day(text: str, message: str) -> None:
    assert told(text) == [("warning", message)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Luật Đất đai",  # the one in force
        "Theo Luật Đất đai năm 2024",
        "Theo Luật Tổ chức chính quyền địa phương năm 2025",  # two of that year, one of them in force
        "Theo Luật Quy hoạch đô thị và nông thôn",  # begins as a dead one does
        "Theo Luật sửa đổi, bổ sung một số điều của Luật Giáo dục",
        "Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP",
        "Thời gian trước đây thực hiện theo Luật Đất đai năm 2013",
        "Quyết định số 12/2016/QĐ-UBND ngày 05/5/2016 quy định chi tiết một số điều của Luật Đất đai năm 2013",
    ],
)
def test_law_in_force_and_history_are_let_be(text: str) -> None:
    assert told(text) == []


def test_a_law_was_in_force_until_its_day() -> None:
    assert told("Theo Luật Đất đai năm 2013", date="31/7/2024") == []
    assert len(told("Theo Luật Đất đai năm 2013", date="01/8/2024")) == 1


def test_a_title_does_not_excuse_what_its_document_came_after() -> None:
    text = "Quyết định số 12/2025/QĐ-UBND ngày 05/5/2025 hướng dẫn thi hành Luật Đất đai năm 2013"
    assert told(text) == [("warning", "Luật Đất đai năm 2013 đã hết hiệu lực từ 01/8/2024")]


def test_what_is_not_sure_is_advice() -> None:
    text = "Theo Nghị định số 06/2021/NĐ-CP ngày 26/01/2021"
    assert told(text, date="05/8/2026") == [("advice", "06/2021/NĐ-CP có thể đã hết hiệu lực từ 01/7/2026")]


def test_a_reference_is_judged_where_the_text_mentions_it() -> None:
    reference = {"kind": "nghi-dinh", "number": "61/2018/NĐ-CP", "date": "23/4/2018", "issuer": "Chính phủ"}
    known = {"nd61": reference}
    assert told("Thực hiện [@nd61]", references=known) == [("warning", "61/2018/NĐ-CP đã hết hiệu lực từ 01/7/2025")]
    assert told("Nghị định số 118/2025/NĐ-CP thay thế [@nd61]", references=known) == []


def test_a_plan_without_a_date_is_of_today() -> None:
    assert len(told("Theo Luật Đất đai năm 2013", date="")) == 1


def test_an_office_may_keep_a_table_of_its_own(tmp_path: Path) -> None:
    table = tmp_path / "het-hieu-luc.csv"
    table.write_text(TABLE, encoding="utf-8")
    asked = Asked(("N0405",), repealed=str(table))
    text = "Theo Quyết định số 12/2016/QĐ-UBND ngày 05/5/2016"
    assert told(text, asked=asked) == [("warning", "12/2016/QĐ-UBND đã hết hiệu lực từ 01/3/2024")]
    assert told(text) == []


def test_law_is_judged_on_the_day_of_a_plan_or_today_where_a_plan_has_none() -> None:
    text = "Theo Luật Đất đai năm 2013"
    found = "Luật Đất đai năm 2013 đã hết hiệu lực từ 01/8/2024"
    assert told(text, "01/8/2024") == [("warning", found)]
    assert told(text, "31/7/2024") == []
    assert told(text, "2024") == []  # of a year alone nobody knows
    undated = m.document(body=[text], date="")
    assert [item.message for item in check_document(undated, asked=Asked(("N0405",)))] == [found]
