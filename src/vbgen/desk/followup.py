"""The follow-up of a folder's tasks as pages: the table, facts taken down, the register out and back, letters."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from urllib.parse import urlencode

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from vbgen.desk import tray
from vbgen.desk.app import desk
from vbgen.desk.attached import attached
from vbgen.desk.followed import (
    DONE,
    EXTENDED,
    NOTED,
    TIMES,
    AskedTasks,
    FolderTasks,
    chosen,
    document_of,
    event_of,
    folder_tasks,
    in_time,
    issuers,
    progress_of,
    today_of,
    units,
    wanted,
)
from vbgen.desk.keeping import add, keep
from vbgen.desk.worker import done
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Outside
from vbgen.following import FollowedTask, Following, dashboard, telling
from vbgen.following.noting import all_noted, taken_down
from vbgen.following.periods import period_of
from vbgen.following.progress import progress_path
from vbgen.following.register import register
from vbgen.following.register_rows import register_rows
from vbgen.following.reminding import remembered, reminders
from vbgen.following.reporting import report_document
from vbgen.following.states import TimeState
from vbgen.following.typed_in import Typed, typed_rows
from vbgen.outputs import slug
from vbgen.plans import dumps
from vbgen.vietnamese import short_date

pages = Blueprint("followup", __name__)
MOST = 500  # tasks that one page lists
CLASSES = {
    TimeState.OVERDUE: "late",
    TimeState.SOON: "soon",
    TimeState.DONE_IN_TIME: "done",
    TimeState.DONE_LATE: "done",
}


@pages.get("/theo-doi")
def index() -> str:
    """The table of tasks with how each stands, the latest first; counts, and sums by unit and document."""
    asked = wanted(request.args)
    found = _tasks(asked)
    rows = chosen(found.following, asked)
    shown = list(telling.by_first_late(in_time(rows, asked)))
    counts = Counter(row.standing.time for row in rows)
    return render_template(
        "followup.html",
        asked=asked,
        times=TIMES,
        found=found,
        findings=found.following.findings,
        units=units(found.following),
        issuers=issuers(found.following),
        plans=list(dict.fromkeys(row.plan for row in found.following.tasks)),
        rows=shown[:MOST],
        left_off=max(0, len(shown) - MOST),
        counts=[
            (state, CLASSES.get(state, ""), counts[state], _back(asked._replace(time=_filter(state))))
            for state in TimeState
            if counts[state]
        ],
        total=len(rows),
        groups=_groups(rows),
        classes=CLASSES,
        slug=slug,
        telling=telling,
        short_date=short_date,
        today=date.today(),
        most=tray.MAX_FILE,
    )


def _filter(state: TimeState) -> str:
    """The first filter that lets tasks of a state through."""
    return next(name for name, (_, states) in TIMES.items() if state in states)


def _tasks(asked: AskedTasks) -> FolderTasks:
    folder = desk().folder
    return folder_tasks(folder, today_of(folder, asked))


def _groups(rows: list[FollowedTask]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sums by unit, by document, by the superior's document, where there are several."""
    parts = (
        ("Theo cơ quan, đơn vị", telling.by_unit(rows)),
        ("Theo văn bản", telling.by_document(rows)),
        ("Theo văn bản cấp trên", telling.by_superior(rows)),
    )
    return [
        (title, [(name or "(chưa rõ)", telling.counted(some)) for name, some in groups.items()])
        for title, groups in parts
        if len(groups) > 1
    ]


# --- one task ---------------------------------------------------------------------------------------------------------


@pages.get("/theo-doi/viec")
def task() -> str:
    """A task with all that is known of it, and the forms that take a fact down."""
    return _task_page(request.args.get("ma", ""), wanted(request.args))


def _task_page(code: str, asked: AskedTasks, failed: tuple[Diagnostic, ...] = ()) -> str:
    row = _task(_tasks(AskedTasks(day=asked.day)).following, code)
    return render_template(
        "followup_task.html",
        row=row,
        asked=asked,
        failed=failed,
        telling=telling,
        short_date=short_date,
        state=CLASSES.get(row.standing.time, ""),
        back=_back(asked),
        said=request.form,
        sorts=(DONE, EXTENDED, NOTED),
    )


def _task(found: Following, code: str) -> FollowedTask:
    """The task of a code. Raises Fault (S0985)."""
    row = next((one for one in found.tasks if one.id == code), None)
    if row is None:
        raise Fault(Diagnostic("S0985", f"không có nhiệm vụ “{code}”", hint="kế hoạch có thể vừa được sửa"))
    return row


@pages.post("/theo-doi/viec")
def take_down() -> AnyResponse | tuple[str, int]:
    """Take a fact of a task down beside its plan; what cannot be is told on the form, and nothing is written."""
    asked, code, folder = wanted(request.form), request.form.get("ma", ""), desk().folder
    row = _task(_tasks(AskedTasks()).following, code)
    try:
        fields = dict(request.form) | ({"ky": row.due} if row.turn else {})
        event = event_of(request.form.get("loai", ""), fields, date.today())
        known = progress_of(folder, row.plan)
        made = taken_down(row.plan, document_of(folder, row.plan, folder.seen(row.plan).text), known, row.path, event)
    except Fault as fault:
        return _task_page(code, asked, fault.diagnostics), 422
    told = _keep(row.plan, made.text, known.text, f"{row.path}: {telling.event_words(event)}")
    flash(told or f"Đã ghi: {made.said}.")
    return redirect(f"{_back(asked)}#{slug(row.id)}", 303)


def _back(asked: AskedTasks) -> str:
    """The table as it was asked for."""
    return f"{url_for('followup.index')}{'?' if asked.fields else ''}{urlencode(asked.fields)}"


def _keep(plan: str, text: str, seen: str, said: str) -> str:
    """Save the file of facts of a plan, whose text was `seen`; what must be told. Raises Changed."""
    path, folder = progress_path(plan), desk().folder
    if not folder.is_there(path):
        return add(path, text.encode(), said)
    now = folder.seen(path)
    return keep(path, text, now.digest if now.text == seen else "", said).told


# --- the register, other forms ----------------------------------------------------------------------------------------


@pages.get("/theo-doi/tai/<form>")
def download(form: str) -> Response:
    """The tasks that are asked for as a file: the register in Excel, a calendar, a page of one file."""
    asked = wanted(request.args)
    found = _tasks(asked).following
    rows = in_time(chosen(found, asked), asked)
    if form == "so.xlsx":
        return attached(register(found, rows), form)
    if form == "lich.ics":
        return attached(telling.ics(rows).encode(), form)
    if form == "theo-doi.html":
        return attached(dashboard.page(found, rows).encode(), form)
    raise Outside(form)


@pages.post("/theo-doi/so")
def receive() -> AnyResponse:
    """Take a register that was filled in, and show what it says."""
    sent = tray.dropped("tep")
    if sent is None:
        raise Fault(Diagnostic("S0101", "chưa chọn tệp nào", hint="chọn sổ theo dõi (.xlsx) đã điền"))
    key = tray.put(sent)
    _typed(key)  # what is no register is told where it was dropped
    return tray.onward(url_for("followup.typed_in", tep=key))


@pages.get("/theo-doi/so")
def typed_in() -> str:
    """What was typed into a register, before any of it is written."""
    key = request.args.get("tep", "")
    found, said = _typed(key)
    texts, refused = all_noted(said.facts, found)
    names = {line.partition(": ")[0] for line in refused}
    rows = {row.id: row for row in found.tasks}
    facts = [(rows[code], telling.event_words(event)) for code, event in said.facts.items() if code not in names]
    return render_template(
        "followup_register.html",
        name=tray.found(key).name,
        key=key,
        facts=facts,
        doubts=[*refused, *said.doubts],
        changed=len(texts),
    )


def _typed(key: str) -> tuple[Following, Typed]:
    sent = tray.found(key)
    found = _tasks(AskedTasks()).following
    return found, typed_rows(done(register_rows, sent.data, sent.name), sent.name, found)


@pages.post("/theo-doi/so/ghi")
def take_register() -> AnyResponse:
    """Write what a register says into the files of facts."""
    found, said = _typed(request.form.get("tep", ""))
    texts, refused = all_noted(said.facts, found)
    told = []
    for plan, known in found.known.items():
        if known.path in texts:
            told.append(_keep(plan, texts[known.path], known.text, "ghi từ sổ Excel"))
    flash("; ".join(filter(None, told)) or f"Đã ghi {len(said.facts) - len(refused)} việc từ sổ.")
    return redirect(url_for("followup.index"), 303)


# --- letters ----------------------------------------------------------------------------------------------------------


@pages.post("/theo-doi/don-doc")
def remind() -> AnyResponse:
    """Write the reminders of what is late as new plans, remember them, open the first. Raises Fault."""
    asked = wanted(request.form)
    found = _tasks(asked).following
    rows = tuple(chosen(found, asked))
    some = found._replace(tasks=rows)
    on = today_of(desk().folder, asked)
    symbol = " ".join(request.form.get("ky-hieu", "").split())
    made = reminders(some, on, each=bool(request.form.get("moi")), symbol=symbol)
    if not made:
        flash("Không có nhiệm vụ quá hạn.")
        return redirect(_back(asked), 303)
    memory = remembered(made, some)
    names: list[str] = []
    told: list[str] = []
    for letter in made:
        whom = f"-{slug(letter.units[0])[:40]}" if request.form.get("moi") and letter.units else ""
        names.append(desk().folder.free(f"don-doc-{on.day:%Y-%m-%d}{whom}", ".yaml"))
        told.append(add(names[-1], dumps(letter.document).encode(), letter.document.summary))
    for plan, known in found.known.items():
        if known.path in memory and memory[known.path] != known.text:
            told.append(_keep(plan, memory[known.path], known.text, "đã đôn đốc"))
    for sentence in filter(None, dict.fromkeys(told)):
        flash(sentence)
    more = f"; các công văn khác: {', '.join(names[1:])}" if len(names) > 1 else ""
    count = len({row.id for letter in made for row in letter.tasks})
    flash(f"Đã viết công văn đôn đốc {count} nhiệm vụ quá hạn: {names[0]}{more}.")
    return redirect(url_for("editor.edit", plan=names[0]), 303)


@pages.post("/theo-doi/bao-cao")
def report() -> AnyResponse:
    """Write the report of a period as a new plan and open it. Raises Fault."""
    asked = wanted(request.form)
    period = period_of(request.form.get("ky-bao-cao", ""))
    if period is None:
        raise Fault(
            Diagnostic("S0985", "chưa rõ kỳ báo cáo", hint="viết như 11/2026, quý IV/2026, 9 tháng đầu năm 2026, 2026")
        )
    day = asked.day or f"{min(period.last, date.today()):%d/%m/%Y}"
    found = _tasks(asked._replace(day=day)).following
    document = report_document(found._replace(tasks=tuple(chosen(found, asked))), period)
    name = desk().folder.free(f"bao-cao-{slug(period.name)}", ".yaml")
    flash(
        add(name, dumps(document).encode(), document.summary)
        or f"Đã viết báo cáo {period.name}: {os.path.basename(name)}."
    )
    return redirect(url_for("editor.edit", plan=name), 303)
