"""Plans: their YAML, and the shape of their fields."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

_ERROR = Severity.ERROR

ROWS = (
    Manual(
        "S0201",
        _ERROR,
        """Kế hoạch viết đúng cú pháp YAML.

        Giá trị có dấu “: ” hoặc “ #” đặt trong ngoặc kép; các trường cùng bậc thẳng cột; không thụt lề bằng Tab.
        Sai: summary: Kết quả: đạt
        Đúng: summary: "Kết quả: đạt"
        """,
    ),
    Manual(
        "S0202",
        _ERROR,
        """Mỗi trường chỉ viết một lần.

        Sai: summary: Chuyển đổi số ⏎ summary: Cải cách hành chính
        Đúng: summary: Chuyển đổi số
        """,
    ),
    Manual(
        "S0203",
        _ERROR,
        """Không dùng nhãn kiểu của YAML: mọi giá trị đều là chữ.

        Sai: number: !!int 15
        Đúng: number: 15
        """,
    ),
    Manual(
        "S0204",
        _ERROR,
        """Mỗi tệp là một kế hoạch: không có dòng `---` ở giữa.

        Sai: number: 15 ⏎ --- ⏎ number: 16
        Đúng: number: 15
        """,
    ),
    Manual(
        "S0205",
        _ERROR,
        """Kế hoạch phải có nội dung.

        Sai: tệp trống, hoặc chỉ có dòng ghi chú
        Đúng: vbgen new ke-hoach -o ke-hoach.yaml
        """,
    ),
    Manual(
        "S0206",
        _ERROR,
        """Các mục lồng nhau không quá 60 bậc.

        Sai: 61 dấu “[” liền nhau
        Đúng: body: [{heading: Nhiệm vụ, clauses: [Rà soát]}]
        """,
    ),
    Manual(
        "S0207",
        _ERROR,
        """Tên sau dấu “*” phải được đặt bằng “&” ở phía trên.

        Chữ bắt đầu bằng “*” thì đặt trong ngoặc kép.
        Sai: summary: *chuyen-doi-so
        Đúng: summary: "*Chuyển đổi số*"
        """,
    ),
    Manual(
        "S0208",
        _ERROR,
        """Tên trường là chữ.

        Giá trị bắt đầu bằng “{” hoặc “[” thì đặt trong ngoặc kép.
        Sai: body: [{[a]: Nội dung}]
        Đúng: body: [{clause: Nội dung}]
        """,
    ),
    Manual(
        "S0209",
        _ERROR,
        """Các bí danh “*” không nở ra quá nhiều mục.

        Một tệp nhỏ có bí danh lồng nhau có thể nở thành hàng triệu mục; vbgen dừng ở 500.000.
        Sai: bí danh của bí danh, mỗi bậc nhân mười lần
        Đúng: viết hẳn nội dung
        """,
    ),
    Manual(
        "S0210",
        _ERROR,
        """Không dùng khóa gộp “<<” của YAML.

        Sai: issuer: {<<: {symbol: UBND}, name: Ủy ban nhân dân xã Tân Tiến}
        Đúng: issuer: {symbol: UBND, name: Ủy ban nhân dân xã Tân Tiến}
        """,
    ),
    Manual(
        "S0211",
        _ERROR,
        """Hình của `image` là tệp PNG hoặc JPEG đọc được, không quá 10 MB.

        Sai: body: [{image: khong-co.png}]
        Đúng: body: [{image: {file: so-do.png, alt: Sơ đồ}}]
        """,
    ),
    Manual(
        "S0212",
        _ERROR,
        """Mã QR mang nhiều nhất khoảng 2.300 chữ cái; vẽ nó cần thư viện segno (`pip install "vbgen[qr]"`).

        Sai: body: [{qr: "cả một văn bản dài hơn 2.300 chữ cái"}]
        Đúng: body: [{qr: "https://xatantien.gov.vn"}]
        """,
    ),
    Manual(
        "S0213",
        Severity.WARNING,
        """Hình có lời thay cho người nghe đọc: `alt`, hoặc tên hình `caption`.

        Sai: body: [{image: so-do.png}]
        Đúng: body: [{image: {file: so-do.png, alt: Sơ đồ tổ chức của Ủy ban nhân dân xã}}]
        """,
    ),
    Manual(
        "S0214",
        _ERROR,
        """Bề rộng của hình tính bằng mm, từ 5 đến 267.

        Sai: body: [{qr: {text: Chữ, width: nửa trang}}]
        Đúng: body: [{qr: {text: Chữ, width: 80}}]
        """,
    ),
    Manual(
        "S0215",
        Severity.WARNING,
        """Văn bản liên tịch có chữ ký của mỗi cơ quan ban hành.

        Sai: partners: [{name: Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Tiến, symbol: MTTQ}]
        Đúng: partners: [] ⏎ signers: [{position: Chủ tịch, name: Nguyễn Văn An}]
        """,
    ),
    Manual(
        "S0216",
        Severity.WARNING,
        """Nhiều người ký xếp theo chức vụ: cấp trưởng trước cấp phó.

        Sai: signers: [{position: Phó Chủ tịch, name: Trần Thị Bình}, {position: Chủ tịch, name: Nguyễn Văn An}]
        Đúng: signers: [{position: Chủ tịch, name: Nguyễn Văn An}, {position: Phó Chủ tịch, name: Trần Thị Bình}]
        """,
    ),
    Manual(
        "S0217",
        _ERROR,
        """Ô gộp nằm gọn trong bảng và không đè lên ô gộp khác.

        `span` là số cột, `down` là số hàng mà ô chiếm; chỗ đã bị chiếm thì các hàng, các ô sau không ghi nữa.
        Sai: body: [{table: {columns: [TT, Tên], rows: [[{text: 1, down: 3}, Xã Tân Tiến], [Xã Lam Sơn]]}}]
        Đúng: body: [{table: {columns: [TT, Tên], rows: [[{text: 1, down: 2}, Xã Tân Tiến], [Xã Lam Sơn]]}}]
        """,
    ),
    Manual(
        "S0218",
        Severity.WARNING,
        """Bảng vừa bề rộng trang: không chữ nào phải cắt giữa từ.

        Bảng không vừa ở cỡ chữ 12 được in cỡ 11; vẫn không vừa thì đặt vào phụ lục có `orientation: ngang`, bớt cột,
        hoặc tách bảng. Cột có `width` hẹp hơn từ dài nhất của nó thì cho rộng hơn.
        Sai: body: [{table: {columns: [{title: Ghi chú, width: 3}, Tên], rows: [[Chuyển, Xã Tân Tiến]]}}]
        Đúng: body: [{table: {columns: [Ghi chú, Tên], rows: [[Chuyển, Xã Tân Tiến]]}}]
        """,
    ),
    Manual(
        "S0301",
        _ERROR,
        """Ở chỗ này không có trường ấy.

        Tên trường viết sai, hoặc đặt sai chỗ; `vbgen kinds` và `vbgen schema` cho biết các trường.
        Sai: sumary: Chuyển đổi số
        Đúng: summary: Chuyển đổi số
        """,
    ),
    Manual(
        "S0302",
        _ERROR,
        """Thiếu một trường phải có.

        Sai: issuer: {symbol: UBND, place: Tân Tiến}
        Đúng: issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
        """,
    ),
    Manual(
        "S0303",
        _ERROR,
        """Giá trị không đúng dạng: chỗ cần chữ lại là danh sách, chỗ cần các trường lại là chữ.

        Sai: summary: [Chuyển đổi số]
        Đúng: summary: Chuyển đổi số
        """,
    ),
    Manual(
        "S0304",
        _ERROR,
        """Giá trị không có trong bảng cho sẵn.

        Sai: kind: kehoach
        Đúng: kind: ke-hoach
        """,
    ),
    Manual(
        "S0305",
        _ERROR,
        """Trong lịch không có ngày này.

        Viết 05/6/2026; chưa có ngày thì 6/2026; chưa có tháng thì 2026.
        Sai: date: 31/6/2026
        Đúng: date: 30/6/2026
        """,
    ),
    Manual(
        "S0309",
        _ERROR,
        """Hàng của bảng không nhiều ô hơn số cột.

        Sai: body: [{table: {columns: [TT, Tên], rows: [[1, Xã Tân Tiến, 12]]}}]
        Đúng: body: [{table: {columns: [TT, Tên, Số hộ], rows: [[1, Xã Tân Tiến, 12]]}}]
        """,
    ),
    Manual(
        "S0315",
        _ERROR,
        """Mỗi mục của nội dung là một thứ: đề mục, khoản, nhiệm vụ, bảng hoặc bảng phân công.

        Một đoạn thường thì chỉ viết chữ.
        Sai: body: [{text: Nội dung}]
        Đúng: body: [{clause: Nội dung}]
        """,
    ),
    Manual(
        "S0317",
        _ERROR,
        """Bề rộng cột là phần trăm bề rộng bảng.

        Sai: body: [{table: {columns: [{title: TT, width: 2 cm}]}}]
        Đúng: body: [{table: {columns: [{title: TT, width: 10%}]}}]
        """,
    ),
    Manual(
        "S0335",
        _ERROR,
        """Giá trị này nằm trên một dòng.

        Sai: number: "15\\n16"
        Đúng: number: "15"
        """,
    ),
    Manual(
        "S0336",
        _ERROR,
        """Mục của danh sách không để trống.

        Sai: recipients: ["", "Lưu: VT"]
        Đúng: recipients: [Các sở, "Lưu: VT"]
        """,
    ),
)
