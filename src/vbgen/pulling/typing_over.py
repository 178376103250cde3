"""A line that a plan prints, and the same as somebody typed it over → documents that may print it so.

Where import does not know what a line means, such as a position that no list holds, the field that prints it is found
by its words, and the words that changed are changed in it. Which document is right is for the print to say.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from vbgen.comparing.words import words_of
from vbgen.model import Document
from vbgen.recognise.casing import Casing
from vbgen.vietnamese import PartialDate

_TRIED = 4  # fields that are tried for a line, likest first
_LEAST = 0.6  # of a field's words must stand in the line


class _Text(NamedTuple):
    """A text of a document and the steps to it."""

    path: tuple[str | int, ...]
    text: str


def typed_over(document: Document, printed: str, wanted: str, casing: Casing) -> Iterator[Document]:
    """The document with the words of a printed line changed in one of its texts, likest first."""
    old, new = words_of(printed), words_of(wanted)
    folded = [word.casefold() for word in old]
    steps = [step for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if step[0] != "equal"]
    capitals = printed == printed.upper()
    tried: list[tuple[float, _Text, str]] = []
    for one in _texts(document, ()):
        own = words_of(one.text)
        made = _changed(own, folded, new, steps, casing if capitals and one.text != one.text.upper() else None)
        if made is not None:
            tried.append((len(own) / (len(old) + len(own)), one, made))
    tried.sort(key=lambda item: -item[0])
    for _, one, made in tried[:_TRIED]:
        yield _put(document, one.path, made)


def _changed(
    own: list[str],
    old: list[str],
    new: list[str],
    steps: Sequence[tuple[str, int, int, int, int]],
    casing: Casing | None,
) -> str | None:
    """A text with the changes of the line that holds it; None where the text is not in the line, or no change in it."""
    matcher = SequenceMatcher(None, old, [word.casefold() for word in own], autojunk=False)
    place: dict[int, int] = {}
    for first, start, size in matcher.get_matching_blocks():
        place.update((first + step, start + step) for step in range(size))
    if len(place) < _LEAST * len(own) or not place:
        return None
    made = list(own)
    for _, first, last, start, end in reversed(steps):
        if first == last:
            spot = place[first - 1] + 1 if first - 1 in place else place.get(first)
        else:
            spot = place.get(first)
            if spot is None or any(place.get(at) != spot + at - first for at in range(first, last)):
                return None
        if spot is None:
            return None
        words = "".join(new[start:end])
        made[spot : spot + last - first] = [_cased(words, own, spot, last - first, casing)]
    text = "".join(made).strip()
    return text if text != "".join(own).strip() else None


def _cased(words: str, own: list[str], spot: int, size: int, casing: Casing | None) -> str:
    """Words in capitals of a line, as the text that is printed in capitals would have them."""
    if casing is None:
        return words
    known = casing.restore(words)
    if known != words:
        return known
    replaced = "".join(own[spot : spot + size]) or "".join(own[:spot])
    is_name = replaced.split() and all(word[:1].isupper() for word in replaced.split()[-1:])
    return words.title() if is_name else words.lower()


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[_Text]:
    """Every text of a document with its steps."""
    if isinstance(value, str):
        if value:
            yield _Text(path, value)
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _texts(item, (*path, at))
    elif dataclasses.is_dataclass(value) and not isinstance(value, PartialDate):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name), (*path, field.name))


def _put(value: Any, path: tuple[str | int, ...], text: str) -> Any:
    """A document with a text in the place of another."""
    if not path:
        return text
    step, *rest = path
    if isinstance(step, int):
        return (*value[:step], _put(value[step], tuple(rest), text), *value[step + 1 :])
    return dataclasses.replace(value, **{step: _put(getattr(value, step), tuple(rest), text)})
