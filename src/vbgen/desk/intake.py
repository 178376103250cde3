"""From a superior's file to our draft: the file dropped, looked over, its tasks taken up, the draft written."""

from __future__ import annotations

import os
from collections.abc import Iterator

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask import Response as AnyAnswer
from werkzeug.wrappers import Response

from vbgen.covering import Coverage, MatrixRow, coverage
from vbgen.deriving import GROUPS, KINDS, Layout, name_of
from vbgen.deriving.levels import elsewhere
from vbgen.desk import dividing, receiving, tray
from vbgen.desk.app import desk
from vbgen.desk.bounded import Bounded
from vbgen.desk.folder import CHANGED, Changed
from vbgen.desk.keeping import add, keep
from vbgen.desk.paper import pdf_of
from vbgen.desk.preview import DPI
from vbgen.desk.questions import answered, recognised
from vbgen.desk.receiving import Received
from vbgen.desk.registry import FILE, Registered, registered
from vbgen.desk.sheets import FileSheet
from vbgen.desk.stage import Shown, shown
from vbgen.desk.worker import MEGABYTES, done
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Unreadable, digest
from vbgen.named import NamedTuple
from vbgen.plans import Plan, loads
from vbgen.readers.pdf.painted import count, painted_page
from vbgen.revising import Unrevisable

pages = Blueprint("intake", __name__)
PLACE = "cap-tren"  # the folder of what superiors sent, and of its plans
_SECONDS, _OFFICE_SECONDS = 60, 150
_KEPT = 6
_PAGED = (".docx", ".docm", ".doc", ".rtf", ".odt", ".pdf")
_MOST_PAGES = 200
_MOST_SHOWN = 30  # files that were taken in before
_read = Bounded[Received](_KEPT)  # files that were read lately, by their bytes


class TakenIn(NamedTuple):
    """A superior's plan, the file that it came of, and what was read of that."""

    plan: Plan
    digest: str
    original: str  # "" where the file is gone
    received: Received | None

    @property
    def drawable(self) -> bool:
        """Whether the file has pages, which can be drawn."""
        return os.path.splitext(self.original)[1] in _PAGED


@pages.get("/cap-tren")
def index() -> str:
    """Where a file is dropped, and what was taken in before."""
    return render_template("intake.html", known=list(_known()), endings=receiving.ENDINGS, most=tray.MAX_FILE)


def _known() -> Iterator[tuple[str, Shown | None]]:
    """What was taken in before, with what it is; None for what is no plan, or cannot be read."""
    folder = desk().folder
    for path in [path for path in folder.yaml_files() if path.startswith(f"{PLACE}/")][:_MOST_SHOWN]:
        try:
            yield path, shown(folder.seen(path).text, folder.whole(path))
        except (Fault, Unreadable):
            yield path, None


@pages.post("/cap-tren")
def receive() -> Response:
    """Take a file in: it is kept beside the plan that it became. Raises Fault for what is no document."""
    sent = tray.dropped("tep")
    if sent is None:
        raise Fault(Diagnostic("S0101", "chưa chọn tệp nào", hint="chọn tệp Word, PDF hoặc văn bản thuần của cấp trên"))
    name = receiving.safe_name(sent.name)
    try:
        found = _received(sent.data, name)
    except Fault as fault:
        raise Fault(*(item._replace(file=sent.name) for item in fault.diagnostics)) from None
    return tray.onward(url_for("intake.look_over", plan=_kept(sent.data, name, found)))


def _received(data: bytes, name: str) -> Received:
    """What a file is, read in a process of its own. Raises Fault, Overrun."""
    key = digest(data)
    if known := _read.get(key):
        return known
    office = receiving.needs_office(data, name)
    seconds, megabytes = (_OFFICE_SECONDS, 0) if office else (_SECONDS, MEGABYTES)
    return _read.put(key, done(receiving.received, data, name, seconds=seconds, megabytes=megabytes))


def _kept(data: bytes, name: str, found: Received) -> str:
    """The plan of a file in the folder: new, or the one that the same file became before."""
    folder = desk().folder
    stem, ending = os.path.splitext(name)
    number = 1
    while True:
        own = f"{PLACE}/{stem}{f'-{number}' if number > 1 else ''}"
        plan, original = f"{own}.yaml", f"{own}{ending}"
        if folder.is_there(plan) and folder.is_there(original) and folder.data(original) == data:
            flash("Tệp này đã được nhập trước đây; đây là bản đang có.")
            return plan
        if not folder.is_there(plan) and not folder.is_there(original):
            break
        number += 1
    said = f"nhập từ tệp của cấp trên: {name}"
    told = [add(original, data, said)]
    told += [add(f"{PLACE}/{picture}", shown, said) for picture, shown in found.pictures.items()]
    told += [add(plan, found.text.encode(), said)]
    for sentence in filter(None, dict.fromkeys(told)):
        flash(sentence)
    return plan


def _taken_in(path: str) -> TakenIn:
    """A superior's plan with what was read of its file. Raises Fault, Outside, Unreadable."""
    folder = desk().folder
    seen = folder.seen(path)
    plan = loads(seen.text, folder.whole(path))
    original = _original(path)
    received = _received(folder.data(original), os.path.basename(original)) if original else None
    return TakenIn(plan, seen.digest, original, received)


def _original(plan: str) -> str:
    """The file that a superior's plan came of, "" where it is gone."""
    stem = os.path.splitext(plan)[0]
    return next((name for end in receiving.ENDINGS if desk().folder.is_there(name := f"{stem}{end}")), "")


@pages.get("/cap-tren/<path:plan>")
def look_over(plan: str) -> str:
    """What was recognised, beside the file's own text, with what is unsure as questions."""
    return _looked_over(plan, _taken_in(plan))


def _looked_over(path: str, taken: TakenIn, failed: tuple[Diagnostic, ...] = ()) -> str:
    sheet = taken.received.sheet if taken.received else FileSheet(())
    doubts = taken.received.doubts if taken.received else ()
    found = recognised(taken.plan, doubts, sheet)
    findings = taken.received.findings if taken.received else ()
    return render_template(
        "recognised.html",
        path=path,
        taken=taken,
        found=found,
        sheet=sheet,
        findings=findings,
        failed=failed,
        given=request.form,
    )


@pages.post("/cap-tren/<path:plan>")
def answer(plan: str) -> Response | tuple[str, int]:
    """Put a person's answers into the plan, and go on to its tasks."""
    taken = _taken_in(plan)
    doubts = taken.received.doubts if taken.received else ()
    fields = {key.removeprefix("o:"): value for key, value in request.form.items() if key.startswith("o:")}
    chosen = [request.form.get(f"c:{number}") for number in range(len(doubts))]
    into = [number for number, value in enumerate(chosen) if value == "dua-vao"]
    passed = [number for number, value in enumerate(chosen) if value == "bo-qua"]
    try:
        text = answered(taken.plan, doubts, fields, into, passed)
    except Fault as fault:
        return _looked_over(plan, taken, fault.diagnostics), 422
    except Unrevisable as error:
        return _looked_over(plan, taken, (Diagnostic("S0922", str(error)),)), 422
    if text != taken.plan.source.text:
        try:
            kept = keep(plan, text, request.form.get("was", ""))
        except Changed:
            return _looked_over(plan, taken, (CHANGED,)), 409
        if kept.told:
            flash(kept.told)
    return redirect(url_for("intake.tasks", plan=plan), 303)


@pages.get("/cap-tren-trang/<path:plan>")
def true_pages(plan: str) -> str:
    """The pages of a superior's file, as pictures. Raises NoOffice, Unreadable."""
    number = done(count, _pdf(plan), seconds=_SECONDS)
    return render_template("original_pages.html", plan=plan, count=min(number, _MOST_PAGES))


@pages.get("/cap-tren-trang/<path:plan>/<int:number>.png")
def true_page(plan: str, number: int) -> Response:
    """One page of a superior's file."""
    try:
        data = done(painted_page, _pdf(plan), number, DPI, seconds=_SECONDS)
    except IndexError:
        abort(404)
    return AnyAnswer(data, mimetype="image/png", headers={"Cache-Control": "private, max-age=600"})


def _pdf(plan: str) -> bytes:
    """A superior's file as PDF. Raises Fault, NoOffice, Unconverted."""
    original = _original(plan)
    ending = os.path.splitext(original)[1]
    if ending not in _PAGED:
        raise Fault(Diagnostic("S0101", "tệp này không có trang để vẽ", plan))
    data = desk().folder.data(original)
    return data if data[:5] == b"%PDF-" else pdf_of(data, ending=ending)


# --- the tasks -----------------------------------------------------------------------------------------------------


@pages.get("/nhan-viec/<path:plan>")
def tasks(plan: str) -> str | Response:
    """The superior's tasks in groups, for the unit that is chosen; the registry first where there is none."""
    units = registered()
    if not units:
        return redirect(url_for("registry.show", registry=FILE, tiep=plan), 303)
    unit = _chosen(units, request.args.get("cua", ""))
    superior = _plan(plan).document
    offered = dividing.groups(superior, unit.unit)
    made = request.args.get("lai", "")
    return render_template(
        "tasks.html",
        picked=dividing.picked(offered, _plan(made).document if made else None),
        path=plan,
        name=name_of(superior),
        units=units,
        unit=unit,
        groups=offered,
        leads=dividing.leads(unit.unit, offered),
        kinds=dividing.kinds(),
        elsewhere=elsewhere(superior.issuer, unit.unit),
    )


@pages.post("/nhan-viec/<path:plan>")
def draft(plan: str) -> Response:
    """Write the draft of what was ticked, beside the others of the folder."""
    unit = _chosen(registered(), request.form.get("cua", ""))
    superior = _plan(plan).document
    kind, by = request.form.get("kieu", KINDS[0]), request.form.get("theo", GROUPS[0])
    if kind not in KINDS or by not in GROUPS:
        raise Fault(Diagnostic("S0304", "không có kiểu dự thảo này"))
    layout = Layout(kind, by, request.form.get("gon") == "1")
    decided = dividing.decisions(request.form, dividing.groups(superior, unit.unit))
    made = dividing.drafted(superior, unit.unit, layout, decided, os.path.basename(plan), unit.key)
    path = desk().folder.free(made.stem, ".yaml")
    if told := add(path, made.text.encode(), f"dự thảo từ {plan}"):
        flash(told)
    return redirect(url_for("intake.drafted", plan=path, tren=plan, cua=unit.name), 303)


@pages.get("/doi-chieu/<path:plan>")
def drafted(plan: str) -> str:
    """What became of each of the superior's tasks in a draft, and what is left to fill in."""
    above = request.args.get("tren", "")
    units = registered()
    unit = _chosen(units, request.args.get("cua", "")) if units else None
    superior, ours = _plan(above), _plan(plan)
    stem = os.path.splitext(os.path.basename(plan))[0]
    found = coverage(superior.document, [(stem, ours.document)], unit.unit if unit else None)
    return render_template(
        "drafted.html",
        path=plan,
        above=above,
        unit=unit,
        states=_states(found),
        blanks=ours.source.text.count("# cần điền"),
    )


class TaskFate(NamedTuple):
    """The tasks of the superior of which the same became; `open` where a person must look at them."""

    name: str
    open: bool
    rows: tuple[MatrixRow, ...]


def _states(found: Coverage) -> tuple[TaskFate, ...]:
    """The rows of a coverage by what became of them, those first that a person must look at."""
    rows: dict[str, list[MatrixRow]] = {}
    for row in (*found.open, *found.rows):
        if row not in rows.get(row.state.value, ()):
            rows.setdefault(row.state.value, []).append(row)
    waiting = {row.state.value for row in found.open}
    return tuple(TaskFate(name, name in waiting, tuple(held)) for name, held in rows.items())


def _plan(path: str) -> Plan:
    folder = desk().folder
    return loads(folder.seen(path).text, folder.whole(path))


def _chosen(units: tuple[Registered, ...], name: str) -> Registered:
    """The unit that is asked for, else the first. Raises Fault where the registry has none."""
    found = next((unit for unit in units if unit.name == name), units[0] if units and not name else None)
    if found is None:
        raise Fault(Diagnostic("S0308", "không có đơn vị này trong sổ đơn vị", hint="chọn lại đơn vị"))
    return found
