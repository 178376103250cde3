"""A redline and the table of clauses, as LibreOffice draws them → docs/vet-sua.webp, docs/thuyet-minh.webp.

`make redline`: the plan of Lam Sơn and the same after an afternoon of remarks. Needs LibreOffice, pdftoppm and Pillow.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "plans" / "lam-son-2026-kh31.yaml"
DPI, GAP = 80, 14
FUNDS = """\
      - text: Sở Tài chính tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí thực hiện Kế hoạch này
        lead: Sở Tài chính
"""
QUARTERLY = "        due: định kỳ hằng quý\n"
REGISTERS = """\
                - text: Số hóa sổ hộ tịch, đưa vào cơ sở dữ liệu hộ tịch điện tử
                  lead: Sở Tư pháp; UBND các xã, phường
                  support: Sở Khoa học và Công nghệ
                  due: 30/9/2026
                  product: 100% sổ hộ tịch được số hóa
"""
POST = """\
                - text: Mở điểm hỗ trợ dịch vụ công trực tuyến tại bưu điện văn hóa xã
                  lead: UBND cấp xã
                  due: 30/6/2026
                  product: Mỗi xã một điểm
"""
CLASSES = "                - text: Tổ chức lớp kỹ năng số cho công chức cấp xã\n"
EDITS = (
    (
        "98% hồ sơ thủ tục hành chính được giải quyết đúng hạn",
        "99,5% hồ sơ thủ tục hành chính được giải quyết **đúng hạn**",
    ),
    (
        "      - Việc phân công",
        "      - Mọi cơ quan công khai kết quả giải quyết trên Cổng dịch vụ công.\n      - Việc phân công",
    ),
    (FUNDS, ""),
    (QUARTERLY, QUARTERLY + FUNDS),
    ("trước ngày 10/02/2026", "trước ngày 15/02/2026"),
    ("due: 10/02/2026", "due: 15/02/2026"),
    (REGISTERS, ""),
    (CLASSES, POST + CLASSES),
    ("due: 31/3/2026", "due: 30/4/2026"),
    ("  - Các sở, ban, ngành\n  - UBND", "  - Các sở, ban, ngành\n  - Báo và Phát thanh, truyền hình tỉnh\n  - UBND"),
    ("name: Hoàng Thị Lan", "name: Trần Văn Bình"),
)


def versions(folder: Path) -> tuple[Path, Path]:
    """The plan as it was and as it is after the edits."""
    before, after = folder / "truoc.yaml", folder / "sau.yaml"
    text = PLAN.read_text(encoding="utf-8")
    before.write_text(text, encoding="utf-8")
    for old, new in EDITS:
        assert old in text, old
        text = text.replace(old, new, 1)
    after.write_text(text, encoding="utf-8")
    return before, after


def vbgen(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "vbgen", *map(str, arguments)]
    assert subprocess.run(command, check=False, stdout=sys.stdout).returncode in (0, 1)


def pages(folder: Path, *files: Path) -> list[list[Image.Image]]:
    """The pages of some Word files as LibreOffice draws them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*office, *map(str, files)], check=True, capture_output=True)
    found = []
    for file in files:
        drawn = ["pdftoppm", "-r", str(DPI), "-png", str(file.with_suffix(".pdf")), str(file.with_suffix(""))]
        subprocess.run(drawn, check=True)
        found.append([Image.open(page).convert("RGB") for page in sorted(folder.glob(f"{file.stem}-*.png"))])
    return found


def trimmed(page: Image.Image) -> Image.Image:
    """What is drawn on a page, with a little white around it."""
    box = ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox()
    left, top, right, bottom = box or (0, 0, *page.size)
    return page.crop((max(0, left - GAP), max(0, top - GAP), right + GAP, bottom + GAP))


def stacked(pictures: list[Image.Image]) -> Image.Image:
    """Pictures below each other on grey."""
    wide = max(picture.width for picture in pictures) + 2 * GAP
    whole = Image.new("RGB", (wide, sum(picture.height + GAP for picture in pictures) + GAP), "lightgrey")
    top = GAP
    for picture in pictures:
        whole.paste(picture, ((wide - picture.width) // 2, top))
        top += picture.height + GAP
    return whole


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sides = versions(folder)
        redline, table = folder / "vet-sua.docx", folder / "thuyet-minh.docx"
        vbgen("diff", *sides)
        vbgen("redline", *sides, "--author", "Sở Nội vụ", "--date", "14/5/2026", "-o", redline)
        vbgen("diff", *sides, "--so-sanh", "-o", table)
        tracked, clauses = pages(folder, redline, table)
        stacked([trimmed(page) for page in tracked]).save(ROOT / "docs" / "vet-sua.webp", quality=60, method=6)
        stacked([trimmed(clauses[0])]).save(ROOT / "docs" / "thuyet-minh.webp", quality=60, method=6)
