"""Bodies of 17 lengths around a page's end, with what stands apart from them: LibreOffice breaks no page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.cases import plan
from support.edited import rendered

from vbgen.lint import check_pages
from vbgen.lint.pages.breaks import Pages
from vbgen.readers.pdf.laid import Laid, lay_out

ADDRESS = ("Số 12, đường Trần Phú, xã Tân Tiến", "ĐT: 0204 123 456")
TABLE = "  - table: {columns: [TT, Việc, Ghi chú], rows: [['1', Rà soát], ['2', Báo cáo], ['3', Kiểm tra]]}\n"
LENGTHS = range(11, 28)
WITH = {  # the standard, what stands before the body, its first paragraph, its end
    "contact": ("nha-nuoc", "", "Việc đầu", ""),
    "notes": ("nha-nuoc", "notes: {a: Một cước chú}\n", "Việc đầu[^a]", ""),
    "table": ("nha-nuoc", "", "Việc đầu", TABLE),
    "party": ("dang", "", "Việc đầu", ""),
    "party-table": ("dang", "", "Việc đầu", TABLE),
}


def _text(name: str, length: int) -> str:
    standard, extra, first, end = WITH[name]
    body = "".join(f"  - {text}\n" for text in (first, *(f"Việc thứ {number:02d}" for number in range(length))))
    kind = "ke-hoach" if standard == "nha-nuoc" else "chi-thi"
    return plan(body + end, kind=kind, standard=standard, extra=f"{extra}contact: {list(ADDRESS)}\n")


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Laid, ...]]:
    """The pages of every document by its name and length, all laid out in one start."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine")
    folder = tmp_path_factory.mktemp("do-dai")
    files = {f"{name}-{length}": rendered(_text(name, length)) for name in WITH for length in LENGTHS}
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    drawn = lay_out([str(folder / f"{name}.docx") for name in files])
    return {Path(path).stem: pages for path, pages in drawn.items()}


@pytest.mark.parametrize("name", WITH)
def test_at_every_length_the_pages_are_whole_and_the_address_stands_on_its_page(
    laid: dict[str, tuple[Laid, ...]], name: str
) -> None:
    counts = set()
    for length in LENGTHS:
        pages = laid[f"{name}-{length}"]
        counts.add(len(pages))
        assert [(item.id, item.message) for item in check_pages(Pages(pages))] == [], length
        own = pages[-1 if name.startswith("party") else 0]
        assert [piece.text for piece in own.pieces][-2:] == list(ADDRESS), length
        assert sum(piece.text in ADDRESS for page in pages for piece in page.pieces) == 2, length
        assert all(piece.x0 > 0 and piece.x1 < page.width for page in pages for piece in page.pieces), length
        assert all(0 < piece.base < page.height for page in pages for piece in page.pieces), length
    assert counts == {1, 2}
