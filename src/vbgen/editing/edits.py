"""Edits of a plan through its form: fields set, blocks and records added, taken out, moved, turned into other sorts.

The file is edited in place, whatever faults it has: comments, order, quotes stay, and what is written is proved to say
what was wanted. All raise `Refused`, whose message is for the user, and then nothing is changed.
"""

from __future__ import annotations

from typing import Any

from vbgen.declaring import Shape
from vbgen.diagnostics import Fault, Span
from vbgen.dumping import dump, inline_scalar
from vbgen.editing.cards import Card, CardList, Input, cards_in, inputs_in
from vbgen.editing.describing import described, line_of
from vbgen.editing.housing import Housing, index, list_at, put_new
from vbgen.editing.places import MOVED, Path, Refused, Wanted, items_of, node_at, way_to
from vbgen.editing.sorts import SORTS, TEXTS, bared, text_of_item, with_field
from vbgen.named import NamedTuple
from vbgen.revising.wanting import Kept, Lines, Want, fitted, plain
from vbgen.revising.writing import written
from vbgen.source import Mapping, Node, Scalar, Source, parse

_UNSAYABLE = "chỗ này viết theo cách mà biểu mẫu không sửa được: sửa ở thẻ YAML"
_KEPT = ("number", "date")  # stand in a plan even when they are blank


class Edited(NamedTuple):
    """A plan's new text, where what was edited stands in it, and what the user should be told."""

    text: str
    at: Path = ()
    told: tuple[str, ...] = ()


def proved(source: Source, wanted: Wanted, mark: Want = None, at: Path = (), told: tuple[str, ...] = ()) -> Edited:
    """The text that says what is wanted; `mark` is the part of it whose place is asked for."""
    want = wanted.want()
    if isinstance(want, Kept):
        return Edited(source.text, at, told)
    text = written(source, want, comments_follow=True)
    try:
        says = plain(parse(text, source.name).root)
    except Fault:
        says = None
    if says != said_by(want):
        raise Refused(_UNSAYABLE)
    found = way_to(want, mark) if mark is not None else None
    return Edited(text, at if found is None else found, told)


def said_by(want: Want) -> Any:
    """What is wanted, as parsing reads it: nothing is an empty text."""
    value = plain(want)
    return _read(value)


def _read(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _read(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_read(one) for one in value]
    return "" if value is None else value


# --- fields ---------------------------------------------------------------------------------------------------------


def set_field(source: Source, place: Path, name: str, value: str) -> Edited:
    """A field with another value, of a list its lines. An empty one goes, or stays blank where it is asked for."""
    found = input_at(described(source), place, name)
    text = tidied(found, value)
    if text == found.value:
        return Edited(source.text, place)
    if found.stray:
        return _restated(source, place, text)
    wanted = Wanted(source.root)
    _set(wanted, source, found, _yaml(found, text))
    return proved(source, wanted, at=place)


def quote(source: Source, place: Path) -> Edited:
    """The text at a place, which YAML reads as something else, in quotes."""
    found = next((one for one in inputs_in(described(source)) if one.place == place and one.stray), None)
    if found is None:
        raise Refused(MOVED)
    return _restated(source, place, found.value)


def _restated(source: Source, place: Path, text: str) -> Edited:
    """A sentence that stands as a mapping, as a text."""
    node = node_at(source.root, place)
    if not isinstance(node, Mapping) or not text:
        raise Refused("mục này không để trống được: xóa cả mục")
    span = Span(*node.entries[0][0].span[:2], *node.entries[-1][1].span[2:])
    made = source.replaced([(span, dump(text).rstrip("\n"))])
    try:
        now = node_at(parse(made, source.name).root, place)
    except Fault:
        now = None
    if not isinstance(now, Scalar) or now.text != text:
        raise Refused(_UNSAYABLE)
    return Edited(made, place)


def paste_texts(source: Source, place: Path, lines: list[list[str]]) -> Edited:
    """Lines from elsewhere, each a block like the one at a place and after it; its cells are a task's fields.

    Where that one says nothing yet, the first line is its text.
    """
    card = next((one for one in cards_in(described(source)) if one.place == place), None)
    node = node_at(source.root, place)
    first = card.input("text") if card else None
    if card is None or first is None or node is None or card.sort not in TEXTS or not lines:
        raise Refused(MOVED)
    names = ("text", *_TASK_CELLS) if "task" in card.sort else ("text",)
    wanted = Wanted(source.root)
    items = wanted.items(place[:-1])
    at = index(items, wanted.item(place))
    made: list[Want] = []
    for cells in lines:
        told = {name: cell for name, cell in zip(names, cells, strict=False) if cell}
        over = " ".join(filter(None, cells[len(names) :]))
        text = " ".join(filter(None, (told.pop("text", ""), over)))
        made.append(Lines(dump({first.key: text, **told}) if told or first.lone != first.key else dump(text)))
    empty = first.blank and isinstance(node, Scalar | Mapping) and not card.blocks
    items[at + (not empty) : at + 1] = made
    return proved(source, wanted, made[-1], at=place)


_TASK_CELLS = ("lead", "support", "due", "product")


def input_at(form: Card, place: Path, name: str) -> Input:
    """The input of a field. Raises Refused where the form has none."""
    for one in inputs_in(form):
        if one.place == place and one.name == name:
            return one
    raise Refused(MOVED)


def tidied(found: Input, value: str) -> str:
    """A value as its field can hold it: lines without white space around them, one alone but for rich text."""
    lines = [" ".join(line.split()) for line in value.replace("\r\n", "\n").split("\n")]
    if found.several:
        return "\n".join(filter(None, lines))
    if found.term.shape is Shape.RICH and not found.stray:
        return "\n".join(lines).strip()
    return " ".join(filter(None, lines))


def _yaml(found: Input, text: str) -> Want:
    """A value as YAML says it; None where nothing is said."""
    lines = text.split("\n") if found.several else [text]
    return (list(lines) if len(lines) > 1 else lines[0]) if text else None


def _set(wanted: Wanted, source: Source, found: Input, value: Want) -> None:
    place, key, root = found.place, found.key, source.root
    node = node_at(root, place)
    if isinstance(node, Mapping):
        old = node.get(key)
        stays = found.required or key in _KEPT or key == found.lone or found.name == "text"
        if value is None and not stays:
            wanted.take_out((*place, key))
            if place and isinstance(place[-1], int) and _is_bare(node, found):
                wanted.put(place, bared(_without(text_of_item(source, node), key), found.lone))
        elif old is None:
            wanted.add(place, key, value, found.order)
        else:
            wanted.put((*place, key), value if value is None else _refitted(old, value))
    elif key == found.lone and node is not None:
        wanted.put(place, value)
    elif isinstance(node, Scalar) and node.text.strip() and isinstance(place[-1], int):
        wanted.put(place, with_field(text_of_item(source, node), found.lone, key, value))
    elif value is not None:
        held = node.text.strip() if isinstance(node, Scalar) else ""
        both = {found.lone: held, key: value} if held and found.lone else {key: value}
        made: Want = {name: both[name] for name in (*found.order, *both) if name in both}
        put_new(wanted, root, place, made)


def _is_bare(node: Mapping, found: Input) -> bool:
    """Whether only the text of a record is left without a field."""
    left = [name.text for name, _ in node.entries if name.text != found.key]
    return bool(found.lone) and left == [found.lone]


def _without(text: str, key: str) -> str:
    """An item's YAML without one of its fields."""
    source = parse(text)
    wanted = Wanted(source.root)
    wanted.take_out((key,))
    return written(source, wanted.want())


def _refitted(old: Node, value: Want) -> Want:
    """The new lines of a list with those kept that say the same, whatever they are written as."""
    if isinstance(old, Scalar) or not isinstance(value, list | str):
        return value
    return fitted(old, [line_of(item) for item in items_of(old)], value)


def rename(source: Source, place: Path, name: str) -> Edited:
    """Another id for a reference, a note or a pair; the marks that cite it follow."""
    node = node_at(source.root, place[:-1]) if len(place) == 2 and place[0] in _STEMS else None
    key = next((key for key, _ in node.entries if key.text == place[-1]), None) if isinstance(node, Mapping) else None
    if key is None or not isinstance(node, Mapping):
        raise Refused(MOVED)
    name = "".join(name.split()) if place[0] != "declined" else " ".join(name.split())
    if not name or (name != key.text and node.get(name) is not None):
        raise Refused(f"mã “{name}” đã có" if name else "mã không được để trống")
    text = source.replaced([(key.span, inline_scalar(name))])
    if place[0] in ("references", "notes"):
        sign = "@" if place[0] == "references" else "^"
        text = text.replace(f"[{sign}{key.text}]", f"[{sign}{name}]")
    try:
        kept = node_at(parse(text, source.name).root, (*place[:-1], name))
    except Fault:
        kept = None
    if kept is None:
        raise Refused(_UNSAYABLE)
    return Edited(text, (*place[:-1], name))


# --- blocks and records ---------------------------------------------------------------------------------------------


def add(source: Source, place: Path, where: str, sort: str) -> Edited:
    """A new block of a sort, or a record: "inside" a list or block at its end, "after" or "before" an item."""
    wanted = Wanted(source.root)
    form = described(source)
    listed = list_at(form, place) if where == "inside" else None
    if listed is not None and listed.term.shape is not Shape.BLOCKS:
        return _add_record(source, wanted, listed)
    if where != "inside" and sort not in SORTS:
        return _add_member(source, wanted, place, where)
    if sort not in SORTS:
        raise Refused(MOVED)
    mark = Housing(source, wanted, form).new(place, where, sort)
    return proved(source, wanted, mark, at=place)


def _add_record(source: Source, wanted: Wanted, listed: CardList) -> Edited:
    """A record at the end of a list of records."""
    term, place = listed.term, listed.place
    if term.shape in (Shape.NAMED, Shape.PAIRS):
        taken = [card.name for card in listed.cards]
        stem = _STEMS.get(listed.name, "muc")
        name = next(name for number in range(1, len(taken) + 2) if (name := f"{stem}{number}") not in taken)
        fresh = _NEW_NAMED.get(listed.name)
        if isinstance(node_at(source.root, place), Mapping):
            wanted.entries(place)[name] = fresh
        else:
            put_new(wanted, source.root, place, {name: fresh})
        return proved(source, wanted, at=(*place, name))
    item = _new_record(listed)
    if listed.cards:
        wanted.items(place).append(item)
    else:
        put_new(wanted, source.root, place, [item])
    return proved(source, wanted, at=(*place, len(listed.cards)))


_STEMS = {"references": "vb", "notes": "cc", "declined": "nv"}
_NEW_NAMED: dict[str, dict[str, Any]] = {"references": {"kind": None}}  # the others are a text


def _new_record(listed: CardList) -> Want:
    """A record that says nothing yet."""
    if listed.term.lone and listed.name not in ("signers", "partners"):
        return Lines("")
    first = {"signers": "position", "partners": "name", "appendices": "title"}.get(listed.name, "name")
    return {first: None}


def _add_member(source: Source, wanted: Wanted, place: Path, where: str) -> Edited:
    """A record beside another of its list."""
    if not place:
        raise Refused(MOVED)
    *outer, last = place
    listed = list_at(described(source), tuple(outer))
    if listed is None or not isinstance(last, int):
        raise Refused(MOVED)
    at = last + (where == "after")
    wanted.items(tuple(outer)).insert(at, _new_record(listed))
    return proved(source, wanted, at=(*outer, at))


def remove(source: Source, place: Path) -> Edited:
    """A block, a record or a pair goes, with its comments."""
    if not place or node_at(source.root, place) is None:
        raise Refused(MOVED)
    wanted = Wanted(source.root)
    wanted.take_out(place)
    return proved(source, wanted, at=place[:-1])


def move(source: Source, place: Path, way: str) -> Edited:
    """A block or record one place "up" or "down"; a block "in" the one before it, or "out" of the one it is in."""
    form = described(source)
    siblings, parent = _among(form, place)
    at = next(number for number, card in enumerate(siblings) if card.place == place)
    if way in ("up", "down"):
        other = at + (1 if way == "down" else -1)
        if not 0 <= other < len(siblings):
            raise Refused("mục này đã ở đầu" if way == "up" else "mục này đã ở cuối")
        return move_to(source, place, siblings[other].place, "after" if way == "down" else "before")
    if way == "in":
        if not at or siblings[at - 1].inside is None:
            raise Refused("mục đứng trước không chứa được mục con")
        return move_to(source, place, siblings[at - 1].place, "inside")
    if parent is None or parent.inside is None:
        raise Refused("mục này đã ở bậc ngoài cùng")
    return move_to(source, place, parent.place, "after")


def move_to(source: Source, place: Path, target: Path, where: str) -> Edited:
    """A block or record to another place: "before" or "after" another, or "inside" a block or body at its end."""
    if target[: len(place)] == place:
        raise Refused("không đưa được một mục vào trong chính nó")
    node = node_at(source.root, place)
    if node is None:
        raise Refused(MOVED)
    wanted = Wanted(source.root)
    form = described(source)
    card = next((one for one in cards_in(form) if one.place == place), None)
    if card is not None and card.sort not in SORTS:
        return _move_record(source, wanted, place, target, where)
    mark = Housing(source, wanted, form).moved(place, node, target, where)
    return proved(source, wanted, mark, at=place)


def _move_record(source: Source, wanted: Wanted, place: Path, target: Path, where: str) -> Edited:
    """A record to another place of its own list."""
    holder, at = place[:-1], place[-1]
    if target[:-1] != holder or not isinstance(at, int) or where == "inside":
        raise Refused("chỉ đổi chỗ trong cùng danh sách")
    items = wanted.items(holder)
    one, other = wanted.item(place), wanted.item(target)
    items.remove(one)
    items.insert(index(items, other) + (where == "after"), one)
    return proved(source, wanted, one, at=place)


def turn(source: Source, place: Path, sort: str) -> Edited:
    """A block as one of another sort, with all that the new sort can hold; what it cannot is told."""
    form = described(source)
    card = next((one for one in cards_in(form) if one.place == place), None)
    node = node_at(source.root, place)
    if card is None or node is None or card.sort not in TEXTS or sort not in TEXTS:
        raise Refused("chỉ đổi được đoạn văn, đề mục, khoản, gạch đầu dòng và nhiệm vụ")
    if card.sort == sort:
        return Edited(source.text, place)
    wanted = Wanted(source.root)
    mark, lost = Housing(source, wanted, form).turned(place, node, sort)
    told = (f"{SORTS[sort].title} không có {', '.join(lost)}: đã bỏ (bấm Hoàn tác nếu cần giữ)",) if lost else ()
    return proved(source, wanted, mark, at=place, told=told)


def _among(form: Card, place: Path) -> tuple[tuple[Card, ...], Card | None]:
    """The cards that a card stands among, and the block that they stand in."""
    for card in cards_in(form):
        for cards in (card.blocks, *(one.cards for one in card.lists)):
            if any(one.place == place for one in cards):
                return cards, card if cards is card.blocks else None
    raise Refused(MOVED)
