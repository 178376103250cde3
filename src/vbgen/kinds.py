"""What can be written: each kind of each standard, with what a plan of it must and may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vbgen.standards import STANDARDS, Form, Kind, standard

_TITLES = ("kind", "mã", "tên loại", "mẫu", "phải có", "các mục của mẫu (* phải có)")


def facts() -> list[dict[str, Any]]:
    """Every kind, with its standard, as plain values."""
    return [_facts(kind, form) | {"standard": slug} for slug, kind, form in _kinds()]


def table() -> Iterator[str]:
    """A table of aligned columns below the name of each standard."""
    rows = [(slug, _row(_facts(kind, form))) for slug, kind, form in _kinds()]
    widths = [max(len(row[column]) for row in [_TITLES, *(row for _, row in rows)]) for column in range(len(_TITLES))]
    for index, (slug, title) in enumerate(STANDARDS.items()):
        yield from [""] * bool(index)
        yield f"{title} (standard: {slug})"
        yield from _aligned([_TITLES, *(row for owner, row in rows if owner == slug)], widths)


def _kinds() -> Iterator[tuple[str, Kind, Form]]:
    for slug in STANDARDS:
        law = standard(slug)
        for kind in (*law.kinds.values(), *law.copies.values()):
            yield slug, kind, law.forms[kind.form]


def _facts(kind: Kind, form: Form) -> dict[str, Any]:
    """What a plan of a kind must and may hold; fields in the order of the printed document."""
    keys = dict.fromkeys((key, row.required and key == row.key) for row in form.particulars for key in row.keys)
    ordered = ("original", "summary", "addressees", "bases")
    return {
        "kind": kind.slug,
        "code": kind.code,
        "name": kind.name,
        "form": form.number,
        "required": [
            *(field for field in ordered if field in form.required),
            *(["body"] if not form.particulars and not form.copies else []),
            *(["signers"] if form.signers else []),
        ],
        "addressees": kind.addressees,
        "particulars": [{"key": key, "required": required} for key, required in keys],
    }


def _row(facts: dict[str, Any]) -> tuple[str, ...]:
    keys = " ".join(item["key"] + "*" * item["required"] for item in facts["particulars"])
    code, form = facts["code"] or "–", facts["form"] or "–"
    return facts["kind"], code, facts["name"], form, " ".join(facts["required"]), keys


def _aligned(rows: Iterable[tuple[str, ...]], widths: list[int]) -> Iterator[str]:
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
