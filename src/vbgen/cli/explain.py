"""`vbgen explain`: the manual of one rule."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("name", metavar="ID")
def command(name: str) -> None:
    """Giải thích một quy tắc: nói gì, ví dụ sai và đúng, căn cứ."""
    from vbgen.diagnostics import closest
    from vbgen.lint import catalogue

    known = catalogue()
    rule = known.get(name.upper())
    if rule is None:
        near = closest(name, known)
        raise click.UsageError(f"không có quy tắc `{name}`" + (f"; có phải `{near}`?" if near else ""))
    click.echo(f"{rule.id} ({rule.severity.title})\n\n{rule.manual}")
    if rule.clause:
        click.echo(f"\nCăn cứ: {rule.clause}.")
