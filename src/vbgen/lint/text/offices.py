"""Rules on the office that signs (ô 7a): of the body that issues, for whom, and in which order the signs stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, WARNING, Hit, rule
from vbgen.patterns import regex
from vbgen.standards import DEFAULT
from vbgen.vietnamese import folded, upper, upper_first

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Signature

_CLAUSE = APPENDIX_I + "II.7"
_COMMITTEE = regex(r"(?:ủy ban nhân dân|ubnd)(?!\w)")
_BODIES = (  # how the name of a body begins, and what its head is called
    (_COMMITTEE, ("chủ tịch",)),
    (regex(r"(?:thường trực )?(?:hội đồng nhân dân|hđnd)(?!\w)"), ("chủ tịch",)),
    (regex(r"sở "), ("giám đốc",)),
    (regex(r"bộ (?!chỉ huy|tư lệnh|chính trị)"), ("bộ trưởng",)),
    (regex(r"phòng (?!khám|giao dịch)"), ("trưởng phòng",)),
    (regex(r"chi cục "), ("chi cục trưởng",)),
    (regex(r"trung tâm "), ("giám đốc",)),
    (regex(r"trường "), ("hiệu trưởng", "giám đốc")),
    (regex(r"(?:đảng ủy|tỉnh ủy|thành ủy|huyện ủy|chi bộ|ban thường vụ)(?!\w)"), ("bí thư", "chủ tịch")),
)
_HEAD = regex(
    r"(?:phó |quyền |q\. ?)?(?P<head>chủ tịch|giám đốc|bộ trưởng|trưởng phòng|trưởng ban|chi cục trưởng|cục trưởng"
    r"|hiệu trưởng|bí thư|chánh văn phòng)(?!\w)"
)


def _alone(content: Content) -> Signature | None:
    """Who signs, when it is one."""
    return content.signers[0] if len(content.signers) == 1 else None


@rule("T0713", WARNING, _CLAUSE, rows="L80 L81")
def office_of_the_body(content: Content) -> Iterator[Hit]:
    """Chức vụ người ký là chức vụ ở cơ quan ban hành: Ủy ban nhân dân có Chủ tịch, Sở có Giám đốc.

    Cấp phó của Ủy ban nhân dân ký “TM. ỦY BAN NHÂN DÂN” thì có thêm dòng “KT. CHỦ TỊCH”.
    Sai: TM | Ủy ban nhân dân | Giám đốc
    Sai: TM | Ủy ban nhân dân | Phó Chủ tịch
    Đúng: TM | Ủy ban nhân dân | Chủ tịch
    """
    signature = _alone(content)
    if signature is None or not signature.position:
        return
    signs = signature.signs
    if any(sign in ("TL", "TUQ") for sign in signs):
        yield from _order_of(content, signature)
        return
    body = folded(signature.authority[0][1]) if signs[:1] == ["TM"] else folded(content.issuer_text)
    position = folded(signature.position)
    where = signature.at("position")
    if signs == ["TM"] and _COMMITTEE.match(body) and position.startswith("phó "):
        hint = f"TM. {upper(body)}; KT. {upper(position[4:])}"
        yield Hit(where, "cấp phó ký thay thì dưới dòng “TM.” có dòng “KT.”", signature.position, hint)
        return
    heads = next((heads for pattern, heads in _BODIES if pattern.match(body)), ())
    held = _HEAD.match(position)
    if heads and held and held["head"] not in heads:
        yield Hit(where, f"chức vụ này không phải của {_named(body)}", signature.position, upper_first(heads[0]))


def _order_of(content: Content, signature: Signature) -> Iterator[Hit]:
    """Whose order a signer of a committee signs by: its chairman's, not a director's."""
    head = folded(signature.authority[-1][1])
    if _COMMITTEE.match(folded(content.issuer_text)) and re.match(r"giám đốc(?!\w)|trưởng phòng", head):
        message = "người ra lệnh không phải người đứng đầu Ủy ban nhân dân"
        yield Hit(signature.at("head"), message, signature.authority[-1][1], "TL. CHỦ TỊCH")


def _named(body: str) -> str:
    """ "sở tài chính tỉnh phú thọ" → "Sở"."""
    return "Ủy ban nhân dân" if _COMMITTEE.match(body) else upper_first(body.split()[0])


@rule("T0714", WARNING, _CLAUSE + "; Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2", rows="L55 L81")
def who_decides_signs(content: Content) -> Iterator[Hit]:
    """Quyết định của Chủ tịch thì Chủ tịch ký, không “TM. ỦY BAN NHÂN DÂN”; của Ủy ban nhân dân thì ký “TM.”.

    Sai: Chủ tịch Ủy ban nhân dân tỉnh Lào Cai | TM
    Sai: Ủy ban nhân dân tỉnh Lào Cai |
    Đúng: Ủy ban nhân dân tỉnh Lào Cai | TM
    Đúng: Chủ tịch Ủy ban nhân dân tỉnh Lào Cai |
    """
    signature = _alone(content)
    if signature is None or content.standard != DEFAULT or content.kind != "quyet-dinh" or not content.competence:
        return
    decides = folded(" ".join(content.competence))
    signs = signature.signs
    collective = signs[:1] == ["TM"] and _COMMITTEE.match(folded(signature.authority[0][1]))
    shown = f"{' '.join(signature.authority[0])}" if signature.authority else signature.position
    where = signature.at("authority" if signature.authority else "position")
    if collective and decides.startswith("chủ tịch"):
        yield Hit(where, "Chủ tịch quyết định mà ký thay mặt Ủy ban nhân dân", shown, "bỏ dòng “TM. ỦY BAN NHÂN DÂN”")
    elif _COMMITTEE.match(decides) and signs[:1] in ([], ["KT"]) and signature.position:
        yield Hit(where, "Ủy ban nhân dân quyết định thì ký thay mặt", shown, "TM. ỦY BAN NHÂN DÂN")


_FIRST = {"TM": 0, "KT": 1, "TL": 1, "TUQ": 1}


@rule("T0715", WARNING, _CLAUSE, rows="L79")
def order_of_signs(content: Content) -> Iterator[Hit]:
    """Dòng “TM.” đứng trên dòng “KT.”.

    Sai: KT | Chủ tịch | TM | Ủy ban nhân dân
    Đúng: TM | Ủy ban nhân dân | KT | Chủ tịch
    """
    for signature in content.signers:
        order = [_FIRST.get(sign, -1) for sign in signature.signs]
        if order and -1 not in order and order != sorted(order):
            first, second = signature.authority[:2]
            hint = f"{' '.join(second)}, dưới là {' '.join(first)}"
            yield Hit(signature.at("authority"), "thứ tự các dòng quyền hạn bị đảo", " ".join(first), hint)
    lines = [" ".join(line.split()) for line in content.lines.closing]
    alone = _alone(content)
    shown = " ".join(alone.authority[-1]) if alone and alone.authority else ""
    if alone and alone.name and shown in lines and alone.position in lines[: lines.index(shown)]:
        yield Hit((), "chức vụ đứng trên dòng quyền hạn", alone.position, f"{shown}, dưới là {alone.position}")


@rule("T0716", WARNING, _CLAUSE, rows="L80")
def deputy_by_order(content: Content) -> Iterator[Hit]:
    """Cấp phó của đơn vị ký thừa lệnh thì dưới dòng “TL.” có dòng “KT.” và chức vụ người đứng đầu đơn vị.

    Sai: TL | Chủ tịch | Phó Chánh Văn phòng
    Đúng: TL | Chủ tịch | Chánh Văn phòng
    """
    for signature in content.signers:
        signs = signature.signs
        head = folded(signature.authority[-1][1]) if signature.authority else ""
        position = folded(signature.position)
        by_order = content.standard == DEFAULT and signs[-1:] == ["TL"] and head
        if by_order and position.startswith("phó ") and position != f"phó {head}":  # of that T0705 tells
            hint = f"KT. {upper(signature.position[4:])}"
            yield Hit(signature.at("position"), "cấp phó ký thì có dòng “KT.”", signature.position, hint)
