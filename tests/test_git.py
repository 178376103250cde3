"""What Git cannot give is told in Vietnamese."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.git import keep, with_git

from vbgen.git import GitError, kept


@with_git
def test_a_folder_a_revision_a_file_that_git_does_not_know_are_told_each(tmp_path: Path) -> None:
    inside, outside = tmp_path / "kho", tmp_path / "ngoai"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "a.yaml").write_text("a", encoding="utf-8")
    keep(inside, "a.yaml")
    told = []
    for revision, path in (("HEAD", outside / "a.yaml"), ("HEAD~9", inside / "a.yaml"), ("HEAD", inside / "b.yaml")):
        with pytest.raises(GitError) as caught:
            kept(revision, str(path))
        told.append(str(caught.value))
    assert told == [
        f"{outside} không ở trong kho Git nào",
        "kho Git không có bản ấy",
        "bản ấy không có tệp này",
    ]
    assert kept("HEAD", str(inside / "a.yaml")) == b"a"
