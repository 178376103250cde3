"""Every element of the schemas of drawings is read, told or let be: no drawing loses its words in silence."""

from __future__ import annotations

import pytest
from support.wordml import package, read, texts

from vbgen.ooxml.graphics import PARTS, Part
from vbgen.ooxml.names import NAMESPACES, name
from vbgen.ooxml.package import pack, seal, unpack
from vbgen.readers import docx

# What each element may hold. ISO/IEC 29500-1: dml-wordprocessingDrawing.xsd, dml-main.xsd, dml-lockedCanvas.xsd; -4:
# vml-main.xsd, vml-officeDrawing.xsd, vml-wordprocessingDrawing.xsd. MS-ODRAWXML: shapes, groups, canvases, charts, 3D.
SCHEMA = {
    "w:drawing": "wp:inline wp:anchor",
    "w:pict": "w:movie w:control v:shape v:shapetype v:group v:rect v:roundrect v:oval v:line v:polyline v:curve v:arc"
    " v:image v:background o:diagram",
    "w:object": "w:drawing w:control w:objectLink w:objectEmbed w:movie v:shape v:shapetype o:OLEObject",
    "wp:anchor": "wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapNone wp:wrapSquare"
    " wp:wrapTight wp:wrapThrough wp:wrapTopAndBottom wp:docPr wp:cNvGraphicFramePr a:graphic wp14:sizeRelH"
    " wp14:sizeRelV",
    "a:graphic": "a:graphicData",
    "a:graphicData": "pic:pic c:chart cx:chart dgm:relIds lc:lockedCanvas wps:wsp wpg:wgp wpc:wpc w14:contentPart"
    " am3d:model3d mc:AlternateContent",
    "wps:wsp": "wps:cNvPr wps:cNvSpPr wps:cNvCnPr wps:spPr wps:style wps:extLst wps:txbx wps:linkedTxbx wps:bodyPr",
    "wps:txbx": "w:txbxContent wps:extLst",
    "wpg:wgp": "wpg:cNvPr wpg:cNvGrpSpPr wpg:grpSpPr wps:wsp wpg:grpSp wpg:graphicFrame pic:pic wpg:contentPart"
    " w14:contentPart wpg:extLst",
    "wpg:graphicFrame": "wpg:cNvPr wpg:cNvFrPr wpg:xfrm a:graphic wpg:extLst",
    "wpc:wpc": "wpc:bg wpc:whole wps:wsp pic:pic wpc:contentPart w14:contentPart wpg:wgp wpc:graphicFrame wpc:extLst",
    "lc:lockedCanvas": "a:nvGrpSpPr a:grpSpPr a:txSp a:sp a:cxnSp a:pic a:graphicFrame a:grpSp a:extLst",
    "a:sp": "a:nvSpPr a:spPr a:txSp a:style a:extLst",
    "a:txSp": "a:txBody a:useSpRect a:xfrm a:extLst",
    "a:graphicFrame": "a:nvGraphicFramePr a:graphic a:xfrm a:extLst",
    "v:shape": "v:path v:formulas v:handles v:fill v:stroke v:shadow v:textbox v:textpath v:imagedata o:skew"
    " o:extrusion o:callout o:lock o:clippath o:signatureline o:complex o:ink o:equationxml w10:wrap w10:anchorlock"
    " w10:bordertop w10:borderbottom w10:borderleft w10:borderright x:ClientData",
    "v:group": "v:group v:shape v:shapetype v:arc v:curve v:image v:line v:oval v:polyline v:rect v:roundrect o:diagram"
    " o:lock w10:wrap w10:anchorlock",
    "v:textbox": "w:txbxContent",
    "v:stroke": "",
}


def test_every_element_that_the_schemas_put_in_a_drawing_has_its_part() -> None:
    held = {name(tag) for tags in SCHEMA.values() for tag in tags.split()}
    assert held - PARTS.keys() == set()


SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def drawing(content: str) -> str:
    """A paragraph with a drawing of this content."""
    frame = f"<wp:inline><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:inline>"
    return f"<w:p {SPACES}><w:r><w:drawing>{frame}</w:drawing></w:r></w:p>"


def pict(content: str) -> str:
    return f"<w:p {SPACES}><w:r><w:pict>{content}</w:pict></w:r></w:p>"


def box(text: str) -> str:
    return f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"


def shape(text: str) -> str:
    return f"<wps:wsp><wps:spPr/><wps:txbx>{box(text)}</wps:txbx></wps:wsp>"


LINE = "<a:p><a:r><a:t>Sơ đồ</a:t></a:r><a:r><a:t> tổ chức</a:t></a:r></a:p>"
CANVAS = f"<a:sp><a:txSp><a:txBody>{LINE}</a:txBody></a:txSp></a:sp>"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (drawing(shape("Hộp chữ")), ["Hộp chữ"]),
        (drawing(f"<wpg:wgp><wpg:grpSp>{shape('Một')}</wpg:grpSp>{shape('Hai')}</wpg:wgp>"), ["Một", "Hai"]),
        (drawing(f"<wpc:wpc><wpc:bg/>{shape('Khung vẽ')}</wpc:wpc>"), ["Khung vẽ"]),
        (drawing(f"<lc:lockedCanvas>{CANVAS}</lc:lockedCanvas>"), ["Sơ đồ tổ chức"]),
        (pict(f"<v:group><v:rect><v:textbox>{box('Khung cũ')}</v:textbox></v:rect></v:group>"), ["Khung cũ"]),
        (pict('<v:shape><v:textpath string="CHỮ NGHỆ THUẬT"/></v:shape>'), ["CHỮ NGHỆ THUẬT"]),
    ],
    ids=["shape", "group", "canvas", "locked canvas", "vml", "wordart"],
)
def test_the_words_of_a_drawing_are_read(body: str, words: list[str]) -> None:
    assert [text for text in texts(body) if text] == words
    assert read(body).findings == ()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (drawing("<pic:pic/>"), ("S0114", "bỏ qua 1 hình; chữ trong hình không đọc được")),
        (
            drawing(f"<wpg:wgp>{shape('Chữ')}<pic:pic/><pic:pic/></wpg:wgp>"),
            ("S0114", "bỏ qua 2 hình; chữ trong hình không đọc được"),
        ),
        (drawing("<am3d:model3d/>"), ("S0114", "bỏ qua 1 hình; chữ trong hình không đọc được")),
        (pict("<v:shape><v:imagedata/></v:shape>"), ("S0114", "bỏ qua 1 hình; chữ trong hình không đọc được")),
        (drawing("<w14:contentPart/>"), ("S0373", "bỏ qua 1 chỗ viết tay (mực)")),
        (drawing('<cx:chart r:id="none"/>'), ("S0126", "bỏ qua 1 biểu đồ")),
        (pict("<w:control/>"), ("S0113", "bỏ qua tệp nhúng trong tệp Word (bảng tính, đối tượng OLE…)")),
        (drawing('<z:odd xmlns:z="urn:z">lạ</z:odd>'), ("S0356", "bỏ qua 1 thành phần mà vbgen không đọc: “lạ”")),
    ],
    ids=["picture", "pictures beside a box", "3D", "vml picture", "ink", "new chart", "control", "strange"],
)
def test_what_a_drawing_holds_besides_words_is_told(body: str, told: tuple[str, str]) -> None:
    assert [(item.id, item.message) for item in read(body).findings] == [told]


@pytest.mark.parametrize("tag", [tag for tag, part in PARTS.items() if part is Part.LET_BE])
def test_what_says_nothing_is_let_be(tag: str) -> None:
    space, local = tag.strip("{").split("}")
    assert read(drawing(f'<y:{local} xmlns:y="{space}"/>')).findings == ()


def test_the_title_of_a_new_chart_is_told() -> None:
    relation = "http://schemas.microsoft.com/office/2014/relationships/chartEx"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = f'<Relationship Id="rId9" Type="{relation}" Target="c.xml"/>'
    links = f'<Relationships xmlns="{space}">{link}</Relationships>'
    chart = (
        f"<cx:chartSpace {SPACES}><cx:chart><cx:title><a:t>Thu ngân sách</a:t></cx:title></cx:chart></cx:chartSpace>"
    )
    parts = unpack(package(drawing('<cx:chart r:id="rId9"/>')))
    parts |= {"word/_rels/document.xml.rels": links.encode(), "word/c.xml": chart.encode()}
    found = docx.read(seal(pack(part, data) for part, data in parts.items()), "a.docx").findings
    assert [(item.id, item.message) for item in found] == [("S0126", "bỏ qua 1 biểu đồ: “Thu ngân sách”")]
