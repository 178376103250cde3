"""What became of a file that came back → lines for a terminal, or an object of JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from vbgen.comparing.saying import called, path_called, shown
from vbgen.differences import change_of
from vbgen.model import Document
from vbgen.pulling import Pulled
from vbgen.readers.reviews import TrackedChange
from vbgen.schema.terms import terms_of
from vbgen.vietnamese import upper_first

_WORDS = 40  # letters shown of a tracked change
_SHOWN = 3  # of an author's


def lines(found: Pulled, path: str, *, is_dry: bool) -> Iterator[str]:
    """A line for each change, for what could not be taken in, for comments and authors; the count at last."""
    yield from (f"- {item.plain}" for item in found.done)
    for clash in found.clashes:
        yield f"! Chưa đưa vào: {clash.what}: kế hoạch {shown(clash.ours)}; tệp gửi về {shown(clash.after)}"
    for left in found.left:
        wanted, printed = (" / ".join(texts) or "(không có)" for texts in (left.wanted, left.printed))
        if left.follows:
            yield f"~ Đổi theo: “{wanted}” nay in “{printed}”"
        else:
            hint = f" ({left.hint})" if left.hint else ""
            if not left.wanted and not left.printed:
                yield f"! Chưa đưa vào: dòng trống, hàng trống{hint}"
                continue
            yield f"! Chưa đưa vào: tệp gửi về “{wanted}”; kế hoạch in “{printed}”{hint}"
    yield from (f"! Chỉ đổi cách trình bày, không đưa vào: {look.sentence}" for look in found.looks)
    for item in found.comments:
        place = f" [{place_said(item.place)}]" if item.place else ""
        done = " (đã xong, không ghi vào kế hoạch)" if item.comment.is_resolved else ""
        yield from (f"# {upper_first(said)}{place}{done}" for said in item.said)
    yield from (f"* Vết sửa coi như đã chấp nhận: {one}" for one in authors(found.changes))
    yield from (f"! Ghi chú của kế hoạch không còn chỗ: {comment}" for comment in found.lost)
    verb = "sẽ đưa" if is_dry else "đã đưa"
    more = f"; {len(found.comments)} ý kiến" if found.comments else ""
    yield f"{len(found.done)} chỗ {verb} vào {path}; {found.left_over} chỗ chưa đưa vào được{more}."


def place_said(place: str) -> str:
    """A place of a plan in words: "trích yếu nội dung", "mục II.3", "đoạn 2 của mục III"."""
    known = terms_of(Document)
    if place in known:
        return known[place].title
    return path_called(place) if "/" in place else called("mục", place)


def authors(changes: tuple[TrackedChange, ...]) -> Iterator[str]:
    """What each author changed: "Trần Thị B, 3 chỗ: thêm “kịp thời”, bỏ “sớm” …"."""
    counts = Counter(change.author or "không tên" for change in changes)
    for author, count in counts.items():
        own = [change for change in changes if (change.author or "không tên") == author]
        said = [f"{one.sort.value} “{one.words[:_WORDS]}{'…' if len(one.words) > _WORDS else ''}”" for one in own]
        yield f"{author}, {count} chỗ: {', '.join(said[:_SHOWN])}{' …' if count > _SHOWN else ''}"


def json(found: Pulled, path: str, *, is_dry: bool) -> str:
    """An object: `changes` typed as those of diff, `left` with reasons, `looks`, `comments`, `tracked` by author."""
    from json import dumps

    told = {
        "plan": path,
        "written": not is_dry and found.is_changed,
        "changes": [{"sentence": item.plain, "changes": list(map(change_of, item.changes))} for item in found.done],
        "left": [left._asdict() for left in found.left],
        "clashes": [
            {"place": one.place, "term": one.term, "plan": shown(one.ours), "returned": shown(one.after)}
            for one in found.clashes
        ],
        "looks": [look._asdict() for look in found.looks],
        "comments": [
            {"place": one.place, "line": one.line, "comment": _comment(one.comment)} for one in found.comments
        ],
        "tracked": [
            {
                "sort": one.sort.name.lower(),
                "author": one.author,
                "date": one.date,
                "words": one.words,
                "paragraph": one.spot.words,
            }
            for one in found.changes
        ],
        "lost": list(found.lost),
    }
    return dumps(told, ensure_ascii=False, indent=2)


def _comment(comment: Any) -> dict[str, Any]:
    return {
        "author": comment.author,
        "date": comment.date,
        "words": comment.words,
        "about": comment.about,
        "deleted": comment.is_deleted,
        "resolved": comment.is_resolved,
        "replies": [_comment(one) for one in comment.replies],
    }
