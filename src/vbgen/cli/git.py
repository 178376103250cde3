"""`vbgen git`: a repository that shows Word files as text and merges plans by what they mean."""

from __future__ import annotations

import click

from vbgen.cli.output import finish


@click.group("git")
def command() -> None:
    """Cho Git đọc được tệp Word và hợp kế hoạch theo nghĩa."""


@command.command()
@click.argument("folder", metavar="FOLDER", default=".")
@click.option("--bo", "back", is_flag=True, help="Bỏ những gì lệnh này đã đặt.")
def setup(*, folder: str, back: bool) -> None:
    """Đặt cho kho Git: `git diff` đọc được tệp .docx, `git merge` hợp kế hoạch theo nghĩa.

    Ghi một đoạn vào .gitattributes và các thiết đặt vào .git/config của kho; chạy lại thì vẫn như vậy.
    """
    import os

    from vbgen.diagnostics import Diagnostic, Fault
    from vbgen.files import deliver
    from vbgen.git import GitError
    from vbgen.git_setup import set_up, take_back
    from vbgen.rewriting import edited

    try:
        made = take_back(folder) if back else set_up(folder)
        if made.text:
            deliver({made.path: edited(made.path, made.text)}, over=True)
        elif os.path.exists(made.path):
            os.remove(made.path)
    except GitError as error:
        finish([Diagnostic("S0965", str(error), folder)])
    except Fault as fault:
        finish(fault.diagnostics)
    for line in made.told:
        click.echo(line)


@command.command("text")
@click.argument("file", metavar="FILE")
def text(*, file: str) -> None:
    """In chữ của một tệp Word, mỗi đoạn một dòng: cho `git diff`."""
    from vbgen.diagnostics import Fault
    from vbgen.importing import opened
    from vbgen.readers.plain import plain

    try:
        reading = opened(file)
    except Fault as fault:
        finish(fault.diagnostics)
    for line in plain(reading):
        click.echo(line)
