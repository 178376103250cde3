"""Faults of prose that YAML or Markdown reads as something else, and of what was left empty."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

ROWS: tuple[Manual, ...] = (
    Manual(
        "S0350",
        _WARNING,
        """Dấu “*” của phép nhân bị hiểu là chữ nghiêng, dấu “\\” của đường dẫn bị hiểu là dấu bỏ mã thì không in.

        Sai: body: [Lát gạch 20 *30 và 40* 50 cm.]
        Đúng: body: [Lát gạch 20 x 30 và 40 x 50 cm.]
        """,
    ),
    Manual(
        "S0351",
        _WARNING,
        """Một đoạn xuống dòng ở giữa: mỗi đoạn là một mục; cần cả hai dòng trong một đoạn thì viết liền nhau.

        Sai: body: ["Kính đề nghị các đơn vị\\nthực hiện nghiêm túc."]
        Đúng: body: [Kính đề nghị các đơn vị thực hiện nghiêm túc.]
        """,
    ),
    Manual(
        "S0352",
        _WARNING,
        """Danh sách, bảng, mục để trống: không có gì để in, hoặc in thành một dòng trống.

        Sai: body: [Số liệu như sau., {table: {columns: [TT, Tên], rows: []}}]
        Đúng: body: [Số liệu như sau., {table: {columns: [TT, Tên], rows: [[1, Xã Tân Tiến]]}}]
        """,
    ),
    Manual(
        "S0353",
        _ERROR,
        """Câu có dấu “: ” không đặt trong ngoặc kép thì YAML coi chữ trước dấu ấy là tên trường.

        Sai: body: [Lưu ý: gửi báo cáo đúng hạn.]
        Đúng: body: ["Lưu ý: gửi báo cáo đúng hạn."]
        """,
    ),
    Manual(
        "S0354",
        _ERROR,
        """Trong `{…}` dấu phẩy ngăn các trường: câu có dấu phẩy phải đặt trong ngoặc kép.

        Sai: body: [{tasks: [{text: Rà soát thủ tục, hồ sơ, lead: Sở Y tế}]}]
        Đúng: body: [{tasks: [{text: "Rà soát thủ tục, hồ sơ", lead: Sở Y tế}]}]
        """,
    ),
    Manual(
        "S0355",
        _WARNING,
        """Chữ chú âm (ruby) viết nhỏ trên chữ khác bị bỏ qua; chữ chính vẫn đọc.

        Sai: 東京 với chữ “Tokyo” nhỏ ở trên
        Đúng: 東京 (Tokyo)
        """,
    ),
    Manual(
        "S0356",
        _WARNING,
        """Thành phần của Word mà vbgen không đọc: chữ viết tay (ink), ngày tự đổi, tệp con, thẻ của phần mềm khác.

        Sai: ngày gõ bằng Insert → Date kiểu cũ, tự đổi theo hôm nay
        Đúng: ngày 05/6/2026
        """,
    ),
    Manual(
        "S0357",
        _WARNING,
        """Ô đã gộp với ô trên vẫn có chữ mà Word không hiện: chữ ấy bị bỏ qua.

        Sai: bảng do phần mềm làm, ô gộp còn chữ cũ
        Đúng: xóa chữ trong ô trước khi gộp
        """,
    ),
    Manual(
        "S0358",
        _WARNING,
        """Bình luận (comment) trong tệp không phải nội dung văn bản nên bị bỏ qua.

        Sai: “đồng ý, sửa hạn thành 30/9” chỉ nằm trong bình luận
        Đúng: hạn đã sửa trong văn bản
        """,
    ),
    Manual(
        "S0359",
        _WARNING,
        """Chữ ở chân trang (footer), trừ chân trang đầu, bị bỏ qua.

        Sai: địa chỉ liên hệ chỉ có ở Footer của trang 2
        Đúng: địa chỉ liên hệ ở chân trang đầu hoặc trong thân văn bản
        """,
    ),
    Manual(
        "S0373",
        _WARNING,
        """Chữ viết tay bằng bút trên màn hình (mực, Draw) bị bỏ qua.

        Sai: lời phê viết bằng bút trên máy tính bảng
        Đúng: lời phê gõ thành chữ
        """,
    ),
)
