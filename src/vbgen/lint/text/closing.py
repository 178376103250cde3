"""Rules on what closes a document: Nơi nhận (ô 9b), người soạn và số bản (ô 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, GUIDE_05, WARNING, Hit, rule
from vbgen.patterns import regex
from vbgen.standards import DEFAULT, reading, top_rung
from vbgen.standards.ladder import ARTICLE

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content
    from vbgen.schema.spans import Path


@rule("T0901", ERROR, APPENDIX_I + "II.9.b", rows="L90")
def as_above(content: Content) -> Iterator[Hit]:
    """Có “Kính gửi” thì nơi nhận đầu tiên là “Như trên”; không có thì không ghi “Như trên”.

    Sai: Kính gửi: Sở Nội vụ | UBND tỉnh
    Đúng: Kính gửi: Sở Nội vụ | Như trên
    """
    named = [index for index, name in enumerate(content.recipients) if re.match(r"Như (?:trên|kính gửi)", name, re.I)]
    where: Path = ("recipients",)
    called = content.form is not None and content.form.addressing  # công điện, giấy mời: không có chữ “Kính gửi”
    if content.addressees and content.recipients and not named and not called:
        sure = content.is_plan and content.kind == "cong-van"
        yield Hit(
            where,
            "có “Kính gửi” mà Nơi nhận thiếu “Như trên”",
            hint="thêm mục đầu: Như trên",
            severity=None if sure else WARNING,
        )
    elif named and named[0] > 0:
        yield Hit(
            (*where, named[0]) if where else (),
            "“Như trên” phải là nơi nhận đầu tiên",
            content.recipients[named[0]],
            severity=WARNING,
        )
    elif named and not content.addressees and not content.is_plan and not _is_addressed(content):
        yield Hit((), "“Như trên” mà không thấy phần “Kính gửi”", content.recipients[named[0]], severity=WARNING)


def _is_addressed(content: Content) -> bool:
    """Whether a file names whom it is for in a way that gives no addressee: a blank to fill in, mẫu 1.8."""
    return content.kind == "giay-gioi-thieu" or any(_ADDRESSED.match(line) for line in content.lines.opening)


_ADDRESSED = reading(r"^\W*{addressees}")
_ARTICLE = regex(r"Như\s+Điều\s+(\d+)", re.I)


@rule("T0902", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1, 1.2", on="file", rows="L90")
def as_article(content: Content) -> Iterator[Hit]:
    """Nơi nhận của quyết định, nghị quyết bắt đầu bằng “Như Điều …”.

    Sai: quyet-dinh | Sở Nội vụ
    Đúng: quyet-dinh | Như Điều 2
    """
    if content.kind != "quyet-dinh" or not content.recipients or not _articles(content):
        return
    if not any(re.match(r"Như\b", name, re.I) for name in content.recipients):
        yield Hit((), "Nơi nhận của quyết định thiếu “Như Điều …”", content.recipients[0])


def _articles(content: Content) -> list[int]:
    """The numbers of the articles in the body."""
    if content.document is not None:
        if top_rung(content.kind, content.law) != ARTICLE:
            return []
        paths = (place.path.rpartition("Đ")[2] for place, _ in content.places if place.appendix is None)
        return [int(number) for number in paths if number.isdecimal()]
    found = (re.match(r"Điều\s+(\d+)", passage.label, re.I) for passage in content.body)
    return [int(match[1]) for match in found if match]


@rule("T0903", ERROR, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2", rows="L91")
def article_exists(content: Content) -> Iterator[Hit]:
    """“Như Điều …” trong Nơi nhận trỏ đến điều có trong văn bản.

    Sai: Như Điều 9
    Đúng: Như Điều 2
    """
    articles = _articles(content)
    for name in content.recipients:
        match = _ARTICLE.match(name)
        if match and articles and int(match[1]) not in articles:
            severity = None if articles == list(range(1, len(articles) + 1)) else WARNING
            where = _recipient(content, name)
            yield Hit(where, f"văn bản chỉ có {len(articles)} điều", name, f"Như Điều {articles[-1]}", severity)


_FILING = reading(r"\W*({filing})(?P<mark>\s*:)?")
_LABEL = reading(r"\W*({recipients})(\s*:?)")
_LISTED = regex(r"^\s*[-–—•+*]\s*\S")


@rule("T0904", ERROR, APPENDIX_I + "II.9.d", issue=ERROR, rows="L89")
def one_filing(content: Content) -> Iterator[Hit]:
    """Nơi nhận có đúng một dòng “Lưu”, đứng cuối.

    Sai: Lưu: VT | Lưu: VT, NV
    Đúng: Lưu: VT, NV
    """
    if len(content.filing) > 1:
        at = (
            [index for index, item in enumerate(content.document.recipients) if item.name == content.filing[1]]
            if content.document
            else []
        )
        yield Hit(
            ("recipients", at[-1]) if at else (), "có hơn một dòng “Lưu”", content.filing[1], "gộp thành một dòng"
        )
    elif content.recipients and not content.filing and (content.issue or not content.is_plan):  # else S0316 tells
        yield Hit((), "Nơi nhận chưa có dòng “Lưu”", hint="thêm dòng cuối “- Lưu: VT, …”", severity=WARNING)


@rule("T0905", ERROR, APPENDIX_I + "II.9.d", sole=True, rows="L89")
def filing_shape(content: Content) -> Iterator[Hit]:
    """Dòng “Lưu” có dấu hai chấm, rồi VT và đơn vị soạn thảo: “Lưu: VT, TCCB.”.

    Sai: Lưu VT, TCCB
    Sai: Lưu: TCCB
    Đúng: Lưu: VT, TCCB
    """
    for text in content.filing:
        path: Path = _recipient(content, text)
        match = _FILING.match(text)
        if not match or not match["mark"]:
            yield Hit(path, "sau chữ “Lưu” phải có dấu hai chấm", text, "Lưu: VT, …")
        elif match[1] != "Lưu" or match["mark"] != ":":
            yield Hit(path, "viết “Lưu:” liền dấu hai chấm", text, "Lưu: VT, …", WARNING)
        elif not re.search(r"\bVT\b|\bVP\b|Văn thư|VTLT|HCTH|VTr", text, re.I):
            yield Hit(path, "dòng “Lưu” thiếu VT (văn thư)", text, "Lưu: VT, …", WARNING)


@rule("T0912", WARNING, GUIDE_05, rows="L127")
def party_filing(content: Content) -> Iterator[Hit]:
    """Dòng “Lưu” trong văn bản của Đảng ghi tên văn phòng, không có dấu hai chấm, không ghi VT.

    Sai: Lưu: VT
    Đúng: Lưu Văn phòng Tỉnh ủy
    """
    for text in content.filing if content.standard != DEFAULT else ():
        if match := _STATE_FILING.match(text):
            yield Hit(_recipient(content, text), f"“{match[0]}” là cách ghi của Nhà nước", text, "Lưu Văn phòng …")


_STATE_FILING = regex(r"Lưu\s*:\s*(?:VT\b|Văn thư)?|Lưu VT\b")


def _recipient(content: Content, name: str) -> Path:
    if content.document is None:
        return ()
    if name == content.document.filing:
        return ("filing",)
    at = next((index for index, item in enumerate(content.document.recipients) if item.name == name), None)
    return ("recipients", at) if at is not None else ("recipients",)


@rule("T0906", WARNING, APPENDIX_I + "II.9", on="file", rows="L88")
def recipient_ends(content: Content) -> Iterator[Hit]:
    """Mỗi nơi nhận kết thúc bằng dấu chấm phẩy, nơi cuối bằng dấu chấm.

    Sai: - UBND tỉnh
    Sai: - Lưu: VT, NC
    Đúng: - UBND tỉnh;
    """
    filed = False
    for line in _recipient_lines(content):
        last = bool(_FILING.match(line))
        end = content.law.words.recipient_end
        if not filed and not last and not line.rstrip().endswith((*";:.", end)):
            yield Hit((), "nơi nhận chưa có dấu chấm phẩy ở cuối", line, f"{line.rstrip(' ,')}{end}")
        elif last and (line.rstrip()[-1:] == ";" or line.rstrip()[-1:].isalpha()):
            yield Hit((), "dòng “Lưu” kết thúc bằng dấu chấm", line, f"{line.rstrip(' ;')}.")
        filed = filed or last


@rule("T0913", WARNING, APPENDIX_I + "II.9", on="file", rows="L77 L89")
def recipient_lines_alike(content: Content) -> Iterator[Hit]:
    """Mỗi nơi nhận một dòng, đầu dòng có gạch; dòng “Lưu” đứng cuối cùng.

    Sai: Nơi nhận: | - UBND tỉnh; | Văn phòng; | - Lưu: VT, VP.
    Sai: Nơi nhận: | - UBND tỉnh; | - Lưu: VT, VP. | - Văn phòng;
    Đúng: Nơi nhận: | - UBND tỉnh; | - Văn phòng; | - Lưu: VT, VP.
    """
    inside, filed, dashed = False, "", 0
    for before, line in pairwise(content.lines.closing):
        inside = inside or bool(_LABEL.match(before))
        if not inside:
            continue
        if filed and _LISTED.match(line):
            yield Hit((), "dòng “Lưu” phải đứng cuối", filed, "chuyển xuống cuối")
            return
        if dashed and line.rstrip().endswith(";") and before.rstrip().endswith(";") and not _LISTED.match(line):
            yield Hit((), "nơi nhận thiếu gạch đầu dòng", line, f"- {line}")
        dashed += bool(_LISTED.match(line))
        filed = filed or (line if _FILING.match(line) else "")


def _recipient_lines(content: Content) -> list[str]:
    """The raw lines of Nơi nhận that begin with a dash and are whole by themselves."""
    found: list[str] = []
    inside = False
    lines = content.lines.closing
    for index, line in enumerate(lines):
        if _LABEL.match(line):
            inside = True
        elif inside and _LISTED.match(line):
            below = lines[index + 1 :]
            if not below or _LISTED.match(below[0]) or below[0].isupper() or re.search(r"[;.]\s*$", line):
                found.append(line.strip())
    return found


@rule("T0907", WARNING, APPENDIX_I + "II.9", on="file", rows="L77 L110")
def recipient_dash(content: Content) -> Iterator[Hit]:
    """Trước mỗi nơi nhận là gạch đầu dòng ngắn “-”.

    Sai: – UBND tỉnh;
    Đúng: - UBND tỉnh;
    """
    for line in _recipient_lines(content):
        if line[0] in "–—•*":
            yield Hit((), f"gạch đầu dòng phải là “-”, không phải “{line[0]}”", line)


@rule("T0908", ADVICE, APPENDIX_I + "II.12", rows="L92")
def drafter_shape(content: Content) -> Iterator[Hit]:
    """Ký hiệu người soạn thảo viết hoa, số bản trong ngoặc: PL.(300).

    Sai: pl 300
    Đúng: PL.(300)
    """
    if content.drafter and not re.fullmatch(r"[A-ZĐ]{1,6}\.?(?:\s?\(\d+\))?\.?", content.drafter):
        yield Hit(("drafter",), "ký hiệu người soạn, số bản viết như PL.(300)", content.drafter)


@rule("T0909", WARNING, APPENDIX_I + "II.9", rows="L93")
def recipient_twice(content: Content) -> Iterator[Hit]:
    """Mỗi nơi nhận chỉ ghi một lần; nơi đã kính gửi thì “Như trên” là đủ.

    Sai: Như trên | Sở Tài chính | Sở Tài chính
    Đúng: Như trên | Sở Tài chính
    """
    addressed = {_key(name) for name in content.addressees}
    seen: set[str] = set()
    for index, name in enumerate(content.recipients):
        path: Path = _recipient(content, name)
        if _key(name) in seen:
            yield Hit(path, "nơi nhận này đã ghi ở trên", name)
        elif _key(name) in addressed and index:
            yield Hit(path, "nơi này đã có trong “Như trên”", name, severity=ADVICE)
        seen.add(_key(name))


def _key(name: str) -> str:
    return " ".join(re.sub(r"\(.*?\)", "", name).casefold().strip(" ;.,").split())


@rule("T0910", ERROR, APPENDIX_I + "II.9", on="file", sole=True, rows="L87")
def recipients_label(content: Content) -> Iterator[Hit]:
    """Ghi “Nơi nhận:”, chữ thường, có dấu hai chấm.

    Sai: NƠI NHẬN:
    Sai: Nơi nhận
    Đúng: Nơi nhận:
    """
    for line, below in pairwise(content.lines.closing):
        match = _LABEL.match(line)
        if not match or len(line) > 60 or not _LISTED.match(below):
            continue
        if " ".join(match[1].split()) != "Nơi nhận":
            yield Hit((), "phải viết “Nơi nhận:”", line[:40])
        elif ":" not in match[2]:
            yield Hit((), "sau “Nơi nhận” phải có dấu hai chấm", line[:40])
        return
