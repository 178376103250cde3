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


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used.

    "<low>" and "<up>", within brackets, stand for all small and all capital letters. To compile all patterns that a
    command might use takes longer than what most commands do.
    """
    return cast("re.Pattern[str]", _Uncompiled(pattern.replace("<low>", LOW).replace("<up>", UP), flags))


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
