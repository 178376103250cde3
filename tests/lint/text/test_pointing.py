"""Rules on what a document points to in itself."""

from __future__ import annotations

import pytest
from support.lint.contents import A_PLAN, content, nears, passages
from support.lint.makers import document, judged

from vbgen.lint.text import pointing
from vbgen.lint.text.content import Passage, Signature


def pointed(text: str, *rungs: tuple[str, str]) -> list[str]:
    """What is told to be missing; a rung is its level and the label that it prints."""
    body = [Passage("body", "Công việc", label=label, level=level) for level, label in rungs]
    found = content(passages=(*body, Passage("body", text)))
    return [hit.message for hit in pointing.place_there.check(found)]


def test_what_is_pointed_to_is_there() -> None:
    rungs = (("I", "I."), ("1", "1."), ("1", "2."), ("I", "II."))
    assert pointed("theo khoản 2 mục I Kế hoạch này", *rungs) == []
    assert pointed("theo mục III Kế hoạch này", *rungs) == ["văn bản không có mục III"]
    assert pointed("theo khoản 3 mục I Kế hoạch này", *rungs) == ["văn bản không có khoản 3 ở mục I"]
    assert pointed("theo mục I.2 Kế hoạch này", *rungs) == []


def test_where_nothing_of_its_sort_is_counted_nothing_is_missing() -> None:
    assert pointed("theo mục II Kế hoạch này") == []
    assert pointed("theo mục II Kế hoạch này", ("1", "1."), ("a", "a)")) == []
    assert pointed("theo khoản 1 mục I Kế hoạch này", ("I", "I."), ("-", "-")) == []


def test_a_part_of_no_rung_hides_none() -> None:
    rungs = (("I", "I."), ("other", "12"), ("1", "1."))
    assert pointed("theo khoản 1 mục I Kế hoạch này", *rungs) == []


ARTICLES = (("dieu", "Điều 1."), ("1", "1."), ("a", "a)"), ("dieu", "Điều 2."))


@pytest.mark.parametrize(
    ("text", "kind", "lacks"),
    [
        ("theo Điều 2 Quyết định này", "quyet-dinh", []),
        ("theo Điều 3 Quyết định này", "quyet-dinh", ["văn bản không có Điều 3"]),
        ("theo Điều 3 Nghị quyết này", "quyet-dinh", []),  # another's
        ("theo điểm a khoản 1 Điều 1 Quyết định này", "quyet-dinh", []),
        ("theo điểm b khoản 1 Điều 1 Quyết định này", "quyet-dinh", ["văn bản không có điểm b ở khoản 1 Điều 1"]),
        ("theo khoản 2 Điều 1 Quyết định này", "quyet-dinh", ["văn bản không có khoản 2 ở Điều 1"]),
        ("theo khoản 2 Điều 2 Quyết định này", "quyet-dinh", []),  # its text counts nothing
        ("theo mục I Quyết định này", "quyet-dinh", []),
        ("Các ông có tên tại Điều 3 chịu trách nhiệm", "quyet-dinh", ["văn bản không có Điều 3"]),
        ("Các ông có tên tại Điều 2 chịu trách nhiệm", "quyet-dinh", []),
        ("Các ông có tên tại Điều 3 chịu trách nhiệm", "ke-hoach", []),
    ],
)
def test_an_article_that_is_pointed_to_is_there(text: str, kind: str, lacks: list[str]) -> None:
    body = [Passage("body", "Công việc", label=label, level=level) for level, label in ARTICLES]
    for part, told in (("body", lacks), ("notes", [])):
        found = content(passages=(*body, Passage(part, text)), kind=kind)
        assert [hit.message for hit in pointing.place_there.check(found)] == told
    assert nears(pointing.place_there, text, kind=kind) == []


@pytest.mark.parametrize(
    ("heads", "near"),
    [
        (["Phụ lục I", "DANH MỤC"], ["Phụ lục I"]),
        (["Phụ lục 01", "DANH MỤC"], ["Phụ lục 01"]),
        (["Phụ lục II", "DANH MỤC"], []),  # the others are files of their own
        (["Phụ lục", "DANH MỤC"], []),
        (["Phụ lục I", "Phụ lục II"], []),
        (["Phụ lục I", "(Phụ lục kèm theo)"], ["Phụ lục I"]),
        (["DANH MỤC"], []),
    ],
)
def test_an_appendix_that_is_the_only_one_has_no_number(heads: list[str], near: list[str]) -> None:
    signers = (Signature((), "Giám đốc", "Lê An"),)
    assert nears(pointing.only_appendix, passages=passages(heads, "appendix"), signers=signers) == near
    nameless = (Signature((), "Giám đốc", ""),)
    assert nears(pointing.only_appendix, passages=passages(heads, "appendix"), signers=nameless) == []
    assert nears(pointing.only_appendix, *heads, signers=signers) == []


@pytest.mark.parametrize(
    ("labels", "near"),
    [
        (["I.", "II.", "IV."], ["IV."]),
        (["I.", "II.", "III."], []),
        (["I.", "II.", "4."], []),  # of another sort
    ],
)
def test_labels_that_a_person_wrote_run_on(labels: list[str], near: list[str]) -> None:
    body = [{"heading": f"Phần {at}", "label": label, "body": ["Nội dung"]} for at, label in enumerate(labels)]
    told = [item.message for item in judged(document(body=body)) if item.id == "T0644"]
    assert [text for text in near if not any(text in message for message in told)] == []
    assert len(told) == len(near)


@pytest.mark.parametrize(
    ("text", "level", "near"),
    [
        ("MỤC ĐÍCH, YÊU CẦU.", "I", ["MỤC ĐÍCH, YÊU CẦU."]),
        ("MỤC ĐÍCH, YÊU CẦU;", "I", ["MỤC ĐÍCH, YÊU CẦU;"]),
        ("MỤC ĐÍCH, YÊU CẦU", "I", []),
        ("MỤC ĐÍCH, YÊU CẦU...", "I", []),
        ("MỤC ĐÍCH, YÊU CẦU.", "1", []),
        ("Mục đích, yêu cầu.", "I", []),
        ("A B.", "I", ["A B."]),
        ("AB.", "I", []),
    ],
)
def test_a_title_in_capitals_ends_without_a_mark(text: str, level: str, near: list[str]) -> None:
    assert nears(pointing.heading_end, passages=passages([text], level=level)) == near
    plans = [passages([text], level=level, heading=heading) for heading in (True, False)]
    ends = text[-1] in ".;" and not text.endswith("...")
    assert [len(nears(pointing.heading_end, passages=said, document=A_PLAN)) for said in plans] == [int(ends), 0]


LAW, DECREE, CIRCULAR = "Căn cứ Luật Lưu trữ", "Căn cứ Nghị định số 30/2020/NĐ-CP", "Căn cứ Thông tư số 1/2024/TT-BNV"


@pytest.mark.parametrize(
    ("bases", "near"),
    [
        ((LAW, DECREE, CIRCULAR), []),
        ((DECREE, LAW, CIRCULAR), [LAW]),
        ((CIRCULAR, LAW, DECREE), [LAW]),  # it is told once
        (("Căn cứ Hiến pháp", LAW), []),
        ((LAW, "Căn cứ Hiến pháp"), ["Căn cứ Hiến pháp"]),
        ((LAW, LAW), []),
        ((LAW, "Căn cứ Kế hoạch số 1/KH-UBND", DECREE), []),
        ((DECREE, "Theo đề nghị của Sở Nội vụ", LAW), [LAW]),
    ],
)
def test_bases_stand_by_their_rank(bases: tuple[str, ...], near: list[str]) -> None:
    assert nears(pointing.bases_in_order, bases=bases) == near
    plan = content(bases=bases, document=A_PLAN)
    assert [hit.path for hit in pointing.bases_in_order.check(plan)] == [("bases", bases.index(text)) for text in near]
