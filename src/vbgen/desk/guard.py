"""Who may come in, and what a page may do: every request is judged here before anything else hears of it.

- Host: only names of this machine, or those it was told to serve, else a page of the web could reach the desk by a name
  that it points here (DNS rebinding).
- What changes something comes from a page of ours: its Origin is this host, and it carries the session's token (CSRF).
- A desk that others can reach asks for a token, once; it is spent by its first use.
- No script, style, font or picture but the desk's own files (CSP), so that no text of a plan can ever run.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from urllib.parse import urlsplit

from flask import Flask, Response, abort, g, redirect, request, session
from werkzeug.wrappers import Response as AnyResponse

from vbgen.named import NamedTuple

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SAFE = ("GET", "HEAD", "OPTIONS")
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
}


class Door(NamedTuple):
    """Which names of hosts are answered, and whether a token is asked for; `told` hears of a new token."""

    hosts: tuple[str, ...] = LOOPBACK
    asks: bool = False
    told: Callable[[str], None] = print


def guarded(app: Flask, door: Door) -> None:
    """Put the guard before every view of an application, and its headers on every answer."""
    tokens: list[str] = []

    def offer() -> None:
        tokens[:] = [secrets.token_urlsafe(24)]
        door.told(tokens[0])

    def judge() -> AnyResponse | None:
        if _host() not in door.hosts:
            return _kept_out(421, "Địa chỉ này không phải của bàn làm việc.")
        if request.endpoint == "static":
            return None
        if door.asks and not session.get("in"):
            return _enter(tokens, offer)
        if request.method not in _SAFE:
            _require_ours()
        return None

    if door.asks:
        offer()
    app.before_request(judge)
    app.after_request(_sealed)
    app.jinja_env.globals["csrf"] = csrf
    app.jinja_env.globals["nonce"] = style_nonce


def csrf() -> str:
    """The token of the session, which each form and each call of htmx carries."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_urlsafe(24)
    return str(session["csrf"])


def style_nonce() -> str:
    """A word that lets styles which a script of ours makes stand in this one page (CodeMirror's)."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    return str(g.nonce)


def _host() -> str:
    """The name that the browser believes to be talking to, without its port."""
    return urlsplit(f"//{request.host}").hostname or ""


def _enter(tokens: list[str], offer: Callable[[], None]) -> AnyResponse:
    given = request.args.get("token", "")
    if not tokens or not hmac.compare_digest(given.encode(), tokens[0].encode()):
        return _kept_out(403, "Mở bằng địa chỉ có mã vào mà vbgen serve in ra; mỗi mã dùng một lần.")
    offer()
    session["in"] = True
    return redirect(request.path)


def _kept_out(code: int, sentence: str) -> Response:
    """What somebody hears who is not let in: nothing of the folder."""
    return Response(sentence, code, mimetype="text/plain")


def _require_ours() -> None:
    """Refuse what another page sent."""
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site", "same-origin")
    if (origin is not None and urlsplit(origin).netloc != request.host) or site not in ("same-origin", "none"):
        abort(403, "Yêu cầu này đến từ một trang khác.")
    given = request.headers.get("X-CSRF") or request.form.get("csrf", "")
    if not hmac.compare_digest(given.encode(), csrf().encode()):
        abort(403, "Trang này mở từ trước khi bàn làm việc khởi động lại: tải lại trang rồi làm tiếp.")


def _sealed(answer: Response) -> Response:
    policy = dict(_POLICY)
    if "nonce" in g:
        policy["style-src"] += f" 'nonce-{g.nonce}'"
    headers = {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",  # "no-referrer" would make the Origin of our own forms "null"
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "SAMEORIGIN",
        "Cache-Control": "no-store",
    }
    if request.endpoint == "static":
        headers["Cache-Control"] = "max-age=31536000, immutable"
    for name, value in headers.items():
        answer.headers.setdefault(name, value)
    return answer
