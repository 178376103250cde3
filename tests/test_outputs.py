"""One plan, the whole set: the documents that `outputs` makes of the same data."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from support.repository import ROOT

from vbgen.cli import main
from vbgen.compose import compose
from vbgen.outputs import outputs, slug
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.tree import texts

PLAN = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân xã A, symbol: UBND, place: A}
number: 5
date: 05/01/2026
summary: Chuyển đổi số
references:
  kh1: {kind: ke-hoach, number: 1/KH-UBND, date: 02/01/2026, issuer: Tỉnh, summary: chuyển đổi số tỉnh}
body:
  - Thực hiện [@kh1], xã ban hành Kế hoạch
  - heading: Mục tiêu
    clauses: [Đạt 100%.]
  - heading: Nhiệm vụ
    tasks:
      - {text: Nâng cấp mạng, lead: Văn phòng, support: [Phòng Kinh tế]}
      - {text: Lập bản đồ, lead: Phòng Kinh tế}
      - {text: Tập huấn, lead: Phòng Văn hóa}
recipients: ["Lưu: VT"]
signers: [{position: Chủ tịch, name: Lê An}]
outputs:
"""


def made(own: str) -> dict[str, list[str]]:
    """The texts of each output by its name."""
    document, spans, faults = decode(parse(PLAN + own, "a.yaml"))
    assert document is not None, faults
    found, faults = outputs(document, spans)
    assert faults == []
    return {output.name: texts(compose(output.document)) for output in found}


def faults(own: str) -> list[tuple[str, int, str]]:
    document, spans, _ = decode(parse(PLAN + own, "a.yaml"))
    assert document is not None
    return [(item.id, item.span.line if item.span else 0, item.message) for item in outputs(document, spans)[1]]


def test_an_output_takes_what_it_does_not_state_and_cites_its_plan() -> None:
    letter = "{kind: cong-van, summary: triển khai, addressees: [Phòng Kinh tế], body: ['Gửi [@goc]']}"
    assert made(f"  cong-van: {letter}\n") == {
        "cong-van": [
            "ỦY BAN NHÂN DÂN XÃ A",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số:         /UBND",
            "V/v triển khai",
            "A, ngày 05 tháng 01 năm 2026",
            "Kính gửi: Phòng Kinh tế",
            "Gửi Kế hoạch số 05/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã A về chuyển đổi số./.",
            "Nơi nhận:",
            "- Lưu: VT.",
            "CHỦ TỊCH",
            "Lê An",
        ]
    }


def test_each_unit_gets_its_own_tasks_under_their_headings() -> None:
    found = made("  trich: {kind: thong-bao, summary: 'Việc của {don-vi}', each: don-vi}\n")
    bodies = {name: lines[6:-4] for name, lines in found.items()}
    assert list(bodies) == ["trich-van-phong", "trich-phong-kinh-te", "trich-phong-van-hoa"]
    assert found["trich-phong-kinh-te"][6] == "Việc của Phòng Kinh tế"
    assert bodies["trich-phong-kinh-te"][2:] == [
        "I. NHIỆM VỤ",
        "1. Nâng cấp mạng. Giao Văn phòng chủ trì, phối hợp với Phòng Kinh tế.",
        "2. Lập bản đồ. Giao Phòng Kinh tế chủ trì./.",
    ]


def test_the_tasks_stand_where_the_body_of_an_output_says() -> None:
    own = '  trich:\n    each: don-vi\n    summary: X\n    body: ["{don-vi} làm các việc sau", "{nhiem-vu}", Hết]\n'
    assert made(own)["trich-phong-van-hoa"][6:-4] == [
        "X",
        "Phòng Văn hóa làm các việc sau:",
        "I. NHIỆM VỤ",
        "1. Tập huấn. Giao Phòng Văn hóa chủ trì.",
        "Hết./.",
    ]


def test_a_report_form_lists_the_unit_s_tasks_with_room_to_write() -> None:
    own = (
        "  bao-cao:\n    kind: bao-cao\n    each: don-vi\n    summary: Kết quả\n    addressees: [Xã]\n"
        "    body: [{assignments: {by: khong-gop, blank: [Kết quả]}}]\n"
    )
    found = made(own)["bao-cao-phong-kinh-te"]
    assert found[8:20] == [
        *("TT", "Nội dung nhiệm vụ", "Thời hạn", "Kết quả"),
        *("1", "Nâng cấp mạng", "2", "Lập bản đồ", "./.", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH"),
    ]


def test_faults_of_an_output_have_their_places() -> None:
    assert faults("  Công văn: {kind: cong-van}\n") == [("S0323", 20, "`Công văn` không phải một văn bản của bộ")]
    assert faults("  - a\n") == [("S0323", 20, "`outputs` phải là các mục `ten-tep: các trường`")]
    assert faults("  a: {each: xa}\n") == [("S0333", 20, "`each` chỉ nhận `don-vi`")]
    assert faults("  a:\n    summary: X\n    sumary: X\n") == [("S0301", 22, "không có trường `sumary`")]


def test_units_that_would_share_a_file_and_plans_without_units_are_told() -> None:
    shared = PLAN.replace("lead: Phòng Văn hóa", "lead: Phòng Kính tế")
    without = PLAN.replace("lead: ", "product: ")
    for plan, told in (
        (shared, ("S0903", "hai văn bản của bộ cùng tên tệp `a-phong-kinh-te`")),
        (without, ("S0334", "`each: don-vi` mà không nhiệm vụ nào có đơn vị chủ trì")),
    ):
        document, spans, _ = decode(parse(plan + "  a: {each: don-vi, summary: X}\n", "a.yaml"))
        assert document is not None
        assert [(item.id, item.message) for item in outputs(document, spans)[1]] == [told]


def test_the_set_is_rendered_and_checked_together(tmp_path: Path) -> None:
    plan = ROOT / "plans" / "bo-van-ban" / "ke-hoach.yaml"
    result = CliRunner().invoke(main, ["render", str(plan), "--out-dir", str(tmp_path)])
    assert result.exit_code == 0
    names = sorted(path.name.removeprefix("ke-hoach.").removesuffix(".docx") for path in tmp_path.iterdir())
    units = ["phong-kinh-te", "phong-van-hoa-xa-hoi", "trung-tam-phuc-vu-hanh-chinh-cong-xa"]
    units.append("van-phong-hoi-dong-nhan-dan-va-uy-ban-nhan-dan-xa")
    assert names == sorted(["docx", "cong-van", *(f"{kind}-{unit}" for kind in ("trich", "bao-cao") for unit in units)])
    assert CliRunner().invoke(main, ["check", str(plan)]).output == "Không có lỗi.\n"


def test_a_finding_on_several_documents_of_a_set_is_told_once(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(PLAN + "  trich: {each: don-vi, summary: 'Việc  của {don-vi}'}\n", encoding="utf-8")
    lines = CliRunner().invoke(main, ["check", str(plan)]).output.splitlines()
    assert [line for line in lines if "C0" in line and "`trich-" in line] == [
        line for line in lines if "`trich-van-phong`" in line
    ]


def test_a_unit_s_name_becomes_part_of_a_file_s() -> None:
    assert slug("Phòng Văn hóa - Xã hội") == "phong-van-hoa-xa-hoi"
    assert slug("Đội 1/Tổ Ư") == "doi-1-to-u"


def test_a_plan_that_would_be_written_to_the_same_file_is_told(tmp_path: Path) -> None:
    plan, rival = tmp_path / "a.yaml", tmp_path / "a.trich.yaml"
    plan.write_text(PLAN + "  trich: {summary: X}\n", encoding="utf-8")
    rival.write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, ["render", str(plan)])
    assert (result.exit_code, "S0903" in result.output, (tmp_path / "a.docx").exists()) == (2, True, False)


APPENDED = PLAN.replace(
    "recipients:",
    "appendices:\n  - title: Danh mục nhiệm vụ\n    body:\n"
    "      - tasks:\n          - {text: Mua máy tính, lead: Phòng Kinh tế}\n"
    "  - title: Biểu mẫu\n    body: [Điền vào biểu]\nrecipients:",
)


def test_all_tasks_of_a_plan_are_those_of_its_appendices_too() -> None:
    own = (
        '  cong-van:\n    kind: cong-van\n    summary: X\n    addressees: [A]\n    body: ["Thực hiện", "{nhiem-vu}"]\n'
    )
    document, spans, found = decode(parse(APPENDED + own, "a.yaml"))
    assert document is not None, found
    (output,), _ = outputs(document, spans)
    printed = texts(compose(output.document))
    shown = ("Danh mục nhiệm vụ", "Mua máy tính", "Tập huấn", "Điền vào biểu")
    assert [any(words in text for text in printed) for words in shown] == [True, True, True, False]


def test_a_unit_is_one_whatever_the_place_of_its_tone_marks() -> None:
    spelled = PLAN.replace("lead: Phòng Văn hóa}", "lead: Phòng Văn hóa}\n      - {text: Mở lớp, lead: Phòng Văn hoá}")
    own = '  trich:\n    each: don-vi\n    summary: X\n    body: ["{don-vi}", "{nhiem-vu}"]\n'
    document, spans, found = decode(parse(spelled + own, "a.yaml"))
    assert document is not None, found
    made, _ = outputs(document, spans)
    assert [output.name for output in made] == ["trich-van-phong", "trich-phong-kinh-te", "trich-phong-van-hoa"]
    assert [text for text in texts(compose(made[2].document)) if "Tập huấn" in text or "Mở lớp" in text] == [
        "1. Tập huấn. Giao Phòng Văn hóa chủ trì.",
        "2. Mở lớp. Giao Phòng Văn hoá chủ trì./.",
    ]


def test_a_paragraph_that_ends_in_a_colon_names_the_unit_without_quotes_too() -> None:
    own = (
        '  trich:\n    each: don-vi\n    summary: X\n    body:\n      - Các việc của {don-vi}:\n      - "{nhiem-vu}"\n'
    )
    assert made(own)["trich-van-phong"][7] == "Các việc của Văn phòng:"
