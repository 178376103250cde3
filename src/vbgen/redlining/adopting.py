"""A guest among Word files → the same in the host's terms: its styles, lists, headers, pictures, bookmarks.

A guest's ids are of its own file. They become those of the host, which takes in what it lacks; so the same markup means
the same in both, and words of a guest may stand in the host.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from vbgen.ooxml.elements import VAL, Element, first, value_of
from vbgen.ooxml.names import NAMESPACES, name
from vbgen.ooxml.revisions import same_markup
from vbgen.redlining.atoms import NOTES
from vbgen.redlining.hosting import Copy

_RELATED = f"{{{NAMESPACES['r']}}}"
_ID, _NAME, _TYPE, _STYLE_ID = name("w:id"), name("w:name"), name("w:type"), name("w:styleId")
_STYLE = name("w:style")
_REFERENCES = {name("w:headerReference"): "header", name("w:footerReference"): "footer"}
_STYLED = tuple(name(f"w:{tag}") for tag in "pStyle rStyle tblStyle".split())
_LINKS = tuple(name(f"w:{tag}") for tag in "basedOn next link".split())
_STARTS = {name("w:bookmarkStart"): name("w:bookmarkEnd"), name("w:permStart"): name("w:permEnd")}
_NUM, _ABSTRACT, _NUM_ID, _ABSTRACT_ID = name("w:num"), name("w:abstractNum"), name("w:numId"), name("w:abstractNumId")
_COMMENTS = tuple(name(f"w:{tag}") for tag in "commentRangeStart commentRangeEnd commentReference".split())
_LISTED = 4  # styles that are told by name
_FAR = 100_000  # added to a guest's ids of bookmarks, so that they are none of the host's


def adopt(host: Copy, guest: Copy) -> list[str]:
    """Speak a guest in the host's terms, in place; what differs between the files beside their text."""
    told = [*_adopt_styles(host, guest), *_adopt_lists(host, guest)]
    _adopt_margins(host, guest)
    _adopt_relations(host, guest)
    _adopt_pointers(host, guest)
    return told


def _adopt_styles(host: Copy, guest: Copy) -> Iterator[str]:
    """Styles of the same name are one, as the host has it; those that the host lacks are taken in."""
    ours, theirs = host.parts.part("styles"), guest.parts.part("styles")
    if (
        theirs is None
        or ours is None
        or host.contents.get(host.parts.target("styles")) == guest.contents.get(guest.parts.target("styles"))
    ):
        return
    known = {_title(style): style for style in ours.iterchildren(_STYLE)}
    alike = {(style.get(_STYLE_ID, ""), *_title(style)): style for style in ours.iterchildren(_STYLE)}
    taken = {style.get(_STYLE_ID) for style in ours.iterchildren(_STYLE)}
    renamed: dict[str, str] = {}
    new = []
    differing = []
    for style in theirs.iterchildren(_STYLE):
        key = style.get(_STYLE_ID, "")
        own = alike.get((key, *_title(style)))
        own = known.get(_title(style)) if own is None else own
        if own is None:
            fresh = (
                key if key not in taken else next(one for at in range(1, 9999) if (one := f"{key}v{at}") not in taken)
            )
            taken.add(fresh)
            renamed[key] = fresh
            new.append((style, fresh))
        else:
            renamed[key] = own.get(_STYLE_ID, "")
            if _definition(own) != _definition(style):
                differing.append(value_of(own, name("w:name")))
    for _, root in guest.roots():
        _rename(root, _STYLED, renamed)
    for style, fresh in new:
        made = deepcopy(style)
        made.set(_STYLE_ID, fresh)
        made.attrib.pop(name("w:default"), None)
        _rename(made, _LINKS, renamed)
        ours.append(made)
    if new:
        host.put(host.parts.target("styles"), ours)
    if differing:
        more = f" và {len(differing) - _LISTED} kiểu khác" if len(differing) > _LISTED else ""
        yield f"kiểu trình bày {', '.join(f'“{title}”' for title in differing[:_LISTED])}{more}"


def _title(style: Element) -> tuple[str, str]:
    return style.get(_TYPE, ""), value_of(style, name("w:name")).lower()


def _definition(style: Element) -> tuple[bytes, ...]:
    kept = (name("w:rPr"), name("w:pPr"), name("w:tblPr"), name("w:trPr"), name("w:tcPr"))
    return tuple(same_markup(child) for child in style if child.tag in kept)


def _rename(root: Element, tags: tuple[str, ...], renamed: dict[str, str]) -> None:
    for item in root.iter(*tags):
        item.set(VAL, renamed.get(item.get(VAL, ""), item.get(VAL, "")))


def _adopt_lists(host: Copy, guest: Copy) -> Iterator[str]:
    """A guest's lists are those of the host that are defined alike, else taken in."""
    theirs = guest.parts.part("numbering")
    ours = host.parts.part("numbering")
    if theirs is None or (ours is not None and same_markup(ours) == same_markup(theirs)):
        return
    used = [item for _, root in guest.roots() for item in root.iter(_NUM_ID)]
    if ours is None:
        if used:
            yield "danh sách đánh số tự động"
        return
    known = {key: _list(ours, num) for num in ours.iterchildren(_NUM) if (key := num.get(_NUM_ID, ""))}
    renamed: dict[str, str] = {}
    for num in theirs.iterchildren(_NUM):
        key, defined = num.get(_NUM_ID, ""), _list(theirs, num)
        if known.get(key) == defined or not any(item.get(VAL) == key for item in used):
            continue
        same = next((own for own, other in known.items() if other == defined), "")
        renamed[key] = same or _take_list(ours, theirs, num)
    for item in used:
        item.set(VAL, renamed.get(item.get(VAL, ""), item.get(VAL, "")))
    if renamed:
        host.put(host.parts.target("numbering"), ours)


def _list(root: Element, num: Element) -> tuple[bytes, ...]:
    """How a list counts: its levels, and what departs from them."""
    abstract = _abstract(root, num)
    levels = [child for child in abstract if child.tag == name("w:lvl")] if abstract is not None else []
    return tuple(same_markup(child) for child in [*levels, *num.iterchildren(name("w:lvlOverride"))])


def _abstract(root: Element, num: Element) -> Element | None:
    wanted = value_of(num, _ABSTRACT_ID)
    return next((item for item in root.iterchildren(_ABSTRACT) if item.get(_ABSTRACT_ID) == wanted), None)


def _take_list(ours: Element, theirs: Element, num: Element) -> str:
    number = str(max((int(item.get(_NUM_ID, "0")) for item in ours.iterchildren(_NUM)), default=0) + 1)
    made, abstract = deepcopy(num), deepcopy(_abstract(theirs, num))
    made.set(_NUM_ID, number)
    if abstract is not None:
        places = [int(item.get(_ABSTRACT_ID, "0")) for item in ours.iterchildren(_ABSTRACT)]
        fresh = str(max(places, default=-1) + 1)
        abstract.set(_ABSTRACT_ID, fresh)
        for child in [child for child in abstract if child.tag == name("w:nsid")]:
            abstract.remove(child)
        ours.insert(len(places), abstract)
        found = first(made, _ABSTRACT_ID)
        if found is not None:
            found.set(VAL, fresh)
    ours.append(made)
    return number


def _adopt_margins(host: Copy, guest: Copy) -> None:
    """A guest's headers and footers are those of the host in the same places; sections point to the host's."""
    partners: dict[str, str] = {}
    for slot, part in guest.margins.items():
        if slot in host.margins:
            partners.setdefault(part, host.margins[slot])
    relations = {relation.get("Id"): relation for relation in guest.parts.relations(guest.parts.main)}
    targets = guest.targets(guest.parts.main)
    for section in guest.sections:
        for reference in section.iterchildren(*_REFERENCES):
            key = reference.get(f"{_RELATED}id", "")
            part = targets.get(key, "")
            if part in guest.contents:
                own = partners.get(part) or host.take(guest, part)
                reference.set(f"{_RELATED}id", host.relate(host.parts.main, relations[key], own))


def _adopt_relations(host: Copy, guest: Copy) -> None:
    """Pictures, links and the like of a guest's text, as relations of the host's parts."""
    places = {guest.parts.main: host.parts.main}
    places |= {guest.parts.target(kind): host.parts.target(kind) for kind in NOTES.values()}
    places |= {part: host.margins[slot] for slot, part in guest.margins.items() if slot in host.margins}
    for part, root in guest.roots():
        if part not in places:
            continue
        relations = {relation.get("Id"): relation for relation in guest.parts.relations(part)}
        if not relations:
            continue
        targets = guest.targets(part)
        for element in root.iter(etree.Element):
            for key, value in element.items():
                if not key.startswith(_RELATED) or value not in relations or element.tag in _REFERENCES:
                    continue
                relation = relations[value]
                if value not in targets:
                    element.set(key, host.relate(places[part], relation, relation.get("Target", "")))
                elif targets[value] in guest.contents:
                    element.set(key, host.relate(places[part], relation, host.take(guest, targets[value])))


def _adopt_pointers(host: Copy, guest: Copy) -> None:
    """A guest's bookmarks that the host has go, others get ids of their own; its comments go."""
    named = {mark.get(_NAME) for _, root in host.roots() for mark in root.iter(name("w:bookmarkStart"))}
    for _, root in guest.roots():
        for reference in list(root.iter(*_COMMENTS)):
            run = reference.getparent() if reference.tag == _COMMENTS[-1] else reference
            run.getparent().remove(run)
        for start, end in _STARTS.items():
            ends = {item.get(_ID): item for item in root.iter(end)}
            for mark in list(root.iter(start)):
                close = ends.get(mark.get(_ID))
                for item in (mark, close) if close is not None else (mark,):
                    if mark.get(_NAME) in named:
                        item.getparent().remove(item)
                for item in (mark, close):
                    if item is not None:
                        item.set(_ID, str(_FAR + int(item.get(_ID, "0") or 0)))
