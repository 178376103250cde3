"""Templates that offices bring: docxtpl renders them, what it would let pass is a fault, the bytes are the same."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import docx
import docx_scalpel
import pytest
from lxml import etree
from PIL import Image
from support.cases import letter
from support.office import W, changed, office, shown
from support.repository import FOLDER

from vbgen.compose import compose
from vbgen.model import Document
from vbgen.ooxml.package import unpack
from vbgen.plans import load as load_plan
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.writers.blank import all_templates
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.ready import TemplateFault
from vbgen.writers.setting import unbound

PLAN = """\
kind: ke-hoach
issuer: {name: [Sở Nội vụ, tỉnh A & B], symbol: SNV, place: Lạng Sơn}
date: 05/01/2026
number: 3
summary: số hóa <hồ sơ>, {{ tasks }} & {_{ x }_}
references: {kh: {kind: ke-hoach, number: 1/KH-UBND}}
notes: {a: Lời chú}
body:
  - Theo [@kh], Sở giao[^a]
  - task: Rà soát **thủ tục** theo [@kh][^a]
    lead: Văn phòng
    support: [Phòng A, Phòng B]
    due: 31/7/2026
    product: Báo cáo
  - {task: Báo cáo kết quả, lead: Phòng A & B}
recipients: ["Lưu: VT"]
signers: [{position: Giám đốc, name: Trần A}]
"""


def document(text: str = PLAN) -> Document:
    decoded = decode(parse(text))
    assert decoded.document is not None, decoded.found
    return decoded.document


def rendered(template: bytes, text: str = PLAN, folder: str = "") -> bytes:
    meant = document(text)
    return write(compose(meant), load(template, meant.standard), document=meant, folder=folder)


def valid(data: bytes) -> list[str]:
    found = docx_scalpel.verify_deliverable(data).findings
    return [finding.message for finding in found if finding.category.value == "openXml"]


# --- what stands in such a template ----------------------------------------------------------------------------------


def test_a_form_of_an_office_s_own_prints_document_tasks_and_view() -> None:
    template = office(
        "PHIẾU GIAO VIỆC",
        "{{ document.issuer.name|join(' ') }}: {{ document.summary|upper }}",
        "{{ document.date|ngay }}, {{ document.date|ngay_chu }}, {{ 1234567|so }}",
        "{{ view.place_date }}",
        "{%p for task in tasks %}",
        "{{ loop.index }} ({{ task.path }}): {{ task.text }} ({{ task.lead }}; {{ task.support|join(', ') }})",
        "{%p endfor %}",
        header="{{ view.number }}",
        title="Phiếu {{ document.summary }}",
    )
    data = rendered(template)
    assert shown(data) == [
        "PHIẾU GIAO VIỆC",
        "Sở Nội vụ tỉnh A & B: SỐ HÓA <HỒ SƠ>, {{ TASKS }} & {_{ X }_}",
        "05/01/2026, ngày 05 tháng 01 năm 2026, 1.234.567",
        "Lạng Sơn, ngày 05 tháng 01 năm 2026",
        "1 (/2): Rà soát thủ tục theo Kế hoạch số 1/KH-UBND (Văn phòng; Phòng A, Phòng B)",
        "2 (/3): Báo cáo kết quả (Phòng A & B; )",
    ]
    assert shown(data, "word/header1.xml") == ["Số: 03/KH-SNV"]
    assert docx.Document(io.BytesIO(data)).core_properties.title == "Phiếu số hóa <hồ sơ>, {{ tasks }} & {_{ x }_}"
    assert valid(data) == []


def test_rows_columns_colours_and_spans_are_docxtpl_s_own() -> None:
    grid = (
        ("{%tc for word in ['TT', 'Việc', 'Hạn'] %}", "{{ word }}", "{%tc endfor %}"),
        ("{%tr for task in tasks %}", "", ""),
        ("{{ loop.index }}", "{{ task.text }}", "{% cellbg 'FFFF00' if task.due else 'FFFFFF' %}{{ task.due or '–' }}"),
        ("{%tr endfor %}", "", ""),
    )
    data = rendered(office("Bảng theo dõi", table=grid))
    rows = [[cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(data)).tables[0].rows]
    assert rows == [
        ["TT", "Việc", "Hạn"],
        ["1", "Rà soát thủ tục theo Kế hoạch số 1/KH-UBND", "31/7/2026"],
        ["2", "Báo cáo kết quả", "–"],
    ]
    fills = [shade.get(f"{W}fill") for shade in etree.fromstring(unpack(data)["word/document.xml"]).iter(f"{W}shd")]
    assert fills == ["FFFF00", "FFFFFF"]
    assert valid(data) == []


def test_rich_texts_lines_and_notes_keep_their_looks() -> None:
    template = office(
        "{{r tasks[0].rich }}", "{%p for line in view.body %}", "{{r line.text }}", "{%p endfor %}", "Hết"
    )
    data = rendered(template)
    root = etree.fromstring(unpack(data)["word/document.xml"])
    bold = [run.findtext(f"{W}t") for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert bold == ["thủ tục", "thủ tục"]
    assert len(list(root.iter(f"{W}footnoteReference"))) == 1
    assert shown(data, "word/footnotes.xml") == [" Lời chú"]  # a part that the template did not have
    assert valid(data) == []


def test_pictures_and_files_come_from_the_folder_of_the_plan_only(tmp_path: Path) -> None:
    (tmp_path / "plan" / "anh").mkdir(parents=True)
    Image.new("RGB", (60, 30), "red").save(tmp_path / "plan" / "anh" / "logo.png")
    (tmp_path / "plan" / "con.docx").write_bytes(office("Phần con & <x>"))
    (tmp_path / "plan" / "loi.png").write_bytes(b"GIF89a")
    (tmp_path / "ngoai.png").write_bytes((tmp_path / "plan" / "anh" / "logo.png").read_bytes())
    (tmp_path / "plan" / "lien-ket.png").symlink_to(tmp_path / "ngoai.png")
    folder = str(tmp_path / "plan")
    template = office("{{ images('anh/logo.png', width=30) }}", "{{p subdocuments('con.docx') }}")
    data = rendered(template, folder=folder)
    assert shown(data) == ["Phần con & <x>"]
    assert len([name for name in unpack(data) if name.startswith("word/media/")]) == 1
    assert valid(data) == []
    for name, told in (
        ("../ngoai.png", "tệp phải nằm trong thư mục của kế hoạch, đường dẫn tính từ đó"),
        ("lien-ket.png", "tệp phải nằm trong thư mục của kế hoạch, đường dẫn tính từ đó"),
        (str(tmp_path / "ngoai.png"), "tệp phải nằm trong thư mục của kế hoạch, đường dẫn tính từ đó"),
        ("anh", "đây không phải tệp thường"),
        ("khong-co.png", "không có tệp này"),
    ):
        with pytest.raises(TemplateFault) as caught:
            rendered(office(f"{{{{ images('{name}') }}}}"), folder=folder)
        assert caught.value.messages[0].endswith(f": không dùng được “{name}”: {told}")
    with pytest.raises(TemplateFault, match=r"“loi\.png” không phải hình PNG hay JPEG"):
        rendered(office("{{ images('loi.png') }}"), folder=folder)


# --- whole templates -------------------------------------------------------------------------------------------------


def _form(old: str, new: str, form: str = "cong-van") -> bytes:
    return changed(all_templates()[f"{form}.docx"], "word/document.xml", old, new)


@pytest.mark.parametrize("name", ["quyet-dinh", "cong-van", "bien-ban", "dang-ke-hoach"])
def test_a_form_s_template_with_a_filter_prints_what_it_printed_without(name: str) -> None:
    plan = load_plan(str(FOLDER / "mau" / f"{name}.yaml"))
    tree = compose(plan.document)
    own = all_templates()[f"{tree.form}.docx"]
    filtered = changed(own, "word/document.xml", "{{ number }}", "{{ number|trim }}")
    straight, free = (write(tree, load(data, plan.document.standard)) for data in (own, filtered))
    assert shown(free) == shown(straight)
    assert _looks(free) == _looks(straight)
    assert valid(free) == []


def _looks(data: bytes) -> list[tuple[str, str]]:
    """The style of each paragraph, and the widths of the cells and columns around it."""
    root = etree.fromstring(unpack(data)["word/document.xml"])
    widths = [element.get(f"{W}w") or "" for element in root.iter(f"{W}gridCol", f"{W}tcW", f"{W}pgSz")]
    styles = [style.get(f"{W}val") or "" for style in root.iter(f"{W}pStyle")]
    return [("width", width) for width in widths] + [("style", style) for style in styles]


def test_a_whole_template_must_print_the_whole_document() -> None:
    with pytest.raises(TemplateFault, match="mẫu không in hoặc in sai thứ tự đoạn “Số: 05/UBND-VP”"):
        rendered(_form("{{ number }}", "{{ number|default('x')|first }}"), letter())
    with pytest.raises(TemplateFault, match="thiếu kiểu đoạn “Quốc hiệu”"):
        rendered(changed(_form("{{ number }}", "{{ number|trim }}"), "word/styles.xml", "Quốc hiệu", "Khác"), letter())


def test_a_form_s_body_in_a_template_of_one_s_own_is_a_whole_document_too() -> None:
    with pytest.raises(TemplateFault, match="thiếu kiểu đoạn"):
        rendered(office("{%p for line in body %}", "{{r line.text }}", "{%p endfor %}"))


# --- faults ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ 1/0 }}", "ở “{{ 1/0 }}”: chia cho 0"),
        ("{{ view.issuer|viethoa }}", "document.xml: ở “{{ view.issuer|viethoa }}”: không có bộ lọc `viethoa`"),
        ("{{ document.sumary }}", "ở “{{ document.sumary }}”: không có trường `sumary`; có phải `summary`?"),
        ("{{ documnet.summary }}", "không có trường `documnet`; có phải `document`?"),
        ("{{ summary }}", "không có trường `summary`"),  # view.summary, in a template of one's own
        ("{{ document }}", "ở “{{ document }}”: không in thẳng được `Document`; in từng trường của nó"),
        ("{{ tasks }}", "ở “{{ tasks }}”: không in thẳng được một danh sách; lặp qua nó, hoặc thêm bộ lọc `join`"),
        (
            "{{ document.date }}",
            "ở “{{ document.date }}”: không in thẳng được một ngày; thêm bộ lọc `ngay` hoặc `ngay_chu`",
        ),
        ("{{ document.number() }}", "ở “{{ document.number() }}”: chỗ này không gọi được như hàm"),
        (
            "{{ document.summary|safe }}",
            "ở “{{ document.summary|safe }}”: `safe` và {{r …}} chỉ dùng cho trường là chữ có kiểu, hình, tệp con",
        ),
        ("{{ document.__class__ }}", "ở “{{ document.__class__ }}”: không có trường `__class__`"),
        ("{% if %}", "document.xml: ở “{% if %}”: thẻ sai cú pháp ở cuối thẻ"),
        ("{{ None }}", "ở “{{ None }}”: không in thẳng được giá trị đúng, sai hay trống"),
        ("{{ (1, 2) }}", "ở “{{ (1, 2) }}”: không in thẳng được một danh sách; lặp qua nó, hoặc thêm bộ lọc `join`"),
        ("{{ 1e400 }}", "ở “{{ 1e400 }}”: số quá lớn"),
        ("{{ 1 + 'a' }}", "ở “{{ 1 + 'a' }}”: không tính được giữa chữ, số và danh sách với nhau"),
        ("{{ 1 is foo }}", "document.xml: ở “{{ 1 is foo }}”: không có phép thử `foo`"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "thẻ quá dài hoặc lồng nhau quá nhiều bậc"),
        ("{{ 1" + " + 1" * 5000 + " }}", "thẻ quá dài hoặc lồng nhau quá nhiều bậc"),
        ("{{ " + "9" * 5000 + " }}", "document.xml: thẻ có số dài quá"),
        ("{{r 'chữ' }}", "“chữ” là chữ thường: phải in bằng {{ … }}, không {{r, {{p"),
        (
            "{ {document.summary} }",
            "document.xml: dấu ngoặc nhọn lẻ ở “{ {document.summary}”: thẻ viết {{ … }}; để in dấu ấy, viết {{ '{' }}",
        ),
        (
            "{{ document.summary }}}",
            "document.xml: dấu ngoặc nhọn lẻ ở “}”: thẻ viết {{ … }}; để in dấu ấy, viết {{ '}' }}",
        ),
        ("{% for x in tasks %}", "document.xml: ở “{% for x in tasks %}”: thiếu thẻ đóng của `for`"),
        (
            "{% endfor %}",
            "document.xml: ở “{% endfor %}”: không có thẻ `endfor`, hoặc thẻ mở của nó đứng ở chỗ khác",
        ),
        ("{% include 'x' %}", "ở “{% include 'x' %}”: mẫu không gọi được mẫu khác"),
        (
            "{{ view.body[0].text }}",
            "“Theo Kế hoạch số 1/KH-UBND, Sở giao” là chữ có kiểu, hình hay bảng: phải in bằng {{r … }}, {{p … }}",
        ),
    ],
)
def test_a_mistake_in_a_tag_is_one_line_that_shows_the_tag(tag: str, told: str) -> None:
    with pytest.raises(TemplateFault) as caught:
        rendered(office("Đầu", tag, "Cuối"))
    assert caught.value.messages == [told]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'a' * 1000000000 }}",
        "{{ [1] * 1000000000 }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% set n = namespace(x='aaaa') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='aaaa') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x='aaaa') %}{% for i in range(60) %}{% set n.x = n.x|replace('a', n.x) %}{% endfor %}",
        "{% set n = namespace(x='aaaa') %}{% for i in range(60) %}{% set n.x = n.x.replace('a', n.x) %}{% endfor %}",
        "{% set n = namespace(x=['a']) %}{% for i in range(60) %}{% set n.x = [n.x|join, n.x|join] %}{% endfor %}",
        "{% set n = namespace(x=7) %}{% for i in range(90) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(40) }}",
    ],
)
def test_a_template_that_would_run_or_grow_without_end_is_stopped(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vbgen.writers.sandbox.STEPS", 20_000)
    with pytest.raises(TemplateFault, match="mẫu chạy quá lâu hoặc in quá nhiều: xem lại các vòng lặp"):
        rendered(office(tag))


@pytest.mark.parametrize(
    "tag", ["{{ 'a'.center(9) }}", "{{ 'a'|center(9) }}", "{{ '%9d' % 1 }}", "{{ '{:9}'.format(1) }}"]
)
def test_what_could_make_a_text_of_any_length_is_not_there(tag: str) -> None:
    with pytest.raises(TemplateFault, match=r"không có (trường|bộ lọc)|không định dạng"):
        rendered(office(tag))


def test_a_document_is_read_only() -> None:
    for tag in ("{% set document.number = 'x' %}", "{{ document.body.append(1) }}", "{{ tasks.clear() }}"):
        with pytest.raises(TemplateFault):
            rendered(office(tag))


def test_tracked_changes_and_tags_that_nobody_renders_are_told() -> None:
    tracked = changed(office("Đầu"), "word/document.xml", "<w:r>", '<w:ins w:id="1" w:author="A"><w:r>')
    tracked = changed(tracked, "word/document.xml", "</w:r>", "</w:r></w:ins>")
    with pytest.raises(TemplateFault) as caught:
        rendered(tracked)
    assert caught.value.messages == [
        "mẫu còn sửa đổi được theo dõi (Track Changes): chấp nhận hoặc từ chối hết rồi lưu lại"
    ]
    hidden = changed(office("Đầu"), "word/settings.xml", "</w:settings>", "<!--{{ document }}--></w:settings>")
    with pytest.raises(TemplateFault) as caught:
        rendered(hidden)
    assert caught.value.messages == ["thẻ đứng ở phần không được dựng: word/settings.xml"]


def test_a_dotx_gives_a_docx() -> None:
    for data in (office("{{ document.number }}"), all_templates()["cong-van.docx"]):
        made = changed(data, "[Content_Types].xml", "document.main+xml", "template.main+xml")
        types = unpack(rendered(made, letter()))["[Content_Types].xml"]
        assert b"wordprocessingml.document.main+xml" in types
        assert b"template.main" not in types


def test_a_cell_and_a_page_always_end_with_a_paragraph() -> None:
    rows = (("{%p for task in [] %}¶x¶{%p endfor %}", "a"), ("b", "c"))
    root = etree.fromstring(unpack(rendered(office("Đầu", table=rows)))["word/document.xml"])
    assert [cell[-1].tag for cell in root.iter(f"{W}tc")] == [f"{W}p"] * 4
    assert [item.tag for item in root[0]][-2:] == [f"{W}p", f"{W}sectPr"]


# --- the same bytes, and the faster road -----------------------------------------------------------------------------


def test_the_same_plan_gives_the_same_bytes_in_another_process_and_at_another_time(tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(office("{{ document.summary }}", title="{{ document.number }}"))
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    script = (
        "import sys, time; time.time = lambda: float(sys.argv[1]); import hashlib\n"
        "from vbgen.plans import load; from vbgen.rendering import render\n"
        "print(hashlib.sha256(render(load('a.yaml'), template='mau.docx')).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script, now],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, now in (("1", "1e9"), ("2", "1.7e9"))
    }
    assert len(made) == 1


def test_a_form_of_vbgen_s_needs_neither_docxtpl_nor_python_docx(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(letter(), encoding="utf-8")
    script = (
        "import sys; from vbgen.pipeline import RenderJob, render_file\n"
        "print(render_file(RenderJob('a.yaml', 'a.docx')).findings)\n"
        "print([name for name in ('docxtpl', 'docx', 'docxcompose') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, check=True, text=True)
    assert run.stdout == "()\n[]\n"


def test_texts_of_every_sort_go_through_docxtpl_unchanged() -> None:
    text = "R&D <b> ]]> \"'“” {{ x }} {% y %} {_{ z }_} {# w #} \\n \u00a0 😀 \ue000"
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    template = _form("{{ number }}", "{{ number|trim }}")
    data = rendered(template, letter(summary=f'"{quoted}"'))
    assert unbound(f"V/v {text}") in shown(data)
