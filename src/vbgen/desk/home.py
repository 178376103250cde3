"""The first page: the plans of the folder and how far each is, a search, a new plan of any kind."""

from __future__ import annotations

import os
from datetime import datetime

from flask import Blueprint, Response, current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from vbgen import sample
from vbgen.desk.app import desk
from vbgen.desk.keeping import add
from vbgen.desk.stage import Shown, known, shown
from vbgen.diagnostics import Fault
from vbgen.files import Unreadable
from vbgen.named import NamedTuple
from vbgen.standards import DEFAULT, STANDARDS, standard
from vbgen.vietnamese import unmarked

pages = Blueprint("home", __name__)

_AT_ONCE = 100  # lines; the next come when the last comes into view


class Listed(NamedTuple):
    """A file in the list: its path, when it was changed, and how far it is; judged when it first comes into view."""

    path: str
    changed: datetime
    shown: Shown | None


@pages.get("/")
def index() -> str:
    """The plans, the last changed first; those that a search names; from one on (`tu`), so many at a time."""
    wanted = request.args.get("tim", "").strip()
    start = max(0, request.args.get("tu", 0, type=int))
    lines, rest = _lines(wanted, start)
    asked = request.headers.get("HX-Request")
    page = "home.html" if not asked else "plan_rows.html" if start else "plans.html"
    return render_template(page, lines=lines, wanted=wanted, rest=rest)


@pages.get("/hang/<path:plan>")
def row(plan: str) -> str:
    """One line of the list, judged; nothing where the file is no plan after all."""
    seen = desk().folder.seen(plan)
    judged = shown(seen.text, desk().folder.whole(plan))
    return render_template("plan_row.html", line=Listed(plan, _changed(plan), judged)) if judged else ""


def _lines(wanted: str, start: int) -> tuple[list[Listed], int]:
    """The next lines of plans in which each word of a search stands, whatever its marks and capitals.

    With them the place from which to go on; 0 where there are no more.
    """
    words = unmarked(wanted).split()
    found: list[Listed] = []
    for at, (path, changed) in enumerate(desk().folder.latest()[start:], start):
        if len(found) == _AT_ONCE:
            return found, at
        try:
            text = desk().folder.seen(path).text
        except (Fault, Unreadable):  # told when it is opened
            text = ""
        whole = desk().folder.whole(path)
        if words and not all(word in unmarked(f"{path} {text}") for word in words):
            continue
        if not known(text, whole):
            found.append(Listed(path, changed, None))
        elif judged := shown(text, whole):
            found.append(Listed(path, changed, judged))
    return found, 0


def _changed(path: str) -> datetime:
    return datetime.fromtimestamp(os.stat(desk().folder.whole(path)).st_mtime)


@pages.get("/moi")
def kinds() -> str:
    """What can be begun: each kind by its name and the first page of its example."""
    laws = [
        (slug, name, [(kind, _picture(slug, kind.slug)) for kind in standard(slug).kinds.values()])
        for slug, name in STANDARDS.items()
    ]
    return render_template("kinds.html", laws=laws)


def _picture(law: str, kind: str) -> str:
    """The file of assets that shows the first page of a kind's example, or ""."""
    name = f"mau/{'' if law == DEFAULT else f'{law}-'}{kind}.webp"
    return name if os.path.isfile(os.path.join(current_app.static_folder or "", name)) else ""


@pages.post("/moi")
def begin() -> AnyResponse:
    """A new plan of a kind, opened in the editor. Raises Fault for a kind that there is none of."""
    law, kind = request.form.get("he", DEFAULT), request.form.get("kieu", "")
    text = sample.new(kind, law)
    name = desk().folder.free(kind, ".yaml")
    if told := add(name, text.encode(), "bắt đầu từ mẫu"):
        flash(told)
    return redirect(url_for("editor.edit", plan=name), 303)


@pages.get("/favicon.ico")
def icon() -> Response:
    """Nothing: the pages name their icon."""
    return Response(status=204)
