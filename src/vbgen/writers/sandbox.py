"""A Jinja environment in which anybody's template may run: it changes nothing, prints texts only, and comes to an end.

Jinja's immutable sandbox keeps a template from what it was not given. Beyond that, what a record does not declare is
no attribute of it, texts have no method that makes them long, only filters that are known run, and every step, text
and value is counted: a template that would run or grow without end is a fault of it, in any thread, on any system.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import StrictUndefined, TemplateAssertionError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from vbgen.diagnostics import closest
from vbgen.vietnamese import PartialDate, group_digits, long_date, short_date
from vbgen.writers.ready import TemplateFault
from vbgen.writers.tags import LONG_NUMBER, syntax

SECONDS = 8.0  # of this thread's own time
STEPS = 1_000_000  # rounds of loops, calls
CHARACTERS = 50_000_000  # of texts made and printed

_FILTERS = "abs capitalize count d default dictsort e escape first float groupby int items join last length list lower"
_FILTERS += " map max min reject rejectattr replace reverse round safe select selectattr sort string sum title trim"
_FILTERS += " truncate unique upper"
_METHODS = "capitalize casefold count endswith find index isalpha isalnum isdecimal isdigit islower isnumeric isspace"
_METHODS += " istitle isupper lower lstrip partition removeprefix removesuffix replace rfind rindex rpartition rsplit"
_METHODS += " rstrip split splitlines startswith strip swapcase title upper"
_INNER = ("counted", "joined", "printed")  # filters that no template writes
_OF_LISTS = ("count", "get", "index", "items", "keys", "values")


class Exhausted(TemplateFault):
    """A template that runs too long or prints too much."""


class Budget:
    """What one run of a template may still use."""

    def __init__(self) -> None:
        self._steps, self._characters = STEPS, CHARACTERS
        self._until = time.thread_time() + SECONDS

    def spend(self, characters: int, steps: int = 0) -> None:
        """Take something off. Raises Exhausted."""
        self._characters -= characters
        self._steps -= steps
        if self._characters < 0 or self._steps < 0 or time.thread_time() > self._until:
            raise Exhausted(["mẫu chạy quá lâu hoặc in quá nhiều: xem lại các vòng lặp"])

    def counted(self, values: Iterable[Any], literal: int) -> Iterator[Any]:
        """The values of a loop, each of which prints `literal` characters of the template's own."""
        for value in values:
            self.spend(literal, 1)
            yield value

    def joined(self, parts: Iterable[str]) -> str:
        """What a template has printed."""
        found = []
        for part in parts:
            self.spend(len(part))
            found.append(part)
        return "".join(found)

    def kept(self, value: Any) -> Any:
        """A value that was made, when there is room for it."""
        if isinstance(value, str | list | tuple | dict):
            self.spend(len(value))
        return value


class _Missing(StrictUndefined):
    """A name that stands for nothing; using it says so in Vietnamese."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        if isinstance(self._undefined_name, str):
            owner = self._undefined_obj
            return f"không có trường `{self._undefined_name}`" + near(self._undefined_name, declared(owner))
        return f"danh sách không có phần tử {self._undefined_name}"


def near(name: str, names: Iterable[str]) -> str:
    """ "; có phải `subject`?", or nothing when no name is like it."""
    found = closest(name, list(names))
    return f"; có phải `{found}`?" if found else ""


def declared(value: Any) -> tuple[str, ...]:
    """The attributes that a template may ask of a value."""
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(field.name for field in fields(value))
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return tuple(value._fields)
    if isinstance(value, str):
        return tuple(_METHODS.split())
    return _OF_LISTS if isinstance(value, tuple | list | dict) else ()


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one run."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, budget: Budget) -> None:
        super().__init__(autoescape=True, undefined=_Missing, finalize=printed)
        self._budget = budget
        self.concat = budget.joined  # type: ignore[method-assign]
        known = {name: self.filters[name] for name in _FILTERS.split()}
        own = {"safe": safe, "string": _string, "join": self._join, "replace": self._replace, "round": _rounded}
        own |= {"ngay": _day, "ngay_chu": _day_in_words, "so": _number}
        self.filters = {name: self._kept(made) for name, made in (known | own).items()}
        self.filters |= {"counted": budget.counted, "joined": self._joined, "printed": printed}
        self.globals = {name: self.globals[name] for name in ("range", "dict", "namespace")}

    def compile(self, source: Any, *args: Any, **options: Any) -> Any:
        """The code of a template, its loops and joints counted."""
        if isinstance(source, str):
            tree = self.parse(source)
            for loop in tree.find_all(nodes.For):
                literal = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
                loop.iter = nodes.Filter(loop.iter, "counted", [nodes.Const(literal)], [], None, None)
            source = _Joints().visit(tree)
            source.set_environment(self)
        return super().compile(source, *args, **options)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        known = declared(obj)
        return super().is_safe_attribute(obj, attr, value) and (attr in known if known else True)

    def wrap_str_format(self, value: Any) -> None:
        """No text formats: a width may be as large as one likes."""

    def unsafe_undefined(self, obj: Any, attribute: str) -> Any:
        return self.undefined(obj=obj, name=attribute)

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        __self._budget.spend(0, 1)
        owner, name = getattr(__obj, "__self__", None), getattr(__obj, "__name__", "")
        if isinstance(owner, str) and name == "replace" and len(args) > 1:
            __self._grows(owner, *args[:2])
        return __self._budget.kept(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "*":
            size = max((len(side) for side in (left, right) if not isinstance(side, int | float)), default=0)
            times = next((side for side in (left, right) if isinstance(side, int)), 0)
            self._budget.spend(size * max(times, 0) if size else 0)
        if operator in ("*", "**") and isinstance(left, int) and isinstance(right, int):
            bits = left.bit_length() * (right if operator == "**" else 1) + right.bit_length()
            self._budget.spend(bits * bits)
        if operator == "%" and isinstance(left, str):
            raise TemplateFault(["không định dạng chữ bằng `%`; nối bằng `~`"])
        return self._budget.kept(super().call_binop(context, operator, left, right))

    def _kept(self, made: Callable[..., Any]) -> Callable[..., Any]:
        """A filter whose values are counted."""

        def run(*args: Any, **kwargs: Any) -> Any:
            return self._budget.kept(made(*args, **kwargs))

        if hasattr(made, "jinja_pass_arg"):  # asks Jinja for its context
            run.jinja_pass_arg = made.jinja_pass_arg  # type: ignore[attr-defined]
        return run

    def _joined(self, parts: list[Any]) -> str:
        return self._join(parts)

    def _join(self, parts: Iterable[Any], between: str = "", attribute: str = "") -> str:
        found = [getattr(part, attribute) if attribute in declared(part) else part for part in parts]
        if not any(hasattr(part, "__html__") for part in found):
            found = [part if isinstance(part, str) else str(printed(part)) for part in found]
            self._budget.spend(sum(len(part) + len(between) for part in found))
            return between.join(found)
        self._budget.spend(sum(len(str(part)) + len(between) for part in found))
        return escape(between).join(map(printed, found))

    def _replace(self, text: str, old: str, new: str, count: int = -1) -> str:
        self._grows(text, old, new)
        if isinstance(text, Markup):
            raise TemplateFault(["không thay được chữ trong trường có kiểu"])
        return str(text).replace(str(old), str(new), count)

    def _grows(self, text: str, old: str, new: str) -> None:
        """Count what putting a text in the place of another makes."""
        self._budget.spend(max(0, len(new) - len(old)) * (str(text).count(old) if old else len(text) + 1))


class _Joints(NodeTransformer):
    """`a ~ b` → a filter of both, so that what is joined is counted."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        parts = [self.visit(part) for part in node.nodes]
        return nodes.Filter(nodes.List(parts), "joined", [], [], None, None, lineno=node.lineno)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802
        """What stands in the template itself is printed as all else is: Jinja would make "None" of `{{ None }}`."""
        self.generic_visit(node)
        for at, part in enumerate(node.nodes):
            if not isinstance(part, nodes.TemplateData):
                node.nodes[at] = nodes.Filter(part, "printed", [], [], None, None, lineno=part.lineno)
        return node


def printed(value: Any) -> Any:
    """A value as it stands in the document: texts escaped, markup as it is. Raises TemplateFault for any other."""
    if isinstance(value, Markup | StrictUndefined) or hasattr(value, "__html__"):
        return value
    if isinstance(value, str):
        return Markup(escape(value).translate(_CODES))
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return Markup(value)
    raise TemplateFault([f"không in thẳng được {_named(value)}"])


# docxtpl makes braces of "{_{" and "}_}", XML a line feed of "\r"
_CODES = {ord(char): f"&#{ord(char)};" for char in "{}\r"}


def _named(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "giá trị đúng, sai hay trống"
    if isinstance(value, float):
        return "số lớn như vậy"
    if isinstance(value, PartialDate):
        return "một ngày; thêm bộ lọc `ngay` hoặc `ngay_chu`"
    if isinstance(value, list | dict) or type(value) is tuple:
        return "một danh sách; lặp qua nó, hoặc thêm bộ lọc `join`"
    return f"`{type(value).__name__}`; in từng trường của nó"


def safe(value: Any) -> Any:
    """Markup that vbgen made. Raises TemplateFault for a text of the document, which would break the file."""
    if isinstance(value, StrictUndefined) or hasattr(value, "__html__"):
        return value
    raise TemplateFault(["`safe` và {{r …}} chỉ dùng cho trường là chữ có kiểu, hình, tệp con"])


def _rounded(value: Any, precision: int = 0) -> Any:
    return round(value, max(-20, min(20, precision)))


def _string(value: Any) -> str:
    return value if isinstance(value, str) else str(printed(value))


def _day(value: Any) -> str:
    return short_date(value) if isinstance(value, PartialDate) else str(value)


def _day_in_words(value: Any) -> str:
    return long_date(value) if isinstance(value, PartialDate) else str(value)


def _number(value: Any) -> str:
    return group_digits(str(value))


def reason(error: Exception, filters: Mapping[str, Any]) -> str:
    """What is wrong with a template, from what its run raised."""
    if isinstance(error, TemplateSyntaxError) and not isinstance(error, TemplateAssertionError):
        return syntax(error.message or "")
    text = str(error)
    if isinstance(error, UndefinedError):
        return text
    for english, told in _REASONS:
        if english in text or english == type(error).__name__:
            return told
    if found := re.match(r"No (filter|test) named '([^']*)'", text):
        known = [name for name in filters if name not in _INNER] if found[1] == "filter" else ()
        return f"không có {'bộ lọc' if known else 'phép thử'} `{found[2]}`" + near(found[2], known)
    return f"không tính được: {text}"


_REASONS = (
    ("ZeroDivisionError", "chia cho 0"),
    ("RecursionError", "thẻ gọi nhau không dứt"),
    ("MemoryError", "mẫu cần quá nhiều bộ nhớ"),
    ("too many statically nested blocks", "các vòng lặp lồng nhau quá sâu"),
    ("Range too big", "vòng lặp quá dài"),
    ("no loader for this environment", "mẫu không gọi được mẫu khác"),
    ("object is not callable", "chỗ này không gọi được như hàm"),
    ("is not iterable", "chỗ này không phải danh sách, không lặp được"),
    ("to unpack", "mỗi phần tử của danh sách không có đúng số giá trị mà `for` đặt tên"),
    ("for integer string conversion", LONG_NUMBER),
    ("operand type", "không tính được giữa chữ, số và danh sách với nhau"),
    ("can only concatenate", "không tính được giữa chữ, số và danh sách với nhau"),
    ("can't multiply", "không tính được giữa chữ, số và danh sách với nhau"),
    ("not supported between", "không so sánh được chữ với số hay danh sách"),
    ("empty separator", "không tách được chữ theo một chữ trống"),
    ("is not in list", "không tìm thấy giá trị này trong danh sách"),
    ("not found", "không tìm thấy chữ này"),
    ("cannot assign attribute", "không đổi được giá trị của văn bản"),
    ("name 'inf' is not defined", "số quá lớn"),
    ("OverflowError", "số quá lớn"),
    ("could not convert", "chỗ này phải là số"),
    ("invalid literal", "chỗ này phải là số"),
    ("unexpected keyword argument", "bộ lọc hoặc hàm không có tham số này"),
    ("positional argument", "bộ lọc hoặc hàm có số tham số không đúng"),
    ("got multiple values", "một tham số có hai giá trị"),
    ("no attribute", "giá trị ở đây không thuộc loại mà bộ lọc hoặc hàm cần"),
    ("TypeError", "giá trị ở đây không thuộc loại mà bộ lọc hoặc hàm cần"),
)
"""What Python and Jinja say of a run → the same in Vietnamese; the first that fits."""
