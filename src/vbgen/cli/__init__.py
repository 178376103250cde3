"""The command line; the only package that prints or exits. Exit codes: 0 clean, 1 findings, 2 usage or unreadable.

Each command lives in a module of its own, which is imported when the command is called: starting is felt at every save.
"""

from __future__ import annotations

import atexit
import gc
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

from vbgen import __version__
from vbgen.patterns import uncompiled

gc.set_threshold(100_000, 20, 100)  # a command is short, its values hold no circles: looking for some is a twentieth

with uncompiled():  # those of what click loads: `platform`, `tokenize`
    import click

atexit.register(gc.freeze)  # a process that ends looks through all that it holds for circles: a tenth of a check

_COMMANDS = {  # with what the list of commands says of each, so that it loads none of them
    "chain": "Chuỗi nhiệm vụ của nhiều cấp: việc nào đang ở đâu.",
    "check": "Tìm lỗi của kế hoạch và của văn bản Word, PDF, văn bản thuần.",
    "coverage": "Đối chiếu nhiệm vụ cấp trên với văn bản của mình.",
    "derive": "Dự thảo văn bản triển khai từ kế hoạch của cấp trên.",
    "diff": "So sánh hai bản của một văn bản.",
    "gather": "Gom ý kiến góp ý cho một dự thảo, lập bản tổng hợp.",
    "explain": "Giải thích một quy tắc: nói gì, ví dụ, căn cứ.",
    "git": "Cho Git đọc được tệp Word, hợp kế hoạch theo nghĩa.",
    "gop-y": "Dự thảo công văn góp ý khi mình được hỏi ý kiến.",
    "import": "Nhập văn bản Word, PDF, văn bản thuần thành kế hoạch.",
    "kinds": "Liệt kê các tên loại văn bản và trường phải có.",
    "merge": "Hợp hai bản của một kế hoạch theo nghĩa.",
    "new": "Viết một kế hoạch mẫu ngắn, có chú thích.",
    "pdf": "Làm PDF, PDF/A, ảnh trang từ kế hoạch và tệp Word.",
    "pull": "Đưa chỗ sửa trong tệp Word gửi về vào kế hoạch.",
    "redline": "Ghi chỗ khác nhau thành vết sửa trong tệp Word.",
    "remind": "Viết công văn đôn đốc nhiệm vụ quá hạn.",
    "render": "Dựng kế hoạch thành văn bản Word, trang web, văn bản thuần.",
    "report": "Viết báo cáo kết quả thực hiện nhiệm vụ của một kỳ.",
    "rules": "Liệt kê các quy tắc của `vbgen check`.",
    "schema": "In JSON Schema của kế hoạch, cho trình soạn thảo.",
    "serve": "Mở bàn làm việc: soạn, kiểm tra, dựng văn bản trong trình duyệt.",
    "tasks": "Theo dõi nhiệm vụ: hạn, trạng thái, việc đã làm.",
    "template": "Chép mẫu Word ra để sửa, kiểm tra mẫu đã sửa.",
    "watch": "Theo dõi thư mục: lưu kế hoạch là dựng và kiểm tra.",
}
_MODULES = {"import": "import_", "gop-y": "gop_y"}  # where the command's name is no name of a module


class _Group(click.Group):
    """A group whose commands are found in the modules of their names."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):  # a Windows console may be in a code page without Vietnamese letters;
                stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # a file's name may be no UTF-8
        return super().main(*arguments, **options)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"vbgen.cli.{_MODULES.get(cmd_name, cmd_name)}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Các lệnh"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="vbgen %(version)s", help="In phiên bản.")
@click.help_option("-h", "--help", help="In lời này; `vbgen LỆNH --help` in lời của một lệnh.")
def main() -> None:
    """Văn bản hành chính từ YAML, theo thể thức của Nhà nước, của Đảng, của Đoàn."""
