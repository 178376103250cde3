"""A plan as a form beside its pages."""

from __future__ import annotations

from flask import Blueprint, Response

from vbgen.desk.app import desk

pages = Blueprint("editor", __name__)


@pages.get("/soan/<path:plan>")
def edit(plan: str) -> Response:
    """The plan's text as it stands."""
    return Response(desk().folder.seen(plan).text, mimetype="text/plain")
