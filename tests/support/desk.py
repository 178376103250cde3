"""A desk over a folder: its pages asked for as a browser would, with the token of its session."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Cải cách hành chính năm 2026
date: 05/01/2026
body:
  - heading: Nhiệm vụ
    tasks:
      - text: Công khai thủ tục hành chính
        lead: Văn phòng
        due: 30/6/2026
recipients: [Các thôn, "Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Lê An}]
"""


class Desk:
    """Pages of a desk over `folder`, as texts; `client` is Flask's own."""

    def __init__(self, folder: Path, client: FlaskClient) -> None:
        self.folder, self.client = folder, client

    def get(self, path: str, **more: Any) -> TestResponse:
        """What a page answers."""
        return self.client.get(path, **more)

    def post(self, path: str, data: dict[str, Any] | None = None, **more: Any) -> TestResponse:
        """What a page of ours is answered when it sends a form."""
        found = re.search(r'"X-CSRF": "([^"]+)"', self.get("/moi").text.replace("&#34;", '"'))
        assert found
        return self.client.post(path, data=data, headers={"X-CSRF": found[1], **more.pop("headers", {})}, **more)
