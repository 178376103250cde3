"""What building a wheel does beside copying: the templates of forms are compiled (see vbgen.writers.own)."""

from __future__ import annotations

import os
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling finds it by this name
    """Puts `vbgen/compiled` into a wheel; a working copy gets it in its own package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the files of a wheel are gathered."""
        sys.path.insert(0, os.path.join(self.root, "src"))
        from vbgen.writers.own import main

        if version == "editable":
            main()
            return
        folder = os.path.join(self.root, "build", "compiled")
        main(folder)
        build_data["force_include"][folder] = "vbgen/compiled"
