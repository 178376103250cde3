"""The command line; the only package that prints or exits. Exit codes: 0 clean, 1 findings, 2 usage or unreadable.

Each command lives in a module of its own, which is imported when the command is called: starting is felt at every save.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper

import click

_COMMANDS = (
    "check",
    "coverage",
    "derive",
    "explain",
    "import",
    "kinds",
    "new",
    "render",
    "rules",
    "schema",
    "template",
)

_MODULES = {"import": "import_"}  # where the command's name is a word of Python


class _Group(click.Group):
    """A group whose commands are found in the modules of their names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"vbgen.cli.{_MODULES.get(cmd_name, cmd_name)}").command
        return found


@click.command(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vbgen", message="vbgen %(version)s")
def main() -> None:
    """Văn bản hành chính từ YAML, theo thể thức của Nhà nước, của Đảng, của Đoàn."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console may be in a code page without Vietnamese letters
            stream.reconfigure(encoding="utf-8")
