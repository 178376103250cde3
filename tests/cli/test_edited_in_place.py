"""Whoever writes into a file that is there keeps its encoding, byte-order mark, newlines, form of letters."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.rounds import letter, saved

from vbgen import load, render
from vbgen.cli import main

PLAN = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
number: 12
date: 05/11/2026
summary: Thu ngân sách năm 2027
body:
  - heading: Nhiệm vụ
    tasks:
      - {text: Rà soát nguồn thu của các thôn, lead: Phòng Kinh tế, due: 15/11/2026}
      - {text: "Thẩm định dự toán ,quyết toán", lead: Phòng Kinh tế, due: 16/11/2026}
recipients: [Các phòng, "Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An}]
"""
KNOWN = """\
# Tiến độ của xã
I.1:
  text: Rà soát nguồn thu của các thôn
  events:
    - {date: 06/11/2026, progress: đang rà soát}
"""
SUPERIOR = PLAN.replace("xã Tân Tiến", "tỉnh Bắc Ninh").replace("Phòng Kinh tế", '"UBND các xã, phường"')
UNITS = """\
xa:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
  departments: {kinh-te: {name: Phòng Kinh tế, parallel: Sở Tài chính}}
  signers: {a: {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An}}
"""
ROUND = """\
draft: a.yaml
letter: Công văn số 45/UBND-KT ngày 05/11/2026
deadline: 20/11/2026
units: [Phòng Kinh tế]
"""
Stored = Callable[[str], bytes]


def run(*arguments: str | Path) -> None:
    found = CliRunner().invoke(main, [*map(str, arguments)])
    assert (found.exit_code < 2 and not found.exception) or isinstance(found.exception, SystemExit), found.output


def fix(folder: Path, stored: Stored) -> Path:
    path = folder / "a.yaml"
    path.write_bytes(stored(PLAN))
    run("check", "--fix", path)
    return path


def pull(folder: Path, stored: Stored) -> Path:
    path = folder / "a.yaml"
    (folder / "b.yaml").write_text(PLAN.replace("nguồn thu", "mọi nguồn thu\nvà khoản chi"), encoding="utf-8")
    (folder / "b.docx").write_bytes(render(load(folder / "b.yaml")))
    path.write_bytes(stored(PLAN))
    (folder / "a.docx").write_bytes(render(load(path)))
    run("pull", folder / "b.docx", "--into", path, "--base", folder / "a.docx")
    return path


def merge(folder: Path, stored: Stored) -> Path:
    path = folder / "a.yaml"
    path.write_bytes(stored(PLAN))
    (folder / "base.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "theirs.yaml").write_text(PLAN.replace("16/11/2026", "17/11/2026"), encoding="utf-8")
    run("merge", folder / "base.yaml", path, folder / "theirs.yaml")
    return path


def derive(folder: Path, stored: Stored) -> Path:
    path = folder / "a.yaml"
    (folder / "cap-tren.yaml").write_text(SUPERIOR, encoding="utf-8")
    (folder / "don-vi.yaml").write_text(UNITS, encoding="utf-8")
    asked = ("derive", folder / "cap-tren.yaml", "--units", folder / "don-vi.yaml", "--as", "xa")
    run(*asked, "-o", path)
    path.write_bytes(stored(path.read_text(encoding="utf-8")))
    (folder / "cap-tren.yaml").write_text(SUPERIOR.replace("Rà soát nguồn", "Rà soát các nguồn"), encoding="utf-8")
    run(*asked, "--cap-nhat", path)
    return path


def done(folder: Path, stored: Stored) -> Path:
    path = folder / "a.tien-do.yaml"
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    path.write_bytes(stored(KNOWN))
    run("tasks", "done", f"{folder / 'a.yaml'}#I.1", "--san-pham", "12/BC-UBND", "--ngay", "14/11/2026")
    return path


def gather(folder: Path, stored: Stored) -> Path:
    path = folder / "tong-hop.yaml"
    (folder / "a.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "lay-y-kien.yaml").write_text(ROUND, encoding="utf-8")
    (folder / "y-kien").mkdir()
    run("gather", folder / "lay-y-kien.yaml")
    path.write_bytes(stored(path.read_text(encoding="utf-8")))
    word = letter(
        "Phòng Kinh tế", "03/PKT", "18/11/2026", "Mục I: đề nghị bổ sung nội dung công khai số thu của các thôn."
    )
    (folder / "y-kien" / "thu.docx").write_bytes(saved(word))
    run("gather", folder / "lay-y-kien.yaml")
    return path


EDITS: dict[Callable[[Path, Stored], Path], str] = {
    fix: "dự toán, quyết toán",
    pull: "mọi nguồn thu",
    merge: "17/11/2026",
    derive: "Rà soát các nguồn",
    done: "12/BC-UBND",
    gather: "công khai số thu",
}
"""Each writer, and what its edit puts into the file."""


@pytest.mark.parametrize("writer", EDITS, ids=lambda writer: writer.__name__)
@pytest.mark.parametrize(
    ("mark", "encoding", "form", "newline"),
    [(codecs.BOM_UTF16_LE, "utf-16-le", "NFD", "\r\n"), (codecs.BOM_UTF8, "utf-8", "NFC", "\r\n")],
    ids=["utf-16", "utf-8-bom"],
)
def test_a_file_edited_in_place_is_the_plain_one_edited_and_then_stored(
    tmp_path: Path, writer: Callable[[Path, Stored], Path], mark: bytes, encoding: str, form: str, newline: str
) -> None:
    def stored(text: str) -> bytes:
        return mark + unicodedata.normalize(form, text.replace("\n", newline)).encode(encoding)  # type: ignore[arg-type]

    (tmp_path / "plain").mkdir()
    (tmp_path / "stored").mkdir()
    plain = writer(tmp_path / "plain", str.encode)
    made = plain.read_text(encoding="utf-8")
    assert EDITS[writer] in made
    assert writer(tmp_path / "stored", stored).read_bytes() == stored(made)
