"""What was chosen of the superior's tasks and changed in their words → a plan with both, lines for a reader, JSON."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from vbgen.deriving.choosing import Choice
from vbgen.drafting import draft
from vbgen.vietnamese import folded

if TYPE_CHECKING:
    from vbgen.deriving import Derived

HEAD = "--- Lựa chọn nhiệm vụ của cấp trên:"
_SHOWN = 110  # letters of a task


def fingerprint(choice: Choice) -> str:
    """What tells a task's words, lead and deadline from any others: six hexadecimal digits."""
    task = choice.task
    said = folded(" | ".join((task.text, choice.place.lead, *task.support, task.due, task.product)))
    return hashlib.sha256(said.encode()).hexdigest()[:6]


def block(derived: Derived) -> list[str]:
    """The choice as lines of a comment: the counts, then each task with its fingerprint."""
    counts = Counter(choice.involvement.value for choice in derived.choices)
    lines = [f"{HEAD} {', '.join(f'{count} {role}' for role, count in counts.items()) or 'không có nhiệm vụ nào'} ---"]
    leads = {item.choice.place.path: item.task.lead for item in derived.items}
    for choice in derived.choices:
        text, path = " ".join(choice.task.text.split()), choice.place.path
        short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        why = _why(choice, leads.get(path, ""))
        lines.append(f"{path} [{fingerprint(choice)}] {choice.involvement.value}{why}: {short}")
    return lines


def _why(choice: Choice, lead: str) -> str:
    if not choice.ours:
        return f" ({choice.why})"
    charge = choice.charge
    near = f"gợi ý {', '.join(charge.near)}" if charge.near else "chưa rõ phòng"
    return f" → {lead or near} ({charge.why + '; ' if charge.why and lead == charge.department else ''}{choice.why})"


def trace(derived: Derived) -> str:
    """Before and after of each rule that changed a task's words, and of its deadline."""
    lines = []
    for choice, task, steps in derived.items:
        lines.append(f"{choice.place.path} → {task.lead or '…'}")
        if choice.task.due != task.due:
            lines.append(f"  thời hạn: {choice.task.due} → {task.due}")
        for step in steps:
            before, after = _differing(step.before, step.after)
            lines += [f"  {step.rule}", f"    - {before}", f"    + {after}"]
    return "\n".join(lines) + "\n" if lines else "Không có nhiệm vụ nào được viết lại.\n"


_AROUND = 30  # letters that stay around what differs


def _differing(before: str, after: str) -> tuple[str, str]:
    """Two texts without what they have alike at both ends."""
    head = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
    )
    rest_a, rest_b = before[head:][::-1], after[head:][::-1]
    tail = next(
        (i for i, (a, b) in enumerate(zip(rest_a, rest_b, strict=False)) if a != b), min(len(rest_a), len(rest_b))
    )
    start, end = max(0, head - _AROUND), max(0, tail - _AROUND)
    first, last = "…" if start else "", "…" if end else ""
    return tuple(f"{first}{text[start : len(text) - end]}{last}" for text in (before, after))  # type: ignore[return-value]


def page(derived: Derived, superior: str, name: str) -> str:
    """The draft as YAML: the superior's file and our unit's id above it, the choice below."""
    head = [f"Dự thảo triển khai {superior}, cho {name}"]
    return draft(derived.document, derived.blanks, "cần điền", head, block(derived))


def json(derived: Derived) -> str:
    """The choice as JSON."""
    from json import dumps

    return dumps(_plain(derived), ensure_ascii=False, indent=2) + "\n"


def _plain(derived: Derived) -> list[dict[str, Any]]:
    """Each task of the superior with what was chosen and, for ours, what it became."""
    ours = {item.choice.place.path: item for item in derived.items}
    rows = []
    for choice in derived.choices:
        item = ours.get(choice.place.path)
        rows.append(
            {
                "path": choice.place.path,
                "text": choice.task.text,
                "lead": choice.place.lead,
                "support": list(choice.task.support),
                "due": choice.task.due,
                "role": choice.involvement.name.lower(),
                "why": choice.why,
                "condition": choice.condition,
                "department": choice.charge.department,
                "department_why": choice.charge.why,
                "department_near": list(choice.charge.near),
                "ours": item.task.text if item else "",
                "ours_due": item.task.due if item else "",
                "changes": [step._asdict() for step in item.steps] if item else [],
            }
        )
    return rows
