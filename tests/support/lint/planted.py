"""Faults planted one at a time in right documents: PLANTED says where, how, and which rule is to find each.

`right.RIGHT` holds the documents, as plans; a base "cong-van" is such a plan, "cong-van.docx" the Word file rendered
from it. A change is (old, new): in a plan of its text, in a Word file of the XML of word/document.xml.
"""

from __future__ import annotations

from support.lint.planted_figures import FIGURES
from support.lint.planted_files import FILES
from support.lint.planted_places import PLACES
from support.lint.planted_plans import PLANS, Planted, plants
from support.lint.right import REWORDED, RIGHT

__all__ = ["PLANTED", "REWORDED", "RIGHT", "Planted", "plants"]

PLANTED: list[Planted] = [*PLANS, *FILES, *FIGURES, *PLACES]
