"""What was cried over and is right: quoted law, annexes of others, words of chemistry; who signs is asked for."""

from __future__ import annotations

from typing import Any

import support.lint.file_makers as f
import support.lint.makers as m

from vbgen.diagnostics import Severity
from vbgen.lint import Asked, check_document
from vbgen.lint.text.content import Passage
from vbgen.lint.text.ladder import _unquoted
from vbgen.lint.vocabulary.syllables import impossible


def found(*paragraphs: str, symbol: str = "") -> set[str]:
    """The ids found in a plan of these paragraphs."""
    return {item.id for item in check_document(m.document(body=list(paragraphs), symbol=symbol))}


def test_a_law_s_number_is_advice_and_none_of_a_normative_document() -> None:
    text = "Theo Luật Ban hành văn bản, quy trình số 64/2025/QH15 ngày 19 tháng 02 năm 2025"
    (told,) = [item for item in check_document(m.document(body=[text])) if item.id == "T0603"]
    assert told.severity is Severity.ADVICE
    assert "T0603" not in found(text, symbol="2026/QĐ-UBND")


def test_an_annex_of_another_document_need_not_stand_here() -> None:
    assert "T0621" not in found("Lập theo mẫu tại Phụ lục IV kèm theo Nghị định số 30/2020/NĐ-CP")
    assert "T0621" in found("Lập theo mẫu tại Phụ lục IV kèm theo")


def test_what_stands_in_quotes_is_no_rung_of_the_document() -> None:
    own, opens, within, closes = (Passage("body", text) for text in ("Một", "“a) Hai", "b) Ba", "d) Bốn”."))
    assert list(_unquoted([own, opens, within, closes, own])) == [own, opens, own]
    assert list(_unquoted([opens, *[within] * 10])) == [opens, within, within]  # never closed: it ends of itself


def test_words_of_chemistry_and_loans_are_no_misspelt_syllables() -> None:
    assert not any(map(impossible, ("đioxit", "điêzen", "Wqư")))
    assert impossible("quyềt")


def test_who_signs_is_a_warning_in_a_plan_and_an_error_at_issue() -> None:
    unsigned = m.document(signers=None)
    grave = [
        [item.severity for item in check_document(unsigned, asked=Asked(("T0710",), issue=issue))]
        for issue in (False, True)
    ]
    assert grave == [[Severity.WARNING], [Severity.ERROR]]


def test_a_name_is_spelled_as_its_bearer_does() -> None:
    assert "C0401" not in found("Giao ông Hồ Đức Phớc chủ trì")
    assert "C0401" in found("Giao các phớc chủ trì")


def test_what_the_decree_does_not_rule_is_advice() -> None:
    def graves(**changes: object) -> set[tuple[str, str]]:
        left = ["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", str(changes.pop("number"))]
        right = [f.NATIONAL, f.MOTTO, str(changes.pop("day"))]
        middle = [str(changes.pop("said", "Thực hiện như sau:")), "1/ Rà soát./."]
        told = f.seen(left=left, right=right, title=["QUYẾT ĐỊNH", "Về họp"], middle=middle)
        return {(item.id, item.severity.value) for item in told if item.id == "T0634"}

    assert graves(number="Số: 15/QĐ-SNV", day="Lào Cai, ngày 05 tháng 6 năm 2026") == {("T0634", "error")}
    assert graves(number="Số: 15/QĐ-SNV", day="Lào Cai, ngày 05 tháng 6 năm 2016") == {("T0634", "advice")}
    assert graves(number="Số: 15/2026/QĐ-UBND", day="Lào Cai, ngày 05 tháng 6 năm 2026") == {("T0634", "advice")}
    undated: dict[str, object] = {"number": "Số: /QĐ-SNV", "day": "Lào Cai, ngày    tháng    năm"}
    assert graves(**undated) == {("T0634", "error")}
    assert graves(**undated, said="Năm 2012, dự án được phê duyệt.") == {("T0634", "advice")}
    assert graves(**undated, said="Năm 2012, 2026, dự án được phê duyệt.") == {("T0634", "error")}


def in_file(**changes: Any) -> set[str]:
    """The ids of warnings and errors found in a file."""
    return {item.id for item in f.seen(**changes) if item.severity is not Severity.ADVICE}


def test_many_words_written_together_are_advised_once_and_few_are_slips() -> None:
    glued = "Sổtay Uỷban cửcán sựquan từtrước vụcho Đểđảm"
    told = [item for item in f.seen(middle=[f"Rà soát {glued}./."]) if item.id == "C0401"]
    assert [(item.severity, item.hint) for item in told] == [(Severity.ADVICE, "Sổ tay")]
    few = [item for item in f.seen(middle=["Rà soát Sổtay./."]) if item.id == "C0401"]
    assert [(item.severity, item.hint) for item in few] == [(Severity.WARNING, "Sổ tay")]


def test_a_document_s_own_number_is_not_cited() -> None:
    left = ["UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 15/QĐ-SNV"]
    said = "Rà soát theo Quyết định số {} ngày 15/6/2026./."
    own, other = ({*in_file(left=left, middle=[said.format(number)])} for number in ("15 /QĐ-SNV", "16 /QĐ-SNV"))
    assert own & {"N0305", "N0307"} == set()
    assert other & {"N0305", "N0307"} == {"N0305", "N0307"}


def test_the_code_of_several_bodies_together_is_let_be() -> None:
    codes = {code: "T0304" in {item.id for item in m.judged(m.document(symbol=f"{code}-UBND"))} for code in _JOINT}
    assert codes == _JOINT


_JOINT = {"KHLN": False, "KHPH": False, "KHXX": True}


def test_a_blank_after_kinh_gui_is_an_addressee_still_to_come() -> None:
    closing = {"recipients": ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]}
    assert "T0901" not in in_file(middle=["Kính gửi: ……………", "Rà soát./."], **closing)


def test_fields_of_a_mail_merge_are_no_letters_of_an_old_encoding() -> None:
    fields = "Ngày «NgayNhap», ông «HoTen», trú tại xã«DiaChi», đơn số«SoDon» về«NoiDung» và «KetQua»"
    assert "C0102" not in found(fields)
    assert "C0102" in found("Céng hoµ x· héi chñ nghÜa, ®éc lËp, tù do, h¹nh phóc")


def test_a_figure_stamped_over_a_date_leaves_only_its_year_known() -> None:
    later = ["Căn cứ Kế hoạch số 20/KH-UBND ngày 04/7/2026 của UBND tỉnh về họp, Sở Nội vụ ban hành Kế hoạch./."]
    right = [f.NATIONAL, f.MOTTO, "Lào Cai, ngày 15 tháng 6 năm 2026"]
    assert "N0307" in in_file(right=right, middle=later)
    assert "N0307" not in in_file(right=[*right[:2], "7", right[2]], middle=later)


def test_each_school_is_no_environment() -> None:
    assert "C0402" not in found("Đưa phân loại rác vào hoạt động ngoại khóa; mỗi trường xây dựng một mô hình")
    assert "C0402" in found("Tuyên truyền bảo vệ mỗi trường tại các thôn")
