"""What a page is, and the look of a role: Word style, sizes, weight, slope, alignment, spacing.

Lengths are in twips (1/1440 inch; 567 = 1 cm) but sizes, which are in points. `sizes` gives the two coupled presets
(co-lon 13/14/14, co-nho 12/13/13); `span` the range the Decree allows.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal

from vbgen.named import NamedTuple

MM = 1440 / 25.4
"""How many twips a millimetre is."""

SIZES = {"co-lon": "cỡ lớn (13/14/14)", "co-nho": "cỡ nhỏ (12/13/13)"}


class PageSetup(NamedTuple):
    """A4 and its margins, in twips (NĐ 30 Phụ lục I I.1-4; HD 05 II): 20/20/30/15 mm suits both standards."""

    width: int = 11906
    height: int = 16838
    top: int = 1134
    bottom: int = 1134
    left: int = 1701
    right: int = 850
    header: int = 567  # the page number stands 10 mm below the paper's edge
    room: int = 0  # by how much each margin may be wider

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def lies_across(self) -> bool:
        return self.width > self.height

    @property
    def turned(self) -> PageSetup:
        """The page of wide tables; the margins keep their sides."""
        return self._replace(width=self.height, height=self.width)

    def laid(self, way: str) -> PageSetup:
        """The page lying "landscape" or standing "portrait"; "": as it is."""
        return self.turned if way and (way == "landscape") != self.lies_across else self


class Zone(Enum):
    """A part of the page, by which readers and writers tell where the paragraphs of a role stand."""

    ISSUER = "issuer"  # the left column at the top of page 1: ô 2, 3, 5b, 10b
    NATION = "nation"  # the right one: ô 1, 4
    MARGIN = "margin"  # frames that stand apart from the text: ô 11, 13
    TITLE = "title"  # ô 5a
    OPENING = "opening"  # Kính gửi, căn cứ, who decides: what stands between title and body
    BODY = "body"
    TABLE = "table"  # the cells of the body's tables
    RECIPIENTS = "recipients"  # the left column below the body: ô 9b, 12
    SIGNERS = "signers"  # the right one: ô 7
    CONFIRMER = "confirmer"  # below both: who confirms a leave (mẫu 1.10)
    APPENDIX = "appendix"  # what heads an appendix, and (ô 14) a file that holds nothing else
    NOTES = "notes"  # footnotes
    PAGE = "page"  # the page number


HEADER = frozenset({Zone.ISSUER, Zone.NATION})
CLOSING = frozenset({Zone.RECIPIENTS, Zone.SIGNERS, Zone.CONFIRMER})


RoleName = Literal[
    "superior", "issuer", "issuer_mark", "national_name", "motto", "number", "place_date", "subject", "urgency",
    "draft", "circulation", "contact", "kind_name", "summary", "summary_mark", "addressed", "addressees", "addressee",
    "called", "guests", "guest", "competence", "resolves", "lead_in", "basis", "text", "part_label", "part_title",
    "chapter_label", "chapter_title", "section_label", "section_title", "subsection_label", "subsection_title",
    "article", "roman", "clause_heading", "clause", "point_heading", "point", "dash", "plus", "table_head",
    "table_cell", "table_head_small", "table_cell_small",
    "caption", "unit", "remark", "figure", "note", "recipients", "recipient", "recipient_item", "drafter",
    "confirmation", "confirmed",
    "confirmed_name", "authority", "position", "concurrent", "host_position", "hosted_name", "name", "signed_text",
    "appendix_label", "appendix_title", "appendix_summary", "appendix_reference", "page_number",
]  # fmt: skip
"""The names of all roles, for the type checker; an enum of as many costs every start a millisecond."""


class Role(NamedTuple):
    """How the paragraphs of one role look, and where they stand."""

    name: RoleName
    style: str  # the Vietnamese name that Word shows
    part: str  # ô số of the standard's diagram
    zone: Zone
    sizes: tuple[float, float]  # co-lon, co-nho
    span: tuple[float, float]
    bold: bool = False
    italic: bool = False
    underline: bool = False  # only the Party's “Nơi nhận:” (HD 05 Phụ lục 2)
    align: str = "center"
    left: int = 0
    first: int = 0  # first-line indent; negative hangs
    before: int = 0
    after: int = 0
    line: int = 240  # 240 = single; with `exact`, twips
    exact: bool = False
    keep_next: bool = False
    outline: int | None = None
    box: bool = False  # framed by a single line: marks of urgency and circulation
    red: bool = False
    frame: str = ""  # stands apart from the text: at the "top" or the "bottom" of page 1

    def size(self, preset: str) -> float:
        return self.sizes[0] if preset == "co-lon" else self.sizes[1]
