"""What reviewers left in a Word file: comments with where they hang, and the tracked changes of each author.

The text itself is read as if all changes were accepted (`readers.docx`); this tells who changed what, who said what.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import Enum

from vbgen.named import NamedTuple
from vbgen.ooxml.content import ALTERNATE, DELETED, branch
from vbgen.ooxml.elements import Element
from vbgen.ooxml.inlines import clean
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import CELLS, LOOKS
from vbgen.readers.docx import WordOrigin

_P, _R, _T, _GONE = name("w:p"), name("w:r"), name("w:t"), name("w:delText")
_ID, _AUTHOR, _DATE = name("w:id"), name("w:author"), name("w:date")
_START, _END = name("w:commentRangeStart"), name("w:commentRangeEnd")
_COMMENT, _REFERENCE = name("w:comment"), name("w:commentReference")
_TEXTS = (_T, _GONE)
_BREAKS = {name("w:tab"), name("w:br"), name("w:cr")}
_NOTHING = {name(f"w:{tag}") for tag in "proofErr bookmarkStart bookmarkEnd".split()}


class ReviewSpot(NamedTuple):
    """A paragraph of the file: its number as a `Line` has it, and its words with all changes accepted.

    Outside the body, in a note or at the head of a page, the number is 0. What stands in a deleted row or paragraph is
    at the paragraph before it.
    """

    paragraph: int
    words: str


class Comment(NamedTuple):
    """A remark in the margin, its answers below it.

    `about` are the words that it hangs on, as they stand when all changes are accepted; where they were all deleted
    they are those that stood there, and `is_deleted`.
    """

    author: str
    date: str  # as the file has it: ISO 8601, or ""
    words: str
    spot: ReviewSpot
    about: str = ""
    is_deleted: bool = False
    is_resolved: bool = False
    replies: tuple[Comment, ...] = ()


class TrackedSort(Enum):
    """What a tracked change did."""

    INSERTED = "thêm"
    DELETED = "bỏ"
    MOVED_HERE = "chuyển đến"
    MOVED_AWAY = "chuyển đi"
    SPLIT = "ngắt đoạn"
    JOINED = "nối đoạn"
    ROW_INSERTED = "thêm hàng"
    ROW_DELETED = "bỏ hàng"
    CELL = "sửa ô"
    FORMATTED = "đổi cách trình bày"


class TrackedChange(NamedTuple):
    """A change that was neither accepted nor rejected: who made it, when, and the words that it is about."""

    sort: TrackedSort
    author: str
    date: str
    words: str
    spot: ReviewSpot


class Reviews(NamedTuple):
    """The comments and the tracked changes of a file, in the order in which they stand there."""

    comments: tuple[Comment, ...] = ()
    changes: tuple[TrackedChange, ...] = ()

    @property
    def authors(self) -> tuple[str, ...]:
        """Who left something, in the order in which they appear."""
        found = [*(item.author for item in self.changes), *(item.author for item in _all(self.comments))]
        return tuple(dict.fromkeys(filter(None, found)))


def reviews(word: WordOrigin) -> Reviews:
    """The comments and tracked changes of a file that was read (`Reading.word`)."""
    walk = _Reviewed(word)
    for root in _roots(word):
        walk.part(root)
    return Reviews(tuple(walk.comments()), tuple(one._replace(words=_neat(one.words)) for one in walk.changes))


def _all(comments: Iterable[Comment]) -> Iterator[Comment]:
    for comment in comments:
        yield comment
        yield from _all(comment.replies)


def _roots(word: WordOrigin) -> list[Element]:
    parts = word.parts
    found = [parts.body(), parts.part("footnotes"), parts.part("endnotes"), *parts.margins().values()]
    return [root for root in found if root is not None]


_SORTS = {
    name("w:ins"): TrackedSort.INSERTED,
    name("w:del"): TrackedSort.DELETED,
    name("w:moveTo"): TrackedSort.MOVED_HERE,
    name("w:moveFrom"): TrackedSort.MOVED_AWAY,
    **dict.fromkeys(CELLS, TrackedSort.CELL),
    **dict.fromkeys(LOOKS, TrackedSort.FORMATTED),
}
_MARKS = {TrackedSort.DELETED: TrackedSort.JOINED, TrackedSort.MOVED_AWAY: TrackedSort.JOINED}
_ROWS = {TrackedSort.INSERTED: TrackedSort.ROW_INSERTED, TrackedSort.DELETED: TrackedSort.ROW_DELETED}
_RUNS = (TrackedSort.INSERTED, TrackedSort.DELETED, TrackedSort.MOVED_HERE, TrackedSort.MOVED_AWAY)
_BLOCKS = (name("w:tr"), _P, _R)  # what a change of looks is about: the nearest of them around it


class _Anchor:
    """What a comment hangs on: words that stand there, and those that were deleted."""

    def __init__(self, spot: ReviewSpot) -> None:
        self.spot = spot
        self.kept: list[str] = []
        self.gone: list[str] = []


class _Reviewed:
    """Goes through the parts in the order of their words, holding the paragraph that it is in and the open comments."""

    def __init__(self, word: WordOrigin) -> None:
        self._word = word
        self._numbers = {id(one.element): at for at, one in enumerate(word.paragraphs, 1)}
        self._spot = ReviewSpot(0, "")
        self._anchors: dict[str, _Anchor] = {}
        self._open: dict[str, _Anchor] = {}
        self.changes: list[TrackedChange] = []

    def part(self, root: Element) -> None:
        self._spot, self._open = ReviewSpot(0, ""), {}
        self._walk(root, gone=False)

    def _walk(self, element: Element, *, gone: bool) -> None:
        for child in element:
            tag = child.tag
            if tag in _TEXTS:
                for anchor in self._open.values():
                    (anchor.gone if gone or tag == _GONE else anchor.kept).append(clean(child.text or ""))
            elif tag in _BREAKS and child.getparent().tag == _R:
                for anchor in self._open.values():
                    anchor.kept.append(" ")
            elif tag == _START:
                self._anchors[child.get(_ID, "")] = self._open[child.get(_ID, "")] = _Anchor(self._spot)
            elif tag == _END:
                self._open.pop(child.get(_ID, ""), None)
            elif tag == _REFERENCE:
                self._anchors.setdefault(child.get(_ID, ""), _Anchor(self._spot))
            elif tag == ALTERNATE:
                self._walk(branch(child), gone=gone)
            else:
                if tag == _P:
                    self._enter(child)
                if tag in _SORTS:
                    self._change(child)
                self._walk(child, gone=gone or (tag in DELETED))

    def _enter(self, paragraph: Element) -> None:
        number = self._numbers.get(id(paragraph), 0)
        if number:
            words = "".join(piece.text for piece in self._word.paragraphs[number - 1].pieces)
            self._spot = ReviewSpot(number, _neat(words))
        elif not self._spot.paragraph:  # of a note, of the head of a page
            self._spot = ReviewSpot(0, _words(paragraph))
        for anchor in self._open.values():
            anchor.kept.append(" ")

    def _change(self, element: Element) -> None:
        sort, above = _SORTS[element.tag], element.getparent()
        if above.tag == name("w:rPr") and sort is not TrackedSort.FORMATTED:
            if not _is_whole(element, above.getparent().getparent()):
                self._tell(element, _MARKS.get(sort, TrackedSort.SPLIT), "")
        elif above.tag == name("w:trPr") and sort is not TrackedSort.FORMATTED:
            self._tell(element, _ROWS[sort], _neat(_said(above.getparent())))
        elif sort in (TrackedSort.FORMATTED, TrackedSort.CELL):
            around = next((one for one in element.iterancestors(*_BLOCKS)), None)
            self._tell(element, sort, _words(around) if around is not None else "")
        elif self.changes and _goes_on(element):  # Word cuts what was typed at once into pieces, run by run
            last = self.changes[-1]
            self.changes[-1] = last._replace(words=last.words + _said(element))
        else:
            self._tell(element, sort, _said(element))

    def _tell(self, element: Element, sort: TrackedSort, words: str) -> None:
        self.changes.append(TrackedChange(sort, _author(element), element.get(_DATE, ""), words, self._spot))

    # --- comments -------------------------------------------------------------------------------------------------

    def comments(self) -> Iterator[Comment]:
        """The comments with their answers, in the order of the places that they hang on."""
        root = self._word.parts.part("comments")
        written = {item.get(_ID, ""): item for item in (root.iter(_COMMENT) if root is not None else ())}
        states = _states(self._word.parts.part("commentsExtended"))
        by_paragraph = {_last(item): key for key, item in written.items() if _last(item)}
        above = {
            key: by_paragraph.get(states.get(_last(item), _CommentState()).above, "") for key, item in written.items()
        }
        for key in [key for key in self._anchors if key in written] + [
            key for key in written if key not in self._anchors
        ]:
            if not above[key]:
                yield self._comment(key, written, above, states)

    def _comment(
        self, key: str, written: dict[str, Element], above: dict[str, str], states: dict[str, _CommentState]
    ) -> Comment:
        item, anchor = written[key], self._anchors.get(key) or _Anchor(ReviewSpot(0, ""))
        kept, gone = (_neat("".join(words)) for words in (anchor.kept, anchor.gone))
        return Comment(
            _author(item),
            item.get(_DATE, ""),
            _words(item),
            anchor.spot,
            kept or gone,
            is_deleted=bool(gone and not kept),
            is_resolved=states.get(_last(item), _CommentState()).is_resolved,
            replies=tuple(self._comment(one, written, {}, states) for one, top in above.items() if top == key),
        )


class _CommentState(NamedTuple):
    """What Word keeps apart from a comment: the paragraph of the one that it answers, and whether it is done."""

    above: str = ""
    is_resolved: bool = False


def _states(root: Element | None) -> dict[str, _CommentState]:
    """The states of comments by the ids of their last paragraphs."""
    found = {}
    for item in root.iter(name("w15:commentEx")) if root is not None else ():
        done = item.get(name("w15:done"), "0") not in ("0", "false", "off")
        found[item.get(name("w15:paraId"), "")] = _CommentState(item.get(name("w15:paraIdParent"), ""), done)
    return found


def _last(comment: Element) -> str:
    """The id of a comment's last paragraph."""
    paragraphs = list(comment.iter(_P))
    return str(paragraphs[-1].get(name("w14:paraId"), "")) if paragraphs else ""


def _words(element: Element) -> str:
    """The words that stand in an element when all changes are accepted."""
    return _neat(_said(element, DELETED))


def _said(element: Element, without: Collection[str] = ()) -> str:
    """The text in an element as it is typed, its paragraphs apart, what was deleted too; but nothing in some tags."""
    said: list[str] = []
    waiting: list[Element] = [element]
    while waiting:
        one = waiting.pop()
        if one.tag in _TEXTS:
            said.append(clean(one.text or ""))
        elif one.tag in _BREAKS and one.getparent().tag == _R:
            said.append(" ")
        elif one.tag not in without:
            said += [" "] if one.tag == _P else []
            waiting += reversed(branch(one) if one.tag == ALTERNATE and len(one) else one)
    return "".join(said)


def _neat(text: str) -> str:
    return " ".join(text.split())


def _author(element: Element) -> str:
    return _neat(element.get(_AUTHOR, ""))


def _goes_on(change: Element) -> bool:
    """Whether a change of words is what the one before it began: of one author and sort, nothing between them."""
    before = change.getprevious()
    while before is not None and before.tag in _NOTHING:
        before = before.getprevious()
    return before is not None and before.tag == change.tag and _author(before) == _author(change)


def _is_whole(mark: Element, paragraph: Element) -> bool:
    """Whether a paragraph's mark was put in, or deleted, with all that stands in the paragraph."""
    texts = list(paragraph.iter(*_TEXTS))
    return bool(texts) and all(any(True for _ in text.iterancestors(mark.tag)) for text in texts)
