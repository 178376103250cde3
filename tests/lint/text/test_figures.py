"""Rules on figures and times that a document says twice: when a meeting ends, which day a weekday is."""

from __future__ import annotations

import pytest
from support.lint.contents import content, nears, told

from vbgen.lint.text import figures
from vbgen.lint.text.content import Content, Passage
from vbgen.vietnamese import PartialDate


def minutes(starts: str, ends: str) -> Content:
    said = {"starts": starts, "ends": ends}
    return content(
        kind="bien-ban",
        passages=tuple(Passage("particulars", text, ("particulars", name)) for name, text in said.items()),
    )


@pytest.mark.parametrize(
    ("starts", "ends", "wrong"),
    [
        ("14 giờ 00, ngày 12 tháng 11 năm 2026", "16 giờ 30, ngày 12 tháng 11 năm 2026", False),
        ("14 giờ 00, ngày 12 tháng 11 năm 2026", "13 giờ 59, ngày 12 tháng 11 năm 2026", True),
        ("14 giờ 30, ngày 12/11/2026", "14 giờ 29, ngày 12/11/2026", True),
        ("14 giờ, ngày 12/11/2026", "14 giờ 00, ngày 12/11/2026", False),
        ("14 giờ 00, ngày 12/11/2026", "8 giờ 00, ngày 13/11/2026", False),
        ("8 giờ 00, ngày 13/11/2026", "14 giờ 00, ngày 12/11/2026", True),
        ("sáng ngày 13/11/2026", "14 giờ 00, ngày 12/11/2026", False),
    ],
)
def test_a_meeting_ends_after_it_began(starts: str, ends: str, *, wrong: bool) -> None:
    expected = [("kết thúc trước khi bắt đầu", ends)] if wrong else []
    assert told(figures.before_it_is_told, minutes(starts, ends)) == expected


def test_an_invitation_is_to_a_day_not_gone_by() -> None:
    def invited(time: str) -> list[str]:
        said = (Passage("particulars", time, ("particulars", "time")),)
        date = PartialDate(year=2026, month=1, day=5)
        return [hit.near for hit in figures.before_it_is_told.check(content(kind="giay-moi", date=date, passages=said))]

    assert invited("8 giờ 00, ngày 04/01/2026") == ["8 giờ 00, ngày 04/01/2026"]
    assert invited("8 giờ 00, ngày 05/01/2026") == []
    assert invited("từ ngày 04/01/2026 đến ngày 06/01/2026") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("sáng thứ Hai, ngày 05/01/2026", None),
        ("sáng thứ ba, ngày 05/01/2026", "thứ Hai"),
        ("chủ nhật (ngày 04 tháng 01 năm 2026", None),
        ("thứ Bảy, ngày 04 tháng 01 năm 2026", "Chủ nhật"),
        ("thứ Hai, ngày 31/02/2026", None),
    ],
)
def test_a_weekday_is_that_of_its_date(text: str, right: str | None) -> None:
    hits = list(figures.weekday_of_a_date.check(content(text)))
    assert [hit.hint for hit in hits] == ([right] if right else [])


def test_what_a_document_announces_is_of_the_period_that_its_summary_says() -> None:
    summary = "Kết quả chuyển đổi số quý III năm 2026"
    said = "Xã báo cáo kết quả chuyển đổi số quý {} năm 2026 như sau:"
    assert nears(figures.period, said.format("III"), summary=summary) == []
    assert nears(figures.period, said.format("II"), summary=summary) == ["quả chuyển đổi số quý II"]
    assert nears(figures.period, "Năm trước, kết quả chuyển đổi số quý II tốt.", summary=summary) == []
