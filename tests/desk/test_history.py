"""What Git keeps of the plans of a desk: a revision for each text that is saved, with what it changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.desk import PLAN, Desk
from support.git import git, with_git

from vbgen.desk.app import create
from vbgen.desk.folder import opened
from vbgen.desk.keeping import change_said, keep

pytestmark = with_git
LATER = PLAN.replace("30/6/2026", "15/7/2026")


@pytest.fixture
def kept(tmp_path: Path) -> Desk:
    """A desk over a repository that keeps one plan, a.yaml; each text that is saved becomes a revision."""
    (tmp_path / "a.yaml").write_text(PLAN, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "a.yaml")
    git(tmp_path, "commit", "-qm", "gửi đi")
    (tmp_path / "khac.txt").write_text("dở dang", encoding="utf-8")
    git(tmp_path, "add", "khac.txt")
    return Desk(tmp_path, create(opened(str(tmp_path)), git=True).test_client())


def save(desk: Desk, text: str) -> str:
    with desk.client.application.test_request_context():
        seen = opened(str(desk.folder)).seen("a.yaml")
        return keep("a.yaml", text, seen.digest).told


def test_a_saved_text_is_a_revision_that_says_what_changed_and_takes_nothing_else_along(kept: Desk) -> None:
    assert save(kept, LATER) == ""
    subject = git(kept.folder, "log", "-1", "--format=%s").strip()
    assert subject == "a.yaml: Thời hạn nhiệm vụ I.1: 30/6/2026 → 15/7/2026"
    assert git(kept.folder, "status", "--short").strip() == "A  khac.txt"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (PLAN + "# ghi chú\n", "sửa cách viết, nội dung không đổi"),
        (PLAN.replace("summary:", "sumary:"), "sửa, bản này còn lỗi"),
        (LATER.replace("lead: Văn phòng", "lead: Công an xã").replace("năm 2026", "quý I"), "và 1 chỗ khác"),
    ],
)
def test_what_changed_is_said_in_one_line(after: str, said: str) -> None:
    assert change_said(PLAN, after).endswith(said)


def test_an_older_text_is_taken_back_as_a_new_revision(kept: Desk) -> None:
    save(kept, LATER)
    page = kept.get("/lich-su/a.yaml").text
    first = re.findall(r'href="(/lich-su/a.yaml/[0-9a-f]+)"', page)[-1]
    changes = kept.get(first).text
    assert "30/6/2026 → 15/7/2026" in changes
    was = re.search(r'name="was" value="([^"]+)"', changes)
    assert was
    assert kept.post(first, {"was": was[1]}).status_code == 303
    assert (kept.folder / "a.yaml").read_text(encoding="utf-8") == PLAN
    assert len(git(kept.folder, "log", "--format=%h", "--", "a.yaml").split()) == 3


def test_taking_back_over_a_text_that_changed_meanwhile_writes_nothing(kept: Desk) -> None:
    first = f"/lich-su/a.yaml/{git(kept.folder, 'rev-parse', 'HEAD').strip()}"
    (kept.folder / "a.yaml").write_text(LATER, encoding="utf-8")
    answer = kept.post(first, {"was": "cũ"})
    assert answer.status_code == 409
    assert "Tệp vừa được sửa ở nơi khác; chưa ghi gì." in answer.text
    assert (kept.folder / "a.yaml").read_text(encoding="utf-8") == LATER


@pytest.mark.parametrize("revision", ["khong-co", "--output=x", "HEAD:a.yaml", "deadbeef"])
def test_a_revision_that_there_is_none_of_is_a_sentence(kept: Desk, revision: str) -> None:
    answer = kept.get(f"/lich-su/a.yaml/{revision}")
    assert answer.status_code == 422
    assert "S0920" in answer.text


def test_without_git_the_page_says_how_revisions_are_kept(desk: Desk) -> None:
    assert "vbgen serve --git" in desk.get("/lich-su/a.yaml").text
