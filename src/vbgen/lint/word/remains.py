"""Rules on what must not remain in a Word file that is sent: marks of editing, hidden text, traces of other files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from vbgen import legacy
from vbgen.lint.rule import ADVICE, WARNING, Hit, rule
from vbgen.lint.word.parts import WordSubject
from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.patterns import regex
from vbgen.recognise.zones import is_organ, lines_of
from vbgen.tree import text_of
from vbgen.vietnamese import nfc, unmarked

_CLAUSE = "văn bản hoàn chỉnh"
_CHANGES = [name(f"w:{tag}") for tag in "ins del moveFrom moveTo cellIns cellDel cellMerge".split()]
_CHANGES += [name(f"w:{tag}Change") for tag in "rPr pPr sectPr tblPr trPr tcPr tblGrid numbering".split()]
_TEXT = (name("w:t"), name("w:delText"))
_COMMENT, _REFERENCE, _ID = name("w:comment"), name("w:commentReference"), name("w:id")


def _words(elements: list[Element]) -> str:
    """The text of the first of some elements that has any."""
    texts = ("".join(item.text or "" for item in element.iter(*_TEXT)).strip() for element in elements)
    return next(filter(None, texts), "")


@rule("F0601", WARNING, _CLAUSE, rows="L134")
def tracked_changes(found: WordSubject) -> Iterator[Hit]:
    """Văn bản gửi đi không còn vết sửa (track changes): người nhận đọc được chữ đã xóa và bản trước khi sửa.

    Sai: “trước ngày 15/6/2026” đã xóa nhưng chưa duyệt (Accept) còn nằm trong tệp
    Đúng: mọi chỗ sửa đã được duyệt hoặc từ chối
    """
    parts = found.formatting.word.parts
    roots = [parts.body(), *parts.margins().values(), parts.part("footnotes"), parts.part("endnotes")]
    changes = [item for root in roots if root is not None for item in root.iter(*_CHANGES)]
    if changes:
        told = f"còn {len(changes)} vết sửa chưa duyệt (track changes)"
        yield Hit((), told, _words(changes), "Review → Accept All Changes hoặc Reject All Changes")


@rule("F0602", WARNING, _CLAUSE, rows="L134")
def comments(found: WordSubject) -> Iterator[Hit]:
    """Văn bản gửi đi không còn bình luận (comment) của người soạn, người góp ý.

    Sai: bình luận “xem lại số liệu này” còn trong tệp
    Đúng: tệp không có bình luận
    """
    parts = found.formatting.word.parts
    root = parts.part("comments")
    marked = {item.get(_ID) for item in parts.body().iter(_REFERENCE)}
    there = [item for item in (root.iter(_COMMENT) if root is not None else ()) if item.get(_ID) in marked]
    if there:
        yield Hit(
            (), f"còn {len(there)} bình luận (comment)", _words(there), "Review → Delete All Comments in Document"
        )


@rule("F0603", WARNING, _CLAUSE, rows="L134")
def hidden_text(found: WordSubject) -> Iterator[Hit]:
    """Văn bản gửi đi không có chữ ẩn (Hidden): không in ra nhưng ai mở tệp cũng đọc được.

    Sai: một đoạn đặt Font → Hidden
    Đúng: chữ không dùng thì xóa hẳn
    """
    hidden = [item.hidden for item in found.formatting.paragraphs if any(map(str.isalnum, item.hidden))]
    if hidden:
        told = f"còn {sum(sum(map(str.isalnum, text)) for text in hidden)} chữ ẩn (Hidden)"
        yield Hit(
            (), told, " ".join(hidden[0].split()), "File → Info → Check for Issues → Inspect Document, xóa Hidden Text"
        )


_RUN, _PAINT = name("w:r"), name("w:rPr")
_HIGHLIGHT, _VALUE = name("w:highlight"), name("w:val")


@rule("F0607", WARNING, _CLAUSE, rows="L134")
def highlighted(found: WordSubject) -> Iterator[Hit]:
    """Văn bản gửi đi không còn chữ tô nền: dấu của người soạn, người rà soát để lại.

    Sai: đoạn “Kinh phí thực hiện” tô nền vàng
    Đúng: không còn chữ tô nền
    """
    painted = [item for item in found.formatting.word.parts.body().iter(_RUN) if _is_painted(item)]
    said = _words(painted)
    if said:
        yield Hit((), f"còn {len(painted)} chỗ tô nền", said, "chọn chữ, Text Highlight Color → No Color")


def _is_painted(run: Element) -> bool:
    paint = run.find(_PAINT)
    mark = paint.find(_HIGHLIGHT) if paint is not None else None
    return mark is not None and mark.get(_VALUE) not in (None, "none", "white")


_MARKS = regex("[AĂÂEÊIOÔƠUƯYaăâeêioôơuưy][\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]")


@rule("F0606", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục I, I.2")
def loose_marks(found: WordSubject) -> Iterator[Hit]:
    """Chữ Việt gõ bằng bảng mã dựng sẵn: dấu gõ rời (Unicode tổ hợp) hiện lệch ở nhiều phông, tìm không thấy.

    Sai: “yêu cầu” mà dấu là ký tự riêng đứng sau chữ
    Đúng: “yêu cầu”, mỗi chữ có dấu là một ký tự
    """
    for root in (found.formatting.word.parts.body(), *found.formatting.word.parts.margins().values()):
        for item in root.iter(name("w:p")) if root is not None else ():
            text = "".join(part.text or "" for part in item.iter(*_TEXT))
            if _MARKS.search(text):
                yield Hit((), "dấu tiếng Việt gõ rời (Unicode tổ hợp)", nfc(text), "gõ lại bằng Unicode dựng sẵn")
                return


# --- properties of the file -----------------------------------------------------------------------------------------

_PERSONS = {"creator": "Author", "lastModifiedBy": "Last modified by", "Manager": "Manager"}
_NOBODY = regex(
    r"\b(?:user|admin|administrator|windows|microsoft|office|word|computer|laptop|corporation|company|python|home"
    r"|unnamed|default|guest|owner|văn thư|máy tính)\b",
    re.I,
)
_PERSON = regex(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")


@rule("F0604", ADVICE, _CLAUSE, rows="L134")
def personal_properties(found: WordSubject) -> Iterator[Hit]:
    """Thuộc tính của tệp gửi đi không mang tên riêng của người soạn; tác giả (Author) là cơ quan.

    Sai: Author: Trần Văn Bình
    Đúng: Author: Sở Nội vụ tỉnh Lào Cai
    """
    properties = found.formatting.word.parts.properties()
    for key, label in _PERSONS.items():
        text = nfc(properties.get(key, ""))
        if _PERSON.fullmatch(text) and not _NOBODY.search(text) and _is_named(text) and not is_organ(text):
            told = f"thuộc tính {label} của tệp mang tên người"
            yield Hit((), told, text, "File → Info → Check for Issues → Inspect Document, xóa thông tin cá nhân")
            return


def _is_named(text: str) -> bool:
    return all(word[0].isupper() for word in text.split())


_TITLES = {
    "title": "Title",
    "subject": "Subject",
    "category": "Category",
    "keywords": "Tags",
    "description": "Comments",
    "Company": "Company",
}
_UNIT = "(?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|xã|phường|thị trấn) (?P<name>[^\\W\\d_]+ [^\\W\\d_]+)"
_PLACE = regex(rf"(?<!\w){_UNIT}", re.I)
_HOME = regex(rf"(?<!\w)(?:UBND|HĐND|nhân dân|đảng (?:ủy|uỷ|bộ)|công an) {_UNIT}", re.I)
_NUMBER = regex(r"(?<![\w/])\d{1,5}/(?:20\d\d/)?[A-ZĐ]{2,}\w*(?:-[A-ZĐ]\w*)+")
_DEPARTMENT = regex(r"(?<!Cơ )(?<!Trụ )(?<!\w)Sở [A-ZĐ][^\W\d_]{2,} [^\W\d_]{3,}|^SỞ (?!HỮU )[^\W\d_]{3,} [^\W\d_]{3,}")
_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")


@rule("F0605", WARNING, _CLAUSE, rows="L134")
def foreign_properties(found: WordSubject) -> Iterator[Hit]:
    """Thuộc tính của tệp không nói về văn bản khác: cơ quan, địa phương, số hay năm mà văn bản không nhắc đến.

    Sai: Title: UBND TỈNH YÊN BÁI (văn bản của tỉnh Lào Cai, soạn đè lên tệp cũ)
    Sai: Title: Kế hoạch cải cách hành chính năm 2023 (văn bản năm 2026)
    Đúng: Title: Kế hoạch cải cách hành chính năm 2026
    """
    properties = found.formatting.word.parts.properties()
    told = {label: _modern(properties[key]) for key, label in _TITLES.items() if key in properties}
    named = [(label, part) for label, text in told.items() for part in _named(text)]
    here = _bare(_everything(found)) if named else ""
    for label, part in named:
        if _bare(part) not in here:
            message = f"thuộc tính {label} của tệp nói về văn bản khác: “{part}” không có trong văn bản này"
            yield Hit((), message, told[label], f"sửa hoặc xóa {label} trong File → Info")
            return


def _named(text: str) -> Iterator[str]:
    """What in a property would stand in the document too, if it were the document's."""
    for match in _PLACE.finditer(text):
        if _is_named(match["name"]) and not match["name"].isupper():  # "XÃ HỘI NĂM" is no place
            yield match["name"]
    for match in _HOME.finditer(text):
        yield match["name"]
    for match in chain(_NUMBER.finditer(text), _DEPARTMENT.finditer(text), _YEAR.finditer(text)):
        yield match[0]


def _modern(text: str) -> str:
    """A property in Unicode: Word filled many titles with a first line typed in the fonts of before it."""
    return nfc(legacy.decode(text, legacy.encoding(text)))


def _everything(found: WordSubject) -> str:
    """All text of the file, its headers and footers too."""
    zones, parts = found.facts.zones, found.formatting.word.parts
    lines = [spot.line for spot in (*zones.header, *zones.closing)]
    lines += [line for item in (*zones.body, *zones.appendices) for line in lines_of(item)]
    margins = [root for root in parts.margins().values() if root is not None]
    texts = [line.text for line in lines]
    texts += ["".join(item.text or "" for item in root.iter(*_TEXT)) for root in margins]
    texts += [text_of(note) for note in found.facts.notes]
    return "\n".join(texts)


def _bare(text: str) -> str:
    """A text to compare names in: small letters without marks, spaces folded."""
    return " ".join(unmarked(text).split())
