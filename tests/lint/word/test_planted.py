"""Format rules: files that vbgen renders are clean; a fault planted in a file's XML gives its rule and no other."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.cases import CASES, SENTENCE, letter
from support.edited import BODY, HEADER, LONG, PLAN, STYLES, Edit, check_format, edited, put, rendered
from support.golden import finding, kept
from support.repository import PLANS, SHARED

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.lint import Asked, Subject, rules
from vbgen.ooxml.package import pack, seal, unpack
from vbgen.readers.reading import Unreadable

GOLDEN = Path(__file__).parents[2] / "golden" / "lint" / "word.txt"
OFFICIAL = SHARED / "official"


def sized(text: str, size: str) -> str:
    """A plan in one of the two sizes."""
    return f"size: {size}\n" + re.sub(r"(?m)^size:.*\n", "", text)


def sub(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Edit:
    return lambda text: re.sub(pattern, new, text)


def styled(style: str, pattern: str, new: str) -> Edit:
    """A change within the definition of one style."""

    def edit(text: str) -> str:
        start = text.index(f'w:styleId="{style}"')
        end = text.index("</w:style>", start)
        return text[:start] + re.sub(pattern, new, text[start:end]) + text[end:]

    return edit


def after_style(style: str, new: str) -> Edit:
    """Direct properties for every paragraph of a style."""
    return put(f'<w:pStyle w:val="{style}"/>', f'<w:pStyle w:val="{style}"/>{new}')


def ruleless(style: str) -> Edit:
    """The line drawn below the first paragraph of a style taken out."""
    drawn = r"<w:r>(?:(?!</w:r>).)*<mc:AlternateContent>.*?</mc:AlternateContent></w:r>"

    def edit(text: str) -> str:
        start = text.index(f'<w:pStyle w:val="{style}"/>')
        end = text.index("</w:p>", start)
        return text[:start] + re.sub(drawn, "", text[start:end], flags=re.S) + text[end:]

    return edit


def boxed(text: str, style: str) -> str:
    """The first paragraph of a style moved into a text box that hangs on an empty paragraph."""
    start = text.rindex("<w:p>", 0, text.index(f'<w:pStyle w:val="{style}"/>'))
    end = text.index("</w:p>", start) + len("</w:p>")
    box = (
        f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{text[start:end]}</w:txbxContent>'
    )
    return f"{text[:start]}<w:p><w:r><w:pict>{box}</v:textbox></v:shape></w:pict></w:r></w:p>{text[end:]}"


def before_turn(number: int) -> str:
    """The end of the properties of a paragraph of the plan, up to its text."""
    return rf"(</w:pPr><w:r><w:t>{LONG}, đợt\W{number}\.)"


def ids(found: list[Diagnostic]) -> list[str]:
    return [item.id for item in found]


LETTER = letter(body=[f"{LONG}, đợt {number}" for number in range(40)], recipients=4)
URGENT = PLAN + "urgency: hoa-toc\n"
HEADED = PLAN.replace(
    "body:\n",
    "body:\n  - heading: Nhiệm vụ\n    body:\n      - {heading: Mục tiêu, body: [Thực hiện tốt.]}\n"
    "      - {heading: Kinh phí, body: [Theo dự toán.]}\n",
    1,
)
APPENDED = (
    PLAN
    + "appendices:\n  - title: Danh mục nhiệm vụ\n    body:\n"
    + "".join(f"      - {LONG}, đợt {number}\n" for number in range(3))
)


# --- what is right --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", ["co-lon", "co-nho"])
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_rendered_plan_has_no_finding(path: Path, size: str) -> None:
    assert check_format(rendered(sized(path.read_text("utf-8"), size)), path.name) == []


@pytest.mark.parametrize("size", ["co-lon", "co-nho"])
@pytest.mark.parametrize("name", CASES)
def test_an_awkward_plan_rendered_has_no_finding(name: str, size: str) -> None:
    assert check_format(rendered(sized(CASES[name], size)), name) == []


def test_the_decree_and_its_appendices_have_no_finding() -> None:
    if not OFFICIAL.is_dir():
        pytest.skip("the official files are not here")
    asked = Asked(
        ignore=("F0604", "F0606")
    )  # who put it on the web left a name in it, and an ẫ with its mark typed apart
    calibri = ["1 đoạn dùng phông Calibri: “III. THÔNG TIN ĐẦU VÀO CỦA DỮ LIỆU QUẢN LÝ HỒ SƠ”"]  # so it is
    for path in (OFFICIAL / "30_2020_ND_CP.docx", *sorted(OFFICIAL.glob("Phuluc*.docx"))):
        found = check_format(path.read_bytes(), path.name, asked)
        assert [item.message for item in found] in ([], calibri), path.name


# --- planted faults -------------------------------------------------------------------------------------------------

STRUCK = "<w:r><w:rPr><w:strike/></w:rPr><w:t>"
EXACT = '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="exact"/>'
ARIAL = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
RUN_9, THIN = '<w:r><w:rPr><w:sz w:val="18"/></w:rPr>', '<w:rPr><w:b w:val="0"/></w:rPr>'
SPACED = '<w:t xml:space="preserve">'
RED = '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>'
FAULTS: dict[str, tuple[str, str, str, Edit]] = {
    "letter paper": ("F0101", LETTER, BODY, put('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
    "left margin": ("F0102", LETTER, BODY, sub(r'(<w:pgMar[^>]*w:left=")\d+', r"\g<1>1440")),
    "right margin": ("F0102", LETTER, BODY, sub(r'(<w:pgMar[^>]*w:right=")\d+', r"\g<1>567")),
    "top margin": ("F0102", LETTER, BODY, sub(r'(<w:pgMar[^>]*w:top=")\d+', r"\g<1>851")),
    "gutter": ("F0102", LETTER, BODY, put('w:gutter="0"', 'w:gutter="567"')),
    "no page number": ("F0103", LETTER, BODY, sub(r"<w:headerReference[^>]*/>", "")),
    "number on page 1": ("F0103", LETTER, BODY, put("<w:titlePg/>", "")),
    "font of the styles": ("F0201", PLAN, STYLES, put("Times New Roman", "Calibri")),
    "font of the text": ("F0201", PLAN, STYLES, styled("Text", "<w:rPr>", f"<w:rPr>{ARIAL}")),
    "red text": ("F0202", PLAN, BODY, put(f"<w:r><w:t>{SENTENCE}", RED + SENTENCE)),
    "small text": ("F0301", PLAN, STYLES, styled("Text", r'<w:sz w:val="\d+"/>', '<w:sz w:val="24"/>')),
    "large issuer": ("F0301", PLAN, STYLES, styled("Issuer", r'<w:sz w:val="\d+"/>', '<w:sz w:val="28"/>')),
    "large number": ("F0301", PLAN, STYLES, styled("Number", r'<w:sz w:val="\d+"/>', '<w:sz w:val="28"/>')),
    "large recipients": ("F0301", LETTER, STYLES, styled("Recipient", r'<w:sz w:val="\d+"/>', '<w:sz w:val="24"/>')),
    "bold superior": ("F0302", PLAN, STYLES, styled("Superior", "<w:rPr>", "<w:rPr><w:b/>")),
    "plain issuer": ("F0302", PLAN, STYLES, styled("Issuer", "<w:b/>", "")),
    "plain name": ("F0302", PLAN, STYLES, styled("Name", "<w:b/>", "")),
    "upright date": ("F0303", PLAN, STYLES, styled("PlaceDate", "<w:i/>", "")),
    "upright bases": ("F0303", PLAN, STYLES, styled("Basis", "<w:i/>", "")),
    "position in small letters": ("F0304", PLAN, BODY, put("GIÁM ĐỐC", "Giám đốc")),
    "text to the left": ("F0401", PLAN, STYLES, styled("Text", '<w:jc w:val="both"/>', '<w:jc w:val="left"/>')),
    "no indent": ("F0402", PLAN, STYLES, styled("Text", r'w:firstLine="\d+"', 'w:firstLine="0"')),
    "wide indent": ("F0402", PLAN, STYLES, styled("Text", r'w:firstLine="\d+"', 'w:firstLine="1134"')),
    "no gaps": ("F0403", PLAN, STYLES, styled("Text", r'w:before="\d+"', 'w:before="0"')),
    "double lines": ("F0404", PLAN, STYLES, styled("Text", r'w:line="\d+"', 'w:line="480"')),
    "exactly 12 pt": ("F0404", PLAN, BODY, after_style("Text", EXACT)),
    "underlined motto": ("F0501", PLAN, STYLES, styled("Motto", "<w:rPr>", '<w:rPr><w:u w:val="single"/>')),
    "typed rule": ("F0501", PLAN, BODY, put("Hạnh phúc</w:t>", "Hạnh phúc</w:t><w:br/><w:t>__________</w:t>")),
    "an underlined number": ("F0651", PLAN, STYLES, styled("Number", "<w:rPr>", '<w:rPr><w:u w:val="single"/>')),
    "a word struck through": ("F0652", PLAN, BODY, sub(rf"<w:r><w:t>({LONG}, đợt\s3)", rf"{STRUCK}\1")),
    "an issuer to the left": ("F0653", PLAN, STYLES, styled("Issuer", 'w:val="center"', 'w:val="left"')),
    "no line below the motto": ("F0654", PLAN, BODY, ruleless("Motto")),
    "recipients in the middle": ("F0655", PLAN, STYLES, styled("Recipient", '"left"', '"center"')),
    "a name with a full stop": ("F0656", PLAN, BODY, put("Trần Thị Bình", "Trần Thị Bình.")),
    "a paragraph twice": ("F0657", PLAN, BODY, sub(rf"({LONG}, đợt\s)2", r"\g<1>1")),
    "a sentence without an end": ("F0658", PLAN, BODY, sub(rf"({LONG}), đợt\s4\.", r"\1")),
    "an addressee without a dash": ("F0660", LETTER, BODY, sub(r"- (Phòng chuyên môn số\W2)", r"\1")),
    "a summary in capitals": ("F0659", PLAN, BODY, sub("Công tác văn thư[^<]*", lambda found: found[0].upper())),
    "national name cut": ("F0502", PLAN, BODY, put("NGHĨA VIỆT NAM", "NGHĨA</w:t><w:br/><w:t>VIỆT NAM")),
    "national name in a narrow column": ("F0502", PLAN, BODY, sub(r'w:tcW w:w="5\d\d\d"', 'w:tcW w:w="4500"')),
    "a date in a text box": ("F0504", PLAN, BODY, lambda text: boxed(text, "PlaceDate")),
    "empty paragraphs": ("F0503", PLAN, BODY, sub(rf"({SENTENCE}[^<]*</w:t></w:r></w:p>)", r"\1<w:p/>")),
    "uncoupled sizes": ("F0105", PLAN, STYLES, styled("Motto", r'<w:sz w:val="\d+"/>', '<w:sz w:val="26"/>')),
    "dashes around the page number": ("F0106", LETTER, HEADER, put("</w:pPr>", "</w:pPr><w:r><w:t>- </w:t></w:r>")),
    "an appendix counted on": ("F0107", APPENDED, BODY, sub(r"<w:pgNumType[^>]*/>", "")),
    "a letter lying across": ("F0108", LETTER, BODY, put('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')),
    "black urgency": ("F0305", URGENT, STYLES, styled("Urgency", r"<w:color [^>]*/>", "")),
    "no star": ("F0306", CASES["dang"].replace("05/01/2026", "15/6/2026"), BODY, put(">*</w:t>", "></w:t>")),
    "a page number to the right": ("F0109", LETTER, STYLES, styled("PageNumber", '"center"', '"right"')),
    "a cell of another size": ("F0661", CASES["bang"], BODY, sub(r"<w:r>(?=<w:t[^>]*>[^<]*giao,\W+3<)", RUN_9)),
    "a title that is not bold": ("F0662", CASES["bang"], BODY, put("<w:r><w:t>Chủ trì", f"<w:r>{THIN}<w:t>Chủ trì")),
    "a table without lines": ("F0663", CASES["bang"], BODY, sub(r"<w:tblBorders>.*?</w:tblBorders>", "")),
    "a sentence in the middle": ("F0664", PLAN, BODY, sub(before_turn(3), r'<w:jc w:val="center"/>\1')),
    "a wide gap": ("F0665", PLAN, BODY, sub(before_turn(3), r'<w:spacing w:after="480"/>\1')),
    "spaces for an indent": ("F0666", PLAN, BODY, sub(rf"<w:t>({LONG}, đợt\s3)", rf"{SPACED}          \1")),
    "a page broken by hand": ("F0667", PLAN, BODY, sub(rf"<w:t>({LONG}, đợt\s3)", r'<w:br w:type="page"/><w:t>\1')),
    "a heading that is not bold": ("F0668", HEADED, BODY, put("<w:r><w:t>2. Kinh phí", f"<w:r>{THIN}<w:t>2. Kinh phí")),
    "a table's head once": ("F0505", CASES["bang"], BODY, put("<w:tblHeader/>", "")),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_gives_its_rule_and_no_other(name: str) -> None:
    rule, text, part, edit = FAULTS[name]
    data = rendered(text)
    assert check_format(data) == []
    assert set(ids(check_format(edited(data, part, edit)))) == {rule}


def test_what_is_told_of_planted_faults_is_what_the_golden_says(request: pytest.FixtureRequest) -> None:
    shown = []
    for name, (_, text, part, edit) in FAULTS.items():
        shown += [name, *(f"    {finding(item)}" for item in check_format(edited(rendered(text), part, edit)))]
    assert kept(shown, GOLDEN, update=request.config.getoption("--golden-update")) == []


def test_a_page_number_at_the_foot_is_out_of_place() -> None:
    data = edited(rendered(LETTER), BODY, put('<w:footerReference w:type="default" r:id="rId7"/>', ""))
    data = edited(data, BODY, put("headerReference", "footerReference"))
    data = edited(data, "word/_rels/document.xml.rels", put("relationships/header", "relationships/footer"))
    assert ids(check_format(data)) == ["F0104"]


def test_all_rules_are_told_in_vietnamese_and_planted_here() -> None:
    planted = {rule for rule, *_ in FAULTS.values()} | {"F0104"}
    others = {name for name in rules(Subject.WORD) if name.startswith("F060")}  # test_remains.py plants those
    assert planted == set(rules(Subject.WORD)) - others
    for rule in rules(Subject.WORD).values():
        assert rule.manual.title.endswith("."), rule.id
        assert re.search(r"(?m)^Sai:", rule.manual.text), rule.id
        assert re.search(r"(?m)^Đúng:", rule.manual.text), rule.id


# --- what is no fault -----------------------------------------------------------------------------------------------


def test_a_theme_gives_a_vietnamese_file_its_font_for_vietnamese() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont>'
        '<a:latin typeface="Calibri"/><a:font script="Viet" typeface="Times New Roman"/></a:minorFont></a:theme>'
    )
    parts = unpack(edited(rendered(PLAN), STYLES, put('w:ascii="Times New Roman"', 'w:asciiTheme="minorHAnsi"')))
    parts["word/theme.xml"] = theme.encode()
    data = seal(pack(name, content) for name, content in parts.items())
    assert check_format(data) == []
    foreign = put('<w:themeFontLang w:val="vi-VN"/>', '<w:themeFontLang w:val="en-US"/>')
    assert ids(check_format(edited(data, "word/settings.xml", foreign))) == ["F0201"]


def test_direct_formatting_stands_over_styles() -> None:
    small = edited(rendered(PLAN), STYLES, styled("Text", r'<w:sz w:val="\d+"/>', '<w:sz w:val="24"/>'))
    direct = put("<w:r><w:t>", '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>')

    def edit(text: str) -> str:
        start = text.index(SENTENCE) - 100
        end = text.rindex(SENTENCE)
        return text[:start] + direct(text[start:end]) + text[end:]

    assert ids(check_format(small)) == ["F0301"]
    assert check_format(edited(small, BODY, edit)) == []


def test_a_document_older_than_the_decree_is_only_warned_of() -> None:
    old = PLAN.replace("05/01/2026", "05/01/2015")
    data = edited(rendered(old), BODY, sub(r'(<w:pgMar[^>]*w:top=")\d+', r"\g<1>851"))
    assert [(item.id, item.severity) for item in check_format(data)] == [("F0102", Severity.WARNING)]


def test_rules_are_selected_and_ignored_by_the_beginnings_of_their_ids() -> None:
    data = edited(rendered(PLAN), STYLES, put("Times New Roman", "Calibri"))
    assert ids(check_format(data, asked=Asked(("F02",)))) == ["F0201"]
    assert check_format(data, asked=Asked(("F01",))) == []
    assert check_format(data, asked=Asked(ignore=("F0201",))) == []


def test_a_finding_tells_file_place_and_clause() -> None:
    found = check_format(edited(rendered(PLAN), STYLES, styled("Superior", "<w:rPr>", "<w:rPr><w:b/>")), "a.docx")
    assert found[0].file == "a.docx"
    assert "UBND TỈNH BẮC NINH" in found[0].message
    assert found[0].clause.startswith("Nghị định 30/2020/NĐ-CP")


def test_bytes_that_are_no_word_file_are_unreadable() -> None:
    with pytest.raises(Unreadable):
        check_format(b"PK nothing")
