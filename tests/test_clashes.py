"""Two versions of a plan are merged by what they mean."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from vbgen.cli import main

PLAN = """\
# của xã
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, xã Tân Tiến], symbol: UBND, place: Tân Tiến}
summary: Cải cách hành chính
body:
  - heading: Nhiệm vụ
    tasks:
      # hỏi phòng kinh tế
      - text: Công khai thủ tục hành chính
        lead: Văn phòng
        due: 30/6/2026
      - Niêm yết giá dịch vụ
recipients: [Như kế hoạch, "Lưu: VT"]
signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần Văn A}]
"""


def merged(folder: Path, ours: str, theirs: str) -> tuple[Result, str]:
    for name, text in (("goc", PLAN), ("day", ours), ("kia", theirs)):
        Path(folder, f"{name}.yaml").write_text(text, encoding="utf-8")
    paths = [str(folder / f"{name}.yaml") for name in ("goc", "day", "kia")]
    result = CliRunner().invoke(main, ["merge", *paths])
    return result, Path(folder, "day.yaml").read_text(encoding="utf-8")


def test_what_each_side_changed_alone_is_taken_and_all_else_stays_as_it_stood(tmp_path: Path) -> None:
    ours = PLAN.replace("lead: Văn phòng", "lead: Phòng Kinh tế")
    result, text = merged(tmp_path, ours, PLAN.replace("30/6/2026", "15/7/2026"))
    assert text == ours.replace("30/6/2026", "15/7/2026")
    assert (result.exit_code, result.output) == (
        0,
        f"- Thời hạn nhiệm vụ I.1: 30/6/2026 → 15/7/2026\n1 chỗ đã hợp vào {tmp_path}/day.yaml; 0 chỗ xung đột.\n",
    )


def test_a_field_that_both_changed_apart_is_marked_where_it_stands(tmp_path: Path) -> None:
    ours = PLAN.replace("30/6/2026", "01/8/2026")
    theirs = PLAN.replace("30/6/2026", "15/7/2026").replace("Niêm yết giá", "Niêm yết đủ giá")
    result, text = merged(tmp_path, ours, theirs)
    mark = "      # xung đột: thời hạn I.1: ở đây 01/8/2026; bên kia 15/7/2026; bản gốc 30/6/2026\n"
    task = "      - text: Công khai thủ tục hành chính\n"
    assert text == ours.replace(task, mark + task).replace("Niêm yết giá", "Niêm yết đủ giá")
    assert (result.exit_code, result.output.endswith("1 chỗ xung đột.\n")) == (1, True)


def test_a_clash_outside_the_body_is_marked_above_its_field_and_named_with_whose_it_is(tmp_path: Path) -> None:
    ours, theirs = (
        PLAN.replace("hành chính\nbody", f"hành chính {year}\nbody").replace("Văn A", name)
        for year, name in ((2026, "B"), (2027, "C"))
    )
    result, text = merged(tmp_path, ours, theirs)
    assert result.exit_code == 1
    assert [text.splitlines()[at] for at in (3, 4, -2, -1)] == [
        "# xung đột: trích yếu nội dung: ở đây Cải cách hành chính 2026; bên kia Cải cách hành chính 2027; "
        "bản gốc Cải cách hành chính",
        "summary: Cải cách hành chính 2026",
        "# xung đột: họ và tên người ký: ở đây Trần B; bên kia Trần C; bản gốc Trần Văn A",
        "signers: [{authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần B}]",
    ]


def test_a_version_that_does_not_decode_is_a_fault_and_ours_stays(tmp_path: Path) -> None:
    result, text = merged(tmp_path, PLAN, PLAN.replace("kind: ke-hoach", "kind: ke"))
    assert (result.exit_code, text) == (1, PLAN)
