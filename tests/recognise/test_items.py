"""Items and what stands above them: whose work an item is, and when what announces a list is no work of its own."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.items import Owner, Said, is_inherited, said
from vbgen.recognise.ladder import entry
from vbgen.recognise.tasks import assignments
from vbgen.tree import Run


def found(*texts: str, kind: str = "ke-hoach") -> list[tuple[int, str, str]]:
    """(Index of the paragraph, lead, due) of each assignment."""
    body = [entry(Line((Run(text),))) for text in texts]
    return [(item.place, item.lead, item.due) for item in assignments(body, kind, "UBND TỈNH")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Rà soát hồ sơ tồn đọng.", Said.WORK),
        ("Hằng năm, tổng hợp số liệu gửi cấp trên.", Said.WORK),
        ("Về kinh phí: bố trí từ nguồn sự nghiệp.", Said.WORK),
        ("Trường hợp thiếu hồ sơ thì hướng dẫn bổ sung.", Said.CASE),
        ("Sở Y tế tập huấn cho cán bộ trạm.", Said.OTHERS),
        ("Ngoài ra, đề nghị Sở Nội vụ cử người tham gia.", Said.OTHERS),
        ("Hồ sơ phải đầy đủ, hợp lệ.", Said.FACT),
        ("Thời gian: 02 ngày.", Said.FIELD),
        ("Trên đây là Kế hoạch năm 2027.", Said.FIELD),
        ("Công tác tuyên truyền trên loa truyền thanh.", Said.THING),
    ],
)
def test_how_an_item_begins_tells_what_it_says(text: str, what: Said) -> None:
    assert said(text) is what


@pytest.mark.parametrize(
    ("owner", "inherited"),
    [
        (Owner.NONE, ""),
        (Owner.HEADING, "WORK CASE OTHERS FACT THING"),
        (Owner.LIST, "WORK CASE OTHERS THING"),
        (Owner.SENTENCE, "WORK"),
    ],
)
def test_what_is_work_of_the_unit_above(owner: Owner, inherited: str) -> None:
    texts = {
        "WORK": "Rà soát hồ sơ.",
        "CASE": "Trường hợp thiếu hồ sơ thì hướng dẫn bổ sung.",
        "OTHERS": "Đề nghị Sở Nội vụ cử người tham gia.",
        "FACT": "Hồ sơ phải đầy đủ.",
        "FIELD": "Thời gian: 02 ngày.",
        "THING": "Công tác tuyên truyền.",
    }
    assert " ".join(name for name, text in texts.items() if is_inherited(text, owner, labelled=True)) == inherited


@pytest.mark.parametrize(
    "opening",
    [
        "Theo báo cáo, trong tháng 12/2026 có 45 vụ cháy. Sở Y tế yêu cầu các đơn vị triển khai một số nội dung sau:",
        "Thực hiện chỉ đạo của cấp trên; Thường trực Tỉnh ủy giao các cơ quan, đơn vị:",
        "Để kịp tiến độ, đề nghị các đồng chí thực hiện các nhiệm vụ trọng tâm sau đây:",
    ],
)
def test_a_lead_in_that_calls_on_everyone_is_no_task_where_its_items_name_their_units(opening: str) -> None:
    items = (
        "1. Trung tâm Kiểm soát bệnh tật tỉnh:",
        "a) Giám sát tình hình dịch;",
        "2. Các bệnh viện đa khoa bảo đảm thuốc, xong trước ngày 20/01/2027.",
        "3. Đề nghị UBND các xã, phường ra quân vệ sinh.",
    )
    assert found(opening, *items, kind="cong-van") == [
        (2, "Trung tâm Kiểm soát bệnh tật tỉnh", ""),
        (3, "Các bệnh viện đa khoa", "trước ngày 20/01/2027"),
        (4, "UBND các xã, phường", ""),
    ]


def test_an_introduction_of_sections_is_no_task() -> None:
    opening = "Năm 2026, cuộc khảo sát được tiến hành tại 03 xã. Chủ tịch UBND tỉnh đề nghị các cơ quan, địa phương:"
    whole = opening.removesuffix(":") + " thực hiện một số nội dung sau:"
    body = ("III. GIẢI PHÁP", whole, "1. Nội dung duy trì", "a) Sở Nội vụ hướng dẫn.", "2. Nội dung cải thiện", "Hết.")
    assert found(*body) == [(3, "Sở Nội vụ", "")]


@pytest.mark.parametrize(
    "what", ["chuẩn bị nội dung như sau:", "tập trung nhiệm vụ cụ thể sau đây:", "lưu ý nội dung sau:"]
)
def test_a_lead_in_is_no_task_whatever_word_announces_what_follows(what: str) -> None:
    items = ("1. Sở Nội vụ cử người tham gia.", "2. Sở Tài chính bố trí kinh phí.")
    assert found(f"Ủy ban nhân dân tỉnh đề nghị các cơ quan, đơn vị {what}", *items) == [
        (1, "Sở Nội vụ", ""),
        (2, "Sở Tài chính", ""),
    ]


def test_who_presides_at_a_meeting_has_no_task_of_it() -> None:
    body = (
        "Sở Công Thương tổ chức buổi làm việc như sau:",
        "1. Chủ trì: Lãnh đạo Sở.",
        "2. Thành phần: Đại diện các phòng.",
        "3. Địa điểm: Hội trường Sở.",
        "Đề nghị UBND xã An Bình chuẩn bị báo cáo.",
        "(Có nội dung đề nghị các đơn vị chuẩn bị kèm theo)",
    )
    assert found(*body, kind="cong-van") == [(4, "UBND xã An Bình", "")]


def test_a_lead_in_that_names_its_unit_or_says_more_stays_a_task() -> None:
    items = ("1. Sở Nội vụ cử người tham gia.", "2. Sở Tài chính bố trí kinh phí.")
    named = "Giao Sở Y tế chủ trì, phối hợp với các đơn vị thực hiện các nội dung sau:"
    dated = "Yêu cầu các đơn vị báo cáo trước ngày 15/12/2026 các nội dung sau:"
    rest = [(1, "Sở Nội vụ", ""), (2, "Sở Tài chính", "")]
    assert found(named, *items) == [(0, "Sở Y tế", ""), *rest]
    assert found(dated, *items) == [(0, "các đơn vị", "trước ngày 15/12/2026"), *rest]


@pytest.mark.parametrize(
    "heading",
    [
        "1. Ủy ban nhân dân cấp tỉnh có trách nhiệm:",
        "1. Ủy ban nhân dân cấp tỉnh có các nhiệm vụ sau đây:",
        "Ủy ban nhân dân cấp tỉnh có trách nhiệm:",
    ],
)
def test_who_has_duties_is_a_heading_over_them(heading: str) -> None:
    unit = "Ủy ban nhân dân cấp tỉnh"
    assert found("Điều 8. Tổ chức thực hiện", heading, "a) Công bố danh sách;", "b) Chỉ đạo việc rà soát.") == [
        (2, unit, ""),
        (3, unit, ""),
    ]


def test_a_heading_may_tell_which_of_many_units_it_means() -> None:
    which = "Các phòng chuyên môn tham gia đoàn công tác"
    assert found(f"1. {which}", "- Bố trí cán bộ đầy đủ.", "- Báo cáo kết quả.") == [(1, which, ""), (2, which, "")]


def test_aims_and_demands_in_general_charge_nobody() -> None:
    body = (
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "Các cấp, các ngành nâng cao nhận thức về công tác này.",
        "2. Yêu cầu",
        "- Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc, hiệu quả.",
        "- Các đơn vị báo cáo kết quả trước ngày 15/12/2026.",
        "- Sở Y tế chủ trì hướng dẫn.",
        "II. NHIỆM VỤ",
        "1. Các cơ quan, đơn vị rà soát hồ sơ.",
    )
    assert found(*body) == [
        (5, "Các đơn vị", "trước ngày 15/12/2026"),
        (6, "Sở Y tế", ""),
        (8, "Các cơ quan, đơn vị", ""),
    ]


@pytest.mark.parametrize(
    "call",
    [
        "Đề nghị các phòng thực hiện./.",
        "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.",
        "Đề nghị các sở, ban, ngành quan tâm, phối hợp thực hiện.",
        "Yêu cầu các đồng chí khẩn trương tổ chức thực hiện nội dung trên.",
        "Trên đây là Kế hoạch công tác năm 2027, yêu cầu các cơ quan, địa phương nghiêm túc tổ chức thực hiện./.",
    ],
)
def test_a_call_on_everyone_to_carry_it_out_is_a_closing_formula(call: str) -> None:
    assert found("1. Nội dung", call, kind="cong-van") == []
    assert found("1. Văn phòng Sở:", "a) Rà soát.", call, kind="cong-van") == [(1, "Văn phòng Sở", "")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Cơ quan giải quyết thủ tục có trách nhiệm khai thác dữ liệu.", "Cơ quan giải quyết thủ tục"),
        ("Cơ quan tiếp nhận, giải quyết hồ sơ có trách nhiệm lưu trữ.", "Cơ quan tiếp nhận, giải quyết hồ sơ"),
        ("Các Sở, ngành quản lý ngành, lĩnh vực lập phương án giá.", "Các Sở, ngành quản lý ngành, lĩnh vực"),
        ("Đúng 07h00 ngày 13/12/2026 (thứ 7) các đơn vị đồng loạt ra quân.", "các đơn vị"),
        ("Cuối tháng Trạm Y tế lập danh sách.", "Trạm Y tế"),
        ("Các đơn vị được giao tham mưu có trách nhiệm rà soát.", "Các đơn vị được giao tham mưu"),
    ],
)
def test_which_body_is_meant_belongs_to_its_name(text: str, unit: str) -> None:
    assert [lead for _, lead, _ in found("1. Nội dung", f"2. {text}")] == [unit]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("xây dựng báo cáo; hoàn thành trong tháng 11.", "trong tháng 11"),
        ("lập đề án, phải hoàn thành xong trước ngày 15/12/2026.", "trước ngày 15/12/2026"),
        (
            "góp ý trong thời hạn 03 ngày làm việc để Sở Tài chính tổng hợp, trình UBND tỉnh trước ngày 05/6/2026.",
            "trong thời hạn 03 ngày làm việc",
        ),
        ("gửi Sở Nội vụ để tổng hợp trước ngày 05/6/2026.", "trước ngày 05/6/2026"),
        ("kiểm tra điều kiện của học viên trước khi mở lớp.", "trước khi mở lớp"),
        ("cuối học kỳ 1 và cuối năm gửi danh sách.", "cuối học kỳ 1 và cuối năm"),
    ],
)
def test_a_due_is_the_own_one_without_its_verb(text: str, due: str) -> None:
    assert found("1. Nội dung", f"2. Phòng Đào tạo {text}") == [(1, "Phòng Đào tạo", due)]


def test_who_helps_ends_before_what_joins_him_with_the_work() -> None:
    text = "1. Sở Nội vụ phối hợp với các cơ quan có liên quan trong đánh giá kết quả."
    (item,) = assignments([entry(Line((Run(text),)))], "ke-hoach", "UBND TỈNH")
    assert item.support == ("các cơ quan có liên quan",)


def test_a_day_that_is_told_before_the_charge_is_no_due() -> None:
    text = "Trong tháng 12/2026 xảy ra 45 vụ. Đề nghị Công an tỉnh tăng cường tuần tra."
    assert found("1. Nội dung", text) == [(1, "Công an tỉnh", "")]


@pytest.mark.parametrize(
    ("above", "unit"),
    [
        ("1. Sở Y tế tập trung chỉ đạo:", "Sở Y tế"),
        ("Giao Phòng Kinh tế chủ trì:", "Phòng Kinh tế"),
        ("Chủ tịch UBND tỉnh giao nhiệm vụ cho Sở Nội vụ như sau:", "Sở Nội vụ"),
        ("1. CÔNG AN XÃ", "Công an xã"),
        ("1. UBND CÁC XÃ, PHƯỜNG", "UBND các xã, phường"),
    ],
)
def test_what_stands_below_verbs_alone_or_a_name_in_capitals_is_that_units(above: str, unit: str) -> None:
    items = found("II. NHIỆM VỤ", above, "a) Rà soát các điểm ngập úng.", "b) Bố trí lực lượng trực.")
    assert items == [(2, unit, ""), (3, unit, "")]


def test_a_paragraph_below_a_units_name_is_its_work_even_when_it_asks_others() -> None:
    text = "Căn cứ nhiệm vụ được giao, xây dựng kế hoạch của ngành; yêu cầu các đơn vị trực thuộc thực hiện."
    assert found("II. NHIỆM VỤ", "1. Các sở, ban, ngành cấp tỉnh", text) == [(2, "Các sở, ban, ngành cấp tỉnh", "")]
    asked = "UBND tỉnh yêu cầu lãnh đạo các sở chỉ đạo quyết liệt."
    assert found("II. NHIỆM VỤ", "1. Văn phòng UBND tỉnh", asked) == [(2, "lãnh đạo các sở", "")]


@pytest.mark.parametrize(
    "title",
    [
        "Trách nhiệm và quyền của Hội đồng quản lý",
        "Nhiệm vụ, quyền hạn của Hội đồng quản lý",
        "Quyền và nghĩa vụ của Hội đồng quản lý",
        "Chức năng, nhiệm vụ cụ thể của Hội đồng quản lý",
    ],
)
def test_an_article_of_duties_and_rights_holds_duties_and_leaves_the_rights(title: str) -> None:
    rest = ("1. Tổ chức sơ kết, tổng kết 06 tháng một lần.", "2. Được cung cấp tài liệu khi có yêu cầu.")
    assert found(f"Điều 5. {title}", *rest, kind="quy-che") == [(1, "Hội đồng quản lý", "")]


def test_the_title_of_a_chapter_in_capitals_is_what_it_is_about() -> None:
    texts = ("Chương II", "ĐOÀN KIỂM TRA", "Điều 4. Việc bầu Trưởng đoàn", "1. Nhiệm kỳ của Trưởng đoàn là 05 năm.")
    assert found(*texts, kind="quy-che") == []


def test_how_a_body_works_is_no_work_of_it() -> None:
    texts = ("1. Tham mưu ban hành kế hoạch.", "2. Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm.")
    assert found("Điều 2. Nhiệm vụ của Ban Chỉ đạo", *texts) == [(1, "Ban Chỉ đạo", "")]
