"""A plan, whatever faults it has → its form."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbgen.editing.cards import Card, cards_in, inputs_in
from vbgen.editing.describing import described
from vbgen.editing.edits import input_at
from vbgen.source import Mapping, Node, Scalar, Sequence, parse, read

PLANS = [path for path in sorted(Path("plans").glob("**/*.yaml")) if path.parent.name != "units"]
NOT_SHOWN = ("outputs",)  # left to the YAML


def texts(node: Node) -> list[str]:
    """Every text of a plan but those of fields that the form leaves to the YAML."""
    if isinstance(node, Scalar):
        return [" ".join(node.text.split())] if node.text.strip() else []
    if isinstance(node, Sequence):
        return [text for item in node.items for text in texts(item)]
    return [text for key, value in node.entries if key.text not in NOT_SHOWN for text in texts(value)]


def shown(card: Card) -> str:
    """All that a form shows, on one line."""
    inputs = [one.value for one in inputs_in(card)]
    cells = [cell.text for one in cards_in(card) if one.grid for row in one.grid.rows for cell in row]
    return " ".join(" ".join([*inputs, *cells]).split())


@pytest.mark.parametrize("path", PLANS, ids=str)
def test_a_form_shows_every_text_of_its_plan(path: Path) -> None:
    plan = parse(path.read_text())
    form = shown(described(plan))
    assert [text for text in texts(plan.root) if text not in form] == []


def inputs(text: str) -> dict[str, str]:
    """The fields of a plan's own that its form shows without being asked for more."""
    return {one.name: one.value for one in described(parse(text)).inputs if not one.rare}


def test_a_form_has_the_fields_of_its_kind() -> None:
    assert list(inputs("kind: cong-van\n")) == ["kind", "standard", "number", "date", "summary", "addressees", "bases"]
    assert "starts" in inputs("kind: bien-ban\n")
    assert "summary" not in inputs("kind: giay-gioi-thieu\n")


def test_a_kind_that_there_is_none_of_has_all_fields() -> None:
    assert {"summary", "addressees", "bases"} <= inputs("kind: ke-hoch\n").keys()


def test_what_a_kind_must_have_is_asked_for() -> None:
    form = described(parse("kind: quyet-dinh\n"))
    asked = [one.name for one in form.inputs if one.required] + [one.name for one in form.lists if one.required]
    assert asked == ["kind", "summary", "bases", "issuer", "body"]


def test_a_block_is_known_by_what_its_item_says() -> None:
    plan = parse(
        "kind: ke-hoach\nbody:\n  - Một\n  - heading: Hai\n    clauses: [Ba]\n  - tasks: [{text: Bốn, lead: Xã}]\n"
        "  - page-break\n  - qr: https://a.vn\n  - {heading: Năm, task: Sáu}\n  - {lead: Bảy}\n"
    )
    blocks = [(card.place, card.sort) for card in cards_in(described(plan)) if card.place[:1] == ("body",)]
    assert blocks == [
        (("body", 0), "paragraph"),
        (("body", 1), "heading"),
        (("body", 1, "clauses", 0), "clause"),
        (("body", 2, "tasks", 0), "task"),
        (("body", 3), "page-break"),
        (("body", 4), "qr"),
        (("body", 5), "heading"),
        (("body", 6), "unknown"),
    ]


def test_the_places_of_merged_cells_are_those_of_the_plan() -> None:
    plan = parse("kind: ke-hoach\nbody:\n  - table: {columns: [A, B, C], rows: [[{text: Một, span: 2}, Hai], [Ba]]}\n")
    grid = next(card.grid for card in cards_in(described(plan)) if card.grid)
    assert [[(cell.at, cell.text, cell.span) for cell in row] for row in grid.rows] == [
        [(0, "Một", 2), (1, "Hai", 1)],
        [(0, "Ba", 3)],
    ]


def test_a_unit_and_a_signer_that_stand_as_ids_are_chosen_among_those_of_the_registry(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text(
        "ubnd-xa:\n  name: [Ủy ban nhân dân, xã Tân Tiến]\n  signers:\n"
        "    pho-chu-tich: {position: Phó Chủ tịch, name: Lê An}\n"
    )
    plan = tmp_path / "a.yaml"
    plan.write_text("kind: ke-hoach\nissuer: ubnd-xa\nsigners: [pho-chu-tich]\n")
    form = described(read(str(plan)))
    assert input_at(form, (), "issuer").choices == (("ubnd-xa", "Ủy ban nhân dân xã Tân Tiến"),)
    assert input_at(form, ("signers", 0), "name").choices == (("pho-chu-tich", "Phó Chủ tịch, Lê An"),)


def test_nothing_that_is_yaml_is_too_wrong_for_a_form() -> None:
    for text in ("a", "[a, b]", "kind: [x]\n", "body: {a: b}\n", "kind: ke-hoach\nsigners: {name: {a: b}}\nbody: x\n"):
        assert isinstance(parse(text).root, Scalar | Sequence | Mapping)
        assert described(parse(text)).sort == "document"
