"""A tree → the view that templates print: named texts, paragraphs with their Word styles, and computed lengths.

A template may use the fields of `View` and of what it holds, and nothing else. Rich texts (`Line.text`,
`GridCell.text`, `addressed`) are runs of WordprocessingML, printed by `{{r … }}`; the other texts are plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from vbgen.standards import PAGE, Role, roles_of
from vbgen.standards.metrics import LINE_HEIGHT, Balanced, balance, width, wrap
from vbgen.tree import Paragraph, Run, Table, Tree, text_of


class Xml(str):
    """Markup that is printed as it stands."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


class Line(NamedTuple):
    """A paragraph, or (`rows`) a table of grid columns `widths` wide.

    `keep` holds it on the page of the next one, `gap` asks for room below it, where a table follows.
    """

    style: str
    text: Xml
    keep: bool = False
    gap: bool = False
    rows: tuple[GridRow, ...] = ()
    widths: tuple[str, ...] = ()


class GridCell(NamedTuple):
    """A cell of a table in the body: `align` left, center, right; `span` in grid columns, `width` in twips."""

    text: Xml
    align: str
    span: str
    width: str


class GridRow(NamedTuple):
    """A row: `head` rows repeat on each page, their cells are in `style`."""

    style: str
    cells: tuple[GridCell, ...]
    head: bool = False
    keep: bool = False


class Pair(NamedTuple):
    """A row of the closing block: Nơi nhận or a signer on the left, a signer on the right."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    keep: bool


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
    if "\n" in text or "\t" in text:
        text = text.replace("\n", _broken("br")).replace("\t", _broken("tab"))
    return text


def _broken(element: str) -> str:
    return f'</w:t><w:{element}/><w:t xml:space="preserve">'


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
        addressed = Xml("")
        chains, between = [], True  # between: the next line of a signature begins a signer
        for item in tree.items:
            if isinstance(item, Table):
                body[-1:] = [line._replace(gap=True) for line in body[-1:]]
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
                if role == "recipients" or (signs and between):
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
                escaped = escape(text)
                self._chain.append(escaped)
                parts.append(f'<w:r>{_LOOKS[bold, italic]}<w:t xml:space="preserve">{escaped}</w:t></w:r>')
        return Xml("".join(parts))

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
                twips = edges[column + span] - edges[column]
                cells.append(GridCell(self._runs(runs), align, str(span), str(twips)))
                column += span
            style = self._styles["table_cell" if index else "table_head"]
            heads_group = len(row) == 1 < len(table.widths)
            rows.append(GridRow(style, tuple(cells), head=not index, keep=heads_group))
        return Line("", Xml(""), rows=tuple(rows), widths=tuple(map(str, table.widths)))

    def _closing(self, left: list[Line], signers: list[list[Line]]) -> tuple[Pair, ...]:
        """One signer: [Nơi nhận | signer]. Several: two in a row, the first on the left; Nơi nhận below them."""
        blank = Line(self._styles["recipient"], Xml(""))
        rows = [[left, *signers]] if len(signers) < 2 else [*_paired(signers), [left, []]]
        if not left and not signers:
            return ()
        return tuple(
            Pair(tuple(first) or (blank,), tuple(second) or (blank,), keep=index < len(rows) - 1)
            for index, (first, second) in enumerate([*row, []][:2] for row in rows)
        )


def _paired(signers: list[list[Line]]) -> list[list[list[Line]]]:
    odd = [[[], signers[0]]] if len(signers) % 2 else []
    rest = signers[len(signers) % 2 :]
    return [*odd, *([first, second] for first, second in zip(rest[::2], rest[1::2], strict=True))]


_LINE = 80  # characters that one line of the body surely holds no more of than this


def _kept(body: list[Line]) -> tuple[Line, ...]:
    """The body, its end held on the page of the signature: at least two lines of text, the last row of a table."""
    if not body:
        return ()
    lines = [*body[:-1], body[-1]._replace(keep=True)]
    if len(lines) > 1 and len(_shown(lines[-1].text)) < 2 * _LINE:
        lines[-2] = _held(lines[-2])
    return tuple(lines)


def _shown(xml: str) -> str:
    return "".join(part.partition("<")[0] for part in xml.split('<w:t xml:space="preserve">')[1:])


def _held(line: Line) -> Line:
    if not line.rows:
        return line._replace(keep=True)
    rows = [*line.rows[:-2], *(row._replace(keep=True) for row in line.rows[-2:])]
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
        fitted = _fitted(texts.get(role, ""), look, look.size(size), whole - _GUTTER)
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


def _fitted(text: str, look: Role, size: float, room: float) -> Balanced:
    """A text in balanced lines; "ỦY BAN NHÂN DÂN" has its own line above "XÃ TÂN TIẾN", as offices print it."""
    if council := _COUNCIL.match(text):
        lines = [council[0], *wrap(text[council.end() + 1 :], size, room, bold=look.bold)]
        widest = max(width(line, size, bold=look.bold) for line in lines)
        if widest <= room and wrap(text, size, widest, bold=look.bold) == lines:
            return Balanced(tuple(lines), widest)
    return balance(text, size, room, bold=look.bold, italic=look.italic)


_RIGHT = ("national_name", "motto", "place_date")
