"""What a table of assignments must be: tasks of its own or a grouping, and a column for everything that they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.columns import BOTH, OTHER, STANDARD, held, keys
from vbgen.diagnostics import Span, closest
from vbgen.model import Assignments, Block, Clause, Task

if TYPE_CHECKING:
    from vbgen.schema.decoder import Decoder

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
