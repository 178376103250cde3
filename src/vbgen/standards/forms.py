"""The forms (mẫu): which parts each one prints, and the template that prints it."""

from __future__ import annotations

from typing import NamedTuple

from vbgen.standards.kinds import KINDS, PARTY_KINDS, Kind


class Form(NamedTuple):
    """A form of Phụ lục III (or of HD 05): `number` is its official number, `parts` the document fields it prints.

    A field outside `parts` is a fault of the user; `required` must be filled. A form without `template` is known but
    cannot be rendered yet.
    """

    slug: str
    number: str
    about: str
    standard: str = "nha-nuoc"
    parts: frozenset[str] = frozenset({"summary", "bases"})
    required: frozenset[str] = frozenset({"summary"})
    template: bool = False


def _table(*rows: Form) -> dict[str, Form]:
    return {row.slug: row for row in rows}


_ADDRESSED = frozenset({"summary", "bases", "addressees"})

FORMS = _table(
    Form("nghi-quyet", "1.1", "Nghị quyết (cá biệt)"),
    Form("quyet-dinh", "1.2", "Quyết định (cá biệt)"),
    Form("co-ten-loai", "1.4", "Văn bản có tên loại", parts=_ADDRESSED, template=True),
    Form("cong-van", "1.5", "Công văn", parts=_ADDRESSED, required=frozenset({"summary", "addressees"}), template=True),
    Form("cong-dien", "1.6", "Công điện"),
    Form("giay-moi", "1.7", "Giấy mời"),
    Form("giay-gioi-thieu", "1.8", "Giấy giới thiệu", parts=frozenset(), required=frozenset()),
    Form("bien-ban", "1.9", "Biên bản"),
    Form("giay-nghi-phep", "1.10", "Giấy nghỉ phép", parts=frozenset(), required=frozenset()),
    Form("khong-mau", "", "Hợp đồng, bản ghi nhớ, bản thỏa thuận, thư công: Nghị định không định mẫu"),
    Form("dang-co-ten-loai", "Đảng", "Văn bản của Đảng có tên loại", "dang", parts=_ADDRESSED, template=True),
    Form(
        "dang-cong-van",
        "Đảng",
        "Công văn của Đảng",
        "dang",
        parts=_ADDRESSED,
        required=frozenset({"summary", "addressees"}),
        template=True,
    ),
)


def form_of(kind: str, standard: str) -> tuple[Kind, Form] | None:
    """The kind and form of a slug under a standard; None when that standard has no such kind."""
    found = (PARTY_KINDS if standard == "dang" else KINDS).get(kind)
    return (found, FORMS[found.form]) if found else None
