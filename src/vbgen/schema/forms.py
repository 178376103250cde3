"""A document → what its fields ask of one another: form, recipients, authority to sign, citations and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vbgen import inline, standards
from vbgen.diagnostics import Span, closest, first_line
from vbgen.model import Block, Clause, Document, Signer, Task, standard_of
from vbgen.outline import reading, traces
from vbgen.schema.decoder import Decoder, field_items
from vbgen.schema.terms import terms_of
from vbgen.source import Mapping, Node, Scalar, Sequence, Source
from vbgen.standards import ARTICLE, LADDER, Form, Kind
from vbgen.vietnamese import folded

_ADDRESSEES = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9a"
_AS_ABOVE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.b"
_FILING = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.d"
_ATTACHED = "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3"
_LEFT_OUT = ("addressees", "bases")  # parts that many a real document is issued without
_LONGEST_NUMBER = 12  # letters; what offices give has six at most, with a letter of a series
_AUTHORITY = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7"


def check(document: Document, source: Source, decoder: Decoder) -> None:
    """Find what is wrong with a document whose fields are each right by themselves."""
    root = source.root
    if document.standard not in standards.STANDARDS or not isinstance(root, Mapping):
        return  # told where it was decoded
    _check_form(document, root, decoder)
    _check_recipients(document, root, decoder)
    _check_signers(document, root, decoder)
    if document.references or document.notes or any(sign in source.text for sign in _CITING):
        _check_marks(document, root, decoder)
    if len(document.number) > _LONGEST_NUMBER:
        message = f"số văn bản dài {len(document.number)} chữ"
        decoder.warning("S0371", message, _span_of(root, "number"), "chỉ ghi số: 45")


def _check_form(document: Document, root: Mapping, decoder: Decoder) -> None:
    found = standard_of(document).form_of(document.kind)
    if found is None:
        if document.kind in standards.PLAN_KINDS:
            message = f"hệ `{document.standard}` không có tên loại `{document.kind}`"
            decoder.fault("S0310", message, _span_of(root, "kind"))
        elif document.kind in standards.DOCUMENT_KINDS:
            message = f"vbgen không in {standards.DOCUMENT_KINDS[document.kind]}"
            hint = "kế hoạch này chỉ để triển khai (`derive`) và đối chiếu (`coverage`)"
            decoder.warning("S0340", message, _span_of(root, "kind"), hint)
        return
    kind, form = found
    if document.addressees and not kind.addressees:
        message = f"{kind.name} không có phần kính gửi"
        told = ("chuyển sang `recipients`", _ADDRESSEES)
        if "addressees" in form.parts:  # the form prints them
            decoder.warning("S0338", message, _span_of(root, "addressees"), *told)
        else:
            decoder.fault("S0306", message, _span_of(root, "addressees"), *told)
    for name in sorted(form.required):
        if not getattr(document, name) and name not in decoder.meant:
            message = f"{kind.name} phải có `{name}` ({terms_of(Document)[name].title})"
            clause = _clause(document, _form(form))
            if name in _LEFT_OUT:
                decoder.warning("S0339", message, _span_of(root, "kind"), clause=clause, missing=name)
            else:
                decoder.fault("S0327", message, _span_of(root, "kind"), clause=clause, missing=name)
    absent = "body" not in decoder.meant and not field_items(root, "body")
    if not form.particulars and not form.copies and absent:
        message = f"thiếu `body` ({terms_of(Document)['body'].title})"
        decoder.fault("S0302", message, first_line(root.span), missing="body")
    _check_parts(document, kind, form, root, decoder)
    _check_particulars(document, kind, form, root, decoder)


def fitting(form: Form) -> dict[str, bool]:
    """The fields that a form may not have, each with whether it has it; every other field fits any form."""
    return {
        "bases": "bases" in form.parts,
        "competence": "competence" in form.parts or bool(form.addressing),
        "particulars": bool(form.particulars),
        "summary": form.summary,
        "original": form.copies,
        **dict.fromkeys(_UNCOPIED, not form.copies),
    }


def _check_parts(document: Document, kind: Kind, form: Form, root: Mapping, decoder: Decoder) -> None:
    """What the kind does not have, has too few of, or must have in its body."""
    allowed = fitting(form)
    clause = _clause(document, _form(form))
    for name, has in allowed.items():
        if getattr(document, name) and not has:
            title = terms_of(Document)[name].title
            decoder.fault("S0306", f"{kind.name} không có phần {title}", _span_of(root, name), "bỏ trường này", clause)
    if document.original and form.copies:
        decoder.named(document.original, _span_of(root, "original"))
    if len(document.signers) < form.signers:
        message = f"{kind.name} có {form.signers} người ký; ở đây có {len(document.signers)}"
        decoder.fault(
            "S0319",
            message,
            _span_of(root, "signers" if document.signers else "kind"),
            clause=clause,
            missing="signers",
        )
    if form.resolves and kind.articles and not any(_holds_articles(block) for block in document.body):
        message = f"{kind.name} chưa có Điều nào"
        hint = "viết các điều trong `clauses`: mỗi mục một điều"
        decoder.fault("S0320", message, _span_of(root, "body"), hint, clause)
    for appendix, node in zip(document.appendices, field_items(root, "appendices"), strict=False):
        if appendix and appendix.kind and not form.attaches:
            message = f"{kind.name} không ban hành kèm theo văn bản khác; chỉ có phụ lục"
            decoder.fault("S0328", message, first_line(node.span), "bỏ `kind` của mục này", _ATTACHED)


# What a copy has in the document that it copies, not below it.
_UNCOPIED = (
    "body",
    "attachments",
    "appendices",
    "references",
    "notes",
    "urgency",
    "circulation",
    "contact",
    "draft",
    "drafter",
)


def _holds_articles(block: Block) -> bool:
    """Whether a block is an article, or a rung above articles."""
    return isinstance(block, Clause | Task) and block.level in ("", *_TO_ARTICLES)


# Điều and the rungs that stand above it, from the outside in.
_TO_ARTICLES = tuple(LADDER)[: tuple(LADDER).index(ARTICLE) + 1]


def _check_particulars(document: Document, kind: Kind, form: Form, root: Mapping, decoder: Decoder) -> None:
    """Places that the form does not have are errors; those that are not filled in yet only warnings, as in a draft."""
    known = list(dict.fromkeys(key for row in form.particulars for key in row.keys))
    given = dict(document.particulars)
    node = root.get("particulars")
    for key in [key for key, _ in node.entries] if isinstance(node, Mapping) and known else ():
        if key.text not in known:
            near = closest(key.text, known)
            hint = f"có phải `{near}`?" if near else "các mục: " + ", ".join(known)
            decoder.fault("S0301", f"{kind.name} không có mục `{key.text}`", key.span, hint)
    for row in form.particulars:
        if row.required and not given.get(row.key):
            label = row.text.replace("{issuer}", "…").partition("{}")[0].strip(" :")
            message = f"{kind.name} thiếu `particulars.{row.key}` ({label})"
            span = _span_of(root, "particulars" if node else "kind")
            decoder.warning("S0324", message, span, clause=_clause(document, _form(form)), missing=row.key)


def _form(form: Form) -> str:
    """The clause that draws a form."""
    return f"Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu {form.number}" if form.number else ""


# --- recipients and signers ----------------------------------------------------------------------------------------


def _check_recipients(document: Document, root: Mapping, decoder: Decoder) -> None:
    """Recipients that the registry gives stand where the plan names the unit."""
    names = [recipient.name.casefold() if recipient else "" for recipient in document.recipients]
    items = field_items(root, "recipients")
    sent = document.addressees or "destination" in dict(document.particulars)  # mẫu 1.8 names whom it is for itself
    as_above = standard_of(document).words.as_above
    for index, name in enumerate(names):
        if name.startswith(as_above.casefold()) and not sent:
            span = first_line(items[index].span) if items else _span_of(root, "issuer")
            hint = "ghi nơi nhận cụ thể, hoặc khai báo `addressees`"
            message = f"“{as_above}” mà văn bản không có phần kính gửi"
            decoder.warning("S0312", message, span, hint, _clause(document, _AS_ABOVE))
    if names and not any(name.startswith("lưu") for name in names):
        span = _span_of(root, "recipients" if items else "issuer")
        hint = 'thêm một mục, như "Lưu: VT"'
        decoder.warning("S0316", "nơi nhận chưa có dòng “Lưu”", span, hint, _clause(document, _FILING))


def _check_signers(document: Document, root: Mapping, decoder: Decoder) -> None:
    for signer, node in zip(document.signers, field_items(root, "signers"), strict=False):
        for message, hint in _unlawful(signer) if signer else ():
            decoder.fault("S0313", message, first_line(node.span), hint, _clause(document, _AUTHORITY))
    _check_ranks(document, root, decoder)
    if document.partners and len(document.signers) <= len(document.partners):
        issuers = 1 + len(document.partners)
        message = f"{issuers} cơ quan cùng ban hành mà có {len(document.signers)} người ký"
        decoder.warning("S0215", message, _span_of(root, "signers" if document.signers else "partners"))


def _check_ranks(document: Document, root: Mapping, decoder: Decoder) -> None:
    """A deputy does not stand before the head of the same body; minutes end with who wrote them (mẫu 1.9)."""
    ranks = [folded(signer.position) if signer else "" for signer in document.signers]
    for index, (rank, node) in enumerate(zip(ranks, field_items(root, "signers"), strict=False)):
        if rank.startswith("phó ") and rank.removeprefix("phó ") in ranks[index + 1 :]:
            message = f"{document.signers[index].position} đứng trước {document.signers[index].position[4:]}"
            decoder.warning("S0216", message, first_line(node.span), "xếp người ký theo chức vụ, cao trước thấp sau")


def _unlawful(signer: Signer) -> Iterator[tuple[str, str]]:
    """What the lines above a signature lack: message and hint."""
    for index, token in enumerate(signer.authority):
        if token != "Q" and index >= len(signer.head):
            example = "Ủy ban nhân dân" if token == "TM" else "Chủ tịch"
            yield f"ký {token} thì phải có `head`: người hoặc tập thể được ký thay", f"head: {example}"
    if not signer.position and not {"KT", "TL", "TUQ"}.isdisjoint(signer.authority):
        yield f"ký {signer.authority[-1]} thì phải có `position`: chức vụ của người ký", "position: Phó Chủ tịch"
    if len(signer.head) > len(signer.authority):
        yield "`head` nhiều hơn `authority`", "mỗi người được ký thay có một quyền hạn: TM, KT, TL, TUQ"


def _clause(document: Document, clause: str) -> str:
    """The clause, where it is of the law that rules the document."""
    return clause if standards.ruled_by(clause) == document.standard else ""


# --- citations and notes -------------------------------------------------------------------------------------------


_RICH = ("body", "bases", "notes", "particulars", "appendices")
_CITING = ("[@", "[^", "\\")  # a text in quotes may spell a bracket by an escape


def _check_marks(document: Document, root: Mapping, decoder: Decoder) -> None:
    references = {reference.id for reference in document.references if reference}
    notes = {note.id for note in document.notes if note}
    cited, noted = set[str](), set[str]()
    for scalar in _marked([value for key, value in root.entries if key.text in _RICH]):
        for piece in inline.parse(scalar.text):
            cited.add(piece.citation)
            noted.add(piece.note)
            if piece.citation and piece.citation not in references:
                near = closest(piece.citation, references)
                hint = f"có phải `[@{near}]`?" if near else "khai báo ở `references`"
                decoder.fault("S0307", f"`[@{piece.citation}]` chưa được khai báo", scalar.span, hint)
            if piece.note and piece.note not in notes:
                near = closest(piece.note, notes)
                hint = f"có phải `[^{near}]`?" if near else "khai báo ở `notes`"
                decoder.fault("S0329", f"`[^{piece.note}]` chưa có lời ở `notes`", scalar.span, hint)
    _check_notes(root, decoder)
    followed = {trace.partition("#")[0] for task in _tasks(document) for trace in traces(task.follows)}
    _check_used(root, "references", cited | followed, "[@{}]", decoder)
    _check_used(root, "notes", noted, "[^{}]", decoder)


def _check_notes(root: Mapping, decoder: Decoder) -> None:
    """Word has no footnotes of footnotes."""
    for scalar in _marked([value for key, value in root.entries if key.text == "notes"]):
        for piece in inline.parse(scalar.text):
            if piece.note:
                message = f"trong lời cước chú không đặt được cước chú `[^{piece.note}]`"
                decoder.fault("S0318", message, scalar.span, "viết vào cùng một cước chú")


def _check_used(root: Mapping, field: str, used: set[str], mark: str, decoder: Decoder) -> None:
    declared = root.get(field)
    for key, _ in declared.entries if isinstance(declared, Mapping) else ():
        if key.text not in used:
            hint = f"thêm `{mark.format(key.text)}` vào chỗ nhắc đến, hoặc xóa mục này"
            decoder.warning("S0314", f"`{key.text}` được khai báo mà không được nhắc đến", key.span, hint)


def _tasks(document: Document) -> Iterator[Task]:
    """Every task; an appendix that has a fault of its own is none."""
    for body in (document.body, *(item.body for item in document.appendices if item)):
        yield from (block for block in reading(body) if isinstance(block, Task))


def _marked(nodes: Iterable[Node]) -> Iterator[Scalar]:
    """All texts in nodes that may hold a mark, in the order of the file.

    Keys too, for an unquoted paragraph that ends in ":" is one.
    """
    waiting = list(reversed(list(nodes)))
    while waiting:
        node = waiting.pop()
        if type(node) is Scalar:
            if inline.has_marks(node.text):
                yield node
        elif type(node) is Sequence:
            waiting += reversed(node.items)
        elif type(node) is Mapping:
            for key, value in reversed(node.entries):
                waiting += (value, key)


def _span_of(root: Mapping, name: str) -> Span:
    return next((key.span for key, _ in root.entries if key.text == name), Span(1, 1, 1, 2))
