"""Files of other word processors (.doc, .rtf, .odt) → .docx by LibreOffice, without its windows → a reading.

The same call makes PDF of Word files. No macro runs and no link of a file is followed: the settings forbid both.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from vbgen.readers import docx
from vbgen.readers.kinds import READERS, kind_of
from vbgen.readers.reading import Reading, Unreadable

SECONDS = 120  # for one file; each further one of a batch gets a few more
_MORE_SECONDS = 10
_ADVICE = "mở bằng Word rồi lưu thành .docx, hoặc cài LibreOffice"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def read(data: bytes, name: str) -> Reading:
    """A .doc, .rtf or .odt → what stands in it. Raises Unreadable, also when there is no LibreOffice."""
    return reading_of(convert_many({name: data}).get(name), name)


def reading_of(made: bytes | None, name: str) -> Reading:
    """What stands in a file of which LibreOffice has made a .docx, or none. Raises Unreadable."""
    if made is None:
        raise Unreadable(f"LibreOffice không đọc được tệp (hỏng hoặc có mật khẩu); {_ADVICE}")
    reading = docx.read(made, name)
    return reading._replace(word=reading.word and reading.word._replace(converted=True))


def converted(files: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """Files by name as .docx, None for each that LibreOffice cannot read; empty where there is no LibreOffice."""
    if _office() is None:
        return {}
    try:
        made = convert_many(files)
    except Unreadable:  # it did not end in time, and would not for each of them
        made = {}
    return {name: made.get(name) for name in files}


def convert_many(files: Mapping[str, bytes], form: str = "docx") -> dict[str, bytes]:
    """Files by name as .docx (or .pdf), converted in one call of LibreOffice; those that it cannot read are left out.

    Raises Unreadable without LibreOffice, or when it does not end in time and has made none of them.
    """
    office = _office()
    if office is None:
        if form == "pdf":
            raise Unreadable("máy này chưa có LibreOffice (cần lệnh soffice)")
        raise Unreadable(f"đọc tệp .doc, .rtf, .odt cần LibreOffice; {_ADVICE}")
    with tempfile.TemporaryDirectory(prefix="vbgen-doc-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        (root / "in").mkdir()
        inputs = {}
        for index, (name, data) in enumerate(files.items()):
            inputs[name] = root / "in" / f"{index:05}{_suffix(data)}"
            inputs[name].write_bytes(data)
        outputs = {name: root / "out" / f"{copy.stem}.{form}" for name, copy in inputs.items()}
        try:
            if inputs:
                _run(office, root, list(inputs.values()), form)
        except Unreadable:
            if not any(output.is_file() for output in outputs.values()):
                raise
        return {name: output.read_bytes() for name, output in outputs.items() if output.is_file()}


def _office() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _suffix(data: bytes) -> str:
    """The ending that LibreOffice expects of a file of this content."""
    try:
        kind = kind_of(data, "")
    except Unreadable:
        return ""
    return ".fodt" if kind == "odt" and data[:2] != b"PK" else READERS[kind].endings[0]


def _run(office: str, root: Path, inputs: Sequence[Path], form: str) -> None:
    """One call, with settings of its own, so that a LibreOffice that is open does not matter."""
    user = root / "profile" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    command = [
        office,
        f"-env:UserInstallation={(root / 'profile').as_uri()}",
        *"--headless --norestore --nolockcheck --nodefault --convert-to".split(),
        form,
        "--outdir",
        str(root / "out"),
        *map(str, inputs),
    ]
    quiet = subprocess.DEVNULL
    own = {**os.environ, **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(root))}
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True, env=own)
    guard = _guard(process, root)
    try:
        process.wait(SECONDS + _MORE_SECONDS * (len(inputs) - 1))
    except subprocess.TimeoutExpired:
        raise Unreadable(f"LibreOffice không đọc xong trong thời hạn; {_ADVICE}") from None
    finally:
        if process.poll() is None:
            _stop(process)
        if guard:
            guard.kill()
            guard.communicate()


def _guard(process: subprocess.Popen[bytes], root: Path) -> subprocess.Popen[bytes] | None:
    """A shell that ends LibreOffice and removes its folder when this process is gone, by whatever signal.

    Nobody else holds the other end of its input, so that it comes to an end with this process.
    """
    if os.name == "nt":
        return None
    words = ["sh", "-c", 'read -r _; kill -s KILL -- "-$1"; rm -rf -- "$2"', "sh", str(process.pid), str(root)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, start_new_session=True)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with what it started: `soffice` itself is only a script."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
