"""`vbgen import`: files of other offices → plans."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import exit_code

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic
    from vbgen.importing import Imported


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("-o", "--output", metavar="OUT", help="Tệp ghi ra; chỉ dùng với một tệp gốc.")
@click.option("--out-dir", metavar="DIR", help="Thư mục ghi ra; để trống thì in ra màn hình.")
@click.option(
    "--format", "form", type=click.Choice(["yaml", "json"]), default="yaml", help="Kế hoạch, hay dữ kiện thô."
)
def command(files: tuple[str, ...], output: str | None, out_dir: str | None, form: str) -> None:
    """Nhập văn bản Word, PDF (có lớp chữ) hoặc văn bản thuần thành kế hoạch YAML."""
    from vbgen.diagnostics import Fault, render_text
    from vbgen.files import save
    from vbgen.importing import read
    from vbgen.readers import convert

    if output and (out_dir or len(files) > 1):
        raise click.UsageError("-o chỉ dùng với một tệp và không đi cùng --out-dir")
    faults: list[Diagnostic] = []
    converted = convert(files) if len(files) > 1 else {}
    for file in files:
        try:
            imported = read(file, converted)
            text = _shown(imported, form)
            target = output or (os.path.join(out_dir, f"{os.path.basename(file)}.{form}") if out_dir else "")
            if target:
                save(target, text.encode())
                doubts = f", {len(imported.doubts)} chỗ cần xác minh" if imported.doubts else ""
                click.echo(f"Đã ghi {target}{doubts}")
            else:
                click.echo(text, nl=False)
            click.echo(render_text(imported.findings, {}), nl=False, err=True)
        except Fault as fault:
            faults += fault.diagnostics
            click.echo(render_text(fault.diagnostics, {}), nl=False, err=True)
    sys.exit(exit_code(faults))


def _shown(imported: Imported, form: str) -> str:
    if form == "yaml":
        return imported.yaml
    import json

    return json.dumps(imported.json, ensure_ascii=False, indent=1) + "\n"
