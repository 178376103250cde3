"""A folder that somebody edits: each save is one turn, none of a file half saved, nothing of a person's lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from support.cases import letter

from vbgen import checking, watching
from vbgen.checking import Options, Report
from vbgen.cli import main
from vbgen.files import digest
from vbgen.pipeline import RenderJob
from vbgen.watching import watched

Act = Callable[[], object]
REGISTRY = "ubnd-a:\n  name: [Ủy ban nhân dân, xã A]\n  symbol: UBND-VP\n  place: A\n"


class Stop(Exception):
    """The end of a watch."""


def turns(folder: Path, *acts: Act) -> list[str]:
    """What is told of a folder while somebody acts between its looks; each act is followed by two looks in peace."""
    steps: list[Act] = [step for act in ((lambda: None), *acts) for step in (act, lambda: None, lambda: None)]

    def wait(_: float) -> None:
        if not steps:
            raise Stop
        steps.pop(0)()

    told: list[str] = []
    with suppress(Stop):
        for turn in watched(str(folder), RenderJob("", ""), Options(), wait):
            name = Path(turn.plan).name
            if turn.outcome is None:
                told.append(f"{name} gone, left: {Path(turn.left).name}")
            else:
                ids = " ".join(one.id for one in turn.found)
                told.append(f"{name} {'made' if turn.outcome.out else 'not made'} {ids}".strip())
    return told


def writes(path: Path, text: str) -> Act:
    """Save a text; its time is moved on, for a disk may count in whole seconds."""

    def act() -> None:
        before = path.stat().st_mtime_ns if path.exists() else 0
        path.write_text(text, encoding="utf-8")
        if before:
            os.utime(path, ns=(before + 10**9, before + 10**9))

    return act


def test_every_plan_is_done_at_first_and_then_each_that_is_saved(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(letter(), encoding="utf-8")
    assert turns(
        tmp_path,
        writes(tmp_path / "a.yaml", letter(summary="việc khác")),
        writes(tmp_path / "b.yaml", letter() + "sumary: x\n"),
        writes(tmp_path / "b.yaml", letter()),
        writes(tmp_path / "c.yaml", letter()),
    ) == ["a.yaml made", "b.yaml made", "a.yaml made", "b.yaml not made S0301", "b.yaml made", "c.yaml made"]
    header = docx.Document(str(tmp_path / "a.docx")).tables[0]
    assert "việc khác" in "".join(cell.text for row in header.rows for cell in row.cells)


def test_what_a_plan_is_made_of_counts_as_the_plan(tmp_path: Path) -> None:
    table = letter().replace("body:\n", "body:\n  - table: {source: so-lieu.csv}\n")
    (tmp_path / "a.yaml").write_text(table.replace(table.splitlines()[2], "issuer: ubnd-a"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(letter(), encoding="utf-8")
    (tmp_path / "don-vi.yaml").write_text(REGISTRY, encoding="utf-8")
    (tmp_path / "so-lieu.csv").write_text("TT,Nội dung\n1,Trồng cây\n", encoding="utf-8")
    assert turns(
        tmp_path,
        writes(tmp_path / "so-lieu.csv", "TT,Nội dung\n1,Trồng rừng\n"),
        writes(tmp_path / "don-vi.yaml", REGISTRY.replace("xã A", "xã B")),
        (tmp_path / "so-lieu.csv").unlink,
    ) == ["a.yaml made", "b.yaml made", "a.yaml made", "a.yaml made", "a.yaml not made S0322"]


def test_a_save_that_changes_nothing_and_a_file_emptied_before_it_is_written_are_no_turn(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter(), encoding="utf-8")
    acts = writes(plan, letter()), writes(plan, ""), writes(plan, letter(summary="việc khác"))
    assert turns(tmp_path, *acts) == ["a.yaml made", "a.yaml made"]


def test_a_plan_that_grows_between_two_looks_is_read_when_it_rests(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    whole = letter().encode()
    pieces = [whole[:60], whole[:120], whole[:300], whole]

    def wait(_: float) -> None:
        if pieces:
            plan.write_bytes(pieces.pop(0))
        elif (tmp_path / "a.docx").exists():
            raise Stop

    found = []
    with suppress(Stop):
        for turn in watched(str(tmp_path), RenderJob("", ""), Options(), wait):
            found.append(turn.found)
    assert found == [()]


def test_what_is_saved_while_a_plan_is_checked_is_a_turn_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter(), encoding="utf-8")
    saves = [writes(plan, letter(summary="việc khác"))]

    def check_files(files: list[str], options: Options) -> list[Report]:
        if saves:
            saves.pop()()
        return checking.check_files(files, options)

    monkeypatch.setattr(watching, "check_files", check_files)
    assert turns(tmp_path) == ["a.yaml made", "a.yaml made"]
    header = docx.Document(str(tmp_path / "a.docx")).tables[0]
    assert "việc khác" in "".join(cell.text for row in header.rows for cell in row.cells)


def test_a_plan_that_is_gone_or_renamed_leaves_its_word_file_and_says_so(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter(), encoding="utf-8")
    told = turns(tmp_path, lambda: plan.rename(tmp_path / "b.yaml"))
    assert told == ["a.yaml made", "a.yaml gone, left: a.docx", "b.yaml made"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.docx", "b.yaml"]


def test_a_word_file_that_somebody_edited_stays(tmp_path: Path) -> None:
    plan, word = tmp_path / "a.yaml", tmp_path / "a.docx"
    plan.write_text(letter(), encoding="utf-8")

    def edit() -> None:
        made = docx.Document(str(word))
        made.add_paragraph("Thêm bằng tay")
        made.save(str(word))
        held.append(digest(word.read_bytes()))

    held: list[str] = []
    told = turns(tmp_path, edit, writes(plan, letter(summary="việc khác")))
    assert told == ["a.yaml made", "a.yaml not made S0906"]
    assert held == [digest(word.read_bytes())]


def test_two_plans_for_one_file_are_told_once_and_the_watch_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(letter(), encoding="utf-8")
    told = turns(
        tmp_path,
        writes(tmp_path / "a.yml", letter()),
        (tmp_path / "a.yml").unlink,
        writes(tmp_path / "b.yaml", letter()),
    )
    assert told == ["a.yaml made", f"{tmp_path.name} not made S0903", "b.yaml made"]


def test_a_folder_that_is_away_for_a_while_has_lost_no_plan(tmp_path: Path) -> None:
    (share := tmp_path / "chung").mkdir()
    (share / "a.yaml").write_text(letter(), encoding="utf-8")
    away = tmp_path / "mat"
    assert turns(share, lambda: share.rename(away), lambda: away.rename(share)) == ["a.yaml made"]


def test_the_command_shows_findings_as_check_does_and_ends_at_ctrl_c(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text(letter() + "sumary: x\n", encoding="utf-8")
    looks: list[float] = []

    def wait(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) > 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(watching.watched, "__defaults__", (wait, ""))
    result = CliRunner().invoke(main, ["watch", str(tmp_path)])
    lines = result.output.splitlines()
    assert (result.exit_code, lines[0], lines[-1]) == (0, f"Đang theo dõi {tmp_path} (Ctrl-C để dừng).", "Đã dừng.")
    assert f"{tmp_path}/a.yaml:19:1: lỗi S0301: không có trường `sumary`" in result.output
    assert lines[-2].endswith("a.yaml chưa dựng được: 1 lỗi.")


def test_a_folder_that_is_not_there_is_refused() -> None:
    result = CliRunner().invoke(main, ["watch", "/khong/co"])
    assert (result.exit_code, "không có thư mục này" in result.output) == (2, True)
