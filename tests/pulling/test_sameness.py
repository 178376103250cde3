"""Whether a file that came back is a version of what was sent, told by its lines."""

from __future__ import annotations

import pytest

from vbgen.diagnostics import Fault
from vbgen.pulling.sameness import must_be_the_same
from vbgen.readers.reading import Line, Reading
from vbgen.tree import Run

OWN = """\
Ủy ban nhân dân xã giao các thôn rà soát danh mục thủ tục hành chính còn vướng mắc
Trạm Y tế phối hợp với nhà trường khám sức khỏe cho học sinh đầu năm học mới
Công an xã bảo đảm trật tự an toàn giao thông trong những ngày lễ hội mùa xuân
Văn phòng tổng hợp kết quả của từng đơn vị để trình Chủ tịch vào cuối quý""".splitlines()
MORE = [f"{at}. Hộ ông Nguyễn Văn số {at} ở xóm {at} được hỗ trợ {at} triệu đồng làm nhà" for at in range(1, 41)]


def _reading(lines: list[str]) -> Reading:
    return Reading(tuple(Line((Run(line),)) for line in lines))


def test_a_file_from_which_most_lines_were_taken_or_to_which_most_came_is_a_version_still() -> None:
    must_be_the_same(_reading([*OWN, *MORE]), _reading(OWN))
    must_be_the_same(_reading(OWN), _reading([*OWN, *MORE]))


def test_the_same_words_in_lines_that_are_broken_elsewhere_were_typed_anew() -> None:
    words = " ".join(OWN).split()
    broken = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    with pytest.raises(Fault, match="gõ lại"):
        must_be_the_same(_reading(OWN), _reading(broken))
