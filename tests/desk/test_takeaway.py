"""What a clerk takes away: Word, PDF, pictures, the set in one zip, under names that every system takes."""

from __future__ import annotations

import io
import zipfile
from urllib.parse import quote

import pytest
from support.desk import PLAN, Desk

from vbgen.desk.takeaway import safe_name
from vbgen.stamps import is_stamped

SET = PLAN + "outputs:\n  trinh: {kind: to-trinh, summary: việc ban hành, addressees: [Chủ tịch], body: [Kính trình]}\n"


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_word_file_is_what_render_writes_under_the_plans_own_name(desk: Desk) -> None:
    (desk.folder / "Kế hoạch số 5.yaml").write_text(PLAN, encoding="utf-8")
    answer = desk.get("/tai/" + quote("Kế hoạch số 5.yaml") + "/docx")
    assert is_stamped(answer.data)
    assert f"filename*=UTF-8''{quote('Kế hoạch số 5.docx')}" in answer.headers["Content-Disposition"]
    assert answer.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.usefixtures("office")
def test_every_form_is_what_it_says(desk: Desk) -> None:
    (desk.folder / "a.yaml").write_text(SET, encoding="utf-8")
    assert desk.get("/tai/a.yaml/pdf").data[:5] == b"%PDF-"
    assert b"<pdfaid:part>2</pdfaid:part>" in desk.get("/tai/a.yaml/pdfa").data
    assert desk.get("/tai/a.yaml/png").data[:4] == b"\x89PNG"
    files = members(desk.get("/tai/a.yaml/zip").data)
    assert {name: data[:2] for name, data in files.items()} == {
        "a.docx": b"PK",
        "a.trinh.docx": b"PK",
        "a.pdf": b"%P",
        "a.trinh.pdf": b"%P",
    }


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_the_zip_says_why_there_is_no_pdf(desk: Desk) -> None:
    files = members(desk.get("/tai/a.yaml/zip").data)
    assert sorted(files) == ["a.docx", "ghi-chu.txt"]
    assert "chưa có LibreOffice" in files["ghi-chu.txt"].decode("utf-8-sig")
    assert "– máy này chưa có LibreOffice" in desk.get("/tai/a.yaml").text


def test_a_plan_with_faults_gives_no_file_and_says_why(desk: Desk) -> None:
    (desk.folder / "a.yaml").write_text(PLAN.replace("summary:", "sumary:"), encoding="utf-8")
    answer = desk.get("/tai/a.yaml/docx")
    assert (answer.status_code, "không có trường `sumary`" in answer.text) == (422, True)
    assert "Còn lỗi" in desk.get("/tai/a.yaml").text


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Kế hoạch số 5", "Kế hoạch số 5"),
        ('a"b/c\\d:e*f?g<h>i|j', "a b c d e f g h i j"),
        ("x\r\ny\0z", "x y z"),
        (" .. ", "van-ban"),
        ("a. ", "a"),
    ],
)
def test_a_name_is_one_that_every_system_takes(stem: str, name: str) -> None:
    assert safe_name(stem) == name
