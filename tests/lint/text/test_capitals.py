"""Rules on capitals: the days of the week, alone in a cell too."""

from __future__ import annotations

import pytest
from support.lint.contents import content, nears, passages

from vbgen.lint.rule import ADVICE, WARNING
from vbgen.lint.text import capitals


def test_days_of_the_week_and_months_in_words_have_a_capital() -> None:
    found = content("họp sáng thứ hai, ngày 05/01/2026; nộp trong tháng chín năm 2026; họp thứ Ba, ngày 06/01/2026")
    assert [(hit.near, hit.hint) for hit in capitals.weekday.check(found)] == [
        ("thứ hai", "thứ Hai"),
        ("tháng chín", "tháng Chín"),
    ]


def test_a_cell_that_says_only_days_of_the_week_has_capitals_a_sentence_is_left_alone() -> None:
    def told(text: str, part: str) -> list[str]:
        return [hit.hint for hit in capitals.weekday.check(content(passages=passages([text], part)))]

    assert told("thứ hai và thứ tư", "table") == ["thứ Hai và thứ Tư"]
    assert told("Thứ hai", "particulars") == ["Thứ Hai"]
    assert told("Thứ Hai", "table") == []
    assert told("thứ hai là", "table") == []
    assert told("thứ hai", "body") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("trình Ủy Ban Nhân Dân tỉnh", [("Ủy ban nhân dân", None)]),
        ("trình ủy ban nhân dân tỉnh", [("Ủy ban nhân dân", WARNING)]),
        ("trình Ủy ban nhân dân tỉnh", []),
        ("Hội Đồng Nhân Dân tỉnh", [("Hội đồng nhân dân", None)]),
        ("nghị quyết của quốc hội", [("Quốc hội", WARNING)]),
        ("Bộ chỉ huy quân sự tỉnh", [("Bộ Chỉ huy", ADVICE)]),
        ("Bộ Chỉ huy quân sự tỉnh", []),
    ],
)
def test_organs_have_a_capital_where_the_decree_gives_one(text: str, right: list[tuple[str, object]]) -> None:
    found = capitals.peoples_organs.check(content(text))
    assert [(hit.hint, hit.severity) for hit in found] == right


def test_the_capitals_of_an_issuer_are_its_own() -> None:
    parts = [passages(["Ủy Ban Nhân Dân tỉnh"], part) for part in ("issuer", "superior", "body")]
    assert [len(nears(capitals.peoples_organs, passages=said)) for said in parts] == [0, 0, 1]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("quy định tại Khoản 2 Điều 3", ["khoản 2"]),
        ("quy định tại khoản 2 điều 3", ["Điều 3"]),
        ("quy định tại khoản 2 Điều 3", []),
    ],
)
def test_an_article_has_a_capital_a_clause_has_none(text: str, right: list[str]) -> None:
    assert [hit.hint for hit in capitals.citing_parts.check(content(text))] == right


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("theo nghị định số 30/2020/NĐ-CP", ["nghị định số 30/2020/NĐ-CP"]),
        ("theo Nghị định số 30/2020/NĐ-CP", []),
        ("theo Chương trình kế hoạch số 30/KH-UBND", []),  # the kind is the word before
        ("theo các kế hoạch số 30/KH-UBND", []),
        ("thực hiện Chỉ Thị này", ["Chỉ Thị"]),
    ],
)
def test_the_kind_of_a_document_has_one_capital(text: str, near: list[str]) -> None:
    assert nears(capitals.kind_capital, text) == near


@pytest.mark.parametrize(
    ("texts", "right"),
    [
        (["tỉnh Lào cai"], ["Lào Cai"]),
        (["tỉnh Lào Cai"], []),
        (["xã Sơn Động", "xã Sơn động"], ["Sơn Động"]),
        (["xã Sơn động"], []),
        (["xã sơn động", "xã Sơn Động"], []),
        (["phường Trà giang"], ["Trà Giang"]),  # the place of issue
    ],
)
def test_every_word_of_a_place_has_a_capital(texts: list[str], right: list[str]) -> None:
    found = capitals.place_capital.check(content(*texts, place="Trà Giang"))
    assert [hit.hint for hit in found] == right


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("phục vụ nhân dân và nhà nước", ["nhân dân"]),  # told once
        ("phục vụ Nhân dân", []),
        ("Ủy ban nhân dân tỉnh", []),
        (f"Luật {'a' * 34} nhân dân", []),
        (f"Luật {'a' * 35} nhân dân", ["nhân dân"]),
    ],
)
def test_the_people_and_the_state_have_a_capital(text: str, near: list[str]) -> None:
    assert nears(capitals.people_and_state, text) == near


@pytest.mark.parametrize(
    ("text", "part", "near"),
    [
        ("Thực hiện nghiêm túc. các đơn vị báo cáo", "body", ["túc. các"]),
        ("Thực hiện nghiêm túc. Các đơn vị báo cáo", "body", []),
        ("Thực hiện nghiêm túc. các đơn vị báo cáo", "references", []),
        ("Họp do Ths. nguyễn An chủ trì", "body", []),
    ],
)
def test_a_sentence_begins_with_a_capital(text: str, part: str, near: list[str]) -> None:
    assert nears(capitals.sentence_capital, passages=passages([text], part)) == near


def test_a_block_and_an_office_begin_with_a_capital() -> None:
    assert nears(capitals.block_capital, "rà soát thủ tục") == ["rà"]
    assert nears(capitals.block_capital, "Rà soát thủ tục", "a) rà soát") == []
    assert [hit.hint for hit in capitals.office_capital.check(content("ý kiến của chủ tịch UBND tỉnh"))] == [
        "Chủ tịch UBND"
    ]
    assert nears(capitals.office_capital, "ý kiến của phó chủ tịch UBND tỉnh") == []
