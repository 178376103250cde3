"""Format rules on the marks that parts and sentences end with, and on capitals where small letters are due."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.lint.rule import APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.vocabulary.syllables import bare
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import sample
from vbgen.lint.word.parts import WordSubject
from vbgen.patterns import regex

_BARE = (  # parts that no mark ends
    "superior", "issuer", "national_name", "motto", "number", "place_date", "kind_name", "summary", "subject",
    "competence", "chapter_title", "part_title", "section_title", "authority", "position", "name", "urgency",
    "appendix_label", "appendix_title", "appendix_summary",
)  # fmt: skip
_OVER_LINES = ("subject", "summary", "appendix_title", "appendix_summary")  # parts that go over several paragraphs
_SMALL = ("motto", "place_date", "subject", "summary", "text", "basis", "addressee", "recipient", "name",
          "article", "appendix_reference", "appendix_summary")  # fmt: skip
_SENTENCE = 60  # letters
_OPEN = regex(r"[^\W\d_]$|[^.,]\d$|[^\W_],$")
_ENDED = regex(r"(?<!TP)(?<!\.)[.;,:]$")
_UNIT = regex(r"\W*(?:Đơn vị|Ghi chú|Nguồn|Hình|Bảng|Biểu|Ảnh)\b")
_TONED = 2


@rule("F0656", WARNING, APPENDIX_I + "II", rows="L46")
def ended_parts(found: WordSubject) -> Iterator[Hit]:
    """Tên cơ quan, số, ngày tháng, tên loại, trích yếu, chức vụ, họ tên không có dấu chấm, dấu phẩy ở cuối.

    Sai: GIÁM ĐỐC.
    Đúng: GIÁM ĐỐC
    """
    for key in _BARE:
        items = found.roles.get(key, [])
        wrong = [item for item in (items[-1:] if key in _OVER_LINES else items) if _ENDED.search(item.text.rstrip())]
        if wrong:
            role = found.role(key)
            yield Hit((), f"{role.style} có dấu “{wrong[0].text.rstrip()[-1]}” ở cuối", sample(wrong), "bỏ dấu ở cuối")


@rule("F0658", WARNING, APPENDIX_I + "II.6", rows="L50")
def open_sentences(found: WordSubject) -> Iterator[Hit]:
    """Đoạn văn kết thúc bằng dấu: chấm, chấm phẩy, hai chấm; không bỏ trống, không để dấu phẩy.

    Sai: 1. Rà soát thủ tục hành chính thuộc phạm vi quản lý
    Đúng: 1. Rà soát thủ tục hành chính thuộc phạm vi quản lý.
    """
    body = [item for item in found.roles.get("text", ()) if not item.position.in_table]
    followed = {item.number: other for item, other in zip(found.body, found.body[1:], strict=False)}
    wrong = [item for item in body if _is_open(item, followed.get(item.number))]
    wrong += [item for item in _bases(found) if _OPEN.search(item.text.rstrip())]
    if wrong and len(wrong) * 2 <= max(len(body), 2):
        told = f"{len(wrong)} đoạn không có dấu kết thúc câu"
        yield Hit((), told, wrong[0].text.rstrip()[-60:], "thêm dấu chấm hoặc dấu chấm phẩy")


def _bases(found: WordSubject) -> list[Formatted]:
    """The căn cứ, without a last one that ends as the standard wants it: some end it with a comma."""
    bases = found.roles.get("basis", [])
    is_due = bool(bases) and bases[-1].text.rstrip().endswith(found.law.words.last_basis)
    return bases[:-1] if is_due else bases


def _is_open(item: Formatted, below: Formatted | None) -> bool:
    """Whether a paragraph that surely is a sentence breaks off, and the next does not go on with it."""
    text = item.text.rstrip()
    if (
        item.letters < _SENTENCE
        or not _OPEN.search(text)
        or _UNIT.match(text)
        or item.align in ("center", "right")
        or "{{" in text
    ):
        return False
    goes_on = below is not None and below.text.strip()[:1].islower() and text[-1] != ","
    listed = below is not None and below.text.strip()[:1] in "-–+•*" and text[-1] == ","
    return not goes_on and not listed


_BARE_CALL = regex(r"\W*Kính (?:gửi|trình)\s*:?\s*$")
_DASHED = regex(r"\s*[-–—+]")


@rule("F0660", WARNING, APPENDIX_I + "II.9a", rows="L77")
def dashed_addressees(found: WordSubject) -> Iterator[Hit]:
    """Nhiều nơi kính gửi: mỗi nơi một dòng, đầu dòng có gạch, cuối dòng có dấu chấm phẩy, dòng cuối dấu chấm.

    Sai: Kính gửi: | - Sở Nội vụ; | Sở Tài chính.
    Đúng: Kính gửi: | - Sở Nội vụ; | - Sở Tài chính.
    """
    items = found.roles.get("addressee", [])
    if len(items) < 2 or not any(_BARE_CALL.match(item.text) for item in found.roles.get("addressed", ())):
        return
    if bare := [item for item in items if not _DASHED.match(item.text) and not item.numbered]:
        yield Hit((), "nơi kính gửi thiếu gạch đầu dòng", sample(bare), "- …;")
    if unended := [item for item in items if item.text.rstrip()[-1:] not in (";", ".", ":", ",")]:
        yield Hit((), "nơi kính gửi thiếu dấu ở cuối dòng", sample(unended), "dấu chấm phẩy; nơi cuối dấu chấm")


@rule("F0659", WARNING, APPENDIX_I + "V", rows="L19 L39")
def shouted(found: WordSubject) -> Iterator[Hit]:
    """Tiêu ngữ, địa danh và thời gian, trích yếu, căn cứ, nội dung, nơi nhận trình bày bằng chữ thường.

    Sai: - VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH;
    Đúng: - Văn phòng Ủy ban nhân dân tỉnh;
    """
    for key in _SMALL:
        items = found.roles.get(key, [])
        wrong = [item for item in items if _is_shouted(item.text)]
        if key == "summary" and not any(mark.name for mark in found.facts.closing.signers):
            continue  # a collection of forms, whose places are named in capitals
        if (
            wrong
            and (key not in _OVER_LINES or len(wrong) == len(items))
            and not (key == "name" and found.facts.opening.kind == "bien-ban")
        ):
            where = found.role(key).style
            yield Hit((), f"{where} viết hoa hết", sample(wrong), "viết chữ thường")


def _is_shouted(text: str) -> bool:
    """Whether a text is in capitals and says words: no abbreviation has a tone."""
    return text == text.upper() and sum(bool(bare(word.lower())[1]) for word in text.split()) >= _TONED
