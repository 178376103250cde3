"""What a draft has beside its blocks → how a remark calls it: "phần căn cứ", "tên gọi", "Quy chế kèm theo"."""

from __future__ import annotations

from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards import CITED_KINDS
from vbgen.vietnamese import folded

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


def kinds_called(draft: Document) -> list[tuple[str, str]]:
    """How the parts of a draft are called: of its own text by its kind, of what is issued with it by that one's."""
    kinds = [(one.kind, f"KT{at}") for at, one in enumerate((one for one in draft.appendices if one.kind), 1)]
    names = [(folded(CITED_KINDS[kind]), part) for kind, part in [(draft.kind, ""), *kinds] if kind in CITED_KINDS]
    return names if kinds and len({name for name, _ in names}) == len(names) else []


def issued_called(draft: Document) -> list[str]:
    """How what is issued with a draft is called, in order; nothing where a kind does not tell which it is."""
    names = [CITED_KINDS.get(one.kind, "") for one in draft.appendices if one.kind]
    return names if all(names) and len(set(names)) == len(names) else []
