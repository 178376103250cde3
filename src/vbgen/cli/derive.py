"""`vbgen derive`: the superior's plan → our own draft."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import finish, warn_of_registry

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
@click.option("-o", "--output", metavar="OUT", help="Tệp YAML ghi ra; để trống thì in ra màn hình.")
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
    output: str | None,
) -> None:
    """Dự thảo văn bản triển khai từ kế hoạch của cấp trên, mỗi nhiệm vụ giữ vết nguồn."""
    from vbgen.deriving import Layout, derive
    from vbgen.deriving.telling import trace
    from vbgen.diagnostics import Fault
    from vbgen.files import save
    from vbgen.plans import document_of, unit_of

    try:
        derived = derive(document_of(superior), unit_of(registry, name), Layout(kind, by, brief))
        warn_of_registry(registry)
        text = _json(derived) if form == "json" else _draft(derived, superior, name)
        if output:
            save(output, text.encode())
    except Fault as fault:
        finish(fault.diagnostics)
    if traced:
        click.echo(trace(derived), nl=False)
    if output:
        click.echo(f"Đã ghi {output}, {len(derived.blanks)} chỗ cần điền")
    elif not traced:
        click.echo(text, nl=False)


def _draft(derived: Derived, superior: str, name: str) -> str:
    from vbgen.deriving.telling import block
    from vbgen.drafting import draft

    head = [f"Dự thảo triển khai {os.path.basename(superior)}, cho {name}"]
    return draft(derived.document, derived.blanks, "cần điền", head, block(derived))


def _json(derived: Derived) -> str:
    import json

    from vbgen.deriving.telling import plain

    return json.dumps(plain(derived), ensure_ascii=False, indent=2) + "\n"
