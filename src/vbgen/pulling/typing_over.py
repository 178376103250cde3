"""A line that a plan prints, and the same as somebody typed it over → documents that may print it so.

Where import does not know what a line means, such as a position that no list holds, the field that prints it is found
by its words, and the words that changed are changed in it. Which document is right is for the print to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from vbgen.comparing.words import words_of
from vbgen.model import Document
from vbgen.patterns import regex
from vbgen.pulling.capitals import NAMING
from vbgen.pulling.hunks import NOTE
from vbgen.pulling.texts import Steps, put, values
from vbgen.recognise.casing import Casing
from vbgen.vietnamese import PartialDate, parse_date, short_date

Step = tuple[str, int, int, int, int]
"""An operation of difflib: what becomes of old[1:2] and new[3:4]."""

_TRIED = 4  # fields that are tried for a line, likest first
_ENDS = tuple(".;:,")
_LEAST = 0.6  # of a field's words must stand in the line


def typed_over(document: Document, printed: str, wanted: str, casing: Casing) -> Iterator[Document]:
    """The document with the words of a printed line changed in one of its texts, likest first."""
    old, new = _words(printed), _words(wanted)
    folded = list(map(_folded, old))
    steps = [step for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if step[0] != "equal"]
    held = _counted(folded)
    capitals = printed == printed.upper()
    tried: list[tuple[float, Steps, str | PartialDate]] = []
    for path, own in values(document, ()):
        if isinstance(own, PartialDate):
            if (day := _redated(own, old, new, steps)) is not None:
                tried.append((1.0, path, day))
        elif isinstance(own, str) and own:
            small = casing if capitals and own != own.upper() else None
            parts = _words(own)
            said = _counted(map(_folded, parts))
            if (held & said).total() < _LEAST * said.total():
                continue
            if (text := _changed(parts, folded, new, steps, small, is_name=path[0] in NAMING)) is not None:
                tried.append((len(parts) / (len(old) + len(parts)), path, text))
    tried.sort(key=lambda item: -item[0])
    for _, path, made in tried[:_TRIED]:
        yield put(document, path, made)
        if isinstance(made, str) and wanted[-1:] in _ENDS and not made.endswith(wanted[-1:]):
            yield put(document, path, made + wanted[-1:])  # a mark that composing would not set


def _redated(own: PartialDate, old: list[str], new: list[str], steps: Sequence[Step]) -> PartialDate | None:
    """The day that was typed over a document's, where that is what changed in the line."""
    for _, first, last, start, end in steps:
        if old[first:last] == [short_date(own)] and end - start == 1:
            return parse_date(new[start])
    return None


def _changed(
    own: list[str],
    old: list[str],
    new: list[str],
    steps: Sequence[Step],
    casing: Casing | None,
    *,
    is_name: bool,
) -> str | None:
    """A text with the changes of the line that holds it; None where the text is not in the line, or no change in it."""
    matcher = SequenceMatcher(None, old, list(map(_folded, own)), autojunk=False)
    place: dict[int, int] = {}
    for first, start, size in matcher.get_matching_blocks():
        place.update((first + step, start + step) for step in range(size))
    spoken = sum(not old[at].isspace() for at in place)
    if not spoken or spoken < _LEAST * sum(not word.isspace() for word in own):
        return None
    made = list(own)
    for _, first, last, start, end in reversed(steps):
        if first == last:
            if first - 1 not in place and first - 2 in place and old[first - 1] == new[end - 1]:
                first, last, start, end = first - 1, last - 1, start - 1, end - 1  # the same words, the space before
            spot = place[first - 1] + 1 if first - 1 in place else place.get(first)
        else:
            spot = place.get(first)
            if spot is None or any(place.get(at) != spot + at - first for at in range(first, last)):
                return None
        if spot is None:
            return None
        words = "".join(new[start:end])
        made[spot : spot + last - first] = [_cased(words, own, spot, last - first, casing, is_name=is_name)]
    text = "".join(made).strip()
    return text if text != "".join(own).strip() else None


def _cased(words: str, own: list[str], spot: int, size: int, casing: Casing | None, *, is_name: bool) -> str:
    """Words in capitals of a line, as the text that is printed in capitals would have them."""
    if casing is None:
        return words
    known = casing.restore(words)
    if known != words:
        return known
    replaced = "".join(own[spot : spot + size]) or "".join(own[:spot])
    is_name = is_name or (bool(replaced.split()) and replaced.split()[-1][:1].isupper())
    return words.title() if is_name else words.lower()


_NOTE = regex(r"(\[(?:\^[^\]\s]+|\*)\])")


def _words(text: str) -> list[str]:
    """The words of a text; the mark of a note is one, in a plan and in print."""
    pieces = _NOTE.split(text)
    return [word for at, piece in enumerate(pieces) for word in ([piece] if at % 2 else words_of(piece))]


def _counted(words: Iterable[str]) -> Counter[str]:
    """Words without the spaces between them."""
    return Counter(word for word in words if not word.isspace())


def _folded(word: str) -> str:
    return NOTE if _NOTE.fullmatch(word) else word.casefold()
