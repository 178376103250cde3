"""Rules on names and rules that no longer are at the document's date; what is said of the past is let be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, WARNING, Hit, rule
from vbgen.lint.text.content import day_of
from vbgen.lint.text.scan import scan
from vbgen.lint.vocabulary.names import DONG_NAI_CITY, MINISTRIES, PROVINCES, STANDING, TITLES, TWO_LEVELS, Gone
from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, folded, upper

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Passage

_TWO = "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025; Nghị quyết 203/2025/QH15"
_MERGED = "Nghị quyết 202/2025/QH15"
_PAST = regex(
    r"\b(?:trước đây|trước ngày \d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )(?:19\d\d|20[01]\d|202[0-5])"
    r"|trước sáp nhập|trước khi sắp xếp|cũ|nguyên là|nguyên|sáp nhập|hợp nhất|sắp xếp"
    r"|chuyển từ|tiếp nhận từ|lịch sử"
    r"|kết thúc hoạt động|giai đoạn 20[01]\d|năm 20(?:[01]\d|2[0-4])|thay thế|bãi bỏ)\b|(?:19|20)(?:[01]\d|2[0-4])\b"
)
_PRESENT = ("issuer", "superior", "addressees", "recipients", "facts")  # parts that can only mean the present


def _is_past(passage: Passage) -> bool:
    """Whether a name stands in a sentence that speaks of the past, or in a citation."""
    return passage.part in ("references", "bases", "notes") or bool(_PAST.search(passage.text))


def _grade(passage: Passage) -> bool:
    return passage.part in _PRESENT


_DISTRICT = scan(
    r"\b(?:(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Công an|Chủ tịch UBND) (?:các |cấp"
    r" )?(?:huyện|quận|thị xã|thị trấn)"
    r"|(?:Huyện|Quận|Thị) (?:ủy|uỷ)|cấp huyện|Phòng Giáo dục và Đào tạo|(?:các )?huyện, (?:thị xã|thành phố|thị"
    r" trấn|quận)"
    r"|huyện đảo(?= [<up>])|xã, phường, thị trấn|xã, thị trấn|phường, thị trấn|thị trấn (?=[<up>]))",
    ("huyện", "quận", "thị xã", "thị trấn", "Huyện ", "Quận ", "Thị ", "Phòng Giáo dục và Đào tạo"),
)

_DISTRICT_OF = regex(
    r"(?<!\w)(huyện|quận|thị xã|thị trấn)(?: [<up>][<low>]+)+", words=("huyện ", "quận ", "thị xã ", "thị trấn ")
)
_DISTRICT_HEAD = regex(
    r"(?<!\w)(?:HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)(?: (?:ỦY|UỶ))?\s", re.I, words=("huyện", "quận", "thị xã", "thị trấn")
)


@rule("N0401", WARNING, _TWO, rows="L114 L116")
def district(content: Content) -> Iterator[Hit]:
    """Từ ngày 01/7/2025 không còn cấp huyện, quận, thị xã, thị trấn.

    Sai: UBND huyện Sơn Động
    Sai: UBND các xã, thị trấn
    Đúng: UBND xã Sơn Động
    """
    if content.day is None or content.day < TWO_LEVELS:
        return
    for passage in content.passages:
        if passage.part in ("issuer", "superior") and (match := _DISTRICT_HEAD.search(passage.text)):
            yield Hit(passage.path, f"từ 01/7/2025 không còn “{match[0].strip()}”", passage.text, "cấp xã")
    for passage in content.passages:
        called = _DISTRICT_OF.search(passage.text) if passage.part in ("addressees", "recipients", "facts") else None
        if called and not _DISTRICT.pattern.search(passage.text):
            yield Hit(passage.path, f"từ 01/7/2025 không còn cấp {called[1]}", called[0], "cấp xã: xã, phường, đặc khu")
    for match, passage in content.find(_DISTRICT):
        if passage.part in ("issuer", "superior"):
            continue
        if not _is_past(passage):
            yield Hit(
                passage.path,
                f"từ 01/7/2025 không còn “{match[0]}”",
                match[0],
                "cấp xã: xã, phường, đặc khu",
                None if _grade(passage) else ADVICE,
            )


_MERGED_NAMES = [item.name for item in PROVINCES]
_PROVINCE = scan(
    rf"\b(?:[Tt]ỉnh|UBND|HĐND|Tỉnh ủy|Tỉnh uỷ)(?: tỉnh)? (?P<name>{'|'.join(map(re.escape, _MERGED_NAMES))})(?!\w)",
    _MERGED_NAMES,
)


def _is_late(date: PartialDate) -> bool:
    """Whether a cited document was issued when districts and the merged provinces were no more."""
    day = day_of(date)
    return day is not None and day >= TWO_LEVELS


@rule("N0402", WARNING, _MERGED, rows="L115")
def province(content: Content) -> Iterator[Hit]:
    """Từ ngày 01/7/2025 cả nước còn 34 tỉnh, thành phố; tên tỉnh đã hợp nhất chỉ dùng khi nói về trước đó.

    Sai: UBND tỉnh Yên Bái
    Đúng: UBND tỉnh Lào Cai
    """
    if content.day is None or content.day < TWO_LEVELS:
        return
    known = {item.name: item for item in PROVINCES}
    heads = {upper(f"tỉnh {item.name}"): item for item in PROVINCES}
    for passage in content.passages:
        if passage.part in ("issuer", "superior") and passage.text.isupper():
            for head, item in heads.items():
                if passage.text.endswith(head):
                    yield Hit((), f"tỉnh {item.name} đã hợp nhất từ 01/7/2025", passage.text, item.now)
    late = {item.id for item in (content.document.references if content.document else ()) if _is_late(item.date)}
    for match, passage in content.find(_PROVINCE):
        if not _is_past(passage) or (passage.part == "references" and passage.path[-1] in late):
            gone = known[match["name"]]
            yield Hit(
                passage.path,
                f"tỉnh {gone.name} đã hợp nhất từ 01/7/2025",
                match[0],
                gone.now,
                None if _grade(passage) else ADVICE,
            )
    for gone in TITLES:
        yield from _named(content, gone, "không còn là tỉnh")


def _named(content: Content, gone: Gone, why: str) -> Iterator[Hit]:
    if content.day is None or content.day < gone.since or gone.name not in content.text:
        return
    for match, passage in content.find(regex(rf"(?<!\w){re.escape(gone.name)}(?!\w)")):
        if not _is_past(passage):
            since = f"{gone.since.day:02}/{gone.since.month}/{gone.since.year}"
            yield Hit(
                passage.path, f"{gone.name} {why} từ {since}", match[0], gone.now, None if _grade(passage) else ADVICE
            )


@rule("N0403", WARNING, "Nghị quyết 176/2025/QH15", rows="L117")
def ministry(content: Content) -> Iterator[Hit]:
    """Từ ngày 01/3/2025 nhiều bộ, sở đã hợp nhất: dùng tên mới.

    Sai: Sở Kế hoạch và Đầu tư
    Sai: Bộ Giao thông vận tải
    Đúng: Sở Tài chính
    """
    for gone in MINISTRIES:
        yield from _named(content, gone, "đã hợp nhất, không còn tên này")


_DISTRICT_DIVISION = scan(
    r"(?<!\w)Phòng (?:Tài chính - Kế hoạch|Lao động - Thương binh và Xã hội|LĐTBXH|Tài nguyên và Môi trường"
    r"|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Kinh tế và Hạ tầng|Quản lý đô thị|Tư pháp|Nội vụ"
    r"|Văn hóa và Thông tin|Văn hoá và Thông tin|Dân tộc|Y tế)(?! (?:tỉnh|thành phố|Sở|thuộc Sở))(?!\w)",
    ("Phòng ",),
)
_COMMUNE = regex(r"(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy) (?:xã|phường|đặc khu)(?!\w)")
_NOW = "Văn phòng HĐND và UBND, Phòng Kinh tế, Phòng Văn hóa - Xã hội"


@rule("N0407", WARNING, "Nghị định 150/2025/NĐ-CP; " + _TWO, rows="L114 L117")
def district_division(content: Content) -> Iterator[Hit]:
    """Xã, phường từ 01/7/2025 không có phòng của cấp huyện trước đây.

    Sai: Phòng Tài chính - Kế hoạch
    Sai: Phòng Lao động - Thương binh và Xã hội
    Đúng: Phòng Văn hóa - Xã hội
    """
    if content.day is None or content.day < TWO_LEVELS or not _COMMUNE.search(folded(content.issuer_text)):
        return
    for match, passage in content.find(_DISTRICT_DIVISION):
        if passage.part in _PRESENT and not _is_past(passage):
            yield Hit(passage.path, f"xã, phường không có “{match[0]}”", match[0], _NOW)


_COUNTS = scan(
    r"\b(?P<old>63)(?:/63)? (?:tỉnh|đơn vị hành chính cấp tỉnh)|\b28 tỉnh và 6 thành phố|\b28 tỉnh, 0?6 thành phố",
    ("63 ", "63/63 ", "28 tỉnh"),
)


@rule("N0404", WARNING, "Nghị quyết 202/2025/QH15; Nghị quyết 30/2026/QH16", rows="L120")
def province_count(content: Content) -> Iterator[Hit]:
    """Cả nước có 34 tỉnh, thành phố (từ 30/4/2026: 27 tỉnh, 7 thành phố).

    Sai: trong 63 tỉnh, thành phố
    Đúng: trong 34 tỉnh, thành phố
    """
    if content.day is None or content.day < TWO_LEVELS:
        return
    for match, passage in content.find(_COUNTS):
        if not _is_past(passage) and (match["old"] or content.day >= DONG_NAI_CITY):
            yield Hit(passage.path, "số tỉnh, thành phố này không còn đúng", match[0], "34 tỉnh, thành phố")


@rule("N0406", WARNING, "Nghị định 30/2020/NĐ-CP, Điều 1, Điều 2", rows="L119")
def wrong_rule(content: Content) -> Iterator[Hit]:
    """Thể thức văn bản hành chính theo Nghị định 30/2020/NĐ-CP; Nghị định 78/2025, 187/2025 là của văn bản quy phạm.

    Sai: trình bày công văn đúng thể thức theo Nghị định số 187/2025/NĐ-CP
    Đúng: trình bày công văn đúng thể thức theo Nghị định số 30/2020/NĐ-CP
    """
    for mention in content.mentions:
        text = mention.passage.text
        named = mention.cited.number in ("187/2025/NĐ-CP", "78/2025/NĐ-CP") and "thể thức" in text
        if named and "quy phạm" not in text and re.search(r"công văn|văn bản hành chính|kế hoạch", text):
            yield Hit(
                mention.passage.path,
                "nghị định này không quy định văn bản hành chính",
                mention.cited.number,
                "Nghị định số 30/2020/NĐ-CP",
            )


# --- what is left of another document ------------------------------------------------------------------------------

_FOR_A_YEAR = regex(r"\bnăm (20\d\d)\b(?!\s*[-–])")


@rule("N0411", ADVICE, "văn bản hoàn chỉnh", rows="L135")
def other_year(content: Content) -> Iterator[Hit]:
    """Kế hoạch, chương trình của một năm không ban hành khi năm ấy đã qua: có thể còn sót từ văn bản cũ.

    Sai: Cải cách hành chính năm 2024
    Đúng: Cải cách hành chính năm 2026
    """
    if content.kind not in ("ke-hoach", "chuong-trinh") or content.day is None:
        return
    years = {int(year) for year in _FOR_A_YEAR.findall(content.summary)}
    if years and max(years) < content.day.year:
        near = f"năm {max(years)}"
        yield Hit(("summary",), f"trích yếu nói {near}, văn bản ban hành {content.day.year}", near)


@rule("N0412", ADVICE, "văn bản hoàn chỉnh", rows="L135")
def other_province(content: Content) -> Iterator[Hit]:
    """Nơi nhận, nơi được giao việc thuộc tỉnh khác với cơ quan ban hành: có thể còn sót từ văn bản của nơi khác.

    Sai: UBND tỉnh Nghệ An
    Đúng: UBND tỉnh Lào Cai
    """
    names = [*STANDING, *(item.name for item in PROVINCES)]
    head = upper(" ".join((*content.superior, content.issuer_text)))
    own = [name for name in names if (big := upper(name)) in head and re.search(_OWN_PROVINCE.format(big), head)]
    if not own:
        return
    said = content.document.competence if content.document else " ".join(content.competence)
    match = _IN_PROVINCE.search(said)
    name = next((name for name in names if match and upper(name) == upper(match["name"])), "")
    if name and name not in own:
        path = ("competence",)
        yield Hit(path, f"thẩm quyền ban hành thuộc tỉnh khác: {said}", said, f"tỉnh {own[0]}?", WARNING)
    if content.kind in ("cong-van", "cong-dien"):
        return
    for passage in content.passages:
        match = _OF_PROVINCE.search(passage.text) if passage.part in ("recipients", "facts", "addressees") else None
        if match and match["name"] in names and match["name"] not in own:
            yield Hit(passage.path, f"“{match[0]}” khác tỉnh của cơ quan ban hành", match[0], f"tỉnh {own[0]}?")


_IN_PROVINCE = regex(
    f"(?:tỉnh|thành phố) (?P<name>{'|'.join(re.escape(name) for name in (*STANDING, *_MERGED_NAMES))})(?!\\w)", re.I
)
_OWN_PROVINCE = r"(?:TỈNH|THÀNH PHỐ|TP\.?) {}(?!\w)"
_OF_PROVINCE = regex(
    "(?:UBND|Ủy ban nhân dân|HĐND|Tỉnh ủy|Sở [^,;()]{3,40}?) (?:tỉnh )?(?P<name>"
    + "|".join(re.escape(name) for name in (*STANDING, *(item.name for item in PROVINCES)))
    + r")(?!\w)"
)
