"""The file of a round of comments (lay-y-kien.yaml) → whom a draft was sent to, until when, where the answers lie."""

from __future__ import annotations

import os

from vbgen.declaring import Shape, record, term
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.schema.decoder import Decoder
from vbgen.source import ENDINGS, Mapping, Node, Source, read
from vbgen.units import unit_key
from vbgen.vietnamese import PartialDate, folded, unmarked


@record
class Consulted:
    """A unit that was asked: its name, the files of its answer where their names do not tell, when they came."""

    name: str = term("tên đơn vị", "Tên đầy đủ, như ở Nơi nhận: Sở Nội vụ.", required=True)
    answers: tuple[str, ...] = term(
        "tệp trả lời", "Tên tệp trong thư mục trả lời, khi tên tệp không nói của đơn vị nào.", Shape.LINES, default=()
    )
    received: PartialDate = term(
        "ngày nhận", "Ngày nhận trả lời, khi tệp không ghi: 18/11/2026.", Shape.DATE, default=PartialDate()
    )


@record
class Round:
    """A round of comments: the draft, the units asked, the deadline, the folder of answers."""

    draft: str = term("dự thảo", "Kế hoạch (.yaml) hoặc tệp Word đã gửi lấy ý kiến.", required=True)
    sent: str = term("tệp đã gửi", "Tệp Word đã gửi đi; để trống thì dựng từ `draft` ở lần gom đầu, rồi giữ cạnh nó.")
    letter: str = term("công văn lấy ý kiến", "Số, ký hiệu, ngày: Công văn số 45/UBND-NC ngày 05/11/2026.")
    deadline: PartialDate = term("thời hạn trả lời", "20/11/2026.", Shape.DATE, default=PartialDate(), required=True)
    silence: str = term(
        "khi không trả lời",
        "`thống nhất` khi công văn lấy ý kiến ghi quá hạn thì coi như thống nhất; để trống nếu không.",
    )
    folder: str = term("thư mục trả lời", "Nơi để các tệp trả lời, tính từ tệp này.", default="y-kien")
    ledger: str = term("sổ ý kiến", "Tệp ghi từng ý kiến và cách xử lý.", default="tong-hop.yaml")
    units: tuple[Consulted, ...] = term(
        "các đơn vị được hỏi", "Tên, hoặc các trường `name`, `answers`, `received`.", Shape.MANY, default=(),
        required=True, of=Consulted, lone="name",
    )  # fmt: skip


class StatedRound(NamedTuple):
    """A round as its file states it, the places of what it names."""

    round: Round
    source: Source
    draft: str
    sent: str
    folder: str
    ledger: str

    @property
    def silence_agrees(self) -> bool:
        """Whether who is silent past the deadline is taken to agree, because the letter said so."""
        return bool(self.round.silence)


AGREED = "thống nhất"


def stated(path: str) -> StatedRound:
    """The round that a file states. Raises Fault with all that is wrong with it."""
    source = read(path)
    decoder = Decoder(source.name)
    found: Round | None = decoder.record(source.root, Round)
    spans = _spans(source.root)
    paths = {}
    for name in ("draft", "sent", "ledger") if found else ():
        value = getattr(found, name)
        paths[name] = decoder.named(value, spans.get(name, source.root).span) if value else ""
    if paths.get("draft", "").lower().endswith(ENDINGS) and not paths["sent"]:
        paths["sent"] = f"{os.path.splitext(paths['draft'])[0]}.da-gui.docx"
    if found:
        paths["folder"] = _folder(found, decoder, spans.get("folder", source.root))
        _judge(found, decoder, spans)
    errors = [item for item in decoder.faults if item.severity is Severity.ERROR]
    if errors or found is None:
        raise Fault(*errors)
    return StatedRound(found, source, **paths)


def _spans(root: Node) -> dict[str, Node]:
    return {key.text: value for key, value in root.entries} if isinstance(root, Mapping) else {}


def _folder(found: Round, decoder: Decoder, at: Node) -> str:
    """The folder of answers, in which a plan may name files."""
    inside = decoder.named(os.path.join(found.folder, "x"), at.span)
    folder = os.path.dirname(inside)
    if inside and not os.path.isdir(folder):
        decoder.fault(
            "S0980", f"không có thư mục trả lời “{found.folder}”", at.span, "ghi thư mục để các tệp trả lời ở `folder`"
        )
    return folder


def _judge(found: Round, decoder: Decoder, spans: dict[str, Node]) -> None:
    """What is well formed and means nothing."""
    if not found.deadline.complete:
        decoder.fault(
            "S0980", "thời hạn trả lời phải đủ ngày, tháng, năm", spans["deadline"].span, "viết như 20/11/2026"
        )
    if found.silence and folded(found.silence) != AGREED:
        hint = "ghi `silence: thống nhất` khi công văn lấy ý kiến nói vậy, không thì bỏ trường này"
        decoder.fault("S0980", f"`silence` không có giá trị “{found.silence}”", spans["silence"].span, hint)
    keys = [unit_key(unit.name) for unit in found.units if unit]
    for at, key in enumerate(keys):
        if key in keys[:at]:
            decoder.fault(
                "S0980", f"đơn vị “{found.units[at].name}” được ghi hai lần", spans["units"].span, "bỏ một dòng"
            )


# --- names of units ---------------------------------------------------------------------------------------------------

_COUNCIL = regex(r"(?:uy ban nhan dan|hoi dong nhan dan) ")


def file_key(path: str) -> str:
    """The words of a path, without marks: "UBND-xã_Tân Tiến.docx" → " uy ban nhan dan xa tan tien "."""
    key = unmarked(unit_key(os.path.splitext(path)[0].replace("_", " ").replace("-", " ")))
    return f" {_NUMBERED.sub(' ', key)} "


_NUMBERED = regex(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")  # "TDP3"


def named_in(path: str, names: list[str]) -> str:
    """The unit that a path names: the longest name, "" where there is none."""
    words = file_key(path)
    found = [(len(own), name) for name in names for own in _called(name) if own in words]
    if found:
        return max(found)[1]
    ends = [name for name in names if any(end in words for end in _ends(file_key(f"{name}.x").split()))]
    letters = set(_WORD.findall(unmarked(folded(os.path.basename(path)))))
    short = [name for name in names if _inner(name) in words or _initials(name) & letters]
    shared = {name: _shared(_telling(file_key(f"{name}.x")), _telling(words)) for name in names}
    begun = [name for name, many in shared.items() if many == max(shared.values()) > 1]
    shortened = [name for name in names if any(_first_letters(name).startswith(one) for one in letters if len(one) > 2)]
    return next((some[0] for some in (ends, short, begun, shortened) if len(some) == 1), "")


def _telling(key: str) -> list[str]:
    """The words of a name or path but for "và", which its first letters leave out: "NNMT"."""
    return [word for word in key.split() if word != "va"]


def _shared(name: list[str], words: list[str]) -> int:
    """How many words of a name a path says in a row, some left out, some cut short or by their first letters:
    "doan tn xa" of "Đoàn TNCS Hồ Chí Minh xã", "htx nong nghiep" of "Chi bộ Hợp tác xã nông nghiệp".
    """
    best = 0
    for at in range(len(words)):
        read = many = 0
        for word in words[at:]:
            start, end = _said_by(word, name, read)
            if end <= start:
                break
            many += end - start
            read = end
        best = max(best, many)
    return best


def _said_by(word: str, name: list[str], read: int) -> tuple[int, int]:
    """From where to where a word of a path says words of a name from a place on: whole, cut short, by first letters."""
    for start in range(read, len(name)):
        if word == name[start] or (len(word) > 1 and name[start].startswith(word)):
            return start, start + 1
        if len(word) > 1 and "".join(one[0] for one in name[start : start + len(word)]) == word:
            return start, start + len(word)
    return 0, 0


_WORD = regex(r"[a-z]+")
_AROUND = regex(r"^(?:uy ban|hoi|ban thuong vu|ban chap hanh|bch) (?=\w+ \w+ \w+)| (?:xa|phuong|tinh|thanh pho)$")


def _inner(name: str) -> str:
    """A unit's name without what it shares with others: "mặt trận tổ quốc" of "Ủy ban Mặt trận Tổ quốc xã"."""
    return f" {_AROUND.sub('', file_key(f'{name}.x').strip())} "


def _initials(name: str) -> set[str]:
    """The first letters of a unit's words, by which files go: "CAX", "MTTQ", "STP"."""
    found = {_first_letters(name), "".join(word[0] for word in _inner(name).split())}
    found.add("".join(word[0] for word in _inner(name).split() if word != "va"))  # "SGDĐT"
    return {letters for letters in found if len(letters) > 2}


def _first_letters(name: str) -> str:
    """The first letters of all words of a unit's name, of which a file may have the first few: "HPN" of a commune's."""
    return "".join(word[0] for word in file_key(f"{name}.x").split())


def _called(name: str) -> list[str]:
    """A unit's name as a file may be called by it: whole, and without the council that it begins with."""
    whole = file_key(f"{name}.x")
    short = _COUNCIL.sub("", whole.strip())
    return [whole, f" {short} "] if len(short.split()) > 1 else [whole]  # "xã" alone ends everybody's name


def _ends(words: list[str]) -> list[str]:
    """The ends of a name by which it may be known: "quân sự xã" of "Ban Chỉ huy Quân sự xã"."""
    return [f" {' '.join(words[at:])} " for at in range(1, len(words) - 2)]


def known(name: str, asked: list[Consulted]) -> str:
    """The unit asked that a name means: the same, or the only one that it ends with or that ends with it."""
    key = unit_key(name)
    if not key:
        return ""
    same = [unit.name for unit in asked if unit_key(unit.name) == key]
    near = [unit.name for unit in asked if _is_within(unit_key(unit.name), key)]
    near = near or [unit.name for unit in asked if _is_shortened(unit_key(unit.name).split(), key.split())]
    return same[0] if same else near[0] if len(near) == 1 else ""


def _is_shortened(short: list[str], whole: list[str]) -> bool:
    """Whether a name is another with words left out: "Mặt trận Tổ quốc xã" of "Ủy ban Mặt trận Tổ quốc … xã A"."""
    rest = iter(whole)
    return len(short) > 3 and all(word in rest for word in short)


def _is_within(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or (f" {other} " in f" {one} " and len(other.split()) > 2)


def told(message: str, file: str, hint: str = "") -> Diagnostic:
    """A doubt about an answer."""
    return Diagnostic("S0981", message, file, severity=Severity.WARNING, hint=hint)
