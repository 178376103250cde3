"""Rules on what closes a document: Nơi nhận, “Lưu”, who drafted it; each asked at its limits."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import content, passages, told
from support.lint.makers import document

from vbgen.diagnostics import Severity
from vbgen.lint.asked import Asked
from vbgen.lint.text import closing
from vbgen.lint.text.content import Content, Zoned
from vbgen.lint.text.contents import of_document

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE


def plan(**changes: Any) -> Content:
    return of_document(document(**changes), Asked())


def graded(rule: Any, found: Content) -> list[tuple[str, Severity | None]]:
    return [(hit.message, hit.severity) for hit in rule.check(found)]


MISSING, FIRST, LOST = (
    "có “Kính gửi” mà Nơi nhận thiếu “Như trên”",
    "“Như trên” phải là nơi nhận đầu tiên",
    "“Như trên” mà không thấy phần “Kính gửi”",
)


@pytest.mark.parametrize(
    ("fields", "hits"),
    [
        ({"addressees": ("Sở A",), "recipients": ("Như trên", "Sở B")}, []),
        ({"addressees": ("Sở A",), "recipients": ("như kính gửi",)}, []),
        ({"addressees": ("Sở A",), "recipients": ("Sở B",)}, [(MISSING, WARNING)]),
        ({"addressees": ("Sở A",), "recipients": ("Sở B",), "kind": "cong-van"}, [(MISSING, WARNING)]),  # of a file
        ({"addressees": ("Sở A",), "recipients": ("Sở B",), "kind": "cong-dien"}, []),  # it calls, without Kính gửi
        ({"addressees": ("Sở A",), "recipients": ()}, []),
        ({"addressees": ("Sở A",), "recipients": ("Sở B", "Như trên")}, [(FIRST, WARNING)]),
        ({"recipients": ("Như trên",)}, [(LOST, WARNING)]),
        ({"recipients": ("Như trên",), "kind": "giay-gioi-thieu"}, []),  # a blank to fill in
        ({"recipients": ("Như trên",), "lines": Zoned(opening=("Kính gửi: ……",))}, []),
        ({"recipients": ("Sở B",)}, []),
    ],
)
def test_what_is_addressed_says_so_first_among_its_recipients(
    fields: dict[str, Any], hits: list[tuple[str, Severity | None]]
) -> None:
    assert graded(closing.as_above, content(**fields)) == hits


def test_of_a_letter_that_is_a_plan_it_is_an_error_and_told_where() -> None:
    letter = content(kind="cong-van", addressees=("Sở A",), recipients=("Sở B",), document=document())
    (hit,) = closing.as_above.check(letter)
    assert (hit.path, hit.severity, hit.hint) == (("recipients",), None, "thêm mục đầu: Như trên")
    second = content(recipients=("Sở B", "Như trên"), document=document())
    assert [(hit.path, hit.near) for hit in closing.as_above.check(second)] == [(("recipients", 1), "Như trên")]
    alone = content(recipients=("Như trên",), document=document())
    assert told(closing.as_above, alone) == []


def articles(*labels: str, **fields: Any) -> Content:
    return content(
        passages=tuple(item._replace(label=label) for label, item in zip(labels, passages(labels), strict=True)),
        **fields,
    )


@pytest.mark.parametrize(
    ("kind", "labels", "recipients", "hits"),
    [
        ("quyet-dinh", ["Điều 1."], ["Sở A", "Sở B"], 1),
        ("quyet-dinh", ["Điều 1."], ["Sở A", "Như Điều 1"], 0),
        ("quyet-dinh", ["Điều 1."], ["như trên"], 0),
        ("quyet-dinh", ["Điều 1."], [], 0),
        ("quyet-dinh", ["1."], ["Sở A"], 0),
        ("ke-hoach", ["Điều 1."], ["Sở A"], 0),
    ],
)
def test_the_recipients_of_a_decision_begin_with_its_article(
    kind: str, labels: list[str], recipients: list[str], hits: int
) -> None:
    found = articles(*labels, kind=kind, recipients=tuple(recipients))
    assert told(closing.as_article, found) == [("Nơi nhận của quyết định thiếu “Như Điều …”", "Sở A")] * hits


@pytest.mark.parametrize(
    ("labels", "name", "hits"),
    [
        (["Điều 1.", "Điều 2."], "Như Điều 2", []),
        (["Điều 1.", "Điều 2."], "Như Điều 3", [("văn bản chỉ có 2 điều", None)]),
        (["Điều 2.", "Điều 5."], "Như Điều 3", [("văn bản chỉ có 2 điều", WARNING)]),  # some may not have been read
        (["1."], "Như Điều 3", []),
        (["Điều 1."], "Các sở", []),
    ],
)
def test_the_article_that_recipients_point_to_is_there(
    labels: list[str], name: str, hits: list[tuple[str, Severity | None]]
) -> None:
    found = articles(*labels, recipients=("Sở A", name))
    assert graded(closing.article_exists, found) == hits
    assert [hit.hint for hit in closing.article_exists.check(found)] == [f"Như {labels[-1][:-1]}"] * len(hits)


def test_the_articles_of_a_plan_are_its_own() -> None:
    body = [{"clause": "Một", "level": "dieu"}, {"clause": "Hai", "level": "dieu"}]
    decision = plan(kind="quyet-dinh", body=body, recipients=["Như Điều 3", "Sở A", "Lưu: VT"])
    assert closing._articles(decision) == [1, 2]
    assert [hit.path for hit in closing.article_exists.check(decision)] == [("recipients", 0)]
    assert closing._articles(plan(kind="ke-hoach", body=["Một"])) == []


NO_FILING = "Nơi nhận chưa có dòng “Lưu”"
UNFILED: dict[str, Any] = {"filing": (), "recipients": ("A",)}


@pytest.mark.parametrize(
    ("fields", "hits"),
    [
        ({"filing": ("Lưu: VT",), "recipients": ("A",)}, []),
        ({"filing": ("Lưu: VT", "Lưu: NV"), "recipients": ("A",)}, [("có hơn một dòng “Lưu”", None)]),
        (UNFILED, [(NO_FILING, WARNING)]),
        ({"filing": (), "recipients": ()}, []),
        (UNFILED | {"document": document()}, []),  # S0316 tells
        (UNFILED | {"document": document(), "issue": True}, [(NO_FILING, WARNING)]),
    ],
)
def test_a_document_is_filed_once(fields: dict[str, Any], hits: list[tuple[str, Severity | None]]) -> None:
    assert graded(closing.one_filing, content(**fields)) == hits


COLON, TIGHT, OFFICE = (
    "sau chữ “Lưu” phải có dấu hai chấm",
    "viết “Lưu:” liền dấu hai chấm",
    "dòng “Lưu” thiếu VT (văn thư)",
)


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Lưu: VT, NC", []),
        ("Lưu VT, NC", [(COLON, None)]),
        ("Giữ: VT", [(COLON, None)]),
        ("LƯU: VT", [(TIGHT, WARNING)]),
        ("Lưu : VT", [(TIGHT, WARNING)]),
        ("Lưu: NC", [(OFFICE, WARNING)]),
        ("Lưu: vp, NC", []),
        ("Lưu: Văn thư", []),
        ("Lưu: VTX", [(OFFICE, WARNING)]),
    ],
)
def test_the_line_of_filing_has_its_shape(text: str, hits: list[tuple[str, Severity | None]]) -> None:
    assert graded(closing.filing_shape, content(filing=(text,))) == hits
    paths = {hit.path for hit in closing.filing_shape.check(content(filing=(text,), document=document()))}
    assert paths <= {("recipients",)}


def closed(*lines: str, standard: str = "nha-nuoc") -> Content:
    return content(standard=standard, lines=Zoned(closing=lines))


SEMICOLON, STOP = "nơi nhận chưa có dấu chấm phẩy ở cuối", "dòng “Lưu” kết thúc bằng dấu chấm"


@pytest.mark.parametrize(
    ("lines", "hits"),
    [
        (["Nơi nhận:", "- A;", "- Lưu: VT."], []),
        (["Nơi nhận:", "- A", "- Lưu: VT;"], [(SEMICOLON, "- A"), (STOP, "- Lưu: VT;")]),
        (["- A", "- B"], []),  # no label above
        (["Nơi nhận:", "A", "- Lưu: VT."], []),  # no dash
        (["Nơi nhận:", "- A", "của tỉnh;", "- Lưu: VT."], []),  # it goes on
        (["Nơi nhận:", "- Lưu: VT.", "- B"], []),  # what stands below the filing is none
        (["Nơi nhận:", "- A,", "- B:", "- C."], [(SEMICOLON, "- A,")]),
        (["Nơi nhận:", "- A"], [(SEMICOLON, "- A")]),
    ],
)
def test_recipients_end_with_semicolons_and_a_full_stop(lines: list[str], hits: list[tuple[str, str]]) -> None:
    assert told(closing.recipient_ends, closed(*lines)) == hits


def test_the_hint_is_the_line_as_it_should_be() -> None:
    found = closed("Nơi nhận:", "- A ,", "- Lưu: VT ;")
    assert [hit.hint for hit in closing.recipient_ends.check(found)] == ["- A;", "- Lưu: VT."]
    assert told(closing.recipient_ends, closed("Nơi nhận:", "- A,", "- B", standard="dang")) == [
        (SEMICOLON, "- B"),
    ]


@pytest.mark.parametrize("dash", "-–—•*+")
def test_recipients_stand_behind_a_short_dash(dash: str) -> None:
    line = f"{dash} A;"
    expected = [] if dash in "-+" else [(f"gạch đầu dòng phải là “-”, không phải “{dash}”", line)]
    assert told(closing.recipient_dash, closed("Nơi nhận:", line)) == expected


@pytest.mark.parametrize("drafter", ["PL.(300)", "PL. (300)", "NVA", "Đ.(5).", "", "pl 300", "PL 300", "ABCDEFG"])
def test_who_drafted_stands_in_capitals_with_the_copies_in_brackets(drafter: str) -> None:
    right = drafter in ("PL.(300)", "PL. (300)", "NVA", "Đ.(5).", "")
    hits = [hit.near for hit in closing.drafter_shape.check(content(drafter=drafter))]
    assert hits == [drafter] * (not right)
    planned = [hit.path for hit in closing.drafter_shape.check(content(drafter=drafter, document=document()))]
    assert planned == [("drafter",)] * (not right)


TWICE, ADDRESSED = "nơi nhận này đã ghi ở trên", "nơi này đã có trong “Như trên”"


@pytest.mark.parametrize(
    ("recipients", "hits"),
    [
        (["Như trên", "Sở B"], []),
        (["Như trên", "Sở B", "sở  b (để biết);"], [(TWICE, None)]),
        (["Như trên", "Sở A"], [(ADDRESSED, ADVICE)]),
        (["Sở A", "Sở B"], []),  # first, in the place of “Như trên”
        (["Như trên", "Sở A", "Sở A"], [(ADDRESSED, ADVICE), (TWICE, None)]),
    ],
)
def test_a_recipient_stands_once(recipients: list[str], hits: list[tuple[str, Severity | None]]) -> None:
    assert graded(closing.recipient_twice, content(addressees=("Sở A",), recipients=tuple(recipients))) == hits


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["Nơi nhận:", "- A;"], ""),
        (["Nơi  nhận:", "- A;"], ""),
        (["NƠI NHẬN:", "- A;"], "phải viết “Nơi nhận:”"),
        (["Nơi nhận", "- A;"], "sau “Nơi nhận” phải có dấu hai chấm"),
        (["Nơi nhận", "A"], ""),  # no list below: it may be a title of a table
        (["NƠI NHẬN " + "x" * 51, "- A"], "phải viết “Nơi nhận:”"),
        (["NƠI NHẬN " + "x" * 52, "- A"], ""),
        (["Nơi nhận:", "- A;", "NƠI NHẬN", "- B;"], ""),
    ],
)
def test_the_label_of_recipients_is_written_so(lines: list[str], message: str) -> None:
    expected = [(message, lines[0][:40])] if message else []
    assert told(closing.recipients_label, closed(*lines)) == expected
