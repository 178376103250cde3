"""Names that are printed in capitals, as import leaves those that it does not know → as the plan writes such names.

"SỞ NỘI KIM SƠN", typed over "Sở Nội vụ", is "Sở Nội Kim Sơn": words that stood there are written as they were, others
as names. Nothing of that can be seen in print.
"""

from __future__ import annotations

import re

from vbgen.model import Document
from vbgen.pulling.texts import at, put, values
from vbgen.recognise.casing import abbreviates

NAMING = ("issuer", "signers", "partners")
"""The fields that hold names."""


def recased(document: Document, plan: Document) -> Document:
    """A document with the names of its offices and signers written as those of a plan in whose place they stand."""
    for steps, text in list(values(document, ())):
        if steps and steps[0] in NAMING and isinstance(text, str):
            own = _there(plan, steps)
            if own and own != text and own != own.upper():
                document = put(document, steps, _as_names(text, own))
    return document


def _there(plan: Document, steps: tuple[str | int, ...]) -> str:
    """The text of the plan in some place; "" where it has none there."""
    try:
        found = at(plan, steps)
    except (AttributeError, IndexError):
        return ""
    return found if isinstance(found, str) else ""


def _as_names(text: str, own: str) -> str:
    """A text with each of its words in capitals as `own` has it, else with one capital."""
    known: dict[str, str] = {word.casefold(): word for word in re.findall(r"\w+", own)}

    def written(match: re.Match[str]) -> str:
        word: str = match[0]
        if len(word) < 2 or word != word.upper() or word in own or abbreviates(word):
            return word
        return known.get(word.casefold(), word.title())

    return re.sub(r"\w+", written, text)
