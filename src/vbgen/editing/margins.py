"""Findings of a plan → the field or block of the form that each stands beside; what is left to fill in."""

from __future__ import annotations

from collections.abc import Iterable

from vbgen.diagnostics import Diagnostic, Fault, Span
from vbgen.editing.cards import Card, Input, cards_in
from vbgen.editing.edits import Edited
from vbgen.editing.places import Path, Refused
from vbgen.lint.mending import mended_once
from vbgen.named import NamedTuple
from vbgen.source import Source

_OPEN = ("C0502", "C0503", "C0504")  # ids of rules that tell of places still to be filled in


class FormPlace(NamedTuple):
    """Where in a form something is told: a field by its record's place and name, or a card, whose `name` is ""."""

    place: Path
    name: str = ""


class MarginNote(NamedTuple):
    """A finding with its anchor, and the title of what it stands beside; None for the plan as a whole."""

    found: Diagnostic
    anchor: FormPlace | None
    title: str


class OpenPlace(NamedTuple):
    """Something still to be filled in."""

    at: FormPlace
    title: str


def margin_notes(form: Card, found: Iterable[Diagnostic], file: str) -> list[MarginNote]:
    """Findings beside what they are about, those of other files beside the form as a whole."""
    regions = _regions(form)
    return [_note(one, form, regions, file) for one in found]


_Region = tuple[int, Span, FormPlace, str]


def _regions(form: Card) -> list[_Region]:
    """The stretches of the file that fields and cards are told in, the shortest first, a field before its card."""
    found: list[_Region] = []
    for card in cards_in(form):
        if card.span is not None and card.place:
            found.append((_length(card.span), card.span, FormPlace(card.place), card.title))
        for one in card.inputs:
            if one.span is not None:
                found.append((_length(one.span), one.span, FormPlace(one.place, one.name), one.term.title))
        for listed in card.lists:
            if listed.span is not None:
                found.append((_length(listed.span), listed.span, FormPlace(listed.place), listed.term.title))
    return sorted(found, key=lambda region: (region[0], not region[2].name))


def _length(span: Span) -> int:
    return (span.end_line - span.line) * 10_000 + span.end_column - span.column


def _note(found: Diagnostic, form: Card, regions: list[_Region], file: str) -> MarginNote:
    if found.file not in ("", file) or found.span is None:
        return MarginNote(found, None, found.file if found.file != file else "")
    start = found.span[:2]
    here = next((one for one in regions if one[1][:2] == start or one[1][:2] < start < one[1][2:]), None)
    if found.missing:
        owner = here[2].place if here else ()
        for one in _named(form, found.missing, owner):
            return MarginNote(found, FormPlace(one.place, one.name), one.term.title)
        for card in cards_in(form):
            for listed in card.lists:
                if listed.name == found.missing:
                    return MarginNote(found, FormPlace(listed.place), listed.term.title)
    return MarginNote(found, here[2], here[3]) if here else MarginNote(found, None, "")


def _named(form: Card, name: str, owner: Path) -> list[Input]:
    """The inputs of a name, those of the record that a finding stands in first, then the nearest outer ones."""
    found = [one for card in cards_in(form) for one in card.inputs if one.name == name and not one.value]
    return sorted(found, key=lambda one: (one.place != owner, one.place != owner[: len(one.place)], -len(one.place)))


def open_places(form: Card, told: Iterable[MarginNote]) -> list[OpenPlace]:
    """What is still to be filled in, in the order of the form: fields asked for or left blank, reminders in texts."""
    reminded = {note.anchor: note.title for note in told if note.found.id in _OPEN and note.anchor}
    found: list[OpenPlace] = []
    for card in cards_in(form):
        for one in card.inputs:
            anchor = FormPlace(one.place, one.name)
            asked = one.blank and (one.required or (one.stated and not one.rare)) and not one.choices
            if asked or anchor in reminded:
                found.append(OpenPlace(anchor, f"{_within(card)}{one.term.title}"))
        if FormPlace(card.place) in reminded:
            found.append(OpenPlace(FormPlace(card.place), card.title))
        for listed in card.lists:
            if listed.required and not listed.cards:
                found.append(OpenPlace(FormPlace(listed.place), listed.term.title))
    return found


def _within(card: Card) -> str:
    """What a field's title needs before it to be understood in a list."""
    if not card.place or card.sort == "issuer":
        return ""
    number = card.place[-1]
    return f"{card.title} {card.name or (number + 1 if isinstance(number, int) else '')}".strip().capitalize() + ": "


def mended_at(source: Source, found: Diagnostic) -> Edited:
    """The plan with one finding's safe mend made. Raises Refused where it would change what the file is made of."""
    if found.span is None or found.mend is None:
        raise Refused("chỗ này không sửa tự động được")
    try:
        after = mended_once(source, found.span, found.mend)
    except Fault:
        after = None
    if after is None:
        raise Refused("chỗ này không sửa tự động được: sửa bằng tay")
    return Edited(after)
