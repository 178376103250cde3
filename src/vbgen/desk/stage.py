"""A plan's text → how far it is: what a clerk sees of it in the list, and the findings that say so."""

from __future__ import annotations

from enum import Enum
from functools import partial

from vbgen.checking import Options, check_text
from vbgen.desk.recalled import Store, is_held, recalled
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.listing import says_ledger, says_round
from vbgen.named import NamedTuple
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


_store = Store(4_000)


def shown(text: str, path: str) -> Shown | None:
    """How a file of the folder is listed; None for what is no plan but a registry, a round.

    `path` is whole, for what the plan names beside it.
    """
    return recalled(_store, path, text, partial(_shown, text, path))


def known(text: str, path: str) -> bool:
    """Whether `shown` knows the answer already."""
    return is_held(_store, path, text)


def _shown(text: str, path: str) -> Shown | None:
    try:
        source = parse(text, path)
    except Fault as fault:
        return Shown("", "", Stage.FAULTY, fault.diagnostics)
    if is_registry(source) or says_round(text) or says_ledger(text):
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
