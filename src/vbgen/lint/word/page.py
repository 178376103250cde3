"""Format rules on paper, margins, page numbers, font and colour (standard.md §8 L01–L06, L14)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from vbgen.lint.rule import APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted, Section
from vbgen.lint.word.messages import between, millimetres, sample
from vbgen.lint.word.parts import WordSubject
from vbgen.lint.word.sections import is_red
from vbgen.patterns import regex
from vbgen.standards import PAGE, reading

_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_NEAR = 30  # twips, half a millimetre: what rounding to inches costs
_PAPER_NEAR = 60
_PAGE_LETTERS = 5500  # characters that no page of A4 holds
_LINE_LETTERS = 110  # characters that no line of 160 mm holds at 13 points
_PAGE_LINES = 50  # lines at 13 points that 257 mm do not hold, without any space between paragraphs
_FONT = regex(r"times\s*new\s*roman|^$", re.I)
_SYMBOLS = regex(r"symbol|wingdings|webdings|marlett", re.I)
_OTHER_SHARE, _OTHER_LETTERS = 0.05, 100
_PASTED_LETTERS = 20
_RUNNING = ("text", "heading", "roman", "article", "other")
_FEW_COLOURED, _COLOURED = 3, 20
_RED = reading(r"\W*(?:{urgency}|{secrecy}|{draft})", re.I)


def _judged(found: WordSubject) -> list[Section]:
    """The sections that the parts of the document stand in, its appendices left out."""
    used = {item.position.section for name, items in found.roles.items() if name != "other" for item in items} or {0}
    return [section for at, section in enumerate(found.formatting.sections) if at in used]


def _paper(size: tuple[int, int]) -> bool:
    short, long = sorted(size)
    return abs(short - PAGE.width) <= _PAPER_NEAR and abs(long - PAGE.height) <= _PAPER_NEAR


@rule("F0101", ERROR, APPENDIX_I + "I.1", rows="L01")
def paper(found: WordSubject) -> Iterator[Hit]:
    """Văn bản trình bày trên khổ giấy A4 (210 × 297 mm).

    Sai: khổ Letter 215,9 × 279,4 mm, khổ có sẵn của nhiều bản Word
    Đúng: khổ A4
    """
    wrong = {section.paper for section in _judged(found) if section.paper and not _paper(section.paper)}
    for width, height in sorted(wrong):
        told = f"khổ giấy {millimetres(width)} × {millimetres(height)} mm, không phải A4"
        yield Hit((), told, "", "Bố cục → Kích cỡ → A4 (210 × 297 mm)")


@rule("F0102", ERROR, APPENDIX_I + "I.3", rows="L02 L03 L04")
def margins(found: WordSubject) -> Iterator[Hit]:
    """Lề trên và dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm; văn bản của Đảng đúng 20, 20, 30 và 15 mm.

    Sai: lề trái 25,4 mm
    Đúng: lề trái 30 mm
    """
    page = found.law.page
    room, sides = page.room, {"top": page.top, "bottom": page.bottom, "left": page.left, "right": page.right}
    for side, least in sides.items():
        for section in _judged(found):
            upright = section.paper is None or section.paper[0] <= section.paper[1]
            value = section.margins.get(side)
            if upright and value is not None and not least - _NEAR <= value <= least + room + _NEAR:
                allowed = between(round(least / 56.7), round((least + room) / 56.7), "mm")
                yield Hit((), f"lề {_SIDES[side]} {millimetres(value)} mm", "", f"lề {_SIDES[side]} {allowed}")
                break


@rule("F0103", ERROR, APPENDIX_I + "I.7", rows="L14")
def page_number(found: WordSubject) -> Iterator[Hit]:
    """Văn bản từ hai trang trở lên phải đánh số trang; trang thứ nhất không hiện số.

    Sai: văn bản nhiều trang không có số trang
    Sai: số 1 hiện ở trang đầu
    Đúng: số trang hiện từ trang 2
    """
    sections = found.formatting.sections
    if not sections or found.formatting.computed_numbers:
        return
    shown = any(any(section.numbers.values()) for section in sections)
    main = [item for item in found.main if item.text.strip()]
    size = sum(len(item.text) for item in main)
    lines = sum(-(-len(item.text) // _LINE_LETTERS) for item in main if not item.position.in_table)
    if not shown and (size > _PAGE_LETTERS or lines > _PAGE_LINES):
        yield Hit((), "văn bản nhiều trang mà không có số trang", "", "chèn số trang ở giữa lề trên, trừ trang đầu")
    first = sections[0]
    kind = "first" if first.title_page else "default"
    if any(first.numbers.get(f"{place} {kind}") for place in ("header", "footer")):
        yield Hit((), "số trang hiện ở trang thứ nhất", "", "chọn “Different First Page”, để trống đầu trang thứ nhất")


@rule("F0104", ERROR, APPENDIX_I + "I.7", rows="L14")
def page_number_place(found: WordSubject) -> Iterator[Hit]:
    """Số trang đặt canh giữa trong phần lề trên.

    Sai: số trang ở chân trang
    Đúng: số trang ở giữa, phía trên trang
    """
    for section in found.formatting.sections[:1]:
        if section.numbers.get("footer default") and not section.numbers.get("header default"):
            yield Hit((), "số trang đặt ở chân trang", "", "đặt số trang ở giữa lề trên")


# --- font and colour ------------------------------------------------------------------------------------------------


@rule("F0201", ERROR, APPENDIX_I + "I.5", rows="L05")
def font(found: WordSubject) -> Iterator[Hit]:
    """Phông chữ là Times New Roman; phông khác chiếm một phần đáng kể là lỗi, ở vài đoạn là cảnh báo.

    Sai: Calibri
    Đúng: Times New Roman
    """
    fonts: Counter[str] = Counter()
    firsts: dict[str, Formatted] = {}
    for item in found.main:
        for name, count in _fonts(item).items():
            fonts[name] += count
            firsts.setdefault(name, item)
    others = Counter({name: n for name, n in fonts.items() if not _FONT.search(name) and not _SYMBOLS.search(name)})
    share = others.total() / max(fonts.total(), 1)
    if share <= _OTHER_SHARE or others.total() < _OTHER_LETTERS:
        yield from _lone_fonts(found)
    else:
        named = ", ".join(name for name, _ in others.most_common(3))
        near = sample([firsts[others.most_common(1)[0][0]]])
        yield Hit((), f"{max(round(share * 100), 1)}% số chữ dùng phông {named}", near, "đổi sang Times New Roman")


def _lone_fonts(found: WordSubject) -> Iterator[Hit]:
    """Paragraphs that stand in another font than the rest: pasted, and not set as the others."""
    parts = {item.number for key, items in found.roles.items() if key not in _RUNNING for item in items}
    judged = parts | {item.number for item in found.main if item.letters >= _PASTED_LETTERS}
    every = (item for item in found.formatting.paragraphs if item.number in judged)
    pasted = [item for item in every if (name := _only_font(item)) and not _FONT.search(name)]
    pasted = [item for item in pasted if not _SYMBOLS.search(_only_font(item))]
    if pasted:
        told = f"{len(pasted)} đoạn dùng phông {_only_font(pasted[0])}"
        yield Hit((), told, sample(pasted), "đổi sang Times New Roman", WARNING)


def _only_font(item: Formatted) -> str:
    """The one font of a paragraph; "" when there are several."""
    fonts = {name for name, count in _fonts(item).items() if count}
    return fonts.pop() if len(fonts) == 1 else ""


def _fonts(item: Formatted) -> Counter[str]:
    """Letters by font: ASCII letters take one slot of a run, the letters of Vietnamese another."""
    found: Counter[str] = Counter()
    for part in item.stretches:
        every = sum(map(str.isalpha, part.text))
        plain = sum(map(str.isalpha, part.text.encode("ascii", "ignore").decode()))
        found[part.look.ascii] += plain
        found[part.look.other] += every - plain
    return found


@rule("F0202", ERROR, APPENDIX_I + "I.5", rows="L06")
def colour(found: WordSubject) -> Iterator[Hit]:
    """Màu chữ là màu đen; dấu chỉ độ mật, độ khẩn màu đỏ không tính.

    Sai: đoạn mới bổ sung tô chữ màu đỏ; địa chỉ thư điện tử màu xanh
    Đúng: toàn văn màu đen
    """
    colours: Counter[str] = Counter()
    faulty: list[Formatted] = []
    for item in found.formatting.paragraphs:
        for part in item.stretches:
            if part.look.coloured and (count := sum(map(str.isalpha, part.text))):
                if _RED.match(item.text) and is_red(part.look.color):
                    continue
                colours[part.look.color.upper()] += count
                faulty.append(item)
    if colours.total() >= _FEW_COLOURED:
        named = ", ".join(f"#{name}" for name, _ in colours.most_common(3))
        told = f"{colours.total()} chữ không phải màu đen ({named})"
        few = colours.total() < _COLOURED or faulty[0].number > found.last
        yield Hit((), told, sample(faulty), "đổi màu chữ sang đen", WARNING if few else None)
