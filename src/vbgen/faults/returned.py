"""`S096`: what is wrong with a file that came back, and with what Git is asked to do for plans and Word files."""

from __future__ import annotations

from vbgen.diagnostics import Manual, Severity

ROWS = (
    Manual(
        "S0961",
        Severity.ERROR,
        """Tệp gửi về là một bản của văn bản mà kế hoạch dựng ra.

        Dưới sáu phần mười số chữ của hai bên giống nhau thì coi là văn bản khác, không ghi gì. Tệp không còn dấu của
        vbgen mà khác bản đã gửi ở ba trong năm điều (tên loại, số, ngày, trích yếu, cơ quan ban hành) cũng vậy.
        Sai: vbgen pull quyet-dinh.docx --into ke-hoach.yaml
        Đúng: vbgen pull ke-hoach-gui-ve.docx --into ke-hoach.yaml
        """,
        exit=2,
    ),
    Manual(
        "S0962",
        Severity.ERROR,
        """Tệp gửi về là tệp đã gửi đi được sửa, không phải bản gõ lại hay chép từ PDF.

        Bản gõ lại ngắt dòng khác, chữ dán vào tệp trống không còn bảng và cước chú, nên không biết
        chỗ nào là chỗ có người sửa; không ghi gì.
        Sai: mở tệp PDF đã ký bằng Word, lưu thành .docx, sửa rồi gửi về
        Đúng: sửa trên chính tệp Word đã gửi
        """,
        exit=2,
    ),
    Manual(
        "S0963",
        Severity.ERROR,
        """Chỗ sửa được lấy từ tệp Word (.docx), không từ PDF.

        Sai: vbgen pull ban-ky.pdf --into ke-hoach.yaml
        Đúng: vbgen diff ke-hoach.yaml ban-ky.pdf
        """,
        exit=2,
    ),
    Manual(
        "S0964",
        Severity.ERROR,
        """Bản kế hoạch đã dựng ra tệp gửi về phải tìm được: nó là kế hoạch hiện nay, hoặc Git giữ nó.

        So với một bản khác thì những chỗ kế hoạch đã sửa từ lúc gửi đi sẽ bị coi là chỗ người ta bỏ.
        Sai: dựng tệp gửi đi, sửa kế hoạch mà không lưu vào Git, rồi đưa tệp gửi về vào
        Đúng: vbgen pull gui-ve.docx --into ke-hoach.yaml --base gui-di.docx
        """,
        exit=2,
    ),
    Manual(
        "S0965",
        Severity.ERROR,
        """`vbgen git setup` chạy trong một kho Git, trên máy có Git.

        Sai: vbgen git setup, ở thư mục chưa `git init`
        Đúng: git init, rồi vbgen git setup
        """,
        exit=2,
    ),
    Manual(
        "S0966",
        Severity.ERROR,
        """Trang của bàn làm việc chỉ ghi lên đúng tệp mà nó đã hiện; tệp đổi ở nơi khác thì chưa ghi gì.

        Sai: mở một kế hoạch ở hai cửa sổ, lưu ở cả hai
        Đúng: xem lại trang vừa hiện, là tệp lúc này với những chữ đã gõ, rồi lưu lần nữa
        """,
        exit=2,
    ),
    Manual(
        "S0967",
        Severity.ERROR,
        """Chỗ sửa nhận từ tệp gửi về không đè lên chỗ mà kế hoạch đã sửa khác từ lúc gửi đi.

        Sai: kế hoạch đổi hạn thành 20/6, tệp gửi về đổi chính hạn ấy thành 15/7, nhận cả chỗ ấy
        Đúng: bỏ dấu chỗ ấy, nhận các chỗ khác, rồi tự sửa hạn trong kế hoạch
        """,
        exit=2,
    ),
)
