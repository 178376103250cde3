"""What a document cites agrees with itself: one number, one day, one summary."""

from __future__ import annotations

import pytest
import support.lint.makers as m
from support.lint.contents import A_PLAN, content, nears, passages

from vbgen.lint import Asked, check_document
from vbgen.lint.rule import WARNING, AnyRule
from vbgen.lint.text import citations
from vbgen.lint.text.citations import _one_slip
from vbgen.vietnamese import PartialDate


def told(rule: str, *paragraphs: str) -> list[str]:
    return [item.message for item in check_document(m.document(body=list(paragraphs)), asked=Asked((rule,)))]


PLAN = "Thực hiện Kế hoạch số {}/KH-UBND{} của UBND tỉnh {}"
ABOUT = "về cải cách hành chính năm 2024"


@pytest.mark.parametrize(
    ("day", "about", "told_"),
    [
        (" ngày 03/5/2024", ABOUT, ["cùng ngày, cùng trích yếu mà hai số: 87/KH-UBND và 78/KH-UBND"]),
        ("", ABOUT, []),  # without a day nobody knows that they are one
        (" ngày 03/5/2024", "về thuế", []),  # too short to tell two plans apart
    ],
)
def test_two_numbers_of_one_day_and_one_summary_are_told(day: str, about: str, told_: list[str]) -> None:
    assert told("N0302", PLAN.format(87, day, about), PLAN.format(78, day, about)) == told_


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("87/KH-UBND", "78/KH-UBND", True),  # two letters swapped
        ("150/QĐ-UBND", "150/QĐ-UBNH", True),  # one changed
        ("87/KH-UBND", "89/KH-UBND", False),  # the next number is another document
        ("87/KH-UBND", "87/KH-UBND", False),
        ("87/KH-UBND", "187/KH-UBND", False),
        ("1/KH-AB", "1/KH-CD", False),  # two changed
        ("182/KH", "281/KH", False),  # swapped, but not side by side
        ("12/KH", "31/KH", False),
        ("12/KH", "23/KH", False),
        ("1234/KH", "2143/KH", False),
    ],
)
def test_one_slip_makes_one_number_of_another(one: str, other: str, slip: bool) -> None:
    assert _one_slip(one, other) is slip


@pytest.mark.parametrize(("letters", "told_"), [(11, 0), (12, 1)])
def test_a_summary_of_twelve_letters_tells_two_documents_apart(letters: int, told_: int) -> None:
    about = f"về {'a' * (letters - 3)}"
    found = told("N0302", *(PLAN.format(number, " ngày 03/5/2024", about) for number in (87, 78)))
    assert len(found) == told_


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBND ngày 05/3/2024", True),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBND ngày 03/5/2024", False),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBND ngày 05/3/2025", False),  # each year anew
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2021", True),  # its own
        ("Quyết định số 5/2024/QĐ-UBND ngày 05/3/2024", "Quyết định số 5/2024/QĐ-UBND ngày 05/3/2025", True),
    ],
)
def test_a_document_that_is_cited_twice_has_one_day(first: str, second: str, *, shown: bool) -> None:
    assert bool(told("N0301", f"Thực hiện {first} của UBND tỉnh", f"Theo {second} của UBND tỉnh")) is shown


def graded(rule: AnyRule, *body: str, **different: object) -> list[tuple[str, object]]:
    """The texts that a rule shows of a body, each with how grave it is where that is not its rule's own."""
    return [(hit.near, hit.severity) for hit in rule.check(content(*body, **different))]


@pytest.mark.parametrize(
    ("one", "other", "told_"),
    [
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024 của {}", "Kế hoạch số 87/KH-UBND ngày 04/5/2024 của {}", None),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024 của {}", "Kế hoạch số 87/KH-UBND ngày 04/5/2024", WARNING),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBND ngày 04/5/2024", WARNING),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Nghị định số 30/2020/NĐ-CP ngày 06/3/2020", None),
        ("Nghị quyết số 9/NQ-CP ngày 05/3/2020", "Nghị quyết số 9/NQ-CP ngày 05/3/2021", None),
    ],
)
def test_two_days_are_an_error_where_the_number_is_surely_that_of_one_document(
    one: str, other: str, told_: object
) -> None:
    office = "Ủy ban nhân dân tỉnh Bắc Ninh"
    found = graded(citations.two_dates, f"Theo {one.format(office)}.", f"Theo {other.format(office)}.")
    assert [severity for _, severity in found] == [told_]


def test_a_day_that_is_not_whole_is_compared_with_none() -> None:
    plan = "Theo Kế hoạch số 87/KH-UBND{} của UBND tỉnh."
    assert nears(citations.two_dates, plan.format(" ngày 31/6/2024"), plan.format(" ngày 03/5/2024")) == []
    assert nears(citations.two_dates, plan.format(""), plan.format(" ngày 03/5/2024")) == []


@pytest.mark.parametrize(
    ("one", "other", "odd"),
    [
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", "Kế hoạch số 78/KH-UBND", ["78/KH-UBND"]),
        ("Kế hoạch số 78/KH-UBND", "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", ["78/KH-UBND"]),
        ("Kế hoạch số 87/KH-UBND", "Kế hoạch số 78/KH-UBND", []),  # neither is told in full
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBNH ngày 03/5/2024", ["87/KH-UBNH"]),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 78/KH-UBND ngày 03/5/2024", []),  # two of one day
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBNH ngày 04/5/2024", []),  # two of two days
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024", "Kế hoạch số 87/KH-UBNH", []),
        ("Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh", "Báo cáo số 78/KH-UBND", []),  # of two kinds
    ],
)
def test_a_number_that_is_one_slip_from_another_is_shown(one: str, other: str, odd: list[str]) -> None:
    assert nears(citations.near_miss, f"Theo {one}.", f"Thực hiện {other}.") == odd


def test_a_document_is_known_by_the_mention_that_gives_its_day() -> None:
    texts = ("Theo Kế hoạch số 87/KH-UBND.", "Theo Kế hoạch số 87/KH-UBND ngày 03/5/2024.", "Kế hoạch số 78/KH-UBND.")
    assert nears(citations.near_miss, *texts) == ["78/KH-UBND"]


def test_the_first_mention_in_the_text_gives_the_day() -> None:
    short, full = "Theo Kế hoạch số 87/KH-UBND.", "Theo Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh."
    assert nears(citations.full_first, short, full) == ["87/KH-UBND"]
    assert nears(citations.full_first, full, short) == []
    assert nears(citations.full_first, short, short) == []
    summary = (*passages([short], "summary"), *passages([full]))
    assert nears(citations.full_first, passages=summary) == []  # a summary says it in short
    listed = (*passages([short], "recipients"), *passages([full]))
    assert nears(citations.full_first, passages=listed) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Nghị định số 30/2020/NĐCP", "0/2020/NĐ-CP"),
        ("Quyết định số 12/QĐUBND", "2/QĐ-UBND"),
        ("Quyết định số 12/QĐ-UBND", ""),
        ("Kế hoạch số 87 /KH-UBND", "87/KH-UBND"),
        ("Kế hoạch số 87/ KH-UBND", "87/KH-UBND"),
        ("Kế hoạch số 87/KH–UBND", "87/KH-UBND"),
        ("Kế hoạch số 87/KH - UBND", "87/KH-UBND"),
        ("Kế hoạch số 05 /KH-SNV", ""),  # its own, stamped into its room
    ],
)
def test_a_cited_number_is_written_in_one_piece(text: str, right: str) -> None:
    found = citations.cited_shape.check(content(f"Theo {text} của tỉnh."))
    assert [hit.hint for hit in found] == ([right] if right else [])


@pytest.mark.parametrize(
    ("cited", "near"),
    [
        ("Kế hoạch số 87/BC-UBND", "87/BC-UBND"),
        ("Kế hoạch số 87/KH-UBND", ""),
        ("Kế hoạch số 87/UBND-KH", "87/UBND-KH"),
        ("Kế hoạch số 87/UBND-BC", ""),  # not its own code turned around
        ("Kế hoạch số 87/SNV-KH", ""),
        ("Công văn số 87/QĐ-UBND", "87/QĐ-UBND"),
        ("Công văn số 87/UBND-NC", ""),
        ("Công văn số 87/CT-TTHT", ""),  # of Cục Thuế
        ("Kế hoạch số 640-CV/TU", "640-CV/TU"),
        ("Kế hoạch số 640-KH/TU", ""),
        ("Nghị định số 30/2020/NĐ-CP", ""),
    ],
)
def test_the_kind_of_a_cited_document_is_that_of_its_number(cited: str, near: str) -> None:
    assert nears(citations.cited_kind, f"Theo {cited} ngày 03/5/2024.") == ([near] if near else [])


@pytest.mark.parametrize(
    ("cited", "near"),
    [
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Thủ tướng Chính phủ", "30/2020/NĐ-CP"),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", ""),
        ("Nghị quyết số 9/NQ-CP ngày 05/3/2020 của Quốc hội", "9/NQ-CP"),
        ("Quyết định số 45/2018/QĐ-TTg ngày 09/11/2018 của Chính phủ", "45/2018/QĐ-TTg"),
        ("Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Chính phủ", "202/2025/QH15"),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Thanh tra", ""),  # whom nobody knows
    ],
)
def test_a_number_of_the_highest_organs_is_of_its_organ(cited: str, near: str) -> None:
    assert nears(citations.given_by, f"Theo {cited}.") == ([near] if near else [])
    assert nears(citations.given_by, passages=passages([f"{cited}"], "references")) == []


def test_the_number_of_a_party_document_is_written_in_the_partys_way() -> None:
    text = "Công văn số 640/CV-TU ngày 02/11/2025 của Tỉnh ủy"
    assert [hit.hint for hit in citations.party_number.check(content(f"Theo {text}."))] == ["640-CV/TU"]
    assert nears(citations.party_number, passages=passages([text], "references")) == []
    assert nears(citations.party_number, "Theo Công văn số 640/CV-SNV ngày 02/11/2025.") == []


@pytest.mark.parametrize(
    ("text", "told_"),
    [
        ("Công văn số 5120/UBND-NN của Ủy ban nhân dân tỉnh", ["lần đầu viện dẫn chưa ghi ngày ban hành"]),
        ("Công văn số 5120/UBND-NN ngày 05/10/2025 của Ủy ban nhân dân tỉnh", []),
        ("Công văn số 5120/UBND-NN", []),  # without who issued it no full citation was meant
        ("Kế hoạch số 05/KH-SNV của Sở Nội vụ", []),  # its own
        ("Nghị định 156/2018/NĐ-CP ngày 16/11/2018 của Chính phủ", ["thiếu chữ “số” trước số, ký hiệu"]),
    ],
)
def test_a_document_is_cited_in_full_when_it_is_first_named(text: str, told_: list[str]) -> None:
    def found(*texts: str, part: str = "body") -> list[str]:
        return [hit.message for hit in citations.first_in_full.check(content(passages=passages(texts, part)))]

    assert found(f"Thực hiện {text}.") == told_
    assert found(f"Thực hiện {text}.", f"Thực hiện {text}.") == told_
    assert found(text, part="bases") == []


@pytest.mark.parametrize(
    ("cited", "right"),
    [
        ("Nghị định số 118/NĐ-CP ngày 09/6/2025", "118/2025/NĐ-CP"),
        ("Nghị định số 118/2025/NĐ-CP ngày 09/6/2025", ""),
        ("Nghị định số 36/NĐ-CP ngày 01/01/1997", "36/1997/NĐ-CP"),
        ("Nghị định số 36/NĐ-CP ngày 31/12/1996", ""),  # before years were written
        ("Thông tư số 12/TT-BNV ngày 09/6/2025", "12/2025/TT-BNV"),
        ("Tờ trình số 12/TT-UBND ngày 09/6/2025", ""),
    ],
)
def test_the_number_of_a_decree_and_a_circular_holds_its_year(cited: str, right: str) -> None:
    found = citations.year_in_number.check(content(f"Theo {cited}."))
    assert [hit.hint for hit in found] == ([right] if right else [])


def test_a_decree_without_its_day_lacks_its_year_in_a_plan_only() -> None:
    def hints(year: int | None, document: object) -> list[str]:
        found = content("Theo Nghị định số 118/NĐ-CP.", date=PartialDate(year=year, month=1, day=5), document=document)
        return [hit.hint for hit in citations.year_in_number.check(found)]

    assert hints(2026, A_PLAN) == ["118/…/NĐ-CP"]
    assert hints(1996, A_PLAN) == []
    assert hints(2026, None) == []


def test_what_is_cited_was_issued_no_later_than_what_cites_it() -> None:
    plan = "Theo Kế hoạch số {}/KH-SNV ngày {} của Sở Nội vụ."
    assert graded(citations.cited_later, plan.format("87", "06/01/2026")) == [("87/KH-SNV", WARNING)]
    assert graded(citations.cited_later, plan.format("87", "06/01/2026"), document=A_PLAN) == [("87/KH-SNV", None)]
    assert graded(citations.cited_later, plan.format("87", "05/01/2026")) == []
    assert graded(citations.cited_later, plan.format("87", "31/6/2026")) == []
    assert graded(citations.cited_later, plan.format("05", "06/01/2026")) == []  # its own
    assert graded(citations.cited_later, plan.format("87", "06/01/2026"), date=PartialDate(year=2026)) == []


def test_the_day_and_the_year_of_what_is_cited_can_be() -> None:
    decree = "Theo Nghị định số 30/2020/NĐ-CP{}."
    assert nears(citations.cited_day, decree.format(" ngày 31/6/2020")) == ["30/2020/NĐ-CP"]
    assert nears(citations.cited_day, decree.format(" ngày 30/6/2020")) == []
    assert nears(citations.cited_day, decree.format("")) == []
    assert nears(citations.cited_year, decree.format(" ngày 05/3/2021")) == ["30/2020/NĐ-CP"]
    assert nears(citations.cited_year, decree.format(" ngày 05/3/2020")) == []
    assert nears(citations.cited_year, decree.format("")) == []
    assert nears(citations.cited_year, "Theo Kế hoạch số 30/KH-UBND ngày 05/3/2021.") == []
