"""Where things lie: the working copy, its plans, and the real documents that may stand beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "plans"
PLANS = sorted(FOLDER.glob("*.yaml"))  # made after real documents
EXAMPLES = sorted((FOLDER / "mau").glob("*.yaml"))  # one of each kind
SETS = sorted((FOLDER / "bo-van-ban").glob("*.yaml"))

SHARED = ROOT.parent / "shared"
CORPUS = Path(os.environ.get("VBGEN_CORPUS", SHARED / "corpus"))
"""Real documents of many offices, none of which may be committed; tests over them skip where they are not."""

with_corpus = pytest.mark.skipif(not (CORPUS / "dev").is_dir(), reason="no real documents here: VBGEN_CORPUS")
