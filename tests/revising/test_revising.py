"""A plan's file is edited in place: what did not change stands as it stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from support.laws import law
from support.strategies import documents

from vbgen.dumping import dump
from vbgen.model import Clause, Document, Paragraph, Recipient, Task
from vbgen.revising import Revised, Unrevisable, revise
from vbgen.schema import decode, encode
from vbgen.source import parse

PLAN = """\
# Kế hoạch của xã, soạn ngày 02/01
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: "Cải cách hành chính: năm 2026"   # chờ văn phòng thống nhất
number:
date: 05/01/2026
body:
  - Thực hiện chỉ đạo của tỉnh, xã ban hành kế hoạch như sau
  # phần I do văn phòng viết
  - heading: Mục đích
    clauses: [Nâng cao chất lượng phục vụ, "Giảm giấy tờ, thời gian"]
  - heading: Nhiệm vụ
    tasks:
      # hỏi lại phòng kinh tế
      - text: Rà soát thủ tục
        due: 30/6/2026   # theo kh87
        lead: Phòng Kinh tế
      - Công khai kết quả trên trang thông tin

      - text: >-
          Tổng hợp, báo cáo
          Chủ tịch
        lead: Văn phòng
recipients:
- Như trên
- 'Lưu: VT'
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn A}]
"""


def revised(after: Callable[[Document], Document], text: str = PLAN) -> Revised:
    source = parse(text)
    document, spans, found = decode(source)
    assert document is not None, found
    return revise(source, spans, document, after(document))


def heading(document: Document, at: int = 2) -> Clause:
    found = document.body[at]
    assert isinstance(found, Clause)
    return found


def with_tasks(make: Callable[..., tuple[Any, ...]]) -> Callable[[Document], Document]:
    """A document with other tasks, made of the three that it has."""
    return lambda it: replace(it, body=(*it.body[:2], replace(heading(it), blocks=make(*heading(it).blocks))))


def put(old: str, new: str) -> Revised:
    assert PLAN.count(old) == 1
    return Revised(PLAN.replace(old, new))


EDITS: dict[str, tuple[Callable[[Document], Document], Revised]] = {
    "a field that changed stands in its place, in its quotes": (
        lambda it: replace(it, summary="Cải cách hành chính: năm 2027"),
        put('"Cải cách hành chính: năm 2026"', '"Cải cách hành chính: năm 2027"'),
    ),
    "a field that was blank is filled": (lambda it: replace(it, number="12"), put("number:\n", "number: 12\n")),
    "a field that is new stands after those before it": (
        lambda it: replace(it, bases=("Căn cứ Luật Tổ chức chính quyền địa phương",)),
        put("body:\n", "bases: Căn cứ Luật Tổ chức chính quyền địa phương\nbody:\n"),
    ),
    "a due that changed keeps the comment beside it": (
        with_tasks(lambda one, two, three: (replace(one, due="15/7/2026"), two, three)),
        put("due: 30/6/2026 ", "due: 15/7/2026 "),
    ),
    "a due that went takes its line along": (
        with_tasks(lambda one, two, three: (replace(one, due=""), two, three)),
        put("        due: 30/6/2026   # theo kh87\n", ""),
    ),
    "a field that a task did not have is put in": (
        with_tasks(lambda one, two, three: (replace(one, support=("Công an xã", "Trạm Y tế")), two, three)),
        put(
            "        lead: Phòng Kinh tế\n",
            "        lead: Phòng Kinh tế\n        support:\n          - Công an xã\n          - Trạm Y tế\n",
        ),
    ),
    "a bare text that gets a field becomes fields": (
        with_tasks(lambda one, two, three: (one, replace(two, lead="Văn phòng"), three)),
        put(
            "      - Công khai kết quả trên trang thông tin\n",
            "      - text: Công khai kết quả trên trang thông tin\n        lead: Văn phòng\n",
        ),
    ),
    "a task that came stands between its neighbours": (
        with_tasks(lambda one, two, three: (one, Task("Niêm yết giá"), two, three)),
        put("        lead: Phòng Kinh tế\n", "        lead: Phòng Kinh tế\n      - Niêm yết giá\n"),
    ),
    "a task that went leaves the others as they stood": (
        with_tasks(lambda one, _two, three: (one, three)),
        put("      - Công khai kết quả trên trang thông tin\n", ""),
    ),
    "an item of a list in brackets is written in brackets": (
        lambda it: replace(
            it,
            body=(
                it.body[0],
                replace(heading(it, 1), blocks=(*heading(it, 1).blocks, Clause("Không phiền hà"))),
                it.body[2],
            ),
        ),
        put('"Giảm giấy tờ, thời gian"]', '"Giảm giấy tờ, thời gian", Không phiền hà]'),
    ),
    "a signer in brackets is edited in brackets": (
        lambda it: replace(it, signers=(replace(it.signers[0], name="Lê Thị B"),)),
        put("name: Trần Văn A}", "name: Lê Thị B}"),
    ),
    "a recipient goes before the filing line, where recipients end": (
        lambda it: replace(it, recipients=(*it.recipients, Recipient("Phòng Kinh tế"))),
        put("- Như trên\n", "- Như trên\n- Phòng Kinh tế\n"),
    ),
    "a paragraph at the end of a body is put at its end": (
        lambda it: replace(it, body=(*it.body, Paragraph("Yêu cầu các đơn vị thực hiện"))),
        put("        lead: Văn phòng\n", "        lead: Văn phòng\n  - Yêu cầu các đơn vị thực hiện\n"),
    ),
    "a text of several lines is written on one when it changes": (
        with_tasks(lambda one, two, three: (one, two, replace(three, text="Tổng hợp, báo cáo: Chủ tịch"))),
        put(
            "      - text: >-\n          Tổng hợp, báo cáo\n          Chủ tịch\n",
            '      - text: "Tổng hợp, báo cáo: Chủ tịch"\n',
        ),
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_one_edit_of_a_document_is_one_edit_of_its_file(name: str) -> None:
    after, expected = EDITS[name]
    assert revised(after) == expected


def test_a_task_that_moves_takes_its_comments_and_quotes_along() -> None:
    made = revised(with_tasks(lambda one, two, three: (two, three, one))).text
    assert made == PLAN.replace(
        "      - text: Rà soát thủ tục\n        due: 30/6/2026   # theo kh87\n        lead: Phòng Kinh tế\n", ""
    ).replace(
        "        lead: Văn phòng\n",
        "        lead: Văn phòng\n"
        "      - text: Rà soát thủ tục\n        due: 30/6/2026   # theo kh87\n        lead: Phòng Kinh tế\n",
    )


def test_a_paragraph_within_a_list_of_tasks_writes_only_that_list_anew_and_tells_the_comments_that_are_lost() -> None:
    made = revised(with_tasks(lambda one, two, three: (one, Paragraph("Chen giữa"), two, three)))
    assert made.lost == ("# hỏi lại phòng kinh tế",)
    assert made.text.startswith(PLAN[: PLAN.index("    tasks:")])
    assert made.text.endswith(PLAN[PLAN.index("recipients:") :])


REGISTRY = """\
xa:
  name: UBND xã
  symbol: UBND
  place: Tân Tiến
  signers:
    ct: {position: Chủ tịch, name: A}
"""
OF_REGISTRY = """\
units: don-vi.yaml
issuer: xa
kind: ke-hoach
summary: Việc
body: [Lời]
recipients: [Như trên]
signers: [ct]
"""


def test_what_a_registry_gives_stays_with_it_until_it_differs(tmp_path: Path) -> None:
    Path(tmp_path, "don-vi.yaml").write_text(REGISTRY, encoding="utf-8")
    source = parse(OF_REGISTRY, str(tmp_path / "a.yaml"))
    document, spans, found = decode(source)
    assert document is not None, found
    other = replace(document, summary="Việc khác")
    assert revise(source, spans, document, other).text == OF_REGISTRY.replace("Việc\n", "Việc khác\n")
    other = replace(document, signers=(replace(document.signers[0], name="Trần B"),))
    written = OF_REGISTRY.replace("signers: [ct]", "signers: [{position: Chủ tịch, name: Trần B}]")
    assert revise(source, spans, document, other).text == written


def test_what_no_plan_can_say_is_refused() -> None:
    with pytest.raises(Unrevisable):
        revised(lambda it: replace(it, kind="khong-co"))


@law(5)
@given(documents(), documents())
def test_any_document_can_be_written_over_any_other(before: Document, after: Document) -> None:
    source = parse(dump(encode(before)))
    start, spans, found = decode(source)
    wanted = decode(parse(dump(encode(after)))).document
    assert start is not None, found
    assert wanted is not None
    assert decode(parse(revise(source, spans, start, wanted).text)).document == wanted
