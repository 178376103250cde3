"""What a tree holds → the style sheet of its web page: its roles' looks in points, as Word's styles have them."""

from __future__ import annotations

from functools import lru_cache

from vbgen.standards import FORMS, PageSetup, Role, of_form
from vbgen.standards.metrics import LINE_HEIGHT
from vbgen.tree import Drawing, PrintedParagraph, PrintedTable, Tree, text_of
from vbgen.writers.lengths import INDENTED, REFERENCE_RULE, RULED, closing_columns, lengths, ruled
from vbgen.writers.parts import FONT
from vbgen.writers.styles import EDGE, StyleSet, placed

_EMU = 12_700  # in a point


def _pt(twips: str | float) -> str:
    return f"{float(twips) / 20:g}pt"


def _paper(page: PageSetup) -> str:
    return f"width:{_pt(page.width)};min-height:{_pt(page.height)}"


@lru_cache
def _page(form: str) -> str:
    """The rules that do not hang on the document's texts."""
    page, left = of_form(form).page, closing_columns(form)[0]
    margins = " ".join(_pt(side) for side in (page.top, page.right, page.bottom, page.left))
    return f"""\
@page{{size:A4;margin:{margins}}}
@page across{{size:A4 landscape}}
body{{margin:0;background:#e8e8e8;color:#000;font-family:"{FONT}",Tinos,"Liberation Serif",serif}}
h1,h2,h3,h4,p,ul,ol,li,address,table{{margin:0;padding:0;font:inherit;list-style:none}}
h1,h2,h3,h4,p,li,th,td{{white-space:pre-wrap;overflow-wrap:break-word}}
sup,sub{{font-size:65%;line-height:0}}
a{{color:inherit;text-decoration:none}}
table{{width:100%;border-collapse:collapse;table-layout:fixed}}
th,td{{border:.5pt solid;padding:0 5.4pt;vertical-align:top}}
thead{{display:table-header-group}}
tr{{break-inside:avoid}}
img{{max-width:100%;vertical-align:bottom}}
.sheet{{{_paper(page)};box-sizing:border-box;position:relative;display:flex;flex-direction:column;margin:12pt auto;\
padding:{margins};background:#fff;box-shadow:0 1pt 4pt #999}}
.across{{{_paper(page.turned)}}}
.head,.closing{{display:grid}}
.head>div{{min-width:0}}
.sheet+.sheet .head{{margin-bottom:18pt}}
.closing{{grid-template-columns:{_pt(left)} 1fr;row-gap:12pt;margin-top:12pt;break-inside:avoid}}
.sheet>table{{margin-top:6pt}}
.by{{display:flex;flex-direction:column}}
.at-bottom{{order:1;margin-top:auto;border-top:1pt solid}}
.notes{{order:2;margin-top:12pt;border-top:.5pt solid}}
.notes li{{display:list-item;list-style:decimal;margin-left:14pt}}
.back::after{{content:" ↩"}}
.new-page{{break-after:page}}
@media print{{body{{background:none}}.sheet{{margin:0;padding:0;width:auto;min-height:0;box-shadow:none}}\
.sheet+.sheet{{break-before:page}}.across{{page:across}}.back{{display:none}}}}
@media screen and (max-width:{_pt(page.width)}){{.sheet{{width:auto;min-height:0;margin:0;padding:12pt}}}}
"""


def stylesheet(tree: Tree) -> str:
    """The rules for the paper, and for each role that the tree has a text of."""
    form = FORMS[tree.form]
    look = StyleSet(form, tree.size)
    texts = _texts(tree)
    sizes = lengths(tree.form, tree.size, texts)._asdict()
    found = [_page(tree.form), f".head{{grid-template-columns:{_pt(sizes['left'])} 1fr}}\n"]
    for name, role in look.roles.items():
        if name in texts:
            found.append(f".{name}{{{_declarations(placed(role, look), look)}}}\n")
    if "addressed" in texts:
        found.append(f".addressed{{margin-left:{_pt(sizes['addressee'])}}}\n")
    for name in INDENTED:
        if name in texts and sizes[name] != "0":
            side = "margin" if look.roles[name].box else "padding"
            found.append(f".{name}{{{side}-left:{_pt(sizes[name])};{side}-right:{_pt(sizes[name])}}}\n")
    for name in ruled(form):
        if name in texts:
            wide = _rule(name, texts[name], sizes, look)
            found.append(f'.{name}::after{{content:"";display:block;width:{wide:.4g}pt;{_UNDER}}}\n')
    return "".join(found)


_UNDER = "margin:2.2pt auto 0;border-bottom:.75pt solid"


def _rule(name: str, text: str, sizes: dict[str, str], look: StyleSet) -> float:
    """The length in points of the rule under a text."""
    if name in RULED:
        return int(sizes[f"{name}_rule"]) / _EMU
    return REFERENCE_RULE / 20 if name == "appendix_reference" else look.width(name, text) / 20


def _texts(tree: Tree) -> dict[str, str]:
    """The first text of each role."""
    found: dict[str, str] = {}
    for item in (*tree.items, *tree.notes):
        if isinstance(item, PrintedParagraph):
            found.setdefault(item.role, text_of(item.runs))
        elif isinstance(item, PrintedTable):
            size = "_small" if item.small else ""
            found |= {f"table_head{size}": "", f"table_cell{size}": ""}
        elif isinstance(item, Drawing):
            found.setdefault("figure", "")
    return found


def _declarations(role: Role, look: StyleSet) -> str:
    """A role's look; what every element has, no indent and upright letters, is left out."""
    height = _pt(role.line) if role.exact else f"{role.line / 240 * LINE_HEIGHT:.4g}"
    align = "justify" if role.align == "both" else role.align
    found = [f"font-size:{role.size(look.size):g}pt", f"line-height:{height}", f"text-align:{align}"]
    if role.name in ("name", "host_position"):  # names side by side stand level
        found += ["margin-top:auto", f"padding-top:{_pt(role.before)}"]
    elif role.before or role.after or role.left:
        side = "padding" if role.name.startswith("table_") else "margin"
        found += [f"{side}-top:{_pt(role.before)}", f"{side}-bottom:{_pt(role.after)}"]
    found += [f"margin-left:{_pt(role.left)}"] if role.left else []
    found += [f"text-indent:{_pt(role.first)}"] if role.first else []
    found += ["font-weight:bold"] if role.bold else ["font-weight:normal"] if role.name.startswith("table_head") else []
    found += ["font-style:italic"] if role.italic else []
    found += ["text-decoration:underline"] if role.underline else []
    found += ["color:#f00"] if role.red else []
    found += ["border:1pt solid", "padding:4pt 0"] if role.box else []
    if role.frame == "top":
        found += ["position:absolute", f"top:{_pt(EDGE)}", f"right:{_pt(look.law.page.right)}", "padding:4pt 6pt"]
    return ";".join(found)
