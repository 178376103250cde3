"""What a Word user does to a file: each edit changes it in place and says what it did, "" where nothing suits it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

from support.returned.labels import count_on, label_of, next_label
from support.returned.word import (
    Element,
    W,
    WordFile,
    like,
    plain_of,
    replace,
    style_of,
    text_of,
)

Edit = Callable[[WordFile, random.Random], str]

RUNNING = ("Text", "Clause", "Point", "Dash", "Plus", "LeadIn")
WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"(?<![\d/.,])\d+(?![\d/.,])")
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_END = re.compile(r"(\./\.|[.;:,])\s*$")

SENTENCES = """\
Bố trí đủ kinh phí, nhân lực để thực hiện đúng tiến độ
Định kỳ hằng tháng rà soát, cập nhật kết quả lên hệ thống dùng chung
Công khai kết quả tại trụ sở và trên trang thông tin điện tử
Gắn việc thực hiện với đánh giá, xếp loại cuối năm
Kịp thời báo cáo khó khăn, vướng mắc để được hướng dẫn
Phân công cán bộ đầu mối theo dõi, đôn đốc từng việc
Lấy ý kiến người dân trước khi ban hành
Ưu tiên thôn, xóm ở xa trung tâm""".splitlines()
WORDS = "kịp thời|đầy đủ|nghiêm túc|đồng bộ|thường xuyên|cụ thể|khẩn trương|hiệu quả".split("|")
NAMES = "Nguyễn Thị Hạnh|Lê Quang Minh|Phạm Đức Long|Hoàng Thị Thu Hà|Vũ Anh Tuấn".split("|")
UNITS = "Trường Tiểu học Tân Tiến|Ban Chỉ huy Quân sự|Hợp tác xã nông nghiệp Tân Tiến|Bưu điện khu vực".split("|")


def some(word: WordFile, rng: random.Random, *styles: str) -> Element | None:
    found = word.paragraphs(*styles)
    return rng.choice(found) if found else None


def _body(paragraph: Element) -> tuple[int, int]:
    """Where the words of a paragraph stand, between its label and its last sign."""
    text = plain_of(paragraph)
    end = _END.search(text)
    return len(label_of(paragraph)), end.start() if end else len(text)


def spoken(paragraph: Element) -> list[re.Match[str]]:
    start, end = _body(paragraph)
    return [one for one in WORD.finditer(plain_of(paragraph)) if start <= one.start() and one.end() <= end]


# --- words -----------------------------------------------------------------------------------------------------------


def change_words(word: WordFile, rng: random.Random) -> str:
    paragraph = some(word, rng, *RUNNING)
    if paragraph is None or len(found := spoken(paragraph)) < 3:
        return ""
    at = rng.randrange(1, len(found) - 1)
    last = min(at + rng.randrange(2), len(found) - 1)
    return typed(paragraph, found[at].start(), found[last].end(), " ".join(rng.sample(WORDS, 1 + last - at)))


def insert_words(word: WordFile, rng: random.Random) -> str:
    paragraph = some(word, rng, *RUNNING)
    if paragraph is None or len(found := spoken(paragraph)) < 3:
        return ""
    at = rng.choice(found[:-1]).end()
    return typed(paragraph, at, at, f" {rng.choice(WORDS)}")


def delete_words(word: WordFile, rng: random.Random) -> str:
    paragraph = some(word, rng, *RUNNING)
    if paragraph is None or len(found := spoken(paragraph)) < 6:
        return ""
    at = rng.randrange(1, len(found) - 3)
    last = at + rng.randrange(1, 3)
    return typed(paragraph, found[at].start(), found[last].start(), "")


def append_sentence(word: WordFile, rng: random.Random) -> str:
    paragraph = some(word, rng, *RUNNING)
    if paragraph is None:
        return ""
    _, end = _body(paragraph)
    own = rng.choice(SENTENCES)
    return typed(paragraph, end, end, f", {own[0].lower()}{own[1:]}" if rng.random() < 0.5 else f". {own}")


def change_figure(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs(*RUNNING) if _NUMBER.search(plain_of(one), _body(one)[0])]
    if not found:
        return ""
    paragraph = rng.choice(found)
    match = rng.choice(list(_NUMBER.finditer(plain_of(paragraph), _body(paragraph)[0])))
    return typed(paragraph, *match.span(), str(int(match[0]) + rng.randrange(1, 9)))


def change_day(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs() if _DAY.search(plain_of(one))]
    if not found:
        return ""
    paragraph = rng.choice(found)
    match = rng.choice(list(_DAY.finditer(plain_of(paragraph))))
    return typed(paragraph, *match.span(), f"{rng.randrange(10, 28)}/{rng.randrange(3, 10)}/2026")


def mend_letter(word: WordFile, rng: random.Random) -> str:
    paragraph = some(word, rng, *RUNNING)
    if paragraph is None or not (found := [one for one in spoken(paragraph) if len(one[0]) > 2]):
        return ""
    one = rng.choice(found)
    at = one.start() + rng.randrange(1, len(one[0]))
    return typed(paragraph, at, at + 1, rng.choice("aăâeêioôơuư"))


def change_heading(word: WordFile, rng: random.Random) -> str:
    styles = ("Roman", "ClauseHeading", "PointHeading", "Article", "SectionTitle", "ChapterTitle", "PartTitle")
    paragraph = some(word, rng, *styles)
    if paragraph is None:
        return ""
    _, end = _body(paragraph)
    own = f" {rng.choice(WORDS)}"
    said = plain_of(paragraph)[_body(paragraph)[0] :]
    return typed(paragraph, end, end, own.upper() if said == said.upper() else own)


def typed(paragraph: Element, start: int, end: int, new: str) -> str:
    old = plain_of(paragraph)[start:end]
    replace(paragraph, start, end, new)
    return f"{style_of(paragraph)}: “{old}” → “{new}” trong “{plain_of(paragraph)[:60]}”"


# --- paragraphs ------------------------------------------------------------------------------------------------------


def _alone(paragraph: Element) -> bool:
    return paragraph.find(f".//{W}drawing") is None and paragraph.find(f".//{W}sectPr") is None


def _listed(word: WordFile, *styles: str) -> list[Element]:
    """Paragraphs of running text in the body that may come and go."""
    return [one for one in word.paragraphs(*styles) if _alone(one) and one.getparent().tag == f"{W}body"]


def add_paragraph(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _listed(word, *RUNNING) if not plain_of(one).rstrip().endswith(":")]
    if not found:
        return ""
    after = rng.choice(found)
    label = label_of(after)
    new, dash = next_label(label), re.match(r"[-+] ", plain_of(after))
    if label and not new:
        return ""
    end = _END.search(plain_of(after))
    sign = end[1] if end else "."
    made = like(after, f"{new or (dash[0] if dash else '')}{rng.choice(SENTENCES)}{sign}")
    if sign == "./.":
        replace(after, len(plain_of(after)) - 3, len(plain_of(after)), ";" if label and ")" in label else ".")
    everything = word.paragraphs()
    if label:
        count_on(everything, everything.index(after) + 1, 1, style_of(after))
    after.addnext(made)
    return f"thêm đoạn “{text_of(made)[:60]}” sau “{text_of(after)[:40]}”"


def remove_paragraph(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _listed(word, *RUNNING) if not re.search(r"(:|\./\.)\s*$", plain_of(one))]
    if len(found) < 2:
        return ""
    gone = rng.choice(found)
    if gone.find(f".//{W}footnoteReference") is not None:
        return ""
    everything = word.paragraphs()
    at = everything.index(gone)
    count_on(everything, at + 1, -1, style_of(gone)) if label_of(gone) else None
    said = text_of(gone)
    gone.getparent().remove(gone)
    return f"bỏ đoạn “{said[:60]}”"


def move_paragraph(word: WordFile, rng: random.Random) -> str:
    """Two neighbours of one list change places; their numbers stay where they are."""
    found = _listed(word, *RUNNING)
    pairs = [
        (one, other)
        for one, other in pairwise(found)
        if style_of(one) == style_of(other)
        and one.getnext() is other
        and bool(label_of(one)) == bool(label_of(other))
        and not re.search(r"(:|\./\.)\s*$", plain_of(one) + plain_of(other))
        and not plain_of(one).endswith(":")
        and not plain_of(other).rstrip().endswith("./.")
    ]
    if not pairs:
        return ""
    one, other = rng.choice(pairs)
    label, after = label_of(one), label_of(other)
    replace(one, 0, len(label), after)
    replace(other, 0, len(after), label)
    other.addnext(one)
    return f"chuyển “{text_of(one)[:60]}” xuống dưới một đoạn"


def carry_paragraph(word: WordFile, rng: random.Random) -> str:
    """A paragraph without a number is carried elsewhere in the text."""
    found = [one for one in _listed(word, "Text", "Dash") if not re.search(r"(:|\./\.)\s*$", plain_of(one))]
    if len(found) < 4:
        return ""
    one, other = rng.sample(found, 2)
    if style_of(one) != style_of(other):
        return ""
    other.addnext(one)
    return f"chuyển “{text_of(one)[:60]}” xuống dưới “{text_of(other)[:40]}”"


def split_paragraph(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _listed(word, "Text", "Clause", "Dash", "Point") if len(spoken(one)) > 8]
    found = [one for one in found if one.find(f".//{W}footnoteReference") is None]
    if not found:
        return ""
    one = rng.choice(found)
    at = rng.choice(spoken(one)[3:-3]).start()
    text, label = plain_of(one), label_of(one)
    rest = text[at:]
    if label and not next_label(label):
        return ""
    dash = re.match(r"[-+] ", text)
    made = like(one, f"{next_label(label) or (dash[0] if dash else '')}{rest[0].upper()}{rest[1:]}")
    sign = ";" if label.endswith(") ") else "."
    if label:
        everything = word.paragraphs()
        count_on(everything, everything.index(one) + 1, 1, style_of(one))
    replace(one, at, len(text), "")
    replace(one, len(text[:at].rstrip(" ,;.")), len(plain_of(one)), sign)
    one.addnext(made)
    return f"ngắt đoạn “{text[:60]}” trước “{rest[:20]}”"


def join_paragraphs(word: WordFile, rng: random.Random) -> str:
    found = _listed(word, "Text", "Clause", "Dash", "Point")
    pairs = [
        (one, other)
        for one, other in pairwise(found)
        if one.getnext() is other
        and style_of(one) == style_of(other)
        and not plain_of(one).rstrip().endswith(":")
        and bool(label_of(one)) == bool(label_of(other))
        and not plain_of(other).rstrip().endswith(":")
        and other.find(f".//{W}footnoteReference") is None
    ]
    if not pairs:
        return ""
    one, other = rng.choice(pairs)
    label = label_of(other)
    dash = re.match(r"[-+] ", plain_of(other))
    rest = plain_of(other)[len(label) or (len(dash[0]) if dash else 0) :]
    if label:
        everything = word.paragraphs()
        count_on(everything, everything.index(other) + 1, -1, style_of(other))
    end = _END.search(plain_of(one))
    replace(one, end.start() if end else len(plain_of(one)), len(plain_of(one)), f"{'.' if end else ','} {rest}")
    other.getparent().remove(other)
    return f"nối đoạn “{rest[:40]}” vào “{text_of(one)[:40]}”"


def add_heading(word: WordFile, rng: random.Random) -> str:
    """A new section with one paragraph before another."""
    found = _listed(word, "Roman", "ClauseHeading", "Article")
    if not found:
        return ""
    before = rng.choice(found)
    label = label_of(before)
    text = _listed(word, "Text")
    if not label or not text:
        return ""
    name = "Kiểm tra, giám sát việc thực hiện"
    said = plain_of(before)[len(label) :]
    made = like(before, label + (name.upper() if said == said.upper() else name))
    everything = word.paragraphs()
    count_on(everything, everything.index(before), 1, style_of(before))
    before.addprevious(made)
    made.addnext(like(text[0], f"{rng.choice(SENTENCES)}."))
    return f"thêm mục “{text_of(made)}”"
