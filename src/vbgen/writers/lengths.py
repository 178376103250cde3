"""The texts of a header → the lengths that hang on their widths: columns, balanced lines, rules, boxes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NewType

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.standards import MM, URGENCIES, ZONES, Form, Role, Zone, of_form
from vbgen.standards.metrics import LINE_HEIGHT, balance, count_lines, width, wrap
from vbgen.standards.phrasing import BOUND, Phrased, phrased

_SLACK = 60  # twips by which a printer's text may be wider than computed
_GUTTER = 300
_RULE = 0.42  # of the text's last line; the Decree asks for a third to a half
_DROP = 44  # twips between the descent of the letters and the rule
_EMU = 635  # in a twip
REFERENCE_RULE = 1701  # twips of the rule under an appendix's reference
CLOSING_MARGIN = 227  # twips, 4 mm: between the columns below the body and what stands in them
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


def signing_columns(form: str) -> tuple[int, int]:
    """The widths that signers have in these columns: two side by side keep 8 mm between them."""
    left, right = closing_columns(form)
    return left - CLOSING_MARGIN, right - CLOSING_MARGIN


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

    right = _right(form, size, texts)
    left = text_width - right
    wide = text_width - _GUTTER
    indents, rules = {}, {}
    for role, fitted in broken(form, size, texts).items():
        look = roles[role]
        whole = left if look.zone is Zone.ISSUER else text_width
        indents[role] = max(0, round((whole - fitted.width - _SLACK) / 2)) if len(fitted.lines) > 1 else 0
        down = len(fitted.lines) * LINE_HEIGHT * look.size(size) * 20 + _DROP
        last = measure(role, fitted.lines[-1])
        long = min(max(_RULE * last, 0.34 * fitted.width), 0.49 * last)  # of all lines, and of the one above it
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


def _right(form: str, size: str, texts: Mapping[str, str]) -> int:
    """The width of the header's right column, which holds its texts on one line each, in twips."""
    law = of_form(form)
    looks = ((law.roles[role], text) for role, text in texts.items() if ZONES[role] is Zone.NATION)
    across = (width(text, look.size(size), bold=look.bold, italic=look.italic) for look, text in looks)
    return min(round(max(across, default=0.0) + 2 * _SLACK), law.page.text_width * 7 // 10)


def broken(form: str, size: str, texts: Mapping[str, str]) -> dict[str, Phrased]:
    """The lines of a header's names and titles, by role."""
    law = of_form(form)
    left, wide = law.page.text_width - _right(form, size, texts), law.page.text_width - _GUTTER
    found = {}
    for role, whole in (
        ("superior", left),
        ("issuer", left),
        ("subject", left),
        ("summary", wide),
        ("kind_name", wide),
    ):
        look, text = law.roles[role], texts.get(role, "")
        points = look.size(size)
        asked = 0.0
        if "\n" in text:
            asked = max(width(line, points, bold=look.bold, italic=look.italic) for line in text.split("\n")) + _SLACK
        found[role] = _fitted(text, look, points, min(whole - 2 * _SLACK, max(whole - _GUTTER, asked)))
    return found


@cache
def _boxes() -> dict[str, float]:
    """The widths in twips of the boxes around marks of urgency."""
    return {words: mm * MM for words, mm in URGENCIES.values()}


_COUNCIL = regex("((?:ỦY|UỶ) BAN|HỘI ĐỒNG) NHÂN DÂN(?= )")


@lru_cache(256)  # the issuer is the same all through a batch
def _fitted(text: str, look: Role, size: float, room: float) -> Phrased:
    """A text in its lines; "ỦY BAN NHÂN DÂN" has its own line above "XÃ TÂN TIẾN", as offices print it."""
    if council := _COUNCIL.match(text):
        below = phrased(text[council.end() + 1 :], size, room, bold=look.bold, slack=_SLACK)
        lines = [council[0], *below.lines]
        widest = max(width(line, size, bold=look.bold) for line in lines)
        bound = f"{council[0]} {below.text}"
        if widest <= room and [line.replace(BOUND, " ") for line in wrap(bound, size, widest, bold=look.bold)] == lines:
            return Phrased(tuple(lines), widest, bound)
    return phrased(text, size, room, bold=look.bold, italic=look.italic, slack=_SLACK)


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
    for column, lines in zip(signing_columns(form), heads, strict=True):
        looks = [(text, roles[role].size(size), roles[role].bold) for role, text in lines]
        counts = [(count_lines(text, points, column, bold=bold), points) for text, points, bold in looks]
        heights.append(round(sum(count * LINE_HEIGHT * points * 20 for count, points in counts)))
    return tuple(roles["name"].before + max(heights) - height for height in heights)
