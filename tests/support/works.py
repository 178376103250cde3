"""Works that another process is given, importable there: they refuse, sleep, grow, die."""

from __future__ import annotations

import os
import time

from vbgen.diagnostics import Diagnostic, Fault


def refuse(file: str) -> None:
    raise Fault(Diagnostic("S0101", "không đọc được", file))


def sleep() -> None:
    time.sleep(60)


def grow() -> int:
    return len(bytearray(4_000_000_000))


def die() -> None:
    os._exit(9)
