"""`vbgen derive`: the superior's plan → our own draft."""

from __future__ import annotations

import os

import click

from vbgen.cli.output import finish, warn_of_registry


@click.command("derive")
@click.argument("superior", metavar="SUPERIOR")
@click.option("--units", "registry", required=True, metavar="UNITS", help="Sổ đơn vị.")
@click.option("--as", "name", required=True, metavar="UNIT", help="Mã đơn vị của mình trong sổ.")
@click.option(
    "--kind", type=click.Choice(["cong-van", "ke-hoach"]), default="cong-van", help="Tên loại văn bản của mình."
)
@click.option("-o", "--output", metavar="OUT", help="Tệp YAML ghi ra; để trống thì in ra màn hình.")
def command(superior: str, registry: str, name: str, kind: str, output: str | None) -> None:
    """Dự thảo văn bản triển khai từ kế hoạch của cấp trên, mỗi nhiệm vụ giữ vết nguồn."""
    from vbgen.deriving import derive
    from vbgen.diagnostics import Fault
    from vbgen.drafting import draft
    from vbgen.files import save
    from vbgen.plans import document_of, unit_of

    try:
        derived = derive(document_of(superior), unit_of(registry, name), kind)
        warn_of_registry(registry)
        head = [f"Dự thảo triển khai {os.path.basename(superior)}, cho {name}"]
        tail = ["--- Nhiệm vụ của cấp trên ---"]
        for choice in derived.choices:
            text, who = " ".join(choice.task.text.split())[:120], choice.charge.department
            tail.append(f"{choice.place.path} {choice.role.value}{f' → {who}' if who else ''} ({choice.why}): {text}")
        text = draft(derived.document, derived.blanks, "cần điền", head, tail)
        if not output:
            click.echo(text, nl=False)
            return
        save(output, text.encode())
    except Fault as fault:
        finish(fault.diagnostics)
    click.echo(f"Đã ghi {output}, {len(derived.blanks)} chỗ cần điền")
