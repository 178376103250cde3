"""Format rules on paragraphs of the body, and on rules and makeshifts (standard.md §8 L10–L13, L20, L138b)."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import centimetres, letters, plain, sample
from vbgen.lint.word.parts import WordSubject
from vbgen.patterns import regex
from vbgen.standards import CLOSING, HEADER, PAGE, Role, Zone
from vbgen.standards.metrics import width

_CLAUSE = APPENDIX_I + "II.6"
_TWO_LINES, _FILLED, _ONE_LINE = 110, 75, 60  # letters of a paragraph that surely fills these
_SHARE, _LARGE_SHARE = 0.2, 0.3  # of the body's letters, from which on a fault is the document's
_INDENTS = (PAGE.header, 720)  # 1 cm and 1,27 cm
_NEAR = 30  # twips
_GAP_NEAR = 10
_ALIGNS = {"left": "canh trái", "center": "canh giữa", "right": "canh phải"}
_SINGLE, _WIDEST = 240, 360  # 240ths of a line: single and 1,5 lines
_HEIGHT = 1.15  # of a line of Times New Roman, in its size
_EXACT_ROOM = 80  # HD 05: from the 18 pt of roles.py up to 22 pt
_TYPED = regex(r"\s*[-–—_]{5,}\s*")
_BROKEN = regex(r"\s*(?:CHỦ|NGHĨA|VIỆT|NAM)\b")
_MAX_EMPTY, _EMPTY_SHARE = 2, 0.1
_FEW = 5  # times as many paragraphs stand as they must, where what stands close is a slip


def _text(found: WordSubject, least: int) -> list[Formatted]:
    """The running paragraphs of the body that are long enough to be judged."""
    return [item for item in found.roles.get("text", ()) if not item.position.in_table and item.letters >= least]


@rule("F0401", ERROR, _CLAUSE, rows="L10")
def alignment(found: WordSubject) -> Iterator[Hit]:
    """Nội dung văn bản canh đều cả hai lề.

    Sai: đoạn văn canh trái
    Đúng: đoạn văn canh đều (Justify)
    """
    body = _text(found, _TWO_LINES)
    wrong = [item for item in body if item.align != "both"]
    few = _few(wrong, body, _SHARE)
    wrong += [item for item in _text(found, _FILLED) if item.letters < _TWO_LINES and item.align != "both"]
    if wrong:
        told = f"{len(wrong)} đoạn của nội dung {_ALIGNS.get(wrong[0].align, 'không canh đều')}"
        yield Hit((), told, sample(wrong), "canh đều cả hai lề", WARNING if few else None)


def _few(wrong: list[Formatted], body: list[Formatted], most: float) -> bool:
    """Whether what is wrong stands out in a body, where it is a warning; what much of it has in common is an error."""
    return letters(wrong) <= most * letters(body)


@rule("F0402", ERROR, _CLAUSE, rows="L11")
def first_line(found: WordSubject) -> Iterator[Hit]:
    """Chữ đầu mỗi đoạn lùi vào 1 cm hoặc 1,27 cm; đoạn lùi bằng phím Tab không xét.

    Sai: chữ đầu dòng lùi vào 2 cm
    Đúng: chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm
    """
    body = [item for item in _text(found, _ONE_LINE) if _is_measured(item)]
    wrong = [item for item in body if not any(_is_indent(value) for value in (item.first, item.left + item.first))]
    if few := _few(wrong, body, _LARGE_SHARE):  # of these, only what stands out
        wrong = [item for item in wrong if not 0 < item.left + item.first < 2 * _INDENTS[1] or item.first <= 0]
    if wrong:
        far = wrong[0].left + wrong[0].first
        told = f"{len(wrong)} đoạn có chữ đầu dòng lùi vào {centimetres(far)} cm"
        hint = f"lùi đầu dòng {centimetres(_INDENTS[0])} cm hoặc 1,27 cm"
        yield Hit((), told, sample(wrong), hint, WARNING if few else None)


def _is_measured(item: Formatted) -> bool:
    """Whether the indent of a paragraph is that of its properties: no tab, spaces or list stands before its text."""
    return not (item.loose or item.numbered or item.first < 0 or item.text[:1].isspace())


def _is_indent(value: int) -> bool:
    return _INDENTS[0] - _NEAR <= value <= _INDENTS[1] + _NEAR


@rule("F0403", WARNING, _CLAUSE, rows="L12")
def gaps(found: WordSubject) -> Iterator[Hit]:
    """Khoảng cách giữa các đoạn văn ít nhất 6 pt, đặt bằng khoảng cách đoạn (Spacing).

    Sai: khoảng cách trước và sau đoạn đều 0 pt
    Đúng: khoảng cách trước đoạn 6 pt
    """
    least = found.role("text").before
    texts = {item.number for name in ("text", "heading") for item in found.roles.get(name, ())}
    pairs = [
        (one, other)
        for one, other in zip(found.body, found.body[1:], strict=False)
        if other.number == one.number + 1 and {one.number, other.number} <= texts
    ]
    wrong = [other for one, other in pairs if one.after + other.before < least - _GAP_NEAR]
    if len(wrong) > 2 and 2 * len(wrong) > len(pairs):
        told = f"{len(wrong)}/{len(pairs)} khoảng cách giữa các đoạn nhỏ hơn {plain(least / 20)} pt"
        yield Hit((), told, sample(wrong), f"đặt khoảng cách trước đoạn {plain(least / 20)} pt")
        return
    prose = {item.number for item in found.roles.get("text", ())}
    wrong = [other for other in wrong if other.number in prose]
    if wrong and _FEW * len(wrong) <= len(pairs):
        told = f"{len(wrong)} đoạn sát đoạn trên, các đoạn khác cách nhau"
        yield Hit((), told, sample(wrong), f"đặt khoảng cách trước đoạn {plain(least / 20)} pt", ADVICE)


@rule("F0404", ERROR, _CLAUSE, rows="L13 L130")
def line_spacing(found: WordSubject) -> Iterator[Hit]:
    """Khoảng cách giữa các dòng từ dòng đơn đến 1,5 dòng; văn bản của Đảng đúng 18–22 pt.

    Sai: cách dòng 2,0 lines; cách dòng chính xác 14 pt với cỡ chữ 14
    Đúng: cách dòng 1,1 lines
    """
    role = found.role("text")
    body = _text(found, _TWO_LINES)
    wrong = [item for item in body if not _is_spaced(item, role)]
    if few := _few(wrong, body, _SHARE):
        wrong += [item for item in _around(found) if not _is_tight(item)]
    if wrong:
        hint = "cách dòng chính xác (Exactly) 18–22 pt" if role.exact else "cách dòng từ 1,0 đến 1,5 lines"
        told = f"{len(wrong)} đoạn có cách dòng {_spacing(wrong[0])}"
        yield Hit((), told, sample(wrong), hint, WARNING if few else None)


def _around(found: WordSubject) -> list[Formatted]:
    """The paragraphs around the body, and its short ones."""
    zones = HEADER | CLOSING | {Zone.TITLE}
    names: list[str] = [role.name for role in found.law.roles.values() if role.zone in zones]
    names += ["heading", "basis", "addressed", "addressee"]
    parts = [item for name in names for item in found.roles.get(name, ())]
    return [*parts, *(item for item in _text(found, 0) if item.letters < _TWO_LINES)]


def _is_tight(item: Formatted) -> bool:
    """Whether lines of a paragraph are at most 1,5 apart, which both standards have."""
    size = item.sizes().most_common(1)[0][0] if item.sizes() else 14
    lines = item.line / _SINGLE if item.rule == "auto" else item.line / 20 / (size * _HEIGHT)
    return lines <= 1.55


def _is_spaced(item: Formatted, role: Role) -> bool:
    if role.exact:
        return item.rule == "exact" and role.line - 5 <= item.line <= role.line + _EXACT_ROOM + 5
    if item.rule == "auto":
        return _SINGLE - 5 <= item.line <= _WIDEST + 5
    size = item.sizes().most_common(1)[0][0] if item.sizes() else role.span[0]
    lines = item.line / 20 / (size * _HEIGHT)
    return lines <= 1.55 and (item.rule == "atLeast" or lines >= 0.95)


def _spacing(item: Formatted) -> str:
    if item.rule == "auto":
        return f"{plain(round(item.line / 240, 2))} lines"
    return f"{'đúng' if item.rule == 'exact' else 'ít nhất'} {plain(item.line / 20)} pt"


# --- rules and makeshifts -------------------------------------------------------------------------------------------


@rule("F0501", WARNING, APPENDIX_I + "II.1–2, II.5", sole=True, rows="L20 L21 L48")
def typed_rules(found: WordSubject) -> Iterator[Hit]:
    """Đường kẻ dưới Tiêu ngữ, tên cơ quan và trích yếu là nét vẽ, không phải gạch chân chữ hay dấu gạch gõ tay.

    Sai: gạch chân (underline) dòng Tiêu ngữ
    Đúng: đường kẻ ngang nét liền phía dưới dòng chữ
    """
    for name in ("motto", "issuer", "summary"):
        wrong = [item for item in found.roles.get(name, ()) if item.share("underlined") > 0.8]
        if wrong:
            told = f"{found.role(name).style} bị gạch chân thay cho đường kẻ"
            yield Hit((), told, sample(wrong), "bỏ gạch chân, vẽ một đường kẻ ngang bên dưới")
    top = found.body[0].number if found.body else 0
    for item in found.formatting.paragraphs[: max(top - 1, 0)]:
        if any(_TYPED.fullmatch(line) for line in item.text.split("\n")) and not item.stretches[-1].look.script:
            told = "đường kẻ gõ bằng dấu gạch"
            yield Hit((), told, item.text.strip()[-40:], "vẽ một đường kẻ ngang (Shapes → Line)", ADVICE)
            return


@rule("F0502", WARNING, APPENDIX_I + "II.1", sole=True, rows="L138b")
def broken_national_name(found: WordSubject) -> Iterator[Hit]:
    """Quốc hiệu nằm trọn trên một dòng.

    Sai: CỘNG HÒA XÃ HỘI CHỦ NGHĨA / VIỆT NAM
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    for item in found.roles.get("national_name", ()):
        after = found.formatting.paragraphs[item.number].text if item.number < len(found.formatting.paragraphs) else ""
        cut = "\n" in item.text.strip() or ("VIỆT NAM" not in item.text and bool(_BROKEN.match(after)))
        if cut or _overflows(item):
            yield Hit((), "Quốc hiệu bị ngắt làm hai dòng", sample([item]), "nới cột bên phải, hoặc dùng cỡ chữ 12")


def _overflows(item: Formatted) -> bool:
    """Whether a text is surely wider than its cell."""
    if not item.position.room or any(part.look.narrowed for part in item.stretches):
        return False
    needed = sum(
        width(part.text, part.look.size, bold=part.look.bold, italic=part.look.italic) for part in item.stretches
    )
    blanks = len(item.text) - len(item.text.strip())
    return not blanks and needed > item.position.room * 1.02


@rule("F0503", WARNING, _CLAUSE, rows="L12")
def empty_paragraphs(found: WordSubject) -> Iterator[Hit]:
    """Khoảng cách giữa các đoạn đặt bằng khoảng cách đoạn, không bằng đoạn trống.

    Một đoạn trống lẻ tẻ chỉ là góp ý khi có nhiều; hai đoạn trống liền nhau là cảnh báo.

    Sai: nhấn Enter hai lần giữa hai đoạn
    Đúng: khoảng cách trước đoạn 6 pt
    """
    empty = [item for item in found.body[1:-1] if not item.text.strip() and not item.loose]
    numbers = {item.number for item in empty}
    set_off = {item.number for item in found.body if item.align == "center" and item.text.strip()}
    numbers -= {number + step for number in set_off for step in (-2, -1, 1, 2)}  # above and below a title
    twice = [item for item in empty if {item.number, item.number + 1} <= numbers]
    if twice or len(empty) > max(_MAX_EMPTY, len(found.body) * _EMPTY_SHARE):
        above = [item for item in found.body if twice and item.number < twice[0].number and item.text.strip()]
        hint, severity = "xóa đoạn trống, đặt khoảng cách đoạn 6 pt", None if twice else ADVICE
        yield Hit((), f"{len(empty)} đoạn trống giữa nội dung", sample(above[-1:]), hint, severity)


@rule("F0504", ADVICE, APPENDIX_I + "IV", rows="L132")
def boxed_header(found: WordSubject) -> Iterator[Hit]:
    """Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, địa danh và thời gian đặt trong bảng không viền hoặc đoạn văn.

    Sai: tên cơ quan ban hành nằm trong hộp chữ (Text Box): dễ lệch, mất khi đổi sang PDF, máy đọc màn hình bỏ qua
    Đúng: tên cơ quan ban hành nằm trong ô trái của bảng hai cột không viền
    """
    roles = [role for role in found.law.roles.values() if role.zone in HEADER]
    boxed = [(role, item) for role in roles for item in found.roles.get(role.name, ()) if item.position.boxed]
    if boxed:
        told = ", ".join(dict.fromkeys(role.style for role, _ in boxed))
        hint = "chuyển chữ vào bảng hai cột không viền"
        yield Hit((), f"{told} nằm trong hộp chữ (Text Box)", sample(item for _, item in boxed), hint)
