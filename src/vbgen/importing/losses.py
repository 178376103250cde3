"""The words of a file that an import left behind; no word may be lost untold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vbgen import tree
from vbgen.compose import compose
from vbgen.model import Document, standard_of
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line, Reading
from vbgen.recognise.appendices import unattached
from vbgen.recognise.building import Built
from vbgen.recognise.facts import Facts
from vbgen.recognise.sheets import continued
from vbgen.recognise.zones import is_rule, lines_of
from vbgen.standards import CITED_KINDS
from vbgen.standards import reading as pattern
from vbgen.vietnamese import folded

_WORD = regex(r"[^\W\d_]+(?:_\w+)?|\d+")
"""What is compared: "07tháng 3" is printed as "07 tháng 3"; a rule of "_" is no word."""


def lost(reading: Reading, found: Facts, built: Built) -> list[str]:
    """The words of the file that stand neither in the document, nor in what is kept as it is, nor among doubts."""
    document = built.document
    lines = [line.text for item in _once(reading.items) for line in lines_of(item)]
    printed, anew = _printed(document)
    told = _given_anew(found, document, anew)
    source = _words(_without(lines, told, document))
    source += _words(map(tree.text_of, reading.notes))
    issued = [line for annex in found.annexes for line in annex.given if _ISSUED.search(line)]
    kept = printed + _words(anew[: len(issued) - len([line for line in told if _ISSUED.search(line)])])
    kept += _words(text_of(item) for item in unattached(found.appendices))
    kept += _words(doubt.kept for doubt in built.doubts)
    return missing(source, kept)


def _once(items: Sequence[Line | Grid]) -> Iterator[Line | Grid]:
    """The items of a file; of a table that a page end cut only what it goes on with, not its heads again."""
    above: Grid | None = None
    for item in items:
        whole = continued(above, item) if above and isinstance(item, Grid) else None
        yield whole._replace(rows=whole.rows[len(above.rows) :]) if whole and above else item
        if isinstance(item, Grid):
            above = whole or item
        elif item.text.strip():
            above = None


def _given_anew(found: Facts, document: Document, anew: Sequence[str]) -> list[str]:
    """What stands at the heads of appendices and is printed in vbgen's own words: "(Ban hành kèm theo Công văn số …)".

    Not what names another number or day than the document's own, or another body above a form.
    """
    words = standard_of(document).words
    issuer = (*document.issuer.name, *document.issuer.superior, words.national_name, words.motto)
    signers = (signer.position for signer in document.signers)
    head = frozenset(_words(issuer))
    issued = head | frozenset(_words((*anew, document.summary, *signers, *CITED_KINDS.values(), _FORMULA)))
    told: list[str] = []
    for annex in found.annexes:
        inside = False  # a line goes on from "(Kèm theo …" above it
        for line in annex.given:
            inside = inside or _ISSUED.search(line) is not None
            if _LABEL.match(line) or (issued if inside else head).issuperset(_words([line])):
                told.append(line)
            inside = inside and line.count("(") > line.count(")")
    return told


_FORMULA = "ban hành kèm theo văn bản số, ngày, tháng, năm của Chủ tịch, Giám đốc, Hiệu trưởng, Trưởng ban"
_LABEL = pattern(r"^\W*{appendix}")
_ISSUED = pattern(r"{attached}")
_JOINS = pattern(r"^\W*(?i:liên tịch )?(?i:của)\b(?=.{3,120}\s(?i:số)\s*:?\s*\d)")
_ABOUT = pattern(r"^\W*(?:{about}|{about_in_words})")
_TO_NOBODY = pattern(r"^\W*{addressees}\W*$")
_OPEN_YEAR = regex(r"(?<!\d)20(?=\s*[.…_]{2}|\s*…)", words=("20",))
_HEAD = 40  # lines in which a document's header and title stand


def _without(lines: Sequence[str], told: Sequence[str], document: Document) -> Iterator[str]:
    """The lines of a file without what the page has in words of its own, and what a person fills in."""
    left = Counter(told)
    titled = document.kind != "cong-van"
    for at, line in enumerate(lines):
        if _is_signed(line) or is_rule(line):
            continue
        text = " ".join(_OPEN_YEAR.sub("", line).split())
        for part in [part for part in left if left[part] and part in text]:
            left[part] -= 1
            text = text.replace(part, "", 1)
        if at < _HEAD:
            text = _ABOUT.sub("", _JOINS.sub("", text)) if titled else text
            text = "" if _TO_NOBODY.match(text) and not document.addressees else text
        yield text


_SIGNED = regex(r"(?:đã )?ký(?:,? (?:tên|và|đóng dấu|ghi rõ|rõ|họ|của).*)?")
"""What stands where somebody signs: the plan has a signer there, the page room for the signature."""


def _is_signed(line: str) -> bool:
    return "ký" in line.casefold() and _SIGNED.fullmatch(folded(line).strip(" ().*")) is not None


def missing(source: Sequence[str], kept: Sequence[str]) -> list[str]:
    """The words of the source that are too few among the kept ones, in the source's order, in linear time.

    Which of several equal words are missing is told by their neighbours: those whose neighbours are kept too are not.
    """
    short = Counter(source)
    short.subtract(Counter(kept))
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


def _printed(document: Document) -> tuple[list[str], list[str]]:
    """The words that a document prints but the heads of its appendices, and of those with what each is issued.

    One of a kind that vbgen does not print is taken for what it would print.
    """
    known = standard_of(document).form_of(document.kind) is not None
    composed = compose(document if known else replace(document, kind=_LIKE))
    paragraphs = [item for item in composed.items if isinstance(item, tree.PrintedParagraph)]
    heads = [item for item in paragraphs if item.role in ("appendix_label", "appendix_reference")]
    printed = _words(tree.texts(composed._replace(items=tuple(item for item in composed.items if item not in heads))))
    if not known:
        for word in _words([CITED_KINDS[_LIKE]]):
            printed.remove(word)
        printed += _words([CITED_KINDS.get(document.kind, document.kind)])
    return printed, [tree.text_of(item.runs) for item in heads if item.role == "appendix_reference"]


def text_of(item: Line | Grid) -> str:
    return "\n".join(line.text for line in lines_of(item))


_SHORT = {  # printed in full at times, or spelled as everybody does
    "ubnd": ("ủy", "ban", "nhân", "dân"),
    "hđnd": ("hội", "đồng", "nhân", "dân"),
    "gởi": ("gửi",),
    "nghiã": ("nghĩa",),
    "hõa": ("hòa",),
}


def _words(parts: Iterable[str]) -> list[str]:
    """The words of texts, "05" as "5"; found in all of them at once, for they are many and short."""
    found: list[str] = []
    for group in folded("\n".join(parts)).split(" "):
        if group.isalpha() and group not in _SHORT:  # as most are
            found.append(group)
            continue
        for word in _WORD.findall(group):
            if word in _SHORT:
                found += _SHORT[word]
            else:
                found.append(word if word[0] != "0" else word.lstrip("0") or "0")
    return found
