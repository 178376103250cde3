"""A document → what its fields ask of one another: form, recipients, authority to sign, citations and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vbgen import inline, standards
from vbgen.diagnostics import Span, closest
from vbgen.model import Document, Signer
from vbgen.schema.decoder import Decoder, field_items, first_line
from vbgen.schema.terms import terms_of
from vbgen.source import Mapping, Node, Scalar, Sequence

_ADDRESSEES = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9a"
_AS_ABOVE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.b"
_FILING = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.d"
_AUTHORITY = "Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7"


def check(document: Document, root: Mapping, decoder: Decoder) -> None:
    """Find what is wrong with a document whose fields are each right by themselves."""
    _check_form(document, root, decoder)
    _check_recipients(document, root, decoder)
    _check_signers(document, root, decoder)
    _check_marks(document, root, decoder)


def _check_form(document: Document, root: Mapping, decoder: Decoder) -> None:
    found = standards.form_of(document.kind, document.standard)
    if found is None or not found[1].template:
        if document.kind in standards.KINDS:
            message = f"`{document.kind}` chưa dựng được theo hệ `{document.standard}`"
            decoder.fault("S0310", message, _span_of(root, "kind"))
        return
    kind, form = found
    if document.addressees and not kind.addressees:
        message = f"{kind.name} không có phần kính gửi"
        decoder.fault("S0306", message, _span_of(root, "addressees"), "chuyển sang `recipients`", _ADDRESSEES)
    for name in sorted(form.required):
        if not getattr(document, name):
            message = f"{kind.name} phải có `{name}` ({terms_of(Document)[name].title})"
            decoder.fault("S0306", message, _span_of(root, "kind"))


# --- recipients and signers ----------------------------------------------------------------------------------------


def _check_recipients(document: Document, root: Mapping, decoder: Decoder) -> None:
    """Recipients that the registry gives stand where the plan names the unit."""
    names = [recipient.name.casefold() if recipient else "" for recipient in document.recipients]
    items = field_items(root, "recipients")
    as_above = standards.WORDING[document.standard].as_above if document.standard in standards.WORDING else ""
    for index, name in enumerate(names):
        if as_above and name.startswith(as_above.casefold()) and not document.addressees:
            span = first_line(items[index].span) if items else _span_of(root, "issuer")
            hint = "ghi nơi nhận cụ thể, hoặc khai báo `addressees`"
            message = f"“{as_above}” mà văn bản không có phần kính gửi"
            decoder.fault("S0312", message, span, hint, _clause(document, _AS_ABOVE))
    if names and not any(name.startswith("lưu") for name in names):
        span = _span_of(root, "recipients" if items else "issuer")
        hint = 'thêm một mục, như "Lưu: VT"'
        decoder.warning("S0316", "nơi nhận chưa có dòng “Lưu”", span, hint, _clause(document, _FILING))


def _check_signers(document: Document, root: Mapping, decoder: Decoder) -> None:
    for signer, node in zip(document.signers, field_items(root, "signers"), strict=False):
        for message, hint in _unlawful(signer) if signer else ():
            decoder.fault("S0313", message, first_line(node.span), hint, _clause(document, _AUTHORITY))


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
    """The clause, where the Decree rules and not the Party."""
    return clause if document.standard == "nha-nuoc" else ""


# --- citations and notes -------------------------------------------------------------------------------------------


def _check_marks(document: Document, root: Mapping, decoder: Decoder) -> None:
    references = {reference.id for reference in document.references if reference}
    notes = {note.id for note in document.notes if note}
    cited, noted = set[str](), set[str]()
    for scalar in _scalars([value for key, value in root.entries if key.text in ("body", "bases", "notes")]):
        for piece in inline.parse(scalar.text) if inline.has_marks(scalar.text) else ():
            cited.add(piece.citation)
            noted.add(piece.note)
            if piece.citation and piece.citation not in references:
                near = closest(piece.citation, references)
                hint = f"có phải `[@{near}]`?" if near else "khai báo ở `references`"
                decoder.fault("S0307", f"`[@{piece.citation}]` chưa được khai báo", scalar.span, hint)
            if piece.note and piece.note not in notes:
                near = closest(piece.note, notes)
                hint = f"có phải `[^{near}]`?" if near else "khai báo ở `notes`"
                decoder.fault("S0307", f"`[^{piece.note}]` chưa có lời ở `notes`", scalar.span, hint)
    _check_notes(root, decoder)
    followed = {scalar.text.strip().partition("#")[0] for scalar in _followed(root)}
    _check_used(root, "references", cited | followed, "[@{}]", decoder)
    _check_used(root, "notes", noted, "[^{}]", decoder)


def _check_notes(root: Mapping, decoder: Decoder) -> None:
    """Word has no footnotes of footnotes."""
    for scalar in _scalars([value for key, value in root.entries if key.text == "notes"]):
        for piece in inline.parse(scalar.text):
            if piece.note:
                message = f"trong lời cước chú không đặt được cước chú `[^{piece.note}]`"
                decoder.fault("S0318", message, scalar.span, "viết vào cùng một cước chú")


def _check_used(root: Mapping, field: str, used: set[str], mark: str, decoder: Decoder) -> None:
    declared = next((value for key, value in root.entries if key.text == field), None)
    for key, _ in declared.entries if isinstance(declared, Mapping) else ():
        if key.text not in used:
            hint = f"thêm `{mark.format(key.text)}` vào chỗ nhắc đến, hoặc xóa mục này"
            decoder.warning("S0314", f"`{key.text}` được khai báo mà không được nhắc đến", key.span, hint)


def _followed(root: Mapping) -> Iterator[Scalar]:
    """What tasks say they carry out: "kh87#II.3.b"."""
    for mapping in _mappings([value for key, value in root.entries if key.text == "body"]):
        yield from (value for key, value in mapping.entries if key.text == "follows" and isinstance(value, Scalar))


def _scalars(nodes: Iterable[Node]) -> Iterator[Scalar]:
    """All texts in nodes in the order of the file; keys too, for an unquoted paragraph that ends in ":" is one."""
    for node in _all(nodes):
        if isinstance(node, Scalar):
            yield node


def _mappings(nodes: Iterable[Node]) -> Iterator[Mapping]:
    for node in _all(nodes):
        if isinstance(node, Mapping):
            yield node


def _all(nodes: Iterable[Node]) -> Iterator[Node]:
    waiting = list(reversed(list(nodes)))
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Sequence):
            waiting += reversed(node.items)
        elif isinstance(node, Mapping):
            waiting += [part for key, value in reversed(node.entries) for part in (value, key)]


def _span_of(root: Mapping, name: str) -> Span:
    return next((key.span for key, _ in root.entries if key.text == name), Span(1, 1, 1, 2))
