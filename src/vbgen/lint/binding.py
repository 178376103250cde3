"""What was recognised of a file → whether the standard surely holds for it, so that what breaks it is an error."""

from __future__ import annotations

from vbgen.diagnostics import Severity
from vbgen.patterns import regex
from vbgen.readers.reading import Line
from vbgen.recognise.facts import Facts
from vbgen.standards import Standard, is_first
from vbgen.vietnamese import parse_date

_OTHERS = ("nghi-dinh", "thong-tu", "luat", "phap-lenh", "")  # kinds whose form other rules set
_LEGAL = ("quyet-dinh", "nghi-quyet")  # kinds that are legal texts where their symbol has a year
_PRIVATE = regex(r"\W*(?:LIÊN DANH |CHI NHÁNH )?(?:CÔNG TY|DOANH NGHIỆP TƯ NHÂN|DNTN|HỢP TÁC XÃ)\b", 2)
_TOLD_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR = regex(r"^(?:19|20)\d\d/")


def binds(said: Facts, law: Standard) -> bool:
    """Whether an edition of a standard surely holds for a document: its issuer and kind, and not issued before it."""
    top, kind = said.header, said.opening.kind
    if (
        not (top.issuer or top.symbol)
        or kind in _OTHERS
        or (kind in _LEGAL and _YEAR.match(top.symbol))
        or _PRIVATE.match(" ".join(top.issuer))
    ):
        return False
    printed = parse_date("/".join(part for part in (top.day, top.month, top.year) if part))
    if not law.verified:
        return False
    if printed is None or printed.year is None:
        last = max(_years(said), default=law.since[0])  # what tells of no year since the standard's is older than it
        return is_first(law) and last >= law.since[0]
    return (printed.year, printed.month or 1, printed.day or 1) >= law.since


def softened(severity: Severity, law: Standard, *, older: Severity) -> Severity:
    """How grave what breaks a standard is where it does not surely hold: a warning under a standard whose own text is
    not at hand, `older` for a document that may be older than it.
    """
    if not law.verified:
        return Severity.WARNING if severity is Severity.ERROR else severity
    return older


def _years(said: Facts) -> list[int]:
    """The years that an undated document tells of."""
    lines = (item.text for item in (*said.zones.body, *said.zones.appendices) if isinstance(item, Line))
    return [int(year) for line in lines for year in _TOLD_YEAR.findall(line)]
