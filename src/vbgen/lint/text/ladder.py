"""Rules on the ladder of the content (ô 6): Phần, Chương, Mục, Điều, khoản, điểm and the marks below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import inf
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.patterns import regex
from vbgen.standards.ladder import ARABIC, ARTICLE, ROMAN, Numeral

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Passage

_CLAUSE = APPENDIX_I + "II.6.d"

# --- the shape of a label ------------------------------------------------------------------------------------------


def _labelled(content: Content, *levels: str) -> Iterator[Passage]:
    return (passage for passage in content.body if passage.label and passage.level in levels)


def _titled(content: Content, numeral: Numeral) -> Iterator[str]:
    """The rungs whose label has a line of its own and is counted so."""
    ladder = content.law.ladder.values()
    return (rung.token for rung in ladder if rung.labelled and rung.numeral is numeral)


def _near(passage: Passage) -> str:
    return f"{passage.label} {passage.text}"[:60].strip()


@rule("T0631", ERROR, _CLAUSE, on="file", rows="L57")
def article_dot(content: Content) -> Iterator[Hit]:
    """Sau số của Điều là dấu chấm.

    Sai: Điều 1: Ban hành Quy chế
    Đúng: Điều 1. Ban hành Quy chế
    """
    for passage in _labelled(content, ARTICLE):
        number = re.sub(r"[\s:/–—-]+$", "", passage.label)
        if number != passage.label.rstrip():
            yield Hit((), "sau số của Điều phải là dấu chấm", _near(passage), f"{number}.")
        elif passage.label[-1:].isdecimal() and passage.text:
            yield Hit((), "sau số của Điều phải có dấu chấm", _near(passage), f"{passage.label}.", WARNING)


@rule("T0632", ERROR, _CLAUSE, on="file", sole=True, rows="L59")
def chapter_roman(content: Content) -> Iterator[Hit]:
    """Phần, Chương đánh số La Mã.

    Sai: Chương 1
    Đúng: Chương I
    """
    for passage in _labelled(content, *_titled(content, ROMAN)):
        if re.search(r"\d", passage.label):
            yield Hit((), "số của Phần, Chương là chữ số La Mã", _near(passage))


@rule("T0633", ERROR, _CLAUSE, on="file", sole=True, rows="L60")
def section_arabic(content: Content) -> Iterator[Hit]:
    """Mục, Tiểu mục đánh số Ả Rập.

    Sai: MỤC I
    Đúng: Mục 1.
    """
    for passage in _labelled(content, *_titled(content, ARABIC)):
        if not re.search(r"\d", passage.label):
            yield Hit(
                (),
                "số của Mục, Tiểu mục là chữ số Ả Rập",
                _near(passage),
                severity=WARNING if content.kind not in ("quyet-dinh", "quy-che", "quy-dinh", "nghi-quyet") else None,
            )


@rule("T0634", ERROR, _CLAUSE, on="file", sole=True, rows="L61")
def clause_dot(content: Content) -> Iterator[Hit]:
    """Sau số của khoản là dấu chấm.

    Sai: 1/ Rà soát thủ tục hành chính
    Sai: 1) Rà soát thủ tục hành chính
    Đúng: 1. Rà soát thủ tục hành chính
    """
    for passage in _labelled(content, "1"):
        if passage.label.endswith(("/", "-")):
            yield Hit((), "sau số của khoản phải là dấu chấm", _near(passage), passage.label[:-1] + ".")
        elif passage.label.endswith(")"):
            yield Hit((), "sau số của khoản là dấu chấm, không phải “)”", _near(passage), severity=WARNING)


@rule("T0638", WARNING, _CLAUSE, on="file", sole=True, rows="L59")
def roman_dot(content: Content) -> Iterator[Hit]:
    """Sau số La Mã của đề mục là dấu chấm.

    Sai: I. MỤC ĐÍCH | II) NỘI DUNG
    Sai: I. MỤC ĐÍCH | II/ NỘI DUNG
    Đúng: I. MỤC ĐÍCH | II. NỘI DUNG
    """
    for passage in _labelled(content, "I"):
        if passage.label.rstrip().endswith((")", "/")):
            yield Hit((), "sau số La Mã là dấu chấm", _near(passage), f"{passage.label.strip()[:-1]}.")


@rule("T0639", ADVICE, _CLAUSE, on="file", rows="L62")
def items_begin_alike(content: Content) -> Iterator[Hit]:
    """Khoản, điểm bắt đầu bằng chữ hoa, như các khoản, điểm cùng bậc.

    Sai: a) Rà soát hồ sơ. | b) chuẩn bị đất. | c) Trồng cây.
    Đúng: a) Rà soát hồ sơ. | b) Chuẩn bị đất. | c) Trồng cây.
    """
    for level in ("1", "a"):
        items = [passage for passage in _labelled(content, level) if passage.text[:1].isalpha()]
        small = [passage for passage in items if passage.text[:1].islower()]
        if small and len(small) * 4 <= len(items) + 1:
            yield Hit((), "đầu khoản, điểm viết hoa", _near(small[0]))


@rule("T0635", ERROR, _CLAUSE, on="file", sole=True, rows="L62")
def point_bracket(content: Content) -> Iterator[Hit]:
    """Điểm là chữ thường, sau đó có dấu “)”.

    Sai: a. Rà soát thủ tục hành chính
    Đúng: a) Rà soát thủ tục hành chính
    """
    for passage in _labelled(content, "a"):
        label = passage.label
        if re.fullmatch(r"[a-zđ]\.", label):
            yield Hit((), "sau chữ của điểm phải là “)”", _near(passage), f"{label[0]})")
        elif label[0].isupper():
            yield Hit((), "điểm viết chữ thường; bậc trên khoản đánh số La Mã", _near(passage), severity=WARNING)


@rule("T0636", ADVICE, _CLAUSE, on="file", sole=True, rows="L66")
def decimal(content: Content) -> Iterator[Hit]:
    """Nghị định không có bậc đánh số thập phân 1.1: dưới khoản là điểm a), b).

    Sai: 1.1. Rà soát thủ tục hành chính
    Đúng: a) Rà soát thủ tục hành chính
    """
    for passage in _labelled(content, "1.1"):
        yield Hit((), "đánh số 1.1 không có trong Nghị định; dùng a), b)", _near(passage))
        return


@rule("T0637", WARNING, _CLAUSE, on="file", rows="L67 L110")
def bullet(content: Content) -> Iterator[Hit]:
    """Gạch đầu dòng là “-”, dưới nó là “+”; không dùng chấm tròn hay gạch dài.

    Sai: • Rà soát thủ tục hành chính
    Đúng: - Rà soát thủ tục hành chính
    """
    for passage in content.body:
        if passage.label and passage.label[0] in "•▪►✓❖–—":
            yield Hit((), f"gạch đầu dòng phải là “-”, không phải “{passage.label[0]}”", _near(passage))
            return


# --- the sequence of labels ----------------------------------------------------------------------------------------


@rule("T0641", ERROR, _CLAUSE, on="file", rows="L57")
def articles_run_on(content: Content) -> Iterator[Hit]:
    """Số của các Điều liên tục từ 1 đến hết văn bản.

    Sai: Điều 1. Một | Điều 2. Hai | Điều 4. Bốn
    Đúng: Điều 1. Một | Điều 2. Hai | Điều 3. Ba
    """
    amends = bool(re.search(r"sửa đổi|bổ sung|thay thế", content.summary, re.I))
    severity = WARNING if amends or any("“Điều" in passage.text for passage in content.body) else None
    last = 0
    for passage in _labelled(content, ARTICLE):
        match = re.search(r"(\d+)([a-z]?)", passage.label)
        number = int(match[1]) if match and not match[2] else 0
        if not number or not last or number in (last + 1, 1):
            last = number or last
            continue
        yield Hit((), f"sau Điều {last} là Điều {number}", _near(passage), f"Điều {last + 1}", severity)
        last = number


@rule("T0642", ERROR, _CLAUSE, on="file", rows="L63")
def point_letters(content: Content) -> Iterator[Hit]:
    """Thứ tự các điểm theo bảng chữ cái tiếng Việt: a b c d đ e g h i k …, không có f, j, w, z.

    Sai: a) Một | b) Hai | c) Ba | d) Bốn | e) Năm
    Đúng: a) Một | b) Hai | c) Ba | d) Bốn | đ) Năm
    """
    for before, passage in _neighbours(content, "a"):
        letter, last = passage.label[0], before.label[0] if before else ""
        if len(re.sub(r"\W", "", passage.label)) != 1:
            continue
        if letter in "fjwz" and last and ord(letter) - ord(last) in (1, 2):
            yield Hit((), f"bảng chữ cái tiếng Việt không có điểm {letter})", _near(passage))
        elif (last, letter) in (("d", "e"), ("e", "f"), ("i", "j"), ("v", "w")):
            yield Hit((), f"sau {last}) là {'đ' if last == 'd' else 'chữ kế tiếp của tiếng Việt'})", _near(passage))


@rule("T0643", WARNING, _CLAUSE, on="file", rows="L64 L65 L137")
def numbers_run_on(content: Content) -> Iterator[Hit]:
    """Số La Mã, khoản, điểm trong một bậc liên tục, không trùng, không nhảy.

    Sai: 1. Một | 2. Hai | 2. Ba
    Sai: I. MỘT | III. HAI
    Đúng: 1. Một | 2. Hai | 3. Ba
    """
    for level in ("I", "1", "a"):
        value = content.law.ladder[level].value
        for before, passage in _neighbours(content, level):
            if before is None:
                continue  # the first may be a quotation, or go on from a table
            number, last = value(passage.label), value(before.label)
            if not number or last is None or number in (last + 1, 1):
                continue
            if level == "a" and passage.label[0] in "efjwz":
                continue  # T0642 tells
            yield Hit((), f"“{passage.label}” đứng sau “{before.label}”", _near(passage))


_REACH = 8  # passages that a quotation may hold; one that is never closed ends there


def _unquoted(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages that are the document's own: not those within “ … ” that a passage opens and a later one closes."""
    reach = 0
    for passage in passages:
        opened, closed = passage.text.count("“"), passage.text.count("”")
        if not reach and closed <= opened:
            yield passage
        reach = _REACH if opened > closed else max(0, reach - 1) if closed <= opened else 0


def _neighbours(content: Content, level: str) -> Iterator[tuple[Passage | None, Passage]]:
    """Each rung of a level with the one before it under the same parent; None for the first."""
    from vbgen.recognise.ladder import RANKS

    before: Passage | None = None
    for passage in _unquoted(content.body):
        if not passage.label:
            continue
        if passage.level == level:
            yield before, passage
            before = passage
        elif RANKS.get(passage.level, inf) < RANKS[level]:
            before = None


# --- labels typed into a plan --------------------------------------------------------------------------------------

_TYPED = regex(
    r"^(?:[IVXLC]+\.|\d{1,2}\.(?!\d)|(?:\d{1,2}\.){2,}(?!\d)|\d{1,2}\)|\((?:\d{1,2}|[a-zđ]|[ivx]+)\)|[a-zđ]\)|[-+•–]\s"
    r"|Điều \d+\s*[.:])\s*(?=\S)"
)


@rule("T0651", ERROR, _CLAUSE, on="plan", rows="L64 L137")
def label_twice(content: Content) -> Iterator[Hit]:
    """Số thứ tự của đề mục, khoản, nhiệm vụ do vbgen đánh: gõ thêm thì in thành hai lần.

    Sai: 1. Rà soát thủ tục hành chính
    Sai: I. NHIỆM VỤ
    Đúng: Rà soát thủ tục hành chính
    """
    for passage in content.body:
        match = _TYPED.match(passage.text)
        if match and passage.level:
            yield Hit(
                passage.path,
                f"số thứ tự “{match[0].strip()}” sẽ in thành hai lần",
                match[0].strip(),
                "bỏ số; vbgen tự đánh số",
            )


@rule("T0652", ADVICE, _CLAUSE, on="plan", rows="L64 L137")
def label_by_hand(content: Content) -> Iterator[Hit]:
    """Đoạn tự gõ số thứ tự thì nên viết bằng `clauses`, `dashes` để vbgen đánh số và lùi đầu dòng.

    Sai: - Rà soát thủ tục hành chính
    Đúng: Rà soát thủ tục hành chính
    """
    for passage in content.body:
        match = _TYPED.match(passage.text)
        if match and not passage.level:
            group = "dashes" if match[0].strip() in ("-", "+", "•", "–") else "clauses"
            yield Hit(passage.path, "số thứ tự gõ tay trong đoạn văn", match[0].strip(), f"đưa vào `{group}`")
