"""Names that have a day on which they ceased: provinces, levels, ministries (data; see standard.md §6).

Sources: Nghị quyết 202/2025/QH15 and Nghị quyết 203/2025/QH15 (12/6/2025), Luật Tổ chức chính quyền địa phương 2025
(effective 01/7/2025), Nghị quyết 176/2025/QH15 (effective 01/3/2025), Nghị quyết 30/2026/QH16 (effective 30/4/2026).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Gone(NamedTuple):
    """A name that is no longer one: since when, and what stands for it."""

    name: str
    since: date
    now: str


TWO_LEVELS = date(2025, 7, 1)
MINISTRIES_MERGED = date(2025, 3, 1)
DONG_NAI_CITY = date(2026, 4, 30)

PROVINCES: tuple[Gone, ...] = tuple(
    Gone(old, TWO_LEVELS, new)
    for new, olds in {
        "tỉnh Tuyên Quang": ("Hà Giang",),
        "tỉnh Lào Cai": ("Yên Bái",),
        "tỉnh Thái Nguyên": ("Bắc Kạn",),
        "tỉnh Phú Thọ": ("Vĩnh Phúc", "Hòa Bình"),
        "tỉnh Bắc Ninh": ("Bắc Giang",),
        "tỉnh Hưng Yên": ("Thái Bình",),
        "thành phố Hải Phòng": ("Hải Dương",),
        "tỉnh Ninh Bình": ("Hà Nam", "Nam Định"),
        "tỉnh Quảng Trị": ("Quảng Bình",),
        "thành phố Đà Nẵng": ("Quảng Nam",),
        "tỉnh Quảng Ngãi": ("Kon Tum",),
        "tỉnh Gia Lai": ("Bình Định",),
        "tỉnh Khánh Hòa": ("Ninh Thuận",),
        "tỉnh Lâm Đồng": ("Đắk Nông", "Bình Thuận"),
        "tỉnh Đắk Lắk": ("Phú Yên",),
        "Thành phố Hồ Chí Minh": ("Bình Dương", "Bà Rịa - Vũng Tàu"),
        "tỉnh Đồng Nai": ("Bình Phước",),
        "tỉnh Tây Ninh": ("Long An",),
        "thành phố Cần Thơ": ("Sóc Trăng", "Hậu Giang"),
        "tỉnh Vĩnh Long": ("Bến Tre", "Trà Vinh"),
        "tỉnh Đồng Tháp": ("Tiền Giang",),
        "tỉnh Cà Mau": ("Bạc Liêu",),
        "tỉnh An Giang": ("Kiên Giang",),
    }.items()
    for old in olds
)
"""The 29 provinces that others took in."""

TITLES: tuple[Gone, ...] = (
    Gone("tỉnh Thừa Thiên Huế", date(2025, 1, 1), "thành phố Huế"),
    Gone("tỉnh Đồng Nai", DONG_NAI_CITY, "thành phố Đồng Nai"),
)

_RENAMED = {
    "Kế hoạch và Đầu tư": "Tài chính",
    "Thông tin và Truyền thông": "Khoa học và Công nghệ",
    "Tài nguyên và Môi trường": "Nông nghiệp và Môi trường",
    "Nông nghiệp và Phát triển nông thôn": "Nông nghiệp và Môi trường",
    "Giao thông vận tải": "Xây dựng",
    "Lao động - Thương binh và Xã hội": "Nội vụ",
}
_SHORTENED = {
    "Bộ KH&ĐT": "Bộ Tài chính",
    "Bộ TT&TT": "Bộ Khoa học và Công nghệ",
    "Bộ TN&MT": "Bộ Nông nghiệp và Môi trường",
    "Bộ NN&PTNT": "Bộ Nông nghiệp và Môi trường",
    "Bộ GTVT": "Bộ Xây dựng",
    "Bộ LĐTBXH": "Bộ Nội vụ",
    "Bộ LĐ-TB&XH": "Bộ Nội vụ",
    "Ủy ban Dân tộc": "Bộ Dân tộc và Tôn giáo",
}
MINISTRIES: tuple[Gone, ...] = (
    *(
        Gone(f"{head} {old}", MINISTRIES_MERGED, f"{head} {new}")
        for old, new in _RENAMED.items()
        for head in ("Bộ", "Sở")
    ),
    *(Gone(old, MINISTRIES_MERGED, new) for old, new in _SHORTENED.items()),
)

STANDING = (
    "Hà Nội,Huế,Lai Châu,Điện Biên,Sơn La,Lạng Sơn,Quảng Ninh,Thanh Hóa,Nghệ An,Hà Tĩnh,Cao Bằng,Tuyên Quang,Lào Cai,"
    "Thái Nguyên,Phú Thọ,Bắc Ninh,Hưng Yên,Hải Phòng,Ninh Bình,Quảng Trị,Đà Nẵng,Quảng Ngãi,Gia Lai,Khánh Hòa,Lâm Đồng,"
    "Đắk Lắk,Hồ Chí Minh,Đồng Nai,Tây Ninh,Cần Thơ,Vĩnh Long,Đồng Tháp,Cà Mau,An Giang"
).split(",")
"""The 34 provinces and cities since 01/7/2025."""
