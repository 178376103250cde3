"""A tree → a web page that needs nothing else: A4 sheets whose style sheet is made of the roles' looks, in points.

The elements stand in reading order: headings are headings, tables are tables, footnotes a list at the end. What stands
elsewhere on paper (ô 13 at the bottom, Nơi nhận beside or below the signers) is moved by the style sheet alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from vbgen import __version__
from vbgen.standards import CLOSING, FORMS, HEADER, Zone
from vbgen.tree import (
    Break,
    Drawing,
    Item,
    NewPage,
    PrintedCell,
    PrintedParagraph,
    PrintedTable,
    Run,
    Tree,
    sheets,
    signatures,
    zones,
)
from vbgen.writers.closing import seats
from vbgen.writers.styles import StyleSet
from vbgen.writers.stylesheet import stylesheet

_LISTED = ("addressee", "called", "dash", "plus", "recipient", "recipient_item")  # items of a list without numbers
_SCRIPTS = {"super": "sup", "sub": "sub"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # no text of a document can load or run anything
_DRAWN = "; img-src data:"  # of a document with pictures, which are in the page itself


def write(tree: Tree) -> bytes:
    """The page of a tree, in UTF-8; the same tree gives the same bytes."""
    policy = _POLICY + (_DRAWN if any(isinstance(item, Drawing) for item in tree.items) else "")
    return page(tree, f'<meta http-equiv="Content-Security-Policy" content="{policy}">')


def page(tree: Tree, head: str) -> bytes:
    """The page of a tree with some markup of its head: what it may load, or a style sheet of a server's."""
    printer = _HtmlPrinter(tree)
    papers = [printer.paper(*paper) for sheet in sheets(tree) if sheet for paper in _papers(sheet)]
    if tree.notes:
        papers[-1] = papers[-1].removesuffix(_END) + printer.notes() + _END
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{head}\n"
        f'<meta name="generator" content="vbgen {__version__}">\n<meta name="author" content="{escape(tree.author)}">\n'
        f"<title>{_plain(tree.title)}</title>\n<style>\n{stylesheet(tree)}</style>\n</head>\n"
        f"<body>\n<main>\n{''.join(papers)}</main>\n</body>\n</html>\n"
    ).encode()


_END = "</article>\n"


def _papers(sheet: tuple[Item, ...]) -> Iterator[tuple[list[Item], bool]]:
    """The items of a document or an appendix up to each page that is turned, and whether they lie across."""
    lies_across = any(isinstance(item, Break) and item.landscape for item in sheet[:1])
    items: list[Item] = []
    for item in sheet:
        if isinstance(item, NewPage) and item.turn:
            yield items, lies_across
            items, lies_across = [], item.turn == "landscape"
        else:
            items.append(item)
    yield items, lies_across


def _plain(text: str) -> str:
    return escape(text, quote=False)


class _HtmlPrinter:
    """The elements of a tree's items; it remembers which notes were marked."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._roles = StyleSet(FORMS[tree.form], tree.size).roles
        self._marked: set[int] = set()

    def paper(self, items: list[Item], across: bool) -> str:
        """A document, an appendix, or the part of one between pages that lie otherwise, on paper of its own."""
        areas = groupby(((zone, list(inside)) for zone, inside in zones(items)), lambda pair: _area(pair[0]))
        inner = "\n".join(self._area(name, list(parts)) for name, parts in areas)
        return f'<article class="sheet{" across" if across else ""}">\n{inner}\n{_END}'

    def _area(self, name: str, parts: list[tuple[Zone, list[Item]]]) -> str:
        if name == "head":
            columns = "".join(f"<div>{self._lines(items)}</div>" for _, items in parts)
            return f'<header class="head">{columns}</header>'
        if name == "closing":
            return f'<footer class="closing">{"".join(self._closing(parts))}</footer>'
        items = [item for _, inside in parts for item in inside]
        if name == "margin":
            return "\n".join(
                f'<address class="at-bottom">{self._lines(lines)}</address>'
                if role == "contact"
                else self._lines(lines)
                for role, lines in groupby(items, lambda item: item.role if isinstance(item, PrintedParagraph) else "")
            )
        return self._lines(items)

    def _closing(self, parts: list[tuple[Zone, list[Item]]]) -> Iterator[str]:
        """Nơi nhận and the signers, each in its seat, and below them who confirms a leave."""
        lines = {zone: [item for item in items if isinstance(item, PrintedParagraph)] for zone, items in parts}
        signers = signatures(lines.get(Zone.SIGNERS, []))
        columns = ("to", lines.get(Zone.RECIPIENTS, [])), *(("by", signer) for signer in signers)
        placed = seats(len(signers))
        rows = 1 + max(row for row, _ in placed)
        for (kind, inside), (row, column) in zip(columns, placed, strict=True):
            place = f"grid-area:{row + 1}/{column + 1}"
            yield f'<section class="{kind}" style="{place}">{self._lines(inside)}</section>'
        if confirmer := lines.get(Zone.CONFIRMER):
            yield f'<section class="to" style="grid-area:{rows + 1}/1">{self._lines(confirmer)}</section>'

    def _lines(self, items: Iterable[Item]) -> str:
        """Paragraphs and tables one after the other; items of a list together."""
        found = []
        for listed, inside in groupby(items, lambda item: isinstance(item, PrintedParagraph) and item.role in _LISTED):
            made = "\n".join(filter(None, (self._item(item, "li" if listed else "") for item in inside)))
            found.append(f"<ul>\n{made}\n</ul>" if listed else made)
        return "\n".join(found)

    def _item(self, item: Item, element: str) -> str:
        if isinstance(item, PrintedTable):
            return self._table(item)
        if isinstance(item, Break):
            return ""
        if isinstance(item, NewPage):
            return '<div class="new-page"></div>'
        if isinstance(item, Drawing):
            return _figure(item)
        element = element or self._element(item.role)
        return f'<{element} class="{item.role}">{self._runs(item.runs)}</{element}>'

    def _element(self, role: str) -> str:
        outline = self._roles[role].outline
        return "h1" if role == "kind_name" else "p" if outline is None else f"h{outline + 2}"

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        if run.note:
            at = "" if run.note in self._marked else f' id="cho-ghi-{run.note}"'
            self._marked.add(run.note)
            return f'<sup{at}><a href="#cuoc-chu-{run.note}" role="doc-noteref">{run.note}</a></sup>'
        text = _plain(run.text).replace("\n", "<br>")
        text = f"<{_SCRIPTS[run.script]}>{text}</{_SCRIPTS[run.script]}>" if run.script else text
        text = f"<u>{text}</u>" if run.underlined else text
        text = f"<i>{text}</i>" if run.italic else text
        return f"<b>{text}</b>" if run.bold else text

    def _table(self, table: PrintedTable) -> str:
        whole = sum(table.widths) or 1
        columns = "".join(f'<col style="width:{100 * wide / whole:.4g}%">' for wide in table.widths)
        size = "_small" if table.small else ""
        head = "\n".join(self._row(row, "th", size) for row in table.heads)
        rows = "\n".join(self._row(row, "td", size) for row in table.rows)
        return f"<table><colgroup>{columns}</colgroup>\n<thead>\n{head}\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"

    def _row(self, cells: Iterable[PrintedCell], element: str, size: str) -> str:
        role, scope = (f"table_head{size}", ' scope="col"') if element == "th" else (f"table_cell{size}", "")
        made = ""
        for runs, align, span, down in cells:
            if not down:  # one above covers it
                continue
            own = f' style="text-align:{align}"' if align != self._roles[role].align else ""
            wide = f' colspan="{span}"' if span > 1 else ""
            wide += f' rowspan="{down}"' if down > 1 else ""
            made += f'<{element} class="{role}"{scope}{wide}{own}>{self._runs(runs)}</{element}>'
        return f"<tr>{made}</tr>"

    def notes(self) -> str:
        """The footnotes, which lead back to where they are marked."""
        made = ""
        for number, note in enumerate(self._tree.notes, 1):
            back = f'<a class="back" href="#cho-ghi-{number}" role="doc-backlink" aria-label="Về chỗ ghi"></a>'
            made += f'<li class="note" id="cuoc-chu-{number}">{self._runs(note.runs)}{back}</li>\n'
        return (
            f'<section class="notes" role="doc-endnotes" aria-label="Cước chú"><ol>\n{made}</ol></section>\n'
            if made
            else ""
        )


def _figure(item: Drawing) -> str:
    """A picture, its bytes within the page."""
    from base64 import b64encode

    source = f"data:image/{item.sort};base64,{b64encode(item.data).decode()}"
    size = f"width:{item.width / 20:g}pt;height:auto"
    return f'<p class="figure"><img src="{source}" alt="{escape(item.alt)}" style="{size}"></p>'


def _area(zone: Zone) -> str:
    """What a zone is printed in together with its neighbours."""
    return "head" if zone in HEADER else "closing" if zone in CLOSING else "margin" if zone is Zone.MARGIN else "flow"
