"""`vbgen check`: what is wrong with plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vbgen.cli.output import finish

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic


@click.command("check")
@click.argument("plans", nargs=-1, required=True, metavar="PLAN…")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in kết quả.")
def command(plans: tuple[str, ...], form: str) -> None:
    """Tìm mọi lỗi của các tệp kế hoạch."""
    from vbgen.diagnostics import Fault
    from vbgen.schema import decode, lines_of
    from vbgen.source import read

    found: list[Diagnostic] = []
    lines: dict[str, list[str]] = {}
    for plan in plans:
        try:
            source = read(plan)
        except Fault as fault:
            found += fault.diagnostics
            continue
        faults = decode(source)[1]
        if faults:
            lines |= lines_of(source, faults)
        found += faults
    finish(found, lines, form)
