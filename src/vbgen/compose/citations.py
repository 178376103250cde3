"""A text with inline marks → runs: citations in full at first mention and short after, notes numbered as they come.

Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6: the first mention names kind, number, date, issuer and summary; later ones
kind and number; Luật and Pháp lệnh go by kind and name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from vbgen import inline
from vbgen.model import Document, Reference, standard_of
from vbgen.standards import CITED_KINDS
from vbgen.tree import PrintedParagraph, Run, with_text
from vbgen.vietnamese import long_date, lower_first, short_date

_NAMED_ONLY = ("luat", "bo-luat", "phap-lenh", "hien-phap")


def kind_name(reference: Reference) -> str:
    """The reference's kind as a citation begins with it: "Kế hoạch"; an unlisted kind stands as written."""
    return CITED_KINDS.get(reference.kind, reference.kind)


def short_citation(reference: Reference) -> str:
    """ "Kế hoạch số 87/KH-UBND"; "Luật Tổ chức chính quyền địa phương"."""
    name = kind_name(reference)
    if reference.kind in _NAMED_ONLY or not reference.number:
        return f"{name} {reference.summary}".strip()
    return f"{name} số {reference.number}"


def short_citations(document: Document) -> dict[str, str]:
    """What a document cites, in short, by the ids of its references."""
    return {reference.id: short_citation(reference) for reference in document.references}


def as_read(text: str, cited: Mapping[str, str]) -> str:
    """A text as it is read: without marks, what is cited in short (`short_citations`)."""
    return "".join(cited.get(piece.citation, piece.spelled) for piece in inline.parse(text))


def full_citation(reference: Reference, *, date_in_words: bool, comma: str = "") -> str:
    """The first mention: "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của Chủ tịch UBND tỉnh Bắc Giang về việc …".

    `date_in_words` gives "ngày 03 tháng 5 năm 2024", as bases have it; `comma` stands between number and date (Party).
    """
    text = short_citation(reference)
    if reference.date.complete:
        date = long_date(reference.date) if date_in_words else f"ngày {short_date(reference.date)}"
        text += f"{comma} {date}"
    if reference.kind in _NAMED_ONLY:
        return text
    if reference.issuer:
        text += f" của {reference.issuer}"
    if reference.number and reference.summary:
        text += f" {_about(reference)}"
    return text


_ACTS = (  # what an issuer does by a document needs no “về” before it
    "ban hành", "phê duyệt", "thông báo", "công bố", "quy định", "hướng dẫn", "sửa đổi", "bổ sung", "bãi bỏ",
    "thay thế", "thành lập", "kiện toàn", "công nhận", "thông qua", "đính chính", "triển khai", "thực hiện", "tổng kết",
    "sơ kết", "điều chỉnh", "giao",
)  # fmt: skip
_RULES = ("quy-che", "dieu-le", "noi-quy")  # Quy chế làm việc của …


def _about(reference: Reference) -> str:
    """The summary as a sentence goes on with it: "về phát triển …", "ban hành …", "về việc ban hành …" (a title)."""
    summary = lower_first(reference.summary)
    first = f"{summary} "
    if first.startswith(("về ", "v/v ")) or reference.kind in _RULES:
        return summary
    acted = first.startswith(tuple(f"{verb} " for verb in _ACTS))
    if reference.summary[:1].islower():
        return summary if acted else f"về {summary}"
    return f"về việc {summary}" if acted else f"về {summary}"


class Citer:
    """Turns the texts of one document into runs, in reading order: it remembers what was cited and noted before."""

    def __init__(self, document: Document) -> None:
        self._references = {reference.id: reference for reference in document.references}
        self._notes = {note.id: note.text for note in document.notes}
        self._comma = standard_of(document).words.date_comma
        self._cited: set[str] = set()
        self._noted: dict[str, int] = {}
        self.notes: list[PrintedParagraph] = []

    def runs(self, text: str, *, date_in_words: bool = False, before: str = "", after: str = "") -> tuple[Run, ...]:
        """The runs of text, with plain words put before and after it; neighbours of one look are one run.

        Raises KeyError for an id that the document does not declare (decoding refuses those).
        """
        if (plain := _plain(text)) is not None:
            return plain if not before and not after else merge([Run(before), *plain, Run(after)])
        runs = [Run(before)]
        for piece in inline.parse(text):
            if piece.note:
                runs.append(Run("", note=self._note(piece.note)))
            elif piece.citation:
                words = self._cite(piece.citation, date_in_words=date_in_words)
                runs.append(Run(words, piece.bold, piece.italic, underlined=piece.underlined))
            else:
                runs.append(Run(piece.text, piece.bold, piece.italic, 0, piece.script, piece.underlined))
        return merge([*runs, Run(after)])

    def _cite(self, name: str, *, date_in_words: bool) -> str:
        reference = self._references[name]
        if name in self._cited:
            return short_citation(reference)
        self._cited.add(name)
        return full_citation(reference, date_in_words=date_in_words, comma=self._comma)

    def _note(self, name: str) -> int:
        """The number of a note, which is printed once however often it is marked."""
        if name in self._noted:
            return self._noted[name]
        number = self._noted[name] = len(self.notes) + 1
        self.notes.append(PrintedParagraph("note", ()))  # holds the place, so that a citation inside cannot take it
        self.notes[-1] = PrintedParagraph("note", self.runs(self._notes[name]))
        return number


@lru_cache(4096)  # columns repeat their texts
def _plain(text: str) -> tuple[Run, ...] | None:
    """The runs of a text without marks; None for one that may hold some."""
    if inline.has_marks(text):
        return None
    return (Run(text),) if text else ()


def merge(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without empty ones, neighbours of one look joined."""
    merged: list[Run] = []
    for run in runs:
        if run.note:
            merged.append(run)
        elif run.text:
            last = merged[-1] if merged else None
            if last and last[1:] == run[1:]:
                merged[-1] = with_text(last, last.text + run.text)
            else:
                merged.append(run)
    return tuple(merged)
