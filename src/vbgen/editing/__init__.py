"""A plan's text ⇄ a form: fields with their places, values and findings; edits of fields and blocks → the new text.

The text stays the truth: a form is described from it, and each edit changes it in place, whatever faults it has.
"""

from __future__ import annotations

from vbgen.editing.cards import Card, Input
from vbgen.editing.describing import described
from vbgen.editing.edits import Edited
from vbgen.editing.places import Refused
from vbgen.editing.verbs import edited

__all__ = ["Card", "Edited", "Input", "Refused", "described", "edited"]
