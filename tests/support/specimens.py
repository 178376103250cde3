"""A document in which every record of the model stands once, and what becomes of each field of each record.

`fate` sets a field to a specimen of its declared shape and follows it: whether it is printed, in every format, whether
import reads it back; `is_taken` whether a document of a set takes it over. A field that is declared today is
followed today; nothing here names fields but where a specimen must make sense.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from support.strategies import leaves

from vbgen import standards
from vbgen.compose import compose
from vbgen.declaring import Shape, Term
from vbgen.model import (
    Appendix,
    Assignments,
    Block,
    Clause,
    Column,
    Document,
    Image,
    Issuer,
    Note,
    PageBreak,
    Paragraph,
    Partner,
    QrCode,
    Recipient,
    Reference,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.ooxml.package import unpack
from vbgen.pictures import qr_code
from vbgen.plans import decoded, dumps
from vbgen.readers.docx import read as read_docx
from vbgen.recognise.building import build
from vbgen.recognise.facts import facts
from vbgen.schema.terms import terms_of
from vbgen.source import parse
from vbgen.tree import Tree, texts
from vbgen.vietnamese import PartialDate
from vbgen.writers import WRITERS, Manuscript
from vbgen.writers.ready import TemplateFault

WORD = "Quark"
_DAY = PartialDate(day=7, month=3, year=2025)
_REMARKS = ("Kết quả", "Ghi chú")
_MEANT = {  # specimens that must mean something, or fit what stands beside them
    "Document.kind": "bao-cao",
    "Document.standard": "dang",
    "Document.size": "co-nho",
    "Document.number": "7",
    "Document.references": (Reference("kh87", "ke-hoach", f"7/KH-{WORD}", _DAY),),
    "Document.notes": (Note("a", WORD),),
    "Document.particulars": (("venue", (WORD,)),),
    "Document.bases": (f"Căn cứ Luật {WORD}",),
    "Document.filing": f"Lưu: VT, {WORD}",
    "Document.contact": (f"Số 7, đường {WORD}, điện thoại: 0204 386 1234",),
    "Document.draft": "2",
    "Document.drafter": "QK.(70)",
    "Document.signers": (Signer(position="Giám đốc", name=f"Nguyễn {WORD}"),),
    "Partner.name": (f"Sở {WORD}",),
    "Reference.kind": "quyet-dinh",
    "Reference.number": f"7/KH-{WORD}",
    "Signer.authority": ("TL",),
    "Signer.position": "Phó Giám đốc",
    "Signer.host_position": "Giám đốc Sở Nội vụ",
    "Signer.name": f"Nguyễn {WORD}",
    "Task.text": f"Rà soát {WORD}",
    "Task.level": "a",
    "Task.lead": f"Phòng {WORD}",
    "Task.support": (f"Phòng {WORD}",),
    "Task.due": "30/6/2026",
    "Task.label": "7.",
    "Task.follows": f"kh87#{WORD}",
    "Task.then": (Task(f"Phòng {WORD} kiểm tra hồ sơ", numbered=False),),
    "Clause.label": "7.",
    "Table.columns": tuple(map(Column, (WORD, "Kết quả", "Ghi chú"))),
    "Column.width": "15",
    "Table.caption": f"Bảng 1. {WORD}",
    "Table.notes": (f"Số liệu của {WORD}",),
    "Assignments.caption": f"Bảng 2. {WORD}",
    "Assignments.notes": (f"Số liệu của {WORD}",),
    "Column.fact": "so",
    "Image.width": "40",
    "Document.partners": (Partner((f"Ban {WORD}",), "BX"),),
    "Image.data": qr_code(WORD).data,
    "QrCode.width": "40",
    "Assignments.by": "khong-gop",
    "Assignments.columns": tuple(map(Column, ("TT", "Nhiệm vụ", "Chủ trì", WORD))),
    "Assignments.blocks": (Task(f"Rà soát {WORD}", lead="Phòng Nội vụ"),),
}


class Fate(NamedTuple):
    """What became of a specimen: printed on paper, read back from Word; `lost` are the formats that do not show it."""

    printed: bool
    back: bool = False
    lost: tuple[str, ...] = ()


def documents(kind: Callable[..., Document] = Document) -> list[Document]:
    """A document of each form of each standard; of another record that has all its fields, to try one more."""
    found = {}
    for slug in standards.STANDARDS:
        law = standards.standard(slug)
        for row in law.kinds.values():
            if row.form not in found or row.slug == "ke-hoach":
                found[row.form] = kind(**_everything(row.slug, slug, law.forms[row.form]))
    return sorted(found.values(), key=lambda document: (document.kind != "ke-hoach", document.standard != "nha-nuoc"))


def _everything(kind: str, standard: str, form: standards.Form) -> dict[str, Any]:
    """Every record, each field as short as it may be."""
    remarks = tuple(map(Column, _REMARKS))
    heads = (Column("TT"), Column("Nhiệm vụ"), Column("Cơ quan chủ trì"), *remarks)
    assigned = Assignments(columns=heads, blocks=(Task("Lập hồ sơ", lead="Phòng Nội vụ"),))
    table = Table((Column("Nội dung", width="30"), *remarks), (Row(("Hồ sơ", "Đã lập", "Lưu trữ")),))
    tasks = tuple(Task(text, lead="Phòng Nội vụ", due="30/12/2026") for text in ("Rà soát văn bản", "Kiểm tra hồ sơ"))
    return {
        "kind": kind,
        "standard": standard,
        "issuer": Issuer(("Ủy ban nhân dân xã Tân Tiến",), symbol="UBND", place="Tân Tiến"),
        "partners": (Partner(("Ban Quản lý dự án",), "BQL"),),
        "number": "5",
        "date": PartialDate(day=5, month=1, year=2026),
        "summary": "công tác văn thư, lưu trữ",
        "references": (Reference("kh87", "ke-hoach", "87/KH-UBND", PartialDate(day=5, month=1, year=2025)),),
        "notes": (Note("a", "Lời chú"),),
        "body": (
            Paragraph("Thực hiện [@kh87], Ủy ban nhân dân xã yêu cầu[^a]"),
            Clause("Nhiệm vụ", heading=True, blocks=(*tasks, Clause("Việc khác", level="a"))),
            table,
            assigned,
            Image("so-do.png", caption="Hình 1", data=qr_code("Sơ đồ").data),
            QrCode("https://xatantien.gov.vn"),
            PageBreak(),
        ),
        "recipients": (Recipient("Ủy ban nhân dân tỉnh"),),
        "filing": "Lưu: VT",
        "appendices": (Appendix("Danh mục hồ sơ", body=(Paragraph("Nội dung của phụ lục."),)),),
        "signers": (Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="Trần Thị Bình"),),
        "particulars": tuple((key, ("Hội trường",)) for key in {row.key: row for row in form.particulars if row.key}),
        "addressees": ("Sở Nội vụ",) if "addressees" in form.parts else (),
    }


def records(kind: type[Document] = Document) -> list[type]:
    """Every record that a document is made of and that declares fields."""
    found: dict[type, None] = {}
    waiting: list[type] = [kind, *get_args(Block)]
    while waiting:
        record = waiting.pop(0)
        if record not in found:
            found[record] = None
            waiting += [term.of for term in terms_of(record).values() if isinstance(term.of, type)]
    return list(found)


def fields(kind: type[Document] = Document) -> list[tuple[type, str]]:
    """Every field of every record, but the id by which texts name it."""
    return [
        (record, field.name) for record in records(kind) for field in dataclasses.fields(record) if field.name != "id"
    ]


def titled(record: type, name: str) -> str:
    """ "Document.kind", for a record that extends the model's too."""
    mine = next((made for made in record.__mro__ if made.__module__ == Document.__module__), record)
    return f"{mine.__name__}.{name}"


def specimen(record: type, name: str) -> Any:
    """A value of a field that no document of `documents` has: by its declaration, or by its type where it has none."""
    title = titled(record, name)
    if title in _MEANT:
        return _MEANT[title]
    if name not in terms_of(record):
        return not default if isinstance(default := _default(record, name), bool) else (Clause(WORD),)
    return _declared(terms_of(record)[name], title)


def _declared(term: Term, title: str) -> Any:
    match term.shape:
        case Shape.TEXT | Shape.RICH | Shape.KEY:
            return WORD
        case Shape.LINES:
            return (WORD,)
        case Shape.DATE:
            return _DAY
        case Shape.CHOICE:
            return [*getattr(standards, term.of)][-1]
        case Shape.CHOICES:
            return ([*getattr(standards, term.of)][-1],)
        case Shape.ONE:
            return _least(term.of)
        case Shape.MANY | Shape.NAMED:
            return (_least(term.of),)
        case Shape.BY_ID:
            return ((WORD, _least(term.of)),)
        case Shape.PAIRS:
            return (("Ghi chú" if title.endswith(".cells") else WORD, (WORD,)),)
        case Shape.ROWS:
            return (Row((WORD,)),)
        case Shape.BLOCKS:
            return (Task(WORD, numbered=False),)


def _least(record: type) -> Any:
    """A record with its required fields alone."""
    return record(**{name: specimen(record, name) for name, term in terms_of(record).items() if term.required})


def _default(record: type, name: str) -> Any:
    return next(field.default for field in dataclasses.fields(record) if field.name == name)


def put(node: Any, record: type, name: str, value: Any) -> Any:
    """A value of the model in which a field of every instance of a record is set; of columns, in those for remarks."""
    if dataclasses.is_dataclass(node) and not isinstance(node, type | PartialDate):
        made = {field.name: put(getattr(node, field.name), record, name, value) for field in dataclasses.fields(node)}
        is_meant = isinstance(node, record) and (not isinstance(node, Column) or node.title in _REMARKS)
        return dataclasses.replace(node, **(made | ({name: value} if is_meant else {})))
    return tuple(put(item, record, name, value) for item in node) if type(node) is tuple else node


def _instances(node: Any, record: type) -> Iterator[Any]:
    """What import made of a record, where `record` may have a field more than the model's."""
    if dataclasses.is_dataclass(node) and not isinstance(node, type):
        if issubclass(record, type(node)):
            yield node
        for field in dataclasses.fields(node):
            yield from _instances(getattr(node, field.name), record)
    elif type(node) is tuple:
        for item in node:
            yield from _instances(item, record)


# --- what becomes of a field ----------------------------------------------------------------------------------------


def fate(record: type, name: str, kind: type[Document] = Document) -> Fate:
    """Follows a field through the first form that prints it."""
    value = specimen(record, name)
    for plain, before in _plain(kind):  # type: ignore[arg-type]  # mypy takes a class for unhashable
        document = put(plain, record, name, value)
        tree = compose(document)
        if tree != before and _shows("\n".join(texts(tree)), value):
            try:
                word = WRITERS["docx"](Manuscript(tree))
            except TemplateFault:  # a form that has no room for it
                continue
            lost = [
                to
                for to in WRITERS
                if to != "docx" and not _shows(_words(WRITERS[to](Manuscript(tree)).decode()), value)
            ]
            if not _shows(_words(_inner(word)), value):
                lost.insert(0, "docx")
            back = build(facts(read_docx(word, "a.docx"))).document
            return Fate(True, any(_same(getattr(one, name, None), value) for one in _instances(back, record)), (*lost,))
    return Fate(False)


@cache
def _plain(kind: Callable[..., Document]) -> list[tuple[Document, Tree]]:
    return [(document, compose(document)) for document in documents(kind)]


def _shows(shown: str, value: Any) -> bool:
    """Whether a specimen's word is printed, in whatever case; what has no word is seen in the tree alone."""
    return WORD.casefold() in shown.casefold() or not any(WORD in text for text in leaves(value))


def _same(found: Any, value: Any) -> bool:
    has_word = any(WORD in text for text in leaves(value))
    return any(WORD.casefold() in text.casefold() for text in leaves(found)) if has_word else found == value


def _words(markup: str) -> str:
    return re.sub("<[^>]+>", "", markup)


def _inner(data: bytes) -> str:
    return "".join(part.decode() for name, part in unpack(data).items() if re.match(r"word/\w+\.xml$", name))


def is_taken(name: str, kind: type[Document] = Document) -> bool:
    """Whether a document of a set that states nothing takes over what its plan says in a field.

    Raises LookupError for a field that no plan can state.
    """
    value = specimen(kind, name)
    for plain in documents(kind):
        body = tuple(block for block in plain.body if not isinstance(block, Image))  # whose file is nowhere
        without = dataclasses.replace(plain, body=body)
        text = f"{dumps(put(without, kind, name, value))}outputs: {{khac: {{}}}}\n"
        plan, _ = decoded(parse(text))
        if plan is not None and plan.others:
            return _same(getattr(plan.others[0].document, name), value)
    raise LookupError(name)
