"""What others sent is opened in a process of its own, bounded in time and memory: what it does there ends with it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from vbgen.diagnostics import Diagnostic, Fault

if sys.platform == "win32":
    from multiprocessing.context import SpawnContext as _Context
else:  # a fork of a process with threads may hang
    from multiprocessing.context import ForkServerContext as _Context

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

R = TypeVar("R")
SECONDS = 60
MEGABYTES = 1_500  # of addresses, as the system counts them; LibreOffice alone maps more: 0 bounds nothing


_KNOWN = ["__main__", "vbgen.desk.receiving", "vbgen.desk.round_work", "vbgen.pulling"]
"""What is imported once, in the process that all workers fork from: a second for each of them else."""


class Overrun(Exception):
    """The work took more time or memory than it may, or its process died; the message says which, in Vietnamese."""


def done(function: Callable[..., R], *arguments: Any, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> R:
    """What a function of a module gives, done in another process. Raises Overrun, and what the function raised.

    Arguments and the result cross over by pickle.
    """
    way = _Context()
    if sys.platform != "win32":
        way.set_forkserver_preload(_KNOWN)
    ours, theirs = way.Pipe(duplex=False)
    process = way.Process(target=_work, args=(theirs, megabytes, function, arguments), daemon=False)
    process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise Overrun(f"đọc quá {seconds:g} giây chưa xong nên đã dừng")
        came, value = ours.recv()
    except EOFError:
        raise Overrun("cần nhiều bộ nhớ quá mức cho phép, hoặc tiến trình bị dừng giữa chừng") from None
    finally:
        ours.close()
        process.join(0.2)
        if process.is_alive():
            process.kill()
            process.join()
    if not came:
        raise value
    return value  # type: ignore[no-any-return]


def _work(pipe: Connection, megabytes: int, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    """In the other process: bound it, do the work, send what came of it."""
    if megabytes and sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):  # a lower bound is set already
            resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20,) * 2)
    try:
        answer: tuple[bool, Any] = (True, function(*arguments))
    except MemoryError:
        answer = (False, Overrun("cần nhiều bộ nhớ quá mức cho phép"))
    except Exception as error:
        answer = (False, error)
    try:
        pipe.send(answer)
    except Exception as error:  # what cannot be pickled
        pipe.send((False, Fault(Diagnostic("S0001", f"lỗi của vbgen ({type(error).__name__})"))))
