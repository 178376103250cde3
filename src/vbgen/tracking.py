"""Two versions of a document → a Word file with the changes tracked; what cannot be is told as findings.

Faults: S0101 no Word file · S0911 a redline over a version · S0950 changes that wait in a version · S0951 a redline
that is not proved · S0953 a version that is no Word file or plan · S0954 two documents rather than versions of one.
"""

from __future__ import annotations

import os

from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.named import NamedTuple
from vbgen.ooxml.package import PackageError
from vbgen.patterns import regex
from vbgen.plans import loads
from vbgen.redlining import Pending, Unproved, in_common, redlined
from vbgen.rendering import render
from vbgen.versions import Version
from vbgen.vietnamese import parse_date

_KEPT, _COMMON = 0.15, 0.25  # of what is said: two documents of one office share less, a draft written anew more
_MOMENT = regex(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?Z?")


class Tracked(NamedTuple):
    """The bytes of a redline, how many changes it tracks, and what it does not."""

    data: bytes
    changes: int
    untracked: tuple[Diagnostic, ...]


def tracked(before: Version, after: Version, *, author: str, date: str | None = None) -> Tracked:
    """The redline of two versions; a plan is rendered first. Raises Fault."""
    sides = (before, after)
    files = [_word(side) for side in sides]
    try:
        found = redlined(*files, author=author, date=date)
    except PackageError:
        raise Fault(*_unreadable(sides, files)) from None
    except Pending as error:
        hint = "mở bằng Word, chấp nhận hoặc từ chối hết vết sửa, lưu lại rồi so"
        message = "tệp còn vết sửa chưa chấp nhận, chưa từ chối"
        raise Fault(Diagnostic("S0950", message, sides[error.place].name, hint=hint)) from None
    except Unproved as error:
        raise Fault(Diagnostic("S0951", str(error), after.name)) from None
    if found.kept < _KEPT and (common := in_common(*files)) < _COMMON:
        message = f"chỉ {common:.0%} lời giống {before.name}: hai văn bản khác nhau, không phải hai bản của một văn bản"
        raise Fault(Diagnostic("S0954", message, after.name))
    told = tuple(
        Diagnostic("S0952", f"không ghi được thành vết sửa: {item.place}", after.name, severity=Severity.WARNING)
        for item in found.untracked
    )
    return Tracked(found.data, found.changes, told)


def place_of(newer: Version) -> str:
    """Where a redline goes when nobody says: beside the newer version, of Git in the folder at hand."""
    path = newer.path if newer.path == newer.name else os.path.basename(newer.path)
    return f"{os.path.splitext(path)[0]}-vet-sua.docx"


def require_another(path: str, *sides: Version) -> None:
    """Refuse to write a redline over one of the files that it is made of. Raises Fault."""
    for side in sides:
        if side.name == side.path and os.path.realpath(path) == os.path.realpath(side.path):
            raise Fault(Diagnostic("S0911", "tệp vết sửa không được ghi đè lên tệp đem so", path))


def moment(text: str) -> str | None:
    """A day, or a day and a time, as Word writes it; None for what is neither."""
    if found := _MOMENT.fullmatch(text.strip()):
        day, time, seconds = found.groups()
    else:
        day, time, seconds = text, "00:00", ":00"
    date = parse_date(day)
    if date is None or not (date.year and date.month and date.day) or time > "23:59" or (seconds or "") > ":59":
        return None
    return f"{date.year:04}-{date.month:02}-{date.day:02}T{time}{seconds or ':00'}Z"


def _word(side: Version) -> bytes:
    if side.is_plan:
        return render(loads(side.data, side.path))
    if not side.path.lower().endswith((".docx", ".docm", ".dotx", ".doc")):
        message = "vết sửa chỉ ghi được từ kế hoạch và tệp Word (.docx)"
        raise Fault(Diagnostic("S0953", message, side.name, hint="với PDF, văn bản thuần: vbgen diff"))
    return side.data


def _unreadable(sides: tuple[Version, Version], files: list[bytes]) -> list[Diagnostic]:
    """Which of two files is no Word file that can be read, and why."""
    from vbgen.ooxml.parts import Parts

    found = []
    for side, data in zip(sides, files, strict=True):
        try:
            Parts(data)
        except PackageError as error:
            found.append(Diagnostic("S0101", str(error), side.name))
    return found
