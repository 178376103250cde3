"""YAML text ⇄ located nodes, and how its faults are shown."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.nodes import plain

from vbgen.diagnostics import Diagnostic, Fault, Severity, Span, closest, render_json, render_text, summary
from vbgen.source import MAX_BYTES, Mapping, Source, parse, read


def faults(text: str | bytes) -> list[tuple[str, int, int]]:
    with pytest.raises(Fault) as caught:
        parse(text, "a.yaml")
    return [(found.id, *(found.span[:2] if found.span else (0, 0))) for found in caught.value.diagnostics]


def test_every_scalar_is_text_as_it_is_written() -> None:
    text = 'a: 08\nb: 010\nc: no\nd: 12:30\ne: 5/2024\nf:\ng: ~\nh: "~"\ni: 2026-02-30\nj: 1.0\n'
    assert plain(parse(text).root) == {
        "a": "08", "b": "010", "c": "no", "d": "12:30", "e": "5/2024", "f": "", "g": "", "h": "~", "i": "2026-02-30",
        "j": "1.0",
    }  # fmt: skip


def test_spans_count_the_characters_of_the_composed_text() -> None:
    root = parse("kỳ: một\nê\u0301: 😀 hai\r\n").root  # the second key is typed in two characters
    assert isinstance(root, Mapping)
    assert [(key.text, key.span, value.span) for key, value in root.entries] == [
        ("kỳ", Span(1, 1, 1, 3), Span(1, 5, 1, 8)),
        ("ế", Span(2, 1, 2, 2), Span(2, 4, 2, 9)),
    ]


def test_utf8_with_a_mark_and_utf16_of_notepad_are_read() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert plain(parse("số: 5 ủy\n".encode(encoding)).root) == {"số": "5 ủy"}


def test_all_duplicate_keys_and_tags_are_found_in_one_pass() -> None:
    assert faults("a: 1\nb: !!python/object:os.system x\na: 2\nc: {d: 1, d: 2}\n<<: {}\n") == [
        ("S0203", 2, 4),
        ("S0202", 4, 11),
        ("S0202", 3, 1),
        ("S0210", 5, 1),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("S0205", 1, 1)),
        ("# chỉ có lời ghi\n", ("S0205", 1, 1)),
        ("a: b: c\n", ("S0201", 1, 5)),
        ('a: "mở\n', ("S0201", 1, 4)),
        ("a: [1, 2\n", ("S0201", 1, 4)),
        ("a:\n\t- x\n", ("S0201", 2, 1)),
        ("a: @x\n", ("S0201", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("S0204", 2, 1)),
        ("a: x\x0by\n", ("S0104", 1, 5)),
        ("a: *b\n", ("S0207", 1, 4)),
        ("a: &a [*a]\n", ("S0207", 1, 8)),
        ("? [x]\n: 1\n", ("S0208", 1, 3)),
        ("[" * 61, ("S0206", 1, 61)),
        (b"so: 5\nten: \xd0\xff\n", ("S0103", 2, 6)),
        (b"PK\x03\x04\x00\x00", ("S0104", 1, 3)),
        ("a" * (MAX_BYTES + 1), ("S0102", 0, 0)),
    ],
)
def test_bad_input_is_refused_where_it_stands(text: str | bytes, found: tuple[str, int, int]) -> None:
    assert faults(text)[0] == found


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join([f'*{old}'] * 10)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert [fault[0] for fault in faults(bomb)] == ["S0209"]


def test_an_unreadable_file_gives_one_clear_line(tmp_path: Path) -> None:
    for path, message in (
        (tmp_path / "x.yaml", "không đọc được: không có tệp này"),
        (tmp_path, "không đọc được: đây là thư mục, không phải tệp"),
    ):
        with pytest.raises(Fault) as caught:
            read(str(path))
        assert caught.value.diagnostics == (Diagnostic("S0101", message, str(path)),)


def test_a_file_is_read_as_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: [một, hai]\n", encoding="utf-8")
    assert plain(read(str(path)).root) == {"a": ["một", "hai"]}


@law(100)
@given(st.text() | st.binary() | st.text("ab:-[]{}&*!|>'\"%@`,\\\n\t #?"))
def test_any_input_gives_a_source_or_a_fault(text: str | bytes) -> None:
    with suppress(Fault):
        assert isinstance(parse(text), Source)


def test_what_is_put_in_at_one_place_stands_in_its_order() -> None:
    at, word = Span(2, 1, 2, 1), Span(2, 1, 2, 2)
    source = parse("a: 1\nb: 2\n")
    assert source.replaced([(at, "z: 0\n"), (word, "c"), (at, "y: 0\n")]) == "a: 1\nz: 0\ny: 0\nc: 2\n"


def test_a_finding_is_shown_with_its_line_a_caret_a_hint_and_its_clause() -> None:
    found = Diagnostic(
        "S0301", "không có trường `chu-tri`", "a.yaml", Span(2, 3, 2, 10), hint="có phải `lead`?", clause="Điều 8"
    )
    assert render_text([found], {"a.yaml": ["tasks:", "\t  chu-tri: 字"]}) == (
        "a.yaml:2:3: lỗi S0301: không có trường `chu-tri`\n"
        "   2 |       chu-tri: 字\n"
        "     |      ^^^^^^^\n"
        "     = gợi ý: có phải `lead`?\n"
        "     = căn cứ: Điều 8\n"
    )


def test_findings_become_json_and_a_summary() -> None:
    found = [Diagnostic("S0205", "tệp trống", "a.yaml"), Diagnostic("S1", "m", "a.yaml", severity=Severity.WARNING)]
    assert [item["line"] for item in json.loads(render_json(found))] == [1, 1]
    assert set(json.loads(render_json(found))[0]) >= {"id", "severity", "file", "line", "column", "message"}
    assert (summary(found), summary([])) == ("1 lỗi, 1 cảnh báo.", "Không có lỗi.")


def test_the_closest_word_is_found_whatever_its_diacritics() -> None:
    assert closest("Chủ tri", ["chủ trì", "phối hợp"]) == "chủ trì"
    assert closest("addresses", ["addressees", "bases"]) == "addressees"
    assert closest("xyz", ["lead"]) is None


def test_aliases_of_long_texts_count_by_their_letters() -> None:
    assert faults("- &a " + "một đoạn " * 20_000 + "\n" + "- *a\n" * 1000)[0][:1] == ("S0209",)
    assert parse("- &a " + "một đoạn " * 200 + "\n" + "- *a\n" * 1000).root
