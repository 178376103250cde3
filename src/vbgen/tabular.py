"""What a table says: its columns, its rows and the cells among them that are one, the lines above and below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vbgen.declaring import Shape, record, term
from vbgen.named import NamedTuple

ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"))
"""What a spreadsheet shows in the place of a value that it cannot make."""


@record
class Column:
    """A column of a table."""

    title: str = term("tên cột", "Chữ ở hàng đầu bảng.", required=True)
    align: str = term("căn lề", "trai, giua, phai; để trống thì tự chọn theo nội dung.", Shape.CHOICE, of="ALIGNMENTS")
    width: str = term("bề rộng", "Phần trăm bề rộng bảng; để trống thì tự chọn theo nội dung.")
    field: str = term("cột dữ liệu", "Tên cột trong tệp dữ liệu, khi khác `title`.")
    under: tuple[str, ...] = term(
        "tên chung",
        "Chữ ở các hàng trên, chung cho các cột liền nhau; viết gọn hơn bằng `columns` của một cột.",
        Shape.LINES,
        default=(),
    )
    sign: str = term("ký hiệu cột", "Chữ dưới tên cột: (1), (2), A.")
    fact: str = term(
        "dữ kiện",
        "Điều của nhiệm vụ mà cột giữ, khi tên cột không nói rõ: so, nhiem-vu, chu-tri, phoi-hop, thoi-han …",
        Shape.CHOICE,
        of="FACTS",
    )


@record
class MergedCell:
    """A cell of a row that stands over several columns or rows; of any other cell only the text is written."""

    text: str = term("nội dung ô", "Chữ trong ô.", Shape.RICH)
    span: str = term("số cột", "Ô rộng mấy cột: 2. Các cột ấy không ghi ô nào nữa.")
    down: str = term("số hàng", "Ô cao mấy hàng: 3. Các hàng dưới không ghi ô ở cột ấy.")


class Merge(NamedTuple):
    """Cells that are one: from the column `at` over `span` columns and `down` rows."""

    at: int
    span: int = 1
    down: int = 1


@record
class Row:
    """A row: its cells; one alone, or the last of a row that `heads`, heads a group and spans the table.

    A row with merged cells, or below one, has a cell for each column: "" where another covers it.
    """

    cells: tuple[str, ...]
    heads: bool = False
    merged: tuple[Merge, ...] = ()


CAPTION = "Dòng đậm ở giữa, trên bảng: Bảng 1. Dự toán kinh phí."
UNIT = "In nghiêng bên phải, trên bảng: triệu đồng."
REMARKS = "Dưới bảng, sau chữ “Ghi chú:”; mỗi mục một dòng."


@record
class Table:
    """A table in the body, with the lines above and below it."""

    columns: tuple[Column, ...] = term(
        "các cột",
        "Tên cột từ trái sang phải; có `source` mà để trống thì là mọi cột của tệp.",
        Shape.MANY,
        default=(),
        of=Column,
        lone="title",
    )
    rows: tuple[Row, ...] = term(
        "các hàng", "Mỗi hàng là danh sách ô; ô gộp ghi `{text: …, span: 2, down: 3}`.", Shape.ROWS, default=()
    )
    source: str = term("tệp dữ liệu", "Tệp .csv hoặc .xlsx chứa các hàng, đường dẫn tính từ kế hoạch.")
    sheet: str = term("trang tính", "Tên trang tính của tệp .xlsx; để trống thì là trang đầu.")
    range: str = term("vùng ô", "Vùng ô của trang tính, kể cả hàng tên cột: A3:E20; để trống thì là cả trang.")
    header_row: str = term("hàng tên cột", "Số của hàng ghi tên các cột, khi trên nó còn tiêu đề của bảng: 3.")
    group: str = term("cột gộp nhóm", "Cột mà mỗi giá trị thành một hàng đầu nhóm.")
    total: str = term("hàng tổng", "có: thêm hàng “Tổng cộng” với tổng các cột số; hoặc chữ của hàng ấy.")
    caption: str = term("tên bảng", CAPTION, Shape.RICH)
    unit: str = term("đơn vị tính", UNIT, Shape.RICH)
    notes: tuple[str, ...] = term("ghi chú của bảng", REMARKS, Shape.LINES, default=())


def covered(rows: Iterable[Row]) -> Iterator[set[int]]:
    """The columns of each row whose cells others cover, from the left or from above."""
    hanging: dict[int, int] = {}  # how many rows more a column is covered
    for row in rows:
        found = set(hanging)
        hanging = {at: left - 1 for at, left in hanging.items() if left > 1}
        for at, span, down in row.merged:
            found.update(range(at + 1, at + span))
            if down > 1:
                hanging |= dict.fromkeys(range(at, at + span), down - 1)
        yield found
