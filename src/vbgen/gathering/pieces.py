"""A line of an answer → its pieces: the sentences of it, cut where one agrees and then asks, or asks at two places."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.gathering.calls import calls, is_call, unquoted
from vbgen.gathering.formulas import AGREES, ASKS, BUT, NOTHING, OPENS, SAYS, finds_fault
from vbgen.patterns import regex
from vbgen.vietnamese import folded, upper_first

SENTENCE = regex(
    r"(?<=[.;!])(?<!(?:kiến|dung|[Đđ]iều) \d\.)(?<!(?:kiến|dung|[Đđ]iều) \d\d\.)\s+(?=[“\"(]?[<up>\d])"
    r"|(?<=;)\s+"
)


def pieces(text: str) -> Iterator[str]:
    """The pieces of a line, in order."""
    return (one for sentence in _sentences(text) for part in _parts(sentence) for one in _by_place(part))


def _sentences(text: str) -> list[str]:
    """The sentences of a text, a number that ends one with what it numbers: "Mục III. Kinh phí: đề nghị …"."""
    found: list[str] = []
    for piece in SENTENCE.split(text):
        if found and is_call(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def _by_place(sentence: str) -> list[str]:
    """A sentence that asks at one place, then at another, cut between: "…, tại điểm b giao thêm Sở Y tế"."""
    low = folded(sentence)
    for _, start, end in calls(unquoted(low)):
        before = _THEN.search(low[:start])
        is_cut = before and ASKS.search(low[: before.start()]) and ASKS.search(low[end:])
        if before and is_cut and any(one < before.start() for _, one, _ in calls(unquoted(low))):
            return [sentence[: before.start()], *_by_place(upper_first(sentence[before.end(1) :].lstrip()))]
    return [sentence]


_THEN = regex(r"([,;](?: và)?) (?:tại|ở|còn|riêng|đối với) (?:dự thảo )?$")


def _parts(sentence: str) -> list[str]:
    """A sentence that agrees and then goes on, or finds fault before it agrees, cut between; any other whole."""
    low = folded(sentence)
    agrees, nothing = AGREES.search(low), NOTHING.search(low)
    view = agrees or nothing
    if view is None:
        return [sentence]
    end = max(low.rfind(sign, 0, view.start()) for sign in ",;.?!") + 1
    if end and finds_fault(low[:end]) and not OPENS.match(low):
        return [sentence[:end].rstrip(" ,;"), *_parts(upper_first(sentence[end:].lstrip()))]
    if agrees and (says := SAYS.search(low, agrees.end())):
        return [sentence[: agrees.end()], sentence[says.end() :]]
    cut = BUT.search(sentence, view.end() if agrees else view.start())
    if cut and cut.start() and sentence[cut.end() :].strip():
        return [sentence[: cut.start()], upper_first(sentence[cut.end() :])]
    return [sentence]
