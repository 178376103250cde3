"""The look of each role: Word style, sizes, weight, slope, alignment, spacing (NĐ 30 Phụ lục I mục V; HD 05 Phụ lục 2).

Lengths are in twips (1/1440 inch; 567 = 1 cm) but sizes, which are in points. `sizes` gives the two coupled presets
(co-lon 13/14/14, co-nho 12/13/13); `span` the range the Decree allows.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

SIZES = {"co-lon": "cỡ lớn (13/14/14)", "co-nho": "cỡ nhỏ (12/13/13)"}
STANDARDS = {"nha-nuoc": "Nghị định 30/2020/NĐ-CP", "dang": "Hướng dẫn 05-HD/VPTW"}


class Page(NamedTuple):
    """A4 and its margins, in twips (NĐ 30 Phụ lục I I.1-4; HD 05 II): 20/20/30/15 mm suits both standards."""

    width: int = 11906
    height: int = 16838
    top: int = 1134
    bottom: int = 1134
    left: int = 1701
    right: int = 850
    header: int = 567  # the page number stands 10 mm below the paper's edge

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right


PAGE = Page()
LANDSCAPE = Page(PAGE.height, PAGE.width)  # an appendix of wide tables; the margins keep their sides


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
    APPENDIX = "appendix"  # what heads an appendix, and (ô 14) a file that holds nothing else
    NOTES = "notes"  # footnotes
    PAGE = "page"  # the page number


HEADER = frozenset({Zone.ISSUER, Zone.NATION})
CLOSING = frozenset({Zone.RECIPIENTS, Zone.SIGNERS})


class Role(NamedTuple):
    """How the paragraphs of one role look, and where they stand."""

    name: str
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


_BODY = {"sizes": (14, 13), "span": (13, 14), "align": "both", "before": 120, "line": 264}
_INDENT = 567  # 1 cm
_BOX_LINE = 294  # twips; with the 4 pt above and below that its border keeps off, a box of 8 mm
_NAME_GAP = 1440  # 25 mm of free room for the signature (forms leave 3–4 lines)


def _body(name: str, style: str, zone: Zone = Zone.BODY, **look: object) -> Role:
    return Role(name, style, "6", zone, **{**_BODY, "first": _INDENT, **look})  # type: ignore[arg-type]


def _centred(name: str, style: str, outline: int, before: int) -> Role:
    return _body(name, style, bold=True, align="center", first=0, before=before, keep_next=True, outline=outline)


_STATE = (
    Role("superior", "Cơ quan chủ quản", "2", Zone.ISSUER, (13, 12), (12, 13)),
    Role("issuer", "Cơ quan ban hành", "2", Zone.ISSUER, (13, 12), (12, 13), bold=True),
    Role("national_name", "Quốc hiệu", "1", Zone.NATION, (13, 12), (12, 13), bold=True),
    Role("motto", "Tiêu ngữ", "1", Zone.NATION, (14, 13), (13, 14), bold=True),
    Role("number", "Số và ký hiệu", "3", Zone.ISSUER, (13, 13), (13, 13), before=160),
    Role("place_date", "Địa danh và thời gian", "4", Zone.NATION, (14, 13), (13, 14), italic=True, before=160),
    Role("subject", "Trích yếu công văn", "5b", Zone.ISSUER, (12, 12), (12, 13), before=120),
    Role(
        "urgency",
        "Độ khẩn",
        "10b",
        Zone.ISSUER,
        (13, 13),
        (13, 14),
        bold=True,
        before=240,
        line=_BOX_LINE,
        exact=True,
        box=True,
        red=True,
    ),
    Role("draft", "Dự thảo", "", Zone.ISSUER, (13, 13), (12, 14), bold=True, before=160),
    Role(
        "circulation",
        "Phạm vi lưu hành",
        "11",
        Zone.MARGIN,
        (13, 13),
        (13, 14),
        bold=True,
        line=_BOX_LINE,
        exact=True,
        box=True,
        frame="top",
    ),
    Role("contact", "Địa chỉ liên hệ", "13", Zone.MARGIN, (11, 11), (11, 12), align="left", frame="bottom"),
    Role("kind_name", "Tên loại", "5a", Zone.TITLE, (14, 13), (13, 14), bold=True, before=360, keep_next=True),
    Role("summary", "Trích yếu", "5a", Zone.TITLE, (14, 13), (13, 14), bold=True, after=240, keep_next=True),
    Role(
        "addressed",
        "Kính gửi",
        "9a",
        Zone.OPENING,
        (14, 13),
        (13, 14),
        align="left",
        before=240,
        after=120,
        keep_next=True,
    ),
    Role(
        "addressees",
        "Kính gửi nhiều nơi",
        "9a",
        Zone.OPENING,
        (14, 13),
        (13, 14),
        align="left",
        left=1985,
        before=240,
        keep_next=True,
    ),
    Role("addressee", "Nơi kính gửi", "9a", Zone.OPENING, (14, 13), (13, 14), align="both", before=40),
    Role(
        "called",
        "Nơi nhận điện",
        "9a",
        Zone.OPENING,
        (14, 13),
        (13, 14),
        align="both",
        left=1304,
        first=-170,
        before=40,
    ),
    _body("competence", "Thẩm quyền ban hành", zone=Zone.OPENING, bold=True, align="center", first=0, keep_next=True),
    _body("resolves", "Quyết định", zone=Zone.OPENING, bold=True, align="center", first=0, keep_next=True),
    _body("lead_in", "Lời dẫn", zone=Zone.OPENING, align="center", first=0, keep_next=True),
    _body("basis", "Căn cứ", zone=Zone.OPENING, italic=True),
    _body("text", "Nội dung"),
    _centred("part_label", "Phần", 0, 240),
    _centred("part_title", "Tên phần", 0, 0),
    _centred("chapter_label", "Chương", 0, 240),
    _centred("chapter_title", "Tên chương", 0, 0),
    _centred("section_label", "Mục", 1, 200),
    _centred("section_title", "Tên mục", 1, 0),
    _centred("subsection_label", "Tiểu mục", 2, 160),
    _centred("subsection_title", "Tên tiểu mục", 2, 0),
    _body("article", "Điều", bold=True, keep_next=True, outline=2),
    _body("roman", "Đề mục I", bold=True, keep_next=True, outline=0, before=160),
    _body("clause_heading", "Khoản có tên", bold=True, keep_next=True, outline=1),
    _body("clause", "Khoản"),
    _body("point_heading", "Điểm có tên", keep_next=True, outline=2),
    _body("point", "Điểm"),
    _body("dash", "Gạch đầu dòng"),
    _body("plus", "Dấu cộng đầu dòng"),
    Role("table_head", "Đầu bảng", "6", Zone.TABLE, (12, 12), (11, 14), bold=True, before=40, after=40, keep_next=True),
    Role("table_cell", "Ô bảng", "6", Zone.TABLE, (12, 12), (11, 14), align="left", before=40, after=40),
    Role("note", "Cước chú", "6", Zone.NOTES, (10, 10), (9, 12), align="both"),
    Role("recipients", "Nơi nhận", "9b", Zone.RECIPIENTS, (12, 12), (12, 12), bold=True, italic=True, align="left"),
    Role(
        "recipient", "Danh sách nơi nhận", "9b", Zone.RECIPIENTS, (11, 11), (11, 11), align="left", left=113, first=-113
    ),
    Role(
        "recipient_item",
        "Nơi nhận thành phần",
        "9b",
        Zone.RECIPIENTS,
        (11, 11),
        (11, 11),
        align="left",
        left=397,
        first=-170,
    ),
    Role("drafter", "Người soạn và số bản", "12", Zone.RECIPIENTS, (11, 11), (11, 11), align="left"),
    Role("confirmation", "Xác nhận", "", Zone.RECIPIENTS, (14, 13), (13, 14), before=240),
    Role("confirmed", "Chữ ký xác nhận", "", Zone.RECIPIENTS, (14, 13), (13, 14)),
    Role("confirmed_name", "Họ tên người xác nhận", "", Zone.RECIPIENTS, (14, 13), (13, 14), before=_NAME_GAP),
    Role("authority", "Quyền hạn", "7a", Zone.SIGNERS, (14, 13), (13, 14), bold=True),
    Role("position", "Chức vụ", "7a", Zone.SIGNERS, (14, 13), (13, 14), bold=True),
    Role("concurrent", "Kiêm", "7a", Zone.SIGNERS, (14, 13), (13, 14)),
    Role("host_position", "Chức vụ khác", "7b", Zone.SIGNERS, (14, 13), (13, 14), bold=True, before=_NAME_GAP),
    Role("hosted_name", "Họ tên dưới chức vụ khác", "7b", Zone.SIGNERS, (14, 13), (13, 14), bold=True),
    Role("name", "Họ tên", "7b", Zone.SIGNERS, (14, 13), (13, 14), bold=True, before=_NAME_GAP),
    Role("signed_text", "Thông tin ký số", "14", Zone.APPENDIX, (10, 10), (10, 10), align="right", after=120),
    Role("appendix_label", "Phụ lục", "", Zone.APPENDIX, (14, 14), (14, 14), bold=True, keep_next=True),
    Role("appendix_title", "Tên phụ lục", "", Zone.APPENDIX, (14, 13), (13, 14), bold=True, keep_next=True, outline=0),
    Role(
        "appendix_summary",
        "Trích yếu văn bản kèm theo",
        "",
        Zone.APPENDIX,
        (14, 13),
        (13, 14),
        bold=True,
        keep_next=True,
    ),
    Role(
        "appendix_reference",
        "Dẫn chiếu phụ lục",
        "",
        Zone.APPENDIX,
        (13, 13),
        (13, 14),
        italic=True,
        after=240,
        keep_next=True,
    ),
    Role("page_number", "Số trang", "", Zone.PAGE, (14, 13), (13, 14)),
)

# Where HD 05 differs. Sizes do not come in presets there; body lines are spaced exactly 18–22 pt.
_EXACT = {"line": 360, "exact": True}
_PARTY_LOOKS: dict[str, dict[str, object]] = {
    "national_name": {"sizes": (15, 15), "span": (15, 15)},
    "superior": {"sizes": (14, 14), "span": (14, 14)},
    "issuer": {"sizes": (14, 14), "span": (14, 14)},
    "number": {"sizes": (14, 14), "span": (14, 14)},
    "place_date": {"sizes": (14, 14), "span": (14, 14)},
    "subject": {"italic": True, "span": (12, 12)},
    "kind_name": {"sizes": (16, 16), "span": (15, 16)},
    "summary": {"sizes": (14, 14), "span": (14, 15), "after": 0},
    "addressed": {"span": (14, 15)},
    "addressees": {"span": (14, 15), "italic": True},
    "addressee": {"span": (14, 15)},
    "basis": {"italic": False},
    "table_head": {},
    "recipients": {"sizes": (14, 14), "span": (14, 14), "bold": False, "italic": False, "underline": True},
    "recipient": {"sizes": (12, 12), "span": (12, 12)},
    "recipient_item": {"sizes": (12, 12), "span": (12, 12)},
    "urgency": {"sizes": (14, 14), "span": (14, 14)},
    "circulation": {"sizes": (12, 12), "span": (12, 12)},
    "contact": {"sizes": (10, 10), "span": (10, 10)},
    "draft": {"sizes": (14, 14), "span": (14, 14), "bold": False, "italic": True},
    "appendix_reference": {"span": (13, 14)},
    "position": {"bold": False},
    "page_number": {"span": (14, 14)},
}


def _party(role: Role) -> Role:
    look: dict[str, object] = {"sizes": (role.sizes[0], role.sizes[0])}
    if role.part == "6" and role.zone in (Zone.OPENING, Zone.BODY):
        look |= {"span": (14, 15), **_EXACT}
    return role._replace(**{**look, **_PARTY_LOOKS.get(role.name, {})})  # type: ignore[arg-type]


_PARTY = (
    *(_party(role) for role in _STATE if role.name != "motto"),
    Role("issuer_mark", "Dấu sao dưới cơ quan ban hành", "2", Zone.ISSUER, (14, 14), (14, 14)),
    Role("summary_mark", "Gạch dưới trích yếu", "5a", Zone.TITLE, (14, 14), (14, 14), after=240, keep_next=True),
)

ROLES = {
    "nha-nuoc": {role.name: role for role in _STATE},
    "dang": {role.name: role for role in _PARTY},
}
ZONES = {name: role.zone for roles in ROLES.values() for name, role in roles.items()}
"""Where a role stands, which is the same in every standard."""


def roles_of(standard: str) -> dict[str, Role]:
    """The roles of a standard by name."""
    return ROLES[standard]
