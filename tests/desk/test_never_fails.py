"""Whatever anybody asks of a desk: never an error of ours, nothing outside its folder touched."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st
from support.desk import PLAN, Desk
from support.laws import law

import vbgen.desk
from vbgen.desk.app import create
from vbgen.desk.folder import opened

_PAGES = Path(vbgen.desk.__file__).parent / "pages"
NAMES = sorted(
    {
        name
        for page in _PAGES.glob("*.html")
        for name in re.findall(r'name="([^"{]+)"', page.read_text(encoding="utf-8"))
    }
    - {"csrf", "viewport", "htmx-config"}
)
PATHS = st.sampled_from(
    ["a.yaml", "b.yaml", "con/c.yaml", "khong-co.yaml", "../ngoai.yaml", "a.yaml/..", "con", "%00", "."]
)
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [PLAN, "0", "-1", "999999999999", "a.yaml", "../ngoai.yaml", "1/2/3", "docx", "body", "[]", "{}", "null"]
    ),
)


@st.composite
def requests(draw: st.DrawFn, rules: list[tuple[str, str]]) -> tuple[str, str, dict[str, Any]]:
    """A method, a path of some rule with its places filled, and fields."""
    method, rule = draw(st.sampled_from(rules))
    path = re.sub(r"<path:[^>]+>", lambda _: quote(draw(PATHS), safe="/%"), rule)
    path = re.sub(r"<[^>]+>", lambda _: quote(draw(VALUES)[:200], safe=""), path)
    return method, path, draw(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5))


def test_no_request_makes_an_error_of_ours_or_touches_what_is_outside(tmp_path: Path) -> None:
    (tmp_path / "ngoai.yaml").write_text("bí mật", encoding="utf-8")
    (tmp_path / "trong" / "con").mkdir(parents=True)
    app = create(opened(str(tmp_path / "trong")))
    rules = [
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
        if rule.endpoint != "static"
    ]
    desk = Desk(tmp_path / "trong", app.test_client())

    @given(requests(rules))
    @law(60)
    def holds(request: tuple[str, str, dict[str, Any]]) -> None:
        method, path, fields = request
        (desk.folder / "a.yaml").write_text(PLAN, encoding="utf-8")
        (desk.folder / "con" / "c.yaml").write_text(PLAN.replace("summary:", "sumary:"), encoding="utf-8")
        (desk.folder / "b.yaml").write_text("kind: [\n", encoding="utf-8")
        answer = desk.post(path, fields) if method == "POST" else desk.get(path, query_string=fields)
        assert answer.status_code < 500, answer.text
        assert sorted(file.name for file in tmp_path.iterdir()) == ["ngoai.yaml", "trong"]
        assert (tmp_path / "ngoai.yaml").read_text(encoding="utf-8") == "bí mật"
        assert "bí mật" not in answer.text

    holds()
