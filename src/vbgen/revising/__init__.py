"""A plan's file and a document that it is to say → the file's text with nothing else changed.

Comments, order, quotes, flow style and line breaks of all that stays are kept. What is written is proved: it decodes to
the document that was wanted, or what is around the change is written anew, coarser and coarser; at last nothing is.
"""

from __future__ import annotations

from collections import Counter

from vbgen.comparing.matching import matched
from vbgen.diagnostics import Fault
from vbgen.dumping import dump
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.revising.blocks import BlockWants, Unsayable
from vbgen.revising.wanting import Entries, Items, Kept, Want, fitted, placed
from vbgen.revising.writing import written
from vbgen.schema import Spans, decode, encode
from vbgen.schema.terms import OUTPUTS, UNITS
from vbgen.source import Mapping, Node, Sequence, Source, parse


class Revised(NamedTuple):
    """A plan's new text, and the comments of the old one that found no place in it."""

    text: str
    lost: tuple[str, ...] = ()


class Unrevisable(ValueError):
    """A plan whose file cannot say a document: parts of it come from another file, as a registry or data."""


def revise(source: Source, spans: Spans, before: Document, after: Document) -> Revised:
    """The text of a plan that says `after` where it said `before`; `spans` are of its decoding. Raises Unrevisable."""
    if before == after:
        return Revised(source.text)
    wants = _Wants(source.root, spans, before, after)
    for want in (wants.fine, wants.coarse):
        made = want()
        if made is None:
            continue
        text = written(source, made)
        if _says(text, source.name, after):
            return Revised(text, _lost(source.text, text))
    text = dump(encode(after))
    if _alone(source.root) and _says(text, source.name, after):
        return Revised(text, _lost(source.text, text))
    raise Unrevisable("tệp kế hoạch không ghi được thay đổi này: phần ấy lấy từ sổ đơn vị hoặc tệp dữ liệu")


def _alone(root: Node) -> bool:
    """Whether a plan says nothing but its document, so that it may be written anew."""
    return isinstance(root, Mapping) and not any(root.get(name) for name in (UNITS, OUTPUTS))


def _says(text: str, name: str, document: Document) -> bool:
    try:
        return decode(parse(text, name)).document == document
    except Fault:
        return False


def _lost(before: str, after: str) -> tuple[str, ...]:
    """The comments on lines of their own that are gone."""
    comments, others = (
        Counter(line.strip() for line in text.splitlines() if line.lstrip().startswith("#")) for text in (before, after)
    )
    return tuple((comments - others).elements())


class _Wants:
    """What is wanted of a plan's file, told finely and coarsely."""

    def __init__(self, root: Node, spans: Spans, before: Document, after: Document) -> None:
        self._root, self._before, self._after = root, before, after
        self._old, self._new = encode(before), encode(after)
        self._blocks = BlockWants(matched(before, after), spans.located)
        self._filed = spans.filed

    def fine(self) -> Want | None:
        """Blocks edited one by one."""
        try:
            return self._whole(coarse=False)
        except Unsayable:
            return None

    def coarse(self) -> Want | None:
        """Bodies that differ written anew."""
        return self._whole(coarse=True)

    def _whole(self, *, coarse: bool) -> Want | None:
        if not isinstance(self._root, Mapping):
            return None
        there: list[tuple[str, Want]] = []
        for key, value in self._root.entries:
            name = key.text
            if self._old.get(name) == self._new.get(name) and (name in self._old or name not in self._new):
                there.append((name, Kept(value)))
            elif name in self._new:
                there.append((name, self._field(name, value, coarse=coarse)))
        whole = {name: value for name, value in self._new.items() if value != self._old.get(name)}
        order = {name: whole.get(name, "") for name in self._new if name in whole or name in dict(there)}
        return Entries(self._root, placed(tuple(there), order))

    def _field(self, name: str, value: Node, *, coarse: bool) -> Want:
        if name == "body" and not coarse:
            return self._blocks.listed(value, "body", self._after.body)
        if name == "appendices" and not coarse:
            return self._appendices(value)
        old = self._old[name]
        if name == "recipients" and self._filed is not None and isinstance(old, list):
            old = [*old[: self._filed], old[-1], *old[self._filed : -1]]
        return fitted(value, old, self._new[name])

    def _appendices(self, value: Node) -> Want:
        """The appendices, those in their places edited; others are written anew."""
        old, new = self._before.appendices, self._after.appendices
        plain_old, plain_new = self._old["appendices"], self._new["appendices"]
        if not isinstance(value, Sequence) or len(value.items) != len(old) or len(old) != len(new):
            return fitted(value, plain_old, plain_new)
        made: list[Want] = []
        for at, node in enumerate(value.items):
            want = fitted(node, plain_old[at], plain_new[at])
            if isinstance(want, Entries):
                entries = dict(want.entries)
                held = want.node.get("body")
                if held is not None and old[at].body != new[at].body:
                    entries["body"] = self._blocks.listed(held, "body", new[at].body)
                want = Entries(want.node, tuple(entries.items()))
            made.append(want)
        return Items(value, tuple(made))
