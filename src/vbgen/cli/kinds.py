"""`vbgen kinds`: what can be written, and what each kind asks for."""

from __future__ import annotations

import click


@click.command("kinds")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách ghi.")
def command(form: str) -> None:
    """Liệt kê các tên loại văn bản: mã, mẫu, trường phải có, các mục điền vào `particulars`."""
    from vbgen import kinds

    if form == "json":
        import json

        click.echo(json.dumps(kinds.facts(), ensure_ascii=False, indent=2))
        return
    for line in kinds.table():
        click.echo(line)
