"""What stands below the body: Nơi nhận (ô 9b, 12) and the signers (ô 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vbgen.compose.header import line
from vbgen.model import Document, Recipient, Signer, standard_of
from vbgen.standards import Form
from vbgen.tree import Paragraph
from vbgen.vietnamese import upper


def recipients(document: Document, form: Form) -> Iterator[Paragraph]:
    """ "- Như trên;" … the filing line "- Lưu: …." last, whatever its place in the list; then the drafter's mark.

    Below them stands who confirms a leave, if somebody does (mẫu 1.10).
    """
    words = standard_of(document).words
    ordered = (*document.recipients, *([Recipient(document.filing)] if document.filing else []))
    if ordered:
        yield line("recipients", words.recipients)
    for recipient in ordered:
        end = "." if recipient is ordered[-1] else words.recipient_end
        name = recipient.name.rstrip(";,.: ")
        yield line("recipient", f"- {name}{':' if recipient.items else end}")
        for index, item in enumerate(recipient.items, 1):
            yield line(
                "recipient_item",
                f"+ {item.rstrip(';,. ')}{end if index == len(recipient.items) else words.recipient_end}",
            )
    if document.drafter:
        yield line("drafter", document.drafter)
    values = dict(document.particulars)
    for row in form.particulars:
        if row.below and row.key in values:
            yield line(row.role, row.text.format(" ".join(values[row.key])))


def signature(signer: Signer, signs: Mapping[str, str]) -> Iterator[Paragraph]:
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
