"""Named tuples that start quickly: as typing's, but what their annotations say is left to the type checker.

typing's compiles each annotation of each class when its module is loaded; a command loads about seventy such classes,
and these made a twelfth of what a short check or a render takes. A generic one is made by typing's.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    _NOT_COPIED = {"__module__", "__annotations__"}

    class _TupleMaker(type):
        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = body["__annotations__"]
            defaults = [body[one] for one in fields if one in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            made.__annotations__ = fields
            for key, value in body.items():
                if key not in fields and key not in _NOT_COPIED:
                    setattr(made, key, value)
            return made

    NamedTuple = type.__new__(_TupleMaker, "NamedTuple", (), {})
