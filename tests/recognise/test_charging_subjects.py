"""Subjects that do not open their sentence: set aside, behind a phrase that enumerates, behind a label."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.ladder import entry
from vbgen.recognise.tasks import Assignment, assignments
from vbgen.tree import Run


def charged(*texts: str) -> list[Assignment]:
    """The assignments of a plan of these paragraphs."""
    return assignments([entry(Line((Run(text),))) for text in texts], "ke-hoach", "UBND TỈNH")


def leads(*texts: str) -> list[str]:
    return [item.lead for item in charged("I. Tổ chức thực hiện", *texts)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("UBND các xã không được cho thuê đất công ích quá 05 năm.", "UBND các xã"),
        ("Chủ tịch UBND các xã không để xảy ra cháy rừng trên địa bàn.", "Chủ tịch UBND các xã"),
        ("Tuy nhiên, để phòng cháy, yêu cầu các chủ rừng không được chủ quan, lơ là.", "các chủ rừng"),
        (
            "Ban kiểm tra và ủy ban kiểm tra đảng ủy cấp xã kiểm tra việc kết nạp đảng viên.",
            "Ban kiểm tra và ủy ban kiểm tra đảng ủy cấp xã",
        ),
        ("- Riêng các xã đảo: dự trữ nước ngọt cho người dân.", "các xã đảo"),
        ("Đối với các xã vùng lũ, phải chuẩn bị phương tiện cứu sinh.", "các xã vùng lũ"),
        ("Đối với UBND các xã, phường: Chỉ đạo thu gom bao bì thuốc.", "UBND các xã, phường"),
        ("Đối với quận, huyện thực hiện cải cách thủ tục đất đai.", "các quận, huyện"),
        ("Căn cứ nhu cầu của các phòng, đơn vị trực thuộc, Sở Tài chính bố trí kinh phí.", "Sở Tài chính"),
        ("2. Về nguồn vốn: Sở Tài chính cân đối ngân sách tỉnh.", "Sở Tài chính"),
        ("Chế độ báo cáo: Trước ngày 20 hằng tháng, Công an các xã gửi số liệu.", "Công an các xã"),
        ("Nhà đầu tư được tiếp tục thuê đất phải lắp camera giám sát.", "Nhà đầu tư được tiếp tục thuê đất"),
        ("Cơ quan được giao chủ trì soạn thảo lấy ý kiến nhân dân.", "Cơ quan được giao chủ trì soạn thảo"),
        ("Các sở là thành viên Ban Chỉ đạo có trách nhiệm đánh giá tiêu chí.", "Các sở là thành viên Ban Chỉ đạo"),
        ("Kho bạc Nhà nước thống nhất với Thuế tỉnh mở tài khoản thu.", "Kho bạc Nhà nước"),
        ("Kết thúc đợt cao điểm, UBND các xã gửi báo cáo tổng kết.", "UBND các xã"),
        ("Khi hồ sơ đủ điều kiện thì Sở Xây dựng tiếp nhận, thẩm định.", "Sở Xây dựng"),
        ("Lập dự toán: Căn cứ nhiệm vụ năm, Hội Nông dân xã lập dự toán gửi UBND xã.", "Hội Nông dân xã"),
        ("Văn phòng UBND tỉnh đề nghị quý Sở khẩn trương có báo cáo.", "quý Sở"),
        ("BTL Vùng Cảnh sát biển 1 bố trí tàu trực cứu nạn.", "BTL Vùng Cảnh sát biển 1"),
        (
            "Các đồng chí Ủy viên Ban Thường vụ là Tổ trưởng Tổ cấp ủy phụ trách xã dự lễ khai giảng.",
            "Các đồng chí Ủy viên Ban Thường vụ là Tổ trưởng Tổ cấp ủy phụ trách xã",
        ),
        (
            "Các đơn vị được phân bổ vốn năm 2027 chịu trách nhiệm giải ngân đúng hạn.",
            "Các đơn vị được phân bổ vốn năm 2027",
        ),
        (
            "Các xã được giao nhiệm vụ thực hiện công tác chuẩn bị đầu tư phải trình hồ sơ.",
            "Các xã được giao nhiệm vụ thực hiện công tác chuẩn bị đầu tư",
        ),
        ("Đối với 05 xã chưa có tổ hòa giải: kiện toàn ngay trong tháng.", "05 xã chưa có tổ hòa giải"),
        ("09 xã chưa ký quy chế phải ký xong trong tháng.", "09 xã chưa ký quy chế"),
        ("Nếu có khó khăn các cơ quan, đơn vị báo cáo Sở Nội vụ.", "các cơ quan, đơn vị"),
        ("Công an xã là lực lượng nòng cốt, phối hợp với dân quân canh gác.", "Công an xã"),
        (
            "Bộ Y tế yêu cầu Sở Y tế các tỉnh, trong đó trọng tâm là các tỉnh: A, B và C khẩn trương lập đội cơ động.",
            "Sở Y tế các tỉnh",
        ),
        ("Mở 40 lớp bơi, mỗi xã, phường mở 02 lớp.", "mỗi xã, phường"),
        ("Hai ngành luân phiên chủ trì sơ kết.", "Hai ngành"),
        ("Chuyển kiến nghị của cử tri đến Sở Xây dựng chủ trì giải quyết.", "Sở Xây dựng"),
        ("Văn phòng Đảng ủy cụ thể hóa Chương trình này.", "Văn phòng Đảng ủy"),
        ("Đồng chí Ủy viên phụ trách chịu trách nhiệm chuẩn bị nội dung.", "Đồng chí Ủy viên phụ trách"),
        ("Các khu công nghiệp cung cấp nhu cầu tuyển dụng.", "Các khu công nghiệp"),
        ("Các Phó Chủ tịch theo địa bàn được phân công xuống cơ sở kiểm tra.", "Các Phó Chủ tịch"),
        ("Sở Giáo dục cho học sinh nghỉ học khi có bão.", "Sở Giáo dục"),
        ("Nhận được Chỉ thị này, các địa phương xây dựng kế hoạch.", "các địa phương"),
        ("2. Công an tỉnh - cơ quan thường trực - theo dõi, đôn đốc.", "Công an tỉnh"),
        ("1. Quản lý đàn chó nuôi: UBND các xã lập sổ theo dõi.", "UBND các xã"),
        ("1. Giám sát qua báo cáo: cơ quan chịu sự giám sát gửi báo cáo.", "cơ quan chịu sự giám sát"),
        ("3. Người nuôi chó, mèo: chấp hành khai báo, xích, nhốt.", "Người nuôi chó, mèo"),
        ("- Thành viên Đoàn giám sát nghiên cứu báo cáo.", "Thành viên Đoàn giám sát"),
        ("3. Đề nghị UBND các xã: Yên Lập, Thanh Sơn: Bố trí địa điểm họp.", "UBND các xã: Yên Lập, Thanh Sơn"),
        ("1. Các đơn vị được phân công chủ động triển khai, bảo đảm tiến độ.", "Các đơn vị được phân công"),
        ("2. Kinh phí: Sở Tài chính thẩm định dự toán.", "Sở Tài chính"),
        ("3. Các hộ thuộc diện di dời có trách nhiệm tháo dỡ nhà cũ.", "Các hộ thuộc diện di dời"),
        ("5. Sở Tài chính cấp kinh phí cho các xã trong tháng 5.", "Sở Tài chính"),
        ("Trung tâm Kiểm soát thanh toán điện tử: Chuẩn bị đường truyền.", "Trung tâm Kiểm soát thanh toán điện tử"),
    ],
)
def test_who_is_charged_though_the_sentence_does_not_begin_with_him(text: str, unit: str) -> None:
    assert leads(text) == [unit]


@pytest.mark.parametrize(
    "text",
    [
        "Đối với các hộ chưa nhận tiền: lập hồ sơ cưỡng chế.",  # who is dealt with
        "Quỹ do Bộ trưởng Bộ Công an quản lý.",
        "Chủ trì thiết kế phần xây dựng: Ông Bùi Văn Trung, kỹ sư thủy lợi.",
        "Mẫu BC-02: Phòng Đào tạo tổng hợp số liệu của các khoa.",
        "Phân công cơ quan trình, cơ quan thẩm tra như tại Phụ lục kèm theo.",
    ],
)
def test_who_is_only_named(text: str) -> None:
    assert leads(text) == []


def test_whom_a_document_applies_to_is_charged_with_nothing() -> None:
    assert leads("Điều 2. Đối tượng áp dụng", "1. Cơ quan, tổ chức, cá nhân tham gia lập kế hoạch.") == []


@pytest.mark.parametrize(
    ("heading", "item", "unit"),
    [
        ("1. Các đảng ủy trực thuộc:", "- Phân công cấp ủy viên dự kiểm điểm ở cấp dưới.", "Các đảng ủy trực thuộc"),
        (
            "2. Bộ Chỉ huy Quân sự tỉnh (cơ quan thường trực)",
            "- Hiệp đồng với đơn vị nhận quân.",
            "Bộ Chỉ huy Quân sự tỉnh",
        ),
        (
            "Sở Nội vụ đề nghị UBND xã thực hiện các việc sau:",
            "1. Báo cáo của địa phương gửi về Sở trước ngày 5/7.",
            "UBND xã",
        ),
    ],
)
def test_an_item_stays_the_work_of_the_unit_above_it(heading: str, item: str, unit: str) -> None:
    assert leads(heading, item) == [unit]


def test_a_unit_in_capitals_of_which_the_text_tells_little_has_small_letters_but_for_its_name() -> None:
    found = leads("2. ỦY BAN NHÂN DÂN CÁC XÃ CÓ RỪNG", "- Ký cam kết bảo vệ rừng với từng bản, từng hộ.")
    assert found == ["Ủy ban nhân dân các xã có rừng"]


def test_each_of_many_after_a_semicolon_is_charged_for_himself() -> None:
    assert leads("1. Sở Y tế tập huấn cho nhân viên; mỗi trạm chọn hai người dự.") == ["Sở Y tế", "mỗi trạm"]
    assert leads("Căn cứ dự toán được giao, Sở Y tế bố trí kinh phí; mỗi xã chọn một thôn.") == ["Sở Y tế", "mỗi xã"]
    survey = (
        "Năm 2023, Chỉ số hài lòng được tiến hành khảo sát ở ba huyện. Mỗi huyện chọn hai xã; mỗi xã chọn một thôn."
    )
    assert leads(survey) == []
    assert leads(f"{survey} Chủ tịch UBND tỉnh đề nghị các cơ quan thực hiện các nội dung sau:") == ["các cơ quan"]


def test_who_comes_after_the_first_charge_of_a_letter_is_charged_too() -> None:
    text = "UBND các xã có trách nhiệm nhắc nhở việc treo cờ; Thủ trưởng các đơn vị kiểm tra đơn vị mình."
    assert [item.lead for item in charged(text)] == ["UBND các xã", "Thủ trưởng các đơn vị"]


def test_leading_and_directing_is_work_and_no_leader() -> None:
    assert leads("4. Đảng ủy các xã:", "- Lãnh đạo, chỉ đạo rà soát nhà, đất dôi dư.") == ["Đảng ủy các xã"]


def test_work_behind_a_time_below_a_unit_is_that_units() -> None:
    found = charged("1. Các sở, ban, ngành", "Trong tháng 3 năm 2027, hoàn thành việc số hóa hồ sơ lưu trữ.")
    assert [(item.lead, item.due) for item in found] == [("Các sở, ban, ngành", "Trong tháng 3 năm 2027")]


def test_a_label_alone_states_the_names_below_it_of_those_above() -> None:
    found = charged(
        "1. Tổ chức bộ máy",
        "- Cơ quan chủ trì:",
        "+ Sở Nội vụ thực hiện điểm 1 Mục II.",
        "+ Sở Tài chính thực hiện điểm 2 Mục II.",
        "- Cơ quan phối hợp: Mời Ban Tổ chức Thành ủy tham gia, các sở có liên quan.",
        "2. Tài chính công",
        "- Cơ quan chủ trì: Sở Tài chính.",
        "- Cơ quan phối hợp:",
        "+ Kho bạc Nhà nước;",
        "+ Thuế tỉnh.",
    )
    assert [(item.lead, item.support) for item in found] == [
        ("Sở Nội vụ", ("Ban Tổ chức Thành ủy", "các sở có liên quan")),
        ("Sở Tài chính", ("Ban Tổ chức Thành ủy", "các sở có liên quan")),
        ("Sở Tài chính", ("Kho bạc Nhà nước", "Thuế tỉnh")),
    ]


def test_each_of_many_after_a_comma_is_charged_for_himself_but_not_who_keeps_a_copy() -> None:
    assert leads("- Tỉnh đoàn tổ chức 10 trại hè, mỗi huyện cử 05 em.") == ["Tỉnh đoàn", "mỗi huyện"]
    assert leads("- Biên bản được lập thành 02 bản, mỗi cơ quan giữ 01 bản.") == []


def test_below_a_heading_of_what_is_nobody_is_charged_but_whom_the_writer_tells() -> None:
    told = "Công ty Cấp nước lấy nước thô tại sông Cái."
    asked = "Đề nghị Công ty Cấp nước bổ sung máy bơm."
    assert not charged("I. Đặc điểm tình hình", told)
    assert [item.lead for item in charged("I. Đặc điểm tình hình", asked)] == ["Công ty Cấp nước"]
    assert [item.lead for item in charged("I. Công tác cấp nước", told)] == ["Công ty Cấp nước"]


def test_a_goal_of_each_of_many_charges_none_of_them() -> None:
    assert leads("1. Mục tiêu", "- Mỗi xã xây dựng 01 mô hình.") == []
    assert leads("1. Yêu cầu", "- Hội Phụ nữ các cấp chủ động phối hợp với chính quyền.") == []
    assert leads("1. Nhiệm vụ", "- Mỗi xã xây dựng 01 mô hình.") == ["Mỗi xã"]


def test_what_befalls_something_is_no_work() -> None:
    assert leads("- Hệ thống cấp nước tập trung bị hư hại.") == []
    assert leads("- Công ty Cấp nước phải chuẩn bị máy bơm.") == ["Công ty Cấp nước"]


def test_who_is_told_to_name_somebody_for_each_task_keeps_the_work() -> None:
    assert leads("2. Giao Đảng ủy xã rà soát vướng mắc; phân công từng đồng chí phụ trách một thôn.") == ["Đảng ủy xã"]
    assert leads("2. Phân công Công an xã tuần tra; phân công Trạm Y tế xã chuẩn bị thuốc.") == [
        "Công an xã",
        "Trạm Y tế xã",
    ]


def test_whoever_is_told_only_to_direct_what_follows_is_charged_by_none_of_it() -> None:
    told = charged("Bộ Y tế đề nghị UBND các tỉnh chỉ đạo:", "1. Ngành giáo dục rà soát.", "2. Sở Y tế mua vắc xin.")
    assert [item.lead for item in told] == ["Ngành giáo dục", "Sở Y tế"]


def test_headings_of_duties_in_general_and_what_somebody_holds_are_no_work() -> None:
    assert leads("2. Trách nhiệm của Công an xã", "- Tổ chức trực ban.", "- Trách nhiệm chung") == ["Công an xã"]
    assert leads("- Hội Phụ nữ các cấp xác định đây là nhiệm vụ thường xuyên.") == []
    assert leads("- Chủ nhiệm, chủ trì thiết kế: Ông Trần An, kỹ sư; Chứng chỉ số 12.") == []
    assert leads("- Lập mô hình mẫu; mỗi xã có ít nhất 02 chi hội tham gia.") == []


def test_many_after_a_semicolon_are_charged_where_they_are_told_to_work() -> None:
    text = "- Công ty Thủy nông vận hành trạm bơm; các xã vùng trũng phải canh gác."
    assert leads(text) == ["Công ty Thủy nông", "các xã vùng trũng"]
    assert leads("- Công ty Thủy nông rà soát các cống; các trạm bơm tham gia tiêu úng.") == ["Công ty Thủy nông"]


def test_to_lead_is_work_and_nobody() -> None:
    assert leads("- Lãnh đạo hoàn thành các chỉ tiêu.") == []
    assert leads("- Lãnh đạo Sở Y tế hoàn thành báo cáo.") == ["Lãnh đạo Sở Y tế"]
