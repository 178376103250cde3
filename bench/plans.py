"""Plans of the size that offices write, each text in them its own, as YAML: what every contender is given."""

from __future__ import annotations

import random
from pathlib import Path

VERBS = """\
Bố trí|Rà soát|Cập nhật|Công khai|Tổ chức|Hoàn thiện|Kiểm tra|Đôn đốc|Tổng hợp|Xây dựng|Hướng dẫn""".split("|")
THINGS = """\
các thủ tục hành chính
cơ sở dữ liệu đất đai
hồ sơ lưu trữ điện tử
kế hoạch sử dụng kinh phí
danh mục vị trí việc làm
đường truyền số liệu chuyên dùng
quy trình một cửa
chữ ký số cá nhân
bộ chỉ số hài lòng
phương án phòng chống thiên tai
chương trình giảm nghèo
hạ tầng giao thông thôn xóm
nhà sinh hoạt cộng đồng
hồ sơ hộ tịch
công trình nước sạch""".splitlines()
WAYS = """\
thuộc phạm vi quản lý của cơ quan, bảo đảm đúng thời gian, đúng quy định của pháp luật
trên cơ sở ý kiến của người dân và doanh nghiệp tại các buổi đối thoại
gắn với trách nhiệm người đứng đầu, lấy kết quả làm tiêu chí đánh giá
theo hướng cắt giảm giấy tờ, rút ngắn ít nhất một phần ba thời gian giải quyết
đồng bộ với hệ thống của cấp trên, không để trùng lặp, lãng phí""".splitlines()
UNITS = """\
Văn phòng|Phòng Kinh tế|Phòng Văn hóa - Xã hội|Trung tâm Phục vụ hành chính công|Công an xã|Trạm Y tế""".split("|")
PRODUCTS = "Báo cáo|Kế hoạch|Danh mục được phê duyệt|Biên bản nghiệm thu|Quyết định ban hành".split("|")


def text(tasks: int = 30, rows: int = 60, seed: int = 0) -> str:
    """A plan of so many tasks and a table of so many rows; another seed makes other texts."""
    chance = random.Random(f"{tasks} {rows} {seed}")
    lines = [
        "kind: ke-hoach",
        "issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}",
        f"number: {seed % 900 + 1}",
        "date: 05/01/2026",
        f"summary: Cải cách hành chính và chuyển đổi số, đợt {seed + 1} năm 2026",
        "body:",
        f"  - Ủy ban nhân dân xã ban hành Kế hoạch đợt {seed + 1} với các nội dung sau",
    ]
    if tasks:
        lines += ["  - heading: Nhiệm vụ", "    tasks:"]
        for number in range(1, tasks + 1):
            lead, support = chance.sample(UNITS, 2)
            lines += [
                f"      - text: {_work(chance)}, lần thứ {number} của đợt {seed + 1}",
                f"        lead: {lead}",
                f"        support: [{support}]",
                f"        due: {_day(chance)}",
                f"        product: {chance.choice(PRODUCTS)} số {number}",
            ]
    if rows:
        lines += ["  - table:", "      columns: [TT, Nội dung, Chủ trì, Phối hợp, Thời hạn, Sản phẩm]", "      rows:"]
        for number in range(1, rows + 1):
            lead, support = chance.sample(UNITS, 2)
            work = f"{chance.choice(VERBS)} {chance.choice(THINGS)} đợt {number}.{seed + 1}"
            cells = (number, work, lead, support, _day(chance), f"{chance.choice(PRODUCTS)} số {number}")
            lines.append("        - [" + ", ".join(map(str, cells)) + "]")
    lines += [
        "  - Yêu cầu các đơn vị thực hiện nghiêm túc",
        'recipients: [Ủy ban nhân dân tỉnh, Các phòng, "Lưu: VT"]',
        "signers: [{authority: [TM], head: [Ủy ban nhân dân], position: Chủ tịch, name: Trần Thị Bình}]",
    ]
    return "\n".join(lines) + "\n"


def _work(chance: random.Random) -> str:
    return f"{chance.choice(VERBS)} {chance.choice(THINGS)} {chance.choice(WAYS)}"


def _day(chance: random.Random) -> str:
    return f"{chance.randint(10, 28)}/{chance.randint(3, 12)}/2026"


def write(folder: Path, count: int, tasks: int = 30, rows: int = 60) -> list[Path]:
    """So many plans as files of a folder, no two texts alike."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:04}.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(text(tasks, rows, number), encoding="utf-8")
    return paths


REGISTRY = """\
ubnd-xa-tan-tien:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
  short: Ủy ban nhân dân xã
  answers: [Văn phòng, Công an xã]
  departments:
    phong-kinh-te: {name: Phòng Kinh tế xã, answers: [Phòng Kinh tế]}
"""
