"""Jinja tags over fixed markup → a Python function, for the tags that vbgen's templates are made of.

A body of `for`, `if`, names, fields, comparisons, `and/or/not` and `safe` becomes straight code; `source` refuses
what goes beyond that with Beyond, and such a template is rendered by docxtpl (see `freely`). Every expression has the
type that `fields` declares: a misspelt field, a list that is printed, a text that is taken for markup are findings when
the template is compiled, never an empty place or a broken file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from jinja2 import Environment, TemplateSyntaxError, nodes

from vbgen.diagnostics import closest
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.writers.context import NAMES
from vbgen.writers.fields import View, Xml
from vbgen.writers.lengths import Figure

_RAW = regex(r"\{%[-+]?\s*raw\b")
_WORDS = regex(r"^([^<]+)|<w:t(?: [^>]*)?>([^<]+)")  # what a tag cuts in two begins within a w:t
_BRACE = regex(r"(?<![{}_])[{}](?![_{}])|\{\{|\}\}")  # docxtpl makes braces of "{_{", "}_}"
_COMPARISONS = {"eq": "==", "ne": "!=", "gt": ">", "lt": "<", "gteq": ">=", "lteq": "<="}
_TAG = regex(r"<(/?)([\w:]+)[^<>]*?(/?)>")
LONG_NUMBER = "thẻ có số dài quá"
_DEEPEST = 15  # loops and conditions within each other; Python takes 20


class TagError(ValueError):
    """A template's tag that means nothing; the message is for the user."""


class Beyond(Exception):
    """A tag that is right Jinja but beyond the straight code."""


class _Value(NamedTuple):
    """An expression: its code, its type as declared, and what the user wrote."""

    code: str
    type: Any
    shown: str


Scope = Mapping[str, _Value]


def parse(text: str) -> nodes.Template:
    """Jinja source → its tree. Raises TagError for a syntax error."""
    try:
        tree = Environment(autoescape=True, keep_trailing_newline=True).parse(text)
    except TemplateSyntaxError as error:
        raise TagError(syntax(error.message or "")) from None
    except ValueError:  # Python reads no number of over 4,300 digits
        raise TagError(LONG_NUMBER) from None
    if near := stray(tree, text):
        raise TagError(near)
    return tree


def stray(tree: nodes.Template, text: str) -> str:
    """What is wrong with a brace that stands in the text of a template, "" where none does.

    It is what a clerk's slip leaves of a tag: `{ { subject } }`, `{{ subject }}}`, `{subject}`.
    """
    if _RAW.search(text):
        return ""
    for data in tree.find_all(nodes.TemplateData):
        for words in map("".join, _WORDS.findall(data.data)):
            if found := _BRACE.search(words):
                near = words[max(0, found.start() - 20) : found.end() + 20].strip()
                return f"dấu ngoặc nhọn lẻ ở “{near}”: thẻ viết {{{{ … }}}}; để in dấu ấy, viết {{{{ '{found[0]}' }}}}"
    return ""


def syntax(message: str) -> str:
    """What Jinja says of a tag that it cannot parse, in Vietnamese."""
    if found := re.match(r"Encountered unknown tag '(\w+)'", message):
        return f"không có thẻ `{found[1]}`, hoặc thẻ mở của nó đứng ở chỗ khác"
    if found := re.search(r"Unexpected end of template.*?(?:closed is '(\w+)')?\.?$", message, re.DOTALL):
        return f"thiếu thẻ đóng của `{found[1]}`" if found[1] else "thiếu thẻ đóng"
    if found := re.search(r"got '([^']*)'|unexpected (?:char )?'([^']*)'", message):
        near = found[1] or found[2]
        return f"thẻ sai cú pháp ở {'cuối thẻ' if near.startswith('end of ') else f'gần `{near}`'}"
    for english, told in _SYNTAX.items():
        if english in message:
            return f"thẻ sai cú pháp: {told}"
    return f"thẻ sai cú pháp: {message}"


_SYNTAX = {
    "expected name or number": "sau dấu chấm phải là tên trường",
    "Missing end of comment": "chú thích không đóng bằng `#}`",
    "Missing end of raw": "`raw` không đóng bằng `{% endraw %}`",
    "can't assign to": "không đặt được giá trị cho tên này",
    "cannot assign to": "không đặt được giá trị cho tên này",
    "chunk after expression": "có chữ thừa sau biểu thức",
    "defined twice": "một khối có hai lần",
    "multiple values for": "một tên có hai giá trị",
    "invalid syntax for function call": "gọi hàm sai",
    "non-default argument": "tham số không có giá trị đứng sau tham số có giá trị",
}
"""What Jinja says of tags → the same in Vietnamese."""


def source(tree: nodes.Template) -> str:
    """The Python of a module that defines `render(view, escape) -> str`.

    Raises Beyond for tags that straight code does not know, TagError for what the types of `fields` forbid and for
    blocks that would leave an element open.
    """
    writer = _Writer()
    writer.block(tree.body, {}, 1)
    _balanced(tree)
    opening = ["def render(v, escape):", " out = []", " add = out.append"]
    return "\n".join([*opening, *writer.lines, ' return "".join(out)'])


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._locals = 0

    def block(self, body: list[nodes.Node], scope: Scope, indent: int) -> None:
        if indent > _DEEPEST:
            raise TagError(f"thẻ lặp và thẻ điều kiện lồng nhau quá {_DEEPEST} bậc")
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
                    self.lines.append(f"{pad}{word} {self.expression(branch.test, scope).code}:")
                    self.block(branch.body, scope, indent + 1)
                    word = "elif"
                if node.else_:
                    self.lines.append(f"{pad}else:")
                    self.block(node.else_, scope, indent + 1)
            else:
                raise Beyond
        if len(self.lines) == start:
            self.lines.append(f"{pad}pass")

    def _loop(self, node: nodes.For, scope: Scope, indent: int) -> None:
        if not isinstance(node.target, nodes.Name) or node.else_ or node.test or node.recursive:
            raise Beyond
        over = self.expression(node.iter, scope)
        if get_origin(over.type) is not tuple:
            raise TagError(f"`{over.shown}` không phải danh sách, không lặp được")
        self._locals += 1
        local = f"l{self._locals}"
        self.lines.append(f"{' ' * indent}for {local} in {over.code}:")
        item = _Value(local, get_args(over.type)[0], node.target.name)
        self.block(node.body, {**scope, node.target.name: item}, indent + 1)

    def _part(self, node: nodes.Node, scope: Scope) -> str:
        if isinstance(node, nodes.TemplateData):
            return _quoted(node.data)
        if isinstance(node, nodes.Filter) and node.name == "safe" and node.node is not None:
            value = self.expression(node.node, scope)
            if value.type is str:
                raise TagError(
                    f"`{value.shown}` là chữ thường: viết {{{{ {value.shown} }}}}, không `safe`, không {{{{r"
                )
            if value.type not in (Xml, Figure):
                raise TagError(f"`{value.shown}` không in thẳng được; in từng trường của nó")
            return f"{{{value.code}}}"
        value = self.expression(node, scope)
        if value.type is Xml:
            raise TagError(f"`{value.shown}` là chữ có kiểu: viết {{{{r {value.shown} }}}}")
        if value.type not in (str, Figure):
            raise TagError(f"`{value.shown}` không in thẳng được; in từng trường của nó")
        return f"{{escape({value.code})}}"

    def expression(self, node: Any, scope: Scope) -> _Value:
        match node:
            case nodes.Name():
                return scope.get(node.name) or _name(node.name, scope)
            case nodes.Getattr():
                return _field(self.expression(node.node, scope), node.attr)
            case nodes.Not():
                return _Value(f"(not {self.expression(node.node, scope).code})", bool, "not …")
            case nodes.And() | nodes.Or():
                word = "and" if isinstance(node, nodes.And) else "or"
                both = [self.expression(side, scope).code for side in (node.left, node.right)]
                return _Value(f"({both[0]} {word} {both[1]})", bool, f"… {word} …")
            case nodes.Compare() if len(node.ops) == 1 and node.ops[0].op in _COMPARISONS:
                left, right = (self.expression(side, scope) for side in (node.expr, node.ops[0].expr))
                if str not in (left.type, right.type) and left.type != right.type:
                    raise Beyond
                return _Value(f"({left.code} {_COMPARISONS[node.ops[0].op]} {right.code})", bool, "…")
            case nodes.Const(value=str() as value) if value.isprintable() and not set(value) & set("{}\\'\""):
                return _Value(f"'{value}'", str, value)
        raise Beyond


def _name(name: str, scope: Scope) -> _Value:
    fields = _fields(View)
    if name in fields:
        return _Value(f"v.{name}", fields[name], name)
    if name in NAMES:
        raise Beyond
    raise TagError(_unknown(name, [*fields, *NAMES, *scope]))


def _field(owner: _Value, name: str) -> _Value:
    fields = _fields(owner.type)
    if name not in fields:
        raise TagError(_unknown(name, list(fields), owner.shown))
    return _Value(f"{owner.code}.{name}", fields[name], f"{owner.shown}.{name}")


def item_type(path: str, scope: Mapping[str, Any]) -> Any:
    """What a loop over "body", "line.rows" … gives, where `scope` has the types of other names; None for no list."""
    name, *attributes = path.split(".")
    found = scope[name] if name in scope else _fields(View).get(name)
    for attribute in attributes:
        found = _fields(found).get(attribute)
    return get_args(found)[0] if get_origin(found) is tuple else None


@cache
def _fields(record: Any) -> dict[str, Any]:
    """The fields of a record with their types; a text or a list has none."""
    return get_type_hints(record) if hasattr(record, "_fields") else {}


def _unknown(name: str, fields: list[str], owner: str = "") -> str:
    near = closest(name, fields)
    told = f"`{owner}` không có trường `{name}`" if owner else f"không có trường `{name}`"
    return told + (f"; có phải `{near}`?" if near else "")


def _quoted(text: str) -> str:
    """Text as it stands between the quotes of an f-string."""
    return text.translate({92: "\\\\", 34: '\\"', 10: "\\n", 13: "\\r", 123: "{{", 125: "}}"})


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
