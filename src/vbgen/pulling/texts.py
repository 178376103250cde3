"""The values that a document is made of, with the steps that lead to each; a document with another value in a place."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from vbgen.vietnamese import PartialDate

Steps = tuple[str | int, ...]


def values(value: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    """Every record, text and date within a value, what holds others before them."""
    if isinstance(value, str | PartialDate):
        yield steps, value
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from values(item, (*steps, at))
    elif dataclasses.is_dataclass(value):
        yield steps, value
        for field in dataclasses.fields(value):
            yield from values(getattr(value, field.name), (*steps, field.name))


def put(value: Any, steps: Steps, other: Any) -> Any:
    """A value with another at the end of some steps."""
    if not steps:
        return other
    step, *rest = steps
    if isinstance(step, int):
        return (*value[:step], put(value[step], tuple(rest), other), *value[step + 1 :])
    return dataclasses.replace(value, **{step: put(getattr(value, step), tuple(rest), other)})


def without(value: Any, steps: Steps) -> Any:
    """A value without the item of a list at the end of some steps."""
    *above, last = steps
    items = list(at(value, tuple(above)))
    del items[int(last)]
    return put(value, tuple(above), tuple(items))


def at(value: Any, steps: Steps) -> Any:
    """The value at the end of some steps."""
    for step in steps:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value
