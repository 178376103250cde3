"""The right documents that faults are planted in, as plans; REWORDED changes their Word files, still right."""

from __future__ import annotations

LETTER = """\
kind: cong-van
issuer:
  superior: UBND tỉnh Bắc Ninh
  name: Sở Nội vụ
  symbol: SNV-CCHC
  place: Bắc Ninh
number: 215
date: 05/02/2026
summary: triển khai công tác cải cách hành chính năm 2026
references:
  kh87:
    kind: ke-hoach
    number: 87/KH-UBND
    date: 15/01/2026
    issuer: UBND tỉnh Bắc Ninh
    summary: về cải cách hành chính năm 2026
addressees:
  - Sở Tài chính
  - Sở Xây dựng
body:
  - Thực hiện [@kh87], Sở Nội vụ đề nghị các cơ quan triển khai một số nội dung sau
  - tasks:
      - text: Rà soát thủ tục hành chính thuộc phạm vi quản lý
        lead: Sở Tài chính
        support: [Văn phòng UBND tỉnh]
        due: 30/6/2026
        product: Báo cáo kết quả rà soát
        follows: kh87#II.3
      - text: Cập nhật cơ sở dữ liệu cán bộ, công chức
        lead: Sở Xây dựng
        due: 30/9/2026
        product: Dữ liệu được cập nhật
  - Phấn đấu năm 2026 tỷ lệ hài lòng đạt 95,5% và thuộc nhóm “Cao” của cả nước (theo bộ chỉ số chung)
  - Căn cứ quy định tại khoản 2 Điều 3 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, các cơ quan báo cáo kết quả về Sở Nội vụ trước ngày 15/12/2026 theo Nghị định số 30/2020/NĐ-CP. Quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh kịp thời để phục vụ Nhân dân
recipients:
  - Như trên
  - Văn phòng UBND tỉnh
  - Giám đốc Sở (để báo cáo)
  - "Lưu: VT, CCHC"
drafter: PL.(20)
signers:
  - authority: KT
    head: Giám đốc
    position: Phó Giám đốc
    name: Nguyễn Văn An
"""  # noqa: E501

PLAN = """\
kind: ke-hoach
issuer:
  name: [Ủy ban nhân dân, tỉnh Lào Cai]
  symbol: UBND
  place: Lào Cai
number: 15
date: 05/01/2026
summary: Cải cách hành chính năm 2026
bases:
  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
body:
  - Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau
  - heading: Mục đích, yêu cầu
    body:
      - heading: Mục đích
        clauses:
          - Nâng cao chất lượng phục vụ người dân
          - Rút ngắn thời gian giải quyết thủ tục
          - Công khai kết quả giải quyết hồ sơ
          - Tăng tỷ lệ hồ sơ trực tuyến
          - Giảm chi phí tuân thủ cho doanh nghiệp
      - heading: Yêu cầu
        clauses:
          - text: Bám sát chỉ đạo của Chủ tịch UBND tỉnh
            dashes: [Phân công rõ trách nhiệm, Kiểm tra định kỳ hằng quý]
          - Báo cáo đúng thời hạn
  - heading: Nhiệm vụ
    tasks:
      - text: Rà soát thủ tục hành chính
        lead: Sở Nội vụ
        support: [Sở Tài chính]
        due: 30/6/2026
        product: Báo cáo
      - text: Xây dựng quy trình điện tử
        lead: Sở Khoa học và Công nghệ
        due: 31/3/2026
        product: Quyết định
  - heading: Tổ chức thực hiện
    body:
      - Các sở, ban, ngành tỉnh báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12/2026
recipients:
  - Bộ Nội vụ
  - Các sở, ban, ngành tỉnh
  - "Lưu: VT, NC"
signers:
  - authority: [TM, KT]
    head: [Ủy ban nhân dân, Chủ tịch]
    position: Phó Chủ tịch
    name: Trần Văn Bình
"""

PROPOSAL = """\
kind: to-trinh
issuer:
  superior: UBND tỉnh Lào Cai
  name: Sở Tài chính
  symbol: STC
  place: Lào Cai
number: "08"
date: 12/3/2026
summary: Về việc phê duyệt danh mục mua sắm năm 2026
addressees:
  - Ủy ban nhân dân tỉnh Lào Cai
body:
  - Thực hiện Quyết định số 150/QĐ-UBND ngày 20/01/2026 của UBND tỉnh Lào Cai về dự toán ngân sách, Sở Tài chính kính trình như sau
  - heading: Sự cần thiết
    body:
      - Nhu cầu mua sắm của các cơ quan trên địa bàn tỉnh là 1.250.000.000 đồng
  - heading: Nội dung trình
    clauses:
      - Phê duyệt danh mục gồm 12 mặt hàng
      - Giao Sở Tài chính tổ chức mua sắm tập trung
  - Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định
recipients:
  - Như trên
  - Lãnh đạo Sở
  - "Lưu: VT, QLG"
signers:
  - position: Giám đốc
    name: Lê Thị Hoa
"""  # noqa: E501

NOTICE = """\
kind: thong-bao
issuer:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
number: 32
date: 20/4/2026
summary: Về việc thành lập Tổ công tác cải cách hành chính
body:
  - ỦY BAN NHÂN DÂN XÃ TÂN TIẾN
  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
  - Theo đề nghị của Chánh Văn phòng.
  - "QUYẾT ĐỊNH:"
  - Điều 1. Thành lập Tổ công tác cải cách hành chính xã Tân Tiến, gồm các thành viên sau.
  - 1. Tổ trưởng là Chủ tịch UBND xã.
  - 2. Tổ phó là Chánh Văn phòng.
  - Điều 2. Tổ công tác tham mưu, giúp Ủy ban nhân dân xã chỉ đạo công tác cải cách hành chính.
  - Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
recipients:
  - Như Điều 3
  - Sở Nội vụ
  - "Lưu: VT"
signers:
  - authority: TM
    head: Ủy ban nhân dân
    position: Chủ tịch
    name: Phạm Thị Lan
"""

REGULATION = """\
kind: quy-che
issuer:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
number: 11
date: 20/4/2026
summary: Tiếp công dân của xã Tân Tiến
body:
  - Chương I
  - QUY ĐỊNH CHUNG
  - Điều 1. Phạm vi điều chỉnh
  - Quy chế này quy định việc tiếp công dân tại trụ sở Ủy ban nhân dân xã.
  - Điều 2. Nguyên tắc
  - 1. Công khai, dân chủ, kịp thời.
  - 2. Đúng pháp luật.
  - Chương II
  - TỔ CHỨC TIẾP CÔNG DÂN
  - Mục 1
  - LỊCH TIẾP CÔNG DÂN
  - Điều 3. Lịch tiếp
  - "1. Chủ tịch UBND xã tiếp công dân vào các buổi sau:"
  - a) Sáng thứ Hai hằng tuần;
  - b) Chiều thứ Năm hằng tuần.
  - Điều 4. Hiệu lực
  - Quy chế này có hiệu lực từ ngày ký.
recipients:
  - Sở Nội vụ
  - "Lưu: VT"
signers:
  - authority: TM
    head: Ủy ban nhân dân
    position: Chủ tịch
    name: Phạm Thị Lan
"""

PARTY = """\
kind: cong-van
standard: dang
issuer:
  superior: Đảng bộ tỉnh Lào Cai
  name: [Đảng ủy, xã Tân Tiến]
  symbol: ĐU
  place: Tân Tiến
number: 45
date: 06/5/2026
summary: triển khai nhiệm vụ công tác văn phòng năm 2026
addressees:
  - Các chi bộ trực thuộc Đảng ủy xã
  - Ủy ban Mặt trận Tổ quốc xã
body:
  - Ban Thường vụ Đảng ủy xã đề nghị các chi bộ thực hiện một số nội dung sau
  - tasks:
      - text: Rà soát hồ sơ lưu trữ của chi bộ
        lead: Chi bộ cơ quan
        due: 30/6/2026
        product: Danh mục hồ sơ
  - Các chi bộ báo cáo kết quả về Văn phòng Đảng ủy xã
recipients:
  - Như trên
  - Thường trực Đảng ủy xã
  - "Lưu Văn phòng Đảng ủy"
signers:
  - authority: TM
    head: Ban Thường vụ
    position: Phó Bí thư
    name: Hoàng Văn Dũng
"""

RIGHT = {
    "cong-van": LETTER,
    "ke-hoach": PLAN,
    "to-trinh": PROPOSAL,
    "dang": PARTY,
    "quyet-dinh": NOTICE,
    "quy-che": REGULATION,
    "phu-luc": PLAN,
}
"""The right documents; the last three are so as Word files only, with what `REWORDED` makes of them."""


def _paragraphs(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


ATTACHED = "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lào Cai)"
_APPENDICES = _paragraphs(
    "Phụ lục I", "DANH MỤC NHIỆM VỤ", ATTACHED, "Rà soát hồ sơ", "Phụ lục II", "BIỂU MẪU", "Mẫu báo cáo"
)
REWORDED: dict[str, tuple[tuple[str, str], ...]] = {
    "quyet-dinh": ((">THÔNG BÁO<", ">QUYẾT ĐỊNH<"), ("/TB-UBND", "/QĐ-UBND"), (" XÃ TÂN TIẾN.", " XÃ TÂN TIẾN")),
    "phu-luc": (("<w:sectPr", f"{_APPENDICES}<w:sectPr"),),
}
"""What vbgen does not draft yet, made of what it does: old and new texts of word/document.xml."""
