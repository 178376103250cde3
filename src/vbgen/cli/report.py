"""`vbgen report`: the report of a period on the tasks of plans."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import day_option, file_of, finish, over_option, warn
from vbgen.cli.tasks import plans_argument, today_of

if TYPE_CHECKING:
    from vbgen.vietnamese import PartialDate


@click.command("report")
@plans_argument()
@click.option("--ky", "name", required=True, metavar="KỲ", help="11/2026, quý IV/2026, 9 tháng đầu năm 2026, 2026.")
@day_option
@click.option("-o", "--output", metavar="OUT", help="Tệp YAML ghi ra; để trống hay “-” thì in ra màn hình.")
@over_option
def command(*, plans: tuple[str, ...], name: str, day: PartialDate | None, output: str | None, over: bool) -> None:
    """Viết báo cáo kết quả thực hiện nhiệm vụ của một kỳ, số liệu đúng như `vbgen tasks`.

    Tính đến ngày cuối kỳ, hoặc --ngay.
    """
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver
    from vbgen.following import follow
    from vbgen.following.periods import period_of
    from vbgen.following.reporting import report_document
    from vbgen.plans import dumps
    from vbgen.vietnamese import PartialDate

    output = file_of(output)
    period = period_of(name)
    if period is None:
        raise click.UsageError(f"--ky “{name}” không phải một kỳ; viết như 11/2026, quý IV/2026, 2026")
    try:
        found = follow(plans, today_of(day or PartialDate.of(min(period.last, date.today()))))
        text = dumps(report_document(found, period))
        if output:
            deliver({output: text.encode()}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    warn(found.findings)
    click.echo(f"Đã ghi {output}" if output else text, nl=bool(output))
