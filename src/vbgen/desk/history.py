"""What Git keeps of a plan: its revisions, what each changed, an older one taken back as a new one."""

from __future__ import annotations

from datetime import datetime

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from vbgen import git
from vbgen.comparing import compare
from vbgen.comparing.saying import sentences
from vbgen.desk.app import desk
from vbgen.desk.keeping import keep
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.model import Document
from vbgen.plans import loads
from vbgen.source import text_of

pages = Blueprint("history", __name__)
MOST = 200  # revisions that are shown


@pages.get("/lich-su/<path:plan>")
def index(plan: str) -> str:
    """The revisions of a plan, newest first; why there are none."""
    try:
        found, why = git.history(desk().folder.whole(plan), MOST), ""
    except git.GitError as error:
        found, why = [], str(error)
    rows = [(one, datetime.fromisoformat(one.moment)) for one in found]
    return render_template("history.html", plan=plan, rows=rows, why=why, full=len(found) == MOST)


@pages.get("/lich-su/<path:plan>/<revision>")
def changes(plan: str, revision: str) -> str:
    """What differs between a revision and the plan as it stands, in sentences."""
    seen = desk().folder.seen(plan)
    old = _document(_text(plan, revision), plan)
    said = sentences(compare(old, _document(seen.text, plan)))
    return render_template("history_changes.html", plan=plan, revision=revision, said=said, seen=seen)


@pages.post("/lich-su/<path:plan>/<revision>")
def take_back(plan: str, revision: str) -> Response:
    """Save the text of a revision as the newest one; what stood is kept by Git, or by nobody where it was not."""
    kept = keep(plan, _text(plan, revision), request.form["was"])
    flash(kept.told or f"Đã lấy lại bản {revision[:7]}.")
    return redirect(url_for("editor.edit", plan=plan), 303)


def _text(plan: str, revision: str) -> str:
    """The text of a plan in a revision. Raises Fault."""
    return text_of(revised(plan, revision), plan)


def revised(plan: str, revision: str) -> bytes:
    """A plan as a revision has it. Raises Fault (S0920) for one that there is none of, Outside."""
    if not revision.isalnum():
        raise Fault(Diagnostic("S0920", "không có bản này trong kho", plan))
    try:
        return git.kept(revision, desk().folder.whole(plan))
    except git.GitError as error:
        raise Fault(Diagnostic("S0920", str(error), plan)) from None


def _document(text: str, plan: str) -> Document:
    return loads(text, desk().folder.whole(plan)).document
