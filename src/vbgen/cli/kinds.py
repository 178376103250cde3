"""`vbgen kinds`: what can be written, and what each kind asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from vbgen.standards import Form, Kind

_TITLES = ("kind", "mã", "tên loại", "mẫu", "phải có", "các mục của mẫu (* phải có)")


@click.command("kinds")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách ghi.")
def command(form: str) -> None:
    """Liệt kê các tên loại văn bản: mã, mẫu, trường phải có, các mục điền vào `particulars`."""
    if form == "json":
        import json

        found = [_facts(kind, form_) | {"standard": standard} for standard, kind, form_ in _kinds()]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for line in _table():
        click.echo(line)


def _kinds() -> Iterator[tuple[str, Kind, Form]]:
    from vbgen.standards import STANDARDS, standard

    for slug in STANDARDS:
        law = standard(slug)
        for kind in (*law.kinds.values(), *law.copies.values()):
            yield slug, kind, law.forms[kind.form]


def _facts(kind: Kind, form: Form) -> dict[str, Any]:
    """What a plan of a kind must and may hold; fields in the order of the printed document."""
    keys = dict.fromkeys((row.key, row.required) for row in form.particulars if row.key)
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


def _table() -> Iterator[str]:
    """Two tables of aligned columns, one below the name of each standard."""
    from vbgen.standards import STANDARDS

    rows = [(standard, _row(_facts(kind, form))) for standard, kind, form in _kinds()]
    widths = [max(len(row[column]) for row in [_TITLES, *(row for _, row in rows)]) for column in range(len(_TITLES))]
    for standard, title in STANDARDS.items():
        yield f"{title} (standard: {standard})"
        yield from _aligned([_TITLES, *(row for owner, row in rows if owner == standard)], widths)
        if standard != list(STANDARDS)[-1]:
            yield ""


def _row(facts: dict[str, Any]) -> tuple[str, ...]:
    keys = " ".join(item["key"] + "*" * item["required"] for item in facts["particulars"])
    code, form = facts["code"] or "–", facts["form"] or "–"
    return facts["kind"], code, facts["name"], form, " ".join(facts["required"]), keys


def _aligned(rows: Iterable[tuple[str, ...]], widths: list[int]) -> Iterator[str]:
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
