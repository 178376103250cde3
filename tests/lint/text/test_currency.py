"""Names that have ceased are told from the day on which they ceased, not a day before."""

from __future__ import annotations

import pytest
import support.lint.makers as m
from support.lint.contents import A_PLAN, content, nears, passages

from vbgen.lint import check_document
from vbgen.lint.rule import ADVICE, AnyRule
from vbgen.lint.text import currency
from vbgen.model import Document, Reference
from vbgen.vietnamese import PartialDate


def found(line: str, date: str) -> set[str]:
    return {item.id for item in check_document(m.document(body=[line], date=date)) if item.id.startswith("N04")}


@pytest.mark.parametrize(
    ("line", "before", "since"),
    [
        ("Rà soát tại UBND huyện Sơn Động", "30/6/2025", "01/7/2025"),
        ("Phối hợp với UBND tỉnh Bắc Giang", "30/6/2025", "01/7/2025"),
        ("Phối hợp với Bộ Thông tin và Truyền thông", "28/02/2025", "01/3/2025"),
        ("Phối hợp với Sở Thông tin và Truyền thông", "28/02/2025", "01/3/2025"),
        ("Phối hợp với UBND tỉnh Đồng Nai", "29/4/2026", "30/4/2026"),
    ],
)
def test_a_name_has_ceased_since_its_day(line: str, before: str, since: str) -> None:
    assert found(line, before) == set()
    assert found(line, since) != set()


def test_a_draft_without_a_day_is_not_judged_by_days() -> None:
    assert found("Rà soát tại UBND huyện Sơn Động", "2025") == set()


def test_a_province_that_is_gone_may_head_no_letter_of_today() -> None:
    def told(text: str, part: str) -> list[tuple[str, str]]:
        date = PartialDate(year=2026, month=1, day=5)
        found = content(passages=passages([text], part), date=date)
        return [(hit.near, hit.hint) for hit in currency.province.check(found)]

    assert told("SỞ NỘI VỤ TỈNH YÊN BÁI", "issuer") == [("SỞ NỘI VỤ TỈNH YÊN BÁI", "tỉnh Lào Cai")]
    assert told("UBND TỈNH YÊN BÁI", "superior") == [("UBND TỈNH YÊN BÁI", "tỉnh Lào Cai")]
    assert told("UBND TỈNH LÀO CAI", "superior") == []
    assert told("TỈNH YÊN BÁI CŨ", "superior") == []
    assert told("UBND TỈNH YÊN BÁI", "body") == []


def graded(rule: AnyRule, text: str, part: str, **different: object) -> list[tuple[str, object]]:
    return [(hit.near, hit.severity) for hit in rule.check(content(passages=passages([text], part), **different))]


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("UBND huyện Sơn Động", "body", [("UBND huyện", ADVICE)]),
        ("UBND huyện Sơn Động", "recipients", [("UBND huyện", None)]),
        ("UBND huyện Sơn Động", "bases", []),  # cited as it was
        ("UBND huyện Sơn Động trước đây", "body", []),
        ("Công an huyện Sơn Động năm 2024", "body", []),
        ("Công an huyện Sơn Động năm 2026", "body", [("Công an huyện", ADVICE)]),
        ("UBND HUYỆN SƠN ĐỘNG", "issuer", [("UBND HUYỆN SƠN ĐỘNG", None)]),
        ("HUYỆN ỦY SƠN ĐỘNG", "superior", [("HUYỆN ỦY SƠN ĐỘNG", None)]),
        ("UBND XÃ SƠN ĐỘNG", "issuer", []),
        ("huyện Sơn Động", "recipients", [("huyện Sơn Động", None)]),
        ("huyện Sơn Động", "body", []),
        ("UBND xã Sơn Động", "body", []),
    ],
)
def test_districts_are_no_more(text: str, part: str, found: list[tuple[str, object]]) -> None:
    assert graded(currency.district, text, part) == found
    assert graded(currency.district, text, part, date=None) == []


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("UBND tỉnh Yên Bái", "body", [("UBND tỉnh Yên Bái", ADVICE)]),
        ("UBND tỉnh Yên Bái", "addressees", [("UBND tỉnh Yên Bái", None)]),
        ("UBND tỉnh Yên Bái cũ", "addressees", []),
        ("UBND tỉnh Yên Bái", "bases", []),
        ("UBND tỉnh Lào Cai", "body", []),
        ("UBND tỉnh Đồng Nai", "body", []),  # until 30/4/2026
    ],
)
def test_merged_provinces_are_no_more(text: str, part: str, found: list[tuple[str, object]]) -> None:
    assert graded(currency.province, text, part) == found
    assert graded(currency.province, text, part, date=None) == []


@pytest.mark.parametrize(("day", "near"), [(30, []), (31, ["tỉnh Yên Bái"])])
def test_a_province_is_cited_as_it_was_on_the_day_of_what_is_cited(day: int, near: list[str]) -> None:
    month, day = (6, 30) if day == 30 else (7, 1)
    cited = Reference(id="kh87", date=PartialDate(year=2025, month=month, day=day))
    said = passages(["Kế hoạch của tỉnh Yên Bái"], "references", path=("references", "kh87"))
    document = Document(kind="ke-hoach", references=(cited,))
    assert nears(currency.province, passages=said, document=document) == near


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("Sở Kế hoạch và Đầu tư", "facts", [("Sở Kế hoạch và Đầu tư", None)]),
        ("Sở Kế hoạch và Đầu tư", "body", [("Sở Kế hoạch và Đầu tư", ADVICE)]),
        ("nguyên Giám đốc Sở Kế hoạch và Đầu tư", "body", []),
        ("Sở Tài chính", "body", []),
    ],
)
def test_merged_ministries_and_offices_are_no_more(text: str, part: str, found: list[tuple[str, object]]) -> None:
    assert graded(currency.ministry, text, part) == found


COMMUNE = ("ỦY BAN NHÂN DÂN XÃ SƠN ĐỘNG",)


@pytest.mark.parametrize(
    ("text", "part", "issuer", "year", "near"),
    [
        ("Phòng Tư pháp", "facts", COMMUNE, 2026, ["Phòng Tư pháp"]),
        ("Phòng Tư pháp", "body", COMMUNE, 2026, []),
        ("Phòng Tư pháp", "facts", ("SỞ NỘI VỤ",), 2026, []),
        ("Phòng Tư pháp", "facts", COMMUNE, 2025, []),
        ("Phòng Tư pháp cũ", "facts", COMMUNE, 2026, []),
        ("Phòng Văn hóa - Xã hội", "facts", COMMUNE, 2026, []),
    ],
)
def test_a_commune_has_no_division_of_a_district(
    text: str, part: str, issuer: tuple[str, ...], year: int, near: list[str]
) -> None:
    said, date = passages([text], part), PartialDate(year=year, month=1, day=5)
    assert nears(currency.district_division, passages=said, issuer=issuer, date=date) == near


@pytest.mark.parametrize(
    ("text", "day", "near"),
    [
        ("trong 63 tỉnh, thành phố", PartialDate(year=2026, month=1, day=5), ["63 tỉnh"]),
        ("trong 63 tỉnh, thành phố", PartialDate(year=2025, month=6, day=30), []),
        ("trong 63 tỉnh, thành phố", None, []),
        ("trong 63 tỉnh, thành phố trước đây", PartialDate(year=2026, month=1, day=5), []),
        ("28 tỉnh và 6 thành phố", PartialDate(year=2026, month=4, day=29), []),
        ("28 tỉnh và 6 thành phố", PartialDate(year=2026, month=4, day=30), ["28 tỉnh và 6 thành phố"]),
        ("trong 34 tỉnh, thành phố", PartialDate(year=2026, month=5, day=30), []),
    ],
)
def test_provinces_are_counted_as_they_are_on_the_day(text: str, day: PartialDate | None, near: list[str]) -> None:
    assert nears(currency.province_count, text, date=day) == near


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Trình bày công văn đúng thể thức theo Nghị định số 187/2025/NĐ-CP.", ["187/2025/NĐ-CP"]),
        ("Trình bày kế hoạch đúng thể thức theo Nghị định số 78/2025/NĐ-CP.", ["78/2025/NĐ-CP"]),
        ("Trình bày công văn đúng thể thức theo Nghị định số 30/2020/NĐ-CP.", []),
        ("Soạn công văn theo Nghị định số 187/2025/NĐ-CP.", []),
        ("Công văn, văn bản quy phạm đúng thể thức theo Nghị định số 187/2025/NĐ-CP.", []),
        ("Trình bày đúng thể thức theo Nghị định số 187/2025/NĐ-CP.", []),
    ],
)
def test_a_decree_on_rules_of_law_does_not_rule_letters(text: str, near: list[str]) -> None:
    assert nears(currency.wrong_rule, text) == near


@pytest.mark.parametrize(
    ("summary", "kind", "near"),
    [
        ("Cải cách hành chính năm 2025", "ke-hoach", ["năm 2025"]),
        ("Cải cách hành chính năm 2025", "chuong-trinh", ["năm 2025"]),
        ("Cải cách hành chính năm 2025", "bao-cao", []),
        ("Cải cách hành chính năm 2026", "ke-hoach", []),
        ("Cải cách hành chính năm 2025 và năm 2026", "ke-hoach", []),
        ("Cải cách hành chính", "ke-hoach", []),
    ],
)
def test_a_plan_is_for_no_year_gone_by(summary: str, kind: str, near: list[str]) -> None:
    paths = [hit.path for hit in currency.other_year.check(content(summary=summary, kind=kind, document=A_PLAN))]
    assert nears(currency.other_year, summary=summary, kind=kind) == near
    assert paths == [("summary",) for _ in near]
    assert nears(currency.other_year, summary=summary, kind=kind, date=None) == []


@pytest.mark.parametrize(
    ("text", "part", "different", "near"),
    [
        ("UBND tỉnh Nghệ An", "recipients", {}, ["UBND tỉnh Nghệ An"]),
        ("UBND tỉnh Bắc Ninh", "recipients", {}, []),
        ("UBND tỉnh Nghệ An", "body", {}, []),
        ("UBND tỉnh Nghệ An", "recipients", {"kind": "cong-van"}, []),  # a letter goes anywhere
        ("UBND tỉnh Nghệ An", "recipients", {"superior": ()}, []),
        ("Công an", "recipients", {"competence": ("CHỦ TỊCH UBND TỈNH NGHỆ AN",)}, ["CHỦ TỊCH UBND TỈNH NGHỆ AN"]),
        ("Công an", "recipients", {"competence": ("CHỦ TỊCH UBND TỈNH BẮC NINH",)}, []),
        ("Công an", "recipients", {"competence": ("CHỦ TỊCH UBND XÃ",)}, []),
    ],
)
def test_who_receives_and_acts_is_of_the_province_of_the_issuer(
    text: str, part: str, different: dict[str, object], near: list[str]
) -> None:
    assert nears(currency.other_province, passages=passages([text], part), **different) == near
