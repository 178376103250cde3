"""What a unit writes of a draft → whether it agrees, and its remarks, each with the place that it is about.

A line of an answer opens it, closes it, agrees, leads in what stands below it – or is a remark. What leads in nothing
is a remark too: no line is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vbgen.gathering.calls import begins_with_call, called_back, calls, unquoted
from vbgen.gathering.clauses import CalledPlace, DraftPlaces
from vbgen.gathering.formulas import (
    AGREES,
    ALSO,
    ASKS,
    BEGINS,
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
    closes,
    is_view,
    is_wanting,
)
from vbgen.gathering.lines import AnswerLine, of_message, said_lines
from vbgen.gathering.pieces import SENTENCE, pieces
from vbgen.gathering.tables import RowRemark, row_remarks
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.readers.reading import Grid
from vbgen.recognise.ladder import Entry
from vbgen.vietnamese import folded, upper_first


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


_COUNTED = regex(r"\(?(?:\d{1,2}|[a-zđ])\)\s|thứ (?:hai|ba|tư|năm|sáu)(?=[,:\s])")
_BARE = regex(r"(?<!\w)(?:đề nghị|kiến nghị|sau|sau đây|cụ thể)\W*$")
_QUOTE = regex(r"\s*[“\"]")
_REASON = regex(r"[-+\s]*lý do")
_WHOLE = regex(
    r"\W*(?:(?:về|phần|các|một số) )*"
    r"(?:toàn (?:văn|bộ)|(?:(?:góp ý|ý kiến|nội dung|nhận xét|vấn đề|đánh giá) )*chung)(?!\w)"
)
_ADDS = regex(r"(?<!\w)(?:bổ sung|thêm) (?:một|01|1) (?:chương|mục|điều|khoản|điểm)(?!\w)")  # which is nowhere yet
_REST = regex(r"(?:những |các )?(?:(?:nội dung|điều|phần|mục|ý)(?: \w+)? )?(?:khác|còn lại)(?!\w)")
_THANKS = regex(r"(?:xin )?(?:trân trọng|cảm ơn|cám ơn)[^.:;]{0,20}[.!]?")
_SIGNED = regex(  # below the words that close a message
    r"(?:[^\s.;:?!]+\s*){1,10}[.!]?|(?:đt|sđt|điện thoại|di động|tel|mobile|e-?mail|zalo|fax)(?!\w).*"
)


def heard(body: Iterable[Entry | Grid], clauses: DraftPlaces, unit: str = "") -> Heard:
    """What the body of an answer says; `unit` is who says it, which may speak of what the draft charges it with."""
    lines = of_message(list(said_lines(body)))
    found = _listened(lines, clauses, unit)
    texts = (line.text for line in lines if isinstance(line, AnswerLine))
    leaning = clauses.leaning(found.places, texts)
    return (found if leaning is clauses else _listened(lines, leaning, unit)).heard()


def _listened(lines: Iterable[AnswerLine | Grid], clauses: DraftPlaces, unit: str) -> _Listener:
    listener = _Listener(clauses, unit)
    for item in lines:
        if isinstance(item, Grid):
            listener.table(item)
        else:
            listener.line(item)
    return listener


class _Lead:
    """A line that leads in what stands below it."""

    def __init__(self, said: AnswerLine, called: CalledPlace, begins: int) -> None:
        self.said, self.called = said, called
        self.begins = begins  # how many remarks there were before it
        self.remark = -1  # the one that the lines below are a part of
        self.asks = self.used = False  # it asks for what stands below it, and is no remark yet
        self.kept = ""  # its words, where the remark below it is to hold them


class _Listener:
    def __init__(self, clauses: DraftPlaces, unit: str) -> None:
        self._clauses, self._unit, self._own = clauses, unit, clauses.of_unit(unit)
        self._agrees = False
        self._found: list[Remark] = []
        self._leads: list[_Lead] = []
        self._opened = self._closed = False
        self.places: list[str] = []  # as they were called, the last one being what "Điều này" speaks of

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
        if not self._opened and said.is_free and self._opens(text, words):
            return
        self._opened = True
        if closes(words) and not self._clauses.called(text).place:
            self._closed = True
            return
        if self._closed and _SIGNED.fullmatch(words) and not ASKS.search(words):
            return
        if self._goes_on(text, words) or (said.is_free and self._is_of_last(text, words)):
            return
        asks = bool(ASKS.search(words))
        is_topic = (TOPIC.match(words) or text.isupper()) and not (asks and not said.is_head) and not is_view(words)
        if said.leads_in or self._clauses.is_heading(text) or is_topic or (said.is_head and not asks):
            self._lead_in(said, words, asks=asks and not is_topic)
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
            self._agrees |= is_view(words)
            return True
        first, *rest = SENTENCE.split(text)
        views = [self._view_of(first), *(one for one in rest if not _is_opening(folded(one)))]
        self._opened = any(views)
        if said := " ".join(one for one in views if one and not closes(folded(one))):
            self._judge(said)
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
        return opening[min(begin) :] if begin else opening if is_wanting(low) else ""

    def _goes_on(self, text: str, words: str) -> bool:
        """Whether a line is a part of the remark before it: words quoted, a reason, an item of what is asked."""
        lead = self._leads[-1] if self._leads else None
        is_asked = lead is not None and (lead.asks or lead.remark >= 0)
        is_item = is_asked and not ASKS.search(words) and not self._clauses.called(text).place
        is_quote = _QUOTE.match(text) and (is_asked or not ASKS.search(words))
        is_reason = _REASON.match(words)
        if not (is_item or is_quote or is_reason):
            return False
        if lead and lead.asks:
            lead.asks, lead.remark = False, len(self._found)
            self._remark(lead.called, lead.said.text)
        if not self._found:
            return False
        whose = lead.remark if lead and lead.remark >= 0 and not is_reason else -1
        self._found[whose] = self._found[whose]._replace(words=f"{self._found[whose].words}\n{text}")
        return True

    def _is_of_last(self, text: str, words: str) -> bool:
        """Whether a paragraph goes on the remark right above it: it asks for what that found fault with, or says more
        of the place that leads both in.
        """
        last = self._found[-1] if self._found else None
        called = self._clauses.called(text)
        if not last or not last.clause or ALSO.match(words) or called.place not in ("", last.clause):
            return False
        has_asked, asks = bool(ASKS.search(folded(last.words))), bool(ASKS.search(words))
        lead = self._leads[-1] if self._leads else None
        is_led = lead is not None and lead.called.place != "" and lead.begins < len(self._found)
        if (called.said and not called.place) or (has_asked and asks) or not (asks or is_led):
            return False
        if not is_led and self._clauses.shared(text, "") not in ("", last.clause):
            return False
        self._found[-1] = last._replace(words=f"{last.words}\n{text}")
        return True

    def _lead_in(self, said: AnswerLine, words: str, *, asks: bool) -> None:
        called = self._called(said.text)
        self._agrees |= is_view(words)
        self._use_leads()
        lead = _Lead(said, called, len(self._found))
        lead.asks = asks and bool(called.said or self._clauses.quoted(said.text))
        if not lead.asks and (is_view(words) or HAS_VIEW.search(words)):
            lead.used = True  # "Sở có một số ý kiến sau:" says nothing of the draft
        elif not (lead.asks or said.leads_in or self._clauses.is_heading(said.text)) and (
            ASKS.search(words) or not TOPIC.match(words)
        ):
            lead.kept = said.text
        self._leads.append(lead)

    def _agree_to_leads(self, words: str) -> None:
        """Take what a view is led in by as agreed to: a title, not a line that says something of a place, nor what
        stands above a view of all the rest.
        """
        kept = [lead for lead in self._leads if lead.kept and (lead.called.said or _REST.match(words))]
        self._use_leads()
        for lead in kept:
            lead.used = False

    def _use_leads(self) -> None:
        for lead in self._leads:
            lead.used = True
            if lead.asks and not _BARE.search(folded(lead.said.text)):
                lead.kept = SENTENCE.split(lead.said.text)[-1]
            lead.asks = False

    def _is_general(self) -> bool:
        """Whether what leads in says that it is about the whole draft."""
        return any(_WHOLE.match(folded(lead.said.text)) for lead in self._leads)

    def _called(self, text: str) -> CalledPlace:
        above = next(
            (lead.called for lead in reversed(self._leads) if lead.called.place or lead.called.said), CalledPlace("")
        )
        last = self.places[-1] if self.places else ""
        back = called_back(text, last)
        called = self._clauses.coming(text, last, is_new=True) or self._clauses.called(
            text, back or (above.place if self._clauses.has(above.place) else "")
        )
        if not (called.place or called.said) and self._is_of_own(folded(text)):
            return CalledPlace(self._own)
        if self._is_general() and not self._clauses.is_explicit(text, called):
            called = CalledPlace("")
        if above.place and not self._clauses.has(above.place) and not self._clauses.is_early(text):
            called = above  # "Về căn cứ": what is said of it only names a place of the draft
        if called.said and not called.place:
            called = self._clauses.carried(text, last) or self._clauses.coming(text, last) or called
        if called.said and not called.place and (holder := back or above.place) and self._clauses.has(holder):
            called = CalledPlace(holder, called.said, is_near=True)
        found = called if called.place or called.said else above._replace(said=above.said * (not above.place))
        self.places += [found.place] if found.place else []
        return found

    def _is_of_own(self, words: str) -> bool:
        """Whether words are about what the draft charges the unit with that says them."""
        return bool(self._own and OWN.search(words))

    def _judge(self, text: str) -> None:
        """Agreement and remarks in one line: a sentence that calls a place and asks begins a remark."""
        made, topic = 0, CalledPlace("")
        for sentence in pieces(text):
            words = folded(sentence)
            if _agrees(sentence):
                self._agrees = True
                self._agree_to_leads(words)
                topic = self._called(sentence) if ":" in sentence else topic  # "Về kinh phí: nhất trí, đề nghị thêm …"
                continue
            if _THANKS.fullmatch(words):
                continue
            called = self._called(sentence)
            called = called if called.place or called.said else topic
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
        shared = self._clauses.shared(sentence, called.place) if asks and last.clause and not called.said else ""
        if shared not in ("", last.clause):
            return True
        if asks and called.place not in ("", last.clause) and called.place == self._clauses.quoted(sentence):
            return True
        own = self._clauses.called(sentence)
        begun = [BEGINS.match(words), ASKS.match(words), begins_with_call(words)]
        is_begun = any(begun) or (bool(own.said) and words.startswith(folded(own.said)))
        return bool(called.place) and called.place != last.clause and own.place == called.place and is_begun

    def _remark(self, called: CalledPlace, words: str, *, is_general: bool = False) -> None:
        self._use_leads()
        said = words[len(self._unit) :] if self._unit and folded(words).startswith(folded(self._unit)) else words
        is_general |= self._is_general() or bool(not called.place and _ADDS.search(folded(words)))
        if not (called.said or is_general) and (place := self._clauses.shared(said, called.place)):
            called = CalledPlace(place)
        if head := next((lead for lead in self._leads if lead.kept), None):
            words, head.kept = f"{head.kept.rstrip(' :')}: {words}", ""
        self._found.append(Remark(called.place, words, said=called.said if called.is_near or not called.place else ""))

    def table(self, grid: Grid) -> None:
        """A table of remarks, each row one."""
        self._opened = True
        for row in row_remarks(grid):
            words = folded(row.words)
            if row.where is None:
                self._remark(self._called(row.words), row.words)
            elif words and not all(map(_agrees, pieces(row.words))):
                self._row(row)

    def _row(self, row: RowRemark) -> None:
        where = " ".join(row.where or ())
        is_general = bool(_WHOLE.match(folded(where)))
        found = CalledPlace("") if is_general else self._clauses.quoting(row.where or ())
        if not (found.place or is_general):
            found = self._called(row.words)
            found = found if found.place else CalledPlace("", where)
        self._remark(found, row.words + (f"\nLý do: {row.why}" if row.why else ""), is_general=is_general)


def _agrees(sentence: str) -> bool:
    """Whether a sentence says nothing but that a unit agrees, or has nothing to say."""
    words = folded(sentence)
    rest = NOTHING.sub("", words)
    is_only_view = is_view(words) and not ASKS.search(rest) and not _finds_fault(words)
    return is_only_view or not re.search(r"\w", rest)


def _finds_fault(words: str) -> bool:
    """Whether words say something of a place before they agree: "mục 2: khó tìm người, còn lại nhất trí"."""
    view = AGREES.search(words)
    called = next((end for _, _, end in calls(words) if view and end < view.start()), None)
    return called is not None and view is not None and len(words[called : view.start()].split()) > _FAULT


_FAULT = 8  # words between a place and a view, from which on they are about the place


def _is_opening(words: str) -> bool:
    return bool(OPENS.match(words) or LEADS_ALL.search(words))
