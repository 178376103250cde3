"""What was made of a text and of the files that it names → the same again while none of these changed."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from vbgen.files import digest, traced

T = TypeVar("T")


class Recalled(NamedTuple):
    """What was made, and how the files stood that were read for it."""

    made: object
    stood: dict[str, tuple[int, int]]


class Store(NamedTuple):
    """What is recalled, by digests, the first of the `most` pushed out by the next."""

    held: OrderedDict[str, Recalled]
    most: int = 4_000


def is_held(store: Store, path: str, text: str) -> bool:
    """Whether something was made of a text already."""
    return _key(path, text) in store.held


def recalled(
    store: Store, path: str, text: str, make: Callable[[], T], also: Callable[[T], Iterable[str]] = lambda made: ()
) -> T:
    """What `make` gives for the text of a file, made again only when that or a file that it read is another.

    `also` tells the files and folders that were read in another process.
    """
    key = _key(path, text)
    kept = store.held.get(key)
    if kept is None or any(_stands(file) != stood for file, stood in kept.stood.items()):
        with traced() as read:
            made = make()
        kept = store.held[key] = Recalled(made, {file: _stands(file) for file in (*read, *also(made))})
        while len(store.held) > store.most:
            store.held.popitem(last=False)
    return kept.made  # type: ignore[return-value]


def _key(path: str, text: str) -> str:
    return digest(f"{path}\0{text}".encode())


def _stands(file: str) -> tuple[int, int]:
    try:
        found = os.stat(file)
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
