"""Templates that users made in Word: what is put together, what is refused and in which words."""

from __future__ import annotations

import io
import zipfile

import pytest
from support.cases import letter
from support.written import W, part, text_of, tree_of

from vbgen.ooxml.package import Member, seal, unpack
from vbgen.writers.blank import all_templates
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.ready import TemplateFault


def _edited(old: str, new: str, form: str = "cong-van", part: str = "word/document.xml") -> bytes:
    """A template with a change in one part, as a user might make it in Word."""
    members = unpack(all_templates()[f"{form}.docx"])
    text = members[part].decode()
    assert old in text
    members[part] = text.replace(old, new).encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_a_tag_that_word_cut_over_runs_is_put_together() -> None:
    tree = tree_of(letter())
    cut = _edited("{{ subject }}", '{{ sub</w:t></w:r><w:proofErr w:type="x"/><w:r><w:rPr><w:b/></w:rPr><w:t>ject }}')
    found = part(write(tree, load(cut, "nha-nuoc")))
    assert "V/v triển khai công tác cải cách hành chính" in [text_of(paragraph) for paragraph in found.iter(f"{W}p")]


def test_a_misspelt_field_is_refused_with_the_field_that_was_meant() -> None:
    with pytest.raises(TemplateFault) as caught:
        load(_edited("{{ subject }}", "{{ subjet }}"), "nha-nuoc")
    assert caught.value.messages == ["document.xml: không có trường `subjet`; có phải `subject`?"]


def test_a_missing_style_a_cut_tag_and_a_crossed_block_are_all_named() -> None:
    with pytest.raises(TemplateFault, match="thiếu kiểu đoạn “Quốc hiệu”"):
        load(_edited("Quốc hiệu", "Khác", part="word/styles.xml"), "nha-nuoc")
    with pytest.raises(TemplateFault, match=r"thẻ không đóng: `\{\{ subject`"):
        load(_edited("{{ subject }}", "{{ subject"), "nha-nuoc")
    with pytest.raises(TemplateFault, match="mở ở một chỗ và đóng ở chỗ khác bậc"):
        load(_edited("{{ subject }}", "{% if subject %}</w:t></w:r></w:p><w:p><w:r><w:t>{% endif %}"), "nha-nuoc")


def test_a_template_that_drops_a_part_of_the_document_is_refused_when_it_is_rendered() -> None:
    with pytest.raises(TemplateFault, match="mẫu không in hoặc in sai thứ tự đoạn “V/v triển khai công tác"):
        write(tree_of(letter()), load(_edited("{{ subject }}", "V/v"), "nha-nuoc"))


def test_jinja_beyond_the_simple_tags_is_rendered_in_a_sandbox() -> None:
    tree = tree_of(letter())
    odd = load(_edited("{{ subject }}", "{{ subject }} ({{ issuer|length }})"), "nha-nuoc")
    assert "V/v triển khai công tác cải cách hành chính (27)" in text_of(part(write(tree, odd)))
    evil = load(_edited("{{ subject }}", "{{ subject }}{{ ''.__class__.__mro__|string }}"), "nha-nuoc")
    with pytest.raises(TemplateFault, match="không có trường `__class__`"):
        write(tree, evil)


def test_what_is_no_template_is_refused() -> None:
    for data, message in (
        (b"", "hỏng hoặc không phải .docx"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "tệp .doc cũ hoặc có mật khẩu"),
        (seal([]), "đây không phải tệp .docx"),
        (seal([Member("a", b"", 0, 300_000_000)]), "tệp nén nở ra quá lớn"),
    ):
        with pytest.raises(TemplateFault, match=message):
            load(data, "nha-nuoc")
