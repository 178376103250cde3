"""Located nodes as the values that they hold."""

from __future__ import annotations

from typing import Any

from vbgen.source import Mapping, Node, Scalar


def plain(node: Node) -> Any:
    """A node's texts in dicts and lists."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items]
