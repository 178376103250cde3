"""Commands: vbgen's own failures, what is asked of a check, templates, and what is written."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

ROWS = (
    Manual(
        "S0001",
        _ERROR,
        """vbgen gặp lỗi của chính nó ở một tệp; các tệp khác vẫn được làm.

        Sai: lỗi của vbgen ở tệp này (KeyError tại compose/body.py:40)
        Đúng: gửi tệp và lời báo này cho người làm vbgen
        """,
        exit=2,
    ),
    Manual(
        "S0002",
        _ERROR,
        """Tiến trình làm một tệp bị dừng giữa chừng; các tệp khác vẫn được làm.

        Thường do máy hết bộ nhớ, hoặc có người dừng tiến trình ấy.
        Sai: --jobs 16 trên máy có 4 GB bộ nhớ
        Đúng: --jobs 2
        """,
        exit=2,
    ),
    Manual(
        "S0401",
        _ERROR,
        """Lời cho phép trong kế hoạch phải nêu lý do.

        Sai: number: 15  # vbgen: cho phép T0301
        Đúng: number: 015  # vbgen: cho phép T0301 — số của hệ thống cũ
        """,
    ),
    Manual(
        "S0402",
        _WARNING,
        """Lời cho phép không còn tác dụng thì xóa đi.

        Sai: number: 15  # vbgen: cho phép T0301 — số của hệ thống cũ
        Đúng: number: 15
        """,
    ),
    Manual(
        "S0403",
        _ERROR,
        """Tệp cấu hình (vbgen.toml, pyproject.toml) đọc được và đúng cú pháp TOML.

        Sai: select = [T04]
        Đúng: select = ["T04"]
        """,
        exit=2,
    ),
    Manual(
        "S0404",
        _WARNING,
        """Chưa xét được ngắt trang của tệp này.

        Máy chưa có LibreOffice, tệp không mở được, hoặc văn bản không có trang; lời báo nói rõ vì sao.
        Sai: vbgen check --trang ke-hoach.yaml, khi máy chưa có LibreOffice
        Đúng: vbgen check ke-hoach.pdf
        """,
    ),
    Manual(
        "S0405",
        _ERROR,
        """Không có quy tắc nào như thế.

        Mã, hoặc đầu của mã, ở --select, --ignore, vbgen.toml hay lời cho phép phải là của một quy tắc; `vbgen rules`
        liệt kê các quy tắc.
        Sai: number: 15  # vbgen: cho phép T9301 — số của hệ thống cũ
        Đúng: number: 015  # vbgen: cho phép T0301 — số của hệ thống cũ
        """,
        exit=2,
    ),
    Manual(
        "S0406",
        _ERROR,
        """Cấu hình không có mục ấy.

        Sai: ignroe = ["T0401"]
        Đúng: ignore = ["T0401"]
        """,
        exit=2,
    ),
    Manual(
        "S0407",
        _ERROR,
        """Giá trị của một mục cấu hình không đúng dạng.

        Sai: select = "T04"
        Đúng: select = ["T04"]
        """,
        exit=2,
    ),
    Manual(
        "S0408",
        _ERROR,
        """Ghi chú bắt đầu bằng “vbgen:” là lời cho phép, viết đúng mẫu thì mới có tác dụng.

        Sai: number: 015  # vbgen: bỏ qua T0301
        Đúng: number: 015  # vbgen: cho phép T0301 — số của hệ thống cũ
        """,
    ),
    Manual(
        "S0409",
        _ERROR,
        """Tệp văn bản hết hiệu lực của cơ quan (mục `repealed` của vbgen.toml) đọc được và đúng các cột.

        Hàng đầu: số hiệu; tên; hết hiệu lực; thay bằng; tin cậy. Ngày viết 01/7/2025; tin cậy là “chắc” hoặc “khá”.
        Sai: 12/2016/QĐ-UBND; quản lý chợ; năm 2024; Quyết định số 05/2024/QĐ-UBND; chắc
        Đúng: 12/2016/QĐ-UBND; quản lý chợ; 01/3/2024; Quyết định số 05/2024/QĐ-UBND; chắc
        """,
        exit=2,
    ),
    Manual(
        "S0901",
        _ERROR,
        """Không ghi được tệp.

        Tệp đang mở trong Word, thư mục chỉ cho đọc, hoặc tên tệp không hợp lệ.
        Sai: vbgen render ke-hoach.yaml, khi ke-hoach.docx đang mở trong Word
        Đúng: đóng Word rồi chạy lại
        """,
        exit=2,
    ),
    Manual(
        "S0902",
        _ERROR,
        """Mẫu Word không đọc được.

        Sai: vbgen render --template mau.doc ke-hoach.yaml
        Đúng: vbgen render --template mau.docx ke-hoach.yaml
        """,
        exit=2,
    ),
    Manual(
        "S0903",
        _ERROR,
        """Hai văn bản không ghi vào cùng một tệp.

        Sai: vbgen render 2025/a.yaml 2026/a.yaml --out-dir out
        Đúng: vbgen render 2025 2026 --out-dir out
        """,
        exit=2,
    ),
    Manual(
        "S0904",
        _ERROR,
        """Thư mục không có kế hoạch nào để dựng.

        Sai: vbgen render anh/
        Đúng: vbgen render plans/
        """,
        exit=2,
    ),
    Manual(
        "S0905",
        _ERROR,
        """Văn bản được sao không đọc được hoặc không sao được.

        Sai: original: van-ban.pdf
        Đúng: original: van-ban.docx
        """,
        "Nghị định 30/2020/NĐ-CP, Điều 25",
        exit=2,
    ),
    Manual(
        "S0906",
        _ERROR,
        """Không lệnh nào ghi đè lên tệp mà người có thể đã sửa.

        Tệp giống hệt, và tệp Word đúng là bản vbgen ghi lần cuối, thì không cần hỏi; còn lại phải thêm --ghi-de.
        Sai: vbgen import den.docx -o da-co.yaml
        Đúng: vbgen import den.docx -o ten-moi.yaml
        """,
        exit=2,
    ),
    Manual(
        "S0907",
        _ERROR,
        """Không có hình thức (mẫu trình bày) này.

        Sai: vbgen template check --form cong-vann mau.docx
        Đúng: vbgen template check --form cong-van mau.docx
        """,
        exit=2,
    ),
    Manual(
        "S0908",
        _ERROR,
        """Mẫu Word không in một thành phần mà văn bản có.

        Sai: mẫu đã xóa thẻ {{ number }}
        Đúng: vbgen template copy cong-van, rồi sửa bản sao ấy
        """,
        exit=2,
    ),
    Manual(
        "S0909",
        _ERROR,
        """Mẫu Word có lỗi: tệp hỏng, thẻ viết sai, hoặc trường không có.

        Sai: {{ sumary }}
        Đúng: {{ summary }}
        """,
        exit=2,
    ),
    Manual(
        "S0910",
        _ERROR,
        """Thiếu một thư viện mà lệnh này cần.

        Sai: vbgen coverage -o ket-qua.xlsx, khi chưa cài openpyxl
        Đúng: pip install 'vbgen[xlsx]'
        """,
        exit=2,
    ),
    Manual(
        "S0911",
        _ERROR,
        """Tệp ghi ra không đè lên kế hoạch hoặc văn bản được sao.

        Sai: vbgen render ke-hoach.yaml -o ke-hoach.yaml
        Đúng: vbgen render ke-hoach.yaml -o ke-hoach.docx
        """,
        exit=2,
    ),
    Manual(
        "S0912",
        _ERROR,
        """Bản sao chỉ ghi được thành .docx.

        Sai: vbgen render --to html sao-y.yaml
        Đúng: vbgen render sao-y.yaml
        """,
        "Nghị định 30/2020/NĐ-CP, Điều 25",
        exit=2,
    ),
    Manual(
        "S0913",
        _WARNING,
        """Mẫu, hoặc văn bản được sao, mang theo phần chạy được, đối tượng nhúng hay nội dung lấy từ ngoài tệp.

        Văn bản làm ra mang theo phần ấy. Trong mẫu, phần chạy được (macro, ActiveX, DDE) là lỗi S0909.
        Sai: văn bản được sao có bảng tính nhúng, hoặc hình lấy từ một trang web
        Đúng: bảng và hình chèn hẳn vào văn bản, không nhúng đối tượng
        """,
    ),
    Manual(
        "S0914",
        _WARNING,
        """Chú thích cuối văn bản (endnote) của bản gốc in sau mọi thứ, nên sẽ đứng dưới phần sao.

        Sai: văn bản được sao có endnote
        Đúng: đổi endnote thành cước chú (Convert to Footnotes), rồi sao
        """,
    ),
    Manual(
        "S0920",
        _ERROR,
        """Bản ở kho Git viết là REVISION:đường-dẫn, và phải có trong kho.

        Sai: vbgen diff HEAD~1:plans/khong-co.yaml plans/a.yaml
        Đúng: vbgen diff HEAD~1:plans/a.yaml plans/a.yaml
        """,
        exit=2,
    ),
    Manual(
        "S0921",
        _ERROR,
        """Tệp Word trong kho là tệp mà kế hoạch dựng ra (`vbgen render --check`).

        Sai: sửa ke-hoach.yaml rồi đưa vào kho mà không dựng lại ke-hoach.docx
        Đúng: vbgen render ke-hoach.yaml
        """,
    ),
    Manual(
        "S0922",
        _ERROR,
        """Thay đổi được ghi vào tệp kế hoạch, nên phần ấy phải do tệp kế hoạch ghi, không lấy từ tệp khác.

        Sai: bản kia đổi các hàng của một bảng lấy từ so-lieu.csv
        Đúng: sửa so-lieu.csv
        """,
        exit=2,
    ),
    Manual(
        "S0940",
        _ERROR,
        """Trang web của bàn làm việc cần các gói của phần web.

        Sai: vbgen serve, khi mới cài pip install vbgen
        Đúng: pip install "vbgen[web]"
        """,
        exit=2,
    ),
    Manual(
        "S0941",
        _ERROR,
        """Bàn làm việc mở một cổng của máy; cổng ấy phải còn trống.

        Sai: vbgen serve --port 80
        Đúng: vbgen serve, để vbgen tìm cổng rảnh
        """,
        exit=2,
    ),
    Manual(
        "S0950",
        _ERROR,
        """Tệp đem so không còn vết sửa (track changes) chưa chấp nhận, chưa từ chối.

        Vết sửa mới ghi chồng lên vết sửa cũ thì không còn biết ai sửa gì.
        Sai: vbgen redline goc.docx gop-y-con-vet-sua.docx --author "Sở Nội vụ"
        Đúng: mở trong Word, Review, Accept All Changes, lưu lại, rồi so
        """,
        exit=2,
    ),
    Manual(
        "S0951",
        _ERROR,
        """Tệp có vết sửa chỉ được ghi khi chấp nhận hết thì đúng bản sau, từ chối hết thì đúng bản trước.

        vbgen tự thử cả hai trước khi ghi; tệp có thứ chưa từng gặp thì có thể không qua, và không ghi gì.
        Sai: vbgen redline a.docx b.docx --author A, và một trong hai tệp có đánh dấu mà vbgen chưa biết
        Đúng: vbgen diff a.docx b.docx, hoặc lưu lại cả hai tệp bằng Word rồi thử lại
        """,
    ),
    Manual(
        "S0952",
        _WARNING,
        """Word không có vết sửa cho mọi thứ: kiểu trình bày, đầu trang mới có, khung điều khiển thì không.

        Trong tệp ghi ra, những thứ ấy là của bản sau; nhiều người cùng sửa một chỗ thì là của người nêu trước.
        Sai: bản sau đổi cỡ chữ ở kiểu “Thân văn bản”
        Đúng: đọc danh sách này cùng với các vết sửa
        """,
    ),
    Manual(
        "S0953",
        _ERROR,
        """Vết sửa ghi được từ kế hoạch và tệp Word, không từ PDF hay văn bản thuần.

        Sai: vbgen redline a.yaml ban-ky.pdf --author A
        Đúng: vbgen diff a.yaml ban-ky.pdf
        """,
        exit=2,
    ),
    Manual(
        "S0954",
        _ERROR,
        """Hai tệp là hai bản của một văn bản.

        Sai: vbgen redline ke-hoach.yaml quyet-dinh.yaml --author A
        Đúng: vbgen redline HEAD~1:ke-hoach.yaml ke-hoach.yaml --author A
        """,
    ),
)
