"""What leaders and offices do to a draft beyond words: whom it charges and by when, in which order, who signs, of
which kind it is; and what Word does to what is typed into it."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from lxml import etree
from support.returned.edits import RUNNING, SENTENCES, UNITS, WORDS, Edit, some, spoken, typed
from support.returned.labels import count_on, label_of, next_label
from support.returned.word import TBL, Element, P, W, WordFile, cut, like, plain_of, replace, say, style_of, text_of

_CHARGED = "Văn phòng|Phòng Kinh tế|Phòng Văn hóa - Xã hội|Công an xã|Trạm Y tế|Ban Chỉ huy Quân sự xã".split("|")
_DUE = re.compile(r"[,;.]? (?:hoàn thành |xong )?trước ngày \d{1,2}/\d{1,2}/\d{4}")


def _in_body(word: WordFile, *styles: str) -> list[Element]:
    return [one for one in word.paragraphs(*styles) if one.getparent() is word.body]


def _is_whole(text: str) -> bool:
    return not re.search(r"(:|\./\.)\s*$", text)


# --- whom a task charges, and by when --------------------------------------------------------------------------------


def change_lead(word: WordFile, rng: random.Random) -> str:
    found = [(one, unit) for one in word.paragraphs(*RUNNING) for unit in _CHARGED if unit in plain_of(one)]
    if not found:
        return ""
    one, unit = rng.choice(found)
    at = plain_of(one).index(unit)
    return typed(one, at, at + len(unit), rng.choice([*UNITS, "Phòng Nội vụ"]))


def drop_due(word: WordFile, rng: random.Random) -> str:
    found = [(one, match) for one in word.paragraphs(*RUNNING) if (match := _DUE.search(plain_of(one)))]
    if not found:
        return ""
    one, match = rng.choice(found)
    return typed(one, *match.span(), "")


def add_due(word: WordFile, rng: random.Random) -> str:
    found = [
        one for one in word.paragraphs("Clause", "Point", "Dash") if _is_whole(plain_of(one)) and len(spoken(one)) > 5
    ]
    found = [one for one in found if "/2026" not in plain_of(one)]
    if not found:
        return ""
    one = rng.choice(found)
    end = re.search(r"[.;]?\s*$", plain_of(one))
    assert end is not None
    return typed(one, end.start(), end.start(), f", hoàn thành trước ngày {rng.randrange(10, 28)}/8/2026")


def rename_everywhere(word: WordFile, rng: random.Random) -> str:
    """Find and replace all of a unit's name."""
    present = [unit for unit in _CHARGED if sum(unit in plain_of(one) for one in word.paragraphs()) > 1]
    if not present:
        return ""
    unit, new = rng.choice(present), "Trung tâm Phục vụ hành chính công"
    for one in word.paragraphs():
        while (at := plain_of(one).find(unit)) >= 0:
            replace(one, at, at + len(unit), new)
    return f"thay mọi “{unit}” bằng “{new}”"


# --- order and sections ----------------------------------------------------------------------------------------------


def swap_recipients(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs("Recipient") if plain_of(one).rstrip().endswith(";")]
    pairs = [(one, other) for one, other in pairwise(found) if one.getnext() is other]
    if not pairs:
        return ""
    one, other = rng.choice(pairs)
    other.addnext(one)
    return f"đổi chỗ nơi nhận “{text_of(one)}”"


def carry_clause(word: WordFile, rng: random.Random) -> str:
    """A numbered clause of one section becomes the last of another, both counted anew."""
    clauses = _in_body(word, "Clause")
    ends = [
        one
        for one in clauses
        if one.getnext() is not None and style_of(one.getnext()) in ("Roman", "Article") and _is_whole(plain_of(one))
    ]
    movable = [one for one in clauses if label_of(one) and _is_whole(plain_of(one))]
    movable = [one for one in movable if one.getnext() is not None and style_of(one.getnext()) != "Point"]
    pairs = [(one, end) for one in movable for end in ends if one is not end and next_label(label_of(end))]
    pairs = [(one, end) for one, end in pairs if _section(one) is not _section(end)]
    if not pairs:
        return ""
    one, end = rng.choice(pairs)
    everything = word.paragraphs()
    following = everything.index(one) + 1
    if following < len(everything) and style_of(everything[following]) == "Clause":
        count_on(everything, following, -1, "Clause")
    replace(one, 0, len(label_of(one)), next_label(label_of(end)))
    end.addnext(one)
    return f"chuyển “{text_of(one)[:50]}” sang mục khác"


def _section(paragraph: Element) -> Element | None:
    return next((one for one in paragraph.itersiblings(preceding=True) if style_of(one) in ("Roman", "Article")), None)


def drop_heading(word: WordFile, rng: random.Random) -> str:
    """The heading of a section of plain paragraphs goes; they go on the section above."""
    heads = [one for one in _in_body(word, "Roman") if label_of(one)][1:]
    found = [one for one in heads if style_of(one.getnext()) == "Text" == style_of(one.getprevious())]
    if not found:
        return ""
    one = rng.choice(found)
    everything = word.paragraphs()
    following = next(
        (at for at in range(everything.index(one) + 1, len(everything)) if style_of(everything[at]) == "Roman"), 0
    )
    if following and label_of(everything[following]) == next_label(label_of(one)):
        count_on(everything, following, -1, "Roman")
    said = text_of(one)
    word.body.remove(one)
    return f"bỏ đề mục “{said}”, giữ các đoạn"


def put_heading(word: WordFile, rng: random.Random) -> str:
    """A heading before a plain paragraph of a section, which begins another one."""
    found = [
        one for one in _in_body(word, "Text") if style_of(one.getprevious()) == "Text" and _section(one) is not None
    ]
    found = [one for one in found if label_of(_section(one)) and style_of(_section(one)) == "Roman"]
    if not found:
        return ""
    one = rng.choice(found)
    head = _section(one)
    label = next_label(label_of(head))
    if not label:
        return ""
    name = "Các bước tiến hành"
    said = plain_of(head)[len(label_of(head)) :]
    everything = word.paragraphs()
    following = next(
        (at for at in range(everything.index(one) + 1, len(everything)) if style_of(everything[at]) == "Roman"), 0
    )
    if following and label_of(everything[following]) == label:
        count_on(everything, following, 1, "Roman")
    one.addprevious(like(head, label + (name.upper() if said == said.upper() else name)))
    return f"thêm đề mục trước “{text_of(one)[:40]}”"


def number_paragraphs(word: WordFile, rng: random.Random) -> str:
    """Two plain paragraphs after each other become clauses: their numbers are typed before them."""
    found = [
        (one, other)
        for one, other in pairwise(_in_body(word, "Text"))
        if one.getnext() is other
        and not label_of(one)
        and not label_of(other)
        and style_of(one.getprevious()) == "Roman"
        and style_of(other.getnext()) not in ("Text", "Clause")
        and _is_whole(plain_of(one) + plain_of(other))
        and _is_whole(plain_of(one))
    ]
    if not found:
        return ""
    for at, one in enumerate(rng.choice(found), 1):
        replace(one, 0, 0, f"{at}. ")
    return "đánh số hai đoạn"


def move_table(word: WordFile, rng: random.Random) -> str:
    """A table goes below the paragraph that followed it."""
    found = [one for one in word.tables() if one.getparent() is word.body]
    found = [one for one in found if one.getnext() is not None and one.getnext().tag == P]
    found = [one for one in found if style_of(one.getnext()) in RUNNING and _is_whole(text_of(one.getnext()))]
    if not found:
        return ""
    one = rng.choice(found)
    one.getnext().addnext(one)
    return "chuyển bảng xuống dưới một đoạn"


def end_earlier(word: WordFile, rng: random.Random) -> str:
    """The last paragraph goes; the sign of the end is typed behind the one before."""
    last = [one for one in _in_body(word, *RUNNING) if plain_of(one).rstrip().endswith("./.")]
    if not last or last[0].getprevious() is None or style_of(last[0].getprevious()) not in RUNNING:
        return ""
    before = last[0].getprevious()
    if (label_of(last[0]) and not label_of(before)) or plain_of(before).rstrip().endswith(":"):
        return ""
    said = text_of(last[0])
    word.body.remove(last[0])
    end = re.search(r"[.;]?\s*$", plain_of(before))
    assert end is not None
    replace(before, end.start(), len(plain_of(before)), "./.")
    return f"bỏ đoạn cuối “{said[:50]}”"


# --- what stands around ----------------------------------------------------------------------------------------------


def sign_himself(word: WordFile, rng: random.Random) -> str:
    """The chairman signs where his deputy was to: KT. goes, the position is his."""
    authority = [one for one in word.paragraphs("Authority") if plain_of(one).startswith("KT. ")]
    positions = [one for one in word.paragraphs("Position") if plain_of(one).startswith("PHÓ ")]
    names = word.paragraphs("Name")
    if len(authority) != 1 or len(positions) != 1 or len(names) != 1:
        return ""
    head = plain_of(authority[0]).removeprefix("KT. ")
    authority[0].getparent().remove(authority[0])
    say(positions[0], head)
    say(names[0], "Lê Quang Minh")
    return f"người đứng đầu ký: {head}"


def change_kind(word: WordFile, rng: random.Random) -> str:
    """Another kind, whose sign is typed into the number too."""
    pairs = {
        "KẾ HOẠCH": ("KH", "CHƯƠNG TRÌNH", "CTr"),
        "CHƯƠNG TRÌNH": ("CTr", "PHƯƠNG ÁN", "PA"),
        "HƯỚNG DẪN": ("HD", "KẾ HOẠCH", "KH"),
    }
    found = [one for one in word.paragraphs("KindName") if plain_of(one).strip() in pairs]
    numbers = word.paragraphs("Number")
    if len(found) != 1 or len(numbers) != 1 or any("(Kèm theo" in plain_of(one) for one in word.paragraphs()):
        return ""
    own, new, sign = pairs[plain_of(found[0]).strip()]
    if f"/{own}-" not in plain_of(numbers[0]):
        return ""
    at = plain_of(numbers[0]).index(f"/{own}-") + 1
    replace(numbers[0], at, at + len(own), sign)
    said = plain_of(found[0])
    say(found[0], new)
    return f"đổi loại “{said}” thành “{new}”"


def retitle(word: WordFile, rng: random.Random) -> str:
    found = [one for one in word.paragraphs("Summary", "Subject") if len(spoken(one)) > 3]
    if not found:
        return ""
    one = found[0]
    start = len("V/v ") if plain_of(one).startswith("V/v ") else 0
    return typed(
        one,
        start,
        len(plain_of(one)),
        "tăng cường quản lý tài sản công" if start else "Tăng cường quản lý tài sản công năm 2027",
    )


def number_everywhere(word: WordFile, rng: random.Random) -> str:
    """The number in the header and below the labels of appendices, as a clerk who is careful types it."""
    numbers = [one for one in word.paragraphs("Number") if re.search(r"\d+(?=/)", plain_of(one))]
    below = [
        one
        for one in word.paragraphs()
        if plain_of(one).startswith("(Kèm theo ") and re.search(r"số \d+(?=/)", plain_of(one))
    ]
    if len(numbers) != 1 or not below:
        return ""
    new = str(rng.randrange(300, 400))
    for one, pattern in ((numbers[0], r"\d+(?=/)"), *((one, r"(?<=số )\d+(?=/)") for one in below)):
        match = re.search(pattern, plain_of(one))
        assert match is not None
        replace(one, *match.span(), new)
    return f"số {new} ở mọi chỗ"


# --- what Word makes of it -------------------------------------------------------------------------------------------


def break_line(word: WordFile, rng: random.Random) -> str:
    """Shift and Enter within a paragraph."""
    one = some(word, rng, "Text", "Clause")
    if one is None or len(found := spoken(one)) < 8:
        return ""
    at = rng.choice(found[3:-3]).start()
    run = cut(one, at)
    run.append(etree.Element(f"{W}br"))
    return f"xuống dòng trong đoạn “{text_of(one)[:40]}”"


def cell_on_two_lines(word: WordFile, rng: random.Random) -> str:
    cells = [one for table in word.tables() for one in table.iter(P) if style_of(one).startswith("TableCell")]
    found = [one for one in cells if len(spoken(one)) > 3]
    if not found:
        return ""
    one = rng.choice(found)
    one.addnext(like(one, rng.choice(SENTENCES)))
    return f"thêm dòng vào ô “{text_of(one)[:40]}”"


def shout(word: WordFile, rng: random.Random) -> str:
    one = some(word, rng, *RUNNING)
    if one is None or len(found := spoken(one)) < 4:
        return ""
    at = rng.choice(found[1:])
    return typed(one, at.start(), at.end(), at[0].upper())


def paste_spaced(word: WordFile, rng: random.Random) -> str:
    """Words of a web page: no-break spaces, two spaces, a soft hyphen."""
    one = some(word, rng, *RUNNING)
    if one is None or len(found := spoken(one)) < 4:
        return ""
    at = rng.choice(found[1:-1]).end()
    return typed(one, at, at, f"\u00a0{rng.choice(WORDS)}  và\u00a0{rng.choice(WORDS)}")


def first_paragraph(word: WordFile, rng: random.Random) -> str:
    found = [one for one in _in_body(word, "Text") if style_of(one.getprevious()) not in (*RUNNING, "Roman", "Article")]
    found = [one for one in found if one.getprevious() is not None and one.getprevious().tag in (P, TBL)]
    if not found:
        return ""
    one = found[0]
    one.addprevious(like(one, f"{rng.choice(SENTENCES)}."))
    return f"thêm đoạn trước “{text_of(one)[:40]}”"


OFFICE_EDITS: dict[str, tuple[Edit, int]] = {
    "lead": (change_lead, 6),
    "due-": (drop_due, 3),
    "due+": (add_due, 4),
    "unit everywhere": (rename_everywhere, 3),
    "recipients swapped": (swap_recipients, 4),
    "clause carried": (carry_clause, 4),
    "heading-": (drop_heading, 2),
    "heading+": (put_heading, 3),
    "numbered": (number_paragraphs, 2),
    "table moved": (move_table, 2),
    "last paragraph-": (end_earlier, 4),
    "signer": (sign_himself, 4),
    "kind": (change_kind, 3),
    "title": (retitle, 4),
    "number everywhere": (number_everywhere, 3),
    "line broken": (break_line, 3),
    "cell on two lines": (cell_on_two_lines, 2),
    "capitals": (shout, 3),
    "pasted words": (paste_spaced, 4),
    "paragraph first": (first_paragraph, 3),
}
