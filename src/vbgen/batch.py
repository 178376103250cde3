"""Many files, one work → what becomes of each, in their order, over one process or several; no file ends the work.

A file at which vbgen itself fails has that told as its own finding, S0001, and so has one at which a worker is killed.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from vbgen.diagnostics import Diagnostic

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

J = TypeVar("J")
R = TypeVar("R")

CHUNK = 8  # jobs that a worker takes at once: few, so that progress is true and a killed worker loses little
AHEAD = 2  # chunks that wait for each worker
_REPORT = "các tệp khác vẫn được làm; xin gửi dòng này, kèm tệp nếu không có gì riêng, đến nơi phát hành vbgen"


def run(work: Callable[[J], R], jobs: Sequence[J], workers: int, failed: Callable[[J, Diagnostic], R]) -> Iterator[R]:
    """What `work` gives for each job, in order; `failed` says what is given where it raises or its process ends.

    Both are functions of a module, for workers are other processes. They end when this one does, however it ends.
    """
    safe = partial(_safe, work, failed)
    if workers < 2 or len(jobs) < 2:
        yield from map(safe, jobs)
    else:
        yield from _shared(safe, jobs, min(workers, len(jobs)), failed)


def _safe(work: Callable[[J], R], failed: Callable[[J, Diagnostic], R], job: J) -> R:
    try:
        return work(job)
    except Exception as error:
        if os.environ.get("VBGEN_DEBUG"):
            raise
        return failed(job, failure(error))


def failure(error: Exception) -> Diagnostic:
    """A fault of vbgen: the error's name, and the line of vbgen that it came from."""
    place, trace = "", error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename.replace(os.sep, "/")
        if "/vbgen/" in file:
            place = f"{file.rpartition('/vbgen/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Diagnostic("S0001", f"lỗi của vbgen ở tệp này ({type(error).__name__} tại {place})", hint=_REPORT)


# --- several processes ----------------------------------------------------------------------------------------------


def _shared(
    safe: Callable[[J], R], jobs: Sequence[J], workers: int, failed: Callable[[J, Diagnostic], R]
) -> Iterator[R]:
    """The same by a pool; when a worker is killed, what was begun is begun again, job by job, to find at which."""
    from concurrent.futures.process import BrokenProcessPool

    size = max(1, min(CHUNK, len(jobs) // workers))
    waiting = deque(jobs[at : at + size] for at in range(0, len(jobs), size))
    begun: deque[tuple[Sequence[J], Future[list[R]]]] = deque()
    pool = _pool(workers)
    try:
        while waiting or begun:
            try:  # a pool that broke since the last result takes nothing more
                while waiting and len(begun) < AHEAD * workers:
                    begun.append((waiting[0], pool.submit(_each, safe, waiting[0])))
                    waiting.popleft()
                found = begun[0][1].result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                chunks = [chunk for chunk, _ in begun]
                begun.clear()
                for job in [job for chunk in chunks for job in chunk]:
                    yield _alone(safe, job, failed)
                pool = _pool(workers)
                continue
            begun.popleft()
            yield from found
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(safe: Callable[[J], R], job: J, failed: Callable[[J, Diagnostic], R]) -> R:
    """What becomes of a job in a process of its own."""
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1) as pool:
        try:
            return pool.submit(_each, safe, [job]).result()[0]
        except BrokenProcessPool:
            return failed(job, Diagnostic("S0002", "tiến trình làm tệp này đã bị dừng giữa chừng", hint=_REPORT))


def _each(safe: Callable[[J], R], jobs: Sequence[J]) -> list[R]:
    """In a worker: what becomes of some jobs. The worker ends here when it is asked to amid them."""
    global _busy
    try:
        _busy = True
        return [safe(job) for job in jobs]
    except _Stopped:
        os._exit(_TERMINATED)  # the pool would take an exception for a result, and the worker would wait for more
    finally:
        _busy = False


def _pool(workers: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    sys.stdout.flush()  # else a forked worker would print what waits here once more
    return ProcessPoolExecutor(workers, initializer=_follow)


def _follow() -> None:
    """In a worker: leave Ctrl-C to the parent, which then ends the work in order; end when the parent is gone."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    Thread(target=_end_with_parent, daemon=True).start()


class _Stopped(BaseException):
    """Ends what a worker does, clearing away what it has begun."""


_TERMINATED = 143  # as a shell tells of SIGTERM
_busy = False  # whether this worker is amid jobs


def _stop(*_: object) -> None:
    if _busy:
        raise _Stopped
    os._exit(_TERMINATED)


def _end_with_parent() -> None:
    import _thread
    import signal
    import time
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is None:
        return
    wait([parent.sentinel])
    _thread.interrupt_main(signal.SIGTERM)
    time.sleep(1)  # the main thread may be waiting where no signal wakes it
    os._exit(_TERMINATED)
