"""The first page of every example → docs/gallery.webp, a contact sheet, and one picture each for the desk.

Needs LibreOffice, poppler's pdftoppm and Pillow.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw

from vbgen.pipeline import plan_jobs, render_files

ROOT = Path(__file__).parent.parent
COLUMNS, DPI, GAP = 8, 45, 12
CARD = (240, 340)  # pixels at most of a picture that stands for a kind on the desk, shown at half the size


def first_pages(folder: Path) -> list[Path]:
    """Every plan of plans/mau, rendered, and its first page as a picture; the state's before the Party's."""
    jobs = plan_jobs([str(ROOT / "plans" / "mau")], out_dir=str(folder))
    made = sorted((Path(outcome.out) for outcome in render_files(jobs)), key=lambda file: (_party(file), file.name))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*office, *map(str, made)], check=True, capture_output=True)
    for file in made:
        picture = ["pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", "-singlefile", "-png"]
        subprocess.run([*picture, str(file.with_suffix(".pdf")), str(file.with_suffix(""))], check=True)
    return [file.with_suffix(".png") for file in made]


def _party(file: Path) -> bool:
    return file.name.startswith("dang-")


def sheet(pictures: list[Path]) -> Image.Image:
    """The pictures in rows on grey."""
    pages = [Image.open(picture).convert("RGB") for picture in pictures]
    wide, high = pages[0].width + GAP, pages[0].height + GAP
    rows = -(-len(pages) // COLUMNS)
    whole = Image.new("RGB", (COLUMNS * wide + GAP, rows * high + GAP), "lightgrey")
    for index, page in enumerate(pages):
        at = (GAP + index % COLUMNS * wide, GAP + index // COLUMNS * high)
        whole.paste(page, at)
        ImageDraw.Draw(whole).rectangle((*at, at[0] + page.width, at[1] + page.height), outline="grey")
    return whole


def cards(pictures: list[Path], folder: Path) -> None:
    """Each picture small, under the name of its plan."""
    folder.mkdir(exist_ok=True)
    for picture in pictures:
        page = Image.open(picture).convert("L")
        page.thumbnail(CARD, Image.Resampling.LANCZOS)
        page.save(folder / f"{picture.stem}.webp", quality=55, method=6)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        found = first_pages(Path(place))
        sheet(found).save(ROOT / "docs" / "gallery.webp", quality=60, method=6)
        cards(found, ROOT / "src" / "vbgen" / "desk" / "assets" / "mau")
