"""Rules on law that is no longer in force at the document's date; what is said of the past is let be."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from vbgen.lint.rule import ADVICE, WARNING, Hit, rule
from vbgen.lint.text.content import Content, Passage, day_of
from vbgen.lint.vocabulary.law import NAMED, Dead, dead
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.vietnamese import PartialDate, parse_date, short_date

_HISTORY = regex(
    r"thay thế|bãi bỏ|hết hiệu lực|còn hiệu lực|trước đây|trước ngày|chuyển tiếp|tại thời điểm|giai đoạn"
    r"|(?:đã|được) (?:ban hành|cấp|phê duyệt) theo"
)
_CARRIES_OUT = regex(
    r"(?:thi hành|thực hiện|triển khai|hướng dẫn|quy định chi tiết|một số điều|sửa đổi, bổ sung|của|tại)"
    r"(?: (?:một số điều|nội dung|các quy định))?(?: của)? $"
)
_CITED = regex(r"(?:số:? )\d\S* ngày (?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})")
_LIVING = regex(r"((?:Luật|Bộ luật|Pháp lệnh) [^()]*?) năm (\d{4})")
_DATED = (
    r"(?:,? (?:số )?\d+/\d{4}/[A-Z]+\d*)?"
    r"(?:,? ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )(?P<dated>\d{4})"
    r"| năm (?P<said>\d{4})| (?P<bare>(?:19|20)\d\d))?"
)


class _KnownLaws(NamedTuple):
    """The laws that are known by name: the dead ones, and those in force with their years."""

    dead: dict[str, list[Dead]]
    living: frozenset[tuple[str, str]]


@rule("N0405", WARNING, "điều khoản thi hành của văn bản thay thế", rows="L118")
def dead_law(content: Content) -> Iterator[Hit]:
    """Không viện dẫn như còn hiệu lực văn bản đã hết hiệu lực ở ngày ban hành.

    Văn bản của cơ quan mình đã hết hiệu lực: khai ở tệp mà mục `repealed` của vbgen.toml nêu.
    Sai: theo Thông tư số 01/2011/TT-BNV
    Sai: thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ
    Sai: theo quy định của Luật Đất đai năm 2013
    Sai: theo quy định của Luật Giao thông đường bộ
    Đúng: theo Nghị định số 30/2020/NĐ-CP
    Đúng: Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP
    Đúng: Quyết định số 12/2016/QĐ-UBND ngày 05/5/2016 hướng dẫn thi hành Luật Đất đai năm 2013
    """
    day = content.day or (datetime.date.today() if content.is_plan and content.date == PartialDate() else None)
    if day is None:
        return
    told: set[str] = set()
    for item, passage, near, before in _mentioned(content):
        if item.number in told or day < item.until or _of_the_past(passage, before, item.until):
            continue
        told.add(item.number)
        since = short_date(PartialDate(day=item.until.day, month=item.until.month, year=item.until.year))
        if item.sure:
            hint = f"nay là {item.now}" if item.now else ""
            yield Hit(passage.path, f"{near} đã hết hiệu lực từ {since}", near, hint)
        else:
            hint = f"nay có thể là {item.now}; tra lại trước khi viện dẫn"
            yield Hit(passage.path, f"{near} có thể đã hết hiệu lực từ {since}", near, hint, ADVICE)


def _mentioned(content: Content) -> Iterator[tuple[Dead, Passage, str, str]]:
    """Every dead document that is mentioned, by number and by name: where, in which words, and the words before."""
    known = dead(content.repealed) if content.mentions or content.repealed else {}
    texts = [passage for passage in content.passages if passage.part != "references"]
    for mention in content.mentions:
        item = known.get(mention.cited.number.casefold())
        number = mention.cited.number
        if item is None or (mention.passage.part == "references" and any(number in other.text for other in texts)):
            continue  # a reference is judged where the text mentions it
        at = mention.passage.text.find(number)
        before = mention.passage.text[: max(at, 0)]
        yield item, mention.passage, number, re.sub(r"[^\W\d]+(?: [^\W\d]+)? (?:số:? )?$", "", before)
    yield from _named(content, content.repealed)


def _named(content: Content, path: str) -> Iterator[tuple[Dead, Passage, str, str]]:
    """Dead laws by name: with the year of a dead one, or with none where no law in force has that name."""
    if not content.has(*NAMED):
        return
    names = _names(path)
    if not content.has(*names.dead):
        return
    present = [name for name in {*names.dead, *(name for name, _ in names.living)} if name in content.text]
    ordered = "|".join(map(re.escape, sorted(present, key=len, reverse=True)))
    for match, passage in content.find(regex(rf"(?<!\w)(?P<name>{ordered})(?!\w){_DATED}")):
        name, year = match["name"], match["dated"] or match["said"] or match["bare"] or ""
        for item in names.dead.get(name, ()):
            gone = not any(name == other for other, _ in names.living) and not name.startswith("Luật sửa đổi")
            if (gone and not year) or (year and year == item.year and (name, year) not in names.living):
                yield item, passage, match[0], content.text[: match.start()].rpartition("\n")[2]
                break


@lru_cache(maxsize=4)
def _names(path: str) -> _KnownLaws:
    by_name: dict[str, list[Dead]] = {}
    living: set[tuple[str, str]] = set()
    for item in dead(path).values():
        if item.is_law:
            by_name.setdefault(item.name, []).append(item)
        living.update(_LIVING.findall(item.now))
    return _KnownLaws(by_name, frozenset(living))


def _of_the_past(passage: Passage, before: str, until: datetime.date) -> bool:
    """Whether a sentence speaks of the past, or the document is named in the title of one older than its end."""
    if _HISTORY.search(passage.text):
        return True
    if not _CARRIES_OUT.search(before):
        return False
    cited = [day_of(parse_date(match["date"])) for match in _CITED.finditer(before)]
    return bool(cited) and cited[-1] is not None and cited[-1] < until
