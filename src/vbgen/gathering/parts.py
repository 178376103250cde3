"""What a draft has beside its blocks → how a remark calls it: "phần căn cứ", "tên gọi", "nơi nhận"."""

from __future__ import annotations

from vbgen.named import NamedTuple
from vbgen.patterns import regex

_PARTS = (
    (
        "Căn cứ",
        r"^căn cứ(?= *:)|(?:phần|mục) căn cứ|căn cứ (?:ban hành|pháp lý)|các căn cứ|viện dẫn căn cứ"
        r"|(?:bổ sung|thêm|sửa|thay|bỏ|rà soát)(?: thêm)? căn cứ(?! vào)",
    ),
    (
        "Trích yếu",
        r"trích yếu|(?:^|: |(?:về|đổi|sửa) )tên gọi"
        r"|tên (?:của )?(?:bản )?(?:dự thảo|văn bản|kế hoạch|nghị quyết|quyết định|quy định|quy chế|chỉ thị|đề án)"
        r"|tiêu đề",
    ),
    ("Nơi nhận", r"nơi nhận"),
    ("Kính gửi", r"(?:phần|mục|dòng) kính gửi|nơi gửi"),
    ("Người ký", r"(?:phần|mục|khối) (?:người )?ký|thẩm quyền ký|người ký"),
    ("Thể thức", r"thể thức|kỹ thuật trình bày|lỗi chính tả|phông chữ|cỡ chữ"),
)
_PART = regex("|".join(rf"(?P<p{at}>{words})" for at, (_, words) in enumerate(_PARTS)))


class CalledPart(NamedTuple):
    """A part, and where the words begin and end that call it."""

    name: str
    start: int
    end: int


def called_part(text: str) -> CalledPart | None:
    """The part that a folded text calls first."""
    found = _PART.search(text)
    return CalledPart(_PARTS[int((found.lastgroup or "p0")[1:])][0], *found.span()) if found else None
