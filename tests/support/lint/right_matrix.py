"""The right documents that planted_matrix.py plants faults in."""

from __future__ import annotations

_WEEK = """\
kind: ke-hoach
issuer:
  superior: Ủy ban nhân dân tỉnh Quảng Ngãi
  name: Sở Văn hóa, Thể thao và Du lịch
  symbol: SVHTTDL
  place: Quảng Ngãi
number: 47
date: 09/3/2026
summary: Tổ chức Tuần lễ Văn hóa, Du lịch biển đảo năm 2026
references:
  kh18:
    kind: ke-hoach
    number: 18/KH-UBND
    date: 20/01/2026
    issuer: Ủy ban nhân dân tỉnh Quảng Ngãi
    summary: phát triển du lịch tỉnh Quảng Ngãi năm 2026
body:
  - Thực hiện [@kh18], Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch tổ chức Tuần lễ Văn hóa, Du lịch biển đảo năm 2026 như sau
  - heading: Mục đích, yêu cầu
    body:
      - heading: Mục đích
        clauses:
          - Giới thiệu di sản văn hóa Sa Huỳnh, Lý Sơn với du khách trong và ngoài nước.
          - Thu hút ít nhất 25.000 lượt khách trong thời gian diễn ra Tuần lễ.
      - heading: Yêu cầu
        body:
          - Tổ chức an toàn, tiết kiệm, bảo đảm vệ sinh môi trường biển.
  - heading: Nội dung
    body:
      - heading: Thời gian, địa điểm
        body:
          - Từ ngày 20 tháng 6 đến ngày 26 tháng 6 năm 2026, tại Quảng trường Phạm Văn Đồng và đặc khu Lý Sơn.
      - heading: Hoạt động
        clauses:
          - Lễ khai mạc, chương trình nghệ thuật chào mừng.
          - Hội thi đua thuyền truyền thống, gồm 12 đội.
          - Triển lãm 80 bức ảnh về biển đảo.
          - Chợ phiên sản vật địa phương, gồm 45 gian hàng.
          - Lễ bế mạc, trao giải.
  - heading: Kinh phí
    body:
      - Tổng kinh phí 1.850 triệu đồng, gồm ngân sách tỉnh 1.200 triệu đồng, nguồn xã hội hóa 650 triệu đồng, chi tiết tại Phụ lục kèm theo.
  - heading: Tổ chức thực hiện
    body:
      - tasks:
          - {text: "Xây dựng kịch bản lễ khai mạc, lễ bế mạc", lead: Phòng Quản lý Văn hóa, due: 15/4/2026, product: Kịch bản}
          - {text: "Mời các đội thuyền, bốc thăm thi đấu", lead: Phòng Quản lý Thể dục thể thao, due: 20/5/2026, product: Danh sách đội}
          - {text: "Thanh toán, quyết toán kinh phí", lead: Văn phòng Sở, due: 31/7/2026, product: Hồ sơ quyết toán}
appendices:
  - title: Dự toán kinh phí Tuần lễ
    body:
      - table:
          caption: Dự toán kinh phí
          unit: triệu đồng
          columns: [TT, Nội dung, Ngân sách tỉnh, Xã hội hóa, Cộng]
          rows:
            - [1, Lễ khai mạc, 600, 200, 800]
            - [2, Đua thuyền, 250, 150, 400]
            - [3, Triển lãm, 150, 100, 250]
            - [4, Chợ phiên, 200, 200, 400]
          total: Tổng cộng
recipients:
  - Ủy ban nhân dân tỉnh (để b/c)
  - Giám đốc, các Phó Giám đốc Sở
  - Các phòng, đơn vị thuộc Sở
  - "Lưu: VT, QLVH"
signers:
  - {authority: KT, head: Giám đốc, position: Phó Giám đốc, name: Bùi Thị Thu Trang}
"""  # noqa: E501

_POSTS = """\
kind: cong-van
issuer:
  superior: Ủy ban nhân dân tỉnh Quảng Ngãi
  name: Sở Nội vụ
  symbol: SNV-CCVC
  place: Quảng Ngãi
number: 615
date: 14/5/2026
summary: báo cáo kết quả bố trí công chức cấp xã
references:
  nd150:
    kind: nghi-dinh
    number: 150/2025/NĐ-CP
    date: 12/6/2025
    issuer: Chính phủ
    summary: quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương và Ủy ban nhân dân xã, phường, đặc khu thuộc tỉnh, thành phố trực thuộc trung ương
addressees:
  - Ủy ban nhân dân các xã, phường, đặc khu
  - Các trung tâm thuộc Sở
body:
  - Thực hiện [@nd150], Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo kết quả bố trí công chức đến hết ngày 30 tháng 4 năm 2026, gồm các nội dung sau
  - clauses:
      - text: Số lượng công chức theo vị trí việc làm
        clauses:
          - Số được giao.
          - Số có mặt.
          - Số còn thiếu theo từng phòng.
      - Khó khăn, vướng mắc và kiến nghị.
  - Báo cáo gửi về Sở Nội vụ (qua Phòng Công chức, viên chức) trước ngày 29 tháng 5 năm 2026.
  - Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện.
recipients:
  - Như trên
  - Ủy ban nhân dân tỉnh (để b/c)
  - Giám đốc Sở
  - "Lưu: VT, CCVC"
signers:
  - {authority: KT, head: Giám đốc, position: Phó Giám đốc, name: Võ Minh Tâm}
"""  # noqa: E501

_INSPECTION = """\
kind: quyet-dinh
issuer:
  superior: Ủy ban nhân dân tỉnh Quảng Ngãi
  name: Sở Y tế
  symbol: SYT
  place: Quảng Ngãi
number: 233
date: 21/4/2026
summary: Về việc thành lập Đoàn kiểm tra an toàn thực phẩm năm 2026
references:
  attp: {kind: luat, summary: An toàn thực phẩm, date: 17/6/2010}
  nd15:
    kind: nghi-dinh
    number: 15/2018/NĐ-CP
    date: 02/02/2018
    issuer: Chính phủ
    summary: quy định chi tiết thi hành một số điều của Luật An toàn thực phẩm
bases:
  - Căn cứ [@attp]
  - Căn cứ [@nd15]
  - Căn cứ Quyết định số 42/2025/QĐ-UBND ngày 25 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Quảng Ngãi quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Y tế
  - Theo đề nghị của Trưởng phòng Nghiệp vụ Y
competence: Giám đốc Sở Y tế
body:
  - clauses:
      - Thành lập Đoàn kiểm tra an toàn thực phẩm năm 2026 gồm 05 thành viên theo danh sách kèm theo.
      - text: Đoàn kiểm tra có nhiệm vụ
        clauses:
          - Kiểm tra 40 cơ sở sản xuất, kinh doanh thực phẩm.
          - Lấy mẫu kiểm nghiệm khi có dấu hiệu vi phạm.
          - Báo cáo kết quả với Giám đốc Sở trước ngày 30 tháng 6 năm 2026.
      - Quyết định này có hiệu lực kể từ ngày ký. Đoàn kiểm tra tự giải thể khi hoàn thành nhiệm vụ.
      - Chánh Văn phòng Sở, Trưởng phòng Nghiệp vụ Y và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
appendices:
  - title: Danh sách thành viên Đoàn kiểm tra
    body:
      - table:
          columns: [TT, Họ và tên, Chức vụ, Nhiệm vụ]
          rows:
            - [1, Đặng Ngọc Hà, Phó Giám đốc Sở, Trưởng đoàn]
            - [2, Hồ Văn Lực, Trưởng phòng Nghiệp vụ Y, Phó Trưởng đoàn]
            - [3, Tạ Thị Yến, Chuyên viên, Thư ký]
            - [4, Phan Quốc Bảo, Kiểm nghiệm viên, Thành viên]
            - [5, Lý Thị Kim Cúc, Chuyên viên, Thành viên]
recipients:
  - Như Điều 4
  - Ủy ban nhân dân tỉnh (để b/c)
  - "Lưu: VT, NVY"
signers:
  - {position: Giám đốc, name: Trịnh Công Hậu}
"""  # noqa: E501

_DAM = """\
kind: to-trinh
issuer:
  name: Ủy ban nhân dân xã Bình Sơn
  symbol: UBND
  place: Bình Sơn
number: 28
date: 03/8/2026
summary: Về việc đề nghị hỗ trợ kinh phí sửa chữa đập Hố Môn
addressees:
  - Ủy ban nhân dân tỉnh Quảng Ngãi
body:
  - heading: Sự cần thiết
    body:
      - Đập Hố Môn xây dựng năm 1998, cấp nước tưới cho 145 ha lúa. Sau đợt mưa lũ tháng 7 năm 2026, mái thượng lưu sạt 38 m, nước thấm qua thân đập, nguy cơ mất an toàn cho 210 hộ dân ở hạ du.
  - heading: Nội dung đề nghị
    clauses:
      - Hỗ trợ 2.400 triệu đồng để gia cố mái, khoan phụt chống thấm.
      - Thời gian thực hiện từ tháng 9 năm 2026 đến tháng 12 năm 2026.
  - heading: Cam kết
    body:
      - Ủy ban nhân dân xã bố trí 300 triệu đồng từ ngân sách xã để đối ứng.
  - Ủy ban nhân dân xã Bình Sơn kính trình Ủy ban nhân dân tỉnh xem xét, quyết định.
recipients:
  - Như trên
  - Sở Nông nghiệp và Môi trường
  - Thường trực Đảng ủy xã
  - "Lưu: VT, KT"
signers:
  - {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Huỳnh Tấn Phước}
"""  # noqa: E501

_RECEPTION = """\
kind: bao-cao
issuer:
  name: Ủy ban nhân dân phường Trương Quang Trọng
  symbol: UBND
  place: Phường Trương Quang Trọng
number: 190
date: 12/10/2026
summary: Kết quả tiếp công dân, giải quyết khiếu nại, tố cáo chín tháng đầu năm 2026
addressees:
  - Thanh tra tỉnh Quảng Ngãi
body:
  - Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Ủy ban nhân dân phường báo cáo kết quả tiếp công dân, giải quyết khiếu nại, tố cáo chín tháng đầu năm 2026 như sau
  - heading: Kết quả
    body:
      - heading: Tiếp công dân
        body:
          - Tiếp 164 lượt, gồm 120 lượt thường xuyên, 44 lượt định kỳ.
      - heading: Xử lý đơn
        body:
          - Tiếp nhận 80 đơn, đã xử lý 76 đơn, đạt 95%. Kết quả theo loại đơn như sau
          - table:
              columns: [Loại đơn, Tiếp nhận, Đã xử lý, Đang xử lý]
              rows:
                - [Khiếu nại, 22, 20, 2]
                - [Tố cáo, 6, 5, 1]
                - ["Kiến nghị, phản ánh", 52, 51, 1]
                - [Cộng, 80, 76, 4]
  - heading: Hạn chế
    clauses:
      - Còn 04 đơn quá thời hạn xử lý.
      - Công chức làm công tác tiếp dân kiêm nhiệm.
  - heading: Nhiệm vụ quý IV
    clauses:
      - Giải quyết dứt điểm 04 đơn tồn trước ngày 15 tháng 11 năm 2026.
      - Tập huấn kỹ năng tiếp dân cho công chức phường trong tháng 11 năm 2026.
recipients:
  - Như trên
  - Thường trực Đảng ủy, Thường trực HĐND phường
  - "Lưu: VT, TD"
signers:
  - {authority: [TM, KT], head: [Ủy ban nhân dân, Chủ tịch], position: Phó Chủ tịch, name: Ngô Văn Khánh}
"""  # noqa: E501

_NOTICE = """\
kind: thong-bao
standard: dang
issuer:
  superior: Tỉnh ủy Quảng Ngãi
  name: Ban Tổ chức
  symbol: BTCTU
  place: Quảng Ngãi
number: 61
date: 22/6/2026
summary: lịch kiểm tra công tác đảng viên sáu tháng cuối năm 2026
body:
  - Thực hiện Chương trình công tác năm 2026, Ban Tổ chức Tỉnh ủy thông báo lịch kiểm tra công tác đảng viên sáu tháng cuối năm 2026 như sau
  - heading: Nội dung kiểm tra
    clauses:
      - Việc kết nạp, công nhận đảng viên chính thức.
      - Quản lý hồ sơ, thẻ đảng viên.
  - heading: Thời gian
    clauses:
      - Từ ngày 06 tháng 7 năm 2026 đến ngày 10 tháng 7 năm 2026, tại các đảng ủy xã phía bắc.
      - Từ ngày 13 tháng 7 năm 2026 đến ngày 17 tháng 7 năm 2026, tại các đảng ủy xã phía nam.
  - heading: Tổ chức thực hiện
    body:
      - Các đảng ủy xã chuẩn bị báo cáo, gửi Ban Tổ chức Tỉnh ủy trước ngày 01 tháng 7 năm 2026.
recipients:
  - Các đảng ủy xã, phường, đặc khu
  - Thường trực Tỉnh ủy (báo cáo)
  - Lãnh đạo Ban
  - Lưu Văn phòng Ban
signers:
  - {authority: KT, head: Trưởng Ban, position: Phó Trưởng Ban, name: Cao Thị Ngọc Lan}
"""  # noqa: E501

MATRIX_BASES = {
    "tuan-le": _WEEK,
    "bo-tri": _POSTS,
    "doan-kiem-tra": _INSPECTION,
    "dap": _DAM,
    "tiep-dan": _RECEPTION,
    "lich-kiem-tra": _NOTICE,
}
