"""`vbgen import`: files of other offices → plans."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import counted, exit_code, file_of, finish, over_option, warn

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("-o", "--output", metavar="OUT", help="Tệp ghi ra, “-” là màn hình; chỉ dùng với một tệp gốc.")
@click.option("--out-dir", metavar="DIR", help="Thư mục ghi ra; để trống thì in ra màn hình.")
@over_option
@click.option("--jobs", type=click.IntRange(0), default=1, metavar="N", help="Số tiến trình; 0: mọi nhân máy.")
@click.option(
    "--format", "form", type=click.Choice(["yaml", "json"]), default="yaml", help="Kế hoạch, hay dữ kiện thô."
)
def command(
    *, files: tuple[str, ...], output: str | None, out_dir: str | None, over: bool, jobs: int, form: str
) -> None:
    """Nhập văn bản Word, PDF (có lớp chữ) hoặc văn bản thuần thành kế hoạch YAML."""
    from vbgen.diagnostics import Fault, Severity
    from vbgen.importing.files import import_files, jobs_for

    if output and (out_dir or len(files) > 1):
        raise click.UsageError("-o chỉ dùng với một tệp và không đi cùng --out-dir")
    output = file_of(output)
    try:
        work = jobs_for(files, output or "", out_dir or "", form, over=over)
    except Fault as fault:
        finish(fault.diagnostics)
    faults: list[Diagnostic] = []
    with counted(len(work) if output or out_dir else 0) as told:
        for done, outcome in enumerate(import_files(work, jobs or os.cpu_count() or 1), 1):
            told(0)
            if outcome.out:
                doubts = f", {outcome.doubts} chỗ cần xác minh" if outcome.doubts else ""
                shown = f", kèm {len(outcome.pictures)} hình: {', '.join(outcome.pictures)}" if outcome.pictures else ""
                click.echo(f"Đã ghi {outcome.out}{doubts}{shown}")
            elif outcome.text:
                click.echo(outcome.text, nl=False)
            warn(outcome.findings)
            faults += [item for item in outcome.findings if item.severity is Severity.ERROR]
            told(done)
    sys.exit(exit_code(faults))
