"""A file that vbgen wrote is known again as long as nobody has changed it, and by nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import docx_scalpel
import pytest
from support.cases import letter
from support.repository import EXAMPLES

from vbgen.ooxml.package import deflate, digest, fast_deflate, pack, seal, unpack
from vbgen.plans import load, loads
from vbgen.rendering import render
from vbgen.stamps import is_stamped, stamped

MADE = render(loads(letter()))


def by_word(data: bytes) -> bytes:
    """Saved again by another program, without a change."""
    stream = io.BytesIO()
    docx.Document(io.BytesIO(data)).save(stream)
    return stream.getvalue()


def with_a_letter_changed(data: bytes) -> bytes:
    members = unpack(data)
    members["word/document.xml"] = members["word/document.xml"].replace("Nơi nhận".encode(), "Nơi nhặn".encode())
    return seal(pack(name, content) for name, content in members.items())


def with_another_property(data: bytes) -> bytes:
    members = unpack(data)
    own = b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="x"/></Properties>'
    members["docProps/custom.xml"] = members["docProps/custom.xml"].replace(b"</Properties>", own)
    return seal(pack(name, content) for name, content in members.items())


def test_what_is_rendered_is_known_again_whatever_deflated_it() -> None:
    members = [pack(name, content, fast_deflate) for name, content in unpack(MADE).items()]
    assert (is_stamped(MADE), is_stamped(seal(members)), is_stamped(seal(reversed(members)))) == (True, True, True)


@pytest.mark.parametrize(
    "changed",
    [
        by_word,
        with_a_letter_changed,
        with_another_property,
        lambda data: data[:-30],
        lambda data: data[: len(data) // 2],
    ],
)
def test_whatever_was_changed_is_not_known(changed: Callable[[bytes], bytes]) -> None:
    assert not is_stamped(changed(MADE))


def test_files_of_others_are_not_known() -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("docProps/custom.xml", "x")
    for data in (b"", b"PK", b"abc", stream.getvalue(), stored.getvalue(), b"<!-- vbgen 0 -->\n"):
        assert not is_stamped(data)


@pytest.mark.parametrize("plan", EXAMPLES[:6], ids=lambda path: path.stem)
def test_a_stamped_file_is_valid_and_a_stamp_changes_nothing_else(plan: Path, tmp_path: Path) -> None:
    made = render(load(plan))
    again = stamped(made, deflate)
    assert (digest(again), is_stamped(again)) == (digest(made), True)
    (tmp_path / "a.docx").write_bytes(made)
    result = docx_scalpel.verify_deliverable(made)
    assert [finding.message for finding in result.findings if finding.category.value == "openXml"] == []
    text = [paragraph.text for paragraph in docx.Document(str(tmp_path / "a.docx")).paragraphs]
    assert text


def test_properties_of_a_template_stay() -> None:
    members = unpack(MADE)
    del members["docProps/custom.xml"]
    own = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://'
        'schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-'
        '08002B2CF9AE}" pid="7" name="Phòng"><vt:lpwstr>A</vt:lpwstr></property></Properties>'
    )
    members["docProps/custom.xml"] = own.encode()
    made = stamped(seal(pack(name, content) for name, content in members.items()), deflate)
    text = unpack(made)["docProps/custom.xml"].decode()
    assert ('name="Phòng"><vt:lpwstr>A<' in text, 'pid="8" name="vbgen"' in text, is_stamped(made)) == (True,) * 3


def test_a_web_page_is_stamped_at_its_end_and_plain_text_is_not() -> None:
    page, text = render(loads(letter()), to="html"), render(loads(letter()), to="txt")
    assert (is_stamped(page), is_stamped(page.replace(b"h1", b"h2") + b" "), is_stamped(text)) == (True, False, False)
    assert stamped(text, deflate) == text
