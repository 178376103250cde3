"""A round of comments: twenty files of every sort → who said what of which clause."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.rounds import DRAFT, ROUND, letter, saved, write_round

from vbgen.cli import main
from vbgen.diagnostics import Fault
from vbgen.gathering import Gathered, gather
from vbgen.gathering.accepting import accepted, redline
from vbgen.gathering.report import summary_document
from vbgen.importing import opened
from vbgen.model import Clause, Table
from vbgen.plans import dumps, load, loads
from vbgen.readers.reviews import reviews
from vbgen.vietnamese import PartialDate

GONE = "b) Công bố danh mục văn bản hết hiệu lực trên Cổng thông tin điện tử của tỉnh. Giao Sở Tư pháp chủ trì."
TODAY = PartialDate(year=2026, month=11, day=27)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_round(tmp_path_factory.mktemp("round"))


@pytest.fixture(scope="module")
def found(path: Path) -> Gathered:
    return gather(str(path), TODAY)


def test_each_unit_has_one_state_and_what_came_too_late_is_told(found: Gathered) -> None:
    assert [(one.unit, one.state, one.is_late, one.is_asked) for one in found.responses] == [
        ("Sở Tư pháp", "có ý kiến", False, True),
        ("Sở Tài chính", "thống nhất", False, True),
        ("Sở Y tế", "có ý kiến", False, True),
        ("UBND phường Đông", "có ý kiến", True, True),
        ("Công an tỉnh", "thống nhất", False, True),
        ("Sở Giáo dục và Đào tạo", "có ý kiến", False, True),
        ("Văn phòng UBND tỉnh", "có ý kiến", False, True),
        ("Sở Xây dựng", "có ý kiến", False, True),
        ("UBND xã Thanh Bình", "có ý kiến", False, True),
        ("UBND xã An Phú", "thống nhất", False, True),
        ("Sở Công Thương", "có ý kiến", False, True),
        ("Sở Nông nghiệp và Môi trường", "có ý kiến", False, True),
        ("Sở Ngoại vụ", "thống nhất", False, True),
        ("Bộ Chỉ huy Quân sự tỉnh", "có ý kiến", False, True),
        ("Ban Quản lý các khu công nghiệp", "chưa rõ ý kiến", False, True),
        ("Thanh tra tỉnh", "không trả lời, coi như thống nhất", True, True),
        ("Sở Khoa học và Công nghệ", "không trả lời, coi như thống nhất", True, True),
        ("Hội luật gia tỉnh", "có ý kiến", False, False),
        ("", "có ý kiến", False, False),
    ]


def test_each_remark_stands_in_one_row_with_its_unit_and_its_clause(found: Gathered) -> None:
    cut = "Nhiệm vụ II.2.a: Cắt giảm ít nhất “30” → “{}”% thời gian giải quyết thủ tục hành chính so với quy định"
    said = [(one.unit, one.clause, one.words, one.sort) for one in found.ledger.opinions]
    assert sorted(said) == sorted([
        ("Sở Tư pháp", "II.1.a", "Tại điểm a khoản 1 Mục II: đề nghị sửa thời hạn “30/6/2027” thành “31/7/2027”.", ""),
        ("Sở Tư pháp", "Căn cứ", "Phần căn cứ: bổ sung Nghị định số 78/2025/NĐ-CP.", ""),
        ("Sở Y tế", "II.3", "Mục II.3 đề nghị viết lại như sau:\n"
         "“Bồi dưỡng nghiệp vụ, kỹ năng giao tiếp cho công chức”.\nLý do: người dân phản ánh nhiều.", ""),
        ("UBND phường Đông", "II.2", "Đề nghị bổ sung kinh phí thực hiện số hóa cho cấp xã tại khoản 2 Mục II.", ""),
        ("Sở Giáo dục và Đào tạo", "I.2", "Bổ sung cụm từ “kỷ luật, kỷ cương”\nLý do: Nghị quyết của Tỉnh ủy", ""),
        ("Sở Giáo dục và Đào tạo", "III.1", "Lùi đến 31/01/2027", ""),
        ("Văn phòng UBND tỉnh", "II.2.a", cut.format(40), "sửa"),
        ("Văn phòng UBND tỉnh", "II.2.a", cut.format(50), "sửa"),
        ("Văn phòng UBND tỉnh", "III.2",
         "Nhiệm vụ III.2: Sở Nội vụ (thêm “chủ trì”) theo dõi, đôn đốc, tổng …", "sửa"),
        ("Sở Xây dựng", "II.1.a",
         "Nhiệm vụ II.1.a: … của tỉnh, hoàn thành trước ngày “30/6/2027” → “30/9/2027”", "sửa"),
        ("Sở Xây dựng", "II.2.b", "Cần quy định rõ lộ trình từng năm.", ""),
        ("UBND xã Thanh Bình", "II.1.b",
         "Bỏ nhiệm vụ II.1.b: “Công bố danh mục văn bản hết hiệu lực trên Cổng thông tin điện tử của tỉnh” "
         "(chủ trì: Sở Tư pháp)", "sửa"),
        ("Sở Công Thương", "III.1", "Mục III.1: thời hạn 15/01/2027 quá gấp, đề nghị lùi đến hết tháng 01/2027.", ""),
        ("Sở Công Thương", "Thể thức", "Về thể thức: sửa lỗi chính tả ở trang 2.", ""),
        ("Sở Công Thương", "Phụ lục", "Đề nghị bổ sung Phụ lục phân công nhiệm vụ cho từng sở.", ""),
        ("Sở Nông nghiệp và Môi trường", "I.1", "Khoản 1: thay cụm từ “trên địa bàn tỉnh” bằng “của tỉnh”.", ""),
        ("Sở Nông nghiệp và Môi trường", "II.2.b",
         "Điểm b khoản 2: đề nghị giao Sở Khoa học và Công nghệ phối hợp.", ""),
        ("Bộ Chỉ huy Quân sự tỉnh", "", "Đã nhận được công văn.", ""),
        ("Hội luật gia tỉnh", "III", "Đề nghị bổ sung hình thức khen thưởng tại Mục III.", ""),
        ("(chưa rõ đơn vị: khong ro.txt)", "II", "Đề nghị xem lại khoản 9 Mục II.", ""),
    ])  # fmt: skip


def test_what_a_person_must_look_at_is_told_with_its_file(found: Gathered) -> None:
    nowhere = "dự thảo không có chỗ gọi là “{}”, hoặc có nhiều chỗ như thế{}: “{}”"
    assert [(Path(one.file).name, one.id, one.message) for one in found.findings[1:]] == [
        ("ban quan ly cac khu cong nghiep.docx", "S0981", "tệp dự thảo gửi lại không sửa gì, không có bình luận"),
        ("khong ro.txt", "S0981", "không rõ của đơn vị nào"),
        ("khong ro.txt", "S0981", nowhere.format("khoản 9 Mục II", " (ghi ở II)", "Đề nghị xem lại khoản 9 Mục II.")),
        (
            "tin nhan so cong thuong.txt",
            "S0981",
            nowhere.format("Phụ lục", "", "Đề nghị bổ sung Phụ lục phân công nhiệm vụ cho từng sở."),
        ),
    ]
    assert (Path(found.findings[0].file).name, found.findings[0].id) == ("anh.jpg", "S0101")


def test_who_is_silent_does_not_agree_unless_the_letter_said_so(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    path.write_text(ROUND.replace("silence: thống nhất\n", ""), encoding="utf-8")
    states = {one.unit: (one.state, one.is_late) for one in gather(str(path), TODAY).responses}
    assert states["Thanh tra tỉnh"] == ("chưa trả lời", True)
    before = PartialDate(year=2026, month=11, day=20)
    path.write_text(ROUND, encoding="utf-8")
    states = {one.unit: (one.state, one.is_late) for one in gather(str(path), before).responses}
    assert states["Thanh tra tỉnh"] == ("chưa trả lời", False)


# --- the ledger, the summary, what is accepted ------------------------------------------------------------------------


def run(path: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["gather", str(path), "--ngay", "27/11/2026", *options])


def decided(text: str, words: str, decision: str, reason: str = "") -> str:
    """A ledger with the decision of the opinion that holds words."""
    head, _, rest = text.partition(words)
    rest = rest.replace("decision:", f"decision: {decision}", 1).replace("reason:", f"reason: {reason}".rstrip(), 1)
    return head + words + rest


def test_what_was_decided_stays_when_the_round_is_gathered_again(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    assert run(path).exit_code == 1
    ledger = tmp_path / "tong-hop.yaml"
    text = decided(ledger.read_text(encoding="utf-8"), "kỷ cương", "giải trình", "Đã có ở Mục I.1.  # anh Bình xem")
    ledger.write_text(text, encoding="utf-8")
    (tmp_path / "y-kien" / "thanh tra tinh.txt").write_text("Đề nghị bỏ khoản 2 Mục I.\n", encoding="utf-8")
    again = run(path)
    assert "21 ý kiến (1 mới), 20 chưa xử lý" in again.output
    kept = ledger.read_text(encoding="utf-8")
    assert kept.startswith(text)
    assert kept.removeprefix(text) == (
        "  - unit: Thanh tra tỉnh\n    clause: I.2\n    words: Đề nghị bỏ khoản 2 Mục I.\n"
        "    source: thanh tra tinh.txt\n    decision:\n    reason:\n"
    )


def test_a_clause_that_somebody_put_right_is_the_same_opinion(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    run(path)
    ledger = tmp_path / "tong-hop.yaml"
    text = ledger.read_text(encoding="utf-8")
    words = "    words: Cần quy định rõ lộ trình từng năm."
    text = text.replace(f"    clause: II.2.b\n{words}", f"    clause: II.2\n{words}")
    ledger.write_text(text, encoding="utf-8")
    assert "20 ý kiến (0 mới)" in run(path).output
    assert ledger.read_text(encoding="utf-8") == text


def test_what_a_unit_says_in_two_files_is_one_opinion(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    again = tmp_path / "y-kien" / "tin nhan so cong thuong lan 2.txt"
    again.write_text("1. Về thể thức: sửa lỗi chính tả ở trang 2.\n2. Mục I: viết gọn lại.\n", encoding="utf-8")
    assert "21 ý kiến (21 mới)" in run(path).output
    assert "21 ý kiến (0 mới)" in run(path).output


def test_a_name_that_a_letter_breaks_over_two_lines_is_the_unit(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    name = "Sở Nông nghiệp và Môi\ntrường"
    word = letter(name, "9/SNNMT-VP", "18/11/2026", "Sở nhất trí với dự thảo.")
    (tmp_path / "y-kien" / "nnmt.docx").write_bytes(saved(word))
    states = {one.unit: one.state for one in gather(str(path), TODAY).responses}
    assert (states["Sở Nông nghiệp và Môi trường"], "trường" in states) == ("thống nhất", False)


def test_edits_that_are_accepted_go_into_the_plan_and_others_do_not(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    run(path)
    ledger = tmp_path / "tong-hop.yaml"
    text = ledger.read_text(encoding="utf-8")
    for words in ("(thêm “chủ trì”)", "→ “30/9/2027”", "kỷ cương"):
        text = decided(text, words, "tiếp thu")
    ledger.write_text(decided(text, "Bỏ nhiệm vụ II.1.b", "giải trình", "Luật yêu cầu công bố"), encoding="utf-8")
    before = (tmp_path / "du-thao.yaml").read_text(encoding="utf-8")
    done = run(path, "--tiep-thu")
    after = (tmp_path / "du-thao.yaml").read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if line not in before.splitlines()] == [
        "          - text: Rà soát văn bản quy phạm pháp luật của tỉnh, hoàn thành trước ngày 30/9/2027",
        "      - Sở Nội vụ chủ trì theo dõi, đôn đốc, tổng hợp báo cáo Ủy ban nhân dân tỉnh",
    ]
    assert "2 chỗ đã đưa vào" in done.output
    assert "! Tự sửa vào kế hoạch: Sở Giáo dục và Đào tạo, I.2: Bổ sung cụm từ “kỷ luật, kỷ cương”" in done.output


def test_a_plan_that_took_edits_in_is_still_measured_by_what_was_sent(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    run(path)
    ledger = tmp_path / "tong-hop.yaml"
    ledger.write_text(decided(ledger.read_text(encoding="utf-8"), "(thêm “chủ trì”)", "tiếp thu"), encoding="utf-8")
    run(path, "--tiep-thu")
    assert "20 ý kiến (0 mới), 19 chưa xử lý" in run(path).output
    assert "0 chỗ đã đưa vào" in run(path, "--tiep-thu").output


def test_a_file_of_another_version_of_the_draft_is_told(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    plan = tmp_path / "du-thao.yaml"
    plan.write_text(DRAFT.replace("98%", "99%").replace("Số hóa 100%", "Số hóa 90%"), encoding="utf-8")
    told = [one.message for one in gather(str(path), TODAY).findings]
    assert "dựng từ một bản khác của dự thảo, không thấy trong Git" in told


def test_edits_of_two_units_that_exclude_each_other_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    (tmp_path / "y-kien" / "van-phong-ubnd-tinh lan 2.docx").rename(tmp_path / "y-kien" / "thanh tra tinh.docx")
    run(path)
    ledger = tmp_path / "tong-hop.yaml"
    text = ledger.read_text(encoding="utf-8")
    for words in ("“40”", "“50”"):
        text = decided(text, words, "tiếp thu")
    ledger.write_text(text, encoding="utf-8")
    before = (tmp_path / "du-thao.yaml").read_bytes()
    assert "các đơn vị sửa khác nhau ở nhiệm vụ II.2.a" in run(path, "--tiep-thu").output
    assert (tmp_path / "du-thao.yaml").read_bytes() == before


def test_each_unit_signs_its_own_changes_in_one_redline(tmp_path: Path, path: Path) -> None:
    out = tmp_path / "vet-sua.docx"
    found = gather(str(path), TODAY)
    made = redline(found)
    assert made is not None
    out.write_bytes(made.data)
    word = opened(str(out)).word
    assert word is not None
    changes = [(one.author, one.sort.value, one.words) for one in reviews(word).changes]
    assert changes == [
        ("Sở Xây dựng", "bỏ", "30/6/2027"),
        ("Sở Xây dựng", "thêm", "30/9/2027"),
        ("UBND xã Thanh Bình", "bỏ", GONE),
        ("Văn phòng UBND tỉnh", "bỏ", "30"),
        ("Văn phòng UBND tỉnh", "thêm", "40"),
        ("Văn phòng UBND tỉnh", "thêm", "chủ trì"),
    ]


def test_nothing_is_accepted_before_anybody_decided(found: Gathered) -> None:
    assert found.plan is not None
    made = accepted(found, found.plan)
    assert (made.text, made.done, made.clashes, made.left) == (found.plan.source.text, (), (), ())


def test_the_summary_is_a_plan_with_every_remark_and_every_unit_once(found: Gathered) -> None:
    made = summary_document(found)
    assert loads(dumps(made)).document == made
    answered = made.body[1]
    assert isinstance(answered, Clause)
    late = "UBND phường Đông (Công văn số 31/UBND-VX ngày 25/11/2026)"
    assert [getattr(block, "text", "") for block in answered.blocks] == [
        "Đã trả lời: 15/17 cơ quan, đơn vị; 20 ý kiến.",
        "Thống nhất với dự thảo, không có ý kiến khác (4): Sở Tài chính (Công văn số 88/STC-NS ngày 13/11/2026); "
        "Công an tỉnh (Công văn số 501/CAT-PV01 ngày 16/11/2026); UBND xã An Phú; Sở Ngoại vụ.",
        "Có ý kiến góp ý (10): Sở Tư pháp (Công văn số 120/STP-VP ngày 12/11/2026); Sở Y tế (Công văn số 77/SYT-VP "
        f"ngày 14/11/2026); {late}; Sở Giáo dục và Đào tạo (Công văn số 640/SGDĐT-VP ngày 17/11/2026); Văn phòng UBND "
        "tỉnh; Sở Xây dựng; UBND xã Thanh Bình; Sở Công Thương; Sở Nông nghiệp và Môi trường (Công văn số "
        "900/SNNMT-VP ngày 18/11/2026); Bộ Chỉ huy Quân sự tỉnh.",
        "Đã trả lời, chưa rõ ý kiến (1): Ban Quản lý các khu công nghiệp.",
        f"Trả lời sau thời hạn (1): {late}.",
        "Không trả lời, coi như thống nhất theo công văn lấy ý kiến (2): Thanh tra tỉnh; Sở Khoa học và Công nghệ.",
        "Góp ý ngoài danh sách được hỏi (2): Hội luật gia tỉnh (Công văn số 15/HLG ngày 19/11/2026); chưa rõ đơn vị.",
    ]
    table, beside = (one.body[0] for one in made.appendices)
    assert isinstance(table, Table)
    assert isinstance(beside, Table)
    assert sorted(row.cells[3] for row in table.rows) == sorted(one.words for one in found.ledger.opinions)
    assert [row.cells[1] for row in beside.rows] == [
        "Điểm a khoản 1 Mục II: Rà soát văn bản quy phạm pháp luật của tỉnh, hoàn thành trước ngày 30/6/2027",
        "Điểm b khoản 2 Mục II: Số hóa 100% hồ sơ, kết quả giải quyết thủ tục hành chính của cấp xã",
        "Khoản 1 Mục III: Các sở, ban, ngành xây dựng kế hoạch thực hiện trước ngày 15/01/2027",
    ]


def test_items_right_below_kinh_gui_and_one_on_noi_nhan_are_remarks(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    lines = ("- Khoản 1 Mục III: thay 15/01/2027 bằng 31/01/2027.", "- Nơi nhận: thêm Thanh tra tỉnh.")
    (tmp_path / "y-kien" / "t.docx").write_bytes(saved(letter("Thanh tra tỉnh", "5/TTr", "18/11/2026", *lines)))
    found = [
        (one.clause, one.words) for one in gather(str(path), TODAY).ledger.opinions if one.unit == "Thanh tra tỉnh"
    ]
    assert found == [
        ("III.1", "Khoản 1 Mục III: thay 15/01/2027 bằng 31/01/2027."),
        ("Nơi nhận", "Nơi nhận: thêm Thanh tra tỉnh."),
    ]


def test_a_first_item_that_looks_like_an_addressee_is_a_remark_beside_others_too(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    lines = (
        "- Khoản 1 Mục III: thời hạn ngắn, đề nghị lùi.",
        "- Mục I: đề nghị viết gọn.",
        "- Đề nghị bổ sung biểu mẫu.",
    )
    (tmp_path / "y-kien" / "t.docx").write_bytes(saved(letter("Thanh tra tỉnh", "5/TTr", "18/11/2026", *lines)))
    found = [one.clause for one in gather(str(path), TODAY).ledger.opinions if one.unit == "Thanh tra tỉnh"]
    assert found == ["III.1", "I", ""]


# --- bad input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("deadline: 20/11/2026", "deadline: 11/2026", "thời hạn trả lời phải đủ ngày, tháng, năm"),
        ("silence: thống nhất", "silence: im lặng", "`silence` không có giá trị “im lặng”"),
        ("  - Sở Y tế", "  - Sở Y tế\n  - Sở y tế", "đơn vị “Sở y tế” được ghi hai lần"),
        ("units:", "folder: khong-co\nunits:", "không có thư mục trả lời “khong-co”"),
        ("du-thao.yaml", "../khac.yaml", "tệp phải nằm trong thư mục của kế hoạch"),
        ("deadline:", "dealine:", "không có trường `dealine`"),
    ],
)
def test_a_round_that_says_something_else_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = write_round(tmp_path)
    path.write_text(ROUND.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Fault, match=told):
        gather(str(path), TODAY)


def test_a_ledger_with_an_unknown_decision_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    run(path)
    ledger = tmp_path / "tong-hop.yaml"
    ledger.write_text(decided(ledger.read_text(encoding="utf-8"), "kỷ cương", "đồng ý"), encoding="utf-8")
    before = ledger.read_bytes()
    done = run(path)
    assert "không có cách xử lý “đồng ý”" in done.output
    assert (done.exit_code, ledger.read_bytes()) == (2, before)


def test_gathering_into_a_word_file_needs_no_plan_as_draft(tmp_path: Path) -> None:
    path = write_round(tmp_path)
    from vbgen.rendering import render

    (tmp_path / "du-thao.docx").write_bytes(render(load(tmp_path / "du-thao.yaml")))
    path.write_text(ROUND.replace("du-thao.yaml", "du-thao.docx"), encoding="utf-8")
    assert run(path, "-o", str(tmp_path / "bc.docx")).exit_code == 1
    assert (tmp_path / "bc.docx").read_bytes()[:2] == b"PK"
    assert "--tiep-thu cần `draft` là kế hoạch" in run(path, "--tiep-thu").output
