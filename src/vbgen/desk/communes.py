"""A few answers → the unit of a commune as the two-level government of 2025 has it, for a registry that is begun.

Its offices are those that communes have since 01/7/2025 (NĐ 150/2025/NĐ-CP on specialised bodies; Phòng Kinh tế of a
xã, Phòng Kinh tế, Hạ tầng và Đô thị of a phường or đặc khu), its police and its military command, whom a People's
Committee charges with work too. A person mends what is otherwise.
"""

from __future__ import annotations

from vbgen.model import Recipient, Signer
from vbgen.named import NamedTuple
from vbgen.outputs import slug
from vbgen.standards.party import HD_05
from vbgen.units import Department, Unit

COMMUNES, OTHER = ("xã", "phường", "đặc khu"), "cơ quan khác"
PARTY = "Đảng ủy "
KINDS = (*COMMUNES, *(f"{PARTY}{kind}" for kind in COMMUNES), OTHER)
"""Of an office that is no commune's committee its name is asked for, its departments are left to the person."""


class Commune(NamedTuple):
    """What is asked of a person who begins a registry."""

    kind: str = "xã"
    name: str = ""
    province: str = ""  # "tỉnh Lào Cai", "thành phố Hà Nội"
    chair: str = ""
    deputy: str = ""
    days_earlier: str = "3"
    below: str = "Trưởng các thôn"  # who heads what stands below it: thôn, bản, ấp, khóm, tổ dân phố


def key_of(asked: Commune) -> str:
    """The id of a commune's committee: "ubnd-xa-tan-tien"."""
    if asked.kind == OTHER:
        return slug(asked.name) or "co-quan"
    return f"{'' if asked.kind.startswith(PARTY) else 'ubnd-'}{slug(asked.kind)}-{slug(asked.name)}"


def unit_of(asked: Commune) -> Unit:
    """The People's Committee of a commune, or an office of which no more is known than what was asked."""
    kind = asked.kind
    if kind == OTHER:
        head = (("nguoi-dung-dau", Signer(name=asked.chair)),) if asked.chair else ()
        return Unit(name=(asked.name,), province=asked.province, days_earlier=asked.days_earlier, signers=head)
    if kind.startswith(PARTY):
        return _party(asked, kind.removeprefix(PARTY))
    committee = "Ủy ban nhân dân"
    signers = [("chu-tich", Signer(("TM",), (committee,), "Chủ tịch", name=asked.chair))]
    if asked.deputy:
        signers.append(("pho-chu-tich", Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name=asked.deputy)))
    return Unit(
        name=(committee, f"{kind} {asked.name}"),
        symbol="UBND",
        letter_symbol="UBND-VP",  # of the office that most letters are drafted in
        place=asked.name,
        short=f"UBND {kind}",
        province=asked.province,
        departments=tuple((slug(one.name), one) for one in _departments(kind)),
        others=(asked.below,) if asked.below else (),
        days_earlier=asked.days_earlier,
        signers=tuple(signers),
        recipients=tuple(
            map(Recipient, (f"TT Đảng ủy, TT HĐND {kind} (b/c)", f"Chủ tịch, các PCT UBND {kind}", "Lưu: VT"))
        ),
    )


def _party(asked: Commune, kind: str) -> Unit:
    """The Party's committee of a commune: its office, its board for building the Party, its inspectors."""
    bodies = (
        Department(f"Văn phòng Đảng ủy {kind}", parallel=("Văn phòng Tỉnh ủy", "Ban Nội chính Tỉnh ủy")),
        Department("Ban Xây dựng Đảng", parallel=("Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy")),
        Department("Ủy ban Kiểm tra Đảng ủy", parallel=("Ủy ban Kiểm tra Tỉnh ủy",)),
    )
    signers = [("bi-thu", Signer(("TM",), ("Ban Thường vụ",), "Bí thư", name=asked.chair))]
    if asked.deputy:
        signers.append(("pho-bi-thu", Signer(("TM",), ("Ban Thường vụ",), "Phó Bí thư", name=asked.deputy)))
    return Unit(
        name=(f"{PARTY}{kind} {asked.name}",),
        superior=(f"Đảng bộ {asked.province}",) if asked.province else (),
        symbol="ĐU",
        place=asked.name,
        standard=HD_05.slug,
        short=f"{PARTY}{kind}",
        province=asked.province,
        departments=tuple((slug(one.name), one) for one in bodies),
        others=("Các chi bộ, đảng bộ cơ sở trực thuộc",),
        days_earlier=asked.days_earlier,
        signers=tuple(signers),
        recipients=(Recipient("Lưu Văn phòng Đảng ủy"),),
    )


def _departments(kind: str) -> tuple[Department, ...]:
    economy = "Phòng Kinh tế" if kind == "xã" else "Phòng Kinh tế, Hạ tầng và Đô thị"
    return (
        Department(f"Văn phòng HĐND và UBND {kind}", parallel=("Văn phòng UBND tỉnh", "Sở Tư pháp", "Thanh tra tỉnh")),
        Department(
            economy,
            parallel=("Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng", "Sở Công Thương"),
        ),
        Department(
            "Phòng Văn hóa - Xã hội",
            parallel=(
                "Sở Nội vụ",
                "Sở Giáo dục và Đào tạo",
                "Sở Y tế",
                "Sở Văn hóa, Thể thao và Du lịch",
                "Sở Khoa học và Công nghệ",
                "Sở Dân tộc và Tôn giáo",
            ),
        ),
        Department(f"Trung tâm Phục vụ hành chính công {kind}", parallel=("Trung tâm Phục vụ hành chính công tỉnh",)),
        Department(f"Công an {kind}", parallel=("Công an tỉnh",), answers=("Công an cấp xã",)),
        Department(
            f"Ban Chỉ huy Quân sự {kind}",
            parallel=("Bộ Chỉ huy Quân sự tỉnh",),
            answers=("Ban Chỉ huy Quân sự cấp xã",),
        ),
    )
