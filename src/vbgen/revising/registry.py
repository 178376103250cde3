"""A registry's file and the unit that it is to hold → the file's text with nothing else changed, proved by decoding."""

from __future__ import annotations

from vbgen.diagnostics import Fault, Severity
from vbgen.dumping import dump
from vbgen.revising import Unrevisable
from vbgen.revising.wanting import Entries, Kept, Want, fitted
from vbgen.revising.writing import written
from vbgen.schema.encode import record_fields
from vbgen.schema.registry import registry_of
from vbgen.source import Mapping, Source, parse
from vbgen.units import Unit

HEAD = "# Sổ đơn vị: cơ quan mình, các phòng, ban, người ký và nơi nhận thường dùng\n"


def unit_written(source: Source | None, key: str, unit: Unit) -> str:
    """The text of a registry in which `key` stands for a unit, added where it is new; a new registry for None.

    Raises Fault where the unit is none that a registry can hold, Unrevisable where the file cannot say it in place.
    """
    fields = record_fields(unit)
    if source is None or not isinstance(source.root, Mapping):
        return _proved(f"{HEAD}{dump({key: fields})}", source.name if source else "", key, unit)
    root, known = source.root, registry_of(source).units.get(key)
    kept: dict[str, Want] = {name.text: Kept(value) for name, value in root.entries}
    node = root.get(key)
    if known and node:
        try:
            edited = kept | {key: fitted(node, record_fields(known), fields)}
            return _proved(written(source, Entries(root, tuple(edited.items()))), source.name, key, unit)
        except Unrevisable:
            pass
    return _proved(written(source, Entries(root, tuple((kept | {key: fields}).items()))), source.name, key, unit)


def _proved(text: str, name: str, key: str, unit: Unit) -> str:
    """The text, where a registry of it holds the unit. Raises Fault for a unit with faults."""
    found = registry_of(parse(text, name))
    errors = [item for item in found.faults if item.severity is Severity.ERROR]
    if errors:
        raise Fault(*errors)
    if found.units.get(key) != unit:
        raise Unrevisable("tệp sổ đơn vị không ghi được thay đổi này ngay tại chỗ")
    return text
