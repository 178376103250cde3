"""What is known of a plan's tasks (<plan>.tien-do.yaml): facts with their days, by the section path of the task.

Facts only: who took a task on, how far it is, an extension with the letter that grants it, the evidence that it is
done, why it is not. What state a task is in follows from them (`states`). The file is edited in place: what a person
wrote there stays letter by letter.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping as ReadOnly
from types import MappingProxyType

from vbgen.declaring import Shape, record, term
from vbgen.diagnostics import Diagnostic, Fault, Severity, Span, first_line
from vbgen.dumping import dump, flow
from vbgen.listing import PROGRESS
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.schema.decoder import Decoder
from vbgen.source import Mapping, Node, NodeLines, Sequence, Source, parse, read_bytes, text_of
from vbgen.vietnamese import PartialDate, parse_date, short_date

ENDING = f"{PROGRESS}.yaml"
_OPEN = PartialDate()
_DAY = regex(r"\d{1,2}/\d{1,2}/\d{4}")


@record
class Event:
    """A fact of a task: the day, and what happened on it."""

    date: PartialDate = term("ngày", "Ngày của việc này: 05/12/2026.", Shape.DATE, default=_OPEN, required=True)
    accepted: str = term("đã nhận", "Ai nhận việc.")
    progress: str = term("tiến độ", "Đã làm đến đâu.")
    asked: PartialDate = term("xin gia hạn đến", "Ngày xin được lùi đến.", Shape.DATE, default=_OPEN)
    extended: PartialDate = term("được gia hạn đến", "Thời hạn mới.", Shape.DATE, default=_OPEN)
    by: str = term("văn bản gia hạn", "Số, ngày của văn bản cho gia hạn: 45/UBND-VX ngày 01/12/2026.")
    done: str = term("sản phẩm", "Việc đã xong: số, ngày của văn bản, hoặc tên sản phẩm.")
    file: str = term("tệp minh chứng", "Tệp của sản phẩm, tính từ thư mục của kế hoạch.")
    undone: str = term("lý do chưa làm", "Vì sao chưa làm, chưa xong.")
    paused: str = term("tạm dừng", "Vì sao tạm dừng.")
    resumed: str = term("làm tiếp", "Vì sao làm tiếp.")
    reminded: str = term("đôn đốc", "Công văn đôn đốc đã gửi.")
    difficulty: str = term("vướng mắc", "Khó khăn, vướng mắc.")
    proposal: str = term("giải pháp", "Giải pháp, kiến nghị.")
    note: str = term("ghi chú", "Ghi chú khác.")
    turn: PartialDate = term("kỳ", "Việc định kỳ: hạn của kỳ mà việc này thuộc về.", Shape.DATE, default=_OPEN)

    @property
    def day(self) -> datetime.date:
        """The day as the calendar has it."""
        return as_day(self.date)


@record
class TaskProgress:
    """The facts of one task, and its words, by which it is found again when the plan was amended."""

    text: str = term("lời nhiệm vụ", "Lời của nhiệm vụ khi ghi việc đầu tiên.", Shape.RICH, required=True)
    events: tuple[Event, ...] = term("các việc", "Mỗi việc một mục.", Shape.MANY, default=(), of=Event)


class Progress(NamedTuple):
    """What stands in the file of a plan: the facts by section path; the source, None where there is no file yet."""

    path: str
    tasks: dict[str, TaskProgress]
    source: Source | None = None
    spans: ReadOnly[str, Span] = MappingProxyType({})
    findings: tuple[Diagnostic, ...] = ()
    head: str = ""  # the text of a file without any task: comments

    @property
    def text(self) -> str:
        """The text of the file, "" where there is none yet."""
        return self.source.text if self.source else self.head


def as_day(when: PartialDate) -> datetime.date:
    """A whole date as the calendar has it. Raises ValueError for one with open parts."""
    if when.year is None or when.month is None or when.day is None:
        raise ValueError("a date with open parts")
    return datetime.date(when.year, when.month, when.day)


def dated(words: str) -> PartialDate | None:
    """The last whole day that words name: "12/BC-VP ngày 05/12/2026"."""
    days = _DAY.findall(words)
    return parse_date(days[-1]) if days else None


def progress_path(plan: str) -> str:
    """ "ke-hoach.yaml" → "ke-hoach.tien-do.yaml"."""
    return f"{os.path.splitext(plan)[0]}{ENDING}"


def progress_of(plan: str) -> Progress:
    """What is known of a plan's tasks; nothing where there is no file. Raises Fault with all that is wrong in it."""
    path = progress_path(plan)
    return progress_in(read_bytes(path), path) if os.path.exists(path) else Progress(path, {})


def progress_in(text: str | bytes, path: str) -> Progress:
    """What a file of facts says; one with comments alone says nothing. Raises Fault with all that is wrong in it."""
    try:
        return decoded(parse(text, path))
    except Fault as fault:
        if [one.id for one in fault.diagnostics] != ["S0205"]:
            raise
        return Progress(path, {}, head=text if isinstance(text, str) else text_of(text, path))


def decoded(source: Source) -> Progress:
    """What a source states. Raises Fault with all that is wrong in it."""
    decoder = Decoder(source.name)
    tasks: dict[str, TaskProgress] = {}
    spans: dict[str, Span] = {}
    for key, node in decoder.entries(source.root):
        made: TaskProgress | None = decoder.record(node, TaskProgress)
        spans[key.text] = first_line(key.span)
        if made is None:
            continue
        tasks[key.text] = made
        for event, at in zip(made.events, _events(node), strict=False):
            if event and not _is_whole(event):
                decoder.fault("S0305", "ngày ở đây phải đủ ngày, tháng, năm", at.span, "viết như 05/12/2026")
    errors = [item for item in decoder.faults if item.severity is Severity.ERROR]
    if errors:
        raise Fault(*errors)
    return Progress(source.name, tasks, source, spans, tuple(decoder.faults))


def _is_whole(event: Event) -> bool:
    others = (event.asked, event.extended, event.turn)
    return event.date.complete and all(one.complete or one == _OPEN for one in others)


def _events(node: Node) -> tuple[Node, ...]:
    held = node.get("events") if isinstance(node, Mapping) else None
    return held.items if isinstance(held, Sequence) else (held,) if held else ()


# --- writing ----------------------------------------------------------------------------------------------------------


def with_event(known: Progress, path: str, text: str, event: Event) -> Progress:
    """What is known with one more fact of the task at a path, whose words are `text`; its source is the new file.

    Raises Fault (S0985) where the file is written in a way that a fact cannot be put into.
    """
    source = known.source
    item = f"- {flow(_fields(event))}"
    node = source.root.get(path) if source and isinstance(source.root, Mapping) else None
    if source is None or node is None:
        made = f"{known.text.strip() or _HEAD.rstrip()}\n{_entry(path, text)}  events:\n    {item}\n"
    else:
        made = _inserted(source, node, item)
    after = decoded(parse(made, known.path))
    before = known.tasks.get(path, TaskProgress(text))
    if after.tasks != known.tasks | {path: TaskProgress(before.text, (*before.events, event))}:
        hint = f"ghi bằng tay dưới `{path}`: {item}"
        raise Fault(Diagnostic("S0985", "không ghi thêm được vào tệp tiến độ", known.path, hint=hint))
    return after


_HEAD = """\
# Tiến độ nhiệm vụ. Mỗi việc một dòng dưới `events`, ghi sự việc và ngày; trạng thái do vbgen tính.
"""


def _entry(path: str, text: str) -> str:
    return dump({path: {"text": text}})


def _fields(event: Event) -> dict[str, str]:
    found = {}
    for name in Event.__dataclass_fields__:
        value = getattr(event, name)
        said = short_date(value) if isinstance(value, PartialDate) else value
        if said and value != _OPEN:
            found[name] = said
    return found


def _inserted(source: Source, node: Node, item: str) -> str:
    """The text with an item behind the last event of a task, or with the list of events that it has not yet."""
    places = NodeLines(source)
    events = _events(node)
    if events:
        first = places.lines[events[-1].span.line - 1]
        made = f"{first[: len(first) - len(first.lstrip())]}{item}"
    else:
        indent = " " * (node.entries[0][0].span.column - 1 if isinstance(node, Mapping) and node.entries else 2)
        made = f"{indent}events:\n{indent}  {item}"
    row = places.last_line(events[-1] if events else node)
    end = len(places.lines[row - 1]) + 1
    return source.replaced([(Span(row, end, row, end), f"\n{made}")])
