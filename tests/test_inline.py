"""The small Markdown inside texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.laws import law

from vbgen.inline import Piece, closed, escape, literal, parse, written


def test_bold_italic_notes_and_citations_are_marked() -> None:
    assert parse("a **b *c*** [^d] [@e].") == [
        Piece("a "),
        Piece("b ", bold=True),
        Piece("c", bold=True, italic=True),
        Piece(" "),
        Piece("", note="d"),
        Piece(" "),
        Piece("", citation="e"),
        Piece("."),
    ]


def test_what_stands_above_or_below_the_line_is_marked() -> None:
    assert parse("10^6^ m^3^, CO~2~ và **x^n+1^**") == [
        Piece("10"),
        Piece("6", script="super"),
        Piece(" m"),
        Piece("3", script="super"),
        Piece(", CO"),
        Piece("2", script="sub"),
        Piece(" và "),
        Piece("x", bold=True),
        Piece("n+1", bold=True, script="super"),
    ]


def test_what_is_underlined_is_marked_alone_and_within_other_looks() -> None:
    assert parse("Gửi ++trước 17 giờ++, **nộp ++hai bản++ gốc**; ++*ghi*++ 10++.") == [
        Piece("Gửi "),
        Piece("trước 17 giờ", underlined=True),
        Piece(", "),
        Piece("nộp ", bold=True),
        Piece("hai bản", bold=True, underlined=True),
        Piece(" gốc", bold=True),
        Piece("; "),
        Piece("ghi", italic=True, underlined=True),
        Piece(" 10++."),
    ]
    assert written([Piece("nộp "), Piece("hai ", bold=True, underlined=True), Piece("bản", underlined=True)]) == (
        "nộp **++hai++** ++bản++"
    )


def test_signs_that_mark_nothing_are_characters() -> None:
    for text in (
        *("C++ và C++", "C++11++", "ngày ++ tháng ++", "a +++b+++", "+84 ++", "++"),
        *("* Ghi chú", "2 * 3 * 4", "a*", "**", "[x]", "\\n", "20*30*40", "m*n và p*q", "(*) x (*)", "*,*"),
        *("~20 người và ~30", "5~10, 15~20", "x^2 + y^2", "^6^", "a^ b^", "~a~", "CO~~2~~", "a^một câu^"),
    ):
        assert parse(text) == [Piece(text)], text


def test_a_backslash_makes_a_mark_a_character() -> None:
    assert parse(r"\*a\* \[@b] \\ m\^2^ a\~1~") == [Piece(r"*a* [@b] " + "\\" + " m^2^ a~1~")]


def test_looks_are_written_with_white_space_outside_of_their_marks() -> None:
    assert written([Piece("Căn cứ "), Piece("Luật ", bold=True), Piece("số 1", bold=True, italic=True)]) == (
        "Căn cứ **Luật** ***số 1***"
    )
    assert written([Piece("10"), Piece("6", script="super"), Piece(" m"), Piece("", note="1")]) == "10^6^ m[^1]"


def test_a_look_that_begins_inside_of_a_word_is_that_of_most_of_the_word() -> None:
    assert written([Piece("Lưu ý", bold=True), Piece(":phải nộp")]) == "**Lưu ý**:phải nộp"
    assert written([Piece("K", bold=True), Piece("ết quả "), Piece("nă", bold=True), Piece("m")]) == "Kết quả **năm**"
    assert written([Piece("a"), Piece("(b)", bold=True), Piece("c")]) == "a**(b**)c"
    assert written([Piece("một"), Piece(", ", bold=True), Piece("hai")]) == "một, hai"


def test_what_marks_cannot_raise_is_spelled() -> None:
    assert written([Piece("2", script="super"), Piece(" H"), Piece("2", script="sub"), Piece("O")]) == "² H~2~O"
    assert written([Piece("10"), Piece("-6 m", script="super")]) == "10⁻⁶ m"


def test_stars_of_a_text_stay_among_themselves() -> None:
    assert closed("thiết bị (*), **đậm** *") == r"thiết bị (\*), **đậm** \*"
    assert literal("a*b [@c] m^2^") == r"a\*b \[@c] m\^2\^"


SIGNS = "a2 *+\\[]@^~(),.é“"


@law(100)
@given(st.text(SIGNS, min_size=1))
def test_an_escaped_text_reads_back_as_it_stands(text: str) -> None:
    assert parse(escape(text)) == parse(literal(text)) == [Piece(text)]


@law(100)
@given(st.text(SIGNS))
def test_a_closed_text_has_the_same_pieces(text: str) -> None:
    assert "".join(piece.spelled for piece in parse(closed(text))) == "".join(piece.spelled for piece in parse(text))
    assert parse(closed(text) + "*") == [*parse(closed(text)), Piece("*")] or parse(text)[-1:] != []


LOOKS = st.builds(
    lambda text, bold, italic, script, line: Piece(text, bold, italic, script=script, underlined=line),
    st.text(SIGNS + "\n", min_size=1, max_size=4),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "", "super", "sub"]),
    st.booleans(),
)


@law(100)
@given(st.lists(LOOKS | st.sampled_from([Piece("", note="1"), Piece("", citation="kh")]), max_size=6))
def test_no_letter_is_lost_or_added_when_pieces_are_written(pieces: list[Piece]) -> None:
    def seen(pieces: list[Piece]) -> str:
        return "".join(piece.spelled or f"<{piece.note}{piece.citation}>" for piece in pieces)

    assert seen(parse(written(pieces))) == seen(pieces)


@law(100)
@given(st.lists(st.sampled_from(["một", "hai ", "ba, ", "(bốn) "]), min_size=1, max_size=5), st.data())
def test_whole_words_keep_their_looks(words: list[str], data: st.DataObject) -> None:
    pieces = [Piece(word.strip(), data.draw(st.booleans()), data.draw(st.booleans())) for word in words]
    apart = [piece for word in pieces for piece in (word, Piece(" "))][:-1]
    made = [piece for piece in parse(written(apart)) if piece.text.strip()]
    for word in pieces:
        assert any(word.text.strip("(),") in piece.text and word[1:3] == piece[1:3] for piece in made)
