"""Comments of a Word file → `# ý kiến (tên): …` in the plan, above the place that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vbgen.diagnostics import Span
from vbgen.named import NamedTuple
from vbgen.plans import Plan, loads
from vbgen.pulling.places import PlanPlaces
from vbgen.readers.reviews import Comment

_SIGN = "ý kiến"
_ABOUT = 60  # letters that are shown of the words that a comment hangs on


class PlacedComment(NamedTuple):
    """A comment with the place of the plan that it is about: a section path or a field, "" for none; and its words."""

    place: str
    line: int
    comment: Comment
    said: tuple[str, ...]  # a line each: the comment, its answers


def placed(comments: Iterable[Comment], plan: Plan) -> tuple[PlacedComment, ...]:
    """Where each comment belongs in a plan."""
    places = PlanPlaces(plan)
    found = []
    for comment in comments:
        place = places.of(comment.spot.words) or places.of(comment.about)
        said = tuple(_lines(comment))
        found.append(PlacedComment(place.name if place else "", place.line if place else 1, comment, said))
    return tuple(found)


def written(plan: Plan, comments: Iterable[PlacedComment]) -> str:
    """The plan's text with comments that nobody has settled, each once, however often the file is pulled.

    A comment of YAML cannot stand everywhere, as within a text of several lines: then it stands at the beginning.
    """
    source = plan.source
    there = {line.strip() for line in source.lines}
    edits: list[tuple[Span, str]] = []
    text = source.text
    for item in comments:
        lines = [f"# {line}" for line in item.said if f"# {line}" not in there]
        if not lines or item.comment.is_resolved:
            continue
        before = source.lines[item.line - 1]
        indent = " " * (len(before) - len(before.lstrip())) if item.line > 1 else ""
        here = (Span(item.line, 1, item.line, 1), "".join(f"{indent}{line}\n" for line in lines))
        if not _says_the_same(plan, source.replaced([*edits, here])):
            here = (Span(1, 1, 1, 1), "".join(f"{line}\n" for line in lines))
        edits.append(here)
        text = source.replaced(edits)
    return text


def _says_the_same(plan: Plan, text: str) -> bool:
    return loads(text, plan.source.name).document == plan.document


def _lines(comment: Comment, above: str = "") -> Iterator[str]:
    """A comment and its answers, a line each: "ý kiến (Lê Văn C), về “thủ tục hành chính”: Thêm địa chỉ"."""
    about = f"{comment.about[:_ABOUT]}{'…' if len(comment.about) > _ABOUT else ''}"
    of = "" if above or not about else f", về chữ đã bỏ “{about}”" if comment.is_deleted else f", về “{about}”"
    to = f" trả lời {above}" if above else ""
    yield f"{_SIGN} ({comment.author or 'không tên'}){to}{of}: {comment.words or '(không có chữ)'}"
    for reply in comment.replies:
        yield from _lines(reply, comment.author or "ý kiến trên")
