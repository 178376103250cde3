"""`vbgen check`: what is wrong with plans, and with Word files, PDF files and texts of anybody."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import counted, exit_code, finish, outside_option, warn

if TYPE_CHECKING:
    from vbgen.checking import Options, Report
    from vbgen.diagnostics import Diagnostic
    from vbgen.model import Document

_FORMATS = ["text", "json", "sarif", "github", "lsp"]


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE|DIR…")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="Cách in kết quả.")
@click.option("--select", metavar="IDS", default="", help="Chỉ những quy tắc này: T04,N (đầu của mã).")
@click.option("--ignore", metavar="IDS", default="", help="Bỏ những quy tắc này.")
@click.option("--strict", is_flag=True, help="Hiện cả góp ý; còn bất cứ điều gì thì mã thoát là 1.")
@click.option("--fix", is_flag=True, help="Sửa ngay trong kế hoạch những gì sửa được chắc chắn: dấu, khoảng trắng, số.")
@click.option("--diff", is_flag=True, help="Chỉ cho xem --fix sẽ sửa gì; có gì để sửa thì mã thoát là 1.")
@click.option("--superior", "above", multiple=True, metavar="FILE", help="Kế hoạch cấp trên, để đối chiếu thời hạn.")
@click.option("--phat-hanh", "issue", is_flag=True, help="Xét như văn bản sắp phát hành: chỗ trống là lỗi.")
@click.option("--jobs", type=click.IntRange(0), default=1, metavar="N", help="Số tiến trình; 0: mọi nhân máy.")
@outside_option
@click.option("--trang", "drawn", is_flag=True, help="Dàn trang bằng LibreOffice để xét ngắt trang (PDF: luôn xét).")
def command(
    files: tuple[str, ...],
    form: str,
    select: str,
    ignore: str,
    strict: bool,
    fix: bool,
    diff: bool,
    above: tuple[str, ...],
    issue: bool,
    drawn: bool,
    jobs: int,
    anywhere: bool,
) -> None:
    """Tìm lỗi của kế hoạch (.yaml; “-” là đầu vào chuẩn) và của văn bản Word, PDF, văn bản thuần."""
    from vbgen.checking import Options, check_files, is_plan
    from vbgen.diagnostics import Fault

    files = _named(files)
    if (fix or diff) and (others := [file for file in files if not is_plan(file)]):
        raise click.UsageError(f"--fix, --diff chỉ sửa kế hoạch .yaml, không sửa: {', '.join(others)}")
    options = Options(_ids(select), _ids(ignore), issue, strict, _superiors(above), drawn, anywhere=anywhere)
    try:
        options.require()
    except Fault as fault:
        finish(fault.diagnostics, form=form)
    if diff:
        sys.exit(_show_mends(files, options))
    if fix:
        _make_mends(files, options)
    with counted(len(files)) as told:
        reports = check_files(files, options, jobs or os.cpu_count() or 1, told)
    for report in reports:
        if report.unjudged:
            click.echo(f"{report.file}: {report.unjudged}.", err=True)
    _show(reports, form)
    sys.exit(exit_code(item for report in reports for item in report.grave))


def _named(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The files that paths name; a folder stands for what is in it. A folder with nothing to check ends the work."""
    from vbgen.checking import files_in
    from vbgen.diagnostics import Diagnostic

    found: list[str] = []
    for path in paths:
        inside = files_in(path) if os.path.isdir(path) else [path]
        if not inside:
            finish([Diagnostic("S0904", "thư mục không có kế hoạch hay tệp Word nào để kiểm tra", path)])
        found += inside
    return tuple(found)


def _superiors(paths: tuple[str, ...]) -> tuple[Document, ...]:
    """The documents of the superior's plans; a faulty one ends the work."""
    from vbgen.diagnostics import Fault
    from vbgen.plans import document_of

    try:
        return tuple(document_of(path) for path in paths)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(part.strip().upper() for part in text.split(",") if part.strip())


def _make_mends(files: tuple[str, ...], options: Options) -> None:
    """Write each plan with its safe mends; what is wrong with it is told by the check that follows."""
    from vbgen.checking import is_plan, mend_file
    from vbgen.diagnostics import Fault
    from vbgen.files import save

    for file in filter(is_plan, files):
        with suppress(Fault):
            mended = mend_file(file, options)
            if mended.made:
                save({file: mended.data})
                click.echo(f"{file}: đã sửa {mended.made} chỗ.", err=True)


def _show_mends(files: tuple[str, ...], options: Options) -> int:
    """Print what the mends of each plan would change: 1 when there is something, 2 when a plan cannot be read."""
    from difflib import unified_diff

    from vbgen.checking import is_plan, mend_file
    from vbgen.diagnostics import Fault

    faults: list[Diagnostic] = []
    changed = False
    for file in filter(is_plan, files):
        try:
            mended = mend_file(file, options)
        except Fault as fault:
            faults += fault.diagnostics
            continue
        old, new = (text.splitlines(keepends=True) for text in (mended.before, mended.after))
        click.echo("".join(unified_diff(old, new, file, file)), nl=False)
        changed = changed or mended.made > 0
        faults += [item for item in mended.left.grave if item.id.startswith("S")]
    warn(faults)
    return exit_code(faults) or int(changed)


def _show(reports: list[Report], form: str) -> None:
    from vbgen.diagnostics import render_json, render_text, summary

    found = [item for report in reports for item in report.shown]
    lines = {file: texts for report in reports for file, texts in report.lines.items()}
    if form == "text":
        click.echo(render_text(found, lines), nl=False)
        click.echo(summary(found))
        return
    if form == "json":
        click.echo(render_json(found))
        return
    from vbgen import reporting

    if form == "lsp":
        click.echo(reporting.lsp(found, (report.file for report in reports), lines))
    else:
        click.echo({"sarif": reporting.sarif, "github": reporting.github}[form](found))
