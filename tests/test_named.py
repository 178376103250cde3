"""Named tuples of vbgen are typing's to all who use them, and are made without a look at their annotations."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import get_type_hints

import pytest

from vbgen.named import NamedTuple

SRC = Path(__file__).parents[1] / "src" / "vbgen"


class Stretch(NamedTuple):
    """From one line to another."""

    first: int
    last: int = 0
    name: str = ""

    @property
    def length(self) -> int:
        return self.last - self.first + 1

    def __str__(self) -> str:
        return f"{self.name}: {self.first}–{self.last}"


def test_a_named_tuple_has_its_fields_defaults_methods_docstring_and_hints() -> None:
    stretch = Stretch(3, last=5, name="Mục I")
    assert (stretch, stretch.length, str(stretch)) == ((3, 5, "Mục I"), 3, "Mục I: 3–5")
    assert repr(Stretch(1)) == "Stretch(first=1, last=0, name='')"
    assert stretch._replace(first=4)._asdict() == {"first": 4, "last": 5, "name": "Mục I"}
    assert (Stretch.__doc__, Stretch.__module__, Stretch._fields) == (
        "From one line to another.",
        __name__,
        ("first", "last", "name"),
    )
    assert get_type_hints(Stretch) == {"first": int, "last": int, "name": str}
    assert pickle.loads(pickle.dumps(stretch)) == stretch
    with pytest.raises(TypeError, match="first"):
        Stretch()  # type: ignore[call-arg]


def test_only_generic_named_tuples_are_made_by_typing() -> None:
    made_by_typing = {
        path.relative_to(SRC).as_posix()
        for path in SRC.rglob("*.py")
        if "NamedTuple" in "".join(line for line in path.open(encoding="utf-8") if line.startswith("from typing "))
    }
    assert made_by_typing == {"lint/rule.py", "outline.py"}
