"""Where a reader finds on the page what a path leads to."""

from __future__ import annotations

import pytest

from vbgen.deriving.places import labels_of, place_name, places_named
from vbgen.model import Appendix, Document

ONE = Document(kind="quyet-dinh", appendices=(Appendix("Quản lý chợ", kind="quy-dinh"), Appendix("Biểu")))
TWO = Document(kind="ke-hoach", appendices=(Appendix("Biểu"), Appendix("Mẫu")))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("II.1.b", "mục II.1.b"),
        ("II.1.b/2:2", "mục II.1.b"),
        ("IV.2.-7", "mục IV.2"),
        ("/1", ""),
        ("PL1.3", "Phụ lục, mục 3"),
        ("Đ8", "Điều 8"),
        ("CII.M2.Đ8.2.b", "điểm b khoản 2 Điều 8"),
        ("KT1.CII.Đ8.2", "khoản 2 Điều 8 Quy định"),
    ],
)
def test_a_place_is_named_by_the_labels_that_a_reader_sees(path: str, place: str) -> None:
    assert place_name(path, ONE) == place


def test_several_places_are_named_together() -> None:
    assert places_named(("IV.2.-7", "IV.4", "IV.2.-3", "PL1.4", "PL2.1", "PL2.3"), TWO) == (
        "mục IV.2, IV.4; Phụ lục I, mục 4; Phụ lục II, mục 1, 3"
    )
    assert places_named(("IV.2", "/1"), TWO) == ""


def test_labels_leave_out_what_only_tells_the_part() -> None:
    assert [labels_of(path) for path in ("PL1.II.3", "/2.7.-3", "KT1.Đ8.2~2")] == ["II.3", "7", "Đ8.2"]
