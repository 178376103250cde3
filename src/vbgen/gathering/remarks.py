"""What a unit writes of a draft → whether it agrees, and its remarks, each with the place that it is about.

A line of an answer opens it, closes it, agrees, leads in what stands below it – or is a remark. What leads in nothing
is a remark too: no line is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vbgen.gathering.calls import begins_with_call, calls, is_call, unquoted
from vbgen.gathering.clauses import CalledPlace, DraftPlaces
from vbgen.patterns import regex
from vbgen.readers.reading import Cell, Grid
from vbgen.recognise.ladder import Entry
from vbgen.tree import Run
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


_AGREES = regex(
    r"(?<!để )(?<!cho )(?<!bảo đảm )(?<!đảm bảo )(?<!tính )(?<!đề nghị )(?<!sự )"
    r"(?:thống nhất|nhất trí|đồng ý|tán thành|đồng tình)"
    r"(?: 100 ?%| tuyệt đối)?(?=[ .,;!/]*$|[.,;]| (?:với|về|như|theo|cao|hoàn toàn|toàn bộ|nội dung|dự thảo|các nội dung|và không|ạ"
    r"|sự cần thiết|chủ trương|việc ban hành|bố cục|phương án)(?!\w))"
)
_NOTHING = regex(
    r"không (?:(?:(?:có|tham gia)(?: thêm)? )?(?:ý kiến|góp ý)(?! (?:nhỏ|về|của))"
    r"|có (?:nội dung|ý kiến|điểm|vấn đề)(?: nào)?(?: khác)? (?:cần|phải|đề nghị)"
    r"|(?:bổ sung|sửa đổi|chỉnh sửa|góp ý|đề nghị)(?: gì)? thêm)[^.;:]*"
    r"|không (?:bổ sung|sửa đổi|chỉnh sửa|góp ý|đề nghị) gì[^.;:]*"
)
_ASKS = regex(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|bổ sung|sửa|chỉnh|điều chỉnh|thay|bỏ|lược|bớt|xem xét|cân nhắc|làm rõ|rà soát"
    r"|nên|cần(?! thiết)|ghi rõ|quy định rõ|giữ nguyên|chuyển|gộp|tách|viết lại|viết gọn|rút gọn|thêm|kéo dài|lùi"
    r"|rút ngắn|hoàn thiện)(?!\w)"
)
_OPENS = regex(
    r"(?:phúc đáp|thực hiện|căn cứ|sau khi|qua (?:nghiên cứu|xem xét)|nghiên cứu|tiếp nhận|nhận được|trả lời"
    r"|theo đề nghị|ngày \d|kính gửi|v/v|về việc|[^.:;]{8,60} nhận được (?:công văn|văn bản|dự thảo|thư|giấy))(?!\w)"
)
_VIEW = regex(r"(?<!\w)(?:đề nghị (?!góp|tham gia|các (?:cơ quan|đơn vị))|có ý kiến (?:như sau: *)?(?=\w))")
_SAYS = regex(r"ý kiến[^:.;]{0,40}:\s*(?=\S)")
_HAS_VIEW = regex(r"ý kiến|góp ý|tham gia")
_FINDS = regex(r"(?<!\w)thấy(?: rằng)?:? (?=.*(?<!\w)(?:chưa|không|thiếu|quá|còn|sai|trùng|nhầm|khó)(?!\w))")
_LEADS_ALL = regex(r"(?<!\w)(?:ý kiến|góp ý|tham gia)[^.:;]{0,40} (?:như sau|cụ thể|sau đây)\W*$")
_CLOSES = regex(
    r"(?:trên đây|hết(?: ạ)?[.!]*$|kính (?:đề nghị|gửi|mong|chuyển|trình|báo cáo)|trân trọng|rất mong"
    r"|(?:em |tôi |xin |chúng tôi )*(?:chân thành |trân trọng )?c[ảá]m ơn)(?!\w)"
    r"|[^:]{0,90}(?:tổng hợp|xem xét, quyết định|hoàn thiện dự thảo|trình cấp có thẩm quyền)(?:, [^:]{0,40})?[./;\s]*$"
    r"|(?!.*(?:đề nghị|kiến nghị))[^:]{0,60}(?<!\w)(?:gửi|chuyển) [^:]{3,80}"
    r"(?:nghiên cứu|hoàn thiện|xem xét|tiếp thu)[^:.]{0,40}[./\s]*$"
)
_BEGINS = regex(r"(?:tại|về|phần|mục|đối với|riêng|còn)(?!\w)")
_ALSO = regex(r"(?:ngoài ra|đồng thời|bên cạnh đó|thêm nữa)(?!\w)")
_TOPIC = regex(r"(?:dự thảo|về|phần|đối với|ý kiến|nội dung|tại|một số|góp ý)(?!\w)[^.;!?]{0,70}$")
_BUT = regex(
    r",?\s*(?:tuy nhiên|ngoài ra|song|bên cạnh đó|đồng thời|và (?=đề nghị)|nhưng)(?!\w)[,:]?\s*|,\s*(?=đề nghị)", re.I
)
_SENTENCE = regex(r"(?<=[.;!])\s+(?=[“\"(]?[<up>\d])|(?<=;)\s+")
_QUOTE = regex(r"\s*[“\"]")
_REASON = regex(r"[-+\s]*lý do")
_ASKED = regex(r"góp ý|đề nghị|ý kiến|kiến nghị|sửa đổi")
_ANSWERED = regex(r"tiếp thu|giải trình|trả lời")  # by whom the draft is of
_WHERE = regex(r"điều|khoản|mục|nội dung dự thảo|dự thảo|vị trí|nội dung|trang")
_WHY = regex(r"lý do|căn cứ|giải trình|thuyết minh")


def heard(body: Iterable[Entry | Grid], clauses: DraftPlaces) -> Heard:
    """What the body of an answer says."""
    listener = _Listener(clauses)
    for item in _unsigned(list(_said(body))):
        if isinstance(item, Grid):
            listener.table(item)
        else:
            listener.line(item)
    return listener.heard()


class _AnswerLine(NamedTuple):
    """A line of an answer: how deep it stands, and its words without the label."""

    depth: int
    text: str
    is_free: bool = False  # no number, no sign stands before it

    @property
    def leads_in(self) -> bool:
        return self.text.endswith(":")


_FREE = "¶"
_CALLING = regex(r"(?:Điều|Chương|Mục|Tiểu mục|Phần)\s", re.I)


def _said(body: Iterable[Entry | Grid]) -> Iterator[_AnswerLine | Grid]:
    """The lines with their depths: a level that is open goes back to it, a new one is deeper.

    A free paragraph that leads in is a level too; another one is within it, unless labelled lines stand between.
    """
    levels: list[str] = []
    labelled = False
    for item in _whole(body):
        if isinstance(item, Grid):
            yield item
            continue
        text = " ".join(nfc(item.text).split())
        if _CALLING.match(item.label):  # it calls a place of the draft, and is no number of the letter's own
            text = f"{item.label.rstrip(' .:')}: {text}".rstrip()
        elif is_call(text):
            text = f"{text.rstrip(' .;')}:"
        if not levels and not item.label and _OPENS.match(folded(text)):
            yield _AnswerLine(0, text)
            continue
        level = item.level if item.label else _FREE
        if level in levels:
            del levels[levels.index(level) + (item.label != "" or text.endswith(":") or not labelled) :]
        inside = not item.label and not text.endswith(":")
        if not inside and level not in levels:
            levels.append(level)
        yield _AnswerLine(len(levels) + inside, text, is_free=not item.label)
        labelled = bool(item.label)


def _unsigned(lines: list[_AnswerLine | Grid]) -> list[_AnswerLine | Grid]:
    """The lines without the name that ends a message."""
    last = lines[-1] if len(lines) > 1 else None
    is_name = isinstance(last, _AnswerLine) and (_NAME.fullmatch(last.text) or _UNIT.fullmatch(folded(last.text)))
    if isinstance(last, _AnswerLine) and is_name and not _ASKS.search(folded(last.text)):
        return lines[:-1]
    return lines


_NAME = regex(r"(?:[<up>][<low>]+\s*){1,5}[.!]?")
_UNIT = regex(
    r"(?:ubnd|ủy ban|hđnd|sở|phòng|ban|hội|thôn|bản|khu phố|tổ dân phố|công an|đoàn|trường|văn phòng|trung tâm|trạm"
    r"|công ty|chi cục|cục|thuế|kho bạc|ngân hàng|mặt trận|xã|phường|bhxh|bộ chỉ huy)(?: [\w,&-]+){1,9}"
)


def _whole(body: Iterable[Entry | Grid]) -> Iterator[Entry | Grid]:
    """Lines that a page broke, as in a PDF, whole again: what begins small goes on what no sign ends."""
    held: Entry | None = None
    for item in body:
        if (
            isinstance(item, Entry)
            and held
            and not item.label
            and _GOES_ON.match(item.text)
            and _OPEN.search(held.text)
        ):
            held = held._replace(line=held.line._replace(runs=(*held.line.runs, Run(" "), *item.line.runs)))
            continue
        if held:
            yield held
        held = item if isinstance(item, Entry) else None
        if held is None:
            yield item
    if held:
        yield held


_GOES_ON = regex(r"[<low>]")
_OPEN = regex(r"[\w,]$")


class _Lead:
    """A line that leads in what stands below it."""

    def __init__(self, said: _AnswerLine, called: CalledPlace, remark: int) -> None:
        self.said, self.called = said, called
        self.remark = remark  # the one that the lines below are a part of, -1 for none
        self.used = remark >= 0


class _Listener:
    def __init__(self, clauses: DraftPlaces) -> None:
        self._clauses = clauses
        self._agrees = False
        self._found: list[Remark] = []
        self._leads: list[_Lead] = []
        self._opened = False

    def heard(self) -> Heard:
        """What was said, each remark once."""
        self._close(1)
        return Heard(self._agrees, tuple(dict.fromkeys(self._found)))

    def line(self, said: _AnswerLine) -> None:
        """Take in a line of words."""
        text, words = said.text, folded(said.text)
        if not words.strip(" .:;/-"):
            return
        self._close(said.depth)
        if not self._opened and self._opens(text, words):
            return
        self._opened = True
        if _CLOSES.match(words) and not self._clauses.called(text).place:
            return
        if self._goes_on(text, words) or (said.is_free and self._is_wish(text, words)):
            return
        asks = bool(_ASKS.search(words))
        if said.leads_in or self._clauses.is_heading(text) or (_TOPIC.match(words) and not asks and not _is_view(words)):
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
        if not _OPENS.match(words):
            if text.isupper() and not _ASKS.search(words) and not self._clauses.called(text).place:
                return True  # the title of a record, of a letter
            is_opening = _LEADS_ALL.search(words) or (text.endswith(":") and _HAS_VIEW.search(words))
            return bool(is_opening) and not self._clauses.called(text).said
        if text.endswith(":"):
            self._agrees |= _is_view(words)
            return True
        if said := _SAYS.search(words):
            self._opened = True
            self._judge(text[said.end() :])
            return True
        view = _AGREES.search(words) or _NOTHING.search(words) or _VIEW.search(words)
        if view:
            self._opened = True
            self._judge(text[view.start() :])
            return True
        first, *rest = _SENTENCE.split(text)
        if found := _FINDS.search(folded(first)):
            rest.insert(0, upper_first(first[found.end() :]))
        for sentence in rest:
            low = folded(sentence)
            if not (_CLOSES.match(low) or _OPENS.match(low) or _LEADS_ALL.search(low)):
                self._opened = True
                self._judge(sentence)
        return True

    def _goes_on(self, text: str, words: str) -> bool:
        """Whether a line is a part of the remark before it: words quoted, a reason, an item of what is asked."""
        if not self._found:
            return False
        at = self._leads[-1].remark if self._leads else -1
        is_item = at >= 0 and not _ASKS.search(words) and not self._clauses.called(text).place
        is_quote = _QUOTE.match(text) and (at >= 0 or not _ASKS.search(words))
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
        if not last or not last.clause or _ASKS.search(folded(last.words)) or called.place or called.said:
            return False
        if not _ASKS.search(words) or _ALSO.match(words):
            return False
        self._found[-1] = last._replace(words=f"{last.words}\n{text}")
        return True

    def _lead_in(self, said: _AnswerLine, words: str, *, asks: bool) -> None:
        called = self._called(said.text)
        self._agrees |= _is_view(words)
        is_remark = asks and bool(called.said or self._clauses.quoted(said.text))
        if is_remark:
            self._remark(called, said.text)
        for lead in self._leads:
            lead.used = True
        self._leads.append(_Lead(said, called, len(self._found) - 1 if is_remark else -1))
        if not is_remark and (_is_view(words) or _HAS_VIEW.search(words)):
            self._leads[-1].used = True  # "Sở có một số ý kiến sau:" says nothing of the draft

    def _called(self, text: str) -> CalledPlace:
        above = next(
            (lead.called for lead in reversed(self._leads) if lead.called.place or lead.called.said), CalledPlace("")
        )
        called = self._clauses.called(text, above.place)
        return called if called.place or called.said else above

    def _judge(self, text: str) -> None:
        """Agreement and remarks in one line: a sentence that calls a place and asks begins a remark."""
        made = 0
        for sentence in (one for piece in _SENTENCE.split(text) for part in _parts(piece) for one in _by_place(part)):
            words = folded(sentence)
            rest = _NOTHING.sub("", words)
            if (_is_view(words) and not _ASKS.search(rest)) or not re.search(r"\w", rest):
                self._agrees = True
                continue
            called = self._called(sentence)
            if made and not self._begins(sentence, words, called):
                self._found[-1] = self._found[-1]._replace(words=f"{self._found[-1].words} {sentence.strip()}")
                continue
            self._remark(called, sentence.strip())
            made += 1

    def _begins(self, sentence: str, words: str, called: CalledPlace) -> bool:
        """Whether a sentence after a remark is another: it asks of a place that it calls, or begins with another."""
        is_elsewhere = bool(called.place) and called.place != self._found[-1].clause
        if _ASKS.search(words) and (called.said or _ALSO.match(words)):
            return True
        is_named = self._clauses.called(sentence).place == called.place
        return is_elsewhere and is_named and (bool(_BEGINS.match(words)) or begins_with_call(words))

    def _remark(self, called: CalledPlace, words: str) -> None:
        for lead in self._leads:
            lead.used = True
        if not called.said and (place := self._clauses.shared(words, called.place)):
            called = CalledPlace(place)
        self._found.append(Remark(called.place, words, said=called.said if called.is_near or not called.place else ""))

    def table(self, grid: Grid) -> None:
        """A table of remarks: its heads say where place, words and reason stand; of another each row is a remark."""
        self._opened = True
        rows = [[_lines(cell) for cell in row] for row in grid.rows]
        heads = [folded(" ".join(cell)) for cell in rows[0]] if rows else []
        asked = [at for at, head in enumerate(heads) if _ASKED.search(head)]
        asked = [at for at in asked if not _ANSWERED.search(heads[at])] or asked
        for row in rows[1:] if asked else rows:
            if asked and len(row) == len(heads):
                self._row(row, heads, asked[-1])
            elif any(row):
                words = " | ".join(filter(None, map(" ".join, row)))
                self._remark(self._called(words), words)

    def _row(self, row: list[list[str]], heads: list[str], column: int) -> None:
        text = " ".join(row[column])
        words = folded(text)
        if not words or (_is_view(words) and not _ASKS.search(_NOTHING.sub("", words))):
            return
        where = [line for at, head in enumerate(heads) if at != column and _WHERE.search(head) for line in row[at]]
        why = " ".join(" ".join(row[at]) for at, head in enumerate(heads) if at != column and _WHY.search(head))
        called = self._clauses.quoting(where)
        if not called.place:
            called = self._called(text)
        if not called.place:
            called = CalledPlace("", " ".join(where))
        self._remark(called, text + (f"\nLý do: {why}" if why else ""))


def _lines(cell: Cell) -> list[str]:
    texts = (text for line in cell.lines for text in nfc(line.text).split("\n"))
    return [words for text in texts if (words := " ".join(text.split()))]


def _is_view(words: str) -> bool:
    return bool(_AGREES.search(words) or _NOTHING.search(words))


def _by_place(sentence: str) -> list[str]:
    """A sentence that asks at one place, then at another, cut between: "…, tại điểm b giao thêm Sở Y tế"."""
    low = folded(sentence)
    for _, start, end in calls(unquoted(low)):
        before = _THEN.search(low[:start])
        is_cut = before and _ASKS.search(low[: before.start()]) and _ASKS.search(low[end:])
        if before and is_cut and any(one < before.start() for _, one, _ in calls(unquoted(low))):
            return [sentence[: before.start()], *_by_place(upper_first(sentence[before.end(1) :].lstrip()))]
    return [sentence]


_THEN = regex(r"([,;](?: và)?) (?:tại|ở|còn|riêng|đối với) (?:dự thảo )?$")


def _parts(sentence: str) -> list[str]:
    """A sentence that agrees and then asks, cut between; any other whole."""
    view = _AGREES.search(folded(sentence))
    if view and (says := _SAYS.search(folded(sentence), view.end())):
        return [sentence[: view.end()], sentence[says.end() :]]
    cut = _BUT.search(sentence, view.end()) if view else None
    if cut and _ASKS.search(folded(sentence), cut.start()):
        rest = sentence[cut.end() :]
        return [sentence[: cut.start()], upper_first(rest)]
    return [sentence]
