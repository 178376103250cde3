"""What the engine makes of what a rule finds: each once, so many at the most, an excerpt, the document's own law."""

from __future__ import annotations

import support.lint.file_makers as f
import support.lint.makers as m
from support.cases import plan
from support.edited import BODY, check_format, edited, put, rendered

from vbgen.lint import Asked, check_document
from vbgen.lint.engine import MAX_OF_A_RULE, ordered
from vbgen.schema import decode
from vbgen.source import parse


def named(name: str, *paragraphs: str) -> list[str]:
    """The messages of one rule in a plan of these paragraphs."""
    return [item.message for item in check_document(m.document(body=list(paragraphs))) if item.id == name]


def test_a_rule_is_told_so_many_times_at_the_most() -> None:
    wrong = [f"Rà soát nhóm “việc {number} của xã" for number in range(MAX_OF_A_RULE + 5)]
    assert len(named("C0214", *wrong)) == MAX_OF_A_RULE
    assert len(named("C0214", *wrong[: MAX_OF_A_RULE - 1])) == MAX_OF_A_RULE - 1


def test_what_is_found_twice_in_one_place_is_told_once() -> None:
    found = check_document(m.document(body=["Rà soát tại UBND huyện Sơn Động"]))
    assert ordered([*found, *found]) == ordered(found)


def test_in_a_file_nothing_has_a_place_and_what_is_told_in_the_same_words_is_told_once() -> None:
    twice = [item for item in f.seen(middle=["“Rà soát", "Hết./.", "“Rà soát"]) if item.id == "C0214"]
    assert [(item.message, item.span) for item in twice] == [("dấu ngoặc kép không đủ cặp: ““Rà soát”", None)]


def test_what_may_be_mended_is_mended_in_a_plan_and_in_no_file() -> None:
    text = "Rà soát kế hoạch ,báo cáo"
    document, spans, _ = decode(parse(plan(f"  - {text}\n")))
    assert document is not None
    placed = [item.mend for item in check_document(document, spans) if item.id == "C0211"]
    assert placed == ["hoạch,báo"]
    assert [item.mend for item in check_document(document) if item.id == "C0211"] == [None]
    assert [item.mend for item in f.seen(middle=[text, "Hết./."]) if item.id == "C0211"] == [None]


def test_what_is_found_stands_in_the_message_and_is_cut_after_sixty_letters() -> None:
    def message(length: int) -> str:
        words = "đoạn “" + "a" * (length - 1)
        return next(item.message for item in f.seen(middle=[words, "Hết./."]) if item.id == "C0214")

    assert message(30) == "dấu ngoặc kép không đủ cặp: ““" + "a" * 29 + "”"
    assert message(200) == "dấu ngoặc kép không đủ cặp: ““" + "a" * 39 + "”"


def test_the_clause_of_a_finding_is_of_the_law_that_the_document_is_under() -> None:
    def clauses(standard: str) -> set[str]:
        data = rendered(plan("  - Rà soát hồ sơ\n", standard=standard))
        small = edited(data, BODY, put("<w:r><w:t>Rà soát", '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>Rà soát'))
        return {item.clause for item in check_format(small) if item.id == "F0301"}

    assert clauses("nha-nuoc") == {"Nghị định 30/2020/NĐ-CP, Phụ lục I, V"}
    assert clauses("dang") == {"Hướng dẫn 05-HD/VPTW"}


def test_a_rule_that_is_not_asked_for_says_nothing() -> None:
    found = m.document(body=["Rà soát tại UBND huyện Sơn Động"])
    assert {item.id for item in check_document(found, asked=Asked(select=("N04",)))} == {"N0401"}
    assert "N0401" not in {item.id for item in check_document(found, asked=Asked(ignore=("N04",)))}
