"""What a page asks for → the edit that it is; whatever is asked, the plan stays YAML and its comments are kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.editing.cards import cards_in, inputs_in
from vbgen.editing.describing import described
from vbgen.editing.places import Refused
from vbgen.editing.sorts import SORTS
from vbgen.editing.verbs import edited
from vbgen.source import Source, parse

PLAN = """\
# đầu tệp
kind: ke-hoach
issuer: {name: Xã, symbol: UBND}
references:
  kh1: {kind: ke-hoach, number: 1/KH-UBND}   # của tỉnh
body:
  # lời dẫn
  - Thực hiện [@kh1] như sau:
  - heading: Nhiệm vụ   # một
    lead: Văn phòng
    tasks:
      # hai
      - Rà soát
      - text: "Lập: báo cáo"   # ba
        then: [{task: Gửi báo cáo, lead: Xã}]
        dashes: [Một, Hai]
  - tasks:
      - Ba
  - table:
      columns: [TT, {title: Việc, width: "60"}]
      rows:
        - [1, Một]   # bốn
        - [Nhóm]
  - assignments:
      columns: [TT, Nội dung nhiệm vụ, Chủ trì, Ghi chú]
      tasks:
        - {text: Bốn, lead: Xã, cells: {Ghi chú: Gấp}}
recipients:
  - Lưu: VT
signers: [{position: Chủ tịch}]   # năm
"""

WORDS = st.sampled_from(
    ["", "Một", "a: b", "- x", "# không", " cách ", "x\ny", "'", '"', "{a}", "[@kh1]", "null", "08", "*"]
)

WAYS = st.sampled_from(["up", "down", "in", "out"])


def edits(plan: Source, draw: st.DataObject) -> dict[str, Any]:
    """An edit that a page might ask for, now and then at a place that is not there."""
    form = described(plan)
    cards = [list(card.place) for card in cards_in(form)]
    grids = [list(card.grid.place) for card in cards_in(form) if card.grid] or [["body", 0]]
    inputs = [(list(one.place), one.name) for one in inputs_in(form)]
    place = draw.draw(st.sampled_from([*cards, ["body", 99], ["body"]]))
    field = draw.draw(st.sampled_from(inputs))
    number = st.integers(0, 3)
    return draw.draw(
        st.one_of(
            st.builds(lambda value: {"do": "set", "place": field[0], "name": field[1], "value": value}, WORDS),
            st.builds(
                lambda where, sort: {"do": "add", "place": place, "where": where, "sort": sort},
                st.sampled_from(["inside", "after", "before"]),
                st.sampled_from([*SORTS, "signers"]),
            ),
            st.just({"do": "remove", "place": place}),
            st.builds(lambda way: {"do": "move", "place": place, "way": way}, WAYS),
            st.builds(
                lambda target, where: {"do": "move-to", "place": place, "target": target, "where": where},
                st.sampled_from(cards),
                st.sampled_from(["inside", "after", "before"]),
            ),
            st.builds(lambda sort: {"do": "turn", "place": place, "sort": sort}, st.sampled_from(list(SORTS))),
            st.builds(lambda name: {"do": "rename", "place": place, "name": name}, WORDS),
            st.builds(lambda text: {"do": "paste-texts", "place": place, "text": text}, WORDS),
            st.builds(
                lambda at, row, column, text, do: {
                    "do": do, "place": at, "row": row, "column": column, "text": text, "at": column, "way": "down",
                },
                st.sampled_from(grids), number, number, WORDS,
                st.sampled_from(["cell", "add-row", "remove-row", "move-row", "add-column", "remove-column", "paste"]),
            ),
        )
    )  # fmt: skip


@given(draw=st.data())
@law(60)
def test_no_edit_makes_a_plan_that_is_no_yaml_or_loses_what_it_does_not_touch(draw: st.DataObject) -> None:
    plan = parse(PLAN)
    for _ in range(4):
        edit = edits(plan, draw)
        try:
            text = edited(plan, json.loads(json.dumps(edit))).text
        except Refused:
            continue
        plan = parse(text)
        assert "# đầu tệp" in text
        assert described(plan).sort == "document"


@pytest.mark.parametrize(
    "edit",
    [
        {},
        {"do": "set"},
        {"do": "set", "place": "body", "name": "text", "value": ""},
        {"do": "set", "place": [True], "name": "kind", "value": ""},
        {"do": "cell", "place": ["body", 3, "table"], "row": -1, "column": 0, "text": ""},
        {"do": "remove", "place": []},
        {"do": "move", "place": [], "way": "up"},
        {"do": "move", "place": ["body", 0], "way": "sideways"},
        {"do": "add", "place": ["body", 0], "where": "over", "sort": "task"},
        {"do": "paste", "place": ["body", 3, "table"], "row": 0, "column": 0, "text": ""},
    ],
)  # fmt: skip
def test_what_is_no_edit_is_refused(edit: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        edited(parse(PLAN), edit)
