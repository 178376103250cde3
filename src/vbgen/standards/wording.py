"""Fixed official wordings, and the closed word lists of the YAML, per standard."""

from __future__ import annotations

from typing import NamedTuple

from vbgen.vietnamese import PartialDate


class Wording(NamedTuple):
    """The words a standard prescribes. `None`-like empty strings mean that the standard has no such words."""

    national_name: str  # NĐ 30 Phụ lục I II.1; the Party's tiêu đề in its place
    motto: str
    number: str  # before the number
    joint: str  # between number and ký hiệu of a named document
    subject: str  # before a công văn's summary
    addressees: str
    petition: str  # before the addressees of a tờ trình
    recipients: str
    as_above: str
    end: str  # closes the body
    authority: str  # the mark between an authority's letters and what follows
    date_comma: str  # between a cited number and its date
    issuer_mark: str  # on a line of its own under the issuer
    summary_mark: str  # on a line of its own under the summary
    basis: str  # before each căn cứ
    issued_with: str  # before an appendix's reference to its document, in brackets
    draft: str  # marks a draft
    contact_last: bool  # the address stands on the last page, not on the first
    recipient_end: str = ";"  # after each line of Nơi nhận but the last
    last_basis: str = "."  # after the last căn cứ
    codes: tuple[tuple[str, str], ...] = ()  # kinds whose code is another than theirs in `kinds`


WORDING = {
    "nha-nuoc": Wording(
        national_name="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        number="Số: ",
        joint="/",
        subject="V/v ",
        addressees="Kính gửi:",
        petition="Kính gửi:",
        recipients="Nơi nhận:",
        as_above="Như trên",
        end="./.",
        authority=". ",
        date_comma="",
        issuer_mark="",
        summary_mark="",
        basis="",
        issued_with="Kèm theo",
        draft="DỰ THẢO",
        contact_last=False,
    ),
    "dang": Wording(
        national_name="ĐẢNG CỘNG SẢN VIỆT NAM",
        motto="",
        number="Số ",
        joint="-",
        subject="về việc ",
        addressees="Kính gửi:",
        petition="Kính trình:",
        recipients="Nơi nhận:",
        as_above="Như trên",
        end=".",
        authority=" ",
        date_comma=",",
        issuer_mark="*",
        summary_mark="-----",
        basis="- ",
        issued_with="Kèm theo",
        draft="Dự thảo",
        contact_last=True,
    ),
}

# What a document dated before a day was to say otherwise. HD 36-HD/VPTW (2018) ruled until HD 05-HD/VPTW of
# 27/5/2026; a letter of 2019 made quy định “QĐi”, which HD 05 took back.
_HD_36 = WORDING["dang"]._replace(petition="Kính gửi:", recipient_end=",", last_basis=",")
_EARLIER = {
    "dang": (
        ((2020, 1, 1), _HD_36),
        ((2026, 5, 27), _HD_36._replace(codes=(("quy-dinh", "QĐi"),))),
    ),
}


def wording_of(standard: str, date: PartialDate) -> Wording:
    """The words of a standard on a date; an open day or month is the last one, an open year is today's."""
    if date.year is not None:
        day = (date.year, date.month or 12, date.day or 31)
        for until, words in _EARLIER.get(standard, ()):
            if day < until:
                return words
    return WORDING[standard]


# Quyền hạn ký (NĐ 30 Phụ lục I II.7; HD 05 IV): the YAML's token → how each standard prints it.
AUTHORITIES = {
    "TM": {"nha-nuoc": "TM.", "dang": "T/M"},
    "KT": {"nha-nuoc": "KT.", "dang": "K/T"},
    "TL": {"nha-nuoc": "TL.", "dang": "T/L"},
    "TUQ": {"nha-nuoc": "TUQ.", "dang": "T/UQ"},
    "Q": {"nha-nuoc": "Q.", "dang": "Q."},
}

# Rungs of the ladder (NĐ 30 Phụ lục I II.6): the YAML's token → the rung below it.
LEVELS = {
    "phan": "chuong",
    "chuong": "dieu",
    "muc": "dieu",
    "tieu-muc": "dieu",
    "dieu": "1",
    "I": "1",
    "1": "a",
    "a": "-",
    "-": "+",
    "+": "+",
}

ALIGNMENTS = {"trai": "left", "giua": "center", "phai": "right"}

# Dấu chỉ độ khẩn (NĐ 30 Phụ lục I II.5): the YAML's token → its words, and the width of its box in mm (8 mm high).
URGENCIES = {"khan": ("KHẨN", 20), "thuong-khan": ("THƯỢNG KHẨN", 40), "hoa-toc": ("HỎA TỐC", 30)}

# Chỉ dẫn về phạm vi lưu hành (NĐ 30 Phụ lục I II.5; HD 05 Phụ lục 2).
CIRCULATIONS = {
    "xem-xong-tra-lai": "XEM XONG TRẢ LẠI",
    "luu-hanh-noi-bo": "LƯU HÀNH NỘI BỘ",
    "tai-lieu-thu-hoi": "TÀI LIỆU THU HỒI",
    "tai-lieu-hoi-nghi": "TÀI LIỆU HỘI NGHỊ",
}

# How a table of assignments puts tasks together.
GROUPINGS = {"theo-muc": "đề mục", "theo-don-vi": "đơn vị chủ trì", "khong-gop": ""}

ORIENTATIONS = {"doc": "portrait", "ngang": "landscape"}
