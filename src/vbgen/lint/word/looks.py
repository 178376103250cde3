"""Format rules on the look of each part: size, weight, slope, upper case (standard.md §8 L08, L18–L88; roles.py)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from vbgen.diagnostics import Severity
from vbgen.lint.rule import APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import between, letters, plain, sample
from vbgen.lint.word.parts import WordSubject
from vbgen.patterns import regex
from vbgen.standards import CLOSING, HEADER, Role, Zone, ruled_by

_AROUND = HEADER | CLOSING | {Zone.TITLE}
_CAPITALS = ("issuer", "superior", "authority", "position", "kind_name")
_HEADS = ("competence", "resolves", "part_title", "chapter_title", "section_title", "subsection_title")
_APPENDIX = ("appendix_label", "appendix_title", "appendix_summary", "appendix_reference")
_MORE = ("addressee", *_HEADS, "article", "roman", *_APPENDIX)  # warnings: files lay them out in many ways
_CAPITAL_HEADS = ("competence", "resolves", "part_title", "chapter_title", "section_title", "roman", "appendix_title")
_BODY = ("text", "heading", "basis")
_PROSE = 70
_READ, _LEAST = 4, 9.0  # letters; points
_LONE = 20  # letters of a paragraph that is looked at by itself
_SPOKEN = regex(r"\W*(?:[(\[“\"]|Ghi chú|Lưu ý|Nguồn|Căn cứ|Theo|Xét|Trích)", re.I)  # may stand in italics
_ARTICLE = regex(r"\s*Điều\s+\d+[a-z]?\s*\.")
_MOST, _FEW = 0.8, 0.2
_BODY_SHARE = 0.05
_DECIDES = ("quyet-dinh", "nghi-quyet")
_UNBASED = ("cong-van", "bien-ban", "giay-moi", "")  # kinds in which "Căn cứ …" is a sentence like others


def _parts(found: WordSubject, *more: str) -> Iterator[tuple[Role, list[Formatted]]]:
    """The roles around the body that are there, and those named, with their paragraphs."""
    for role in found.law.roles.values():
        if (role.zone in _AROUND or role.name in more) and (items := found.roles.get(role.name)):
            yield role, items


def _where(role: Role) -> str:
    """ "Quốc hiệu (ô 1)"."""
    return f"{role.style} (ô {role.part})" if role.part else role.style


# --- sizes ----------------------------------------------------------------------------------------------------------


@rule("F0301", ERROR, APPENDIX_I + "V", rows="L08")
def size(found: WordSubject) -> Iterator[Hit]:
    """Mỗi phần của văn bản có cỡ chữ trong khoảng mà mẫu chữ quy định.

    Sai: nội dung cỡ chữ 12
    Đúng: nội dung cỡ chữ 13 hoặc 14
    """
    for role, items in _parts(found, "addressed", *_MORE):
        wrong = [item for item in items if _is_sized(item, role)]
        if wrong:
            yield _size_hit(role, wrong, _milder(role))
    tiny = [item for item in found.main if item.position.in_table and not item.position.boxed and _is_tiny(item)]
    if tiny:
        yield Hit((), f"chữ trong bảng cỡ {plain(max(tiny[0].sizes()))}", sample(tiny), "cỡ chữ 11 trở lên", WARNING)
    role = found.role("text")
    body = [item for name in _BODY for item in found.roles.get(name, ()) if not item.position.in_table]
    wrong = [item for item in body if _is_sized(item, role)]
    if letters(wrong) > _BODY_SHARE * letters(body):
        yield _size_hit(role, wrong)
    elif lone := [item for item in wrong if item.letters >= _LONE]:
        yield _size_hit(role, lone, WARNING)


def _is_tiny(item: Formatted) -> bool:
    """Whether all letters of a paragraph are too small to read on paper."""
    sizes = item.sizes()
    return sum(sizes.values()) >= _READ and max(sizes) < _LEAST


def _milder(role: Role) -> Severity | None:
    return WARNING if role.name in _MORE else None


def _is_sized(item: Formatted, role: Role) -> bool:
    """Whether most of a paragraph is smaller or larger than the span of its role."""
    return _outside(item, role) * 2 > sum(item.sizes().values())


def _outside(item: Formatted, role: Role) -> int:
    """How many letters are smaller or larger than the span of a role."""
    low, high = role.span
    return sum(count for value, count in item.sizes().items() if not low <= value <= high)


def _size_hit(role: Role, wrong: list[Formatted], severity: Severity | None = None) -> Hit:
    sizes: Counter[float] = Counter()
    for item in wrong:
        sizes += item.sizes()
    low, high = role.span
    told = ", ".join(plain(value) for value, _ in sizes.most_common() if not low <= value <= high)
    return Hit((), f"{_where(role)} cỡ chữ {told}", sample(wrong), f"cỡ chữ {between(low, high)}", severity)


# --- weight and slope -----------------------------------------------------------------------------------------------


@rule("F0302", ERROR, APPENDIX_I + "V", rows="L18 L24 L43 L45 L58 L78 L87 L127 L128")
def weight(found: WordSubject) -> Iterator[Hit]:
    """Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, tên loại, trích yếu, người ký in đậm; cơ quan chủ quản không đậm.

    Sai: tên cơ quan chủ quản và tên cơ quan ban hành cùng in đậm
    Đúng: chỉ tên cơ quan ban hành in đậm
    """
    for role, items in _parts(found, "addressed", "basis", *_MORE):
        wrong = [item for item in items if _differs(item, "bold", role.bold)]
        if wrong:
            told = f"{_where(role)} {'không in' if role.bold else 'in'} đậm"
            yield Hit((), told, sample(wrong), _style(role), WARNING if role.name == "basis" else _milder(role))
    shouted = [item for item in found.roles.get("heading", ()) if _is_prose(item) and item.share("bold") > _MOST]
    if shouted:
        yield Hit((), f"{len(shouted)} đoạn của nội dung in đậm", sample(shouted), "chữ đứng, không đậm", WARNING)
    if ruled_by(APPENDIX_I) == found.standard and found.facts.opening.kind in _DECIDES:
        articles = [item for item in found.body if _ARTICLE.match(item.text) and not _starts_bold(item)]
        if articles:
            yield Hit((), "“Điều” và số thứ tự không in đậm", sample(articles), "in đậm “Điều …”")


def _is_prose(item: Formatted) -> bool:
    """Whether a paragraph of the body is surely no heading: it fills lines and ends as sentences do."""
    return item.letters >= _PROSE and item.text.rstrip()[-1:] in (".", ";") and not item.position.in_table


@rule("F0303", ERROR, APPENDIX_I + "V", rows="L39 L45 L49 L87")
def slope(found: WordSubject) -> Iterator[Hit]:
    """Địa danh và thời gian, căn cứ ban hành, chữ “Nơi nhận” in nghiêng; các phần khác chữ đứng.

    Sai: địa danh và thời gian chữ đứng
    Đúng: địa danh và thời gian chữ nghiêng
    """
    kind = found.facts.opening.kind
    upright = not found.role("addressees").italic
    more = (*["addressed"] * upright, *["basis"] * (kind not in _UNBASED), *_MORE)
    for role, items in _parts(found, *more):
        wrong = [item for item in items if _differs(item, "italic", role.italic)]
        if wrong and (role.name != "basis" or len(wrong) * 2 > len(items) or kind in _DECIDES):
            few = role.name == "basis" and (kind not in _DECIDES or len(wrong) * 2 <= len(items))
            severity = WARNING if few else None
            told = f"{_where(role)} {'không in' if role.italic else 'in'} nghiêng"
            yield Hit((), told, sample(wrong), _style(role), severity or _milder(role))
    sloped = [item for item in found.roles.get("text", ())[1:] if _is_sloped(item)]
    if sloped:
        yield Hit((), f"{len(sloped)} đoạn của nội dung in nghiêng", sample(sloped), "chữ đứng", WARNING)


def _is_sloped(item: Formatted) -> bool:
    return _is_prose(item) and item.share("italic") > _MOST and not _SPOKEN.match(item.text)


def _differs(item: Formatted, what: str, wanted: bool) -> bool:
    """Whether nearly all letters of a paragraph are the other way."""
    share = item.share(what)
    return share < _FEW if wanted else share > _MOST


def _starts_bold(item: Formatted) -> bool:
    first = next((part for part in item.stretches if any(map(str.isalpha, part.text))), None)
    return first is None or first.look.bold


def _style(role: Role) -> str:
    """ "kiểu chữ đứng, đậm"."""
    return f"kiểu chữ {'nghiêng' if role.italic else 'đứng'}, {'đậm' if role.bold else 'không đậm'}"


# --- upper case -----------------------------------------------------------------------------------------------------


@rule("F0304", ERROR, APPENDIX_I + "V", rows="L18 L43")
def upper_case(found: WordSubject) -> Iterator[Hit]:
    """Tên cơ quan ở phần đầu, quyền hạn và chức vụ của người ký trình bày bằng chữ in hoa.

    Sai: Sở Nội vụ (ở ô 2); Giám đốc (ở ô 7a)
    Đúng: SỞ NỘI VỤ; GIÁM ĐỐC
    """
    several = len(found.facts.closing.signers) > 1 or found.facts.opening.kind == "bien-ban"
    for role, items in _parts(found, *_CAPITAL_HEADS):
        capitals = role.name in (*_CAPITALS, *_CAPITAL_HEADS)
        wrong = [item for item in items if capitals and _is_small(item.text)]
        if wrong and not (several and role.name in ("authority", "position")):
            yield Hit((), f"{_where(role)} không viết hoa hết", sample(wrong), sample(wrong).upper(), _milder(role))


def _is_small(text: str) -> bool:
    bare = re.sub(r"\([^()]*\)|\bkiêm\b", "", text)
    return bare != bare.upper()
