"""A folder is rendered again only where something changed, and a Word file that a person edited is never lost."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.cases import letter

from vbgen.cli import main
from vbgen.files import traced
from vbgen.pipeline import RenderJob, plan_jobs, render_file, render_files
from vbgen.writers.own import form_template

TABLE = "  - table: {source: so-lieu.csv}\n"
REGISTRY = "ubnd-a:\n  name: [Ủy ban nhân dân, xã A]\n  symbol: UBND\n  place: A\n"


def folder_of(tmp_path: Path) -> Path:
    """Two plans: one with a table of data, one whose unit stands in a registry above it; and a template."""
    plans = tmp_path / "plans" / "nhom"
    plans.mkdir(parents=True)
    (tmp_path / "plans" / "don-vi.yaml").write_text(REGISTRY, encoding="utf-8")
    (plans / "so-lieu.csv").write_text("TT,Nội dung\n1,Trồng cây\n", encoding="utf-8")
    (plans / "a.yaml").write_text(letter().replace("body:\n", f"body:\n{TABLE}"), encoding="utf-8")
    registered = re.sub(r"^issuer: .*$", "issuer: ubnd-a", letter(), flags=re.M)
    (plans / "b.yaml").write_text(registered, encoding="utf-8")
    shutil.copy(form_template("cong-van", "co-lon"), tmp_path / "mau.docx")
    return tmp_path


def rendered(folder: Path, *, workers: int = 1, every: bool = False) -> dict[str, bool]:
    """Which plans were rendered."""
    like = RenderJob("", "", str(folder / "mau.docx"))
    jobs = plan_jobs([str(folder / "plans")], out_dir=str(folder / "ra"), like=like)
    outcomes = list(render_files(jobs, workers, every=every))
    assert [outcome.findings for outcome in outcomes] == [(), ()]
    return {Path(outcome.plan).stem: not outcome.unchanged for outcome in outcomes}


def edited(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def nearer_registry(folder: Path) -> None:
    """A registry in the plans' own folder goes before that above it."""
    (folder / "plans" / "nhom" / "don-vi.yaml").write_text(REGISTRY.replace("xã A", "xã B"), encoding="utf-8")


def touched_template(folder: Path) -> None:
    shutil.copy(form_template("cong-van", "co-nho"), folder / "mau.docx")


def lost_file(folder: Path) -> None:
    (folder / "ra" / "nhom" / "a.docx").unlink()


@pytest.mark.parametrize("workers", [1, 2])
def test_what_did_not_change_is_left_alone(tmp_path: Path, workers: int) -> None:
    folder = folder_of(tmp_path)
    runs = [rendered(folder, workers=workers) for _ in range(2)]
    assert runs == [{"a": True, "b": True}, {"a": False, "b": False}]
    assert rendered(folder, workers=workers, every=True) == {"a": True, "b": True}


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (lost_file, "a"),
        (edited("plans/nhom/b.yaml", "kind:", "# lời ghi\nkind:"), "b"),
        (edited("plans/nhom/so-lieu.csv", "cây", "rau"), "a"),
        (edited("plans/don-vi.yaml", "xã A", "xã C"), "b"),
        (nearer_registry, "b"),
        (touched_template, "ab"),
    ],
)
def test_whatever_a_file_was_made_of_makes_it_anew(tmp_path: Path, change: Callable[[Path], None], again: str) -> None:
    folder = folder_of(tmp_path)
    rendered(folder)
    change(folder)
    assert "".join(name for name, done in rendered(folder).items() if done) == again
    assert rendered(folder) == {"a": False, "b": False}


def test_settings_that_come_to_be_make_a_file_anew(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    jobs = plan_jobs([str(folder / "plans")])

    def unchanged() -> list[bool]:
        return [outcome.unchanged for outcome in render_files(jobs, every=False)]

    assert (unchanged(), unchanged()) == ([False, False], [True, True])
    (folder / "plans" / "vbgen.toml").write_text('[templates]\ncong-van = "../mau.docx"\n', encoding="utf-8")
    assert (unchanged(), unchanged()) == ([False, False], [True, True])


def test_every_file_that_rendering_opens_is_traced(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    opened: set[str] = set()
    on = True

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        if on and event == "open" and isinstance(arguments[0], str) and isinstance(arguments[2], int):
            opened.add(arguments[0])

    sys.addaudithook(heard)
    with traced() as inputs:
        for name in "ab":
            render_file(
                RenderJob(
                    str(folder / f"plans/nhom/{name}.yaml"), str(folder / f"{name}.docx"), str(folder / "mau.docx")
                )
            )
    on = False
    read = {path for path in opened if path.startswith(str(folder)) and not path.endswith((".tmp", ".docx.tmp"))}
    made = {str(folder / "a.docx"), str(folder / "b.docx")}
    assert len(read - made) == 5
    assert read - made <= set(inputs)


def test_a_plan_with_a_warning_tells_it_every_time(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    edited(
        "plans/nhom/a.yaml",
        "recipients:",
        "references: {kh: {kind: ke-hoach, number: 1/KH-A, date: 2026}}\nrecipients:",
    )(folder)
    for _ in range(2):
        run = CliRunner().invoke(main, ["render", str(folder / "plans"), "--out-dir", str(folder / "ra")])
        assert (run.exit_code, "S0314" in run.output) == (0, True)
    assert run.output.endswith("Đã ghi 1 tệp, 1 tệp không đổi.\n")


def test_a_word_file_that_was_edited_is_told_and_stays(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    command = ["render", str(folder / "plans"), "--out-dir", str(folder / "ra")]
    assert CliRunner().invoke(main, command).output == "Đã ghi 2 tệp.\n"
    made = folder / "ra" / "nhom" / "a.docx"
    data = made.read_bytes()
    made.write_bytes(data + b"x")
    run = CliRunner().invoke(main, command)
    assert run.exit_code == 2
    assert f"{made}: lỗi S0906: đã có tệp này, có thể đã được sửa tay" in run.output
    assert run.output.endswith("Đã ghi 0 tệp, 1 tệp không đổi, 1 kế hoạch có lỗi.\n")
    assert made.read_bytes() == data + b"x"
    assert CliRunner().invoke(main, [*command, "--ghi-de"]).exit_code == 0
    assert made.read_bytes() == data


def test_a_plan_is_rendered_again_over_its_own_file_and_over_no_other(tmp_path: Path) -> None:
    plan, out = tmp_path / "a.yaml", tmp_path / "a.docx"
    for summary in ("rà soát hồ sơ", "rà soát thủ tục"):
        plan.write_text(letter(summary=summary), encoding="utf-8")
        assert CliRunner().invoke(main, ["render", str(plan)]).exit_code == 0
    shutil.copy(form_template("cong-van", "co-lon"), out)
    before = out.read_bytes()
    run = CliRunner().invoke(main, ["render", str(plan)])
    assert (run.exit_code, "S0906" in run.output, out.read_bytes()) == (2, True, before)
