"""What a user asks of the rules."""

from __future__ import annotations

from vbgen.days_off import Swaps
from vbgen.named import NamedTuple


class Asked(NamedTuple):
    """`select` and `ignore` are beginnings of ids ("T04", "N"); none selected is all. `issue`: about to be issued.

    `repealed` is the path of an office's own table of dead law, `swapped` are the days off that it announces.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    issue: bool = False
    repealed: str = ""
    swapped: Swaps = ()

    def wants(self, name: str) -> bool:
        """Whether a rule is asked for."""
        return (not self.select or name.startswith(self.select)) and not (self.ignore and name.startswith(self.ignore))
