"""The declarations that the YAML is walked by: a dataclass's terms, and those of the keys that no dataclass has."""

from __future__ import annotations

import dataclasses
from functools import cache

from vbgen.declaring import Shape, Term
from vbgen.model import Assignments, Clause, Image, QrCode, Table, Task
from vbgen.standards import Level

UNITS = "units"
UNITS_TERM = Term(
    "sổ đơn vị",
    "Đường dẫn tới sổ đơn vị, tính từ tệp này; để trống thì tìm don-vi.yaml ở thư mục này và các thư mục trên.",
    Shape.TEXT,
)

OUTPUTS = "outputs"
OUTPUTS_TERM = Term(
    "các văn bản cùng bộ",
    "Mỗi mục một văn bản làm từ cùng dữ liệu: tên tệp, rồi các trường khác với kế hoạch; `each: don-vi` thì mỗi đơn vị "
    "chủ trì một văn bản.",
    Shape.TEXT,
)

HEADS = {
    "heading": Term("đề mục", "Tên đề mục, đứng riêng một dòng.", Shape.RICH),
    "clause": Term("khoản", "Lời của một khoản, điểm được đánh số.", Shape.RICH),
    "paragraph": Term("lời dẫn không đánh số", "Đoạn văn thường, có các mục ở dưới; `lead` chủ trì chúng.", Shape.RICH),
    "task": Term("nhiệm vụ không đánh số", "Lời giao nhiệm vụ, in thành đoạn văn thường.", Shape.RICH, True),
    "assignments": Term("bảng phân công", "Bảng làm từ các nhiệm vụ của văn bản.", Shape.ONE, True, Assignments, "by"),
    "table": Term("bảng", "Bảng có các cột và các hàng.", Shape.ONE, True, Table),
    "image": Term("hình", "Hình PNG hoặc JPEG: tệp, hoặc tệp và các trường.", Shape.ONE, True, Image, "file"),
    "qr": Term("mã QR", "Mã QR của một địa chỉ hoặc của chữ.", Shape.ONE, True, QrCode, "text"),
}
"""What a mapping in the body may be: exactly one of these names its head."""

PAGE_BREAKS = {"page-break": "", "page-landscape": "ngang", "page-portrait": "doc"}
"""An item of a body that is one of these words alone begins a new page, which lies so."""

CHILDREN = {
    "body": Term("nội dung bên trong", "Các đoạn, đề mục, nhiệm vụ, bảng, theo thứ tự.", Shape.BLOCKS),
    "tasks": Term(
        "các nhiệm vụ", "Mỗi mục một nhiệm vụ được đánh số: một câu, hoặc `text` và các trường.", Shape.BLOCKS
    ),
    "clauses": Term(
        "các khoản, điểm", "Mỗi mục được đánh số theo bậc: một câu, hoặc `text` và các mục con.", Shape.BLOCKS
    ),
    "dashes": Term("các gạch đầu dòng", "Mỗi mục một dòng “-”: một câu, hoặc `text` và các mục con.", Shape.BLOCKS),
}
"""What a mapping in the body may hold, each once; their order in the file is the order of the blocks."""

MEMBERS = {"tasks": Task, "clauses": Clause, "dashes": Clause}
"""What the items of a group of children are."""

DASH: Level = "-"
"""The rung of what stands in `dashes`."""


@cache
def terms_of(record: type) -> dict[str, Term]:
    """The terms of a dataclass's fields by name, those without a term left out."""
    return {item.name: item.metadata["term"] for item in dataclasses.fields(record) if "term" in item.metadata}


@cache
def required_of(record: type) -> tuple[str, ...]:
    """The fields of a dataclass that must be there."""
    return tuple(name for name, term in terms_of(record).items() if term.required)
