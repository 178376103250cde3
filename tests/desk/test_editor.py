"""The editor: its form, its edits, what is told beside its fields, saving over a file that changed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from support.desk import PLAN, Desk

from vbgen.declaring import Shape
from vbgen.desk.drawing import SECTIONS, drawn, in_words, titled
from vbgen.desk.joining import joined
from vbgen.files import digest
from vbgen.model import Document
from vbgen.schema.terms import UNITS, terms_of
from vbgen.source import parse


def asked(desk: Desk, text: str, edit: dict[str, Any] | None = None, **more: str) -> dict[str, Any]:
    """What the desk answers to an edit of a text of a.yaml."""
    answer = desk.post("/soan/a.yaml/sua", {"text": text, "edit": json.dumps(edit or {}), **more})
    assert answer.status_code == 200
    found: Any = answer.json
    return dict(found)


def saved(desk: Desk, text: str, base: str = PLAN) -> Any:
    """What the desk answers when a text is saved that was opened as `base`."""
    return desk.post("/soan/a.yaml/luu", {"text": text, "base": base, "was": digest(base.encode())})


# --- the form -------------------------------------------------------------------------------------------------------


def test_every_field_of_a_plan_has_its_place_in_the_form() -> None:
    stated = [name for name, term in terms_of(Document).items() if term.shape is not Shape.KEY]
    assert sorted(name for _, names in SECTIONS for name in names) == sorted([UNITS, *stated])


def test_the_page_shows_the_fields_with_their_titles(desk: Desk) -> None:
    page = desk.get("/soan/a.yaml").text
    assert "Trích yếu nội dung" in page
    assert 'value="Cải cách hành chính năm 2026"' in page
    assert "Công khai thủ tục hành chính" in page


def test_a_file_that_is_no_yaml_opens_where_it_is_wrong(desk: Desk) -> None:
    (desk.folder / "a.yaml").write_text('kind: "ke-hoach\n', encoding="utf-8")
    page = desk.get("/soan/a.yaml")
    assert page.status_code == 200
    assert 'data-view="yaml"' in page.text
    assert "S0201" in page.text


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7777*9999 }}"])
def test_what_a_plan_says_is_never_markup(desk: Desk, text: str) -> None:
    body = PLAN.replace("Công khai thủ tục hành chính", json.dumps(text)).replace("năm 2026", "x")
    (desk.folder / "a.yaml").write_text(body, encoding="utf-8")
    for page in (desk.get("/soan/a.yaml").text, asked(desk, body, form="1")["form"]):
        assert text not in page or text == "{{ 7777*9999 }}"
        assert str(7777 * 9999) not in page


def test_ids_that_would_end_an_attribute_stay_within_it(desk: Desk) -> None:
    text = PLAN + "references: {'a\" onclick=\"b': {kind: luat}, \"c' onclick='d\": {kind: luat}}\n"
    form = asked(desk, text, form="1")["form"]
    assert not re.search(r"<[^>]*\sonclick=", re.sub(r"'[^']*'|\"[^\"]*\"", "''", form))


def test_fields_are_called_in_a_finding_as_the_form_calls_them() -> None:
    assert in_words("product: Báo cáo, Quyết định") == "sản phẩm: Báo cáo, Quyết định"
    assert in_words("thêm `due`, hoặc khai báo ở `references`") == "thêm “thời hạn”, hoặc khai báo ở “văn bản viện dẫn”"
    assert in_words("có phải `ke-hoach`?") == "có phải `ke-hoach`?"


def test_a_plan_is_called_by_its_kind_and_summary() -> None:
    assert titled(PLAN, "a.yaml") == "Kế hoạch cải cách hành chính năm 2026"


# --- edits ----------------------------------------------------------------------------------------------------------


def test_an_edit_gives_the_new_text_its_findings_and_its_blanks(desk: Desk) -> None:
    answer = asked(desk, PLAN, {"do": "set", "place": [], "name": "summary", "value": ""})
    assert answer["text"] == PLAN.replace("summary: Cải cách hành chính năm 2026", "summary:")
    assert (
        answer["blanks"]
        == [
            {"anchor": '[["summary"]]', "title": "Trích yếu nội dung"},
            {"anchor": '[["number"]]', "title": "Số"},
        ][:1]
    )
    found = next(one for one in answer["findings"] if one["id"] == "S0327")
    assert (found["anchor"], found["message"]) == ('[["summary"]]', "chưa điền trích yếu nội dung")


def test_a_form_is_drawn_where_one_is_asked_for(desk: Desk) -> None:
    task = ["body", 0, "tasks", 0]
    answer = asked(desk, PLAN, {"do": "add", "place": task, "where": "after", "sort": "task"}, form="1")
    assert answer["at"] == ["body", 0, "tasks", 1]
    assert f"data-card='{json.dumps(answer['at'])}'" in answer["form"]


def test_an_edit_that_cannot_be_made_is_a_sentence(desk: Desk) -> None:
    assert asked(desk, PLAN, {"do": "remove", "place": ["body", 7]}).keys() == {"refused"}
    assert "thẻ YAML" in asked(desk, "a: [", {"do": "remove", "place": ["body", 0]})["refused"]
    assert asked(desk, PLAN, {"do": "nothing known"}).keys() == {"refused"}


def test_a_finding_is_mended_when_it_is_still_there(desk: Desk) -> None:
    text = PLAN.replace("Công khai thủ tục", "Công khai  thủ tục")
    found = next(one for one in asked(desk, text)["findings"] if one["mend"] is not None)
    edit = {"do": "mend", "id": found["id"], "at": [found["span"]["line"], found["span"]["column"]]}
    assert asked(desk, text, edit)["text"] == PLAN
    assert asked(desk, PLAN, edit)["refused"] == "Chưa sửa được: lỗi này không còn ở đó."


@pytest.mark.parametrize("edit", ["[", "[1]", '"x"'])
def test_what_is_no_edit_is_refused(desk: Desk, edit: str) -> None:
    assert desk.post("/soan/a.yaml/sua", {"text": PLAN, "edit": edit}).status_code == 400


def test_the_schema_for_the_yaml_is_served(desk: Desk) -> None:
    assert json.loads(desk.get("/soan-luoc-do").text)["title"] == "Kế hoạch của vbgen"


# --- saving ---------------------------------------------------------------------------------------------------------

OURS = PLAN.replace("lead: Văn phòng", "lead: Phòng Kinh tế")
THEIRS = PLAN.replace("due: 30/6/2026", "due: 31/7/2026")


def test_a_text_is_saved_over_the_one_that_was_opened(desk: Desk) -> None:
    assert saved(desk, OURS).json == {"digest": digest(OURS.encode()), "text": OURS, "told": ""}
    assert (desk.folder / "a.yaml").read_text() == OURS


def test_a_plan_with_faults_is_saved_as_it_is(desk: Desk) -> None:
    assert saved(desk, 'kind: "dở dang\n').status_code == 200
    assert (desk.folder / "a.yaml").read_text() == 'kind: "dở dang\n'


def test_a_file_that_changed_is_not_written_over_and_both_are_offered_as_one(desk: Desk) -> None:
    (desk.folder / "a.yaml").write_text(THEIRS, encoding="utf-8")
    answer = saved(desk, OURS)
    assert answer.status_code == 409
    assert (desk.folder / "a.yaml").read_text() == THEIRS
    assert answer.json["text"] == OURS.replace("due: 30/6/2026", "due: 31/7/2026")
    assert (answer.json["now"], answer.json["clashes"], len(answer.json["changes"])) == (THEIRS, 0, 1)


def test_one_thing_changed_twice_stays_ours_and_is_marked() -> None:
    other = PLAN.replace("lead: Văn phòng", "lead: Công an xã")
    found = joined(PLAN, OURS, other, "a.yaml")
    assert found.clashes == 1
    assert found.text is not None
    assert "lead: Phòng Kinh tế" in found.text
    assert "# xung đột" in found.text
    parse(found.text)


def test_what_does_not_decode_can_only_be_chosen() -> None:
    assert joined(PLAN, "kind: [", THEIRS, "a.yaml").text is None
    assert joined(PLAN, PLAN, THEIRS, "a.yaml").text == THEIRS


def test_nothing_is_written_outside_the_folder(desk: Desk) -> None:
    assert desk.post("/soan/../b.yaml/luu", {"text": "a", "base": "", "was": ""}).status_code == 404


@pytest.mark.parametrize("path", sorted(Path("plans").glob("*.yaml")), ids=str)
def test_a_form_of_every_plan_is_drawn(path: Path) -> None:
    shown = drawn(path.read_text(), str(path))
    assert shown.form is not None
    assert {part.name for section in shown.sections for part in (*section.parts, *section.more)} >= {"kind", "body"}
