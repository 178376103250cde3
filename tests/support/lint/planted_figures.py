"""Faults planted in numbers, times, names and signs that do not agree with each other; see planted.py."""

from __future__ import annotations

from support.lint.planted_plans import Planted, plants

ENDS = "  - Phấn đấu năm 2026 tỷ lệ"


def table(columns: str, *rows: str) -> str:
    lines = "".join(f"          - [{row}]\n" for row in rows)
    return f"  - table:\n        columns: [{columns}]\n        rows:\n{lines}{ENDS}"


FIGURES: list[Planted] = [
    *plants(
        "cong-van",
        (
            "T0668",
            "an issuer of another symbol",
            "issuer: UBND tỉnh Bắc Ninh\n    summary",
            "issuer: Bộ Nội vụ\n    summary",
        ),
        (
            "T0669",
            "passed years ago",
            "có vướng mắc",
            "thỏa thuận này được thông qua ngày 22 tháng 12 năm 2020 có vướng mắc",
        ),
        (
            "T0667",
            "two headings alike",
            ENDS,
            "  - {heading: Nội dung chung, body: [Một việc]}\n  - {heading: Nội dung chung, body: [Hai việc]}\n" + ENDS,
        ),
        ("T0671", "letters of the Party", "symbol: SNV-CCHC", "symbol: ĐU-CCHC"),
        ("T0662", "the name of another kind", "có vướng mắc", "thực hiện Nghị quyết này có vướng mắc"),
        ("T0664", "more than all files", "đạt 95,5% và", "đạt 195% hồ sơ và"),
        ("C0223", "an hour of no day", "có vướng mắc", "từ 25 giờ 30 phút có vướng mắc"),
        ("T0666", "a phone with a digit less", "có vướng mắc", "gọi điện thoại 0912 345 67 khi có vướng mắc"),
        ("N0501", "a share that is not its fraction", "đạt 95,5% và", "hoàn thành 21/24 chỉ tiêu, đạt 78,5% và"),
        ("N0501", "more than all", "(theo bộ chỉ số chung)", "với 22/21 đơn vị tham gia"),
        (
            "N0502",
            "a total that its rows do not make",
            ENDS,
            table(
                "TT, Nội dung, Dự toán, Đã chi",
                '1, Tập huấn, "1.200", "800"',
                '2, In ấn, "300", "100"',
                '"", Tổng cộng, "1.500", "950"',
            ),
        ),
        (
            "N0502",
            "a group that its rows do not make",
            ENDS,
            table(
                "TT, Nội dung chi, Số tiền",
                'I, Đầu tư, "900"',
                '1, Đường, "600"',
                '2, Chợ, "300"',
                'II, Thường xuyên, "710"',
                '1, Giáo dục, "400"',
                '2, Y tế, "300"',
            ),
        ),
        ("N0503", "a number left out", ENDS, table("TT, Đơn vị", "1, Sở Tài chính", "2, Sở Y tế", "4, Sở Xây dựng")),
        ("N0506", "a weekday of another day", "trước ngày 15/12/2026", "trước thứ Hai, ngày 15/12/2026"),
        ("N0310", "a decree without its year", "số 30/2020/NĐ-CP ngày 05/3/2020", "số 30/NĐ-CP ngày 05/3/2020"),
        (
            "N0505",
            "an event before it is told of",
            "kind: cong-van\n",
            "kind: giay-moi\nparticulars: {time: '8 giờ 00, ngày 05 tháng 01 năm 2026'}\nsymbol: GM-SNV\n",
        ),
        ("C0224", "a unit in capitals", "(theo bộ chỉ số chung)", "với 20 KM cáp quang"),
        ("C0224", "no space before a unit", "(theo bộ chỉ số chung)", "với đường truyền 500Mb/giây"),
        ("C0224", "an hour as h", "trước ngày 15/12/2026", "trước 16h30 ngày 15/12/2026"),
        ("C0224", "VNĐ for đồng", "(theo bộ chỉ số chung)", "với kinh phí 30 triệu VNĐ"),
        ("C0222", "a month with a zero too many", "15/12/2026 theo", "15 tháng 09 năm 2026 theo"),
        ("T0410", "a place without its marks", "place: Bắc Ninh", "place: Bác Ninh"),
        ("T0411", "issued on a Sunday", "date: 05/02/2026", "date: 08/02/2026"),
        ("T0412", "issued in another decade", "date: 05/02/2026", "date: 05/02/2096"),
        ("T0311", "a slash in the symbol", "symbol: SNV-CCHC", "symbol: SNV/CCHC"),
        ("T0517", "a capital after V/v", "summary: triển khai công", "summary: Triển khai công"),
        ("T0711", "a position in short", "position: Phó Giám đốc", "position: PGĐ"),
        ("T0705", "a deputy by order of the head", "authority: KT", "authority: TL"),
        ("C0403", "the end of a word twice", "cán bộ, công chức", "an toàn tính mạng mạng"),
        ("C0402", "an end of the next key", "các cơ quan triển", "các cơ quan tính cực triển"),
    ),
    *plants(
        "ke-hoach",
        ("T0712", "for another body", "head: [Ủy ban nhân dân, Chủ", "head: [Hội đồng nhân dân, Chủ"),
        (
            "N0504",
            "another year than the summary's",
            "ban hành Kế hoạch như",
            "ban hành Kế hoạch cải cách hành chính năm 2025 như",
        ),
    ),
    *plants("dang", ("T0912", "the State's filing", '"Lưu Văn phòng Đảng ủy"', '"Lưu: VT"')),
]
