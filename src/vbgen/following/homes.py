"""Facts kept by the paths of tasks → the paths that these tasks have now, in a plan that was amended.

Words say which task it is: the same words, wherever they moved; then words mostly alike, the most alike first; then
words half alike at the old place. What stands at the old place and says something else is another task: a fact of the
one is never told of the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import count

from vbgen.comparing.aligning import overlap
from vbgen.diagnostics import Diagnostic, Severity
from vbgen.following.progress import Progress, TaskProgress
from vbgen.named import NamedTuple
from vbgen.vietnamese import folded, shortened

_ALIKE = 0.7  # of the words of two texts that are the same: from here on one is the other, renamed or moved
_HALF = 0.4  # at the same place it is enough
_SHOWN = 70  # letters of a task that is told of


class KnownTask(NamedTuple):
    """What is known of a task, and the path under which it stands in the file."""

    key: str
    progress: TaskProgress


def homes(known: Progress, texts: Mapping[str, str]) -> tuple[dict[str, KnownTask], list[Diagnostic]]:
    """The facts by the paths that their tasks have now, by the words of these; what moved or changed is told."""
    home = {at(key): KnownTask(key, facts) for key, facts in known.tasks.items() if texts.get(at(key)) == facts.text}
    kept = {one.key for one in home.values()}
    lost = {key: facts for key, facts in known.tasks.items() if key not in kept}
    if not lost:
        return home, []
    words = {path: _words(text) for path, text in texts.items() if path not in home}
    moved: dict[str, str] = {}
    taken: set[str] = set()
    for old, new in _pairs(lost, words):
        if old not in moved and new not in taken:
            moved[old] = new
            taken.add(new)
    findings = []
    for old, facts in lost.items():
        if old not in moved:
            findings.append(_gone(known, old, facts.text, texts.get(at(old), "")))
            continue
        new = moved[old]
        home[new] = KnownTask(old, facts)
        message = _change(old, new, facts.text, texts[new])
        if message:
            twins = [path for path in words if path != new and overlap(_words(facts.text), words[path]) >= _ALIKE]
            hint = f"cũng gần giống: {', '.join(twins)}; nếu nhiệm vụ đã tách, ghi việc vào từng phần" if twins else ""
            findings.append(told("S0986", message, known, old, hint))
    return home, findings


def at(key: str) -> str:
    """The path that a key of the file names: "III.2~2" is of a second task that stood at III.2."""
    return key.partition("~")[0]


def free_key(path: str, known: Progress) -> str:
    """The key for facts of a task at a path, which those of another that stood there have not."""
    return next(key for number in count(1) if (key := f"{path}~{number}" if number > 1 else path) not in known.tasks)


def told(name: str, message: str, known: Progress, path: str, hint: str = "") -> Diagnostic:
    """A warning at the line of a task in the file of facts."""
    return Diagnostic(name, message, known.path, known.spans.get(path), Severity.WARNING, hint)


def _pairs(lost: Mapping[str, TaskProgress], words: Mapping[str, Counter[str]]) -> Iterable[tuple[str, str]]:
    """Old and new paths that may be one task, the surest first."""
    rated = []
    for old, facts in lost.items():
        mine = _words(facts.text)
        for new, others in words.items():
            likeness = overlap(mine, others)
            if likeness >= _ALIKE or (at(old) == new and likeness >= _HALF):
                rated.append((likeness < _ALIKE, -likeness, at(old) != new, old, new))
    return [(old, new) for *_, old, new in sorted(rated, key=lambda one: one[:3])]


def _change(old: str, new: str, before: str, now: str) -> str:
    """What became of a task: moved, reworded, both; "" where nothing but letters of the same sound changed."""
    reworded = folded(before) != folded(now)
    if at(old) != new:
        said = f"nhiệm vụ {old} nay là {new}: “{shortened(before, _SHOWN)}”"
        return f"{said} → “{shortened(now, _SHOWN)}”" if reworded else said
    if not reworded:
        return ""
    return f"lời của nhiệm vụ {old} đã đổi: “{shortened(before, _SHOWN)}” → “{shortened(now, _SHOWN)}”"


def _gone(known: Progress, path: str, before: str, now: str) -> Diagnostic:
    message = f"nhiệm vụ {path} không còn trong kế hoạch: “{shortened(before, _SHOWN)}”"
    hint = f"nếu {path} chỉ đổi lời, sửa `text` thành “{now}”" if now else ""
    return told("S0987", message, known, path, hint)


def _words(text: str) -> Counter[str]:
    return Counter(folded(text).split())
