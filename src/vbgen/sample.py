"""A kind of document → a short commented plan of that kind, which checks clean: where a clerk begins.

`samples/` holds one plan for each form. "{name}", "{slug}" and "{code}" in it stand for the kind's, and lines that
begin with "? " are for kinds that have Kính gửi only.
"""

from __future__ import annotations

import os

from vbgen.standards import Kind

_FOLDER = os.path.join(os.path.dirname(__file__), "samples")


def sample(kind: Kind) -> str:
    """The text of a plan for a kind."""
    with open(os.path.join(_FOLDER, f"{kind.form}.yaml.in"), encoding="utf-8") as file:
        lines = [line for line in file if kind.addressees or not line.startswith("? ")]
    text = "".join(line.removeprefix("? ") for line in lines)
    return text.format(name=kind.name, slug=kind.slug, code=kind.code)
