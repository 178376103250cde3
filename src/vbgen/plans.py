"""A plan's file or text → the documents that it stands for, or every fault of it."""

from __future__ import annotations

import os
from typing import NamedTuple

from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.model import Document
from vbgen.outputs import Output, outputs
from vbgen.schema import decode
from vbgen.source import Source, parse, read


class Plan(NamedTuple):
    """A plan that can be rendered: its document, the other documents of its set, and warnings about its text."""

    document: Document
    source: Source
    others: tuple[Output, ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    @property
    def folder(self) -> str:
        """Where the files that a plan names are looked for."""
        return os.path.dirname(self.source.name)


def load(path: str | os.PathLike[str]) -> Plan:
    """The plan in a file, with the registry of units and the files of data that it names.

    Raises Fault, with all that is wrong: a file that cannot be read, is no YAML, or says what no document can say.
    """
    return _whole(read(os.fspath(path)))


def loads(text: str | bytes, name: str = "<văn bản>") -> Plan:
    """The plan in a text; `name` is the path that findings show and that its files stand beside. Raises Fault."""
    return _whole(parse(text, name))


def _whole(source: Source) -> Plan:
    plan, found = decoded(source)
    errors = [item for item in found if item.severity is Severity.ERROR]
    if plan is None or errors:
        raise Fault(*errors)
    return plan


def decoded(source: Source) -> tuple[Plan | None, list[Diagnostic]]:
    """The plan of a source, and its findings; None when its own document has an error."""
    document, found = decode(source)
    if document is None:
        return None, found
    others, faults = outputs(source, document)
    findings = [*found, *faults]
    return Plan(document, source, tuple(others), tuple(findings)), findings
