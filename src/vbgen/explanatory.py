"""Bản so sánh, thuyết minh: two versions of a text → the table that dossiers of appraisal carry, as a Word file.

Landscape A4, three columns: the text before, the draft, the explanation. Changed words stand in italics in both, what
is new or dropped is marked. The explanations that a person wrote into an older table of the same path are kept.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import IO, Any

from vbgen.comparing import compare
from vbgen.comparing.matching import Node, appendix_pairs, appendix_slot, matched
from vbgen.comparing.saying import named, shown
from vbgen.comparing.words import stretches
from vbgen.compose.citations import as_read, short_citations
from vbgen.model import Assignments, Clause, Document, Table, Task, standard_of
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards.ladder import printed
from vbgen.vietnamese import folded, lower_first, upper_first
from vbgen.widetable import CellWords, wide_table

_HEAD = ("VĂN BẢN GỐC", "DỰ THẢO", "THUYẾT MINH")
_SAME, _NEW, _DROPPED = "Giữ nguyên.", "(bổ sung)", "(bỏ)"
_WIDTHS = (96, 96, 65)  # mm, of 257 between the margins
_LOST = "(thuyết minh của bản trước, chưa rõ thuộc hàng nào)"


class Clauses(NamedTuple):
    """A row: what stood in the older version, and what stands in the draft; "" where there is nothing."""

    before: str
    after: str


def table(before: Document, after: Document, path: str = "") -> bytes:
    """The .docx of the table; explanations are taken over from the one at `path`."""
    rows = list(clauses(before, after))
    kept = _explained(path)
    told = [kept.pop(_key(row), "") or (_SAME if row.before == row.after else "") for row in rows]
    lost = [Clauses("", _LOST) for _ in kept]
    rows += lost
    told += kept.values()
    cells = [
        (_marked(row, "-", _DROPPED), _marked(row, "+", _NEW), [CellWords(why)])
        for row, why in zip(rows, told, strict=True)
    ]
    return wide_table(_title(before, after), _HEAD, _WIDTHS, cells)


def clauses(before: Document, after: Document) -> Iterator[Clauses]:
    """The subject, the bases, every clause of both versions in the order of the draft, then what else differs."""
    yield Clauses(before.summary, after.summary)
    older, newer = _ClauseTexts(before), _ClauseTexts(after)
    if before.bases or after.bases:
        yield Clauses(older.bases(), newer.bases())
    yield from _blocks(before, after, older, newer)
    for change in compare(before, after):
        if not (change.about or change.is_of_block) and not _SHOWN.match(change.path):
            texts = [f"{named(change)}: {shown(value)}" if value else "" for value in (change.before, change.after)]
            yield Clauses(*texts)


_SHOWN = regex(r"(?:summary|bases)\b|appendices\[\d+\](?:\.title)?$")  # fields that have rows of their own


def _blocks(before: Document, after: Document, older: _ClauseTexts, newer: _ClauseTexts) -> Iterator[Clauses]:
    """The clauses of body and appendices, each appendix below its title."""
    found = matched(before, after)
    backwards = {new: old for old, new in found.pairs.items()}
    gone = [at for at in range(len(found.old)) if at not in found.pairs]
    pairs = appendix_pairs(before, after)
    titles = {appendix_slot(new): Clauses(older.title(old), newer.title(new)) for old, new in pairs.items()}
    titles |= {
        appendix_slot(at): Clauses("", newer.title(at))
        for at in range(len(after.appendices))
        if at not in pairs.values()
    }
    for at, node in enumerate(found.new):
        if (title := titles.pop(node.slot, None)) is not None:
            yield title
        old = backwards.get(at)
        if old is not None:
            while gone and gone[0] < old:
                yield Clauses(older.text(found.old[gone.pop(0)]), "")
        yield Clauses(older.text(found.old[old]) if old is not None else "", newer.text(node))
    yield from titles.values()  # of those that hold nothing
    dropped = {appendix_slot(at): at for at in range(len(before.appendices)) if at not in pairs}
    for at in gone:
        if (last := dropped.pop(found.old[at].slot, None)) is not None:
            yield Clauses(older.title(last), "")
        yield Clauses(older.text(found.old[at]), "")
    yield from (Clauses(older.title(last), "") for last in dropped.values())


class _ClauseTexts:
    """The blocks of one document as they are read, what is cited in short."""

    def __init__(self, document: Document) -> None:
        self._bases, self._appendices = document.bases, document.appendices
        self._cited = short_citations(document)

    def bases(self) -> str:
        return "\n".join(map(self._words, self._bases))

    def title(self, at: int) -> str:
        """The number of an appendix, where there are several of its sort, and its title."""
        own = self._appendices[at]
        alike = [place for place, one in enumerate(self._appendices) if bool(one.kind) == bool(own.kind)]
        number = f" {alike.index(at) + 1}" if len(alike) > 1 else ""
        return f"{'Văn bản kèm theo' if own.kind else 'Phụ lục'}{number}: {own.title}"

    def text(self, node: Node) -> str:
        """A block's number, its words, and its facts that the words do not say."""
        block = node.block
        if isinstance(block, Table | Assignments):
            rows = [" | ".join(row.cells) for row in block.rows] if isinstance(block, Table) else []
            head = " | ".join(column.title for column in block.columns) or "Bảng phân công nhiệm vụ"
            return "\n".join(map(self._words, (head, *rows)))
        words = self._words(shown(block))
        facts = _facts(block, words) if isinstance(block, Task) else []
        number = ""
        if isinstance(block, Clause | Task) and "/" not in node.place:
            number = block.label or printed(node.place.rpartition(".")[2])
        return f"{number} {words}".lstrip() + (f" ({'; '.join(facts)})" if facts else "")

    def _words(self, text: str) -> str:
        return as_read(text, self._cited)


def _facts(task: Task, words: str) -> list[str]:
    """The facts of a task that its words do not say."""
    said = folded(words)
    found = {
        "chủ trì": task.lead,
        "phối hợp": "; ".join(task.support),
        "thời hạn": task.due,
        "sản phẩm": task.product,
    }
    return [f"{name}: {value}" for name, value in found.items() if value and folded(value) not in said]


def _marked(row: Clauses, sign: str, mark: str) -> list[CellWords]:
    """One side's words, those that differ from the other side in italics; the mark of a side that stands alone."""
    words = [CellWords(part.text, "i" * (part.sign == sign)) for part in stretches(*row) if part.sign in (" ", sign)]
    alone = row.before if sign == "-" else row.after
    is_lost = row.after == _LOST
    return [*words, CellWords(f" {mark}", "b")] if alone and not all(row) and not is_lost else words


def _title(before: Document, after: Document) -> list[str]:
    kind = standard_of(after).kinds.get(after.kind)
    name = upper_first((kind.name if kind else after.kind).lower())
    return ["BẢN SO SÁNH, THUYẾT MINH", f"Dự thảo {name} {lower_first(after.summary)}".strip()]


# --- explanations that are kept ---------------------------------------------------------------------------------------


def _key(row: Clauses) -> str:
    """What a row is known by when the table is made again: the words before, which stay, else those of the draft."""
    return " ".join(folded(row.before or row.after).split())


def is_table(data: bytes) -> bool:
    """Whether a file is a table that was made here, whose explanations are taken over."""
    return _grid(io.BytesIO(data)) is not None


def _grid(file: str | IO[bytes]) -> Any:
    """The table of a file that was made here, None for any other file."""
    import docx

    try:
        tables = docx.Document(file).tables
    except Exception:  # python-docx raises whatever its parts meet in a broken file
        return None
    heads = [tuple(cell.text.strip() for cell in table.rows[0].cells) for table in tables if table.rows]
    return tables[heads.index(_HEAD)] if _HEAD in heads else None


def _explained(path: str) -> dict[str, str]:
    """The third column of an older table, by the key of its row."""
    found: dict[str, str] = {}
    grid = _grid(path) if path and os.path.isfile(path) else None
    for row in grid.rows[1:] if grid is not None else ():
        before, after, why = (cell.text.strip() for cell in row.cells)
        if why and why != _SAME:  # what a person wrote
            key = f"{_LOST}{len(found)}" if after == _LOST else _key(Clauses(_unmarked(before), _unmarked(after)))
            found[key] = f"{found[key]}\n{why}" if key in found else why
    return found


def _unmarked(text: str) -> str:
    return text.removesuffix(_NEW).removesuffix(_DROPPED).strip()
