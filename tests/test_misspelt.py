"""What a clerk typed wrongly is told where it stands, with what to type."""

from __future__ import annotations

import pytest

from vbgen.diagnostics import Fault, render_text
from vbgen.source import parse

GIT = "giữ một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>"


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        (
            "a: 1\nb:\n\tc: 2\n",
            3,
            1,
            "dòng này thụt lề bằng Tab",
            "thay Tab bằng dấu cách, thẳng cột với dòng cùng bậc",
        ),
        (
            "body:\n  - mot\n\t- hai\n",
            3,
            1,
            "dòng này thụt lề bằng Tab",
            "thay Tab bằng dấu cách, thẳng cột với dòng cùng bậc",
        ),
        ("kind: a\nsummary：b\nbody: c\n", 2, 8, "dấu “：” không phải dấu “:”", "gõ lại: `summary: …`"),
        ("kind:cong-van\nbody: c\n", 1, 5, "sau dấu “:” thiếu dấu cách", "viết `kind: cong-van`"),
        ("kind:\u00a0cong-van\nbody: c\n", 1, 6, "sau dấu “:” là một dấu cách đặc biệt", "gõ lại dấu cách thường"),
        (
            'body:\n  - "Một" của hai\n',
            2,
            11,
            "chữ đứng sau ngoặc kép đã đóng",
            "đặt cả giá trị trong ngoặc đơn: '\"Một\" …', hoặc dùng ngoặc “ ”",
        ),
        ("body:\n  -Thực hiện\n  - hai\n", 2, 3, "sau dấu “-” thiếu dấu cách", "viết `- Thực hiện…`"),
        ("body:\n  -Một\nb: 1\n", 2, 3, "sau dấu “-” thiếu dấu cách", "viết `- Một…`"),
        ("body:\n  - một\n  -Thực hiện\n", 3, 3, "sau dấu “-” thiếu dấu cách", "viết `- Thực hiện…`"),
        ("- text: một\n  due:15/12\n  lead: a\n", 2, 6, "sau dấu “:” thiếu dấu cách", "viết `due: 15/12`"),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", 2, 1, "còn dấu xung đột của Git", GIT),
        ("a: một\n=======\n", 2, 1, "còn dấu xung đột của Git", GIT),
        ('a: 1\nb: "hai\nc: 3\n', 2, 4, "ngoặc kép hoặc ngoặc đơn chưa được đóng", "thêm dấu ngoặc đóng"),
    ],
)
def test_a_slip_is_told_where_it_stands(text: str, line: int, column: int, message: str, hint: str) -> None:
    with pytest.raises(Fault) as told:
        parse(text, "a.yaml")
    (found, *_) = told.value.diagnostics
    assert found.span is not None
    assert (found.id, *found.span[:2], found.message, found.hint) == ("S0201", line, column, message, hint)
    assert f"{line:4} | " in render_text(told.value.diagnostics, told.value.lines)


@pytest.mark.parametrize(
    "text",
    [
        "a: một đoạn\n  dài - ngắn\n  - 5 độ\n",
        "a: |\n  -Thực hiện\n  due:15\n  =======\n",
        "a: giờ 8:30 và\n  http://a.vn\n",
        "a: 'một\n  -hai'\n",
        "- '-Thực'\n",
        "a:\n  b\n  -5 độ\n",
    ],
)
def test_what_is_meant_so_is_left_alone(text: str) -> None:
    assert parse(text).root
