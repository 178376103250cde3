"""Every rule's manual is its test: the lines "Sai:" are found by the rule, the lines "Đúng:" are not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support import repository
from support.golden import finding, kept
from support.lint import file_makers as f
from support.lint import makers as m

from vbgen.diagnostics import Severity, Span
from vbgen.lint import Asked, Subject, check_document, check_read, rules
from vbgen.lint.checking import EVERYTHING
from vbgen.readers.reading import Reading
from vbgen.schema import decode
from vbgen.source import parse, read

RULES = rules(Subject.TEXT)
MAKERS: dict[str, m.Maker] = {
    "C0101": m.body,
    "C0102": m.body,
    "C0103": lambda line: m.body(line.replace("\\u00ad", "\u00ad")),
    "C0104": m.body,
    "C0201": m.body,
    "C0211": m.body,
    "C0212": m.body,
    "C0213": m.body,
    "C0214": m.body,
    "C0215": m.body,
    "C0221": m.body,
    "C0222": m.body,
    "C0224": m.body,
    "C0223": m.body,
    "C0301": m.body,
    "C0302": m.body,
    "C0303": m.body,
    "C0304": m.body,
    "C0305": m.body,
    "C0306": m.body,
    "C0307": m.body,
    "C0308": m.body,
    "C0309": m.body,
    "C0310": m.body,
    "C0401": m.body,
    "C0402": m.body,
    "C0403": m.body,
    "C0501": m.body,
    "C0502": m.body,
    "C0503": m.body,
    "C0505": m.body,
    "C0506": m.body,
    "C0504": m.signer_field("name"),
    "N0101": m.task("lead"),
    "N0102": m.task("lead"),
    "N0103": m.lead_and_support,
    "N0104": m.task("lead"),
    "N0111": m.task("product"),
    "N0112": m.task("product"),
    "N0121": m.task("due"),
    "N0122": m.task("due"),
    "N0123": m.task("due"),
    "N0124": m.task("due"),
    "N0125": m.task("due"),
    "N0201": m.led_letter,
    "N0202": m.led_plan,
    "N0203": m.follows,
    "N0204": m.followed,
    "N0301": m.body,
    "N0302": m.body,
    "N0303": m.body,
    "N0304": m.body,
    "N0305": m.body,
    "N0306": m.body,
    "N0307": m.body,
    "N0308": m.body,
    "N0309": m.body,
    "N0310": m.body,
    "N0501": m.body,
    "N0502": m.table,
    "N0503": m.table,
    "N0504": m.summary_and_body,
    "N0505": m.times,
    "N0506": m.body,
    "N0411": m.field("summary"),
    "N0412": m.listed("recipients", m.document, "Lưu: VT"),
    "N0401": m.listed("recipients", m.document, "Lưu: VT"),
    "N0402": m.listed("recipients", m.document, "Lưu: VT"),
    "N0403": m.task("lead"),
    "N0404": m.body,
    "N0405": m.body,
    "N0406": m.body,
    "T0101": f.crown,
    "T0102": f.motto,
    "T0103": f.crown,
    "T0201": m.issuer("name"),
    "T0202": m.superiors,
    "T0203": m.heads,
    "T0301": m.field("number"),
    "T0302": m.symbol,
    "T0303": m.kind_symbol,
    "T0304": m.kind_symbol,
    "T0305": m.letter_symbol,
    "T0306": m.letter_symbol,
    "T0307": m.kind_symbol,
    "T0308": m.symbol,
    "T0309": f.number_line,
    "T0310": m.issued,
    "T0311": m.kind_own_symbol,
    "T0401": m.issuer("place"),
    "T0402": f.place_date,
    "T0403": f.place_date,
    "T0404": f.place_date,
    "T0405": f.place_date,
    "T0406": m.issuer("place"),
    "T0407": f.kind_place_date,
    "T0408": m.issued,
    "T0409": m.issuer("place"),
    "T0410": m.issuer("place"),
    "T0411": m.field("date"),
    "T0412": m.field("date"),
    "T0501": m.field("summary", m.letter),
    "T0502": m.field("summary"),
    "T0503": m.long_summary,
    "T0504": f.subject,
    "T0505": f.first_line,
    "T0506": m.field("summary"),
    "T0507": m.field("summary"),
    "T0511": f.kind_first,
    "T0512": f.subject,
    "T0513": m.listed("addressees", m.letter),
    "T0514": f.first_line,
    "T0515": m.listed("addressees", m.letter),
    "T0601": m.listed("bases"),
    "T0602": f.decision_basis,
    "T0603": m.basis,
    "T0604": m.basis,
    "T0605": m.basis,
    "T0606": f.decision,
    "T0607": f.decision_first,
    "T0608": f.decision_of,
    "T0625": f.appendix_lines,
    "T1001": f.mark,
    "T0611": m.body,
    "T0612": f.last_text,
    "T0621": m.body,
    "T0622": f.appendix,
    "T0623": f.appendix,
    "T0624": f.appendix_line,
    "T0626": m.appended,
    "T0627": m.appended,
    "T0631": f.text,
    "T0632": f.text,
    "T0633": f.text,
    "T0634": f.text,
    "T0635": f.text,
    "T0636": f.text,
    "T0637": f.text,
    "T0641": f.text,
    "T0642": f.text,
    "T0643": f.text,
    "T0651": m.numbered,
    "T0652": m.body,
    "T0701": f.offices,
    "T0702": m.signer,
    "T0703": m.signer,
    "T0704": m.signer,
    "T0705": m.signer,
    "T0706": m.signer_field("name"),
    "T0707": m.signer_field("name"),
    "T0708": m.signer_field("position"),
    "T0709": m.signer_field("position"),
    "T0710": f.unsigned,
    "T0711": m.signer_field("position"),
    "T0712": m.signer,
    "T0911": f.below_the_text,
    "T0517": m.field("summary", m.letter),
    "T0516": f.under_the_number,
    "T0653": f.crowned,
    "T0662": m.body,
    "T0664": m.body,
    "T0666": m.table,
    "T0667": m.headings,
    "T0668": m.referring,
    "T0669": m.resolution,
    "T0671": m.symbol,
    "T0661": f.titled,
    "T0901": m.addressed_recipients,
    "T0902": f.decision_recipient,
    "T0903": f.decision_recipient,
    "T0904": m.filings,
    "T0905": m.filings,
    "T0906": f.recipient,
    "T0907": f.recipient,
    "T0908": m.field("drafter"),
    "T0909": m.told_once,
    "T0910": f.label,
    "T0912": m.party_filing,
    "T0204": m.issuer("name"),
    "T0518": m.listed("addressees", m.letter),
    "T0519": f.addressee_lines,
    "T0609": m.basis,
    "T0628": m.numbered,
    "T0629": f.appendix_lines,
    "T0638": f.text,
    "T0639": f.text,
    "T0644": m.labelled,
    "T0654": f.decision_lines,
    "T0670": m.headings,
    "T0713": m.signer,
    "T0714": m.decided,
    "T0715": m.signs,
    "T0716": m.signer,
    "T0913": f.recipients,
    "N0311": m.body,
    "N0312": m.body,
    "N0313": m.body,
    "N0407": m.commune_lead,
    "N0507": m.body,
    "N0508": m.text_and_table,
    "N0509": m.table,
    "N0510": m.table,
    "N0511": m.told_items,
    "N0512": m.body,
    "N0513": m.body,
    "N0514": m.body,
    "N0515": m.body,
    "N0516": m.issued,
    "N0517": m.invited,
    "N0518": m.table,
    "N0519": m.body,
    "N0520": m.body,
    "N0521": m.body,
    "N0522": m.body,
    "N0523": m.task("due"),
    "N0524": m.text_and_table,
    "N0525": m.body,
    "T0675": m.body,
    "T0676": m.session,
    "T0677": m.headed,
    "T0104": f.heading,
    "T0105": f.party_heading,
    "T0413": m.issuer("place"),
    "T0520": m.listed("addressees", m.petition),
    "T0521": m.petitioned,
    "T0620": f.appendix_lines,
    "T0672": m.articles,
    "T0673": m.body,
    "T0674": m.proposed,
    "T0914": m.listed("recipients", m.document, "Lưu: VT"),
    "T1002": f.mark,
}
"""How a rule's lines become a document."""

EXAMPLES = [
    pytest.param(rule.id, label, line, id=f"{rule.id}-{label}-{index}")
    for rule in RULES.values()
    for label in ("Sai", "Đúng")
    for index, line in enumerate(rule.manual.examples(label))
]
GOLDEN = Path(__file__).parents[1] / "golden" / "lint"
PLANS = [str(path) for path in repository.PLANS]


def test_every_rule_has_a_manual_with_both_examples() -> None:
    assert set(RULES) == set(MAKERS)
    lacking = [rule.id for rule in RULES.values() if not (rule.manual.examples("Sai") and rule.manual.examples("Đúng"))]
    assert lacking == []
    assert [rule.id for rule in RULES.values() if not rule.clause or not rule.manual.title.endswith((".", "…"))] == []


@pytest.mark.parametrize(("name", "label", "line"), EXAMPLES)
def test_a_manual_tells_the_truth(name: str, label: str, line: str) -> None:
    found = [item.id for item in MAKERS[name](line)]
    assert (name in found) is (label == "Sai"), found


def test_what_is_told_of_the_examples_of_manuals_is_what_the_golden_says(request: pytest.FixtureRequest) -> None:
    shown = []
    for rule in RULES.values():
        for label in ("Sai", "Đúng"):
            for line in rule.manual.examples(label):
                shown.append(f"{rule.id} {label}: {line}")
                shown += [f"    {finding(item)}" for item in MAKERS[rule.id](line)]
    assert kept(shown, GOLDEN / "manuals.txt", update=request.config.getoption("--golden-update")) == []


def test_what_the_makers_start_from_is_right() -> None:
    found = [*check_document(m.document()), *check_document(m.letter()), *check_read(f.reading())]
    assert [(item.id, item.message) for item in found] == []


@pytest.mark.parametrize("path", PLANS, ids=map(os.path.basename, PLANS))
def test_a_plan_of_the_repository_has_no_error(path: str) -> None:
    document, spans, faults = decode(read(path))
    assert document is not None, faults
    found = check_document(document, spans)
    assert [item for item in found if item.severity is Severity.ERROR] == []
    assert all(item.span for item in found)


# --- the engine ----------------------------------------------------------------------------------------------------

PLAN = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân tỉnh Lào Cai, symbol: UBND, place: TP. Lào Cai}
number: 15
date: 05/6/2026
summary: Cải cách hành chính
body:
  - Thực hiện như sau:
  - heading: Nhiệm vụ
    tasks:
      - text: Rà soát thủ tục hành chính
        lead: Sở Nội vụ
        due: 31/6/2026
        product: Báo cáo
recipients: [Các sở, "Lưu: VT"]
signers: [{position: Chủ tịch, name: TS. Trần Văn Bình}]
"""


def _found(text: str, asked: Asked = EVERYTHING) -> list[tuple[str, Span | None]]:
    document, spans, faults = decode(parse(text, "a.yaml"))
    assert document is not None, faults
    return [(item.id, item.span) for item in check_document(document, spans, asked)]


def test_a_finding_stands_on_the_faulty_words() -> None:
    assert _found(PLAN) == [
        ("T0401", Span(2, 67, 2, 78)),
        ("N0123", Span(12, 14, 12, 23)),
        ("T0706", Span(15, 38, 15, 55)),
    ]


def test_rules_are_selected_and_ignored_by_the_beginning_of_their_ids() -> None:
    assert [name for name, _ in _found(PLAN, Asked(("T",)))] == ["T0401", "T0706"]
    assert [name for name, _ in _found(PLAN, Asked(ignore=("T07", "N")))] == ["T0401"]
    assert [name for name, _ in _found(PLAN, Asked(("T",), ("T0401",)))] == ["T0706"]


def test_a_comment_with_a_reason_allows_its_line() -> None:
    text = PLAN.replace("due: 31/6/2026", "due: 31/6/2026  # vbgen: cho phép N0123 — ngày trong văn bản gốc")
    assert [name for name, _ in _found(text)] == ["T0401", "T0706"]


def test_a_comment_alone_on_its_line_allows_the_block_below() -> None:
    text = PLAN.replace("      - text: Rà", "      # vbgen: cho phép N0123 — ngày trong văn bản gốc\n      - text: Rà")
    assert [name for name, _ in _found(text)] == ["T0401", "T0706"]
    text = PLAN.replace("issuer:", "# vbgen: cho phép T0401, T0706 — tên đã đăng ký\nissuer:")
    assert [name for name, _ in _found(text)] == ["S0402", "N0123", "T0706"]


def test_a_comment_without_reason_or_effect_is_a_finding() -> None:
    text = PLAN.replace("due: 31/6/2026", "due: 31/6/2026  # vbgen: cho phép N0123")
    assert [name for name, _ in _found(text)] == ["T0401", "N0123", "S0401", "T0706"]
    text = PLAN.replace("number: 15", "number: 15  # vbgen: cho phép T0301 — số đặc biệt")
    assert [name for name, _ in _found(text)] == ["T0401", "S0402", "N0123", "T0706"]
    assert "S0402" not in [name for name, _ in _found(text, Asked(("N",)))]
    text = PLAN.replace("number: 15", "number: 15  # vbgen: cho phép T9999 — không có")
    assert ("S0405", Span(3, 13, 3, 47)) in _found(text)


def test_at_issue_blanks_and_placeholders_are_errors() -> None:
    document = m.document(number="", date="6/2026", body=["Giao ông [Họ và tên] thực hiện Công văn số …/UBND"])
    draft = {item.id for item in check_document(document) if item.severity is Severity.ERROR}
    final = {item.id for item in check_document(document, asked=Asked(issue=True)) if item.severity is Severity.ERROR}
    assert draft == set()
    assert final == {"T0310", "T0408", "C0502", "C0503"}


def test_a_file_that_says_nothing_has_no_error() -> None:
    assert [item for item in check_read(Reading(())) if item.severity is Severity.ERROR] == []
