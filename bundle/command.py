"""The command line of the bundle."""

from __future__ import annotations

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker starts this program once more
    from vbgen.cli import main

    main(prog_name="vbgen")
