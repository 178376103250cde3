"""A part of a template → the same part with its tags marked, and with what Word cannot tag marked beside them.

A mark is a placeholder in the XML that stands for a Jinja tag. Tags split over several runs by Word are put together;
docxtpl's `{%p %}`, `{%tr %}`, `{%tc %}`, `{%r %}` take the place of their whole paragraph, row, cell or run. Attributes
that a clerk cannot tag in Word (columns, indents, the length of a rule, a paragraph's style in a loop) are found by
the style's name and by the loop's variable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from vbgen.ooxml.names import NAMESPACES, XML_SPACE, name
from vbgen.patterns import regex
from vbgen.writers.editing import append_before, child, properties, style_of
from vbgen.writers.fields import AppendixView, GridCell, GridRow, Pair, StyledLine
from vbgen.writers.lengths import INDENTED, RULED, Figure
from vbgen.writers.runs import NOTE_LOOK
from vbgen.writers.sections import PAGED, section_end, sheets
from vbgen.writers.tags import TagError, item_type

_P, _R, _T, _TBL, _TR, _TC = (name(f"w:{local}") for local in ("p", "r", "t", "tbl", "tr", "tc"))
_VAL = name("w:val")
_WHOLE = {"p": _P, "tr": _TR, "tc": _TC, "r": _R}
_TAG = regex(r"(\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})", re.DOTALL)
_PREFIX = regex(r"(\{%|\{\{)(tr|tc|p|r) ")
_OPENING = regex(r"\{[%{#]")
_CURLY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\xa0": " "})  # what Word makes of typed quotes
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters: no text may hold them
_MARK = regex(f"{_OPEN}([0-9]+){_CLOSE}")
_FOR = regex(r"for (\w+) in (\S+)")


class Marker:
    """The marks of one part."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._roles = {style: role for role, style in styles.items()}
        self._tags: list[str] = []
        self._sheets: dict[str, str] = {}  # the markup of each sort of section; none: it has no pages
        self._bodied = 0  # how many loops were open within the last that is over a body

    def mark(self, tag: str) -> str:
        """A placeholder for a Jinja tag."""
        self._tags.append(tag)
        return f"{_OPEN}{len(self._tags) - 1}{_CLOSE}"

    def value(self, expression: str) -> str:
        """A placeholder for a computed value, which needs no escaping."""
        return self.mark(f"{{{{ {expression}|safe }}}}")

    def source(self, root: Any) -> str:
        """The part's XML with Jinja tags in the place of marks."""
        xml = etree.tostring(root, encoding="unicode")
        return _MARK.sub(lambda match: self._tags[int(match[1])], xml)

    # --- tags that stand in the text -------------------------------------------------------------------------------

    def texts(self, root: Any) -> None:
        """Mark the tags of any element's text, as core properties hold them."""
        for element in root.iter():
            if isinstance(element.tag, str) and element.text and _TAG.search(element.text):
                element.text = _TAG.sub(lambda match: self.mark(match[0]), element.text)

    def document(self, root: Any) -> None:
        """Mark all tags of a part of running text. Raises TagError for one that is cut or stands where it may not."""
        self.lengths(root)
        for paragraph in list(root.iter(_P)):
            for text in [node for node in paragraph.iter(_T) if _paragraph_of(node) is paragraph]:
                self._text(text, root)

    def lengths(self, root: Any) -> None:
        """Mark what Word cannot tag only, and leave the tags in the text to docxtpl. Raises TagError as `document`."""
        self._header(root)
        for paragraph in list(root.iter(_P)):
            _join_tags(paragraph)
        self._loops(root)

    def _text(self, node: Any, root: Any) -> None:
        pieces = _TAG.split(node.text or "")
        if len(pieces) > 1 and [*node.iterancestors()][-1] is not root:  # what it stood in was a tag's
            raise TagError(f"thẻ `{pieces[1]}` đứng trong hàng hay ô của một thẻ {{%tr %}}, {{%tc %}}")
        for index in range(1, len(pieces), 2):
            tag = pieces[index].translate(_CURLY)
            found = _PREFIX.match(tag)
            if not found:
                pieces[index] = self.mark(tag)
                continue
            if found[2] == "p" and "".join(pieces[:index] + pieces[index + 1 :]).strip():
                raise TagError(f"thẻ `{tag}` phải đứng một mình trong đoạn của nó")
            raw = found[1] == "{{"
            plain = tag[:2] + tag[found.end() - 1 :]
            _replace(node, _WHOLE[found[2]], self.mark(plain.removesuffix("}}") + "|safe }}" if raw else plain))
            return
        node.text = "".join(pieces)
        if len(pieces) > 1:
            node.set(XML_SPACE, "preserve")

    def notes(self, root: Any) -> None:
        """Add the loop over the footnotes to their part, which Word shows no way to tag."""
        style = (
            f'<w:pPr><w:pStyle w:val="{self.value("note.style")}"/></w:pPr>' if "note" in self._roles.values() else ""
        )
        xml = (
            f'<w:footnote xmlns:w="{NAMESPACES["w"]}" w:id="{self.value("note.id")}"><w:p>{style}'
            f"<w:r>{NOTE_LOOK}<w:footnoteRef/></w:r>"
            f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{self.value("note.text")}</w:p></w:footnote>'
        )
        note = etree.fromstring(xml)
        root.append(note)
        append_before(note, self.mark("{% for note in notes %}"))
        note.tail = self.mark("{% endfor %}")

    # --- what Word cannot tag --------------------------------------------------------------------------------------

    def _header(self, root: Any) -> None:
        for paragraph in root.iter(_P):
            role = self._roles.get(style_of(paragraph), "")
            if role in ("national_name", "kind_name"):  # a copy's kind stands beside the issuer
                self._columns(paragraph)
            if role in INDENTED:
                indent = properties(paragraph, "w:ind")
                for side in ("left", "right"):
                    indent.set(name(f"w:{side}"), self.value(f"lengths.{role}"))
            if role == "addressed":
                properties(paragraph, "w:ind").set(name("w:left"), self.value("lengths.addressee"))
            if role in RULED:
                self._rule(paragraph, role)

    def _columns(self, paragraph: Any) -> None:
        """Give the header's two columns their computed widths."""
        table = next(paragraph.iterancestors(_TBL), None)
        if table is None:
            return
        columns = list(table.iterfind("w:tblGrid/w:gridCol", NAMESPACES))
        cells = [list(row.iterfind("w:tc/w:tcPr/w:tcW", NAMESPACES)) for row in table.iterfind("w:tr", NAMESPACES)]
        for pair in (columns, *cells):
            if len(pair) == 2:
                for element, field in zip(pair, ("left", "right"), strict=True):
                    element.set(name("w:w"), self.value(f"lengths.{field}"))

    def _rule(self, paragraph: Any, role: str) -> None:
        """Give the line drawn under a text its computed length and place."""
        for extent in (*paragraph.iter(name("wp:extent")), *paragraph.iter(name("a:ext"))):
            if extent.get("cx"):
                extent.set("cx", self.value(f"lengths.{role}_rule"))
        for offset in paragraph.iterfind(".//wp:positionV/wp:posOffset", NAMESPACES):
            offset.text = self.value(f"lengths.{role}_drop")
        for shape in paragraph.iter(name("v:rect")):
            shape.set("style", self.value(f"lengths.{role}_bar"))

    def _loops(self, root: Any) -> None:
        """Style the paragraph that a loop over lines repeats, and shape the table that a loop over rows repeats."""
        loops: list[
            tuple[str, Any]
        ] = []  # the variables of open loops, and the record of `fields` that each stands for
        last = root.find("w:body/w:sectPr", NAMESPACES)
        if last is not None and all(last.find(part, NAMESPACES) is not None for part in PAGED):
            self._sheets = sheets(last)
        for paragraph in list(root.iter(_P)):
            if loops and loops[0][1] is AppendixView:
                self._in_appendix(paragraph, loops[0][0])
            text = "".join(node.text or "" for node in paragraph.iter(_T))
            for tag in _TAG.findall(text):
                content = tag.strip("{%}").removeprefix("p ").removeprefix("tr ").removeprefix("tc ").strip()
                if loop := _FOR.fullmatch(content):
                    loops.append((loop[1], item_type(loop[2], dict(loops))))
                    if loop[2].rpartition(".")[2] == "body":
                        self._bodied = len(loops)
                    if loops[-1][1] is AppendixView:
                        self._sections(paragraph)
                    if loops[-1][1] is Pair:
                        self._closing(paragraph, loop[1])
                    if loops[-1][1] is GridRow:
                        self._grid(paragraph, loop[1], loop[2].removesuffix(".rows"))
                elif content == "endfor" and loops:
                    variable, record = loops.pop()
                    self._bodied = self._bodied if self._bodied <= len(loops) else 0
                    if record is AppendixView:
                        self._between(paragraph, variable)
                elif loops and content.removeprefix("r ") == f"{loops[-1][0]}.text":
                    self._repeated(paragraph, loops)
        if self._sheets:
            append_before(last, self.mark(self._sheet("final", otherwise=self._sheets["own"])) + (last.tail or ""))
            last.getparent().remove(last)

    # --- sections: pages that lie across, appendices ---------------------------------------------------------------

    def _sheet(self, expression: str, otherwise: str = "") -> str:
        """The markup of the section whose sort a value names, `otherwise` where it is empty."""
        word, made = "if", ""
        for sort, markup in self._sheets.items():
            made += f'{{% {word} {expression} == "{sort}" %}}{markup}'
            word = "elif"
        return f"{{% if {expression} %}}{made}{{% endif %}}{{% else %}}{otherwise}{{% endif %}}"

    def _sections(self, loop: Any) -> None:
        """End the document's section before its appendices."""
        if not self._sheets:
            raise TagError("mẫu thiếu thiết lập trang")
        if loop.getprevious() is not None:  # else the file is an appendix and nothing else
            ends = section_end(self._sheet("turned", otherwise=self._sheets["own"]))
            append_before(loop, self.mark(f"{{% if appendices %}}{ends}{{% endif %}}"))

    def _between(self, end: Any, variable: str) -> None:
        """End the section of each appendix but the last."""
        ends = f"{variable}.ends"
        append_before(end, self.mark(f"{{% if {ends} %}}{section_end(self._sheet(ends))}{{% endif %}}"))

    def _in_appendix(self, paragraph: Any, variable: str) -> None:
        """Balance an appendix's reference, put the rule under it, and keep the ids of drawings apart."""
        for shape in paragraph.iter(name("wp:docPr")):
            shape.set("id", self.value(f"{variable}.shape") + str(shape.get("id")))
        if self._roles.get(style_of(paragraph)) != "appendix_reference":
            return
        indent = properties(paragraph, "w:ind")
        for side in ("left", "right"):
            indent.set(name(f"w:{side}"), self.value(f"{variable}.indent"))
        for offset in paragraph.iterfind(".//wp:positionV/wp:posOffset", NAMESPACES):
            offset.text = self.value(f"{variable}.drop")
        for shape in paragraph.iter(name("v:rect")):
            shape.set("style", self.value(f"{variable}.bar"))

    def _repeated(self, paragraph: Any, loops: list[tuple[str, Any]]) -> None:
        """Give a repeated paragraph the look that its line, or the row and the cell around it, has."""
        variable, record = loops[-1]
        cell = next(paragraph.iterancestors(_TC), None)
        is_cell = record is GridCell and cell is not None and len(loops) > 1
        if not is_cell and record is not StyledLine:
            return
        owner = loops[-2][0] if is_cell else variable
        properties(paragraph, "w:pStyle").set(_VAL, self.value(f"{owner}.style"))
        self._property(paragraph, "w:keepNext", f"{owner}.hold")
        if is_cell:
            shape = child(cell, "w:tcPr", 0)
            for old in (*shape.findall("w:tcW", NAMESPACES), *shape.findall("w:gridSpan", NAMESPACES)):
                shape.remove(old)
            shape.text = self.value(f"{variable}.shape")
            self._property(paragraph, "w:jc", f"{variable}.align")
        else:
            self._property(paragraph, "w:spacing", f"{variable}.gap")
            if self._sheets and len(loops) == self._bodied:
                placed = properties(paragraph, "w:sectPr")
                append_before(placed, self.mark(self._sheet(f"{variable}.section")))
                placed.getparent().remove(placed)

    def _property(self, paragraph: Any, element: str, expression: str) -> None:
        """Let a value stand in the place of a property, unless the template sets that property itself."""
        if element != "w:keepNext" and paragraph.find(f"w:pPr/{element}", NAMESPACES) is not None:
            return
        placed = properties(paragraph, element)
        append_before(placed, self.value(expression) + (placed.tail or ""))
        placed.getparent().remove(placed)

    def _closing(self, paragraph: Any, row: str) -> None:
        """Leave no room above a row of Nơi nhận that goes on with the one before."""
        table_row = next(paragraph.iterancestors(_TR), None)
        following = table_row.getnext() if table_row is not None else None
        for top in following.iterfind("w:tc/w:tcPr/w:tcMar/w:top", NAMESPACES) if following is not None else ():
            room = top.get(name("w:w"), "0")
            top.set(name("w:w"), self.mark(f"{{% if {row}.goes_on %}}0{{% else %}}{room}{{% endif %}}"))

    def _grid(self, paragraph: Any, row: str, owner: str) -> None:
        """A table of rows: its grid from the data, its head rows repeated."""
        table = next(paragraph.iterancestors(_TBL), None)
        following = next(paragraph.iterancestors(_TR)).getnext() if table is not None else None
        if table is None or following is None:
            raise TagError(f"thẻ lặp hàng của `{owner}.rows` phải đứng trong một bảng, trên hàng mà nó lặp")
        child(child(table, "w:tblPr", 0), "w:tblW", 0).set(name("w:w"), self.value(f"{owner}.wide"))
        grid = child(table, "w:tblGrid", 1)
        for column in list(grid):
            grid.remove(column)
        column = etree.SubElement(grid, name("w:gridCol"))
        column.set(name("w:w"), self.value("width"))
        grid.text = self.mark(f"{{% for width in {owner}.widths %}}")
        column.tail = self.mark("{% endfor %}")
        shape = child(following, "w:trPr", 0)
        for old in (*shape.findall("w:tblHeader", NAMESPACES), *shape.findall("w:cantSplit", NAMESPACES)):
            shape.remove(old)
        if len(shape):
            shape[-1].tail = self.value(f"{row}.head")
        else:
            shape.text = self.value(f"{row}.head")


def claims(root: Any, styles: Mapping[str, str], names: Mapping[str, str]) -> bool:
    """Whether a document part prints a whole document: most roles have their styles, or its body is looped over."""
    tags = _TAG.findall("".join(node.text or "" for node in root.iter(_T)))
    loops = [_FOR.fullmatch(tag.strip("{%}").removeprefix("p ").strip()) for tag in tags]
    return 2 * len(styles) > len(names) or any(loop and loop[2] == "body" for loop in loops)


def leave_appendix(root: Any) -> bool:
    """Take away all pages of a document but those of its appendices; False when it has none."""
    found, depth = False, 0
    for element in list(root.find("w:body", NAMESPACES)):
        texts = "".join(node.text or "" for node in element.iter(_T))
        tags = [tag.strip("{%}").removeprefix("p ").strip() for tag in _TAG.findall(texts)]
        loops = [loop[2] for tag in tags if (loop := _FOR.fullmatch(tag))]
        found |= "appendices" in loops
        if depth or "appendices" in loops:
            depth += len(loops) - tags.count("endfor")
        elif element.tag != name("w:sectPr"):
            element.getparent().remove(element)
    return found


def _replace(node: Any, kind: str, text: str) -> None:
    """Put text in the place of the nearest element of a kind around a node."""
    element = next(node.iterancestors(kind), None)
    if element is None:
        raise TagError("thẻ {%tr %} hoặc {%tc %} phải đứng trong bảng")
    append_before(element, text + (element.tail or ""))
    element.getparent().remove(element)


def _paragraph_of(node: Any) -> Any:
    return next(node.iterancestors(_P))


def _join_tags(paragraph: Any) -> None:
    """Put each tag that Word cut over several texts into the text where it begins."""
    nodes = [node for node in paragraph.iter(_T) if _paragraph_of(node) is paragraph]
    if not any("{" in (node.text or "") for node in nodes):
        return
    index = 0
    while index < len(nodes):
        rest = _TAG.sub("", nodes[index].text or "")
        if (_OPENING.search(rest) or rest.endswith("{")) and index + 1 < len(nodes):
            nodes[index].text += nodes[index + 1].text or ""
            nodes[index + 1].text = ""
            del nodes[index + 1]
            continue
        if found := _OPENING.search(rest):
            raise TagError(f"thẻ không đóng: `{rest[found.start() :][:40]}`")
        index += 1


def styles_of(root: Any, names: Mapping[str, str]) -> Iterator[tuple[str, Figure]]:
    """(role, style id) for each role whose Vietnamese style name (`names` by role) the styles part has.

    A style that Word has a name of its own for ("heading 1") has it as an alias.
    """
    ids = {
        shown.strip(): key
        for style in root.iterfind("w:style", NAMESPACES)
        if (key := style.get(name("w:styleId")))
        for called in ("w:aliases", "w:name")
        if (found := style.find(called, NAMESPACES)) is not None
        for shown in found.get(_VAL, "").split(",")
    }
    for role, shown in names.items():
        if shown in ids:
            yield role, Figure(ids[shown])
