"""Rules on amounts and rows that do not agree: words and figures, the text and its table, a row or a person twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, product, takewhile
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, WARNING, Hit, rule
from vbgen.lint.text import figures
from vbgen.lint.text.figures import ORDER, TOTAL, number, printed
from vbgen.lint.text.scan import scan
from vbgen.outline import Place
from vbgen.patterns import regex
from vbgen.vietnamese import folded, in_words, roman_value

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, JudgedTable, Passage
    from vbgen.model import Block

_CLAUSE = "số liệu trong một văn bản phải khớp nhau"

# --- words ---------------------------------------------------------------------------------------------------------

_SPELLED = scan(
    r"(?P<figure>\d(?<![\w.,]\d)(?:\d{0,2}(?:\.\d{3}){1,5}|\d{3,17}))[ \xa0]?(?:đồng|đ|VNĐ|VND)?[ \xa0]?,?[ \xa0]?"
    r"[(/] ?(?:[Bb]ằng chữ|[Vv]iết bằng chữ|[Ss]ố tiền bằng chữ)?[ :]*"
    r"(?P<words>(?i:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)(?: [^\W\d]+,?){2,30}?)(?: chẵn)?\.?/?\.?\)",
    ("(", "/"),
)
_ONE_WAY = {"ngàn": "nghìn", "lẻ": "linh", "tư": "bốn", "mốt": "một", "lăm": "năm", "nhăm": "năm", "mươi": "mười"}
_SAYS_NOTHING = frozenset("đồng chẵn việt nam và không linh trăm nghìn".split())
_MOST = 999_999_999


@rule("N0507", WARNING, _CLAUSE, rows="L111")
def spelled_amount(content: Content) -> Iterator[Hit]:
    """Số tiền bằng chữ đúng với số tiền bằng số.

    Sai: kinh phí 86.500.000 đồng (Sáu mươi tám triệu năm trăm nghìn đồng)
    Đúng: kinh phí 86.500.000 đồng (Tám mươi sáu triệu năm trăm nghìn đồng)
    Đúng: kinh phí 1.250.000.000 đồng (Một tỷ hai trăm năm mươi triệu đồng)
    """
    for match, passage in content.find(_SPELLED):
        value = int(match["figure"].replace(".", ""))
        right = _spelled(value)
        if right and _plain(match["words"]) != _plain(right):
            said = match["words"]
            yield Hit(passage.path, f"bằng chữ không đúng với {match['figure']}", said, f"{right.capitalize()} đồng")


def _spelled(value: int) -> str:
    """A number in words, also of thousands of millions; "" beyond."""
    milliards, rest = divmod(value, 10**9)
    if milliards > _MOST:
        return ""
    words = [f"{in_words(milliards)} tỷ"] if milliards else []
    return " ".join([*words, *([in_words(rest)] if rest or not milliards else [])])


def _plain(words: str) -> list[str]:
    """The words that tell a number, of those that may be said in several ways or left out the one or none."""
    said = (_ONE_WAY.get(word, word) for word in re.findall(r"[^\W\d]+", words.casefold().replace("tỉ", "tỷ")))
    told = list(said)
    return [word for at, word in enumerate(told) if word not in _SAYS_NOTHING or _counts(told, at)]


def _counts(words: list[str], at: int) -> bool:
    """Whether "trăm", "nghìn" tell of something: those of "không trăm", "không nghìn" do not."""
    return words[at] in ("trăm", "nghìn") and at > 0 and words[at - 1] not in ("không", "trăm")


# --- the text and its table ----------------------------------------------------------------------------------------

_IN_ALL = scan(
    r"(?:[Tt]ổng (?:kinh phí|dự toán|số tiền|nguồn vốn|mức đầu tư|chi)|[Kk]inh phí thực hiện)[^.;\n\d]{0,60}?"
    r"(?P<figure>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)[ \xa0](?P<unit>(?:triệu |tỷ |nghìn )?đồng)(?!\w)",
    ("đồng",),
)
_ANNEXED = regex(r"[Pp]hụ lục|[Bb]ảng|[Bb]iểu|[Dd]ự toán (?:chi tiết|kèm)|kèm theo|sau(?: đây)?:")
_UNIT = regex(r"(?P<unit>(?:triệu |tỷ |nghìn |1\.000 )?đồng)\b", re.I)


@rule("N0508", WARNING, _CLAUSE)
def total_of_table(content: Content) -> Iterator[Hit]:
    """Tổng kinh phí ghi ở lời văn bằng hàng tổng của bảng dự toán duy nhất.

    Sai: Tổng kinh phí là 96 triệu đồng theo bảng sau: | TT; Việc; Triệu đồng | 1; A; 62 | 2; B; 24 | ; Tổng cộng; 86
    Đúng: Tổng kinh phí là 86 triệu đồng theo bảng sau: | TT; Việc; Triệu đồng | 1; A; 62 | 2; B; 24 | ; Tổng cộng; 86
    """
    said = [(match, passage) for match, passage in content.find(_IN_ALL) if _ANNEXED.search(passage.text)]
    totals = [found for table in content.tables if (found := _total(table)) is not None]
    if len(said) != 1 or len(totals) != 1 or len(content.tables) != 1 or any(figures.sums.check(content)):
        return  # of a table that does not add up by itself N0502 tells
    match, passage = said[0]
    unit, total = totals[0]
    if unit == match["unit"] and (figure := number(match["figure"])) is not None and figure != total:
        shown = printed(total)
        yield Hit(passage.path, f"hàng tổng của bảng là {shown} {unit}", match["figure"], f"{shown} {unit}")


def _total(table: JudgedTable) -> tuple[str, Decimal] | None:
    """The unit and figure of a table's only total of money; of one that has none, what its groups I, II … make."""
    columns = [(at, found["unit"].lower()) for at in range(table.width) if (found := _UNIT.search(table.title(at)))]
    rows = [row for row in table.rows if any(TOTAL.fullmatch(cell) for cell in row[:2])]
    groups = [row for row in table.rows if row and roman_value(row[0].strip(" ."))]
    added = rows if len(rows) == 1 else groups if not rows and len(groups) > 1 else []
    if not added or len(columns) != 1 or any(len(row) != table.width for row in added):
        return None
    at, unit = columns[0]
    values = [value for row in added if (value := number(row[at])) is not None]
    return (unit, sum(values, Decimal())) if len(values) == len(added) else None


_EACH_ROW = 2  # other rows in which a column is made of two others
_WIDE, _HIGH = 20, 500  # columns and rows beyond which nobody adds columns up: every three of them are tried


@rule("N0518", WARNING, _CLAUSE)
def row_adds_up(content: Content) -> Iterator[Hit]:
    """Ở bảng mà mọi hàng khác có một cột bằng tổng hai cột, hàng nào cũng vậy.

    Sai: Lĩnh vực; Tiếp nhận; Đúng hạn; Quá hạn | Hộ tịch; 1.204; 1.200; 4 | Đất đai; 611; 590; 31 | Y tế; 90; 85; 5
    Đúng: Lĩnh vực; Tiếp nhận; Đúng hạn; Quá hạn | Hộ tịch; 1.204; 1.200; 4 | Đất đai; 621; 590; 31 | Y tế; 90; 85; 5
    """
    for table in content.tables:
        columns = [at for at in range(table.width) if not ORDER.fullmatch(table.title(at).strip())]
        if len(columns) > _WIDE or len(table.rows) > _HIGH:
            continue
        shown = [[number(row[at]) if at < len(row) else None for at in range(table.width)] for row in table.rows]
        for whole, (one, other) in product(columns, combinations(columns, 2)):
            if whole not in (one, other) and (slip := _only_slip(shown, whole, one, other)):
                at, said, made = slip
                message = f"cột “{table.title(whole)}” ghi {said:f}, hai cột cộng lại là {made:f}"
                yield Hit(table.at(at), message, table.rows[at][whole], "xem lại số liệu")


def _only_slip(
    rows: Sequence[Sequence[Decimal | None]], whole: int, one: int, other: int
) -> tuple[int, Decimal, Decimal] | None:
    """The only row in which a column is not what two others make: its place, what it says, what they make."""
    slip, right, filled = None, 0, False
    for at, row in enumerate(rows):
        said, first, second = row[whole], row[one], row[other]
        if said is None or first is None or second is None:
            continue
        if said == first + second:
            right += 1
            filled = filled or bool(first and second)
        elif slip:
            return None
        else:
            slip = (at, said, first + second)
    return slip if filled and right >= _EACH_ROW else None


_TURNED = scan(
    r"từ(?<![\w.,/]từ) (?P<first>\d[\d.]*(?:,\d+)?) ?(?P<unit>[^\W\d]+|%) (?:đến|tới) "
    r"(?P<second>\d[\d.]*(?:,\d+)?) ?(?P=unit)(?!\w)"
    r"|2(?<![\d/.-]2)0(?P<start>\d\d) ?[-–] ?20(?P<end>\d\d)(?![\d/.-])",
    ("đến", "tới", "-", "–"),
)
_FALLS = regex(r"giảm|hạ|rút|lùi|chuyển|điều chỉnh|xuống|thay đổi|ngày|giờ|số hiệu", re.I)


@rule("N0519", WARNING, _CLAUSE)
def range_turned(content: Content) -> Iterator[Hit]:
    """Khoảng giá trị, khoảng năm ghi từ nhỏ đến lớn.

    Sai: mưa từ 250 mm đến 150 mm
    Sai: mùa khô 2027 - 2026
    Đúng: mưa từ 150 mm đến 250 mm, mùa khô 2026 - 2027
    """
    for match, passage in content.find(_TURNED):
        before = content.before(match).rpartition("\n")[2]
        if match["start"]:
            turned = int(match["end"]) < int(match["start"])
        else:
            low, high = number(match["first"]), number(match["second"])
            turned = (
                low is not None and high is not None and high < low and match["unit"] not in ("ngày", "giờ", "tháng")
            )
        if turned and not _FALLS.search(before):
            yield Hit(passage.path, "khoảng ghi ngược: từ lớn đến nhỏ", match[0], "xem lại hai số")


# --- twice, and not at all -----------------------------------------------------------------------------------------

_PERSON = regex(r"họ (?:và )?tên|họ, tên(?: .*)?", re.I)
_LONG = 25  # letters that two rows do not share by chance
_LEAST = 3  # rows


@rule("N0509", WARNING, _CLAUSE)
def row_twice(content: Content) -> Iterator[Hit]:
    """Trong một bảng không có hai hàng giống hệt nhau, không ghi một người hai lần với cùng tên.

    Sai: TT; Họ và tên; Nhiệm vụ | 1; Lê An; Tổ trưởng | 2; Hà Dũng; Tổ phó | 3; Hà Dũng; Thành viên
    Sai: TT; Nội dung; Số tiền | 1; Trang trí khánh tiết hội trường; 12.000 | 2; Trang trí khánh tiết hội trường; 12.000
    Đúng: TT; Họ và tên; Nhiệm vụ | 1; Lê An; Tổ trưởng | 2; Hà Dũng; Tổ phó | 3; Lê Bình; Thành viên
    """
    for table in content.tables:
        column = next((at for at in range(table.width) if _PERSON.fullmatch(table.title(at).strip())), None)
        people: set[str] = set()
        before: tuple[str, ...] = ()
        for at, row in enumerate(table.rows):
            rest = row[1:] if ORDER.fullmatch(table.title(0).strip()) else row
            name = folded(row[column]) if column is not None and column < len(row) else ""
            if rest == before and sum(map(len, rest)) >= _LONG and len([cell for cell in rest if cell.strip()]) > 1:
                yield Hit(table.at(at), "hàng này giống hệt hàng trên", rest[0], "xóa một hàng")
            elif name in people and table.width <= _FEW and len(table.rows) <= _ROSTER:
                yield Hit(table.at(at), f"“{row[column or 0]}” đã có ở trên", row[column or 0], "xem lại danh sách")
            if " " in name:
                people.add(name)
            before = rest


_FEW, _ROSTER = 6, 40  # columns and rows of a roster: longer lists may hold two people of one name


@rule("N0510", ADVICE, _CLAUSE)
def cell_open(content: Content) -> Iterator[Hit]:
    """Cột số đã điền ở mọi hàng thì không để trống một ô.

    Sai: TT; Nội dung; Số tiền | 1; Cây giống; 62 | 2; Thuê máy; 14 | 3; Trang trí;
    Đúng: TT; Nội dung; Số tiền | 1; Cây giống; 62 | 2; Thuê máy; 14 | 3; Trang trí; 10
    """
    for table in content.tables:
        for column in range(1, table.width):
            cells = [row[column].strip() if column < len(row) else "x" for row in table.rows]
            empty = [at for at, cell in enumerate(cells) if not cell]
            filled = [cell for cell in cells if cell]
            if len(empty) == 1 and len(filled) >= _LEAST - 1 and all(number(cell) is not None for cell in filled):
                said = [cell for cell in table.rows[empty[0]] if cell.strip()]
                if len(said) > 1 and not any(TOTAL.fullmatch(cell) for cell in said):
                    told = f"ô của cột “{table.title(column)}” để trống"
                    yield Hit(table.at(empty[0]), told, said[1], "điền số, hoặc ghi “-”")


# --- how many ------------------------------------------------------------------------------------------------------

_COUNTED = regex(
    r"(?P<count>\d(?<!\d\d)(?:(?<=[2-9])|(?<=0)[2-9]|(?<=1)\d)) (?P<what>nhiệm vụ|nội dung|việc|công việc|giải pháp"
    r"|nhóm nhiệm vụ|nhóm giải pháp|mục tiêu|chỉ tiêu|yêu cầu|giai đoạn|bước|biện pháp)(?: [^\W\d]+){0,4}"
    r" (?:như )?sau(?: đây)?\s*[:.]?$"
)


@rule("N0511", WARNING, _CLAUSE)
def counted(content: Content) -> Iterator[Hit]:
    """“… 03 nhiệm vụ sau:” thì bên dưới có đủ ba.

    Sai: Các phòng thực hiện 03 nhiệm vụ sau: | Rà soát | Báo cáo
    Đúng: Các phòng thực hiện 02 nhiệm vụ sau: | Rà soát | Báo cáo
    """
    for passage, match, there in _with_items(content):
        if there > 1 and there != int(match["count"]):
            yield Hit(
                passage.path, f"nói {match['count']} {match['what']}, bên dưới có {there}", match[0], f"{there:02}"
            )


def _with_items(content: Content) -> Iterator[tuple[Passage, re.Match[str], int]]:
    """Each passage that tells how many items stand below it, with how many do."""
    body = content.body
    found = [(at, match) for at, one in enumerate(body) if (match := _COUNTED.search(one.text.strip()))]
    places = [place for place, _ in content.places] if found else []
    own = {path: at for at, (_, path) in enumerate(content.places)} if found else {}
    for at, match in found:
        passage = body[at]
        if content.document is None:
            yield passage, match, _below(body, at)
        elif (place := own.get(passage.path[:-1])) is not None:
            yield passage, match, _items(places, place)


def _items(places: list[Place[Block]], at: int) -> int:
    """How many numbered items a place holds; a paragraph or unnumbered one may have them right after it."""
    path = places[at].path
    within_it = (f"{path}.", f"{path}/", f"{path}:")
    inside = takewhile(lambda other: other.path.startswith(within_it), islice(places, at + 1, None))
    within = [_steps(other.path)[len(_steps(path)) :] for other in inside]
    if count := sum(len(steps) == 1 and "/" not in steps[0] for steps in within):
        return count
    above, is_free, _ = path.rpartition("/")
    for other in islice(places, at + 1, None) if is_free else ():
        if "/" in other.path.removeprefix(above):
            break
        count += len(_steps(other.path)) == len(_steps(above)) + 1
    return count


def _steps(path: str) -> list[str]:
    return [step for step in path.split(".") if step]


def _below(body: Sequence[Passage], at: int) -> int:
    """How many labelled passages stand right below one, of the level that the first of them has."""
    rest = body[at + 1 :]
    if not rest or not rest[0].level or rest[0].level == body[at].level:
        return 0
    level, count = rest[0].level, 0
    for passage in rest:
        if passage.level in ("", body[at].level):
            break
        count += passage.level == level
    return count
