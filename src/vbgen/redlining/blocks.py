"""Which paragraph, table or row of a text is which of a revision's, and which paragraphs moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vbgen.comparing.aligning import Pair, aligned, lone, overlap
from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import Markup
from vbgen.redlining.atoms import Strand, strand

P, TBL = name("w:p"), name("w:tbl")
_T = name("w:t")
_ODD = 0.25  # one paragraph alone in the place of another is that one changed, if so much of their words is the same
_MOVED = 4  # words: shorter paragraphs are not looked for elsewhere


class Twin(NamedTuple):
    """A paragraph that moved: what it holds in the other version, and the name of the move."""

    words: Strand
    name: str


def text_of(element: Element) -> str:
    """What stands in an element."""
    return "".join(node.text or "" for node in element.iter(_T))


def pairs_of(base: list[Element], own: list[Element], markup: Markup) -> list[Pair]:
    """Which paragraph, table or row of a list is which of another."""
    keys, others = list(map(markup.of, base)), list(map(markup.of, own))
    if keys == others:
        return [(at, at) for at in range(len(keys))]
    counts: tuple[dict[int, Counter[str]], ...] = ({}, {})

    def words(side: int, at: int) -> Counter[str]:
        if at not in counts[side]:
            counts[side][at] = Counter(text_of((base, own)[side][at]).split())
        return counts[side][at]

    def alike(left: int, right: int) -> float:
        if base[left].tag != own[right].tag:
            return 0.0
        return overlap(words(0, left), words(1, right), empty=1.0)

    found = aligned(keys, others, alike)
    return found + [pair for pair in lone(found, len(base), len(own)) if alike(*pair) >= _ODD]


def moves_of(
    base: list[Element], own: list[Element], pairs: Sequence[Pair], prefix: str
) -> dict[tuple[int, int], Twin]:
    """Paragraphs that stand elsewhere in a revision, by side (0 the base, 1 the revision) and place."""
    olds, news = {old for old, _ in pairs}, {new for _, new in pairs}
    gone = _by_words([(at, item) for at, item in enumerate(base) if at not in olds and item.tag == P])
    came = _by_words([(at, item) for at, item in enumerate(own) if at not in news and item.tag == P])
    found: dict[tuple[int, int], Twin] = {}
    for key, old in gone.items():
        new = came.get(key)
        if new is not None and old is not None:
            called = f"{prefix}{len(found) // 2 + 1}"
            found[0, old] = Twin(strand(own[new]), called)
            found[1, new] = Twin(strand(base[old]), called)
    return found


def _by_words(items: list[tuple[int, Element]]) -> dict[str, int | None]:
    """Paragraphs by their words but for a number before them; None where several say the same."""
    found: dict[str, int | None] = {}
    for at, item in items:
        words = text_of(item).split()
        if words and words[0][-1] in ".)":
            words = words[1:]
        if len(words) >= _MOVED:
            key = " ".join(words)
            found[key] = None if key in found else at
    return found
