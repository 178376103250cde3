"""A kind of document → a short commented plan of that kind, which checks clean: where a clerk begins."""

from __future__ import annotations

from vbgen.standards import COPY_KINDS, Kind

_STATE = """\
# {name}: sửa các giá trị bên phải dấu “:”, rồi chạy `vbgen render` với tệp này.
kind: {slug}
issuer:
  name: Ủy ban nhân dân xã Tân Tiến
  symbol: {symbol}
  place: Tân Tiến
number:               # để trống: chừa chỗ cho văn thư cấp số
date: 11/2026         # thiếu ngày: chừa chỗ; đủ thì viết 25/11/2026
summary: {summary}
references:           # văn bản được nhắc bằng [@mã]; lần đầu vbgen viết đủ, lần sau viết gọn
  kh12:
    kind: ke-hoach
    number: 12/KH-UBND
    date: 05/11/2026
    issuer: Ủy ban nhân dân tỉnh Bắc Ninh
    summary: tổng kết công tác cải cách hành chính năm 2026
{addressees}body:
  - {opening}
  - heading: Mục đích, yêu cầu
    clauses:
      - Đánh giá đúng kết quả, chỉ rõ việc còn chậm và nguyên nhân.
      - Bảo đảm thiết thực, tiết kiệm, đúng thời hạn.
  - heading: Nhiệm vụ
    tasks:
      - text: Rà soát hồ sơ giải quyết thủ tục hành chính quá hạn
        lead: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã
        support: [Trung tâm Phục vụ hành chính công xã]
        due: 15/12/2026
        product: Báo cáo kết quả rà soát
recipients:
{above}  - Thường trực Hội đồng nhân dân xã
  - Lãnh đạo Ủy ban nhân dân xã
  - "Lưu: VT"
signers:
  - authority: TM
    head: Ủy ban nhân dân
    position: Chủ tịch
    name: Nguyễn Văn An
"""

_PARTY = """\
# {name} của Đảng (Hướng dẫn 05-HD/VPTW): sửa các giá trị bên phải dấu “:”, rồi chạy `vbgen render` với tệp này.
kind: {slug}
standard: dang
issuer:
  superior: Đảng bộ tỉnh Bắc Ninh
  name: Đảng ủy xã Tân Tiến
  symbol: ĐU
  place: Tân Tiến
number:               # để trống: chừa chỗ cho văn thư cấp số
date: 11/2026         # thiếu ngày: chừa chỗ; đủ thì viết 25/11/2026
summary: tổng kết công tác xây dựng Đảng năm 2026
{addressees}body:
  - Để chuẩn bị tổng kết công tác xây dựng Đảng năm 2026, Ban Thường vụ Đảng ủy yêu cầu thực hiện các nội dung sau
  - heading: Nhiệm vụ
    tasks:
      - text: Đánh giá, xếp loại chất lượng tổ chức đảng và đảng viên
        lead: Ban Xây dựng Đảng
        due: 15/12/2026
        product: Báo cáo kết quả
recipients:
{above}  - Các chi bộ trực thuộc
  - Lưu Văn phòng Đảng ủy
signers:
  - authority: TM
    head: Ban Thường vụ
    position: Phó Bí thư
    name: Nguyễn Văn An
"""


_COPY = """\
# {name} (mẫu 3.1): sửa các giá trị bên phải dấu “:”, rồi chạy `vbgen render` với tệp này.
kind: {slug}
original: van-ban.docx   # văn bản được sao, cạnh tệp này; nội dung của nó được giữ nguyên
issuer:
  name: Ủy ban nhân dân xã Tân Tiến
  symbol: UBND
  place: Tân Tiến
number:               # để trống: chừa chỗ cho văn thư cấp số; một số thứ tự chung cho mọi hình thức sao
date: 11/2026         # thiếu ngày: chừa chỗ; đủ thì viết 25/11/2026
recipients:
  - Các phòng chuyên môn thuộc Ủy ban nhân dân xã
  - "Lưu: VT"
signers:
  - authority: [TL]
    head: Chủ tịch
    position: Chánh Văn phòng
    name: Nguyễn Văn An
"""


def sample(kind: Kind, standard: str) -> str:
    """The text of a plan for a kind of a standard."""
    if kind.slug in COPY_KINDS:
        return _COPY.format(name=kind.name, slug=kind.slug)
    letter = kind.slug == "cong-van"
    addressed = letter or kind.slug in ("to-trinh", "bao-cao", "phieu-gui", "phieu-chuyen", "phieu-bao")
    units = {
        "nha-nuoc": "Các phòng chuyên môn thuộc Ủy ban nhân dân xã" if letter else "Ủy ban nhân dân tỉnh Bắc Ninh",
        "dang": "Các chi bộ trực thuộc",
    }
    article = "triển khai " if letter else ""
    return (_PARTY if standard == "dang" else _STATE).format(
        name=kind.name,
        slug=kind.slug,
        symbol="UBND-VP" if letter else "UBND",
        summary=f"{article}tổng kết công tác cải cách hành chính năm 2026".strip()
        if letter
        else "Tổng kết công tác cải cách hành chính năm 2026",
        addressees=f"addressees:\n  - {units[standard]}\n" if addressed else "",
        opening="Thực hiện [@kh12], Ủy ban nhân dân xã triển khai các nội dung sau",
        above="  - Như trên\n" if addressed else "",
    )
