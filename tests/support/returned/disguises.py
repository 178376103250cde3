"""An edited Word file → the same as different programs save it, or with the edits as tracked changes."""

from __future__ import annotations

import random
import re
from copy import deepcopy
from difflib import SequenceMatcher

from lxml import etree
from support.returned.word import PPR, RPR, SPACE, TR, Element, P, R, T, W, WordFile, text_of, texts_of

_AUTHOR = {f"{W}author": "Trần Thị B", f"{W}date": "2026-03-02T08:00:00Z"}
_MARK = f"{W}vbgenId"


def word_noise(word: WordFile, rng: random.Random) -> None:
    """What Word leaves behind: marks of sessions, runs cut in pieces, marks of spelling, of pages, of the cursor."""
    for paragraph in list(word.body.iter(P)):
        paragraph.set(f"{W}rsidR", f"00{rng.randrange(0x100000, 0xFFFFFF):06X}")
        for run in list(paragraph.iter(R)):
            run.set(f"{W}rsidRPr", f"00{rng.randrange(0x100000, 0xFFFFFF):06X}")
            texts = [one for one in run if one.tag != RPR]
            if len(texts) == 1 and texts[0].tag == T and len(texts[0].text or "") > 8 and rng.random() < 0.5:
                _cut(run, rng.randrange(1, len(texts[0].text) - 1))
        if rng.random() < 0.1 and (first := paragraph.find(R)) is not None:
            first.insert(0 if first.find(RPR) is None else 1, etree.Element(f"{W}lastRenderedPageBreak"))
    last = list(word.body.iter(P))[-1]
    last.append(etree.Element(f"{W}bookmarkStart", {f"{W}id": "900", f"{W}name": "_GoBack"}))
    last.append(etree.Element(f"{W}bookmarkEnd", {f"{W}id": "900"}))


def _cut(run: Element, at: int) -> None:
    other = deepcopy(run)
    text = run.find(T).text
    for one, part in ((run, text[:at]), (other, text[at:])):
        one.find(T).text = part
        one.find(T).set(SPACE, "preserve")
    run.addnext(other)
    other.addprevious(etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"}))
    other.addnext(etree.Element(f"{W}proofErr", {f"{W}type": "spellEnd"}))


def wps(word: WordFile, rng: random.Random) -> None:
    """As WPS saves: styles under ids of its own, no custom properties, no bookmarks, fonts said in every run."""
    _forget(word)
    styles = etree.fromstring(word.parts["word/styles.xml"])
    names = {}
    for at, style in enumerate(styles.iter(f"{W}style")):
        names[style.get(f"{W}styleId")] = f"a{at}"
    for root in (styles, word.root, *([word.notes] if word.notes is not None else [])):
        for one in root.iter(f"{W}style"):
            one.set(f"{W}styleId", names[one.get(f"{W}styleId")])
        for one in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle", f"{W}basedOn", f"{W}next", f"{W}link"):
            one.set(f"{W}val", names.get(one.get(f"{W}val"), one.get(f"{W}val")))
    word.parts["word/styles.xml"] = etree.tostring(styles, xml_declaration=True, encoding="UTF-8", standalone=True)
    for run in word.body.iter(R):
        look = run.find(RPR)
        if look is None:
            look = etree.Element(RPR)
            run.insert(0, look)
        if look.find(f"{W}rFonts") is None:
            look.insert(0, etree.Element(f"{W}rFonts", {f"{W}hint": "default", f"{W}ascii": "Times New Roman"}))


def google(word: WordFile, rng: random.Random) -> None:
    """As Google Docs saves: no styles but the plain one, every look said in its paragraph and its runs."""
    _forget(word)
    styles = etree.fromstring(word.parts["word/styles.xml"])
    known = {one.get(f"{W}styleId"): one for one in styles.iter(f"{W}style")}
    for paragraph in list(word.body.iter(P)):
        props = paragraph.find(PPR)
        style = props.find(f"{W}pStyle") if props is not None else None
        if props is None or style is None:
            continue
        chain = _chain(known, style.get(f"{W}val"))
        props.remove(style)
        for base in chain:
            _lay_under(props, base.find(PPR))
        for run in paragraph.iter(R):
            look = run.find(RPR)
            if look is None:
                look = etree.Element(RPR)
                run.insert(0, look)
            for base in chain:
                _lay_under(look, base.find(RPR))


def _chain(known: dict[str, Element], key: str) -> list[Element]:
    """A style and those that it is based on, itself first."""
    found = []
    while key in known:
        found.append(known[key])
        base = known[key].find(f"{W}basedOn")
        key = base.get(f"{W}val") if base is not None else ""
    return found


def _lay_under(props: Element, base: Element | None) -> None:
    """Say what a style says where the props do not say it themselves."""
    there = {one.tag: one for one in props}
    for one in base if base is not None else ():
        if one.tag not in there:
            props.append(deepcopy(one))
        else:
            for key, value in one.attrib.items():
                if key not in there[one.tag].attrib:
                    there[one.tag].set(key, value)


def _forget(word: WordFile) -> None:
    """Nothing that only Word keeps: ids of paragraphs, bookmarks, custom properties."""
    for tag in ("bookmarkStart", "bookmarkEnd", "proofErr"):
        for one in list(word.body.iter(f"{W}{tag}")):
            one.getparent().remove(one)
    word.parts.pop("docProps/custom.xml", None)
    for part, pattern in (
        ("[Content_Types].xml", rb'<Override PartName="/docProps/custom.xml"[^>]*/>'),
        ("_rels/.rels", rb"<Relationship [^>]*docProps/custom.xml[^>]*/>"),
    ):
        word.parts[part] = re.sub(pattern, b"", word.parts[part])


# --- tracked changes -------------------------------------------------------------------------------------------------


def marked(word: WordFile) -> None:
    """Name every paragraph, so that it is known again after an edit."""
    for at, one in enumerate(word.body.iter(P)):
        one.set(_MARK, str(at))


def unmarked(word: WordFile) -> None:
    for one in word.body.iter(P):
        one.attrib.pop(_MARK, None)


def tracked(word: WordFile, before: WordFile) -> None:
    """The edits of a marked file as changes that nobody has accepted."""
    was = {one.get(_MARK): one for one in before.body.iter(P)}
    seen = set()
    for one in list(word.body.iter(P)):
        key = one.get(_MARK)
        if key is None or key in seen:
            _come(one)
        else:
            seen.add(key)
            if text_of(was[key]) != text_of(one):
                _typed(one, was[key])
    order = [one.get(_MARK) for one in before.body.iter(P)]
    for key in order:
        if key not in seen and next(was[key].iterancestors(TR), None) is None:
            _gone(word, was[key], order, key)
            seen.add(key)


def _change(tag: str) -> Element:
    return etree.Element(f"{W}{tag}", {f"{W}id": "77", **_AUTHOR})


def _mark(paragraph: Element, tag: str) -> None:
    props = paragraph.find(PPR)
    if props is None:
        props = etree.Element(PPR)
        paragraph.insert(0, props)
    look = props.find(RPR)
    if look is None:
        look = etree.SubElement(props, RPR)
    look.insert(0, _change(tag))


def _wrap(run: Element, tag: str) -> None:
    around = _change(tag)
    run.addprevious(around)
    around.append(run)
    if tag == "del":
        for text in run.iter(T):
            text.tag = f"{W}delText"


def _come(paragraph: Element) -> None:
    row = next(paragraph.iterancestors(TR), None)
    if row is not None:
        if row.find(f"{W}trPr/{W}ins") is None:
            props = row.find(f"{W}trPr")
            if props is None:
                props = etree.Element(f"{W}trPr")
                row.insert(0, props)
            props.append(_change("ins"))
    else:
        _mark(paragraph, "ins")
    for run in paragraph.findall(R):
        _wrap(run, "ins")


def _gone(word: WordFile, paragraph: Element, order: list[str], key: str) -> None:
    """Put a paragraph that went back behind the one that stood before it, as deleted."""
    there = {one.get(_MARK): one for one in word.body.iter(P)}
    above = next((there[one] for one in reversed(order[: order.index(key)]) if one in there), None)
    if above is None or above.getparent().tag != f"{W}body":
        return
    made = deepcopy(paragraph)
    _mark(made, "del")
    for run in made.findall(R):
        _wrap(run, "del")
    above.addnext(made)


def _typed(paragraph: Element, was: Element) -> None:
    """Mark the words of a paragraph that changed: what went is there again as deleted."""
    old, new = text_of(was), text_of(paragraph)
    steps = SequenceMatcher(None, re.split(r"(\s+)", old), re.split(r"(\s+)", new), autojunk=False).get_opcodes()
    olds, news = re.split(r"(\s+)", old), re.split(r"(\s+)", new)
    first = next((one.getparent() for one in texts_of(paragraph) if one.text), None)
    if first is None or len(texts_of(paragraph)) > 1:  # in two runs, or on two lines
        return
    pieces = []
    for tag, start, end, begin, stop in steps:
        for kind, words in (
            ("", olds[start:end] if tag == "equal" else []),
            ("del", olds[start:end]),
            ("ins", news[begin:stop]),
        ):
            if (tag == "equal" and kind) or not words:
                continue
            run = deepcopy(first)
            for extra in [one for one in run if one.tag not in (RPR, T)]:
                run.remove(extra)
            run.find(T).text = "".join(words)
            run.find(T).set(SPACE, "preserve")
            pieces.append((run, kind))
    for run, _ in pieces:
        first.addprevious(run)
    for run, kind in pieces:
        if kind:
            _wrap(run, kind)
    first.getparent().remove(first)
