"""A plan as a form beside its pages, and as its YAML: both of one text, which the page holds until it is saved."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response, abort, jsonify, render_template, request

from vbgen.desk.app import desk
from vbgen.desk.drawing import Drawn, anchor, drawn, edited_text, titled
from vbgen.desk.folder import Changed
from vbgen.desk.joining import joined
from vbgen.desk.keeping import keep
from vbgen.editing.places import Refused
from vbgen.editing.sorts import SORTS, TEXTS
from vbgen.schema.jsonschema import json_schema
from vbgen.source import MAX_BYTES

pages = Blueprint("editor", __name__)


@pages.get("/soan/<path:plan>/yaml")
def edit_yaml(plan: str) -> str:
    """The editor with the YAML in sight."""
    return _page(plan, "yaml")


@pages.get("/soan/<path:plan>")
def edit(plan: str) -> str:
    """The editor; of a file that is no YAML only that is in sight, at the fault."""
    return _page(plan, "form")


def _page(plan: str, view: str) -> str:
    folder = desk().folder
    seen = folder.seen(plan)
    shown = drawn(seen.text, folder.whole(plan))
    title = titled(seen.text, folder.whole(plan)) or plan
    return render_template(
        "editor.html",
        plan=plan,
        seen=seen,
        title=title,
        view=view if shown.form else "yaml",
        told=json.dumps(_told(shown), ensure_ascii=False),
        **_parts(shown),
    )


@pages.get("/soan-luoc-do")
def schema() -> Response:
    """The JSON Schema that completes what is typed in the YAML."""
    return jsonify(json_schema())


@pages.post("/soan/<path:plan>/sua")
def change(plan: str) -> Response:
    """What a text says after an edit of the form, or as it is: its form where one is asked for, its findings."""
    folder = desk().folder
    whole = folder.whole(plan)
    text = _text("text")
    at: list[str | int] | None = None
    told: tuple[str, ...] = ()
    asked = _asked()
    if asked:
        try:
            edited = edited_text(text, whole, asked)
        except Refused as error:
            return jsonify(refused=f"Chưa sửa được: {error}.")
        text, at, told = edited.text, list(edited.at), edited.told
    shown = drawn(text, whole)
    answer: dict[str, Any] = {"text": text, "at": at, "said": list(told), **_told(shown)}
    if request.form.get("form"):
        answer["form"] = _form(shown)
    return jsonify(answer)


@pages.post("/soan/<path:plan>/luu")
def save(plan: str) -> Response | tuple[Response, int]:
    """The text saved over the one that the page was opened on; where that changed, both and what they make together."""
    text, base = _text("text"), _text("base")
    try:
        saved = keep(plan, text, request.form.get("was", ""))
    except Changed as changed:
        found = joined(base, text, changed.now.text, desk().folder.whole(plan))
        answer = {"now": changed.now.text, "digest": changed.now.digest, **found._asdict()}
        return jsonify(answer), 409
    return jsonify(digest=saved.seen.digest, text=saved.seen.text, told=saved.told)


def _text(name: str) -> str:
    text = request.form.get(name)
    if text is None:
        abort(400, "Trang gửi thiếu nội dung: tải lại trang.")
    if len(text) > MAX_BYTES:
        abort(413)
    return text.replace("\r\n", "\n")


def _asked() -> dict[str, Any]:
    try:
        asked = json.loads(request.form.get("edit") or "{}")
    except ValueError:
        asked = None
    if not isinstance(asked, dict):
        abort(400, "Trang gửi một yêu cầu không hiểu được: tải lại trang.")
    return asked


def _form(shown: Drawn) -> str:
    """The form as HTML; nothing where the text is no YAML."""
    if shown.form is None:
        return ""
    return render_template("form.html", **_parts(shown))


def _parts(shown: Drawn) -> dict[str, Any]:
    """What the form is drawn of."""
    return {"sections": shown.sections, "anchor": anchor, "sorts": SORTS, "texts": TEXTS}


def _told(shown: Drawn) -> dict[str, Any]:
    return {"findings": list(shown.findings), "blanks": list(shown.blanks), "readable": shown.form is not None}
