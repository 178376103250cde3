"""A template beyond a form's own tags + a document → the bytes of a Word file, by docxtpl, inside the sandbox.

What docxtpl understands may stand in it: filters, `{%tr %}`, `{%tc %}`, `colspan`, `cellbg`, pictures, other files.
What docxtpl would let pass is a fault here: markup that does not parse, an element where Word does not look for it, a
part of the document that a whole template does not print. The same document and template give the same bytes.
"""

from __future__ import annotations

import io
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from typing import Any, get_type_hints

from docxtpl import DocxTemplate, InlineImage
from jinja2 import TemplateSyntaxError, meta
from lxml import etree
from markupsafe import Markup

from vbgen.files import Unreadable, content, named
from vbgen.model import Document
from vbgen.ooxml.names import NAMESPACES, name
from vbgen.ooxml.package import Deflate, pack, seal, unpack
from vbgen.patterns import regex
from vbgen.writers import context
from vbgen.writers.drawings import with_drawings
from vbgen.writers.fields import View, Xml
from vbgen.writers.lengths import Figure
from vbgen.writers.ready import Compiled, TemplateFault
from vbgen.writers.sandbox import Budget, Sandbox, near, reason
from vbgen.writers.setting import unbound
from vbgen.writers.tags import stray
from vbgen.writers.view import Viewed

_MAX = 20_000_000  # bytes of a picture, of another file
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_CORE, _MAIN, _FOOTNOTES = "docProps/core.xml", "word/document.xml", "word/footnotes.xml"
_TAG = regex(r"\{[{%].*?[%}]\}")
_OTHERS = (
    "|safe }}",
    " final ",
    " turned ",
    ".ends ",
    ".section ",
    ".goes_on ",
    " if appendices ",
    " end",
    " else",
    " elif appendix.",
)  # tags that vbgen puts in, and those that say nothing
_SHOWN = 60  # characters of a tag in a message

Opened = Callable[[str], bytes]


def fill(template: Compiled, viewed: Viewed, document: Document, opened: Opened, deflated: Deflate) -> bytes:
    """The file of a document; `opened` gives the bytes of a file that the template names. Raises TemplateFault."""
    budget = Budget()
    sandbox = Sandbox(budget)
    word = DocxTemplate(io.BytesIO(template.package))
    render, sources = word.render_xml_part, []

    def strict(source: str, *rest: Any) -> Any:
        sources.append(re.sub(r"<w:p([ >])", r"\n<w:p\1", source))  # as docxtpl counts lines
        text = render(source, *rest)
        etree.fromstring(text.encode())
        return text

    word.render_xml_part = strict
    word.render_properties = lambda *_: None  # docxtpl escapes them twice, and dates them now
    given = _given(template, viewed, document, word, opened)
    try:
        word.render(given, sandbox)
        made = io.BytesIO()
        word.save(made)
        members = unpack(made.getvalue())
        if _CORE in members:
            members[_CORE] = _properties(unpack(template.package)[_CORE], sandbox, given)
    except etree.XMLSyntaxError:
        raise TemplateFault(["mẫu dùng thẻ làm hỏng cấu trúc XML"]) from None
    except TemplateFault as fault:
        raise type(fault)([_at(fault, sources) + message for message in fault.messages]) from None
    except Exception as error:  # whatever a template of anybody does
        raise TemplateFault([f"{_at(error, sources)}{reason(error, sandbox.filters)}"]) from None
    members = {part: _mended(part, data) for part, data in members.items()}
    if viewed.drawings:
        members = with_drawings(members, viewed.drawings)
    _sound(members)
    return seal(pack(part, data, deflated) for part, data in members.items())


def beside(folder: str) -> Opened:
    """What opens a file by its path from the folder of a plan. Raises TemplateFault for a path that leads out of it."""

    def opened(path: str) -> bytes:
        try:
            return content(named(folder, path), _MAX)
        except Unreadable as error:
            raise TemplateFault([f"không dùng được “{path}”: {error}"]) from None

    return opened


def texts(data: bytes) -> dict[str, str]:
    """The text of each part of a file that may hold a document's."""
    members = unpack(data)
    held = [part for part in members if part in (_MAIN, _FOOTNOTES) or part.startswith("word/footer")]
    return {part: _text(etree.fromstring(members[part])) for part in held}


_MARKS = {name("w:br"): "\n", name("w:tab"): "\t"}
_T = name("w:t")


def _text(root: Any) -> str:
    return "".join((node.text or "") if node.tag == _T else _MARKS[node.tag] for node in root.iter(_T, *_MARKS))


def plain(markup: str) -> str:
    """The text of runs, or of an escaped text, as `texts` has it."""
    broken = markup.replace("<w:br/>", "\n").replace("<w:tab/>", "\t")
    return unescape(re.sub("<[^>]*>", "", broken))


# --- what a template is given ----------------------------------------------------------------------------------------


def _given(template: Compiled, viewed: Viewed, document: Document, word: Any, opened: Opened) -> dict[str, Any]:
    view = marked(viewed.view)
    found = context.Context(
        document=document,
        tasks=tuple(map(marked, context.jobs(document))),
        view=view,
        images=_images(word, opened),
        subdocuments=_subdocuments(word, opened),
    )
    fields = view._asdict() if template.whole else {"notes": view.notes}  # for the loop that `marking` adds
    return {**fields, **found._asdict()}


def marked(record: Any) -> Any:
    """A record of `fields` with its markup told from its texts, so that Jinja escapes the texts only."""
    types = _types(type(record))
    return type(record)(*(_marked(value, types[field]) for field, value in zip(record._fields, record, strict=True)))


def _marked(value: Any, kind: Any) -> Any:
    if kind in (Xml, Figure):
        return Markup(value)
    if isinstance(value, tuple):
        inner = getattr(kind, "__args__", (None,))[0]
        return marked(value) if hasattr(value, "_fields") else tuple(_marked(item, inner) for item in value)
    return value


def _types(record: Any, found: dict[Any, dict[str, Any]] = {}) -> dict[str, Any]:  # noqa: B006
    if record not in found:
        found[record] = get_type_hints(record)
    return found[record]


def _images(word: Any, opened: Opened) -> Callable[..., Any]:
    """Pictures by the name of their file: `width` and `height` in mm, as large as they are without."""
    from docx.shared import Mm

    def images(path: str, width: float = 0, height: float = 0) -> Any:
        data = opened(path)
        if not data.startswith(_PICTURES):
            raise TemplateFault([f"“{path}” không phải hình PNG hay JPEG"])
        return InlineImage(word, io.BytesIO(data), Mm(width) if width else None, Mm(height) if height else None)

    return images


def _subdocuments(word: Any, opened: Opened) -> Callable[..., Any]:
    """Other Word files by the name of their file, without their pages' settings."""

    def subdocuments(path: str) -> Any:
        data = opened(path)
        try:
            return word.new_subdoc(io.BytesIO(data))
        except ImportError:
            raise TemplateFault(["chèn tệp .docx khác cần docxcompose: pip install 'vbgen[subdoc]'"]) from None
        except Exception:  # whatever python-docx says of a file of anybody
            raise TemplateFault([f"“{path}” không phải tệp .docx"]) from None

    return subdocuments


# --- what is wrong with a template -----------------------------------------------------------------------------------


def misspelt(members: Mapping[str, bytes], *, whole: bool) -> list[str]:
    """Tags that do not parse, and names that stand for nothing, in any part of a template."""
    word = DocxTemplate(io.BytesIO())
    sandbox = Sandbox(Budget())
    known = (*context.NAMES, *(View._fields if whole else ("notes",)))
    found = []
    for part, data in members.items():
        if not part.startswith(("word/document", "word/header", "word/footer", "word/footnotes")):
            continue
        if not part.endswith(".xml"):
            continue
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", word.patch_xml(data.decode()))
        try:
            tree = sandbox.parse(source)
            names = meta.find_undeclared_variables(tree)
            sandbox.compile(source)
        except (TemplateSyntaxError, SyntaxError, ValueError) as error:  # ValueError: a number of too many digits
            found.append(f"{part.rpartition('/')[2]}: {_at(error, [source])}{reason(error, sandbox.filters)}")
            continue
        found += [f"{part.rpartition('/')[2]}: {told}"] if (told := stray(tree, source)) else []
        found += [f"không có trường `{word}`{near(word, known)}" for word in sorted(names - set(known))]
    return found


def _at(error: BaseException, sources: list[str]) -> str:
    """ "ở “{{ 1/0 }}”: ", where the line at which a template failed is known."""
    line = getattr(error, "lineno", None) if isinstance(error, TemplateSyntaxError) else None
    if line is None:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
        line = frames[-1].lineno if frames else None
    lines = sources[-1].split("\n") if sources and line else []
    if not line or line > len(lines):
        return ""
    text = re.sub("<[^>]*>", "", lines[line - 1])
    tags = [tag for tag in _TAG.findall(text) if not any(other in tag for other in _OTHERS)]
    shown = " ".join(tags) or text.strip()
    return f"ở “{shown[:_SHOWN]}”: " if shown else ""


# --- what is written --------------------------------------------------------------------------------------------------


def _properties(data: bytes, sandbox: Sandbox, given: dict[str, Any]) -> bytes:
    """The properties of the file, their tags filled."""
    root = etree.fromstring(data)
    for element in root.iter():
        if isinstance(element.tag, str) and "{" in (element.text or ""):
            element.text = unescape(sandbox.from_string(element.text).render(given))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


_P, _R, _TC, _TBL, _TR = (name(f"w:{local}") for local in ("p", "r", "tc", "tbl", "tr"))
_MISPLACED = {_R: (_R, _T), _P: (_P, _R, _T), _TBL: (_P, _R, _T), _TR: (_P, _R, _T), _TC: (_P, _R, _T, _TBL)}


_HOLDERS = (*_MISPLACED, name("w:body"), name("w:hdr"), name("w:ftr"), name("w:footnote"))
_CELL = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark".split()


def _rank(element: Any) -> int:
    local = etree.QName(element).localname
    return _CELL.index(local) if local in _CELL else len(_CELL)


def _mended(part: str, data: bytes) -> bytes:
    """A part as Word asks for it: a cell's looks in order, a paragraph at its end, after a table, between two."""
    if not part.startswith("word/") or not part.endswith(".xml") or b"<w:tbl" not in data:
        return data
    root = etree.fromstring(data)
    for looks in root.iter(name("w:tcPr")):  # docxtpl puts colours and spans first
        looks[:] = sorted(looks, key=_rank)
    for cell in root.iter(_TC):
        if not len(cell) or cell[-1].tag != _P:
            etree.SubElement(cell, _P)
    for table in list(root.iter(_TBL)):
        following = table.getnext()
        if following is None or following.tag in (_TBL, name("w:sectPr")):
            table.addnext(etree.Element(_P))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _sound(members: Mapping[str, bytes]) -> None:
    """Raises TemplateFault for markup that Word would not open, or not show.

    That is what is not well-formed, an element where it may not stand, a text outside of all runs.
    """
    for part, data in members.items():
        if not part.endswith((".xml", ".rels")):
            continue
        try:
            root = etree.fromstring(data)
        except etree.XMLSyntaxError:
            raise TemplateFault([f"mẫu làm hỏng {part}"]) from None
        for element in root.iter(*_MISPLACED):
            parent = element.getparent()
            if parent is not None and parent.tag in _MISPLACED[element.tag]:
                shown = unbound(_text(element))[:_SHOWN]
                raise TemplateFault(
                    [f"“{shown}” là chữ có kiểu, hình hay bảng: phải in bằng {{{{r … }}}}, {{{{p … }}}}"]
                )
        for element in root.iter(*_HOLDERS):
            for text in (element.text, *(child.tail for child in element)):
                if text and text.strip():
                    shown = unbound(text.strip())[:_SHOWN]
                    raise TemplateFault([f"“{shown}” là chữ thường: phải in bằng {{{{ … }}}}, không {{{{r, {{{{p"])
    noted = set(_ids(members, _MAIN, "w:footnoteReference")) - set(_ids(members, _FOOTNOTES, "w:footnote"))
    if noted:
        raise TemplateFault(["mẫu in dấu cước chú mà không có phần cước chú: chèn một cước chú rồi xóa đi, lưu lại"])


def _ids(members: Mapping[str, bytes], part: str, element: str) -> Iterator[str]:
    if part in members:
        yield from etree.fromstring(members[part]).xpath(f"//{element}/@w:id", namespaces=NAMESPACES)


def missing(printed: Mapping[str, str], viewed: Viewed) -> Iterable[str]:
    """The texts of a document that a file does not hold in their order, as `docx` proves it of a form's template."""
    at = 0
    for number, chain in enumerate(viewed.chains):
        start = at
        for piece in map(plain, chain):
            found = printed.get(_MAIN, "").find(piece, start)
            if found < 0:
                yield piece
            else:
                start = found + len(piece)
        at = at if number else start
    shown = "".join(text for part, text in printed.items() if part != _FOOTNOTES)
    yield from (piece for piece in map(plain, viewed.contact) if piece not in shown)
    for piece in map(plain, viewed.notes):
        if piece not in printed.get(_FOOTNOTES, ""):
            yield piece
