"""A file of any office → a plan in YAML, with what is unsure marked; no word of the file may be lost on the way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from vbgen import readers
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.drafting import Doubt, draft
from vbgen.importing.losses import lost, text_of
from vbgen.model import Block, Document, Image, QrCode
from vbgen.named import NamedTuple
from vbgen.outline import reading as blocks_of
from vbgen.overlooked import OverlookedSort, overlooked
from vbgen.readers.reading import Apart, Reading, Unreadable
from vbgen.recognise.appendices import unattached
from vbgen.recognise.building import build
from vbgen.recognise.facts import Facts, facts, plain
from vbgen.recognise.zones import lines_of
from vbgen.tree import Drawing

MARK = "cần xác minh"
"""What a doubt's comment begins with in the plan."""


class Imported(NamedTuple):
    """What came of a file: the document, doubts for a person, warnings about the file, and the printed facts."""

    document: Document
    doubts: tuple[Doubt, ...]
    findings: tuple[Diagnostic, ...]
    facts: Facts
    name: str  # of the file, without its folder

    @property
    def json(self) -> dict[str, Any]:
        """The facts as they are printed in the file."""
        return plain(self.facts)

    @property
    def yaml(self) -> str:
        """The plan: doubts above the fields that they are about, what found no place at the end."""
        kept = [text_of(item) for item in unattached(self.facts.appendices)]
        tail = ["--- Phần sau chữ ký của tệp gốc, chưa có chỗ trong kế hoạch ---", *kept] if kept else []
        return draft(self.document, self.doubts, MARK, [f"Nhập từ {self.name}"], tail)


def read(path: str | os.PathLike[str], converted: readers.Converted = readers.NOTHING) -> Imported:
    """Read a Word file, a PDF, a web page or a text; `converted` is what readers.convert gave for several files.

    Raises Fault for a file that holds no document.
    """
    path = os.fspath(path)
    return understood(opened(path, converted), path)


def opened(path: str, converted: readers.Converted = readers.NOTHING) -> Reading:
    """What stands in a file. Raises Fault for one that cannot be read."""
    try:
        return readers.read(path, converted)
    except Unreadable as error:
        raise Fault(Diagnostic("S0101", f"không nhập được: {error}", path)) from None


def understood(reading: Reading, path: str) -> Imported:
    """What was read of a file → what it means; `path` is what findings name. Raises Fault for a file without words."""
    if not any(line.text.strip() for item in reading.items for line in lines_of(item)):
        raise Fault(Diagnostic("S0105", "không nhập được: tệp không có chữ nào", path))
    found = facts(reading)
    built = build(found)
    words = lost(reading, found, built)
    unkept = [Doubt("", f"chữ của tệp gốc chưa vào kế hoạch: {' '.join(words)}")] if words else []
    doubts = (*built.doubts, *_second(found), *_unclaimed(built.document), *unkept)
    findings = [item._replace(file=path, severity=Severity.WARNING) for item in reading.findings]
    left = len(unattached(found.appendices)) + sum(bool(doubt.kept) for doubt in built.doubts)
    shown = sum(isinstance(item, Drawing) for apart in _apart(reading) for item in apart)
    if without := shown - sum(isinstance(block, Image | QrCode) for block in _blocks(built.document)):
        hint = "hình ở đầu văn bản hoặc trong khối chữ ký: chép lại vào tệp Word nếu cần"
        findings.append(Diagnostic("S0219", f"{without} hình của tệp gốc không có chỗ trong kế hoạch", path, hint=hint))
    if left:
        hint = "chuyển từng đoạn vào chỗ của nó trong kế hoạch, hoặc tách thành văn bản riêng"
        told = f"{left} đoạn của tệp gốc chưa có chỗ trong kế hoạch, giữ thành chú thích"
        findings.append(Diagnostic("S0138", told, path, hint=hint))
    if words:
        hint = "đọc tệp gốc ở những chữ ấy, ghi vào kế hoạch; chúng đứng trong chú thích đầu tệp"
        findings.append(Diagnostic("S0151", f"{len(words)} chữ của tệp gốc chưa vào kế hoạch", path, hint=hint))
    return Imported(built.document, doubts, tuple(findings), found, os.path.basename(path))


def _apart(reading: Reading) -> Iterator[tuple[Apart, ...]]:
    return (item.before for item in reading.items)


def _blocks(document: Document) -> Iterator[Block]:
    for body in (document.body, *(appendix.body for appendix in document.appendices)):
        yield from blocks_of(body)


def _second(found: Facts) -> list[Doubt]:
    """A doubt when another document, with a number of its own, stands behind the signatures."""
    if not unattached(found.appendices):
        return []
    return [Doubt("", "tệp gốc có thêm một văn bản khác ở sau; tách ra rồi nhập riêng")]


def _unclaimed(document: Document) -> list[Doubt]:
    """The tables with rows that name units and became no tasks."""
    rows = [item for item in overlooked(document) if item.sort in (OverlookedSort.ROW, OverlookedSort.APPENDED_ROW)]
    told = []
    for table, group in groupby(rows, key=lambda item: item.path.rpartition(".")[0]):
        found = list(group)
        where = "appendices" if found[0].sort is OverlookedSort.APPENDED_ROW else "body"
        why = (
            f"bảng {table} có {len(found)} hàng nêu tên cơ quan mà chưa nhận thành nhiệm vụ, như “{found[0].text[:60]}”"
        )
        told.append(Doubt(where, why))
    return told
