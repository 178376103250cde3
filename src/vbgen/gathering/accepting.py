"""The edits of a round that the office accepts → the plan with them, and the draft as each unit would have it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from vbgen.comparing import compare
from vbgen.comparing.saying import Sentence, sentences
from vbgen.gathering import Gathered
from vbgen.gathering.answers import Answer, field_place
from vbgen.gathering.asking import name_key
from vbgen.gathering.ledger import ACCEPTED, Opinion
from vbgen.merging import Clash, carried
from vbgen.model import Document
from vbgen.plans import Plan, loads
from vbgen.revising import revise


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
            only = partial(_is_wanted, wanted)
            made = carried(found.draft.document, one.edited, document, recognised=True, only=only)
            document, met = made.document, [*met, *made.clashes]
    done = tuple(sentences(compare(plan.document, document)))
    text = revise(plan.source, plan.spans, plan.document, document).text if done else plan.source.text
    loads(text, plan.source.name)
    by_hand = tuple(one for one in found.ledger.opinions if one.decision == ACCEPTED and not one.is_edit)
    return Accepted(text, done, tuple(met), by_hand)


def versions(found: Gathered) -> Iterator[tuple[str, Document]]:
    """Each unit that edited the draft, with the draft as it would have it."""
    for one in _edited(found):
        if one.edited:
            made = carried(found.draft.document, one.edited, found.document, recognised=True)
            yield one.unit, made.document


def _is_wanted(places: frozenset[str], place: str) -> bool:
    return field_place(place) in places


def _edited(found: Gathered) -> Iterator[Answer]:
    for response in found.responses:
        yield from (one for one in response.answers if one.edited)


def _places(found: Gathered, answer: Answer) -> frozenset[str]:
    """The places where all that a unit changed is accepted."""
    own = [one for one in found.ledger.opinions if one.is_edit and name_key(one.unit) == name_key(answer.unit)]
    refused = {one.clause for one in own if one.decision != ACCEPTED}
    return frozenset(one.clause for one in own if one.decision == ACCEPTED) - refused
