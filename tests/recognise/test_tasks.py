"""Sentences that charge a unit with work: whom, with whom, by when; and those that only look so."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry
from vbgen.recognise.tasks import assignments
from vbgen.tree import Run


def found(*texts: str, kind: str = "ke-hoach", issuer: str = "UBND TỈNH") -> list[tuple[int, str, str]]:
    """(Index of the paragraph, lead, due) of each assignment in a body of these paragraphs."""
    body = [entry(Line((Run(text),))) for text in texts]
    return [(item.place, item.lead, item.due) for item in assignments(body, kind, issuer)]


def lead(text: str, **rest: str) -> str:
    """The lead of the only assignment in a paragraph below a first label, or ""."""
    items = found("1. Tổ chức thực hiện", text, **rest)
    assert len(items) <= 1
    return items[0][1] if items else ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Giao Sở Công Thương chủ trì, phối hợp với Sở Tài chính tham mưu.", "Sở Công Thương"),
        ("Đối với các cụm công nghiệp, giao UBND phường Văn Phú tìm kiếm nhà đầu tư.", "UBND phường Văn Phú"),
        (
            "Trong thời gian chưa di dời, đề nghị các sở, ngành liên quan tăng cường kiểm tra.",
            "các sở, ngành liên quan",
        ),
        ("Đề nghị trong quá trình vận chuyển đơn vị tuân thủ quy trình kỹ thuật.", "đơn vị"),
        ("Viễn thông Lào Cai: chủ trì bảo đảm đường truyền phục vụ cuộc họp.", "Viễn thông Lào Cai"),
        ("Sáu là, các Sở: Tài chính, Xây dựng có ý kiến bằng văn bản.", "các Sở: Tài chính, Xây dựng"),
        ("Hàng tháng, Phòng Đào tạo gửi danh sách cho các khoa.", "Phòng Đào tạo"),
        ("Uỷ quyền cho Giám đốc Sở Nội vụ thực hiện một số nhiệm vụ.", "Giám đốc Sở Nội vụ"),
        (
            "Chánh Văn phòng; Giám đốc Sở Nội vụ; Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.",
            "Chánh Văn phòng; Giám đốc Sở Nội vụ; Thủ trưởng các đơn vị",
        ),
    ],
)
def test_who_is_charged(text: str, unit: str) -> None:
    assert lead(text) == unit


@pytest.mark.parametrize(
    "unit",
    [
        "Đoàn kiểm tra liên ngành",
        "Các cơ sở đào tạo",
        "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh",
        "Các doanh nghiệp cung cấp dịch vụ viễn thông",
        "UBND các xã, phường có cụm công nghiệp do cấp xã quản lý",
        "Cơ quan chuyên môn của người quyết định đầu tư",
        "Các chủ công trình hồ chứa nước",
    ],
)
def test_a_verb_inside_a_name_does_not_cut_it(unit: str) -> None:
    assert lead(f"{unit} khẩn trương rà soát, báo cáo UBND tỉnh.") == unit
    assert lead(f"{unit}: Chủ động lồng ghép các nội dung của Kế hoạch này.") == unit


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh đã giao Sở Xây dựng thực hiện năm 2025.",
        "Thông báo số 67/TB-VPUBND của Văn phòng UBND tỉnh, giao Sở Y tế chủ trì, phối hợp thực hiện.",
        "Công ty đề nghị điều chỉnh địa điểm và bổ sung ngành nghề.",
        "Ủy ban nhân dân tỉnh ghi nhận và đánh giá cao nỗ lực của các sở, ngành.",
        "Nhà thầu khảo sát xây dựng: Công ty cổ phần Tư vấn 8.",
        "Chủ đầu tư chịu trách nhiệm trước pháp luật về tính chính xác của hồ sơ.",
        "Sở Công Thương thông báo để Công ty A biết và thực hiện./.",
        "UBND tỉnh chỉ đạo thực hiện Kế hoạch này.",  # the issuer itself
        "Hợp tác xã là tổ chức kinh tế tập thể do các cá nhân thành lập.",
        "Bàn giao cho các đơn vị quản lý công trình.",
    ],
)
def test_what_charges_nobody(text: str) -> None:
    assert lead(text) == ""


def test_items_inherit_the_unit_of_their_heading() -> None:
    assert found(
        "1. Sở Y tế",
        "- Rà soát các trạm y tế;",
        "- Trưởng phòng Nghiệp vụ chịu trách nhiệm tổng hợp.",
        "2. Đề nghị UB MTTQ và các đoàn thể xã:",
        "- Tăng cường tuyên truyền.",
        "3. Công tác khác",
        "- Rà soát quy trình.",
    ) == [
        (1, "Sở Y tế", ""),
        (2, "Trưởng phòng Nghiệp vụ", ""),
        (4, "UB MTTQ và các đoàn thể xã", ""),
    ]


def test_items_inherit_the_unit_of_the_sentence_that_announces_them() -> None:
    texts = (
        "Sở Công Thương đề nghị Công ty A hoàn thiện các nội dung sau:",
        "1. Về hồ sơ",
        "a) Bổ sung giấy phép;",
        "b) Theo quy định, thời hạn là 24 tháng.",
    )
    assert found(*texts, kind="cong-van", issuer="SỞ CÔNG THƯƠNG") == [(0, "Công ty A", ""), (2, "Công ty A", "")]
    assert found(*texts, kind="bao-cao", issuer="SỞ CÔNG THƯƠNG") == [(0, "Công ty A", "")]


def test_a_list_of_members_is_no_work() -> None:
    assert found("a) Ban Chủ nhiệm, gồm có:", "- Luật sư A - Chủ nhiệm;", "b) Ban tổ chức", "- Ông: B") == []


def test_a_report_charges_only_where_it_asks() -> None:
    texts = ("1. Kết quả", "- Sở Y tế rà soát các trạm y tế.", "2. Kiến nghị", "- Sở Y tế rà soát các trạm y tế.")
    assert found(*texts, kind="bao-cao") == [(3, "Sở Y tế", "")]


def test_what_a_report_asks_for_with_a_list_is_the_list() -> None:
    texts = (
        "1. Công tác bảo vệ khoáng sản",
        "Trong thời gian tới, tiếp tục yêu cầu các sở, ngành:",
        "- Tăng cường kiểm tra.",
        "- Báo cáo hằng quý.",
    )
    assert found(*texts, kind="bao-cao") == [(2, "các sở, ngành", ""), (3, "các sở, ngành", "hằng quý")]


def test_what_the_law_says_is_told_and_ordered_to_nobody() -> None:
    text = "Tại Điều 34 Nghị định số 136/2025/NĐ-CP quy định Chủ tịch UBND cấp tỉnh thực hiện việc cấp phép."
    assert lead(text) == ""
    assert lead("Các tổ chức trước khi xin cấp phép đều đã lập hồ sơ môi trường.") == ""


def test_what_a_report_says_was_ordered_charges_nobody_again() -> None:
    text = "UBND xã đã ban hành 145 văn bản; giao Phòng Kinh tế xây dựng kịch bản; yêu cầu các thôn rà soát hộ nghèo."
    assert found("I. Kết quả", "1. Công tác điều hành", text, kind="bao-cao") == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("tổ chức sơ kết vào tháng 12 hằng năm.", "tháng 12 hằng năm"),
        ("tổ chức kiểm tra, rút kinh nghiệm hằng tháng.", "hằng tháng"),
        ("thông báo cho đơn vị trước 05 ngày làm việc.", "trước 05 ngày làm việc"),
        ("thẩm định trong 05 ngày làm việc.", "trong 05 ngày làm việc"),
        ("tham mưu trước ngày 30/12/2026.", "trước ngày 30/12/2026"),
        ("gửi về Văn phòng trước 15h00 ngày 15/6/2026 để tổng hợp.", "trước 15h00 ngày 15/6/2026"),
        ("trình phê duyệt trong quý IV năm 2026.", "trong quý IV năm 2026"),
        (
            "nộp hồ sơ trong thời hạn 05 ngày làm việc kể từ ngày nhận.",
            "trong thời hạn 05 ngày làm việc kể từ ngày nhận",
        ),
        ("báo cáo UBND tỉnh định kỳ hằng quý.", "định kỳ hằng quý"),
        ("gửi danh sách từ ngày 25 đến 30 hàng tháng.", "từ ngày 25 đến 30 hàng tháng"),
        ("tham mưu cân đối ngân sách hằng năm.", ""),
        ("kiểm tra hồ sơ, cập nhật trong ngày làm việc.", "trong ngày làm việc"),
        ("trực ban từ ngày 28/9/2026 đến khi bão tan.", "từ ngày 28/9/2026 đến khi bão tan"),
        ("trả kết quả trong thời hạn không quá 05 ngày làm việc.", "trong thời hạn không quá 05 ngày làm việc"),
        ("diễn tập vào tháng 7/2026.", "tháng 7/2026"),
        ("sơ kết 01 lần/năm.", "01 lần/năm"),
        ("báo cáo tình hình 02 giờ/lần.", "02 giờ/lần"),
        ("thực hiện Kế hoạch ký vào ngày 02/3/2026.", ""),
        ("gửi số liệu vào ngày 20 tháng cuối quý.", "ngày 20 tháng cuối quý"),
        ("báo cáo trước ngày 05/12 hằng năm.", "trước ngày 05/12 hằng năm"),
        ("rà soát quy hoạch phát triển đến năm 2030.", ""),
        ("rà soát Quy hoạch đến năm 2030 trong quý I/2026.", "trong quý I/2026"),
    ],
)
def test_dues(text: str, due: str) -> None:
    assert found("1. Giao Sở Nội vụ chủ trì " + text) == [(0, "Sở Nội vụ", due)]


def test_a_unit_heads_plain_paragraphs_too() -> None:
    assert found("1. Sở Y tế", "Chủ trì kiểm tra các cơ sở khám bệnh, chữa bệnh.", "2. Báo cáo") == [(1, "Sở Y tế", "")]


def test_what_a_list_announces_is_work_of_its_unit_however_an_item_begins() -> None:
    assert found(
        "1. Công chức một cửa có trách nhiệm xem xét hồ sơ của người dân:",
        "a) Trường hợp hồ sơ chưa đủ thì hướng dẫn bổ sung;",
        "b) Về kho lưu trữ: Tăng cường bảo quản;",
        "c) Nghiêm chỉnh chấp hành nội quy;",
        "d) Hồ sơ phải được đánh số.",
    ) == [(place, "Công chức một cửa", "") for place in (1, 2, 3)]


def test_a_heading_of_duties_may_be_long() -> None:
    heads = (
        "Thủ trưởng cơ quan chuyên môn cấp tỉnh, Chủ tịch UBND các xã, phường, Giám đốc các đơn vị sự nghiệp công lập"
    )
    assert found(f"Điều 6. Trách nhiệm của {heads}", "1. Bố trí công chức.", "2. Ban hành quy chế.") == [
        (1, heads, ""),
        (2, heads, ""),
    ]


def test_a_heading_of_duties_may_name_many_between_semicolons() -> None:
    heads = "Sở Tài chính; các Sở, ngành quản lý ngành, lĩnh vực; Ủy ban nhân dân cấp xã"
    assert found(f"2. Trách nhiệm của {heads}", "a) Rà soát định mức.", "b) Tiếp nhận hồ sơ kê khai giá.") == [
        (1, heads, ""),
        (2, heads, ""),
    ]


def test_a_heading_wins_over_whom_its_unit_is_to_ask() -> None:
    assert found(
        "2. Sở Xây dựng",
        "- Rà soát các bến thủy.",
        "- Yêu cầu các đơn vị khai thác lắp đặt trạm cân.",
        "Ủy ban nhân dân tỉnh yêu cầu các sở nghiêm túc thực hiện.",
    ) == [(1, "Sở Xây dựng", ""), (2, "Sở Xây dựng", ""), (3, "các sở", "")]


def test_a_letter_without_labels_goes_on_charging_after_its_first_charge() -> None:
    assert found(
        "Sở Y tế báo cáo tình hình các trạm trong năm qua.",
        "Giao Sở Y tế chủ trì rà soát.",
        "Căn cứ ý kiến trên, Sở Y tế và các đơn vị liên quan triển khai thực hiện.",
    ) == [(1, "Sở Y tế", ""), (2, "Sở Y tế và các đơn vị liên quan", "")]


def test_what_a_unit_is_asked_for_stands_below_without_a_label_before_it() -> None:
    assert found(
        "UBND tỉnh Lam Sơn đề nghị Bộ Công Thương một số nội dung như sau:",
        "- Tham mưu Chính phủ sửa đổi nghị định.",
        "- Sớm đưa cơ sở dữ liệu vào hoạt động.",
    ) == [(1, "Bộ Công Thương", ""), (2, "Bộ Công Thương", "")]


SIZED = 13.0  # points: a look that Word states, neither bold nor centred


def sized(*texts: str) -> list[tuple[int, str]]:
    """(Index of the paragraph, lead) of each assignment in paragraphs of Word that no look sets off."""
    body = [entry(Line((Run(text),), size=SIZED)) for text in texts]
    return [(item.place, item.lead) for item in assignments(body, "ke-hoach", "UBND XÃ")]


def test_plain_paragraphs_below_a_plain_line_that_names_a_unit_are_its_tasks() -> None:
    assert sized(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Kinh tế",
        "Theo dõi, đôn đốc các thôn thực hiện Kế hoạch này.",
        "2. Công an xã",
        "Tuần tra các tuyến đường liên thôn vào ban đêm.",
        "Phối hợp với các thôn lập danh sách hộ dân.",
        "3. Trạm Y tế xã",
        "Tổ chức khám sức khỏe cho người cao tuổi.",
    ) == [(2, "Phòng Kinh tế"), (4, "Công an xã"), (5, "Công an xã"), (7, "Trạm Y tế xã")]


def test_digital_government_is_a_topic_and_no_unit() -> None:
    assert sized("1. Chính quyền số", "1.1. Trạm Y tế xã số hóa hồ sơ sức khỏe của người dân.") == [(1, "Trạm Y tế xã")]


def test_who_is_the_contact_is_named_without_what_he_is_made() -> None:
    assert lead("Giao Phòng Kế hoạch Z làm đầu mối tổng hợp kết quả.") == "Phòng Kế hoạch Z"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Sở Y tế gửi số liệu trước 10 giờ thứ Sáu hằng tuần.", "trước 10 giờ thứ Sáu hằng tuần"),
        ("Sở Y tế tổ chức diễn tập trong tuần thứ 2 của tháng 8/2026.", "trong tuần thứ 2 của tháng 8/2026"),
    ],
)
def test_limits_by_week_are_whole(text: str, due: str) -> None:
    assert found("1. Tổ chức thực hiện", text) == [(1, "Sở Y tế", due)]


def test_a_call_to_carry_out_earnestly_that_says_nothing_more_closes_a_letter() -> None:
    assert found("1. Sở Y tế rà soát danh mục.", "Đề nghị các đơn vị nghiêm túc thực hiện.") == [(0, "Sở Y tế", "")]


@pytest.mark.parametrize(
    ("unit", "charged"),
    [("Sở Nội vụ", True), ("Sở Nội vụ" + ", Ủy ban nhân dân xã An Bình" * 4, False)],  # too long for a heading
)
def test_a_bold_label_that_names_a_unit_in_a_few_words_is_a_heading(unit: str, charged: bool) -> None:
    head = entry(Line((Run(f"1. {unit}", bold=True),), bold=True, size=14.0))
    item = entry(Line((Run("a) Rà soát thủ tục hành chính;"),), size=14.0))
    found = assignments([head, item], "ke-hoach", "UBND TỈNH")
    assert bool([one for one in found if one.place == 1 and one.lead == unit]) is charged


def test_what_stands_before_the_sentence_that_charges_another_is_the_work_of_the_unit_above() -> None:
    body = [
        "1. Sở Nội vụ",
        "a) Rà soát hồ sơ trước ngày 30/6/2026. Giao Phòng Kinh tế tổng hợp.",
        "b) Báo cáo kết quả.",
    ]
    charges = assignments([entry(Line((Run(text),))) for text in body])
    assert [(item.place, item.start, item.lead, item.due) for item in charges] == [
        (1, 0, "Sở Nội vụ", "trước ngày 30/6/2026"),
        (1, 36, "Phòng Kinh tế", ""),
        (2, 0, "Sở Nội vụ", ""),
    ]


@pytest.mark.parametrize(
    ("kind", "charged"),
    [
        ("bao-cao", ["Sở Y tế", "các bệnh viện"]),  # whom the asked one is to urge does the work
        ("ke-hoach", ["Sở Y tế", "Sở Y tế"]),
    ],
)
def test_in_what_a_report_asks_for_those_who_are_urged_do_the_work(kind: str, charged: list[str]) -> None:
    texts = (
        "III. Kiến nghị",
        "1. Đề nghị Sở Y tế thực hiện các nội dung sau:",
        "a) Chỉ đạo các bệnh viện rà soát hồ sơ.",
        "b) Rà soát hồ sơ.",
    )
    body = [entry(Line((Run(text),))) for text in texts]
    assert [item.lead for item in assignments(body, kind, "UBND TỈNH")] == charged
