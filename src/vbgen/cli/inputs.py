"""Files that commands name → documents and units, or a Fault with all that is wrong with them."""

from __future__ import annotations

from vbgen.diagnostics import Diagnostic, Fault, Severity, closest
from vbgen.model import Document, Unit


def document_of(path: str) -> Document:
    """The document of a plan."""
    from vbgen.schema import decode
    from vbgen.source import read

    document, findings = decode(read(path))
    if document is None:
        raise Fault(*(finding for finding in findings if finding.severity is Severity.ERROR))
    return document


def unit_of(path: str, name: str) -> Unit:
    """A unit of a registry."""
    from vbgen.schema.registry import registry_in

    registry = registry_in(path)
    if registry.faults:
        raise Fault(*registry.faults)
    unit = registry.units.get(name)
    if unit is None:
        near = closest(name, registry.units)
        hint = f"có phải `{near}`?" if near else "các mã: " + ", ".join(registry.units)
        raise Fault(Diagnostic("S0308", f"sổ đơn vị không có `{name}`", path, hint=hint))
    return unit
