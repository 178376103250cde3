"""Our draft as a person has edited it, and a new version of the superior → the same draft with what is new in it.

Nothing that a person wrote is touched: traces follow tasks that moved, new tasks are put under their department, and
what the superior changed or dropped is told in a comment beside our task. Which task is which is told by the
fingerprints of the choice that stands at the draft's end, else by likeness of wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from vbgen.deriving import Derived, Item
from vbgen.deriving.telling import HEAD, block, fingerprint
from vbgen.diagnostics import Span
from vbgen.dumping import dump
from vbgen.model import Document, Task
from vbgen.named import NamedTuple
from vbgen.outline import traces
from vbgen.patterns import regex
from vbgen.schema import encode
from vbgen.source import Mapping, Node, NodeLines, Scalar, Sequence, Source
from vbgen.vietnamese import folded

_ALIKE = 0.6  # from here on two wordings are of one task


class Updated(NamedTuple):
    """The draft's text, and what was done: a line for each task that is new, changed, moved or gone."""

    text: str
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class _Old(NamedTuple):
    """A task of the older superior as the draft's choice tells it."""

    mark: str
    begins: str  # its first letters


def update(source: Source, derived: Derived) -> Updated:
    """The draft in `source` with the new superior's tasks taken in."""
    return _Updater(source, derived).updated()


class _Updater:
    def __init__(self, source: Source, derived: Derived) -> None:
        self._source, self._derived = source, derived
        self._node_lines = NodeLines(source)
        self._lines = self._node_lines.lines
        self._old = dict(_older(self._lines))
        self._fresh = {choice.place.path: choice for choice in derived.choices}
        self._edits: list[tuple[Span, str]] = []
        self._told: dict[str, list[str]] = {"new": [], "changed": [], "moved": [], "gone": []}
        self._prefix = ""

    def updated(self) -> Updated:
        followed = list(_followed(self._source.root))
        self._prefix = self._id_of_superior([trace for trace, _ in followed])
        taken: set[str] = set()
        for trace, text in followed:
            before = [tuple(one.partition("#")[::2]) for one in traces(trace.text)]
            after = [
                (name, self._follow(trace, path, text) if path and name == self._prefix else path)
                for name, path in before
            ]
            taken.update(path for name, path in after if name == self._prefix)
            kept = [
                (name, new or old)
                for (name, old), (_, new) in zip(before, after, strict=True)
                if new or not self._is_of_another(name, old)
            ]
            if not kept and self._drop(trace):
                continue
            if kept and kept != before:
                self._edits.append((trace.span, ", ".join(f"{name}#{path}" if path else name for name, path in kept)))
        for item in self._derived.items:
            if item.choice.place.path not in taken | self._declined():
                self._add(item)
        self._renew_choice()
        told = {name: tuple(lines) for name, lines in self._told.items()}
        return Updated(self._source.replaced(self._edits), **told)

    # --- what follows the superior already -------------------------------------------------------------------------

    def _id_of_superior(self, followed: list[Scalar]) -> str:
        """The id under which the draft cites the superior: its own, or that of most of its traces."""
        names = [trace.text.partition("#")[0] for trace in followed]
        own = self._derived.document.references[0].id
        return own if own in names or not names else max(names, key=names.count)

    def _follow(self, trace: Scalar, path: str, text: str) -> str:
        """Find the task that a trace followed in the new superior; its path there, "" for one that is gone."""
        old = self._old.get(path)
        now = self._same(path, old) or self._alike(path, old.begins if old else text)
        if not now:
            self._note(trace, "cấp trên đã bỏ nhiệm vụ này: xóa, hoặc giữ lại làm việc của mình")
            self._told["gone"].append(f"{path}: {old.begins if old else text}")
            return ""
        choice = self._fresh[now]
        if now != path:
            self._told["moved"].append(f"{path} → {now}")
        if old and fingerprint(choice) != old.mark:
            item = next((one for one in self._derived.items if one.choice.place.path == now), None)
            self._note(trace, f"cấp trên đã sửa nhiệm vụ này{_as_it_is_now(item)}")
            self._told["changed"].append(f"{now}: {_short(choice.task.text)}")
        return now

    def _is_of_another(self, name: str, path: str) -> bool:
        """Whether the place that a gone task stood at holds another task now, which its trace would then claim."""
        return bool(path) and name == self._prefix and path in self._fresh

    def _drop(self, trace: Scalar) -> bool:
        """Take a trace out that names a task which it does not follow, where it stands on a line of its own."""
        at = trace.span.line
        line = self._lines[at - 1]
        if not line.lstrip().startswith("follows:") or trace.span.end_line != at:
            return False
        self._edits.append(
            (Span(at, 1, at, len(line) + 1), f"{line[: len(line) - len(line.lstrip())]}# {line.lstrip()}")
        )
        return True

    def _same(self, path: str, old: _Old | None) -> str:
        """The path of the task with the fingerprint that was noted, at its old place rather than elsewhere."""
        if old is None:
            return ""
        same = [now for now, choice in self._fresh.items() if fingerprint(choice) == old.mark]
        return path if path in same else next(iter(same), "")

    def _alike(self, path: str, begins: str) -> str:
        """The path of the task that is worded most alike, at its old place where that is alike enough."""
        scores = {now: _likeness(begins, choice.task.text) for now, choice in self._fresh.items()}
        if scores.get(path, 0.0) >= _ALIKE:
            return path
        best = max(scores, key=lambda now: scores[now], default="")
        return best if best and scores[best] >= _ALIKE else ""

    def _note(self, trace: Scalar, why: str) -> None:
        """A comment above the line of a trace, which it stands in alone."""
        line = self._lines[trace.span.line - 1]
        indent = line[: len(line) - len(line.lstrip())]
        comment = f"{indent}# cần xem: {why}"
        if comment not in self._lines:
            self._edits.append((Span(trace.span.line, 1, trace.span.line, 1), f"{comment}\n"))

    def _declined(self) -> set[str]:
        """The tasks that a person decided not to take."""
        root = self._source.root
        declined = root.get("declined") if isinstance(root, Mapping) else None
        if not isinstance(declined, Mapping):
            return set()
        return {key.text.partition("#")[2] for key, _ in declined.entries}

    # --- what is new -----------------------------------------------------------------------------------------------

    def _add(self, item: Item) -> None:
        """Put a task under its department, or at the end of the body under a heading of its own."""
        task = replace(item.task, follows=f"{self._prefix}#{item.choice.place.path}")
        self._told["new"].append(f"{item.choice.place.path} → {task.lead or 'chưa rõ phòng'}: {_short(task.text)}")
        group = self._group(task.lead)
        if group is not None:
            inside = replace(task, lead="")
            last = group.items[-1]
            self._insert(last, _yaml([{"text": inside.text, **_fields(inside)}], last.span.column - 3))
            return
        body = self._source.root.get("body") if isinstance(self._source.root, Mapping) else None
        if isinstance(body, Sequence) and body.items and not self._node_lines.is_flow(body):
            entry = {"heading": task.lead or "Nhiệm vụ bổ sung", "level": "1", "lead": task.lead, "tasks": [
                {"text": task.text, **_fields(replace(task, lead=""))}
            ]}  # fmt: skip
            kept = {key: value for key, value in entry.items() if value}
            self._insert(self._last_with_tasks(body), _yaml([kept], body.items[-1].span.column - 3))

    def _group(self, lead: str) -> Sequence | None:
        """The list of tasks under a heading that a department leads."""
        for mapping in _mappings(self._source.root):
            held, tasks = mapping.get("lead"), mapping.get("tasks")
            heads = isinstance(held, Scalar) and mapping.get("heading") is not None
            if heads and isinstance(held, Scalar) and folded(held.text) == folded(lead) and isinstance(tasks, Sequence):
                return None if self._node_lines.is_flow(tasks) else tasks
        return None

    def _last_with_tasks(self, body: Sequence) -> Node:
        """The last item of a body that holds tasks, else its last."""
        with_tasks = [item for item in body.items if any(True for _ in _followed(item))]
        return with_tasks[-1] if with_tasks else body.items[-1]

    def _insert(self, after: Node, text: str) -> None:
        line = self._node_lines.last_line(after) + 1
        if line > len(self._lines):  # the file ends without a line break
            end = len(self._lines[-1]) + 1
            self._edits.append((Span(line - 1, end, line - 1, end), f"\n{text}"))
        else:
            self._edits.append((Span(line, 1, line, 1), text))

    # --- the choice at the end -------------------------------------------------------------------------------------

    def _renew_choice(self) -> None:
        new = "\n".join(f"# {line}" for line in block(self._derived)) + "\n"
        first = next((at for at, line in enumerate(self._lines) if line.startswith(f"# {HEAD}")), None)
        if first is None:
            last, end = len(self._lines), len(self._lines[-1]) + 1
            self._edits.append((Span(last, end, last, end), new if end == 1 else f"\n{new}"))
            return
        after = first
        while after < len(self._lines) and _is_of_choice(self._lines[after]):
            after += 1
        count = len(self._lines)
        below = (after + 1, 1) if after < count else (count, len(self._lines[-1]) + 1)
        self._edits.append((Span(first + 1, 1, *below), new))


_CHOSEN = regex(r"# (?P<path>\S+) \[(?P<mark>[0-9a-f]{6})\] [^:]*?: (?P<begins>.*)$")


def _is_of_choice(line: str) -> bool:
    return line.startswith(f"# {HEAD}") or bool(_CHOSEN.match(line))


def _older(lines: list[str]) -> Iterator[tuple[str, _Old]]:
    for line in lines:
        if match := _CHOSEN.match(line):
            yield match["path"], _Old(match["mark"], line.rpartition("): ")[2] if "): " in line else match["begins"])


def _followed(node: Node) -> Iterator[tuple[Scalar, str]]:
    """Every `follows` with the text of its task."""
    for mapping in _mappings(node):
        trace = mapping.get("follows")
        if isinstance(trace, Scalar) and trace.text.strip():
            text = mapping.get("text") or mapping.get("task")
            yield trace, text.text if isinstance(text, Scalar) else ""


def _mappings(node: Node) -> Iterator[Mapping]:
    stack = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, Mapping):
            yield one
            stack += [value for _, value in reversed(one.entries)]
        elif isinstance(one, Sequence):
            stack += reversed(one.items)


def _likeness(one: str, other: str) -> float:
    first, second = folded(one).rstrip(" …"), folded(other)
    return SequenceMatcher(None, first, second[: len(first) + 20], autojunk=False).ratio()


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"


def _as_it_is_now(item: Item | None) -> str:
    if item is None:
        return ", nay không thuộc đơn vị"
    due = f"; thời hạn {item.task.due}" if item.task.due else ""
    product = f"; sản phẩm: {item.task.product}" if item.task.product else ""
    return f", nay là: {item.task.text}{due}{product}"


def _fields(task: Task) -> dict[str, object]:
    """The YAML fields of a task but its text."""
    (made,) = encode(Document(kind="ke-hoach", body=(task,)))["body"][0]["tasks"]
    return {key: value for key, value in made.items() if key != "text"} if isinstance(made, dict) else {}


def _yaml(items: list[object], indent: int) -> str:
    """A list's items as block YAML, so far in."""
    return "".join(f"{' ' * indent}{line}\n" for line in dump(items).splitlines())
