"""What YAML is written."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.nodes import plain

from vbgen.dumping import dump, flow, inline_scalar
from vbgen.source import parse
from vbgen.vietnamese import nfc


def test_dump_writes_what_a_clerk_would_write() -> None:
    value = {
        "kind": "cong-van",
        "number": None,
        "addressees": ["Sở A", "UBND: xã"],
        "signers": [{"name": "A", "x": []}],
    }
    assert dump(value) == (
        'kind: cong-van\nnumber:\naddressees:\n  - Sở A\n  - "UBND: xã"\nsigners:\n  - name: A\n    x: []\n'
    )


TEXTS = st.one_of(
    st.sampled_from(
        ["", "~", "null", "- a", "a: b", "a #b", "[@x]", "'", '"', "%", "---", "...", "=", "?", ":", "*a", "1"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=20),
    st.text("a :#-[]{}&*!|>'\"%@`,\\\n\t\u00a0\u2028\x85", max_size=8),
)
VALUES = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))


def composed(item: Any) -> Any:
    if isinstance(item, str):
        return nfc(item)
    if isinstance(item, dict):
        return {nfc(key): composed(inner) for key, inner in item.items()}
    return [composed(inner) for inner in item]


@law(100)
@given(VALUES)
def test_parse_reads_back_what_dump_writes(value: Any) -> None:
    assert plain(parse(dump(composed(value))).root) == composed(value)


@law(100)
@given(VALUES)
def test_parse_reads_back_what_stands_in_brackets(value: Any) -> None:
    assert plain(parse(f"a: {flow(composed(value))}").root) == {"a": composed(value)}


@law(100)
@given(TEXTS, st.booleans())
def test_parse_reads_back_a_text_on_one_line(text: str, quoted: bool) -> None:
    written = inline_scalar(composed(text), quoted=quoted)
    assert plain(parse(f"a: {written}").root) == {"a": composed(text)}
