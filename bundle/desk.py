"""What a double click starts: the desk over a folder of the person's documents, or over one that is dropped on it."""

from __future__ import annotations

import multiprocessing
import os
import sys

NAME = "Van ban vbgen"  # without marks: some older programs of an office cannot open what stands below others


def folder() -> str:
    """The folder that was dropped on the program, or one in Documents that is made when it is not there yet."""
    if len(sys.argv) > 1:
        return sys.argv[1]
    documents = os.path.join(os.path.expanduser("~"), "Documents")
    found = os.path.join(documents if os.path.isdir(documents) else os.path.expanduser("~"), NAME)
    os.makedirs(found, exist_ok=True)
    return found


def main() -> None:
    multiprocessing.freeze_support()  # a worker starts this program once more
    from vbgen.cli import main as vbgen

    code: object = 2
    try:
        vbgen(["serve", folder()], prog_name="vbgen", standalone_mode=True)
    except SystemExit as end:
        code = end.code
    except OSError as error:
        sys.stderr.write(f"Không mở được thư mục: {error}\n")
    if code and sys.stdin is not None and sys.stdin.isatty():
        input("Nhấn Enter để đóng cửa sổ này.")  # else nobody could read why


if __name__ == "__main__":
    main()
