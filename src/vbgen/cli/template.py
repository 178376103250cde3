"""`vbgen template`: an office's own Word templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vbgen.cli.output import finish, over_option, require_file

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic


@click.group("template")
def command() -> None:
    """Chép mẫu Word ra để sửa trong Word, và kiểm tra mẫu đã sửa."""


@command.command()
@click.argument("form", metavar="FORM")
@click.option("--size", type=click.Choice(["co-lon", "co-nho"]), default="co-lon", help="Cỡ chữ của mẫu.")
@click.option("-o", "--output", metavar="FILE", help="Tệp ghi ra; để trống thì <FORM>.docx ở thư mục này.")
@over_option
def copy(*, form: str, size: str, output: str | None, over: bool) -> None:
    """Chép mẫu của một hình thức (cong-van, quyet-dinh, dang-cong-van …) hay của một tên loại."""
    from vbgen.diagnostics import Fault, closest
    from vbgen.files import deliver
    from vbgen.standards import DEFAULT, FORMS, standard
    from vbgen.writers.own import form_template
    from vbgen.writers.templates import read_template

    require_file(output)
    kinds = standard(DEFAULT).kinds
    slug = kinds[form].form if form in kinds else form
    if slug not in FORMS:
        near = closest(form, [*kinds, *FORMS])
        raise click.UsageError(f"chưa có mẫu `{form}`" + (f"; có phải `{near}`?" if near else ""))
    target = output or f"{slug}.docx"
    try:
        deliver({target: read_template(form_template(slug, size))}, over=over)
    except Fault as fault:
        finish(fault.diagnostics)
    click.echo(f"Đã ghi {target}")


@command.command("fields")
def fields() -> None:
    """Liệt kê những gì một mẫu in được: trường của văn bản, nhiệm vụ, hình."""
    from vbgen.writers.context import fields as listed

    for place, found in listed().items():
        click.echo(
            f"\n{place}:" if place else "Cột giữa: thẻ bắt đầu bằng {{ hay {{r, hoặc danh sách để lặp bằng for.\n"
        )
        for field in found:
            click.echo(f"  {field.name:17} {field.tag:3}  {field.about}".rstrip())


@command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--form", metavar="FORM", help="Hình thức mà mẫu in; để trống thì theo các kiểu có trong mẫu.")
def check_template(files: tuple[str, ...], form: str | None) -> None:
    """Kiểm tra mẫu Word đã sửa: thẻ gãy, tên trường sai, thiếu kiểu đoạn hay thành phần."""
    from vbgen.diagnostics import Fault
    from vbgen.proving import check_template as faults_of

    found: list[Diagnostic] = []
    for file in files:
        try:
            found += faults_of(file, form or "")
        except Fault as fault:
            found += fault.diagnostics
    finish(found)
