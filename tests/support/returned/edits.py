"""What a Word user does to a file: each edit changes it in place and says what it did, "" where nothing suits it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise

from support.returned.labels import count_on, label_of, next_label
from support.returned.word import (
    TC,
    TR,
    Element,
    P,
    W,
    WordFile,
    like,
    plain_of,
    replace,
    say,
    style_of,
    text_of,
)

Edit = Callable[[WordFile, random.Random], str]

RUNNING = ("Text", "Clause", "Point", "Dash", "Plus", "LeadIn")
_WORD = re.compile(r"[^\W\d_]+")
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


def _some(word: WordFile, rng: random.Random, *styles: str) -> Element | None:
    found = word.paragraphs(*styles)
    return rng.choice(found) if found else None


def _body(paragraph: Element) -> tuple[int, int]:
    """Where the words of a paragraph stand, between its label and its last sign."""
    text = plain_of(paragraph)
    end = _END.search(text)
    return len(label_of(paragraph)), end.start() if end else len(text)


def _spoken(paragraph: Element) -> list[re.Match[str]]:
    start, end = _body(paragraph)
    return [one for one in _WORD.finditer(plain_of(paragraph)) if start <= one.start() and one.end() <= end]


# --- words -----------------------------------------------------------------------------------------------------------


def change_words(word: WordFile, rng: random.Random) -> str:
    paragraph = _some(word, rng, *RUNNING)
    if paragraph is None or len(found := _spoken(paragraph)) < 3:
        return ""
    at = rng.randrange(1, len(found) - 1)
    last = min(at + rng.randrange(2), len(found) - 1)
    return _typed(paragraph, found[at].start(), found[last].end(), " ".join(rng.sample(WORDS, 1 + last - at)))


def insert_words(word: WordFile, rng: random.Random) -> str:
    paragraph = _some(word, rng, *RUNNING)
    if paragraph is None or len(found := _spoken(paragraph)) < 3:
        return ""
    at = rng.choice(found[:-1]).end()
    return _typed(paragraph, at, at, f" {rng.choice(WORDS)}")


def delete_words(word: WordFile, rng: random.Random) -> str:
    paragraph = _some(word, rng, *RUNNING)
    if paragraph is None or len(found := _spoken(paragraph)) < 6:
        return ""
    at = rng.randrange(1, len(found) - 3)
    last = at + rng.randrange(1, 3)
    return _typed(paragraph, found[at].start(), found[last].start(), "")


def append_sentence(word: WordFile, rng: random.Random) -> str:
    paragraph = _some(word, rng, *RUNNING)
    if paragraph is None:
        return ""
    _, end = _body(paragraph)
    own = rng.choice(SENTENCES)
    return _typed(paragraph, end, end, f", {own[0].lower()}{own[1:]}" if rng.random() < 0.5 else f". {own}")


def change_figure(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs(*RUNNING) if _NUMBER.search(plain_of(one), _body(one)[0])]
    if not found:
        return ""
    paragraph = rng.choice(found)
    match = rng.choice(list(_NUMBER.finditer(plain_of(paragraph), _body(paragraph)[0])))
    return _typed(paragraph, *match.span(), str(int(match[0]) + rng.randrange(1, 9)))


def change_day(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs() if _DAY.search(plain_of(one))]
    if not found:
        return ""
    paragraph = rng.choice(found)
    match = rng.choice(list(_DAY.finditer(plain_of(paragraph))))
    return _typed(paragraph, *match.span(), f"{rng.randrange(10, 28)}/{rng.randrange(3, 10)}/2026")


def mend_letter(word: WordFile, rng: random.Random) -> str:
    paragraph = _some(word, rng, *RUNNING)
    if paragraph is None or not (found := [one for one in _spoken(paragraph) if len(one[0]) > 2]):
        return ""
    one = rng.choice(found)
    at = one.start() + rng.randrange(1, len(one[0]))
    return _typed(paragraph, at, at + 1, rng.choice("aăâeêioôơuư"))


def change_heading(word: WordFile, rng: random.Random) -> str:
    styles = ("Roman", "ClauseHeading", "PointHeading", "Article", "SectionTitle", "ChapterTitle", "PartTitle")
    paragraph = _some(word, rng, *styles)
    if paragraph is None:
        return ""
    _, end = _body(paragraph)
    own = f" {rng.choice(WORDS)}"
    said = plain_of(paragraph)[_body(paragraph)[0] :]
    return _typed(paragraph, end, end, own.upper() if said == said.upper() else own)


def _typed(paragraph: Element, start: int, end: int, new: str) -> str:
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
        count_on(everything, everything.index(after) + 1, 1)
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
    count_on(everything, at + 1, -1) if label_of(gone) else None
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
    found = [one for one in _listed(word, "Text", "Clause", "Dash", "Point") if len(_spoken(one)) > 8]
    found = [one for one in found if one.find(f".//{W}footnoteReference") is None]
    if not found:
        return ""
    one = rng.choice(found)
    at = rng.choice(_spoken(one)[3:-3]).start()
    text, label = plain_of(one), label_of(one)
    rest = text[at:]
    if label and not next_label(label):
        return ""
    dash = re.match(r"[-+] ", text)
    made = like(one, f"{next_label(label) or (dash[0] if dash else '')}{rest[0].upper()}{rest[1:]}")
    sign = ";" if label.endswith(") ") else "."
    if label:
        everything = word.paragraphs()
        count_on(everything, everything.index(one) + 1, 1)
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
        count_on(everything, everything.index(other) + 1, -1)
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
    count_on(everything, everything.index(before), 1)
    before.addprevious(made)
    made.addnext(like(text[0], f"{rng.choice(SENTENCES)}."))
    return f"thêm mục “{text_of(made)}”"


# --- tables ----------------------------------------------------------------------------------------------------------


def _cells(word: WordFile) -> list[Element]:
    """Paragraphs of cells below the head of their table."""
    rows = [row for table in word.tables() for row in table.iter(TR) if row.find(f"{W}trPr/{W}tblHeader") is None]
    return [one for row in rows for one in row.iter(P) if style_of(one).startswith("TableCell")]


def change_cell(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _cells(word) if _WORD.search(plain_of(one))]
    if not found:
        return ""
    one = rng.choice(found)
    words = _spoken(one) or list(_WORD.finditer(plain_of(one)))
    match = rng.choice(words)
    new = rng.choice(WORDS) if rng.random() < 0.5 else f"{match[0]} {rng.choice(WORDS)}"
    return _typed(one, match.start(), match.end(), new)


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
    found = [one for one in word.paragraphs("TableHead", "TableHeadSmall") if len(_spoken(one)) > 1]
    if not found:
        return ""
    one = rng.choice(found)
    end = len(plain_of(one).rstrip())
    return _typed(one, end, end, " cụ thể")


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
