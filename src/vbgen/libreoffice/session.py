"""A LibreOffice that stays open beside this process, and is asked through one that knows its `uno` (serving.py)."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from vbgen.libreoffice import places

_SERVING = Path(__file__).with_name("serving.py")
_ENDING = 5.0  # seconds in which it may end when it is told to


class Ended(Exception):
    """LibreOffice is no longer there, or did not come up."""


class Late(Exception):
    """LibreOffice does not answer in time."""


class Session:
    """One LibreOffice with a folder and a profile of its own, until `end`; Ended is raised where it cannot be begun."""

    def __init__(self, command: str, python: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vbgen-doc-"))
        self._profile = places.profile(self.folder)
        self._pipe = f"vbgen-{os.urandom(8).hex()}"
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        try:
            self._process = subprocess.Popen(
                [python, str(_SERVING), command, str(self.folder), self._pipe],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # so that Ctrl-C is for this process alone; on Windows the flag does the same
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
                env=places.environment(self.folder),
            )
        except OSError:
            remove(self.folder)
            raise Ended from None
        threading.Thread(target=self._listen, daemon=True).start()

    def ready(self, seconds: float) -> None:
        """Wait until it can be asked. Raises Ended, Late."""
        self._answer(seconds)

    def convert(self, source: Path, target: Path, filter_: str, options: dict[str, Any], seconds: float) -> bool:
        """Whether a file was converted. Raises Ended, Late."""
        job = {"source": str(source), "target": str(target), "filter": filter_, "options": options}
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(job).encode() + b"\n")
            self._process.stdin.flush()
        except OSError:
            raise Ended from None
        return not self._answer(seconds)["why"] and target.is_file()

    def end(self, *, hung: bool = False) -> None:
        """End LibreOffice, at once where it hangs, and remove what it had."""
        if not hung:
            with suppress(OSError, subprocess.TimeoutExpired):
                assert self._process.stdin
                self._process.stdin.close()
                self._process.wait(_ENDING)
        places.stop(self._process)
        places.unlink_sockets(self._profile, self._pipe)
        remove(self.folder)

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise Late from None
        if answer is None:
            raise Ended
        return answer

    def _listen(self) -> None:
        assert self._process.stdout
        with suppress(ValueError, OSError):
            for line in self._process.stdout:
                self._answers.put(json.loads(line))
        self._answers.put(None)


def remove(folder: Path) -> None:
    """Remove a folder with what is in it, as far as it can be."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
