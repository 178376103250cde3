"""A plan of three tasks, what is known of them, and the command that follows it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from vbgen.cli import main
from vbgen.following.progress import progress_path

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
number: 12
date: 05/01/2026
summary: Cải cách hành chính năm 2026
body:
  - heading: Nhiệm vụ
    tasks:
      - text: Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn
        lead: Văn phòng
        due: 15/3/2026
        product: Biên bản niêm yết
      - text: Báo cáo kết quả giải quyết hồ sơ của từng lĩnh vực
        lead: Phòng Kinh tế
        due: trước ngày 20 của tháng cuối quý
      - text: Tuyên truyền trên đài truyền thanh về dịch vụ công trực tuyến
        lead: Phòng Văn hóa - Xã hội
        due: thường xuyên
"""

NOTED = """\
I.1:
  text: Niêm yết thủ tục hành chính tại trụ sở và các nhà văn hóa thôn
  events:
    # anh Bình báo
    - {date: 10/3/2026, done: 3/BB-VP ngày 10/3/2026}
"""


def known(plan: Path, text: str) -> Path:
    path = Path(progress_path(str(plan)))
    path.write_text(text, encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["tasks", *map(str, arguments)])
