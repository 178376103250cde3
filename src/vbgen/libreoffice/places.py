"""Where LibreOffice and the Pythons that know it stand on this machine, and what a process of it is started with."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""
_APPLE = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_TEMPORARY = ("TMPDIR", "TMP", "TEMP")
_OF_PYTHON = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "__PYVENV_LAUNCHER__")  # of ours, not of LibreOffice's


def office() -> str:
    """The command of LibreOffice, "" where there is none. Installers for Windows and macOS put it on no path."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return found
    folders = filter(None, map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432")))
    places = [os.path.join(folder, "LibreOffice", "program", "soffice.exe") for folder in folders]
    return next(filter(os.path.isfile, (*places, _APPLE)), "")


def state() -> str:
    """What tells one LibreOffice from another, or the same one after an update; "" for none."""
    if not (command := office()):
        return ""
    beside = os.path.join(os.path.dirname(os.path.realpath(command)), "versionrc")
    with suppress(OSError):
        found = os.stat(beside if os.path.exists(beside) else command)
        return f"{command} {found.st_size} {found.st_mtime_ns}"
    return command


def pythons(command: str) -> Iterator[str]:
    """The Pythons that may have `uno`, likely ones first: LibreOffice's own, the system's, the one that runs here."""
    program = Path(os.path.realpath(command)).parent
    own = [program / "python.exe", program / "python", program.parent / "Resources" / "python"]
    system = ["/usr/bin/python3", shutil.which("python3"), "" if hasattr(sys, "frozen") else sys.executable]
    yield from dict.fromkeys(str(path) for path in (*own, *system) if path and os.path.isfile(path))


def profile(root: Path) -> Path:
    """A profile in a folder, so that an open LibreOffice does not matter: no macro runs, no link is followed."""
    (root / "profile" / "user").mkdir(parents=True)
    (root / "profile" / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    return root / "profile"


def environment(root: Path) -> dict[str, str]:
    """What a process of LibreOffice is started with: its temporary files in a folder, nothing of our Python."""
    own = {name: value for name, value in os.environ.items() if name not in _OF_PYTHON}
    if hasattr(sys, "frozen"):  # a bundle looks for libraries in itself
        own.pop("LD_LIBRARY_PATH", "")
        own |= {"LD_LIBRARY_PATH": path} if (path := own.get("LD_LIBRARY_PATH_ORIG")) else {}
    return {**own, **dict.fromkeys(_TEMPORARY, str(root))}


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process of a session of its own, with all that it started: `soffice` itself is only a script."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
        process.kill()
    process.wait()


def unlink_sockets(profile: Path, *names: str) -> None:
    """Remove the sockets that a LibreOffice that was stopped leaves: that of its profile, and those of some names."""
    if not hasattr(os, "getuid"):
        return
    import hashlib

    hashed = hashlib.md5(profile.as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    for name in (f"SingleOfficeIPC_{''.join(f'{byte:x}' for byte in hashed)}", *names):  # as LibreOffice writes it
        for folder in ("/tmp", "/var/tmp", tempfile.gettempdir()):
            with suppress(OSError):
                os.unlink(f"{folder}/OSL_PIPE_{os.getuid()}_{name}")
