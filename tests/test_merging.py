"""Changes of one document made in another that stems from it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from support.laws import law
from support.strategies import documents

from vbgen.comparing.words import merged_words
from vbgen.merging import Clash, carried
from vbgen.model import Appendix, Clause, Document, Paragraph, Recipient, Task

TASK = Task("Rà soát, công bố thủ tục hành chính", lead="Văn phòng", due="30/6/2026")
BASE = Document(
    kind="ke-hoach",
    summary="Cải cách hành chính năm 2026",
    body=(Clause("Nhiệm vụ", heading=True, blocks=(TASK, Task("Tổng hợp, báo cáo kết quả"))),),
    recipients=(Recipient("Như trên"), Recipient("Phòng Kinh tế")),
)


def with_tasks(*tasks: Task | Paragraph) -> Document:
    return replace(BASE, body=(Clause("Nhiệm vụ", heading=True, blocks=tasks),))


OTHER = Task("Tổng hợp, báo cáo kết quả")


def test_a_lead_that_one_changed_and_a_due_that_the_other_did_are_both_taken() -> None:
    theirs, ours = (
        with_tasks(replace(TASK, lead="Phòng Kinh tế"), OTHER),
        with_tasks(replace(TASK, due="15/7/2026"), OTHER),
    )
    assert carried(BASE, theirs, ours) == (with_tasks(replace(TASK, lead="Phòng Kinh tế", due="15/7/2026"), OTHER), ())


def test_words_changed_in_two_places_of_one_text_are_both_taken() -> None:
    theirs = with_tasks(replace(TASK, text="Rà soát, công bố, niêm yết thủ tục hành chính"), OTHER)
    ours = with_tasks(replace(TASK, text="Rà soát, công bố thủ tục hành chính còn thiếu"), OTHER)
    both = with_tasks(replace(TASK, text="Rà soát, công bố, niêm yết thủ tục hành chính còn thiếu"), OTHER)
    assert carried(BASE, theirs, ours) == (both, ())


def test_one_field_that_both_changed_is_a_clash_and_stays_as_ours() -> None:
    theirs, ours = with_tasks(replace(TASK, due="01/8/2026"), OTHER), with_tasks(replace(TASK, due="15/7/2026"), OTHER)
    assert carried(BASE, theirs, ours) == (ours, (Clash("I.1", "thời hạn", "15/7/2026", "30/6/2026", "01/8/2026"),))


def test_a_task_that_came_stands_after_its_neighbour_whatever_we_put_there() -> None:
    new, own = Task("Niêm yết giá dịch vụ"), Task("Thi đua giữa các thôn")
    found = carried(BASE, with_tasks(TASK, new, OTHER), with_tasks(TASK, OTHER, own))
    assert found == (with_tasks(TASK, new, OTHER, own), ())


def test_what_both_put_in_stands_once() -> None:
    new = with_tasks(TASK, Task("Niêm yết giá dịch vụ"), OTHER)
    assert carried(BASE, new, new) == (new, ())


def test_words_that_both_changed_alike_are_no_clash_though_other_words_differ() -> None:
    before, after, ours = (
        with_tasks(replace(TASK, text=text)) for text in ("Trồng 40 cây", "Trồng 50 cây", "Trồng 50 cây ven đường.")
    )
    assert carried(before, after, ours) == (ours, ())


def test_what_both_put_in_stands_where_we_put_it() -> None:
    came = Task("Niêm yết giá dịch vụ")
    ours = with_tasks(TASK, OTHER, came)
    assert carried(BASE, with_tasks(came, TASK, OTHER), ours) == (ours, ())


def test_what_went_there_goes_here_though_it_was_moved() -> None:
    assert carried(BASE, with_tasks(OTHER), with_tasks(OTHER, TASK)) == (with_tasks(OTHER), ())


def test_what_changed_in_an_appendix_changes_in_that_one() -> None:
    def issued(first: str, second: str) -> Document:
        appendices = (Appendix("Danh mục", body=(Paragraph(first),)), Appendix("Biểu mẫu", body=(Paragraph(second),)))
        return replace(BASE, appendices=appendices)

    base = issued("Chợ Tân Tiến, chợ Đình", "Mẫu số 1 của Sở Nội vụ")
    theirs = issued("Chợ Tân Tiến, chợ Đình", "Mẫu số 2 của Sở Nội vụ")
    ours = issued("Chợ Tân Tiến, chợ Đình, chợ Hạ", "Mẫu số 1 của Sở Nội vụ")
    expected = issued("Chợ Tân Tiến, chợ Đình, chợ Hạ", "Mẫu số 2 của Sở Nội vụ")
    assert carried(base, theirs, ours) == (expected, ())
    longer = replace(
        theirs, appendices=tuple(replace(one, body=(Paragraph(one.title), *one.body)) for one in theirs.appendices)
    )
    found, clashes = carried(base, longer, ours)
    assert (
        [[block.text for block in one.body if isinstance(block, Paragraph)] for one in found.appendices],
        clashes,
    ) == (
        [["Danh mục", "Chợ Tân Tiến, chợ Đình, chợ Hạ"], ["Biểu mẫu", "Mẫu số 2 của Sở Nội vụ"]],
        (),
    )


def test_what_both_took_out_is_gone_without_a_clash() -> None:
    assert carried(BASE, with_tasks(OTHER), with_tasks(OTHER)) == (with_tasks(OTHER), ())


def test_what_went_there_and_was_edited_here_stays_and_is_told() -> None:
    ours = with_tasks(replace(TASK, lead="Phòng Kinh tế"), OTHER)
    clash = Clash("I.1", "nhiệm vụ", replace(TASK, lead="Phòng Kinh tế"), TASK, None)
    assert carried(BASE, with_tasks(OTHER), ours) == (ours, (clash,))
    assert carried(BASE, replace(BASE, body=()), ours) == (with_tasks(replace(TASK, lead="Phòng Kinh tế")), (clash,))


def test_recipients_are_merged_one_by_one() -> None:
    theirs = replace(BASE, recipients=(*BASE.recipients, Recipient("Công an xã")))
    ours = replace(BASE, recipients=(BASE.recipients[0], Recipient("Trạm Y tế"), BASE.recipients[1]))
    names = ["Như trên", "Trạm Y tế", "Phòng Kinh tế", "Công an xã"]
    assert [one.name for one in carried(BASE, theirs, ours).document.recipients] == names


def test_a_text_that_differs_just_where_it_was_edited_is_no_text_to_edit() -> None:
    assert merged_words("trước ngày 30/6", "trước ngày 15/7", "trước ngày 01/8") is None
    assert (
        merged_words("trước ngày 30/6", "trước ngày 15/7", "xong trước ngày 30/6, báo cáo")
        == "xong trước ngày 15/7, báo cáo"
    )


@law(4)
@given(documents(), documents())
def test_changes_made_where_they_were_made_give_what_they_gave(before: Document, after: Document) -> None:
    made = carried(before, after, before)
    assert made == (after, ())


@law(4)
@given(documents(), documents())
def test_no_change_changes_nothing(document: Document, onto: Document) -> None:
    assert carried(document, document, onto) == (onto, ())


def test_a_heading_below_which_nothing_stands_any_more_is_one_still_for_import_guesses_it_by_that() -> None:
    before = replace(BASE, body=(Clause("Mục tiêu", heading=True, blocks=(OTHER,)),))
    after = replace(BASE, body=(Clause("Mục tiêu"), OTHER))
    ours = replace(BASE, body=(Clause("Mục tiêu", heading=True, blocks=(replace(OTHER, due="30/6/2026"),)),))
    wanted = replace(BASE, body=(Clause("Mục tiêu", heading=True), replace(OTHER, due="30/6/2026")))
    assert carried(before, after, ours, recognised=True) == (wanted, ())
    assert carried(before, after, before) == (after, ())


def test_what_comes_first_in_a_list_that_import_takes_to_stand_in_a_paragraph_comes_before_what_follows_it() -> None:
    leads, office = Paragraph("Yêu cầu các đơn vị thực hiện"), Clause("Văn phòng", heading=True, blocks=(OTHER,))
    new = Clause("Kiểm tra, giám sát việc thực hiện", heading=True, blocks=(Task("Đi từng thôn một tháng hai lần"),))
    before = replace(BASE, body=(replace(leads, blocks=(office,)),))
    after = replace(BASE, body=(replace(leads, blocks=(new, office)),))
    ours = replace(BASE, body=(leads, office))
    assert carried(before, after, ours, recognised=True) == (replace(BASE, body=(leads, new, office)), ())


def test_sections_that_import_takes_to_stand_in_a_paragraph_change_places() -> None:
    leads = Paragraph("Yêu cầu các đơn vị thực hiện")
    office = Clause("Văn phòng xã", heading=True, blocks=(OTHER, Task("Báo cáo Chủ tịch mỗi tháng một lần")))
    police = Clause("Công an xã", heading=True, blocks=(Task("Bảo đảm an toàn trong ngày hội"),))
    before = replace(BASE, body=(replace(leads, blocks=(office, police)),))
    after = replace(BASE, body=(replace(leads, blocks=(police, office)),))
    ours = replace(BASE, body=(leads, office, police))
    assert carried(before, after, ours, recognised=True) == (replace(BASE, body=(leads, police, office)), ())
