"""A plan, a reading, a Word file, pages → what the rules of their kind find in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vbgen.diagnostics import Diagnostic
from vbgen.lint import permits
from vbgen.lint.asked import Asked
from vbgen.lint.engine import judge, judging, ordered
from vbgen.lint.text.contents import of_document, of_facts

if TYPE_CHECKING:
    from vbgen.lint.pages.breaks import Pages
    from vbgen.model import Document
    from vbgen.outputs import Output
    from vbgen.readers.docx import WordOrigin
    from vbgen.readers.reading import Reading
    from vbgen.recognise.facts import Facts
    from vbgen.schema.spans import Spans
    from vbgen.source import Source

EVERYTHING = Asked()


def check_document(
    document: Document,
    spans: Spans | None = None,
    asked: Asked = EVERYTHING,
    *,
    superiors: Iterable[Document] = (),
    others: Iterable[Output] = (),
) -> list[Diagnostic]:
    """What the rules find in a plan; `spans` gives places, and the source with its comments that allow exceptions.

    `superiors` are documents that it carries out, `others` those of its set: what is true of several is told once.
    """
    superiors = tuple(superiors)
    content = of_document(document, asked, superiors)
    file = spans.source.name if spans else ""
    found = judge(content, asked, file, spans)
    told = {(item.id, item.span, item.message) for item in found}
    for name, other, own in others:
        for item in judge(of_document(other, asked, superiors), asked, file, own):
            if (key := (item.id, item.span, item.message)) not in told:
                told.add(key)
                found.append(item._replace(message=f"{item.message} (ở văn bản `{name}`)"))
    if spans:
        given = permits.permits(spans.source)
        judged = {rule.id for rule in judging(content, asked)}
        found = [*permits.left(found, given, judged, file), *permits.faults(given, file)]
    return ordered(found)


def check_facts(facts: Facts, file: str = "", asked: Asked = EVERYTHING) -> list[Diagnostic]:
    """What the rules find in a file that was recognised."""
    return judge(of_facts(facts, asked), asked, file)


def check_read(reading: Reading, file: str = "", asked: Asked = EVERYTHING) -> list[Diagnostic]:
    """What the rules find in a reading."""
    from vbgen.recognise.facts import facts

    return check_facts(facts(reading), file, asked)


def check_word(word: WordOrigin, said: Facts, file: str = "", asked: Asked = EVERYTHING) -> list[Diagnostic]:
    """What the rules find in the formatting of a Word file that says what recognising found.

    Where a document is older than its standard, or of a kind whose form another rule sets, an error is a warning.
    """
    from vbgen.lint.word.formatting import formatting
    from vbgen.lint.word.parts import layout

    return judge(layout(formatting(word), said), asked, file)


def check_pages(
    found: Pages, file: str = "", asked: Asked = EVERYTHING, source: Source | None = None
) -> list[Diagnostic]:
    """What the rules find on pages; `source` is the plan that they were made of, whose comments allow exceptions."""
    told = judge(found, asked, file)
    if source is None:
        return told
    judged = {rule.id for rule in judging(found, asked)} if found.sure else set()
    return list(permits.left(told, permits.permits(source), judged, file))
