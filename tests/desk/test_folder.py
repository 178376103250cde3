"""The folder of a desk: no way out of it, nothing written over what the writer had not seen."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.desk.folder import Changed, Folder, opened
from vbgen.diagnostics import Fault
from vbgen.files import Outside


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "ngoai.yaml").write_text("bí mật", encoding="utf-8")
    (tmp_path / "trong" / "con").mkdir(parents=True)
    (tmp_path / "trong" / "con" / "a.yaml").write_text("kind: ke-hoach\n", encoding="utf-8")
    return opened(str(tmp_path / "trong"))


@pytest.mark.parametrize(
    "path",
    ["../ngoai.yaml", "con/../../ngoai.yaml", "/etc/passwd", "con", "", ".", "con//a.yaml", ".git/config", "C:\\a.yaml",
     "..\\ngoai.yaml", "con/a.yaml\0", "\\\\may\\chung\\a.yaml", "con/.a.yaml"],
)  # fmt: skip
def test_a_path_that_leads_out_or_to_no_plain_file_is_refused(folder: Folder, path: str) -> None:
    with pytest.raises(Outside):
        folder.seen(path)


def test_a_link_out_of_the_folder_is_refused_and_not_listed(folder: Folder, tmp_path: Path) -> None:
    os.symlink(tmp_path / "ngoai.yaml", tmp_path / "trong" / "lien-ket.yaml")
    os.symlink(tmp_path, tmp_path / "trong" / "thu-muc")
    for path in ("lien-ket.yaml", "thu-muc/ngoai.yaml"):
        with pytest.raises(Outside):
            folder.seen(path)
    assert folder.yaml_files() == ["con/a.yaml"]


@given(st.text(max_size=40))
@law(100)
def test_whatever_a_path_is_made_of_it_stays_inside(path: str) -> None:
    folder = Folder("/khong/co/thu-muc")
    with suppress(Outside):
        assert os.path.realpath(folder.whole(path)).startswith("/khong/co/thu-muc/")


def test_a_text_is_written_over_the_one_that_was_seen(folder: Folder) -> None:
    seen = folder.seen("con/a.yaml")
    now = folder.keep("con/a.yaml", "kind: cong-van\n", seen.digest)
    assert folder.seen("con/a.yaml") == now
    assert now.text == "kind: cong-van\n"


def test_who_saves_second_is_told_what_stands_there_and_writes_nothing(folder: Folder) -> None:
    seen = folder.seen("con/a.yaml")
    folder.keep("con/a.yaml", "kind: cong-van\n", seen.digest)
    with pytest.raises(Changed) as told:
        folder.keep("con/a.yaml", "kind: chi-thi\n", seen.digest)
    assert told.value.now.text == "kind: cong-van\n"
    assert folder.seen("con/a.yaml").text == "kind: cong-van\n"


def test_a_file_keeps_its_encoding(folder: Folder) -> None:
    path = Path(folder.root) / "con" / "a.yaml"
    path.write_bytes("kind: ke-hoach\n".encode("utf-16"))
    seen = folder.seen("con/a.yaml")
    folder.keep("con/a.yaml", seen.text + "summary: Trồng cây\n", seen.digest)
    assert path.read_bytes().decode("utf-16") == "kind: ke-hoach\nsummary: Trồng cây\n"


def test_a_new_file_never_takes_the_place_of_another(folder: Folder) -> None:
    with pytest.raises(Fault):
        folder.add("con/a.yaml", b"kind: cong-van\n")
    assert folder.free("b", ".yaml") == "b.yaml"
    folder.add("b.yaml", b"")
    assert folder.free("b", ".yaml") == "b-2.yaml"


def test_a_full_disk_leaves_the_old_text_whole_and_says_so(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    seen = folder.seen("con/a.yaml")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Fault) as told:
        folder.keep("con/a.yaml", "kind: cong-van\n", seen.digest)
    assert told.value.diagnostics[0].message == "không ghi được: đĩa đã đầy"
    assert folder.seen("con/a.yaml") == seen
    assert [file.name for file in (Path(folder.root) / "con").iterdir()] == ["a.yaml"]


def test_of_many_who_save_at_once_one_is_heard_and_the_others_are_told(folder: Folder) -> None:
    seen = folder.seen("con/a.yaml")
    texts = [f"kind: ke-hoach # {number}\n" for number in range(20)]

    def save(text: str) -> str:
        try:
            return folder.keep("con/a.yaml", text, seen.digest).text
        except Changed as changed:
            return f"đã có: {changed.now.text}"

    with ThreadPoolExecutor(8) as people:
        heard = list(people.map(save, texts))
    (kept,) = [text for text in heard if not text.startswith("đã có: ")]
    assert folder.seen("con/a.yaml").text == kept
    assert heard.count(f"đã có: {kept}") == 19
