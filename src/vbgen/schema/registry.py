"""The registry of units (sổ đơn vị): a plan's unit and signer ids → the issuer, signers and recipients they stand for.

The registry is the file that the plan's `units` names, else the nearest `don-vi.yaml` in the plan's folder or above.
It is read only when a plan names a unit by its id.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from typing import Any

from vbgen.diagnostics import Diagnostic, Fault, closest
from vbgen.files import is_file
from vbgen.model import Document, Issuer, Signer
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.schema.decoder import Decoder, field_items, is_blank, listed
from vbgen.schema.terms import UNITS, UNITS_TERM, terms_of
from vbgen.source import ENDINGS, Mapping, Node, Scalar, Source, parse, read, read_bytes
from vbgen.units import Unit
from vbgen.vietnamese import folded

FILE = "don-vi.yaml"

_SUPERIOR = regex(
    r"(?:(?:các )?sở|bộ|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|kinh tế)[^,]*|đài phát thanh"
    r"|văn phòng (?:ubnd|ủy ban nhân dân|tỉnh ủy|trung ương))(?!\w).*|.* (?:tỉnh|thành phố)$"
)

_DAYS = regex(r"[0-9]{1,2}")
_ID = regex(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_SHOWN = 10  # ids that a hint lists


class _Registry(NamedTuple):
    units: dict[str, Unit | None]  # None: the unit has a fault
    faults: tuple[Diagnostic, ...] = ()


def looks_like_id(text: str) -> bool:
    """Whether a bare text among signers can only be an id: "pho-chu-tich"."""
    return bool(_ID.fullmatch(text))


def is_superior(name: str) -> bool:
    """Whether a name is of a unit of the level above ("Sở Nội vụ", "Công an tỉnh"), not of a department of ours."""
    return bool(_SUPERIOR.fullmatch(folded(name)))


def given(root: Mapping, decoder: Decoder) -> dict[str, Any]:
    """The plan's fields that its registry gives, decoded; fields that hold no id are left to the decoder."""
    fields = {key.text: value for key, value in root.entries}
    path = decoder.value(fields[UNITS], UNITS_TERM) if UNITS in fields else ""
    issuer, made = fields.get("issuer"), dict[str, Any]()
    unit: Unit | None = None
    if isinstance(issuer, Scalar) and not is_blank(issuer):
        unit = _unit(issuer, fields.get(UNITS), path, decoder)
        made["issuer"] = _issuer(unit, fields.get("kind")) if unit else Issuer()
        if unit and "recipients" not in fields:
            made["recipients"] = unit.recipients
    signers = field_items(root, "signers")
    known = dict(unit.signers) if unit else {}
    if any(isinstance(node, Scalar) and (node.text.strip() in known or looks_like_id(node.text)) for node in signers):
        whole = unit is not None or "issuer" not in made  # an unknown unit is one fault, not one more for each signer
        made["signers"] = tuple(_signer(node, known, decoder, whole) for node in signers)
    return made


def _unit(issuer: Scalar, place: Node | None, path: str, decoder: Decoder) -> Unit | None:
    """The unit that the plan names, or None after a fault."""
    at = place if path and place else issuer
    found = _named(path, at, decoder) if path else _nearest(decoder.file)
    if path and not found:
        return None
    if not found:
        hint = f"đặt {FILE} cạnh tệp này, hoặc ghi `issuer` bằng các trường `name`, `symbol`, `place`"
        decoder.fault("S0331", f"không thấy sổ đơn vị để tra mã `{issuer.text}`", issuer.span, hint)
        return None
    try:
        registry = registry_in(found)
    except Fault as fault:
        reason = fault.diagnostics[0].message
        decoder.fault("S0311", f"sổ đơn vị {path or found} {reason}", at.span)
        return None
    decoder.faults += registry.faults
    name = issuer.text.strip()
    if name not in registry.units and (registry.units or not registry.faults):
        decoder.fault("S0308", f"không có đơn vị `{name}` trong sổ đơn vị", issuer.span, _meant(name, registry.units))
    return registry.units.get(name)


def units_for(root: Node, file: str) -> dict[str, Unit]:
    """The units that a plan's ids may name; none where there is no registry, or none that can be read."""
    stated = root.get(UNITS) if isinstance(root, Mapping) else None
    decoder = Decoder(file)
    if isinstance(stated, Scalar) and not is_blank(stated):
        found = _named(stated.text.strip(), stated, decoder)
    else:
        found = _nearest(file)
    with suppress(Fault):
        return {name: unit for name, unit in registry_in(found).units.items() if unit} if found else {}
    return {}


def _named(path: str, at: Node, decoder: Decoder) -> str:
    """The registry that the plan names; a file of another kind is none, so that no line of it is ever shown."""
    if not path.lower().endswith(ENDINGS):
        decoder.fault("S0140", f"sổ đơn vị là tệp .yaml, không phải “{path}”", at.span)
        return ""
    return decoder.named(path, at.span)


def _issuer(unit: Unit, kind: Node | None) -> Issuer:
    """The unit as the issuer of a document of a kind: a công văn has the symbol of who drafts it where it is told."""
    made = Issuer(*(getattr(unit, name) for name in terms_of(Issuer)))
    lettered = isinstance(kind, Scalar) and kind.text.strip() == "cong-van"
    return dataclasses.replace(made, symbol=unit.letter_symbol) if lettered and unit.letter_symbol else made


def _signer(node: Node, known: dict[str, Signer], decoder: Decoder, whole: bool) -> Signer | None:
    """A signer by id, or one written out; `whole` when all ids that there can be are known."""
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if text in known:
        return known[text]
    if looks_like_id(text):
        if whole:
            hint = _meant(text, known) if known else "mã người ký đi với `issuer` là mã của đơn vị có người ký ấy"
            decoder.fault("S0330", f"không có người ký `{text}` trong sổ đơn vị", node.span, hint)
        return None
    signer: Signer | None = decoder.lone(node, terms_of(Document)["signers"])
    return signer


def _meant(name: str, known: Iterable[str]) -> str:
    near = closest(name, known)
    return f"có phải `{near}`?" if near else "các mã: " + ", ".join(list(known)[:_SHOWN])


# --- the file ------------------------------------------------------------------------------------------------------


def _nearest(plan: str) -> str:
    """The registry in the plan's folder or the nearest above it; "" when there is none."""
    folder = os.path.dirname(plan)
    while True:
        path = os.path.join(folder, FILE)
        if is_file(path):
            return path
        if os.path.dirname(os.path.abspath(folder)) == os.path.abspath(folder):
            return ""
        folder = os.path.normpath(os.path.join(folder, os.pardir))


def is_registry(source: Source) -> bool:
    """Whether a source is a registry, right or wrong: ids with fields below them, none of which is a plan's own."""
    if not isinstance(source.root, Mapping):
        return False
    entries = source.root.entries
    known = terms_of(Document)
    return any(isinstance(node, Mapping) for _, node in entries) and not any(key.text in known for key, _ in entries)


def registry_in(path: str) -> _Registry:
    """The registry in a file. Raises Fault when it cannot be read, or is none."""
    return _decoded(path, read_bytes(path))


@lru_cache(maxsize=8)
def _decoded(path: str, data: bytes) -> _Registry:
    """The registry that a file holds: a batch of plans decodes it once, as long as it does not change."""
    try:
        source = parse(data, path)
    except Fault as fault:
        return _Registry({}, fault.diagnostics)
    if not is_registry(source):
        raise Fault(Diagnostic("S0311", "không phải sổ đơn vị: mỗi mã là các trường của một đơn vị", path))
    return registry_of(source)


def registry_of(source: Source) -> _Registry:
    """The registry that a source holds."""
    decoder = Decoder(source.name)
    entries = decoder.entries(source.root)
    units = {key.text: decoder.record(value, Unit) for key, value in entries}
    older: list[Scalar] = []
    for _, node in entries:
        _judge(node, decoder, older)
    if older:
        names = "; ".join(dict.fromkeys(item.text.strip() for item in older))
        message = f"`answers` của phòng, ban nay là lời gọi chính nó; đây là cơ quan cấp trên cùng lĩnh vực: {names}"
        decoder.warning("S0325", message, older[0].span, "chuyển sang `parallel`")
    return _Registry(units, tuple(decoder.faults))


_NO_NAMES = ("standard", "authority", "code", "symbol", "letter_symbol", "days_earlier")


def _judge(node: Node, decoder: Decoder, older: list[Scalar], *path: str) -> None:
    """Find ids where names must stand, for they would be printed; `older` gets the superiors among `answers`."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if (
                key.text == "days_earlier"
                and isinstance(value, Scalar)
                and value.text
                and not _DAYS.fullmatch(value.text)
            ):
                decoder.fault("S0142", "`days_earlier` là số ngày làm việc", value.span, "viết một số từ 0 đến 99")
            if key.text not in _NO_NAMES:
                _judge(value, decoder, older, *path, key.text)
        return
    texts = [item for item in listed(node) if isinstance(item, Scalar)]
    for item in listed(node):
        if not isinstance(item, Scalar):
            _judge(item, decoder, older, *path)
        elif looks_like_id(item.text.strip()):
            decoder.fault("S0326", f"`{item.text.strip()}` là mã, sẽ in ra nguyên văn", item.span, "ghi tên đầy đủ")
    if path and path[0] == "departments" and path[-1] == "answers":
        older += [item for item in texts if is_superior(item.text)]


def lines_of(source: Source, found: Iterable[Diagnostic]) -> dict[str, list[str]]:
    """The lines of every file that findings about a plan point into, by name: the plan's, and its registry's."""
    lines = {source.name: source.lines}
    for item in found:
        if item.file not in lines:
            with suppress(Fault):
                lines[item.file] = read(item.file).lines
    return lines
