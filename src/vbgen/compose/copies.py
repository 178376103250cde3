"""Bản sao: what stands below the copied document (mẫu 3.1), and what an electronic copy is signed with (mẫu 3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.compose.closing import recipients, signature
from vbgen.compose.header import line, number
from vbgen.model import Document, standard_of
from vbgen.standards import Kind
from vbgen.tree import PrintedParagraph
from vbgen.vietnamese import long_date, open_date, upper


def copy_block(document: Document, kind: Kind) -> Iterator[PrintedParagraph]:
    """ "SỞ NỘI VỤ" | "SAO Y", "Số: 01/SY-SNV" | place and date, Nơi nhận | signature; no Quốc hiệu, no superior."""
    yield line("issuer", upper("\n".join(document.issuer.name)))
    yield line("kind_name", upper(kind.name))
    yield line("number", number(document, kind))
    yield line("place_date", f"{document.issuer.place}, {long_date(document.date)}")
    yield from recipients(document)
    for signer in document.signers:
        yield from signature(signer, standard_of(document).signs)


def electronic_text(document: Document, kind: Kind) -> str:
    """ "SAO Y; Sở Nội vụ; 05/01/2026; …": the time is that of the signing."""
    return f"{upper(kind.name)}; {' '.join(document.issuer.name)}; {open_date(document.date)}; …"
