"""`vbgen pull`: the edits of a Word file that came back, taken into its plan."""

from __future__ import annotations

import sys

import click

from vbgen.cli.output import finish, outside_option


@click.command("pull")
@click.argument("returned", metavar="RETURNED")
@click.option("--into", "path", required=True, metavar="PLAN", help="Kế hoạch đã dựng ra tệp ấy.")
@click.option("--base", "sent", metavar="SENT", help="Tệp Word như lúc gửi đi; để trống thì dựng lại từ kế hoạch.")
@click.option("--dry-run", is_flag=True, help="Chỉ nói sẽ sửa gì, không ghi.")
@outside_option
def command(*, returned: str, path: str, sent: str | None, dry_run: bool, anywhere: bool) -> None:
    """Đưa những chỗ đã sửa trong tệp Word gửi về vào kế hoạch, giữ nguyên phần còn lại của tệp kế hoạch.

    Mã thoát 0 khi mọi chỗ sửa đã vào kế hoạch, 1 khi còn chỗ chưa vào được, 2 khi không đọc được.
    """
    from vbgen.bases import base_of
    from vbgen.comparing.saying import shown
    from vbgen.diagnostics import Fault, render_text
    from vbgen.files import deliver, reaching
    from vbgen.plans import load
    from vbgen.pulling import pull
    from vbgen.versions import version

    try:
        with reaching(anywhere=anywhere):
            plan, data = load(path), version(returned).data
            given = version(sent).data if sent else None
            base = None if given else base_of(plan, data)
            found = pull(plan, data, given, base.plan if base else None)
        if not dry_run and found.text != plan.source.text:
            deliver({path: found.text.encode()}, over=True)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    if base and base.told:
        click.echo(base.told, err=True)
    if found.findings:
        click.echo(render_text([item._replace(file=returned) for item in found.findings], {}), nl=False, err=True)
    for item in found.done:
        click.echo(f"- {item.plain}")
    for clash in found.clashes:
        place = f" {clash.place}" if clash.place else ""
        click.echo(
            f"! Chưa đưa vào: {clash.term}{place}: kế hoạch {shown(clash.ours)}; tệp gửi về {shown(clash.after)}"
        )
    for left in found.left:
        wanted, printed = (" / ".join(lines) or "(không có)" for lines in (left.wanted, left.printed))
        if left.follows:
            click.echo(f"~ Đổi theo: “{wanted}” nay in “{printed}”")
        else:
            click.echo(f"! Chưa đưa vào: tệp gửi về “{wanted}”; kế hoạch in “{printed}”")
    for comment in found.lost:
        click.echo(f"! Ghi chú của kế hoạch không còn chỗ: {comment}")
    left_over = sum(not left.follows for left in found.left) + len(found.clashes)
    verb = "sẽ đưa" if dry_run else "đã đưa"
    click.echo(f"{len(found.done)} chỗ {verb} vào {path}; {left_over} chỗ chưa đưa vào được.")
    sys.exit(1 if left_over else 0)
