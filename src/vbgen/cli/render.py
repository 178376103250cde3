"""`vbgen render`: plans → Word files, web pages, plain texts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import counted, exit_code, finish, outside_option, over_option, require_file
from vbgen.writers import WRITERS

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic
    from vbgen.pipeline import RenderJob, RenderOutcome


@click.command("render")
@click.argument("plans", nargs=-1, required=True, metavar="PLAN…")
@click.option("-o", "--output", metavar="FILE", help="Tệp ghi ra; chỉ dùng với một kế hoạch.")
@click.option("--out-dir", metavar="DIR", help="Thư mục ghi ra; để trống thì ghi cạnh kế hoạch.")
@click.option("--to", type=click.Choice(list(WRITERS)), help="Định dạng; để trống thì theo đuôi tệp ở -o, hoặc docx.")
@click.option("--jobs", type=click.IntRange(0), default=1, metavar="N", help="Số tiến trình; 0: mọi nhân máy.")
@click.option("--template", metavar="FILE", help="Mẫu .docx dùng thay mẫu của vbgen.")
@click.option("--phu-luc-rieng", "apart", is_flag=True, help="Ghi mỗi phụ lục thành một tệp riêng (mẫu 2.2).")
@click.option("--all", "every", is_flag=True, help="Dựng lại cả những kế hoạch không đổi.")
@click.option("--check", "compared", is_flag=True, help="Không ghi; tệp nào khác với kế hoạch thì báo, mã thoát 1.")
@outside_option
@over_option
def command(
    *,
    plans: tuple[str, ...],
    output: str | None,
    out_dir: str | None,
    to: str | None,
    jobs: int,
    template: str | None,
    apart: bool,
    over: bool,
    anywhere: bool,
    every: bool,
    compared: bool,
) -> None:
    """Dựng kế hoạch (tệp hoặc cả thư mục) thành văn bản Word, trang web hoặc văn bản thuần."""
    from vbgen.diagnostics import Fault
    from vbgen.pipeline import RenderJob, plan_jobs, render_files

    require_file(output)
    if output and (out_dir or len(plans) > 1 or os.path.isdir(plans[0])):
        raise click.UsageError("-o chỉ dùng với một tệp kế hoạch và không đi cùng --out-dir")
    ending = os.path.splitext(output or "")[1].lstrip(".").lower()
    to = to or (ending if ending in WRITERS else "docx")
    if template and to != "docx":
        raise click.UsageError("--template chỉ dùng khi ghi tệp .docx")
    try:
        like = RenderJob("", "", template or "", apart, to, over, anywhere, compared=compared)
        work = plan_jobs(plans, output or "", out_dir or "", like)
    except Fault as fault:
        finish(fault.diagnostics)
    _report(work, render_files(work, jobs or os.cpu_count() or 1, every=every or compared))


def _report(work: list[RenderJob], outcomes: Iterable[RenderOutcome]) -> None:
    """Show outcomes as they come, then the findings of all and a summary, and exit."""
    from vbgen.diagnostics import render_text
    from vbgen.pipeline import has_errors

    found: list[Diagnostic] = []
    failed = unchanged = 0
    compared = bool(work) and work[0].compared
    with counted(len(work)) as shown:
        for count, outcome in enumerate(outcomes, 1):
            shown(0)
            click.echo(render_text(outcome.findings, {outcome.plan: outcome.lines}), nl=False, err=True)
            if len(work) == 1 and outcome.out and not compared:
                if outcome.signed_text:
                    click.echo(f"Lời ký số nếu là bản sao điện tử (mẫu 3.2): {outcome.signed_text}")
                click.echo("\n".join(f"Đã ghi {path}" for path in (outcome.out, *outcome.more)))
            found += outcome.findings
            failed += has_errors(outcome)
            unchanged += outcome.unchanged
            shown(count)
    if compared:
        click.echo("" if failed else "Mọi tệp đều đúng như kế hoạch dựng ra.\n", nl=False)
    elif len(work) > 1:
        told = [f"Đã ghi {len(work) - failed - unchanged} tệp"]
        told += [f"{unchanged} tệp không đổi"] * bool(unchanged) + [f"{failed} kế hoạch có lỗi"] * bool(failed)
        click.echo(", ".join(told) + ".")
    sys.exit(exit_code(found) if failed else 0)
