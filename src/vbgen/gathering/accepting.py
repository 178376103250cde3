"""The edits of a round that the office accepts → the plan with them, and the draft as each unit would have it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from vbgen.comparing import compare
from vbgen.comparing.saying import Sentence, sentences
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.gathering import Gathered
from vbgen.gathering.answers import Answer, field_place
from vbgen.gathering.ledger import ACCEPTED, Opinion
from vbgen.merging import Clash, carried
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.plans import Plan, dumps, loads
from vbgen.redlining import Redline, Reviser, Unproved, redlined_together
from vbgen.rendering import render
from vbgen.revising import revise
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate


class Accepted(NamedTuple):
    """A plan's text with the edits that were accepted, what was changed, and what could not be taken in."""

    text: str
    done: tuple[Sentence, ...] = ()
    clashes: tuple[Clash, ...] = ()
    left: tuple[Opinion, ...] = ()  # accepted, and to be written in by hand


def accepted(found: Gathered, plan: Plan) -> Accepted:
    """The plan with the edits that the ledger says are accepted; remarks in words are left to a person.

    Raises Unrevisable where the plan's file cannot say them.
    """
    document, met = plan.document, list[Clash]()
    for one in _edited(found):
        if (wanted := _places(found, one)) and one.edited:
            only = partial(_is_wanted, found, wanted)
            made = carried(found.draft.document, one.edited, document, recognised=True, only=only)
            document, met = made.document, [*met, *made.clashes]
    done = tuple(sentences(compare(plan.document, document)))
    text = revise(plan.source, plan.spans, plan.document, document).text if done else plan.source.text
    loads(text, plan.source.name)
    by_hand = tuple(one for one in found.ledger.opinions if one.decision == ACCEPTED and not one.is_edit)
    return Accepted(text, done, tuple(met), by_hand)


def redline(found: Gathered) -> Redline | None:
    """The draft as it was sent with each unit's edits as its tracked changes; None when nobody edited it.

    Raises Fault where it cannot be proved that accepting and rejecting them gives what each made.
    """
    base = found.plan.document if found.plan and render(found.plan) == found.sent else found.draft.document
    made = [
        (Reviser(unit, f"{day.iso}T00:00:00Z" if day.complete else None), _word(document, found))
        for unit, day, document in versions(found, base)
    ]
    if not made:
        return None
    try:
        return redlined_together(_word(base, found), made)
    except Unproved as error:
        raise Fault(Diagnostic("S0951", str(error), found.stated.source.name)) from None


def _word(document: Document, found: Gathered) -> bytes:
    return render(loads(dumps(document), found.stated.draft))


def versions(found: Gathered, base: Document) -> Iterator[tuple[str, PartialDate, Document]]:
    """Each unit that edited the draft, on which day, with the draft as it would have it."""
    for one in _edited(found):
        if one.edited:
            made = carried(found.draft.document, one.edited, base, recognised=True)
            yield one.unit, one.date, made.document


def _is_wanted(found: Gathered, places: frozenset[str], place: str) -> bool:
    return found.draft.clauses.name(field_place(place)) in places


def _edited(found: Gathered) -> Iterator[Answer]:
    for response in found.responses:
        yield from (one for one in response.answers if one.edited)


def _places(found: Gathered, answer: Answer) -> frozenset[str]:
    """The places where all that a unit changed is accepted."""
    own = [one for one in found.ledger.opinions if one.is_edit and unit_key(one.unit) == unit_key(answer.unit)]
    refused = {one.clause for one in own if one.decision != ACCEPTED}
    return frozenset(one.clause for one in own if one.decision == ACCEPTED) - refused
