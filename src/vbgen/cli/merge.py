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
@click.option("--path", metavar="PLAN", help="Tên thật của kế hoạch, khi Git đưa ba bản tạm (%P của Git).")
@outside_option
@over_option
def command(
    *, base: str, ours: str, theirs: str, output: str | None, path: str | None, over: bool, anywhere: bool
) -> None:
    """Hợp hai bản của một kế hoạch theo nghĩa: chủ trì bên này sửa, thời hạn bên kia sửa thì lấy cả hai.

    Cùng một chỗ sửa khác nhau: giữ của OURS, ghi cả hai bên vào chú thích `# xung đột` ở chỗ ấy, mã thoát 1.
    """
    from vbgen.clashes import marked
    from vbgen.comparing import compare
    from vbgen.comparing.saying import sentences
    from vbgen.diagnostics import Diagnostic, Fault
    from vbgen.files import deliver, reaching
    from vbgen.git import merged_by_lines
    from vbgen.merging import carried
    from vbgen.plans import loads
    from vbgen.revising import Unrevisable, revise
    from vbgen.rewriting import rewritten
    from vbgen.versions import version

    try:
        with reaching(anywhere=anywhere):
            before, own, after = (loads(version(name).data, path or name) for name in (base, ours, theirs))
            found = carried(before.document, after.document, own.document)
            text, lost = revise(own.source, own.spans, own.document, found.document)
            text = marked(text, path or ours, found.clashes)
        if text != own.source.text or output:
            deliver({output or ours: rewritten(version(ours).data, text)}, over=over or not output)
    except (Unrevisable, Fault) as error:
        if path:  # Git asks for any .yaml; what is no plan, or cannot be said by its file, it merges itself
            sys.exit(merged_by_lines(base, ours, theirs))
        if isinstance(error, Unrevisable):
            finish([Diagnostic("S0922", str(error), ours)])
        finish(error.diagnostics, error.lines)
    taken = sentences(compare(own.document, found.document))
    for item in taken:
        click.echo(f"- {item.plain}")
    for comment in lost:
        click.echo(f"! Ghi chú không còn chỗ: {comment}")
    click.echo(f"{len(taken)} chỗ đã hợp vào {path or output or ours}; {len(found.clashes)} chỗ xung đột.")
    sys.exit(1 if found.clashes else 0)
