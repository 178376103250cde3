"""Letters in patterns: small ones and capitals are apart; what is not used is not compiled, nothing runs for ever."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from regexploit.ast.sre import SreOpParser
from regexploit.redos import find
from support.laws import law

from vbgen.lint.text.scan import Scan
from vbgen.patterns import LOW, UP, Alternatives, Worded, before, regex, uncompiled
from vbgen.recognise.words import ORDER, UNIT, VERB, WORK

SRC = Path(__file__).parents[1] / "src"
ALPHABET = st.sampled_from(sorted({*map(chr, (10, *range(0x20, 0x7F))), *LOW, *UP, *"–“”…"}))
WORDED = {
    f"{module}.{name}{at or ''}": pattern
    for path in sorted(SRC.rglob("*.py"))
    if "words=" in path.read_text("utf-8")
    for module in [".".join(path.relative_to(SRC).with_suffix("").parts)]
    for name, value in vars(import_module(module)).items()
    for at, pattern in enumerate(value if isinstance(value, tuple) else [value])
    if isinstance(pattern, Worded)
}


def test_every_vietnamese_letter_is_small_or_a_capital_and_never_both() -> None:
    syllables = "a ă â e ê i o ô ơ u ư y".split()
    tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    small = [unicodedata.normalize("NFC", letter + tone) for letter in syllables for tone in tones] + ["đ"]
    low, up = re.compile(f"[{LOW}]"), re.compile(f"[{UP}]")
    assert [letter for letter in small if not low.fullmatch(letter) or up.fullmatch(letter)] == []
    assert [letter for letter in map(str.upper, small) if not up.fullmatch(letter) or low.fullmatch(letter)] == []


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("a")


def test_what_a_library_compiles_at_its_import_waits_and_another_threads_patterns_do_not() -> None:
    others: list[object] = []
    with uncompiled():
        own = re.compile("(")
        other = Thread(target=lambda: others.append(re.compile("a+")))
        other.start()
        other.join()
    assert isinstance(others[0], re.Pattern)
    with pytest.raises(re.error):
        own.match("a")
    assert isinstance(re.compile("a+"), re.Pattern)


def test_a_pattern_is_one_of_the_standard_librarys_to_all_who_use_it() -> None:
    found = regex(r"(?P<word>[<up>][<low>]+)", re.M)
    assert found.sub("x", "ứng Ứng") == "ứng x"
    assert [match["word"] for match in found.finditer("Ông ấy, Đỗ")] == ["Ông", "Đỗ"]
    assert (found.pattern, found.fullmatch("ông")) == (rf"(?P<word>[{UP}][{LOW}]+)", None)


def test_a_pattern_with_words_finds_what_it_finds_without_them() -> None:
    worded, plain = regex(r"[Gg]iao (\w+)", words=("iao ",)), re.compile(r"[Gg]iao (\w+)")
    for text in ("Giao Sở A; giao Sở B", "Sở A rà soát", ""):
        found = [[match.span() for match in one.finditer(text)] for one in (worded, plain)]
        assert found[0] == found[1]
        assert worded.sub("x", text) == plain.sub("x", text)
        for method in ("match", "search", "fullmatch"):
            asked = [getattr(one, method)(text) for one in (worded, plain)]
            assert [match and match.span() for match in asked][:1] == [match and match.span() for match in asked][1:]
    assert regex("xin báo cáo", re.I, words=("xin",)).search("XIN báo cáo")


def test_a_pattern_with_words_is_not_compiled_for_a_text_without_them() -> None:
    broken = regex("(giao", words=("giao",))
    assert broken.search("Sở A rà soát") is None
    with pytest.raises(re.error):
        broken.search("giao Sở A")


@pytest.mark.parametrize("name", WORDED)
def test_every_text_that_a_pattern_with_words_matches_holds_one_of_them(name: str) -> None:
    worded = WORDED[name]
    pattern = re.compile(worded.compiled.pattern, worded.compiled.flags)

    @law(60)
    @given(st.from_regex(pattern, alphabet=ALPHABET))
    def holds(text: str) -> None:
        assert worded.search(text) is not None

    holds()


@pytest.mark.parametrize("many", [UNIT, VERB, ORDER, WORK], ids=["names", "verbs", "orders", "work"])
def test_what_is_compiled_by_its_first_word_finds_what_the_whole_pattern_finds(many: Alternatives) -> None:
    whole = re.compile(str(many))
    rows = [row for row in re.split(r"[|()]", str(many)) if row and row.replace(" ", "").isalpha()]
    assert len(rows) > 90
    for row in rows:
        goes_on = row if " " in row or row.isupper() else f"{row}m"  # "Hội đồngm" is nothing, though "Hội" is
        for text in (row, f"{row} Y tế", goes_on, f"các {row}, ban", f"Sở {row}", row[:-1], f"12 {row}.", f"{row}\n"):
            for start, end in ((0, len(text)), (4, len(text)), (0, len(row)), (0, len(text) - 1)):
                wanted, found = whole.match(text, start, end), many.match(text, start, end)
                assert (found and found.end()) == (wanted and wanted.end()), (text, start, end)


def test_alternatives_are_tried_in_their_order_end_with_a_word_and_know_no_other_letters() -> None:
    names = Alternatives("Sở|Ban(?! hành| ngày)|Ban Quản lý|Tổ (?:công tác|trưởng)|UBND")
    found = {
        text: names.match(text, 3) for text in ("2. Ban Quản lý", "2. Ban hành", "2. Sởi", "2. Tổ trưởng", "2. UBNDT")
    }
    assert {text: match and match[0] for text, match in found.items()} == {
        "2. Ban Quản lý": "Ban",
        "2. Ban hành": None,
        "2. Sởi": None,
        "2. Tổ trưởng": "Tổ trưởng",
        "2. UBNDT": "UBND",
    }
    verbs = Alternatives("rà soát|là", unless="(?!là cơ)", of_any_case=True)
    assert [bool(verbs.match(text)) for text in ("RÀ SOÁT", "Là đầu mối", "là cơ quan", "làm")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_gap_counts_only_before_what_begins() -> None:
    gaps = before(
        Alternatives("Sở|Ban").match, re.compile(r",\s*|\s(?:và|cùng)\s"), "Sở A, phòng B, Ban C cùng với và Sở D"
    )
    assert [(gap.start(), gap[0]) for gap in gaps] == [(13, ", "), (29, " và ")]
    short = before(Alternatives("Sở").match, re.compile(r"\s"), "gửi Sở A và Sở B", 0, 5)
    assert [gap.start() for gap in short] == [3]
    assert [*before(Alternatives("Sở").match, re.compile(r"^|\s"), "")] == []


def test_no_pattern_takes_more_than_the_square_of_a_text_to_fail() -> None:
    """A regexploit finding is a text on which backtracking costs its third power, or doubles with each letter."""
    costly = {}
    for name, source, flags in _patterns():
        try:
            parsed = SreOpParser().parse_sre(source, flags)
        except AttributeError:  # possessive repeats, which never backtrack, are newer than regexploit
            continue
        if any(found.starriness > 2 for found in find(parsed)):
            costly[name] = source
    assert costly == {}


def _patterns() -> Iterator[tuple[str, str, int]]:
    """Every pattern that a module of vbgen has a name for, alone or in a row: the name, the pattern, its flags."""
    for path in sorted(SRC.rglob("*.py")):
        module = ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")
        if "compiled" in module or module.endswith(("__main__", "serving")):  # made from templates; run by others
            continue
        for name, value in vars(import_module(module)).items():
            for one in value if type(value) is tuple else (value,):
                pattern = one.pattern if isinstance(one, Scan) else one
                pattern = pattern.compiled if isinstance(pattern, Worded) else pattern
                if isinstance(pattern, re.Pattern | type(regex(""))):
                    yield f"{module}.{name}", pattern.pattern, pattern.flags
