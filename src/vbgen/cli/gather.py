"""`vbgen gather`: a round of comments on a draft, gathered."""

from __future__ import annotations

import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import day_option, finish, outside_option, over_option, require_file, warn
from vbgen.named import NamedTuple

if TYPE_CHECKING:
    from vbgen.gathering import Gathered
    from vbgen.vietnamese import PartialDate


@click.command("gather")
@click.argument("path", metavar="ROUND")
@day_option
@click.option("-o", "--output", metavar="OUT", help="Ghi bản tổng hợp, tiếp thu, giải trình: .yaml hoặc .docx.")
@click.option(
    "--vet-sua", "marked", metavar="OUT", help="Ghi tệp .docx có chỗ sửa của từng đơn vị thành vết sửa của nó."
)
@click.option("--tiep-thu", "taken", is_flag=True, help="Đưa các chỗ sửa đã ghi `decision: tiếp thu` vào kế hoạch.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Cách in ra màn hình.")
@click.option("--dry-run", is_flag=True, help="Chỉ nói, không ghi tệp nào.")
@outside_option
@over_option
def command(
    *,
    path: str,
    day: PartialDate | None,
    output: str | None,
    marked: str | None,
    taken: bool,
    form: str,
    dry_run: bool,
    over: bool,
    anywhere: bool,
) -> None:
    """Gom ý kiến góp ý vào sổ: ai đã trả lời, ai trễ, ai chưa; từng ý kiến về điều, khoản nào.

    ROUND là tệp lấy ý kiến: dự thảo, thời hạn, các đơn vị được hỏi, thư mục trả lời. Mã thoát 0 khi mọi đơn vị đã trả
    lời và mọi ý kiến đã xử lý, 1 khi còn việc, 2 khi không đọc được.
    """
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver, reaching
    from vbgen.gathering import SILENT, gather, telling
    from vbgen.rewriting import edited
    from vbgen.vietnamese import PartialDate

    require_file(output)
    if output and os.path.splitext(output)[1].lower() not in (".yaml", ".yml", ".docx"):
        raise click.UsageError("-o của gather cần tên tệp .yaml hoặc .docx")
    try:
        with reaching(anywhere=anywhere):
            found = gather(path, day or PartialDate.of(date.today()))
            if not dry_run:
                kept = {found.stated.sent: found.sent} if found.plan else {}
                deliver({found.stated.ledger: edited(found.stated.ledger, found.ledger.text), **kept}, over=True)
            made = _made(found, output, marked)
            told = _accept(found, dry_run=dry_run) if taken else []
            if not dry_run:
                deliver(made.files, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    warn(found.findings)
    click.echo(telling.json(found) if form == "json" else telling.text(found), nl=False)
    for line in (*told, *made.told, *(f"Đã ghi {name}" for name in made.files if not dry_run)):
        click.echo(line, err=form == "json")
    is_open = found.undecided or found.findings or any(one.state == SILENT for one in found.responses)
    sys.exit(1 if is_open else 0)


class _WrittenFiles(NamedTuple):
    """The files that are asked for, and what is told of them."""

    files: dict[str, bytes]
    told: list[str]


def _made(found: Gathered, output: str | None, marked: str | None) -> _WrittenFiles:
    from vbgen.gathering.accepting import redline

    made = _WrittenFiles({output: _summary(found, output)} if output else {}, [])
    if marked and (lines := redline(found)):
        made.files[marked] = lines.data
        made.told.extend(f"! Không ghi được thành vết sửa: {one.place}" for one in lines.untracked)
    elif marked:
        made.told.append("Không đơn vị nào sửa thẳng vào dự thảo: không có vết sửa để ghi.")
    return made


def _summary(found: Gathered, output: str) -> bytes:
    from vbgen.gathering.report import summary_document
    from vbgen.plans import dumps, loads
    from vbgen.rendering import render

    text = dumps(summary_document(found))
    return render(loads(text, output)) if output.lower().endswith(".docx") else text.encode()


def _accept(found: Gathered, *, dry_run: bool) -> list[str]:
    """Take the accepted edits into the plan; what is told of it."""
    from vbgen.diagnostics import Diagnostic, Fault
    from vbgen.files import deliver
    from vbgen.gathering.accepting import accepted
    from vbgen.revising import Unrevisable
    from vbgen.rewriting import edited

    if found.plan is None:
        raise Fault(Diagnostic("S0980", "--tiep-thu cần `draft` là kế hoạch .yaml", found.stated.source.name))
    try:
        made = accepted(found, found.plan)
    except Unrevisable:
        raise Fault(Diagnostic("S0922", "không ghi được các chỗ sửa vào tệp kế hoạch", found.stated.draft)) from None
    if made.clashes:
        places = "; ".join(one.what for one in made.clashes)
        return [f"! Không đưa vào kế hoạch: các đơn vị sửa khác nhau ở {places}; chọn một trong sổ ý kiến."]
    if not dry_run and made.text != found.plan.source.text:
        deliver({found.stated.draft: edited(found.stated.draft, made.text)}, over=True)
    told = [f"- {item.plain}" for item in made.done]
    told += [f"! Tự sửa vào kế hoạch: {one.unit}, {one.clause or 'ý kiến chung'}: {one.words}" for one in made.left]
    return [*told, f"{len(made.done)} chỗ {'sẽ đưa' if dry_run else 'đã đưa'} vào {found.stated.draft}."]
