"""From the superior's plan to our draft: groups, kinds, references, what is left to fill; a draft always decodes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.repository import FOLDER

from vbgen.cli import main
from vbgen.deriving import GROUPS, KINDS, Layout, derive, name_of
from vbgen.diagnostics import Severity
from vbgen.drafting import draft
from vbgen.model import Assignments, Block, Clause, Document, Issuer, Paragraph, Recipient, Reference, Signer, Task
from vbgen.outline import outline, reading
from vbgen.schema import decode
from vbgen.source import parse, read
from vbgen.units import Department, Unit
from vbgen.vietnamese import PartialDate

ALL = "UBND các xã, phường"
SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(name=("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND", place="Bắc Ninh"),
    number="87",
    date=PartialDate(year=2026, month=5, day=3),
    summary="Cải cách hành chính năm 2026",
    references=(
        Reference("nq5", "nghi-quyet", "5/NQ-CP", PartialDate(year=2026, month=1, day=5), "Chính phủ", "về cải cách"),
        Reference("nq6", "nghi-quyet", "6/NQ-CP", PartialDate(year=2026, month=1, day=5), "Chính phủ", "về việc khác"),
    ),
    body=(
        Paragraph("Ủy ban nhân dân tỉnh ban hành kế hoạch"),
        Clause(
            "NHIỆM VỤ",
            heading=True,
            blocks=(
                Task("Sở Nội vụ rà soát tổ chức bộ máy", lead="Sở Nội vụ", due="30/6/2026", product="Báo cáo"),
                Task(f"{ALL} báo cáo kết quả", lead=ALL, due="15/12/2026"),
                Task("Rà soát đất đai theo [@nq5]", lead=ALL, support=("Sở Nội vụ", "Công an cấp xã", "các sở, ngành")),
                Task(
                    "Các cơ quan, địa phương rà soát tổ chức bộ máy; công khai đầy đủ kết quả rà soát",
                    lead="Các cơ quan, địa phương",
                ),
                Task("Hướng dẫn dùng hóa đơn", lead="Sở Tài chính", support=("UBND các xã, phường có chợ",)),
                Task("Báo Bắc Ninh đưa tin", lead="Báo Bắc Ninh"),
            ),
        ),
    ),
)
UNIT = Unit(
    name=("Ủy ban nhân dân xã Tân Tiến",),
    symbol="UBND",
    letter_symbol="UBND-VP",
    place="Tân Tiến",
    short="UBND xã",
    departments=(
        ("kinh-te", Department("Phòng Kinh tế", parallel=("Sở Tài chính", "Sở Nông nghiệp và Môi trường"))),
        ("van-hoa", Department("Phòng Văn hóa - Xã hội", parallel=("Sở Nội vụ",))),
    ),
    others=("Trưởng các thôn",),
    recipients=(Recipient("Lưu: VT"),),
    signers=(
        ("chu-tich", Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Nguyễn Văn An")),
        ("pho", Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="Trần Văn Bình")),
    ),
)
EVERYBODY = "Các cơ quan, đơn vị, Trưởng các thôn"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def with_tasks(*tasks: Task) -> Document:
    return replace(SUPERIOR, body=(Clause("NHIỆM VỤ", heading=True, blocks=tasks),))


def own(body: tuple[Block, ...]) -> list[Task]:
    return [block for block in reading(body) if isinstance(block, Task)]


def test_paths_are_sections_as_a_reader_names_them() -> None:
    assert [place.path for place in outline(SUPERIOR)][:4] == ["/1", "I", "I.1", "I.2"]


# --- the tasks -----------------------------------------------------------------------------------------------------


def test_tasks_are_grouped_by_who_does_them_what_is_everybody_s_first() -> None:
    found = derive(SUPERIOR, UNIT).document.body
    assert [block for block in found if isinstance(block, Clause)] == [
        Clause(
            EVERYBODY,
            heading=True,
            level="1",
            blocks=(
                Task(
                    "Rà soát tổ chức bộ máy; công khai đầy đủ kết quả rà soát",
                    lead="Phòng Văn hóa - Xã hội",
                    follows="kh87#I.4",
                ),
            ),
        ),
        Clause(
            "Phòng Kinh tế",
            heading=True,
            level="1",
            lead="Phòng Kinh tế",
            blocks=(
                Task(
                    "Rà soát đất đai theo [@nq5]",
                    support=("Phòng Văn hóa - Xã hội", "Công an xã", "các cơ quan, đơn vị liên quan"),
                    follows="kh87#I.3",
                ),
                Task("Phối hợp với Sở Tài chính trong việc hướng dẫn dùng hóa đơn", follows="kh87#I.5"),
            ),
        ),
        Clause(
            "Phòng Văn hóa - Xã hội",
            heading=True,
            level="1",
            lead="Phòng Văn hóa - Xã hội",
            blocks=(Task("Báo cáo kết quả", due="08/12/2026", follows="kh87#I.2"),),
        ),
    ]


def test_by_section_the_superior_s_headings_stand_in_normal_case() -> None:
    document = with_tasks(
        *(Task(f"Việc {number} về đất đai", lead=ALL) for number in range(3)),
    )
    more = replace(
        document, body=(*document.body, Clause("TỔ CHỨC", heading=True, blocks=(Task("Việc cuối", lead=ALL),)))
    )
    found = [block for block in derive(more, UNIT, Layout(by="muc")).document.body if isinstance(block, Clause)]
    assert [(block.text, block.lead, len(block.blocks)) for block in found] == [("Nhiệm vụ", "", 3), ("Tổ chức", "", 1)]
    assert {task.lead for task in own(tuple(found))} == {"Phòng Kinh tế", "Phòng Văn hóa - Xã hội"}


def test_few_tasks_stand_without_headings() -> None:
    found = derive(with_tasks(Task("Rà soát đất đai", lead=ALL)), UNIT).document.body
    assert found[1] == Task("Rà soát đất đai", lead="Phòng Kinh tế", follows="kh87#I.1")


def test_in_short_a_task_is_its_first_clause_and_its_place() -> None:
    found = own(derive(SUPERIOR, UNIT, Layout(brief=True)).document.body)
    assert [task.text for task in found if task.follows == "kh87#I.4"] == [
        "Rà soát tổ chức bộ máy; công khai đầy đủ kết quả rà soát"
    ]
    long = Task("Rà soát, thống kê, phân loại đất đai trên địa bàn theo quy định; lập bản đồ; báo cáo", lead=ALL)
    (task,) = own(derive(with_tasks(long), UNIT, Layout(brief=True)).document.body)
    assert task.text == "Rà soát, thống kê, phân loại đất đai trên địa bàn theo quy định (mục I.1)"
    dashed = Clause("Các xã", level="1", blocks=(replace(long, level="-"),))
    (task,) = own(
        derive(replace(SUPERIOR, body=(Paragraph("Các nhiệm vụ"), dashed)), UNIT, Layout(brief=True)).document.body
    )
    assert task.text.endswith("theo quy định (mục 1)")
    listed = Task("Rà soát các loại đất đai trên địa bàn, gồm: (1) đất ở; (2) đất rừng", lead=ALL)
    (task,) = own(derive(with_tasks(listed), UNIT, Layout(brief=True)).document.body)
    assert task.text == "Rà soát các loại đất đai trên địa bàn, gồm: (1) đất ở; (2) đất rừng"


def test_what_stands_inside_a_task_goes_with_it_but_tasks_of_others() -> None:
    inside = (Clause("Tờ trình", level="-"), Task("Thẩm định", lead="Sở Nội vụ"), Paragraph("Kèm danh mục"))
    (task,) = own(derive(with_tasks(Task("Lập hồ sơ đất đai, gồm", lead=ALL, blocks=inside)), UNIT).document.body)
    assert task.blocks == (Clause("Tờ trình", level="-"), Paragraph("Kèm danh mục"))


# --- the document --------------------------------------------------------------------------------------------------


def test_a_draft_has_our_header_recipients_first_signer_and_what_its_tasks_cite() -> None:
    found = derive(SUPERIOR, UNIT).document
    assert found.summary == (
        "triển khai thực hiện Kế hoạch số 87/KH-UBND ngày 03/5/2026 của Ủy ban nhân dân tỉnh Bắc Ninh"
    )
    assert found.addressees == ("Các cơ quan, đơn vị thuộc UBND xã", "Trưởng các thôn")
    assert [item.name for item in found.recipients] == ["Như trên", "Ủy ban nhân dân tỉnh Bắc Ninh (b/c)"]
    assert found.filing == "Lưu: VT"
    assert [item.id for item in found.references] == ["kh87", "nq5"]
    assert found.signers == (UNIT.signers[0][1],)
    assert (found.issuer.symbol, found.number, found.date) == ("UBND-VP", "", PartialDate())


def test_the_report_is_due_on_the_earliest_of_our_days_that_ask_for_one() -> None:
    tasks = (
        Task("Rà soát đất đai", lead=ALL, due="30/6/2026"),
        Task("Báo cáo về đất đai", lead=ALL, due="15/12/2026"),
        Task("Lập danh sách đất đai", lead=ALL, due="30/10/2026", product="Báo cáo"),
        Task("Báo cáo về đất đai", lead="Sở Nội vụ", due="01/6/2026"),
    )
    body = derive(with_tasks(*tasks), UNIT).document.body
    report = "Báo cáo kết quả thực hiện về UBND xã (qua Phòng Kinh tế) trước ngày 23/10/2026 để tổng hợp, báo cáo "
    assert Paragraph(f"{report}Ủy ban nhân dân tỉnh Bắc Ninh") in body


def test_a_person_is_told_what_to_fill_where_it_belongs() -> None:
    found = derive(with_tasks(Task("Báo cáo", lead="UBND các xã có chợ")), replace(UNIT, signers=()))
    assert [(blank.path, blank.why) for blank in found.blanks] == [
        ("number", "số do văn thư cấp"),
        ("date", "ngày ban hành"),
        ("signers", "sổ đơn vị chưa có người ký"),
        ("body", "thời hạn báo cáo: văn bản cấp trên không ghi ngày"),
        ("kh87#I.1", "cấp trên chỉ giao nơi “có chợ”; không phải thì xóa nhiệm vụ này"),
    ]
    text = draft(found.document, found.blanks, "cần điền").splitlines()
    at = next(number for number, line in enumerate(text) if "follows: kh87#I.1" in line)
    assert text[at - 1].strip() == "# cần điền: cấp trên chỉ giao nơi “có chợ”; không phải thì xóa nhiệm vụ này"


def test_a_kế_hoạch_has_its_parts_and_the_table_of_assignments() -> None:
    found = derive(SUPERIOR, UNIT, Layout("ke-hoach")).document
    heads = [block.text for block in found.body if isinstance(block, Clause)]
    assert heads == ["Mục đích, yêu cầu", "Nội dung nhiệm vụ", "Tổ chức thực hiện"]
    assert [(item.title, item.orientation, item.body) for item in found.appendices] == [
        ("Phân công nhiệm vụ", "ngang", (Assignments("theo-don-vi"),))
    ]


@pytest.mark.parametrize("standard", ["nha-nuoc", "dang"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("by", GROUPS)
@pytest.mark.parametrize(
    "superior", [SUPERIOR, with_tasks(Task("Tuần tra", lead="Công an tỉnh")), replace(SUPERIOR, number="")]
)
def test_a_draft_always_decodes(superior: Document, by: str, kind: str, standard: str) -> None:
    found = derive(superior, replace(UNIT, standard=standard), Layout(kind, by))
    document, _, findings = decode(parse(draft(found.document, found.blanks, "cần điền")))
    assert [item for item in findings if item.severity is Severity.ERROR] == []
    assert document == found.document


def test_with_no_task_for_us_the_draft_says_so() -> None:
    found = derive(with_tasks(Task("Tuần tra biên giới", lead="Bộ Chỉ huy Quân sự tỉnh")), UNIT)
    assert [blank.why for blank in found.blanks if blank.path == "body"] == [
        "văn bản cấp trên không giao nhiệm vụ nào cho đơn vị; xem phần lựa chọn ở cuối tệp"
    ]
    assert own(found.document.body) == []


# --- from the command line -----------------------------------------------------------------------------------------

UNITS = """\
xa:
  name: [Ủy ban nhân dân, xã Tân Tiến]
  symbol: UBND
  place: Tân Tiến
  short: UBND xã
  departments: {kinh-te: {name: Phòng Kinh tế, parallel: Sở Tài chính}}
  signers: {a: {authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An}}
"""
PLAN = """\
kind: ke-hoach
issuer: {name: [Ủy ban nhân dân, tỉnh Bắc Ninh], symbol: UBND, place: Bắc Ninh}
number: 12
date: 05/11/2026
summary: thu ngân sách năm 2027
body:
  - heading: Nhiệm vụ
    tasks:
      - {text: "UBND các xã, phường báo cáo Sở Tài chính", lead: "UBND các xã, phường", due: 15/12/2026}
      - {text: Thẩm định dự toán, lead: Sở Tài chính}
recipients: [Các sở, "Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Trần Văn B}]
"""


@pytest.fixture
def arguments(tmp_path: Path) -> tuple[str, ...]:
    (tmp_path / "tren.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "don-vi.yaml").write_text(UNITS, encoding="utf-8")
    return ("derive", str(tmp_path / "tren.yaml"), "--units", str(tmp_path / "don-vi.yaml"), "--as", "xa")


def test_the_draft_shows_what_was_chosen_and_why(arguments: tuple[str, ...]) -> None:
    lines = run(*arguments).output.splitlines()
    shown = lines[lines.index("# --- Lựa chọn nhiệm vụ của cấp trên: 1 thực hiện, 1 không thuộc ---") :]
    assert [line.split("] ")[-1] for line in shown[1:]] == [
        "thực hiện → Phòng Kinh tế (phòng, ban duy nhất; gọi cả cấp mình (“UBND các xã, phường”)): "
        "UBND các xã, phường báo cáo Sở Tài chính",
        "không thuộc (việc của Sở Tài chính (cùng lĩnh vực với Phòng Kinh tế)): Thẩm định dự toán",
    ]


def test_the_choice_is_told_to_programs(arguments: tuple[str, ...]) -> None:
    rows = json.loads(run(*arguments, "--format", "json").output)
    assert [(row["path"], row["role"], row["department"], row["ours"], row["ours_due"]) for row in rows] == [
        ("I.1", "lead", "Phòng Kinh tế", "Báo cáo về UBND xã", "08/12/2026"),
        ("I.2", "not", "", "", ""),
    ]


def test_the_trace_tells_before_and_after(arguments: tuple[str, ...]) -> None:
    assert run(*arguments, "--giai-trinh").output == (
        "I.1 → Phòng Kinh tế\n"
        "  thời hạn: 15/12/2026 → 08/12/2026\n"
        "  bỏ chủ ngữ đã có ở đề mục\n"
        "    - UBND các xã, phường báo cáo Sở Tài chính\n"
        "    + Báo cáo Sở Tài chính\n"
        "  chế độ báo cáo của mình\n"
        "    - Báo cáo Sở Tài chính\n"
        "    + Báo cáo về UBND xã\n"
    )


def test_a_new_version_of_the_superior_goes_into_the_draft(arguments: tuple[str, ...], tmp_path: Path) -> None:
    ours = tmp_path / "minh.yaml"
    assert run(*arguments, "-o", ours).exit_code == 0
    edited = ours.read_text(encoding="utf-8").replace("Báo cáo về UBND xã\n", "Báo cáo UBND xã bằng văn bản\n")
    ours.write_text(edited, encoding="utf-8")
    more = '      - {text: Lập dự toán năm sau, lead: "UBND cấp xã"}\n      - {text: Thẩm'
    (tmp_path / "tren.yaml").write_text(PLAN.replace("      - {text: Thẩm", more), encoding="utf-8")
    result = run(*arguments, "--cap-nhat", ours)
    assert result.output == (
        f"mới: I.2 → Phòng Kinh tế: Lập dự toán năm sau\nĐã ghi {ours}: 1 mới, 0 cấp trên sửa, 0 đổi chỗ, 0 không còn\n"
    )
    assert "Báo cáo UBND xã bằng văn bản" in ours.read_text(encoding="utf-8")
    assert run("coverage", *arguments[1:2], ours, *arguments[2:]).exit_code == 0


def test_the_whole_road_from_the_superior_s_word_file(tmp_path: Path) -> None:
    word, plan, ours = tmp_path / "tren.docx", tmp_path / "tren.yaml", tmp_path / "minh.yaml"
    units = ("--units", FOLDER / "units" / "son-dong-2024.yaml", "--as", "ubnd-huyen-son-dong")
    assert run("render", FOLDER / "bac-giang-2024-kh87.yaml", "-o", word).exit_code == 0
    assert run("import", word, "-o", plan).exit_code == 0
    assert run("derive", plan, *units, "-o", ours).exit_code == 0
    assert run("check", plan, ours).exit_code == 0
    result = run("coverage", plan, ours, *units)
    assert result.exit_code == 0, result.output
    document = decode(read(str(ours)))[0]
    seed = decode(read(str(FOLDER / "son-dong-2024-kh87.yaml")))[0]
    assert document is not None
    assert seed is not None
    same = ("kind", "issuer", "addressees", "signers")
    assert {name: getattr(document, name) for name in same} == {name: getattr(seed, name) for name in same}


def test_none_of_the_province_s_own_units_work_is_in_the_district_s_draft() -> None:
    """Seed 002 → Sơn Động: what seed 001 took up, and nothing that a Sở is told."""
    superior = decode(read(str(FOLDER / "bac-giang-2024-kh87.yaml")))[0]
    from vbgen.plans import unit_of

    assert superior is not None
    found = derive(superior, unit_of(FOLDER / "units" / "son-dong-2024.yaml", "ubnd-huyen-son-dong"))
    assert [item.choice.place.path for item in found.items] == [
        "II.1.b/1", "II.2.b/1", "II.3.b/1", "II.4.b/1", "II.5.b/1", "II.6.b/1", "II.7.b/1", "II.8.b/1",
        "III.2.a/2", "III.2.b/1", "IV.1", "IV.2",
    ]  # fmt: skip
    first = found.items[0].task.text
    assert first.startswith("Bám sát, triển khai đầy đủ, đúng tiến độ những nhiệm vụ đã đề ra trong Kế hoạch CCHC")
    assert "của cơ quan, địa phương và của tỉnh, huyện giai đoạn 2021-2030" in first  # as seed 001 says it
    assert "định kỳ báo cáo về UBND huyện (qua Phòng Nội vụ) theo quy định" in first


@pytest.mark.parametrize("form", ["json", "xlsx", "docx"])
def test_coverage_is_written_in_other_forms(form: str, tmp_path: Path) -> None:
    plan = FOLDER / "bac-giang-2024-kh87.yaml"
    out = tmp_path / f"a.{form}"
    result = run("coverage", plan, FOLDER / "son-dong-2024-kh87.yaml", "--format", form, "-o", out)
    assert (result.exit_code, result.output) == (1, f"Đã ghi {out}\n")
    if form == "json":
        assert {row["state"] for row in json.loads(out.read_text(encoding="utf-8"))} == {"missing", "sourceless"}
    else:
        assert out.read_bytes()[:2] == b"PK"


def test_bad_inputs_are_told_plainly(tmp_path: Path) -> None:
    plan, units = FOLDER / "bac-giang-2024-kh87.yaml", FOLDER / "units" / "xa-2026.yaml"
    wrong = run("derive", plan, "--units", units, "--as", "ubnd-xa-tan-tie")
    assert (wrong.exit_code, "có phải `ubnd-xa-tan-tien`?" in wrong.output) == (1, True)
    other = run("derive", plan, "--units", units, "--as", "ubnd-xa-tan-tien")
    assert other.exit_code == 0
    assert "4:27: cảnh báo S0150: văn bản của tỉnh Bắc Giang, đơn vị của mình thuộc tỉnh Lam Sơn" in other.stderr
    missing = run("derive", plan, "--units", tmp_path / "x.yaml", "--as", "a")
    assert (missing.exit_code, "không có tệp này" in missing.output) == (2, True)
    for name, data in (("a.docx", b"PK nonsense"), ("b.txt", b""), ("c.bin", b"\0\1\2"), ("d.pdf", b"%PDF-1.4 x")):
        (tmp_path / name).write_bytes(data)
        result = run("import", tmp_path / name)
        assert result.exit_code == 2
        assert "lỗi S0101: không nhập được: " in result.output
    assert run("coverage", plan, plan, "--as", "x").exit_code == 2
    other = run("coverage", plan, plan, "-o", "a.pdf")
    assert (other.exit_code, "không ghi được tệp .pdf" in other.output) == (2, True)
    assert run("coverage", plan, plan, "--format", "xlsx").exit_code == 2


def test_a_superior_is_called_by_kind_number_day_and_issuer() -> None:
    assert name_of(SUPERIOR) == "Kế hoạch số 87/KH-UBND ngày 03/5/2026 của Ủy ban nhân dân tỉnh Bắc Ninh"
    assert name_of(replace(SUPERIOR, number="", date=PartialDate())) == (
        "Kế hoạch số …/KH-UBND ngày … của Ủy ban nhân dân tỉnh Bắc Ninh"
    )
