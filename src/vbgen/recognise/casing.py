"""Capitals of a header or a heading → the letters that the same words have elsewhere in the document."""

from __future__ import annotations

import re
from collections import Counter

from vbgen.patterns import regex
from vbgen.vietnamese import folded, unmarked, upper_first

_NAMES = (
    "Phó Chủ tịch Thường trực", "Phó Chủ tịch", "Chủ tịch", "Phó Giám đốc", "Giám đốc", "Phó Chánh Văn phòng",
    "Chánh Văn phòng", "Chánh Thanh tra", "Phó Trưởng phòng", "Trưởng phòng", "Phó Trưởng ban", "Trưởng ban",
    "Thứ trưởng", "Bộ trưởng", "Phó Cục trưởng", "Cục trưởng", "Phó Bí thư Thường trực", "Phó Bí thư", "Bí thư", "Ủy ban nhân dân",
    "Phó Chủ nhiệm", "Chủ nhiệm", "Hội đồng nhân dân", "Ban Thường vụ", "Ban Chấp hành", "Phó Hiệu trưởng", "Hiệu trưởng", "Thủ tướng",
    "Trưởng Ban Chỉ đạo", "Phó Trưởng Ban Chỉ đạo", "Ban Chỉ đạo", "Thành ủy", "Tỉnh ủy", "Huyện ủy", "Đảng ủy", "Đảng bộ",
    "Thành đoàn", "Tỉnh đoàn", "Huyện đoàn", "Đoàn TNCS Hồ Chí Minh", "BCH",
    "UBND", "HĐND", "Văn phòng", "Sở Nội vụ", "Sở Công Thương", "Sở Tài chính", "Sở Xây dựng", "Sở Y tế",
    "Nông nghiệp và Môi trường", "Văn hóa, Thể thao và Du lịch", "Khoa học và Công nghệ", "Giáo dục và Đào tạo",
    "Dân tộc và Tôn giáo", "Công Thương", "Nội vụ", "Tài chính", "Xây dựng", "Y tế", "Tư pháp", "Ngoại vụ",
    "Văn hóa - Xã hội", "Kinh tế, Hạ tầng và Đô thị", "Kinh tế", "Ủy ban Kiểm tra", "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Liên đoàn Lao động", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Bảo hiểm xã hội", "Tòa án nhân dân",
    "Viện kiểm sát nhân dân", "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Công an",
)  # fmt: skip
_OF_PLACES = ("Thành ủy", "Tỉnh ủy", "Huyện ủy", "Thành đoàn", "Tỉnh đoàn", "Huyện đoàn")  # the place follows at once
_HEADS = ("Sở", "Bộ", "Phòng", "Ban")  # before the names of fields
_SYLLABLE = regex(
    r"(?:[bdhlmrsvx]|c|ch|g|gh|gi|k|kh|n|ng|ngh|nh|p|ph|q|t|th|tr)?[aeiouy]+(?:c|ch|m|n|ng|nh|p|t)?"
)  # without its marks
_PLACES = regex(r"^((?P<of>đoàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)) (?P<name>.+)$")

_STILL_CAPITALS = regex(r"(?<=\s)[<up>]+(?:[\s,–-]+[<up>]+)+$")
_LONE_PLACES = ("tỉnh", "thành phố", "huyện", "xã", "phường", "đặc khu")  # "Mặt trận Tổ quốc Việt Nam xã"


def small(capitals: str) -> str:
    """A text in capitals → the same in small letters but for its first and for abbreviations: "UBND CÁC XÃ" → "UBND các xã"."""
    words = re.sub(r"\w+", lambda match: match[0] if abbreviates(match[0]) else match[0].lower(), capitals)
    return upper_first(words)


def abbreviates(word: str) -> bool:
    """Whether a word in capitals is a number or no syllable: "UBND", "IV"."""
    return bool(re.fullmatch("[IVXLC]+", word)) or not _SYLLABLE.fullmatch(unmarked(word))


def _known(small: str) -> str:
    """The name of the table that a text says, or ""."""
    return next((name for name in _NAMES if folded(name) == folded(small)), "")


class Casing:
    """Knows how words are written in the running text of one document."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = text.casefold()
        self._ways: dict[str, Counter[str]] = {}
        counts = Counter(re.findall(r"(?<=[\w,] )\w+", text))  # not at the beginning of a sentence
        for word, count in counts.items():
            self._ways.setdefault(word.casefold(), Counter())[word] = count

    def restore(self, capitals: str) -> str:
        """ "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"; a text that is not all capitals stays."""
        if not capitals or capitals != capitals.upper():
            return capitals
        small = capitals.casefold()
        if written := _known(small) or self._seen(small):
            return written
        if all(offices := [_known(part) for part in small.split(", ")]):
            return ", ".join(offices)  # "BỘ TRƯỞNG, CHỦ NHIỆM"
        for name in (*_NAMES, *_HEADS):
            if folded(small).startswith(folded(name) + " "):
                rest = capitals[len(name) + 1 :]
                own = self._place(rest) if name in _OF_PLACES else self.restore(rest)
                return f"{name} {own}"
        if place := _PLACES.match(small):
            kind = upper_first(place[1]) if place["of"] else place[1]
            return f"{kind} {self._place(place['name'])}"
        return small if small in _LONE_PLACES else capitals

    def _place(self, name: str) -> str:
        """The name of a place as the text writes it, or with a capital for each word."""
        return self._seen(name.casefold()) or name.title()

    def sentence(self, capitals: str) -> str:
        """A heading in capitals → a sentence: each word as the text writes it, small when it is not there."""
        return upper_first(self._running(capitals)) if capitals == capitals.upper() else capitals

    def name(self, capitals: str) -> str:
        """The name of a unit in capitals as running text has it, however little of it is known: "UBND các xã có rừng"."""
        known = self.restore(capitals)
        if known == known.upper():
            return self.sentence(known)
        return _STILL_CAPITALS.sub(lambda match: self._running(match[0]), known)

    def _running(self, capitals: str) -> str:
        """Words in capitals, each as the text writes it."""
        return re.sub(r"\w+", lambda match: self._word(match[0]), capitals)

    def _word(self, capitals: str) -> str:
        ways = self._ways.get(capitals.casefold())
        if ways is None:
            return capitals if abbreviates(capitals) else capitals.lower()
        return max(ways, key=lambda way: (ways[way], way.islower()))

    def _seen(self, small: str) -> str:
        """The commonest way in which the text writes these words, capitals apart."""
        if len(self._folded) != len(self._text):  # a letter that folds to two moves all behind it
            return ""
        ends = len(small)
        found = Counter(
            self._text[match.start() : match.start() + ends] for match in re.finditer(re.escape(small), self._folded)
        )
        ways = Counter({way: times for way, times in found.items() if way != way.upper() or " " not in way})
        return ways.most_common(1)[0][0] if ways else ""
