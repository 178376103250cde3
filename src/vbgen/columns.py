"""The heads of a table → which fact of a task each column holds: "Cơ quan chủ trì" its lead, "Tiến độ" its due."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from vbgen.model import Column
from vbgen.named import NamedTuple
from vbgen.vietnamese import folded

OTHER, BOTH = "khac", "chu-tri-phoi-hop"
STANDARD = tuple(map(Column, ("TT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm")))
"""The columns of a table of assignments that has none of its own."""

_WHO = (
    r"(?:cơ quan|đơn vị|phòng|ban|sở|bộ|ngành|bộ phận|địa phương|tổ chức|người|cá nhân|cán bộ|công chức|nơi|đồng chí"
    r"|chủ thể|chủ đầu tư)"
)


class _Head(NamedTuple):
    """A wording of heads, folded and without marks: the fact it tells of, and whether it does so alone."""

    fact: str
    sure: bool
    pattern: str


_LEADS = (  # the surest first
    _Head("chu-tri", True, r"(?!lãnh đạo).*\b(?:chủ trì|đầu mối)\b.*"),
    _Head("chu-tri", True, rf"{_WHO}\b.*\b(?:thực hiện|trách nhiệm|được giao|được phân công)\b.*"),
    _Head("chu-tri", True, r"(?:phân công|trách nhiệm|tổ chức)(?: (?:thực hiện|nhiệm vụ|công việc|của ai))?"),
    _Head("chu-tri", True, rf"{_WHO}\b.*\b(?:phụ trách|triển khai|đảm nhiệm|soạn thảo|tham mưu|thi hành|theo dõi)\b.*"),
    _Head("chu-tri", False, r"(?:các )?(?:cơ quan|cơ quan đơn vị|địa phương|cơ quan đơn vị địa phương)"),
)
_HEADS = (
    _Head("so", True, r"(?:số )?(?:tt|stt|s tt|thứ tự|mục|bước|mã(?: số)?)"),
    _Head(BOTH, True, r"(?!.*\bphối hợp\b.*\bchủ trì\b).*\bchủ trì\b.*\bphối hợp\b.*"),
    _Head("phoi-hop", True, rf".*\bphối hợp\b.*|(?:{_WHO}\b.*\b)?(?:tham gia|hỗ trợ)(?: thực hiện)?"),
    *_LEADS,
    _Head(
        "thoi-han",
        True,
        r"(?!kết quả|sản phẩm|nhiệm vụ|công việc|nội dung|mức|tỷ lệ)(?:.*\b)?(?:thời hạn|hạn|hoàn thành|kết thúc)\b.*",
    ),
    _Head(
        "thoi-han",
        True,
        r"(?:dự kiến )?(?:thời gian|tiến độ|thời điểm|lộ trình|mốc)\b(?!.*\b(?:bắt đầu|hiện tại|đã)\b).*",
    ),
    _Head("thoi-han", False, r"(?:thứ )?(?:ngày|tháng|ngày tháng|quý)(?: (?:thực hiện|làm việc|tổ chức|năm))?"),
    _Head("san-pham", True, r"(?:dự kiến |yêu cầu (?:về )?)?(?:sản phẩm|đầu ra)\b.*"),
    _Head("san-pham", True, r"(?:dự kiến )?kết quả\b.*|.*\b(?:sản phẩm|đầu ra)\b.*|(?:hình thức|loại) văn bản.*"),
    _Head(
        "nhiem-vu",
        True,
        r"(?:tên |các |danh mục |nhóm |nội dung |hạng mục )*(?:nhiệm vụ|công việc|(?:đầu |phần )?việc|hoạt động)\b.*"
        r"|nội dung (?:các bước|thực hiện|triển khai|phân công|giao|cần)\b.*",
    ),
    _Head(
        "nhiem-vu",
        False,
        r"(?:tên |danh mục )?(?:văn bản|đề án|dự án|chương trình|kế hoạch|chuyên đề|hạng mục|mô hình)\b.*"
        r"|(?:các )?(?:nội dung|giải pháp|chỉ tiêu|mục tiêu|kiến nghị|yêu cầu)\b(?! chính).*",
    ),
)


class Held(NamedTuple):
    """What the columns of a table hold: a fact each, and whether the heads are those of a table of assignments.

    `sure` when they tell of a task and of who does it without help of one another.
    """

    facts: tuple[str, ...]
    charges: bool
    sure: bool

    def at(self, fact: str) -> int | None:
        """The column that holds a fact."""
        return self.facts.index(fact) if fact in self.facts else None


def held(columns: Sequence[Column]) -> Held:
    """What each column holds, by its `fact` or else by its head; a fact is held by one column at most.

    Beside the one who leads, a second column of units ("Đơn vị thực hiện") holds who has a part in it.
    """
    said = [_plain(" ".join((*column.under, column.title))) for column in columns]
    facts = [column.fact for column in columns]
    sure = {fact: True for fact in facts if fact}
    for head in _HEADS:
        if head.fact not in sure and not (BOTH in sure and head.fact in ("chu-tri", "phoi-hop")):
            _give(head.fact, (head,), said, facts, sure)
    if "chu-tri" in sure and "phoi-hop" not in sure:
        _give("phoi-hop", (head for head in _LEADS if head.sure), said, facts, sure)
    work, who = sure.get("nhiem-vu"), sure.get("chu-tri", sure.get(BOTH))
    led = work is not None and who is not None and (work or who)
    told = bool(work) and any(fact in sure for fact in ("thoi-han", "san-pham", "phoi-hop"))
    return Held(tuple(fact or OTHER for fact in facts), led or told, bool(work and who))


def _give(fact: str, heads: Iterable[_Head], said: list[str], facts: list[str], sure: dict[str, bool]) -> None:
    """Let the first column whose head tells of a fact hold it."""
    for head in heads:
        for at, text in enumerate(said):
            if not facts[at] and re.fullmatch(head.pattern, text):
                facts[at], sure[fact] = fact, head.sure
                return


def keys(columns: Sequence[Column]) -> tuple[str, ...]:
    """The names by which a task's `cells` call the columns: their heads, told apart where two are alike."""
    heads = Counter(column.title for column in columns)
    longer = [" - ".join((*column.under, column.title)) for column in columns]
    names = [long if heads[column.title] > 1 else column.title for column, long in zip(columns, longer, strict=True)]
    seen: Counter[str] = Counter()
    for at, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:
            names[at] = f"{name} ({seen[name]})"
    return tuple(names)


def _plain(head: str) -> str:
    """A head as it is compared: folded, its marks as spaces."""
    return " ".join(re.sub(r"[^\w\s]|_", " ", folded(head)).split())
