"""A template of a user → what is wrong with it, told by rendering with it as `render` does.

Faults: S0907 no such form · S0908 a part that it does not print · S0909 a template that cannot be used.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from vbgen.compose import compose
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import leads_away
from vbgen.model import Document
from vbgen.ooxml.carried import KINDS, RUNNING
from vbgen.ooxml.package import deflate
from vbgen.rendering import carried_along
from vbgen.sample import sample
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.standards import CLOSING, FORMS, Form, Role, Zone, of_form
from vbgen.tree import Break, Item, PrintedParagraph, Run, Tree
from vbgen.writers.compiling import load
from vbgen.writers.fields import View
from vbgen.writers.ready import Compiled, TemplateFault
from vbgen.writers.runs import escape
from vbgen.writers.sandbox import Exhausted
from vbgen.writers.templates import read_template, template_findings
from vbgen.writers.view import Viewed, view

_BESIDE = tuple(kind for kind in KINDS if kind not in RUNNING)  # what runs is a fault of a template
_USUAL = "co-ten-loai"  # the form of the sample for a template that claims none


def check_template(path: str, form: str = "") -> list[Diagnostic]:
    """What is wrong with a template that was edited in Word; `form` "" takes the form that the file looks most like.

    What it carries beside, which every document would carry too, is a warning. Raises Fault for a file that cannot be
    read.
    """
    data = read_template(path)
    if form and form not in FORMS:
        raise Fault(Diagnostic("S0907", f"không có hình thức `{form}`", path, hint="xem `vbgen kinds`"))
    return [*min(_trials(path, data, form), key=len), *carried_along(path, data, kinds=_BESIDE)]


def _trials(path: str, data: bytes, form: str) -> Iterator[list[Diagnostic]]:
    """What is wrong with a template for each form that it may print, as long as another may come off better."""
    unusable: set[str] = set()  # standards whose styles it lacks, or all of them
    for slug in [form] if form else [slug for slug, found in FORMS.items() if not found.copies]:
        standard, ready = of_form(slug).slug, None
        if standard in unusable:
            continue
        try:
            ready = load(data, standard)
            lost = _lost(ready, slug if ready.whole else form or _USUAL)
            yield [Diagnostic("S0908", f"mẫu không in “{role.style}” (ô {role.part})", path) for role in lost]
            if not lost:
                return
        except TemplateFault as fault:
            yield template_findings(path, fault)
            if isinstance(fault, Exhausted):
                return
        if ready and not ready.whole:
            return
        if not ready:
            unusable.add(standard)


def _lost(ready: Compiled, form: str) -> list[Role]:
    """The roles of a form that a template does not print, what a clerk deleted by mistake. Raises TemplateFault."""
    law = of_form(form)
    roles = [role for role in law.roles.values() if _is_tagged(role, FORMS[form])] if ready.whole else []
    typed = {name: words for name, words in law.words._asdict().items() if name not in View._fields}
    shown = {role.name: typed.get(role.name) or f"<{role.name}>" for role in roles}
    lines = {role: PrintedParagraph(role.name, (Run(shown[role.name]),)) for role in roles}
    items: list[Item] = [line for role, line in lines.items() if role.zone is not Zone.APPENDIX]
    items += [Break(), *(line for role, line in lines.items() if role.zone is Zone.APPENDIX)]
    everything = Tree(form, law.presets[0], tuple(items))
    if not ready.package:
        viewed = view(everything, ready.styles)
        printed = "".join(part(viewed.view, escape) for _, part in ready.parts if not isinstance(part, tuple))
        return [role for role in roles if escape(shown[role.name]) not in printed]
    document = _sample(form)
    _freely(ready, view(compose(document), ready.styles), document)
    printed = _freely(ready, view(everything, ready.styles), document) if ready.whole else ""
    return [role for role in roles if shown[role.name] not in printed]


def _freely(ready: Compiled, viewed: Viewed, document: Document) -> str:
    from vbgen.writers import freely

    return "".join(freely.texts(freely.fill(ready, viewed, document, _stand_in, deflate)).values())


def _stand_in(path: str) -> bytes:
    """What stands for a file that a template names, when there is no plan to look beside. Raises TemplateFault."""
    if leads_away(path):
        raise TemplateFault([f"không dùng được “{path}”: tệp phải nằm trong thư mục của kế hoạch"])
    if path.lower().endswith(".docx"):
        import io

        import docx

        made = io.BytesIO()
        docx.Document().save(made)
        return made.getvalue()
    return bytes.fromhex(_PIXEL)


_PIXEL = (  # a picture of one white point
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)


@cache
def _sample(form: str) -> Document:
    """A document of a form."""
    kind = next(kind for kind in of_form(form).kinds.values() if kind.form == form)
    decoded = decode(parse(sample(kind)))
    assert decoded.document is not None, decoded.found
    return decoded.document


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
