"""Small facts of a header and a closing as a plan says them: numbers, days, nested recipients, notes."""

from __future__ import annotations

import pytest

from vbgen.model import Recipient
from vbgen.readers.reading import Line, Reading
from vbgen.recognise.building import Built, build
from vbgen.recognise.facts import facts
from vbgen.tree import Run
from vbgen.vietnamese import PartialDate


def line(*runs: Run | str) -> Line:
    return Line(tuple(Run(run) if isinstance(run, str) else run for run in runs))


def built(
    *,
    number: str = "12",
    day: str = "05",
    body: tuple[Line, ...] = (),
    recipients: tuple[str, ...] = ("- Các sở;",),
    notes: tuple[tuple[Run, ...], ...] = (),
) -> Built:
    head = ["SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", f"Số: {number}/KH-SNV"]
    head += [f"Bắc Ninh, ngày {day} tháng 6 năm 2026", "KẾ HOẠCH", "Cải cách hành chính"]
    items = [*map(line, head), *(body or (line("Sở Nội vụ ban hành kế hoạch."),))]
    items += map(line, ["Nơi nhận:", *recipients, "- Lưu: VT.", "GIÁM ĐỐC", "Lê Văn An"])
    return build(facts(Reading(tuple(items), notes=notes)))


@pytest.mark.parametrize(("printed", "said"), [("05", "5"), ("12", "12"), ("00", "0"), ("05a", "05a"), ("", "")])
def test_a_number_is_said_without_the_nought_that_is_printed_before_it(printed: str, said: str) -> None:
    assert built(number=printed).document.number == said


def test_a_day_of_no_calendar_is_left_open_and_doubted() -> None:
    found = built(day="31")
    assert found.document.date == PartialDate()
    assert [doubt.why for doubt in found.doubts if doubt.path == "date"] == ["ngày tháng đọc được là 31/6/2026"]
    right = built(day="30")
    assert right.document.date == PartialDate(year=2026, month=6, day=30)
    assert [doubt.why for doubt in right.doubts if doubt.path == "date"] == []


def test_recipients_behind_a_plus_are_those_that_the_line_above_sums_up() -> None:
    listed = ("- Các sở:", "+ Sở A;", "+ Sở B;", "- UBND xã;")
    assert built(recipients=listed).document.recipients == (
        Recipient("Các sở", ("Sở A", "Sở B")),
        Recipient("UBND xã"),
    )


def test_a_mark_of_a_note_whose_text_is_not_there_cites_nothing() -> None:
    text = line("Sở Nội vụ ban hành kế hoạch", Run("", note=1), " và", Run("", note=2), " triển khai.")
    document = built(
        body=(line("Căn cứ tình hình, Sở Nội vụ ban hành kế hoạch như sau:"), text), notes=((Run("Ghi chú"),),)
    ).document
    assert [(note.id, note.text) for note in document.notes] == [("1", "Ghi chú")]
