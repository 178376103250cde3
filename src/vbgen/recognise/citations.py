"""Texts → the documents that they cite by number, with date, issuer and summary where a sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards import CITED_KINDS

_END = r"(?![^\W_])"
_ANY = r"(?:[A-Za-z0-9]|[ĐđƯ]{1})"  # one set of them takes ten times as long to compile: vbgen.patterns
_SIGN = rf"(?:[A-Z0-9]|[ĐƯ]{{1}}){_ANY}{{0,15}}{_END}"  # a whole word: "UBND", "TTr", "HCMTBa", "05"
_FIRST = rf"(?:[A-Z]|[ĐƯ]{{1}}){_ANY}{{0,15}}{_END}"
_YEAR = r"(?:19|20)\d\d"
_NUMBER = regex(
    r"(?=[\dQT])(?<![\w/.,-])(?<!mã số )(?:"  # few letters begin one: the first is looked at before what precedes it
    rf"(?P<state>\d{{1,5}}(?:\.[A-Z\d]{{1,5}})*[a-zA-Z]{{0,2}}\d?\s?/\s?(?:(?:\d{{2,5}}\s?/\s?)?{_YEAR}\s?/\s?|\d\d/)?"
    rf"[-–]?{_FIRST}(?:\s?(?:[-&_]|–{{1}})\s?{_SIGN})*(?:/{_FIRST}(?:-{_SIGN})*)*(?:/{_YEAR}(?![\w/]))?)"
    rf"|(?P<party>\d{{1,4}}\s?[-–]\s?{_FIRST}(?:[-–]{_SIGN})*\s?/\s?{_FIRST}(?:-{_SIGN})*)"
    rf"|(?<=số )(?P<yearly>\d{{1,4}}[A-ZĐ]{{0,4}}/{_YEAR})(?![\w/-])"
    r"|(?<=số )(?P<bare>\d{1,8}(?=,?\s+ngày\s+\d))"
    r"|(?P<code>(?:QCVN|TCVN|QCĐP)\s?\d+[A-Z]?(?:-\d+)?\s?:\s?\d{4}(?:/[A-ZĐ]+)?))"
)
_AFTER = regex(
    r"^[\s,;()]*(?:được\s+\w+\s+|ban hành\s+)?(?:ngày\s+)?(?P<date>\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|"
    r"\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
)
_KINDS = regex(
    "("
    + "|".join(sorted((re.escape(name) for name in CITED_KINDS.values()), key=len, reverse=True))
    + r"|Văn bản|Giấy phép)"
    r"\s(?:\s*(?:liên tịch )?số)?\s*(?::\s*)?$",
    re.I,
)
_SMALL = frozenset(
    """ban nhân dân tỉnh thành phố huyện quận thị xã phường trấn đặc khu phòng phủ vụ trưởng tịch đồng ủy uỷ bộ chính trị
    thư trung ương hội tướng hiệu viện kiểm sát tối cao án tòa và quốc gia nội thường môi chức nghệ lịch tin thông sản
    nghiệp thôn tài kinh tế lao động đoàn binh y giáo dục đào tạo văn hóa khoa học tư pháp thương xây dựng hành cục công an
    quân sự phòng thanh tra đầu""".split()
)
_VERBS = regex(
    r"(?:về|v/v|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|triển khai|thông báo|thực hiện|tổng kết|công bố|giao|duy trì|"
    r"kiện toàn|tổ chức|thành lập|quyết định|công nhận|cải cách|tăng cường|tiếp tục|đẩy mạnh|báo cáo|bổ sung|thông qua|đề nghị|yêu cầu)\b"
)
_STOP = regex(
    r"\s(?=(?:đã )?được (?:sửa đổi|bổ sung|thay thế))|[;:.](?=\s|$)|[()]"
    r"|,(?=\s+(?:[<up>]|(?:các|đề nghị|yêu cầu|căn cứ|trong đó|nay)\b))"
)
_SHORT = regex(r"\([A-ZĐ][A-ZĐ\d]*\)")  # an abbreviation set in brackets belongs to the sentence


class Cited(NamedTuple):
    """A cited document: its kind's name, number and date as printed; issuer and summary, "" when not told."""

    number: str
    date: str = ""
    kind: str = ""
    issuer: str = ""
    summary: str = ""


def cited(texts: Iterable[str]) -> list[Cited]:
    """The distinct documents that texts cite, in order; a later mention fills what an earlier one left out."""
    found: dict[str, Cited] = {}
    for text in texts:
        for item in mentioned(text):
            known = found.get(item.number.lower())
            if known is None:
                found[item.number.lower()] = item
            else:
                found[item.number.lower()] = Cited(
                    item.number, *(old or new for old, new in zip(known[1:], item[1:], strict=True))
                )
    return list(found.values())


def mentioned(text: str) -> Iterator[Cited]:
    """Every document that a text cites, each as often as it is cited."""
    for match in _NUMBER.finditer(text):
        yield _around(text, match, "".join(match[0].split()).rstrip(".-"))


_TITLED = regex(r"\s*(?:về|v/v|quy định|hướng dẫn)\b")
_JOINED = regex(
    r"(?:,|\s+và)\s+(?=(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|Hội đồng|HĐND|Ban|Tòa án|Viện|Ngân hàng|Liên đoàn|Tổng cục)\b)"
)


def _around(text: str, match: re.Match[str], number: str) -> Cited:
    before = _KINDS.search(text[max(0, match.start() - 40) : match.start()])
    kind = before[1] if before else ""
    rest = text[match.end() :]
    date = ""
    if dated := _AFTER.match(rest):
        date = _slashed(dated["date"])
        rest = rest[dated.end() :]
    issuer, rest = _issuer(rest)
    while issuer and (joined := _JOINED.match(rest)):  # issued by two; else the other is the subject of what follows
        other, after = _issuer(f" của {rest[joined.end() :]}")
        if not other or not _TITLED.match(after):
            break
        issuer, rest = f"{issuer}{joined[0]}{other}", after
    return Cited(number, date, kind, issuer, _summary(rest))


def _issuer(text: str) -> tuple[str, str]:
    """ "của Ủy ban nhân dân tỉnh Bắc Ninh tổng kết …" → the name, and what follows it.

    A small word belongs to a name after a capital that begins a word of two syllables ("Tài nguyên"), or among those that
    names of bodies are made of; "và" only where the name goes on, and not with another document.
    """
    match = re.match(r"\s*của\s+", text)
    if not match:
        return "", text
    words = list(re.finditer(r"[\w-]+", text[: match.end() + 200]))
    words = [word for word in words if word.start() >= match.end()]
    end = match.end()
    for at, word in enumerate(words):
        between = text[end : word.start()].strip()
        small = word[0][0].islower()
        if between and not (at and between in (",", "-", "–") and not small and not _ANOTHER.match(text, word.start())):
            break
        if between == "," and not _ends_well(text, words, at):
            break
        if small:
            joins = word[0] == "và" and at + 1 < len(words) and words[at + 1][0][0].isupper()
            if word[0] == "và" and (not joins or _ANOTHER.match(text, words[at + 1].start())):
                break
            if _VERBS.match(text, word.start()) or not (joins or word[0] in _SMALL or _is_second(words, at)):
                break
        elif _DECIDES.match(text, word.start()):
            break
        end = word.end()
    return text[match.end() : end].strip(), text[end:]


_DECIDES = regex(r"(?:Nhất trí|Đồng ý|Chấp thuận|Thống nhất|Cho phép|Cho ý kiến|Giao(?! thông| dịch)|Về)\b")
_ANOTHER = regex(  # another document, or another body: they are not of the name
    r"(?:Luật|Nghị|Quyết|Thông|Kế|Công văn|Chỉ|Văn bản|Tờ|Báo cáo|Hướng|Kết luận|Quy|Đề án|Chương|Điều)\b(?! nghiệp| Thương| hoạch và)"
    r"|(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|Hội đồng|HĐND|Ban|Phòng|Công ty|Chủ tịch|Giám đốc)\b"
)


def _ends_well(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether a comma stands within a ministry's name: "Văn hóa, Thể thao và Du lịch"."""
    return any(word[0] == "và" for word in words[at + 1 : at + 4]) and text[words[at].start()].isupper()


def _is_second(words: list[re.Match[str]], at: int) -> bool:
    """Whether a small word is the second syllable of one that a capital begins."""
    before, earlier = words[at - 1][0] if at else "", words[at - 2][0] if at > 1 else ""
    if not before[:1].isupper() or (before.isupper() and len(before) > 1):
        return False
    return not earlier[:1].isupper() or earlier.isupper() or earlier in _HEADS


_HEADS = frozenset("Bộ Sở Cục Vụ Viện Ban Phòng Hội Đoàn Quỹ Trường Ngành Khoa".split())


_ORDERS = regex(r"^(?:giao|yêu cầu|đề nghị)\b|[,;] (?:và )?(?:giao|yêu cầu|đề nghị)\b")


def _summary(text: str) -> str:
    """What follows a citation's issuer, up to the end of the summary."""
    if not re.match(r"\s+\w", text) or not _VERBS.match(text.lstrip()):
        return ""
    masked = _SHORT.sub(lambda match: "x" * len(match[0]), text)
    stop = _STOP.search(masked)
    summary = text[: stop.start() if stop else len(text)].strip().rstrip(".,;:")
    unsure = _NUMBER.search(summary) or _ORDERS.search(summary)
    return "" if unsure else summary  # another document, or an order in it: where the title ends is unsure


def _slashed(date: str) -> str:
    """ "05 tháng 6 năm 2026" and "05.6.2026" become "05/6/2026"."""
    return "/".join(re.findall(r"\d+", date))
