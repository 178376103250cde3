"""The command line; the only module that prints or exits. Exit codes: 0 clean, 1 findings, 2 usage or unreadable."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic
    from vbgen.pipeline import Job, Outcome

_UNREADABLE = ("S0101", "S0901", "S0902", "S0903", "S0904")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vbgen", message="vbgen %(version)s")
def main() -> None:
    """Văn bản hành chính từ YAML, theo Nghị định 30/2020/NĐ-CP và Hướng dẫn 05-HD/VPTW."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console may be in a code page without Vietnamese letters
            stream.reconfigure(encoding="utf-8")


@main.command()
@click.argument("plans", nargs=-1, required=True, metavar="PLAN…")
@click.option("-o", "--output", metavar="FILE", help="Tệp Word ghi ra; chỉ dùng với một kế hoạch.")
@click.option("--out-dir", metavar="DIR", help="Thư mục ghi ra; để trống thì ghi cạnh kế hoạch.")
@click.option("--jobs", type=click.IntRange(0), default=1, metavar="N", help="Số tiến trình; 0: mọi nhân máy.")
@click.option("--template", metavar="FILE", help="Mẫu .docx dùng thay mẫu của vbgen.")
def render(plans: tuple[str, ...], output: str | None, out_dir: str | None, jobs: int, template: str | None) -> None:
    """Dựng kế hoạch (tệp hoặc cả thư mục) thành văn bản Word."""
    from vbgen.diagnostics import Fault
    from vbgen.pipeline import plan_jobs, render_all

    if output and (out_dir or len(plans) > 1 or os.path.isdir(plans[0])):
        raise click.UsageError("-o chỉ dùng với một tệp kế hoạch và không đi cùng --out-dir")
    try:
        work = plan_jobs(plans, output or "", out_dir or "", template or "")
    except Fault as fault:
        _finish(fault.diagnostics)
    _report(work, render_all(work, jobs or os.cpu_count() or 1))


def _report(work: list[Job], outcomes: Iterable[Outcome]) -> None:
    """Show outcomes as they come, then the findings of all and a summary, and exit."""
    from vbgen.diagnostics import render_text
    from vbgen.pipeline import has_errors

    found: list[Diagnostic] = []
    failed, shows = 0, sys.stderr.isatty() and len(work) > 1
    for count, outcome in enumerate(outcomes, 1):
        if shows:
            click.echo(f"\r\x1b[K[{count}/{len(work)}] {outcome.plan}", nl=False, err=True)
        if outcome.findings:
            click.echo("\r\x1b[K" if shows else "", nl=False, err=True)
            click.echo(render_text(outcome.findings, {outcome.plan: outcome.lines}), nl=False, err=True)
        elif len(work) == 1:
            click.echo(f"Đã ghi {outcome.out}")
        found += outcome.findings
        failed += has_errors(outcome)
    if shows:
        click.echo("\r\x1b[K", nl=False, err=True)
    if len(work) > 1:
        click.echo(f"Đã ghi {len(work) - failed} tệp" + (f", {failed} kế hoạch có lỗi." if failed else "."))
    sys.exit(_code(found) if failed else 0)


@main.command()
@click.argument("plans", nargs=-1, required=True, metavar="PLAN…")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in kết quả.")
def check(plans: tuple[str, ...], form: str) -> None:
    """Tìm mọi lỗi của các tệp kế hoạch."""
    from vbgen.diagnostics import Fault
    from vbgen.schema import decode
    from vbgen.source import read

    found: list[Diagnostic] = []
    lines: dict[str, list[str]] = {}
    for plan in plans:
        try:
            source = read(plan)
        except Fault as fault:
            found += fault.diagnostics
            continue
        faults = decode(source)[1]
        if faults:
            lines[plan] = source.lines
        found += faults
    _finish(found, lines, form)


def _finish(found: Iterable[Diagnostic], lines: dict[str, list[str]] | None = None, form: str = "text") -> NoReturn:
    """Print findings and exit with their code."""
    from vbgen.diagnostics import render_json, render_text, summary

    found = list(found)
    if form == "json":
        click.echo(render_json(found))
    else:
        click.echo(render_text(found, lines or {}), nl=False)
        click.echo(summary(found))
    sys.exit(_code(found))


def _code(found: list[Diagnostic]) -> int:
    return 2 if any(item.id in _UNREADABLE for item in found) else 1 if found else 0


@main.command()
@click.argument("kind", metavar="KIND")
@click.option("--standard", type=click.Choice(["nha-nuoc", "dang"]), default="nha-nuoc", help="Hệ thể thức.")
@click.option("-o", "--output", metavar="FILE", help="Tệp YAML ghi ra; để trống thì in ra màn hình.")
def new(kind: str, standard: str, output: str | None) -> None:
    """Viết một kế hoạch mẫu ngắn, có chú thích, của một tên loại (xem `vbgen kinds`)."""
    from vbgen.diagnostics import Diagnostic, Fault, closest
    from vbgen.pipeline import save
    from vbgen.sample import sample
    from vbgen.standards import KINDS, PARTY_KINDS, form_of

    found = form_of(kind, standard)
    if found is None or not found[1].template:
        kinds = PARTY_KINDS if standard == "dang" else KINDS
        near = closest(kind, [slug for slug in kinds if (form := form_of(slug, standard)) and form[1].template])
        raise click.UsageError(f"chưa có tên loại `{kind}`" + (f"; có phải `{near}`?" if near else ""))
    text = sample(found[0], standard)
    if not output:
        click.echo(text, nl=False)
        return
    try:
        if os.path.exists(output):
            raise Fault(Diagnostic("S0901", "đã có tệp này; chọn tên khác", output))
        save(output, text.encode())
    except Fault as fault:
        _finish(fault.diagnostics)
    click.echo(f"Đã ghi {output}")


@main.command()
def kinds() -> None:
    """Liệt kê các tên loại văn bản và mẫu của chúng."""
    from vbgen.standards import FORMS, KINDS, PARTY_KINDS

    for kind in (*KINDS.values(), *PARTY_KINDS.values()):
        form = FORMS[kind.form]
        number = f"mẫu {form.number}" if form.number[:1].isdigit() else form.number or "không định mẫu"
        state = "" if form.template else ", chưa dựng được"
        click.echo(f"{kind.slug:16} {kind.code or '–':4} {kind.name} ({number}{state})")


@main.command()
def schema() -> None:
    """In JSON Schema của kế hoạch, cho trình soạn thảo."""
    import json

    from vbgen.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


@main.group()
def template() -> None:
    """Chép mẫu Word ra để sửa trong Word, và kiểm tra mẫu đã sửa."""


@template.command()
@click.argument("form", metavar="FORM")
@click.option("--size", type=click.Choice(["co-lon", "co-nho"]), default="co-lon", help="Cỡ chữ của mẫu.")
@click.option("-o", "--output", metavar="FILE", help="Tệp ghi ra; để trống thì <FORM>.docx ở thư mục này.")
def copy(form: str, size: str, output: str | None) -> None:
    """Chép mẫu của một hình thức (cong-van, co-ten-loai, dang-cong-van, dang-co-ten-loai) hay của một tên loại."""
    from vbgen.diagnostics import Diagnostic, Fault, closest
    from vbgen.pipeline import form_template, read_template, save
    from vbgen.standards import FORMS, KINDS

    slug = KINDS[form].form if form in KINDS else form
    if slug not in FORMS or not FORMS[slug].template:
        near = closest(form, [*KINDS, *FORMS])
        raise click.UsageError(f"chưa có mẫu `{form}`" + (f"; có phải `{near}`?" if near else ""))
    target = output or f"{slug}.docx"
    try:
        if os.path.exists(target):
            raise Fault(Diagnostic("S0901", "đã có tệp này; chọn tên khác", target))
        save(target, read_template(form_template(slug, size)))
    except Fault as fault:
        _finish(fault.diagnostics)
    click.echo(f"Đã ghi {target}")


@template.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--form", metavar="FORM", help="Hình thức mà mẫu in; để trống thì theo các kiểu có trong mẫu.")
def check_template(files: tuple[str, ...], form: str | None) -> None:
    """Kiểm tra mẫu Word đã sửa: thẻ gãy, tên trường sai, thiếu kiểu đoạn hay thành phần."""
    from vbgen.diagnostics import Fault
    from vbgen.pipeline import check_template as faults_of

    found: list[Diagnostic] = []
    for file in files:
        try:
            found += faults_of(file, form or "")
        except Fault as fault:
            found += fault.diagnostics
    _finish(found)
