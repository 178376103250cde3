"""Format rules on the look of each part: size, weight, slope, upper case (standard.md §8 L08, L18–L88; roles.py)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from vbgen.lint.rule import APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import between, letters, plain, sample
from vbgen.lint.word.parts import WordSubject
from vbgen.patterns import regex
from vbgen.standards import CLOSING, HEADER, Role, Zone, ruled_by

_AROUND = HEADER | CLOSING | {Zone.TITLE}
_CAPITALS = ("issuer", "superior", "authority", "position")
_BODY = ("text", "heading", "basis")
_ARTICLE = regex(r"\s*Điều\s+\d+[a-z]?\s*\.")
_MOST, _FEW = 0.8, 0.2
_BODY_SHARE = 0.05
_DECIDES = ("quyet-dinh", "nghi-quyet")
_UNBASED = ("cong-van", "bien-ban", "giay-moi", "")  # kinds in which "Căn cứ …" is a sentence like others


def _parts(found: WordSubject, *more: str) -> Iterator[tuple[Role, list[Formatted]]]:
    """The roles around the body that are there, and some of its opening, with their paragraphs."""
    for role in found.law.roles.values():
        if (role.zone in _AROUND or role.name in more) and (items := found.roles.get(role.name)):
            yield role, items


def _where(role: Role) -> str:
    """ "Quốc hiệu (ô 1)"."""
    return f"{role.style} (ô {role.part})"


# --- sizes ----------------------------------------------------------------------------------------------------------


@rule("F0301", ERROR, APPENDIX_I + "V", rows="L08")
def size(found: WordSubject) -> Iterator[Hit]:
    """Mỗi phần của văn bản có cỡ chữ trong khoảng mà mẫu chữ quy định.

    Sai: nội dung cỡ chữ 12
    Đúng: nội dung cỡ chữ 13 hoặc 14
    """
    for role, items in _parts(found, "addressed"):
        wrong = [item for item in items if _outside(item, role) * 2 > sum(item.sizes().values())]
        if wrong:
            yield _size_hit(role, wrong)
    role = found.role("text")
    body = [item for name in _BODY for item in found.roles.get(name, ()) if not item.position.in_table]
    wrong = [item for item in body if _outside(item, role) * 2 > sum(item.sizes().values())]
    if letters(wrong) > _BODY_SHARE * letters(body):
        yield _size_hit(role, wrong)


def _outside(item: Formatted, role: Role) -> int:
    """How many letters are smaller or larger than the span of a role."""
    low, high = role.span
    return sum(count for value, count in item.sizes().items() if not low <= value <= high)


def _size_hit(role: Role, wrong: list[Formatted]) -> Hit:
    sizes: Counter[float] = Counter()
    for item in wrong:
        sizes += item.sizes()
    low, high = role.span
    told = ", ".join(plain(value) for value, _ in sizes.most_common() if not low <= value <= high)
    return Hit((), f"{_where(role)} cỡ chữ {told}", sample(wrong), f"cỡ chữ {between(low, high)}")


# --- weight and slope -----------------------------------------------------------------------------------------------


@rule("F0302", ERROR, APPENDIX_I + "V", rows="L18 L24 L43 L45 L58 L78 L87 L127 L128")
def weight(found: WordSubject) -> Iterator[Hit]:
    """Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, tên loại, trích yếu, người ký in đậm; cơ quan chủ quản không đậm.

    Sai: tên cơ quan chủ quản và tên cơ quan ban hành cùng in đậm
    Đúng: chỉ tên cơ quan ban hành in đậm
    """
    for role, items in _parts(found, "addressed"):
        wrong = [item for item in items if _differs(item, "bold", role.bold)]
        if wrong:
            yield Hit((), f"{_where(role)} {'không in' if role.bold else 'in'} đậm", sample(wrong), _style(role))
    if ruled_by(APPENDIX_I) == found.standard and found.facts.opening.kind in _DECIDES:
        articles = [item for item in found.body if _ARTICLE.match(item.text) and not _starts_bold(item)]
        if articles:
            yield Hit((), "“Điều” và số thứ tự không in đậm", sample(articles), "in đậm “Điều …”")


@rule("F0303", ERROR, APPENDIX_I + "V", rows="L39 L45 L49 L87")
def slope(found: WordSubject) -> Iterator[Hit]:
    """Địa danh và thời gian, căn cứ ban hành, chữ “Nơi nhận” in nghiêng; các phần khác chữ đứng.

    Sai: địa danh và thời gian chữ đứng
    Đúng: địa danh và thời gian chữ nghiêng
    """
    kind = found.facts.opening.kind
    more = (*["addressed"] * (not found.role("addressees").italic), *["basis"] * (kind not in _UNBASED))
    for role, items in _parts(found, *more):
        wrong = [item for item in items if _differs(item, "italic", role.italic)]
        if wrong and (role.name != "basis" or len(wrong) * 2 > len(items) or kind in _DECIDES):
            few = role.name == "basis" and (kind not in _DECIDES or len(wrong) * 2 <= len(items))
            severity = WARNING if few else None
            told = f"{_where(role)} {'không in' if role.italic else 'in'} nghiêng"
            yield Hit((), told, sample(wrong), _style(role), severity)


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
    for role, items in _parts(found):
        wrong = [item for item in items if role.name in _CAPITALS and _is_small(item.text)]
        if wrong and not (several and role.name in ("authority", "position")):
            yield Hit((), f"{_where(role)} không viết hoa hết", sample(wrong), sample(wrong).upper())


def _is_small(text: str) -> bool:
    bare = re.sub(r"\([^()]*\)|\bkiêm\b", "", text)
    return bare != bare.upper()
