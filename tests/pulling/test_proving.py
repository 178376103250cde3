"""What of two prints is vbgen's own writing, and what an edit."""

from __future__ import annotations

import pytest

from vbgen.pulling.proving import Left, edited_words, said_alike, unmet


@pytest.mark.parametrize(
    ("wanted", "printed", "same"),
    [
        (["Công khai thủ tục."], ["Công khai thủ tục;"], True),
        (["Công khai thủ tục./."], ["Công khai thủ tục."], True),
        (["với Hội Phụ nữ, Hội Nông dân"], ["với Hội Phụ nữ và Hội Nông dân"], True),
        (["IV. Kiểm tra"], ["IV. KIỂM TRA"], True),
        (["Phụ lục 2", "(Kèm theo Kế hoạch số 1)", "LỊCH"], ["PHỤ LỤC II", "LỊCH"], True),
        (["Kiểm tra"], ["kiểm tra"], False),
        (["Công khai thủ tục."], ["Công khai hồ sơ."], False),
        (["4. Công khai thủ tục."], ["5. Công khai thủ tục."], False),
        (["Một.", "Hai."], ["Một. Hai."], False),
        (["Theo Phụ lục II"], [], False),
    ],
)
def test_lines_are_alike_but_for_what_vbgen_writes_itself(wanted: list[str], printed: list[str], same: bool) -> None:
    assert said_alike(wanted, printed) is same


def test_a_line_that_nobody_edited_follows_in_the_words_that_were_edited_and_in_sums_and_is_spoilt_in_others() -> None:
    edited = edited_words(["Số: 1"], ["Số: 9"])
    wanted = [("Số: 9", 0), ("(Kèm theo Kế hoạch số 1)", None), ("Giao Văn phòng; hạn 30/6.", None), ("Hết.", None)]
    follows = unmet(wanted, ["Số: 9", "(Kèm theo Kế hoạch số 9)", "Giao Văn phòng; hạn 30/6.", "Hết./."], edited=edited)
    assert follows == (
        frozenset(),
        (
            Left(("(Kèm theo Kế hoạch số 1)",), ("(Kèm theo Kế hoạch số 9)",), follows=True),
            Left(("Hết.",), ("Hết./.",), follows=True),
        ),
        (),
        (),
    )
    for spoilt in ("Giao Văn phòng.", "Giao Văn phòng; thời hạn: hằng tháng.", "Giao Văn phòng; hạn 30/9."):
        assert unmet(wanted, ["Số: 9", "(Kèm theo Kế hoạch số 1)", spoilt, "Hết."], edited=edited).hunks == {0}
    sums = [("Một", 0), ("24,6", None), ("100%", None)]
    assert unmet(sums, ["Một", "16,3", "99%"], edited=edited).hunks == frozenset()
    assert unmet([("Số: 9", 0), ("Số 1", None)], ["Số: 9", "Số 1 9"], edited=edited).hunks == frozenset()
