"""Typing slips that give words which exist, known by their company: "Phân đầu" for "Phấn đấu", "xắp xếp" for "sắp xếp".

Two syllables that offices write together are known: those of titles (COMPOUNDS) and the words of running text here.
Where one of the two stands as it is and the other differs in one thing, its tone or an onset or an end that sounds
or is typed alike (s x, tr ch, gi d; n ng nh, t c ch), it is a slip of the two.
"""

from __future__ import annotations

from functools import cache, lru_cache

from vbgen.lint.vocabulary.syllables import bare
from vbgen.named import NamedTuple
from vbgen.standards.compounds import COMPOUNDS, TWOS
from vbgen.vietnamese import folded

Pair = tuple[str, str]

_TOGETHER = """\
ảnh hưởng, bao gồm, bất cập, bắt đầu, biên soạn, biểu dương, biểu mẫu, biện pháp, bố trí, bùng phát, bức xúc, căn cứ,
cảnh báo, cập nhật, chấp thuận, chăm sóc, chế biến, chia sẻ, chiến dịch, chính xác, chuẩn bị, chuẩn hóa, chuyên gia,
chuyên môn, chuyên nghiệp, chuyên trách, chuyên đề, chuyển biến, chú trọng, chủ quan, chủ yếu, có thể, cổ phần, cộng
đồng, cung ứng, củng cố, cưỡng chế, dẫn đến, di dời, diễn biến, diễn ra, diễn tập, duy trì, dứt điểm, gắn kết, ghi
nhận, gián đoạn, giới thiệu, giữ gìn, giữ vững, gìn giữ, hành lang, hạn chế, hiến pháp, hiện trạng, hiện vật, hiện
đại, hình thành, hình thức, hóa chất, hộ tịch, huy động, hủy bỏ, hữu quan, ích lợi, kế thừa, kế toán, kết nạp, kết thúc,
khai
báo, khai thác, khách quan, khả năng, khảo sát, khó khăn, khôi phục, không thể, khởi công, khuyến cáo, khuyến học,
khuyến khích, khuyến nông, khuyết điểm, kiên quyết, kiến thức, kiểm điểm, kịch bản, kịp thời, lắp đặt, linh hoạt, lồng
ghép, lợi dụng, lợi ích, lưu ý, ngăn chặn, nghiêm túc, nghiệm thu, nguyên nhân, nguyên tắc, nhanh chóng, nhận thức,
nhiệt tình, nhũng nhiễu, nói chung, nổi bật, nơi nhận, nội dung, ổn định, phát hiện, phấn đấu, phản biện, phạm vi, phê
duyệt, phiền hà, phổ biến, phù hợp, phúc lợi, phục hồi, quan tâm, quá hạn, quá trình, quán triệt, quần chúng, quyền
lợi, quyền lực, quyết liệt, quyết tâm, ra quyết, rút kinh, sai phạm, sai sót, sáng kiến, sẵn sàng, soạn thảo, số liệu,
sơ suất, tác động, tâm tư, tăng trưởng, tạm thời, tạo điều, tận dụng, tập huấn, tập thể, tập trung, tham gia, tham
mưu, tham quan, thanh quyết, thân thiện, thất thoát, thắng lợi, theo dõi, thi công, thiết kế, thiết thực, thiếu sót,
thí điểm, thông suốt, thỏa thuận, thuận lợi, thuế suất, thuộc diện, thuyết minh, thúc đẩy, thưởng phạt, thực tiễn, thụ
lý, tiêu thụ, tiềm năng, tiểu học, tích cực, tính chất, tồn tại, tồn đọng, trang bị, trang trọng, tranh chấp, trễ hạn,
triển lãm, triệt để, trình duyệt, trình độ, trợ giúp, trung thực, truy cập, trường hợp, tuân thủ, tương đương, tự
giác, tự nguyện, tự quản, tính
mạng, tỷ lệ, ủy nhiệm, ưu tiên, ưu việt, ưu đãi, văn thể, vũ trang, vướng mắc, xác minh, xác nhận,
xác định, xâm phạm, xã viên, xem xét, xét duyệt, xét tuyển, xét xử, xuất phát, xuất sắc, xung đột, đa dạng, đáp ứng,
đấu tranh, đặc biệt, đặc thù, đoàn kết, đoàn viên, nội bộ, đôn đốc, đồng chí, đồng thời, đúng hạn, đường lối
"""
_THEMSELVES = """\
thuế xuất, cùng cấp, chủ quản, chức thuộc, chi tiêu, chủ sở, hành trình, công chính, khóa học, phân bố, phản ảnh,
dân cử, thành niên, trị số, đúng hạng, để xuất, chỉ đào, hiện pháp, chủ đông, bảo bộ, cộng sản, học viên, số lương,
dài đoạn, hàng gia, công đoạn, chuyên mục, hiệu trường, đổi ngoại, công xuất, giao bán, giao bản, định ký, hàng da,
chứng tử, hội trưởng, không dàn, người dẫn, sau tháng, lễ đường, thị trưởng, thu chỉ, thu thấp, xếp hàng, giá chỉ, tiên
lượng, tự vấn, ban thưởng, biển động, chuyển biên, chính cống, chủ quán, chứng nhân, công điền, công đồng, cộng
tác, dự liệu, gia đinh, gia định, già cả, giao nhân, hoàng thành, hội họa, hội thao, hội thí, kiên nghị, lâm sàng,
lịch sự, lực lưỡng, nghi lễ, nhân sư, phân bộ, quảng trị, quân sư, quốc phong, sự lý, thanh trà, thanh tích, thi
xã, thiên tài, thương vụ, thông tín, thủ túc, tinh chất, trung đoạn, trình thức, trụ trì, tính trạng, tứ giác, uy
quyền, văn hoa, văn phong, vũ công, đông chí, đại hồi, địa chí, địa chi, đồ thị, hướng vào, cấp tính, dần số, số
lượt, ghi nhật, hàng chính, trưởng bản
"""
"""Words themselves, or neighbours by chance, that sound like another: "thuế xuất khẩu" is no "thuế suất"."""

STANDS_ANYWHERE = frozenset(
    "việc tại từ thì về cùng đối trong khi là có do với các đã một mà nên như theo trên cho và của để".split()
)
"""What stands beside any word, so that its company proves nothing: "tại khoản" is no "tài khoản"."""

SLIPS = {
    "phân đầu": "phấn đấu",
    "cải các hành": "cải cách hành",
    "cải cách hành chín": "cải cách hành chính",
    "thủ tụng hành": "thủ tục hành",
    "ủy ban nhân nhân": "ủy ban nhân dân",
    "ủy ban dân nhân": "ủy ban nhân dân",
    "hội đồng nhân nhân": "hội đồng nhân dân",
    "chủ trị": "chủ trì",
    "phối hợp vơi": "phối hợp với",
    "tham mu cho": "tham mưu cho",
    "thực hiệp": "thực hiện",
    "nghiêm vụ": "nhiệm vụ",
    "trách nghiệm": "trách nhiệm",
    "nghiêm tục": "nghiêm túc",
    "năng cao chất": "nâng cao chất",
    "chũ trì": "chủ trì",
    "hướng dân thực hiện": "hướng dẫn thực hiện",
    "ra soát": "rà soát",
    "sử lý": "xử lý",
    "sử phạt": "xử phạt",
    "sát nhập": "sáp nhập",
    "đơn vị trực thuôc": "đơn vị trực thuộc",
    "trước ngay": "trước ngày",
    "người đứng đâu": "người đứng đầu",
    "chỉ số hài lòng củ": "chỉ số hài lòng của",
    "khắc phụ tồn": "khắc phục tồn",
    "tồn tai, hạn": "tồn tại, hạn",
    "kính gủi": "kính gửi",
    "kính chình": "kính trình",
    "phiên hợp": "phiên họp",
    "cuộc hợp": "cuộc họp",
    "tích cục": "tích cực",
    "tiêu cục": "tiêu cực",
    "chình duyệt": "trình duyệt",
    "chình bày": "trình bày",
    "hồ so": "hồ sơ",
    "một cữa": "một cửa",
    "xin lổi": "xin lỗi",
    "nổ lực": "nỗ lực",
    "chia sẽ": "chia sẻ",
    "mạnh mẻ": "mạnh mẽ",
    "hổ trợ": "hỗ trợ",
    "giãi quyết": "giải quyết",
    "kỹ luật": "kỷ luật",
    "cọ sát": "cọ xát",
    "đề suất": "đề xuất",
    "suất sắc": "xuất sắc",
    "sơ xuất": "sơ suất",
    "năng xuất": "năng suất",
    "chỉnh chu": "chỉn chu",
    "giử gìn": "giữ gìn",
    "củng cổ": "củng cố",
    "vỉ vậy": "vì vậy",
}
"""Slips of other kinds: what is typed → what is meant. The right side is only shown, never written."""

DOUBLED = frozenset(
    "của và các cho với trong tại theo về đến những có được là để do bởi thực số sẽ đã đang không phải cần"
    " phút giờ triệu".split()
) - frozenset("số thực".split())
"""Words that never stand twice in a row."""

_EACH = ("mỗi", "mọi", "từng", "những")  # begin a phrase before any noun: "mỗi trường" is no "môi trường"

MEANT_TWICE = frozenset(
    "luôn song ngày nhà người nơi chốn xanh hằng thường dần mãi lâu đâu chung hàng lớp rành đều vân tháng năm"
    " khăng chằm quy luật tặng thuế công định hợp kết xuất thu nhiều đời trùng điệp".split()
)
"""Words that are said twice, and ends of words that often begin the next: "thành công công tác"."""


@lru_cache(maxsize=20_000)
def meant(before: str, first: str, second: str, after: str) -> str:
    """What two words of a text, in small letters, are a slip for; "" for none.

    The words around them ("" at an end) tell what they belong to: in "liên quan trong" the first two are one word.
    """
    together = _together()
    first, second = typed = folded(first), folded(second)
    beside_first, beside_second = together.by_first.get(first, ()), together.by_second.get(second, ())
    if not beside_first and not beside_second:
        return ""
    if typed in together.pairs or first in STANDS_ANYWHERE or second in STANDS_ANYWHERE:
        return ""
    if (before, first) in together.words or (second, after) in together.words or (first in _EACH and not before):
        return ""
    alike = [pair for pair in beside_first if _sound(pair[1]) == _sound(second)]
    alike = alike or [pair for pair in beside_second if _sound(pair[0]) == _sound(first)]
    near = (pair for pair in alike if sum(map(_differences, typed, pair)) == 1)  # 0: C0401 tells where the mark stands
    return " ".join(next(near, ()))


def _differences(typed: str, right: str) -> int:
    """In how many of onset, end and tone two syllables that sound alike differ."""
    (one, tone), (other, wanted) = bare(typed), bare(right)
    onset = next((at for at, letter in enumerate(one) if letter in _VOWELS), 0)
    begins = other.startswith(one[:onset]) and other[onset : onset + 1] in _VOWELS
    return (tone != wanted) + (not begins) + (_last(one) != _last(other))


def _last(letters: str) -> str:
    """The consonants at the end of a syllable."""
    return letters[len(letters.rstrip("bcdghklmnpqrstvx")) :]


def is_word(first: str, second: str) -> bool:
    """Whether two syllables, in small letters, are one word that offices write."""
    return (folded(first), folded(second)) in _together().pairs


class _Together(NamedTuple):
    """The words of two syllables, and these by each of the two."""

    words: frozenset[Pair]
    pairs: frozenset[Pair]  # and what else stands together rightly
    by_first: dict[str, list[Pair]]
    by_second: dict[str, list[Pair]]


@cache
def _together() -> _Together:
    words = _pairs(_TOGETHER) | TWOS
    pairs = words | {(first, second) for first, second in map(str.split, COMPOUNDS)}
    by_first: dict[str, list[Pair]] = {}
    by_second: dict[str, list[Pair]] = {}
    for first, second in sorted(pairs):  # in one order, that every run says the same of words that sound alike
        by_first.setdefault(first, []).append((first, second))
        by_second.setdefault(second, []).append((first, second))
    return _Together(words, pairs | _pairs(_THEMSELVES), by_first, by_second)


def _pairs(text: str) -> frozenset[Pair]:
    words = (word.split() for word in text.replace("\n", " ").split(","))
    return frozenset((first, second) for first, second in words)


_SOUNDS = {"x": "s", "tr": "ch", "gi": "d"}
_ENDS = {"ng": "n", "nh": "n", "ch": "n", "c": "n", "t": "n"}
_VOWELS = frozenset("aăâeêioôơuưy")


@lru_cache(maxsize=20_000)
def _sound(word: str) -> str:
    """A syllable without its tone, its onset and end as many say them: "trể", "chễ" and "trễ" are one."""
    letters, _ = bare(word)
    for onset, sound in _SOUNDS.items():
        if letters.startswith(onset):
            letters = sound + letters.removeprefix(onset)
            break
    for end, sound in _ENDS.items():
        if letters.endswith(end):
            return letters.removesuffix(end) + sound
    return letters
