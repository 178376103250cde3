"""An equation of Word (OMML) → its text on one line, with what stands above and below it: 2/3, 10⁶, √(a+b), (a; b).

Every letter of the equation is there; what only its drawing said is said by signs (UnicodeMath, UTN 28).
"""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.named import NamedTuple
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import NAMESPACES

_M = f"{{{NAMESPACES['m']}}}"
_VAL = f"{_M}val"


class MathRun(NamedTuple):
    """A stretch of an equation: on the line, or ("super", "sub") above or below it."""

    text: str
    script: str = ""


def terms(equation: Element) -> list[MathRun]:
    """The terms of an m:oMath, m:oMathPara or any part of one."""
    return list(_inside(equation))


def _inside(element: Element) -> Iterator[MathRun]:
    for child in element:
        if isinstance(child.tag, str):
            yield from _terms(child)


def _terms(element: Element) -> Iterator[MathRun]:
    kind = element.tag.removeprefix(_M)
    if kind == "f":
        separator = "" if _property(element, "fPr", "type") == "noBar" else "/"
        yield from (*_grouped(element, "num"), MathRun(separator or "¦"), *_grouped(element, "den"))
    elif kind in ("sSup", "sSub", "sSubSup", "sPre"):
        scripts = [*_raised(element, "sub", "sub"), *_raised(element, "sup", "super")]
        base = _part(element, "e")
        yield from (*scripts, *base) if kind == "sPre" else (*base, *scripts)
    elif kind == "rad":
        yield from (*_raised(element, "deg", "super"), MathRun("√"), *_grouped(element, "e"))
    elif kind == "nary":
        sign = _property(element, "naryPr", "chr") or "∫"
        yield from (
            MathRun(sign),
            *_raised(element, "sub", "sub"),
            *_raised(element, "sup", "super"),
            *_part(element, "e"),
        )
    elif kind == "d":
        opening, closing = _property(element, "dPr", "begChr", "("), _property(element, "dPr", "endChr", ")")
        yield from (
            MathRun(opening),
            *_listed(element, "e", _property(element, "dPr", "sepChr", "|")),
            MathRun(closing),
        )
    elif kind in ("m", "eqArr"):
        rows = "mr" if kind == "m" else "e"
        yield from (MathRun("("), *_listed(element, rows, "; "), MathRun(")"))
    elif kind == "mr":
        yield from _listed(element, "e", ", ")
    elif kind in ("limLow", "limUpp"):
        yield from (*_part(element, "e"), *_raised(element, "lim", "sub" if kind == "limLow" else "super"))
    elif kind == "t":
        yield MathRun(element.text or "")
    elif not kind.endswith("Pr"):
        if element.tag.endswith("}t"):
            yield MathRun(element.text or "")
        yield from _inside(element)


def _property(element: Element, group: str, name: str, default: str = "") -> str:
    """What a property of a structure says; an empty value is one ("no bracket")."""
    found = element.find(f"{_M}{group}/{_M}{name}")
    return default if found is None else str(found.get(_VAL, default))


def _part(element: Element, name: str) -> list[MathRun]:
    return [term for part in element.iterchildren(f"{_M}{name}") for term in _inside(part)]


def _grouped(element: Element, name: str) -> list[MathRun]:
    """A part in brackets where it is more than one number or name."""
    found = _part(element, name)
    plain = "".join(term.text for term in found)
    one = len(found) == 1 and plain.replace(",", "").replace(".", "").isalnum()
    return found if one or not found else [MathRun("("), *found, MathRun(")")]


def _raised(element: Element, name: str, script: str) -> list[MathRun]:
    """A part above or below the line; one that has such parts itself stands on it, after a sign."""
    found = _part(element, name)
    if not any(term.script for term in found):
        return [MathRun(term.text, script) for term in found]
    return [MathRun("^(" if script == "super" else "_("), *found, MathRun(")")]


def _listed(element: Element, name: str, separator: str) -> list[MathRun]:
    found: list[MathRun] = []
    for part in element.iterchildren(f"{_M}{name}"):
        found += [MathRun(separator)] if found else []
        found += _terms(part) if name == "mr" else _inside(part)
    return found
