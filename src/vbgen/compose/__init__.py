"""A document → the tree of what stands on its pages: numbering, citations, dates, punctuation, signature lines.

Its functions are looked up in `documents` when they are first used: who only cites, as a check does, composes nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from vbgen.compose.documents import compose as compose
    from vbgen.compose.documents import compose_apart as compose_apart
    from vbgen.compose.documents import compose_electronic as compose_electronic

__all__ = ["compose", "compose_apart", "compose_electronic"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from vbgen.compose import documents

    return getattr(documents, name)
