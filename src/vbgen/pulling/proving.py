"""What a plan prints, laid beside the lines that it is to print → the hunks that did not come home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.pulling.grouping import is_appendix_line


class Left(NamedTuple):
    """Lines of the file that came back which the plan does not print, and those that it prints instead.

    `follows`: nobody edited them; the plan prints them otherwise because of what was edited elsewhere. `style` is that
    of the paragraph that was sent there, `hint` what to edit in the plan; `above` is the line below which lines came
    where none were sent.
    """

    wanted: tuple[str, ...]
    printed: tuple[str, ...]
    follows: bool = False
    style: str = ""
    hint: str = ""
    above: str = ""


class Unmet(NamedTuple):
    """The hunks that a plan does not print as they were edited, and the lines that follow what was edited.

    `lines` are single lines of those hunks, each with what is printed in its place. `signs` are the hunks of which only
    what vbgen writes itself is printed otherwise, with those lines.
    """

    hunks: frozenset[int]
    left: tuple[Left, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    signs: tuple[tuple[frozenset[int], Left], ...] = ()


class EditedWords(NamedTuple):
    """The words that edits took out, and those that they put in."""

    lost: frozenset[str] = frozenset()
    came: frozenset[str] = frozenset()


_NOTHING = EditedWords()


def edited_words(before: Sequence[str], after: Sequence[str]) -> EditedWords:
    """The words that went from some lines, and that came; those of a line that was carried did neither."""
    lost, came = (Counter(word for text in texts for word in _folded_words(text)) for texts in (before, after))
    return EditedWords(frozenset(lost - came), frozenset(came - lost))


def unmet(
    wanted: Sequence[tuple[str, int | None]],
    printed: Sequence[str],
    known: Collection[Left] = frozenset(),
    edited: EditedWords = _NOTHING,
) -> Unmet:
    """What a plan does not print of wanted lines, each with its hunk; what is `known` differed before any edit."""
    texts = [text for text, _ in wanted if text]
    owners = [number for text, number in wanted if text]
    between: list[set[int]] = [set() for _ in range(len(texts) + 1)]  # hunks that left no line, by where they stood
    at = 0
    for text, number in wanted:
        if text:
            at += 1
        elif number is not None:
            between[at].add(number)
    everything = {number for _, number in wanted if number is not None}
    found: set[int] = set()
    worded: set[int] = set()  # of them those of which words are printed otherwise
    left: list[Left] = []
    lines: list[tuple[str, str]] = []
    signs: list[tuple[frozenset[int], Left]] = []
    for tag, first, last, start, end in SequenceMatcher(None, texts, printed, autojunk=False).get_opcodes():
        item = Left(tuple(texts[first:last]), tuple(printed[start:end]))
        if tag == "equal" or item in known:
            continue
        blamed = {number for number in owners[first:last] if number is not None}
        blamed |= set().union(*between[first : last + 1])
        is_paired = last - first == end - start
        if is_paired and blamed:
            lines += zip(item.wanted, item.printed, strict=True)
        elif is_paired and all(_may_follow(*pair, edited) for pair in zip(item.wanted, item.printed, strict=True)):
            left.append(item._replace(follows=True))
            continue
        beside = (*owners[max(first - 1, 0) : first], *owners[last : last + 1])
        blamed = blamed or {number for number in beside if number is not None} or everything
        found |= blamed
        if said_alike(item.wanted, item.printed):
            signs.append((frozenset(blamed), item._replace(follows=True)))
        else:
            worded |= blamed
    return Unmet(frozenset(found), tuple(left), tuple(lines), tuple(one for one in signs if worded.isdisjoint(one[0])))


def _may_follow(wanted: str, printed: str, edited: EditedWords) -> bool:
    """Whether a line may be printed otherwise because of an edit elsewhere: it lost words that the edit took out, has
    more that the edit put in, or is a sum. Any other was spoilt.
    """
    if said_alike([wanted], [printed]) or (_SUM.fullmatch(wanted) and _SUM.fullmatch(printed)):
        return True
    lost, came = edited_words([wanted], [printed])
    return bool(lost or came) and lost <= edited.lost and came <= edited.came


def _folded_words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


_SUM = regex(r"[\d.,%\s-]*")
_WORD = regex(r"\w+")
_END = regex(r"[\s.;:,/…]+$")


def said_alike(wanted: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether lines differ only in what vbgen writes itself: the signs that end them, "và" before the last of several
    names, capitals of a title, the number of an appendix and the line that says what it goes with.
    """
    one, other = (
        [_END.sub("", line).replace(" và ", ", ") for line in lines if not is_appendix_line(line)]
        for lines in (wanted, printed)
    )
    return len(one) == len(other) and all(
        text == own or (own.isupper() and text.upper() == own) for text, own in zip(one, other, strict=True)
    )


def differing(wanted: Sequence[str], printed: Sequence[str]) -> frozenset[Left]:
    """The lines that differ before any edit: the file as it was sent is not quite what the plan prints today."""
    steps = SequenceMatcher(None, wanted, printed, autojunk=False).get_opcodes()
    return frozenset(Left(tuple(wanted[a:b]), tuple(printed[c:d])) for tag, a, b, c, d in steps if tag != "equal")
