"""Rules on what running text counts: the parts of a sum, a share of two numbers, a list as long as it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from vbgen.lint.rule import WARNING, Hit, rule
from vbgen.lint.text.figures import ORDER, number, printed
from vbgen.lint.text.scan import scan
from vbgen.patterns import regex

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, JudgedTable

_CLAUSE = "số liệu trong một văn bản phải khớp nhau"
_WHOLE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"

_PARTED = scan(
    rf"(?<![\w.,/])(?P<total>{_WHOLE})[ \xa0](?P<unit>[^\W\d_]+)(?![\w/])(?P<between>[^.;:\n\d]{{0,40}}?)(?:, | |\()"
    r"(?:bao gồm|gồm có|gồm|trong đó gồm):? (?P<parts>[^.;\n\d]{0,40}\d(?:[^.;\n]|\.\d)*)",
    ("gồm",),
)
_APART = regex(r"\([^()]*\)|(?<![\w.,/])\d{1,3}(?:,\d+)?\s?%")
_REST = regex(r"\b(?:trong đó|tăng|giảm|so với|đạt|chiếm|còn|vượt|dự kiến|tương ứng|ngoài ra|mỗi|tại|từ)\b.*")
_FIGURE = regex(rf"(?<![\w.,/])(?P<figure>{_WHOLE})(?:[ \xa0](?P<unit>[^\W\d_]+))?")


@rule("N0520", WARNING, _CLAUSE)
def parts_of_a_sum(content: Content) -> Iterator[Hit]:
    """Số ghi là “gồm” các phần cùng đơn vị tính thì bằng tổng các phần ấy.

    Sai: tiếp 164 lượt, gồm 120 lượt thường xuyên, 40 lượt định kỳ
    Sai: kinh phí 1.850 triệu đồng, gồm ngân sách xã 1.200 triệu đồng, xã hội hóa 600 triệu đồng
    Đúng: tiếp 164 lượt, gồm 120 lượt thường xuyên, 44 lượt định kỳ
    Đúng: đoàn 12 người, gồm 05 cán bộ, 07 hộ dân
    """
    for match, passage in content.find(_PARTED):
        said = number(match["total"])
        figures = list(_FIGURE.finditer(_REST.sub("", _APART.sub("", match["parts"]))))
        alike = [number(item["figure"]) for item in figures if item["unit"] == match["unit"]]
        given = [value for value in alike if value is not None]
        if said is None or len(given) < 2 or len(given) != len(figures):
            continue
        made = sum(given, Decimal())
        if made != said:
            told = f"ghi {match['total']} {match['unit']}, các phần cộng lại là {printed(made)}"
            near = match[0][: match.end("unit") - match.start()]
            yield Hit(passage.path, told, near, "xem lại số liệu")


_TWO = scan(
    rf"(?<![\w.,/])(?P<all>{_WHOLE})[ \xa0](?P<unit>[^\W\d_]+)(?![\w/])[^.;\n\d]{{0,50}}?[ ,](?:giải quyết|xử lý"
    rf"|hoàn thành|thực hiện|tham gia|có mặt|đã)\b[^.;\n\d]{{0,50}}?(?P<part>{_WHOLE})[ \xa0]"
    r"(?P<same>[^\W\d_]+)(?![\w/])[^.;\n\d]{0,50}?(?:đạt|chiếm|tỷ lệ|tỉ lệ)(?: tỷ lệ| tỉ lệ)? "
    r"(?P<share>\d{1,3}(?:,\d{1,3})?)\s?%(?P<of>[^.;\n]{0,20})",
    ("%",),
)
_OF_OTHERS = regex(r"\s?\(?(?:so với|kế hoạch|KH|chỉ tiêu|dự toán|cùng kỳ|tổng|số|trên|của)")
_MONEY = frozenset("đồng triệu tỷ tỉ nghìn ngàn".split())


@rule("N0521", WARNING, _CLAUSE)
def share_of_two(content: Content) -> Iterator[Hit]:
    """Tỷ lệ ghi sau hai số cùng loại là tỷ lệ của số sau trong số trước.

    Sai: tiếp nhận 80 đơn, đã xử lý 76 đơn, đạt 96,5%
    Đúng: tiếp nhận 80 đơn, đã xử lý 76 đơn, đạt 95%
    """
    for match, passage in content.find(_TWO):
        whole, part, said = number(match["all"]), number(match["part"]), number(match["share"])
        if (
            not whole
            or not part
            or said is None
            or part > whole
            or match["unit"] != match["same"]
            or match["unit"] in _MONEY
        ):
            continue
        places = len(match["share"].partition(",")[2])
        right = part * 100 / whole
        if abs(right - said) > Decimal(1).scaleb(-places) and not _OF_OTHERS.match(match["of"]):
            shown = f"{right:.{max(places, 1)}f}".replace(".", ",").removesuffix(",0")
            told = f"{match['part']} trong {match['all']} là {shown}%, không phải {match['share']}%"
            yield Hit(passage.path, told, match[0].strip(), f"{shown}%")


_PEOPLE = (
    "thành viên|người|cán bộ|công chức|viên chức|đại biểu|hội viên|đồng chí|học sinh|hộ|nhân khẩu|đoàn viên|đảng viên"
)
_AMONG = scan(
    rf"(?<![\w.,/])(?P<all>{_WHOLE})[ \xa0](?:{_PEOPLE}),? (?:trong đó|trong đó có|trong đó: )[ ]?"
    rf"(?P<part>{_WHOLE})[ \xa0](?:{_PEOPLE}|nữ|nam)(?!\w)",
    ("trong đó",),
)


@rule("N0525", WARNING, _CLAUSE)
def part_of_a_whole(content: Content) -> Iterator[Hit]:
    """Số ghi sau “trong đó” không lớn hơn số trước nó.

    Sai: có 46 thành viên, trong đó 50 đảng viên
    Đúng: có 46 thành viên, trong đó 05 đảng viên
    """
    for match, passage in content.find(_AMONG):
        whole, part = number(match["all"]), number(match["part"])
        if whole is not None and part is not None and part > whole:
            yield Hit(passage.path, f"{match['part']} lớn hơn {match['all']}", match[0], "xem lại hai số")


_LISTED = scan(
    r"(?<![\w.,/])(?P<count>\d{1,3}) (?:\([^()\n]*\) )?(?P<what>thành viên|ông,? bà|cá nhân|đồng chí|hộ gia đình|hộ"
    r"|người|tập thể|học sinh|học viên|công chức|viên chức|đảng viên|thửa|dự án|trường hợp|cơ sở)(?!\w)[^.;\n\d]{0,80}?"
    r"(?:[Dd]anh sách|[Dd]anh mục|Phụ lục)(?: chi tiết)? (?:kèm theo|đính kèm)",
    ("kèm theo", "đính kèm"),
)


@rule("N0524", WARNING, _CLAUSE)
def listed_as_said(content: Content) -> Iterator[Hit]:
    """“05 thành viên theo danh sách kèm theo” thì danh sách có đủ năm hàng.

    Sai: Thành lập Tổ công tác gồm 03 thành viên theo danh sách kèm theo | TT; Họ và tên | 1; Lê An | 2; Hà Lan
    Đúng: Thành lập Tổ công tác gồm 02 thành viên theo danh sách kèm theo | TT; Họ và tên | 1; Lê An | 2; Hà Lan
    """
    said = [(match, passage) for match, passage in content.find(_LISTED) if passage.part == "body"]
    lists = [table for table in content.tables if ORDER.fullmatch(table.title(0).strip())]
    if len(said) != 1 or len(lists) != 1:
        return
    match, passage = said[0]
    rows = _counted(lists[0])
    if rows and rows != int(match["count"]):
        yield Hit(passage.path, f"nói {match['count']} {match['what']}, danh sách có {rows}", match[0], "xem lại số")


def _counted(table: JudgedTable) -> int:
    """How many rows a table has that is numbered 1, 2, 3 … to its end; 0 for any other."""
    labels = [re.sub(r"\D", "", row[0]) for row in table.rows if row]
    numbers = [int(label) for label in labels if label]
    return len(numbers) if numbers == list(range(1, len(labels) + 1)) else 0
