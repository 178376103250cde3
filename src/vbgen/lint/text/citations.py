"""Rules on cited documents: their numbers, dates and kinds, and how they agree with one another."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, GUIDE_05, WARNING, Hit, rule
from vbgen.lint.text.content import Content, Mention, day_of
from vbgen.lint.text.scan import scan
from vbgen.patterns import regex
from vbgen.standards import DEFAULT, standard
from vbgen.standards.party import HD_05
from vbgen.vietnamese import folded

_CITING = APPENDIX_I + "II.6.c"


def _path(mention: Mention) -> tuple[str | int, ...]:
    return mention.passage.path


def _key(mention: Mention) -> str:
    return mention.cited.number.casefold()


def _is_own(content: Content, number: str) -> bool:
    """Whether a number is the document's own, as in the line above an appendix."""
    return bool(content.number) and number == f"{content.number}{content.law.words.joint}{content.symbol}"


def _unique(number: str) -> bool:
    """Whether a number alone names one document of its year: one that the Government or its Premier gives."""
    return bool(re.search(r"/(?:\d{4}/)?(?:NĐ-CP|QĐ-TTg|NQ-CP|CT-TTg|QH\d+|UBTVQH\d+)$", number))


@rule("N0301", ERROR, _CITING)
def two_dates(content: Content) -> Iterator[Hit]:
    """Cùng một văn bản thì viện dẫn cùng một ngày.

    Sai: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ | Nghị định số 30/2020/NĐ-CP ngày 15/3/2020
    Sai: Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh | Kế hoạch số 87/KH-UBND ngày 05/3/2024 của UBND tỉnh
    Đúng: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ | Nghị định số 30/2020/NĐ-CP
    """
    first: dict[str, Mention] = {}
    for mention in content.dated:
        if mention.date is None or not mention.date.complete:
            continue
        known = first.setdefault(_key(mention), mention)
        if known.date == mention.date or known.date is None:
            continue
        year = known.date.year == mention.date.year
        both = known.cited.issuer.casefold(), mention.cited.issuer.casefold()
        holds_year = bool(re.search(r"/\d{4}/", mention.cited.number))
        if not year and not holds_year and not _unique(mention.cited.number):
            continue  # numbers begin anew each year
        sure = _unique(mention.cited.number) or (both[0] and both[0] == both[1])
        message = f"{mention.cited.number} ở đây ngày {mention.cited.date}, chỗ khác ngày {known.cited.date}"
        yield Hit(_path(mention), message, mention.cited.number, "đối chiếu văn bản gốc", None if sure else WARNING)


@rule("N0302", WARNING, _CITING)
def two_numbers(content: Content) -> Iterator[Hit]:
    """Cùng tên loại, ngày, cơ quan và trích yếu thì cùng một số.

    Sai: Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh về cải cách hành chính; Kế hoạch số 78/KH-UBND ngày 03/5/2024 của UBND tỉnh về cải cách hành chính
    Đúng: Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh về cải cách hành chính
    """  # noqa: E501
    seen: dict[tuple[str, ...], Mention] = {}
    for mention in content.mentions:
        item = mention.cited
        if not item.date or len(item.summary) < 12:
            continue
        key = (mention.symbol, item.date, " ".join(item.summary.casefold().split()))
        known = seen.setdefault(key, mention)
        if _key(known) != _key(mention):
            message = f"cùng ngày, cùng trích yếu mà hai số: {known.cited.number} và {item.number}"
            yield Hit(_path(mention), message, item.number, "đối chiếu văn bản gốc")


@rule("N0303", WARNING, _CITING)
def near_miss(content: Content) -> Iterator[Hit]:
    """Số, ký hiệu lệch một chữ so với văn bản khác cùng ngày hoặc đã dẫn đủ thường là gõ nhầm.

    Sai: Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh | theo Kế hoạch số 78/KH-UBND
    Sai: Quyết định số 150/QĐ-UBND ngày 03/5/2024 của UBND tỉnh | Quyết định số 150/QĐ-UBNH ngày 03/5/2024
    Đúng: Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh | theo Kế hoạch số 87/KH-UBND
    """
    best: dict[str, Mention] = {}
    for mention in content.mentions:
        if _key(mention) not in best or (mention.cited.date and not best[_key(mention)].cited.date):
            best[_key(mention)] = mention
    for one, other in combinations(best.values(), 2):
        odd, full = (one, other) if not one.cited.date else (other, one)
        if not full.cited.date or not _one_slip(odd.cited.number, full.cited.number):
            continue
        same_day = odd.cited.date == full.cited.date
        if (same_day and odd.symbol != full.symbol) or (not odd.cited.date and odd.symbol == full.symbol):
            if odd.cited.kind and full.cited.kind and odd.cited.kind.casefold() != full.cited.kind.casefold():
                continue
            message = f"{odd.cited.number} gần giống {full.cited.number} (ngày {full.cited.date}): có gõ nhầm?"
            yield Hit(_path(odd), message, odd.cited.number)


def _one_slip(a: str, b: str) -> bool:
    """Whether two numbers differ by two letters swapped, or by one letter changed."""
    if len(a) != len(b) or a == b:
        return False
    odd = [place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(odd) == 1:
        return not (a[odd[0]].isdecimal() and b[odd[0]].isdecimal())
    return len(odd) == 2 and odd[1] == odd[0] + 1 and a[odd[0]] == b[odd[1]] and a[odd[1]] == b[odd[0]]


@rule("N0304", ADVICE, _CITING, rows="L53")
def full_first(content: Content) -> Iterator[Hit]:
    """Lần đầu viện dẫn ghi đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu; các lần sau chỉ tên loại và số.

    Sai: Thực hiện Kế hoạch số 87/KH-UBND | Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh
    Đúng: Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh | Thực hiện Kế hoạch số 87/KH-UBND
    """
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in content.mentions:
        if mention.passage.part in ("references", "bases", "body", "summary"):
            mentions[_key(mention)].append(mention)
    for found in mentions.values():
        within = [mention for mention in found if mention.passage.part != "summary"]
        if within and not within[0].cited.date and any(mention.cited.date for mention in within[1:]):
            message = "lần đầu viện dẫn chưa ghi đủ; lần sau mới ghi ngày"
            yield Hit(_path(within[0]), message, within[0].cited.number)


@rule("N0305", WARNING, APPENDIX_I + "II.3", rows="L27 L110 L136")
def cited_shape(content: Content) -> Iterator[Hit]:
    """Số, ký hiệu văn bản viện dẫn viết liền, nối bằng gạch ngắn.

    Sai: Kế hoạch số 87 /KH-UBND
    Sai: Kế hoạch số 87/KH–UBND
    Sai: Nghị định số 30/2020/NĐCP ngày 05/3/2020
    Đúng: Kế hoạch số 87/KH-UBND
    """
    for match, passage in content.find(_FUSED):
        right = _FUSED_KIND.sub(r"\1-", match[0])
        yield Hit(passage.path, "ký hiệu thiếu gạch nối sau tên loại", match[0], right)
    for match, passage in content.find(_LOOSE):
        right = _tight(match[0])
        if _is_own(content, right):
            continue  # a number that was stamped into its room
        yield Hit(passage.path, "số, ký hiệu viết liền, nối bằng “-”", match[0], right, mend=right)


_FUSED = scan(
    r"\d/(?:\d{4}/)?(?:NĐCP|QĐTTg|QĐUBND|NQHĐND|NQCP|CTTTg|KHUBND|TTBNV)(?!\w)",
    ("/NĐCP", "/QĐ", "/NQ", "/CT", "/KH", "/TT"),
)
_FUSED_KIND = regex(r"(?<=/)(NĐ|QĐ|NQ|CT|KH|TT)(?=[A-ZĐ])")
_GAP, _CODE = r"[ \xa0]", "(?:QĐ|KH|NQ|TB|BC|CT|TTr|CTr|HD|NĐ|TT|UBND)"
_LOOSE = scan(
    rf"\d(?<![\w/]\d)\d{{0,4}}(?:/\d{{4}})?(?:{_GAP}/{_GAP}?|/{_GAP}){_CODE}{_GAP}?[–—-]{_GAP}?[A-ZĐ]\w+"
    rf"|\d(?<![\w/]\d)\d{{0,4}}/(?:\d{{4}}/)?{_CODE}(?:{_GAP}?[–—]{_GAP}?|{_GAP}-{_GAP}?|-{_GAP})[A-ZĐ][A-ZĐa-z]+",
    ("–", "—", *(pair for mark in "/-" for space in " \xa0" for pair in (f"{space}{mark}", f"{mark}{space}"))),
)


def _tight(text: str) -> str:
    return re.sub(r"\s*[–—-]\s*", "-", re.sub(r"\s*/\s*", "/", text))


_OFFICES = ("UBND", "HĐND", "CP", "TTg")
_NO_CODE = "-"  # a letter has none
_NO_LETTERS = ("QĐ", "KH", "TTr", "NQ", "BC", "CTr")  # CT is Cục Thuế too
_OF_PARTY = regex(r"\d+-(?P<code>KH|BC|TB|NQ|QĐ|CT|HD|CV|TTr|CTr|KL)/[A-ZĐ]+")


@rule("N0306", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục III, I", rows="L29")
def cited_kind(content: Content) -> Iterator[Hit]:
    """Tên loại của văn bản viện dẫn khớp với ký hiệu của nó.

    Sai: Kế hoạch số 87/BC-UBND ngày 03/5/2024
    Sai: Kế hoạch số 87/UBND-KH ngày 03/5/2024
    Sai: Công văn số 87/QĐ-UBND ngày 03/5/2024
    Sai: Kế hoạch số 640-CV/TU ngày 02/11/2025
    Đúng: Báo cáo số 87/BC-UBND ngày 03/5/2024
    """
    kinds = standard(DEFAULT).kinds.values()
    codes = {kind.name.casefold(): kind.code for kind in kinds}
    known = {kind.code: kind.name for kind in kinds if kind.code}
    for mention in content.mentions:
        kind, code = mention.cited.kind, re.split(r"[-/]", re.sub(r"^\d{4}/", "", mention.symbol))[0]
        right = codes.get(kind.casefold())
        if kind.casefold() == "công văn":
            right = _NO_CODE if code in _NO_LETTERS else ""
        if right and code in known and code != right and "-" in mention.symbol:
            yield Hit(_path(mention), f"ký hiệu {code} là của {known[code]}, không phải {kind}", mention.cited.number)
        elif right and (party := _OF_PARTY.fullmatch(mention.cited.number)):
            named = " hoặc ".join(item.name for item in HD_05.kinds.values() if item.code == party["code"])
            if named and kind.casefold() not in named.casefold():
                told = f"ký hiệu {party['code']} là của {named}, không phải {kind}"
                yield Hit(_path(mention), told, mention.cited.number)
        elif right and code in _OFFICES and mention.symbol == f"{code}-{right}":
            hint = mention.cited.number.replace(mention.symbol, f"{right}-{code}")
            yield Hit(_path(mention), f"{right} (tên loại) đứng trước {code}", mention.cited.number, hint)


_GIVEN_BY = (
    (regex(r"/(?:\d{4}/)?(?:NĐ|NQ)-CP$"), regex(r"chính phủ"), "Chính phủ"),
    (regex(r"/(?:\d{4}/)?(?:QĐ|CT)-TTg$"), regex(r"thủ tướng chính phủ"), "Thủ tướng Chính phủ"),
    (regex(r"/\d{4}/QH\d+$"), regex(r"quốc hội"), "Quốc hội"),
)
_SUPREME = regex(r"(?:thủ tướng )?chính phủ|quốc hội|(?:bộ|ủy ban nhân dân|hội đồng nhân dân) [^\W\d]+")


@rule("N0311", WARNING, _CITING)
def given_by(content: Content) -> Iterator[Hit]:
    """Cơ quan ban hành của văn bản viện dẫn hợp với ký hiệu: NĐ-CP của Chính phủ, QĐ-TTg của Thủ tướng Chính phủ.

    Sai: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Thủ tướng Chính phủ
    Sai: Quyết định số 45/2018/QĐ-TTg ngày 09/11/2018 của Chính phủ
    Đúng: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ
    """
    for mention in content.mentions:
        said = _SUPREME.match(folded(mention.cited.issuer))
        for pattern, right, name in _GIVEN_BY if said and mention.passage.part != "references" else ():
            if said and pattern.search(mention.cited.number) and not right.fullmatch(said[0]):
                told = f"{mention.cited.number} không phải do {mention.cited.issuer} ban hành"
                yield Hit(_path(mention), told, mention.cited.number, name)


_STATE_JOINT = regex(r"\d+/(?:CV|KH|BC|TB|NQ|QĐ|CT|HD|KL|CTr|TTr|QĐi|QC)-(?:TU|TW|ĐU|ĐUX|BTVTU|BTCTU|VPTW|HU)")


@rule("N0312", WARNING, GUIDE_05 + "; " + _CITING, rows="L123")
def party_number(content: Content) -> Iterator[Hit]:
    """Số, ký hiệu văn bản của Đảng viết “640-CV/TU”: gạch nối trước, gạch chéo sau.

    Sai: Công văn số 640/CV-TU ngày 02/11/2025 của Tỉnh ủy
    Đúng: Công văn số 640-CV/TU ngày 02/11/2025 của Tỉnh ủy
    """
    for mention in content.mentions:
        if mention.passage.part != "references" and _STATE_JOINT.fullmatch(mention.cited.number):
            number, _, rest = mention.cited.number.partition("/")
            right = f"{number}-{rest.replace('-', '/', 1)}"
            yield Hit(
                _path(mention), "số văn bản của Đảng không viết theo cách của Nhà nước", mention.cited.number, right
            )


_WORDLESS = regex(
    r"(?<!\w)(?P<kind>Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Thông báo|Hướng dẫn|Công văn) "
    r"(?P<number>\d+[/-](?:\d{4}/)?[A-ZĐ][\w/-]+)"
)


@rule("N0313", ADVICE, _CITING, rows="L53")
def first_in_full(content: Content) -> Iterator[Hit]:
    """Lần đầu viện dẫn một văn bản ở nội dung có chữ “số” trước số, có ngày ban hành.

    Sai: Thực hiện Công văn số 5120/UBND-NN của Ủy ban nhân dân tỉnh về phòng cháy rừng
    Sai: Thực hiện Nghị định 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ
    Đúng: Thực hiện Công văn số 5120/UBND-NN ngày 05 tháng 10 năm 2025 của Ủy ban nhân dân tỉnh
    """
    seen: set[str] = set()
    for mention in content.mentions:
        first = _key(mention) not in seen
        seen.add(_key(mention))
        if not first or mention.passage.part != "body" or _is_own(content, mention.cited.number):
            continue
        if mention.cited.kind and mention.cited.issuer and not mention.cited.date:
            told = "lần đầu viện dẫn chưa ghi ngày ban hành"
            yield Hit(_path(mention), told, mention.cited.number, "ghi đủ ngày, cơ quan ban hành, trích yếu")
        wordless = _WORDLESS.search(mention.passage.text)
        if wordless and wordless["number"] == mention.cited.number:
            right = f"{wordless['kind']} số {wordless['number']}"
            yield Hit(_path(mention), "thiếu chữ “số” trước số, ký hiệu", wordless[0], right)


_YEARLESS = regex(r"\d+/(?:NĐ-CP|TT-[A-ZĐ]+|TTLT-[A-ZĐ-]+)")
_SINCE_YEARS = datetime.date(1997, 1, 1)  # Luật Ban hành văn bản quy phạm pháp luật 1996


@rule("N0310", WARNING, "Luật Ban hành văn bản quy phạm pháp luật", rows="L27")
def year_in_number(content: Content) -> Iterator[Hit]:
    """Số của nghị định, thông tư từ năm 1997 có năm ban hành.

    Sai: Nghị định số 118/NĐ-CP ngày 09/6/2025 của Chính phủ
    Đúng: Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ
    """
    for mention in content.mentions:
        day = day_of(mention.date)
        circular = "/TT" not in mention.cited.number or mention.cited.kind.casefold().startswith("thông tư")
        if (
            circular
            and _YEARLESS.fullmatch(mention.cited.number)
            and (day or content.day or datetime.date.min) >= _SINCE_YEARS
        ):
            if day is None and not content.is_plan:
                continue  # of a document that is not dated here
            number, _, rest = mention.cited.number.partition("/")
            right = f"{number}/{day.year if day else '…'}/{rest}"
            yield Hit(_path(mention), "số thiếu năm ban hành", mention.cited.number, right)


@rule("N0307", ERROR, "văn bản viện dẫn có trước văn bản viện dẫn nó")
def cited_later(content: Content) -> Iterator[Hit]:
    """Văn bản được viện dẫn không thể ban hành sau văn bản viện dẫn nó.

    Sai: Kế hoạch số 87/KH-UBND ngày 03/5/2027 của UBND tỉnh
    Đúng: Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh
    """
    own = content.issued or datetime.date.max
    for mention in content.mentions:
        day = day_of(mention.date)
        if day and day > own and not _is_own(content, mention.cited.number):
            message = f"văn bản viện dẫn đề ngày {mention.cited.date}, sau ngày ban hành"
            yield Hit(_path(mention), message, mention.cited.number, severity=None if content.is_plan else WARNING)


@rule("N0308", ERROR, "lịch dương", rows="L37")
def cited_day(content: Content) -> Iterator[Hit]:
    """Ngày của văn bản viện dẫn có trong lịch.

    Sai: Kế hoạch số 87/KH-UBND ngày 31/6/2024 của UBND tỉnh
    Đúng: Kế hoạch số 87/KH-UBND ngày 30/6/2024 của UBND tỉnh
    """
    for mention in content.mentions:
        if mention.cited.date and mention.date is None:
            yield Hit(_path(mention), f"không có ngày {mention.cited.date} trong lịch", mention.cited.number)


@rule("N0309", WARNING, _CITING)
def cited_year(content: Content) -> Iterator[Hit]:
    """Năm trong số, ký hiệu khớp với năm ban hành.

    Sai: Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ
    Đúng: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ
    """
    for mention in content.mentions:
        held = re.search(r"/((?:19|20)\d\d)/", mention.cited.number)
        if held and mention.date and mention.date.year and int(held[1]) != mention.date.year:
            yield Hit(_path(mention), f"số ghi năm {held[1]} mà ngày ghi năm {mention.date.year}", mention.cited.number)
