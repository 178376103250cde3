"""What a unit writes of a draft → whether it agrees, and its remarks, each with the place that it is about.

A line of an answer opens it, closes it, agrees, leads in what stands below it – or is a remark. What leads in nothing
is a remark too: no line is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from vbgen.gathering.calls import begins_with_call, calls, is_call, unquoted
from vbgen.gathering.clauses import CalledPlace, DraftPlaces
from vbgen.gathering.formulas import (
    AGREES,
    ALSO,
    ASKS,
    BEGINS,
    BUT,
    CLOSES,
    FINDS,
    HAS_VIEW,
    LEADS_ALL,
    NOTHING,
    OPENS,
    OWN,
    SAYS,
    SUBJECT,
    TOPIC,
    VIEW,
)
from vbgen.gathering.lines import AnswerLine, said_lines, unsigned
from vbgen.patterns import regex
from vbgen.readers.reading import Cell, Grid
from vbgen.recognise.ladder import Entry
from vbgen.vietnamese import folded, nfc, upper_first


class Remark(NamedTuple):
    """One thing that a unit asks: the place in the draft ("" for the whole), its words, whether it is an edit.

    `said` is how the place is called, where the draft has none such.
    """

    clause: str
    words: str
    is_edit: bool = False
    said: str = ""


class Heard(NamedTuple):
    """What an answer says."""

    agrees: bool
    remarks: tuple[Remark, ...]


_SENTENCE = regex(
    r"(?<=[.;!])(?<!(?:kiến|dung|[Đđ]iều) \d\.)(?<!(?:kiến|dung|[Đđ]iều) \d\d\.)\s+(?=[“\"(]?[<up>\d])"
    r"|(?<=;)\s+"
)
_COUNTED = regex(r"\(?(?:\d{1,2}|[a-zđ])\)\s|thứ (?:hai|ba|tư|năm|sáu)(?=[,:\s])")
_QUOTE = regex(r"\s*[“\"]")
_REASON = regex(r"[-+\s]*lý do")
_ASKED = regex(r"góp ý|đề nghị|đề xuất|ý kiến|kiến nghị|sửa|bổ sung|tham gia")
_ANSWERED = regex(r"tiếp thu|giải trình|trả lời")  # by whom the draft is of
_WHERE = regex(r"điều|phần|khoản|điểm|mục|nội dung dự thảo|dự thảo|vị trí|nội dung|trang")
_WHOLE = regex(r"\W*(?:toàn (?:văn|bộ)|(?:góp ý |ý kiến |nội dung |nhận xét )?chung)(?!\w)")
_WHY = regex(r"lý do|cơ sở|căn cứ|giải trình|thuyết minh")


def heard(body: Iterable[Entry | Grid], clauses: DraftPlaces, unit: str = "") -> Heard:
    """What the body of an answer says; `unit` is who says it, which may speak of what the draft charges it with."""
    lines = unsigned(list(said_lines(body)))
    found = _listened(lines, clauses, unit)
    texts = (line.text for line in lines if isinstance(line, AnswerLine))
    leaning = clauses.leaning((remark.clause for remark in found.remarks), texts)
    return found if leaning is clauses else _listened(lines, leaning, unit)


def _listened(lines: Iterable[AnswerLine | Grid], clauses: DraftPlaces, unit: str) -> Heard:
    listener = _Listener(clauses, unit)
    for item in lines:
        if isinstance(item, Grid):
            listener.table(item)
        else:
            listener.line(item)
    return listener.heard()


class _Lead:
    """A line that leads in what stands below it."""

    def __init__(self, said: AnswerLine, called: CalledPlace, remark: int) -> None:
        self.said, self.called = said, called
        self.remark = remark  # the one that the lines below are a part of, -1 for none
        self.used = remark >= 0


class _Listener:
    def __init__(self, clauses: DraftPlaces, unit: str) -> None:
        self._clauses, self._unit, self._own = clauses, unit, clauses.of_unit(unit)
        self._agrees = False
        self._found: list[Remark] = []
        self._leads: list[_Lead] = []
        self._opened = False

    def heard(self) -> Heard:
        """What was said, each remark once."""
        self._close(1)
        return Heard(self._agrees, tuple(dict.fromkeys(self._found)))

    def line(self, said: AnswerLine) -> None:
        """Take in a line of words."""
        text, words = said.text, folded(said.text)
        if not words.strip(" .:;/-"):
            return
        self._close(said.depth)
        if not self._opened and self._opens(text, words):
            return
        self._opened = True
        if CLOSES.match(words) and not self._clauses.called(text).place:
            return
        if self._goes_on(text, words) or (said.is_free and self._is_wish(text, words)):
            return
        asks = bool(ASKS.search(words))
        if said.leads_in or self._clauses.is_heading(text) or (TOPIC.match(words) and not asks and not _is_view(words)):
            self._lead_in(said, words, asks=asks)
            return
        self._judge(text)

    def _close(self, depth: int) -> None:
        """Leave what leads in nothing deeper; what led in nothing at all is a remark."""
        while self._leads and depth and depth <= self._leads[-1].said.depth:
            lead = self._leads.pop()
            if not lead.used:
                self._remark(lead.called, lead.said.text)

    def _opens(self, text: str, words: str) -> bool:
        """Whether a line only says what is answered; what it says of the draft itself is heard."""
        if not OPENS.match(words):
            if text.isupper() and not ASKS.search(words) and not self._clauses.called(text).place:
                return True  # the title of a record, of a letter
            is_led_in = LEADS_ALL.search(words) or (text.endswith(":") and HAS_VIEW.search(words))
            is_opening = bool(is_led_in) or bool(SUBJECT.match(words) and not ASKS.search(words))
            return is_opening and not self._clauses.called(text).said and not self._is_of_own(words)
        if text.endswith(":"):
            self._agrees |= _is_view(words)
            return True
        first, *rest = _SENTENCE.split(text)
        for sentence in (self._view_of(first), *rest):
            low = folded(sentence)
            if sentence and not (sentence != first and (OPENS.match(low) or LEADS_ALL.search(low))):
                self._opened = True
                if not CLOSES.match(low):
                    self._judge(sentence)
        return True

    def _view_of(self, opening: str) -> str:
        """What an opening sentence says of the draft, from where it begins to; "" where it says nothing."""
        low = folded(opening)
        if said := SAYS.search(low):
            return opening[said.end() :]
        if found := FINDS.search(low):
            return upper_first(opening[found.end() :])
        begin = [view.start() for view in (AGREES.search(low), NOTHING.search(low), VIEW.search(low)) if view][:1]
        begin += [start for _, start, _ in calls(unquoted(low)) if self._clauses.called(opening[start:]).place][:1]
        return opening[min(begin) :] if begin else ""

    def _goes_on(self, text: str, words: str) -> bool:
        """Whether a line is a part of the remark before it: words quoted, a reason, an item of what is asked."""
        if not self._found:
            return False
        at = self._leads[-1].remark if self._leads else -1
        is_item = at >= 0 and not ASKS.search(words) and not self._clauses.called(text).place
        is_quote = _QUOTE.match(text) and (at >= 0 or not ASKS.search(words))
        is_reason = _REASON.match(words)
        if not (is_item or is_quote or is_reason):
            return False
        whose = at if at >= 0 and not is_reason else -1
        self._found[whose] = self._found[whose]._replace(words=f"{self._found[whose].words}\n{text}")
        return True

    def _is_wish(self, text: str, words: str) -> bool:
        """Whether a paragraph asks for what the remark right above it only found fault with."""
        last = self._found[-1] if self._found else None
        called = self._clauses.called(text)
        if not last or not last.clause or ASKS.search(folded(last.words)) or called.place or called.said:
            return False
        if not ASKS.search(words) or ALSO.match(words) or self._clauses.shared(text, "") not in ("", last.clause):
            return False
        self._found[-1] = last._replace(words=f"{last.words}\n{text}")
        return True

    def _lead_in(self, said: AnswerLine, words: str, *, asks: bool) -> None:
        called = self._called(said.text)
        self._agrees |= _is_view(words)
        is_remark = asks and bool(called.said or self._clauses.quoted(said.text))
        if is_remark:
            self._remark(called, said.text)
        self._use_leads()
        self._leads.append(_Lead(said, called, len(self._found) - 1 if is_remark else -1))
        if not is_remark and (_is_view(words) or HAS_VIEW.search(words)):
            self._leads[-1].used = True  # "Sở có một số ý kiến sau:" says nothing of the draft

    def _use_leads(self) -> None:
        for lead in self._leads:
            lead.used = True

    def _called(self, text: str) -> CalledPlace:
        above = next(
            (lead.called for lead in reversed(self._leads) if lead.called.place or lead.called.said), CalledPlace("")
        )
        called = self._clauses.called(text, above.place)
        if not (called.place or called.said) and self._is_of_own(folded(text)):
            return CalledPlace(self._own)
        return called if called.place or called.said else above

    def _is_of_own(self, words: str) -> bool:
        """Whether words are about what the draft charges the unit with that says them."""
        return bool(self._own and OWN.search(words))

    def _judge(self, text: str) -> None:
        """Agreement and remarks in one line: a sentence that calls a place and asks begins a remark."""
        made = 0
        for sentence in (one for piece in _sentences(text) for part in _parts(piece) for one in _by_place(part)):
            words = folded(sentence)
            rest = NOTHING.sub("", words)
            if (_is_view(words) and not ASKS.search(rest)) or not re.search(r"\w", rest):
                self._agrees = True
                self._use_leads()
                continue
            called = self._called(sentence)
            if made and not self._begins(sentence, words, called):
                last = self._found[-1]
                place = last.clause or called.place or (self._clauses.shared(sentence, "") if not last.said else "")
                self._found[-1] = last._replace(words=f"{last.words} {sentence.strip()}", clause=place)
                continue
            self._remark(called, sentence.strip())
            made += 1

    def _begins(self, sentence: str, words: str, called: CalledPlace) -> bool:
        """Whether a sentence after a remark is another: it asks of a place that it calls, or begins with another."""
        last, asks = self._found[-1], bool(ASKS.search(words))
        if not (last.clause or last.said or ASKS.search(folded(last.words))) and ASKS.match(words):
            return False  # what is asked for what was found wanting
        if _COUNTED.match(words) or (asks and (called.said or ALSO.match(words))):
            return True
        if asks and last.clause and not called.place and self._clauses.shared(sentence, "") not in ("", last.clause):
            return True
        own = self._clauses.called(sentence)
        begun = [BEGINS.match(words), ASKS.match(words), begins_with_call(words)]
        is_begun = any(begun) or (bool(own.said) and words.startswith(folded(own.said)))
        return bool(called.place) and called.place != last.clause and own.place == called.place and is_begun

    def _remark(self, called: CalledPlace, words: str) -> None:
        self._use_leads()
        said = words[len(self._unit) :] if self._unit and folded(words).startswith(folded(self._unit)) else words
        if not called.said and (place := self._clauses.shared(said, called.place)):
            called = CalledPlace(place)
        self._found.append(Remark(called.place, words, said=called.said if called.is_near or not called.place else ""))

    def table(self, grid: Grid) -> None:
        """A table of remarks: its heads say where place, words and reason stand; of another each row is a remark."""
        self._opened = True
        rows = [[_lines(cell) for cell in row] for row in grid.rows]
        heads = [folded(" ".join(cell)) for cell in rows[0]] if rows else []
        asked = [at for at, head in enumerate(heads) if _ASKED.search(head)]
        asked = [at for at in asked if not (_ANSWERED.search(heads[at]) or _WHY.match(heads[at]))] or asked
        for row in rows[1:] if asked else rows:
            if asked and len(row) == len(heads):
                self._row(row, heads, asked[-1])
            elif any(row):
                words = " | ".join(filter(None, map(" ".join, row)))
                self._remark(self._called(words), words)

    def _row(self, row: list[list[str]], heads: list[str], column: int) -> None:
        text = " ".join(row[column])
        words = folded(text)
        if not words or (_is_view(words) and not ASKS.search(NOTHING.sub("", words))):
            return
        where = [
            _numbered(line, head)
            for at, head in enumerate(heads)
            if at != column and _WHERE.search(head)
            for line in row[at]
        ]
        why = " ".join(" ".join(row[at]) for at, head in enumerate(heads) if at != column and _WHY.search(head))
        called = self._clauses.quoting(where)
        if not called.place:
            called = self._called(text)
        if not called.place:
            said = " ".join(where)
            called = CalledPlace("", "" if _WHOLE.match(folded(said)) else said)
        self._remark(called, text + (f"\nLý do: {why}" if why else ""))


def _numbered(line: str, head: str) -> str:
    """A line of a column of places with what it numbers, where it is a number alone: "3" below "Điều" is "Điều 3"."""
    if _POINT.fullmatch(line) and "điểm" in head:
        return f"điểm {line.strip(' .)')}"
    if not _NUMBER.fullmatch(line):
        return line
    units = ("điều", "mục", "khoản", "trang", "phần") if line[0].isdecimal() else ("mục", "chương", "phần")
    return f"{next((unit for unit in units if unit in head), 'mục')} {line}"


_POINT = regex(r"[a-zđ][.)]?")
_NUMBER = regex(r"(?:[IVXLC]+|\d{1,3})(?:[.]\w{1,2})*\.?")


def _lines(cell: Cell) -> list[str]:
    texts = (text for line in cell.lines for text in nfc(line.text).split("\n"))
    return [words for text in texts if (words := " ".join(text.split()))]


def _sentences(text: str) -> list[str]:
    """The sentences of a text, a number that ends one with what it numbers: "Mục III. Kinh phí: đề nghị …"."""
    found: list[str] = []
    for piece in _SENTENCE.split(text):
        if found and is_call(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def _is_view(words: str) -> bool:
    return bool(AGREES.search(words) or NOTHING.search(words))


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
    """A sentence that agrees and then asks, cut between; any other whole."""
    view = AGREES.search(folded(sentence))
    if view and (says := SAYS.search(folded(sentence), view.end())):
        return [sentence[: view.end()], sentence[says.end() :]]
    cut = BUT.search(sentence, view.end()) if view else None
    if cut and ASKS.search(folded(sentence), cut.start()):
        rest = sentence[cut.end() :]
        return [sentence[: cut.start()], upper_first(rest)]
    return [sentence]
