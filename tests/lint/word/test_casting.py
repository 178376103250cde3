"""Which role of the standard each paragraph of a file plays."""

from __future__ import annotations

import pytest

from vbgen.lint.word import casting
from vbgen.readers.reading import Line, Reading
from vbgen.recognise.facts import facts
from vbgen.tree import Run

CENTRED = "^"
HEAD = (
    *("^UBND TỈNH BẮC NINH", "^*SỞ NỘI VỤ", "^*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "^*Độc lập - Tự do - Hạnh phúc"),
    *("^Số: 12/{symbol}", "^Bắc Ninh, ngày 05 tháng 01 năm 2026"),
)
END = ("Nơi nhận:", "- Các sở;", "- Lưu: VT.", "*KT. GIÁM ĐỐC", "*PHÓ GIÁM ĐỐC", "*Lê Văn An")
ENDED = {
    "Nơi nhận:": "recipients",
    "- Các sở;": "recipient",
    "- Lưu: VT.": "recipient",
    "KT. GIÁM ĐỐC": "authority",
    "PHÓ GIÁM ĐỐC": "position",
    "Lê Văn An": "name",
}
HEADED = {
    "UBND TỈNH BẮC NINH": "superior",
    "SỞ NỘI VỤ": "issuer",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": "national_name",
    "Độc lập - Tự do - Hạnh phúc": "motto",
    "Bắc Ninh, ngày 05 tháng 01 năm 2026": "place_date",
}


def lines(*texts: str) -> tuple[Line, ...]:
    """Lines numbered from 1: "^" is one in the middle, "*" a bold one."""
    made = []
    for number, text in enumerate(texts, 1):
        bare, bold = text.lstrip("^*"), "*" in text[:2]
        align = "center" if text.startswith("^") else ""
        made.append(Line((Run(bare, bold=bold),), bold=bold, align=align, paragraph=number))
    return tuple(made)


def roles(*body: str, symbol: str = "KH-SNV", after: tuple[str, ...] = (), more: bool = False) -> dict[str, str]:
    """The role of each text of a document with this body."""
    texts = [text.format(symbol=symbol) for text in (*HEAD, *body, *END, *after)]
    said = facts(Reading(lines(*texts)))
    found = casting.cast_more(said) if more else casting.cast(said)
    return {texts[number - 1].lstrip("^*"): role for number, role in found.items()}


def own(found: dict[str, str]) -> dict[str, str]:
    return {
        text: role for text, role in found.items() if text not in {**HEADED, **ENDED} and not text.startswith("Số:")
    }


def test_header_and_closing_are_cast_whole() -> None:
    found = roles("^*KẾ HOẠCH", "^*Trồng cây phân tán", "1. Trồng cây.", "Hết./.")
    assert {text: role for text, role in found.items() if text in {**HEADED, **ENDED}} == {**HEADED, **ENDED}
    assert found["Số: 12/KH-SNV"] == "number"
    assert own(found) == {
        "KẾ HOẠCH": "kind_name",
        "Trồng cây phân tán": "summary",
        "1. Trồng cây.": "text",
        "Hết./.": "text",
    }


@pytest.mark.parametrize(
    ("body", "symbol", "cast"),
    [
        (
            ("^V/v trồng cây phân tán", "Kính gửi: Các xã", "1. Trồng cây.", "Hết./."),
            "SNV-VP",
            {
                "V/v trồng cây phân tán": "subject",
                "Kính gửi: Các xã": "addressed",
                "1. Trồng cây.": "text",
                "Hết./.": "text",
            },
        ),
        (
            (
                *("^*QUYẾT ĐỊNH", "^*Về việc trồng cây phân tán", "^*GIÁM ĐỐC SỞ NỘI VỤ", "Căn cứ Luật Lâm nghiệp;"),
                *("^*QUYẾT ĐỊNH:", "*Điều 1. Trồng cây", "Hết./."),
            ),
            "QĐ-SNV",
            {
                "QUYẾT ĐỊNH": "kind_name",
                "Về việc trồng cây phân tán": "summary",
                "GIÁM ĐỐC SỞ NỘI VỤ": "competence",
                "Căn cứ Luật Lâm nghiệp;": "basis",
                "QUYẾT ĐỊNH:": "resolves",
                "Điều 1. Trồng cây": "heading",
                "Hết./.": "text",
            },
        ),
        (
            ("^*KẾ HOẠCH", "^*Trồng cây phân tán", "^*I. MỤC TIÊU", "^1. Chung", "*2. Riêng", "Hết./."),
            "KH-SNV",
            {
                "KẾ HOẠCH": "kind_name",
                "Trồng cây phân tán": "summary",
                "I. MỤC TIÊU": "heading",
                "1. Chung": "heading",
                "2. Riêng": "heading",
                "Hết./.": "text",
            },
        ),
    ],
)
def test_the_opening_and_the_body_are_cast_by_what_was_recognised(
    body: tuple[str, ...], symbol: str, cast: dict[str, str]
) -> None:
    assert own(roles(*body, symbol=symbol)) == cast


@pytest.mark.parametrize(
    ("body", "cast"),
    [
        (("*I. MỤC TIÊU", "Trồng cây.", "1. Chung"), {"I. MỤC TIÊU": "roman"}),
        (("Điều 1. Phạm vi", "Trồng cây."), {"Điều 1. Phạm vi": "article"}),
        (("Điều 1. Trồng cây.", "Hết"), {}),  # running text
        (("Điều 1. Trồng cây:", "Hết"), {}),
        ((f"Điều 1. {'a' * 100}", "Hết"), {f"Điều 1. {'a' * 100}": "article"}),
        ((f"Điều 1. {'a' * 101}", "Hết"), {}),
        (("1. Chung", "a) Riêng"), {}),
    ],
)
def test_headings_that_surely_head_are_cast(body: tuple[str, ...], cast: dict[str, str]) -> None:
    assert roles("^*KẾ HOẠCH", "^*Trồng cây phân tán", *body, more=True) == cast


@pytest.mark.parametrize(
    ("after", "cast"),
    [
        (
            ("^PHỤ LỤC I", "^*DANH MỤC CÂY", "^(Kèm theo Kế hoạch số 12/KH-SNV)", "1. Keo."),
            {
                "PHỤ LỤC I": "appendix_label",
                "DANH MỤC CÂY": "appendix_title",
                "(Kèm theo Kế hoạch số 12/KH-SNV)": "appendix_reference",
            },
        ),
        (
            ("*PHỤ LỤC I", "^*DANH MỤC CÂY", "1. Keo."),
            {"PHỤ LỤC I": "appendix_label", "DANH MỤC CÂY": "appendix_title"},
        ),
        (
            ("^*QUY CHẾ", "^*Trồng cây phân tán", "^(Ban hành kèm theo Kế hoạch số 12/KH-SNV)", "*Điều 1. Phạm vi"),
            {
                "Trồng cây phân tán": "appendix_summary",
                "(Ban hành kèm theo Kế hoạch số 12/KH-SNV)": "appendix_reference",
            },
        ),
    ],
)
def test_what_heads_an_appendix_is_cast(after: tuple[str, ...], cast: dict[str, str]) -> None:
    assert roles("^*KẾ HOẠCH", "^*Trồng cây phân tán", "1. Trồng cây.", after=after, more=True) == cast


def test_a_paragraph_of_two_roles_plays_none_and_one_without_a_number_is_none() -> None:
    assert casting._single([(1, "issuer"), (2, "motto"), (1, "motto"), (0, "number"), (2, "motto")]) == {2: "motto"}


@pytest.mark.parametrize(
    ("line", "role"),
    [("*Trồng cây phân tán", "summary"), ("Trồng cây phân tán", "other"), ("^Trồng cây phân tán", "summary")],
)
def test_a_summary_below_its_kind_is_bold_or_in_the_middle(line: str, role: str) -> None:
    found = roles("*KẾ HOẠCH", line, "1. Trồng cây.", "Hết./.")
    assert found.get("Trồng cây phân tán") == role
