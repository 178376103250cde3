"""The cases in plans/ check clean and say what their originals say: a golden is the original with its listed mends."""

from __future__ import annotations

from pathlib import Path

import pytest

from vbgen.compose import compose
from vbgen.schema import decode
from vbgen.source import read
from vbgen.tree import texts

ROOT = Path(__file__).parent
PLANS = sorted((ROOT.parent / "plans").glob("*.yaml"))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_plan_says_what_its_original_says(plan: Path, request: pytest.FixtureRequest) -> None:
    document, faults = decode(read(str(plan)))
    assert faults == []
    assert document is not None
    shown = "\n".join(texts(compose(document)))
    golden = ROOT / "golden" / f"{plan.stem}.txt"
    if request.config.getoption("--golden-update"):
        golden.write_text(shown + "\n", encoding="utf-8")
    assert shown.split() == golden.read_text(encoding="utf-8").split()
