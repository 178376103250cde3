"""`vbgen kinds`: what can be written."""

from __future__ import annotations

import click


@click.command("kinds")
def command() -> None:
    """Liệt kê các tên loại văn bản và mẫu của chúng."""
    from vbgen.standards import COPY_KINDS, FORMS, KINDS, PARTY_KINDS

    for kind in (*KINDS.values(), *COPY_KINDS.values(), *PARTY_KINDS.values()):
        form = FORMS[kind.form]
        number = f"mẫu {form.number}" if form.number[:1].isdigit() else form.number or "không định mẫu"
        click.echo(f"{kind.slug:16} {kind.code or '–':4} {kind.name} ({number})")
