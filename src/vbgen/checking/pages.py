"""Files → what is wrong with their pages as laid out; all Word files in one start of LibreOffice.

Faults: S0404 (warning) what could not be laid out.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from vbgen.checking.report import STDIN, Options, is_plan
from vbgen.diagnostics import Diagnostic, Fault, Severity

if TYPE_CHECKING:
    from vbgen.lint.pages.breaks import Pages

_INSTALL = "cài LibreOffice (apt install libreoffice-writer); hoặc xuất ra PDF rồi kiểm tra tệp PDF"
_TEXTS = (".txt", ".md", ".markdown")


def check_drawn(files: Mapping[str, Options]) -> list[Diagnostic]:
    """The findings on the pages of files; the value of each is what is asked of its check.

    Plans are rendered first; a plan with faults has told them already.
    """
    from vbgen.lint.pages.breaks import Pages
    from vbgen.readers.pdf.laid import breaks_as_saved, has_times, lay_out, pages_of
    from vbgen.readers.reading import Unreadable

    found: list[Diagnostic] = []
    seen: dict[str, Pages] = {}
    with tempfile.TemporaryDirectory(prefix="vbgen-trang-", ignore_cleanup_errors=True) as folder:
        words = dict(_words(files, folder, found))
        for file in files:
            if file.lower().endswith(".pdf"):
                try:
                    seen[file] = Pages(pages_of(file))
                except Unreadable as error:
                    found.append(_unjudged(file, str(error)))
        try:
            laid = lay_out(list(words.values())) if words else {}
            sure = has_times() if laid else True
            for file, path in words.items():
                if path in laid:
                    seen[file] = Pages(laid[path], sure and breaks_as_saved(path, laid[path]))
            found += [
                _unjudged(file, "LibreOffice không mở được tệp, hoặc không dàn xong trong thời hạn")
                for file in words
                if file not in seen
            ]
        except Unreadable as error:
            found.append(_unjudged(next(iter(words)), str(error), _INSTALL))
    for file, drawn in seen.items():
        found += _judged(file, drawn, files[file])
    return found


def _words(files: Mapping[str, Options], folder: str, found: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    """The files that LibreOffice is to lay out, each with the path of its Word file."""
    for index, file in enumerate(files):
        if file in (STDIN, "-"):
            found.append(_unjudged(STDIN, "đầu vào chuẩn không được dàn trang", "ghi kế hoạch ra tệp"))
        elif is_plan(file):
            if made := _rendered(file, os.path.join(folder, f"{index}.docx")):
                yield file, made
        elif file.lower().endswith(_TEXTS):
            found.append(_unjudged(file, "văn bản thuần không có trang")._replace(severity=Severity.ADVICE))
        elif not file.lower().endswith(".pdf") and os.path.isfile(file):
            yield file, file


def _rendered(plan: str, out: str) -> str:
    """Where the document of a plan was written, "" when it has faults."""
    from vbgen.plans import load
    from vbgen.rendering import render

    try:
        data = render(load(plan))
    except Fault:
        return ""
    with open(out, "wb") as file:
        file.write(data)
    return out


def _judged(file: str, drawn: Pages, options: Options) -> list[Diagnostic]:
    """What is found on the pages of a file, but for what the comments of a plan allow."""
    from vbgen import lint
    from vbgen.source import read

    return lint.check_pages(drawn, file, options.asked, read(file) if is_plan(file) else None)


def _unjudged(file: str, why: str, hint: str = "") -> Diagnostic:
    return Diagnostic("S0404", f"chưa xét ngắt trang: {why}", file, None, Severity.WARNING, hint)
