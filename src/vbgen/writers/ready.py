"""A template made ready, or why it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vbgen.named import NamedTuple
from vbgen.ooxml.package import Member
from vbgen.writers.lengths import Figure

Render = Callable[[Any, Callable[[str], str]], str]


class TemplateFault(ValueError):
    """A template that cannot be used; `messages` says in Vietnamese what is wrong, all of it."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


class Compiled(NamedTuple):
    """A template made ready: `parts` in the order of the package, each a sealed member or a function of the view.

    `package` is what docxtpl renders in their place; `whole` tells that the template prints a whole document.
    """

    parts: tuple[tuple[str, Member | Render], ...]
    styles: dict[str, Figure]  # role → id of its Word style
    package: bytes = b""
    whole: bool = True
