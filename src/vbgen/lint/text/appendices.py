"""The appendices of a plan, and what its body says of them (Phụ lục I, III)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.patterns import regex
from vbgen.standards import reading
from vbgen.vietnamese import roman_value

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Passage

_SIGN = r"(?:[IVXLC]+|\d+)\b"
_MENTION = regex(rf"(?P<all>[Cc]ác\s+)?[Pp]hụ lục(?:\s+số)?(?P<signs>(?:(?:\s*,\s*|\s+và\s+|\s+)?{_SIGN})*)")
_OTHERS = regex(r"[^.;]{0,30}?\b(?:Nghị định|Thông tư|Quyết định|Luật|ban hành kèm|của)\b")
_SPAN = regex(rf"[Pp]hụ lục\s+{_SIGN}\s+đến\s+")


def _mentions(content: Content) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Where the body names an appendix of its own: "Phụ lục II Nghị định số 30" is another document's."""
    for passage in content.passages:
        if passage.part in ("body", "table"):
            for match in _MENTION.finditer(passage.text):
                own = passage.text[match.end() : match.end() + 60]
                if "Quyết định này" in own or "kèm theo" in own[:12] or not _OTHERS.match(own):
                    yield passage, match


def _counted(match: re.Match[str]) -> set[int]:
    signs = re.findall(_SIGN, match["signs"])
    return {int(sign) if sign.isdecimal() else roman_value(sign) or 0 for sign in signs}


@rule("T0626", ERROR, APPENDIX_I + "III.1", on="plan", rows="L70")
def appendix_mentioned(content: Content) -> Iterator[Hit]:
    """Nội dung văn bản có nhắc đến từng phụ lục.

    Sai: Phân công như sau
    Sai: Phân công tại Phụ lục I
    Đúng: Phân công tại các Phụ lục kèm theo
    Đúng: Phân công tại Phụ lục I, biểu mẫu tại Phụ lục II
    """
    if content.document is None:
        return
    places = [index for index, item in enumerate(content.document.appendices) if not item.kind]
    if not places:
        return
    from vbgen.compose.appendices import own_word

    found = list(_mentions(content))
    general = any(match["all"] or not match["signs"].strip() or _SPAN.search(passage.text) for passage, match in found)
    named = {number for _, match in found for number in _counted(match)}
    for number, index in enumerate(places, 1):
        word = own_word(content.document.appendices[index].title)
        if word and any(word in passage.text.casefold() for passage in content.passages if passage.part == "body"):
            continue  # "Danh sách kèm theo"
        if not general and number not in named:
            sign = "" if len(places) == 1 else f" {content.law.numeral(number)}"
            hint = f"thêm lời nhắc vào nội dung: “(Phụ lục{sign} kèm theo)”"
            yield Hit(("appendices", index), f"nội dung không nhắc đến Phụ lục{sign}", hint=hint)


@rule("T0627", ERROR, APPENDIX_I + "III.1", on="plan", rows="L70")
def appendix_missing(content: Content) -> Iterator[Hit]:
    """Phụ lục mà nội dung nhắc theo số thì phải có.

    Sai: Phân công tại Phụ lục I, biểu mẫu tại Phụ lục III
    Đúng: Phân công tại Phụ lục I, biểu mẫu tại Phụ lục II
    """
    if content.document is None:
        return
    count = sum(not item.kind for item in content.document.appendices)
    for passage, match in _mentions(content) if count else ():
        if max(_counted(match), default=0) > max(count, 1):
            yield Hit(passage.path, f"nhắc phụ lục không có: kế hoạch có {count} phụ lục", match[0].strip())


_LABEL = reading(r"^\W*{appendix}(?:\s*(?:số\s*)?[IVXLC\d]+)?\W*$", re.I)
_ATTACHED = reading(r"^\W*(?:Ban hành )?{attached}", re.I)


@rule("T0620", WARNING, APPENDIX_I + "III.1", on="file", rows="L72")
def appendix_titled(content: Content) -> Iterator[Hit]:
    """Dưới chữ “Phụ lục” là tên phụ lục, chữ in hoa.

    Sai: Phụ lục | (Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 6 năm 2026) | Nội dung
    Đúng: Phụ lục | DANH MỤC NHIỆM VỤ | (Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 6 năm 2026) | Nội dung
    """
    lines = [passage.text.strip() for passage in content.passages if passage.part == "appendix"]
    for at, line in enumerate(lines):
        below = lines[at + 1 : at + 4]
        if _LABEL.match(line) and below and _ATTACHED.match(below[0]):
            titled = any(text == text.upper() and len(text) > len(line) for text in below[1:])
            if not titled and any(mark.name for mark in content.signers):
                yield Hit((), "phụ lục không có tên", line, "ghi tên phụ lục dưới chữ “Phụ lục”")
