"""A web page, as Word and mail programs save one → its paragraphs and tables with their looks.

Looks are those of tags, of `align` and of styles on the elements themselves, which is what Word writes; style sheets of
a page are not applied. Word's own list numbers are text in its pages; those of other programs are counted here.
"""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from typing import Any

from lxml import etree
from lxml import html as markup

from vbgen.letters import printable
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.losses import Losses
from vbgen.readers.reading import Cell, Grid, Line, Reading, Unreadable
from vbgen.readers.runs import joined
from vbgen.readers.text import decoded
from vbgen.tree import Run
from vbgen.vietnamese import roman

Element = Any  # lxml has no types

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul".split()
)
_SILENT = frozenset("base basefont col colgroup datalist head link meta noscript param script style template".split())
"""Elements of which a browser draws nothing."""
_DRAWN = frozenset("applet area audio canvas embed iframe img map object picture svg video".split())
_HEADINGS = {f"h{level}": f"Heading {level}" for level in range(1, 7)}
_BOLD, _ITALIC = frozenset(("b", "strong", "th", *_HEADINGS)), frozenset(("i", "em", "cite", "dfn", "var"))
_SCRIPTS = {"sup": "super", "super": "super", "text-top": "super", "sub": "sub", "text-bottom": "sub"}
_ALIGNS = {"left": "left", "start": "left", "center": "center", "middle": "center", "right": "right", "end": "right"}
_ALIGNS["justify"] = "both"
_SPACE = regex(r"[ \t\r\n\f]+")
_SIZE = regex(r"(\d{1,3}(?:\.\d+)?)\s*(pt|px)")
_NOTE = regex(r"#?_?((?:ftn|edn)\d{1,6})$")
_MERGED = Cell(())
_MAX_COLUMNS = 63  # of a table in Word


class _Inherited(NamedTuple):
    """What an element hands down to those inside it."""

    bold: bool = False
    italic: bool = False
    script: str = ""
    underlined: bool = False
    caps: bool = False
    size: float = 0.0
    align: str = ""
    style: str = ""
    written: bool = False  # white space stands as it is written


def read(data: bytes, name: str, charset: str = "") -> Reading:
    """The bytes of a page → what stands in it; `charset` is what a mail's header says. Raises Unreadable."""
    root = _root(_decoded(data, charset))
    losses = Losses()
    try:
        notes = _taken_notes(root)
        page = _Gatherer(_Notes(notes), losses)
        page.block(root, _Inherited())
        items = tuple(page.done())
        texts = tuple(_note(element, losses) for element in page.notes.marked())
    except RecursionError:
        raise Unreadable("trang web lồng nhau quá nhiều bậc") from None
    return Reading(items, texts, tuple(losses.findings(name)))


_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.I)
_PROLOG = regex(r"^\s*<\?xml[^>]*\?>")


def _decoded(data: bytes, charset: str) -> str:
    """A page's text: by its byte order mark, by what the file or the page says, else as any text is decoded."""
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff") and data[:3] != b"\xef\xbb\xbf":
        told = _CHARSET.search(data[:4096])
        for name in filter(None, (charset, told[1].decode("ascii") if told else "")):
            with suppress(LookupError, UnicodeDecodeError):
                return _PROLOG.sub("", data.decode(name))
    return _PROLOG.sub("", decoded(data)[0])


def _root(text: str) -> Element:
    """A page's body. Entities of the page's own and the network are never used. Raises Unreadable."""
    rules = markup.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = markup.document_fromstring(printable(text), parser=rules)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise Unreadable("trang web này không có chữ nào") from None
    body = root.find("body")
    return root if body is None else body


# --- footnotes, as Word writes them ---------------------------------------------------------------------------------


def _taken_notes(root: Element) -> dict[str, Element]:
    """The footnotes at the end of a page of Word's, by name, taken out of it."""
    found: dict[str, Element] = {}
    for element in list(root.iter("div")):
        kind = _declared(element).get("mso-element", "")
        if kind in ("footnote", "endnote"):
            found[element.get("id", "")] = element
        if kind in ("footnote-list", "endnote-list") and element.getparent() is not None:
            element.drop_tree()
    return found


class _Notes:
    """The notes of a page by name, and the numbers of those whose marks were met."""

    def __init__(self, known: dict[str, Element]) -> None:
        self._known = known
        self._numbers: dict[str, int] = {}

    def number(self, link: Element) -> int:
        """The number of the note that a link leads to; 0 for any other link."""
        target = _NOTE.match(link.get("href", ""))
        if target is None or target[1] not in self._known:
            return 0
        return self._numbers.setdefault(target[1], len(self._numbers) + 1)

    def marked(self) -> list[Element]:
        return [self._known[name] for name in self._numbers]


def _note(element: Element, losses: Losses) -> tuple[Run, ...]:
    """The text of a note without the mark that it begins with."""
    for link in element.iter("a"):
        if link.get("href", "").lstrip("#_").startswith(("ftnref", "ednref")):
            link.drop_tree()
            break
    page = _Gatherer(_Notes({}), losses)
    page.block(element, _Inherited())
    runs: list[Run] = []
    for line in _lines(page.done()):
        runs += [Run("\n"), *line.runs] if runs else line.runs
    return tuple(runs)


# --- blocks ---------------------------------------------------------------------------------------------------------


class _Gatherer:
    """Gathers the lines and tables of a page, or of one cell, in order."""

    def __init__(self, notes: _Notes, losses: Losses) -> None:
        self.notes, self._losses = notes, losses
        self._items: list[Line | Grid] = []
        self._runs: list[Run] = []  # of the paragraph that is open
        self._space = True  # white space to come adds nothing to what stands there
        self._sizes: Counter[float] = Counter()
        self._open = _Inherited()
        self._lists: list[tuple[str, int]] = []  # the numbering of each list around, and how far it has counted

    def done(self) -> list[Line | Grid]:
        self._close()
        return self._items

    def block(self, element: Element, look: _Inherited) -> None:
        """Read what an element holds, its own text first."""
        self._add(element.text or "", look)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look)
            self._add(child.tail or "", look)

    def _element(self, element: Element, outer: _Inherited) -> None:
        tag = element.tag.rpartition(":")[2]
        shown = _declared(element)
        if tag in _SILENT:
            return
        if shown.get("display") == "none" or shown.get("mso-hide") == "all":
            self._losses.add("hidden", _text(element))
        elif tag == "del":
            self._losses.add("tracked", _text(element))
        elif tag in _DRAWN:
            self._losses.add("picture", element.get("alt", ""))
        elif tag == "a" and (number := self.notes.number(element)):
            self._runs.append(Run("", note=number))
            self._space = False
        elif tag == "br":
            self._add("\n", outer._replace(written=True))
        elif tag in ("input", "select", "textarea"):
            self._add(_value(element, tag), outer._replace(written=True))
        else:
            self._inside(element, tag, _inherited(element, tag, shown, outer))

    def _inside(self, element: Element, tag: str, look: _Inherited) -> None:
        if tag not in _BLOCKS and tag != "table":
            self.block(element, look)
            return
        self._close()
        if tag == "table":
            self._items.append(self._table(element, look))
        elif tag in ("ol", "ul", "menu"):
            self._lists.append((element.get("type", "1") if tag == "ol" else "", _whole(element.get("start"), 1) - 1))
            self.block(element, look)
            self._lists.pop()
        else:
            if tag == "li" and self._lists:
                self._add(self._label(element), look._replace(bold=False, italic=False, written=True))
            self.block(element, look)
        self._close()

    def _label(self, item: Element) -> str:
        """The number or the dash that a browser draws before an item."""
        form, count = self._lists[-1]
        count = _whole(item.get("value"), count + 1)
        self._lists[-1] = form, count
        if not form:
            return "- "
        letters = chr(ord("a") + (count - 1) % 26) if form in "aA" else roman(max(1, min(count, 3999))).lower()
        number = letters if form in "aAiI" else str(count)
        return f"{number.upper() if form in 'AI' else number}. "

    def _add(self, text: str, look: _Inherited) -> None:
        """Add to the open paragraph; runs of white space are one space, and none at its beginning."""
        text = printable(text)  # "&#31;" has come out only now
        if not look.written:
            text = _SPACE.sub(" ", text)
            text = text.lstrip(" ") if self._space else text
        if not text:
            return
        if not self._runs:
            self._open = look
        self._space = text[-1] in " \n"
        self._sizes[look.size] += sum(map(str.isalnum, text))
        self._runs.append(
            Run(text.upper() if look.caps else text, look.bold, look.italic, 0, look.script, look.underlined)
        )

    def _close(self) -> None:
        """End the open paragraph."""
        runs, sizes = joined(self._runs), self._sizes
        self._runs, self._sizes, self._space = [], Counter(), True
        if not runs:
            return
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip(" \n"))
        letters = [(run, sum(map(str.isalnum, run.text))) for run in runs]
        heavy, slanted = (2 * sum(n for run, n in letters if run[at]) > sum(n for _, n in letters) for at in (1, 2))
        kept = tuple(run for run in runs if run.text or run.note)
        size = sizes.most_common(1)[0][0] if sizes else 0.0
        self._items.append(Line(kept, self._open.align, size, heavy, slanted, self._open.style))

    def _table(self, table: Element, look: _Inherited) -> Grid:
        rows: list[tuple[Cell, ...]] = []
        below: dict[int, int] = {}  # columns that a cell above reaches down into, and for how many rows yet
        found = _rows(table)
        for row in found:
            cells: list[Cell] = []
            column = 0
            for element in row.iterchildren("td", "th"):
                column = _skipped(cells, below, column)
                span = max(1, min(_whole(element.get("colspan"), 1), _MAX_COLUMNS))
                deep = _whole(element.get("rowspan"), 1)
                if deep > 1 and column + span <= _MAX_COLUMNS:
                    below |= dict.fromkeys(range(column, column + span), deep)
                inner = _Gatherer(self.notes, self._losses)
                inner.block(element, _inherited(element, element.tag, _declared(element), look))
                cells.append(Cell(tuple(_lines(inner.done())), span))
                column += span
            if cells:
                _skipped(cells, below, column)
                rows.append(tuple(cells))
            below = {place: left - 1 for place, left in below.items() if left > 1}
        heads = next((at for at, row in enumerate(found) if not _is_head(row)), 0)
        return Grid(tuple(rows), _is_ruled(table), heads)


def _skipped(cells: list[Cell], below: dict[int, int], column: int) -> int:
    """Add the cells that stand in a row by a cell above; the first column that is free."""
    while column in below:
        cells.append(_MERGED)
        column += 1
    return column


def _rows(table: Element) -> list[Element]:
    rows: list[Element] = []
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        rows += [child] if child.tag == "tr" else child.iterchildren("tr")
    return rows


def _is_head(row: Element) -> bool:
    return row.getparent().tag == "thead" or (len(row) > 0 and all(cell.tag == "th" for cell in row))


def _is_ruled(table: Element) -> bool:
    """Whether a table or its first cells say that they have borders."""
    if _whole(table.get("border"), 0) > 0 or table.get("rules", "none") != "none":
        return True
    return any(_bordered(_declared(element)) for element in (table, *list(table.iter("td", "th"))[:4]))


def _bordered(shown: dict[str, str]) -> bool:
    return any(
        key.startswith("border") and re.search(r"\b(?:solid|double|dashed|dotted|windowtext)\b", value)
        for key, value in shown.items()
    )


def _lines(items: list[Line | Grid]) -> list[Line]:
    found: list[Line] = []
    for item in items:
        found += [item] if isinstance(item, Line) else [x for row in item.rows for cell in row for x in cell.lines]
    return found


# --- looks ----------------------------------------------------------------------------------------------------------


def _declared(element: Element) -> dict[str, str]:
    """What the style on an element says, in small letters."""
    pairs = (part.partition(":") for part in element.get("style", "").lower().split(";"))
    return {key.strip(): value.strip() for key, _, value in pairs if value.strip()}


def _inherited(element: Element, tag: str, shown: dict[str, str], outer: _Inherited) -> _Inherited:
    weight, slope = shown.get("font-weight", ""), shown.get("font-style", "")
    align = _ALIGNS.get(shown.get("text-align", element.get("align", "").lower()), "")
    return _Inherited(
        bold=weight in ("bold", "bolder", "700", "800", "900") if weight else outer.bold or tag in _BOLD,
        italic=slope in ("italic", "oblique") if slope else outer.italic or tag in _ITALIC,
        script=_SCRIPTS.get(tag, "") or _SCRIPTS.get(shown.get("vertical-align", ""), "") or outer.script,
        underlined=tag != "a" and (tag == "u" or "underline" in _decorated(shown) or outer.underlined),
        caps=shown.get("text-transform") == "uppercase" or outer.caps,
        size=_points(shown.get("font-size", "")) or outer.size,
        align="center" if tag == "center" else (align if tag != "table" else "") or outer.align,
        style=_HEADINGS.get(tag, "") or ("" if tag in _BLOCKS else outer.style),
        written=tag == "pre" or shown.get("white-space", "").startswith("pre") or outer.written,
    )


def _decorated(shown: dict[str, str]) -> str:
    return f"{shown.get('text-decoration', '')} {shown.get('text-decoration-line', '')}"


def _points(size: str) -> float:
    found = _SIZE.match(size)
    return 0.0 if found is None else float(found[1]) * (1 if found[2] == "pt" else 0.75)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else default


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _value(element: Element, tag: str) -> str:
    """What a field of a form shows."""
    if tag == "textarea":
        return str(element.text or "")
    if tag == "select":
        options = list(element.iter("option"))
        chosen = [option for option in options if option.get("selected") is not None] or options[:1]
        return ", ".join(_text(option) for option in chosen)
    kind = element.get("type", "text").lower()
    if kind in ("checkbox", "radio"):
        return "☑" if element.get("checked") is not None else "☐"
    return str(element.get("value", "")) if kind not in ("hidden", "password", "file") else ""
