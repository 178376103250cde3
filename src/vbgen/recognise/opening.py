"""The first lines under the header → kind, summary, addressees and bases; the rest is the body (ô 5a, 9a, căn cứ)."""

from __future__ import annotations

import re

from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line
from vbgen.recognise.particulars import called, leads_in
from vbgen.recognise.titles import as_title, is_name, kind_of, name_in
from vbgen.recognise.zones import lines_of
from vbgen.standards import Form, Standard, reading

_PETITION = reading(r"^\W*{addressees}\s*[:.]?\s*")
_BASIS = reading(r"^\W*({basis}|Các căn cứ|Xét|Theo đề nghị|Thực hiện|Sau khi|Để |Trên cơ sở|Theo )", re.I)
_FIRST_BASIS = reading(r"^\W*({basis}|Xét|Theo đề nghị|Theo Tờ trình|Thực hiện)\b", re.I)
_OPERATIVE = reading(r"(như sau|sau đây|sau|dưới đây|trình|quyết định|báo cáo)\s*:$|\bnhư sau\b|{end}$", re.I)
_ABOUT = reading(r"^{about}\s*[:.]?\s*")
_SUBJECT = reading(r"^\W*(?:{about}|(?i:{about_in_words}))\s*[:.]?\s*")
_DASH = regex(r"^\s*[-–—•+*]\s*")
_RULE = regex(r"^[\s\-–—_=*~.•]*$")
_BLANK = regex(r"^[\W_]*$")
_BODY = reading(
    r"^(?:[IVX1]+\s*[.)/]\s|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN)\s+(?:[\dIVX]+|thứ)\b|[-–+]\s|Hôm nay\b|{basis}|{addressees}|Thời gian\b)"
)
_LABEL = regex(r"^(?:[IVX]+|\d+(?:\.\d+)*)\s*[.)/]\s")
_DECIDES = ("quyet-dinh", "nghi-quyet", "nghi-dinh", "thong-tu", "chi-thi", "luat", "")
_ORGAN = regex(
    r"^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|BỘ TRƯỞNG|TỔNG BÍ THƯ|TỔNG GIÁM ĐỐC|CHÍNH PHỦ|THỦ TƯỚNG|HỘI ĐỒNG|GIÁM ĐỐC|HIỆU TRƯỞNG|QUỐC HỘI|CỤC TRƯỞNG|BAN |CHÁNH|TRƯỞNG)"
)
_TYPE = regex(r"^(?:LÀM VIỆC|HỌP|CUỘC HỌP|HỘI NGHỊ|LIÊN TỊCH|LIÊN NGÀNH)$")


class Opening(NamedTuple):
    """What opens a document; `rest` are the items of its body.

    A căn cứ block may stand below `above` items of the rest: then `basis_lines` belong there and nowhere else.
    """

    kind: str = ""
    summary: str = ""
    addressees: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    sort: str = ""  # of minutes: the "LÀM VIỆC", "THẨM ĐỊNH" that the name of the kind goes on with
    competence: tuple[str, ...] = ()  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "QUYẾT ĐỊNH:", "LIÊN TỊCH"
    rest: tuple[Line | Grid, ...] = ()
    above: int = 0
    basis_lines: tuple[Line, ...] = ()


class _Title(NamedTuple):
    kind: str = ""
    summary: str = ""
    beside: tuple[str, ...] = ()  # words of the title that are no summary
    sort: str = ""


def text_of(line: Line) -> str:
    return " ".join(line.text.split())


def opening(items: tuple[Line | Grid, ...], subject: str, law: Standard) -> Opening:
    """Read what stands between header and body; `subject` is the header's V/v."""
    queue = list(items)
    subject = subject or _subject(queue)
    title = _title(queue, law, bare=bool(subject))
    addressees: list[str] = []
    if not title.kind:
        addressees = _addressees(queue)
        title = _Title() if subject else _title(queue, law)
    by = ""
    if found := law.form_of(title.kind):
        by, called = _called(queue, found[1])
        addressees = called or addressees
    addressees = addressees or _addressees(queue)
    kind = title.kind or ("cong-van" if subject or addressees else "")
    competence = [*title.beside, *([by] if by else [])]
    block = _bases(queue, competence, kind)
    addressees = addressees or _addressees(queue)
    summary = title.summary or subject
    bases = tuple(_DASH.sub("", text_of(line)).rstrip(" ;.,") for line in block.lines)
    return Opening(
        kind,
        summary,
        tuple(addressees),
        bases,
        title.sort,
        tuple(competence),
        tuple(queue),
        block.above,
        tuple(block.lines),
    )


def _first_text(queue: list[Line | Grid]) -> Line | None:
    while queue and isinstance(queue[0], Line) and _RULE.match(queue[0].text) and queue[0].runs[:1] != ():
        if any(run.note for run in queue[0].runs):
            break
        queue.pop(0)
    return queue[0] if queue and isinstance(queue[0], Line) else None


def _subject(queue: list[Line | Grid]) -> str:
    """Take a V/v that stands as a paragraph of its own, right above Kính gửi (letters of the Party)."""
    line, below = _first_text(queue), queue[1] if len(queue) > 1 else None
    if line is None or not isinstance(below, Line) or not _PETITION.match(below.text):
        return ""
    text = text_of(line)
    match = _SUBJECT.match(text)
    if not match:
        return ""
    queue.pop(0)
    return text[match.end() :]


# --- title ---------------------------------------------------------------------------------------------------------


def _title(queue: list[Line | Grid], law: Standard, bare: bool = False) -> _Title:
    """Take the title from the queue: the kind's line among the first few, then the summary under it.

    With `bare`, only a line that says nothing but the kind is one: the header's V/v is the summary.
    """
    for index, item in enumerate(queue[:6]):
        texts = [text_of(line) for line in lines_of(item)][:4]
        if isinstance(item, Line) and (_PETITION.match(item.text) or len(item.text) > 300):
            break
        for place, text in enumerate(texts):
            own = as_title(item, text)
            if not kind_of(own) or (bare and not is_name(own)):
                continue
            above = [text_of(line) for before in queue[:index] for line in lines_of(before)] + texts[:place]
            del queue[: index + 1]
            if bare:
                return _Title(kind_of(own), "", tuple(above))
            more = own.strip()[len(name_in(own)) :].strip(" :-–")
            found = law.form_of(kind_of(own))
            below = _summary(queue, texts[place + 1 :], found[1] if found else None)
            return _summed(kind_of(own), more, below, above)
    return _Title()


def _summed(kind: str, more: str, below: list[str], above: list[str]) -> _Title:
    """The title whose first line goes on with `more`: a part of the type's name, or of the summary."""
    parts = [part for part in (more, *below) if part]
    beside = list(above)
    minutes = (
        kind == "bien-ban" and bool(more) and more == more.upper() and bool(below) and below[0] != below[0].upper()
    )
    sort = parts.pop(0) if minutes or (kind == "bien-ban" and parts and _TYPE.match(parts[0])) else ""
    if parts and (_TYPE.match(parts[0]) or (len(parts) > 1 and _names_issuer(parts[0]))):
        beside.append(parts.pop(0))
    summary = " ".join(parts).strip(" .")
    if re.fullmatch(r"\([^()]*\)", summary):
        summary = _ABOUT.sub("", summary[1:-1].strip())
    return _Title(kind, summary, tuple(text for text in beside if not _BLANK.match(text)), sort)


def _names_issuer(text: str) -> bool:
    """Whether a line under the type says whose document it is: "CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH"."""
    return bool(re.match(r"CỦA \D+$", text)) and text == text.upper()


def _summary(queue: list[Line | Grid], parts: list[str], form: Form | None) -> list[str]:
    """Take the summary: centred or bold lines under the title, or one line in no look, up to the first of the body."""
    if form and not form.summary:
        return parts
    while (line := _first_text(queue)) is not None:
        text = text_of(line)
        if _ends_summary(line, text, parts, _room(queue, parts)) or (form and leads_in(text, form)):
            break
        parts.append(text)
        queue.pop(0)
    return parts


def _room(queue: list[Line | Grid], parts: list[str]) -> int:
    """How many letters the next line of a summary may have: many, where it stands between the type and who decides or why."""
    below = queue[1] if len(queue) > 1 else None
    framed = isinstance(below, Line) and (_FIRST_BASIS.match(below.text) or _ORGAN.match(text_of(below)))
    return 1000 if framed and not parts else 250


_AIMS = regex(
    r"(?:Để|Nhằm|Trên cơ sở|Trước (?:tình hình|diễn biến))\s"
)  # how bodies begin, in a text that has no looks


def _ends_summary(line: Line, text: str, parts: list[str], room: int) -> bool:
    """Whether a line under a title is no longer of its summary."""
    centred = line.align == "center"
    plain = not line.align and not line.size  # a text file has no looks
    if not parts and _is_title_in_capitals(text):
        return False
    if _PETITION.match(text) or _BODY.match(text) or is_name(text) or len(parts) > 6:
        return True
    if plain:
        begins = _FIRST_BASIS.match(text) or (parts and (text.endswith(":") or _AIMS.match(text)))
        return bool(begins) or len(text) > room or (bool(parts) and _follows(text, parts))
    if not centred and not line.bold and not parts and len(text) <= room:  # right under the type, in no look at all
        return text.endswith((".", ":", ";", ",")) or bool(_FIRST_BASIS.match(text))
    if not centred and (not line.bold or len(text) > room or text.endswith(":") or _FIRST_BASIS.match(text)):
        return True
    return bool(parts) and (_follows(text, parts) or bool(re.match(r"^[(\[].*[)\]]$", text)))


def _is_title_in_capitals(text: str) -> bool:
    """Whether a line right under the type says what it is about though it begins as căn cứ do: "THỰC HIỆN CHỈ THỊ …"."""
    return len(text) > 40 and text == text.upper() and text.startswith("THỰC HIỆN ")


def _follows(text: str, parts: list[str]) -> bool:
    """Whether a line in capitals stands below the summary: under small letters, or naming who decides."""
    if parts[-1].endswith(("-", "–", ",")):
        return False
    return text == text.upper() and (parts[-1] != parts[-1].upper() or bool(_ORGAN.match(text)))


# --- addressees ----------------------------------------------------------------------------------------------------


def _called(queue: list[Line | Grid], form: Form) -> tuple[str, list[str]]:
    """Take whom a telegram goes to, or an invitation, from the queue; and who calls."""
    line = _first_text(queue)
    found = called(text_of(line), form) if line else None
    if not found:
        return "", []
    queue.pop(0)
    names = [found.one] if found.one else []
    while names and names[-1].endswith(";") and (more := _first_text(queue)) is not None and not more.bold:
        names.append(text_of(more))
        queue.pop(0)
    if not names:
        _list_below(queue, names)
    return found.by, _joined(names)


_NAMES = regex(
    r"^(?:Các|Sở|Phòng|Ban|Bộ|UBND|HĐND|Ủy ban|Uỷ ban|Chủ tịch|Công ty|Văn phòng|Trung tâm|Cục|Chi cục|Trường|Đảng|Tỉnh|Ông|Bà|Đồng chí|Hội|Viện)\b"
)


def _addressees(queue: list[Line | Grid]) -> list[str]:
    """Take Kính gửi from the queue: on one line, or a list of dashes, or a column of a table."""
    for index, item in enumerate(queue[:7]):
        lines = [text_of(line) for line in lines_of(item)]
        if isinstance(item, Line) and len(item.text) > 250:
            break
        at = next(
            (place for place, text in enumerate(lines) if _PETITION.match(text) and not text.endswith("./.")), None
        )
        if at is None:
            continue
        found = _pieces(_PETITION.sub("", item.text if isinstance(item, Line) else lines[at], count=1))
        if isinstance(item, Grid):
            found += [piece for text in lines[at + 1 :] for piece in _pieces(text)]
        above = queue[:index]
        del queue[: index + 1]
        _list_below(queue, found)
        queue[:0] = above
        return _joined(found)
    return []


def _list_below(queue: list[Line | Grid], found: list[str]) -> None:
    """Take the lines below Kính gửi that go on with its list."""
    while (line := _first_text(queue)) is not None:
        text = text_of(line)
        listed = bool(_DASH.match(text)) and len(text) < 400
        centred = line.align == "center" and len(text) < 120 and not line.bold
        more = bool(found) and found[-1].endswith(";") and len(text) < 160 and bool(_NAMES.match(text))
        more = more and text.endswith((";", "."))
        if listed or more or (not found and len(text) < 160 and not _BASIS.match(text)) or _PETITION.match(text):
            found += _pieces(_PETITION.sub("", text))
        elif found and _runs_on(found[-1], text):
            found[-1] += f" {text}"
        elif found and centred:
            if found[-1].endswith(";") or (_NAMES.match(text) and not found[-1].endswith(("-", ",", " và"))):
                found += _pieces(text)
            else:
                found[-1] += f" {text}"
        else:
            return
        queue.pop(0)
        if text.endswith(".") and not text.endswith("..."):
            return


def _runs_on(above: str, text: str) -> bool:
    """Whether a short line goes on with a name that a narrow column cut: after a comma, or before a small letter."""
    whole = above.endswith((";", ".", ":")) or len(text) > 160 or text.endswith(":") or _BASIS.match(text)
    return not whole and (above.endswith((",", " và")) or text[0].islower())


def _joined(names: list[str]) -> list[str]:
    """The names without their marks; one in brackets, or without a dash after a comma, goes on from the one before."""
    found: list[str] = []
    for name in names:
        if found and (name.startswith("(") or (found[-1].endswith(",") and not _DASH.match(name))):
            found[-1] += f" {name}"
        else:
            found.append(name)
    return [bare for name in found if (bare := _DASH.sub("", name).strip(" ;.,:")) and not _BLANK.match(bare)]


def _pieces(text: str) -> list[str]:
    """The names of a line with their dashes: cut at breaks, and at ";" before a dash."""
    parts = re.split(r"\n|(?<=;)\s*(?=[-–+•]\s)", text)
    return [" ".join(part.split()) for part in parts if part.strip(" -–;.")]


# --- bases ---------------------------------------------------------------------------------------------------------


class _Bases(NamedTuple):
    """The lines of a căn cứ block, and how many items of the body stand above it."""

    lines: list[Line]
    above: int


def _bases(queue: list[Line | Grid], competence: list[str], kind: str) -> _Bases:
    """Take the căn cứ block, and the competence lines around it, from the queue."""
    decides = kind in _DECIDES
    found = _Bases([], 0)
    at = 0
    while at < len(queue) and isinstance(item := queue[at], Line):
        text = text_of(item)
        if _RULE.match(text):
            at += 1
        elif decides and _is_competence(text):
            competence.append(text)
            del queue[at]
            if re.match(r"^(QUYẾT|NGHỊ|CHỈ THỊ)", text):
                return found
        elif _is_basis(item, text, found.lines, kind):
            found = _Bases([*found.lines, item], found.above if found.lines else at)
            del queue[at]
        elif (found.lines and not decides) or at > 2 or (found.lines and len(text) > 40) or _LABEL.match(text):
            return found
        else:
            at += 1
    return found


def _is_competence(text: str) -> bool:
    """Whether a line is one such as "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" or "QUYẾT ĐỊNH:"."""
    capitals = text == text.upper() and any(letter.isalpha() for letter in text) and len(text) < 120
    return capitals and not re.match(r"^[IVXLC\d]+\s*[.)]|^PHẦN|^CHƯƠNG|^ĐIỀU|^-", text)


def _is_basis(line: Line, text: str, bases: list[Line], kind: str) -> bool:
    """Whether a line is a member of the căn cứ block, whose other members so far are `bases`."""
    if not (_BASIS if bases else _FIRST_BASIS).match(text):
        return False
    if text.endswith(";"):
        return True
    if _OPERATIVE.search(text) or text.endswith(":"):
        return False
    if not bases:
        return text.startswith("Căn cứ") and _begins_bases(line, text, kind)
    if not text.endswith((".", ",")):
        return _lacks_mark(text)
    if re.match(r"^\W*(?:Xét đề nghị|Theo đề nghị|Căn c|Các căn cứ)", text):
        return len(text) < 2500
    return len(text) < 600 and not re.match(r"Sau khi|Để |Trên cơ sở|Thực hiện|Theo ", text)


def _begins_bases(line: Line, text: str, kind: str) -> bool:
    """Whether a first "Căn cứ …" that ends like a sentence is a block, and not the reason of a letter's sentence."""
    if re.match(r"Căn cứ\s*:\s*\(i\)", text) or (line.italic and text.endswith(".")):
        return text.endswith(".")
    if kind == "cong-van":
        return False
    return text.endswith(",") or (text.endswith(".") and len(text) < 900) or _lacks_mark(text)


def _lacks_mark(text: str) -> bool:
    """Whether a line is a basis that ends without any mark: one that cites a law or a document by number."""
    cites = re.match(r"Căn cứ (?:Luật|Bộ luật|Pháp lệnh|\w+ \w+ số) ", text) or re.match(r"Theo đề nghị", text)
    return bool(cites) and text[-1:].isalnum() and len(text) < 400
