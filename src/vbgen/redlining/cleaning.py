"""A part of a Word file → the same without what says nothing of its text, in the few shapes that a redline knows.

Numbers of editing sessions, marks of spelling, ids of drawings go in silence, simple fields become the fields that they
stand for; frames of content controls and smart tags go around their words, which is told.
"""

from __future__ import annotations

from lxml import etree

from vbgen.ooxml.elements import Element, first
from vbgen.ooxml.names import XML_SPACE, name
from vbgen.patterns import regex

_NOISE = frozenset({name("w:proofErr"), name("w:lastRenderedPageBreak"), name("w:noProof"), name("w:lang")})
_RUNS_OF_EDITING = regex(r"\}(?:rsid\w*|paraId|textId|anchorId|editId)$")
_DIRTY = regex(
    r":rsid|:paraId|:textId|:anchorId|:editId|:proofErr|:lastRenderedPageBreak|:noProof|:lang[ />]|:sdt[ >]|:smartTag"
    r"|:customXml[ >]|:fldSimple|:bdo[ >]|:dir[ >]|:altChunk"
)
_FRAMES = {
    name("w:sdt"): name("w:sdtContent"),
    name("w:smartTag"): "",
    name("w:customXml"): "",
    name("w:dir"): "",
    name("w:bdo"): "",
}
_FRAME_PROPS = frozenset(name(f"w:{tag}") for tag in ("smartTagPr", "customXmlPr"))
_CONTROL, _SIMPLE, _INSTRUCTION = name("w:sdt"), name("w:fldSimple"), name("w:instr")
_R, _P, _TBL, _SECTION = name("w:r"), name("w:p"), name("w:tbl"), name("w:sectPr")
_PPR = name("w:pPr")
_PROPS = tuple(name(f"w:{tag}") for tag in "rPr pPr trPr tblPrEx".split())
_DRAWN = f"{name('wp:docPr')}"
_HOLDERS = frozenset(name(f"w:{tag}") for tag in "body tbl tr tc hdr ftr footnote endnote".split())
_KEPT = frozenset(name(f"w:{tag}") for tag in "p tbl tr tc sectPr tblPr tblGrid tblPrEx trPr tcPr".split())


def cleaned(root: Element, content: bytes) -> list[str]:
    """Clean the root of a part, in place; what goes that a person may miss."""
    told: list[str] = []
    if _DIRTY.search(content.decode("utf-8", "replace")):
        _without_noise(root)
        told = _without_frames(root)
        for field in list(root.iter(_SIMPLE)):
            _spell_out(field)
    for props in [props for props in root.iter(*_PROPS) if len(props) == 0]:
        props.getparent().remove(props)
    for drawn in root.iter(_DRAWN):
        drawn.set("id", "0")
    return told + _blocks_alone(root)


def _without_noise(root: Element) -> None:
    for element in list(root.iter(etree.Element)):
        if element.tag in _NOISE:
            element.getparent().remove(element)
            continue
        for key in [key for key in element.attrib if _RUNS_OF_EDITING.search(key)]:
            del element.attrib[key]


def _without_frames(root: Element) -> list[str]:
    told: list[str] = []
    for frame in list(root.iter(*_FRAMES)):
        around, inner = frame.getparent(), _FRAMES[frame.tag]
        if frame.tag == _CONTROL and not told:
            told.append("khung điều khiển nội dung")
        content = first(frame, inner) if inner else frame
        at = around.index(frame)
        around[at : at + 1] = [
            child for child in (content if content is not None else ()) if child.tag not in _FRAME_PROPS
        ]
    return told


def _spell_out(field: Element) -> None:
    """A simple field as the runs of the field that it stands for."""

    def run(tag: str, **attributes: str) -> Element:
        made = etree.Element(_R)
        inner = etree.SubElement(made, name(tag))
        for key, value in attributes.items():
            inner.set(name(f"w:{key}"), value)
        return made

    code = run("w:instrText")
    code[0].text = field.get(_INSTRUCTION, "")
    code[0].set(XML_SPACE, "preserve")
    around = field.getparent()
    at = around.index(field)
    begin, middle, end = (run("w:fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    around[at : at + 1] = [begin, code, middle, *field, end]


def _blocks_alone(root: Element) -> list[str]:
    """Bookmarks between paragraphs go into the next one, or the last; what is neither paragraph nor table goes."""
    told = []
    for holder in root.iter(*_HOLDERS):
        strays = [child for child in holder if child.tag not in _KEPT]
        for stray in strays:
            following = next((item for other in stray.itersiblings() for item in other.iter(_P)), None)
            before = next((item for other in stray.itersiblings(preceding=True) for item in other.iter(_P)), None)
            holder.remove(stray)
            if not isinstance(stray.tag, str) or not stray.tag.endswith(("Start", "End")):
                told.append("nội dung nhúng từ tệp khác")
            elif following is not None:
                following.insert(0 if first(following, _PPR) is None else 1, stray)
            elif before is not None:
                before.append(stray)
    return told
