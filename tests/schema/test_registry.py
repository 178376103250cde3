"""A plan's unit and signer ids stand for what the registry of units holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from vbgen.checking import check
from vbgen.cli import main
from vbgen.diagnostics import render_text
from vbgen.files import reaching
from vbgen.model import Document, Issuer, Paragraph, Recipient, Signer
from vbgen.schema import decode, lines_of
from vbgen.schema.registry import registry_in
from vbgen.source import read

UNITS = """\
xa-tan-tien:
  superior: UBND tỉnh B
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
  code: H02.15
  signers:
    chu-tich: {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn A}
    pho: {authority: KT, head: Chủ tịch, position: Phó Chủ tịch, name: Trần B}
  recipients: [UBND tỉnh, "Lưu: VT"]
so-noi-vu: {name: Sở Nội vụ}
"""
PLAN = "kind: ke-hoach\nissuer: xa-tan-tien\nsummary: X\nbody: [A]\n"
XA = Issuer(("Ủy ban nhân dân", "xã Tân Tiến"), ("UBND tỉnh B",), "UBND", "Tân Tiến")
CHAIR = Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Nguyễn A")
DEPUTY = Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="Trần B")


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def faults(plan: str) -> list[tuple[str, str, int, int, str, str]]:
    """The findings of a plan: id, name of the file, place, message, hint."""
    document, _, found = decode(read(plan))
    assert document is None
    shown = ((item, item.span or (0, 0)) for item in found)
    return [(item.id, Path(item.file).name, span[0], span[1], item.message, item.hint) for item, span in shown]


def test_ids_stand_for_the_unit_its_signers_and_its_usual_recipients(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS)
    plan = write(tmp_path / "a.yaml", PLAN + "signers: [chu-tich, pho, Lê C, {name: Phạm D}]\n")
    document, _, found = decode(read(plan))
    assert (document, found) == (
        Document(
            kind="ke-hoach",
            issuer=XA,
            summary="X",
            body=(Paragraph("A"),),
            recipients=(Recipient("UBND tỉnh"),),
            filing="Lưu: VT",
            signers=(CHAIR, DEPUTY, Signer(name="Lê C"), Signer(name="Phạm D")),
        ),
        [],
    )


def test_the_plan_s_own_recipients_go_before_the_unit_s(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS)
    document, _, found = decode(read(write(tmp_path / "a.yaml", PLAN + "signers: pho\nrecipients: ['Lưu: VP']\n")))
    assert found == []
    assert document is not None
    assert (document.signers, document.recipients, document.filing) == ((DEPUTY,), (), "Lưu: VP")
    document = decode(read(write(tmp_path / "b.yaml", PLAN + "recipients:\n"))).document
    assert document is not None
    assert document.recipients == ()


def test_the_registry_is_the_nearest_above_or_the_one_that_the_plan_names(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS.replace("symbol: UBND", "symbol: XA"))
    write(tmp_path / "khac" / "so.yaml", UNITS.replace("symbol: UBND", "symbol: KHAC"))
    above = decode(read(write(tmp_path / "2026" / "01" / "a.yaml", PLAN))).document
    (tmp_path / ".git").mkdir()
    named = decode(read(write(tmp_path / "2026" / "b.yaml", PLAN + "units: ../khac/so.yaml\n"))).document
    assert above is not None
    assert named is not None
    assert (above.issuer.symbol, named.issuer.symbol) == ("XA", "KHAC")


def test_a_plan_names_no_registry_elsewhere_and_no_line_of_another_file_is_shown(tmp_path: Path) -> None:
    write(tmp_path / "so.yaml", UNITS)
    write(tmp_path / "plan" / "mat-khau.txt", "bí mật\n")
    write(tmp_path / "plan" / "ghi-chep.yaml", "bí mật\n")
    plan = str(tmp_path / "plan" / "a.yaml")
    for name, told in (("../so.yaml", "S0140"), ("mat-khau.txt", "S0140"), ("ghi-chep.yaml", "S0311")):
        source = read(write(tmp_path / "plan" / "a.yaml", PLAN + f"units: {name}\n"))
        found = decode(source).found
        assert [(item.id, item.file) for item in found] == [(told, plan)]
        assert "bí mật" not in render_text(found, lines_of(source, found))
    with reaching(anywhere=True):
        assert decode(read(write(tmp_path / "plan" / "a.yaml", PLAN + "units: ../so.yaml\n"))).found == []


def test_a_relative_plan_finds_the_registry_above_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "don-vi.yaml", UNITS)
    write(tmp_path / "2026" / "a.yaml", PLAN.replace("xa-tan-tien", "xa-tan-tin"))
    monkeypatch.chdir(tmp_path / "2026")
    assert faults("a.yaml") == [
        ("S0308", "a.yaml", 2, 9, "không có đơn vị `xa-tan-tin` trong sổ đơn vị", "có phải `xa-tan-tien`?")
    ]


def test_unknown_ids_are_answered_with_those_they_may_mean(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS)
    plan = write(tmp_path / "a.yaml", PLAN.replace("xa-tan-tien", "xa-tan-tin") + "signers: chu-tch\n")
    assert faults(plan) == [
        ("S0308", "a.yaml", 2, 9, "không có đơn vị `xa-tan-tin` trong sổ đơn vị", "có phải `xa-tan-tien`?")
    ]
    assert faults(write(tmp_path / "a.yaml", PLAN + "signers: [chu-tch, bi-thu]\n")) == [
        ("S0330", "a.yaml", 5, 11, "không có người ký `chu-tch` trong sổ đơn vị", "có phải `chu-tich`?"),
        ("S0330", "a.yaml", 5, 20, "không có người ký `bi-thu` trong sổ đơn vị", "các mã: chu-tich, pho"),
    ]


def test_a_signer_s_id_needs_the_unit_s(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS)
    plan = PLAN.replace("xa-tan-tien", "{name: UBND xã}") + "signers: chu-tich\n"
    hint = "mã người ký đi với `issuer` là mã của đơn vị có người ký ấy"
    assert faults(write(tmp_path / "a.yaml", plan)) == [
        ("S0330", "a.yaml", 5, 10, "không có người ký `chu-tich` trong sổ đơn vị", hint)
    ]


def test_a_registry_that_is_not_there_is_a_fault_where_it_is_named(tmp_path: Path) -> None:
    assert faults(write(tmp_path / "a.yaml", "units: so.yaml\n" + PLAN)) == [
        ("S0311", "a.yaml", 1, 8, "sổ đơn vị so.yaml không đọc được: không có tệp này", "")
    ]
    assert faults(write(tmp_path / "a.yaml", PLAN)) == [
        (
            "S0331",
            "a.yaml",
            2,
            9,
            "không thấy sổ đơn vị để tra mã `xa-tan-tien`",
            "đặt don-vi.yaml cạnh tệp này, hoặc ghi `issuer` bằng các trường `name`, `symbol`, `place`",
        )
    ]


def test_a_registry_that_no_id_asks_for_is_not_read(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", "a: [")
    plan = "units: khong-co.yaml\n" + PLAN.replace("xa-tan-tien", "{name: UBND xã}") + "signers: [Lê C]\n"
    assert decode(read(write(tmp_path / "a.yaml", plan))).found == []


def test_the_faults_of_a_registry_stand_in_its_own_lines(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS.replace("authority: KT", "authority: KTT").replace("place:", "plase:"))
    plan = write(tmp_path / "a.yaml", PLAN + "dat: 2026\n")
    source = read(plan)
    found = decode(source).found
    assert faults(plan) == [
        ("S0301", "a.yaml", 5, 1, "không có trường `dat`", "có phải `date`?"),
        ("S0301", "don-vi.yaml", 5, 3, "không có trường `plase`", "có phải `place`?"),
        ("S0304", "don-vi.yaml", 9, 22, "không có `KTT` trong bảng quyền hạn", "có phải `KT`?"),
    ]
    assert "   5 |   plase: Tân Tiến\n     |   ^^^^^\n" in render_text(found, lines_of(source, found))


def test_a_registry_that_is_no_yaml_or_no_mapping_is_a_fault_of_its_own(tmp_path: Path) -> None:
    plan = write(tmp_path / "a.yaml", PLAN)
    write(tmp_path / "don-vi.yaml", "a: [")
    assert [item[:2] for item in faults(plan)] == [("S0201", "don-vi.yaml")]
    write(tmp_path / "don-vi.yaml", "- a\n- b")
    assert [item[:2] for item in faults(plan)] == [("S0311", "a.yaml")]


def test_an_unlawful_signer_of_the_registry_is_found_where_the_plan_names_him(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS.replace("position: Phó Chủ tịch, ", ""))
    assert [item[:4] for item in faults(write(tmp_path / "a.yaml", PLAN + "signers: [pho]\n"))] == [
        ("S0313", "a.yaml", 5, 11)
    ]


def test_a_plan_with_ids_is_rendered(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS)
    plan = write(tmp_path / "a.yaml", PLAN + "signers: chu-tich\n")
    assert CliRunner().invoke(main, ["render", plan]).exit_code == 0
    assert CliRunner().invoke(main, ["check", plan]).output == "Không có lỗi.\n"


# --- what a registry may not say ------------------------------------------------------------------------------------


def judged(tmp_path: Path, text: str) -> list[tuple[str, str, int]]:
    """(Id, severity, line) of each finding about a registry."""
    found = registry_in(write(tmp_path / "don-vi.yaml", text)).faults
    return [(item.id, item.severity.value, item.span.line if item.span else 0) for item in found]


def test_an_id_that_would_be_printed_is_an_error(tmp_path: Path) -> None:
    text = "xa-a:\n  name: Ủy ban nhân dân xã A\n  standard: nha-nuoc\n  others: [cac-thon]\n"
    text += "  departments:\n    kinh-te: {name: phong-kinh-te}\n  recipients: [van-phong, 'Lưu: VT']\n"
    assert judged(tmp_path, text) == [("S0326", "error", 4), ("S0326", "error", 6), ("S0326", "error", 7)]


def test_a_superior_s_unit_among_the_calls_of_a_department_is_told_where_to_go(tmp_path: Path) -> None:
    text = "xa-a:\n  name: Ủy ban nhân dân xã A\n  answers: [các sở và các xã]\n  departments:\n"
    text += "    a: {name: Phòng Nội vụ, answers: [Sở Nội vụ, Phòng Nội vụ các xã, Công an tỉnh]}\n"
    text += "    b: {name: Phòng Kinh tế, parallel: Sở Tài chính, answers: Phòng Kinh tế các xã}\n"
    assert judged(tmp_path, text) == [("S0325", "warning", 5)]
    (found,) = registry_in(str(tmp_path / "don-vi.yaml")).faults
    assert found.message.endswith("cơ quan cấp trên cùng lĩnh vực: Sở Nội vụ; Công an tỉnh")


def test_an_official_letter_has_the_symbol_of_letters(tmp_path: Path) -> None:
    write(tmp_path / "don-vi.yaml", UNITS.replace("  place:", "  letter_symbol: UBND-VP\n  place:"))
    letter = PLAN.replace("ke-hoach", "cong-van") + "addressees: [Các phòng]\n"
    symbols = []
    for plan in (letter, PLAN):
        document = decode(read(write(tmp_path / "a.yaml", plan))).document
        assert document is not None
        symbols.append(document.issuer.symbol)
    assert symbols == ["UBND-VP", "UBND"]


def test_a_registry_is_checked_as_what_it_is_and_renders_to_nothing(tmp_path: Path) -> None:
    registry = write(tmp_path / "don-vi.yaml", UNITS)
    assert CliRunner().invoke(main, ["check", registry]).output == "Không có lỗi.\n"
    wrong = write(tmp_path / "so.yaml", UNITS.replace("  code:", "  days_earlier: năm\n  nmae: x\n  code:"))
    found = [(item.id, item.span and item.span[:2]) for item in check(wrong).found]
    assert found == [("S0301", (7, 3)), ("S0142", (6, 17))]
    told = CliRunner().invoke(main, ["render", registry])
    assert (told.exit_code, "S0141" in told.stderr) == (1, True)
