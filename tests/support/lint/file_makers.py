"""How the line of an example becomes what was read of an office's file, or its pages, right but for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from support.lint.makers import parts

from vbgen.diagnostics import Diagnostic
from vbgen.lint import Asked, check_pages, check_read
from vbgen.lint.pages.breaks import Pages
from vbgen.readers.pdf.ink import Box, Ink
from vbgen.readers.pdf.laid import Laid, Letters
from vbgen.readers.pdf.rules import Stroke
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.tree import Run

NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def _line(text: str, **look: Any) -> Line:
    return Line((Run(text),), **look)


def reading(
    *,
    left: list[str] | None = None,
    right: list[str] | None = None,
    title: list[str] | None = None,
    middle: list[str] | None = None,
    recipients: list[str] | None = None,
    office: list[str] | None = None,
    below: list[str] | None = None,
) -> Reading:
    """A file of an office, some of its lines changed."""
    left = left or ["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 15/KH-SNV"]
    right = right or [NATIONAL, MOTTO, "Lào Cai, ngày 05 tháng 6 năm 2026"]
    title = ["KẾ HOẠCH", "Cải cách hành chính năm 2026"] if title is None else title
    middle = middle or ["Sở Nội vụ ban hành Kế hoạch như sau:", "1. Rà soát thủ tục hành chính./."]
    recipients = recipients or ["Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT, VP."]
    office = office or ["GIÁM ĐỐC", "Trần Thị Bình"]
    first = [
        _line(text, align="center", bold=index > 0 and not text.startswith("Số")) for index, text in enumerate(left)
    ]
    second = [_line(text, align="center", bold=index < 2) for index, text in enumerate(right)]
    return Reading(
        (
            Grid(((Cell(tuple(first)), Cell(tuple(second))),), ruled=False),
            *(_line(text, align="center", bold=True) for text in title),
            *(_line(text, align="both") for text in middle),
            Grid(
                (
                    (
                        Cell(tuple(_line(text) for text in recipients)),
                        Cell(tuple(_line(text, align="center", bold=True) for text in office)),
                    ),
                ),
                ruled=False,
            ),
            *(_line(text, align="center", bold=True) for text in below or []),
        )
    )


def seen(**changes: Any) -> list[Diagnostic]:
    return check_read(reading(**changes))


def crown(line: str) -> list[Diagnostic]:
    return seen(right=[*parts(line), MOTTO, "Lào Cai, ngày 05 tháng 6 năm 2026"])


def crowned(line: str) -> list[Diagnostic]:
    return seen(right=parts(line))


def heading(line: str) -> list[Diagnostic]:
    """The two lines of Quốc hiệu and Tiêu ngữ, as they stand."""
    return seen(right=[*parts(line), "Lào Cai, ngày 05 tháng 6 năm 2026"])


def party_heading(line: str) -> list[Diagnostic]:
    """The heading of a notice of the Party."""
    left = ["ĐẢNG BỘ TỈNH LÀO CAI", "ĐẢNG ỦY XÃ TÂN TIẾN", "*", "Số 61-TB/ĐU"]
    return seen(left=left, right=[line, "Tân Tiến, ngày 05 tháng 6 năm 2026"], title=["THÔNG BÁO", "lịch kiểm tra"])


def motto(line: str) -> list[Diagnostic]:
    return seen(right=[NATIONAL, line, "Lào Cai, ngày 05 tháng 6 năm 2026"])


def place_date(line: str) -> list[Diagnostic]:
    return seen(right=[NATIONAL, MOTTO, line])


def kind_place_date(line: str) -> list[Diagnostic]:
    kind, text = parts(line)
    return seen(right=[NATIONAL, MOTTO, text], title=[_title(kind), "Họp giao ban"])


def _title(kind: str) -> str:
    return {"ke-hoach": "KẾ HOẠCH", "quyet-dinh": "QUYẾT ĐỊNH", "bien-ban": "BIÊN BẢN", "to-trinh": "TỜ TRÌNH"}.get(
        kind, "BÁO CÁO"
    )


def number_line(line: str) -> list[Diagnostic]:
    return seen(left=["BỘ NỘI VỤ", line])


def subject(line: str) -> list[Diagnostic]:
    """A công văn's V/v, and the first line of its body."""
    about, first = [*parts(line), "Kính gửi: Sở Nội vụ"][:2]
    return seen(left=["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 15/SNV-VP", about], title=[], middle=[first, "Báo cáo./."])


def first_line(line: str) -> list[Diagnostic]:
    return subject(f"V/v báo cáo kết quả | {line}")


def kind_first(line: str) -> list[Diagnostic]:
    kind, first = parts(line)
    return seen(title=[_title(kind), "Cải cách hành chính"], middle=[first, "Nội dung./."])


def offices(line: str) -> list[Diagnostic]:
    return seen(office=[line, "PHÓ CHỦ TỊCH", "Trần Thị Bình"])


def unsigned(line: str) -> list[Diagnostic]:
    return check_read(reading(office=parts(line)), asked=Asked(issue=True))


def below_the_text(line: str) -> list[Diagnostic]:
    """Nơi nhận, when there is any, then who signs."""
    told = parts(line)
    at = told.index("GIÁM ĐỐC")
    return seen(recipients=told[:at] or [""], office=told[at:])


def under_the_number(line: str) -> list[Diagnostic]:
    """A letter's left column, then Kính gửi."""
    *left, addressed = parts(line)
    return seen(left=["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", *left], title=[], middle=[addressed, "Đề nghị Sở báo cáo./."])


def titled(line: str) -> list[Diagnostic]:
    """Kind, summary, the body when there is any."""
    told = parts(line)
    return seen(title=told[:2], middle=told[2:] or [""])


def recipient(line: str) -> list[Diagnostic]:
    return seen(recipients=["Nơi nhận:", line, "- Văn phòng;", "- Lưu: VT."])


def label(line: str) -> list[Diagnostic]:
    return seen(recipients=[line, "- UBND tỉnh;", "- Lưu: VT."])


_DECISION = {"title": ["QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác"], "left": ["UBND TỈNH LÀO CAI", "Số: 15/QĐ-UBND"]}
_BASES = ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "Theo đề nghị của Sở Nội vụ."]
_ARTICLES = ["Điều 1. Thành lập Tổ công tác.", "Điều 2. Quyết định này có hiệu lực từ ngày ký./."]


def decision(line: str) -> list[Diagnostic]:
    """The line stands between the bases and the articles."""
    _, words = parts(line)
    return seen(**_DECISION, middle=[*_BASES, words, *_ARTICLES])


def decision_of(line: str) -> list[Diagnostic]:
    _, words = parts(line)
    left = ["ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "Số: 15/QĐ-UBND"]
    return seen(**{**_DECISION, "left": left}, middle=[words, *_BASES, "QUYẾT ĐỊNH:", *_ARTICLES])


def mark(line: str) -> list[Diagnostic]:
    return seen(left=["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 15/KH-SNV", line])


def appendix_lines(line: str) -> list[Diagnostic]:
    return seen(below=parts(line))


def decision_basis(line: str) -> list[Diagnostic]:
    return seen(**_DECISION, middle=[line, _BASES[1], "QUYẾT ĐỊNH:", *_ARTICLES])


def decision_first(line: str) -> list[Diagnostic]:
    _, first = parts(line)
    return seen(**_DECISION, middle=[*_BASES, "QUYẾT ĐỊNH:", first, _ARTICLES[1]])


def decision_recipient(line: str) -> list[Diagnostic]:
    name = parts(line)[-1]
    told = ["Nơi nhận:", f"- {name};", "- Lưu: VT."]
    return seen(**_DECISION, middle=[*_BASES, "QUYẾT ĐỊNH:", *_ARTICLES], recipients=told)


def text(line: str) -> list[Diagnostic]:
    """The pieces of the line are the paragraphs of a file's body."""
    return seen(middle=["Sở Nội vụ ban hành Kế hoạch như sau:", *parts(line), "Các đơn vị thực hiện./."])


def last_text(line: str) -> list[Diagnostic]:
    return seen(middle=["Sở Nội vụ ban hành Kế hoạch như sau:", line])


def appendix(line: str) -> list[Diagnostic]:
    heads = [text for piece in parts(line) for text in (piece, "DANH MỤC NHIỆM VỤ")]
    return seen(below=heads if line.startswith(("P", "Đ")) else ["Phụ lục I", "DANH MỤC", line])


def appendix_line(line: str) -> list[Diagnostic]:
    return seen(left=["UBND TỈNH LÀO CAI", "Số: 15/KH-UBND"], below=["Phụ lục", "DANH MỤC NHIỆM VỤ", line])


def decision_lines(line: str) -> list[Diagnostic]:
    """All that stands between a decision's title and its last article."""
    return seen(**_DECISION, middle=[*parts(line), _ARTICLES[1]])


def recipients(line: str) -> list[Diagnostic]:
    return seen(recipients=parts(line))


def addressee_lines(line: str) -> list[Diagnostic]:
    """The lines below “Kính gửi:”."""
    return seen(
        left=["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 15/SNV-VP", "V/v báo cáo kết quả"],
        title=[],
        middle=["Kính gửi:", *parts(line), "Đề nghị các cơ quan báo cáo./."],
    )


# --- pages as drawn ------------------------------------------------------------------------------------------------


def pages(line: str) -> list[Diagnostic]:
    """The line says what stands on each page: "trang 1: a | b → c ; trang 2: d"; → leads to the right column.

    A line after ⇥ runs off the paper, after ⇧ is drawn over the one above, after ✂ is cut, after ⊖ is struck.
    """
    texts = re.split(r"(?:^| ; )trang \d+: ", line)[1:]
    return check_pages(Pages(tuple(_page(number, text) for number, text in enumerate(texts, 1))))


def _page(number: int, text: str) -> Laid:
    drawn = [_spoilt(mark, piece) for mark, piece in _letters(text)]
    pieces = tuple(piece for piece, _, _ in drawn)
    inks = tuple(ink for _, inks, _ in drawn for ink in inks)
    return Laid(number, 595, 842, pieces, inks=inks, across=tuple(rule for _, _, rules in drawn for rule in rules))


def _spoilt(mark: str, piece: Letters) -> tuple[Letters, list[Ink], list[Stroke]]:
    """A line, its letters of one width, 9 points high, and its rules, after its mark was done to it."""
    right = 480 * (mark == "⇥")
    piece = piece._replace(x0=piece.x0 + right, x1=piece.x1 + right, base=piece.base - 18 * (mark == "⇧"))
    y = piece.base - 4
    window = Box(0, 0, 595, y) if mark == "✂" else None
    step = (piece.x1 - piece.x0) / len(piece.text)
    places = [(letter, piece.x0 + step * at) for at, letter in enumerate(piece.text) if letter != " "]
    boxes = [(letter, Box(x, piece.base - 9, x + step, piece.base)) for letter, x in places]
    inks = [Ink(letter, box, piece.base, 14, window) for letter, box in boxes]
    return piece, inks, [Stroke(piece.x0 + 20, y, piece.x0 + 60, y)] if mark == "⊖" else []


def _letters(page: str) -> Iterator[tuple[str, Letters]]:
    """The pieces of a page, each with its mark: a date is italic, capitals and the right column are bold."""
    for row, text in enumerate(parts(page)):
        mark = text[0] if text[0] in "⇥⇧✂⊖" else ""
        left, _, right = text.removeprefix(mark).partition("→")
        base = 40 if text.isdigit() else 80 + 20 * row
        for words, x0 in ((left.strip(), 80), (right.strip(), 380)):
            dated = re.search(r"\bngày\b|\bnăm\b", words) is not None
            if words:
                yield mark, Letters(words, x0, x0 + 100, base, 14, (x0 == 380 or words.isupper()) and not dated, dated)
