"""Format rules on sections, page numbers, coupled sizes, tables and the file itself (standard.md §8 L09, L15–L17 …)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, GUIDE_05, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import plain, sample
from vbgen.lint.word.parts import WordSubject
from vbgen.ooxml.elements import Element, first, value_of
from vbgen.ooxml.names import name
from vbgen.ooxml.styles import paragraph_props
from vbgen.patterns import regex
from vbgen.standards import reading
from vbgen.standards.roles import Role

_COUPLED = ((13, 14, 14), (12, 13, 13))  # Quốc hiệu, Tiêu ngữ, địa danh và thời gian
_TABLE, _ROW, _SECTION = name("w:tbl"), name("w:tr"), name("w:sectPr")
_TEXT, _INSTRUCTION, _CHAR, _FIELD = name("w:t"), name("w:instrText"), name("w:fldChar"), name("w:fldSimple")
_HEAD = f"{name('w:trPr')}/{name('w:tblHeader')}"
_LONG = 25  # rows that surely do not fit on one page
_URGENT = reading(r"\W*{urgency}\W*$")
_STAR, _DASHES = regex(r"\*+$"), regex(r"[-–—]{3,}$")
_TOP = 30  # paragraphs among which the header and the title stand


@rule("F0105", WARNING, APPENDIX_I + "V", sole=True, rows="L09")
def coupled_sizes(found: WordSubject) -> Iterator[Hit]:
    """Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh và thời gian tăng giảm cùng nhau: 13, 14, 14 hoặc 12, 13, 13.

    Sai: Quốc hiệu 13, Tiêu ngữ 13, ngày tháng 14
    Đúng: Quốc hiệu 13, Tiêu ngữ 14, ngày tháng 14
    """
    sizes = [_size(found.roles.get(role, [])) for role in ("national_name", "motto", "place_date")]
    within = all(size and role.span[0] <= size <= role.span[1] for size, role in zip(sizes, _roles(found), strict=True))
    if within and tuple(sizes) not in _COUPLED:  # a size out of its own span is F0301's
        told = ", ".join(plain(size) for size in sizes)
        yield Hit((), f"cỡ chữ Quốc hiệu, Tiêu ngữ, ngày tháng là {told}", "", "13, 14, 14 hoặc 12, 13, 13")


def _roles(found: WordSubject) -> tuple[Role, ...]:
    return tuple(found.role(name) for name in ("national_name", "motto", "place_date"))


def _size(items: list[Formatted]) -> float:
    sizes = items[0].sizes() if items else None
    return sizes.most_common(1)[0][0] if sizes else 0


@rule("F0106", WARNING, APPENDIX_I + "I.7", rows="L15")
def bare_page_number(found: WordSubject) -> Iterator[Hit]:
    """Số trang chỉ là chữ số Ả Rập, không kèm chữ hay dấu.

    Sai: - 2 -; Trang 2
    Đúng: 2
    """
    for root in found.formatting.word.parts.margins().values():
        for paragraph in root.iter(name("w:p")) if root is not None else ():
            beside = _beside_number(paragraph)
            if beside and len(beside) < 20:
                yield Hit((), f"cạnh số trang có “{beside}”", "", "chỉ để chữ số")
                return


def _beside_number(paragraph: Element) -> str:
    """The text beside the page number of a margin's line; "" where no number stands."""
    codes = "".join(item.text or "" for item in paragraph.iter(_INSTRUCTION))
    codes += "".join(item.get(name("w:instr"), "") for item in paragraph.iter(_FIELD))
    if not re.search(r"\bPAGE\b", codes):
        return ""
    texts, depth = [], 0
    for item in paragraph.iter(_CHAR, _TEXT, _INSTRUCTION):
        if item.tag == _CHAR:
            depth += {"begin": 1, "end": -1}.get(item.get(name("w:fldCharType"), ""), 0)
        elif item.tag == _TEXT and not depth and next(item.iterancestors(_FIELD), None) is None:
            texts.append(item.text or "")
    return "".join(texts).strip()


_SIZES = (26, 28)  # half points: 13 and 14


@rule("F0109", WARNING, APPENDIX_I + "I.7", rows="L14")
def page_number_look(found: WordSubject) -> Iterator[Hit]:
    """Số trang ở giữa lề trên, cỡ chữ 13 đến 14, chữ đứng.

    Sai: số trang canh phải, cỡ chữ 10
    Đúng: số trang canh giữa, cỡ chữ 14
    """
    styles = found.formatting.word.styles
    for root in found.formatting.word.parts.margins().values():
        for paragraph in root.iter(name("w:p")) if root is not None and root.tag == name("w:hdr") else ():
            if not _holds_number(paragraph) or paragraph.getparent() is not root:
                continue  # a frame, a text box or a table places it in another way
            props = first(paragraph, name("w:pPr"))
            if first(props, name("w:framePr")) is not None or _tabbed(paragraph):
                continue
            style = value_of(props, name("w:pStyle")) if props is not None else ""
            layout = styles.paragraph(style or styles.default, "") | paragraph_props(props)
            align = layout.get("align", "left")
            if align != "center":
                yield Hit((), "số trang không ở giữa", "", "canh giữa (Center)")
            sizes = [
                int(size) for one in paragraph.iter(name("w:sz")) if (size := one.get(name("w:val"), "")).isdecimal()
            ]
            if sizes and not _SIZES[0] <= max(sizes) <= _SIZES[1]:
                yield Hit((), f"số trang cỡ chữ {plain(max(sizes) / 2)}", "", "cỡ chữ 13 hoặc 14")
            return


def _holds_number(paragraph: Element) -> bool:
    codes = "".join(item.text or "" for item in paragraph.iter(_INSTRUCTION))
    codes += "".join(item.get(name("w:instr"), "") for item in paragraph.iter(_FIELD))
    return bool(re.search(r"\bPAGE\b", codes))


def _tabbed(paragraph: Element) -> bool:
    return next(paragraph.iter(name("w:tab"), name("w:ptab")), None) is not None


@rule("F0107", WARNING, APPENDIX_I + "III.1", rows="L16")
def appendix_pages(found: WordSubject) -> Iterator[Hit]:
    """Số trang của mỗi phụ lục được đánh riêng, bắt đầu từ 1.

    Sai: phụ lục đánh số trang tiếp theo văn bản
    Đúng: phụ lục ở một phần (section) riêng, số trang bắt đầu lại từ 1
    """
    sections = list(found.formatting.word.parts.body().iter(_SECTION))
    inside = {
        item.position.section for item in found.formatting.paragraphs if item.number > found.last and item.text.strip()
    }
    outside = {item.position.section for item in found.main if item.text.strip()}
    numbered = any(any(section.numbers.values()) for section in found.formatting.sections)
    signed = any(mark.name for mark in found.facts.closing.signers)  # a collection of forms is not
    if not (found.binds and signed and numbered and inside):
        return
    starts = [section.find(name("w:pgNumType")) for at, section in enumerate(sections) if at in inside - outside]
    if not any(start is not None and start.get(name("w:start")) is not None for start in starts):
        yield Hit((), "phụ lục không đánh số trang riêng", "", "tách phần (section) cho phụ lục, số trang bắt đầu từ 1")


@rule("F0108", WARNING, APPENDIX_I + "I.2", rows="L17")
def landscape(found: WordSubject) -> Iterator[Hit]:
    """Giấy nằm ngang chỉ dùng khi nội dung có bảng, biểu.

    Sai: toàn bộ công văn trình bày trên giấy nằm ngang
    Đúng: văn bản trên giấy đứng, bảng rộng ở phụ lục trên giấy nằm ngang
    """
    wide = {at for at, part in enumerate(found.formatting.sections) if part.paper and part.paper[0] > part.paper[1]}
    parts = found.facts.zones
    laid = {spot.line.paragraph for spot in (*parts.header, *parts.closing)}  # tables that only lay out
    tables = [item for item in found.formatting.paragraphs if item.position.in_table and not item.position.boxed]
    tabled = {item.position.section for item in tables if item.number not in laid and item.text.strip()}
    if found.binds and (bad := wide & {item.position.section for item in found.main if item.text.strip()} - tabled):
        yield Hit((), f"phần thứ {min(bad) + 1} nằm ngang mà không có bảng", "", "Bố cục → Hướng → Dọc")


# --- marks ----------------------------------------------------------------------------------------------------------


@rule("F0305", ERROR, APPENDIX_I + "II.5", sole=True, rows="L95")
def urgency(found: WordSubject) -> Iterator[Hit]:
    """Dấu chỉ độ khẩn màu đỏ tươi, chữ in hoa, đậm.

    Sai: HỎA TỐC (chữ đen)
    Đúng: HỎA TỐC (chữ đỏ, đóng khung)
    """
    for item in found.formatting.paragraphs[:_TOP]:
        if _URGENT.match(item.text) and not any(is_red(part.look.color) for part in item.stretches):
            yield Hit((), "dấu chỉ độ khẩn không phải màu đỏ", sample([item]), "đổi màu chữ sang đỏ")


def is_red(color: str) -> bool:
    """Whether letters of a colour pass for red, as marks and seals are."""
    if len(color) != 6:
        return False
    red, green, blue = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return red > 150 and green < 100 and blue < 100


@rule("F0306", WARNING, GUIDE_05 + ", Phụ lục 2", rows="L125")
def party_marks(found: WordSubject) -> Iterator[Hit]:
    """Văn bản của Đảng có dấu “*” dưới tên cơ quan ban hành và “-----” dưới trích yếu, không kẻ đường.

    Sai: ĐẢNG ỦY XÃ TÂN TIẾN với đường kẻ bên dưới
    Đúng: ĐẢNG ỦY XÃ TÂN TIẾN, dòng dưới là dấu “*”
    """
    star = found.law.words.issuer_mark
    if not star or not (found.binds or not found.law.verified):
        return
    texts = [item.text.strip() for item in found.formatting.paragraphs[:_TOP]]
    if not any(_STAR.search(text) for text in texts):
        yield Hit((), f"dưới tên cơ quan ban hành không có dấu “{star}”", "", f"thêm một dòng “{star}”")
    if found.roles.get("summary") and not any(_DASHES.search(text) for text in texts):
        yield Hit((), "dưới trích yếu không có “-----”", "", "thêm một dòng “-----”")


# --- tables --------------------------------------------------------------------------------------------------


@rule("F0505", ADVICE, "văn bản hoàn chỉnh", rows="L131")
def table_head(found: WordSubject) -> Iterator[Hit]:
    """Bảng dài hơn một trang có hàng đầu lặp lại ở mỗi trang.

    Sai: bảng 60 hàng, sang trang mất tên cột
    Đúng: bảng 60 hàng, hàng đầu đặt “Repeat Header Rows”
    """
    for table in found.formatting.word.parts.body().iter(_TABLE):
        rows = [row for row in table if row.tag == _ROW]
        if len(rows) > _LONG and not any(row.find(_HEAD) is not None for row in rows):
            told = f"bảng {len(rows)} hàng mà hàng đầu không lặp lại"
            yield Hit((), told, "", "chọn hàng đầu → Layout → Repeat Header Rows")
