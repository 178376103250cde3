"""Edits of the tables of a Word file: their cells, their heads, their rows."""

from __future__ import annotations

import random
from copy import deepcopy

from support.returned.edits import SENTENCES, UNITS, WORD, WORDS, spoken, typed
from support.returned.word import TC, TR, Element, P, W, WordFile, like, plain_of, say, style_of, text_of


def _cells(word: WordFile) -> list[Element]:
    """Paragraphs of cells below the head of their table."""
    rows = [row for table in word.tables() for row in table.iter(TR) if row.find(f"{W}trPr/{W}tblHeader") is None]
    return [one for row in rows for one in row.iter(P) if style_of(one).startswith("TableCell")]


def change_cell(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _cells(word) if WORD.search(plain_of(one))]
    if not found:
        return ""
    one = rng.choice(found)
    words = spoken(one) or list(WORD.finditer(plain_of(one)))
    match = rng.choice(words)
    new = rng.choice(WORDS) if rng.random() < 0.5 else f"{match[0]} {rng.choice(WORDS)}"
    return typed(one, match.start(), match.end(), new)


def clear_cell(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _cells(word) if text_of(one).strip() and not plain_of(one).strip(" .").isdigit()]
    found = [one for one in found if len(list(next(one.iterancestors(TR)).iter(TC))) > 2]
    if not found:
        return ""
    one = rng.choice(found)
    said = text_of(one)
    say(one, "")
    return f"xóa chữ trong ô “{said[:50]}”"


def fill_cell(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _cells(word) if not text_of(one).strip()]
    if not found:
        return ""
    one = rng.choice(found)
    for run in list(one.iter(f"{W}r")):
        run.getparent().remove(run)
    one.append(like(one, rng.choice(UNITS)).find(f"{W}r"))
    return f"điền vào ô trống: “{text_of(one)}”"


def change_head(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs("TableHead", "TableHeadSmall") if len(spoken(one)) > 1]
    if not found:
        return ""
    one = rng.choice(found)
    end = len(plain_of(one).rstrip())
    return typed(one, end, end, " cụ thể")


def _rows(word: WordFile) -> list[Element]:
    """Rows of cells of their own, none of them merged."""
    found = [row for table in word.tables() for row in table.iter(TR) if row.find(f"{W}trPr/{W}tblHeader") is None]
    plain = [row for row in found if len(row.findall(TC)) > 1 and row.find(f".//{W}vMerge") is None]
    return [row for row in plain if row.find(f".//{W}gridSpan") is None]


def _number(row: Element) -> Element | None:
    """The paragraph of a row's number, where it has one."""
    one = next(row.iter(P))
    return one if plain_of(one).strip(" .").isdigit() else None


def _recount(row: Element, step: int) -> None:
    """Type the numbers anew of the rows from one on."""
    expected = None
    while row is not None:
        one = _number(row) if row.tag == TR else None
        if one is not None:
            number = int(plain_of(one).strip(" ."))
            if expected is not None and number != expected:
                return
            expected = number + 1
            say(one, plain_of(one).replace(str(number), str(number + step)))
        row = row.getnext()


def add_row(word: WordFile, rng: random.Random) -> str:
    found = _rows(word)
    if not found:
        return ""
    row = rng.choice(found)
    made = deepcopy(row)
    cells = [next(cell.iter(P)) for cell in made.findall(TC)]
    wordy = [one for one in cells if text_of(one).strip() and not plain_of(one).strip(" .").isdigit()]
    if not wordy:
        return ""
    for one in wordy:
        say(one, rng.choice(SENTENCES) if one is max(wordy, key=lambda item: len(text_of(item))) else rng.choice(UNITS))
    row.addnext(made)
    if _number(row) is not None:
        _recount(made, 1)
    return f"thêm hàng “{text_of(wordy[0])[:50]}”"


def remove_row(word: WordFile, rng: random.Random) -> str:
    found = [row for row in _rows(word) if len(row.getparent().findall(TR)) > 4]
    if not found:
        return ""
    row = rng.choice(found)
    said = " | ".join(text_of(one) for one in row.iter(P))
    if row.getnext() is not None and _number(row) is not None:
        _recount(row.getnext(), -1)
    row.getparent().remove(row)
    return f"bỏ hàng “{said[:60]}”"


def move_row(word: WordFile, rng: random.Random) -> str:
    found = [row for row in _rows(word) if row.getnext() is not None and row.getnext() in _rows(word)]
    if not found:
        return ""
    row = rng.choice(found)
    other = row.getnext()
    one, two = _number(row), _number(other)
    if (one is None) != (two is None):
        return ""
    if one is not None and two is not None:
        first, second = plain_of(one), plain_of(two)
        say(one, second)
        say(two, first)
    other.addnext(row)
    return f"chuyển hàng “{' | '.join(text_of(p) for p in row.iter(P))[:60]}” xuống"
