"""What was recognised of a file → which role of the standard each of its paragraphs plays, by their numbers.

A paragraph of two roles, as where both columns of a header are faked on one line, plays none: its look is not one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from vbgen.patterns import regex
from vbgen.readers.reading import Line
from vbgen.recognise.captions import beside
from vbgen.recognise.closing import Closing
from vbgen.recognise.facts import Facts
from vbgen.recognise.header import Header
from vbgen.recognise.ladder import Entry
from vbgen.recognise.titles import as_title, kind_of
from vbgen.recognise.zones import Spot
from vbgen.standards import ARTICLE, LADDER, reading
from vbgen.vietnamese import folded, nfc, upper

_CROWN = reading(r"\W*{nation_begins}|(?i:(?:CHỦ\s+)?(?:NGHĨA\s+)?VIỆT\s+NAM$)|\W*{party}\W*$")
_MOTTO = reading(r"\W*{motto_begins}")
_NUMBER = reading(r"\W*{number}[\s\d….]*[/\-–]")
_DATE = reading(r"[^,]{2,50},\s*{date}$")
_SUBJECT = reading(r"\W*(?:{about}|về việc\b)")
_PETITION = reading(r"\W*{addressees}")
_RECIPIENTS = reading(r"\W*{recipients}\s*:?\s*$")
_DASH = regex(r"[-–]\s*\S")
_URGENT = reading(r"\W*{urgency}\W*$")
_LABEL = reading(r"\W*{appendix}\b.{0,12}$")
_ISSUED = reading(r"\W*(?:Ban hành )?{attached}", 2)
_TITLE = 100  # letters that the name of an article seldom has more of


def cast(said: Facts) -> dict[int, str]:
    """The role that each paragraph plays; "text" and "heading" are those of the body, "other" belongs to no role."""
    parts = said.zones
    lines = [item for item in parts.body if isinstance(item, Line)]
    tabled = beside(said.body, said.placed)  # names, units, notes of tables have looks of their own
    entries = [item for place, item in enumerate(said.entries) if place not in tabled]
    inside = {item.line.paragraph for item in entries}
    told = [
        *_header(parts.header, said.header),
        *_opening((line for line in lines if line.paragraph not in inside), said),
        *((item.line.paragraph, _body_role(item)) for item in entries),
        *_closing(parts.closing, said.closing),
    ]
    return _single(told)


def cast_more(said: Facts) -> dict[int, str]:
    """The roles of headings in the body and of what heads an appendix."""
    heads = ((item.line.paragraph, role) for item in said.entries if (role := _rung_role(item)))
    return _single([*heads, *_appendices(said)])


def _single(told: Iterable[tuple[int, str]]) -> dict[int, str]:
    played: dict[int, set[str]] = defaultdict(set)
    for number, name in told:
        played[number].add(name)
    return {number: names.pop() for number, names in sorted(played.items()) if number and len(names) == 1}


def _rung_role(item: Entry) -> str:
    """The role of an entry that surely heads others; "" for one that may be running text."""
    if item.level not in LADDER:
        return ""
    rung, text = LADDER[item.level], item.text
    if item.level == ARTICLE:
        return "article" if 0 < len(text) <= _TITLE and text[-1] not in ".;:" else ""
    return rung.roles[0] if rung.capitals and text else ""


def _appendices(said: Facts) -> Iterator[tuple[int, str]]:
    titles = {folded(part) for annex in said.annexes for part in (annex.title, *annex.title.split("\n")) if part}
    untold = " ".join(folded(annex.title) for annex in said.annexes)  # of titles; a caption may begin like one
    lines = (item for item in said.appendices if isinstance(item, Line) and item.text.strip())
    for at, line in enumerate(lines):
        text = " ".join(line.text.split())
        if _LABEL.match(text) and (line.align == "center" or (line.bold and at == 0)):
            yield line.paragraph, "appendix_label"
        elif _ISSUED.match(text):
            yield line.paragraph, "appendix_reference"
        elif len(text) > 5 and (folded(text) in titles or (line.bold and folded(text) in untold)):
            untold = untold.replace(folded(text), "", 1)
            issued = any(annex.kind for annex in said.annexes)
            yield line.paragraph, "appendix_summary" if issued and text != text.upper() else "appendix_title"


def _header(spots: Iterable[Spot], top: Header) -> Iterator[tuple[int, str]]:
    for spot in spots:
        yield spot.line.paragraph, _header_role(nfc(spot.text), top)


def _header_role(text: str, top: Header) -> str:
    patterns = (
        ("national_name", _CROWN),
        ("motto", _MOTTO),
        ("number", _NUMBER),
        ("place_date", _DATE),
        ("subject", _SUBJECT),
    )
    if text == top.law.words.national_name:
        return "national_name"
    if _URGENT.match(text):
        return "urgency"
    for name, pattern in patterns:
        if pattern.match(text):
            return name
    if text in top.issuer:
        return "issuer"
    if text in top.superior:
        return "superior"
    return "other"


def _opening(lines: Iterable[Line], said: Facts) -> Iterator[tuple[int, str]]:
    """The title, Kính gửi and căn cứ: lines of the body's zone that are none of the body."""
    start = said.opening
    form = said.header.law.form_of(start.kind)
    name, resolves = (folded(form[0].name), form[1].resolves) if form else ("", "")
    bases = {_bare(text) for text in start.bases}
    addressees = {_bare(text) for text in start.addressees}
    founded = False  # căn cứ, or who decides, stood above
    titled, above = False, ""  # the kind's name stood right above
    for line in lines:
        text = " ".join(line.text.split())
        if not text:
            continue
        titled, above = name != "" and folded(above) == name, text
        if _PETITION.match(text):
            yield line.paragraph, "addressed"
        elif _bare(text) in bases:
            founded = True
            yield line.paragraph, "basis"
        elif _is_kind(line, text, said) or (
            line.align == "center" and len(text) < 60 and "\n" not in line.text and kind_of(as_title(line, text))
        ):
            below = text.endswith(":") or (text == resolves and founded)
            yield line.paragraph, "resolves" if below else "kind_name" if text == text.upper() or line.bold else "other"
        elif (
            (line.align == "center" or (titled and line.bold))
            and len(text) > 8
            and text.rstrip(" .;,:") in start.summary
        ):
            yield line.paragraph, "summary"
        elif text in start.competence:
            yield line.paragraph, "resolves" if text.endswith(":") or text == resolves else "competence"
        elif _bare(text) in addressees:
            yield line.paragraph, "addressee"
        else:
            yield line.paragraph, "other"


def _is_kind(line: Line, text: str, said: Facts) -> bool:
    """Whether a line at the edge is the kind's name all the same: bold, in capitals, nothing else on it."""
    form = said.header.law.form_of(said.opening.kind)
    return form is not None and line.bold and text == upper(form[0].name)


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" -–;.,:")


def _body_role(item: Entry) -> str:
    """Running text, or an entry that may be a heading, whose look depends on whether it is."""
    if item.level in ("", "1", "a", "-", "+", "(1)", "1.1") and not item.line.bold and item.line.align != "center":
        return "text"
    return "heading"


def _closing(spots: Iterable[Spot], end: Closing) -> Iterator[tuple[int, str]]:
    offices = " ".join(part for mark in end.signers for part in (*mark.authority, mark.position, mark.concurrent))
    names = {mark.name for mark in end.signers if mark.name}
    inside = False
    for spot in spots:
        text = spot.text
        if _RECIPIENTS.match(text):
            inside = True
            yield spot.line.paragraph, "recipients"
        elif text in names:
            yield spot.line.paragraph, "name"
        elif len(text) > 5 and text in offices:
            yield spot.line.paragraph, _office(text, end)
        elif inside and spot.column != "right" and _DASH.match(text):
            yield spot.line.paragraph, "recipient"
        else:
            yield spot.line.paragraph, "other"


def _office(text: str, end: Closing) -> str:
    """Whether a line above the signature is of the authority or of the position."""
    return "authority" if any(text in line for mark in end.signers for line in mark.authority) else "position"
