"""A plan or a document → the bytes of its files: Word, or any other format of `writers.WRITERS`; nothing is written.

Faults: S0902 S0909 a template that cannot be used · S0903 a document of a set that would be another plan's file ·
S0905 a document that cannot be copied · S0911 a copy over its original · S0912 a copy in another format than Word ·
S0913 what a template or a copied document brings along · S0914 what of an original would stand below its copy's block.
"""

from __future__ import annotations

import os
from collections.abc import Container

from vbgen.compose import compose, compose_apart
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.files import Unreadable, content, is_file
from vbgen.model import Document, standard_of
from vbgen.ooxml.carried import KINDS, carried
from vbgen.ooxml.package import PackageError, asked_deflate, unpack
from vbgen.plans import Plan
from vbgen.stamps import stamped
from vbgen.standards import DOCUMENT_KINDS
from vbgen.tree import Tree
from vbgen.writers import WRITERS, Manuscript
from vbgen.writers.ready import TemplateFault
from vbgen.writers.templates import chosen, template_findings

_ENDNOTE = b"<w:endnoteReference"
MAX_ORIGINAL = 20_000_000  # bytes of a document that is copied


def render(plan: Plan | Document, *, template: str = "", to: str = "docx") -> bytes:
    """The file of a plan's own document in the format `to`: docx, html or txt.

    `template` is the path of a .docx of the user's, "" for that of the plan's project (see `writers.templates.chosen`),
    or the form's own. The same plan and template give the same bytes. Raises Fault, and as `compose` for a document
    that no plan made.
    """
    document, folder = (plan.document, plan.folder) if isinstance(plan, Plan) else (plan, "")
    if isinstance(plan, Plan):
        must_have_form(plan)
    if isinstance(plan, Plan) and to == "docx":
        template = template or chosen(document, folder)
    return _file(document, compose(document), folder, template, to)


def render_set(
    plan: Plan, out: str = "", *, template: str = "", apart: bool = False, to: str = "docx"
) -> dict[str, bytes]:
    """All files of a plan by path: its own at `out` (beside the plan when ""), the others of its set beside that.

    `apart` makes each appendix a file of its own. `template` is for the plan's own document. Raises Fault.
    """
    must_have_form(plan)
    plan_stem = os.path.splitext(plan.source.name)[0]
    out = out or f"{plan_stem}.{to}"
    if plan.document.original and os.path.realpath(path := _original(plan.document, plan.folder)) == os.path.realpath(
        out
    ):
        raise Fault(Diagnostic("S0911", "bản sao không được ghi đè lên văn bản được sao", path))
    made = _files(plan.document, plan.folder, out, template, to, apart=apart)
    _must_have_no_rival(plan)
    for output in plan.others:
        beside = f"{os.path.splitext(out)[0]}.{output.name}.{to}"
        made |= _files(output.document, plan.folder, beside, "", to, apart=apart)
    return made


def obstacles(plan: Plan) -> tuple[Diagnostic, ...]:
    """What keeps a plan without faults of its own from being rendered, which only files beside it can: what is copied,
    a template of its project, another plan of the name; and the warnings that its render gives.
    """
    try:
        documents = (plan.document, *(output.document for output in plan.others))
        if plan.document.original or any(chosen(document, plan.folder) for document in documents):
            render_set(plan)
        else:
            _must_have_no_rival(plan)
    except Fault as fault:
        return fault.diagnostics
    return warnings_of(plan)


def warnings_of(plan: Plan) -> tuple[Diagnostic, ...]:
    """What the files of a plan bring along from the document that is copied (S0913), or print below it (S0914)."""
    if not plan.document.original:
        return ()
    path = _original(plan.document, plan.folder)
    try:
        members = unpack(data := content(path, MAX_ORIGINAL))
    except (Unreadable, PackageError):
        return ()
    if not any(_ENDNOTE in content for place, content in members.items() if place.endswith("/document.xml")):
        return carried_along(path, data)
    message = "chú thích cuối văn bản của bản gốc sẽ in dưới phần sao"
    hint = "trong Word, đổi chúng thành cước chú (Convert to Footnotes) rồi sao lại"
    return (*carried_along(path, data), Diagnostic("S0914", message, path, None, Severity.WARNING, hint))


def carried_along(path: str, data: bytes, kinds: Container[str] = KINDS) -> tuple[Diagnostic, ...]:
    """Warnings of what runs, or is fetched from elsewhere, in a Word file of which another is made (S0913).

    Nothing for a file that cannot be opened.
    """
    found: dict[str, list[str]] = {}
    try:
        for kind, place in carried(unpack(data)):
            found.setdefault(kind, []).append(place)
    except PackageError:
        return ()
    hint = "văn bản làm ra sẽ mang theo; bỏ đi trong Word nếu không cần"
    return tuple(
        Diagnostic("S0913", f"tệp có {KINDS[kind]}: {', '.join(found[kind][:3])}", path, None, Severity.WARNING, hint)
        for kind in KINDS
        if kind in found and kind in kinds
    )


def _must_have_no_rival(plan: Plan) -> None:
    """Raises Fault where another document of a set would be another plan's file."""
    for output in plan.others:
        if is_file(rival := f"{os.path.splitext(plan.source.name)[0]}.{output.name}.yaml"):
            told = f"văn bản `{output.name}` của bộ trùng tệp Word với {rival}"
            raise Fault(Diagnostic("S0903", told, plan.source.name))


def must_have_form(plan: Plan) -> None:
    """Raises Fault for a legal text, which a plan may be of but nobody prints."""
    kind = plan.document.kind
    if standard_of(plan.document).form_of(kind) is None:
        hint = "dùng làm văn bản cấp trên cho `derive`, `coverage`"
        raise Fault(Diagnostic("S0310", f"vbgen không in {DOCUMENT_KINDS[kind]}", plan.source.name, hint=hint))


def _files(document: Document, folder: str, out: str, template: str, to: str, *, apart: bool) -> dict[str, bytes]:
    """The files of a document by path: itself first, then its appendices apart."""
    trees = compose_apart(document) if apart else (compose(document),)
    if to == "docx":
        template = template or chosen(document, folder)
    return {_numbered(out, number): _file(document, tree, folder, template, to) for number, tree in enumerate(trees)}


def _numbered(out: str, number: int) -> str:
    """Where an appendix is written: "a.docx" → "a.phu-luc-1.docx"; 0 is the document itself."""
    stem, end = os.path.splitext(out)
    return f"{stem}.phu-luc-{number}{end}" if number else out


def _file(document: Document, tree: Tree, folder: str, template: str, to: str) -> bytes:
    """The file of a tree of a document; of a copy, its original with the copy's block."""
    if document.original and to != "docx":
        told = f"bản sao chỉ ghi được thành .docx, không thành .{to}"
        raise Fault(Diagnostic("S0912", told, _original(document, folder)))
    try:
        data = WRITERS[to](Manuscript(tree, template, document, folder))
    except TemplateFault as fault:
        raise Fault(*template_findings(template or "mẫu của vbgen", fault)) from None
    if document.original:  # a copy is its original with one insertion, so that it bears no stamp
        return _copied(_original(document, folder), data)
    return stamped(data, asked_deflate())


def _original(document: Document, folder: str) -> str:
    return os.path.join(folder, document.original)


def _copied(path: str, block: bytes) -> bytes:
    """The original with the block of a copy below it. Raises Fault."""
    from vbgen.writers.copying import append

    try:
        return append(content(path, MAX_ORIGINAL), block, asked_deflate())
    except Unreadable as error:
        raise Fault(Diagnostic("S0905", f"không đọc được văn bản được sao: {error}", path)) from None
    except PackageError as error:
        hint = "lưu văn bản thành .docx rồi ghi tên tệp ở `original`"
        raise Fault(Diagnostic("S0905", f"không sao được: {error}", path, hint=hint)) from None
