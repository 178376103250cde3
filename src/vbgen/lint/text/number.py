"""Rules on số và ký hiệu (ô 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, GUIDE_05, WARNING, Hit, rule
from vbgen.patterns import regex
from vbgen.vietnamese import folded

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content
    from vbgen.schema.spans import Path

_LEGAL = ("quyet-dinh", "nghi-quyet")  # may also be a normative document, whose symbol holds the year

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


@rule("T0301", ERROR, "Nghị định 30/2020/NĐ-CP, Điều 15; " + APPENDIX_I + "II.3", rows="L26")
def number_shape(content: Content) -> Iterator[Hit]:
    """Số ghi bằng chữ số Ả Rập; dưới 10 thêm số 0 phía trước, từ 10 trở lên thì không.

    Sai: 015
    Đúng: 15
    Đúng: 05
    """
    number = content.number.strip()
    if content.is_plan and number and not re.fullmatch(r"\d+[a-zA-Z]?", number):
        if not _is_open(number):
            yield Hit(("number",), "ô số chỉ ghi số; ký hiệu có trường riêng", number, "ví dụ: number: 15")
    elif re.fullmatch(r"0\d{2,}|00\d*", number):
        yield Hit(("number",), f"số {number} thừa số 0 ở trước", number, str(int(number)).zfill(2))
    elif not content.is_plan and re.fullmatch(r"[1-9]", number) and _joined_after(content, number):
        yield Hit((), f"số dưới 10 phải thêm số 0: 0{number}", number)


def _joined_after(content: Content, number: str) -> bool:
    """Whether a number of one digit is whole, and not what is left of one that is filled in by hand."""
    if not content.lines.header:
        return content.law.words.joint == "/"
    return any(re.search(rf"[Ss][ốỐ]\s*:?\s*{number}\s?[/-]\s?[A-ZĐ]", line) for line in content.lines.header)


def _is_open(text: str) -> bool:
    return not re.search(r"\w", text) or "…" in text or ".." in text or "_" in text


_SPACED = regex(r"^\W*[Ss]ố\s*:?\s*\d+\s*[/-]\s+[A-ZĐ]")  # before it a stamped number leaves room


@rule("T0302", ERROR, APPENDIX_I + "II.3", rows="L27 L136 L110")
def symbol_spaces(content: Content) -> Iterator[Hit]:
    """Trong số, ký hiệu không có dấu cách; các nhóm chữ nối bằng gạch ngắn “-”, không bằng gạch dài.

    Sai: KH - UBND
    Sai: KH–UBND
    Đúng: KH-UBND
    """
    if re.search(r"\w\s*[–—]\s*\w", content.symbol):
        yield Hit(_symbol_path(content), "ký hiệu dùng gạch dài", content.symbol, "dùng gạch nối “-”")
    elif re.search(r"\w\s+[/&-]|[/&-]\s+\w", content.symbol):
        right = re.sub(r"\s*([/&-])\s*", r"\1", content.symbol)
        yield Hit(_symbol_path(content), "ký hiệu có dấu cách", content.symbol, right, mend=right)
    elif line := next((line for line in content.lines.header if _SPACED.search(line)), ""):
        yield Hit((), "quanh dấu “/” của số, ký hiệu không có dấu cách", line.strip(), severity=WARNING)
    elif not _INVISIBLE.isdisjoint(content.symbol):
        yield Hit(_symbol_path(content), "ký hiệu có ký tự ẩn", content.symbol, "gõ lại ký hiệu")


def _symbol_path(content: Content) -> Path:
    if content.document is None:
        return ()
    return ("symbol",) if content.document.symbol else ("issuer", "symbol")


def _code(content: Content) -> str:
    """The first group of letters of the symbol, its year left out."""
    return re.split(r"[-/]", re.sub(r"^(?:\d{4}\s*/)", "", content.symbol.replace(" ", "")), maxsplit=1)[0]


def _codes(content: Content) -> dict[str, str]:
    """The codes of the standard's kinds by their small letters."""
    return {kind.code.casefold(): kind.code for kind in content.law.kinds.values() if kind.code}


@rule("T0303", ERROR, "Nghị định 30/2020/NĐ-CP, Phụ lục III, I", sole=True, rows="L28")
def code_case(content: Content) -> Iterator[Hit]:
    """Chữ viết tắt tên loại ghi đúng chữ hoa, chữ thường của bảng: QĐ, TTr, CTr, QyĐ.

    Sai: to-trinh | TTR-UBND
    Đúng: to-trinh | TTr-UBND
    """
    code = _code(content)
    right = _codes(content).get(code.casefold(), code)
    if content.kind != "cong-van" and right != code and "-" in content.symbol:
        yield Hit(_symbol_path(content), f"chữ viết tắt tên loại phải là {right}", content.symbol)


_JOINT = regex("LN|LT|LS|PH")


@rule("T0304", ERROR, "Nghị định 30/2020/NĐ-CP, Phụ lục III, I", sole=True, rows="L29")
def code_of_kind(content: Content) -> Iterator[Hit]:
    """Chữ viết tắt trong ký hiệu đúng với tên loại văn bản.

    Sai: ke-hoach | BC-UBND
    Đúng: ke-hoach | KH-UBND
    """
    kind, code, codes = content.law.kinds.get(content.kind), _code(content), _codes(content)
    if kind is None or not kind.code or not code or _is_open(code):
        return
    if _JOINT.fullmatch(code.removeprefix(kind.code)):
        return  # of several bodies together: HDLN, KHPH
    if code.casefold() in codes and code.casefold() != kind.code.casefold():
        message = f"ký hiệu có {code} mà văn bản là {kind.name} ({kind.code})"
        yield Hit(
            _symbol_path(content), message, content.symbol, f"{kind.code}-…", None if content.is_plan else WARNING
        )
    elif code.casefold() not in codes and "-" in content.symbol:
        message = f"ký hiệu của {kind.name} phải bắt đầu bằng {kind.code}-"
        yield Hit(_symbol_path(content), message, content.symbol, severity=WARNING)


@rule("T0305", ERROR, APPENDIX_I + "II.3", sole=True, rows="L30")
def letter_code(content: Content) -> Iterator[Hit]:
    """Công văn không có chữ viết tắt tên loại trong ký hiệu.

    Sai: CV-UBND
    Đúng: UBND-VX
    """
    if content.kind != "cong-van":
        return
    code = _code(content)
    if code.upper() == "CV":
        yield Hit(
            _symbol_path(content), "ký hiệu công văn không có chữ CV", content.symbol, "<cơ quan>-<đơn vị soạn thảo>"
        )
    elif (
        code in _codes(content).values()
        and "-" in content.symbol
        and not content.issuer_text.casefold().startswith("ban")
    ):
        message = f"{code} là chữ viết tắt tên loại {_named(content, code)}; công văn không có"
        yield Hit(_symbol_path(content), message, content.symbol, severity=WARNING)


def _named(content: Content, code: str) -> str:
    return next(kind.name for kind in content.law.kinds.values() if kind.code == code)


@rule("T0306", WARNING, APPENDIX_I + "II.3", sole=True, rows="L31")
def letter_unit(content: Content) -> Iterator[Hit]:
    """Ký hiệu công văn có cả chữ viết tắt của đơn vị soạn thảo hoặc lĩnh vực.

    Sai: UBND
    Đúng: UBND-VP
    """
    if content.kind == "cong-van" and re.fullmatch(r"[A-ZĐ][\wĐđ&]*", content.symbol):
        message = "ký hiệu công văn thiếu đơn vị soạn thảo hoặc lĩnh vực"
        yield Hit(_symbol_path(content), message, content.symbol, f"{content.symbol}-VP")


@rule("T0307", ERROR, APPENDIX_I + "II.3", sole=True, rows="L32")
def year_in_symbol(content: Content) -> Iterator[Hit]:
    """Ký hiệu văn bản hành chính không có năm; năm chỉ có ở văn bản quy phạm pháp luật.

    Sai: ke-hoach | 2026/KH-UBND
    Đúng: ke-hoach | KH-UBND
    """
    if re.match(r"(19|20)\d\d\s*/", content.symbol) and content.kind in content.law.kinds:
        severity = ADVICE if content.kind in _LEGAL else None if content.kind else WARNING
        message = "ký hiệu văn bản hành chính không ghi năm"
        yield Hit(_symbol_path(content), message, content.symbol, content.symbol.partition("/")[2], severity)


_LETTER_PARTS = regex(r"([A-ZĐ]\w*)/([A-ZĐ]\w*)")


@rule("T0308", ERROR, APPENDIX_I + "II.3; " + GUIDE_05, rows="L33 L123")
def separators(content: Content) -> Iterator[Hit]:
    """Nhà nước: “/” trước, “-” sau (15/QĐ-UBND); Đảng: “-” trước, “/” sau (15-QĐ/TU).

    Sai: QĐ/UBND
    Đúng: QĐ-UBND
    """
    symbol = re.sub(r"^(?:19|20)\d\d\s*/", "", content.symbol.replace(" ", ""))
    first = re.match(r"([A-Za-zĐđ]+)([/-])", symbol)
    if not first or first[1] not in _codes(content).values() or first[2] == content.law.words.within:
        return
    if first[2] == "/" and "-" not in symbol:
        message = "ký hiệu của Nhà nước nối bằng “-”: <loại>-<cơ quan>"
        party = re.search(r"/(TU|ĐU|HU|QU|BCS|TW|ĐUK)$", symbol)
        yield Hit(
            _symbol_path(content),
            message,
            content.symbol,
            first[1] + "-" + symbol[first.end() :],
            WARNING if party and not content.is_plan else None,
        )
    elif first[2] == "-" and "/" not in symbol:
        message = "ký hiệu của Đảng nối bằng “/”: <loại>/<cơ quan>"
        yield Hit(
            _symbol_path(content),
            message,
            content.symbol,
            first[1] + "/" + symbol[first.end() :],
            None if content.is_plan else WARNING,
        )


_NUMBER_LINE = regex(
    r"(?<!\w)(?P<word>S[ốỐ]|số)(?P<mark>\s*(?:[:.]\s*)?)(?P<rest>(?:[\d.…_][\d.…_ ]*)?[/\-–]\s*[A-ZĐ].*)", re.M
)


@rule("T0309", ERROR, APPENDIX_I + "II.3; " + GUIDE_05, on="file", rows="L25 L123")
def number_word(content: Content) -> Iterator[Hit]:
    """Trước số là chữ “Số” viết thường, chữ S hoa, sau đó có dấu hai chấm; văn bản của Đảng không có.

    Sai: Số 15/QĐ-BNV
    Sai: SỐ: 15/QĐ-BNV
    Đúng: Số: 15/QĐ-BNV
    """
    for line in content.lines.header:
        match = _NUMBER_LINE.match(line.strip())
        if not match:
            continue
        shown = match[0][:30]
        if not content.law.words.number.strip().endswith(":"):  # the Party's
            if ":" in match["mark"]:
                yield Hit((), "sau chữ “Số” không có dấu hai chấm", shown, "Số …")
            return
        if match["word"] != "Số":
            yield Hit((), "phải viết “Số” (chữ S hoa, chữ sau thường)", shown, "Số: …")
        elif ":" not in match["mark"]:
            yield Hit((), "sau chữ “Số” phải có dấu hai chấm", shown, "Số: …")
        elif match["mark"][0] != ":":
            yield Hit((), "dấu hai chấm đứng liền sau chữ “Số”", shown, "Số: …", WARNING)
        return


@rule("T0311", WARNING, APPENDIX_I + "II.3", rows="L31")
def letters_of_issuer(content: Content) -> Iterator[Hit]:
    """Ký hiệu có chữ viết tắt của cơ quan ban hành: công văn thì ở đầu, văn bản có tên loại thì sau tên loại.

    Sai: cong-van | NC-UBND
    Sai: cong-van | UBND/NC
    Sai: bao-cao | BC
    Sai: ke-hoach | KH-HĐND
    Sai: ke-hoach | KH-SNV
    Đúng: cong-van | UBND-NC
    Đúng: bao-cao | BC-UBND
    """
    symbol = content.symbol.replace(" ", "")
    own = next((short for name, short in _SHORT.items() if folded(content.issuer_text).startswith(name)), "")
    parts = re.split(r"[-/]", symbol)
    wrong = _LETTER_PARTS.fullmatch(symbol)
    if wrong and content.kind == "cong-van" and content.law.words.within == "-":
        right = f"{wrong[1]}-{wrong[2]}"
        yield Hit(_symbol_path(content), "ký hiệu công văn nối bằng “-”: <cơ quan>-<đơn vị>", content.symbol, right)
    elif content.kind == "cong-van" and own and own in parts[1:] and parts[0] not in (own, "CV") and len(parts) == 2:
        right = f"{own}-{parts[0]}"
        yield Hit(_symbol_path(content), f"{own} đứng trước đơn vị soạn thảo", content.symbol, right)
    elif other := own and own not in parts and next((short for short in _SHORT.values() if short in parts), ""):
        message = f"ký hiệu có {other} mà cơ quan ban hành là {own}"
        yield Hit(_symbol_path(content), message, content.symbol, content.symbol.replace(other, own))
    kind = content.law.kinds.get(content.kind)
    if kind and kind.code and parts.count(kind.code) > 1:
        yield Hit(_symbol_path(content), f"{kind.code} có hai lần: vbgen tự ghi tên loại", content.symbol, parts[-1])
    if kind and kind.code and symbol == kind.code and content.number:
        message = "ký hiệu thiếu chữ viết tắt tên cơ quan"
        yield Hit(_symbol_path(content), message, content.symbol, f"{kind.code}-{own or '…'}")


_SHORT = {
    "ủy ban nhân dân": "UBND",
    "hội đồng nhân dân": "HĐND",
    "sở nội vụ": "SNV",
    "sở tài chính": "STC",
    "sở tư pháp": "STP",
    "sở xây dựng": "SXD",
    "sở y tế": "SYT",
    "sở công thương": "SCT",
    "sở giáo dục và đào tạo": "SGDĐT",
    "sở khoa học và công nghệ": "SKHCN",
    "sở nông nghiệp và môi trường": "SNNMT",
    "sở văn hóa, thể thao và du lịch": "SVHTTDL",
    "bộ nội vụ": "BNV",
    "bộ tài chính": "BTC",
    "bộ tư pháp": "BTP",
    "bộ xây dựng": "BXD",
    "bộ y tế": "BYT",
    "bộ công thương": "BCT",
}


@rule("T0310", ERROR, "Nghị định 30/2020/NĐ-CP, Điều 15", only_issue=True, rows="L40")
def number_open(content: Content) -> Iterator[Hit]:
    """Văn bản phát hành phải có số.

    Sai: number:
    Đúng: number: 15
    """
    if not content.number.strip() or _is_open(content.number):
        yield Hit(("number",), "văn bản phát hành chưa có số", content.number)
