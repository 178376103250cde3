"""What is decided of opinions is written into the ledger, and nothing else of it is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.diagnostics import Fault
from vbgen.gathering.ledger import DECISIONS, Decided, with_decisions
from vbgen.vietnamese import nfc

LEDGER = """\
# Sổ ý kiến
opinions:
  - unit: Sở Tư pháp   # đã gọi điện
    clause: II.2
    words: Bỏ chữ “rà soát”
    decision:  # chờ họp
    reason:
  - {unit: Sở Y tế, words: Thêm mốc, decision: tiếp thu}
  - unit: Sở Tài chính
    words: Kinh phí
    reason: |
      dòng một
      dòng hai
    decision: giải trình
# cuối sổ
"""


@pytest.mark.parametrize(
    ("number", "what", "before", "after"),
    [
        (0, Decided("tiếp thu", ""), "    decision:  # chờ họp\n", "    decision: tiếp thu # chờ họp\n"),
        (
            0,
            Decided("giải trình", 'đã có: "II.3"'),
            "    decision:  # chờ họp\n    reason:\n",
            '    decision: giải trình # chờ họp\n    reason: "đã có: \\"II.3\\""\n',
        ),
        (1, Decided("", ""), "decision: tiếp thu}", 'decision: ""}'),
        (1, Decided("tiếp thu", "vì, thế"), "decision: tiếp thu}", 'decision: tiếp thu, reason: "vì, thế"}'),
        (
            2,
            Decided("tiếp thu một phần", "một lời"),
            "    reason: |\n      dòng một\n      dòng hai\n    decision: giải trình\n",
            "    reason: một lời\n    decision: tiếp thu một phần\n",
        ),
    ],
)
def test_a_decision_stands_in_its_place(number: int, what: Decided, before: str, after: str) -> None:
    assert with_decisions(LEDGER, "so.yaml", {number: what}) == LEDGER.replace(before, after)


def test_a_decision_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(Fault, match="không có cách xử lý “đồng ý”"):
        with_decisions(LEDGER, "so.yaml", {0: Decided("đồng ý", "")})


REASONS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))).map(nfc)


@given(st.dictionaries(st.integers(0, 2), st.builds(Decided, st.sampled_from(("", *DECISIONS)), REASONS)))
@law(100)
def test_whatever_is_decided_is_said_and_what_a_person_wrote_beside_it_stays(decided: dict[int, Decided]) -> None:
    made = with_decisions(LEDGER, "so.yaml", decided)
    assert made.startswith("# Sổ ý kiến\nopinions:\n  - unit: Sở Tư pháp   # đã gọi điện\n")
    assert made.endswith("# cuối sổ\n")
    assert with_decisions(made, "so.yaml", decided) == made
