"""A plan's text → how far it is: what a clerk sees of it in the list, and the findings that say so."""

from __future__ import annotations

import os
from collections import OrderedDict
from enum import Enum
from typing import NamedTuple

from vbgen.checking import Options, check_text
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.files import digest, traced
from vbgen.patterns import regex
from vbgen.schema import decode
from vbgen.schema.registry import is_registry
from vbgen.source import parse
from vbgen.standards import standard

_TO_FILL = regex(r"#\s*(?:cần điền|cần xác minh)")


class Stage(Enum):
    """How far a plan is, by its words on the page."""

    FAULTY = "có lỗi"
    OPEN = "còn chỗ trống"
    DRAFT = "nháp"
    CLEAN = "sạch"
    ISSUED = "đã phát hành"


class Shown(NamedTuple):
    """A plan as a list shows it; `kind` is its name in words, "" where the file is no plan."""

    kind: str
    summary: str
    stage: Stage
    found: tuple[Diagnostic, ...] = ()
    blanks: int = 0


class _Judgement(NamedTuple):
    """What was found, and how the files stood that were read for it: a registry, data, settings."""

    shown: Shown | None
    stood: dict[str, tuple[int, int]]


_kept: OrderedDict[str, _Judgement] = OrderedDict()
_MOST = 4_000


def shown(text: str, path: str) -> Shown | None:
    """How a file of the folder is listed; None for a registry. `path` is whole, for what the plan names beside it."""
    key = digest(f"{path}\0{text}".encode())
    kept = _kept.get(key)
    if kept is None or any(_stands(file) != stood for file, stood in kept.stood.items()):
        with traced() as read:
            found = _shown(text, path)
        kept = _kept[key] = _Judgement(found, {file: _stands(file) for file in read})
        while len(_kept) > _MOST:
            _kept.popitem(last=False)
    return kept.shown


def known(text: str, path: str) -> bool:
    """Whether `shown` knows the answer already."""
    return digest(f"{path}\0{text}".encode()) in _kept


def _stands(file: str) -> tuple[int, int]:
    try:
        found = os.stat(file)
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _shown(text: str, path: str) -> Shown | None:
    try:
        source = parse(text, path)
    except Fault as fault:
        return Shown("", "", Stage.FAULTY, fault.diagnostics)
    if is_registry(source):
        return None
    document = decode(source).document
    found = tuple(check_text(text, options_of(path), path).found)
    blanks = len(_TO_FILL.findall(text))
    errors = any(one.severity is Severity.ERROR for one in found)
    if document is None:
        return Shown("", "", Stage.FAULTY, found, blanks)
    issued = document.number and document.date.day
    warned = any(one.severity is Severity.WARNING for one in found)
    stage = (
        Stage.FAULTY if errors else
        Stage.OPEN if blanks else
        Stage.ISSUED if issued else
        Stage.DRAFT if warned else
        Stage.CLEAN
    )  # fmt: skip
    kind = standard(document.standard, document.date).form_of(document.kind)
    return Shown(kind[0].name if kind else document.kind, document.summary, stage, found, blanks)


def options_of(path: str) -> Options:
    """What the project of a plan asks for; without its settings where those are faulty, which `check` tells."""
    try:
        return Options().of_project(path)
    except Fault:
        return Options()
