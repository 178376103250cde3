"""Nghị định 30/2020/NĐ-CP: its kinds (Điều 7, Phụ lục III mục I), forms (Phụ lục III), words and looks (Phụ lục I).

A kind of a form that is there already is one row here and one example in `plans/mau` (see CONTRIBUTING.md).
"""

from __future__ import annotations

from vbgen.standards.forms import Form, Particular
from vbgen.standards.kinds import Kind
from vbgen.standards.nd30_looks import LOOKS
from vbgen.standards.roles import PageSetup
from vbgen.standards.standard import Standard, by_slug
from vbgen.standards.wording import Wording
from vbgen.vietnamese import roman

_NAMED = "co-ten-loai"  # mẫu 1.4

_KINDS = by_slug(
    Kind("nghi-quyet", "Nghị quyết", "NQ", "nghi-quyet", articles=True),
    Kind("quyet-dinh", "Quyết định", "QĐ", "quyet-dinh", articles=True),
    Kind("chi-thi", "Chỉ thị", "CT", _NAMED),
    Kind("quy-che", "Quy chế", "QC", _NAMED, articles=True),
    Kind("quy-dinh", "Quy định", "QyĐ", _NAMED, articles=True),
    Kind("thong-cao", "Thông cáo", "TC", _NAMED),
    Kind("thong-bao", "Thông báo", "TB", _NAMED),
    Kind("huong-dan", "Hướng dẫn", "HD", _NAMED),
    Kind("chuong-trinh", "Chương trình", "CTr", _NAMED),
    Kind("ke-hoach", "Kế hoạch", "KH", _NAMED),
    Kind("phuong-an", "Phương án", "PA", _NAMED),
    Kind("de-an", "Đề án", "ĐA", _NAMED),
    Kind("du-an", "Dự án", "DA", _NAMED),
    Kind("bao-cao", "Báo cáo", "BC", _NAMED, addressees=True),
    Kind("bien-ban", "Biên bản", "BB", "bien-ban"),
    Kind("to-trinh", "Tờ trình", "TTr", _NAMED, addressees=True),
    Kind("hop-dong", "Hợp đồng", "HĐ", "khong-mau", articles=True),
    Kind("cong-dien", "Công điện", "CĐ", "cong-dien", addressees=True),
    Kind("ban-ghi-nho", "Bản ghi nhớ", "BGN", "khong-mau"),
    Kind("ban-thoa-thuan", "Bản thỏa thuận", "BTT", "khong-mau"),
    Kind("giay-uy-quyen", "Giấy ủy quyền", "GUQ", _NAMED),
    Kind("giay-moi", "Giấy mời", "GM", "giay-moi", addressees=True),
    Kind("giay-gioi-thieu", "Giấy giới thiệu", "GGT", "giay-gioi-thieu"),
    Kind("giay-nghi-phep", "Giấy nghỉ phép", "GNP", "giay-nghi-phep"),
    Kind("phieu-gui", "Phiếu gửi", "PG", _NAMED, addressees=True),
    Kind("phieu-chuyen", "Phiếu chuyển", "PC", _NAMED, addressees=True),
    Kind("phieu-bao", "Phiếu báo", "PB", _NAMED, addressees=True),
    Kind("cong-van", "Công văn", "", "cong-van", addressees=True),
    Kind("thu-cong", "Thư công", "", "khong-mau", addressees=True),
)

# Bản sao (NĐ 30 Điều 25, Phụ lục III mục I): no kinds of document; each stands below the document that it copies.
_COPIES = by_slug(
    Kind("sao-y", "Sao y", "SY", "ban-sao"),
    Kind("sao-luc", "Sao lục", "SL", "ban-sao"),
    Kind("trich-sao", "Trích sao", "TrS", "ban-sao"),
)

# --- forms -----------------------------------------------------------------------------------------------------------

ADDRESSED = ("addressees", "bases")
_DECIDES = ("competence", "bases", "resolves")
MUST = frozenset({"summary", "addressees"})
FOUNDED = frozenset({"summary", "bases"})

MEETING = (
    Particular("Tới dự {}", "event", required=True),
    Particular("Chủ trì: {}", "chair"),
    Particular("Thời gian: {}", "time", required=True),
    Particular("Địa điểm: {}", "venue", required=True),
)
INTRODUCTION = (
    Particular("{issuer} trân trọng giới thiệu:", role="lead_in"),
    Particular("Ông (bà) {}", "person", required=True),
    Particular("Chức vụ: {}", "position"),
    Particular("Được cử đến: {}", "destination", required=True),
    Particular("Về việc: {}", "purpose", required=True),
    Particular("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ."),
    Particular("Giấy này có giá trị đến hết ngày {}", "valid_until", required=True, after=True),
)
_LEAVE = (
    Particular("Xét Đơn đề nghị nghỉ phép {}, {issuer} cấp cho:", "application", required=True),
    Particular("Ông (bà): {}", "person", required=True),
    Particular("Chức vụ: {}", "position"),
    Particular("Được nghỉ phép trong thời gian {}.", "period", required=True, then=Particular(" tại {}", "venue")),
    Particular("Số ngày nghỉ phép nêu trên được tính vào thời gian {}", "counted", required=True, after=True),
    Particular("Xác nhận của {}", "confirmation", role="confirmation", below=True),
    Particular("(Chữ ký, dấu)", "confirmation", role="confirmed", below=True),
    Particular("Họ và tên", "confirmation", role="confirmed_name", below=True),
)
MINUTES = (
    Particular("Thời gian bắt đầu: {}", "starts", required=True),
    Particular("Địa điểm: {}", "venue", required=True),
    Particular("Thành phần tham dự: {}", "attendees", required=True),
    Particular("Chủ trì: {}", "chair", required=True),
    Particular("Thư ký: {}", "secretary", required=True),
    Particular("Nội dung:"),
    Particular("Cuộc họp kết thúc vào {}", "ends", required=True, after=True),
)

_FORMS = by_slug(
    Form(
        "nghi-quyet",
        "1.1",
        "Nghị quyết (cá biệt)",
        parts=_DECIDES,
        required=FOUNDED,
        resolves="QUYẾT NGHỊ:",
        attaches=True,
    ),
    Form(
        "quyet-dinh",
        "1.2, 1.3",
        "Quyết định (cá biệt) quy định trực tiếp, gián tiếp",
        parts=_DECIDES,
        required=FOUNDED,
        resolves="QUYẾT ĐỊNH:",
        attaches=True,
    ),
    Form("co-ten-loai", "1.4", "Văn bản có tên loại", parts=ADDRESSED),
    Form("cong-van", "1.5", "Công văn", parts=ADDRESSED, required=MUST, titled=False),
    Form("cong-dien", "1.6", "Công điện", parts=("addressees",), required=MUST, addressing="{by} điện:"),
    Form(
        "giay-moi",
        "1.7",
        "Giấy mời",
        parts=("addressees", "particulars"),
        required=MUST,
        addressing="{by} trân trọng kính mời:",
        inviting=True,
        particulars=MEETING,
    ),
    Form(
        "giay-gioi-thieu",
        "1.8",
        "Giấy giới thiệu",
        parts=("particulars",),
        required=frozenset(),
        summary=False,
        particulars=INTRODUCTION,
    ),
    Form("bien-ban", "1.9", "Biên bản", parts=("bases", "particulars"), dated=False, particulars=MINUTES, signers=2),
    Form(
        "giay-nghi-phep",
        "1.10",
        "Giấy nghỉ phép",
        parts=("particulars",),
        required=frozenset(),
        summary=False,
        particulars=_LEAVE,
    ),
    Form("khong-mau", "", "Hợp đồng, bản ghi nhớ, bản thỏa thuận, thư công: Nghị định không định mẫu", parts=ADDRESSED),
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
)

# --- the standard ----------------------------------------------------------------------------------------------------

STANDARD = Standard(
    slug="nha-nuoc",
    name="Nghị định 30/2020/NĐ-CP",
    since=(2020, 3, 5),
    words=Wording(
        national_name="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        number="Số: ",
        joint="/",
        subject="V/v ",
        addressees="Kính gửi:",
        petition="Kính gửi:",
        recipients="Nơi nhận:",
        as_above="Như trên",
        end="./.",
        date_comma="",
        issuer_mark="",
        summary_mark="",
        basis="",
        filed="Lưu: VT",
        issued_with="Kèm theo",
        draft="DỰ THẢO",
        contact_last=False,
    ),
    kinds=_KINDS,
    copies=_COPIES,
    forms=_FORMS,
    roles={role.name: role for role in LOOKS},
    signs={"TM": "TM.", "KT": "KT.", "TL": "TL.", "TUQ": "TUQ.", "Q": "Q."},
    crown="nation_begins",
    letters=frozenset("UBND HĐND CP TTg".split()),
    presets=("co-lon", "co-nho"),
    page=PageSetup(room=283),
    numeral=roman,
)

EDITIONS = (STANDARD,)
