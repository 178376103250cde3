"""A path in the superior's document → where a reader finds it on the page: "mục II.1.b", "khoản 2 Điều 8"."""

from __future__ import annotations

import re

from vbgen.model import Document
from vbgen.standards import CITED_KINDS
from vbgen.vietnamese import roman


def labels_of(path: str) -> str:
    """The labels of a path that a reader sees on the page: "7" of "/2.7.-3", "3" of "PL1.3", "II.1" of "II.1/2:2"."""
    shown = [re.split(r"[/:~]", part)[0] for part in path.split(".")]
    if shown and re.fullmatch(r"(?:PL|KT)\d+", shown[0]):
        del shown[0]
    return ".".join(part for part in shown if part and not part.startswith(("-", "+")))


def place_name(path: str, superior: Document) -> str:
    """Where a reader finds a task: "mục II.1.b", "Phụ lục II, mục 3"; "" for what stands under no label."""
    return places_named((path,), superior)


def places_named(paths: tuple[str, ...], superior: Document) -> str:
    """The same of several: "mục IV.3, IV.4; Phụ lục, mục 2"; "" where one stands under no label."""
    found: dict[str, list[str]] = {}
    for path in paths:
        labels, whole = labels_of(path), _whole(path, superior)
        if not labels and not whole:
            return ""
        article = re.search(r"(?:^|\.)Đ(\d+[a-zđ]?)(?:\.([^.]+))?(?:\.([^.]+))?$", labels)
        if article:
            rungs = (f"điểm {article[3]}" if article[3] else "", f"khoản {article[2]}" if article[2] else "")
            shown = " ".join(filter(None, (*rungs, f"Điều {article[1]}", whole)))
            found.setdefault(shown, [])
        else:
            held = found.setdefault(f"{whole}, mục" if whole and labels else whole or "mục", [])
            held += [labels] if labels and labels not in held else []
    return "; ".join(f"{head} {', '.join(labels)}".strip() for head, labels in found.items())


def _whole(path: str, superior: Document) -> str:
    """The appendix that a path leads into: "Phụ lục II", "Quy định"; "" for the body."""
    match = re.match(r"(?P<sign>PL|KT)(?P<number>\d+)(?:\.|$)", path)
    if match is None:
        return ""
    alike = [item for item in superior.appendices if bool(item.kind) == (match["sign"] == "KT")]
    at = int(match["number"])
    kind = alike[at - 1].kind if 0 < at <= len(alike) else ""
    name = CITED_KINDS.get(kind, "văn bản kèm theo") if match["sign"] == "KT" else "Phụ lục"
    return f"{name} {roman(at)}" if len(alike) > 1 else name
