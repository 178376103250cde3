"""Paragraphs that say the same as when they were sent → what of their looks somebody changed, told and not applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vbgen.lint.word.formatting import Formatted, formatting
from vbgen.named import NamedTuple
from vbgen.readers.reading import Line, Reading

_TWIPS = 30  # a difference of lengths that nobody sees, as other programs round
_ALIGNED = {"left": "trái", "center": "giữa", "right": "phải", "both": "đều hai bên"}
_MARKS = {
    "bold": "chữ đậm",
    "italic": "chữ nghiêng",
    "underlined": "gạch chân",
    "struck": "gạch ngang",  # as leaders strike out what is to go
    "painted": "tô nền",
    "coloured": "màu chữ",
}
_SHOWN = 3  # paragraphs shown of those that changed alike


class LookChange(NamedTuple):
    """A change of looks, "cỡ chữ 14 → 13", and the beginnings of the paragraphs that it was made to."""

    change: str
    paragraphs: tuple[str, ...]

    @property
    def sentence(self) -> str:
        shown = ", ".join(f"“{text[:40]}{'…' if len(text) > 40 else ''}”" for text in self.paragraphs[:_SHOWN])
        more = f" và {len(self.paragraphs) - _SHOWN} đoạn khác" if len(self.paragraphs) > _SHOWN else ""
        return f"{self.change}: {shown}{more}"


def look_changes(sent: Reading, returned: Reading, same: Iterable[tuple[Line, Line]]) -> tuple[LookChange, ...]:
    """The changes of looks between paragraphs of two files that say the same, like ones together."""
    if sent.word is None or returned.word is None:
        return ()
    before, after = (formatting(reading.word).paragraphs for reading in (sent, returned) if reading.word is not None)
    found: dict[str, list[str]] = {}
    for old, new in same:
        if old.paragraph and new.paragraph:
            one, other = before[old.paragraph - 1], after[new.paragraph - 1]
            for change in _changes(one, other) if one.letters else ():  # a line of no height says nothing
                found.setdefault(change, []).append(" ".join(other.text.split()))
    return tuple(LookChange(change, tuple(paragraphs)) for change, paragraphs in found.items())


def _changes(old: Formatted, new: Formatted) -> Iterator[str]:
    if old.align != new.align and len(old.text) > 1:
        yield f"căn lề: {_ALIGNED.get(old.align, old.align)} → {_ALIGNED.get(new.align, new.align)}"
    for what, one, other in (
        ("lùi lề trái", old.left, new.left),
        ("lùi dòng đầu", old.first, new.first),
        ("cách đoạn trên", old.before, new.before),
        ("cách đoạn dưới", old.after, new.after),
    ):
        if abs(one - other) > _TWIPS and not (old.loose or new.loose):
            yield f"{what}: {_points(one)} → {_points(other)} pt"
    if (old.rule, old.line) != (new.rule, new.line) and abs(old.line - new.line) > _TWIPS:
        yield f"giãn dòng: {_spacing(old)} → {_spacing(new)}"
    for name, was, now in (("phông", _fonts(old), _fonts(new)), ("cỡ chữ", _sizes(old), _sizes(new))):
        if was and now and was != now:
            yield f"{name}: {was} → {now}"
    for look, name in _MARKS.items():
        gone, come = _stretch(old, new, look), _stretch(new, old, look)
        if come:
            yield f"thêm {name} “{come[:40]}”"
        if gone:
            yield f"bỏ {name} “{gone[:40]}”"


def _points(twips: int) -> str:
    return f"{twips / 20:g}".replace(".", ",")


def _spacing(one: Formatted) -> str:
    return f"{one.line / 240:.2g}".replace(".", ",") if one.rule == "auto" else f"{_points(one.line)} pt"


def _most(counts: Counter[str]) -> str:
    return counts.most_common(1)[0][0] if counts else ""


def _fonts(one: Formatted) -> str:
    found: Counter[str] = Counter()
    for part in one.stretches:
        found[part.look.font] += sum(map(str.isalpha, part.text))
    return _most(+found)


def _sizes(one: Formatted) -> str:
    return _most(Counter({f"{size:g}": count for size, count in one.sizes().items()}))


def _stretch(one: Formatted, other: Formatted, look: str) -> str:
    """The words of a text that have a look in one file and not in the other."""
    own, others = list(_marked(one, look)), dict(enumerate(_marked(other, look)))
    said: list[str] = []
    at = 0
    for letter in (letter for part in one.stretches for letter in part.text):
        if letter.isspace():
            said.append(" ")
            continue
        if own[at] and at in others and not others[at]:
            said.append(letter)
        at += 1
    return " ".join("".join(said).split()) if len(own) == len(others) else ""


def _marked(one: Formatted, look: str) -> Iterator[bool]:
    """Of each letter that is no white space whether it has a look."""
    return (bool(getattr(part.look, look)) for part in one.stretches for letter in part.text if not letter.isspace())
