"""A Word file that came back and the plan that it was made of → the plan with the edits of the file.

Import reads the file as it was sent and as it came back alike, so that what it cannot know is wanting in both, and what
differs is what somebody edited. Those changes are carried into the plan's document (`merging`), and its file is edited
in place (`revising`). What the plan then prints is laid beside the file that came back, line by line: an edit whose
lines are not printed as they were edited is taken back whole, and told.
"""

from __future__ import annotations

from typing import NamedTuple

from vbgen.comparing import compare
from vbgen.comparing.saying import Sentence, sentences
from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import lent
from vbgen.importing import opened
from vbgen.merging import Clash, carried
from vbgen.plans import Plan, loads
from vbgen.pulling.homing import brought_home
from vbgen.pulling.proving import Left
from vbgen.readers.reading import Reading
from vbgen.rendering import render
from vbgen.revising import Unrevisable, revise


class Pulled(NamedTuple):
    """The plan's new text, what was changed in it, and what could not be.

    `clashes` are changes that meet others of the plan's own: then the text is the plan's as it stood. `left` are lines
    that still differ; `lost` comments of the plan that found no place.
    """

    text: str
    done: tuple[Sentence, ...] = ()
    left: tuple[Left, ...] = ()
    clashes: tuple[Clash, ...] = ()
    lost: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def pull(plan: Plan, returned: bytes, sent: bytes | None = None, base: Plan | None = None) -> Pulled:
    """The edits of a file that came back, taken into the plan.

    `base` is the plan that the file was made of when it was sent, the plan itself when None; `sent` the file itself,
    what the base renders when None. Raises Fault for a file that holds no document.
    """
    origin = base or plan
    rendered = render(origin)
    old, new = opened_bytes(sent if sent is not None else rendered), opened_bytes(returned)
    home = brought_home(origin, old, new, opened_bytes(rendered) if sent is not None else old)
    text, lost = home.revised
    if base is not None and base.document != plan.document:
        merged = carried(base.document, home.document, plan.document)
        if merged.clashes:
            return Pulled(plan.source.text, clashes=merged.clashes, findings=new.findings)
        try:
            text, lost = revise(plan.source, plan.spans, plan.document, merged.document)
        except Unrevisable as error:
            raise Fault(Diagnostic("S0922", str(error), plan.source.name)) from None
    done = sentences(compare(plan.document, loads(text, plan.source.name).document))
    return Pulled(text, tuple(done), home.left, (), lost, new.findings)


def opened_bytes(data: bytes) -> Reading:
    """What stands in a Word file. Raises Fault."""
    with lent(data, ".docx") as path:
        return opened(path)
