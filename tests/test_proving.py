"""`vbgen template check` tells what `render` would: it renders with the template."""

from __future__ import annotations

from pathlib import Path

from support.office import changed, office

from vbgen.proving import check_template
from vbgen.standards import FORMS
from vbgen.writers.blank import all_templates


def told(data: bytes, folder: Path, form: str = "") -> list[str]:
    path = folder / "mau.docx"
    path.write_bytes(data)
    return [f"{Path(item.file).name}: {item.id} {item.message}" for item in check_template(str(path), form)]


def test_every_template_of_vbgen_s_is_found_without_fault(tmp_path: Path) -> None:
    for form in FORMS:
        assert told(all_templates()[f"{form}.docx"], tmp_path, form) == []


def test_what_a_clerk_deleted_is_named_by_its_part(tmp_path: Path) -> None:
    without = changed(all_templates()["cong-van.docx"], "word/document.xml", "{{ subject }}", "V/v")
    assert told(without, tmp_path) == ["mau.docx: S0908 mẫu không in “Trích yếu công văn” (ô 5b)"]
    filtered = changed(without, "word/document.xml", "{{ number }}", "{{ number|trim }}")  # by docxtpl too
    assert told(filtered, tmp_path, "cong-van") == ["mau.docx: S0908 mẫu không in “Trích yếu công văn” (ô 5b)"]


def test_tags_that_fail_are_told_as_render_tells_them(tmp_path: Path) -> None:
    failing = changed(all_templates()["cong-van.docx"], "word/document.xml", "{{ issuer }}", "{{ issuer }}{{ 1/0 }}")
    assert told(failing, tmp_path) == ["mau.docx: S0909 ở “{{ issuer }} {{ 1/0 }}”: chia cho 0"]


def test_a_form_of_an_office_s_own_is_tried_with_a_sample(tmp_path: Path) -> None:
    good = office("{{ document.summary }}", "{{ images('logo.png') }}", "{{p subdocuments('a.docx') }}")
    assert told(good, tmp_path) == []
    assert told(office("{{ tasks[0].led }}"), tmp_path) == [
        "mau.docx: S0909 ở “{{ tasks[0].led }}”: không có trường `led`; có phải `lead`?"
    ]
    assert told(office("{{ document.particulars[0][1]|join }}"), tmp_path, "giay-moi") == []


def test_what_is_no_template_is_one_finding(tmp_path: Path) -> None:
    assert told(b"x", tmp_path) == ["mau.docx: S0909 tệp hỏng hoặc không phải .docx"]
