"""Jinja tags over fixed markup → a Python function, for the tags that vbgen's templates are made of.

A body of `for`, `if`, names, fields, comparisons, `and/or/not` and `safe` becomes straight code; `function` refuses
what goes beyond that with Beyond, and such a template is rendered by Jinja's sandbox. Names are checked against the
view when the template is compiled: a misspelt field is a finding, never an empty place in a document.
"""

from __future__ import annotations

from types import CodeType
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from vbgen.diagnostics import closest
from vbgen.patterns import regex
from vbgen.writers.fields import Annex, Foot, GridCell, GridRow, Line, Pair, View
from vbgen.writers.lengths import Lengths

FIELDS = frozenset(
    name for record in (Annex, Foot, GridCell, GridRow, Lengths, Line, Pair, View) for name in record._fields
)

_COMPARISONS = {"eq": "==", "ne": "!=", "gt": ">", "lt": "<", "gteq": ">=", "lteq": "<="}
_TAG = regex(r"<(/?)([\w:]+)[^<>]*?(/?)>")


class TagError(ValueError):
    """A template's tag that means nothing; the message is for the user."""


class Beyond(Exception):
    """A tag that is right Jinja but beyond the straight code."""


def parse(source: str) -> nodes.Template:
    """Jinja source → its tree. Raises TagError for a syntax error."""
    try:
        return Environment(autoescape=True, keep_trailing_newline=True).parse(source)
    except TemplateSyntaxError as error:
        raise TagError(f"thẻ sai cú pháp: {error.message}") from None


def function(tree: nodes.Template) -> CodeType:
    """The code of a module that defines `render(view, escape) -> str`.

    Raises Beyond for tags that straight code does not know, TagError for names that a view does not have and for
    blocks that would leave an element open.
    """
    writer = _Writer()
    writer.block(tree.body, {}, 1)
    _balanced(tree)
    source = "\n".join(
        ["def render(v, escape):", " out = []", " add = out.append", *writer.lines, ' return "".join(out)']
    )
    return compile(source, "<vbgen template>", "exec")


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._depth = 0

    def block(self, body: list[nodes.Node], scope: dict[str, str], indent: int) -> None:
        pad = " " * indent
        start = len(self.lines)
        for node in body:
            if isinstance(node, nodes.Output):
                parts = "".join(self._part(item, scope) for item in node.nodes)
                if parts:
                    self.lines.append(f'{pad}add(f"{parts}")')
            elif isinstance(node, nodes.For):
                self._loop(node, scope, indent)
            elif isinstance(node, nodes.If):
                word = "if"
                for branch in (node, *node.elif_):
                    self.lines.append(f"{pad}{word} {self.expression(branch.test, scope)}:")
                    self.block(branch.body, scope, indent + 1)
                    word = "elif"
                if node.else_:
                    self.lines.append(f"{pad}else:")
                    self.block(node.else_, scope, indent + 1)
            else:
                raise Beyond
        if len(self.lines) == start:
            self.lines.append(f"{pad}pass")

    def _loop(self, node: nodes.For, scope: dict[str, str], indent: int) -> None:
        if not isinstance(node.target, nodes.Name) or node.else_ or node.test or node.recursive:
            raise Beyond
        self._depth += 1
        local = f"l{self._depth}"
        self.lines.append(f"{' ' * indent}for {local} in {self.expression(node.iter, scope)}:")
        self.block(node.body, {**scope, node.target.name: local}, indent + 1)

    def _part(self, node: nodes.Node, scope: dict[str, str]) -> str:
        if isinstance(node, nodes.TemplateData):
            return _quoted(node.data)
        if isinstance(node, nodes.Filter) and node.name == "safe" and node.node is not None:
            return f"{{{self.expression(node.node, scope)}}}"
        return f"{{escape({self.expression(node, scope)})}}"

    def expression(self, node: Any, scope: dict[str, str]) -> str:
        match node:
            case nodes.Name():
                return scope.get(node.name) or f"v.{_known(node.name, frozenset(View._fields))}"
            case nodes.Getattr():
                return f"{self.expression(node.node, scope)}.{_known(node.attr, FIELDS)}"
            case nodes.Not():
                return f"(not {self.expression(node.node, scope)})"
            case nodes.And() | nodes.Or():
                word = "and" if isinstance(node, nodes.And) else "or"
                return f"({self.expression(node.left, scope)} {word} {self.expression(node.right, scope)})"
            case nodes.Compare() if len(node.ops) == 1 and node.ops[0].op in _COMPARISONS:
                sign = _COMPARISONS[node.ops[0].op]
                return f"({self.expression(node.expr, scope)} {sign} {self.expression(node.ops[0].expr, scope)})"
            case nodes.Const(value=str() | int()) if "{" not in str(node.value) and "\\" not in str(node.value):
                return ascii(node.value) if isinstance(node.value, int) else _text(node.value)
        raise Beyond


def _text(value: str) -> str:
    if "'" in value or '"' in value:
        raise Beyond
    return f"'{value}'"


def _quoted(text: str) -> str:
    """Text as it stands between the quotes of an f-string."""
    return text.translate({92: "\\\\", 34: '\\"', 10: "\\n", 13: "\\r", 123: "{{", 125: "}}"})


def _known(name: str, fields: frozenset[str]) -> str:
    if name in fields:
        return name
    near = closest(name, fields)
    raise TagError(f"không có trường `{name}`" + (f"; có phải `{near}`?" if near else ""))


def _balanced(tree: nodes.Template) -> None:
    """Every block must leave the open elements as it found them, so that no data can break the markup."""
    for block in tree.find_all((nodes.For, nodes.If)):
        for body in (block.body, block.else_):  # type: ignore[attr-defined]
            opened: list[str] = []
            for closes, name, alone in _TAG.findall(_literal(body)):
                if not closes and not alone:
                    opened.append(name)
                elif closes and (not opened or opened.pop() != name):
                    opened.append("/")
                    break
            if opened:
                raise TagError("thẻ lặp hoặc thẻ điều kiện mở ở một chỗ và đóng ở chỗ khác bậc")


def _literal(body: list[nodes.Node]) -> str:
    """A body's own markup: values stand as 0, inner blocks, which are balanced themselves, as nothing."""
    outputs = [item for node in body if isinstance(node, nodes.Output) for item in node.nodes]
    return "".join(item.data if isinstance(item, nodes.TemplateData) else "0" for item in outputs)
