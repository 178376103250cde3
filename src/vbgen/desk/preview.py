"""A plan's pages beside its form: a page of HTML at every key, the true pages of LibreOffice when they are asked for.

A page of HTML is a document of others' words: it stands in an iframe, under a policy of its own that lets nothing run.
"""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template, request, url_for

from vbgen import __version__
from vbgen.desk.app import desk
from vbgen.desk.bounded import Bounded
from vbgen.desk.paper import html_of, judged, kept, laid_out, picture
from vbgen.diagnostics import Fault
from vbgen.files import Unreadable, digest
from vbgen.libreoffice import NoOffice, kept_open
from vbgen.source import MAX_BYTES

pages = Blueprint("preview", __name__)

DPI = 110  # an A4 page 900 pixels across
_POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin"  # the desk reads how far it is scrolled
)
_drawn = Bounded[bytes](16)  # pages of texts that are not saved, until the frame asks for them


@pages.get("/trang/<path:plan>")
def page(plan: str) -> Response:
    """The page of the saved plan, or one that was drawn of a text shortly before (`ban`)."""
    whole = desk().folder.whole(plan)
    if (name := request.args.get("ban", "")) and (found := _drawn.get(name)):
        return _page(found)
    return _drawn_page(desk().folder.seen(plan).text, whole)[0]


@pages.post("/trang/<path:plan>")
def page_of_text(plan: str) -> Response:
    """The page of a text that is not saved; Content-Location, where there is no fault, is where a frame finds it."""
    text = _text()
    answer, made = _drawn_page(text, desk().folder.whole(plan))
    if made:
        name = digest(f"{plan}\0{text}".encode())
        _drawn.put(name, answer.get_data())
        answer.headers["Content-Location"] = f"{url_for('preview.page', plan=plan)}?ban={name}"
    return answer


def _text() -> str:
    text = request.form.get("text", "")
    if len(text) > MAX_BYTES:
        abort(413)
    return text


def _drawn_page(text: str, whole: str) -> tuple[Response, bool]:
    """The page of a text, or of what is wrong with it; and whether it is the text's."""
    try:
        sheet = url_for("static", filename="paper.css", v=__version__)
        return _page(html_of(text, whole, f'<link rel="stylesheet" href="{sheet}">')), True
    except Fault as fault:
        found = fault.diagnostics
    return _page(render_template("page_failed.html", found=found).encode()), False


def _page(data: bytes) -> Response:
    return Response(data, mimetype="text/html", headers={"Content-Security-Policy": _POLICY})


# --- true pages -----------------------------------------------------------------------------------------------------


@pages.route("/trang-that/<path:plan>", methods=["GET", "POST"])
def true_pages(plan: str) -> str:
    """The pages as LibreOffice lays them out, of the saved plan or of a text; part of a page where htmx asks."""
    whole = desk().folder.whole(plan)
    text = _text() if request.method == "POST" and "text" in request.form else desk().folder.seen(plan).text
    shown: dict[str, object] = {"plan": plan}
    try:
        shown["laid"] = laid_out(text, whole)
        shown["slow"] = not kept_open().stays_open
    except NoOffice as error:
        shown["missing"] = str(error)
    except Unreadable as error:
        shown["failed"] = str(error)
    page = "true_pages_part.html" if request.headers.get("HX-Request") else "true_pages.html"
    return render_template(page, **shown)


@pages.get("/trang-that/<path:plan>/<int:number>.png")
def true_page(plan: str, number: int) -> Response:
    """A true page as a picture: of what `ban` names while it is kept, else of the saved plan."""
    whole = desk().folder.whole(plan)
    try:
        data = picture(_laid(desk().folder.seen(plan).text, whole), number, DPI)
    except IndexError:
        abort(404)
    return Response(data, mimetype="image/png", headers={"Cache-Control": "private, max-age=600"})


@pages.get("/trang-that/<path:plan>/loi")
def found_on_pages(plan: str) -> str:
    """What only the pages show: where they break, a lonely signature, empty ones, as `vbgen check --trang` judges."""
    whole, text = desk().folder.whole(plan), desk().folder.seen(plan).text
    return render_template("true_pages_found.html", found=judged(_laid(text, whole), text, whole))


def _laid(text: str, whole: str) -> bytes:
    """The PDF that `ban` names while it is kept, else that of a text."""
    return kept(request.args.get("ban", "")) or laid_out(text, whole).pdf
