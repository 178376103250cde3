"""Lines that a plan does not print as somebody edited them → why not, and what of the plan to edit by hand."""

from __future__ import annotations

from vbgen.model import Document, standard_of
from vbgen.patterns import regex
from vbgen.pulling.grouping import unlabelled
from vbgen.pulling.places import PlanPlaces
from vbgen.pulling.proving import Left
from vbgen.recognise.particulars import line_of
from vbgen.vietnamese import shortened

_FIXED = "chữ do thể thức quy định, vbgen tự viết"
_HINTS = {
    "national_name": _FIXED,
    "motto": _FIXED,
    "kind_name": "tên loại do vbgen viết theo `kind`",
    "number": "số ở `number`; ký hiệu ghép từ `kind` và `issuer.symbol`, hoặc ghi cả ở `symbol`",
    "place_date": "địa danh ở `issuer.place`, ngày ở `date`",
    "issuer": "tên cơ quan ở `issuer.name`",
    "superior": "cơ quan cấp trên ở `issuer.superior`",
    "subject": "trích yếu ở `summary`",
    "summary": "trích yếu ở `summary`",
    "addressed": "nơi nhận sau “Kính gửi” ở `addressees`",
    "addressee": "nơi nhận sau “Kính gửi” ở `addressees`",
    "addressees": "chữ “Kính gửi” do vbgen viết; các nơi nhận ở `addressees`",
    "competence": "thẩm quyền ở `competence`, để trống thì lấy từ `signers`",
    "resolves": _FIXED,
    "basis": "căn cứ ở `bases`; văn bản viện dẫn [@mã] ở `references`",
    "recipients": _FIXED,
    "recipient": "nơi nhận ở `recipients`",
    "recipient_item": "nơi nhận ở `recipients`, mục `items`",
    "authority": "quyền hạn ở `signers`, mục `authority` và `head`",
    "position": "chức vụ ở `signers`, mục `position`",
    "name": "họ tên ở `signers`, mục `name`",
    "drafter": "ở `drafter`",
    "draft": "ở `draft`",
    "urgency": "ở `urgency`",
    "contact": "ở `contact`",
    "appendix_label": "số của phụ lục do vbgen đếm theo thứ tự ở `appendices`",
    "appendix_title": "tên phụ lục ở `appendices`, mục `title`",
    "appendix_reference": "dòng này do vbgen viết từ `kind`, `number`, `date`, `issuer`",
    "table_cell": "ô của bảng: ở `rows` của bảng, hoặc trong tệp dữ liệu ở `source`",
    "table_cell_small": "ô của bảng: ở `rows` của bảng, hoặc trong tệp dữ liệu ở `source`",
}
_ABOVE = 40  # letters shown of the line above
_ASSIGNED = regex(r"\b(?:chủ trì|phối hợp với|hoàn thành trước|thời hạn:|sản phẩm:)")


def roles_by_style(document: Document) -> dict[str, str]:
    """The roles of a document's lines by the names of their styles."""
    return {role.style: name for name, role in standard_of(document).roles.items()}


class Owners:
    """Knows what of a plan prints a line."""

    def __init__(self, document: Document, places: PlanPlaces) -> None:
        self._roles = roles_by_style(document)
        found = standard_of(document).form_of(document.kind)
        self._form = found[1] if found else None
        self._places = places

    def hint(self, left: Left) -> str:
        """What to edit in the plan so that it prints what was wanted, as far as it can be told."""
        wanted, printed = " ".join(left.wanted), " ".join(left.printed)
        hint = _HINTS.get(self._roles.get(left.style, ""), "")
        if wanted and printed and [unlabelled(one) for one in left.wanted] == [unlabelled(one) for one in left.printed]:
            hint = "số thứ tự do vbgen đếm; muốn số khác thì ghi `label` ở mục ấy"
        elif printed.removesuffix("./.").rstrip(".") == wanted.removesuffix("./.").rstrip(".") and wanted:
            hint = "dấu “./.” do vbgen đặt ở cuối văn bản"
        elif not hint and _ASSIGNED.search(printed) and _ASSIGNED.search(wanted or printed):
            hint = "câu giao việc do vbgen ghép từ `lead`, `support`, `due`, `product`"
        elif not hint and self._form and (row := line_of(printed or wanted, self._form)):
            filled = f", chỗ điền ở `particulars`, mục `{row.key}`" if row.key else ""
            hint = f"dòng này do vbgen viết theo mẫu{filled}"
        if not hint and left.above:
            hint = f"sửa tay trong kế hoạch, dưới “{shortened(left.above, _ABOVE)}”"
            if self._form and line_of(left.above, self._form):
                hint = f"mẫu không có chỗ cho đoạn dưới “{shortened(left.above, _ABOVE)}”"
        place = self._places.of(left.above or printed or wanted)
        if place is None or hint == _FIXED:
            return hint or "sửa tay trong kế hoạch"
        return f"{hint or 'sửa tay trong kế hoạch'}; xem dòng {place.line}"
