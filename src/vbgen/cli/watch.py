"""`vbgen watch`: a folder of plans, each rendered and checked whenever it is saved."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import finish, outside_option
from vbgen.writers import WRITERS

if TYPE_CHECKING:
    from vbgen.watching import Turn


@click.command("watch")
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option("--out-dir", metavar="DIR", help="Thư mục ghi ra; để trống thì ghi cạnh kế hoạch.")
@click.option("--to", type=click.Choice(list(WRITERS)), default="docx", show_default=True, help="Định dạng.")
@click.option("--strict", is_flag=True, help="Hiện cả góp ý.")
@click.option("--trang", "drawn", is_flag=True, help="Dàn trang bằng LibreOffice để xét cả chỗ ngắt trang.")
@outside_option
def command(*, folder: str, out_dir: str | None, to: str, strict: bool, drawn: bool, anywhere: bool) -> None:
    """Theo dõi một thư mục: mỗi lần lưu kế hoạch, hoặc sổ đơn vị, dữ liệu của nó, thì dựng và kiểm tra lại.

    Dừng bằng Ctrl-C. Tệp Word mà người đã sửa thì giữ nguyên và báo.
    """
    from vbgen.checking import Options
    from vbgen.diagnostics import Diagnostic, Fault
    from vbgen.pipeline import RenderJob
    from vbgen.watching import watched

    if not os.path.isdir(folder):
        finish([Diagnostic("S0101", "không đọc được: không có thư mục này", folder)])
    if drawn:
        from vbgen.libreoffice import kept_open

        kept_open()
    like = RenderJob("", "", to=to, anywhere=anywhere)
    options = Options(strict=strict, drawn=drawn, anywhere=anywhere)
    click.echo(f"Đang theo dõi {os.path.realpath(folder)} (Ctrl-C để dừng).")
    try:
        for turn in watched(folder, like, options, out_dir=out_dir or ""):
            _tell(turn)
    except KeyboardInterrupt:
        click.echo("Đã dừng.")
    except Fault as fault:
        finish(fault.diagnostics)


def _tell(turn: Turn) -> None:
    """One line of what became of a plan, after its findings as `vbgen check` shows them."""
    from time import strftime

    from vbgen.diagnostics import render_text, summary

    told = f"{strftime('%H:%M:%S')} {turn.plan}"
    if turn.outcome is None:
        click.echo(f"{told}: không còn" + (f"; {turn.left} vẫn ở đó" if turn.left else ""))
        return
    lines = {**(turn.report.lines if turn.report else {}), turn.plan: turn.outcome.lines}
    click.echo(render_text(turn.found, lines), nl=False)
    made = f"→ {turn.outcome.out}" if turn.outcome.out else "chưa dựng được"
    click.echo(f"{told} {made}: {summary(turn.found)}")
