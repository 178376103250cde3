"""How the line of an example becomes a document that is right but for it: a plan, or a file that was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from vbgen.diagnostics import Diagnostic
from vbgen.lint import Asked, check_document, check_pages, check_read
from vbgen.lint.pages.breaks import Pages
from vbgen.model import Document
from vbgen.readers.pdf.laid import Laid, Letters
from vbgen.readers.reading import Cell, Grid, Line, Reading
from vbgen.schema import decode
from vbgen.source import dump, parse
from vbgen.tree import Run

Maker = Callable[[str], list[Diagnostic]]

TASK = {
    "text": "Rà soát thủ tục hành chính",
    "lead": "Sở Nội vụ",
    "support": ["Sở Tài chính"],
    "due": "30/6/2026",
    "product": "Báo cáo",
}


def document(**changes: Any) -> Document:
    """A plan with some of its fields changed; None takes a field away."""
    fields: dict[str, Any] = {
        "kind": "ke-hoach",
        "issuer": {"name": ["Ủy ban nhân dân", "tỉnh Lào Cai"], "symbol": "UBND", "place": "Lào Cai"},
        "number": "15",
        "date": "05/6/2026",
        "summary": "Cải cách hành chính năm 2026",
        "body": ["Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", {"heading": "Nhiệm vụ", "tasks": [TASK]}],
        "recipients": ["Các sở, ban, ngành", "Lưu: VT, NC"],
        "signers": [{"authority": "TM", "head": "Ủy ban nhân dân", "position": "Chủ tịch", "name": "Trần Văn Bình"}],
    }
    fields = {name: value for name, value in {**fields, **changes}.items() if value is not None}
    found, _, faults = decode(parse(dump(fields)))
    assert found is not None, faults
    return found


def letter(**changes: Any) -> Document:
    """A công văn with some of its fields changed."""
    return document(
        **{
            "kind": "cong-van",
            "issuer": {"name": ["Ủy ban nhân dân", "tỉnh Lào Cai"], "symbol": "UBND-NC", "place": "Lào Cai"},
            "summary": "cải cách hành chính năm 2026",
            "addressees": ["Sở Nội vụ", "Sở Tài chính"],
            "recipients": ["Như trên", "Lưu: VT, NC"],
            **changes,
        }
    )


def judged(found: Document, *superiors: Document, issue: bool = False) -> list[Diagnostic]:
    return check_document(found, asked=Asked(issue=issue), superiors=superiors)


def parts(line: str) -> list[str]:
    """The pieces of an example: "a | b"."""
    return [piece.strip() for piece in line.split("|")]


# --- plans ---------------------------------------------------------------------------------------------------------


def field(name: str, base: Callable[..., Document] = document) -> Maker:
    """The line is a field's text."""
    return lambda line: judged(base(**{name: line}))


def listed(name: str, base: Callable[..., Document] = document, *rest: str) -> Maker:
    """The pieces of the line are a list's items."""
    return lambda line: judged(base(**{name: [*parts(line), *rest]}))


def issuer(name: str) -> Maker:
    """The pieces of the line are a field of the issuer."""

    def make(line: str) -> list[Diagnostic]:
        whole = {"name": "Ủy ban nhân dân tỉnh Lào Cai", "symbol": "UBND", "place": "Lào Cai", name: parts(line)}
        if name in ("symbol", "place"):
            whole[name] = line
        return judged(document(issuer=whole))

    return make


def heads(line: str) -> list[Diagnostic]:
    """Superiors and issuer: the last piece is the issuer's name."""
    *superior, name = parts(line)
    return judged(document(issuer={"superior": superior, "name": name, "symbol": "SNV", "place": "Lào Cai"}))


def superiors(line: str) -> list[Diagnostic]:
    return judged(document(issuer={"superior": parts(line), "name": "Phòng Một", "symbol": "P", "place": "Lào Cai"}))


def symbol(line: str) -> list[Diagnostic]:
    return judged(document(symbol=line))


def kind_symbol(line: str) -> list[Diagnostic]:
    kind, text = parts(line)
    return judged(document(kind=kind, symbol=text))


def letter_symbol(line: str) -> list[Diagnostic]:
    return judged(letter(symbol=line))


def appended(line: str) -> list[Diagnostic]:
    """The line is the body of a plan with two appendices."""
    appendices = [{"title": "Danh mục", "body": ["Nội dung"]}, {"title": "Biểu mẫu", "body": ["Nội dung"]}]
    return judged(document(body=[line], appendices=appendices))


def body(line: str) -> list[Diagnostic]:
    """The pieces of the line are paragraphs of the body."""
    return judged(document(body=parts(line)))


def numbered(line: str) -> list[Diagnostic]:
    return judged(document(body=[{"heading": "Nhiệm vụ", "clauses": [line]}]))


def task(name: str, base: Callable[..., Document] = document) -> Maker:
    """The line is a field of the one task; or "name: value"."""

    def make(line: str) -> list[Diagnostic]:
        value = line.removeprefix(f"{name}:").strip()
        changed = {key: text for key, text in {**TASK, name: value}.items() if text}
        return judged(base(body=["Thực hiện như sau:", {"heading": "Nhiệm vụ", "tasks": [changed]}]))

    return make


def lead_and_support(line: str) -> list[Diagnostic]:
    lead, support = parts(line)
    return judged(document(body=[{"tasks": [{**TASK, "lead": lead, "support": [support]}]}]))


def led_letter(line: str) -> list[Diagnostic]:
    told = {"addressees": ["Sở Nội vụ"], "body": [{"tasks": [{**TASK, "lead": line}]}]}
    return judged(letter(**told))


def led_plan(line: str) -> list[Diagnostic]:
    return judged(document(recipients=["Sở Nội vụ", "Lưu: VT"], body=[{"tasks": [{**TASK, "lead": line}]}]))


def follows(line: str) -> list[Diagnostic]:
    known = {"kh87": {"kind": "ke-hoach", "number": "87/KH-UBND", "date": "03/5/2024"}}
    return judged(document(references=known, body=["Thực hiện [@kh87]", {"tasks": [{**TASK, "follows": line}]}]))


def followed(line: str) -> list[Diagnostic]:
    """The due of a task that the superior's document wants by 30/6/2026."""
    above = document(number="87", body=[{"heading": "Nhiệm vụ", "tasks": [TASK]}])
    known = {"kh87": {"kind": "ke-hoach", "number": "87/KH-UBND", "date": "03/5/2024"}}
    own = {**TASK, "due": line if line[0].isdigit() else None, "follows": "kh87#I.1"}
    body = ["Thực hiện [@kh87]", {"tasks": [{name: value for name, value in own.items() if value}]}]
    return judged(document(references=known, body=body), above)


def signer(line: str) -> list[Diagnostic]:
    """ "KT | Giám đốc | Phó Giám đốc"."""
    token, head, position = parts(line)
    return judged(document(signers=[{"authority": token, "head": head, "position": position, "name": "Trần Văn Bình"}]))


def signer_field(name: str) -> Maker:
    return lambda line: judged(document(signers=[{"position": "Giám đốc", "name": "Trần Văn Bình", name: line}]))


def issued(line: str) -> list[Diagnostic]:
    """ "number: 15", judged as at issue."""
    name, _, value = line.partition(":")
    return judged(document(**{name: value.strip()}), issue=True)


def basis(line: str) -> list[Diagnostic]:
    return judged(document(bases=[line, "Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025"]))


def addressed_recipients(line: str) -> list[Diagnostic]:
    first, second = parts(line)
    name = first.removeprefix("Kính gửi:").strip()
    return judged(letter(addressees=[name], recipients=[second, "Lưu: VT"]))


def told_once(line: str) -> list[Diagnostic]:
    return judged(letter(addressees=["Sở Nội vụ"], recipients=[*parts(line), "Lưu: VT"]))


def filings(line: str) -> list[Diagnostic]:
    return judged(document(recipients=["Các sở, ban, ngành", *parts(line)]))


def long_summary(line: str) -> list[Diagnostic]:
    size = int("".join(char for char in line if char.isdigit()))
    return judged(document(summary=("Cải cách " * size)[:size].strip().ljust(size, "a")))


# --- files ---------------------------------------------------------------------------------------------------------

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


# --- pages as drawn ------------------------------------------------------------------------------------------------


def pages(line: str) -> list[Diagnostic]:
    """The line says what stands on each page: "trang 1: a | b → c ; trang 2: d"; → leads to the right column."""
    texts = re.split(r"(?:^| ; )trang \d+: ", line)[1:]
    drawn = (Laid(number, 595, 842, tuple(_letters(text)), False, False) for number, text in enumerate(texts, 1))
    return check_pages(Pages(tuple(drawn)))


def _letters(page: str) -> Iterator[Letters]:
    """The pieces of a page: a date is italic, capitals and the right column are bold, a number is in the margin."""
    for row, text in enumerate(parts(page)):
        left, _, right = text.partition("→")
        base = 40 if text.isdigit() else 80 + 20 * row
        for words, x0 in ((left.strip(), 80), (right.strip(), 380)):
            dated = re.search(r"\bngày\b|\bnăm\b", words) is not None
            if words:
                yield Letters(words, x0, x0 + 100, base, 14, (x0 == 380 or words.isupper()) and not dated, dated)
