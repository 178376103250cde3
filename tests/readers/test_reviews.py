"""Who changed what in a Word file, and who said what of which words."""

from __future__ import annotations

from support.wordml import cell, p, package, r

from vbgen.ooxml.package import pack, seal, sealed
from vbgen.readers import docx
from vbgen.readers.reviews import Comment, Reviews, ReviewSpot, TrackedChange, TrackedSort, reviews


def by(tag: str, content: str, author: str = "Trần Thị B") -> str:
    return f'<w:{tag} w:id="9" w:author="{author}" w:date="2026-03-02T08:00:00Z">{content}</w:{tag}>'


def gone(words: str) -> str:
    return f"<w:r><w:delText xml:space='preserve'>{words}</w:delText></w:r>"


def about(key: int, content: str) -> str:
    mark = f'<w:r><w:commentReference w:id="{key}"/></w:r>'
    return f'<w:commentRangeStart w:id="{key}"/>{content}<w:commentRangeEnd w:id="{key}"/>{mark}'


def comment(key: int, words: str, author: str = "Lê Văn C", paragraph: str = "") -> str:
    own = f' w14:paraId="{paragraph}"' if paragraph else ""
    said = f"<w:p{own}>{r(words)}</w:p>"
    return f'<w:comment w:id="{key}" w:author="{author}" w:date="2026-03-02T09:00:00Z">{said}</w:comment>'


def found(body: str, extended: str = "", **parts: str) -> Reviews:
    data = package(body, **parts)
    if extended:
        space = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
        states = f"<w15:commentsEx {space}>{extended}</w15:commentsEx>".encode()
        data = seal([*(sealed(data) or []), pack("word/commentsExtended.xml", states)])
    word = docx.read(data, "a.docx").word
    assert word is not None
    return reviews(word)


def change(sort: TrackedSort, words: str, spot: ReviewSpot, author: str = "Trần Thị B") -> TrackedChange:
    return TrackedChange(sort, author, "2026-03-02T08:00:00Z", words, spot)


def test_what_was_put_in_and_deleted_is_told_with_its_author_and_its_paragraph() -> None:
    body = p(r("Báo cáo ") + by("del", gone("trước ngày 30/6")) + by("ins", r("trước ngày 15/7"), "Vũ D") + r(" tới"))
    spot = ReviewSpot(1, "Báo cáo trước ngày 15/7 tới")
    assert found(body).changes == (
        change(TrackedSort.DELETED, "trước ngày 30/6", spot),
        change(TrackedSort.INSERTED, "trước ngày 15/7", spot, "Vũ D"),
    )
    assert found(body).authors == ("Trần Thị B", "Vũ D")


def test_what_word_cut_in_pieces_is_one_change_and_letters_stay_together() -> None:
    body = p(by("ins", r("hồ sơ ng")) + "<w:proofErr w:type='spellStart'/>" + by("ins", r("ười dân")) + r(" cũ"))
    assert [item.words for item in found(body).changes] == ["hồ sơ người dân"]


def test_two_changes_of_one_sort_apart_stay_two() -> None:
    body = p(by("ins", r("một")) + r(" và ") + by("ins", r("hai")))
    assert [item.words for item in found(body).changes] == ["một", "hai"]


def test_paragraphs_that_were_split_and_joined_are_told_where_some_words_stayed() -> None:
    split = p(r("Đoạn đầu"), f"<w:rPr>{by('ins', '')}</w:rPr>") + p(r("Đoạn sau"))
    assert found(split).changes == (change(TrackedSort.SPLIT, "", ReviewSpot(1, "Đoạn đầu")),)
    joined = p(r("Đoạn đầu"), f"<w:rPr>{by('del', '')}</w:rPr>") + p(r("Đoạn sau"))
    assert found(joined).changes == (change(TrackedSort.JOINED, "", ReviewSpot(1, "Đoạn đầu")),)
    whole = p(by("ins", r("Đoạn mới")), f"<w:rPr>{by('ins', '')}</w:rPr>") + p(r("Đoạn sau"))
    assert found(whole).changes == (change(TrackedSort.INSERTED, "Đoạn mới", ReviewSpot(1, "Đoạn mới")),)


def test_rows_cells_moves_and_looks_are_told_as_what_they_are() -> None:
    row = f"<w:tr><w:trPr>{by('del', '')}</w:trPr>{cell(p(by('del', gone('Hàng bỏ'))))}</w:tr>"
    table = f"<w:tbl><w:tr>{cell(p('Hàng đầu'))}</w:tr>{row}</w:tbl>"
    moved = p(by("moveFrom", r("chuyển đi"))) + p(by("moveTo", r("chuyển đến")))
    looks = p(f"<w:r><w:rPr><w:b/>{by('rPrChange', '<w:rPr/>')}</w:rPr><w:t>chữ đậm</w:t></w:r>")
    assert [(item.sort, item.words) for item in found(table + moved + looks).changes] == [
        (TrackedSort.ROW_DELETED, "Hàng bỏ"),
        (TrackedSort.DELETED, "Hàng bỏ"),
        (TrackedSort.MOVED_AWAY, "chuyển đi"),
        (TrackedSort.MOVED_HERE, "chuyển đến"),
        (TrackedSort.FORMATTED, "chữ đậm"),
    ]


def test_a_comment_is_told_with_the_words_that_it_hangs_on() -> None:
    body = p("Mở đầu") + p(r("Công khai ") + about(1, r("thủ tục") + r(" hành chính")) + r(" tại xã"))
    spot = ReviewSpot(2, "Công khai thủ tục hành chính tại xã")
    assert found(body, comments=comment(1, "Thêm địa chỉ")).comments == (
        Comment("Lê Văn C", "2026-03-02T09:00:00Z", "Thêm địa chỉ", spot, "thủ tục hành chính"),
    )


def test_a_comment_over_paragraphs_stands_at_the_first() -> None:
    start, end = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    body = p(start + r("Đoạn một")) + p(r("Đoạn hai") + end)
    (told,) = found(body, comments=comment(1, "Gộp lại")).comments
    assert (told.spot.paragraph, told.about) == (1, "Đoạn một Đoạn hai")


def test_a_comment_on_deleted_words_keeps_them_and_says_so() -> None:
    body = p(r("Giữ ") + about(1, by("del", gone("bỏ đi"))) + r(" lại"))
    (told,) = found(body, comments=comment(1, "Sao lại bỏ?")).comments
    assert (told.about, told.is_deleted, told.spot.words) == ("bỏ đi", True, "Giữ lại")


def test_a_comment_in_a_deleted_row_stands_at_the_paragraph_before() -> None:
    row = f"<w:tr><w:trPr>{by('del', '')}</w:trPr>{cell(p(about(1, by('del', gone('Hàng bỏ')))))}</w:tr>"
    body = p("Trên bảng") + f"<w:tbl>{row}</w:tbl>"
    (told,) = found(body, comments=comment(1, "Giữ hàng này")).comments
    assert (told.spot, told.about, told.is_deleted) == (ReviewSpot(1, "Trên bảng"), "Hàng bỏ", True)


def test_answers_stand_below_their_comment_and_what_is_done_is_told() -> None:
    body = p(about(1, about(2, r("Lời văn"))))
    written = comment(1, "Sửa lại", paragraph="0A") + comment(2, "Đã sửa", "Vũ D", paragraph="0B")
    states = '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>'
    (told,) = found(body, states, comments=written).comments
    assert told.is_resolved
    assert [(answer.author, answer.words) for answer in told.replies] == [("Vũ D", "Đã sửa")]


def test_a_comment_that_hangs_nowhere_is_told_all_the_same() -> None:
    assert found(p("Chữ"), comments=comment(5, "Lạc")).comments == (
        Comment("Lê Văn C", "2026-03-02T09:00:00Z", "Lạc", ReviewSpot(0, "")),
    )


def test_a_change_in_a_note_is_told_with_the_words_of_the_note() -> None:
    note = f'<w:footnote w:id="2"><w:p>{r("Theo ")}{by("ins", r("số liệu mới"))}</w:p></w:footnote>'
    told = found(p(r("Chữ") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=note).changes
    assert [(item.words, item.spot.words) for item in told] == [("số liệu mới", "Theo số liệu mới")]


def test_a_file_without_reviews_tells_nothing() -> None:
    assert found(p("Chữ")) == Reviews()
