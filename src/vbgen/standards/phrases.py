r"""The phrases that documents print: how each is recognised in a file of anybody, however it was typed or scanned.

How they are printed is in each standard's `words` and `signs`. A row's `yes` and `no` are its test: what its pattern
finds at the beginning of a text, and what it does not. Whoever looks for a phrase names it in a pattern of its own:
reading(r"^\W*{recipients}\s*:").
"""

from __future__ import annotations

import re

from vbgen.named import NamedTuple
from vbgen.patterns import regex


class Phrase(NamedTuple):
    """A printed phrase: `read` is a pattern that heeds or ignores capitals by itself, whatever stands around it."""

    name: str
    read: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


_ROWS = (
    # ô 1: what tells whose document it is
    Phrase(
        "nation_begins",
        r"(?i:C[ỘO]NG\s+H(?:[ÒO][AÀ]|[ÕÓ]A|O[ÃÁ]))\b",  # scans lose marks; HOÀ is HÒA, HÕA a slip
        yes=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ", "CONG HOA", "CỘNG HÕA"),
        no=("CÔNG HÒA", "CỘNG HÒAN"),
    ),
    Phrase(
        "nation",
        r"{nation_begins}\s+(?i:X[ÃA]\s+H[ỘO]I|XHCN)",
        yes=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hoà XHCN Việt Nam", "CỘNG HÒA  XÃ HỘI"),
        no=("CỘNG HÒA LIÊN BANG ĐỨC", "CỘNG HÒA"),
    ),
    Phrase(
        "nation_goes_on",  # below "CỘNG HÒA", where the line was too long
        r"(?i:XÃ\s+HỘI\s+CHỦ\s+NGHĨA|CHỦ\s+NGHĨA\s+VIỆT\s+NAM)\b",
        yes=("XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIỆT NAM"),
        no=("XÃ HỘI HỌC", "CHỦ NGHĨA MÁC - LÊNIN"),
    ),
    Phrase(
        "motto_begins",
        r"(?i:Đ[ộo]c\s+l[ậa]p)\s*[-–—]",
        yes=("Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP – TỰ DO", "Độc lập-Tự do"),
        no=("Độc lập, tự chủ", "Độc lập dân tộc"),
    ),
    Phrase(
        "motto",
        r"{motto_begins}\s*[Tt]",
        yes=("Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP – TỰ DO"),
        no=("Độc lập - chủ quyền",),
    ),
    Phrase(
        "party",
        r"(?i:ĐẢNG\s+(?:CỘNG\s+SẢN\s+VIỆT\s+NAM|CSVN))\b",
        yes=("ĐẢNG CỘNG SẢN VIỆT NAM", "Đảng Cộng sản  Việt Nam", "ĐẢNG CSVN"),
        no=("ĐẢNG ỦY XÃ", "ĐẢNG CỘNG SẢN PHÁP"),
    ),
    Phrase(
        "youth",
        r"(?i:ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\b(?! +HỒ CHÍ MINH [^\W\d]))",  # with a place it is an issuer
        yes=("ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH"),
        no=("ĐOÀN THANH NIÊN", "ĐOÀN KIỂM TRA", "ĐOÀN TNCS HỒ CHÍ MINH XÃ TÂN TIẾN"),
    ),
    # ô 3, 4, 5: number, date, summary
    Phrase("number", r"S[ốỐ]\s*[:.]?", yes=("Số: 15/QĐ-UBND", "SỐ 15", "Số :", "Số."), no=("số 15", "Sổ")),
    Phrase(
        "date",
        r"(?i:ng[àa]y(?P<day>[\s.…_\d]*)th[áa]ng(?P<month>[\s.…_\d]*)n[ăa]m(?P<year>[\s.…_\d]*))",
        yes=("ngày 05 tháng 01 năm 2026", "ngày … tháng … năm 2026", "ngay 5 thang 1 nam 2026", "Ngày    tháng    năm"),
        no=("ngày 05/01/2026", "ngày đầu tháng"),
    ),
    Phrase("about", r"(?i:V\s*/\s*v|Vv)\b", yes=("V/v báo cáo", "v/v", "V / v", "Vv báo cáo"), no=("Về việc", "v.v")),
    Phrase("about_in_words", r"[Vv]ề việc\b", yes=("Về việc báo cáo", "về việc"), no=("Về báo cáo", "VỀ VIỆC")),
    # above and below the body
    Phrase(
        "addressees",
        r"(?i:K[íi]nh\s+(?:gửi|gởi|trình))\b",
        yes=("Kính gửi: Sở Nội vụ", "KÍNH GỬI", "Kinh gửi", "Kính trình:", "Kính gởi"),
        no=("Kính mời", "Kính gửii"),
    ),
    Phrase("basis", r"(?i:Căn\s+c[ứưừ])\b", yes=("Căn cứ Luật", "CĂN CỨ", "Căn cừ"), no=("Căn bản", "Căn cước")),
    Phrase("recipients", r"(?i:Nơi\s+(?:nhận|gửi))\b", yes=("Nơi nhận:", "NƠI NHẬN", "Nơi  gửi"), no=("Nơi ở",)),
    Phrase("end", r"\./\.", yes=("./.", "./.”"), no=("/.", ".", "./")),  # of the content
    Phrase("filing", r"(?i:Lưu)\b", yes=("Lưu: VT, TCCB", "Lưu Văn phòng", "LƯU:"), no=("Lượng",)),
    Phrase(
        "appendix",
        r"(?:P(?:HỤ LỤC|hụ lục|HỤ BIỂU|hụ biểu)|BIỂU MẪU|Biểu mẫu)\b",
        yes=("PHỤ LỤC I", "Phụ lục", "Phụ biểu 01", "BIỂU MẪU"),
        no=("phụ lục kèm theo", "PHỤ LỤCX", "Biểu quyết"),
    ),
    Phrase("attached", r"(?i:k[èe]m\s+theo)\b", yes=("Kèm theo Quyết định", "KÈM THEO", "kem theo"), no=("kèm cặp",)),
    # marks and signatures
    Phrase("draft", r"(?i:DỰ\s+THẢO)\b", yes=("DỰ THẢO LẦN 2", "Dự thảo"), no=("Dự án",)),
    Phrase(
        "urgency",
        r"(?:THƯỢNG KHẨN|KHẨN|H[ỎO][ẢA] ?TỐC)\b",
        yes=("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HOẢ TỐC"),
        no=("Khẩn", "KHẨNG"),
    ),
    Phrase("secrecy", r"(?:TUYỆT |TỐI )?MẬT\b", yes=("MẬT", "TỐI MẬT", "TUYỆT MẬT"), no=("Mật", "MẬTT")),
    Phrase(
        "authority",
        r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|T/UQ)\b\.?",
        yes=("TM. ỦY BAN", "KT.", "TUQ. GIÁM ĐỐC", "T/M BAN"),
        no=("TMT", "Q."),
    ),
)

_NAMED = re.compile(r"\{([a-z_]+)\}")  # no quantifier holds letters
PHRASES: dict[str, Phrase] = {}
for _row in _ROWS:
    PHRASES[_row.name] = _row._replace(read=_NAMED.sub(lambda match: PHRASES[match[1]].read, _row.read))


def reading(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, compiled when it is first used, in which "{recipients}" stands for all that is read as that phrase."""
    return regex(_NAMED.sub(lambda match: PHRASES[match[1]].read, pattern), flags)
