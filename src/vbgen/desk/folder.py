"""The folder that a desk is over: its plans, their texts, and the one way in which a file of it is written.

No path leads out of the folder, by "..", a link or a name of the system. A file is written only over the text that
the writer had seen: whoever was slower is told so (`Changed`) and nothing is lost.
"""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.files import Outside, Unreadable, content, deliver, digest, save
from vbgen.listing import PROGRESS
from vbgen.named import NamedTuple
from vbgen.rewriting import rewritten
from vbgen.source import ENDINGS, MAX_BYTES, text_of

MAX_FILE = 100_000_000  # bytes of a file that is not a plan
_writing = threading.Lock()


class Seen(NamedTuple):
    """A file as it was read: its path in the folder, its text, and the digest of its bytes."""

    path: str
    text: str
    digest: str


class Changed(Exception):
    """The file is another by now than the one that was read; `now` is what stands there."""

    def __init__(self, now: Seen) -> None:
        super().__init__(now.path)
        self.now = now


CHANGED = Diagnostic("S0966", "tệp vừa được sửa ở nơi khác; chưa ghi gì", hint="xem lại rồi bấm lần nữa")
"""What a form says that is shown again over the file as it stands now, with what was typed."""


class Folder(NamedTuple):
    """A folder by its real path; paths in it are relative, with "/"."""

    root: str

    @property
    def name(self) -> str:
        """What the folder is called."""
        return os.path.basename(self.root) or self.root

    def yaml_files(self) -> list[str]:
        """The YAML files of the folder and those below it, by path."""
        return sorted(path for path, _ in self._files())

    def latest(self) -> list[tuple[str, datetime]]:
        """The YAML files with when each was changed, the last changed first."""
        found = sorted(self._files(), key=lambda file: (file[1], file[0]), reverse=True)
        return [(path, datetime.fromtimestamp(changed)) for path, changed in found]

    def _files(self) -> Iterator[tuple[str, float]]:
        """Paths, and when the files were changed in seconds."""
        for where, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if not name.startswith(".") and name != "node_modules"]
            for name in names:
                whole = os.path.join(where, name)
                stem, ending = os.path.splitext(name)
                if name.startswith(".") or ending.lower() not in ENDINGS or stem.endswith(PROGRESS):
                    continue
                if os.path.islink(whole) and not self._holds(os.path.realpath(whole)):
                    continue
                with suppress(OSError):  # gone by now, or a link to nothing
                    found = os.stat(whole)
                    if stat.S_ISREG(found.st_mode):
                        yield os.path.relpath(whole, self.root).replace(os.sep, "/"), found.st_mtime

    def whole(self, path: str) -> str:
        """The path of a file for the system. Raises Outside."""
        parts = path.replace("\\", "/").split("/")
        if any(part in ("", ".", "..") or part.startswith(".") or "\0" in part or ":" in part for part in parts):
            raise Outside("không có tệp này trong thư mục")
        whole = os.path.join(self.root, *parts)
        if not self._holds(os.path.realpath(whole)) or (os.path.exists(whole) and not os.path.isfile(whole)):
            raise Outside("không có tệp này trong thư mục")
        return whole

    def _holds(self, real: str) -> bool:
        return real.startswith(self.root.rstrip(os.sep) + os.sep)

    def is_there(self, path: str) -> bool:
        """Whether a file stands at a path. Raises Outside."""
        return os.path.isfile(self.whole(path))

    def seen(self, path: str) -> Seen:
        """A text file of the folder. Raises Outside, Unreadable."""
        data = content(self.whole(path), MAX_BYTES)
        return Seen(path, text_of(data, path), digest(data))

    def data(self, path: str) -> bytes:
        """The bytes of a file of the folder. Raises Outside, Unreadable."""
        return content(self.whole(path), MAX_FILE)

    def keep(self, path: str, text: str, was: str) -> Seen:
        """Write a text over the one of digest `was`, encoded alike. Raises Changed, Outside, Unreadable, Fault."""
        whole = self.whole(path)
        with _writing:
            before = content(whole, MAX_BYTES)
            if digest(before) != was:
                raise Changed(Seen(path, text_of(before, path), digest(before)))
            after = rewritten(before, text)
            save({whole: after})
        return Seen(path, text, digest(after))

    def add(self, path: str, data: bytes) -> None:
        """Write a file that is not there yet. Raises Fault (S0906) where one is, Outside."""
        whole = self.whole(path)
        with _writing:
            deliver({whole: data})

    def rename(self, path: str, to: str) -> None:
        """Give a file another name that none has. Raises Outside, Unreadable, Fault (S0906) where one has it."""
        old, new = self.whole(path), self.whole(to)
        with _writing:
            if os.path.exists(new):
                raise Fault(Diagnostic("S0906", "đã có tệp mang tên ấy", to))
            try:
                os.rename(old, new)
            except OSError as error:
                raise Unreadable(f"không đổi được tên {path}: {error.strerror}") from None

    def begin(self, path: str) -> None:
        """Make a folder in it, where there is none yet. Raises Outside, Unreadable."""
        whole = os.path.dirname(self.whole(f"{path}/x"))
        try:
            os.makedirs(whole, exist_ok=True)
        except OSError as error:
            raise Unreadable(f"không lập được thư mục {path}: {error.strerror}") from None

    def within(self, whole: str) -> str:
        """The path in the folder of a whole one. Raises Outside."""
        real = os.path.realpath(whole)
        if not self._holds(real):
            raise Outside("không có tệp này trong thư mục")
        return os.path.relpath(real, self.root).replace(os.sep, "/")

    def free(self, stem: str, ending: str) -> str:
        """A name in the folder that no file has: "ke-hoach.yaml", "ke-hoach-2.yaml" …"""
        number = 1
        while self.is_there(name := f"{stem}{f'-{number}' if number > 1 else ''}{ending}"):
            number += 1
        return name


def opened(path: str) -> Folder:
    """The folder at a path. Raises Unreadable when there is none, or it may not be looked into."""
    root = os.path.realpath(path)
    if not os.path.isdir(root):
        raise Unreadable("không có thư mục này")
    if not os.access(root, os.R_OK | os.X_OK):
        raise Unreadable("không được phép xem thư mục này")
    return Folder(root)
