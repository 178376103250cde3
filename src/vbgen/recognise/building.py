"""Facts → a document: what is printed becomes what is meant, and what composing writes by itself is taken off again."""

from __future__ import annotations

import re
from typing import NamedTuple

from vbgen import inline
from vbgen.model import (
    Block,
    Clause,
    Column,
    Document,
    Issuer,
    Note,
    Paragraph,
    Recipient,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.readers.reading import Grid, Line
from vbgen.recognise.facts import Facts
from vbgen.recognise.ladder import Rung
from vbgen.recognise.tasks import Assignment
from vbgen.standards import AUTHORITIES, form_of
from vbgen.vietnamese import PartialDate, parse_date, point, roman


class Doubt(NamedTuple):
    """Something that recognising is not sure of: the field's path, and why, in Vietnamese."""

    path: str
    why: str


class Built(NamedTuple):
    """A document, and what a person should look at."""

    document: Document
    doubts: tuple[Doubt, ...]


def build(found: Facts) -> Built:
    """The document that facts mean."""
    return _Builder(found).build()


_RANKS = {
    level: rank for rank, level in enumerate(("phan", "chuong", "muc", "tieu-muc", "dieu", "I", "1", "a", "-", "+"))
}


class _Open:
    """A block of the ladder that still takes children."""

    def __init__(self, rank: int, level: str) -> None:
        self.rank, self.level = rank, level
        self.blocks: list[Block] = []
        self.counts: dict[str, int] = {}
        self.make: object = None


class _Builder:
    def __init__(self, found: Facts) -> None:
        self.found = found
        self.doubts: list[Doubt] = []
        self.notes: list[Note] = []
        self._throughout: dict[str, int] = {}

    def doubt(self, path: str, why: str) -> None:
        self.doubts.append(Doubt(path, why))

    def build(self) -> Built:
        top, start, end = self.found.header, self.found.opening, self.found.closing
        kind = start.kind or "cong-van"
        if not start.kind:
            self.doubt("kind", "không thấy tên loại; tạm coi là công văn")
        form = form_of(kind, top.standard)
        symbol, own = self._symbol(kind, top.symbol, form[0].code if form else "")
        body = self._body()
        document = Document(
            kind=kind,
            standard=top.standard,
            issuer=Issuer(
                name=top.issuer or ("",),
                superior=top.superior,
                symbol=symbol,
                place=top.place,
            ),
            number=top.number.lstrip("0") if top.number.isdigit() else top.number,
            symbol=own,
            date=self._date(),
            summary=start.summary,
            notes=tuple(self.notes),
            addressees=start.addressees,
            bases=tuple(inline.escape(text) for text in start.bases),
            body=body,
            recipients=self._recipients(),
            drafter=end.drafter,
            signers=self._signers(),
        )
        for path, value in (
            ("issuer.name", top.issuer),
            ("symbol", top.symbol),
            ("summary", start.summary),
            ("body", body),
        ):
            if not value:
                self.doubt(path, "không tìm thấy trong tệp gốc")
        for text in (*top.rest, *end.rest):
            self.doubt("", f"dòng không rõ thuộc thành phần nào: {text}")
        return Built(document, tuple(self.doubts))

    def _symbol(self, kind: str, symbol: str, code: str) -> tuple[str, str]:
        """The issuer's symbol, and the whole symbol when it is not made of kind and issuer as the Decree has it."""
        joint = "/" if self.found.header.standard == "dang" else "-"
        if code and symbol.startswith(code + joint):
            return symbol.removeprefix(code + joint), ""
        return (symbol, "") if not code else ("", symbol)

    def _date(self) -> PartialDate:
        top = self.found.header
        day, month, year = (
            int(text) if text.isdigit() and int(text) else None for text in (top.day, top.month, top.year)
        )
        if year is None:
            return PartialDate()
        shown = "/".join(str(part) for part in (day, month, year) if part)
        date = parse_date(shown) if month or not day else None
        if date is None:
            self.doubt("date", f"ngày tháng đọc được là {top.day}/{top.month}/{top.year}")
        return date or PartialDate()

    def _recipients(self) -> tuple[Recipient, ...]:
        end = self.found.closing
        made = [Recipient(name) for name in end.recipients]
        return tuple(made + ([Recipient(end.filing)] if end.filing else []))

    def _signers(self) -> tuple[Signer, ...]:
        marks = {mark: token for token, names in AUTHORITIES.items() for mark in names.values()}
        made = []
        for index, mark in enumerate(self.found.closing.signers):
            tokens, heads = [], []
            for text in mark.authority:
                sign = next((sign for sign in sorted(marks, key=len, reverse=True) if text.startswith(sign)), "")
                if not sign:
                    self.doubt(f"signers[{index}].authority", f"không rõ quyền hạn ký: {text}")
                tokens += [marks[sign]] if sign else []
                heads += [_sentence(text.removeprefix(sign).strip(" ."))] if sign else []
            if not mark.name:
                self.doubt(f"signers[{index}].name", "không thấy họ tên người ký")
            made.append(
                Signer(
                    authority=tuple(tokens), head=tuple(heads), position=_sentence(mark.position), name=mark.name or "…"
                )
            )
        return tuple(made)

    # --- the body --------------------------------------------------------------------------------------------------

    def _body(self) -> tuple[Block, ...]:
        """The ladder as nested blocks; a label that composing would not give again stays in the text."""
        charged = {item.place: item for item in self.found.assignments}
        root = _Node(-1, "")
        stack = [root]
        place = -1
        items = self.found.body
        for index, item in enumerate(items):
            if isinstance(item, Grid):
                stack[-1].blocks.append(_table(item))
                continue
            place += 1
            following = next((later for later in items[index + 1 :] if isinstance(later, Rung)), None)
            self._take(item, charged.get(place), following, stack, last=following is None)
        return root.closed()

    def _take(
        self, item: Rung, charge: Assignment | None, following: Rung | None, stack: list[_Node], *, last: bool
    ) -> None:
        rank = _RANKS.get(item.level, 99)
        while item.label and len(stack) > 1 and stack[-1].rank >= rank:
            stack.pop()
        parent = stack[-1]
        if item.label and rank < 99 and self._runs_on(item, parent):
            deeper = following is not None and bool(following.label) and _RANKS.get(following.level, 99) > rank
            node = _Node(rank, item.level, self._block(item, charge, deeper=deeper, last=last, following=following))
            parent.blocks.append(node)
            stack.append(node)
            return
        if item.label:
            self.doubt("body", f"số thứ tự “{item.label}” không theo dãy, giữ nguyên trong lời: {item.text[:50]}")
        label = f"{item.label} " if item.label else ""
        text = label + self._rich(item.line, "")
        text = _ended(text, "./." if last else ".")
        parent.blocks.append(
            _Node(99, "", Task(text, numbered=False, **_charged(charge)) if charge and not label else Paragraph(text))
        )

    def _runs_on(self, item: Rung, parent: _Node) -> bool:
        """Whether composing would give this label here; counts it when so."""
        level = item.level
        counts = self._throughout if level in ("dieu", "chuong") else parent.counts
        number = counts.get(level, 0) + 1
        if "".join(item.label.split()).rstrip(".:)/-–").casefold() != _shown(level, number).casefold():
            return False
        counts[level] = number
        return True

    def _block(
        self, item: Rung, charge: Assignment | None, *, deeper: bool, last: bool, following: Rung | None
    ) -> Clause | Task:
        level = item.level
        text = self._rich(item.line, level)
        bold = item.line.bold and level in ("I", "1", "a", "dieu")
        plain_heading = level in ("phan", "chuong", "muc", "tieu-muc", "I") or (level in ("1", "a", "dieu") and bold)
        if plain_heading and not text.endswith((";", ".")):
            return Clause(text.replace("**", ""), heading=True, level=level)
        same = following is not None and following.level == level
        text = _ended(text, "./." if last else ":" if deeper else ";" if level in "a-+" and same else ".")
        if charge:
            return Task(text, level=level, **_charged(charge))
        return Clause(text, level=level)

    def _rich(self, line: Line, level: str) -> str:
        """A line's text with inline marks where its looks differ from those of its role."""
        base_bold, base_italic = line.bold, line.italic
        parts = []
        for run in line.runs:
            if run.note:
                parts.append(self._note(run.note))
                continue
            text = inline.escape(run.text)
            stars = "*" * ((2 if run.bold and not base_bold else 0) + (1 if run.italic and not base_italic else 0))
            parts.append(_starred(text, stars))
        return " ".join("".join(parts).replace("\t", " ").split(" ")).strip()

    def _note(self, number: int) -> str:
        if number <= len(self.found.notes):
            name = str(number)
            if all(note.id != name for note in self.notes):
                text = "".join(run.text for run in self.found.notes[number - 1]).strip()
                self.notes.append(Note(name, inline.escape(text)))
            return f"[^{name}]"
        return ""


class _Node:
    """A block of the ladder that still takes children."""

    def __init__(self, rank: int, level: str, block: Block | None = None) -> None:
        self.rank, self.level, self.block = rank, level, block
        self.blocks: list[_Node | Block] = []
        self.counts: dict[str, int] = {}

    def closed(self) -> tuple[Block, ...]:
        return tuple(_closed(item) for item in self.blocks)


def _closed(item: _Node | Block) -> Block:
    if not isinstance(item, _Node):
        return item
    block, inner = item.block, item.closed()
    assert block is not None
    if isinstance(block, Clause):
        return Clause(block.text, block.heading, block.level, block.lead, inner)
    if isinstance(block, Task):
        return Task(
            block.text,
            block.numbered,
            block.level,
            block.lead,
            block.support,
            block.due,
            block.product,
            block.follows,
            inner,
        )
    return block


def _shown(level: str, number: int) -> str:
    """The label that composing gives, without its closing mark."""
    match level:
        case "I":
            return roman(number)
        case "a":
            return point(number)
        case "-" | "+":
            return ""
        case "phan" | "chuong":
            return f"{'phần' if level == 'phan' else 'chương'}{roman(number)}"
        case "muc" | "tieu-muc" | "dieu":
            return {"muc": "mục", "tieu-muc": "tiểumục", "dieu": "điều"}[level] + str(number)
    return str(number)


def _ended(text: str, end: str) -> str:
    """The text without the mark that composing puts at its end."""
    return text.removesuffix(end).rstrip() if end == "./." else text.removesuffix(end)


def _starred(text: str, stars: str) -> str:
    """Text between stars, which may not stand against white space."""
    inner = text.strip()
    if not stars or not inner:
        return text
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}{stars}{inner}{stars}{text[start + len(inner) :]}"


def _charged(item: Assignment) -> dict[str, object]:
    """The facts of a task as fields; a due day as a date."""
    days = re.findall(r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}", item.due)
    return {
        "lead": item.lead,
        "support": item.support,
        "due": days[-1] if days else item.due,
        "product": item.product,
    }


def _sentence(text: str) -> str:
    """Capitals → a name as one writes it: "PHÓ CHỦ TỊCH" becomes "Phó Chủ tịch"."""
    lower = text.lower()
    for name in _OFFICES:
        if lower == name.lower():
            return name
    for name in _OFFICES:
        lower = re.sub(rf"\b{re.escape(name.lower())}\b", name, lower)
    return lower[:1].upper() + lower[1:]


_OFFICES = (
    "Phó Chủ tịch Thường trực", "Phó Chủ tịch", "Chủ tịch", "Phó Giám đốc", "Giám đốc", "Phó Chánh Văn phòng",
    "Chánh Văn phòng", "Chánh Thanh tra", "Phó Trưởng phòng", "Trưởng phòng", "Phó Trưởng ban", "Trưởng ban",
    "Thứ trưởng", "Bộ trưởng", "Phó Cục trưởng", "Cục trưởng", "Phó Bí thư", "Bí thư", "Ủy ban nhân dân",
    "Hội đồng nhân dân", "Ban Thường vụ", "Ban Chấp hành", "Phó Hiệu trưởng", "Hiệu trưởng", "Thủ tướng",
)  # fmt: skip


def _table(grid: Grid) -> Table:
    """A ruled table: its first row gives the columns."""
    rows = [[" ".join(line.text for line in cell.lines).strip() for cell in row] for row in grid.rows]
    head, *rest = rows or [[""]]
    width = max((len(row) for row in rows), default=1)
    columns = tuple(Column(title or "…") for title in [*head, *[""] * (width - len(head))])
    return Table(columns, tuple(Row(tuple(inline.escape(cell) for cell in row)) for row in rest))
