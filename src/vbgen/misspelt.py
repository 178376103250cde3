"""The lines of a plan that is no YAML → what a clerk typed wrongly there, where, and what to type instead.

libyaml tells what it could not go on with, often a line or two below the slip itself: a tab, "：", "kind:cong-van", an
open quote. These slips are looked for in the lines around the place that it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vbgen.diagnostics import Span
from vbgen.named import NamedTuple
from vbgen.patterns import regex

ABOVE = 3  # lines above the place that libyaml names, in which the slip may stand


class Slip(NamedTuple):
    """What is wrong, where (columns from 1), and what to type."""

    message: str
    span: Span
    hint: str


_ITEM = regex(r"[ ]*-")
_CUT = regex(r"[ \t\u00a0](?P<at>#+(?![ \t]*vbgen:).*\w.*)")
_CONFLICT = regex(r"(?:<{7}|>{7}|\|{7}) .*|={7}")
_KEY = r"^[ \t]*(?:- +)*(?P<key>[a-z_]{2,20})"
_SLIPS = (  # a pattern whose group `at` is the slip, what is told, what to do ({key}, {rest}: what the pattern found)
    (
        regex(r"^[ ]*(?P<at>\t[ \t]*)\S"),
        "dòng này thụt lề bằng Tab",
        "thay Tab bằng dấu cách, thẳng cột với dòng cùng bậc",
    ),
    (regex(_KEY + r" *(?P<at>：)"), "dấu “：” không phải dấu “:”", "gõ lại: `{key}: …`"),
    (
        regex(_KEY + r":(?P<at>[\u00a0\u2007\u202f\u3000])"),
        "sau dấu “:” là một dấu cách đặc biệt",
        "gõ lại dấu cách thường",
    ),
    (
        regex(_KEY + r"(?P<at>:)(?P<rest>[^\s:/\\].{0,30})"),
        "sau dấu “:” thiếu dấu cách",
        "viết `{key}: {rest}`",
    ),
    (
        regex(r"""(?:^[ \t]*|- |: )(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?P<at>[^\s,\]}:#].*)"""),
        "chữ đứng sau ngoặc kép đã đóng",
        "đặt cả giá trị trong ngoặc đơn: '{quoted} …', hoặc dùng ngoặc “ ”",
    ),
    (regex(r"^[ \t]*(?P<at>-)(?=[^\s\-0-9.])(?P<rest>.{0,20})"), "sau dấu “-” thiếu dấu cách", "viết `- {rest}…`"),
)


def slip(lines: Sequence[str], line: int, begun: int) -> Slip | None:
    """The slip at or just above a line, by number from 1, or in the line where what libyaml was reading had begun."""
    if found := conflict(lines):
        return found
    near = dict.fromkeys([line, *range(line - 1, max(0, line - 1 - ABOVE), -1), begun, *_items_above(lines, line)])
    return next(filter(None, (_in_line(lines, number) for number in near if 1 <= number <= len(lines))), None)


def _items_above(lines: Sequence[str], line: int) -> Iterator[int]:
    """The lines of the list that a line stands in, upwards: "-Như trên" takes all items below it for its own words."""
    indent = _ITEM.match(lines[line - 1]) if 1 <= line <= len(lines) else None
    while indent and line > 1 and lines[line - 2].startswith(indent[0]):
        line -= 1
        yield line


def conflict(lines: Sequence[str], first: int = 1, last: int = 0) -> Slip | None:
    """The first mark that Git left where two versions of a plan clash."""
    numbers = range(first, (last or len(lines)) + 1)
    number = next((number for number in numbers if _CONFLICT.fullmatch(lines[number - 1])), 0)
    if not number:
        return None
    span = Span(number, 1, number, len(lines[number - 1]) + 1)
    hint = "giữ một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>"
    return Slip("còn dấu xung đột của Git", span, hint)


def continued(lines: Sequence[str], span: Span) -> Slip | None:
    """The slip in a line that YAML takes as the rest of the value above: "-Thực hiện", "due:15/12".

    `span` is where the whole value stands. A value that begins its line may be a list whose first dash has no space:
    "-Công an xã" takes the items below it for its own words.
    """
    last = min(span.end_line, len(lines))
    before, after = lines[span.line - 1][: span.column - 1], lines[last - 1][span.end_column - 1 :]
    begins = not before.strip() and not after.lstrip().startswith(":")  # else it is a key
    if found := conflict(lines, span.line, last):
        return found
    return next(filter(None, (_in_line(lines, number) for number in range(span.line + 1 - begins, last + 1))), None)


def cut_short(line: str, end: int) -> str:
    """The words that YAML leaves out of a sentence as a comment: "căn phòng # 12, tầng 3"; "" where one is meant.

    `end` is how many characters of the line stand before them. Two spaces before "#" make a comment, as its writers
    mean it; so does what is said to vbgen itself.
    """
    match = _CUT.fullmatch(line, end)
    return match["at"] if match else ""


def _in_line(lines: Sequence[str], number: int) -> Slip | None:
    text = lines[number - 1]
    if text.lstrip().startswith("#"):
        return None
    for pattern, message, hint in _SLIPS:
        if match := pattern.search(text):
            span = Span(number, match.start("at") + 1, number, match.end("at") + 1)
            return Slip(message, span, hint.format(**match.groupdict()))
    return None
