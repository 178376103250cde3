"""What a Word package carries beside its text that runs, or that Word fetches from elsewhere on opening it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vbgen.named import NamedTuple
from vbgen.patterns import regex

_FETCHED = ("/image", "/oleObject", "/package", "/subDocument", "/aFChunk", "/frame", "/video", "/audio")
_NETWORK = ("http:", "https:", "ftp:", "\\\\", "//", "file://")
_DISK = ("file:///", "file:\\\\\\")
_CODE = regex(r"<w:instrText[^>]*>([^<]*)|\bw:instr=\"([^\"]*)")
_DDE = regex(r"(?<!\w)DDE(AUTO)?\s")


class Carried(NamedTuple):
    """One thing of a kind of KINDS: where it lies, in the package or outside of it."""

    kind: str
    place: str


KINDS = {
    "macro": "macro",
    "control": "điều khiển ActiveX",
    "template": "mẫu lấy từ máy khác khi mở tệp",
    "command": "trường chạy chương trình khác (DDE)",
    "linked": "nội dung lấy ở ngoài tệp",
    "object": "đối tượng nhúng (OLE)",
}
"""What each kind is called; the first four run, or fetch what runs, when a person opens the file or clicks in it."""
RUNNING = ("macro", "control", "template", "command")


def carried(members: Mapping[str, bytes]) -> list[Carried]:
    """What a package carries, wherever in it that lies."""
    found = [Carried(kind, place) for place in members if (kind := _kind(place.lower()))]
    found += [Carried("template", target) for target in _remote_templates(members)]
    found += [Carried("command", place) for place, content in members.items() if _commands(content)]
    return found + [Carried("linked", target) for target in linked(members)]


def has_macros(members: Mapping[str, bytes]) -> bool:
    """Whether a package holds macros, in any folder."""
    return any(_kind(place.lower()) == "macro" for place in members)


def linked(members: Mapping[str, bytes]) -> list[str]:
    """Where pictures, objects and parts lie that Word fetches from outside of the file."""
    return [target for kind, target in _outside(members) if kind.endswith(_FETCHED)]


def remote(members: Mapping[str, bytes]) -> list[str]:
    """The same, and the templates that lie on another machine: most files name one on their author's disk."""
    return [*linked(members), *_remote_templates(members)]


def _remote_templates(members: Mapping[str, bytes]) -> Iterator[str]:
    for kind, target in _outside(members):
        low = target.strip().lower()
        if kind.endswith("/attachedTemplate") and low.startswith(_NETWORK) and not _is_on_disk(low):
            yield target


def _is_on_disk(target: str) -> bool:
    return target.startswith(_DISK) and not target[len(_DISK[0]) :].startswith(("/", "\\"))


def _kind(place: str) -> str:
    file = place.rpartition("/")[2]
    if file.endswith(("vbaproject.bin", "vbadata.xml")):
        return "macro"
    if "activex" in place:
        return "control"
    return "object" if "/embeddings/" in f"/{place}" or file.startswith("oleobject") else ""


def _commands(content: bytes) -> bool:
    """Whether the fields of a part ask another program for something, their codes taken together over runs."""
    content = content.replace(b"\0", b"") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else content
    if b"DDE" not in content and b"w:instrText" not in content:
        return False
    return bool(_DDE.search("".join(map("".join, _CODE.findall(content.decode(errors="replace"))))))


def _outside(members: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The kinds and targets of the relations that lead out of a package."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    for place, content in members.items():
        if not place.endswith(".rels"):
            continue
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError:  # a part without one element says nothing
            continue
        for relation in root.iterchildren(etree.Element) if root is not None else ():
            if relation.get("TargetMode") == "External":
                yield relation.get("Type", ""), relation.get("Target", "")
