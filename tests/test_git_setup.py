"""A repository taught by `vbgen git setup`: real `git diff` and `git merge` over Word files and plans."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.git import git, with_git

from vbgen.cli import main
from vbgen.plans import load
from vbgen.rendering import render

pytestmark = with_git

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Cải cách hành chính
body:
  - heading: Nhiệm vụ
    tasks:
      - text: Công khai thủ tục hành chính
        lead: Văn phòng
        due: 30/6/2026
recipients: [Như kế hoạch, "Lưu: VT"]
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn A}]
"""
BLOCK = """\
# vbgen git setup: đầu
*.docx diff=vbgen
*.yaml diff=vbgen-plan merge=vbgen
*.yml diff=vbgen-plan merge=vbgen
# vbgen git setup: cuối
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository on its branch `chinh`, with the program of this environment first on the path."""
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "kho"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "chinh")
    return folder


def setup(folder: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["git", "setup", str(folder), *more])


def commit(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "một bản")


def test_it_says_what_it_wrote_and_writes_it_once(repository: Path) -> None:
    first = setup(repository)
    attributes, config = repository / ".gitattributes", repository / ".git" / "config"
    once = config.read_text(encoding="utf-8")
    assert first.exit_code == 0
    assert attributes.read_text(encoding="utf-8") == BLOCK
    assert first.output.splitlines()[1] == (
        f"{repository}/.git/config: diff.vbgen.textconv, diff.vbgen.cachetextconv, diff.vbgen-plan.xfuncname, "
        "merge.vbgen.name, merge.vbgen.driver"
    )
    assert setup(repository).output == first.output
    assert (attributes.read_text(encoding="utf-8"), config.read_text(encoding="utf-8")) == (BLOCK, once)


def test_what_stood_in_the_attributes_stays_and_bo_takes_away_only_its_own(repository: Path) -> None:
    attributes, config = repository / ".gitattributes", repository / ".git" / "config"
    attributes.write_text("*.png binary\n", encoding="utf-8")
    before = config.read_text(encoding="utf-8")
    setup(repository)
    assert attributes.read_text(encoding="utf-8") == f"*.png binary\n{BLOCK}"
    assert setup(repository, "--bo").exit_code == 0
    assert attributes.read_text(encoding="utf-8") == "*.png binary\n"
    assert "vbgen" not in config.read_text(encoding="utf-8")
    assert setup(repository, "--bo").exit_code == 0
    assert config.read_text(encoding="utf-8") == before


def test_attributes_that_it_made_itself_are_gone_after_bo(repository: Path) -> None:
    setup(repository)
    setup(repository, "--bo")
    assert not (repository / ".gitattributes").exists()


def test_git_diff_of_a_word_file_is_readable(repository: Path) -> None:
    setup(repository)
    path = repository / "a.yaml"
    path.write_text(PLAN, encoding="utf-8")
    commit(repository, a_docx=render(load(path)))
    path.write_text(PLAN.replace("30/6/2026", "15/7/2026"), encoding="utf-8")
    (repository / "a.docx").write_bytes(render(load(path)))
    lines = [
        line for line in git(repository, "diff", "a.docx").splitlines() if line[:1] in "+-" and line[1:2] != line[:1]
    ]
    sentence = "1. Công khai thủ tục hành chính. Giao Văn phòng chủ trì; hoàn thành trước ngày {}./."
    assert lines == [f"-{sentence.format('30/6/2026')}", f"+{sentence.format('15/7/2026')}"]


def test_git_diff_of_a_plan_names_the_task_that_it_is_in(repository: Path) -> None:
    setup(repository)
    commit(repository, a_yaml=PLAN)
    (repository / "a.yaml").write_text(PLAN.replace("30/6/2026", "15/7/2026"), encoding="utf-8")
    assert "@@ -9 +9 @@ - text: Công khai thủ tục hành chính\n" in git(repository, "diff", "-U0", "a.yaml")


def branches(folder: Path, ours: str, theirs: str) -> None:
    """The plan changed apart on `kia` and on `chinh`."""
    commit(folder, a_yaml=PLAN)
    git(folder, "checkout", "-qb", "kia")
    commit(folder, a_yaml=theirs)
    git(folder, "checkout", "-q", "chinh")
    commit(folder, a_yaml=ours)


def test_git_merge_takes_the_lead_of_one_side_and_the_due_of_the_other(repository: Path) -> None:
    setup(repository)
    lead, due = PLAN.replace("lead: Văn phòng", "lead: Phòng Kinh tế"), PLAN.replace("30/6/2026", "15/7/2026")
    branches(repository, lead, due)
    git(repository, "merge", "-q", "--no-edit", "kia")
    assert (repository / "a.yaml").read_text(encoding="utf-8") == lead.replace("30/6/2026", "15/7/2026")


def test_git_merge_stops_at_a_true_clash_and_marks_it_in_the_plan(repository: Path) -> None:
    setup(repository)
    branches(repository, PLAN.replace("30/6/2026", "01/8/2026"), PLAN.replace("30/6/2026", "15/7/2026"))
    git(repository, "merge", "--no-edit", "kia", fails=True)
    text = (repository / "a.yaml").read_text(encoding="utf-8")
    assert "      # xung đột: thời hạn I.1: ở đây 01/8/2026; bên kia 15/7/2026; bản gốc 30/6/2026\n" in text
    assert git(repository, "status", "--short").splitlines() == ["UU a.yaml"]


def test_a_yaml_that_is_no_plan_is_merged_by_its_lines(repository: Path) -> None:
    setup(repository)
    old = "steps:\n  - one\n  - two\n  - three\n  - four\n"
    commit(repository, ci_yml=old)
    git(repository, "checkout", "-qb", "kia")
    commit(repository, ci_yml=old.replace("one", "một"))
    git(repository, "checkout", "-q", "chinh")
    commit(repository, ci_yml=old.replace("four", "bốn"))
    git(repository, "merge", "-q", "--no-edit", "kia")
    assert (repository / "ci.yml").read_text(encoding="utf-8") == old.replace("one", "một").replace("four", "bốn")


def test_outside_a_repository_it_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    result = setup(tmp_path)
    assert (result.exit_code, "S0965" in result.output, list(tmp_path.iterdir())) == (2, True, [])


def test_the_program_is_called_by_its_python_where_it_is_not_on_the_path(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vbgen.git_setup.shutil.which", lambda name: None)
    setup(repository)
    assert git(repository, "config", "merge.vbgen.driver") == f'"{sys.executable}" -m vbgen merge %O %A %B --path %P\n'
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    setup(repository)
    assert git(repository, "config", "merge.vbgen.driver") == f'"{sys.executable}" merge %O %A %B --path %P\n'
