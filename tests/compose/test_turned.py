"""Pages that are turned inside a body: what stands across, and how the signatures come to stand upright."""

from __future__ import annotations

import pytest
from support.cases import plan

from vbgen.compose import compose
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import LANDSCAPE, PAGE
from vbgen.tree import NewPage, PrintedParagraph, PrintedTable, Tree, text_of

TABLE = "table: {columns: [TT, Việc], rows: [['1', Rà soát]]}"


def composed(*items: str) -> Tree:
    document, _, faults = decode(parse(plan("".join(f"  - {item}\n" for item in items))))
    assert document is not None, faults
    return compose(document)


def shown(tree: Tree) -> list[str | int]:
    """The texts of the body's roles, the widths of tables, how pages are turned."""
    found: list[str | int] = []
    for item in tree.items:
        if isinstance(item, NewPage):
            found.append(f"→ {item.turn}".rstrip())
        elif isinstance(item, PrintedTable):
            found.append(sum(item.widths))
        elif isinstance(item, PrintedParagraph) and item.role in ("text", "roman", "remark"):
            found.append(text_of(item.runs))
    return found


@pytest.mark.parametrize(
    ("items", "printed"),
    [
        (
            ["Đầu", "page-landscape", TABLE, "page-portrait", "Cuối"],
            ["Đầu.", "→ landscape", LANDSCAPE.text_width, "→ portrait", "Cuối./."],
        ),
        (
            ["Đầu", "page-landscape", "page-landscape", TABLE, "page-break", TABLE, "page-portrait", TABLE],
            [
                *["Đầu.", "→ landscape", "→", LANDSCAPE.text_width, "→", LANDSCAPE.text_width],
                *["→ portrait", PAGE.text_width, "./."],
            ],
        ),
        (["Đầu", "page-portrait", TABLE], ["Đầu.", "→", PAGE.text_width, "./."]),
    ],
)
def test_what_follows_a_turned_page_is_as_wide_as_that(items: list[str], printed: list[str | int]) -> None:
    assert shown(composed(*items)) == printed


@pytest.mark.parametrize(
    ("end", "printed"),
    [
        ([TABLE], ["→ portrait", "./."]),
        ([TABLE, "Cuối"], ["→ portrait", "Cuối./."]),
        ([TABLE, "heading: Kết thúc\n    body: [Cuối]"], ["→ portrait", "I. KẾT THÚC", "Cuối./."]),
        (["Cuối"], ["Cuối.", "→ portrait", "./."]),
        ([TABLE.replace("]]}", "]], notes: [Ước]}")], ["Ghi chú: Ước.", "→ portrait", "./."]),
    ],
)
def test_the_signatures_of_a_body_that_ends_across_stand_upright_below_its_end(
    end: list[str], printed: list[str]
) -> None:
    found = shown(composed("Đầu", "page-landscape", *end))
    assert [text for text in found if text != LANDSCAPE.text_width][2:] == printed
