"""Plain text (.txt) → a line for each paragraph, hard-wrapped lines joined; Markdown (.md) by readers.markdown."""

from __future__ import annotations

import codecs
import re

from vbgen import legacy
from vbgen.diagnostics import Diagnostic, Severity
from vbgen.letters import printable
from vbgen.patterns import regex
from vbgen.readers.joined import parted
from vbgen.readers.reading import Line, Reading, Unreadable
from vbgen.standards import reading
from vbgen.tree import Run
from vbgen.vietnamese import nfc

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAX_LETTERS = 5_000_000  # a document of 100 pages has some 300,000
MAX_LINES = 50_000
_BREAK = regex("\r\n?|[\u2028\u2029\x85\v\f]")


def read(data: bytes, name: str) -> Reading:
    """The bytes of a text file → what stands in it; a name in .md makes it Markdown. Raises Unreadable for no text."""
    text, guessed = decoded(data)
    text = nfc(printable(_BREAK.sub("\n", text)))
    findings: tuple[Diagnostic, ...] = ()
    if guessed:
        message = f"tệp không phải mã UTF-8; đọc theo {guessed}"
        findings = (Diagnostic("S0115", message, name, severity=Severity.WARNING, hint="soát lại chữ có dấu"),)
    if not text.strip():
        raise Unreadable("tệp không có chữ nào")
    if len(text) > MAX_LETTERS or text.count("\n") > MAX_LINES:
        raise Unreadable(f"tệp có hơn {MAX_LETTERS // 1_000_000} triệu chữ cái hoặc {MAX_LINES} dòng; chia nhỏ tệp")
    if name.lower().endswith((".md", ".markdown")):
        from vbgen.readers import markdown

        return markdown.reading(text)._replace(findings=findings)
    lines, joined = parted(_unstamped(unwrapped(text.split("\n")), name, told := list(findings)))
    if joined:
        message = f"{joined} chỗ chữ dính nhau, như khi chép từ PDF, đã tách"
        told.append(Diagnostic("S0152", message, name, severity=Severity.WARNING, hint="soát lại với bản gốc"))
    return Reading(tuple(Line((Run(line),) if line else ()) for line in lines), findings=tuple(told))


_STAMPED = regex(r"\s*\d{1,2}[-./]\d{1,2}[-./]\d{4}\s+\d{1,2}:\d{2}:\d{2}(?:\s*[+-]\d{2}:?\d{2})?\s*")


def _unstamped(lines: list[str], name: str, told: list[Diagnostic]) -> list[str]:
    """The lines without those of a digital signature that a PDF shows: day and time, the signing body above."""
    kept: list[str] = []
    count = 0
    for line in lines:
        if _STAMPED.fullmatch(line):
            count += 1
            if kept and kept[-1] and kept[-1] == kept[-1].upper() and kept[-1] in kept[:-1]:  # named in the header
                kept.pop()
                count += 1
        else:
            kept.append(line)
    if count:
        message = f"bỏ qua {count} dòng của chữ ký số đóng trên trang (người ký, thời gian ký)"
        told.append(Diagnostic("S0116", message, name, severity=Severity.WARNING))
    return kept


def decoded(data: bytes) -> tuple[str, str]:
    """Bytes → text, and the encoding where it had to be guessed ("" for UTF-8 and UTF-16)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), ""
    if data[:2000].count(0) * 5 > len(data[:2000]):  # UTF-16 without its mark: every Latin letter has a zero byte
        even = data[:2000:2].count(0) > data[1:2000:2].count(0)
        return data.decode("utf-16-be" if even else "utf-16-le", "replace"), ""
    if 0 in data:
        raise Unreadable("tệp không phải văn bản thuần")
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> tuple[str, str]:
    """Bytes of an older encoding: TCVN3, VNI or Windows-1258, whichever gives Vietnamese words."""
    latin = data.decode("cp1252", "replace")
    windows = nfc(data.decode("cp1258", "replace"))
    found = legacy.encoding(latin)
    if found in ("tcvn3", "vni"):
        return legacy.decode(latin, found), found.upper()
    if legacy.encoding(windows) != "unicode" and sum(not char.isprintable() for char in windows[:4000]) > 200:
        raise Unreadable("tệp không phải văn bản thuần, hoặc bảng mã không rõ")
    return windows, "Windows-1258"


# --- hard-wrapped lines ---------------------------------------------------------------------------------------------

_CLOSED = regex(r"[.;:!?…][\"”’)\]]*\s*$")
_CONTINUES = regex(r"\s{0,1}[^\W\d_]{2,}|\s{0,1}[yàáảãạăâeêéèẻẽẹoôơóòỏõọuưúùủũụíìỉĩị][\s,.;]")
_FAKED = regex(r"\S(?:\t+| {4,})\S")
_LISTED = regex(r"\s*(?:[-–+*•]|[a-zđ]{1,2}\)|\(?\d+[.)]|\d+(?:\.\d+)+|[IVXLC]+\.)(?:\s|$)")
_CALLING = regex(  # a message that has capitals nowhere: "mục 2 phần I: …"
    r"\s*(?:phần|chương|mục|điều|khoản|điểm|phụ lục) (?:[\divx]|[a-zđ](?!\w))[^.;:]{0,40}:", re.I
)
_OPENS = reading(
    r"\s*(?:(?:Điều|Chương|Mục|Phần|Theo đề nghị|Xét|Ngày|[KT][TML]\.)\b|{number}\b|{appendix}|{basis}|{addressees}"
    r"|{recipients}|{about}|{about_in_words})",
    re.IGNORECASE,
)
_MIN_WIDTH, _MIN_LINES = 50, 4
_TORN, _CLOSING = 20, ",;.)"
_PAGED = 60
_HANGS = regex(r"\S\s(?:cho|của|và|với|tại|theo|do|bởi|về việc|số|ngày)$")


def unwrapped(lines: list[str]) -> list[str]:
    """Lines with those joined that an extractor cut at a constant width; white space at the ends is dropped."""
    width = _width(lines)
    joined: list[str] = []
    last = ""  # the line before as it stood in the file
    for line in (raw.rstrip(" \t\u00a0") for raw in lines):
        if len(joined) > 1 and not joined[-1] and _is_parted(joined[-2], line):  # between two pages
            joined[-2:] = [f"{joined[-2]} {line.lstrip()}"]
        elif joined and not width and _is_torn(joined[-1], line):
            joined[-1] += line.lstrip() if line.lstrip()[0] in _CLOSING else f" {line.lstrip()}"
        elif joined and _goes_on(last, line, width):
            joined[-1] += line.lstrip() if _is_cut(last, line) else f" {line.lstrip()}"
        else:
            joined.append(line if _FAKED.search(line) else line.lstrip("\u00a0 "))
        last = line
    return joined


def _width(lines: list[str]) -> int:
    """The width at which lines were cut; 0 when they were not: then some are far longer than most."""
    lengths = sorted(length for line in lines if (length := len(line.rstrip())) >= _MIN_WIDTH)
    if len(lengths) < _MIN_LINES:
        return 0
    usual, longest = lengths[len(lengths) * 3 // 4], lengths[-1]
    return usual if longest <= usual * 1.35 and usual <= 140 else 0


def _is_parted(before: str, line: str) -> bool:
    """Whether a line after an empty one is the rest of a sentence that ended a page."""
    text = line.lstrip()
    if not text[:1].islower() or _LISTED.match(line) or _FAKED.search(line) or _FAKED.search(before):
        return False
    return before.endswith(",") or (len(before) > _PAGED and before[-1:].islower() and not _CLOSED.search(before))


def _is_torn(before: str, line: str) -> bool:
    """Whether a line is the rest of a sentence that a converter of web pages broke at a link: ", phối hợp với …"."""
    text = line.lstrip()
    if not text or _CLOSED.search(before) or before == before.upper():
        return False
    if _FAKED.search(line) or _FAKED.search(before) or _LISTED.match(line) or _CALLING.match(line):
        return False
    if len(before) >= _TORN and text[0] in _CLOSING:
        return True
    return bool(_HANGS.search(before)) or (len(before) >= _TORN and text[0].islower() and bool(_CONTINUES.match(line)))


def _goes_on(last: str, line: str, width: int) -> bool:
    """Whether a line plainly continues the one before: that is full and open, and this begins no part of its own."""
    if len(last) < (0.75 * width or _MIN_WIDTH) or _CLOSED.search(last) or _FAKED.search(last) or _FAKED.search(line):
        return False
    if not line.strip() or _LISTED.match(line) or _CALLING.match(line) or last == last.upper():
        return False
    if line.lstrip()[:1].islower():
        return bool(_CONTINUES.match(line)) or len(line.strip()) < 3
    # a name or number in mid sentence: only after a line that is quite full and ends within one
    full = width and len(last) + len(line.split(maxsplit=1)[0]) >= 0.95 * width
    return bool(full) and not _OPENS.match(line) and line != line.upper() and bool(re.search(r"[\w,]$", last))


def _is_cut(last: str, line: str) -> bool:
    """Whether a word is cut between two lines: "s" + "ố 63"."""
    head, tail = last.rsplit(maxsplit=1)[-1], line.split(maxsplit=1)[0]
    return (
        head.islower() and not line[:1].isspace() and not legacy.is_syllable(head) and legacy.is_syllable(head + tail)
    )
