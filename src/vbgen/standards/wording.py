"""What words a standard prescribes, and the closed word lists of the YAML."""

from __future__ import annotations

from vbgen.named import NamedTuple


class Wording(NamedTuple):
    """The words that a standard prescribes; "" for those that it does not have."""

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
    date_comma: str  # between a cited number and its date
    issuer_mark: str  # on a line of its own under the issuer
    summary_mark: str  # on a line of its own under the summary
    basis: str  # before each căn cứ
    filed: str  # the line of Nơi nhận that files a copy, as the least that it may say
    issued_with: str  # before an appendix's reference to its document, in brackets
    draft: str  # marks a draft
    contact_last: bool  # the address stands on the last page, not on the first
    recipient_end: str = ";"  # after each line of Nơi nhận but the last
    last_basis: str = "."  # after the last căn cứ

    @property
    def within(self) -> str:
        """The joint between the groups of a symbol: "-" in "15/QĐ-UBND", "/" in "15-QĐ/TU"."""
        return "-" if self.joint == "/" else "/"


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

# Quyền hạn ký (NĐ 30 Phụ lục I II.7; HD 05 IV): the YAML's token → what it stands for; standards print it otherwise.
AUTHORITIES = {"TM": "thay mặt", "KT": "ký thay", "TL": "thừa lệnh", "TUQ": "thừa ủy quyền", "Q": "quyền"}

# How a table of assignments puts tasks together.
GROUPINGS = {"theo-muc": "đề mục", "theo-don-vi": "đơn vị chủ trì", "khong-gop": ""}

ORIENTATIONS = {"doc": "portrait", "ngang": "landscape"}
