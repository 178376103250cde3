"""A folder → the application that shows and edits it: who may come in, the parts, what is said when something fails."""

from __future__ import annotations

import os
from importlib import import_module

from flask import Flask, Response, current_app, render_template, request
from werkzeug.exceptions import HTTPException

from vbgen import __version__
from vbgen.batch import failure
from vbgen.desk.folder import CHANGED, Changed, Folder
from vbgen.desk.guard import Door, guarded
from vbgen.desk.worker import Overrun
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Outside, Unreadable
from vbgen.named import NamedTuple
from vbgen.vietnamese import upper_first

MAX_UPLOAD = 100_000_000  # bytes of one request
MAX_FORM = 20_000_000  # of its fields; a plan has 10 MB at most
MAX_FIELDS = 50_000  # a plan of 10,000 tasks as a form
_PARTS = (
    "home",
    "editor",
    "preview",
    "takeaway",
    "history",
    "intake",
    "registry",
    "returning",
    "followup",
    "rounds",
)  # modules of this package, each with its blueprint `pages`
_NAVIGATION = (
    ("home.index", "Kế hoạch"),
    ("registry.index", "Sổ đơn vị"),
    ("followup.index", "Theo dõi"),
    ("rounds.index", "Lấy ý kiến"),
    ("returning.choose", "So sánh"),
)  # pages that every page leads to
_BEGINNINGS = (("intake.index", "Từ văn bản của cấp trên"),)  # other ways to begin a document, on the first page


class Desk(NamedTuple):
    """What an application works on: the folder, and whether every saved text is kept in Git."""

    folder: Folder
    git: bool = False


def desk() -> Desk:
    """The desk of the request that is answered."""
    found: Desk = current_app.extensions["desk"]
    return found


def create(folder: Folder, *, git: bool = False, door: Door | None = None, port: int = 0) -> Flask:
    """The application over a folder, to be served by any WSGI server."""
    app = Flask("vbgen.desk", template_folder="pages", static_folder="assets", static_url_path="/tinh")
    app.config.update(
        SECRET_KEY=os.urandom(32),  # sessions end with the server
        SESSION_COOKIE_NAME=f"vbgen-{port}",  # cookies of a host are shared by all its ports
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_HTTPONLY=True,
        MAX_CONTENT_LENGTH=MAX_UPLOAD,
        MAX_FORM_MEMORY_SIZE=MAX_FORM,
        MAX_FORM_PARTS=MAX_FIELDS,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(folder=folder, version=__version__, navigation=_NAVIGATION, beginnings=_BEGINNINGS)
    app.extensions["desk"] = Desk(folder, git)
    guarded(app, door or Door())
    for part in _PARTS:
        app.register_blueprint(import_module(f"vbgen.desk.{part}").pages)
    _tells_failures(app)
    return app


def _tells_failures(app: Flask) -> None:
    """Whatever the library refuses is a sentence on the page, whatever breaks a finding: never a bare error."""
    app.register_error_handler(Fault, lambda fault: _told(fault.diagnostics, 422))
    app.register_error_handler(Unreadable, lambda error: _told((Diagnostic("S0101", f"không đọc được: {error}"),), 422))
    app.register_error_handler(Outside, lambda error: _said("Không có tệp này trong thư mục.", 404))
    app.register_error_handler(Overrun, lambda error: _said(f"Tệp này {error}.", 422))
    app.register_error_handler(Changed, lambda error: _said(f"{upper_first(CHANGED.message)}.", 409))
    app.register_error_handler(HTTPException, lambda error: _said(_sentence(error), error.code or 500))
    app.register_error_handler(Exception, lambda error: _told((failure(error),), 500))


_SENTENCES = {
    404: "Không có trang này.",
    405: "Trang này không nhận yêu cầu ấy.",
    413: f"Tệp gửi lên lớn hơn {MAX_UPLOAD // 1_000_000} MB.",
}


def _sentence(error: HTTPException) -> str:
    if error.code in _SENTENCES:
        return _SENTENCES[error.code]
    own = error.description or ""
    return own if own and own != type(error).description else "Yêu cầu không hợp lệ."


def _said(sentence: str, code: int) -> Response:
    return _failed(sentence, (), code)


def _told(found: tuple[Diagnostic, ...], code: int) -> Response:
    return _failed("Chưa làm được." if code < 500 else "vbgen có lỗi khi làm việc này; chưa ghi gì.", found, code)


def _failed(sentence: str, found: tuple[Diagnostic, ...], code: int) -> Response:
    """A whole page, or, for a part of a page that htmx asked for, the part alone."""
    page = "failed_part.html" if request.headers.get("HX-Request") else "failed.html"
    return Response(render_template(page, sentence=sentence, found=found), code, mimetype="text/html")
