"""Faults planted in tasks: who leads, when they are due, and what the superior's document wants; see planted.py."""

from __future__ import annotations

from support.lint.planted import Planted, plants

SUPERIOR = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, tỉnh Bắc Ninh], symbol: UBND, place: Bắc Ninh}
number: 87
date: 15/01/2026
summary: Cải cách hành chính năm 2026
body:
  - {heading: Mục đích, clauses: [Nâng cao chất lượng phục vụ]}
  - heading: Nhiệm vụ
    tasks:
      - {text: Công khai thủ tục hành chính, lead: Các sở, due: hằng quý}
      - {text: Số hóa hồ sơ, lead: Các sở, due: 30/9/2026}
      - {text: Rà soát thủ tục hành chính thuộc phạm vi quản lý, lead: Các sở, due: 30/6/2026}
recipients: [Các sở, "Lưu: VT"]
signers: [{position: Chủ tịch, name: Trần Văn Bình}]
"""
"""What the right công văn carries out: its task `kh87#II.3` is due on 30/6/2026."""

TASKS: list[Planted] = plants(
    "cong-van",
    ("N0204", "a due after the superior's", "due: 30/6/2026", "due: 15/7/2026"),
    ("N0204", "no due where the superior gives one", "        due: 30/6/2026\n", ""),
    ("N0125", "due on a day off before Quốc khánh", "due: 30/9/2026", "due: 31/8/2026"),
    ("N0125", "due at Tết", "due: 30/9/2026", "due: 08/02/2027"),
    ("N0125", "due on a day in place of Giỗ Tổ", "due: 30/6/2026", "due: 27/4/2026"),
    (
        "N0101",
        "an office of two bodies and one more",
        "lead: Sở Xây dựng",
        "lead: Văn phòng HĐND và UBND tỉnh, Sở Xây dựng",
    ),
)
