"""What is ours of the superior's tasks → tasks of our own document, in our words, each with its trace."""

from __future__ import annotations

import dataclasses
import re

from vbgen.deriving.actors import head_answers, partner
from vbgen.deriving.choosing import Choice, Involvement, is_list
from vbgen.deriving.dues import ours
from vbgen.deriving.levels import COMMUNE, standing
from vbgen.deriving.places import place_name, places_named
from vbgen.deriving.reaching import How, Sender, parallels, reach
from vbgen.deriving.referring import named
from vbgen.deriving.scene import Scene
from vbgen.deriving.wording import Step, reword
from vbgen.model import Block, Clause, Document, Paragraph, Task
from vbgen.named import NamedTuple
from vbgen.patterns import before, regex
from vbgen.recognise.words import UNIT, WORK, has_work
from vbgen.standards.bodies import named_in
from vbgen.standards.fields import is_field
from vbgen.units import Unit
from vbgen.vietnamese import folded, lower_first


class Item(NamedTuple):
    """A task of our draft, the choice that it comes of, and what was changed in its words."""

    choice: Choice
    task: Task
    steps: tuple[Step, ...]


def item(choice: Choice, superior: Document, unit: Unit, reference: str, *, brief: bool) -> Item:
    """Our task of one of the superior's; `reference` is the id under which our document cites it."""
    source = choice.task
    decision = choice.decision
    due = lower_first(ours(source.text, source.due, unit, superior.date))
    due = due if decision is None or decision.due is None else decision.due
    scene = Scene(choice, superior, unit, due, reference)
    text, steps = reword(scene)
    if brief and (short := _gist(text, due)) != text:
        place = place_name(choice.place.path, superior)
        shown = f"{short} ({place})" if place else short
        text, steps = shown, (*steps, Step("viết gọn", text, shown))
    leads = choice.involvement is Involvement.LEAD
    head = head_answers(scene) if decision is None or decision.department is None else ""
    made = Task(
        text,
        lead=head or choice.charge.department,
        support=_support(choice, unit, text) if leads else (),
        due=due,
        product=source.product,
        follows=f"{reference}#{choice.place.path}",
        blocks=() if brief else _inside(_listed(source), scene),
    )
    return Item(choice, made, steps)


def together(items: tuple[Item, ...], superior: Document, cited: str) -> tuple[Item, ...]:
    """The items of a short draft: what a department supports by one deadline is one, told by its places in `cited`."""
    groups: dict[tuple[str, str], list[Item]] = {}
    for one in items:
        plain = one.task.lead and not (one.choice.condition or one.task.blocks)
        if one.choice.involvement is Involvement.SUPPORT and one.choice.place.lead and plain:
            groups.setdefault((one.task.lead, folded(one.task.due)), []).append(one)
    made, inside = dict[str, Item](), set[str]()
    for group in groups.values():
        places = places_named(tuple(one.choice.place.path for one in group), superior)
        if len(group) > 1 and places:
            enclosed = group[-1].choice.place.path.startswith("KT")
            made[group[0].task.follows] = _joined(group, f"{places} {'ban hành kèm theo ' if enclosed else ''}{cited}")
            inside.update(one.task.follows for one in group[1:])
    return tuple(made.get(one.task.follows, one) for one in items if one.task.follows not in inside)


def _joined(group: list[Item], places: str) -> Item:
    partners = ", ".join(dict.fromkeys(partner(one.choice) for one in group))
    (document, _, first), *others = (one.task.follows.partition("#") for one in group)
    follows = f"{document}#{', '.join((first, *(path for _, _, path in others)))}"
    task = Task(
        f"Phối hợp với {partners} thực hiện các nhiệm vụ tại {places}",
        lead=group[0].task.lead,
        due=group[0].task.due,
        product="; ".join(dict.fromkeys(one.task.product for one in group if one.task.product)),
        follows=follows,
    )
    return group[0]._replace(task=task)


_LISTS = regex(r"\(\d+\)|\bgồm\b|:\s")


_DATED = regex(r"\d")


def _gist(text: str, due: str) -> str:
    """A task's first clause, where there are several and it is no list, with the one that has the deadline."""
    match = re.match(r"[^;]{40,}?(?=;|[.]\s)", text)
    if match is None or _LISTS.search(match[0]) or match[0].count("(") > match[0].count(")"):
        return text
    rest = text[match.end() :]
    if UNIT.match(match[0]) and rest.startswith(";") and UNIT.match(rest.lstrip("; ")):  # names go on
        return text
    if not has_work(match[0]) or match[0].startswith("Đối với "):  # nothing to do yet
        return text
    short, others = match[0].strip(), re.split(r"; |\. ", rest.lstrip(" ;."))
    dated = next((clause for clause in others if _DATED.search(due) and due in clause and due not in short), "")
    if not dated:
        return short
    return f"{short}; {lower_first(dated) if WORK.match(lower_first(dated)) else dated}".rstrip(" .")


def _listed(source: Task) -> tuple[Block, ...]:
    """What stands in a task, where it is a list of things all as such."""
    if not is_list(source):
        return source.blocks
    return tuple(
        Clause(block.text, level=block.level, label=block.label) if isinstance(block, Task) else block
        for block in source.blocks
    )


def _inside(blocks: tuple[Block, ...], scene: Scene) -> tuple[Block, ...]:
    """What stands inside a task but tasks, which are chosen on their own, and its facts; what it points to is named."""
    return tuple(
        dataclasses.replace(block, text=named(block.text, scene), blocks=_inside(block.blocks, scene))
        if isinstance(block, Clause | Paragraph)
        else block
        for block in blocks
        if not isinstance(block, Task) and not is_field(getattr(block, "text", ""))
    )


_BETWEEN = regex(r"[;,]\s+(?=[<up>])")


def _apart(names: str) -> list[str]:
    """The names that stand in one text, each begun with a capital: "Sở A; Sở B"."""
    gaps = [*before(UNIT.match, _BETWEEN, names)]
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(names)]
    return [names[start:end] for start, end in zip(starts, ends, strict=True)]


_ALL_OFFICES = regex(r"(?:các )?sở,? (?:ban,? )?ngành(?! của| thuộc)")


def _support(choice: Choice, unit: Unit, text: str) -> tuple[str, ...]:
    """With whom our department does a task: departments of ours for the superior's units, and others as they are.

    Whom the text itself names is not named again.
    """
    by, made = Sender(standing(unit)), list[str]()
    kind = standing(unit).kind
    names = [part for name in choice.task.support for part in _apart(name)]
    for name in names:
        if named_in(text, name):
            continue
        found = reach(unit, name, by, supports=True)
        own = next((held.name for _, held in unit.departments if folded(name) in map(folded, parallels(held))), "")
        if own and own != choice.charge.department:
            made.append(own)
        elif found.how is How.OWN:
            made.append(found.department)
        elif _ALL_OFFICES.match(folded(name)):
            made.append("các cơ quan, đơn vị liên quan")
        elif not found.ours or found.how is How.GENERAL:
            name = lower_first(name) if name.startswith("Các ") else name
            made.append(re.sub(r"\bcấp xã\b", kind, name) if kind in COMMUNE.kinds else name)
    return tuple(dict.fromkeys(name for name in made if name != choice.charge.department))
