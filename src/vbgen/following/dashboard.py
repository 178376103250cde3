"""The tasks of plans on a day → a page of one file that needs no other, for the screen and for paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from vbgen.following import FollowedTask, Following
from vbgen.following.states import TimeState
from vbgen.following.telling import by_document, by_superior, by_unit, counted, in_order, said
from vbgen.vietnamese import short_date

_CLASSES = {
    TimeState.OVERDUE: "late",
    TimeState.SOON: "soon",
    TimeState.IN_TIME: "open",
    TimeState.DONE_IN_TIME: "done",
    TimeState.DONE_LATE: "done",
    TimeState.UNDATED: "undated",
}
_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Theo dõi nhiệm vụ</title><style>
body {{ font: 17px/1.5 system-ui, "Segoe UI", Tinos, sans-serif; color: #1a1a1a }}
body {{ margin: 1.5em auto; max-width: 75em; padding: 0 1em }}
h1 {{ font-size: 1.5em; margin: 0 }} h2 {{ font-size: 1.15em; margin: 1.4em 0 .4em; break-after: avoid }}
.counts {{ display: flex; flex-wrap: wrap; gap: .6em; padding: 0; list-style: none }}
.counts li {{ border: 1px solid #ccc; border-left: .5em solid #777; padding: .3em .8em; min-width: 8em }}
.counts b {{ font-size: 1.5em; display: block }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ border: 1px solid #bbb; padding: .35em .5em; text-align: left; vertical-align: top }}
thead th {{ background: #e7eef7; position: sticky; top: 0 }} td.n {{ text-align: right }}
tr.late td:first-child, li.late {{ border-left: .5em solid #b3261e }}
tr.soon td:first-child, li.soon {{ border-left: .5em solid #b26a00 }}
tr.open td:first-child, li.open {{ border-left: .5em solid #1f5fa8 }}
tr.done td:first-child, li.done {{ border-left: .5em solid #1e6b32 }}
tr.late .state {{ color: #b3261e; font-weight: bold }}
small {{ color: #555 }} @page {{ size: A4 landscape; margin: 15mm }}
@media print {{
body {{ font-size: 11pt; max-width: none; margin: 0 }} tr {{ break-inside: avoid }} thead th {{ position: static }} }}
</style></head><body>
<h1>Theo dõi nhiệm vụ</h1><p>Tính đến ngày {day}: {counted}</p>
<ul class="counts">{counts}</ul>
{groups}
<h2>Từng nhiệm vụ</h2>
<table><thead><tr><th scope="col">Nhiệm vụ</th><th scope="col">Chủ trì</th><th scope="col">Thời hạn</th>
<th scope="col">Tình trạng</th><th scope="col">Văn bản</th></tr></thead><tbody>
{rows}
</tbody></table></body></html>
"""


def page(found: Following, rows: Sequence[FollowedTask]) -> str:
    """The page: counts, how each unit and each document stands, every task with what is late first."""
    counts = "".join(
        f'<li class="{_CLASSES[state]}"><b>{number}</b>{escape(state.value)}</li>'
        for state in TimeState
        if (number := sum(row.standing.time is state for row in rows))
    )
    groups = _group("Theo cơ quan, đơn vị", by_unit(rows)) + _group("Theo văn bản", by_document(rows))
    groups += _group("Theo văn bản cấp trên", by_superior(rows)) if any(row.superiors for row in rows) else ""
    return _PAGE.format(
        day=short_date(found.today),
        counted=escape(counted(rows)),
        counts=counts,
        groups=groups,
        rows="\n".join(map(_row, in_order(rows))),
    )


def _group(title: str, groups: dict[str, list[FollowedTask]]) -> str:
    """A table of counts, a line for each group."""
    there = {row.standing.time for some in groups.values() for row in some}
    states = [state for state in TimeState if state in there]
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in ("", "tổng số", *(one.value for one in states)))
    lines = "".join(
        f'<tr><th scope="row">{escape(name) or "(chưa rõ)"}</th><td class="n">{len(some)}</td>'
        + "".join(f'<td class="n">{sum(row.standing.time is state for row in some) or ""}</td>' for state in states)
        + "</tr>"
        for name, some in groups.items()
    )
    return f"<h2>{escape(title)}</h2><table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>\n"


def _row(row: FollowedTask) -> str:
    due = short_date(row.standing.due) if row.standing.due else row.due
    cells: Iterable[str] = (
        f"<td>{escape(row.text)}<br><small>{escape(row.id)}</small></td>",
        f"<td>{escape(row.lead)}</td>",
        f"<td>{escape(due)}</td>",
        f'<td class="state">{escape(said(row))}</td>',
        f"<td>{escape(row.title)}</td>",
    )
    return f'<tr class="{_CLASSES[row.standing.time]}">{"".join(cells)}</tr>'
