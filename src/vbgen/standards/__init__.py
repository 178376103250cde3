"""The law as data: kinds, forms, parts, roles, sizes and fixed wordings of Nghị định 30/2020/NĐ-CP and HD 05-HD/VPTW.

No logic lives here but looking up; composing, recognising, checking and template building all read these tables, and
no number of the Decree appears anywhere else.
"""

from __future__ import annotations

from vbgen.standards.forms import FORMS, Form, form_of
from vbgen.standards.kinds import CITED_KINDS, KINDS, PARTY_KINDS, Kind
from vbgen.standards.roles import PAGE, ROLES, SIZES, STANDARDS, Page, Role, roles_of
from vbgen.standards.wording import ALIGNMENTS, AUTHORITIES, LEVELS, WORDING, Wording

__all__ = [
    "ALIGNMENTS",
    "AUTHORITIES",
    "CITED_KINDS",
    "FORMS",
    "KINDS",
    "LEVELS",
    "PAGE",
    "PARTY_KINDS",
    "ROLES",
    "SIZES",
    "STANDARDS",
    "WORDING",
    "Form",
    "Kind",
    "Page",
    "Role",
    "Wording",
    "form_of",
    "roles_of",
]
