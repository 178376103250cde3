"""A round of comments → text for a terminal, JSON."""

from __future__ import annotations

import os
from typing import Any

from vbgen.gathering import Gathered, Response
from vbgen.vietnamese import short_date


def text(found: Gathered) -> str:
    """A line for each unit, one for the ledger."""
    lines = [_unit(one) for one in found.responses]
    asked = [one for one in found.responses if one.is_asked]
    kept = found.ledger
    lines.append(
        f"{sum(bool(one.answers) for one in asked)}/{len(asked)} đơn vị đã trả lời; {len(kept.opinions)} ý kiến "
        f"({len(kept.new)} mới), {len(found.undecided)} chưa xử lý."
    )
    return "\n".join(lines) + "\n"


def _unit(one: Response) -> str:
    said = [one.state]
    if count := sum(len(answer.remarks) for answer in one.answers):
        said[0] = f"{count} ý kiến"
    if one.is_late and one.answers:
        said.append("trả lời sau hạn")
    if not one.is_asked:
        said.append("ngoài danh sách được hỏi")
    if len(one.answers) > 1:
        said.append(f"{len(one.answers)} tệp")
    letters = dict.fromkeys(answer.reference for answer in one.answers if answer.reference)
    said += letters
    return f"- {one.unit or '(chưa rõ đơn vị)'}: {', '.join(said)}"


def json(found: Gathered) -> str:
    """An object: the units with their states and files, the opinions of the ledger."""
    from json import dumps

    units, opinions = list(map(_plain, found.responses)), list(map(_opinion, found.ledger.opinions))
    return dumps({"units": units, "opinions": opinions}, ensure_ascii=False, indent=2) + "\n"


def _plain(one: Response) -> dict[str, Any]:
    return {
        "unit": one.unit,
        "state": one.state,
        "asked": one.is_asked,
        "late": one.is_late,
        "answers": [
            {"file": os.path.basename(item.file), "sort": item.sort, "reference": item.reference,
             "date": short_date(item.date) if item.date.complete else ""}
            for item in one.answers
        ],
    }  # fmt: skip


def _opinion(one: Any) -> dict[str, str]:
    return {name: getattr(one, name) for name in ("unit", "clause", "words", "source", "sort", "decision", "reason")}
