"""A source → the document that it holds, its units looked up in the registry, and every fault of one pass."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from vbgen.diagnostics import Diagnostic, Severity, Span
from vbgen.filing import filed, filed_at
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.schema import forms, prose, registry
from vbgen.schema.decoder import Decoder
from vbgen.schema.spans import Spans
from vbgen.schema.terms import OUTPUTS, UNITS
from vbgen.source import Mapping, Node, Source

_SECRECY = "secrecy"
_SECRETS = "Luật Bảo vệ bí mật nhà nước năm 2025 (117/2025/QH15)"


class Decoded(NamedTuple):
    """What a source holds: the document, or None when anything is an error; where its parts stand; the findings.

    Findings are in the order of the file; those of a registry of units come last, under its own name. Warnings alone
    leave the document standing.
    """

    document: Document | None
    spans: Spans
    found: list[Diagnostic]


def decode(source: Source) -> Decoded:
    """The document that a source holds, with every fault of one pass."""
    decoder, root = Decoder(source.name), source.root
    if registry.is_registry(source):
        decoder.fault("S0141", "đây là sổ đơn vị, không phải kế hoạch", Span(1, 1, 1, 1))
        return Decoded(None, Spans(source, None, []), decoder.faults)
    given = registry.given(root, decoder) if isinstance(root, Mapping) else {}
    document = decoder.record(root, Document, given, (UNITS, OUTPUTS, *_secret(root, decoder), *given))
    if isinstance(document, Document) and isinstance(root, Mapping):
        forms.check(document, source, decoder)
        if not any(fault.severity is Severity.ERROR for fault in decoder.faults):  # else this is not what to mend first
            prose.check(root, decoder)
    found = sorted(decoder.faults, key=lambda fault: _order(fault, source.name))
    failed = any(fault.severity is Severity.ERROR for fault in found)
    if failed or not isinstance(document, Document):
        return Decoded(None, Spans(source, None, decoder.located), found)
    at = filed_at(document.recipients)
    recipients, filing = filed(document.recipients)
    document = replace(document, recipients=recipients, filing=filing)
    return Decoded(document, Spans(source, document, decoder.located, at), found)


def _secret(root: Node, decoder: Decoder) -> tuple[str, ...]:
    """The field of a secret document, which is refused."""
    for key, _ in root.entries if isinstance(root, Mapping) else ():
        if key.text == _SECRECY:
            hint = "soạn trên máy tính độc lập theo quy định của cơ quan; vbgen không nhận văn bản mật"
            message = "văn bản có độ mật không được soạn trên máy có nối mạng"
            decoder.fault("S0321", message, key.span, hint, _SECRETS)
            return (_SECRECY,)
    return ()


def _order(fault: Diagnostic, plan: str) -> tuple[Any, ...]:
    return fault.file != plan, fault.span or Span(0, 0, 0, 0), fault.id
