"""The rule on words that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq
from typing import TYPE_CHECKING

from vbgen.lint.rule import WARNING, Hit, rule
from vbgen.lint.vocabulary.slips import DOUBLED, MEANT_TWICE, STANDS_ANYWHERE, is_word
from vbgen.patterns import regex

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content

_NUMBERLESS = regex(r"[^\W\d]{2,}")
_RIGHTLY_TWICE = MEANT_TWICE | DOUBLED  # those of the second are told by themselves


@rule("C0403", WARNING, "chính tả tiếng Việt")
def doubled_words(content: Content) -> Iterator[Hit]:
    """Không gõ một từ hai lần liền nhau.

    Sai: báo cáo của của Sở Nội vụ
    Sai: Hiệp hội Hiệp hội Chè
    Sai: an toàn tính mạng mạng
    Sai: tại các thôn giáp giáp rừng phòng hộ
    Đúng: báo cáo của Sở Nội vụ
    """
    for word in DOUBLED:
        if content.has(f"{word} {word}", folded=True):
            for match, passage in content.find(regex(rf"(?<!\w)({word}) {word}(?!\w)", re.I)):
                yield Hit(passage.path, f"“{match[1]}” gõ hai lần", match[0], match[1])
    for passage in content.passages:
        said = passage.text.split(" ")
        if not (any(map(str.startswith, said[1:], said)) or any(map(eq, said, said[2:]))):
            continue  # no word, and no pair of words, begins the next one
        for at in range(len(said) - 2):
            before, word, again = said[at : at + 3]
            if word.isalpha() and again.rstrip(",;.:)”") == word and is_word(before.lower(), word.lower()):
                after = said[at + 3].lower() if at + 3 < len(said) and again == word else ""
                if not after or after in STANDS_ANYWHERE:  # else it may begin the next word: "hành vi vi phạm"
                    yield Hit(passage.path, f"“{word}” gõ hai lần", f"{before} {word} {word}", f"{before} {word}")
            elif again == word and word.isalpha() and word.islower() and len(word) > 2 and word not in _RIGHTLY_TWICE:
                after = said[at + 3].lower() if at + 3 < len(said) else ""
                if before.islower() and after and not is_word(word, after.rstrip(",;.:)”")):
                    yield Hit(passage.path, f"“{word}” gõ hai lần", f"{word} {word} {after}", f"{word} {after}")
        for at in range(len(said) - 3):
            if said[at] == said[at + 2] and said[at] != said[at + 1] == said[at + 3].rstrip(",;.:)”"):
                pair = f"{said[at]} {said[at + 1]}"
                if all(map(_NUMBERLESS.fullmatch, said[at : at + 2])):
                    yield Hit(passage.path, f"“{pair}” gõ hai lần", f"{pair} {pair}", pair)
