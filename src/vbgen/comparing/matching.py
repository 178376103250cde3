"""Two documents → which block of one is which of the other, wherever it stands now.

Blocks that are equal with all that they hold are one, if there is one of them; then the blocks of two that are one are
aligned by likeness; then those that are left anywhere, which moved and changed; at last one that stands alone in the
place of another. So a task that was reworded, renumbered or carried into another section is still that task.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from vbgen.comparing.aligning import ALIKE, Pair, aligned, in_order, lone, once, overlap
from vbgen.model import Assignments, Block, Clause, Document, Image, PageBreak, QrCode, Table
from vbgen.named import NamedTuple
from vbgen.outline import outline
from vbgen.vietnamese import folded

_WORDS = 4  # a block of fewer words is looked for in its place only: "Như trên." says nothing of where it came from
_COMMON = 30  # a word that so many blocks hold tells none of them apart


class Node(NamedTuple):
    """A block of a document: its path in the model, its section path, and the node that it stands in (-1: in none)."""

    path: str
    place: str
    block: Block
    above: int
    slot: str  # the list that it stands in: "body", "appendices[0].body", or "blocks", "then" of the node above


class Matching(NamedTuple):
    """The nodes of two documents in reading order, which are one, and of these the ones that moved."""

    old: list[Node]
    new: list[Node]
    pairs: dict[int, int]
    moved: frozenset[int]  # old nodes


def nodes(document: Document) -> list[Node]:
    """Every block of a document in reading order."""
    found: list[Node] = []
    places = list(outline(document))[::-1]

    def walk(blocks: tuple[Block, ...], above: int, slot: str, path: str) -> None:
        for index, block in enumerate(blocks):
            own, at = f"{path}[{index}]", len(found)
            is_placed = places and places[-1].block is block  # what a table of assignments cannot hold has no place
            found.append(Node(own, places.pop().path if is_placed else "", block, above, slot))
            walk(getattr(block, "then", ()), at, "then", f"{own}.then")
            walk(getattr(block, "blocks", ()), at, "blocks", f"{own}.blocks")

    walk(document.body, -1, "body", "body")
    for index, appendix in enumerate(document.appendices):
        path = appendix_slot(index)
        walk(appendix.body, -1, path, path)
    return found


def matched(before: Document, after: Document) -> Matching:
    """Which block of a document is which of the other."""
    return _Matcher(nodes(before), nodes(after), _bodies(before, after)).matching()


def appendix_pairs(before: Document, after: Document) -> dict[int, int]:
    """Which appendix of a document is which of the other: by its title, else by its place."""
    titles = [(item.kind, folded(item.title)) for item in before.appendices]
    others = [(item.kind, folded(item.title)) for item in after.appendices]
    pairs = dict(once(titles, others))
    free = [at for at in range(len(others)) if at not in pairs.values()]
    for at in range(len(titles)):
        if at not in pairs and at in free:  # renamed, in its old place
            pairs[at] = at
            free.remove(at)
    return pairs


def appendix_slot(at: int) -> str:
    """The path of the body of an appendix."""
    return f"appendices[{at}].body"


def _bodies(before: Document, after: Document) -> dict[str, str]:
    """The bodies that are one, by their paths."""
    pairs = appendix_pairs(before, after)
    return {"body": "body", **{appendix_slot(old): appendix_slot(new) for old, new in pairs.items()}}


class _Matcher:
    def __init__(self, old: list[Node], new: list[Node], bodies: dict[str, str]) -> None:
        self._old, self._new, self._bodies = old, new, bodies
        self._pairs: dict[int, int] = {}
        self._taken: set[int] = set()
        self._inside_old, self._inside_new = _inside(old), _inside(new)
        self._words_old = [_words(node.block) for node in old]
        self._words_new = [_words(node.block) for node in new]
        self._shared: Counter[Pair] = Counter()  # blocks within two nodes that are one for sure

    def matching(self) -> Matching:
        self._sure()
        for slot, other in self._bodies.items():
            self._align((-1, slot), (-1, other))
        self._headed_elsewhere()
        self._elsewhere()
        self._in_place()
        return Matching(self._old, self._new, self._pairs, self._find_moved())

    def _pair(self, old: int, new: int) -> None:
        self._pairs[old] = new
        self._taken.add(new)

    # --- the steps ---------------------------------------------------------------------------------------------------

    def _sure(self) -> None:
        """Blocks that are equal with all they hold and stand once in either document."""
        for old, new in once([node.block for node in self._old], [node.block for node in self._new]):
            if len(self._words_old[old]) >= _WORDS:
                self._pair(old, new)
                self._shared[self._old[old].above, self._new[new].above] += 1

    def _align(self, old: tuple[int, str], new: tuple[int, str]) -> None:
        """Pair what stands in a list of one document with what stands in that of the other, and so on within."""
        olds, news = self._inside_old.get(old, []), self._inside_new.get(new, [])
        free = [at for at in olds if at not in self._pairs], [at for at in news if at not in self._taken]
        here = set(news)
        held = [at for at in olds if self._pairs.get(at) in here]
        keys = [self._old[at].block for at in free[0]], [self._new[at].block for at in free[1]]
        for left, right in aligned(*keys, lambda i, j: self._likeness(free[0][i], free[1][j])):
            self._pair(free[0][left], free[1][right])
            held.append(free[0][left])
        for at in held:
            self._align_within(at)

    def _align_within(self, old: int) -> None:
        for slot in ("then", "blocks"):
            self._align((old, slot), (self._pairs[old], slot))

    def _headed_elsewhere(self) -> None:
        """Sections of one title that no other has, however short it is: "Kinh phí" stands above another now."""
        titles, others = (
            {at: title for at, node in enumerate(found) if (title := _section_title(node.block))}
            for found in (self._old, self._new)
        )
        free = [at for at in titles if at not in self._pairs], [at for at in others if at not in self._taken]
        for left, right in once([titles[at] for at in free[0]], [others[at] for at in free[1]]):
            old, new = free[0][left], free[1][right]
            if self._is_free(old, new):
                self._pair(old, new)
                self._align_within(old)

    def _elsewhere(self) -> None:
        """Blocks without their like in the place, with what is most alike of what is left anywhere."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at in range(len(self._new)):
            if at not in self._taken:
                for word in set(self._words_new[at]):
                    places[word].append(at)
        for at, words in enumerate(self._words_old):
            if at in self._pairs or sum(words.values()) < _WORDS:
                continue
            near: Counter[int] = Counter()
            for word in words:
                if len(places[word]) <= _COMMON:
                    near.update(place for place in places[word] if place not in self._taken)
            best = max(near, key=lambda place: self._likeness(at, place), default=-1)
            if best >= 0 and self._likeness(at, best) >= ALIKE:
                self._pair(at, best)
                self._align_within(at)

    def _in_place(self) -> None:
        """One block that stands alone between the same neighbours as another did, in its place."""
        for (above, slot), olds in list(self._inside_old.items()):
            other = self._of_list(above, slot)
            news = self._inside_new.get(other, []) if other else []
            places = {at: index for index, at in enumerate(news)}
            known = [(index, places[self._pairs[at]]) for index, at in enumerate(olds) if self._pairs.get(at) in places]
            for left, right in ((olds[i], news[j]) for i, j in lone(known, len(olds), len(news))):
                if self._is_free(left, right) and type(self._old[left].block) is type(self._new[right].block):
                    self._pair(left, right)
                    self._align_within(left)

    def _is_free(self, old: int, new: int) -> bool:
        return old not in self._pairs and new not in self._taken

    def _of_list(self, above: int, slot: str) -> tuple[int, str] | None:
        """The list of the new document that a list of the old one is."""
        if above >= 0:
            return (self._pairs[above], slot) if above in self._pairs else None
        return (-1, self._bodies[slot]) if slot in self._bodies else None

    def _find_moved(self) -> frozenset[int]:
        """The nodes that stand in another list than before, or in another order in it."""
        moved = set()
        stayed: defaultdict[tuple[int, str], list[Pair]] = defaultdict(list)
        for old, new in self._pairs.items():
            node, other = self._old[old], self._new[new]
            if self._of_list(node.above, node.slot) == (other.above, other.slot):
                stayed[node.above, node.slot].append((old, new))
            else:
                moved.add(old)
        for pairs in stayed.values():
            moved |= {old for old, _ in set(pairs) - in_order(pairs)}
        return frozenset(moved)

    # --- what is alike -----------------------------------------------------------------------------------------------

    def _likeness(self, old: int, new: int) -> float:
        """How alike two blocks are in words, or in that they hold the same; what has no words is alike by its sort."""
        one, other = self._old[old].block, self._new[new].block
        if type(one) is not type(other) and not (_is_text(one) and _is_text(other)):
            return 0.0
        words, others = self._words_old[old], self._words_new[new]
        if not words and not others:
            return float(type(one) is type(other))
        within = max(len(self._inside_old.get((old, "blocks"), ())), len(self._inside_new.get((new, "blocks"), ())))
        held = self._shared[old, new] / within if within else 0.0
        return max(held, overlap(words, others))


def _inside(found: list[Node]) -> dict[tuple[int, str], list[int]]:
    inside: dict[tuple[int, str], list[int]] = {}
    for at, node in enumerate(found):
        inside.setdefault((node.above, node.slot), []).append(at)
    return inside


def _section_title(block: Block) -> tuple[str, ...]:
    """The words that a clause is called by which holds others, () of any other block."""
    return tuple(folded(block.text).split()) if isinstance(block, Clause) and block.blocks else ()


def _is_text(block: Block) -> bool:
    return not isinstance(block, Table | Assignments | Image | QrCode | PageBreak)


def _words(block: Block) -> Counter[str]:
    """The words by which a block is known again."""
    if isinstance(block, Table):
        cells = [cell for row in block.rows for cell in row.cells]
        return Counter(" ".join([*(column.title for column in block.columns), *cells, block.source]).split())
    if isinstance(block, Assignments):
        return Counter(" ".join(["bảng", block.by, *(column.title for column in block.columns)]).split())
    text = getattr(block, "text", "") or getattr(block, "file", "") or getattr(block, "caption", "")
    return Counter(folded(text).split())
