"""Keeps one LibreOffice open and converts for vbgen, one file after the other, until its input ends.

This is no module of vbgen: it is run by a Python that has LibreOffice's own `uno`, often not the one that vbgen runs
in, and so imports nothing of vbgen. Arguments: the command of LibreOffice, a folder with a profile in it, the name of a
pipe. Each line of input is a job as JSON, each line of output what became of it; the first says that it is ready.
Exit codes: 3 without `uno`, 4 where LibreOffice does not come up, 5 where it is gone.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
    from com.sun.star.lang import DisposedException
except ImportError:
    sys.exit(3)

_NEVER = 0  # macros never run, links are never updated (MacroExecMode, UpdateDocMode)
_LAST = 2.0  # seconds in which LibreOffice may end of itself


def main(command: str, folder: str, name: str) -> None:
    office = subprocess.Popen(
        [
            command,
            f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}",
            *"--headless --norestore --nolockcheck --nodefault --nologo".split(),
            f"--accept=pipe,name={name};urp;",
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    follower = threading.Thread(target=_follow, args=(office, folder))
    follower.start()
    code = _serve(office, name)
    if code:
        os._exit(code)  # not waiting for the end of the input
    follower.join()


def _serve(office: subprocess.Popen[bytes], name: str) -> int:
    """Do the jobs until the input ends: 0, or the exit code that says why LibreOffice is not there."""
    context = _context(office, name)
    if context is None:
        return 0 if _ended else 4
    try:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        _tell(ready=True)
        while job := _next():
            try:
                _convert(desktop, job)
                _tell(why="")
            except DisposedException:
                raise
            except Exception as error:  # whatever LibreOffice throws: this file cannot be converted
                _tell(why=type(error).__name__)
        desktop.terminate()
    except DisposedException:
        return 0 if _ended else 5
    return 0


_jobs: list[dict[str, Any]] = []
_ended = False
_asked = threading.Condition()


def _next() -> dict[str, Any] | None:
    """The next job, None when there is none to come."""
    with _asked:
        _asked.wait_for(lambda: _jobs or _ended)
        return _jobs.pop(0) if _jobs else None


def _follow(office: subprocess.Popen[bytes], folder: str) -> None:
    """Take jobs in; when the input has ended, as it does with vbgen by whatever signal, leave nothing behind."""
    global _ended
    for line in sys.stdin:
        with _asked:
            _jobs.append(json.loads(line))
            _asked.notify()
    with _asked:
        _ended = True
        _jobs.clear()
        _asked.notify()
    with suppress(subprocess.TimeoutExpired):  # amid a job
        office.wait(_LAST)
    shutil.rmtree(folder, ignore_errors=True)
    if hasattr(os, "killpg"):
        os.killpg(os.getpgid(0), signal.SIGKILL)  # `soffice` is a script that has started others
    subprocess.call(["taskkill", "/T", "/F", "/PID", str(os.getpid())])


def _context(office: subprocess.Popen[bytes], name: str) -> Any:
    """What LibreOffice offers, when it has come up; None when it ends before."""
    own = uno.getComponentContext()
    resolver = own.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", own)
    while office.poll() is None and not _ended:
        try:
            return resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.02)
    return None


def _convert(desktop: Any, job: dict[str, Any]) -> None:
    asked = {"Hidden": True, "ReadOnly": True, "MacroExecutionMode": _NEVER, "UpdateDocMode": _NEVER}
    document = desktop.loadComponentFromURL(Path(job["source"]).as_uri(), "_blank", 0, _values(asked))
    if document is None:
        raise ValueError
    try:
        options = {"FilterName": job["filter"]}
        if job["options"]:
            options["FilterData"] = uno.Any("[]com.sun.star.beans.PropertyValue", _values(job["options"]))
        document.storeToURL(Path(job["target"]).as_uri(), _values(options))
    finally:
        document.close(True)


def _values(named: dict[str, Any]) -> tuple[Any, ...]:
    made = []
    for name, value in named.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


def _tell(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
