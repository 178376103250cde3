"""`vbgen explain`: the manual of one id."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("name", metavar="ID")
def command(name: str) -> None:
    """Giải thích một mã lỗi hoặc quy tắc: nói gì, ví dụ sai và đúng, căn cứ."""
    from vbgen.lint.registry import manual, near

    page = manual(name.upper())
    if page is None:
        meant = ", ".join(f"`{other}`" for other in near(name))
        raise click.UsageError(f"không có mã `{name}`" + (f"; có phải {meant}?" if meant else ""))
    click.echo(f"{page.id} ({page.severity.title})\n\n{page.text}")
    if page.clause:
        click.echo(f"\nCăn cứ: {page.clause}.")
