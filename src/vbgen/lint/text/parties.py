"""Rules on who speaks to whom: the body that issues, where it sits, what is above and below it, whom it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.text.scan import scan
from vbgen.lint.vocabulary.names import PROVINCES, STANDING
from vbgen.model import Clause
from vbgen.patterns import regex
from vbgen.units import in_full
from vbgen.vietnamese import folded, upper

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content
    from vbgen.schema.spans import Path

_WHOLE = "văn bản hoàn chỉnh"
_PETITION = "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4; " + APPENDIX_I + "II.9.a"


def name_key(text: str) -> str:
    """A name of a body to compare by, short forms in full, the signs within it kept."""
    return " ".join(in_full(text).split()).strip(" ;.,:")


_SEATED = regex(r"(?:TỈNH|THÀNH PHỐ|TP\.?) {}(?!\w)".format("(?P<name>[^\\d,;]+)"))


@rule("T0413", WARNING, APPENDIX_I + "II.4", rows="L38")
def place_of_another(content: Content) -> Iterator[Hit]:
    """Địa danh không phải tên một tỉnh khác với tỉnh của cơ quan ban hành.

    Sai: Bình Định
    Đúng: Lào Cai
    Đúng: Yên Bái
    """
    head = upper(" ".join((*content.superior, content.issuer_text)))
    place = " ".join(content.place.split())
    gone = {item.name: item.now.removeprefix("tỉnh ").removeprefix("thành phố ") for item in PROVINCES}
    if (place not in STANDING and place not in gone) or upper(place) in head:
        return
    seat = _SEATED.search(head)
    own = next((name for name in (*STANDING, *gone) if seat and seat["name"].startswith(upper(name))), "")
    if own and gone.get(place, place) not in (own, gone.get(own, own)):
        where: Path = ("issuer", "place")
        yield Hit(where, f"địa danh “{place}” là tỉnh khác với “{own}”", content.place, own)


_SPEAKS = scan(
    r"(?:^|, |\. )(?:Chủ tịch |Giám đốc |Thường trực )?(?P<name>(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND"
    r"|Hội đồng nhân dân|HĐND|Đảng ủy|Sở|Phòng|Chi cục|Cục|Trung tâm|Trường)"
    r"(?: (?!các |kính |ban hành|xây dựng|báo cáo|thông báo)[^\W\d_]+,?){1,9})"
    r" (?:kính trình|trình|ban hành (?!\w+ \w+ số|\w+ số)|xây dựng|báo cáo|thông báo|kính đề nghị|hướng dẫn)\b"
    r"(?P<rest>[^.;\n]*)",
    ("kính trình", "ban hành", "xây dựng", "báo cáo", "thông báo", "đề nghị", "hướng dẫn", "trình"),
    re.M,
)
_TOLD_OTHERS = regex(r"đề nghị|yêu cầu|giao |chỉ đạo|theo đó|tại (?:Công văn|Kế hoạch|Văn bản)", re.I)
_LEVEL = regex(r"^(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy) (?P<level>xã|phường|đặc khu|tỉnh|thành phố)(?: |$)")


@rule("T0673", WARNING, _WHOLE, rows="L135")
def who_speaks(content: Content) -> Iterator[Hit]:
    """Câu mở đầu, câu trình nói tên cơ quan ban hành, không phải tên cơ quan của văn bản đã chép.

    Sai: Thực hiện Kế hoạch của Chính phủ, Ủy ban nhân dân tỉnh Nghệ An ban hành Kế hoạch như sau
    Đúng: Thực hiện Kế hoạch của Chính phủ, Ủy ban nhân dân tỉnh Lào Cai ban hành Kế hoạch như sau
    Đúng: Thực hiện Kế hoạch của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau
    """
    own = name_key(content.issuer_text)
    heads = name_key(f"{content.issuer_text} {' '.join(content.superior)}")
    for match, passage in content.find(_SPEAKS) if own else ():
        announces = "như sau" in match["rest"] or "kính trình" in match[0] or "kính đề nghị" in match[0]
        sentence = content.text[: match.start("name")].rpartition("\n")[2].rpartition(". ")[2]
        if passage.part != "body" or not announces or _TOLD_OTHERS.search(sentence):
            continue
        name = name_key(match["name"].rstrip(" ,"))
        if _is_alike(name, own) and not own.startswith(name) and not name.startswith(own) and name not in heads:
            yield Hit(passage.path, "câu này nói tên cơ quan khác cơ quan ban hành", match["name"], content.issuer_text)


def _is_alike(name: str, own: str) -> bool:
    """Whether two names are of bodies of one sort and tier, so that one may have been typed for the other."""
    one, other = _LEVEL.match(name), _LEVEL.match(own)
    if one or other:
        communes = ("xã", "phường", "đặc khu")
        return bool(one and other) and (
            one["level"] == other["level"] or {one["level"], other["level"]} <= set(communes)  # type: ignore[index]
        )
    return name.split()[0] == own.split()[0] and len(name.split()) > 1


@rule("T0608", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1, 1.2", rows="L55")
def competence(content: Content) -> Iterator[Hit]:
    """Dòng thẩm quyền ban hành đúng với cơ quan ban hành, hoặc chức vụ người đứng đầu cơ quan ấy.

    Sai: quyet-dinh | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI
    Đúng: quyet-dinh | CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI
    """
    if content.kind not in ("quyet-dinh", "nghi-quyet") or not content.issuer:
        return
    own = set(_spelled_out(f"{' '.join(content.superior)} {content.issuer_text}").split())
    for line in content.competence:
        text = _spelled_out(line)
        place = re.search(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG) ([\w ]+?)(?:,? KHÓA\b.*)?$", text)
        body = _HEAD_OF.match(text)
        issuer = _spelled_out(content.issuer_text)
        other = body and issuer.startswith(f"{body['sort']} ") and not _are_one(body["body"], issuer)
        if not re.match(r"QUYẾT", text) and (other or (place and not set(place[1].split()) <= own)):
            where: Path = ("competence",)
            yield Hit(where, "thẩm quyền ban hành không khớp với cơ quan ban hành", line, content.issuer_text)


_HEAD_OF = regex(r"(?:GIÁM ĐỐC|TRƯỞNG|CHỦ NHIỆM|HIỆU TRƯỞNG) (?P<body>(?P<sort>SỞ|PHÒNG|TRUNG TÂM|TRƯỜNG) .+)")


def _are_one(name: str, issuer: str) -> bool:
    """Whether two names in capitals may be of one body: one goes on where the other ends."""
    return folded(name).startswith(folded(issuer)) or folded(issuer).startswith(folded(name))


def _spelled_out(text: str) -> str:
    """Capitals in one tone style, common abbreviations in full."""
    for short, full in (("UBND", "ỦY BAN NHÂN DÂN"), ("HĐND", "HỘI ĐỒNG NHÂN DÂN"), ("UỶ", "ỦY"), ("HOÀ", "HÒA")):
        text = text.upper().replace(short, full)
    return " ".join(text.split())


_UNIT = regex(r"^(?:Sở|Công an|Ủy ban|UBND|Văn phòng|Phòng|Ban|Thanh tra|Chi cục|Trung tâm) ")


@rule("T0677", WARNING, _WHOLE, on="plan")
def led_by_its_heading(content: Content) -> Iterator[Hit]:
    """Việc dưới đề mục mang tên một cơ quan do cơ quan ấy chủ trì: `lead` của đề mục là tên của nó.

    Sai: Sở Nội vụ | Sở Xây dựng
    Đúng: Sở Nội vụ | Sở Nội vụ
    """
    for place, path in content.places:
        block = place.block
        if not isinstance(block, Clause) or not block.heading or not block.lead or not _UNIT.match(block.text):
            continue
        title, lead = name_key(block.text), name_key(block.lead)
        if lead not in title and title not in lead and "," not in title:
            yield Hit((*path, "lead"), "nơi chủ trì khác tên đề mục", block.lead, block.text)


_PROPOSED = regex(r"^\W*(?:Theo|Xét) (?:đề nghị|đề xuất) của (?P<name>[^;:]+?)(?: tại| và|[;.,]|$)")


@rule("T0674", WARNING, APPENDIX_I + "II.6.a", rows="L50")
def proposed_to_oneself(content: Content) -> Iterator[Hit]:
    """Người đề nghị ban hành văn bản không phải là chính người có thẩm quyền ban hành.

    Sai: Giám đốc Sở Y tế | Theo đề nghị của Giám đốc Sở Y tế
    Đúng: Giám đốc Sở Y tế | Theo đề nghị của Trưởng phòng Tổ chức cán bộ
    """
    deciding = {name_key(line) for line in content.competence} | {name_key(" ".join(content.competence))}
    for index, text in enumerate(content.bases):
        match = _PROPOSED.match(text)
        if match and name_key(match["name"]) in deciding:
            where: Path = ("bases", index)
            yield Hit(where, "người đề nghị là chính người ban hành", match["name"], "ghi đơn vị tham mưu")


_BELOW = regex(
    r"(?:(?:trưởng|thủ trưởng|lãnh đạo) )?(?:các (?:phòng|đơn vị trực thuộc|trường học|trạm y tế|chi bộ)"
    r"|(?:các )?(?:thôn|xóm|ấp|tổ dân phố|khu phố)|(?:ủy ban nhân dân|hội đồng nhân dân) các)(?!\w)"
)
_WITHIN = regex(r"trực thuộc|thuộc (?:sở|xã|phường|ủy ban|trung tâm|trường|cục|chi cục|ban)(?!\w)")


@rule("T0520", WARNING, _PETITION, rows="L74")
def petition_to_those_below(content: Content) -> Iterator[Hit]:
    """Tờ trình gửi cấp trên, cấp có thẩm quyền, không gửi đơn vị cấp dưới.

    Sai: Trưởng các thôn
    Đúng: Ủy ban nhân dân tỉnh Lào Cai
    """
    for index, name in enumerate(content.addressees if content.kind == "to-trinh" else ()):
        if _BELOW.match(name_key(name)) or _WITHIN.search(name_key(name)):
            where: Path = ("addressees", index)
            yield Hit(where, "tờ trình không gửi cấp dưới", name, "ghi cấp có thẩm quyền xem xét, quyết định")


_ASKED = scan(
    r"(?:[Kk]ính |[Xx]in )?trình (?P<name>(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Thường trực"
    r"|Ban Thường vụ|Thủ tướng|Chính phủ|Bộ|Sở|Đảng ủy|Tỉnh ủy|Thành ủy|Chủ tịch)[^,;.\n]{0,60}?)"
    r" (?:xem xét|quyết định|phê duyệt|cho ý kiến|thông qua|cho phép|chấp thuận)",
    ("trình ",),
)
_SORTS = (
    ("hội đồng nhân dân", regex(r"hội đồng nhân dân")),
    ("ủy ban nhân dân", regex(r"ủy ban nhân dân")),
    ("chính phủ", regex(r"chính phủ|thủ tướng")),
    ("cấp ủy", regex(r"đảng ủy|tỉnh ủy|thành ủy|ban thường vụ|thường trực (?!hội)")),
    ("bộ", regex(r"^bộ ")),
    ("sở", regex(r"^sở ")),
)


def _sorts(name: str) -> set[str]:
    return {sort for sort, pattern in _SORTS if pattern.search(name_key(name))}


@rule("T0521", WARNING, _PETITION, rows="L74")
def asked_of_whom_it_is_for(content: Content) -> Iterator[Hit]:
    """Tờ trình trình đúng nơi đã kính gửi.

    Sai: Hội đồng nhân dân tỉnh Lào Cai | Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định
    Đúng: Ủy ban nhân dân tỉnh Lào Cai | Kính trình Ủy ban nhân dân tỉnh xem xét, trình Hội đồng nhân dân tỉnh
    """
    if content.kind != "to-trinh" or not content.addressees:
        return
    named: set[str] = set().union(*map(_sorts, content.addressees))
    asked = [(match, passage) for match, passage in content.find(_ASKED) if passage.part == "body"]
    for _, passage in asked[-1:] if named else ():  # what comes before may tell how it was brought so far
        first = next(item for item in asked if item[1] == passage)[0]
        wanted = _sorts(first["name"])
        if wanted and not wanted & named:
            yield Hit(passage.path, "trình nơi không có ở “Kính gửi”", first[0], content.addressees[0])


_TO_DO = regex(r"\((?:để )?(?:thực hiện|t/h|thi hành|triển khai|chỉ đạo thực hiện)\)", re.I)
_TO_KNOW = regex(r"\((?:để )?(?:b/c|báo cáo|bc)\)", re.I)
_ABOVE = regex(
    r"(?:thủ tướng|chính phủ|tỉnh ủy|thành ủy|thường trực (?:tỉnh ủy|thành ủy|đảng ủy|hội đồng nhân dân))(?!\w)"
)


@rule("T0914", WARNING, APPENDIX_I + "II.9.b", rows="L93")
def purpose_of_recipients(content: Content) -> Iterator[Hit]:
    """Cấp trên nhận văn bản “để báo cáo”, cấp dưới nhận “để thực hiện”.

    Sai: Thường trực Tỉnh ủy (để thực hiện)
    Sai: Các phòng, đơn vị trực thuộc (để báo cáo)
    Đúng: Thường trực Tỉnh ủy (để báo cáo)
    """
    superior = name_key(" ".join(content.superior))
    own = name_key(content.issuer_text)
    for index, name in enumerate(content.recipients):
        bare = name_key(re.sub(r"\(.*", "", name))
        above = (superior and superior.startswith(bare) and len(bare.split()) > 2) or _ABOVE.match(bare)
        below = _BELOW.match(bare) or _WITHIN.search(bare)
        where: Path = ("recipients", index)
        if above and _TO_DO.search(name) and not own.startswith(bare):
            yield Hit(where, "cấp trên nhận văn bản để báo cáo", name, "(để báo cáo)")
        elif below and not above and _TO_KNOW.search(name):
            yield Hit(where, "cấp dưới nhận văn bản để thực hiện", name, "(để thực hiện)")


_CHARGED = regex(
    r"trách nhiệm|thi hành|thực hiện (?:Quyết định|các nội dung)|[Gg]iao |[Yy]êu cầu |căn cứ Quyết định này", re.I
)


@rule("T0672", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2", rows="L57")
def nobody_charged(content: Content) -> Iterator[Hit]:
    """Quyết định có điều nêu ai chịu trách nhiệm thi hành.

    Sai: Thành lập Tổ công tác | Thay thế các quy định trước đây
    Đúng: Thành lập Tổ công tác | Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này
    """
    articles = [passage for passage in content.body if passage.text.strip()]
    if content.kind != "quyet-dinh" or content.standard != "nha-nuoc" or len(articles) < 2 or not content.bases:
        return
    if not any(_CHARGED.search(passage.text) for passage in articles[1:]):
        last = articles[-1]
        yield Hit(last.path, "không nêu ai chịu trách nhiệm thi hành", last.text[:60], "… chịu trách nhiệm thi hành …")
