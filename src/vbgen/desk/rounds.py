"""Rounds of comments as pages: one is begun, answers are dropped, each remark is decided of, the summary is written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from vbgen.desk import round_work, tray
from vbgen.desk.app import desk
from vbgen.desk.attached import attached, plain_name
from vbgen.desk.folder import CHANGED
from vbgen.desk.followed import document_of
from vbgen.desk.keeping import add, keep
from vbgen.desk.recalled import Store, recalled
from vbgen.desk.round_file import begun, whom_to_ask
from vbgen.desk.round_work import RoundShown
from vbgen.desk.worker import done
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Unreadable
from vbgen.gathering.ledger import DECISIONS, Decided, with_decisions, with_unit
from vbgen.listing import says_kind, says_round
from vbgen.named import NamedTuple
from vbgen.readers.kinds import READERS
from vbgen.source import parse
from vbgen.vietnamese import PartialDate, shortened

pages = Blueprint("rounds", __name__)
_store = Store(20)
_ENDINGS = frozenset(ending for reader in READERS.values() for ending in reader.endings if ending)


class ListedRound(NamedTuple):
    """A round of the folder, by its path, and the draft that it is about."""

    path: str
    draft: str


@pages.get("/y-kien")
def index() -> str:
    """The rounds of the folder, and where one is begun on a draft."""
    return _index(request.args.get("du-thao", ""))


def _index(draft: str, failed: tuple[Diagnostic, ...] = ()) -> str:
    plans, rounds = [], []
    for path in desk().folder.yaml_files():
        try:
            text = desk().folder.seen(path).text
            if says_round(text):
                named = parse(text, path).root.get("draft")  # type: ignore[union-attr]
                rounds.append(ListedRound(path, getattr(named, "text", "")))
            elif says_kind(text):
                plans.append(path)
        except (Fault, Unreadable):  # told when it is opened
            continue
    return render_template(
        "rounds.html", plans=plans, rounds=rounds, draft=draft, units=_asked(draft), failed=failed, said=request.form
    )


def _asked(draft: str) -> str:
    """Whom a draft goes to, a line each, as a first list of whom to ask."""
    if not draft:
        return ""
    try:
        return "\n".join(whom_to_ask(document_of(desk().folder, draft, desk().folder.seen(draft).text)))
    except (Fault, Unreadable):
        return ""


@pages.post("/y-kien")
def begin() -> AnyResponse | tuple[str, int]:
    """Begin a round on a draft: its file, the folder of answers, the Word file that is sent."""
    draft, folder = request.form.get("du-thao", ""), desk().folder
    try:
        if not draft:
            raise Fault(Diagnostic("S0980", "chưa chọn dự thảo"))
        folder.seen(draft)
        made = begun(draft, request.form)
        folder.begin(made.folder)
        told = add(made.path, made.text.encode(), "bắt đầu lấy ý kiến")
    except Fault as fault:
        return _index(draft, fault.diagnostics), 422
    _keep_gathered(made.path, _shown(made.path))
    flash(told or "Đã bắt đầu lấy ý kiến: gửi tệp Word của dự thảo đi, rồi thả các tệp trả lời vào đây.")
    return redirect(url_for("rounds.show", path=made.path), 303)


def _today() -> PartialDate:
    return PartialDate.of(date.today())


def _shown(path: str) -> RoundShown:
    """A round as it stands. Raises Fault, Overrun."""
    whole, text = desk().folder.whole(path), desk().folder.seen(path).text
    key = f"{date.today()}\0{whole}"
    return recalled(_store, key, text, partial(done, round_work.shown, whole, _today()), _read_for)


def _read_for(found: RoundShown) -> Iterator[str]:
    """What a round was read from: the draft, what was sent, the ledger, the answers, their folders."""
    yield from (found.draft, found.sent, found.ledger)
    for where, _, names in os.walk(found.folder):
        yield where
        yield from (os.path.join(where, name) for name in names)


def _keep_gathered(path: str, found: RoundShown, text: str = "") -> str:
    """Save the ledger with what came since, or with `text`, and what was sent; what must be told."""
    folder = desk().folder
    ledger = folder.within(found.ledger)
    if found.is_plan and not os.path.exists(found.sent):
        folder.add(folder.within(found.sent), found.sent_data)
    wanted = text or found.ledger_text
    if not folder.is_there(ledger):
        return add(ledger, wanted.encode(), "lập sổ ý kiến")
    seen = folder.seen(ledger)
    return keep(ledger, wanted, seen.digest, "ghi sổ ý kiến").told if seen.text != wanted else ""


@pages.get("/y-kien/<path:path>")
def show(path: str) -> str:
    """The round: who answered, each remark with what is decided of it."""
    return _page(path, _shown(path))


def _page(path: str, found: RoundShown, failed: tuple[Diagnostic, ...] = ()) -> str:
    folder = desk().folder
    ledger = folder.within(found.ledger)
    return render_template(
        "round.html",
        path=path,
        found=found,
        draft=folder.within(found.draft),
        was=folder.seen(ledger).digest if folder.is_there(ledger) else "",
        decisions=DECISIONS,
        undecided=sum(not one.opinion.decision for one in found.said),
        units=[one.unit for one in found.answered if one.is_asked],
        failed=failed,
        endings=",".join(sorted(_ENDINGS)),
        most=tray.MAX_FILE,
    )


@pages.post("/y-kien/<path:path>/tra-loi")
def receive(path: str) -> AnyResponse:
    """Keep the files of an answer in the round's folder, and gather. Raises Fault for what is no document."""
    found = _shown(path)
    folder, there = desk().folder, desk().folder.within(os.path.join(found.folder, "x")).removesuffix("/x")
    unit = plain_name(request.form.get("don-vi", ""))
    names = []
    for sent in tray.all_dropped("tep"):
        stem, ending = os.path.splitext(plain_name(re.split(r"[\\/:]", sent.name)[-1]))
        if ending.lower() not in _ENDINGS:
            raise Fault(Diagnostic("S0981", f"không đọc được tệp “{sent.name}”", hint="dùng Word, PDF, văn bản"))
        label = shortened(f"{unit} - {stem}" if unit else stem or "tra-loi", 120).strip(" .…")
        name = folder.free(f"{there}/{label}", ending.lower())
        folder.add(name, sent.data)
        names.append(os.path.basename(name))
    if not names:
        raise Fault(Diagnostic("S0101", "chưa chọn tệp nào", hint="chọn tệp trả lời của đơn vị"))
    after = _shown(path)
    told = _keep_gathered(path, after)
    flash(told or f"Đã nhận {', '.join(names)}: {after.new} ý kiến mới.")
    return tray.onward(url_for("rounds.show", path=path))


@pages.post("/y-kien/<path:path>/cua-ai")
def name_unit(path: str) -> AnyResponse:
    """Say whose answer a file is, by its name, and whose its remarks are in the ledger. Raises Fault."""
    found, folder = _shown(path), desk().folder
    file, unit = request.form.get("tra-loi", ""), plain_name(request.form.get("don-vi", ""))
    if file not in [one for answer in found.answered for one in answer.unknown] or not unit:
        raise Fault(Diagnostic("S0981", "chưa chọn đơn vị, hoặc không còn tệp ấy"))
    where = folder.within(os.path.join(found.folder, file))
    there, _, name = where.rpartition("/")
    folder.rename(where, f"{there}/{unit} - {name}")
    text = with_unit(found.ledger_text, folder.within(found.ledger), f"(chưa rõ đơn vị: {name})", unit)
    told = _keep_gathered(path, found, text)
    flash(told or f"{name} là trả lời của {unit}.")
    return redirect(url_for("rounds.show", path=path), 303)


@pages.post("/y-kien/<path:path>")
def decide(path: str) -> AnyResponse | tuple[str, int]:
    """Write what is decided of the remarks into the ledger, all else of it letter by letter."""
    found, folder = _shown(path), desk().folder
    ledger = folder.within(found.ledger)
    if folder.is_there(ledger) and folder.seen(ledger).digest != request.form.get("was", ""):
        return _page(path, found, (CHANGED,)), 409
    decided = {
        one.number: Decided(request.form[f"xu-ly-{one.number}"], _reason(one.number))
        for one in found.said
        if f"xu-ly-{one.number}" in request.form
    }
    try:
        text = with_decisions(found.ledger_text, ledger, decided)
    except Fault as fault:
        return _page(path, found, fault.diagnostics), 422
    flash(_keep_gathered(path, found, text) or "Đã ghi cách xử lý vào sổ ý kiến.")
    return redirect(url_for("rounds.show", path=path), 303)


def _reason(number: int) -> str:
    return " ".join(request.form.get(f"ly-do-{number}", "").split())


@pages.post("/y-kien/<path:path>/tong-hop")
def summary(path: str) -> AnyResponse:
    """Write the document that sums the round up as a new plan, and open it. Raises Fault."""
    _keep_gathered(path, _shown(path))
    text = done(round_work.summary, desk().folder.whole(path), _today())
    name = desk().folder.free(f"{path.partition('.')[0]}-tong-hop-y-kien", ".yaml")
    flash(add(name, text.encode(), "tổng hợp ý kiến") or f"Đã viết bản tổng hợp, tiếp thu, giải trình: {name}.")
    return redirect(url_for("editor.edit", plan=name), 303)


@pages.post("/y-kien/<path:path>/tiep-thu")
def accept(path: str) -> AnyResponse:
    """Take the edits that are accepted into the draft; remarks in words are told, to be written in by hand."""
    found = _shown(path)
    draft = desk().folder.within(found.draft)
    was = desk().folder.seen(draft).digest
    made = done(round_work.accept, desk().folder.whole(path), _today())
    if made.clashes:
        places = "; ".join(made.clashes)
        raise Fault(
            Diagnostic("S0922", f"các đơn vị sửa khác nhau ở {places}; chưa đưa gì vào", hint="chọn một trong sổ")
        )
    told = keep(draft, made.text, was).told if made.done else ""
    flash(told or f"{len(made.done)} chỗ đã đưa vào {draft}.")
    for one in made.left:
        flash(f"Tự sửa vào dự thảo: {one}")
    return redirect(url_for("rounds.show", path=path), 303)


@pages.get("/y-kien/<path:path>/vet-sua.docx")
def redline(path: str) -> Response:
    """The draft with the edits of each unit as its tracked changes. Raises Fault where nobody edited it."""
    desk().folder.seen(path)
    made = done(round_work.redline, desk().folder.whole(path), _today())
    if made.data is None:
        raise Fault(Diagnostic("S0981", "không đơn vị nào sửa thẳng vào dự thảo: không có vết sửa để ghi"))
    return attached(made.data, "vet-sua-cac-don-vi.docx")
