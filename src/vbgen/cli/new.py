"""`vbgen new`: a first plan of a kind."""

from __future__ import annotations

import click

from vbgen.cli.output import file_of, finish, over_option
from vbgen.standards import DEFAULT, STANDARDS


@click.command("new")
@click.argument("kind", metavar="KIND")
@click.option("--standard", type=click.Choice(list(STANDARDS)), default=DEFAULT, help="Hệ thể thức.")
@click.option("-o", "--output", metavar="FILE", help="Tệp YAML ghi ra; để trống hay “-” thì in ra màn hình.")
@over_option
def command(*, kind: str, standard: str, output: str | None, over: bool) -> None:
    """Viết một kế hoạch mẫu ngắn, có chú thích, của một tên loại (xem `vbgen kinds`)."""
    from vbgen import sample
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver

    try:
        text = sample.new(kind, standard)
    except Fault as fault:
        raise click.UsageError("; ".join(f"{item.message}; {item.hint}" for item in fault.diagnostics)) from None
    output = file_of(output)
    if not output:
        click.echo(text, nl=False)
        return
    try:
        deliver({output: text.encode()}, over=over)
    except Fault as fault:
        finish(fault.diagnostics)
    click.echo(f"Đã ghi {output}")
