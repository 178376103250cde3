"""Web pages, as Word and mail programs save them → paragraphs and tables with their looks."""

from __future__ import annotations

from contextlib import suppress

import pytest

from vbgen.readers import html, mhtml
from vbgen.readers.reading import Cell, Grid, Line, Reading, Unreadable
from vbgen.tree import Run


def read(body: str) -> Reading:
    return html.read(
        f"<html><head><title>bỏ</title><style>p {{}}</style></head><body>{body}</body></html>".encode(), ""
    )


def lines(body: str) -> list[Line]:
    return [item for item in read(body).items if isinstance(item, Line)]


def texts(body: str) -> list[str]:
    return [line.text for line in lines(body)]


def grid(body: str) -> Grid:
    (found,) = read(body).items
    assert isinstance(found, Grid)
    return found


def test_blocks_are_paragraphs_and_white_space_is_one_space() -> None:
    assert texts("a <p>b\n  <i> c</i></p>d<div>e<div> f </div></div><p>&nbsp;</p><h2>g</h2>") == [
        "a",
        "b c",
        "d",
        "e",
        "f",
        "g",
    ]
    assert texts("<p>a<br>b<br></p><pre>c\n  d</pre>") == ["a\nb", "c\n  d"]


def test_looks_come_from_tags_and_from_styles_on_elements() -> None:
    (line,) = lines(
        '<p align=center style="font-size:14.0pt"><b>Số</b> <span style="font-style:italic">một</span>'
        '<span style="font-weight:bold;text-transform:uppercase"> hai</span></p>'
    )
    assert line == Line(
        (Run("Số ", bold=True), Run("một", italic=True), Run(" HAI", bold=True)), "center", 14.0, bold=True
    )
    assert lines("<h1>a</h1>")[0].style == "Heading 1"
    assert [line.align for line in lines('<center>a</center><div align="right"><p>b</p></div>')] == ["center", "right"]


def test_what_is_underlined_is_told_but_of_links() -> None:
    (line,) = lines('<p>a <u>b</u> c <span style="text-decoration: underline">d</span> <a href="x">e</a></p>')
    assert [run.text for run in line.runs if run.underlined] == ["b", "d "]


def test_letters_above_and_below_the_line_keep_their_place() -> None:
    (line,) = lines('<p>10<sup>6</sup> CO<sub>2</sub> m<span style="vertical-align:super">3</span></p>')
    assert line.runs == (
        Run("10"),
        Run("6", script="super"),
        Run(" CO"),
        Run("2", script="sub"),
        Run(" m"),
        Run("3", script="super"),
    )


def test_items_of_lists_have_the_marks_that_a_browser_draws() -> None:
    assert texts("<ul><li>a<li>b<ol start=3><li>c<li value=7>d<li>e</ol></ul>") == [
        "- a",
        "- b",
        "3. c",
        "7. d",
        "8. e",
    ]
    assert texts("<ol type=a><li>x<li>y</ol><ol type=I><li>x<li>y</ol>") == ["a. x", "b. y", "I. x", "II. y"]


def test_tables_keep_spans_heads_and_whether_they_are_ruled() -> None:
    cells = "<tr><th>TT<th colspan=2>Việc</tr><tr><td rowspan=2>1<td>a<td>b<tr><td colspan=2><p>c<p>d</tr>"
    ruled = grid(f"<table border=1>{cells}</table>")
    text = [[(cell.span, [line.text for line in cell.lines]) for cell in row] for row in ruled.rows]
    assert text == [[(1, ["TT"]), (2, ["Việc"])], [(1, ["1"]), (1, ["a"]), (1, ["b"])], [(1, []), (2, ["c", "d"])]]
    assert (ruled.ruled, ruled.heads) == (True, 1)
    assert not grid(f"<table>{cells}</table>").ruled
    assert grid("<table><tr><td style='border:solid windowtext 1.0pt'>a</table>").ruled
    assert grid("<table><tr><td>a<table><tr><td>b</table>c</table>").rows == (
        (Cell((Line((Run("a"),)), Line((Run("b"),)), Line((Run("c"),)))),),
    )


def test_footnotes_of_words_pages_are_notes() -> None:
    found = read(
        '<p>Một<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> hai</p>'
        '<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id="ftn1">'
        '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Ghi chú</p></div></div>'
    )
    assert found.items == (Line((Run("Một"), Run("", note=1), Run(" hai"))),)
    assert found.notes == ((Run("Ghi chú"),),)


def test_what_a_page_shows_of_a_form_is_text() -> None:
    assert texts(
        "<p><input type=checkbox checked> a <input type=radio> b <input value=c><input type=hidden value=x>"
        "<select><option>d<option selected>e</select><textarea>f</textarea></p>"
    ) == ["☑ a ☐ b c" + "e" + "f"]


def test_hidden_and_deleted_text_and_pictures_are_told() -> None:
    found = read(
        '<p>a<span style="display:none">mật</span><span style="mso-hide:all">kín</span><del>xóa</del>'
        '<img alt="bản đồ" src="http://a/b.png"></p>'
    )
    assert [(item.id, item.message) for item in found.findings] == [
        ("S0111", "tệp còn vết sửa (track changes); đọc như đã chấp nhận hết: “xóa”"),
        ("S0114", "bỏ qua 1 hình; chữ trong hình không đọc được: “bản đồ”"),
        ("S0121", "bỏ qua chữ ẩn ở 2 chỗ: “mật”, “kín”"),
    ]


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("<p>Căn cứ".encode("utf-16"), ""),
        ('<meta charset="utf-8"><p>Căn cứ'.encode(), ""),
        ("<p>Căn cứ".encode("cp1258", "replace"), "windows-1258"),
        (b'<meta http-equiv=Content-Type content="text/html; charset=nothing"><p>C&#259;n c&#7913;', ""),
    ],
)
def test_a_page_is_decoded_as_it_says(data: bytes, charset: str) -> None:
    (line,) = html.read(data, "a.html", charset).items
    assert isinstance(line, Line)
    assert line.text.startswith("Căn c")


def test_a_page_in_one_file_is_found_among_its_parts() -> None:
    data = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b\n"
        b'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset="utf-8"\n\n'
        b"<p>S=E1=BB=91:=\n 1</p>"
        b"\n--b--\n"
    )
    assert mhtml.read(data, "a.mht").items == (Line((Run("Số: 1"),)),)
    for empty in (b"", b"Content-Type: text/plain\n\na", b"Content-Type: text/html; charset=x\n\n"):
        with pytest.raises(Unreadable, match="MHTML"):
            mhtml.read(empty, "a.mht")


@pytest.mark.parametrize("body", ["", "<p></p>", "<script>a</script>"])
def test_a_page_without_text_gives_nothing(body: str) -> None:
    assert read(body).items == ()


def test_a_letter_written_by_its_number_is_one_that_a_plan_can_carry() -> None:
    assert texts("<p>chuy&#x1F;ển&#8203; đổi&#11;số &#xD835;a</p>") == ["chuy ển đổi số \ufffda"]


def test_deep_nesting_is_no_traceback() -> None:
    with suppress(Unreadable):
        assert len(read("<div>" * 50_000 + "a" + "</div>" * 50_000).items) <= 1
