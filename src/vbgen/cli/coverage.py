"""`vbgen coverage`: what became of each of the superior's tasks."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import finish, warn_of_registry

if TYPE_CHECKING:
    from vbgen.covering import Coverage


@click.command("coverage")
@click.argument("superior", metavar="SUPERIOR")
@click.argument("ours", nargs=-1, required=True, metavar="OURS…")
@click.option("--as", "name", metavar="UNIT", help="Mã đơn vị của mình; cùng với --units.")
@click.option("--units", "registry", metavar="UNITS", help="Sổ đơn vị.")
@click.option("--format", "form", type=click.Choice(["text", "json", "xlsx", "docx"]), default="text", help="Cách ghi.")
@click.option("-o", "--output", metavar="OUT", help="Tệp ghi ra; cần cho xlsx, docx.")
def command(
    superior: str, ours: tuple[str, ...], name: str | None, registry: str | None, form: str, output: str | None
) -> None:
    """Đối chiếu nhiệm vụ cấp trên với văn bản của mình; mã thoát 1 khi còn nhiệm vụ chưa triển khai."""
    from vbgen.covering import coverage
    from vbgen.diagnostics import Fault
    from vbgen.plans import document_of, unit_of

    if bool(name) != bool(registry):
        raise click.UsageError("--as và --units phải đi cùng nhau")
    if form in ("xlsx", "docx") and not output:
        raise click.UsageError(f"--format {form} cần -o TỆP")
    try:
        unit = unit_of(registry, name) if registry and name else None
        named = [(os.path.splitext(os.path.basename(path))[0], document_of(path)) for path in ours]
        found = coverage(document_of(superior), named, unit)
        if registry:
            warn_of_registry(registry)
        _write(found, form, output, os.path.basename(superior))
    except Fault as fault:
        finish(fault.diagnostics)
    sys.exit(0 if found.complete else 1)


def _write(found: Coverage, form: str, output: str | None, title: str) -> None:
    from vbgen import matrix
    from vbgen.files import save

    if form in ("xlsx", "docx"):
        data = (matrix.xlsx if form == "xlsx" else matrix.docx)(found, title)
    else:
        shown = (matrix.json if form == "json" else matrix.text)(found, title)
        if not output:
            click.echo(shown, nl=False)
            return
        data = shown.encode()
    save(output or "", data)
    click.echo(f"Đã ghi {output}")
