"""Patterns over Vietnamese texts: their letters, and compiled only when they are first used.

A range such as "à-ỹ" holds small and capital letters alike; `LOW` and `UP` do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
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
        held = text.lower() if self._small else text
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


def regex(pattern: str, flags: int = 0, words: tuple[str, ...] = ()) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; on texts that hold one of `words`, where it is given some.

    "<low>" and "<up>", within brackets, stand for all small and all capital letters. To compile all patterns that a
    command might use takes longer than what most commands do. Where case is ignored the words are in small letters.
    """
    made = _Uncompiled(pattern.replace("<low>", LOW).replace("<up>", UP), flags)
    found = Worded(cast("re.Pattern[str]", made), words, small=bool(flags & re.I)) if words else made
    return cast("re.Pattern[str]", found)


@contextmanager
def uncompiled() -> Iterator[None]:
    """What is imported within has its own patterns compiled when they are first used, too.

    For a library that makes at its import what we never ask of it.
    """
    kept = re.compile
    re.compile = _Uncompiled  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = kept
