"""What a letter of answer says of a draft."""

from __future__ import annotations

import pytest
from support.rounds import DRAFT

from vbgen.gathering.clauses import DraftPlaces
from vbgen.gathering.remarks import Heard, Remark, heard
from vbgen.plans import loads
from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.facts import ladder
from vbgen.tree import Run

CLAUSES = DraftPlaces(loads(DRAFT).document)
OPENING = "Phúc đáp Công văn số 45/SNV-CCHC ngày 05/11/2026 của Sở Nội vụ, Sở Tư pháp có ý kiến như sau:"


def hear(*lines: str) -> Heard:
    return heard(ladder(tuple(Line((Run(text),)) for text in lines)), CLAUSES)


def said(*lines: str) -> list[tuple[str, str]]:
    return [(one.clause, one.words) for one in hear(*lines).remarks]


@pytest.mark.parametrize(
    "line",
    [
        "Phúc đáp Công văn số 45/SNV-CCHC, Sở Tài chính thống nhất với nội dung dự thảo Kế hoạch.",
        "Công an tỉnh nhất trí với nội dung dự thảo Kế hoạch. Không có ý kiến tham gia thêm.",
        "Kính gửi Sở Nội vụ, UBND xã An Phú thống nhất với dự thảo, không có ý kiến gì thêm ạ.",
        "Hội Cựu chiến binh tỉnh không có ý kiến góp ý.",
        "Công đoàn tỉnh hoàn toàn nhất trí với bố cục và nội dung dự thảo, không bổ sung gì thêm.",
    ],
)
def test_who_agrees_has_no_remark(line: str) -> None:
    assert hear(line) == Heard(agrees=True, remarks=())


@pytest.mark.parametrize(
    "line",
    [
        "Mục II.1.a: thời hạn chưa thống nhất với Nghị quyết của Hội đồng nhân dân tỉnh.",
        "Không thống nhất với quy định tại mục II.1.a do vượt chức năng.",
    ],
)
def test_who_does_not_agree_has_a_remark(line: str) -> None:
    assert hear(line) == Heard(agrees=False, remarks=(Remark("II.1.a", line),))


def test_what_is_counted_in_one_sentence_is_a_remark_each() -> None:
    assert said("Đề nghị: (1) mục I.1 thêm thời hạn; (2) mục III.2 giao Văn phòng theo dõi.") == [
        ("I.1", "Đề nghị: (1) mục I.1 thêm thời hạn;"),
        ("III.2", "(2) mục III.2 giao Văn phòng theo dõi."),
    ]


def test_words_that_are_to_be_put_in_are_of_no_place() -> None:
    assert said("Đề nghị bổ sung một mục: “Công bố danh mục thủ tục trên báo của ngành”.")[0][0] == ""
    assert said("Đề nghị bổ sung một mục về công bố danh mục văn bản hết hiệu lực.")[0][0] == ""


def test_the_name_of_who_speaks_is_of_no_place() -> None:
    draft = DRAFT.replace("lead: Sở Tư pháp", "lead: Sở Nông nghiệp và Môi trường", 1).replace(
        "Rà soát văn bản", "Sở Nông nghiệp và Môi trường rà soát văn bản"
    )
    line = "Sở Nông nghiệp và Môi trường đề nghị thêm thời gian."
    body = ladder((Line((Run(line),)),))
    found = heard(body, DraftPlaces(loads(draft).document), "Sở Nông nghiệp và Môi trường").remarks
    assert [(one.clause, one.words) for one in found] == [("", line)]


def test_what_a_unit_says_of_its_own_duties_is_on_what_the_draft_charges_it_with() -> None:
    draft = DRAFT.replace("heading: Tổ chức thực hiện", "heading: Sở Tư pháp")
    lines = ("Sở Tư pháp đề nghị sửa nội dung giao cho Sở như sau:", "- Gạch đầu dòng thứ hai: bổ sung Sở Tài chính.")
    body = ladder(tuple(Line((Run(text),)) for text in lines))
    found = heard(body, DraftPlaces(loads(draft).document), "Sở Tư pháp").remarks
    assert [(one.clause, one.words) for one in found] == [("III.2", lines[1].removeprefix("- "))]


def test_each_item_is_a_remark_on_the_place_that_it_calls() -> None:
    found = hear(
        OPENING,
        "1. Cơ bản thống nhất với nội dung dự thảo Kế hoạch.",
        "2. Đề nghị chỉnh sửa một số nội dung sau:",
        "- Tại điểm a khoản 1 Mục II: đề nghị sửa thời hạn.",
        "- Phần căn cứ: bổ sung Nghị định số 78/2025/NĐ-CP.",
        "Trên đây là ý kiến của Sở Tư pháp, gửi Sở Nội vụ tổng hợp./.",
    )
    assert found == Heard(
        agrees=True,
        remarks=(
            Remark("II.1.a", "Tại điểm a khoản 1 Mục II: đề nghị sửa thời hạn."),
            Remark("Căn cứ", "Phần căn cứ: bổ sung Nghị định số 78/2025/NĐ-CP."),
        ),
    )


def test_items_stand_under_the_place_that_leads_them_in() -> None:
    assert said(
        OPENING,
        "I. Về nội dung",
        "Tại Mục I:",
        "- Khoản 1: thay cụm từ “trên địa bàn tỉnh” bằng “của tỉnh”.",
        "- Khoản 2: đề nghị bỏ cụm từ “đơn vị”.",
        "Tại Mục II:",
        "- Điểm b khoản 2: đề nghị giao Sở Khoa học và Công nghệ phối hợp.",
        "II. Về kinh phí",
        "Đề nghị bổ sung kinh phí theo khoản 2 Điều 5 Nghị định số 163/2016/NĐ-CP.",
    ) == [
        ("I.1", "Khoản 1: thay cụm từ “trên địa bàn tỉnh” bằng “của tỉnh”."),
        ("I.2", "Khoản 2: đề nghị bỏ cụm từ “đơn vị”."),
        ("II.2.b", "Điểm b khoản 2: đề nghị giao Sở Khoa học và Công nghệ phối hợp."),
        ("", "Đề nghị bổ sung kinh phí theo khoản 2 Điều 5 Nghị định số 163/2016/NĐ-CP."),
    ]


def test_the_words_that_are_asked_for_and_the_reason_belong_to_their_remark() -> None:
    assert said(
        OPENING,
        "Mục II.3 đề nghị viết lại như sau:",
        "“Bồi dưỡng nghiệp vụ, kỹ năng giao tiếp cho công chức”.",
        "Lý do: người dân phản ánh nhiều.",
    ) == [
        (
            "II.3",
            "Mục II.3 đề nghị viết lại như sau:\n“Bồi dưỡng nghiệp vụ, kỹ năng giao tiếp cho công chức”.\n"
            "Lý do: người dân phản ánh nhiều.",
        )
    ]


def test_who_agrees_and_asks_in_one_sentence_has_a_remark() -> None:
    assert hear(
        "Thực hiện Công văn số 45, UBND phường Đông nhất trí với dự thảo, "
        "tuy nhiên đề nghị bổ sung kinh phí ở khoản 2 Mục II."
    ) == Heard(agrees=True, remarks=(Remark("II.2", "Đề nghị bổ sung kinh phí ở khoản 2 Mục II."),))


def test_two_places_in_one_line_are_two_remarks() -> None:
    assert said(
        OPENING,
        "Đề nghị bỏ khoản 2 Mục I. Tại khoản 1 Mục III, đề nghị lùi thời hạn. Việc này đã trao đổi với Sở Nội vụ.",
    ) == [
        ("I.2", "Đề nghị bỏ khoản 2 Mục I."),
        ("III.1", "Tại khoản 1 Mục III, đề nghị lùi thời hạn. Việc này đã trao đổi với Sở Nội vụ."),
    ]


def test_a_line_that_leads_in_nothing_is_a_remark() -> None:
    assert said(OPENING, "1. Tại Mục I quá dài:", "2. Về kinh phí") == [
        ("I", "Tại Mục I quá dài:"),
        ("", "Về kinh phí"),
    ]


def test_a_criticism_that_asks_nothing_is_a_remark() -> None:
    assert said(OPENING, "Mục III.1: thời hạn quá gấp.") == [("III.1", "Mục III.1: thời hạn quá gấp.")]


def test_a_view_that_goes_on_in_its_opening_is_heard() -> None:
    assert said("Qua nghiên cứu, Hội Nông dân có ý kiến: Mục III khoản 1 đề nghị lùi thời hạn.") == [
        ("III.1", "Mục III khoản 1 đề nghị lùi thời hạn.")
    ]


def test_a_second_wish_after_besides_is_a_remark_of_its_own() -> None:
    first = "Tại điểm a khoản 1 Mục II, đề nghị lùi thời hạn."
    second = "Ngoài ra, đề nghị số hóa 100% hồ sơ đang lưu trữ tại xã."
    assert [words for _, words in said(OPENING, f"{first} {second}")] == [first, second]


@pytest.mark.parametrize(
    "line",
    [
        "Sở Tài chính gửi Sở Nội vụ nghiên cứu, hoàn thiện./.",
        "Về sự cần thiết: Sở thống nhất sự cần thiết ban hành Kế hoạch.",
        "Các nội dung khác thống nhất chủ trương.",
    ],
)
def test_a_closing_and_a_view_are_no_remarks(line: str) -> None:
    assert said(OPENING, "Khoản 3 Mục II: bỏ.", line) == [("II.3", "Khoản 3 Mục II: bỏ.")]


def test_the_title_of_a_record_and_what_was_received_open_an_answer() -> None:
    assert said("BIÊN BẢN HỌP THÔN", "Thôn Đoài đã nhận được văn bản của xã.", "- Khoản 3 Mục II: bỏ.") == [
        ("II.3", "Khoản 3 Mục II: bỏ.")
    ]


def test_a_wish_to_send_something_is_no_closing() -> None:
    wish = "Đề nghị gửi dự thảo cho Sở Y tế nghiên cứu."
    assert said(OPENING, wish) == [("", wish)]


def test_a_line_that_a_page_broke_is_one() -> None:
    assert said(OPENING, "Khoản 3 Mục II: đề nghị thay các nội", "dung này bằng một câu.") == [
        ("II.3", "Khoản 3 Mục II: đề nghị thay các nội dung này bằng một câu.")
    ]


def test_two_wishes_in_one_sentence_are_two_when_each_calls_a_place() -> None:
    assert said(OPENING, "Tại khoản 3 Mục II cần bỏ một câu; tại khoản 2 Mục III cần thêm cơ quan phối hợp.") == [
        ("II.3", "Tại khoản 3 Mục II cần bỏ một câu;"),
        ("III.2", "tại khoản 2 Mục III cần thêm cơ quan phối hợp."),
    ]


def test_the_name_that_ends_a_message_is_no_remark() -> None:
    assert said("Khoản 3 Mục II: bỏ.", "Nguyễn Thắng") == [("II.3", "Khoản 3 Mục II: bỏ.")]
    assert said("Khoản 3 Mục II: bỏ.", "Người tổng hợp: Hà Đức Thịnh") == [("II.3", "Khoản 3 Mục II: bỏ.")]


def test_a_line_that_only_calls_a_place_leads_in_what_stands_below() -> None:
    assert said("Ý kiến của thôn:", "Mục II khoản 3", "Nên nói rõ hơn.", "Khoản 2 Mục III", "Thêm trưởng thôn.") == [
        ("II.3", "Nên nói rõ hơn."),
        ("III.2", "Thêm trưởng thôn."),
    ]


def test_a_sentence_on_a_part_of_the_draft_is_a_remark_of_its_own() -> None:
    assert said(OPENING, "Khoản 3 Mục II: bỏ một câu. Trích yếu viết gọn lại.") == [
        ("II.3", "Khoản 3 Mục II: bỏ một câu."),
        ("Trích yếu", "Trích yếu viết gọn lại."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Thôn Hạ nhất trí 100% với dự thảo.",
        "VNPT: Thống nhất. Không ý kiến gì thêm.",
        "1. Thống nhất các mục 1, 2, 3 của dự thảo.",
        "1. Những nội dung nhất trí: Mục I, Mục III.",
        "Còn lại ok",
        "Thống nhất với dự thảo; các nội dung phù hợp với thực tế của tỉnh.",
        "Đồng ý với dự thảo. Trân trọng!",
        "Xã Tam Quang thống nhất nhé các anh.",
    ],
)
def test_who_agrees_in_other_words_has_no_remark_either(line: str) -> None:
    assert hear(line) == Heard(agrees=True, remarks=())


def test_what_an_opening_says_of_the_draft_is_no_opening() -> None:
    assert said("Kính gửi Sở, Sở Y tế góp ý mục III.1: thời hạn quá gấp. Các nội dung khác nhất trí.") == [
        ("III.1", "mục III.1: thời hạn quá gấp.")
    ]
    assert said("Kính gửi Sở. Dự thảo trang 2: chữ “kết quả giải quyết thủ tục” viết sai dấu. Trân trọng.") == [
        ("II.2.b", "Dự thảo trang 2: chữ “kết quả giải quyết thủ tục” viết sai dấu.")
    ]
    assert said("Qua nghiên cứu, Hội thấy dự thảo công phu. Tuy nhiên, tại Mục III cần nêu kinh phí.") == [
        ("III", "Tuy nhiên, tại Mục III cần nêu kinh phí.")
    ]
    assert said("Qua nghiên cứu, Hội thấy thời hạn 30/6/2027 còn chưa hợp lý.") == [
        ("II.1.a", "Thời hạn 30/6/2027 còn chưa hợp lý.")
    ]


def test_a_line_that_asks_at_two_places_is_two_remarks() -> None:
    assert said(OPENING, "Đề nghị tại mục III.1 lùi thời hạn, tại mục III.2 giao thêm Sở Tài chính.") == [
        ("III.1", "Đề nghị tại mục III.1 lùi thời hạn"),
        ("III.2", "Tại mục III.2 giao thêm Sở Tài chính."),
    ]
    assert said(OPENING, "Phần căn cứ thiếu Luật Giá. Khoản 2 Mục I chưa nêu chế tài.") == [
        ("Căn cứ", "Phần căn cứ thiếu Luật Giá."),
        ("I.2", "Khoản 2 Mục I chưa nêu chế tài."),
    ]


def test_a_wish_below_the_fault_that_it_is_of_is_one_remark_with_it() -> None:
    assert said(OPENING, "Khoản 1 Mục III: thời hạn quá gấp.", "Đề nghị cho thêm một tháng.") == [
        ("III.1", "Khoản 1 Mục III: thời hạn quá gấp.\nĐề nghị cho thêm một tháng.")
    ]


def test_a_heading_of_the_draft_leads_in_what_is_said_of_it() -> None:
    assert said(OPENING, "III. Tổ chức thực hiện", "- Khoản 1: lùi thời hạn.", "Trân trọng cảm ơn.") == [
        ("III.1", "Khoản 1: lùi thời hạn.")
    ]


@pytest.mark.parametrize("last", ["UBND xã Hòa Bình", "Hết ạ.", "Nguyễn Văn Nam"])
def test_who_signs_a_message_and_how_it_ends_is_no_remark(last: str) -> None:
    assert said("- Khoản 1 Mục III: lùi thời hạn", last) == [("III.1", "Khoản 1 Mục III: lùi thời hạn")]


def test_what_says_whose_message_it_is_and_who_signed_it_is_no_remark() -> None:
    lines = (
        "Hội Nông dân góp ý dự thảo Kế hoạch",
        "Mục III.2: giao Văn phòng",
        "TM. Hội Nông dân",
        "Chủ tịch Lê Thị Lan",
    )
    assert said(*lines) == [("III.2", "Mục III.2: giao Văn phòng")]


def test_a_number_that_ends_with_a_stop_is_one_sentence_with_what_it_numbers() -> None:
    line = "Mục III. Tổ chức thực hiện: Đề nghị giao Văn phòng theo dõi."
    assert said(f"1. {line}") == [("III", line)]


def test_a_sentence_that_asks_of_words_of_another_place_is_a_remark_of_its_own() -> None:
    lines = "Hoàn thành trước ngày 30/6/2027 là gấp, đề nghị lùi. Số hóa 100% hồ sơ nên làm ở tỉnh."
    assert [place for place, _ in said(lines)] == ["II.1.a", "II.2.b"]
    below = said("Hoàn thành trước ngày 30/6/2027 là quá gấp.", "Đề nghị số hóa 100% hồ sơ ở tỉnh.")
    assert [place for place, _ in below] == ["II.1.a", "II.2.b"]


def test_a_title_that_is_asked_of_begins_a_remark() -> None:
    found = said("Đề nghị: mục đích, yêu cầu bổ sung ý; tổ chức thực hiện cần giao Văn phòng.")
    assert [place for place, _ in found] == ["I", "III"]


def test_what_is_asked_for_what_was_found_wanting_is_one_remark() -> None:
    line = "Dự thảo chưa giao việc cho quân đội; đề nghị bổ sung một khoản sau khoản 2 mục III."
    assert said(line) == [("III.2", line)]


@pytest.mark.parametrize(
    "line",
    ["Trạm Y tế: Không.", "Sở Y tế thống nhất; không bổ sung, chỉnh sửa.", "1. Về thẩm quyền ban hành: phù hợp."],
)
def test_who_finds_nothing_wanting_agrees(line: str) -> None:
    assert hear(line) == Heard(agrees=True, remarks=())


def test_a_section_that_is_called_after_a_semicolon_begins_a_remark() -> None:
    assert said("Đồng tình với Kế hoạch; đề nghị ở phần mục đích thêm ý; ở phần tổ chức thêm Mặt trận giám sát.") == [
        ("I", "đề nghị ở phần mục đích thêm ý;"),
        ("III", "ở phần tổ chức thêm Mặt trận giám sát."),
    ]


def test_a_remark_that_begins_as_a_block_does_is_on_it() -> None:
    assert said("Bồi dưỡng nghiệp vụ nên làm trước tháng 5.") == [
        ("II.3", "Bồi dưỡng nghiệp vụ nên làm trước tháng 5.")
    ]


def test_a_wish_that_somebody_sums_up_is_no_closing() -> None:
    assert said(OPENING, "Đề nghị giao Thanh tra tỉnh theo dõi, tổng hợp.") == [
        ("", "Đề nghị giao Thanh tra tỉnh theo dõi, tổng hợp.")
    ]


def grid(*rows: tuple[str, ...]) -> Grid:
    return Grid(tuple(tuple(Cell((Line((Run(text),)),)) for text in row) for row in rows))


def test_the_reason_for_a_change_is_no_column_of_changes() -> None:
    table = grid(
        ("TT", "Mục, khoản", "Nội dung đề nghị sửa", "Lý do sửa đổi"),
        ("1", "Khoản 2 Mục I", "Bỏ", "Trùng luật"),
        ("2", "Toàn văn", "Dùng một tên gọi", ""),
    )
    assert heard([table], CLAUSES).remarks == (Remark("I.2", "Bỏ\nLý do: Trùng luật"), Remark("", "Dùng một tên gọi"))


def test_a_number_before_what_is_said_is_no_sentence() -> None:
    assert said(OPENING, "Ý kiến 1. Tại khoản 1 Mục I, đề nghị viết gọn.", "Ý kiến 12. Bố cục hợp lý.") == [
        ("I.1", "Ý kiến 1. Tại khoản 1 Mục I, đề nghị viết gọn."),
        ("", "Ý kiến 12. Bố cục hợp lý."),
    ]


def test_a_table_of_proposals_is_a_table_of_remarks() -> None:
    table = grid(("STT", "Phần, mục", "Dự thảo", "Đề xuất", "Cơ sở đề xuất"), ("1", "III", "", "Thêm khoản 3", "Luật"))
    assert heard([table], CLAUSES).remarks == (Remark("III", "Thêm khoản 3\nLý do: Luật"),)


def test_a_table_of_numbers_calls_articles_clauses_and_points() -> None:
    head, row = ("Mục", "Khoản", "Điểm", "Ý kiến"), ("II", "1", "b", "Ghi rõ nơi công bố")
    grid = Grid(tuple(tuple(Cell((Line((Run(text),)),)) for text in cells) for cells in (head, row)))
    assert [(one.clause, one.words) for one in heard([grid], CLAUSES).remarks] == [("II.1.b", "Ghi rõ nơi công bố")]
