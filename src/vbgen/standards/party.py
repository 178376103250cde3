"""The Party: HD 05-HD/VPTW, of 27/5/2026, where it differs from the Decree, and HD 36-HD/VPTW (2018) before it.

Kinds by QĐ 399-QĐ/TW, looks by HD 05 Phụ lục 2.
"""

from __future__ import annotations

from vbgen.standards.forms import Form
from vbgen.standards.kinds import Kind
from vbgen.standards.nd30 import ADDRESSED, FOUNDED, INTRODUCTION, MEETING, MINUTES, MUST
from vbgen.standards.nd30 import STANDARD as STATE
from vbgen.standards.roles import PageSetup, Role, Zone
from vbgen.standards.standard import Standard, by_slug
from vbgen.standards.wording import Wording

_NAMED = "dang-co-ten-loai"

# QĐ 399-QĐ/TW; codes by HD 05-HD/VPTW: initials, but QĐ for quy định too, CTr, TTr, TT (thông tri).
_KINDS = by_slug(
    Kind("nghi-quyet", "Nghị quyết", "NQ", _NAMED),
    Kind("quyet-dinh", "Quyết định", "QĐ", "dang-quyet-dinh", articles=True),
    Kind("chi-thi", "Chỉ thị", "CT", _NAMED),
    Kind("ket-luan", "Kết luận", "KL", _NAMED),
    Kind("quy-che", "Quy chế", "QC", _NAMED, articles=True),
    Kind("quy-dinh", "Quy định", "QĐ", _NAMED, articles=True),
    Kind("thong-tri", "Thông tri", "TT", _NAMED),
    Kind("huong-dan", "Hướng dẫn", "HD", _NAMED),
    Kind("thong-bao", "Thông báo", "TB", _NAMED),
    Kind("thong-cao", "Thông cáo", "TC", _NAMED),
    Kind("tuyen-bo", "Tuyên bố", "TB", _NAMED),
    Kind("loi-keu-goi", "Lời kêu gọi", "LKG", _NAMED),
    Kind("bao-cao", "Báo cáo", "BC", _NAMED),
    Kind("ke-hoach", "Kế hoạch", "KH", _NAMED),
    Kind("quy-hoach", "Quy hoạch", "QH", _NAMED),
    Kind("chuong-trinh", "Chương trình", "CTr", _NAMED),
    Kind("de-an", "Đề án", "ĐA", _NAMED),
    Kind("phuong-an", "Phương án", "PA", _NAMED),
    Kind("du-an", "Dự án", "DA", _NAMED),
    Kind("to-trinh", "Tờ trình", "TTr", _NAMED, addressees=True),
    Kind("cong-van", "Công văn", "CV", "dang-cong-van", addressees=True),
    Kind("bien-ban", "Biên bản", "BB", "dang-bien-ban"),
    Kind("giay-moi", "Giấy mời", "GM", "dang-giay-moi", addressees=True),
    Kind("giay-gioi-thieu", "Giấy giới thiệu", "GGT", "dang-giay-gioi-thieu"),
    Kind("phieu-gui", "Phiếu gửi", "PG", _NAMED, addressees=True),
    Kind("phieu-chuyen", "Phiếu chuyển", "PC", _NAMED, addressees=True),
)

_COMRADE = tuple(
    row._replace(text=row.text.replace("Ông (bà)", "Đồng chí").replace("ông (bà)", "đồng chí")) for row in INTRODUCTION
)

_FORMS = by_slug(
    Form("dang-co-ten-loai", "Đảng", "Văn bản của Đảng có tên loại", parts=ADDRESSED),
    Form(
        "dang-quyet-dinh",
        "Đảng",
        "Quyết định của Đảng",
        parts=("bases", "competence", "resolves"),
        required=FOUNDED,
        resolves="QUYẾT ĐỊNH:",
        attaches=True,
    ),
    Form("dang-cong-van", "Đảng", "Công văn của Đảng", parts=ADDRESSED, required=MUST, titled=False),
    Form("dang-bien-ban", "Đảng", "Biên bản của Đảng", parts=("particulars",), particulars=MINUTES, signers=2),
    Form(
        "dang-giay-moi",
        "Đảng",
        "Giấy mời của Đảng",
        parts=("addressees", "particulars"),
        required=MUST,
        addressing="{by} trân trọng kính mời:",
        inviting=True,
        particulars=MEETING,
    ),
    Form(
        "dang-giay-gioi-thieu",
        "Đảng",
        "Giấy giới thiệu của Đảng",
        parts=("particulars",),
        required=frozenset(),
        summary=False,
        particulars=_COMRADE,
    ),
)

# Where HD 05 differs. Sizes do not come in presets there; body lines are spaced exactly 18–22 pt.
_EXACT = {"line": 360, "exact": True}
_PARTY_LOOKS: dict[str, dict[str, object]] = {
    "national_name": {"sizes": (15, 15), "span": (15, 15)},
    "superior": {"sizes": (14, 14), "span": (14, 14)},
    "issuer": {"sizes": (14, 14), "span": (14, 14)},
    "number": {"sizes": (14, 14), "span": (14, 14)},
    "place_date": {"sizes": (14, 14), "span": (14, 14)},
    "subject": {"italic": True, "span": (12, 12)},
    "kind_name": {"sizes": (16, 16), "span": (15, 16)},
    "summary": {"sizes": (14, 14), "span": (14, 15), "after": 0},
    "addressed": {"span": (14, 15)},
    "addressees": {"span": (14, 15), "italic": True},
    "addressee": {"span": (14, 15)},
    "competence": {"before": 120},
    "basis": {"italic": False},
    "unit": {"span": (11, 15), "line": 240, "exact": False},
    "remark": {"span": (11, 15), "line": 240, "exact": False},
    "recipients": {"sizes": (14, 14), "span": (14, 14), "bold": False, "italic": False, "underline": True},
    "recipient": {"sizes": (12, 12), "span": (12, 12)},
    "recipient_item": {"sizes": (12, 12), "span": (12, 12)},
    "urgency": {"sizes": (14, 14), "span": (14, 14)},
    "circulation": {"sizes": (12, 12), "span": (12, 12)},
    "contact": {"sizes": (10, 10), "span": (10, 10)},
    "draft": {"sizes": (14, 14), "span": (14, 14), "bold": False, "italic": True},
    "appendix_reference": {"span": (13, 14)},
    "position": {"bold": False},
    "page_number": {"span": (14, 14)},
}


def _party(role: Role) -> Role:
    look: dict[str, object] = {"sizes": (role.sizes[0], role.sizes[0])}
    if role.part == "6" and role.zone in (Zone.OPENING, Zone.BODY):
        look |= {"span": (14, 15), **_EXACT}
    return role._replace(**{**look, **_PARTY_LOOKS.get(role.name, {})})  # type: ignore[arg-type]


_ROLES = (
    *(_party(role) for role in STATE.roles.values() if role.name != "motto"),
    Role("issuer_mark", "Dấu sao dưới cơ quan ban hành", "2", Zone.ISSUER, (14, 14), (14, 14)),
    Role("summary_mark", "Gạch dưới trích yếu", "5a", Zone.TITLE, (14, 14), (14, 14), after=240, keep_next=True),
)

HD_05 = Standard(
    slug="dang",
    name="Hướng dẫn 05-HD/VPTW",
    since=(2026, 5, 27),
    words=Wording(
        national_name="ĐẢNG CỘNG SẢN VIỆT NAM",
        motto="",
        number="Số ",
        joint="-",
        subject="về việc ",
        addressees="Kính gửi:",
        petition="Kính trình:",
        recipients="Nơi nhận:",
        as_above="Như trên",
        end=".",
        date_comma=",",
        issuer_mark="*",
        summary_mark="-----",
        basis="- ",
        filed="Lưu Văn phòng",
        issued_with="Kèm theo",
        draft="Dự thảo",
        contact_last=True,
    ),
    kinds=_KINDS,
    copies={},
    forms=_FORMS,
    roles={role.name: role for role in _ROLES},
    signs={"TM": "T/M", "KT": "K/T", "TL": "T/L", "TUQ": "T/UQ", "Q": "Q."},
    crown="party",
    letters=frozenset("TU ĐU TW BTV UBKT VPTU VPĐU".split()),
    presets=("co-lon",),
    page=PageSetup(),
    numeral=str,
    decides="{head} {issuer}",  # Ban Thường vụ of a Huyện ủy
)

# HD 36-HD/VPTW (2018) ruled until HD 05; a letter of 2019 made quy định “QĐi”, which HD 05 took back.
_HD_36 = HD_05._replace(
    since=(2018, 4, 3), words=HD_05.words._replace(petition="Kính gửi:", recipient_end=",", last_basis=",")
)
_HD_36_QDI = _HD_36._replace(since=(2020, 1, 1), kinds={**_KINDS, "quy-dinh": _KINDS["quy-dinh"]._replace(code="QĐi")})

EDITIONS = (HD_05, _HD_36_QDI, _HD_36)
