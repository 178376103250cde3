"""`vbgen pull`: the edits of a Word file that came back, taken into its plan."""

from __future__ import annotations

import sys

import click

from vbgen.cli.output import finish, outside_option, warn


@click.command("pull")
@click.argument("returned", metavar="RETURNED")
@click.option("--into", "path", required=True, metavar="PLAN", help="Kế hoạch đã dựng ra tệp ấy.")
@click.option(
    "--base",
    "sent",
    metavar="SENT",
    help="Tệp Word, hoặc kế hoạch, như lúc gửi đi; để trống thì tìm theo dấu trong tệp.",
)
@click.option("--dry-run", is_flag=True, help="Chỉ nói sẽ sửa gì, không ghi.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in; để trống: text.")
@outside_option
def command(*, returned: str, path: str, sent: str | None, dry_run: bool, form: str, anywhere: bool) -> None:
    """Đưa những chỗ đã sửa trong tệp Word gửi về vào kế hoạch, giữ nguyên phần còn lại của tệp kế hoạch.

    Vết sửa (track changes) coi như đã chấp nhận; ý kiến bên lề thành `# ý kiến (tên): …` trong kế hoạch. Một chỗ sửa
    được đưa vào trọn vẹn hoặc không đưa vào và được nói. Mã thoát 0 khi mọi chỗ sửa đã vào kế hoạch, 1 khi còn chỗ
    chưa vào được, 2 khi không đọc được, không phải tệp của kế hoạch này.
    """
    from vbgen.bases import Base, base_of
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver, reaching
    from vbgen.plans import load, loads
    from vbgen.pulling import pull, telling
    from vbgen.rewriting import edited
    from vbgen.versions import version

    try:
        with reaching(anywhere=anywhere):
            plan, data = load(path), version(returned).data
            given = version(sent) if sent else None
            if given and given.is_plan:
                base = Base(loads(given.data, given.path))
            else:
                base = Base(None) if given else base_of(plan, data)
            found = pull(plan, data, None if not given or given.is_plan else given.data, base.plan)
        if not dry_run and found.is_changed:
            deliver({path: edited(path, found.text)}, over=True)
    except Fault as fault:
        finish([item if item.file else item._replace(file=returned) for item in fault.diagnostics], fault.lines, form)
    if base.told:
        click.echo(base.told, err=True)
    if found.findings:
        warn(item._replace(file=returned) for item in found.findings)
    if form == "json":
        click.echo(telling.json(found, path, is_dry=dry_run))
    else:
        for line in telling.lines(found, path, is_dry=dry_run):
            click.echo(line)
    sys.exit(1 if found.left_over else 0)
