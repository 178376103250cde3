"""Files that were dropped on a page and are not kept in the folder: held in memory until others push them out.

They go by the digest of their bytes, which a page carries on; a file that is gone is asked for again.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import NamedTuple

from flask import make_response, redirect, request
from werkzeug.wrappers import Response

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import digest

MAX_FILE = 50_000_000  # bytes of a file
_MAX_HELD = 100_000_000  # bytes of all
_held: OrderedDict[str, Dropped] = OrderedDict()
_holding = threading.Lock()


class Dropped(NamedTuple):
    """A file as it came: what it is called, its bytes, and the name that a page knows it by."""

    name: str
    data: bytes
    key: str


def dropped(field: str) -> Dropped | None:
    """The file of a form's field, None where none was chosen. Raises Fault for one that is too large."""
    sent = request.files.get(field)
    if sent is None or not sent.filename:
        return None
    data = sent.stream.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise Fault(Diagnostic("S0101", f"tệp lớn hơn {MAX_FILE // 1_000_000} MB", sent.filename))
    return Dropped(sent.filename, data, digest(data))


def put(one: Dropped) -> str:
    """Hold a file; the key by which it is found again."""
    with _holding:
        _held[one.key] = one
        _held.move_to_end(one.key)
        while len(_held) > 1 and sum(len(other.data) for other in _held.values()) > _MAX_HELD:
            _held.popitem(last=False)
    return one.key


def found(key: str) -> Dropped:
    """A file that is held. Raises Fault when it is gone."""
    with _holding:
        one = _held.get(key)
    if one is None:
        raise Fault(Diagnostic("S0101", "tệp đã thả không còn được giữ", hint="thả lại tệp ấy"))
    return one


def onward(place: str) -> Response:
    """Go on to another page, whether a browser or htmx sent the file."""
    if request.headers.get("HX-Request"):
        answer = make_response("", 200)
        answer.headers["HX-Redirect"] = place
        return answer
    return redirect(place, 303)
