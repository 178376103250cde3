"""`vbgen rules`: every rule of `vbgen check` and every fault, as a list or as the manual docs/rules.md."""

from __future__ import annotations

import click


@click.command("rules")
@click.option("--markdown", is_flag=True, help="In toàn bộ sổ tay quy tắc bằng Markdown.")
def command(markdown: bool) -> None:
    """Liệt kê các quy tắc của `vbgen check` và các lỗi của tệp."""
    from vbgen.lint import catalogue

    found = catalogue().values()
    if not markdown:
        for rule in found:
            click.echo(f"{rule.id}  {rule.severity.title:9} {rule.title}")
        return
    click.echo("# Các quy tắc của `vbgen check` và các lỗi của tệp\n\nLàm ra bởi `vbgen rules --markdown`.")
    for rule in found:
        click.echo(f"\n## {rule.id} · {rule.severity.title}\n")
        for line in rule.text.splitlines():
            label, colon, example = line.partition(":")
            click.echo(f"- {label}: `{example.strip()}`" if colon and label in ("Sai", "Đúng") else line)
        if rule.clause:
            click.echo(f"\nCăn cứ: {rule.clause}.")
