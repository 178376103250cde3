"""Vietnamese letters in patterns: a range such as "à-ỹ" holds small and capital letters alike, these do not."""

from __future__ import annotations

import re
from functools import cache

_RANGES = ("a-z", "A-Z")
_MORE = [*"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯàáâãèéêìíòóôõùúýăđĩũơư", *map(chr, range(0x1EA0, 0x1EFA))]
LOW = _RANGES[0] + "".join(char for char in _MORE if char.islower())
UP = _RANGES[1] + "".join(char for char in _MORE if char.isupper())


@cache
def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A compiled pattern in which "<low>" and "<up>", within brackets, stand for all small and capital letters."""
    return re.compile(pattern.replace("<low>", LOW).replace("<up>", UP), flags)
