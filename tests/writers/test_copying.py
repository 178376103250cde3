"""Copies on paper (mẫu 3.1): the original as it was, the block below it, and what cannot be copied."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from pathlib import Path

import docx
import docx_scalpel
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.cases import CASES, SENTENCE, letter
from support.drawn import LEFT, RIGHT, convert, draw
from support.laws import law

from vbgen.cli import main
from vbgen.compose import compose
from vbgen.ooxml.package import Member, PackageError, pack, seal, unpack
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import DEFAULT, of_form, standard
from vbgen.tree import PrintedParagraph, text_of
from vbgen.writers.compiling import load
from vbgen.writers.copying import append
from vbgen.writers.docx import write
from vbgen.writers.own import form_template

_COPIES = standard(DEFAULT).copies
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLAN = """\
kind: sao-y
issuer: {superior: UBND tỉnh Bắc Ninh, name: Sở Nội vụ, symbol: SNV, place: Bắc Ninh}
number: 1
date: 05/01/2026
original: goc.docx
recipients: [Các phòng chuyên môn, "Lưu: VT"]
signers: [{authority: TL, head: Giám đốc, position: Chánh Văn phòng, name: Trần Thị Bình}]
"""
LINES = [
    "SỞ NỘI VỤ",
    "SAO Y",
    "Số: 01/SY-SNV",
    "Bắc Ninh, ngày 05 tháng 01 năm 2026",
    "Nơi nhận:",
    "- Các phòng chuyên môn;",
    "- Lưu: VT.",
    "TL. GIÁM ĐỐC",
    "CHÁNH VĂN PHÒNG",
    "Trần Thị Bình",
]


def _written(text: str) -> bytes:
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    tree = compose(document)
    template = Path(form_template(tree.form, tree.size)).read_bytes()
    return write(tree, load(template, of_form(tree.form).slug))


def _foreign() -> bytes:
    """A document as Word makes one: other styles, a large default font, a list, two sections."""
    made = docx.Document()
    made.styles["Normal"].font.bold = True
    made.styles["Normal"].paragraph_format.first_line_indent = 400_000
    made.add_heading("Thông báo", 0)
    made.add_paragraph("Mục một", style="List Number")
    made.add_section().left_margin = 1_000_000
    made.add_paragraph("Hết")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


ORIGINALS = {
    "một trang": _written(letter()),
    "có cước chú": _written(CASES["bac"]),
    "bảng dài": _written(CASES["bang"]),
    "của Word": _foreign(),
}
BLOCK = _written(PLAN)
COLUMNS = b'<w:cols w:num="2" w:space="400"/><w:titlePg/></w:sectPr></w:body>'


def _changed(old: bytes, new: bytes, data: bytes = ORIGINALS["một trang"], part: str = "word/document.xml") -> bytes:
    members = unpack(data)
    assert old in members[part]
    members[part] = members[part].replace(old, new)
    return seal(pack(name, content) for name, content in members.items())


def _render(folder: Path, original: bytes | None, text: str = PLAN) -> Result:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    if original is not None:
        (folder / "goc.docx").write_bytes(original)
    return CliRunner().invoke(main, ["render", str(folder / "a.yaml")])


def _body(data: bytes) -> etree._Element:
    return etree.fromstring(unpack(data)["word/document.xml"]).find(f"{W}body")


def _problems(data: bytes) -> list[str]:
    findings = docx_scalpel.verify_deliverable(data).findings
    return [found.message for found in findings if found.category.value == "openXml"]


# --- what stands in a copy -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ORIGINALS)
def test_a_copy_is_the_original_byte_for_byte_with_one_insertion(name: str) -> None:
    before, after = unpack(ORIGINALS[name]), unpack(append(ORIGINALS[name], BLOCK))
    main_part = "word/document.xml"
    assert {part: content for part, content in after.items() if part != main_part} == {
        part: content for part, content in before.items() if part != main_part
    }
    at = before[main_part].rindex(b"<w:sectPr")
    added = len(after[main_part]) - len(before[main_part])
    assert after[main_part][:at] + after[main_part][at + added :] == before[main_part]
    assert _problems(append(ORIGINALS[name], BLOCK)) == _problems(ORIGINALS[name])


def test_below_the_rule_stand_who_copies_how_and_who_signs_without_the_national_name() -> None:
    rule, header, _, closing, _, _ = list(_body(append(ORIGINALS["một trang"], BLOCK)))[-6:]
    assert rule.find(f"{W}pPr/{W}pBdr/{W}bottom").get(f"{W}val") == "single"
    texts = [
        "".join(node.text or "" for node in p.iter(f"{W}t")) for p in (*header.iter(f"{W}p"), *closing.iter(f"{W}p"))
    ]
    assert texts == LINES


@pytest.mark.parametrize(
    ("kind", "shown", "number"), [("sao-luc", "SAO LỤC", "01/SL-SNV"), ("trich-sao", "TRÍCH SAO", "01/TrS-SNV")]
)
def test_each_kind_of_copy_has_its_name_and_code(kind: str, shown: str, number: str) -> None:
    document = decode(parse(PLAN.replace("sao-y", kind))).document
    assert document is not None
    lines = [item for item in compose(document).items[1:3] if isinstance(item, PrintedParagraph)]
    assert [text_of(item.runs) for item in lines] == [shown, f"Số: {number}"]


def test_the_block_leans_on_no_style_of_the_original() -> None:
    block = list(_body(append(ORIGINALS["của Word"], BLOCK)))[-6:-1]
    runs = [run for element in block for run in element.iter(f"{W}r") if run.find(f"{W}t") is not None]
    assert not [style for element in block for style in element.iter(f"{W}pStyle", f"{W}rStyle")]
    looks = {}
    for run in runs:
        face = {child.tag.removeprefix(W): child for child in run.find(f"{W}rPr")}
        weight = face["b"].get(f"{W}val", "1")
        looks[run.find(f"{W}t").text] = (face["rFonts"].get(f"{W}ascii"), weight, face["sz"].get(f"{W}val"))
    times = "Times New Roman"
    assert looks["SỞ NỘI VỤ"] == (times, "1", "26")
    assert looks["SAO Y"] == (times, "1", "28")
    assert looks["Số: 01/SY-SNV"] == (times, "0", "26")
    assert looks["- Lưu: VT."] == (times, "0", "22")


def test_the_block_is_as_wide_as_the_text_and_stays_on_one_page() -> None:
    rule, header, between, closing, after, section = list(_body(append(ORIGINALS["của Word"], BLOCK)))[-6:]
    page = {child.tag.removeprefix(W): child for child in section}
    room = int(page["pgSz"].get(f"{W}w")) - sum(int(page["pgMar"].get(f"{W}{side}")) for side in ("left", "right"))
    assert [int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) for table in (header, closing)] == [room, room]
    lines = [p for element in (rule, header, between, after) for p in element.iter(f"{W}p")]
    held = [p.find(f"{W}pPr/{W}keepNext").get(f"{W}val") for p in lines]
    assert held == ["1"] * 6 + ["0"]


def test_a_copy_of_a_copy_has_every_id_once() -> None:
    twice = append(append(ORIGINALS["một trang"], BLOCK), BLOCK)
    ids = re.findall(rb'<wp:docPr id="(\d+)"', unpack(twice)["word/document.xml"])
    assert (len(ids), len(set(ids)), _problems(twice)) == (4, 4, [])


def test_an_original_without_a_last_section_or_of_another_prefix_is_copied() -> None:
    members = unpack(ORIGINALS["một trang"])
    text = re.sub(rb"<w:sectPr>.*?</w:sectPr>(?=</w:body>)", b"", members["word/document.xml"], flags=re.DOTALL)
    members["word/document.xml"] = text.replace(b"w:", b"vb:").replace(b"xmlns:w=", b"xmlns:vb=")
    data = seal(pack(name, content) for name, content in members.items())
    assert [element.tag.removeprefix(W) for element in list(_body(append(data, BLOCK)))[-5:]] == [
        *("p", "tbl", "p", "tbl", "p")
    ]


# --- from a plan ---------------------------------------------------------------------------------------------------


def test_a_plan_is_rendered_below_the_file_that_it_names(tmp_path: Path) -> None:
    shown = "Lời ký số nếu là bản sao điện tử (mẫu 3.2): SAO Y; Sở Nội vụ; 05/01/2026; …\n"
    assert _render(tmp_path, ORIGINALS["một trang"]).output == f"{shown}Đã ghi {tmp_path}/a.docx\n"
    assert (tmp_path / "a.docx").read_bytes() == append(ORIGINALS["một trang"], BLOCK)
    assert (tmp_path / "goc.docx").read_bytes() == ORIGINALS["một trang"]


def test_a_copy_says_nothing_that_its_original_says(tmp_path: Path) -> None:
    extra = "summary: Về việc\nbody: [Nội dung]\nurgency: khan\n"
    output = CliRunner().invoke(main, ["check", "-"], input=(PLAN + extra).encode()).output
    found = re.findall(r"(S\d+): (.+)", output)
    assert found == [
        ("S0306", "Sao y không có phần trích yếu nội dung"),
        ("S0306", "Sao y không có phần nội dung"),
        ("S0306", "Sao y không có phần độ khẩn"),
    ]
    missing = CliRunner().invoke(main, ["check", "-"], input=PLAN.replace("original: goc.docx\n", "").encode()).output
    assert "lỗi S0327: Sao y phải có `original` (văn bản được sao)" in missing
    kept = CliRunner().invoke(main, ["check", "-"], input=(letter() + "original: a.docx\n").encode()).output
    assert "lỗi S0306: Công văn không có phần văn bản được sao" in kept


@pytest.mark.parametrize("kind", _COPIES)
def test_copies_are_listed_and_begun(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = [line.split() for line in CliRunner().invoke(main, ["kinds"]).output.splitlines()]
    assert [*f"{kind} {_COPIES[kind].code} {_COPIES[kind].name} 3.1 original signers".split()] in words
    sample = CliRunner().invoke(main, ["new", kind]).output
    assert CliRunner().invoke(main, ["check", "-"], input=sample.encode()).output == (
        "van-ban.docx: lỗi S0905: không đọc được văn bản được sao: không có tệp này\n1 lỗi.\n"  # as render tells it
    )
    Path("van-ban.docx").write_bytes(_written(letter()))
    assert CliRunner().invoke(main, ["check", "-"], input=sample.encode()).output == "Không có lỗi.\n"


def test_below_columns_the_block_stands_in_one_column_and_every_byte_of_the_original_stays_in_its_order() -> None:
    in_two = _changed(b"<w:titlePg/></w:sectPr></w:body>", COLUMNS)
    before = unpack(in_two)["word/document.xml"]
    after = unpack(append(in_two, BLOCK))["word/document.xml"]
    start, stop = before.rindex(b"<w:sectPr"), before.rindex(b"</w:body>")
    assert after.startswith(before[:start])
    assert after.endswith(before[stop:])
    assert after.count(before[start:stop]) == 1
    sections = list(etree.fromstring(after).iter(f"{W}sectPr"))
    assert [
        [
            section.find(f"{W}{local}").get(f"{W}{value}")
            for local, value in (("cols", "num"), ("type", "val"))
            if section.find(f"{W}{local}") is not None
        ]
        for section in sections[-2:]
    ] == [["2"], ["continuous"]]
    assert sections[-1].find(f"{W}titlePg") is None
    last = [child.tag for child in sections[-2].getparent().getparent().itersiblings()]
    assert last[-1] == f"{W}sectPr"
    assert f"{W}tbl" in last


@pytest.mark.parametrize("wide", [9900, 11906, 16838])
def test_a_name_keeps_its_lines_in_a_page_of_any_width_so_that_the_rule_below_strikes_none(wide: int) -> None:
    block = _written(PLAN.replace("Sở Nội vụ", "Ủy ban nhân dân xã Tân Tiến"))
    lay = unpack(append(_changed(b'w:w="11906"', f'w:w="{wide}"'.encode()), block))["word/document.xml"]
    asked, found = (_inner(etree.fromstring(xml)) for xml in (unpack(block)["word/document.xml"], lay))
    assert found == pytest.approx(asked, abs=2)


def _inner(body: etree._Element) -> int:
    """How wide the lines of the name in the last table's first cell may be."""
    table = list(body.iter(f"{W}tbl"))[-2]
    indent = next(next(table.iter(f"{W}p")).iter(f"{W}ind"))
    sides = [int(indent.get(f"{W}{side}", "0")) for side in ("left", "right")]
    assert min(sides) > 0
    return int(next(table.iter(f"{W}gridCol")).get(f"{W}w", "0")) - sum(sides)


def test_what_would_stand_below_the_block_is_told(tmp_path: Path) -> None:
    end = b"<w:sectPr><w:headerReference"
    noted = _changed(end, b'<w:p><w:r><w:endnoteReference w:id="2"/></w:r></w:p>' + end)
    result = _render(tmp_path, noted)
    told = "cảnh báo S0914: chú thích cuối văn bản của bản gốc sẽ in dưới phần sao"
    assert (told in result.output, result.exit_code) == (True, 0)


def test_what_an_original_carries_beside_its_text_is_told_by_check_and_by_the_copy(tmp_path: Path) -> None:
    members = {
        **unpack(_written(letter())),
        "word/embeddings/oleObject1.bin": b"x",
        "word/activeX/activeX1.xml": b"<a/>",
    }
    (tmp_path / "goc.docx").write_bytes(seal(pack(*member) for member in members.items()))
    (plan := tmp_path / "sao.yaml").write_text(PLAN)
    told = [
        f"{tmp_path}/goc.docx: cảnh báo S0913: tệp có {what}"
        for what in (
            "điều khiển ActiveX: word/activeX/activeX1.xml",
            "đối tượng nhúng (OLE): word/embeddings/oleObject1.bin",
        )
    ]
    for command in ("check", "render"):
        done = CliRunner().invoke(main, [command, str(plan)])
        assert [line for line in done.output.splitlines() if "S0913" in line] == told
        assert done.exit_code == 0


REFUSED = {
    "không phải zip": (b"x", "tệp hỏng hoặc không phải .docx"),
    "tệp .doc": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "tệp .doc cũ hoặc có mật khẩu"),
    "bom nén": (seal([Member("a", b"", 0, 300_000_000)]), "tệp nén nở ra quá lớn"),
    "zip khác": (seal([pack("a.txt", b"a")]), "đây không phải tệp .docx"),
    "có macro": (
        seal(
            [
                pack("_rels/.rels", unpack(BLOCK)["_rels/.rels"]),
                pack("word/document.xml", b"<a/>"),
                pack("word/vbaProject.bin", b""),
            ]
        ),
        "tệp có macro",
    ),
    "hỏng XML": (_changed(b"</w:body>", b""), "XML của tệp hỏng"),
    "có DOCTYPE": (_changed(b"<w:document ", b"<!DOCTYPE a><w:document "), "XML của tệp có khai báo DOCTYPE"),
    "mã khác": (_changed(b'encoding="UTF-8"', b'encoding="iso-8859-1"'), "XML của tệp không phải UTF-8"),
    "Strict": (
        _changed(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        "không tìm thấy thân văn bản",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_word_file_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    data, reason = REFUSED[name]
    result = _render(tmp_path, data)
    assert (result.exit_code, (tmp_path / "a.docx").exists()) == (2, False)
    assert f"{tmp_path}/goc.docx: lỗi S0905: không sao được: {reason}" in result.output


@law(60)
@given(st.sampled_from(["word/document.xml", "_rels/.rels", ""]), st.integers(0, 10**6), st.binary(max_size=6))
def test_a_spoilt_original_is_copied_or_refused_and_nothing_else(part: str, at: int, junk: bytes) -> None:
    data = ORIGINALS["một trang"]
    members = {"": data} | unpack(data)
    spoilt = members[part][: at % len(members[part])] + junk + members[part][at % len(members[part]) + 2 :]
    if part:
        spoilt = seal(pack(name, spoilt if name == part else content) for name, content in unpack(data).items())
    with suppress(PackageError):
        etree.fromstring(unpack(append(spoilt, BLOCK))["word/document.xml"])


def test_the_original_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(ORIGINALS["một trang"])
    result = _render(tmp_path, None, PLAN.replace("goc.docx", "a.docx"))
    assert (result.exit_code, (tmp_path / "a.docx").read_bytes()) == (2, ORIGINALS["một trang"])
    assert "lỗi S0911: bản sao không được ghi đè lên văn bản được sao" in result.output


def test_a_missing_original_is_named(tmp_path: Path) -> None:
    result = _render(tmp_path, None)
    assert result.exit_code == 2
    assert f"{tmp_path}/goc.docx: lỗi S0905: không đọc được văn bản được sao: không có tệp này" in result.output


# --- on the page ---------------------------------------------------------------------------------------------------


def test_the_block_stands_below_a_rule_on_the_last_page_of_one_and_of_two(tmp_path: Path) -> None:
    originals = {"mot": letter(), "hai": letter(body=[SENTENCE + " " + SENTENCE] * 14)}
    for name, text in originals.items():
        (tmp_path / f"{name}.docx").write_bytes(append(_written(text), BLOCK))
    made = {name: draw(pdf) for name, pdf in convert(sorted(tmp_path.glob("*.docx")), tmp_path).items()}
    assert {name: drawn.pages for name, drawn in made.items()} == {"mot": 1, "hai": 2}
    for drawn in made.values():
        block = [
            drawn.line(text) for text in ("SỞ NỘI VỤ", "SAO Y", "Số: 01/SY", "Bắc Ninh,", "TL. GIÁM", "Trần Thị Bình")
        ]
        assert {line.page for line in block} == {drawn.pages}
        signed = drawn.line("Nguyễn Văn An")
        wide = [rule for rule in drawn.rules if rule.x1 - rule.x0 > (RIGHT - LEFT) * 0.98]
        assert {(rule.page, signed.bottom < rule.y < block[0].top) for rule in wide} == {(drawn.pages, True)}
        assert all(abs(rule.x0 - LEFT) < 2 > abs(rule.x1 - RIGHT) for rule in wide)
        assert max(line.x1 for line in block) < RIGHT + 1
        assert abs(block[0].base - block[1].base) < 2
        assert abs(drawn.rule_under(block[0]).x0 + drawn.rule_under(block[0]).x1 - 2 * block[0].centre) < 4
