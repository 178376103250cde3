"""`vbgen template check` tells what `render` would: it renders with the template."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.office import changed, office

from vbgen.ooxml.package import pack, seal, unpack
from vbgen.proving import _freely, check_template
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


def test_what_a_template_carries_that_runs_is_a_fault_and_what_it_carries_beside_a_warning(tmp_path: Path) -> None:
    def with_part(part: str, content: bytes = b"<a/>") -> bytes:
        members = {**unpack(office("{{ document.summary }}")), part: content}
        return seal(pack(*member) for member in members.items())

    def related(kind: str, target: str) -> bytes:
        link = (
            f'<Relationship Id="rIdX" TargetMode="External" Type="http://x/{kind}" Target="{target}"/></Relationships>'
        )
        return changed(office("{{ document.summary }}"), "word/_rels/document.xml.rels", "</Relationships>", link)

    fault = "mau.docx: S0909 mẫu mang theo {}; bỏ đi rồi lưu lại thành .docx"
    assert told(with_part("macros/vbaProject.bin"), tmp_path) == [fault.format("macro: macros/vbaProject.bin")]
    assert told(with_part("word/activeX/activeX1.xml"), tmp_path) == [
        fault.format("điều khiển ActiveX: word/activeX/activeX1.xml")
    ]
    for target in ("https://may.vn/a.dotm", "\\\\may\\a.dotm", "file://may/a.dotm", "file:///\\may\\a.dotm"):
        assert told(related("attachedTemplate", target), tmp_path) == [
            fault.format(f"mẫu lấy từ máy khác khi mở tệp: {target}")
        ]
    assert told(related("attachedTemplate", "file:///C:\\mau\\a.dotm"), tmp_path) == []
    assert told(related("hyperlink", "https://chinhphu.vn"), tmp_path) == []
    asks = "<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText></w:r></w:p>"
    assert told(changed(office("Đầu"), "word/document.xml", "</w:p>", asks), tmp_path) == [
        fault.format("trường chạy chương trình khác (DDE): word/document.xml")
    ]
    assert told(related("image", "https://may.vn/a.png"), tmp_path) == [
        "mau.docx: S0913 tệp có nội dung lấy ở ngoài tệp: https://may.vn/a.png"
    ]
    assert told(with_part("word/embeddings/a.bin"), tmp_path) == [
        "mau.docx: S0913 tệp có đối tượng nhúng (OLE): word/embeddings/a.bin"
    ]


def test_a_template_that_would_run_without_end_is_tried_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0
    monkeypatch.setattr("vbgen.writers.sandbox.STEPS", 1000)

    def counted(*given: Any) -> str:
        nonlocal tried
        tried += 1
        return _freely(*given)

    monkeypatch.setattr("vbgen.proving._freely", counted)
    endless = office("{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}")
    assert [line.rpartition(": ")[0] for line in told(endless, tmp_path)] == [
        "mau.docx: S0909 ở “{% for a in range(9999) %} {% for b in range(9999) %}”: mẫu chạy quá lâu hoặc in quá nhiều"
    ]
    assert tried == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('<w:pgSz w:w="11906" w:h="16838"/>', "<w:pgSz/>", ["mẫu thiếu thiết lập trang"]),
        ('<w:pgSz w:w="11906" w:h="16838"/>', "", ["mẫu thiếu thiết lập trang"]),
        ("<w:pgMar ", "<w:x ", ["mẫu thiếu thiết lập trang"]),
        ('w:type="default" r:id="rId7"', 'w:type="default"', []),
    ],
)
def test_a_section_that_lacks_what_word_always_writes_is_no_traceback(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    broken = changed(all_templates()["cong-van.docx"], "word/document.xml", old, new)
    found = told(broken, tmp_path, "cong-van")
    assert [line.partition("document.xml: ")[2].partition(":")[0] for line in found] == expected


def test_a_template_of_before_there_were_some_styles_is_right(tmp_path: Path) -> None:
    old = all_templates()["cong-van.docx"]
    for name in ("Hình", "Kính mời", "Người được mời", "Tên bảng"):
        old = changed(old, "word/styles.xml", f'w:val="{name}"', f'w:val="{name} cũ"')
    assert told(old, tmp_path) == []


def test_all_is_told_at_once_of_a_template_that_lacks_a_style(tmp_path: Path) -> None:
    old = changed(all_templates()["cong-van.docx"], "word/styles.xml", 'w:val="Khoản"', 'w:val="Ảnh"')
    assert told(changed(old, "word/document.xml", "{{ issuer }}", "{{ issuer|viethoa }}"), tmp_path) == [
        "mau.docx: S0909 thiếu kiểu đoạn “Khoản”",
        "mau.docx: S0909 document.xml: ở “{{ issuer|viethoa }}”: không có bộ lọc `viethoa`",
    ]


def test_a_file_from_outside_of_every_plan_s_folder_is_a_fault(tmp_path: Path) -> None:
    assert told(office("{{ images('/anh/logo.png') }}"), tmp_path) == [
        "mau.docx: S0909 ở “{{ images('/anh/logo.png') }}”: không dùng được “/anh/logo.png”: "
        "tệp phải nằm trong thư mục của kế hoạch"
    ]
