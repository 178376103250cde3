"""Rules on how paragraphs end."""

from __future__ import annotations

import pytest
from support.lint.word_subjects import line, subject, told

from vbgen.lint.word import endings
from vbgen.lint.word.formatting import Position

LONG = "Các đơn vị triển khai nhiệm vụ được giao, báo cáo kết quả trước ngày cuối tháng để tổng hợp"


@pytest.mark.parametrize(
    ("end", "below", "is_told"),
    [
        (".", "Văn phòng tổng hợp.", False),
        ("", "Văn phòng tổng hợp.", True),
        ("", "và gửi Ủy ban nhân dân tỉnh.", False),  # the sentence goes on
        (",", "và gửi Ủy ban nhân dân tỉnh.", True),
        (",", "- Một;", False),  # a list
        (",", "Văn phòng tổng hợp.", True),
        (";", "Văn phòng tổng hợp.", False),
    ],
)
def test_a_sentence_ends_with_a_mark_unless_the_next_line_goes_on_with_it(end: str, below: str, is_told: bool) -> None:
    lines = (line(LONG + end, number=1), line(below, number=2))
    found = subject(roles={"text": lines}, body=lines)
    assert bool(told(endings.open_sentences, found)) is is_told


@pytest.mark.parametrize(
    ("text", "align", "is_told"),
    [
        (LONG, "both", True),
        (LONG, "center", False),  # a title
        (LONG, "right", False),
        (LONG[:60], "both", False),  # too short for a sure sentence
        (f"Nguồn: {LONG}", "both", False),
        (f"{LONG} năm 2026", "both", True),
        (f"{LONG} {{{{ ten }}}} và", "both", False),  # a field of a template
        (f"{LONG} ()", "both", False),
    ],
)
def test_only_what_surely_is_a_sentence_must_end(text: str, align: str, is_told: bool) -> None:
    lines = (line(text, number=1, align=align),)
    assert bool(told(endings.open_sentences, subject(roles={"text": lines}, body=lines))) is is_told
    tabled = (line(text, number=1, align=align, position=Position(0, in_table=True)),)
    assert told(endings.open_sentences, subject(roles={"text": tabled}, body=tabled)) == []


@pytest.mark.parametrize(
    ("wrong", "right", "hits"),
    [(1, 0, 1), (1, 1, 1), (2, 2, 1), (2, 1, 0), (3, 2, 0)],  # more than half: so this file is written
)
def test_where_most_paragraphs_are_open_none_is_a_slip(wrong: int, right: int, hits: int) -> None:
    texts = [LONG] * wrong + [f"{LONG}."] * right
    lines = tuple(line(text, number=at + 1) for at, text in enumerate(texts))
    found = told(endings.open_sentences, subject(roles={"text": lines}, body=lines))
    assert [message for message, _ in found] == [f"{wrong} đoạn không có dấu kết thúc câu"] * hits


@pytest.mark.parametrize(
    ("bases", "hits"),
    [
        (("Căn cứ Luật A;", "Căn cứ Luật B;"), 0),
        (("Căn cứ Luật A", "Căn cứ Luật B;"), 1),
        (("Căn cứ Luật A;", "Căn cứ Luật B."), 0),
        (("Căn cứ Luật A;", "Căn cứ Luật B"), 1),
        ((), 0),
    ],
)
def test_each_basis_ends_with_a_mark(bases: tuple[str, ...], hits: int) -> None:
    lines = [line(text, number=at + 1) for at, text in enumerate(bases)]
    found = subject(roles={"basis": lines}, body=())
    assert len(told(endings.open_sentences, found)) == hits


@pytest.mark.parametrize(
    ("role", "texts", "hits"),
    [
        ("position", ("GIÁM ĐỐC.",), [("Chức vụ người ký có dấu “.” ở cuối", "GIÁM ĐỐC.")]),
        ("position", ("GIÁM ĐỐC",), []),
        ("summary", ("Kế hoạch;", "trồng cây"), []),  # it goes over several lines
        ("summary", ("Kế hoạch", "trồng cây; "), [("Trích yếu có dấu “;” ở cuối", "trồng cây;")]),
        ("name", ("Lê An..",), []),
        ("place_date", ("Bắc Ninh, ngày 05 tháng 01 năm 2026,",), None),
    ],
)
def test_a_part_has_no_mark_at_its_end(role: str, texts: tuple[str, ...], hits: list[tuple[str, str]] | None) -> None:
    found = told(endings.ended_parts, subject(roles={role: [line(text) for text in texts]}))
    assert len(found) == (1 if hits is None else len(hits))
    assert [near for _, near in found] == ([near for _, near in hits] if hits is not None else [texts[0]])


@pytest.mark.parametrize(
    ("call", "items", "messages"),
    [
        ("Kính gửi:", ("- Sở A;", "- Sở B."), []),
        ("Kính gửi:", ("- Sở A;", "Sở B."), ["nơi kính gửi thiếu gạch đầu dòng"]),
        ("Kính gửi:", ("- Sở A;", "- Sở B"), ["nơi kính gửi thiếu dấu ở cuối dòng"]),
        ("Kính gửi:", ("Sở A", "Sở B"), ["nơi kính gửi thiếu gạch đầu dòng", "nơi kính gửi thiếu dấu ở cuối dòng"]),
        ("Kính gửi:", ("Sở A",), []),
        ("Kính gửi: Sở C", ("Sở A", "Sở B"), []),
    ],
)
def test_several_addressees_stand_each_on_its_line(call: str, items: tuple[str, ...], messages: list[str]) -> None:
    roles = {"addressed": [line(call)], "addressee": [line(text) for text in items]}
    assert [message for message, _ in told(endings.dashed_addressees, subject(roles=roles))] == messages
    numbered = {**roles, "addressee": [line(text, numbered=True) for text in items]}
    dashes = [message for message in messages if "gạch" not in message]
    assert [message for message, _ in told(endings.dashed_addressees, subject(roles=numbered))] == dashes


@pytest.mark.parametrize(
    ("role", "texts", "hits"),
    [
        ("recipient", ("- VĂN PHÒNG ỦY BAN NHÂN DÂN;",), 1),
        ("recipient", ("- UBND, HĐND, VKSND;",), 0),  # letters of names
        ("recipient", ("- SỞ Y;",), 0),  # one tone
        ("recipient", ("- SỞ TẾ;",), 1),
        ("recipient", ("- Sở Y tế;",), 0),
        ("summary", ("TRỒNG CÂY PHÂN TÁN", "năm 2026"), 0),  # a part of it is a name
        ("summary", ("TRỒNG CÂY PHÂN TÁN", "TẠI CÁC XÃ"), 1),
        ("name", ("LÊ THỊ ẤN",), 1),
    ],
)
def test_what_stands_in_small_letters_is_not_shouted(role: str, texts: tuple[str, ...], hits: int) -> None:
    assert len(told(endings.shouted, subject(roles={role: [line(text) for text in texts]}))) == hits
