"""Format rules on strokes: below letters, through them, the lines below parts (standard.md §8 L20 L21 L48)."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.lint.rule import APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import sample
from vbgen.lint.word.parts import WordSubject
from vbgen.ooxml.names import name
from vbgen.patterns import regex
from vbgen.standards import Zone

_MOST, _FEW = 0.8, 0.2
_RULED = ("motto", "issuer", "summary")  # F0501 tells of these
_FREE = (Zone.MARGIN, Zone.TABLE, Zone.NOTES)  # where addresses of mail and web stand
_LINK = regex(r"@|www\.|https?:")
_TYPED = regex(r"[\s_\-–—]{5,}")
_DRAWN = (name("w:drawing"), name("w:pict"), name("w:object"))
_ALTERNATIVE, _BORDERS = name("mc:AlternateContent"), (name("w:pBdr"), name("w:tcBorders"), name("w:tblBorders"))
_BOTTOM, _TOP, _VALUE = name("w:bottom"), name("w:top"), name("w:val")


@rule("F0651", WARNING, APPENDIX_I + "V", rows="L20 L127")
def underlined(found: WordSubject) -> Iterator[Hit]:
    """Chữ của văn bản không gạch chân; chỉ “Nơi nhận” của văn bản của Đảng có gạch chân.

    Sai: số, ký hiệu bị gạch chân; đề mục “I. MỤC ĐÍCH” bị gạch chân
    Đúng: chữ đứng, không gạch chân
    """
    told: set[int] = set()
    for key, items in found.roles.items():
        role = found.law.roles.get(key)  # "heading" is no role of a standard
        if key in _RULED or key == "other" or (role and role.zone in _FREE):
            continue
        if role and role.underline:
            if bare := [item for item in items if found.law.verified and item.share("underlined") < _FEW]:
                yield Hit((), f"{role.style} không gạch chân", sample(bare), "gạch chân chữ")
            continue
        wrong = [item for item in items if item.share("underlined") > _MOST and not _LINK.search(item.text)]
        if fresh := [item for item in wrong if item.number not in told]:
            told |= {item.number for item in fresh}
            where = role.style if role else "Đề mục"
            yield Hit((), f"{where} bị gạch chân", sample(fresh), "bỏ gạch chân")


@rule("F0652", WARNING, "văn bản hoàn chỉnh", rows="L134")
def struck(found: WordSubject) -> Iterator[Hit]:
    """Văn bản gửi đi không còn chữ gạch ngang: dấu của người sửa để lại.

    Sai: “~~trước ngày 15/6/2026~~ trước ngày 20/6/2026” với chữ cũ gạch ngang
    Đúng: chữ không dùng thì xóa hẳn
    """
    words = [(item, "".join(part.text for part in item.stretches if part.look.struck)) for item in _paragraphs(found)]
    wrong = [(item, text) for item, text in words if any(map(str.isalnum, text))]
    if wrong:
        told = f"còn {len(wrong)} chỗ chữ bị gạch ngang"
        yield Hit((), told, " ".join(wrong[0][1].split())[:60], "xóa chữ đã bỏ, hoặc bỏ gạch ngang")


def _paragraphs(found: WordSubject) -> tuple[Formatted, ...]:
    return found.formatting.paragraphs


@rule("F0654", WARNING, APPENDIX_I + "II.1, II.2, II.5", sole=True, rows="L20 L21 L48")
def missing_rules(found: WordSubject) -> Iterator[Hit]:
    """Dưới Tiêu ngữ, dưới tên cơ quan ban hành, dưới trích yếu của văn bản có tên loại có đường kẻ ngang.

    Nét vẽ, viền đoạn, gạch chân, dấu gạch gõ tay đều được tính là có; chỉ nói khi thiếu.

    Sai: Độc lập - Tự do - Hạnh phúc (không có đường kẻ)
    Đúng: Độc lập - Tự do - Hạnh phúc, đường kẻ ngang bằng độ dài dòng chữ
    """
    parts = [key for key in _RULED if found.roles.get(key)]
    if not found.binds or "motto" not in parts:
        return
    end = found.body[0].number if found.body else found.last
    first = [item for item in _paragraphs(found) if item.number < end]
    there = sum(_strokes(found, item) for item in first)
    if there < len(parts):
        names = ", ".join(found.role(key).style for key in parts)
        told = f"phần đầu có {there} đường kẻ ngang, cần {len(parts)} (dưới {names})"
        yield Hit((), told, "", "vẽ đường kẻ ngang (Shapes → Line)")


def _strokes(found: WordSubject, item: Formatted) -> int:
    """How many lines stand in a paragraph: drawn, typed, of its border, or below most of its letters."""
    element = found.formatting.word.paragraphs[item.number - 1].element
    within = {one for holder in element.iter(_ALTERNATIVE) for one in holder.iter(*_DRAWN)}
    drawn = sum(1 for _ in element.iter(_ALTERNATIVE)) + sum(1 for one in element.iter(*_DRAWN) if one not in within)
    typed = sum(bool(_TYPED.fullmatch(line)) for line in item.text.split("\n") if line.strip())
    borders = [side for holder in element.iter(_BORDERS[0]) for side in holder.iter(_TOP, _BOTTOM)]
    bordered = any(side.get(_VALUE) not in (None, "nil", "none") for side in borders)
    below = item.letters > 3 and item.share("underlined") > _FEW
    return drawn + typed + bordered + below
