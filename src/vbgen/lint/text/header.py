"""Rules on the header: Quốc hiệu (ô 1), issuer (ô 2), địa danh và thời gian (ô 4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from vbgen.days_off import day_off
from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, GUIDE_05, WARNING, Hit, rule
from vbgen.lint.vocabulary.names import STANDING
from vbgen.patterns import regex
from vbgen.standards import STANDARDS, reading, standard
from vbgen.vietnamese import folded, unmarked, upper

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content

# --- ô 1 -----------------------------------------------------------------------------------------------------------

_CROWN = reading(r"{nation}[^\t\n]*")
_MOTTO = reading(r"{motto_begins}[^\t\n]*")
_NEARLY = 0.85  # of a line's letters


@rule("T0101", ERROR, APPENDIX_I + "II.1", on="file", sole=True, rows="L18")
def national_name(content: Content) -> Iterator[Hit]:
    """Quốc hiệu ghi đủ, đúng, bằng chữ in hoa.

    Sai: CỘNG HOÀ XHCN VIỆT NAM
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    right = content.law.words.national_name
    for line in content.lines.header:
        match = _CROWN.search(line)
        if match and " ".join(match[0].replace("HOÀ", "HÒA").split()) not in (right, ""):
            text = match[0].split("   ")[0].strip()
            if " ".join(text.replace("HOÀ", "HÒA").split()) != right and "Độc" not in text:
                typed = ADVICE if text.islower() else None  # in a font of capitals, which a text does not tell
                yield Hit((), "Quốc hiệu không đúng", text, right, severity=typed)
    yield from _nearly(content, _CROWN, right, "Quốc hiệu không đúng")


def _nearly(content: Content, pattern: re.Pattern[str], right: str, message: str) -> Iterator[Hit]:
    """A line of the header that is meant to be a fixed line and is misspelt where the patterns of it do not look."""
    if right and not any(map(pattern.search, content.lines.header)):
        for piece in has_nearly(content.lines.header, right):
            yield Hit((), message, piece, right)


def has_nearly(lines: Iterable[str], right: str) -> list[str]:
    """The pieces of lines that are nearly a fixed line."""
    pieces = [piece.strip() for line in lines for piece in re.split(r"\n|\t| {4,}", line)]
    return [piece for piece in pieces if _alike(piece, right) >= _NEARLY]


def _alike(text: str, right: str) -> float:
    if not 0.7 < len(text) / len(right) < 1.4:
        return 0.0
    from difflib import SequenceMatcher

    return SequenceMatcher(None, folded(text), folded(right), autojunk=False).ratio()


@rule("T0102", ERROR, APPENDIX_I + "II.1", on="file", sole=True, rows="L19 L110")
def motto(content: Content) -> Iterator[Hit]:
    """Tiêu ngữ ghi đúng: gạch nối ngắn có dấu cách hai bên, chỉ ba chữ Đ, T, H viết hoa.

    Sai: Độc Lập - Tự Do - Hạnh Phúc
    Sai: Độc lập – Tự do – Hạnh phúc
    Đúng: Độc lập - Tự do - Hạnh phúc
    """
    right = content.law.words.motto
    for line in content.lines.header:
        for piece in re.split(r"\n|\t| {4,}", line):
            text = piece.strip()
            if (match := _MOTTO.search(text)) and match[0] != right:
                dashed = re.sub(r"\s*[-–—]\s*", " - ", match[0])
                only = "gạch nối phải là “-”, có dấu cách hai bên" if dashed == right else "Tiêu ngữ không đúng"
                yield Hit((), only, match[0], right)
    yield from _nearly(content, _MOTTO, right, "Tiêu ngữ không đúng")


@rule("T0103", ERROR, GUIDE_05 + "; " + APPENDIX_I + "II.1", on="file", rows="L121")
def mixed_heads(content: Content) -> Iterator[Hit]:
    """Một văn bản chỉ theo một hệ thể thức: Quốc hiệu của Nhà nước, hoặc tiêu đề của Đảng.

    Sai: ĐẢNG CỘNG SẢN VIỆT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    head = upper(" ".join(" ".join(content.lines.header).split()))
    if sum(standard(slug).words.national_name in head for slug in STANDARDS) > 1:
        yield Hit((), "vừa có Quốc hiệu, vừa có tiêu đề của Đảng", hint="chỉ giữ một hệ thể thức")


# --- ô 2 -----------------------------------------------------------------------------------------------------------

_SHORT = regex(r"^(UBND|HĐND|UBMTTQ|MTTQ|BQL|BCĐ|BCH|VP|TTHC|TT(?= )|TP\b\.?|SGDĐT|SNV)\b", re.I)
_SHORT_INSIDE = regex(r"\b(UBND|HĐND|UBMTTQ|MTTQ|BQL|TP\.?|GD&ĐT|GDĐT)(?!\w)")
_BODY = regex(
    r"^(UBND|HĐND|Chính phủ|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Sở|Phòng|Bộ|Cục|Chi cục|Tổng cục"
    r"|Trung tâm)\b",
    re.I,
)
_LISTED = regex(r"[,;]\s+(?=[<up>])")
_HEAD_LINE = regex(r"^(SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|TRƯỜNG|THANH TRA|TỔ|HẠT|TRẠM|CÔNG TY)\b", re.I)


@rule("T0201", ERROR, APPENDIX_I + "II.2", sole=True, rows="L22")
def short_issuer(content: Content) -> Iterator[Hit]:
    """Tên cơ quan ban hành ghi đầy đủ, không viết tắt; chỉ tên cơ quan chủ quản được viết tắt cụm từ thông dụng.

    Sai: UBND tỉnh Lào Cai
    Đúng: Ủy ban nhân dân tỉnh Lào Cai
    """
    merged = not content.is_plan and any(_HEAD_LINE.match(line) for line in content.issuer[1:])
    for index, line in enumerate(content.issuer):
        if match := _SHORT.match(line.strip()):
            sure = index == 0 and not merged and match[0].upper() in ("UBND", "HĐND")
            yield Hit(
                ("issuer", "name", index),
                "tên cơ quan ban hành bị viết tắt",
                line,
                "ghi tên đầy đủ",
                None if sure else WARNING,
            )
        elif match := _SHORT_INSIDE.search(line):
            message = f"tên cơ quan ban hành có chữ viết tắt “{match[0]}”"
            yield Hit(("issuer", "name", index), message, line, "ghi tên đầy đủ", WARNING)


@rule("T0202", WARNING, APPENDIX_I + "II.2", sole=True, rows="L23")
def one_superior(content: Content) -> Iterator[Hit]:
    """Chỉ ghi một cấp cơ quan chủ quản trực tiếp.

    Sai: UBND tỉnh Lào Cai | Sở Giáo dục và Đào tạo
    Đúng: Sở Giáo dục và Đào tạo
    """
    bodies = [line for text in content.superior for line in _LISTED.split(text) if _BODY.match(line)]
    if len(bodies) > 1:
        message = "có hơn một cấp cơ quan chủ quản"
        yield Hit(
            ("issuer", "superior"),
            message,
            " / ".join(content.superior),
            "chỉ giữ cấp trực tiếp",
            ERROR if content.is_plan else None,
        )


@rule("T0203", ERROR, APPENDIX_I + "II.2", rows="L24")
def superior_is_issuer(content: Content) -> Iterator[Hit]:
    """Cơ quan chủ quản và cơ quan ban hành là hai cơ quan khác nhau.

    Sai: Sở Nội vụ | Sở Nội vụ
    Đúng: UBND tỉnh Lào Cai | Sở Nội vụ
    """
    superior = " ".join(content.superior).casefold()
    if superior and superior == content.issuer_text.casefold():
        yield Hit(("issuer", "superior"), "cơ quan chủ quản trùng với cơ quan ban hành", content.issuer_text)


# --- ô 4 -----------------------------------------------------------------------------------------------------------

_PLACE_SHORT = regex(
    r"^(?:TP|Tp|T\.P|TX|TT|H|Q|P|X)\s*\.|^(?:TP|Tp|TX)\b|\b(?:TP|Tp)\.?\s?HCM\b|^(?:HCM|HN|SG|ĐN|BRVT)$"
)
_TYPED = regex(r"^(?:tỉnh|thành phố|huyện|xã|thị xã|thị trấn|phường|quận)\s+(?=\S)", re.I)
_BY_TYPE = regex(r"^(?:Thành phố Hồ Chí Minh|(?:Quận|Phường|Tổ)\s+\d+|Phường\s|Xã\s|Đặc khu\s)")


@rule("T0401", ERROR, APPENDIX_I + "II.4", rows="L38")
def place_short(content: Content) -> Iterator[Hit]:
    """Địa danh ghi tên chính thức, không viết tắt.

    Sai: TP. Hồ Chí Minh
    Sai: TP.HCM
    Đúng: Thành phố Hồ Chí Minh
    """
    if _PLACE_SHORT.search(content.place):
        yield Hit(("issuer", "place"), "địa danh bị viết tắt", content.place, "ghi tên đầy đủ")


@rule("T0402", ERROR, APPENDIX_I + "II.4", on="file", rows="L35")
def day_padding(content: Content) -> Iterator[Hit]:
    """Ngày dưới 10 thêm số 0 phía trước.

    Sai: Lào Cai, ngày 5 tháng 6 năm 2026
    Đúng: Lào Cai, ngày 05 tháng 6 năm 2026
    """
    day, month, year = content.parts
    if re.fullmatch(r"[1-9]", day) and month and year and not _filled_by_hand(content, "ngày", day):
        yield Hit((), "ngày dưới 10 phải thêm số 0", f"ngày {day} tháng {month}", f"ngày 0{day}")


@rule("T0403", ERROR, APPENDIX_I + "II.4", on="file", rows="L36")
def month_padding(content: Content) -> Iterator[Hit]:
    """Chỉ tháng 1 và tháng 2 thêm số 0 phía trước.

    Sai: Lào Cai, ngày 05 tháng 1 năm 2026
    Sai: Lào Cai, ngày 05 tháng 06 năm 2026
    Đúng: Lào Cai, ngày 05 tháng 01 năm 2026
    """
    _, month, year = content.parts
    if month in ("1", "2") and year and not _filled_by_hand(content, "tháng", month):
        yield Hit((), f"tháng {month} phải thêm số 0", f"tháng {month} năm {year}", f"tháng 0{month}")
    elif re.fullmatch(r"0[3-9]", month):
        message = f"tháng {month[1]} không thêm số 0"
        yield Hit((), message, f"tháng {month} năm {year}", f"tháng {month[1]}", WARNING)


def _filled_by_hand(content: Content, word: str, digits: str) -> bool:
    """Whether room is left beside a digit: "tháng  1   " may still become 10."""
    return any(
        re.search(rf"{word}\s*(?:[.…_]+|\s\s)\s*{digits}|{word}\s*{digits}\s*(?:[.…_]|\s\s)", line, re.I)
        for line in content.lines.header
    )


@rule("T0404", ERROR, APPENDIX_I + "II.4", on="file", rows="L37")
def date_real(content: Content) -> Iterator[Hit]:
    """Ngày ban hành có trong lịch, năm ghi đủ bốn chữ số.

    Sai: Lào Cai, ngày 31 tháng 6 năm 2026
    Sai: Lào Cai, ngày 05 tháng 6 năm 26
    Đúng: Lào Cai, ngày 30 tháng 6 năm 2026
    """
    day, month, year = content.parts
    if day and month and re.fullmatch(r"\d\d", year) and year != "20":
        yield Hit((), "năm phải ghi đủ bốn chữ số", f"ngày {day} tháng {month} năm {year}")
    elif day and month and len(year) == 4 and content.date is None:
        yield Hit((), "không có ngày này trong lịch", f"ngày {day} tháng {month} năm {year}")


@rule("T0405", ERROR, APPENDIX_I + "II.4", on="file", rows="L34")
def place_comma(content: Content) -> Iterator[Hit]:
    """Sau địa danh có dấu phẩy.

    Sai: Lào Cai ngày 05 tháng 01 năm 2026
    Sai: Lào Cai Ngày 05 tháng 01 năm 2026
    Đúng: Lào Cai, ngày 05 tháng 01 năm 2026
    """
    for line in content.lines.header:
        match = re.search(
            r"(?:^|\t|(?<! ) {3,})((?:(?! {3})[^\t\n,;.:\d]){2,50}?)\s*([,.;:]?)\s*[Nn]gày[\s\d.…_]*tháng", line.strip()
        )
        if match and match[2] in ("", ";", ":") and match[1].strip() == content.place.strip(" ;:") and content.place:
            yield Hit((), "sau địa danh phải có dấu phẩy", match[0].strip(), f"{match[1].strip()}, ngày …")


@rule("T0406", WARNING, APPENDIX_I + "II.4", rows="L38")
def place_type(content: Content) -> Iterator[Hit]:
    """Địa danh chỉ ghi tên; riêng tên người, chữ số, sự kiện thì ghi cả cấp: Thành phố Hồ Chí Minh, Phường 5.

    Sai: Tỉnh Lào Cai
    Sai: phường Cam Đường
    Sai: Hồ Chí Minh
    Đúng: Lào Cai
    Đúng: Phường Điện Biên Phủ
    Đúng: Thành phố Hồ Chí Minh
    """
    if content.place == "Hồ Chí Minh":
        yield Hit(
            ("issuer", "place"), "địa danh này ghi cả cấp hành chính", content.place, "Thành phố Hồ Chí Minh", ERROR
        )
    elif (typed := _TYPED.match(content.place)) and not _BY_TYPE.match(content.place):
        yield Hit(
            ("issuer", "place"),
            "địa danh thường không ghi cấp hành chính",
            content.place,
            content.place[typed.end() :],
        )


@rule("T0407", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9", on="file", rows="L41")
def minutes_date(content: Content) -> Iterator[Hit]:
    """Biên bản không có địa danh, thời gian ở phần đầu (mẫu 1.9).

    Sai: bien-ban | Lào Cai, ngày 05 tháng 6 năm 2026
    Đúng: bao-cao | Lào Cai, ngày 05 tháng 6 năm 2026
    """
    if content.form is not None and not content.form.dated and content.place and content.parts[2]:
        yield Hit((), f"{content.kind_title} theo mẫu 1.9 không có dòng địa danh, thời gian", content.place)


@rule("T0408", ERROR, APPENDIX_I + "II.4", only_issue=True, rows="L40")
def date_open(content: Content) -> Iterator[Hit]:
    """Văn bản phát hành phải có đủ ngày, tháng, năm; biên bản không ghi ngày tháng ở đầu (mẫu 1.9).

    Sai: date: 6/2026
    Đúng: date: 05/6/2026
    """
    undated = content.form is not None and not content.form.dated
    if content.date is not None and not content.date.complete and not undated:
        yield Hit(("date",), "văn bản phát hành chưa đủ ngày, tháng, năm")


@rule("T0409", ERROR, APPENDIX_I + "II.4", on="plan", rows="L34")
def place_mark(content: Content) -> Iterator[Hit]:
    """Trường địa danh chỉ ghi tên, không kèm dấu phẩy hay ngày tháng.

    Sai: Lào Cai,
    Đúng: Lào Cai
    """
    if re.search(r"[,;.:]\s*$|ngày|\d{4}", content.place) and not _PLACE_SHORT.search(content.place):
        yield Hit(
            ("issuer", "place"), "địa danh thừa dấu hoặc ngày tháng", content.place, "dấu phẩy và ngày do vbgen ghi"
        )


@rule("T0410", WARNING, APPENDIX_I + "II.4", rows="L38")
def place_spelled(content: Content) -> Iterator[Hit]:
    """Địa danh viết đúng dấu: như trong tên cơ quan ban hành, như tên tỉnh, thành phố.

    Sai: Lao Cai
    Sai: Thái Nguyện
    Đúng: Lào Cai
    """
    place = " ".join(content.place.split())
    if len(place) < 4 or not place[0].isupper() or _TYPED.match(place):
        return
    heads = [" ".join(line.split()) for line in (*content.superior, *content.issuer)]
    if any(_is_said(place, head) for head in heads) or place in STANDING:
        return
    bare = unmarked(place)
    own = next((near for head in heads if (near := _said_like(bare, head))), "")
    right = own or next((name for name in STANDING if unmarked(name) == bare), "")
    if right and right != place:
        cased = folded(place) == folded(right)
        yield Hit(("issuer", "place"), "địa danh viết hoa mọi tiếng" if cased else "địa danh sai dấu", place, right)


def _is_said(place: str, head: str) -> bool:
    return folded(place) in folded(head)


def _said_like(bare: str, head: str) -> str:
    """The words at the end of a name that are a place but for its marks, written as places are."""
    words = head.split()[-len(bare.split()) :]
    return " ".join(words).title() if unmarked(" ".join(words)) == bare and " ".join(words).lower() != bare else ""


@rule("T0411", ADVICE, "Bộ luật Lao động, Điều 111, 112")
def issued_on_a_day_off(content: Content) -> Iterator[Hit]:
    """Ngày ban hành là ngày làm việc; văn bản có độ khẩn, công điện thì ngày nào cũng được.

    Sai: 12/7/2026
    Đúng: 14/7/2026
    """
    day = content.issued
    pressed = content.kind == "cong-dien" or (content.document is not None and content.document.urgency)
    if day and not pressed and (off := day_off(day, content.swapped)):
        yield Hit(("date",), f"ngày ban hành là {off}", "", "xem lại ngày")


_AHEAD = 366  # days; a draft may be dated some months ahead


@rule("T0412", WARNING, APPENDIX_I + "II.4")
def far_ahead(content: Content) -> Iterator[Hit]:
    """Ngày ban hành không ở quá xa phía trước: có thể gõ nhầm năm.

    Sai: 05/6/2096
    Đúng: 05/6/2026
    """
    if content.day and (content.day - date.today()).days > _AHEAD:
        yield Hit(("date",), "ngày ban hành ở quá xa phía trước", "", "xem lại năm")


_SECRET = reading(r"^\W*({secrecy})\W*$")


@rule("T1001", ERROR, "Luật Bảo vệ bí mật nhà nước; Nghị định 63/2026/NĐ-CP", on="file", rows="L97")
def secret(content: Content) -> Iterator[Hit]:
    """Văn bản có dấu độ mật không được soạn, kiểm tra trên máy nối mạng.

    Sai: MẬT
    Đúng: HỎA TỐC
    """
    for line in (*content.lines.header, *content.lines.opening[:6]):
        if match := _SECRET.match(line):
            yield Hit((), f"văn bản đóng dấu {match[1]}", line, "chuyển sang máy không nối mạng; vbgen không xử lý")
            return
