"""Templates are compiled into a cache of the tests' own."""

from __future__ import annotations

import os
import tempfile

os.environ["VBGEN_CACHE_DIR"] = tempfile.mkdtemp(prefix="vbgen-tests-")
