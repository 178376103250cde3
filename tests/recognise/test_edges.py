"""What stands apart from the text: the mark of circulation, the office's address, marks of urgency and of drafts."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.recognise.edges import draft, edges, urgency
from vbgen.tree import Run

ADDRESS, PHONE, MARK = "Số 10 phố A, xã B", "ĐT: 0222 3456 789", "XEM XONG TRẢ LẠI"


def line(text: str, *, framed: bool = False) -> Line:
    return Line((Run(text),), framed=framed)


TEXT = (line("KẾ HOẠCH"), line("1. Trồng cây."))


def row(*cells: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(tuple(map(line, texts))) for texts in cells)


SIGNED = row(("Nơi nhận:",), ("GIÁM ĐỐC",))


@pytest.mark.parametrize(
    ("items", "foot", "circulation", "contact", "left"),
    [
        (TEXT, (), "", (), TEXT),
        ((*TEXT, line("XEM  XONG\u00a0TRẢ LẠI", framed=True)), (), "xem-xong-tra-lai", (), TEXT),
        ((*TEXT, line(MARK)), (), "", (), (*TEXT, line(MARK))),  # no frame: a sentence
        (
            (*TEXT, line(MARK, framed=True), line(ADDRESS, framed=True)),
            (),
            "xem-xong-tra-lai",
            (ADDRESS,),
            TEXT,
        ),
        ((*TEXT, line("Khung", framed=True)), (), "", (), (*TEXT, line("Khung", framed=True))),  # no address
        (TEXT, (line(ADDRESS), line(PHONE)), "", (ADDRESS, PHONE), TEXT),
        (TEXT, (line("Trang 1"),), "", (), TEXT),
        ((*TEXT, line(ADDRESS, framed=True)), (line(PHONE),), "", (ADDRESS,), TEXT),  # its own frame tells first
    ],
)
def test_marks_and_addresses_stand_in_frames_and_feet(
    items: tuple[Line, ...], foot: tuple[Line, ...], circulation: str, contact: tuple[str, ...], left: tuple[Line, ...]
) -> None:
    found = edges(Reading(items, foot=foot))
    assert (found.circulation, found.contact, found.reading.items) == (circulation, contact, left)


@pytest.mark.parametrize(
    ("grid", "contact"),
    [
        (Grid((SIGNED, row((ADDRESS, " ", PHONE))), False), (ADDRESS, PHONE)),
        (Grid((SIGNED, row((ADDRESS,))), True), ()),  # a table of data
        (Grid((row((ADDRESS,)),), False), ()),
        (Grid((SIGNED, row((ADDRESS,), (PHONE,))), False), ()),  # two cells
        (Grid((row(("Nơi nhận:",)), row((ADDRESS,))), False), ()),  # it spans nothing
        (Grid((SIGNED, row(("Hết",))), False), ()),
    ],
)
def test_the_party_s_address_is_the_last_row_below_the_signatures(grid: Grid, contact: tuple[str, ...]) -> None:
    found = edges(Reading((*TEXT, grid, line("Hết"))))
    kept = grid._replace(rows=grid.rows[:-1]) if contact else grid
    assert (found.contact, found.reading.items) == (contact, (*TEXT, kept, line("Hết")))


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("KHẨN", "khan"),
        ("hỏa tốc", "hoa-toc"),
        ("HOẢ TỐC", "hoa-toc"),
        ("THƯỢNG  KHẨN", "thuong-khan"),
        ("KHẨN CẤP", ""),
    ],
)
def test_marks_of_urgency(text: str, token: str) -> None:
    assert urgency(text) == token


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("DỰ THẢO", "có"),
        ("Dự thảo lần 2", "2"),
        ("DỰ THẢO LẦN THỨ 03", "3"),
        ("(Dự thảo)", "có"),
        ("Dự thảo Luật", ""),
    ],
)
def test_marks_of_drafts(text: str, which: str) -> None:
    assert draft(text) == which
