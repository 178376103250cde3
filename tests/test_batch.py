"""Many files over one process or several: in order, past what fails, and never outliving who asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from vbgen.batch import run
from vbgen.diagnostics import Diagnostic


def doubled(job: int) -> int | str:
    if job == 3:
        raise RuntimeError("x")
    return 2 * job


def told(job: int, fault: Diagnostic) -> str:
    return f"{job}: {fault.id} {fault.message}"


@pytest.mark.parametrize("workers", [1, 2])
def test_what_fails_is_told_in_its_place_and_the_others_are_done(workers: int) -> None:
    found = list(run(doubled, range(20), workers, told))
    assert found[:3] + found[4:] == [0, 2, 4, *range(8, 40, 2)]
    assert str(found[3]).startswith("3: S0001 lỗi của vbgen ở tệp này (RuntimeError tại ")


def killed_at_5(job: int) -> int | str:
    if job == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return job


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_the_file_at_which_a_worker_is_killed_is_told_and_the_others_are_done() -> None:
    found = list(run(killed_at_5, range(30), 2, told))
    assert found == [*range(5), "5: S0002 tiến trình làm tệp này đã bị dừng giữa chừng", *range(6, 30)]


class Pool:
    """A pool that does its work at once, until it breaks at what is asked of it the third time."""

    asked = 0

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None: ...

    def shutdown(self, **_: object) -> None: ...

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        Pool.asked += 1
        if Pool.asked == 3:
            raise BrokenProcessPool
        done: Future[Any] = Future()
        done.set_result(work(*given))
        return done


def test_a_pool_that_breaks_between_two_chunks_loses_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vbgen.batch._pool", Pool)
    assert list(run(doubled, range(4, 30), 2, told)) == [2 * job for job in range(4, 30)]
    assert Pool.asked > 3


PARENT = """
import sys
from vbgen.batch import run
sys.path.insert(0, {folder!r})
import slow
list(run(slow.work, range(100), 2, slow.failed))
"""
SLOW = """
import os, time
def work(job):
    with open(os.path.join(os.path.dirname(__file__), f"{os.getpid()}.pid"), "w"):
        pass
    time.sleep(60)
def failed(job, fault):
    return fault
"""


BUSY = """
import os, signal, time
def work(job):
    time.sleep(0.5 if job == 1 else 2)
    if job == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return job
def failed(job, fault):
    return fault.id
"""


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_worker_that_is_at_work_when_another_is_killed_does_not_keep_the_command_from_ending(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(BUSY, encoding="utf-8")
    script = PARENT.format(folder=str(tmp_path)).replace("list(", "print(*").replace("range(100)", "range(4)")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 S0002 2 3\n", "")


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(SLOW, encoding="utf-8")
    parent = subprocess.Popen([sys.executable, "-c", PARENT.format(folder=str(tmp_path))])
    for _ in range(600):
        if len(found := list(tmp_path.glob("*.pid"))) == 2:
            break
        time.sleep(0.05)
    parent.kill()
    parent.wait()
    workers = [int(path.stem) for path in found]
    for _ in range(200):
        if not any(Path(f"/proc/{worker}").exists() for worker in workers):
            break
        time.sleep(0.05)
    assert [worker for worker in workers if Path(f"/proc/{worker}").exists()] == []
