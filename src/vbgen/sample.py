"""A kind of document → a short commented plan of that kind, which checks clean: where a clerk begins.

`samples/` holds one plan for each form. "{name}", "{slug}" and "{code}" in it stand for the kind's, and lines that
begin with "? " are for kinds that have Kính gửi only.
"""

from __future__ import annotations

import os

from vbgen.diagnostics import Diagnostic, Fault, closest
from vbgen.standards import DEFAULT, STANDARDS, Kind
from vbgen.standards import standard as standard_named

_FOLDER = os.path.join(os.path.dirname(__file__), "samples")


def new(kind: str, standard: str = DEFAULT) -> str:
    """The text of a plan for a kind by its slug ("ke-hoach"). Raises Fault for what there is none of."""
    if standard not in STANDARDS:
        raise Fault(Diagnostic("S0310", f"chưa có hệ thể thức `{standard}`", hint="xem `vbgen kinds`"))
    law = standard_named(standard)
    found = law.form_of(kind)
    if found is None:
        near = closest(kind, law.kinds)
        hint = f"có phải `{near}`?" if near else "xem `vbgen kinds`"
        raise Fault(Diagnostic("S0310", f"chưa có tên loại `{kind}`", hint=hint))
    return sample(found[0])


def sample(kind: Kind) -> str:
    """The text of a plan for a kind."""
    with open(os.path.join(_FOLDER, f"{kind.form}.yaml.in"), encoding="utf-8") as file:
        lines = [line for line in file if kind.addressees or not line.startswith("? ")]
    text = "".join(line.removeprefix("? ") for line in lines)
    return text.format(name=kind.name, slug=kind.slug, code=kind.code)
