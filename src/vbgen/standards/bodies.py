"""The names of the country's bodies: how they are compared, and found in a text."""

from __future__ import annotations

import re

from vbgen.vietnamese import folded

_LONGER = {  # first words of names that are also the second syllable of another word
    "ban": "ủy trưởng phó liên địa niêm",
    "bộ": "cán nội toàn đảng tiến đồng",
    "cục": "chi tổng bố",
    "đoàn": "liên công tập tổng binh",
    "hội": "xã quốc cơ",
    "phòng": "văn quốc dự xung",
    "sở": "cơ trụ công hội",
    "trường": "thị môi hiện nông lâm công quảng lập",
    "viện": "bệnh học thư thành đại",
}


def named_in(text: str, name: str) -> bool:
    """Whether a text names a body: by the whole words of its name, however its tone marks and capitals are set.

    "Uỷ ban nhân dân xã Hoà An" is named in "ỦY BAN NHÂN DÂN XÃ HÒA AN"; "Sở Y tế" is not in "các cơ sở y tế".
    """
    wanted = folded(name)
    if not wanted:
        return False
    others = _LONGER.get(wanted.partition(" ")[0], "").split()
    unless = "".join(rf"(?<!\b{word} )" for word in others)
    return re.search(rf"(?<!\w){unless}{re.escape(wanted)}(?!\w)", folded(text)) is not None
