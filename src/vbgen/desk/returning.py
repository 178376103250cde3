"""What comes back: a Word file dropped onto its plan, its edits taken in one by one; two versions compared."""

from __future__ import annotations

import os

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from vbgen import git
from vbgen.desk import compared, tray
from vbgen.desk.app import desk
from vbgen.desk.attached import attached
from vbgen.desk.cameback import CameBack, came_back
from vbgen.desk.folder import CHANGED, Changed
from vbgen.desk.history import revised
from vbgen.desk.keeping import keep
from vbgen.desk.worker import done
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.pulling import NONE, Refusals
from vbgen.versions import Version
from vbgen.vietnamese import shortened

pages = Blueprint("returning", __name__)
_REVISIONS = 30  # of a plan that can be compared


@pages.get("/ve/<path:plan>")
def index(plan: str) -> str:
    """Where the file is dropped."""
    desk().folder.seen(plan)
    return render_template("returning.html", plan=plan, most=tray.MAX_FILE)


@pages.post("/ve/<path:plan>")
def receive(plan: str) -> AnyResponse:
    """Take a file that came back, and show what is in it."""
    returned, sent = tray.dropped("tep"), tray.dropped("goc")
    if returned is None:
        raise Fault(Diagnostic("S0101", "chưa chọn tệp nào", hint="chọn tệp Word đã sửa"))
    key, base = tray.put(returned), tray.put(sent) if sent else ""
    _came_back(plan, key, base)  # what is no file of this plan is told where it was dropped
    return tray.onward(url_for("returning.edits", plan=plan, tep=key, goc=base or None))


def _came_back(plan: str, key: str, base: str, refusals: Refusals = NONE) -> CameBack:
    """What is in a file that was dropped. Raises Fault, Overrun."""
    returned, sent = tray.found(key), tray.found(base).data if base else None
    text = desk().folder.seen(plan).text
    try:
        return done(came_back, text, desk().folder.whole(plan), returned.data, sent, refusals)
    except Fault as fault:
        told = (item._replace(hint=_HINTS.get(item.id, item.hint)) for item in fault.diagnostics)
        raise Fault(*(item if item.file else item._replace(file=returned.name) for item in told)) from None


_HINTS = {
    "S0961": "xem lại tệp đã thả, kế hoạch đang mở; nếu đúng, thả kèm tệp Word như lúc gửi đi",
    "S0962": "sửa trên chính tệp Word đã gửi; hoặc dùng trang So sánh để xem chỗ khác rồi sửa tay",
    "S0963": "lấy tệp Word mà người sửa đã lưu; PDF thì xem chỗ khác ở trang So sánh",
    "S0964": "mở “Kế hoạch đã sửa từ khi gửi đi” ở khung thả, chọn tệp Word như lúc gửi đi, rồi thả lại tệp",
}
"""What to do on these pages; the hints of the command line name its options."""


@pages.get("/ve/<path:plan>/cho-sua")
def edits(plan: str) -> str:
    """The edits of the file, each to be taken or left."""
    key, base = request.args.get("tep", ""), request.args.get("goc", "")
    return _edits(plan, key, base, _came_back(plan, key, base))


def _edits(plan: str, key: str, base: str, found: CameBack, failed: tuple[Diagnostic, ...] = ()) -> str:
    return render_template(
        "edits.html",
        plan=plan,
        name=tray.found(key).name,
        key=key,
        base=base,
        found=found,
        was=desk().folder.seen(plan).digest,
        failed=failed,
    )


@pages.post("/ve/<path:plan>/cho-sua")
def take(plan: str) -> AnyResponse | tuple[str, int]:
    """Take the ticked edits and comments into the plan, and nothing else."""
    key, base = request.form.get("tep", ""), request.form.get("goc", "")
    offered = _came_back(plan, key, base)
    ticked = set(request.form.getlist("sua", type=int))
    wanted = set(request.form.getlist("y-kien", type=int))
    refusals = Refusals(
        frozenset(edit.number for edit in offered.edits if edit.number not in ticked),
        frozenset(one.number for one in offered.comments if one.number not in wanted),
    )
    found = _came_back(plan, key, base, refusals)
    if found.clashes:
        clash = Diagnostic("S0967", "kế hoạch đã sửa khác ở cùng chỗ; bỏ dấu những chỗ ấy rồi làm lại")
        return _edits(plan, key, base, found, (clash,)), 409
    if found.text == desk().folder.seen(plan).text:
        flash("Không có chỗ nào được đưa vào kế hoạch.")
    else:
        try:
            kept = keep(plan, found.text, request.form.get("was", ""))
        except Changed:
            return _edits(plan, key, base, _came_back(plan, key, base), (CHANGED,)), 409
        comments = f", {len(wanted)} ý kiến thành ghi chú" if wanted else ""
        flash(kept.told or f"Đã đưa {found.taken} chỗ sửa vào kế hoạch{comments}.")
    return redirect(url_for("editor.edit", plan=plan), 303)


# --- two versions --------------------------------------------------------------------------------------------------


@pages.get("/so-sanh")
def choose() -> str:
    """Two versions side by side, once they are chosen: of a plan, of two plans, of files that are dropped."""
    first, second = request.args.get("truoc", ""), request.args.get("sau", "")
    plan = request.args.get("cua", "")
    found = _compared(first, second) if first and second else None
    return render_template(
        "compare.html",
        plans=desk().folder.yaml_files(),
        plan=plan,
        revisions=_revisions(plan) if plan else [],
        first=first,
        second=second,
        found=found,
        most=tray.MAX_FILE,
    )


@pages.post("/so-sanh")
def receive_two() -> AnyResponse:
    """Take the files that are dropped, of each side one, or the plan that is chosen for it."""
    sides = []
    for side, name in (("truoc", "bản trước"), ("sau", "bản sau")):
        one = tray.dropped(f"tep-{side}")
        chosen = f"tep:{tray.put(one)}" if one else request.form.get(side, "")
        if not chosen:
            raise Fault(Diagnostic("S0101", f"chưa chọn {name}", hint="chọn một kế hoạch, hoặc thả một tệp"))
        sides.append(chosen)
    return redirect(url_for("returning.choose", truoc=sides[0], sau=sides[1], cua=request.form.get("cua") or None), 303)


@pages.get("/so-sanh/<form>")
def download(form: str) -> Response:
    """The comparison as a file: with tracked changes, or as the table of clauses side by side."""
    first, second = _side(request.args.get("truoc", "")), _side(request.args.get("sau", ""))
    if form == "vet-sua":
        author = " ".join(request.args.get("ai", "").split()) or "Văn thư"
        data, name = done(compared.redline, first, second, author), "vet-sua.docx"
    elif form == "ban-so-sanh":
        data, name = done(compared.table, first, second), "ban-so-sanh.docx"
    else:
        raise Fault(Diagnostic("S0304", "không có dạng tệp này"))
    return attached(data, name)


def _compared(first: str, second: str) -> compared.Compared:
    return done(compared.compared, _side(first), _side(second))


def _side(name: str) -> Version:
    """A version by the name that a page has for it: "a.yaml", "tep:DIGEST", "git:REVISION:a.yaml". Raises Fault."""
    sort, _, rest = name.partition(":")
    if sort == "tep":
        one = tray.found(rest)
        return Version(one.name, os.path.basename(one.name), one.data)
    if sort == "git":
        revision, _, path = rest.partition(":")
        whole = desk().folder.whole(path)
        return Version(f"{path}, bản {revision[:7]}", whole, revised(path, revision))
    return Version(name, desk().folder.whole(name), desk().folder.data(name))


def _revisions(plan: str) -> list[tuple[str, str]]:
    """The revisions of a plan that Git keeps, newest first, by the name of each and what it says."""
    try:
        found = git.history(desk().folder.whole(plan), _REVISIONS)
    except git.GitError:
        return []
    return [(f"git:{one.name}:{plan}", f"{one.moment[:10]} {shortened(one.subject, 80)}") for one in found]
