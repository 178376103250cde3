"""A commune, as what its province charges it with is derived for it."""

from __future__ import annotations

from vbgen.model import Recipient, Signer
from vbgen.units import Department, Unit

ALL = "UBND các xã, phường"
UNIT = Unit(
    name=("Ủy ban nhân dân xã Tân Tiến",),
    symbol="UBND",
    letter_symbol="UBND-VP",
    place="Tân Tiến",
    short="UBND xã",
    departments=(
        ("kinh-te", Department("Phòng Kinh tế", parallel=("Sở Tài chính", "Sở Nông nghiệp và Môi trường"))),
        ("van-hoa", Department("Phòng Văn hóa - Xã hội", parallel=("Sở Nội vụ",))),
    ),
    others=("Trưởng các thôn",),
    recipients=(Recipient("Lưu: VT"),),
    signers=(
        ("chu-tich", Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Nguyễn Văn An")),
        ("pho", Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="Trần Văn Bình")),
    ),
)
