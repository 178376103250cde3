"""The Word file: valid, styled, nothing lost, the same bytes."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import docx
import docx_scalpel
import pytest
from docxtpl import DocxTemplate
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.cases import CASES, letter, plan
from support.laws import law
from support.repository import EXAMPLES, PLANS, ROOT
from support.written import W, compiled, part, text_of, tree_of

from vbgen import model
from vbgen.compose import compose
from vbgen.model import standard_of
from vbgen.ooxml.package import digest, fast_deflate, unpack
from vbgen.readers.docx import read as read_docx
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.schema import decode
from vbgen.source import read
from vbgen.standards import STANDARDS, RoleName, standard
from vbgen.tree import PrintedParagraph, Run, Tree, texts
from vbgen.writers.blank import all_templates
from vbgen.writers.docx import write
from vbgen.writers.own import form_template
from vbgen.writers.setting import unbound
from vbgen.writers.view import view

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FEW = ("ten-dai", "muoi-hai-noi-kinh-gui", "co-nho", "bac", "bac-co-nho", "bang", "dang")


def _files() -> dict[str, bytes]:
    trees = {name: tree_of(CASES[name]) for name in FEW}
    for path in [*PLANS, *EXAMPLES]:
        document = decode(read(str(path))).document
        assert document is not None
        trees[path.stem] = compose(document)
    return {name: write(tree, compiled(tree)) for name, tree in trees.items()}


FILES = _files()


def test_the_committed_templates_are_what_the_standards_give() -> None:
    made = all_templates()
    assert {path.name for path in (ROOT / "templates").iterdir()} == set(made)
    for name, data in made.items():
        assert (ROOT / "templates" / name).read_bytes() == data, f"{name}: run `make templates`"


@pytest.mark.parametrize("name", [*FILES, *(path.name for path in (ROOT / "templates").iterdir())])
def test_every_file_is_valid_for_the_open_xml_sdk(name: str) -> None:
    data = FILES.get(name) or (ROOT / "templates" / name).read_bytes()
    result = docx_scalpel.verify_deliverable(data)
    found = [finding.message for finding in result.findings if finding.category.value == "openXml"]
    assert found == []


@pytest.mark.parametrize("name", FILES)
def test_every_paragraph_has_text_and_a_style_with_a_vietnamese_name(name: str) -> None:
    data = FILES[name]
    shown = {style.get(f"{W}styleId"): _names(style)[-1] for style in part(data, "word/styles.xml").iter(f"{W}style")}
    said = text_of(part(data))
    laws = [law for law in map(standard, STANDARDS) if law.words.national_name in said]
    law = laws[0] if laws else standard("nha-nuoc")  # a copy names no nation
    names = {role.style for role in law.roles.values()}
    for paragraph in part(data).iter(f"{W}p"):
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:  # a line one point high that ends a section
            continue
        style = shown[paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")]
        assert style in names
        alone = paragraph.getparent().tag == f"{W}tc" and len(paragraph.getparent().findall(f"{W}p")) == 1
        unknown = style == law.roles["name"].style  # room for the name of a signer who is not known yet
        assert text_of(paragraph).strip() or alone or unknown or _is_thin(paragraph)  # Word wants one in every cell


def _names(style: etree._Element) -> list[str]:
    """The name of a style, and the one that is shown in Vietnamese beside it."""
    return [found.get(f"{W}val") for local in ("name", "aliases") if (found := style.find(f"{W}{local}")) is not None]


def _is_thin(paragraph: etree._Element) -> bool:
    """Whether a line has no height, one point, as between two tables."""
    spacing = paragraph.find(f"{W}pPr/{W}spacing")
    return spacing is not None and (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("14", "exact")


@pytest.mark.parametrize("name", FILES)
def test_no_tag_and_no_underline_is_left(name: str) -> None:
    for member, content in unpack(FILES[name]).items():
        text = content.decode()
        assert "{{" not in text, member
        assert "{%" not in text, member
        if member == "word/document.xml":
            assert "<w:u " not in text
            assert "____" not in text


def _headings(form: str) -> dict[str, str]:
    """The Vietnamese names of what has an outline level → Word's own name and the level, or what it is based on."""
    template = (ROOT / "templates" / f"{form}.docx").read_bytes()
    styles = {style.get(f"{W}styleId"): style for style in part(template, "word/styles.xml").iter(f"{W}style")}
    found = {}
    for style in styles.values():
        if (level := style.find(f"{W}pPr/{W}outlineLvl")) is not None:
            own, *alias = _names(style)
            base = _names(styles[style.find(f"{W}basedOn").get(f"{W}val")])[0]
            found[alias[0] if alias else own] = f"{own if alias else base} @{level.get(f'{W}val')}"
    return found


def test_the_headings_of_a_form_s_ladder_are_word_s_own_first_and_no_heading_is_left_out() -> None:
    assert _headings("co-ten-loai") == {
        "Đề mục I": "heading 1 @0",
        "Khoản có tên": "heading 2 @1",
        "Điểm có tên": "heading 3 @2",
        "Tên chương": "heading 4 @3",
        "Tên mục": "heading 5 @4",
        "Điều": "heading 6 @5",
        "Phần": "heading 4 @3",
        "Tên phần": "heading 4 @3",
        "Chương": "heading 4 @3",
        "Mục": "heading 5 @4",
        "Tiểu mục": "heading 6 @5",
        "Tên tiểu mục": "heading 6 @5",
        "Tên phụ lục": "heading 4 @3",
    }
    decided = _headings("quyet-dinh")
    first = {"Tên chương": "heading 1 @0", "Tên mục": "heading 2 @1", "Điều": "heading 3 @2"}
    assert {name: decided[name] for name in first} == first
    assert decided["Đề mục I"] == "heading 4 @3"


def test_the_language_of_the_styles_is_vietnamese() -> None:
    assert part(FILES["bac"], "word/styles.xml").find(f".//{W}lang").get(f"{W}val") == "vi-VN"


def test_a_rule_is_decoration_and_readers_without_shapes_have_a_bar_of_its_length() -> None:
    rules = list(part(FILES["bac"]).iter("{*}AlternateContent"))
    assert len(rules) == 3  # under the issuer, the motto, the summary
    for rule in rules:
        assert rule.find(".//{*}docPr//{*}decorative").get("val") == "1"
        (bar,) = rule.findall("{*}Fallback/{*}pict/{*}rect")
        (wide,) = map(float, re.findall(r"width:([\d.]+)pt", bar.get("style")))
        assert abs(int(rule.find(".//{*}extent").get("cx")) / 12700 - wide) < 0.1


def test_a_first_page_has_an_empty_header_of_its_own() -> None:
    (section,) = part(FILES["bac"]).iter(f"{W}sectPr")
    kinds = [(item.get(f"{W}type"), item.get(f"{R}id")) for item in section.iter(f"{W}headerReference")]
    targets = {item.get("Id"): item.get("Target") for item in part(FILES["bac"], "word/_rels/document.xml.rels")}
    assert [(kind, text_of(part(FILES["bac"], f"word/{targets[link]}"))) for kind, link in kinds] == [
        ("default", "2"),
        ("first", ""),
    ]


@pytest.mark.parametrize(("date", "made"), [("05/01/2026", "2026-01-05"), ("3/2026", "2026-03-01"), ("", "2020-03-05")])
def test_a_file_is_as_old_as_its_document(date: str, made: str) -> None:
    tree = tree_of(letter().replace("date: 05/6/2026", f"date: {date}"))
    core = part(write(tree, compiled(tree)), "docProps/core.xml")
    assert [item.text for local in ("created", "modified") for item in core.iter(f"{{*}}{local}")] == [
        f"{made}T00:00:00Z"
    ] * 2


def test_title_and_author_are_the_document_s_own() -> None:
    properties = docx.Document(io.BytesIO(FILES["bac"])).core_properties
    assert (properties.title, properties.author) == ("Kế hoạch Công tác văn thư, lưu trữ năm 2026", "Sở Nội vụ")


def test_footnotes_are_real_and_keep_their_marks() -> None:
    assert len(list(part(FILES["bac"]).iter(f"{W}footnoteReference"))) == 1
    notes = [text_of(note).strip() for note in part(FILES["bac"], "word/footnotes.xml").iter(f"{W}footnote")]
    assert notes == ["", "", "Theo số liệu năm 2025 & các năm trước <2024>"]


NOTED = """\
notes: {a: Lời một, b: Lời hai}
"""


def test_a_second_mark_of_a_note_refers_to_the_first_and_both_are_raised_by_the_style_of_marks() -> None:
    data = write(tree := tree_of(plan("  - Một[^a] hai[^b]\n  - Ba[^a]\n", extra=NOTED)), compiled(tree))
    root = part(data)
    assert [mark.get(f"{W}id") for mark in root.iter(f"{W}footnoteReference")] == ["1", "2"]
    assert [code.text for code in root.iter(f"{W}instrText")] == [" NOTEREF CuocChu1 \\f \\h "]
    assert [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")] == ["CuocChu1", "DauCoQuan", "ChuKy1"]
    notes = part(data, "word/footnotes.xml")
    assert [text_of(note).strip() for note in notes.iter(f"{W}footnote")] == ["", "", "Lời một", "Lời hai"]
    styles = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")
        for style in part(data, "word/styles.xml").iter(f"{W}style")
    }
    raised = [
        mark.getparent() for part in (root, notes) for mark in part.iter(f"{W}footnoteReference", f"{W}footnoteRef")
    ]
    assert [styles[run.find(f"{W}rPr/{W}rStyle").get(f"{W}val")] for run in raised] == ["footnote reference"] * 4
    assert [styles[style.get(f"{W}val")] for style in list(notes.iter(f"{W}pStyle"))[-2:]] == ["footnote text"] * 2
    read_back = build(facts(read_docx(data, "a.docx"))).document
    assert [block.text for block in read_back.body if isinstance(block, model.Paragraph)] == [
        "Một[^1] hai[^2]",
        "Ba[^1]",
    ]


# --- law 4, law 5 --------------------------------------------------------------------------------------------------

AWKWARD = st.text(
    st.one_of(
        st.sampled_from("&<>{}%#'\"]\\*[@^ ờđƯ😀\ue000\ufdd0\ufdd1"),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]),
    ),
    min_size=1,
    max_size=30,
).filter(lambda text: not re.search("[\ufffe\uffff]", text))


@law(60)
@given(st.lists(AWKWARD, min_size=5, max_size=5), st.sampled_from(["text", "clause", "roman", "dash"]))
def test_no_text_is_lost_or_acts_as_a_template(values: list[str], role: RoleName) -> None:
    issuer, subject, body, recipient, name = values
    head: tuple[RoleName, ...] = ("issuer", "national_name", "motto", "number", "subject", "place_date")
    roles: tuple[RoleName, ...] = (*head, role, "recipients", "recipient", "name")
    words = (issuer, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 1/A", subject, "B")
    lines = zip(roles, (*words, body, "Nơi nhận:", recipient, name), strict=True)
    tree = Tree("cong-van", "co-lon", tuple(PrintedParagraph(part, (Run(text),)) for part, text in lines), title=body)
    paragraphs = part(write(tree, compiled(tree))).iter(f"{W}p")
    assert [text_of(paragraph) for paragraph in paragraphs if not _is_thin(paragraph)] == [
        unbound(text) for text in texts(tree)
    ]


ATTACHED = """
kind: quyet-dinh
issuer: {name: Ban Quản lý các Khu công nghiệp tỉnh Bà Rịa - Vũng Tàu, superior: UBND tỉnh, place: Vũng Tàu}
date: 05/01/2026
summary: ban hành Quy chế chi tiêu nội bộ
competence: Trưởng ban
body: [{clause: Ban hành Quy chế.}]
appendices: [{kind: quy-che, title: Chi tiêu nội bộ, body: [{clause: Chi đúng dự toán.}]}]
"""


def test_a_name_whose_lines_are_chosen_stands_above_what_is_attached_in_the_same_lines() -> None:
    tree = tree_of(ATTACHED)
    shown = [text_of(line) for line in part(write(tree, compiled(tree)), "word/document.xml").iter(f"{W}p")]
    issuers = [text for text in shown if "QUẢN LÝ" in text]
    assert issuers == [issuers[0], issuers[0]]
    assert " ".join(issuers[0].split()) == "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH BÀ RỊA - VŨNG TÀU"


@pytest.mark.parametrize("plan", [*PLANS, *EXAMPLES], ids=lambda plan: plan.stem)
def test_what_is_written_reads_as_the_tree(plan: Path) -> None:
    document = decode(read(str(plan))).document
    assert document is not None
    tree = compose(document)
    parts = [part(FILES[plan.stem], f"word/{name}.xml") for name in ("document", "footnotes", "footer1")]
    found = [text.strip() for part in parts for p in part.iter(f"{W}p") if (text := text_of(p)).strip()]
    expected = [text.strip() for text in texts(tree)]
    if len(document.signers) > 1:  # Nơi nhận stands below them (mẫu 1.9)
        found, expected = sorted(found), sorted(expected)
    elif not standard_of(document).words.contact_last:
        expected = [*(text for text in expected if text not in document.contact), *document.contact]
    assert found == expected


def test_the_same_plan_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "import sys; from vbgen.pipeline import RenderJob, render_file; import hashlib\n"
        f"render_file(RenderJob({str(PLANS[0])!r}, sys.argv[1]))\n"
        "print(hashlib.sha256(open(sys.argv[1],'rb').read()).hexdigest())"
    )
    found = set()
    for seed in ("1", "2"):
        out = str(Path(sys.prefix) / f"vbgen-{seed}.docx")
        environment = {"PYTHONHASHSEED": seed, "PATH": "", "VBGEN_CACHE_DIR": f"/nonexistent/{seed}"}
        run = subprocess.run([sys.executable, "-c", script, out], env=environment, capture_output=True, check=True)
        found.add(run.stdout)
        Path(out).unlink()
    assert len(found) == 1


def test_another_deflate_gives_the_same_content() -> None:
    tree = tree_of(CASES["bac"])
    fast = write(tree, compiled(tree), fast_deflate)
    assert fast != FILES["bac"]
    assert digest(fast) == digest(FILES["bac"])


# --- docxtpl is the judge ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FEW)
def test_docxtpl_prints_the_same_texts_from_the_same_template(name: str) -> None:
    tree = tree_of(CASES[name])
    viewed = view(tree, compiled(tree).styles)
    judge = DocxTemplate(form_template(tree.form, tree.size))
    judge.render(viewed.view._asdict())  # no text of these cases needs escaping
    stream = io.BytesIO()
    judge.save(stream)
    theirs = [text_of(paragraph) for paragraph in part(stream.getvalue()).iter(f"{W}p")]
    assert theirs == [text_of(paragraph) for paragraph in part(FILES[name]).iter(f"{W}p")]
