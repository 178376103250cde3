"""A round of comments as it comes back to an office: a draft, and answers of every sort."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH

from vbgen.plans import load
from vbgen.rendering import render

DRAFT = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, tỉnh Lam Sơn], symbol: UBND, place: Lam Sơn}
date: 11/2026
summary: Cải cách hành chính năm 2027
bases:
  - Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
body:
  - Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính năm 2027 như sau
  - heading: Mục đích, yêu cầu
    clauses:
      - Nâng cao chất lượng phục vụ người dân và doanh nghiệp trên địa bàn tỉnh
      - Xác định rõ trách nhiệm của người đứng đầu cơ quan, đơn vị trong cải cách hành chính
  - heading: Nhiệm vụ
    clauses:
      - text: Cải cách thể chế
        tasks:
          - text: Rà soát văn bản quy phạm pháp luật của tỉnh, hoàn thành trước ngày 30/6/2027
            lead: Sở Tư pháp
          - text: Công bố danh mục văn bản hết hiệu lực trên Cổng thông tin điện tử của tỉnh
            lead: Sở Tư pháp
      - text: Cải cách thủ tục hành chính
        tasks:
          - text: Cắt giảm ít nhất 30% thời gian giải quyết thủ tục hành chính so với quy định
            lead: Văn phòng Ủy ban nhân dân tỉnh
          - text: Số hóa 100% hồ sơ, kết quả giải quyết thủ tục hành chính của cấp xã
            lead: Ủy ban nhân dân các xã, phường
      - Bồi dưỡng nghiệp vụ cho công chức làm việc tại Trung tâm Phục vụ hành chính công cấp xã
  - heading: Tổ chức thực hiện
    clauses:
      - Các sở, ban, ngành xây dựng kế hoạch thực hiện trước ngày 15/01/2027
      - Sở Nội vụ theo dõi, đôn đốc, tổng hợp báo cáo Ủy ban nhân dân tỉnh
recipients: [Như trên, "Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Lê Văn Bình}]
"""


RULES = """\
kind: quyet-dinh
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Ban hành Quy chế quản lý nhà văn hóa thôn
bases: [Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025]
body:
  - clauses:
      - Ban hành kèm theo Quyết định này Quy chế quản lý nhà văn hóa
      - Quyết định này có hiệu lực kể từ ngày ký
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn Nam}]
appendices:
  - kind: quy-che
    title: Quản lý nhà văn hóa thôn
    body:
      - heading: Phạm vi điều chỉnh
        body: [Quy chế này quy định việc mở cửa của nhà văn hóa thôn]
      - heading: Giờ mở cửa
        body:
          - Nhà văn hóa mở cửa như sau
          - dashes: [Các ngày trong tuần từ 7 giờ, Ngày lễ theo lịch của trưởng thôn]
      - heading: Trách nhiệm
        clauses:
          - clause: Trưởng thôn
            clauses: [Giữ chìa khóa, Ghi sổ theo dõi tài sản của nhà văn hóa]
          - Người dân giữ gìn vệ sinh, an toàn điện và phòng cháy
  - title: Danh mục tài sản
    body: [Bàn, ghế, âm thanh do trưởng thôn kiểm kê]
"""
"""A decision that issues rules."""


def letter(issuer: str, number: str, day: str, *lines: str, table: list[list[str]] | None = None) -> Word:
    """A công văn as an office types it in Word, without any style."""
    word = docx.Document()
    head = word.add_table(rows=1, cols=2).rows[0].cells
    head[0].text = f"{issuer.upper()}\nSố: {number}\nV/v góp ý dự thảo Kế hoạch cải cách hành chính năm 2027"
    date = "ngày {} tháng {} năm {}".format(*day.split("/"))
    head[1].text = f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLam Sơn, {date}"
    word.add_paragraph("Kính gửi: Sở Nội vụ.").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in lines:
        word.add_paragraph(line)
    if table:
        grid = word.add_table(rows=0, cols=len(table[0]), style="Table Grid")
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    word.add_paragraph(f"Trên đây là ý kiến của {issuer}, gửi Sở Nội vụ tổng hợp./.")
    foot = word.add_table(rows=1, cols=2).rows[0].cells
    foot[0].text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
    foot[1].text = "GIÁM ĐỐC\n\n\nTrần Thị Hoa"
    return word


def saved(word: Word) -> bytes:
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def edited(draft: Path, edit: Callable[[Word], None]) -> bytes:
    """The draft's Word file as somebody changed it in Word."""
    word = docx.Document(BytesIO(render(load(draft))))
    edit(word)
    return saved(word)


def paragraph(word: Word, words: str):  # type: ignore[no-untyped-def]
    """The paragraph that holds words, whatever spaces and hyphens hold them together."""
    return next(one for one in word.paragraphs if words in _plain(one.text))


def say(word: Word, old: str, new: str) -> None:
    """Put words in the place of others."""
    found = paragraph(word, old)
    text = _plain(found.text).replace(old, new)
    for run in found.runs[1:]:
        run.text = ""
    found.runs[0].text = text


def comment(word: Word, about: str, words: str, author: str) -> None:
    word.add_comment(paragraph(word, about).runs, words, author=author)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


ROUND = """\
draft: du-thao.yaml
letter: Công văn số 45/SNV-CCHC ngày 05/11/2026
deadline: 20/11/2026
silence: thống nhất
units:
  - Sở Tư pháp
  - Sở Tài chính
  - Sở Y tế
  - UBND phường Đông
  - Công an tỉnh
  - Sở Giáo dục và Đào tạo
  - Văn phòng UBND tỉnh
  - {name: Sở Xây dựng, received: 18/11/2026}
  - UBND xã Thanh Bình
  - UBND xã An Phú
  - Sở Công Thương
  - Sở Nông nghiệp và Môi trường
  - {name: Sở Ngoại vụ, answers: thu-3.txt}
  - Bộ Chỉ huy Quân sự tỉnh
  - Ban Quản lý các khu công nghiệp
  - Thanh tra tỉnh
  - Sở Khoa học và Công nghệ
"""
_OPENING = "Phúc đáp Công văn số 45/SNV-CCHC ngày 05/11/2026 của Sở Nội vụ, {} có ý kiến như sau:"


def write_round(folder: Path) -> Path:
    """A round of 17 units, 20 files of answers, in a folder; the path of its file."""
    (folder / "du-thao.yaml").write_text(DRAFT, encoding="utf-8")
    (folder / "lay-y-kien.yaml").write_text(ROUND, encoding="utf-8")
    for name, data in _answers(folder / "du-thao.yaml").items():
        path = folder / "y-kien" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder / "lay-y-kien.yaml"


def _answers(draft: Path) -> dict[str, bytes | str]:
    return {**_letters(), **_messages(), **_edited(draft)}


def _letters() -> dict[str, bytes]:
    return {
        "01.docx": saved(letter(
            "Sở Tư pháp", "120/STP-VP", "12/11/2026", _OPENING.format("Sở Tư pháp"),
            "1. Cơ bản thống nhất với nội dung dự thảo Kế hoạch.",
            "2. Đề nghị chỉnh sửa một số nội dung sau:",
            "- Tại điểm a khoản 1 Mục II: đề nghị sửa thời hạn “30/6/2027” thành “31/7/2027”.",
            "- Phần căn cứ: bổ sung Nghị định số 78/2025/NĐ-CP.",
        )),
        "02.docx": saved(letter(
            "Sở Tài chính", "88/STC-NS", "13/11/2026",
            "Phúc đáp Công văn số 45/SNV-CCHC, Sở Tài chính thống nhất với nội dung dự thảo Kế hoạch.",
        )),
        "so y te.docx": saved(letter(
            "Sở Y tế", "77/SYT-VP", "14/11/2026", _OPENING.format("Sở Y tế"),
            "Mục II.3 đề nghị viết lại như sau: ",
            "“Bồi dưỡng nghiệp vụ, kỹ năng giao tiếp cho công chức”.",
            "Lý do: người dân phản ánh nhiều.",
        )),
        "phuong dong.docx": saved(letter(
            "Ủy ban nhân dân phường Đông", "31/UBND-VX", "25/11/2026",
            "Thực hiện Công văn số 45/SNV-CCHC, UBND phường Đông cơ bản nhất trí với dự thảo, tuy nhiên đề nghị bổ "
            "sung kinh phí thực hiện số hóa cho cấp xã tại khoản 2 Mục II.",
        )),
        "ca.docx": saved(letter(
            "Công an tỉnh", "501/CAT-PV01", "16/11/2026",
            "Công an tỉnh nhất trí với nội dung dự thảo Kế hoạch. Không có ý kiến tham gia thêm.",
        )),
        "gd.docx": saved(letter(
            "Sở Giáo dục và Đào tạo", "640/SGDĐT-VP", "17/11/2026", _OPENING.format("Sở Giáo dục và Đào tạo"),
            table=[
                ["TT", "Nội dung dự thảo", "Nội dung đề nghị sửa đổi", "Lý do"],
                ["1", "Khoản 2 Mục I", "Bổ sung cụm từ “kỷ luật, kỷ cương”", "Nghị quyết của Tỉnh ủy"],
                ["2", "Các sở, ban, ngành xây dựng kế hoạch thực hiện trước ngày 15/01/2027", "Lùi đến 31/01/2027", ""],
                ["3", "Khoản 2 Mục III", "Nhất trí", ""],
            ],
        )),
        "nnmt.docx": saved(letter(
            "Sở Nông nghiệp và Môi trường", "900/SNNMT-VP", "18/11/2026",
            _OPENING.format("Sở Nông nghiệp và Môi trường"),
            "Tại Mục I:",
            "- Khoản 1: thay cụm từ “trên địa bàn tỉnh” bằng “của tỉnh”.",
            "Tại Mục II:",
            "- Điểm b khoản 2: đề nghị giao Sở Khoa học và Công nghệ phối hợp.",
        )),
        "hlg.docx": saved(letter(
            "Hội Luật gia tỉnh", "15/HLG", "19/11/2026", _OPENING.format("Hội Luật gia tỉnh"),
            "Đề nghị bổ sung hình thức khen thưởng tại Mục III.",
        )),
    }  # fmt: skip


def _messages() -> dict[str, str]:
    return {
        "zalo-xa-an-phu.txt": "Kính gửi Sở Nội vụ, UBND xã An Phú thống nhất với dự thảo, không có ý kiến gì thêm ạ.\n",
        "tin nhan so cong thuong.txt": "Sở Công Thương góp ý dự thảo như sau:\n"
        "1. Mục III.1: thời hạn 15/01/2027 quá gấp, đề nghị lùi đến hết tháng 01/2027.\n"
        "2. Về thể thức: sửa lỗi chính tả ở trang 2.\n"
        "3. Đề nghị bổ sung Phụ lục phân công nhiệm vụ cho từng sở.\nTrân trọng!\n",
        "thu-3.txt": "Thống nhất với dự thảo.\n",
        "khong ro.txt": "Đề nghị xem lại khoản 9 Mục II.\n",
        "bo chi huy quan su tinh.txt": "Đã nhận được công văn.\n",
        "anh.jpg": "không phải văn bản",
    }


def _edited(draft: Path) -> dict[str, bytes]:
    def office(word: Word) -> None:
        say(word, "30% thời gian", "40% thời gian")
        say(word, "Sở Nội vụ theo dõi", "Sở Nội vụ chủ trì theo dõi")

    def building(word: Word) -> None:
        say(word, "30/6/2027", "30/9/2027")
        comment(word, "Số hóa 100%", "Cần quy định rõ lộ trình từng năm.", "Nguyễn Văn A")

    def commune(word: Word) -> None:
        gone = paragraph(word, "Công bố danh mục")
        gone._p.getparent().remove(gone._p)

    def again(word: Word) -> None:
        say(word, "30% thời gian", "50% thời gian")

    return {
        "van-phong-ubnd-tinh.docx": edited(draft, office),
        "van-phong-ubnd-tinh lan 2.docx": edited(draft, again),
        "Sở Xây dựng - góp ý.docx": edited(draft, building),
        "xa-thanh-binh.docx": edited(draft, commune),
        "ban quan ly cac khu cong nghiep.docx": edited(draft, lambda word: None),
    }
