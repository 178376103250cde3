"""Text in the fonts of before Unicode (TCVN3 of `.Vn*`, VNI of `VNI-*`) → Unicode, where the text itself shows it.

A font's name is no evidence: many files declare .VnTime over text that is Unicode. The name only says that the text
may be old; its words decide, read each way: the encoding that gives more Vietnamese syllables is the right one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vbgen.patterns import regex

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)
_TCVN3_WORD = regex(f"[A-Za-z{''.join(_TCVN3)}]+")

_VNI_MARKS = dict(zip("ùøûõïâáàåãäêéèúüë", "\u0301 \u0300 \u0309 \u0303 \u0323 "
    "\u0302 \u0302\u0301 \u0302\u0300 \u0302\u0309 \u0302\u0303 \u0302\u0323 "
    "\u0306 \u0306\u0301 \u0306\u0300 \u0306\u0309 \u0306\u0303 \u0306\u0323".split(), strict=True))  # fmt: skip
_VNI_LETTERS = dict(zip("ñôöíìæóòîÑÔÖÍÌÆÓÒÎ", "đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ", strict=True))
_TONES = "ùøûõï"
_VNI = regex(rf"([aAeEoO])([{''.join(_VNI_MARKS)}])|([uUyYôÔöÖ])([{_TONES}])|([{''.join(_VNI_LETTERS)}])", re.I)
VNI_MARK = regex(f"[{''.join(_VNI_MARKS)}]", re.I)
"""A character that is a mark over the letter before it in VNI: runs must not be cut between the two."""

_INITIAL = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]|"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
    "ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang "
    "oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ "
    "ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych "
    "uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu "
    "uôp oi oen ên êng uên uêt yt ych ynh ym yn"
)
_SYLLABLE = regex(f"(?:{_INITIAL})(?:{'|'.join(sorted(set(_RHYMES.split()), key=len, reverse=True))})")
_TONE_MARKS = regex("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = regex(r"[^\s\d!-/:-@\[-`{-~“”‘’–—…\u00a0]+")
_OLD_FONT = regex(r"\.?vn(?!ext)\w|vni[ -]", re.I)
_CAPITAL_FONT = regex(r"\.?vn.*[a-z ]h\s*$", re.I)


def is_old_font(font: str) -> bool:
    """Whether a font's name is one of those that TCVN3 and VNI came with."""
    return bool(_OLD_FONT.match(font))


def encoding(text: str) -> str:
    """What a text's own words say: "unicode", "tcvn3" or "vni"; "" when they fit several, or have no marks."""
    words = [word for word in set(_WORD.findall(text)) if not word.isascii()][:400]
    counts = {
        "unicode": sum(map(is_syllable, words)),
        "tcvn3": sum(_TCVN3_WORD.fullmatch(word) is not None and is_syllable(_tcvn3(word)) for word in words),
        "vni": sum(_VNI.sub("", word).isascii() and is_syllable(_vni(word)) for word in words),
    }
    best = max(counts.values())
    winners = [name for name, count in counts.items() if count == best]
    return winners[0] if best and len(winners) == 1 else ""


def convert(text: str, font: str, context: str = "") -> str:
    """Text in a font as Unicode; unchanged when it is so already.

    `context` is an encoding, as `encoding` of the text around gives it; it decides what the text itself leaves open.
    Fonts in H (.VnTimeH) draw small letters as capitals: their text becomes capitals.
    """
    if not is_old_font(font):
        return text
    plain = _PRIVATE.sub(lambda match: chr(ord(match[0]) - 0xF000), text)
    found = _agreeing(encoding(plain), font) or context
    if found == "tcvn3":
        plain = decode(plain, found)
        return plain.upper() if _CAPITAL_FONT.match(font) else plain
    return decode(plain, found) if found == "vni" else text.replace("\u00ad", "")


_PRIVATE = regex("[\uf020-\uf0ff]")  # where symbol fonts keep their 256 characters


def _agreeing(found: str, font: str) -> str:
    """An encoding found in one run, if its font does not speak of the other: a few words may mislead."""
    family = "vni" if font.lower().startswith("vni") else "tcvn3"
    return found if found in ("unicode", family) else ""


def decode(text: str, name: str) -> str:
    """Text of an encoding ("unicode", "tcvn3" or "vni") whose bytes were read as Latin letters, as Unicode."""
    if name == "vni":
        return _vni(text)
    return _tcvn3(text) if name == "tcvn3" else text


_LETTERS = f"A-Za-z{''.join(_TCVN3)}"
_HYPHENATED = regex(f"(?:(?<![{_LETTERS}])[{_LETTERS}]+)?\u00ad[{_LETTERS}]*(\\)?)")


def _tcvn3(text: str) -> str:
    if "\u00ad" in text:
        text = _HYPHENATED.sub(_real_hyphen, text)
    return text.translate(_TCVN3_TABLE)


def _real_hyphen(match: re.Match[str]) -> str:
    """A word without its soft hyphen where that is no ư: "ưĐiều", "ư2", "ưb)" are no words."""
    bare = match[0].replace("\u00ad", "")
    with_letter, without = match[0].translate(_TCVN3_TABLE), bare.translate(_TCVN3_TABLE)
    if match[1] and len(bare) == 2:
        return bare
    if not bare:
        return "" if match.string[match.end() : match.end() + 1].isdecimal() else match[0]
    return bare if not is_syllable(with_letter) and is_syllable(without) else match[0]


def _vni(text: str) -> str:
    return unicodedata.normalize("NFC", _VNI.sub(_vni_letter, text))


def _vni_letter(match: re.Match[str]) -> str:
    base, mark, bent, tone, letter = match.groups()
    if letter:
        return _VNI_LETTERS[letter]
    if base:
        return f"{base}{_VNI_MARKS[mark.lower()]}"
    return _VNI_LETTERS.get(bent, bent) + _VNI_MARKS[tone.lower()]


@lru_cache(20_000)
def is_syllable(word: str) -> bool:
    """Whether a word in Unicode has the shape of a Vietnamese syllable: small, capitals, or a first capital."""
    small = word.lower()
    if word not in (small, word.upper()) and word[1:] != small[1:]:
        return False
    bare = _TONE_MARKS.sub("", unicodedata.normalize("NFD", small))
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))
