"""A template's bytes → what renders it: members that never change, kept deflated, and a function for each that does.

Compiling needs lxml and Jinja; what it makes is kept (see `cache`) under the template's SHA-256 and the versions of
vbgen and Python, so that a warm render loads neither. vbgen's own templates come compiled with it (see `own`).

A template that prints a whole document (see `claims`) must print all of it, which `docx` proves. One whose tags go
beyond straight code, or that claims nothing, keeps its package for docxtpl (see `freely`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from types import CodeType
from typing import Any

from vbgen import __version__, files
from vbgen.named import NamedTuple
from vbgen.ooxml.package import Member, PackageError, pack, seal, unpack
from vbgen.standards import standard as standard_named
from vbgen.writers import cache
from vbgen.writers.lengths import Figure
from vbgen.writers.ready import Compiled, Render, TemplateFault

# The modules of this folder that decide what the cache holds.
_MAKERS = (
    "compiling",
    "context",
    "editing",
    "fields",
    "grids",
    "lengths",
    "marking",
    "ready",
    "runs",
    "sections",
    "tags",
    "view",
)

NESTED = "thẻ quá dài hoặc lồng nhau quá nhiều bậc"


def load(data: bytes, standard: str, *, apart: bool = False) -> Compiled:
    """The compiled form of a template of a standard, from the cache or made now. Raises TemplateFault.

    `apart` leaves of its pages only those of an appendix, which then is a file of its own.
    """
    key = digest(data, standard, apart=apart)
    kept = cache.read(key)
    if kept is None:
        try:
            made = dissected(data, standard, apart=apart)
            kept = made._replace(parts=tuple((name, _code(part)) for name, part in made.parts))
        except (RecursionError, MemoryError):  # of Jinja's parser, and of Python's
            raise TemplateFault([NESTED]) from None
        cache.keep(key, tuple(kept))
    parts, styles, package, whole = kept
    return Compiled(tuple((name, _ready(part)) for name, part in parts), styles, package, whole)


def digest(data: bytes, standard: str, *, apart: bool) -> str:
    """What decides how a template is compiled: itself, and the modules that compile it."""
    ages = [_age(os.path.join(os.path.dirname(__file__), f"{name}.py")) for name in _MAKERS]
    return files.digest(data + f"{__version__} {sys.version} {standard} {apart} {ages}".encode())


def _age(module: str) -> int:
    """When a module was changed; in a bundle, which holds no modules' files, when the program was made."""
    return os.stat(module if os.path.exists(module) else sys.executable).st_mtime_ns


def _code(part: Any) -> Any:
    return compile(part, "<vbgen template>", "exec") if isinstance(part, str) else part


def _ready(part: Any) -> Member | Render:
    if not isinstance(part, CodeType):
        return Member(*part)
    space: dict[str, Any] = {}
    exec(part, space)
    render: Render = space["render"]
    return render


class Dissected(NamedTuple):
    """A template taken apart: each part a sealed member, or the source of a function `render(v, escape)`."""

    parts: tuple[tuple[str, Any], ...]
    styles: dict[str, Figure]
    package: bytes = b""
    whole: bool = True


# --- compiling -----------------------------------------------------------------------------------------------------

_STAND_INS = {  # of templates of before there were
    "table_head_small": "table_head",
    "table_cell_small": "table_cell",
    "caption": "table_head",
    "unit": "table_cell",
    "remark": "table_cell",
    "figure": "caption",
    "guests": "text",
    "guest": "addressee",
}
_MAIN = "word/document.xml"
_STYLES = "word/styles.xml"
_FOOTNOTES = "word/footnotes.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_TEMPLATE_TYPE, _DOCUMENT_TYPE = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def dissected(data: bytes, standard: str, *, apart: bool) -> Dissected:
    """A template taken apart. Raises TemplateFault."""
    from vbgen.writers.marking import claims, leave_appendix, styles_of
    from vbgen.writers.tags import Beyond

    members = _members(data)
    roots = {name: _parsed(name, content) for name, content in members.items() if _is_live(name)}
    names: dict[str, str] = {role.name: role.style for role in standard_named(standard).roles.values()}
    styles = dict(styles_of(roots[_STYLES], names))
    faults = _out_of_place(members, roots)
    whole = claims(roots[_MAIN], styles, names)
    if not whole:
        return _free(members, {**dict.fromkeys(names, Figure("")), **styles}, faults)
    for role, other in _STAND_INS.items():  # in this order: one may stand in for another that it stands in for
        if role not in styles and other in styles:
            styles[role] = styles[other]
    faults += [f"thiếu kiểu đoạn “{shown}”" for role, shown in names.items() if role not in styles]
    if apart and not leave_appendix(roots[_MAIN]):
        faults.append("thiếu vòng lặp `{%p for appendix in appendices %}`")
    pristine = {name: _markup(root) for name, root in roots.items()}
    parts: list[tuple[str, Any]] = []
    try:
        for name, content in members.items():
            changes = name in roots and name != _STYLES
            part = _compiled(name, roots[name], styles, faults) if changes else None
            parts.append((name, tuple(pack(name, content)) if part is None else part))
    except Beyond:
        return _beyond({**members, **pristine}, styles, faults)
    if faults:
        raise TemplateFault(faults)
    return Dissected(tuple(parts), styles)


def _members(data: bytes) -> dict[str, bytes]:
    """The members of a template; those of a .dotx are a .docx's. Raises TemplateFault."""
    try:
        members = unpack(data)
    except PackageError as error:
        raise TemplateFault([str(error)]) from None
    if _MAIN not in members or _STYLES not in members:
        raise TemplateFault(["đây không phải tệp .docx"])
    if _TYPES in members:
        members[_TYPES] = members[_TYPES].replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    return members


def _is_live(name: str) -> bool:
    """Whether a part may hold tags."""
    folder, _, file = name.rpartition("/")
    if folder == "word":
        return file.endswith(".xml") and file.startswith(("document", "header", "footer", "footnotes", "styles"))
    return name == "docProps/core.xml"


def _parsed(name: str, content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateFault([f"XML của mẫu hỏng ({name}): {error}"]) from None


def _markup(root: Any) -> bytes:
    from lxml import etree

    return _DECLARATION.encode() + bytes(etree.tostring(root))


def _out_of_place(members: Mapping[str, bytes], roots: Mapping[str, Any]) -> list[str]:
    """What would stand in every document as it is: what runs, tracked changes, tags in parts that are not rendered."""
    from vbgen.ooxml.carried import KINDS, RUNNING, carried
    from vbgen.ooxml.names import NAMESPACES

    found = []
    for kind, place in carried(members):
        if kind in RUNNING:
            found.append(f"mẫu mang theo {KINDS[kind]}: {place}; bỏ đi rồi lưu lại thành .docx")
    changes = "|".join(f".//w:{change}" for change in ("ins", "del", "moveFrom", "moveTo"))
    if any(root.xpath(changes, namespaces=NAMESPACES) for root in roots.values()):
        found.append("mẫu còn sửa đổi được theo dõi (Track Changes): chấp nhận hoặc từ chối hết rồi lưu lại")
    dead = [name for name in members if name.startswith(("word/", "docProps/")) and name.endswith(".xml")]
    for name in dead:
        if name not in roots and (b"{{" in members[name] or b"{%" in members[name]):
            found.append(f"thẻ đứng ở phần không được dựng: {name}")
    return found


def _compiled(name: str, root: Any, styles: Mapping[str, str], faults: list[str]) -> str | None:
    """The source of one part's function, None when nothing in it changes. Raises Beyond."""
    from jinja2 import nodes

    from vbgen.writers import tags
    from vbgen.writers.marking import Marker

    marker = Marker(styles)
    try:
        if name == "docProps/core.xml":
            marker.texts(root)
        elif name == _FOOTNOTES:
            marker.notes(root)
        else:
            marker.document(root)
        tree = tags.parse(_DECLARATION + marker.source(root))
        return tags.source(tree) if any(True for _ in tree.find_all((nodes.For, nodes.If, nodes.Name))) else None
    except tags.TagError as error:
        faults.append(f"{name.rpartition('/')[2]}: {error}")
        return None


def _beyond(members: Mapping[str, bytes], styles: Mapping[str, Figure], faults: list[str]) -> Dissected:
    """The package that docxtpl renders: what Word cannot tag is tagged in it."""
    from vbgen.writers.freely import misspelt
    from vbgen.writers.marking import Marker
    from vbgen.writers.tags import TagError

    made, broken = dict(members), []
    for name, content in members.items():
        if not _is_live(name) or name in (_STYLES, "docProps/core.xml"):
            continue
        root, marker = _parsed(name, content), Marker(styles)
        try:
            marker.notes(root) if name == _FOOTNOTES else marker.lengths(root)
            made[name] = (_DECLARATION + marker.source(root)).encode()
        except TagError as error:
            broken.append(f"{name.rpartition('/')[2]}: {error}")
    faults += broken or misspelt(made, whole=True)
    if faults:
        raise TemplateFault(faults)
    return Dissected((), dict(styles), _sealed(made))


def _free(members: dict[str, bytes], styles: dict[str, Figure], faults: list[str]) -> Dissected:
    """The package of a template that claims no form; the notes of what it prints have their place."""
    from vbgen.writers.freely import misspelt
    from vbgen.writers.marking import Marker

    marker = Marker(styles)
    if _FOOTNOTES not in members and b"view" in members[_MAIN]:
        members |= _with_notes(members)
    if _FOOTNOTES in members:
        notes = _parsed(_FOOTNOTES, members[_FOOTNOTES])
        marker.notes(notes)
        members[_FOOTNOTES] = (_DECLARATION + marker.source(notes)).encode()
    faults += misspelt(members, whole=False)
    if faults:
        raise TemplateFault(faults)
    return Dissected((), styles, _sealed(members), whole=False)


def _with_notes(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The members that give a package a part for footnotes."""
    from vbgen.ooxml.names import NAMESPACES

    kept = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in (("separator", -1), ("continuationSeparator", 0))
    )
    added = {_FOOTNOTES: f'{_DECLARATION}<w:footnotes xmlns:w="{NAMESPACES["w"]}">{kept}</w:footnotes>'.encode()}
    office = "officedocument.wordprocessingml"
    links = NAMESPACES["r"]
    for name, element, attributes in (
        (
            _TYPES,
            "Override",
            {"PartName": f"/{_FOOTNOTES}", "ContentType": f"application/vnd.openxmlformats-{office}.footnotes+xml"},
        ),
        (_RELATIONS, "Relationship", {"Id": "rIdNotes", "Type": f"{links}/footnotes", "Target": "footnotes.xml"}),
    ):
        root = _parsed(name, members[name])
        root.append(root.makeelement(root.tag.rpartition("}")[0] + "}" + element, attributes))
        added[name] = _markup(root)
    return added


def _sealed(members: Mapping[str, bytes]) -> bytes:
    return seal(pack(name, content) for name, content in members.items())
