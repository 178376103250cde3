"""Whose letters they are, and whom they go to above: what a reminder and a report take from the plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.following import FollowedTask, Following
from vbgen.model import Document, standard_of
from vbgen.units import unit_key


def plan_of_letters(found: Following, rows: Iterable[FollowedTask]) -> Document:
    """The plan whose issuer, signer and standard a letter on tasks has: that of the first.

    Raises Fault (S0990) for tasks of plans of several issuers: nobody signs for another.
    """
    paths = list(dict.fromkeys(row.plan for row in rows))
    issuers = {path: " ".join(found.documents[path].issuer.name) for path in paths}
    if len({unit_key(name) for name in issuers.values()}) > 1:
        names = "; ".join(dict.fromkeys(issuers.values()))
        other = next(path for path in paths if unit_key(issuers[path]) != unit_key(issuers[paths[0]]))
        hint = "gọi lệnh cho các kế hoạch của từng cơ quan"
        message = f"các kế hoạch của nhiều cơ quan ban hành ({names}): một văn bản chỉ của một cơ quan"
        raise Fault(Diagnostic("S0990", message, other, hint=hint))
    return found.documents[paths[0]]


def superior_of(document: Document, rows: Iterable[FollowedTask]) -> str:
    """Who issued what most of the tasks follow; else the first document that the plan cites and that is no law.

    Else the body above the issuer; "" where none is named.
    """
    own = unit_key(" ".join(document.issuer.name))
    issuers = {one.id: one.issuer for one in document.references if one.issuer and unit_key(one.issuer) != own}
    names = Counter(name for row in rows for trace in row.source if (name := issuers.get(trace.partition("#")[0])))
    if names:
        return names.most_common(1)[0][0]
    kinds = standard_of(document).kinds
    cited = (issuers[one.id] for one in document.references if one.id in issuers and one.kind in kinds)
    return next(cited, " ".join(document.issuer.superior))
