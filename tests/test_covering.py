"""What became of each of the superior's tasks; exit 0 only when all are taken, declined with a reason, or others'."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen import covering
from vbgen.covering import MatrixRow, State, coverage
from vbgen.deriving import derive
from vbgen.model import Appendix, Clause, Column, Document, Issuer, Reference, Row, Table, Task
from vbgen.units import Department, Unit
from vbgen.vietnamese import PartialDate

UNIT = Unit(
    name=("Ủy ban nhân dân", "xã Tân Tiến"),
    short="UBND xã",
    departments=(("kinh-te", Department("Phòng Kinh tế")),),
)
REPORT = Task("UBND các xã báo cáo kết quả", lead="UBND các xã, phường", due="15/12/2026", product="Báo cáo")
SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND"),
    number="87",
    date=PartialDate(year=2026, month=5, day=3),
    body=(
        Clause(
            "Nhiệm vụ",
            heading=True,
            blocks=(
                Task("Rà soát tổ chức bộ máy", lead="Sở Nội vụ"),
                REPORT,
                Task("Vận động hộ kinh doanh", lead="Thuế tỉnh", support=("UBND các xã, phường",)),
                Task("Cập nhật dữ liệu"),
            ),
        ),
    ),
)
KH87 = Reference("kh87", "ke-hoach", "87/KH-UBND")


def ours(*tasks: Task, references: tuple[Reference, ...] = (KH87,), **fields: object) -> list[tuple[str, Document]]:
    document = Document(kind="cong-van", references=references, body=tasks, **fields)  # type: ignore[arg-type]
    return [("a", document)]


def follow(path: str, text: str = "UBND các xã báo cáo kết quả", **fields: object) -> Task:
    made = Task(text, lead="Phòng Kinh tế", follows=f"kh87#{path}")
    return replace(made, **fields)  # type: ignore[arg-type]


def states(documents: list[tuple[str, Document]], unit: Unit | None = UNIT) -> list[State]:
    return [row.state for row in coverage(SUPERIOR, documents, unit).rows]


def test_nothing_taken_is_missing_unsupported_and_unsure() -> None:
    found = coverage(SUPERIOR, ours(), UNIT)
    assert [row.state for row in found.rows] == [State.OTHERS, State.MISSING, State.UNSUPPORTED, State.UNSURE]
    assert ([row.source for row in found.open], found.complete) == (["I.2", "I.3", "I.4"], False)


def test_all_taken_or_declined_with_a_reason_is_complete() -> None:
    taken = ours(follow("I.2", due="15/12/2026", product="Báo cáo"), follow("I.3", "Vận động hộ kinh doanh"))
    assert not coverage(SUPERIOR, taken, UNIT).complete
    declined = replace(taken[0][1], declined=(("kh87#I.4", ("việc của tỉnh",)),))
    found = coverage(SUPERIOR, [("a", declined)], UNIT)
    assert [(row.state, row.why) for row in found.rows] == [
        (State.OTHERS, "việc của Sở Nội vụ"),
        (State.TAKEN, ""),
        (State.TAKEN, ""),
        (State.DECLINED, "việc của tỉnh"),
    ]
    assert found.complete


def test_a_task_that_follows_the_same_place_of_another_plan_takes_up_nothing() -> None:
    other = Reference("kh90", "ke-hoach", "90/KH-UBND")
    elsewhere = Task("Việc khác", lead="Phòng Kinh tế", follows="kh90#I.2")
    assert states(ours(elsewhere, references=(KH87, other))) == [
        State.OTHERS, State.MISSING, State.UNSUPPORTED, State.UNSURE, State.SOURCELESS,
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["87/KH-UBND", "087/KH-UBND", "87-KH/TU", ""])
def test_a_trace_leads_to_the_plan_of_that_number(number: str) -> None:
    found = ours(follow("I.2"), references=(Reference("kh87", "ke-hoach", number),))
    assert states(found)[1] is State.UNDUE


def test_what_was_changed_is_named() -> None:
    late = ours(follow("I.2", "Việc khác", due="15/01/2027", lead=""))
    assert coverage(SUPERIOR, late, UNIT).rows[1] == MatrixRow(
        State.LATE,
        "I.2",
        "UBND các xã báo cáo kết quả",
        "UBND các xã, phường",
        "15/12/2026",
        ("a#1",),
        (
            "lời giao khác cấp trên",
            "thời hạn 15/01/2027 muộn hơn 15/12/2026",
            "bỏ sản phẩm Báo cáo",
            "chưa có chủ trì",
        ),
    )
    assert coverage(SUPERIOR, late, UNIT).rows[1] in coverage(SUPERIOR, late, UNIT).open
    assert coverage(SUPERIOR, ours(follow("I.2", product="Báo cáo")), UNIT).rows[1].changes == (
        "bỏ thời hạn 15/12/2026",
    )
    assert coverage(SUPERIOR, ours(follow("I.2", due="10/12/2026", product="báo cáo")), UNIT).rows[1].changes == ()


def test_twice_and_stale_are_told() -> None:
    twice = ours(follow("I.2", due="10/12/2026"), follow("I.2"), follow("V.9"))
    assert states(twice) == [State.OTHERS, State.TWICE, State.UNSUPPORTED, State.UNSURE, State.STALE]


def test_a_draft_s_own_rewording_is_no_change_and_a_person_s_is() -> None:
    task = Task("UBND các xã, phường thu gom 100% rác, báo cáo UBND tỉnh", lead="UBND các xã, phường", due="30/6/2026")
    superior = replace(SUPERIOR, body=(Clause("Nhiệm vụ", heading=True, blocks=(task,)),))
    draft = derive(superior, UNIT).document
    (row,) = coverage(superior, [("a", draft)], UNIT).rows
    assert (row.state, row.changes) == (State.TAKEN, ())
    (held,) = (block for block in draft.body if isinstance(block, Task))
    assert held.text == "Thu gom 100% rác, báo cáo về UBND xã"
    edited = replace(draft, body=(replace(held, text="Thu gom rác, báo cáo về UBND xã"),))
    (row,) = coverage(superior, [("a", edited)], UNIT).rows
    assert (row.state, row.changes) == (State.CHANGED, ("lời giao khác cấp trên", "bỏ số liệu 100%"))
    (row,) = coverage(superior, [("a", draft)]).rows  # without a unit nothing is known of derive's rules
    assert row.changes == ("lời giao khác cấp trên",)


def test_what_is_worded_alike_is_suggested_on_both_sides_and_never_assumed() -> None:
    loose = ours(Task("Báo cáo kết quả của xã", lead="Phòng Kinh tế"), Task("Sửa đường thôn", lead="Phòng Kinh tế"))
    found = coverage(SUPERIOR, loose, UNIT)
    assert [(row.state, row.source, row.perhaps) for row in found.rows] == [
        (State.OTHERS, "I.1", ""),
        (State.MISSING, "I.2", "a#1"),
        (State.UNSUPPORTED, "I.3", ""),
        (State.UNSURE, "I.4", ""),
        (State.SOURCELESS, "", "I.2"),
        (State.SOURCELESS, "", ""),
    ]
    assert not found.complete


# --- what is no task -----------------------------------------------------------------------------------------------

ROWS = Table(
    (Column("Nội dung"), Column("Chủ trì")),
    (Row(("Rà soát hồ sơ", "UBND các xã, phường")), Row(("Thẩm định dự toán", "Sở Tài chính"))),
)


def with_table() -> Document:
    task = Task("Việc của tỉnh", lead="Sở Nội vụ")
    body = (Clause("Nhiệm vụ", heading=True, blocks=(task,)),)
    return replace(SUPERIOR, body=body, appendices=(Appendix("Phân công", body=(ROWS,)),))


def test_rows_that_may_be_ours_keep_coverage_from_being_complete() -> None:
    found = coverage(with_table(), ours(), UNIT)
    assert [(row.state, row.source, row.text, row.lead, row.why) for row in found.rows[1:]] == [
        (State.OVERLOOKED, "PL1/1.1", "Rà soát hồ sơ", "UBND các xã, phường", "hàng bảng phụ lục")
    ]
    assert (found.complete, found.overlooked) == (False, {"hàng bảng phụ lục": 1})
    assert coverage(with_table(), ours()).overlooked == {"hàng bảng phụ lục": 2}


def test_figures_beside_our_name_are_told_and_those_of_others_are_not() -> None:
    quotas = Table(
        (Column("Địa bàn"), Column("Số cây")),
        (Row(("UBND xã Tân Tiến", "500")), Row(("UBND xã Đông Sơn", "700")), Row(("UBND các xã", "1.200"))),
    )
    superior = replace(with_table(), appendices=(Appendix("Chỉ tiêu", body=(quotas,)),))
    found = coverage(superior, ours(), UNIT)
    assert [row.text for row in found.rows if row.state is State.OVERLOOKED] == ["UBND xã Tân Tiến: 500"]
    assert found.overlooked == {"hàng số liệu nêu tên mình": 1}
    assert coverage(superior, ours()).overlooked == {}


@pytest.mark.parametrize("place", ["PL1/1.1", "PL1/1"])
def test_a_row_or_its_table_can_be_declined(place: str) -> None:
    found = coverage(with_table(), ours(declined=((f"kh87#{place}", ("bảng tra cứu",)),)), UNIT)
    assert [(row.state, row.why) for row in found.rows[1:]] == [(State.DECLINED, "bảng tra cứu")]
    assert found.complete


def test_several_documents_of_ours_take_up_a_plan_together() -> None:
    letter, plan = ours(follow("I.2", due="15/12/2026")), ours(follow("I.3", "Vận động các hộ"))
    assert states([("cv", letter[0][1]), ("kh", plan[0][1])])[1:3] == [State.TAKEN, State.CHANGED]


def test_a_day_that_ours_lacks_and_another_text_are_open_until_a_person_says_why_they_are_right() -> None:
    undue, other = follow("I.2", product="Báo cáo"), follow("I.3", "Sửa đường thôn trước mùa mưa")
    found = coverage(SUPERIOR, ours(undue, other), UNIT)
    assert [row.state for row in found.rows[1:3]] == [State.UNDUE, State.UNLIKE]
    assert {row.source for row in found.open} >= {"I.2", "I.3"}
    why = (("kh87#I.2", ("hạn nói trong phụ lục",)), ("kh87#I.3", ("gộp vào đợt làm đường",)))
    confirmed = coverage(SUPERIOR, ours(undue, other, declined=why), UNIT)
    assert [(row.state, row.why) for row in confirmed.rows[1:3]] == [
        (State.CHANGED, "hạn nói trong phụ lục"),
        (State.CHANGED, "gộp vào đợt làm đường"),
    ]


@pytest.mark.parametrize("text", ["Vận động hộ", "Tổ chức vận động các hộ có kinh doanh trên địa bàn xã", "Vận động"])
def test_a_text_that_is_shortened_or_reworded_is_still_the_superior_s(text: str) -> None:
    assert states(ours(follow("I.3", text)))[2] is State.CHANGED


def test_a_day_may_stand_in_the_words_or_in_a_task_within() -> None:
    told = follow("I.2", "UBND các xã báo cáo kết quả trước ngày 15/12/2026")
    within = follow("I.2", blocks=(Task("Báo cáo", due="10/12/2026"),))
    assert [states(ours(task))[1] for task in (told, within)] == [State.CHANGED, State.CHANGED]


def test_without_a_unit_every_task_concerns_us() -> None:
    assert states(ours(), unit=None) == [State.MISSING] * 4


def test_a_superior_without_a_task_proves_nothing() -> None:
    found = coverage(replace(SUPERIOR, body=()), ours(follow("I.2")), UNIT)
    assert ([row.state for row in found.rows], found.complete) == ([State.STALE], False)


OTHERS = ("Sở Nội vụ", "Công an tỉnh", "Sở Xây dựng, Sở Tài chính")
OURS = ("UBND các xã, phường", "UBND xã Tân Tiến", "Ủy ban nhân dân 99 xã, phường", "", "các cơ quan, đơn vị")
FATES = ("left", "taken", "declined")
LISTED = st.tuples(st.sampled_from(OTHERS + OURS), st.sampled_from(("", *OTHERS, *OURS[:3])), st.sampled_from(FATES))


@law(100)
@given(st.lists(LISTED, min_size=1, max_size=6), st.booleans())
def test_complete_means_that_whatever_may_be_ours_is_taken_or_declined(
    given_tasks: list[tuple[str, str, str]], headed: bool
) -> None:
    listed = [
        Task(f"Việc {chr(97 + at) * 3} của kế hoạch", lead=lead, support=(support,) if support else ())
        for at, (lead, support, _) in enumerate(given_tasks)
    ]
    paths = [f"I.{at}" if headed else str(at) for at in range(1, len(listed) + 1)]
    body = (Clause("Nhiệm vụ", heading=True, blocks=tuple(listed)),) if headed else tuple(listed)
    superior = replace(SUPERIOR, body=body)
    fates = [fate for *_, fate in given_tasks]
    took = [
        Task(task.text, lead="Phòng Kinh tế", follows=f"kh87#{path}")
        for path, task, fate in zip(paths, listed, fates, strict=True)
        if fate == "taken"
    ]
    refused = tuple(
        (f"kh87#{path}", ("có lý do",)) for path, fate in zip(paths, fates, strict=True) if fate == "declined"
    )
    document = Document(kind="cong-van", references=(KH87,), body=tuple(took), declined=refused)
    found = coverage(superior, [("a", document)], UNIT)
    surely = [lead in OTHERS and support in ("", *OTHERS) for lead, support, _ in given_tasks]
    left = [row.source for row in found.open]
    assert left == [
        path for path, fate, others in zip(paths, fates, surely, strict=True) if fate == "left" and not others
    ]
    assert found.complete == (not left)


def test_one_task_of_ours_may_take_several_by_naming_their_places() -> None:
    named = follow("I.2, I.3", "Thực hiện các nhiệm vụ tại mục I.2, I.3 [@kh87]", due="10/12/2026")
    assert states(ours(named))[1:3] == [State.CHANGED, State.CHANGED]
    half = follow("I.2, I.3", "Thực hiện nhiệm vụ tại mục I.2 [@kh87]", due="10/12/2026")
    assert states(ours(half))[1:3] == [State.CHANGED, State.UNLIKE]
    gone = follow("I.2, I.9", due="10/12/2026")
    assert states(ours(gone))[-1] is State.STALE


@pytest.mark.parametrize(
    ("own", "theirs", "kept"),
    [
        ("một hai ba bốn năm sáu bảy tám chín mười một", "một hai ba bốn", True),
        ("a b c d e g h i k l m", "a b c d x y z t u v w", True),  # three pairs of ten
        ("a b c e d g h i k l m", "a b c d x y z t u v w", False),  # two
        ("rà", "rà", True),
        ("rà", "lập", False),
        ("", "", False),
    ],
)
def test_a_text_is_kept_where_three_of_ten_pairs_of_words_are(own: str, theirs: str, kept: bool) -> None:
    assert covering._kept(own, theirs) is kept


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("đạt 95% số hộ, 12 xã", ["95%", "12"]),
        ("1.204,5 ha và 12 xã, 12 thôn", ["1.204,5", "12"]),
        ("(1) rà soát trước 30/6/2026 theo [@kh87], 12/KH-UBND", []),
        ("từ 5-7 xã", []),
    ],
)
def test_figures_are_numbers_that_count(text: str, figures: list[str]) -> None:
    assert covering._figures(text) == figures


@pytest.mark.parametrize(
    ("trace", "number", "source"),
    [
        ("kh87#I.2", "87", "I.2"),
        ("kh87#I.2", "087", "I.2"),
        ("kh87#I.2", "88", ""),  # of another plan
        ("kh87#I.2", "", "I.2"),
        ("kh87", "87", ""),
        ("khac#I.2", "88", "I.2"),  # of which nothing is known
    ],
)
def test_a_trace_leads_to_a_place_of_the_plan_that_it_names(trace: str, number: str, source: str) -> None:
    ((_, own),) = ours()
    assert covering._source(trace, own, replace(SUPERIOR, number=number)) == source


@pytest.mark.parametrize(
    ("mine", "theirs", "later"),
    [
        ("16/12/2026", "15/12/2026", True),
        ("15/12/2026", "15/12/2026", False),
        ("14/12/2026", "15/12/2026", False),
        ("12/2026", "15/12/2025", False),
        ("16/12/2026", "12/2026", False),
        ("hằng quý", "15/12/2026", False),
    ],
)
def test_a_day_is_later_where_both_are_whole(mine: str, theirs: str, later: bool) -> None:
    assert covering._later(Task("a", due=mine), Task("b", due=theirs)) is later
