"""Plans that are awkward to lay out, as YAML by name; `letter` and `plan` build the ordinary ones."""

from __future__ import annotations

from functools import cache

from support.repository import EXAMPLES, PLANS

from vbgen.model import Document
from vbgen.schema import decode
from vbgen.source import parse

SENTENCE = "Các cơ quan, đơn vị chủ động triển khai nhiệm vụ được giao, bảo đảm tiến độ và chất lượng"


def letter(
    *,
    issuer: str = "Ủy ban nhân dân xã Tân Tiến",
    summary: str = "triển khai công tác cải cách hành chính",
    addressees: int = 2,
    body: list[str] | None = None,
    recipients: int = 3,
    size: str = "co-lon",
) -> str:
    """A công văn."""
    names = "".join(f"  - Phòng chuyên môn số {number}\n" for number in range(1, addressees + 1))
    others = "".join(f"  - Nơi nhận {number}\n" for number in range(1, recipients + 1))
    return (
        f"kind: cong-van\nsize: {size}\nissuer: {{name: {issuer}, symbol: UBND-VP, place: Tân Tiến}}\n"
        f"number: 5\ndate: 05/6/2026\nsummary: {summary}\naddressees:\n{names}"
        f"body:\n{_listed(body or [SENTENCE])}"
        f'recipients:\n  - Như trên\n{others}  - "Lưu: VT"\n'
        "signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Nguyễn Văn An}]\n"
    )


def plan(
    body: str, *, kind: str = "ke-hoach", size: str = "co-lon", standard: str = "nha-nuoc", extra: str = ""
) -> str:
    """A document with a title, whose body is YAML."""
    return (
        f"kind: {kind}\nsize: {size}\nstandard: {standard}\n"
        "issuer: {superior: UBND tỉnh Bắc Ninh, name: Sở Nội vụ, symbol: SNV, place: Bắc Ninh}\n"
        "number: 5\ndate: 05/01/2026\nsummary: Công tác văn thư, lưu trữ năm 2026\n"
        f"{extra}body:\n{body}"
        'recipients: [UBND tỉnh, Các phòng, "Lưu: VT"]\n'
        "signers: [{position: Giám đốc, name: Trần Thị Bình}]\n"
    )


def _listed(texts: list[str]) -> str:
    return "".join(f"  - {text}\n" for text in texts)


LADDER = """\
  - Sở Nội vụ ban hành kế hoạch như sau
  - heading: Mục đích
    body:
      - heading: Nhiệm vụ có tên
        clauses:
          - text: Điểm thứ nhất
            dashes: [Gạch thứ nhất, Gạch thứ hai]
          - Điểm thứ hai[^a]
      - task: Rà soát hồ sơ
        lead: Văn phòng
        support: [Phòng Một]
        due: 30/6/2026
        product: Báo cáo
"""
NOTES = "notes: {a: Theo *số liệu* năm 2025 & các năm trước <2024>}\n"
ROWS = "".join(
    f"        - ['{number}', '{SENTENCE[:60]} {number}', Văn phòng, {number % 28 + 1}/6/2026]\n"
    for number in range(1, 61)
)
TABLE = (
    "  - Danh mục nhiệm vụ kèm theo như sau\n"
    f"  - table:\n      columns: [TT, Nội dung, Chủ trì, Thời hạn]\n      rows:\n        - [Nhóm một]\n{ROWS}"
    f"  - {SENTENCE} và báo cáo kết quả đúng thời hạn\n"
)

CASES = {
    "ten-dai": letter(issuer="Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp"),
    "v-v-nam-dong": letter(
        summary="triển khai thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2026 của Ủy ban nhân dân tỉnh Bắc Ninh về duy "
        "trì, cải thiện Chỉ số cải cách hành chính, Chỉ số hài lòng của người dân năm 2026"
    ),
    "mot-noi-kinh-gui": letter(addressees=1),
    "muoi-hai-noi-kinh-gui": letter(addressees=12),
    "co-nho": letter(size="co-nho", body=[f"{SENTENCE} {number}" for number in range(4)]),
    "bac": plan(LADDER, extra=NOTES),
    "bac-co-nho": plan(LADDER, size="co-nho", extra=NOTES),
    "bang": plan(TABLE),
    "dang": plan(LADDER, standard="dang", extra=NOTES),
    **{f"ky-{count:02}": letter(body=[f"Việc thứ {number}" for number in range(count)]) for count in range(14, 42)},
    **{
        f"ky-dai-{count:02}": letter(body=[f"{SENTENCE} {SENTENCE} {number}" for number in range(count)])
        for count in range(4, 12)
    },
    **{
        f"de-muc-{count:02}": plan(
            "".join(f"  - Việc thứ {number}\n" for number in range(count))
            + "  - heading: Tên mục\n    body:\n      - heading: Khoản có tên\n        clauses: [Một, Hai]\n"
        )
        for count in range(16, 30)
    },
}


def drawn_plans() -> dict[str, str]:
    """What tests of pages draw, as YAML by name: every case, plan and example, the state's in both sizes."""
    texts = {plan.stem: plan.read_text(encoding="utf-8") for plan in [*PLANS, *EXAMPLES]}
    small = {
        f"{plan.stem}-nho": f"size: co-nho\n{texts[plan.stem]}"
        for plan in EXAMPLES
        if "\nstandard: " not in texts[plan.stem] and "\nsize:" not in texts[plan.stem]
    }
    return {**CASES, **texts, **small}


@cache
def drawn_documents() -> dict[str, Document]:
    """The documents of `drawn_plans`."""
    found = {name: decode(parse(text)) for name, text in drawn_plans().items()}
    assert [item.found for item in found.values() if item.found] == []
    return {name: document for name, (document, *_) in found.items() if document}
