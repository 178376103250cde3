"""The body's blocks → numbered paragraphs and tables in reading order (ô 6), punctuated; `closed` ends them with "./.".

NĐ 30 Phụ lục I, II.6: Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm where the kind has articles; I., 1., a) where it
has not; "-" and "+" below them are practice. Điều and Chương run on through the document, other rungs start anew in
each parent.
"""

from __future__ import annotations

from itertools import groupby

from vbgen import inline
from vbgen.compose.citations import Citer, merge
from vbgen.compose.tables import printed
from vbgen.labels import Counts, Rungs
from vbgen.model import (
    Assignments,
    Block,
    Clause,
    Image,
    PageBreak,
    Paragraph,
    QrCode,
    Table,
    Task,
    lead_within,
)
from vbgen.patterns import regex
from vbgen.standards import LADDER, LEVELS, ORIENTATIONS, PageSetup, RoleName
from vbgen.standards.fields import is_field
from vbgen.tree import Item, NewPage, PrintedParagraph, Run, text_of
from vbgen.vietnamese import folded, parse_date, short_date, upper, upper_first

_ENDS = ".;:!?…,"


def body(blocks: tuple[Block, ...], citer: Citer, *, top: str, page: PageSetup) -> list[Item]:
    """The items of a body whose ladder begins with `top` ("" lets blocks' sorts decide), from such a page on."""
    composer = _Composer(citer, top, page)
    composer.blocks(blocks, "", "", {})
    return composer.items


class _Composer:
    def __init__(self, citer: Citer, top: str, page: PageSetup) -> None:
        self.items: list[Item] = []
        self._citer = citer
        self._page = page
        self._top = top  # the rung of unlevelled blocks at depth 0; "" lets the block's sort decide
        self._rungs = Rungs()

    def blocks(self, blocks: tuple[Block, ...], parent: str, lead: str, counts: Counts) -> None:
        """Add the items of one parent's blocks; `lead` is the unit in charge that they inherit."""
        heard = _fields(blocks)
        phrases = in_phrases(blocks)
        for index, block in enumerate(blocks):
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if isinstance(block, Paragraph):
                self._add("text", "", block.text, end=end_mark(block, following, parent))
                self.blocks(block.blocks, parent, lead_within(block, lead), {})
            elif isinstance(block, Table):
                self.items += printed(block, self._citer, self._page.text_width)
            elif isinstance(block, Image | QrCode):
                from vbgen.compose.pictures import drawn

                self.items += drawn(block, self._citer, self._page)
            elif isinstance(block, PageBreak):
                self.items.append(NewPage(self._turned(block)))
            elif isinstance(block, Assignments):
                raise TypeError("`resolved` makes tables of these")
            elif isinstance(block, Task) and not block.numbered:
                text = _sentences(block, lead, heard)
                self._add("text", "", text, end=once(end_mark(block, following, parent), text))
                self.blocks(block.blocks, parent, lead_within(block, lead), {})
            else:
                level = block.level or self._rung(block, parent)
                text = _sentences(block, lead, heard) if isinstance(block, Task) else block.text
                end = end_mark(block, following, level, phrases=index in phrases)
                self._numbered(block, text, level, counts, once(end, text) if isinstance(block, Task) else end)
                self.blocks(block.blocks, level, lead_within(block, lead), {})

    def _turned(self, block: PageBreak) -> str:
        """How the next page lies, where that is not as the one before; it is written on from there."""
        way = ORIENTATIONS.get(block.orientation, "")
        before, self._page = self._page, self._page.laid(way)
        return way if self._page != before else ""

    def _rung(self, block: Clause | Task, parent: str) -> str:
        if parent:
            return LEVELS[parent]
        return self._top or ("I" if isinstance(block, Clause) and block.heading else "1")

    def _numbered(self, block: Clause | Task, text: str, level: str, counts: Counts, end: str) -> None:
        rung = LADDER[level]
        label, _ = self._rungs.next(level, block.label, counts)
        heading = isinstance(block, Clause) and block.heading
        role = rung.roles[0 if heading else 1]
        if rung.labelled:
            self._add(rung.labelled, label, "")
            self.items.append(PrintedParagraph(role, _capitals(self._citer.runs(block.text))))
            return
        runs = self._citer.runs(text)
        if not heading:
            runs = _ended(runs, end)
        elif rung.capitals:
            runs = _capitals(runs)
        bold = rung.bold and not heading  # a decision's article: only its number is bold (mẫu 1.2)
        self.items.append(PrintedParagraph(role, merge([Run(f"{label} ", bold=bold), *runs])))

    def _add(self, role: RoleName, label: str, text: str, end: str = "") -> None:
        self.items.append(PrintedParagraph(role, merge([Run(label), *self._ended(text, end)])))

    def _ended(self, text: str, end: str) -> tuple[Run, ...]:
        return _ended(self._citer.runs(text), end)


def end_mark(block: Block, following: Block | None, level: str, *, phrases: bool = True) -> str:
    """The mark that composing puts after a block's text, where that ends in none; `level` is a numbered block's.

    The items of a list end with ";" and the last with "."; where they are no `phrases`, all of them with ".".
    """
    if isinstance(block, Paragraph):
        return ":" if block.blocks else _lead_in(block.text, following)
    if not isinstance(block, Clause | Task) or (isinstance(block, Clause) and block.heading):
        return ""
    if block.blocks:
        return ":"
    numbered = isinstance(block, Clause) or block.numbered
    return ";" if phrases and numbered and level in "a-+" and _same_rung(block, following) else "."


def in_phrases(blocks: tuple[Block, ...]) -> set[int]:
    """The places of the items of lists none of whose items says more than one sentence."""
    found: set[int] = set()
    for listed, run in groupby(enumerate(blocks), lambda pair: _listed_at(pair[1])):
        items = list(run)
        if listed is not None and not any(_tells(block) for _, block in items):
            found |= {index for index, _ in items}
    return found


def _listed_at(block: Block) -> str | None:
    """The level that an item of a list states; None for what is none."""
    numbered = (isinstance(block, Clause) and not block.heading) or (isinstance(block, Task) and block.numbered)
    return getattr(block, "level", "") if numbered else None


def _tells(block: Block) -> bool:
    """Whether an item says more than one sentence, with what composing adds to a task's."""
    if isinstance(block, Task) and block.then:
        return True
    text = block.text if isinstance(block, Clause | Task) else ""
    if isinstance(block, Task) and (block.lead or block.support or block.due or block.product):
        said = folded(inline.bare(text))
        if any(fact and folded(fact) not in said for fact in (block.lead, *block.support, block.due, block.product)):
            return True
    return ". " in text and _SENTENCES.search(text) is not None


_SENTENCES = regex(r"[<low>\d)”%]\. +[<up>]")


def once(end: str, text: str) -> str:
    """The mark of a task's end; none is ":" after a sentence that has one: "sản phẩm: Báo cáo"."""
    return "." if end == ":" and ":" in text[text.rfind(". ") + 1 :].rstrip(" :") else end


_ABOVE_LISTS = {token for token, rung in LADDER.items() if rung.capitals or rung.bold}  # such a rung stands out


def _lead_in(text: str, following: Block | None) -> str:
    """The mark after a free paragraph: ":" above a list or a table, "." above all else."""
    if isinstance(following, Table | Assignments) or text.rstrip().endswith(("sau", "gồm")):
        return ":" if isinstance(following, Clause | Task | Table | Assignments) else "."
    listed = following is not None and _listed_at(following) is not None
    return ":" if listed and getattr(following, "level", "") not in _ABOVE_LISTS else "."


def _capitals(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs in capitals; a citation is in words by now, so that its id is left alone."""
    return tuple(run._replace(text=upper(run.text)) for run in runs)


def _same_rung(block: Clause | Task, following: Block | None) -> bool:
    numbered = isinstance(following, Clause) or (isinstance(following, Task) and following.numbered)
    return numbered and following is not None and getattr(following, "level", "") == block.level


def _ended(runs: tuple[Run, ...], end: str) -> tuple[Run, ...]:
    """The runs with `end` after them unless they end in punctuation already, within a bracket or quote too."""
    text = text_of(runs).rstrip()
    if not end or not text or _is_ended(text):
        return runs
    return merge([*runs, Run(end)])


def closed(items: list[Item], end: str, *, signed: bool = True) -> list[Item]:
    """The items with the end mark once, after the last text; below a table or a picture, on a line of its own."""
    last = items[-1] if items else None
    if not isinstance(last, PrintedParagraph) or last.role == "figure" or not text_of(last.runs).strip():
        if items and (end == "." or not signed):  # the Party's stop says nothing there, the state's above no signature
            return items
        return [*items, PrintedParagraph("text", (Run(end),))]
    role, runs = last
    kept = list(runs)
    while kept and not kept[-1].note:
        text = kept[-1].text.rstrip()
        text = text.removesuffix("./.").rstrip().removesuffix("./").rstrip(";, ")
        text = text.removesuffix(".") if not text.endswith("..") else text
        kept[-1] = kept[-1]._replace(text=text)
        if text:
            break
        kept.pop()
    return [*items[:-1], PrintedParagraph(role, merge([*kept, Run(end)]))]


def _fields(blocks: tuple[Block, ...]) -> str:
    """What lines of fields among blocks say: "Cơ quan chủ trì: …", "Sản phẩm: …"."""
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph | Clause) and is_field(block.text))


def _sentences(task: Task, inherited: str, heard: str) -> str:
    """The task's text and facts, then those of the sentences that charge others in the same item."""
    text = with_facts(task, inherited, f"{heard} {_fields(task.blocks)}")
    if not task.then:
        return text
    text = inline.closed(text)
    for other in task.then:
        if isinstance(other, Task):
            text = text.rstrip()
            text += ("" if _is_ended(text) else ".") + " " + inline.closed(with_facts(other, inherited))
    return text


def _is_ended(text: str) -> bool:
    """Whether a text ends in a mark of its own, within bold, brackets or quotes too: "**nguyên nhân.**"."""
    return text[-1:] in _ENDS or text.rstrip(")”\"'*")[-1:] in _ENDS


def with_facts(task: Task, inherited: str, heard: str = "") -> str:
    """The task's text, followed by those of its facts that neither it nor what is `heard` beside it names.

    "Rà soát thủ tục. Giao Văn phòng chủ trì, phối hợp với Phòng Nội vụ; hoàn thành trước ngày 30/6/2024; sản phẩm:
    Báo cáo" — so that a directive never loses a lead, a deadline or a product that its source has.
    """
    said = folded(inline.bare(f"{task.text} {heard}" if heard.strip() else task.text))
    lead = task.lead if task.lead != inherited and folded(task.lead) not in said else ""
    support = [unit for unit in task.support if folded(unit) not in said]
    facts = []
    if lead:
        facts.append(f"giao {lead} chủ trì" + (f", phối hợp với {_listed(support)}" if support else ""))
    elif support:
        facts.append(f"phối hợp với {_listed(support)}")
    if task.due and folded(task.due) not in said:
        facts.append(_deadline(task.due))
    if task.product and folded(task.product) not in said:
        facts.append(f"sản phẩm: {task.product}")
    if not facts:
        return task.text
    text = inline.closed(task.text.rstrip())
    text = text.rstrip(":,; ") if text[-1:] in (":", ",", ";") else text  # the facts are a sentence of their own
    return f"{text}{'' if _is_ended(text) else '.'} {inline.literal(upper_first('; '.join(facts)))}"


def _listed(units: list[str]) -> str:
    return units[0] if len(units) == 1 else f"{', '.join(units[:-1])} và {units[-1]}"


def _deadline(due: str) -> str:
    """ "30/6/2024" becomes "hoàn thành trước ngày 30/6/2024", "6/2024" "hoàn thành trong tháng 6/2024"."""
    date = parse_date(due)
    if date is None or date.year is None:
        return f"thời hạn: {due}"
    if date.complete:
        return f"hoàn thành trước ngày {short_date(date)}"
    return f"hoàn thành trong {'tháng' if date.month else 'năm'} {short_date(date)}"
