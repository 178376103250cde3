"""Rules on what a document points to in itself, and on numbers that a person gave its rungs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.text.scan import scan
from vbgen.model import Clause, Task
from vbgen.patterns import regex
from vbgen.standards import reading
from vbgen.standards.ladder import ARTICLE
from vbgen.vietnamese import point_value, roman_value

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content

_CLAUSE = APPENDIX_I + "II.6.d"
_SECTION = r"mục (?P<section>[IVX]+)(?:\.(?P<under>\d{1,2}))?(?![\w.])"
_OWN = (
    r"(?: phần [IVX]+)?(?: của)? (?P<kind>Quyết định|Nghị quyết|Kế hoạch|Chương trình|Phương án|Đề án|Báo cáo|Hướng dẫn"
    r"|Thông báo|Chỉ thị|Quy chế|Quy định) này"
)
_POINTED = scan(
    rf"(?:điểm (?P<point>[a-zđ]),? )?(?:khoản (?P<clause>\d{{1,2}}),? )?(?:{_SECTION}|Điều (?P<article>\d{{1,3}}))"
    rf"{_OWN}",
    (" này",),
)
_NAMED_IN = scan(
    r"(?:nêu|có tên|quy định|ghi|được giao|phân công) (?:ở|tại) Điều (?P<article>\d{1,3}) (?:chịu|có) trách nhiệm",
    (" trách nhiệm",),
)


@rule("T0628", WARNING, _CLAUSE, rows="L57 L64")
def place_there(content: Content) -> Iterator[Hit]:
    """Mục, Điều, khoản mà văn bản viện dẫn của chính nó (“… Kế hoạch này”) thì phải có.

    Sai: theo quy định tại khoản 7 mục I Kế hoạch này
    Sai: theo quy định tại mục VI.2 Kế hoạch này
    Đúng: theo quy định tại khoản 1 mục I Kế hoạch này
    """
    named = list(content.find(_POINTED))
    listed = list(content.find(_NAMED_IN)) if content.kind == "quyet-dinh" else []
    there = _rungs(content) if named or listed else frozenset()
    for match, passage in named:
        own = match["kind"].lower() == content.kind_title.lower() and passage.part == "body"
        if own and (lacks := _lacking(match, there)):
            yield Hit(passage.path, f"văn bản không có {lacks}", match[0], "xem lại số")
    articles = {path for path in there if path[0].startswith("Đ")}
    for match, passage in listed:
        if articles and passage.part == "body" and (f"Đ{match['article']}",) not in there:
            yield Hit(passage.path, f"văn bản không có Điều {match['article']}", match[0], "xem lại số")


def _lacking(match: re.Match[str], there: frozenset[tuple[str, ...]]) -> str:
    """What is pointed to that is not there; "" when it is, or when nothing of its sort is counted."""
    top = f"Đ{match['article']}" if match["article"] else match["section"]
    shown = f"Điều {match['article']}" if match["article"] else f"mục {match['section']}"
    alike = [path for path in there if path[0].startswith("Đ") == bool(match["article"])]
    if not alike or not any(roman_value(path[0]) or path[0].startswith("Đ") for path in alike):
        return ""
    if (top,) not in there:
        return shown
    path: tuple[str, ...] = (top,)
    for part, name in (("under" if match["section"] else "", "khoản"), ("clause", "khoản"), ("point", "điểm")):
        value = match[part] if part else None
        if value is None or not any(other[: len(path)] == path and len(other) > len(path) for other in there):
            continue
        if (*path, value) not in there:
            return f"{name} {value} ở {shown}"
        path = (*path, value)
        shown = f"{name} {value} {shown}"
    return ""


def _rungs(content: Content) -> frozenset[tuple[str, ...]]:
    """The paths of all rungs of the body: ("II", "2", "a"), ("Đ3", "1")."""
    if content.document is not None:
        paths = (re.sub(r"[/:~].*", "", place.path) for place, _ in content.places if place.appendix is None)
        split = (tuple(step for step in path.split(".") if step) for path in paths)
        return frozenset(path[at:] for path in split for at in range(len(path)) if path)
    from vbgen.recognise.ladder import RANKS

    found: set[tuple[str, ...]] = set()
    open_rungs: list[tuple[int, str]] = []
    for passage in content.body:
        sign = re.sub(r"\W", "", passage.label)
        if not sign or passage.level not in RANKS:
            continue
        rank = RANKS[passage.level]
        sign = f"Đ{re.sub(r'[^0-9]', '', sign)}" if passage.level == ARTICLE else sign
        open_rungs = [rung for rung in open_rungs if rung[0] < rank] + [(rank, sign)]
        path = tuple(name for _, name in open_rungs)
        found.update(path[at:] for at in range(len(path)))
    return frozenset(found)


_NUMBERED = reading(r"^\W*{appendix}\s*(?:số\s*:?\s*)?(?P<number>[IVXLC]+|\d+)\W*$", re.I)
_HEAD = reading(r"^\W*{appendix}\b.{0,12}$", re.I)


@rule("T0629", WARNING, APPENDIX_I + "III.1", on="file", rows="L71")
def only_appendix(content: Content) -> Iterator[Hit]:
    """Văn bản chỉ có một phụ lục thì không đánh số; phụ lục mà nội dung nhắc theo số thì phải có.

    Sai: Phụ lục I | DANH MỤC NHIỆM VỤ
    Đúng: Phụ lục | DANH MỤC NHIỆM VỤ
    """
    heads = [passage.text.strip() for passage in content.passages if passage.part == "appendix"]
    heads = [text for text in heads if _HEAD.match(text) and not text.startswith("(")]
    match = _NUMBERED.match(heads[0]) if len(heads) == 1 else None
    first = match is not None and (match["number"].upper() == "I" or match["number"].lstrip("0") == "1")
    if first and any(mark.name for mark in content.signers):
        yield Hit((), "chỉ có một phụ lục mà đánh số", heads[0], "Phụ lục")


@rule("T0644", WARNING, _CLAUSE, on="plan", rows="L64 L65")
def labels_run_on(content: Content) -> Iterator[Hit]:
    """Số thứ tự ghi riêng (`label`) nối tiếp số của mục liền trước cùng bậc.

    Sai: I. | II. | IV.
    Đúng: I. | II. | III.
    """
    last: dict[tuple[int | None, str], tuple[str, int]] = {}
    for place, path in content.places:
        if not isinstance(place.block, Clause | Task) or "/" in place.path or place.tabled:
            continue
        parent, _, sign = place.path.rpartition(".")
        value = _value(sign)
        before = last.get((place.appendix, parent))
        if place.block.label and before and value and _sort(before[0]) == _sort(sign) and value[1] != before[1] + 1:
            told = f"“{place.block.label}” đứng sau “{before[0]}”"
            yield Hit((*path, "label"), told, place.block.label, "xem lại số thứ tự")
        if value:
            last[(place.appendix, parent)] = value


_ROMAN = regex(r"[IVXLC]+")


def _sort(sign: str) -> str:
    return "Đ" if sign.startswith("Đ") else "I" if _ROMAN.fullmatch(sign) else "1" if sign.isdecimal() else "a"


def _value(sign: str) -> tuple[str, int] | None:
    """A sign with its place in the row of its sort."""
    bare = sign.removeprefix("Đ")
    found = int(bare) if bare.isdecimal() else roman_value(bare) if _ROMAN.fullmatch(bare) else point_value(bare)
    return (sign, found) if found else None


_ENDED = regex(r"(?<![.…])[.;,]$")


@rule("T0670", WARNING, _CLAUSE, rows="L46")
def heading_end(content: Content) -> Iterator[Hit]:
    """Cuối tên đề mục không có dấu.

    Sai: Mục đích, yêu cầu.
    Đúng: Mục đích, yêu cầu
    """
    for passage in content.body:
        text = passage.text.rstrip()
        capitals = passage.level == "I" and text == text.upper() and len(text) > 3
        if (passage.heading if content.is_plan else capitals) and _ENDED.search(text):
            told = "cuối tên đề mục không có dấu"
            severity = ADVICE if content.is_plan else None  # one that a text follows on its line may have it
            yield Hit(passage.path, told, text[-60:], text.rstrip(" .;,:"), severity)


_RANKS = (
    regex(r"Hiến pháp"),
    regex(r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết số \d+/\d{4}/QH)"),
    regex(r"Nghị định"),
    regex(r"Thông tư"),
)


@rule("T0609", ADVICE, APPENDIX_I + "II.6.a", rows="L50")
def bases_in_order(content: Content) -> Iterator[Hit]:
    """Căn cứ xếp theo hiệu lực từ cao xuống thấp: luật, nghị định, thông tư.

    Sai: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
    Đúng: Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
    """
    highest = -1
    for index, text in enumerate(content.bases):
        bare = re.sub(r"^\W*Căn cứ\s+", "", text)
        rank = next((at for at, pattern in enumerate(_RANKS) if pattern.match(bare)), -1)
        if 0 <= rank < highest:
            yield Hit(("bases", index), "căn cứ này đứng trước văn bản thấp hơn", text[:60])
            return
        highest = max(highest, rank)
