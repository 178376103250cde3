"""Pieces of a Word paragraph → runs: old encodings and symbol fonts as Unicode, neighbours of one look joined."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from vbgen import legacy
from vbgen.ooxml.inlines import RunPiece
from vbgen.ooxml.styles import Look
from vbgen.ooxml.symbols import PRIVATE, may_be_private, symbol
from vbgen.tree import Run
from vbgen.vietnamese import nfc

UNKNOWN = "\ufffd"
"""What stands for a character of a font that nobody else has: a person must say what it is."""


class OldFonts:
    """Whether a file names fonts of before Unicode, what its whole text says of their encoding, what was converted."""

    def __init__(self, context: str | None) -> None:
        self.named = context is not None
        self.context = context or ""
        self.converted = False


def runs_of(pieces: list[RunPiece], old: OldFonts) -> tuple[Run, ...]:
    """Pieces → runs: old encodings converted, neighbours of one look joined, composed, breaks tidied."""
    return _broken(joined(_drawn(piece) for piece in (_modern(pieces, old) if old.named else pieces)))


def joined(runs: Iterable[Run]) -> list[Run]:
    """Runs with neighbours of one look as one, composed; empty ones are left out.

    White space has no look of its own, and a mark over a letter belongs to that letter.
    """
    found: list[Run] = []
    texts: list[list[str]] = []
    for run in runs:
        last = found[-1] if found else None
        if last is None or last.note or run.note:
            if run.note or run.text:
                found.append(run)
                texts.append([run.text])
        elif run[1:] == last[1:] or not run.text.strip(" \u00a0\t"):
            texts[-1].append(run.text)
        else:
            marks = next((at for at, char in enumerate(run.text) if not unicodedata.combining(char)), len(run.text))
            texts[-1].append(run.text[:marks])
            if run.text[marks:]:
                found.append(run)
                texts.append([run.text[marks:]])
    whole = [nfc("".join(parts)) for parts in texts]
    return [run if run.text == text else run._replace(text=text) for run, text in zip(found, whole, strict=True)]


def _broken(runs: list[Run]) -> tuple[Run, ...]:
    """Page breaks at the ends of a paragraph are nothing in it; inside they are line breaks, which a tab may follow."""
    if any("\f" in run.text for run in runs):
        if runs[0].text:
            runs[0] = runs[0]._replace(text=runs[0].text.lstrip("\f"))
        if runs[-1].text:
            runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip("\f"))
        runs = [run._replace(text=run.text.replace("\f", "\n")) for run in runs]
    if any("\n\t" in run.text for run in runs):
        runs = [run._replace(text=run.text.replace("\n\t", "\n")) for run in runs]
    return tuple(run for run in runs if run.text or run.note)


def _modern(pieces: list[RunPiece], old: OldFonts) -> list[RunPiece]:
    """Pieces in old fonts converted, each by itself where its words suffice, else by its paragraph or the document."""
    written = [piece.text for piece in pieces if legacy.is_old_font(piece.look.font)]
    if not written:
        return pieces
    context = legacy.encoding("".join(written)) or old.context
    result = []
    for piece in _whole(pieces):
        text = legacy.convert(piece.text, piece.look.font, context)
        old.converted |= text != piece.text.replace("\u00ad", "")
        result.append(piece._replace(text=text))
    return result


def _whole(pieces: list[RunPiece]) -> list[RunPiece]:
    """Pieces of one look joined, and marks of VNI put to the letter before them."""
    whole: list[RunPiece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if last and not last.note and not piece.note and last.look.font.lower().startswith("vni"):
            mark = legacy.VNI_MARK.match(piece.text)
            if mark and piece.look.font.lower().startswith("vni") and last.text[-1:].lower() in "aeouyôö":
                whole[-1] = last = last._replace(text=last.text + mark[0])
                piece = piece._replace(text=piece.text[1:])
        if last and not last.note and not piece.note and last.look == piece.look:
            whole[-1] = last._replace(text=last.text + piece.text)
        elif piece.text or piece.note:
            whole.append(piece)
    return whole


def _drawn(piece: RunPiece) -> Run:
    """A piece as it is drawn: characters of symbol fonts as Unicode, in capitals where it is drawn so."""
    text = piece.text.replace("\u00ad", "")
    if may_be_private(text):
        text = PRIVATE.sub(lambda match: symbol(match[0], piece.look.font) or UNKNOWN, text)
    look = piece.look
    shown, script = text.upper() if look.caps else text, look.script if text else ""
    return Run(shown, look.bold, look.italic, piece.note, script, look.underlined and not _is_link(piece))


_BLUE = ("0000FF", "0563C1", "0000EE", "467886")
"""The colours of links in Word's themes and in browsers."""


def _is_link(piece: RunPiece) -> bool:
    """Whether an underlined text is an address, which Word underlines by itself."""
    return piece.look.color.upper() in _BLUE or "://" in piece.text or "www." in piece.text or "@" in piece.text


def main_look(pieces: list[RunPiece], default: Look) -> Look:
    """The look of most letters: weight, slope and size each by itself; the default when there are none."""
    if len({(look.bold, look.italic, look.size) for _, look, _ in pieces}) == 1:  # most paragraphs have one look
        look = pieces[0].look
        same = (look.bold, look.italic, look.size) == (default.bold, default.italic, default.size)
        if same or not any(any(map(str.isalnum, text)) for text, _, _ in pieces):
            return default
        return default._replace(bold=look.bold, italic=look.italic, size=look.size)
    weights: Counter[tuple[bool, bool, float]] = Counter()
    for text, look, _ in pieces:
        if count := sum(map(str.isalnum, text)):
            weights[look.bold, look.italic, look.size] += count
    if not weights:
        return default
    total = sum(weights.values())
    bold = 2 * sum(count for key, count in weights.items() if key[0]) > total
    italic = 2 * sum(count for key, count in weights.items() if key[1]) > total
    sizes: Counter[float] = Counter()
    for key, count in weights.items():
        sizes[key[2]] += count
    return default._replace(bold=bold, italic=italic, size=sizes.most_common(1)[0][0])
