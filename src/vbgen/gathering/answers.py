"""A file that a unit sent → its answer: a letter, a message, or the draft itself with edits, changes, comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vbgen.comparing import Change, compare
from vbgen.comparing.matching import matched
from vbgen.comparing.saying import Sentence, sentences
from vbgen.diagnostics import Diagnostic, Severity
from vbgen.files import lent
from vbgen.gathering.asking import Consulted, known, named_in, told
from vbgen.gathering.clauses import DraftPlaces
from vbgen.gathering.formulas import ASKS
from vbgen.gathering.remarks import Heard, Remark, heard
from vbgen.importing import Imported, opened, understood
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.pulling.texts import values
from vbgen.readers.reading import Grid, Reading
from vbgen.readers.reviews import Comment, Reviews, reviews
from vbgen.recognise.facts import ladder
from vbgen.recognise.ladder import Entry
from vbgen.recognise.zones import lines_of
from vbgen.standards import CITED_KINDS
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate, folded, nfc, parse_date, short_date

LETTER, MESSAGE, EDITED = "công văn", "tin nhắn", "dự thảo đã sửa"
_RECIPIENTS = regex(r"\W*nơi nhận(?=\W|$)")
_GRAM = 5  # words that stand together in the draft and in a file that is the draft
_SHARE = 0.4  # of the draft's grams from which on a file is the draft


class SentDraft(NamedTuple):
    """The draft as it was sent: the file as import understands it, by which all that comes back is measured."""

    document: Document
    clauses: DraftPlaces
    grams: frozenset[tuple[str, ...]]

    def is_of(self, reading: Reading) -> bool:
        """Whether a file is the draft, edited or not: it holds much of what stands together in the draft."""
        held = self.grams.intersection(_grams(reading))
        return bool(self.grams) and len(held) >= _SHARE * len(self.grams)


class Answer(NamedTuple):
    """What one file says: of which unit ("" for none that can be told), by which letter, on which day."""

    file: str
    unit: str
    sort: str
    reference: str = ""
    date: PartialDate = PartialDate()
    agrees: bool = False
    remarks: tuple[Remark, ...] = ()
    edited: Document | None = None  # the draft with the unit's edits, as import understands it
    findings: tuple[Diagnostic, ...] = ()


class ReadFile(NamedTuple):
    """What stands in a file, and what it means."""

    reading: Reading
    found: Imported


def read_file(data: bytes, ending: str = ".docx") -> ReadFile:
    """A file of these bytes, read. Raises Fault."""
    with lent(data, ending) as path:
        reading = opened(path)
        return ReadFile(reading, understood(reading, path))


def as_draft(data: bytes, ending: str = ".docx", units: Iterable[Consulted] = ()) -> SentDraft:
    """A draft's file as it was sent to units. Raises Fault."""
    reading, found = read_file(data, ending)
    clauses = DraftPlaces(found.document, (unit.name for unit in units))
    return SentDraft(found.document, clauses, frozenset(_grams(reading)))


def answer(path: str, draft: SentDraft, units: Iterable[Consulted]) -> list[Answer]:
    """What a file says, a list of one; of several units where their comments stand in one file. Raises Fault."""
    reading = opened(path)
    found = understood(reading, path)
    asked = list(units)
    if draft.is_of(reading):
        return _edited(path, reading, found, draft, asked)
    return [_letter(path, reading, found, draft, asked)]


# --- letters and messages ---------------------------------------------------------------------------------------------


def _letter(path: str, reading: Reading, found: Imported, draft: SentDraft, asked: list[Consulted]) -> Answer:
    top = found.facts.header
    issuer = " ".join(top.issuer)
    is_letter = bool(top.issuer and (top.number or top.symbol or top.year))
    unit = (
        _given(path, asked)
        or known(issuer, asked)
        or known(" ".join((*top.superior, issuer)), asked)  # a name that is broken over two lines
        or named_in(path, [one.name for one in asked])
        or _written(issuer)
    )
    if not is_letter and not unit:
        unit = _signed(reading, asked)
    own = unit_key(unit)
    said = _heard_letter(found, draft, unit) if is_letter else heard(ladder(reading.items), draft.clauses, unit)
    said = said._replace(remarks=tuple(one for one in said.remarks if not own or unit_key(one.words) != own))  # signed
    date = found.document.date if is_letter and found.document.date.complete else _received(unit, asked)
    reference = reference_of(found) if is_letter else ""
    notes = [] if said.agrees or said.remarks else [
        told("không thấy ý kiến nào, cũng không thấy lời thống nhất", path, "đọc tệp này, ghi ý kiến vào sổ bằng tay")
    ]  # fmt: skip
    findings = (*_worth(found, path), *notes)
    return Answer(
        path, unit, LETTER if is_letter else MESSAGE, reference, date, said.agrees, said.remarks, None, findings
    )


def _heard_letter(found: Imported, draft: SentDraft, unit: str) -> Heard:
    """What a letter says; items right below Kính gửi, which are taken for its addressees, when they ask for something,
    or when it says nothing else.
    """
    late = _before_recipients(found)
    if any(ASKS.search(folded(one)) for one in found.document.addressees):
        return heard([*ladder(found.facts.zones.body), *late], draft.clauses, unit)
    said = heard(found.facts.body, draft.clauses, unit)
    body = found.facts.body if said.agrees or said.remarks else ladder(found.facts.zones.body)
    return heard([*body, *late], draft.clauses, unit)


def _before_recipients(found: Imported) -> list[Entry | Grid]:
    """The lines of a closing above its Nơi nhận: a remark on the draft's own Nơi nhận looks like its beginning."""
    spots = found.facts.zones.closing
    heads = [at for at, spot in enumerate(spots) if _RECIPIENTS.match(folded(spot.text))]
    return ladder(tuple(spot.line for spot in spots[: heads[-1]] if not spot.column)) if len(heads) > 1 else []


def reference_of(found: Imported) -> str:
    """ "Công văn số 12/SNV-VP ngày 18/11/2026"."""
    top, document = found.facts.header, found.document
    kind = CITED_KINDS.get(document.kind, "Văn bản")
    slash = "" if top.symbol[:1] in ("/", "-") else "-" if _PARTY_SYMBOL.match(top.symbol) else "/"
    number = f" số {top.number}{slash}{top.symbol}" if top.number else ""
    day = f" ngày {short_date(document.date)}" if document.date.complete else ""
    return f"{kind}{number}{day}"


_PARTY_SYMBOL = regex(r"[<up>]+/")  # "05-CV/TU", where the state has "12/KH-UBND"


def _written(name: str) -> str:
    """A name printed in capitals as it is written in a sentence: "HỘI LUẬT GIA TỈNH" → "Hội luật gia tỉnh"."""
    return name.capitalize() if name.isupper() else name


def _signed(reading: Reading, asked: list[Consulted]) -> str:
    """The unit that a message names in its last lines, or in its first."""
    texts = [line.text for item in reading.items for line in lines_of(item) if line.text.strip()]
    for text in (*reversed(texts[-4:]), *texts[:2]):
        for unit in asked:
            if any(f" {own} " in f" {unit_key(text)} " for own in _called(unit.name)):
                return unit.name
    return ""


def _called(name: str) -> list[str]:
    """How a message calls a unit: by its name, a commune's people's committee by the commune's too."""
    key = unit_key(name)
    return [key, *filter(None, [match[1] if (match := _COMMUNE.match(key)) else ""])]


_COMMUNE = regex(r"ủy ban nhân dân ((?:xã|phường|đặc khu) .+)")


# --- the draft that came back -----------------------------------------------------------------------------------------


def _edited(path: str, reading: Reading, found: Imported, draft: SentDraft, asked: list[Consulted]) -> list[Answer]:
    """The answers in a draft that came back: its edits are of the file's unit, its comments of who wrote each."""
    left = reviews(reading.word) if reading.word else Reviews()
    names = [unit.name for unit in asked]
    by_path = _given(path, asked) or named_in(path, names)
    authors = {author: known(author, asked) for author in left.authors}
    whose = by_path or next(filter(None, authors.values()), "")
    remarks: dict[str, list[Remark]] = {whose: []}
    for item in edits(draft.document, found.document):
        remarks[whose].append(_edit(item, draft))
    for author, remark in comments_of(reading, found.document, draft):
        unit = whose if by_path else authors.get(author) or whose
        remarks.setdefault(unit, []).append(remark)
    date = _latest(left)
    findings = list(_worth(found, path))
    if not any(remarks.values()):
        findings.append(told("tệp dự thảo gửi lại không sửa gì, không có bình luận", path, "hỏi lại đơn vị ấy"))
    if len({authors.get(one.author) or one.author for one in left.changes} - {whose, ""}) > 1 and not by_path:
        findings.append(told("tệp có chỗ sửa của nhiều đơn vị; mọi chỗ sửa được ghi cho một đơn vị", path))
    return [
        Answer(
            path, unit, EDITED, "", date if date.complete else _received(unit, asked), False,
            tuple(dict.fromkeys(some)),
            found.document if unit == whose and any(one.is_edit for one in some) else None,
            tuple(findings) if unit == whose else (),
        )
        for unit, some in remarks.items()
        if some or unit == whose
    ]  # fmt: skip


def edits(before: Document, after: Document) -> list[Sentence]:
    """What a unit changed; signs that no reader sees are no change, a fact that the words say is none besides them."""
    changes = compare(before, after)
    texts = {item.path: item for item in changes if item.path.endswith(".text")}
    facts = (item for item in changes if not _is_said(item, texts))
    return [item for item in sentences(facts) if not _is_noise(item)]


def _is_said(change: Change, texts: dict[str, Change]) -> bool:
    """Whether a fact, or the sort of a block, changed with the words that say it."""
    block, _, name = change.path.rpartition(".")
    if f"{change.path}.text" in texts:
        return True
    text = texts.get(f"{block}.text")
    if text is None or name not in ("lead", "due", "product"):
        return False
    value, words = (change.after, text.after) if change.after else (change.before, text.before)
    return folded(str(value)) in folded(str(words))


def _is_noise(item: Sentence) -> bool:
    if all(_is_old_number(change) for change in item.changes):
        return True
    pairs = [(change.before, change.after) for change in item.changes]
    return all(isinstance(old, str) and isinstance(new, str) and unit_key(old) == unit_key(new) for old, new in pairs)


def _is_old_number(change: Change) -> bool:
    """Whether a block only kept the number that is printed, as where one before it went and nobody counted anew."""
    number = re.split(r"[.]|(?=/)", change.came or change.place)[-1]
    return change.path.endswith(".label") and not change.before and str(change.after).strip(" .)") == number


def _edit(item: Sentence, draft: SentDraft) -> Remark:
    return Remark(draft.clauses.name(place_of(item.changes[0])), _words(item), is_edit=True)


def place_of(change: Change) -> str:
    """The place of the draft that a change is about."""
    return change.came or change.place or field_place(re.split(r"[.\[]", change.path)[0])


def _words(item: Sentence) -> str:
    """A change as a table prints it: "Mục II.3: … “30” → “40”% thời gian"."""
    said, before = "", ""
    for sign, text in item.words:
        if sign == "-":
            before = text
            continue
        if before:
            said += f"“{before.strip()}” → “{text.strip()}”" if sign == "+" else f"(bỏ “{before.strip()}”){text}"
        elif sign == "+":
            said += f" (thêm “{text.strip()}”)"
        else:
            said += text
        before = ""
    return f"{said}(bỏ “{before.strip()}”)" if before else said


def field_place(name: str) -> str:
    """A field of the document as a place of the draft: "bases" → "Căn cứ"; a section path stays as it is."""
    return _FIELDS.get(name, name)


_FIELDS = {
    "bases": "Căn cứ",
    "summary": "Trích yếu",
    "recipients": "Nơi nhận",
    "signers": "Người ký",
    "addressees": "Kính gửi",
    "appendices": "Phụ lục",
    "references": "Viện dẫn",
    "issuer": "Cơ quan ban hành",
    "date": "Ngày ban hành",
    "number": "Số, ký hiệu",
    "notes": "Cước chú",
}
"""How the fields of a document are called in a round."""


class _Places:
    """The blocks of a draft that came back → the places of the draft."""

    def __init__(self, before: Document, after: Document) -> None:
        found = matched(before, after)
        backwards = {new: old for old, new in found.pairs.items()}
        self._clauses, own = DraftPlaces(after), DraftPlaces(before)
        self._known = {
            self._clauses.name(node.place): own.name(found.old[backwards[at]].place)
            for at, node in enumerate(found.new)
            if at in backwards
        }

    def of(self, words: str) -> str:
        """The draft's place of a paragraph's words; "" for a paragraph of no block."""
        place = self._clauses.holding(words)
        return self._known.get(place, place)


def comments_of(reading: Reading, document: Document, draft: SentDraft) -> list[tuple[str, Remark]]:
    """The comments of a draft that came back, each with its author, as remarks on the places of the draft."""
    left = reviews(reading.word).comments if reading.word else ()
    places = _Places(draft.document, document)
    return [(comment.author, _commented(comment, places, draft)) for comment in left]


def _commented(comment: Comment, places: _Places, draft: SentDraft) -> Remark:
    replies = "".join(f"\n({one.author} trả lời: {one.words})" for one in comment.replies)
    about = f"“{comment.about}”: " if comment.about and comment.about != comment.spot.words else ""
    gone = "(chỗ đã xóa) " if comment.is_deleted else ""
    words = f"{gone}{about}{comment.words}{replies}"
    place = (
        (places.of(comment.spot.words) or _field_of(comment.spot.words, draft.document)) if comment.spot.words else ""
    )
    called = draft.clauses.called(comment.words)
    return Remark(place or called.place, words, said="" if place or called.place else called.said)


def _field_of(words: str, document: Document) -> str:
    """The field of a document that a paragraph prints, as a round calls it; "" for none."""
    key = folded(words)
    for name, called in _FIELDS.items():
        texts = [folded(text) for _, text in values(getattr(document, name), ()) if isinstance(text, str)]
        if any(len(text.split()) > 1 and (text in key or key in text) for text in texts):
            return called
    return ""


def _latest(left: Reviews) -> PartialDate:
    """The day of the last thing that a reviewer left."""
    dates = [*(one.date for one in left.changes), *(one.date for one in left.comments)]
    days = sorted(date[:10] for date in dates if len(date) >= 10)
    if not days:
        return PartialDate()
    year, month, day = days[-1].split("-")
    return parse_date(f"{day}/{month}/{year}") or PartialDate()


# --- whose it is ------------------------------------------------------------------------------------------------------


def _given(path: str, asked: list[Consulted]) -> str:
    """The unit whose entry names the file."""
    for unit in asked:
        if any(nfc(path).endswith(nfc(name)) and name for name in unit.answers):
            return unit.name
    return ""


def _received(unit: str, asked: list[Consulted]) -> PartialDate:
    return next((one.received for one in asked if one.name == unit), PartialDate())


# --- whether it is the draft ------------------------------------------------------------------------------------------


def _grams(reading: Reading) -> Iterator[tuple[str, ...]]:
    words = [word for item in reading.items for line in lines_of(item) for word in unit_key(line.text).split()]
    for at in range(len(words) - _GRAM + 1):
        yield tuple(words[at : at + _GRAM])


def _worth(found: Imported, path: str) -> Iterator[Diagnostic]:
    """What import tells of a file that may hide a remark; how a letter's words fill a plan is no matter here."""
    for item in found.findings:
        if item.id not in _OF_PLANS:
            yield item._replace(file=path, severity=Severity.WARNING)


_OF_PLANS = frozenset(("S0111", "S0138", "S0151", "S0358"))  # changes and comments are what is read here
