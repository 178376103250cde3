"""Pairs of marks and of brackets, over one line and over several."""

from __future__ import annotations

import pytest
import support.lint.makers as m
from support.lint.contents import A_PLAN, content, nears, passages

from vbgen.lint import Asked, check_document
from vbgen.lint.rule import ADVICE
from vbgen.lint.text import language
from vbgen.lint.text.content import Signature, Zoned


def told(rule: str, *paragraphs: str) -> list[str]:
    found = check_document(m.document(body=list(paragraphs)), asked=Asked((rule,)))
    return [item.message for item in found]


UNPAIRED = "dấu ngoặc đơn không đủ cặp"


def test_a_bracket_may_close_two_lines_below_and_no_further() -> None:
    assert [len(told("C0215", "Các sở (gồm", *["Sở Nội vụ"] * count, "Sở Y tế) thực hiện")) for count in (0, 1, 2)] == [
        0,
        0,
        2,
    ]


def test_a_bracket_is_unpaired_where_it_opens_or_closes_alone() -> None:
    (opened,) = told("C0215", "Các sở (gồm Sở Nội vụ thực hiện nhiệm vụ")
    assert opened.startswith(UNPAIRED)
    (closed,) = told("C0215", "Các sở thực hiện nhiệm vụ được giao) đúng hạn")
    assert closed.startswith(UNPAIRED)


def test_a_quotation_may_run_over_paragraphs_and_must_end() -> None:
    assert told("C0214", "Sửa Điều 1 như sau: “Điều 1", "Nội dung mới”") == []
    assert len(told("C0214", "Sửa Điều 1 như sau: “Điều 1", "Nội dung mới")) == 1
    assert len(told("C0214", "Nội dung mới” được thay thế")) == 1


def test_of_two_marks_that_follow_each_other_two_full_stops_are_only_advice() -> None:
    found = check_document(m.document(body=["Rà soát hồ sơ,, báo cáo", "Rà soát.. Báo cáo"]), asked=Asked(("C0212",)))
    assert [(item.severity.name, item.message) for item in found] == [
        ("WARNING", "hai dấu câu liền nhau: “Rà soát hồ sơ,,”"),
        ("ADVICE", "hai dấu câu liền nhau: “Rà soát..”"),
    ]


def test_three_odd_pairs_of_letters_are_an_old_encoding_two_may_be_anything() -> None:
    odd = "Céng hoµ", "x· héi,", "®éc lËp "
    assert nears(language.old_encoding, " ".join(odd[:2])) == []
    assert nears(language.old_encoding, " ".join(odd)) == [" ".join(odd)]
    assert (
        nears(language.old_encoding, "ông«HoTen» bà«Ten» sinh«NgaySinh» tại«NoiSinh»") == []
    )  # fields of a mail merge


def test_a_slip_is_looked_for_in_words_and_not_in_each_of_their_letters() -> None:
    assert nears(language.known_slips, "a" * 200_000) == []  # to begin at every letter would take minutes


def test_the_capitals_of_a_name_are_no_slip() -> None:
    name = "PHƯỜNG TRƯƠNG QUANG TRỌNG"
    assert nears(language.known_slips, name, place="Phường Trương Quang Trọng") == []
    assert nears(language.known_slips, f"NHIỆM VỤ {name.split()[2]} TRỌNG", place="Trà Giang") == ["QUANG TRỌNG"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("kế hoạch ,báo cáo", ["hoạch ,báo"]),
        ("kế hoạch, báo cáo", []),
        ("kế hoạch,báo cáo", ["hoạch,báo"]),
        ("kế hoạch.Báo cáo", ["hoạch.Báo"]),
        ("kế hoạch.báo cáo", []),  # a name of a file
        ("KẾ HOẠCH,BÁO CÁO", []),
        ("95%,báo cáo", [",báo"]),
        ("95%:báo cáo", []),
        ("kế hoạch:báo cáo", ["hoạch:báo"]),
        ("a,báo cáo", []),  # one letter may be a formula
        ("xem bacninh.gov.vn,trang tin", []),
        ("( kế hoạch )", ["( kế", "hoạch )"]),
        ("(kế hoạch)", []),
        ("Kính gửi :", ["gửi :"]),
    ],
)
def test_a_mark_follows_its_word_and_a_space_follows_the_mark(text: str, near: list[str]) -> None:
    assert nears(language.spacing, text) == near


def test_an_address_is_let_be_as_far_as_twenty_letters_from_the_mark() -> None:
    text = "xem www{} hoạch,báo cáo"
    assert nears(language.spacing, text.format("x" * 11)) == []
    assert nears(language.spacing, text.format("x" * 12)) == ["hoạch,báo"]
    after = "kế hoạch,{}@bacninh"
    assert nears(language.spacing, after.format("a" * 19)) == []
    assert nears(language.spacing, after.format("a" * 20)) == [f"hoạch,{'a' * 20}"]


def test_a_mark_apart_ends_a_line_that_was_set_so_except_in_the_body() -> None:
    assert nears(language.spacing, passages=passages(["Kính gửi :"], "addressees")) == []
    assert nears(language.spacing, passages=passages(["Kính gửi , các sở"], "addressees")) == ["gửi ,"]


@pytest.mark.parametrize(
    ("text", "mends"),
    [
        ("kế hoạch ,báo cáo", ["hoạch,báo"]),
        ("kế hoạch,báo cáo", ["hoạch, báo"]),
        ("( kế hoạch )", ["(kế", "hoạch)"]),
    ],
)
def test_spacing_is_mended_without_another_word(text: str, mends: list[str]) -> None:
    assert [hit.mend for hit in language.spacing.check(content(text))] == mends


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("rà soát hồ sơ,, báo cáo", ("rà soát hồ sơ,,", None, "rà soát hồ sơ,")),
        ("rà soát;; báo cáo", ("rà soát;;", None, "rà soát;")),
        ("rà soát.. Báo cáo", ("rà soát..", ADVICE, None)),
        ("rà soát,. Báo cáo", ("rà soát,.", None, None)),
        ("rà soát... Báo cáo", None),
        ("Các sở, ban, ngành rà soát hồ sơ,, báo cáo", ("h rà soát hồ sơ,,", None, "h rà soát hồ sơ,")),
    ],
)
def test_no_two_marks_stand_side_by_side(text: str, hit: tuple[object, ...] | None) -> None:
    found = language.doubled_marks.check(content("Đoạn trước", text))
    assert [(one.near, one.severity, one.mend) for one in found] == ([hit] if hit else [])


def test_a_second_space_is_shown_once_in_a_file_and_everywhere_in_a_plan() -> None:
    texts = ("rà soát  hồ sơ", "báo cáo  tỉnh")
    assert nears(language.double_spaces, *texts) == ["soát  hồ"]
    assert nears(language.double_spaces, *texts, document=A_PLAN) == ["soát  hồ", "cáo  tỉnh"]
    assert nears(language.double_spaces, "rà soát hồ sơ", "rà soát     hồ sơ") == []
    assert nears(language.double_spaces, passages=passages(texts, "table")) == []
    assert [hit.mend for hit in language.double_spaces.check(content(texts[0]))] == ["soát hồ"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("cải\u00adcách", ["cải\u00adcách"]),
        ("0123456789 cải\u200bcách 0123456789", ["456789 cải\u200bcách 01234"]),
        ("cải cách", []),
    ],
)
def test_hidden_characters_are_shown_with_ten_letters_about_them(text: str, near: list[str]) -> None:
    hits = list(language.hidden_characters.check(content(text)))
    assert [hit.near for hit in hits] == near
    assert [hit.mend for hit in hits] == [shown.replace("\u00ad", "").replace("\u200b", "") for shown in near]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("k\u0435\u0301 hoạch", ["k\u0435"]),
        ("kế hoạch", []),
        ("\u0441", []),  # one letter may be a sign
        ("hệ số \u03b1b", []),  # of a formula
        ("\u041c\u043e\u0441\u043a\u0432\u0430", []),  # a word of another script
    ],
)
def test_a_word_is_of_one_script(text: str, near: list[str]) -> None:
    assert nears(language.mixed_scripts, text) == near


@pytest.mark.parametrize(
    ("texts", "near"),
    [
        (["Ủy ban hòa giải", "uỷ ban"], ["uỷ"]),
        (["uỷ ban", "hoà giải", "ủy ban"], ["ủy"]),  # what stands less often
        (["ủy ban", "uỷ ban"], ["uỷ"]),
        (["ủy ban", "hòa giải"], []),
        (["quy định", "quý"], []),
    ],
)
def test_tones_stand_in_one_style(texts: list[str], near: list[str]) -> None:
    assert nears(language.tone_places, *texts) == near


def test_of_words_written_together_in_a_file_many_are_told_at_once() -> None:
    glued = ["thựchiện", "kếhoạch", "báocáo", "nhiệmvụ", "cảicách", "hànhchính"]
    five = list(language.impossible_syllables.check(content(*glued[:5])))
    six = list(language.impossible_syllables.check(content(*glued)))
    assert sorted(hit.near for hit in five) == sorted(glued[:5])
    assert [(hit.message, hit.near, hit.hint, hit.severity) for hit in six] == [
        ("6 chữ viết liền với chữ bên cạnh, như “báocáo”", "", "báo cáo", ADVICE)
    ]
    assert len(list(language.impossible_syllables.check(content(*glued, document=A_PLAN)))) == 6


def test_words_around_the_body_are_spelled_too() -> None:
    lines = Zoned(header=("SỞ NỘI VỤ", "quyềt"), closing=("Nơi nhậnn",))
    assert nears(language.impossible_syllables, lines=lines) == ["quyềt", "nhậnn"]
    assert nears(language.impossible_syllables, "quyềt", lines=lines) == ["quyềt", "nhậnn"]  # once
    signer = Signature((("KT.", "CHỦ TỊCHH"),), "Phó chủ tịchh", "Lê Ann", ("signers", 0))
    found = list(language.impossible_syllables.check(content(signers=(signer,), document=A_PLAN)))
    assert [(hit.near, hit.path[2:]) for hit in found] == [("TỊCHH", ("head", 0)), ("tịchh", ("position",))]
    assert nears(language.impossible_syllables, signers=(signer,)) == []


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Phân đầu năm 2026 đạt 95%", ["Phân đầu"]),
        ("bổ xung hồ sơ", ["bổ xung"]),
        ("xắp xếp tổ chức", ["xắp xếp"]),
        ("Phấn đấu năm 2026", []),
        ("báo Cao Bằng", []),  # a name
    ],
)
def test_a_slip_that_is_a_word_is_asked_about(text: str, near: list[str]) -> None:
    assert nears(language.known_slips, text) == near


def test_the_capitals_of_an_office_are_of_its_place() -> None:
    name = "ỦY BAN NHÂN DÂN XÃ QUANG TRỌNG"
    assert nears(language.known_slips, passages=passages([name], "issuer")) == []
    assert nears(language.known_slips, passages=passages([name], "summary")) == ["QUANG TRỌNG"]


@pytest.mark.parametrize(("gap", "near"), [(38, []), (39, ["“mở"])])
def test_a_quotation_runs_over_so_many_paragraphs(gap: int, near: list[str]) -> None:
    assert nears(language.quotes, "“mở", *["a"] * gap, "đóng”")[:1] == near[:1]


def test_loose_marks_are_told() -> None:
    assert nears(language.loose_marks, "thực hiệ\u0300n") == ["ệ\u0300"]
    assert nears(language.loose_marks, "thực hiện") == []
