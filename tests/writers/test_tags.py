"""Straight tags: every expression has the type that its declaration says, and what that forbids is a finding."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.cases import letter
from support.laws import law
from support.office import changed

from vbgen.compose import compose
from vbgen.ooxml.package import unpack
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.writers.blank import all_templates
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.ready import TemplateFault
from vbgen.writers.tags import Beyond, TagError, source
from vbgen.writers.tags import parse as parsed


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        ("{{ subjet }}", "không có trường `subjet`; có phải `subject`?"),
        ("{{ documents }}", "không có trường `documents`; có phải `document`?"),
        ("{% for line in body %}{{ line.author }}{% endfor %}", "`line` không có trường `author`"),
        ("{{ subject.text }}", "`subject` không có trường `text`"),
        ("{{ body }}", "`body` không in thẳng được; in từng trường của nó"),
        ("{{ lengths }}", "`lengths` không in thẳng được; in từng trường của nó"),
        ("{{ body|safe }}", "`body` không in thẳng được; in từng trường của nó"),
        ("{{ subject|safe }}", "`subject` là chữ thường: viết {{ subject }}, không `safe`, không {{r"),
        ("{{ addressed }}", "`addressed` là chữ có kiểu: viết {{r addressed }}"),
        ("{% for x in subject %}{% endfor %}", "`subject` không phải danh sách, không lặp được"),
        ("{% if x %}{% endif %}", "không có trường `x`"),
        ("{% if subject %}", "thiếu thẻ đóng của `if`"),
        ("{% endif %}", "không có thẻ `endif`, hoặc thẻ mở của nó đứng ở chỗ khác"),
        ("{{ a b }}", "thẻ sai cú pháp ở gần `b`"),
        ("<a>{% if subject %}</a>{% endif %}", "thẻ lặp hoặc thẻ điều kiện mở ở một chỗ và đóng ở chỗ khác bậc"),
        (
            "{% for a in body %}" * 21 + "{% endfor %}" * 21,
            "thẻ lặp và thẻ điều kiện lồng nhau quá 15 bậc",
        ),
    ],
)
def test_what_a_tag_cannot_mean_is_told_when_the_template_is_compiled(tags: str, told: str) -> None:
    with pytest.raises(TagError) as caught:
        source(parsed(tags))
    assert str(caught.value) == told


@pytest.mark.parametrize(
    "tags",
    [
        "{{ subject|upper }}",
        "{{ document.number }}",
        "{{ view.number }}",
        "{% for task in tasks %}{% endfor %}",
        "{% set x = subject %}{{ x }}",
        "{{ subject ~ number }}",
        "{{ number() }}",
        "{{ 'a\\nb' }}",
        "{{ '{x}' }}",
        "{{ 1/0 }}",
        "{{ body[0].text }}",
        "{% for a in body %}{{ loop.index }}{% endfor %}",
    ],
)
def test_what_straight_code_does_not_know_is_left_to_docxtpl(tags: str) -> None:
    with pytest.raises(Beyond):
        source(parsed(tags))


TEMPLATE = all_templates()["cong-van.docx"]
XML = unpack(TEMPLATE)["word/document.xml"].decode()
TAGS = re.findall(r"\{[{%].*?[%}]\}", XML)
ODD = [
    "",
    "{{ number|x }}",
    "{{",
    "}}",
    "{%p for x in y %}",
    "{%tr endfor %}",
    "{{r subject }}",
    "<w:tbl>",
    "{% raw %}",
]


@example([("{%p if superior %}", "{%tr for row in line.rows %}"), ("{{ superior }}", "{%tr for row in line.rows %}")])
@law(60)
@given(st.lists(st.tuples(st.sampled_from(TAGS), st.sampled_from([*TAGS, *ODD])), min_size=1, max_size=3))
def test_a_template_broken_in_any_way_is_a_fault_and_never_a_traceback(edits: list[tuple[str, str]]) -> None:
    xml = XML
    for old, new in edits:
        xml = xml.replace(old, new.replace("<", "&lt;"), 1)
    document = decode(parse(letter())).document
    assert document is not None
    try:
        write(compose(document), load(changed(TEMPLATE, "word/document.xml", XML, xml), "nha-nuoc"), document=document)
    except TemplateFault:
        return
