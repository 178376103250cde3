"""A task in the superior's words becomes ours by rules that tell what they changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.laws import law
from support.rewording import PROVINCE, UNIT, reworded

from vbgen.deriving import wording
from vbgen.deriving.choosing import Involvement, choose
from vbgen.deriving.departments import Charge
from vbgen.deriving.scene import Scene
from vbgen.model import Clause, Document, Task
from vbgen.vietnamese import PartialDate

_TASK = Task("Rà soát hồ sơ", lead="UBND các xã, phường")
SUPERIOR = Document(
    kind="ke-hoach", issuer=PROVINCE, date=PartialDate(year=2026), body=(Clause("A", heading=True, blocks=(_TASK,)),)
)
SCENE = Scene(choose(SUPERIOR, UNIT)[0], SUPERIOR, UNIT, "", "kh12")


@pytest.mark.parametrize(
    ("text", "lead", "ours"),
    [
        ("UBND các xã, phường rà soát hồ sơ.", "UBND các xã, phường", "Rà soát hồ sơ"),
        ("Giao UBND các xã, phường chủ trì rà soát hồ sơ", "UBND các xã, phường", "Chủ trì rà soát hồ sơ"),
        ("Đề nghị UBND cấp xã cần rà soát hồ sơ;", "UBND cấp xã", "Rà soát hồ sơ"),
        ("UBND cấp xã có trách nhiệm rà soát hồ sơ./.", "UBND cấp xã", "Rà soát hồ sơ"),
        ("Các sở, ngành; UBND cấp xã rà soát hồ sơ", "UBND cấp xã", "Rà soát hồ sơ"),
        (
            "Trong thời gian chờ hướng dẫn, giao UBND cấp xã rà soát hồ sơ",
            "UBND cấp xã",
            "Trong thời gian chờ hướng dẫn, rà soát hồ sơ",
        ),
        ("Định kỳ hằng quý, UBND cấp xã rà soát hồ sơ", "UBND cấp xã", "Định kỳ hằng quý, rà soát hồ sơ"),
        (  # it is sent, by whom the heading says
            "Kết quả chiến dịch đợt 1 đề nghị UBND các xã, phường gửi về Sở Y tế (qua Chi cục A) trước ngày 05/7/2026",
            "UBND các xã, phường",
            "Gửi kết quả chiến dịch đợt 1 về Sở Y tế (qua Chi cục A) trước ngày 05/7/2026",
        ),
        (
            "UBND cấp xã chỉ đạo Trạm Y tế giám sát môi trường",
            "UBND cấp xã",
            "Tham mưu UBND xã chỉ đạo Trạm Y tế giám sát môi trường",
        ),
        (
            "Các cơ quan, địa phương (nhất là cấp xã) rà soát hồ sơ",
            "Các cơ quan, địa phương",
            "Rà soát hồ sơ",
        ),
        (
            "Các cơ quan, địa phương được giao soạn thảo phải lấy ý kiến",
            "Các cơ quan, địa phương",
            "Các cơ quan, đơn vị được giao soạn thảo phải lấy ý kiến",
        ),
        (
            "Chủ tịch UBND các xã, phường chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra vi phạm",
            "Chủ tịch UBND các xã, phường",
            "Chủ tịch UBND xã chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra vi phạm",
        ),
        ("Tiếp nhận hồ sơ do UBND các xã, phường gửi", "UBND các xã, phường", "Tiếp nhận hồ sơ do UBND xã gửi"),
        (
            "Chủ tịch Ủy ban nhân dân cấp xã được xem xét; Ủy ban nhân dân cấp xã rà soát",
            "Chủ tịch Ủy ban nhân dân cấp xã",
            "Chủ tịch UBND xã được xem xét; UBND xã rà soát",
        ),
        (
            "UBND cấp xã căn cứ các trường hợp tại Điều 31 có trách nhiệm kiểm tra giá",
            "UBND cấp xã",
            "Căn cứ các trường hợp tại Điều 31, kiểm tra giá",
        ),
        (
            "Trường hợp phát sinh yêu cầu thì Sở, ngành, UBND cấp xã rà soát danh sách",
            "ngành, UBND cấp xã",
            "Trường hợp phát sinh yêu cầu thì rà soát danh sách",
        ),
        (
            "Kiểm tra: tỉnh thành lập 03 đoàn; mỗi xã, phường thành lập 01 đoàn",
            "mỗi xã, phường",
            "Kiểm tra: UBND xã thành lập 01 đoàn",
        ),
        (
            "UBND các xã, phường gửi báo cáo tổng kết (theo mẫu) về cơ quan thường trực",
            "UBND các xã, phường",
            "Gửi báo cáo tổng kết (theo mẫu) về UBND xã",
        ),
        (
            "Xây cống (Cơ quan chủ trì: UBND các xã, phường; cơ quan phối hợp: Sở Xây dựng)",
            "UBND các xã, phường",
            "Xây cống",
        ),
        (
            "Sau khi Sở Nội vụ hướng dẫn, UBND cấp xã rà soát hồ sơ",
            "UBND cấp xã",
            "Sau khi Sở Nội vụ hướng dẫn, rà soát hồ sơ",
        ),
    ],
)
def test_the_subject_goes_where_the_heading_names_it(text: str, lead: str, ours: str) -> None:
    assert reworded(text, lead).text == ours


@pytest.mark.parametrize(
    ("text", "lead", "ours"),
    [
        (  # within brackets
            "Đối với giá do hai cấp định (UBND tỉnh định khung; UBND cấp xã định mức cụ thể) thì rà soát phương án",
            "UBND cấp xã",
            "Đối với giá do hai cấp định (UBND tỉnh định khung; UBND xã định mức cụ thể) thì rà soát phương án",
        ),
        (  # one of a row that goes on
            "UBND cấp xã, tổ chức, cá nhân đề nghị điều chỉnh đánh giá sự cần thiết",
            "UBND cấp xã",
            "UBND xã, tổ chức, cá nhân đề nghị điều chỉnh đánh giá sự cần thiết",
        ),
        (  # those alone to whom something was given
            "UBND cấp xã được giao thẩm định giá có trách nhiệm lựa chọn đơn vị",
            "UBND cấp xã được giao thẩm định giá",
            "UBND xã được giao thẩm định giá có trách nhiệm lựa chọn đơn vị",
        ),
        (
            "Sở Nội vụ hướng dẫn, UBND các xã, phường rà soát hồ sơ",
            "UBND các xã, phường",
            "Sở Nội vụ hướng dẫn, UBND xã rà soát hồ sơ",
        ),
        (
            "Sở Nội vụ kiểm tra, đôn đốc, UBND cấp xã thực hiện việc rà soát",
            "UBND cấp xã",
            "Sở Nội vụ kiểm tra, đôn đốc, UBND xã thực hiện việc rà soát",
        ),
        (
            "Sở Tài chính chủ trì; UBND các xã phối hợp rà soát hồ sơ",
            "UBND các xã",
            "Sở Tài chính chủ trì; UBND xã phối hợp rà soát hồ sơ",
        ),
        (
            "Định kỳ hằng quý, giao Sở Nội vụ hướng dẫn, đề nghị UBND cấp xã rà soát hồ sơ",
            "UBND cấp xã",
            "Định kỳ hằng quý, giao Sở Nội vụ hướng dẫn, đề nghị UBND xã rà soát hồ sơ",
        ),
        (  # in a row whose names hold verbs
            "Các sở, ngành quản lý lĩnh vực, UBND cấp xã rà soát hồ sơ",
            "UBND cấp xã",
            "Các sở, ngành quản lý lĩnh vực, UBND xã rà soát hồ sơ",
        ),
    ],
)
def test_the_subject_stays_where_more_than_a_name_would_go_or_another_acts_before_it(
    text: str, lead: str, ours: str
) -> None:
    assert reworded(text, lead).text == ours


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("báo cáo Sở Nội vụ theo quy định", "báo cáo về UBND xã (qua Phòng Văn hóa - Xã hội) theo quy định"),
        ("tổng hợp, báo cáo kết quả về UBND tỉnh", "tổng hợp, báo cáo kết quả về UBND xã"),
        (
            "báo cáo Chủ tịch UBND tỉnh (qua Sở Nội vụ để tổng hợp)",
            "báo cáo về UBND xã (qua Phòng Văn hóa - Xã hội để tổng hợp)",
        ),
        (  # we report to whom it was reported to
            "báo cáo kết quả về Sở Y tế định kỳ 6 tháng để tổng hợp, báo cáo UBND tỉnh",
            "báo cáo kết quả về UBND xã định kỳ 6 tháng để tổng hợp, báo cáo Sở Y tế",
        ),
        ("báo cáo Sở Tài chính", "báo cáo về UBND xã"),  # whose parallel the department in charge is itself
        (
            "kiến nghị vướng mắc với UBND tỉnh Bắc Ninh (thông qua Sở Nội vụ)",
            "kiến nghị vướng mắc với UBND xã (qua Phòng Văn hóa - Xã hội)",
        ),
        ("lập danh sách gửi Sở Nội vụ theo dõi", "lập danh sách gửi Phòng Văn hóa - Xã hội theo dõi"),
        ("lập hồ sơ gửi Sở Nội vụ thẩm định, trình UBND tỉnh", "lập hồ sơ gửi Sở Nội vụ thẩm định, trình UBND tỉnh"),
        ("theo hướng dẫn của Sở Tài chính", "theo hướng dẫn của Sở Tài chính"),
        ("báo cáo cấp có thẩm quyền", "báo cáo cấp có thẩm quyền"),
        (
            "báo cáo UBND tỉnh *(qua Sở Nội vụ)* về tình hình",
            "báo cáo UBND xã (qua Phòng Văn hóa - Xã hội) về tình hình",
        ),
        (  # what the one that gathers does with it is its own work
            "lập danh sách gửi Sở Nội vụ tổng hợp, báo cáo UBND tỉnh",
            "lập danh sách gửi Phòng Văn hóa - Xã hội tổng hợp, báo cáo UBND tỉnh",
        ),
        (
            "lập danh sách gửi Sở Tài chính báo cáo UBND tỉnh ban hành",
            "lập danh sách gửi Sở Tài chính báo cáo UBND tỉnh ban hành",
        ),
        (  # nobody sends to itself
            "có văn bản gửi Sở Tài chính tổng hợp, trình UBND tỉnh",
            "có văn bản gửi Sở Tài chính tổng hợp, trình UBND tỉnh",
        ),
        (
            "báo cáo UBND tỉnh kết quả (qua Sở Nội vụ) để UBND tỉnh báo cáo Bộ Tài chính",
            "báo cáo UBND xã kết quả (qua Phòng Văn hóa - Xã hội) để trình UBND tỉnh báo cáo Bộ Tài chính",
        ),
        (
            "báo cáo UBND tỉnh kết quả (đồng thời gửi Sở Tài chính)",
            "báo cáo UBND xã kết quả (đồng thời gửi Sở Tài chính)",
        ),
    ],
)
def test_reports_go_up_our_own_chain_and_what_is_judged_above_stays(text: str, ours: str) -> None:
    assert reworded(f"Rà soát đất đai, khoáng sản; {text}").text == f"Rà soát đất đai, khoáng sản; {ours}"


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Tuyên truyền trên địa bàn tỉnh", "Tuyên truyền trên địa bàn xã"),
        ("Tuyên truyền trên địa bàn tỉnh Bắc Ninh", "Tuyên truyền trên địa bàn xã"),
        ("Bám sát Kế hoạch kiểm soát của tỉnh năm 2026", "Bám sát Kế hoạch kiểm soát của tỉnh, xã năm 2026"),
        ("Bám sát Kế hoạch của tỉnh Bắc Ninh", "Bám sát Kế hoạch của tỉnh Bắc Ninh"),
        ("Nâng thứ hạng của tỉnh", "Nâng thứ hạng của tỉnh"),
        ("Thực hiện tốt Kế hoạch này", "Thực hiện tốt [@kh12]"),
    ],
)
def test_the_superior_s_own_ground_becomes_ours(text: str, ours: str) -> None:
    assert reworded(text).text == ours


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "Rà soát hồ sơ. Trong quá trình thực hiện, nếu có vướng mắc đề nghị phản ánh về Sở Nội vụ để tổng hợp",
            "Rà soát hồ sơ",
        ),
        ("Triển khai theo quy định (Đính kèm các văn bản có liên quan)", "Triển khai theo quy định"),
        ("Nộp đơn (kèm theo giấy khai sinh)", "Nộp đơn (kèm theo giấy khai sinh)"),
        (
            "Chỉ đạo các phòng, ban tuyên truyền về đất đai; Chủ động rà soát thửa đất",
            "Tham mưu UBND xã chỉ đạo các phòng, ban tuyên truyền về đất đai; chủ động rà soát thửa đất",
        ),
        (
            "Chỉ đạo xử lý vi phạm đất đai; UBND xã An Bình rà soát",
            "Chỉ đạo xử lý vi phạm đất đai; UBND xã An Bình rà soát",
        ),
        ("UBND các xã, phường có nghĩa vụ công khai quy hoạch đất đai", "Công khai quy hoạch đất đai"),
    ],
)
def test_a_department_is_told_what_is_its_own_to_do(text: str, ours: str) -> None:
    assert reworded(text).text == ours


def test_whose_something_is_is_no_subject() -> None:
    text = "Hàng tháng nội dung cải cách của ngành, địa phương phải được đưa vào báo cáo"
    assert reworded(text, lead="địa phương").text == text
    text = "Căn cứ quyết định của UBND tỉnh, các sở, UBND cấp xã rà soát hồ sơ"
    assert reworded(text, lead="các sở, UBND cấp xã").text == "Căn cứ quyết định của UBND tỉnh, rà soát hồ sơ"


def test_who_leads_before_us_stays_named() -> None:
    text = "Đảng ủy xã lãnh đạo, UBND các xã, phường xây dựng phương án"
    assert reworded(text, lead="Đảng ủy xã").text == "Đảng ủy xã lãnh đạo, UBND xã xây dựng phương án"


def test_a_name_that_its_own_verb_cuts_stays() -> None:
    text = "Các cơ quan, địa phương tiếp nhận kê khai giá ưu tiên tiếp nhận qua mạng"
    assert reworded(text, lead="Các cơ quan, địa phương tiếp nhận").text == text


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Năm 2025 có 02 việc chậm: (1) đất; (2) nước. UBND các xã, phường rà soát hồ sơ", "Rà soát hồ sơ"),
        ("Rà soát hồ sơ. Báo cáo kết quả", "Rà soát hồ sơ. Báo cáo kết quả"),
        ("UBND các xã, phường rà soát hồ sơ. Hồ sơ gồm 03 bản", "Rà soát hồ sơ. Hồ sơ gồm 03 bản"),
        ("Sở Y tế chủ trì hướng dẫn. UBND các xã, phường rà soát", "Sở Y tế chủ trì hướng dẫn. UBND xã rà soát"),
    ],
)
def test_sentences_that_only_tell_before_the_charge_are_left_out(text: str, ours: str) -> None:
    assert reworded(text).text == ours


def test_a_deadline_stands_once_and_is_ours() -> None:
    found = reworded("Rà soát, gửi trước ngày 30/6/2026; trước ngày 20 hằng tháng cập nhật", due="30/6/2026")
    assert found.text == "Rà soát, gửi trước ngày 25/6/2026; trước ngày 15 hằng tháng cập nhật"


def test_each_change_is_told_by_its_rule_before_and_after() -> None:
    found = reworded("UBND các xã, phường báo cáo Sở Tài chính.")
    assert [(step.rule, step.before, step.after) for step in found.steps] == [
        (
            "bỏ chủ ngữ đã có ở đề mục",
            "UBND các xã, phường báo cáo Sở Tài chính.",
            "Báo cáo Sở Tài chính.",
        ),
        (
            "chế độ báo cáo của mình",
            "Báo cáo Sở Tài chính.",
            "Báo cáo về UBND xã.",
        ),
        (
            "dấu câu",
            "Báo cáo về UBND xã.",
            "Báo cáo về UBND xã",
        ),
    ]


PIECES = st.sampled_from(
    [
        "UBND các xã, phường",
        "báo cáo Sở Nội vụ",
        "gửi UBND tỉnh (qua Sở Tài chính)",
        "trên địa bàn tỉnh",
        "Kế hoạch số 12/KH-UBND ngày 05/11/2026 của UBND tỉnh",
        "Nghị quyết số 57-NQ/TW của Bộ Chính trị",
        "“mô hình của tỉnh”",
        "[@qd61]",
        "đạt 40%",
        "1.234,5 ha",
        "của tỉnh",
        "rà soát",
        "chịu trách nhiệm trước Chủ tịch UBND tỉnh",
        "giai đoạn 2021-2030",
        ",",
        ";",
        ".",
        "**quan trọng**",
        "(nếu có)",
    ]
)
KEPT = re.compile(r"\d+|\[@\w+\]|“[^”]*”|Kế hoạch số [^;,.]*?UBND tỉnh|Nghị quyết số [^;,.]*?Bộ Chính trị")


@law(200)
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join))
def test_no_rule_touches_figures_dates_citations_and_names_of_documents(text: str) -> None:
    assert KEPT.findall(reworded(f"UBND các xã, phường {text}").text) == KEPT.findall(text)


@pytest.mark.parametrize(
    ("text", "due", "ours"),
    [
        ("Rà soát xong trước ngày 30/6/2026", "31/7/2026", "Rà soát xong trước ngày 31/7/2026"),
        ("Rà soát, hoàn thành trong tháng 6/2026", "31/7/2026", "Rà soát, hoàn thành trước ngày 31/7/2026"),
        ("Rà soát, hoàn thành trước ngày 30/6/2026", "hằng quý", "Rà soát, hoàn thành hằng quý"),
        ("Rà soát trước ngày 30/6/2026", "", "Rà soát"),
        ("Rà soát trước ngày 30/6/2026", "tháng 7/2026", "Rà soát tháng 7/2026"),
    ],
)
def test_a_deadline_that_a_person_decided_stands_in_the_place_of_the_superior_s(text: str, due: str, ours: str) -> None:
    match = re.search(rf"{wording._LED}(?:30/6/2026|tháng 6/2026|6/2026)", text)
    assert match is not None
    assert text[: match.start()] + wording._as_decided(match, due) == ours


@pytest.mark.parametrize(
    ("text", "even"),
    [
        ("rà soát  hồ sơ ;", "Rà soát hồ sơ"),
        ("Rà soát hồ sơ ./.", "Rà soát hồ sơ"),
        ("Rà soát hồ sơ...", "Rà soát hồ sơ..."),
        ("Rà soát hồ sơ…", "Rà soát hồ sơ…"),
        ("Rà soát ( ) hồ sơ", "Rà soát hồ sơ"),
        ("**Rà soát hồ sơ", "Rà soát hồ sơ"),
        ("**Rà soát** hồ sơ", "**Rà soát** hồ sơ"),
        ("Rà *soát hồ sơ", "Rà soát hồ sơ"),
        ("Rà soát; Lập danh mục", "Rà soát; lập danh mục"),
        ("Rà soát; UBND xã lập danh mục", "Rà soát; UBND xã lập danh mục"),
    ],
)
def test_a_text_is_even(text: str, even: str) -> None:
    assert wording._even(text, SCENE) == even


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Rà soát hồ sơ (có văn bản gửi kèm)", "Rà soát hồ sơ (có văn bản gửi kèm)"),
        ("Rà soát hồ sơ (gửi kèm theo tài liệu tập huấn)", "Rà soát hồ sơ"),
        ("(gửi kèm tài liệu)", "(gửi kèm tài liệu)"),  # nothing else would stay
        (
            "Rà soát hồ sơ. Quá trình thực hiện nếu có khó khăn, vướng mắc, báo cáo về Sở Nội vụ.",
            "Rà soát hồ sơ.",
        ),
        ("Rà soát hồ sơ", "Rà soát hồ sơ"),
    ],
)
def test_what_closes_the_superior_s_document_goes(text: str, closed: str) -> None:
    assert wording._closed(text, SCENE) == closed


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Rà soát hồ sơ (Cơ quan chủ trì: Sở A)", "Rà soát hồ sơ"),
        ("Rà soát hồ sơ (Sản phẩm: Báo cáo)", "Rà soát hồ sơ (Sản phẩm: Báo cáo)"),
        ("Rà soát hồ sơ (kể cả đất ở)", "Rà soát hồ sơ (kể cả đất ở)"),
    ],
)
def test_who_does_it_goes_out_of_brackets(text: str, ours: str) -> None:
    assert wording._facts_dropped(text, SCENE) == ours


def test_a_due_that_returns_is_ours_where_it_is_not_what_we_have() -> None:
    text = "Báo cáo trước ngày 20 hằng tháng"
    assert wording._our_due(text, SCENE) == text.replace("20", "15")
    assert wording._our_due(text, SCENE._replace(due="trước ngày 20 hằng tháng")) == text


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Chỉ đạo các trường rà soát", "Tham mưu UBND xã chỉ đạo các trường rà soát"),
        ("Rà soát; chỉ đạo các trường báo cáo", "Rà soát; tham mưu UBND xã chỉ đạo các trường báo cáo"),
        ("Rà soát. Chỉ đạo các trường báo cáo", "Rà soát. Tham mưu UBND xã chỉ đạo các trường báo cáo"),
        ("Rà soát và chỉ đạo các trường báo cáo", "Rà soát và chỉ đạo các trường báo cáo"),
        ("Chỉ đạo các doanh nghiệp báo cáo", "Chỉ đạo các doanh nghiệp báo cáo"),  # whom it orders nothing
    ],
)
def test_what_the_council_orders_is_prepared_for_it(text: str, ours: str) -> None:
    charged = SCENE.choice._replace(charge=Charge("Phòng Kinh tế"))
    assert wording._prepared(text, SCENE._replace(choice=charged)) == ours
    support = charged._replace(involvement=Involvement.SUPPORT)
    assert wording._prepared(text, SCENE._replace(choice=support)) == text
    nobody = charged._replace(charge=Charge())
    assert wording._prepared(text, SCENE._replace(choice=nobody)) == text
