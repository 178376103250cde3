"""Words that somebody typed into a printed line are typed into the text that prints them."""

from __future__ import annotations

import pytest

from vbgen.plans import loads
from vbgen.pulling.typing_over import typed_over
from vbgen.recognise.casing import Casing

PLAN = """\
kind: to-trinh
issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
summary: Đề nghị hỗ trợ kinh phí
addressees: [Sở Tài chính]
bases: ["Căn cứ [@luat]"]
references: {luat: {kind: luat, summary: Ngân sách nhà nước, date: 25/6/2025}}
body: [Nhà đa năng bị tốc mái]
recipients: ["Lưu: VT"]
signers: [{position: Chủ tịch, name: Trần Văn Nam}]
"""
PRINTED = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025."


@pytest.mark.parametrize(
    ("wanted", "summary"),
    [
        (PRINTED.replace("nhà nước", "nhà nước mới"), "Ngân sách nhà nước mới"),  # at its end
        (PRINTED.replace("Ngân sách", "Ngân quỹ"), "Ngân quỹ nhà nước"),
        (PRINTED.replace("Luật Ngân", "Luật cũ Ngân"), None),  # in no text: "Luật" is written by its kind
        (PRINTED.replace("Căn cứ", "Theo"), None),
    ],
)
def test_the_text_is_found_by_its_words_and_no_other_is_tried_for_its_spaces(wanted: str, summary: str | None) -> None:
    document = loads(PLAN, "a.yaml").document
    made = [one.references[0].summary for one in typed_over(document, PRINTED, wanted, Casing(""))]
    assert made[:1] == ([summary] if summary else [])


def test_words_typed_over_a_name_in_capitals_are_a_name_and_those_over_a_title_are_none() -> None:
    document = loads(PLAN, "a.yaml").document
    office = next(typed_over(document, "ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", "ỦY BAN NHÂN DÂN XÃ KIM SƠN", Casing("")))
    title = next(typed_over(document, "ĐỀ NGHỊ HỖ TRỢ KINH PHÍ", "ĐỀ NGHỊ HỖ TRỢ VẬT TƯ", Casing("")))
    assert (office.issuer.name, title.summary) == (("Ủy ban nhân dân xã Kim Sơn",), "Đề nghị hỗ trợ vật tư")
    form = loads(PLAN.replace("Ủy ban nhân dân xã Tân Tiến", "Sở Nội vụ"), "a.yaml").document
    renamed = next(typed_over(form, "SỞ NỘI VỤ", "SỞ NỘI KIM", Casing("")))
    assert renamed.issuer.name == ("Sở Nội Kim",)
