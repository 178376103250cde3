"""Facts → a document: what is printed becomes what is meant, and what is unsure becomes a doubt."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import dropwhile

from vbgen import inline
from vbgen.compose.opening import competence, issuer
from vbgen.drafting import Doubt
from vbgen.model import Appendix, Block, Document, Issuer, Note, PageBreak, Paragraph, Partner, Recipient, Signer
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid, Line
from vbgen.recognise.casing import Casing
from vbgen.recognise.closing import Mark
from vbgen.recognise.facts import Facts
from vbgen.recognise.header import joint_issuers
from vbgen.recognise.ladder import Entry
from vbgen.recognise.nesting import Nesting
from vbgen.recognise.particulars import below
from vbgen.recognise.pictures import Album
from vbgen.recognise.quoting import Quoter
from vbgen.recognise.tables import block_of
from vbgen.recognise.tasks import Placed
from vbgen.recognise.zones import is_rule
from vbgen.standards import ALL_KINDS, DOCUMENT_KINDS, SIGNS, Form, Kind, attached_kind, top_rung
from vbgen.vietnamese import PartialDate, upper_first

_ISSUED_ON = regex(
    r"ngày[\s.…_]*\d{0,2}[\s.…_]*(?:tháng|/)[\s.…_]*(?P<month>\d{0,2})[\s.…_]*(?:năm|/)[\s.…_]*(?P<year>(?:19|20)\d\d)\b"
)


class Built(NamedTuple):
    """A document, and what a person should look at."""

    document: Document
    doubts: tuple[Doubt, ...]


def build(found: Facts) -> Built:
    """The document that facts mean."""
    builder = _BodyBuilder(found)
    return Built(builder.document(), tuple(builder.doubts))


class _BodyBuilder:
    def __init__(self, found: Facts) -> None:
        self.found = found
        self.doubts: list[Doubt] = []
        self._notes: dict[str, str] = {}  # by id
        self._album = Album()
        self._quoter = Quoter(found.cited, found.header.law.words.date_comma)
        self._casing = Casing(
            "\n".join(
                [
                    *found.opening.addressees,
                    *(entry.line.text for entry in found.entries if not entry.line.text.isupper()),
                ]
            )
        )

    def _doubt(self, path: str, why: str) -> None:
        self.doubts.append(Doubt(path, why))

    def document(self) -> Document:
        top, start, end = self.found.header, self.found.opening, self.found.closing
        if not start.kind:
            self._doubt("kind", "không thấy tên loại; tạm coi là công văn")
        slug = start.kind or "cong-van"
        form = top.law.form_of(slug)
        kind = form[0] if form else Kind(slug, slug, "", "")
        symbol, own = self._symbol(kind, top.symbol)
        names = [tuple(map(self._casing.restore, name)) for name in joint_issuers(top.issuer)]
        symbol, partners = self._partners(symbol, names[1:])
        summary, addressees, bases, before = self._opened(kind, form[1] if form else None)
        if start.sort:  # "BIÊN BẢN THẨM ĐỊNH" over its summary
            summary = f"{upper_first(start.sort.lower())} {summary}".strip()
        body = (*before, *self._body(slug))
        told, rest = below(end.rest, form[1]) if form else ((), end.rest)
        loose = (*top.rest, *rest)
        if not body and (
            form is None or not (form[1].particulars or form[1].copies)
        ):  # a form to fill in, taken for a header and a closing
            body, loose = tuple(Paragraph(inline.escape(text)) for text in loose or ("…",)), ()
            self._doubt("body", "không tìm thấy trong tệp gốc; các dòng này không rõ thuộc thành phần nào")
        appendices = self._appendices(form[1] if form else None)  # before the references that they add are taken
        made = Document(
            kind=slug,
            standard=top.standard,
            issuer=Issuer(
                names[0] or ("…",),
                tuple(map(self._casing.restore, top.superior)),
                symbol,
                top.place,
            ),
            partners=partners,
            number=(top.number.lstrip("0") or "0") if top.number.isdecimal() else top.number,
            symbol=own,
            date=self._date(),
            summary=summary or ("" if form and not form[1].summary else "…"),
            references=tuple(self._quoter.references),
            notes=tuple(Note(name, text) for name, text in self._notes.items()),
            addressees=addressees,
            particulars=tuple(
                (key, tuple(map(inline.escape, values))) for key, values in (*self.found.particulars, *told)
            ),
            bases=bases,
            body=body,
            attachments=self.found.attachments,
            recipients=self._recipients(),
            filing=end.filing,
            appendices=appendices,
            urgency=top.urgency,
            circulation=self.found.edges.circulation,
            contact=self.found.edges.contact,
            draft=top.draft,
            drafter=end.drafter,
            signers=tuple(self._signer(index, mark) for index, mark in enumerate(end.signers)),
        )
        made, odd = self._decided(made, form[1] if form else None)
        given = (("issuer", top.issuer), ("number", top.symbol), ("summary", start.summary))
        for path, value in given:
            if not value and not (form and path == "summary" and form[1].particulars):
                self._doubt(path, "không tìm thấy trong tệp gốc")
        for number in self._quoter.untitled:
            self._doubt("references", f"không rõ trích yếu của văn bản {number} hết ở đâu, nên để trong lời văn")
        if not end.signers:
            self._doubt("signers", "không tìm thấy người ký")
        for text in (text for text in (*loose, *odd) if any(map(str.isalnum, text)) and not is_rule(text)):
            self.doubts.append(Doubt("", "dòng không rõ thuộc thành phần nào", kept=text))
        return made

    def _opened(
        self, kind: Kind, form: Form | None
    ) -> tuple[str, tuple[str, ...], tuple[str, ...], tuple[Paragraph, ...]]:
        """Summary, addressees and bases; and as paragraphs those of them that a document of this kind does not print."""
        start = self.found.opening
        texts = (inline.escape(text) for text in (() if start.above else start.bases))
        bases = tuple(self._quoter.quote(text, date_in_words=True) for text in texts)
        if form is None:
            return start.summary, start.addressees, bases, ()
        before: list[str] = []
        if start.summary and not form.summary:
            before.append(inline.escape(start.summary))
        addressed = kind.addressees or "addressees" in form.parts
        if start.addressees and not addressed:
            label = self.found.header.law.words.addressees
            before.append(inline.escape(f"{label} {'; '.join(start.addressees)}"))
        before += bases if "bases" not in form.parts else ()
        return (
            start.summary if form.summary else "",
            start.addressees if addressed else (),
            bases if "bases" in form.parts else (),
            tuple(map(Paragraph, before)),
        )

    def _decided(self, made: Document, form: Form | None) -> tuple[Document, tuple[str, ...]]:
        """The document with who decides or calls, where that is not whom its issuer and signer tell of; and other lines."""
        lines = self.found.opening.competence
        if form is None and lines:
            return replace(made, competence=" ".join(lines)), ()
        if form is None or not (form.resolves or form.addressing):
            return made, lines
        lines = tuple(text for text in lines if text.rstrip(" :") != form.resolves.rstrip(" :"))
        if not lines:
            return made, ()
        said = competence(made) if form.resolves else issuer(made)
        if " ".join(lines).casefold() == said.casefold():
            return made, ()
        return replace(made, competence=self._casing.restore(" ".join(lines))), ()

    def _appendices(self, form: Form | None) -> tuple[Appendix, ...]:
        """What follows the signatures. A reference to another document is lost here, and told with the words lost."""
        made = []
        attaches = form is None or form.attaches
        for index, item in enumerate(self.found.annexes):
            kind = item.kind if item.kind in ALL_KINDS and attaches else ""
            top = attached_kind(kind, self.found.header.law).top if kind else ""
            of = item.kind or self.found.opening.kind
            blocks = self._nested(item.body, item.placed, of, top)
            title = item.title if item.kind else self._casing.sentence(item.title)
            if item.kind and not kind:
                title = f"{DOCUMENT_KINDS[item.kind]} {title}".strip()
            blocks = tuple(dropwhile(lambda block: isinstance(block, PageBreak), blocks))  # it begins a page as it is
            held = blocks or (Paragraph("…"),)
            made.append(Appendix(title or "…", kind, "ngang" if item.across else "doc", held))
            if not title:
                self._doubt("appendices", f"không thấy tên của phụ lục thứ {index + 1}")
            if not blocks:
                self._doubt("appendices", f"không thấy nội dung của phụ lục thứ {index + 1}")
        return tuple(made)

    def _symbol(self, kind: Kind, symbol: str) -> tuple[str, str]:
        """The issuer's symbol, and the whole symbol when it is not made of kind and issuer as the standard has it."""
        joint = self.found.header.law.words.within
        if not kind.code:
            return symbol, ""
        if symbol.startswith(kind.code + joint):
            return symbol.removeprefix(kind.code + joint), ""
        return "", symbol

    def _partners(self, symbol: str, names: list[tuple[str, ...]]) -> tuple[str, tuple[Partner, ...]]:
        """The first issuer's symbol and the others with theirs, where "UBND-MTTQ" has one for each."""
        joint = self.found.header.law.words.within
        symbols = symbol.split(joint)
        if len(symbols) != len(names) + 1:
            symbols = [symbol, *("" for _ in names)]
        return symbols[0], tuple(Partner(name, own) for name, own in zip(names, symbols[1:], strict=True))

    def _date(self) -> PartialDate:
        top = self.found.header
        if top.date is None:
            printed = "/".join(part for part in (top.day, top.month, top.year) if part)
            self._doubt("date", f"ngày tháng đọc được là {printed}")
        return self._completed(top.date or PartialDate())

    def _completed(self, date: PartialDate) -> PartialDate:
        """A date whose month or year the header leaves open, as "(Kèm theo … ngày … tháng 12 năm 2025)" has them."""
        lines = (line for annex in self.found.annexes for line in annex.given)
        told = [match for line in lines if (match := _ISSUED_ON.search(line))]
        years, months = ({int(match[part]) for match in told if match[part]} for part in ("year", "month"))
        if date.day or (date.year and date.month) or len(years) != 1 or len(months) > 1:
            return date
        (year,), month = years, next(iter(months), None)
        if date.year not in (None, year) or date.month not in (None, month) or (month or 1) > 12:
            return date
        self._doubt("date", "tháng, năm lấy từ dòng “Kèm theo …” của phụ lục")
        return PartialDate(year=year, month=date.month or month)

    def _recipients(self) -> tuple[Recipient, ...]:
        end = self.found.closing
        made: list[Recipient] = []
        for name, nested in zip(end.recipients, end.nested, strict=True):
            if nested and made:
                made[-1] = Recipient(made[-1].name.rstrip(" :"), (*made[-1].items, name))
            else:
                made.append(Recipient(name))
        return tuple(made)

    def _signer(self, index: int, mark: Mark) -> Signer:
        tokens: list[str] = []
        heads: list[str] = []
        position = mark.position
        for text in mark.authority:
            sign = next((sign for sign in sorted(SIGNS, key=len, reverse=True) if text.startswith(sign)), "")
            if sign:
                tokens.append(SIGNS[sign])
                heads.append(self._casing.restore(text.removeprefix(sign).strip(" .")))
            else:
                self._doubt(f"signers[{index}]", f"không rõ quyền hạn ký: {text}")
                position = f"{text} {position}".strip()
        if position.startswith("Q. "):
            tokens.append("Q")
            position = position.removeprefix("Q. ")
        if not mark.name:
            self._doubt(f"signers[{index}]", "không thấy họ tên người ký")
        return Signer(
            tuple(tokens),
            tuple(heads),
            self._office(position),
            self._office(mark.concurrent),
            self._office(mark.host),
            name=mark.name,
        )

    def _office(self, capitals: str) -> str:
        """An office as the document or the language writes it: "THƯ KÝ" → "Thư ký"."""
        known = self._casing.restore(capitals)
        return self._casing.sentence(capitals) if known == capitals else known

    # --- the body --------------------------------------------------------------------------------------------------

    def _body(self, kind: str) -> tuple[Block, ...]:
        found = self.found
        top = top_rung(kind, found.header.law)
        return self._nested(found.body, found.placed, found.opening.kind, top)

    def _nested(
        self, items: tuple[Entry | Grid, ...], placed: tuple[Placed, ...], kind: str, top: str
    ) -> tuple[Block, ...]:
        tabulate = partial(block_of, rich=self._rich, kind=kind)
        return Nesting(self._rich, tabulate, self._album.block, self._casing, top).body(items, placed)

    def _rich(self, line: Line) -> str:
        """A line's text with inline marks where its looks differ from those of most of it."""
        pieces = []
        for run in line.runs:
            if run.note:
                pieces += [inline.Piece("", note=name)] if (name := self._note(run.note)) else []
            else:
                bold, italic = run.bold and not line.bold, run.italic and not line.italic
                text = run.text.replace("\t", " ")
                pieces.append(inline.Piece(text, bold, italic, script=run.script, underlined=run.underlined))
        return self._quoter.quote(inline.written(pieces).strip())

    def _note(self, number: int) -> str:
        """The id of a note, whose text is read at its first mark."""
        name = str(number)
        if number > len(self.found.notes):
            return ""
        if name not in self._notes:
            self._notes[name] = ""  # holds its place among them
            self._notes[name] = self._rich(Line(self.found.notes[number - 1]))
        return name
