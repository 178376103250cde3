"""The page of all tasks, and plans of several levels in one view."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from vbgen.cli import main
from vbgen.following import Today, follow
from vbgen.following.chaining import chain, text
from vbgen.following.dashboard import page

HEAD = """\
kind: ke-hoach
issuer: {{name: {name}, symbol: UBND, place: A}}
number: {number}
date: 05/01/2026
summary: Cải cách <hành chính>
references: {{tren: {{kind: ke-hoach, number: 31/KH-UBND, summary: x}}}}
"""
TOP = (
    HEAD.format(name="UBND tỉnh Lam Sơn", number=31)
    + """\
body:
  - tasks:
      - {text: Niêm yết thủ tục hành chính, lead: UBND các xã, due: 15/3/2026}
      - {text: Số hóa hồ sơ, lead: UBND các xã, due: trước ngày 20 hằng tháng}
      - {text: Kiểm tra công vụ, lead: Thanh tra tỉnh, due: 30/6/2026}
      - {text: Đối thoại với người dân, lead: UBND các xã, due: 30/6/2026}
"""
)
MIDDLE = (
    HEAD.format(name="UBND xã A", number=12)
    + """\
declined:
  tren#3: việc của Thanh tra tỉnh
body:
  - tasks:
      - {text: "Niêm yết tại trụ sở <xã>", lead: Văn phòng, due: 10/3/2026, follows: tren#1}
      - {text: Số hóa hồ sơ đất đai, lead: Phòng Kinh tế, due: 30/5/2026, follows: tren#2}
      - {text: Mua máy quét, lead: Văn phòng, due: 30/5/2026, follows: tren#9}
"""
)
LOW = (
    HEAD.format(name="Phòng Kinh tế", number=3)
    + """\
body:
  - tasks:
      - {text: Quét 500 hồ sơ, lead: bà Trần Thị B, due: 15/5/2026, follows: xa#2}
"""
)


@pytest.fixture
def plans(tmp_path: Path) -> list[str]:
    made = []
    for name, plan in (("tinh", TOP), ("xa", MIDDLE), ("phong", LOW)):
        (tmp_path / f"{name}.yaml").write_text(plan, encoding="utf-8")
        made.append(str(tmp_path / f"{name}.yaml"))
    return made


def test_each_task_of_the_top_stands_with_what_follows_it_down_to_a_person(plans: list[str]) -> None:
    made = chain(follow(plans, Today(date(2026, 2, 1))), plans)
    assert (
        text(made)
        == """\
tinh.yaml#1 Niêm yết thủ tục hành chính · UBND các xã · chưa làm, trong hạn (15/3/2026)
  └ xa.yaml#1 Niêm yết tại trụ sở <xã> · Văn phòng · chưa làm, trong hạn (10/3/2026)
tinh.yaml#2@20/01/2026 Số hóa hồ sơ · UBND các xã · chưa làm, quá hạn 8 ngày làm việc (20/01/2026)
  └ xa.yaml#2 Số hóa hồ sơ đất đai · Phòng Kinh tế · chưa làm, trong hạn (30/5/2026)
    └ phong.yaml#1 Quét 500 hồ sơ · bà Trần Thị B · chưa làm, trong hạn (15/5/2026)
tinh.yaml#3 Kiểm tra công vụ · Thanh tra tỉnh · chưa làm, trong hạn (30/6/2026)
tinh.yaml#4 Đối thoại với người dân · UBND các xã · chưa làm, trong hạn (30/6/2026)
tinh.yaml: 2/4 nhiệm vụ đã có việc ở dưới.
xa.yaml: 1/3 nhiệm vụ đã có việc ở dưới.
! Chưa ai nhận: tinh.yaml#4 Đối thoại với người dân
Không nhận 3: việc của Thanh tra tỉnh
! Không có nguồn ở trên: xa.yaml#3 Mua máy quét
"""
    )


def test_a_trace_is_of_the_plan_that_it_cites_not_of_one_beside_with_such_a_task(
    plans: list[str], tmp_path: Path
) -> None:
    head = HEAD.format(name="Phòng Văn hóa", number=4).replace(
        "tren:", "t: {kind: ke-hoach, number: 12/KH-UBND}, tren:"
    )
    tasks = "{text: Họp thôn, follows: t#2}, {text: Báo tỉnh, follows: tren#1}, {text: Lạ, follows: tren#9}"
    (tmp_path / "van-hoa.yaml").write_text(f"{head}body: [{{tasks: [{tasks}]}}]\n", encoding="utf-8")
    every = [*plans, str(tmp_path / "van-hoa.yaml")]
    made = chain(follow(every, Today(date(2026, 2, 1))), every)
    first, second = made.links[:2]
    assert [link.task.id for link in first.below] == ["xa.yaml#1", "van-hoa.yaml#2"]
    assert [[one.task.id for one in link.below] for link in second.below] == [["phong.yaml#1", "van-hoa.yaml#1"]]
    assert [row.id for row in made.loose] == ["xa.yaml#3", "van-hoa.yaml#3"]
    assert list(made.taken.values()) == [(2, 4), (1, 3)]


def test_the_command_exits_with_1_while_something_is_open(plans: list[str]) -> None:
    done = CliRunner().invoke(main, ["chain", *plans, "--ngay", "01/02/2026", "--format", "json"])
    told = json.loads(done.stdout)
    assert (done.exit_code, told["open"], told["loose"]) == (1, ["tinh.yaml#4"], ["xa.yaml#3"])
    assert CliRunner().invoke(main, ["chain", plans[0]]).exit_code == 2


def test_the_page_needs_no_other_file_and_shows_every_task_as_it_is_written(plans: list[str]) -> None:
    found = follow(plans, Today(date(2026, 6, 1)))
    made = page(found, found.tasks)
    root = html.fromstring(made)
    assert [item.text_content() for item in root.find_class("counts")[0]] == ["3trong hạn", "10quá hạn"]
    rows = root.xpath("(//table)[last()]/tbody/tr")
    assert len(rows) == len(found.tasks)
    assert "Niêm yết tại trụ sở <xã>xa.yaml#1" in [row[0].text_content() for row in rows]
    assert root.xpath("//script | //link | //img | //*[@src or @href]") == []
