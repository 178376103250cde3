"""Words only save searches: what they leave out, no pattern would have matched."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.lint import Subject
from vbgen.lint.registry import MODULES
from vbgen.lint.text.scan import Scan, digits
from vbgen.patterns import LOW, UP

SCANS = {
    f"{module}.{name}": value
    for module in MODULES[Subject.TEXT]
    for name, value in vars(import_module(f"vbgen.lint.text.{module}")).items()
    if isinstance(value, Scan)
}
_WRITTEN = re.compile(f"[{LOW}{UP} -~\xa0-\xff\u0300-\u0323]")
LETTERS = "".join(filter(_WRITTEN.match, map(chr, range(0x20, 0x1F00))))
ALPHABET = st.sampled_from(LETTERS + "–—“”…\n\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\ufeff")


@pytest.mark.parametrize("name", SCANS)
def test_every_text_that_a_pattern_matches_holds_one_of_its_words(name: str) -> None:
    scan = SCANS[name]

    @law(60)
    @given(st.from_regex(re.compile(scan.pattern.pattern, scan.pattern.flags), alphabet=ALPHABET))
    def holds(text: str) -> None:
        held = text.lower() if scan.folded else text
        assert any(word in held for word in scan.words)

    holds()


def test_words_are_as_they_are_looked_for() -> None:
    assert [name for name, scan in SCANS.items() if not scan.words] == []
    assert [
        name for name, scan in SCANS.items() if scan.folded and any(word != word.lower() for word in scan.words)
    ] == []
    assert digits("ngày ") == tuple(f"ngày {digit}" for digit in range(10))
