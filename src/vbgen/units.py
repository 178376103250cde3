"""The registry of units (sổ đơn vị): who issues, with the departments, signers and recipients that each has."""

from __future__ import annotations

from functools import lru_cache

from vbgen.declaring import Shape, record, term
from vbgen.model import STANDARD_NAMES, Issuer, Recipient, Signer
from vbgen.patterns import regex
from vbgen.standards import DEFAULT
from vbgen.vietnamese import folded

_SHORT = (
    (regex(r"(?<!\w)ubnd(?!\w)"), "ủy ban nhân dân"),
    (regex(r"(?<!\w)hđnd(?!\w)"), "hội đồng nhân dân"),
    (regex(r"(?<!\w)mttq(?!\w)"), "mặt trận tổ quốc"),
    (regex(r"(?<!\w)lhpn(?!\w)"), "liên hiệp phụ nữ"),
    (regex(r"(?<!\w)ccb(?!\w)"), "cựu chiến binh"),
    (regex(r"(?<!\w)tp[.]"), "thành phố "),
)
_SIGN = regex(r"[^\w]+")


@lru_cache(4096)  # the same few units lead all tasks
def unit_key(name: str) -> str:
    """A unit's name to compare by, without signs: "UBND xã Hoà Bình." → "ủy ban nhân dân xã hòa bình"."""
    return _SIGN.sub(" ", in_full(name)).strip()


def in_full(text: str) -> str:
    """A text folded, the short forms of bodies in full: "HĐND, UBND" → "hội đồng nhân dân, ủy ban nhân dân"."""
    text = folded(text)
    for short, whole in _SHORT:
        text = short.sub(whole, text)
    return text


@record
class Department:
    """A unit within a unit: what it works on, and how a superior calls it."""

    name: str = term("tên phòng, ban", "Tên đầy đủ: Phòng Nội vụ.", required=True)
    field: tuple[str, ...] = term(
        "lĩnh vực",
        "Những chữ cho biết một việc thuộc phòng, ban nào: đất đai, môi trường, tư pháp.",
        Shape.LINES,
        default=(),
    )
    parallel: tuple[str, ...] = term(
        "cơ quan cấp trên cùng lĩnh vực",
        "Cơ quan của cấp trên làm việc ấy ở cấp trên: Sở Nội vụ. Việc giao cho cơ quan ấy không phải việc của mình.",
        Shape.LINES,
        default=(),
    )
    answers: tuple[str, ...] = term(
        "các cách gọi phòng, ban",
        "Lời của cấp trên chỉ chính phòng, ban này: Công an cấp xã; Trạm Y tế xã.",
        Shape.LINES,
        default=(),
    )


@record
class Unit(Issuer):
    """A unit of the registry (sổ đơn vị): an issuer with those who sign for it and its usual recipients."""

    code: str = term("mã định danh", "Mã định danh của cơ quan, đơn vị: H02.15.")
    standard: str = term("hệ thể thức", f"{STANDARD_NAMES}.", Shape.CHOICE, default=DEFAULT, of="STANDARDS")
    letter_symbol: str = term("ký hiệu công văn", "Ký hiệu dùng cho công văn khi khác `symbol`: UBND-NC.")
    short: str = term("tên gọi tắt", "Tên dùng trong câu: UBND huyện.")
    answers: tuple[str, ...] = term(
        "các cách gọi chung",
        "Lời của cấp trên chỉ đơn vị mình, ngoài tên và những lời gọi cả cấp: các đơn vị miền núi.",
        Shape.LINES,
        default=(),
    )
    excludes: tuple[str, ...] = term(
        "các lời không gọi mình",
        "Lời giống lời gọi đơn vị mình mà không phải: các xã biên giới.",
        Shape.LINES,
        default=(),
    )
    province: str = term(
        "tỉnh, thành phố",
        "Tỉnh, thành phố của đơn vị: tỉnh Lào Cai. Văn bản của tỉnh khác được báo khi dự thảo, đối chiếu.",
    )
    scope: str = term("phạm vi", "Lời thay cho “trên địa bàn tỉnh” của cấp trên: trên địa bàn xã.")
    departments: tuple[tuple[str, Department], ...] = term(
        "các phòng, ban", "Đơn vị trực thuộc, theo mã.", Shape.BY_ID, default=(), of=Department
    )
    others: tuple[str, ...] = term(
        "nơi nhận việc khác", "Nơi cùng nhận mọi nhiệm vụ chung: UBND các xã, thị trấn.", Shape.LINES, default=()
    )
    days_earlier: str = term("rút ngắn thời hạn", "Số ngày làm việc mà hạn giao xuống sớm hơn hạn của cấp trên.")
    signers: tuple[tuple[str, Signer], ...] = term(
        "những người ký", "Mỗi người dưới một mã: pho-chu-tich.", Shape.BY_ID, default=(), of=Signer
    )
    recipients: tuple[Recipient, ...] = term(
        "nơi nhận thường dùng",
        "Dùng khi kế hoạch không có trường `recipients`.",
        Shape.MANY,
        default=(),
        of=Recipient,
        lone="name",
    )
