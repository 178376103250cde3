"""What was found in drafts read aloud: reports, heads, bodies that govern no place, the Party's committees."""

from __future__ import annotations

from dataclasses import replace

from support.commune import ALL, UNIT

from vbgen.deriving import Layout, derive, name_of
from vbgen.model import Block, Clause, Document, Issuer, Paragraph, Signer, Task
from vbgen.outline import reading
from vbgen.units import Department, Unit
from vbgen.vietnamese import PartialDate

SUPERIOR = Document(
    kind="ke-hoach",
    issuer=Issuer(name=("Ủy ban nhân dân", "tỉnh Bắc Ninh"), symbol="UBND", place="Bắc Ninh"),
    number="87",
    date=PartialDate(year=2026, month=5, day=3),
    summary="Cải cách hành chính năm 2026",
)


def with_blocks(*blocks: Block) -> Document:
    return replace(SUPERIOR, body=(Clause("NHIỆM VỤ", heading=True, blocks=blocks),))


def test_reports_that_come_again_are_due_as_the_task_of_reporting_says() -> None:
    tasks = (
        Task("Rà soát đất đai", lead=ALL, due="30/6/2026"),
        Task("Báo cáo kết quả hằng quý (trước ngày 25/6)", lead=ALL, due="hằng quý (trước ngày 25/6)"),
    )
    found = derive(with_blocks(*tasks), UNIT)
    reports = [block.text for block in found.document.body if isinstance(block, Paragraph) and "Báo cáo" in block.text]
    assert [text.partition("hằng quý")[1] for text in reports] == ["hằng quý"]
    assert not [blank for blank in found.blanks if blank.path == "body"]


def test_what_our_head_answers_for_under_a_heading_of_that_name_is_no_department_s() -> None:
    answers = Task("Chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra lấn chiếm đất đai trên địa bàn")
    heads = Clause("Chủ tịch UBND các xã, phường", heading=True, lead="Chủ tịch UBND các xã, phường", blocks=(answers,))
    derived = derive(replace(SUPERIOR, body=(heads,)), UNIT)
    assert [one.task.lead for one in derived.items] == ["Chủ tịch UBND xã"]


def test_a_body_that_governs_no_place_has_none_in_its_plan() -> None:
    office = Unit(("Sở Nội vụ",), superior=("Ủy ban nhân dân tỉnh Bắc Ninh",), symbol="SNV", place="Bắc Ninh")
    superior = with_blocks(Task("Rà soát hồ sơ trên địa bàn tỉnh", lead="Sở Nội vụ"))
    found = derive(superior, office, Layout("ke-hoach"))
    assert [one.task.text for one in found.items] == ["Rà soát hồ sơ trên địa bàn tỉnh"]
    texts = [text for block in reading(found.document.body) if (text := getattr(block, "text", ""))]
    assert any(text.endswith("thuộc trách nhiệm của Sở Nội vụ") for text in texts)


def test_a_party_committee_reports_to_itself_and_is_of_the_province_of_its_superior() -> None:
    party = Unit(
        ("Đảng ủy xã Tân Tiến",),
        standard="dang",
        province="tỉnh Lam Sơn",
        short="Đảng ủy xã",
        departments=(
            ("xay-dung", Department("Ban Xây dựng Đảng", parallel=("Ban Tổ chức Tỉnh ủy",))),
            ("kiem-tra", Department("Ủy ban Kiểm tra Đảng ủy", parallel=("Ủy ban Kiểm tra Tỉnh ủy",))),
        ),
    )
    tasks = (
        Task("Các đảng ủy xã, phường rà soát nguồn phát triển đảng viên", lead="Các đảng ủy xã, phường"),
        Task("Báo cáo kết quả về Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy)", lead="Các đảng ủy trực thuộc"),
    )
    superior = replace(with_blocks(*tasks), standard="dang", issuer=Issuer(("Tỉnh ủy Lam Sơn",), symbol="TU"))
    found = derive(superior, party)
    assert [(one.task.text, one.task.lead) for one in found.items] == [
        ("Rà soát nguồn phát triển đảng viên", "Ban Xây dựng Đảng"),
        ("Báo cáo kết quả về Đảng ủy xã", "Ban Xây dựng Đảng"),
    ]
    assert not [blank for blank in found.blanks if "đúng cấp trên" in blank.why]


def test_what_a_bureau_signs_is_the_bureau_s() -> None:
    signed = (Signer(("TM",), ("Ban Thường vụ",), "Bí thư", name="Trần Văn Hùng"),)
    superior = replace(SUPERIOR, standard="dang", issuer=Issuer(("Tỉnh ủy Bắc Ninh",), symbol="TU"), signers=signed)
    assert name_of(superior).endswith("của Ban Thường vụ Tỉnh ủy Bắc Ninh")
    assert name_of(replace(superior, signers=())).endswith("của Tỉnh ủy Bắc Ninh")


def test_a_short_draft_keeps_the_clause_that_has_the_deadline() -> None:
    said = "Không cho thuê đất công ích vượt quá 05 năm; thu hồi diện tích cho thuê sai trước ngày 31/12/2026"
    tasks = tuple(Task(f"{said}, {part}", lead=ALL, due="31/12/2026") for part in ("đợt một", "đợt hai"))
    (one, _) = derive(with_blocks(*tasks), UNIT, Layout(brief=True)).items
    assert one.task.text.startswith("Không cho thuê đất công ích vượt quá 05 năm; thu hồi diện tích cho thuê sai trước")
