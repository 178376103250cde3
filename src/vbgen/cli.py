"""The command line; the only module that prints or exits. Exit codes: 0 clean, 1 findings, 2 usage or unreadable."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vbgen", message="vbgen %(version)s")
def main() -> None:
    """Văn bản hành chính từ YAML, theo Nghị định 30/2020/NĐ-CP và Hướng dẫn 05-HD/VPTW."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console may be in a code page without Vietnamese letters
            stream.reconfigure(encoding="utf-8")


@main.command()
@click.argument("plans", nargs=-1, required=True, metavar="PLAN…")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in kết quả.")
def check(plans: tuple[str, ...], form: str) -> None:
    """Tìm mọi lỗi của các tệp kế hoạch."""
    from vbgen.diagnostics import Diagnostic, Fault, render_json, render_text, summary
    from vbgen.schema import decode
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
            lines[plan] = source.lines
        found += faults
    if form == "json":
        click.echo(render_json(found))
    else:
        click.echo(render_text(found, lines), nl=False)
        click.echo(summary(found))
    if any(item.id == "S0101" for item in found):
        sys.exit(2)
    sys.exit(1 if found else 0)


@main.command()
def kinds() -> None:
    """Liệt kê các tên loại văn bản của Nhà nước và mẫu của chúng."""
    from vbgen.standards import FORMS, KINDS

    for kind in KINDS.values():
        form = FORMS[kind.form]
        number = f"mẫu {form.number}" if form.number else "không định mẫu"
        click.echo(f"{kind.slug:16} {kind.code or '–':4} {kind.name} ({number})")
