"""What a page asks for, as JSON → the edit that it is: {"do": "set", "place": ["signers", 0], "name": "name", …}."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from vbgen.editing import edits, grids
from vbgen.editing.edits import Edited
from vbgen.editing.places import Path, Refused
from vbgen.source import Source


def _path(value: Any) -> Path:
    if not isinstance(value, list) or not all(isinstance(step, str | int) and step is not True for step in value):
        raise Refused(_UNKNOWN)
    return tuple(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise Refused(_UNKNOWN)
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or value is True or not 0 <= value < 1_000_000:
        raise Refused(_UNKNOWN)
    return value


_UNKNOWN = "trang gửi một yêu cầu không hiểu được: tải lại trang"


def _one_of(*words: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in words:
            raise Refused(_UNKNOWN)
        return str(value)

    return read


_WAY, _VERTICAL, _WHERE = (
    _one_of("up", "down", "in", "out"),
    _one_of("up", "down"),
    _one_of("inside", "after", "before"),
)


def _pasted(value: Any) -> list[list[str]]:
    return [cells for cells in grids.pasted_cells(_text(value)) if any(cells)]


_VERBS: dict[str, tuple[Callable[..., Edited], tuple[tuple[str, Callable[[Any], Any]], ...]]] = {
    "set": (edits.set_field, (("place", _path), ("name", _text), ("value", _text))),
    "quote": (edits.quote, (("place", _path),)),
    "paste-texts": (edits.paste_texts, (("place", _path), ("text", _pasted))),
    "rename": (edits.rename, (("place", _path), ("name", _text))),
    "add": (edits.add, (("place", _path), ("where", _WHERE), ("sort", _text))),
    "remove": (edits.remove, (("place", _path),)),
    "move": (edits.move, (("place", _path), ("way", _WAY))),
    "move-to": (edits.move_to, (("place", _path), ("target", _path), ("where", _WHERE))),
    "turn": (edits.turn, (("place", _path), ("sort", _text))),
    "cell": (grids.set_cell, (("place", _path), ("row", _number), ("column", _number), ("text", _text))),
    "add-row": (grids.add_row, (("place", _path), ("at", _number))),
    "remove-row": (grids.remove_row, (("place", _path), ("row", _number))),
    "move-row": (grids.move_row, (("place", _path), ("row", _number), ("way", _VERTICAL))),
    "add-column": (grids.add_column, (("place", _path), ("at", _number))),
    "remove-column": (grids.remove_column, (("place", _path), ("at", _number))),
    "paste": (grids.paste, (("place", _path), ("row", _number), ("column", _number), ("text", _text))),
}
"""Each verb with its function and the names and readers of what it is told."""


def edited(source: Source, asked: Mapping[str, Any]) -> Edited:
    """The plan after an edit. Raises Refused for one that cannot be made, or is none."""
    verb = _VERBS.get(str(asked.get("do")))
    if verb is None:
        raise Refused(_UNKNOWN)
    function, told = verb
    return function(source, *(read(asked.get(name)) for name, read in told))
