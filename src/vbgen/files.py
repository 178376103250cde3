"""Files by path: read with a limit, written whole or not at all, and never over what a person may have made.

Faults: S0901 cannot write · S0906 a file that would be written over.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress

from vbgen.diagnostics import Diagnostic, Fault

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


MAX_COMPARED = 200_000_000  # bytes of a file that may be written over
_OVER = "ghi ra tên khác, hoặc thêm --ghi-de để ghi đè"


class Unreadable(ValueError):
    """A file that cannot be read; the message says why, in Vietnamese."""


class TooLarge(Unreadable):
    """A file of more bytes than are read."""


def content(path: str, limit: int) -> bytes:
    """The bytes of a file, of which there are `limit` at most. Raises Unreadable, TooLarge."""
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
        raise Unreadable(error.strerror or str(error)) from None
    except ValueError:  # a NUL in the path
        raise Unreadable("tên tệp không hợp lệ") from None
    if len(data) > limit:
        raise TooLarge(f"tệp lớn hơn {limit // 1_000_000} MB")
    return data


def inside(folder: str, name: str) -> str:
    """The path of a plain file in a folder or below it, by the name that a user wrote. Raises Unreadable.

    A plan may come from anybody: what it names must not lead out of its folder, by ".." or by a link.
    """
    top = os.path.realpath(folder or ".")
    path = os.path.realpath(os.path.join(top, name))
    if os.path.isabs(name) or os.path.commonpath([top, path]) != top:
        raise Unreadable("tệp phải nằm trong thư mục của kế hoạch, đường dẫn tính từ đó")
    if os.path.exists(path) and not os.path.isfile(path):
        raise Unreadable("đây không phải tệp thường")
    return path


def never(_: bytes) -> bool:
    """What stands in a file is never known to be vbgen's own."""
    return False


def deliver(
    path: str, data: bytes, *, over: bool = False, own: Callable[[bytes], bool] = never, lasting: bool = True
) -> None:
    """Write what a user asked to have in a file, as `save` does.

    What stands there already stays, and S0906 is told, unless it is what vbgen itself wrote last, by `own`, or a user
    says that it may go (`over`); what stands there and is the same is left alone. Raises Fault.
    """
    if os.path.isfile(path):  # of anything else `save` tells
        try:
            there = content(path, MAX_COMPARED)
        except Unreadable:
            there = None
        if there == data:
            return
        if there != b"" and not over and not (there and own(there)):
            raise Fault(Diagnostic("S0906", "đã có tệp này, có thể đã được sửa tay", path, hint=_OVER))
    save(path, data, lasting=lasting)


def save(path: str, data: bytes, *, lasting: bool = True) -> None:
    """Write a plain file whole or not at all: a new file beside it takes its place, its mode and the links to it stay.

    Not `lasting`: without waiting for the disk, which takes as long as rendering; for what can be made again.
    Raises Fault with one clear line.
    """
    passing = ""
    try:
        target = os.path.realpath(path)
        mode = _mode(target)
        folder = os.path.dirname(target)
        os.makedirs(folder, exist_ok=True)
        passing = os.path.join(
            folder, f".vbgen-{os.urandom(8).hex()}.tmp"
        )  # short: names may be as long as they can be
        with open(os.open(passing, _NEW, 0o666), "wb") as file:
            if mode is not None:
                os.chmod(passing, mode)
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        os.replace(passing, target)
    except (OSError, ValueError) as error:
        raise Fault(Diagnostic("S0901", f"không ghi được: {_reason(error)}", path)) from None
    finally:
        with suppress(OSError, ValueError):
            os.unlink(passing)


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
            return error.strerror or str(error)
    return "tên tệp không hợp lệ"
