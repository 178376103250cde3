"""What is kept for a while: values by their keys, those that were longest out of use pushed out by new ones."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

V = TypeVar("V")


class Bounded(Generic[V]):
    """Values that several threads put and get, no more than `most`, or as much as they weigh by `weight`."""

    def __init__(self, most: int, weight: Callable[[V], int] | None = None) -> None:
        self._most, self._weight = most, weight
        self._held: OrderedDict[Any, V] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Any) -> V | None:
        """What is kept under a key, None when it is gone."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def put(self, key: Any, value: V) -> V:
        """Keep a value, the newest whatever it weighs; the same."""
        with self._lock:
            self._held[key] = value
            self._held.move_to_end(key)
            while len(self._held) > 1 and self._load() > self._most:
                self._held.popitem(last=False)
        return value

    def _load(self) -> int:
        return sum(map(self._weight, self._held.values())) if self._weight else len(self._held)
