"""The inline marks of a text: a small safe Markdown, read (`parse`) and written (`written`).

`**đậm**`, `*nghiêng*`, `***both***`, `++gạch chân++`, `10^6^` above the line and `CO~2~` below it, `[^id]` the mark of
a footnote, `[@id]` a citation. A backslash before a mark makes it an ordinary character. Stars and `++` that do not
pair, that stand against white space ("2 * 3", "* Ghi chú") or between letters or digits ("20*30*40", "C++11"), and a
`^` or `~` that stands alone ("~20 người") are ordinary characters too: no text is ever a fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from vbgen.named import NamedTuple
from vbgen.patterns import regex


class Piece(NamedTuple):
    """A stretch of text in one look, or (text "") a note's mark or a citation by its id."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""
    citation: str = ""
    script: str = ""  # "super" above the line, "sub" below it
    underlined: bool = False

    @property
    def spelled(self) -> str:
        """The text where there are no looks: "6" above the line is "⁶"."""
        return spelled(self.text, self.script)


SCRIPTS = {"super": "^", "sub": "~"}
_SPELLED = {
    "super": str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"),
    "sub": str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}


def spelled(text: str, script: str) -> str:
    """Text above or below the line in Unicode's own letters for that, as far as there are such letters."""
    return text.translate(_SPELLED[script]) if script else text


_RAISED = r"[^\W_]|[()+\-−–=°′]"  # what may stand above or below the line: a number, a formula, no whole sentence
_TOKEN = regex(
    r"\\([*+\[\\^~])|(\*{1,3}|(?<!\+)\+\+(?!\+))|\[([@^])([^\s\[\]]+)\]"
    rf"|(?<=[^\s(\[{{“‘\"'])(?:(?<!\^)\^((?:{_RAISED}){{1,20}})\^(?!\^)|(?<!~)~((?:{_RAISED}){{1,20}})~(?!~))"
)
_SPECIAL = regex(r"[*\\^~]|\+(?=\+)|(?<=\+)\+|\[(?=[@^])", words=("*", "\\", "^", "~", "++", "["))
_ITALIC, _BOLD, _UNDERLINED = 1, 2, 4


class _Marks:
    """A run of one to three stars, or of two pluses, and what is left of it while marks pair off."""

    def __init__(self, text: str, opens: bool, closes: bool) -> None:
        self.sign, self.left, self.opens, self.closes = text[0], len(text), opens, closes
        self.changes: list[tuple[int, bool]] = []  # (a look, whether it begins)


def has_marks(text: str) -> bool:
    """Whether a text may hold a mark; without, it is one piece."""
    return "*" in text or "[" in text or "\\" in text or "^" in text or "~" in text or "++" in text


def parse(text: str) -> list[Piece]:
    """The pieces of a text in order; neighbours of one look are one piece, empty ones are left out."""
    if not has_marks(text):
        return [Piece(text)] if text else []
    return list(_long(text)) if len(text) > _LONG else _parsed(text)


_LONG = 5_000  # letters of no paragraph of an office; one is read, composed and counted, and need be parsed once


@lru_cache(maxsize=4)
def _long(text: str) -> tuple[Piece, ...]:
    return tuple(_parsed(text))


def _parsed(text: str) -> list[Piece]:
    tokens = _tokens(text)
    marks = [token for token in tokens if isinstance(token, _Marks)]
    for sign in ("*", "+"):
        _pair([mark for mark in marks if mark.sign == sign])
    pieces: list[Piece] = []
    style = 0
    for token in tokens:
        if isinstance(token, _Marks):
            for part, begins in token.changes:
                if not begins:
                    style &= ~part
            if token.left:
                pieces.append(_looking(Piece(token.sign * token.left), style))
            for part, begins in token.changes:
                if begins:
                    style |= part
        else:
            pieces.append(_looking(token, style))
    return _joined(pieces)


def _looking(piece: Piece, style: int) -> Piece:
    if not style:
        return piece
    bold, italic, underlined = bool(style & _BOLD), bool(style & _ITALIC), bool(style & _UNDERLINED)
    return piece._replace(bold=bold, italic=italic, underlined=underlined)


def bare(text: str) -> str:
    """A text without the marks of its looks: "**30/6** tới" says "30/6 tới"."""
    return "".join(piece.text for piece in parse(text)) if "*" in text or "++" in text else text


def _tokens(text: str) -> list[Piece | _Marks]:
    tokens: list[Piece | _Marks] = []
    start = 0
    for match in _TOKEN.finditer(text):
        tokens.append(Piece(text[start : match.start()]))
        start = match.end()
        escaped, marks, kind, name, above, below = match.groups()
        if escaped:
            tokens.append(Piece(escaped))
        elif marks:
            before, after = text[max(0, match.start() - 1) : match.start()], text[start : start + 1]
            tokens.append(_Marks(marks, _flanks(after, before, _CLOSING), _flanks(before, after, _OPENING)))
        elif kind:
            tokens.append(Piece("", citation=name) if kind == "@" else Piece("", note=name))
        else:
            tokens.append(Piece(above or below, script="super" if above else "sub"))
    tokens.append(Piece(text[start:]))
    return tokens


_OPENING, _CLOSING = "([{“‘", ")]}”’.,;:!?…"


def _flanks(inner: str, outer: str, turned: str) -> bool:
    """Whether marks belong to the text on their inner side: CommonMark's flanking, but never inside of a word ("m*n").

    `turned` are the signs that face the other way: the star of "(*)" belongs to neither side.
    """
    if not inner or inner.isspace() or inner in turned or (inner.isalnum() and outer.isalnum()):
        return False
    return inner.isalnum() or inner in "([“\\" or not outer or not outer.isalnum()


def _pair(marks: list[_Marks]) -> None:
    """Pair closing marks with the nearest opening ones, as many signs as both have; the rest stay characters."""
    opened: list[_Marks] = []
    for mark in marks:
        while mark.closes and mark.left and opened:
            opener = opened[-1]
            size = min(opener.left, mark.left)
            parts = [part for part in (_ITALIC, _BOLD) if size & part] if mark.sign == "*" else [_UNDERLINED]
            if any((part, True) in opener.changes for part in parts):
                break  # italic within italic says nothing
            opener.changes += [(part, True) for part in parts]
            mark.changes += [(part, False) for part in parts]
            opener.left -= size
            mark.left -= size
            if not opener.left:
                opened.pop()
        if mark.opens and mark.left:
            opened.append(mark)


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces without empty ones, neighbours of one look as one."""
    found: list[Piece] = []
    for look, group in groupby(pieces, lambda piece: piece[1:]):
        if look[2] or look[3]:
            found += group
        elif text := "".join(piece.text for piece in group):
            if found and found[-1][1:] == look:  # nothing stood between the two
                text = found.pop().text + text
            found.append(Piece(text, *look))
    return found


def escape(text: str) -> str:
    """Text that `parse` reads as it stands, without any mark: "5 * 3" stays, "[@x]" becomes "\\\\[@x]"."""
    return text if parse(text) == [Piece(text)] or not text else _SPECIAL.sub(r"\\\g<0>", text)


# --- writing --------------------------------------------------------------------------------------------------------


def written(pieces: Sequence[Piece]) -> str:
    """The text that `parse` reads as these pieces.

    Every letter, note and citation comes back. A look that marks cannot say as it stands is said of whole words (bold
    that begins inside of a word is that of most of the word), a sign at its edge loses it, and what stands above or
    below the line without marks being able to say so is spelled: "⁶".
    """
    if not any(any(piece[1:]) for piece in pieces):
        return escape("".join(piece.text for piece in pieces))
    said = _sayable(pieces)
    for wanted, escaping in _ways(said):
        text = "".join(_marked(wanted, escaping))
        if _seen(parse(text)) == _seen(wanted):
            return text
    return "".join(map(_bare, said))


def _ways(pieces: list[Piece]) -> Iterator[tuple[list[Piece], Callable[[str], str]]]:
    """What may be said of pieces, and how, the best first."""
    yield pieces, escape
    whole = _of_words(pieces)
    yield whole, escape
    yield whole, literal
    yield [piece._replace(underlined=False) for piece in whole], literal
    yield [piece._replace(bold=False, italic=False, underlined=False) for piece in pieces], literal


def closed(text: str) -> str:
    """A text of the same pieces, none of whose lone stars can pair with one of a text that is put beside it."""
    if "*" not in text and "++" not in text:
        return text
    pieces = parse(text)
    made = "".join(_marked(pieces, literal))
    return made if parse(made) == pieces else "".join(map(_bare, pieces))


def literal(text: str) -> str:
    """Text that stands as it is wherever it is put: every sign that could be a mark is made an ordinary character."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _bare(piece: Piece) -> str:
    """A piece by itself, without looks."""
    if piece.note or piece.citation:
        return f"[^{piece.note}]" if piece.note else f"[@{piece.citation}]"
    return literal(piece.spelled)


def _seen(pieces: Iterable[Piece]) -> list[Piece]:
    """What is seen of pieces: white space and the marks of notes have no look."""
    return _joined(
        part if part.text.strip() else Piece(part.text, note=part.note, citation=part.citation)
        for piece in pieces
        for part in (piece._replace(text=text) for text in (_BLANK.split(piece.text) if piece.text else ("",)))
    )


_BLANK = regex(r"(\s+)")


def _marked(pieces: Iterable[Piece], escaping: Callable[[str], str]) -> Iterator[str]:
    """The parts of a text: each look between its marks, white space outside of them."""
    for stars, group in groupby(pieces, lambda piece: 2 * piece.bold + piece.italic):
        inner = ""
        for underlined, stretch in groupby(group, lambda piece: piece.underlined):
            inner += _between("++" * underlined, "".join(_said(piece, escaping) for piece in stretch))
        yield _between("*" * stars, inner)


def _between(marks: str, text: str) -> str:
    words = text.strip()
    if not (marks and words):
        return text
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}{marks}{words}{marks}{text[start + len(words) :]}"


def _said(piece: Piece, escaping: Callable[[str], str]) -> str:
    if piece.note or piece.citation:
        return f"[^{piece.note}]" if piece.note else f"[@{piece.citation}]"
    mark = SCRIPTS.get(piece.script, "")
    return f"{mark}{escaping(piece.text)}{mark}"


_SAYABLE = regex(f"(?:{_RAISED}){{1,20}}")
_HUNG = regex(r"[^\s(\[{“‘\"'^~]$")  # what letters above or below the line hang on


def _sayable(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces with what marks cannot say to stand above or below the line spelled."""
    found: list[Piece] = []
    for piece in _joined(pieces):
        hung = found and (found[-1].note or found[-1].citation or _HUNG.search(found[-1].text))
        if piece.script and not (hung and _SAYABLE.fullmatch(piece.text)):
            piece = piece._replace(text=piece.spelled, script="")
        found.append(piece)
    return _joined(found)


def _of_words(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces in which every look begins and ends where stars may stand."""
    letters = [(char, at) for at, piece in enumerate(pieces) for char in (piece.text or "\0")]
    looks = [(pieces[at].bold, pieces[at].italic, pieces[at].underlined) for _, at in letters]
    for is_word, group in groupby(range(len(letters)), lambda at: letters[at][0].isalnum()):
        word = list(group)
        if is_word and len({looks[at] for at in word}) > 1:
            most = Counter(looks[at] for at in word).most_common(1)[0][0]
            for at in word:
                looks[at] = most
    for look, group in groupby(range(len(letters)), lambda at: tuple(looks[at])):
        if any(look):
            stretch = list(group)
            _trim(letters, looks, stretch, -1, _CLOSING)
            _trim(letters, looks, stretch[::-1], 1, _OPENING)
    found = []
    for (at, look), group in groupby(range(len(letters)), lambda at: (letters[at][1], looks[at])):
        text = "".join(letters[place][0] for place in group) if pieces[at].text else ""
        found.append(pieces[at]._replace(text=text, bold=look[0], italic=look[1], underlined=look[2]))
    return _joined(found)


def _trim(
    letters: list[tuple[str, int]], looks: list[tuple[bool, bool, bool]], stretch: list[int], outward: int, turned: str
) -> None:
    """Take the look of a stretch from the signs at one end that marks may not stand at."""
    for at in stretch:
        beyond = at + outward
        outer = letters[beyond][0] if 0 <= beyond < len(letters) else ""
        if _flanks(letters[at][0], outer, turned):
            return
        looks[at] = (False, False, False)
