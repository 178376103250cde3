"""Faults planted in the examples of plans/mau, as clerks make them: base → what is told, what is wrong, the change.

Written before the rules that find them, in two rounds: docs/check.md tells how many were found at first.
"""

from __future__ import annotations

EXAMPLES: dict[str, tuple[tuple[str, str, tuple[str, str]], ...]] = {
    "cong-van": (
        (
            "T0311",
            "ký hiệu đảo: tên viết tắt cơ quan đứng trước đơn vị soạn thảo",
            ("symbol: UBND-NC", "symbol: NC-UBND"),
        ),
        ("T0517", "sau V/v viết thường", ("summary: đẩy nhanh", "summary: Đẩy nhanh")),
        ("T0410", "địa danh sai dấu", ("place: Lào Cai", "place: Lao Cai")),
        ("N0310", "nghị định thiếu năm trong số ký hiệu", ("number: 118/2025/NĐ-CP", "number: 118/NĐ-CP")),
        ("S0316", "thiếu dòng Lưu", ('  - "Lưu: VT, NC, KSTT"\n', "")),
        ("T0703", "KT. Chủ tịch mà ký Chủ tịch", ("position: Phó Chủ tịch", "position: Chủ tịch")),
        ("T0706", "học vị trước họ tên người ký", ("name: Giàng Thị Mỷ", "name: ThS. Giàng Thị Mỷ")),
        ("C0401", "chính tả", ("nghiêm túc thực hiện", "nghiêm túch thực hiện")),
        ("T0311", "ký hiệu công văn phải nối bằng gạch nối", ("symbol: UBND-NC", "symbol: UBND/NC")),
    ),
    "ke-hoach": (
        ("T0406", "địa danh cấp xã chỉ ghi tên, không ghi 'phường'", ("place: Cam Đường", "place: phường Cam Đường")),
        ("C0224", "thiếu dấu cách trước đơn vị", ("Đường truyền 500 Mb/giây", "Đường truyền 500Mb/giây")),
        ("N0306", "ký hiệu kế hoạch viết ngược", ("number: 45/KH-UBND", "number: 45/UBND-KH")),
        ("S0312", "Như trên mà không có Kính gửi", ("  - Ủy ban nhân dân tỉnh (để b/c)\n", "  - Như trên\n")),
        (
            "S0372",
            "hàng thiếu ô",
            (
                "[3, Số hóa sổ hộ tịch giai đoạn trước năm 2020, Văn phòng HĐND và UBND, Công an phường, 30/9/2026,",
                "[3, Số hóa sổ hộ tịch giai đoạn trước năm 2020, Văn phòng HĐND và UBND, 30/9/2026,",
            ),
        ),
    ),
    "quyet-dinh": (
        ("T0507", "trích yếu lặp tên loại", ("summary: Ban hành Quy chế", "summary: Quyết định ban hành Quy chế")),
        (
            "N0401",
            "cấp huyện đã bỏ từ 01/7/2025",
            ("  name: Ủy ban nhân dân xã Tân Tiến", "  name: Ủy ban nhân dân huyện Tân Tiến"),
        ),
        ("T0903", "Nơi nhận: Điều không có", ("- Như Điều 3", "- Như Điều 4")),
        ("T0626", "có phụ lục mà thân bài không nhắc", (" và Phụ lục phân công trực Bộ phận Một cửa", "")),
        ("C0402", "chính tả: thi hàng", ("trách nhiệm thi hành", "trách nhiệm thi hàng")),
        (
            "C0301",
            "viết hoa tên cơ quan",
            ("Chủ tịch Ủy ban nhân dân xã kết quả", "Chủ tịch ủy ban nhân dân xã kết quả"),
        ),
        ("C0307", "viết hoa thứ trong tuần", ("Thứ Sáu", "thứ sáu")),
        ("S0307 S0314", "viện dẫn tới tham chiếu không có", ("Căn cứ [@nd118]\n", "Căn cứ [@nd181]\n")),
        ("C0403", "lặp từ", ("7 giờ 30 phút đến 11 giờ 30 phút", "7 giờ 30 phút đến 11 giờ 30 phút phút")),
    ),
    "to-trinh": (
        ("T0411", "ban hành vào Chủ nhật", ("date: 14/7/2026", "date: 12/7/2026")),
        ("C0222", "tháng 7 không có số 0", ("08 và 09 tháng 7 năm 2026", "08 và 09 tháng 07 năm 2026")),
        ("C0223", "ngày không có thật", ("ngày 25 tháng 8 năm 2026", "ngày 31 tháng 6 năm 2026")),
        ("C0224", "đơn vị tiền: đồng, không VNĐ", ("3.860 triệu đồng", "3.860 triệu VNĐ")),
        ("T0626 T0627", "phụ lục không có", ("tại Phụ lục kèm theo", "tại Phụ lục II kèm theo")),
        ("N0405", "luật hết hiệu lực (Luật NSNN 2015)", ("date: 25/6/2025", "date: 25/6/2015")),
        ("T0712", "TM. cơ quan khác với cơ quan ban hành", ("head: Ủy ban nhân dân,", "head: Hội đồng nhân dân,")),
        ("N0503", "số thứ tự trong bảng nhảy", ("[3, Trung học cơ sở", "[4, Trung học cơ sở")),
        ("C0402", "chính tả: xử dụng", ("đã sử dụng 900", "đã xử dụng 900")),
        ("N0402", "tỉnh đã sáp nhập", ("- Ủy ban nhân dân tỉnh Bắc Ninh", "- Ủy ban nhân dân tỉnh Bắc Giang")),
    ),
    "cong-dien": (
        (
            "N0412",
            "thẩm quyền là tỉnh khác với cơ quan ban hành (và tỉnh đã sáp nhập)",
            ("competence: Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "competence: Chủ tịch Ủy ban nhân dân tỉnh Yên Bái"),
        ),
        ("C0224", "đơn vị viết sai chữ hoa", ("từ 150 mm", "từ 150 MM")),
        ("C0224", "giờ viết tắt 'h'", ("lúc 05 giờ 00", "lúc 05h00")),
        ("C0403", "lặp từ", ("an toàn tính mạng", "an toàn tính mạng mạng")),
        (
            "N0403",
            "sở đã hợp nhất từ 01/3/2025",
            ("lead: Sở Nông nghiệp và Môi trường", "lead: Sở Nông nghiệp và Phát triển nông thôn"),
        ),
        ("N0403", "bộ đã giải thể", ("- Thủ tướng Chính phủ (để b/c)", "- Bộ Thông tin và Truyền thông (để b/c)")),
    ),
    "bao-cao": (
        ("C0221", "phân cách hàng nghìn bằng dấu phẩy", ("2.846 hồ sơ", "2,846 hồ sơ")),
        ("C0221", "phần thập phân bằng dấu chấm", ("đạt 98,8%", "đạt 98.8%")),
        ("N0307", "viện dẫn văn bản có ngày sau văn bản này", ("date: 09/01/2026", "date: 09/01/2027")),
        (
            "N0501",
            "tỉ lệ phần trăm tính sai",
            ("21/24 nhiệm vụ của Kế hoạch năm, đạt 87,5%", "21/24 nhiệm vụ của Kế hoạch năm, đạt 78,5%"),
        ),
        (
            "N0504",
            "quý ở phần lời khác quý ở trích yếu",
            ("cải cách hành chính quý III năm 2026 như sau", "cải cách hành chính quý II năm 2026 như sau"),
        ),
    ),
    "giay-moi": (
        ("N0506", "thứ không khớp ngày", ("thứ Năm, ngày 26", "thứ Tư, ngày 26")),
        (
            "N0505",
            "họp trước ngày ký giấy mời",
            ("thứ Năm, ngày 26 tháng 3 năm 2026", "thứ Năm, ngày 05 tháng 3 năm 2026"),
        ),
        (
            "C0223",
            "giờ không có",
            ("time: 8 giờ 00, thứ Năm, ngày 26 tháng 3 năm 2026", "time: 8 giờ 75, thứ Năm, ngày 26 tháng 3 năm 2026"),
        ),
    ),
    "thong-bao": (
        ("N0124 N0125", "hạn trước ngày ban hành", ("due: 20/10/2026", "due: 20/9/2026")),
        (
            "N0405",
            "nghị định hết hiệu lực",
            (
                "gửi thư xin lỗi người dân",
                "gửi thư xin lỗi người dân theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ",
            ),
        ),
        ("T0705", "TL. cho Phó Chủ tịch (phải KT.)", ("    position: Chánh Văn phòng", "    position: Phó Chủ tịch")),
        ("C0402", "chính tả: tính cực", ("chuyển biến tích cực", "chuyển biến tính cực")),
    ),
    "nghi-quyet": (
        ("N0502", "số cộng trong bảng không khớp", ('"33.500"', '"35.300"')),
        (
            "N0405",
            "luật hết hiệu lực",
            (
                "luat-tc: {kind: luat, summary: Tổ chức chính quyền địa phương, date: 16/6/2025}",
                "luat-tc: {kind: luat, summary: Tổ chức chính quyền địa phương, date: 19/6/2015}",
            ),
        ),
        (
            "C0224",
            "đơn vị 'đ' viết tắt",
            ("Tổng chi ngân sách xã: 48.650 triệu đồng", "Tổng chi ngân sách xã: 48.650 triệu đ"),
        ),
    ),
    "dang-cong-van": (
        ("T0912", "kiểu Lưu của Nhà nước trong văn bản Đảng", ("- Lưu Văn phòng Tỉnh ủy", '- "Lưu: VT"')),
        ("N0124 T0412", "ngày ban hành ở tương lai xa", ("date: 17/9/2026", "date: 17/9/2028")),
    ),
    "bien-ban": (
        ("N0505", "kết thúc trước khi bắt đầu", ("ends: 16 giờ 30", "ends: 13 giờ 30")),
        ("N0501", "phân số lớn hơn 1", ("21/21 thành viên tán thành", "22/21 thành viên tán thành")),
    ),
    "chi-thi": (
        (
            "C0301",
            "viết hoa tên cơ quan (Bộ Chỉ huy)",
            ("Bộ Chỉ huy quân sự tỉnh, support", "Bộ chỉ huy quân sự tỉnh, support"),
        ),
        ("N0123", "ngày không có thật", ("due: 30/11/2026", "due: 31/11/2026")),
        ("C0221", "thập phân bằng dấu chấm", ("thiệt hại 37,5 ha", "thiệt hại 37.5 ha")),
        (
            "C0402",
            "chính tả: chửa cháy",
            ("phòng cháy, chữa cháy rừng mùa khô 2026 - 2027", "phòng cháy, chửa cháy rừng mùa khô 2026 - 2027"),
        ),
        ("C0223", "ngày 32", ("trước ngày 25 hằng tháng", "trước ngày 32 hằng tháng")),
        (
            "N0403",
            "bộ đã hợp nhất",
            ("- Bộ Nông nghiệp và Môi trường (để b/c)", "- Bộ Nông nghiệp và Phát triển nông thôn (để b/c)"),
        ),
    ),
    "huong-dan": (
        (
            "T0626 T0627",
            "phụ lục không có",
            (
                "Danh mục hồ sơ lập theo đề mục và nhiệm vụ của từng đơn vị, theo Phụ lục I",
                "Danh mục hồ sơ lập theo đề mục và nhiệm vụ của từng đơn vị, theo Phụ lục III",
            ),
        ),
        ("N0405", "Luật Lưu trữ 2011 hết hiệu lực", ("date: 21/6/2024", "date: 11/11/2011")),
        ("N0305", "ký hiệu viện dẫn thiếu gạch", ("number: 30/2020/NĐ-CP", "number: 30/2020/NĐCP")),
        ("S0314 S0329", "cước chú không có", ("trước khi nộp lưu[^han]", "trước khi nộp lưu[^hann]")),
        (
            "T0708",
            "chức vụ kèm tên cơ quan / viết hoa",
            ("position: Phó Giám đốc, name", "position: PHÓ GIÁM ĐỐC SỞ NỘI VỤ, name"),
        ),
        (
            "T0202",
            "hai cấp chủ quản",
            ("  superior: Ủy ban nhân dân tỉnh Lào Cai", "  superior: Chính phủ, Ủy ban nhân dân tỉnh Lào Cai"),
        ),
    ),
    "dang-bao-cao": (
        ("T0311", "ký hiệu Đảng gõ cả tên loại", ("symbol: ĐU", "symbol: BC-ĐU")),
        ("S0305", "ngày ban hành không có", ("date: 19/11/2026", "date: 39/11/2026")),
        ("C0402", "thiếu dấu: kết nap", ("còn 03 chi bộ không kết nạp", "còn 03 chi bộ không kết nap")),
    ),
    "phuong-an": (
        ("C0223", "tháng 13", ("trước ngày 15 tháng 6 năm 2026", "trước ngày 15 tháng 13 năm 2026")),
        ("C0401", "đặt dấu sai: ngừoi", ("có 42 hộ với 167 người", "có 42 hộ với 167 ngừoi")),
        ("N0503", "số thứ tự trùng", ("[2, Công an xã, 15,", "[1, Công an xã, 15,")),
        ("C0211", "dấu cách trước dấu phẩy", ("Trước 24 giờ, các thôn thông báo", "Trước 24 giờ , các thôn thông báo")),
        ("N0504", "năm khác trích yếu", ("tìm kiếm cứu nạn năm 2026 như sau", "tìm kiếm cứu nạn năm 2025 như sau")),
    ),
    "quy-dinh": (
        ("C0306", "viết hoa Nhà nước", ("của Nhà nước", "của nhà nước")),
        ("S0305", "ngày luật không có", ("date: 16/6/2025", "date: 61/6/2025")),
        ("T0704", "TM./KT. đảo", ("head: [Ủy ban nhân dân, Chủ tịch]", "head: [Chủ tịch, Ủy ban nhân dân]")),
    ),
    "giay-uy-quyen": (
        ("T0707", "họ tên viết thường", ("name: Lương Văn Khánh", "name: lương văn khánh")),
        ("N0305", "dấu cách trong ký hiệu viện dẫn", ("118/TB-TA", "118/TB -TA")),
    ),
}
