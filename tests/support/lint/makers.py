"""How the line of an example becomes a plan that is right but for it; `file_makers` makes files and pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from vbgen.diagnostics import Diagnostic
from vbgen.dumping import dump
from vbgen.lint import Asked, check_document
from vbgen.model import Document
from vbgen.schema import decode
from vbgen.source import parse

Maker = Callable[[str], list[Diagnostic]]

TASK = {
    "text": "Rà soát thủ tục hành chính",
    "lead": "Sở Nội vụ",
    "support": ["Sở Tài chính"],
    "due": "30/6/2026",
    "product": "Báo cáo",
}


def document(**changes: Any) -> Document:
    """A plan with some of its fields changed; None takes a field away."""
    fields: dict[str, Any] = {
        "kind": "ke-hoach",
        "issuer": {"name": ["Ủy ban nhân dân", "tỉnh Lào Cai"], "symbol": "UBND", "place": "Lào Cai"},
        "number": "15",
        "date": "05/6/2026",
        "summary": "Cải cách hành chính năm 2026",
        "body": ["Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", {"heading": "Nhiệm vụ", "tasks": [TASK]}],
        "recipients": ["Các sở, ban, ngành", "Lưu: VT, NC"],
        "signers": [{"authority": "TM", "head": "Ủy ban nhân dân", "position": "Chủ tịch", "name": "Trần Văn Bình"}],
    }
    fields = {name: value for name, value in {**fields, **changes}.items() if value is not None}
    found, _, faults = decode(parse(dump(fields)))
    assert found is not None, faults
    return found


def letter(**changes: Any) -> Document:
    """A công văn with some of its fields changed."""
    return document(
        **{
            "kind": "cong-van",
            "issuer": {"name": ["Ủy ban nhân dân", "tỉnh Lào Cai"], "symbol": "UBND-NC", "place": "Lào Cai"},
            "summary": "cải cách hành chính năm 2026",
            "addressees": ["Sở Nội vụ", "Sở Tài chính"],
            "recipients": ["Như trên", "Lưu: VT, NC"],
            **changes,
        }
    )


def petition(**changes: Any) -> Document:
    """A tờ trình with some of its fields changed."""
    told = {"kind": "to-trinh", "addressees": ["Bộ Nội vụ"], "recipients": ["Như trên", "Lưu: VT, NC"]}
    return document(**{**told, **changes})


def judged(found: Document, *superiors: Document, issue: bool = False) -> list[Diagnostic]:
    return check_document(found, asked=Asked(issue=issue), superiors=superiors)


def parts(line: str) -> list[str]:
    """The pieces of an example: "a | b"."""
    return [piece.strip() for piece in line.split("|")]


# --- plans ---------------------------------------------------------------------------------------------------------


def field(name: str, base: Callable[..., Document] = document) -> Maker:
    """The line is a field's text."""
    return lambda line: judged(base(**{name: line}))


def listed(name: str, base: Callable[..., Document] = document, *rest: str) -> Maker:
    """The pieces of the line are a list's items."""
    return lambda line: judged(base(**{name: [*parts(line), *rest]}))


def issuer(name: str) -> Maker:
    """The pieces of the line are a field of the issuer."""

    def make(line: str) -> list[Diagnostic]:
        whole = {"name": "Ủy ban nhân dân tỉnh Lào Cai", "symbol": "UBND", "place": "Lào Cai", name: parts(line)}
        if name in ("symbol", "place"):
            whole[name] = line
        return judged(document(issuer=whole))

    return make


def heads(line: str) -> list[Diagnostic]:
    """Superiors and issuer: the last piece is the issuer's name."""
    *superior, name = parts(line)
    return judged(document(issuer={"superior": superior, "name": name, "symbol": "SNV", "place": "Lào Cai"}))


def superiors(line: str) -> list[Diagnostic]:
    return judged(document(issuer={"superior": parts(line), "name": "Phòng Một", "symbol": "P", "place": "Lào Cai"}))


def symbol(line: str) -> list[Diagnostic]:
    return judged(document(symbol=line))


def kind_symbol(line: str) -> list[Diagnostic]:
    kind, text = parts(line)
    return judged(document(kind=kind, symbol=text))


def kind_own_symbol(line: str) -> list[Diagnostic]:
    """A kind and the symbol of its issuer, Ủy ban nhân dân tỉnh Lào Cai."""
    kind, text = parts(line)
    return judged(letter(symbol=text) if kind == "cong-van" else document(kind=kind, symbol=text))


def letter_symbol(line: str) -> list[Diagnostic]:
    return judged(letter(symbol=line))


def appended(line: str) -> list[Diagnostic]:
    """The line is the body of a plan with two appendices."""
    appendices = [{"title": "Danh mục", "body": ["Nội dung"]}, {"title": "Biểu mẫu", "body": ["Nội dung"]}]
    return judged(document(body=[line], appendices=appendices))


def body(line: str) -> list[Diagnostic]:
    """The pieces of the line are paragraphs of the body."""
    return judged(document(body=parts(line)))


def headings(line: str) -> list[Diagnostic]:
    """The pieces of the line are headings of the body, one after another."""
    return judged(document(body=[{"heading": name, "body": ["Nội dung"]} for name in parts(line)]))


def referring(line: str) -> list[Diagnostic]:
    """The line is a document that the plan carries out: its kind, number, date and issuer."""
    kind, number, date, office = re.match(r"(.+?) số (\S+) ngày (\S+) của (.+)", line).groups()  # type: ignore[union-attr]
    told = {"kind": kind.lower(), "number": number, "date": date, "issuer": office, "summary": "về thủ tục"}
    return judged(document(references={"a": told}, body=["Thực hiện [@a]", "Nội dung"]))


def resolution(line: str) -> list[Diagnostic]:
    """The line is the last clause of a resolution."""
    return judged(document(kind="nghi-quyet", symbol=None, date="05/01/2026", body=[{"clauses": ["Nội dung", line]}]))


def table(line: str) -> list[Diagnostic]:
    """The titles of a table's columns and its rows: "TT; Trường | 1; Mầm non"."""
    columns, *rows = [[cell.strip() for cell in row.split(";")] for row in parts(line)]
    return judged(document(body=["Số liệu như sau:", {"table": {"columns": columns, "rows": rows}}]))


def summary_and_body(line: str) -> list[Diagnostic]:
    summary, text = parts(line)
    return judged(document(kind="bao-cao", summary=summary, body=[text, "Nội dung"]))


def times(line: str) -> list[Diagnostic]:
    """A kind and its times: of an invitation's event, or of the beginning and end of minutes."""
    kind, *said = parts(line)
    if kind == "giay-moi":
        return judged(letter(kind=kind, particulars={"time": said[0]}))
    signers = [{"position": "Thư ký", "name": "Lê Thị Hoa"}, {"position": "Chủ tọa", "name": "Trần Văn Bình"}]
    told = {"starts": said[0], "ends": said[1], "venue": "Phòng họp"}
    return judged(document(kind=kind, date=None, particulars=told, signers=signers))


def party_filing(line: str) -> list[Diagnostic]:
    office = {"name": "Đảng ủy xã Tân Tiến", "symbol": "ĐU", "place": "Tân Tiến"}
    return judged(letter(standard="dang", issuer=office, recipients=["Như trên", line]))


def numbered(line: str) -> list[Diagnostic]:
    return judged(document(body=[{"heading": "Nhiệm vụ", "clauses": [line]}]))


def task(name: str, base: Callable[..., Document] = document) -> Maker:
    """The line is a field of the one task; or "name: value"."""

    def make(line: str) -> list[Diagnostic]:
        value = line.removeprefix(f"{name}:").strip()
        changed = {key: text for key, text in {**TASK, name: value}.items() if text}
        return judged(base(body=["Thực hiện như sau:", {"heading": "Nhiệm vụ", "tasks": [changed]}]))

    return make


def lead_and_support(line: str) -> list[Diagnostic]:
    lead, support = parts(line)
    return judged(document(body=[{"tasks": [{**TASK, "lead": lead, "support": [support]}]}]))


def led_letter(line: str) -> list[Diagnostic]:
    told = {"addressees": ["Sở Nội vụ"], "body": [{"tasks": [{**TASK, "lead": line}]}]}
    return judged(letter(**told))


def led_plan(line: str) -> list[Diagnostic]:
    return judged(document(recipients=["Sở Nội vụ", "Lưu: VT"], body=[{"tasks": [{**TASK, "lead": line}]}]))


def follows(line: str) -> list[Diagnostic]:
    known = {"kh87": {"kind": "ke-hoach", "number": "87/KH-UBND", "date": "03/5/2024"}}
    return judged(document(references=known, body=["Thực hiện [@kh87]", {"tasks": [{**TASK, "follows": line}]}]))


def followed(line: str) -> list[Diagnostic]:
    """The due of a task that the superior's document wants by 30/6/2026."""
    above = document(number="87", body=[{"heading": "Nhiệm vụ", "tasks": [TASK]}])
    known = {"kh87": {"kind": "ke-hoach", "number": "87/KH-UBND", "date": "03/5/2024"}}
    own = {**TASK, "due": line if line[0].isdigit() else None, "follows": "kh87#I.1"}
    body = ["Thực hiện [@kh87]", {"tasks": [{name: value for name, value in own.items() if value}]}]
    return judged(document(references=known, body=body), above)


def signer(line: str) -> list[Diagnostic]:
    """ "KT | Giám đốc | Phó Giám đốc"."""
    token, head, position = parts(line)
    return judged(document(signers=[{"authority": token, "head": head, "position": position, "name": "Trần Văn Bình"}]))


def signer_field(name: str) -> Maker:
    return lambda line: judged(document(signers=[{"position": "Giám đốc", "name": "Trần Văn Bình", name: line}]))


def issued(line: str) -> list[Diagnostic]:
    """ "number: 15", judged as at issue."""
    name, _, value = line.partition(":")
    return judged(document(**{name: value.strip()}), issue=True)


def basis(line: str) -> list[Diagnostic]:
    return judged(document(bases=[line, "Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025"]))


def addressed_recipients(line: str) -> list[Diagnostic]:
    first, second = parts(line)
    name = first.removeprefix("Kính gửi:").strip()
    return judged(letter(addressees=[name], recipients=[second, "Lưu: VT"]))


def told_once(line: str) -> list[Diagnostic]:
    return judged(letter(addressees=["Sở Nội vụ"], recipients=[*parts(line), "Lưu: VT"]))


def filings(line: str) -> list[Diagnostic]:
    return judged(document(recipients=["Các sở, ban, ngành", *parts(line)]))


def long_summary(line: str) -> list[Diagnostic]:
    size = int("".join(char for char in line if char.isdigit()))
    return judged(document(summary=("Cải cách " * size)[:size].strip().ljust(size, "a")))


# --- what does not agree with itself -------------------------------------------------------------------------------


def text_and_table(line: str) -> list[Diagnostic]:
    """A sentence, then a table as in `table`."""
    said, *lines = parts(line)
    columns, *rows = [[cell.strip() for cell in row.split(";")] for row in lines]
    return judged(document(body=[said, {"table": {"columns": columns, "rows": rows}}]))


def told_items(line: str) -> list[Diagnostic]:
    """A paragraph and the items below it."""
    said, *items = parts(line)
    return judged(document(body=[{"paragraph": said, "clauses": items}]))


def labelled(line: str) -> list[Diagnostic]:
    """The labels of headings, one after another."""
    return judged(
        document(
            body=[
                {"heading": f"Đề mục {at}", "label": name, "body": ["Nội dung"]} for at, name in enumerate(parts(line))
            ]
        )
    )


def commune_lead(line: str) -> list[Diagnostic]:
    """Who leads a task of a commune."""
    office = {"name": "Ủy ban nhân dân xã Tân Tiến", "symbol": "UBND", "place": "Tân Tiến"}
    return judged(document(issuer=office, body=[{"heading": "Nhiệm vụ", "tasks": [{**TASK, "lead": line}]}]))


def decided(line: str) -> list[Diagnostic]:
    """Who decides, and the sign of authority, if any."""
    competence, sign = line.rstrip(" |"), ""
    if line.endswith("TM"):
        competence, sign = parts(line)
    office = {"authority": sign, "head": "Ủy ban nhân dân"} if sign else {}
    signer = {**office, "position": "Chủ tịch", "name": "Trần Văn Bình"}
    return judged(
        document(kind="quyet-dinh", competence=competence, signers=[signer], body=[{"clauses": ["Nội dung"]}])
    )


def signs(line: str) -> list[Diagnostic]:
    """ "KT | Chủ tịch | TM | Ủy ban nhân dân": signs and heads, as they stand."""
    told = parts(line)
    signer = {"authority": told[::2], "head": told[1::2], "position": "Phó Chủ tịch", "name": "Trần Văn Bình"}
    return judged(document(signers=[signer]))


def invited(line: str) -> list[Diagnostic]:
    """When an event is."""
    return times(f"giay-moi | {line}")


def petitioned(line: str) -> list[Diagnostic]:
    """Whom a tờ trình is for, and a sentence of it."""
    name, said = parts(line)
    return judged(petition(addressees=[name], body=["Nội dung", said]))


def articles(line: str) -> list[Diagnostic]:
    """The pieces of the line are the articles of a decision."""
    told = {"bases": ["Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025"], "body": [{"clauses": parts(line)}]}
    return judged(document(kind="quyet-dinh", **told))


def proposed(line: str) -> list[Diagnostic]:
    """Who decides, and the last basis."""
    name, basis = parts(line)
    office = {"name": "Sở Y tế", "superior": "UBND tỉnh Lào Cai", "symbol": "SYT", "place": "Lào Cai"}
    signer = {"position": "Giám đốc", "name": "Trần Văn Bình"}
    told = {"competence": name, "bases": [basis], "body": [{"clauses": ["Nội dung"]}], "signers": [signer]}
    return judged(document(kind="quyet-dinh", issuer=office, **told))


def session(line: str) -> list[Diagnostic]:
    """The line of who resolves, and the last article of a resolution."""
    decides, last = parts(line)
    return judged(document(kind="nghi-quyet", competence=decides, body=[{"clauses": ["Nội dung", last]}]))


def headed(line: str) -> list[Diagnostic]:
    """A heading, and who leads what stands below it."""
    name, lead = parts(line)
    return judged(document(body=["Thực hiện như sau:", {"heading": name, "lead": lead, "tasks": [TASK]}]))
