"""A plan, whatever faults it has → its form: the fields of the model in cards, each with its place in the file.

Nothing here decodes: a form is there as long as the file is YAML. What the form cannot show is left to the YAML itself.
"""

from __future__ import annotations

from dataclasses import fields

from vbgen.declaring import Shape, Term
from vbgen.diagnostics import Span
from vbgen.editing.cards import Card, CardList, EditCell, EditGrid, Input
from vbgen.editing.offers import Offers, choices_of
from vbgen.editing.places import Path, items_of, node_at
from vbgen.editing.sorts import GROUP, PAGE_BREAK, SORTS, TEXTS, UNKNOWN, ItemSaid, said, stray_text, terms_in
from vbgen.model import Column, Document, Issuer, Recipient
from vbgen.schema import prose
from vbgen.schema.registry import looks_like_id
from vbgen.schema.terms import CHILDREN, HEADS, PAGE_BREAKS, UNITS, UNITS_TERM, terms_of
from vbgen.source import Mapping, Node, Scalar, Source
from vbgen.tabular import Table

_RARE = {  # fields that most plans leave open: offered, but folded away
    "units", "size", "partners", "urgency", "circulation", "draft", "competence", "notes", "attachments",
    "contact", "drafter", "declined", "original", "level", "label", "follows", "cells", "then", "concurrent",
    "host_position", "superior", "align", "width", "field", "under", "sign", "fact", "source", "sheet", "range",
    "header_row", "group", "unit", "alt", "blank", "total",
}  # fmt: skip
_RARE_IN = {
    "document": {"symbol"},
    "heading": {"lead"},
    "clause": {"lead"},
    "dash": {"lead"},
    "paragraph": {"lead"},
    "recipients": {"items"},
}
_SINGULAR = {
    "signers": "người ký",
    "recipients": "nơi nhận",
    "partners": "cơ quan",
    "appendices": "phụ lục",
    "references": "văn bản",
    "notes": "cước chú",
    "columns": "cột",
    "declined": "nhiệm vụ",
}


def described(source: Source) -> Card:
    """The form of a plan."""
    return _Describer(source).document()


class _Describer:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._offers = Offers(source.root, source.name)

    def document(self) -> Card:
        terms = {UNITS: UNITS_TERM, **terms_of(Document)}
        made = _with_usual(self._record((), "document", "Văn bản", terms, ""), Document)
        offers = self._offers
        inputs = tuple(one for one in made.inputs if one.stated or offers.has(one.name))
        lists = tuple(one for one in made.lists if one.cards or one.span or offers.has(one.name))
        return made._replace(
            inputs=tuple(one._replace(required=one.required or offers.asks(one.name)) for one in inputs),
            lists=tuple(one._replace(required=one.required or offers.asks(one.name)) for one in lists),
        )

    # --- records ----------------------------------------------------------------------------------------------------

    def _record(self, place: Path, sort: str, title: str, terms: dict[str, Term], lone: str, key: str = "") -> Card:
        """The card of a mapping of fields, of a text that stands for one, or of one that is not there yet.

        `key` is the YAML key of the field "text", where that is another.
        """
        node = node_at(self._source.root, place)
        order = tuple(key if name == "text" and key else name for name in terms)
        inputs: list[Input] = []
        lists: list[CardList] = []
        for name, term in terms.items():
            if term.shape is Shape.KEY:
                continue
            yaml_key = key if name == "text" and key else name
            entry = _entry(node, yaml_key)
            value = entry[1] if entry else node if yaml_key == lone and isinstance(node, Scalar) else None
            rare = (name in _RARE or name in _RARE_IN.get(sort, ())) and not term.required
            at = (*place, yaml_key)
            if term.shape in (Shape.MANY, Shape.NAMED, Shape.BLOCKS) or name == "declined":
                lists.append(
                    self._list(at, name, term, value, rare=rare)._replace(span=_from(entry) if entry else None)
                )
            elif term.shape is Shape.ONE and not (isinstance(value, Scalar) and value.text.strip()):
                one = self._record(at, name, term.title, terms_of(term.of), "")
                lists.append(CardList(at, name, term, (one,), term.required, _from(entry) if entry else None))
            elif term.shape is Shape.PAIRS:
                inputs += self._pairs(at, name, term, value, rare=rare)
            elif term.shape is not Shape.ROWS:
                span = None if value is None else (value.span if entry is None else _from(entry))
                made = Input(
                    place,
                    name,
                    term,
                    shown(value, term),
                    yaml_key,
                    lone,
                    order,
                    self._choices(term),
                    term.required,
                    value is not None,
                    rare,
                    span,
                )
                inputs.append(made)
        return Card(place, sort, title, tuple(inputs), tuple(lists), span=node.span if node else None)

    def _choices(self, term: Term) -> tuple[tuple[str, str], ...]:
        """The values of a field; of a unit that stands as an id those of the registry."""
        return self._offers.units() if term.of is Issuer else choices_of(term, self._offers)

    def _list(self, place: Path, name: str, term: Term, value: Node | None, *, rare: bool) -> CardList:
        if term.shape is Shape.BLOCKS:
            cards = self._blocks(place, "body")
        elif term.shape is Shape.MANY:
            cards = tuple(self._member((*place, at), name, term, node) for at, node in enumerate(items_of(value)))
        else:
            entries = value.entries if isinstance(value, Mapping) else ()
            cards = tuple(self._named((*place, key.text), name, term) for key, _ in entries)
        return CardList(place, name, term, cards, term.required, rare=rare)

    def _member(self, place: Path, name: str, term: Term, node: Node) -> Card:
        """An item of a list of records."""
        if term.of is Column and isinstance(node, Mapping) and node.get("columns"):
            terms = {
                "title": terms_of(Column)["title"]._replace(title="tên chung của các cột"),
                "columns": term._replace(title="các cột bên trong"),
            }
            return self._record(place, name, "nhóm cột", terms, "title")
        made = self._record(place, name, _SINGULAR.get(name, term.title), terms_of(term.of), term.lone)
        made = _with_usual(made, term.of)
        if name == "signers" and isinstance(node, Scalar) and looks_like_id(node.text.strip()):
            one = made.inputs[[each.name for each in made.inputs].index("name")]
            return made._replace(inputs=(one._replace(choices=self._offers.signers()),), lists=())
        if term.of is Recipient and (filing := prose.filing(node)):
            first = made.inputs[0]._replace(value=filing.text, stated=True, span=node.span, stray=True)
            made = made._replace(inputs=(first,))
        return made

    def _named(self, place: Path, name: str, term: Term) -> Card:
        """A record with an id, or a pair of `declined`."""
        identity = str(place[-1])
        if term.shape is Shape.PAIRS:
            value = node_at(self._source.root, place)
            reason = Term("lý do", "Vì sao đơn vị không triển khai.", Shape.LINES)
            span = value.span if value else None
            one = Input(place[:-1], identity, reason, shown(value, reason), identity, stated=True, span=span)
            return Card(place, name, _SINGULAR[name], (one,), name=identity, span=span)
        lone = "text" if name == "notes" else ""
        return self._record(place, name, _SINGULAR[name], terms_of(term.of), lone)._replace(name=identity)

    def _pairs(self, place: Path, name: str, term: Term, value: Node | None, *, rare: bool) -> list[Input]:
        """An input for each place that a form has to fill in, each other column of a table of assignments."""
        offered = self._offers.particulars if name == "particulars" else self._offers.cells(place)
        stated = [key.text for key, _ in value.entries] if isinstance(value, Mapping) else []
        order = tuple(dict.fromkeys([*offered, *stated]))
        found = []
        for key in order:
            title, required = offered.get(key, (key, False))
            entry = _entry(value, key)
            one = Term(title, term.about if name == "cells" else "", Shape.LINES)
            text = shown(entry[1], one) if entry else ""
            span = _from(entry) if entry else None
            found.append(
                Input(place, key, one, text, key, "", order, (), required, bool(entry), rare and not entry, span)
            )
        return found

    # --- blocks -----------------------------------------------------------------------------------------------------

    def _blocks(self, place: Path, group: str) -> tuple[Card, ...]:
        """The blocks of a list, those of groups within it in their place."""
        found: list[Card] = []
        for at, node in enumerate(items_of(node_at(self._source.root, place))):
            here = (*place, at)
            what = said(node, group)
            if what.sort == GROUP:
                found += self._children(here, node)
            else:
                found.append(self._block(here, node, what, group))
        return tuple(found)

    def _children(self, place: Path, node: Node | None) -> tuple[Card, ...]:
        entries = node.entries if isinstance(node, Mapping) else ()
        names = [key.text for key, _ in entries if key.text in CHILDREN]
        return tuple(card for name in names for card in self._blocks((*place, name), name))

    def _block(self, place: Path, node: Node, what: ItemSaid, group: str) -> Card:
        title = SORTS[what.sort].title if what.sort in SORTS else "Mục chưa rõ"
        if what.sort in TEXTS:
            return self._text(place, node, what, title, group)
        if what.sort == PAGE_BREAK:
            return self._page_break(place, node, title)
        if what.sort == UNKNOWN:
            return Card(place, UNKNOWN, title, blocks=self._children(place, node), span=node.span)
        head = HEADS[what.key]
        inner = (*place, what.key)
        card = self._record(inner, what.sort, title, terms_of(head.of), head.lone)
        value = node_at(self._source.root, inner)
        blocks = self._children(inner, value)
        grid = self._grid(inner, value) if head.of is Table else None
        inside = inner if what.sort == "assignments" else None
        return card._replace(place=place, blocks=blocks, inside=inside, grid=grid, span=node.span)

    def _text(self, place: Path, node: Node, what: ItemSaid, title: str, group: str) -> Card:
        """A heading, clause, task or paragraph."""
        bare = "text" if group != "body" else "paragraph"
        key = what.key or bare
        terms = terms_in(what.sort, key)
        if what.sort == "dash":
            del terms["level"]
        tabled = "assignments" in place
        if not tabled:
            terms.pop("cells", None)
        card = self._record(place, what.sort, title, terms, bare if key == bare else "", key)
        if (stray := stray_text(node)) is not None and not what.key:
            first = card.inputs[0]._replace(value=stray, stated=True, span=node.span, stray=True)
            return card._replace(inputs=(first,), lists=(), inside=None)
        return card._replace(blocks=self._children(place, node), inside=place, tabled=tabled)

    def _page_break(self, place: Path, node: Node, title: str) -> Card:
        text = node.text.strip() if isinstance(node, Scalar) else PAGE_BREAK
        term = Term("trang sau", "Phần sau sang trang mới, giấy đặt dọc hoặc ngang.", Shape.CHOICE)
        names = {"": "như trang trước", "ngang": "giấy ngang", "doc": "giấy dọc"}
        choices = tuple((word, names[way]) for word, way in PAGE_BREAKS.items())
        one = Input(place, "text", term, text, "text", "text", choices=choices, required=True, stated=True)
        return Card(place, PAGE_BREAK, title, (one._replace(span=node.span),), span=node.span)

    # --- tables -----------------------------------------------------------------------------------------------------

    def _grid(self, place: Path, value: Node | None) -> EditGrid:
        titles = tuple(_titles(value.get("columns") if isinstance(value, Mapping) else None))
        listed = value.get("rows") if isinstance(value, Mapping) else None
        rows, merged = [], False
        hanging: dict[int, int] = {}
        for row in items_of(listed):
            cells = tuple(_cell(at, cell) for at, cell in enumerate(items_of(row)))
            merged = merged or any(cell.span > 1 or cell.down > 1 for cell in cells)
            width = sum(cell.span for cell in cells) + sum(1 for left in hanging.values() if left)
            hanging = {at: left - 1 for at, left in hanging.items() if left > 1}
            hanging |= {len(hanging) + at: cell.down - 1 for at, cell in enumerate(cells) if cell.down > 1}
            if len(cells) == 1 and not hanging:
                cells = (cells[0]._replace(span=max(1, len(titles))),)
            elif width < len(titles):
                cells += tuple(EditCell(len(cells) + more, "") for more in range(len(titles) - width))
            rows.append(cells)
        sourced = isinstance(value, Mapping) and value.get("source") is not None
        return EditGrid(place, titles, tuple(rows), merged, sourced)


def _with_usual(card: Card, record: type) -> Card:
    """The card with what holds in each field that is left open."""
    usual = {field.name: field.default for field in fields(record) if isinstance(field.default, str)}
    return card._replace(inputs=tuple(one._replace(usual=usual.get(one.name, "")) for one in card.inputs))


def _titles(node: Node | None) -> list[str]:
    """The titles of a table's columns, from left to right."""
    found: list[str] = []
    for item in items_of(node):
        inner = item.get("columns") if isinstance(item, Mapping) else None
        title = item.get("title") if isinstance(item, Mapping) else item
        found += _titles(inner) if inner is not None else [title.text if isinstance(title, Scalar) else ""]
    return found


def _cell(at: int, node: Node) -> EditCell:
    if not isinstance(node, Mapping):
        return EditCell(at, node.text.strip() if isinstance(node, Scalar) else "")
    text, *sizes = (node.get(name) for name in ("text", "span", "down"))
    span, down = (int(one.text) if isinstance(one, Scalar) and one.text.isdecimal() else 1 for one in sizes)
    return EditCell(
        at, text.text.strip() if isinstance(text, Scalar) else "", max(1, min(span, 99)), max(1, min(down, 999))
    )


def shown(node: Node | None, term: Term) -> str:
    """What an input shows of a field's node; what is no text there shows nothing."""
    if isinstance(node, Scalar):
        return node.text.strip()
    if term.shape in (Shape.LINES, Shape.CHOICES, Shape.PAIRS):
        return "\n".join(map(line_of, items_of(node)))
    return ""


def line_of(node: Node) -> str:
    """An item of a list of texts as one line; a group of addressees as it is printed."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Mapping):
        name, items = node.get("name"), node.get("items")
        inside = ", ".join(one.text.strip() for one in items_of(items) if isinstance(one, Scalar))
        return ": ".join(filter(None, (name.text.strip() if isinstance(name, Scalar) else "", inside)))
    return ", ".join(map(line_of, node.items))


def _entry(node: Node | None, name: str) -> tuple[Scalar, Node] | None:
    entries = node.entries if isinstance(node, Mapping) else ()
    return next(((key, value) for key, value in entries if key.text == name), None)


def _from(entry: tuple[Scalar, Node]) -> Span:
    """Where a field stands, from its key on."""
    key, value = entry
    return key.span._replace(end_line=value.span.end_line, end_column=value.span.end_column)
