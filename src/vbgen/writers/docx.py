"""A tree and a template → the bytes of a Word file, with the proof that no text of the tree was lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vbgen.ooxml.package import Deflate, asked_deflate, deflate, pack, seal
from vbgen.standards import CLOSING, FORMS, Form, Role, Zone, of_form
from vbgen.tree import Break, Item, Paragraph, Run, Tree
from vbgen.writers.compiling import Compiled, TemplateFault
from vbgen.writers.view import Viewed, escape, view


def write(tree: Tree, template: Compiled, deflated: Deflate | None = None) -> bytes:
    """The .docx of a tree; the same tree and template give the same bytes.

    Raises TemplateFault when the template does not print a text of the tree.
    """
    return fill(view(tree, template.styles), template, deflated or asked_deflate())


def fill(viewed: Viewed, template: Compiled, deflated: Deflate = deflate) -> bytes:
    """The .docx of a view, its texts proved to be in it in their order (law 4)."""
    members = []
    for name, part in template.parts:
        if isinstance(part, tuple):
            members.append(part)
            continue
        text = part(viewed.view, escape)
        if name == "word/document.xml":
            at = 0
            for number, chain in enumerate(viewed.chains):
                found = _prove(text, chain, at)
                at = at if number else found
        elif name == "word/footnotes.xml":
            _prove(text, viewed.notes, 0)
        members.append(pack(name, text.encode(), deflated))
    return seal(members)


def _prove(text: str, chain: Iterable[str], start: int) -> int:
    """The place after the last of the chain's texts, which follow each other in text. Raises TemplateFault."""
    at = start
    find = text.find
    for piece in chain:
        at = find(piece, at)
        if at < 0:
            shown = re.sub("<[^>]*>", "", piece)
            raise TemplateFault([f"mẫu không in hoặc in sai thứ tự đoạn “{shown[:60]}”"])
        at += len(piece)
    return at


def unprinted(template: Compiled, form: str) -> list[Role]:
    """The roles of a form whose paragraphs a template does not print: what a clerk deleted by mistake."""
    found = FORMS[form]
    law = of_form(form)
    roles = [role for role in law.roles.values() if _is_tagged(role, found)]
    shown = {role.name: getattr(law.words, role.name, "") or f"{{{role.name}}}" for role in roles}
    lines = {role: Paragraph(role.name, (Run(shown[role.name]),)) for role in roles}
    items: list[Item] = [line for role, line in lines.items() if role.zone is not Zone.APPENDIX]
    items += [Break(), *(line for role, line in lines.items() if role.zone is Zone.APPENDIX)]
    viewed = view(Tree(form, "co-lon", tuple(items)), template.styles)
    printed = "".join(part(viewed.view, escape) for _, part in template.parts if not isinstance(part, tuple))
    return [role for role in roles if escape(shown[role.name]) not in printed]


def _is_tagged(role: Role, form: Form) -> bool:
    """Whether a form's template has tags for a role; the parts of tables, notes and page numbers have none."""
    if form.copies:
        return role.zone in CLOSING or role.name in ("issuer", "kind_name", "number", "place_date")
    match role.name:
        case "subject":
            return not form.titled
        case "place_date":
            return form.dated
        case "summary":
            return form.titled and form.summary
        case "addressed" | "addressees" | "addressee":
            return not form.addressing and "addressees" in form.parts
        case "appendix_summary":
            return form.attaches
    return form.titled if role.zone is Zone.TITLE else role.zone not in (Zone.TABLE, Zone.NOTES, Zone.PAGE)
