"""Rules on what is to be done: who leads, what comes of it, by when, who is told; each asked at its limits."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import A_PLAN, content, told

from vbgen.diagnostics import Severity
from vbgen.lint.text import tasks
from vbgen.lint.text.content import Content, Duty
from vbgen.model import Document, Recipient, Reference, Task
from vbgen.vietnamese import PartialDate

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
AT = ("body", 2)


def duty(lead: str = "Sở Nội vụ", **different: Any) -> Duty:
    """A task of a plan that has all, but for some of its facts."""
    made = {"text": "Rà soát", "support": (), "due": "30/6/2026", "product": "Báo cáo", "path": AT, **different}
    return Duty(lead=lead, **made)


def charged(*duties: Duty, **different: Any) -> Content:
    return content(duties=duties, **{"document": A_PLAN, **different})


TWO, MANY = "nhiệm vụ có hơn một nơi chủ trì", "nhiều nơi cùng chủ trì thì không rõ ai chịu trách nhiệm"


@pytest.mark.parametrize(
    ("lead", "message"),
    [
        ("Sở Nội vụ", ""),
        ("Sở Nội vụ, Sở Tài chính", TWO),
        ("Sở Nội vụ và các Phòng Kinh tế", TWO),
        ("Sở Nội vụ; UBND xã", TWO),
        ("Sở Nông nghiệp và Môi trường", ""),
        ("Văn phòng HĐND và UBND xã", ""),
        ("Văn phòng HĐND và UBND xã, Phòng Kinh tế", TWO),
        ("Các sở", MANY),
        ("Sở, ban, ngành", MANY),
        ("Văn hóa và Bộ phận một cửa", ""),
    ],
)
def test_one_leads(lead: str, message: str) -> None:
    found = charged(duty(lead), duty(lead))
    assert told(tasks.one_lead, found) == [(message, lead)] * bool(message)  # once for a name
    assert [hit.path for hit in tasks.one_lead.check(found)] == [(*AT, "lead")] * bool(message)
    assert len(told(tasks.one_lead, charged(duty(lead), document=None))) == (message == TWO)


@pytest.mark.parametrize(
    ("lead", "text", "lacks"),
    [("", "Rà soát", 1), ("Sở A", "Rà soát", 0), ("", "Sở Nội vụ rà soát", 0), ("", "Các đơn vị rà soát", 0)],
)
def test_every_task_has_a_lead_or_names_it(lead: str, text: str, lacks: int) -> None:
    assert [hit.path for hit in tasks.lead_given.check(charged(duty(lead, text=text)))] == [AT] * lacks


def test_who_leads_does_not_support_and_nobody_supports_twice() -> None:
    found = charged(duty("Sở A", support=("Sở B", "sở a", "SỞ B", "Sở C")))
    own, twice = "nơi chủ trì không thể phối hợp với chính mình", "nơi phối hợp ghi hai lần"
    assert [(hit.message, hit.near, hit.path) for hit in tasks.lead_supports.check(found)] == [
        (own, "sở a", (*AT, "support", 1)),
        (twice, "SỞ B", (*AT, "support", 2)),
    ]


def test_a_name_is_written_not_its_id() -> None:
    found = charged(duty("phong-noi-vu", support=("Sở A", "so-y-te")))
    assert [(hit.near, hit.path) for hit in tasks.name_not_id.check(found)] == [
        ("phong-noi-vu", (*AT, "lead")),
        ("so-y-te", (*AT, "support", 1)),
    ]


@pytest.mark.parametrize(
    ("product", "given", "vague"),
    [
        ("Báo cáo", True, False),
        ("", False, False),
        ("Kết quả tốt", True, True),
        ("Nâng cao hiệu quả", True, True),
        ("Đạt yêu cầu 100%", True, False),
        ("Kế hoạch", True, False),
    ],
)
def test_a_product_is_given_and_can_be_counted(product: str, given: bool, vague: bool) -> None:
    found = charged(duty(product=product))
    assert [hit.path for hit in tasks.product_given.check(found)] == [AT] * (not given)
    assert [hit.path for hit in tasks.product_measured.check(found)] == [(*AT, "product")] * vague


@pytest.mark.parametrize(
    ("due", "text", "given", "hazy", "real"),
    [
        ("30/6/2026", "", True, False, True),
        ("", "Rà soát", False, False, True),
        ("", "Rà soát trước 30/6", True, False, True),
        ("", "Báo cáo hằng quý", True, False, True),
        ("", "Báo cáo hàng tháng", True, False, True),
        ("thường xuyên", "", True, True, True),
        ("thường xuyên, báo cáo hằng quý", "", True, False, True),
        ("kịp thời trong tháng", "", True, False, True),
        ("sớm", "", True, True, True),
        ("31/6/2026", "", True, False, False),
        ("ngày 31/6/2026", "", True, False, False),
        ("31.6.2026", "", True, False, False),
        ("Quý II/2026", "", True, False, True),
    ],
)
def test_a_due_date_is_given_can_be_met_and_is_of_the_calendar(
    due: str, text: str, given: bool, hazy: bool, real: bool
) -> None:
    found = charged(duty(due=due, text=text))
    assert [hit.path for hit in tasks.due_given.check(found)] == [AT] * (not given)
    assert [(hit.near, hit.path) for hit in tasks.due_hazy.check(found)] == [(due, (*AT, "due"))] * hazy
    assert [(hit.near, hit.path) for hit in tasks.due_real.check(found)] == [(due, (*AT, "due"))] * (not real)


@pytest.mark.parametrize(
    ("due", "text", "near", "field"),
    [
        ("30/6/2025", "", "30/6/2025", "due"),
        ("04/01/2026", "", "04/01/2026", "due"),
        ("05/01/2026", "", None, ""),
        ("30/6/2026", "Xong trước ngày 30/6/2025", "30/6/2025", "text"),
        ("", "Theo Kế hoạch ngày 30/6/2025", None, ""),  # it cites
        ("ngày 30 tháng 6 năm 2025", "", None, ""),
        ("từ 01/01/2025 đến 30/6/2026", "", "01/01/2025", "due"),
    ],
)
def test_nothing_is_due_before_the_day_of_issue(due: str, text: str, near: str | None, field: str) -> None:
    found = charged(duty(due=due, text=text))
    hits = [(hit.near, hit.path, hit.severity) for hit in tasks.due_after_issue.check(found)]
    grave = None if field == "due" else WARNING
    assert hits == ([(near, (*AT, field), grave)] if near else [])
    assert told(tasks.due_after_issue, charged(duty(due=due, text=text), date=None)) == []


def test_in_a_month_of_issue_no_day_is_too_early_and_of_a_file_it_is_a_warning() -> None:
    month = PartialDate(year=2026, month=6)
    dues = [
        told(tasks.due_after_issue, charged(duty(due=due), date=month))
        for due in ("01/6/2026", "31/5/2026", "31/12/2025")
    ]
    assert [len(one) for one in dues] == [0, 1, 1]
    file = charged(duty(due="30/6/2025"), document=None)
    assert [(hit.severity, hit.path) for hit in tasks.due_after_issue.check(file)] == [(WARNING, (*AT, "due"))]


@pytest.mark.parametrize(
    ("due", "before"),
    [("30/6/2026", None), ("28/6/2026", "26/6/2026"), ("02/9/2026", "28/8/2026"), ("22/8/2026", None)],
)
def test_what_is_due_on_a_day_off_is_told_with_the_working_day_before(due: str, before: str | None) -> None:
    hits = [hit.hint for hit in tasks.due_working.check(charged(duty(due=due)))]
    assert hits == ([f"ngày làm việc liền trước: {before}"] if before else [])


@pytest.mark.parametrize(
    ("unit", "names", "covered"),
    [
        ("Sở Nội vụ", ["Sở Nội vụ"], True),
        ("Sở Nội vụ", ["Giám đốc Sở Nội vụ"], True),
        ("Sở Nội vụ", ["Sở Y tế"], False),
        ("Sở Nội vụ", ["Các sở"], True),
        ("Sở Nội vụ", ["Sở Y tế và các phòng"], True),
        ("Sở Nội vụ", ["Như trên"], True),
        ("Sở Nội vụ", [], False),
        ("UBND xã A", ["UBND A"], True),  # words that say no name do not count
    ],
)
def test_who_is_told_covers_a_unit(unit: str, names: list[str], covered: bool) -> None:
    assert tasks._covered(unit, names) is covered


@pytest.mark.parametrize(
    ("kind", "lead", "to", "copies", "letter", "other"),
    [
        ("cong-van", "Sở A", ["Sở B"], ["Sở B"], [None], 0),
        ("cong-van", "Sở A", ["Sở B"], ["Sở A"], [ADVICE], 0),
        ("cong-van", "Sở A", ["Sở A"], [], [], 0),
        ("cong-van", "Sở A", [], [], [], 0),
        ("cong-van", "Các sở", ["Sở B"], [], [], 0),
        ("cong-van", "Sở A, Sở B", ["Sở C"], [], [], 0),
        ("ke-hoach", "Sở A", [], ["Sở B"], [], 1),
        ("ke-hoach", "Sở A", ["Sở A"], ["Sở B"], [], 0),
        ("ke-hoach", "Sở A", [], [], [], 0),
        ("ke-hoach", "Các sở", [], ["Sở B"], [], 0),
        ("ke-hoach", "", [], ["Sở B"], [], 0),
    ],
)
def test_who_leads_is_written_to(
    kind: str, lead: str, to: list[str], copies: list[str], letter: list[Severity | None], other: int
) -> None:
    found = charged(duty(lead), duty(lead), kind=kind, addressees=tuple(to), recipients=tuple(copies))
    assert [hit.severity for hit in tasks.lead_addressed.check(found)] == letter
    assert [hit.path for hit in tasks.lead_addressed.check(found)] == [(*AT, "lead")] * len(letter)
    assert [hit.path for hit in tasks.lead_told.check(found)] == [(*AT, "lead")] * other
    inherited = charged(duty(lead, own_lead=False), kind=kind, addressees=tuple(to), recipients=tuple(copies))
    paths = {hit.path for rule in (tasks.lead_addressed, tasks.lead_told) for hit in rule.check(inherited)}
    assert paths <= {AT}


def test_one_of_those_that_a_recipient_sums_up_is_told() -> None:
    document = Document(kind="ke-hoach", recipients=(Recipient("Đơn vị", ("Sở A",)),))
    found = charged(duty("Sở A"), document=document, recipients=("Đơn vị",))
    assert told(tasks.lead_told, found) == []


SUPERIOR = Document(
    kind="ke-hoach",
    number="87",
    body=(Task("Rà soát", lead="Sở A", due="30/6/2026"), Task("Báo cáo", lead="Sở A", due="31/12/2026"), Task("Họp")),
)


def carrying(follows: str, due: str, number: str = "87/KH-UBND", kind: str = "ke-hoach") -> Content:
    cited = Document(kind="ke-hoach", references=(Reference(id="kh87", kind=kind, number=number),))
    return charged(duty(due=due, follows=follows), document=cited, superiors=(SUPERIOR,))


@pytest.mark.parametrize(
    ("follows", "due", "hits"),
    [
        ("kh87#1", "30/6/2026", []),
        ("kh87#1", "01/7/2026", [("muộn hơn thời hạn 30/6/2026 của cấp trên", ERROR)]),
        ("kh87#1", "", [("bỏ mất thời hạn 30/6/2026 của cấp trên", None)]),
        ("kh87#2", "01/7/2026", []),
        ("kh87#2, kh87#1", "01/7/2026", [("muộn hơn thời hạn 30/6/2026 của cấp trên", ERROR)]),
        ("kh87#3", "", []),
        ("kh87#1", "thường xuyên", []),
        ("kh99#1", "", []),
        ("", "", []),
    ],
)
def test_nothing_is_due_later_than_the_superior_wants(follows: str, due: str, hits: list[tuple[str, Any]]) -> None:
    found = [(hit.message, hit.severity) for hit in tasks.due_in_time.check(carrying(follows, due))]
    assert found == hits
    for other in (carrying(follows, due, number="88/KH-UBND"), carrying(follows, due, kind="bao-cao")):
        assert told(tasks.due_in_time, other) == []


def test_what_a_task_follows_is_a_reference() -> None:
    assert told(tasks.follows_known, carrying("kh87#1, kh99#II.3", "")) == [
        ("`kh99` không có ở `references`", "kh99#II.3")
    ]
