"""Patterns over Vietnamese texts: their letters, and compiled only when they are first used.

A range such as "à-ỹ" holds small and capital letters alike; `LOW` and `UP` do not.

A set of more than two stretches that reach beyond "ÿ" ("[A-ZĐƯ]", "[<low>]") takes as long to compile as a hundred
letters: where starting counts it is parted, "(?:[A-Z]|[ĐƯ]{1})" ({1} keeps `re` from making one set of both again).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from sys import maxsize
from threading import get_ident
from typing import Any, cast

_MARKED = [*"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯàáâãèéêìíòóôõùúýăđĩũơư", *map(chr, range(0x1EA0, 0x1EFA))]
LOW = "a-z" + "".join(filter(str.islower, _MARKED))
UP = "A-Z" + "".join(filter(str.isupper, _MARKED))
"""All small and all capital letters, to stand within the brackets of a pattern."""


_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags")


class _Uncompiled:
    """Becomes its pattern when a method of it is first asked for; from then on these are the pattern's own."""

    def __init__(self, pattern: Any, flags: int = 0) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        made = re.compile(*self._source)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


class Worded:
    """A pattern that is run on texts alone that hold one of its words; each of its matches does.

    To look for a word costs a hundredth of what a pattern does.
    """

    def __init__(self, pattern: re.Pattern[str], words: tuple[str, ...], *, small: bool) -> None:
        self.compiled, self.words, self._small = pattern, words, small

    def _may_match(self, text: str) -> bool:
        held = _small(text) if self._small else text
        return any(word in held for word in self.words)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self.compiled.match(text, *span) if self._may_match(text) else None

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self.compiled.fullmatch(text, *span) if self._may_match(text) else None

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self.compiled.search(text, *span) if self._may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, *span) if self._may_match(text) else iter(())

    def sub(self, new: Any, text: str) -> str:
        return self.compiled.sub(new, text) if self._may_match(text) else text


@lru_cache(8)  # a text is held against one pattern after another
def _small(text: str) -> str:
    return text.lower()


def regex(pattern: str, flags: int = 0, words: tuple[str, ...] = ()) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; on texts that hold one of `words`, where it is given some.

    "<low>" and "<up>", within brackets, stand for all small and all capital letters. To compile all patterns that a
    command might use takes longer than what most commands do. Where case is ignored the words are in small letters.
    """
    made = _Uncompiled(pattern.replace("<low>", LOW).replace("<up>", UP), flags)
    found = Worded(cast("re.Pattern[str]", made), words, small=bool(flags & re.I)) if words else made
    return cast("re.Pattern[str]", found)


class Alternatives:
    """A pattern of many alternatives that each begin with a word and end where one does; as a text, the whole pattern.

    Only those are compiled whose first word a text has: of hundreds of verbs most documents hold a few dozen, and to
    compile all of them took a third of what an import of ten pages does. In `of_any_case` all are small.
    """

    def __init__(self, alternatives: str, *, unless: str = "", of_any_case: bool = False) -> None:
        self._alternatives, self._of_any_case = alternatives, of_any_case
        self._before = unless + ("(?i:" if of_any_case else "(?:")
        self._word = _WORD if of_any_case else _CASED_WORD

    def __str__(self) -> str:
        return f"{self._before}{self._alternatives})(?![{LOW}])"

    def match(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The match of the first alternative that a place begins with, None where that ends within a word."""
        word = self._word.match(text, pos, endpos)
        group = word and self._of_word.get(word[0].lower() if self._of_any_case else word[0])
        found = group.match(text, pos, endpos) if group else None
        ends_a_word = found and not text[found.end() : min(found.end() + 1, endpos)].islower()
        return found if ends_a_word else None

    @cached_property
    def _of_word(self) -> dict[str, re.Pattern[str]]:
        rows: dict[str, list[str]] = {}
        row = ""
        for part in self._alternatives.split("|"):
            row = f"{row}|{part}" if row else part
            if row.count("(") == row.count(")"):  # the bar stands within no brackets
                word = self._word.match(row)
                assert word, row
                rows.setdefault(word[0], []).append(row)
                row = ""
        return {word: regex(f"{self._before}{'|'.join(found)})") for word, found in rows.items()}


_WORD, _CASED_WORD = regex(r"[^\W\d_]+"), regex(r"[^\W\d_][<low>]*")


def before(
    begins: Callable[[str, int], object], gap: re.Pattern[str], text: str, start: int = 0, end: int = maxsize
) -> Iterator[re.Match[str]]:
    """The matches of a pattern, up to `end`, after which a phrase begins: `begins` is a look ahead of them."""
    while start <= len(text) and (found := gap.search(text, start, end)):
        is_one = bool(begins(text, found.end()))
        start = found.end() if is_one else found.start() + 1
        if is_one:
            yield found


@contextmanager
def uncompiled() -> Iterator[None]:
    """What is imported within has its own patterns compiled when they are first used, too.

    For a library that makes at its import what we never ask of it. What other threads import is left alone.
    """
    kept, here = re.compile, get_ident()

    def compiled(pattern: Any, flags: int = 0) -> Any:
        return _Uncompiled(pattern, flags) if get_ident() == here else kept(pattern, flags)

    re.compile = compiled
    try:
        yield
    finally:
        re.compile = kept
