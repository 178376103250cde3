"""Rules on what a document says of itself and of others: whether it agrees with what it is, and can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.text.content import day_of
from vbgen.lint.text.scan import scan
from vbgen.model import Clause
from vbgen.patterns import regex
from vbgen.standards import ALL_KINDS, STANDARDS, standard
from vbgen.vietnamese import folded, parse_date, unmarked

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content
    from vbgen.schema.spans import Path

_CLAUSE = "số liệu trong một văn bản phải khớp nhau"

# --- itself --------------------------------------------------------------------------------------------------------

_ITSELF = scan(
    r"(?P<name>Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Thông báo|Công văn|Tờ trình|Hướng dẫn|Báo cáo|Chương trình"
    r"|Quy chế|Quy định|Kết luận|Đề án|Phương án) này",
    (" này",),
)


@rule("T0662", WARNING, _CLAUSE)
def named_itself(content: Content) -> Iterator[Hit]:
    """Văn bản gọi mình bằng tên loại của mình: “Quyết định này”, không phải tên loại của văn bản đã chép.

    Sai: Các cơ quan chịu trách nhiệm thi hành Nghị quyết này
    Đúng: Các cơ quan chịu trách nhiệm thi hành Kế hoạch này
    """
    own = content.kind_title.lower()
    known = {ALL_KINDS[item.kind].name.lower() for item in _appendices(content) if item.kind in ALL_KINDS}
    for match, passage in content.find(_ITSELF):
        name = match["name"]
        if passage.part != "body" or not own or name.lower() in {own, *known}:
            continue
        spoken = len(re.findall(rf"{name}(?! này)", content.text, re.I))
        if not spoken and name.lower() not in content.summary.lower():
            hint = f"{content.kind_title} này"
            yield Hit(passage.path, f"văn bản là {own} mà gọi mình là “{match[0]}”", match[0], hint)


def _appendices(content: Content) -> tuple:  # type: ignore[type-arg]
    return content.document.appendices if content.document else content.facts.annexes if content.facts else ()


_PASSED = scan(r"thông qua (?:vào )?ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})", ("thông qua",))
_LONG_AGO = timedelta(days=60)


@rule("T0669", WARNING, _CLAUSE)
def passed_on(content: Content) -> Iterator[Hit]:
    """Nghị quyết ghi ngày thông qua không sau ngày ban hành, và không xa ngày ấy.

    Sai: Nghị quyết này được thông qua ngày 22 tháng 12 năm 2020
    Đúng: Nghị quyết này được thông qua ngày 02 tháng 01 năm 2026
    """
    for match, passage in content.find(_PASSED):
        day = day_of(parse_date(f"{match['day']}/{match['month']}/{match['year']}"))
        own = content.issued
        if day is None or own is None or passage.part != "body":
            continue
        if "này" in content.before(match, 120) and not own - _LONG_AGO <= day <= own:
            yield Hit(passage.path, f"ban hành ngày {own:%d/%m/%Y} mà thông qua ngày {day:%d/%m/%Y}", match[0])


@rule("T0667", WARNING, APPENDIX_I + "II.6", on="plan")
def headings_twice(content: Content) -> Iterator[Hit]:
    """Hai đề mục cùng cấp trong cùng một mục lớn không trùng tên.

    Sai: Tổ chức thực hiện | Tổ chức thực hiện
    Đúng: Nội dung | Tổ chức thực hiện
    """
    seen: set[tuple[int | None, tuple[str, ...], str]] = set()
    for place, path in content.places:
        if isinstance(place.block, Clause) and place.block.heading:
            key = (place.appendix, place.above, folded(place.block.text))
            if key in seen:
                yield Hit((*path, "text"), "hai đề mục cùng cấp trùng tên", place.block.text, "đổi tên hoặc gộp lại")
            seen.add(key)


_PERSON = scan(
    r"(?<!\w)(?:[ÔôBb](?:ng|à)|[Đđ]ồng chí) (?P<name>(?:[<up>][<low>]+)(?: [<up>][<low>]+){1,3})(?![\w])",
    ("ng ", "à ", "chí "),
)


@rule("T0675", WARNING, _CLAUSE)
def one_name_of_a_person(content: Content) -> Iterator[Hit]:
    """Họ tên một người viết một cách trong cả văn bản: hai tên chỉ khác dấu thường là gõ nhầm.

    Sai: Giao bà Đỗ Thị Hiền lập danh sách | Bà Đỗ Thị Hiên báo cáo kết quả
    Đúng: Giao bà Đỗ Thị Hiền lập danh sách | Bà Đỗ Thị Hiền báo cáo kết quả
    """
    known = {unmarked(folded(mark.name)): mark.name for mark in content.signers if mark.name.count(" ")}
    for match, passage in content.find(_PERSON):
        name = match["name"]
        first = known.setdefault(unmarked(folded(name)), name)
        if folded(first) != folded(name):
            yield Hit(passage.path, f"ở chỗ khác là “{first}”", name, "xem lại họ tên")


_SESSION = regex(
    r"khóa (?P<term>[IVXLC]+|\d{1,2}),? (?:tại )?kỳ họp (?P<session>thứ [^\W\d]+(?: mươi)?|thứ \d+|chuyên đề)",
    re.I,
    words=("khóa ",),
)


@rule("T0676", WARNING, _CLAUSE)
def one_session(content: Content) -> Iterator[Hit]:
    """Nghị quyết nói một khóa, một kỳ họp: ở dòng thẩm quyền và ở câu “được thông qua”.

    Sai: Hội đồng nhân dân tỉnh khóa XXI, kỳ họp thứ tư | Nghị quyết này được khóa XXI, kỳ họp thứ năm thông qua
    Đúng: Hội đồng nhân dân tỉnh khóa XXI, kỳ họp thứ tư | Nghị quyết này được khóa XXI, kỳ họp thứ tư thông qua
    """
    own = _SESSION.search(" ".join(" ".join(content.competence).split()))
    for passage in content.body if own and content.kind == "nghi-quyet" else ():
        other = _SESSION.search(passage.text) if "này" in passage.text and "thông qua" in passage.text else None
        if own and other and folded(" ".join(other.groups())) != folded(" ".join(own.groups())):
            yield Hit(passage.path, f"dòng thẩm quyền ghi {own[0]}", other[0], own[0])


# --- what can be ---------------------------------------------------------------------------------------------------

_COUNTED = (
    "hồ sơ|hộ|người|học sinh|giáo viên|cán bộ|công chức|viên chức|thôn|xã|phường|tổ|văn bản|nhiệm vụ|thủ tục|cơ quan"
    "|đơn vị|trường|trẻ|đảng viên|đoàn viên|chi bộ|chi đoàn|dân số|phụ nữ|doanh nghiệp"
)
_PERCENT = scan(rf"(?<![\d,.])(?P<share>[1-9]\d{{2,3}}(?:,\d+)?)\s?% (?:số )?(?:{_COUNTED})(?!\w)", ("%",))


@rule("T0664", WARNING, _CLAUSE)
def over_all(content: Content) -> Iterator[Hit]:
    """Tỷ lệ của một tập thể không quá 100%.

    Sai: 195% hồ sơ được nộp trực tuyến
    Đúng: 95% hồ sơ được nộp trực tuyến
    """
    for match, passage in content.find(_PERCENT):
        if float(match["share"].replace(",", ".")) > 100:
            yield Hit(passage.path, f"{match['share']}% lớn hơn toàn thể", match[0], "xem lại tỷ lệ")


_PHONES = regex(
    r"điện thoại|\bSĐT\b|\bĐT\b|di động|hotline|đường dây nóng",
    re.I,
    words=("điện thoại", "đt", "di động", "hotline", "đường dây nóng"),
)
_PHONE = regex(r"(?<![\d+])0\d(?:[ .\-]?\d){5,12}(?![\d])")
_MAIL = regex(r"(?:e-?mail|thư điện tử)\s*:?\s*(?P<mail>[^\s;]+)", re.I)
_ADDRESS = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+[.,;]?")


@rule("T0666", WARNING, APPENDIX_I + "II.13", on="plan")
def reachable(content: Content) -> Iterator[Hit]:
    """Số di động có 10 chữ số, số cố định 11 (02…); địa chỉ thư điện tử đủ tên, @, tên miền.

    Sai: TT; Họ tên; Điện thoại | 1; Lê An; 0912 345 67
    Đúng: TT; Họ tên; Điện thoại | 1; Lê An; 0912 345 678
    """
    for text, path in _ways_to_reach(content):
        for match in _PHONE.finditer(text):
            count = sum(map(str.isdecimal, match[0]))
            if count != (11 if match[0].startswith("02") else 10):
                yield Hit(path, f"số điện thoại có {count} chữ số", match[0].strip(), "xem lại số điện thoại")
        for found in _MAIL.finditer(text):
            if not _ADDRESS.fullmatch(found["mail"]):
                yield Hit(path, "địa chỉ thư điện tử không đúng", found["mail"], "tên@cơ-quan.gov.vn")


def _ways_to_reach(content: Content) -> Iterator[tuple[str, Path]]:
    for index, line in enumerate(content.document.contact if content.document else ()):
        yield line, ("contact", index)
    for table in content.tables:
        columns = [at for at in range(table.width) if _PHONES.search(table.title(at))]
        for at, row in enumerate(table.rows):
            yield from ((row[column], table.at(at)) for column in columns if column < len(row))
    for passage in content.body:
        if _PHONES.search(passage.text) or "mail" in passage.text.lower():
            yield passage.text, passage.path


# --- others --------------------------------------------------------------------------------------------------------

_ISSUERS = (
    (regex(r"-CP$"), ("chính phủ",), "Chính phủ"),
    (regex(r"-TTg$"), ("thủ tướng",), "Thủ tướng Chính phủ"),
    (regex(r"QH\d{1,2}$"), ("quốc hội", "chủ tịch nước"), "Quốc hội"),
    (regex(r"[/-]HĐND$"), ("hội đồng nhân dân", "hđnd"), "Hội đồng nhân dân …"),
    (regex(r"[/-]UBND$"), ("ủy ban nhân dân", "ubnd", "chủ tịch"), "Ủy ban nhân dân …"),
)
_PARTY = regex(
    r"(?:Ban Chấp hành|Ban Thường vụ|Thường trực|Bộ Chính trị|Ban Bí thư|Đảng ủy|Tỉnh ủy|Thành ủy|Đảng bộ|Chi bộ"
    r"|Tỉnh đoàn|Thành đoàn|Trung ương Đoàn|Văn phòng Trung ương)\b",
    re.I,
)
_STATE = regex(
    r"(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Chính phủ|Thủ tướng|Sở|Bộ(?! Chính trị)|Chủ tịch) ", re.I
)


@rule("T0668", WARNING, "Luật Ban hành văn bản quy phạm pháp luật; " + APPENDIX_I + "II.3", on="plan")
def issuer_of_symbol(content: Content) -> Iterator[Hit]:
    """Ký hiệu của văn bản viện dẫn hợp với cơ quan ban hành nó; số của Đảng, Đoàn viết “01-QC/ĐU”.

    Sai: Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Bộ Nội vụ
    Sai: Quy chế số 01/QC-ĐU ngày 20/9/2025 của Đảng ủy phường
    Đúng: Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ
    """
    for reference in content.document.references if content.document else ():
        path: Path = ("references", reference.id)
        said = folded(reference.issuer)
        if not said or not reference.number:
            continue
        for pattern, names, right in _ISSUERS:
            if pattern.search(reference.number) and not any(folded(name) in said for name in names):
                told = f"{reference.number} không phải do {reference.issuer} ban hành"
                yield Hit((*path, "issuer"), told, reference.issuer, right)
        within = re.match(r"\d+[a-z]?(?P<joint>[/-])\D", reference.number)
        of_party, of_state = _PARTY.match(reference.issuer), _STATE.match(reference.issuer)
        if within and ((of_party and within["joint"] == "/") or (of_state and within["joint"] == "-")):
            shown = "01-QC/ĐU" if of_party else "01/QC-UBND"
            told = f"số, ký hiệu không theo cách ghi của {reference.issuer}"
            yield Hit((*path, "number"), told, reference.number, f"viết như {shown}")


@rule("T0671", WARNING, APPENDIX_I + "II.3")
def symbol_of_the_other(content: Content) -> Iterator[Hit]:
    """Ký hiệu của văn bản Đảng không có UBND, HĐND; của cơ quan nhà nước không có ĐU, TU.

    Sai: KH-ĐU
    Đúng: KH-UBND
    """
    others = (standard(slug).letters for slug in STANDARDS if slug != content.standard)
    wrong = frozenset[str]().union(*others) if content.law.letters else frozenset()
    for letters in re.findall(r"\w+", content.symbol):
        if letters in wrong:
            where: Path = ("issuer", "symbol")
            yield Hit(where, f"ký hiệu có “{letters}” của hệ khác", content.symbol, "xem lại ký hiệu cơ quan")
