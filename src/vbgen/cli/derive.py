"""`vbgen derive`: the superior's plan → our own draft."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import file_of, finish, outside_option, over_option, warn_of_province, warn_of_registry

if TYPE_CHECKING:
    from vbgen.deriving import Derived


@click.command("derive")
@click.argument("superior", metavar="SUPERIOR")
@click.option("--units", "registry", required=True, metavar="UNITS", help="Sổ đơn vị.")
@click.option("--as", "name", required=True, metavar="UNIT", help="Mã đơn vị của mình trong sổ.")
@click.option(
    "--kind",
    type=click.Choice(["cong-van", "ke-hoach", "chi-thi", "thong-bao"]),
    default="cong-van",
    help="Tên loại văn bản của mình.",
)
@click.option(
    "--theo", "by", type=click.Choice(["don-vi", "muc"]), default="don-vi", help="Gộp theo phòng hoặc theo mục."
)
@click.option("--gon", "brief", is_flag=True, help="Viết gọn: chỉ những ý chính, dẫn về văn bản cấp trên.")
@click.option("--giai-trinh", "traced", is_flag=True, help="In từng chỗ đổi lời, trước và sau.")
@click.option("--format", "form", type=click.Choice(["yaml", "json"]), default="yaml", help="json: lựa chọn nhiệm vụ.")
@click.option(
    "--cap-nhat", "ours", metavar="OURS", help="Đưa bản mới của cấp trên vào dự thảo OURS, giữ mọi chỗ đã sửa."
)
@click.option("-o", "--output", metavar="OUT", help="Tệp YAML ghi ra; để trống hay “-” thì in ra màn hình.")
@outside_option
@over_option
def command(
    *,
    superior: str,
    registry: str,
    name: str,
    kind: str,
    by: str,
    brief: bool,
    traced: bool,
    form: str,
    ours: str | None,
    output: str | None,
    over: bool,
    anywhere: bool,
) -> None:
    """Dự thảo văn bản triển khai từ kế hoạch của cấp trên, mỗi nhiệm vụ giữ vết nguồn."""
    from vbgen.deriving import Layout, derive, telling
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver, reaching
    from vbgen.plans import document_of, unit_of

    if ours and output == "-":
        raise click.UsageError("--cap-nhat chỉ ghi ra tệp, không in ra màn hình; -o cần tên tệp")
    output = file_of(output)
    try:
        with reaching(anywhere=anywhere):
            above = document_of(superior)
        unit = unit_of(registry, name)
        derived = derive(above, unit, Layout(kind, by, brief))
        warn_of_registry(registry)
        warn_of_province(superior, above, unit)
        if ours:
            _update(ours, derived, output, over=over)
            return
        text = telling.json(derived) if form == "json" else telling.page(derived, os.path.basename(superior), name)
        if output:
            deliver({output: text.encode()}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    if traced:
        click.echo(telling.trace(derived), nl=False)
    if output:
        click.echo(f"Đã ghi {output}, {len(derived.blanks)} chỗ cần điền")
    elif not traced:
        click.echo(text, nl=False)


def _update(ours: str, derived: Derived, output: str | None, *, over: bool) -> None:
    """Take the superior into a draft, in its own place unless another is named, and tell what became of each task."""
    from vbgen.deriving.updating import update
    from vbgen.files import deliver
    from vbgen.rewriting import edited
    from vbgen.source import read

    found = update(read(ours), derived)
    deliver({output or ours: edited(ours, found.text)}, over=over or not output)
    told = (("mới", found.new), ("cấp trên sửa", found.changed), ("đổi chỗ", found.moved), ("không còn", found.gone))
    for name, lines in told:
        for line in lines:
            click.echo(f"{name}: {line}")
    counts = ", ".join(f"{len(lines)} {name}" for name, lines in told)
    click.echo(f"Đã ghi {output or ours}: {counts}")
