"""Rules on the head's own lines: their order, the Party's heading, dấu chỉ độ khẩn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, GUIDE_05, WARNING, Hit, rule
from vbgen.lint.text.header import has_nearly
from vbgen.patterns import regex
from vbgen.standards import DEFAULT, reading

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content

_CROWN = reading(r"^\W*{nation}")
_MOTTO = reading(r"^\W*{motto_begins}")


@rule("T0104", WARNING, APPENDIX_I + "II.1", on="file", sole=True, rows="L18")
def motto_below(content: Content) -> Iterator[Hit]:
    """Tiêu ngữ đứng dưới Quốc hiệu.

    Sai: Độc lập - Tự do - Hạnh phúc | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | Độc lập - Tự do - Hạnh phúc
    """
    lines = content.lines.header
    crown = next((at for at, line in enumerate(lines) if _CROWN.match(line)), None)
    motto = next((at for at, line in enumerate(lines) if _MOTTO.match(line)), None)
    if crown is not None and motto is not None and motto < crown:
        yield Hit((), "Tiêu ngữ đứng trên Quốc hiệu", lines[motto], "đưa xuống dưới Quốc hiệu")


@rule("T0105", WARNING, GUIDE_05, on="file", rows="L121")
def party_heading(content: Content) -> Iterator[Hit]:
    """Tiêu đề của văn bản Đảng, Đoàn viết đủ, đúng, bằng chữ in hoa.

    Sai: Đảng Cộng sản Việt Nam
    Đúng: ĐẢNG CỘNG SẢN VIỆT NAM
    """
    right = content.law.words.national_name
    if content.standard == DEFAULT or any(right in line for line in content.lines.header):
        return
    for piece in has_nearly(content.lines.header, right)[:1]:
        yield Hit((), "tiêu đề viết không đúng", piece, right)


_URGENT = regex(
    r"^\W*(?:(?:RẤT |TỐI |THƯỢNG )?KHẨN(?: CẤP| TRƯƠNG)?|HỎA TỐC(?: HẸN GIỜ)?|HOẢ TỐC(?: HẸN GIỜ)?)\W*$",
    re.I,
)
_RIGHT = ("HỎA TỐC", "HOẢ TỐC", "THƯỢNG KHẨN", "KHẨN")


@rule("T1002", WARNING, APPENDIX_I + "II.10b", on="file", sole=True)
def urgency_words(content: Content) -> Iterator[Hit]:
    """Dấu chỉ độ khẩn là một trong ba: HỎA TỐC, THƯỢNG KHẨN, KHẨN, chữ in hoa.

    Sai: KHẨN CẤP
    Sai: Hỏa tốc
    Đúng: HỎA TỐC
    """
    for line in content.lines.header:
        text = line.strip(" .:!()[]")
        if _URGENT.match(text) and text not in _RIGHT:
            yield Hit((), "dấu chỉ độ khẩn là HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN, chữ in hoa", text)
