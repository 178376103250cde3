"""Citations in words become marks where composing gives those very words again."""

from __future__ import annotations

import pytest

from vbgen.recognise.citations import Cited, cited
from vbgen.recognise.quoting import Quoter

FULL = "Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh về cải cách hành chính"
SHORT = "Kế hoạch số 87/KH-UBND"


def quoted(*texts: str) -> tuple[list[str], Quoter]:
    quoter = Quoter(cited(list(texts)), "")
    return [quoter.quote(text) for text in texts], quoter


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        ([f"Theo {FULL}."], ["Theo [@kh87]."]),
        ([f"Theo {FULL}.", f"Thực hiện {SHORT}."], ["Theo [@kh87].", "Thực hiện [@kh87]."]),
        ([f"Theo {FULL}; {SHORT}."], ["Theo [@kh87]; [@kh87]."]),
        ([f"Theo {FULL}.", f"{SHORT}/2024"], ["Theo [@kh87].", f"{SHORT}/2024"]),  # within a longer number
        ([f"Theo {SHORT}."], [f"Theo {SHORT}."]),  # of which nothing more is known
        (["Theo Giấy xác nhận số 5/GXN ngày 03/5/2024."], ["Theo Giấy xác nhận số 5/GXN ngày 03/5/2024."]),
    ],
)
def test_the_first_citation_is_full_and_those_after_it_short(texts: list[str], marks: list[str]) -> None:
    assert quoted(*texts)[0] == marks


def test_a_second_full_citation_stays_in_words() -> None:
    (text,), quoter = quoted(f"Theo {FULL}; {FULL}.")
    assert text.count("[@kh87]") == 2
    assert text.endswith("[@kh87] ngày 03/5/2024 của UBND tỉnh về cải cách hành chính.")
    assert [one.id for one in quoter.references] == ["kh87"]


def test_two_documents_of_one_number_have_names_of_their_own() -> None:
    (text,), quoter = quoted(
        "Theo Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh và Kế hoạch số 87/KH-SNV ngày 04/5/2024 của Sở A."
    )
    assert [one.id for one in quoter.references] == ["kh87", "kh87x"]
    assert text == "Theo [@kh87] và [@kh87x]."


def test_a_citation_whose_summary_goes_on_is_told() -> None:
    item = Cited("87/KH-UBND", "03/5/2024", "Kế hoạch", "UBND tỉnh")
    quoter = Quoter([item], "")
    assert quoter.quote("Theo Kế hoạch số 87/KH-UBND ngày 03/5/2024 của UBND tỉnh về cải cách") == (
        "Theo [@kh87] về cải cách"
    )
    assert quoter.untitled == ["87/KH-UBND"]
