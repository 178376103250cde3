"""The nodes of a plan → where YAML or Markdown reads prose as something else, or nothing stands: what a clerk meant."""

from __future__ import annotations

from itertools import pairwise
from typing import Protocol

from vbgen import inline
from vbgen.declaring import Term
from vbgen.diagnostics import Span, closest, first_line
from vbgen.patterns import regex
from vbgen.schema.terms import CHILDREN, HEADS
from vbgen.source import Mapping, Node, Scalar, Sequence

_TOLD = ("body", "bases", "notes", "appendices")  # the fields whose texts are prose
_LISTS = (*CHILDREN, "rows", "appendices", "bases")
_NAME = regex(r"[A-Za-z0-9_-]+")
_QUOTES = "“”\"'"
_TIMES = regex(r"(?<=\d )(?<!\\)\*\d[^*]*\d\*(?= \d)")  # "5 *6 và 7* 8": stars of a product that pair
_PATH = regex(r"(?:\w:|\w|\\)\\[*\[^~]")  # "C:\*.docx"


class Teller(Protocol):
    """Who keeps what is found."""

    def fault(self, name: str, message: str, span: Span, hint: str = "", clause: str = "") -> None: ...
    def warning(self, name: str, message: str, span: Span, hint: str = "", clause: str = "") -> None: ...


def check(root: Mapping, told: Teller) -> None:
    """Find line breaks within paragraphs, marks that will not be printed, lists and tables with nothing in them."""
    for key, value in root.entries:
        if key.text in _TOLD:
            _check_list(key, value, told)
            _check_within(value, key.text, told)


def _check_within(node: Node, name: str, told: Teller) -> None:
    """Check a node and all within it, each with the name of the field that holds it; every plan goes through here."""
    waiting, seen = [(node, name)], set[int]()
    while waiting:
        node, name = waiting.pop()
        if id(node) in seen:  # an alias
            continue
        seen.add(id(node))
        if isinstance(node, Mapping):
            _check_mapping(node, told)
            waiting += [(value, key.text) for key, value in node.entries if not _is_sound(value)]
        elif isinstance(node, Sequence):
            if name in CHILDREN:
                _check_items(node, told)
            waiting += [(item, name) for item in node.items if not _is_sound(item)]
        else:
            _check_text(node, name, told)


def _is_sound(node: Node) -> bool:
    """Whether a node is a text of one line without marks, as nearly all are."""
    return type(node) is Scalar and "\n" not in node.text and not inline.has_marks(node.text)


def _check_mapping(node: Mapping, told: Teller) -> None:
    for key, value in node.entries:
        _check_list(key, value, told)
        if key.text == "table" and isinstance(value, Mapping) and not (value.get("rows") or value.get("source")):
            told.warning("S0352", "bảng chưa có hàng nào", key.span, "ghi `rows` hoặc `source`")


def _check_items(node: Sequence, told: Teller) -> None:
    for item in node.items:
        if isinstance(item, Scalar) and not item.text.strip():
            told.warning("S0352", "mục này để trống", item.span, "ghi nội dung, hoặc xóa mục")


def _check_list(key: Scalar, value: Node, told: Teller) -> None:
    if key.text in _LISTS and isinstance(value, Sequence) and not value.items:
        told.warning("S0352", f"`{key.text}` chưa có mục nào", key.span, "ghi các mục, hoặc bỏ trường này")


def _check_text(node: Scalar, name: str, told: Teller) -> None:
    text = node.text.strip()
    if "\n" in text and name not in ("rows", "columns", "cells", "caption"):
        hint = "viết liền một dòng; hai đoạn thì viết thành hai mục"
        told.warning("S0351", "đoạn này xuống dòng ở giữa", first_line(node.span), hint)
    if inline.has_marks(text) and (lost := _TIMES.search(text) or _PATH.search(text)):
        hint = "viết `x` cho phép nhân, `\\*` cho dấu sao, `\\\\` cho dấu “\\”"
        told.warning("S0350", f"dấu ở “{lost[0]}” sẽ không in: bị hiểu là mã của chữ nghiêng", node.span, hint)


def lead_in(node: Node) -> Scalar | None:
    """The text of an unquoted "… một số nội dung sau:", which YAML takes for a field without a value."""
    match node:
        case Mapping(entries=((Scalar() as key, Scalar() as value),)) if " " in key.text and not value.text.strip():
            return key
    return None


def filing(node: Node) -> Scalar | None:
    """The text of an unquoted filing line, "Lưu: VT", which YAML takes for a mapping."""
    match node:
        case Mapping(entries=((Scalar() as key, Scalar() as value),)) if key.text.casefold() == "lưu":
            return Scalar(f"{key.text}: {value.text}", node.span)
    return None


def lacks_text(node: Mapping, terms: dict[str, Term]) -> bool:
    """Whether a mapping has fields of a task or a clause and nothing that says what it is."""
    names = [key.text for key, _ in node.entries]
    return not any(name in HEADS or name in CHILDREN for name in names) and any(
        name in terms or closest(name, (term.title for term in terms.values())) for name in names
    )


def sentence(node: Mapping) -> tuple[Span, str] | None:
    """Where "Lưu ý: gửi báo cáo" without quotes has its colon, and the sentence; None for a mapping that is meant."""
    match node:
        case Mapping(entries=((Scalar() as key, Scalar() as value),)) if not _NAME.fullmatch(key.text):
            at = Span(key.span.end_line, key.span.end_column, key.span.end_line, key.span.end_column + 1)
            return at, f"{key.text}: {value.text}".strip(_QUOTES)
    return None


def cut(node: Mapping) -> tuple[Span, str] | None:
    """The first comma that cuts a sentence in `{…}` in two, and what stands behind it; None when no comma does."""
    for (_, before), (key, value) in pairwise(node.entries):
        if is_cut(key, value):
            at = before.span
            return Span(at.end_line, at.end_column, at.end_line, at.end_column + 1), key.text
    return None


def is_cut(key: Scalar, value: Node) -> bool:
    """Whether a field is a piece of a sentence: it has no colon, as only in `{…}` can be, and is no name."""
    if not isinstance(value, Scalar) or value.text or not value.plain:
        return False
    return value.span[:2] == key.span[2:] and " " in key.text.strip()


def comma(row: Node) -> Span:
    """The comma that cuts a cell of `[…]` in two: what stands behind it begins with a small letter; else the row."""
    items = row.items if isinstance(row, Sequence) else ()
    for before, cell in pairwise(items):
        if isinstance(cell, Scalar) and cell.plain and cell.text[:1].islower():
            at = before.span
            return Span(at.end_line, at.end_column, at.end_line, at.end_column + 1)
    return row.span
