"""What a desk keeps for a while."""

from __future__ import annotations

from vbgen.desk.bounded import Bounded


def test_what_was_longest_out_of_use_goes_first() -> None:
    kept = Bounded[str](2)
    kept.put("a", "1")
    kept.put("b", "2")
    assert kept.get("a") == "1"
    assert kept.put("c", "3") == "3"
    assert [kept.get(key) for key in "abc"] == ["1", None, "3"]


def test_values_may_be_bounded_by_what_they_weigh_but_the_newest_stays() -> None:
    kept = Bounded[str](5, len)
    kept.put("a", "xxx")
    kept.put("b", "xxx")
    assert [kept.get(key) for key in "ab"] == [None, "xxx"]
    kept.put("c", "x" * 9)
    assert [kept.get(key) for key in "bc"] == [None, "x" * 9]
