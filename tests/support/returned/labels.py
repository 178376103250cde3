"""Numbers that are typed before paragraphs, as a person counts them on or lets them be."""

from __future__ import annotations

from support.returned.word import LABEL, Element, plain_of, replace, style_of

_POINTS = "abcdđeghiklmnopqrstuvxy"
_ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()


def label_of(paragraph: Element) -> str:
    """The number typed before a paragraph, with its space; "" for none."""
    match = LABEL.match(plain_of(paragraph))
    return match[0] if match else ""


def next_label(label: str, step: int = 1) -> str:
    """The label that counts on: "2. " → "3. ", "d) " → "đ) ", "IV. " → "V. "; "" past the end of a row."""
    match = LABEL.match(label)
    if not match:
        return ""
    if match["number"]:
        return f"{match['article'] or ''}{int(match['number']) + step}. "
    row, own, end = (_POINTS, match["point"], ") ") if match["point"] else (_ROMANS, match["roman"], ". ")
    at = row.index(own) + step if own in row else -1
    return f"{row[at]}{end}" if 0 <= at < len(row) else ""


def count_on(paragraphs: list[Element], start: int, step: int, style: str) -> None:
    """Type the numbers anew of what follows in a list of paragraphs of a style: of paragraphs[start] and on."""
    if start >= len(paragraphs) or not (label := label_of(paragraphs[start])) or style_of(paragraphs[start]) != style:
        return
    for paragraph in paragraphs[start:]:
        own = label_of(paragraph)
        if style_of(paragraph) == style and own:
            if own != label:
                return
            new = next_label(own, step)
            label = next_label(own)
            replace(paragraph, 0, len(own), new)
            if not label:
                return
