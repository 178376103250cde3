"""Rules on appendices that the content calls, or does not."""

from __future__ import annotations

import pytest
import support.lint.makers as m
from support.lint.contents import content, nears, passages
from support.lint.contents import told as told_of

from vbgen.lint import check_document
from vbgen.lint.text import appendices
from vbgen.lint.text.content import Signature
from vbgen.model import Appendix, Document


def told(*titles: str, body: str = "Thực hiện nhiệm vụ được giao.") -> list[str]:
    made = [{"title": title, "body": ["Nội dung của phụ lục."]} for title in titles]
    found = check_document(m.document(body=[body], appendices=made))
    return [item.message for item in found if "không nhắc đến Phụ lục" in item.message]


def test_an_appendix_is_called_by_the_content() -> None:
    assert told("Chỉ tiêu năm 2026") == ["nội dung không nhắc đến Phụ lục"]
    assert told("Chỉ tiêu năm 2026", body="Chỉ tiêu ở Phụ lục kèm theo.") == []


def test_of_several_each_is_called_by_its_number() -> None:
    both = ("Chỉ tiêu năm 2026", "Kinh phí năm 2026")
    assert told(*both) == ["nội dung không nhắc đến Phụ lục I", "nội dung không nhắc đến Phụ lục II"]
    assert told(*both, body="Chỉ tiêu ở Phụ lục II kèm theo.") == ["nội dung không nhắc đến Phụ lục I"]
    assert told(*both, body="Chỉ tiêu ở các Phụ lục kèm theo.") == []


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("theo Phụ lục I", True),
        ("theo Phụ lục I Nghị định số 30", False),  # another document's
        ("theo Phụ lục I của Thông tư số 5", False),
        ("theo Phụ lục I kèm theo Nghị định số 30", True),
        ("theo Phụ lục I của tỉnh", False),
        ("theo Phụ lục I Quyết định này", True),
        (f"theo Phụ lục I {'a' * 30} Nghị định", True),  # too far off to be of it
        (f"theo Phụ lục I {'a' * 13} kèm theo của", False),
        ("theo Phụ lục I. Nghị định số 30", True),
    ],
)
def test_an_appendix_is_the_document_s_own_unless_another_s_name_follows(text: str, own: bool) -> None:
    for part, found in (("body", own), ("table", own), ("notes", False)):
        assert bool(list(appendices._mentions(content(passages=passages([text], part))))) is found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Phụ lục I", {1}),
        ("Phụ lục I, II và IV", {1, 2, 4}),
        ("Phụ lục số 3", {3}),
        ("Phụ lục kèm theo", set()),
        ("các Phụ lục", set()),
    ],
)
def test_appendices_are_called_by_their_numbers(text: str, numbers: set[int]) -> None:
    ((_, match),) = appendices._mentions(content(text))
    assert appendices._counted(match) == numbers


@pytest.mark.parametrize(
    ("body", "count", "messages"),
    [
        ("theo Phụ lục III", 2, ["nhắc phụ lục không có: kế hoạch có 2 phụ lục"]),
        ("theo Phụ lục II", 2, []),
        ("theo Phụ lục II", 1, ["nhắc phụ lục không có: kế hoạch có 1 phụ lục"]),
        ("theo Phụ lục I", 1, []),
        ("theo Phụ lục II", 0, []),  # T0621 tells
    ],
)
def test_an_appendix_that_is_called_is_there(body: str, count: int, messages: list[str]) -> None:
    plan = Document(kind="ke-hoach", appendices=tuple(Appendix(title="Danh mục") for _ in range(count)))
    found = content(body, document=plan)
    assert [message for message, _ in told_of(appendices.appendix_missing, found)] == messages
    assert told_of(appendices.appendix_missing, content(body)) == []


def test_what_is_issued_with_a_document_is_no_appendix_to_call() -> None:
    issued = (Appendix(title="Quy chế", kind="quy-che"),)
    assert (
        told_of(appendices.appendix_mentioned, content(document=Document(kind="quyet-dinh", appendices=issued))) == []
    )
    both = (*issued, Appendix(title="Chỉ tiêu"))
    found = appendices.appendix_mentioned.check(content(document=Document(kind="quyet-dinh", appendices=both)))
    assert [(hit.path, hit.message) for hit in found] == [(("appendices", 1), "nội dung không nhắc đến Phụ lục")]
    assert told_of(appendices.appendix_mentioned, content()) == []


def test_a_span_of_appendices_calls_all_and_a_list_is_called_by_its_word() -> None:
    three = tuple(Appendix(title=f"Chỉ tiêu {number}") for number in range(3))
    plan = Document(kind="ke-hoach", appendices=three)
    assert told_of(appendices.appendix_mentioned, content("theo Phụ lục I đến Phụ lục III", document=plan)) == []
    listed = Document(kind="ke-hoach", appendices=(Appendix(title="Danh sách hộ nghèo"),))
    assert told_of(appendices.appendix_mentioned, content("theo Danh sách kèm theo", document=listed)) == []
    assert len(told_of(appendices.appendix_mentioned, content("theo bảng kèm theo", document=listed))) == 1


ISSUED = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 6 năm 2026)"


@pytest.mark.parametrize(
    ("lines", "near"),
    [
        (["Phụ lục", ISSUED, "Nội dung"], ["Phụ lục"]),
        (["Phụ lục", ISSUED, "DANH MỤC NHIỆM VỤ"], []),  # its title stands below
        (["Phụ lục", ISSUED, "a", "DANH MỤC NHIỆM VỤ"], []),
        (["Phụ lục", ISSUED, "a", "b", "DANH MỤC NHIỆM VỤ"], ["Phụ lục"]),
        (["Phụ lục", ISSUED, "TT"], ["Phụ lục"]),
        (["Phụ lục", "DANH MỤC NHIỆM VỤ", ISSUED], []),
        (["Phụ lục"], []),
        (["Danh mục", ISSUED], []),
    ],
)
def test_an_appendix_has_a_title(lines: list[str], near: list[str]) -> None:
    signed = (Signature((), "Giám đốc", "Lê An"),)
    assert nears(appendices.appendix_titled, passages=passages(lines, "appendix"), signers=signed) == near
    assert nears(appendices.appendix_titled, passages=passages(lines, "appendix")) == []
    assert nears(appendices.appendix_titled, *lines, signers=signed) == []
