"""The texts of a header → the lengths that hang on their widths: columns, balanced lines, rules, boxes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple, NewType

from vbgen.patterns import regex
from vbgen.standards import URGENCIES, ZONES, Form, Role, Zone, of_form
from vbgen.standards.metrics import LINE_HEIGHT, Balanced, balance, count_lines, width, wrap

_SLACK = 60  # twips by which a printer's text may be wider than computed
_GUTTER = 300
_RULE = 0.42  # of the text's last line; the Decree asks for a third to a half
_DROP = 44  # twips between the descent of the letters and the rule
_EMU = 635  # in a twip
REFERENCE_RULE = 1701  # twips of the rule under an appendix's reference
_SIGNATURE = 5244  # twips of the column below the body that holds the signature


Figure = NewType("Figure", str)  # digits or a name that vbgen computed: no text of a user's


class Lengths(NamedTuple):
    """What depends on text widths: twips, but `…_rule` (length) and `…_drop` (below the paragraph's top) in EMU.

    `…_bar` is the same rule for readers without shapes, in the words of VML.
    """

    left: Figure  # header columns
    right: Figure
    superior: Figure  # indents on both sides that balance the lines of a centred text
    issuer: Figure
    subject: Figure
    summary: Figure
    urgency: Figure  # makes its box as wide as the Decree asks
    addressee: Figure  # where the only name after “Kính gửi:” begins: a short one stands in the middle with it
    issuer_rule: Figure
    issuer_drop: Figure
    issuer_bar: Figure
    summary_rule: Figure
    summary_drop: Figure
    summary_bar: Figure
    kind_name_rule: Figure
    kind_name_drop: Figure
    kind_name_bar: Figure


def closing_columns(form: str) -> tuple[int, int]:
    """The widths of the columns of Nơi nhận and of the signature, in twips."""
    return of_form(form).page.text_width - _SIGNATURE, _SIGNATURE


def ruled(form: Form) -> tuple[str, ...]:
    """The roles that a form draws a rule under; where the standard has a mark of its own, that stands instead."""
    if form.copies:
        return ("issuer",)
    words = of_form(form.slug).words
    found = ["motto" if words.motto else "national_name", "appendix_reference"]
    found += [] if words.issuer_mark else ["issuer"]
    found += [] if words.summary_mark or not form.titled else ["summary" if form.summary else "kind_name"]
    return tuple(found)


INDENTED = tuple(field for field in Lengths._fields if field in ZONES and field != "addressee")
RULED = tuple(field.removesuffix("_rule") for field in Lengths._fields if field.endswith("_rule"))
"""The roles that a length balances, and those with a rule below them."""


def lengths(form: str, size: str, texts: Mapping[str, str]) -> Lengths:
    """The lengths of a header whose texts by role are `texts`: the right column holds its texts on one line each."""
    law = of_form(form)
    roles, text_width = law.roles, law.page.text_width

    def measure(role: str, text: str) -> float:
        look = roles[role]
        return width(text, look.size(size), bold=look.bold, italic=look.italic)

    across = (measure(role, text) for role, text in texts.items() if ZONES[role] is Zone.NATION)
    right = max(across, default=0.0) + 2 * _SLACK
    right = min(round(right), text_width * 7 // 10)
    left = text_width - right
    wide = text_width - _GUTTER
    room = {"superior": left, "issuer": left, "subject": left, "summary": wide, "kind_name": wide}
    indents, rules = {}, {}
    for role, whole in room.items():
        look = roles[role]
        text = texts.get(role, "")
        asked = max(measure(role, line) for line in text.split("\n")) + _SLACK if "\n" in text else 0.0
        fitted = _fitted(text, look, look.size(size), min(whole - 2 * _SLACK, max(whole - _GUTTER, asked)))
        whole = text_width if whole == wide else whole
        indents[role] = max(0, round((whole - fitted.width - _SLACK) / 2)) if len(fitted.lines) > 1 else 0
        down = len(fitted.lines) * LINE_HEIGHT * look.size(size) * 20 + _DROP
        long = _RULE * measure(role, fitted.lines[-1])
        rules[role] = round(long * _EMU), round(down * _EMU), bar(fitted.width - long, down, long)
    box = _boxes().get(texts.get("urgency", ""), left)
    indents["urgency"] = max(0, round((left - box) / 2))
    label = width(f"{law.words.addressees} ", roles["addressees"].size(size), italic=roles["addressees"].italic)
    sole = measure("addressed", texts.get("addressed", ""))
    begins = (text_width - sole) / 2 if 0 < sole < wide else roles["addressees"].left
    found: dict[str, int | str] = {"left": left, "right": right, **indents, "addressee": round(begins + label)}
    for role in RULED:
        found[f"{role}_rule"], found[f"{role}_drop"], found[f"{role}_bar"] = rules[role]
    return Lengths(*(Figure(str(found[name])) for name in Lengths._fields))


@cache
def _boxes() -> dict[str, float]:
    """The widths in twips of the boxes around marks of urgency."""
    return {words: mm * 1440 / 25.4 for words, mm in URGENCIES.values()}


_COUNCIL = regex("((?:ỦY|UỶ) BAN|HỘI ĐỒNG) NHÂN DÂN(?= )")


@lru_cache(256)  # the issuer is the same all through a batch
def _fitted(text: str, look: Role, size: float, room: float) -> Balanced:
    """A text in balanced lines; "ỦY BAN NHÂN DÂN" has its own line above "XÃ TÂN TIẾN", as offices print it."""
    if council := _COUNCIL.match(text):
        lines = [council[0], *wrap(text[council.end() + 1 :], size, room, bold=look.bold)]
        widest = max(width(line, size, bold=look.bold) for line in lines)
        if widest <= room and wrap(text, size, widest, bold=look.bold) == lines:
            return Balanced(tuple(lines), widest)
    return balance(text, size, room, bold=look.bold, italic=look.italic)


def bar(beyond: float, drop: float, long: float) -> str:
    """The place of a rule as VML and CSS both read it: in the middle of a text that is wider by `beyond`; in twips."""
    return (
        f"position:absolute;margin-left:{beyond / 40:.4g}pt;margin-top:{drop / 20:.4g}pt;width:{long / 20:.4g}pt;"
        "height:.75pt;mso-position-horizontal:center"
    )


def below(form: str, size: str, reference: str, room: int) -> tuple[Figure, Figure, Figure]:
    """The indent in twips that balances an appendix's reference in a page `room` wide; its rule's drop, its bar."""
    look = of_form(form).roles["appendix_reference"]
    fitted = balance(reference, look.size(size), room - 2 * _SLACK, italic=look.italic)
    indent = max(0, round((room - fitted.width - _SLACK) / 2)) if len(fitted.lines) > 1 else 0
    down = len(fitted.lines) * LINE_HEIGHT * look.size(size) * 20 + _DROP
    drop = Figure(str(round(down * _EMU)))
    return Figure(str(indent)), drop, Figure(bar(fitted.width - REFERENCE_RULE, down, REFERENCE_RULE))


def beside(form: str, size: str, text: str) -> tuple[int, int]:
    """Where those stand who follow a label on its line, and how far before that the line begins, in twips (mẫu 1.7)."""
    look = of_form(form).roles["guests"]
    label = width(text[: text.find(":") + 1] + " ", look.size(size))
    return look.first + round(label), round(label)


def above_names(form: str, size: str, heads: tuple[Iterable[tuple[str, str]], ...]) -> tuple[int, ...]:
    """The room in twips above the names of signers side by side, so that the names stand level.

    `heads` are the roles and texts above each name: one that wraps makes more room above the other's name.
    """
    roles = of_form(form).roles
    heights = []
    for column, lines in zip(closing_columns(form), heads, strict=True):
        looks = [(text, roles[role].size(size), roles[role].bold) for role, text in lines]
        counts = [(count_lines(text, points, column, bold=bold), points) for text, points, bold in looks]
        heights.append(round(sum(count * LINE_HEIGHT * points * 20 for count, points in counts)))
    return tuple(roles["name"].before + max(heights) - height for height in heights)
