"""The superior's tasks in groups, as a page offers them to be taken up; what a person ticks there → the draft."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from vbgen.deriving import KINDS, TWICE, Decision, Involvement, Layout, derive, telling
from vbgen.deriving.places import place_name
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.outline import tasks, traces
from vbgen.outputs import slug
from vbgen.standards import ALL_KINDS
from vbgen.units import Unit

TAKEN, REFUSED, OPEN = "nhan", "khong", "de"
"""What a person says of a task: it is taken up, it is not, it stays as it was found."""


class TaskRow(NamedTuple):
    """A task of the superior on the page; `said` is what was found for it: TAKEN, REFUSED or OPEN."""

    path: str
    place: str
    text: str
    lead: str
    due: str  # the superior's
    why: str
    condition: str
    said: str
    ours: str  # in our words
    department: str
    near: tuple[str, ...]
    our_due: str


class TaskGroup(NamedTuple):
    """Tasks that are one thing to us, under a heading that says what."""

    name: str
    title: str
    rows: tuple[TaskRow, ...]


_GROUPS = (
    ("chu-tri", "Việc của mình", Involvement.LEAD),
    ("phoi-hop", "Việc mình phối hợp", Involvement.SUPPORT),
    ("chua-ro", "Chưa rõ có phải việc của mình", Involvement.UNSURE),
    ("khong", "Không phải việc của mình", Involvement.NOT),
)
_SAID = {Involvement.UNSURE: OPEN, Involvement.NOT: REFUSED}


@lru_cache(maxsize=4)  # the page that offers them and the form that comes back ask for the same
def groups(superior: Document, unit: Unit) -> tuple[TaskGroup, ...]:
    """The tasks of a superior as they are found for a unit, in groups; those without any are left out."""
    found = derive(superior, unit)
    items = {item.choice.place.path: item.task for item in found.items}
    rows: dict[Involvement, list[TaskRow]] = {}
    for choice in found.choices:
        ours = items.get(choice.place.path)
        row = TaskRow(
            choice.place.path,
            place_name(choice.place.path, superior),
            choice.task.text,
            choice.place.lead,
            choice.task.due,
            choice.why,
            choice.condition,
            _SAID.get(choice.involvement, TAKEN),
            ours.text if ours else "",
            (ours.lead if ours else "") or choice.charge.department,
            choice.charge.near,
            ours.due if ours else "",
        )
        rows.setdefault(choice.involvement, []).append(row)
    return tuple(TaskGroup(name, title, tuple(rows[sort])) for name, title, sort in _GROUPS if sort in rows)


class Picked(NamedTuple):
    """What a form says of a task: TAKEN, REFUSED or OPEN, who leads it by when, why it is refused."""

    said: str
    department: str
    due: str
    why: str = ""


def picked(offered: tuple[TaskGroup, ...], draft: Document | None = None) -> dict[str, Picked]:
    """What the form says at first, by the path of the task: as it was found, or as a draft that was made has it."""
    rows = [row for group in offered for row in group.rows]
    if draft is None:
        return {row.path: Picked(row.said, row.department, row.our_due) for row in rows}
    taken = {_path(trace): place for place in tasks(draft) for trace in traces(place.block.follows)}
    declined = {_path(trace): "; ".join(why) for trace, why in draft.declined}
    made = {}
    for row in rows:
        if place := taken.get(row.path):
            made[row.path] = Picked(TAKEN, place.lead, place.block.due)
        elif row.path in declined and not declined[row.path].startswith(TWICE):
            made[row.path] = Picked(REFUSED, row.department, row.our_due, declined[row.path])
        else:
            made[row.path] = Picked(row.said, row.department, row.our_due)
    return made


def _path(trace: str) -> str:
    return trace.partition("#")[2]


def leads(unit: Unit, offered: tuple[TaskGroup, ...]) -> tuple[str, ...]:
    """Who can be charged with a task: our departments, and whom the superior's words name at our head."""
    ours = [department.name for _, department in unit.departments]
    named = [row.department for group in offered for row in group.rows if row.department]
    return tuple(dict.fromkeys((*ours, *named)))


def decisions(form: Mapping[str, str], offered: tuple[TaskGroup, ...]) -> dict[str, Decision]:
    """What a form says otherwise than was found, by the path of the task.

    Its fields are "chon:PATH" (TAKEN where it is ticked), "phong:PATH", "han:PATH", "vi-sao:PATH".
    """
    found = {}
    for group in offered:
        for row in group.rows:
            if decision := _decision(form, row, group.name):
                found[row.path] = decision
    return found


def _decision(form: Mapping[str, str], row: TaskRow, group: str) -> Decision | None:
    said = form.get(f"chon:{row.path}", OPEN if row.said == OPEN else REFUSED)
    if said != TAKEN:
        why = " ".join(form.get(f"vi-sao:{row.path}", "").split())
        return None if said == row.said else Decision(Involvement.NOT, why=why or "không phải việc của cơ quan mình")
    department = " ".join(form.get(f"phong:{row.path}", row.department).split())
    due = " ".join(form.get(f"han:{row.path}", row.our_due).split())
    own = row.said == TAKEN
    if own and (department, due) == (row.department, row.our_due):
        return None
    supports = group == "phoi-hop" or (group == "khong" and bool(row.lead))  # beside whom the superior charges
    involvement = Involvement.SUPPORT if supports else Involvement.LEAD
    return Decision(involvement, _given(department, row.department, own=own), _given(due, row.our_due, own=own))


def _given(value: str, found: str, *, own: bool) -> str | None:
    """What a person gives; None where what is found may stand."""
    if own:
        return None if value == found else value
    return value or None


# --- the draft -----------------------------------------------------------------------------------------------------


class Drafted(NamedTuple):
    """A draft's text, and its name in the folder without an ending."""

    text: str
    stem: str


def drafted(
    superior: Document, unit: Unit, layout: Layout, decided: Mapping[str, Decision], name: str, key: str
) -> Drafted:
    """The unit's draft with a person's decisions; `name` is the superior's plan, `key` the unit's id."""
    derived = derive(superior, unit, layout, decided)
    reference = derived.document.references[0].id if derived.document.references else slug(name)
    return Drafted(telling.page(derived, name, key), f"{layout.kind}-trien-khai-{slug(reference)}")


def kinds() -> tuple[tuple[str, str], ...]:
    """The kinds that a draft can be of, by slug and name."""
    return tuple((slug, ALL_KINDS[slug].name) for slug in KINDS)
