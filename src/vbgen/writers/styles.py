"""A standard's roles → Word's styles: a named one for each, which a clerk may change."""

from __future__ import annotations

from collections.abc import Mapping

from vbgen.named import NamedTuple
from vbgen.ooxml.names import NAMESPACES
from vbgen.standards import CIRCULATIONS, Form, Role, Standard, of_form
from vbgen.standards.metrics import ASCENT, width
from vbgen.writers import parts

_W = f'xmlns:w="{NAMESPACES["w"]}"'
EDGE = 312  # of the mark of circulation from the paper's upper edge, in twips
_LEVELLED = {"number": "place_date", "recipients": "authority"}


def style_id(role: Role) -> str:
    """ "place_date" → "PlaceDate"."""
    return "".join(word.capitalize() for word in role.name.split("_"))


class StyleSet(NamedTuple):
    """How a form prints text: its roles, in one of the coupled sizes."""

    form: Form
    size: str

    @property
    def law(self) -> Standard:
        """The standard that the form is of."""
        return of_form(self.form.slug)

    @property
    def roles(self) -> Mapping[str, Role]:
        return self.law.roles

    def width(self, role: str, text: str) -> float:
        """A text's width in twips."""
        look = self.roles[role]
        return width(text, look.size(self.size), bold=look.bold, italic=look.italic)


def styles(look: StyleSet) -> str:
    """Word's defaults, and a named style for each role."""
    body = look.roles["text"]
    size = round(2 * body.size(look.size))
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{parts.FONT}" w:hAnsi="{parts.FONT}" w:eastAsia="{parts.FONT}" w:cs="{parts.FONT}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    own = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    own += (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    levels = headings(look.form)
    named = "".join(_style(placed(role, look), look, levels) for role in look.roles.values())
    return f"<w:styles {_W}>{defaults}{_LATENT}{own}{named}</w:styles>"


def placed(role: Role, look: StyleSet) -> Role:
    """A role with the indents and the room that hang on the widths of its form's words."""
    words = look.law.words
    if role.name == "addressee":  # the dash stands under the colon, a long name goes on beside it
        first = -round(look.width("addressee", "- "))
        left = look.roles["addressees"].left + round(look.width("addressees", words.addressees.rstrip(":"))) - first
        return role._replace(left=left, first=first)
    if role.name == "addressed":  # a long name goes on under its own beginning
        first = -round(look.width("addressees", words.addressees + " "))
        return role._replace(left=look.roles["addressees"].left - first, first=first)
    if role.name in _LEVELLED:  # on one base line with its neighbour on the other side
        other = look.roles[_LEVELLED[role.name]]
        lower = max(0, round((other.size(look.size) - role.size(look.size)) * 20 * ASCENT))
        return role._replace(before=other.before + lower)
    return role


_LATENT = (  # what Word offers beside the document's own styles: nothing, until somebody asks for all of them
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
    'w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:semiHidden="0" w:uiPriority="0" '
    'w:unhideWhenUsed="0" w:qFormat="1"/></w:latentStyles>'
)
_LADDERS = (
    {0: "roman", 1: "clause_heading", 2: "point_heading"},
    {0: "chapter_title", 1: "section_title", 2: "article"},
)
"""The headings of a text of I., 1., a) and of one of Chương, Mục, Điều, by their outline levels."""


def headings(form: Form) -> dict[str, int]:
    """The roles that are Word's own headings, with their numbers, by which every reader knows them.

    Word has one style of each name: the ladder that a form's documents mostly climb has heading 1 to 3, the other one
    4 to 6.
    """
    ladders = reversed(_LADDERS) if form.resolves else _LADDERS
    return {role: number for number, role in enumerate((role for ladder in ladders for role in ladder.values()), 1)}


def _identity(role: Role, look: StyleSet, levels: Mapping[str, int]) -> tuple[str, int | None]:
    """A style's names and what it is based on, with the outline level that hangs on them.

    What heads a text beside those headings, as "Chương I" above its title, is based on the one of its level.
    """
    shown = f'<w:name w:val="{role.style}"/>'
    if role.name == "note":
        return f'<w:name w:val="footnote text"/><w:aliases w:val="{role.style}"/><w:basedOn w:val="Normal"/>', None
    if role.name in levels:
        number = levels[role.name]
        alias = f'<w:name w:val="heading {number}"/><w:aliases w:val="{role.style}"/>'
        return f'{alias}<w:basedOn w:val="Normal"/><w:next w:val="Text"/><w:uiPriority w:val="9"/>', number - 1
    if role.outline is None:
        return f'{shown}<w:basedOn w:val="Normal"/>', None
    base = _LADDERS[1][role.outline] if role.align == "center" else _LADDERS[0][role.outline]
    return f'{shown}<w:basedOn w:val="{style_id(look.roles[base])}"/><w:next w:val="Text"/>', levels[base] - 1


def begins_lines(role: Role) -> bool:
    """Whether a line after a break begins where a paragraph does: at a tab stop, for Word has no such indent."""
    return role.align == "both" and role.first > 0


def _style(role: Role, look: StyleSet, levels: Mapping[str, int]) -> str:
    rule = ' w:lineRule="exact"' if role.exact else ' w:lineRule="auto"'
    spacing = f'<w:spacing w:before="{role.before}" w:after="{role.after}" w:line="{role.line}"{rule}/>'
    turn = f' w:firstLine="{role.first}"' if role.first >= 0 else f' w:hanging="{-role.first}"'
    keep = "<w:keepNext/>" if role.keep_next else ""
    stop = f'<w:tabs><w:tab w:val="left" w:pos="{role.left + role.first}"/></w:tabs>' if begins_lines(role) else ""
    identity, level = _identity(role, look, levels)
    outline = "" if level is None else f'<w:outlineLvl w:val="{level}"/>'
    custom = "" if "<w:aliases" in identity else ' w:customStyle="1"'
    size = round(2 * role.size(look.size))
    face = "<w:b/>" * role.bold + "<w:i/>" * role.italic + '<w:color w:val="FF0000"/>' * role.red
    line = '<w:u w:val="single"/>' if role.underline else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(role)}">{identity}<w:qFormat/>'
        f'<w:pPr>{keep}{_border(role)}{stop}{spacing}<w:ind w:left="{role.left}"{turn}/>'
        f'<w:jc w:val="{role.align}"/>{outline}</w:pPr>'
        f'<w:rPr>{face}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{line}</w:rPr></w:style>'
    )


def frame(role: Role, look: StyleSet) -> str:
    """What sets a paragraph apart from the running text; the widest words that it may hold decide how wide it is.

    It stands in the paragraph itself: LibreOffice passes over the frame of a style.
    """
    if role.frame == "top":
        wide = max(round(look.width(role.name, words)) for words in CIRCULATIONS.values()) + 240
        return (
            f'<w:framePr w:w="{wide}" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" '
            f'w:y="{EDGE}"/>'
        )
    return ""


def _border(role: Role) -> str:
    """A box, or the rule above the address (ô 13)."""
    if not role.box and role.frame != "bottom":
        return ""
    color = "FF0000" if role.red else "auto"
    sides = (("top", 4), ("left", 0), ("bottom", 4), ("right", 0)) if role.box else (("top", 1),)
    lines = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="{space}" w:color="{color}"/>' for side, space in sides)
    return f"<w:pBdr>{lines}</w:pBdr>"
