"""vbgen's own templates, compiled: a Python module for each, made when the wheel is built.

So the first render is as fast as any other: neither lxml nor Jinja is loaded, no cache is asked. A working copy makes a
module when its template or its makers are newer, in `compiled/` of the package (`make templates` makes all of them).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from vbgen import __file__ as _package
from vbgen.ooxml.package import Member
from vbgen.standards import FORMS, of_form
from vbgen.writers.compiling import Dissected
from vbgen.writers.ready import Compiled

_PACKAGE = os.path.dirname(_package)
_INSIDE = os.path.join(_PACKAGE, "templates")  # of an installed package
_COMPILED = "compiled"


def templates_folder() -> str:
    """Where the templates lie: in the installed package, or at the top of a working copy."""
    return _INSIDE if os.path.isdir(_INSIDE) else os.path.join(_PACKAGE, "..", "..", "templates")


def form_template(form: str, size: str) -> str:
    """The path of the template of a form in a size; forms without presets have one size."""
    return os.path.join(templates_folder(), f"{_stem(form, size)}.docx")


def _stem(form: str, size: str) -> str:
    return f"{form}.{size}" if size in of_form(form).presets[1:] else form


@lru_cache(maxsize=16)
def own(form: str, size: str, *, apart: bool = False) -> Compiled:
    """The compiled template of a form in a size; `apart` for an appendix in a file of its own."""
    name = _module_name(form, size, apart=apart)
    key = "" if os.path.isdir(_INSIDE) else _key(form, size, apart=apart)
    module = _imported(name)
    if module is None or key != module.KEY:
        module = _made(name, form, size, key, apart=apart)
    return Compiled(
        tuple((part, made if callable(made) else Member(*made)) for part, made in module.PARTS), module.STYLES
    )


def _imported(name: str) -> ModuleType | None:
    try:
        return import_module(f"vbgen.{_COMPILED}.{name}")
    except ImportError:
        return None


def _made(name: str, form: str, size: str, key: str, *, apart: bool) -> ModuleType:
    """A module that is missing or old, made now and kept for the next time, where that can be written."""
    from vbgen.diagnostics import Fault
    from vbgen.files import save

    text = source(form, size, apart=apart, key=key)
    path = os.path.join(_PACKAGE, _COMPILED, f"{name}.py")
    with suppress(Fault):
        save({path: text.encode()}, lasting=False)
    module = ModuleType(name)
    exec(compile(text, path, "exec"), module.__dict__)
    return module


# --- making the modules ----------------------------------------------------------------------------------------------


def _module_name(form: str, size: str, *, apart: bool) -> str:
    """ "cong-van", "co-nho" → "cong_van_co_nho"."""
    return _stem(form, size).replace("-", "_").replace(".", "_") + ("_apart" if apart else "")


def _template(form: str, size: str) -> bytes:
    with open(form_template(form, size), "rb") as file:
        return file.read()


def _key(form: str, size: str, *, apart: bool) -> str:
    from vbgen.writers.compiling import digest

    return digest(_template(form, size), of_form(form).slug, apart=apart)


def source(form: str, size: str, *, apart: bool, key: str = "") -> str:
    """The text of the module of a template; its `key` tells a working copy when it is old."""
    from vbgen.writers.compiling import dissected

    made = dissected(_template(form, size), of_form(form).slug, apart=apart)
    functions, parts = _functions(made)
    told = f'"""{_stem(form, size)}.docx, compiled by vbgen.writers.own."""'
    values = f"KEY = {key!r}\nSTYLES = {made.styles!r}"
    return "\n\n".join([told, *functions, values, f"PARTS = ({''.join(parts)})\n"])


def _functions(made: Dissected) -> tuple[list[str], list[str]]:
    """The functions of a module, and the pairs of its parts."""
    functions, parts = [], []
    for number, (part, content) in enumerate(made.parts):
        if isinstance(content, str):
            functions.append(content.replace("def render(", f"def part{number}(", 1))
            parts.append(f"({part!r}, part{number}), ")
        else:
            parts.append(f"({part!r}, {content!r}), ")
    return functions, parts


def modules(*, keyed: bool) -> Iterator[tuple[str, str]]:
    """File name and text of the module of every template; `keyed` for a working copy."""
    yield "__init__.py", '"""The templates of forms, compiled (see `writers.own`)."""\n'
    for form, found in FORMS.items():
        for size in of_form(form).presets:
            for apart in (False,) if found.copies else (False, True):
                key = _key(form, size, apart=apart) if keyed else ""
                yield f"{_module_name(form, size, apart=apart)}.py", source(form, size, apart=apart, key=key)


def main(folder: str = "") -> None:
    """Write every module into the folder of a wheel that is built, or into the package of a working copy."""
    target = folder or os.path.join(_PACKAGE, _COMPILED)
    os.makedirs(target, exist_ok=True)
    for name, text in modules(keyed=not folder):
        with open(os.path.join(target, name), "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
