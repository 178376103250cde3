"""Findings on the screen, and the exit code that they mean."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from vbgen.diagnostics import Diagnostic
    from vbgen.model import Document
    from vbgen.units import Unit
    from vbgen.vietnamese import PartialDate


def finish(
    found: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]] | None = None, form: str = "text"
) -> NoReturn:
    """Print findings and exit with their code."""
    from vbgen.diagnostics import render_json, render_text, summary

    found = list(found)
    if form == "json":
        click.echo(render_json(found))
    else:
        click.echo(render_text(found, lines or {}), nl=False)
        click.echo(summary(found))
    sys.exit(exit_code(found))


def file_of(output: str | None) -> str | None:
    """The file that -o names; none when it is "-", the standard output, where text goes without -o too."""
    return None if output == "-" else output


def require_file(output: str | None) -> None:
    """Refuse "-" for -o of a command that writes files alone."""
    if output == "-":
        raise click.UsageError("lệnh này chỉ ghi ra tệp, không in ra màn hình; -o cần tên tệp (tệp tên “-” là ./-)")


over_option = click.option("--ghi-de", "over", is_flag=True, help="Ghi đè lên tệp đã có, dù có người đã sửa.")

outside_option = click.option(
    "--allow-outside", "anywhere", is_flag=True, help="Cho kế hoạch nêu tệp ở ngoài thư mục, ngoài kho Git của nó."
)


@contextmanager
def counted(total: int) -> Iterator[Callable[[int], None]]:
    """Shows on a terminal how many of several files are done, as it is told; at 0, and at the end, the line is gone."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda done: None
        return

    def told(done: int) -> None:
        click.echo(f"\r\x1b[K[{done}/{total}]" if done else "\r\x1b[K", nl=False, err=True)

    try:
        yield told
    finally:
        told(0)


def warn(found: Iterable[Diagnostic]) -> None:
    """Print what does not stop the work, on stderr."""
    from vbgen.diagnostics import render_text

    click.echo(render_text(found, {}), nl=False, err=True)


def warn_of_registry(path: str) -> None:
    """Print what a registry says in an old way, on stderr."""
    from vbgen.diagnostics import render_text
    from vbgen.plans import registry_warnings
    from vbgen.source import read

    if found := registry_warnings(path):
        click.echo(render_text(found, {path: read(path).lines}), nl=False, err=True)


def warn_of_province(superior: str, document: Document, unit: Unit) -> None:
    """Print, on stderr, that a superior is of another province than our unit, at its issuer."""
    from vbgen.deriving.levels import elsewhere
    from vbgen.diagnostics import Diagnostic, Severity, render_text
    from vbgen.schema import decode
    from vbgen.source import read

    if other := elsewhere(document.issuer, unit):
        source = read(superior)
        _, spans, _ = decode(source)
        message = f"văn bản của {other}, đơn vị của mình thuộc {unit.province}"
        hint = "xem lại tệp cấp trên và --as; chỉ triển khai văn bản của cơ quan cấp trên của mình"
        found = Diagnostic("S0150", message, superior, spans.span(("issuer",), other), Severity.WARNING, hint)
        click.echo(render_text([found], {superior: source.lines}), nl=False, err=True)


def exit_code(found: Iterable[Diagnostic]) -> int:
    """2 for what could not be read, asked or written, 1 for other findings, 0 for none."""
    from vbgen import faults

    return faults.exit_code({item.id for item in found})


class Day(click.ParamType):  # type: ignore[type-arg]
    """A whole day: 20/11/2026."""

    name = "NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PartialDate:
        from vbgen.vietnamese import PartialDate, parse_date

        if isinstance(value, PartialDate):
            return value
        found = parse_date(value)
        if found is None or not found.complete:
            self.fail(f"“{value}” không phải một ngày; viết như 20/11/2026", param, ctx)
        return found


day_option = click.option("--ngay", "day", type=Day(), help="Tính đến ngày này; để trống là hôm nay.")
