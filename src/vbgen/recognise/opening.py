"""The first lines under the header → kind, summary, addressees and bases; the rest is the body (ô 5a, 9a, căn cứ)."""

from __future__ import annotations

import re
from typing import NamedTuple

from vbgen.readers.reading import Grid, Line
from vbgen.recognise.titles import kind_of, name_in
from vbgen.recognise.zones import lines_of

_PETITION = re.compile(r"^\W*K[íi]nh\s+(gửi|gởi|trình)\s*[:.]?\s*", re.I)
_BASIS = re.compile(r"^\W*(Căn cứ|Xét|Theo đề nghị|Thực hiện|Sau khi|Để |Trên cơ sở|Theo )", re.I)
_FIRST_BASIS = re.compile(r"^\W*(Căn cứ|Xét|Theo đề nghị|Theo Tờ trình|Thực hiện)\b", re.I)
_OPERATIVE = re.compile(r"(như sau|sau đây|sau|dưới đây|trình|quyết định|báo cáo)\s*:$|\bnhư sau\b|\./\.$", re.I)
_DASH = re.compile(r"^\s*[-–—•+*]\s*")
_RULE = re.compile(r"^[\s\-–—_=*~.•]*$")


class Opening(NamedTuple):
    """What opens a document; `rest` are the items of its body."""

    kind: str = ""
    summary: str = ""
    addressees: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    competence: tuple[str, ...] = ()  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "QUYẾT ĐỊNH:"
    rest: tuple[Line | Grid, ...] = ()


def text_of(line: Line) -> str:
    return " ".join(line.text.split())


def opening(items: tuple[Line | Grid, ...], subject: str) -> Opening:
    """Read what stands between header and body; `subject` is the header's V/v."""
    queue = list(items)
    kind, summary = ("", "") if subject else _title(queue)
    addressees: list[str] = []
    bases: list[str] = []
    competence: list[str] = []
    if not kind and not subject:
        addressees = _addressees(queue)
        kind, summary = _title(queue)
    addressees = addressees or _addressees(queue)
    if not kind:
        kind = "cong-van" if subject or addressees else ""
    _bases(queue, bases, competence, kind)
    addressees = addressees or _addressees(queue)
    return Opening(kind, summary or subject, tuple(addressees), tuple(bases), tuple(competence), tuple(queue))


def _first_text(queue: list[Line | Grid]) -> Line | None:
    while queue and isinstance(queue[0], Line) and _RULE.match(queue[0].text) and queue[0].runs[:1] != ():
        if any(run.note for run in queue[0].runs):
            break
        queue.pop(0)
    return queue[0] if queue and isinstance(queue[0], Line) else None


def _title(queue: list[Line | Grid]) -> tuple[str, str]:
    """Take the title from the queue: the kind's line among the first few, then the summary under it."""
    for index, item in enumerate(queue[:6]):
        texts = [text_of(line) for line in lines_of(item)][:4]
        if isinstance(item, Line) and (_PETITION.match(item.text) or len(item.text) > 300):
            break
        for place, text in enumerate(texts):
            for piece_at, piece in enumerate(text.split("\n")):
                if kind := kind_of(piece):
                    del queue[: index + 1]
                    below = texts[place + 1 :] if isinstance(item, Grid) else []
                    own = piece.strip()
                    more = own[len(name_in(own)) :].strip(" :-–")
                    following = [*text.split("\n")[piece_at + 1 :], *below]
                    return kind, _summary(queue, [part for part in (more, *following) if part])
    return "", ""


def _summary(queue: list[Line | Grid], parts: list[str]) -> str:
    """The summary: centred or bold lines under the title, up to the first line of the body."""
    while (line := _first_text(queue)) is not None:
        text = text_of(line)
        ends = _PETITION.match(text) or _FIRST_BASIS.match(text) or re.match(r"^(I|1)[.)]\s|^Điều 1\b|^[-–+]\s", text)
        off = line.align not in ("center",) and not (line.bold and len(text) < 250)
        if ends or off or (parts and text == text.upper() and parts[-1] != parts[-1].upper()) or len(parts) > 6:
            break
        if re.match(r"^[(\[].*[)\]]$", text) and parts:
            break
        parts.append(text)
        queue.pop(0)
    return " ".join(parts).strip(" .")


def _addressees(queue: list[Line | Grid]) -> list[str]:
    """Take Kính gửi from the queue: on one line, or a list of dashes, or a column of a table."""
    for index, item in enumerate(queue[:4]):
        lines = [text_of(line) for line in lines_of(item)]
        at = next((place for place, text in enumerate(lines) if _PETITION.match(text)), None)
        if at is None:
            continue
        found = _pieces(_PETITION.sub("", item.text if isinstance(item, Line) else lines[at], count=1))
        if isinstance(item, Grid):
            found += [piece for text in lines[at + 1 :] for piece in _pieces(text)]
        del queue[: index + 1]
        while (line := _first_text(queue)) is not None:
            text = text_of(line)
            listed = _DASH.match(text) and len(text) < 200
            if not listed and not (not found and len(text) < 160 and not _BASIS.match(text)):
                centred = line.align == "center" and len(text) < 120 and not line.bold
                if not (centred and found):
                    break
            if found and not listed and not found[-1].endswith(";"):
                found[-1] += f" {text}" if line.align == "center" else ""
                if line.align != "center":
                    break
            else:
                found += _pieces(text)
            queue.pop(0)
            if text.endswith(".") and not text.endswith("..."):
                break
        return _joined(found)
    return []


def _joined(names: list[str]) -> list[str]:
    """The names without their marks; one that goes on from the name before it is joined to that."""
    found: list[str] = []
    for name in names:
        if found and (found[-1].endswith(",") or name.startswith("(")):
            found[-1] += f" {name}"
        else:
            found.append(name)
    return [name.strip(" ;.,:") for name in found if name.strip(" ;.,:-")]


def _pieces(text: str) -> list[str]:
    """The names of a line: cut at breaks, and at ";" before a dash."""
    parts = re.split(r"\n|;\s*(?=[-–+•]\s)|;\s*$", text)
    return [_DASH.sub("", " ".join(part.split())) for part in parts if part.strip(" -–;.")]


def _bases(queue: list[Line | Grid], bases: list[str], competence: list[str], kind: str) -> None:
    """Take the căn cứ block, and the competence lines around it, from the queue."""
    decides = kind in ("quyet-dinh", "nghi-quyet", "")
    at = 0
    while at < len(queue) and isinstance(item := queue[at], Line):
        text = text_of(item)
        if _RULE.match(text):
            at += 1
        elif decides and _is_competence(text):
            competence.append(text)
            del queue[at]
            if re.match(r"^(QUYẾT|NGHỊ|CHỈ THỊ)", text):
                return
        elif _is_basis(item, text, bases, kind):
            bases.append(_DASH.sub("", text).rstrip(" ;.,"))
            del queue[at]
        elif (bases and not decides) or at > 2 or (bases and len(text) > 40):
            return
        else:
            at += 1


def _is_competence(text: str) -> bool:
    """Whether a line is one such as "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" or "QUYẾT ĐỊNH:"."""
    capitals = text == text.upper() and any(letter.isalpha() for letter in text) and len(text) < 120
    return capitals and not re.match(r"^[IVXLC\d]+\s*[.)]|^PHẦN|^CHƯƠNG|^ĐIỀU|^-", text)


def _is_basis(line: Line, text: str, bases: list[str], kind: str) -> bool:
    first = not bases
    if not (_FIRST_BASIS if first else _BASIS).match(text) or len(text) > 1800:
        return False
    if text.endswith(";"):
        return True
    if _OPERATIVE.search(text) or text.endswith(":"):
        return False
    if first:
        told = text.endswith(".") and kind in ("to-trinh", "ke-hoach", "quyet-dinh", "nghi-quyet") and len(text) < 600
        return (text.startswith("Căn cứ") and told) or (
            text.startswith("Căn cứ")
            and ((text.endswith(".") and line.italic) or (text.endswith(",") and kind != "cong-van"))
        )
    return (
        text.endswith((".", ","))
        and len(text) < 600
        and not re.match(r"Sau khi|Để |Trên cơ sở|Thực hiện|Theo (?!đề nghị)", text)
    )
