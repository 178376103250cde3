"""A web page saved as one file (MHTML, what Word calls "Single File Web Page") → what stands in it."""

from __future__ import annotations

from email import policy
from email.errors import MessageError
from email.parser import BytesParser

from vbgen.readers import html
from vbgen.readers.reading import Reading, Unreadable


def read(data: bytes, name: str) -> Reading:
    """The page among the parts of a file. Raises Unreadable for a file that has none."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data.lstrip())
        pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
        content = pages[0].get_payload(decode=True) if pages else None
        charset = pages[0].get_content_charset() if pages else None
    except (MessageError, LookupError, ValueError, RecursionError):
        raise Unreadable("tệp MHTML bị hỏng") from None
    if not isinstance(content, bytes) or not content.strip():
        raise Unreadable("tệp MHTML này không có trang nào")
    return html.read(content, name, charset or "")
