"""Pages as drawn → what only they show: a lonely or split signature, stranded headings, wrapped lines, empty pages.

The Decree says where parts stand and that each is one line; where pages break is practice, and said to be.
Examples in the manuals draw pages: `|` ends a line, what follows `→` stands in the right column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbgen.diagnostics import Severity
from vbgen.lint.rule import ADVICE, APPENDIX_I, WARNING, AnyRule, Hit, Subject, rule
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.pdf.laid import Laid, Letters
from vbgen.standards import reading

PRACTICE = "Thông lệ trình bày, không phải quy định của Nghị định 30/2020/NĐ-CP"

_ENOUGH = 2  # lines of the body over a signature
_NOTE = 11.5  # points: footnotes are set in 10 or 11
_EDGE = 57  # points, 20 mm: page numbers stand nearer to the paper's edge
_HEADING = regex(r"(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|Điều \d+\.|Chương|Mục|Phần) ?")
_RECIPIENTS = reading(r"{recipients} ?:")
_NAME = regex(r"(?:[^\W\d_]+\.? ){1,5}[^\W\d_]+")
_LINES = (  # what, how its first line begins, what it has when it is whole, how a line under it ends
    ("Quốc hiệu", r"CỘNG \S{2,3} XÃ", r"VIỆT NAM$", r"(?:^|\s)NAM$"),
    ("Tiêu ngữ", r"Độc lập\b", r"(?i:phúc)$", r"(?i:phúc)$"),
    ("dòng địa danh và thời gian", r".{2,60}, ?ngày\b", r"năm ?\S+$", r"^(?:\S+ tháng .*|tháng .*|năm .*|\d{4})$"),
    ("dòng địa danh và thời gian", r"[^\d]{2,60},$", r"ngày", r"^ngày .{0,12}tháng .{0,12}năm"),
)


class Pages(NamedTuple):
    """The pages of one file; `sure` when they break as on the author's machine; else all is advice."""

    pages: tuple[Laid, ...]
    sure: bool = True

    @property
    def subject(self) -> Subject:
        return Subject.PAGES

    def admits(self, rule: AnyRule) -> bool:
        return True

    def severity(self, rule: AnyRule, hit: Hit) -> Severity:
        return hit.severity or rule.severity if self.sure else ADVICE

    def clause(self, rule: AnyRule) -> str:
        return rule.clause


# --- the signature --------------------------------------------------------------------------------------------------


@rule("P0101", WARNING, PRACTICE, rows="L86")
def lonely(found: Pages) -> Iterator[Hit]:
    """Trang có chữ ký phải có ít nhất hai dòng nội dung ở trên chữ ký.

    Sai: trang 1: Câu cuối. ; trang 2: Nơi nhận: → GIÁM ĐỐC | → Trần Thị Bình
    Đúng: trang 1: Câu đầu. ; trang 2: Câu áp chót. | Câu cuối. | Nơi nhận: → GIÁM ĐỐC | → Trần Thị Bình
    """
    for page, title, name in _signatures(found):
        above = {round(item.base) for item in _inked(page) if item.base < title.base - title.size / 2}
        if page.number > 1 and page is name and len(above) < _ENOUGH:
            told = f"trang {page.number} có chữ ký mà chỉ có {len(above)} dòng nội dung ở trên"
            yield Hit((), told, title.text, "để ít nhất hai dòng nội dung sang trang có chữ ký")


@rule("P0102", WARNING, PRACTICE, rows="L85")
def split(found: Pages) -> Iterator[Hit]:
    """Quyền hạn, chức vụ và họ tên người ký nằm trên cùng một trang.

    Sai: trang 1: Câu cuối. | Nơi nhận: → GIÁM ĐỐC ; trang 2: → Trần Thị Bình
    Đúng: trang 1: Câu cuối. | Nơi nhận: → GIÁM ĐỐC | → Trần Thị Bình
    """
    for page, title, name in _signatures(found):
        if page is not name:
            told = f"chức vụ ở trang {page.number}, họ tên người ký ở trang {name.number}"
            yield Hit((), told, title.text, "giữ cả khối chữ ký trên một trang")


def _signatures(found: Pages) -> Iterator[tuple[Laid, Letters, Laid]]:
    """The page and first line of each signature beside "Nơi nhận", and the page of its name."""
    for index, page in enumerate(found.pages):
        for label in page.pieces:
            if _RECIPIENTS.match(label.text) and label.x0 < 0.4 * page.width:
                near = [item for item in page.pieces if abs(item.base - label.base) < 70 and _is_title(item, page)]
                # the lines that stand one under the other around the label
                lines = [item for item in near if item.base > label.base - 3 * item.size]
                name = _name(found.pages[index : index + 2], lines)
                if lines and name:
                    yield page, lines[0], name
                break


def _is_title(item: Letters, page: Laid) -> bool:
    return item.bold and item.text.isupper() and item.centre > 0.55 * page.width


def _name(pages: tuple[Laid, ...], lines: list[Letters]) -> Laid | None:
    """The page of the name under the lines of a title: this one, or the next where the name is among its first rows."""
    if not lines:
        return None
    centre, last = lines[-1].centre, lines[-1].base
    for page in pages:
        following = page is not pages[0]
        for item in _inked(page):
            fits = item.bold and not item.text.isupper() and item.text.istitle() and _NAME.fullmatch(item.text)
            close = item.base < 0.3 * page.height if following else last < item.base < last + 200
            if fits and close and abs(item.centre - centre) < 40:
                return page
    return None


# --- breaks ---------------------------------------------------------------------------------------------------------


@rule("P0201", WARNING, PRACTICE)
def stranded(found: Pages) -> Iterator[Hit]:
    """Đề mục không đứng một mình ở cuối trang: nội dung đầu tiên của nó ở cùng trang.

    Sai: trang 1: Câu trước. | II. NHIỆM VỤ ; trang 2: Câu sau.
    Đúng: trang 1: Câu trước. ; trang 2: II. NHIỆM VỤ | Câu sau.
    """
    for page, after in zip(found.pages, found.pages[1:], strict=False):
        rows = [item for item in _inked(page) if item.size > _NOTE]
        follows = [item for item in _inked(after) if item.size > _NOTE]
        if not rows or not follows or page.down:
            continue
        tail: list[Letters] = []
        while rows and rows[-1].bold and len(tail) < 3 and not (tail and _HEADING.match(tail[0].text)):
            tail.insert(0, rows.pop())
        goes_on = follows[0].bold and not _HEADING.match(follows[0].text)
        if rows and tail and _HEADING.match(tail[0].text) and not goes_on:
            told = f"đề mục đứng một mình ở cuối trang {page.number}"
            yield Hit((), told, tail[0].text, "chọn “Keep with next” cho đoạn đề mục")


@rule("P0202", WARNING, PRACTICE)
def empty(found: Pages) -> Iterator[Hit]:
    """Văn bản không kết thúc bằng một trang trắng.

    Sai: trang 1: Câu cuối. ; trang 2: 2
    Đúng: trang 1: Câu đầu. ; trang 2: 2 | Câu cuối.
    """
    if len(found.pages) > 1:
        last = found.pages[-1]
        if not last.pictured and not _inked(last):
            yield Hit((), f"trang cuối (trang {last.number}) trắng", "", "bỏ dấu ngắt trang hoặc đoạn trống ở cuối")


@rule("P0301", WARNING, APPENDIX_I + "II.1 và II.4", rows="L138b")
def wrapped(found: Pages) -> Iterator[Hit]:
    """Quốc hiệu, Tiêu ngữ, địa danh và thời gian ban hành mỗi thứ nằm trọn một dòng.

    Sai: trang 1: → CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT | → NAM
    Sai: trang 1: → CỘNG HÕA XÃ HỘI CHỦ NGHĨA | → VIỆT NAM
    Sai: trang 1: → Độc lập - Tự do - Hạnh | → phúc
    Sai: trang 1: → Lào Cai, ngày 05 tháng 6 | → năm 2026
    Đúng: trang 1: → CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | → Độc lập - Tự do - Hạnh phúc
    Đúng: trang 1: → Lào Cai, ngày 05 tháng 6 năm 2026
    """
    for page in found.pages[:1]:
        head = [item for item in page.pieces if item.base < page.height / 2 and item.centre > 0.4 * page.width]
        for what, first, whole, rest in _LINES:
            for item in head:
                if not re.match(first, item.text) or re.search(whole, item.text):
                    continue
                if "địa danh" in what and not item.italic:
                    continue
                if any(re.search(rest, under.text) for under in _under(item, head)):
                    told = f"{what} bị xuống dòng"
                    hint = "nới cột bên phải, hoặc dùng cỡ chữ nhỏ hơn trong khoảng cho phép"
                    yield Hit((), told, item.text, hint)


def _under(item: Letters, head: list[Letters]) -> Iterator[Letters]:
    """The line just under another, in the same column and of the same looks."""
    for under in head:
        like = under.bold == item.bold and under.italic == item.italic
        if like and 0 < under.base - item.base < 2.2 * item.size and item.x0 - 60 < under.centre < item.x1 + 60:
            yield under


def _inked(page: Laid) -> list[Letters]:
    """The pieces of a page but its number, at whichever edge it stands."""
    return [
        item
        for item in page.pieces
        if not (
            re.fullmatch(r"[-–\s]*(?:Trang )?\d+(?:/\d+)?[-–\s]*", item.text)
            and not _EDGE * 1.3 < item.base < page.height - _EDGE * 1.3
        )
    ]
