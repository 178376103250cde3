"""What stands above the body: issuer, national name, number, place and date, subject or title, addressees, bases."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.compose.citations import Citer, merge
from vbgen.model import Document
from vbgen.standards import WORDING, Kind, Wording
from vbgen.tree import Paragraph, Run
from vbgen.vietnamese import long_date, number_label, upper


def line(role: str, text: str) -> Paragraph:
    """A paragraph of one plain run."""
    return Paragraph(role, (Run(text),))


def header(document: Document, kind: Kind) -> Iterator[Paragraph]:
    """The header table's cells from the upper left to the lower right (NĐ 30 Phụ lục I, mục IV: ô 2, 1, 3, 5b, 4)."""
    words = WORDING[document.standard]
    if document.issuer.superior:
        yield line("superior", upper("\n".join(document.issuer.superior)))
    yield line("issuer", upper("\n".join(document.issuer.name)))
    if words.issuer_mark:
        yield line("issuer_mark", words.issuer_mark)
    yield line("national_name", words.national_name)
    if words.motto:
        yield line("motto", words.motto)
    yield line("number", number(document, kind, words))
    if is_letter(kind) and document.summary:
        yield line("subject", words.subject + document.summary)
    yield line("place_date", f"{document.issuer.place}, {long_date(document.date)}")


def is_letter(kind: Kind) -> bool:
    """Whether the kind is a công văn, which has V/v under its number in place of a title."""
    return kind.slug == "cong-van"


def number(document: Document, kind: Kind, words: Wording) -> str:
    """ "Số: 05/KH-UBND", "Số: 12/UBND-NC", "Số 02-CV/BCĐ"; an open number leaves room to write it in (Điều 15)."""
    symbol = document.symbol
    if not symbol:
        codes = (kind.code, document.issuer.symbol)
        symbol = ("-" if words.joint == "/" else "/").join(code for code in codes if code)
    return f"{words.number}{number_label(document.number)}{words.joint}{symbol}"


def title(document: Document, kind: Kind) -> Iterator[Paragraph]:
    """Ô 5a: the kind in capitals, the summary under it, and the Party's dashes."""
    if is_letter(kind):
        return
    yield line("kind_name", upper(kind.name))
    if document.summary:
        yield line("summary", document.summary)
        if mark := WORDING[document.standard].summary_mark:
            yield line("summary_mark", mark)


def addressees(document: Document, kind: Kind) -> Iterator[Paragraph]:
    """Ô 9a: one addressee on the line of "Kính gửi:", several on lines of their own, ended by ";" and "."."""
    words = WORDING[document.standard]
    label = words.petition if kind.slug == "to-trinh" else words.addressees
    italic = document.standard == "dang"  # HD 05 Phụ lục 2: the label slopes, the names stand upright
    if len(document.addressees) == 1:
        yield Paragraph("addressed", merge([Run(f"{label} ", italic=italic), Run(document.addressees[0])]))
    elif document.addressees:
        yield line("addressees", label)
        *names, last = document.addressees
        for name in names:
            yield line("addressee", f"- {name.rstrip(';,.')};")
        yield line("addressee", f"- {last.rstrip(';,.')}.")


def bases(document: Document, citer: Citer) -> Iterator[Paragraph]:
    """Căn cứ: a paragraph each, ended by ";" and the last by ".", their dates in words."""
    for index, text in enumerate(document.bases, 1):
        end = "." if index == len(document.bases) else ";"
        yield Paragraph("basis", citer.runs(text.rstrip(";. "), date_in_words=True, after=end))
