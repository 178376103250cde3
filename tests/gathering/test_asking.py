"""Of which unit a file is, by its name."""

from __future__ import annotations

import pytest

from vbgen.gathering.asking import named_in

UNITS = ["HĐND xã", "UBND xã Tân Tiến", "Ban Chỉ huy Quân sự xã", "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa"]


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("y-kien/ubnd_xa-tan-tien lần 2.docx", "UBND xã Tân Tiến"),
        ("y-kien/xã Tân Tiến.pdf", "UBND xã Tân Tiến"),
        ("y-kien/quan su xa.docx", "Ban Chỉ huy Quân sự xã"),
        ("y-kien/SO VAN HOA THE THAO VA DU LICH.docx", "Sở Văn hóa, Thể thao và Du lịch"),
        ("y-kien/so-van-hoa.docx", "Sở Văn hóa"),
        ("y-kien/xa.docx", ""),
        ("y-kien/gop-y.docx", ""),
    ],
)
def test_the_longest_name_that_a_path_holds_is_the_unit(path: str, unit: str) -> None:
    assert named_in(path, UNITS) == unit


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("y-kien/MTTQ gop y.docx", "Ủy ban Mặt trận Tổ quốc xã"),
        ("y-kien/mat tran to quoc.docx", "Ủy ban Mặt trận Tổ quốc xã"),
        ("y-kien/CAX_y kien.pdf", "Công an xã"),
        ("y-kien/123-STP.docx", "Sở Tư pháp"),
        ("y-kien/STC.docx", ""),
        ("y-kien/HPN gop y.docx", "Hội Phụ nữ xã"),
        ("y-kien/van phong du.docx", "Văn phòng Đảng ủy"),
        ("y-kien/HTX nong nghiep sua.docx", "Chi bộ Hợp tác xã nông nghiệp"),
        ("y-kien/TDP3.txt", "Tổ dân phố số 3"),
        ("y-kien/So NNMT.docx", "Sở Nông nghiệp và Môi trường"),
        ("y-kien/SGDDT_.docx", "Sở Giáo dục và Đào tạo"),
        ("y-kien/Doan TN xa sua.docx", "Đoàn TNCS Hồ Chí Minh xã"),
    ],
)
def test_a_unit_is_known_by_its_first_letters_where_no_other_has_them(path: str, unit: str) -> None:
    names = [
        "Ủy ban Mặt trận Tổ quốc xã",
        "Công an xã",
        "Sở Tư pháp",
        "Sở Tài chính",
        "Sở Thủy chính",
        "Văn phòng Đảng ủy",
        "Hội Phụ nữ xã",
        "Đoàn TNCS Hồ Chí Minh xã",
        "Sở Giáo dục và Đào tạo",
        "Chi bộ Hợp tác xã nông nghiệp",
        "Tổ dân phố số 3",
        "Tổ dân phố số 5",
        "Sở Nông nghiệp và Môi trường",
    ]
    assert named_in(path, names) == unit
