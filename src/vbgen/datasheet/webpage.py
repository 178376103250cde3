"""A table of an HTML page → its rows: many programs of offices save such a page and call it .xls."""

from __future__ import annotations

from vbgen.datasheet.found import DataFault, RawSheet, Record
from vbgen.datasheet.notation import CellValue
from vbgen.vietnamese import nfc


def grid(data: bytes, name: str) -> RawSheet:
    """The rows of the only table of a page, whose cells are texts. Raises DataFault."""
    from lxml import html

    try:
        page = html.document_fromstring(data, parser=html.HTMLParser(encoding=_encoding(data)))
    except Exception:  # lxml raises whatever its parser does
        raise DataFault(f"{name} là trang HTML không đọc được") from None
    tables = [table for table in page.iter("table") if not any(True for _ in table.iterancestors("table"))]
    if len(tables) != 1:
        raise DataFault(f"{name} là trang HTML có {len(tables)} bảng; cần đúng một bảng, hoặc lưu lại thành .xlsx")
    found: list[Record] = []
    for number, row in enumerate(tables[0].iter("tr"), 1):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if any(cell.get(span, "1") != "1" for cell in cells for span in ("colspan", "rowspan")):
            raise DataFault(f"{name}, hàng {number}: có ô gộp; bỏ gộp ô rồi lưu lại thành .xlsx")
        found.append(Record(number, tuple(CellValue(" ".join(nfc(cell.text_content()).split())) for cell in cells)))
    return RawSheet(found)


def _encoding(data: bytes) -> str | None:
    """UTF-8 where the bytes are that, whatever the page says or forgets to say; else what it says."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"
