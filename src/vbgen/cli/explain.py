"""`vbgen explain`: the manual of one id."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("name", metavar="ID")
def command(name: str) -> None:
    """Giải thích một mã lỗi hoặc quy tắc: nói gì, ví dụ sai và đúng, căn cứ."""
    from vbgen.lint.registry import family, near

    manual = family(name[:1].upper()).get(name.upper())
    if manual is None:
        meant = ", ".join(f"`{other}`" for other in near(name))
        raise click.UsageError(f"không có mã `{name}`" + (f"; có phải {meant}?" if meant else ""))
    click.echo(f"{manual.id} ({manual.severity.title})\n\n{manual.text}")
    if manual.clause:
        click.echo(f"\nCăn cứ: {manual.clause}.")
