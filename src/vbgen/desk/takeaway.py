"""What a clerk takes away of a plan: Word, PDF, PDF/A-2, pictures of the pages, the whole set in one file."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Mapping

from flask import Blueprint, Response, render_template

from vbgen.desk.app import desk
from vbgen.desk.attached import attached, plain_name
from vbgen.desk.paper import pdf_of, pictures, word_of, words_of
from vbgen.desk.stage import Shown, shown
from vbgen.libreoffice import PDFA, NoOffice, places
from vbgen.named import NamedTuple

pages = Blueprint("takeaway", __name__)

_NO_OFFICE = "ghi-chu.txt"
_TOLD = "Tệp nén này chỉ có các tệp Word: máy làm ra nó chưa có LibreOffice nên không có PDF.\n"


class Taken(NamedTuple):
    """A file to take away."""

    name: str
    data: bytes


class Way(NamedTuple):
    """A form to take a plan away in: its name, its use, how it is made, whether LibreOffice makes it."""

    title: str
    use: str
    make: Callable[[str, str, str], Taken]
    drawn: bool = True


def _word(text: str, whole: str, stem: str) -> Taken:
    return Taken(f"{stem}.docx", word_of(text, whole))


def _pdf(text: str, whole: str, stem: str) -> Taken:
    return Taken(f"{stem}.pdf", pdf_of(word_of(text, whole)))


def _pdfa(text: str, whole: str, stem: str) -> Taken:
    return Taken(f"{stem}.pdf", pdf_of(word_of(text, whole), PDFA))


def _pictures(text: str, whole: str, stem: str) -> Taken:
    """The picture of a document of one page, else all of them in a zip."""
    made = pictures(pdf_of(word_of(text, whole)))
    if len(made) == 1:
        return Taken(f"{stem}.png", made[0])
    wide = len(str(len(made)))
    named = {f"{stem}-{number:0{wide}}.png": data for number, data in enumerate(made, 1)}
    return Taken(f"{stem}-anh.zip", zipped(named))


def _set(text: str, whole: str, stem: str) -> Taken:
    """The Word files of the set and the PDF of each; where no LibreOffice is, a note says why there are none."""
    words = {f"{stem}{name[len(_stem(whole)) :]}": data for name, data in words_of(text, whole).items()}
    files = dict(words)
    try:
        files |= {f"{os.path.splitext(name)[0]}.pdf": pdf_of(data) for name, data in words.items()}
    except NoOffice:
        files[_NO_OFFICE] = _TOLD.encode("utf-8-sig")
    return Taken(f"{stem}.zip", zipped(files))


WAYS = {
    "docx": Way("Word", "sửa tiếp, trình ký, gửi đi", _word, drawn=False),
    "pdf": Way("PDF", "xem, in, ký số: chỗ ký, chỗ đóng dấu có tên ChuKy1, DauCoQuan", _pdf),
    "pdfa": Way("PDF/A-2", "lưu trữ lâu dài (PDF/A-2b)", _pdfa),
    "png": Way("Ảnh các trang", "dán vào thư, tin nhắn", _pictures),
    "zip": Way("Cả bộ", "mọi văn bản của bộ, Word và PDF, trong một tệp nén", _set, drawn=False),
}


@pages.get("/tai/<path:plan>")
def choices(plan: str) -> str:
    """The forms that a plan can be taken away in, and how far it is."""
    seen = desk().folder.seen(plan)
    state: Shown | None = shown(seen.text, desk().folder.whole(plan))
    return render_template("takeaway.html", plan=plan, ways=WAYS, shown=state, office=bool(places.office()))


@pages.get(f"/tai/<path:plan>/<any({','.join(WAYS)}):form>")
def take(plan: str, form: str) -> Response:
    """The saved plan in a form. Raises Fault, Unreadable."""
    seen = desk().folder.seen(plan)
    whole = desk().folder.whole(plan)
    taken = WAYS[form].make(seen.text, whole, safe_name(_stem(whole)))
    return attached(taken.data, taken.name)


def _stem(whole: str) -> str:
    return os.path.splitext(os.path.basename(whole))[0]


def safe_name(stem: str) -> str:
    """A name of some length that every system takes."""
    return plain_name(stem)[:120] or "van-ban"


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files by name in one zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()
