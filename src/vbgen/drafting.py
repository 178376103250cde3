"""A document and what a person must look at → a plan in YAML with comments where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vbgen.dumping import dump
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.schema import encode


class Doubt(NamedTuple):
    """Something that a person must verify or fill: what it is about, and why, in Vietnamese.

    `path` is a field's ("" for the whole), or the trace of a task ("kh87#II.3"); `kept` a line of the file that has no
    place in the plan and stays beside it.
    """

    path: str
    why: str
    kept: str = ""

    @property
    def told(self) -> str:
        return f"{self.why}: {self.kept}" if self.kept else self.why


def draft(
    document: Document, doubts: Iterable[Doubt], mark: str, head: Iterable[str] = (), tail: Iterable[str] = ()
) -> str:
    """The plan's text: each doubt as "# <mark>: why" above the field, or in the task, that it is about."""
    about: dict[str, list[str]] = {}
    for doubt in doubts:
        about.setdefault(doubt.path if "#" in doubt.path else re.split(r"[.\[]", doubt.path)[0], []).append(
            " ".join(doubt.told.split())
        )
    shown = [f"# {line}" for line in head]
    shown += [f"# {mark}: {why}" for why in about.pop("", [])]
    for line in dump(encode(document)).splitlines():
        key, _, value = line.partition(":")
        if not line.startswith((" ", "-")):
            shown += [f"# {mark}: {why}" for why in about.pop(key, [])]
        elif key.strip() == "follows":  # a task is named by its trace
            indent = " " * (len(line) - len(line.lstrip()))
            shown += [f"{indent}# {mark}: {why}" for why in about.pop(value.strip(' "'), [])]
        shown.append(line)
    shown += [f"# {mark} ({key}): {why}" for key, found in about.items() for why in found]
    shown += [f"# {line}".rstrip() for text in tail for line in text.splitlines()]
    return "\n".join(shown) + "\n"
