"""The habits of offices in answering: titles with paragraphs below, e-mails, minutes, tables, places called back."""

from __future__ import annotations

import pytest
from support.rounds import DRAFT, RULES

from vbgen.gathering.clauses import DraftPlaces
from vbgen.gathering.remarks import Heard, Remark, heard
from vbgen.plans import loads
from vbgen.readers.reading import Cell, Grid, Line
from vbgen.recognise.facts import ladder
from vbgen.tree import Run

CLAUSES = DraftPlaces(loads(DRAFT).document)
OPENING = "Phúc đáp Công văn số 45/SNV-CCHC ngày 05/11/2026 của Sở Nội vụ, Sở Tư pháp có ý kiến như sau:"


def hear(*lines: str, draft: str = DRAFT) -> Heard:
    return heard(ladder(tuple(Line((Run(text),)) for text in lines)), DraftPlaces(loads(draft).document))


def said(*lines: str) -> list[tuple[str, str]]:
    return [(one.clause, one.words) for one in hear(*lines).remarks]


def test_paragraphs_below_a_numbered_title_that_calls_a_place_are_one_remark_on_it() -> None:
    assert said(
        OPENING,
        "1. Về thời hạn xây dựng kế hoạch (khoản 1 Mục III)",
        "Dự thảo yêu cầu xong trước ngày 15/01/2027.",
        "Tuy nhiên, dự toán đến tháng 02 mới giao.",
        "Vì vậy, đề nghị lùi một tháng.",
        "2. Về số hóa (điểm b khoản 2 Mục II)",
        "Kho lưu trữ cấp xã chưa có máy quét.",
    ) == [
        (
            "III.1",
            "Dự thảo yêu cầu xong trước ngày 15/01/2027.\nTuy nhiên, dự toán đến tháng 02 mới giao.\n"
            "Vì vậy, đề nghị lùi một tháng.",
        ),
        ("II.2.b", "Kho lưu trữ cấp xã chưa có máy quét."),
    ]


def test_points_below_a_numbered_line_stand_in_it_though_letters_in_capitals_came_before() -> None:
    lines = ("A. Ý kiến chung", "Dự thảo công phu.", "B. Ý kiến cụ thể", "1. Tại Mục III:", "a) Khoản 1: lùi thời hạn.")
    assert said(OPENING, *lines)[-1] == ("III.1", "Khoản 1: lùi thời hạn.")


def test_what_is_said_of_the_whole_draft_is_of_no_place_though_it_shares_a_title() -> None:
    line = "Dự thảo chưa nói về cải cách thể chế ở cấp xã."
    assert said(OPENING, "I. Ý kiến chung", line) == [("", line)]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Khoản 1 Mục II cần gọn hơn. Cũng tại khoản này, điểm b nên giao Sở Nội vụ.", "II.1.b"),
        ("Khoản 1 Mục II cần gọn hơn. Cũng tại khoản này, bổ sung điểm d về phản biện.", "II.1"),
        ("Khoản 2 Mục III cần gọn hơn. Bổ sung khoản 3 về khen thưởng.", "III"),
        ("Khoản 1 Mục III cần gọn hơn. Khoản 2 nên giao Thanh tra tỉnh.", "III.2"),
    ],
)
def test_a_place_that_is_called_back_is_the_one_called_before(line: str, place: str) -> None:
    assert [clause for clause, _ in said(OPENING, line)][-1] == place


def test_a_line_that_asks_for_what_stands_below_it_is_no_remark_beside_those() -> None:
    assert said("Thôn nhất trí. Đối với khoản 1 Mục II, đề nghị:", "- Điểm a: bỏ.", "- Điểm b: bổ sung thời hạn.") == [
        ("II.1.a", "Điểm a: bỏ."),
        ("II.1.b", "Điểm b: bổ sung thời hạn."),
    ]


def test_a_title_that_asks_is_kept_with_what_stands_below_it() -> None:
    assert said(OPENING, "1. Về việc thêm kinh phí", "Cấp xã chưa có máy quét.", "Ảnh quét mờ.") == [
        ("", "Về việc thêm kinh phí: Cấp xã chưa có máy quét."),
        ("", "Ảnh quét mờ."),
    ]


def test_the_head_of_an_e_mail_its_greeting_its_signature_and_what_it_answers_are_no_remarks() -> None:
    assert said(
        "From: Lê Minh <minh@lamson.gov.vn>",
        "Subject: Góp ý dự thảo",
        "Chào các anh chị,",
        "Khoản 3 Mục II: bỏ.",
        "Trân trọng,",
        "Lê Minh",
        "Thanh tra tỉnh Lam Sơn",
        "Vào Th 2, 9 thg 11, 2026 lúc 08:00 Sở Nội vụ <snv@lamson.gov.vn> đã viết:",
        "Đề nghị các sở góp ý dự thảo.",
    ) == [("II.3", "Khoản 3 Mục II: bỏ.")]


def test_who_signs_at_the_end_of_a_line_is_no_remark() -> None:
    assert hear("Đồng ý hết với kế hoạch của tỉnh. Trưởng bản Khau Lay.") == Heard(agrees=True, remarks=())


def test_a_row_about_the_whole_draft_is_of_no_place_whatever_it_quotes() -> None:
    rows = (("Mục", "Đề nghị sửa"), ("Toàn bộ dự thảo", "Thay “Số hóa 100% hồ sơ” bằng “số hóa hồ sơ”"))
    table = Grid(tuple(tuple(Cell((Line((Run(text),)),)) for text in row) for row in rows))
    assert [one.clause for one in heard([table], CLAUSES).remarks] == [""]


def test_a_view_of_the_form_leaves_what_stands_below_it_to_its_own_words() -> None:
    lines = ("Sở góp ý về thể thức và nội dung như sau:", "- Lỗi chính tả ở trang 2.", "- Thời hạn 30/6/2027 quá gấp.")
    assert [clause for clause, _ in said(*lines)] == ["Thể thức", "II.1.a"]


def test_what_is_agreed_to_at_a_place_and_asked_after_it_is_a_remark_on_that_place() -> None:
    assert said("Về tổ chức thực hiện: nhất trí, đề nghị thêm Thanh tra tỉnh.") == [
        ("III", "Đề nghị thêm Thanh tra tỉnh.")
    ]


def test_a_place_named_in_what_is_asked_of_the_bases_is_not_what_is_asked_of() -> None:
    assert said(OPENING, "2. Về căn cứ pháp lý", "Đề nghị bổ sung Luật Giá năm 2023 để ban hành khoản 1 Mục III.") == [
        ("Căn cứ", "Đề nghị bổ sung Luật Giá năm 2023 để ban hành khoản 1 Mục III.")
    ]


def test_the_minutes_of_a_meeting_have_a_head_and_say_who_spoke() -> None:
    lines = (
        "BIÊN BẢN",
        "Họp Tổ dân phố số 1 góp ý dự thảo Kế hoạch",
        "Thời gian: 19 giờ 30 ngày 15/8/2026. Có mặt 64 hộ.",
        "- Bà Hạnh: công bố danh mục văn bản phải có bản giấy.",
        "100% hộ dự họp nhất trí ban hành Kế hoạch.",
    )
    assert said(*lines) == [("II.1.b", "Bà Hạnh: công bố danh mục văn bản phải có bản giấy.")]


def test_a_line_that_ends_with_asking_leads_in_what_is_counted_below_it() -> None:
    assert said("Các chị tiểu thương đề nghị", "1. Khoản 3 Mục II: bỏ", "2. Có nhà vệ sinh") == [
        ("II.3", "Khoản 3 Mục II: bỏ"),
        ("", "Có nhà vệ sinh"),
    ]


def test_an_article_that_is_called_with_its_clause_in_one_is_that_clause() -> None:
    found = hear("Điều 3: nhất trí", "Điều 3.2: thêm phòng cháy", draft=RULES).remarks
    assert [one.clause for one in found] == ["KT1.Đ3.2"]


def test_articles_that_lead_in_are_of_what_is_issued_where_others_of_the_letter_are() -> None:
    fourth = "      - heading: Bảo vệ\n        body: [Có người trực]\n  - title: Danh mục"
    draft = RULES.replace("  - title: Danh mục", fourth)
    lines = ("1. Điều 2", "1.1. Gạch đầu dòng thứ hai: bỏ", "2. Điều 4: thêm khoản 3")
    assert [one.clause for one in hear(*lines, draft=draft).remarks] == ["KT1.Đ2.-2", "KT1.Đ4"]


def test_a_message_that_has_capitals_nowhere_has_its_lines_apart() -> None:
    assert said(
        "mục 1 phần II: lùi đến 30/9", "mục 2 phần III: khó tìm người làm đúng như dự thảo ghi, còn lại nhất trí"
    ) == [
        ("II.1", "mục 1 phần II: lùi đến 30/9"),
        ("III.2", "mục 2 phần III: khó tìm người làm đúng như dự thảo ghi"),
    ]


def test_a_section_that_a_title_begins_with_leads_in_what_stands_below() -> None:
    assert said("1. Về mục đích:", "- Khoản 2: ghi rõ ai làm.") == [("I.2", "Khoản 2: ghi rõ ai làm.")]


def test_what_is_no_duty_of_a_unit_is_about_the_only_task_that_it_leads() -> None:
    body = ladder((Line((Run("Việc này không thuộc chức năng của Văn phòng, đề nghị giao Sở Tư pháp."),)),))
    assert [one.clause for one in heard(body, CLAUSES, "Văn phòng Ủy ban nhân dân tỉnh").remarks] == ["II.2.a"]


def test_what_is_asked_of_words_that_are_quoted_from_another_place_is_a_remark_of_its_own() -> None:
    line = "Tên gọi nên ngắn hơn; mức “Cắt giảm ít nhất 30% thời gian” nên nâng lên."
    assert [clause for clause, _ in said(line)] == ["Trích yếu", "II.2.a"]


def test_below_a_place_each_sentence_that_asks_for_another_of_its_items_is_a_remark() -> None:
    lines = ("1. Khoản 1 Mục II", "Đề nghị nêu người chịu trách nhiệm; xem xét lại thời hạn 30/6/2027 của tỉnh.")
    assert [clause for clause, _ in said(OPENING, *lines)] == ["II.1", "II.1.a"]


def test_praise_that_finds_something_wanting_is_a_remark() -> None:
    line = "Dự thảo bám sát thực tế nhưng còn dài."
    assert hear(line) == Heard(agrees=False, remarks=(Remark("", line),))


@pytest.mark.parametrize(
    "item", ["Khoản 3 Mục II: chỉ có 40 người, không phải 60", "Khoản 3 Mục II quá dài", "Thiếu người"]
)
def test_a_last_item_that_ends_with_no_stop_is_not_taken_for_agreed_to(item: str) -> None:
    found = hear("Trường gửi ý kiến:", f"- {item}", "Còn lại nhất trí.")
    assert (found.agrees, [one.words for one in found.remarks]) == (True, [item])


def test_a_title_below_which_a_unit_agrees_is_no_remark() -> None:
    assert said(OPENING, "1. Sự cần thiết ban hành", "Sở thống nhất.", "2. Kinh phí", "Chưa rõ nguồn.") == [
        ("", "Kinh phí: Chưa rõ nguồn.")
    ]
