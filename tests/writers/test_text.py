"""The plain text of a tree: every text in reading order, set by blanks alone."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import example, given
from support.laws import law
from support.strategies import documents

from vbgen.compose import compose
from vbgen.inline import spelled
from vbgen.model import Document, Paragraph
from vbgen.standards import RoleName
from vbgen.tree import Break, Drawing, PrintedCell, PrintedParagraph, PrintedTable, Run, Tree
from vbgen.writers.text import write

LAW = law(15)


def _line(role: RoleName, *runs: Run | str) -> PrintedParagraph:
    return PrintedParagraph(role, tuple(Run(run) if isinstance(run, str) else run for run in runs))


def _written(*items: PrintedParagraph | PrintedTable | Break, notes: tuple[PrintedParagraph, ...] = ()) -> str:
    return write(Tree("bien-ban", "co-lon", items, notes)).decode()


def _marked(tree: Tree) -> Iterator[str]:
    """The texts of a tree with the marks of notes, which a plain text shows in brackets."""
    for item in tree.items:
        if isinstance(item, Drawing):
            yield f"[{item.alt or 'Hình'}]"
        cells = (
            [cell for row in (*item.heads, *item.rows) for cell in row] if isinstance(item, PrintedTable) else [item]
        )
        for cell in cells:
            if isinstance(cell, PrintedCell | PrintedParagraph):
                yield from map(_shown, cell.runs)
    for number, note in enumerate(tree.notes, 1):
        yield f"[{number}]"
        yield from map(_shown, note.runs)


def _shown(run: Run) -> str:
    """A mark in brackets; what stands above or below the line by such letters, or whole behind a sign."""
    if run.note:
        return f"[{run.note}]"
    letters = [spelled(letter, run.script) for letter in run.text]
    has_all = not run.script or not set(letters) & set(run.text)
    return "".join(letters) if has_all else f"{'^' if run.script == 'super' else '_'}{run.text}"


@LAW
@given(documents())
@example(Document(kind="cong-van", body=(Paragraph("x~1a~ y^2b^ z^a^ CO~2~"),)))
def test_a_text_holds_the_texts_of_the_tree_in_their_order_modulo_white_space(document: Document) -> None:
    tree = compose(document)
    assert "".join(write(tree).decode().split()) == "".join("".join(_marked(tree)).split())


def test_the_columns_of_header_and_closing_take_turns_on_the_left_and_the_right() -> None:
    lines = (
        _line("issuer", "SỞ B"),
        _line("national_name", "CỘNG HÒA"),
        _line("number", "Số: 1"),
        _line("place_date", "A, ngày …"),
        _line("kind_name", "BIÊN BẢN"),
        _line("text", "một\nhai ", Run("", note=1)),
        _line("recipients", "Nơi nhận:"),
        _line("recipient", "- Lưu: VT."),
        _line("position", "CHỦ TỌA"),
        _line("name", "A"),
    )
    assert _written(*lines, notes=(_line("note", "ba"),)).split("\n") == [
        "                  SỞ B",
        "                                                        CỘNG HÒA",
        "",
        "                 Số: 1",
        "                                                       A, ngày …",
        "",
        "",
        "                                    BIÊN BẢN",
        "",
        "một",
        "hai [1]",
        "",
        "Nơi nhận:",
        "- Lưu: VT.",
        "                                                        CHỦ TỌA",
        "",
        "",
        "",
        "                                                           A",
        "",
        "",
        "",
        "[1] ba",
        "",
    ]


def test_short_rows_stand_in_columns_and_long_ones_are_parted_by_tabs() -> None:
    head = (PrintedCell((Run("TT"),)), PrintedCell((Run("Nội dung"),)))
    group = (PrintedCell((Run("Nhóm"),), "left", 2),)
    short = PrintedTable((1, 1), (head,), (group, (PrintedCell((Run("10"),)), PrintedCell((Run("a\nb"),)))))
    assert _written(short) == "TT  Nội dung\nNhóm\n10  a b\n"
    long = PrintedTable((1, 1), (head,), ((PrintedCell((Run("1"),)), PrintedCell((Run("x" * 99),))),))
    assert _written(long) == f"TT\tNội dung\n1\t{'x' * 99}\n"


def test_an_appendix_is_set_off_by_empty_lines() -> None:
    assert (
        _written(_line("text", "a"), Break(), _line("appendix_title", "B")) == f"a\n\n\n\n{'B'.center(80).rstrip()}\n"
    )


def test_what_stands_above_or_below_the_line_is_told_by_its_characters() -> None:
    line = _line(
        "text", "10", Run("6", script="super"), ", CO", Run("2", script="sub"), ", x", Run("a", script="super")
    )
    assert _written(line) == "10⁶, CO₂, x^a\n"
