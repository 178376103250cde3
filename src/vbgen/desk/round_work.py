"""A round of comments as a page shows it, and what is made of it: where others' files may be opened (`worker`)."""

from __future__ import annotations

import os

from vbgen.diagnostics import Diagnostic
from vbgen.gathering import Gathered, gather
from vbgen.gathering.accepting import accepted
from vbgen.gathering.accepting import redline as redlined
from vbgen.gathering.answers import Answer
from vbgen.gathering.ledger import Opinion
from vbgen.gathering.report import clashes, named, summary_document
from vbgen.named import NamedTuple
from vbgen.plans import dumps
from vbgen.revising import Unrevisable
from vbgen.vietnamese import PartialDate, short_date, shortened

_LONG = 160  # letters of a clause that stands beside its path


class Answered(NamedTuple):
    """What came of a unit."""

    unit: str
    state: str
    is_late: bool
    is_asked: bool
    letters: tuple[str, ...]  # their numbers, else the names of the files
    unknown: tuple[str, ...] = ()  # files that nobody can be told of, by their names


class PlacedOpinion(NamedTuple):
    """An opinion, by its number in the ledger: the place that it is about, in words, and whether others speak of it."""

    number: int
    opinion: Opinion
    place: str
    words: str
    is_shared: bool


class RoundShown(NamedTuple):
    """A round as it stands: what it is about, who answered what; the ledger's text and what was sent, to be kept."""

    draft: str  # its path
    name: str
    letter: str
    deadline: str
    is_plan: bool
    answered: tuple[Answered, ...]
    said: tuple[PlacedOpinion, ...]
    ledger: str
    ledger_text: str
    sent: str
    sent_data: bytes
    new: int
    folder: str
    findings: tuple[Diagnostic, ...]


class AcceptedEdits(NamedTuple):
    """The plan's text with the accepted edits, what changed, what is left to a person, where units contradict."""

    text: str
    done: tuple[str, ...]
    left: tuple[str, ...]
    clashes: tuple[str, ...]


class RedlinedDraft(NamedTuple):
    """The draft with each unit's edits as tracked changes, None where nobody edited it; what could not be tracked."""

    data: bytes | None
    untracked: tuple[str, ...]


def shown(path: str, today: PartialDate) -> RoundShown:
    """The round of a file on a day. Raises Fault."""
    found = gather(path, today)
    stated = found.stated
    return RoundShown(
        stated.draft,
        named(found.document),
        stated.round.letter,
        short_date(stated.round.deadline),
        found.plan is not None,
        tuple(
            Answered(
                one.unit or "(chưa rõ đơn vị)",
                one.state,
                one.is_late,
                one.is_asked,
                _letters(one.answers),
                () if one.unit else tuple(os.path.relpath(each.file, stated.folder) for each in one.answers),
            )
            for one in found.responses
        ),
        tuple(_said(found)),
        stated.ledger,
        found.ledger.text,
        stated.sent,
        found.sent,
        len(found.ledger.new),
        stated.folder,
        found.findings,
    )


def _letters(answers: tuple[Answer, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.reference or os.path.basename(one.file) for one in answers))


def _said(found: Gathered) -> list[PlacedOpinion]:
    """The opinions in the order of the draft, general ones first."""
    rows = found.ledger.opinions
    several = clashes(rows)
    clauses = found.draft.clauses
    made = [
        PlacedOpinion(
            number,
            one,
            clauses.said(one.clause) if one.clause else "Ý kiến chung",
            shortened(" ".join(clauses.words(one.clause).split()), _LONG) if one.clause else "",
            one.clause in several,
        )
        for number, one in enumerate(rows)
    ]
    return sorted(
        made, key=lambda one: (bool(one.opinion.clause), clauses.rank(one.opinion.clause), one.opinion.clause)
    )


def summary(path: str, today: PartialDate) -> str:
    """The document that sums a round up, as the text of a plan. Raises Fault."""
    return dumps(summary_document(gather(path, today)))


def redline(path: str, today: PartialDate) -> RedlinedDraft:
    """The draft with the edits of all units as tracked changes of theirs. Raises Fault."""
    made = redlined(gather(path, today))
    return RedlinedDraft(made.data, tuple(one.place for one in made.untracked)) if made else RedlinedDraft(None, ())


def accept(path: str, today: PartialDate) -> AcceptedEdits:
    """The plan with the edits that the ledger says are accepted. Raises Fault, Unrevisable."""
    found = gather(path, today)
    if found.plan is None:
        return AcceptedEdits("", (), ("dự thảo là tệp Word: nhận các chỗ sửa bằng vết sửa trong Word",), ())
    try:
        made = accepted(found, found.plan)
    except Unrevisable as error:
        return AcceptedEdits(found.plan.source.text, (), (f"không ghi được vào tệp kế hoạch: {error}",), ())
    by_hand = (f"{one.unit}, {one.clause or 'ý kiến chung'}: {one.words}" for one in made.left)
    met = (one.what for one in made.clashes)
    return AcceptedEdits(made.text, tuple(one.plain for one in made.done), tuple(by_hand), tuple(met))
