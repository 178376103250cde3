"""A template's bytes → what renders it: members that never change, kept deflated, and a function for each that does.

Compiling needs lxml and Jinja; what it makes is marshalled into a cache keyed by the template's SHA-256 and the
versions of vbgen and Python, so that a warm render loads neither. The cache is a convenience: whatever is wrong with
it, the template is compiled again.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any, NamedTuple

from vbgen import __version__
from vbgen.ooxml.package import Member, PackageError, pack, unpack
from vbgen.standards import standard as standard_named

# The modules of this folder that decide what the cache holds.
_MAKERS = ("compiling", "fields", "lengths", "marking", "tags", "view")

Render = Callable[[Any, Callable[[str], str]], str]


class TemplateFault(ValueError):
    """A template that cannot be used; `messages` says in Vietnamese what is wrong, all of it."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


class Compiled(NamedTuple):
    """A template made ready: `parts` in the order of the package, each a sealed member or a function of the view."""

    parts: tuple[tuple[str, Member | Render], ...]
    styles: dict[str, str]  # role → id of its Word style


def load(data: bytes, standard: str, *, apart: bool = False) -> Compiled:
    """The compiled form of a template of a standard, from the cache or made now. Raises TemplateFault.

    `apart` leaves of its pages only those of an appendix, which then is a file of its own.
    """
    import hashlib

    key = hashlib.sha256(data)
    ages = [os.stat(os.path.join(os.path.dirname(__file__), f"{name}.py")).st_mtime_ns for name in _MAKERS]
    key.update(f"{__version__} {sys.version} {standard} {apart} {ages}".encode())
    path = os.path.join(_cache_folder(), f"{key.hexdigest()}.bin")
    stored = _read(path)
    if stored is None:
        stored = _stored(data, standard, apart)
        _keep(path, stored)
    return _ready(stored)


def _cache_folder() -> str:
    home = os.environ.get("VBGEN_CACHE_DIR")
    if home:
        return home
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "vbgen")


def _read(path: str) -> Any:
    try:
        with open(path, "rb") as file:
            return marshal.loads(file.read())
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _keep(path: str, stored: Any) -> None:
    """Write the cache; a folder that cannot be written costs speed only."""
    try:
        content = marshal.dumps(stored)
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        passing = f"{path}.{os.getpid()}"
        with open(passing, "wb") as file:
            file.write(content)
        os.replace(passing, path)
    except (OSError, ValueError):  # ValueError: a part that Jinja renders is not cached
        return


def _ready(stored: Any) -> Compiled:
    parts, styles = stored
    ready: list[tuple[str, Member | Render]] = []
    for name, part in parts:
        if isinstance(part, CodeType):
            space: dict[str, Any] = {}
            exec(part, space)
            ready.append((name, space["render"]))
        elif isinstance(part, str):
            ready.append((name, _sandboxed(part)))
        else:
            ready.append((name, Member(*part)))
    return Compiled(tuple(ready), styles)


def _sandboxed(source: str) -> Render:
    """A part whose tags go beyond straight code, rendered by Jinja in its immutable sandbox."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from lxml import etree

    environment = ImmutableSandboxedEnvironment(autoescape=False, undefined=StrictUndefined, keep_trailing_newline=True)
    escaper: list[Callable[[str], str]] = []

    def finished(value: Any) -> Any:
        if value is None:
            raise TemplateFault(["một thẻ của mẫu không có giá trị"])
        return value if hasattr(value, "__html__") else escaper[0](str(value))

    environment.finalize = finished
    from markupsafe import Markup

    environment.filters["safe"] = Markup
    template = environment.from_string(source)

    def render(view: Any, escape: Callable[[str], str]) -> str:
        escaper[:] = [escape]
        try:
            text = template.render(view._asdict())
            etree.fromstring(text.encode())
        except etree.XMLSyntaxError:
            raise TemplateFault(["mẫu dùng thẻ làm hỏng cấu trúc XML"]) from None
        except Exception as error:
            raise TemplateFault([f"thẻ của mẫu không chạy được: {error}"]) from None
        return text

    return render


# --- compiling -----------------------------------------------------------------------------------------------------


def _stored(data: bytes, standard: str, apart: bool) -> Any:
    from lxml import etree

    from vbgen.writers.marking import leave_appendix, styles_of

    try:
        members = unpack(data)
    except PackageError as error:
        raise TemplateFault([str(error)]) from None
    if "word/document.xml" not in members or "word/styles.xml" not in members:
        raise TemplateFault(["đây không phải tệp .docx"])
    if "word/vbaProject.bin" in members:
        raise TemplateFault(["tệp có macro; lưu lại thành .docx"])
    try:
        roots = {name: _parsed(content) for name, content in members.items() if _is_live(name)}
    except etree.XMLSyntaxError as error:
        raise TemplateFault([f"XML của mẫu hỏng: {error}"]) from None
    names = {role.name: role.style for role in standard_named(standard).roles.values()}
    styles = dict(styles_of(roots["word/styles.xml"], names))
    missing = [shown for role, shown in names.items() if role not in styles]
    faults = [f"thiếu kiểu đoạn “{shown}”" for shown in missing]
    if apart and not leave_appendix(roots["word/document.xml"]):
        faults.append("thiếu vòng lặp `{%p for appendix in appendices %}`")
    parts: list[tuple[str, Any]] = []
    for name, content in members.items():
        part: Any = None
        if name in roots and name != "word/styles.xml":
            part = _compiled(name, roots[name], styles, faults)
        parts.append((name, tuple(pack(name, content)) if part is None else part))
    if faults:
        raise TemplateFault(faults)
    return tuple(parts), styles


def _is_live(name: str) -> bool:
    """Whether a part may hold tags."""
    folder, _, file = name.rpartition("/")
    if folder == "word":
        return file.endswith(".xml") and file.startswith(("document", "header", "footer", "footnotes", "styles"))
    return name == "docProps/core.xml"


def _parsed(content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(content, parser)


_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _compiled(name: str, root: Any, styles: Mapping[str, str], faults: list[str]) -> CodeType | str | None:
    """The code of one part, or its Jinja source when straight code does not do, or None when nothing in it changes."""
    from jinja2 import nodes

    from vbgen.writers import tags
    from vbgen.writers.marking import Marker

    marker = Marker(styles)
    try:
        if name == "docProps/core.xml":
            marker.texts(root)
        elif name == "word/footnotes.xml":
            _add_notes(root, marker)
        else:
            marker.document(root)
        source = _DECLARATION + marker.source(root)
        tree = tags.parse(source)
        if not any(True for _ in tree.find_all((nodes.For, nodes.If, nodes.Name))):
            return None
        try:
            return tags.function(tree)
        except tags.Beyond:
            return source
    except tags.TagError as error:
        faults.append(f"{name.rpartition('/')[2]}: {error}")
        return None


def _add_notes(root: Any, marker: Any) -> None:
    """Add the loop over the footnotes, a part that Word shows no way to tag."""
    from lxml import etree

    from vbgen.ooxml.names import NAMESPACES

    xml = (
        f'<w:footnote xmlns:w="{NAMESPACES["w"]}" w:id="{marker.value("note.id")}"><w:p><w:pPr>'
        f'<w:pStyle w:val="{marker.value("note.style")}"/></w:pPr>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{marker.value("note.text")}</w:p></w:footnote>'
    )
    note = etree.fromstring(xml)
    root.append(note)
    before = note.getprevious()
    mark = marker.mark("{% for note in notes %}")
    if before is None:
        root.text = mark
    else:
        before.tail = mark
    note.tail = marker.mark("{% endfor %}")
