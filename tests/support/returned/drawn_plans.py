"""Plans as offices write them, drawn from a seed: headings, clauses, points, tasks, tables, notes, appendices."""

from __future__ import annotations

import random
from itertools import count
from typing import Any

from vbgen.dumping import dump

_WORK = """\
Rà soát danh mục thủ tục hành chính
Cập nhật cơ sở dữ liệu đất đai
Tổ chức đối thoại với người dân
Kiểm tra an toàn hồ chứa nước
Số hóa sổ hộ tịch cũ
Sửa chữa nhà văn hóa thôn
Tập huấn tổ công nghệ số cộng đồng
Trồng cây dọc tuyến đường liên thôn
Thu gom rác thải tại nguồn
Hỗ trợ hộ nghèo làm nhà""".splitlines()
_WAYS = """\
bảo đảm đúng thời gian, đúng quy định
trên cơ sở ý kiến của người dân và doanh nghiệp
lấy kết quả làm tiêu chí đánh giá cuối năm
gắn với trách nhiệm của người đứng đầu
không để trùng lặp, lãng phí""".splitlines()
_UNITS = "Văn phòng|Phòng Kinh tế|Phòng Văn hóa - Xã hội|Công an xã|Trạm Y tế|Ban Chỉ huy Quân sự xã".split("|")
_HEADS = "Mục đích|Yêu cầu|Nhiệm vụ trọng tâm|Kinh phí|Tổ chức thực hiện|Kiểm tra, giám sát".split("|")
_PRODUCTS = "Báo cáo|Kế hoạch|Biên bản nghiệm thu|Danh mục".split("|")
_KINDS = "ke-hoach ke-hoach cong-van thong-bao bao-cao chuong-trinh phuong-an to-trinh huong-dan".split()


def drawn(seed: int) -> str:
    """The text of a plan; another seed makes another."""
    rng, numbers = random.Random(f"plan {seed}"), count(1)

    def text() -> str:
        return f"{rng.choice(_WORK)}, {rng.choice(_WAYS)}, đợt {next(numbers)} của năm {2020 + seed}"

    def task() -> Any:
        lead, support = rng.sample(_UNITS, 2)
        own: dict[str, Any] = {"text": text(), "lead": lead}
        if rng.random() < 0.5:
            own["support"] = [support]
        if rng.random() < 0.7:
            own["due"] = f"{rng.randrange(10, 28)}/{rng.randrange(3, 13)}/2026"
        if rng.random() < 0.4:
            own["product"] = f"{rng.choice(_PRODUCTS)} số {next(numbers)}"
        return own

    def held() -> dict[str, Any]:
        many = range(rng.randrange(2, 6))
        sort = rng.randrange(4)
        if sort == 0:
            return {"clauses": [text() for _ in many]}
        if sort == 1:
            return {"tasks": [task() for _ in many]}
        if sort == 2:
            return {"body": [text() for _ in many]}
        inner = [
            {"heading": text().split(",")[0], "clauses": [text() for _ in range(rng.randrange(2, 4))]} for _ in many
        ]
        return {"body": inner}

    def table() -> dict[str, Any]:
        rows = [
            [str(at), text().split(",")[0] + f" {next(numbers)}", rng.choice(_UNITS), f"{rng.randrange(10, 28)}/6/2026"]
            for at in range(1, rng.randrange(4, 9))
        ]
        return {"table": {"columns": ["TT", "Nội dung", "Đơn vị", "Ngày"], "rows": rows}}

    body: list[Any] = [f"{text()}, Ủy ban nhân dân xã ban hành văn bản với các nội dung sau"]
    body += [{"heading": head} | held() for head in rng.sample(_HEADS, rng.randrange(2, 5))]
    plan: dict[str, Any] = {
        "kind": rng.choice(_KINDS),
        "issuer": {"name": ["Ủy ban nhân dân", "xã Tân Tiến"], "symbol": "UBND", "place": "Tân Tiến"},
        "number": str(seed + 1),
        "date": f"{rng.randrange(10, 28)}/{rng.randrange(3, 13)}/2026",
        "summary": f"{rng.choice(_WORK)} năm {2020 + seed}",
    }
    if plan["kind"] in ("cong-van", "to-trinh"):
        plan["addressees"] = rng.sample(_UNITS, rng.randrange(1, 3))
    if rng.random() < 0.3:
        body.append(table())
        body.append(text())
    if rng.random() < 0.3:
        plan["notes"] = {"nguon": f"{text()}."}
        body[0] = body[0].replace(", Ủy ban", "[^nguon], Ủy ban")
    plan["body"] = body
    plan["recipients"] = [*rng.sample(_UNITS, rng.randrange(2, 5)), "Lưu: VT"]
    if rng.random() < 0.4:
        plan["appendices"] = [
            {"title": f"{rng.choice(_WORK)} đợt {next(numbers)}", "body": [table()] if rng.random() < 0.6 else [text()]}
            for _ in range(rng.randrange(1, 4))
        ]
    plan["signers"] = [
        {
            "authority": ["TM", "KT"],
            "head": ["Ủy ban nhân dân", "Chủ tịch"],
            "position": "Phó Chủ tịch",
            "name": "Trần Văn Nam",
        }
    ]
    return dump(plan)
