"""Whatever an answer finds wanting stands in a remark, however its lines are labelled, ended, opened and closed."""

from __future__ import annotations

from itertools import product

import pytest
from support.rounds import DRAFT

from vbgen.gathering.clauses import DraftPlaces
from vbgen.gathering.remarks import heard
from vbgen.plans import loads
from vbgen.readers.reading import Line
from vbgen.recognise.facts import ladder
from vbgen.tree import Run

CLAUSES = DraftPlaces(loads(DRAFT).document)
SAID = (
    "Khoản 3 Mục II quá dài",
    "Khoản 3 Mục II: chỉ có 40 người",
    "Thiếu người làm",
    "Đề nghị bổ sung kinh phí",
    "Thời hạn 30/6/2027 quá gấp",
    "Kinh phí lấy ở đâu?",
)
LABELS = (("- ", "- "), ("1. ", "2. "), ("a) ", "b) "), ("", ""), ("1. ", "- "), ("I. ", ""))
ENDS = ("", ".")
OPENINGS = ((), ("Sở có ý kiến như sau:",), ("Thôn Hạ góp ý dự thảo Kế hoạch",), ("Kính gửi Sở Nội vụ,",))
CLOSINGS = (
    (),
    ("Còn lại nhất trí.",),
    ("Các nội dung khác thống nhất",),
    ("Trân trọng cảm ơn!", "Lê Minh", "ĐT: 0912 000 111"),
    ("Trên đây là ý kiến của Sở.",),
)


@pytest.mark.parametrize(("first", "second"), [(one, other) for one, other in product(SAID, SAID) if one != other])
def test_what_is_found_wanting_is_lost_nowhere(first: str, second: str) -> None:
    lost = []
    for (label, other), end, opening, closing in product(LABELS, ENDS, OPENINGS, CLOSINGS):
        lines = (*opening, f"{label}{first}{end}", f"{other}{second}{end}", *closing)
        found = heard(ladder(tuple(Line((Run(text),)) for text in lines)), CLAUSES).remarks
        told = "\n".join(one.words for one in found)
        if first not in told or second not in told:
            lost.append(lines)
    assert lost == []
