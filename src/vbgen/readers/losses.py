"""What a reader leaves out of a file or changes in it, as findings: the one table of all that may be told of a file."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.diagnostics import Diagnostic, Severity
from vbgen.named import NamedTuple


class Loss(NamedTuple):
    """A kind of loss: the id and the text of its finding, `{n}` being how many; and what a user can do."""

    id: str
    message: str
    hint: str = ""


LOSSES = {
    "tracked": Loss(
        "S0111", "tệp còn vết sửa (track changes); đọc như đã chấp nhận hết", "duyệt các chỗ sửa trong Word"
    ),
    "converted": Loss("S0112", "chữ kiểu cũ (TCVN3 hoặc VNI) đã đổi sang Unicode", "soát lại chữ có dấu"),
    "embedded": Loss(
        "S0113", "bỏ qua tệp nhúng trong tệp Word (bảng tính, đối tượng OLE…)", "chép nội dung ấy ra đoạn"
    ),
    "picture": Loss("S0114", "bỏ qua {n} hình; chữ trong hình không đọc được"),
    "unclosed": Loss("S0122", "trường (field) không có chỗ kết thúc ở {n} chỗ; chữ trong đó đọc như chữ thường"),
    "field": Loss("S0123", "trường (field) chưa có kết quả ở {n} chỗ", "mở bằng Word, Ctrl+A rồi F9, lưu lại"),
    "equation": Loss("S0124", "{n} công thức đã viết thành một dòng", "soát lại với bản gốc"),
    "diagram": Loss("S0125", "{n} sơ đồ (SmartArt) chỉ đọc được chữ", "soát lại với bản gốc"),
    "chart": Loss("S0126", "bỏ qua {n} biểu đồ", "chép số liệu ấy ra đoạn hoặc bảng"),
    "ink": Loss("S0373", "bỏ qua {n} chỗ viết tay (mực)", "chép chữ ấy ra đoạn"),
    "letter": Loss("S0127", "ký tự riêng của phông ở {n} chỗ, thay bằng “\ufffd”", "gõ lại ký tự ấy"),
    "header": Loss("S0129", "bỏ qua chữ ở đầu trang (header), {n} chỗ", "cần chữ ấy thì chép xuống thân văn bản"),
    "footer": Loss("S0359", "bỏ qua chữ ở chân trang (footer), {n} chỗ", "cần chữ ấy thì chép xuống thân văn bản"),
    "comment": Loss("S0358", "bỏ qua {n} bình luận (comment)", "đọc bình luận trong Word trước khi dùng"),
    "merged": Loss("S0357", "bỏ qua chữ trong ô đã gộp lên ô trên, {n} chỗ; Word không hiện chữ ấy"),
    "ruby": Loss("S0355", "bỏ qua chữ chú âm (ruby) ở {n} chỗ", "chép chữ ấy vào dòng"),
    "element": Loss("S0356", "bỏ qua {n} thành phần mà vbgen không đọc", "mở bằng Word, xem chỗ ấy có chữ gì"),
    "turned": Loss("S0128", "bỏ qua chữ xoay hoặc nghiêng trên trang ở {n} chỗ", "chép lại nếu không phải chữ chìm"),
    "hidden": Loss("S0121", "bỏ qua chữ ẩn ở {n} chỗ", "bỏ định dạng Hidden nếu cần chữ ấy"),
    "contents": Loss("S0139", "bỏ qua mục lục ({n} dòng), vì lặp lại các đề mục với số trang"),
}
"""By the name that readers tell it by; ids S0111 to S0139, S0355 to S0359, S0373 are of what is told of a file."""
_SHOWN = 3  # excerpts in a finding
_EXCERPT = 40


class Losses:
    """What was left out of one file, with the words at each place."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {}

    def add(self, kind: str, near: str = "") -> None:
        """Tell a loss of a kind of LOSSES; `near` are the words at its place, or those lost."""
        self._found.setdefault(kind, []).append(near)

    def findings(self, file: str) -> Iterator[Diagnostic]:
        """One finding for each kind, in the table's order."""
        for kind, loss in LOSSES.items():
            if (places := self._found.get(kind)) is not None:
                near = [f"“{text[:_EXCERPT]}{'…' if len(text) > _EXCERPT else ''}”" for text in places if text][:_SHOWN]
                message = loss.message.format(n=len(places)) + (f": {', '.join(near)}" if near else "")
                yield Diagnostic(loss.id, message, file, severity=Severity.WARNING, hint=loss.hint)
