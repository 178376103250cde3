"""Rules on capitals (NĐ 30, Phụ lục II): C8, C13, C16, C18, C21, C22, C25, and the beginning of a sentence (C1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_II, ERROR, WARNING, Hit, rule
from vbgen.lint.text.scan import digits, scan
from vbgen.lint.vocabulary.names import PROVINCES, STANDING
from vbgen.patterns import regex

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content

_COMMANDS = scan(
    r"(?<!\w)(?:Bộ chỉ huy|Ban chỉ huy|Ban chấp hành|Ban thường vụ|Ban chỉ đạo) (?=[<low>]+)",
    ("Bộ chỉ", "Ban chỉ", "Ban ch", "Ban th"),
)
_ASSEMBLY = scan(r"(?:(?<=[<low>,;:] )quốc hội|(?<!\w)Quốc Hội)(?!\w)", ("quốc hội", "Quốc Hội"))
_ORGANS = {
    "ủy ban nhân dân": "Ủy ban nhân dân",
    "uỷ ban nhân dân": "Uỷ ban nhân dân",
    "hội đồng nhân dân": "Hội đồng nhân dân",
}
_ORGAN = regex(r"[ỦủUuHh](?<!\w[ỦủUuHh])(?:(?<![Hh])[^\W\d_] [Bb]an|(?<=[Hh])ội [^\W\d_]ồng) [Nn]hân [Dd]ân(?!\w)")


@rule("C0301", ERROR, APPENDIX_II + "IV.1", rows="L101")
def peoples_organs(content: Content) -> Iterator[Hit]:
    """Viết “Ủy ban nhân dân”, “Hội đồng nhân dân”: chỉ viết hoa chữ đầu.

    Sai: Ủy Ban Nhân Dân tỉnh Lào Cai
    Sai: trình Hội đồng Nhân dân tỉnh
    Sai: Bộ chỉ huy quân sự tỉnh
    Sai: theo nghị quyết của quốc hội
    Đúng: trình Hội đồng nhân dân tỉnh
    """
    for match, passage in content.find(_ORGAN):
        right = _ORGANS.get(match[0].lower())
        if right and match[0] != right and passage.part not in ("issuer", "superior"):
            small = match[0][0].islower()
            yield Hit(passage.path, f"viết “{right}”", match[0], right, WARNING if small else None)
    for match, passage in content.find(_ASSEMBLY):
        yield Hit(passage.path, "viết “Quốc hội”", match[0], "Quốc hội", WARNING)
    for match, passage in content.find(_COMMANDS):
        words = match[0].split()
        right = f"{words[0]} {words[1].capitalize()} {words[2]}"
        yield Hit(passage.path, f"viết “{right}”", match[0].strip(), right, ADVICE)


_CLAUSE = scan(
    r"(?<=[<low>,;] )(?P<word>Khoản|Điểm) (?:\d+[a-z]?|[a-zđ])(?=,? (?:khoản|Khoản|Điều|điều)\b)", ("Khoản", "Điểm")
)
_ARTICLE = scan(
    r"(?<!\w)điều \d+[a-z]?(?:(?= (?:của )?(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Bộ luật|Quy chế"
    r"|Hiến pháp)\b)"
    r"|(?<=[Kk]hoản \d điều \d)|(?<=[Kk]hoản \d\d điều \d)|(?<=[Kk]hoản \d điều \d\d))"
    r"|(?:(?<=tại )|(?<=theo )|(?<=trong ))điều \d+(?=[,.;) ]|$)(?! điều)",
    digits("điều "),
)


@rule("C0302", ERROR, APPENDIX_II + "V.6", rows="L102")
def citing_parts(content: Content) -> Iterator[Hit]:
    """Viện dẫn: Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường.

    Sai: quy định tại Khoản 2 Điều 3
    Sai: quy định tại khoản 2 điều 3
    Đúng: quy định tại khoản 2 Điều 3
    """
    for match, passage in content.find(_CLAUSE):
        yield Hit(passage.path, f"“{match['word']}” viết thường khi viện dẫn", match[0], match[0].lower())
    for match, passage in content.find(_ARTICLE):
        yield Hit(passage.path, "“Điều” viết hoa khi viện dẫn", match[0], match[0].replace("điều", "Điều"))


_KINDS = tuple(
    "nghị định,nghị quyết,quyết định,chỉ thị,thông tư,kế hoạch,tờ trình,báo cáo,công văn,hướng dẫn,thông báo,"
    "chương trình,công điện".split(",")
)
_KIND = scan(
    rf"(?<=[<low>,;:(] )(?P<kind>{'|'.join(_KINDS)}) số:? \d+[/-](?:\d{{4}}/)?[A-ZĐ]\w*(?:[-/][A-ZĐ]\w*)*",
    (f"{kind} số" for kind in _KINDS),
)
_BOTH_CAPITALS = scan(
    r"(?:Nghị Định|Nghị Quyết|Quyết Định|Chỉ Thị|Thông Tư|Kế Hoạch|Tờ Trình|Báo Cáo|Công Văn|Công Điện)(?!\w)",
    ("Định", "Quyết", "Thị", "Tư", "Hoạch", "Trình", "Cáo", "Văn", "Điện"),
)
_AFTER_KIND = regex(
    r"(?:Thông báo|Kết luận|Quyết định|Kế hoạch|Nghị quyết|Chương trình|Công văn|Báo cáo|Tờ trình|Văn bản|các)\s$"
)


@rule("C0303", ERROR, APPENDIX_II + "V.5", rows="L103")
def kind_capital(content: Content) -> Iterator[Hit]:
    """Tên loại của một văn bản cụ thể viết hoa chữ đầu.

    Sai: theo nghị định số 30/2020/NĐ-CP
    Sai: thực hiện Chỉ Thị này
    Đúng: theo Nghị định số 30/2020/NĐ-CP
    """
    for match, passage in content.find(_BOTH_CAPITALS):
        right = match[0].capitalize()
        yield Hit(passage.path, f"viết “{right}”", match[0], right, WARNING)
    for match, passage in content.find(_KIND):
        if _AFTER_KIND.search(content.before(match)):
            continue
        kind = match["kind"]
        yield Hit(
            passage.path,
            f"viết hoa “{kind[0].upper()}{kind[1:]}” của văn bản cụ thể",
            match[0],
            kind[0].upper() + kind[1:],
        )


_CITY = scan(r"(?<!\w)thành phố Hồ Chí Minh", ("thành phố Hồ Chí Minh",))
_NUMBERED = scan(
    r"(?:quận \d(?<=[<low>,;] quận \d)|phường \d(?<=[<low>,;] phường \d))\d?(?!\d|[/.%]|,\d|\s*(?:đơn vị|xã|phường"
    r"|quận|người|hộ|tổ))",
    digits("quận ", "phường "),
)


@rule("C0304", WARNING, APPENDIX_II + "III.1", rows="L104")
def unit_capital(content: Content) -> Iterator[Hit]:
    """Viết “Thành phố Hồ Chí Minh”, “Thủ đô Hà Nội”; cấp hành chính đi với chữ số viết hoa: Quận 1.

    Sai: tại thành phố Hồ Chí Minh
    Sai: tại quận 1
    Đúng: tại Thành phố Hồ Chí Minh
    Đúng: ngân sách phường 9,8 tỷ đồng
    """
    for match, passage in content.find(_CITY):
        yield Hit(passage.path, "viết “Thành phố Hồ Chí Minh”", match[0], "Thành phố Hồ Chí Minh")
    for match, passage in content.find(_NUMBERED):
        yield Hit(passage.path, "cấp hành chính đi với chữ số viết hoa", match[0], match[0].capitalize())


_PLACES = [name.split() for name in (*STANDING, *(gone.name for gone in PROVINCES)) if name.count(" ") == 1]
_HALVES = [f"{first} {second[0].lower()}{second[1:]}" for first, second in _PLACES]  # "Lào cai"
_HALF = scan(rf"(?:tỉnh|thành phố|Tỉnh|Thành phố) (?P<place>{'|'.join(_HALVES)})(?!\w)", _HALVES)
_LOCAL = regex(
    r"(?:xã|phường|đặc khu|thôn|xóm|Xã|Phường) (?=(?P<place>(?P<first>[^\W\d_]+) (?P<second>[^\W\d_]+))(?!\w))"
)


@rule("C0305", WARNING, APPENDIX_II + "III.1", rows="L104")
def place_capital(content: Content) -> Iterator[Hit]:
    """Tên riêng của địa phương viết hoa mọi tiếng.

    Sai: tỉnh Lào cai
    Đúng: tỉnh Lào Cai
    """
    for match, passage in content.find(_HALF):
        yield Hit(passage.path, "tên địa phương viết hoa mọi tiếng", match[0], match["place"].title())
    named = [found for found in content.find(_LOCAL) if _is_capital(found[0]["first"])]
    whole = {match["place"].casefold(): match["place"] for match, _ in named if _is_capital(match["second"])}
    whole[content.place.casefold()] = content.place
    for match, passage in named:  # a name is known by where it stands with its capitals
        if match["second"].islower() and (right := whole.get(match["place"].casefold())):
            yield Hit(passage.path, "tên địa phương viết hoa mọi tiếng", match[0] + match["place"], right)


def _is_capital(word: str) -> bool:
    """Whether a word has a capital, and small letters after it."""
    return len(word) > 1 and word.istitle()


_PEOPLE = scan(r"nh(?:à nước|ân dân)(?!\w)(?<=[<low>,;] nh(?:à nước|ân dân))", ("nhà nước", "nhân dân"))
_WITHIN = regex(
    r"(?:(?:Ủy|Uỷ|ủy|uỷ) ban|[Hh]ội đồng|[Tt]òa án|[Tt]oà án|[Kk]iểm sát|[Cc]ông an|[Qq]uân đội|nghệ sĩ|[Bb]ảo"
    r" hiểm|[Kk]ho bạc|[Nn]gân hàng"
    r"|[Nn]hà giáo|[Tt]hầy thuốc|hành chính|[Tt]ín dụng|[Qq]uản lý|[Kk]iểm toán|cơ quan|doanh nghiệp|ngân sách|tổ"
    r" chức|bí mật|vốn|cán bộ|văn bản)\s$|(?:Luật|Bộ luật|Pháp lệnh)(?: [<low><up>]+){1,4}\s$"
)


@rule("C0306", ADVICE, APPENDIX_II + "V.1", rows="L106")
def people_and_state(content: Content) -> Iterator[Hit]:
    """“Nhân dân”, “Nhà nước” viết hoa.

    Sai: phục vụ nhân dân
    Đúng: phục vụ Nhân dân
    """
    for match, passage in content.find(_PEOPLE):
        if not _WITHIN.search(content.before(match)):
            yield Hit(passage.path, f"viết hoa “{match[0].capitalize()}”", match[0], match[0].capitalize())
            return


_WEEKDAY = scan(
    r"(?P<before>(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Nn]gày|[Vv]ào|[Tt]ừ|đến) )"
    r"(?P<name>[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy))(?=,| \(| ngày|"
    r" hằng| hàng| tuần)",
    (f"hứ {name}" for name in ("hai", "ba", "tư", "năm", "sáu", "bảy")),
)
_ALONE = regex(r"(?:[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy)(?:, | và | đến )?)+")  # a cell that says nothing else
_MONTH = scan(
    r"(?:[Tt]rong|[Đđ]ầu|[Cc]uối|[Gg]iữa|[Tt]ừ|đến) tháng (?P<name>hai|tư|sáu|bảy|tám|chín|mười)"
    r"(?=[,.;]| năm| và| tới)",
    (f"tháng {name}" for name in ("hai", "tư", "sáu", "bảy", "tám", "chín", "mười")),
)


@rule("C0307", WARNING, APPENDIX_II + "V.9", rows="L105")
def weekday(content: Content) -> Iterator[Hit]:
    """Ngày trong tuần, tháng trong năm viết bằng chữ thì viết hoa chữ chỉ số: thứ Hai, tháng Chín.

    Sai: sáng thứ hai, ngày 05/01/2026
    Sai: trong tháng chín năm 2026
    Đúng: sáng thứ Hai, ngày 05/01/2026
    """
    for match, passage in content.find(_WEEKDAY):
        right = "thứ " + match["name"][4:].capitalize()
        yield Hit(passage.path, f"viết “{right}”", match["name"], right)
    for passage in content.passages:
        if passage.part in ("table", "appendix", "particulars") and _ALONE.fullmatch(passage.text.strip()):
            right = re.sub(r"(?<=hứ )\w", lambda match: match[0].upper(), passage.text)
            yield Hit(passage.path, f"viết “{right}”", passage.text, right)
    for match, passage in content.find(_MONTH):
        right = f"tháng {match['name'].capitalize()}"
        yield Hit(passage.path, f"viết “{right}”", f"tháng {match['name']}", right)


_SENTENCE = scan(r"\. (?<=[<low>]{3}\. )(?P<word>[<low>]+)", (". ",))
_SHORTENED = frozenset("tr ths pgs gs ts bs ks tp tx tt vd stt mst trđ nxb đc".split())


@rule("C0308", WARNING, APPENDIX_II + "I", rows="")
def sentence_capital(content: Content) -> Iterator[Hit]:
    """Đầu câu viết hoa.

    Sai: Thực hiện nghiêm túc. các đơn vị báo cáo kết quả
    Đúng: Thực hiện nghiêm túc. Các đơn vị báo cáo kết quả
    """
    for match, passage in content.find(_SENTENCE):
        before = content.before(match).split()[-1].lower()
        if before not in _SHORTENED and passage.part != "references":
            yield Hit(passage.path, "đầu câu viết hoa", f"{before}{match[0]}")


@rule("C0309", WARNING, APPENDIX_II + "I", on="plan", rows="")
def block_capital(content: Content) -> Iterator[Hit]:
    """Đầu đoạn, khoản, điểm, nhiệm vụ viết hoa.

    Sai: rà soát thủ tục hành chính
    Đúng: Rà soát thủ tục hành chính
    """
    for passage in content.body:
        word = regex(r"[<low>]{2,}").match(passage.text)
        if word:
            yield Hit(passage.path, "đầu đoạn viết hoa", word[0], word[0].capitalize())


_OFFICES = (
    "thủ tướng Chính phủ|chủ tịch nước|chủ tịch Quốc hội|chủ tịch UBND|chủ tịch Ủy ban|chủ tịch Uỷ ban|chủ tịch HĐND"
    "|chủ tịch Hội đồng nhân dân|bộ trưởng Bộ|giám đốc Sở|giám đốc Trung tâm|giám đốc Công an"
    "|chánh Văn phòng|chánh Thanh tra|tổng bí thư|thủ tướng chính phủ|bí thư Đảng ủy|bí thư Tỉnh ủy|bí thư Thành ủy"
    "|bí thư Chi bộ|bí thư Đoàn"
)
_OFFICE = scan(rf"(?<=[<low>,;] )(?<!phó )(?P<name>{_OFFICES})(?!\w)", _OFFICES.split("|"))


@rule("C0310", WARNING, APPENDIX_II + "V.3", rows="")
def office_capital(content: Content) -> Iterator[Hit]:
    """Chức vụ gắn với một cơ quan, một người cụ thể viết hoa.

    Sai: ý kiến của chủ tịch UBND tỉnh
    Đúng: ý kiến của Chủ tịch UBND tỉnh
    """
    for match, passage in content.find(_OFFICE):
        yield Hit(passage.path, "chức vụ cụ thể viết hoa", match["name"], match["name"][0].upper() + match["name"][1:])
