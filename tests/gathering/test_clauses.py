"""How a letter calls a place of a draft."""

from __future__ import annotations

import pytest
from support.rounds import DRAFT, RULES

from vbgen.comparing.places import called_place
from vbgen.gathering.clauses import CalledPlace, DraftPlaces
from vbgen.plans import loads

CLAUSES = DraftPlaces(loads(DRAFT).document)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tại điểm a khoản 1 Mục II: đề nghị sửa thời hạn", "II.1.a"),
        ("Mục II, khoản 1, điểm a: thời hạn quá gấp", "II.1.a"),
        ("Mục II.2.b cần làm rõ", "II.2.b"),
        ("II.2.b: cần làm rõ", "II.2.b"),
        ("Khoản 3 phần II đề nghị bỏ", "II.3"),
        ("tại mục III.1 của dự thảo", "III.1"),
        ("Đề nghị bỏ mục I", "I"),
        ("Sửa cụm từ “Số hóa 100% hồ sơ” thành “Số hóa hồ sơ”", "II.2.b"),
        ("Bổ sung căn cứ ban hành là Luật Lưu trữ", "Căn cứ"),
        ("Phần nơi nhận bổ sung Sở Y tế", "Nơi nhận"),
        ("Về thể thức: sửa lỗi chính tả ở trang 2", "Thể thức"),
        ("Mục II: tại khoản 3 bỏ chữ “nghiệp vụ”", "II.3"),
        ("Mục III k2 cần ghi rõ", "III.2"),
        ("Về mục II.1, dòng thứ 2 từ trên xuống: bỏ", "II.1.b"),
        ("Mục II.1 ý b: bỏ", "II.1.b"),
        ("Mục II phần 1 điểm b: bỏ", "II.1.b"),
        ("Mục II.1, dòng 2 từ dưới lên: bỏ", "II.1"),
        ("Bổ sung việc mới tại phần Tổ chức thực hiện (sau khoản 2)", "III.2"),
        ("Về cải cách thể chế: cần thêm người", "II.1"),
        ("Bổ sung căn cứ: Luật Lưu trữ", "Căn cứ"),
        ("Tên của Kế hoạch kèm theo nên ngắn hơn", "Trích yếu"),
        ("Phần Kính gửi: thêm Sở Y tế", "Kính gửi"),
        ("Phần mở đầu: bổ sung căn cứ của Kế hoạch", "/1"),
        ("Thời hạn quá gấp", ""),
        ("Xin góp thêm một ý ở II.2.b: quá sức cấp xã", "II.2.b"),
        ("Phần Nhiệm vụ, khoản 1, gạch đầu dòng thứ hai: bỏ", "II.1.b"),
        ("Về thủ tục cải cách thể chế: cần ngắn hơn", "II.1"),
        ("Chỉ tiêu 30 phần trăm là thấp", ""),
        ("Mục 1b: nêu rõ số điện thoại", "II.1.b"),
        ("Căn cứ: bổ sung Luật Lưu trữ", "Căn cứ"),
        ("Đề nghị cân nhắc: cải cách thể chế chưa nói đến phản biện", "II.1"),
        ("Đề nghị cân nhắc: nhiệm vụ 30 phần trăm là thấp", ""),
        ("Bổ sung trách nhiệm của các Tổ đại biểu", ""),
        ("Ở phần Tổ chức thêm Văn phòng", "III"),
        ("Riêng nội dung kinh phí thì đủ", ""),
        ("Khoản 7: sửa “Số hóa 100% hồ sơ” thành “Số hóa hồ sơ”", "II.2.b"),
        ("Điểm b cải cách thể chế: nêu rõ số điện thoại", "II.1.b"),
        ("Trang 3 (Tổ chức thực hiện)", "III"),
        ("Trang 3, dòng 4: khoản 2 Mục III cần gọn", "III.2"),
        ("Khoản 1 Mục II: trước ngày 30/6/2027 quá gấp", "II.1.a"),
        ("Mục II: từ 30% đến 100% là quá rộng", "II"),
        ("Về thời gian cải cách thủ tục: quá gấp", "II.2"),
        ("Về thời hạn thực hiện: quá gấp", ""),
        ("Đối với các yêu cầu đặt ra: quá cao", ""),
        ("Về cải cách thể chế: trước ngày 30/6/2027 quá gấp", "II.1.a"),
        ("Mục II: công bố danh mục văn bản hết hiệu lực ở đâu?", "II.1.b"),
        ("Xin trao đổi: tên gọi nên ngắn hơn", "Trích yếu"),
        ("Khoản 1 Mục II: lùi đến 30/9/2027", "II.1"),
        ("Mục II: cụm từ “Số hóa 100% hồ sơ” chưa rõ", "II.2.b"),
        ("Sửa “Cắt giảm ít nhất” và “Số hóa 100% hồ sơ”", ""),
    ],
)
def test_a_place_is_found_as_letters_call_it(text: str, place: str) -> None:
    assert CLAUSES.called(text).place == place


def test_an_article_of_a_law_is_no_place_of_the_draft() -> None:
    assert CLAUSES.called("theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP") == CalledPlace("")


def test_a_place_that_the_draft_has_not_is_told_in_the_words_of_the_letter() -> None:
    assert CLAUSES.called("Mục IX cần xem lại") == CalledPlace("", "Mục IX")


def test_of_a_place_that_is_to_come_it_is_what_would_hold_it() -> None:
    assert CLAUSES.called("Khoản 9 Mục II cần xem lại") == CalledPlace("II", "Khoản 9 Mục II", is_near=True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Trang 3, dòng 4 từ dưới lên: sửa lỗi", "Trang 3, dòng 4 từ dưới lên"),
        ("Trang 2, dòng 4: sửa lỗi", "Trang 2, dòng 4"),
    ],
)
def test_a_page_is_no_place_and_is_told_in_the_words_of_the_letter(text: str, said: str) -> None:
    assert CLAUSES.called(text) == CalledPlace("", said)


def test_a_place_that_two_sections_have_is_the_one_within_what_stands_above() -> None:
    assert CLAUSES.called("Khoản 2: bỏ cụm từ này").place == ""
    assert CLAUSES.called("Khoản 2: bỏ cụm từ này", within="III").place == "III.2"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("II.1.a", "điểm a khoản 1 Mục II"),
        ("Đ5.2.đ", "điểm đ khoản 2 Điều 5"),
        ("CI", "Chương I"),
        ("CI.Đ2", "Điều 2"),
        ("PII.I.2", "khoản 2 Mục I Phần II"),
        ("II.-2", "gạch đầu dòng thứ 2 Mục II"),
        ("KT2.Đ2", "Điều 2 văn bản kèm theo thứ 2"),
        ("PL1.3", "khoản 3 Phụ lục 1"),
        ("II.1/2", "đoạn thứ 2 khoản 1 Mục II"),
        ("Căn cứ", "Căn cứ"),
    ],
)
def test_a_section_path_is_said_as_letters_say_it(place: str, said: str) -> None:
    assert called_place(place) == said


RULED = DraftPlaces(loads(RULES).document)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Điều 1 của Quy chế cần thêm đối tượng áp dụng", "KT1.Đ1"),
        ("Dự thảo Quy chế, tại Điều 1: thêm đối tượng", "KT1.Đ1"),
        ("Điều 1 Quyết định: thêm “trên địa bàn xã”", "Đ1"),
        ("Đối với dự thảo Quy chế, đề nghị tại Điều 1 ghi rõ trách nhiệm", "KT1.Đ1"),
        ("Điều 1: thêm đối tượng", "Đ1"),
        ("Điều 2: nên mở cửa nhà văn hóa từ 6 giờ các ngày trong tuần", "KT1.Đ2"),
        ("Khoản 1 Điều 3 thêm điểm d", "KT1.Đ3.1"),
        ("Đ3 k2: thêm phòng cháy", "KT1.Đ3.2"),
        ("Điều 3.1.b: ai kiểm tra?", "KT1.Đ3.1.b"),
        ("Điều 3 (Trách nhiệm), khoản 2: thêm phòng cháy", "KT1.Đ3.2"),
        ("Điều 3: đề nghị viết lại khoản 2 như sau: “2. Theo điểm a khoản 1”", "KT1.Đ3.2"),
        ("Điều 3: gộp khoản 1 và khoản 2", "KT1.Đ3"),
        ("Điều 2, gạch đầu dòng thứ hai: bỏ", "KT1.Đ2.-2"),
        ("Gạch đầu dòng đầu tiên Điều 2: bỏ", "KT1.Đ2.-1"),
        ("Phụ lục: thêm máy chiếu", "PL1"),
        ("Về tên gọi: đổi “Quy chế quản lý nhà văn hóa” thành “Quy chế sử dụng”", "Trích yếu"),
        ("Tên Quyết định nên rút gọn", "Trích yếu"),
        ("Đoạn mở đầu nên ngắn hơn", "Đ1"),
        ("Hoàn thành trong tk 12", ""),
        ("Phần giờ mở cửa nên linh hoạt", "KT1.Đ2"),
        ("Về trách nhiệm: thêm công an xã", "KT1.Đ3"),
        ("Riêng phạm vi điều chỉnh nên rộng hơn", "KT1.Đ1"),
        ("Trách nhiệm này nặng quá", ""),
        ("Đ3.1.b: ai kiểm tra?", "KT1.Đ3.1.b"),
        ("Khoản 1 Điều 3, ý thứ hai: ai kiểm tra?", "KT1.Đ3.1.b"),
        ("Về danh mục tài sản: thêm máy chiếu", "PL1"),
        ("Đề nghị bổ sung máy chiếu vào danh mục tài sản", "PL1"),
        ("Tại Phụ lục I, hàng thứ 1: thêm máy chiếu", "PL1/1"),
        ("PL1 stt 1: thêm máy chiếu", "PL1/1"),
    ],
)
def test_a_draft_with_rules_issued_by_it_is_called_by_either(text: str, place: str) -> None:
    assert RULED.called(text).place == place


def test_what_rules_lead_in_is_of_the_rules() -> None:
    lead = RULED.called("Đối với dự thảo Quy chế:")
    assert (lead.place, RULED.called("Điều 1: thêm đối tượng", lead.place).place) == ("KT1", "KT1.Đ1")


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["Điều 3. Trách nhiệm", "2. Người dân giữ gìn vệ sinh, an toàn điện và phòng cháy"], "KT1.Đ3.2"),
        (["Khoản 2 Điều 3"], "KT1.Đ3.2"),
        (["Giờ mở cửa"], "KT1.Đ2"),
        (["Trách nhiệm của công an"], ""),
        (["Điều 2", "Các ngày trong tuần từ 7 giờ"], "KT1.Đ2.-1"),
        (["Điều 2", "Quyết định này có hiệu lực kể từ ngày ký"], "Đ2"),
    ],
)
def test_a_cell_of_a_table_calls_a_place_by_the_words_of_the_draft(lines: list[str], place: str) -> None:
    assert RULED.quoting(lines).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bà con muốn ghi sổ theo dõi tài sản của nhà văn hóa trên máy tính", "KT1.Đ3.1.b"),
        ("Thêm kinh phí sửa nhà văn hóa", ""),
        ("Mở cửa của nhà văn hóa thôn", "KT1.Đ1/1"),
    ],
)
def test_many_words_of_one_block_are_a_call_too(text: str, place: str) -> None:
    assert RULED.shared(text, "") == place


PARTS = """\
kind: de-an
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Phát triển du lịch
body:
  - heading: Sự cần thiết
    level: phan
    body: [{heading: Căn cứ, level: I, body: [Nghị quyết của Đảng ủy]}]
  - heading: Mục tiêu và giải pháp
    level: phan
    body:
      - {heading: Mục tiêu, level: I, clauses: [Đón 90.000 lượt khách, Có 60 hộ làm dịch vụ]}
      - heading: Giải pháp
        level: I
        body:
          - {heading: "Quy hoạch, hạ tầng", body: [Nâng cấp đường làng; lắp biển chỉ dẫn]}
          - {heading: Đào tạo, body: [Mở 10 lớp dạy nấu ăn]}
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn Nam}]
"""
PARTED = DraftPlaces(loads(PARTS).document)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Phần thứ hai, mục I.1: vượt công suất", "PII.I.1"),
        ("Mục I Phần thứ nhất cần cập nhật", "PI.I"),
        ("Phần II, mục II, giải pháp 1: thêm bãi đỗ xe", "PII.II.1"),
        ("Giải pháp về hạ tầng: thêm camera", "PII.II.1"),
        ("Mục tiêu, ý 2: thêm tỷ lệ", "PII.I.2"),
        ("Phần đào tạo nên ưu tiên phụ nữ", "PII.II.2"),
        ("Mục tiêu 90.000 lượt khó đạt", ""),
    ],
)
def test_a_draft_in_parts_is_called_by_their_turn_and_by_titles(text: str, place: str) -> None:
    assert PARTED.called(text).place == place


def test_pairs_of_words_that_one_block_alone_has_are_a_call_too() -> None:
    assert PARTED.shared("Nâng cấp đường làng trước, biển chỉ dẫn làm sau", "") == "PII.II.1/1"


LED_IN = """\
kind: cong-van
issuer: {name: [Ủy ban nhân dân, tỉnh Lam Sơn], symbol: UBND, place: Lam Sơn}
summary: làm sạch dữ liệu
addressees: [Các sở]
body:
  - paragraph: Ủy ban nhân dân tỉnh yêu cầu các cơ quan
    clauses:
      - clause: Sở Tư pháp
        clauses: [Rà soát sổ hộ tịch, Nhập dữ liệu]
      - Công an tỉnh xác minh
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Lê Văn Bình}]
"""


def test_what_a_paragraph_leads_in_goes_by_its_own_number() -> None:
    places = DraftPlaces(loads(LED_IN).document)
    assert [places.name(place) for place in ("/1", "/1.1", "/1.1.b", "/1.7")] == ["/1", "1", "1.b", "7"]
    assert places.called("Mục 1 ý thứ hai: gia hạn").place == "1.b"


def test_an_appendix_that_is_called_by_no_number_is_the_only_one() -> None:
    assert RULED.called("Phụ lục: thêm máy chiếu").place == "PL1"
    two = loads(RULES + "  - title: Biểu mẫu sổ theo dõi\n    body: [Ghi ngày, giờ, người mượn]\n").document
    assert DraftPlaces(two).called("Phụ lục: thêm máy chiếu") == CalledPlace("", "Phụ lục")
    assert DraftPlaces(two).called("Phụ lục biểu mẫu sổ theo dõi: thêm cột").place == "PL2"


def test_the_second_of_a_place_that_holds_paragraphs_is_the_paragraph() -> None:
    paged = loads(DRAFT.replace("    clauses:\n      - Các sở", "    body:\n      - Các sở")).document
    assert DraftPlaces(paged).called("Mục III.2: giao Văn phòng").place == "III/2"


def test_what_is_called_by_the_name_of_a_unit_is_what_it_is_charged_with() -> None:
    headed = DraftPlaces(loads(DRAFT.replace("heading: Tổ chức thực hiện", "heading: UBND các xã")).document)
    assert (headed.of_unit("Ủy ban nhân dân các xã"), headed.of_unit("Sở Y tế"), headed.of_unit("")) == ("III", "", "")


def test_articles_that_draft_and_rules_have_are_of_the_rules_in_a_letter_on_these() -> None:
    places = ["Đ1", "KT1.Đ3.1"]
    assert RULED.leaning(places, ["Điều 1: thêm đối tượng"]).called("Điều 1: thêm đối tượng").place == "KT1.Đ1"
    assert RULED.leaning(places, ["Đối với dự thảo Quyết định"]) is RULED
    assert RULED.leaning(["Đ1"], []) is RULED


def test_a_cell_that_copies_a_block_with_its_stop_is_on_that_block() -> None:
    assert CLAUSES.quoting(["Các sở, ban, ngành xây dựng kế hoạch thực hiện trước ngày 15/01/2027."]).place == "III.1"


def test_an_office_that_is_to_be_charged_is_not_the_section_of_its_name() -> None:
    headed = DraftPlaces(loads(DRAFT.replace("heading: Tổ chức thực hiện", "heading: Sở Nội vụ tỉnh")).document)
    assert headed.shared("Đề nghị giao Sở Nội vụ tỉnh lập dự toán", "") == ""


@pytest.mark.parametrize("office", ["Sở Tư pháp", "Sở Khoa học và Công nghệ"])
def test_an_office_that_leads_or_was_asked_is_not_what_a_remark_is_about(office: str) -> None:
    draft = loads(DRAFT.replace("đôn đốc, tổng hợp", "đôn đốc, cùng Sở Khoa học và Công nghệ tổng hợp")).document
    assert DraftPlaces(draft, ["Sở Khoa học và Công nghệ"]).shared(f"Đề nghị {office} xin thêm thời gian", "") == ""


def test_the_only_task_that_a_unit_leads_is_its_own() -> None:
    assert (CLAUSES.of_unit("Văn phòng UBND tỉnh"), CLAUSES.of_unit("Sở Tư pháp")) == ("II.2.a", "")


def test_what_is_issued_with_the_draft_is_called_by_its_kind() -> None:
    assert [RULED.said(place) for place in ("KT1.Đ3.1.b", "KT1", "Đ2", "PL1", "Căn cứ")] == [
        "điểm b khoản 1 Điều 3 Quy chế kèm theo",
        "Quy chế kèm theo",
        "Điều 2",
        "Phụ lục 1",
        "Căn cứ",
    ]


def test_a_place_to_come_stands_after_what_would_hold_it() -> None:
    places = ["Căn cứ", "Đ2", "KT1.Đ2", "KT1.Đ3.2", "KT1.Đ3.3", "KT1.Đ3", "PL1"]
    assert sorted(places, key=RULED.rank) == ["Căn cứ", "Đ2", "KT1.Đ2", "KT1.Đ3", "KT1.Đ3.2", "KT1.Đ3.3", "PL1"]
