"""What opens a document, question by question: from where on a line is no longer what it looks like."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise import opening as asked
from vbgen.tree import Run


def line(text: str, *, align: str = "both", size: float = 14.0, bold: bool = False, italic: bool = False) -> Line:
    return Line((Run(text),), align=align, size=size, bold=bold, italic=italic)


def head(text: str) -> Line:
    return line(text, align="center", bold=True)


def typed(text: str) -> Line:
    """A line of a text file, which has no looks."""
    return Line((Run(text),))


# --- the first text ---------------------------------------------------------------------------------------------------


def test_rules_above_the_first_text_are_taken_off_but_not_what_carries_a_note_or_holds_nothing() -> None:
    queue: list[Line | Grid] = [line("-----"), line("* * *"), line("Văn bản"), line("---")]
    assert asked._first_text(queue) == line("Văn bản")
    assert queue == [line("Văn bản"), line("---")]
    noted: list[Line | Grid] = [Line((Run("---", note=1),)), line("Văn bản")]
    assert asked._first_text(noted) == noted[0]
    assert len(noted) == 2
    bare: list[Line | Grid] = [Line(()), line("Văn bản")]
    assert asked._first_text(bare) == Line(())
    assert asked._first_text([]) is None
    assert asked._first_text([Grid(((Cell((line("a"),)),),), ruled=False), line("b")]) is None


@pytest.mark.parametrize(
    ("lines", "subject", "left"),
    [
        (["V/v báo cáo", "Kính gửi: Sở A"], "báo cáo", 1),
        (["Về việc: báo cáo", "Kính gửi: Sở A"], "báo cáo", 1),
        (["V/v báo cáo", "Sở A"], "", 2),
        (["Báo cáo", "Kính gửi: Sở A"], "", 2),
        (["V/v báo cáo"], "", 1),
        ([], "", 0),
    ],
)
def test_a_subject_of_its_own_stands_right_above_whom_it_is_to(lines: list[str], subject: str, left: int) -> None:
    queue: list[Line | Grid] = [line(one) for one in lines]
    assert (asked._subject(queue), len(queue)) == (subject, left)


# --- titles -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "more", "below", "summary", "rest"),  # the sort of minutes, or words beside the summary
    [
        ("ke-hoach", "", ["Cải cách", "năm 2026."], "Cải cách năm 2026", ()),
        ("ke-hoach", "Cải cách", ["năm 2026"], "Cải cách năm 2026", ()),
        ("ke-hoach", "", [], "", ()),
        ("bien-ban", "LÀM VIỆC", ["Về đất đai"], "Về đất đai", "LÀM VIỆC"),
        ("bien-ban", "KIỂM TRA", ["Về đất đai"], "Về đất đai", "KIỂM TRA"),
        ("bien-ban", "KIỂM TRA", ["VỀ ĐẤT ĐAI"], "KIỂM TRA VỀ ĐẤT ĐAI", ()),
        ("bien-ban", "Kiểm tra", ["về đất đai"], "Kiểm tra về đất đai", ()),
        ("bien-ban", "KIỂM TRA", [], "KIỂM TRA", ()),
        ("ke-hoach", "KIỂM TRA", ["Về đất đai"], "KIỂM TRA Về đất đai", ()),
        ("bien-ban", "", ["HỌP", "Về đất đai"], "Về đất đai", "HỌP"),
        ("ke-hoach", "", ["HỌP", "Về đất đai"], "Về đất đai", ("HỌP",)),
        ("nghi-quyet", "", ["CỦA HỘI ĐỒNG", "Về giám sát"], "Về giám sát", ("CỦA HỘI ĐỒNG",)),
        ("nghi-quyet", "", ["CỦA HỘI ĐỒNG"], "CỦA HỘI ĐỒNG", ()),  # there is nothing else
        ("nghi-quyet", "", ["Của Hội đồng", "Về giám sát"], "Của Hội đồng Về giám sát", ()),
        ("nghi-quyet", "", ["CỦA KHÓA 9", "Về giám sát"], "CỦA KHÓA 9 Về giám sát", ()),
        ("ke-hoach", "", ["(V/v cải cách)"], "cải cách", ()),
        ("ke-hoach", "", ["(a) và (b)"], "(a) và (b)", ()),
    ],
)
def test_what_follows_the_name_of_a_type_is_a_part_of_it_or_the_summary(
    kind: str, more: str, below: list[str], summary: str, rest: str | tuple[str, ...]
) -> None:
    beside, sort = ((), rest) if isinstance(rest, str) else (rest, "")
    assert asked._summed(kind, more, below, []) == asked._Title(kind, summary, beside, sort)


def test_blank_words_of_a_title_are_nothing() -> None:
    assert asked._summed("ke-hoach", "A", [], ["DỰ THẢO", "-----", "…"]) == asked._Title("ke-hoach", "A", ("DỰ THẢO",))


CENTRED = line("Cải cách", align="center")


@pytest.mark.parametrize(
    ("text", "parts", "ends"),
    [
        ("Cải cách", [], False),
        ("Kính gửi: Sở A", [], True),
        ("Điều 1. Ban hành", [], True),
        ("I. MỤC TIÊU", [], True),
        ("1. Mục tiêu", [], True),
        ("- Mục tiêu", [], True),
        ("Hôm nay, ngày 5", [], True),
        ("Căn cứ Luật A", [], True),
        ("KẾ HOẠCH", ["a"], True),
        ("b", ["a"] * 6, False),
        ("b", ["a"] * 7, True),
        ("(kèm theo)", ["a"], True),
        ("[kèm theo]", ["a"], True),
        ("(kèm theo)", [], False),
        ("PHẦN MỘT", ["Cải cách"], True),
        ("NĂM 2026", ["CẢI CÁCH"], False),
        ("CHỦ TỊCH TỈNH", ["CẢI CÁCH"], True),
        ("CHỦ TỊCH TỈNH", ["CẢI CÁCH -"], False),
        ("CHỦ TỊCH TỈNH", ["Cải cách,"], False),
    ],
)
def test_a_centred_line_is_of_the_summary_until_the_text_or_who_decides_begins(
    text: str, parts: list[str], ends: bool
) -> None:
    assert bool(asked._ends_summary(line(text, align="center"), text, parts, 250)) is ends


@pytest.mark.parametrize(
    ("item", "parts", "ends"),
    [
        (typed("Cải cách hành chính"), [], False),
        (typed("a" * 250), [], False),
        (typed("a" * 251), [], True),
        (typed("Thực hiện Nghị quyết"), [], True),
        (typed("CHỦ TỊCH TỈNH"), ["Cải cách"], True),
        (typed("năm 2026"), ["Cải cách"], False),
        # right under the type, in no look at all
        (line("Cải cách hành chính"), [], False),
        (line("a" * 250), [], False),
        (line("a" * 251), [], True),
        (line("Cải cách."), [], True),
        (line("Cải cách:"), [], True),
        (line("Cải cách;"), [], True),
        (line("Cải cách,"), [], True),
        (line("Xét đề nghị của Sở"), [], True),
        (line("Cải cách hành chính"), ["a"], True),
        # bold
        (line("Cải cách.", bold=True), [], False),
        (line("a" * 250, bold=True), [], False),
        (line("a" * 251, bold=True), [], True),
        (line("Cải cách:", bold=True), [], True),
        (line("Thực hiện Nghị quyết", bold=True), [], True),
        (line("năm 2026", bold=True), ["Cải cách"], False),
        (line("a" * 251, align="center"), [], False),
    ],
)
def test_a_line_that_is_not_centred_is_of_the_summary_by_its_look_and_length(
    item: Line, parts: list[str], ends: bool
) -> None:
    assert bool(asked._ends_summary(item, item.text, parts, 250)) is ends


@pytest.mark.parametrize(
    ("below", "parts", "room"),
    [
        ("Căn cứ Luật A;", [], 1000),
        ("CHỦ TỊCH TỈNH", [], 1000),
        ("Căn cứ Luật A;", ["a"], 250),
        ("Sở Nội vụ báo cáo", [], 250),
        ("", [], 250),
    ],
)
def test_a_summary_between_the_type_and_its_reason_may_be_long(below: str, parts: list[str], room: int) -> None:
    queue: list[Line | Grid] = [line("Cải cách"), *([line(below)] if below else [])]
    assert asked._room(queue, parts) == room


# --- addressees -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("above", "text", "runs_on"),
    [
        ("Ban Quản lý dự án,", "Sở Y tế", True),
        ("Sở Tài chính và", "Sở Y tế", True),
        ("Ban Quản lý", "dự án", True),
        ("Ban Quản lý", "Sở Y tế", False),
        ("Ban Quản lý;", "dự án", False),
        ("Ban Quản lý.", "dự án", False),
        ("Gồm:", "dự án", False),
        ("Ban Quản lý", "dự án:", False),
        ("Ban Quản lý", "d" * 160, True),
        ("Ban Quản lý", "d" * 161, False),
        ("Ban Quản lý,", "Căn cứ Luật", False),
    ],
)
def test_a_name_that_a_column_cut_goes_on(above: str, text: str, runs_on: bool) -> None:
    assert bool(asked._runs_on(above, text)) is runs_on


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["- Sở A;", "- Sở B."], ["Sở A", "Sở B"]),
        (["Sở A", "(qua Văn phòng)"], ["Sở A (qua Văn phòng)"]),
        (["(để biết)"], ["(để biết)"]),
        (["Sở A,", "Sở B"], ["Sở A, Sở B"]),
        (["- Sở A,", "- Sở B"], ["Sở A", "Sở B"]),
        (["- …", "Sở B"], ["Sở B"]),
        (["- ;"], []),
    ],
)
def test_names_lose_their_marks_and_what_goes_on_is_joined(names: list[str], joined: list[str]) -> None:
    assert asked._joined(names) == joined


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("- Sở A; - Sở B", ["- Sở A;", "- Sở B"]),
        ("Sở A; Sở B", ["Sở A; Sở B"]),
        ("Sở A\n  Sở  B", ["Sở A", "Sở B"]),
        (" - ; ", []),
    ],
)
def test_a_line_of_names_is_cut_at_breaks_and_dashes(text: str, pieces: list[str]) -> None:
    assert asked._pieces(text) == pieces


@pytest.mark.parametrize(
    ("found", "below", "names", "left"),
    [
        ([], ["- Sở A;", "- Sở B.", "- Sở C"], ["- Sở A;", "- Sở B."], 1),  # a full stop ends it
        ([], ["- Sở A…", "- Sở B..."], ["- Sở A…", "- Sở B..."], 0),
        ([], ["Sở A"], ["Sở A"], 0),
        ([], ["a" * 159], ["a" * 159], 0),
        ([], ["a" * 160], [], 1),
        ([], ["Thực hiện Kế hoạch"], [], 1),
        (["Sở A"], ["- " + "b" * 397], ["Sở A", "- " + "b" * 397], 0),
        (["Sở A"], ["- " + "b" * 398], ["Sở A"], 1),
        (["Sở A;"], ["Sở B;", "Nội dung"], ["Sở A;", "Sở B;"], 1),
        (["Sở A;"], ["Sở B"], ["Sở A;"], 1),
        (["Sở A;"], ["Sở " + "b" * 155 + "."], ["Sở A;", "Sở " + "b" * 155 + "."], 0),
        (["Sở A;"], ["Sở " + "b" * 156 + "."], ["Sở A;"], 1),
        (["Sở A;"], ["Nội dung thế."], ["Sở A;"], 1),
        (["Sở A"], ["Kính gửi: Sở B"], ["Sở A", "Sở B"], 0),
        (["Ban Quản lý"], ["dự án"], ["Ban Quản lý dự án"], 0),
    ],
)
def test_the_list_of_whom_it_is_to_goes_on_below(
    found: list[str], below: list[str], names: list[str], left: int
) -> None:
    queue: list[Line | Grid] = [line(one) for one in below]
    asked._list_below(queue, found)
    assert (found, len(queue)) == (names, left)


@pytest.mark.parametrize(
    ("found", "item", "names"),
    [
        (["Sở A;"], line("Nội dung", align="center"), ["Sở A;", "Nội dung"]),
        (["Sở A"], line("Sở B", align="center"), ["Sở A", "Sở B"]),
        (["Sở A -"], line("Sở B", align="center"), ["Sở A - Sở B"]),
        (["Ban Quản lý"], line("Khu kinh tế", align="center"), ["Ban Quản lý Khu kinh tế"]),
        (["Sở A;"], head("NỘI DUNG"), ["Sở A;"]),
        (["Sở A;"], line("N" * 119, align="center"), ["Sở A;", "N" * 119]),
        (["Sở A;"], line("N" * 120, align="center"), ["Sở A;"]),
    ],
)
def test_a_centred_line_goes_on_with_the_list(found: list[str], item: Line, names: list[str]) -> None:
    asked._list_below([item], found)
    assert found == names


@pytest.mark.parametrize(("above", "names"), [(6, ("Sở A",)), (7, ())])
def test_whom_it_is_to_stands_among_the_first_seven_lines(above: int, names: tuple[str, ...]) -> None:
    queue: list[Line | Grid] = [*[line("Lời trên")] * above, line("Kính gửi: Sở A."), line("Nội dung")]
    assert tuple(asked._addressees(queue)) == names
    assert len(queue) == above + (1 if names else 2)


@pytest.mark.parametrize(("letters", "names"), [(250, ["Sở A"]), (251, [])])
def test_whom_it_is_to_does_not_stand_below_a_paragraph(letters: int, names: list[str]) -> None:
    queue: list[Line | Grid] = [line("a" * letters), line("Kính gửi: Sở A.")]
    assert asked._addressees(queue) == names


def test_a_sentence_that_begins_so_and_ends_the_text_is_no_address() -> None:
    queue: list[Line | Grid] = [line("Kính gửi Sở A xem xét./.")]
    assert asked._addressees(queue) == []
