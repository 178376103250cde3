"""A draft and what a form says of whom it is sent to → the file of a round of comments."""

from __future__ import annotations

import os
from collections.abc import Mapping as ReadOnly

from vbgen.diagnostics import Diagnostic, Fault
from vbgen.dumping import dump
from vbgen.following.single_days import whole_day
from vbgen.gathering.asking import AGREED
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.units import unit_key
from vbgen.vietnamese import short_date

_ENDING = ".lay-y-kien.yaml"
_FILED = regex(r"(?i)^lưu\b")
_HEAD = "# Lấy ý kiến: vbgen gather và trang “Lấy ý kiến” đọc tệp này.\n"


class BegunRound(NamedTuple):
    """The file of a round, its text, and the folder of answers beside it."""

    path: str
    text: str
    folder: str


def whom_to_ask(document: Document) -> list[str]:
    """Those who a draft goes to, as a first list of whom to ask."""
    return [one.name for one in document.recipients if not _FILED.search(one.name) and one.name != "Như trên"]


def begun(draft: str, fields: ReadOnly[str, str]) -> BegunRound:
    """The round that a form begins on a draft of the folder. Raises Fault (S0980) for what is missing or double."""
    units = [" ".join(line.split()) for line in fields.get("don-vi", "").splitlines() if line.strip()]
    deadline = whole_day(fields.get("han", ""))
    if deadline is None:
        raise Fault(Diagnostic("S0980", "thời hạn trả lời phải đủ ngày, tháng, năm", hint="viết như 20/11/2026"))
    if not units:
        raise Fault(Diagnostic("S0980", "chưa ghi đơn vị nào được hỏi", hint="mỗi dòng một đơn vị"))
    keys = [unit_key(unit) for unit in units]
    if twice := next((unit for at, unit in enumerate(units) if keys[at] in keys[:at]), ""):
        raise Fault(Diagnostic("S0980", f"đơn vị “{twice}” được ghi hai lần"))
    stem = os.path.splitext(draft)[0]
    name = os.path.basename(stem)
    told = {
        "draft": os.path.basename(draft),
        "letter": " ".join(fields.get("cong-van", "").split()),
        "deadline": short_date(deadline),
        "silence": AGREED if fields.get("im-lang") else "",
        "folder": f"{name}.y-kien",
        "ledger": f"{name}.tong-hop.yaml",
        "units": units,
    }
    text = _HEAD + dump({key: value for key, value in told.items() if value})
    return BegunRound(f"{stem}{_ENDING}", text, f"{stem}.y-kien")
