"""Files are written whole or not at all, in the place that they have; what is no plain file stays."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from vbgen.diagnostics import Fault
from vbgen.files import (
    Outside,
    TooLarge,
    Unreadable,
    content,
    deliver,
    digest,
    is_file,
    named,
    reaching,
    save,
    traced,
)


def test_a_file_is_written_whole_and_leaves_no_other(tmp_path: Path) -> None:
    target = tmp_path / "moi" / ("a" * 250 + ".docx")  # as long as a name can be
    save({str(target): b"1"})
    save({str(target): b"22"})
    assert [(path.name, path.read_bytes()) for path in target.parent.iterdir()] == [(target.name, b"22")]


@pytest.mark.skipif(os.name == "nt", reason="modes and links are those of POSIX")
def test_the_mode_of_a_file_and_the_link_to_it_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "kho" / "a.docx", tmp_path / "a.docx"
    save({str(real): b"1"})
    real.chmod(0o640)
    link.symlink_to(real)
    save({str(link): b"2"})
    assert (link.is_symlink(), real.read_bytes(), stat.S_IMODE(real.stat().st_mode)) == (True, b"2", 0o640)


@pytest.mark.skipif(os.name == "nt", reason="devices and pipes are those of POSIX")
def test_a_device_or_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    for path in ("/dev/null", str(pipe)):
        with pytest.raises(Fault) as told:
            save({path: b"1"})
        assert [(item.id, item.file) for item in told.value.diagnostics] == [("S0901", path)]
    assert (stat.S_ISCHR(os.stat("/dev/null").st_mode), stat.S_ISFIFO(pipe.stat().st_mode)) == (True, True)


def test_what_a_person_may_have_made_is_not_written_over(tmp_path: Path) -> None:
    path = str(tmp_path / "a")
    deliver({path: b""})
    deliver({path: b"1"})  # over nothing
    deliver({path: b"1"})  # the same
    with pytest.raises(Fault) as told:
        deliver({path: b"2"})
    assert [(item.id, item.file) for item in told.value.diagnostics] == [("S0906", path)]
    with pytest.raises(Fault):
        deliver({path: b"2"}, own=lambda there: there == b"0")
    assert content(path, 9) == b"1"
    deliver({path: b"2"}, own=lambda there: there == b"1")
    deliver({path: b"3"}, over=True)
    assert content(path, 9) == b"3"


def test_of_several_files_all_are_written_or_none(tmp_path: Path) -> None:
    first, edited, folder, last = (str(tmp_path / name) for name in "abcd")
    save({edited: b"1"})
    os.mkdir(folder)
    for made, fault in (({first: b"2", edited: b"2"}, "S0906"), ({first: b"2", folder: b"2", last: b"2"}, "S0901")):
        with pytest.raises(Fault) as told:
            deliver(made)
        assert [item.id for item in told.value.diagnostics] == [fault]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "c"]


def test_what_is_read_and_what_is_looked_for_is_traced(tmp_path: Path) -> None:
    there, absent = str(tmp_path / "a"), str(tmp_path / "b")
    save({there: b"1"})
    with traced() as kept:
        content(there, 9)
        assert (is_file(there), is_file(absent)) == (True, False)
    content(absent + "c", 9) if is_file(absent + "c") else None
    assert kept == {there: digest(b"1"), absent: ""}


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert content(str(tmp_path / "a"), 5) == b"12345"
    for path, kind, why in (
        (str(tmp_path / "b"), Unreadable, "không có tệp này"),
        (str(tmp_path), Unreadable, "đây là thư mục, không phải tệp"),
        ("a\0b", Unreadable, "tên tệp không hợp lệ"),
        (str(tmp_path / "a"), TooLarge, "tệp lớn hơn 0 MB"),
    ):
        with pytest.raises(kind, match=why):
            content(path, 4)


AWAY = (
    "../kho.csv",
    "/etc/hostname",
    "a/../../kho.csv",
    "C:\\kho.csv",
    "//may/kho.csv",
    "\\\\may\\kho.csv",
    "lien-ket.csv",
)


@pytest.mark.skipif(os.name == "nt", reason="links are those of POSIX")
def test_what_a_plan_names_stands_in_its_folder_or_its_checkout(tmp_path: Path) -> None:
    folder = tmp_path / "ke-hoach"
    folder.mkdir()
    (tmp_path / "kho.csv").touch()
    (folder / "lien-ket.csv").symlink_to(tmp_path / "kho.csv")
    for name in AWAY:
        with pytest.raises(Outside):
            named(str(folder), name)
    assert named(str(folder), "a/b.csv") == str(folder / "a/b.csv")
    with reaching(anywhere=True):
        assert [named(str(folder), name) for name in AWAY] == [os.path.join(folder, name) for name in AWAY]
    with pytest.raises(Outside):
        named(str(folder), AWAY[0])
    (tmp_path / ".git").mkdir()
    assert [named(str(folder), name) for name in (AWAY[0], AWAY[-1])] == [
        os.path.join(folder, name) for name in (AWAY[0], AWAY[-1])
    ]
    with pytest.raises(Outside):
        named(str(folder), "../../kho.csv")


@pytest.mark.skipif(os.name == "nt", reason="pipes are those of POSIX")
def test_a_plan_names_plain_files_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong")
    for name in ("ong", "."):
        with pytest.raises(Unreadable, match="không phải tệp thường"):
            named(str(tmp_path), name)


def test_a_home_that_is_under_git_is_no_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".git").mkdir()
    (tmp_path / "a").mkdir()
    with pytest.raises(Outside):
        named(str(tmp_path / "a"), "../b")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "đĩa đã đầy"),
        (errno.EROFS, "ổ đĩa này chỉ cho đọc"),
        (errno.EIO, "ổ đĩa hoặc mạng có lỗi"),
        (errno.EACCES, "tệp đang mở trong Word, hoặc tệp hay thư mục chỉ cho đọc"),
        (errno.EXDEV, "hệ thống báo lỗi EXDEV"),
    ],
)
def test_what_a_system_refuses_is_told_in_vietnamese_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "in English")

    (tmp_path / "a.docx").write_bytes(b"old")
    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(Fault) as caught:
        save({str(tmp_path / "a.docx"): b"new", str(tmp_path / "b.docx"): b"new"})
    assert [item.message for item in caught.value.diagnostics] == [f"không ghi được: {told}"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.docx": b"old"}


def test_a_name_that_is_too_long_is_told_when_it_is_read_and_when_it_is_written(tmp_path: Path) -> None:
    path = str(tmp_path / ("a" * 300))
    with pytest.raises(Unreadable, match="tên tệp hoặc đường dẫn dài quá"):
        content(path, 10)
    with pytest.raises(Fault, match="không ghi được: tên tệp hoặc đường dẫn dài quá"):
        save({str(tmp_path / "ngắn"): b"", path: b""})
    assert list(tmp_path.iterdir()) == []
