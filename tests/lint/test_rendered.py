"""What vbgen renders of every example is without fault for vbgen's own check, as plans and as Word files (law 6)."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.repository import EXAMPLES, SETS

from vbgen.diagnostics import Severity
from vbgen.lint.files import check_file
from vbgen.pipeline import RenderJob, render_file


@pytest.mark.parametrize("plan", [*EXAMPLES, *SETS], ids=lambda plan: f"{plan.parent.name}/{plan.stem}")
def test_the_word_files_of_an_example_have_no_fault(plan: Path, tmp_path: Path) -> None:
    outcome = render_file(RenderJob(str(plan), str(tmp_path / "a.docx")))
    found = [item for path in (outcome.out, *outcome.more) for item in check_file(path).found]
    assert [(item.id, item.message) for item in found if item.severity is not Severity.ADVICE] == []
