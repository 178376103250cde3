"""What another leads becomes ours as what is done together with it."""

from __future__ import annotations

import pytest
from support.rewording import reworded


@pytest.mark.parametrize(
    ("text", "lead", "support", "ours"),
    [
        (
            "Đào tạo kỹ năng số cho người dân",
            "Sở Nội vụ",
            ("UBND các xã, phường",),
            "Phối hợp với Sở Nội vụ trong việc đào tạo kỹ năng số cho người dân",
        ),
        (
            "Giao Sở Xây dựng chủ trì, phối hợp với các sở, UBND các xã, phường rà soát bến bãi; công bố giá",
            "Sở Xây dựng",
            (),
            "Phối hợp với Sở Xây dựng rà soát bến bãi",
        ),
        (
            "Tham mưu quản lý. Phối hợp chặt chẽ với Công an tỉnh và các địa phương trong công tác bảo vệ rừng.",
            "Sở Tài chính",
            (),
            "Phối hợp với Sở Tài chính trong công tác bảo vệ rừng",
        ),
        (
            "Chỉ đạo biên phòng tuần tra. Tăng cường phối hợp với công an và chính quyền cơ sở vùng giáp biên tổ "
            "chức kiểm tra liên ngành.",
            "Bộ Chỉ huy Quân sự tỉnh",
            (),
            "Phối hợp với Bộ Chỉ huy Quân sự tỉnh tổ chức kiểm tra liên ngành",
        ),
        (
            "Các sở, ngành thuộc tỉnh có trách nhiệm hướng dẫn, phối hợp UBND các xã, phường trong công tác quản lý "
            "đất đai; chịu trách nhiệm về lĩnh vực của mình",
            "Các sở, ngành thuộc tỉnh",
            ("UBND các xã, phường",),
            "Phối hợp với các sở, ngành thuộc tỉnh trong công tác quản lý đất đai",
        ),
        (
            "Chủ động phối hợp với các sở và chính quyền địa phương trong quản lý khoáng sản",
            "Công an tỉnh",
            (),
            "Phối hợp với Công an tỉnh trong quản lý khoáng sản",
        ),
        (
            "Xây dựng kế hoạch phối hợp với UBND cấp xã để bảo vệ rừng",
            "Sở Tài chính",
            (),
            "Phối hợp với Sở Tài chính trong việc xây dựng kế hoạch để bảo vệ rừng",
        ),
        (
            "Sở Tài chính chủ trì, phối hợp với các sở quản lý ngành, lĩnh vực và UBND cấp xã theo dõi giá cả",
            "Sở Tài chính",
            (),
            "Phối hợp với Sở Tài chính theo dõi giá cả",
        ),
    ],
)
def test_what_another_leads_is_done_together_with_it(text: str, lead: str, support: tuple[str, ...], ours: str) -> None:
    assert reworded(text, lead, support=support).text == ours
