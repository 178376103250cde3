"""The kinds of document: 29 of the state (NĐ 30, Điều 7 and Phụ lục III mục I), those of the Party (QĐ 399-QĐ/TW).

A kind of a form that is there already is one row here and one example in `plans/mau` (see CONTRIBUTING.md).
"""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind (tên loại): its official name, its code in số, ký hiệu, the form it is printed in."""

    slug: str
    name: str  # as in running text: “Kế hoạch”
    code: str  # "" for công văn and thư công, which have none
    form: str  # slug in forms.FORMS
    addressees: bool = False  # may have Kính gửi (ô 9a)
    articles: bool = False  # the body's ladder begins with Điều


def _table(*rows: Kind) -> dict[str, Kind]:
    return {row.slug: row for row in rows}


_NAMED = "co-ten-loai"  # mẫu 1.4

KINDS = _table(
    Kind("nghi-quyet", "Nghị quyết", "NQ", "nghi-quyet", articles=True),
    Kind("quyet-dinh", "Quyết định", "QĐ", "quyet-dinh", articles=True),
    Kind("chi-thi", "Chỉ thị", "CT", _NAMED),
    Kind("quy-che", "Quy chế", "QC", _NAMED, articles=True),
    Kind("quy-dinh", "Quy định", "QyĐ", _NAMED, articles=True),
    Kind("thong-cao", "Thông cáo", "TC", _NAMED),
    Kind("thong-bao", "Thông báo", "TB", _NAMED),
    Kind("huong-dan", "Hướng dẫn", "HD", _NAMED),
    Kind("chuong-trinh", "Chương trình", "CTr", _NAMED),
    Kind("ke-hoach", "Kế hoạch", "KH", _NAMED),
    Kind("phuong-an", "Phương án", "PA", _NAMED),
    Kind("de-an", "Đề án", "ĐA", _NAMED),
    Kind("du-an", "Dự án", "DA", _NAMED),
    Kind("bao-cao", "Báo cáo", "BC", _NAMED, addressees=True),
    Kind("bien-ban", "Biên bản", "BB", "bien-ban"),
    Kind("to-trinh", "Tờ trình", "TTr", _NAMED, addressees=True),
    Kind("hop-dong", "Hợp đồng", "HĐ", "khong-mau", articles=True),
    Kind("cong-dien", "Công điện", "CĐ", "cong-dien", addressees=True),
    Kind("ban-ghi-nho", "Bản ghi nhớ", "BGN", "khong-mau"),
    Kind("ban-thoa-thuan", "Bản thỏa thuận", "BTT", "khong-mau"),
    Kind("giay-uy-quyen", "Giấy ủy quyền", "GUQ", _NAMED),
    Kind("giay-moi", "Giấy mời", "GM", "giay-moi", addressees=True),
    Kind("giay-gioi-thieu", "Giấy giới thiệu", "GGT", "giay-gioi-thieu"),
    Kind("giay-nghi-phep", "Giấy nghỉ phép", "GNP", "giay-nghi-phep"),
    Kind("phieu-gui", "Phiếu gửi", "PG", _NAMED, addressees=True),
    Kind("phieu-chuyen", "Phiếu chuyển", "PC", _NAMED, addressees=True),
    Kind("phieu-bao", "Phiếu báo", "PB", _NAMED, addressees=True),
    Kind("cong-van", "Công văn", "", "cong-van", addressees=True),
    Kind("thu-cong", "Thư công", "", "khong-mau", addressees=True),
)

_PARTY = "dang-co-ten-loai"

# QĐ 399-QĐ/TW; codes by HD 05-HD/VPTW: initials, but QĐ for quy định too, CTr, TTr, TT (thông tri).
PARTY_KINDS = _table(
    Kind("nghi-quyet", "Nghị quyết", "NQ", _PARTY),
    Kind("quyet-dinh", "Quyết định", "QĐ", "dang-quyet-dinh", articles=True),
    Kind("chi-thi", "Chỉ thị", "CT", _PARTY),
    Kind("ket-luan", "Kết luận", "KL", _PARTY),
    Kind("quy-che", "Quy chế", "QC", _PARTY, articles=True),
    Kind("quy-dinh", "Quy định", "QĐ", _PARTY, articles=True),
    Kind("thong-tri", "Thông tri", "TT", _PARTY),
    Kind("huong-dan", "Hướng dẫn", "HD", _PARTY),
    Kind("thong-bao", "Thông báo", "TB", _PARTY),
    Kind("thong-cao", "Thông cáo", "TC", _PARTY),
    Kind("tuyen-bo", "Tuyên bố", "TB", _PARTY),
    Kind("loi-keu-goi", "Lời kêu gọi", "LKG", _PARTY),
    Kind("bao-cao", "Báo cáo", "BC", _PARTY),
    Kind("ke-hoach", "Kế hoạch", "KH", _PARTY),
    Kind("quy-hoach", "Quy hoạch", "QH", _PARTY),
    Kind("chuong-trinh", "Chương trình", "CTr", _PARTY),
    Kind("de-an", "Đề án", "ĐA", _PARTY),
    Kind("phuong-an", "Phương án", "PA", _PARTY),
    Kind("du-an", "Dự án", "DA", _PARTY),
    Kind("to-trinh", "Tờ trình", "TTr", _PARTY, addressees=True),
    Kind("cong-van", "Công văn", "CV", "dang-cong-van", addressees=True),
    Kind("bien-ban", "Biên bản", "BB", "dang-bien-ban"),
    Kind("giay-moi", "Giấy mời", "GM", "dang-giay-moi", addressees=True),
    Kind("giay-gioi-thieu", "Giấy giới thiệu", "GGT", "dang-giay-gioi-thieu"),
    Kind("phieu-gui", "Phiếu gửi", "PG", _PARTY, addressees=True),
    Kind("phieu-chuyen", "Phiếu chuyển", "PC", _PARTY, addressees=True),
)

# Bản sao (NĐ 30 Điều 25, Phụ lục III mục I): no kinds of document; each stands below the document that it copies.
COPY_KINDS = _table(
    Kind("sao-y", "Sao y", "SY", "ban-sao"),
    Kind("sao-luc", "Sao lục", "SL", "ban-sao"),
    Kind("trich-sao", "Trích sao", "TrS", "ban-sao"),
)

ALL_KINDS = {**PARTY_KINDS, **KINDS}
PLAN_KINDS = {**ALL_KINDS, **COPY_KINDS}  # what a plan may be of

# Kinds that may be cited: those above, and legal texts (Luật Ban hành VBQPPL), which are not drafted here.
CITED_KINDS = {
    "hien-phap": "Hiến pháp",
    "bo-luat": "Bộ luật",
    "luat": "Luật",
    "phap-lenh": "Pháp lệnh",
    "lenh": "Lệnh",
    "nghi-dinh": "Nghị định",
    "thong-tu": "Thông tư",
    "thong-tu-lien-tich": "Thông tư liên tịch",
    **{slug: kind.name for slug, kind in ALL_KINDS.items()},
}
