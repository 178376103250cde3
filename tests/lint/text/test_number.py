"""Rules on số and ký hiệu: which are right, and what is told of the others."""

from __future__ import annotations

import pytest
from support.lint.contents import A_PLAN, content, told
from support.lint.makers import document

from vbgen.diagnostics import Severity
from vbgen.lint.text import number
from vbgen.lint.text.content import Zoned

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE


@pytest.mark.parametrize(
    ("value", "plan", "file"),
    [
        ("05", "", ""),
        ("15", "", ""),
        ("15a", "", ""),
        ("0", "", ""),
        ("5", "", "số dưới 10 phải thêm số 0: 05"),
        ("015", "số 015 thừa số 0 ở trước", "số 015 thừa số 0 ở trước"),
        ("00", "số 00 thừa số 0 ở trước", "số 00 thừa số 0 ở trước"),
        ("15/KH", "ô số chỉ ghi số; ký hiệu có trường riêng", ""),
        ("……", "", ""),  # left open
        ("_1", "", ""),
        ("1..", "", ""),
        ("", "", ""),
    ],
)
def test_a_number_has_one_nought_before_it_below_ten(value: str, plan: str, file: str) -> None:
    assert told(number.number_shape, content(number=value, document=A_PLAN)) == [(plan, value)] * bool(plan)
    assert told(number.number_shape, content(number=value)) == [(file, value)] * bool(file)


def test_how_many_noughts_are_right_is_told() -> None:
    hints = [hit.hint for value in ("015", "005", "00") for hit in number.number_shape.check(content(number=value))]
    assert hints == ["15", "05", "00"]


@pytest.mark.parametrize(
    ("header", "hits"),
    [
        (["Số: 5/KH-SNV"], 1),
        (["SỐ 5 /KH-SNV"], 1),
        (["Số: 5-KH/TU"], 1),
        (["Số:   5    /KH-SNV"], 0),  # room is left for another digit
        (["Số: 15/KH-SNV"], 0),
        (["SỞ NỘI VỤ", "Số: 5/KH-SNV"], 1),
    ],
)
def test_a_digit_that_stands_whole_is_the_number(header: list[str], hits: int) -> None:
    found = content(number="5", lines=Zoned(header=tuple(header)))
    assert told(number.number_shape, found) == [("số dưới 10 phải thêm số 0: 05", "5")] * hits
    assert told(number.number_shape, content(number="5", standard="dang")) == []


LONG, SPACE, HIDDEN = "ký hiệu dùng gạch dài", "ký hiệu có dấu cách", "ký hiệu có ký tự ẩn"


@pytest.mark.parametrize(
    ("symbol", "message", "mend"),
    [
        ("KH-UBND", "", None),
        ("KH–UBND", LONG, None),
        ("KH — UBND", LONG, None),
        ("KH - UBND", SPACE, "KH-UBND"),
        ("KH -UBND", SPACE, "KH-UBND"),
        ("KH- UBND", SPACE, "KH-UBND"),
        ("GD & ĐT", SPACE, "GD&ĐT"),
        ("KH-\u200bUBND", HIDDEN, None),
        ("2026 /QĐ-UBND", SPACE, "2026/QĐ-UBND"),
    ],
)
def test_a_symbol_has_no_spaces_and_short_hyphens(symbol: str, message: str, mend: str | None) -> None:
    hits = [(hit.message, hit.near, hit.mend) for hit in number.symbol_spaces.check(content(symbol=symbol))]
    assert hits == [(message, symbol, mend)] * bool(message)


def test_a_symbol_stands_in_its_field_or_is_that_of_the_issuer() -> None:
    own, made = document(symbol="KH - X"), document()
    paths = [
        [hit.path for hit in number.symbol_spaces.check(content(symbol="KH - X", document=of))]
        for of in (own, made, None)
    ]
    assert paths == [[("symbol",)], [("issuer", "symbol")], [()]]


@pytest.mark.parametrize(
    ("kind", "symbol", "right"),
    [
        ("to-trinh", "TTR-UBND", "TTr"),
        ("to-trinh", "TTr-UBND", ""),
        ("chuong-trinh", "CTR-UBND", "CTr"),
        ("cong-van", "TTR-UBND", ""),  # a unit may be called so
        ("to-trinh", "TTR", ""),
        ("to-trinh", "2026/TTR-UBND", "TTr"),
    ],
)
def test_a_code_has_its_capitals(kind: str, symbol: str, right: str) -> None:
    expected = [(f"chữ viết tắt tên loại phải là {right}", symbol)] if right else []
    assert told(number.code_case, content(kind=kind, symbol=symbol)) == expected


OTHER, FIRST = "ký hiệu có BC mà văn bản là Kế hoạch (KH)", "ký hiệu của Kế hoạch phải bắt đầu bằng KH-"


@pytest.mark.parametrize(
    ("kind", "symbol", "message", "plan"),
    [
        ("ke-hoach", "KH-UBND", "", None),
        ("ke-hoach", "kh-UBND", "", None),  # another rule's
        ("ke-hoach", "BC-UBND", OTHER, None),
        ("ke-hoach", "UBND-VP", FIRST, WARNING),
        ("ke-hoach", "UBND", "", None),
        ("ke-hoach", "KHLT-UBND", "", None),  # of several bodies together
        ("ke-hoach", "KHXX-UBND", FIRST, WARNING),
        ("ke-hoach", "…-UBND", "", None),
        ("ke-hoach", "", "", None),
        ("cong-van", "BC-UBND", "", None),
        ("khac", "BC-UBND", "", None),
    ],
)
def test_a_code_is_that_of_the_kind(kind: str, symbol: str, message: str, plan: Severity | None) -> None:
    in_file = [(hit.message, hit.severity) for hit in number.code_of_kind.check(content(kind=kind, symbol=symbol))]
    assert in_file == [(message, WARNING)] * bool(message)
    found = content(kind=kind, symbol=symbol, document=A_PLAN)
    assert [hit.severity for hit in number.code_of_kind.check(found)] == [plan] * bool(message)


@pytest.mark.parametrize(
    ("kind", "symbol", "issuer", "hits"),
    [
        ("cong-van", "CV-UBND", "UBND XÃ", [("ký hiệu công văn không có chữ CV", None)]),
        ("cong-van", "cv-UBND", "UBND XÃ", [("ký hiệu công văn không có chữ CV", None)]),
        ("cong-van", "BC-UBND", "UBND XÃ", [("BC là chữ viết tắt tên loại Báo cáo; công văn không có", WARNING)]),
        ("cong-van", "BC-VP", "BAN CHỈ ĐẠO", []),  # the board's own
        ("cong-van", "BC", "UBND XÃ", []),
        ("cong-van", "UBND-VP", "UBND XÃ", []),
        ("bao-cao", "BC-UBND", "UBND XÃ", []),
    ],
)
def test_a_letter_has_no_code(kind: str, symbol: str, issuer: str, hits: list[tuple[str, Severity | None]]) -> None:
    found = content(kind=kind, symbol=symbol, issuer=(issuer,))
    assert [(hit.message, hit.severity) for hit in number.letter_code.check(found)] == hits


@pytest.mark.parametrize(
    ("kind", "symbol", "hint"),
    [
        ("cong-van", "UBND", "UBND-VP"),
        ("cong-van", "SGD&ĐT", "SGD&ĐT-VP"),
        ("cong-van", "UBND-VP", None),
        ("ke-hoach", "UBND", None),
        ("cong-van", "", None),
    ],
)
def test_a_letter_says_which_unit_wrote_it(kind: str, symbol: str, hint: str | None) -> None:
    assert [hit.hint for hit in number.letter_unit.check(content(kind=kind, symbol=symbol))] == ([hint] if hint else [])


@pytest.mark.parametrize(
    ("kind", "symbol", "hits"),
    [
        ("ke-hoach", "2026/KH-UBND", [("KH-UBND", None)]),
        ("quyet-dinh", "2026/QĐ-UBND", [("QĐ-UBND", ADVICE)]),  # it may be a normative one
        ("nghi-quyet", "1999/NQ-HĐND", [("NQ-HĐND", ADVICE)]),
        ("ke-hoach", "KH-UBND", []),
        ("ke-hoach", "1826/KH-UBND", []),
        ("khac", "2026/KH-UBND", []),
    ],
)
def test_a_symbol_holds_no_year(kind: str, symbol: str, hits: list[tuple[str, Severity | None]]) -> None:
    found = content(kind=kind, symbol=symbol)
    assert [(hit.hint, hit.severity) for hit in number.year_in_symbol.check(found)] == hits


STATE, PARTY = "ký hiệu của Nhà nước nối bằng “-”: <loại>-<cơ quan>", "ký hiệu của Đảng nối bằng “/”: <loại>/<cơ quan>"


@pytest.mark.parametrize(
    ("standard", "symbol", "message", "hint", "file", "plan"),
    [
        ("nha-nuoc", "QĐ-UBND", "", "", None, None),
        ("nha-nuoc", "QĐ/UBND", STATE, "QĐ-UBND", None, None),
        ("nha-nuoc", "2026/QĐ/UBND", STATE, "QĐ-UBND", None, None),
        ("nha-nuoc", "QĐ/TU", STATE, "QĐ-TU", WARNING, None),  # the Party's, whose header was not seen
        ("nha-nuoc", "QĐ/UBND-VP", "", "", None, None),
        ("nha-nuoc", "XY/UBND", "", "", None, None),
        ("dang", "KH/TU", "", "", None, None),
        ("dang", "KH-TU", PARTY, "KH/TU", WARNING, None),
        ("dang", "KH-TU/VP", "", "", None, None),
    ],
)
def test_code_and_office_are_joined_as_the_standard_joins_them(
    standard: str, symbol: str, message: str, hint: str, file: Severity | None, plan: Severity | None
) -> None:
    for of, severity in ((None, file), (A_PLAN, plan)):
        found = content(standard=standard, symbol=symbol, document=of)
        hits = [(hit.message, hit.hint, hit.severity) for hit in number.separators.check(found)]
        assert hits == [(message, hint, severity)] * bool(message)


WORD, COLON, TIGHT = (
    "phải viết “Số” (chữ S hoa, chữ sau thường)",
    "sau chữ “Số” phải có dấu hai chấm",
    "dấu hai chấm đứng liền sau chữ “Số”",
)


@pytest.mark.parametrize(
    ("lines", "hits"),
    [
        (["Số: 15/QĐ-BNV"], []),
        (["SỞ NỘI VỤ", " SỐ: 15/QĐ-BNV "], [(WORD, None)]),
        (["số: …/QĐ-BNV"], [(WORD, None)]),
        (["Số 15/QĐ-BNV", "SỐ: 16/QĐ-BNV"], [(COLON, None)]),
        (["Số. 15/QĐ-BNV"], [(COLON, None)]),
        (["Số : 15/QĐ-BNV"], [(TIGHT, WARNING)]),
        (["Số lượng: 15"], []),
        (["Vào sổ số 15/QĐ-BNV"], []),
    ],
)
def test_the_word_before_a_number_has_its_capital_and_colon(
    lines: list[str], hits: list[tuple[str, Severity | None]]
) -> None:
    found = content(lines=Zoned(header=tuple(lines)))
    assert [(hit.message, hit.severity) for hit in number.number_word.check(found)] == hits


@pytest.mark.parametrize(
    ("value", "is_open"), [("15", 0), ("", 1), (" ", 1), ("…", 1), ("1…", 1), ("..", 1), ("__", 1)]
)
def test_what_is_issued_has_its_number(value: str, is_open: int) -> None:
    assert told(number.number_open, content(number=value)) == [("văn bản phát hành chưa có số", value)] * is_open


@pytest.mark.parametrize(
    ("kind", "symbol", "hints"),
    [
        ("ke-hoach", "KH-KH-SNV", ["SNV"]),
        ("ke-hoach", "KH-SNV", []),
        ("ke-hoach", "KH", ["KH-SNV"]),
        ("cong-van", "SNV-VP", []),
    ],
)
def test_a_symbol_has_its_code_once_and_the_letters_of_the_office(kind: str, symbol: str, hints: list[str]) -> None:
    assert [hit.hint for hit in number.letters_of_issuer.check(content(kind=kind, symbol=symbol))] == hints


@pytest.mark.parametrize(("line", "hits"), [("Số 15-QĐ/TU", 0), ("Số: 15-QĐ/TU", 1), ("SỐ 15-QĐ/TU", 0)])
def test_in_the_party_no_colon_stands_before_a_number(line: str, hits: int) -> None:
    found = told(number.number_word, content(standard="dang", lines=Zoned(header=(line,))))
    assert found == [("sau chữ “Số” không có dấu hai chấm", line)] * hits
