"""`vbgen tasks`: the tasks of plans, how they stand, what is done of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from vbgen.cli.output import Day, day_option, file_of, finish, over_option, warn

if TYPE_CHECKING:
    from vbgen.following import FollowedTask, Following, Today
    from vbgen.following.progress import Event
    from vbgen.vietnamese import PartialDate


_F = TypeVar("_F", bound=Callable[..., Any])


class _Tasks(click.Group):
    """The group of `tasks`; without a command of its own a call lists: `vbgen tasks plan.yaml --late`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("-h", "--help")):
            args = ["list", *args]
        return super().parse_args(ctx, args)


def today_of(day: PartialDate | None, soon: int = 3) -> Today:
    """The day that is asked about, with the days off that the settings announce."""
    from vbgen.following import Today
    from vbgen.following.progress import as_day
    from vbgen.lint.config import config_of

    now = date.today()
    return Today(as_day(day) if day else now, soon, config_of("vbgen.toml").swapped, now)


def _plans(ctx: click.Context, param: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths without files of facts, which a call with *.yaml names too: they are read with their plans."""
    from vbgen.following.progress import ENDING

    plans = tuple(path for path in paths if not path.endswith(ENDING))
    if not plans:
        raise click.BadParameter("cần ít nhất một kế hoạch", ctx, param)
    return plans


def plans_argument(metavar: str = "PLAN…") -> Callable[[_F], _F]:
    """The plans of a command that follows them."""
    return click.argument("plans", nargs=-1, required=True, metavar=metavar, callback=_plans)


@click.group(cls=_Tasks, name="tasks", invoke_without_command=False)
def command() -> None:
    """Theo dõi nhiệm vụ: `vbgen tasks KE-HOACH.yaml…` liệt kê; done, extend, note ghi việc vào tệp tiến độ.

    Việc đã biết của một kế hoạch nằm ở tệp .tien-do.yaml cạnh nó; trạng thái tính từ đó và từ ngày.
    """


@command.command("list", hidden=True)
@plans_argument()
@click.option("--as", "unit", metavar="ĐƠN-VỊ", help="Chỉ việc do đơn vị này chủ trì.")
@day_option
@click.option("--late", is_flag=True, help="Chỉ việc quá hạn.")
@click.option("--soon", "soon", type=click.IntRange(0), metavar="N", help="Chỉ việc còn không quá N ngày làm việc.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "xlsx", "ics", "html"]),
    default="text",
    help="Cách in ra; xlsx cần -o.",
)
@click.option("-o", "--output", metavar="OUT", help="Tệp ghi ra; để trống thì in ra màn hình.")
@over_option
def list_tasks(
    *, plans: tuple[str, ...], unit: str | None, day: PartialDate | None, late: bool, soon: int | None, form: str,
    output: str | None, over: bool,
) -> None:  # fmt: skip
    """Nhiệm vụ của các kế hoạch, việc gấp đứng trước. Mã thoát 1 khi có việc quá hạn."""
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver
    from vbgen.following import follow, of_unit, telling
    from vbgen.following.states import TimeState

    output = file_of(output)
    if form == "xlsx" and output is None:
        raise click.UsageError("--format xlsx ghi ra tệp: thêm -o so.xlsx")
    try:
        found = follow(plans, today_of(day, 3 if soon is None else soon))
        rows = list(found.tasks) if unit is None else of_unit(found.tasks, unit)
        if late or soon is not None:
            wanted = {TimeState.OVERDUE} if late else set()
            wanted |= {TimeState.SOON} if soon is not None else set()
            rows = [row for row in rows if row.standing.time in wanted]
        made = _printed(found, rows, form, coloured=sys.stdout.isatty() and not output)
        if output:
            deliver({output: made}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    warn(found.findings)
    click.echo(f"Đã ghi {output}: {telling.counted(rows)}" if output else made.decode(), nl=bool(output))
    sys.exit(1 if any(row.is_late for row in rows) else 0)


def _printed(found: Following, rows: list[FollowedTask], form: str, *, coloured: bool) -> bytes:
    from vbgen.following import dashboard, telling

    if form == "xlsx":
        from vbgen.following.register import register

        return register(found, rows)
    if form == "text":
        return telling.text(found, rows, coloured=coloured).encode()
    if form == "html":
        return dashboard.page(found, rows).encode()
    return (telling.json(found, rows) if form == "json" else telling.ics(rows)).encode()


# --- facts ------------------------------------------------------------------------------------------------------------

_TASK = click.argument("task", metavar="PLAN#NHIỆM-VỤ")
_TURN = click.option("--ky", "turn", type=Day(), help="Việc định kỳ: hạn của kỳ.")


@command.command("done")
@_TASK
@click.option(
    "--san-pham", "evidence", required=True, metavar="CHỮ", help="Số, ngày văn bản: 12/BC-VP ngày 05/12/2026."
)
@click.option("--tep", "file", default="", metavar="TỆP", help="Tệp minh chứng.")
@day_option
@_TURN
def done(*, task: str, evidence: str, file: str, day: PartialDate | None, turn: PartialDate | None) -> None:
    """Ghi nhiệm vụ đã hoàn thành, với sản phẩm; ngày hoàn thành là --ngay, hoặc ngày trong số văn bản."""
    from vbgen.following.progress import dated

    _note(task, day or dated(evidence), turn, done=evidence, file=file)


@command.command("extend")
@_TASK
@click.option("--den", "until", type=Day(), required=True, help="Thời hạn mới.")
@click.option("--theo", "letter", required=True, metavar="CHỮ", help="Văn bản cho gia hạn: 45/UBND-VX ngày 01/12/2026.")
@day_option
@_TURN
def extend(*, task: str, until: PartialDate, letter: str, day: PartialDate | None, turn: PartialDate | None) -> None:
    """Ghi thời hạn được lùi theo một văn bản."""
    from vbgen.following.progress import dated

    _note(task, day or dated(letter), turn, extended=until, by=letter)


@command.command("note")
@_TASK
@click.option("--nhan", "accepted", default="", metavar="CHỮ", help="Ai nhận việc.")
@click.option("--tien-do", "progress", default="", metavar="CHỮ", help="Đã làm đến đâu.")
@click.option("--xin-lui", "asked", type=Day(), help="Xin gia hạn đến ngày.")
@click.option("--chua", "undone", default="", metavar="CHỮ", help="Vì sao chưa xong.")
@click.option("--tam-dung", "paused", default="", metavar="CHỮ", help="Vì sao tạm dừng.")
@click.option("--lam-tiep", "resumed", default="", metavar="CHỮ", help="Vì sao làm tiếp.")
@click.option("--vuong-mac", "difficulty", default="", metavar="CHỮ", help="Khó khăn, vướng mắc.")
@click.option("--giai-phap", "proposal", default="", metavar="CHỮ", help="Giải pháp, kiến nghị.")
@click.option("--ghi-chu", "note", default="", metavar="CHỮ", help="Ghi chú khác.")
@day_option
@_TURN
def note(
    *, task: str, day: PartialDate | None, turn: PartialDate | None, asked: PartialDate | None, **facts: str
) -> None:
    """Ghi tiến độ, vướng mắc, xin gia hạn, tạm dừng của một nhiệm vụ."""
    if asked is None and not any(facts.values()):
        raise click.UsageError("cần ít nhất một việc để ghi: --tien-do, --vuong-mac, --xin-lui …")
    _note(task, day, turn, **facts, **({"asked": asked} if asked else {}))


@command.command("export")
@click.argument("output", metavar="SO.xlsx")
@plans_argument()
@day_option
@over_option
def export(*, output: str, plans: tuple[str, ...], day: PartialDate | None, over: bool) -> None:
    """Ghi sổ theo dõi nhiệm vụ ra tệp Excel, để điền rồi nhập lại bằng `vbgen tasks import`."""
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver
    from vbgen.following import follow, telling
    from vbgen.following.register import register

    try:
        found = follow(plans, today_of(day))
        deliver({output: register(found, found.tasks)}, over=over)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    click.echo(f"Đã ghi {output}: {telling.counted(found.tasks)}")


@command.command("import")
@click.argument("register", metavar="SO.xlsx")
@plans_argument()
@day_option
@click.option("--dry-run", is_flag=True, help="Chỉ nói, không ghi.")
def import_register(*, register: str, plans: tuple[str, ...], day: PartialDate | None, dry_run: bool) -> None:
    """Đưa những gì đã điền trong sổ Excel vào tệp tiến độ; chỗ chưa rõ thì nêu ra. Mã thoát 1 khi có chỗ chưa rõ."""
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver
    from vbgen.following import follow
    from vbgen.following.noting import all_noted
    from vbgen.following.typed_in import typed
    from vbgen.rewriting import edited
    from vbgen.versions import version

    try:
        found = follow(plans, today_of(day))
        said = typed(version(register).data, register, found)
        texts, refused = all_noted(said.facts, found)
        if not dry_run:
            deliver({path: edited(path, text) for path, text in texts.items()}, over=True)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    kept = {line.partition(": ")[0] for line in refused}
    for code in said.facts:
        if code not in kept:
            click.echo(f"- {code}")
    for doubt in (*said.doubts, *refused):
        click.echo(f"! {doubt}")
    verb, unsure = "sẽ ghi" if dry_run else "đã ghi", len(said.doubts) + len(refused)
    click.echo(f"{len(said.facts) - len(kept)} nhiệm vụ {verb} vào tệp tiến độ; {unsure} chỗ chưa rõ.")
    sys.exit(1 if unsure else 0)


def _note(task: str, day: PartialDate | None, turn: PartialDate | None, **facts: Any) -> None:
    from vbgen.diagnostics import Fault
    from vbgen.files import deliver
    from vbgen.following.noting import noted
    from vbgen.following.progress import Event
    from vbgen.rewriting import edited
    from vbgen.vietnamese import PartialDate

    event: Event = Event(date=day or PartialDate.of(date.today()), turn=turn or PartialDate(), **facts)
    try:
        made = noted(task, event)
        deliver({made.path: edited(made.path, made.text)}, over=True)
    except Fault as fault:
        finish(fault.diagnostics, fault.lines)
    click.echo(f"Đã ghi {made.path}: {made.said}")
