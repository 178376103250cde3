"""`vbgen gop-y`: our own letter of answer on a draft that we are asked about."""

from __future__ import annotations

import click

from vbgen.cli.output import file_of, finish, over_option, warn_of_registry


@click.command("gop-y")
@click.argument("draft", metavar="DRAFT")
@click.argument("edited", metavar="[EDITED]", required=False)
@click.option("--units", "registry", required=True, metavar="UNITS", help="Sổ đơn vị.")
@click.option("--as", "name", required=True, metavar="UNIT", help="Mã đơn vị của mình trong sổ.")
@click.option("--cong-van", "asking", metavar="LETTER", help="Công văn lấy ý kiến: lấy số, ngày, nơi nhận ý kiến.")
@click.option("-o", "--output", metavar="OUT", help="Tệp YAML ghi ra; để trống hay “-” thì in ra màn hình.")
@over_option
def command(
    *, draft: str, edited: str | None, registry: str, name: str, asking: str | None, output: str | None, over: bool
) -> None:
    """Dự thảo công văn góp ý khi đơn vị mình được hỏi ý kiến.

    DRAFT là dự thảo nhận được; EDITED là tệp ấy sau khi mình sửa, ghi bình luận trong Word: mỗi chỗ sửa, mỗi bình luận
    thành một ý kiến về điều, khoản của nó.
    """
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver
    from vbgen.gathering.answering import answer_letter
    from vbgen.plans import unit_of
    from vbgen.versions import version

    output = file_of(output)
    try:
        files = [version(path).data if path else None for path in (edited, asking)]
        letter = answer_letter(version(draft).data, unit_of(registry, name), *files)
        warn_of_registry(registry)
        if output:
            deliver({output: letter.yaml.encode()}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    if output:
        click.echo(f"Đã ghi {output}, {letter.items} ý kiến, {len(letter.doubts)} chỗ cần điền")
    else:
        click.echo(letter.yaml, nl=False)
