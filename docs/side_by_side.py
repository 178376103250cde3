"""The official forms beside ours → docs/mau-doi-chieu.webp (`make side-by-side`): side_by_side.py PHULUC3.docx [OUT].

The forms of Phụ lục III of Nghị định 30/2020/NĐ-CP come from the file that the Government Office published; without it
nothing is drawn. Needs LibreOffice, poppler and Pillow.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw

from vbgen.pipeline import plan_jobs, render_files

ROOT = Path(__file__).parent.parent
PAIRS = {  # the page of Phụ lục III that a form stands on → our example of it, and the page of that
    3: ("nghi-quyet", 1),
    4: ("quyet-dinh", 1),
    8: ("thong-bao", 1),
    9: ("cong-van", 1),
    10: ("cong-dien", 1),
    11: ("giay-moi", 1),
    12: ("giay-gioi-thieu", 1),
    13: ("bien-ban", 1),
    14: ("giay-nghi-phep", 1),
    15: ("nghi-quyet", 2),
}
DPI, COLUMNS, GAP = 40, 4, 10


def pictures(official: Path, folder: Path) -> list[tuple[Path, Path]]:
    """The official form and our example of each pair, as pictures."""
    plans = [str(ROOT / "plans" / "mau" / f"{name}.yaml") for name in dict.fromkeys(name for name, _ in PAIRS.values())]
    made = [Path(outcome.out) for outcome in render_files(plan_jobs(plans, out_dir=str(folder)))]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*office, str(official), *map(str, made)], check=True, capture_output=True)
    return [
        (
            _page(folder / f"{official.stem}.pdf", page, folder / f"mau-{page}"),
            _page(folder / f"{name}.pdf", own, folder / f"{name}-{own}"),
        )
        for page, (name, own) in PAIRS.items()
    ]


def _page(pdf: Path, page: int, out: Path) -> Path:
    asked = ["pdftoppm", "-r", str(DPI), "-f", str(page), "-l", str(page), "-singlefile", "-png"]
    subprocess.run([*asked, str(pdf), str(out)], check=True)
    return out.with_suffix(".png")


def sheet(pairs: list[tuple[Path, Path]]) -> Image.Image:
    """The pairs in rows on grey, the official form on the left of each."""
    opened = [tuple(Image.open(picture).convert("RGB") for picture in pair) for pair in pairs]
    wide = max(page.width for pair in opened for page in pair) + GAP // 2
    high = max(page.height for pair in opened for page in pair) + GAP
    across = COLUMNS // 2
    rows = -(-len(opened) // across)
    whole = Image.new("RGB", (across * (2 * wide + GAP) + GAP, rows * high + GAP), "lightgrey")
    for index, pair in enumerate(opened):
        for side, page in enumerate(pair):
            at = (GAP + index % across * (2 * wide + GAP) + side * wide, GAP + index // across * high)
            whole.paste(page, at)
            ImageDraw.Draw(whole).rectangle((*at, at[0] + page.width, at[1] + page.height), outline="grey")
    return whole


if __name__ == "__main__":
    if not Path(sys.argv[1]).exists():
        sys.exit(f"Không có tệp mẫu chính thức: {sys.argv[1]}")
    with tempfile.TemporaryDirectory() as place:
        out = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / "docs" / "mau-doi-chieu.webp")
        sheet(pictures(Path(sys.argv[1]), Path(place))).save(out, quality=55, method=6)
