"""Files in forms that LibreOffice reads → Word files, PDF, PDF/A-2b. It has no windows, runs no macro, follows no link.

An `Office` is begun when it is first needed, stays open, does one file at a time, is begun anew when it hangs or is
gone, and never outlives this process. To be asked again and again it needs a Python with LibreOffice's `uno`, which its
installers bring along (on Debian: python3-uno); without one each batch is a call of its own.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from vbgen.files import Unreadable
from vbgen.libreoffice import once, places
from vbgen.libreoffice.session import Ended, Late, Session
from vbgen.named import NamedTuple

K = TypeVar("K", bound=Hashable)

SECONDS = 120.0  # for one file
STARTING = 60.0  # seconds for LibreOffice to come up: the first time on an old machine
_SERVED = 200  # files after which it is begun anew: what it takes of memory grows
_CHUNK = 100  # files in one call, where it cannot stay open


class Export(NamedTuple):
    """What LibreOffice is to write: the ending of the file, its filter, the options of that."""

    ending: str
    filter: str
    options: Mapping[str, bool | int] = {}


_NAMED = {"ExportBookmarksToPDFDestination": True}  # `ChuKy1`, `DauCoQuan`, for software that signs
WORD = Export("docx", "MS Word 2007 XML")
PDF = Export("pdf", "writer_pdf_Export", _NAMED)
PDFA = Export("pdf", "writer_pdf_Export", {**_NAMED, "SelectPdfVersion": 2})  # ISO 19005-2, level B


class Opened(NamedTuple):
    """A file as LibreOffice is to open it: by its ending it knows what it is."""

    data: bytes
    ending: str = ".docx"


class NoOffice(Unreadable):
    """There is no LibreOffice on this machine."""


class Unconverted(Unreadable):
    """A file of which LibreOffice has made nothing; the message says why."""


REFUSED = "LibreOffice không đọc được tệp (hỏng hoặc có mật khẩu)"
DIED = "LibreOffice dừng đột ngột ở tệp này"
LATE = "LibreOffice không làm xong tệp này trong thời hạn"


class Office:
    """LibreOffice; `seconds` is how long it may take for one file, `idle` after how many without work it is ended."""

    def __init__(self, *, seconds: float = 0.0, idle: float = 0.0) -> None:
        self._seconds, self._idle = seconds, idle
        self._lock = threading.RLock()
        self._session: Session | None = None
        self._pythons: list[str] | None = None  # those that may have `uno`, the one that has it first when it is known
        self._served = 0
        self._timer: threading.Timer | None = None

    def convert(self, file: Opened, export: Export) -> bytes:
        """A file in another form. Raises NoOffice, Unconverted."""
        ((_, made),) = self.each([(0, file)], export)
        if isinstance(made, Unconverted):
            raise made
        return made

    def each(self, files: Iterable[tuple[K, Opened]], export: Export) -> Iterator[tuple[K, bytes | Unconverted]]:
        """What becomes of each file, in their order, as it comes. Raises NoOffice."""
        waiting = iter(files)
        while chunk := list(islice(waiting, 1)):  # without any file it is not begun
            if not self.stays_open:
                chunk += islice(waiting, _CHUNK - 1)
            with self._lock:
                made = [self._one(chunk[0][1], export)] if self.stays_open else self._all(chunk, export)
            yield from zip((key for key, _ in chunk), made, strict=True)

    @property
    def stays_open(self) -> bool:
        """Whether LibreOffice can be kept open; it is begun to find out. Raises NoOffice."""
        with self._lock:
            return self._session is not None or self._begin()

    def close(self) -> None:
        """End LibreOffice; it is begun anew when it is asked again."""
        with self._lock:
            self._end()

    def _begin(self) -> bool:
        command = places.office()
        if not command:
            raise NoOffice("máy này chưa có LibreOffice (cần lệnh soffice)")
        if self._pythons is None:
            self._pythons = list(places.pythons(command))
        while self._pythons:
            try:
                session = Session(command, self._pythons[0])
            except Ended:
                del self._pythons[0]
                continue
            try:
                session.ready(STARTING)
            except Ended:
                session.end()
                del self._pythons[0]
                continue
            except Late:
                session.end(hung=True)
                raise NoOffice(f"LibreOffice không mở được trong {STARTING:g} giây") from None
            except BaseException:
                session.end(hung=True)
                raise
            self._session, self._served = session, 0
            return True
        return False

    def _end(self, *, hung: bool = False) -> None:
        if self._timer:
            self._timer.cancel()
        session, self._session = self._session, None
        if session:
            session.end(hung=hung)

    def _one(self, file: Opened, export: Export) -> bytes | Unconverted:
        """What becomes of a file; at one where LibreOffice ends it is begun anew once more, for it may be tired."""
        if self._served >= _SERVED:
            self._end()
        for _ in range(2):
            if not self.stays_open or self._session is None:
                break
            try:
                made = self._asked(self._session, file, export)
            except Ended:
                self._end(hung=True)
                continue
            except Late:
                self._end(hung=True)
                return Unconverted(LATE)
            except BaseException:
                self._end(hung=True)  # what it is amid would answer the next question
                raise
            self._served += 1
            self._rest()
            return Unconverted(REFUSED) if made is None else made
        return Unconverted(DIED)

    def _asked(self, session: Session, file: Opened, export: Export) -> bytes | None:
        source = session.folder / f"in{file.ending}"
        target = session.folder / f"out.{export.ending}"
        source.write_bytes(file.data)
        target.unlink(missing_ok=True)
        done = session.convert(source, target, export.filter, dict(export.options), self._seconds or SECONDS)
        source.unlink()
        return target.read_bytes() if done else None

    def _all(self, files: list[tuple[K, Opened]], export: Export) -> Iterator[bytes | Unconverted]:
        """What becomes of files by one call."""
        made, ended = once.convert(places.office(), [file for _, file in files], export, self._seconds or SECONDS)
        return (Unconverted(REFUSED if ended else LATE) if data is None else data for data in made)

    def _rest(self) -> None:
        """Count from now on how long there is no work."""
        if self._idle:
            if self._timer:
                self._timer.cancel()
            self._timer = threading.Timer(self._idle, self.close)
            self._timer.daemon = True
            self._timer.start()


_kept: Office | None = None


def kept_open(*, seconds: float = 0.0, idle: float = 0.0) -> Office:
    """The Office of this process, which stays until its end: of a server, that is asked again and again."""
    global _kept
    if _kept is None:
        _kept = Office(seconds=seconds, idle=idle)
        atexit.register(_kept.close)
    return _kept


def let_go() -> None:
    """End the Office that this process keeps open, if there is one: of a server that ends, of a test."""
    global _kept
    if _kept:
        atexit.unregister(_kept.close)
        _kept.close()
        _kept = None


@contextmanager
def opened() -> Iterator[Office]:
    """An Office while it lasts: the one that this process keeps open, or one that ends afterwards."""
    if _kept:
        yield _kept
        return
    office = Office()
    try:
        yield office
    finally:
        office.close()


def converted(files: Mapping[K, Opened], export: Export) -> dict[K, bytes]:
    """Files in another form, those left out of which nothing could be made.

    Raises NoOffice, and Unconverted when LibreOffice did not end in time, or was gone, and has made none of them.
    """
    with opened() as office:
        made = dict(office.each(files.items(), export))
    found = {key: data for key, data in made.items() if isinstance(data, bytes)}
    why = [str(data) for data in made.values() if isinstance(data, Unconverted)]
    if not found and (told := [one for one in why if one != REFUSED]):
        raise Unconverted(told[0])
    return found
