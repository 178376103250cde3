"""Format rules on where parts stand: in the middle of their column, at the left edge, once (standard.md §8 L85 L87)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vbgen.lint.rule import APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import sample
from vbgen.lint.word.parts import WordSubject
from vbgen.standards import CLOSING, HEADER, Zone
from vbgen.standards.metrics import width

_MIDDLE = HEADER | CLOSING | {Zone.TITLE}
_MORE = ("competence", "resolves", "part_title", "chapter_title", "section_title", "appendix_label", "appendix_title")
_NEAR = 200  # twips that an indent may have without moving a line
_FILLS = 0.8  # of its column, from which on a line stands in the middle anyhow
_SHIFTED = 567  # twips from the left edge that a list of recipients never has
_REPEATED = 8  # letters
_ONCE = ("number", "kind_name", "resolves", "authority", "position", "name", "recipients", "addressed")  # may be short


@rule("F0653", WARNING, APPENDIX_I + "II", rows="L85")
def centred(found: WordSubject) -> Iterator[Hit]:
    """Các phần ở đầu văn bản, tên loại, trích yếu, quyền hạn, chức vụ, họ tên người ký canh giữa trong cột của mình.

    Sai: tên cơ quan ban hành canh trái
    Đúng: tên cơ quan ban hành canh giữa
    """
    for role in found.law.roles.values():
        wanted = role.align == "center" and (role.zone in _MIDDLE or role.name in _MORE)
        wrong = [item for item in found.roles.get(role.name, ()) if wanted and _is_aside(item)]
        if wrong:
            yield Hit((), f"{role.style} không canh giữa", sample(wrong), "canh giữa (Center)")


def _is_aside(item: Formatted) -> bool:
    """Whether a line surely stands at the edge of its column: nothing moves it, and it does not fill the column."""
    if item.align == "center" or item.numbered or item.text[:1].isspace() or "\t" in item.text:
        return False
    if item.align != "right" and (item.left + item.first > _NEAR or (item.loose and not item.position.room)):
        return False
    room = item.position.room
    return not room or sum(width(part.text, part.look.size) for part in item.stretches) < _FILLS * room


@rule("F0655", WARNING, APPENDIX_I + "II.9", rows="L87")
def at_the_edge(found: WordSubject) -> Iterator[Hit]:
    """“Nơi nhận” và từng nơi nhận sát lề trái, không canh giữa, không lùi vào.

    Sai: danh sách nơi nhận canh giữa
    Đúng: danh sách nơi nhận sát lề trái
    """
    for key in ("recipients", "recipient"):
        wrong = [item for item in found.roles.get(key, ()) if _is_moved(item)]
        if wrong:
            yield Hit((), f"{found.role(key).style} không sát lề trái", sample(wrong), "canh trái, không lùi vào")


def _is_moved(item: Formatted) -> bool:
    return item.align in ("center", "right") or item.left + item.first > _SHIFTED


@rule("F0657", WARNING, "văn bản hoàn chỉnh")
def repeated(found: WordSubject) -> Iterator[Hit]:
    """Hai đoạn liền nhau không giống hệt nhau: dấu vết của chép, dán hai lần.

    Sai: GIÁM ĐỐC | GIÁM ĐỐC
    Đúng: GIÁM ĐỐC
    """
    paragraphs = [item for item in found.formatting.paragraphs if item.letters]
    for one, other in pairwise(paragraphs):
        if one.text.strip() == other.text.strip() and _are_together(found, one, other):
            yield Hit((), "hai đoạn liền nhau giống hệt nhau", sample([other]), "xóa một đoạn")


def _are_together(found: WordSubject, one: Formatted, other: Formatted) -> bool:
    """Whether two paragraphs stand in one text or cell, and say something: cells of a table may well be alike."""
    said = one.letters >= _REPEATED or any(one in found.roles.get(key, ()) for key in _ONCE)
    written = found.formatting.word.paragraphs
    same = written[one.number - 1].element.getparent() is written[other.number - 1].element.getparent()
    return same and said
