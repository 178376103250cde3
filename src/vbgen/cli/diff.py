"""`vbgen diff`: what differs between two versions of a document."""

from __future__ import annotations

import os
import sys

import click

from vbgen.cli.output import file_of, finish, outside_option, over_option, warn


@click.command("diff")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "docx", "xlsx", "html"]),
    help="Cách ghi; để trống thì theo đuôi tệp ở -o, hoặc text.",
)
@click.option("--so-sanh", "clauses", is_flag=True, help="Lập Bản so sánh, thuyết minh (.docx); cần -o.")
@click.option("-o", "--output", metavar="OUT", help="Tệp ghi ra, “-” là màn hình; cần cho xlsx, docx.")
@outside_option
@over_option
def command(
    *, before: str, after: str, form: str | None, clauses: bool, output: str | None, over: bool, anywhere: bool
) -> None:
    """So sánh hai bản của một văn bản: kế hoạch, .docx, .pdf, hoặc bản Git giữ (HEAD~1:plans/a.yaml).

    Mã thoát 0 khi giống nhau, 1 khi khác.
    """
    from vbgen import differences
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver, reaching
    from vbgen.versions import documents, version

    output = file_of(output)
    ending = os.path.splitext(output or "")[1].lstrip(".").lower()
    form = "docx" if clauses else form or (ending if ending in differences.FORMATS else "text")
    if form in differences.BINARY and not output:
        raise click.UsageError(f"--format {form} cần -o TỆP" if not clauses else "--so-sanh cần -o TỆP.docx")
    try:
        with reaching(anywhere=anywhere):
            found = documents(version(before), version(after))
        told = differences.differences(found.before, found.after, (before, after))
        if clauses and output:
            from vbgen import explanatory

            deliver({output: explanatory.table(*found[:2], output)}, over=over, own=explanatory.is_table)
        elif output:
            deliver({output: differences.FORMATS[form](told)}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    warn(found.findings)
    if output:
        click.echo(f"Đã ghi {output}: {differences.summary(told)}")
    elif form == "text":
        click.echo(differences.text(told, coloured=sys.stdout.isatty()), nl=False)
    else:
        click.echo(differences.FORMATS[form](told).decode(), nl=False)
    sys.exit(1 if told.sentences else 0)
