"""What was recognised of a file → whether the standard surely holds for it, so that what breaks it is an error."""

from __future__ import annotations

from vbgen.patterns import regex
from vbgen.recognise.facts import Facts
from vbgen.standards import Standard, is_first
from vbgen.vietnamese import parse_date

_OTHERS = ("nghi-dinh", "thong-tu", "luat", "phap-lenh", "")  # kinds whose form other rules set
_LEGAL = ("quyet-dinh", "nghi-quyet")  # kinds that are legal texts where their symbol has a year
_PRIVATE = regex(r"\W*(?:LIÊN DANH |CHI NHÁNH )?(?:CÔNG TY|DOANH NGHIỆP TƯ NHÂN|DNTN|HỢP TÁC XÃ)\b", 2)
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
        return is_first(law)
    return (printed.year, printed.month or 1, printed.day or 1) >= law.since
