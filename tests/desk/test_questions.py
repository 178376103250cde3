"""What was read of a file is looked over field by field; a person's answers stand in the plan, all else untouched."""

from __future__ import annotations

import pytest

from vbgen.desk.questions import Recognised, answered, recognised
from vbgen.desk.receiving import Received, received
from vbgen.diagnostics import Fault
from vbgen.plans import Plan, loads

LETTER = """\
ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
Số:      /UBND-NC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lam Sơn, ngày     tháng 5 năm 2026
V/v cải cách hành chính năm 2026
Kính gửi: Ủy ban nhân dân các xã, phường

Ủy ban nhân dân tỉnh yêu cầu Ủy ban nhân dân các xã, phường niêm yết thủ tục hành chính trước ngày 30/6/2026.
Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


@pytest.fixture(scope="module")
def letter() -> Received:
    return received(LETTER.encode(), "cong-van-tinh.txt")


def looked_over(found: Received, text: str = "") -> Recognised:
    return recognised(plan_of(text or found.text), found.doubts, found.sheet)


def plan_of(text: str) -> Plan:
    return loads(text, "cong-van-tinh.yaml")


def test_each_field_is_shown_with_the_line_that_it_was_read_from(letter: Received) -> None:
    lines = {line.number: line.text for line in letter.sheet.lines}
    shown = {field.path: (field.value, lines.get(field.line, "")) for field in looked_over(letter).fields}
    assert shown == {
        "kind": ("cong-van", ""),
        "issuer.superior": ("", ""),
        "issuer.name": ("Ủy ban nhân dân\ntỉnh Lam Sơn", "ỦY BAN NHÂN DÂN"),
        "number": ("", "Số:      /UBND-NC"),
        "issuer.symbol": ("UBND-NC", "Số:      /UBND-NC"),
        "issuer.place": ("Lam Sơn", "Lam Sơn, ngày     tháng 5 năm 2026"),
        "date": ("5/2026", "Lam Sơn, ngày     tháng 5 năm 2026"),
        "summary": ("cải cách hành chính năm 2026", "V/v cải cách hành chính năm 2026"),
        "signers.position": ("Chủ tịch", "CHỦ TỊCH"),
        "signers.name": ("Nguyễn Văn An", "Nguyễn Văn An"),
    }


def test_what_the_file_leaves_open_is_asked_for(letter: Received) -> None:
    found = looked_over(letter)
    assert [field.path for field in found.fields if field.doubts] == ["number", "date"]
    assert (found.remarks, found.questions) == ((), 2)


def test_its_tasks_are_shown_with_who_leads_them_by_when_and_the_line_of_each(letter: Received) -> None:
    (task,) = looked_over(letter).tasks
    lines = {line.number: line.text for line in letter.sheet.lines}
    assert (task.lead, task.due) == ("Ủy ban nhân dân các xã, phường", "30/6/2026")
    assert lines[task.line].startswith("Ủy ban nhân dân tỉnh yêu cầu Ủy ban nhân dân các xã, phường niêm yết")


def test_answers_stand_in_the_plan_and_nothing_else_of_it_changes(letter: Received) -> None:
    text = answered(
        plan_of(letter.text), letter.doubts, {"number": "15", "date": "03/5/2026", "issuer.place": "Lam Sơn"}
    )
    assert text == letter.text.replace("number:\n", "number: 15\n").replace("date: 5/2026", "date: 03/5/2026")
    assert [field.path for field in looked_over(letter, text).fields if field.doubts] == []


def test_an_answer_that_its_field_cannot_hold_is_a_fault_and_says_so(letter: Received) -> None:
    with pytest.raises(Fault) as caught:
        answered(plan_of(letter.text), letter.doubts, {"date": "45/13/2026"})
    assert [item.id for item in caught.value.diagnostics] == ["S0305"]


def test_a_doubt_is_asked_until_it_is_answered_or_passed_over() -> None:
    found = received(LETTER.replace("Nguyễn Văn An\n", "").encode(), "a.txt")
    whys = [(field.path, field.doubts) for field in looked_over(found).fields if field.path.startswith("signers")]
    assert whys == [("signers.position", ("không thấy họ tên người ký",)), ("signers.name", ())]
    assert "# cần xác minh: không thấy họ tên người ký\n" in found.text
    text = answered(plan_of(found.text), found.doubts, {"signers.name": "Lê Thị B"})
    assert "không thấy họ tên" not in text
    assert plan_of(text).document.signers[0].name == "Lê Thị B"


def test_a_line_without_a_place_can_be_put_into_the_body_or_passed_over() -> None:
    found = received(LETTER.replace("V/v", "Mật mã 5521\nV/v").encode(), "a.txt")
    (remark,) = looked_over(found).remarks
    lines = {line.number: line.text for line in found.sheet.lines}
    assert (remark.kept, lines[remark.line]) == ("Mật mã 5521", "Mật mã 5521")
    taken = answered(plan_of(found.text), found.doubts, {}, taken=[remark.number])
    assert getattr(plan_of(taken).document.body[-1], "text", "") == "Mật mã 5521"
    passed = answered(plan_of(found.text), found.doubts, {}, passed=[remark.number])
    assert passed == found.text.replace(f"# cần xác minh: {remark.why}: Mật mã 5521\n", "")
    assert looked_over(found, taken).remarks == looked_over(found, passed).remarks == ()
