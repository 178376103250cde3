"""Đoàn TNCS Hồ Chí Minh: HD 29-HD/TWĐTN-VP of 29/10/2013 (Ban Bí thư Trung ương Đoàn), where it differs from the Party.

Known of its text, which no full and official copy was at hand of: margins, the crown, its size and rule, the names of
ô 2 and their sizes, “***” (pages that reprint it: hoatieu.vn, 2mit.org, kiemtailieu.com); from the look of HD 29 and of
QĐ 367-QĐ/TWĐTN-VP themselves: the number with its colon (29-HD/TWĐTN-VP), the dashes below the summary, “TM.” with a
dot, who decides above căn cứ, “- Căn cứ …;” with a comma at the last, “./.”, “Lưu VP”; from a letter that others cite:
the code CV (4179-CV/TWĐTN-VP). Unsure, and as the Party has it: what is not among these rows, “V/v” in a letter, the
code of quy định, minutes, and whether a later text has taken its place since 2013.
"""

from __future__ import annotations

from vbgen.standards.forms import Form
from vbgen.standards.kinds import Kind
from vbgen.standards.nd30 import ADDRESSED, FOUNDED, MINUTES, MUST
from vbgen.standards.party import HD_05 as PARTY
from vbgen.standards.roles import PageSetup
from vbgen.standards.standard import by_slug

_NAMED = "doan-co-ten-loai"

_KINDS = by_slug(
    Kind("nghi-quyet", "Nghị quyết", "NQ", _NAMED),
    Kind("quyet-dinh", "Quyết định", "QĐ", "doan-quyet-dinh", articles=True),
    Kind("chi-thi", "Chỉ thị", "CT", _NAMED),
    Kind("ket-luan", "Kết luận", "KL", _NAMED),
    Kind("quy-che", "Quy chế", "QC", _NAMED, articles=True),
    Kind("quy-dinh", "Quy định", "QĐ", _NAMED, articles=True),
    Kind("huong-dan", "Hướng dẫn", "HD", _NAMED),
    Kind("thong-bao", "Thông báo", "TB", _NAMED),
    Kind("loi-keu-goi", "Lời kêu gọi", "LKG", _NAMED),
    Kind("bao-cao", "Báo cáo", "BC", _NAMED, addressees=True),
    Kind("ke-hoach", "Kế hoạch", "KH", _NAMED),
    Kind("chuong-trinh", "Chương trình", "CTr", _NAMED),
    Kind("de-an", "Đề án", "ĐA", _NAMED),
    Kind("to-trinh", "Tờ trình", "TTr", _NAMED, addressees=True),
    Kind("cong-van", "Công văn", "CV", "doan-cong-van", addressees=True),
    Kind("bien-ban", "Biên bản", "BB", "doan-bien-ban"),
)

_FORMS = by_slug(
    Form("doan-co-ten-loai", "Đoàn", "Văn bản của Đoàn có tên loại", parts=ADDRESSED),
    Form(
        "doan-quyet-dinh",
        "Đoàn",
        "Quyết định của Đoàn",
        parts=("competence", "bases", "resolves"),
        required=FOUNDED,
        resolves="QUYẾT ĐỊNH",
        attaches=True,
    ),
    Form("doan-cong-van", "Đoàn", "Công văn của Đoàn", parts=ADDRESSED, required=MUST, titled=False),
    Form("doan-bien-ban", "Đoàn", "Biên bản của Đoàn", parts=("particulars",), particulars=MINUTES, signers=2),
)

HD_29 = PARTY._replace(
    slug="doan",
    name="Hướng dẫn 29-HD/TWĐTN-VP",
    since=(2013, 10, 29),
    words=PARTY.words._replace(
        national_name="ĐOÀN TNCS HỒ CHÍ MINH",
        number="Số: ",
        subject="V/v ",
        petition="Kính gửi:",
        end="./.",
        date_comma="",
        issuer_mark="***",
        summary_mark="-----------",
        last_basis=",",
        filed="Lưu VP",
    ),
    kinds=_KINDS,
    forms=_FORMS,
    signs={"TM": "TM.", "KT": "KT.", "TL": "TL.", "TUQ": "TUQ.", "Q": "Q."},
    crown="youth",
    letters=frozenset(),
    page=PageSetup(right=1134),
    verified=False,
    decides="{head}",
)

EDITIONS = (HD_29,)
