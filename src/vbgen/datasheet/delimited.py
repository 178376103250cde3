"""A CSV file → its rows; the delimiter, the encoding and a byte order mark are found out, or told."""

from __future__ import annotations

import csv
import io

from vbgen.datasheet.found import DataFault, RawSheet, Record
from vbgen.datasheet.notation import CellValue
from vbgen.patterns import regex
from vbgen.vietnamese import nfc

_TCVN3 = regex("[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®][a-z]|[a-z][µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®]")
_QUOTED = regex(r'"(?:[^"]|"")*"')
_SEPARATOR = regex(r"sep=(.)\r?\n", 2)  # re.IGNORECASE


def grid(data: bytes, name: str) -> RawSheet:
    """The rows of a CSV file, whose cells are texts. Raises DataFault."""
    text = _decoded(data, name)
    skipped = 0
    if match := _SEPARATOR.match(text):  # Excel reads and writes this line; it is no row
        mark, text, skipped = match[1], text[match.end() :], 1
    else:
        mark = _delimiter(text)
    found: list[Record] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for row in reader:
            cells = tuple(CellValue(" ".join(nfc(cell).split())) for cell in row)
            found.append(Record(reader.line_num + skipped, cells))
    except csv.Error as error:
        why = "ô quá dài" if "limit" in str(error) else "dấu nháy không đóng"
        raise DataFault(f"{name}, hàng {reader.line_num + skipped}: {why}") from None
    return RawSheet(found)


def _delimiter(text: str) -> str:
    """The mark between cells: the one that the first lines hold most often, and equally often, outside quotes."""
    lines = [line for line in _QUOTED.sub("", text[:50_000]).splitlines() if line.strip()][:20]
    counts = {mark: [line.count(mark) for line in lines] for mark in ",;\t|"}
    even = [mark for mark, found in counts.items() if found and found[0] and len(set(found)) == 1]
    return max(even or counts, key=lambda mark: counts[mark][0] if lines else 0)


def _decoded(data: bytes, name: str) -> str:
    """The text in UTF-8 or UTF-16, as Excel saves it. Raises DataFault for the older code pages."""
    marks = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    encoding = next((code for mark, code in marks.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        hint = "lưu lại thành “CSV UTF-8” trong Excel"
        raise DataFault(f"{name}, hàng {row}: bảng mã không phải UTF-8; {hint}") from None
    if "\0" in text:
        raise DataFault(f"{name} không phải tệp CSV")
    if len(_TCVN3.findall(text[:20_000])) > 3:
        raise DataFault(f"{name} dùng bảng mã TCVN3 (phông .VnTime); đổi sang Unicode rồi lưu lại")
    return text
