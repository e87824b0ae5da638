"""Text to entities: pure functions over a string. Knows nothing of the web or of databases.

``extract(text)`` gives all that is read out of a text. It goes: ``dating`` bounds when the text was
written; ``provinces``, ``decisions``, ``officials``, ``figures`` and ``activities`` each find their
mentions, sentence by sentence (``text``); ``relations`` and ``activities.links`` tie these together;
``unread`` is what is left.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nlp.extraction import extract

__all__ = ["extract"]


def __getattr__(name: str) -> Any:
    """``extract``, when it is first asked for: the extractors take a second to load."""
    if name in __all__:
        return getattr(import_module("nlp.extraction"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
