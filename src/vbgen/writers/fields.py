"""What a template of a form can print: named texts, paragraphs with their Word styles, and computed lengths.

A template may use the fields of `View` and of what it holds, each as its type says: a text is printed by `{{ … }}`; an
`Xml` is markup: rich texts are runs, printed by `{{r … }}`, properties are elements or nothing, which are put in when a
template is compiled; a `Figure` is computed and needs no escaping; a tuple is looped over. The notes in Vietnamese
are what `vbgen template fields` shows; a field that is called as a role shows that role's name.
"""

from __future__ import annotations

from typing import Annotated, NewType

from vbgen.named import NamedTuple
from vbgen.writers.lengths import Figure, Lengths

Xml = NewType("Xml", str)  # no class of its own, for plain strings format fastest

NOTHING = Xml("")
NO = Figure("")


class StyledLine(NamedTuple):
    """A paragraph, or (`rows`) a table of grid columns `widths` wide.

    `hold` keeps it on the page of the next one, `gap` makes room below it, where a table follows, or above a name;
    `section` is the sort of the section that it ends.
    """

    style: Annotated[Figure, "mã kiểu đoạn"]
    text: Annotated[Xml, "chữ của đoạn"]
    hold: Annotated[Xml, "giữ cùng trang với đoạn sau"] = NOTHING
    gap: Annotated[Xml, "khoảng trống thêm"] = NOTHING
    rows: Annotated[tuple[GridRow, ...], "các hàng, khi là bảng"] = ()
    widths: Annotated[tuple[Figure, ...], "bề rộng các cột, twip"] = ()
    wide: Annotated[Figure, "bề rộng cả bảng, twip"] = NO
    section: Annotated[Figure, "trang mà đoạn này kết thúc, trước khi xoay: own, portrait_on, landscape_on …"] = NO


class GridCell(NamedTuple):
    """A cell of a table in the body: `shape` holds its width and span, `align` its alignment if not left."""

    text: Annotated[Xml, "chữ của ô"]
    shape: Annotated[Xml, "bề rộng, số cột gộp"]
    align: Annotated[Xml, "căn lề"]


class GridRow(NamedTuple):
    """A row: `head` makes it repeat on each page and keeps it whole, its cells are in `style`."""

    style: Annotated[Figure, "mã kiểu đoạn của các ô"]
    cells: Annotated[tuple[GridCell, ...], "các ô"]
    head: Annotated[Xml, "lặp lại ở đầu trang, không ngắt giữa hàng"] = NOTHING
    hold: Annotated[Xml, "giữ cùng trang với hàng sau"] = NOTHING


class Pair(NamedTuple):
    """A row of the closing block: Nơi nhận or a signer on the left, a signer on the right."""

    left: Annotated[tuple[StyledLine, ...], "cột trái: nơi nhận, hoặc người ký"]
    right: Annotated[tuple[StyledLine, ...], "cột phải: người ký"]
    goes_on: Annotated[Figure, "cột trái đếm tiếp hàng trên, không chừa khoảng"] = NO


class AppendixView(NamedTuple):
    """An appendix, or (`headed`, with a `summary`) a document that is issued with this one.

    `signed_text` stands above it in a file of its own; `page` is the sort of its last section, `ends` the same but ""
    for the last appendix; `indent` (twips) balances the lines of the reference, `drop` (EMU) is where the rule under
    it stands, `bar` that rule for readers without shapes.
    """

    signed_text: str
    label: Annotated[str, "Phụ lục, số phụ lục"]
    title: Annotated[str, "tên phụ lục"]
    summary: Annotated[str, "trích yếu văn bản kèm theo"]
    reference: Annotated[str, "dẫn chiếu văn bản"]
    headed: Annotated[Figure, "có phần đầu như văn bản"]
    body: Annotated[tuple[StyledLine, ...], "các dòng của nội dung"]
    page: Annotated[Figure, "portrait, landscape; portrait_on, landscape_on sau trang xoay"]
    ends: Annotated[Figure, "như page, trống ở phụ lục cuối"]
    indent: Annotated[Figure, "thụt hai bên của dẫn chiếu, twip"]
    drop: Annotated[Figure, "chỗ của đường kẻ, EMU"]
    bar: Annotated[Figure, "đường kẻ ấy, lời của VML"]
    shape: Annotated[Figure, "đầu số hiệu các hình"]


class Foot(NamedTuple):
    """A footnote."""

    id: Annotated[Figure, "số cước chú"]
    style: Annotated[Figure, "mã kiểu đoạn"]
    text: Annotated[Xml, "lời cước chú"]


class View(NamedTuple):
    """All that a template of a form can print."""

    title: Annotated[str, "tiêu đề của tệp"]
    author: Annotated[str, "tác giả của tệp"]
    dated: Annotated[Figure, "ngày của tệp: 2026-01-05"]
    superior: str
    issuer: str
    number: str
    subject: str
    urgency: str
    draft: str
    circulation: str
    place_date: str
    kind_name: str
    summary: str
    addressed: Xml
    addressees_label: Annotated[str, "Kính gửi:, khi gửi nhiều nơi"]
    addressees: Annotated[tuple[StyledLine, ...], "các nơi kính gửi"]
    contact: Annotated[tuple[StyledLine, ...], "các dòng địa chỉ liên hệ"]
    body: Annotated[tuple[StyledLine, ...], "các dòng của nội dung"]
    closing: Annotated[tuple[Pair, ...], "các hàng của khối nơi nhận, chữ ký"]
    appendices: Annotated[tuple[AppendixView, ...], "các phụ lục"]
    turned: Annotated[Figure, "portrait_on, khi nội dung có trang xoay ngang"]
    final: Annotated[Figure, "trang cuối của tệp, như page của phụ lục; trống: như trang đầu"]
    notes: Annotated[tuple[Foot, ...], "các cước chú"]
    lengths: Annotated[Lengths, "các độ dài tính theo chữ"]
