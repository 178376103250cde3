"""Which of our departments takes a task: by the subject words of the registry's fields and of the laws, scored."""

from __future__ import annotations

import re
from functools import lru_cache

from vbgen.deriving.fields import EVERYBODYS, FORMER, SUBJECTS
from vbgen.deriving.reaching import parallels
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.units import Department, Unit
from vbgen.vietnamese import folded


class Charge(NamedTuple):
    """The department in charge and why; "" when it is not sure, with those that come near."""

    department: str = ""
    why: str = ""
    near: tuple[str, ...] = ()


class Words(NamedTuple):
    """What is said of a task: its own words, the headings above it, the title of its document, who takes part."""

    text: str
    above: str = ""
    title: str = ""
    lead: str = ""
    support: str = ""
    overseer: str = ""  # whom the superior told to oversee the task at its own level
    sender: str = ""  # who wrote the document


_OWN, _LEGAL, _PARALLEL = 3.0, 2.0, 3.0  # what a word of the registry, of the laws, a parallel unit's name is worth
_ABOVE, _TITLE = 0.6, 0.25  # words of headings and of the title count for less
_LITTLE = 0.2  # so do words of everybody's
_SURE = 1.5  # the best must have that much of the next
_LEAST = 0.4


def charge(unit: Unit, words: Words) -> Charge:
    """The department that works on what a task is about."""
    if len(unit.departments) == 1:
        return Charge(unit.departments[0][1].name, "phòng, ban duy nhất")
    heard = _heard(unit, words)
    scored = []
    for _, department in unit.departments:
        score, seen = _score(department, heard, words)
        scored.append((score, department.name, seen))
    scored.sort(key=lambda item: -item[0])
    if not scored or scored[0][0] < _LEAST:
        return Charge()
    nobody, _ = _score(_unheld(unit), heard, words)
    if nobody > scored[0][0]:  # about what no department of ours works on
        return Charge(near=(scored[0][1],))
    best, name, seen = scored[0]
    if best >= _SURE * scored[1][0]:
        return Charge(name, ", ".join(f"“{word}”" for word in seen[:3]))
    return Charge(near=tuple(item[1] for item in scored[:3] if item[0] * _SURE >= best))


@lru_cache(maxsize=64)
def _unheld(unit: Unit) -> Department:
    """The subjects of the laws that no department of the unit has, as a department."""
    held = {body for _, department in unit.departments for body in _bodies(department)}
    held |= set(_bodies(Department(" ".join(unit.name)))) if held else set()  # a Sở's offices share its own
    if not held:
        return Department("")
    return Department("", parallel=tuple(body for body in SUBJECTS if body not in held and body not in _NOT_LOCAL))


_NOT_LOCAL = (
    "thanh tra", "ngoại vụ", "dân tộc và tôn giáo", "trung tâm phục vụ hành chính công", "công an", "quân sự",
    "tổ chức đảng", "tuyên giáo", "kiểm tra đảng",
)  # fmt: skip
"""Bodies whose subjects others hold where they are not, or that stand beside a People's Committee."""


class _SubjectWords(NamedTuple):
    """Subject words in what is said of a task, in order, and what a word is worth for where it stands."""

    phrases: tuple[str, ...]
    part: float


def _heard(unit: Unit, words: Words) -> tuple[_SubjectWords, ...]:
    """The subject words of a task, of its headings, of its document's title: of words within others the longest.

    "phổ biến, giáo dục pháp luật" tells nothing of education, whoever holds either.
    """
    pattern = _vocabulary(unit)
    title = _WITH.split(words.title, maxsplit=1)[0]
    said = ((words.text, 1.0), (words.above, _ABOVE), (title, _TITLE))
    return tuple(
        _SubjectWords(
            tuple(dict.fromkeys(match[0] for match in pattern.finditer(_NO_SUBJECT.sub("", folded(text))))), part
        )
        for text, part in said
    )


_WITH = regex(r"\s(?:gắn với|góp phần)\s")  # what the title of a plan has to do with besides
_NO_SUBJECT = regex(  # why things are as they are, and for whom all is done: "sau sắp xếp …", "người dân, doanh nghiệp"
    r"sau (?:khi )?(?:thực hiện )?(?:sắp xếp|sáp nhập|hợp nhất)"
    r"(?: (?:các )?(?:đơn vị hành chính|tổ chức bộ máy|bộ máy|thôn))*"
    r"|(?:người dân|nhân dân|tổ chức|cá nhân)(?:(?:,| và) (?:người dân|tổ chức|cá nhân))*(?:,| và) doanh nghiệp\b"
    r"|doanh nghiệp(?:,| và) (?:người dân|nhân dân)\b"
    r"|\btại (?:các )?(?:(?:trụ sở|trường học|chợ|khu dân cư)[^,;.]{0,25}(?:,| và) )*nhà văn hóa\b"  # where
)


def _score(department: Department, heard: tuple[_SubjectWords, ...], words: Words) -> tuple[float, list[str]]:
    """How much of what is said is of a department's field, and the words that tell it, the weightiest first."""
    weights: dict[str, float] = {}
    own, worths = frozenset(map(folded, department.field)), _worths(department)
    for phrases, part in heard:
        for found in phrases:
            if worth := worths.get(found):
                told = _LITTLE if found in EVERYBODYS and found not in own else 1.0
                weights[found] = max(weights.get(found, 0.0), worth * told * part * (1 + 0.25 * found.count(" ")))
    for name in parallels(department) if department.name else ():
        pattern = rf"(?<!\w){re.escape(folded(name))}(?!\w)"
        told_by = (
            (words.support, 0.25),
            (f"{words.text} {words.lead}", 0.5),
            (words.overseer, 2.0),
            (words.sender, 1.0),
        )
        for said, worth in told_by:
            if re.search(pattern, folded(said)):
                weights[name] = _PARALLEL * worth
    little = sorted(
        (word for word in weights if word in EVERYBODYS and word not in own), key=lambda word: weights[word]
    )
    for word in little[:-1]:  # one of them tells as little as all
        del weights[word]
    return sum(weights.values()), sorted(weights, key=lambda word: -weights[word])


@lru_cache(maxsize=64)
def _worths(department: Department) -> dict[str, float]:
    """What each of a department's subject words is worth."""
    legal = {folded(word): _LEGAL for body in _bodies(department) for word in SUBJECTS[body]}
    return legal | {folded(word): _OWN for word in department.field if word.strip()}


@lru_cache(maxsize=64)
def _vocabulary(unit: Unit) -> re.Pattern[str]:
    """Every subject word of the laws and of a unit's registry, longest first so that "an toàn giao thông" is one."""
    own = (word for _, department in unit.departments for word in department.field)
    legal = (word for words in SUBJECTS.values() for word in words)
    listed = sorted({folded(word) for word in (*own, *legal) if word.strip()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")


def _bodies(department: Department) -> list[str]:
    """The legal bodies whose subjects a department has: those of its parallels, else those that its name tells."""
    above = parallels(department)
    names = [folded(name) for name in (above or (department.name,))]
    found = []
    for name in names:
        keys = [key for key in (*SUBJECTS, *FORMER) if re.search(rf"(?<!\w){re.escape(key)}(?!\w)", name)]
        longest = [key for key in keys if not any(key != other and key in other for other in keys)]
        found += [body for key in longest for body in FORMER.get(key, (key,))]
        if not longest:  # "Sở Văn hóa": the beginning of a body's name
            short = re.sub(r"^(?:sở|phòng|ban|chi cục) ", "", name)
            found += [key for key in SUBJECTS if key.startswith(short)][:1]
    return list(dict.fromkeys(found))
