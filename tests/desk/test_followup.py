"""The follow-up of a folder's tasks as pages: what is shown, what is taken down, the register, letters."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import html
from support.desk import PLAN, Desk

from vbgen.desk.followed import DONE, EXTENDED, NOTED, event_of
from vbgen.diagnostics import Fault
from vbgen.following.progress import Event
from vbgen.plans import load
from vbgen.vietnamese import PartialDate

TASKS = """\
      - text: Công khai thủ tục hành chính
        lead: Văn phòng
        due: 30/6/2026
      - text: Số hóa hồ sơ <script>alert(1)</script>
        lead: Phòng Kinh tế
        due: 31/12/2099
      - text: Báo cáo kết quả
        lead: Văn phòng
        due: hằng năm
"""
FACTS = "a.tien-do.yaml"


@pytest.fixture
def followed(desk: Desk) -> Desk:
    """A desk whose plan gives three tasks, of which one is late."""
    head, _, rest = PLAN.partition("      - text:")
    (desk.folder / "a.yaml").write_text(head + TASKS + rest[rest.index("recipients:") :], encoding="utf-8")
    (desk.folder / "so-don-vi.yaml").write_text("xa: {name: UBND xã Tân Tiến, symbol: UBND, place: A}\n", "utf-8")
    return desk


def rows(desk: Desk, query: str = "") -> list[list[str]]:
    """The table's lines as texts."""
    page = html.fromstring(desk.get(f"/theo-doi{query}").text)
    lines = page.xpath("//table[contains(@class, 'follow')]/tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in line][:4] for line in lines]


def facts(desk: Desk) -> str:
    path = desk.folder / FACTS
    return path.read_text(encoding="utf-8").partition("\n")[2] if path.exists() else ""


def test_the_table_tells_each_task_and_how_it_stands_the_latest_first(followed: Desk) -> None:
    assert rows(followed, "?ngay=10/6/2026") == [
        ["Công khai thủ tục hành chính", "Văn phòng", "30/6/2026", "chưa làm, trong hạn (30/6/2026)"],
        ["Báo cáo kết quả", "Văn phòng", "31/12/2026", "chưa làm, trong hạn (31/12/2026)"],
        ["Số hóa hồ sơ <script>alert(1)</script>", "Phòng Kinh tế", "31/12/2099", "chưa làm, trong hạn (31/12/2099)"],
    ]
    page = followed.get("/theo-doi?ngay=30/6/2026").text
    assert "<script>alert" not in page
    assert "<b>1</b> sắp đến hạn" in page


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("?loc=tre&ngay=01/7/2026", ["Công khai thủ tục hành chính"]),
        ("?loc=sap&ngay=30/6/2026", ["Công khai thủ tục hành chính"]),
        ("?don-vi=Phòng Kinh tế&ngay=01/7/2026", ["Số hóa hồ sơ <script>alert(1)</script>"]),
        ("?loc=xong&ngay=01/7/2026", []),
        ("?ke-hoach=khac.yaml&ngay=01/7/2026", []),
        ("?co-quan=UBND xã Tân Tiến&loc=tre&ngay=01/7/2026", ["Công khai thủ tục hành chính"]),
    ],
)
def test_only_what_is_asked_for_is_shown(followed: Desk, query: str, texts: list[str]) -> None:
    assert [row[0] for row in rows(followed, query)] == texts


def test_a_plan_that_cannot_be_read_is_told_and_the_others_are_shown(followed: Desk) -> None:
    (followed.folder / "hong.yaml").write_text("kind: ke-hoach\nsumary: x\n", encoding="utf-8")
    (followed.folder / "b.yaml").write_text(PLAN, encoding="utf-8")
    (followed.folder / "b.tien-do.yaml").write_text("I.1: [\n", encoding="utf-8")
    page = followed.get("/theo-doi").text
    assert re.findall(r'Không đọc được <a href="/soan/([^"]+)"', page) == ["b.yaml", "hong.yaml"]
    assert len(rows(followed)) == 3


# --- facts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"loai": DONE, "san-pham": "3/BC-VP ngày 05/02/2026"}, "{date: 05/02/2026, done: 3/BC-VP ngày 05/02/2026}"),
        (
            {"loai": DONE, "san-pham": "3/BC-VP ngày 05/02/2026", "ngay-ghi": "04/02/2026"},
            "{date: 04/02/2026, done: 3/BC-VP ngày 05/02/2026}",
        ),
        (
            {"loai": EXTENDED, "den": "31.8.2026", "theo": "9/UBND ngày 01/6/2026"},
            "{date: 01/6/2026, extended: 31/8/2026, by: 9/UBND ngày 01/6/2026}",
        ),
        (
            {"loai": NOTED, "tien-do": "xong  <b>5</b>", "vuong-mac": "thiếu: giấy", "ngay-ghi": "02/6/2026"},
            '{date: 02/6/2026, progress: xong <b>5</b>, difficulty: "thiếu: giấy"}',
        ),
    ],
)
def test_a_form_takes_a_fact_down_beside_the_plan_and_goes_back_to_the_table(
    followed: Desk, form: dict[str, str], said: str
) -> None:
    answer = followed.post("/theo-doi/viec", {"ma": "a.yaml#I.1", "don-vi": "Văn phòng", **form})
    assert (answer.status_code, answer.location) == (303, "/theo-doi?don-vi=V%C4%83n+ph%C3%B2ng#a-yaml-i-1")
    assert facts(followed) == f"I.1:\n  text: Công khai thủ tục hành chính\n  events:\n    - {said}\n"
    assert "Đã ghi: a.yaml#I.1" in followed.get("/theo-doi").text
    assert "<b>5</b>" not in followed.get("/theo-doi/viec?ma=a.yaml%23I.1").text


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"loai": DONE}, "Chưa ghi sản phẩm"),
        ({"loai": DONE, "san-pham": "3/BC ngày 01/01/2020"}, "việc ngày 01/01/2020 trước ngày ban hành"),
        ({"loai": DONE, "san-pham": "3/BC ngày 01/01/2098"}, "việc ngày 01/01/2098 còn ở sau hôm nay"),
        ({"loai": DONE, "san-pham": "3/BC", "tep": "../ngoai.pdf"}, "không có tệp minh chứng"),
        ({"loai": EXTENDED, "den": "31/8/2026"}, "Chưa đủ hạn mới và văn bản"),
        ({"loai": EXTENDED, "den": "mai", "theo": "9/UBND"}, "“mai” không phải một ngày"),
        ({"loai": NOTED}, "Chưa ghi gì"),
        ({"loai": NOTED, "lam-tiep": "có tiền"}, "làm tiếp mà chưa tạm dừng"),
    ],
)
def test_what_cannot_be_is_told_on_the_form_with_what_was_typed_and_nothing_is_written(
    followed: Desk, form: dict[str, str], told: str
) -> None:
    answer = followed.post("/theo-doi/viec", {"ma": "a.yaml#I.1", **form})
    assert answer.status_code == 422
    assert told in answer.text
    fields = {box.get("name"): box.get("value") for box in html.fromstring(answer.text).xpath("//input[@type='text']")}
    assert {**fields, **form} == {**fields, "loai": form["loai"]}
    assert not (followed.folder / FACTS).exists()


def test_a_fact_of_a_turn_is_of_that_turn(followed: Desk) -> None:
    code = "a.yaml#I.3@31/12/2026"
    followed.post("/theo-doi/viec", {"ma": code, "loai": NOTED, "tien-do": "đã gom", "ngay-ghi": "02/6/2026"})
    assert facts(followed).endswith("- {date: 02/6/2026, progress: đã gom, turn: 31/12/2026}\n")


def test_a_task_that_there_is_none_of_is_a_sentence(followed: Desk) -> None:
    for answer in (
        followed.get("/theo-doi/viec?ma=a.yaml%23I.9"),
        followed.post("/theo-doi/viec", {"ma": "x", "loai": DONE}),
    ):
        assert answer.status_code == 422
        assert "không có nhiệm vụ" in answer.text


def test_facts_of_two_pages_are_both_kept(followed: Desk) -> None:
    first = {"ma": "a.yaml#I.1", "loai": NOTED, "tien-do": "một", "ngay-ghi": "02/6/2026"}
    for said in ("một", "hai"):
        followed.post("/theo-doi/viec", first | {"tien-do": said})
    assert facts(followed).count("progress:") == 2


def test_a_form_without_its_token_writes_nothing(followed: Desk) -> None:
    answer = followed.client.post("/theo-doi/viec", data={"ma": "a.yaml#I.1", "loai": NOTED, "tien-do": "x"})
    assert answer.status_code == 403
    assert not (followed.folder / FACTS).exists()


def test_a_form_is_a_fact() -> None:
    today = date(2026, 6, 2)
    assert event_of(NOTED, {"xin-lui": "30/6/26", "nhan": "bà Lan"}, today) == Event(
        date=PartialDate.of(today), accepted="bà Lan", asked=PartialDate.of(date(2026, 6, 30))
    )
    assert event_of(DONE, {"san-pham": "biên bản", "ky": "30/6/2026"}, today) == Event(
        date=PartialDate.of(today), done="biên bản", turn=PartialDate.of(date(2026, 6, 30))
    )
    with pytest.raises(Fault, match="chưa ghi gì"):
        event_of("", {}, today)


# --- the register, letters --------------------------------------------------------------------------------------------


def test_the_register_goes_out_comes_back_and_is_written_after_a_look(followed: Desk) -> None:
    book = openpyxl.load_workbook(io.BytesIO(followed.get("/theo-doi/tai/so.xlsx").data))
    sheet: Any = book.active
    by_code = {sheet.cell(number, 13).value: number for number in range(4, sheet.max_row + 1)}
    assert next(iter(by_code)) == "a.yaml#I.1"
    for number, values in ((4, ("hoàn thành", "3/BC-VP ngày 05/02/2026")), (by_code["a.yaml#I.2"], ("xong", ""))):
        sheet.cell(number, 8).value, sheet.cell(number, 9).value = values
    stream = io.BytesIO()
    book.save(stream)
    stream.seek(0)
    answer = followed.post("/theo-doi/so", {"tep": (stream, "so.xlsx")}, content_type="multipart/form-data")
    assert answer.status_code == 303
    page = followed.get(answer.location).text
    assert "1 việc sẽ ghi" in page
    assert "sản phẩm: 3/BC-VP ngày 05/02/2026" in page
    assert "hoàn thành mà chưa ghi kết quả" in page
    assert not (followed.folder / FACTS).exists()
    key = answer.location.partition("tep=")[2]
    assert followed.post("/theo-doi/so/ghi", {"tep": key}).status_code == 303
    assert facts(followed).endswith("- {date: 05/02/2026, done: 3/BC-VP ngày 05/02/2026}\n")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a zip", b"<html>"])
def test_what_is_no_register_is_a_sentence(followed: Desk, data: bytes) -> None:
    form = {"tep": (io.BytesIO(data), "so.xlsx")}
    answer = followed.post("/theo-doi/so", form, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert "không đọc được sổ" in answer.text


def test_a_calendar_and_a_page_of_one_file_are_made_of_what_is_asked_for(followed: Desk) -> None:
    calendar = followed.get("/theo-doi/tai/lich.ics?loc=con&don-vi=Phòng Kinh tế").text
    assert calendar.count("BEGIN:VEVENT") == 1
    assert "Công khai thủ tục hành chính" in followed.get("/theo-doi/tai/theo-doi.html").text
    assert followed.get("/theo-doi/tai/khac.exe").status_code == 404


def test_a_reminder_is_a_new_plan_opened_in_the_editor_and_is_remembered(followed: Desk) -> None:
    answer = followed.post("/theo-doi/don-doc", {"ky-hieu": "UBND-VP", "ngay": "07/7/2026"})
    assert (answer.status_code, answer.location) == (303, "/soan/don-doc-2026-07-07.yaml")
    letter = load(followed.folder / "don-doc-2026-07-07.yaml").document
    assert (letter.addressees, letter.issuer.symbol) == (("Văn phòng",), "UBND-VP")
    assert facts(followed).endswith("    - {date: 07/7/2026, reminded: lần 1}\n")
    before = facts(followed)
    assert followed.post("/theo-doi/don-doc", {"ngay": "07/7/2026"}).location == "/soan/don-doc-2026-07-07-2.yaml"
    assert facts(followed) == before


def test_nothing_late_is_no_letter(followed: Desk) -> None:
    answer = followed.post("/theo-doi/don-doc", {"ngay": "10/6/2026"})
    assert answer.location == "/theo-doi?ngay=10%2F06%2F2026"
    assert sorted(path.name for path in followed.folder.glob("*.yaml")) == ["a.yaml", "so-don-vi.yaml"]


def test_a_report_is_a_new_plan_of_the_period(followed: Desk) -> None:
    answer = followed.post("/theo-doi/bao-cao", {"ky-bao-cao": "quý II/2026"})
    assert answer.location == "/soan/bao-cao-quy-ii-nam-2026.yaml"
    path = followed.folder / "bao-cao-quy-ii-nam-2026.yaml"
    assert load(path).document.summary == "Kết quả thực hiện nhiệm vụ quý II năm 2026"
    assert followed.post("/theo-doi/bao-cao", {"ky-bao-cao": "tuần này"}).status_code == 422


def test_plans_of_two_issuers_are_asked_apart(followed: Desk) -> None:
    other = (
        (followed.folder / "a.yaml").read_text(encoding="utf-8").replace("[Ủy ban nhân dân, xã Tân Tiến]", "Đảng ủy")
    )
    Path(followed.folder / "b.yaml").write_text(other, encoding="utf-8")
    answer = followed.post("/theo-doi/don-doc", {"ngay": "07/7/2026"})
    assert (answer.status_code, "S0990" in answer.text) == (422, True)
    assert 'name="co-quan"' in followed.get("/theo-doi").text
    made = followed.post("/theo-doi/don-doc", {"ngay": "07/7/2026", "co-quan": "Đảng ủy"})
    assert made.status_code == 303
    assert not (followed.folder / FACTS).exists()
