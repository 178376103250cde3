"""`vbgen chain`: plans of several levels in one view."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import day_option, finish, warn
from vbgen.cli.tasks import plans_argument, today_of

if TYPE_CHECKING:
    from vbgen.vietnamese import PartialDate


@click.command("chain")
@plans_argument("TRÊN DƯỚI…")
@day_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in ra.")
def command(*, plans: tuple[str, ...], day: PartialDate | None, form: str) -> None:
    """Nhiệm vụ của tỉnh, xã, phòng, người trong một chuỗi: việc nào của văn bản trên cùng đang ở đâu phía dưới.

    Mã thoát 1 khi có nhiệm vụ chưa ai nhận, hoặc việc ở dưới không có nguồn.
    """
    from vbgen.diagnostics import Fault
    from vbgen.following import chaining, follow

    if len(plans) < 2:
        raise click.UsageError("cần ít nhất hai kế hoạch, văn bản trên cùng đứng trước")
    try:
        found = follow(plans, today_of(day))
        made = chaining.chain(found, plans)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    warn(found.findings)
    click.echo(chaining.json(made) if form == "json" else chaining.text(made), nl=False)
    sys.exit(1 if made.open_ends or made.loose else 0)
