"""Word files that vbgen renders, and their XML edited as a clerk or another program would."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from support.cases import SENTENCE, plan

from vbgen.compose import compose
from vbgen.diagnostics import Diagnostic
from vbgen.lint import Asked, check_word
from vbgen.lint.checking import EVERYTHING
from vbgen.ooxml.package import pack, seal, unpack
from vbgen.readers.docx import read
from vbgen.recognise.facts import facts
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import of_form
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template

BODY, STYLES, HEADER = "word/document.xml", "word/styles.xml", "word/header1.xml"

Edit = Callable[[str], str]

LONG = f"{SENTENCE}, {SENTENCE}"  # more than two lines
PLAN = plan(
    "".join(f"  - {LONG}, đợt {number}\n" for number in range(1, 9)),
    extra="bases:\n  - Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025\n  - Theo đề nghị của Văn phòng\n",
)


@cache
def rendered(text: str) -> bytes:
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    tree = compose(document)
    return write(tree, load(Path(form_template(tree.form, tree.size)).read_bytes(), of_form(tree.form).slug))


def edited(data: bytes, part: str, edit: Edit) -> bytes:
    """A package with the XML of a part changed; an edit that changes nothing is no edit."""
    parts = unpack(data)
    before = parts[part].decode()
    after = edit(before)
    assert after != before
    parts[part] = after.encode()
    return seal(pack(name, content) for name, content in parts.items())


def put(old: str, new: str) -> Edit:
    return lambda text: text.replace(old, new)


def check_format(data: bytes, file: str = "", asked: Asked = EVERYTHING) -> list[Diagnostic]:
    """What the rules on formatting find in the bytes of a .docx."""
    reading = read(data, file)
    assert reading.word is not None
    return check_word(reading.word, facts(reading), file, asked)
