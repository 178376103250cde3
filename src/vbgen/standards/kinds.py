"""What a kind of document (tên loại) is."""

from __future__ import annotations

from vbgen.named import NamedTuple
from vbgen.standards.ladder import ARTICLE, StatedLevel


class Kind(NamedTuple):
    """A kind (tên loại): its official name, its code in số, ký hiệu, the form it is printed in."""

    slug: str
    name: str  # as in running text: “Kế hoạch”
    code: str  # "" for công văn and thư công, which have none
    form: str  # slug of the form that its standard prints it in
    addressees: bool = False  # may have Kính gửi (ô 9a)
    articles: bool = False  # the body's ladder begins with Điều

    @property
    def top(self) -> StatedLevel:
        """The rung that unlevelled blocks of its body are of; "" lets their sort decide."""
        return ARTICLE if self.articles else ""
