"""The standards' tables → the templates of templates/: ordinary Word files with tags, one per form and size.

Everything that a clerk may want to restyle is a named style; lengths that hang on texts are put in when a template is
compiled (see `marking`). The same standards give the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from xml.sax.saxutils import escape

from vbgen.ooxml.names import NAMESPACES
from vbgen.ooxml.package import pack, seal
from vbgen.standards import FORMS, Form, Role, of_form
from vbgen.standards.metrics import LINE_HEIGHT
from vbgen.writers import parts
from vbgen.writers.lengths import CLOSING_MARGIN, REFERENCE_RULE, bar, closing_columns, ruled
from vbgen.writers.styles import StyleSet, frame, style_id, styles

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_USED = ("w", "r", "wp", "a", "wps", "mc", "v", "adec")  # a template declares what it uses
_NAMES = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in _USED)
_W = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("w", "r"))  # docx2python asks each part for r
_EMU = 635  # in a twip
_THIN = 14  # twips, the least that Word sets: the height of a line of no height
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>'
)
_PADDING = 108  # at the sides of a table's cells, Word's own


def template(form: Form, size: str) -> bytes:
    """The bytes of the template that prints a form in one of the coupled sizes."""
    look = StyleSet(form, size)
    roles = look.roles
    builder = _TemplateBuilder(look)
    contents = {
        "[Content_Types].xml": parts.content_types(),
        "_rels/.rels": parts.relations(parts.PACKAGE_RELATIONS),
        "word/document.xml": builder.document(),
        "word/styles.xml": styles(look),
        "word/settings.xml": parts.SETTINGS,
        "word/fontTable.xml": parts.FONTS,
        "word/footnotes.xml": _footnotes(roles),
        "word/header1.xml": _page_number(roles),
        "word/footer1.xml": builder.footer(first=True),
        "word/footer2.xml": builder.footer(first=False),
        "word/header2.xml": _no_number(roles),
        "word/_rels/document.xml.rels": parts.relations(parts.DOCUMENT_RELATIONS),
        "docProps/core.xml": parts.CORE,
        "docProps/app.xml": parts.APP,
    }
    return seal(pack(name, (_DECLARATION + content).encode()) for name, content in contents.items())


def file_name(form: str, size: str) -> str:
    """ "cong-van.docx", "cong-van.co-nho.docx"."""
    return f"{form}.docx" if size == "co-lon" else f"{form}.{size}.docx"


def all_templates() -> dict[str, bytes]:
    """Every template by file name."""
    return {
        file_name(form.slug, size): template(form, size)
        for form in FORMS.values()
        for size in of_form(form.slug).presets
    }


class _TemplateBuilder:
    def __init__(self, look: StyleSet) -> None:
        self.look, self.form, self.roles = look, look.form, look.roles
        self.words, self.page = look.law.words, look.law.page
        self._shapes = 0

    # --- paragraphs and tables -------------------------------------------------------------------------------------

    def paragraph(self, role: str, text: str, before: str = "", *, raw: bool = False, own: str = "") -> str:
        """A paragraph in a role's style.

        `before` is markup at its beginning, `raw` text is printed by `{{r … }}`, `own` are its own
        properties beyond the style's.
        """
        text = f"{{{{r {text} }}}}" if raw else text
        style = (
            f'<w:pPr><w:pStyle w:val="{style_id(self.roles[role])}"/>{frame(self.roles[role], self.look)}{own}</w:pPr>'
        )
        return f'<w:p>{style}{before}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    def table(self, widths: tuple[int, ...], rows: tuple[str, ...], *, padding: int, borders: bool = False) -> str:
        """Rows in fixed columns, across the page."""
        lines = (
            "<w:tblBorders>"
            + "".join(
                f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                for side in ("top", "left", "bottom", "right", "insideH", "insideV")
            )
            + "</w:tblBorders>"
            if borders
            else ""
        )
        wide = self.page.text_width
        margins = f'<w:left w:w="{padding}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/>'
        grid = "".join(f'<w:gridCol w:w="{twips}"/>' for twips in widths)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>{lines}'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def thin(self) -> str:
        """A line of no height (0.7 pt), where Word would put one of 16 pt or join two tables."""
        spacing = f'<w:spacing w:before="0" w:after="0" w:line="{_THIN}" w:lineRule="exact"/>'
        return f'<w:p><w:pPr><w:pStyle w:val="{style_id(self.roles["text"])}"/>{spacing}</w:pPr></w:p>'

    def tag(self, text: str) -> str:
        """A paragraph that holds a docxtpl tag only."""
        return self.paragraph("text", f"{{%p {text} %}}")

    def optional(self, field: str, content: str) -> str:
        return self.tag(f"if {field}") + content + self.tag("endif")

    def rule(self, title: str, length: int, drop: int) -> str:
        """A line drawn under a centred text; length and drop (from the top of the paragraph) in twips.

        It says nothing, and is marked so for those who listen. Readers without shapes draw the rectangle in its place.
        """
        self._shapes += 1
        cx, y = length * _EMU, drop * _EMU
        uri = NAMESPACES["wps"]
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            f'relativeHeight="{self._shapes + 1}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
            f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{cx}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{self._shapes}" name="{title}">{_DECORATIVE}</wp:docPr>'
            "<wp:cNvGraphicFramePr/>"
            f'<a:graphic><a:graphicData uri="{uri}"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
            "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f'<mc:Fallback><w:pict><v:rect style="{bar(0, drop, length)}" fillcolor="black" stroked="f"/>'
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )

    # --- the document ----------------------------------------------------------------------------------------------

    def document(self) -> str:
        """Header, title, Kính gửi, body, closing block, page."""
        page = self.page
        section = (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
            '<w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>'
            '<w:headerReference w:type="first" r:id="rId8"/>'
            f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
            f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" '
            f'w:header="{page.header}" w:footer="{page.bottom - _THIN}" w:gutter="0"/><w:titlePg/></w:sectPr>'
        )
        end = self.thin() + section
        if self.form.copies:
            return f"<w:document {_NAMES}><w:body>{self._copy()}{self._closing()}{end}</w:body></w:document>"
        title = self._title() if self.form.titled else ""
        addressees = self._addressees() if "addressees" in self.form.parts and not self.form.addressing else ""
        # LibreOffice lowers the whole page by 5.7 mm when a table stands first and there are footnotes
        top = self.optional("notes", self.thin()) + self._header() + self._circulation()
        body = top + title + addressees + self._body("body") + self._closing()
        return f"<w:document {_NAMES}><w:body>{body}{self._appendices()}{end}</w:body></w:document>"

    def _copy(self) -> str:
        """The rule below the copied document; who copies | how, number | place and date (mẫu 3.1)."""
        line = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        line += '<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="exact"/><w:ind w:firstLine="0"/>'
        rule = f'<w:p><w:pPr><w:pStyle w:val="{style_id(self.roles["text"])}"/>{line}</w:pPr></w:p>'
        top = '<w:spacing w:before="0"/>'
        below = self.rule("Đường kẻ dưới tên cơ quan", 1134, self._drop("issuer"))
        rows = (
            (self.paragraph("issuer", "{{ issuer }}", below), self.paragraph("kind_name", "{{ kind_name }}", own=top)),
            (self.paragraph("number", "{{ number }}"), self.paragraph("place_date", "{{ place_date }}")),
        )
        columns = closing_columns(self.form.slug)
        return rule + self.table(columns, tuple(_row(columns, row) for row in rows), padding=0) + self.thin()

    def _circulation(self) -> str:
        """ô 11 in the top margin of page 1: a frame, below the header's table, for LibreOffice loses one above it."""
        return self.optional("circulation", self.paragraph("circulation", "{{ circulation }}"))

    def footer(self, *, first: bool) -> str:
        """The foot of the first page, where ô 13 stands within the text area; or the empty one of other pages.

        The empty line at its end is as high as the footer is let into the text area: no page loses a line by it.
        """
        contact = self._contact() if first and not self.words.contact_last else ""
        return f"<w:ftr {_W}>{contact}{self.thin()}</w:ftr>"

    def _contact(self) -> str:
        return self.tag("for line in contact") + self.paragraph("contact", "line.text", raw=True) + self.tag("endfor")

    def _header(self) -> str:
        """ô 2 | ô 1 over ô 3, 5b, 10b | ô 4: two columns without borders or padding."""
        columns, left, right = self._crown()
        number = self.paragraph("number", "{{ number }}")
        if not self.form.titled:
            number += self.paragraph("subject", "{{ subject }}")
        for mark in ("urgency", "draft"):
            number += self.optional(mark, self.paragraph(mark, f"{{{{ {mark} }}}}"))
        if not self.form.dated:
            return self.table(columns, (_row(columns, (left + number, right)),), padding=0)
        below = self.roles["kind_name"].before if "kind_name" in ruled(self.form) else 0
        place = self.paragraph("place_date", "{{ place_date }}")
        return self.table(
            columns, (_row(columns, (left, right)), _row(columns, (number, place), bottom=below)), padding=0
        )

    def _crown(self) -> tuple[tuple[int, int], str, str]:
        """The widths of the header's columns, ô 2, ô 1."""
        words = self.words
        crown = "motto" if words.motto else "national_name"
        wide = round(self.look.width(crown, getattr(words, crown)))
        rules = {crown: self.rule("Đường kẻ dưới Tiêu ngữ", wide, self._drop(crown))}
        if "issuer" in ruled(self.form):
            rules["issuer"] = self.rule("Đường kẻ dưới tên cơ quan", 1134, self._drop("issuer"))
        left = self.optional("superior", self.paragraph("superior", "{{ superior }}"))
        left += self.paragraph("issuer", "{{ issuer }}", rules.get("issuer", ""))
        if words.issuer_mark:
            left += self.paragraph("issuer_mark", words.issuer_mark)
        right = self.paragraph("national_name", words.national_name, rules.get("national_name", ""))
        if words.motto:
            right += self.paragraph("motto", words.motto, rules["motto"])
        wide = round(self.look.width("national_name", words.national_name)) + 120
        return (self.page.text_width - wide, wide), left, right

    def _drop(self, role: str) -> int:
        return round(self.roles[role].size(self.look.size) * 20 * LINE_HEIGHT) + 44

    def _title(self) -> str:
        mark = self.words.summary_mark
        last = "summary" if self.form.summary else "kind_name"
        shown = last in ruled(self.form)
        rule = self.rule("Đường kẻ dưới tên loại, trích yếu", 1701, self._drop(last)) if shown else ""
        name = self.paragraph("kind_name", "{{ kind_name }}")
        if (
            shown and not self.form.summary
        ):  # the rule is placed from the paragraph's top: the room above is the header's
            own = '<w:spacing w:before="0" w:after="240"/>'
            name = self.paragraph("kind_name", "{{ kind_name }}", rule, own=own)
        summary = self.paragraph("summary", "{{ summary }}", rule) if self.form.summary else ""
        return name + summary + (self.paragraph("summary_mark", mark) if mark else "")

    def _appendices(self) -> str:
        """A section each; what is issued with a decision has the header again, without number and date (mẫu 1.3)."""
        headed = ""
        if self.form.attaches:
            columns, left, right = self._crown()
            header = self.table(
                columns, (_row(columns, (left, right), bottom=self.roles["kind_name"].before),), padding=0
            )
            headed = self.optional("appendix.headed", header)
        rule = self.rule("Đường kẻ dưới dẫn chiếu", REFERENCE_RULE, self._drop("appendix_reference"))
        lines = "".join(
            self.optional(f"appendix.{field}", self.paragraph(f"appendix_{field}", f"{{{{ appendix.{field} }}}}"))
            for field in ("label", "title", "summary")
        )
        reference = self.paragraph("appendix_reference", "{{ appendix.reference }}", rule)
        signed = self.optional("appendix.signed_text", self.paragraph("signed_text", "{{ appendix.signed_text }}"))
        each = signed + headed + lines + reference + self._body("appendix.body")
        return self.tag("for appendix in appendices") + each + self.tag("endfor")

    def _addressees(self) -> str:
        each = self.paragraph("addressee", "line.text", raw=True)
        several = (
            self.paragraph("addressees", "{{ addressees_label }}")
            + self.tag("for line in addressees")
            + each
            + self.tag("endfor")
        )
        return self.optional("addressed", self.paragraph("addressed", "addressed", raw=True)) + self.optional(
            "addressees_label", several
        )

    def _body(self, lines: str) -> str:
        """One loop over the lines of a body; a line that has rows is a table."""
        thirds = (self.page.text_width // 3,) * 3
        cells = (
            self.paragraph("table_cell", "{%tc for cell in row.cells %}"),
            self.paragraph("table_cell", "cell.text", raw=True),
            self.paragraph("table_cell", "{%tc endfor %}"),
        )
        rows = (
            _row((sum(thirds),), (self.paragraph("table_cell", "{%tr for row in line.rows %}"),), span=3),
            _row(thirds, cells),
            _row((sum(thirds),), (self.paragraph("table_cell", "{%tr endfor %}"),), span=3),
        )
        return (
            self.tag(f"for line in {lines}")
            + self.tag("if line.rows")
            + self.table(thirds, rows, padding=_PADDING, borders=True)
            + self.tag("else")
            + self.paragraph("text", "line.text", raw=True)
            + self.tag("endif")
            + self.tag("endfor")
        )

    def _closing(self) -> str:
        """ô 9b | ô 7: rows that never split; below them ô 13 of a document of the Party."""

        def lines(role: str, side: str) -> str:
            return (
                self.tag(f"for line in row.{side}") + self.paragraph(role, "line.text", raw=True) + self.tag("endfor")
            )

        columns = closing_columns(self.form.slug)
        rows: tuple[str, ...] = (
            _row((self.page.text_width,), (self.paragraph("text", "{%tr for row in closing %}"),), span=2),
            _row(
                columns,
                (lines("recipient", "left"), lines("position", "right")),
                top=_CLOSING_GAP,
                between=CLOSING_MARGIN,
            ),
            _row((self.page.text_width,), (self.paragraph("text", "{%tr endfor %}"),), span=2),
        )
        if self.words.contact_last and not self.form.copies:
            tags = [self.paragraph("text", f"{{%tr {tag} %}}") for tag in ("if contact", "endif")]
            first, row, last = (
                _row((self.page.text_width,), (cell,), span=2, top=top)
                for cell, top in ((tags[0], 0), (self._contact(), _CLOSING_GAP), (tags[1], 0))
            )
            rows += (first, row, last)
        return self.table(columns, rows, padding=0)


_CLOSING_GAP = 240  # above the closing block, in twips


def _row(
    widths: tuple[int, ...], cells: tuple[str, ...], *, span: int = 1, top: int = 0, bottom: int = 0, between: int = 0
) -> str:
    """A row that no page break divides; `span` is that of each cell, `top` and `bottom` margins around its text.

    `between` is the margin of each of two cells towards the other.
    """
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    made = ""
    for index, (twips, content) in enumerate(zip(widths, cells, strict=True)):
        sides = (("top", top), ("left", between * index), ("bottom", bottom), ("right", between * (not index)))
        room = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side, margin in sides if margin)
        margins = f"<w:tcMar>{room}</w:tcMar>" if room else ""
        made += f'<w:tc><w:tcPr><w:tcW w:w="{twips}" w:type="dxa"/>{merged}{margins}</w:tcPr>{content}</w:tc>'
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{made}</w:tr>"


def _page_number(roles: Mapping[str, Role]) -> str:
    run = "<w:r>{}</w:r>"
    field = "".join(
        run.format(part)
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    style = style_id(roles["page_number"])
    return f'<w:hdr {_W}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{field}</w:p></w:hdr>'


def _no_number(roles: Mapping[str, Role]) -> str:
    """The header of a first page: without it, some readers print the others' there."""
    return f'<w:hdr {_W}><w:p><w:pPr><w:pStyle w:val="{style_id(roles["page_number"])}"/></w:pPr></w:p></w:hdr>'


def _footnotes(roles: Mapping[str, Role]) -> str:
    style = f'<w:pPr><w:pStyle w:val="{style_id(roles["note"])}"/></w:pPr>'
    marks = (("separator", -1), ("continuationSeparator", 0))
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p>{style}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in marks
    )
    return f"<w:footnotes {_W}>{notes}</w:footnotes>"


def main(folder: str) -> None:
    """Write every template into a folder (`make templates`)."""
    for name, data in all_templates().items():
        with open(f"{folder}/{name}", "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main(sys.argv[1])
