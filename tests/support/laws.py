"""How hard properties are tried: a few examples in a test run, many in `make sweep`, which also shrinks failures."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

T = TypeVar("T")

_TIMES = int(os.environ.get("VBGEN_SWEEP", "1"))
_UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking a whole document takes minutes


def law(examples: int) -> settings:
    """Settings for a property that a test run tries on this many examples."""
    return settings(
        max_examples=examples * _TIMES,
        deadline=20_000,  # ms, for one example on a busy machine
        phases=tuple(Phase) if _TIMES > 1 else _UNSHRUNK,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.function_scoped_fixture,
        ],
    )


def draw_until(holds: Callable[[T], bool], values: st.SearchStrategy[T], most: int) -> None:
    """Draw values until something holds: which come first changes with every module that is loaded, so that what a
    few of them show is luck. What still does not hold after so many is for the caller to tell."""
    with suppress(NoSuchExample):
        find(values, holds, settings=settings(law(most), derandomize=True, suppress_health_check=list(HealthCheck)))
