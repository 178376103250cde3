"""A package of anybody opens, or says why it does not."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.ooxml.package import PackageError, pack, seal, unpack

WHOLE = seal([pack("a.xml", b"<a/>" * 99), pack("b/c.xml", b"<b/>")])


@law(300)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=4), st.booleans())
def test_damage_is_one_fault_of_the_package(changes: list[tuple[int, int]], cut: bool) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    with suppress(PackageError):
        unpack(bytes(data[changes[0][0] :] if cut else data))
