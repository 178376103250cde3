"""Rules on numbers and dates in the text, and on what is left over of forms and drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.lint.text.scan import digits, scan
from vbgen.patterns import regex
from vbgen.tabular import ERRORS
from vbgen.vietnamese import parse_date, roman_value

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content

_TYPING = "quy tắc soạn thảo văn bản"

# --- numbers and dates ---------------------------------------------------------------------------------------------

_THOUSANDS = scan(
    r"(?<![\w.,/])\d{1,3}(?:,\d{3}){2,}(?!\d)|(?<![\w.,/])\d{1,3},000(?=\s?(?:đồng|đ|VNĐ|ha|m2)(?!\w))"
    r"|(?<![\w.,/])[1-9]\d{0,2},\d{3}(?=\s(?:người|lượt|hồ sơ|hộ|văn bản|cuộc|trường hợp|cán bộ|công chức|viên chức"
    r"|đảng viên|học sinh|hội viên|đại biểu|cơ sở|đơn vị|doanh nghiệp|thửa|phiếu|con|chiếc|cái|bộ)(?!\w))",  # whole
    digits(","),
)
_COUNTED = "đồng|ha|km|m2|tấn|tạ|kg|người|lượt|hồ sơ|hộ|văn bản|cây|con|học sinh|hội viên|đảng viên|phiếu|thửa"
_UNGROUPED = scan(rf"(?P<whole>[1-9](?<![\w.,/-][1-9])\d{{4,11}}) (?:{_COUNTED})(?!\w)", digits(""))
_EITHER = scan(r"(?<![\w.,/])[1-9]\d{0,2},\d\d0 (?:ha|tấn|tạ|m2|km|cây|triệu đồng)(?!\w)", digits(","))
_DECIMAL = scan(r"(?<![\w.,/])\d{1,3}\.\d{1,2}\s?%", ("%",))
_MEASURED = scan(
    r"(?<![\w.,/])\d{1,4}\.\d{1,2} (?=(?:ha|km|m|kg|tấn|tạ|triệu|tỷ|tỉ|m2|km2|lít|điểm)(?!\w))", digits(".")
)


@rule("C0221", WARNING, _TYPING, rows="L111")
def number_style(content: Content) -> Iterator[Hit]:
    """Phân cách hàng nghìn bằng dấu chấm, phần thập phân bằng dấu phẩy.

    Sai: kinh phí 1,000,000 đồng
    Sai: đạt 91.16%
    Sai: thiệt hại 37.5 ha
    Sai: trồng 12500 cây
    Sai: thiệt hại 1,250 ha
    Đúng: đạt 91,16%, kinh phí 1.000.000 đồng
    """
    for match, passage in content.find(_THOUSANDS):
        right = match[0].replace(",", ".")
        yield Hit(passage.path, "hàng nghìn phân cách bằng dấu chấm", match[0], right, mend=right)
    for match, passage in content.find(_UNGROUPED):
        right = f"{int(match['whole']):,}".replace(",", ".")
        yield Hit(passage.path, "hàng nghìn phân cách bằng dấu chấm", match["whole"], right, ADVICE)
    for match, passage in content.find(_EITHER):
        right = match[0].replace(",", ".")
        yield Hit(passage.path, "phần thập phân ba chữ số, tận cùng 0: có phải hàng nghìn?", match[0], right, ADVICE)
    for match, passage in (*content.find(_DECIMAL), *content.find(_MEASURED)):
        right = match[0].replace(".", ",")
        yield Hit(passage.path, "phần thập phân sau dấu phẩy", match[0], right, mend=right)


_SHORT_YEAR = scan(
    r"(?:[Nn]gày|[Tt]rước|[Hh]ết) \d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?![\d/])", digits("gày ", "rước ", "ết ")
)
_PADDED_MONTH = scan(r"(?:ngày )?\d{1,2} tháng 0[3-9](?!\d)|tháng 0[3-9] năm \d{4}", digits("tháng "))
_UNPADDED = scan(
    r"[Nn]gày (?P<day>[1-9])/(?P<rest>\d{1,2}/\d{4})|[Nn]gày \d{1,2}/(?P<month>[12])/\d{4}", digits("gày ")
)


_UNPADDED_WORDS = scan(
    r"(?P<lead>[Nn]gày[ \xa0])(?P<day>[1-9])(?P<month>[ \xa0]tháng[ \xa0]\d{1,2})(?!\d)"
    r"|[Nn]gày[ \xa0]\d{1,2}[ \xa0]tháng[ \xa0](?P<early>[12])(?P<year>[ \xa0]năm[ \xa0]\d{4})",
    digits("gày ", "gày\xa0"),
)


@rule("C0222", ADVICE, APPENDIX_I + "II.4", rows="L112")
def date_style(content: Content) -> Iterator[Hit]:
    """Ngày trong lời văn viết như ở ô thời gian: năm đủ bốn chữ số, ngày dưới 10 và tháng 1, 2 thêm số 0.

    Sai: trước ngày 5-1-26
    Sai: ngày 5/6/2026
    Sai: ngày 5 tháng 10 năm 2026
    Sai: ngày 18 tháng 2 năm 2027
    Sai: ngày 08 và 09 tháng 07 năm 2026
    Đúng: ngày 05/6/2026
    """
    for match, passage in content.find(_PADDED_MONTH):
        right = match[0].replace("tháng 0", "tháng ")
        yield Hit(passage.path, "chỉ tháng 1 và 2 thêm số 0", match[0], right, mend=right)
        if not content.is_plan:
            break
    for match, passage in content.find(_SHORT_YEAR):
        yield Hit(passage.path, "năm phải ghi đủ bốn chữ số", match[0])
    for match, passage in content.find(_UNPADDED):
        right = re.sub(r"(?<=gày )(?=\d/)|(?<=/)(?=[12]/)", "0", match[0])
        yield Hit(passage.path, "ngày dưới 10, tháng 1 và 2 thêm số 0", match[0], right, mend=right)
        if not content.is_plan:
            return
    for match, passage in content.find(_UNPADDED_WORDS):
        right = re.sub(r"(?<=gày[ \xa0])(?=\d[ \xa0])|(?<=háng[ \xa0])(?=[12][ \xa0]năm)", "0", match[0])
        yield Hit(passage.path, "ngày dưới 10, tháng 1 và 2 thêm số 0", match[0], right, mend=right)
        if not content.is_plan:
            return


_UNITS = "km|m|cm|mm|kg|g|mg|ha|m2|m²|m3|m³|km2|km²|lít|ml|kV|kW|kWh|kVA|MW|MB|Mb|GB|Gb|Mbps|Gbps|°C|đồng|tấn|giờ|phút"
_CAPITAL_UNITS = {
    "KM": "km",
    "CM": "cm",
    "MM": "mm",
    "KG": "kg",
    "Kg": "kg",
    "Km": "km",
    "HA": "ha",
    "Ha": "ha",
    "M2": "m2",
    "M3": "m3",
    "KV": "kV",
    "KW": "kW",
    "KWH": "kWh",
    "M²": "m²",
    "M³": "m³",
}
_CAPITAL_UNIT = scan(rf"\d(?<![\w.,/-]\d)[\d.,]*\s?(?P<unit>{'|'.join(_CAPITAL_UNITS)})(?![\w/-])", _CAPITAL_UNITS)
_TIGHT_UNIT = scan(rf"(?P<number>\d(?<![\w.,/-]\d)[\d.,]*)(?P<unit>{_UNITS})(?![\w²³])", digits(""))
_HOUR = scan(
    r"(?P<hour>\d(?<![\w.,/:-]\d)(?:(?<=[01])\d|(?<=2)[0-4])?)\s?[hg](?P<minute>[0-5]\d)?(?![\w/])", ("h", "g")
)
_PER_HOUR = regex(r"(?:km|kW|MW|m3|m³)/?$")


@rule("C0224", ADVICE, "Nghị định 86/2012/NĐ-CP, phụ lục: đơn vị đo pháp định; " + _TYPING)
def units(content: Content) -> Iterator[Hit]:
    """Ký hiệu đơn vị đo viết đúng chữ hoa, chữ thường, cách số một dấu cách; giờ viết “7 giờ 30”, tiền là “đồng”.

    Sai: mưa từ 150 MM đến 250 MM
    Sai: đường truyền 500Mb/giây
    Sai: họp lúc 07h30
    Sai: kinh phí 3.860 triệu VNĐ
    Đúng: mưa từ 150 mm, họp lúc 07 giờ 30, kinh phí 3.860 triệu đồng
    """
    for match, passage in content.find(_CAPITAL_UNIT):
        right = _CAPITAL_UNITS[match["unit"]]
        yield Hit(passage.path, f"đơn vị viết “{right}”", match[0], match[0].replace(match["unit"], right))
    for match, passage in content.find(_TIGHT_UNIT):
        yield Hit(passage.path, "giữa số và đơn vị có một dấu cách", match[0], f"{match['number']} {match['unit']}")
    for match, passage in content.find(_HOUR):
        if not _PER_HOUR.search(content.before(match)):
            shown = " ".join(part for part in (match["hour"], "giờ", match["minute"]) if part)
            yield Hit(passage.path, f"giờ viết “{shown}”", match[0], shown)
    for match, passage in content.find(_MONEY):
        yield Hit(passage.path, "đơn vị tiền viết “đồng”", match[0], f"{match['number']} đồng")


_MONEY = scan(
    r"(?P<number>\d(?<![\d.,]\d)[\d.,]*(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))?)\s?(?:VNĐ|VND|vnđ|vnd|đ)(?![\w/)])",
    ("VN", "vn", "đ"),
)


_DAY = scan(
    r"(?:[Nn]gày|[Tt]rước|[Hh]ết ngày) (?P<date>\d{1,2}/\d{1,2}/\d{4})(?!\d)|[Nn]gày (?P<d>\d{1,2})"
    r" tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})",
    digits("gày ", "rước "),
)
_LONE_DAY = scan(
    r"(?:[Tt]rước|[Vv]ào|[Tt]ừ|đến|hết) ngày (?:3[2-9]|[4-9]\d)(?=[ ,.;]|$)(?! (?:tính|kể|làm việc|liên))", ("ngày ",)
)
_CLOCK = scan(  # "43 giờ 48" may be how long, but not from when
    r"(?<![\d.,])\d{1,2} giờ [6-9]\d(?!\d)|(?:(?<=từ )|(?<=lúc )|(?<=hồi ))(?:2[5-9]|[3-9]\d) giờ \d\d(?!\d)", ("giờ ",)
)
_CITES = regex(r"\d[\w.]*[/-](?:\d{4}/)?[A-ZĐ][\w/-]*,?\s*(?:đề )?$")


@rule("C0223", ERROR, "lịch dương", rows="L37")
def day_real(content: Content) -> Iterator[Hit]:
    """Ngày nêu trong văn bản có trong lịch.

    Sai: báo cáo trước ngày 31/6/2026
    Sai: họp ngày 30 tháng 02 năm 2026
    Sai: báo cáo trước ngày 32 hằng tháng
    Sai: họp lúc 8 giờ 75
    Sai: trực từ 25 giờ 30 phút
    Đúng: báo cáo trước ngày 30/6/2026
    """
    for match, passage in content.find(_LONE_DAY):
        yield Hit(passage.path, "không có ngày này trong lịch", match[0])
    for match, passage in content.find(_CLOCK):
        yield Hit(passage.path, "không có giờ này", match[0])
    for match, passage in content.find(_DAY):
        text = match["date"] or f"{match['d']}/{match['m']}/{match['y']}"
        cites = _CITES.search(content.before(match))  # N0308 tells
        if not cites and parse_date(text) is None:
            yield Hit(passage.path, f"không có ngày {text} trong lịch", match[0])


# --- what is left over ---------------------------------------------------------------------------------------------

_TEMPLATE = scan(
    r"\{\{[^{}\n]{0,100}\}\}|\{%[^%\n]{0,200}%\}|<<\w[^<>\n]{0,100}>>|«[^»\n]{0,100}»"
    rf"|{'|'.join(map(re.escape, sorted(ERRORS)))}|Error! (?:Reference|Bookmark)[^.]*"
    r"|Lỗi! (?:Không|Thẻ|Nguồn|Chưa)[^.]*",  # what Word says in Vietnamese
    ("{{", "{%", "<<", "«", "#", "Error!", "Lỗi!"),
)
_FILL = scan(
    r"\[(?:[^\[\]@^]{0,40}?(?:họ (?:và )?tên|ghi rõ|điền|tên cơ quan|số văn bản|ngày tháng|chức vụ|nội dung|cần"
    r" bổ sung|kiểm tra lại|xem lại|rà lại|sửa lại|chưa có|chờ|hỏi lại|thêm|bổ sung sau)[^\[\]]{0,40})\]"
    r"|\((?:cần (?:điền|bổ sung|cập nhật|kiểm tra|rà soát)|điền (?:sau|tên|số|ngày)|chờ (?:số|ngày|ý kiến)|xem lại"
    r"|bổ sung sau|chưa có (?:số|ngày))[^()]{0,30}\)"
    r"|(?:Bấm|Nhấn|Nhấp) (?:hoặc nhấn )?vào đây để|Click (?:or tap )?here to|Choose an item"
    r"|\b(?:XX+|xx+|TODO|FIXME|lorem ipsum)\b(?!\w)|\?{3,}|\bxxx\b",
    (
        "[",
        "???",
        "xx",
        "vào đây để",
        "here to",
        "choose an",
        "todo",
        "fixme",
        "lorem",
        "(cần ",
        "(điền ",
        "(chờ ",
        "(xem lại",
        "(bổ sung",
        "(chưa có ",
    ),
    re.I,
)
_DOTS = scan(
    r"(?:[…]{2,}|\.{5,}|_{3,}|(?:số|ngày|tháng|năm|là|gồm)\s(?:…|\.{3,})(?=[\s/]|$)|(?:…|\.{3,})/)",
    ("…", "...", "___"),
)


@rule("C0501", ERROR, "văn bản hoàn chỉnh", rows="L135")
def template_marks(content: Content) -> Iterator[Hit]:
    """Không còn mã của mẫu trong văn bản.

    Sai: Giao {{ don_vi }} thực hiện
    Đúng: Giao Sở Nội vụ thực hiện
    """
    for match, passage in content.find(_TEMPLATE):
        yield Hit(passage.path, "còn mã của mẫu", match[0], "điền nội dung thật")


@rule("C0502", WARNING, "văn bản hoàn chỉnh", issue=ERROR, rows="L135")
def placeholders(content: Content) -> Iterator[Hit]:
    """Không còn lời nhắc điền: [Họ và tên], XX, ???. Khi phát hành là lỗi.

    Sai: Bấm vào đây để nhập nội dung
    Sai: Giao ông [Họ và tên] thực hiện
    Sai: Phấn đấu đạt XX%
    Sai: Làm mới (cần điền) km đường
    Đúng: Giao ông Trần Văn Bình thực hiện
    """
    for match, passage in content.find(_FILL):
        if not (match[0].isupper() and set(match[0]) == {"X"} and _ROMAN_PLACE.search(content.before(match))):
            yield Hit(passage.path, "còn chỗ chưa điền", match[0], "điền nội dung thật")


_ROMAN_PLACE = regex(r"(?:thế kỷ|khóa|khoá|Chương|Phần|Phụ lục|Đại hội|thứ)\s*$")  # before "XX": it is a numeral


@rule("C0503", ADVICE, "văn bản hoàn chỉnh", issue=ERROR, rows="L135 L40")
def dotted_blanks(content: Content) -> Iterator[Hit]:
    """Chỗ chấm để điền sau: dự thảo thì nhắc, phát hành là lỗi.

    Sai: Thực hiện Công văn số …/UBND-NC ngày … tháng 6 năm 2026
    Đúng: Thực hiện Công văn số 15/UBND-NC ngày 05 tháng 6 năm 2026
    """
    for match, passage in content.find(_DOTS):
        if passage.part in ("appendix", "table"):
            continue  # forms to be filled in by others
        around = content.around(match, 15, 10)
        yield Hit(passage.path, "còn chỗ chấm chưa điền", match[0] if content.is_plan else around)


@rule("C0504", WARNING, "văn bản hoàn chỉnh", on="plan", issue=ERROR, rows="L135")
def open_names(content: Content) -> Iterator[Hit]:
    """Họ tên người ký là tên thật, không phải lời nhắc.

    Sai: Họ và tên
    Đúng: Nguyễn Văn An
    """
    for signature in content.signers:
        name = signature.name.casefold()
        if re.search(r"họ và tên|họ tên|^\W*$|nguyễn văn [abcx]$|\bđã ký\b|\bký tên\b", name):
            yield Hit((*signature.path, "name"), "họ tên người ký chưa điền", signature.name)


_HEADS = "phong ban so chi-cuc trung-tam van-phong ubnd hdnd xa phuong cong-an pho chu-tich".split()
_ID = scan(
    rf"(?<![\w/.@-])(?:(?:{'|'.join(_HEADS)})(?:-[a-z]+)+|van-phong|chi-cuc|trung-tam|cong-an|chu-tich)(?![\w/.@-])",
    (*(f"{head}-" for head in _HEADS), "van-phong", "chi-cuc", "trung-tam", "cong-an", "chu-tich"),
)


@rule("C0506", ERROR, "văn bản hoàn chỉnh")
def printed_ids(content: Content) -> Iterator[Hit]:
    """Mã của sổ đơn vị không in ra văn bản: viết tên của phòng, ban, người ký.

    Sai: Giao phong-kinh-te chủ trì
    Sai: phối hợp với van-phong
    Đúng: Giao Phòng Kinh tế chủ trì
    """
    for match, passage in content.find(_ID):
        yield Hit(passage.path, f"`{match[0]}` là mã, in ra nguyên văn", match[0], "viết tên đầy đủ")


_KNOWN = frozenset(
    """UBND HĐND MTTQ UBMTTQ MTTQVN CCHC TTHC VBQPPL QPPL NĐ CP TTg QĐ TW TU VP VT BCĐ CNTT KT XH GD ĐT GDĐT
    TNHH MTV BHXH BHYT THPT THCS PCCC ANTT TP NQ KH CT TTr HD TB BC VPCP BNV QH TT LĐTBXH NNPTNT TNMT KHCN
    TTTT VHTT NĐND II III IV VI VII VIII IX XI XII XIII XIV XV XVI VN USD VNĐ PDF ISO IP USB ID AI""".split()
)
_SHORT_NAME = regex(r"[A-ZĐ](?<![\w/.&-][A-ZĐ])[A-ZĐ]{2,7}(?![\w/&-])")


@rule("C0505", ADVICE, APPENDIX_I + "II.6: từ viết tắt phải được giải thích", on="plan", rows="L113")
def abbreviations(content: Content) -> Iterator[Hit]:
    """Chữ viết tắt không thông dụng phải được giải thích ở lần đầu: … (ĐVSNCL) hoặc “sau đây gọi tắt là”.

    Sai: Rà soát các ĐVSNCL trên địa bàn
    Đúng: Rà soát các đơn vị sự nghiệp công lập (ĐVSNCL) trên địa bàn; các ĐVSNCL báo cáo
    """
    seen: set[str] = set()
    for passage in content.body:
        if passage.text.isupper():
            continue
        for match in _SHORT_NAME.finditer(passage.text):
            name = match[0]
            if name in seen or name in _KNOWN or roman_value(name):
                continue
            seen.add(name)
            first = f"(?i:{name[0]})"  # what the brackets spell out begins with the same letter
            spelled = r"(?:[^()]{0,60}(?:\b(?:là|tắt|gọi)\b|:)[ :“\"]{0,3})?"  # "(sau đây gọi là SĐA)"
            explained = rf"\({spelled}{name}\b|{name}\s*\({first}|(?:gọi tắt|viết tắt|gọi chung)[^.;]{{0,30}}{name}"
            capitals = re.search(rf"[A-ZĐ]{{2,}} {name}|{name} [A-ZĐ]{{2,}}", passage.text)
            if not capitals and not re.search(explained, content.text):
                yield Hit(passage.path, f"“{name}” chưa được giải thích", name, "viết đủ ở lần đầu, kèm (…)")
