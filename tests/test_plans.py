"""The plans say what they should, check clean, and every kind has one.

Those of plans/ say what their originals say: a golden is the original with its listed mends. Those of plans/mau/ are
examples, a kind each.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.golden import differences, kept, lines
from support.repository import EXAMPLES, PLANS

from vbgen.compose import compose
from vbgen.diagnostics import Span
from vbgen.lint import Asked, check_document
from vbgen.model import Document
from vbgen.plans import cut_sentences
from vbgen.schema import decode
from vbgen.source import parse, read
from vbgen.standards import standard
from vbgen.tree import Break, PrintedCell, PrintedParagraph, PrintedTable, Run, Tree, text_of

GOLDEN = Path(__file__).parent / "golden"


def _document(plan: Path) -> Document:
    document, _, faults = decode(read(str(plan)))
    assert faults == []
    assert document is not None
    return document


@pytest.mark.parametrize("plan", [*PLANS, *EXAMPLES], ids=lambda plan: plan.stem)
def test_a_plan_says_what_its_golden_says(plan: Path, request: pytest.FixtureRequest) -> None:
    shown = list(lines(compose(_document(plan))))
    golden = GOLDEN / ("mau" if plan in EXAMPLES else "") / f"{plan.stem}.txt"
    assert kept(shown, golden, update=request.config.getoption("--golden-update")) == []


@pytest.mark.parametrize("plan", EXAMPLES, ids=lambda plan: plan.stem)
def test_an_example_checks_clean_as_it_is_issued(plan: Path) -> None:
    document = _document(plan)
    found = check_document(document, asked=Asked(issue=not document.draft))  # a draft has no number yet
    assert [item.message for item in found if item.severity.name != "ADVICE"] == []


def test_a_golden_that_differs_tells_its_lines_with_their_looks(tmp_path: Path) -> None:
    heads, row = (
        (PrintedCell((Run("TT"),)), PrintedCell((Run("Việc"),))),
        (PrintedCell((Run("1"),)), PrintedCell((Run("Rà soát", bold=True),))),
    )
    said = PrintedParagraph(
        "text", (Run("Điều 1.", bold=True), Run(" Nội dung "), Run("mới", italic=True), Run("", note=1))
    )
    tree = Tree(
        "a",
        "b",
        (said, PrintedTable((1, 1), (heads,), (row,)), Break(True)),
        (PrintedParagraph("note", (Run("Chú"),)),),
    )
    golden = tmp_path / "a.txt"
    golden.write_text(
        "text: **Điều 1.** Nội dung *cũ*[^1]\n== | TT | Việc |\n| 1 | **Rà soát** |\n--- ngang\nnote: Chú\n", "utf-8"
    )
    assert differences(list(lines(tree)), golden)[2:] == [
        "@@ -1 +1 @@",
        "-text: **Điều 1.** Nội dung *cũ*[^1]",
        "+text: **Điều 1.** Nội dung *mới*[^1]",
    ]


def test_every_kind_has_an_example_of_its_own() -> None:
    kinds = {plan.stem: (_document(plan).standard, _document(plan).kind) for plan in EXAMPLES}
    assert {name: kind for name, kind in kinds.items() if kind[0] == "nha-nuoc"} == {
        slug: ("nha-nuoc", slug) for slug in standard("nha-nuoc").kinds
    }
    party = {slug for standard, slug in kinds.values() if standard == "dang"}
    assert {f"dang-{slug}" for slug in party} == {name for name, kind in kinds.items() if kind[0] == "dang"}
    youth = {slug for standard, slug in kinds.values() if standard == "doan"}
    assert {f"doan-{slug}" for slug in youth} == {name for name, kind in kinds.items() if kind[0] == "doan"}
    rare = "quy-che thong-tri thong-cao tuyen-bo loi-keu-goi quy-hoach de-an phuong-an du-an phieu-gui phieu-chuyen"
    assert set(standard("dang").kinds) - party == set(
        rare.split()
    )  # not among those that the Party's offices write every week


def test_no_example_repeats_what_another_says() -> None:
    said = [
        text_of(item.runs)
        for plan in EXAMPLES
        for item in compose(_document(plan)).items
        if isinstance(item, PrintedParagraph) and item.role in ("text", "clause", "point", "dash")
    ]
    common = ("Đề nghị Quý cơ quan", "Nội dung:")  # the forms' own words
    twice = {text for text in said if said.count(text) > 1 and len(text) > 3 and not text.startswith(common)}
    assert twice == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: Gửi về phòng # 3, nhà B\n", (1, 17, 1, 27)),
        ("a:\n  - Nộp tại quầy #5\n  - hai\n", (2, 18, 2, 20)),
        ("a:\n  Dòng trên\n  dòng dưới # còn nữa\n", (3, 13, 3, 22)),
        ("a: Tổ # 5 Công an xã\n", (1, 7, 1, 21)),
    ],
)
def test_words_after_a_hash_that_ends_a_sentence_are_told(text: str, place: tuple[int, int, int, int]) -> None:
    (found,) = cut_sentences(parse(text))
    assert (found.id, found.span) == ("S0342", Span(*place))


@pytest.mark.parametrize(
    "text",
    [
        "a: Gửi về phòng  # hai dấu cách là ghi chú\n",
        "so: 45 # một chữ thì không phải câu\n",
        "a: 'Gửi về phòng # 3'\n",
        "a: Gửi về C#3\n",
        "a: Gửi về phòng # vbgen: allow C0401\n",
        "# Gửi về phòng # 3\na: Gửi về phòng\n",
    ],
)
def test_a_comment_that_is_meant_is_no_finding(text: str) -> None:
    assert list(cut_sentences(parse(text))) == []
