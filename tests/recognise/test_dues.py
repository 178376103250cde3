"""The day, span or rhythm by which a sentence wants its work done, whole as printed."""

from __future__ import annotations

import pytest

from vbgen.recognise.dues import due_of


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Gửi báo cáo trước ngày 03 tháng tiếp theo đối với báo cáo tháng.", "trước ngày 03 tháng tiếp theo"),
        ("Gửi báo cáo trước ngày 05 tháng đầu tiên của quý sau.", "trước ngày 05 tháng đầu tiên của quý"),
        ("Sở Tài chính bảo đảm nguồn kinh phí thực hiện hằng năm theo Nghị quyết.", "hằng năm"),
        ("Sở Tài chính bố trí kinh phí hằng năm cho Đề án.", "hằng năm"),
        ("Các xã báo cáo số liệu trước 16 giờ hằng ngày về Sở.", "trước 16 giờ hằng ngày"),
        ("Các xã báo cáo số liệu chậm nhất 16 giờ 30 phút hằng ngày.", "chậm nhất 16 giờ 30 phút hằng ngày"),
        (
            "Báo cáo kết quả về Sở Y tế định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 05/12) để tổng hợp.",
            "định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 05/12)",
        ),
        ("Trạm Y tế báo cáo ca bệnh trong vòng 24 giờ về Trung tâm Kiểm soát bệnh tật.", "trong vòng 24 giờ"),
        ("Sở A trả lời chậm nhất 05 ngày kể từ ngày nhận hồ sơ.", "chậm nhất 05 ngày kể từ ngày nhận hồ sơ"),
        ("Thực hiện theo kế hoạch hằng năm của ngành.", ""),
    ],
)
def test_a_limit_is_read_whole(text: str, due: str) -> None:
    assert due_of(text) == due
