"""Tracked changes of Word (ISO/IEC 29500-1, 17.13.5): a tree that holds some → the tree with each accepted or rejected.

A paragraph's mark carries its properties: where it goes, the words before it join the next paragraph and take that
one's. Rows, cells, words, properties, marks are decided one by one, so that one author's may be accepted alone.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from vbgen.ooxml.elements import Element, first
from vbgen.ooxml.names import name

Accepts = Callable[[Element], bool]
"""Whether the change that an element marks is accepted; the element carries its author."""

COME = frozenset({name("w:ins"), name("w:moveTo")})
GONE = frozenset({name("w:del"), name("w:moveFrom")})
_CELL_COME, _CELL_GONE = name("w:cellIns"), name("w:cellDel")
CELLS = (_CELL_COME, _CELL_GONE, name("w:cellMerge"))
_PROPERTIES = tuple(name(f"w:{tag}Change") for tag in "rPr pPr tblPr tblPrEx trPr tcPr sectPr tblGrid".split())
_RANGES = tuple(
    name(f"w:{tag}{end}")
    for tag in (
        "moveFromRange moveToRange customXmlInsRange customXmlDelRange customXmlMoveFromRange customXmlMoveToRange"
    ).split()
    for end in ("Start", "End")
)
LOOKS = (*_PROPERTIES, name("w:numberingChange"))
REVISIONS = (*COME, *GONE, *CELLS, *LOOKS)
"""What marks a change that waits to be accepted or rejected."""

_P, _TBL, _TR, _TC = name("w:p"), name("w:tbl"), name("w:tr"), name("w:tc")
_PPR, _RPR, _TRPR, _TCPR = name("w:pPr"), name("w:rPr"), name("w:trPr"), name("w:tcPr")
_SECTION, _PPR_CHANGE, _SECTION_CHANGE = name("w:sectPr"), name("w:pPrChange"), name("w:sectPrChange")
_REFERENCES = frozenset({name("w:headerReference"), name("w:footerReference")})
_POINTERS = frozenset({name("w:bookmarkStart"), name("w:bookmarkEnd")})
_BLANK = {name("w:delText"): name("w:t"), name("w:delInstrText"): name("w:instrText")}


def all_of(change: Element) -> bool:
    """Accepts every change."""
    return True


def none_of(change: Element) -> bool:
    """Rejects every change."""
    return False


def of_author(author: str) -> Accepts:
    """Accepts what one author changed, rejects all else."""
    key = name("w:author")
    return lambda change: bool(change.get(key) == author)


def is_tracked(root: Element) -> bool:
    """Whether a tree holds changes that were neither accepted nor rejected."""
    return next(root.iter(*REVISIONS), None) is not None


def settle(root: Element, accepts: Accepts) -> None:
    """Decide every change in a tree, in place."""
    _settle_rows(root, accepts)
    _settle_properties(root, accepts)
    _settle_words(root, accepts)
    for mark in list(root.iter(*_RANGES)):
        _drop(mark)
    _settle_marks(root, accepts)
    for link in list(root.iter(name("w:hyperlink"))):
        if len(link) == 0:
            _drop(link)


def _stays(change: Element, accepts: Accepts) -> bool:
    """Whether what a change marks is there once it is decided."""
    return (change.tag in COME or change.tag == _CELL_COME) == accepts(change)


def _settle_rows(root: Element, accepts: Accepts) -> None:
    for outer, inner, signs in ((_TR, _TRPR, COME | GONE), (_TC, _TCPR, {_CELL_COME, _CELL_GONE})):
        for element in list(root.iter(outer)):
            props = first(element, inner)
            change = next((child for child in props if child.tag in signs), None) if props is not None else None
            if props is None or change is None:
                continue
            if _stays(change, accepts):
                props.remove(change)
                _drop_if_empty(props)
            else:
                _drop(element)
    for row in list(root.iter(_TR)):
        if next(row.iterchildren(_TC, name("w:sdt"), name("w:customXml")), None) is None:
            _drop(row)
    for table in list(root.iter(_TBL)):
        if next(table.iterchildren(_TR, name("w:sdt"), name("w:customXml")), None) is None:
            _drop(table)


def _settle_properties(root: Element, accepts: Accepts) -> None:
    for change in list(root.iter(*_PROPERTIES)):
        props = change.getparent()
        if props is None:
            continue
        if accepts(change):
            props.remove(change)
        else:
            _restore(props, change)
        _drop_if_empty(props)


def _restore(props: Element, change: Element) -> None:
    """Put back the properties that a change kept; a mark's own, a section and its margins were never in them."""
    kept: list[Element] = []
    if change.tag == _PPR_CHANGE:
        kept = [child for child in props if child.tag in (_RPR, _SECTION)]
    elif change.tag == _SECTION_CHANGE:
        kept = [child for child in props if child.tag in _REFERENCES]
    signs = [child for child in props if child.tag in REVISIONS and child is not change]
    old = list(change[0]) if len(change) else []
    for child in list(props):
        props.remove(child)
    order = [*kept, *old] if change.tag == _SECTION_CHANGE else [*old, *kept]
    props.extend([*signs, *order] if props.tag == _RPR else [*order, *signs])


def _settle_words(root: Element, accepts: Accepts) -> None:
    for change in list(root.iter(*COME, *GONE)):
        around = change.getparent()
        if around is None or around.tag in (_RPR, _TRPR):
            continue
        if _stays(change, accepts):
            if change.tag in GONE:
                for word in change.iter(*_BLANK):
                    word.tag = _BLANK[word.tag]
            _unwrap(change)
        else:
            _drop(change)


def _settle_marks(root: Element, accepts: Accepts) -> None:
    for paragraph in list(root.iter(_P)):
        mark = first(first(paragraph, _PPR), _RPR)
        change = next((child for child in mark if child.tag in COME | GONE), None) if mark is not None else None
        if mark is None or change is None:
            continue
        stays = _stays(change, accepts)
        mark.remove(change)
        if stays:
            props = mark.getparent()
            _drop_if_empty(mark)
            _drop_if_empty(props)
        else:
            _join(paragraph)


def _join(paragraph: Element) -> None:
    """Put the words of a paragraph whose mark goes before those of the next, which keeps its properties."""
    following = paragraph.getnext()
    while following is not None and following.tag not in (_P, _TBL):
        following = following.getnext()
    words = [child for child in paragraph if child.tag != _PPR]
    if following is not None and following.tag == _P:
        at = 1 if first(following, _PPR) is not None else 0
        following[at:at] = words
        _drop(paragraph)
    elif following is not None and all(child.tag in _POINTERS for child in words):
        _drop(paragraph)


def _drop_if_empty(props: Element) -> None:
    if len(props) == 0 and props.getparent() is not None:
        _drop(props)


def _drop(element: Element) -> None:
    element.getparent().remove(element)


def _unwrap(element: Element) -> None:
    around = element.getparent()
    at = around.index(element)
    around[at : at + 1] = list(element)


def same_markup(element: Element | None) -> bytes:
    """The markup of an element as bytes that are the same for the same content; b"" for none."""
    if element is None:
        return b""
    try:
        made: bytes = etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
    except etree.C14NError:  # a namespace that is no whole address, which only a broken file has
        made = etree.tostring(element, with_tail=False)
    return made


class Markup:
    """The markup of elements that do not change meanwhile, made once for each."""

    def __init__(self) -> None:
        self._known: dict[Element, bytes] = {}

    def of(self, element: Element) -> bytes:
        """As `same_markup` gives it."""
        found = self._known.get(element)
        if found is None:
            found = self._known[element] = same_markup(element)
        return found
