"""The forms (mẫu) of Phụ lục III and of HD 05: which parts each one prints, in which order, and its own sentences."""

from __future__ import annotations

from typing import NamedTuple

from vbgen.standards.kinds import COPY_KINDS, KINDS, PARTY_KINDS, Kind


class Particular(NamedTuple):
    """A line of a form with a place to fill in: `text` holds "{}" for the value of the document's `particulars`.

    "{issuer}" in it stands for the issuer's name. A text without "{}" is printed as it is. What a meeting's minutes
    say of its end stands `after` the body, the confirmation of a leave `below` Nơi nhận.
    """

    text: str
    key: str = ""
    required: bool = False
    role: str = "text"
    after: bool = False
    below: bool = False


class Form(NamedTuple):
    """A form: `number` is its official number, `parts` are what stands between title and body, in printed order.

    The parts are document fields, but `resolves`, a fixed line. A field that is no part of the form is a fault of the
    user; `required` fields must be filled. Each form has a template of its name in templates/.
    """

    slug: str
    number: str
    about: str
    standard: str = "nha-nuoc"
    parts: tuple[str, ...] = ("bases",)
    required: frozenset[str] = frozenset({"summary"})
    titled: bool = True  # ô 5a stands above the body; without, ô 5b stands under the number
    summary: bool = True  # a title without summary has its rule under the kind's name
    dated: bool = True  # the header tells place and date
    addressing: str = ""  # before the addressees, where it is not “Kính gửi:”
    resolves: str = ""
    particulars: tuple[Particular, ...] = ()
    signers: int = 0  # how many at least
    attaches: bool = False  # may issue another document with it (mẫu 1.3)
    copies: bool = False  # stands below another document (mẫu 3.1)


def _table(*rows: Form) -> dict[str, Form]:
    return {row.slug: row for row in rows}


_ADDRESSED = ("addressees", "bases")
_DECIDES = ("competence", "bases", "resolves")
_MUST = frozenset({"summary", "addressees"})
_FOUNDED = frozenset({"summary", "bases"})

_MEETING = (
    Particular("Tới dự: {}", "event"),
    Particular("Chủ trì: {}", "chair"),
    Particular("Thời gian: {}", "time", required=True),
    Particular("Địa điểm: {}", "venue", required=True),
)
_INTRODUCTION = (
    Particular("{issuer} trân trọng giới thiệu:", role="lead_in"),
    Particular("Ông (bà): {}", "person", required=True),
    Particular("Chức vụ: {}", "position"),
    Particular("Được cử đến: {}", "destination", required=True),
    Particular("Về việc: {}", "purpose", required=True),
    Particular("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."),
    Particular("Giấy này có giá trị đến hết ngày {}", "valid_until", required=True, after=True),
)
_COMRADE = tuple(
    row._replace(text=row.text.replace("Ông (bà)", "Đồng chí").replace("ông (bà)", "đồng chí")) for row in _INTRODUCTION
)
_LEAVE = (
    Particular("Xét Đơn đề nghị nghỉ phép {}", "application", required=True),
    Particular("{issuer} cấp cho:", role="lead_in"),
    Particular("Ông (bà): {}", "person", required=True),
    Particular("Chức vụ: {}", "position"),
    Particular("Được nghỉ phép trong thời gian {}", "period", required=True),
    Particular("Nơi nghỉ phép: {}", "venue"),
    Particular("Số ngày nghỉ phép nêu trên được tính vào thời gian {}", "counted", required=True, after=True),
    Particular("Xác nhận của {}", "confirmation", role="confirmation", below=True),
    Particular("(Chữ ký, dấu)", "confirmation", role="confirmed", below=True),
    Particular("Họ và tên", "confirmation", role="confirmed_name", below=True),
)
_MINUTES = (
    Particular("Thời gian bắt đầu: {}", "starts", required=True),
    Particular("Địa điểm: {}", "venue", required=True),
    Particular("Thành phần tham dự: {}", "attendees", required=True),
    Particular("Chủ trì: {}", "chair", required=True),
    Particular("Thư ký: {}", "secretary", required=True),
    Particular("Nội dung:"),
    Particular("Cuộc họp kết thúc vào {}", "ends", required=True, after=True),
)

FORMS = _table(
    Form(
        "nghi-quyet",
        "1.1",
        "Nghị quyết (cá biệt)",
        parts=_DECIDES,
        required=_FOUNDED,
        resolves="QUYẾT NGHỊ:",
        attaches=True,
    ),
    Form(
        "quyet-dinh",
        "1.2, 1.3",
        "Quyết định (cá biệt) quy định trực tiếp, gián tiếp",
        parts=_DECIDES,
        required=_FOUNDED,
        resolves="QUYẾT ĐỊNH:",
        attaches=True,
    ),
    Form("co-ten-loai", "1.4", "Văn bản có tên loại", parts=_ADDRESSED),
    Form("cong-van", "1.5", "Công văn", parts=_ADDRESSED, required=_MUST, titled=False),
    Form("cong-dien", "1.6", "Công điện", parts=("addressees",), required=_MUST, addressing="{by} điện:"),
    Form(
        "giay-moi",
        "1.7",
        "Giấy mời",
        parts=("addressees", "particulars"),
        required=_MUST,
        addressing="{by} trân trọng kính mời:",
        particulars=_MEETING,
    ),
    Form(
        "giay-gioi-thieu",
        "1.8",
        "Giấy giới thiệu",
        parts=("particulars",),
        required=frozenset(),
        summary=False,
        particulars=_INTRODUCTION,
    ),
    Form("bien-ban", "1.9", "Biên bản", parts=("bases", "particulars"), dated=False, particulars=_MINUTES, signers=2),
    Form(
        "giay-nghi-phep",
        "1.10",
        "Giấy nghỉ phép",
        parts=("particulars",),
        required=frozenset(),
        summary=False,
        particulars=_LEAVE,
    ),
    Form(
        "khong-mau", "", "Hợp đồng, bản ghi nhớ, bản thỏa thuận, thư công: Nghị định không định mẫu", parts=_ADDRESSED
    ),
    Form(
        "ban-sao",
        "3.1",
        "Bản sao sang định dạng giấy",
        parts=(),
        required=frozenset({"original"}),
        summary=False,
        signers=1,
        copies=True,
    ),
    Form("dang-co-ten-loai", "Đảng", "Văn bản của Đảng có tên loại", "dang", parts=_ADDRESSED),
    Form(
        "dang-quyet-dinh",
        "Đảng",
        "Quyết định của Đảng",
        "dang",
        parts=("bases", "competence", "resolves"),
        required=_FOUNDED,
        resolves="QUYẾT ĐỊNH:",
        attaches=True,
    ),
    Form("dang-cong-van", "Đảng", "Công văn của Đảng", "dang", parts=_ADDRESSED, required=_MUST, titled=False),
    Form("dang-bien-ban", "Đảng", "Biên bản của Đảng", "dang", parts=("particulars",), particulars=_MINUTES, signers=2),
    Form(
        "dang-giay-moi",
        "Đảng",
        "Giấy mời của Đảng",
        "dang",
        parts=("addressees", "particulars"),
        required=_MUST,
        addressing="{by} trân trọng kính mời:",
        particulars=_MEETING,
    ),
    Form(
        "dang-giay-gioi-thieu",
        "Đảng",
        "Giấy giới thiệu của Đảng",
        "dang",
        parts=("particulars",),
        required=frozenset(),
        summary=False,
        particulars=_COMRADE,
    ),
)


def form_of(kind: str, standard: str) -> tuple[Kind, Form] | None:
    """The kind and form of a slug under a standard; None when that standard has no such kind."""
    found = PARTY_KINDS.get(kind) if standard == "dang" else KINDS.get(kind) or COPY_KINDS.get(kind)
    return (found, FORMS[found.form]) if found else None
