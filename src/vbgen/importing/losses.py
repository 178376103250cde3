"""The words of a file that an import left behind; no word may be lost untold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from vbgen import tree
from vbgen.compose import compose
from vbgen.model import Document, standard_of
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line, Reading
from vbgen.recognise.appendices import unattached
from vbgen.recognise.building import Built
from vbgen.recognise.facts import Facts
from vbgen.recognise.zones import lines_of
from vbgen.standards import CITED_KINDS
from vbgen.vietnamese import folded

_WORD = regex(r"[^\W\d_]+(?:_\w+)?|0*(?P<number>\d+)")
"""What is compared: "07tháng 3" is printed as "07 tháng 3", "5/2026" as "05/2026"; a rule of "_" is no word."""


def lost(reading: Reading, found: Facts, built: Built) -> list[str]:
    """The words of the file that stand neither in the document, nor in what is kept as it is, nor among doubts."""
    document = built.document
    lines = (line.text for item in reading.items for line in lines_of(item))
    source = _words(line for line in lines if not _SIGNED.fullmatch(folded(line).strip(" ().*")))
    source += _words(map(tree.text_of, reading.notes))
    kept = _printed(document)
    kept += _words(text_of(item) for item in unattached(found.appendices))
    kept += _words(doubt.kept for doubt in built.doubts)
    return missing(source, kept)


_SIGNED = regex(r"(?:đã )?ký(?:,? (?:tên|và|đóng dấu|ghi rõ|rõ|họ|của).*)?")
"""What stands where somebody signs: the plan has a signer there, the page room for the signature."""


def missing(source: Sequence[str], kept: Sequence[str]) -> list[str]:
    """The words of the source that are too few among the kept ones, in the source's order, in linear time.

    Which of several equal words are missing is told by their neighbours: those whose neighbours are kept too are not.
    """
    short = Counter(source)
    short.subtract(kept)
    if not any(count > 0 for count in short.values()):
        return []
    around = Counter(_windows(kept))
    strange: list[int] = []
    known: list[int] = []
    for at, window in enumerate(_windows(source)):
        if short[source[at]] > 0:
            around[window] -= 1
            (known if around[window] >= 0 else strange).append(at)
    lost: list[int] = []
    for at in (*strange, *reversed(known)):
        if short[source[at]] > 0:
            short[source[at]] -= 1
            lost.append(at)
    return [source[at] for at in sorted(lost)]


def _windows(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each word between its neighbours."""
    return zip(["", *words], words, [*words[1:], ""], strict=False)


_LIKE = "quyet-dinh"  # how what has no form of its own, a nghị định, a thông tư, is laid out


def _printed(document: Document) -> list[str]:
    """The words that a document prints; one of a kind that vbgen does not print, those that it would."""
    if standard_of(document).form_of(document.kind) is not None:
        return _words(tree.texts(compose(document)))
    printed = _words(tree.texts(compose(replace(document, kind=_LIKE))))
    for word in _words([CITED_KINDS[_LIKE]]):
        printed.remove(word)
    return printed + _words([CITED_KINDS.get(document.kind, document.kind)])


def text_of(item: Line | Grid) -> str:
    return "\n".join(line.text for line in lines_of(item))


_SHORT = {"ubnd": ("ủy", "ban", "nhân", "dân"), "hđnd": ("hội", "đồng", "nhân", "dân")}  # printed in full at times


def _words(parts: Any) -> list[str]:
    found = (match["number"] or match[0] for part in parts for match in _WORD.finditer(folded(part)))
    return [part for word in found for part in _SHORT.get(word, (word,))]
