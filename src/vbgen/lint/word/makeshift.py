"""Format rules on what is done by hand where Word has a setting, and on paragraphs unlike their neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import inf

from vbgen.lint.rule import ADVICE, APPENDIX_I, WARNING, Hit, rule
from vbgen.lint.word.formatting import Formatted
from vbgen.lint.word.messages import plain, sample
from vbgen.lint.word.parts import WordSubject
from vbgen.ooxml.names import name
from vbgen.patterns import regex

_CLAUSE = APPENDIX_I + "II.6"
_PROSE = 70  # letters that a heading seldom has
_SENTENCE = 40  # letters of what a stop ends as a sentence
_SPACES = regex(r"[ \xa0]{4,}\S")
_WIDE = 18 * 20  # twips between paragraphs of the body that nobody sets: three times what the standard asks
_MOST, _FEW = 0.8, 0.2
_BREAK, _TYPE = name("w:br"), name("w:type")


def _running(found: WordSubject) -> list[Formatted]:
    """The paragraphs of the body, whatever their look, that surely are sentences."""
    items = [*found.roles.get("text", ()), *found.roles.get("heading", ())]
    ended = [item for item in items if item.text.rstrip()[-1:] in (".", ";") and item.letters >= _SENTENCE]
    return [item for item in ended if not item.position.in_table]


@rule("F0664", WARNING, _CLAUSE, rows="L10")
def prose_in_the_middle(found: WordSubject) -> Iterator[Hit]:
    """Câu của nội dung không canh giữa, không canh phải.

    Sai: một đoạn văn hai dòng canh giữa
    Đúng: đoạn văn canh đều cả hai lề
    """
    running = _running(found)
    wrong = [item for item in running if item.align in ("center", "right")]
    if wrong and len(wrong) * 4 <= max(len(running), 4):
        where = "giữa" if wrong[0].align == "center" else "phải"
        yield Hit((), f"{len(wrong)} đoạn của nội dung canh {where}", sample(wrong), "canh đều cả hai lề (Justify)")


@rule("F0665", WARNING, _CLAUSE, rows="L12")
def far_apart(found: WordSubject) -> Iterator[Hit]:
    """Khoảng cách giữa các đoạn đều nhau, không quá rộng ở một chỗ.

    Sai: một đoạn cách đoạn sau 24 pt, các đoạn khác cách 6 pt
    Đúng: mọi đoạn cách nhau 6 pt
    """
    body = [item for item in found.roles.get("text", ()) if not item.position.in_table and not item.loose]
    wrong = [item for item in body if max(item.before, item.after) > _WIDE]
    if wrong and len(wrong) * 4 <= max(len(body), 4):
        told = f"{len(wrong)} đoạn có khoảng cách {plain(max(wrong[0].before, wrong[0].after) / 20)} pt"
        yield Hit((), told, sample(wrong), "đặt như các đoạn khác: 6 pt")


@rule("F0666", ADVICE, _CLAUSE, rows="L11")
def spaced_in(found: WordSubject) -> Iterator[Hit]:
    """Chữ đầu dòng lùi vào bằng cách đặt đoạn (First line), không bằng dấu cách.

    Sai: đoạn bắt đầu bằng mười dấu cách
    Đúng: đoạn lùi đầu dòng 1 cm hoặc 1,27 cm
    """
    wrong = [item for item in found.roles.get("text", ()) if _SPACES.match(item.text) and not item.position.in_table]
    if wrong:
        yield Hit((), f"{len(wrong)} đoạn lùi đầu dòng bằng dấu cách", sample(wrong), "Paragraph → First line 1,27 cm")


@rule("F0667", ADVICE, _CLAUSE, rows="L12")
def broken_within(found: WordSubject) -> Iterator[Hit]:
    """Không ngắt trang bằng tay giữa nội dung: sửa thêm vài chữ là trang trống một nửa.

    Sai: nhấn Ctrl+Enter giữa hai đoạn của nội dung
    Đúng: để Word tự ngắt trang
    """
    inside = {item.number for item in found.body[1:]}
    for item in (*found.roles.get("text", ()), *(one for one in found.body if not one.text.strip())):
        if item.number not in inside or item.position.in_table:
            continue
        element = found.formatting.word.paragraphs[item.number - 1].element
        if any(one.get(_TYPE) == "page" for one in element.iter(_BREAK)):
            yield Hit((), "ngắt trang bằng tay giữa nội dung", sample([item]), "bỏ ngắt trang (Page Break)")
            return


@rule("F0668", WARNING, _CLAUSE, rows="L64 L65")
def headings_alike(found: WordSubject) -> Iterator[Hit]:
    """Đề mục cùng bậc dưới cùng một mục cùng kiểu chữ.

    Sai: “1. Lễ phát động” in đậm, “2. Trồng cây” không đậm
    Đúng: cả hai in đậm
    """
    from vbgen.recognise.ladder import RANKS

    by_number = {item.number: item for item in found.formatting.paragraphs}
    groups: dict[tuple[str, int], list[Formatted]] = defaultdict(list)
    at = 0
    for entry in found.facts.entries:
        at += RANKS.get(entry.level, inf) <= RANKS["I"]
        item = by_number.get(entry.line.paragraph)
        if item and entry.level in ("1", "1.1", "a") and item.letters and item.text.rstrip()[-1:].isalnum():
            groups[entry.level, at].append(item)
    for items in groups.values():
        thin = [item for item in items if item.share("bold") < _FEW and item.letters < _PROSE]
        thick = [item for item in items if item.share("bold") > _MOST]
        if len(thin) == 1 and thick and len(thin) + len(thick) == len(items):
            yield Hit((), "đề mục không in đậm như các đề mục cùng bậc", sample(thin), "in đậm")
