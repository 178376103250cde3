"""Two versions named on the command line → their documents: plans, files of any office, or either as Git keeps it.

Two plans are compared as they are. As soon as one side is a file of Word or a PDF both go the same way: a plan is
rendered and read back, so that what recognition cannot know is wanting on both sides and is no difference.
"""

from __future__ import annotations

import os
from dataclasses import replace

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import TooLarge, Unreadable, content, lent
from vbgen.git import GitError, kept
from vbgen.importing import read
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.plans import loads
from vbgen.rendering import render
from vbgen.source import ENDINGS, MAX_BYTES

MAX_FILE = 100_000_000  # bytes of a file that is compared


class Version(NamedTuple):
    """One side: what it is called, its path, its bytes."""

    name: str
    path: str
    data: bytes

    @property
    def is_plan(self) -> bool:
        return self.path.lower().endswith(ENDINGS)


class Versions(NamedTuple):
    """Both documents, the older first, and what was told when they were read."""

    before: Document
    after: Document
    findings: tuple[Diagnostic, ...] = ()


def documents(before: Version, after: Version) -> Versions:
    """The documents of two versions, read the same way. Raises Fault."""
    if before.is_plan and after.is_plan:
        return Versions(_plan(before), _plan(after))
    if before.data == after.data:
        one, findings = _imported(before)
        return Versions(one, one, findings)
    (first, told), (second, said) = _imported(before), _imported(after)
    return Versions(first, second, (*told, *said))


def version(name: str) -> Version:
    """The file that a name stands for: a path, or "REVISION:path" as Git keeps it. Raises Fault."""
    revision, colon, path = name.partition(":")
    if colon and len(revision) > 1 and not os.path.exists(name):  # one letter is a drive of Windows
        try:
            return Version(name, path, kept(revision, path))
        except GitError as error:
            raise Fault(Diagnostic("S0920", str(error), name)) from None
    try:
        return Version(name, name, content(name, MAX_FILE))
    except TooLarge:
        raise Fault(Diagnostic("S0101", f"tệp quá {MAX_FILE // 1_000_000} MB", name)) from None
    except Unreadable as error:
        raise Fault(Diagnostic("S0101", f"không đọc được: {error}", name)) from None


def _plan(one: Version) -> Document:
    if len(one.data) > MAX_BYTES:
        raise Fault(Diagnostic("S0101", f"kế hoạch quá {MAX_BYTES // 1_000_000} MB", one.name))
    return loads(one.data, one.path).document


def _imported(one: Version) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document of a file as it is recognised; a plan is rendered first."""
    ending = os.path.splitext(one.path)[1]
    data = one.data
    if one.is_plan:
        data, ending = render(loads(one.data, one.path)), ".docx"
    with lent(data, ending) as path:
        try:
            found = read(path)
        except Fault as fault:
            raise Fault(*(item._replace(file=one.name) for item in fault.diagnostics)) from None
    return _unlined(found.document), tuple(item._replace(file=one.name) for item in found.findings)


def _unlined(document: Document) -> Document:
    """A document with the names of its office in one line each: where they break is the page's matter."""
    issuer = document.issuer
    name, superior = ((" ".join(lines),) if lines else () for lines in (issuer.name, issuer.superior))
    return replace(document, issuer=replace(issuer, name=name, superior=superior))
