"""Elements of WordprocessingML: their first child of a tag, what they say, and whether they switch something on."""

from __future__ import annotations

from typing import Any

from vbgen.ooxml.names import name

Element = Any  # lxml has no types
Props = dict[str, Any]

VAL = name("w:val")
OFF = ("0", "false", "off", "none")


def first(element: Element | None, tag: str) -> Element | None:
    """The first child of a tag; None when there is none.

    lxml's `find` takes its argument for a path, and its `iterchildren(tag)` looks for the next child of the tag before
    it gives the first: over all rows of a table, where a table's own properties are asked for.
    """
    if element is not None:
        for child in element:
            if child.tag == tag:
                return child
    return None


def value_of(element: Element | None, tag: str) -> str:
    """What the first child of a tag says; "" when there is none."""
    found = first(element, tag)
    return str(found.get(VAL, "")) if found is not None else ""


def is_on(element: Element | None) -> bool:
    """Whether an on/off element is there and not switched off."""
    return element is not None and element.get(VAL, "1") not in OFF


def number(text: str | None, default: int = 0) -> int:
    """A measure or number of an attribute; the default when it is none."""
    try:
        return int(float(text or default))
    except (ValueError, OverflowError):
        return default
