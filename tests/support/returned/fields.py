"""Edits of what stands around the text: header, signers, recipients, appendices, notes; of prescribed words."""

from __future__ import annotations

import random
import re

from support.returned.edits import (
    NAMES,
    RUNNING,
    SENTENCES,
    UNITS,
    WORDS,
    Edit,
    add_heading,
    add_paragraph,
    append_sentence,
    carry_paragraph,
    change_day,
    change_figure,
    change_heading,
    change_words,
    delete_words,
    insert_words,
    join_paragraphs,
    mend_letter,
    move_paragraph,
    remove_paragraph,
    some,
    split_paragraph,
    spoken,
    typed,
)
from support.returned.office_edits import OFFICE_EDITS
from support.returned.table_edits import add_row, change_cell, change_head, clear_cell, fill_cell, move_row, remove_row
from support.returned.whole_edits import (
    add_appendix,
    add_column,
    add_note,
    add_table,
    carry_note,
    carry_section,
    paste_paragraph,
    remove_appendix,
    remove_column,
    remove_section,
    remove_table,
    swap_appendices,
)
from support.returned.word import Element, P, W, WordFile, like, plain_of, text_of


def _put(word: WordFile, rng: random.Random, style: str, pattern: str, new: str) -> str:
    """Type over what a pattern finds in a paragraph of some style."""
    found = [one for one in word.paragraphs(style) if re.search(pattern, plain_of(one))]
    if not found:
        return ""
    one = rng.choice(found)
    match = re.search(pattern, plain_of(one))
    assert match is not None
    return typed(one, *match.span(), new)


def change_number(word: WordFile, rng: random.Random) -> str:
    return _put(word, rng, "Number", r"\d+", str(rng.randrange(100, 300)))


def fill_number(word: WordFile, rng: random.Random) -> str:
    return _put(word, rng, "Number", r"(?<=Số)\s+(?=[/-])|(?<=Số:)\s+(?=[/-])", " 57")


def change_symbol(word: WordFile, rng: random.Random) -> str:
    return _put(word, rng, "Number", r"(?<=-)[A-ZĐ]+$", "VP")


def change_date(word: WordFile, rng: random.Random) -> str:
    return _put(
        word, rng, "PlaceDate", r"ngày.*$", f"ngày {rng.randrange(10, 28)} tháng {rng.randrange(3, 10)} năm 2026"
    )


def change_place(word: WordFile, rng: random.Random) -> str:
    return _put(word, rng, "PlaceDate", r"^[^,]+", "Tân Tiến")


def change_issuer(word: WordFile, rng: random.Random) -> str:
    return _put(word, rng, "Issuer", r"\S+$", "KIM SƠN")


def change_superior(word: WordFile, rng: random.Random) -> str:
    return _put(word, rng, "Superior", r"\S+$", "YÊN SƠN")


def change_summary(word: WordFile, rng: random.Random) -> str:
    style = rng.choice(["Summary", "Subject"])
    found = [one for one in word.paragraphs(style) if len(spoken(one)) > 2]
    if not found:
        return ""
    one = found[0]
    at = rng.choice(spoken(one)[1:])
    return typed(one, at.end(), at.end(), " " + rng.choice(WORDS))


def change_basis(word: WordFile, rng: random.Random) -> str:
    one = some(word, rng, "Basis")
    if one is None or len(spoken(one)) < 5:
        return ""
    at = rng.choice(spoken(one)[3:])
    return typed(one, at.end(), at.end(), " " + rng.choice(WORDS))


def add_basis(word: WordFile, rng: random.Random) -> str:
    found = word.paragraphs("Basis")
    if not found:
        return ""
    one = rng.choice(found[:-1] or found)
    dash = "- " if plain_of(one).startswith("- ") else ""
    made = like(one, f"{dash}Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;")
    one.addprevious(made)
    return f"thêm căn cứ “{text_of(made)}”"


def remove_basis(word: WordFile, rng: random.Random) -> str:
    found = word.paragraphs("Basis")[:-1]
    if not found:
        return ""
    one = rng.choice(found)
    one.getparent().remove(one)
    return f"bỏ căn cứ “{text_of(one)[:60]}”"


def change_name(word: WordFile, rng: random.Random) -> str:
    one = some(word, rng, "Name")
    if one is None:
        return ""
    said = plain_of(one)
    return typed(one, 0, len(said), rng.choice(NAMES))


def change_position(word: WordFile, rng: random.Random) -> str:
    return _put(word, rng, "Position", r"^(PHÓ )?(?=[A-ZĐ])", rng.choice(["", "PHÓ ", "QUYỀN "]))


def change_recipient(word: WordFile, rng: random.Random) -> str:
    one = some(word, rng, "Recipient", "RecipientItem")
    if one is None or not (found := spoken(one)):
        return ""
    at = found[-1]
    return typed(one, at.end(), at.end(), f" và {rng.choice(UNITS)}" if "Lưu" not in text_of(one) else ", KT")


def add_recipient(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs("Recipient") if "Lưu" not in text_of(one)]
    if not found:
        return ""
    one = rng.choice(found)
    sign = ":" if plain_of(one).rstrip().endswith(":") else ";"
    made = like(one, f"- {rng.choice(UNITS)};")
    one.addprevious(made) if sign == ":" else one.addnext(made)
    return f"thêm nơi nhận “{text_of(made)}”"


def remove_recipient(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs("Recipient") if plain_of(one).rstrip().endswith(";")]
    if len(found) < 2:
        return ""
    one = rng.choice(found)
    one.getparent().remove(one)
    return f"bỏ nơi nhận “{text_of(one)}”"


def change_addressee(word: WordFile, rng: random.Random) -> str:
    one = some(word, rng, "Addressee", "Addressed")
    if one is None or not (found := spoken(one)):
        return ""
    return typed(one, found[-1].end(), found[-1].end(), " " + rng.choice(UNITS).split()[-1])


def change_appendix(word: WordFile, rng: random.Random) -> str:
    one = some(word, rng, "AppendixTitle", "AppendixSummary")
    if one is None or not (found := spoken(one)):
        return ""
    new = " " + rng.choice(WORDS)
    said = plain_of(one)
    return typed(one, found[-1].end(), found[-1].end(), new.upper() if said == said.upper() else new)


def change_note(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.notes.iter(P) if text_of(one).strip()] if word.notes is not None else []
    if not found:
        return ""
    one = rng.choice(found)
    words = spoken(one)
    if not words:
        return ""
    at = rng.choice(words)
    return typed(one, at.end(), at.end(), " " + rng.choice(WORDS))


def remove_note(word: WordFile, rng: random.Random) -> str:
    found = list(word.body.iter(f"{W}footnoteReference"))
    if not found:
        return ""
    run = rng.choice(found).getparent()
    run.getparent().remove(run)
    return "bỏ một chú thích cuối trang"


# --- what is typed without care, and what only looks otherwise -------------------------------------------------------


def autocorrect(word: WordFile, rng: random.Random) -> str:
    """What Word makes of what is typed: smart quotes, a dash, an ellipsis, two spaces."""
    one = some(word, rng, *RUNNING)
    if one is None or len(found := spoken(one)) < 4:
        return ""
    at = rng.choice(found[1:-1])
    new = rng.choice([f"“{at[0]}”", f"{at[0]} – {rng.choice(WORDS)}", f"{at[0]}…", f"{at[0]} ", f"‘{at[0]}’"])
    return typed(one, at.start(), at.end(), new)


def stale_number(word: WordFile, rng: random.Random) -> str:
    """A clause is put in, and what follows is not counted anew."""
    found = [one for one in word.paragraphs("Clause", "Point") if label_next(one)]
    if not found:
        return ""
    one = rng.choice(found)
    made = like(one, f"{label_next(one)}{rng.choice(SENTENCES)}{';' if ')' in label_next(one) else '.'}")
    if plain_of(one).rstrip().endswith("./."):
        return ""
    one.addnext(made)
    return f"thêm “{text_of(made)}” mà không đánh lại số"


def label_next(paragraph: Element) -> str:
    from support.returned.labels import label_of, next_label

    return next_label(label_of(paragraph))


def change_prescribed(word: WordFile, rng: random.Random) -> str:
    """Words that the standard prescribes."""
    rows = [
        ("NationalName", r"CỘNG HÒA", "CỘNG HOÀ NƯỚC"),
        ("Motto", r" - ", ", "),
        ("Recipients", r"Nơi nhận", "Nơi gửi"),
        ("KindName", r"^.*$", "CÔNG BỐ"),
        ("Authority", r"^\w+\.", "TUQ."),
    ]
    style, pattern, new = rng.choice(rows)
    return _put(word, rng, style, pattern, new)


def drop_end(word: WordFile, rng: random.Random) -> str:
    """The sign that ends the text."""
    found = [one for one in word.paragraphs() if plain_of(one).rstrip().endswith("./.")]
    if not found:
        return ""
    text = plain_of(found[0]).rstrip()
    return typed(found[0], len(text) - 3, len(text), ".")


EDITS: dict[str, tuple[Edit, int]] = {
    "words": (change_words, 10),
    "insert": (insert_words, 8),
    "delete": (delete_words, 8),
    "sentence": (append_sentence, 6),
    "figure": (change_figure, 6),
    "day": (change_day, 8),
    "letter": (mend_letter, 6),
    "heading": (change_heading, 6),
    "paragraph+": (add_paragraph, 10),
    "paragraph-": (remove_paragraph, 8),
    "paragraph swapped": (move_paragraph, 6),
    "paragraph carried": (carry_paragraph, 3),
    "paragraph split": (split_paragraph, 6),
    "paragraphs joined": (join_paragraphs, 6),
    "section+": (add_heading, 4),
    "cell": (change_cell, 8),
    "cell cleared": (clear_cell, 4),
    "cell filled": (fill_cell, 3),
    "column": (change_head, 2),
    "row+": (add_row, 6),
    "row-": (remove_row, 5),
    "row moved": (move_row, 4),
    "number": (change_number, 4),
    "number filled": (fill_number, 3),
    "symbol": (change_symbol, 2),
    "date": (change_date, 5),
    "place": (change_place, 3),
    "issuer": (change_issuer, 3),
    "superior": (change_superior, 2),
    "summary": (change_summary, 5),
    "basis": (change_basis, 3),
    "basis+": (add_basis, 3),
    "basis-": (remove_basis, 3),
    "name": (change_name, 5),
    "position": (change_position, 3),
    "recipient": (change_recipient, 5),
    "recipient+": (add_recipient, 5),
    "recipient-": (remove_recipient, 5),
    "addressee": (change_addressee, 3),
    "appendix": (change_appendix, 4),
    "note": (change_note, 4),
    "note-": (remove_note, 3),
    "autocorrect": (autocorrect, 5),
    "stale number": (stale_number, 3),
    "prescribed": (change_prescribed, 4),
    "end": (drop_end, 2),
    "appendix+": (add_appendix, 4),
    "appendix-": (remove_appendix, 3),
    "appendices swapped": (swap_appendices, 3),
    "section-": (remove_section, 4),
    "sections swapped": (carry_section, 3),
    "column+": (add_column, 3),
    "column-": (remove_column, 3),
    "table+": (add_table, 3),
    "table-": (remove_table, 2),
    "note+": (add_note, 5),
    "note carried": (carry_note, 2),
    "paragraph pasted": (paste_paragraph, 4),
    **OFFICE_EDITS,
}
"""Every sort of edit and how often it is drawn."""
