"""Section paths: as a reader would say them, and each given once."""

from __future__ import annotations

from vbgen.model import Block, Clause, Document, Paragraph, Task
from vbgen.outline import outline, tasks, traces


def paths(*body: Block) -> list[tuple[str, str, str]]:
    """(Path, text, the unit in charge) of each block."""
    places = outline(Document(kind="ke-hoach", body=body))
    return [(place.path, getattr(place.block, "text", ""), place.lead) for place in places]


def test_paths_go_by_what_is_printed() -> None:
    inner = (Task("Một", lead="B"), Task("Hai", label="e)"), Task("Ba", label="f)"), Task("Bốn"))
    body = Clause("Nhiệm vụ", heading=True, blocks=(Clause("Chung", blocks=inner, lead="A"), Paragraph("Lời")))
    assert paths(Paragraph("Mở"), body) == [
        ("/1", "Mở", ""),
        ("I", "Nhiệm vụ", ""),
        ("I.1", "Chung", "A"),
        ("I.1.a", "Một", "B"),
        ("I.1.e", "Hai", "A"),
        ("I.1.f", "Ba", "A"),
        ("I.1.g", "Bốn", "A"),
        ("I/1", "Lời", ""),
    ]


def test_labels_of_their_own_are_told_without_their_marks_and_twice_given_ones_apart() -> None:
    decimal = Clause("Chung", level="1", blocks=(Clause("Một", label="1.1."), Clause("Hai")))
    body = (
        Clause("Kết quả", heading=True, label="A.", blocks=(decimal, Clause("Lại", label="1."))),
        Clause("Bước", label="Bước 2:"),
    )
    assert [path for path, _, _ in paths(*body)] == ["A", "A.1", "A.1.1", "A.1.2", "A.1~2", "Bước2"]


def test_what_a_paragraph_or_a_sentence_holds_has_its_path() -> None:
    other = Task("Nữa", numbered=False, lead="B")
    body = (Paragraph("Giao A", "A", (Task("Một", then=(other,)), Task("Hai"))), Paragraph("Hết"))
    assert paths(*body) == [
        ("/1", "Giao A", "A"),
        ("/1.1", "Một", "A"),
        ("/1.1:2", "Nữa", "B"),
        ("/1.2", "Hai", "A"),
        ("/2", "Hết", ""),
    ]
    assert [place.path for place in tasks(Document(kind="ke-hoach", body=body))] == ["/1.1", "/1.1:2", "/1.2"]


def test_a_task_may_follow_several_of_a_document() -> None:
    assert traces("kh87#II.1, PL1.3, ct5#2") == ("kh87#II.1", "kh87#PL1.3", "ct5#2")
    assert (traces("kh87#II.1"), traces("")) == (("kh87#II.1",), ())
