"""The templates of forms, and those of users: where they lie, which one prints a tree.

Faults: S0902 no such template · S0909 one that cannot be used · S0406, S0407 of its setting.
"""

from __future__ import annotations

import os
from functools import lru_cache

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Unreadable, content
from vbgen.model import Document
from vbgen.settings import no_setting, settings
from vbgen.standards import DEFAULT, STANDARDS, of_form, standard
from vbgen.tree import Break, Tree
from vbgen.writers.compiling import load
from vbgen.writers.own import own
from vbgen.writers.ready import Compiled, TemplateFault

MAX_BYTES = 20_000_000


def read_template(path: str) -> bytes:
    """The bytes of a template file. Raises Fault."""
    try:
        return content(path, MAX_BYTES)
    except Unreadable as error:
        raise Fault(Diagnostic("S0902", f"không đọc được mẫu: {error}", path)) from None


def compiled(path: str, standard: str, *, apart: bool = False) -> Compiled:
    """A template made ready, once for a batch as long as its bytes stay. Raises Fault, TemplateFault."""
    return _compiled(read_template(path), standard, apart)


def template_of(tree: Tree, path: str = "") -> Compiled:
    """The template that prints a tree: the user's at a path, or its form's own. Raises Fault, TemplateFault."""
    apart = isinstance(tree.items[0], Break) if tree.items else False
    found = compiled(path, of_form(tree.form).slug, apart=apart) if path else None
    if found is None or (apart and not found.whole):  # an appendix of its own is no matter of an office's phiếu trình
        return own(tree.form, tree.size, apart=apart)
    return found


@lru_cache(maxsize=16)
def _compiled(data: bytes, standard: str, apart: bool) -> Compiled:
    return load(data, standard, apart=apart)


def chosen(document: Document, folder: str) -> str:
    """The path of the template that a project sets for documents of a kind, "" where it sets none. Raises Fault.

    ```toml
    [templates]                          # in vbgen.toml, at or above the folder of the plan
    cong-van = "mau/cong-van.docx"
    dang-cong-van = "mau/cong-van-dang.docx"
    ```
    """
    found = settings(folder, "templates")
    if found is None:
        return ""
    known = tuple(label(kind, slug) for slug in STANDARDS for kind in standard(slug).kinds)
    for name, path in found.table.items():
        if name not in known:
            raise no_setting(name, known, found.path, "mã tên loại: xem `vbgen kinds`")
        if not isinstance(path, str):
            raise Fault(Diagnostic("S0407", f"`{name}` phải là đường dẫn tới một tệp .docx", found.path))
    path = found.table.get(label(document.kind, document.standard), "")
    return os.path.join(found.folder, path) if path else ""


def label(kind: str, standard: str) -> str:
    """ "cong-van", "dang-cong-van": how settings name the kinds of a standard."""
    return kind if standard == DEFAULT else f"{standard}-{kind}"


def template_findings(path: str, fault: TemplateFault) -> list[Diagnostic]:
    """A template's faults as findings."""
    return [Diagnostic("S0909", message, path) for message in fault.messages]
