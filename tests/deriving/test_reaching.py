"""Whether the words of a superior reach our unit: the phrasings of offices, each with what it says to a commune."""

from __future__ import annotations

import pytest

from vbgen.deriving.levels import standing
from vbgen.deriving.reaching import How, Sender, reach, sender
from vbgen.model import Document, Issuer, Recipient
from vbgen.units import Department, Unit

COMMUNE = Unit(
    name=("Ủy ban nhân dân", "xã Tân Tiến"),
    short="UBND xã",
    departments=(
        ("kinh-te", Department("Phòng Kinh tế", parallel=("Sở Tài chính",))),
        ("trung-tam", Department("Trung tâm Phục vụ hành chính công xã")),
        ("cong-an", Department("Công an xã", answers=("lực lượng công an cơ sở",))),
    ),
)
PROVINCE = Sender(standing(Issuer(("Ủy ban nhân dân", "tỉnh Bắc Ninh"))))
CENTRE = Sender(standing(Issuer(("Thủ tướng Chính phủ",))))


def how(words: str, unit: Unit = COMMUNE, by: Sender = PROVINCE, *, supports: bool = False) -> How:
    return reach(unit, words, by, supports=supports).how


@pytest.mark.parametrize(
    "words",
    [
        "UBND xã Tân Tiến",
        "UBND XÃ TÂN TIẾN",
        "Chủ tịch Uỷ ban nhân dân xã Tân Tiến",
        "UBND các xã: An Bình, Tân Tiến",
        "UBND các xã An Bình, Tân Tiến và Phú Lương",
        "Chủ tịch UBND các xã: Tân Tiến và phường Văn Phú",
    ],
)
def test_a_unit_is_called_by_its_name(words: str) -> None:
    assert how(words) is How.NAME


@pytest.mark.parametrize(
    "words",
    [
        "UBND cấp xã",
        "Chủ tịch UBND cấp xã",
        "UBND các xã, phường, đặc khu",
        "Uỷ ban nhân dân các xã, phường",
        "UBND các xã và phường",
        "UBND 99 xã, phường",
        "Ủy ban nhân dân xã",
        "UBND xã, phường và các đơn vị hoạt động hóa chất trên địa bàn tỉnh",
        "Các Sở, ban, ngành và UBND cấp xã, phường",
        "Giám đốc các Sở và Thủ trưởng các ban, ngành tỉnh; Chủ tịch Ủy ban nhân dân các xã, phường",
        "các Sở, ngành và địa phương, Ủy ban nhân dân xã, phường",
        "các xã, phường",
        "Ban Chỉ huy Phòng thủ dân sự cấp xã",
        "Ban Chỉ đạo chuyển đổi số các xã, phường",
        "UBND các xã, phường và đặc khu Lý Sơn",
        "Thủ trưởng các Sở, Ban ngành, xã, phường",
        "Chủ tịch Ủy ban nhân dân xã- phường",
        "Các cơ quan hành chính từ cấp tỉnh đến cấp xã, phường",
        "HĐND, UBND các xã, phường",
        "UBND, HĐND cấp xã",
    ],
)
def test_a_unit_is_called_with_all_of_its_level(words: str) -> None:
    assert how(words) is How.LEVEL


@pytest.mark.parametrize(
    "words",
    [
        "các địa phương",
        "các cơ quan, đơn vị, địa phương",
        "các sở, ngành, địa phương",
        "chính quyền địa phương",
        "chính quyền cơ sở",
        "UBND các cấp",
        "Các cấp, ngành",
        "các cấp, các ngành",
        "Thủ trưởng các sở, ban, ngành, đơn vị, địa phương",
        "các cơ quan, đơn vị",
    ],
)
def test_a_unit_is_called_in_general(words: str) -> None:
    assert how(words) is How.GENERAL


@pytest.mark.parametrize(
    "words",
    [
        "UBND xã An Bình",
        "UBND xã Tân Tiến Đông",
        "UBND các xã: An Bình, Tân Tiến Đông",
        "UBND thị xã Tân Tiến",
        "UBND các phường: Yên Bái, Văn Phú",
        "các phường",
        "UBND các huyện, thị xã, thành phố",
        "Ủy ban nhân dân cấp tỉnh",
        "Sở Nội vụ",
        "Sở Tài chính",
        "các cơ sở y tế",
        "Các Sở, ngành và các cơ quan chức năng",
        "các cơ quan, đơn vị thuộc tỉnh",
        "các đơn vị hoạt động hóa chất",
        "Các địa phương giáp ranh",
        "Trung tâm Phục vụ hành chính công tỉnh",
        "Công an tỉnh",
        "Mặt trận Tổ quốc Việt Nam các cấp",
        "Đảng ủy các xã, phường",
        "Ban Thường vụ Đảng ủy các xã, phường",
        "các đơn vị đóng trên địa bàn tỉnh, xã",
    ],
)
def test_others_are_called(words: str) -> None:
    assert how(words) is How.NOT


@pytest.mark.parametrize(
    "words",
    [
        "các cơ quan, đơn vị chịu sự giám sát",
        "Trạm Y tế cấp xã",
        "Trưởng thôn, tổ dân phố",
        "Ban Chỉ huy Quân sự cấp xã",
        "Chủ tịch Hội đồng nhân dân xã",
    ],
)
def test_what_is_near_us_and_not_surely_us_is_left_to_a_person(words: str) -> None:
    assert how(words) is How.UNSURE


@pytest.mark.parametrize(
    ("words", "department"),
    [
        ("Phòng Kinh tế", "Phòng Kinh tế"),
        ("Phòng Kinh tế các xã", "Phòng Kinh tế"),
        ("Trung tâm Phục vụ hành chính công cấp xã", "Trung tâm Phục vụ hành chính công xã"),
        ("Công an cấp xã", "Công an xã"),
        ("lực lượng công an cơ sở", "Công an xã"),
    ],
)
def test_a_department_of_ours_is_called(words: str, department: str) -> None:
    found = reach(COMMUNE, words, PROVINCE)
    assert (found.how, found.department) == (How.OWN, department)


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("UBND các xã, phường có cụm công nghiệp", "có cụm công nghiệp"),
        ("Ủy ban nhân dân các xã biên giới", "biên giới"),
        ("các sở, ngành, địa phương liên quan", "liên quan"),
        ("UBND các xã, phường trên địa bàn tỉnh", ""),
    ],
)
def test_words_that_reach_only_some_of_a_level_are_told(words: str, condition: str) -> None:
    assert reach(COMMUNE, words, PROVINCE).condition == condition


def test_others_in_support_are_not_us_but_localities_are() -> None:
    assert how("các cơ quan, đơn vị liên quan", supports=True) is How.NOT
    assert how("các sở, ngành và các địa phương liên quan", supports=True) is How.GENERAL


def test_localities_of_the_centre_are_provinces() -> None:
    assert how("các địa phương", by=CENTRE) is How.UNSURE
    assert how("chính quyền địa phương", by=CENTRE) is How.GENERAL
    assert how("các cấp, các ngành", by=CENTRE) is How.GENERAL
    assert how("các địa phương", Unit(name=("Ủy ban nhân dân", "tỉnh Bắc Ninh")), CENTRE) is How.GENERAL


def test_the_registry_adds_words_and_takes_words_away() -> None:
    unit = Unit(name=("Phòng Quản lý chung",), superior=("Sở Công Thương",), answers=("Phòng Quản lý số 1",))
    own = Sender(standing(Issuer(("Sở Công Thương",))))
    assert how("Phòng Quản lý số 1; Phòng Kế hoạch", unit, own) is How.LISTED
    assert how("Phòng Quản lý số 12", unit, own) is How.NOT
    inland = Unit(name=COMMUNE.name, excludes=("các xã biên giới",))
    assert how("UBND các xã biên giới", inland) is not How.LEVEL
    assert how("UBND các xã", inland) is How.LEVEL


@pytest.mark.parametrize(
    ("name", "superior", "words"),
    [
        ("Ủy ban nhân dân huyện Sơn Động", "", "UBND các huyện, thị xã, thành phố"),
        ("Ủy ban nhân dân thành phố Bắc Giang", "", "Chủ tịch UBND cấp huyện"),
        ("Thành ủy Hạ Long", "", "các huyện ủy, thị ủy, thành ủy"),
        ("Sở Nội vụ", "Ủy ban nhân dân tỉnh Bắc Ninh", "các sở, ban, ngành"),
        ("Sở Nội vụ", "Ủy ban nhân dân tỉnh Bắc Ninh", "các Sở: Tài chính, Nội vụ"),
        ("Ủy ban nhân dân thành phố Hà Nội", "", "UBND các tỉnh, thành phố trực thuộc Trung ương"),
    ],
)
def test_each_level_has_its_words(name: str, superior: str, words: str) -> None:
    assert reach(Unit(name=(name,), superior=(superior,) if superior else ()), words, PROVINCE).ours


@pytest.mark.parametrize(
    ("unit", "words", "found"),
    [
        (Unit(("Công an xã Phúc Thịnh",), short="Công an xã"), "Công an Xã", How.NAME),
        (Unit(("Công an xã Phúc Thịnh",), short="Công an xã"), "Công an xã An Bình", How.NOT),
        (Unit(("Sở Thông tin và Truyền thông",), short="Sở TT&TT"), "Giám đốc Sở TT&TT các tỉnh, thành phố", How.NAME),
        (
            Unit(("Sở Thông tin và Truyền thông tỉnh Bắc Ninh",)),
            "các đơn vị chuyên trách và các Sở Thông tin và Truyền thông (Sở TT&TT)",
            How.NAME,
        ),
        (
            Unit(("Đảng ủy Ủy ban nhân dân xã An Bình",), short="Đảng ủy UBND xã"),
            "Đảng uỷ Uỷ ban nhân dân xã",
            How.NAME,
        ),
        (Unit(("Đảng ủy Ủy ban nhân dân xã An Bình",), short="Đảng ủy UBND xã"), "Đảng ủy xã", How.NOT),
    ],
)
def test_a_unit_is_called_by_its_short_name_and_without_its_place(unit: Unit, words: str, found: How) -> None:
    assert how(words, unit) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Các đảng ủy trực thuộc Tỉnh ủy", How.LEVEL),
        ("các cấp ủy, tổ chức đảng", How.LEVEL),
        ("Các đảng ủy, chi bộ", How.LEVEL),
        ("Các đảng ủy Công an tỉnh, Quân sự tỉnh", How.NOT),  # names follow
        ("Đảng ủy các cơ quan Đảng tỉnh", How.NOT),
    ],
)
def test_the_province_s_committee_calls_those_of_communes_its_own_since_2025(words: str, found: How) -> None:
    above = Document(kind="chi-thi", issuer=Issuer(("Ban Thường vụ",), ("Đảng bộ tỉnh Lam Sơn",)))
    unit = Unit(("Đảng ủy xã Tân Tiến",), standard="dang", short="Đảng ủy xã")
    assert how(words, unit, sender(above, unit)) is found
    council = Unit(("Ủy ban nhân dân xã Tân Tiến",))
    assert how(words, council, sender(above, council)) is not How.LEVEL


def test_general_words_mean_those_whom_a_document_is_sent_to() -> None:
    letter = Document(kind="cong-van", issuer=Issuer(("Sở Nội vụ",)), addressees=("Ban Quản lý Khu kinh tế tỉnh",))
    assert how("các cơ quan, đơn vị", by=sender(letter, COMMUNE)) is How.NOT
    plan = Document(kind="ke-hoach", recipients=(Recipient("Như trên"), Recipient("UBND các xã, phường")))
    assert how("các cơ quan, đơn vị", by=sender(plan, COMMUNE)) is How.GENERAL
    above = (Recipient("Thủ tướng Chính phủ (b/c)"), Recipient("Bộ Tài chính (để báo cáo)"), Recipient("Như Mục III"))
    pointing = Document(kind="ke-hoach", recipients=above)
    assert how("các đơn vị", by=sender(pointing, COMMUNE)) is How.GENERAL
    only = Document(kind="cong-van", addressees=("UBND các xã, phường",))
    assert (sender(plan, COMMUNE).tells_only_us, sender(only, COMMUNE).tells_only_us) == (False, True)


@pytest.mark.parametrize("words", ["UBND xã Tân Tiến Đông", "UBND xã Tân Tiến 2"])
def test_a_longer_name_is_of_another_unit(words: str) -> None:
    assert how(words) is not How.NAME


def test_a_sentence_may_go_on_after_a_name() -> None:
    assert how("UBND xã Tân Tiến chủ trì, phối hợp với các đơn vị") is How.NAME


CITY = Unit(name=("Ủy ban nhân dân", "thành phố Hà Nội"), short="UBND thành phố")


@pytest.mark.parametrize(
    "words", ["UBND TP Hà Nội", "UBND TP. Hà Nội và các đơn vị", "Các bộ ngành, UBND TP.Hà Nội", "Thủ đô Hà Nội"]
)
def test_a_city_is_called_in_short_too(words: str) -> None:
    assert how(words, CITY, CENTRE) is How.NAME
    assert how("UBND TP Đà Nẵng", CITY, CENTRE) is How.NOT


def test_the_provinces_of_the_whole_country_are_a_level() -> None:
    assert how("Các bộ, cơ quan liên quan và tỉnh, thành phố trong cả nước", CITY, CENTRE) is How.LEVEL


def test_social_affairs_are_no_communes() -> None:
    ministries = "Bộ Quốc phòng, Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính"
    assert how(ministries, by=CENTRE) is How.NOT
    assert how("Sở Lao động - Thương binh và Xã hội; UBND các xã") is How.LEVEL
