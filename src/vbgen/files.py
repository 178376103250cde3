"""Files by path: read with a limit, written whole or not at all, and never over what a person may have made.

Faults: S0901 cannot write · S0906 a file that would be written over.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.named import NamedTuple
from vbgen.patterns import regex

try:
    from _blake2 import blake2b  # hashlib, which has the same, loads OpenSSL with it: as long as a small render
except ImportError:
    from hashlib import blake2b

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
MAX_COMPARED = 200_000_000  # bytes of a file that may be written over


class Unreadable(ValueError):
    """A file that cannot be read; the message says why, in Vietnamese."""


class TooLarge(Unreadable):
    """A file of more bytes than are read."""


def digest(data: bytes) -> str:
    """32 hexadecimal digits that tell one content from another."""
    return blake2b(data, digest_size=16).hexdigest()


# --- reading --------------------------------------------------------------------------------------------------------

_trace: ContextVar[dict[str, str] | None] = ContextVar("trace", default=None)


class FileStand(NamedTuple):
    """How a file stands: when it was changed, in nanoseconds, and how large it is; zeros for none."""

    changed: int = 0
    size: int = 0


def standing(path: str) -> FileStand:
    """How the file at a path stands now."""
    try:
        found = os.stat(path)
    except OSError:
        return FileStand()
    return FileStand(found.st_mtime_ns, found.st_size)


@contextmanager
def traced() -> Iterator[dict[str, str]]:
    """Keeps, while it lasts, which files are read or looked for: whole path → digest, "" for what is not there."""
    kept: dict[str, str] = {}
    token = _trace.set(kept)
    try:
        yield kept
    finally:
        _trace.reset(token)


def is_file(path: str) -> bool:
    """Whether there is a plain file at a path."""
    there = os.path.isfile(path)
    kept = _trace.get()
    if kept is not None and not there:
        kept[os.path.abspath(path)] = ""
    return there


def content(path: str, limit: int) -> bytes:
    """The bytes of a file, of which there are `limit` at most. Raises Unreadable, TooLarge."""
    data = _bytes(path, limit)
    kept = _trace.get()
    if kept is not None:
        kept[os.path.abspath(path)] = digest(data)
    return data


def _bytes(path: str, limit: int) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise Unreadable("không có tệp này") from None
    except IsADirectoryError:
        raise Unreadable("đây là thư mục, không phải tệp") from None
    except PermissionError:
        raise Unreadable("không được phép đọc tệp này") from None
    except OSError as error:
        raise Unreadable(_system(error)) from None
    except ValueError:  # a NUL in the path
        raise Unreadable("tên tệp không hợp lệ") from None
    if len(data) > limit:
        raise TooLarge(f"tệp lớn hơn {limit // 1_000_000} MB")
    return data


# --- what a plan names ----------------------------------------------------------------------------------------------

_anywhere: ContextVar[bool] = ContextVar("anywhere", default=False)
_AWAY = regex(r"[/\\]|[A-Za-z]:")  # from the root of a machine, a drive, another machine (UNC)


class Outside(Unreadable):
    """A path in a plan that leads out of where the plan may look."""


@contextmanager
def reaching(*, anywhere: bool) -> Iterator[None]:
    """While it lasts, the paths in plans may lead anywhere, when a user asked for it (--allow-outside)."""
    token = _anywhere.set(anywhere or _anywhere.get())
    try:
        yield
    finally:
        _anywhere.reset(token)


def leads_away(name: str) -> bool:
    """Whether a name leads to the root of a machine, a drive, another machine, whatever folder it is in."""
    return bool(_AWAY.match(name))


def named(plan_folder: str, name: str) -> str:
    """The path of the file that a plan in a folder names: relative, a plain file when there is one at all.

    A plan may come from anybody: what it names must not lead out of its folder, or of the Git checkout that the folder
    is in, by "..", by a link, or by the name of another machine. Raises Outside, Unreadable.
    """
    path = os.path.join(plan_folder, name)
    if not _anywhere.get():
        top = _top(os.path.realpath(plan_folder or "."))
        if leads_away(name) or not _holds(top, os.path.realpath(path)):
            raise Outside("tệp phải nằm trong thư mục của kế hoạch, đường dẫn tính từ đó")
    if os.path.exists(path) and not os.path.isfile(path):
        raise Unreadable("đây không phải tệp thường")
    return path


def _top(folder: str) -> str:
    """The checkout that a folder is in, or the folder; a home that is under Git as a whole is none."""
    here, home = folder, os.path.realpath(os.path.expanduser("~"))
    while here != home:
        if os.path.exists(os.path.join(here, ".git")):
            return here
        if here == (here := os.path.dirname(here)):
            break
    return folder


def _holds(top: str, path: str) -> bool:
    try:
        return os.path.commonpath([top, path]) == top
    except ValueError:  # two drives
        return False


# --- vbgen's own ----------------------------------------------------------------------------------------------------


@contextmanager
def lent(data: bytes, ending: str) -> Iterator[str]:
    """The path of a file with these bytes, for what reads by path; it is gone afterwards."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="vbgen-") as folder:
        path = os.path.join(folder, f"van-ban{ending}")
        with open(path, "wb") as file:
            file.write(data)
        yield path


def cache_folder() -> str:
    """Where what can be made again is kept, for this user."""
    if home := os.environ.get("VBGEN_CACHE_DIR"):
        return home
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "vbgen")


# --- writing --------------------------------------------------------------------------------------------------------


def never(_: bytes) -> bool:
    """What stands in a file is never known to be vbgen's own."""
    return False


def deliver(
    made: Mapping[str, bytes], *, over: bool = False, own: Callable[[bytes], bool] = never, lasting: bool = True
) -> None:
    """Write what a user asked to have in files, all of them or none, as `save` does.

    What stands in one of them already stays, and S0906 is told, unless it is what vbgen itself wrote last, by `own`,
    or a user says that it may go (`over`); what stands there and is the same is left alone. Raises Fault.
    """
    changed = {path: data for path, data in made.items() if _is_news(path, data)}
    if not over:
        kept = [path for path in changed if not _may_go(path, own)]
        if kept:
            raise Fault(*map(_edited, kept))
    save(changed, lasting=lasting)


def _edited(path: str) -> Diagnostic:
    hint = "ghi ra tên khác, hoặc thêm --ghi-de để ghi đè"
    return Diagnostic("S0906", "đã có tệp này, có thể đã được sửa tay", path, hint=hint)


def _there(path: str) -> bytes | None:
    """What stands in a plain file, None where there is none, or none that can be read."""
    with suppress(Unreadable):
        return _bytes(path, MAX_COMPARED) if os.path.isfile(path) else None
    return None


def _is_news(path: str, data: bytes) -> bool:
    return _there(path) != data


def _may_go(path: str, own: Callable[[bytes], bool]) -> bool:
    """Whether nothing of a person's stands in a file; whatever is no plain file is told by `save`."""
    there = _there(path)
    return not os.path.isfile(path) or there == b"" or (there is not None and own(there))


class _Ready(NamedTuple):
    """A file that is written beside the place that it will take."""

    passing: str
    target: str
    path: str  # as the user named it


def save(made: Mapping[str, bytes], *, lasting: bool = True) -> None:
    """Write plain files whole, all of them or none: new files beside them take their places, modes and links stay.

    Not `lasting`: without waiting for the disk, which takes as long as rendering; for what can be made again.
    Raises Fault with one clear line.
    """
    ready: list[_Ready] = []
    path = ""
    try:
        for path, data in made.items():
            ready.append(_written(path, data, lasting=lasting))
        for one in ready:
            path = one.path
            os.replace(one.passing, one.target)
    except (OSError, ValueError) as error:
        raise Fault(Diagnostic("S0901", f"không ghi được: {_reason(error)}", path)) from None
    finally:
        for one in ready:
            with suppress(OSError):
                os.unlink(one.passing)


def _written(path: str, data: bytes, *, lasting: bool) -> _Ready:
    target = os.path.realpath(path)
    mode = _mode(target)
    folder = os.path.dirname(target)
    os.makedirs(folder, exist_ok=True)
    passing = os.path.join(folder, f".vbgen-{os.urandom(8).hex()}.tmp")  # short: names may be as long as they can be
    try:
        with open(os.open(passing, _NEW, 0o666), "wb") as file:
            if mode is not None:
                os.chmod(passing, mode)
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            os.unlink(passing)
        raise
    return _Ready(passing, target, path)


def _mode(path: str) -> int | None:
    """The mode of the file at a path, None where there is none. Raises OSError when it may not be replaced."""
    try:
        found = os.stat(path).st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found):
        raise IsADirectoryError
    if not stat.S_ISREG(found):
        raise OSError("đây là thiết bị hoặc ống dẫn, không phải tệp thường")
    if not os.access(path, os.W_OK):
        raise PermissionError
    return stat.S_IMODE(found)


def _reason(error: Exception) -> str:
    match error:
        case PermissionError():
            return "tệp đang mở trong Word, hoặc tệp hay thư mục chỉ cho đọc"
        case IsADirectoryError() | NotADirectoryError() | FileExistsError():
            return "đường dẫn này vướng một thư mục hoặc tệp trùng tên"
        case OSError():
            return _system(error)
    return "tên tệp không hợp lệ"


_SYSTEM = {
    "ENOSPC": "đĩa đã đầy",
    "EDQUOT": "đã dùng hết dung lượng được cấp",
    "ENAMETOOLONG": "tên tệp hoặc đường dẫn dài quá",
    "EROFS": "ổ đĩa này chỉ cho đọc",
    "EFBIG": "tệp lớn hơn mức cho phép",
    "ELOOP": "liên kết trỏ vòng quanh",
    "EMFILE": "đang mở quá nhiều tệp",
    "ENFILE": "đang mở quá nhiều tệp",
    "ENOMEM": "máy hết bộ nhớ",
    "EIO": "ổ đĩa hoặc mạng có lỗi",
    "ENXIO": "không có thiết bị này",
    "ESTALE": "thư mục trên mạng không còn",
    "ETIMEDOUT": "ổ đĩa mạng không trả lời",
    "EBUSY": "tệp đang được chương trình khác dùng",
    "ETXTBSY": "tệp đang được chương trình khác dùng",
    "EINVAL": "tên tệp không hợp lệ",
    "EILSEQ": "tên tệp không hợp lệ",
}


def _system(error: OSError) -> str:
    """What a system refuses, in Vietnamese; of a rare one the number by which it is known."""
    if error.errno is None:  # vbgen's own words
        return str(error)
    name = errno.errorcode.get(error.errno, str(error.errno))
    return _SYSTEM.get(name) or f"hệ thống báo lỗi {name}"
