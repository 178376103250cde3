"""Words of a plan that look like markup stay words: on every page that shows them, nothing of them is an element."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from support.desk import PLAN, Desk

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\\\"><svg onload=alert(1)>",
    "' autofocus onfocus='alert(1)",
    "</textarea><iframe src=//evil.example>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% print 1 %}",
    "<a href=javascript:alert(1)>x</a>",
    "]]><!--<b>",
]  # fmt: skip


class Elements(HTMLParser):
    """What of a page could run or load something that is not the desk's own."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.scripts += tag == "script" and "src" not in given and given.get("type") != "application/json"
        for name, value in attrs:
            leads = name in ("src", "href", "action", "formaction", "hx-get", "hx-post", "data")
            if (
                name.startswith("on")
                or name == "style"
                or (leads and not (value or "").startswith(("/", "#", "?", "data:image/")))
            ):
                self.wrong.append(f"<{tag} {name}={value}>")


@pytest.fixture
def hostile(desk: Desk) -> Desk:
    """A desk over a plan each of whose texts is hostile, its registry and its facts too."""
    words = [f'"{text}"' for text in HOSTILE]
    plan = (
        PLAN.replace("Cải cách hành chính năm 2026", words[0])
        .replace("heading: Nhiệm vụ", f"heading: {words[1]}")
        .replace("text: Công khai thủ tục hành chính", f"text: {words[2]}")
        .replace("lead: Văn phòng", f"lead: {words[3]}\n        support: [{words[4]}]\n        product: {words[5]}")
        .replace("Các thôn", words[6][1:-1].replace(":", " ")).replace("Lê An", words[7])
        .replace("xã Tân Tiến", words[8])
    )  # fmt: skip
    (desk.folder / "a.yaml").write_text(plan, encoding="utf-8")
    units = f"xa: {{name: {words[1]}, symbol: UBND, place: {words[2]}, departments: {{p: {{name: {words[3]}}}}}}}\n"
    (desk.folder / "don-vi.yaml").write_text(units, encoding="utf-8")
    return desk


def test_no_page_makes_elements_of_a_plan_s_words(hostile: Desk) -> None:
    app = hostile.client.application
    asked = {
        rule.rule.replace("<path:plan>", "a.yaml").replace("<path:registry>", "don-vi.yaml")
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and rule.endpoint not in ("static", "preview.page")
    }
    looked = 0
    for path in sorted(path for path in asked if "<" not in path):
        answer = hostile.get(path)
        if answer.mimetype != "text/html" or answer.status_code != 200:
            continue
        page = Elements()
        page.feed(answer.text)
        assert (path, page.wrong, page.scripts) == (path, [], 0)
        looked += 1
    assert looked > 5


def test_a_plan_s_page_lets_nothing_run(hostile: Desk) -> None:
    answer = hostile.get("/trang/a.yaml")
    page = Elements()
    page.feed(answer.text)
    assert page.scripts == 0
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
