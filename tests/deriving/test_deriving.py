"""From the superior's plan to our draft: groups, kinds, references, what is left to fill; a draft always decodes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.commune import ALL, UNIT
from support.repository import FOLDER

from vbgen.covering import coverage
from vbgen.deriving import GROUPS, KINDS, Decision, Involvement, Layout, derive, name_of
from vbgen.diagnostics import Severity
from vbgen.drafting import draft
from vbgen.model import Assignments, Block, Clause, Document, Issuer, Paragraph, Reference, Task
from vbgen.outline import outline, reading
from vbgen.schema import decode
from vbgen.source import parse, read
from vbgen.vietnamese import PartialDate

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
EVERYBODY = "Các cơ quan, đơn vị, Trưởng các thôn"


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
    names = "Sở Tài chính, các cơ quan quản lý đất đai của tỉnh; UBND cấp xã được giao lập phương án rà soát"
    (task,) = own(derive(with_tasks(Task(names, lead=ALL)), UNIT, Layout(brief=True)).document.body)
    assert task.text == names


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


def test_a_superior_is_called_by_kind_number_day_and_issuer() -> None:
    assert name_of(SUPERIOR) == "Kế hoạch số 87/KH-UBND ngày 03/5/2026 của Ủy ban nhân dân tỉnh Bắc Ninh"
    assert name_of(replace(SUPERIOR, number="", date=PartialDate())) == (
        "Kế hoạch số …/KH-UBND ngày … của Ủy ban nhân dân tỉnh Bắc Ninh"
    )


def test_what_is_told_twice_is_given_once_and_its_second_place_declined() -> None:
    twice = Task("Rà soát đất đai, thửa đất", lead=ALL)
    derived = derive(with_tasks(twice, twice, replace(twice, due="30/9/2026")), UNIT)
    given = [(block.text, block.due) for block in reading(derived.document.body) if isinstance(block, Task)]
    assert given == [("Rà soát đất đai, thửa đất", ""), ("Rà soát đất đai, thửa đất", "23/9/2026")]
    assert derived.document.declined == (("kh87#I.2", ("trùng với I.1, đã giao ở đó",)),)


@pytest.mark.parametrize(
    ("name", "superior", "called"),
    [
        (("Văn phòng",), ("Ủy ban nhân dân", "tỉnh Bắc Ninh"), "Văn phòng Ủy ban nhân dân tỉnh Bắc Ninh"),
        (("Sở Nội vụ",), ("Ủy ban nhân dân", "tỉnh Bắc Ninh"), "Sở Nội vụ"),
    ],
)
def test_an_office_that_its_header_names_by_half_is_called_whole(
    name: tuple[str, ...], superior: tuple[str, ...], called: str
) -> None:
    found = derive(replace(SUPERIOR, issuer=Issuer(name, superior, "VP")), UNIT).document
    assert (found.references[0].issuer, found.recipients[1].name) == (called, f"{called} (b/c)")


def test_a_kind_that_no_form_prints_keeps_its_symbol_and_a_summary_its_point_not() -> None:
    decree = replace(
        SUPERIOR, kind="nghi-dinh", issuer=Issuer(("Chính phủ",), (), "1998/NĐ-CP"), summary="V/v dân chủ."
    )
    found = derive(decree, UNIT).document.references[0]
    assert (found.number, found.summary) == ("87/1998/NĐ-CP", "về dân chủ")


def test_tasks_of_one_department_stand_under_it_and_it_is_named_once() -> None:
    tasks = [Task(f"Rà soát thửa đất {name}", lead=ALL) for name in "abcd"]
    found = derive(with_tasks(*tasks), UNIT).document.body
    (group,) = (block for block in found if isinstance(block, Clause))
    assert (group.text, group.lead, [getattr(task, "lead", None) for task in group.blocks]) == (
        "Phòng Kinh tế",
        "Phòng Kinh tế",
        [""] * 4,
    )


def test_whom_a_task_names_itself_is_no_support_beside_it() -> None:
    task = Task("Phối hợp với Sở Nội vụ rà soát thửa đất, rừng", lead=ALL, support=("Sở Nội vụ", "Sở Y tế"))
    (item,) = derive(with_tasks(task), UNIT).items
    assert (item.task.lead, item.task.support) == ("Phòng Kinh tế", ("Sở Y tế",))


def test_what_stands_in_a_task_points_to_the_superior_s_document_by_name() -> None:
    inside = (Clause("Lập biểu theo Kế hoạch này", level="-"), Clause("Niêm yết", level="-"), Clause("Gửi", level="-"))
    (item,) = derive(with_tasks(Task("Công khai đất đai:", lead=ALL, blocks=inside)), UNIT).items
    assert [getattr(block, "text", "") for block in item.task.blocks] == ["Lập biểu theo [@kh87]", "Niêm yết", "Gửi"]


@pytest.mark.parametrize(
    ("province", "above", "recipients"),
    [
        ("tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Ninh", ["Như trên", "Ủy ban nhân dân tỉnh Bắc Ninh (b/c)"]),
        ("", "cấp trên", ["Như trên"]),
    ],
)
def test_a_commune_reports_on_what_the_centre_asks_to_its_province(
    province: str, above: str, recipients: list[str]
) -> None:
    centre = replace(SUPERIOR, issuer=Issuer(("Thủ tướng Chính phủ",)))
    found = derive(centre, replace(UNIT, province=province)).document
    report = next(
        block.text for block in found.body if isinstance(block, Paragraph) and "Báo cáo kết quả" in block.text
    )
    assert report.endswith(f"để tổng hợp, báo cáo {above}")
    assert [one.name for one in found.recipients] == recipients


def test_in_short_what_a_department_supports_by_one_deadline_is_one_item() -> None:
    def of(leader: str, due: str = "", product: str = "") -> Task:
        return Task(f"Kiểm tra rừng của {leader}", lead=leader, support=(ALL,), due=due, product=product)

    superior = with_tasks(
        of("Sở Tài chính"),
        of("Công an tỉnh"),
        of("Chi cục Kiểm lâm", "hằng quý", "Báo cáo"),
        of("Thuế tỉnh", "hằng quý"),
    )
    derived = derive(superior, UNIT, Layout(brief=True))
    given = [block for block in reading(derived.document.body) if isinstance(block, Task)]
    assert [(task.text, task.due, task.product, task.follows) for task in given] == [
        (
            "Phối hợp với Sở Tài chính, Công an tỉnh thực hiện các nhiệm vụ tại mục I.1, I.2 [@kh87]",
            "",
            "",
            "kh87#I.1, I.2",
        ),
        (
            "Phối hợp với Chi cục Kiểm lâm, Thuế tỉnh thực hiện các nhiệm vụ tại mục I.3, I.4 [@kh87]",
            "hằng quý",
            "Báo cáo",
            "kh87#I.3, I.4",
        ),
    ]
    assert coverage(superior, [("ours", derived.document)], UNIT).complete


def test_what_a_person_decides_of_a_task_stands_in_the_place_of_what_was_found() -> None:
    culture = "Phòng Văn hóa - Xã hội"
    found = derive(
        SUPERIOR,
        UNIT,
        decisions={
            "I.1": Decision(Involvement.LEAD, culture, "20/6/2026"),  # the superior's own department's
            "I.2": Decision(Involvement.NOT, why="đã giao ở Kế hoạch số 5"),
            "I.3": Decision(Involvement.LEAD, culture, ""),  # of another department of ours, without a day
            "I.5": Decision(Involvement.SUPPORT),  # under a condition that is met
            "I.6": Decision(Involvement.SUPPORT, due="trước 10/6/2026"),
        },
    )
    assert [(item.task.follows, item.task.lead, item.task.due, item.task.text) for item in found.items] == [
        ("kh87#I.1", culture, "20/6/2026", "Rà soát tổ chức bộ máy"),
        ("kh87#I.3", culture, "", "Rà soát đất đai theo [@nq5]"),
        ("kh87#I.4", culture, "", "Rà soát tổ chức bộ máy; công khai đầy đủ kết quả rà soát"),
        ("kh87#I.5", "Phòng Kinh tế", "", "Phối hợp với Sở Tài chính trong việc hướng dẫn dùng hóa đơn"),
        ("kh87#I.6", culture, "trước 10/6/2026", "Phối hợp với Báo Bắc Ninh trong việc đưa tin"),
    ]
    assert found.document.declined == (("kh87#I.2", ("đã giao ở Kế hoạch số 5",)),)
    assert [blank.path for blank in found.blanks] == ["number", "date"]
    states = [(row.source, row.state.name) for row in coverage(SUPERIOR, [("xa", found.document)], UNIT).rows]
    assert states == [
        ("I.1", "CHANGED"),
        ("I.2", "DECLINED"),
        ("I.3", "TAKEN"),
        ("I.4", "TAKEN"),
        ("I.5", "TAKEN"),
        ("I.6", "CHANGED"),
    ]
