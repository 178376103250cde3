"""Every rung of the ladder counts, prints and is told in a path by its row alone."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.compose import compose
from vbgen.model import Clause, Document, Issuer
from vbgen.outline import outline
from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry
from vbgen.standards import LADDER, STANDARDS, Rung, standard
from vbgen.standards.ladder import ARABIC
from vbgen.tree import Run, texts


def test_labels_and_signs_of_the_fifth_of_each_rung() -> None:
    assert {token: (rung.label(5), rung.sign(5)) for token, rung in LADDER.items()} == {
        "phan": ("Phần V", "PV"),
        "chuong": ("Chương V", "CV"),
        "muc": ("Mục 5", "M5"),
        "tieu-muc": ("Tiểu mục 5", "T5"),
        "dieu": ("Điều 5.", "Đ5"),
        "I": ("V.", "V"),
        "1": ("5.", "5"),
        "a": ("đ)", "đ"),
        "-": ("-", "-5"),
        "+": ("+", "+5"),
    }


@pytest.mark.parametrize(
    ("token", "label", "value"),
    [
        ("I", "III -", 3),
        ("I", "III/", 3),
        ("I", "3.", None),
        ("1", "12/", 12),
        ("1", "0", None),
        ("1", "II", None),
        ("a", "đ.", 5),
        ("a", "f)", None),
        ("dieu", "ĐIỀU 7:", 7),
        ("dieu", "Điều 7a.", None),
        ("chuong", "chương iv", 4),
        ("-", "-", None),
    ],
)
def test_a_label_states_its_number_whatever_marks_stand_around_it(token: str, label: str, value: int | None) -> None:
    assert LADDER[token].value(label) == value


@law(100)
@given(st.sampled_from([rung for rung in LADDER.values() if rung.numeral]), st.integers(1, 3999))
def test_what_a_rung_prints_is_read_as_its_number(rung: Rung, number: int) -> None:
    assert rung.value(rung.label(number)) == number


def test_the_ladder_goes_down_and_ends_in_itself() -> None:
    order = list(LADDER)
    below = [(order.index(token), order.index(rung.below)) for token, rung in LADDER.items()]
    assert all(lower > upper for upper, lower in below[:-1])
    assert LADDER[order[-1]].below == order[-1]


@pytest.mark.parametrize(("slug", "token"), list(product(STANDARDS, LADDER)))
def test_every_rung_has_roles_in_every_standard(slug: str, token: str) -> None:
    rung, roles = LADDER[token], standard(slug).roles
    assert {*rung.roles, *filter(None, [rung.labelled])} <= set(roles)


def test_a_new_rung_is_printed_counted_and_told_in_a_path_by_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    step = Rung("buoc", "-", "", ("clause_heading", "clause"), ARABIC, "Bước", ":", path="B")  # type: ignore[arg-type]
    monkeypatch.setitem(LADDER, "buoc", step)
    steps = tuple(Clause(text, level="buoc") for text in ("Nộp hồ sơ", "Trả kết quả"))  # type: ignore[arg-type]
    document = Document(kind="huong-dan", issuer=Issuer(name=("UBND xã",)), body=steps)
    shown = [text for text in texts(compose(document)) if text.startswith("Bước")]
    assert shown == ["Bước 1: Nộp hồ sơ.", "Bước 2: Trả kết quả./."]
    assert [place.path for place in outline(document)] == ["B1", "B2"]


def test_a_sentence_that_begins_with_a_section_is_no_label() -> None:
    assert [entry(Line((Run(text),))).label for text in ("Mục 23. Kinh phí", "MỤC 2", "Mục 23 này được tổng hợp")] == [
        "Mục 23.",
        "MỤC 2",
        "",
    ]
