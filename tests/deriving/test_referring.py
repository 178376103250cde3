"""What a superior's text points to in itself is said to be of the superior's document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vbgen.deriving import referring
from vbgen.deriving.choosing import choose
from vbgen.deriving.scene import Scene
from vbgen.deriving.wording import reword
from vbgen.model import Appendix, Clause, Document, Issuer, Task
from vbgen.units import Unit
from vbgen.vietnamese import PartialDate

UNIT = Unit(name=("Ủy ban nhân dân", "xã Tân Tiến"), short="UBND xã")
PROVINCE = Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"))


def test_an_enclosed_document_and_its_articles_are_named() -> None:
    task = Task("Kê khai theo khoản 2 Điều này và Điều 9 Quy định này", lead="UBND các xã, phường")
    article = Clause("Kê khai giá", level="dieu", heading=True, blocks=(task,))
    enclosed = Appendix("Quản lý giá", kind="quy-dinh", body=(article,))
    superior = Document(kind="quyet-dinh", issuer=PROVINCE, date=PartialDate(year=2026), appendices=(enclosed,))
    (choice,) = choose(superior, UNIT)
    assert reword(Scene(choice, superior, UNIT, "", "qd7")).text == (
        "Kê khai theo khoản 2 Điều 1 Quy định ban hành kèm theo [@qd7] và Điều 9 Quy định ban hành kèm theo [@qd7]"
    )
    (choice,) = choose(replace(superior, body=(article,), appendices=()), UNIT)
    assert reword(Scene(choice, superior, UNIT, "", "qd7")).text == (
        "Kê khai theo khoản 2 Điều 1 [@qd7] và Điều 9 Quy định ban hành kèm theo [@qd7]"
    )


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Công khai thông tin ghi ở Điều 4", "Công khai thông tin ghi ở Điều 4 [@qd7]"),
        ("Báo cáo theo khoản này", "Báo cáo theo khoản 1 Điều 1 [@qd7]"),
        ("Nộp theo các khoản 1, 2 và 3 Điều 4 trước Tết", "Nộp theo các khoản 1, 2 và 3 Điều 4 [@qd7] trước Tết"),
        ("Kê khai theo Điều 5, Điều 6 Luật Giá", "Kê khai theo Điều 5, Điều 6 Luật Giá"),
        ("Thực hiện Điều 108, Luật Khoáng sản", "Thực hiện Điều 108, Luật Khoáng sản"),
        ("Thực hiện Điều 12 [@nd85]", "Thực hiện Điều 12 [@nd85]"),
        ("Lập danh mục theo Phụ lục II", "Lập danh mục theo Phụ lục II kèm theo [@qd7]"),
        ("Lập danh mục (theo Phụ lục II đính kèm)", "Lập danh mục (theo Phụ lục II kèm theo [@qd7])"),
        ("Triển khai (có biểu nhiệm vụ kèm theo)", "Triển khai (có biểu nhiệm vụ kèm theo [@qd7])"),
        ("Lập biểu tại Phụ lục I ban hành kèm theo Thông tư số 29/2024/TT-BTC", None),
        ("Lập biểu theo Thông tư số 29/2024/TT-BTC (mẫu theo Phụ lục IV)", None),
        ("Lập biểu theo Mẫu số 02 ban hành kèm theo [@nd85]", None),
        ("Điểm 5 nhà văn hóa thôn, khoản thu năm 2026", None),
    ],
)
def test_articles_and_appendices_of_the_superior_are_said_to_be_its_own(text: str, ours: str | None) -> None:
    clause = Clause("Công bố", blocks=(Task(text, lead="UBND các xã, phường"),))
    article = Clause("Công khai", level="dieu", heading=True, blocks=(clause,))
    superior = Document(
        kind="quyet-dinh", issuer=PROVINCE, date=PartialDate(year=2026), body=(article,), appendices=(Appendix("Biểu"),)
    )
    (choice,) = choose(superior, UNIT)
    assert reword(Scene(choice, superior, UNIT, "", "qd7")).text == (ours or text)


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Phối hợp thực hiện điểm a mục này", "Phối hợp thực hiện điểm a mục I [@kh12]"),
        (
            "Thực hiện nội dung tại điểm 3.4, phần B, mục III",
            "Thực hiện nội dung tại điểm 3.4, phần B, mục III [@kh12]",
        ),
        ("Thực hiện nhiệm vụ tại mục II Kế hoạch số 5/KH-UBND", "Thực hiện nhiệm vụ tại mục II Kế hoạch số 5/KH-UBND"),
        ("Thực hiện đúng mục tiêu, phần việc được giao", "Thực hiện đúng mục tiêu, phần việc được giao"),
        ("Thực hiện Chương trình này", "Thực hiện Chương trình này"),
    ],
)
def test_sections_of_the_superior_are_said_to_be_its_own(text: str, ours: str) -> None:
    section = Clause("Nhiệm vụ", heading=True, blocks=(Task(text, lead="UBND các xã, phường"),))
    superior = Document(kind="ke-hoach", issuer=PROVINCE, date=PartialDate(year=2026), body=(section,))
    (choice,) = choose(superior, UNIT)
    assert reword(Scene(choice, superior, UNIT, "", "kh12")).text == ours


@pytest.mark.parametrize(
    ("name", "before", "path", "rung"),
    [
        ("điều", "", "CII.Đ8.2.b", "Điều 8"),
        ("khoản", "", "CII.Đ8.2.b", "khoản 2 Điều 8"),
        ("điểm", "", "CII.Đ8.2.b", "điểm b khoản 2 Điều 8"),
        ("điểm", "", "Đ8.2", ""),  # it has no point
        ("khoản", "", "Đ8.-1", ""),
        ("mục", "", "Đ8.2", ""),
        ("mục", "", "II.3.b", "mục II.3"),
        ("mục", "", "II.3", "mục II"),
        ("mục", "", "II", ""),  # which nothing holds
        ("mục", "khoản", "II.3.b", "mục II"),
        ("phần", "", "II.3.b", "phần II"),
        ("mục", "", "PL1.II.3", "mục II"),
        ("mục", "", "-1", ""),
        ("khoản", "", "II.3", ""),
        ("mục", "", "II/2.1", "mục II"),
    ],
)
def test_a_rung_is_said_by_the_place_of_the_task(name: str, before: str, path: str, rung: str) -> None:
    assert referring._rung(name, before, path) == rung
