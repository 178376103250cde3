"""`S098`: what is wrong with a round of comments, its answers, its ledger; with what is known of tasks."""

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
    Manual(
        "S0983",
        Severity.ERROR,
        """Sổ theo dõi nhập lại là tệp Excel mà `vbgen tasks export` ghi ra, của chính các kế hoạch đã nêu.

        Sai: vbgen tasks import so.xlsx ke-hoach-khac.yaml
        Đúng: vbgen tasks import so.xlsx ke-hoach.yaml
        """,
        exit=2,
    ),
    Manual(
        "S0985",
        Severity.ERROR,
        """Việc ghi cho nhiệm vụ của kế hoạch, không trước ngày ban hành, không sau hôm nay, không trái việc đã ghi.

        Sai: vbgen tasks done ke-hoach.yaml#II.9 --san-pham "12/BC-VP ngày 05/12/2026", kế hoạch không có II.9
        Đúng: vbgen tasks done ke-hoach.yaml#II.3 --san-pham "12/BC-VP ngày 05/12/2026"
        """,
        exit=2,
    ),
    Manual(
        "S0986",
        Severity.WARNING,
        """Nhiệm vụ đã ghi tiến độ nay ở chỗ khác, hoặc lời đã đổi: việc đã ghi đi theo nó, xem lại cho chắc.

        Sai: tệp tiến độ ghi II.3, kế hoạch sửa đưa nhiệm vụ ấy sang II.4
        Đúng: đổi II.3 thành II.4 trong tệp tiến độ
        """,
    ),
    Manual(
        "S0987",
        Severity.WARNING,
        """Nhiệm vụ đã ghi tiến độ không còn trong kế hoạch.

        Sai: kế hoạch sửa bỏ nhiệm vụ II.3, tệp tiến độ còn ghi II.3
        Đúng: bỏ mục ấy khỏi tệp tiến độ, hoặc ghi lại nhiệm vụ
        """,
    ),
    Manual(
        "S0988",
        Severity.WARNING,
        """Việc đã ghi không trái nhau, không trước ngày ban hành, không sau hôm nay; gia hạn phải có văn bản.

        Sai: hoàn thành ngày 05/12/2026, rồi ngày 10/12/2026 ghi đang làm
        Đúng: mỗi nhiệm vụ hoàn thành một lần
        """,
    ),
    Manual(
        "S0989",
        Severity.WARNING,
        """Nhiệm vụ chưa xong của đơn vị cấp huyện phải có đơn vị nhận lại: từ 01/7/2025 không còn cấp huyện.

        Sai: lead: Ủy ban nhân dân huyện Sơn Động, ngày 10/8/2025 còn chưa xong
        Đúng: lead: Ủy ban nhân dân xã Sơn Động
        """,
        "Luật Tổ chức chính quyền địa phương năm 2025",
    ),
    Manual(
        "S0990",
        Severity.ERROR,
        """Công văn đôn đốc, báo cáo của một cơ quan: các kế hoạch đã nêu cùng một cơ quan ban hành.

        Sai: vbgen remind xa.yaml dang-uy.yaml -o don-doc.yaml
        Đúng: vbgen remind xa.yaml -o don-doc.yaml
        """,
        exit=2,
    ),
    Manual(
        "S0991",
        Severity.ERROR,
        """Báo cáo kỳ cần ít nhất một nhiệm vụ trong các kế hoạch đã nêu, và kỳ đã bắt đầu.

        Sai: vbgen report cong-van.yaml --ky 11/2026, công văn không giao nhiệm vụ nào
        Đúng: vbgen report ke-hoach.yaml --ky 11/2026
        """,
        exit=2,
    ),
)
