"""Files as they are read: what cannot be read, and what was left out or guessed."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

ROWS = (
    Manual(
        "S0101",
        _ERROR,
        """Tệp không đọc được.

        Không có tệp này, không được phép đọc, tệp hỏng, có mật khẩu, hoặc không phải loại tệp mà vbgen đọc; lời báo
        nói rõ vì sao.
        Sai: vbgen check ke-hoach.yml, khi tệp tên là ke-hoach.yaml
        Đúng: vbgen check ke-hoach.yaml
        """,
        exit=2,
    ),
    Manual(
        "S0102",
        _ERROR,
        """Kế hoạch không lớn hơn 10 MB.

        Số liệu dài để trong tệp .csv, .xlsx và gọi bằng `source` của bảng.
        Sai: một kế hoạch 6 MB
        Đúng: body: [{table: {source: so-lieu.csv}}]
        """,
    ),
    Manual(
        "S0103",
        _ERROR,
        """Kế hoạch được lưu bằng mã UTF-8.

        Trong Notepad: Lưu thành, Mã hóa: UTF-8.
        Sai: tệp lưu bằng mã Windows-1258 hoặc TCVN3
        Đúng: tệp lưu bằng mã UTF-8
        """,
    ),
    Manual(
        "S0104",
        _ERROR,
        """Kế hoạch không có ký tự điều khiển.

        Những ký tự này không thấy được, thường theo vào khi chép từ PDF hoặc bảng tính; xóa và gõ lại chỗ ấy.
        Sai: summary: "Chuyển đổi\\x07 số"
        Đúng: summary: "Chuyển đổi số"
        """,
    ),
    Manual(
        "S0105",
        _ERROR,
        """Tệp được nhập phải có chữ.

        Tệp trống, hoặc chỉ có hình: PDF quét chưa nhận dạng chữ thì không có gì để đọc.
        Sai: vbgen import anh-quet.pdf, khi mỗi trang là một tấm ảnh
        Đúng: vbgen import van-ban.docx
        """,
        exit=2,
    ),
    Manual(
        "S0111",
        _WARNING,
        """Tệp Word còn vết sửa (Track Changes): được đọc như đã chấp nhận hết.

        Sai: văn bản phát hành còn vết sửa
        Đúng: duyệt hết vết sửa (Review → Accept All Changes) rồi lưu
        """,
    ),
    Manual(
        "S0112",
        _WARNING,
        """Chữ gõ bằng phông TCVN3 hoặc VNI được đổi sang Unicode; cần soát lại chữ có dấu.

        Sai: UBND tØnh Yªn B¸i
        Đúng: UBND tỉnh Yên Bái
        """,
    ),
    Manual(
        "S0113",
        _WARNING,
        """Tệp nhúng trong tệp Word (bảng tính, đối tượng OLE) bị bỏ qua.

        Sai: một bảng Excel dán vào như một đối tượng
        Đúng: bảng ấy chép thành bảng của Word
        """,
    ),
    Manual(
        "S0114",
        _WARNING,
        """Hình trong tệp bị bỏ qua; chữ trong hình không đọc được.

        Hình PNG, JPEG giữa các đoạn thì nhập được; hình trong ô bảng, đã cắt xén, mờ sau chữ thì không.

        Sai: bảng phân công chụp thành ảnh
        Đúng: bảng phân công là bảng của Word
        """,
    ),
    Manual(
        "S0219",
        _WARNING,
        """Hình của tệp gốc không có chỗ trong kế hoạch: đứng ở đầu văn bản, trong khối nơi nhận, chữ ký.

        Sai: ảnh con dấu dán trên chữ ký
        Đúng: hình đứng trong nội dung, giữa hai đoạn
        """,
    ),
    Manual(
        "S0220",
        _WARNING,
        """Kế hoạch nhập được in ra màn hình nên hình của nó chưa được ghi ra.

        Sai: vbgen import van-ban.docx
        Đúng: vbgen import van-ban.docx -o van-ban.yaml
        """,
    ),
    Manual(
        "S0221",
        _WARNING,
        """Hình mới, hình đã thay trong tệp Word gửi về không được đưa vào kế hoạch.

        Sai: dán thêm một ảnh vào tệp Word rồi chạy vbgen pull
        Đúng: chép ảnh vào cạnh kế hoạch, ghi `- image: anh.png` vào chỗ của nó
        """,
    ),
    Manual(
        "S0115",
        _WARNING,
        """Tệp chữ không phải mã UTF-8: mã được đoán; cần soát lại chữ có dấu.

        Sai: tệp .txt lưu bằng mã Windows-1258
        Đúng: tệp .txt lưu bằng mã UTF-8
        """,
    ),
    Manual(
        "S0116",
        _WARNING,
        """Dòng của chữ ký số đóng trên trang PDF (Người ký, Thời gian ký) không phải lời của văn bản, bị bỏ qua.

        Sai: Người ký: Ủy ban nhân dân tỉnh; Thời gian ký: 05.06.2026, khi bị lẫn vào nội dung
        Đúng: chỉ lời của văn bản được đọc
        """,
    ),
    Manual(
        "S0117",
        _WARNING,
        """PDF là ảnh quét có lớp chữ do máy nhận dạng (OCR): chữ có thể sai, cần soát lại với bản gốc.

        Sai: vbgen import ban-quet.pdf rồi dùng ngay
        Đúng: vbgen import ban-xuat-tu-word.pdf
        """,
    ),
    Manual(
        "S0118",
        _WARNING,
        """Tệp có macro: chữ được đọc, macro không chạy.

        Sai: ke-hoach.docm
        Đúng: ke-hoach.docx, loại tệp không chứa macro
        """,
    ),
    Manual(
        "S0119",
        _WARNING,
        """Tệp lấy hình, đối tượng, mẫu ở ngoài tệp: không có gì được tải về.

        Sai: hình chèn bằng Link to File từ một trang web
        Đúng: hình chèn hẳn vào tệp (Edit Links to Files → Break Link)
        """,
    ),
    Manual(
        "S0120",
        _WARNING,
        """Đuôi của tệp không đúng với nội dung: tệp được đọc theo nội dung.

        Sai: một trang web lưu tên ke-hoach.doc
        Đúng: mở bằng Word rồi lưu thành ke-hoach.docx
        """,
    ),
    Manual(
        "S0121",
        _WARNING,
        """Chữ ẩn không được đọc, như không được in.

        Sai: lời ghi chú để ở định dạng Hidden
        Đúng: bỏ định dạng Hidden nếu cần chữ ấy
        """,
    ),
    Manual(
        "S0122",
        _WARNING,
        """Trường (field) của Word không có chỗ kết thúc: chữ trong đó được đọc như chữ thường.

        Sai: tệp do phần mềm ghép, thiếu dấu kết thúc của trường
        Đúng: mở bằng Word, sửa trường ấy rồi lưu lại
        """,
    ),
    Manual(
        "S0123",
        _WARNING,
        """Trường (field) chưa có kết quả thì không in gì; vbgen không tự tính.

        Sai: trường DATE chưa cập nhật lần nào
        Đúng: mở bằng Word, Ctrl+A, F9 rồi lưu lại
        """,
    ),
    Manual(
        "S0124",
        _WARNING,
        """Công thức được viết lại thành một dòng: phân số 2/3, lũy thừa, căn thức giữ đủ chữ và số.

        Sai: dùng ngay công thức đã đổi mà không soát
        Đúng: so lại với bản gốc
        """,
    ),
    Manual(
        "S0125",
        _WARNING,
        """Sơ đồ (SmartArt) chỉ đọc được chữ, mỗi ô một dòng; hình vẽ thì không.

        Sai: tin rằng sơ đồ còn nguyên
        Đúng: soát lại thứ tự các dòng
        """,
    ),
    Manual(
        "S0126",
        _WARNING,
        """Biểu đồ không được đọc.

        Sai: số liệu chỉ có trong biểu đồ
        Đúng: số liệu có trong bảng hoặc lời văn
        """,
    ),
    Manual(
        "S0127",
        _WARNING,
        """Ký tự chỉ có trong một phông riêng không đọc được, được thay bằng “\ufffd”.

        Sai: ký hiệu của một phông tự làm
        Đúng: ký hiệu Unicode: ☐, ≤, →
        """,
    ),
    Manual(
        "S0128",
        _WARNING,
        """Chữ xoay hoặc nghiêng so với trang PDF (chữ chìm, chữ dọc trong ô) không được đọc.

        Sai: một cột tên xoay dọc cạnh bảng
        Đúng: chữ cùng chiều với trang, hoặc tệp Word gốc
        """,
    ),
    Manual(
        "S0129",
        _WARNING,
        """Chữ ở đầu trang (header) của tệp Word không được đọc, trừ số trang.

        Sai: tên cơ quan, Quốc hiệu nằm trong Header
        Đúng: tên cơ quan, Quốc hiệu nằm trong thân văn bản
        """,
    ),
    Manual(
        "S0139",
        _WARNING,
        """Mục lục, do Word lập hay gõ tay, không được đọc: các dòng của nó lặp lại đề mục, nhiệm vụ với số trang.

        Sai: I. NHIỆM VỤ ............ 1, khi bị lẫn vào nội dung
        Đúng: chỉ đề mục và nhiệm vụ trong nội dung được đọc
        """,
    ),
    Manual(
        "S0140",
        _ERROR,
        """Tệp mà kế hoạch nêu (`units`, `source`, `original`, hình) nằm trong thư mục của kế hoạch, hoặc kho Git có nó.

        Kế hoạch có thể do người khác gửi đến: nó không được đọc tệp khác của máy. Kế hoạch tin được thì thêm
        --allow-outside.
        Sai: body: [{table: {source: /etc/passwd}}]
        Đúng: body: [{table: {source: so-lieu.csv}}]
        """,
    ),
    Manual(
        "S0141",
        _ERROR,
        """Sổ đơn vị không phải kế hoạch: nó được kiểm tra như sổ đơn vị, không dựng thành văn bản.

        Sai: vbgen render don-vi.yaml
        Đúng: vbgen check don-vi.yaml
        """,
    ),
    Manual(
        "S0142",
        _ERROR,
        """`days_earlier` của sổ đơn vị là số ngày làm việc mà hạn giao xuống sớm hơn hạn của cấp trên.

        Sai: xa-a: {name: UBND xã A, days_earlier: mười ngày}
        Đúng: xa-a: {name: UBND xã A, days_earlier: 10}
        """,
    ),
    Manual(
        "S0138",
        _ERROR,
        """Mọi đoạn của tệp gốc phải có chỗ trong kế hoạch.

        Đoạn chưa rõ chỗ được giữ thành chú thích, để người soạn chuyển.
        Sai: một văn bản khác, có số riêng, đứng sau chữ ký trong cùng tệp
        Đúng: mỗi tệp một văn bản cùng phụ lục của nó
        """,
    ),
    Manual(
        "S0150",
        _WARNING,
        """Văn bản của cấp trên thuộc tỉnh khác.

        Sổ đơn vị ghi tỉnh của mình ở `province`; nhiệm vụ mà tỉnh khác giao “UBND cấp xã” không phải của mình.
        Sai: vbgen derive lam-son.yaml … --as ubnd-xa-tan-tien, khi xã thuộc tỉnh Bắc Ninh
        Đúng: văn bản của tỉnh, hoặc của trung ương
        """,
    ),
    Manual(
        "S0151",
        _ERROR,
        """Mọi chữ của tệp gốc phải có trong kế hoạch.

        Những chữ chưa vào đứng ở chú thích đầu tệp, như dòng đầu trang của biểu mẫu, số phụ lục ghi cách khác.
        Sai: chú thích cuối trang nằm ở dòng Kính gửi, kế hoạch không có chỗ
        Đúng: ghi chữ ấy vào đúng thành phần của kế hoạch
        """,
    ),
    Manual(
        "S0152",
        _WARNING,
        """Văn bản thuần chép từ PDF mất dấu cách sau chữ có dấu (đơn vịkhẩn trương).

        vbgen tách những chữ chỉ tách được một cách; soát lại với bản gốc.

        Sai: vbgen import chep-tu-pdf.txt rồi dùng ngay
        Đúng: vbgen import ban-goc.docx
        """,
    ),
)
