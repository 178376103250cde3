"""Header lines → superior, issuer, number, symbol, place, date and V/v (NĐ 30 Phụ lục I, ô 2, 3, 4, 5b)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.recognise.edges import draft, urgency
from vbgen.recognise.zones import Spot
from vbgen.standards import DEFAULT, STANDARDS, Standard, crowned, reading, standard
from vbgen.vietnamese import PartialDate, parse_date

_CROWN = reading(r"^\W*(?:{nation_begins}|{nation_goes_on}|{motto_begins}|{party}|{youth})|^VIỆT\s+NAM\W*$")
_NUMBER = reading(
    r"^\W*(?:{number}|(?:Luật|Nghị quyết|Pháp lệnh)\s+số\s*:)\s*(?P<number>\d+(?:\.\d+)?[a-zA-Z]?)?[….\s_]*(?P<rest>[/\-–].*)?$"
)
_STRAY = regex(r"^\d{1,5}$")  # a stamped number that stands by itself
_DATE = reading(r"(?P<place>[^,]{0,60}?)[,.]?\s*{date}")
_SUBJECT = reading(r"^\W*(?:{about}|(?i:{about_in_words}))\s*[:.]?\s*")
_MARK = reading(r"^\W*(?:{draft}|{urgency}|{secrecy}|BẢN SAO\b|SAO Y\b).{0,12}$")
_RULE = regex(r"^[\W_0oO]*$")  # "-----", "-:-", "---o0o---"


class Header(NamedTuple):
    """What a header says, as printed; "" where it is silent."""

    standard: str = DEFAULT
    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    number: str = ""
    symbol: str = ""
    place: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    subject: str = ""
    urgency: str = ""  # tokens of standards
    draft: str = ""
    rest: tuple[str, ...] = ()  # lines that belong to no part

    @property
    def date(self) -> PartialDate | None:
        """The date of issue, its parts open that are not printed; None for no date of any calendar."""
        parts = [part for part in (self.day, self.month, self.year) if part]
        return parse_date("/".join(parts)) if self.year and (self.month or not self.day) else PartialDate()

    @property
    def law(self) -> Standard:
        """All that the standard prescribes on that date."""
        return standard(self.standard, self.date or PartialDate())


def header(spots: Sequence[Spot]) -> Header:
    """The parts of the header that these lines hold."""
    names: list[Spot] = []
    subject: list[str] = []
    below: list[str] = []  # under the number
    rest: list[str] = []
    stray = ""
    found: dict[str, str] = {}
    crowns: set[str] = set()
    for spot in spots:
        text = spot.text
        if _RULE.match(text) or _MARK.match(text):
            found |= {name: token for name, token in (("urgency", urgency(text)), ("draft", draft(text))) if token}
            continue
        if _CROWN.match(text):
            crowns |= crowned(text)
            continue
        if not found.get("year") and (date := _DATE.search(text)):
            found |= _date(date)
            text = text[: date.start()].strip() if date.start() > 25 else ""
            if not text:
                continue
        if "symbol" not in found and (number := _NUMBER.match(text)):
            found |= _number(number)
            found["number"] = found["number"] or stray
        elif "symbol" not in found and _STRAY.match(text):
            stray = text  # stamped a little above its line
        elif found.get("number") == "" and _STRAY.match(text):
            found["number"] = text
        elif found.get("symbol", "").endswith("-") and re.fullmatch(r"[A-ZĐƯ\d&\-]+", text):
            found["symbol"] += text
        elif _begins_subject(text, bool(names), "symbol" in found) or (subject and spot.column != "right"):
            subject.append(text)
        elif "symbol" in found and spot.column != "right":
            below.append(text)
        elif "symbol" in found or spot.column == "right":
            rest.append(text)
        else:
            names.append(spot)
    names, odd = _capitals(names)
    superior, issuer = _names(names)
    slug = _standard(crowns, found.get("symbol", ""))
    if slug != DEFAULT and not subject and all(text != text.upper() for text in below):
        subject, below = below, []  # letters of the Party often leave "về việc" out
    return Header(
        standard=slug,
        superior=superior,
        issuer=issuer,
        subject=_unbracketed(" ".join(subject)),
        rest=(*odd, *below, *rest),
        **found,
    )


def _standard(crowns: set[str], symbol: str) -> str:
    """The standard whose crown is there; where the default one's stands beside another's, the symbol's joints decide."""
    others = [slug for slug in STANDARDS if slug in crowns and slug != DEFAULT]
    if not others:
        return DEFAULT
    own, other = standard(DEFAULT).words.within, standard(others[-1]).words.within
    return DEFAULT if DEFAULT in crowns and own in symbol and other not in symbol else others[-1]


def _begins_subject(text: str, named: bool, numbered: bool) -> bool:
    """Whether a line begins the V/v: below the number, or below the names where the number is somewhere else."""
    return bool(_SUBJECT.match(text)) and (named or (numbered and text.strip(" (").lower().startswith("v")))


def _unbracketed(subject: str) -> str:
    """The V/v without its mark, and without the brackets around all of it."""
    if re.fullmatch(r"\([^()]*\)", subject.strip()):
        subject = subject.strip()[1:-1]
    return _SUBJECT.sub("", subject, count=1)


def _capitals(names: list[Spot]) -> tuple[list[Spot], list[str]]:
    """The names of offices, which end in lines of capitals; what stands above those in small letters is something else."""
    capitals = [_is_capitals(spot.text) for spot in names]
    if not capitals or not capitals[-1]:
        return names, []
    first = max((index + 1 for index, is_capital in enumerate(capitals) if not is_capital), default=0)
    return names[first:], [spot.text for spot in names[:first]]


def _is_capitals(text: str) -> bool:
    """Whether a text is set in capitals, its {{fields}} and brackets aside."""
    bare = re.sub(r"\{\{.*?\}\}|\(.*?\)", "", text)
    return bare == bare.upper() and (not text or any(letter.isalpha() for letter in text))


_TITLED = regex(
    r"^(?:(?:liên tịch )?(?:của )?(?P<issuer>[^()]{3,120}?)\s+)?số\s*:?\s*(?P<number>\d+\w?)\s?/\s?(?P<symbol>[\w/&-]+)[\s,]+"
    r"ngày\s+(?P<day>\d{1,2})\s*(?:tháng|[/-])\s*(?P<month>\d{1,2})\s*(?:năm|[/-])\s*(?P<year>\d{4})\s*(?P<summary>.*)$",
    re.I,
)


def out_of_title(top: Header, summary: str) -> tuple[Header, str]:
    """A gazette's title says all: "CỦA BỘ TÀI CHÍNH SỐ 13/2001/TT-BTC NGÀY 8 THÁNG 3 NĂM 2001 HƯỚNG DẪN …"."""
    match = _TITLED.match(summary)
    if top.symbol or not match:
        return top, summary
    told = top._replace(
        issuer=(match["issuer"],) if match["issuer"] else top.issuer,
        number=match["number"],
        symbol=match["symbol"],
        day=match["day"],
        month=match["month"],
        year=match["year"],
    )
    return told, match["summary"]


def _date(match: re.Match[str]) -> dict[str, str]:
    digits = {name: re.sub(r"\D", "", match[name]) for name in ("day", "month", "year")}
    return {"place": match["place"].strip(" ,.;-"), **digits}


def _number(match: re.Match[str]) -> dict[str, str]:
    rest = (match["rest"] or "").strip()
    symbol = re.sub(r"^[/\-–]\s*|\s*[-_=]{3,}$", "", rest)
    return {"number": match["number"] or "", "symbol": symbol.strip()}


_HEADS = regex(
    r"^(SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|TRƯỜNG|THANH TRA|HỘI ĐỒNG|ĐẢNG UỶ|ĐẢNG ỦY|CHI BỘ|VỤ|VIỆN|CÔNG TY|"
    r"TỔ|ĐỘI|BỆNH VIỆN|KHOA|BQL|LIÊN CHI|HỘI|ĐOÀN|TỔNG CỤC|TIỂU BAN|ĐOÀN KIỂM TRA|BCH|HẠT|TRẠM|CHI ĐOÀN|ỦY BAN|UỶ BAN|UBND|HĐND)\b"
)
_BODY = regex(r"^(?:BỘ|TỈNH|THÀNH|HUYỆN|LIÊN ĐOÀN|MẶT TRẬN|CÔNG AN|TÒA ÁN|TOÀ ÁN)\b|" + _HEADS.pattern)
_PLACES = regex(r"^(TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\b")
_ABOVE = regex(
    r"^(UBND|BAN|THÀNH ĐOÀN|TỈNH ĐOÀN|HUYỆN ĐOÀN|LIÊN CHI|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ|TỈNH UỶ|TỈNH ỦY|THÀNH UỶ|THÀNH ỦY|ĐẢNG BỘ|ĐẢNG UỶ|ĐẢNG ỦY|HUYỆN ỦY|SỞ|"
    r"TỔNG CỤC|CỤC|TRƯỜNG|BAN CHẤP HÀNH|ĐOÀN|HỘI|CÔNG TY|TẬP ĐOÀN|VIỆN|ĐẠI HỌC|CHÍNH PHỦ|HĐND|HỘI ĐỒNG NHÂN DÂN)\b"
)


def _names(spots: list[Spot]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines above the number → superior and issuer: the issuer is bold, its superior is not; else by their words."""
    texts = [spot.text for spot in spots]
    if len(texts) < 2:
        return (), tuple(texts)
    bold = [spot.line.bold for spot in spots]
    if not bold[0] and all(bold[(first := bold.index(True)) :] if True in bold else [False]):
        return tuple(texts[:first]), tuple(texts[first:])
    for index in range(1, len(texts)):
        if _HEADS.match(texts[index]) and _ABOVE.match(texts[0]) and not _goes_on(texts[index - 1], texts[index]):
            return tuple(texts[:index]), tuple(texts[index:])
    return (), tuple(texts)


def joint_issuers(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """The lines of each issuer of a joint document: "A -" over "B", where B begins as the name of a body does."""
    found: list[tuple[str, ...]] = [()]
    for line in lines:
        if found[-1] and found[-1][-1].endswith((" -", " –")) and _BODY.match(line):
            found[-1] = (*found[-1][:-1], found[-1][-1][:-2].rstrip())
            found.append(())
        found[-1] = (*found[-1], line)
    return found


def _goes_on(above: str, below: str) -> bool:
    """Whether two lines are one name cut in two: "ỦY BAN NHÂN DÂN" over "HUYỆN SƠN ĐỘNG", "A - B -" over "C"."""
    return bool(_PLACES.match(below)) or above.endswith(("-", "–", "VÀ", ",")) or below.startswith(("VÀ ", "- "))
