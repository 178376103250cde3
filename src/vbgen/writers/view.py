"""A tree → the view that templates print (see `fields`), and the chains of its texts that prove the print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from vbgen.named import NamedTuple
from vbgen.standards import HEADER, ZONES, RoleName, Zone, of_form
from vbgen.standards.metrics import width
from vbgen.tree import (
    NAMES,
    Break,
    Drawing,
    Item,
    NewPage,
    PrintedParagraph,
    PrintedTable,
    Run,
    Tree,
    sheets,
    signatures,
    text_of,
    zones,
)
from vbgen.writers import anchors, closing, setting
from vbgen.writers.fields import NO, NOTHING, AppendixView, Foot, StyledLine, View, Xml
from vbgen.writers.grids import HOLD, grid
from vbgen.writers.lengths import Figure, above_names, below, beside, broken, lengths, signing_columns
from vbgen.writers.runs import THIN, escape, first_mark, mark, markup, other_mark
from vbgen.writers.styles import begins_lines

_GAP = Xml('<w:spacing w:after="120"/>')
_BETWEEN = Xml('<w:spacing w:before="0" w:after="120" w:line="14" w:lineRule="exact"/>')
_NEW_PAGE = Xml('<w:r><w:br w:type="page"/></w:r>')


class Viewed(NamedTuple):
    """A view, and chains of its texts, which must stand in the printed part in order (law 2)."""

    view: View
    chains: tuple[tuple[str, ...], ...]  # in the document
    notes: tuple[str, ...]  # in its footnotes
    contact: tuple[str, ...] = ()  # in the document, or at the foot of its pages
    drawings: tuple[Drawing, ...] = ()


_SURELY = 1.05  # of a line: what is wider goes on in a second one, whoever draws it
_UNDATED = "2020-03-05"  # of a draft: the day of the Decree

_RICH = ("addressed", "addressees", "contact")  # roles whose field holds more than a plain text
_NAMED = tuple(field for field in View._fields if field in ZONES and field not in _RICH)
_ANNEXED = tuple(field for field in AppendixView._fields if f"appendix_{field}" in ZONES or field in ZONES)
_BELOW = ("host_position", *NAMES)  # under the room for the signature


@lru_cache(4096)  # columns repeat their texts
def in_cell(runs: tuple[Run, ...]) -> Xml:
    """The markup of a cell in which no mark is a later one of a note."""
    return markup(setting.bound_in_cell(runs))


def view(tree: Tree, styles: Mapping[str, Figure]) -> Viewed:
    """The view of a tree in a template whose Word styles have the ids `styles` by role."""
    return _Viewer(tree, styles).view()


def _marked_again(tree: Tree) -> set[int]:
    """The notes that are marked more than once."""
    tables = [item for item in tree.items if isinstance(item, PrintedTable)]
    cells = (cell.runs for table in tables for row in (*table.heads, *table.rows) for cell in row)
    lines = (item.runs for item in (*tree.items, *tree.notes) if isinstance(item, PrintedParagraph))
    marks = Counter(run.note for runs in (*lines, *cells) for run in runs if run.note)
    return {note for note, times in marks.items() if times > 1}


class _Name(str):
    """A text of the header, of the document or of what is attached to it: its lines are chosen when all is known."""

    __slots__ = ()


class _GatheredAppendix:
    """An appendix while it is gathered."""

    def __init__(self) -> None:
        self.landscape = False  # its first page
        self.page = NO
        self.headed = NO
        self.texts: dict[str, str] = {}
        self.body: list[StyledLine] = []


class _Viewer:
    def __init__(self, tree: Tree, styles: Mapping[str, Figure]) -> None:
        self._tree = tree
        self._styles = styles
        law = of_form(tree.form)
        self._roles, self._page, self._room = law.roles, law.page, law.page.text_width
        self._section = Figure("own")  # the sort of the one that is being filled
        self._chain: list[str] = []
        self._chains: list[tuple[str, ...]] = []
        self._plain: dict[str, str] = {}
        self._addressed, self._sole = NOTHING, ""
        self._label = ""
        self._names: list[StyledLine] = []
        self._contact: list[StyledLine] = []
        self._contacts: list[str] = []
        self._body: list[StyledLine] = []
        self._drawings: list[Drawing] = []
        self._left: list[StyledLine] = []
        self._beside = (0, 0)
        self._confirmer: list[StyledLine] = []
        self._signers: list[list[StyledLine]] = []
        self._heads: list[list[tuple[str, str]]] = []  # the role and text of what stands above each signer's name
        self._annexes: list[_GatheredAppendix] = []
        self._marked: set[int] = set()
        self._again = _marked_again(tree) if tree.notes else set()

    def view(self) -> Viewed:
        tree = self._tree
        own, *appendices = sheets(tree)
        for zone, items in zones(own):
            self._in_document(zone, items)
        turned = self._section if self._section != "own" else NO
        for sheet in appendices:
            self._in_annex(sheet)
        self._chains.append(self._cut())
        self._part(self._body)
        notes = tuple(
            Foot(Figure(str(number)), self._styles["note"], self._runs(note.runs))
            for number, note in enumerate(tree.notes, 1)
        )
        sizes = lengths(tree.form, tree.size, self._plain | {"addressed": self._sole})
        self._bind()
        annexes = tuple(self._annex(annex, Figure(str(number))) for number, annex in enumerate(self._annexes, 1))
        blank = StyledLine(self._styles["recipient"], NOTHING)
        made = View(
            **{role: self._plain.get(role, "") for role in _NAMED},
            title=tree.title,
            author=tree.author,
            dated=Figure(tree.dated or _UNDATED),
            addressed=self._addressed,
            addressees_label=self._label,
            addressees=tuple(self._roomy(self._names)),
            contact=tuple(self._contact),
            body=closing.kept(self._body, last_fills=self._fills(own)),
            closing=closing.rows(self._left, self._level(self._anchored()), self._confirmer, blank),
            appendices=(*(annex._replace(ends=annex.page) for annex in annexes[:-1]), *annexes[-1:]),
            turned=turned,
            final=annexes[-1].page if annexes else turned,
            notes=notes,
            lengths=sizes,
        )
        return Viewed(
            made,
            tuple(chain for chain in self._chains if chain),
            self._cut(),
            tuple(self._contacts),
            tuple(self._drawings),
        )

    def _bind(self) -> None:
        """Let names and titles break between phrases."""
        bound = {}
        for role, lines in broken(self._tree.form, self._tree.size, self._plain).items():
            text = self._plain.get(role, "")
            if lines.text != text:
                bound[escape(text)] = escape(lines.text)
                self._plain[role] = lines.text
        if bound:
            self._chains = [
                tuple(bound.get(text, text) if isinstance(text, _Name) else text for text in chain)
                for chain in self._chains
            ]

    def _in_document(self, zone: Zone, items: Iterable[Item]) -> None:
        """Put what stands in a zone of the document itself in its place."""
        if zone is Zone.BODY:
            self._run_on(self._body, items)
            return
        lines = [item for item in items if isinstance(item, PrintedParagraph)]
        if zone is Zone.RECIPIENTS:
            self._chains.append(self._cut())
            self._left += map(self._line, lines)
        elif zone is Zone.CONFIRMER:
            self._chains.append(self._cut())
            room, _ = signing_columns(self._tree.form)
            self._confirmer = [self._line(line._replace(runs=self._broken(*line, room))) for line in lines]
        elif zone is Zone.SIGNERS:
            signers = signatures(lines)
            rooms = signing_columns(self._tree.form)
            for signer, (_, column) in zip(signers, closing.seats(len(signers))[1:], strict=True):
                self._chains.append(self._cut())
                made = [line._replace(runs=self._broken(*line, rooms[column])) for line in signer]
                self._heads.append([(line.role, text_of(line.runs)) for line in made if line.role not in _BELOW])
                self._signers.append([self._line(line) for line in made])
        else:
            for line in lines:
                self._alone(line, zone)
            if lines and lines[-1].role in ("called", "guest"):
                self._body[-1:] = self._roomy(self._body[-1:])

    def _alone(self, line: PrintedParagraph, zone: Zone) -> None:
        """Put a line in the place that its role has of its own, else among the first of the body."""
        if zone in HEADER or zone is Zone.TITLE or line.role in _NAMED:
            self._plain[line.role] = self._text(line, _Name)
            return
        match line.role:
            case "addressed":
                self._addressed, self._sole = self._runs(line.runs), text_of(line.runs)
            case "addressees":
                self._label = self._text(line)
            case "addressee":
                self._names.append(self._line(line))
            case "contact":
                self._contact.append(self._line(line))
                self._contacts.append(self._chain.pop())
            case "guests" | "guest":
                first = line.role == "guests"
                if first:
                    self._beside = beside(self._tree.form, self._tree.size, text_of(line.runs))
                left, hanging = self._beside
                turned = f' w:hanging="{hanging}"' if first else ""
                hung = Xml(f'<w:ind w:left="{left}"{turned}/>')
                self._body.append(self._line(line)._replace(gap=hung))
            case _:
                self._body.append(self._line(line))

    def _roomy(self, listed: list[StyledLine]) -> list[StyledLine]:
        """Those whom the document goes to, with the room below the last of them that one alone has."""
        room = f'<w:spacing w:after="{of_form(self._tree.form).roles["addressed"].after}"/>'
        return [*listed[:-1], *(line._replace(gap=Xml(room + line.gap)) for line in listed[-1:])]

    def _run_on(self, body: list[StyledLine], items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, PrintedParagraph):
                body.append(self._line(item))
            elif isinstance(item, Drawing):
                body.append(self._drawing(item))
            elif isinstance(item, NewPage) and item.turn:
                text = self._styles["text"]
                body.append(StyledLine(text, NOTHING, gap=THIN, section=self._section))
                self._turn(Figure(f"{item.turn}_on"))
            elif isinstance(item, NewPage):
                self._part(body)
                body.append(StyledLine(self._styles["text"], _NEW_PAGE, gap=THIN))
            elif isinstance(item, PrintedTable):
                self._part(body, _BETWEEN)
                if body and body[-1].style != self._styles["unit"]:
                    body[-1] = body[-1]._replace(gap=body[-1].gap or _GAP)
                body.append(grid(item, self._styles, self._noted_cell if self._again else self._cell))

    def _turn(self, section: Figure) -> None:
        """Go on in a section of another sort."""
        self._section = section
        self._room = (self._page.turned if section.startswith("landscape") else self._page).text_width

    def _drawing(self, item: Drawing) -> StyledLine:
        """A picture on a line of its own, on the page of the line below it."""
        from vbgen.writers.drawings import markup as drawn

        self._drawings.append(item)
        made = drawn(item, len(self._drawings))
        self._chain.append(made)
        return StyledLine(self._styles["figure"], Xml(made), HOLD)

    def _part(self, body: list[StyledLine], room: Xml = THIN) -> None:
        """End a table that another table, or the end of the pages, follows: Word would join or lengthen them."""
        if body and body[-1].rows:
            body.append(StyledLine(self._styles["text"], NOTHING, gap=room))

    def _in_annex(self, sheet: Iterable[Item]) -> None:
        """Put an appendix in its place; the names in its header are the document's own."""
        self._chains.append(self._cut())
        annex = _GatheredAppendix()
        for zone, items in zones(sheet):
            if zone is not Zone.APPENDIX and zone not in HEADER:
                self._run_on(annex.body, items)
                continue
            for item in items:
                if isinstance(item, Break):
                    annex.landscape = item.landscape
                    self._turn(Figure("landscape" if item.landscape else "portrait"))
                elif isinstance(item, PrintedParagraph) and zone in HEADER:
                    self._plain.setdefault(item.role, self._text(item, _Name))
                    annex.headed = Figure("1")
                elif isinstance(item, PrintedParagraph):
                    if item.role in ("appendix_title", "appendix_summary"):
                        item = item._replace(runs=self._broken(*item, self._room))
                    annex.texts[item.role.removeprefix("appendix_")] = self._text(item)
        self._part(annex.body)
        annex.page = self._section
        self._annexes.append(annex)

    def _annex(self, annex: _GatheredAppendix, shape: Figure) -> AppendixView:
        signed_text, label, title, summary, reference = (annex.texts.get(name, "") for name in _ANNEXED)
        room = (self._page.turned if annex.landscape else self._page).text_width
        indent, drop, bar = below(self._tree.form, self._tree.size, reference, room)
        texts = (signed_text, label, title, summary, reference)
        return AppendixView(*texts, annex.headed, tuple(annex.body), annex.page, NO, indent, drop, bar, shape)

    def _text(self, item: PrintedParagraph, sort: type[str] = str) -> str:
        text = text_of(item.runs)
        self._chain.append(sort(escape(text)))
        return text

    def _cut(self) -> tuple[str, ...]:
        chain, self._chain = tuple(self._chain), []
        return chain

    def _mark(self, note: int) -> str:
        """The mark of a note; of one that is marked again, with the bookmark that the later marks refer to."""
        if note not in self._again:
            return mark(note)
        if note in self._marked:
            return other_mark(note)
        self._marked.add(note)
        return first_mark(note)

    def _cell(self, runs: tuple[Run, ...]) -> Xml:
        made = in_cell(runs)
        self._chain.append(made)
        return made

    def _noted_cell(self, runs: tuple[Run, ...]) -> Xml:
        return self._runs(setting.bound_in_cell(runs))

    def _runs(self, runs: Iterable[Run], tracking: int = 0) -> Xml:
        made = markup(runs, self._mark, tracking)
        self._chain.append(made)
        return made

    def _line(self, paragraph: PrintedParagraph) -> StyledLine:
        """A line of its own; the ends of lines within it are chosen."""
        role, runs = paragraph
        look = self._roles[role]
        if look.align == "both":
            if begins_lines(look) and "\n" in text_of(runs):
                runs = tuple(run._replace(text=run.text.replace("\n", "\n\t")) for run in runs)
            measure = setting.Measure(self._room - look.left, look.first)
            runs, tracking = setting.bound(runs, look, look.size(self._tree.size), measure)
            return StyledLine(self._styles[role], self._runs(runs, tracking))
        if look.align == "center" and look.zone in (Zone.BODY, Zone.OPENING):
            runs = self._broken(role, runs, self._room)
        return StyledLine(self._styles[role], self._runs(runs))

    def _broken(self, role: RoleName, runs: tuple[Run, ...], room: int) -> tuple[Run, ...]:
        look = self._roles[role]
        return setting.broken(runs, look, look.size(self._tree.size), room)

    def _fills(self, items: Iterable[Item]) -> bool:
        """Whether the last paragraph of the body surely takes more than one line."""
        body = [item for zone, inside in zones(items) if zone is Zone.BODY for item in inside]
        last = body[-1] if body else None
        if not isinstance(last, PrintedParagraph):
            return False
        look = self._roles[last.role]
        wide = width(text_of(last.runs), look.size(self._tree.size), bold=look.bold, italic=look.italic)
        return wide > _SURELY * (self._page.text_width - look.left - look.first)

    def _anchored(self) -> list[list[StyledLine]]:
        """The signers, the room for their signatures marked; the seal goes with the right one of the first row."""
        below = (self._styles["name"], self._styles["host_position"])
        sealed = 2 - len(self._signers) % 2
        found = []
        for signer, lines in enumerate(self._signers, 1):
            name = next((index for index, line in enumerate(lines) if line.style in below), len(lines) - 1)
            texts = anchors.marked([line.text for line in lines], name, signer, sealed=signer == sealed)
            found.append([line._replace(text=Xml(text)) for line, text in zip(lines, texts, strict=True)])
        return found

    def _level(self, signers: list[list[StyledLine]]) -> list[list[StyledLine]]:
        """The signers, the names of those side by side on one height."""
        found = list(signers)
        styles = [self._styles[role] for role in _BELOW]
        for first in range(len(signers) % 2, len(signers), 2):
            pair = (self._heads[first], self._heads[first + 1])
            rooms = above_names(self._tree.form, self._tree.size, pair)
            for signer, room in enumerate(rooms, first):
                if room > min(rooms):
                    lines = found[signer]
                    name = next(index for index, line in enumerate(lines) if line.style in styles)
                    spaced = lines[name]._replace(gap=Xml(f'<w:spacing w:before="{room}"/>'))
                    found[signer] = [*lines[:name], spaced, *lines[name + 1 :]]
        return found
