"""Text in fonts of before Unicode, told by its letters."""

from __future__ import annotations

import pytest

from vbgen import legacy


@pytest.mark.parametrize(
    ("old", "font", "modern"),
    [
        ("C¨n cø LuËt Tæ chøc ChÝnh phñ", ".VnTime", "Căn cứ Luật Tổ chức Chính phủ"),
        ("bé tµi chÝnh", ".VnTimeH", "BỘ TÀI CHÍNH"),
        ("\u00ad\u00aci ®\u00ad\u00eec n\u00ad\u00edc", ".VnArial", "ươi được nước"),
        ("COÄNG HOAØ XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "VNI-Times", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ñöôïc söï ñoàng yù", "VNI-Helve", "Được sự đồng ý"),
        ("Bộ Tài chính", ".VnTime", "Bộ Tài chính"),
        ("và các hoà giải là", ".VnTimeH", "và các hoà giải là"),
        ("Quyết định", "VNI-Times", "Quyết định"),
        ("C¨n cø LuËt", "Times New Roman", "C¨n cø LuËt"),
        ("25°C, 30 m²", ".VnTime", "25°C, 30 m²"),
    ],
)
def test_old_encodings_are_told_by_the_text(old: str, font: str, modern: str) -> None:
    assert legacy.convert(old, font) == modern


def test_the_text_around_decides_what_a_run_leaves_open() -> None:
    assert legacy.convert("bé", ".VnTime") == "bé"
    assert legacy.convert("bé", ".VnTime", "tcvn3") == "bộ"
    assert legacy.convert("nam", ".VnTimeH", "tcvn3") == "NAM"
