"""`S098`: what is wrong with a round of comments, its answers, its ledger."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

ROWS = (
    Manual(
        "S0980",
        Severity.ERROR,
        """Tệp lấy ý kiến ghi dự thảo, thời hạn đủ ngày, các đơn vị được hỏi (mỗi đơn vị một lần), thư mục trả lời.

        Sai: deadline: 11/2026
        Đúng: deadline: 20/11/2026
        """,
        exit=2,
    ),
    Manual(
        "S0981",
        Severity.WARNING,
        """Một tệp trả lời có chỗ phải người đọc: không rõ của ai, không thấy ý kiến, gọi một chỗ mà dự thảo không có.

        Sai: tệp “gop-y.docx” không ghi cơ quan nào
        Đúng: trong tệp lấy ý kiến, ghi `answers: gop-y.docx` dưới đơn vị ấy
        """,
    ),
    Manual(
        "S0982",
        Severity.ERROR,
        """Sổ ý kiến ghi mỗi ý kiến một mục của `opinions`, ở cuối tệp; `decision` là một trong ba cách xử lý.

        Sai: decision: đồng ý
        Đúng: decision: tiếp thu
        """,
        exit=2,
    ),
)
