"""Plans: what their fields ask of one another."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

_DECREE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, "
_FORMS = "Nghị định 30/2020/NĐ-CP, Phụ lục III"

ROWS = (
    Manual(
        "S0306",
        _ERROR,
        """Loại văn bản này không có phần ấy.

        Sai: kind: cong-van ⏎ addressees: Các sở ⏎ competence: Chủ tịch
        Đúng: kind: cong-van ⏎ addressees: Các sở
        """,
        _FORMS,
    ),
    Manual(
        "S0307",
        _ERROR,
        """Văn bản được viện dẫn bằng [@mã] phải khai báo ở `references`.

        Sai: body: ["Theo [@kh87]."]
        Đúng: body: ["Theo [@kh87]."] ⏎ references: {kh87: {kind: ke-hoach, number: 87/KH-UBND}}
        """,
    ),
    Manual(
        "S0308",
        _ERROR,
        """Mã đơn vị phải có trong sổ đơn vị.

        Sai: issuer: xa-tan-tin
        Đúng: issuer: xa-tan-tien
        """,
    ),
    Manual(
        "S0310",
        _ERROR,
        """Tên loại văn bản phải có trong hệ thể thức đã chọn.

        Sai: standard: nha-nuoc ⏎ kind: thong-tri
        Đúng: standard: dang ⏎ kind: thong-tri
        """,
        "Nghị định 30/2020/NĐ-CP, Điều 7; Hướng dẫn 05-HD/VPTW",
    ),
    Manual(
        "S0311",
        _ERROR,
        """Sổ đơn vị không đọc được.

        Sai: units: khong-co.yaml ⏎ issuer: xa-tan-tien
        Đúng: units: don-vi.yaml ⏎ issuer: xa-tan-tien
        """,
    ),
    Manual(
        "S0312",
        _WARNING,
        """“Như trên” ở Nơi nhận chỉ dùng khi phía trên có phần Kính gửi.

        Sai: recipients: [Như trên, "Lưu: VT"]
        Đúng: recipients: [Các sở, "Lưu: VT"]
        """,
        f"{_DECREE}II.9.b",
    ),
    Manual(
        "S0313",
        _ERROR,
        """Ký thay mặt, ký thay, thừa lệnh, thừa ủy quyền phải có đủ người được ký thay và chức vụ người ký.

        Sai: signers: [{authority: KT, position: Phó Chủ tịch, name: Trần Văn Bình}]
        Đúng: signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn Bình}]
        """,
        f"{_DECREE}II.7",
    ),
    Manual(
        "S0314",
        _WARNING,
        """Văn bản viện dẫn, cước chú được khai báo thì phải được nhắc đến.

        Sai: references: {kh87: {kind: ke-hoach, number: 87/KH-UBND}}
        Đúng: body: ["Theo [@kh87]."] ⏎ references: {kh87: {kind: ke-hoach, number: 87/KH-UBND}}
        """,
    ),
    Manual(
        "S0316",
        _WARNING,
        """Nơi nhận có dòng “Lưu” ở cuối.

        Sai: recipients: [Các sở]
        Đúng: recipients: [Các sở, "Lưu: VT"]
        """,
        f"{_DECREE}II.9.d",
    ),
    Manual(
        "S0318",
        _ERROR,
        """Trong lời cước chú không đặt được cước chú khác.

        Sai: body: ["Nội dung[^a]."] ⏎ notes: {a: "Xem[^b]", b: Số liệu}
        Đúng: body: ["Nội dung[^a]."] ⏎ notes: {a: Số liệu}
        """,
    ),
    Manual(
        "S0319",
        _ERROR,
        """Có đủ số người ký mà mẫu đòi.

        Sai: kind: bien-ban ⏎ signers: [{position: Thư ký, name: Lê Thị Hoa}]
        Đúng: kind: bien-ban ⏎ signers: [{position: Thư ký, name: Lê Thị Hoa}, {position: Chủ trì, name: Trần Văn Bình}]
        """,
        f"{_FORMS}, mẫu 1.9",
    ),
    Manual(
        "S0320",
        _ERROR,
        """Nghị quyết, quyết định viết theo điều phải có ít nhất một điều.

        Sai: kind: quyet-dinh ⏎ body: [Giao Phòng Kinh tế thực hiện.]
        Đúng: kind: quyet-dinh ⏎ body: [{clauses: [Giao Phòng Kinh tế thực hiện.]}]
        """,
        f"{_FORMS}, mẫu 1.2",
    ),
    Manual(
        "S0321",
        _ERROR,
        """Văn bản có độ mật không soạn trên máy có nối mạng; vbgen không nhận.

        Sai: secrecy: mat
        Đúng: urgency: khan
        """,
        "Luật Bảo vệ bí mật nhà nước năm 2025 (117/2025/QH15)",
    ),
    Manual(
        "S0322",
        _ERROR,
        """Tệp dữ liệu của bảng đọc được, có các cột đã nêu, mỗi ô có nghĩa rõ ràng.

        Sai: body: [{table: {source: khong-co.csv}}]
        Đúng: body: [{table: {source: so-lieu.csv}}]
        """,
    ),
    Manual(
        "S0323",
        _ERROR,
        """Mỗi mục của `outputs` là tên tệp và các trường khác với kế hoạch.

        Sai: outputs: {Công văn: {summary: Giao nhiệm vụ}}
        Đúng: outputs: {cong-van: {summary: Giao nhiệm vụ}}
        """,
    ),
    Manual(
        "S0324",
        _WARNING,
        """Chỗ phải điền của mẫu còn để trống.

        Sai: kind: giay-moi
        Đúng: kind: giay-moi ⏎ particulars: {event: Hội nghị, time: "8 giờ 00, ngày 05/6/2026", venue: Hội trường}
        """,
        _FORMS,
    ),
    Manual(
        "S0325",
        _WARNING,
        """Trong sổ đơn vị, `answers` của phòng, ban là những lời gọi chính nó.

        Cơ quan cấp trên cùng lĩnh vực thì ghi ở `parallel`.
        Sai: xa: {name: UBND xã A, departments: {y-te: {name: Phòng Y tế, answers: [Sở Y tế]}}}
        Đúng: xa: {name: UBND xã A, departments: {y-te: {name: Phòng Y tế, parallel: [Sở Y tế]}}}
        """,
    ),
    Manual(
        "S0326",
        _ERROR,
        """Trong sổ đơn vị, chỗ ghi tên không ghi mã: mã sẽ in ra nguyên văn.

        Sai: xa: {name: UBND xã A, departments: {y-te: {name: phong-y-te}}}
        Đúng: xa: {name: UBND xã A, departments: {y-te: {name: Phòng Y tế}}}
        """,
    ),
    Manual(
        "S0327",
        _ERROR,
        """Loại văn bản này phải có phần ấy.

        Sai: summary:
        Đúng: summary: Chuyển đổi số
        """,
        _FORMS,
    ),
    Manual(
        "S0328",
        _ERROR,
        """Chỉ văn bản ban hành kèm theo văn bản khác mới có mục phụ lục ghi `kind`.

        Sai: appendices: [{title: làm việc, kind: quy-che, body: [Nội dung]}]
        Đúng: appendices: [{title: Danh mục, body: [Nội dung]}]
        """,
        f"{_FORMS}, mẫu 1.3",
    ),
    Manual(
        "S0329",
        _ERROR,
        """Cước chú được gọi bằng [^mã] phải có lời ở `notes`.

        Sai: body: ["Nội dung[^a]."]
        Đúng: body: ["Nội dung[^a]."] ⏎ notes: {a: Số liệu}
        """,
    ),
    Manual(
        "S0330",
        _ERROR,
        """Mã người ký phải có trong sổ đơn vị.

        Sai: issuer: xa-tan-tien ⏎ signers: [chu-tich-xa]
        Đúng: issuer: xa-tan-tien ⏎ signers: [chu-tich]
        """,
    ),
    Manual(
        "S0331",
        _ERROR,
        """Dùng mã đơn vị thì phải có sổ đơn vị: don-vi.yaml ở thư mục này hoặc phía trên, hoặc tệp mà `units` nêu.

        Sai: issuer: xa-tan-tien
        Đúng: issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
        """,
    ),
    Manual(
        "S0332",
        _ERROR,
        """Bảng lấy hàng từ một nơi: `source` (với `sheet`, `group`) hoặc `rows`.

        Sai: body: [{table: {columns: [Tên], rows: [[Xã Tân Tiến]], sheet: Trang 1}}]
        Đúng: body: [{table: {columns: [Tên], rows: [[Xã Tân Tiến]]}}]
        """,
    ),
    Manual(
        "S0333",
        _ERROR,
        """`each` của một văn bản trong bộ chỉ nhận `don-vi`.

        Sai: outputs: {trich: {each: xa, summary: Giao nhiệm vụ}}
        Đúng: outputs: {trich: {summary: Giao nhiệm vụ}}
        """,
    ),
    Manual(
        "S0334",
        _ERROR,
        """`each: don-vi` cần có nhiệm vụ ghi đơn vị chủ trì.

        Sai: outputs: {trich: {each: don-vi, summary: Giao nhiệm vụ}}
        Đúng: body: [{tasks: [{text: Rà soát, lead: Sở Y tế}]}] ⏎ outputs: {trich: {each: don-vi, summary: Giao việc}}
        """,
    ),
    Manual(
        "S0337",
        _ERROR,
        """Bảng phân công có nhiệm vụ của chính nó hoặc lấy của văn bản (`by`), và có cột cho mọi điều nhiệm vụ nói.

        Tên cột không nói rõ nó giữ gì thì ghi `fact`.
        Sai: body: [{assignments: {columns: [TT, Nhiệm vụ], tasks: [{text: Rà soát, lead: Sở Y tế}]}}]
        Đúng: body: [{assignments: {columns: [TT, Nhiệm vụ, Chủ trì], tasks: [{text: Rà soát, lead: Sở Y tế}]}}]
        """,
    ),
    Manual(
        "S0338",
        _WARNING,
        """Loại văn bản này không có phần Kính gửi; vẫn in như đã ghi.

        Sai: kind: thong-bao ⏎ addressees: Các sở
        Đúng: kind: cong-van ⏎ addressees: Các sở
        """,
        f"{_DECREE}II.9a",
    ),
    Manual(
        "S0339",
        _WARNING,
        """Loại văn bản này phải có Kính gửi hoặc căn cứ; thiếu thì vẫn in được, để nhập văn bản có thật.

        Sai: kind: cong-van
        Đúng: kind: cong-van ⏎ addressees: Các sở
        """,
        _FORMS,
    ),
    Manual(
        "S0340",
        _WARNING,
        """Luật, nghị định, thông tư được nhập để triển khai, đối chiếu; vbgen không in.

        Sai: kind: nghi-dinh
        Đúng: kind: ke-hoach
        """,
    ),
    Manual(
        "S0341",
        _WARNING,
        """Hàng, cột đang ẩn trong tệp Excel (do lọc, do Hide) không in ra văn bản.

        Sai: body: [{table: {source: dang-loc.xlsx}}]
        Đúng: body: [{table: {source: so-lieu.csv}}]
        """,
    ),
    Manual(
        "S0342",
        _WARNING,
        """Dấu “#” sau một dấu cách mở ghi chú của YAML: chữ từ đó đến hết dòng không được in.

        Sai: summary: bố trí căn phòng # 12 để tiếp công dân
        Đúng: summary: "bố trí căn phòng # 12 để tiếp công dân"
        """,
    ),
    Manual(
        "S0370",
        _WARNING,
        """Trong lời văn có ký tự riêng của một phông, hoặc dấu thay cho chữ đã mất (U+FFFD): người nhận không đọc được.

        Sai: summary: "triển khai \\ue0f2 kế hoạch"
        Đúng: summary: "triển khai ⇒ kế hoạch"
        """,
    ),
    Manual(
        "S0371",
        _WARNING,
        """Số của văn bản là số, không phải cả ký hiệu hay một dãy dài.

        Sai: number: 20261120000045
        Đúng: number: 45
        """,
    ),
    Manual(
        "S0372",
        _WARNING,
        """Hàng của bảng có đủ ô: thiếu một ô ở giữa thì các ô sau lệch sang cột khác.

        Hàng chỉ có một hoặc hai ô đầu (hàng đầu nhóm) không bị nhắc.
        Sai: body: [{table: {columns: [TT, Việc, Chủ trì, Phối hợp, Hạn], rows: [[1, Số hóa, VP, 30/9/2026]]}}]
        Đúng: body: [{table: {columns: [TT, Việc, Chủ trì, Phối hợp, Hạn], rows: [[1, Số hóa, VP, "", 30/9/2026]]}}]
        """,
    ),
)
