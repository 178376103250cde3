"""Rounds of comments as pages: begun, answered, decided, summed up, taken into the draft."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from lxml import html
from support.desk import Desk
from support.rounds import DRAFT, edited, letter, saved, say

from vbgen.desk.round_file import begun, whom_to_ask
from vbgen.diagnostics import Fault
from vbgen.importing import opened
from vbgen.listing import says_round
from vbgen.plans import load, loads
from vbgen.readers.reviews import reviews

FORM = {
    "du-thao": "du-thao.yaml",
    "cong-van": "Công văn số 45/SNV-CCHC ngày 05/11/2026",
    "han": "20/11/2099",
    "don-vi": "Sở Tư pháp\r\n\r\n Sở  Xây dựng \r\n",
    "im-lang": "1",
}
ROUND = "/y-kien/du-thao.lay-y-kien.yaml"


@pytest.fixture
def asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with a draft, sent to two units; what a worker does is done here, a second faster."""
    monkeypatch.setattr("vbgen.desk.rounds.done", lambda function, *arguments: function(*arguments))
    (desk.folder / "du-thao.yaml").write_text(DRAFT, encoding="utf-8")
    assert desk.post("/y-kien", FORM).location == ROUND
    return desk


def answer(desk: Desk, name: str, data: bytes, unit: str = "") -> int:
    form = {"tep": (io.BytesIO(data), name), "don-vi": unit}
    return desk.post(f"{ROUND}/tra-loi", form, content_type="multipart/form-data").status_code


def cut(desk: Desk) -> bytes:
    """The draft as it comes back with one number changed."""
    return edited(desk.folder / "du-thao.yaml", lambda word: say(word, "ít nhất 30%", "ít nhất 40%"))


def was(desk: Desk) -> str:
    found = re.search(r'name="was" value="([^"]*)"', desk.get(ROUND).text)
    return found[1] if found else ""


def ledger(desk: Desk) -> str:
    return (desk.folder / "du-thao.tong-hop.yaml").read_text(encoding="utf-8")


def test_a_round_is_a_file_a_folder_of_answers_a_ledger_and_what_was_sent() -> None:
    made = begun("con/du-thao.yaml", FORM)
    assert (made.path, made.folder) == ("con/du-thao.lay-y-kien.yaml", "con/du-thao.y-kien")
    assert (
        made.text.partition("\n")[2]
        == """\
draft: du-thao.yaml
letter: Công văn số 45/SNV-CCHC ngày 05/11/2026
deadline: 20/11/2099
silence: thống nhất
folder: du-thao.y-kien
ledger: du-thao.tong-hop.yaml
units:
  - Sở Tư pháp
  - Sở Xây dựng
"""
    )
    assert says_round(made.text)
    assert whom_to_ask(loads(DRAFT).document)[:1] != ["Lưu: VT"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"han": "mai"}, "thời hạn trả lời phải đủ ngày"),
        ({"don-vi": " \n"}, "chưa ghi đơn vị nào"),
        ({"don-vi": "Sở Y tế\nsở y  tế"}, "“sở y tế” được ghi hai lần"),
    ],
)
def test_what_a_round_needs_is_asked_for(change: dict[str, str], told: str) -> None:
    with pytest.raises(Fault, match=told):
        begun("a.yaml", FORM | change)


def test_a_round_is_begun_once_and_its_files_are_no_plans(asked: Desk) -> None:
    names = sorted(path.name for path in asked.folder.iterdir())
    assert names == [
        "a.yaml", "du-thao.da-gui.docx", "du-thao.lay-y-kien.yaml", "du-thao.tong-hop.yaml", "du-thao.y-kien",
        "du-thao.yaml",
    ]  # fmt: skip
    assert asked.post("/y-kien", FORM | {"han": "30/11/2099"}).status_code == 422
    assert asked.post("/y-kien", FORM | {"du-thao": "../x.yaml"}).status_code == 404
    assert "lay-y-kien" not in "".join(
        asked.get(f"/hang/{name}").text for name in names if name.endswith("y-kien.yaml")
    )
    assert ROUND in asked.get("/y-kien").text


def test_an_answer_is_kept_and_each_remark_is_a_row_to_decide_of(asked: Desk) -> None:
    assert answer(asked, "C:\\gop y <b>.docx", cut(asked), "Sở Xây dựng") == 303
    text = "Tại điểm a khoản 2 Mục II: đề nghị bỏ <script>alert(1)</script>."
    assert answer(asked, "1.docx", saved(letter("Sở Tư pháp", "120/STP-VP", "12/11/2026", text))) == 303
    assert sorted(path.name for path in (asked.folder / "du-thao.y-kien").iterdir()) == [
        "1.docx",
        "Sở Xây dựng - gop y b.docx",
    ]
    page = asked.get(ROUND).text
    assert "<script>alert" not in page
    rows = html.fromstring(page).xpath("//table[contains(@class, 'opinions')]/tbody/tr")
    assert [" ".join(row[1].text_content().split()) for row in rows] == [
        "Sở Xây dựngSở Xây dựng - gop y b.docx",
        "Sở Tư pháp1.docx, Công văn số 120/STP-VP ngày 12/11/2026",
    ]
    assert ["nhiều đơn vị cùng góp ý" in row.text_content() for row in rows] == [True, True]
    assert ledger(asked).count("    decision:\n") == 2


def test_decisions_are_written_in_place_and_the_draft_takes_what_is_accepted(asked: Desk) -> None:
    answer(asked, "so-xay-dung.docx", cut(asked))
    (asked.folder / "du-thao.tong-hop.yaml").write_text(f"{ledger(asked)}# ghi chú của tôi\n", encoding="utf-8")
    form = {"was": was(asked), "xu-ly-0": "tiếp thu", "ly-do-0": "đã sửa: 40%"}
    assert asked.post(ROUND, form).status_code == 303
    assert '    decision: tiếp thu\n    reason: "đã sửa: 40%"\n# ghi chú của tôi\n' in ledger(asked)
    asked.post(f"{ROUND}/tiep-thu")
    assert (asked.folder / "du-thao.yaml").read_text(encoding="utf-8") == DRAFT.replace("ít nhất 30%", "ít nhất 40%")
    assert "1 chỗ đã đưa vào du-thao.yaml" in asked.get(ROUND).text


def test_a_ledger_that_changed_meanwhile_is_not_written_over(asked: Desk) -> None:
    answer(asked, "so-xay-dung.docx", cut(asked))
    form = {"was": was(asked), "xu-ly-0": "giải trình"}
    by_hand = ledger(asked).replace("decision:", "decision: tiếp thu")
    (asked.folder / "du-thao.tong-hop.yaml").write_text(by_hand, encoding="utf-8")
    found = asked.post(ROUND, form)
    assert (found.status_code, ledger(asked)) == (409, by_hand)
    assert "vừa được sửa ở nơi khác" in found.text


def test_a_decision_that_there_is_none_of_is_a_sentence(asked: Desk) -> None:
    answer(asked, "so-xay-dung.docx", cut(asked))
    before = ledger(asked)
    found = asked.post(ROUND, {"was": was(asked), "xu-ly-0": "đồng ý"})
    assert (found.status_code, ledger(asked)) == (422, before)
    assert "không có cách xử lý “đồng ý”" in found.text.replace("Không", "không")


def test_the_summary_is_a_new_plan_and_the_redline_a_word_file(asked: Desk) -> None:
    assert asked.get(f"{ROUND}/vet-sua.docx").status_code == 422
    answer(asked, "so-xay-dung.docx", cut(asked))
    made = asked.post(f"{ROUND}/tong-hop")
    assert made.location == "/soan/du-thao-tong-hop-y-kien.yaml"
    assert load(asked.folder / "du-thao-tong-hop-y-kien.yaml").document.summary.startswith("Tổng hợp, tiếp thu")
    out = asked.folder / "vet-sua.docx"
    out.write_bytes(asked.get(f"{ROUND}/vet-sua.docx").data)
    word = opened(str(out)).word
    assert word is not None
    assert reviews(word).authors == ("Sở Xây dựng",)


def test_a_person_says_whose_an_answer_is_and_its_remarks_are_theirs(asked: Desk) -> None:
    answer(asked, "la.txt", "Đề nghị bỏ khoản 2 Mục II.\n".encode())
    assert 'unit: "(chưa rõ đơn vị: la.txt)"' in ledger(asked)
    asked.post(ROUND, {"was": was(asked), "xu-ly-0": "giải trình", "ly-do-0": "giữ"})
    assert asked.post(f"{ROUND}/cua-ai", {"tra-loi": "../a.yaml", "don-vi": "Sở Tư pháp"}).status_code == 422
    assert asked.post(f"{ROUND}/cua-ai", {"tra-loi": "la.txt", "don-vi": "Sở Tư pháp"}).status_code == 303
    assert [path.name for path in (asked.folder / "du-thao.y-kien").iterdir()] == ["Sở Tư pháp - la.txt"]
    page = asked.get(ROUND).text
    assert "1 ý kiến, 0 chưa xử lý" in page
    assert "không còn thấy" not in page


@pytest.mark.parametrize("name", ["x.exe", "x.yaml", "x", ".docx"])
def test_what_is_no_document_is_not_kept(asked: Desk, name: str) -> None:
    assert answer(asked, name, b"kind: ke-hoach") in (400, 422)
    assert list((asked.folder / "du-thao.y-kien").iterdir()) == []


def test_a_worker_reads_what_others_sent(desk: Desk) -> None:
    (desk.folder / "du-thao.yaml").write_text(DRAFT, encoding="utf-8")
    desk.post("/y-kien", FORM)
    assert answer(desk, "so-xay-dung.docx", cut(desk)) == 303
    assert "1 ý kiến, 1 chưa xử lý" in desk.get(ROUND).text


def test_a_file_that_cannot_be_read_is_told_and_stops_nothing(asked: Desk) -> None:
    assert answer(asked, "hong.docx", b"PK\x03\x04 hong") == 303
    page = asked.get(ROUND).text
    assert "hong.docx" in page
    assert "1 chỗ cần người xem" in page


def test_a_round_that_names_what_is_outside_is_refused(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside: Path = tmp_path_factory.mktemp("ngoai")
    (outside / "du-thao.yaml").write_text(DRAFT, encoding="utf-8")
    text = begun("du-thao.yaml", FORM).text.replace("draft: du-thao.yaml", f"draft: {outside}/du-thao.yaml")
    (desk.folder / "x.lay-y-kien.yaml").write_text(text, encoding="utf-8")
    (desk.folder / "du-thao.y-kien").mkdir()
    assert desk.get("/y-kien/x.lay-y-kien.yaml").status_code in (404, 422)
    assert desk.get("/y-kien/a.yaml").status_code == 422
    assert desk.get("/y-kien/khong-co.yaml").status_code == 422
