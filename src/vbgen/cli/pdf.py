"""`vbgen pdf`: plans and Word files → PDF, PDF/A, pictures of their pages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import counted, exit_code, finish, outside_option, over_option, require_file

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic
    from vbgen.printing import PrintOutcome


@click.command("pdf")
@click.argument("files", nargs=-1, required=True, metavar="PLAN|DOCX…")
@click.option("-o", "--output", metavar="FILE", help="Tệp ghi ra; chỉ dùng với một tệp.")
@click.option("--out-dir", metavar="DIR", help="Thư mục ghi ra; để trống thì ghi cạnh tệp gốc.")
@click.option("--pdfa", type=click.Choice(["2"]), help="Ghi thành PDF/A-2b, để lưu trữ.")
@click.option("--png", is_flag=True, help="Ghi thêm ảnh của từng trang: ten-1.png, ten-2.png…")
@click.option("--dpi", type=click.IntRange(36, 600), default=150, show_default=True, help="Độ nét của ảnh.")
@click.option("--all", "every", is_flag=True, help="Làm lại cả những tệp không đổi.")
@outside_option
@over_option
def command(
    *,
    files: tuple[str, ...],
    output: str | None,
    out_dir: str | None,
    pdfa: str | None,
    png: bool,
    dpi: int,
    every: bool,
    over: bool,
    anywhere: bool,
) -> None:
    """Làm PDF từ kế hoạch (tệp hoặc cả thư mục) và từ tệp Word, mở LibreOffice một lần cho tất cả."""
    from vbgen.diagnostics import Fault
    from vbgen.pipeline import RenderJob, plan_jobs
    from vbgen.printing import PrintJob, print_files

    require_file(output)
    if output and (out_dir or len(files) > 1 or os.path.isdir(files[0])):
        raise click.UsageError("-o chỉ dùng với một tệp và không đi cùng --out-dir")
    try:
        work = plan_jobs(files, output or "", out_dir or "", RenderJob("", "", to="pdf"))
        jobs = [PrintJob(one.plan, one.out, pdfa == "2", dpi if png else 0, over, anywhere, one.many) for one in work]
        _report(len(jobs), print_files(jobs, every=every))
    except Fault as fault:
        finish(fault.diagnostics)


def _report(total: int, outcomes: Iterable[PrintOutcome]) -> None:
    """Show outcomes as they come, then a summary, and exit."""
    from vbgen.diagnostics import Severity, render_text

    found: list[Diagnostic] = []
    written = unchanged = failed = 0
    with counted(total) as shown:
        for count, outcome in enumerate(outcomes, 1):
            shown(0)
            click.echo(render_text(outcome.findings, {outcome.source: outcome.lines}), nl=False, err=True)
            if total == 1:
                click.echo("".join(f"Đã ghi {path}\n" for path in outcome.written), nl=False)
                click.echo("Tệp PDF không đổi.\n" * outcome.unchanged, nl=False)
            click.echo("".join(f"Đã bỏ {path}: trang ấy không còn\n" for path in outcome.removed), nl=False)
            found += outcome.findings
            written += len(outcome.written)
            unchanged += outcome.unchanged
            failed += any(one.severity is Severity.ERROR for one in outcome.findings)
            shown(count)
    if total > 1:
        told = [f"Đã ghi {written} tệp"]
        told += [f"{unchanged} tệp gốc không đổi"] * bool(unchanged) + [f"{failed} tệp gốc có lỗi"] * bool(failed)
        click.echo(", ".join(told) + ".")
    sys.exit(exit_code(found) if failed else 0)
