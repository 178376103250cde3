"""`vbgen check`: what is wrong with plans, and with Word files, PDF files and texts of anybody."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import exit_code, finish

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic
    from vbgen.lint.asked import Asked
    from vbgen.model import Document

_PLANS = (".yaml", ".yml")
_STDIN = "<đầu vào>"
_FORMATS = ["text", "json", "sarif", "github", "lsp"]


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="Cách in kết quả.")
@click.option("--select", metavar="IDS", default="", help="Chỉ những quy tắc này: T04,N (đầu của mã).")
@click.option("--ignore", metavar="IDS", default="", help="Bỏ những quy tắc này.")
@click.option("--strict", is_flag=True, help="Hiện cả góp ý; còn bất cứ điều gì thì mã thoát là 1.")
@click.option("--fix", is_flag=True, help="Sửa ngay trong kế hoạch những gì sửa được chắc chắn: dấu, khoảng trắng, số.")
@click.option("--diff", is_flag=True, help="Chỉ cho xem --fix sẽ sửa gì; có gì để sửa thì mã thoát là 1.")
@click.option("--superior", "above", multiple=True, metavar="FILE", help="Kế hoạch cấp trên, để đối chiếu thời hạn.")
@click.option("--phat-hanh", "issue", is_flag=True, help="Xét như văn bản sắp phát hành: chỗ trống là lỗi.")
@click.option("--trang", "laid", is_flag=True, help="Dàn trang bằng LibreOffice để xét ngắt trang (PDF: luôn xét).")
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
    laid: bool,
) -> None:
    """Tìm lỗi của kế hoạch (.yaml; “-” là đầu vào chuẩn) và của văn bản Word, PDF, văn bản thuần."""
    from vbgen.diagnostics import Fault, Severity
    from vbgen.lint.asked import Asked
    from vbgen.lint.config import config_of

    superiors = _superiors(above)
    found: list[Diagnostic] = []
    lines: dict[str, list[str]] = {}
    changed = False
    drawn: dict[str, Asked] = {}
    for file in files:
        try:
            config = config_of(file if file != "-" else ".")
        except Fault as fault:
            found += fault.diagnostics
            continue
        strict = strict or config.strict
        chosen, unwanted = _ids(select) or config.select, (*_ids(ignore), *config.ignored(file))
        asked = Asked(chosen, unwanted, issue)
        if file.endswith(_PLANS) and (fix or diff):
            left, count = _mended(file, lines, asked, diff=diff)
            found, changed = found + left, changed or count > 0
        else:
            is_plan = file == "-" or file.endswith(_PLANS)
            found += _plan(file, lines, asked, superiors) if is_plan else _document(file, asked)
        if laid or file.lower().endswith(".pdf"):
            drawn[file] = asked
    if drawn and not diff:
        from vbgen.cli.pages import pages

        found += pages(drawn)
    if diff:
        sys.exit(exit_code(item for item in found if item.id.startswith("S")) or int(changed))
    if not strict:
        found = [item for item in found if item.severity is not Severity.ADVICE]
    _show(found, files, lines, form)
    grave = found if strict else [item for item in found if item.severity is Severity.ERROR]
    sys.exit(exit_code(grave))


def _superiors(paths: tuple[str, ...]) -> list[Document]:
    """The documents of the superior's plans; a faulty one ends the work."""
    from vbgen.cli.inputs import document_of
    from vbgen.diagnostics import Fault

    try:
        return [document_of(path) for path in paths]
    except Fault as fault:
        finish(fault.diagnostics)


def _ids(text: str) -> tuple[str, ...]:
    return tuple(part.strip().upper() for part in text.split(",") if part.strip())


def _plan(file: str, lines: dict[str, list[str]], asked: Asked, superiors: list[Document]) -> list[Diagnostic]:
    """The faults of a plan; when it has none, what the rules find in it."""
    from vbgen.diagnostics import Fault
    from vbgen.lint import check_document
    from vbgen.outputs import outputs
    from vbgen.schema import decode, lines_of
    from vbgen.source import parse, read

    try:
        source = parse(sys.stdin.buffer.read(), _STDIN) if file == "-" else read(file)
    except Fault as fault:
        return list(fault.diagnostics)
    document, found = decode(source)
    if document is not None:
        others, faults = outputs(source, document)
        found = [*found, *faults, *check_document(document, source, asked, superiors=superiors, others=others)]
    lines |= lines_of(source, found) if found else {}
    return found


def _mended(file: str, lines: dict[str, list[str]], asked: Asked, *, diff: bool) -> tuple[list[Diagnostic], int]:
    """Make the safe mends of a plan, or only show them: what is found after them, and how many there are."""
    from vbgen.diagnostics import Fault
    from vbgen.files import save
    from vbgen.lint.mending import mended
    from vbgen.schema import lines_of
    from vbgen.source import read

    try:
        before = read(file)
        after, count, found = mended(before, asked)
        if diff:
            from difflib import unified_diff

            old, new = (text.splitlines(keepends=True) for text in (before.text, after.text))
            click.echo("".join(unified_diff(old, new, file, file)), nl=False)
        elif count:
            save(file, after.text.encode())
            click.echo(f"{file}: đã sửa {count} chỗ.", err=True)
    except Fault as fault:
        return list(fault.diagnostics), 0
    lines |= lines_of(after, found) if found else {}
    return found, count


def _document(file: str, asked: Asked) -> list[Diagnostic]:
    """What the rules find in a file that somebody made; what they cannot judge in it is told in one line."""
    from vbgen.lint.files import check_file

    found, unjudged = check_file(file, asked)
    if unjudged:
        click.echo(f"{file}: {unjudged}.", err=True)
    return list(found)


def _show(found: list[Diagnostic], files: tuple[str, ...], lines: dict[str, list[str]], form: str) -> None:
    from vbgen import reporting
    from vbgen.diagnostics import render_json, render_text, summary

    if form == "text":
        click.echo(render_text(found, lines), nl=False)
        click.echo(summary(found))
    elif form == "lsp":
        click.echo(reporting.lsp(found, (_STDIN if file == "-" else file for file in files), lines))
    else:
        shown = {"json": render_json, "sarif": reporting.sarif, "github": reporting.github}[form](found)
        click.echo(shown)
