"""The ledger of a round (tong-hop.yaml): each remark once, with what the office decides of it and why.

vbgen only adds to it: what stands there, and whatever a person wrote beside it, stays letter by letter.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Mapping as ReadOnly
from dataclasses import fields, replace

from vbgen.declaring import Shape, record, term
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.dumping import dump
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.revising.wanting import Entries, Items, Kept, Want, fitted
from vbgen.revising.writing import written
from vbgen.schema.decoder import Decoder
from vbgen.source import Mapping, Node, Sequence, Source, parse, read
from vbgen.units import unit_key

ACCEPTED, IN_PART, EXPLAINED = "tiếp thu", "tiếp thu một phần", "giải trình"
DECISIONS = (ACCEPTED, IN_PART, EXPLAINED)
_NONE_YET = regex(r"^opinions:[ \t]*\[\][ \t]*\r?\n", re.M)


@record
class Opinion:
    """Một ý kiến: whose, about which place, its words, what became of it."""

    unit: str = term("đơn vị", "Đơn vị góp ý.", required=True)
    clause: str = term("điều, khoản", "Chỗ của dự thảo: II.3; để trống là ý kiến chung.")
    words: str = term("nội dung góp ý", "Lời của đơn vị góp ý.", Shape.RICH, required=True)
    source: str = term("nguồn", "Tệp trả lời, số văn bản.")
    sort: str = term("loại", "`sửa` khi là chỗ sửa thẳng trong dự thảo.")
    decision: str = term("xử lý", f"{', '.join(DECISIONS)}; để trống khi chưa quyết định.")
    reason: str = term("lý do", "Lời giải trình, in ra ở bản tổng hợp.", Shape.RICH)

    @property
    def is_edit(self) -> bool:
        """Whether it is an edit in the draft itself, which can be taken into the plan."""
        return self.sort == EDIT


EDIT = "sửa"


class OpinionLedger(NamedTuple):
    """What stands in a ledger, and the text of its file; "" for one that is not there yet."""

    opinions: tuple[Opinion, ...] = ()
    text: str = ""


@record
class _File:
    opinions: tuple[Opinion, ...] = term("các ý kiến", "Mỗi ý kiến một mục.", Shape.MANY, default=(), of=Opinion)


def opened_ledger(path: str) -> OpinionLedger:
    """The ledger at a path; an empty one where there is none. Raises Fault."""
    if not os.path.exists(path):
        return OpinionLedger()
    source = read(path)
    return OpinionLedger(_opinions(source), source.text)


def _items(source: Source) -> tuple[Node, ...]:
    rows = source.root.get("opinions") if isinstance(source.root, Mapping) else None
    return rows.items if isinstance(rows, Sequence) else ()


def _opinions(source: Source) -> tuple[Opinion, ...]:
    decoder = Decoder(source.name)
    found: _File | None = decoder.record(source.root, _File)
    for one, at in zip(found.opinions if found else (), _items(source), strict=False):
        if one and one.decision and one.decision not in DECISIONS:
            hint = "viết một trong: " + ", ".join(DECISIONS)
            decoder.fault("S0982", f"không có cách xử lý “{one.decision}”", at.span, hint)
    errors = [item for item in decoder.faults if item.severity is Severity.ERROR]
    if errors or found is None:
        raise Fault(*errors)
    return found.opinions


class GrownLedger(NamedTuple):
    """A ledger with what came since: its text, its opinions, those that came, and those no answer holds any more."""

    text: str
    opinions: tuple[Opinion, ...]
    new: tuple[Opinion, ...]
    gone: tuple[Opinion, ...]


def with_new(ledger: OpinionLedger, heard: Iterable[Opinion], name: str) -> GrownLedger:
    """The ledger with the opinions that it does not hold yet at its end."""
    new, gone = _unmet(tuple(heard), ledger.opinions)
    text = ledger.text or _HEAD.format(name=name)
    if new:
        text = text if text.endswith("\n") else f"{text}\n"
        if not ledger.opinions:
            text = _NONE_YET.sub("", text)
            text += "opinions:\n"
        text += "".join(map(_item, new))
    elif not ledger.text:
        text += "opinions: []\n"
    opinions = _opinions(parse(text, name))
    if opinions != (*ledger.opinions, *new):  # what a person wrote below the list is no item of it
        raise Fault(Diagnostic("S0982", "không ghi thêm được: sau danh sách `opinions` còn nội dung khác", name))
    return GrownLedger(text, opinions, new, gone)


def _unmet(heard: tuple[Opinion, ...], known: tuple[Opinion, ...]) -> tuple[tuple[Opinion, ...], tuple[Opinion, ...]]:
    """The opinions heard that are none of those known, and the other way round.

    A remark in the same words is the same one where somebody has put its clause right in the ledger.
    """
    left, rest = list(known), list(heard)
    for key in (_key, _wording):
        free: defaultdict[tuple[str, ...], list[Opinion]] = defaultdict(list)
        for one in left:
            free[key(one)].append(one)
        rest = [one for one in rest if not (free[key(one)] and free[key(one)].pop(0))]
        left = [one for some in free.values() for one in some]
    order = {id(one): at for at, one in enumerate(known)}
    held = {_key(one) for one in known}
    fresh: dict[tuple[str, ...], Opinion] = {}  # what a unit says in two files is one
    for one in rest:
        if _key(one) not in held:
            fresh.setdefault(_key(one), one)
    return tuple(fresh.values()), tuple(sorted(left, key=lambda one: order[id(one)]))


# --- what is decided --------------------------------------------------------------------------------------------------


class Decided(NamedTuple):
    """What became of an opinion, and why."""

    decision: str
    reason: str


def with_decisions(text: str, name: str, decided: ReadOnly[int, Decided]) -> str:
    """The text of a ledger with what is decided of its opinions, by their numbers from 0; all else letter by letter.

    Raises Fault (S0982) for a decision that there is none of, and where the file cannot say it.
    """
    return _with_fields(text, name, {number: what._asdict() for number, what in decided.items()})


def with_unit(text: str, name: str, before: str, unit: str) -> str:
    """The text of a ledger with the opinions of one unit as those of another. Raises Fault as `with_decisions`."""
    rows = _opinions(parse(text, name))
    return _with_fields(text, name, {at: {"unit": unit} for at, one in enumerate(rows) if one.unit == before})


def _with_fields(text: str, name: str, wanted: ReadOnly[int, dict[str, str]]) -> str:
    source = parse(text, name)
    before = _opinions(source)
    meant = list(before)
    for number, what in wanted.items():
        meant[number] = replace(before[number], **{key: value.strip() for key, value in what.items()})
    root = source.root
    rows = root.get("opinions") if isinstance(root, Mapping) else None
    if meant == list(before) or not isinstance(root, Mapping) or not isinstance(rows, Sequence):
        return text
    kept: dict[str, Want] = {key.text: Kept(value) for key, value in root.entries}
    edited = kept | {"opinions": Items(rows, tuple(map(_want, rows.items, before, meant)))}
    made = written(source, Entries(root, tuple(edited.items())))
    if _opinions(parse(made, name)) != tuple(meant):
        raise Fault(Diagnostic("S0982", "không ghi được vào sổ ý kiến", name, hint="ghi bằng tay trong sổ"))
    return made


def _want(item: Node, before: Opinion, after: Opinion) -> Want:
    """The item of an opinion, with the fields that are to change."""
    names = [field.name for field in fields(Opinion)]
    old, new = ({name: getattr(one, name) or None for name in names} for one in (before, after))
    there = {key.text for key, _ in item.entries} if isinstance(item, Mapping) else set()
    return fitted(item, old, {name: value for name, value in new.items() if name in there or value != old[name]})


# --- a new ledger -----------------------------------------------------------------------------------------------------

_HEAD = """\
# Sổ ý kiến góp ý. vbgen gather chỉ ghi thêm ý kiến mới ở cuối, không sửa mục đã có.
# decision: tiếp thu | tiếp thu một phần | giải trình; reason: lời giải trình.
"""


def _key(one: Opinion) -> tuple[str, str, str]:
    return unit_key(one.unit), one.clause, unit_key(one.words)


def _wording(one: Opinion) -> tuple[str, ...]:
    return unit_key(one.unit), one.clause if one.is_edit else "", unit_key(one.words)


def _item(one: Opinion) -> str:
    fields = {name: getattr(one, name) for name in ("unit", "clause", "words", "source", "sort")}
    told = {name: value for name, value in fields.items() if value} | {"decision": None, "reason": None}
    first, *rest = dump(told).splitlines()
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"
