"""The desk's pages → pictures in docs/ (`make desk-pictures`). Needs chromium, playwright and Pillow."""

from __future__ import annotations

import shutil
import tempfile
import threading
from io import BytesIO
from pathlib import Path

import waitress
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from vbgen.desk.app import create
from vbgen.desk.folder import opened
from vbgen.plans import load
from vbgen.rendering import render

ROOT = Path(__file__).parent.parent
SUPERIOR = ROOT / "plans" / "lam-son-2026-kh31.yaml"
FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".split()


def begun(folder: Path) -> str:
    """A desk over a folder that holds our registry and some plans; its address."""
    for name in ("cong-van", "giay-moi", "quyet-dinh", "bao-cao", "thong-bao"):
        shutil.copy(ROOT / "plans" / "mau" / f"{name}.yaml", folder)
    shutil.copy(ROOT / "plans" / "units" / "xa-2026.yaml", folder / "don-vi.yaml")
    server = waitress.create_server(create(opened(str(folder))), port=0, threads=6)
    threading.Thread(target=server.run, daemon=True).start()
    return f"http://127.0.0.1:{server.effective_port}"


def drawn(page: Page, name: str) -> None:
    """The page as it stands → docs/NAME.webp."""
    page.wait_for_timeout(800)
    Image.open(BytesIO(page.screenshot())).save(ROOT / "docs" / f"{name}.webp", quality=70, method=6)


def main() -> None:
    """From the superior's file to the draft, a picture on the way, one at the end, one of what is followed."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as driver:
        folder = Path(place) / "Văn bản 2026"
        folder.mkdir()
        file = Path(place) / "Kế hoạch 31 của tỉnh.docx"
        file.write_bytes(render(load(SUPERIOR)))
        address = begun(folder)
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1366, "height": 860}, locale="vi-VN")
        page.goto(f"{address}/cap-tren")
        page.set_input_files("#tep", str(file))
        page.get_by_role("button", name="Đúng, đi tiếp").first.click()
        page.get_by_role("heading", name="Nhận việc").wait_for()
        drawn(page, "ban-lam-viec-nhan-viec")
        page.get_by_role("button", name="Soạn dự thảo").first.click()
        page.get_by_role("link", name="Mở dự thảo").click()
        drawn(page, "ban-lam-viec")
        page.goto(f"{address}/theo-doi")
        drawn(page, "ban-lam-viec-theo-doi")
        browser.close()


if __name__ == "__main__":
    main()
