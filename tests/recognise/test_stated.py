"""A sentence states a task's facts only in the very words that composing writes for them."""

from __future__ import annotations

import pytest

from vbgen.recognise.stated import Stated, stated


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ("Giao Sở Y tế chủ trì; hoàn thành trước ngày 15/12/2026.", Stated("Sở Y tế", (), "15/12/2026")),
        (
            "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh và Sở Nội vụ; sản phẩm: Báo cáo.",
            Stated("Sở Y tế", ("Công an tỉnh", "Sở Nội vụ"), product="Báo cáo"),
        ),
        (
            "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh, Sở Nội vụ; hoàn thành trong năm 2026.",
            Stated("Sở Y tế", ("Công an tỉnh", "Sở Nội vụ"), "2026"),
        ),
        ("Giao Sở Y tế chủ trì rà soát.", None),
        ("Phối hợp với các xã để tuyên truyền.", None),
    ],
)
def test_facts_are_read_where_composing_would_write_them_so(facts: str, found: Stated | None) -> None:
    assert stated("Rà soát hồ sơ.", facts) == found
