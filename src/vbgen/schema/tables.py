"""Columns that share a name, cells that are one; and what a table of assignments must be: a column for all it says."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.columns import BOTH, OTHER, STANDARD, held, keys
from vbgen.declaring import Term
from vbgen.diagnostics import Span, closest, first_line
from vbgen.model import Assignments, Block, Clause, Column, Merge, Row, Task
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.schema import prose
from vbgen.schema.terms import terms_of
from vbgen.source import Mapping, Node, Scalar, Sequence
from vbgen.tabular import MergedCell

if TYPE_CHECKING:
    from vbgen.schema.decoder import Decoder

_PERCENT = regex(r"(?:100|[0-9]{1,2})(?:[.,][0-9]+)?\s*%?")


_GROUP = 2  # cells of a row that heads a group: its number and its name
_QUOTED = "ô có dấu phẩy thì đặt trong ngoặc kép"


# --- columns --------------------------------------------------------------------------------------------------------


def columns(node: Node, term: Term, decoder: Decoder) -> tuple[Column, ...]:
    """The columns of a table; those in the `columns` of one that names them together know what stands over them."""
    found = []
    for item in _listed(node):
        inner = item.get("columns") if isinstance(item, Mapping) else None
        if not isinstance(item, Mapping) or inner is None:
            column = decoder.lone(item, term)
            found += [column] if isinstance(column, Column) else []
            if found and column and column.width and not _PERCENT.fullmatch(column.width):
                decoder.fault("S0317", "bề rộng cột phải là phần trăm", first_line(item.span), "viết 30 hoặc 30%")
            continue
        for key, _ in item.entries:
            if key.text not in ("title", "columns"):
                hint = "ghi trường này ở các cột bên trong" if key.text in terms_of(Column) else ""
                decoder.fault("S0301", f"cột gộp chỉ có `title` và `columns`, không có `{key.text}`", key.span, hint)
        inside = columns(inner, term, decoder) if not isinstance(inner, Scalar) or inner.text.strip() else ()
        if not inside:
            decoder.fault("S0302", "thiếu các cột trong `columns`", first_line(item.span))
        title = item.get("title")
        name = "" if title is None else decoder.text(title)
        if not name:
            decoder.fault("S0302", "thiếu `title` (tên chung của các cột)", first_line(item.span))
        found += [dataclasses.replace(one, under=(name, *one.under)) for one in inside]
    return tuple(found)


def column_nodes(node: Node) -> tuple[Node, ...]:
    """The node of each column, in the order of `columns`."""
    found: list[Node] = []
    for item in _listed(node):
        inner = item.get("columns") if isinstance(item, Mapping) else None
        found += [item] if inner is None else column_nodes(inner)
    return tuple(found)


def _listed(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


# --- rows -----------------------------------------------------------------------------------------------------------


def rows(node: Node, count: int, decoder: Decoder) -> tuple[Row, ...]:
    """The rows of a table of `count` columns (0: of as many as there are); told are cells too many and wrong merges."""
    lines = [_listed(line) for line in _listed(node)]
    table = _MergedRows(count or max(map(len, lines), default=0), len(lines), decoder)
    found = []
    for number, (line, cells) in enumerate(zip(_listed(node), lines, strict=True), 1):
        if table.hanging or Mapping in map(type, cells):
            found.append(table.row(number, cells))
            continue
        if count and len(cells) > count:
            decoder.fault(
                "S0309", f"hàng {number} có {len(cells)} ô, bảng chỉ có {count} cột", prose.comma(line), _QUOTED
            )
        if _GROUP < len(cells) < count:
            message = f"hàng {number} có {len(cells)} ô, bảng có {count} cột: ô cuối để trống"
            decoder.warning("S0372", message, first_line(line.span), 'ô trống ở giữa ghi ""; ở cuối cũng ghi cho rõ')
        found.append(Row(tuple(map(decoder.text, cells))))
    return tuple(found)


class _MergedRows:
    """Rows in which cells stand over several columns or rows; `hanging`: how many rows more a column is covered."""

    def __init__(self, count: int, whole: int, decoder: Decoder) -> None:
        self._count, self._whole, self._decoder = count, whole, decoder
        self.hanging: dict[int, int] = {}

    def row(self, number: int, cells: tuple[Node, ...]) -> Row:
        """A row whose cells take the columns that no cell above covers."""
        texts, merged, at = [""] * self._count, [], 0
        below = {column: left - 1 for column, left in self.hanging.items() if left > 1}
        for node in cells:
            while at in self.hanging:
                at += 1
            if at >= self._count:
                taken = f", {len(self.hanging)} cột có ô gộp của hàng trên" if self.hanging else ""
                message = f"hàng {number} có {len(cells)} ô, bảng chỉ có {self._count} cột{taken}"
                self._decoder.fault("S0309", message, node.span, _QUOTED)
                break
            if isinstance(node, Mapping):
                found = self._cell(node, number, at)
                texts[at] = found.text
                merged += [Merge(at, found.span, found.down)] if found.span > 1 or found.down > 1 else []
                below |= dict.fromkeys(range(at, at + found.span), found.down - 1) if found.down > 1 else {}
                at += found.span
            else:
                texts[at] = self._decoder.text(node)
                at += 1
        alone = merged == [Merge(0, self._count)]
        self.hanging = below
        return Row((texts[0],)) if alone else Row(tuple(texts), merged=tuple(merged))

    def _cell(self, node: Mapping, number: int, at: int) -> _Sized:
        """A cell with its size, or one of a single place after a fault."""
        cell = self._decoder.record(node, MergedCell)
        if not isinstance(cell, MergedCell):
            return _Sized("")
        span, down = (self._size(node, cell, name, f"hàng {number}, cột {at + 1}") for name in ("span", "down"))
        over = next((column for column in range(at + 1, at + span) if column in self.hanging), None)
        where = f"ô ở hàng {number}, cột {at + 1}"
        if at + span > self._count:
            self._wrong(node, f"{where} rộng {span} cột, từ đó bảng chỉ còn {self._count - at} cột")
        elif over is not None:
            self._wrong(node, f"{where} rộng {span} cột, đè lên ô gộp của hàng trên ở cột {over + 1}")
        elif number - 1 + down > self._whole:
            self._wrong(node, f"{where} cao {down} hàng, từ đó bảng chỉ còn {self._whole - number + 1} hàng")
        else:
            return _Sized(cell.text, span, down)
        return _Sized(cell.text)

    def _size(self, node: Mapping, cell: MergedCell, name: str, where: str) -> int:
        said = getattr(cell, name)
        if said and not (said.isdecimal() and 0 < int(said[:6]) < 1000):
            self._wrong(node, f"`{name}` của ô ở {where} phải là một số từ 1, không phải “{said}”")
            return 1
        return int(said or 1)

    def _wrong(self, node: Node, message: str) -> None:
        self._decoder.fault("S0217", message, first_line(node.span), "sửa `span`, `down`, hoặc thêm ô, hàng cho đủ")


class _Sized(NamedTuple):
    text: str
    span: int = 1
    down: int = 1


# --- assignments ----------------------------------------------------------------------------------------------------

_FACTS = {"chu-tri": "lead", "phoi-hop": "support", "thoi-han": "due", "san-pham": "product"}


def check(table: Assignments, at: Span, decoder: Decoder) -> None:
    """Fault a table that would print less than it says (S0337)."""
    if bool(table.by) == bool(table.blocks):
        hint = "ghi `by` để lấy nhiệm vụ của văn bản, hoặc `tasks` và các `heading` của bảng"
        decoder.fault("S0337", "bảng phân công phải có hoặc `by`, hoặc nhiệm vụ của chính nó", at, hint)
        return
    columns = table.columns or STANDARD
    facts, names = held(columns).facts, keys(columns)
    if "nhiem-vu" not in facts:
        decoder.fault("S0337", "không rõ cột nào ghi nhiệm vụ", at, "thêm `fact: nhiem-vu` vào cột ấy")
    if table.blank and table.blocks:
        decoder.fault("S0337", "`blank` chỉ đi cùng `by`", at, "ghi cột để trống vào `columns`")
    others = [name for name, fact in zip(names, facts, strict=True) if fact in (OTHER, BOTH)]
    for block in _rows(table.blocks):
        if not isinstance(block, Clause | Task) or (isinstance(block, Clause) and not block.heading):
            hint = "chỉ có `heading` cho nhóm và `tasks`"
            decoder.fault("S0337", "bảng phân công không chứa đoạn văn, khoản hoặc bảng khác", at, hint)
            continue
        for name, _ in block.cells:
            if name not in names:
                near = closest(name, others)
                hint = f"có phải `{near}`?" if near else "các cột: " + ", ".join(names)
                decoder.fault("S0337", f"bảng không có cột “{name}”", at, hint)
        for fact, field in _FACTS.items():
            if getattr(block, field, "") and isinstance(block, Task) and fact not in facts and not _said(fact, facts):
                hint = f"thêm cột, hoặc ghi `fact: {fact}` vào cột giữ nó"
                decoder.fault("S0337", f"nhiệm vụ có `{field}` mà bảng không có cột ấy: {block.text[:40]}", at, hint)


def _said(fact: str, facts: tuple[str, ...]) -> bool:
    return BOTH in facts and fact in ("chu-tri", "phoi-hop")


def _rows(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _rows(getattr(block, "blocks", ()))
