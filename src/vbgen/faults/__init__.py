"""The catalogue of S ids: what each fault of a file, a plan or a command says, and the exit code that it means.

An id means one thing and is never reused. `S00` vbgen itself · `S01` a file as it is read · `S02` its YAML · `S03` the
shape and meaning of a plan · `S04` what is asked of a check · `S09` what is written.
"""

from __future__ import annotations

from functools import cache

from vbgen.diagnostics import Manual


@cache
def faults() -> dict[str, Manual]:
    """Every S id with its manual, in the order of ids."""
    from vbgen.faults import meaning, printing, prose, reading, returned, rounds, shape, work

    rows = (
        *reading.ROWS,
        *shape.ROWS,
        *meaning.ROWS,
        *prose.ROWS,
        *work.ROWS,
        *printing.ROWS,
        *returned.ROWS,
        *rounds.ROWS,
    )
    found = {row.id: row for row in sorted(rows)}
    if len(found) < len(rows):
        raise ValueError("two faults have one id")
    return found


def exit_code(ids: set[str]) -> int:
    """What findings of these ids mean: 0 none, 1 something is wrong, 2 something was not read, asked or written."""
    known = faults() if any(name.startswith("S") for name in ids) else {}
    return max((known[name].exit if name in known else 1 for name in ids), default=0)
