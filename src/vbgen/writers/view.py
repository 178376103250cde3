"""A tree → the view that templates print: named texts, paragraphs with their Word styles, and computed lengths.

A template may use the fields of `View` and of what it holds, and nothing else. Fields that are `Xml` are markup: rich
texts (`Line.text`, `GridCell.text`, `addressed`) are runs, printed by `{{r … }}`; properties are elements or nothing,
and are put in when a template is compiled. The other texts are plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, NewType

from vbgen.standards import PAGE, Role, roles_of
from vbgen.standards.metrics import LINE_HEIGHT, Balanced, balance, width, wrap
from vbgen.tree import Paragraph, Run, Table, Tree, text_of

Xml = NewType("Xml", str)  # markup, printed as it stands; no class of its own, for plain strings format fastest

NOTHING = Xml("")
_HOLD = Xml("<w:keepNext/>")
_GAP = Xml('<w:spacing w:after="120"/>')
_HEAD = Xml("<w:tblHeader/>")


class Line(NamedTuple):
    """A paragraph, or (`rows`) a table of grid columns `widths` wide.

    `hold` keeps it on the page of the next one, `gap` makes room below it, where a table follows.
    """

    style: str
    text: Xml
    hold: Xml = NOTHING
    gap: Xml = NOTHING
    rows: tuple[GridRow, ...] = ()
    widths: tuple[str, ...] = ()


class GridCell(NamedTuple):
    """A cell of a table in the body: `shape` holds its width and span, `align` its alignment if not left."""

    text: Xml
    shape: Xml
    align: Xml


class GridRow(NamedTuple):
    """A row: `head` makes it repeat on each page, its cells are in `style`."""

    style: str
    cells: tuple[GridCell, ...]
    head: Xml = NOTHING
    hold: Xml = NOTHING


class Pair(NamedTuple):
    """A row of the closing block: Nơi nhận or a signer on the left, a signer on the right."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]


class Foot(NamedTuple):
    """A footnote."""

    id: str
    style: str
    text: Xml


class Lengths(NamedTuple):
    """What depends on text widths: twips, but `…_rule` (length) and `…_drop` (below the paragraph's top) in EMU."""

    left: str  # header columns
    right: str
    superior: str  # indents on both sides that balance the lines of a centred text
    issuer: str
    subject: str
    summary: str
    issuer_rule: str
    issuer_drop: str
    summary_rule: str
    summary_drop: str


class View(NamedTuple):
    """All that a template can print."""

    title: str
    author: str
    superior: str
    issuer: str
    number: str
    subject: str
    place_date: str
    kind_name: str
    summary: str
    addressed: Xml
    addressees_label: str
    addressees: tuple[Line, ...]
    body: tuple[Line, ...]
    closing: tuple[Pair, ...]
    notes: tuple[Foot, ...]
    lengths: Lengths


class Viewed(NamedTuple):
    """A view, and chains of its texts, which must stand in the printed part in order (law 4)."""

    view: View
    chains: tuple[tuple[str, ...], ...]  # in the document
    notes: tuple[str, ...]  # in its footnotes


_PLAIN = frozenset("superior issuer number subject place_date kind_name summary addressees".split())
_TYPED = frozenset("issuer_mark national_name motto summary_mark".split())  # stand in the template itself
_SIGNATURE = frozenset("authority position concurrent host_position hosted_name name".split())
_RECIPIENTS = frozenset("recipients recipient recipient_item drafter".split())
_EMU = 635  # in a twip


def escape(text: str) -> str:
    """Text as it stands in a `w:t`: markup characters escaped, line breaks and tabs as the elements they are."""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r", "&#13;")  # as itself, XML would make a line feed of it
    if "\n" in text or "\t" in text:
        text = text.replace("\n", _broken("br")).replace("\t", _broken("tab"))
    return text


_SPACED = '<w:t xml:space="preserve">'


def _broken(element: str) -> str:
    return f"</w:t><w:{element}/>{_SPACED}"


def _tag(text: str) -> str:
    """The tag that opens a text; white space at its ends and doubled within must be asked to stay."""
    return _SPACED if text[:1].isspace() or text[-1:].isspace() or "  " in text else "<w:t>"


_LOOKS = {
    (False, False): "",
    (True, False): "<w:rPr><w:b/></w:rPr>",
    (False, True): "<w:rPr><w:i/></w:rPr>",
    (True, True): "<w:rPr><w:b/><w:i/></w:rPr>",
}
_NOTE_RUN = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'


def view(tree: Tree, styles: Mapping[str, str]) -> Viewed:
    """The view of a tree in a template whose Word styles have the ids `styles` by role."""
    return _Viewer(tree, styles).view()


class _Viewer:
    def __init__(self, tree: Tree, styles: Mapping[str, str]) -> None:
        self._tree = tree
        self._styles = styles
        self._chain: list[str] = []
        self._plain: dict[str, str] = {}

    def view(self) -> Viewed:
        tree = self._tree
        body: list[Line] = []
        names: list[Line] = []
        left: list[Line] = []
        signers: list[list[Line]] = []
        addressed = NOTHING
        chains, between = [], True  # between: the next line of a signature begins a signer
        for item in tree.items:
            if isinstance(item, Table):
                body[-1:] = [line._replace(gap=_GAP) for line in body[-1:]]
                body.append(self._table(item))
                continue
            role = item.role
            if role in _PLAIN or role in _TYPED:
                text = text_of(item.runs)
                self._plain[role] = text
                self._chain.append(escape(text))
            elif role == "addressed":
                addressed = self._runs(item.runs)
            elif role == "addressee":
                names.append(self._line(item))
            elif role in _RECIPIENTS or role in _SIGNATURE:
                signs = role in _SIGNATURE
                if (signs and between) or (not signs and not left):
                    chains.append(self._cut())
                if signs and between:
                    signers.append([])
                (signers[-1] if signs else left).append(self._line(item))
                between = not signs or role in ("name", "hosted_name")
            else:
                body.append(self._line(item))
        chains.append(self._cut())
        notes = tuple(
            Foot(str(number), self._styles["note"], self._runs(note.runs)) for number, note in enumerate(tree.notes, 1)
        )
        plain = {role: self._plain.get(role, "") for role in _PLAIN - {"addressees"}}
        made = View(
            **plain,
            title=tree.title,
            author=tree.author,
            addressed=addressed,
            addressees_label=self._plain.get("addressees", ""),
            addressees=tuple(names),
            body=_kept(body),
            closing=self._closing(left, signers),
            notes=notes,
            lengths=lengths(tree.form, tree.size, self._plain),
        )
        return Viewed(made, tuple(chain for chain in chains if chain), self._cut())

    def _cut(self) -> tuple[str, ...]:
        chain, self._chain = tuple(self._chain), []
        return chain

    def _runs(self, runs: Iterable[Run]) -> Xml:
        parts = []
        for text, bold, italic, note in runs:
            if note:
                parts.append(_NOTE_RUN.format(note))
            else:
                parts.append(f"<w:r>{_LOOKS[bold, italic]}{_tag(text)}{escape(text)}</w:t></w:r>")
        made = "".join(parts)
        self._chain.append(made)
        return Xml(made)

    def _line(self, paragraph: Paragraph) -> Line:
        return Line(self._styles[paragraph.role], self._runs(paragraph.runs))

    def _table(self, table: Table) -> Line:
        edges = [0]
        for part in table.widths:
            edges.append(edges[-1] + part)
        rows = []
        for index, row in enumerate((table.head, *table.rows)):
            cells, column = [], 0
            for runs, align, span in row:
                shape = f'<w:tcW w:w="{edges[column + span] - edges[column]}" w:type="dxa"/>'
                if span > 1:
                    shape += f'<w:gridSpan w:val="{span}"/>'
                set_off = Xml(f'<w:jc w:val="{align}"/>') if align != "left" else NOTHING
                cells.append(GridCell(self._runs(runs), Xml(shape), set_off))
                column += span
            style = self._styles["table_cell" if index else "table_head"]
            held = _HOLD if not index or len(row) == 1 < len(table.widths) else NOTHING  # a group's head
            rows.append(GridRow(style, tuple(cells), NOTHING if index else _HEAD, held))
        return Line("", NOTHING, rows=tuple(rows), widths=tuple(map(str, table.widths)))

    def _closing(self, left: list[Line], signers: list[list[Line]]) -> tuple[Pair, ...]:
        """One signer: [Nơi nhận | signer]. Several: two in a row, the first on the left; Nơi nhận below them."""
        blank = Line(self._styles["recipient"], NOTHING)
        rows = [[left, *signers]] if len(signers) < 2 else [*_paired(signers), [left, []]]
        if not left and not signers:
            return ()
        pairs = [Pair(*(tuple(cell) or (blank,) for cell in [*row, []][:2])) for row in rows]
        return (*(Pair(*(tuple(map(_held, cell)) for cell in pair)) for pair in pairs[:-1]), pairs[-1])


def _paired(signers: list[list[Line]]) -> list[list[list[Line]]]:
    odd = [[[], signers[0]]] if len(signers) % 2 else []
    rest = signers[len(signers) % 2 :]
    return [*odd, *([first, second] for first, second in zip(rest[::2], rest[1::2], strict=True))]


_LINE = 80  # characters that one line of the body surely holds no more of than this


def _kept(body: list[Line]) -> tuple[Line, ...]:
    """The body, its end held on the page of the signature: at least two lines of text, the last row of a table."""
    if not body:
        return ()
    lines = [*body[:-1], body[-1]._replace(hold=_HOLD)]
    if len(lines) > 1 and len(_MARKUP.sub("", lines[-1].text)) < 2 * _LINE:
        lines[-2] = _held(lines[-2])
    return tuple(lines)


_MARKUP = re.compile("<[^>]*>")


def _held(line: Line) -> Line:
    if not line.rows:
        return line._replace(hold=_HOLD)
    rows = [*line.rows[:-2], *(row._replace(hold=_HOLD) for row in line.rows[-2:])]
    return line._replace(rows=tuple(rows))


# --- lengths -------------------------------------------------------------------------------------------------------

_SLACK = 60  # twips by which a printer's text may be wider than computed
_GUTTER = 300
_RULE = 0.42  # of the text's last line; the Decree asks for a third to a half
_DROP = 44  # twips between the descent of the letters and the rule


def lengths(form: str, size: str, texts: Mapping[str, str]) -> Lengths:
    """The lengths of a header whose texts by role are `texts`: the right column holds its texts on one line each."""
    roles = roles_of("dang" if form.startswith("dang") else "nha-nuoc")

    def measure(role: str, text: str) -> float:
        look = roles[role]
        return width(text, look.size(size), bold=look.bold, italic=look.italic)

    right = max((measure(role, texts[role]) for role in _RIGHT if role in texts), default=0.0) + 2 * _SLACK
    right = min(round(right), PAGE.text_width * 7 // 10)
    left = PAGE.text_width - right
    room = {"superior": left, "issuer": left, "subject": left, "summary": PAGE.text_width - _GUTTER}
    indents, rules = {}, {}
    for role, whole in room.items():
        look = roles[role]
        text = texts.get(role, "")
        asked = max(measure(role, line) for line in text.split("\n")) + _SLACK if "\n" in text else 0.0
        fitted = _fitted(text, look, look.size(size), min(whole - 2 * _SLACK, max(whole - _GUTTER, asked)))
        whole = PAGE.text_width if role == "summary" else whole
        indents[role] = max(0, round((whole - fitted.width - _SLACK) / 2)) if len(fitted.lines) > 1 else 0
        down = len(fitted.lines) * LINE_HEIGHT * look.size(size) * 20 + _DROP
        rules[role] = round(_RULE * measure(role, fitted.lines[-1]) * _EMU), round(down * _EMU)
    return Lengths(
        str(left),
        str(right),
        *(str(indents[role]) for role in room),
        *(str(value) for role in ("issuer", "summary") for value in rules[role]),
    )


_COUNCIL = re.compile("((?:ỦY|UỶ) BAN|HỘI ĐỒNG) NHÂN DÂN(?= )")


@lru_cache(256)  # the issuer is the same all through a batch
def _fitted(text: str, look: Role, size: float, room: float) -> Balanced:
    """A text in balanced lines; "ỦY BAN NHÂN DÂN" has its own line above "XÃ TÂN TIẾN", as offices print it."""
    if council := _COUNCIL.match(text):
        lines = [council[0], *wrap(text[council.end() + 1 :], size, room, bold=look.bold)]
        widest = max(width(line, size, bold=look.bold) for line in lines)
        if widest <= room and wrap(text, size, widest, bold=look.bold) == lines:
            return Balanced(tuple(lines), widest)
    return balance(text, size, room, bold=look.bold, italic=look.italic)


_RIGHT = ("national_name", "motto", "place_date")
