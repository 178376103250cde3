"""A text → the sentences in it that may each charge somebody."""

from __future__ import annotations

from vbgen.patterns import regex
from vbgen.recognise.charging import opened
from vbgen.recognise.headings import is_of_names
from vbgen.recognise.predicates import charged
from vbgen.recognise.words import UNIT, directed
from vbgen.vietnamese import upper_first


def sentences(text: str) -> list[str]:
    """The sentences of a text: cut after ".", ";" or "!" before a capital letter, not within numbers."""
    whole = " ".join(text.split())
    return [sentence for _, sentence in spans(whole)]


_CUTS = regex(  # "…, mỗi xã, phường mở 02 lớp" charges others; of "… 04 bản, mỗi đơn vị giữ 02 bản" nobody is
    r"[.;!?]\s|,\s(?=(?:mỗi|từng) (?:xã|phường|đặc khu|huyện|thôn|xóm|bản|ấp|tổ dân phố|khu phố|trường|địa phương|đơn vị|cơ quan"
    r"|chi bộ|đảng bộ)\b(?![^,.;]* giữ ))"
)


_NEAR = 600  # letters that tell whether a sentence begins: more than a name and its verb have


def spans(whole: str) -> list[tuple[int, str]]:
    """The sentences of a text with where they begin."""
    cuts: list[int] = []
    for match in _CUTS.finditer(whole):
        since = cuts[-1] if cuts else 0
        appoints = _APPOINTS.match(whole, since) is not None
        if not _begins(whole[match.end() : match.end() + _NEAR], match[0], appoints=appoints):
            continue
        before = whole[since : match.start()]
        goes_on = match[0][0] == ";" and (is_of_names(before) or _is_ground(before))
        if not goes_on:
            cuts.append(match.end())
    ends = zip([0, *cuts], [*cuts, len(whole)], strict=True)
    return [(start, whole[start:end].strip()) for start, end in ends if whole]


_TOLD = regex(r"(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phải|khẩn trương|gửi|báo cáo|trực (?:ban|24))\b")
_APPOINTS = regex(r"\W{0,9}[Pp]hân công\b")
_GROUND = regex(
    r"(?:Căn cứ|Trên cơ sở|Sau khi)\s[^,.;]*(?:,\s(?!(?:đề nghị|yêu cầu|giao)\b)[^,.;]*)*"
)  # it leads to what follows


def _is_ground(text: str) -> bool:
    """Whether a text only says on what ground the rest is done, and charges nobody itself: "Căn cứ Nghị quyết …;"."""
    told = opened(text)
    return bool(_GROUND.fullmatch(text)) and not (told != text and UNIT.match(told) and charged(told, ""))


def _begins(text: str, mark: str, *, appoints: bool) -> bool:
    """Whether a text looks like the beginning of a sentence; after ";" that of another charge too: "; giao Sở A …"."""
    if text[:1].isupper() or text.startswith(("(", "“", "-", "+")):
        return True
    if mark[0] in ";," and text.startswith(("mỗi ", "từng ")) and UNIT.match(upper_first(text)):
        return charged(upper_first(text), "") is not None
    if mark[0] == ";" and text.startswith(("các ", "những ")) and (told := charged(text, "")):
        return _TOLD.match(told[1]) is not None
    direction = directed(text) if mark[0] == ";" else None
    if direction and direction.verb.lower() == "phân công" and not appoints:
        return False  # who is told to work names somebody: "Giao Đảng ủy rà soát; phân công từng đồng chí phụ trách"
    return direction is not None and UNIT.match(text, direction.end) is not None
