"""Which words can be Vietnamese syllables: an onset, a rime and a tone that go together, in any of the two tone styles.

A word without any letter of the Vietnamese alphabet alone (ă â đ ê ô ơ ư or a tone) may belong to another language, and
is never doubted.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from vbgen.patterns import regex

_TONES = {"\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "?", "\u0323": "."}

_ONSETS = frozenset("""b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x""".split()) | {""}

_OPEN = """a ai ao au ay âu ây e eo ê êu i ia iu iê iêu o oa oai oao oay oe oeo oi oo ô ôi ơ ơi u ua ui uây uê uơ uôi
uy uya uyu ư ưa ưi ưu ươi ươu y yêu ya uô ươ uâ uyê uêu uao uai uay ue ueo uo ă â yê"""
_NASAL = """am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng om on ong oong oam oan oang
oanh oăn oăng oăm oen ôm ôn ông ơm ơn um un ung uôm uôn uông uân uâng uênh uyn uynh uyên ưm ưn ưng ươm ươn
ương yêm yên yêng uan uang uanh uăn uăng uên uyt uem uen ôông oong ing êng uơn uym"""
_STOP = """ac ach at ap ăc ăt ăp âc ât âp ec ep et êch êt êp ic ich it ip iêc iêt iêp oc ooc op ot oac oach oat oap oăt
oăc oet ôc ôp ôt ơp ơt uc up ut uôc uôt uât uêch uych uyt uyêt ưc ưt ưp ươc ươt ươp yêt uac uach uat uăt uăc
uap êc ăk ăp ăt uêt uyp uynh"""
_FREE = frozenset((_OPEN + " " + _NASAL).split())
_STOPPED = frozenset(_STOP.split())
_LONGEST = max(map(len, _ONSETS)) + max(map(len, _FREE | _STOPPED))  # of a syllable, in letters
_MOST = 80  # letters that are syllables written as one; more are no words

_NAMES = frozenset(
    """axít ôxy ôxi cácbon bazơ amoniắc môtơ rơ moóc phốt xăng ôtô vắcxin vắc ăngten đêxiben bêtông pôpơlin đắk
    đăk đắc lắk lăk pắc krông niê bđăk đrao êđê ê-đê bru rơ măm mơ nông xtiêng chơ ro k'ho blâu đ đ/c đioxit điôxit
    đioxin""".split()
)
_WORD = regex(r"[^\W\d_¹²³⁰-⁹]+")
_OWN = frozenset("ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữự")
_VOWELS = frozenset("aăâeêioôơuưy")


def words(text: str) -> set[str]:
    """The distinct words of a text."""
    return set(_WORD.findall(text))


@lru_cache(maxsize=20_000)
def impossible(word: str) -> bool:
    """Whether a word is spelled with Vietnamese letters and yet can be no syllable: "nghiêmm", "quyềt"."""
    small = word.lower()
    if _OWN.isdisjoint(small) or small in _NAMES:
        return False
    if not set("fjwz").isdisjoint(small):
        return False  # of another language, or its letters: "điêzen"
    if _VOWELS.isdisjoint(bare(small)[0]):
        return False  # an abbreviation: "NĐ", "sđt"
    if len(word) > 1 and any(char.isupper() for char in word[1:]) and not word.isupper():
        return False  # a symbol or a code: "QyĐ", "TTgĐ"
    if word.isupper() and len(word) <= 6 and not bare(small)[1]:
        return False  # "CĐSP", "ĐTXD": no abbreviation has a tone
    return not _split(small)


def bare(word: str) -> tuple[str, str]:
    """A word without its tone, and its tones."""
    tones, letters = "", []
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES:
            tones += _TONES[char]
        else:
            letters.append(char)
    return unicodedata.normalize("NFC", "".join(letters)), tones


def _split(word: str) -> bool:
    """Whether a small word is an onset and a rime that agree with its tone."""
    letters, tones = bare(word)
    if len(tones) > 1:
        return False
    for size in (3, 2, 1, 0):
        onset, rime = letters[:size], letters[size:]
        if onset in _ONSETS and len(onset) == size and _agree(onset, rime, tones):
            return True
    return False


def _agree(onset: str, rime: str, tones: str) -> bool:
    if onset == "gi" and not rime:
        return True
    if onset == "qu":
        rime = rime if rime in _FREE or rime in _STOPPED else f"u{rime}"
    if rime in _FREE or (onset == "gi" and (f"i{rime}" in _FREE or rime in ("êng", "ên", "êm", "êu"))):
        return _starts(onset, rime)
    if rime in _STOPPED or (onset == "gi" and f"i{rime}" in _STOPPED):
        return tones in ("'", ".") and _starts(onset, rime)
    return False


def _starts(onset: str, rime: str) -> bool:
    """Whether an onset is spelled as the vowel after it asks: k, gh, ngh before e ê i y; c, g, ng elsewhere."""
    front = rime[:1] in "eêiy"
    if onset in ("k", "gh", "ngh"):
        return front or onset == "k"
    if onset in ("c", "ng"):
        return not front
    return not (onset == "g" and rime[:1] in "eê")


@lru_cache(maxsize=20_000)
def glued(word: str) -> str:
    """A word that is syllables written as one, with spaces between them: "Uỷban" → "Uỷ ban"; "" for another."""
    if len(word) > _MOST:
        return ""
    for at in range(2, min(len(word) - 1, _LONGEST + 1)):
        first, rest = word[:at], word[at:]
        begins = bare(rest[0].lower())[0] not in _VOWELS  # else it is a rime that is misspelt: "baùo"
        if begins and _split(first.lower()) and (rest[0].islower() or word.isupper()):
            last = rest if len(rest) > 1 and _split(rest.lower()) else glued(rest)
            if last:
                return f"{first} {last}"
    return ""


@lru_cache(maxsize=20_000)
def misplaced(word: str) -> str:
    """A syllable with its tone on the letter that carries it, where it stands on another one: "qúa" → "quá".

    "" for one that is right in either of the two styles (hòa, hoà; thủy, thuỷ), or is no syllable.
    """
    small = word.lower()
    letters, tones = bare(small)
    mark = _TONES_OF.get(tones)
    if mark is None or "ñ" in small or not _split(small):
        return ""
    carriers = _carriers(letters)
    spelled = [_with(letters, at, mark) for at in carriers]
    return "" if small in spelled or not spelled else spelled[0]


_TONES_OF = {name: mark for mark, name in _TONES.items()}
_HATTED = frozenset("ăâêôơư")
_VOWELS = frozenset("aăâeêioôơuưy")


def _carriers(letters: str) -> list[int]:
    """Where the tone of a syllable without it may stand; two places for "oa", "oe", "uy" at its end."""
    start = next((at for at, letter in enumerate(letters) if letter in _VOWELS), 0)
    if letters.startswith("qu") or (letters.startswith("gi") and letters[2:3] in _VOWELS):
        start = 2
    vowels = [at for at in range(start, len(letters)) if letters[at] in _VOWELS]
    hatted = [at for at in vowels if letters[at] in _HATTED]
    if hatted:
        return hatted[-1:]  # ươ: on the last
    closed = vowels and vowels[-1] + 1 < len(letters)
    if closed or len(vowels) < 2:
        return vowels[-1:]
    if len(vowels) == 3:
        return vowels[1:2]
    return vowels if letters[vowels[0] :] in ("oa", "oe", "uy") else vowels[:1]


def _with(letters: str, at: int, mark: str) -> str:
    return unicodedata.normalize("NFC", letters[: at + 1] + mark + letters[at + 1 :])
