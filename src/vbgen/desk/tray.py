"""Files that were dropped on a page and are not kept in the folder: held in memory until others push them out.

They go by the digest of their bytes, which a page carries on; a file that is gone is asked for again.
"""

from __future__ import annotations

from collections.abc import Iterator

from flask import make_response, redirect, request
from werkzeug.wrappers import Response

from vbgen.desk.bounded import Bounded
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import digest
from vbgen.named import NamedTuple

MAX_FILE = 50_000_000  # bytes of a file
_MAX_HELD = 100_000_000  # bytes of all


class Dropped(NamedTuple):
    """A file as it came: what it is called, its bytes, and the name that a page knows it by."""

    name: str
    data: bytes
    key: str


_held = Bounded[Dropped](_MAX_HELD, lambda one: len(one.data))


def dropped(field: str) -> Dropped | None:
    """The file of a form's field, None where none was chosen. Raises Fault for one that is too large."""
    return next(all_dropped(field), None)


def all_dropped(field: str) -> Iterator[Dropped]:
    """The files of a form's field that takes several. Raises Fault for one that is too large."""
    for sent in request.files.getlist(field):
        if not sent.filename:
            continue
        data = sent.stream.read(MAX_FILE + 1)
        if len(data) > MAX_FILE:
            raise Fault(Diagnostic("S0101", f"tệp lớn hơn {MAX_FILE // 1_000_000} MB", sent.filename))
        yield Dropped(sent.filename, data, digest(data))


def put(one: Dropped) -> str:
    """Hold a file; the key by which it is found again."""
    return _held.put(one.key, one).key


def found(key: str) -> Dropped:
    """A file that is held. Raises Fault when it is gone."""
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
