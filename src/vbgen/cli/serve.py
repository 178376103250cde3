"""`vbgen serve`: the clerk's desk over a folder of plans, as pages in the browser of this machine."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import click

from vbgen.cli.output import finish

if TYPE_CHECKING:
    from vbgen.desk.guard import Door
    from vbgen.diagnostics import Diagnostic

PORT = 8100
_NEXT = 20  # ports that are tried after it


@click.command("serve")
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="N", help=f"Cổng; để trống thì {PORT} hoặc cổng rảnh kế."
)
@click.option("--host", default="127.0.0.1", metavar="ADDR", help="Địa chỉ mở ra; khác máy này thì cần mã vào.")
@click.option("--ten", "names", multiple=True, metavar="TÊN", help="Tên mà máy khác gọi máy này; dùng với --host.")
@click.option("--git", "kept", is_flag=True, help="Mỗi lần lưu giữ một bản trong Git; không bao giờ gửi đi đâu.")
@click.option("--no-open", "quiet", is_flag=True, help="Không mở trình duyệt.")
def command(*, folder: str, port: int | None, host: str, names: tuple[str, ...], kept: bool, quiet: bool) -> None:
    """Mở bàn làm việc: trang web trên máy này để soạn, kiểm tra, dựng văn bản của một thư mục.

    Dừng bằng Ctrl-C. Mọi thứ nằm trong các tệp của thư mục; tắt đi không mất gì.
    """
    from vbgen.diagnostics import Diagnostic
    from vbgen.files import Unreadable

    try:
        from waitress import create_server

        from vbgen.desk.app import create
        from vbgen.desk.folder import opened
    except ImportError:
        finish([Diagnostic("S0940", "bàn làm việc cần gói thêm", hint='pip install "vbgen[web]"')])
    try:
        there = opened(folder)
    except Unreadable as error:
        finish([Diagnostic("S0101", f"không đọc được: {error}", folder)])
    if kept and (failed := _begun(there.root)):
        finish([failed])
    bound = _bound(host, port)
    if isinstance(bound, Diagnostic):
        finish([bound])
    at = bound.getsockname()[1]
    app = create(there, git=kept, door=_door(host, names, at), port=at)
    server = create_server(app, sockets=[bound], threads=6, ident=None, max_request_body_size=2**31)
    if not _asks(host):
        click.echo(f"Bàn làm việc của {there.root}: http://127.0.0.1:{at}  (Ctrl-C để dừng)")
        if not quiet:
            click.launch(f"http://127.0.0.1:{at}/")
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
        click.echo("Đã dừng.")


def _asks(host: str) -> bool:
    """Whether others than this machine can reach an address."""
    from vbgen.desk.guard import LOOPBACK

    return host not in LOOPBACK


def _door(host: str, names: tuple[str, ...], port: int) -> Door:
    from vbgen.desk.guard import LOOPBACK, Door

    if not _asks(host):
        return Door()
    called = (*names, *(() if host in ("0.0.0.0", "::") else (host,)))
    shown = called[0] if called else socket.gethostname()

    def tell(token: str) -> None:
        click.echo(f"Mời vào, một lần: http://{shown}:{port}/?token={token}")

    return Door((*LOOPBACK, *called, *(() if called else (shown,))), asks=True, told=tell)


def _bound(host: str, port: int | None) -> socket.socket | Diagnostic:
    """A socket at an address: at the port that was asked for, or the first free one from PORT on."""
    from vbgen.diagnostics import Diagnostic

    ports = [port] if port else range(PORT, PORT + _NEXT)
    for number in ports:
        made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        if os.name != "nt":  # there it would share a port that is taken
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host, number))
            return made
        except OSError:
            made.close()
    hint = "đóng chương trình đang dùng cổng ấy, hoặc thêm --port với số khác"
    return Diagnostic("S0941", f"không mở được cổng {ports[0]} ở {host}", hint=hint)


def _begun(root: str) -> Diagnostic | None:
    """Make sure that a folder is kept by Git; what is in the way."""
    from vbgen import git
    from vbgen.diagnostics import Diagnostic

    try:
        if not git.is_kept(root):
            git.begin(root)
            click.echo(f"Đã lập kho Git ở {root} để giữ các bản đã lưu.")
    except git.GitError as error:
        return Diagnostic("S0920", str(error), root)
    return None
