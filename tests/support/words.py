"""Texts and dates as hypothesis draws them: awkward, but such as YAML can hold: in NFC, without outer blanks."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from vbgen.vietnamese import PartialDate, nfc

AWKWARD = [
    *"& < > {{ }} {{x}} {% %} {# #} ]]> # : - ' \" ' ? | * ** _ \\ \\n ~ null yes 08 1e3 12:30 = << --- ...".split(),
    *("a: b", "a #b", "- a", "? a", "một số nội dung sau:", "=a", "%a", "@a", "!a", "`a", "[a", "a]", "{a", "a}"),
    *("Lưu", "pho-chu-tich", "e\u0302\u0301", "\u0301x", "=\u0338", "👨‍👩‍👧", "🇻🇳", "\ue000", "\U000f0000", "\u200b"),
    *("\u00a0", "\t", "\ufeff", "Ủy ban nhân dân", "UBND tỉnh", "đ"),
]
BREAKS = ["\n", "\n\n", "\n\u0301", "\r", "\r\n", "\x85", "\u2028", "\u2029"]
CHARS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"))
IDS = ["kh87", "a", "đơn-vị", "x:y", "~", "1", "#", "e\u0301"]


def _clean(text: str) -> str:
    """Text as `decode` may give it, with no mark that nobody has declared."""
    return nfc(nfc(text).replace("[@", "(@").replace("[^", "(^")).strip()


def texts(*, rich: bool = False, least: int = 1) -> st.SearchStrategy[str]:
    """Plain text of one line, or of several when `rich`."""
    parts = st.sampled_from([*AWKWARD, *(BREAKS if rich else [])]) | st.text(CHARS, max_size=6)
    joined = st.lists(parts, min_size=least, max_size=4).flatmap(
        lambda found: st.sampled_from(["", " "]).map(lambda gap: gap.join(found))
    )
    return joined.map(_clean).filter(lambda text: len(text) >= least)


def marked(ids: Iterable[str], notes: Iterable[str], *, least: int = 1) -> st.SearchStrategy[str]:
    """Rich text with some of the declared marks after it."""
    marks = [
        *(f"[@{nfc(name)}]" for name in ids),
        *(f"[^{nfc(name)}]" for name in notes),
        "**đậm**",
        "*nghiêng*",
        "m^2^",
        "CO~2~",
        "++gạch chân++",
        "",
    ]
    return st.builds(lambda text, mark: f"{text} {mark}".strip(), texts(rich=True, least=least), st.sampled_from(marks))


def lines(least: int = 0, most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(texts(), min_size=least, max_size=most).map(tuple)


def maybe(text: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | text


def dates() -> st.SearchStrategy[PartialDate]:
    """Days of the calendar of which any part may be open."""
    years, months, days = st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 31)
    parts = {"year": st.none() | years, "month": st.none() | months, "day": st.none() | days}
    return st.fixed_dictionaries(parts).filter(_exists).map(lambda found: PartialDate(**found))


def _exists(parts: dict[str, int | None]) -> bool:
    try:
        PartialDate(**parts)
    except ValueError:
        return False
    return True
