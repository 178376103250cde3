"""Texts with citations in words → the same texts with [@id], where composing gives those very words again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from vbgen.compose.citations import full_citation, short_citation
from vbgen.model import Reference
from vbgen.patterns import regex
from vbgen.recognise.citations import Cited
from vbgen.standards import CITED_KINDS
from vbgen.vietnamese import PartialDate, parse_date

_SLUGS = {name.casefold(): slug for slug, name in CITED_KINDS.items()}

_GOES_ON = regex(r"\s+(?:về(?: việc)?|v/v|quy định|ban hành|phê duyệt|hướng dẫn|nhất trí|đồng ý|chấp thuận)\b", re.I)


class Quoter:
    """Turns citations of known documents into marks, in reading order: the first full one, then the short ones."""

    def __init__(self, found: Sequence[Cited], comma: str) -> None:
        self._comma = comma  # between a cited number and its date
        self._known = [item for item in found if item.kind.casefold() in _SLUGS]
        self.references: list[Reference] = []
        self.untitled: list[str] = []  # numbers of those whose title goes on in the text, for its end is unsure

    def quote(self, text: str, *, date_in_words: bool = False) -> str:
        """The text with marks in place of citations."""
        for reference in self.references:
            text = _replaced(text, short_citation(reference), f"[@{reference.id}]")
        for item in [item for item in self._known if item.number in text]:
            if any(reference.number == item.number for reference in self.references):
                continue
            for reference in _forms(item, self._name(item)):
                words = full_citation(reference, date_in_words=date_in_words, comma=self._comma)
                if reference.date.complete and words in text:
                    if not reference.summary and _GOES_ON.match(text, text.index(words) + len(words)):
                        self.untitled.append(item.number)
                    text = text.replace(words, f"[@{reference.id}]", 1)
                    text = _replaced(text, short_citation(reference), f"[@{reference.id}]")
                    self.references.append(reference)
                    break
        return text

    def _name(self, item: Cited) -> str:
        """An id such as "kh87" or "nd30", with a letter more when it is taken."""
        digits = re.match(r"\d*", item.number)
        letters = "".join(word[0] for word in _SLUGS[item.kind.casefold()].split("-"))
        name = f"{letters}{digits[0].lstrip('0') if digits else ''}" or "vb"
        taken = {reference.id for reference in self.references}
        while name in taken:
            name += "x"
        return name


def _forms(item: Cited, name: str) -> Iterable[Reference]:
    """References that might print the citation as it stands, the fullest first."""
    kind = _SLUGS[item.kind.casefold()]
    date = (parse_date(item.date) if item.date else None) or PartialDate()
    parts = item.summary.split(", ")
    whole = [", ".join(parts[:count]) for count in range(len(parts), 0, -1)]
    summaries = [form for text in whole for form in (text.removeprefix("về việc "), text)] + [""]
    for issuer in (item.issuer, ""):
        for summary in dict.fromkeys(text for text in summaries if "\n" not in text):
            yield Reference(name, kind, item.number, date, issuer, summary)


def _replaced(text: str, words: str, mark: str) -> str:
    """The text with words that stand for themselves, and not within longer ones, replaced."""
    return re.sub(re.escape(words) + r"(?![\w/-])", lambda _: mark, text)
