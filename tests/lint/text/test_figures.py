"""Rules on figures and times that a document says twice: when a meeting ends, which day a weekday is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.lint.contents import A_PLAN, content, nears, told

from vbgen.lint.rule import ADVICE, AnyRule
from vbgen.lint.text import figures
from vbgen.lint.text.content import Content, JudgedTable, Passage
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


HALF = "hoàn thành {} nhiệm vụ, đạt {}%"


@pytest.mark.parametrize(
    ("part", "share", "told_of"),
    [
        ("21/24", "87,5", []),
        ("21/24", "78,5", ["21/24 là 87,5%, không phải 78,5%"]),
        ("1/2", "51", []),  # rounded either way, by one of its last place
        ("1/2", "52", ["1/2 là 50%, không phải 52%"]),
        ("1/3", "33,4", []),
        ("1/3", "33,5", ["1/3 là 33,3%, không phải 33,5%"]),
        ("1/3", "33,36", ["1/3 là 33,33%, không phải 33,36%"]),
        ("1.027/1.031", "99,6", []),
        ("240/24", "50", ["240/24 là 1000%, không phải 50%"]),
        ("241/24", "50", []),  # the number of a document
        ("0/24", "5", []),
        ("5/0", "5", []),
    ],
)
def test_a_share_is_that_of_its_fraction(part: str, share: str, told_of: list[str]) -> None:
    assert [message for message, _ in told(figures.share, content(HALF.format(part, share)))] == told_of


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("22/21 thành viên tán thành", ["22/21 thành viên"]),
        ("21/21 thành viên tán thành", []),
        ("41/21 hộ tham gia", ["41/21 hộ"]),
        ("42/21 hộ tham gia", []),  # no part of a whole: another sort of number
        ("22/0 hộ tham gia", []),
        ("22/21 chỉ tiêu, vượt kế hoạch", []),
        ("22/21 chỉ tiêu, tăng 5%", []),
        ("22/21 chỉ tiêu. Năm nay vượt kế hoạch", ["22/21 chỉ tiêu"]),
        (f"22/21 chỉ tiêu {'a' * 59}vượt", []),
        (f"22/21 chỉ tiêu {'a' * 60}vượt", ["22/21 chỉ tiêu"]),
    ],
)
def test_a_part_is_no_more_than_its_whole_unless_a_plan_is_exceeded(text: str, near: list[str]) -> None:
    assert nears(figures.share, text) == near


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.204,5", Decimal("1204.5")),
        (" 12,5 % ", Decimal("12.5")),
        ("-1.204", Decimal(-1204)),
        ("1.20", None),
        ("12 hộ", None),
        ("1" * 30, Decimal("1" * 30)),
        ("1" * 31, None),
    ],
)
def test_a_number_is_written_in_one_way(text: str, value: Decimal | None) -> None:
    assert figures.number(text) == value


def table(titles: str, *rows: str) -> JudgedTable:
    return JudgedTable(
        tuple(titles.split("; ")), tuple(tuple(row.split("; ")) if row else () for row in rows), ("body", 0)
    )


def of_tables(rule: AnyRule, *tables: JudgedTable, **different: object) -> list[tuple[str, object]]:
    """What is told, and the row that it is told of."""
    return [(hit.message, hit.path[-1]) for hit in rule.check(content(tables=tables, **different))]


SUM = "cột “{}” ghi {}, cộng lại là {}"


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        # a column that adds up shows what the total is of
        (["1; Đường; 600; 700", "2; Chợ; 400; 500", "; Tổng cộng; 1.000; 1.300"], [("Dự toán", "1.300", "1.200", 2)]),
        (["1; Đường; 600; 700", "2; Chợ; 400; 500", "; Tổng cộng; 1.000; 1.200"], []),
        (["; Tổng cộng; 1.000; 1.300", "1; Đường; 600; 700", "2; Chợ; 400; 500"], [("Dự toán", "1.300", "1.200", 0)]),
        (["1; Đường; 600; 700", "2; Chợ; 400; 500", "; Tổng cộng; 1.100; 1.300"], []),  # a total of something else
        (["1; Đường; 600; 700", "2; Chợ; 400; -", "; Tổng cộng; 1.000; 800"], [("Dự toán", "800", "700", 2)]),
        (["1; Đường; 600; 700", "2; Chợ; 400; ", "; Tổng cộng; 1.000; 800"], [("Dự toán", "800", "700", 2)]),
        (["1; Đường; 600; 700", "2; Chợ; 400; ít", "; Tổng cộng; 1.000; 800"], []),
        (["1; Đường; 600; 700", "2; Chợ; 400", "; Tổng cộng; 1.000; 800"], []),  # cells that are merged
        (["1; Đường; 600; -", "2; Chợ; 400; -", "; Tổng cộng; 1.000; 800"], []),  # a column that nobody filled
        (["1; Đường; 600; 700", "; Tổng cộng; 600; 800"], []),  # one row is no sum
        (["1; Đường; 600; 700", "2; Chợ; 400; 500", "; Cộng; 1.000; 1.200", "; Tổng cộng; 1.000; 1.300"], []),
        # groups of rows 1, 2 … below I, II …
        (
            ["I; Đường; 9; 9", "1; A; 4; 4", "2; B; 5; 6", "II; Chợ; 5; 5", "1; C; 2; 2", "2; D; 3; 3"],
            [("Dự toán", "9", "10", 0)],
        ),
        (
            ["I; Đường; 9; 9", "1; A; 4; 4", "2; B; 5; 5", "II; Chợ; 5; 5", "1; C; 2; 2", "; Tổng cộng; 14; 15"],
            [("Dự toán", "15", "14", 5)],
        ),
        (["I; Đường; 9; 9", "1; A; 4; 4", "3; B; 5; 6", "II; Chợ; 5; 5", "1; C; 2; 2", "2; D; 3; 3"], []),
        (["I; Đường; 9; 9", "1; A; 4; 4", "2; B; 5; 6", "-; b; 1; 1", "II; Chợ; 5; 5", "1; C; 2; 2", "2; D; 3; 3"], []),
    ],
)
def test_a_total_is_the_sum_of_its_rows_where_others_are(
    rows: list[str], wrong: list[tuple[str, str, str, int]]
) -> None:
    expected = [(SUM.format(column, said, made), row) for column, said, made, row in wrong]
    assert of_tables(figures.sums, table("TT; Nội dung; Tiền; Dự toán", *rows)) == expected


@pytest.mark.parametrize("title", ["Tỷ lệ", "Năm", "Đơn giá", "Điểm", "Mã số"])
def test_what_nobody_adds_up_is_no_sum(title: str) -> None:
    made = table(f"TT; Nội dung; Tiền; {title}", "1; Đường; 600; 700", "2; Chợ; 400; 500", "; Cộng; 1.000; 1.300")
    assert of_tables(figures.sums, made) == []


@pytest.mark.parametrize(
    ("title", "rows", "wrong"),
    [
        ("Kinh phí", ["1; Cây; 62", "2; Máy; 14", "; Tổng cộng; 88"], [("Kinh phí", "88", "76", 2)]),
        ("Số hộ", ["1; Cây; 62", "2; Máy; 14", "; Tổng cộng; 88"], []),  # of what else may be meant
        ("Kinh phí", ["1; Cây; 62", "3; Máy; 14", "; Tổng cộng; 88"], []),
        ("Kinh phí", ["; Tổng cộng; 88", "1; Cây; 62", "2; Máy; 14"], []),
        ("Kinh phí", ["1; Cây; 62", "2; Máy; 14", "; Tổng cộng; 88", "; Làm tròn; 88"], []),
        ("Kinh phí", ["1; Cây; 62", "2; Máy; 14", "; Tổng cộng; 114"], [("Kinh phí", "114", "76", 2)]),
        ("Kinh phí", ["1; Cây; 62", "2; Máy; 14", "; Tổng cộng; 115"], []),  # more than by half: it is of more
        ("Kinh phí", ["1; Cây; 62", "2; Máy; -62", "; Tổng cộng; 9"], []),
    ],
)
def test_a_plain_table_of_money_ends_in_its_total(
    title: str, rows: list[str], wrong: list[tuple[str, str, str, int]]
) -> None:
    expected = [(SUM.format(column, said, made), row) for column, said, made, row in wrong]
    assert of_tables(figures.sums, table(f"TT; Nội dung; {title}", *rows)) == expected


def numbered(labels: str, title: str = "TT", **different: object) -> list[tuple[str, object]]:
    rows = [f"{label}; Trường" if label != "_" else "" for label in labels.split()]
    return of_tables(figures.row_numbers, table(f"{title}; Tên", *rows), **different)


@pytest.mark.parametrize(
    ("labels", "slips"),
    [
        ("1 2 3 4", []),
        ("1 2 4", [("sau hàng số 2 là hàng số 4", 2)]),
        ("1. 2. 4.", [("sau hàng số 2 là hàng số 4", 2)]),
        ("1 2 2", [("sau hàng số 2 là hàng số 2", 2)]),
        ("1 2 1 2", []),  # begun anew
        ("5 6 7", []),  # goes on from another table
        ("1 2 4 3 4", []),
        ("1 2 9 4 5", [("sau hàng số 2 là hàng số 9", 2)]),  # the row after a slip is right again
        ("1 3 5", []),  # two of two: counted in another way
        ("1 2 3 5 6 8", []),
        ("1 2 3 4 5 6 8 9 11", []),  # a quarter of those that follow may be slips
        ("1 2 3 4 5 6 7 9 10 12", [("sau hàng số 7 là hàng số 9", 7), ("sau hàng số 10 là hàng số 12", 9)]),
        ("1 2 * 4", [("sau hàng số 2 là hàng số 4", 3)]),
        ("1 2 _ 4", [("sau hàng số 2 là hàng số 4", 3)]),
        ("1 2 2026 4", [("sau hàng số 2 là hàng số 2026", 2)]),
        ("1 2 20261 3", []),  # no number of a row
        ("I II III", []),
        ("I II IV", [("sau nhóm II là nhóm IV", 2)]),
        ("I II II", [("sau nhóm II là nhóm II", 2)]),
        ("I II III I II", []),
        ("I III", []),
        ("I III V", []),
    ],
)
def test_rows_and_groups_are_numbered_on(labels: str, slips: list[tuple[str, object]]) -> None:
    assert numbered(labels) == slips
    assert numbered(labels, "Trường") == []


def test_rows_of_a_file_may_be_several_that_are_one() -> None:
    made = table("TT; Tên", "1; A", "2; B", "4; C"), table("TT; Tên", "I; A", "II; B", "IV; C")
    found = [figures.row_numbers.check(content(tables=made, document=document)) for document in (None, A_PLAN)]
    assert [[(hit.severity, hit.hint) for hit in hits] for hits in found] == [
        [(ADVICE, "đánh số 3"), (ADVICE, "đánh số III")],
        [(None, "đánh số 3"), (None, "đánh số III")],
    ]


def test_an_invitation_without_a_field_for_its_time_is_read_in_its_body() -> None:
    date = PartialDate(year=2026, month=1, day=5)
    lines = ["Thời gian: 8 giờ 00, ngày 04/01/2026.", "Báo cáo gửi trước ngày 02/01/2026."]
    assert nears(figures.before_it_is_told, *lines, kind="giay-moi", date=date) == lines[:1]
    assert nears(figures.before_it_is_told, *lines, kind="cong-van", date=date) == []
    assert nears(figures.before_it_is_told, *lines, kind="giay-moi", date=None) == []


MONTHS = "Kết quả cải cách hành chính {} tháng {} năm 2026"


@pytest.mark.parametrize(
    ("summary", "text", "near"),
    [
        ("Kết quả rà soát thủ tục quý I năm 2026", "Kết quả rà soát thủ tục quý i năm 2026 như sau:", []),
        (
            "Kết quả rà soát thủ tục quý I năm 2026",
            "Kết quả rà soát thủ tục quý II như sau:",
            ["rà soát thủ tục quý II"],
        ),
        ("Kết quả rà soát thủ tục quý I năm 2026", "Kết quả rà soát hồ sơ quý II như sau:", []),
        (MONTHS.format("06", "đầu"), f"{MONTHS.format('06', 'đầu')} như sau:", []),
        (MONTHS.format("06", "đầu"), f"{MONTHS.format('06', 'cuối')} như sau:", ["06 tháng cuối năm"]),
        (MONTHS.format("06", "đầu"), f"Trên đây là báo cáo {MONTHS.format('09', 'đầu')}.", ["09 tháng đầu năm"]),
        (MONTHS.format("06", "đầu"), f"Ban hành Kế hoạch {MONTHS.format('06', 'cuối')}.", []),  # a work to come
        ("Kết quả năm 2026", f"{MONTHS.format('06', 'cuối')} như sau:", []),
        ("Kết luận phiên họp thường kỳ tháng 6", "Tại phiên họp tháng 6, Chủ tịch kết luận:", []),
        ("Kết luận phiên họp thường kỳ tháng 6", "Tại phiên họp tháng 7, Chủ tịch kết luận:", ["phiên họp tháng 7"]),
        ("Kết luận phiên họp", "Tại phiên họp tháng 7, Chủ tịch kết luận:", []),
        (
            "Thi đua, khen thưởng năm 2026",
            "Xã ban hành kế hoạch công tác năm 2025 như sau:",
            ["ban hành kế hoạch công tác năm 2025 như sau"],
        ),
        ("Kế hoạch công tác năm 2026", "Xã ban hành kế hoạch công tác năm 2026 như sau:", []),
        ("Kế hoạch năm 2026 và năm 2027", "Xã ban hành kế hoạch công tác năm 2025 như sau:", []),
        ("Kế hoạch công tác", "Xã ban hành kế hoạch công tác năm 2025 như sau:", []),
    ],
)
def test_what_announces_and_ends_a_document_is_of_the_time_of_its_summary(
    summary: str, text: str, near: list[str]
) -> None:
    assert nears(figures.period, text, summary=summary) == near


TITLE = "Danh mục nhiệm vụ cải cách hành chính năm 2025"


@pytest.mark.parametrize(
    ("summary", "title", "near"),
    [
        ("Nhiệm vụ cải cách hành chính danh mục năm 2026", TITLE, ["năm 2025"]),
        ("Nhiệm vụ cải cách hành chính danh mục năm 2025", TITLE, []),
        ("Nhiệm vụ cải cách hành chính danh mục năm 2026, năm 2027", TITLE, []),
        ("Danh mục nhiệm vụ cải cách hành chính", TITLE, []),
        ("Nhiệm vụ cải cách hành chính Xã năm 2026", TITLE, []),  # 6 of its 8 words: a title of its own
        ("Nhiệm vụ cải cách hành chính danh sách năm 2026", TITLE, ["năm 2025"]),  # 7 of 8
        ("Nhiệm vụ cải cách hành chính danh mục năm 2026", f"({TITLE})", []),
        ("Nhiệm vụ cải cách hành chính danh mục năm 2026", f"{TITLE}, 2024", []),
        ("Nhiệm vụ cải cách hành chính danh mục năm 2026", f"{TITLE} kèm theo", []),
        ("Cải cách thuế danh mục năm 2026", "Danh mục cải cách thuế năm 2025", ["năm 2025"]),
        ("Cải cách danh mục năm 2026", "Danh mục cải cách năm 2025", []),  # four words are any title's
        ("A b đ c d năm 2026", "a b c d đ năm 2025".ljust(149, "."), ["năm 2025"]),
        ("A b đ c d năm 2026", "a b c d đ năm 2025".ljust(150, "."), []),  # no title is that long
    ],
)
def test_the_title_of_an_appendix_is_of_the_year_of_the_summary(summary: str, title: str, near: list[str]) -> None:
    found = content(summary=summary, passages=(Passage("appendix", title),))
    assert [(hit.near, hit.severity) for hit in figures.period.check(found)] == [(text, ADVICE) for text in near]
    assert nears(figures.period, title, summary=summary) == []


def test_a_year_that_is_not_the_summary_s_is_told_once() -> None:
    summary = "Danh mục nhiệm vụ cải cách hành chính năm 2026"
    found = content(summary=summary, passages=(Passage("appendix", TITLE),))
    assert told(figures.period, found) == [("trích yếu nói năm 2026", "cải cách hành chính năm 2025")]
    said = "Xã ban hành kế hoạch công tác dân vận năm 2025 như sau:"
    assert told(figures.period, content(said, summary="Kế hoạch công tác dân vận năm 2026")) == [
        ("trích yếu nói năm 2026", "công tác dân vận năm 2025")
    ]
