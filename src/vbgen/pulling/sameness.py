"""A Word file that came back and what was sent → a fault where one is no version of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vbgen.comparing.aligning import overlap
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.importing import understood
from vbgen.model import Document
from vbgen.pulling.grouping import unlabelled
from vbgen.pulling.hunks import lines_as_read
from vbgen.readers.reading import Grid, Reading
from vbgen.vietnamese import folded

_LINES, _WORDS = 0.4, 0.6  # of the file that was sent must be in the one that came back
_END = 4  # words by which a line is known again
_APART = 3  # facts by which a document is known, of which one that was edited has most as they were


def must_be_the_same(sent: Reading, returned: Reading) -> None:
    """Raises Fault for a file that is no version of what was sent: another document, or the same typed anew."""
    old, new = lines_as_read(sent), lines_as_read(returned)
    lines = max(_known(old, new), _known(new, old))  # of one from which much was taken out the lines left are known
    words, others = (Counter(" ".join(texts).split()) for texts in (old, new))
    same = (words & others).total() / max(min(words.total(), others.total()), 1)
    if same < _WORDS:
        raise _another("tệp gửi về là văn bản khác, không phải bản của kế hoạch này")
    if lines < _LINES or (_grids(sent) > 1 and not _grids(returned)):
        hint = "sửa trên chính tệp Word đã gửi, hoặc dùng `vbgen diff` để xem chỗ khác rồi sửa tay kế hoạch"
        raise Fault(Diagnostic("S0962", _RETYPED, hint=hint))


_RETYPED = "tệp gửi về được gõ lại, chép từ PDF, hoặc dán chữ vào một tệp trống: dòng bị ngắt khác, không còn bảng"


def _known(lines: Sequence[str], others: Sequence[str]) -> float:
    """The share of lines that begin or end as one of others."""
    ends = {end for text in others for end in _ends(text)}
    return sum(any(end in ends for end in _ends(text)) for text in lines) / max(len(lines), 1)


def _grids(reading: Reading) -> int:
    return sum(isinstance(item, Grid) for item in reading.items)


def _ends(text: str) -> tuple[str, str]:
    """How a line begins and ends: one of them stays when words of it are edited, none when it is broken elsewhere."""
    words = unlabelled(text).split()
    return "<" + " ".join(words[:_END]), " ".join(words[-_END:]) + ">"


def must_be_of_one_document(sent: Reading, returned: Reading) -> None:
    """Raises Fault for a file that is another document in most by which offices know one, though its words are alike,
    as last month's report is. For a file that no stamp shows to be made of what was sent.
    """
    apart = list(_known_apart(understood(sent, "").document, understood(returned, "").document))
    if len(apart) >= _APART:
        raise _another(f"tệp gửi về là văn bản khác: khác bản đã gửi ở {', '.join(apart)}")


def _known_apart(sent: Document, returned: Document) -> Iterator[str]:
    """In what two documents are known apart: what one of them does not say yet, or says in other words, is no such."""
    if sent.kind and returned.kind and sent.kind != returned.kind:
        yield "tên loại"
    if sent.number and returned.number and sent.number != returned.number:
        yield "số"
    if sent.date and returned.date and sent.date.day and returned.date.day and sent.date != returned.date:
        yield "ngày"
    if _are_others(sent.summary, returned.summary):
        yield "trích yếu"
    if _are_others(" ".join(sent.issuer.name), " ".join(returned.issuer.name)):
        yield "cơ quan ban hành"


def _are_others(one: str, other: str) -> bool:
    words, others = (Counter(folded(text).split()) for text in (one, other))
    return bool(words and others) and overlap(words, others) < _WORDS


def _another(message: str) -> Fault:
    hint = "kiểm tra lại tên tệp, tên kế hoạch; đúng là nó thì ghi tệp Word như lúc gửi đi ở --base"
    return Fault(Diagnostic("S0961", message, hint=hint))
