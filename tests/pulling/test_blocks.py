"""Lines that import does not understand are said by the blocks that printed them."""

from __future__ import annotations

from vbgen.model import Document, Note, Task
from vbgen.pulling.blocks import reblocked

TASK = Task("Lập kế hoạch thực hiện, gửi về Văn phòng", lead="Trạm Y tế", due="30/6/2026", product="kế hoạch thực hiện")
PRINTED = "1. Lập kế hoạch thực hiện, gửi về Văn phòng. Giao Trạm Y tế chủ trì; hoàn thành trước ngày 30/6/2026."


def made(after: str, *notes: str, dropping: bool) -> Document:
    document = Document(kind="ke-hoach", body=(TASK,), notes=(Note("1", "Có rồi."),))
    return next(reblocked(document, [PRINTED], [after], notes, dropping=dropping))


def test_a_note_that_came_into_the_sentence_of_a_task_is_a_note_with_a_name_of_its_own() -> None:
    found = made(PRINTED.replace("Y tế", "Y tế[*]"), "Theo báo cáo.", dropping=False)
    assert found.notes == (Note("1", "Có rồi."), Note("2", "Theo báo cáo."))
    text = "Lập kế hoạch thực hiện, gửi về Văn phòng. Giao Trạm Y tế[^2] chủ trì; hoàn thành trước ngày 30/6/2026"
    assert found.body == (Task(text, lead="Trạm Y tế", due="30/6/2026", product="kế hoạch thực hiện"),)


def test_a_fact_that_the_new_words_do_not_say_is_dropped_when_nothing_else_prints_them() -> None:
    after = PRINTED.replace("kế hoạch thực hiện", "kế hoạch thực hiệm")
    kept, dropped = (made(after, dropping=dropping).body[0] for dropping in (False, True))
    assert isinstance(kept, Task)
    assert isinstance(dropped, Task)
    assert (kept.product, dropped.product) == ("kế hoạch thực hiện", "")
    assert (dropped.lead, dropped.due) == ("Trạm Y tế", "30/6/2026")
