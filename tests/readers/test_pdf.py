"""The PDF reader: what LibreOffice drew of our documents comes back by paragraphs; real files where at hand."""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from support.cases import CASES
from support.drawn import convert
from support.repository import CORPUS, PLANS, with_corpus

from vbgen.pipeline import RenderJob, has_errors, render_files
from vbgen.readers import docx, pdf
from vbgen.readers.pdf.flow import TextArea, paragraphs
from vbgen.readers.pdf.layout import closing, closing_goes_on, foot, header, is_overlay
from vbgen.readers.pdf.page import Char, Font, Page, TextLine, rows_of
from vbgen.readers.pdf.rules import Stroke
from vbgen.readers.reading import Cell, Grid, Line, Reading, Unreadable
from vbgen.tree import Run

PDFS = CORPUS / "dev" / "pdf-text"
LABELS = CORPUS / "labels"
NAMES = [*CASES, *(plan.stem for plan in PLANS)]
PLAIN = Font(False, False)
BOLD = Font(True, False)


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Reading, Reading]]:
    """Every case and every plan, read from its Word file and from the PDF that LibreOffice made of it."""
    folder = tmp_path_factory.mktemp("pdf")
    for name, text in CASES.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    plans = [*(folder / f"{name}.yaml" for name in CASES), *PLANS]
    jobs = [RenderJob(str(plan), str(folder / f"{plan.stem}.docx")) for plan in plans]
    assert not any(has_errors(outcome) for outcome in render_files(jobs))
    made = convert([Path(job.out) for job in jobs], folder)
    return {
        name: (docx.read((folder / f"{name}.docx").read_bytes(), name), pdf.read(path.read_bytes(), name))
        for name, path in made.items()
    }


def _text(runs: tuple[Run, ...]) -> str:
    return " ".join("".join(f"[^{run.note}]" if run.note else run.text for run in runs).split())


def _joined(cells: list[Cell]) -> str:
    return " ".join(filter(None, (_text(line.runs) for cell in cells for line in cell.lines)))


def _texts(reading: Reading) -> list[str]:
    """Paragraphs; rows of tables; each column of a header or closing block as one text: its lines may be broken."""
    found = []
    for item in reading.items:
        if isinstance(item, Line):
            found.append(_text(item.runs))
        elif item.ruled:
            found += [" | ".join(_joined([cell]) for cell in row) for row in item.rows]
        else:
            columns = range(max(map(len, item.rows)))
            found += [_joined([cell for row in item.rows for cell in row[index : index + 1]]) for index in columns]
    return [text for text in found if text]


def _row(text: str, x0: float, base: float, size: float = 14, font: Font = PLAIN, page: int = 1) -> TextLine:
    """A row of letters half as wide as high; "~" makes a wide gap."""
    chars = []
    for letter in text:
        if letter == "~":
            x0 += 5 * size
            continue
        chars.append(Char(letter, x0, x0 + size / 2, base, size, font))
        x0 += size / 2
    (row,) = rows_of(chars, page)
    return row


# --- our own documents ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_of_a_document_reads_as_its_word_file(drawn: dict[str, tuple[Reading, Reading]], name: str) -> None:
    word, read = drawn[name]
    assert _texts(read) == _texts(word)
    assert [_text(note) for note in read.notes] == [_text(note) for note in word.notes]


@pytest.mark.parametrize("name", NAMES)
def test_bold_italic_and_size_are_those_of_the_word_file(drawn: dict[str, tuple[Reading, Reading]], name: str) -> None:
    def looks(reading: Reading) -> list[tuple[bool, bool, int]]:
        lines = [item for item in reading.items if isinstance(item, Line) and item.text.strip()]
        return [(line.bold, line.italic, round(line.size)) for line in lines]

    word, read = drawn[name]
    assert looks(read) == looks(word)


def test_runs_keep_their_weight_and_slope(drawn: dict[str, tuple[Reading, Reading]]) -> None:
    _, read = drawn["bac"]
    (note,) = read.notes
    assert [run.text for run in note if run.italic] == ["số liệu"]


def test_the_header_is_a_table_of_two_cells_that_has_no_borders(drawn: dict[str, tuple[Reading, Reading]]) -> None:
    _, read = drawn["v-v-nam-dong"]
    first = read.items[0]
    assert isinstance(first, Grid)
    assert not first.ruled
    ((left, right),) = first.rows
    assert [line.text for line in right.lines][:2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert any(line.text.startswith("V/v ") for line in left.lines)


def test_a_table_over_pages_is_one_with_its_head_once(drawn: dict[str, tuple[Reading, Reading]]) -> None:
    word, read = drawn["bang"]
    (grid,) = [item for item in read.items if isinstance(item, Grid) and item.ruled]
    (meant,) = [item for item in word.items if isinstance(item, Grid) and item.ruled]
    assert grid.heads == 1
    assert [[cell.span for cell in row] for row in grid.rows] == [[cell.span for cell in row] for row in meant.rows]


def test_titles_are_centred_and_body_is_justified(drawn: dict[str, tuple[Reading, Reading]]) -> None:
    _, read = drawn["bac-giang-2024-kh87"]
    lines = [item for item in read.items if isinstance(item, Line)]
    assert [line.align for line in lines[:2]] == ["center", "center"]
    assert {line.align for line in lines[2:]} == {"both"}
    assert {line.first for line in lines[2:]} <= set(range(560, 575))
    assert [line.page for line in lines] == sorted(line.page for line in lines)


# --- rows -----------------------------------------------------------------------------------------------------------


def test_a_gap_between_letters_is_a_space_and_kerning_is_not() -> None:
    chars = [Char("Đ", 0, 10, 50, 14, PLAIN), Char("ể", 10.5, 17, 50, 14, PLAIN), Char("b", 20, 27, 50, 14, PLAIN)]
    (row,) = rows_of(chars, 1)
    assert row.text == "Để b"


def _letters(text: str, x0: float, base: float) -> list[Char]:
    return [
        Char(letter, x0 + 7 * at, x0 + 7 * at + 7, base, 14, PLAIN) for at, letter in enumerate(text) if letter != " "
    ]


def test_a_day_that_an_office_typed_in_a_little_lower_stands_in_its_gap() -> None:
    printed = [*_letters("ngày", 0, 100), *_letters("tháng", 60, 100)]
    (row,) = rows_of([*printed, *_letters("17", 36, 103.8)], 1)
    assert row.text == "ngày 17 tháng"


@pytest.mark.parametrize(
    ("x0", "base"), [(36, 110), (36, 93), (150, 103)], ids=["the row below", "the row above", "beside the row"]
)
def test_other_rows_stay_rows(x0: float, base: float) -> None:
    printed = [*_letters("ngày", 0, 100), *_letters("tháng", 60, 100)]
    assert len(rows_of([*printed, *_letters("17", x0, base)], 1)) == 2


def test_words_of_a_cell_between_two_others_are_rows_of_their_own() -> None:
    cells = [*_letters("một", 0, 100), *_letters("ba", 200, 100), *_letters("hai", 90, 104)]
    assert len(rows_of(cells, 1)) == 2


def test_rows_of_a_block_that_is_set_in_are_one_paragraph_until_the_next_dash() -> None:
    rows = [_row("-~Các~sở,~ngành~và", 240, 100, 5), _row("phòng~tỉnh;", 240, 108, 5), _row("-~Các~xã.", 240, 116, 5)]
    lines = paragraphs(rows, TextArea(85, rows[0].x1 + 2, 8))
    assert [line.text.replace("\t", " ") for line in lines] == ["- Các sở, ngành và phòng tỉnh;", "- Các xã."]


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    chars = [Char(letter, x, x + 7, 50, 14, PLAIN) for letter, x in (("A", 0), ("A", 0.3), ("B", 7), ("B", 7.3))]
    (row,) = rows_of(chars, 1)
    assert row.text == "AB"


def test_text_is_composed() -> None:
    (row,) = rows_of([Char(letter, 7 * n, 7 * n + 7, 50, 14, PLAIN) for n, letter in enumerate("ê\u0301")], 1)
    assert unicodedata.is_normalized("NFC", row.text)


def test_a_word_broken_after_its_hyphen_is_joined_without_a_space() -> None:
    column = TextArea(85, 400, 18)
    rows = [_row("Theo~Thông~tư~số~23/2024/TT-", 85, 100), _row("BCT~của~Bộ", 85, 118)]
    column = TextArea(85, rows[0].x1 + 2, 18)
    (line,) = paragraphs(rows, column)
    assert "23/2024/TT-BCT" in line.text


def test_a_row_that_had_room_for_the_next_word_ends_its_paragraph() -> None:
    rows = [_row("Việc~thứ~nhất", 113, 100), _row("Việc~thứ~hai", 113, 118)]
    assert len(paragraphs(rows, TextArea(85, 550, 18))) == 2


def test_stamps_of_signing_are_no_text() -> None:
    rows = [_row("Người ký: Ủy ban", 300, 40, 8), _row("Email: a@b.vn", 300, 50, 8), _row("Thời hạn ký", 85, 90)]
    assert [is_overlay(rows, index) for index in range(3)] == [True, True, False]


def test_a_page_without_quoc_hieu_has_no_header() -> None:
    rows = [_row("Việc~thứ~nhất", 113, 100)]
    assert header(rows).grid is None


@pytest.mark.parametrize(("above", "below"), [("ngày 18 tháng 3 năm", "2026"), ("ngày 18 tháng", "3 năm 2026")])
def test_a_date_that_its_column_was_too_narrow_for_is_one_line(above: str, below: str) -> None:
    rows = [
        _row("ỦY~BAN", 85, 60, 10, BOLD),
        _row("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 330, 60.2, 10, BOLD),
        _row("Số:~07/CT-UBND", 85, 90, 10),
        _row(f"Đà Nẵng, {above}", 340, 90.1, 8),
        _row(below, 400, 102, 8),
        _row("CHỈ THỊ", 250, 140, 14, BOLD),
    ]
    found = header(rows)
    assert found.grid is not None
    assert found.grid.rows[0][1].lines[-1].text == f"Đà Nẵng, {above} {below}"
    assert [row.text for row in found.after] == ["CHỈ THỊ"]


def test_a_closing_block_goes_on_at_the_head_of_the_next_page() -> None:
    column = TextArea(85, 550, 18)
    grid = closing([_row("Nơi nhận:", 85, 740, 10, BOLD), _row("- UBND tỉnh;", 85, 752, 8)], column).grid
    assert grid is not None
    rows = [
        _row("- Các phòng", 85, 60, 8, page=2),
        _row("của xã;", 85, 70, 8, page=2),
        _row("- Lưu: VT.", 85, 80, 8, page=2),
        _row("Hoàng Văn Dũng", 380, 130, 10, BOLD, page=2),
        _row("DANH MỤC NHIỆM VỤ", 85, 160, 14, BOLD, page=2),
    ]
    found = closing_goes_on(grid, rows, column)
    assert found.grid is not None
    left, right = found.grid.rows[0]
    assert [line.text for line in left.lines] == ["Nơi nhận:", "- UBND tỉnh;", "- Các phòng của xã;", "- Lưu: VT."]
    assert [line.text for line in right.lines] == ["Hoàng Văn Dũng"]
    assert [row.text for row in found.after] == ["DANH MỤC NHIỆM VỤ"]


def test_a_title_below_the_closing_block_does_not_move_its_columns() -> None:
    rows = [
        _row("Nơi nhận:", 85, 100, 10, BOLD),
        _row("CHỦ TỊCH", 340, 100.2, 10, BOLD),
        _row("- Các phòng, ban thuộc UBND xã và các thôn;", 85, 113, 10),
        _row("- Lưu: VT.", 85, 126, 10),
        _row("(Kèm theo Kế hoạch số 88/KH-UBND ngày 02/02/2026 của UBND xã", 95, 170, 12, BOLD),
        _row("Đông Sơn)", 270, 184, 12, BOLD),
    ]
    found = closing(rows, TextArea(85, 550, 18))
    assert found.grid is not None
    assert [len(cell.lines) for cell in found.grid.rows[0]] == [3, 1]
    assert len(found.after) == 2


def test_a_recipient_that_wraps_is_one_line() -> None:
    rows = [
        _row("Nơi~nhận:", 85, 100, 12, BOLD),
        _row("GIÁM", 400, 100.5, 14, BOLD),
        _row("-~Các~phòng", 85, 113, 5),
        _row("của~Sở;", 85, 120, 5),
    ]
    grid = closing(rows, TextArea(85, 550, 18)).grid
    assert grid is not None
    left, right = grid.rows[0]
    assert [line.text.replace("\t", " ") for line in left.lines] == ["Nơi nhận:", "- Các phòng của Sở;"]
    assert [line.text for line in right.lines] == ["GIÁM"]


# --- files that cannot be read --------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"%PDF-1.7\nrubbish", b"%PDF-1.4\n%%EOF", b"PK\3\4"])
def test_a_damaged_file_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable, match="hỏng"):
        pdf.read(data, "a.pdf")


def test_a_file_without_letters_is_a_scan(tmp_path: Path) -> None:
    pypdfium2 = pytest.importorskip("pypdfium2")
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.save(tmp_path / "scan.pdf")
    with pytest.raises(Unreadable, match="ảnh quét"):
        pdf.read((tmp_path / "scan.pdf").read_bytes(), "scan.pdf")


def _page(*texts: tuple[str, int, int, int]) -> bytes:
    """A PDF of one page with texts at a point, turned by degrees against the clock."""
    turns = {0: "1 0 0 1", 30: "0.866 0.5 -0.5 0.866", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}
    drawn = "\n".join(f"BT /F 12 Tf {turns[turn]} {x} {y} Tm ({text}) Tj ET" for text, turn, x, y in texts)
    return (
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
        "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
        "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\n"
        "/Resources<</Font<</F 5 0 R>>>>>> endobj\n"
        f"4 0 obj <</Length {len(drawn)}>> stream\n{drawn}\nendstream endobj\n"
        "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
        "trailer <</Root 1 0 R>>\n%%EOF\n"
    ).encode()


@pytest.mark.parametrize(
    ("turn", "first", "second"),
    [
        (0, (72, 700), (72, 600)),
        (90, (100, 72), (200, 72)),
        (180, (500, 100), (500, 200)),
        (270, (500, 700), (400, 700)),
    ],
)
def test_a_page_whose_text_is_turned_is_read_as_its_text_stands(
    turn: int, first: tuple[int, int], second: tuple[int, int]
) -> None:
    reading = pdf.read(
        _page(("Ke hoach cai cach hanh chinh", turn, *first), ("To chuc thuc hien", turn, *second)), "a.pdf"
    )
    assert _texts(reading) == ["Ke hoach cai cach hanh chinh", "To chuc thuc hien"]
    assert reading.findings == ()


def test_what_is_slanted_or_turned_on_an_upright_page_is_told() -> None:
    upright = ("Ke hoach cai cach hanh chinh", 0, 72, 700)
    reading = pdf.read(_page(upright, ("BAN NHAP", 30, 200, 300), ("So Y te", 90, 60, 300)), "a.pdf")
    assert _texts(reading) == ["Ke hoach cai cach hanh chinh"]
    (found,) = reading.findings
    assert (found.id, found.message) == (
        "S0128",
        "bỏ qua chữ xoay hoặc nghiêng trên trang ở 2 chỗ: “So Y te”, “BAN NHAP”",
    )


def test_without_pdfium_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(Unreadable, match=r"vbgen\[pdf\]"):
        pdf.read(b"%PDF-1.7", "a.pdf")


# --- real files -----------------------------------------------------------------------------------------------------


def _labelled() -> list[tuple[Path, dict[str, object]]]:
    found = []
    for label in sorted(LABELS.glob("*.pdf.json")):
        truth = json.loads(label.read_text(encoding="utf-8"))
        path = next(iter(PDFS.glob(f"*/{label.name.removesuffix('.json')}")), None)
        if path and truth.get("usable"):
            found.append((path, truth))
    return found


@with_corpus
def test_real_files_give_their_labelled_items_in_order() -> None:
    asked = found = 0
    for path, truth in _labelled():
        try:
            lines = [item.text for item in pdf.read(path.read_bytes(), path.name).items if isinstance(item, Line)]
        except Unreadable:
            continue
        labels = truth["labels"]
        assert isinstance(labels, list)
        at = 0
        for label in labels:
            asked += 1
            place = next((n for n in range(at, len(lines)) if lines[n].startswith(label)), None)
            if place is not None:
                found, at = found + 1, place + 1
    assert found >= 0.97 * asked


@with_corpus
def test_real_files_are_read_fast_and_in_nfc() -> None:
    for path in PDFS.glob("*/*.pdf"):
        try:
            reading = pdf.read(path.read_bytes(), path.name)
        except Unreadable:
            continue
        texts = [item.text for item in reading.items if isinstance(item, Line)]
        assert len(texts) > 5
        assert all(unicodedata.is_normalized("NFC", text) and text.strip() for text in texts)


def test_the_small_rows_of_a_table_that_ends_a_page_are_no_notes() -> None:
    text, first, second = (
        _row("Nguồn vốn", 85, 600),
        _row("1~~Mua áo phao", 85, 640, 12),
        _row("2~~Diễn tập", 85, 660, 12),
    )
    note = _row("1 Số liệu năm 2025", 85, 760, 10)
    raised = Char("1", text.x1, text.x1 + 4, 596, 8, PLAIN)
    text = rows_of([*(char for word in text.words for char in word.chars), raised], 1)[0]
    rows = [text, first, second, note]
    page = Page(1, 595, 842, tuple(rows), (), (Stroke(110, 620, 110, 668),))
    assert foot(rows, 14, page, goes_on=False) == ([text, first, second], [[note]])
