"""Rules on letters, spelling, spacing and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, ERROR, WARNING, Hit, rule
from vbgen.lint.text.scan import scan
from vbgen.lint.vocabulary.slips import SLIPS, meant
from vbgen.lint.vocabulary.syllables import bare, glued, impossible, misplaced, words
from vbgen.patterns import regex
from vbgen.vietnamese import tone_style

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Passage
    from vbgen.schema.spans import Path

_LETTERS = "Nghị định 30/2020/NĐ-CP, Phụ lục I, I.4; TCVN 6909:2001"
_TYPING = "quy tắc soạn thảo văn bản"

# --- letters -------------------------------------------------------------------------------------------------------

_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
_LOOSE = scan("\\w?[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]+", _MARKS)


@rule("C0101", ERROR, _LETTERS, rows="L07")
def loose_marks(content: Content) -> Iterator[Hit]:
    """Chữ có dấu là một ký tự dựng sẵn; dấu thanh rời không ghép được với chữ nào là lỗi gõ.

    Sai: thực hiệ̀n
    Đúng: thực hiện
    """
    for match, passage in content.find(_LOOSE):
        yield Hit(passage.path, "có dấu thanh rời", match[0], "gõ lại chữ này bằng Unicode dựng sẵn")


_TCVN3 = scan(
    r"[a-zA-Z][µ¸¶¹¨»¾¼½«¬¦§¢£¤¥©®](?=[a-zA-Z]|\b|\s)|[a-z][ÆÇËÈÉÊ](?=[a-z]|\s)|(?<!\w)[®§][a-z]|[a-z](?:Ü[a-z]"
    r"|·(?=[\s,.]))",
    "µ¸¶¹¨»¾¼½«¬¦§¢£¤¥©®ÆÇËÈÉÊÜ·",
)
_VNI = scan(r"[aeouyAEOUY][øûïäåëöü](?=\W|[a-z])|ñ[aeiouöøô]", "øûïäåëöüñ")
_SURE = 3  # so many odd pairs are no accident


@rule("C0102", ERROR, _LETTERS, rows="L07")
def old_encoding(content: Content) -> Iterator[Hit]:
    """Văn bản dùng bảng mã Unicode, không còn chữ của TCVN3, VNI.

    Sai: Céng hoµ x· héi chñ nghÜa, ®éc lËp
    Đúng: Cộng hòa xã hội chủ nghĩa, độc lập
    """
    for pattern, name in ((_TCVN3, "TCVN3"), (_VNI, "VNI")):
        found = [passage for match, passage in content.find(pattern) if not _is_merged(content.text, match)]
        if len(found) >= _SURE:
            yield Hit(found[0].path, f"có chữ của bảng mã cũ ({name})", found[0].text[:60], "chuyển sang Unicode")


_MERGED = regex(r"«[^«»\n]{0,100}»")  # a field of a mail merge, whose marks are letters of TCVN3 too


def _is_merged(text: str, match: re.Match[str]) -> bool:
    """Whether the odd letter of a match is the mark of a field: "«HoTen»"."""
    if not {"«", "»"} & set(match[0]):
        return False
    start = max(0, match.start() - 100)
    inside = _MERGED.finditer(text, start, match.end() + 100)
    return any(field.start() < match.end() and match.start() < field.end() for field in inside)


_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\ufeff"
_HIDDEN = scan(f"[{_INVISIBLE}]", _INVISIBLE)


@rule("C0103", WARNING, _LETTERS, rows="L136")
def hidden_characters(content: Content) -> Iterator[Hit]:
    """Không có ký tự ẩn (dấu ngắt mềm, khoảng trắng không bề rộng) trong lời văn.

    Sai: cải\u00adcách
    Đúng: cải cách
    """
    for match, passage in content.find(_HIDDEN):
        around = content.around(match, 10, 10)
        clean = _HIDDEN.pattern.sub("", around)
        yield Hit(passage.path, f"có ký tự ẩn U+{ord(match[0]):04X}", around, "xóa ký tự ẩn", mend=clean)


_FOREIGN = regex(r"\b\w*[\u0370-\u03ff\u0400-\u04ff]\w*")
_LATIN = regex("[<low><up>]")


@rule("C0104", ERROR, _LETTERS, rows="L07")
def mixed_scripts(content: Content) -> Iterator[Hit]:
    """Trong một từ không lẫn chữ cái Nga, Hy Lạp giống chữ Latinh.

    Sai: kế hоạch
    Đúng: kế hoạch
    """
    if not any("\u0370" <= char <= "\u04ff" for char in content.letters):
        return
    for match, passage in content.find(_FOREIGN):
        if _LATIN.search(match[0]) and len(match[0]) > 1 and not re.search("[αβγμπσΔΩ]", match[0]):
            odd = next(char for char in match[0] if "\u0370" <= char <= "\u04ff")
            yield Hit(passage.path, f"lẫn chữ cái {_alphabet(odd)}", match[0], "gõ lại từ này")


# --- spelling ------------------------------------------------------------------------------------------------------


@rule("C0201", ADVICE, "nhất quán trong một văn bản", rows="L107")
def tone_places(content: Content) -> Iterator[Hit]:
    """Đặt dấu thanh theo một kiểu trong cả văn bản: hòa, ủy hoặc hoà, uỷ.

    Sai: Ủy ban và Uỷ ban
    Đúng: Ủy ban và Ủy ban
    """
    if not all(tone_style(content.words)):
        return
    style = tone_style(content.text)
    pattern = _NEW if style.old >= style.new else _OLD
    for match, passage in content.find(pattern):
        message = f"hai kiểu đặt dấu thanh ({style.old} chữ kiểu “hòa”, {style.new} chữ kiểu “hoà”)"
        yield Hit(passage.path, message, match[0])
        return


_NEW = regex(r"\b\w*(?:o[àáảãạèéẻẽẹ]|(?<![qQ])[uU][ỳýỷỹỵ])\b", re.I)
_OLD = regex(r"\b\w*(?:[òóỏõọ][ae]|(?<![qQ])[ùúủũụ]y)\b", re.I)


_MANY = 5  # syllables written together; fewer are slips of their own
_NAMED = regex(r"(?<!\w)[<up>][<low>]* [<up>][<low>]+$")  # a word after another, both begun with a capital


@rule("C0401", WARNING, "chính tả tiếng Việt")
def impossible_syllables(content: Content) -> Iterator[Hit]:
    """Tiếng viết bằng chữ Việt phải là tiếng có thể có, dấu thanh đặt đúng chữ.

    Sai: thực hiện nghiêmm túc
    Sai: nghị quyềt
    Sai: trong qúa trình
    Đúng: thực hiện nghiêm túc
    """
    typed = words(content.words)
    odd = {word: glued(word) or "kiểm tra chính tả" for word in typed if impossible(word)}
    together = [word for word in sorted(odd) if glued(word)]
    if len(together) > _MANY and not content.is_plan:  # what a PDF's text came out as, not what somebody typed
        message = f"{len(together)} chữ viết liền với chữ bên cạnh, như “{together[0]}”"
        yield Hit((), message, hint=glued(together[0]), severity=ADVICE)
        odd = {word: hint for word, hint in odd.items() if not glued(word)}
    odd |= {word: right for word in typed if (right := misplaced(word))}
    for word, hint in sorted(odd.items()):
        for match, passage in content.find(regex(rf"(?<![\w-]){re.escape(word)}(?![\w-])")):
            if _is_name(content.before(match) + word, word):
                continue
            message = "không phải tiếng Việt" if impossible(word) else "đặt dấu thanh sai chữ"
            yield Hit(passage.path, f"“{word}” {message}", word, hint)
            break
    for text, path in _unread(content):
        for word in sorted(words(text) - typed):
            if impossible(word) and not _is_name(text[: text.index(word) + len(word)], word):
                yield Hit(path, f"“{word}” không phải tiếng Việt", word, glued(word) or "kiểm tra chính tả")


def _is_name(text: str, word: str) -> bool:
    """Whether a text ends with the name of a person or a place, spelled as its bearer does: Hồ Đức Phớc."""
    return bool(_NAMED.search(text)) and len(bare(word)[1]) < 2


def _unread(content: Content) -> Iterator[tuple[str, Path]]:
    """The texts that are no passages: the lines around the body of a file, the signers of a plan."""
    for line in (*content.lines.header, *content.lines.closing):
        yield line, ()
    for signature in content.signers if content.is_plan else ():
        for index, (_, head) in enumerate(signature.authority):
            yield head, (*signature.path, "head", index)
        yield signature.position, (*signature.path, "position")
        yield signature.name, (*signature.path, "name")


_PHRASE = regex(r"(?<![^\W\d_])[^\W\d_]+(?: [^\W\d_]+)+")  # words with nothing but a space between them


@rule("C0402", WARNING, "chính tả tiếng Việt")
def known_slips(content: Content) -> Iterator[Hit]:
    """Những chữ hay gõ nhầm mà vẫn là tiếng có thật.

    Sai: Phân đầu năm 2026 đạt 95%
    Sai: bổ xung hồ sơ
    Sai: xắp xếp tổ chức
    Đúng: Phấn đấu năm 2026 đạt 95%
    """
    for slip, right in SLIPS.items():
        if not content.has(slip, folded=True):
            continue
        for match, passage in content.find(regex(rf"(?<!\w){re.escape(slip)}(?!\w)", re.I)):
            yield Hit(passage.path, f"“{match[0]}”: có phải “{right}”?", match[0], right)
    names = f"{content.place}\n{content.text}"
    for passage in content.passages:
        for typed, right in _slips(passage.text):
            shouted = typed.isupper() and (typed.title() in names or _is_seat(passage, typed))
            if not shouted:
                yield Hit(passage.path, f"“{typed}”: có phải “{right}”?", typed, right)


_PLACED = regex(r"(?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ|THÔN|TRƯỜNG|BỆNH VIỆN|CHỢ|CẦU) (?:(?!VÀ|CỦA)[<up>]+ )*$")


def _is_seat(passage: Passage, typed: str) -> bool:
    """Whether two words in the capitals of an issuer's line are of the place that it is named after."""
    return passage.part in ("issuer", "superior") and bool(_PLACED.search(passage.text.partition(typed)[0]))


def _slips(text: str) -> Iterator[tuple[str, str]]:
    """Each two words of a text that are a slip of two others, as typed and as meant."""
    for phrase in _PHRASE.findall(text):
        small = ["", *phrase.lower().split(" "), ""]
        found = [*map(meant, small, small[1:], small[2:], small[3:])]
        for (first, second), right in zip(pairwise(phrase.split(" ")), found, strict=True) if any(found) else ():
            if not right:
                continue
            named = second[:1].isupper() and not second.isupper()  # of a person or a place: "báo Cao Bằng"
            told = any(impossible(word) or misplaced(word) for word in (first, second))  # by C0401
            if not named and not told:
                yield f"{first} {second}", right


# --- spacing and punctuation ---------------------------------------------------------------------------------------

_BEFORE = scan(
    r"[,;.:!?](?:(?<=[\w%)”][ \xa0][,;])(?![,;])|(?<=[^\W\d]{2}[ \xa0][.:!?])(?=\s\w|$))",
    (f"{space}{mark}" for space in " \xa0" for mark in ",;.:!?"),
    re.M,
)
_AFTER = regex(r"[,;:](?=[^\W\d_]{2})|\.(?=(?P<word>[^\W\d_]{2,})\s)")
_ADDRESS = regex(r"www|http|\.vn|\.com|@")
_INSIDE = scan(
    r"[(“][ \xa0]+\w+|\b\w+[ \xa0]+[)”]",
    (pair for space in " \xa0" for pair in (f"({space}", f"“{space}", f"{space})", f"{space}”")),
)


@rule("C0211", WARNING, _TYPING, rows="L108")
def spacing(content: Content) -> Iterator[Hit]:
    """Trước dấu câu không có dấu cách, sau dấu câu có một; trong ngoặc không có dấu cách thừa.

    Sai: kế hoạch ,báo cáo
    Sai: kế hoạch,báo cáo
    Sai: ( kế hoạch )
    Đúng: kế hoạch, báo cáo
    """
    for match, passage in content.find(_BEFORE):
        if not passage.text.rstrip().endswith((" :", " ;")) or passage.part == "body":
            near = _around(content, match)
            tight = re.sub(r"[ \xa0]+(?=[,;.:!?])", "", near)
            yield Hit(passage.path, "thừa dấu cách trước dấu câu", near, mend=tight)
    for match, passage in content.find(_AFTER):
        if _is_tight(content.text, match) and not _ADDRESS.search(content.around(match, 20, 20)):
            near = _around(content, match)
            yield Hit(passage.path, "thiếu dấu cách sau dấu câu", near, mend=near.replace(match[0], f"{match[0]} ", 1))
    for match, passage in content.find(_INSIDE):
        yield Hit(passage.path, "thừa dấu cách trong ngoặc", match[0], mend=re.sub(r"[ \xa0]", "", match[0]))


def _is_tight(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark before letters stands after small letters, a full stop before a word with a capital too."""
    two = text[max(0, mark.start() - 2) : mark.start()]
    after_small = len(two) == 2 and two.isalpha() and two.islower()
    if mark["word"]:
        return after_small and mark["word"].istitle()
    return after_small or (mark[0] != ":" and two[-1:] in ("%", ")", "”"))


def _around(content: Content, match: re.Match[str]) -> str:
    """The words on both sides of a mark."""
    before = re.sub(r"^.*?(?=\w*\s*$)", "", content.before(match), flags=re.DOTALL)
    return before + match[0] + re.sub(r"\W.*", "", content.after(match), flags=re.DOTALL)


_COMMA = scan(r",,|;;|(?<=[^\W\d])\.\.(?![.…/])|,\.(?!\.)|;\.(?!\.)|:;", (",,", ";;", "..", ",.", ";.", ":;"))


@rule("C0212", WARNING, _TYPING, rows="L108")
def doubled_marks(content: Content) -> Iterator[Hit]:
    """Không có hai dấu câu liền nhau.

    Sai: rà soát hồ sơ,, báo cáo
    Đúng: rà soát hồ sơ, báo cáo
    """
    for match, passage in content.find(_COMMA):
        start = max(content.text.rfind("\n", 0, match.start()) + 1, match.start() - 15)
        near = content.text[start : match.end()]
        mend = near[:-1] if match[0] in (",,", ";;") else None
        severity = ADVICE if match[0] == ".." else None
        yield Hit(passage.path, "hai dấu câu liền nhau", near, severity=severity, mend=mend)


_SPACES = scan(r"\b\w+[,.;:]?(?: {2,4})\w+", ("  ",))


@rule("C0213", ADVICE, _TYPING, rows="L108")
def double_spaces(content: Content) -> Iterator[Hit]:
    """Giữa hai từ chỉ có một dấu cách.

    Sai: rà soát  hồ sơ
    Đúng: rà soát hồ sơ
    """
    for match, passage in content.find(_SPACES):
        if passage.part in ("body", "summary", "bases", "addressees", "recipients", "references", "facts"):
            yield Hit(passage.path, "thừa dấu cách giữa hai từ", match[0], mend=re.sub(" +", " ", match[0]))
            if not content.is_plan:
                return


@rule("C0214", WARNING, _TYPING, rows="L109")
def quotes(content: Content) -> Iterator[Hit]:
    """Dấu ngoặc kép “ ” đi thành cặp; không dùng dấu thẳng.

    Sai: nhóm “Cao nhất của cả nước
    Sai: nhóm "Cao nhất" của cả nước
    Đúng: nhóm “Cao nhất” của cả nước
    """
    straight = False
    open_since = -_REACH
    for place, passage in enumerate(content.passages):
        text = passage.text
        if '"' in text and not straight:
            straight = True
            at = text.index('"')
            yield Hit(passage.path, "dấu ngoặc kép thẳng", text[at : at + 30], "dùng “ ”", ADVICE)
        opened, closed = text.count("“"), text.count("”")
        if opened == closed or '"' in text or passage.part in ("table", "appendix"):
            continue
        if opened > closed and _closes_below(content, place):
            open_since = place
        elif not (closed > opened and place - open_since < _REACH):
            near = text[max(0, text.find("“")) :] if opened > closed else text[max(0, text.rfind("”") - 30) :]
            yield Hit(passage.path, "dấu ngoặc kép không đủ cặp", near[:40])


_REACH = 40  # paragraphs that a quotation may run over


def _closes_below(content: Content, place: int) -> bool:
    """Whether a quotation that is opened here is closed in one of the paragraphs below."""
    below = content.passages[place + 1 : place + _REACH]
    return any(passage.text.count("”") > passage.text.count("“") for passage in below)


_LABEL = regex(r"(?<![\w)])(?:[a-zđ]{1,2}|\d{1,2}|[ivx]+)\)")


@rule("C0215", WARNING, _TYPING, rows="L108")
def brackets(content: Content) -> Iterator[Hit]:
    """Dấu ngoặc đơn đi thành cặp.

    Sai: Chỉ số hiệu quả quản trị (PAPI năm 2026
    Đúng: Chỉ số hiệu quả quản trị (PAPI) năm 2026
    """
    balances = [_balance(passage.text) for passage in content.passages]
    for place, (passage, balance) in enumerate(zip(content.passages, balances, strict=True)):
        if not balance or passage.part in ("table", "appendix"):
            continue
        if balance in (-sum(balances[place + 1 : place + 3]), -sum(balances[max(0, place - 2) : place])):
            continue  # opened on one line and closed on another
        text = passage.text
        at = text.rfind("(") if balance > 0 else max(0, text.rfind(")") - 20)
        severity = ADVICE if passage.part == "recipients" else None
        yield Hit(passage.path, "dấu ngoặc đơn không đủ cặp", text[at:].strip()[:40], severity=severity)


def _balance(text: str) -> int:
    """How many brackets are opened and not closed; less than 0 when more are closed. Labels "a)" do not count."""
    if "(" not in text and ")" not in text:
        return 0
    balance = text.count("(") - text.count(")")
    labels = len(_LABEL.findall(text))
    return 0 if balance < 0 and -balance <= labels else balance


def _alphabet(letter: str) -> str:
    """ "cyrillic", "greek"; "lạ" for a letter that Unicode has no name for."""
    return unicodedata.name(letter, "lạ").split()[0].lower()
