"""Another version of a document, for what compares two."""

from __future__ import annotations

from dataclasses import replace

from vbgen.model import Block, Clause, Document, Paragraph, Table, Task


def turned_round(document: Document) -> Document:
    """The same document with its blocks in another order, words of each changed, a recipient and a note less."""

    def other(block: Block) -> Block:
        inner = tuple(map(other, getattr(block, "blocks", ())[::-1]))
        said = getattr(block, "text", "")
        if isinstance(block, Clause | Task | Paragraph) and "^" not in said and "[@" not in said:
            return replace(block, text=said.replace("thực hiện", "**triển khai** thực hiện"), blocks=inner)
        return replace(block, rows=block.rows[1:] + block.rows[:1]) if isinstance(block, Table) else block

    recipients = document.recipients[1:] if len(document.recipients) > 2 else document.recipients
    return replace(document, body=tuple(map(other, document.body[::-1])), recipients=recipients)
