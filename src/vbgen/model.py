"""What is meant: the values of one document, as a clerk would name them."""

from __future__ import annotations

from vbgen.declaring import Shape, record, term
from vbgen.standards import DEFAULT, LEVELS, STANDARDS, Standard, StatedLevel, standard
from vbgen.tabular import CAPTION, REMARKS, UNIT
from vbgen.tabular import Column as Column
from vbgen.tabular import Merge as Merge
from vbgen.tabular import Row as Row
from vbgen.tabular import Table as Table
from vbgen.vietnamese import PartialDate

STANDARD_NAMES = "; ".join(f"{slug}: {name}" for slug, name in STANDARDS.items())


@record
class Issuer:
    """Cơ quan ban hành (ô 2) and what the header takes from it."""

    name: tuple[str, ...] = term(
        "tên cơ quan ban hành",
        "Tên chính thức, đầy đủ, không viết tắt; danh sách thì mỗi mục một dòng.",
        Shape.LINES,
        default=(),
        required=True,
    )
    superior: tuple[str, ...] = term(
        "cơ quan chủ quản trực tiếp", "Chỉ một cấp; để trống với HĐND, UBND.", Shape.LINES, default=()
    )
    symbol: str = term("ký hiệu", "Chữ viết tắt trong số, ký hiệu: UBND, SNV; công văn: UBND-NC.")
    place: str = term("địa danh", "Tên nơi đóng trụ sở, viết đầy đủ: Sơn Động, Thành phố Hồ Chí Minh.")


@record
class Partner:
    """Cơ quan cùng ban hành: another issuer of a joint document (văn bản liên tịch)."""

    name: tuple[str, ...] = term(
        "tên cơ quan", "Tên chính thức, đầy đủ; danh sách thì mỗi mục một dòng.", Shape.LINES, default=(), required=True
    )
    symbol: str = term("ký hiệu", "Chữ viết tắt trong số, ký hiệu, sau ký hiệu của cơ quan ban hành: MTTQ.")


@record
class Reference:
    """Văn bản viện dẫn: cited as [@id], in full at first mention and short after (Phụ lục I, mục II.6)."""

    id: str = term("mã viện dẫn", "Tên gọi trong [@…].", Shape.KEY)
    kind: str = term(
        "tên loại", "Mã tên loại (ke-hoach, cong-van, luat, nghi-dinh …) hoặc tên viết thường.", required=True
    )
    number: str = term("số, ký hiệu", "Đủ cả số và ký hiệu: 87/KH-UBND. Luật, Pháp lệnh không ghi số.")
    date: PartialDate = term("ngày ban hành", "05/6/2024.", Shape.DATE, default=PartialDate())
    issuer: str = term("cơ quan ban hành", "Cơ quan hoặc người ban hành: Chủ tịch UBND tỉnh Bắc Giang.")
    summary: str = term("trích yếu", "Trích yếu nội dung; với Luật: tên luật không có chữ “Luật”.")


@record
class Note:
    """A footnote, marked in the text as [^id]."""

    id: str = term("mã cước chú", "Tên gọi trong [^…].", Shape.KEY)
    text: str = term("nội dung cước chú", "Lời cước chú.", Shape.RICH, required=True)


@record
class Signer:
    """Người ký (ô 7): the lines above and below the signature."""

    authority: tuple[str, ...] = term(
        "quyền hạn",
        "TM, KT, TL, TUQ, Q; hai tầng thì ghi danh sách: [TM, KT], [TL, KT].",
        Shape.CHOICES,
        default=(),
        of="AUTHORITIES",
    )
    head: tuple[str, ...] = term(
        "người hoặc tập thể được ký thay",
        "Đứng sau chữ viết tắt quyền hạn: Chủ tịch; với TM là tập thể: Ủy ban nhân dân.",
        Shape.LINES,
        default=(),
    )
    position: str = term("chức vụ", "Chức vụ người ký, không kèm tên cơ quan: Phó Chủ tịch.")
    concurrent: str = term("chức vụ kiêm", "Chức vụ thứ hai, sau chữ “kiêm”.")
    host_position: str = term("chức vụ khác", "Chức vụ ở cơ quan mình, đặt trên họ tên (ô 7b).")
    name: str = term("họ và tên", "Không ghi học hàm, học vị, danh hiệu; để trống khi chưa rõ ai ký: chừa chỗ.")


@record
class Recipient:
    """One line of Nơi nhận (ô 9b), with its own lines when it stands for several units."""

    name: str = term("nơi nhận", "Tên nơi nhận, kèm mục đích trong ngoặc nếu cần: TT Huyện ủy (b/c).", required=True)
    items: tuple[str, ...] = term("các nơi nhận thành phần", "Mỗi mục một dòng “+”.", Shape.LINES, default=())


_LEADS_INSIDE = "Chủ trì của mọi nhiệm vụ bên trong, trừ nhiệm vụ có `lead` riêng. Không in: lời của mục đã nói."


@record
class Paragraph:
    """A paragraph without a number; one that says whom the items below it are for holds them."""

    text: str = term("đoạn không đánh số", "Lời dẫn của các mục bên dưới nó.", Shape.RICH)
    lead: str = term("cơ quan chủ trì", _LEADS_INSIDE)
    blocks: tuple[Block, ...] = ()


_LABEL = "In đúng như ghi, các mục sau đếm tiếp: A., 1.1., (i), Bước 1; trong bảng phân công, “không” khi để trống."
_CELLS = "Trong bảng phân công: chữ ở các cột khác, theo tên cột: Ghi chú, Lãnh đạo phụ trách."


@record
class Clause:
    """A numbered piece of the ladder: headed (`heading`) or running on (`clause`)."""

    text: str = term("nội dung", "Tên đề mục hoặc lời của khoản.", Shape.RICH)
    heading: bool = False
    level: StatedLevel = term(
        "bậc",
        f"{', '.join(LEVELS)}; để trống thì theo bậc trên.",
        Shape.CHOICE,
        of="LEVELS",
    )
    lead: str = term("cơ quan chủ trì", _LEADS_INSIDE)
    label: str = term("số thứ tự", _LABEL)
    cells: tuple[tuple[str, tuple[str, ...]], ...] = term("các ô khác", _CELLS, Shape.PAIRS, default=())
    blocks: tuple[Block, ...] = ()


@record
class Task:
    """Nhiệm vụ: what is to be done, by whom, with whom, by when, giving what."""

    text: str = term("nhiệm vụ", "Lời giao nhiệm vụ.", Shape.RICH, required=True)
    numbered: bool = True
    level: StatedLevel = term("bậc", "Như bậc của khoản; để trống thì theo bậc trên.", Shape.CHOICE, of="LEVELS")
    lead: str = term("chủ trì", "Đúng một cơ quan, đơn vị. Đã có trong lời giao thì không in lại.")
    support: tuple[str, ...] = term("phối hợp", "Các cơ quan, đơn vị phối hợp.", Shape.LINES, default=())
    due: str = term("thời hạn", "Ngày (30/6/2024) hoặc định kỳ (hằng quý, thường xuyên).")
    product: str = term("sản phẩm", "Kết quả đo đếm được: Báo cáo, Quyết định.")
    follows: str = term(
        "triển khai nhiệm vụ", "Nhiệm vụ cấp trên được triển khai: kh87#II.3.b; nhiều thì kh87#II.3, PL1.3."
    )
    label: str = term("số thứ tự", _LABEL)
    cells: tuple[tuple[str, tuple[str, ...]], ...] = term("các ô khác", _CELLS, Shape.PAIRS, default=())
    then: tuple[Block, ...] = term(
        "câu giao tiếp theo",
        "Những câu sau của cùng mục giao việc cho cơ quan khác, mỗi câu một `task`; in liền sau câu trên.",
        Shape.BLOCKS,
        default=(),
    )
    blocks: tuple[Block, ...] = ()


@record
class Assignments:
    """A table of tasks: those that it holds itself under its groups' headings, or `by` which the document's are set."""

    by: str = term(
        "cách gộp",
        "theo-muc, theo-don-vi hoặc khong-gop, khi bảng làm từ các nhiệm vụ ở nơi khác của văn bản.",
        Shape.CHOICE,
        of="GROUPINGS",
    )
    blank: tuple[str, ...] = term(
        "các cột để trống", "Cho biểu mẫu báo cáo: Kết quả, Vướng mắc.", Shape.LINES, default=()
    )
    columns: tuple[Column, ...] = term(
        "các cột",
        "Tên cột từ trái sang phải, khi khác bảng thường dùng.",
        Shape.MANY,
        default=(),
        of=Column,
        lone="title",
    )
    blocks: tuple[Block, ...] = ()
    caption: str = term("tên bảng", CAPTION, Shape.RICH)
    unit: str = term("đơn vị tính", UNIT, Shape.RICH)
    notes: tuple[str, ...] = term("ghi chú của bảng", REMARKS, Shape.LINES, default=())


@record
class Image:
    """A picture in the body."""

    file: str = term("tệp hình", "Tệp .png hoặc .jpg, đường dẫn tính từ kế hoạch.", required=True)
    width: str = term("bề rộng", "Bề rộng in ra, tính bằng mm; để trống thì theo cỡ thật, không quá bề rộng trang.")
    caption: str = term("tên hình", "Dòng dưới hình: Hình 1. Sơ đồ tổ chức.", Shape.RICH)
    alt: str = term("lời thay hình", "Hình vẽ gì, cho người nghe đọc; để trống thì là tên hình.")
    data: bytes = b""


@record
class QrCode:
    """A QR code in the body."""

    text: str = term("nội dung mã", "Địa chỉ hoặc chữ mà mã QR mang.", required=True)
    width: str = term("bề rộng", "Bề rộng in ra, tính bằng mm; để trống: 30.")
    caption: str = term("tên hình", "Dòng dưới mã: Quét mã để đăng ký.", Shape.RICH)
    alt: str = term("lời thay hình", "Mã dẫn tới đâu, cho người nghe đọc; để trống thì là tên hình, hoặc nội dung mã.")


@record
class PageBreak:
    """What follows begins a new page; in YAML `page-break`, or `page-landscape` and `page-portrait`, which turn it."""

    orientation: str = term("hướng giấy", "ngang hoặc doc; để trống: như trang trước.", Shape.CHOICE, of="ORIENTATIONS")


Block = Paragraph | Clause | Task | Table | Assignments | Image | QrCode | PageBreak


def lead_within(block: Block, inherited: str) -> str:
    """The unit in charge that what stands in a block inherits: that of the last sentence that charges anybody."""
    last = block.then[-1] if isinstance(block, Task) and block.then else block
    return getattr(last, "lead", "") or inherited


@record
class Appendix:
    """Phụ lục; or, with a `kind`, a document that is issued with this one (mẫu 1.3): quy chế, quy định, kế hoạch …"""

    title: str = term("tên phụ lục", "Tên phụ lục; với văn bản kèm theo là trích yếu của nó.", required=True)
    kind: str = term(
        "tên loại văn bản kèm theo",
        "Chỉ ghi khi ban hành kèm theo một văn bản: quy-che, quy-dinh …",
        Shape.CHOICE,
        of="ALL_KINDS",
    )
    orientation: str = term(
        "hướng giấy", "doc hoặc ngang, khi có bảng rộng.", Shape.CHOICE, default="doc", of="ORIENTATIONS"
    )
    body: tuple[Block, ...] = term("nội dung", "Như nội dung văn bản.", Shape.BLOCKS, default=(), required=True)


@record
class Document:
    """One document as its author means it."""

    kind: str = term(
        "tên loại văn bản",
        "Mã tên loại: cong-van, ke-hoach, chi-thi …",
        Shape.CHOICE,
        required=True,
        of="DOCUMENT_KINDS",
    )
    standard: str = term(
        "hệ thể thức",
        f"{STANDARD_NAMES}.",
        Shape.CHOICE,
        default=DEFAULT,
        of="STANDARDS",
    )
    size: str = term("cỡ chữ", "co-lon (13/14/14) hoặc co-nho (12/13/13).", Shape.CHOICE, default="co-lon", of="SIZES")
    issuer: Issuer = term(
        "cơ quan ban hành",
        "Tên, ký hiệu, địa danh; hoặc mã trong sổ đơn vị.",
        Shape.ONE,
        default=Issuer(),
        required=True,
        of=Issuer,
    )
    partners: tuple[Partner, ...] = term(
        "cơ quan cùng ban hành",
        "Văn bản liên tịch: các cơ quan khác, theo thứ tự; mỗi cơ quan một người ký trong `signers`.",
        Shape.MANY,
        default=(),
        of=Partner,
        lone="name",
    )
    number: str = term("số", "Chỉ ghi số; để trống thì chừa chỗ cho văn thư cấp số.")
    symbol: str = term("ký hiệu văn bản", "Toàn bộ phần sau số; để trống thì ghép từ tên loại và ký hiệu cơ quan.")
    date: PartialDate = term(
        "thời gian ban hành", "05/6/2024; thiếu ngày (6/2024) thì chừa chỗ.", Shape.DATE, default=PartialDate()
    )
    summary: str = term("trích yếu nội dung", "Một câu ngắn, không có “V/v”, không chấm cuối.")
    references: tuple[Reference, ...] = term(
        "văn bản viện dẫn", "Các văn bản được nhắc bằng [@mã].", Shape.NAMED, default=(), of=Reference
    )
    notes: tuple[Note, ...] = term("cước chú", "Các cước chú được nhắc bằng [^mã].", Shape.NAMED, default=(), of=Note)
    addressees: tuple[str, ...] = term(
        "kính gửi",
        "Nơi nhận sau “Kính gửi” (ô 9a); một nhóm ghi `name` và `items`, in thành “Các sở: Sở Nội vụ, Sở Tài chính”.",
        Shape.LINES,
        default=(),
        of=Recipient,
    )
    competence: str = term(
        "thẩm quyền ban hành",
        "Người hoặc tập thể quyết định, gửi điện, mời: Chủ tịch Ủy ban nhân dân xã; để trống thì lấy từ người ký.",
    )
    particulars: tuple[tuple[str, tuple[str, ...]], ...] = term(
        "các mục theo mẫu",
        "Những chỗ điền của mẫu: thời gian, địa điểm, người …; xem `vbgen kinds`.",
        Shape.PAIRS,
        default=(),
    )
    bases: tuple[str, ...] = term(
        "căn cứ ban hành", "Mỗi căn cứ một dòng; vbgen đặt dấu “;” và “.”.", Shape.LINES, default=()
    )
    original: str = term(
        "văn bản được sao", "Tệp .docx của văn bản được sao y, sao lục, trích sao; đường dẫn tính từ tệp này."
    )
    body: tuple[Block, ...] = term(
        "nội dung", "Các đoạn, đề mục, nhiệm vụ, bảng, theo thứ tự.", Shape.BLOCKS, default=()
    )
    attachments: tuple[str, ...] = term(
        "tài liệu gửi kèm", "In sau nội dung, sau chữ “Gửi kèm:”; mỗi mục một tài liệu.", Shape.LINES, default=()
    )
    recipients: tuple[Recipient, ...] = term(
        "nơi nhận",
        "Các nơi nhận cuối văn bản (ô 9b); dòng “Lưu” tự đứng cuối.",
        Shape.MANY,
        default=(),
        of=Recipient,
        lone="name",
    )
    filing: str = term(
        "dòng lưu", "Như in, không có dấu cuối: Lưu: VT, TCCB (2); trong YAML là một mục của nơi nhận.", Shape.KEY
    )
    appendices: tuple[Appendix, ...] = term(
        "phụ lục, văn bản kèm theo", "Mỗi mục một phần riêng, có số trang riêng.", Shape.MANY, default=(), of=Appendix
    )
    urgency: str = term("độ khẩn", "khan, thuong-khan, hoa-toc (ô 10b).", Shape.CHOICE, of="URGENCIES")
    circulation: str = term(
        "phạm vi lưu hành", "xem-xong-tra-lai, luu-hanh-noi-bo (ô 11).", Shape.CHOICE, of="CIRCULATIONS"
    )
    contact: tuple[str, ...] = term(
        "địa chỉ liên hệ",
        "Địa chỉ, điện thoại, thư điện tử, trang tin; mỗi mục một dòng (ô 13).",
        Shape.LINES,
        default=(),
    )
    draft: str = term("dự thảo", "Lần dự thảo: 1, 2; “có” khi không đếm lần; để trống: không phải dự thảo.")
    drafter: str = term("người soạn thảo, số bản", "PL.(300): chữ viết tắt tên người soạn và số bản (ô 12).")
    declined: tuple[tuple[str, tuple[str, ...]], ...] = term(
        "nhiệm vụ không nhận",
        "Nhiệm vụ cấp trên mà đơn vị không triển khai, và lý do: kh87#I.3: việc của Công an xã. Không in ra.",
        Shape.PAIRS,
        default=(),
    )
    signers: tuple[Signer, ...] = term(
        "người ký",
        "Một hoặc nhiều người ký; hoặc mã người ký trong sổ đơn vị.",
        Shape.MANY,
        default=(),
        of=Signer,
        lone="name",
    )


def standard_of(document: Document) -> Standard:
    """All that the document's standard prescribes on its date. Raises KeyError for a standard that there is not."""
    return standard(document.standard, document.date)
