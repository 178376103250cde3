"""A file of bytes → the answer by which a browser keeps it under its name; names that every system takes."""

from __future__ import annotations

import io
import os

from flask import Response, send_file

_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".zip": "application/zip",
    ".ics": "text/calendar; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}


def attached(data: bytes, name: str) -> Response:
    """A file to be kept, of the sort that its name says."""
    kind = _TYPES[os.path.splitext(name)[1]]
    return send_file(io.BytesIO(data), kind, as_attachment=True, download_name=name)


_FORBIDDEN = '<>:"/\\|?*'  # in names of files on Windows


def plain_name(name: str) -> str:
    """A name that every system takes: nothing that Windows forbids, no dot or space at an end."""
    kept = "".join(" " if char in _FORBIDDEN or not char.isprintable() else char for char in name)
    return " ".join(kept.split()).strip(". ")
