"""The property Comments of a Word file allows exceptions, as a comment of a plan does."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.edited import PLAN, edited, put, rendered

from vbgen.lint.files import check_file

NARROW = put('w:left="1701"', 'w:left="1134"')  # a margin of 20 mm


def told(folder: Path, comments: str) -> list[tuple[str, str]]:
    """What is found in a file with a narrow margin whose property Comments says this."""
    data = edited(rendered(PLAN), "word/document.xml", NARROW)
    said = f"<dc:description>{comments}</dc:description></cp:coreProperties>"
    file = folder / "a.docx"
    file.write_bytes(edited(data, "docProps/core.xml", put("</cp:coreProperties>", said)))
    return [(item.id, item.message) for item in check_file(str(file)).found]


@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        ("", [("F0102", "lề trái 20 mm")]),
        ("Bản trình ký lần 2", [("F0102", "lề trái 20 mm")]),
        ("vbgen: cho phép F0102 — đóng quyển bên phải", []),
        ("vbgen: cho phép F0102 — đóng quyển; vbgen: cho phép F0104 — quen thế", [
            ("S0402", "lời cho phép F0104 không còn tác dụng: ở đây không có lỗi ấy"),
        ]),
        ("vbgen: cho phép F0102", [("F0102", "lề trái 20 mm"), ("S0401", "lời cho phép phải có lý do")]),
        ("vbgen: cho phép F0999 — đóng quyển", [("F0102", "lề trái 20 mm"), ("S0405", "không có quy tắc `F0999`")]),
        ("vbgen: bỏ qua lề", [("F0102", "lề trái 20 mm"), ("S0408", "không hiểu lời cho phép này")]),
    ],
)  # fmt: skip
def test_a_word_file_allows_exceptions_in_its_comments(
    comments: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert told(tmp_path, comments) == expected
