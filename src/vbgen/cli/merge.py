"""`vbgen merge`: two versions of a plan that stem from one, merged by what they mean."""

from __future__ import annotations

import sys

import click

from vbgen.cli.output import finish, outside_option, over_option


@click.command("merge")
@click.argument("base", metavar="BASE")
@click.argument("ours", metavar="OURS")
@click.argument("theirs", metavar="THEIRS")
@click.option("-o", "--output", metavar="OUT", help="Tệp ghi ra; để trống thì ghi vào OURS, như Git cần.")
@outside_option
@over_option
def command(*, base: str, ours: str, theirs: str, output: str | None, over: bool, anywhere: bool) -> None:
    """Hợp hai bản của một kế hoạch theo nghĩa: chủ trì bên này sửa, thời hạn bên kia sửa thì lấy cả hai.

    Cùng một chỗ sửa khác nhau: giữ của OURS, ghi cả hai bên vào chú thích `# xung đột` ở chỗ ấy, mã thoát 1.
    """
    from vbgen.clashes import marked
    from vbgen.comparing import compare
    from vbgen.comparing.saying import sentences
    from vbgen.diagnostics import Diagnostic, Fault
    from vbgen.files import deliver, reaching
    from vbgen.merging import carried
    from vbgen.plans import load, loads
    from vbgen.revising import Unrevisable, revise
    from vbgen.versions import version

    try:
        with reaching(anywhere=anywhere):
            sides = [version(name) for name in (base, theirs)]
            old, new = (loads(side.data, side.path or ours) for side in sides)
            own = load(ours)
            found = carried(old.document, new.document, own.document)
            text, lost = revise(own.source, own.spans, own.document, found.document)
            text = marked(text, ours, found.clashes)
        path = output or ours
        if text != own.source.text or output:
            deliver({path: text.encode()}, over=over or not output)
    except Unrevisable as error:
        finish([Diagnostic("S0922", str(error), ours)])
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    taken = sentences(compare(own.document, found.document))
    for item in taken:
        click.echo(f"- {item.plain}")
    for comment in lost:
        click.echo(f"! Ghi chú không còn chỗ: {comment}")
    click.echo(f"{len(taken)} chỗ đã hợp vào {path}; {len(found.clashes)} chỗ xung đột.")
    sys.exit(1 if found.clashes else 0)
