"""What a form offers: which fields a plan's kind has and asks for, and the values among which a field chooses."""

from __future__ import annotations

from functools import cached_property

from vbgen import standards
from vbgen.columns import BOTH, OTHER, held, keys
from vbgen.columns import STANDARD as USUAL_COLUMNS
from vbgen.declaring import Shape, Term
from vbgen.editing.places import Path, items_of, node_at
from vbgen.model import Column
from vbgen.schema.forms import fitting
from vbgen.schema.registry import units_for
from vbgen.source import Mapping, Node, Scalar
from vbgen.standards import LADDER, Form, Kind
from vbgen.units import Unit
from vbgen.vietnamese import parse_date

Choices = tuple[tuple[str, str], ...]

_SAID: dict[str, dict[str, str]] = {  # what a clerk calls the values whose table says how they are printed
    "ALIGNMENTS": {"trai": "trái", "giua": "giữa", "phai": "phải"},
    "ORIENTATIONS": {"doc": "dọc", "ngang": "ngang"},
    "GROUPINGS": {"theo-muc": "theo đề mục", "theo-don-vi": "theo đơn vị chủ trì", "khong-gop": "không gộp"},
    "FACTS": {
        "so": "số thứ tự",
        "nhiem-vu": "nhiệm vụ",
        "chu-tri": "chủ trì",
        "phoi-hop": "phối hợp",
        "chu-tri-phoi-hop": "chủ trì và phối hợp trong một ô",
        "thoi-han": "thời hạn",
        "san-pham": "sản phẩm",
        "khac": "khác",
    },
}
_TIERS = ("TM", "TL", "TUQ")  # after whose sign a deputy signs "KT."


class Offers:
    """What the form of one plan offers, by what its file says so far."""

    def __init__(self, root: Node, file: str) -> None:
        self._root, self._file = root, file
        self.kind = self._said("kind")
        self.standard = self._said("standard") or standards.DEFAULT
        self._found = self._form()

    def has(self, name: str) -> bool:
        """Whether a document of this kind may have a field."""
        if self._found is None:
            return True
        kind, form = self._found
        if name == "addressees":
            return kind.addressees or name in form.parts
        return fitting(form).get(name, True)

    def asks(self, name: str) -> bool:
        """Whether a document of this kind must have a field."""
        if self._found is None:
            return name in ("kind", "issuer", "body")
        form = self._found[1]
        return (
            name in ("kind", "issuer")
            or name in form.required
            or (name == "signers" and form.signers > 0)
            or (name == "body" and not form.particulars and not form.copies)
        )

    @property
    def particulars(self) -> dict[str, tuple[str, bool]]:
        """The places to fill in of the kind's form: what each is called, whether it must be."""
        if self._found is None:
            return {}
        rows = self._found[1].particulars
        lines = [line for row in rows for line in (row, row.then) if line and line.key]
        return {line.key: (_called(line.text, line.key), line.required) for line in lines}

    def cells(self, place: Path) -> dict[str, tuple[str, bool]]:
        """The columns, of the table of assignments that a place lies in, which hold no fact of a task."""
        if "assignments" not in place:
            return {}
        stated = node_at(self._root, (*place[: place.index("assignments") + 1], "columns"))
        columns = tuple(_columns(stated)) or USUAL_COLUMNS
        facts = held(columns).facts
        return {name: (name, False) for name, fact in zip(keys(columns), facts, strict=True) if fact in (OTHER, BOTH)}

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return units_for(self._root, self._file)

    def units(self) -> Choices:
        """The units of the registry that the plan is looked up in, by id."""
        return tuple((name, " ".join(unit.name)) for name, unit in self._units.items())

    def signers(self) -> Choices:
        """Those who sign for the unit that the plan names by its id."""
        unit = self._units.get(self._said("issuer"))
        people = unit.signers if unit else ()
        return tuple((name, ", ".join(filter(None, (one.position, one.name))) or name) for name, one in people)

    def kinds(self) -> Choices:
        """The kinds that the plan's standard knows."""
        if self.standard not in standards.STANDARDS:
            return tuple((slug, kind.name) for slug, kind in standards.PLAN_KINDS.items())
        law = standards.standard(self.standard)
        return tuple((slug, kind.name) for slug, kind in {**law.kinds, **law.copies}.items())

    def _form(self) -> tuple[Kind, Form] | None:
        if self.standard not in standards.STANDARDS:
            return None
        date = parse_date(self._said("date"))
        law = standards.standard(self.standard, date) if date else standards.standard(self.standard)
        return law.form_of(self.kind)

    def _said(self, name: str) -> str:
        node = self._root.get(name) if isinstance(self._root, Mapping) else None
        return node.text.strip() if isinstance(node, Scalar) else ""


def _columns(node: Node | None) -> list[Column]:
    """The columns of a table as far as they have titles."""
    found: list[Column] = []
    for item in items_of(node):
        if isinstance(item, Mapping):
            if (inner := item.get("columns")) is not None:
                found += _columns(inner)
                continue
            title, fact = item.get("title"), item.get("fact")
            fact_said = fact.text if isinstance(fact, Scalar) and fact.text in standards.FACTS else ""
            found.append(Column(title.text if isinstance(title, Scalar) else "", fact=fact_said))
        elif isinstance(item, Scalar):
            found.append(Column(item.text))
    return [column for column in found if column.title]


def _called(text: str, key: str) -> str:
    """What a line of a form calls its place to fill in: "Thời gian: {}" → "Thời gian"."""
    label = text.replace("{issuer}", "…").partition("{}")[0].strip(" :,.;…")
    return label or key


def choices_of(term: Term, offers: Offers) -> Choices:
    """The values that a field chooses among, each with what a clerk calls it; none for a field of free text."""
    if term.shape not in (Shape.CHOICE, Shape.CHOICES):
        return ()
    if term.of == "DOCUMENT_KINDS":
        return offers.kinds()
    if term.shape is Shape.CHOICES:
        return _authorities()
    if term.of == "LEVELS":
        return tuple((token, _rung(token)) for token in standards.LEVELS)
    table = getattr(standards, term.of)
    return tuple((slug, _SAID.get(term.of, {}).get(slug) or _name(value)) for slug, value in table.items())


def _authorities() -> Choices:
    """The signs of authority, alone and as two that stand below each other."""
    names = standards.AUTHORITIES
    pairs = [(first, "KT") for first in _TIERS]
    alone = [(token, f"{token}. ({name})") for token, name in names.items()]
    return (*alone, *(("\n".join(pair), ", ".join(f"{one}." for one in pair)) for pair in pairs))


def _rung(token: str) -> str:
    rung = LADDER[token]
    return f"{rung.label(1)}, {rung.label(2)} …" if rung.numeral else f"{rung.label(1)} …"


def _name(value: object) -> str:
    """What a table of standards calls a value."""
    if isinstance(value, tuple):
        return str(getattr(value, "name", value[0])).capitalize() if not hasattr(value, "name") else str(value.name)
    return str(value).capitalize() if str(value).isupper() else str(value)
