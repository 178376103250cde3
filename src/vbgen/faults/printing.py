"""`S097`: what is wrong with making PDF and pictures of pages, and with watching a folder."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

ROWS = (
    Manual(
        "S0970",
        Severity.ERROR,
        """LibreOffice làm được PDF từ kế hoạch và tệp Word (.docx, .doc, .rtf, .odt) không hỏng, không có mật khẩu.

        Tệp làm LibreOffice treo hoặc dừng đột ngột cũng báo ở đây; những tệp khác vẫn được làm.
        Sai: vbgen pdf bang-tinh.xlsx
        Đúng: vbgen pdf ke-hoach.yaml quyet-dinh.docx
        """,
        exit=2,
    ),
    Manual(
        "S0971",
        Severity.ERROR,
        """Trang thật của văn bản do LibreOffice dàn, nên máy phải có LibreOffice mở được.

        Sai: vbgen pdf ke-hoach.yaml, khi máy chưa có LibreOffice
        Đúng: cài LibreOffice rồi chạy lại, hoặc mở tệp Word rồi xuất PDF bằng Word
        """,
        exit=2,
    ),
)
