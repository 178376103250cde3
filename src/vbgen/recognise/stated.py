"""The facts that composing writes after a task's words → the facts again: "… Giao A chủ trì; hoàn thành trước ngày …"."""

from __future__ import annotations

from dataclasses import replace

from vbgen.compose.body import with_facts
from vbgen.model import Task
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.recognise.partners import supporting
from vbgen.standards.bodies import listed


class Stated(NamedTuple):
    """What a sentence states of the task before it; "" and () where it says nothing of that."""

    lead: str = ""
    support: tuple[str, ...] = ()
    due: str = ""
    product: str = ""


_FACTS = regex(
    r"(?:Giao (?P<lead>.+?) chủ trì(?:, phối hợp với (?P<with>.+?))?|Phối hợp với (?P<only>.+?))?"
    r"(?:(?:^|; )(?:[Hh]oàn thành (?:trước ngày|trong tháng|trong năm) (?P<due>[\d/]+)|[Tt]hời hạn: (?P<term>.+?)))?"
    r"(?:(?:^|; )[Ss]ản phẩm: (?P<product>.+?))?"
)


_GOES_ON = regex(r"\s(?:thực hiện|triển khai)?,\s(?:hoàn thành|xong|báo cáo|trình|gửi|tham mưu)\b")


def stated(text: str, facts: str) -> Stated | None:
    """What `facts` state of the task that says `text`; None unless composing writes those very words for it."""
    facts = facts.removesuffix("./.").rstrip(".;:")
    match = _FACTS.fullmatch(facts)
    if match is None or not any(match.groups()):
        return None
    if match["only"] and supporting(f"phối hợp với {match['only']}.") != listed(match["only"]):
        return None  # goes on in words that name nobody
    if match["with"] and _GOES_ON.search(match["with"]):
        return None
    names = match["with"] or match["only"] or ""
    found = Stated(match["lead"] or "", listed(names), match["due"] or match["term"] or "", match["product"] or "")
    task = Task(text, lead=found.lead, support=found.support, due=found.due, product=found.product)
    forms = (task, replace(task, support=(names,) if names else ()))  # several names may stand in one support
    return found if any(with_facts(form, "") == f"{text} {facts}" for form in forms) else None
