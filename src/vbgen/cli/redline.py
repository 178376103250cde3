"""`vbgen redline`: what changed from one version to another, as a Word file with tracked changes."""

from __future__ import annotations

import sys

import click

from vbgen.cli.output import finish, outside_option, over_option, require_file, warn


@click.command("redline")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--author", required=True, help="Người sửa, như Word ghi ở mỗi vết sửa.")
@click.option(
    "--date", metavar="NGÀY", help="Ngày sửa: 14/5/2026 hoặc 2026-05-14T08:30:00; để trống thì không ghi ngày."
)
@click.option("-o", "--output", metavar="OUT", help="Tệp Word ghi ra; để trống thì là tên của B thêm “-vet-sua”.")
@outside_option
@over_option
def command(
    *, before: str, after: str, author: str, date: str | None, output: str | None, over: bool, anywhere: bool
) -> None:
    """Ghi chỗ khác nhau từ A đến B thành vết sửa (track changes) trong một tệp Word.

    A, B là kế hoạch, tệp .docx, hoặc bản Git giữ (HEAD~1:plans/a.yaml). Chấp nhận hết vết sửa thì được B, từ chối hết
    thì được A: điều ấy được chứng minh trước khi ghi. Mã thoát 0 khi mọi chỗ khác đã thành vết sửa hoặc hai bản giống
    nhau, 1 khi có chỗ không ghi được thành vết sửa.
    """
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver, reaching
    from vbgen.tracking import moment, place_of, require_another, tracked
    from vbgen.versions import version

    require_file(output)
    if output and not output.lower().endswith(".docx"):
        raise click.UsageError("-o cần tên tệp .docx")
    if not author.strip():
        raise click.UsageError("--author cần tên người sửa")
    when = moment(date) if date else None
    if date and when is None:
        raise click.UsageError(f"--date “{date}” không phải một ngày; viết như 14/5/2026 hoặc 2026-05-14T08:30:00")
    try:
        with reaching(anywhere=anywhere):
            older, newer = version(before), version(after)
            found = tracked(older, newer, author=author.strip(), date=when)
        path = output or place_of(newer)
        require_another(path, older, newer)
        if found.changes:
            deliver({path: found.data}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    warn(found.untracked)
    if found.changes:
        click.echo(f"Đã ghi {path}: {found.changes} vết sửa.")
    elif found.untracked:
        click.echo("Không có chỗ nào ghi được thành vết sửa; không ghi gì.")
    else:
        click.echo("Hai bản giống nhau; không ghi gì.")
    sys.exit(1 if found.untracked else 0)
