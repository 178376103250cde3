"""What was made of a text and of the files that it names → the same again while none of these changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from vbgen.desk.bounded import Bounded
from vbgen.files import FileStand, digest, standing, traced
from vbgen.named import NamedTuple

T = TypeVar("T")


class Recalled(NamedTuple):
    """What was made, and how the files stood that were read for it."""

    made: object
    stood: dict[str, FileStand]


Store = Bounded[Recalled]
"""What is recalled, by digests."""


def is_held(store: Store, path: str, text: str) -> bool:
    """Whether something was made of a text already."""
    return store.get(_key(path, text)) is not None


def recalled(
    store: Store, path: str, text: str, make: Callable[[], T], also: Callable[[T], Iterable[str]] = lambda made: ()
) -> T:
    """What `make` gives for the text of a file, made again only when that or a file that it read is another.

    `also` tells the files and folders that were read in another process.
    """
    key = _key(path, text)
    kept = store.get(key)
    if kept is None or any(standing(file) != stood for file, stood in kept.stood.items()):
        with traced() as read:
            made = make()
        kept = store.put(key, Recalled(made, {file: standing(file) for file in (*read, *also(made))}))
    return kept.made  # type: ignore[return-value]


def _key(path: str, text: str) -> str:
    return digest(f"{path}\0{text}".encode())
