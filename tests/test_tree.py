"""What stands on the page: its sheets, its zones, its signers."""

from __future__ import annotations

from typing import cast

from vbgen.standards import ZONES, RoleName, Zone
from vbgen.tree import (
    Break,
    Item,
    PrintedCell,
    PrintedParagraph,
    PrintedTable,
    Run,
    Tree,
    sheets,
    signatures,
    texts,
    zones,
)


def _line(role: RoleName, text: str = "x") -> PrintedParagraph:
    return PrintedParagraph(role, (Run(text),))


def _lines(roles: str) -> list[PrintedParagraph]:
    return [_line(cast("RoleName", role)) for role in roles.split()]


GRID = PrintedTable((100,), ((PrintedCell((Run("Cột"),)),),), ((PrintedCell((Run("ô"),)),),))


def _tree(*items: Item, notes: tuple[PrintedParagraph, ...] = ()) -> Tree:
    return Tree("quyet-dinh", "co-lon", items, notes)


def test_a_tree_is_the_document_and_a_sheet_for_each_appendix() -> None:
    own, first, second = _line("text", "a"), _line("appendix_title", "b"), _line("appendix_title", "c")
    tree = _tree(own, Break(), first, Break(landscape=True), second)
    assert list(sheets(tree)) == [(own,), (Break(), first), (Break(landscape=True), second)]
    assert list(sheets(_tree())) == [()]


def test_zones_come_in_reading_order_and_as_often_as_reading_comes_back_to_them() -> None:
    above = _lines("issuer national_name motto number place_date circulation kind_name basis text")
    items: list[Item] = [*above, GRID, *_lines("clause recipients recipient position name")]
    found = [(zone, len(list(inside))) for zone, inside in zones(items)]
    assert found == [
        (Zone.ISSUER, 1),
        (Zone.NATION, 2),
        (Zone.ISSUER, 1),
        (Zone.NATION, 1),
        (Zone.MARGIN, 1),
        (Zone.TITLE, 1),
        (Zone.OPENING, 1),
        (Zone.BODY, 3),  # the table is of the body
        (Zone.RECIPIENTS, 2),
        (Zone.SIGNERS, 2),
    ]


def test_an_appendix_begins_with_what_heads_it() -> None:
    headed: list[Item] = [Break(), *_lines("issuer national_name appendix_title article")]
    assert [zone for zone, _ in zones(headed)] == [
        Zone.APPENDIX,
        Zone.ISSUER,
        Zone.NATION,
        Zone.APPENDIX,
        Zone.BODY,
    ]


def test_signers_are_told_apart_by_their_names() -> None:
    lines = _lines("authority position name position host_position hosted_name position")
    assert [[line.role for line in signer] for signer in signatures(lines)] == [
        ["authority", "position", "name"],
        ["position", "host_position", "hosted_name"],
        ["position"],
    ]


def test_texts_are_those_of_paragraphs_cells_and_notes_and_none_is_empty() -> None:
    marked = PrintedParagraph("text", (Run("Theo "), Run("", note=1), Run("quy định", bold=True)))
    tree = _tree(marked, GRID, _line("text", ""), notes=(_line("note", "cước chú"),))
    assert texts(tree) == ["Theo quy định", "Cột", "ô", "cước chú"]


def test_every_role_of_every_standard_has_one_zone() -> None:
    assert ZONES["issuer_mark"] is Zone.ISSUER
    assert ZONES["motto"] is Zone.NATION
    assert set(Zone) == set(ZONES.values())
