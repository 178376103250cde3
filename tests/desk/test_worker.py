"""Work on what others sent: in a process of its own, bounded."""

from __future__ import annotations

import os

import pytest
from support.works import die, grow, refuse, sleep

from vbgen.desk.worker import Overrun, done
from vbgen.diagnostics import Diagnostic, Fault


def test_what_a_function_gives_comes_back_from_another_process() -> None:
    assert done(os.getpid) != os.getpid()
    assert done(sorted, [2, 1]) == [1, 2]


def test_what_it_refuses_comes_back_with_its_findings() -> None:
    with pytest.raises(Fault) as told:
        done(refuse, "a.docx")
    assert told.value.diagnostics == (Diagnostic("S0101", "không đọc được", "a.docx"),)


@pytest.mark.parametrize(
    ("work", "sentence"),
    [
        (sleep, "đọc quá 0.5 giây chưa xong nên đã dừng"),
        (die, "cần nhiều bộ nhớ quá mức cho phép, hoặc tiến trình bị dừng giữa chừng"),
    ],
)
def test_work_that_does_not_end_well_is_ended_and_told(work: object, sentence: str) -> None:
    with pytest.raises(Overrun, match=sentence):
        done(work, seconds=0.5 if work is sleep else 20)  # type: ignore[arg-type]


def test_memory_is_bounded() -> None:
    with pytest.raises(Overrun, match="bộ nhớ"):
        done(grow, megabytes=1_000)
