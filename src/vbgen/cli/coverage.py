"""`vbgen coverage`: what became of each of the superior's tasks."""

from __future__ import annotations

import os
import sys

import click

from vbgen.cli.output import file_of, finish, outside_option, over_option, warn_of_province, warn_of_registry


@click.command("coverage")
@click.argument("superior", metavar="SUPERIOR")
@click.argument("ours", nargs=-1, required=True, metavar="OURS…")
@click.option("--as", "name", metavar="UNIT", help="Mã đơn vị của mình; cùng với --units.")
@click.option("--units", "registry", metavar="UNITS", help="Sổ đơn vị.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "xlsx", "docx"]),
    help="Cách ghi; để trống thì theo đuôi tệp ở -o, hoặc text.",
)
@click.option("-o", "--output", metavar="OUT", help="Tệp ghi ra, “-” là màn hình; cần cho xlsx, docx.")
@outside_option
@over_option
def command(
    *,
    superior: str,
    ours: tuple[str, ...],
    name: str | None,
    registry: str | None,
    form: str | None,
    output: str | None,
    over: bool,
    anywhere: bool,
) -> None:
    """Đối chiếu nhiệm vụ cấp trên với văn bản của mình; mã thoát 1 khi còn nhiệm vụ chưa triển khai."""
    from vbgen.covering import coverage
    from vbgen.deriving import name_of
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver, reaching
    from vbgen.matrix import BINARY, FORMATS
    from vbgen.plans import document_of, unit_of

    if bool(name) != bool(registry):
        raise click.UsageError("--as và --units phải đi cùng nhau")
    output = file_of(output)
    ending = os.path.splitext(output or "")[1].lstrip(".").lower()
    form = form or _form_of(ending)
    if form in BINARY and not output:
        raise click.UsageError(f"--format {form} cần -o TỆP")
    try:
        unit = unit_of(registry, name) if registry and name else None
        with reaching(anywhere=anywhere):
            named = [(os.path.splitext(os.path.basename(path))[0], document_of(path)) for path in ours]
            above = document_of(superior)
        found = coverage(above, named, unit)
        if registry and unit:
            warn_of_registry(registry)
            warn_of_province(superior, above, unit)
        title = name_of(above) if form in BINARY else os.path.basename(superior)
        data = FORMATS[form](found, title, named[0][1])
        if output:
            deliver({output: data}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    click.echo(f"Đã ghi {output}\n" if output else data.decode(), nl=False)
    sys.exit(0 if found.complete else 1)


_ENDINGS = {"": "text", "txt": "text", "md": "text", "json": "json", "xlsx": "xlsx", "docx": "docx"}


def _form_of(ending: str) -> str:
    """The format that the ending of a file's name asks for."""
    if ending not in _ENDINGS:
        known = ", ".join(f".{end}" for end in _ENDINGS if end)
        raise click.UsageError(f"không ghi được tệp .{ending}; đuôi tệp ghi ra là {known}, hoặc thêm --format")
    return _ENDINGS[ending]
