"""The examples of docs/config.md: each setting is put into vbgen.toml, and the commands print what the page shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.repository import ROOT

from vbgen.cli import main
from vbgen.lint.config import _SETTINGS

PAGE = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(yaml|toml|csv|console)\n(.*?)```", PAGE, flags=re.S)
FILES = {"yaml": "thu.yaml", "toml": "vbgen.toml", "csv": "het-hieu-luc.csv"}


def test_every_example_prints_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for kind, text in BLOCKS:
        if kind in FILES:
            (tmp_path / FILES[kind]).write_text(text, encoding="utf-8")
            continue
        printed = ""
        for command in re.findall(r"^\$ vbgen (.*)$", text, flags=re.M):
            printed += f"$ vbgen {command}\n{CliRunner().invoke(main, shlex.split(command)).output}"
        assert text == printed.replace(f"{tmp_path}/", "")  # settings are told by their whole path


def test_every_setting_is_on_the_page() -> None:
    assert [name for name in _SETTINGS if f"`{name}`" not in PAGE and f"[check.{name}]" not in PAGE] == []
