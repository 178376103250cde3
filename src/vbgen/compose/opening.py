"""What stands between header and body: title, addressees, who decides on which grounds, the lines of the form."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vbgen import inline
from vbgen.compose.citations import Citer, merge
from vbgen.compose.header import is_letter, line
from vbgen.model import Document, standard_of
from vbgen.standards import Form, Kind, Particular, RoleName
from vbgen.standards.metrics import count_lines, width
from vbgen.tree import PrintedParagraph, Run
from vbgen.vietnamese import upper


def opening(document: Document, kind: Kind, form: Form, citer: Citer) -> Iterator[PrintedParagraph]:
    """The title, then the parts of the form in their order."""
    yield from _title(document, kind)
    for part in form.parts:
        if maker := _MAKERS.get(part):
            yield from maker(document, form, citer)


def _title(document: Document, kind: Kind) -> Iterator[PrintedParagraph]:
    """Ô 5a: the kind in capitals, the summary under it, and the Party's dashes."""
    if is_letter(kind):
        return
    yield line("kind_name", upper(kind.name))
    if document.summary:
        yield line("summary", document.summary)
    if mark := standard_of(document).words.summary_mark:
        yield line("summary_mark", mark)


def _addressees(document: Document, form: Form, citer: Citer) -> Iterator[PrintedParagraph]:
    """Ô 9a: one addressee on the line of "Kính gửi:", several on lines of their own, ended by ";" and "."."""
    if not document.addressees:
        return
    if form.addressing:
        yield from _called(document, form)
        return
    law = standard_of(document)
    label = law.words.petition if document.kind == "to-trinh" else law.words.addressees
    italic = law.roles["addressees"].italic  # where the label slopes, the names stand upright (HD 05 Phụ lục 2)
    if len(document.addressees) == 1:
        yield PrintedParagraph("addressed", merge([Run(f"{label} ", italic=italic), Run(document.addressees[0])]))
    else:
        yield line("addressees", label)
        yield from _listed("addressee", document.addressees)


def _called(document: Document, form: Form) -> Iterator[PrintedParagraph]:
    """Whom a công điện goes to, whom a giấy mời invites."""
    label = form.addressing.format(by=document.competence or issuer(document))
    if len(document.addressees) == 1:
        yield line("text", f"{label} {document.addressees[0]}")
    elif not form.inviting:
        yield line("lead_in", label)
        yield from _listed("called", document.addressees)
    else:  # the first on the label's line (mẫu 1.7), the others below him, or below a label that leaves no room there
        first, *others = _ended(document.addressees)
        roles: tuple[RoleName, RoleName] = ("guests", "guest") if _fit_beside(label, document) else ("text", "text")
        yield line(roles[0], f"{label} {first}")
        for name in others:
            yield line(roles[1], name)


def _fit_beside(label: str, document: Document) -> bool:
    """Whether those invited have room beside the label: half of the width, for each at most two lines."""
    law = standard_of(document)
    look = law.roles["guests"]
    size = look.size(document.size)
    room = law.page.text_width - look.first - width(f"{label} ", size)
    return room > law.page.text_width / 2 and all(
        count_lines(name, size, room) <= 2 for name in _ended(document.addressees)
    )


def _listed(role: RoleName, names: tuple[str, ...]) -> Iterator[PrintedParagraph]:
    for name in _ended(names):
        yield line(role, f"- {name}")


def _ended(names: tuple[str, ...]) -> list[str]:
    """The names with ";" after each, "." after the last."""
    bare = [name.rstrip(";,.") for name in names]
    return [*(f"{name};" for name in bare[:-1]), *(f"{name}." for name in bare[-1:])]


def issuer(document: Document) -> str:
    """The issuer's name as it stands in a sentence, with those of who issues the document with it."""
    *names, last = map(" ".join, (document.issuer.name, *(partner.name for partner in document.partners)))
    return f"{', '.join(names)} và {last}" if names else last


def competence(document: Document) -> str:
    """Who decides (mẫu 1.1, 1.2): the collective that signs, or the office of its head and the name of the unit."""
    if document.competence or not document.signers:
        return document.competence or issuer(document)
    signer = document.signers[0]
    head = signer.head[0] if signer.head else signer.position
    shape = standard_of(document).decides if "TM" in signer.authority else "{head} {issuer}"
    return shape.format(head=head, issuer=issuer(document)).strip()


def _competence(document: Document, form: Form, citer: Citer) -> Iterator[PrintedParagraph]:
    yield line("competence", upper(competence(document)))


def _bases(document: Document, form: Form, citer: Citer) -> Iterator[PrintedParagraph]:
    """Căn cứ: a paragraph each, ended by ";" and the last by "." (HD 36: ","), their dates in words."""
    words = standard_of(document).words
    for index, text in enumerate(document.bases, 1):
        end = words.last_basis if index == len(document.bases) else ";"
        yield PrintedParagraph(
            "basis", citer.runs(text.rstrip(";. "), date_in_words=True, before=words.basis, after=end)
        )


def _resolves(document: Document, form: Form, citer: Citer) -> Iterator[PrintedParagraph]:
    yield line("resolves", form.resolves)


def _particulars(document: Document, form: Form, citer: Citer) -> Iterator[PrintedParagraph]:
    yield from particulars(document, form, citer, after=False)


def particulars(document: Document, form: Form, citer: Citer, *, after: bool) -> Iterator[PrintedParagraph]:
    """The form's own lines that stand before the body, or those after it, their places filled."""
    values = dict(document.particulars)
    for row in form.particulars:
        if row.after == after and not row.below and (not row.keys or any(key in values for key in row.keys)):
            yield from _particular(row, values, issuer(document), citer)


def attachments(document: Document, citer: Citer) -> Iterator[PrintedParagraph]:
    """ "Gửi kèm: Danh sách …", several below that label; what goes with the document, named where its text ends."""
    if document.attachments:
        texts = tuple(map(inline.escape, document.attachments))
        yield from _particular(Particular("Gửi kèm: {}", "attachments"), {"attachments": texts}, "", citer)


def _particular(
    row: Particular, given: dict[str, tuple[str, ...]], by: str, citer: Citer
) -> Iterator[PrintedParagraph]:
    """ "Địa điểm: Hội trường"; several values stand below their label."""
    before, _, after = (part.replace("{issuer}", by) for part in row.text.partition("{}"))
    values = given.get(row.key, ("…",) if row.key else ())
    if row.then and (more := given.get(row.then.key)):
        value = f"{'; '.join(values).rstrip(' ;.,')}{row.then.text.format('; '.join(more))}"
        values = (value,)
    if after.startswith("."):
        values = tuple(value.rstrip(" .") for value in values)
    if len(values) > 1:
        yield line(row.role, before.rstrip())
        for index, value in enumerate(values, 1):
            end = "." if index == len(values) else ";"
            yield PrintedParagraph("dash", citer.runs(value.rstrip(";. "), before="- ", after=end))
    else:
        yield PrintedParagraph(row.role, citer.runs("".join(values), before=before, after=after))


_MAKERS: dict[str, Callable[[Document, Form, Citer], Iterator[PrintedParagraph]]] = {
    "addressees": _addressees,
    "competence": _competence,
    "bases": _bases,
    "resolves": _resolves,
    "particulars": _particulars,
}
