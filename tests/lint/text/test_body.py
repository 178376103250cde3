"""Rules on the frame of the content: căn cứ, “QUYẾT ĐỊNH:”, “./.”, appendices; each asked at its limits."""

from __future__ import annotations

from typing import Any

import pytest
from support.lint.contents import A_PLAN, content, nears, passages, told

from vbgen.diagnostics import Severity
from vbgen.lint.text import body
from vbgen.lint.text.content import Signature, Zoned
from vbgen.vietnamese import PartialDate

SIGNED = (Signature((("TM.", "ỦY BAN"),), "CHỦ TỊCH", "Lê An"),)

# --- căn cứ -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bases", "wrong"),
    [
        (["Căn cứ Luật A", "Căn cứ Luật B"], []),
        (["Căn cứ Luật A,", "Căn cứ Luật B:"], [0, 1]),
        (["Căn cứ Luật A.", "Căn cứ Luật B."], [0]),  # the last one's may stand
        (["Căn cứ Luật A;", "Căn cứ Luật B ,"], [1]),
    ],
)
def test_a_plan_leaves_the_marks_of_its_bases_to_vbgen(bases: list[str], wrong: list[int]) -> None:
    hits = list(body.basis_mark.check(content(bases=tuple(bases), document=A_PLAN)))
    assert [(hit.path, hit.near) for hit in hits] == [(("bases", at), bases[at]) for at in wrong]


SEMICOLON, STOP, LAST = (
    "căn cứ phải kết thúc bằng dấu chấm phẩy",
    "căn cứ phải kết thúc bằng dấu chấm",
    "căn cứ cuối cùng kết thúc bằng dấu chấm",
)


@pytest.mark.parametrize(
    ("kind", "lines", "messages"),
    [
        ("ke-hoach", ["Căn cứ A;", "Căn cứ B."], []),
        ("ke-hoach", ["Căn cứ A.", "Căn cứ B;"], [SEMICOLON, LAST]),
        ("ke-hoach", ["Căn cứ A", "Căn cứ B"], [SEMICOLON, STOP]),
        ("ke-hoach", ["Căn cứ A,", "Căn cứ B:"], [SEMICOLON]),
        ("ke-hoach", ["- Căn cứ A", "• Căn cứ B."], [SEMICOLON]),
        ("ke-hoach", ["Căn cứ A"], []),  # one alone may be a sentence
        ("quyet-dinh", ["Căn cứ A"], [STOP]),
        ("nghi-quyet", ["Căn cứ A"], [STOP]),
    ],
)
def test_bases_of_a_file_end_with_semicolons_and_a_full_stop(kind: str, lines: list[str], messages: list[str]) -> None:
    bases = tuple(line.strip("-• ;.,:") for line in lines)
    found = content(kind=kind, bases=bases, lines=Zoned(body=("Mở đầu", *lines, "Căn cứ C")))
    assert [message for message, _ in told(body.basis_end, found)] == messages


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18", "Luật Đất đai số 31/2024/QH15"),
        ("Căn cứ Luật số 31/2024/QH15", "Luật số 31/2024/QH15"),
        ("Pháp lệnh A số: 02/2022/UBTVQH15", "Pháp lệnh A số: 02/2022/UBTVQH15"),
        ("Bộ luật Dân sự số 91/2015/QH13", "Bộ luật Dân sự số 91/2015/QH13"),
        ("Luật Đất đai ngày 18 tháng 01 năm 2024", None),
        ("Luật A và Nghị định số 30/2020/QH15", None),
        ("Luật A số 30/2020/NĐ-CP", None),
        ("Luật A; Quyết định số 30/2020/QH15", None),
    ],
)
def test_a_law_is_cited_without_its_number(text: str, near: str | None) -> None:
    assert nears(body.law_number, text) == ([near] if near else [])
    assert nears(body.law_number, text, symbol="2026/QĐ-UBND") == []
    assert nears(body.law_number, text, symbol="1826/QĐ-UBND") == ([near] if near else [])


def based(*texts: str) -> Any:
    return content(bases=texts, passages=passages(texts, "bases"))


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Căn cứ Nghị định 30/2020/NĐ-CP ngày 05", "Nghị định 30/2020/NĐ-CP"),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05", None),
        ("Căn cứ Kế hoạch 12/KH-UBND", "Kế hoạch 12/KH-UBND"),
        ("Theo Kế hoạch 12/KH-UBND", None),
    ],
)
def test_a_basis_says_the_word_before_a_number(text: str, near: str | None) -> None:
    hits = [(hit.near, hit.hint) for hit in body.basis_word.check(based(text))]
    assert hits == ([(near, " số ".join(near.rsplit(" ", 1)))] if near else [])
    assert nears(body.basis_word, text) == []  # in the body it is another rule's


@pytest.mark.parametrize(
    ("rest", "lacks"),
    [
        ("", "ngày ban hành và cơ quan ban hành"),
        (" ngày 05 tháng 3", "cơ quan ban hành"),
        (" 05/3/2020 của Chính phủ", ""),
        (" của Chính phủ về văn thư", "ngày ban hành"),
        (" ngày 05 của Chính phủ", ""),
    ],
)
def test_a_basis_is_cited_in_full(rest: str, lacks: str) -> None:
    text = f"Căn cứ Nghị định số 30/2020/NĐ-CP{rest}"
    expected = [(f"căn cứ thiếu {lacks}", text)] if lacks else []
    assert told(body.basis_full, based(text)) == expected
    assert told(body.basis_full, based("Căn cứ Luật A", text, text)) == expected  # once for a document
    plan = based("Căn cứ Luật A", text)
    paths = [hit.path for hit in body.basis_full.check(content(bases=plan.bases, document=A_PLAN))]
    assert paths == [("bases", 1)] * bool(lacks)


# --- quyết định -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "bases", "competence", "lines", "message"),
    [
        ("quyet-dinh", 1, ["QUYẾT ĐỊNH:"], ["QUYẾT ĐỊNH:"], ""),
        ("quyet-dinh", 1, ["QUYẾT ĐỊNH"], [], "sau “QUYẾT ĐỊNH” phải có dấu hai chấm"),
        ("nghi-quyet", 1, ["QUYẾT  NGHỊ ."], [], "sau “QUYẾT  NGHỊ .” phải có dấu hai chấm"),
        ("quyet-dinh", 1, [], ["Điều 1."], "không thấy dòng “QUYẾT ĐỊNH:” sau căn cứ"),
        ("nghi-quyet", 1, [], ["Điều 1."], "không thấy dòng “QUYẾT NGHỊ:” sau căn cứ"),
        ("quyet-dinh", 1, [], ["QUYẾT ĐỊNH", "Điều 1."], "không thấy dòng “QUYẾT ĐỊNH:” sau căn cứ"),  # the title
        ("quyet-dinh", 1, [], ["CHỦ TỊCH QUYẾT ĐỊNH", "Điều 1."], ""),
        ("quyet-dinh", 1, [], [*["a"] * 80, "QUYẾT ĐỊNH:"], "không thấy dòng “QUYẾT ĐỊNH:” sau căn cứ"),
        ("quyet-dinh", 1, [], [*["a"] * 79, "QUYẾT ĐỊNH:"], ""),
        ("quyet-dinh", 1, [], [], ""),
        ("quyet-dinh", 0, ["QUYẾT ĐỊNH"], ["a"], ""),
        ("ke-hoach", 1, ["QUYẾT ĐỊNH"], ["a"], ""),
    ],
)
def test_after_its_bases_a_decision_says_so(
    kind: str, bases: int, competence: list[str], lines: list[str], message: str
) -> None:
    found = content(kind=kind, bases=("Căn cứ",) * bases, competence=tuple(competence), lines=Zoned(body=tuple(lines)))
    hits = list(body.decides.check(found))
    assert [hit.message for hit in hits] == [message] * bool(message)
    assert [hit.hint for hit in hits if hit.hint] == [
        f"{line.rstrip(' .')}:" for line in competence if "phải có" in message
    ]


@pytest.mark.parametrize(
    ("kind", "appendices", "text", "hits"),
    [
        ("quyet-dinh", 0, "Ban hành kèm theo Quyết định này Quy chế", 1),
        ("quyet-dinh", 0, "Phê duyệt đề án kèm theo văn bản này", 1),
        ("quyet-dinh", 1, "Ban hành kèm theo Quyết định này Quy chế", 0),
        ("ke-hoach", 0, "Ban hành kèm theo Quyết định này Quy chế", 0),
        ("quyet-dinh", 0, "Ban hành Quy chế", 0),
        ("quyet-dinh", 0, "Thực hiện Quy chế ban hành kèm theo Quyết định này", 0),
    ],
)
def test_what_is_issued_with_a_decision_is_there(kind: str, appendices: int, text: str, hits: int) -> None:
    found = content("Điều đầu", text, text, kind=kind, appendices=appendices)
    assert told(body.attached, found) == [("không thấy văn bản ban hành kèm theo trong tệp", text)] * hits


# --- ./. --------------------------------------------------------------------------------------------------------------

MIDDLE, PARTY = "“./.” đứng giữa văn bản", "văn bản của Đảng kết thúc bằng dấu chấm, không có “./.”"


@pytest.mark.parametrize(
    ("texts", "hits"),
    [
        (["Một.", "Hai./."], []),
        (["Một./.", "Hai./."], [(MIDDLE, "Một./.")]),
        (["Một.", "Hai./.”"], []),
        (["Một.", "Hai./. )"], []),
        (["Một.", "Hai./. Ba"], [(MIDDLE, "Hai./. Ba")]),
        (["x" * 60 + "./.", "Hai"], [(MIDDLE, "x" * 40 + "./.")]),
    ],
)
def test_the_end_mark_stands_once_at_the_end(texts: list[str], hits: list[tuple[str, str]]) -> None:
    found = [*body.end_once.check(content(*texts))]
    assert [(hit.message, hit.near) for hit in found] == hits
    assert {hit.severity for hit in found} <= {None}
    assert {hit.severity for hit in body.end_once.check(content(*texts, document=A_PLAN))} <= {Severity.ERROR}
    assert told(body.end_once, content(*texts, standard="dang")) == [(PARTY, "./.")] * sum("./." in t for t in texts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Hết./.", ""),
        ("Hết./.”", ""),
        ("Hết.", "nội dung chưa kết thúc bằng “./.”"),
        ("Hết/.", "dấu kết thúc phải là “./.”"),
        ("Hết./", "dấu kết thúc phải là “./.”"),
        ("Hết../.", "dấu kết thúc phải là “./.”"),
        ("Ngày 30/6/2026.", "nội dung chưa kết thúc bằng “./.”"),
    ],
)
def test_a_content_ends_with_its_mark(text: str, message: str) -> None:
    expected = [(message, text.rstrip("”"))] if message else []
    assert told(body.end_there, content("Mở", text, signers=SIGNED)) == expected
    long = content("x" * 60, signers=SIGNED)
    assert told(body.end_there, long) == [("nội dung chưa kết thúc bằng “./.”", "x" * 40)]
    for other in (
        content(text),  # nobody has signed
        content(signers=SIGNED),
        *(
            content(text, kind=kind, signers=SIGNED)
            for kind in ("bien-ban", "giay-moi", "hop-dong", "giay-gioi-thieu", "")
        ),
    ):
        assert told(body.end_there, other) == []


def test_the_notes_of_a_table_may_end_a_content() -> None:
    texts = passages(["Bảng sau:"]) + passages(["Hết./."], "table") + passages(["Như trên"], "recipients")
    assert told(body.end_there, content(passages=texts, signers=SIGNED)) == []


# --- appendices -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Phân công (có Phụ lục kèm theo) như sau", "(có Phụ lục kèm theo)"),
        ("Số liệu (Phụ lục II)", "(Phụ lục II)"),
        ("theo phụ lục số 1 gửi kèm.", "theo phụ lục số 1 gửi kèm"),
        ("tại Phụ lục đính kèm của các Thông tư", None),  # another document's
        ("tại Phụ lục I kèm theo Nghị định số 30", None),
        ("theo Phụ lục I của Nghị định", None),
    ],
)
def test_an_appendix_that_is_spoken_of_is_there(text: str, near: str | None) -> None:
    assert nears(body.appendix_there, text, text) == ([near] if near else [])
    assert nears(body.appendix_there, text, appendices=1) == []
    in_notes = content(passages=passages([text], "notes"))
    assert told(body.appendix_there, in_notes) == []


def appended(*texts: str, **different: Any) -> Any:
    return content(passages=passages(texts, "appendix"), **different)


ROMAN, ARABIC = "phụ lục đánh số bằng chữ số La Mã", "phụ lục của văn bản Đảng đánh số Ả Rập"


@pytest.mark.parametrize(
    ("text", "state", "party"),
    [
        ("PHỤ LỤC 01", [(ROMAN, "PHỤ LỤC 01")], []),
        ("Phụ lục số: 2. Danh mục", [(ROMAN, "Phụ lục số: 2.")], []),
        ("Phụ lục II", [], [(ARABIC, "Phụ lục II")]),
        ("Phụ lục", [], []),
        ("(Phụ lục 01)", [], []),
        ("Phụ lục 01 " + "x" * 138, [(ROMAN, "Phụ lục 01")], []),
        ("Phụ lục 01 " + "x" * 139, [], []),  # a sentence
    ],
)
def test_appendices_are_counted_as_their_standard_counts(
    text: str, state: list[tuple[str, str]], party: list[tuple[str, str]]
) -> None:
    assert told(body.appendix_number, appended(text)) == state
    assert told(body.appendix_number, appended(text, standard="dang")) == party
    assert nears(body.appendix_number, text) == []


@pytest.mark.parametrize(
    ("heads", "message"),
    [
        (["Phụ lục I", "Phụ lục II"], ""),
        (["Phụ lục I", "Phụ lục III", "Phụ lục VI"], "số phụ lục nhảy từ 1 đến 3"),
        (["Phụ lục 1", "Phụ lục 1", "Phụ lục 2"], ""),  # on the next page
        (["Phụ lục 2", "Phụ lục 1"], "số phụ lục nhảy từ 2 đến 1"),
        (["Phụ lục 3", "Phụ lục 4"], ""),
    ],
)
def test_appendices_follow_each_other(heads: list[str], message: str) -> None:
    assert [hit for hit, _ in told(body.appendix_order, appended(*heads))] == [message] * bool(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(Kèm theo Kế hoạch số 05/KH-SNV ngày 05/01/2026)", ""),
        ("(Kèm theo Kế hoạch số 5/KH-SNV ngày 05 tháng 01 năm 2026)", ""),
        ("Kèm theo Kế hoạch số 06/KH-SNV", "phụ lục ghi số 06, văn bản là số 05"),
        ("(Kèm theo Kế hoạch số 05/KH-SNV ngày 06/01/2026)", "ngày ở phụ lục khác ngày ban hành"),
        ("(Kèm theo Kế hoạch số 05/KH-SNV ngày 06 tháng 01 năm 2026)", "ngày ở phụ lục khác ngày ban hành"),
        ("(Kèm theo Kế hoạch số 05/KH-SNV ngày  /  /2026)", ""),
        ("(Kèm theo Kế hoạch số 06/KH-UBND)", ""),  # another document
    ],
)
def test_an_appendix_says_which_document_it_comes_with(text: str, message: str) -> None:
    assert told(body.appendix_reference, appended("x", text)) == [(message, text)] * bool(message)
    assert told(body.appendix_reference, appended(text, number="")) == []
    assert nears(body.appendix_reference, text) == []
    undated = appended("Kèm theo Kế hoạch số 05/KH-SNV ngày 06/01/2026", date=PartialDate(year=2026))
    assert told(body.appendix_reference, undated) == []


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        (["Phụ lục", "DANH MỤC"], True),
        (["Phụ lục I", "(Kèm theo Kế hoạch số 05/KH-SNV)"], False),
        (["Phụ lục", *["a"] * 6, "(Kèm theo Kế hoạch)"], False),
        (["Phụ lục", *["a"] * 7, "(Kèm theo Kế hoạch)"], True),
        (["DANH MỤC", "a"], False),
        (["Phụ lục " + "x" * 141, "a"], True),
        (["Phụ lục " + "x" * 142, "a"], False),
        ([], False),
    ],
)
def test_an_appendix_has_a_line_below_its_name(lines: list[str], missing: bool) -> None:
    expected = [("phụ lục thiếu dòng “Kèm theo …”", lines[0])] if missing else []
    assert told(body.appendix_line, appended(*lines)) == expected


def test_a_legal_text_is_issued_in_the_sentence_that_its_bases_end_in() -> None:
    bases = ("Căn cứ Luật A;", "Theo đề nghị của Sở B;")
    for below, hits in (("Ủy ban nhân dân ban hành Quyết định về việc C.", 0), ("Điều 1. Thành lập Tổ D.", 2)):
        found = content(kind="quyet-dinh", bases=bases, lines=Zoned(body=(*bases, below)))
        assert len([*told(body.basis_end, found), *told(body.decides, found)]) == hits
