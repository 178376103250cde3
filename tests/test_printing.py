"""Plans and Word files → PDF and pictures: one LibreOffice for all, nothing twice, nothing of a person's lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from support.cases import letter
from support.edited import rendered

from vbgen.cli import main
from vbgen.files import content
from vbgen.libreoffice import NoOffice, Opened, Unconverted
from vbgen.pictures import png
from vbgen.stamps import is_stamped, stamped

RED, GREY = bytes((255, 0, 0)), bytes((7, 7, 7))


def pdf(pages: int) -> bytes:
    """A PDF of empty pages, with the check in its trailer that LibreOffice writes."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(72, 36)
    stream = BytesIO()
    document.save(stream)
    data = stream.getvalue()
    at = data.rindex(b"trailer") + len(b"trailer\r\n<<")
    return data[:at] + b"\n/DocChecksum /0123456789ABCDEF0123456789ABCDEF\n" + data[at:]


class Faked:
    """LibreOffice that makes a PDF of as many pages as it is told, and takes down what it was asked."""

    def __init__(self) -> None:
        self.pages = 2
        self.asked: list[tuple[str, bool]] = []
        self.refuses = b"a file to refuse"
        self.missing = False

    def __enter__(self) -> Faked:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def each(
        self, files: Iterable[tuple[object, Opened]], export: object
    ) -> Iterator[tuple[object, bytes | Unconverted]]:
        for key, file in files:
            if self.missing:
                raise NoOffice("máy này chưa có LibreOffice (cần lệnh soffice)")
            self.asked.append((file.ending, "SelectPdfVersion" in str(export)))
            yield (
                key,
                Unconverted("LibreOffice dừng đột ngột ở tệp này") if self.refuses in file.data else pdf(self.pages),
            )


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Faked:
    faked = Faked()
    monkeypatch.setattr("vbgen.printing.opened", lambda: faked)
    return faked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans and a Word file."""
    (tmp_path / "a.yaml").write_text(letter(), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(letter(summary="việc khác"), encoding="utf-8")
    (tmp_path / "c.docx").write_bytes(rendered(letter()))
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["pdf", *map(str, arguments)])


def test_plans_and_word_files_are_one_batch_and_nothing_is_made_twice(folder: Path, office: Faked) -> None:
    assert run(folder, folder / "c.docx", "--out-dir", folder / "ra").output == "Đã ghi 3 tệp.\n"
    assert office.asked == [(".docx", False)] * 3
    assert sorted(path.name for path in (folder / "ra").iterdir()) == ["a.pdf", "b.pdf", "c.pdf"]
    assert all(is_stamped(path.read_bytes()) for path in (folder / "ra").iterdir())
    again = run(folder, folder / "c.docx", "--out-dir", folder / "ra")
    assert (again.output, again.exit_code) == ("Đã ghi 0 tệp, 3 tệp gốc không đổi.\n", 0)
    assert len(office.asked) == 3
    (folder / "a.yaml").write_text(letter(summary="việc mới"), encoding="utf-8")
    assert run(folder, folder / "c.docx", "--out-dir", folder / "ra").output == "Đã ghi 1 tệp, 2 tệp gốc không đổi.\n"
    assert run(folder, folder / "c.docx", "--out-dir", folder / "ra", "--pdfa", "2").output == "Đã ghi 3 tệp.\n"
    assert office.asked[4:] == [(".docx", True)] * 3


def test_without_libreoffice_what_is_unchanged_is_no_fault(folder: Path, office: Faked) -> None:
    plan = folder / "a.yaml"
    assert run(plan).exit_code == 0
    office.missing = True
    assert (run(plan).output, run(plan).exit_code) == ("Tệp PDF không đổi.\n", 0)
    told = run(folder / "b.yaml")
    assert told.exit_code == 2
    assert "lỗi S0971: máy này chưa có LibreOffice (cần lệnh soffice)" in told.output


def test_a_pdf_that_somebody_signed_or_made_stays(folder: Path, office: Faked) -> None:
    run(folder / "a.yaml")
    signed = (folder / "a.pdf").read_bytes() + b"\n1 0 obj <</Type /Sig>> endobj\n%%EOF"
    (folder / "a.pdf").write_bytes(signed)
    told = run(folder / "a.yaml")
    assert (told.exit_code, "S0906: đã có tệp này, có thể đã được sửa tay" in told.output) == (2, True)
    assert (folder / "a.pdf").read_bytes() == signed
    assert run(folder / "a.yaml", "--ghi-de").exit_code == 0
    assert is_stamped((folder / "a.pdf").read_bytes())


def test_pictures_of_pages_that_there_are_no_longer_go_those_of_a_person_stay(folder: Path, office: Faked) -> None:
    office.pages = 3
    assert run(folder / "a.yaml", "--png").output == (
        "".join(f"Đã ghi {folder / name}\n" for name in ("a.pdf", "a-1.png", "a-2.png", "a-3.png"))
    )
    drawn = png(1, 1, RED)
    (folder / "a-7.png").write_bytes(drawn)
    office.pages = 2
    (folder / "a.yaml").write_text(letter(summary="việc ngắn hơn"), encoding="utf-8")
    told = run(folder / "a.yaml", "--png").output.splitlines()
    assert told[-1] == f"Đã bỏ {folder / 'a-3.png'}: trang ấy không còn"
    assert sorted(path.name for path in folder.glob("*.png")) == ["a-1.png", "a-2.png", "a-7.png"]
    assert (folder / "a-7.png").read_bytes() == drawn
    assert Image.open(folder / "a-1.png").size == (150, 75)


def test_a_file_that_libreoffice_refuses_or_that_is_no_word_file_keeps_no_other_back(
    folder: Path, office: Faked
) -> None:
    (folder / "d.docx").write_text("văn bản thuần", encoding="utf-8")
    (folder / "e.rtf").write_bytes(rb"{\rtf1 hong}")
    office.refuses = rb"\rtf1 hong"
    told = run(*(folder / name for name in ("a.yaml", "d.docx", "e.rtf", "c.docx")))
    assert told.exit_code == 2
    assert f"{folder / 'd.docx'}: lỗi S0970: đây là văn bản thuần, không phải kế hoạch hay tệp Word" in told.output
    assert f"{folder / 'e.rtf'}: lỗi S0970: LibreOffice dừng đột ngột ở tệp này" in told.output
    assert told.output.endswith("Đã ghi 2 tệp, 2 tệp gốc có lỗi.\n")
    assert not (folder / "e.pdf").exists()


def test_a_plan_with_a_warning_tells_it_each_time_and_is_converted_once(folder: Path, office: Faked) -> None:
    (folder / "a.yaml").write_text(letter().replace('  - "Lưu: VT"\n', ""), encoding="utf-8")
    first, second = run(folder / "a.yaml"), run(folder / "a.yaml")
    assert ("cảnh báo S0316" in first.output, "cảnh báo S0316" in second.output) == (True, True)
    assert (first.exit_code, second.exit_code, len(office.asked)) == (0, 0, 1)


def test_of_a_set_every_document_becomes_a_pdf(folder: Path, office: Faked) -> None:
    others = "outputs:\n  trinh: {kind: to-trinh, summary: việc ban hành, addressees: [Chủ tịch], body: [Kính trình]}\n"
    (folder / "a.yaml").write_text(letter() + others, encoding="utf-8")
    assert run(folder / "a.yaml").output == f"Đã ghi {folder / 'a.pdf'}\nĐã ghi {folder / 'a.trinh.pdf'}\n"


def test_a_plan_with_an_error_makes_nothing(folder: Path, office: Faked) -> None:
    (folder / "a.yaml").write_text(letter() + "sumary: x\n", encoding="utf-8")
    told = run(folder / "a.yaml")
    assert (told.exit_code, "lỗi S0301: không có trường `sumary`" in told.output, office.asked) == (1, True, [])


@pytest.mark.parametrize(("rows", "mode"), [(RED + GREY, "RGB"), (GREY + GREY, "L")])
def test_a_picture_has_the_pixels_that_it_is_made_of(rows: bytes, mode: str) -> None:
    made = stamped(png(1, 2, rows), lambda data: data)
    image = Image.open(BytesIO(made))
    image.load()
    assert (image.size, image.mode, image.convert("RGB").tobytes(), image.info["vbgen"] != "") == (
        (1, 2),
        mode,
        rows,
        True,
    )
    assert is_stamped(made)
    assert not is_stamped(made.replace(b"vbgen\0", b"vbgem\0"))
    assert not is_stamped(png(1, 2, rows))


def test_a_pdf_without_the_check_of_libreoffice_has_no_stamp(tmp_path: Path) -> None:
    assert stamped(b"%PDF-1.7\n%%EOF", lambda data: data) == b"%PDF-1.7\n%%EOF"
    assert not is_stamped(b"%PDF-1.7\n%%EOF")
    (tmp_path / "a.pdf").write_bytes(stamped(pdf(1), lambda data: data))
    assert is_stamped(content(str(tmp_path / "a.pdf"), 10_000))
    assert not is_stamped(pdf(1))
