"""One drawn edit of a Word file that a plan was rendered to, pulled back into the plan: what became of it."""

from __future__ import annotations

import os
import random
import traceback
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher, unified_diff
from functools import cache
from pathlib import Path
from typing import NamedTuple

from support.returned.disguises import google, marked, tracked, unmarked, word_noise, wps
from support.returned.drawn_plans import drawn
from support.returned.fields import EDITS
from support.returned.word import WordFile, printed

from vbgen.plans import Plan, load, loads
from vbgen.pulling import pull
from vbgen.pulling.hunks import NOTE
from vbgen.pulling.proving import Left
from vbgen.rendering import render

PLANS = Path(__file__).parents[3] / "plans"
DISGUISES = ("plain", "word", "tracked", "wps", "google")
_DRAWN = 60  # plans that are drawn, besides those of the house


class Outcome(NamedTuple):
    """What became of an edit; `story` says it in full.

    *exact*: the plan prints the text of the edited file; *followed*: so it does, but for lines that nobody typed and
    that vbgen makes of what was edited, such as a sum, each of them told; *signed*: so it does, but for the signs and
    numbers that vbgen sets in lines that were typed, such as "./.", each told; *told*: the plan prints what it did
    before, and the edit is told; *partly*, of a file with several edits: what is not as it was edited is told, line by
    line, and is as it was before; *half*, *silent*, *crash*: faults.
    """

    edit: str
    disguise: str
    result: str
    story: str


@cache
def plans_of() -> list[str]:
    """The paths of the plans of the house, and the names of those that are drawn."""
    own = sorted(map(str, (*PLANS.glob("*.yaml"), *PLANS.glob("mau/*.yaml"))))
    return own + [f"{at}.yaml" for at in range(_DRAWN)]


@cache
def sent(path: str) -> tuple[Plan, bytes]:
    """A plan and what it renders."""
    stem = path.removesuffix(".yaml")
    plan = loads(drawn(int(stem)), path) if stem.isdigit() else load(path)
    return plan, render(plan)


def returned(seed: int, disguise: str, many: int = 1) -> tuple[str, str, str, bytes]:
    """A plan, the sort of an edit and what it did, the file that came back; several edits are a sort of their own."""
    rng = random.Random(seed)
    names, weights = [*EDITS], [often for _, often in EDITS.values()]
    said: list[str] = []
    edit = ""
    path = rng.choice(plans_of())
    word, before = WordFile(sent(path)[1]), WordFile(sent(path)[1])
    marked(word)
    marked(before)
    while len(said) < many:
        edit = rng.choices(names, weights)[0]
        did = EDITS[edit][0](word, rng)
        if did:
            said.append(did)
        elif many == 1:
            path = rng.choice(plans_of())
            word, before = WordFile(sent(path)[1]), WordFile(sent(path)[1])
            marked(word)
            marked(before)
    did = "; ".join(said)
    edit = edit if many == 1 else f"{many} edits"
    if disguise == "tracked":
        tracked(word, before)
    unmarked(word)
    if disguise in ("word", "tracked"):
        word_noise(word, rng)
    elif disguise == "wps":
        wps(word, rng)
    elif disguise == "google":
        google(word, rng)
    return path, edit, did, word.data()


def trial(seed: int, disguise: str, many: int = 1) -> Outcome:
    path, edit, did, data = returned(seed, disguise, many)
    return judged(path, edit, did, disguise, data, seed)


def judged(path: str, edit: str, did: str, disguise: str, data: bytes, seed: int = 0) -> Outcome:
    plan, data_sent = sent(path)
    wanted, before = printed(data), printed(data_sent)
    try:
        found = pull(plan, data)
        got = printed(render(loads(found.text, plan.source.name)))
    except Exception:
        return Outcome(
            edit,
            disguise,
            "crash",
            f"{seed} {os.path.basename(path)} {edit} {disguise}: {did}\n{traceback.format_exc()}",
        )
    told = any(item.wanted or item.printed for item in found.left) or bool(found.clashes)
    follows = {(item.wanted, item.printed) for item in found.left if item.follows}
    if got == wanted:
        result = "exact"
    elif not told:
        result = "silent"
    elif got == before:
        result = "told"
    elif _only(wanted, got, follows):
        result = "followed" if _is_typed_as_wanted(wanted, got, before) else "signed"
    else:
        result = "partly" if edit.endswith(" edits") and _all_told(wanted, got, found.left) else "half"
    lines = [f"{result}: seed {seed} {os.path.basename(path)} {edit} {disguise}: {did}"]
    lines += [f"    {one}" for one in unified_diff(wanted, got, "edited", "pulled", n=0, lineterm="")][2:]
    lines += [f"    said: {item.plain}" for item in found.done]
    lines += [f"    left: {item}" for item in found.left]
    lines += [f"    clash: {item}" for item in found.clashes]
    return Outcome(edit, disguise, result, "\n".join(lines))


def _all_told(wanted: list[str], got: list[str], left: Sequence[Left]) -> bool:
    """Whether every line that is printed otherwise is told, and printed as it was before."""
    edited = {line for item in left for line in item.wanted}
    printed = {line for item in left for line in item.printed}
    untold = [line for line in wanted if not _is_told([line], edited)]
    if untold == [line for line in got if not _is_told([line], printed)]:
        return True  # what is not told stands in the same order: of two that changed places one is told
    return all(
        _is_told(wanted[a:b], edited) and _is_told(got[c:d], printed)
        for tag, a, b, c, d in SequenceMatcher(None, wanted, got, autojunk=False).get_opcodes()
        if tag != "equal"
    )


def _is_told(lines: list[str], told: set[str]) -> bool:
    """The lines of a cell of the header are one here, the mark of a note is no text."""
    bare = {one.replace(NOTE, "") for one in told}
    return all(any(line in one or one in line for one in bare if one) for line in lines)


def _is_typed_as_wanted(wanted: list[str], got: list[str], before: list[str]) -> bool:
    """Whether every line that somebody typed is printed as it was typed."""
    return not (Counter(wanted) - Counter(before)) - Counter(got)


def _only(wanted: list[str], got: list[str], follows: set[tuple[tuple[str, ...], tuple[str, ...]]]) -> bool:
    """Whether no lines differ but those told to follow."""
    steps = SequenceMatcher(None, wanted, got, autojunk=False).get_opcodes()
    return all((tuple(wanted[a:b]), tuple(got[c:d])) in follows for tag, a, b, c, d in steps if tag != "equal")
