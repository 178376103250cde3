"""What an item of a body is, and how the YAML of a list says an item of another sort."""

from __future__ import annotations

from vbgen.declaring import Term
from vbgen.dumping import dump
from vbgen.editing.places import Wanted
from vbgen.model import Clause, Paragraph, Task
from vbgen.named import NamedTuple
from vbgen.revising.wanting import Lines, Want, plain
from vbgen.revising.writing import written
from vbgen.schema import prose
from vbgen.schema.terms import CHILDREN, HEADS, MEMBERS, PAGE_BREAKS, terms_of
from vbgen.source import Mapping, Node, NodeLines, Scalar, Source, parse

GROUP, UNKNOWN, PAGE_BREAK = "group", "unknown", "page-break"


class BlockSort(NamedTuple):
    """A sort of block: what a clerk calls it, the head that says it, the group in which its text alone does."""

    title: str
    head: str = ""
    group: str = ""
    record: type | None = None


SORTS: dict[str, BlockSort] = {
    "heading": BlockSort("Đề mục", "heading", "", Clause),
    "task": BlockSort("Nhiệm vụ", "", "tasks", Task),
    "clause": BlockSort("Khoản, điểm", "clause", "clauses", Clause),
    "dash": BlockSort("Gạch đầu dòng", "", "dashes", Clause),
    "paragraph": BlockSort("Đoạn văn", "paragraph", "body", Paragraph),
    "free-task": BlockSort("Nhiệm vụ không đánh số", "task", "", Task),
    "table": BlockSort("Bảng", "table"),
    "assignments": BlockSort("Bảng phân công", "assignments"),
    "image": BlockSort("Hình", "image"),
    "qr": BlockSort("Mã QR", "qr"),
    PAGE_BREAK: BlockSort("Ngắt trang", "", "body"),
}
"""What a body may hold, in the order that a clerk is offered them."""

TEXTS = tuple(name for name, sort in SORTS.items() if sort.record)
"""The sorts that are a text with fields: each can become any other."""

_BY_HEAD = {sort.head: name for name, sort in SORTS.items() if sort.head}
_BY_GROUP = {sort.group: name for name, sort in SORTS.items() if sort.group in MEMBERS} | {"body": "paragraph"}

_NEW = {
    "table": 'table:\n  columns: [Cột 1, Cột 2]\n  rows:\n    - ["", ""]',
    "assignments": "assignments: theo-muc",
    "image": "image:",
    "qr": "qr:",
    PAGE_BREAK: PAGE_BREAK,
}


class ItemSaid(NamedTuple):
    """An item as it stands in its list: its sort and the key of its text, "" for a bare text."""

    sort: str
    key: str


def said(node: Node, group: str) -> ItemSaid:
    """What an item of a list of `group` is."""
    if isinstance(node, Scalar):
        return ItemSaid(PAGE_BREAK if group == "body" and node.text.strip() in PAGE_BREAKS else _BY_GROUP[group], "")
    if not isinstance(node, Mapping) or stray_text(node) is not None:
        return ItemSaid(_BY_GROUP[group] if isinstance(node, Mapping) else UNKNOWN, "")
    names = [key.text for key, _ in node.entries]
    if "text" in names and group in MEMBERS:
        return ItemSaid(_BY_GROUP[group], "text")
    heads = [name for name in names if name in HEADS]
    if heads:
        return ItemSaid(_BY_HEAD[heads[0]], heads[0])
    if names and all(name in CHILDREN for name in names):
        return ItemSaid(GROUP, "")
    return ItemSaid(UNKNOWN, "") if group == "body" else ItemSaid(_BY_GROUP[group], "text")


def stray_text(node: Node) -> str | None:
    """The sentence that a mapping is by an unquoted colon: "Thực hiện như sau:", "Lưu ý: gửi báo cáo"."""
    if lead_in := prose.lead_in(node):
        return f"{lead_in.text.strip()}:"
    if isinstance(node, Mapping) and (found := prose.sentence(node)):
        return found[1]
    return None


def terms_in(sort: str, key: str) -> dict[str, Term]:
    """The terms of a text block's fields, its own text first."""
    record = SORTS[sort].record
    assert record is not None
    fields = {name: term for name, term in terms_of(record).items() if name != "text"}
    about = HEADS.get(key) or terms_of(record)["text"]
    return {"text": about._replace(required=True), **fields}


def new_item(sort: str, group: str) -> Lines:
    """An item that says nothing yet, in a list of `group`."""
    if sort in _NEW:
        return Lines(_NEW[sort])
    return Lines("" if SORTS[sort].group == group or not SORTS[sort].head else f"{SORTS[sort].head}:")


def needs_group(sort: str, group: str) -> str:
    """The group that an item of a sort must be put in where it stands in a list of another."""
    return "" if SORTS[sort].head or SORTS[sort].group in ("", group) else SORTS[sort].group


def text_of_item(source: Source, node: Node) -> str:
    """An item as YAML of its own, with the comments above and within it."""
    lines, at = source.lines, node.span
    node_lines = NodeLines(source)
    before = lines[at.line - 1][: at.column - 1]
    if before.strip(" -"):  # in brackets, or alone after its key
        return _cut(source, node)
    own = lines[at.line - 1 : node_lines.last_line(node)]
    dash = len(before.rstrip()) - 1 if before.strip() else at.column - 1
    above = at.line - 1
    while above and lines[above - 1].startswith(" " * dash + "#"):
        above -= 1
    inner = [line[min(at.column - 1, len(line) - len(line.lstrip())) :] for line in own[1:]]
    comments = [line.strip() for line in lines[above : at.line - 1]]
    return "\n".join([*comments, own[0][at.column - 1 :], *inner]) + "\n"


def with_field(text: str, lone: str, key: str, value: Want) -> Lines:
    """A bare item, given as YAML of its own, as a mapping of its text and one field more."""
    source = parse(text)
    own, *more = _after_comments(source).splitlines()
    whole = "\n".join([f"{lone}: {own}", *(f"  {line}" for line in more), dump({key: plain(value)}).rstrip("\n")])
    return Lines(_with_comments(source, whole))


def bared(text: str, lone: str) -> Lines:
    """An item that is a mapping of nothing but its text, given as YAML of its own, as that text."""
    source = parse(text)
    value = source.root.get(lone) if isinstance(source.root, Mapping) else None
    if isinstance(value, Scalar) and value.span.line == value.span.end_line and value.plain and value.text:
        comments = [line.strip() for line in source.lines[: source.root.span.line - 1]]
        shown = source.lines[value.span.line - 1][value.span.column - 1 :]
        return Lines("\n".join([*comments, shown if "}" not in shown else dump(value.text)]))
    return Lines(_with_comments(source, dump(value.text if isinstance(value, Scalar) else "").rstrip("\n")))


def _cut(source: Source, node: Node) -> str:
    """A node's own text."""
    lines, at = source.lines, node.span
    if at.line == at.end_line:
        return lines[at.line - 1][at.column - 1 : at.end_column - 1] + "\n"
    return (
        "\n".join(
            [
                lines[at.line - 1][at.column - 1 :],
                *lines[at.line : at.end_line - 1],
                lines[at.end_line - 1][: at.end_column - 1],
            ]
        )
        + "\n"
    )


class Retold(NamedTuple):
    """An item in other words, and the titles of its fields that the new sort does not have."""

    text: str
    lost: tuple[str, ...] = ()


def retold(text: str, before: ItemSaid, sort: str, group: str) -> Retold:
    """An item's YAML as one of another sort, or of the same in a list of another `group`."""
    if sort not in TEXTS or before.sort not in TEXTS:
        return Retold(text)
    target = SORTS[sort]
    key = "text" if target.group == group and group in MEMBERS else target.head or "text"
    source = parse(text if text.strip() else '""')
    root = source.root
    bare = target.group != "" and target.group in (group, needs_group(sort, group))
    if not isinstance(root, Mapping) or not before.key:
        shown = stray_text(root) if isinstance(root, Mapping) else None
        if shown is None and bare:
            return Retold(text)
        whole = dump(shown).rstrip("\n") if shown is not None else _after_comments(source)
        return Retold(_with_comments(source, whole if bare else f"{key}: {whole}"))
    allowed = {*terms_in(sort, key), *CHILDREN, before.key}
    terms = terms_in(before.sort, before.key)
    lost = [name.text for name, value in root.entries if name.text not in allowed]
    wanted = Wanted(root)
    for name in lost:
        wanted.take_out((name,))
    if lost:
        source = parse(written(source, wanted.want()))
        root = source.root
        assert isinstance(root, Mapping)
    if bare and len(root.entries) == 1 and key != before.key and isinstance(value := root.entries[0][1], Scalar):
        return Retold(_with_comments(source, dump(value.text).rstrip("\n")), _titles(lost, terms))
    spans = [(name.span, key) for name, _ in root.entries if name.text == before.key and key != before.key]
    return Retold(source.replaced(spans), _titles(lost, terms))


def _titles(names: list[str], terms: dict[str, Term]) -> tuple[str, ...]:
    return tuple(terms[name].title if name in terms else name for name in names)


def _after_comments(source: Source) -> str:
    """What stands from the first node on."""
    at = source.root.span
    return "\n".join([source.lines[at.line - 1][at.column - 1 :], *source.lines[at.line :]]).rstrip("\n")


def _with_comments(source: Source, text: str) -> str:
    above = source.lines[: source.root.span.line - 1]
    return "\n".join([*above, text]) + "\n"
