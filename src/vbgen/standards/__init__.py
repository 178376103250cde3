"""The law as data: kinds, forms, parts, roles, sizes and fixed wordings of Nghị định 30/2020/NĐ-CP and HD 05-HD/VPTW.

No logic lives here but looking up; composing, recognising, checking and template building all read these tables, and
no number of the Decree appears anywhere else.
"""

from __future__ import annotations

from vbgen.standards.forms import FORMS, Form, Particular, form_of
from vbgen.standards.kinds import ALL_KINDS, CITED_KINDS, COPY_KINDS, KINDS, PARTY_KINDS, PLAN_KINDS, Kind
from vbgen.standards.roles import (
    CLOSING,
    HEADER,
    LANDSCAPE,
    PAGE,
    ROLES,
    SIZES,
    STANDARDS,
    ZONES,
    Page,
    Role,
    Zone,
    roles_of,
)
from vbgen.standards.wording import (
    ALIGNMENTS,
    AUTHORITIES,
    CIRCULATIONS,
    GROUPINGS,
    LEVELS,
    ORIENTATIONS,
    URGENCIES,
    WORDING,
    Wording,
    wording_of,
)

__all__ = [
    "ALIGNMENTS",
    "ALL_KINDS",
    "AUTHORITIES",
    "CIRCULATIONS",
    "CITED_KINDS",
    "CLOSING",
    "COPY_KINDS",
    "FORMS",
    "GROUPINGS",
    "HEADER",
    "KINDS",
    "LANDSCAPE",
    "LEVELS",
    "ORIENTATIONS",
    "PAGE",
    "PARTY_KINDS",
    "PLAN_KINDS",
    "ROLES",
    "SIZES",
    "STANDARDS",
    "URGENCIES",
    "WORDING",
    "ZONES",
    "Form",
    "Kind",
    "Page",
    "Particular",
    "Role",
    "Wording",
    "Zone",
    "form_of",
    "roles_of",
    "wording_of",
]
