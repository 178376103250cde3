"""`vbgen serve`: what it says when it starts, when it cannot, when it stops."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from vbgen.cli import main


def test_it_serves_the_folder_at_a_free_port_until_it_is_stopped(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "vbgen", "serve", str(tmp_path), "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        line = process.stdout.readline()
        address = line.split(": ")[1].split()[0]
        assert line == f"Bàn làm việc của {os.path.realpath(tmp_path)}: {address}  (Ctrl-C để dừng)\n"
        with urlopen(address) as answer:
            assert "Thư mục này chưa có kế hoạch nào." in answer.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == "Đã dừng.\n"
        assert process.wait(10) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["khong-co"], "khong-co: lỗi S0101: không đọc được: không có thư mục này"),
        ([".", "--host", "203.0.113.7"], "lỗi S0941: không mở được cổng 8100 ở 203.0.113.7"),
    ],
)
def test_what_is_in_the_way_is_told(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(main, ["serve", "--no-open", *arguments])
    assert result.exit_code == 2
    assert said in result.output


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", str(tmp_path), "--no-open", "--port", str(port)])
    assert result.exit_code == 2
    assert f"không mở được cổng {port} ở 127.0.0.1" in result.output
