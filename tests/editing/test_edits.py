"""A plan's text and an edit of its form → the new text: in place, whatever faults the plan has."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from vbgen.editing.cards import Card, cards_in, inputs_in
from vbgen.editing.describing import described
from vbgen.editing.edits import add, input_at, move, move_to, paste_texts, quote, remove, rename, set_field, turn
from vbgen.editing.places import Refused
from vbgen.editing.sorts import SORTS, TEXTS
from vbgen.source import Source, parse

PLANS = [path for path in sorted(Path("plans").glob("**/*.yaml")) if path.parent.name != "units"]

PLAN = """\
# Kế hoạch của xã
kind: ke-hoach
issuer:
  name: Ủy ban nhân dân xã Tân Tiến   # tên đầy đủ
  symbol: UBND
number:               # văn thư cấp số
date: 11/2026
summary: Tổng kết công tác năm 2026
body:
  - Thực hiện như sau
  - heading: Nhiệm vụ   # vbgen tự đánh số
    tasks:
      # cần xem: ai chủ trì?
      - Rà soát hồ sơ quá hạn
      - text: Lập báo cáo   # của năm
        lead: Văn phòng
        due: 15/12/2026
  - heading: Tổ chức thực hiện
    body:
      - dashes: [Một, "Hai: ba"]
recipients:
  - Như trên
  - Lưu: VT
signers:
  - {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch}
"""

TASK = ("body", 1, "tasks", 0)


def diff(before: str, after: str) -> list[str]:
    """The lines that went and came."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def source() -> Source:
    return parse(PLAN)


# --- fields ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PLANS, ids=str)
def test_a_field_set_to_what_it_shows_changes_nothing(path: Path) -> None:
    plan = parse(path.read_text())
    for one in inputs_in(described(plan)):
        assert set_field(plan, one.place, one.name, one.value).text == plan.text


@pytest.mark.parametrize("path", PLANS[::7], ids=str)
def test_a_field_with_another_value_shows_it_and_changes_one_place_of_the_file(path: Path) -> None:
    plan = parse(path.read_text())
    for one in inputs_in(described(plan)):
        if one.choices or not one.stated:
            continue
        wanted = f"{one.value} # sửa: thử" if one.value else "Mới, thêm"
        text = set_field(plan, one.place, one.name, wanted).text
        assert input_at(described(parse(text)), one.place, one.name).value == wanted
        lines = diff(plan.text, text)
        assert [line[0] for line in lines if line[0] == "-"] in ([], ["-"]), lines


@pytest.mark.parametrize(
    ("place", "name", "value", "lines"),
    [
        ((), "number", "12", ["-number:               # văn thư cấp số", "+number: 12            # văn thư cấp số"]),
        ((), "summary", "Năm: 2026", ["-summary: Tổng kết công tác năm 2026", '+summary: "Năm: 2026"']),
        ((), "summary", "", ["-summary: Tổng kết công tác năm 2026", "+summary:"]),
        ((), "urgency", "khan", ["+urgency: khan"]),
        (("issuer",), "place", "Tân Tiến", ["+  place: Tân Tiến"]),
        (("issuer",), "symbol", "", ["-  symbol: UBND"]),
        (
            ("issuer",),
            "name",
            "Ủy ban nhân dân\nxã Tân Tiến",
            [
                "-  name: Ủy ban nhân dân xã Tân Tiến   # tên đầy đủ",
                "+  name:",
                "+    - Ủy ban nhân dân",
                "+    - xã Tân Tiến",
            ],
        ),
        (TASK, "text", "- Rà soát", ["-      - Rà soát hồ sơ quá hạn", '+      - "- Rà soát"']),
        (
            TASK,
            "lead",
            "Phòng Kinh tế",
            ["-      - Rà soát hồ sơ quá hạn", "+      - text: Rà soát hồ sơ quá hạn", "+        lead: Phòng Kinh tế"],
        ),
        (
            ("body", 1),
            "text",
            "Việc",
            ["-  - heading: Nhiệm vụ   # vbgen tự đánh số", "+  - heading: Việc   # vbgen tự đánh số"],
        ),
        (
            ("body", 2, "body", 0, "dashes", 0),
            "text",
            "Bốn, năm",
            ['-      - dashes: [Một, "Hai: ba"]', '+      - dashes: ["Bốn, năm", "Hai: ba"]'],
        ),
        (("recipients", 1), "name", "Lưu: VT, NV", ["-  - Lưu: VT", '+  - "Lưu: VT, NV"']),
        (
            ("signers", 0),
            "name",
            "Trần Văn Bình",
            [
                "-  - {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch}",
                "+  - {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn Bình}",
            ],
        ),
        (
            ("signers", 0),
            "authority",
            "TM\nKT",
            [
                "-  - {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch}",
                "+  - {authority: [TM, KT], head: Ủy ban nhân dân, position: Chủ tịch}",
            ],
        ),
    ],
)
def test_a_field_is_written_as_a_person_would(
    place: tuple[str | int, ...], name: str, value: str, lines: list[str]
) -> None:
    assert diff(PLAN, set_field(source(), place, name, value).text) == lines


def test_a_task_whose_last_other_field_is_cleared_is_its_text_alone() -> None:
    text = set_field(source(), TASK, "lead", "Phòng Kinh tế").text
    assert set_field(parse(text), TASK, "lead", "").text == PLAN


def test_a_field_of_a_plan_that_does_not_decode_is_set() -> None:
    plan = parse("kind: ke-hoch\nsummary:\nbody:\n  - heading:\n    tasks: [{lead: Văn phòng}]\n")
    assert set_field(plan, ("body", 0, "tasks", 0), "text", "Lập kế hoạch").text == (
        "kind: ke-hoch\nsummary:\nbody:\n  - heading:\n    tasks: [{text: Lập kế hoạch, lead: Văn phòng}]\n"
    )


def test_a_sentence_that_yaml_takes_for_a_field_is_quoted_when_it_is_set() -> None:
    plan = parse("kind: ke-hoach\nbody:\n  - Lưu ý: gửi báo cáo\n")
    assert input_at(described(plan), ("body", 0), "text").value == "Lưu ý: gửi báo cáo"
    text = set_field(plan, ("body", 0), "text", "Lưu ý: gửi báo cáo ngay").text
    assert text == 'kind: ke-hoach\nbody:\n  - "Lưu ý: gửi báo cáo ngay"\n'


def test_a_sentence_is_quoted_as_it_stands() -> None:
    plan = parse("kind: ke-hoach\nbody:\n  - Lưu ý: gửi báo cáo   # gấp\n")
    assert quote(plan, ("body", 0)).text == 'kind: ke-hoach\nbody:\n  - "Lưu ý: gửi báo cáo"   # gấp\n'
    with pytest.raises(Refused):
        quote(source(), ("body", 0))


def test_lines_that_are_pasted_are_blocks_after_the_one_and_their_cells_a_tasks_fields() -> None:
    lines = [["Lập kế hoạch"], ["Báo cáo: quý", "Văn phòng", "", "30/6/2026"]]
    assert diff(PLAN, paste_texts(source(), ("body", 1, "tasks", 0), lines).text) == [
        "+      - Lập kế hoạch",
        '+      - text: "Báo cáo: quý"',
        "+        lead: Văn phòng",
        "+        due: 30/6/2026",
    ]
    plan = parse("kind: ke-hoach\nbody:\n  - heading:\n")
    assert paste_texts(plan, ("body", 0), [["Một"], ["Hai"]]).text == (
        "kind: ke-hoach\nbody:\n  - heading: Một\n  - heading: Hai\n"
    )


def test_a_field_that_no_form_has_is_refused() -> None:
    with pytest.raises(Refused):
        set_field(source(), ("body", 9), "text", "Không có")


# --- blocks ---------------------------------------------------------------------------------------------------------


def outline(text: str) -> list[tuple[int, str, str]]:
    """The blocks of all bodies in reading order: how deep, which sort, what text."""
    form = described(parse(text))
    bodies = [one for card in cards_in(form) for one in card.lists if one.name == "body"]
    return [line for one in bodies for card in one.cards for line in _lines(card, 0)]


def _lines(card: Card, depth: int) -> list[tuple[int, str, str]]:
    text = card.input("text")
    own = (depth, card.sort, text.value if text else "")
    return [own, *(line for block in card.blocks for line in _lines(block, depth + 1))]


def blocks(plan: Source) -> list[Card]:
    return [card for card in cards_in(described(plan)) if card.sort in SORTS]


@pytest.mark.parametrize("path", PLANS[::9], ids=str)
def test_a_block_that_moves_down_and_up_again_leaves_the_plan_as_it_was(path: Path) -> None:
    text = path.read_text()
    for card in blocks(parse(text)):
        try:
            down = move(parse(text), card.place, "down")
        except Refused:
            continue  # the last of its list
        assert outline(move(parse(down.text), down.at, "up").text) == outline(text)


@pytest.mark.parametrize("path", PLANS[::9], ids=str)
def test_a_block_that_is_turned_into_another_sort_keeps_its_text_and_its_place(path: Path) -> None:
    plan = parse(path.read_text())
    before = [line[2] for line in outline(plan.text)]
    for card in blocks(plan)[::3]:
        for sort in TEXTS if card.sort in TEXTS else ():
            made = turn(plan, card.place, sort)
            assert [line[2] for line in outline(made.text)] == before
            assert next(one.sort for one in blocks(parse(made.text)) if one.place == made.at) == sort


@pytest.mark.parametrize("path", PLANS[::9], ids=str)
def test_a_block_that_is_added_beside_another_and_removed_leaves_the_plan_as_it_was(path: Path) -> None:
    plan = parse(path.read_text())
    for card in blocks(plan)[::4]:
        for sort in SORTS:
            for where in ("before", "after", *(["inside"] if card.inside else [])):
                made = add(plan, card.place, where, sort)
                found = next(one for one in blocks(parse(made.text)) if one.place == made.at)
                assert found.sort == sort
                assert outline(remove(parse(made.text), made.at).text) == outline(plan.text)


@pytest.mark.parametrize(
    ("place", "way", "lines"),
    [
        (
            TASK,
            "down",
            [
                "-      # cần xem: ai chủ trì?",
                "-      - Rà soát hồ sơ quá hạn",
                "+      # cần xem: ai chủ trì?",
                "+      - Rà soát hồ sơ quá hạn",
            ],
        ),
        (
            ("body", 1, "tasks", 1),
            "in",
            [
                "-      - Rà soát hồ sơ quá hạn",
                "-      - text: Lập báo cáo   # của năm",
                "-        lead: Văn phòng",
                "-        due: 15/12/2026",
                "+      - text: Rà soát hồ sơ quá hạn",
                "+        tasks:",
                "+          - text: Lập báo cáo   # của năm",
                "+            lead: Văn phòng",
                "+            due: 15/12/2026",
            ],
        ),
        (
            ("body", 1, "tasks", 1),
            "out",
            ["+  - tasks:"],
        ),
    ],
)
def test_a_block_moves_with_its_comments(place: tuple[str | int, ...], way: str, lines: list[str]) -> None:
    assert diff(PLAN, move(source(), place, way).text) == lines


def test_a_block_is_not_moved_into_itself() -> None:
    with pytest.raises(Refused, match="chính nó"):
        move_to(source(), ("body", 1), TASK, "after")


def test_a_heading_becomes_a_task_among_the_tasks_before_it() -> None:
    text = "kind: ke-hoach\nbody:\n  - tasks:\n      - Một\n  - heading: Hai\n    lead: Văn phòng\n"
    made = turn(parse(text), ("body", 1), "task")
    assert made.text == "kind: ke-hoach\nbody:\n  - tasks:\n      - Một\n      - text: Hai\n        lead: Văn phòng\n"
    assert made.at == ("body", 0, "tasks", 1)


def test_what_another_sort_cannot_hold_is_told() -> None:
    made = turn(source(), ("body", 1, "tasks", 1), "paragraph")
    assert made.told == ("Đoạn văn không có thời hạn: đã bỏ (bấm Hoàn tác nếu cần giữ)",)
    assert "      - paragraph: Lập báo cáo   # của năm\n        lead: Văn phòng\n" in made.text


def test_the_last_block_of_a_group_goes_with_the_group() -> None:
    text = "kind: ke-hoach\nbody:\n  - Một\n  - tasks:\n      # của riêng nó\n      - Hai\n"
    assert remove(parse(text), ("body", 1, "tasks", 0)).text == "kind: ke-hoach\nbody:\n  - Một\n"


def test_an_empty_body_takes_its_first_block() -> None:
    plan = parse("kind: ke-hoach\nissuer: {name: Xã}\nsigners: [An]\n")
    assert add(plan, ("body",), "inside", "heading").text == (
        "kind: ke-hoach\nissuer: {name: Xã}\nbody:\n  - heading:\nsigners: [An]\n"
    )


# --- records --------------------------------------------------------------------------------------------------------


def test_records_are_added_moved_and_removed() -> None:
    text = add(source(), ("recipients",), "inside", "recipients").text
    assert diff(PLAN, text) == ["+  -"]
    text = set_field(parse(text), ("recipients", 2), "name", "Đảng ủy xã").text
    assert diff(PLAN, move(parse(text), ("recipients", 2), "up").text) == ["+  - Đảng ủy xã"]
    assert diff(PLAN, remove(source(), ("recipients", 0)).text) == ["-  - Như trên"]


def test_a_reference_is_added_and_named_and_the_marks_follow() -> None:
    text = "kind: ke-hoach\nreferences:\n  kh1: {kind: ke-hoach}\nbody:\n  - Thực hiện [@kh1]\n"
    assert rename(parse(text), ("references", "kh1"), "kh-tinh").text == text.replace("kh1", "kh-tinh")
    added = add(parse(text), ("references",), "inside", "references")
    assert (added.at, diff(text, added.text)) == (("references", "vb1"), ["+  vb1:", "+    kind:"])
