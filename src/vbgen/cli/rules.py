"""`vbgen rules`: every rule of `vbgen check` and every fault, as a list or as the manual docs/rules.md."""

from __future__ import annotations

import click


@click.command("rules")
@click.option("--markdown", is_flag=True, help="In toàn bộ sổ tay quy tắc bằng Markdown.")
def command(markdown: bool) -> None:
    """Liệt kê các quy tắc của `vbgen check` và các lỗi của tệp."""
    from vbgen.lint import manual

    for line in manual.markdown() if markdown else manual.listing():
        click.echo(line)
