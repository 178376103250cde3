"""Which of the superior's tasks are ours, as lead or in support, and which department of ours takes each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vbgen.deriving import choosing
from vbgen.deriving.choosing import Decision, Involvement, choose
from vbgen.model import Clause, Document, Issuer, Recipient, Task
from vbgen.units import Department, Unit

UNIT = Unit(
    name=("Ủy ban nhân dân", "xã Tân Tiến"),
    short="UBND xã",
    departments=(
        ("van-phong", Department("Văn phòng HĐND và UBND xã", field=("thủ tục hành chính", "tư pháp"))),
        (
            "kinh-te",
            Department("Phòng Kinh tế", parallel=("Sở Tài chính", "Sở Xây dựng", "Sở Nông nghiệp và Môi trường")),
        ),
        ("van-hoa", Department("Phòng Văn hóa - Xã hội", parallel=("Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch"))),
    ),
)


def plan(*tasks: Task, heading: str = "Nhiệm vụ", summary: str = "", **fields: object) -> Document:
    body = (Clause(heading, heading=True, blocks=tasks),)
    issuer = Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"))
    return Document(kind="ke-hoach", issuer=issuer, summary=summary, body=body, **fields)  # type: ignore[arg-type]


def chosen(document: Document, unit: Unit = UNIT) -> list[tuple[Involvement, str]]:
    return [(choice.involvement, choice.charge.department) for choice in choose(document, unit)]


def test_the_superior_s_own_units_are_not_ours_whatever_our_departments_work_on() -> None:
    found = choose(plan(Task("Rà soát tổ chức bộ máy", lead="Sở Nội vụ")), UNIT)
    assert [(item.involvement, item.why) for item in found] == [
        (Involvement.NOT, "việc của Sở Nội vụ (cùng lĩnh vực với Phòng Văn hóa - Xã hội)")
    ]


def test_tone_marks_do_not_hide_a_unit() -> None:
    found = choose(
        plan(
            Task("Tổ chức tuyên truyền", lead="Sở Văn hoá, Thể thao và Du lịch"),
            Task("Niêm yết", lead="Uỷ ban nhân dân các xã"),
        ),
        UNIT,
    )
    assert [item.involvement for item in found] == [Involvement.NOT, Involvement.LEAD]
    assert "cùng lĩnh vực với Phòng Văn hóa - Xã hội" in found[0].why


def test_what_we_support_is_ours_as_support() -> None:
    assert chosen(
        plan(
            Task("Vận động hộ kinh doanh dùng hóa đơn điện tử", lead="Thuế tỉnh", support=("UBND các xã, phường",)),
            Task(
                "Giải quyết kiến nghị về đất đai", lead="Sở Tài chính", support=("các sở, ngành, địa phương liên quan",)
            ),
            Task("Chủ trì, phối hợp chặt chẽ với Công an tỉnh và UBND cấp xã kiểm tra bến bãi", lead="Sở Xây dựng"),
            Task("Rà soát lao động", lead="Sở Nội vụ", support=("các đơn vị liên quan",)),
        )
    ) == [
        (Involvement.SUPPORT, "Phòng Kinh tế"),
        (Involvement.SUPPORT, "Phòng Kinh tế"),
        (Involvement.SUPPORT, "Phòng Kinh tế"),
        (Involvement.NOT, ""),
    ]


def test_to_be_spoken_of_is_not_to_be_charged() -> None:
    assert (
        chosen(
            plan(
                Task("Đôn đốc, hướng dẫn UBND các xã, phường quản lý khoáng sản", lead="Sở Nông nghiệp và Môi trường"),
                Task("Chỉ đạo lực lượng Công an xã, phường tuần tra", lead="Công an tỉnh"),
                Task("Phối hợp với Công an tỉnh hướng dẫn UBND các xã thực hiện", lead="Sở Nội vụ"),
                Task("Rà soát quy chế phối hợp với các địa phương lân cận", lead="Sở Xây dựng"),
            )
        )
        == [(Involvement.NOT, "")] * 4
    )


@pytest.mark.parametrize(
    "text",
    [
        "Đảng ủy xã lãnh đạo, Ủy ban nhân dân xã xây dựng phương án, kế hoạch",
        "Nếu chủ hộ đồng ý thì UBND xã tổ chức thực hiện",
        "Sau khi Sở Nội vụ hướng dẫn xong; Đảng ủy lãnh đạo, UBND các xã rà soát thôn, tổ dân phố",
    ],
)
def test_who_acts_later_in_a_sentence_is_charged_too(text: str) -> None:
    assert [role for role, _ in chosen(plan(Task(text, lead="Đảng ủy xã An Bình")))] == [Involvement.LEAD]


@pytest.mark.parametrize(
    "text",
    [
        "Đôn đốc các sở, UBND các xã thực hiện Kế hoạch",
        "Giúp Ban Chỉ đạo, UBND các xã rà soát",
        "Trưởng thôn, trưởng bản là đại diện cho dân cư và Ủy ban nhân dân xã, chịu sự quản lý của xã",
        "Trình tự lấy ý kiến của Sở Tài chính, Hội đồng nhân dân xã quyết định",
    ],
)
def test_whom_another_works_on_or_for_is_not_charged(text: str) -> None:
    assert [role for role, _ in chosen(plan(Task(text, lead="Văn phòng UBND tỉnh")))] == [Involvement.NOT]


def test_a_body_named_before_a_colon_takes_what_everybody_above_it_was_told() -> None:
    heading = "Các cơ quan"
    tasks = (
        Task("*Sở Xây dựng*: các lĩnh vực cấp giấy phép xây dựng"),
        Task("UBND cấp xã: lĩnh vực hộ tịch, chứng thực"),
        Task("Các cơ quan phải: niêm yết thủ tục hành chính"),
    )
    body = (Clause(heading, heading=True, lead="Các cơ quan", blocks=tasks),)
    found = choose(Document(kind="ke-hoach", issuer=Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh")), body=body), UNIT)
    assert [(item.involvement, item.why) for item in found] == [
        (Involvement.NOT, "việc của Sở Xây dựng (cùng lĩnh vực với Phòng Kinh tế)"),
        (Involvement.LEAD, "gọi cả cấp mình (“UBND cấp xã”)"),
        (Involvement.LEAD, "gọi chung (“Các cơ quan”)"),
    ]


def test_what_an_assessment_tells_is_no_charge() -> None:
    told = Task("Chủ tịch UBND các xã luôn chỉ đạo sát sao", lead="UBND các xã, phường")
    for heading in ("I. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN", "Những hạn chế, yếu kém", "Nguyên nhân"):
        assert chosen(plan(told, heading=heading.removeprefix("I. "))) == [(Involvement.NOT, "")]
    assert [role for role, _ in chosen(plan(told, heading="Đánh giá, xếp loại"))] == [Involvement.LEAD]


def test_what_leads_in_or_closes_charges_nobody() -> None:
    lead = "các cơ quan, địa phương"
    assert (
        chosen(
            plan(
                Task("Đề nghị các cơ quan, địa phương thực hiện một số nội dung sau:", lead=lead),
                Task("Trên đây là Kế hoạch năm 2026, yêu cầu các cơ quan, địa phương thực hiện", lead=lead),
            )
        )
        == [(Involvement.NOT, "")] * 2
    )
    items = (Task("Rà soát đất đai", lead="UBND cấp xã"),)
    over = plan(Task("Chỉ đạo điểm đối với các cơ quan như sau", lead="Các cơ quan", blocks=items))
    assert [role for role, _ in chosen(over)] == [Involvement.NOT, Involvement.LEAD]
    inner = plan(Task("UBND cấp xã thực hiện các nhiệm vụ sau:", lead="UBND cấp xã", blocks=items))
    assert [role for role, _ in chosen(inner)] == [Involvement.NOT, Involvement.LEAD]


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc các sở, Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành Chỉ thị này.",
        "Các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ngày ký",
        "Các ngành, địa phương chịu trách nhiệm thi hành [@ct7]. [@ct7] có hiệu lực từ ngày 01/8/2026.",
        "Giám đốc các sở, Chủ tịch UBND các xã, phường có trách nhiệm thi hành Quyết định này./.",
    ],
)
def test_who_carries_a_document_out_is_a_closing_formula(text: str) -> None:
    assert chosen(plan(Task(text, lead="Chủ tịch UBND các xã, phường"))) == [(Involvement.NOT, "")]


def test_to_carry_something_else_out_is_a_task() -> None:
    task = Task("Chịu trách nhiệm thi hành quyết định xử phạt, báo cáo trước ngày 15/6/2026", lead="UBND các xã")
    assert [role for role, _ in chosen(plan(task))] == [Involvement.LEAD]


def test_a_task_without_a_lead_is_unsure_unless_the_document_is_sent_to_us_alone() -> None:
    task = Task("Rà soát thủ tục hành chính")
    assert chosen(plan(task)) == [(Involvement.UNSURE, "")]
    assert chosen(plan(task, addressees=("UBND các xã, phường",))) == [(Involvement.LEAD, "Văn phòng HĐND và UBND xã")]
    assert chosen(plan(task, addressees=("Các sở", "UBND các xã, phường"))) == [(Involvement.UNSURE, "")]


def test_general_duties_are_ours_when_the_document_is_sent_to_us() -> None:
    task = Task("Thực hiện nghiêm Kế hoạch này", lead="các cơ quan, đơn vị")
    assert chosen(plan(task, recipients=(Recipient("UBND các xã, phường"),)))[0][0] is Involvement.LEAD
    assert chosen(plan(task, recipients=(Recipient("Các sở, ngành"),)))[0][0] is Involvement.NOT


# --- which department ----------------------------------------------------------------------------------------------


def test_the_department_is_told_by_the_words_of_its_field_and_says_which() -> None:
    task = Task("Số hóa hồ sơ địa chính, thửa đất", lead="UBND các xã, phường")
    (found,) = choose(plan(task), UNIT)
    assert (found.charge.department, found.charge.why) == ("Phòng Kinh tế", "“địa chính”, “thửa đất”")


def test_no_department_is_named_when_none_or_two_come_near() -> None:
    none, two = (
        choose(plan(Task(text, lead="UBND các xã, phường")), UNIT)[0].charge
        for text in ("Báo cáo kết quả", "Tuyên truyền về đất đai, về văn hóa")
    )
    assert (none.department, none.near) == ("", ())
    assert (two.department, two.near) == ("", ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội"))


def test_what_no_department_of_ours_works_on_is_left_open() -> None:
    unit = Unit(name=UNIT.name, departments=UNIT.departments[:2])
    task = Task("Đào tạo kỹ năng số, chuyển đổi số cho người dân", lead="UBND các xã, phường")
    (found,) = choose(plan(task, summary="hoàn thiện cơ sở dữ liệu đất đai"), unit)
    assert (found.charge.department, found.charge.near) == ("", ("Phòng Kinh tế",))


def test_headings_and_the_title_count_where_the_task_is_silent() -> None:
    silent = Task("Báo cáo kết quả", lead="UBND các xã, phường")
    assert chosen(plan(silent, heading="Cơ sở dữ liệu đất đai")) == [(Involvement.LEAD, "Phòng Kinh tế")]
    assert chosen(plan(silent, summary="cải cách hành chính năm 2027")) == [
        (Involvement.LEAD, "Phòng Văn hóa - Xã hội")
    ]


def test_whom_the_superior_has_oversee_a_field_tells_the_department_of_the_same_field() -> None:
    assert chosen(
        plan(
            Task("Ban hành văn bản kịp thời, rõ ràng", lead="Các cơ quan, địa phương"),
            Task("Giao Sở Nội vụ theo dõi, đôn đốc thực hiện các nhiệm vụ trên", lead="Sở Nội vụ"),
        )
    ) == [(Involvement.LEAD, "Phòng Văn hóa - Xã hội"), (Involvement.NOT, "")]


def test_a_department_called_by_its_name_takes_its_task() -> None:
    assert chosen(plan(Task("Rà soát đất đai", lead="Văn phòng HĐND và UBND các xã"))) == [
        (Involvement.LEAD, "Văn phòng HĐND và UBND xã")
    ]


def test_a_department_without_field_or_parallel_is_told_by_its_name() -> None:
    unit = Unit(
        name=("Ủy ban nhân dân", "xã Tân Tiến"),
        departments=(("a", Department("Phòng Văn hóa - Xã hội")), ("b", Department("Phòng Kinh tế"))),
    )
    texts = ("Tiêm chủng cho trẻ em", "Sửa đường, xử lý rác thải")
    assert chosen(plan(*(Task(text, lead="UBND cấp xã") for text in texts)), unit) == [
        (Involvement.LEAD, "Phòng Văn hóa - Xã hội"),
        (Involvement.LEAD, "Phòng Kinh tế"),
    ]


def test_words_inside_other_words_tell_nothing() -> None:
    """ "đánh giá" is no price, "dịch vụ" no disease, "xây dựng kế hoạch" no building."""
    task = Task("Xây dựng kế hoạch, đánh giá dịch vụ", lead="UBND các xã, phường")
    assert choose(plan(task), UNIT)[0].charge.near == ()


def test_what_only_leads_in_to_tasks_is_none_and_with_prose_below_it_is_one() -> None:
    lead_in = Task(
        "Năm 2023, Chỉ số được khảo sát. Đề nghị các địa phương thực hiện một số nội dung sau", lead="các địa phương"
    )
    inside = Clause("Mục tiêu", heading=True, blocks=(Task("Niêm yết", lead="UBND các xã"),))
    assert [role for role, _ in chosen(plan(replace(lead_in, blocks=(inside,))))] == [Involvement.NOT, Involvement.LEAD]
    assert [role for role, _ in chosen(plan(replace(lead_in, blocks=(Clause("Niêm yết"),))))] == [Involvement.LEAD]


def test_a_list_of_things_within_a_task_is_no_list_of_tasks() -> None:
    """Of its items some begin like work ("Quy hoạch", "Dự toán") and are none."""
    items = (Clause("Chính sách, pháp luật"), Clause("Kế hoạch phát triển"), Task("Quy hoạch sử dụng đất đai"))
    told = Task("UBND cấp xã có trách nhiệm công khai những nội dung sau:", lead="UBND cấp xã", blocks=items)
    assert [(item.involvement, item.why) for item in choose(plan(told), UNIT)] == [
        (Involvement.LEAD, "gọi cả cấp mình (“UBND cấp xã”)"),
        (Involvement.NOT, "một mục của bản kê trong nhiệm vụ trên nó"),
    ]
    work = (Task("Rà soát đất đai"), Task("Niêm yết"), Clause("Mỗi quý một lần"))
    assert [role for role, _ in chosen(plan(replace(told, blocks=work)))] == [
        Involvement.NOT,
        Involvement.LEAD,
        Involvement.LEAD,
    ]


def test_a_task_that_a_person_takes_up_has_the_department_that_its_words_tell() -> None:
    taken = {"I.1": Decision(Involvement.LEAD)}
    (found,) = choose(plan(Task("Rà soát thu ngân sách", lead="Sở X")), UNIT, taken)
    assert (found.involvement, found.charge.department, found.why) == (
        Involvement.LEAD,
        "Phòng Kinh tế",
        "cơ quan mình chọn",
    )


@pytest.mark.parametrize(
    ("path", "section"), [("II.3.b", "II.3"), ("II.3/2", "II.3"), ("PL1.2", "PL1"), ("II", ""), ("II.3/2.1", "II.3")]
)
def test_a_section_is_what_a_task_stands_in(path: str, section: str) -> None:
    assert choosing._section(path) == section


@pytest.mark.parametrize(
    ("text", "lead", "who"),
    [
        ("Sở Xây dựng: các lĩnh vực hạ tầng", "", "Sở Xây dựng"),
        ("**Sở Xây dựng**: các lĩnh vực hạ tầng", "", "Sở Xây dựng**"),
        ("Sở Xây dựng: các lĩnh vực hạ tầng", "Sở Y tế", ""),
        ("Sở Xây dựng rà soát: các lĩnh vực", "", ""),
        ("Rà soát: các lĩnh vực", "", ""),
        ("Sở Xây dựng:", "", ""),
    ],
)
def test_a_task_may_begin_with_whom_it_charges(text: str, lead: str, who: str) -> None:
    assert choosing._named(Task(text, lead=lead)).rstrip("*") == who.rstrip("*")


def test_why_a_task_is_not_ours_says_whose_field_it_is() -> None:
    theirs = Task("Lập dự toán", lead="Sở Tài chính")
    (choice,) = choose(plan(theirs), UNIT)
    assert choice.involvement is Involvement.NOT
    assert choice.why.endswith("(cùng lĩnh vực với Phòng Kinh tế)")
    (other,) = choose(plan(replace(theirs, lead="Sở Ngoại vụ")), UNIT)
    assert "cùng lĩnh vực" not in other.why


def test_what_a_person_decided_has_his_reason_or_ours() -> None:
    task = Task("Rà soát hồ sơ đất đai", lead="UBND các xã, phường")

    def decided(decision: Decision) -> tuple[Involvement, str, str]:
        (choice,) = choose(plan(task), UNIT, {"I.1": decision})
        return choice.involvement, choice.why, choice.charge.why

    found = choose(plan(task), UNIT)[0]
    assert decided(Decision(Involvement.LEAD)) == (Involvement.LEAD, found.why, found.charge.why)
    assert decided(Decision(Involvement.LEAD, why="họp")) == (Involvement.LEAD, "họp", found.charge.why)
    assert decided(Decision(Involvement.NOT)) == (Involvement.NOT, "cơ quan mình chọn", found.charge.why)
    assert decided(Decision(Involvement.SUPPORT, "Văn phòng"))[2] == "cơ quan mình chọn"


def test_a_sentence_that_names_thousands_of_others_is_read_once() -> None:
    text = "Đảng ủy lãnh đạo" + ", UBND xã Bình" * 3_000  # looked at anew for each, it took half a minute
    assert [role for role, _ in chosen(plan(Task(text, lead="Đảng ủy xã An Bình")))] == [Involvement.NOT]
