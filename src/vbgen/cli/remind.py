"""`vbgen remind`: the letters that urge what is late."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import day_option, finish, over_option, require_file, warn
from vbgen.cli.tasks import plans_argument, today_of

if TYPE_CHECKING:
    from vbgen.vietnamese import PartialDate


@click.command("remind")
@plans_argument()
@day_option
@click.option("--each", is_flag=True, help="Mỗi đơn vị một công văn.")
@click.option("-o", "--output", required=True, metavar="OUT", help="Tệp .yaml ghi ra; với --each tên có thêm đơn vị.")
@click.option("--ky-hieu", "symbol", metavar="CHỮ", help="Ký hiệu công văn: UBND-VP; để trống thì như kế hoạch.")
@click.option("--dry-run", is_flag=True, help="Chỉ nói sẽ đôn đốc ai, không ghi.")
@over_option
def command(
    *,
    plans: tuple[str, ...],
    day: PartialDate | None,
    each: bool,
    symbol: str | None,
    output: str,
    dry_run: bool,
    over: bool,
) -> None:
    """Viết công văn đôn đốc các nhiệm vụ quá hạn, ghi vào tệp tiến độ là đã đôn đốc.

    Lần thứ ba trở đi gửi cả cấp trên. Mã thoát 0 khi có công văn hoặc không có gì quá hạn.
    """
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver
    from vbgen.following import follow
    from vbgen.following.reminding import remembered, reminders
    from vbgen.plans import dumps
    from vbgen.rewriting import edited

    require_file(output)
    on = today_of(day)
    try:
        found = follow(plans, on)
        made = reminders(found, on, each=each, symbol=symbol or "")
        letters = {_path(output, one.units, each=each): one for one in made}
        if made and not dry_run:
            deliver({path: dumps(one.document).encode() for path, one in letters.items()}, over=over)
            deliver({path: edited(path, text) for path, text in remembered(made, found).items()}, over=True)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    warn(found.findings)
    for path, one in letters.items():
        verb = "Sẽ ghi" if dry_run else "Đã ghi"
        units = ", ".join(one.units) or "(chưa rõ cơ quan chủ trì)"
        click.echo(f"{verb} {path}: {len(one.tasks)} nhiệm vụ quá hạn, lần {one.turn}, gửi {units}")
    if not made:
        click.echo("Không có nhiệm vụ quá hạn.")
    sys.exit(0)


def _path(output: str, units: tuple[str, ...], *, each: bool) -> str:
    from vbgen.outputs import slug

    if not each:
        return output
    stem, ending = os.path.splitext(output)
    return f"{stem}-{slug(units[0] if units else 'chua ro')[:60]}{ending}"
