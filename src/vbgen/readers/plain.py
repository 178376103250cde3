"""What was read of a file → lines that say the same without looks, for programs that compare lines."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.readers.reading import Line, Reading
from vbgen.readers.reviews import reviews
from vbgen.tree import Run, text_of


def plain(reading: Reading) -> Iterator[str]:
    """A line for each paragraph and each row, "| TT | Nhiệm vụ |", then the notes, the foot of page 1, the comments."""
    for item in reading.items:
        if isinstance(item, Line):
            if words := _neat(item.runs):
                yield words
        else:
            for row in item.rows:
                cells = [" / ".join(filter(None, (_neat(line.runs) for line in cell.lines))) for cell in row]
                if any(cells):
                    yield f"| {' | '.join(cells)} |"
    for number, note in enumerate(reading.notes, 1):
        yield f"[{number}] {_neat(note)}"
    for line in reading.foot:
        yield _neat(line.runs)
    for comment in reviews(reading.word).comments if reading.word else ():
        yield f"# ý kiến ({comment.author}), về “{comment.about}”: {comment.words}"


def _neat(runs: tuple[Run, ...]) -> str:
    """The words of a line, the mark of note n as [n]."""
    marked = tuple(run._replace(text=f"[{run.note}]") if run.note else run for run in runs)
    return " ".join(text_of(marked).replace("\u2011", "-").split())
