"""Two Word files → one with tracked changes: what is marked how, and what it gives when all is accepted or rejected."""

from __future__ import annotations

import pytest
from support.tracked import markup, redline
from support.wordml import cell, p, package, r

from vbgen.ooxml.package import PackageError
from vbgen.redlining import Pending, Untracked, redlined

PLAIN = p("Trước ngày 30/6/2026 báo cáo kết quả.")


def test_a_word_that_changed_goes_and_the_new_one_comes() -> None:
    found = redline(PLAIN, p("Trước ngày 15/7/2026 báo cáo kết quả."))
    assert markup(found) == (
        "<w:p><w:r><w:t>Trước ngày </w:t></w:r>"
        "<w:del><w:r><w:delText>30/6/2026</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>15/7/2026</w:t></w:r></w:ins>"
        "<w:r><w:t> báo cáo kết quả.</w:t></w:r></w:p>"
    )
    assert (found.changes, found.untracked) == (2, ())


def test_files_that_say_the_same_have_no_changes() -> None:
    cut_otherwise = "<w:p>" + r("Trước ngày 30/") + r("6/2026\u00a0báo cáo kết quả.") + "</w:p>"
    assert redline(PLAIN, cut_otherwise).changes == 0


def test_the_author_and_the_date_are_as_told_and_there_is_no_clock() -> None:
    files = package(PLAIN), package(p("Trước ngày 15/7/2026 báo cáo kết quả."))
    mark = '<w:del w:id="1" w:author="Sở &lt;Nội vụ&gt;"{}>'
    told = redlined(*files, author="Sở <Nội vụ>", date="2026-05-14T08:00:00Z")
    assert mark.format(' w:date="2026-05-14T08:00:00Z"') in markup(told)
    assert mark.format("") in markup(redlined(*files, author="Sở <Nội vụ>"))
    assert told.data == redlined(*files, author="Sở <Nội vụ>", date="2026-05-14T08:00:00Z").data


def test_a_paragraph_that_came_has_its_mark_come_too() -> None:
    found = redline(p("Một") + p("Ba"), p("Một") + p("Hai hai") + p("Ba"))
    assert markup(found) == (
        "<w:p><w:r><w:t>Một</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:ins><w:r><w:t>Hai hai</w:t></w:r></w:ins></w:p>"
        "<w:p><w:r><w:t>Ba</w:t></w:r></w:p>"
    )


def test_at_the_end_the_last_mark_stays_and_the_one_before_comes() -> None:
    found = redline(p("Một", '<w:jc w:val="left"/>'), p("Một", '<w:jc w:val="left"/>') + p("Hai hai"))
    assert markup(found) == (
        '<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t>Một</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:pPrChange><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>'
        "<w:ins><w:r><w:t>Hai hai</w:t></w:r></w:ins></w:p>"
    )


def test_the_last_paragraph_that_is_another_keeps_its_mark() -> None:
    found = redline(p("Một") + p("Hai"), p("Một") + p("Ba", '<w:jc w:val="left"/>'))
    assert markup(found) == (
        "<w:p><w:r><w:t>Một</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>'
        "<w:del><w:r><w:delText>Hai</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Ba</w:t></w:r></w:ins></w:p>"
    )


def test_a_format_that_changed_is_told_with_what_it_was() -> None:
    found = redline(p("đúng hạn"), p(r("đúng hạn", "<w:b/>")))
    assert markup(found) == (
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>đúng hạn</w:t></w:r></w:p>"
    )


def test_letters_a_fifth_of_a_point_apart_are_how_a_line_is_set_and_no_format() -> None:
    assert redline(p("đúng hạn"), p(r("đúng hạn", '<w:spacing w:val="-3"/>'))).changes == 0
    assert redline(p("đúng hạn"), p(r("đúng hạn", '<w:spacing w:val="-20"/>'))).changes == 1


MOVED = "Sở Tài chính bố trí kinh phí"


def test_a_paragraph_that_stands_elsewhere_moved_whatever_its_number_is() -> None:
    others = p("Sở Nội vụ theo dõi") + p("Văn phòng tổng hợp")
    assert markup(redline(p(f"1. {MOVED}") + others + p("Hết"), others + p(f"2. {MOVED}") + p("Hết"))) == (
        '<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFromRangeStart w:name="chuyen1_1"/>'
        "<w:del><w:r><w:delText>1</w:delText></w:r></w:del>"
        f"<w:moveFrom><w:r><w:t>. {MOVED}</w:t></w:r></w:moveFrom>"
        '<w:moveFromRangeEnd w:id="6"/></w:p>'
        "<w:p><w:r><w:t>Sở Nội vụ theo dõi</w:t></w:r></w:p><w:p><w:r><w:t>Văn phòng tổng hợp</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:rPr><w:moveTo/></w:rPr></w:pPr><w:moveToRangeStart w:name="chuyen1_1"/>'
        "<w:ins><w:r><w:t>2</w:t></w:r></w:ins>"
        f"<w:moveTo><w:r><w:t>. {MOVED}</w:t></w:r></w:moveTo>"
        '<w:moveToRangeEnd w:id="8"/></w:p>'
        "<w:p><w:r><w:t>Hết</w:t></w:r></w:p>"
    )


def table(*rows: tuple[str, ...]) -> str:
    made = "".join(f"<w:tr>{''.join(cell(p(text)) for text in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>" + p("")


def test_rows_come_and_go_and_the_others_change_in_their_cells() -> None:
    before = table(("1", "Rà soát quy định"), ("2", "Niêm yết công khai"))
    after = table(("1", "Rà soát quy trình"), ("2", "Đào tạo cán bộ xã"), ("3", "Niêm yết công khai"))
    came = (
        "<w:tr><w:trPr><w:ins/></w:trPr>"
        + "".join(
            "<w:tc><w:tcPr/><w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:ins>"
            f"<w:r><w:t>{text}</w:t></w:r></w:ins></w:p></w:tc>"
            for text in ("2", "Đào tạo cán bộ xã")
        )
        + "</w:tr>"
    )
    assert markup(redline(before, after)) == (
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:tcPr/><w:p><w:r><w:t>Rà soát quy </w:t></w:r><w:del><w:r><w:delText>định</w:delText></w:r></w:del>"
        f"<w:ins><w:r><w:t>trình</w:t></w:r></w:ins></w:p></w:tc></w:tr>{came}"
        "<w:tr><w:tc><w:tcPr/><w:p><w:del><w:r><w:delText>2</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>3</w:t></w:r></w:ins>"
        "</w:p></w:tc><w:tc><w:tcPr/><w:p><w:r><w:t>Niêm yết công khai</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    )


def note(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}">{p(text)}</w:footnote>'


def mark(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def test_notes_come_and_go_with_their_marks_and_change_within() -> None:
    before = f"<w:p>{r('Số liệu')}{mark(1)}{r(' của Bộ')}{mark(2)}</w:p>"
    after = f"<w:p>{mark(1)}{r('Số liệu')}{mark(2)}{r(' của Bộ')}</w:p>"
    olds = note(1, "Tính đến 30/6/2026 trên cả nước") + note(2, "Bộ Nội vụ")
    news = note(1, "Chưa kiểm tra lại") + note(2, "Tính đến 31/7/2026 trên cả nước")
    found = redline(before, after, footnotes=(olds, news))
    assert markup(found) == (
        '<w:p><w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:ins><w:r><w:t>Số liệu</w:t>'
        '<w:footnoteReference w:id="2"/><w:t> của Bộ</w:t></w:r>'
        '<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del></w:p>'
    )
    assert markup(found, "word/footnotes.xml") == (
        '<w:footnote w:id="1"><w:p><w:ins><w:r><w:t>Chưa kiểm tra lại</w:t></w:r></w:ins></w:p></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>Tính đến </w:t></w:r>'
        "<w:del><w:r><w:delText>30/6/2026</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>31/7/2026</w:t></w:r></w:ins><w:r><w:t> trên cả nước</w:t></w:r></w:p></w:footnote>"
        '<w:footnote w:id="3"><w:p><w:del><w:r><w:delText>Bộ Nội vụ</w:delText></w:r></w:del></w:p></w:footnote>'
    )


def test_a_section_keeps_what_it_was() -> None:
    before, after = (f'<w:sectPr><w:pgSz w:w="{w}"/></w:sectPr>' for w in (11906, 16838))
    assert markup(redline(PLAIN + before, PLAIN + after)).endswith(
        '<w:sectPr><w:pgSz w:w="16838"/><w:sectPrChange><w:sectPr><w:pgSz w:w="11906"/></w:sectPr>'
        "</w:sectPrChange></w:sectPr>"
    )


def test_styles_of_one_name_are_one_and_what_they_say_otherwise_is_told() -> None:
    def styles(key: str, size: int) -> str:
        named = '<w:name w:val="Thân văn bản"/>'
        return f'<w:style w:type="paragraph" w:styleId="{key}">{named}<w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'

    def body(key: str) -> str:
        return p("Một", f'<w:pStyle w:val="{key}"/>')

    same = redline(body("Text"), body("a1"), styles=(styles("Text", 28), styles("a1", 28)))
    assert (same.changes, same.untracked) == (0, ())
    other = redline(body("Text"), body("a1"), styles=(styles("Text", 28), styles("a1", 26)))
    assert (other.changes, other.untracked) == (0, (Untracked(0, "kiểu trình bày “Thân văn bản”"),))


@pytest.mark.parametrize("pending", ["before", "after"])
def test_changes_that_wait_already_are_refused(pending: str) -> None:
    waiting = package('<w:p><w:ins w:id="1" w:author="B"><w:r><w:t>Một</w:t></w:r></w:ins></w:p>')
    files = (waiting, package(PLAIN)) if pending == "before" else (package(PLAIN), waiting)
    with pytest.raises(Pending) as error:
        redlined(*files, author="A")
    assert error.value.place == (pending == "after")


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(PackageError, match="kiểu cũ"):
        redlined(b"\xd0\xcf\x11\xe0 Word 97", package(PLAIN), author="A")
