"""The words of a deadline → the days that they mean: one day, the dates of a rhythm, or none."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from vbgen.following.rhythms import Rhythm, rhythm_of
from vbgen.following.single_days import last_day
from vbgen.named import NamedTuple
from vbgen.vietnamese import folded


class Due(NamedTuple):
    """What a deadline means: a day, or a rhythm as the function that gives its days within a span; neither: no day."""

    day: date | None = None
    rhythm: Rhythm | None = None

    def dates(self, first: date, last: date) -> list[date]:
        """The days that are meant, from a first to a last day; the only day of one that is no rhythm is always one."""
        if self.rhythm is None:
            return [self.day] if self.day else []
        return sorted({day for day in self.rhythm(first, last) if first <= day <= last})


@lru_cache(maxsize=4096)
def due_days(text: str, issued: date) -> Due:
    """The days that the words of a deadline mean in a document that was issued on a day."""
    words = folded(text)
    if rhythm := rhythm_of(words, issued):
        return Due(rhythm=rhythm)
    return Due(last_day(words, issued))
