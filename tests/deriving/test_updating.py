"""A new version of the superior goes into a draft that a person has edited, and nothing that he wrote is touched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vbgen.deriving import derive, updating
from vbgen.deriving.telling import block
from vbgen.deriving.updating import Updated, update
from vbgen.drafting import draft
from vbgen.model import Block, Clause, Document, Issuer, Recipient, Signer, Task
from vbgen.outline import tasks
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.units import Department, Unit
from vbgen.vietnamese import PartialDate

ALL = "UBND các xã, phường"
UNIT = Unit(
    name=("Ủy ban nhân dân xã Tân Tiến",),
    symbol="UBND",
    place="Tân Tiến",
    short="UBND xã",
    departments=(("kinh-te", Department("Phòng Kinh tế")), ("van-hoa", Department("Phòng Văn hóa - Xã hội"))),
    signers=(("a", Signer(("TM",), ("Ủy ban nhân dân",), "Chủ tịch", name="Nguyễn Văn An")),),
    recipients=(Recipient("Lưu: VT"),),
)
LAND = Task("Rà soát hồ sơ đất đai tồn đọng trên địa bàn", lead=ALL, due="30/6/2026")
ROADS = Task("Kiểm tra hành lang an toàn đường bộ, cầu đường", lead=ALL)
FESTIVALS = Task("Quản lý lễ hội, di tích theo phân cấp", lead=ALL)
SCHOOLS = Task("Huy động học sinh ra lớp đầu năm học mới", lead=ALL)
WASTE = Task("Thu gom rác thải sinh hoạt tại các thôn", lead=ALL, due="31/12/2026")


def superior(*blocks: Block) -> Document:
    return Document(
        kind="ke-hoach",
        issuer=Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND", place="Bắc Ninh"),
        number="87",
        date=PartialDate(year=2026, month=1, day=5),
        body=(Clause("Nhiệm vụ", heading=True, blocks=blocks),),
    )


def drafted(document: Document) -> str:
    found = derive(document, UNIT)
    return draft(found.document, found.blanks, "cần điền", ["Dự thảo"], block(found))


def updated(ours: str, document: Document) -> Updated:
    return update(parse(ours), derive(document, UNIT))


OLD = superior(LAND, ROADS, FESTIVALS, SCHOOLS)
EDITED = (
    drafted(OLD)
    .replace("Rà soát hồ sơ đất đai tồn đọng trên địa bàn", "Rà soát hồ sơ đất đai  # chị Lan phụ trách", 1)
    .replace("  - heading: Phòng Kinh tế", "  # sửa ngày 10/02\n  - heading: Phòng Kinh tế")
)


def test_the_same_superior_changes_nothing() -> None:
    assert updated(EDITED, OLD) == Updated(EDITED)


def test_what_moved_is_followed_and_what_a_person_wrote_stays() -> None:
    found = updated(EDITED, superior(Task("Việc của tỉnh", lead="Sở Nội vụ"), LAND, ROADS, FESTIVALS, SCHOOLS))
    assert (found.new, found.changed, found.gone) == ((), (), ())
    assert found.moved == ("I.1 → I.2", "I.2 → I.3", "I.3 → I.4", "I.4 → I.5")
    before, after = EDITED.partition("# --- Lựa chọn")[0], found.text.partition("# --- Lựa chọn")[0]
    for number in (4, 3, 2, 1):
        before = before.replace(f"kh87#I.{number}\n", f"kh87#I.{number + 1}\n")
    assert after == before


def test_what_is_new_stands_under_its_department() -> None:
    found = updated(EDITED, superior(LAND, ROADS, FESTIVALS, SCHOOLS, WASTE))
    assert found.new == ("I.5 → Phòng Kinh tế: Thu gom rác thải sinh hoạt tại các thôn",)
    document = decode(parse(found.text))[0]
    assert document is not None
    assert [(place.block.follows, place.lead) for place in tasks(document) if isinstance(place.block, Task)] == [
        ("kh87#I.1", "Phòng Kinh tế"),
        ("kh87#I.2", "Phòng Kinh tế"),
        ("kh87#I.5", "Phòng Kinh tế"),
        ("kh87#I.3", "Phòng Văn hóa - Xã hội"),
        ("kh87#I.4", "Phòng Văn hóa - Xã hội"),
    ]
    without = [line for line in found.text.splitlines() if line in EDITED.splitlines()]
    assert [line for line in EDITED.splitlines() if not line.startswith("# --- Lựa chọn")] == [
        line for line in without if not line.startswith("# --- Lựa chọn")
    ]


def test_a_task_of_a_department_that_holds_others_is_no_heading_of_it() -> None:
    own = "  - task: Lập sổ theo dõi\n    lead: Phòng Kinh tế\n    tasks:\n      - Mở sổ\n"
    found = updated(EDITED.replace("  # sửa ngày 10/02\n", own), superior(LAND, ROADS, FESTIVALS, SCHOOLS, WASTE)).text
    assert own + "  - heading: Phòng Kinh tế" in found
    assert "follows: kh87#I.5" in found


def test_what_changed_is_told_beside_our_task_and_not_overwritten() -> None:
    found = updated(EDITED, superior(replace(LAND, due="30/5/2026"), ROADS, FESTIVALS, SCHOOLS))
    assert found.changed == ("I.1: Rà soát hồ sơ đất đai tồn đọng trên địa bàn",)
    lines = found.text.splitlines()
    at = next(number for number, line in enumerate(lines) if "follows: kh87#I.1" in line)
    now = "Rà soát hồ sơ đất đai tồn đọng trên địa bàn; thời hạn 25/5/2026"  # five working days before a Saturday
    assert lines[at - 1].strip() == f"# cần xem: cấp trên đã sửa nhiệm vụ này, nay là: {now}"
    assert "chị Lan phụ trách" in found.text
    assert "due: 23/6/2026" in found.text


def test_what_is_gone_is_told_and_kept() -> None:
    found = updated(EDITED, superior(LAND, FESTIVALS, SCHOOLS))
    assert found.gone == ("I.2: Kiểm tra hành lang an toàn đường bộ, cầu đường",)
    assert found.moved == ("I.3 → I.2", "I.4 → I.3")
    assert "# cần xem: cấp trên đã bỏ nhiệm vụ này: xóa, hoặc giữ lại làm việc của mình" in found.text
    assert "Kiểm tra hành lang an toàn đường bộ, cầu đường" in found.text


def test_twice_is_as_once() -> None:
    new = superior(replace(LAND, due="30/5/2026"), FESTIVALS, SCHOOLS, WASTE)
    once = updated(EDITED, new)
    assert updated(once.text, new).text == once.text


def test_what_a_person_wrote_below_the_choice_stays() -> None:
    below = "# Văn phòng đã soát\nnote: gửi trước thứ Sáu\n# hết\n"
    new = superior(LAND, ROADS, FESTIVALS, SCHOOLS, WASTE)
    found = updated(f"{drafted(OLD).rstrip()}\n{below}", new).text
    assert found.endswith(f"\n{below}")
    assert found.removesuffix(below).endswith("\n".join(f"# {line}" for line in block(derive(new, UNIT))) + "\n")


@pytest.mark.parametrize("ending", ["", "\n"])
def test_the_choice_is_renewed_whether_or_not_the_last_line_ends(ending: str) -> None:
    choice = "\n".join(f"# {line}" for line in block(derive(OLD, UNIT))) + "\n"
    draft_alone = drafted(OLD).removesuffix(choice).rstrip()
    assert updated(f"{draft_alone}{ending}", OLD).text == f"{draft_alone}\n{choice}"
    assert updated(f"{draft_alone}\n{choice.rstrip()}{ending}", OLD).text == f"{draft_alone}\n{choice}"


def test_without_the_choice_at_its_end_a_draft_is_compared_by_wording() -> None:
    bare = EDITED.partition("# --- Lựa chọn")[0]
    found = updated(bare, superior(ROADS, LAND, FESTIVALS, SCHOOLS))
    assert (found.moved, found.new, found.gone) == (("I.1 → I.2", "I.2 → I.1"), (), ())


def test_a_task_that_a_person_declined_is_not_put_in_again() -> None:
    declined = EDITED.replace("body:\n", "declined: {kh87#I.5: việc của tỉnh}\nbody:\n")
    assert updated(declined, superior(LAND, ROADS, FESTIVALS, SCHOOLS, WASTE)).new == ()


@pytest.mark.parametrize(
    "body",
    [
        "body:\n  - Mở đầu\n  - {task: Việc cũ, lead: Phòng Kinh tế, follows: kh87#I.9}\n",
        "body:\n  - heading: Việc\n    tasks: [{text: Việc cũ, lead: Phòng Kinh tế, follows: kh87#I.9}]\n",
        "body:\n  - Mở đầu",
    ],
)
def test_any_layout_takes_new_tasks_in(body: str) -> None:
    ours = f"kind: ke-hoach\nreferences: {{kh87: {{kind: ke-hoach, number: 87/KH-UBND}}}}\n{body}"
    found = updated(ours, superior(LAND))
    document = decode(parse(found.text + "\nsummary: x\nissuer: {name: A, symbol: B, place: C}\n"))[0]
    assert document is not None
    traces = [place.block.follows for place in tasks(document) if isinstance(place.block, Task)]
    assert traces[-1] == "kh87#I.1"
    assert all(line in found.text.splitlines() for line in body.splitlines())


def test_a_task_that_follows_several_is_led_to_each_of_them_anew() -> None:
    both = EDITED.replace("follows: kh87#I.1\n", "follows: kh87#I.1, I.2\n")
    found = updated(both, superior(SCHOOLS, LAND, ROADS, FESTIVALS))
    assert "follows: kh87#I.2, kh87#I.3\n" in found.text
    assert updated(both, OLD) == Updated(both)


def test_a_trace_of_a_gone_task_does_not_claim_the_task_that_took_its_place() -> None:
    found = updated(EDITED, superior(WASTE, ROADS, FESTIVALS, SCHOOLS))
    assert [line.partition(":")[0] for line in found.gone] == ["I.1"]
    assert found.text.count("follows: kh87#I.1\n") == 2  # what was gone, in a comment, and what is new
    assert "# follows: kh87#I.1\n" in found.text
    assert updated(found.text, superior(WASTE, ROADS, FESTIVALS, SCHOOLS)).text == found.text


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("Rà soát hồ sơ đất đai tồn đọng trên địa bàn huyện", False),
        ("Tổ chức hội thi", True),
    ],
)
def test_a_task_is_followed_where_it_is_worded_alike(words: str, gone: bool) -> None:
    bare = EDITED.partition("# --- Lựa chọn")[0]
    found = updated(bare, superior(Task(words, lead=ALL, due="30/6/2026"), ROADS, FESTIVALS, SCHOOLS))
    assert [line.partition(":")[0] for line in found.gone] == ["I.1"] * gone


@pytest.mark.parametrize(("length", "cut"), [(80, False), (81, True)])
def test_what_is_told_of_a_task_is_short(length: int, cut: bool) -> None:
    text = "a" * length
    assert updating._short(text) == (f"{'a' * 79}…" if cut else text)


def test_what_is_no_longer_ours_is_told_beside_our_task() -> None:
    assert updating._as_it_is_now(None) == ", nay không thuộc đơn vị"
    (one, *_) = derive(superior(replace(LAND, product="Báo cáo")), UNIT).items
    assert updating._as_it_is_now(one).endswith("; thời hạn 23/6/2026; sản phẩm: Báo cáo")


@pytest.mark.parametrize(("words", "moved"), [("abcxy", ("I.9 → I.1",)), ("abxyz", ())])
def test_three_letters_of_five_are_alike_enough(words: str, moved: tuple[str, ...]) -> None:
    head = "kind: ke-hoach\nreferences: {kh87: {kind: ke-hoach, number: 87/KH-UBND}}\n"
    ours = f"{head}body:\n  - task: abcde\n    lead: Phòng Kinh tế\n    follows: kh87#I.9\n"
    assert updated(ours, superior(Task(words, lead=ALL))).moved == moved
