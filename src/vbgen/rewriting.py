"""An edited text → bytes as its file had them: the encoding, its byte-order mark, its newlines, the form of letters."""

from __future__ import annotations

import codecs
import os
import unicodedata
from collections.abc import Iterator

from vbgen.files import MAX_COMPARED, content
from vbgen.vietnamese import nfc

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def edited(path: str, after: str) -> bytes:
    """What the file at `path`, whose text was edited, is to hold: as `rewritten`; UTF-8 where there is no such file.

    Whoever writes into a file that is there writes this. Raises Unreadable, TooLarge.
    """
    return rewritten(content(path, MAX_COMPARED), after) if os.path.isfile(path) else after.encode()


def rewritten(data: bytes, after: str) -> bytes:
    """The bytes of a file whose text was edited: lines that no edit touched keep every byte.

    `after` is what became of the file's text in NFC. A line that was changed is written in NFD when it was in NFD;
    where every line ends as on Windows, new ones do too.
    """
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    encoding = _MARKS.get(mark, "utf-8")
    raw, after = data[len(mark) :].decode(encoding), after.removeprefix("\ufeff")
    if 0 < raw.count("\n") == raw.count("\r\n"):
        after = after.replace("\r\n", "\n").replace("\n", "\r\n")
    return mark + "".join(_lines(raw, after)).encode(encoding)


def _lines(raw: str, after: str) -> Iterator[str]:
    if raw == nfc(raw):
        yield after
        return
    from difflib import SequenceMatcher

    old, new = raw.splitlines(keepends=True), after.splitlines(keepends=True)
    for what, first, last, start, end in SequenceMatcher(None, list(map(nfc, old)), new, autojunk=False).get_opcodes():
        if what == "equal":
            yield from old[first:last]
            continue
        decomposed = all(line == unicodedata.normalize("NFD", line) for line in old[first:last])
        for line in new[start:end]:
            yield unicodedata.normalize("NFD", line) if decomposed else line
