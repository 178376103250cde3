"""Files → the same in another form by one call of LibreOffice, which then ends."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vbgen.libreoffice import places

if TYPE_CHECKING:
    from vbgen.libreoffice import Export, Opened

_MORE_SECONDS = 10.0  # for each further file


def convert(command: str, files: Sequence[Opened], export: Export, seconds: float) -> tuple[list[bytes | None], bool]:
    """What became of each file, None for one that was not converted, and whether the call came to its end.

    `seconds` are those of the first file; each further one gets a few more.
    """
    with tempfile.TemporaryDirectory(prefix="vbgen-doc-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        (root / "in").mkdir()
        inputs = [root / "in" / f"{index:05}{file.ending}" for index, file in enumerate(files)]
        for path, file in zip(inputs, files, strict=True):
            path.write_bytes(file.data)
        ended = _run(command, root, inputs, export, seconds + _MORE_SECONDS * (len(files) - 1))
        outputs = [root / "out" / f"{path.stem}.{export.ending}" for path in inputs]
        return [path.read_bytes() if path.is_file() else None for path in outputs], ended


def _asked(export: Export) -> str:
    """An export as `--convert-to` names it."""
    if not export.options:
        return export.ending
    types = {bool: "boolean", int: "long"}
    told = {
        name: {"type": types[type(value)], "value": str(value).lower() if type(value) is bool else str(value)}
        for name, value in export.options.items()
    }
    return f"{export.ending}:{export.filter}:{json.dumps(told, separators=(',', ':'))}"


def _run(command: str, root: Path, inputs: Sequence[Path], export: Export, seconds: float) -> bool:
    profile = places.profile(root)
    words = [
        command,
        f"-env:UserInstallation={profile.as_uri()}",
        *"--headless --norestore --nolockcheck --nodefault --convert-to".split(),
        _asked(export),
        "--outdir",
        str(root / "out"),
        *map(str, inputs),
    ]
    process = _started(words, places.environment(root))
    guard = _guard(process, root)
    try:
        process.wait(seconds)
        return True
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            places.stop(process)
            places.unlink_sockets(profile)
        if guard:
            guard.kill()
            guard.communicate()


def _started(words: Sequence[str], own: Mapping[str, str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(words, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True, env=own)


def _guard(process: subprocess.Popen[bytes], root: Path) -> subprocess.Popen[bytes] | None:
    """A shell that ends LibreOffice and removes its folder when this process is gone, by whatever signal.

    Nobody else holds the other end of its input, so that it comes to an end with this process.
    """
    if os.name == "nt":
        return None
    words = ["sh", "-c", 'read -r _; kill -s KILL -- "-$1"; rm -rf -- "$2"', "sh", str(process.pid), str(root)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, start_new_session=True)
