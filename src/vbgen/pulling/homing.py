"""The edits of a file that came back → the document with those that it can say, whole; the others are told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from vbgen.diagnostics import Fault
from vbgen.files import lent
from vbgen.importing import opened, understood
from vbgen.merging import Clash, carried
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.plans import Plan
from vbgen.pulling.blocks import reblocked
from vbgen.pulling.capitals import recased
from vbgen.pulling.cells import with_lines_apart
from vbgen.pulling.grouping import FileEdit, Hunk, is_recounted
from vbgen.pulling.hunks import Comparison, lines_as_read
from vbgen.pulling.looks import LookChange, look_changes
from vbgen.pulling.marks import named_as, still_marked
from vbgen.pulling.owners import roles_by_style
from vbgen.pulling.proving import EditedWords, Left, Unmet, differing, edited_words, said_alike, unmet
from vbgen.pulling.tables import retabled
from vbgen.pulling.texts import put, values
from vbgen.pulling.typing_over import typed_over
from vbgen.readers.reading import Reading
from vbgen.recognise.casing import Casing
from vbgen.rendering import render
from vbgen.revising import Revised, Unrevisable, revise

_ROUNDS = 4  # of taking back what did not come home
_TRIED = 4  # documents that other words in some blocks may make
_FIELDS = {"issuer": "issuer", "superior": "issuer", "summary": "summary", "subject": "summary", "name": "signers"}
"""Roles of the lines that print a field itself, which other lines may name."""
_ALONE = 20  # edits, and lines of one, that are tried one by one: each costs a document


class Homecoming(NamedTuple):
    """A document with the edits that it can say, the plan's text with them, and lines that it prints otherwise.

    `edits` are all of the file, refused or not; `failed` the numbers of those that the document cannot say; `clashes`
    those of lines that the plan itself has changed since the file was sent.
    """

    document: Document
    revised: Revised
    left: tuple[Left, ...]
    looks: tuple[LookChange, ...] = ()
    edits: tuple[FileEdit, ...] = ()
    failed: frozenset[int] = frozenset()
    clashes: tuple[Clash, ...] = ()


def brought_home(
    plan: Plan, sent: Reading, returned: Reading, printed: Reading, refused: Collection[int] = ()
) -> Homecoming:
    """The plan's document with the edits from `sent` to `returned`; `printed` is what the plan prints by itself.

    Edits whose numbers are `refused` stay as they were sent.
    """
    return _Homing(plan, sent, returned, printed, refused).home()


class _Homing:
    def __init__(
        self, plan: Plan, sent: Reading, returned: Reading, printed: Reading, refused: Collection[int]
    ) -> None:
        self._plan, self._sent, self._returned = plan, sent, returned
        self._compared = Comparison(sent, returned)
        self._refused = self._compared.whole(refused)
        self._words = {
            edit.number: edited_words(
                [line for hunk in edit.shown for line in hunk.before],
                [line for hunk in edit.shown for line in hunk.after],
            )
            for edit in self._compared.edits
        }
        self._before = understood(sent, "").document
        self._known = differing(lines_as_read(sent), lines_as_read(printed))
        self._printed = frozenset(lines_as_read(printed))
        self._roles = roles_by_style(plan.document)
        self._casing = Casing("\n".join(lines_as_read(printed)))
        self._document = plan.document  # so far, with `_left` of its lines otherwise than wanted
        self._revised = Revised(plan.source.text)
        self._back = frozenset(hunk.number for hunk in self._compared.hunks)
        self._left: tuple[Left, ...] = ()
        self._failed: frozenset[int] = frozenset()
        self._bears_signs = False  # that lines end otherwise than somebody typed them

    def home(self) -> Homecoming:
        self._all_at_once()
        for self._bears_signs in (False, True):
            if self._open:
                self._one_by_one()
            if self._open:
                self._by_hand()
        hunks = [hunk for hunk in self._compared.hunks if hunk.number in self._open]
        worded = {self._compared.groups[hunk.number] for hunk in hunks if hunk.before or hunk.after}
        hunks = [
            hunk for hunk in hunks if hunk.before or hunk.after or self._compared.groups[hunk.number] not in worded
        ]
        told = [
            Left(
                hunk.after + self._compared.notes_of(hunk),
                hunk.before + self._compared.notes_gone(hunk),
                style=hunk.style,
                above="" if hunk.before else self._compared.above(hunk),
            )
            for hunk in hunks
        ]
        looks = look_changes(self._sent, self._returned, self._compared.same())
        failed = frozenset(self._compared.groups[number] for number in self._open)
        left = (*told, *self._left)
        clashes = tuple(self._clashes(hunks))
        return Homecoming(self._document, self._revised, left, looks, self._compared.edits, failed, clashes)

    def _clashes(self, hunks: Sequence[Hunk]) -> Iterator[Clash]:
        """The hunks of which both the file and the plan changed the words since the file was sent."""
        for hunk in hunks:
            now = next((one.printed for one in self._known if set(one.wanted) & set(hunk.before)), None)
            if now is not None and not said_alike(hunk.before, now) and not self._prints(hunk.before):
                yield Clash("", "dòng", " / ".join(now), " / ".join(hunk.before), " / ".join(hunk.after))

    def _prints(self, lines: Sequence[str]) -> bool:
        """Whether the plan prints lines as they were sent: else it has changed them since."""
        return self._printed.issuperset(lines)

    @property
    def _open(self) -> frozenset[int]:
        """The hunks that are to come home and have not."""
        return self._back - self._refused

    def _all_at_once(self) -> None:
        """Take in all that import understands; what does not come home is taken back, and the rest tried again."""
        back = set(self._refused)
        for _ in range(_ROUNDS if self._open else 0):
            if self._takes(self._best(back), back):
                return
            back |= self._compared.whole(self._failed)

    def _best(self, back: Collection[int]) -> Document:
        """The document as import understands the edits, its tables edited by their cells where more come home so."""
        document = self._carried(back)
        inside = self._compared.in_tables - frozenset(back)
        if not inside or not (failed := self._proved(document, back).hunks & inside):
            return document
        without = frozenset(back) | self._compared.whole(inside)
        others = self._compared.groups.keys() - inside
        tables = retabled(self._carried(without), self._compared.grids(others))
        is_better = tables is not None and len(self._proved(tables, back).hunks & inside) < len(failed)
        return tables if tables is not None and is_better else document

    def _one_by_one(self) -> None:
        """Try edits alone that failed beside others."""
        if self._bears_signs or len(set(self._compared.groups.values())) > 1:
            for group in self._groups_back():
                back = self._back - group
                self._takes(self._carried(back), back)

    def _by_hand(self) -> None:
        """Type over the texts that print lines which import does not understand."""
        for group in self._groups_back():
            self._put(group)

    def _put(self, group: frozenset[int]) -> None:
        back = self._back - group
        others = self._compared.groups.keys() - group
        tables = retabled(self._document, self._compared.grids(others))
        if tables is not None and tables != self._document and self._takes(tables, back):
            return
        single = [one for one in self._compared.hunks if len(one.before) == len(one.after) == 1 and one.number in group]
        for hunk in single[:_TRIED]:
            for made in typed_over(self._document, hunk.before[0], hunk.after[0], self._casing):
                if (self._is_at_home(hunk, made) or self._stays_put(made, back)) and self._takes(made, back):
                    return
        edited = [hunk for hunk in self._compared.hunks if hunk.number in group and not is_recounted(hunk)]
        if edited and edited[-1].number - edited[0].number == len(edited) - 1:
            before = [line for hunk in edited for line in hunk.before]
            after = [line for hunk in edited for line in hunk.after]
            if not self._prints(before):
                return
            notes = [text for hunk in edited for text in self._compared.notes_of(hunk)]
            found = reblocked(self._document, before, after, notes, dropping=self._bears_signs)
            for made in islice(found, _TRIED):
                if self._stays_put(made, back) and self._takes(made, back):
                    return

    def _is_at_home(self, hunk: Hunk, document: Document) -> bool:
        """Whether a document differs in the field alone that the line of a hunk is there for: others follow that."""
        field = _FIELDS.get(self._roles.get(hunk.style, ""), "")
        return field != "" and replace(document, **{field: getattr(self._document, field)}) == self._document

    def _stays_put(self, document: Document, back: Collection[int]) -> bool:
        """Whether a document prints no line otherwise that nobody edited: else a text was typed over that is printed
        elsewhere too, such as the name of the office.
        """
        return set(self._proved(document, back).left) <= set(self._left)

    def _groups_back(self) -> list[frozenset[int]]:
        """The edits that were taken back, a few of them where they are many."""
        tops = dict.fromkeys(self._compared.groups[number] for number in sorted(self._open))
        return [self._compared.whole([top]) for top in list(tops)[:_ALONE]]

    def _takes(self, document: Document, back: Collection[int]) -> bool:
        """Whether a document prints all edits but some; then it is kept."""
        found = self._proved(document, back)
        if found.hunks:
            document, found = self._mended(document, found, back)
        if self._bears_signs:
            found = self._without_signs(found)
        self._failed = found.hunks
        if found.hunks:
            return False
        try:
            self._revised = revise(self._plan.source, self._plan.spans, self._plan.document, document)
        except Unrevisable:
            self._failed = frozenset(self._compared.groups) - frozenset(back)
            return False
        self._document, self._back, self._left = document, frozenset(back), found.left
        return True

    def _without_signs(self, found: Unmet) -> Unmet:
        """What is unmet besides the signs of lines of edits that say more than signs; those lines are told."""
        wordy = self._compared.whole(
            [one.number for one in self._compared.hunks if not said_alike(one.before, one.after)]
        )
        borne = [(numbers, item) for numbers, item in found.signs if numbers <= wordy]
        hunks = found.hunks.difference(*(numbers for numbers, _ in borne))
        return found._replace(hunks=hunks, left=(*found.left, *(item for _, item in borne)))

    def _carried(self, back: Collection[int]) -> Document:
        """The document with all edits but some, as import understands them."""
        try:
            after = understood(self._compared.reading(back), "").document
            if self._bears_signs:
                after = _unended(after)
            plan = self._plan.document
            after = named_as(after, self._before, plan)
            return recased(still_marked(carried(self._before, after, plan, recognised=True).document, plan), plan)
        except Fault:  # nothing is left that could be understood
            return self._plan.document

    def _proved(self, document: Document, back: Collection[int]) -> Unmet:
        wanted = self._compared.lines(back)
        try:
            printed = _printed(self._plan, document)
        except (Fault, KeyError):  # a mark of what there is no more
            return Unmet(frozenset(number for _, number in wanted if number is not None))
        groups = {self._compared.groups[hunk.number] for hunk in self._compared.hunks if hunk.number not in back}
        lost, came = (frozenset[str]().union(*(self._words[group][side] for group in groups)) for side in (0, 1))
        return unmet(wanted, printed, self._known, EditedWords(lost, came))

    def _mended(self, document: Document, found: Unmet, back: Collection[int]) -> tuple[Document, Unmet]:
        """The document with lines typed over, where that brings more edits home."""
        for wanted, printed in found.lines[:_ALONE]:
            if any(wanted in hunk.after and not self._prints(hunk.before) for hunk in self._compared.hunks):
                continue  # the plan has changed that line too
            for made in typed_over(document, printed, wanted, self._casing):
                again = self._proved(made, back)
                if again.hunks < found.hunks and set(again.left) <= set(found.left):
                    document, found = made, again
                    break
        return document, found


def _unended(document: Document) -> Document:
    """A document without the "./." that somebody left within it, having written on below."""
    for steps, text in values(document, ()):
        if isinstance(text, str) and text.endswith(("./", "./.")):
            document = put(document, steps, text[: text.rindex("./")])
    return document


def _printed(plan: Plan, document: Document) -> list[str]:
    """The lines that a document prints. Raises Fault."""
    with lent(render(plan._replace(document=document)), ".docx") as path:
        return lines_as_read(with_lines_apart(opened(path)))
