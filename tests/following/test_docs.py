"""A month of one plan, as docs/theo-doi.md tells it: what is printed there is what is printed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.repository import ROOT

from vbgen.checking import check
from vbgen.cli import main
from vbgen.plans import load

PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
number: 40
date: 30/10/2026
summary: Đợt cao điểm về dịch vụ công trực tuyến
body:
  - heading: Nhiệm vụ
    tasks:
      - text: Niêm yết, công khai đầy đủ thủ tục hành chính tại Trung tâm
        lead: Văn phòng HĐND và UBND xã
        due: 06/11/2026
      - text: Số hóa sổ hộ tịch, đưa vào cơ sở dữ liệu hộ tịch điện tử
        lead: Văn phòng HĐND và UBND xã
        due: 20/11/2026
      - text: Lắp đặt mạng không dây miễn phí tại nhà văn hóa các thôn
        lead: Phòng Văn hóa - Xã hội
        due: 13/11/2026
      - text: Báo cáo kết quả giải quyết hồ sơ
        lead: Trung tâm Phục vụ hành chính công xã
        due: trước ngày 25 hằng tháng
recipients: [Các phòng, "Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Lê Văn Bình}]
"""


class Written(date):
    """The day on which the page was written."""

    @classmethod
    def today(cls) -> Written:
        """That day."""
        return cls(2026, 11, 28)


def told() -> Iterator[tuple[str, str]]:
    """Each command of the page with what is shown below it."""
    page = (ROOT / "docs" / "theo-doi.md").read_text(encoding="utf-8")
    for block in re.findall(r"```console\n(.*?)```", page, re.S):
        for part in block.split("$ ")[1:]:
            command, _, shown = part.partition("\n")
            yield command, shown


def test_each_command_of_the_page_prints_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("vbgen.following.noting.date", Written)
    Path("ke-hoach.yaml").write_text(PLAN, encoding="utf-8")
    found = []
    for command, _ in told():
        name, *arguments = shlex.split(command)
        if name == "cat":
            found.append((command, Path(arguments[0]).read_text(encoding="utf-8")))
        else:
            found.append((command, CliRunner().invoke(main, arguments).output))
    assert found == list(told())
    assert check(load("don-doc.yaml")).shown == ()
