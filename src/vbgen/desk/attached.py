"""A file of bytes → the answer by which a browser keeps it under its name."""

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
