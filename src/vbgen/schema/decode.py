"""A source → the document that it holds, its units looked up in the registry, and every fault of one pass."""

from __future__ import annotations

from typing import Any

from vbgen.diagnostics import Diagnostic, Severity, Span
from vbgen.model import Document
from vbgen.schema import forms, registry
from vbgen.schema.decoder import Decoder
from vbgen.schema.terms import UNITS
from vbgen.source import Mapping, Source


def decode(source: Source) -> tuple[Document | None, list[Diagnostic]]:
    """The document that a source holds, or None when anything is an error, and its findings in the order of the file.

    Findings of a registry of units come last, under its own name. Warnings alone leave the document standing.
    """
    decoder, root = Decoder(source.name), source.root
    given = registry.given(root, decoder) if isinstance(root, Mapping) else {}
    document = decoder.record(root, Document, given, (UNITS, *given))
    if isinstance(document, Document) and isinstance(root, Mapping):
        forms.check(document, root, decoder)
    found = sorted(decoder.faults, key=lambda fault: _order(fault, source.name))
    failed = any(fault.severity is Severity.ERROR for fault in found)
    return (None if failed else document), found


def _order(fault: Diagnostic, plan: str) -> tuple[Any, ...]:
    return fault.file != plan, fault.span or Span(0, 0, 0, 0), fault.id
