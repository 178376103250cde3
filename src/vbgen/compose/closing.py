"""What stands below the body: Nơi nhận (ô 9b, 12) and the signers (ô 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vbgen.compose.header import line
from vbgen.model import Document, Recipient, Signer, standard_of
from vbgen.standards import Form
from vbgen.tree import PrintedParagraph
from vbgen.vietnamese import upper


def recipients(document: Document) -> Iterator[PrintedParagraph]:
    """ "- Như trên;" … the filing line "- Lưu: …." last, whatever its place in the list; the drafter's mark ends it."""
    words = standard_of(document).words
    drafter = document.drafter  # ô 12, which stands to the right of the filing line: "- Lưu: VT, NVK. A.XX(10)"
    ordered = (*document.recipients, *([Recipient(document.filing)] if document.filing else []))
    if ordered:
        yield line("recipients", words.recipients)
    for recipient in ordered:
        end = "." if recipient is ordered[-1] else words.recipient_end
        if recipient is ordered[-1] and document.filing and drafter:
            end, drafter = f". {drafter}", ""
        name = recipient.name.rstrip(";,.: ")
        yield line("recipient", f"- {name}{':' if recipient.items else end}")
        for index, item in enumerate(recipient.items, 1):
            yield line(
                "recipient_item",
                f"+ {item.rstrip(';,. ')}{end if index == len(recipient.items) else words.recipient_end}",
            )
    if drafter:
        yield line("drafter", drafter)


def confirmation(document: Document, form: Form) -> Iterator[PrintedParagraph]:
    """Below Nơi nhận and signature: who confirms a leave, if somebody does (mẫu 1.10)."""
    values = dict(document.particulars)
    for row in form.particulars:
        if row.below and row.key in values:
            yield line(row.role, row.text.format(" ".join(values[row.key])))


def signature(signer: Signer, signs: Mapping[str, str]) -> Iterator[PrintedParagraph]:
    """ "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", then the name (NĐ 30 Phụ lục I, II.7; HD 05 IV)."""
    heads = [*signer.head, *[""] * len(signer.authority)]
    position = signer.position
    for token, head in zip(signer.authority, heads, strict=False):
        if not head:  # "Q." stands before the signer's own position, on one line with it
            head, position = position, ""
        yield line("authority", f"{signs[token]} {upper(head)}")
    if position:
        yield line("position", upper(position))
    if signer.concurrent:
        yield line("concurrent", "kiêm")
        yield line("position", upper(signer.concurrent))
    if signer.host_position:
        yield line("host_position", upper(signer.host_position))
    yield line("hosted_name" if signer.host_position else "name", signer.name)
