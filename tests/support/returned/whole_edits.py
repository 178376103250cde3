"""Edits of whole parts of a Word file: appendices, sections, tables, columns; of notes; of what is pasted."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise

from lxml import etree
from support.returned.edits import RUNNING, SENTENCES, UNITS, WORDS, spoken
from support.returned.labels import count_on, label_of, next_label
from support.returned.word import (
    TC,
    TR,
    Element,
    P,
    W,
    WordFile,
    cut,
    like,
    plain_of,
    say,
    style_of,
    text_of,
)

_TITLES = "Lịch kiểm tra|Phân công trực|Mẫu báo cáo|Dự toán kinh phí|Tiêu chí chấm điểm".split("|")
_ROMANS = "I II III IV V VI VII VIII".split()


# --- appendices ------------------------------------------------------------------------------------------------------


def _ends_section(element: Element) -> bool:
    return element.tag == f"{W}sectPr" or element.find(f"./{W}pPr/{W}sectPr") is not None


def _appendices(word: WordFile) -> list[list[Element]]:
    """What is printed of each appendix, from its label to its last line."""
    found: list[list[Element]] = []
    for one in word.body:
        if one.tag == P and style_of(one) == "AppendixLabel":
            found.append([])
        elif _ends_section(one):
            found += [[]] if found and found[-1] else []
        if found and not _ends_section(one):
            found[-1].append(one)
    held = [_without_tail(one) for one in found]
    return [one for one in held if one and style_of(one[0]) == "AppendixLabel"]


def _without_tail(elements: list[Element]) -> list[Element]:
    while elements and elements[-1].tag == P and not text_of(elements[-1]).strip():
        elements = elements[:-1]
    return elements


def _renumber(word: WordFile, *, is_party: bool) -> None:
    """Count the appendices anew by the numerals of their standard: the Party counts "Phụ lục 1"."""
    labels = [one for one in word.body if one.tag == P and style_of(one) == "AppendixLabel"]
    for at, one in enumerate(labels):
        number = str(at + 1) if is_party else _ROMANS[at]
        say(one, f"Phụ lục {number}" if len(labels) > 1 else "Phụ lục")


def _is_of_the_party(word: WordFile) -> bool:
    return any(text_of(one).startswith("ĐẢNG CỘNG SẢN VIỆT NAM") for one in word.body.iter(P))


def add_appendix(word: WordFile, rng: random.Random) -> str:
    """Beside another, as a person copies its head; or the first one, typed from nothing."""
    found = _appendices(word)
    lines = [f"{one}." for one in rng.sample(SENTENCES, rng.randrange(1, 4))]
    if rng.random() < 0.5:
        lines[-1] += "/."
    title = rng.choice(_TITLES).upper()
    if not found:
        if word.body.find(f".//{W}sectPr/../..") is None or any("hụ lục" in text_of(one) for one in word.body.iter(P)):
            return ""
        head = [_plain("Phụ lục", bold=True), _plain(title, bold=True)]
        head[0].insert(1, _page_break())
        made = [*head, *(_plain(line) for line in lines)]
        for one in made:
            word.body[-1].addprevious(one)
        return f"thêm phụ lục đầu tiên “{title}”"
    beside = rng.choice(found)
    text = next((one for one in word.paragraphs("Text") if one.getparent().tag == f"{W}body"), None)
    heads = [one for one in beside[:4] if one.tag == P and style_of(one).startswith("Appendix")]
    if text is None or len(heads) < 2:
        return ""
    made = [like(heads[0], "Phụ lục"), like(heads[1], title), *(like(one, text_of(one)) for one in heads[2:])]
    made += [like(text, line) for line in lines]
    made[0].insert(1, _page_break())
    for one in reversed(made):
        beside[-1].addnext(one)
    _renumber(word, is_party=_is_of_the_party(word))
    return f"thêm phụ lục “{title}” sau “{text_of(heads[1])[:30]}”"


def _plain(text: str, *, bold: bool = False) -> Element:
    """A paragraph as it is pasted from elsewhere: no style, looks of its own."""
    align, weight = ("center", "<w:b/>") if bold else ("both", "")
    xml = (
        f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:jc w:val="{align}"/></w:pPr><w:r><w:rPr>'
        f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>{weight}<w:sz w:val="28"/></w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )
    return etree.fromstring(xml)


def _page_break() -> Element:
    return etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:br w:type="page"/></w:r>')


def remove_appendix(word: WordFile, rng: random.Random) -> str:
    found = _appendices(word)
    if not found:
        return ""
    gone = rng.choice(found)
    for one in gone:
        word.body.remove(one)
    _renumber(word, is_party=_is_of_the_party(word))
    return f"bỏ phụ lục “{text_of(gone[1])[:40]}”"


def swap_appendices(word: WordFile, rng: random.Random) -> str:
    found = _appendices(word)
    if len(found) < 2:
        return ""
    one, other = rng.choice(list(pairwise(found)))
    after = other[-1].getnext()
    for item in other:
        one[0].addprevious(item)
    for item in one:
        after.addprevious(item)
    _renumber(word, is_party=_is_of_the_party(word))
    return f"đổi chỗ phụ lục “{text_of(one[1])[:30]}” với phụ lục sau"


# --- sections --------------------------------------------------------------------------------------------------------


def _sections(word: WordFile) -> Iterator[list[Element]]:
    """Headed sections of the body, each with all that stands in it; the last one, which ends nowhere, left out."""
    for style in ("Roman", "ClauseHeading", "Article"):
        heads = [one for one in word.paragraphs(style) if one.getparent().tag == f"{W}body" and label_of(one)]
        for head, following in pairwise(heads):
            held = [head]
            while held[-1].getnext() is not following and held[-1].getnext() is not None:
                held.append(held[-1].getnext())
            is_one = held[-1].getnext() is following and "./." not in "".join(map(text_of, held))
            is_inside = not any(style_of(one).startswith("Appendix") for one in held[1:])
            if is_one and is_inside and next_label(label_of(head)) == label_of(following):
                yield held


def remove_section(word: WordFile, rng: random.Random) -> str:
    found = [
        one for one in _sections(word) if not any(part.find(f".//{W}footnoteReference") is not None for part in one)
    ]
    if not found:
        return ""
    gone = rng.choice(found)
    following, everything = gone[-1].getnext(), word.paragraphs()
    count_on(everything, everything.index(following), -1, style_of(gone[0]))
    for one in gone:
        word.body.remove(one)
    return f"bỏ mục “{text_of(gone[0])[:40]}” cùng {len(gone) - 1} đoạn"


def carry_section(word: WordFile, rng: random.Random) -> str:
    """Two sections beside each other change places; each keeps what stands in it."""
    found = list(_sections(word))
    pairs = [(one, other) for one, other in pairwise(found) if one[-1].getnext() is other[0]]
    if not pairs:
        return ""
    one, other = rng.choice(pairs)
    first, second = label_of(one[0]), label_of(other[0])
    for held, label in ((one, second), (other, first)):
        own = label_of(held[0])
        say(held[0], label + plain_of(held[0])[len(own) :])
    for item in other:
        one[0].addprevious(item)
    return f"đổi chỗ mục “{text_of(other[0])[:30]}” với “{text_of(one[0])[:30]}”"


# --- tables ----------------------------------------------------------------------------------------------------------


def _flat_tables(word: WordFile) -> list[Element]:
    found = [one for one in word.tables() if one.find(f".//{W}gridSpan") is None and one.find(f".//{W}vMerge") is None]
    return [one for one in found if len({len(row.findall(TC)) for row in one.iter(TR)}) == 1]


def add_column(word: WordFile, rng: random.Random) -> str:
    found = _flat_tables(word)
    if not found:
        return ""
    table = rng.choice(found)
    texts = ["Ghi chú"] + [rng.choice(["", rng.choice(UNITS)]) for _ in table.iter(TR)]
    for row, text in zip(list(table.iter(TR)), texts, strict=False):
        made = deepcopy(row.findall(TC)[-1])
        row.findall(TC)[-1].addnext(made)
        for one in made.findall(P)[1:]:
            made.remove(one)
        first = made.find(P)
        made.replace(first, like(first, text))
    grid = table.find(f"{W}tblGrid")
    grid.append(deepcopy(grid[-1]))
    return "thêm cột “Ghi chú”"


def remove_column(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _flat_tables(word) if len(one.find(TR).findall(TC)) > 3]
    if not found:
        return ""
    table = rng.choice(found)
    at = rng.randrange(2, len(table.find(TR).findall(TC)))
    said = text_of(table.find(TR).findall(TC)[at].find(P))
    for row in table.iter(TR):
        row.remove(row.findall(TC)[at])
    return f"bỏ cột “{said}”"


def remove_table(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.tables() if one.getparent() is word.body and style_of(one.getprevious()) in RUNNING]
    if not found:
        return ""
    gone = rng.choice(found)
    said = " | ".join(text_of(one) for one in gone.iter(P))
    gone.getparent().remove(gone)
    return f"bỏ bảng “{said[:50]}”"


def add_table(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs("Text") if one.getparent() is word.body and one.getnext().tag == P]
    found = [one for one in found if re.search(r"[^/]\.\s*$", plain_of(one)) and style_of(one.getnext()) in RUNNING]
    if not found:
        return ""
    after = rng.choice(found)
    rows = [["TT", "Nguồn", "Số tiền"]] + [
        [str(at), rng.choice(UNITS), str(rng.randrange(10, 90))] for at in range(1, rng.randrange(3, 5))
    ]
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in "top left bottom right insideH insideV".split())
    table = etree.fromstring(
        f'<w:tbl xmlns:w="{W[1:-1]}"><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>'
        f"{'<w:gridCol/>' * 3}</w:tblGrid></w:tbl>"
    )
    for at, row in enumerate(rows):
        line = etree.SubElement(table, TR)
        for text in row:
            etree.SubElement(line, TC).append(_plain(text, bold=not at))
    after.addnext(table)
    return f"thêm bảng sau “{text_of(after)[:40]}”"


# --- notes, paragraphs -----------------------------------------------------------------------------------------------


def add_note(word: WordFile, rng: random.Random) -> str:
    """A footnote as Word puts it in, into a file that had none too."""
    found = [one for one in word.paragraphs(*RUNNING) if len(spoken(one)) > 3]
    if not found:
        return ""
    one = rng.choice(found)
    at = rng.choice(spoken(one)[1:]).end()
    notes = word.with_notes()
    number = str(50 + len(notes))
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    mark = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}">{raised}<w:footnoteReference w:id="{number}"/></w:r>')
    text = f"Theo báo cáo của {rng.choice(UNITS)}."
    cut(one, at).addnext(mark)
    notes.append(
        etree.fromstring(
            f'<w:footnote xmlns:w="{W[1:-1]}" w:id="{number}"><w:p><w:r>{raised}<w:footnoteRef/></w:r>'
            f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        )
    )
    return f"thêm cước chú “{text}” vào “{plain_of(one)[:40]}”"


def carry_note(word: WordFile, rng: random.Random) -> str:
    """The mark of a note goes to the end of another paragraph."""
    marks = list(word.body.iter(f"{W}footnoteReference"))
    found = [one for one in word.paragraphs("Text", "Clause") if len(spoken(one)) > 3]
    if not marks or not found:
        return ""
    run, one = rng.choice(marks).getparent(), rng.choice(found)
    cut(one, rng.choice(spoken(one)[1:]).end()).addnext(run)
    return f"chuyển cước chú sang “{plain_of(one)[:40]}”"


def paste_paragraph(word: WordFile, rng: random.Random) -> str:
    """Text of another document, without the style of those around it."""
    found = [one for one in word.paragraphs("Text") if one.getparent() is word.body]
    found = [one for one in found if re.search(r"[^/]\.\s*$", plain_of(one)) and not label_of(one)]
    if not found:
        return ""
    after, text = rng.choice(found), f"{rng.choice(SENTENCES)}, {rng.choice(WORDS)}."
    after.addnext(_plain(text))
    return f"dán đoạn “{text[:50]}” sau “{text_of(after)[:40]}”"
