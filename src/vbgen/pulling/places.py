"""Words of a Word file → the place of the plan that prints them: its line, and its section path."""

from __future__ import annotations

from collections import Counter

from vbgen.comparing.matching import nodes
from vbgen.model import Assignments, Document, Table
from vbgen.named import NamedTuple
from vbgen.plans import Plan
from vbgen.pulling.grouping import unlabelled
from vbgen.pulling.texts import Steps, values
from vbgen.schema import Spans
from vbgen.vietnamese import folded

_LEAST = 0.35  # of the words of both that are the same


class PlanPlace(NamedTuple):
    """A line of a plan's file, and what stands there: a section path ("II.3"), or the name of a field ("signers")."""

    line: int
    name: str


class PlanPlaces:
    """Knows by their words where the texts of one plan stand."""

    def __init__(self, plan: Plan) -> None:
        document, spans = plan.document, plan.spans
        located = {id(one.block): one.node.span.line for one in spans.located}
        self._known = [
            (PlanPlace(located[id(node.block)], node.place), _words(_said(node.block)))
            for node in nodes(document)
            if id(node.block) in located
        ]
        self._known += [(_field(spans, steps), _words(text)) for steps, text in _fields(document)]
        self._headings = _appendices(document, spans)
        self._known += self._headings

    def of(self, text: str) -> PlanPlace | None:
        """The place that says a text, or most of it; None where the plan says nothing like it."""
        words = _words(unlabelled(text))
        best = max(self._known, key=lambda item: _likeness(words, item[1]), default=None)
        return best[0] if best is not None and _likeness(words, best[1]) >= _LEAST else None


def _said(block: object) -> str:
    """What a block says besides what stands in it; of a table all cells."""
    if isinstance(block, Table | Assignments):
        return " ".join(text for _, text in values(block, ()) if isinstance(text, str))
    own = [getattr(block, name, "") for name in ("text", "lead", "due", "product")]
    return " ".join([*own, *getattr(block, "support", ())])


def _fields(document: Document) -> list[tuple[Steps, str]]:
    found = [(steps, text) for steps, text in values(document, ()) if isinstance(text, str) and text]
    return [
        (steps, text) for steps, text in found if steps[0] not in ("body", "appendices", "kind", "standard", "size")
    ]


def _field(spans: Spans, steps: Steps) -> PlanPlace:
    return PlanPlace(spans.span(steps).line, str(steps[0]))


def _appendices(document: Document, spans: Spans) -> list[tuple[PlanPlace, Counter[str]]]:
    return [
        (PlanPlace(spans.span(("appendices", at, "title")).line, f"PL{at + 1}"), _words(item.title))
        for at, item in enumerate(document.appendices)
    ]


def _words(text: str) -> Counter[str]:
    return Counter(folded(text).split())


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """How much of both is the same; a cell, or a short text, that stands whole in the other is nearly as good."""
    same = (one & other).total()
    total = one.total() + other.total()
    if not same or not total:
        return 0.0
    whole = 0.5 if same == min(one.total(), other.total()) and same > 1 else 0.0
    return max(2 * same / total, whole * (1 + 2 * same / total) / 1.5)
